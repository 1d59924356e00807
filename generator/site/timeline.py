"""The geometry of the picture of deadlines: dates -> places on an axis, deadlines -> shapes, agencies -> lanes.

Pure functions over dates and counts; they know no names, no HTML and no clock. Lengths are units of the picture's own
`viewBox`, rounded to a tenth. A deadline has the extent that is printed (design notes, Timeline): a month is a month
wide, a year a year; what is open at one side is drawn open there.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from generator.model import Deadline

Shape = Literal["day", "month", "quarter", "year", "by", "from-to"]
"""How a deadline is drawn: the precision of a «within», or an open («by») or closed («from-to») stretch of days."""

Anchor = Literal["start", "middle", "end"]

SHAPES: tuple[Shape, ...] = ("day", "month", "quarter", "year", "by", "from-to")

WIDTH = 1194.0
NAMES = 262.0
"""Where the axis starts; the names of the lanes stand to its left."""
MARGIN = 44.0
"""Room at the right of the axis for «hôm nay» of a day after its end, and for the number beside a narrow shape."""
HEAD = 64.0
"""Height of the axis's own labels, above the first lane."""
FOOT = 54.0
"""Height of the totals and of the word «hôm nay», below the last lane."""

_BOX = 26.0
_NUMBER = 20.0
_PAD = 5.0
_LINE = 18.0
_TAIL = 66.0
_MOST_LINES = 12


def shape_of(deadline: Deadline) -> Shape:
    """The shape of a dated deadline; a stretch without a precision is drawn by the ends that it has."""
    if deadline.kind == "by":
        return "by"
    if deadline.kind == "from-to" or deadline.precision is None:
        return "from-to" if deadline.start else "by"
    return deadline.precision


# ── the axis ─────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Tick:
    """A stretch of the axis (a year, a quarter, a month) from `x` to `x2`, with its label at `label_x` ("" where there
    is no room for one). `anchor` is the SVG `text-anchor`."""

    x: float
    x2: float
    label: str
    label_x: float
    anchor: Anchor
    year: int


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole months from `first` (`YYYY-MM`) on, each `unit` wide, the first one at `x`.

    `years` and the finer `ticks` cover it; `step` says what the finer ones are.
    """

    first: str
    months: int
    x: float
    unit: float
    years: tuple[Tick, ...]
    ticks: tuple[Tick, ...]
    step: Literal["month", "quarter", "year"]

    @property
    def end(self) -> float:
        """The right end of the last month."""
        return round(self.x + self.months * self.unit, 1)

    def at(self, day: str, *, after: bool = False) -> float:
        """The place where an ISO day begins (`after`: where it is over); may lie outside the axis."""
        year, month, number = (int(part) for part in day.split("-"))
        within = (number - (0 if after else 1)) / monthrange(year, month)[1]
        return self.x + (_month(day) - _month(self.first) + within) * self.unit


def axis(start: str, end: str, x: float = NAMES, width: float = WIDTH - NAMES - MARGIN) -> Axis:
    """The axis of the months from the ISO day `start` to the ISO day `end`, both included.

    Finer marks are months up to a year and a half, quarters up to six years, and none past that.
    """
    first, months = start[:7], _month(end) - _month(start) + 1
    unit = width / months
    years = _stretches(first, months, x, unit, 12)
    step: Literal["month", "quarter", "year"] = "month" if months <= 18 else "quarter" if months <= 72 else "year"
    if step == "year":
        return Axis(first, months, x, unit, _thinned(years), (), step)
    return Axis(first, months, x, unit, years, _stretches(first, months, x, unit, 1 if step == "month" else 3), step)


_QUARTERS = ("I", "II", "III", "IV")


def _stretches(first: str, months: int, x: float, unit: float, size: int) -> tuple[Tick, ...]:
    """The calendar years, quarters or months (of `size` months) that an axis touches, cut to it."""
    start = _month(first)
    bounds = [start, *(m for m in range(start + 1, start + months) if m % size == 0), start + months]
    out = []
    for begin, end in pairwise(bounds):
        left, right = round(x + (begin - start) * unit, 1), round(x + (end - start) * unit, 1)
        year, month = divmod(begin, 12)
        label_x = round((left + right) / 2, 1)
        anchor: Anchor = "middle"
        if size == 12:
            label = str(year) if end - begin > 1 else f"{month + 1}/{year}"
            # A label that is wider than its stretch may only spill out of the axis, never over its neighbour.
            if right - left < 10 * len(label) and len(bounds) > 2:
                label_x, anchor = (right - 3, "end") if begin == start else (left + 3, "start")
        else:
            label = _QUARTERS[month // 3] if size == 3 else str(month + 1)
            if right - left < (22 if size == 3 else 14):
                label = ""
        out.append(Tick(left, right, label, label_x, anchor, year))
    return tuple(out)


def _thinned(years: tuple[Tick, ...]) -> tuple[Tick, ...]:
    """A long axis with a label at every second, fifth or tenth year only, where one a year has no room."""
    width = max(t.x2 - t.x for t in years)
    every = next((n for n in (1, 2, 5, 10, 20) if n * width >= 44), 50)
    return tuple(
        t if every == 1 or t.year % every == 0 else Tick(t.x, t.x2, "", t.label_x, t.anchor, t.year) for t in years
    )


def _month(day: str) -> int:
    """Months since the year 0 of an ISO day or month."""
    return int(day[:4]) * 12 + int(day[5:7]) - 1


# ── bars and lanes ───────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Bar:
    """`count` deliverables with the same deadline, drawn from `x` to `x + width`, `y` to `y + height`.

    `lines` are the middles of the strokes of a year, one a deliverable, each `stroke` high (none where there would be
    too many to count). The number stands at `number_x`, `number_y` (its base line): in the shape (`inside`) or right
    of it. `open` says that the stretch has no printed start, `cut` that it starts before the axis.
    """

    shape: Shape
    x: float
    y: float
    width: float
    height: float
    count: int
    number_x: float
    number_y: float
    inside: bool
    lines: tuple[float, ...] = ()
    stroke: float = 0
    open: bool = False
    cut: bool = False

    @property
    def middle(self) -> float:
        return round(self.y + self.height / 2, 1)

    @property
    def right(self) -> float:
        return round(self.x + self.width, 1)


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the picture: its bars in the order of the deadlines that were given, and where its name stands."""

    y: float
    height: float
    name_y: float
    bars: tuple[Bar, ...]


def lanes(on: Axis, rows: Sequence[tuple[Sequence[tuple[Deadline, int]], int]], top: float = HEAD) -> tuple[Lane, ...]:
    """Lanes one below the other. A row is its (deadline, count) pairs and the number of lines of its name.

    Bars of one lane that would cover each other stand on rows of their own.
    """
    out: list[Lane] = []
    y = top
    for pairs, name_lines in rows:
        lane = _lane(on, pairs, name_lines, y)
        out.append(lane)
        y = round(y + lane.height, 1)
    return tuple(out)


def bottom(of: Sequence[Lane], top: float = HEAD) -> float:
    """The lower edge of the last lane."""
    return round(of[-1].y + of[-1].height, 1) if of else top


def _lane(on: Axis, pairs: Sequence[tuple[Deadline, int]], name_lines: int, y: float) -> Lane:
    flat = [_bar(on, deadline, count) for deadline, count in pairs]
    order = sorted(range(len(flat)), key=lambda i: (_extent(flat[i])[0], -flat[i].width))
    reached: list[float] = []
    level: dict[int, int] = {}
    for i in order:
        left, right = _extent(flat[i])
        free = next((n for n, x in enumerate(reached) if x <= left), len(reached))
        if free == len(reached):
            reached.append(0.0)
        reached[free] = right
        level[i] = free
    heights = [max(_BOX + 8, *(b.height for i, b in enumerate(flat) if level[i] == n)) for n in range(len(reached))]
    inner = sum(heights) + 3 * max(len(heights) - 1, 0)
    height = max(inner, _LINE * name_lines) + 2 * _PAD
    start = y + (height - inner) / 2
    tops = [start + sum(heights[:n]) + 3 * n for n in range(len(heights))]
    placed = tuple(_moved(b, round(tops[level[i]] + (heights[level[i]] - b.height) / 2, 1)) for i, b in enumerate(flat))
    return Lane(y, round(height, 1), round(y + height / 2 + 5 - (name_lines - 1) * _LINE / 2, 1), placed)


def _extent(bar: Bar) -> tuple[float, float]:
    """What a bar covers from left to right, its number included."""
    if bar.shape == "day":
        return bar.x - 8, bar.number_x + _NUMBER / 2
    right = bar.right if bar.inside else bar.number_x + _NUMBER / 2
    return bar.x, right


def _bar(on: Axis, deadline: Deadline, count: int) -> Bar:
    """A bar that starts at y = 0."""
    shape = shape_of(deadline)
    end = on.at(deadline.end or "", after=True)
    start = on.at(deadline.start) if deadline.start else end
    if shape == "day":
        middle = round((start + end) / 2 if deadline.start == deadline.end else end - on.unit / 60, 1)
        return Bar(shape, middle, 0, 0, _BOX, count, round(middle + 10 + 5, 1), 19, inside=False)
    is_open = shape == "by" and deadline.start is None
    if is_open:
        start = max(end - _TAIL, on.x - 12)
    cut = start < on.x and not is_open
    start = max(start, on.x) if cut else start
    inset = (2 if on.unit >= 12 else 0.5) if shape in ("month", "quarter", "year") else 0
    x, width = round(start + inset, 1), round(max(end - start - 2 * inset, 3), 1)
    inside = width >= 17 if shape == "month" else width >= 30 and shape != "by"
    number_x = round(x + width / 2 if inside else x + width + 11, 1)
    height, lines, stroke = (_BOX, (), 0.0) if shape != "year" else _year_lines(count)
    return Bar(
        shape, x, 0, width, height, count, number_x, height / 2 + 6, inside, lines, stroke, is_open, cut
    )  # fmt: skip


def _year_lines(count: int) -> tuple[float, tuple[float, ...], float]:
    """Height, middles and thickness of the strokes of a year with `count` deliverables."""
    height = 34.0 if count <= 2 else 44.0 if count <= 4 else 53.0
    if count > _MOST_LINES:
        return height, (), 0.0
    step = min(9.0, (height - 8) / count)
    first = height / 2 - step * (count - 1) / 2
    return height, tuple(round(first + i * step, 1) for i in range(count)), round(min(5.0, step * 0.58), 1)


def _moved(bar: Bar, y: float) -> Bar:
    return Bar(
        bar.shape, bar.x, y, bar.width, bar.height, bar.count, bar.number_x, round(bar.number_y + y, 1), bar.inside,
        tuple(round(line + y, 1) for line in bar.lines), bar.stroke, bar.open, bar.cut,
    )  # fmt: skip


def wrapped(name: str, limit: int = 32, most: int = 3) -> tuple[str, ...]:
    """A name in at most `most` lines of about `limit` characters, broken between words; « …» ends one that was cut."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > limit:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    if len(lines) > most:
        kept = lines[most - 1].rstrip(" ,;")
        return (*lines[: most - 1], f"{kept[: limit - 2].rstrip(' ,;')} …")
    return tuple(lines)
