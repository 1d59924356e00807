"""Printed stretches of time: a day, a month, a quarter, half a year, a year, as the interval that they mean.

«Ngày 31/8» and «tháng 10» print no year: it is the next one after the document's own date, and the period says so.
Source of the forms: the domain notes, Deadlines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.model import Precision
from generator.reading.dates import bounds
from generator.vietnamese import fold, folded_pattern

_YEAR_AFTER = r"(?:~[/.-]~|,? năm |~/~năm )[12]\d{3}"
DAY = (
    rf"(?:(?:ngày )?\d{{1,2}}(?:~/~\d{{1,2}}(?:~/~[12]\d{{3}})?|~[.-]~\d{{1,2}}~[.-]~[12]\d{{3}})"
    rf"|ngày \d{{1,2}}~[.-]~\d{{1,2}}"
    rf"|(?:ngày )?\d{{1,2}} tháng \d{{1,2}}(?:{_YEAR_AFTER})?)"
)
# «Đầu tháng 9/2026» is shown as printed and counts as the whole month: nobody printed which days.
_PART = r"(?:(?:đầu|giữa|cuối|nửa (?:đầu|cuối)|(?:thượng|trung|hạ) tuần|tuần (?:đầu|cuối|thứ \w+))(?: của)? )"
QUARTER = r"(?:iv|i{1,3}|0?[1-4])"
# The longer forms first: «12/2022» is no day, «tháng 12/2022» no month without a year.
PERIOD = (
    rf"(?:{DAY}(?!\d|[/.-]\d)"
    rf"|{_PART}?tháng~\d{{1,2}}(?:{_YEAR_AFTER})?(?!\d|[/.-]\d)|(?:t~\.?~)?\d{{1,2}}~/~[12]\d{{3}}"
    rf"|{_PART}?quý~{QUARTER}(?:{_YEAR_AFTER})?|q~\.?~{QUARTER}~/~[12]\d{{3}}"
    rf"|(?:0?6|sáu) tháng (?:đầu|cuối)(?: của)? năm(?: [12]\d{{3}})?"
    rf"|(?:đầu |giữa |cuối )?năm [12]\d{{3}})"
)
# Two months, quarters or years as one stretch: «tháng 9,10/2026», «quý III - IV/2026», «2026 - 2027». A comma between
# months is one only where the year or the end of the words follows («trong tháng 9, 12 xã …»).
_JOINT = r"(?:~,~|~-~|~&~| và | đến | tới )"
_SHUT = r"(?=~(?:[.,;:)|]|$))"
SPAN = (
    rf"(?:(?:tháng~|t\.?~)\d{{1,2}}(?:{_YEAR_AFTER})?(?:~,~\d{{1,2}}){{0,4}}{_JOINT}(?:tháng~|t\.?~)?\d{{1,2}}(?:{_YEAR_AFTER}|{_SHUT})(?!\d|[/.-]\d)"
    rf"|quý~{QUARTER}(?:{_YEAR_AFTER})?{_JOINT}(?:quý~)?{QUARTER}(?:{_YEAR_AFTER}|{_SHUT})"
    rf"|(?:năm )?[12]\d{{3}}{_JOINT}(?:năm )?[12]\d{{3}}(?!\d|[/.-]\d))"
)
_QUARTER_SPELLED = folded_pattern(r"(?<!\w)(?:quí|quỷ(?= {1,3}(?:iv|i{1,3})(?!\w)))(?!\w)")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def spelled(text: str) -> str:
    """`text` folded, each letter where it was, «quí» (and a scan's «quỷ IV») spelled as the patterns spell it."""
    return _QUARTER_SPELLED.sub("quý", fold(text))


def pattern(source: str) -> re.Pattern[str]:
    """A pattern for folded text in which a blank stands for up to three of them (broken lines, OCR) and `~` for none
    or some; line breaks of the source, with their indents, are layout."""
    joined = re.sub(r"\n\s*", "", source)
    return folded_pattern(joined.replace(" ", "[ ]{1,3}").replace("~", "[ ]{0,2}"))


_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, pattern(source))
    for name, source in (
        (
            "day",
            r"(?:ngày )?(?P<d>\d{1,2})(?:~[/.-]~| tháng )(?P<m>\d{1,2})(?:(?:~[/.-]~|,? năm |~/~năm )(?P<y>\d{4}))?",
        ),
        ("month", rf"{_PART}?tháng~(?P<m>\d{{1,2}})(?:(?:~[/.-]~|,? năm |~/~năm )(?P<y>\d{{4}}))?"),
        ("month", r"(?:t~\.?~)?(?P<m>\d{1,2})~/~(?P<y>[12]\d{3})"),
        ("quarter", _PART + r"?(?:quý|q~\.?)~(?P<q>iv|i{1,3}|0?[1-4])(?:(?:~[/.-]~|,? năm |~/~năm )(?P<y>\d{4}))?"),
        ("half", r"\w+ tháng (?P<h>\w+)(?: của)? năm(?: (?P<y>\d{4}))?"),
        ("year", r"(?:đầu |giữa |cuối )?năm (?P<y>\d{4})|(?P<y2>[12]\d{3})"),
    )
)


_SPAN_PARTS = pattern(
    rf"(?P<unit>tháng|quý|năm)?~"
    rf"(?P<first>(?:{QUARTER}|\d{{1,4}})(?:~/~[12]\d{{3}}|,? năm [12]\d{{3}})?)(?:~,~\d{{1,2}})*{_JOINT}"
    rf"(?:(?:tháng|quý|năm)~)?(?P<last>.+)"
)


def span_parts(words: str) -> tuple[str, str] | None:
    """The two periods of folded `words` that `SPAN` matches, each with its unit; None for other words."""
    words = _SHORT_MONTH.sub("tháng ", " ".join(words.split()))
    if not _SPAN.fullmatch(words) or not (parts := _SPAN_PARTS.fullmatch(words)):
        return None
    unit = f"{parts['unit']} " if parts["unit"] else ""
    return f"{unit}{parts['first']}".strip(), f"{unit}{parts['last']}".strip()


_SPAN = pattern(SPAN)
_SHORT_MONTH = pattern(r"(?<!\w)t\.?~(?=\d)")


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day (ISO). Half a year has the precision of a month. `inferred`: its year is not printed."""

    precision: Precision
    start: str
    end: str
    inferred: bool = False


@lru_cache(maxsize=4096)
def read_printed_period(words: str, issued: str | None, year: int | None = None) -> Period | None:
    """The period that folded `words` print; None where they are none, or one that cannot be («tháng 13/2022»).

    A missing year is `year` where a neighbour prints it, else that of the first such period that ends on or after
    `issued` (ISO day of the document); with neither there is no period.
    """
    words = " ".join(words.split())
    for name, form in _FORMS:
        if match := form.fullmatch(words):
            groups = match.groupdict()
            printed = groups.get("y") or groups.get("y2")
            if printed or year:
                return _period(name, groups, int(printed or year or 0), inferred=False)
            return next(_next_periods(name, groups, issued), None) if issued else None
    return None


def _next_periods(name: str, groups: dict[str, str | None], issued: str) -> Iterator[Period]:
    for year in range(int(issued[:4]), int(issued[:4]) + 5):  # 29 February comes once in four years
        period = _period(name, groups, year, inferred=True)
        if period is not None and period.end >= issued[:10]:
            yield period


def _period(name: str, groups: dict[str, str | None], year: int, inferred: bool) -> Period | None:
    if name == "year":
        return Period("year", *bounds(f"{year}"), inferred)
    if name == "half":
        months = (7, 12) if (groups["h"] or "").startswith("c") else (1, 6)  # cuối, đầu
        return Period("month", bounds(f"{year}-{months[0]:02}")[0], bounds(f"{year}-{months[1]:02}")[1], inferred)
    if name == "quarter":
        printed = groups["q"] or ""
        first = 3 * (_QUARTERS.get(printed) or int(printed)) - 2
        return Period("quarter", bounds(f"{year}-{first:02}")[0], bounds(f"{year}-{first + 2:02}")[1], inferred)
    month = int(groups["m"] or 0)
    if not 1 <= month <= 12:
        return None
    if name == "month":
        return Period("month", *bounds(f"{year}-{month:02}"), inferred)
    try:
        day = date(year, month, int(groups["d"] or 0)).isoformat()
    except ValueError:
        return None
    return Period("day", day, day, inferred)
