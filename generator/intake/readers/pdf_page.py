"""One page on its way to paragraphs: its lines and tables, and the margins that its text keeps.

Pages with text and scans are alike from here on.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from generator.intake.readers.pdf_chars import Rule
from generator.intake.readers.pdf_lines import Line
from generator.intake.readers.pdf_tables import Table

Place = tuple[float, float, float, float]
"""Left, top, right, bottom, in points."""


_RIGHT_MARGIN = 51.0  # points: official documents have 15 to 20 mm there, 30 to 35 mm on the left


@dataclass(frozen=True, slots=True)
class PageLines:
    """What one page holds: lines outside tables, tables, and its ruled lines that belong to none."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = ()
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Margins:
    """Where the text of a page begins and ends, and where its paragraphs begin (points)."""

    left: float
    right: float
    indent: float


def margins_of(pages: Sequence[PageLines]) -> dict[int, Margins]:
    """The margins of each page: its own where it has enough full lines, else those of its likes."""
    by_shape: dict[tuple[int, int], list[Line]] = defaultdict(list)
    all_of: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for page in pages:
        by_shape[_shape(page)] += _full_lines(page.lines)
        all_of[_shape(page)] += page.lines
    found = {}
    for page in pages:
        own = _full_lines(page.lines)
        lines = own if len(own) >= 6 else by_shape[_shape(page)] or list(page.lines)
        if not lines:
            found[page.number] = Margins(0, page.width, 0)
            continue
        starts = page.lines if len(own) >= 6 else all_of[_shape(page)]
        left = _usual_edge([line.x0 for line in starts], low=True)
        right = _usual_edge([line.x1 for line in lines], low=False)
        near = [line.x0 for line in page.lines if left + 8 < line.x0 < left + 80 and line.x1 > left + 80]
        if not near and right - left < 0.55 * page.width:
            # only short lines, none of them wrapped: as wide as the page lets, whose right margin is the narrower one
            right = max(right, page.width - min(left, _RIGHT_MARGIN))
        found[page.number] = Margins(left, right, _usual(near) if near else left)
    return found


def _shape(page: PageLines) -> tuple[int, int]:
    return round(page.width / 20), round(page.height / 20)


def _full_lines(lines: Sequence[Line]) -> list[Line]:
    if not lines:
        return []
    widest = max(line.x1 - line.x0 for line in lines)
    return [line for line in lines if line.x1 - line.x0 > 0.8 * widest]


def _usual(values: Sequence[float]) -> float:
    counted = Counter(round(value / 2) for value in values)
    most = counted.most_common(1)[0][0]
    return median(value for value in values if abs(round(value / 2) - most) <= 1)


def _usual_edge(values: Sequence[float], low: bool) -> float:
    """The outermost place at which at least a tenth of the lines begin (or end)."""
    ordered = sorted(values, reverse=not low)
    need = max(1, len(ordered) // 10)
    for at, value in enumerate(ordered):
        if sum(1 for other in ordered[at:] if abs(other - value) <= 4) >= need:
            near = [other for other in ordered[at:] if abs(other - value) <= 4]
            return median(near)
    return ordered[0]
