"""Excel files: a sheet as paragraphs and a table, values as they are shown, nothing hidden unsaid."""

from __future__ import annotations

import datetime
import functools
import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from generator.intake.readers.xlsx import read, shown
from generator.intake.source import Refused, Source
from tests.intake.make_docx import zipped

day = functools.partial(datetime.datetime, tzinfo=None)  # Excel knows no time zones


def made(fill: Callable[[Any], None]) -> bytes:
    """The bytes of a book whose first sheet `fill` has filled."""
    book = openpyxl.Workbook()
    fill(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def source(fill: Callable[[Any], None]) -> Source:
    return read(made(fill), "a.xlsx")


def annex(sheet: Any) -> None:
    sheet["A1"] = "PHỤ LỤC"
    sheet.merge_cells("A1:D1")
    sheet["A2"] = "(Kèm theo Kế hoạch số 15-KH/TU)"
    sheet.append([])
    sheet.append(["TT", "Nội dung", "Cơ quan chủ trì", "Thời gian"])
    sheet.append(["I", "Xây dựng thể chế"])
    sheet.append([1, "Ban hành quy chế\nlàm việc", "Văn phòng Tỉnh uỷ", day(2024, 6, 30)])
    sheet.append([2, "Tập huấn", None, "Thường xuyên"])
    sheet.merge_cells("C6:C7")
    sheet["D6"].number_format = "dd/mm/yyyy"
    sheet.append([])
    sheet.append(["Ghi chú: số liệu tính đến hết quý I."])


def test_a_sheet_is_paragraphs_a_table_and_paragraphs() -> None:
    got = source(annex)
    assert [b.text for b in got.blocks if b.kind == "paragraph"] == [
        "PHỤ LỤC",
        "(Kèm theo Kế hoạch số 15-KH/TU)",
        "Ghi chú: số liệu tính đến hết quý I.",
    ]
    (table,) = [b for b in got.blocks if b.kind == "table"]
    assert [(c.text, c.row, c.column, c.rows, c.columns) for c in table.cells] == [
        ("TT", 0, 0, 1, 1), ("Nội dung", 0, 1, 1, 1), ("Cơ quan chủ trì", 0, 2, 1, 1), ("Thời gian", 0, 3, 1, 1),
        ("I", 1, 0, 1, 1), ("Xây dựng thể chế", 1, 1, 1, 1), ("", 1, 2, 1, 1), ("", 1, 3, 1, 1),
        ("1", 2, 0, 1, 1), ("Ban hành quy chế\nlàm việc", 2, 1, 1, 1), ("Văn phòng Tỉnh uỷ", 2, 2, 2, 1),
        ("30/06/2024", 2, 3, 1, 1),
        ("2", 3, 0, 1, 1), ("Tập huấn", 3, 1, 1, 1), ("Thường xuyên", 3, 3, 1, 1),
    ]  # fmt: skip
    assert [(r.kind, r.raw, r.now, r.at) for r in got.repairs] == [
        ("date", "2024-06-30", "30/06/2024", "trang «Sheet», ô D6")
    ]


def test_a_letterhead_on_a_sheet_has_two_columns() -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"], sheet["E1"] = "TỈNH UỶ SÔNG TRĂNG", "ĐẢNG CỘNG SẢN VIỆT NAM"
        sheet.append([])
        sheet.append(["TT", "Việc", "Hạn"])
        sheet.append([1, "A", "Quý I"])

    assert [(b.column, b.text) for b in source(fill).blocks if b.kind == "paragraph"] == [
        (1, "TỈNH UỶ SÔNG TRĂNG"),
        (2, "ĐẢNG CỘNG SẢN VIỆT NAM"),
    ]


def test_hidden_rows_columns_and_sheets_are_told() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["TT", "Việc", "Hạn", "Nháp"])
        sheet.append([1, "A", "Quý I", "ẩn cột"])
        sheet.append([2, "ẩn hàng", "Quý II", None])
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["D"].hidden = True
        other = sheet.parent.create_sheet("Nháp")
        other["A1"], other.sheet_state = "bí mật", "hidden"

    got = source(fill)
    (table,) = got.blocks
    assert [c.text for c in table.cells] == ["TT", "Việc", "Hạn", "1", "A", "Quý I"]
    assert {(r.kind, r.raw) for r in got.repairs} == {
        ("hidden", x) for x in ("Nháp", "ẩn cột", "2", "ẩn hàng", "Quý II")
    }


def test_every_sheet_is_read() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["TT", "Việc", "Hạn"])
        sheet.parent.create_sheet("Hai").append(["STT", "Nội dung", "Thời gian"])

    assert [[c.text for c in b.cells] for b in source(fill).blocks] == [
        ["TT", "Việc", "Hạn"],
        ["STT", "Nội dung", "Thời gian"],
    ]


def test_a_formula_without_a_value_is_refused() -> None:
    def fill(sheet: Any) -> None:
        sheet["B2"] = "=A1&A2"

    with pytest.raises(Refused) as refused:
        source(fill)
    assert (refused.value.code, refused.value.values) == ("xlsx-formula", {"sheet": "Sheet", "cell": "B2"})


def test_a_broken_book_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        read(zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<a"}), "a.xlsx")
    assert refused.value.code == "file-truncated"


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (None, "General", ""),
        ("  Kê\u0301 \u00a0hoạch\r\n\n số 5 ", "General", "Kế hoạch\nsố 5"),
        (3, "General", "3"),
        (3.0, "General", "3"),
        (1.1, "General", "1.1"),
        (1.1, "0.00", "1.10"),  # the tenth item of chapter one, typed as a number
        (0.95, "0%", "95%"),
        (7, "00", "07"),
        (day(2024, 6, 5), "dd/mm/yyyy", "05/06/2024"),
        (day(2024, 6, 5), "d/m/yyyy;@", "5/6/2024"),
        (day(2024, 6, 5), "mm/yyyy", "06/2024"),
        (day(2024, 6, 5), '"tháng "m/yyyy', "tháng 6/2024"),
        (day(2024, 6, 5), "[$-42A]dd/mm/yyyy", "05/06/2024"),
        (day(2024, 6, 5), "mm-dd-yy", "05/06/2024"),  # Excel's «short date», day first in Vietnam
        (datetime.date(2024, 6, 5), "General", "05/06/2024"),
        (day(2024, 6, 5, 8, 30), "dd/mm/yyyy hh:mm", "05/06/2024"),
        (True, "General", "TRUE"),
    ],
)
def test_values_as_they_are_shown(value: object, number_format: str, expected: str) -> None:
    assert shown(value, number_format) == expected
