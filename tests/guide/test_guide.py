"""The guide's steps are followed by the real program on a copy of the project, and every printed line is compared."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.site import urls
from tests.built.html import read_site
from tests.guide.pages import CLERK, PUBLISHER, ROOT, Run, blocks, edited, runs

NEW = "60-kh-tu-minh-hoa-2023"
SECONDS = 120


def run(command: str, folder: Path) -> tuple[int, list[str]]:
    """Exit code and output lines of a `kehoach` command, as a clerk with a Vietnamese machine sees them."""
    name, *arguments = shlex.split(command)
    assert name == "kehoach", command
    done = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "LC_ALL": "vi_VN.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    return done.returncode, done.stdout.splitlines()


def fits(expected: str, line: str) -> bool:
    """Whether a line is the printed one, `…` in it standing for anything."""
    return re.fullmatch(".*".join(map(re.escape, expected.split("…"))), line) is not None


def expected_code(step: Run) -> int:
    """A command that the page shows to find an error ends with 1."""
    return 1 if any(": lỗi: " in line for line in step.output) else 0


def copy_project(folder: Path) -> None:
    for name in ("content", "plans"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)


def follow(page: Path, folder: Path) -> int:
    """Do what the blocks of a page say, in order; the number of commands that were run."""
    count = 0
    for block in blocks(page):
        if block.language == "console":
            for step in runs(block):
                exit_code, output = run(step.command, folder)
                shown = f"{block}: $ {step.command}\n" + "\n".join(output)
                assert len(output) == len(step.output), shown
                for expected, line in zip(step.output, output, strict=True):
                    assert fits(expected, line), f"{shown}\nexpected: {expected}"
                assert exit_code == expected_code(step), shown
                count += 1
        else:
            present = {
                p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8")
                for p in (*folder.glob("plans/*.yml"), *folder.glob("content/van-ban/*.md"))
            }
            if (change := edited(block, present)) is not None:
                (folder / change[0]).parent.mkdir(exist_ok=True)
                (folder / change[0]).write_text(change[1], encoding="utf-8", newline="\n")
    return count


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project after both pages were followed to their ends."""
    folder = tmp_path_factory.mktemp("huong-dan")
    copy_project(folder)
    assert follow(CLERK, folder) >= 6
    assert follow(PUBLISHER, folder) >= 1  # the same site once more: nothing is written
    return folder


def test_the_copy_is_in_the_register(followed: Path) -> None:
    register = (followed / "site" / urls.COPIES).read_text(encoding="utf-8")
    assert "12-BS/TU" in register
    assert urls.relative(urls.agency("tinh-uy-minh-hoa"), urls.COPIES) in register


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (urls.document(NEW), "ĐỔI MỚI|đổi mới lề lối làm việc"),
        (urls.task(f"{NEW}:I.1"), "trong ngày 10/3/2023"),
        (urls.task(f"{NEW}:II.1/1"), "trước ngày 30/9/2023"),
        (urls.task(f"{NEW}:II.1/1"), "trong quý II/2023"),
        (urls.task(f"{NEW}:II.1/2"), "15-QĐ/TU"),
        (urls.task(f"{NEW}:III.1"), "trước ngày 20 hằng tháng"),
        (urls.agency("van-phong-tinh-uy-minh-hoa"), "theo dõi, báo cáo"),
        (urls.agency("ban-tuyen-giao-tinh-uy-minh-hoa"), "phối hợp"),
        (urls.agency("tinh-uy-minh-hoa"), "Thuộc nhóm"),
        (urls.regulation_page("15-qd-tu-minh-hoa-2020"), "chưa có toàn văn trong kho"),
    ],
)
def test_the_new_document_has_its_pages(followed: Path, path: str, words: str) -> None:
    assert re.search(words, (followed / "site" / path).read_text(encoding="utf-8"), re.IGNORECASE), path


def test_every_link_of_the_followed_site_leads_somewhere(followed: Path) -> None:
    """The links `kehoach:…` of the hand-written pages among them: one that is unknown fails the build before this."""
    site = read_site(followed / "site")
    anchors = {path: {*page.ids, "", "top"} for path, page in site.pages.items()}
    links = [(page, *link) for page in site.pages for link in site.links(page)]
    assert not [
        f"{page}: {reference.value}"
        for page, reference, path, fragment in links
        if path not in site.files or (fragment and path in anchors and fragment not in anchors[path])
    ]
    pages = (ROOT / "content").glob("*/*.md")
    guide = [
        p.relative_to(ROOT / "content").with_suffix(".html").as_posix() for p in pages if p.parent.name != "van-ban"
    ]
    assert set(guide) <= {path for _, _, path, _ in links}, "a hand-written page that nothing links to"


def test_a_wrong_key_in_the_guide_fails(tmp_path: Path) -> None:
    """The test that follows the guide can fail: each key of its example, misspelt, is reported."""
    copy_project(tmp_path)
    example = next(b for b in blocks(CLERK) if b.title == f"plans/{NEW}.yml")
    text = next(b for b in blocks(CLERK) if b.title == f"content/van-ban/{NEW}.md")
    (tmp_path / text.title).write_text(text.text, encoding="utf-8")
    (tmp_path / example.title).write_text(example.text.replace("coordinate:", "coordinates:"), encoding="utf-8")
    exit_code, output = run("kehoach check", tmp_path)
    assert exit_code == 1
    assert any("«coordinates»" in line and "[unknown-key]" in line for line in output)
