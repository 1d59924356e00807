"""What a body has to do, as the rows of its sheet: deliverables by printed deadline, those of one clause together.

A sheet is copied into office letters, so that a row says three things: the verbatim words, with whom, and the basis.
Verbs that stand in an earlier part of the sentence are said once for a clause, in brackets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup

from generator.model import ROLES, Deadline, Deliverable, Role, Task
from generator.site import urls
from generator.site.context import Site, deadline_key, is_continuous
from generator.site.markup import clause_html, number
from generator.site.views import Chip, ClauseRef, PartyView, chip, clause_ref, party_view
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
    return rank, *deadline_key(deadline), label.precision, tone_key(label.text) if deadline else "~"


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
        base = f"{prefix}-{slug(chip(deadline).text)}"
        name = next(n for n in (base, *(f"{base}-{i}" for i in range(2, len(taken) + 3))) if n not in taken)
        taken.add(name)
        out[key] = name
    return out


class Desk:
    """Makes rows for the sheets of one folder. Remembers the words and the basis of each deliverable: members of a
    class show the same ones, and links from one folder are the same on all its pages."""

    def __init__(self, site: Site, folder_page: str) -> None:
        """`folder_page` is the path of any page of the folder that the rows stand in."""
        self._site = site
        self._at = folder_page
        self._words: dict[str, Markup] = {}
        self._refs: dict[tuple[str, str], ClauseRef] = {}

    def words(self, task: Task, deliverable: Deliverable) -> Markup:
        """The verbatim words of a deliverable, with its citations, bodies and deadline marked."""
        if deliverable.id not in self._words:
            clause = self._site.graph.clause(task.document, task.clause)
            self._words[deliverable.id] = clause_html(
                self._site, clause, self._at, deliverables=False, within=deliverable.span
            )
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
            document=number(self._site.graph.documents[task.document].number),
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
    out = []
    for role in roles:
        own = any(p.role == role and p.agency in without for p in task.parties)
        views = dict.fromkeys(
            PartyView(v.name, v.path, "")
            for p in task.parties
            if p.role == role and p.agency not in without
            if any(d in deliverables for d in task.deliverables_of(role, p.agency))
            for v in [party_view(site, task, p)]
        )
        if views:
            out.append((f"cùng {_WITH[role]}" if own and role == "lead" else _WITH[role], tuple(views)))
    return tuple(out)
