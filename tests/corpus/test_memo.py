"""The memo changes how long a collection takes to read, never what is read; whatever happens to its file."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import pipeline
from generator.corpus import memo as module
from generator.corpus import said
from generator.corpus.load import Collection, load
from generator.corpus.memo import FOLDER, Memo
from generator.site import mkdocs_plugin
from tests.sample import DIRECTIVE, PLAN, RESOLUTION, write_sample

SAMPLE_FILES = 9
"""Three registers, three plans, three texts."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The sample, with nothing remembered yet."""
    write_sample(tmp_path)
    return tmp_path


def file_of(root: Path) -> Path:
    (file,) = (root / FOLDER).glob("tep-da-doc.jsonl*")
    return file


def lines(root: Path) -> list[bytes]:
    return file_of(root).read_bytes().splitlines()


def remembered(root: Path) -> Collection:
    """The collection as read with the memo, which is saved."""
    memo = Memo(root)
    collection = load(root, memo=memo)
    memo.save()
    return collection


def test_what_is_remembered_equals_what_is_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = load(root)
    assert remembered(root) == plain
    assert len(lines(root)) == SAMPLE_FILES
    monkeypatch.setattr(said, "say", lambda file, raw: pytest.fail(f"{file} was read though it is remembered"))
    again = load(root, memo=Memo(root))
    assert again == plain
    for own_id, source in plain.sources.items():  # places too, which are found only when a problem needs one
        assert again.sources[own_id].place("date") == source.place("date")


def test_only_what_changed_is_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remembered(root)
    text = root / f"content/van-ban/{PLAN}.md"
    text.write_text(text.read_text(encoding="utf-8") + "\n2. Thêm một đoạn.\n", encoding="utf-8")
    read: list[str] = []
    say = said.say

    def noted(file: str, raw: bytes) -> said.Said:
        read.append(file)
        return say(file, raw)

    monkeypatch.setattr(said, "say", noted)
    assert load(root, memo=Memo(root)) == load(root)
    assert read[:1] == [f"content/van-ban/{PLAN}.md"]
    assert len(read) == 1 + SAMPLE_FILES  # those of the plain `load`


def test_a_renamed_file_says_the_same_under_its_new_name(root: Path) -> None:
    remembered(root)
    for folder, suffix in (("plans", "yml"), ("content/van-ban", "md")):
        (root / f"{folder}/{DIRECTIVE}.{suffix}").rename(root / f"{folder}/khac.{suffix}")
    collection = load(root, memo=Memo(root))
    assert collection == load(root)
    assert collection.sources["khac"].place("date").file == "plans/khac.yml"


# ── a damaged or foreign file ────────────────────────────────────────────────────────────────────────────────────────


def forged(line: bytes, value: object) -> bytes:
    """Another value under the key of a line, with a digest that fits."""
    key, written = line.split(b" ")[0], json.dumps(value).encode()
    return b"%s %s %s\n" % (key, hashlib.sha256(written).hexdigest().encode(), written)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda c: b"", id="empty"),
        pytest.param(lambda c: c[: len(c) // 2], id="cut off, as when a disk is full"),
        pytest.param(lambda c: c.replace("Sông".encode(), b"Sang"), id="other words under the same key"),
        pytest.param(lambda c: c.replace(b" ", b"  "), id="other blanks"),
        pytest.param(lambda c: bytes(range(256)) * 50, id="another file's bytes"),
        pytest.param(lambda c: c.replace(b"\n", b"\r\n"), id="line ends changed on the way"),
        pytest.param(lambda c: c.swapcase(), id="keys in capitals"),
    ],
)
def test_a_damaged_memo_is_as_good_as_none(root: Path, damage: Callable[[bytes], bytes]) -> None:
    plain = remembered(root)
    file = file_of(root)
    file.write_bytes(damage(file.read_bytes()))
    assert remembered(root) == plain
    assert len(lines(root)) == SAMPLE_FILES


@pytest.mark.parametrize("value", [[], {}, None, "a", 3, {"clauses": [[1]], "issues": 3}, {"clauses": 1}])
def test_an_outline_that_is_none_is_read_again(root: Path, value: object) -> None:
    plain = remembered(root)
    file = file_of(root)
    file.write_bytes(b"".join(forged(line, value) for line in lines(root) if b'"clauses"' in line))
    assert load(root, memo=Memo(root)) == plain


@pytest.mark.parametrize("module_changed", ["reading/outline.py", "vietnamese.py"])
def test_a_change_of_the_program_makes_it_foreign(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, module_changed: str
) -> None:
    remembered(root)
    name = "generator." + module_changed.removesuffix(".py").replace("/", ".")
    (reader,) = (r for r in module._READERS if r.__name__ == name)
    other = tmp_path_factory.mktemp("code") / "changed.py"
    other.write_bytes(Path(reader.__file__ or "").read_bytes() + b"\n# one line more\n")
    monkeypatch.setattr(reader, "__file__", str(other))
    module._program.cache_clear()
    try:
        assert Memo(root).outline((root / f"content/van-ban/{PLAN}.md").read_bytes()) is None
    finally:
        monkeypatch.undo()
        module._program.cache_clear()
    assert Memo(root).outline((root / f"content/van-ban/{PLAN}.md").read_bytes()) is not None


# ── what is kept ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_no_longer_used_is_left_out(root: Path) -> None:
    remembered(root)
    (root / f"plans/{DIRECTIVE}.yml").unlink()
    (root / f"content/van-ban/{DIRECTIVE}.md").unlink()
    remembered(root)
    assert len(lines(root)) == SAMPLE_FILES - 2


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param(f"plans/{PLAN}.yml", "date:", "dates:", id="an unknown key"),
        pytest.param(f"plans/{PLAN}.yml", "date:", "date: [", id="broken YAML"),
        pytest.param("plans/agencies.yml", "name:", "nam:", id="a faulty entry of a register"),
        pytest.param(f"content/van-ban/{RESOLUTION}.md", "chuyển", "chuyển\f", id="a form feed"),
        pytest.param(f"content/van-ban/{RESOLUTION}.md", "## III-", "## II-", id="a label that stands twice"),
    ],
)
def test_a_file_with_an_error_is_not_remembered(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    collection = remembered(root)
    assert len(lines(root)) == SAMPLE_FILES - 1
    assert load(root, memo=Memo(root)) == collection == load(root)


def test_nothing_is_written_where_nothing_changed(root: Path) -> None:
    remembered(root)
    before = file_of(root).stat()
    remembered(root)
    after = file_of(root).stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_memo_that_cannot_be_written_stops_nothing(root: Path) -> None:
    (root / FOLDER).write_text("a file where the folder belongs", encoding="utf-8")
    assert remembered(root) == load(root)


def test_only_a_build_writes(root: Path) -> None:
    pipeline.read(root)
    assert not (root / FOLDER).exists()
    pipeline.read(root, remember=True)
    assert len(lines(root)) == SAMPLE_FILES


def test_a_build_with_the_memo_makes_the_same_bytes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    sites = [root / "first", root / "second"]
    for site in sites:
        assert mkdocs_plugin.build(root, site).problems == ()
    first, second = ({p.relative_to(s): p.read_bytes() for p in s.rglob("*") if p.is_file()} for s in sites)
    assert first == second
    assert lines(root)
    shutil.rmtree(root / FOLDER)
    mkdocs_plugin.build(root, root / "third")
    assert {p.relative_to(root / "third"): p.read_bytes() for p in (root / "third").rglob("*") if p.is_file()} == first
