"""Quy định: a page for each document that the collection cites and does not hold.

Who must do what to it and by when, every sentence that cites it, and what sources say became of it. Without a source
its status is «chưa rõ», never «còn hiệu lực»; what reaches a record by inference only is «có thể liên quan», never its
number or its status (domain notes, Citations and decision 19).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from markupsafe import Markup

from generator.model import Deliverable, Document, Regulation, Status, Task
from generator.site import urls
from generator.site.context import LONG, Site, deadline_key
from generator.site.duty import named
from generator.site.markup import clause_html, number, numbers_kept
from generator.site.page import Page
from generator.site.pages.quy_dinh_muc_luc import index, record_name, relation_words
from generator.site.render import date
from generator.site.share import WHOLE, Share
from generator.site.views import (
    RELATION_WORDS,
    Chip,
    ClauseRef,
    PartyView,
    chip,
    clause_ref,
    copy_words,
    crumbs,
    document_name,
    shorten,
)
from generator.vietnamese import fold, tone_key

_FEW = 3
_OBJECT = 120
_MOST_ASSIGNMENTS = 12


@dataclass(frozen=True, slots=True)
class Work:
    """One deliverable that acts on the record. `verbs` are its actions as printed, in brackets where `inherited`;
    `relation` is what is to be done to this very record, where the verbs alone do not say it; `object` is the beginning
    of the deliverable's words."""

    leads: tuple[PartyView, ...]
    verbs: str
    inherited: bool
    relation: str
    object: str
    chip: Chip
    code: str
    document: Markup
    path: str


@dataclass(frozen=True, slots=True)
class Cited:
    """One clause that cites the record: its verbatim words with the citation standing out, and where it stands."""

    label: str
    text: Markup
    basis: ClauseRef
    document: Markup
    document_path: str
    day: str
    issuer: str
    task: str


@dataclass(frozen=True, slots=True)
class Event:
    """A line of «Diễn biến»: a day (ISO, as precise as the source), words, and either source addresses or the clause
    that prints it. `plan` marks what a plan asks."""

    day: str
    text: Markup
    sources: tuple[str, ...] = ()
    basis: tuple[Markup, str] | None = None
    chip: Chip | None = None
    plan: bool = False
    note: str = ""


Cites = tuple[str, str]
"""A place that cites the record: document and clause path."""

Acts = tuple[Task, Deliverable]
"""A deliverable that acts on the record, with its task."""


class Part(NamedTuple):
    """The citing places of one page, and what they ask to be done with the record."""

    places: Sequence[Cites]
    works: Sequence[Acts]


@dataclass(frozen=True, slots=True)
class YearLink:
    """A page of citing places, where one cannot hold them all."""

    text: str
    path: str
    here: bool = False


def pages(site: Site, share: Share = WHOLE) -> Iterator[Page]:
    """The index, and a page for each cited document that is not held."""
    if share.first:
        yield from index(site)
    issuers = {
        tone_key(name): urls.agency(a.id) for a in site.graph.agencies.values() for name in (a.name, *a.variants)
    }
    for record in share.take(site.regulations_cited):
        yield from _record(site, record, issuers)


def _record(site: Site, record: Regulation, issuers: dict[str, str]) -> Iterator[Page]:
    places = citing_places(site, record)
    works = site.graph.deliverables_on.get(record.id, ())
    home = urls.regulation_page(record.id)
    if len(places) <= LONG and len(works) <= LONG:
        yield _page(site, record, issuers, places, Part(places, works), home, ())
        return
    parts = []
    for year, of_year in _parts(site, places, works):
        for n, part in enumerate(of_year, start=1):
            words = year if year.isdecimal() else "không rõ ngày"
            words += f", phần {n}" if len(of_year) > 1 else ""
            parts.append((words, urls.regulation_page(record.id, year if n == 1 else f"{year}-{n}"), part))
    links = tuple(YearLink(words, path) for words, path, _ in parts)
    yield _page(site, record, issuers, places, parts[0][2], home, links)
    for words, path, part in parts:
        here = tuple(replace(link, here=link.path == path) for link in links)
        yield _page(site, record, issuers, places, part, path, here, words)


def _parts(site: Site, places: Sequence[Cites], works: Sequence[Acts]) -> Iterator[tuple[str, list[Part]]]:
    """The citing places by year of the document, newest first, each with what it asks; a year in parts that hold up to
    `LONG` of both. What one clause asks stays together."""
    asked: dict[Cites, list[Acts]] = defaultdict(list)
    known = set(places)
    first = {document: (document, clause) for document, clause in reversed(places)}
    for task, deliverable in works:
        place = task.document, task.clause
        asked[place if place in known else first[task.document]].append((task, deliverable))
    by_year: dict[str, list[Part]] = defaultdict(list)
    for place in places:
        of_year = by_year[site.graph.documents[place[0]].date[:4] or "khong-ro-ngay"]
        full = not of_year or len(of_year[-1].places) + 1 > LONG
        if full or len(of_year[-1].works) + len(asked[place]) > LONG:
            of_year.append(Part([], []))
        of_year[-1] = Part([*of_year[-1].places, place], [*of_year[-1].works, *asked[place]])
    for year in sorted(by_year, reverse=True):
        yield year, by_year[year]


def citing_places(site: Site, record: Regulation) -> list[Cites]:
    """Every clause that cites a record, as (document, clause path): newest document first, then in text order."""
    documents = site.graph.documents
    places = list(dict.fromkeys((c.document, c.clause) for c in record.cited_by))
    places.sort(key=lambda place: site.clause_order(place[0]).get(place[1], 0))
    return sorted(places, key=lambda place: (documents[place[0]].date, place[0]), reverse=True)


def _page(
    site: Site,
    record: Regulation,
    issuers: dict[str, str],
    every: Sequence[Cites],
    shown: Part,
    path: str,
    links: tuple[YearLink, ...],
    part: str = "",
) -> Page:
    name = record_name(record)
    here: Markup = number(record.number) if record.number else name
    steps = [("Quy định", urls.hub("quy-dinh"))]
    trail = crumbs(*steps, (here, urls.regulation_page(record.id)), here=part) if part else crumbs(*steps, here=here)
    citing = tuple(dict.fromkeys(document for document, _ in every))
    view: dict[str, object] = {
        "crumbs": trail,
        "record": record,
        "name": name,
        "part": part,
        "home": urls.regulation_page(record.id),
        "cited": [_cited(site, record, document, clause, path) for document, clause in shown.places],
        "cited_in": [(number(site.graph.documents[d].number), urls.document(d)) for d in citing[:_FEW]],
        "cited_count": len(every),
        "cited_documents": len(citing),
        "links": links,
        "works": [_work(site, record, *w) for w in sorted(shown.works, key=lambda w: deadline_key(w[1].deadline))],
        "several": len({t.document for t, _ in shown.works}) > 1,
        "copies": [
            (document_name(site.graph.documents[d]), [copy_words(c) for c in site.graph.documents[d].copies])
            for d in citing[:_FEW]
        ],
    }
    if not part:
        view |= _whole(site, record, issuers)
    dated = f", {date(record.date)}" if record.date and record.number else ""
    title = f"{_plain(record)}{dated}"
    return Page(
        path=path,
        kind="quy_dinh",
        title=f"{title} · {part}" if part else title,
        hub="quy-dinh",
        view=view,
        print_head=f"{title} · chưa có toàn văn trong kho",
    )


def _whole(site: Site, record: Regulation, issuers: dict[str, str]) -> dict[str, object]:
    """What only the first page of a record says."""
    acting = site.graph.deliverables_on.get(record.id, ())
    works = sorted(acting, key=lambda pair: deadline_key(pair[1].deadline))
    return {
        "issuer_path": issuers.get(tone_key(record.issuer), "") if record.issuer else "",
        "work_count": len(works),
        "chips": tuple(dict.fromkeys(chip(d.deadline) for _, d in works)),
        "status": status_now(record),
        "events": chain(site, record),
        "possible": [_event(s) for s in record.status if s.possible],
        "sourced": any(not s.possible for s in record.status),
    }


def _plain(record: Regulation) -> str:
    if record.number:
        return f"{record.type or 'Văn bản'} {record.number}"
    return record.names[0] if record.names else record.type or "Văn bản không ghi số"


# ── who must do what ─────────────────────────────────────────────────────────────────────────────────────────────


def _work(site: Site, record: Regulation, task: Task, deliverable: Deliverable) -> Work:
    relation = relation_words(record, deliverable)
    verbs = ", ".join(deliverable.actions)
    said = fold(verbs)
    return Work(
        leads=tuple(named(site, p) for p in task.parties if p.role == "lead"),
        verbs=verbs,
        inherited=deliverable.action_inherited,
        relation="" if all(fold(word) in said for word in relation) else ", ".join(relation),
        object=shorten(deliverable.text, _OBJECT),
        chip=chip(deliverable.deadline),
        code=f"{task.clause}-{deliverable.letter}" if len(task.deliverables) > 1 else task.clause,
        document=number(site.graph.documents[task.document].number),
        path=urls.deliverable(deliverable.id),
    )


def _cited(site: Site, record: Regulation, document_id: str, path: str, at: str) -> Cited:
    document = site.graph.documents[document_id]
    clause = site.graph.clause(document_id, path)
    task = site.graph.tasks_at.get(clause.id)
    return Cited(
        label=clause.label,
        text=clause_html(site, clause, at, deliverables=False, highlight=record.id),
        basis=clause_ref(site, document_id, path),
        document=document_name(document),
        document_path=urls.document(document_id),
        day=document.date,
        issuer=document.issuer,
        task=urls.task(task.id) if task else "",
    )


# ── what became of it ────────────────────────────────────────────────────────────────────────────────────────────


def status_now(record: Regulation) -> tuple[str, int] | None:
    """The latest sourced statement about the record itself, and how many sources there are; None: «chưa rõ»."""
    own = [s for s in record.status if not s.possible and not s.of]
    if not own:
        return None
    latest = max(own, key=lambda s: s.date)
    sources = {address for s in own for address in s.source}
    return f"{RELATION_WORDS[latest.relation]} {latest.number}", len(sources)


def chain(site: Site, record: Regulation) -> list[Event]:
    """The record's dated events: its issue as printed, what plans ask, what sources say. Inferences are not in it."""
    events = [*_issued(site, record), *_asked(site, record), *(_event(s) for s in record.status if not s.possible)]
    return sorted(events, key=lambda e: (e.day or "9999", not e.plan))


def _issued(site: Site, record: Regulation) -> Iterator[Event]:
    if not record.date:
        return
    printing = next((c for c in site.graph.citations_of.get(record.id, ()) if c.date), None)
    if printing is None:
        return
    document = site.graph.documents[printing.document]
    words = Markup("<b>{}</b> {}").format(number(record.number or ""), f"{record.issuer or 'được'} ban hành.")
    basis = Markup("{} {}").format(number(document.number), printing.clause)
    yield Event(record.date, words, basis=(basis, urls.clause(printing.document, printing.clause)))


def _asked(site: Site, record: Regulation) -> Iterator[Event]:
    """One line for each plan, task and deadline that asks something of the record; past a dozen the table tells it."""
    lines: dict[tuple[str, str, Chip], list[str]] = defaultdict(list)
    documents: dict[tuple[str, str, Chip], Document] = {}
    for task, deliverable in site.graph.deliverables_on.get(record.id, ()):
        key = task.document, task.clause, chip(deliverable.deadline)
        documents[key] = site.graph.documents[task.document]
        lines[key].extend(_said(record, deliverable))
    if len(lines) > _MOST_ASSIGNMENTS:
        return
    for (document_id, clause, due), words in lines.items():
        text = Markup('<b>{}</b> giao <span class="kh-v">{}</span>,').format(
            number(documents[document_id, clause, due].number), ", ".join(dict.fromkeys(words))
        )
        basis = Markup("{}").format(clause), urls.clause(document_id, clause)
        yield Event(documents[document_id, clause, due].date, text, basis=basis, chip=due, plan=True)


def _said(record: Regulation, deliverable: Deliverable) -> tuple[str, ...]:
    """The printed verbs where they say what is to be done to the record, else the relation."""
    relation = relation_words(record, deliverable)
    verbs = fold(", ".join(deliverable.actions))
    return deliverable.actions if all(fold(word) in verbs for word in relation) else relation


def _event(status: Status) -> Event:
    words = RELATION_WORDS[status.relation]
    if status.of:
        text = Markup("<b>{}</b> {} <b>{}</b>.").format(numbers_kept(status.of), words, numbers_kept(status.number))
    else:
        text = Markup("{} <b>{}</b>.").format(words[:1].upper() + words[1:], numbers_kept(status.number))
    return Event(status.date, text, sources=status.source, note=status.note)
