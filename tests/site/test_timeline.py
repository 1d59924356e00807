"""The geometry of the picture: what a printed deadline covers on an axis of any length."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.model import Deadline, DeadlineKind, Precision, Span
from generator.site.timeline import HEAD, MARGIN, NAMES, WIDTH, Shape, axis, bottom, lanes, shape_of, wrapped


def deadline(
    kind: DeadlineKind, precision: Precision | None, start: str | None, end: str
) -> Deadline:  # fmt: skip
    return Deadline("", "1", Span(0, 0), kind, precision, start, end)


DAY = deadline("within", "day", "2031-05-20", "2031-05-20")
MONTH = deadline("within", "month", "2031-03-01", "2031-03-31")
QUARTER = deadline("within", "quarter", "2031-04-01", "2031-06-30")
YEAR = deadline("within", "year", "2031-01-01", "2031-12-31")
BY = deadline("by", "day", None, "2031-06-30")
BY_YEAR = deadline("by", "year", None, "2031-12-31")
STRETCH = deadline("from-to", "day", "2031-02-01", "2031-04-30")


@pytest.mark.parametrize(
    ("given", "shape"),
    [
        pytest.param(DAY, "day", id="a day"),
        pytest.param(MONTH, "month", id="a month"),
        pytest.param(QUARTER, "quarter", id="a quarter"),
        pytest.param(YEAR, "year", id="a year"),
        pytest.param(BY, "by", id="trước ngày 30/6: no printed start"),
        pytest.param(BY_YEAR, "by", id="đến hết năm: open as well, although a year is printed"),
        pytest.param(STRETCH, "from-to", id="từ ngày … đến ngày …"),
        pytest.param(deadline("within", None, "2031-01-05", "2031-02-03"), "from-to", id="two ends, no precision"),
        pytest.param(deadline("within", None, None, "2031-02-03"), "by", id="one end, no precision"),
    ],
)
def test_shape(given: Deadline, shape: Shape) -> None:
    assert shape_of(given) == shape


@pytest.mark.parametrize(
    ("start", "end", "months", "step", "years", "ticks"),
    [
        pytest.param(
            "2031-12-01", "2034-12-31", 37, "quarter", ["12/2031", "2032", "2033", "2034"],
            ["IV", *["I", "II", "III", "IV"] * 3], id="a month, then whole years",
        ),
        pytest.param("2031-04-11", "2031-06-30", 3, "month", ["2031"], ["4", "5", "6"], id="three months"),
        pytest.param("2031-03-09", "2031-03-09", 1, "month", ["3/2031"], ["3"], id="one day: its month"),
        pytest.param("2031-11-01", "2032-02-29", 4, "month", ["2031", "2032"], ["11", "12", "1", "2"], id="new year"),
        pytest.param(
            "2031-01-01", "2042-12-31", 144, "year", [str(y) for y in range(2031, 2043)], [], id="twelve years"
        ),
    ],
)  # fmt: skip
def test_axis(start: str, end: str, months: int, step: str, years: list[str], ticks: list[str]) -> None:
    on = axis(start, end)
    assert (on.months, on.step) == (months, step)
    assert [t.label for t in on.years] == years
    assert [t.label for t in on.ticks] == ticks
    assert on.x == NAMES
    assert on.end == pytest.approx(WIDTH - MARGIN, abs=0.2)
    for stretches in (on.years, on.ticks):
        assert all(a.x2 == b.x for a, b in pairwise(stretches))


def test_a_century_keeps_its_labels_apart() -> None:
    labelled = [t for t in axis("2001-01-01", "2100-12-31").years if t.label]
    assert all(b.label_x - a.label_x >= 40 for a, b in pairwise(labelled))
    assert [t.label for t in labelled[:2]] == ["2005", "2010"]


@pytest.mark.parametrize(
    ("day", "after", "months"),
    [
        pytest.param("2031-01-01", False, 0, id="the first day begins at the start"),
        pytest.param("2031-12-31", True, 12, id="the last day is over at the end"),
        pytest.param("2031-02-15", False, 1.5, id="the middle of a month of 28 days"),
        pytest.param("2030-12-01", False, -1, id="before the axis"),
        pytest.param("2032-02-29", True, 14, id="a leap day, after the axis"),
    ],
)
def test_place_of_a_day(day: str, after: bool, months: float) -> None:
    on = axis("2031-01-01", "2031-12-31")
    assert on.at(day, after=after) == pytest.approx(on.x + months * on.unit)


@pytest.mark.parametrize(
    ("given", "left", "right"),
    [
        pytest.param(MONTH, 2, 3, id="a month is a month wide"),
        pytest.param(QUARTER, 3, 6, id="a quarter is three"),
        pytest.param(YEAR, 0, 12, id="a year is twelve"),
        pytest.param(STRETCH, 1, 4, id="from the first to the last printed day"),
    ],
)
def test_extent(given: Deadline, left: float, right: float) -> None:
    on = axis("2031-01-01", "2031-12-31")
    (bar,) = lanes(on, [([(given, 1)], 1)])[0].bars
    assert bar.x == pytest.approx(on.x + left * on.unit, abs=2.1)
    assert bar.right == pytest.approx(on.x + right * on.unit, abs=2.1)
    assert not bar.open
    assert not bar.cut


def test_by_ends_at_its_day_and_is_open() -> None:
    on = axis("2031-01-01", "2031-12-31")
    (bar,) = lanes(on, [([(BY, 1)], 1)])[0].bars
    assert bar.open
    assert bar.right == pytest.approx(on.x + 6 * on.unit, abs=0.1)
    assert not bar.inside, "the number stands beside an open line"


def test_a_stretch_that_starts_before_the_axis_is_cut_there() -> None:
    on = axis("2031-01-01", "2031-12-31")
    (bar,) = lanes(on, [([(deadline("from-to", "day", "2029-05-01", "2031-02-28"), 2)], 1)])[0].bars
    assert (bar.x, bar.cut) == (on.x, True)
    assert bar.right == pytest.approx(on.x + 2 * on.unit, abs=0.1)


@pytest.mark.parametrize(("count", "lines"), [(1, 1), (5, 5), (12, 12), (13, 0), (400, 0)])
def test_a_year_has_a_stroke_for_each_deliverable_while_they_can_be_counted(count: int, lines: int) -> None:
    lane = lanes(axis("2031-01-01", "2031-12-31"), [([(YEAR, count)], 1)])[0]
    bar = lane.bars[0]
    assert len(bar.lines) == lines
    assert all(bar.y < y < bar.y + bar.height for y in bar.lines)
    assert all(b - a > bar.stroke for a, b in pairwise(bar.lines))


def test_bars_of_a_lane_never_cover_each_other() -> None:
    given = [YEAR, MONTH, QUARTER, DAY, BY, BY_YEAR, STRETCH]
    for span in (("2031-01-01", "2031-12-31"), ("2026-01-01", "2037-12-31")):
        (lane,) = lanes(axis(*span), [([(d, 3) for d in given], 1)])
        assert [b.shape for b in lane.bars] == [shape_of(d) for d in given]
        for i, a in enumerate(lane.bars):
            assert lane.y <= a.y
            assert a.y + a.height <= lane.y + lane.height
            for b in lane.bars[i + 1 :]:
                beside = a.right <= b.x + 0.2 or b.right <= a.x + 0.2
                below = a.y + a.height <= b.y or b.y + b.height <= a.y
                assert beside or below, (a, b)


def test_lanes_stand_one_below_the_other_and_have_room_for_their_names() -> None:
    placed = lanes(axis("2031-01-01", "2031-12-31"), [([(MONTH, 1)], 1), ([(YEAR, 9)], 3), ([(DAY, 1)], 2)])
    assert placed[0].y == HEAD
    assert all(a.y + a.height == pytest.approx(b.y) for a, b in pairwise(placed))
    assert placed[1].height >= 3 * 18
    assert bottom(placed) == pytest.approx(placed[-1].y + placed[-1].height)
    assert bottom(()) == HEAD


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        pytest.param("Ban A", ("Ban A",), id="short"),
        pytest.param(
            "Đảng đoàn các tổ chức chính trị - xã hội", ("Đảng đoàn các tổ chức chính trị", "- xã hội"), id="two"
        ),
        pytest.param("", ("",), id="nothing"),
        pytest.param("x" * 50, ("x" * 50,), id="a word that is too long stays whole"),
    ],
)
def test_wrapped(name: str, lines: tuple[str, ...]) -> None:
    assert wrapped(name) == lines


def test_wrapped_says_that_it_left_words_out() -> None:
    lines = wrapped(
        "bí thư tỉnh uỷ, thành uỷ, đảng đoàn, ban cán sự đảng, đảng uỷ trực thuộc Trung ương và nhiều nơi khác"
    )
    assert len(lines) == 3
    assert lines[-1].endswith(" …")
