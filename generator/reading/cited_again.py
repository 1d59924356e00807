"""A document cited again in the same text: what one mention says of it and the others leave out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.model import Citation

_SERIAL = re.compile(r"0*(\d+)(?=[-/])")


def with_issuers(found: Iterable[Citation]) -> Iterator[Citation]:
    """The citations of one text, each with what other mentions add: a numbered one without an issuer has the one that
    the same number of the same day has elsewhere, and «Nghị quyết số 57» is short for the only resolution of that
    number that the text cites in full."""
    listed = list(found)
    issuers: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    full: defaultdict[tuple[str | None, str], list[Citation]] = defaultdict(list)
    for c in listed:
        if c.kind == "numbered" and c.number:
            if c.date and c.issuer:
                issuers[c.number, c.date].add(c.issuer)
            if serial := _SERIAL.match(c.number):
                full[c.type, serial[1]].append(c)
    for c in listed:
        if c.kind != "numbered" or c.issuer or not c.number:
            yield c
        elif c.number.isdecimal() and not c.date and (meant := _only(full[c.type, c.number.lstrip("0")])):
            yield replace(c, kind="short", number=meant.number, date=meant.date, issuer=meant.issuer)
        else:
            told = issuers.get((c.number, c.date)) if c.date else None
            yield replace(c, issuer=next(iter(told))) if told and len(told) == 1 else c


def _only(full: Sequence[Citation]) -> Citation | None:
    """The mention that says most, where all mean one document."""
    if len({c.number for c in full}) != 1:
        return None
    return max(full, key=lambda c: (c.date is not None) + (c.issuer is not None))
