"""Đối chiếu: the clauses of a document × the tasks of the plan that carries it out, and the list of all such pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Clause, Confidence, Implements, Task
from generator.site import urls
from generator.site.comparison import LEVELS, Comparison, compare
from generator.site.context import Site, paged
from generator.site.markup import number
from generator.site.page import Page
from generator.site.share import WHOLE, Share
from generator.site.views import (
    CONFIDENCE_WORDS,
    crumbs,
    document_name,
    heading_text,
    label_and_text,
    shorten,
    task_title,
)

MOST_COLUMNS = 40
"""Tasks of one table; past that the tasks are split by who leads them, a table each."""

MARKS: dict[Confidence | None, str] = {"clear": "high", "fair": "medium", "weak": "low", None: "none"}
"""Confidence as the style sheet names it: full, half, dashed, hatched."""


def pages(site: Site, share: Share = WHOLE) -> Iterator[Page]:
    """The list of comparisons, then a page a pair (plan, document)."""
    if share.first:
        yield from _index([compare(site, *pair) for pair in site.matrices])
    for pair in share.take(site.matrices):
        yield _matrix(site, compare(site, *pair))


# ── what the templates read ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the bar of coverage: from `x`, `width` wide, of 1000."""

    mark: str
    words: str
    count: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """A pair in the list of comparisons."""

    plan: Markup
    resolution: Markup
    path: str
    title: str
    covered: int
    clauses: int
    linked: int
    tasks: int


@dataclass(frozen=True, slots=True)
class Column:
    """A task as a column; `tail` is the last part of its code, for the cell; `first` opens the group of a lead."""

    code: str
    front: str
    tail: str
    title: str
    path: str
    first: bool
    total: int


@dataclass(frozen=True, slots=True)
class Head:
    """The leads of neighbouring columns."""

    name: str
    path: str
    columns: int


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a task carries out a clause; `title` quotes the words that were compared."""

    mark: str
    words: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """A clause as a row; `cells` in the order of the columns (None: nothing), `mark` its best confidence."""

    code: str
    words: str
    path: str
    mark: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """The rows below one heading of the document, and how many of its clauses have a task."""

    code: str
    words: str
    path: str
    covered: int
    of: int
    rows: tuple[ClauseRow, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of at most MOST_COLUMNS tasks."""

    anchor: str
    heads: tuple[Head, ...]
    columns: tuple[Column, ...]
    bodies: tuple[Body, ...]


@dataclass(frozen=True, slots=True)
class Reverse:
    """A task and the clauses that it carries out: the other way round."""

    code: str
    title: str
    path: str
    clauses: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ReverseGroup:
    """The tasks of the same leads."""

    name: str
    tasks: tuple[Reverse, ...]


# ── the list ─────────────────────────────────────────────────────────────────────────────────────────────────────


def line(found: Comparison) -> Line:
    """A comparison in one line, with its numbers."""
    levels = found.clause_levels
    return Line(
        document_name(found.plan),
        document_name(found.resolution),
        urls.matrix(found.plan.id, found.resolution.id),
        found.resolution.title,
        len(found.clauses) - levels[None],
        len(found.clauses),
        len(found.tasks) - len(found.tasks_without),
        len(found.tasks),
    )


def _index(every: Sequence[Comparison]) -> Iterator[Page]:
    chunks = paged(every)
    for n, own in enumerate(chunks, start=1):
        view: dict[str, object] = {
            "crumbs": crumbs(here="Đối chiếu"),
            "lines": tuple(line(found) for found in own),
            "total": len(every),
            "pages": tuple((i, urls.index("doi-chieu", i)) for i in range(1, len(chunks) + 1)),
            "number": n,
        }
        yield Page(urls.index("doi-chieu", n), "doi_chieu_muc_luc", "Đối chiếu", "doi-chieu", view, "Đối chiếu")


# ── a matrix ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _matrix(site: Site, found: Comparison) -> Page:
    plan, resolution = found.plan, found.resolution
    groups = _lead_groups(site, found.tasks)
    tables = tuple(_table(site, found, own, n) for n, own in enumerate(_split(groups), start=1))
    name = f"{resolution.type} {resolution.number}"
    view: dict[str, object] = {
        "crumbs": crumbs(
            ("Đối chiếu", urls.hub("doi-chieu")),
            here=Markup("{} – {}").format(number(resolution.number), number(plan.number)),
        ),
        "plan": document_name(plan),
        "plan_type": plan.type,
        "plan_path": urls.document(plan.id),
        "resolution": document_name(resolution),
        "resolution_type": resolution.type,
        "resolution_path": urls.document(resolution.id),
        "shares": shares(found),
        "clauses": len(found.clauses),
        "tasks": len(found.tasks),
        "without": len(found.tasks_without),
        "editors": found.editors,
        "left_out": tuple(label_and_text(site, c) for c in found.left_out),
        "plan_left_out": found.plan_left_out,
        "tables": tables,
        "reverse": tuple(
            ReverseGroup(lead or "Không nêu tên cơ quan chủ trì", tuple(_reverse(site, found, t) for t in tasks))
            for lead, _, tasks in groups
        ),
    }
    title = f"Đối chiếu {name} – {plan.type} {plan.number}"
    return Page(
        urls.matrix(plan.id, resolution.id), "doi_chieu", title, "doi-chieu", view,
        f"Đối chiếu {resolution.number} – {plan.number}", wide=True,
    )  # fmt: skip


def shares(found: Comparison) -> tuple[Stretch, ...]:
    """The clauses by their best confidence, as a bar of 1000."""
    words = {level: f"có nhiệm vụ khớp {CONFIDENCE_WORDS[level]}" for level in LEVELS}
    words["weak"] = f"chỉ khớp {CONFIDENCE_WORDS['weak']}"
    levels = found.clause_levels
    unit = 1000 / max(len(found.clauses), 1)
    out: list[Stretch] = []
    x = 0.0
    for level in (*LEVELS, None):
        width = levels[level] * unit
        label = "chưa thấy nhiệm vụ" if level is None else words[level]
        out.append(Stretch(MARKS[level], label, levels[level], round(x, 1), round(max(width - 3, 0), 1)))
        x += width
    return tuple(out)


LeadGroup = tuple[str, str, tuple[Task, ...]]
"""The names of the leads ("" for none), the sheet of the first one, and their tasks."""


def _lead_groups(site: Site, tasks: Sequence[Task]) -> tuple[LeadGroup, ...]:
    found: dict[tuple[str, ...], list[Task]] = defaultdict(list)
    for task in tasks:
        found[task.lead].append(task)
    agencies = site.graph.agencies
    return tuple(
        ("; ".join(agencies[a].name for a in lead), urls.agency(lead[0]) if len(lead) == 1 else "", tuple(own))
        for lead, own in found.items()
    )


def _split(groups: Sequence[LeadGroup]) -> list[list[LeadGroup]]:
    """Groups in tables of at most MOST_COLUMNS tasks; only a group that is longer itself is cut."""
    out: list[list[LeadGroup]] = [[]]
    room = MOST_COLUMNS
    for name, path, tasks in groups:
        if len(tasks) > room and out[-1]:
            out.append([])
            room = MOST_COLUMNS
        for i in range(0, len(tasks), MOST_COLUMNS):
            own = tasks[i : i + MOST_COLUMNS]
            if i:
                out.append([])
                room = MOST_COLUMNS
            out[-1].append((name, path, own))
            room -= len(own)
    return out


def _table(site: Site, found: Comparison, groups: Sequence[LeadGroup], n: int) -> Table:
    """The first table has the gaps as well; a row without a cell here that has one in another table is left out."""
    tasks = [t for *_, own in groups for t in own]
    firsts = {own[0].id for *_, own in groups}
    ids = {t.id for t in tasks}
    rows = tuple(
        c for c in found.clauses if any((c.path, i) in found.links for i in ids) or (n == 1 and found.level(c) is None)
    )
    return Table(
        anchor=f"bang-{n}",
        heads=tuple(Head(_short(name), path, len(own)) for name, path, own in groups),
        columns=tuple(_column(site, found, t, t.id in firsts) for t in tasks),
        bodies=_bodies(site, found, rows, tasks),
    )


def _short(names: str) -> str:
    """The leads of a column in the narrow head of a table; all of them are named in the list below it."""
    first, *others = names.split("; ")
    return f"{first} và {len(others)} cơ quan khác" if others else first or "Không nêu tên"


def _column(site: Site, found: Comparison, task: Task, first: bool) -> Column:
    front, tail = _cut(task.clause)
    return Column(
        task.clause, front, tail, task_title(site, task), _task_path(task), first, len(found.of_task(task))
    )  # fmt: skip


def _cut(code: str) -> tuple[str, str]:
    """`IV.4/2` -> `IV.4/` and `2`."""
    at = max(code.rfind("/"), code.rfind("."))
    return code[: at + 1], code[at + 1 :]


def _bodies(
    site: Site, found: Comparison, rows: Sequence[Clause], tasks: Sequence[Task]
) -> tuple[Body, ...]:  # fmt: skip
    heading = {c.path: _heading(site, c) for c in found.clauses}
    below: dict[str, list[Clause]] = defaultdict(list)
    for clause in rows:
        above = heading[clause.path]
        below[above.path if above else ""].append(clause)
    out = []
    for path, own in below.items():
        whole = [c for c in found.clauses if (h := heading[c.path]) and h.path == path]
        above = heading[own[0].path]
        out.append(
            Body(
                code=path,
                words=heading_text(site, above) if above else "",
                path=urls.clause(found.resolution.id, path) if above else "",
                covered=sum(1 for c in whole if found.level(c) is not None),
                of=len(whole),
                rows=tuple(_row(found, c, tasks) for c in own),
            )
        )
    return tuple(out)


def _heading(site: Site, clause: Clause) -> Clause | None:
    """The nearest heading above a clause."""
    return next((c for c in reversed(site.ancestors(clause)) if c.kind == "heading"), None)


def _row(found: Comparison, clause: Clause, tasks: Sequence[Task]) -> ClauseRow:
    return ClauseRow(
        code=clause.path,
        words=shorten(clause.text, 58),
        path=urls.clause(found.resolution.id, clause.path),
        mark=MARKS[found.level(clause)],
        cells=tuple(_cell(t, found.links.get((clause.path, t.id))) for t in tasks),
    )


def _cell(task: Task, judged: Implements | None) -> Cell | None:
    if judged is None:
        return None
    words = CONFIDENCE_WORDS[judged.confidence]
    title = f"{task.clause}, {words}: «{judged.quote_task}» ↔ «{judged.quote_clause}»"
    return Cell(MARKS[judged.confidence], words, title, _task_path(task))


def _task_path(task: Task) -> str:
    return f"{urls.task(task.id)}#cu-the-hoa"


def _reverse(site: Site, found: Comparison, task: Task) -> Reverse:
    return Reverse(
        task.clause,
        task_title(site, task),
        urls.task(task.id),
        tuple(
            Cell(MARKS[i.confidence], CONFIDENCE_WORDS[i.confidence], c.path, urls.clause(found.resolution.id, c.path))
            for c, i in found.of_task(task)
        ),
    )
