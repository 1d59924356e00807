"""Citations by name and by broken date: what a draft proposes for the register, and what a person should look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.intake.flags import Flag, flag
from generator.intake.known import Known
from generator.model import Citation, Clause
from generator.reading.deadlines import DeadlineFound
from generator.reading.named import find_named
from generator.reading.numbers import find_numbers
from generator.vietnamese import fold, folded_pattern, slug

_LONGEST_ID = 120
"""Letters of an id that is still a file name everywhere."""


def named_entries(clauses: Sequence[Clause], citations: Sequence[Citation], known: Known) -> dict[str, dict[str, Any]]:
    """Register entries for documents that are cited by name alone and that no register knows yet, by id: the name as
    printed, in each of its spellings. Without one a law has no page, and nobody sees which clauses rest on it. A name
    whose end nothing tells gets none."""
    texts = {c.path: c.text for c in clauses}
    names: dict[str, dict[str, None]] = {}
    for c in citations:
        if c.kind == "named" and c.target is None and c.issuer is None:
            sure = any(n.span == c.span and n.sure for n in find_named(texts[c.clause]))
            own_id = slug(c.raw)
            held = own_id in known.documents or own_id in known.regulations
            if sure and not held and 0 < len(own_id) <= _LONGEST_ID:
                names.setdefault(own_id, {})[" ".join(c.raw.split())] = None
    return {own_id: {"names": [*printed]} for own_id, printed in names.items()}


def named_flags(clauses: Sequence[Clause], citations: Sequence[Citation]) -> Iterator[Flag]:
    """One flag for each citation by name whose end nothing in the sentence tells («Luật A và b …»)."""
    cited = {(c.clause, c.span) for c in citations if c.kind == "named" and c.target is None}
    paths = {path for path, _ in cited}
    for clause in (c for c in clauses if c.path in paths):
        for named in find_named(clause.text):
            if not named.sure and (clause.path, named.span) in cited:
                raw = named.span.of(clause.text)
                yield flag("xem", "citation-name-unsure", raw, clause=clause.path, span=named.span)


_BROKEN = folded_pattern(r"[ ]{0,3},?[ ]{0,3}ngày[ ]{0,3}[^,;.()]{0,24}?(?:tháng|/|năm)")


def broken_dates(clauses: Sequence[Clause], citations: Sequence[Citation]) -> Iterator[Flag]:
    """One flag for each numbered citation whose printed date cannot be read («ngày 01 tháng l] năm 2019»)."""
    texts = {c.path: c.text for c in clauses}
    for c in citations:
        if c.kind != "numbered" or c.date:
            continue
        text = fold(texts[c.clause])
        number = find_numbers(texts[c.clause][: c.span.end])
        if number and _BROKEN.match(text, number[-1].span.end):
            yield flag("xem", "citation-date-broken", c.raw, clause=c.clause, span=c.span)


def undated_years(
    clauses: Sequence[Clause], deadlines: Mapping[str, Sequence[DeadlineFound]], issued: str
) -> Iterator[Flag]:
    """One flag for each deadline whose year only the document's date could tell, where that is not known."""
    for clause in clauses if not issued else ():
        for found in deadlines.get(clause.path, ()):
            if found.reading.inferred_year:
                yield flag("xem", "deadline-year-unknown", found.raw, clause=clause.path, span=found.span)
