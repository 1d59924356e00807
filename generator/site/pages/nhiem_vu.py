"""Nhiệm vụ: one page a task, the list of the tasks of each plan, and the way in to those lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup

from generator.model import CitedWork, Clause, Deliverable, Document, Implements, Regulation, Status, Task
from generator.site import urls
from generator.site.context import Site
from generator.site.markup import Marked, number, numbers_kept
from generator.site.page import Page
from generator.site.pages.nhiem_vu_danh_sach import distinct_chips, index_pages, plan_pages
from generator.site.pages.nhiem_vu_lien_quan import Surroundings, related
from generator.site.pages.quy_dinh_muc_luc import record_name
from generator.site.render import date
from generator.site.share import WHOLE, Share
from generator.site.views import (
    CONFIDENCE_WORDS,
    Chip,
    ClauseRef,
    Crumb,
    PartyView,
    chip,
    clause_ref,
    copy_words,
    crumbs,
    document_name,
    document_reference,
    label_and_text,
    parties,
    status_words,
    task_title,
)
from generator.vietnamese import fold

STATUSES = 3
"""Later documents that a card names; the regulation's page has them all."""

LEFT_OVER = 20
"""Characters beside verbs, citation and title that are not worth printing a deliverable's words again."""

_MARKS = {"clear": "high", "fair": "medium", "weak": "low"}
_COUNT_WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def pages(site: Site, share: Share = WHOLE) -> Iterator[Page]:
    """A page a task, then the lists."""
    shared = Shared(site)
    for task in share.take(site.graph.tasks.values()):
        yield task_page(site, task, shared)
    for plan in share.take(site.plans):
        yield from plan_pages(site, plan)
    if share.first:
        yield from index_pages(site)


# ── what many tasks share ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class PlanView:
    """What the pages of all tasks of a plan say of it. `reference` names it in a quotation; `compared`: whether a page
    compares it with another document."""

    number: Markup
    name: Markup
    issued: str
    reference: str
    newest_copy: str
    compared: bool


@dataclass(frozen=True, slots=True)
class RegulationView:
    """What is known of a document that deliverables act on; `later` is what became of it, `more` whether there is more
    than a card shows."""

    name: Markup
    path: str
    title: str
    facts: str
    held: bool
    later: tuple[tuple[Markup, tuple[str, ...]], ...]
    more: bool


class Shared:
    """What the pages of many tasks say alike, each made when the first of them asks."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._plans: dict[str, PlanView] = {}
        self._regulations: dict[str, RegulationView] = {}
        self._above: dict[tuple[str, str], tuple[Crumb, ...]] = {}
        self._compared = {plan.id for plan, _ in site.matrices}
        self.around = Surroundings(site)

    def plan(self, document: Document) -> PlanView:
        """The plan that a task stands in."""
        if document.id not in self._plans:
            newest = max(document.copies, key=lambda c: (c.date, c.number), default=None)
            self._plans[document.id] = PlanView(
                number(document.number),
                document_name(document),
                ", ".join(w for w in (date(document.date), document.issuer) if w),
                document_reference(document),
                copy_words(newest) if newest else "",
                document.id in self._compared,
            )
        return self._plans[document.id]

    def crumbs(self, task: Task, clause: Clause) -> tuple[Crumb, ...]:
        """The way to a task: through its plan and the headings above its clause."""
        key = clause.document, clause.parent
        if key not in self._above:
            headings = [
                (label_and_text(self._site, c), urls.clause(c.document, c.path))
                for c in self._site.ancestors(clause)
                if c.kind == "heading"
            ]
            plan = self._site.graph.documents[clause.document]
            steps = ("Nhiệm vụ", urls.hub("nhiem-vu")), (number(plan.number), urls.document_tasks(plan.id)), *headings
            self._above[key] = crumbs(*steps, here="")[:-1]
        return (*self._above[key], Crumb(numbers_kept(task.clause)))

    def regulation(self, work: CitedWork) -> RegulationView:
        """The document that a deliverable acts on."""
        if work.regulation in self._regulations:
            return self._regulations[work.regulation]
        regulation = known(self._site, work)
        view = regulation_view(self._site, regulation)
        if regulation.id in self._site.graph.regulations:  # else its name is the printed words, each time others
            self._regulations[regulation.id] = view
        return view


def known(site: Site, work: CitedWork) -> Regulation:
    """The record of a cited document; one that nothing else is known of is its printed words."""
    return site.graph.regulations.get(work.regulation) or Regulation(
        work.regulation, None, (work.raw,), (), None, None, None, None, False, (), ()
    )


def regulation_view(site: Site, regulation: Regulation) -> RegulationView:
    """What a card says of a document."""
    day = f"ngày {date(regulation.date)}" if regulation.date else ""
    issuer = f"của {regulation.issuer}" if regulation.issuer else ""
    issued = " ".join(w for w in (day, issuer) if w)
    return RegulationView(
        name=record_name(regulation),
        path=site.regulation(regulation.id),
        title=regulation.title or (regulation.names[0] if regulation.number and regulation.names else ""),
        facts=f"{regulation.type or 'Văn bản'} {issued}" if issued else "",
        held=regulation.id in site.graph.documents,
        later=tuple((numbers_kept(_status_sentence(s)), s.source) for s in regulation.status[:STATUSES]),
        more=len(regulation.status) > STATUSES,
    )


def _status_sentence(status: Status) -> str:
    note = f" ({status.note.rstrip('. ')})" if status.note else ""
    text = status_words(status)
    return f"{text[:1].upper()}{text[1:]}{note}."


# ── one task ─────────────────────────────────────────────────────────────────────────────────────────────────────


class PartyLine(NamedTuple):
    """A body in its role; `basis` stands once, at the last one of those that have the same."""

    path: str
    name: str
    basis: str


@dataclass(frozen=True, slots=True)
class WorkView:
    """A document that a deliverable acts on: what is to be done to it as printed, its title where no words of the card
    say it, what is known of it."""

    regulation: RegulationView
    relation: str
    title: str


@dataclass(frozen=True, slots=True)
class CardView:
    """A deliverable. `inherited` are verbs that stand in an earlier part of the sentence; `does` are its own where
    they act on one document, which is then named right after them; `words` are its words as printed, empty where its
    verbs and the document's number and title are all that they say."""

    letter: str
    chip: Chip
    inherited: str
    does: str
    direct: bool
    words: Markup
    works: tuple[WorkView, ...]


@dataclass(frozen=True, slots=True)
class TraceRow:
    """An editor's judgement that words of the task carry out words of a clause."""

    quote_task: str
    quote_clause: str
    clause: ClauseRef
    mark: str
    confidence: str
    by: str


@dataclass(frozen=True, slots=True)
class Trace:
    """The judgements about one document, and the page that compares it with the plan."""

    name: Markup
    number: str
    matrix: str
    rows: tuple[TraceRow, ...]
    judges: str


def task_page(site: Site, task: Task, shared: Shared) -> Page:
    """The page of one task."""
    document = site.graph.documents[task.document]
    clause = site.graph.clause(task.document, task.clause)
    path = urls.task(task.id)
    text = Marked(site, clause, path)
    basis = clause_ref(site, document.id, task.clause)
    plan = shared.plan(document)
    previous, following = site.neighbours[task.id]
    title = task_title(site, task)
    view: dict[str, object] = {
        "task": task,
        "crumbs": shared.crumbs(task, clause),
        "plan": plan,
        "title": numbers_kept(title),
        "lead": _lines(parties(site, task, "lead")),
        "coordinate": _lines(parties(site, task, "coordinate")),
        "advises": _lines(parties(site, task, "advises")),
        "reports_to": _lines(parties(site, task, "reports_to")),
        "dues": distinct_chips(task),
        "basis": basis,
        "place": f"{basis.words[:1].upper()}{basis.words[1:]}",
        "label": clause.label,
        "quote": text.html(),
        "heading": deliverables_heading(task.deliverables),
        "cards": tuple(_card(site, d, text, shared) for d in task.deliverables),
        "traces": _traces(site, task),
        "related": related(site, task, shared.around),
        "previous": shared.around.link(previous, document.id) if previous else None,
        "following": shared.around.link(following, document.id) if following else None,
    }
    return Page(
        path,
        "nhiem_vu",
        f"{title} ({task.clause}, {document.number})",
        "nhiem-vu",
        view,
        print_head=f"{document.type} {document.number} · Nhiệm vụ {task.clause}",
    )


def _lines(named: tuple[PartyView, ...]) -> tuple[PartyLine, ...]:
    said_again = [p.basis == following.basis for p, following in pairwise(named)] + [False]
    return tuple(
        PartyLine(p.path, p.name, "" if again else p.basis) for p, again in zip(named, said_again, strict=False)
    )


def deliverables_heading(deliverables: tuple[Deliverable, ...]) -> str:
    """«Hai sản phẩm, một thời hạn»: how many deliverables, under how many deadlines as printed."""
    dues = {d.deadline for d in deliverables if d.deadline}
    words = f"{_count_words(len(deliverables))} sản phẩm"
    if not dues:
        words += ", không ghi thời hạn"
    elif len(deliverables) > 1:
        words += f", {_count_words(len(dues))} thời hạn"
    return words[:1].upper() + words[1:]


def _count_words(n: int) -> str:
    return _COUNT_WORDS[n] if n < len(_COUNT_WORDS) else str(n)


def _card(site: Site, item: Deliverable, text: Marked, shared: Shared) -> CardView:
    verbs = ", ".join(item.actions)
    direct = len(item.citations) == 1 and bool(verbs) and _governed(item, fold(verbs))
    said = direct and _says_no_more(item, known(site, item.citations[0]))
    return CardView(
        letter=item.letter,
        chip=chip(item.deadline),
        inherited=verbs if item.action_inherited else "",
        does="" if item.action_inherited else verbs,
        direct=direct,
        words=Markup() if said else text.html(deliverables=False, within=item.span),
        works=tuple(_work(w, "" if said else item.text, shared) for w in item.citations),
    )


def _governed(item: Deliverable, verbs: str) -> bool:
    return all(fold(r) in verbs for w in item.citations for r in w.relation)


def _says_no_more(item: Deliverable, regulation: Regulation) -> bool:
    """Whether the words of a deliverable are but its verbs, the citation and the title of the one document it acts on.

    A few letters may be left over: a conjunction, or «việc thực hiện» before the number.
    """
    rest = item.text
    for said in (*item.actions, item.citations[0].raw, regulation.title or "", *regulation.names):
        rest = rest.replace(said, "") if said else rest
    return len(rest.strip(" ,;.")) <= LEFT_OVER


def _work(work: CitedWork, shown_words: str, shared: Shared) -> WorkView:
    """A cited document; its title is left out where it stands in the words that are shown."""
    regulation = shared.regulation(work)
    title = "" if regulation.title in shown_words else regulation.title
    return WorkView(regulation, ", ".join(work.relation), title)


def _traces(site: Site, task: Task) -> tuple[Trace, ...]:
    by_document: dict[str, list[Implements]] = defaultdict(list)
    for i in task.implements:
        by_document[i.document].append(i)
    documents = site.graph.documents
    return tuple(
        Trace(
            document_name(documents[d]),
            documents[d].number,
            urls.matrix(task.document, d),
            tuple(
                TraceRow(
                    i.quote_task,
                    i.quote_clause,
                    clause_ref(site, d, i.clause),
                    _MARKS[i.confidence],
                    CONFIDENCE_WORDS[i.confidence],
                    i.by,
                )
                for i in rows
            ),
            ", ".join(dict.fromkeys(i.by for i in rows)),
        )
        for d, rows in by_document.items()
        if d in documents
    )
