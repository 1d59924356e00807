"""What the words that set a time mean: the interval of a match of `CORE`, of one period, or of two.

Source of the kinds: the domain notes, Deadlines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.model import DeadlineKind, Precision
from generator.reading.periods import Period, pattern, read_printed_period, span_parts
from generator.reading.recurrence import dated_rule, every_rule
from generator.vietnamese import fold

_NAMED_BOTH = pattern(r",| và |&")
_DAY_ALONE = pattern(r"(?:ngày )?(\d{1,2})")


@dataclass(frozen=True, slots=True)
class DeadlineReading:
    """What the words of a deadline mean; the fields are those of `generator.model.Deadline`.

    `by`: `start` is None, and `end` the printed day; «trước» a month, quarter or year ends on the day before it.
    «Từ … trở đi» has no `end`. Half a year is an interval with the precision of a month; of two periods of different
    precision the coarser one counts.
    """

    kind: DeadlineKind
    precision: Precision | None
    start: str | None
    end: str | None
    inferred_year: bool = False
    rule: str | None = None


def stretch(words: str, issued: str | None) -> DeadlineReading | None:
    """One period, or two that are joined: «quý III - IV/2026» goes from one to the other, «quý III, IV/2026» names
    both, and the work is due within them."""
    if parts := span_parts(words):
        both = from_to(*parts, issued)
        return replace(both, kind="within") if both and _NAMED_BOTH.search(words) else both
    return within(read_printed_period(words, issued))


def this_year(kind: DeadlineKind, issued: str | None) -> DeadlineReading | None:
    """«Trong năm», «từ nay đến hết năm»: the year of the document."""
    if not issued:
        return None
    start, end = f"{issued[:4]}-01-01", f"{issued[:4]}-12-31"
    return DeadlineReading(kind, "year", None if kind == "by" else start, end, inferred_year=True)


def within(period: Period | None) -> DeadlineReading | None:
    if period is None:
        return None
    return DeadlineReading("within", period.precision, period.start, period.end, period.inferred)


def read_core(core: re.Match[str], issued: str | None) -> DeadlineReading | None:
    """The reading of one match of `CORE`; None where its date cannot be."""
    if core["continuous"]:
        return DeadlineReading("continuous", None, None, None)
    if core["unspecified"]:
        return DeadlineReading("unspecified", None, None, None)
    if core["every"]:
        return DeadlineReading("periodic", None, None, None, rule=every_rule(core["every"]))
    if core["dated_every"]:
        possible, rule = dated_rule(core["dated_every"])
        return DeadlineReading("periodic", None, None, None, rule=rule) if possible else None
    if core["to"]:
        return from_to(core["from"], core["to"], issued)
    if core["closes"]:
        return _from_until(core, issued)
    if core["in"] or core["due"]:
        return stretch(core["in"] or core["due"], issued)
    if core["year_end"]:
        return this_year("by", issued)
    period = read_printed_period(core["since"] or core["until"] or core["at"], issued)
    if period is None:
        return None
    if core["since"]:
        return DeadlineReading("from-to", period.precision, period.start, None, period.inferred)
    end = _last_day(period, core["by"])
    return DeadlineReading("by", period.precision, None, end, period.inferred)


def _last_day(period: Period, lead: str | None) -> str:
    """The last day that is left by a period: «trước» a month, quarter or year ends on the day before it."""
    if lead and lead.split()[-1] == fold("trước") and period.precision != "day":
        return (date.fromisoformat(period.start) - timedelta(days=1)).isoformat()
    return period.end


def _from_until(core: re.Match[str], issued: str | None) -> DeadlineReading | None:
    """«Bắt đầu từ A và hoàn thành trước B» is one interval."""
    both = from_to(core["opens"], core["closes"], issued)
    last = read_printed_period(core["closes"], issued)
    if both is None or last is None:
        return None
    end = _last_day(last, core["closing"])
    return replace(both, end=end) if both.start and both.start <= end else None


_ANY_DAY = "4000-01-01"


def read_here(core: re.Match[str], issued: str | None) -> DeadlineReading | None:
    """As `read_core`; where neither a year is printed nor the document's date is known, the interval is left open."""
    reading = read_core(core, issued or _ANY_DAY)
    if issued or reading is None or not reading.inferred_year:
        return reading
    return replace(reading, start=None, end=None)


_COARSER: dict[Precision, int] = {"day": 0, "month": 1, "quarter": 2, "year": 3}


def from_to(first: str, last: str, issued: str | None) -> DeadlineReading | None:
    """«Từ A đến B»; what A leaves out (a year, a month) stands in B."""
    end = read_printed_period(last, issued)
    if end is None:
        return None
    if alone := _DAY_ALONE.fullmatch(" ".join(first.split())):
        first = f"{alone[1]}/{int(end.end[5:7])}/{end.end[:4]}"
    start = read_printed_period(first, issued, year=int(end.end[:4]))
    if start is not None and start.start > end.end:  # «từ 15/11 đến 15/02/2024»
        start = read_printed_period(first, issued, year=int(end.end[:4]) - 1)
    if start is None or start.start > end.end:
        return None
    precision = max(start.precision, end.precision, key=_COARSER.__getitem__)
    return DeadlineReading("from-to", precision, start.start, end.end, end.inferred)
