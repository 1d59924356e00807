"""What the columns of a task table say of each task: in its own cell, or where the cell points to.

Nothing is guessed: a blank that may be a cell merged with the one above is a flag with a suggestion, and no value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.intake.tables_grid import Grid
from generator.intake.tables_heads import ColumnRole, Heads
from generator.intake.tables_model import Grade, RowFlag, RowKind, Value
from generator.vietnamese import folded_pattern, tone_key

INHERITED: tuple[ColumnRole, ...] = ("lead", "coordinate", "both", "submit", "deadline", "product")
_SAME = folded_pattern(r"(?:như|nt)[ -]*(?:trên|nêu trên|dòng trên|mục trên)?|-? ?nt ?-?|\"|''|//|”|-\"-|như ý trên")
_SAME_AS = folded_pattern(r"như (?:mục|dòng|stt|điểm|số|nhiệm vụ) (?P<number>[\w.]+)")
JOINT = " | "


@dataclass(slots=True)
class OpenRow:
    """A row while it is read: `grid` is where it begins in the grid; `covered` the columns that a merged cell of an
    earlier row covers."""

    kind: RowKind
    cells: list[str]
    origins: list[tuple[int, ...]]
    grid: int
    number: str = ""
    group: tuple[int, ...] = ()
    covered: frozenset[int] = frozenset()
    values: list[tuple[ColumnRole, Value]] = field(default_factory=list)


class Values:
    """The values of the tasks of `rows`, written into them. `by_grid` tells what row a row of the grid became."""

    def __init__(self, grid: Grid, heads: Heads, rows: Sequence[OpenRow], by_grid: Mapping[int, int]) -> None:
        self.grid = grid
        self.heads = heads
        self.rows = rows
        self.flags: list[RowFlag] = []
        self._by_grid = by_grid

    def read(self) -> None:
        """Read every task, from the top: «như trên» takes what was read above."""
        for place, row in enumerate(self.rows):
            if row.kind == "task":
                self._values(place, row)

    def _values(self, place: int, row: OpenRow) -> None:
        for c, role in self.heads.columns.items():
            if role in ("number", "note"):
                continue
            value = self._value(place, row, c, role)
            if value is not None:
                row.values.append((role, value))
        roles = {role for role, _ in row.values}
        if "content" not in roles:
            theme = next((value for role, value in row.values if role == "theme"), None)
            if theme is not None:
                row.values.append(("content", theme))
            else:
                self._flag("xem", "row-without-content", place, -1, JOINT.join(filter(None, row.cells)))
        for role in ("lead", "both", "deadline"):
            column = self.heads.of(role)
            if column is not None and role not in roles and not row.cells[column]:
                self._absent(place, role, column)

    def _value(self, place: int, row: OpenRow, column: int, role: ColumnRole) -> Value | None:
        text = row.cells[column]
        if text and _SAME.fullmatch(tone_key(text)):
            return self._same(place, column, role, text, self._task_before(place))
        if text and (named := _SAME_AS.fullmatch(tone_key(text))):
            return self._same(place, column, role, text, self._task_numbered(place, named["number"].strip(".")))
        if text:
            return Value(text, place, column)
        if column in row.covered:
            anchor = self._by_grid.get(self.grid.anchor(row.grid, column))
            if anchor is None:
                return None
            above = next((v for r, v in self.rows[anchor].values if r == role), None)
            if above is not None:
                return replace(above, how="merged")
            printed = self.rows[anchor].cells[column] if column < len(self.rows[anchor].cells) else ""
            return Value(printed, anchor, column, "merged") if printed else None
        if role in INHERITED:
            return self._from_parent(place, row, role)
        return None

    def _same(self, place: int, column: int, role: ColumnRole, text: str, other: int | None) -> Value | None:
        value = None
        if other is not None:
            value = next((v for r, v in self.rows[other].values if r == role), None)
        if value is None:
            self._flag("xem", "row-same-as-nothing", place, column, text)
            return None
        self._flag("biet", "row-same-as", place, column, text, now=value.text)
        return replace(value, how="same")

    def _task_before(self, place: int) -> int | None:
        return next((i for i in range(place - 1, -1, -1) if self.rows[i].kind == "task"), None)

    def _task_numbered(self, place: int, number: str) -> int | None:
        """The earlier task of that number: in the same group, else the only one."""
        found = [i for i in range(place) if self.rows[i].kind == "task" and self.rows[i].number == number]
        near = [i for i in found if self.rows[i].group == self.rows[place].group]
        return near[-1] if near else found[0] if len(found) == 1 else None

    def _from_parent(self, place: int, row: OpenRow, role: ColumnRole) -> Value | None:
        """What task «1» says for its parts «1.1», «1.2» where they say nothing: probable, so a person looks."""
        for i in range(place - 1, -1, -1):
            other = self.rows[i]
            if other.kind != "task" or other.group != row.group:
                return None
            if other.number and row.number.startswith(f"{other.number}."):
                value = next((v for r, v in other.values if r == role), None)
                if value is None:
                    return None
                self._flag("xem", "row-from-parent", place, value.column, value.text, number=other.number)
                return replace(value, how="above")
        return None

    def _absent(self, place: int, role: ColumnRole, column: int) -> None:
        """Nothing is printed. In a table that merges no cells, a blank may stand for the value above: nobody can tell,
        so none is taken and the value above is shown as a suggestion."""
        before = self._task_before(place)
        above = None
        if before is not None and not self.grid.merges:
            above = next((v for r, v in self.rows[before].values if r == role), None)
        if role == "deadline":
            if above is not None:
                self._flag("xem", "row-without-deadline", place, column, "", above=above.text)
            return
        self._flag("xem", "row-without-lead", place, column, "", above=above.text if above else "")

    def _flag(self, grade: Grade, code: str, row: int, column: int, raw: str, **values: str) -> None:
        self.flags.append(RowFlag(grade, code, row, column, raw, tuple(values.items())))
