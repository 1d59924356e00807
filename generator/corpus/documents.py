"""One held document's own records: metadata, copies, arrivals, clauses, notes and assignments."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.corpus.decisions import PlanFile
from generator.corpus.load import Source
from generator.corpus.suggest import nearest
from generator.corpus.yamlio import Spot
from generator.model import Arrival, Assign, Clause, Copy, Document, Note, Place, Problem, Span, problem
from generator.reading.agencies import Register
from generator.reading.dates import read_date
from generator.reading.numbers import document_id, parse_number, type_of
from generator.reading.quotes import QuoteError, find_quote

FindQuote = Callable[[str, str], "Span | QuoteError"]


def clauses_of(source: Source) -> tuple[Clause, ...]:
    """The document's clauses as read from its text."""
    return tuple(
        Clause(
            document=source.id,
            path=c.path,
            label=c.label,
            kind=c.kind,
            text=c.text,
            parent=c.parent,
            level=c.level,
            place=Place(source.text_file, c.line, 1),
            italics=tuple(Span(*s) for s in c.marks),
        )
        for c in source.outline.clauses
    )


def iso_date(source: Source, printed: str, problems: list[Problem], *loc: str | int) -> str:
    """ISO form of a printed date; "" and a Problem where it is no date."""
    date = read_date(printed)
    if date is None:
        problems.append(problem(source.place(*loc), "bad-date", value=printed))
    return date or ""


def quote_span(
    quote: str, clause: Clause, spot: Spot, problems: list[Problem], find: FindQuote = find_quote
) -> Span | None:
    """Where the exact quote at `spot` stands in its clause; None and a Problem when it is not there, or there twice."""
    found = find(quote, clause.text)
    if isinstance(found, QuoteError):
        problems.append(problem(spot.place, found.code, near=found.near, quote=_shortened(quote), clause=clause.path))
        return None
    return Span(*found)


def known_clause(
    path: str, clauses: Mapping[str, Clause], spot: Spot, problems: list[Problem], document: str = ""
) -> Clause | None:
    """The clause at the `path` that `spot` states; None and a Problem (with the nearest path) where there is none."""
    clause = clauses.get(path)
    if clause is None:
        problems.append(
            problem(
                spot.place,
                "unknown-clause",
                near=nearest(path, clauses),
                clause=path,
                document=document or "this document",
            )
        )
    return clause


def link_document(
    source: Source, plan: PlanFile, clauses: tuple[Clause, ...], register: Register, problems: list[Problem]
) -> Document:
    """The record of one document, from its decisions and its `clauses`."""
    by_path = {c.path: c for c in clauses}
    date = iso_date(source, plan.date, problems, "date")
    number = parse_number(plan.number)
    if number is None:
        problems.append(problem(source.place("number"), "bad-number", value=plan.number))
    elif date:
        expected = document_id(plan.number, date, place=plan.place, issuer=plan.issuer)
        if source.id != expected and source.id != f"{expected}-{date[5:7]}{date[8:]}":
            problems.append(problem(source.place("number"), "id-differs", near=expected, id=source.id))
    kind = plan.type or (type_of(number.symbol) if number else None)
    if kind is None:
        problems.append(problem(source.place("number"), "type-unknown", value=plan.number))
    title = plan.title
    printed = known_clause("0", by_path, source.spot("title"), problems)
    if printed and (span := quote_span(plan.title, printed, source.spot("title"), problems)):
        title = span.of(printed.text)
    return Document(
        id=source.id,
        number=plan.number,
        type=kind or "",
        title=title,
        issuer=plan.issuer,
        issuer_agency=plan.issuer_agency,
        authority=plan.authority,
        position=plan.position,
        signature=plan.signature,
        signer=plan.signer,
        date=date,
        place=plan.place,
        letterhead=tuple(plan.letterhead),
        recipients=tuple(plan.recipients),
        copies=_copies(source, plan, problems),
        received=tuple(
            Arrival(a.number, iso_date(source, a.date, problems, "received", i, "date"), a.by, a.by_agency)
            for i, a in enumerate(plan.received)
        ),
        clauses=clauses,
        notes=_notes(source, plan, by_path, problems),
        assigns=_assigns(source, plan, by_path, register, problems),
    )


def _copies(source: Source, plan: PlanFile, problems: list[Problem]) -> tuple[Copy, ...]:
    out = []
    for i, c in enumerate(plan.copies):
        date = iso_date(source, c.date, problems, "copies", i, "date")
        if parse_number(c.number) is None:
            problems.append(problem(source.place("copies", i, "number"), "bad-number", value=c.number))
        out.append(
            Copy(
                kind=c.kind,
                number=c.number,
                by=c.by,
                by_agency=c.by_agency,
                place=c.place,
                date=date,
                authority=c.authority,
                position=c.position,
                signer=c.signer,
                recipients=tuple(c.recipients),
                id=document_id(c.number, date, place=c.place, issuer=c.by) if date else "",
            )
        )
    return tuple(out)


def _notes(source: Source, plan: PlanFile, clauses: Mapping[str, Clause], problems: list[Problem]) -> tuple[Note, ...]:
    out = []
    for i, n in enumerate(plan.notes):
        span = None
        if n.clause is not None:
            clause = known_clause(n.clause, clauses, source.spot("notes", i, "clause"), problems)
            if clause is None:
                continue
            span = quote_span(n.printed, clause, source.spot("notes", i, "printed"), problems)
            if span is None:
                continue
        elif n.field is None:
            problems.append(problem(source.place("notes", i), "note-nowhere"))
            continue
        elif n.printed not in _field_text(plan, n.field):
            place = source.place("notes", i, "field")
            problems.append(problem(place, "note-not-in-field", field=n.field, printed=n.printed))
            continue
        out.append(Note(n.printed, n.suspected, n.reason, n.clause, n.field, span))
    return tuple(out)


def _field_text(plan: PlanFile, path: str) -> str:
    """All printed words of a metadata field; `copies.0.signer` addresses one inside a list."""
    value: object = plan.model_dump()
    for part in path.split("."):
        if isinstance(value, dict) and part in value:
            value = value[part]
        elif isinstance(value, list) and part.isdigit() and int(part) < len(value):
            value = value[int(part)]
        else:
            return ""
    return " ".join(_strings(value))


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [s for item in items for s in _strings(item)]


def _assigns(
    source: Source, plan: PlanFile, clauses: Mapping[str, Clause], register: Register, problems: list[Problem]
) -> tuple[Assign, ...]:
    out = []
    for i, a in enumerate(plan.assigns):
        clause = known_clause(a.clause, clauses, source.spot("assigns", i, "clause"), problems)
        if clause is None:
            continue
        named = register.find(clause.text)
        for j, party in enumerate(a.agency):
            if party.agency is None:
                problems.append(problem(source.place("assigns", i, "agency", j), "missing-key", key="agency"))
                continue
            span: Span | None
            if party.raw is not None:
                span = quote_span(party.raw, clause, source.spot("assigns", i, "agency", j, "raw"), problems)
            else:
                span = next((Span(s, e) for s, e, agency in named if agency == party.agency), None)
                if span is None and party.agency in register.ids:
                    place = source.place("assigns", i, "agency", j)
                    problems.append(problem(place, "agency-not-printed", agency=party.agency, clause=clause.path))
            if span is not None:
                out.append(Assign(clause.path, party.agency, span.of(clause.text), span))
    return tuple(out)


def _shortened(quote: str) -> str:
    return quote if len(quote) <= 90 else f"{quote[:60].rstrip()} … {quote[-24:].lstrip()}"
