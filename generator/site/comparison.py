"""Which clauses of a document are carried out by which tasks of a plan, and where nothing is: both ways, with numbers.

The correspondences are an editor's judgements (`Implements`), never words of the texts. Compared are the sections
that the judgements touch, on both sides: a section that no judgement names was not compared, and says nothing about
gaps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model import Clause, Confidence, Document, Implements, Task
from generator.site.context import Site

LEVELS: tuple[Confidence, ...] = ("clear", "fair", "weak")
"""Confidence, best first."""

_NOT_ASKED = ("title", "heading", "footnote")


@dataclass(frozen=True)
class Comparison:
    """A plan and the document that tasks of it carry out.

    `clauses` are the smallest units of the compared sections (and any larger one that a judgement names), `tasks`
    the plan's tasks of the compared sections, both in printed order; `links` the best judgement for a (clause path,
    task id); `left_out` the sections of either document that were not compared.
    """

    plan: Document
    resolution: Document
    clauses: tuple[Clause, ...]
    tasks: tuple[Task, ...]
    links: Mapping[tuple[str, str], Implements]
    left_out: tuple[Clause, ...]
    plan_left_out: tuple[str, ...]
    editors: tuple[str, ...]

    def level(self, clause: Clause) -> Confidence | None:
        """The best confidence with which any task carries out a clause; None where none does."""
        return self._levels.get(clause.path)

    @cached_property
    def _levels(self) -> dict[str, Confidence]:
        best: dict[str, Confidence] = {}
        for (path, _), judged in self.links.items():
            best[path] = min(best.get(path, judged.confidence), judged.confidence, key=LEVELS.index)
        return best

    def of_task(self, task: Task) -> tuple[tuple[Clause, Implements], ...]:
        """The clauses that a task carries out, in printed order."""
        return tuple((c, self.links[c.path, task.id]) for c in self.clauses if (c.path, task.id) in self.links)

    @cached_property
    def clause_levels(self) -> Counter[Confidence | None]:
        """How many clauses are carried out with which best confidence; None counts the gaps."""
        return Counter(self.level(c) for c in self.clauses)

    @cached_property
    def tasks_without(self) -> tuple[Task, ...]:
        """The compared tasks for which no clause was found."""
        found = {task for _, task in self.links}
        return tuple(t for t in self.tasks if t.id not in found)


def compare(site: Site, plan: Document, resolution: Document) -> Comparison:
    """The comparison of one pair of `Site.matrices`."""
    every = site.graph.tasks_of_document[plan.id]
    links: dict[tuple[str, str], Implements] = {}
    for task in every:
        for judged in task.implements:
            if judged.document != resolution.id:
                continue
            known = links.get((judged.clause, task.id))
            if known is None or LEVELS.index(judged.confidence) < LEVELS.index(known.confidence):
                links[judged.clause, task.id] = judged
    named = {path for path, _ in links}
    linked = {task for _, task in links}
    top = {c.path: _top(site, c) for c in resolution.clauses}
    compared = {top[path] for path in named if path in top}
    sections = {t.section for t in every if t.id in linked}
    return Comparison(
        plan=plan,
        resolution=resolution,
        clauses=tuple(
            c for c in resolution.clauses if top[c.path] in compared and (c.path in named or _smallest(site, c))
        ),
        tasks=tuple(t for t in every if t.section in sections),
        links=links,
        left_out=tuple(
            c for c in resolution.clauses if not c.parent and c.kind == "heading" and c.path not in compared
        ),
        plan_left_out=tuple(dict.fromkeys(t.section for t in every if t.section not in sections)),
        editors=tuple(dict.fromkeys(i.by for i in links.values())),
    )


def _top(site: Site, clause: Clause) -> str:
    above = site.ancestors(clause)
    return above[0].path if above else clause.path


def _smallest(site: Site, clause: Clause) -> bool:
    return clause.kind not in _NOT_ASKED and clause.id not in site.graph.children
