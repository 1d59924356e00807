"""A site that is already what a build would make is not built again, and only that one: every way in which it could
have become another is tried."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig

from generator import pipeline
from generator.bench.runs import files, times
from generator.bench.synth import collection, write
from generator.resources import default_config, templates_dir
from generator.site import mkdocs_plugin, scripts, seal
from generator.site.build import BuildReport
from generator.site.seal import Seal
from tests import sample

SEAL = Seal("in", "out", 1, 2, 3, 4)


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with its site in `site/`."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    write(collection(1, bodies=1), tmp_path)
    (tmp_path / "content/huong-dan").mkdir()
    (tmp_path / "content/huong-dan/index.md").write_text("# Hướng dẫn\n", encoding="utf-8")
    shutil.copy(default_config(), tmp_path / "mkdocs.yml")
    assert build(tmp_path).written is not None
    return tmp_path


def build(root: Path, site: Path | None = None) -> BuildReport:
    report = mkdocs_plugin.build(root, site)
    assert report.problems == ()
    assert report.written is not None
    return report


def engine_runs(monkeypatch: pytest.MonkeyPatch, act: Callable[[], BuildReport]) -> tuple[bool, BuildReport]:
    """Whether the site was made, and the report."""
    ran = []

    def run(config: MkDocsConfig) -> None:
        ran.append(config)
        mkdocs_build(config)

    monkeypatch.setattr(mkdocs_plugin.run, "mkdocs_build", run)
    report = act()
    return bool(ran), report


def test_nothing_has_changed(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = times(built / "site")
    ran, report = engine_runs(monkeypatch, lambda: build(built))
    assert not ran
    assert report.written is not None
    assert report.written.touched == 0
    assert report.written.unchanged == len(files(built / "site")) - 1, "the list itself is not counted"
    assert times(built / "site") == before
    monkeypatch.setattr(seal, "read", lambda folder: None)
    made = build(built)
    assert made == report, "the report is that of a build that finds nothing to write"


def _append(path: str, words: str = "\n") -> Callable[[Path], None]:
    def act(root: Path) -> None:
        file = root / path
        file.write_text(file.read_text(encoding="utf-8") + words, encoding="utf-8")

    return act


def _same_length_same_time(root: Path) -> None:
    """An edit that neither the size nor the date of the file shows."""
    page = root / "site/index.html"
    status = page.stat()
    page.write_bytes(page.read_bytes().replace(b"<html", b"<HTML", 1))
    os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(_append("plans/agencies.yml", "# xem lại\n"), id="a register, if only by a comment"),
        pytest.param(_append("mkdocs.yml", "copyright: Khác\n"), id="a setting"),
        pytest.param(_append("content/huong-dan/index.md", "Thêm một câu.\n"), id="a hand-written page"),
        pytest.param(lambda root: (root / "content/huong-dan/hai.md").write_text("# Hai\n"), id="a new page"),
        pytest.param(lambda root: (root / "site/index.html").unlink(), id="a page of the site is gone"),
        pytest.param(_same_length_same_time, id="a page of the site was edited, its size and date kept"),
        pytest.param(lambda root: (root / "site/.kehoach-site").write_text("index.html\n"), id="the list was cut"),
        pytest.param(
            lambda root: (root / pipeline.MEMO / "da-dung.json").write_text('{"inputs": '), id="the seal is damaged"
        ),
        pytest.param(lambda root: (root / pipeline.MEMO / "da-dung.json").write_text("[]"), id="the seal is no seal"),
        pytest.param(lambda root: shutil.rmtree(root / pipeline.MEMO), id="nothing is remembered"),
    ],
)
def test_the_site_is_made_after(built: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path], None]) -> None:
    act(built)
    ran, _ = engine_runs(monkeypatch, lambda: build(built))
    assert ran
    clean = built.parent / f"{built.name}-clean"
    build(built, clean)
    assert {p: (built / "site" / p).read_bytes() for p in files(built / "site")} == {
        p: (clean / p).read_bytes() for p in files(clean)
    }


def test_a_seal_is_for_one_folder(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = built.parent / f"{built.name}-other"
    assert engine_runs(monkeypatch, lambda: build(built, other))[0]
    shutil.copytree(built / "site", built / "usb")
    assert engine_runs(monkeypatch, lambda: build(built, built / "usb"))[0]


@pytest.mark.parametrize(
    "changed", ["a template", "a version of the engine", "a package that is gone", "a module of the program"]
)
def test_the_program_is_an_input(
    built: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory, changed: str
) -> None:
    if changed == "a template":
        templates = tmp_path_factory.mktemp("templates") / "t"
        shutil.copytree(templates_dir(), templates)
        (templates / "assets/css/99-them.css").write_text("p { color: inherit; }\n")
        monkeypatch.setattr(mkdocs_plugin.sealed, "templates_dir", lambda: templates)
    elif changed == "a version of the engine":
        monkeypatch.setattr(metadata, "version", lambda name: "0")
    elif changed == "a package that is gone":
        installed = metadata.version

        def version(name: str) -> str:
            if name == scripts.LIBRARY:
                raise metadata.PackageNotFoundError(name)
            return installed(name)

        monkeypatch.setattr(metadata, "version", version)
    else:
        known = seal.below
        extra = tmp_path_factory.mktemp("program") / "them.py"
        extra.write_text("")
        monkeypatch.setattr(seal, "below", lambda folder: [*known(folder), *[extra][: folder.name == "generator"]])
    assert engine_runs(monkeypatch, lambda: build(built))[0]


def test_what_another_plugin_hook_or_extension_reads_is_not_known(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Such a site is made each time."""
    (built / "hook.py").write_text("")
    _append("mkdocs.yml", "hooks: [hook.py]\n")(built)
    build(built)
    assert engine_runs(monkeypatch, lambda: build(built))[0]


def test_a_build_that_warned_warns_again(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _append("content/huong-dan/index.md", "[không có](khong-co.md)\n")(built)
    first = build(built)
    assert first.warnings
    ran, again = engine_runs(monkeypatch, lambda: build(built))
    assert ran
    assert again.warnings == first.warnings


def test_a_build_that_failed_is_no_build(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = next(p for p in (built / "plans").glob("*-kh-*.yml"))
    good = plan.read_bytes()
    plan.write_bytes(b"[")
    assert mkdocs_plugin.build(built).written is None
    plan.write_bytes(good)
    assert not engine_runs(monkeypatch, lambda: build(built))[0], "the old site is still the one of these files"


def test_the_folder_of_the_project_itself_is_sealed(tmp_path: Path) -> None:
    """A new extension or plugin in mkdocs.yml must not cost everybody the seal unnoticed."""
    sample.write_sample(tmp_path)
    mkdocs_plugin.build(tmp_path)
    kept = seal.read(tmp_path / pipeline.MEMO)
    assert kept is not None
    assert kept.pages > 0


def test_a_seal_is_read_as_written(tmp_path: Path) -> None:
    assert seal.read(tmp_path) is None
    seal.write(tmp_path / "new", SEAL)
    assert seal.read(tmp_path / "new") == SEAL
    assert [p.name for p in (tmp_path / "new").iterdir()] == ["da-dung.json"]


def test_a_seal_that_cannot_be_kept_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    seal.write(tmp_path / "file", SEAL)
    assert seal.read(tmp_path / "file") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["ab", "c"], ["a", "bc"]),
        (["a"], ["a", ""]),
    ],
    ids=["where a word ends counts", "an empty word counts"],
)
def test_words_are_told_apart(one: list[str], other: list[str]) -> None:
    assert seal.fingerprint([], one) != seal.fingerprint([], other)


def test_a_file_that_cannot_be_read_is_never_the_same(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    assert seal.fingerprint([gone], []) != seal.fingerprint([gone], [])
