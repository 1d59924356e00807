"""A source record -> a draft: the document's data, its text, its clauses, its tasks, and every doubt about them.

Pure: the same record and the same collection give the same draft. Nothing is stated here that the text does not print:
where two readings are left none is taken, and a flag says so.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.corpus.identities import resolve
from generator.intake.draft_agencies import Proposal, candidates, headed
from generator.intake.draft_anatomy import Anatomy, take_apart
from generator.intake.draft_doubts import (
    citation_flags,
    head_flags,
    headings_without_label,
    lines_parted,
    near_known,
    outline_flags,
    pages_left_out,
    scan_flags,
    unread_deadlines,
)
from generator.intake.draft_entries import entries_of
from generator.intake.draft_json import as_json
from generator.intake.draft_keyed import keyed_tasks, tells_lead, write_keyed
from generator.intake.draft_named import broken_dates, named_entries, named_flags, undated_years
from generator.intake.draft_parts import new_agencies, parties_of
from generator.intake.draft_plan import plan_of
from generator.intake.draft_rows import row_paths, write_rows
from generator.intake.draft_tasks import Reading, Tasks, is_unnamed, lead_by_request, write_assigns, write_tasks
from generator.intake.flags import Flag, flag, sorted_flags
from generator.intake.identity import id_of, issuer_of, said_type, type_for
from generator.intake.known import Known
from generator.intake.markdown import Body, write_body
from generator.intake.rows import row_tasks
from generator.intake.sections import Work, can_speak, find_work
from generator.intake.source import Repair, Source
from generator.model import Citation, Clause, Document, Place, Span
from generator.reading.citations import find_citations
from generator.reading.dates import read_date
from generator.reading.deadlines import DeadlineFound
from generator.reading.numbers import parse_number, place_of, type_of
from generator.reading.outline import Outline, read_outline
from generator.reading.parties import Sentence
from generator.reading.responsibility import PartyFound

TEXT_FILE = "text.md"
_TYPED = frozenset({"docx", "doc"})  # kinds whose paragraphs somebody wrote as such
_GOVERNMENT = "CP"
_PROGRAMME = "Chương trình"


@dataclass(frozen=True)
class Draft:
    """What was read in one file. `plan` is plan.yml as data, in its order; `comments` say why and how sure by dotted
    path in it. `entries` are proposed for the registers (`agencies`, `regulations`), by id. `held` is the id of the
    document that this is another copy of, or ""; `type` the name of its type. `deadlines` are by clause."""

    source: Source
    id: str
    text: str
    plan: dict[str, Any]
    clauses: tuple[Clause, ...]
    citations: tuple[Citation, ...]
    deadlines: Mapping[str, Sequence[DeadlineFound]]
    parties: tuple[dict[str, Any], ...]
    flags: tuple[Flag, ...]
    comments: Mapping[str, str]
    entries: Mapping[str, Mapping[str, Any]]
    repairs: tuple[Repair, ...]
    body: Body
    type: str = ""
    held: str = ""


def draft(source: Source, known: Known) -> Draft:
    """The draft of a document from the record of its file."""
    anatomy = take_apart(source, known)
    body = write_body(anatomy.body, anatomy.head.title_lines, anatomy.title_block, typed=source.kind in _TYPED)
    outline = read_outline(body.text)
    doubts: list[Flag] = list(anatomy.flags)
    document, plan_type, held = _identified(anatomy, outline, known, doubts)
    citing = replace(document, number="") if anatomy.head.from_news else document
    citations = _citations(citing, known, known.names)
    named = named_entries(document.clauses, citations, known)
    if named:  # the draft reads by the names that it proposes, as the collection will
        proposed = {name: own_id for own_id, entry in named.items() for name in entry["names"]}
        citations = _citations(citing, known, {**known.names, **proposed})
    reading, work, proposals = _who(document, citations, body, known)
    keyed = keyed_tasks(document.clauses) if work.tasks else {}
    told = set(keyed) | {line.path for lines in keyed.values() for line in lines}
    for line in (x for lines in keyed.values() for x in lines if x.parent not in keyed):
        if any(p.role == "lead" for p in reading.parties(line)):  # a line of its own level is no task, and says why
            work.left_out[line.path] = "Dòng này ghi ai làm đoạn trên nó."
    work.flags = [f for f in work.flags if f.code != "clause-left-out" or f.clause not in told]
    plain = (c for c in work.tasks if c.kind != "row" and c.path not in told and c.parent not in keyed)
    tasks = write_tasks(list(plain), reading)
    lead_by_request(tasks, work.asked, reading)
    write_keyed(keyed, reading, tasks)
    for table, lines in body.tables:
        write_rows(table, row_paths(lines, document.clauses), reading, tasks)
    assigns = write_assigns(work.assigns, reading, tasks)
    tasks = _in_order(tasks, document.clauses)
    at_work = {str(t["clause"]) for t in tasks.tasks}
    idle = [c for c in document.clauses if can_speak(c) and c.path not in at_work | told]
    deadlines = {c.path: found for c in document.clauses if (found := _set_times(c, reading, work, at_work | told))}
    doubts += [*work.flags, *tasks.flags]
    doubts += [replace(f, clause=_clause_at(line, document.clauses)) for line, f in body.flags]
    doubts += outline_flags(outline.issues, document.clauses)
    doubts += [*lines_parted(source), *pages_left_out(source)]
    doubts += headings_without_label(document.clauses, reading.register)
    doubts += citation_flags(document.clauses, citations)
    doubts += [*named_flags(document.clauses, citations), *broken_dates(document.clauses, citations)]
    doubts += undated_years(document.clauses, deadlines, document.date)
    doubts += near_known(citations, known.documents)
    doubts += (f for c in document.clauses for f in unread_deadlines(c, deadlines.get(c.path, ())))
    doubts += head_flags(source, _scanned_fields(anatomy))
    doubts += scan_flags(source, body, document.clauses, citations, deadlines, reading.register)
    doubts += new_agencies(
        proposals, [*work.tasks, *work.assigns, *work.asked.values(), *work.announced], reading, known
    )
    entries = entries_of(proposals, named, document, citations, known)
    if held:
        doubts.append(flag("biet", "held-already", document.number, field="number", id=held))
    order = {c.path: i for i, c in enumerate(document.clauses)}
    return Draft(
        source=source,
        id=document.id,
        text=body.text,
        plan=plan_of(anatomy, document, plan_type, work, tasks, assigns),
        clauses=document.clauses,
        citations=tuple(citations),
        deadlines=deadlines,
        parties=tuple(parties_of(tasks, [*work.assigns, *work.announced], idle, document, citations, reading, known)),
        flags=sorted_flags(doubts, order),
        comments=tasks.comments,
        entries=entries,
        repairs=(*source.repairs, *anatomy.repairs, *body.repairs),
        body=body,
        type=document.type,
        held=held,
    )


def _set_times(clause: Clause, reading: Reading, work: Work, at_work: Collection[str]) -> list[DeadlineFound]:
    """The deadlines of a clause. Where no work is given (`at_work`: where it is), words of manner («thường xuyên») set
    no time; in an aim or a report, bare years set none either."""
    found = reading.deadlines(clause)
    if clause.path not in at_work:
        found = [d for d in found if not _is_manner(d) or "|" in clause.text]
    return [d for d in found if d.reading.precision != "year"] if clause.path in work.aims else found


def _is_manner(d: DeadlineFound) -> bool:
    """Whether words of time print no time: «thường xuyên», «định kỳ»."""
    return not any(map(str.isdigit, d.raw)) and not (d.reading.start or d.reading.end or d.reading.rule)


def to_json(one: Draft) -> str:
    """What `kehoach import --json` prints: document, copies, clauses, citations, deadlines, agencies, tasks, flags."""
    return as_json(one)


# ── the document ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _identified(
    anatomy: Anatomy, outline: Outline, known: Known, doubts: list[Flag]
) -> tuple[Document, str | None, str]:
    """The document's record as far as it was read, the type to state in plan.yml, and the held document it is."""
    head = anatomy.head
    number = head.number.number if head.number else ""
    opening = [c.text for c in outline.clauses if c.path.startswith("0/") and c.kind == "paragraph"][:12]
    texts = [c.text for c in outline.clauses]
    issuer, agency, flags = issuer_of(head, anatomy.closing.signed, opening, known, texts)
    doubts += flags
    if issuer and not head.title_lines and "issuer" not in {f.field for f in flags}:
        # a sentence of a text without a head may speak of another document
        doubts.append(flag("xem", "issuer-unsure", issuer, field="issuer"))
    # proposed only: that no type was found is a flag that stops
    head.type = head.type or (said_type(texts) if not number else "")
    own_id, held = id_of(number, head.date, head.place, issuer, head.title, known)
    plan_type = type_for(number, head.type, doubts)
    read = parse_number(number) if number else None
    name = plan_type or (type_of(read.symbol) if read else None) or (read.type if read else None) or head.type
    signed = anatomy.closing.signed
    clauses = tuple(
        Clause(own_id, c.path, c.label, c.kind, c.text, c.parent, c.level, Place(TEXT_FILE, c.line, 1),
               tuple(Span(*s) for s in c.marks))
        for c in outline.clauses
    )  # fmt: skip
    document = Document(
        id=own_id,
        number=number,
        type=name or "",
        title=head.title,
        issuer=issuer,
        issuer_agency=agency or None,
        authority=signed.authority,
        position=signed.position,
        signature=signed.signature,
        signer=signed.signer,
        date=(read_date(head.date) or "") if head.date else "",
        place=head.place,
        letterhead=tuple(head.letterhead),
        recipients=tuple(anatomy.closing.recipients),
        copies=(),
        received=(),
        clauses=clauses,
        notes=(),
        assigns=(),
    )
    return document, plan_type, held


def _citations(document: Document, known: Known, names: Mapping[str, str]) -> list[Citation]:
    """The document's citations with their targets, told apart among those of all held documents. `names`: printed names
    of documents that are cited by name alone -> id."""
    own = list(find_citations(document, names))
    documents = {**known.documents, document.id: document}
    others = [c for c in known.citations if c.document != document.id]
    found = resolve(documents, [*others, *own], names)
    return found[len(others) :]


def _scanned_fields(anatomy: Anatomy) -> dict[str, str]:
    """The words of the head, the end and the copies that a slip of a scan would make wrong, by field."""
    found = {"number": anatomy.head.number.printed if anatomy.head.number else "", "date": anatomy.head.date}
    signed = anatomy.closing.signed
    found |= {"title": anatomy.head.title, "place": anatomy.head.place}
    found |= {"authority": signed.authority, "position": signed.position, "signer": signed.signer}
    found |= {f"recipients.{i}": words for i, words in enumerate(anatomy.closing.recipients)}
    for i, copy in enumerate(anatomy.copies):
        names = ("number", "date", "by", "place", "authority", "position", "signer")
        found |= {f"copies.{i}.{name}": getattr(copy, name) for name in names}
        found |= {f"copies.{i}.recipients.{n}": words for n, words in enumerate(copy.recipients)}
    for i, stamp in enumerate(anatomy.stamps):
        found |= {f"received.{i}.number": stamp.number, f"received.{i}.date": stamp.date}
    return found


def _clause_at(line: int, clauses: Sequence[Clause]) -> str:
    """The clause that a line of the text belongs to: the one that begins there, or the last before it."""
    before = [c for c in clauses if c.place.line <= line]
    return before[-1].path if before else ""


# ── who ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _who(
    document: Document, citations: Sequence[Citation], body: Body, known: Known
) -> tuple[Reading, Work, dict[str, Proposal]]:
    """What reads the clauses, which of them give work, and the bodies that are proposed for the register.

    All names that are built like a body's are tried; only those that have a part stay, so that a confirmed draft is
    read as it was drafted.
    """
    local = parse_number(document.number)
    place = "" if local and local.central else place_of(document.issuer) or document.place
    found = candidates(document.clauses, known.register(), place)
    found |= headed(document.clauses, known.register({own_id: p.agency for own_id, p in found.items()}), place)
    # the Government gives work in resolutions, the Party in the plans that follow them
    kind = _PROGRAMME if local and local.body == _GOVERNMENT else document.type
    trial, plain = _reading(document, citations, known, found), _reading(document, citations, known, {})
    work = find_work(document.clauses, kind, trial.parties, trial.owners)
    used: dict[str, None] = {}
    keyed = keyed_tasks(document.clauses) if work.tasks else {}
    fields = [line for lines in keyed.values() for line in lines if tells_lead(line)]
    doers = (i.agency for line in fields for i in Sentence(line.text, trial.register).doers())
    used.update((agency, None) for agency in doers if agency)
    owners = [c for c in document.clauses if c.path in keyed]
    used.update((p.agency, None) for line in work.asked.values() for p in trial.asked(line) if p.agency in found)
    for clause in (*work.tasks, *work.assigns, *dict.fromkeys(work.asked.values()), *work.announced, *owners, *fields):
        if not _is_complete(plain.parties(clause)):
            used.update((p.agency, None) for p in trial.parties(clause) if p.agency in found)
    for table, _ in body.tables:
        tasks, _flags = row_tasks(table, trial.register, trial.date)
        used.update((p.agency, None) for t in tasks for p in t.parties if p.agency in found)
    proposals = {own_id: found[own_id] for own_id in used if own_id in found}
    reading = _reading(document, citations, known, proposals)
    return reading, find_work(document.clauses, kind, reading.parties, reading.owners), proposals


def _is_complete(parties: Sequence[PartyFound]) -> bool:
    """Whether the register knows everybody with a part in a clause, so that no new name is asked for."""
    return any(p.role == "lead" for p in parties) and all(p.agency or is_unnamed(p) for p in parties)


def _reading(
    document: Document, citations: Sequence[Citation], known: Known, proposals: Mapping[str, Proposal]
) -> Reading:
    cited: dict[str, list[Citation]] = {}
    for citation in citations:
        cited.setdefault(citation.clause, []).append(citation)
    register = known.register({own_id: p.agency for own_id, p in proposals.items()})
    clauses = {c.path: c for c in document.clauses}
    return Reading(register, clauses, cited, document.id, document.date or None, document.clauses)


def _in_order(tasks: Tasks, clauses: Sequence[Clause]) -> Tasks:
    """Tasks in the order of the text; the paths that flags and comments name follow."""
    order = {c.path: i for i, c in enumerate(clauses)}
    places = sorted(range(len(tasks.tasks)), key=lambda i: order[str(tasks.tasks[i]["clause"])])
    now = {old: new for new, old in enumerate(places)}

    def moved(path: str) -> str:
        head, _, rest = path.partition(".")
        old, dot, tail = rest.partition(".")
        return f"{head}.{now[int(old)]}{dot}{tail}" if head == "tasks" and old.isdigit() else path

    return Tasks(
        [tasks.tasks[i] for i in places],
        [replace(f, field=moved(f.field)) for f in tasks.flags],
        {moved(path): words for path, words in tasks.comments.items()},
    )
