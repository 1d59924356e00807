"""Ruled tables (bảng có kẻ ô), of PDF pages and of scans: ruled lines -> grids -> cells, and tables over several pages.

A grid is cut where its lines cross; neighbours with no line between them are one merged cell. A frame around one text
is no table: two columns are the least.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from generator.intake.readers.pdf_chars import Rule
from generator.intake.source import Box, Cell
from generator.vietnamese import fold

_NEAR = 3.0  # points: lines no farther apart are one line
_COVERED = 0.7  # share of a cell's side that must be ruled for a line to stand there
_LEAST = 6.0  # points: a row or column thinner than that is a double line


@dataclass(frozen=True, slots=True)
class Area:
    """The place of a cell: its row, column, the rows and columns that it spans, and its sides in points."""

    row: int
    column: int
    rows: int
    columns: int
    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x0 <= x < self.x1 and self.y0 <= y < self.y1


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table on one page: where its lines stand and its cells in reading order."""

    page: int
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    areas: tuple[Area, ...]

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside the outer frame."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as read: columns at `xs`, cells, on which page it begins and ends."""

    page: int
    last_page: int
    xs: tuple[float, ...]
    top: float
    cells: tuple[Cell, ...]
    repeated: tuple[str, ...] = field(default=())  # heads that a later page printed again

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return max((cell.row + cell.rows for cell in self.cells), default=0)


def grids(page: int, rules: Sequence[Rule]) -> list[Grid]:
    """The tables that ruled lines of one page form, from top to bottom."""
    found = [grid for group in _touching(rules) if (grid := _grid(page, group)) is not None]
    outer = [g for g in found if not any(o is not g and _inside(g, o) for o in found)]
    return sorted(outer, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _inside(inner: Grid, outer: Grid) -> bool:
    return outer.holds(inner.xs[0], inner.ys[0]) and outer.holds(inner.xs[-1], inner.ys[-1])


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules in groups that hang together."""
    groups: list[list[Rule]] = []
    for rule in rules:
        met = [group for group in groups if any(_meet(rule, other) for other in group)]
        joined = [rule, *(other for group in met for other in group)]
        groups = [group for group in groups if not any(group is one for one in met)]
        groups.append(joined)
    return groups


def _meet(a: Rule, b: Rule) -> bool:
    return (
        a.x0 - _NEAR <= b.x1 and b.x0 - _NEAR <= a.x1 and a.y0 - _NEAR <= b.y1 and b.y0 - _NEAR <= a.y1
    )  # fmt: skip


def _grid(page: int, rules: Sequence[Rule]) -> Grid | None:
    level = [rule for rule in rules if rule.level]
    upright = [rule for rule in rules if not rule.level]
    xs, ys = _clusters(rule.x0 for rule in upright), _clusters(rule.y0 for rule in level)
    if len(xs) < 3 or len(ys) < 2:
        return None
    columns, rows = len(xs) - 1, len(ys) - 1
    across = [[_ruled(level, True, y, xs[c], xs[c + 1]) for c in range(columns)] for y in ys]
    down = [[_ruled(upright, False, x, ys[r], ys[r + 1]) for r in range(rows)] for x in xs]
    areas = tuple(_areas(xs, ys, across, down))
    return Grid(page, tuple(xs), tuple(ys), areas) if len(areas) > 1 else None


def _clusters(values: Iterable[float]) -> list[float]:
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= _NEAR:
            groups[-1].append(value)
        else:
            groups.append([value])
    middles = [sum(group) / len(group) for group in groups]
    return [x for i, x in enumerate(middles) if i == 0 or x - middles[i - 1] >= _LEAST]


def _ruled(rules: Sequence[Rule], level: bool, at: float, start: float, end: float) -> bool:
    """Whether a line stands at `at` from `start` to `end`."""
    parts = []
    for rule in rules:
        where, low, high = (rule.y0, rule.x0, rule.x1) if level else (rule.x0, rule.y0, rule.y1)
        if abs(where - at) <= 2 * _NEAR and low < end and high > start:
            parts.append((max(low, start), min(high, end)))
    covered, reached = 0.0, start
    for low, high in sorted(parts):
        covered += max(0.0, high - max(low, reached))
        reached = max(reached, high)
    return covered >= _COVERED * (end - start)


def _areas(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Sequence[bool]], down: Sequence[Sequence[bool]]
) -> Iterable[Area]:
    columns, rows = len(xs) - 1, len(ys) - 1
    taken: set[tuple[int, int]] = set()
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            wide = 1
            while column + wide < columns and not down[column + wide][row] and (row, column + wide) not in taken:
                wide += 1
            high = 1
            while row + high < rows and not any(across[row + high][c] for c in range(column, column + wide)):
                high += 1
            taken.update((r, c) for r in range(row, row + high) for c in range(column, column + wide))
            yield Area(row, column, high, wide, xs[column], ys[row], xs[column + wide], ys[row + high])


def table(grid: Grid, text: Callable[[Area], str]) -> Table:
    """The grid with its words. `text` gives those of an area."""
    cells = tuple(
        Cell(
            text(a),
            a.row,
            a.column,
            a.rows,
            a.columns,
            Box(grid.page, *(round(value, 2) for value in (a.x0, a.y0, a.x1, a.y1))),
        )
        for a in grid.areas
    )
    return _without_empty_columns(Table(grid.page, grid.page, grid.xs, grid.ys[0], cells))


def _without_empty_columns(made: Table) -> Table:
    """Without columns in which no cell begins: a line that stands in one row only shifts all the others."""
    begins = sorted({cell.column for cell in made.cells})
    ends = {cell.column + cell.columns for cell in made.cells}
    number = {column: at for at, column in enumerate(begins)}
    last = max(ends)

    def count(column: int) -> int:
        return number[column] if column in number else len(begins) if column == last else number_before(column)

    def number_before(column: int) -> int:
        return sum(1 for begin in begins if begin < column)

    cells = tuple(
        replace(c, column=count(c.column), columns=count(c.column + c.columns) - count(c.column)) for c in made.cells
    )
    return replace(made, cells=cells)


def continues(before: Table, after: Table) -> bool:
    """Whether a table at the top of a page goes on with the one that ended the page before: same columns."""
    return (
        after.page == before.last_page + 1
        and len(before.xs) == len(after.xs)
        and all(abs(a - b) <= 2 * _NEAR for a, b in zip(before.xs, after.xs, strict=True))
    )


def joined(before: Table, after: Table) -> Table:
    """Both as one table, without the head rows that the second prints again."""
    again = _repeated_head(before, after)
    shift = before.rows - again
    more = tuple(replace(cell, row=cell.row + shift) for cell in after.cells if cell.row >= again)
    heads = tuple(cell.text for cell in after.cells if cell.row < again)
    return Table(
        before.page, after.last_page, before.xs, before.top, (*before.cells, *more), (*before.repeated, *heads)
    )


def _repeated_head(before: Table, after: Table) -> int:
    """How many rows at the top of `after` are those at the top of `before`."""
    again = 0
    while again < min(before.rows, after.rows):
        first, second = _row(before, again), _row(after, again)
        if not second or first != second or not any(text for _, _, text in second):
            break
        again += 1
    return again


def _row(made: Table, row: int) -> list[tuple[int, int, str]]:
    return [(c.column, c.columns, " ".join(fold(c.text).split())) for c in made.cells if c.row == row]
