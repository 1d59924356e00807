"""The lists of tasks: those of one plan, and the plans as a way in. A helper of `nhiem_vu`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Document, Task
from generator.site import urls
from generator.site.context import LONG, Site
from generator.site.markup import number, numbers_kept
from generator.site.page import Page
from generator.site.views import (
    Chip,
    PartyView,
    chip,
    copy_words,
    crumbs,
    document_name,
    label_and_text,
    parties,
    task_title,
)


def distinct_chips(task: Task) -> tuple[Chip, ...]:
    """The deadlines of a task as printed, each once."""
    return tuple(dict.fromkeys(chip(d.deadline) for d in task.deliverables))


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task in the list of its plan; `basis` is its clause in the full text, `agencies` are the slugs of its
    leads, for the filter."""

    code: str
    basis: str
    path: str
    title: Markup
    core: bool
    lead: tuple[PartyView, ...]
    agencies: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The tasks under one heading of the plan; `top` is the section that it opens, `core` whether a heading already
    calls them «nhiệm vụ trọng tâm»."""

    top: str
    heading: str
    path: str
    core: bool
    rows: tuple[TaskRow, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A page of a list that is split; the one that the reader is on has no path."""

    text: str
    path: str
    count: int


def plan_pages(site: Site, plan: Document) -> Iterator[Page]:
    """The list of one plan's tasks by section and heading, split past LONG."""
    tasks = site.graph.tasks_of_document[plan.id]
    parts = [tasks[i : i + LONG] for i in range(0, len(tasks), LONG)]
    paths = [urls.document_tasks(plan.id, n) for n in range(1, len(parts) + 1)]
    name = f"{plan.type} {plan.number}"
    for n, part in enumerate(parts):
        leads = dict.fromkeys(a for t in part for a in t.lead)
        title = f"Nhiệm vụ của {name}" + (f", trang {n + 1}" if n else "")
        view: dict[str, object] = {
            "crumbs": crumbs(("Nhiệm vụ", urls.hub("nhiem-vu")), here=number(plan.number)),
            "title": numbers_kept(title),
            "plan": plan,
            "plan_path": urls.document(plan.id),
            "subject": numbers_kept(plan.title),
            "tasks": len(tasks),
            "deliverables": sum(len(t.deliverables) for t in tasks),
            "groups": _groups(site, part),
            "leads": tuple((a, site.graph.agencies[a].name) for a in leads),
            "turns": tuple(Turn(f"Trang {k + 1}", "" if k == n else p, len(parts[k])) for k, p in enumerate(paths))
            if len(parts) > 1
            else (),
            "newest_copy": copy_words(max(plan.copies, key=lambda c: (c.date, c.number))) if plan.copies else "",
        }
        yield Page(paths[n], "nhiem_vu_ke_hoach", title, "nhiem-vu", view, print_head=title)


def _groups(site: Site, tasks: Iterable[Task]) -> tuple[Group, ...]:
    groups: dict[tuple[str, ...], list[Task]] = {}
    for task in tasks:
        clause = site.graph.clause(task.document, task.clause)
        headings = tuple(c.path for c in site.ancestors(clause) if c.kind == "heading")
        groups.setdefault(headings, []).append(task)
    out: list[Group] = []
    last = ""
    for headings, members in groups.items():
        document = members[0].document
        top = headings[0] if headings else ""
        path = headings[-1] if headings else ""
        out.append(
            Group(
                label_and_text(site, site.graph.clause(document, top)) if top and top != last else "",
                label_and_text(site, site.graph.clause(document, path)) if len(headings) > 1 else "",
                urls.clause(document, path) if path else urls.document(document),
                any("trọng tâm" in site.graph.clause(document, h).text.lower() for h in headings),
                tuple(_task_row(site, t) for t in members),
            )
        )
        last = top
    return tuple(out)


def _task_row(site: Site, task: Task) -> TaskRow:
    return TaskRow(
        task.clause,
        urls.clause(task.document, task.clause),
        urls.task(task.id),
        numbers_kept(task_title(site, task)),
        task.core,
        parties(site, task, "lead"),
        " ".join(task.lead),
        distinct_chips(task),
    )


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in the way in to the tasks."""

    name: Markup
    path: str
    document: str
    title: Markup
    date: str
    issuer: str
    tasks: int
    core: int
    deliverables: int


def index_pages(site: Site) -> Iterator[Page]:
    """«Nhiệm vụ»: the plans, newest first, split past LONG."""
    rows = tuple(_plan_row(site, p) for p in sorted(site.plans, key=lambda p: p.date, reverse=True))
    parts = [rows[i : i + LONG] for i in range(0, len(rows), LONG)] or [()]
    paths = [urls.index("nhiem-vu", n) for n in range(1, len(parts) + 1)]
    for n, part in enumerate(parts):
        title = "Nhiệm vụ" + (f", trang {n + 1}" if n else "")
        turns = [Turn(f"Trang {k + 1}", "" if k == n else p, len(parts[k])) for k, p in enumerate(paths)]
        view = {
            "crumbs": crumbs(here="Nhiệm vụ"),
            "title": title,
            "rows": part,
            "turns": tuple(turns) if len(parts) > 1 else (),
        }
        yield Page(paths[n], "nhiem_vu_muc_luc", title, "nhiem-vu", view, print_head=title)


def _plan_row(site: Site, plan: Document) -> PlanRow:
    tasks = site.graph.tasks_of_document[plan.id]
    return PlanRow(
        document_name(plan),
        urls.document_tasks(plan.id),
        urls.document(plan.id),
        numbers_kept(plan.title),
        plan.date,
        plan.issuer,
        len(tasks),
        sum(t.core for t in tasks),
        sum(len(t.deliverables) for t in tasks),
    )
