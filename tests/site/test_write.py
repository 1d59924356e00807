"""What a build may do to a folder: its own files, all or nothing, and nobody else's."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.site.write import (
    LIST,
    SPOOL,
    DuplicatePathError,
    ForeignFolderError,
    Output,
    Written,
    read_list,
    refuse,
    write_list,
)

FIRST = {"index.html": b"1", "van-ban/a.html": b"a", "van-ban/b.html": b"b"}


def publish(target: Path, files: Mapping[str, bytes]) -> Written:
    with Output(target) as out:
        for path, data in files.items():
            out.put(path, data)
        return out.commit()


def tree(target: Path) -> dict[str, bytes]:
    return {
        p.relative_to(target).as_posix(): p.read_bytes() for p in target.rglob("*") if p.is_file() and p.name != LIST
    }


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param(FIRST, Written(0, 0, 0, 3), id="the same again writes nothing"),
        pytest.param({**FIRST, "index.html": b"2"}, Written(0, 1, 0, 2), id="one changed"),
        pytest.param({**FIRST, "van-ban/c.html": b"c"}, Written(1, 0, 0, 3), id="one new"),
        pytest.param({"index.html": b"1"}, Written(0, 0, 2, 1), id="a folder gone"),
        pytest.param({"index.html": b"1", "van-ban": b"x"}, Written(1, 0, 2, 1), id="a file where a folder was"),
        pytest.param({}, Written(0, 0, 3, 0), id="everything gone"),
    ],
)
def test_a_second_build_writes_what_differs(tmp_path: Path, second: dict[str, bytes], expected: Written) -> None:
    site = tmp_path / "site"
    assert publish(site, FIRST) == Written(3, 0, 0, 0)
    assert publish(site, second) == expected
    assert tree(site) == second
    assert read_list(site) == frozenset(second)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([b"12", b"3"], Written(0, 0, 0, 1), id="the same bytes, cut elsewhere"),
        pytest.param([b"124"], Written(0, 1, 0, 0), id="other bytes of the same length"),
        pytest.param([b"12"], Written(0, 1, 0, 0), id="the beginning only"),
        pytest.param([], Written(0, 1, 0, 0), id="nothing left"),
    ],
)
def test_a_file_that_comes_in_pieces(tmp_path: Path, pieces: list[bytes], expected: Written) -> None:
    site = tmp_path / "site"
    publish(site, {"data/corpus.json": b"123"})
    with Output(site) as out:
        out.put("data/corpus.json", iter(pieces))
        assert out.commit() == expected
    assert tree(site) == {"data/corpus.json": b"".join(pieces)}


def test_a_new_file_may_come_in_pieces(tmp_path: Path) -> None:
    with Output(tmp_path / "site") as out:
        out.put("data/corpus.json", iter([b"1", b"2"]))
        assert out.commit() == Written(1, 0, 0, 0)
    assert tree(tmp_path / "site") == {"data/corpus.json": b"12"}


def test_nothing_is_touched_where_nothing_differs(tmp_path: Path) -> None:
    publish(tmp_path / "site", FIRST)
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "site").rglob("*")}
    publish(tmp_path / "site", FIRST)
    assert {p: p.stat().st_mtime_ns for p in (tmp_path / "site").rglob("*")} == before


def test_a_build_that_fails_leaves_the_old_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, FIRST)

    def fail() -> None:
        with Output(site) as out:
            out.put("index.html", b"2")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert tree(site) == FIRST
    assert not (site / SPOOL).exists()


def test_a_build_that_was_cut_off_is_completed_by_the_next(tmp_path: Path) -> None:
    """Killed after its list was written and half of its files were moved: none of them may look like a stranger's."""
    site = tmp_path / "site"
    publish(site, FIRST)
    write_list(site, {*FIRST, "moi/x.html", "moi/y.html"})
    (site / "moi").mkdir()
    (site / "moi/x.html").write_bytes(b"half")
    (site / SPOOL).mkdir()
    (site / SPOOL / "moi.html").write_bytes(b"left over")
    files = {**FIRST, "moi/y.html": b"y"}
    publish(site, files)
    assert tree(site) == files


def test_other_peoples_files_stay(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, FIRST)
    (site / "van-ban/ghi-chu.txt").write_text("của tôi", encoding="utf-8")
    publish(site, {"index.html": b"1"})
    assert (site / "van-ban/ghi-chu.txt").read_text(encoding="utf-8") == "của tôi"


def test_a_page_does_not_replace_a_file_that_somebody_else_put_there(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, FIRST)
    (site / "moi.html").write_bytes(b"somebody's")
    with pytest.raises(ForeignFolderError, match="foreign-folder"):
        publish(site, {**FIRST, "moi.html": b"ours"})
    assert tree(site) == {**FIRST, "moi.html": b"somebody's"}


@pytest.mark.parametrize(
    ("made", "code"),
    [
        pytest.param([], None, id="does not exist yet"),
        pytest.param(["site/"], None, id="empty"),
        pytest.param(["site/" + LIST, "site/index.html"], None, id="built before"),
        pytest.param(["site/" + SPOOL + "/x.html"], None, id="the very first build was cut off"),
        pytest.param(["site/thu-tu.docx"], "foreign-folder", id="somebody's letters"),
        pytest.param(["site"], "site-dir-is-file", id="a file"),
    ],
)
def test_which_folders_are_refused(tmp_path: Path, made: list[str], code: str | None) -> None:
    for name in made:
        path = tmp_path / name
        if name.endswith("/"):
            path.mkdir()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("", encoding="utf-8")
    found = refuse(tmp_path / "site")
    assert (found.code if found else None) == code


@pytest.mark.parametrize("target", [".", "plans", "plans/site", "content/van-ban"])
def test_the_sources_are_never_the_site(tmp_path: Path, target: str) -> None:
    for name in ("plans", "content/van-ban"):
        (tmp_path / name).mkdir(parents=True)
    found = refuse(tmp_path / target, [tmp_path / "plans", tmp_path / "content"])
    assert found is not None
    assert found.code == "site-dir-in-sources"


def test_a_refused_folder_keeps_every_file(tmp_path: Path) -> None:
    (tmp_path / "thu-tu.docx").write_bytes(b"x")
    with pytest.raises(ForeignFolderError):
        publish(tmp_path, FIRST)
    assert tree(tmp_path) == {"thu-tu.docx": b"x"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("van-ban/a.html", "van-ban/a.html", id="twice"),
        pytest.param("van-ban/a.html", "van-ban/A.html", id="Windows and USB sticks know no case"),
        pytest.param("Van-ban/a.html", "van-ban/a.html", id="nor in folders"),
    ],
)
def test_two_files_never_claim_one_path(tmp_path: Path, one: str, other: str) -> None:
    with Output(tmp_path / "site") as out:
        out.put(one, b"1")
        with pytest.raises(DuplicatePathError):
            out.put(other, b"2")


@pytest.mark.parametrize("path", ["", "/etc/x", "../x", "a/../../x", "a\\b", "c:/x", "a//b", "./a", LIST, SPOOL + "/x"])
def test_paths_stay_inside_the_site(tmp_path: Path, path: str) -> None:
    with Output(tmp_path / "site") as out, pytest.raises(ValueError, match="not a path inside"):
        out.put(path, b"")


def test_a_link_does_not_lead_out_of_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a write nor a deletion. (Making a real link needs a privilege on Windows.)"""
    site = tmp_path / "site"
    publish(site, FIRST)
    monkeypatch.setattr(os.path, "islink", lambda path: Path(path) == site / "van-ban")
    for files in ({**FIRST, "van-ban/a.html": b"2"}, {"index.html": b"1"}):
        with pytest.raises(ForeignFolderError):
            publish(site, files)
    assert tree(site) == FIRST


@pytest.mark.parametrize("line", ["../outside.txt", "/etc/passwd", "a/../../x"])
def test_a_list_that_was_tampered_with_deletes_nothing_outside(tmp_path: Path, line: str) -> None:
    site = tmp_path / "site"
    publish(site, FIRST)
    (tmp_path / "outside.txt").write_text("x", encoding="utf-8")
    with (site / LIST).open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    assert read_list(site) == frozenset(FIRST)
    publish(site, {})
    assert (tmp_path / "outside.txt").exists()


def test_starting_over_forgets_what_was_put(tmp_path: Path) -> None:
    with Output(tmp_path / "site") as out:
        out.put("a.html", b"wrong")
        out.reset()
        out.put("b.html", b"right")
        assert "a.html" not in out
        out.commit()
    assert tree(tmp_path / "site") == {"b.html": b"right"}
