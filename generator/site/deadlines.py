"""Deliverables by deadline and by lead: the lists and counts that the pages of deadlines and the home page share.

The unit of every count is the deliverable. A deliverable with several leads is counted in the row of each and once in
a total; one that names no lead has a row of its own (design notes, Counting). A class is a row like any other body,
and what its members inherit is not counted again in their rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Deadline, Deliverable, Task
from generator.site import urls
from generator.site.context import Site, deadline_key
from generator.site.duty import Desk
from generator.site.duty import named as by_name
from generator.site.markup import number
from generator.site.timeline import Shape, shape_of
from generator.site.views import Chip, PartyView, chip

Pair = tuple[Task, Deliverable]

UNNAMED = ""
"""The key of the row «không nêu tên»."""

UNNAMED_WORDS = "Không nêu tên cơ quan chủ trì"
UNNAMED_SLUG = "khong-neu-ten"

SHAPE_WORDS: dict[Shape, str] = {
    "day": "ghi ngày",
    "month": "ghi tháng",
    "quarter": "ghi quý",
    "year": "ghi năm",
    "by": "trước ngày, chậm nhất, đến hết",
    "from-to": "từ … đến …",
}


# ── periods ──────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Period:
    """Deliverables of one stretch of time as printed (a month, a year, «trước ngày …»), with its label.

    `key` is part of an address (`2024`, `2023-01`, `den-2023-06-30`): what stands for the period in an anchor.
    """

    key: str
    deadline: Deadline
    chip: Chip
    pairs: tuple[Pair, ...]

    @property
    def anchor(self) -> str:
        return f"han-{self.key}"

    @property
    def year(self) -> int:
        """The calendar year in which it ends."""
        return int((self.deadline.end or "")[:4])

    @property
    def shape(self) -> Shape:
        return shape_of(self.deadline)


def period_key(deadline: Deadline) -> str:
    """One key for deadlines that mean the same stretch of time and are drawn alike."""
    start, end = deadline.start or "", deadline.end or ""
    match shape_of(deadline):
        case "year" if start[:4] == end[:4]:
            return end[:4]
        case "quarter" if start[:4] == end[:4]:
            return f"{end[:4]}-q{(int(end[5:7]) + 2) // 3}"
        case "month" if start[:7] == end[:7]:
            return end[:7]
        case "day" if start == end:
            return end
        case "by":
            return f"den-{end}" if not start else f"den-{end}-tu-{start}"
        case _:
            return f"{start}--{end}"


def periods(pairs: Iterable[Pair]) -> tuple[Period, ...]:
    """Dated deliverables by period, in the order in which the periods end; inside one the order given."""
    found: dict[str, list[Pair]] = defaultdict(list)
    for task, item in pairs:
        if item.deadline is not None and item.deadline.end is not None:
            found[period_key(item.deadline)].append((task, item))
    out = []
    for key, together in found.items():
        deadline = together[0][1].deadline
        if deadline is not None:
            out.append(Period(key, deadline, chip(deadline), tuple(together)))
    return tuple(sorted(out, key=lambda p: (*deadline_key(p.deadline), p.key)))


def year_chip(year: int) -> Chip:
    """The label of everything that ends in a year, where there are too many periods for a line each."""
    return Chip(
        f"năm {year}",
        "year",
        f"Mọi thời hạn kết thúc trong năm {year}",
        datetime=str(year),
        start=f"{year}-01-01",
        end=f"{year}-12-31",
    )


def dated(site: Site) -> tuple[Pair, ...]:
    """Every dated deliverable, by the end of its deadline."""
    return tuple(pair for pairs in site.by_year.values() for pair in pairs)


def span_words(pairs: Sequence[Pair]) -> str:
    """«trong tháng 12/2022 – trong năm 2025»: the first and the last deadline as printed; "" without any."""
    return " – ".join(span_ends(pairs))


def span_ends(pairs: Sequence[Pair]) -> tuple[str, ...]:
    """The printed words of the deadline that begins first and of the one that ends last; once where they are equal."""
    deadlines = [d.deadline for _, d in pairs if d.deadline is not None and d.deadline.end is not None]
    if not deadlines:
        return ()
    first = min(deadlines, key=lambda d: (d.start or d.end or "", d.end or ""))
    last = max(deadlines, key=lambda d: (d.end or "", d.start or ""))
    return tuple(dict.fromkeys((chip(first).text, chip(last).text)))


# ── leads ────────────────────────────────────────────────────────────────────────────────────────────────────────


def leads(task: Task) -> tuple[str, ...]:
    """The rows that a task's deliverables stand in: ids of its leads, or UNNAMED."""
    return task.lead or (UNNAMED,)


def by_lead(pairs: Iterable[Pair]) -> dict[str, tuple[Pair, ...]]:
    """Deliverables by lead, leads in the order in which the plans name them first, UNNAMED last."""
    found: dict[str, list[Pair]] = defaultdict(list)
    for task, item in pairs:
        for lead in leads(task):
            found[lead].append((task, item))
    named = {lead: tuple(rows) for lead, rows in found.items() if lead != UNNAMED}
    return named | ({UNNAMED: tuple(found[UNNAMED])} if UNNAMED in found else {})


def in_printed_order(site: Site, pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """The given deliverables in the order of the plans and of their texts."""
    wanted = {item.id for _, item in pairs}
    return tuple(pair for key, pair in site.graph.deliverables.items() if key in wanted)


def lead_name(site: Site, lead: str) -> str:
    """The name of a row."""
    return site.graph.agencies[lead].name if lead else UNNAMED_WORDS


def lead_path(lead: str) -> str:
    """The sheet that a row leads to; "" for the unnamed."""
    return urls.agency(lead) if lead else ""


def shared(pairs: Iterable[Pair]) -> int:
    """How many deliverables have several leads: what the note under a table of rows must explain."""
    return sum(1 for task, _ in pairs if len(task.lead) > 1)


# ── rows ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Row:
    """A deliverable in a list: its words, who leads, where it stands. `chip` where its printed words differ from the
    heading's. `agencies`, `document` and `kind` are what a filter compares."""

    words: Markup
    inherited: str
    leads: tuple[PartyView, ...]
    code: str
    path: str
    document: Markup
    document_path: str
    chip: Chip | None
    agencies: str
    document_id: str
    kind: str


def row(site: Site, desk: Desk, pair: Pair, heading: Chip | None = None) -> Row:
    """The row of a deliverable on a page of the desk's folder, under a heading that shows the label `heading`."""
    task, item = pair
    own = chip(item.deadline)
    plan = site.graph.documents[task.document]
    return Row(
        words=desk.words(task, item),
        inherited=", ".join(item.actions) if item.action_inherited else "",
        leads=tuple(by_name(site, p) for p in task.parties if p.role == "lead"),
        code=f"{task.clause}-{item.letter}",
        path=urls.deliverable(item.id),
        document=number(plan.number),
        document_path=urls.document(plan.id),
        chip=own if heading is not None and own.text != heading.text else None,
        agencies=" ".join(lead or UNNAMED_SLUG for lead in leads(task)),
        document_id=task.document,
        kind=shape_of(item.deadline) if item.deadline is not None and item.deadline.end is not None else "",
    )


def choices(site: Site, pairs: Sequence[Pair]) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """What a filter over these rows offers: (value, words) for agencies, kinds and documents; a list of one is none."""
    present = {lead for task, _ in pairs for lead in leads(task)}
    named = tuple((a, lead_name(site, a)) for a in sorted(present - {UNNAMED}, key=site.order.__getitem__))
    agencies = named + (((UNNAMED_SLUG, UNNAMED_WORDS),) if UNNAMED in present else ())
    shapes = {shape_of(d.deadline) for _, d in pairs if d.deadline is not None and d.deadline.end is not None}
    kinds = tuple((shape, words) for shape, words in SHAPE_WORDS.items() if shape in shapes)
    plans = [site.graph.documents[d] for d in sorted({t.document for t, _ in pairs}, key=site.order.__getitem__)]
    documents = tuple((d.id, f"{d.type} {d.number}") for d in plans)
    every = {"agencies": agencies, "kinds": kinds, "documents": documents}
    return {name: values if len(values) > 1 else () for name, values in every.items()}
