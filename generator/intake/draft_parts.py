"""The parts of bodies in a draft: as `import --json` prints them, and a flag for each part of a body that is proposed,
so that none is taken in unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.intake.draft_agencies import Proposal, suggest
from generator.intake.draft_tasks import Reading, Tasks
from generator.intake.flags import Flag, flag
from generator.intake.known import Known
from generator.model import ROLES, Citation, Clause, Document, Span
from generator.reading.party_words import LEADS
from generator.reading.responsibility import PartyFound
from generator.vietnamese import fold

_LONGEST_NAME = 16
"""Words of a name."""


def new_agencies(
    proposals: Mapping[str, Proposal], clauses: Sequence[Clause], reading: Reading, known: Known
) -> Iterator[Flag]:
    """One flag for each body that is proposed, at the first words that give it a part, and one more for each other
    part that a sentence gives it: a known body may be meant, or none, and only a person can tell. `clauses` are those
    with work."""
    placed: dict[str, dict[str, tuple[str, tuple[int, int]]]] = {}
    for clause in clauses:
        for party in reading.parties(clause):
            if party.agency and party.agency in proposals:
                span = (party.span.start, party.span.end)
                parts = placed.setdefault(party.agency, {})
                if party.basis == "sentence" or not parts:  # a heading that is a name leaves no doubt of the part
                    parts.setdefault(party.role, (party.clause_path, span))
    for own_id, p in proposals.items():
        like = suggest(p.agency.name, known.agencies)
        places = list(dict.fromkeys(placed.get(own_id, {}).values())) or [(p.clause, p.span)]
        for path, span in places:
            yield flag("xem", "agency-new", p.agency.name, clause=path, span=span, id=own_id, like=like or "—")


def parties_of(
    tasks: Tasks,
    assigning: Sequence[Clause],
    idle: Sequence[Clause],
    document: Document,
    citations: Sequence[Citation],
    reading: Reading,
    known: Known,
) -> Iterator[dict[str, Any]]:
    """Every body with a part in a task or in what a resolution assigns (`assigning`), those that the words of clauses
    without a task (`idle`) give one, then every other one that is named, as `import --json` prints them."""
    taken: set[tuple[str, tuple[int, int]]] = set()
    for i, task in enumerate(tasks.tasks):
        clause = reading.clauses[str(task["clause"])]
        found = {(p.role, p.agency or p.raw): p for p in reading.parties(clause)} if clause.kind != "row" else {}
        for role in ROLES:
            stated = task.get(role, [])
            for item in stated if isinstance(stated, list) else [stated]:
                party = _said(item, clause, found.get((role, _key(item))), reading)
                taken.add((party["clause"], tuple(party["span"] or (0, 0))))
                names = _names(party.pop("agency") or None, known)
                yield {**party, "role": role, **names, "task": i}
    for clause, silent in (*((c, False) for c in assigning), *((c, True) for c in idle)):
        for p in reading.parties(clause):
            span = (p.span.start, p.span.end)
            if silent and not _charged(p, clause):
                continue
            if (p.clause_path, span) not in taken:
                taken.add((p.clause_path, span))
                yield {
                    "raw": p.raw,
                    "clause": p.clause_path,
                    "span": [*span],
                    "role": p.role,
                    **_names(p.agency, known),
                }
    outside: dict[str, list[Span]] = {}
    for c in citations:
        outside.setdefault(c.clause, []).append(c.span)
    for clause in document.clauses:
        for start, end, agency in reading.register.find(clause.text, outside.get(clause.path, ())):
            if (clause.path, (start, end)) in taken:
                continue
            raw, where = clause.text[start:end], [start, end]
            yield {"raw": raw, "clause": clause.path, "span": where, "role": "other", **_names(agency, known)}


def _charged(party: PartyFound, clause: Clause) -> bool:
    """Whether the words of a clause that is no task charge a body all the same: as a partner, or as one that «chịu
    trách nhiệm»; who only acts in an aim or a report is charged with nothing."""
    if party.basis == "heading":
        return False
    return party.role == "coordinate" or LEADS.pattern.search(fold(clause.text), party.span.end) is not None


def _names(agency: str | None, known: Known) -> dict[str, str | None]:
    """The id of a body: of the registers, or proposed."""
    held = agency in known.agencies
    return {"canonical": agency if held else None, "proposed": None if held else agency}


def _key(item: Any) -> str:
    return item if isinstance(item, str) else str(item.get("agency") or item.get("raw"))


def _printed(agency: Any, text: str, reading: Reading) -> tuple[int, int] | None:
    """Where a text prints a name of `agency` that the next line of its cell runs on from: «Công an xã Phòng Kinh tế»
    were two lines, and no reader of sentences finds the first of them."""
    words = [m.span() for m in re.finditer(r"\w+", text)]
    for i, (start, _) in enumerate(words):
        for _, end in reversed(words[i : i + _LONGEST_NAME]):
            if reading.register.named(text[start:end]) == agency:
                return start, end
    return None


def _said(item: Any, clause: Clause, found: Any, reading: Reading) -> dict[str, Any]:
    """One stated party with its words and their place: as read in the sentence, or as quoted."""
    if found is not None:
        return {"raw": found.raw, "clause": found.clause_path, "span": list(found.span), "agency": found.agency}
    agency = item if isinstance(item, str) else item.get("agency")
    raw = None if isinstance(item, str) else item.get("raw")
    where = clause if isinstance(item, str) else reading.clauses.get(item.get("clause", clause.path), clause)
    if raw is None:
        found_names = ((n.start, n.end) for n in reading.register.find(where.text) if n.agency == agency)
        place = next(found_names, None) or _printed(agency, where.text, reading)
        span = [*place] if place else None
        raw = where.text[slice(*place)] if place else agency
    else:
        at = where.text.find(raw)
        span = [at, at + len(raw)] if at >= 0 else None
    return {"raw": raw, "clause": where.path, "span": span, "agency": agency}
