"""What the collection says about an agency besides its tasks: printed names, papers, assignments, what became of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from generator.model import Agency, Arrival, Became, Copy, Document, Mention
from generator.site import urls
from generator.site.context import Site
from generator.site.duty import Desk
from generator.site.markup import clause_html, number
from generator.site.render import date
from generator.site.views import ClauseRef, document_name
from generator.vietnamese import tone_key

FEW = 3
"""Documents and places named in a row before «và … khác»."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """What a resolution's clause assigns to the body (or to `group`, a class of it): verbatim, and its place."""

    text: Markup
    type: str
    document: Markup
    basis: ClauseRef
    group: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Printed:
    """One way in which the texts print the name: per document the count and the first places; `more` documents."""

    name: str
    documents: tuple[tuple[Markup, str, int, tuple[tuple[str, str], ...]], ...]
    more: int


class Registry:
    """Look-ups by agency that only this kind of page needs, each computed once."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.desk = Desk(site, urls.hub("co-quan"))
        self._assigned: dict[tuple[str, str], tuple[Markup, ClauseRef]] = {}

    @cached_property
    def mentions(self) -> dict[str, list[Mention]]:
        out: dict[str, list[Mention]] = defaultdict(list)
        for m in self.site.graph.mentions:
            out[m.agency].append(m)
        return out

    @cached_property
    def issued(self) -> dict[str, list[Document]]:
        out: dict[str, list[Document]] = defaultdict(list)
        for d in sorted(self.site.graph.documents.values(), key=lambda d: d.date, reverse=True):
            if d.issuer_agency:
                out[d.issuer_agency].append(d)
        return out

    @cached_property
    def copied(self) -> dict[str, list[tuple[Document, Copy]]]:
        out: dict[str, list[tuple[Document, Copy]]] = defaultdict(list)
        for d, c in self.site.graph.copies:
            if c.by_agency:
                out[c.by_agency].append((d, c))
        return out

    @cached_property
    def received(self) -> dict[str, list[tuple[Document, Arrival]]]:
        out: dict[str, list[tuple[Document, Arrival]]] = defaultdict(list)
        both = [(d, a) for d in self.site.graph.documents.values() for a in d.received]
        for d, a in sorted(both, key=lambda da: da[1].date, reverse=True):
            if a.by_agency:
                out[a.by_agency].append((d, a))
        return out

    def assignment(self, document: str, clause: str) -> tuple[Markup, ClauseRef]:
        """The verbatim words of an assigning clause and its place, rendered once for all members of a class."""
        key = document, clause
        if key not in self._assigned:
            text = clause_html(self.site, self.site.graph.clause(document, clause), urls.hub("co-quan"))
            self._assigned[key] = text, self.desk.ref(document, clause)
        return self._assigned[key]


def became_words(became: Became) -> str:
    """«Đổi tên, công bố ngày 03/02/2025»: what the source says, and what happened on the day that it names."""
    happened = "công bố" if became.when_is == "announced" else "có hiệu lực"
    event = became.event[:1].upper() + became.event[1:]
    return f"{event}, {happened} {'ngày ' if len(became.when) == 10 else ''}{date(became.when)}"


def assigned(registry: Registry, agency: Agency) -> list[Assigned]:
    graph = registry.site.graph
    out = []
    for of in (agency.id, *agency.member_of):
        group = None if of == agency.id else (graph.agencies[of].name, urls.agency(of))
        places = dict.fromkeys((d.id, a.clause) for d, a in graph.assigns_of.get(of, ()))
        for document, clause in places:
            text, basis = registry.assignment(document, clause)
            of_document = graph.documents[document]
            out.append(Assigned(text, of_document.type, document_name(of_document), basis, group))
    return out


def printed(registry: Registry, agency: Agency) -> list[Printed]:
    """The printed names, the most frequent first; of each the newest documents."""
    graph = registry.site.graph
    places: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for m in registry.mentions.get(agency.id, ()):
        name = m.span.of(graph.clause(m.document, m.clause).text)
        places[name][m.document].append(m.clause)
    out = []
    for name, of_name in sorted(places.items(), key=lambda item: -sum(map(len, item[1].values()))):
        newest = sorted(of_name, key=lambda d: graph.documents[d].date, reverse=True)
        documents = tuple(
            (
                number(graph.documents[d].number),
                urls.document(d),
                len(of_name[d]),
                tuple((c, urls.clause(d, c)) for c in list(dict.fromkeys(of_name[d]))[:FEW]),
            )
            for d in newest[:FEW]
        )
        out.append(Printed(name, documents, len(newest) - len(documents)))
    return out


def unprinted(registry: Registry, agency: Agency) -> list[str]:
    """Names of the register that stand in no clause: in an authority line, on a copy, on a stamp."""
    graph = registry.site.graph
    seen = {tone_key(m.span.of(graph.clause(m.document, m.clause).text)) for m in registry.mentions.get(agency.id, ())}
    return [name for name in (agency.name, *agency.variants) if tone_key(name) not in seen]
