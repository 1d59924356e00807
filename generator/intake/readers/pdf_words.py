"""How the end of one line and the start of the next are put together: with a blank, or with nothing between.

Vietnamese does not break words, so a hyphen at the end of a line was printed there: it belongs to a number
(`30/2020/NĐ-` `CP`) or joins two words. Only a soft hyphen goes, which a program has put in to break a foreign word.
"""

from __future__ import annotations

import re

_SOFT = "\u00ad\u2010"
_HYPHENS = "-\u2011" + _SOFT
_NUMBER_END = re.compile(r"(?:\d|[A-ZĐÀ-Ỹ])/$|/\d{0,4}[A-ZĐ]*/$")
_NUMBER_START = re.compile(r"[\dA-ZĐƯ]")
_TYPE_START = re.compile(r"[-/][A-ZĐ]{1,6}[A-Za-zĐđ]{0,4}[/-][A-ZĐ]")
_ENDS_NUMBER = re.compile(r"(?:^|[\s(])\d{1,5}(?:/\d{4})?$")


def join_at(before: str, after: str) -> tuple[str, int, bool]:
    """What joins two lines: the glue, how many letters the first loses at its end, and whether that must be told."""
    if not before or not after:
        return "", 0, False
    last, previous = before[-1], before[-2:-1]
    if last in _HYPHENS and previous and not previous.isspace():
        soft = last in _SOFT and previous.islower() and after[0].islower()
        if soft:
            return "", 1, True
        if last in _SOFT:
            return "-", 1, True
        return "", 0, True
    if _NUMBER_END.search(before) and _NUMBER_START.match(after):
        return "", 0, True
    if _ENDS_NUMBER.search(before) and _TYPE_START.match(after):
        return "", 0, True
    return " ", 0, False
