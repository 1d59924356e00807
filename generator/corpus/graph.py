"""The linked collection in memory: every record, and the look-ups both ways that pages and exports need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from generator.model import (
    ROLES,
    Agency,
    Assign,
    Citation,
    Clause,
    Copy,
    Deliverable,
    Document,
    Mention,
    Regulation,
    Role,
    Task,
)

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class Graph:
    """Everything that the collection says, linked. Mappings keep the order of presentation:
    documents by date then number, tasks by document and place in the text, agencies and regulations by sort key."""

    documents: Mapping[str, Document]
    agencies: Mapping[str, Agency]
    tasks: Mapping[str, Task]
    regulations: Mapping[str, Regulation]
    citations: Sequence[Citation]
    mentions: Sequence[Mention]
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Old id -> present id of a renamed record."""

    # ── texts ──
    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """Clauses by full id (`12-kh-tw-2022#IV.4/2` shape)."""
        return {c.id: c for d in self.documents.values() for c in d.clauses}

    def clause(self, document: str, path: str) -> Clause:
        """The clause at `path`; KeyError where there is none (checked before a graph is made)."""
        return self.clauses[f"{document}#{path}"]

    @cached_property
    def children(self) -> dict[str, tuple[Clause, ...]]:
        """Clauses directly below a clause id, in text order."""
        below: dict[str, list[Clause]] = defaultdict(list)
        for c in self.clauses.values():
            below[f"{c.document}#{c.parent}"].append(c)
        return {k: tuple(v) for k, v in below.items()}

    @cached_property
    def citations_in(self) -> dict[str, tuple[Citation, ...]]:
        """Citations by the id of the clause they stand in, in text order."""
        return _group((f"{c.document}#{c.clause}", c) for c in self.citations)

    @cached_property
    def mentions_in(self) -> dict[str, tuple[Mention, ...]]:
        """Agency mentions by the id of the clause they stand in, in text order."""
        return _group((f"{m.document}#{m.clause}", m) for m in self.mentions)

    @cached_property
    def citations_of(self) -> dict[str, tuple[Citation, ...]]:
        """Citations by the regulation (or held document) that they mean, self-references left out."""
        return _group((c.target, c) for c in self.citations if c.target and c.kind != "self")

    # ── tasks ──
    @cached_property
    def tasks_of_document(self) -> dict[str, tuple[Task, ...]]:
        """Tasks by the id of the document that gives them, in text order."""
        return _group((t.document, t) for t in self.tasks.values())

    @cached_property
    def tasks_at(self) -> dict[str, Task]:
        """The task made from a clause, by the clause's id."""
        return {f"{t.document}#{t.clause}": t for t in self.tasks.values()}

    @cached_property
    def tasks_of_agency(self) -> dict[tuple[str, Role], tuple[Task, ...]]:
        """Tasks in which an agency itself is named in a role (those given to a class are the class's)."""
        return _group(((a, r), t) for t in self.tasks.values() for r in ROLES for a in t.agencies(r))

    @cached_property
    def members(self) -> dict[str, tuple[Agency, ...]]:
        """Members of a class, by the class's id."""
        return _group((cls, a) for a in self.agencies.values() for cls in a.member_of)

    @cached_property
    def deliverables(self) -> dict[str, tuple[Task, Deliverable]]:
        """Every deliverable by id, with its task."""
        return {d.id: (t, d) for t in self.tasks.values() for d in t.deliverables}

    @cached_property
    def deliverables_on(self) -> dict[str, tuple[tuple[Task, Deliverable], ...]]:
        """Deliverables by the regulation that they act on."""
        return _group((w.regulation, (t, d)) for t, d in self.deliverables.values() for w in d.citations)

    @cached_property
    def implementers(self) -> dict[str, tuple[Task, ...]]:
        """Tasks judged to carry out a clause, by the clause's id."""
        return _group((f"{i.document}#{i.clause}", t) for t in self.tasks.values() for i in t.implements)

    @cached_property
    def assigns_of(self) -> dict[str, tuple[tuple[Document, Assign], ...]]:
        """What held resolutions assign to an agency, by its id."""
        return _group((a.agency, (d, a)) for d in self.documents.values() for a in d.assigns)

    @cached_property
    def copies(self) -> tuple[tuple[Document, Copy], ...]:
        """Certified copies, newest first."""
        both = ((d, c) for d in self.documents.values() for c in d.copies)
        return tuple(sorted(both, key=lambda dc: (dc[1].date, dc[1].number), reverse=True))


def _group(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Collect (key, value) pairs into key -> values, each value once, in the order of first sight."""
    out: dict[K, dict[V, None]] = defaultdict(dict)
    for key, value in pairs:
        out[key][value] = None
    return {key: tuple(values) for key, values in out.items()}
