"""A document cited again in the same text: its issuer stands at one mention and is left out at the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.model import Citation


def with_issuers(found: Iterable[Citation]) -> Iterator[Citation]:
    """The citations of one text, each numbered one without an issuer with the one that the same number of the same day
    has elsewhere in the text, where that is only one."""
    listed = list(found)
    issuers: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for c in listed:
        if c.kind == "numbered" and c.number and c.date and c.issuer:
            issuers[c.number, c.date].add(c.issuer)
    for c in listed:
        told = issuers.get((c.number, c.date)) if c.number and c.date else None
        again = c.kind == "numbered" and c.issuer is None and told is not None and len(told) == 1
        yield replace(c, issuer=next(iter(told))) if again and told else c
