"""Decisions -> the graph: every reference resolved, every quote located, every backlink computed.

Whatever cannot be resolved becomes a Problem and is left out, so that one pass shows all of them; a graph with
errors is never published.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.corpus.documents import clauses_of, link_document
from generator.corpus.graph import Graph
from generator.corpus.identities import resolve
from generator.corpus.load import Collection
from generator.corpus.readings import Readings
from generator.corpus.regulations import link_regulations
from generator.corpus.tasks import link_tasks
from generator.model import Agency, Became, Citation, Document, Mention, Problem, Span, Task, problem
from generator.reading.agencies import Register
from generator.reading.citations import find_citations
from generator.reading.dates import read_date
from generator.vietnamese import sort_key


@dataclass(frozen=True)
class Linked:
    """The graph, what went wrong while linking, and what was read in the clauses on the way."""

    graph: Graph
    problems: tuple[Problem, ...]
    readings: Readings

    @property
    def register(self) -> Register:
        """The register that found the names."""
        return self.readings.register


def link(collection: Collection) -> Linked:
    """Link everything that the files state. Documents that could not be read are left out."""
    problems: list[Problem] = []
    agencies = _agencies(collection, problems)
    register = Register(agencies)
    readings = Readings(register)
    stated = {s.id: (s, s.plan) for s in collection.sources.values() if s.plan is not None and s.complete}
    clauses = {s.id: clauses_of(s) for s in collection.sources.values()}
    linked = [link_document(source, plan, clauses[source.id], register, problems) for source, plan in stated.values()]
    documents = {d.id: d for d in sorted(linked, key=lambda d: (d.date, sort_key(d.number), d.id))}
    texts = {own_id: {c.path: c for c in found} for own_id, found in clauses.items()}
    known = {name: regulation for regulation, r in collection.regulations.items() for name in r.names}
    citations = resolve(documents, _citations(documents.values(), known), known)
    cited: dict[str, dict[str, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    for citation in citations:
        cited[citation.document][citation.clause].append(citation)
    tasks: dict[str, Task] = {}
    for document in documents.values():
        source, plan = stated[document.id]
        for task in link_tasks(source, plan, document, readings, cited[document.id], texts, problems):
            tasks[task.id] = task
    tasks = _both_ways(tasks)
    regulations = link_regulations(collection, documents, citations, tasks.values(), texts, problems)
    graph = Graph(
        documents=documents,
        agencies={a.id: a for a in sorted(agencies.values(), key=lambda a: (sort_key(a.name), a.id))},
        tasks=tasks,
        regulations={r.id: r for r in sorted(regulations.values(), key=lambda r: (sort_key(r.number or r.id), r.id))},
        citations=citations,
        mentions=_mentions(documents.values(), citations, register),
        redirects=dict(collection.redirects),
    )
    return Linked(graph, tuple(problems), readings)


def _agencies(collection: Collection, problems: list[Problem]) -> dict[str, Agency]:
    out = {}
    for own_id, a in collection.agencies.items():
        became = []
        for i, b in enumerate(a.became):
            when = read_date(b.when)
            if when is None:
                place = collection.agencies_marks.at(own_id, "became", i, "when")
                problems.append(problem(place, "bad-date", value=b.when))
                continue
            became.append(Became(b.event, when, b.when_is, b.related_now, tuple(b.source)))
        out[own_id] = Agency(own_id, a.name, a.kind, tuple(a.variants), tuple(a.member_of), tuple(became))
    return out


def _citations(documents: Iterable[Document], known: Mapping[str, str]) -> Iterable[Citation]:
    for document in documents:
        yield from find_citations(document, known)


def _mentions(documents: Iterable[Document], citations: Iterable[Citation], register: Register) -> list[Mention]:
    """Agencies named in the texts, issuers inside citations left out."""
    taken: dict[tuple[str, str], list[Span]] = {}
    for c in citations:
        taken.setdefault((c.document, c.clause), []).append(c.span)
    return [
        Mention(document.id, clause.path, Span(start, end), agency)
        for document in documents
        for clause in document.clauses
        for start, end, agency in register.find(clause.text, outside=taken.get((document.id, clause.path), ()))
    ]


def _both_ways(tasks: Mapping[str, Task]) -> dict[str, Task]:
    """«See also» holds both ways, though it is stated once."""
    related: dict[str, set[str]] = {task: set() for task in tasks}
    for task in tasks.values():
        for other in task.see_also:
            related[task.id].add(other)
            if other in related:
                related[other].add(task.id)
    order = {task: i for i, task in enumerate(tasks)}
    return {
        task.id: replace(task, see_also=tuple(sorted(related[task.id], key=lambda o: (order.get(o, len(order)), o))))
        for task in tasks.values()
    }
