"""The graph as JSON for other programs: `data/corpus.json`, `data/ID.json` for one document, and their schema.

corpus.json is joined from the encoded records that the documents' own files are made of, so that the graph never
stands in memory a second time as one JSON object, and the cost grows with the data and no faster.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from tempfile import SpooledTemporaryFile
from typing import IO, Protocol

from generator import __version__
from generator.corpus.graph import Graph
from generator.exports import contract as c
from generator.model import Agency, Citation, CitedBy, Deadline, Document, Regulation, Span, Task

PROGRAM = "kehoach"
_PIECE = 1 << 16
_HELD = 1 << 22
"""Bytes of a list of corpus.json that stand in memory; what is more waits in a temporary file."""


class Addresses(Protocol):
    """Where records are published; handed in, because exports know no pages (the module `site.urls` fits)."""

    def document(self, document_id: str) -> str: ...
    def clause(self, document_id: str, path: str) -> str: ...
    def task(self, task_id: str) -> str: ...
    def agency(self, agency_id: str) -> str: ...
    def regulation(self, regulation_id: str, held: bool) -> str: ...
    def data(self, document_id: str) -> str: ...


Part = dict[str, list[bytes]]
"""Encoded records by the contract's top-level key."""


def files(graph: Graph, fingerprint: str, urls: Addresses) -> Iterator[tuple[str, bytes | Iterator[bytes]]]:
    """Every JSON file of the site as (site-relative path, bytes), one at a time; corpus.json comes last, in pieces that
    must be taken at once.

    A record is encoded once: the bytes of documents, tasks and citations in a document's own file are those of
    corpus.json. `fingerprint` is the collection's; a document's file has that of its own records.
    """
    yield "data/corpus.schema.json", _pretty(c.corpus_schema())
    shared = _Shared.of(graph, urls)
    with ExitStack() as held:
        spools = {key: held.enter_context(SpooledTemporaryFile(_HELD)) for key in ("documents", "tasks", "citations")}
        for document in graph.documents.values():
            part = _document_part(graph, document, shared, urls)
            own = {key: _joined(records) for key, records in part.items()}
            yield urls.data(document.id), b"".join(_corpus(own, _hash(part)))
            for key, spool in spools.items():
                spool.writelines(_joined(part[key], after=spool.tell() > 0))
        whole = {
            "documents": _read(spools["documents"]),
            "agencies": _joined(shared.agencies.values()),
            "tasks": _read(spools["tasks"]),
            "regulations": _joined(_line(regulation_json(r, urls)) for r in graph.regulations.values()),
            "citations": _read(spools["citations"]),
        }
        yield "data/corpus.json", _corpus(whole, fingerprint)


def _corpus(part: Mapping[str, Iterable[bytes]], fingerprint: str) -> Iterator[bytes]:
    """The file, one record a line: diffs stay readable and a reader may take it line by line."""
    yield b"{"
    for key, pieces in part.items():
        yield f'\n"{key}": ['.encode()
        yield from pieces
        yield b"\n],"
    generated: c.GeneratedJson = {"program": PROGRAM, "version": __version__, "fingerprint": fingerprint}
    yield b'\n"generated": ' + _line(generated) + b"\n}\n"


def _joined(records: Iterable[bytes], *, after: bool = False) -> Iterator[bytes]:
    """The lines of some records; `after` others of the same list."""
    for record in records:
        yield b",\n" if after else b"\n"
        yield record
        after = True


def _read(spool: IO[bytes]) -> Iterator[bytes]:
    spool.seek(0)
    return iter(lambda: spool.read(_PIECE), b"")


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the files of all documents draw on, so that one of them costs no more in a large collection.

    `agencies`: encoded, by id; `place`: that of an agency or a regulation in the order of presentation; `cited_by`:
    what cites a regulation in one document, by their ids.
    """

    agencies: Mapping[str, bytes]
    place: Mapping[str, int]
    cited_by: Mapping[tuple[str, str], list[CitedBy]]

    @classmethod
    def of(cls, graph: Graph, urls: Addresses) -> _Shared:
        agencies = {a.id: _line(agency_json(a, urls)) for a in graph.agencies.values()}
        cited_by: dict[tuple[str, str], list[CitedBy]] = defaultdict(list)
        for regulation in graph.regulations.values():
            for row in regulation.cited_by:
                cited_by[regulation.id, row.document].append(row)
        return cls(agencies, {own_id: i for i, own_id in enumerate([*agencies, *graph.regulations])}, cited_by)


def _document_part(graph: Graph, document: Document, shared: _Shared, urls: Addresses) -> Part:
    """What concerns one document: itself, its tasks and citations, the agencies and regulations these name.

    The agencies include the classes that those are members of; a regulation keeps only what cites it here.
    """
    tasks = graph.tasks_of_document.get(document.id, ())
    citations = [x for clause in document.clauses for x in graph.citations_in.get(clause.id, ())]
    named = {a for t in tasks for p in t.parties if (a := p.agency)} | {a.agency for a in document.assigns}
    named |= {a for a in (document.issuer_agency, *(x.by_agency for x in document.copies)) if a}
    named |= {a for x in document.received if (a := x.by_agency)}
    waiting = list(named)
    while waiting:
        fresh = {cls for cls in graph.agencies[waiting.pop()].member_of if cls not in named}
        named |= fresh
        waiting += fresh
    cited = {x.target for x in citations if x.target} | {
        w.regulation for t in tasks for d in t.deliverables for w in d.citations
    }
    regulations = [
        replace(graph.regulations[own_id], cited_by=tuple(shared.cited_by.get((own_id, document.id), ())))
        for own_id in sorted(cited & graph.regulations.keys(), key=shared.place.__getitem__)
    ]
    return {
        "documents": [_line(document_json(document, urls))],
        "agencies": [shared.agencies[a] for a in sorted(named, key=shared.place.__getitem__)],
        "tasks": [_line(task_json(t, urls)) for t in tasks],
        "regulations": [_line(regulation_json(r, urls)) for r in regulations],
        "citations": [_line(citation_json(x)) for x in citations],
    }


# ── records ──────────────────────────────────────────────────────────────────────────────────────────────────────


def document_json(d: Document, urls: Addresses) -> c.DocumentJson:
    """A held document with its clauses; `urls` says where they are published, here and below."""
    return {
        "id": d.id,
        "number": d.number,
        "type": d.type,
        "title": d.title,
        "issuer": d.issuer,
        "issuer_agency": d.issuer_agency,
        "authority": d.authority,
        "position": d.position,
        "signature": d.signature,
        "signer": d.signer,
        "date": d.date,
        "place": d.place,
        "letterhead": list(d.letterhead),
        "held": True,
        "url": urls.document(d.id),
        "copies": [
            {
                "kind": x.kind,
                "number": x.number,
                "by": x.by,
                "by_agency": x.by_agency,
                "place": x.place,
                "date": x.date,
                "authority": x.authority,
                "position": x.position,
                "signer": x.signer,
                "recipients": list(x.recipients),
            }
            for x in d.copies
        ],
        "received": [{"number": x.number, "date": x.date, "by": x.by, "by_agency": x.by_agency} for x in d.received],
        "recipients": list(d.recipients),
        "clauses": [
            {"path": x.path, "label": x.label, "kind": x.kind, "text": x.text, "url": urls.clause(d.id, x.path)}
            for x in d.clauses
        ],
        "notes": [
            {
                "clause": x.clause,
                "field": x.field,
                "span": _span(x.span) if x.span else None,
                "printed": x.printed,
                "suspected": x.suspected,
                "reason": x.reason,
            }
            for x in d.notes
        ],
        "assigns": [{"clause": x.clause, "agency": x.agency, "raw": x.raw} for x in d.assigns],
    }


def agency_json(a: Agency, urls: Addresses) -> c.AgencyJson:
    """An agency, with what sources say became of it."""
    return {
        "id": a.id,
        "name": a.name,
        "kind": a.kind,
        "variants": list(a.variants),
        "member_of": list(a.member_of),
        "became": [
            {
                "event": x.event,
                "when": x.when,
                "when_is": x.when_is,
                "related_now": x.related_now,
                "source": list(x.source),
            }
            for x in a.became
        ],
        "url": urls.agency(a.id),
    }


def task_json(t: Task, urls: Addresses) -> c.TaskJson:
    """A task with its parties and deliverables."""
    return {
        "id": t.id,
        "document": t.document,
        "clause": t.clause,
        "section": t.section,
        "core": t.core,
        "text": t.text,
        "parties": [
            {
                "role": p.role,
                "agency": p.agency,
                "raw": p.raw,
                "clause": p.clause,
                "span": _span(p.span),
                "basis": p.basis,
            }
            for p in t.parties
        ],
        "lead": list(t.agencies("lead")),
        "coordinate": list(t.agencies("coordinate")),
        "advises": list(t.agencies("advises")),
        "reports_to": list(t.agencies("reports_to")),
        "deliverables": [
            {
                "id": d.id,
                "text": d.text,
                "span": _span(d.span),
                "actions": list(d.actions),
                "action_inherited": d.action_inherited,
                "deadline": _deadline(d.deadline) if d.deadline else None,
                "citations": [
                    {"regulation": w.regulation, "raw": w.raw, "relation": list(w.relation)} for w in d.citations
                ],
            }
            for d in t.deliverables
        ],
        "implements": [
            {
                "document": i.document,
                "clause": i.clause,
                "confidence": i.confidence,
                "quote_task": i.quote_task,
                "quote_clause": i.quote_clause,
                "by": i.by,
            }
            for i in t.implements
        ],
        "see_also": list(t.see_also),
        "url": urls.task(t.id),
    }


def regulation_json(r: Regulation, urls: Addresses) -> c.RegulationJson:
    """A cited document, with every place that cites it."""
    return {
        "id": r.id,
        "number": r.number,
        "names": list(r.names),
        "carries": list(r.carries),
        "type": r.type,
        "date": r.date,
        "issuer": r.issuer,
        "title": r.title,
        "held": r.held,
        "cited_by": [_cited_by(x) for x in r.cited_by],
        "status": [
            {
                "relation": s.relation,
                "number": s.number,
                "date": s.date,
                "source": list(s.source),
                "note": s.note,
                "of": s.of,
                "possible": s.possible,
            }
            for s in r.status
        ],
        "url": urls.regulation(r.id, r.held),
    }


def citation_json(x: Citation) -> c.CitationJson:
    """One mention of a document in a text."""
    return {
        "document": x.document,
        "clause": x.clause,
        "span": _span(x.span),
        "raw": x.raw,
        "number": x.number,
        "date": x.date,
        "issuer": x.issuer,
        "target": x.target,
        "kind": x.kind,
    }


def _deadline(d: Deadline) -> c.DeadlineJson:
    return {
        "raw": d.raw,
        "clause": d.clause,
        "span": _span(d.span),
        "kind": d.kind,
        "precision": d.precision,
        "start": d.start,
        "end": d.end,
        "inferred_year": d.inferred_year,
        "rule": d.rule,
    }


def _cited_by(x: CitedBy) -> c.CitedByJson:
    return {
        "document": x.document,
        "clause": x.clause,
        "task": x.task,
        "deliverable": x.deliverable,
        "relation": list(x.relation),
    }


def _span(span: Span) -> c.SpanJson:
    return (span.start, span.end)


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _pretty(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _hash(part: Part) -> str:
    digest = hashlib.sha256()
    for key in sorted(part):
        for record in part[key]:
            digest.update(record + b"\0")
    return digest.hexdigest()
