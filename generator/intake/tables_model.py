"""The records of a task table: its rows, what each column says of them, and what is doubtful.

A row keeps its cells as printed; what a cell takes from elsewhere (a cell merged over several rows, «Như trên») is a
`Value` that names the row where the words stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.intake.tables_heads import ColumnRole, Heads

RowKind = Literal["head", "group", "task"]
How = Literal["own", "merged", "same", "above"]
"""`own`: printed in the row's own cell; `merged`: in a cell that covers the row; `same`: the cell says «như trên»;
`above`: in the numbered row that this one is a part of."""
Grade = Literal["dung", "xem", "biet"]


@dataclass(frozen=True, slots=True)
class Value:
    """What one column says of a row: the words, and where they are printed (`row`: place in `TaskTable.rows`,
    `column`: place in that row's `cells`)."""

    text: str
    row: int
    column: int
    how: How = "own"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row as it goes into the text: `cells` in the order of the columns, "" where nothing is printed of its own.

    A group row has its label, if it prints one, and its words. `number` is what the number column prints («7», «1.1»,
    «II»), `group` the places of the group rows that it stands under, the outermost first. `values` are those of a task.
    `origins` tells for each of `cells` which cells of the block it was read from, by their places there.
    """

    kind: RowKind
    cells: tuple[str, ...]
    origins: tuple[tuple[int, ...], ...] = ()
    number: str = ""
    group: tuple[int, ...] = ()
    values: tuple[tuple[ColumnRole, Value], ...] = ()

    def value(self, role: ColumnRole) -> Value | None:
        """What the column of `role` says of this row; None where it says nothing, or nothing that can be read."""
        return next((value for r, value in self.values if r == role), None)


@dataclass(frozen=True, slots=True)
class RowFlag:
    """A doubt about one cell: `row` and `column` are places in `TaskTable.rows` and the row's `cells` (column -1: the
    row as a whole), `raw` its words, `values` what fills the sentence."""

    grade: Grade
    code: str
    row: int
    column: int = -1
    raw: str = ""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TaskTable:
    """A task table as read. `heads` tells its columns, also for a table that goes on after it."""

    rows: tuple[TableRow, ...]
    heads: Heads
    flags: tuple[RowFlag, ...] = ()

    @property
    def tasks(self) -> Iterator[tuple[int, TableRow]]:
        """The rows that are tasks, with their places."""
        return ((i, row) for i, row in enumerate(self.rows) if row.kind == "task")
