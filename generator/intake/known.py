"""What the collection knows before a file comes in: its agencies, the names of documents, and the documents held.

The draft reads a text as the rest of the program will read it once it is confirmed, so it resolves citations among
those of all held documents, and names agencies by the same register.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.corpus.link import Linked
from generator.corpus.load import Collection
from generator.model import Agency, Citation, Document
from generator.reading.agencies import Register


@dataclass(frozen=True)
class Known:
    """The collection as a draft needs it. `names`: printed names of documents that are cited by name alone -> id;
    `regulations`: ids that have an entry in regulations.yml; `citations`: those of the held documents, whose targets
    take part in telling documents apart."""

    agencies: Mapping[str, Agency] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    regulations: frozenset[str] = frozenset()
    citations: tuple[Citation, ...] = ()

    @classmethod
    def of(cls, collection: Collection, linked: Linked) -> Known:
        """What a loaded collection knows."""
        graph = linked.graph
        names = {name: own_id for own_id, r in collection.regulations.items() for name in r.names}
        return cls(graph.agencies, names, graph.documents, frozenset(collection.regulations), tuple(graph.citations))

    def register(self, more: Mapping[str, Agency] | None = None) -> Register:
        """The names by which the agencies are found; `more` are those that the draft proposes."""
        return Register({**self.agencies, **(more or {})})

    def agency_of(self, printed: str) -> str | None:
        """The id of the agency that is called exactly `printed` (tone placement and case aside)."""
        return self.register().named(printed) if printed else None

    def name_of(self, printed: str) -> str | None:
        """The register's own spelling of a printed name, for what is printed in capitals: the name or the variant
        that has the same letters. None where no agency is called so."""
        agency = self.agency_of(printed)
        if agency is None:
            return None
        named = Register({"x": self.agencies[agency]}).named
        if named(printed) is None:
            return None
        entry = self.agencies[agency]
        for name in (entry.name, *entry.variants):
            if Register({"x": Agency("x", name, "body")}).named(printed):
                return name
        return entry.name
