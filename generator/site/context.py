"""What every kind of page may ask: the linked graph, and look-ups that several kinds share, each computed once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.corpus.graph import Graph
from generator.model import Clause, Deadline, Deliverable, Document, Regulation, Task
from generator.reading.places import Places
from generator.site import urls

Row = TypeVar("Row")

LONG = 200
"""Rows past which a list is split over several pages."""


@dataclass(frozen=True)
class Site:
    """The argument of every `pages(site)`: a graph without errors. It knows no clock, no files and no HTML."""

    graph: Graph

    # ── addresses that depend on the collection ──
    def regulation(self, regulation_id: str) -> str:
        """Where a cited document is published: under van-ban/ when it is held."""
        return urls.regulation(regulation_id, held=regulation_id in self.graph.documents)

    # ── order of presentation ──
    @cached_property
    def order(self) -> dict[str, int]:
        """The place of a document or an agency among its kind, by its id (no two records share one)."""
        return {own_id: n for kind in (self.graph.documents, self.graph.agencies) for n, own_id in enumerate(kind)}

    def clause_order(self, document_id: str) -> dict[str, int]:
        """The place of each clause of a held document in its text, by its path."""
        order = self._clause_orders.get(document_id)
        if order is None:
            clauses = self.graph.documents[document_id].clauses
            order = self._clause_orders[document_id] = {c.path: n for n, c in enumerate(clauses)}
        return order

    @cached_property
    def _clause_orders(self) -> dict[str, dict[str, int]]:
        return {}

    # ── texts ──
    def ancestors(self, clause: Clause) -> tuple[Clause, ...]:
        """The headings and clauses that a clause stands under, from the top."""
        out: list[Clause] = []
        while clause.parent:
            clause = self.graph.clause(clause.document, clause.parent)
            out.append(clause)
        return tuple(reversed(out))

    def place_words(self, document_id: str, path: str) -> str:
        """«gạch đầu dòng thứ 2, điểm 4, mục IV»: where a clause of a held document stands."""
        places = self._places.get(document_id)
        if places is None:
            places = self._places[document_id] = Places(self.graph.documents[document_id].clauses)
        return places.words(path)

    @cached_property
    def _places(self) -> dict[str, Places]:
        return {}

    # ── tasks ──
    @cached_property
    def task_titles(self) -> dict[tuple[Task, int], str]:
        """Short titles by task and length, as `views.task_title` has made them: a task stands in many lists."""
        return {}

    @cached_property
    def neighbours(self) -> dict[str, tuple[Task | None, Task | None]]:
        """The tasks before and after a task in its plan, by the task's id."""
        out: dict[str, tuple[Task | None, Task | None]] = {}
        for tasks in self.graph.tasks_of_document.values():
            around: list[Task | None] = [None, *tasks, None]
            for i, task in enumerate(tasks):
                out[task.id] = around[i], around[i + 2]
        return out

    @cached_property
    def plans(self) -> tuple[Document, ...]:
        """The documents that tasks were made from, in order of presentation."""
        return tuple(d for d in self.graph.documents.values() if d.id in self.graph.tasks_of_document)

    @cached_property
    def matrices(self) -> tuple[tuple[Document, Document], ...]:
        """The pairs (plan, document that tasks of it carry out) that have a page of comparison."""
        pairs = dict.fromkeys((t.document, i.document) for t in self.graph.tasks.values() for i in t.implements)
        documents = self.graph.documents
        return tuple((documents[plan], documents[of]) for plan, of in pairs if of in documents)

    @cached_property
    def matrices_of(self) -> dict[str, list[tuple[Document, Document]]]:
        """The pairs of `matrices` that a document is one of, by its id."""
        out: dict[str, list[tuple[Document, Document]]] = defaultdict(list)
        for plan, of in self.matrices:
            out[plan.id].append((plan, of))
            if of is not plan:
                out[of.id].append((plan, of))
        return dict(out)

    @cached_property
    def regulations_cited(self) -> tuple[Regulation, ...]:
        """The regulations that are not held: those with a page of their own under quy-dinh/."""
        return tuple(r for r in self.graph.regulations.values() if r.id not in self.graph.documents)

    # ── deadlines: the unit of every count is the deliverable ──
    @cached_property
    def by_year(self) -> dict[int, tuple[tuple[Task, Deliverable], ...]]:
        """Dated deliverables by the year in which their deadline ends, years and deadlines ascending."""
        out: dict[int, list[tuple[Task, Deliverable]]] = defaultdict(list)
        for task, item in self.graph.deliverables.values():
            year = year_of(item.deadline)
            if year is not None:
                out[year].append((task, item))
        return {y: tuple(sorted(out[y], key=lambda ti: deadline_key(ti[1].deadline))) for y in sorted(out)}

    @cached_property
    def continuous(self) -> tuple[tuple[Task, Deliverable], ...]:
        """Deliverables «thường xuyên, định kỳ»: a deadline is printed and it has no end."""
        return tuple(ti for ti in self.graph.deliverables.values() if is_continuous(ti[1].deadline))

    @cached_property
    def undated(self) -> tuple[tuple[Task, Deliverable], ...]:
        """Deliverables «không ghi thời hạn»."""
        both = self.graph.deliverables.values()
        return tuple((t, d) for t, d in both if not is_continuous(d.deadline) and year_of(d.deadline) is None)

    @cached_property
    def span(self) -> tuple[str, str] | None:
        """First and last day (ISO) of the axis of time: of the dated deadlines of the data. None without any."""
        dated = [d.deadline for _, d in self.graph.deliverables.values() if d.deadline and d.deadline.end]
        if not dated:
            return None
        return min(d.start or d.end or "" for d in dated), max(d.end or "" for d in dated)


def year_of(deadline: Deadline | None) -> int | None:
    """The calendar year in which a deadline ends; None when it has no end."""
    return int(deadline.end[:4]) if deadline is not None and deadline.end else None


def is_continuous(deadline: Deadline | None) -> bool:
    """Whether a deadline without an end was printed («thường xuyên», «hằng năm»)."""
    return deadline is not None and deadline.end is None and deadline.kind in ("continuous", "periodic")


def deadline_key(deadline: Deadline | None) -> tuple[str, str]:
    """Sorts deadlines by their end, then by their start; those without an end come last."""
    if deadline is None or deadline.end is None:
        return "9999", ""
    return deadline.end, deadline.start or ""


def paged(rows: Iterable[Row], size: int = LONG) -> list[list[Row]]:
    """Rows in pages of at most `size`; one empty page when there are none."""
    every = list(rows)
    return [every[i : i + size] for i in range(0, len(every), size)] or [[]]
