"""Rows as tasks: the bodies of a cell, the deadline, and where each word stands in the text of the row."""

from __future__ import annotations

import pytest

from generator.intake.rows import RowTask, row_tasks, span_in, table_lines
from generator.intake.rows_bodies import CellRole, read_bodies
from generator.intake.tables import RowFlag, task_rows
from generator.reading.outline import read_outline
from tests.intake.make_tables import table
from tests.reading.register import REGISTER

HEAD = "TT|Nội dung|Chủ trì|Phối hợp|Thời hạn|Sản phẩm\n"


def tasks_of(drawing: str, issued: str = "2026-01-15") -> tuple[tuple[RowTask, ...], tuple[RowFlag, ...]]:
    """The tasks, after every place of theirs was found in the clause that the text has for its row."""
    found = task_rows(table(drawing))
    assert found is not None
    tasks, flags = row_tasks(found, REGISTER, issued)
    lines = list(table_lines(found))
    for above, labelled in (("## Phụ lục\n\n", True), ("## IV- Việc\n\n", False)):
        clauses = {c.line: c for c in read_outline(above + "\n".join(line for line, _ in lines)).clauses}
        rows = {place: clauses[3 + i] for i, (_, place) in enumerate(lines) if place is not None}
        for task in tasks:
            for at, raw in [(p.at, p.raw) for p in task.parties] + ([(task.due.at, task.due.raw)] if task.due else []):
                clause = rows[at.row]
                span = span_in(found, at, labelled=bool(clause.label))
                assert clause.text[span.start : span.end] == raw
            assert labelled or not any(c.label for c in rows.values())
    return tasks, flags


# ── bodies in a cell ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("cell", "names", "why"),
    [
        ("Sở Y tế", ["Sở Y tế"], "one"),
        ("Sở Tài chính, Sở Nội vụ", ["Sở Tài chính", "Sở Nội vụ"], "two by a comma"),
        ("Sở Tài chính và Sở Nội vụ", ["Sở Tài chính", "Sở Nội vụ"], "two by «và»"),
        ("Sở Tài chính; Sở Nội vụ.", ["Sở Tài chính", "Sở Nội vụ"], "two by a semicolon"),
        ("- Sở Tài chính⏎- Sở Nội vụ", ["Sở Tài chính", "Sở Nội vụ"], "a list in the cell"),
        ("Sở Tài chính/Sở Nội vụ", ["Sở Tài chính", "Sở Nội vụ"], "two by a slash"),
        ("Sở Văn hoá, Thể thao và Du lịch", ["Sở Văn hoá, Thể thao và Du lịch"], "commas inside a name"),
        ("Sở Lao động - Thương binh và Xã hội", ["Sở Lao động - Thương binh và Xã hội"], "a dash inside a name"),
        ("Bộ Văn hoá, Thể thao và Du lịch, Bộ Nội vụ", ["Bộ Văn hoá, Thể thao và Du lịch", "Bộ Nội vụ"], "both"),
        ("Sở Nông nghiệp và⏎Môi trường", ["Sở Nông nghiệp và Môi trường"], "a line end inside a name"),
        ("Các sở, ban, ngành", ["Các sở, ban, ngành"], "a class"),
        ("Các sở, ban, ngành; UBND các xã, phường", ["Các sở, ban, ngành", "UBND các xã, phường"], "two classes"),
        ("Các Sở, ban, ngành và UBND các xã", ["Các Sở, ban, ngành", "UBND các xã"], "two classes by «và»"),
        ("Sở Y tế, các sở, ban, ngành", ["Sở Y tế", "các sở, ban, ngành"], "a body and a class"),
        ("Các sở, ban, ngành và các địa phương liên quan", ["Các sở, ban, ngành và các địa phương liên quan"],
         "«liên quan» governs both"),
        ("Các ban đảng, Văn phòng Tỉnh uỷ; các huyện uỷ, thành uỷ",
         ["Các ban đảng", "Văn phòng Tỉnh uỷ", "các huyện uỷ, thành uỷ"], "Party bodies"),
        ("Văn phòng Đoàn ĐBQH và HĐND tỉnh", ["Văn phòng Đoàn ĐBQH và HĐND tỉnh"], "one office of two"),
        ("Báo và Đài Phát thanh, Truyền hình tỉnh", ["Báo và Đài Phát thanh, Truyền hình tỉnh"], "a merged one"),
        ("Đề nghị Toà án nhân dân tỉnh", ["Toà án nhân dân tỉnh"], "asked, not ordered"),
        ("UBND các xã (theo chức năng, nhiệm vụ)", ["UBND các xã"], "what stands in brackets is no name"),
        ("Công an xã Phòng Kinh tế", ["Công an xã", "Phòng Kinh tế"], "two lines that a narrow column ran together"),
        ("UBND xã Phòng Sơn", ["UBND xã Phòng Sơn"], "a place"),
        ("Văn phòng UBND xã Trung Tâm", ["Văn phòng UBND xã Trung Tâm"], "a place too"),
        ("-", [], "nobody"),
        ("Không", [], "nobody, in words"),
    ],
)  # fmt: skip
def test_names(cell: str, names: list[str], why: str) -> None:
    found = read_bodies(cell.replace("⏎", "\n"), "lead", REGISTER)
    assert [b.raw.replace("\n", " ") for b in found] == names, why
    assert all(b.body for b in found), why
    assert all(cell.replace("⏎", "\n")[b.span.start : b.span.end] == b.raw for b in found), why


@pytest.mark.parametrize(
    ("cell", "column", "expected", "why"),
    [
        ("Sở A, Sở B", "lead", "lead:Sở A lead:Sở B", "the column tells"),
        (
            "Sở A chủ trì, phối hợp với Sở B và Sở C",
            "lead",
            "lead:Sở A coordinate:Sở B coordinate:Sở C",
            "the words do",
        ),
        ("Chủ trì: Sở A; Phối hợp: Sở B, Sở C", "untold", "lead:Sở A coordinate:Sở B coordinate:Sở C", "key words"),
        ("- Chủ trì: Sở A⏎- Phối hợp: Sở B", "untold", "lead:Sở A coordinate:Sở B", "key words on lines"),
        ("Sở A (chủ trì), Sở B", "untold", "lead:Sở A coordinate:Sở B", "the column is for both"),
        ("Sở A (chủ trì), Sở B", "lead", "lead:Sở A untold:Sở B", "it is for leads only: what is B?"),
        ("Sở A", "untold", "lead:Sở A", "one alone"),
        ("Sở A, Sở B", "untold", "untold:Sở A untold:Sở B", "two readings: none is taken"),
    ],
)
def test_parts(cell: str, column: CellRole, expected: str, why: str) -> None:
    found = read_bodies(cell.replace("⏎", "\n"), column, REGISTER)
    assert [f"{b.role}:{b.raw}" for b in found] == [e.replace("_", " ") for e in _pairs(expected)], why


def _pairs(expected: str) -> list[str]:
    """«lead:Sở A coordinate:Sở B» -> its parts."""
    out: list[str] = []
    for word in expected.split(" "):
        if ":" in word:
            out.append(word)
        else:
            out[-1] += f" {word}"
    return out


def test_known_bodies_have_their_ids() -> None:
    found = read_bodies("Ban Tổ chức Trung ương; các cơ quan liên quan; Sở Mới", "coordinate", REGISTER)
    assert [(b.agency, b.unnamed) for b in found] == [("to-chuc", False), (None, True), (None, False)]


@pytest.mark.parametrize("cell", ["Theo phân công", "Như kế hoạch", "Nguyễn Văn A"])
def test_what_is_no_body_is_said(cell: str) -> None:
    (found,) = read_bodies(cell, "lead", REGISTER)
    assert not found.body


# ── tasks ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_task_with_everything() -> None:
    (task,), flags = tasks_of(
        HEAD + "7|Xây dựng Đề án|Ban Tổ chức Trung ương|Bộ Nội vụ; các cơ quan liên quan|Quý II/2026|Đề án"
    )
    assert [(p.role, p.agency, p.raw, p.unnamed) for p in task.parties] == [
        ("lead", "to-chuc", "Ban Tổ chức Trung ương", False),
        ("coordinate", "noi-vu", "Bộ Nội vụ", False),
        ("coordinate", None, "các cơ quan liên quan", True),
    ]
    assert task.due is not None
    assert (task.due.raw, task.due.reading.kind, task.due.reading.start, task.due.reading.end) == (
        "Quý II/2026", "within", "2026-04-01", "2026-06-30",
    )  # fmt: skip
    assert task.product is not None
    assert flags == ()


@pytest.mark.parametrize(
    ("cell", "raw", "kind", "end", "why"),
    [
        ("6/2026", "6/2026", "within", "2026-06-30", "a month"),
        ("Trước ngày 30/6/2026.", "Trước ngày 30/6/2026", "by", "2026-06-30", "without the full stop"),
        ("(Trong năm 2026)", "(Trong năm 2026)", "within", "2026-12-31", "in brackets"),
        ("Thường xuyên", "Thường xuyên", "continuous", None, "always"),
        ("Hằng năm", "Hằng năm", "periodic", None, "again and again"),
        (
            "Từ ngày 01/3/2026 đến ngày 30/6/2026",
            "Từ ngày 01/3/2026 đến ngày 30/6/2026",
            "from-to",
            "2026-06-30",
            "two",
        ),
        ("Hoàn thành⏎trước 15/12/2026", "Hoàn thành trước 15/12/2026", "by", "2026-12-15", "a line end is a blank"),
    ],
)
def test_deadlines(cell: str, raw: str, kind: str, end: str | None, why: str) -> None:
    (task,), _ = tasks_of(HEAD + f"1|Làm A|Bộ Nội vụ||{cell}|")
    assert task.due is not None, why
    assert (task.due.raw, task.due.reading.kind, task.due.reading.end) == (raw, kind, end), why


@pytest.mark.parametrize(
    ("row", "code", "kept", "why"),
    [
        ("1|A|Bộ Nội vụ||theo tiến độ chung|", "row-deadline-unread", False, "no time is said"),
        ("1|A|Bộ Nội vụ||Đợt 1 trước ngày 30/6/2026, đợt 2 trước ngày 30/9/2026|", "row-two-deadlines", False, "two"),
        ("1|A|Bộ Nội vụ||trước ngày 30/6|", "row-year-inferred", True, "the year is not printed"),
        ("1|A|Bộ Nội vụ||Quý II/2025|", "row-deadline-over", True, "it was over when the document was issued"),
        ("1|A|Sở Mới||6/2026|", "row-unknown-body", True, "the register does not have it"),
        ("1|A|Theo phân công||6/2026|", "row-not-a-body", True, "no body"),
    ],
)
def test_doubts(row: str, code: str, kept: bool, why: str) -> None:
    (task,), flags = tasks_of(HEAD + row)
    assert [f.grade for f in flags if f.code == code] == ["xem"], why
    assert (task.due is not None) == kept, why


def test_an_unknown_body_is_named_once() -> None:
    tasks, flags = tasks_of(HEAD + "1|A|Sở Mới||6/2026|\n2|B|Sở mới||7/2026|\n3|C|Như trên||8/2026|")
    assert [[p.raw for p in t.parties] for t in tasks] == [["Sở Mới"], ["Sở mới"], ["Sở mới"]]
    assert [f.row for f in flags if f.code == "row-unknown-body"] == [1]


def test_merged_leads_are_quoted_where_they_are_printed() -> None:
    tasks, _ = tasks_of(HEAD + "1|A|Bộ Nội vụ||6/2026|\n2|B|^||^|\n3|C|^||8/2026|")
    assert [[(p.agency, p.how, p.at.row) for p in t.parties] for t in tasks] == [
        [("noi-vu", "own", 1)], [("noi-vu", "merged", 1)], [("noi-vu", "merged", 1)],
    ]  # fmt: skip
    assert [t.due and (t.due.at.row, t.due.how) for t in tasks] == [(1, "own"), (1, "merged"), (3, "own")]


def test_a_merged_theme_without_content_is_the_task() -> None:
    head = "TT|Nhóm nhiệm vụ|Nhiệm vụ cụ thể|Chủ trì|Thời hạn\n"
    tasks, flags = tasks_of(head + "1|Xây dựng quy chế||Bộ Nội vụ|6/2026")
    assert [(t.content.column, flags) for t in tasks] == [(1, ())]


def test_whom_it_is_submitted_to() -> None:
    head = "TT|Nội dung|Chủ trì|Cấp trình|Thời hạn\n"
    (task,), _ = tasks_of(head + "1|Đề án|Bộ Nội vụ|Bộ Chính trị|6/2026")
    assert [(p.role, p.agency) for p in task.parties] == [("lead", "noi-vu"), ("reports_to", "bo-chinh-tri")]
