"""Two columns side by side (hai cột): where they stand on a page, and which lines belong to which.

They stand at the head of a document (the body's name and number | the State's or the Party's name and the date), at
its end (recipients | signature), and again in the block of a copy.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.intake.readers.pdf_lines import Line, is_upper
from generator.intake.readers.pdf_page import Margins, PageLines, Place, margins_of
from generator.reading.labels import read_label
from generator.vietnamese import fold

_NEXT_TO = 1.7  # of a line's size: no farther below is what belongs to a column
_SIGNED_BELOW = 9.0  # of a line's size: a signature and a seal may stand above the signer's name
_MIDDLE = 12.0  # points: a line so near the middle of the page stands across both columns
_STATE_OR_PARTY = ("dang cong", "cong hoa")  # without diacritics, which a scan loses first


@dataclass(slots=True)
class Zone:
    """Two columns: the gutter between them, from top to bottom."""

    low: float
    high: float
    top: float
    bottom: float
    left: list[Line]
    right: list[Line]
    middle: float  # of the page's text

    def side(self, line: Line) -> int:
        """1 left of the gutter, 2 right of it, 0 across."""
        if abs((line.x0 + line.x1) / 2 - self.middle) < _MIDDLE and line.x1 - line.x0 > 2 * _MIDDLE:
            return 0
        if line.x1 <= self.low + 2 or (line.x1 < self.high - 6 and line.x0 < self.low):
            return 1
        if line.x0 >= self.high - 2 or (line.x0 > self.low + 6 and line.x1 > self.high):
            return 2
        return 0

    def add(self, line: Line, side: int) -> None:
        """Take a line in; the gutter is what all lines leave free."""
        if side == 1:
            self.left.append(line)
            self.low = max(self.low, line.x1)
        else:
            self.right.append(line)
            self.high = min(self.high, line.x0)
        self.top, self.bottom = min(self.top, line.y0), max(self.bottom, line.y1)


def columns_of(page: PageLines) -> list[tuple[Place, Place]]:
    """Places of the columns of a page, each pair left and right as (x0, y0, x1, y1) in points, with the white around
    them: a scan is read again column by column."""
    margins = margins_of([page])[page.number]
    out: list[tuple[Place, Place]] = []
    for zone in zones_of(sorted(page.lines, key=lambda line: (line.base, line.x0)), margins):
        inside = {id(line) for line in (*zone.left, *zone.right)}
        others = [line for line in page.lines if id(line) not in inside]
        above = max((line.y1 for line in others if line.base < zone.top), default=0.0)
        below = min((line.y0 for line in others if line.base > zone.bottom), default=page.height)
        top, bottom = max((above + zone.top) / 2, zone.top - 8), min((below + zone.bottom) / 2, zone.bottom + 8)
        gutter = (zone.low + zone.high) / 2
        out.append(((0.0, top, gutter, bottom), (gutter, top, page.width, bottom)))
    return out


def zones_of(lines: Sequence[Line], margins: Margins) -> list[Zone]:
    zones: list[Zone] = []
    for left, right in _pairs(lines, margins):
        zone = zones[-1] if zones else None
        fresh = fold(right.text, marks=False).startswith(_STATE_OR_PARTY)
        if zone is not None and not fresh and _fits(zone, left, right, lines):
            for line, side in ((left, 1), (right, 2)):
                if not any(line is one for one in (*zone.left, *zone.right)):
                    zone.add(line, side)
        else:
            top, bottom = min(left.y0, right.y0), max(left.y1, right.y1)
            middle = (margins.left + margins.right) / 2
            zones.append(Zone(left.x1, right.x0, top, bottom, [left], [right], middle))
    taken = {id(line) for zone in zones for line in (*zone.left, *zone.right)}
    for at, zone in enumerate(zones):
        floor = min((line.base for other in zones[at + 1 :] for line in (*other.left, *other.right)), default=None)
        ceiling = max((other.bottom for other in zones[:at]), default=0.0)
        _grow(zone, lines, ceiling, floor, taken)
    return [zone for zone in zones if len(zone.left) + len(zone.right) >= 3]


def _pairs(lines: Sequence[Line], margins: Margins) -> Iterable[tuple[Line, Line]]:
    """Lines that stand side by side, by height."""
    width = margins.right - margins.left
    for right in lines:
        if right.x0 < margins.left + 0.28 * width:
            continue
        beside = [
            left
            for left in lines
            if left.x1 + 8 < right.x0
            and min(left.y1, right.y1) - max(left.y0, right.y0) > 0.4 * min(left.size, right.size)
            and not _only_label(left)
            and not _is_justified(left, right, margins)
        ]
        if beside:
            yield max(beside, key=lambda line: line.x1), right


def _is_justified(left: Line, right: Line, margins: Margins) -> bool:
    """Whether both are one line that was stretched from margin to margin."""
    return (
        abs(left.base - right.base) < 0.1 * left.size
        and abs(right.x1 - margins.right) < 2
        and min(abs(left.x0 - margins.left), abs(left.x0 - margins.indent)) < 2
    )


def _only_label(line: Line) -> bool:
    label = read_label(line.text + " x", len(line.text), heading=False)
    return label is not None and label.kind != "bullet" and label.end >= len(line.text)


def _fits(zone: Zone, left: Line, right: Line, lines: Sequence[Line]) -> bool:
    low, high = max(zone.low, left.x1), min(zone.high, right.x0)
    if high - low < 6:
        return False
    top, bottom = zone.bottom, min(left.y0, right.y0)
    return not any(zone.side(line) == 0 and top - 2 <= line.base <= bottom + 2 for line in lines)


def _grow(zone: Zone, lines: Sequence[Line], ceiling: float, floor: float | None, taken: set[int]) -> None:
    """Take in the lines above and below that stand in one of the columns. `floor` is the first baseline of the next
    pair of columns, `taken` the lines that have a place already."""
    for line in lines:  # those between its top and bottom, and below
        if id(line) in taken or line.base < zone.top:
            continue
        if floor is not None and line.base > floor - 0.5 * line.size:
            break
        side = zone.side(line)
        if side == 0:
            if line.base > zone.bottom:
                break
            continue
        column = zone.left if side == 1 else zone.right
        reach = _SIGNED_BELOW if side == 2 else _NEXT_TO
        if line.y0 - max(one.y1 for one in column) > reach * line.size or _is_address(line):
            break
        zone.add(line, side)
        taken.add(id(line))
    for line in reversed(lines):  # and those above
        if id(line) in taken or line.base > zone.top or line.y1 <= ceiling:
            continue
        side = zone.side(line)
        opens = fold(line.text, marks=False).startswith("noi nhan") or (
            side == 2 and (line.bold or is_upper(line.text))
        )
        heads = is_upper(line.text) and not _anything_above(line, lines)
        if side == 0 or not (opens or heads) or zone.top - line.y1 > _NEXT_TO * line.size:
            break
        zone.add(line, side)
        taken.add(id(line))


def _is_address(line: Line) -> bool:
    return fold(line.text, marks=False).startswith("kinh gui")


def _anything_above(line: Line, lines: Sequence[Line]) -> bool:
    return any(other.y1 < line.y0 for other in lines)
