"""Which document each citation means.

Sameness is decided by number, date and issuer, never by the id. A citation without a date means the one document it
can mean; where two candidates are left it means none, and stays a citation without a link. A number that every
province has, cited without an issuer, is not taken for another province's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.model import Citation, Document
from generator.reading.numbers import document_id, parse_number, place_of, same_document
from generator.vietnamese import tone_key


@dataclass(frozen=True, slots=True)
class _Met:
    """A document met so far: what tells it from another, with the id it has in the collection. `place` is «» where
    unknown."""

    id: str
    number: str
    date: str | None
    issuer: str | None
    place: str


def resolve(
    documents: Mapping[str, Document], citations: Iterable[Citation], known: Mapping[str, str]
) -> list[Citation]:
    """The citations with their targets. `known`: printed names of named-only documents -> id.

    Documents that are only cited get their ids here, in the order of the texts, dated ones first: a citation without
    a date must find the dated one that it may mean, wherever that stands.
    """
    found = list(citations)
    identities = _Identities(documents)
    # a number without a symbol («Nghị quyết số 25 của …») tells no document
    numbered = [c for c in found if c.kind == "numbered" and c.number and parse_number(c.number)]
    for citation in (*(c for c in numbered if c.date), *(c for c in numbered if not c.date)):
        if not identities.meant(citation):
            identities.meet(citation)
    names = frozenset(known.values())
    return [replace(c, target=_target(c, identities, names)) for c in found]


def _target(citation: Citation, identities: _Identities, names: frozenset[str]) -> str | None:
    if citation.kind == "self":
        return citation.document
    if citation.number:
        meant = identities.meant(citation)
        return meant[0].id if len(meant) == 1 else None
    return citation.target if citation.target in names else None


@lru_cache(maxsize=4096)
def number_key(number: str) -> object:
    """What all prints of one number share: documents with different keys are never the same."""
    read = parse_number(number)
    return read.key if read else tone_key(number)


@lru_cache(maxsize=4096)
def _central(number: str) -> bool:
    read = parse_number(number)
    return read is not None and read.central


class _Identities:
    """The documents met so far, by what their numbers share."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._alike: dict[object, list[_Met]] = defaultdict(list)
        self._ids = set(documents)
        for d in documents.values():
            identity = _Met(d.id, d.number, d.date, d.issuer, place_of(d.issuer) or d.place)
            self._alike[number_key(d.number)].append(identity)

    def meant(self, citation: Citation) -> list[_Met]:
        """The documents that a numbered citation can mean."""
        if not citation.number:
            return []
        cited = citation.number, citation.date, citation.issuer
        alike = [
            i
            for i in self._alike.get(number_key(citation.number), ())
            if same_document(cited, (i.number, i.date, i.issuer)) and not self._elsewhere(citation, i)
        ]
        return [i for i in alike if i.date == citation.date] or alike

    def _elsewhere(self, citation: Citation, identity: _Met) -> bool:
        """Whether a local number without an issuer is cited in one place and the document is another place's."""
        if citation.issuer or _central(identity.number):
            return False
        citing = self._documents.get(citation.document)
        here = (place_of(citing.issuer) or citing.place) if citing and not _central(citing.number) else ""
        return bool(here and identity.place) and tone_key(here) != tone_key(identity.place)

    def meet(self, citation: Citation) -> None:
        """Give an id to a document first met in a citation: `-mmdd` where another one has it, then a count."""
        number, date = citation.number or "", citation.date
        fresh = document_id(number, date, issuer=citation.issuer)
        if fresh in self._ids and date:
            fresh = f"{fresh}-{date[5:7]}{date[8:10]}"
        own_id, count = fresh, 2
        while own_id in self._ids:
            own_id, count = f"{fresh}-{count}", count + 1
        self._ids.add(own_id)
        identity = _Met(own_id, number, date, citation.issuer, place_of(citation.issuer or ""))
        self._alike[number_key(number)].append(identity)
