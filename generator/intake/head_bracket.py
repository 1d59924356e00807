"""Number and date of a letter that a page prints in brackets behind the title: «Về việc … (3585/VP-KTN, ngày …)»."""

from __future__ import annotations

import re

from generator.reading.dates import find_dates
from generator.reading.numbers import DocumentNumber, find_numbers
from generator.vietnamese import fold, folded_pattern

_BRACKET = re.compile(r"\s*\((?P<in>[^()]{5,70})\)\s*\.?\s*$")
_REST = folded_pattern(r"[ ,.:;]*(?:(?:công văn|văn bản)[ ]?)?(?:số)?[ ,.:;]*")


def bracketed(title: str) -> tuple[str, DocumentNumber, str] | None:
    """(title without the bracket, number, date as printed or "") where the last bracket holds a number, perhaps a day,
    and nothing else; None where it does not: «(kèm theo Công văn số …)» is of another document."""
    match = _BRACKET.search(title)
    if match is None:
        return None
    words = match["in"]
    numbers, dates = find_numbers(words), find_dates(words)
    if len(numbers) != 1 or len(dates) > 1:
        return None
    rest = words
    for span in sorted([numbers[0].span, *(d.span for d in dates)], reverse=True):
        rest = rest[: span.start] + " " + rest[span.end :]
    if not _REST.fullmatch(fold(" ".join(rest.split()))):
        return None
    printed = " ".join(dates[0].span.of(words).split()) if dates else ""
    return title[: match.start()].strip(), numbers[0].number, printed
