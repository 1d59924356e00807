"""The small timeline of one body: a cell for each deadline as printed, past a handful one for each year.

Every dated cell draws the twelve months of the year in which its deadlines end, so that cells compare: a year fills
the width, a month stands in its place, a day is a mark, and «trước ngày …» is a thin line that ends in one. The
numbers are words beside the picture; the picture adds only where in the year.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.model import Deadline
from generator.site.context import is_continuous, year_of
from generator.site.duty import DueKey, Item, by_due
from generator.site.views import chip

WIDTH = 120
"""Width of a cell's picture in its own units: ten a month."""

MOST_PERIODS = 6
"""Dated deadlines past which a cell stands for a year."""

_MOST_LINES = 8
_BAR = 5
_STEP = 8
_TICK = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle of the picture. `kind` is year, span (months and quarters, from–to), day, lead (the open stretch
    before the day), or track (the whole year, behind what does not fill it)."""

    x: float
    y: float
    width: float
    height: float
    kind: str


@dataclass(frozen=True, slots=True)
class Cell:
    """`count` deliverables, the words for when, and where to read them. `kind` is dated, open (no end) or none."""

    kind: str
    count: int
    text: str
    path: str
    datetime: str = ""
    bars: tuple[Bar, ...] = ()
    height: int = 0


def cells(
    items: Sequence[Item],
    due_path: Callable[[DueKey], str],
    year_path: Callable[[int], str] | None = None,
) -> tuple[Cell, ...]:
    """The strip for a body's deliverables, in the order of their deadlines.

    `due_path` gives where the deliverables under a deadline stand. With `year_path` (sheets a year) the cells are
    years whatever their number.
    """
    groups = by_due(items)
    dated = {key: some for key, some in groups.items() if year_of(some[0][1].deadline) is not None}
    out: list[Cell] = []
    if year_path is None and len(dated) <= MOST_PERIODS:
        for key, some in dated.items():
            label = chip(some[0][1].deadline)
            bars, height = draw([d.deadline for _, d in some if d.deadline])
            out.append(Cell("dated", len(some), label.text, due_path(key), label.datetime, bars, height))
    else:
        by_year: dict[int, list[tuple[DueKey, list[Item]]]] = {}
        for key, some in dated.items():
            by_year.setdefault(int(key[1][:4]), []).append((key, some))
        for year, of_year in by_year.items():
            deadlines = [d.deadline for _, some in of_year for _, d in some if d.deadline]
            path = year_path(year) if year_path else due_path(of_year[0][0])
            bars, height = draw(deadlines)
            out.append(Cell("dated", len(deadlines), str(year), path, str(year), bars, height))
    rest = {key: some for key, some in groups.items() if key not in dated}
    for kind in ("open", "none"):
        found = [(k, some) for k, some in rest.items() if is_continuous(some[0][1].deadline) == (kind == "open")]
        if found:
            count = sum(len(some) for _, some in found)
            words = "không ghi thời hạn" if kind == "none" else _open_words([some[0][1].deadline for _, some in found])
            out.append(Cell(kind, count, words, due_path(found[0][0]), height=_STEP if kind == "open" else 0))
    return tuple(out)


def _open_words(deadlines: Sequence[Deadline | None]) -> str:
    kinds = {d.kind for d in deadlines if d}
    return (
        {"continuous": "thường xuyên", "periodic": "định kỳ"}[kinds.pop()]
        if len(kinds) == 1
        else ("thường xuyên, định kỳ")
    )


def draw(deadlines: Sequence[Deadline]) -> tuple[tuple[Bar, ...], int]:
    """The picture of deadlines that end in one year, and its height: a line for each while they are few, then a
    line for each different one, on as few rows as they fit side by side."""
    few = len(deadlines) <= _MOST_LINES
    if not few:
        deadlines = list({(d.start, d.end): d for d in deadlines}.values())
    reached: list[float] = []
    out: list[Bar] = []
    for deadline in deadlines:
        start, end, kind = _stretch(deadline)
        row = len(reached) if few else next((i for i, r in enumerate(reached) if r + 1 <= start), len(reached))
        if row == len(reached):
            reached.append(0.0)
            if kind != "year":
                out.append(Bar(0, row * _STEP, WIDTH, _BAR, "track"))
        reached[row] = end
        y = row * _STEP
        if few and deadline.start is None and start > 0:
            out.append(Bar(0, y + _BAR / 2 - 0.5, start, 1, "lead"))
        out.append(Bar(start, y, round(end - start, 2), _BAR, kind))
    return tuple(out), len(reached) * _STEP


def _stretch(deadline: Deadline) -> tuple[float, float, str]:
    day = deadline.end or ""
    end = _at(day, after=True)
    if deadline.start is None or deadline.start == deadline.end:
        return max(0.0, round(end - _TICK, 2)), end, "day"
    start = _at(deadline.start, after=False) if deadline.start[:4] == day[:4] else 0.0
    return start, end, "year" if end - start >= WIDTH - 1 else "span"


def _at(iso: str, *, after: bool) -> float:
    """Where a day begins (or, `after`, ends) in the year, in units of the picture."""
    year, month, day = (int(n) for n in iso.split("-"))
    return round(10 * (month - 1 + (day - (0 if after else 1)) / monthrange(year, month)[1]), 2)
