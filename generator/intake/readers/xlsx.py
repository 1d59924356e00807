"""Excel files: each sheet as the paragraphs above its table, the table, and the paragraphs below it.

Values are given as the sheet shows them (a date in its format, `1.10` with its last zero); a formula without a stored
value would be an empty cell that prints something, so it is refused. Hidden rows, columns and sheets are told.
"""

from __future__ import annotations

import datetime
import hashlib
import io
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from generator.intake.source import Block, Cell, Refused, Repair, Source
from generator.vietnamese import nfc

_TABLE_FROM = 3  # filled cells in a row that make it the first of a table
_DAY_FIRST = "dd/mm/yyyy"  # Excel stores its own short date (formats 14 and 22) without saying how Vietnam writes it
_SHORT = frozenset({"mm-dd-yy", "m/d/yy h:mm", "m/d/yyyy", "mm-dd-yyyy"})
_FORMAT_PART = re.compile(
    r"\[[^\]]*\]|\\(?P<letter>.)|\"(?P<words>[^\"]*)\"|_.|\*.|(?P<date>yyyy|yy|m{1,4}|d{1,4})|(?P<time>[hs:.0]+|AM/PM)",
    re.IGNORECASE,
)
_LITERALS = re.compile(r"\[[^\]]*\]|\\.|\"[^\"]*\"|_.|\*.")
_BLANKS = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The filled part of a sheet: texts by place (rows and columns from 1, hidden ones left out) and spans."""

    name: str
    texts: dict[tuple[int, int], str]
    spans: dict[tuple[int, int], tuple[int, int]]
    rows: list[int]
    columns: list[int]


def read(raw: bytes, name: str, images: Path | None = None) -> Source:
    """The record of an Excel file. Raises Refused where it is broken, or a formula has no value."""
    repairs: list[Repair] = []
    blocks: list[Block] = []
    book, formulas = _open(raw)
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            repairs.append(Repair("hidden", sheet.title, "", f"trang «{sheet.title}»"))
            continue
        _check_formulas(sheet, formulas[sheet.title])
        blocks += _blocks(_filled(sheet, repairs), len(blocks))
    programs = (("openpyxl", openpyxl.__version__),)
    pages = len(book.worksheets)
    return Source(
        name, "xlsx", hashlib.sha256(raw).hexdigest(), len(raw), pages, tuple(blocks), tuple(repairs), programs
    )


def _open(raw: bytes) -> tuple[Any, Any]:
    """The book with its stored values, and the same book with its formulas."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about parts that hold no text (styles, charts, printer settings)
            return (
                openpyxl.load_workbook(io.BytesIO(raw), data_only=True, keep_links=False),
                openpyxl.load_workbook(io.BytesIO(raw), data_only=False, keep_links=False),
            )
    except (InvalidFileException, KeyError, ValueError, TypeError, OSError, AttributeError) as error:
        raise Refused("file-truncated", found="xlsx") from error


def _check_formulas(sheet: Any, formulas: Any) -> None:
    for row in formulas.iter_rows():
        for cell in row:
            if cell.data_type == "f" and sheet[cell.coordinate].value is None:
                raise Refused("xlsx-formula", sheet=sheet.title, cell=cell.coordinate)


def _filled(sheet: Any, repairs: list[Repair]) -> _Sheet:
    hidden_rows = {at for at, d in sheet.row_dimensions.items() if d.hidden}
    hidden_columns: set[int] = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden and dimension.min:
            hidden_columns.update(range(dimension.min, dimension.max + 1))
    texts: dict[tuple[int, int], str] = {}
    for row in sheet.iter_rows():
        for cell in row:
            text = shown(cell.value, cell.number_format)
            if not text:
                continue
            if cell.row in hidden_rows or cell.column in hidden_columns:
                repairs.append(Repair("hidden", text, "", f"trang «{sheet.title}», ô {cell.coordinate}"))
                continue
            if isinstance(cell.value, datetime.date):
                repairs.append(
                    Repair("date", cell.value.isoformat()[:10], text, f"trang «{sheet.title}», ô {cell.coordinate}")
                )
            texts[(cell.row, cell.column)] = text
    spans = {
        (area.min_row, area.min_col): (area.max_row - area.min_row + 1, area.max_col - area.min_col + 1)
        for area in sheet.merged_cells.ranges
    }
    reach = {
        (r + dr, c + dc)
        for (r, c) in texts
        for dr in range(spans.get((r, c), (1, 1))[0])
        for dc in range(spans.get((r, c), (1, 1))[1])
    }
    rows = sorted({r for r, _ in reach} - hidden_rows)
    columns = sorted({c for _, c in reach} - hidden_columns)
    return _Sheet(sheet.title, texts, spans, rows, columns)


def _blocks(sheet: _Sheet, before: int) -> Iterator[Block]:
    """The blocks of a sheet; `before` is how many blocks stand before them in the file."""
    filled = {row: [c for (r, c) in sheet.texts if r == row] for row in sheet.rows}
    wide = [row for row in sheet.rows if len(filled[row]) >= _TABLE_FROM]
    number = before
    head = wide[0] if wide else (sheet.rows[-1] + 1 if sheet.rows else 0)
    last = _last_row(sheet, filled, wide)
    for row in [r for r in sheet.rows if r < head]:
        for block in _lines(sheet, row, filled[row]):
            number += 1
            yield _numbered(block, number)
    inside = [row for row in sheet.rows if head <= row <= last]
    if wide:
        number += 1
        yield Block("table", "", paragraph=number, cells=tuple(_cells(sheet, inside)))
    for row in [r for r in sheet.rows if wide and r > last]:
        for block in _lines(sheet, row, filled[row]):
            number += 1
            yield _numbered(block, number)


def _last_row(sheet: _Sheet, filled: dict[int, list[int]], wide: list[int]) -> int:
    """The last row of the table: it goes on to the next gap of empty rows after its last full row."""
    if not wide:
        return 0
    last = wide[-1] + max((sheet.spans.get((wide[-1], c), (1, 1))[0] for c in filled[wide[-1]]), default=1) - 1
    while last + 1 in filled and len(filled[last + 1]) <= 1 and _is_group(sheet, last + 1, filled[last + 1]):
        last += 1
    return last


def _is_group(sheet: _Sheet, row: int, columns: list[int]) -> bool:
    """Whether a narrow row below the last full one still belongs to the table: it begins in its first column."""
    return bool(columns) and columns[0] == sheet.columns[0] and len(sheet.texts[(row, columns[0])]) <= 6


def _lines(sheet: _Sheet, row: int, columns: list[int]) -> Iterator[Block]:
    """A row outside the table: one paragraph, or two side by side, cut at the line breaks that were typed."""
    for at, column in enumerate(sorted(columns)):
        for line in sheet.texts[(row, column)].split("\n"):
            if line:
                yield Block("paragraph", line, column=min(at, 1) + 1 if len(columns) > 1 else 0)


def _numbered(block: Block, number: int) -> Block:
    return Block(block.kind, block.text, column=block.column, paragraph=number)


def _cells(sheet: _Sheet, rows: list[int]) -> Iterator[Cell]:
    """The cells of the table on the columns that are used; cells that another covers are not cells."""
    covered: set[tuple[int, int]] = set()
    seen_rows = {row: at for at, row in enumerate(rows)}
    seen_columns = {column: at for at, column in enumerate(sheet.columns)}
    for row in rows:
        for column in sheet.columns:
            if (row, column) in covered:
                continue
            tall, wide = sheet.spans.get((row, column), (1, 1))
            covered.update((r, c) for r in range(row, row + tall) for c in range(column, column + wide))
            yield Cell(
                sheet.texts.get((row, column), ""),
                seen_rows[row],
                seen_columns[column],
                sum(1 for r in range(row, row + tall) if r in seen_rows),
                sum(1 for c in range(column, column + wide) if c in seen_columns),
            )


def shown(value: object, number_format: str) -> str:
    """A value as its cell shows it: text in NFC with the lines that were typed, numbers and dates by their format."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime | datetime.date):
        return _date(value, number_format)
    if isinstance(value, int | float):
        return _number(value, number_format)
    lines = (_BLANKS.sub(" ", line).strip() for line in nfc(str(value)).replace("\r", "").split("\n"))
    return "\n".join(line for line in lines if line)


def _date(value: datetime.date, number_format: str) -> str:
    """A day in the format of its cell, without the time; day/month/year where the format names no year."""
    pattern = number_format.split(";")[0]
    bare = _LITERALS.sub("", pattern).lower()
    if number_format in _SHORT or "y" not in bare or "m" not in bare:
        pattern = _DAY_FIRST
    parts = {
        "yyyy": f"{value.year}", "yy": f"{value.year % 100:02d}", "dd": f"{value.day:02d}", "d": f"{value.day}",
        "mm": f"{value.month:02d}", "m": f"{value.month}",
    }  # fmt: skip
    pattern = re.split(r"[ ,]*(?:\[?h+\]?:)", pattern, maxsplit=1)[0]

    def part(m: re.Match[str]) -> str:
        if m["date"]:
            own = m["date"].lower()
            return parts.get(own) or parts[own[0]]
        return m["letter"] or m["words"] or ""

    return _FORMAT_PART.sub(part, pattern).strip()


def _number(value: float, number_format: str) -> str:
    pattern = _LITERALS.sub("", number_format.split(";")[0])
    percent = "%" in pattern
    shown_value = value * 100 if percent else value
    decimals = re.search(r"\.(0+)", pattern)
    if decimals:
        text = f"{shown_value:.{len(decimals[1])}f}"
    elif pattern in ("0", "#,##0", "0%", "00", "000"):
        text = f"{shown_value:.0f}".zfill(len(pattern) if set(pattern) == {"0"} else 1)
    else:
        text = str(int(shown_value)) if float(shown_value).is_integer() else repr(float(shown_value))
    return f"{text}%" if percent else text
