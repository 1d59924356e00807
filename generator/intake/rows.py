"""Rows of a task table -> tasks: who leads, who works with them, by when, and where each word of it is printed.

Needs nothing of the draft: a place is a row and a column of the table, and `offset_in` tells where a column begins in
the text of the row's clause. `row_line` is how a row is written in the text of a document (content/van-ban).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.intake.rows_bodies import BodyFound, CellRole, read_bodies
from generator.intake.tables_heads import ColumnRole
from generator.intake.tables_model import Grade, How, RowFlag, TableRow, TaskTable, Value
from generator.model import Role, Span
from generator.reading.agencies import Register
from generator.reading.deadline_meaning import DeadlineReading
from generator.reading.deadlines import DeadlineFound, find_deadlines, read_deadline
from generator.vietnamese import tone_key

_PARTS: tuple[tuple[ColumnRole, CellRole], ...] = (("lead", "lead"), ("both", "untold"), ("coordinate", "coordinate"))
_MARKS = re.compile(r"[\\|*]")
_JOINT = " | "


@dataclass(frozen=True, slots=True)
class At:
    """Words of a table: `span` of the cell in `column` of row `row` (places in `TaskTable.rows` and the row's cells;
    a line end of the cell counts as one blank)."""

    row: int
    column: int
    span: Span


@dataclass(frozen=True, slots=True)
class RowParty:
    """A body's part in the task of a row. `agency` is None for one that the register does not have (`unnamed`: «các cơ
    quan liên quan»). `at` may lie in another row: then `how` tells why (a merged cell, «như trên»)."""

    role: Role
    agency: str | None
    raw: str
    at: At
    how: How
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class RowDue:
    """The deadline of a row, as printed at `at`, with its meaning."""

    raw: str
    at: At
    how: How
    reading: DeadlineReading


@dataclass(frozen=True, slots=True)
class RowTask:
    """What one row asks for. `content` are the words of the task, in a cell of its own row (or of the cell that is
    merged over it); `product` those of the result, where the table names one."""

    row: int
    content: At
    parties: tuple[RowParty, ...]
    due: RowDue | None
    product: At | None


def row_tasks(
    table: TaskTable, register: Register, issued: str | None = None
) -> tuple[tuple[RowTask, ...], tuple[RowFlag, ...]]:
    """The tasks of a table, row by row, and every doubt about them (those of the table included).

    `issued` is the document's ISO date: it gives a year that is not printed. A body that the register does not have is
    a party without an agency and a flag; a lead is never guessed, and of two readings none is taken.
    """
    reader = _Reader(table, register, issued)
    tasks = tuple(task for place, row in table.tasks if (task := reader.task(place, row)) is not None)
    flags = sorted({*table.flags, *reader.flags}, key=lambda f: (f.row, f.column, f.code, f.raw))
    return tasks, tuple(flags)


class _Reader:
    def __init__(self, table: TaskTable, register: Register, issued: str | None) -> None:
        self.table = table
        self.register = register
        self.issued = issued
        self.flags: list[RowFlag] = []
        self._unknown: set[str] = set()

    def task(self, place: int, row: TableRow) -> RowTask | None:
        content = row.value("content")
        if content is None:
            return None
        product = row.value("product")
        return RowTask(
            place,
            _whole(content),
            tuple(self._parties(place, row)),
            self._due(place, row),
            _whole(product) if product else None,
        )

    def _parties(self, place: int, row: TableRow) -> Iterator[RowParty]:
        for column, part in _PARTS:
            value = row.value(column)
            if value is None:
                continue
            for body in read_bodies(value.text, part, self.register):
                if self._taken(place, value, body):
                    yield self._party("coordinate" if body.role == "coordinate" else "lead", value, body)
        value = row.value("submit")
        for body in read_bodies(value.text, "coordinate", self.register) if value else ():
            if value and body.body:
                yield self._party("reports_to", value, body)

    def _taken(self, place: int, value: Value, body: BodyFound) -> bool:
        """Whether the words name a body with a part. An unknown body is named once: it may lead a hundred rows."""
        if body.role == "untold":
            self._flag("xem", "row-part-untold", place, value, body.raw)
            return False
        if not body.body:
            self._flag("xem", "row-not-a-body", place, value, body.raw)
            return False
        name = tone_key(body.raw)
        if body.agency is None and not body.unnamed and name not in self._unknown:
            self._unknown.add(name)
            self._flag("xem", "row-unknown-body", place, value, body.raw)
        return True

    def _party(self, role: Role, value: Value, body: BodyFound) -> RowParty:
        raw = body.raw.replace("\n", " ")
        return RowParty(role, body.agency, raw, At(value.row, value.column, body.span), value.how, body.unnamed)

    def _due(self, place: int, row: TableRow) -> RowDue | None:
        value = row.value("deadline")
        if value is None:
            return None
        text = value.text.replace("\n", " ")
        whole = read_deadline(text, self.issued)
        if whole is not None:
            lead = len(text) - len(text.lstrip(" .,;:()"))
            raw = text.strip(" .,;:") if text.count("(") == text.count(")") else text
            start = text.find(raw, 0 if raw[:1] == "(" else lead)
            found = [DeadlineFound(Span(start, start + len(raw)), raw, whole)]
        else:
            found = find_deadlines(text, self.issued)
        if len(found) != 1:
            self._flag("xem", "row-two-deadlines" if found else "row-deadline-unread", place, value, text)
            return None
        due = found[0]
        if whole is None:
            self._flag("xem", "row-deadline-in-part", place, value, text, read=due.raw)
        if self.issued and due.reading.end and due.reading.end < self.issued[:10]:
            self._flag("xem", "row-deadline-over", place, value, due.raw)
        if due.reading.inferred_year:
            self._flag("xem", "row-year-inferred", place, value, due.raw, year=str(due.reading.end)[:4])
        return RowDue(due.raw, At(value.row, value.column, due.span), value.how, due.reading)

    def _flag(self, grade: Grade, code: str, place: int, value: Value, raw: str, **values: str) -> None:
        at = place if value.how == "own" else value.row
        self.flags.append(RowFlag(grade, code, at, value.column, raw, tuple(values.items())))


def _whole(value: Value) -> At:
    return At(value.row, value.column, Span(0, len(value.text)))


# ── how a row stands in the text ─────────────────────────────────────────────────────────────────────────────────


def row_line(row: TableRow) -> str:
    """A row as a line of Markdown: its cells as printed, marks that Markdown would read protected."""
    cells = [_MARKS.sub(lambda m: "\\" + m.group(), cell.replace("\n", " ")) for cell in row.cells]
    while len(cells) > 1 and not cells[-1]:
        cells.pop()
    return "| " + " | ".join(cells) + " |"


def table_lines(table: TaskTable) -> Iterator[tuple[str, int | None]]:
    """A table as lines of Markdown, each with the place of its row; the drawn rule under the first line has none."""
    for place, row in enumerate(table.rows):
        yield row_line(row), place
        if place == 0 and row.kind == "head":
            yield "|" + "---|" * max(2, len(table.heads.texts)), None


def offset_in(row: TableRow, column: int, *, labelled: bool) -> int:
    """Where the cell of `column` begins in the text of the row's clause. `labelled`: the clause has the number of the
    row as its label, so that its text begins with the next cell."""
    first = 1 if labelled else 0
    return sum(len(cell) + len(_JOINT) for cell in row.cells[first:column])


def span_in(table: TaskTable, at: At, *, labelled: bool) -> Span:
    """The span of `at` in the text of the clause of its row."""
    start = offset_in(table.rows[at.row], at.column, labelled=labelled)
    return Span(start + at.span.start, start + at.span.end)
