"""Two readings of the same text: a second reader's tables against plans/ and against the program's own reading.

`tests/expected/` was made from the texts alone, before and without the data. Where the readings differ, the sentence
decides, and `DECIDED` says how: a difference that is not there fails, and so does a decision that is no longer needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from generator.corpus.link import Linked, link
from generator.corpus.load import load
from generator.model import ROLES, Citation, Deliverable, Document, Party, Span, Task
from generator.reading.deadlines import find_deadlines
from generator.reading.deliverables import due_of, read_deliverables
from generator.reading.quotes import QuoteError, find_quote
from generator.vietnamese import tone_key
from tests.second_reading_decided import DECIDED, Side

ROOT = Path(__file__).resolve().parents[1]
TABLES = sorted((ROOT / "tests" / "expected").glob("*.yml"))


class Difference(NamedTuple):
    """`kind` of statement, where, what the second reader has and what the other side has («» where it has none)."""

    document: str
    kind: str
    clause: str
    second: str
    other: str


@dataclass(frozen=True)
class Row:
    """A deliverable of the second reading, found in its clause."""

    clause: str
    span: Span
    text: str
    stated: dict[str, Any]


@cache
def linked() -> Linked:
    return link(load(ROOT))


@cache
def table(document: str) -> dict[str, Any]:
    text = (ROOT / "tests" / "expected" / f"{document}.yml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data


DOCUMENTS = [p.stem for p in TABLES]


def clause_text(document: str, path: str) -> str:
    return linked().graph.clause(document, path).text


def short(words: str) -> str:
    """Enough of a quote to know it by."""
    return " ".join(words.split()[:6])


@cache
def rows(document: str) -> tuple[Row, ...]:
    found = []
    for stated in table(document).get("deliverables", []):
        text = clause_text(document, stated["clause"])
        span = find_quote(stated["quote"], text)
        assert not isinstance(span, QuoteError), f"{document} {stated['clause']}: {stated['quote']}"
        found.append(Row(stated["clause"], span, span.of(text), stated))
    return tuple(found)


def shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def pairs(document: str, clause: str) -> Iterator[tuple[Row | None, Deliverable | None]]:
    """Rows and deliverables of a clause that are about the same words, best overlap first; then what is left over."""
    task = linked().graph.tasks_at.get(f"{document}#{clause}")
    theirs = [r for r in rows(document) if r.clause == clause]
    ours = list(task.deliverables) if task else []
    both = sorted(((shared(r.span, d.span), r, d) for r in theirs for d in ours), key=lambda x: -x[0])
    for size, row, deliverable in both:
        if size and row in theirs and deliverable in ours:
            theirs.remove(row)
            ours.remove(deliverable)
            yield row, deliverable
    yield from ((row, None) for row in theirs)
    yield from ((None, deliverable) for deliverable in ours)


def clauses_of(document: str) -> list[str]:
    tasks: tuple[Task, ...] = linked().graph.tasks_of_document.get(document, ())
    return list(dict.fromkeys([*(r.clause for r in rows(document)), *(t.clause for t in tasks)]))


# ── against plans/ ───────────────────────────────────────────────────────────────────────────────────────────────


def deliverable_differences(document: str) -> Iterator[Difference]:
    for clause in clauses_of(document):
        for row, deliverable in pairs(document, clause):
            if row is None or deliverable is None:
                yield Difference(
                    document,
                    "deliverable",
                    clause,
                    short(row.text) if row else "",
                    short(deliverable.text) if deliverable else "",
                )
                continue
            due = deliverable.deadline.raw if deliverable.deadline else ""
            if tone_key(row.stated["due"] or "") != tone_key(due):
                yield Difference(document, "due", clause, f"{short(row.text)}: {row.stated['due'] or ''}", due)
            theirs, ours = set(row.stated["cites"]), set(cited_names(deliverable))
            if {tone_key(x) for x in theirs} != {tone_key(x) for x in ours}:
                yield Difference(
                    document, "cites", clause, f"{short(row.text)}: {listed(theirs - ours)}", listed(ours - theirs)
                )


def listed(words: set[str]) -> str:
    return ", ".join(sorted(words))


def cited_names(deliverable: Deliverable) -> Iterator[str]:
    """What the second reader calls a cited document by: its number, or the printed name of one without."""
    for work in deliverable.citations:
        regulation = linked().graph.regulations.get(work.regulation)
        document = linked().graph.documents.get(work.regulation)
        number = document.number if document else regulation.number if regulation else None
        yield number or work.raw


def party_differences(document: str) -> Iterator[Difference]:
    for clause in clauses_of(document):
        task = linked().graph.tasks_at.get(f"{document}#{clause}")
        for role in ROLES:
            theirs = list(dict.fromkeys(n for r in rows(document) if r.clause == clause for n in r.stated[role]))
            ours = [p for p in task.parties if p.role == role] if task else []
            for name in list(theirs):
                match = next((p for p in ours if is_called(p, name)), None)
                if match:
                    theirs.remove(name)
                    ours.remove(match)
            if theirs or ours:
                yield Difference(document, role, clause, "; ".join(theirs), "; ".join(p.raw for p in ours))


def is_called(party: Party, name: str) -> bool:
    """Whether a printed name means a party: by the register, or because it is the party's own words."""
    named = linked().register.named(name)
    own, other = tone_key(party.raw), tone_key(name).removeprefix("các đồng chí ")
    return (named is not None and named == party.agency) or own.removeprefix("các đồng chí ") == other


def assign_differences(document: str) -> Iterator[Difference]:
    stated = {row["clause"]: list(row["agencies"]) for row in table(document).get("assigns", [])}
    assigned: dict[str, list[tuple[str, str]]] = {}
    for assign in linked().graph.documents[document].assigns:
        assigned.setdefault(assign.clause, []).append((assign.agency, assign.raw))
    for clause in dict.fromkeys([*stated, *assigned]):
        theirs, ours = list(stated.get(clause, [])), list(assigned.get(clause, []))
        for name in list(theirs):
            named = linked().register.named(name)
            match = next((x for x in ours if x[0] == named or tone_key(x[1]) == tone_key(name)), None)
            if match:
                theirs.remove(name)
                ours.remove(match)
        if theirs or ours:
            yield Difference(document, "assigns", clause, "; ".join(theirs), "; ".join(raw for _, raw in ours))


def slip_differences(document: str) -> Iterator[Difference]:
    """A suspected slip that one side has noted and the other has not (by its place and the words it touches)."""
    ours = list(linked().graph.documents[document].notes)
    for slip in table(document).get("slips", []):
        where = slip.get("clause"), slip.get("field")
        match = next(
            (
                n
                for n in ours
                if (n.clause, n.field) == where and (n.printed in slip["printed"] or slip["printed"] in n.printed)
            ),
            None,
        )
        if match:
            ours.remove(match)
        else:
            yield Difference(document, "slip", where[0] or where[1] or "", slip["printed"], "")
    for note in ours:
        yield Difference(document, "slip", note.clause or note.field or "", "", note.printed)


# ── against the program's own reading ────────────────────────────────────────────────────────────────────────────


def read_citations(document: str) -> Iterator[tuple[str, str, str, str, str, str]]:
    """(clause, raw, kind, number, date, issuer) as the program reads them in the text."""
    graph = linked().graph
    for c in graph.citations:
        if c.document == document:
            own: Document = graph.documents[document]
            yield c.clause, c.raw, c.kind, c.number or (own.number if c.kind == "self" else ""), *detail(c)


def detail(citation: Citation) -> tuple[str, str]:
    """Date and issuer, which the second reader writes down for numbered ones only."""
    return (citation.date or "", citation.issuer or "") if citation.kind == "numbered" else ("", "")


def citation_differences(document: str) -> Iterator[Difference]:
    ours = list(read_citations(document))
    for row in table(document)["citations"]:
        numbered = row["kind"] == "numbered"
        stated = (
            row["clause"],
            row["raw"],
            row["kind"],
            row["number"] or "",
            row.get("date", "") if numbered else "",
            row.get("issuer", "") if numbered else "",
        )
        if stated in ours:
            ours.remove(stated)
        else:
            yield Difference(document, "citation", stated[0], " | ".join(filter(None, stated[1:])), "")
    for found in ours:
        yield Difference(document, "citation", found[0], "", " | ".join(filter(None, found[1:])))


def read_due_differences(document: str) -> Iterator[Difference]:
    """The deadline that the program reads for the words of each row, without looking at plans/."""
    graph = linked().graph
    for row in rows(document):
        text = clause_text(document, row.clause)
        citations = graph.citations_in.get(f"{document}#{row.clause}", ())
        names = linked().register.find(text)
        deadlines = find_deadlines(text, graph.documents[document].date)
        due = due_of(row.span, read_deliverables(text, deadlines, citations, names))
        raw = due.span.of(text) if due else ""
        if tone_key(raw) != tone_key(row.stated["due"] or ""):
            yield Difference(document, "read-due", row.clause, f"{short(row.text)}: {row.stated['due'] or ''}", raw)


# ── the tests ────────────────────────────────────────────────────────────────────────────────────────────────────

COMPARISONS = (
    deliverable_differences,
    party_differences,
    assign_differences,
    slip_differences,
    citation_differences,
    read_due_differences,
)


@cache
def differences() -> tuple[Difference, ...]:
    return tuple(d for document in DOCUMENTS for compare in COMPARISONS for d in compare(document))


def test_the_second_reading_is_there() -> None:
    assert len(DOCUMENTS) == 2
    assert sum(len(rows(d)) for d in DOCUMENTS) > 60
    assert sum(len(table(d)["citations"]) for d in DOCUMENTS) > 50


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_difference_is_decided(document: str) -> None:
    open_ones = [d for d in differences() if d.document == document and tuple(d) not in DECIDED]
    assert open_ones == []


def test_every_decision_is_needed() -> None:
    assert [key for key in DECIDED if key not in {tuple(d) for d in differences()}] == []


@pytest.mark.parametrize(("key", "decision"), DECIDED.items(), ids=lambda x: " ".join(map(str, x))[:60])
def test_a_decision_says_who_is_right_and_why(key: tuple[str, ...], decision: tuple[Side, str]) -> None:
    side, reason = decision
    assert side in ("plans", "second", "both", "program")
    assert len(reason.split()) > 4
    against_plans = key[1] not in ("citation", "read-due")
    assert not (against_plans and side == "second"), "then plans/ is to be corrected, not excused"
