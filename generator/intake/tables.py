"""Task tables of an annex: which row is a group, which a task, and what stands in each of its columns.

    TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm

The same for tables from Word, PDF, Excel and Markdown: only the cells of a block are looked at. A row keeps its cells
as printed; what a cell takes from elsewhere (a cell merged over several rows, «Như trên») is a `Value` that names the
row where the words stand. What cannot be read, or can be read in two ways, is a flag and no value.
Source of the forms: the domain notes, Anatomy (annexes), and the issue of the intake.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.intake.source import Block
from generator.intake.tables_grid import Grid
from generator.intake.tables_heads import Heads, counts_columns, read_heads
from generator.intake.tables_model import Grade, RowFlag, TableRow, TaskTable
from generator.intake.tables_values import JOINT, OpenRow, Values
from generator.reading.labels import roman_value
from generator.vietnamese import tone_key

__all__ = ["RowFlag", "TableRow", "TaskTable", "task_rows"]

_LABEL = re.compile(
    r"(?P<label>(?:[IVXL]+|[A-H])[ ]?[-–.)/]|(?:Phần|PHẦN|Mục|MỤC) [\wÀ-ỹ]+[.:]?)\s+(?P<rest>\S.*)", re.S
)
_NUMBER = re.compile(r"[\s(]*(?P<value>\d{1,3}(?:\.\d{1,3})*|[IVXL]+|[A-Ha-hđ])[\s.)/-]*")
_ENDED = (".", ";", ":", "!", "?", "…", ")")


def task_rows(block: Block, before: TaskTable | None = None) -> TaskTable | None:
    """The task table of a block; None where it is no table, or one that gives no tasks (a budget, a list of targets).

    `before`: the task table that stands right before it. A table without a head of its own and with as many columns
    goes on with that one's columns (a table cut by a page).
    """
    if block.kind != "table" or not block.cells:
        return None
    grid = Grid(block.cells)
    heads = read_heads(grid.texts, grid.covered)
    if heads is None and before is not None and len(before.heads.texts) == grid.width:
        heads = Heads(0, 0, before.heads.columns, before.heads.texts)
    if heads is None or not heads.is_task_table:
        return None
    return _Rows(grid, heads).read()


class _Rows:
    """The way through the rows of one table."""

    def __init__(self, grid: Grid, heads: Heads) -> None:
        self.grid = grid
        self.heads = heads
        self.rows: list[OpenRow] = []
        self.flags: list[RowFlag] = []
        self._by_grid: dict[int, int] = {}
        self._groups: list[tuple[int, int]] = []  # (rank, place) of the group rows that are open
        self._number = heads.of("number")
        self._content = heads.of("content")
        self._theme = heads.of("theme")

    def read(self) -> TaskTable:
        for r in range(self.heads.after):
            if counts_columns(self.grid.texts[r]):
                self._leave_out(r, "table-columns-numbered")
                continue
            self._add(r, OpenRow("head", self.grid.own(r), self._origins(r), r))
        for r in range(self.heads.after, self.grid.height):
            self._row(r)
        values = Values(self.grid, self.heads, self.rows, self._by_grid)
        values.read()
        if self.heads.unread:
            place = max(0, self.heads.after - 1)
            for c in self.heads.unread:
                self._flag("biet", "table-head-unread", place, c, self.heads.texts[c])
        rows = tuple(
            TableRow(r.kind, tuple(r.cells), tuple(r.origins), r.number, r.group, tuple(r.values)) for r in self.rows
        )
        return TaskTable(rows, self.heads, (*self.flags, *values.flags))

    # ── what a row is ──

    def _row(self, r: int) -> None:
        own = self.grid.own(r)
        filled = [c for c, text in enumerate(own) if text]
        if not filled:
            self._by_grid[r] = len(self.rows) - 1
            return
        if self._repeats_head(r):
            self._leave_out(r, "table-head-repeated")
            return
        number, rest = self._numbered(own)
        if len(rest) == 1 and self._is_group(r, rest[0], number):
            self._add_group(r, own, rest[0], number)
        elif self._continues(r, own, number):
            self._join(r, own)
        else:
            covered = frozenset(c for c in range(self.grid.width) if self.grid.covered[r][c])
            self._close_groups(number)
            group = tuple(p for _, p in self._groups)
            self._add(r, OpenRow("task", own, self._origins(r), r, number, group, covered))

    def _origins(self, r: int) -> list[tuple[int, ...]]:
        return [self.grid.origin(r, c) for c in range(self.grid.width)]

    def _leave_out(self, r: int, code: str) -> None:
        """What only the layout of the page needs is no part of the text; it is said, never silent."""
        self._by_grid[r] = max(0, len(self.rows) - 1)
        self._flag("biet", code, self._by_grid[r], -1, JOINT.join(filter(None, self.grid.own(r))))

    def _numbered(self, own: Sequence[str]) -> tuple[str, list[int]]:
        """The printed number, and the other columns that have words."""
        number = own[self._number] if self._number is not None else ""
        match = _NUMBER.fullmatch(number)
        rest = [c for c, text in enumerate(own) if text and not (match and c == self._number)]
        return (match["value"] if match else ""), rest

    def _repeats_head(self, r: int) -> bool:
        """A head that is printed again on the next page: nothing new."""
        texts = self.grid.texts[r]
        return any(
            [tone_key(t) for t in texts] == [tone_key(t) for t in self.grid.texts[h]]
            for h in range(self.heads.first, self.heads.after)
        )

    def _is_group(self, r: int, column: int, number: str) -> bool:
        """Whether the only words of a row name what follows: they run across the table, or stand beside the number of
        a group, or of a task whose parts follow."""
        if any(self.grid.covered[r]):
            return False
        if self.grid.width_of(r, column) >= max(2, self.grid.width - 1):
            return True
        if column not in (self._content, self._theme, self._number):
            return False
        if number:
            if not number[0].isdigit():
                return number.isupper()
            return self._number_of(r + 1).startswith(f"{number}.")
        return self.grid.own(r)[column][:1].isupper() or self.grid.own(r)[column][:1].isdigit()

    def _number_of(self, r: int) -> str:
        return self._numbered(self.grid.own(r))[0] if r < self.grid.height else ""

    def _continues(self, r: int, own: Sequence[str], number: str) -> bool:
        """Whether a row only goes on with the one before it, as a page break leaves it."""
        if number or not self.rows or self.rows[-1].kind != "task" or self._content is None:
            return False
        if any(self.grid.covered[r]):
            return False
        content = own[self._content]
        if not content:
            return True
        return content[:1].islower() and not self.rows[-1].cells[self._content].endswith(_ENDED)

    def _join(self, r: int, own: Sequence[str]) -> None:
        last = self.rows[-1]
        for c, text in enumerate(own):
            if text and last.cells[c]:
                goes_on = text[:1].islower() or last.cells[c].endswith((",", "-")) or c == self._content
                last.cells[c] += (" " if goes_on else "\n") + text
            elif text:
                last.cells[c] = text
            last.origins[c] += self.grid.origin(r, c) if text else ()
        place = len(self.rows) - 1
        self._by_grid[r] = place
        self._flag("biet", "row-joined", place, -1, JOINT.join(filter(None, own)))

    def _add_group(self, r: int, own: Sequence[str], column: int, number: str) -> None:
        text = own[column]
        label = own[self._number] if number and self._number is not None else ""
        if not label and (match := _LABEL.fullmatch(text)):
            label, text = match["label"].strip(), match["rest"]
            number = match["value"] if (match := _NUMBER.fullmatch(label)) else label
        rank = _rank(number)
        while self._groups and self._groups[-1][0] >= rank:
            self._groups.pop()
        name = self.grid.origin(r, column)
        beside = self.grid.origin(r, self._number) if self._number not in (None, column) and own[self._number] else name
        labelled = bool(label) or self._number is not None
        cells, origins = ([label, text], [beside if label else (), name]) if labelled else ([text], [name])
        group = tuple(p for _, p in self._groups)
        self._add(r, OpenRow("group", cells, origins, r, number, group))
        self._groups.append((rank, len(self.rows) - 1))

    def _close_groups(self, number: str) -> None:
        """A numbered task ends the group that an earlier task number opened: after «1.2» comes «2»."""
        while self._groups:
            rank, place = self._groups[-1]
            above = self.rows[place].number
            if rank < _TASK_RANK or (number and number.startswith(f"{above}.")) or not number:
                return
            self._groups.pop()

    def _add(self, r: int, row: OpenRow) -> None:
        self._by_grid[r] = len(self.rows)
        self.rows.append(row)

    def _flag(self, grade: Grade, code: str, row: int, column: int, raw: str) -> None:
        self.flags.append(RowFlag(grade, code, row, column, raw))


_TASK_RANK = 3


def _rank(number: str) -> int:
    """How high a group stands: «A» over «I» over one without a number over a task with parts."""
    if number and number[0].isdigit():
        return _TASK_RANK + number.count(".")
    if roman_value(number):
        return 1
    return 0 if number else 2
