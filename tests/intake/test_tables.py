"""Task tables: what the columns are for, which rows are groups and which are tasks, and how they stand in the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.intake.rows import row_line, table_lines
from generator.intake.tables import TaskTable, task_rows
from generator.intake.tables_heads import ColumnRole, column_role
from generator.reading.outline import read_outline
from tests.intake.make_tables import table


def read(drawing: str, before: TaskTable | None = None) -> TaskTable:
    found = task_rows(table(drawing), before)
    assert found is not None
    return found


def kinds(found: TaskTable) -> str:
    """«hgt»: the first letter of the kind of each row."""
    return "".join(row.kind[0] for row in found.rows)


def codes(found: TaskTable) -> list[str]:
    return [f.code for f in found.flags]


# ── heads ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("TT", "number"), ("STT", "number"), ("Số TT", "number"), ("S TT", None),
        ("Nội dung", "content"), ("Nhiệm vụ cụ thể", "content"), ("Tên nhiệm vụ", "content"),
        ("NỘI DUNG CÔNG VIỆC", "content"), ("Nhiệm vụ, giải pháp", "content"), ("Tên đề án, chương trình", "content"),
        ("Cơ quan chủ trì", "lead"), ("Đơn vị chủ trì", "lead"), ("Chủ trì thực hiện", "lead"),
        ("Sở, ngành chủ trì tham mưu", "lead"), ("Cơ quan thực hiện", "lead"), ("Đơn vị đầu mối", "lead"),
        ("Cơ quan, đơn vị chủ trì", "lead"), ("Cơ quan soạn thảo", "lead"), ("Phân công thực hiện", "lead"),
        ("Cơ quan phối hợp", "coordinate"), ("Đơn vị phối hợp thực hiện", "coordinate"), ("Phối hợp", "coordinate"),
        ("Cơ quan chủ trì, phối hợp", "both"), ("Đơn vị thực hiện (chủ trì/phối hợp)", "both"),
        ("Thời gian", "deadline"), ("Thời hạn", "deadline"), ("Tiến độ", "deadline"), ("Hoàn thành", "deadline"),
        ("Thời gian hoàn thành", "deadline"), ("Thời gian thực hiện", "deadline"), ("Lộ trình thực hiện", "deadline"),
        ("Sản phẩm", "product"), ("Kết quả", "product"), ("Sản phẩm dự kiến", "product"),
        ("Kết quả thực hiện nhiệm vụ", "product"), ("Hình thức văn bản", "product"),
        ("Cấp trình", "submit"), ("Cấp ban hành", "submit"),
        ("Ghi chú", "note"), ("Lãnh đạo phụ trách", "note"), ("Kinh phí thực hiện", "note"), ("Mục tiêu", "note"),
        ("Bắt đầu", "start"), ("", None), ("Xếp hạng", None),
    ],
)  # fmt: skip
def test_column_role(head: str, role: ColumnRole | None) -> None:
    assert column_role(head) == role
    assert column_role(head.upper()) == role


@pytest.mark.parametrize(
    ("drawing", "roles", "rows", "why"),
    [
        (
            "TT|Nội dung|Chủ trì|Phối hợp|Thời gian|Sản phẩm\n1|A|Sở X|Sở Y|6/2026|Báo cáo",
            ["number", "content", "lead", "coordinate", "deadline", "product"],
            "ht",
            "the usual order",
        ),
        (
            "STT|Thời hạn|Cơ quan phối hợp|Công việc|Đơn vị chủ trì\n1|6/2026|Sở Y|A|Sở X",
            ["number", "deadline", "coordinate", "content", "lead"],
            "ht",
            "another order",
        ),
        ("Nhiệm vụ|Cơ quan chủ trì|Thời hạn\nLàm A|Sở X|2026", ["content", "lead", "deadline"], "ht", "no numbers"),
        ("TT|Chỉ tiêu|Chủ trì\n1|Đạt 80%|Sở X", ["number", "content", "lead"], "ht", "an indicator that is assigned"),
        ("Nhiệm vụ|Chỉ tiêu|Chủ trì\nLàm A|80%|Sở X", ["content", "note", "lead"], "ht", "an indicator of the work"),
        (
            "TT|Nội dung|Phân công thực hiện|<|Thời gian\n^|^|Chủ trì|Phối hợp|^\n1|A|Sở X|Sở Y|6/2026",
            ["number", "content", "lead", "coordinate", "deadline"],
            "hht",
            "two rows with merged cells",
        ),
        (
            "TT|Nội dung|Phân công thực hiện||Thời gian\n||Chủ trì|Phối hợp|\n1|A|Sở X|Sở Y|6/2026",
            ["number", "content", "lead", "coordinate", "deadline"],
            "hht",
            "two rows in Markdown, which merges nothing",
        ),
        (
            "TT|Nội dung|Thời gian|<|Chủ trì\n^|^|Bắt đầu|Kết thúc|^\n1|A|01/2026|6/2026|Sở X",
            ["number", "content", "start", "deadline", "lead"],
            "hht",
            "of two times the end is the deadline",
        ),
        (
            "PHỤ LỤC|<|<|<\n(Kèm theo Kế hoạch số 5-KH/TU)|<|<|<\nTT|Nội dung|Chủ trì|Thời hạn\n1|A|Sở X|6/2026",
            ["number", "content", "lead", "deadline"],
            "hhht",
            "titles of a sheet stand above",
        ),
        (
            "TT|Nội dung|Chủ trì|Thời hạn\n(1)|(2)|(3)|(4)\n1|A|Sở X|6/2026",
            ["number", "content", "lead", "deadline"],
            "ht",
            "the columns are numbered",
        ),
        (
            "TT|Nội dung|Chủ trì|Thời hạn\n1|2|3|4\n1|A|Sở X|6/2026",
            ["number", "content", "lead", "deadline"],
            "ht",
            "numbered without brackets: no first task",
        ),
        (
            "TT|Nhóm nhiệm vụ|Nhiệm vụ cụ thể|Chủ trì|Thời hạn\n1|G|A|Sở X|6/2026",
            ["number", "theme", "content", "lead", "deadline"],
            "ht",
            "of two contents the last is the task",
        ),
    ],
)
def test_heads(drawing: str, roles: list[str], rows: str, why: str) -> None:
    found = read(drawing)
    assert [found.heads.columns.get(c) for c in range(len(roles))] == roles, why
    assert kinds(found) == rows, why


@pytest.mark.parametrize(
    ("drawing", "why"),
    [
        ("TT|Nội dung chi|Kinh phí|Ghi chú\n1|In ấn|5.000.000|", "a budget"),
        ("TT|Chỉ tiêu|Đơn vị tính|Năm 2025|Năm 2026\n1|Tỷ lệ|%|50|60", "targets"),
        ("Họ và tên|Chức vụ|Đơn vị\nA|B|C", "people"),
        ("TỈNH UỶ|ĐẢNG CỘNG SẢN VIỆT NAM\nSố 1-KH/TU|Minh Hoạ", "a letterhead"),
        ("1|A|Sở X|6/2026", "no head, and nothing before it"),
    ],
)
def test_no_task_table(drawing: str, why: str) -> None:
    assert task_rows(table(drawing)) is None, why


def test_a_table_goes_on_on_the_next_page() -> None:
    first = read("TT|Nội dung|Chủ trì|Thời hạn\n1|A|Sở X|6/2026")
    second = read("2|B|Sở Y|7/2026", before=first)
    assert [row.number for _, row in second.tasks] == ["2"]
    assert task_rows(table("2|B|Sở Y"), first) is None, "another number of columns is another table"


# ── groups and tasks ─────────────────────────────────────────────────────────────────────────────────────────────

HEAD = "TT|Nội dung|Chủ trì|Phối hợp|Thời hạn\n"


@pytest.mark.parametrize(
    ("rows", "expected", "paths", "why"),
    [
        ("I|G|||\n1|A|Sở X||6/2026", "hgt", "PL.I PL.I.1", "a Roman number names a group"),
        ("I|G|<|<|<\n1|A|Sở X||6/2026", "hgt", "PL.I PL.I.1", "merged across"),
        ("I. Gì đó|<|<|<|<\n1|A|Sở X||6/2026", "hgt", "PL.I PL.I.1", "the label stands with the words"),
        ("A|B|||\nI|G|||\n1|A|Sở X||\nB|C|||\nI|H|||\n1|B|Sở Y||", "hggtggt",
         "PL.A PL.A.I PL.A.I.1 PL.B PL.B.I PL.B.I.1", "letters over Roman numbers that start again"),
        ("|Lĩnh vực y tế|||\n1|A|Sở X||\n2|B|Sở X||\n|Lĩnh vực giáo dục|||\n1|C|Sở Y||", "hgttgt",
         "PL/2 PL/2/1 PL/2/2 PL/3 PL/3/1", "numbers start again under names without a number"),
        ("|Lĩnh vực y tế|||\n1|A|Sở X||\n|Lĩnh vực giáo dục|||\n2|C|Sở Y||", "hgtgt",
         "PL/2 PL.1 PL/3 PL.2", "numbers that go on are the address"),
        ("1|Việc lớn|||\n1.1|A|Sở X||\n1.2|B|Sở Y||\n2|C|Sở Z||", "hgttt",
         "PL.1 PL.1.1 PL.1.2 PL.2", "a number with parts and nothing of its own"),
        ("1|A||Sở Y|", "ht", "PL.1", "a task without a lead is no group"),
        ("1|A|||", "ht", "PL.1", "nor is one with nothing at all"),
        ("1.|A|Sở X||\na)|B|Sở Y||", "htt", "PL.1 PL.1.a", "labels as printed"),
        ("I|A|Sở X||6/2026\nII|B|Sở Y||7/2026", "htt", "PL.I PL.II", "tasks numbered in Roman"),
        ("|A|Sở X||6/2026\n|B|Sở Y||7/2026", "htt", "PL/2 PL/3", "no numbers: counted"),
    ],
)  # fmt: skip
def test_rows(rows: str, expected: str, paths: str, why: str) -> None:
    found = read(HEAD + rows)
    assert kinds(found) == expected, why
    outline = read_outline("## Phụ lục\n\n" + "\n".join(line for line, _ in table_lines(found)))
    assert [c.path for c in outline.clauses[2:]] == paths.split(), why
    assert outline.issues == (), why


@pytest.mark.parametrize(
    ("rows", "cells", "why"),
    [
        ("1|Xây dựng quy chế|Sở X||6/2026\n|phối hợp|||", ("1", "Xây dựng quy chế phối hợp", "Sở X", "", "6/2026"),
         "the content goes on in small letters"),
        ("1|A|Sở X||6/2026\n||Sở Y||", ("1", "A", "Sở X\nSở Y", "", "6/2026"), "a second body on the next page"),
        ("1|A|Sở Nông nghiệp||6/2026\n||và Môi trường||", ("1", "A", "Sở Nông nghiệp và Môi trường", "", "6/2026"),
         "one body on two pages"),
        ("1|A|Sở X||\n||||trước ngày 30/6", ("1", "A", "Sở X", "", "trước ngày 30/6"), "the deadline alone goes on"),
    ],
)  # fmt: skip
def test_a_row_cut_by_a_page(rows: str, cells: tuple[str, ...], why: str) -> None:
    found = read(HEAD + rows)
    assert [row.cells for _, row in found.tasks] == [cells], why
    assert "row-joined" in codes(found), why


def test_a_joined_cell_knows_both_of_its_origins() -> None:
    block = table(HEAD + "1|A|Sở X||6/2026\n||Sở Y||")
    found = task_rows(block)
    assert found is not None
    (row,) = [row for _, row in found.tasks]
    assert [block.cells[at].text for at in row.origins[2]] == ["Sở X", "Sở Y"]


def test_a_repeated_head_is_no_row() -> None:
    found = read(HEAD + "1|A|Sở X||6/2026\n" + HEAD + "2|B|Sở Y||7/2026")
    assert kinds(found) == "htt"
    assert codes(found) == ["table-head-repeated"]


# ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("rows", "lead", "how", "row", "flag", "why"),
    [
        ("1|A|Sở X||1/2026\n2|B|^||2/2026\n3|C|^||3/2026", "Sở X", "merged", 1, "", "one cell over three rows"),
        ("1|A|Sở X||1/2026\n2|B|Như trên||2/2026", "Sở X", "same", 1, "row-same-as", "như trên"),
        ('1|A|Sở X||1/2026\n2|B|"||2/2026', "Sở X", "same", 1, "row-same-as", "a ditto mark"),
        ("1|A|Sở X||1/2026\n2|B|-nt-||2/2026", "Sở X", "same", 1, "row-same-as", "nt"),
        ("1|A|Sở X||1/2026\n2|B|nt||2/2026\n3|C|nt||2/2026", "Sở X", "same", 1, "row-same-as", "nt of an nt"),
        ("1|A|Sở X||1/2026\n2|B|Sở Y||2/2026\n3|C|Như mục 1||3/2026", "Sở X", "same", 1, "row-same-as", "a named row"),
        ("1|A|Sở X||1/2026\n1.1|B|||2/2026", "Sở X", "above", 1, "row-from-parent", "a part without a lead of its own"),
    ],
)
def test_a_value_that_stands_elsewhere(rows: str, lead: str, how: str, row: int, flag: str, why: str) -> None:
    found = read(HEAD + rows)
    value = found.rows[-1].value("lead")
    assert value is not None, why
    assert (value.text, value.how, value.row) == (lead, how, row), why
    assert not flag or flag in codes(found), why


@pytest.mark.parametrize(
    ("rows", "code", "grade", "why"),
    [
        ("1|A|Sở X||1/2026\n2|B|||2/2026", "row-without-lead", "xem", "empty or merged: two readings, none is taken"),
        ("1|A|Sở X||1/2026\n2|B|Sở Y||", "row-without-deadline", "xem", "the same for the deadline"),
        ("1|A|Như trên||1/2026", "row-same-as-nothing", "xem", "nothing stands above"),
        ("1|A|Sở X||1/2026\n2|B|Như mục 9||2/2026", "row-same-as-nothing", "xem", "no such row"),
        ("1||Sở X||1/2026", "row-without-content", "xem", "no work is named"),
    ],
)
def test_what_cannot_be_read_is_a_flag(rows: str, code: str, grade: str, why: str) -> None:
    found = read(HEAD + rows)
    assert [(f.grade, f.row) for f in found.flags if f.code == code] == [(grade, len(found.rows) - 1)], why
    value = found.rows[-1].value("deadline" if "deadline" in code else "lead")
    assert value is None or code == "row-without-content", why


def test_a_lead_is_not_taken_from_another_group() -> None:
    found = read(HEAD + "I|G|||\n2|A|Sở X||1/2026\nII|H|||\n2.1|B|||2/2026")
    assert found.rows[-1].value("lead") is None


def test_a_task_knows_its_groups() -> None:
    found = read(HEAD + "A|B|||\nI|G|||\n1|Việc lớn|||\n1.1|A|Sở X||\n2|C|Sở Z||")
    groups = [[found.rows[place].number for place in row.group] for _, row in found.tasks]
    assert groups == [["A", "I", "1"], ["A", "I"]]


def test_a_column_that_is_not_understood_is_said() -> None:
    found = read("TT|Nội dung|Chủ trì|Thời hạn|Xếp hạng\n1|A|Sở X|6/2026|2")
    assert [(f.code, f.raw) for f in found.flags] == [("table-head-unread", "Xếp hạng")]


# ── in the text ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_marks_of_a_cell_are_text_not_markdown() -> None:
    found = read(HEAD + r"1|Giảm 5* và a\b|Sở X||6/2026")
    line = row_line(found.rows[1])
    assert line == r"| 1 | Giảm 5\* và a\\b | Sở X |  | 6/2026 |"
    (clause,) = [c for c in read_outline(f"## Phụ lục\n\n{line}").clauses if c.kind == "row"]
    assert clause.text == r"Giảm 5* và a\b | Sở X |  | 6/2026"


def test_empty_cells_at_the_end_leave_no_trace() -> None:
    found = read(HEAD + "I|Một nhóm|||\n1|A|Sở X||")
    assert [row_line(row) for row in found.rows[1:]] == ["| I | Một nhóm |", "| 1 | A | Sở X |"]


WORDS = [
    "",
    "",
    "1",
    "2",
    "1.1",
    "I",
    "II",
    "A",
    "Như trên",
    "nt",
    "^",
    "<",
    "Sở X",
    "Sở Y; Sở Z",
    "6/2026",
    "rà soát",
    "Xây dựng",
    "(1)",
    "Nội dung",
]


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=5, max_size=5), min_size=1, max_size=9))
@settings(max_examples=150, deadline=None)
def test_nothing_of_a_table_is_lost(body: list[list[str]]) -> None:
    """Whatever the cells hold: each is in one row of the text, or a flag says that it was left out."""
    rows = [list(row) for row in body]
    for r, row in enumerate(rows):
        rows[r] = ["" if text == "^" and c and row[c - 1] == "<" else text for c, text in enumerate(row)]
        rows[r][0] = "" if rows[r][0] == "<" else rows[r][0]
    block = table(HEAD + "\n".join("|".join(row) for row in rows))
    found = task_rows(block)
    if found is None:  # a row that is merged into the head from end to end leaves nothing but a head
        assert not any(text not in ("", "^", "<") for row in rows for text in row)
        return
    kept = [at for row in found.rows for cell in row.origins for at in cell if block.cells[at].text]
    left_out = {word for f in found.flags if f.code.startswith("table-") for word in f.raw.split(" | ")}
    assert len(kept) == len(set(kept)), "no cell twice"
    lost = {cell.text for at, cell in enumerate(block.cells) if at not in kept and cell.text}
    assert lost <= left_out
    words = " ".join(" ".join(row.cells) for row in found.rows)
    assert all(word in words for at in kept for word in block.cells[at].text.split())
