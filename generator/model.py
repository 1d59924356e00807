"""The records of the collection: what a plan says, as immutable values.

Everything downstream (pages, exports, checks) reads these records and nothing else. They hold no file handles,
no clock and no HTML, and this module imports nothing of ours. Dates are ISO strings (`2024-12-31`), spans are
`[start, end)` offsets in Unicode code points of the text of the clause that they name. Records with an id are hashed
by it alone: they stand in many look-ups, and their fields hold whole texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

ClauseKind = Literal["title", "heading", "numbered", "lettered", "bullet", "paragraph", "row", "footnote"]
AgencyKind = Literal["body", "class", "persons"]
Role = Literal["lead", "coordinate", "advises", "reports_to"]
Basis = Literal["heading", "sentence"]
DeadlineKind = Literal["within", "by", "from-to", "continuous", "periodic", "unspecified"]
Precision = Literal["day", "month", "quarter", "year"]
CitationKind = Literal["numbered", "named", "short", "self"]
Confidence = Literal["clear", "fair", "weak"]
Severity = Literal["error", "warning"]

ROLES: tuple[Role, ...] = ("lead", "coordinate", "advises", "reports_to")


class Span(NamedTuple):
    """A stretch of one clause's text: `[start, end)` in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands in a source file. `line` and `column` count from 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person must mend, as a value: collected and shown together, never raised.

    `code` is a stable word that tests and other programs rely on; `values` fill the sentence that `generator.messages`
    has for the code in the reader's language (what is wrong, and what to do about it). `near` is the nearest valid
    value where one helps (an id, a key, words of the text).
    """

    place: Place
    code: str
    values: tuple[tuple[str, str], ...] = ()
    near: str = ""
    severity: Severity = "error"


def problem(place: Place, code: str, near: str = "", severity: Severity = "error", **values: object) -> Problem:
    """A Problem with its values given by name."""
    return Problem(place, code, tuple((k, str(v)) for k, v in values.items()), near, severity)


# ── the texts ────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered, lettered or bulleted unit of a document (mục, điểm, gạch đầu dòng), or a paragraph.

    `path` addresses it for good inside its document (`IV.4/2`); `label` is what is printed before the text
    (`IV-`, `1.`, `a)`, `-`, or nothing); `text` is verbatim, NFC, without label and Markdown marks. `parent` is the
    path of the clause it stands under (`""` at the top) and `level` its depth there, from 0; `italics` are the words
    that are printed in italics.
    """

    document: str
    path: str
    label: str
    kind: ClauseKind
    text: str
    parent: str
    level: int
    place: Place
    italics: tuple[Span, ...] = ()

    @property
    def id(self) -> str:
        """The clause's id in the collection: `12-kh-tw-2022#IV.4/2`."""
        return f"{self.document}#{self.path}"

    def __hash__(self) -> int:
        return hash((self.document, self.path))


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of a document in a text (dẫn chiếu), as read.

    `raw` runs from the type word through number, date and issuer as printed, without the title; `number` is repaired
    where the print is damaged; `issuer` may come from the end of the list that the citation stands in. `target` is
    the id of the regulation it means, None where it cannot be told.
    """

    document: str
    clause: str
    span: Span
    raw: str
    kind: CitationKind
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    type: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """An agency's printed name in a clause, for the link in place."""

    document: str
    clause: str
    span: Span
    agency: str


# ── documents ────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Copy:
    """A certified copy (sao lục, sao y, trích sao): its own number, body, date and recipients, as printed."""

    kind: str
    number: str
    by: str
    by_agency: str | None
    place: str
    date: str
    authority: str
    position: str
    signer: str
    recipients: tuple[str, ...]
    id: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """An incoming stamp (dấu đến): the number and date under which a body received the document."""

    number: str
    date: str
    by: str
    by_agency: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """A suspected slip of the print, shown beside the text and never corrected in it.

    Stands in a clause (then `span` covers the printed words) or in a field of the document's metadata.
    """

    printed: str
    suspected: str
    reason: str
    clause: str | None = None
    field: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Assign:
    """A resolution's own word on who carries it out («tổ chức thực hiện»); never a task, never counted."""

    clause: str
    agency: str
    raw: str
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """A document that is held in full (văn bản)."""

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
    letterhead: tuple[str, ...]
    recipients: tuple[str, ...]
    copies: tuple[Copy, ...]
    received: tuple[Arrival, ...]
    clauses: tuple[Clause, ...]
    notes: tuple[Note, ...]
    assigns: tuple[Assign, ...]

    def __hash__(self) -> int:
        return hash(self.id)


# ── agencies and regulations ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Became:
    """What a source says became of an agency. `when` is an ISO date; `when_is` says what happened that day
    (announced: công bố; effective: có hiệu lực); `source` holds addresses (URLs)."""

    event: str
    when: str
    when_is: str
    related_now: str | None
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agency:
    """A body, a class of bodies, or a printed group of persons, that has a role in the collection (cơ quan).

    `variants` are the other printed names; `member_of` the ids of the classes that it belongs to.
    """

    id: str
    name: str
    kind: AgencyKind
    variants: tuple[str, ...] = ()
    member_of: tuple[str, ...] = ()
    became: tuple[Became, ...] = ()

    def __hash__(self) -> int:
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class CitedBy:
    """One place that cites a regulation; with `task` and `deliverable` where the citation is part of a task."""

    document: str
    clause: str
    task: str | None
    deliverable: str | None
    relation: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """A sourced statement on what became of a regulation.

    `relation`: replaced_by, amended_by, continued_by, same_subject. `number` and `date` (ISO day, month or year) name
    the successor; `of` names the document that the statement is about where that is itself a successor, else "".
    `possible` marks a statement that reaches this record by inference only («có thể liên quan»).
    """

    relation: str
    number: str
    date: str
    source: tuple[str, ...]
    note: str = ""
    of: str = ""
    possible: bool = False


@dataclass(frozen=True, slots=True)
class Regulation:
    """A document that the collection cites (quy định được viện dẫn); one that is held shares the document's id."""

    id: str
    number: str | None
    names: tuple[str, ...]
    carries: tuple[str, ...]
    type: str | None
    date: str | None
    issuer: str | None
    title: str | None
    held: bool
    cited_by: tuple[CitedBy, ...]
    status: tuple[Status, ...]

    def __hash__(self) -> int:
        return hash(self.id)


# ── tasks ────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as printed (`raw`), with the interval that it means for sorting and filtering.

    `start` or `end` is None where the interval is open. `rule` is an RRULE for a periodic deadline that prints one.
    """

    raw: str
    clause: str
    span: Span
    kind: DeadlineKind
    precision: Precision | None
    start: str | None
    end: str | None
    inferred_year: bool = False
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A body's part in a task: who (`agency`, None for an unnamed party), as printed where, on which basis."""

    role: Role
    agency: str | None
    raw: str
    clause: str
    span: Span
    basis: Basis


@dataclass(frozen=True, slots=True)
class CitedWork:
    """A regulation that a deliverable acts on, with what is to be done to it, as printed (`relation`)."""

    regulation: str
    raw: str
    relation: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deliverable:
    """One object with all the verbs that govern it (sản phẩm): the unit of every deadline count.

    `text` is a contiguous quote of the task's clause at `span`; `actions` are its verbs as printed, which stand in
    an earlier part of the sentence when `action_inherited`.
    """

    id: str
    letter: str
    text: str
    span: Span
    actions: tuple[str, ...]
    action_inherited: bool
    deadline: Deadline | None
    citations: tuple[CitedWork, ...]

    def __hash__(self) -> int:
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Implements:
    """An editor's judgement that a task carries out a clause of another document. `by` says whose judgement."""

    document: str
    clause: str
    confidence: Confidence
    quote_task: str
    quote_clause: str
    by: str


@dataclass(frozen=True, slots=True)
class Task:
    """What one clause of a plan asks of its leads (nhiệm vụ). `section` is the top-level path (`IV`);
    `core` marks the general tasks that name no deadline axis («nhiệm vụ trọng tâm»), kept apart."""

    id: str
    document: str
    clause: str
    section: str
    core: bool
    text: str
    parties: tuple[Party, ...]
    deliverables: tuple[Deliverable, ...]
    implements: tuple[Implements, ...]
    see_also: tuple[str, ...]

    def __hash__(self) -> int:
        return hash(self.id)

    def agencies(self, role: Role) -> tuple[str, ...]:
        """Ids of the named parties in `role`, in printed order, each once."""
        return tuple(dict.fromkeys(p.agency for p in self.parties if p.role == role and p.agency))

    @property
    def lead(self) -> tuple[str, ...]:
        """Ids of the bodies that lead it (chủ trì), in printed order."""
        return self.agencies("lead")

    def deliverables_of(self, role: Role, agency: str | None) -> tuple[Deliverable, ...]:
        """The deliverables that a party has this part in.

        Leads and coordinators have it in the whole task. A body that is advised or reported to is so on the
        deliverable in whose words it is named («định kỳ báo cáo Bộ Chính trị»); on all where it is named outside them.
        """
        if role in ("lead", "coordinate"):
            return self.deliverables
        at = [p.span.start for p in self.parties if (p.role, p.agency, p.clause) == (role, agency, self.clause)]
        named = tuple(d for d in self.deliverables if any(d.span.start <= start < d.span.end for start in at))
        return named or self.deliverables
