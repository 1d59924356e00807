"""A draft's folder: what is in it, and that a person's edit is never written again."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus.yamlio import parse
from generator.intake import review, write
from generator.intake.draft import Draft
from generator.intake.flags import flag
from generator.intake.known import Known
from generator.intake.source import PageImage, from_json
from generator.intake.write import Written
from generator.intake.write_flags import Kept, changed, keep
from generator.intake.write_state import State, safe_name
from generator.intake.write_yaml import Value, dump, without_machine_words
from tests.intake.received import COPY, NAME, PLAN, read
from tests.sample import write_sample


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "Kho của tỉnh"
    write_sample(root)
    return root


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def as_read(draft: Draft) -> Draft:
    return draft


def imported(
    root: Path, words: str = PLAN, name: str = "ke-hoach.txt", change: Callable[[Draft], Draft] = as_read
) -> Written:
    """A file imported into `root`, its draft changed as a later program might read it."""
    draft, known, file = read(root, words, name)
    return write.write(root, change(draft), known, file)


# ── a new draft ──


def test_a_new_draft_has_everything(root: Path) -> None:
    draft, known, file = read(root)
    before = files(root)
    done = write.write(root, draft, known, file)
    assert (done.name, done.held, done.second) == (NAME, "", False)
    assert done.folder == root / "drafts" / NAME
    held = files(done.folder)
    assert set(held) >= {"nguon.json", "goc/ke-hoach.txt", "text.md", "plan.yml", "da-xem.yml", "review.html"}
    assert from_json(held["nguon.json"].decode()) == draft.source
    assert held["goc/ke-hoach.txt"] == file.read_bytes()
    assert held["text.md"].decode() == draft.text
    written = parse(held["plan.yml"].decode(), "plan.yml")
    assert not written.problems
    assert isinstance(written.data, dict)
    assert list(written.data) == [key for key, value in draft.plan.items() if value not in ("", [], None)]
    assert {name: content for name, content in files(root).items() if not name.startswith("drafts/")} == before


def test_importing_again_changes_nothing(root: Path) -> None:
    first = imported(root)
    before = files(first.folder)
    again = imported(root)
    assert {outcome for _, outcome in again.files} == {"same"}
    assert files(first.folder) == before


def test_a_better_reading_takes_the_place_of_what_nobody_touched(root: Path) -> None:
    imported(root)
    again = imported(root, change=lambda d: replace(d, plan={**d.plan, "place": "Vĩ Dạ"}))
    assert dict(again.files) == {"text.md": "same", "plan.yml": "updated"}
    assert "place: Vĩ Dạ" in (again.folder / "plan.yml").read_text(encoding="utf-8")


# ── a person's edits ──


def better(draft: Draft) -> Draft:
    return replace(draft, plan={**draft.plan, "place": "Vĩ Dạ"})


def test_an_edit_is_never_written_again(root: Path) -> None:
    folder = imported(root).folder
    plan = folder / "plan.yml"
    edited = plan.read_text(encoding="utf-8").replace("signer: ", "# chữ ký rõ\nsigner: ")
    plan.write_text(edited, encoding="utf-8")
    assert dict(imported(root).files)["plan.yml"] == "kept", "the same proposal: there is nothing new to say"
    assert not (folder / "plan.moi.yml").exists()
    again = imported(root, change=better)
    assert ("plan.moi.yml", "beside") in again.files
    assert plan.read_text(encoding="utf-8") == edited
    assert "place: Vĩ Dạ" in (folder / "plan.moi.yml").read_text(encoding="utf-8")
    assert ("plan.moi.yml", "same") in imported(root, change=better).files
    (folder / "plan.moi.yml").write_text("# cũng sửa\n", encoding="utf-8")
    assert ("plan.moi-2.yml", "beside") in imported(root, change=lambda d: replace(d, plan={"number": "1"})).files
    assert (folder / "plan.moi.yml").read_text(encoding="utf-8") == "# cũng sửa\n"


@pytest.mark.parametrize(
    "saved", [lambda t: t.replace("\n", "\r\n").encode(), lambda t: ("\ufeff" + t).encode()], ids=["CRLF", "mark"]
)
def test_an_editor_that_only_saved_did_not_edit(root: Path, saved: Callable[[str], bytes]) -> None:
    folder = imported(root).folder
    (folder / "plan.yml").write_bytes(saved((folder / "plan.yml").read_text(encoding="utf-8")))
    assert dict(imported(root, change=better).files)["plan.yml"] == "updated"


def test_a_deleted_file_comes_back(root: Path) -> None:
    folder = imported(root).folder
    (folder / "text.md").unlink()
    assert dict(imported(root).files)["text.md"] == "new"


def doubtful(*raws: str) -> Callable[[Draft], Draft]:
    flags = tuple(flag("xem", "number-unreadable", raw, clause="II.1/1") for raw in raws)
    return lambda d: replace(d, flags=flags)


def test_answers_stay_and_new_questions_are_added(root: Path) -> None:
    folder = imported(root, change=doubtful("1-A/B")).folder
    asked = folder / "da-xem.yml"
    data = parse(asked.read_text(encoding="utf-8"), "x").data
    assert isinstance(data, dict)
    (key,) = data
    answered = asked.read_text(encoding="utf-8").replace(f"{key}:", f"{key}: đúng như in  # An")
    asked.write_text(answered, encoding="utf-8")
    imported(root, change=doubtful("1-A/B", "2-C/D"))
    now = asked.read_text(encoding="utf-8")
    assert now.startswith(answered.rstrip("\n"))
    data = parse(now, "x").data
    assert isinstance(data, dict)
    assert list(data.values()) == ["đúng như in", None]
    imported(root, change=doubtful("1-A/B", "2-C/D"))
    assert asked.read_text(encoding="utf-8") == now


def test_a_failure_half_way_is_not_taken_for_an_edit(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(review, "write", full)
    with pytest.raises(OSError, match="No space"):
        imported(root)
    monkeypatch.undo()
    assert {outcome for _, outcome in imported(root, change=better).files} <= {"same", "updated"}


# ── other files of the same document ──


def test_a_second_file_is_compared_and_replaces_nothing(root: Path) -> None:
    folder = imported(root).folder
    before = files(folder)
    done = imported(root, PLAN.replace("30/9/2026", "30/8/2026"), "ban-hai.txt")
    assert done.second
    assert done.folder == folder
    now = files(folder)
    assert {n: now[n] for n in ("nguon.json", "text.md", "plan.yml", "goc/ke-hoach.txt")} == {
        n: before[n] for n in ("nguon.json", "text.md", "plan.yml", "goc/ke-hoach.txt")
    }
    assert {"nguon-2.json", "goc/ban-hai.txt", "text.moi.md", "plan.moi.yml", "so-sanh.html", "review-2.html"} <= set(
        now
    )
    raised = [(k.flag.code, dict(k.flag.values)) for k in done.flags]
    differ = {"left": "9", "right": "8", "before": "…sơ đảng viên (hoàn thành trước ngày 30/", "after": "/2026)."}
    assert ("texts-differ", differ) in raised
    assert "second-file" in [code for code, _ in raised]
    again = imported(root)
    assert ("texts-differ", differ) in [(k.flag.code, dict(k.flag.values)) for k in again.flags]


def test_files_of_one_name_do_not_take_each_others_place(root: Path) -> None:
    folder = imported(root).folder
    imported(root, PLAN + "\n", "ke-hoach.txt")
    assert {p.name for p in (folder / "goc").iterdir()} == {"ke-hoach.txt", "ke-hoach-2.txt"}


HELD = "07-kh-tu-song-huong-2026"


def held_again(root: Path, change: Callable[[str], str] = lambda t: t, copy: str = COPY) -> Written:
    """The sample's own plan, as it comes once more with another copy block."""
    body = (root / f"content/van-ban/{HELD}.md").read_text(encoding="utf-8").replace("#", "").replace("*", "")
    head = "Số 07-KH/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSông Hương, ngày 03 tháng 3 năm 2026\n\n"
    tail = "\n\nT/M BAN THƯỜNG VỤ\n\nPHÓ BÍ THƯ\n\nLê Văn Cồn\n"
    draft, known, file = read(root, head + change(body) + tail + copy, "sao.txt")
    return write.write(root, replace(draft, held=HELD), known, file)


def test_a_held_document_gets_a_copy_and_no_second_draft(root: Path) -> None:
    done = held_again(root)
    assert done.held == HELD
    assert done.name == f"{HELD}--21-bs-hu-vi-da-2026"
    plan = parse((done.folder / "plan.yml").read_text(encoding="utf-8"), "plan.yml").data
    assert isinstance(plan, dict)
    assert set(plan) == {"copies"}
    assert not (root / "drafts" / HELD).exists()
    assert (done.folder / "so-sanh.html").exists()


def test_where_a_copy_differs_a_person_decides(root: Path) -> None:
    done = held_again(root, lambda t: t.replace("quý III/2026", "quý IV/2026").replace("số hoá hồ sơ", "số hóa hồ sơ"))
    flags = {k.flag.code: k.flag for k in done.flags}
    told = dict(flags["texts-differ"].values)
    assert (flags["texts-differ"].grade, told["left"], told["right"]) == ("xem", "III", "IV")
    assert flags["texts-differ"].clause == "II.1/1"
    assert dict(flags["texts-differ-slips"].values)["count"] != "0"


def test_a_text_that_differs_everywhere_stops(root: Path) -> None:
    done = held_again(root, lambda t: re.sub(r"(\w+ \w+) (?=\w)", r"\1 thêm ", t))
    assert [k.flag.grade for k in done.flags if k.flag.code == "texts-differ-much"] == ["dung"]


def test_a_copy_that_is_held_too_is_not_proposed_again(root: Path) -> None:
    mine = COPY.replace("21-BS/HU", "11-BS/HU").replace("ngày 22 tháng 4", "ngày 10 tháng 3")
    done = held_again(root, copy=mine)
    plan = parse((done.folder / "plan.yml").read_text(encoding="utf-8"), "plan.yml").data
    assert not plan
    assert "copy-nothing-new" in [k.flag.code for k in done.flags]


# ── page images ──


def test_page_images_come_along(root: Path, tmp_path: Path) -> None:
    draft, known, file = read(root)
    (tmp_path / "anh").mkdir()
    (tmp_path / "anh/trang-1.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    seen = replace(draft, source=replace(draft.source, images=(PageImage(1, 10, 10, "trang-1.png"),)))
    done = write.write(root, seen, known, file, tmp_path / "anh")
    assert (done.folder / "trang/trang-1.png").read_bytes().startswith(b"\x89PNG")


# ── names, keys, values ──


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kế hoạch số 9.docx", "Kế hoạch số 9.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\a.pdf", "a.pdf"),
        ("a<b>:c?.pdf", "a_b__c_.pdf"),
        ("con.txt", "_con.txt"),
        ("..", "_"),
        ("", "_"),
        ("a\x00b.txt", "a_b.txt"),
    ],
)
def test_a_received_name_is_made_safe(name: str, expected: str) -> None:
    assert safe_name(name) == expected


def test_keys_tell_flags_apart_and_last() -> None:
    one = flag("xem", "number-unreadable", "1-A/B", clause="II.1", span=(0, 5), field="tasks.3.lead")
    moved = flag("xem", "number-unreadable", "1-A/B", clause="II.1", span=(9, 14), field="tasks.4.lead")
    other = flag("xem", "number-unreadable", "1-A/C", clause="II.1")
    keys = [k.key for k in keep([one, other, moved])]
    assert len(set(keys)) == 3
    assert keys[0] == keep([moved])[0].key, "what only moved keeps its answer"
    assert all(parse(f"{key}: x", "x").data == {key: "x"} for key in keys)
    assert [Kept.of_data(json.loads(json.dumps(k.to_data()))) for k in keep([one, other])] == list(keep([one, other]))


TASKS: dict[str, Any] = {
    "date": "1/2/2026",
    "tasks": [
        {"clause": "I.1", "lead": "ban-a", "deliverables": {"text": "một", "due": "quý I"}},
        {
            "clause": "I.2",
            "lead": ["ban-b", "ban-c"],
            "deliverables": [{"text": "hai"}, {"text": "ba", "due": "quý II"}],
        },
    ],
}


@pytest.mark.parametrize(
    ("field", "now", "expected"),
    [
        pytest.param("date", {**TASKS, "date": "2/2/2026"}, True, id="the value"),
        pytest.param("date", {**TASKS, "place": "X"}, False, id="another value"),
        pytest.param("date", {"tasks": TASKS["tasks"]}, True, id="taken away"),
        pytest.param("place", {**TASKS, "place": "X"}, True, id="filled in"),
        pytest.param("tasks.1.lead", {"tasks": TASKS["tasks"][1:]}, False, id="another task was taken away"),
        pytest.param("tasks.1.lead", {"tasks": TASKS["tasks"][:1]}, True, id="the task was taken away"),
        pytest.param("tasks.0.lead", {"tasks": [{"clause": "I.0"}, *TASKS["tasks"]]}, False, id="one put before"),
        pytest.param("tasks.0.lead", {"tasks": [{**TASKS["tasks"][0], "lead": "ban-x"}]}, True, id="the lead"),
        pytest.param("tasks.1.lead.0", {"tasks": [{"clause": "I.2", "lead": ["ban-c"]}]}, True, id="one of two leads"),
        pytest.param(
            "tasks.1.deliverables.1.due",
            {"tasks": [{**TASKS["tasks"][1], "deliverables": TASKS["tasks"][1]["deliverables"][1]}]},
            False,
            id="the deliverable before it was taken away",
        ),
        pytest.param(
            "tasks.0.deliverables.0.due",
            {"tasks": [{**TASKS["tasks"][0], "deliverables": [{"text": "một", "due": "quý IV"}]}]},
            True,
            id="of one deliverable that is no list",
        ),
        pytest.param("tasks.7.lead", TASKS, False, id="a field that is nowhere"),
    ],
)
def test_whether_a_person_changed_the_value(field: str, now: object, expected: bool) -> None:
    assert changed(field, TASKS, TASKS, now) is expected


def test_a_new_proposal_alone_is_no_change_by_a_person() -> None:
    proposal = {**TASKS, "date": "9/9/2026"}
    assert not changed("date", proposal, TASKS, TASKS)


# ── YAML ──


@pytest.mark.parametrize(
    "text",
    ["1008", "01", "1.10", "no", "~", "null", "2026-01-01", "12:30", "a: b", "a #b", "- a", "[a", "«a»", "'a'", '"a"',
     "a:", ":a", "0:?", "a?b", "&a", "*a", "!a", "%a", "@a", "`a", "a\tb", "a\\nb", "?", "=", "<<",
     "VPTU: PCVP, P.TH", " a "],
)  # fmt: skip
def test_a_text_is_read_as_it_was(text: str) -> None:
    data: dict[str, Value] = {"k": text, "actions": [text, text], "recipients": [text], "tasks": [{"clause": text}]}
    read_again = parse(dump(data), "x")
    assert not read_again.problems
    assert read_again.data == data


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1))
def test_any_text_is_read_as_it_was(text: str) -> None:
    data: dict[str, Value] = {"a": text, "lead": [text, "b"], "copies": [{"number": text}]}
    assert parse(dump(data), "x").data == data


def test_the_machine_speaks_above_the_value_and_can_be_taken_away() -> None:
    data = {
        "number": "1-A/B",
        "date": None,
        "tasks": [{"clause": "I.1", "lead": "ban-a", "actions": ["x"]}],
        "notes": [],
    }
    said = {"number": "sửa gạch nối", "date": "không thấy ngày", "tasks.0": "một", "tasks.0.lead": "từ tiêu đề",
            "tasks.0.clause": "hai"}  # fmt: skip
    text = dump(data, said, head=["Đầu tệp"], sections={"I": "I- MỤC"})
    assert text.splitlines() == [
        "# Đầu tệp", "", "#? sửa gạch nối", "number: 1-A/B", "#? không thấy ngày", "date:", "", "tasks:", "",
        "  # ── I- MỤC ──", "", "  #? một", "  #? hai", "  - clause: I.1", "    #? từ tiêu đề", "    lead: ban-a",
        "    actions: x",
    ]  # fmt: skip
    assert "#?" not in without_machine_words(text)
    assert parse(without_machine_words(text), "x").data == parse(text, "x").data


def test_the_memory_survives(root: Path) -> None:
    folder = imported(root).folder
    state = State.read(folder)
    assert state is not None
    state.save(folder)
    assert State.read(folder) == state
    assert state.own == hashlib.sha256(PLAN.encode()).hexdigest()
    (folder / "trang-thai.json").write_text('{"format": 9}', encoding="utf-8")
    with pytest.raises(ValueError, match="format 9"):
        State.read(folder)


def test_a_document_without_a_number_has_a_folder_too(root: Path) -> None:
    done = imported(root, change=lambda d: replace(d, id=""))
    assert done.name.startswith("chua-ro-")


def test_what_is_known_is_read_from_the_collection(root: Path) -> None:
    _, known, _ = read(root)
    assert isinstance(known, Known)
    assert HELD in known.documents
