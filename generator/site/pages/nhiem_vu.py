"""Nhiệm vụ: one page a task, the list of the tasks of each plan, and the way in to those lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from markupsafe import Markup

from generator.model import CitedWork, Clause, Deliverable, Implements, Regulation, Status, Task
from generator.site import urls
from generator.site.context import Site
from generator.site.markup import clause_html, number, numbers_kept
from generator.site.page import Page
from generator.site.pages.nhiem_vu_danh_sach import distinct_chips, index_pages, plan_pages
from generator.site.pages.quy_dinh_muc_luc import record_name
from generator.site.render import date
from generator.site.views import (
    CONFIDENCE_WORDS,
    Chip,
    ClauseRef,
    chip,
    clause_ref,
    copy_words,
    crumbs,
    document_name,
    label_and_text,
    parties,
    status_words,
    task_title,
)
from generator.vietnamese import fold

T = TypeVar("T")

RELATED = 5
"""Related tasks that one reason shows; a link leads to the rest."""

WINDOW = 3 * RELATED
"""Tasks of one lead that are looked through for related ones: some may stand under another reason already."""

STATUSES = 3
"""Later documents that a card names; the regulation's page has them all."""

LEFT_OVER = 20
"""Characters beside verbs, citation and title that are not worth printing a deliverable's words again."""

_MARKS = {"clear": "high", "fair": "medium", "weak": "low"}
_COUNT_WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def pages(site: Site) -> Iterator[Page]:
    """A page a task, then the lists."""
    around = surroundings(site)
    for task in site.graph.tasks.values():
        yield task_page(site, task, around)
    for plan in site.plans:
        yield from plan_pages(site, plan)
    yield from index_pages(site)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Look-ups made once, so that the cost of a page does not grow with the collection.

    `mentioned_by`: the tasks whose `see_also` names a task (such a link is followed both ways); `place`: where a task
    stands among those that an agency leads, by (agency, task).
    """

    mentioned_by: Mapping[str, tuple[str, ...]]
    place: Mapping[tuple[str, str], int]


def surroundings(site: Site) -> Surroundings:
    """The look-ups of a collection."""
    mentioned: dict[str, list[str]] = defaultdict(list)
    for task in site.graph.tasks.values():
        for other in task.see_also:
            mentioned[other].append(task.id)
    led = ((a, tasks) for (a, role), tasks in site.graph.tasks_of_agency.items() if role == "lead")
    place = {(a, t.id): i for a, tasks in led for i, t in enumerate(tasks)}
    return Surroundings({k: tuple(v) for k, v in mentioned.items()}, place)


# ── one task ─────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class WorkView:
    """A document that a deliverable acts on: what is to be done to it as printed, what is known of it."""

    name: Markup
    path: str
    relation: str
    title: str
    facts: str
    held: bool
    later: tuple[Status, ...]
    later_words: tuple[Markup, ...]
    more: bool


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
    number: Markup
    matrix: str
    rows: tuple[TraceRow, ...]
    judges: str


@dataclass(frozen=True, slots=True)
class Link:
    """A task in a list of related ones."""

    code: str
    title: Markup
    path: str
    plan: Markup


@dataclass(frozen=True, slots=True)
class Related:
    """Tasks related for one reason, and where the rest of them stand ("" when they are all here)."""

    reason: Markup
    tasks: tuple[Link, ...]
    more_path: str = ""
    more_words: str = ""


def task_page(site: Site, task: Task, around: Surroundings) -> Page:
    """The page of one task."""
    document = site.graph.documents[task.document]
    clause = site.graph.clause(task.document, task.clause)
    path = urls.task(task.id)
    previous, following = site.neighbours[task.id]
    above = [
        (label_and_text(site, c), urls.clause(c.document, c.path))
        for c in site.ancestors(clause)
        if c.kind == "heading"
    ]
    title = task_title(site, task)
    view: dict[str, object] = {
        "task": task,
        "crumbs": crumbs(
            ("Nhiệm vụ", urls.hub("nhiem-vu")),
            (number(document.number), urls.document_tasks(document.id)),
            *above,
            here=task.clause,
        ),
        "number": number(document.number),
        "title": numbers_kept(title),
        "lead": parties(site, task, "lead"),
        "coordinate": parties(site, task, "coordinate"),
        "advises": parties(site, task, "advises"),
        "reports_to": parties(site, task, "reports_to"),
        "dues": distinct_chips(task),
        "basis": clause_ref(site, document.id, task.clause),
        "document": document_name(document),
        "issued": ", ".join(w for w in (date(document.date), document.issuer) if w),
        "label": clause.label,
        "quote": clause_html(site, clause, path),
        "heading": deliverables_heading(task.deliverables),
        "cards": tuple(_card(site, task, clause, d, path) for d in task.deliverables),
        "traces": _traces(site, task),
        "compared": any(plan.id == document.id for plan, _ in site.matrices),
        "related": related(site, task, around),
        "previous": _link(site, previous, document.id) if previous else None,
        "following": _link(site, following, document.id) if following else None,
        "newest_copy": copy_words(max(document.copies, key=lambda c: (c.date, c.number))) if document.copies else "",
    }
    return Page(
        path,
        "nhiem_vu",
        f"{title} ({task.clause}, {document.number})",
        "nhiem-vu",
        view,
        print_head=f"{document.type} {document.number} · Nhiệm vụ {task.clause}",
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


def _card(site: Site, task: Task, clause: Clause, item: Deliverable, at: str) -> CardView:
    verbs = ", ".join(item.actions)
    governed = all(fold(r) in fold(verbs) for w in item.citations for r in w.relation)
    direct = len(item.citations) == 1 and bool(verbs) and governed
    said = direct and _says_no_more(item, _known(site, item.citations[0]))
    return CardView(
        letter=item.letter,
        chip=chip(item.deadline),
        inherited=verbs if item.action_inherited else "",
        does="" if item.action_inherited else verbs,
        direct=direct,
        words=Markup() if said else clause_html(site, clause, at, deliverables=False, within=item.span),
        works=tuple(_work(site, w, item.text if not said else "") for w in item.citations),
    )


def _says_no_more(item: Deliverable, regulation: Regulation) -> bool:
    """Whether the words of a deliverable are but its verbs, the citation and the title of the one document it acts on.

    A few letters may be left over: a conjunction, or «việc thực hiện» before the number.
    """
    rest = item.text
    for known in (*item.actions, item.citations[0].raw, regulation.title or "", *regulation.names):
        rest = rest.replace(known, "") if known else rest
    return len(rest.strip(" ,;.")) <= LEFT_OVER


def _known(site: Site, work: CitedWork) -> Regulation:
    """The record of a cited document; one that nothing else is known of is its printed words."""
    return site.graph.regulations.get(work.regulation) or Regulation(
        work.regulation, None, (work.raw,), (), None, None, None, None, False, (), ()
    )


def _work(site: Site, work: CitedWork, shown_words: str) -> WorkView:
    """What is known of a cited document; its title is left out where it stands in the words that are shown."""
    regulation = _known(site, work)
    issued = " ".join(
        w
        for w in (
            f"ngày {date(regulation.date)}" if regulation.date else "",
            f"của {regulation.issuer}" if regulation.issuer else "",
        )
        if w
    )
    held = regulation.id in site.graph.documents
    title = regulation.title or (regulation.names[0] if regulation.number and regulation.names else "")
    if title in shown_words:
        title = ""
    shown = regulation.status[:STATUSES]
    return WorkView(
        name=record_name(regulation),
        path=site.regulation(regulation.id),
        relation=", ".join(work.relation),
        title=title,
        facts=f"{regulation.type or 'Văn bản'} {issued}" if issued else "",
        held=held,
        later=shown,
        later_words=tuple(numbers_kept(_status_sentence(s)) for s in shown),
        more=len(regulation.status) > STATUSES,
    )


def _status_sentence(status: Status) -> str:
    note = f" ({status.note.rstrip('. ')})" if status.note else ""
    text = status_words(status)
    return f"{text[:1].upper()}{text[1:]}{note}."


def _traces(site: Site, task: Task) -> tuple[Trace, ...]:
    by_document: dict[str, list[Implements]] = defaultdict(list)
    for i in task.implements:
        by_document[i.document].append(i)
    documents = site.graph.documents
    return tuple(
        Trace(
            document_name(documents[d]),
            number(documents[d].number),
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


# ── related tasks ──


def _link(site: Site, task: Task, here: str) -> Link:
    """A task in a list; its plan is named where it is another one than that of the page."""
    plan = Markup() if task.document == here else number(site.graph.documents[task.document].number)
    return Link(task.clause, numbers_kept(task_title(site, task, 80)), urls.task(task.id), plan)


def related(site: Site, task: Task, around: Surroundings) -> tuple[Related, ...]:
    """Related tasks with the reason of each group; a task stands under the first reason that holds, and a reason
    shows at most RELATED of them."""
    graph = site.graph
    seen = {task.id}

    def fresh(tasks: Iterable[Task]) -> tuple[tuple[Link, ...], bool]:
        new = list(islice((t for t in tasks if t.id not in seen), RELATED + 1))
        seen.update(t.id for t in new[:RELATED])
        return tuple(_link(site, t, task.document) for t in new[:RELATED]), len(new) > RELATED

    out: list[Related] = []
    named = dict.fromkeys([*task.see_also, *around.mentioned_by.get(task.id, ())])
    links, _ = fresh(graph.tasks[t] for t in named if t in graph.tasks)
    if links:
        out.append(Related(Markup("Nội dung gần nhau, người biên tập nối"), links))
    for regulation in dict.fromkeys(w.regulation for d in task.deliverables for w in d.citations):
        links, more = fresh(_each(t for t, _ in graph.deliverables_on.get(regulation, ())))
        if links:
            found = graph.regulations.get(regulation)
            name = record_name(found) if found else Markup("{}").format(regulation)
            words = "mọi nhiệm vụ về văn bản này"
            reason = Markup("Cùng về {}").format(name)
            out.append(Related(reason, links, site.regulation(regulation) if more else "", words))
    for i in task.implements:
        links, more = fresh(graph.implementers.get(f"{i.document}#{i.clause}", ()))
        if links:
            reason = Markup("Cùng cụ thể hoá {} của {}").format(i.clause, number(graph.documents[i.document].number))
            path = urls.clause(i.document, i.clause) if more else ""
            out.append(Related(reason, links, path, "mọi nhiệm vụ cụ thể hoá đoạn này"))
    for agency in task.lead:
        tasks = graph.tasks_of_agency.get((agency, "lead"), ())
        links, more = fresh(_nearest(tasks, around.place[agency, task.id]))
        if links:
            more = more or len(tasks) > WINDOW
            reason = Markup("Cùng do {} chủ trì").format(graph.agencies[agency].name)
            out.append(Related(reason, links, urls.agency(agency) if more else "", "phiếu cơ quan"))
    return tuple(out)


def _each(values: Iterable[T]) -> Iterable[T]:
    return dict.fromkeys(values)


def _nearest(tasks: tuple[Task, ...], at: int) -> tuple[Task, ...]:
    """The tasks of a list that stand around one of them: those after it in the list come as readily as those before."""
    start = max(0, min(at - RELATED // 2, len(tasks) - WINDOW))
    return tasks[start : start + WINDOW]
