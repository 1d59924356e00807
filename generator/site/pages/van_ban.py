"""Văn bản: the full text of each held document in its clause structure, and the index of documents by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Clause, Copy, Document, Note, Span
from generator.site import urls
from generator.site.context import Site
from generator.site.markup import clause_html, number, numbers_kept
from generator.site.page import Page
from generator.site.pages.quy_dinh_muc_luc import record_name
from generator.site.pages.van_ban_le import Margin, NoteView, field_text, margin, note_home, note_numbers, note_view
from generator.site.pages.van_ban_muc_luc import index_pages
from generator.site.render import date
from generator.site.share import WHOLE, Share
from generator.site.views import (
    copy_words,
    crumbs,
    document_name,
    document_reference,
    heading_text,
    label_and_text,
    shorten,
)

CODES = 12
"""Clause codes that one line of «viện dẫn» lists before it counts the rest."""


def pages(site: Site, share: Share = WHOLE) -> Iterator[Page]:
    """A page a document, then the index and its years."""
    for document in share.take(site.graph.documents.values()):
        yield document_page(site, document)
    if share.first:
        yield from index_pages(site)


# ── one document ─────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Event:
    """One of the dates of a document: issued, arrived or copied. `day` is an ISO date."""

    day: str
    text: Markup


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A clause on the page. `heading` is the rank of its heading (2 for `h2`), 0 for running text; `depth` counts the
    numbered or bulleted clauses that it stands under; `cells` are the cells of a table row; `place` is where it stands,
    in words for a quotation of it ("" where there is no sentence to quote)."""

    anchor: str
    code: str
    name: str
    kind: str
    heading: int
    depth: int
    label: str
    html: Markup
    cells: tuple[Markup, ...]
    margin: Margin
    place: str


@dataclass(frozen=True, slots=True)
class Block:
    """A clause, or the neighbouring rows of one table (`head` is its first row where that names the columns)."""

    clause: ClauseView | None = None
    head: ClauseView | None = None
    rows: tuple[ClauseView, ...] = ()
    columns: int = 0
    beside: bool = False


@dataclass(frozen=True, slots=True)
class TocEntry:
    """A heading in the table of contents; `count` is the number of tasks below it."""

    label: str
    text: str
    anchor: str
    count: int
    below: tuple[TocEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Code:
    """A clause's code as a link (site-relative)."""

    code: str
    path: str


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A name with the clauses that it is about: «12-KH/TW: II.1, II.2 … và 3 đoạn nữa»."""

    name: Markup
    path: str
    note: str
    codes: tuple[Code, ...]
    more: int


@dataclass(frozen=True, slots=True)
class GapView:
    """Clauses of one section that no task was made from."""

    section: str
    clauses: tuple[tuple[Code, str], ...]


@dataclass(frozen=True, slots=True)
class CopyView:
    """A certified copy as it is printed, line by line, with its recipients."""

    name: Markup
    by: Markup
    agency: str
    place: Markup
    sign: tuple[Markup, ...]
    recipients: tuple[Markup, ...]
    notes: tuple[NoteView, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A document that this one is compared with, and the page of comparison."""

    name: Markup
    path: str
    matrix: str


def document_page(site: Site, document: Document) -> Page:
    """The page of one document."""
    graph = site.graph
    path = urls.document(document.id)
    numbers = note_numbers(document.clauses, document.notes)
    above = {c.path: site.ancestors(c) for c in document.clauses}
    views = [_clause_view(site, c, above[c.path], path, numbers) for c in document.clauses if c.path != "0"]
    tasks = graph.tasks_of_document.get(document.id, ())
    agency = document.issuer_agency if document.issuer_agency in graph.agencies else None
    view: dict[str, object] = {
        "document": document,
        "name": document_name(document),
        "crumbs": crumbs(("Văn bản", urls.hub("van-ban")), here=number(document.number)),
        "subject": _subject(site, document, path, numbers),
        "events": _events(document),
        "issuer": field_text(numbers, "issuer", document.issuer),
        "issuer_path": urls.agency(agency) if agency else "",
        "signer": field_text(numbers, "signer", document.signer),
        "letterhead": tuple(field_text(numbers, "letterhead", line) for line in document.letterhead),
        "carries_out": _pairs(site, document, plan=True),
        "carried_out": _pairs(site, document, plan=False),
        "tasks": len(tasks),
        "deliverables": sum(len(t.deliverables) for t in tasks),
        "tasks_path": urls.document_tasks(document.id),
        "data_path": urls.data(document.id),
        "toc": _toc(site, document, above),
        "toc_counts": bool(tasks),
        "blocks": _blocks(views),
        "reference": document_reference(document),
        "sign": _signature(document, numbers),
        "recipients": tuple(field_text(numbers, "recipients", line) for line in document.recipients),
        "copies": tuple(_copy_view(site, c, i, numbers) for i, c in enumerate(document.copies)),
        "field_notes": {
            place: tuple(note_view(n, k) for n, k in numbers.items() if n.clause is None and note_home(n) == place)
            for place in ("head", "signer", "recipients")
        },
        "gaps": _gaps(site, document, above) if tasks else (),
        "cites": _cites(site, document),
        "cited_by": _cited_by(site, document),
        "newest_copy": _newest_copy(document),
    }
    issued = f" ngày {date(document.date)}" if document.date else ""
    return Page(
        path,
        "van_ban",
        f"{document.type} {document.number}",
        "van-ban",
        view,
        print_head=f"{document.type} {document.number}{issued} của {document.issuer}",
    )


def _subject(site: Site, document: Document, at: str, numbers: Mapping[Note, int]) -> dict[str, object]:
    """The printed title, clause `0`, parted before the words of the subject; `margin` holds the notes on it."""
    title = next((c for c in document.clauses if c.path == "0"), None)
    if title is None:
        return {"anchor": "", "before": Markup(), "text": numbers_kept(document.title), "notes": ()}
    start = max(title.text.find(document.title), 0)

    def part(span: Span) -> Markup:
        return clause_html(site, title, at, notes=numbers, within=span)

    return {
        "anchor": urls.anchor("0"),
        "before": part(Span(0, start)) if start else Markup(),
        "text": part(Span(start, len(title.text))),
        "notes": margin(site, title, numbers).notes,
    }


def _events(document: Document) -> tuple[Event, ...]:
    """Issued, arrived, copied: different facts, in the order of their days."""
    place = f", {document.place}" if document.place else ""
    events = [Event(document.date, Markup("{} ban hành{}").format(document.issuer, place))] if document.date else []
    events += [
        Event(a.date, Markup("đến {}, số đến {}").format(a.by, number(a.number)))
        if a.number
        else Event(a.date, Markup("đến {}").format(a.by))
        for a in document.received
    ]
    events += [Event(c.date, Markup("{} {}, {}").format(c.kind, number(c.number), c.by)) for c in document.copies]
    return tuple(sorted(events, key=lambda e: e.day))


def _pairs(site: Site, document: Document, *, plan: bool) -> tuple[Pair, ...]:
    """The documents that this plan carries out, or (`plan` false) the plans that carry this document out."""
    out = []
    for a, of in site.matrices_of.get(document.id, ()):
        mine, other = (a, of) if plan else (of, a)
        if mine.id == document.id:
            out.append(Pair(document_name(other), urls.document(other.id), urls.matrix(a.id, of.id)))
    return tuple(out)


# ── the text ──


def _clause_view(
    site: Site, clause: Clause, above: tuple[Clause, ...], at: str, numbers: Mapping[Note, int]
) -> ClauseView:
    headings = sum(a.kind == "heading" for a in above)
    cells: tuple[Markup, ...] = ()
    html = Markup()
    if clause.kind == "row":
        cells = tuple(clause_html(site, clause, at, anchors=True, notes=numbers, within=s) for s in _cells(clause.text))
    else:
        html = clause_html(site, clause, at, anchors=True, notes=numbers)
    return ClauseView(
        anchor=urls.anchor(clause.path),
        code=clause.path,
        name=_name(clause),
        kind=clause.kind,
        heading=min(2 + headings, 6) if clause.kind == "heading" else 0,
        depth=min(sum(a.kind in ("bullet", "lettered") for a in above), 3),
        label=clause.label,
        html=html,
        cells=cells,
        margin=margin(site, clause, numbers),
        place="" if clause.kind in ("heading", "row") else site.place_words(clause.document, clause.path),
    )


def _name(clause: Clause) -> str:
    """What stands beside a clause as its code: the path, or words where the path has none that a reader knows."""
    first, _, rest = clause.path.partition("/")
    if clause.kind == "title":
        return "Tên văn bản"
    if first == "0" and rest.isdigit():
        return "Mở đầu" if rest == "1" else f"Mở đầu {rest}"
    if clause.kind == "footnote":
        return f"Chú thích {clause.label}"
    return clause.path


def _cells(text: str) -> tuple[Span, ...]:
    """The cells of a table row, which its text joins by « | »."""
    out, start = [], 0
    for cell in text.split(" | "):
        out.append(Span(start, start + len(cell)))
        start += len(cell) + 3
    return tuple(out)


def _blocks(views: Sequence[ClauseView]) -> tuple[Block, ...]:
    """Clauses one by one, neighbouring rows as tables."""
    out: list[Block] = []
    rows: list[ClauseView] = []
    for view in [*views, None]:
        if view is not None and view.kind == "row":
            rows.append(view)
            continue
        if rows:
            out.append(_table(rows))
            rows = []
        if view is not None:
            out.append(Block(view))
    return tuple(out)


def _table(rows: Sequence[ClauseView]) -> Block:
    """The first row names the columns where it has no number of its own, others below it have, and it is no task."""
    first = rows[0]
    names = not first.label and not first.margin.task and any(r.label for r in rows[1:])
    head = first if names else None
    body = rows[1:] if head else rows
    columns = max([len(r.cells) + bool(r.label) for r in body] + [len(head.cells) if head else 0])
    return Block(None, head, tuple(body), columns, any(not r.margin.empty for r in rows))


Above = Mapping[str, tuple[Clause, ...]]
"""By a clause's path what it stands under, from the top."""


def _toc(site: Site, document: Document, above: Above) -> tuple[TocEntry, ...]:
    """Headings of the two upper levels, each with the tasks made from (or carrying out) the clauses below it."""
    graph = site.graph
    own = document.id in graph.tasks_of_document
    found: dict[str, set[str]] = {}
    for clause in document.clauses:
        task = graph.tasks_at.get(clause.id)
        tasks = ((task,) if task else ()) if own else graph.implementers.get(clause.id, ())
        for place in (clause, *above[clause.path]):
            found.setdefault(place.path, set()).update(t.id for t in tasks)
    below: dict[str, list[TocEntry]] = {}
    headings = [c for c in document.clauses if c.kind == "heading" and c.level < 2]
    for clause in reversed(headings):
        label = clause.label.strip(" -–.:)/")
        text = heading_text(site, clause)
        entry = TocEntry(
            label if len(label) <= 4 else "",
            shorten(text if len(label) <= 4 else f"{label}. {text}", 90),
            urls.anchor(clause.path),
            len(found[clause.path]),
            tuple(reversed(below.get(clause.path, ()))),
        )
        below.setdefault(clause.parent if clause.level else "", []).append(entry)
    return tuple(reversed(below.get("", ())))


# ── what is printed around the text ──


def _signature(document: Document, numbers: Mapping[Note, int]) -> tuple[Markup, ...]:
    """The signer's block as printed, line by line."""
    fields = ("authority", "position", "signature", "signer")
    return tuple(field_text(numbers, f, text) for f in fields if (text := str(getattr(document, f))))


def _copy_view(site: Site, copy: Copy, index: int, numbers: Mapping[Note, int]) -> CopyView:
    def text(field: str) -> Markup:
        return field_text(numbers, f"copies.{index}.{field}", str(getattr(copy, field)))

    day = Markup("ngày {}").format(date(copy.date))
    return CopyView(
        name=Markup("{} {}").format(copy.kind[:1].upper() + copy.kind[1:], number(copy.number)),
        by=text("by"),
        agency=urls.agency(copy.by_agency) if copy.by_agency in site.graph.agencies and copy.by_agency else "",
        place=Markup("{}, {}").format(text("place"), day) if copy.place else day,
        sign=tuple(text(f) for f in ("authority", "position", "signer") if getattr(copy, f)),
        recipients=tuple(field_text(numbers, f"copies.{index}.recipients", line) for line in copy.recipients),
        notes=tuple(
            note_view(n, k) for n, k in numbers.items() if n.clause is None and note_home(n) == f"copies.{index}"
        ),
    )


def _newest_copy(document: Document) -> str:
    if not document.copies:
        return Markup()
    return copy_words(max(document.copies, key=lambda c: (c.date, c.number)))


# ── links both ways ──


def _gaps(site: Site, document: Document, above: Above) -> tuple[GapView, ...]:
    """Clauses of the body that hold words of their own, and that no task was made from, by section."""
    graph = site.graph
    sections: dict[str, list[tuple[Code, str]]] = {}
    for clause in document.clauses:
        if clause.kind in ("title", "heading", "footnote") or clause.path.startswith("0"):
            continue
        if clause.id in graph.children or any(c.id in graph.tasks_at for c in (clause, *above[clause.path])):
            continue
        section = next((c for c in above[clause.path] if c.kind == "heading"), None)
        name = label_and_text(site, section) if section else ""
        line = Code(clause.path, urls.clause(document.id, clause.path)), shorten(clause.text, 110)
        sections.setdefault(name, []).append(line)
    return tuple(GapView(name, tuple(lines)) for name, lines in sections.items())


def _line(name: Markup, path: str, note: str, codes: Iterable[tuple[str, str]]) -> CodeLine:
    every = tuple(Code(code, target) for code, target in dict(codes).items())
    return CodeLine(name, path, note, every[:CODES], max(0, len(every) - CODES))


def _cites(site: Site, document: Document) -> tuple[CodeLine, ...]:
    """The other documents that this one cites, in the order of first mention, each with the clauses that do."""
    found: dict[str, dict[str, str]] = {}
    for clause in document.clauses:
        for c in site.graph.citations_in.get(clause.id, ()):
            if c.target and c.target != document.id and c.kind != "self":
                found.setdefault(c.target, {})[_name(clause)] = urls.clause(document.id, clause.path)
    return tuple(
        _line(record_name(site.graph.regulations[target]), site.regulation(target), "", codes.items())
        for target, codes in found.items()
        if target in site.graph.regulations
    )


def _cited_by(site: Site, document: Document) -> tuple[CodeLine, ...]:
    """Where other held documents cite this one; what is to be done to it first, then the mere mentions."""
    graph = site.graph
    relations: dict[tuple[str, str], list[str]] = {}
    regulation = graph.regulations.get(document.id)
    for use in regulation.cited_by if regulation else ():
        relations.setdefault((use.document, use.clause), []).extend(use.relation)
    lines: dict[tuple[str, str], dict[str, str]] = {}
    for c in graph.citations_of.get(document.id, ()):
        if c.document == document.id:
            continue
        words = ", ".join(dict.fromkeys(relations.get((c.document, c.clause), ())))
        where = _name(graph.clause(c.document, c.clause))
        lines.setdefault((c.document, words), {})[where] = urls.clause(c.document, c.clause)
    return tuple(
        _line(document_name(graph.documents[d]), urls.document(d), words, lines[d, words].items())
        for d, words in sorted(lines, key=lambda k: (site.order[k[0]], not k[1]))
    )
