"""The tasks that are related to a task, and why. A helper of `nhiem_vu`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup, escape

from generator.model import Task
from generator.site import urls
from generator.site.context import Site
from generator.site.markup import number, numbers_kept
from generator.site.pages.quy_dinh_muc_luc import record_name
from generator.site.views import task_title

RELATED = 5
"""Related tasks that one reason shows; a link leads to the rest."""

WINDOW = 3 * RELATED
"""Tasks of one lead that are looked through for related ones: some may stand under another reason already."""


class Link(NamedTuple):
    """A task in a list: `name` is its clause, after its plan's number where it is on a page of another plan."""

    path: str
    name: Markup
    title: Markup


@dataclass(frozen=True, slots=True)
class Related:
    """Tasks related for one reason, and where the rest of them stand ("" when they are all here)."""

    reason: Markup
    tasks: tuple[Link, ...]
    more_path: str = ""
    more_words: str = ""


class Surroundings:
    """Look-ups made once for all tasks, so that the cost of a page does not grow with the collection."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._links: dict[tuple[str, bool], Link] = {}
        mentioned: dict[str, list[str]] = defaultdict(list)
        for task in site.graph.tasks.values():
            for other in task.see_also:
                mentioned[other].append(task.id)
        led = ((a, tasks) for (a, role), tasks in site.graph.tasks_of_agency.items() if role == "lead")
        self.mentioned_by = {k: tuple(v) for k, v in mentioned.items()}
        """The tasks whose `see_also` names a task, by its id: such a link is followed both ways."""
        self.place = {(a, t.id): i for a, tasks in led for i, t in enumerate(tasks)}
        """Where a task stands among those that an agency leads, by (agency, task)."""

    def link(self, task: Task, here: str) -> Link:
        """A task in a list on a page of the plan `here`."""
        at_home = task.document == here
        link = self._links.get((task.id, at_home))
        if link is None:
            plan = self._site.graph.documents[task.document]
            name = escape(task.clause) if at_home else Markup(f"{number(plan.number)} · {escape(task.clause)}")
            title = numbers_kept(task_title(self._site, task, 80))
            link = self._links[task.id, at_home] = Link(urls.task(task.id), name, title)
        return link


def related(site: Site, task: Task, around: Surroundings) -> tuple[Related, ...]:
    """Related tasks with the reason of each group; a task stands under the first reason that holds, and a reason
    shows at most RELATED of them."""
    graph = site.graph
    seen = {task.id}

    def fresh(tasks: Iterable[Task]) -> tuple[tuple[Link, ...], bool]:
        """The next few that are not on the page yet, and whether there are more. It looks no further: a regulation
        may have thousands."""
        links: list[Link] = []
        for t in tasks:
            if t.id in seen:
                continue
            if len(links) == RELATED:
                return tuple(links), True
            seen.add(t.id)
            links.append(around.link(t, task.document))
        return tuple(links), False

    out: list[Related] = []
    named = (*task.see_also, *around.mentioned_by.get(task.id, ()))
    links, _ = fresh(graph.tasks[t] for t in named if t in graph.tasks)
    if links:
        out.append(Related(Markup("Nội dung gần nhau, người biên tập nối"), links))
    for regulation in dict.fromkeys(w.regulation for d in task.deliverables for w in d.citations):
        links, more = fresh(t for t, _ in graph.deliverables_on.get(regulation, ()))
        if links:
            found = graph.regulations.get(regulation)
            name = record_name(found) if found else escape(regulation)
            words = "Mọi nhiệm vụ về văn bản này"
            out.append(Related(Markup(f"Cùng về {name}"), links, site.regulation(regulation) if more else "", words))
    for i in task.implements:
        links, more = fresh(graph.implementers.get(f"{i.document}#{i.clause}", ()))
        if links:
            of = number(graph.documents[i.document].number)
            reason = Markup(f"Cùng cụ thể hoá {escape(i.clause)} của {of}")
            path = urls.clause(i.document, i.clause) if more else ""
            out.append(Related(reason, links, path, "Mọi nhiệm vụ cụ thể hoá đoạn này"))
    for agency in task.lead:
        tasks = graph.tasks_of_agency.get((agency, "lead"), ())
        links, more = fresh(_nearest(tasks, around.place[agency, task.id]))
        if links:
            more = more or len(tasks) > WINDOW
            reason = Markup(f"Cùng do {escape(graph.agencies[agency].name)} chủ trì")
            out.append(Related(reason, links, urls.agency(agency) if more else "", "Phiếu cơ quan"))
    return tuple(out)


def _nearest(tasks: tuple[Task, ...], at: int) -> tuple[Task, ...]:
    """The tasks of a list that stand around one of them: those after it in the list come as readily as those before."""
    start = max(0, min(at - RELATED // 2, len(tasks) - WINDOW))
    return tasks[start : start + WINDOW]
