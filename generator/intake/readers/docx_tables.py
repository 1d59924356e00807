"""Word tables: those that hold data become cells on a grid, those that only lay out a letterhead or a signature do not.

A grid is counted by `gridSpan` and `vMerge` (ECMA-376, 17.4); Word keeps many more columns in it than are seen, so
those at which no cell begins are taken out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.intake.readers.docx_styles import Styles
from generator.intake.readers.docx_xml import Element, W, child, inside, switched, value, whole
from generator.intake.source import Cell, Refused
from generator.vietnamese import fold, folded_pattern

_RECIPIENTS = folded_pattern(r"\W*nơi nhận *:")
_NUMBERED = folded_pattern(r"s?tt|số tt")
_NO_BORDER = frozenset({"none", "nil"})
_DRAWN_SIDES = ("insideV", "insideH", "left", "right", "start", "end")


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell where it stands: row and column on Word's grid, its span, how it takes part in a vertical merge."""

    cell: Element
    row: int
    column: int
    columns: int
    merge: str  # "" (none), "restart", "continue"


def rows_of(table: Element) -> list[Element]:
    """The rows of a table that print."""
    rows = [node for node in inside(table) if node.tag == W + "tr"]
    return [row for row in rows if not switched(child(row, "trPr"), "hidden")]


def slots_of(table: Element) -> list[Slot]:
    """Every cell of a table with its place."""
    return [slot for at, row in enumerate(rows_of(table)) for slot in _row(row, at)]


def _row(row: Element, at: int) -> Iterator[Slot]:
    column = whole(value(child(row, "trPr"), "gridBefore")) or 0
    for cell in (node for node in inside(row) if node.tag == W + "tc"):
        properties = child(cell, "tcPr")
        columns = max(whole(value(properties, "gridSpan")) or 1, 1)
        merged = child(properties, "vMerge")
        merge = "" if merged is None else merged.get(W + "val", "continue")
        yield Slot(cell, at, column, columns, merge)
        column += columns


def is_layout(table: Element, styles: Styles) -> bool:
    """Whether a table only puts things side by side: at most two columns and no borders drawn, or a single column."""
    slots = slots_of(table)
    width = max((sum(1 for s in slots if s.row == row) for row in {s.row for s in slots}), default=0)
    if width <= 1:
        return True
    return width <= 3 and not _has_borders(table, styles, slots) and not _is_ruled_by_content(slots)


def is_frame(slots: Sequence[Slot]) -> bool:
    """Whether a table is a drawn frame around a printed form, which has tables of its own: its cells are read one after
    the other. A table with numbered rows is none, and a table inside one of its cells cannot be read."""
    inner = any(not is_single(node) for slot in slots for node in slot.cell.iter(W + "tbl"))
    return inner and not any(_NUMBERED.fullmatch(_words(slot)) for slot in slots if slot.row == 0)


def _words(slot: Slot) -> str:
    return fold("".join(slot.cell.itertext()).strip())


def _is_ruled_by_content(slots: list[Slot]) -> bool:
    """Whether a table without borders is a list of tasks all the same: three columns, the first one narrow (TT)."""
    head = [s for s in slots if s.row == 0]
    return len(head) >= 3 and _NUMBERED.fullmatch(_words(head[0])) is not None


def _has_borders(table: Element, styles: Styles, slots: list[Slot]) -> bool:
    if _drawn(styles.borders(table)):
        return True
    bordered = sum(1 for slot in slots if _drawn(child(child(slot.cell, "tcPr"), "tcBorders")))
    return bordered > len(slots) / 2


def _drawn(borders: Element | None) -> bool:
    if borders is None:
        return False
    return any((value(borders, side) or "none") not in _NO_BORDER for side in _DRAWN_SIDES)


def cells_of(slots: Sequence[Slot], read: Callable[[Element], str], paragraph: int) -> tuple[Cell, ...]:
    """The cells of a table of data, in printed order; `read` gives the text of one. Raises Refused (`table-unreadable`)
    where a cell holds a table, or a merge has no beginning."""
    cells: dict[tuple[int, int], Cell] = {}
    above: dict[int, tuple[int, int]] = {}
    for slot in slots:
        if any(not is_single(node) for node in slot.cell.iter(W + "tbl")):
            why = f"ô ở hàng {slot.row + 1} chứa một bảng khác"
            raise Refused("table-unreadable", paragraph=paragraph, why=why)
        text = read(slot.cell)
        key = above.get(slot.column)
        if slot.merge == "continue" and not text:
            start = cells.get(key) if key else None
            if start is None or start.row + start.rows != slot.row or start.columns != slot.columns:
                why = f"ô gộp ở hàng {slot.row + 1} không có ô đầu"
                raise Refused("table-unreadable", paragraph=paragraph, why=why)
            cells[(start.row, start.column)] = replace(start, rows=start.rows + 1)
            continue
        above[slot.column] = (slot.row, slot.column)
        cells[(slot.row, slot.column)] = Cell(text, slot.row, slot.column, 1, slot.columns)
    return _seen_columns(list(cells.values()))


def foot_of(slots: Sequence[Slot]) -> int:
    """The row from which a table of data goes over into the signature and the list of recipients, which stand below it
    with no paragraph in between; the number of its rows where it does not."""
    rows = 1 + max((slot.row for slot in slots), default=-1)
    starts = (s.row for s in slots if s.row and _RECIPIENTS.match(fold("".join(s.cell.itertext()))))
    row = next(starts, rows)
    return row if sum(1 for slot in slots if slot.row == row) <= 3 else rows


def is_single(table: Element) -> bool:
    """Whether a table is nothing but a frame around one column."""
    slots = slots_of(table)
    return len({slot.column for slot in slots}) <= 1


def _seen_columns(cells: list[Cell]) -> tuple[Cell, ...]:
    """The cells on the columns at which some cell begins."""
    starts = sorted({cell.column for cell in cells})
    seen = {column: at for at, column in enumerate(starts)}
    return tuple(
        replace(
            cell,
            column=seen[cell.column],
            columns=max(sum(1 for start in starts if cell.column <= start < cell.column + cell.columns), 1),
        )
        for cell in cells
    )
