"""Printed dates: what they are in ISO, and what is no date."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.dates import bounds, find_dates, read_date, read_period


@pytest.mark.parametrize(
    ("printed", "iso", "why"),
    [
        ("28/11/2022", "2022-11-28", "as clerks write it"),
        ("01/02/2013", "2013-02-01", "day first"),
        ("26/5/2015", "2015-05-26", "no padding"),
        ("ngày 28 tháng 11 năm 2022", "2022-11-28", "the long form"),
        ("Ngày  28  tháng 11 năm 2022.", "2022-11-28", "capitals, blanks, a full stop"),
        ("ngày 12/5/2008", "2008-05-12", "the word before"),
        ("Ngày: 05/12/2022", "2022-12-05", "an incoming stamp"),
        ("05.12.2022", "2022-12-05", "a stamp with dots"),
        ("01 / 4 / 2009", "2009-04-01", "spaced by OCR"),
        ("ngày 12 tháng 35 năm 2008", None, "no 35th month: a damaged date is none"),
        ("30/02/2023", None, "no such day"),
        ("12/2022", None, "a month is no day"),
        ("05.12.22", None, "the century is not printed"),
        ("28-NQ/TW", None, "a number of a document"),
        ("từ 01/02/2013 đến 26/5/2015", None, "two dates are not one"),
        ("", None, "nothing"),
    ],
)
def test_read_date(printed: str, iso: str | None, why: str) -> None:
    assert read_date(printed) == iso, why


@pytest.mark.parametrize(
    ("printed", "iso", "why"),
    [
        ("10/5/2024", "2024-05-10", "a day is a period too"),
        ("tháng 12/2022", "2022-12", "a month"),
        ("01/2026", "2026-01", "without the word"),
        ("tháng 1 năm 2026", "2026-01", "in words"),
        ("năm 2025", "2025", "a year"),
        ("2025", "2025", "bare"),
        ("tháng 13/2022", None, "no 13th month"),
        ("quý II/2023", None, "a quarter is a deadline's word, not a date's"),
    ],
)
def test_read_period(printed: str, iso: str | None, why: str) -> None:
    assert read_period(printed) == iso, why


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("số 164-QĐ/TW, ngày 01/02/2013 của", [("ngày 01/02/2013", "2013-02-01")], "with its word"),
        ("từ 01/01/2024-31/12/2025", [("01/01/2024", "2024-01-01"), ("31/12/2025", "2025-12-31")], "a range"),
        ("Nghị định số 30/2020/NĐ-CP, 12/2022", [], "a State number and a month"),
        ("ngày 12 tháng 35 năm 2008", [], "impossible"),
        ("hướng dẫn 1.2.2013.4", [], "a dotted label"),
        (
            "Hà Nội, ngày 28 tháng 11 năm 2022",
            [("ngày 28 tháng 11 năm 2022", "2022-11-28")],
            "the place and date line",
        ),
    ],
)
def test_find_dates(text: str, found: list[tuple[str, str]], why: str) -> None:
    assert [(f.span.of(text), f.iso) for f in find_dates(text)] == found, why


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023-06-30", ("2023-06-30", "2023-06-30")),
    ],
)
def test_bounds(period: str, expected: tuple[str, str]) -> None:
    assert bounds(period) == expected


@given(st.dates(min_value=datetime.date(1930, 1, 1), max_value=datetime.date(2199, 12, 31)))
def test_every_day_is_read_in_both_forms(day: datetime.date) -> None:
    assert read_date(f"{day.day:02}/{day.month:02}/{day.year}") == day.isoformat()
    assert read_date(f"ngày {day.day} tháng {day.month} năm {day.year}") == day.isoformat()
