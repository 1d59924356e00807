"""The record of every document that is cited: what the citations say of it, who cites it, what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.corpus.decisions import QuoteDecision, RegulationDecision
from generator.corpus.documents import known_clause, quote_span
from generator.corpus.load import Collection
from generator.corpus.suggest import nearest
from generator.model import Citation, CitedBy, Clause, Deliverable, Document, Problem, Regulation, Status, Task, problem
from generator.reading.dates import read_period


def link_regulations(
    collection: Collection,
    documents: Mapping[str, Document],
    citations: Sequence[Citation],
    tasks: Iterable[Task],
    texts: Mapping[str, Mapping[str, Clause]],
    problems: list[Problem],
) -> dict[str, Regulation]:
    """Every cited document by id: what the citations say of it, who cites it, what sources say became of it."""
    by_target: dict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        if citation.target and citation.kind != "self":
            by_target[citation.target].append(citation)
    places = _cited_by(by_target, tasks)
    if collection.complete:
        for stated in collection.regulations:
            if stated not in by_target and stated not in documents:
                place = collection.regulations_marks.at(stated, "")
                near = nearest(stated, by_target)
                problems.append(problem(place, "unknown-regulation", near=near, regulation=stated))
    out = {}
    for own_id, cites in by_target.items():
        decision = collection.regulations.get(own_id, RegulationDecision(title=None))
        document = documents.get(own_id)
        first = next((c for c in cites if c.number), cites[0])
        out[own_id] = Regulation(
            id=own_id,
            number=document.number if document else first.number,
            names=tuple(decision.names),
            carries=tuple(
                words
                for i, q in enumerate(decision.carries)
                if (words := _quoted(q, texts, collection, (own_id, "carries", i), problems))
            ),
            # The number's type before a name's: «Quy chế … (ban hành kèm theo Quyết định số …)» is one Quyết định.
            type=document.type if document else first.type or next((c.type for c in cites if c.type), None),
            date=document.date if document else next((c.date for c in cites if c.date), None),
            issuer=document.issuer if document else next((c.issuer for c in cites if c.issuer), None),
            title=document.title
            if document
            else _quoted(decision.title, texts, collection, (own_id, "title"), problems)
            if decision.title
            else None,
            held=document is not None,
            cited_by=tuple(places[own_id]),
            status=tuple(
                Status(
                    relation=s.relation,
                    number=s.number,
                    date=_period(s.date, collection, (own_id, "status", i, "date"), problems),
                    source=tuple(s.source),
                    note=s.note,
                    of=s.of,
                    possible=s.possible == "true",
                )
                for i, s in enumerate(decision.status)
            ),
        )
    return out


def _cited_by(by_target: Mapping[str, Sequence[Citation]], tasks: Iterable[Task]) -> dict[str, list[CitedBy]]:
    """Where each regulation is cited: a row for each deliverable that acts on it there, or one for the place alone.

    A deliverable may act on a regulation that only a heading above it prints: that is a row at the task's clause.
    """
    task_at = {(t.document, t.clause): t for t in tasks}
    acting: dict[tuple[str, str], list[Deliverable]] = defaultdict(list)
    relations: dict[tuple[str, str], tuple[str, ...]] = {}
    for task in task_at.values():
        for deliverable in task.deliverables:
            for work in deliverable.citations:
                acting[task.id, work.regulation].append(deliverable)
                relations[deliverable.id, work.regulation] = work.relation
    rows: dict[str, dict[CitedBy, None]] = defaultdict(dict)
    told: set[tuple[str, str]] = set()
    for target, citations in by_target.items():
        for citation in citations:
            at = citation.document, citation.clause
            here = task_at.get(at)
            involved = acting.get((here.id, target), []) if here else []
            chosen = [d for d in involved if d.span.start <= citation.span.start < d.span.end] or involved
            for deliverable in chosen:
                told.add((deliverable.id, target))
                relation = relations[deliverable.id, target]
                rows[target][CitedBy(*at, here.id if here else None, deliverable.id, relation)] = None
            if not chosen:
                rows[target][CitedBy(*at, here.id if here else None, None, ())] = None
    for task in task_at.values():
        for deliverable in task.deliverables:
            for work in deliverable.citations:
                if (deliverable.id, work.regulation) not in told:
                    row = CitedBy(task.document, task.clause, task.id, deliverable.id, work.relation)
                    rows[work.regulation][row] = None
    return {target: list(found) for target, found in rows.items()}


def _quoted(
    quote: QuoteDecision,
    texts: Mapping[str, Mapping[str, Clause]],
    collection: Collection,
    loc: tuple[str | int, ...],
    problems: list[Problem],
) -> str | None:
    """The exact words of a quote from any document; None and a Problem where they are not there."""
    document, _, path = quote.clause.rpartition("#")
    spot = collection.regulations_marks.spot(*loc, "clause")
    if document in texts and not texts[document]:
        return None
    if document not in texts:
        problems.append(
            problem(spot.place, "unknown-document", near=nearest(document, texts), document=document or quote.clause)
        )
        return None
    clause = known_clause(path, texts[document], spot, problems, document)
    if clause is None:
        return None
    span = quote_span(quote.text, clause, collection.regulations_marks.spot(*loc, "text"), problems)
    return span.of(clause.text) if span else None


def _period(printed: str, collection: Collection, loc: tuple[str | int, ...], problems: list[Problem]) -> str:
    """ISO day, month or year of a printed one; "" and a Problem where it is none."""
    found = read_period(printed)
    if found is None:
        problems.append(problem(collection.regulations_marks.at(*loc), "bad-date", value=printed))
        return ""
    return found
