"""The picture of deadlines, agencies × time, for a template: geometry from `timeline`, with names and addresses.

Rows are leads, in the order in which the plans name them; a number is a count of deliverables. Core tasks (nhiệm vụ
trọng tâm) are not drawn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.site import urls
from generator.site.context import Site
from generator.site.deadlines import (
    UNNAMED,
    UNNAMED_WORDS,
    Pair,
    Period,
    by_lead,
    in_printed_order,
    lead_name,
    lead_path,
    periods,
    shared,
    span_words,
)
from generator.site.render import count
from generator.site.timeline import FOOT, SHAPES, Axis, Bar, Lane, Shape, axis, bottom, lanes, wrapped

MOST_LANES = 25
"""Rows of a picture; past that the agencies with fewest deliverables share the last row (the table has them all)."""


@dataclass(frozen=True, slots=True)
class BarView:
    """A bar, where it leads, and what it says to those who do not see it."""

    bar: Bar
    path: str
    title: str


@dataclass(frozen=True, slots=True)
class LaneView:
    """A row of the picture with the lines of its name."""

    lane: Lane
    lines: tuple[str, ...]
    name: str
    path: str
    bars: tuple[BarView, ...]


@dataclass(frozen=True, slots=True)
class YearTotal:
    """How many deliverables end in a year, below the year's place on the axis; `path` leads to the year."""

    x: float
    year: int
    count: int
    path: str


@dataclass(frozen=True, slots=True)
class Figure:
    """The picture. `shapes` are those that occur, for the legend; `dense` says that a year has more deliverables than
    strokes can show; `rest` counts the agencies of the shared last row, `core` the dated core deliverables that are not
    drawn."""

    axis: Axis
    lanes: tuple[LaneView, ...]
    totals: tuple[YearTotal, ...]
    bottom: float
    height: float
    shapes: tuple[Shape, ...]
    dense: bool
    rest: int
    core: int
    count: int
    shared: int
    words: str


def draw(
    site: Site, pairs: Sequence[Pair], span: tuple[str, str] | None, place: Callable[[Period], str]
) -> Figure | None:
    """The picture of the given deliverables over `span`; None where there is nothing to draw."""
    drawn = tuple((t, d) for t, d in in_printed_order(site, pairs) if not t.core)
    if span is None or not drawn:
        return None
    on = axis(*span)
    rows, rest = _rows(site, drawn)
    found = [periods(row_pairs) for *_, row_pairs in rows]
    names = [wrapped(name) for name, *_ in rows]
    placed = lanes(
        on, [([(p.deadline, len(p.pairs)) for p in f], len(n)) for f, n in zip(found, names, strict=True)]
    )  # fmt: skip
    views = tuple(
        LaneView(lane, lines, name, path, _bar_views(name, lane, own, place))
        for (name, path, _), lines, lane, own in zip(rows, names, placed, found, strict=True)
    )
    low = bottom(placed)
    shapes = {b.bar.shape for v in views for b in v.bars}
    return Figure(
        axis=on,
        lanes=views,
        totals=_totals(on, drawn),
        bottom=low,
        height=low + FOOT,
        shapes=tuple(s for s in SHAPES if s in shapes),
        dense=any(b.bar.shape == "year" and not b.bar.lines for v in views for b in v.bars),
        rest=rest,
        core=len(pairs) - len(drawn),
        count=len(drawn),
        shared=shared(drawn),
        words=span_words(drawn),
    )


def _rows(site: Site, drawn: Sequence[Pair]) -> tuple[list[tuple[str, str, tuple[Pair, ...]]], int]:
    """(name, sheet, deliverables) of each row, and how many agencies share the last one (0: none does)."""
    every = by_lead(drawn)
    if len(every) <= MOST_LANES:
        return [(lead_name(site, lead), lead_path(lead), own) for lead, own in every.items()], 0
    order = sorted((lead for lead in every if lead != UNNAMED), key=lambda lead: -len(every[lead]))
    kept = set(order[: MOST_LANES - 1 - (UNNAMED in every)])
    rows = [(lead_name(site, lead), lead_path(lead), own) for lead, own in every.items() if lead in kept]
    others = [lead for lead in order if lead not in kept]
    together = {d.id: (t, d) for lead in others for t, d in every[lead]}
    rows.append((f"{count(len(others))} cơ quan khác", urls.hub("co-quan"), tuple(together.values())))
    if UNNAMED in every:
        rows.append((UNNAMED_WORDS, "", every[UNNAMED]))
    return rows, len(others)


def _bar_views(
    name: str, lane: Lane, found: Sequence[Period], place: Callable[[Period], str]
) -> tuple[BarView, ...]:  # fmt: skip
    return tuple(
        BarView(bar, place(p), f"{name}: {count(bar.count)} sản phẩm, {p.chip.text}")
        for bar, p in zip(lane.bars, found, strict=True)
    )


def _totals(on: Axis, drawn: Sequence[Pair]) -> tuple[YearTotal, ...]:
    ends: dict[int, int] = defaultdict(int)
    for _, item in drawn:
        if item.deadline is not None and item.deadline.end is not None:
            ends[int(item.deadline.end[:4])] += 1
    return tuple(
        YearTotal(round((tick.x + tick.x2) / 2, 1), tick.year, ends[tick.year], urls.timeline_year(tick.year))
        for tick in on.years
        if tick.year in ends
    )
