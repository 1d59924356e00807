"""Printed dates, to ISO: a day, or as much of one as was printed.

A date that cannot be («ngày 12 tháng 35 năm 2008») is none: nothing is guessed, and the printed words stay what the
reader sees.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from generator.model import Span
from generator.vietnamese import fold, folded_pattern, nfc

# Matched on folded text, where dashes and blanks are one kind each. Only slashes may stand alone or with blanks around
# them: 1-2-2013 and 1.2.2013 look like other numbers as soon as something is joined to them.
_DAY = folded_pattern(
    r"""
    (?P<d> \d (?: (?<![\w/]\d) | (?<=ngày\d) ) \d? )       # a digit first: it is what a search looks for
    (?:
        [ ]?/[ ]? (?P<m>\d{1,2}) [ ]?/[ ]? (?P<y>(?:1\d|2[01])\d\d) # 01/02/2013, 26/5/2015
      | (?<![.-]\d)(?<![.-]\d\d) (?P<sep>[.-]) (?P<m2>\d{1,2}) (?P=sep) (?P<y2>(?:1\d|2[01])\d\d) (?![.-]\d) # 12.5.2008
      | ,? [ ]{0,3} tháng [ ]{0,3} (?P<m3>\d{1,2}),? [ ]{0,3} năm [ ]{0,3} (?P<y3>(?:1\d|2[01])\d\d)
    )
    (?![\w/])
    """,
    re.VERBOSE,
)
_LEAD_IN = folded_pattern(r"ngày[ ]{0,3}$")
_FIRST_WORD = folded_pattern(r"ngày:?[ ]?")
_MONTH = folded_pattern(
    r"(?:tháng ?)?(?P<m>\d{1,2}) ?[/.-] ?(?P<y>[12]\d{3})|tháng ?(?P<m2>\d{1,2}),? ?năm ?(?P<y2>[12]\d{3})"
)
_YEAR = folded_pattern(r"(?:năm ?)?(?P<y>[12]\d{3})")


@dataclass(frozen=True, slots=True)
class DateFound:
    """A day printed in a text: `span` covers «ngày …» where the word is printed; `iso` is `YYYY-MM-DD`."""

    span: Span
    iso: str


def _day(match: re.Match[str]) -> str | None:
    month, year = match["m"] or match["m2"] or match["m3"], match["y"] or match["y2"] or match["y3"]
    try:
        return date(int(year), int(month), int(match["d"])).isoformat()
    except ValueError:  # the 35th month, the 30th of February
        return None


def find_dates(text: str) -> list[DateFound]:
    """Every possible day printed in `text` (NFC), in order; impossible ones are left out."""
    folded = fold(text)
    found = []
    for match in _DAY.finditer(folded):
        iso = _day(match)
        if iso:
            word = _LEAD_IN.search(folded, max(0, match.start() - 7), match.start())
            found.append(DateFound(Span(word.start() if word else match.start(), match.end()), iso))
    return found


def _plain(printed: str) -> str:
    return " ".join(fold(nfc(printed)).split()).strip(" .,;:()")


def read_date(printed: str) -> str | None:
    """ISO form of one printed day («28/11/2022», «ngày 28 tháng 11 năm 2022»); None where it is not just that."""
    plain = _plain(printed)
    lead_in = _FIRST_WORD.match(plain)
    match = _DAY.fullmatch(plain, lead_in.end() if lead_in else 0)
    return _day(match) if match else None


def read_period(printed: str) -> str | None:
    """ISO day, month (`2022-12`) or year (`2022`), as precise as printed: «tháng 12/2022», «01/2026», «năm 2025»."""
    if day := read_date(printed):
        return day
    plain = _plain(printed)
    if match := _MONTH.fullmatch(plain):
        month, year = int(match["m"] or match["m2"]), match["y"] or match["y2"]
        return f"{year}-{month:02}" if 1 <= month <= 12 else None
    match = _YEAR.fullmatch(plain)
    return match["y"] if match else None


def bounds(period: str) -> tuple[str, str]:
    """First and last day (ISO) of an ISO day, month or year."""
    if len(period) == 4:
        return f"{period}-01-01", f"{period}-12-31"
    if len(period) == 7:
        return f"{period}-01", f"{period}-{monthrange(int(period[:4]), int(period[5:]))[1]:02}"
    return period, period
