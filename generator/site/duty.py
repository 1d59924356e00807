"""What a body has to do, as the rows of its sheet: deliverables by printed deadline, those of one clause together.

A sheet is copied into office letters, so that a row says three things: the verbatim words, with whom, and the basis.
Verbs that stand in an earlier part of the sentence are said once for a clause, in brackets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from markupsafe import Markup

from generator.model import ROLES, Deadline, Deliverable, Party, Role, Task
from generator.site import urls
from generator.site.context import Site, deadline_key, is_continuous
from generator.site.markup import Marked, number
from generator.site.views import Chip, ClauseRef, PartyView, chip, clause_ref
from generator.vietnamese import slug, tone_key

Item: TypeAlias = tuple[Task, Deliverable]
DueKey: TypeAlias = tuple[int, str, str, str, str]

_WITH: dict[Role, str] = {
    "lead": "chủ trì",
    "coordinate": "phối hợp",
    "advises": "tham mưu cho",
    "reports_to": "báo cáo",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One deliverable of a row. `letter` is "" where the task has only one. `verbs` are verbs that stand in an earlier
    part of the sentence; where the row has said them already, `same_as` is the letter of the part that did."""

    letter: str
    path: str
    text: Markup
    verbs: str = ""
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """The deliverables of one task under one deadline: `task` leads to its page, `basis` says where it is printed,
    `others` are the other bodies by what they do."""

    document: Markup
    task: str
    basis: ClauseRef
    parts: tuple[Part, ...]
    others: tuple[tuple[str, tuple[PartyView, ...]], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The rows under one deadline as printed. `id` is its anchor; `inferred` is the year that the text leaves out."""

    id: str
    key: DueKey
    chip: Chip
    count: int
    rows: tuple[Row, ...]
    inferred: str = ""


def due_key(deadline: Deadline | None) -> DueKey:
    """Equal for deadlines printed alike that mean the same time; sorts by time, then «thường xuyên», then none."""
    rank = 0 if deadline and deadline.end else 1 if is_continuous(deadline) else 2
    label = chip(deadline)
    # a deadline in words that name no time («khẩn trương») comes before none at all
    return rank, *deadline_key(deadline), label.precision, _words_key(label.text) if deadline else "~"


_words_key = lru_cache(maxsize=4096)(tone_key)
_words_slug = lru_cache(maxsize=4096)(slug)
"""A collection has many deadlines, and few ways to print one."""


def by_due(items: Iterable[Item]) -> dict[DueKey, list[Item]]:
    """Deliverables by deadline, deadlines ascending; inside one in the order given."""
    found: dict[DueKey, list[Item]] = defaultdict(list)
    for item in items:
        found[due_key(item[1].deadline)].append(item)
    return {key: found[key] for key in sorted(found)}


def anchors(keyed: Iterable[tuple[DueKey, Deadline | None]], prefix: str) -> dict[DueKey, str]:
    """An anchor for each deadline of a section, from its printed words: `han-trong-nam-2024`; no two are equal."""
    out: dict[DueKey, str] = {}
    taken: set[str] = set()
    for key, deadline in keyed:
        base = f"{prefix}-{_words_slug(chip(deadline).text)}"
        name = next(n for n in (base, *(f"{base}-{i}" for i in range(2, len(taken) + 3))) if n not in taken)
        taken.add(name)
        out[key] = name
    return out


class Desk:
    """Makes rows for the sheets of one folder. Remembers what sheets share: the words and the basis of a deliverable
    (links from one folder are the same on all its pages), and of what is given to a class the whole table."""

    def __init__(self, site: Site, folder_page: str) -> None:
        """`folder_page` is the path of any page of the folder that the rows stand in."""
        self._site = site
        self._at = folder_page
        self._words: dict[str, Markup] = {}
        self._refs: dict[tuple[str, str], ClauseRef] = {}
        self._numbers = {d.id: number(d.number) for d in site.graph.documents.values()}
        self._tables: dict[tuple[str, str, tuple[str, ...]], tuple[Group, ...]] = {}

    def words(self, task: Task, deliverable: Deliverable) -> Markup:
        """The verbatim words of a deliverable, with its citations, bodies and deadline marked."""
        if deliverable.id not in self._words:
            marked = Marked(self._site, self._site.graph.clause(task.document, task.clause), self._at)
            self._words.update((d.id, marked.html(deliverables=False, within=d.span)) for d in task.deliverables)
        return self._words[deliverable.id]

    def ref(self, document: str, clause: str) -> ClauseRef:
        """The reference to a clause, in code and in words."""
        key = document, clause
        if key not in self._refs:
            self._refs[key] = clause_ref(self._site, document, clause)
        return self._refs[key]

    def groups(self, items: Sequence[Item], owner: str, prefix: str) -> tuple[Group, ...]:
        """The table of a section: `owner` is the body whose part it is, left out of the others; `prefix` makes the
        anchors unique on the page."""
        if self._site.graph.agencies[owner].kind != "class":
            return self._groups(items, owner, prefix)
        key = owner, prefix, tuple(d.id for _, d in items)
        if key not in self._tables:
            self._tables[key] = self._groups(items, owner, prefix)
        return self._tables[key]

    def _groups(self, items: Sequence[Item], owner: str, prefix: str) -> tuple[Group, ...]:
        found = by_due(items)
        names = anchors(((key, some[0][1].deadline) for key, some in found.items()), prefix)
        return tuple(self._group(names[key], key, some, owner) for key, some in found.items())

    def _group(self, name: str, key: DueKey, items: Sequence[Item], owner: str) -> Group:
        deadline = items[0][1].deadline
        of_task: dict[str, list[Item]] = defaultdict(list)
        for item in items:
            of_task[item[0].id].append(item)
        rows = tuple(self._row(some[0][0], [d for _, d in some], owner) for some in of_task.values())
        inferred = deadline.end[:4] if deadline and deadline.end and deadline.inferred_year else ""
        return Group(name, key, chip(deadline), len(items), rows, inferred)

    def _row(self, task: Task, deliverables: Sequence[Deliverable], owner: str) -> Row:
        parts: list[Part] = []
        said: dict[tuple[str, ...], str] = {}
        for d in deliverables:
            verbs = ", ".join(d.actions) if d.action_inherited else ""
            same_as = said.get(d.actions, "") if verbs else ""
            letter = d.letter if len(task.deliverables) > 1 else ""
            parts.append(Part(letter, urls.deliverable(d.id), self.words(task, d), verbs, same_as))
            said.setdefault(d.actions, d.letter)
        return Row(
            document=self._numbers[task.document],
            task=urls.task(task.id),
            basis=self.ref(task.document, task.clause),
            parts=tuple(parts),
            others=others(self._site, task, deliverables, {owner}),
        )


def others(
    site: Site,
    task: Task,
    deliverables: Collection[Deliverable],
    without: Collection[str],
    roles: Sequence[Role] = ROLES,
) -> tuple[tuple[str, tuple[PartyView, ...]], ...]:
    """The bodies that have a part in some `deliverables` of a task, by what they do, `without` those ids; a role with
    none is left out."""
    found: dict[Role, dict[PartyView, None]] = {role: {} for role in roles}
    own = False
    for p in task.parties:
        if p.agency in without:
            own = own or p.role == "lead"
        elif p.role in found:
            theirs = task.deliverables_of(p.role, p.agency)
            if theirs is task.deliverables or any(d in deliverables for d in theirs):
                found[p.role][named(site, p)] = None
    words = {**_WITH, "lead": f"cùng {_WITH['lead']}"} if own else _WITH
    return tuple((words[role], tuple(views)) for role, views in found.items() if views)


def named(site: Site, party: Party) -> PartyView:
    """A party by its name alone."""
    agency = site.graph.agencies.get(party.agency) if party.agency else None
    return PartyView(agency.name, urls.agency(agency.id), "") if agency else PartyView(party.raw, "", "")
