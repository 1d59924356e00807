"""Checks of identity: no record is another one under a second name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.corpus.identities import number_key
from generator.corpus.link import Linked
from generator.corpus.load import Collection
from generator.model import Document, Problem, problem
from generator.reading.numbers import same_document


def documents_are_different(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """A second copy of a held document is another copy of it, not a second document."""
    seen: dict[object, list[Document]] = defaultdict(list)
    for document in linked.graph.documents.values():
        own = document.number, document.date, document.issuer
        for other in seen[number_key(document.number)]:
            if same_document(own, (other.number, other.date, other.issuer)):
                place = collection.sources[document.id].place("number")
                yield problem(place, "duplicate-document", other=other.id)
        seen[number_key(document.number)].append(document)


def copies_are_different(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """A copy's number is used once a day by its body."""
    seen: dict[tuple[str, str, str], str] = {}
    for document in linked.graph.documents.values():
        for i, copy in enumerate(document.copies):
            key = (copy.number, copy.date, copy.by_agency or copy.by)
            if key in seen:
                place = collection.sources[document.id].place("copies", i, "number")
                yield problem(place, "duplicate-copy", number=copy.number, date=copy.date, other=seen[key])
            seen.setdefault(key, document.id)


def ids_are_different(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """An id means one record: an agency's never equals a document's or a regulation's."""
    graph = linked.graph
    for agency in graph.agencies:
        kind = "document" if agency in graph.documents else "regulation" if agency in graph.regulations else ""
        if kind:
            yield problem(collection.agencies_marks.at(agency, ""), "duplicate-id", id=agency, kind=kind)
