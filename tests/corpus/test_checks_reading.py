"""Where the data and the program's reading differ: an error at the statement's line, until a reason stands there."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Problem
from tests.corpus.small import AGENCIES, AGENCIES_FILE, HEAD, PLAN_FILE, TEXT, TEXT_FILE, read, write_small

TASK = """\
tasks:
- clause: I.1
  lead: van-phong
  coordinate: {raw: các cơ quan liên quan}
  advises: thuong-truc
  reports_to: hoi-dong
  deliverables:
  - text: tham mưu Thường trực sửa đổi Quyết định số 9-QĐ/TU, ngày 04/02/2025 của Tỉnh uỷ An Cựu
    actions: [tham mưu, sửa đổi]
    due: hoàn thành trong năm 2026
    cites: {regulation: 09-qd-tu-an-cuu-2025, relation: sửa đổi}
  - text: ban hành Quy chế trồng cây
    actions: ban hành
    due: trước ngày 30/6/2027
  - text: báo cáo Hội đồng
    actions: báo cáo
"""
"""What the program reads in BODY; it starts on line 6 of the plan."""

BODY = """\
# KẾ HOẠCH
về trồng cây

## I- VIỆC CỤ THỂ

1. Văn phòng chủ trì, phối hợp với các cơ quan liên quan tham mưu Thường trực sửa đổi Quyết định số 9-QĐ/TU, ngày \
04/02/2025 của Tỉnh uỷ An Cựu (*hoàn thành trong năm 2026*); ban hành Quy chế trồng cây (*trước ngày 30/6/2027*); báo \
cáo Hội đồng.

2. Cây quý, cây hiếm.
"""

BODIES = AGENCIES + "thuong-truc: {name: Thường trực}\nhoi-dong: {name: Hội đồng}\n"


def problems(root: Path, task: str = TASK, body: str = BODY, after: str = "") -> list[tuple[str, int, dict[str, str]]]:
    """(code, line, values) of what the checks of reading say; nothing else may be wrong but an unused agency."""
    write_small(root, {PLAN_FILE: HEAD + task + after, TEXT_FILE: body, AGENCIES_FILE: BODIES})
    _, found = read(root)
    others = [p for p in found if not p.code.startswith(("reading-", "overrule-")) and p.code != "unused-agency"]
    assert others == []
    return [(p.code, p.place.line, dict(p.values)) for p in _of_reading(found)]


def _of_reading(found: tuple[Problem, ...]) -> list[Problem]:
    of_reading = [p for p in found if p.code.startswith(("reading-", "overrule-"))]
    assert all(p.severity == ("warning" if p.code == "overrule-idle" else "error") for p in of_reading)
    return of_reading


def replaced(old: str, new: str) -> str:
    assert TASK.count(old) == 1, old
    return TASK.replace(old, new)


def test_what_is_stated_as_it_is_read(tmp_path: Path) -> None:
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "key", "line", "stated", "read_as", "why"),
    [
        ("  lead: van-phong\n", "  lead: hoi-dong\n", "lead", 8, "hoi-dong", "van-phong", "another lead"),
        ("  lead: van-phong\n", "", "lead", 7, "—", "van-phong", "no lead: told at the task"),
        (
            "{raw: các cơ quan liên quan}",
            "[{raw: các cơ quan liên quan}, hoi-dong]",
            "coordinate",
            9,
            "các cơ quan liên quan, hoi-dong",
            "các cơ quan liên quan",
            "one more partner",
        ),
        ("  advises: thuong-truc\n", "", "advises", 7, "—", "thuong-truc", "the advised body left out"),
        ("  reports_to: hoi-dong\n", "", "reports_to", 7, "—", "hoi-dong", "who is reported to left out"),
        (
            "    due: hoàn thành trong năm 2026\n",
            "    due: trước ngày 30/6/2027\n",
            "due",
            15,
            "trước ngày 30/6/2027",
            "hoàn thành trong năm 2026",
            "the deadline of the next one",
        ),
        ("    due: trước ngày 30/6/2027\n", "", "due", 17, "—", "trước ngày 30/6/2027", "no deadline"),
        (
            "    actions: báo cáo\n",
            "    actions: báo cáo\n    due: trước ngày 30/6/2027\n",
            "due",
            22,
            "trước ngày 30/6/2027",
            "—",
            "a deadline that closes what stands before it only",
        ),
        (
            "    cites: {regulation: 09-qd-tu-an-cuu-2025, relation: sửa đổi}\n",
            "",
            "cites",
            13,
            "—",
            "09-qd-tu-an-cuu-2025",
            "a citation left out",
        ),
        (
            "    actions: ban hành\n",
            "    actions: ban hành\n    cites: {regulation: 09-qd-tu-an-cuu-2025, relation: căn cứ}\n",
            "cites",
            19,
            "09-qd-tu-an-cuu-2025",
            "—",
            "a citation of another deliverable's words",
        ),
        (
            "relation: sửa đổi}",
            "relation: bãi bỏ}",
            "cites",
            16,
            "09-qd-tu-an-cuu-2025: bãi bỏ",
            "09-qd-tu-an-cuu-2025: tham mưu, sửa đổi",
            "what no word of the sentence says is to be done",
        ),
        (
            "relation: sửa đổi}",
            "relation: ban hành kèm theo}",
            "cites",
            16,
            "09-qd-tu-an-cuu-2025: ban hành kèm theo",
            "09-qd-tu-an-cuu-2025: tham mưu, sửa đổi",
            "only part of the words, and in another deliverable",
        ),
    ],
)
def test_a_difference_is_an_error_until_overruled(
    tmp_path: Path, old: str, new: str, key: str, line: int, stated: str, read_as: str, why: str
) -> None:
    task = replaced(old, new)
    values = {"clause": "I.1", "stated": stated, "read": read_as}
    assert problems(tmp_path, task) == [(f"reading-{key}", line, values)], why
    assert problems(tmp_path, task + f"  overrules: {{{key}: như người đọc}}\n") == [], why


def test_another_split_is_an_error_and_the_words_are_still_compared(tmp_path: Path) -> None:
    task = replaced(
        "  - text: ban hành Quy chế trồng cây\n    actions: ban hành\n    due: trước ngày 30/6/2027\n"
        "  - text: báo cáo Hội đồng\n    actions: báo cáo\n",
        "  - text: ban hành Quy chế trồng cây (trước ngày 30/6/2027); báo cáo Hội đồng\n    actions: ban hành\n",
    )
    split = ("reading-split", 13, {"clause": "I.1", "stated": "2", "read": "3"})
    due = ("reading-due", 17, {"clause": "I.1", "stated": "—", "read": "trước ngày 30/6/2027"})
    assert problems(tmp_path, task) == [split, due]
    assert problems(tmp_path, task + "  overrules: {split: một việc}\n") == [due]


def test_a_deliverables_own_overrule_covers_it_alone(tmp_path: Path) -> None:
    without = "    actions: ban hành\n"
    task = replaced("    actions: ban hành\n    due: trước ngày 30/6/2027\n", without).replace(
        "    due: hoàn thành trong năm 2026\n", ""
    )
    overruled = task.replace(without, without + "    overrules: {due: như người đọc}\n")
    assert [(code, line) for code, line, _ in problems(tmp_path, task)] == [("reading-due", 13), ("reading-due", 16)]
    assert [(code, line) for code, line, _ in problems(tmp_path, overruled)] == [("reading-due", 13)]


@pytest.mark.parametrize("key", ["lead", "coordinate", "advises", "reports_to", "due", "cites", "split"])
def test_an_overrule_that_nothing_needs(tmp_path: Path, key: str) -> None:
    of_task = problems(tmp_path, TASK + f"  overrules:\n    {key}: thừa\n")
    assert of_task == [("overrule-idle", 23, {"clause": "I.1", "key": key})]
    of_deliverable = problems(tmp_path, TASK + f"    overrules:\n      {key}: thừa\n")
    assert of_deliverable == [("overrule-idle", 23, {"clause": "I.1", "key": key})]


def test_the_words_of_a_deadline_may_be_fewer(tmp_path: Path) -> None:
    """«trong năm 2026» means what «hoàn thành trong năm 2026» means; a part with another meaning does not."""
    assert problems(tmp_path, replaced("hoàn thành trong năm 2026", "trong năm 2026")) == []
    day = replaced("trước ngày 30/6/2027", "ngày 30/6/2027")
    assert [(code, line) for code, line, _ in problems(tmp_path, day)] == [("reading-due", 19)]


def test_a_regulation_of_the_heading_may_be_stated(tmp_path: Path) -> None:
    body = BODY.replace("VIỆC CỤ THỂ", "THỰC HIỆN CHỈ THỊ SỐ 7-CT/TU, NGÀY 05/3/2025 CỦA TỈNH UỶ AN CỰU")
    cite = "    cites: {regulation: 07-ct-tu-an-cuu-2025, relation: thực hiện}\n"
    assert problems(tmp_path, TASK + cite, body) == []


@pytest.mark.parametrize(
    ("before", "relation", "why"),
    [
        ("Căn cứ quy định, Văn phòng", "căn cứ", "before the deliverables, for all of them"),
        ("Sơ, tổng kết việc trồng, Văn phòng", "sơ kết", "two verbs that share a syllable"),
    ],
)
def test_a_relation_that_the_sentence_prints_elsewhere(tmp_path: Path, before: str, relation: str, why: str) -> None:
    body = BODY.replace("Văn phòng", before, 1)
    task = replaced("relation: sửa đổi", f"relation: {relation}")
    assert [code for code, _, _ in problems(tmp_path, task, body) if code == "reading-cites"] == [], why


def test_an_assignment_without_a_task(tmp_path: Path) -> None:
    """At its line of the text: by its own words, or by a heading that names a body; not what has no lead."""
    body = BODY + "\n3. Hội đồng ban hành Quy chế.\n\n## II- Thường trực\n\n- Rà soát quy chế.\n"
    found = problems(tmp_path, body=body)
    assert found == [("reading-no-task", 10, {"clause": "I.3"}), ("reading-no-task", 14, {"clause": "II/1"})]
    _, all_found = read(tmp_path)
    assert {p.place.file for p in _of_reading(all_found)} == {TEXT_FILE}
    reasons = "overrules:\n  I.3: việc đã xong\n  II/1: việc thường ngày\n"
    assert problems(tmp_path, body=body, after=reasons) == []


@pytest.mark.parametrize(
    ("path", "why"), [("I.2", "it assigns nothing"), ("I.1", "it is a task"), ("I.9", "there is no such clause")]
)
def test_a_reason_that_no_clause_needs(tmp_path: Path, path: str, why: str) -> None:
    found = problems(tmp_path, after=f"overrules:\n  {path}: thừa\n")
    assert found == [("overrule-idle", 23, {"clause": path, "key": path})], why


def test_parts_of_a_task_are_no_tasks_of_their_own(tmp_path: Path) -> None:
    """What stands below a task belongs to it, and a sentence whose bullets are tasks is not one itself."""
    body = TEXT + "\n3. Văn phòng chủ trì các việc sau:\n\n- Rà soát quy chế.\n\n- Sửa đổi quy định.\n"
    small = "tasks:\n- clause: I.1\n  lead: van-phong\n  overrules: {due: x}\n  deliverables:\n"
    small += "  - {text: trồng cây, actions: trồng}\n  - {text: chăm sóc cây, actions: chăm sóc}\n"
    whole = small + "- clause: I.3\n  lead: van-phong\n  deliverables: {text: chủ trì các việc sau, actions: chủ trì}\n"
    assert [c for c, _, _ in problems(tmp_path, whole, body)] == []
    row = "- clause: I.3/{}\n  lead: van-phong\n  deliverables: {{text: {}, actions: {}}}\n"
    bullets = small + row.format(1, "Rà soát quy chế", "Rà soát") + row.format(2, "Sửa đổi quy định", "Sửa đổi")
    assert [c for c, _, _ in problems(tmp_path, bullets, body)] == []


def test_a_document_without_tasks_assigns_freely(tmp_path: Path) -> None:
    assert problems(tmp_path, task="") == []
