"""MkDocs and our pages together: one build, whichever command starts it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import __version__
from generator.resources import default_config
from generator.site import mkdocs_plugin, urls
from generator.site.build import BuildReport
from generator.site.write import LIST
from tests.sample import PLAN, write_sample

GUIDE = """\
# Hướng dẫn

## Một mục

Xem [kế hoạch](kehoach:{id}) và [trang hai](hai.md).

| a | b |
|--:|---|
| 1 | 2 |
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The sample with a guide of two pages and no configuration of its own."""
    root = tmp_path / "project"
    write_sample(root)
    guide = root / "content/huong-dan"
    guide.mkdir(parents=True)
    (guide / "index.md").write_text(GUIDE.format(id=PLAN), encoding="utf-8")
    (guide / "hai.md").write_text("# Trang hai\n\nChữ.\n", encoding="utf-8")
    return root


def built(root: Path) -> BuildReport:
    report = mkdocs_plugin.build(root, language="vi")
    assert report.problems == ()
    assert report.warnings == ()
    assert report.written is not None
    return report


def tree(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file() and p.name != LIST}


def mkdocs(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    (root / "mkdocs.yml").write_text(default_config().read_text(encoding="utf-8"), encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_mkdocs_and_kehoach_make_the_same_bytes(project: Path) -> None:
    built(project)
    done = mkdocs(project, "--strict", "--site-dir", "site-mkdocs")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert tree(project / "site-mkdocs") == tree(project / "site")


def test_a_second_build_writes_nothing(project: Path) -> None:
    built(project)
    written = built(project).written
    assert written is not None
    assert written.touched == 0


def test_every_section_has_its_page_and_marks_itself(project: Path) -> None:
    built(project)
    site = project / "site"
    for hub, path in urls.HUBS.items():
        html = (site / path).read_text(encoding="utf-8")
        active = re.findall(r'md-tabs__item--active">\s*<a href="([^"]*)"', html)
        assert active == [path.rpartition("/")[2]], hub


@pytest.mark.parametrize(
    ("path", "hub"),
    [
        (f"van-ban/{PLAN}.html", "../van-ban/index.html"),
        ("huong-dan/hai.html", "index.html"),
    ],
)
def test_a_page_below_a_section_marks_the_section(project: Path, path: str, hub: str) -> None:
    built(project)
    html = (project / "site" / path).read_text(encoding="utf-8")
    (active,) = re.findall(r'md-tabs__item--active">\s*<a href="([^"]*)"', html)
    assert (project / "site" / path).parent.joinpath(active).resolve() == (
        (project / "site" / path).parent.joinpath(hub).resolve()
    )


def test_links_of_the_frame_lead_to_files_at_every_depth(project: Path) -> None:
    built(project)
    site = project / "site"
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        for link in re.findall(r'(?:href|src|action)="([^"#?]+)[^"]*"', html):
            if not re.match(r"[a-z]+:", link):
                assert (page.parent / link).is_file(), f"{page.relative_to(site)} -> {link}"


def test_the_texts_and_the_placeholders_are_not_pages_of_mkdocs(project: Path) -> None:
    (project / "content/van-ban/anh.png").write_bytes(b"x")
    built(project)
    paths = tree(project / "site")
    assert "van-ban/anh.png" not in paths
    assert b'id="noi-dung"' in paths[f"van-ban/{PLAN}.html"]
    assert not any(p.endswith(".md") for p in paths)


def test_no_inline_code_and_no_english_in_any_page(project: Path) -> None:
    built(project)
    for name, data in tree(project / "site").items():
        if not name.endswith(".html"):
            continue
        html = data.decode()
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=\"|javascript:", html), name
        scripts = re.findall(r"<script([^>]*)>", html)
        assert all("src=" in s or 'type="application/json"' in s for s in scripts), name
        said = re.findall(r'(?:title|aria-label|placeholder|alt)="([^"]*)"', html)
        english = re.compile(
            r"\b(search|skip|back|top|table|contents|switch|dark|light|navigation|link|menu|footer)\b", re.I
        )
        assert not [s for s in said if english.search(s)], name


def test_links_to_records_are_resolved(project: Path) -> None:
    built(project)
    html = (project / "site/huong-dan/index.html").read_text(encoding="utf-8")
    assert f'href="../van-ban/{PLAN}.html">kế hoạch' in html
    assert "kehoach:" not in html


def break_link(root: Path) -> str:
    (root / "content/huong-dan/index.md").write_text(GUIDE.format(id=PLAN + "x"), encoding="utf-8")
    return "content/huong-dan/index.md:5:16"


def break_plan(root: Path) -> str:
    file = root / f"plans/{PLAN}.yml"
    file.write_text(file.read_text(encoding="utf-8") + "khong_co: x\n", encoding="utf-8")
    return f"plans/{PLAN}.yml:"


def break_guide(root: Path) -> str:
    (root / "content/huong-dan/hai.md").write_bytes(b"# Trang \xff\n")
    return "content/huong-dan/hai.md"


def occupy(root: Path) -> str:
    (root / "site/moi.html").write_text("x", encoding="utf-8")
    (root / "site" / LIST).unlink()
    return "site:"


@pytest.mark.parametrize("spoil", [break_link, break_plan, break_guide, occupy])
def test_an_error_leaves_the_old_site(project: Path, spoil: Callable[[Path], str]) -> None:
    built(project)
    where = spoil(project)
    before = {p: p.stat().st_mtime_ns for p in (project / "site").rglob("*")}
    report = mkdocs_plugin.build(project, language="vi")
    assert report.written is None
    assert len(report.problems) == 1
    done = mkdocs(project)
    assert done.returncode == 1
    assert where in done.stderr
    assert "Traceback" not in done.stderr
    assert {p: p.stat().st_mtime_ns for p in (project / "site").rglob("*")} == before


def test_strict_mode_holds_before_anything_is_written(project: Path) -> None:
    (project / "content/huong-dan/hai.md").write_text("[x](khong-co.md)\n", encoding="utf-8")
    done = mkdocs(project, "--strict")
    assert done.returncode == 1
    assert not (project / "site").exists()
    report = mkdocs_plugin.build(project)
    assert report.written is not None
    assert any("khong-co.md" in line for line in report.warnings)


def test_a_collection_without_a_guide_has_no_such_section(project: Path) -> None:
    for file in (project / "content/huong-dan").iterdir():
        file.unlink()
    built(project)
    assert "Hướng dẫn</a>" not in (project / "site/van-ban/index.html").read_text(encoding="utf-8")
    assert not (project / "site/huong-dan").exists()


def test_a_broken_configuration_is_a_problem(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: x\nplugins: []\n", encoding="utf-8")
    (found,) = mkdocs_plugin.build(project).problems
    assert found.code == "config-broken"
    (project / "mkdocs.yml").write_text("site_name: [\n", encoding="utf-8")
    (found,) = mkdocs_plugin.build(project).problems
    assert found.code == "config-broken"


def test_an_address_makes_canonical_links_and_a_sitemap(project: Path) -> None:
    text = default_config().read_text(encoding="utf-8") + "\nsite_url: https://vidu.vn/kh/\n"
    (project / "mkdocs.yml").write_text(text, encoding="utf-8")
    built(project)
    site = project / "site"
    assert f'<link rel="canonical" href="https://vidu.vn/kh/van-ban/{PLAN}.html">' in (
        site / f"van-ban/{PLAN}.html"
    ).read_text(encoding="utf-8")
    assert "/kh/assets/" in (site / "404.html").read_text(encoding="utf-8")
    assert (site / "sitemap.xml").is_file()


def test_source_date_epoch_dates_the_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    built(project)
    script = (project / "site" / urls.EDITION).read_text(encoding="utf-8")
    assert '"built": "2030-01-01"' in script
    assert f'"program": "{__version__}"' in script
