"""The published shape of `data/corpus.json`: names, ids and paths here are API, and changing one is a breaking change.

The TypedDicts are what the exporter builds (mypy holds it to them) and what the published JSON Schema is made from, so
that program, file and schema cannot drift apart. Dates are ISO, spans `[from, to)` in code points of the clause's text.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from generator.model import (
    AgencyKind,
    Basis,
    CitationKind,
    ClauseKind,
    Confidence,
    DeadlineKind,
    Precision,
    Role,
)

SCHEMA_ID = "corpus.schema.json"
SpanJson = tuple[int, int]


class ClauseJson(TypedDict):
    """A unit of the verbatim text. `text` is without label, bullet mark and Markdown marks."""

    path: str
    label: str
    kind: ClauseKind
    text: str
    url: str


class CopyJson(TypedDict):
    """A certified copy (sao y, sao lục, trích sao), as printed on it."""

    kind: str
    number: str
    by: str
    by_agency: str | None
    place: str
    date: str
    authority: str
    position: str
    signer: str
    recipients: list[str]


class ReceivedJson(TypedDict):
    """An incoming stamp (dấu đến)."""

    number: str
    date: str
    by: str
    by_agency: str | None


class NoteJson(TypedDict):
    """A suspected slip, in a clause (with its span) or in a metadata field. The text itself is never changed."""

    clause: str | None
    field: str | None
    span: SpanJson | None
    printed: str
    suspected: str
    reason: str


class AssignJson(TypedDict):
    """Whom a resolution itself names for carrying it out; outside all counts."""

    clause: str
    agency: str
    raw: str


class DocumentJson(TypedDict):
    """A document that is held in full."""

    id: str
    number: str
    type: str
    title: str
    issuer: str
    issuer_agency: str | None
    authority: str
    position: str
    signature: str
    signer: str
    date: str
    place: str
    letterhead: list[str]
    held: bool
    url: str
    copies: list[CopyJson]
    received: list[ReceivedJson]
    recipients: list[str]
    clauses: list[ClauseJson]
    notes: list[NoteJson]
    assigns: list[AssignJson]


class BecameJson(TypedDict):
    """What a source says became of an agency."""

    event: str
    when: str
    when_is: str
    related_now: str | None
    source: list[str]


class AgencyJson(TypedDict):
    """A body, a class of bodies or a printed group of persons."""

    id: str
    name: str
    kind: AgencyKind
    variants: list[str]
    member_of: list[str]
    became: list[BecameJson]
    url: str


class PartyJson(TypedDict):
    """Who takes part in a task, as printed where; `agency` is null for an unnamed party."""

    role: Role
    agency: str | None
    raw: str
    clause: str
    span: SpanJson
    basis: Basis


class DeadlineJson(TypedDict):
    """A deadline as printed, with the interval it means. Show `raw`; sort and filter by `start` and `end`."""

    raw: str
    clause: str
    span: SpanJson
    kind: DeadlineKind
    precision: Precision | None
    start: str | None
    end: str | None
    inferred_year: bool
    rule: str | None


class CitedWorkJson(TypedDict):
    """A regulation that a deliverable acts on, and what is to be done to it."""

    regulation: str
    raw: str
    relation: list[str]


class DeliverableJson(TypedDict):
    """One object with the verbs that govern it; `text` is a quote of the task's clause at `span`."""

    id: str
    text: str
    span: SpanJson
    actions: list[str]
    action_inherited: bool
    deadline: DeadlineJson | None
    citations: list[CitedWorkJson]


class ImplementsJson(TypedDict):
    """An editor's judgement (`by`), not a statement of either document."""

    document: str
    clause: str
    confidence: Confidence
    quote_task: str
    quote_clause: str
    by: str


class TaskJson(TypedDict):
    """What one clause of a plan asks of its leads. `lead` … `reports_to` repeat the agency ids of `parties`."""

    id: str
    document: str
    clause: str
    section: str
    core: bool
    text: str
    parties: list[PartyJson]
    lead: list[str]
    coordinate: list[str]
    advises: list[str]
    reports_to: list[str]
    deliverables: list[DeliverableJson]
    implements: list[ImplementsJson]
    see_also: list[str]
    url: str


class CitedByJson(TypedDict):
    """One place that cites a regulation."""

    document: str
    clause: str
    task: str | None
    deliverable: str | None
    relation: list[str]


class StatusJson(TypedDict):
    """A sourced statement about a regulation; `of` names the successor it is about, `possible` an inference."""

    relation: str
    number: str
    date: str
    source: list[str]
    note: str
    of: str
    possible: bool


class RegulationJson(TypedDict):
    """A cited document; one that is held has the document's id and address."""

    id: str
    number: str | None
    names: list[str]
    carries: list[str]
    type: str | None
    date: str | None
    issuer: str | None
    title: str | None
    held: bool
    cited_by: list[CitedByJson]
    status: list[StatusJson]
    url: str


class CitationJson(TypedDict):
    """One citation in a text. `raw` is as printed, `number` repaired; `target` is a regulation's or document's id."""

    document: str
    clause: str
    span: SpanJson
    raw: str
    number: str | None
    date: str | None
    issuer: str | None
    target: str | None
    kind: CitationKind


class GeneratedJson(TypedDict):
    """Which program made the file, and from which data (SHA-256). No clock."""

    program: str
    version: str
    fingerprint: str


class CorpusJson(TypedDict):
    """The whole collection."""

    documents: list[DocumentJson]
    agencies: list[AgencyJson]
    tasks: list[TaskJson]
    regulations: list[RegulationJson]
    citations: list[CitationJson]
    generated: GeneratedJson


def corpus_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of corpus.json and of each data/ID.json. Records are closed: a key that is not stated
    here is a fault of the program."""
    schema = TypeAdapter(CorpusJson).json_schema(mode="serialization")
    for record in (schema, *schema["$defs"].values()):
        record["additionalProperties"] = False
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID, **schema}
