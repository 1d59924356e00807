"""What stands in the margin beside a clause: the task made from it, the tasks that carry it out, who it is given to,
and notes on suspected slips of the print. A helper of `van_ban`; it makes no pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Clause, Deliverable, Note, Role, Span, Task
from generator.site import urls
from generator.site.context import Site
from generator.site.duty import named
from generator.site.markup import Mark, mark_up, note_reference, numbers_kept
from generator.site.views import (
    CONFIDENCE_WORDS,
    Chip,
    PartyView,
    deliverable_title,
    document_name,
    due_groups,
    shorten,
)

NAMES_SHOWN = 2
"""Parties in one role that a margin names; the task's own page names them all."""


@dataclass(frozen=True, slots=True)
class NoteView:
    """A numbered note on words that may be a slip of the print; its anchor is `ghi-chu-{number}`."""

    number: int
    printed: str
    suspected: str
    reason: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """A deliverable in the margin: its letter, its words in short, and the anchor of its words in the sentence."""

    letter: str
    anchor: str
    inherited: str
    text: Markup


@dataclass(frozen=True, slots=True)
class DueView:
    """Neighbouring deliverables with the deadline that governs them. No items where the sentence has just one."""

    items: tuple[ItemView, ...]
    chip: Chip


@dataclass(frozen=True, slots=True)
class TaskNote:
    """The task made from a clause."""

    code: str
    path: str
    core: bool
    who: str
    dues: tuple[DueView, ...]


@dataclass(frozen=True, slots=True)
class CarrierView:
    """A task that an editor judged to carry out the clause, and how clearly."""

    code: str
    path: str
    who: str
    confidence: str


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """The tasks of one plan that carry out the clause."""

    plan: Markup
    path: str
    tasks: tuple[CarrierView, ...]


@dataclass(frozen=True, slots=True)
class Margin:
    """Everything beside one clause."""

    task: TaskNote | None
    carried: tuple[CarriedOut, ...]
    assigns: tuple[PartyView, ...]
    notes: tuple[NoteView, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing stands beside the clause."""
        return not (self.task or self.carried or self.assigns or self.notes)


def margin(site: Site, clause: Clause, numbers: Mapping[Note, int]) -> Margin:
    """What stands beside a clause. `numbers`: the number of each note of its document."""
    task = site.graph.tasks_at.get(clause.id)
    assigns = dict.fromkeys(a.agency for a in site.graph.documents[clause.document].assigns if a.clause == clause.path)
    agencies = site.graph.agencies
    return Margin(
        task_note(site, task) if task else None,
        _carried_out(site, clause),
        tuple(PartyView(agencies[a].name, urls.agency(a), "") for a in assigns),
        tuple(note_view(note, n) for note, n in numbers.items() if note.clause == clause.path),
    )


def note_numbers(clauses: Iterable[Clause], notes: Sequence[Note]) -> dict[Note, int]:
    """Notes numbered as a reader meets them: on the subject, at the head of the page, in the text in its order, then
    those on recipients and copies below it."""
    order = {c.path: i for i, c in enumerate(clauses)}

    def met(note: Note) -> tuple[int, int, int]:
        if note.clause is not None:
            return 0 if note.clause == "0" else 2, order.get(note.clause, 0), note.span.start if note.span else 0
        home = note_home(note)
        return (1, home == "signer", 0) if home in ("head", "signer") else (3, 0, 0)

    return {note: n for n, note in enumerate(sorted(notes, key=met), start=1)}


def note_home(note: Note) -> str:
    """Where a note on the metadata stands: beside the signer, the recipients, a copy, or at the head of the page."""
    first, _, rest = (note.field or "").partition(".")
    if first in ("signer", "authority", "position", "signature"):
        return "signer"
    if first == "copies":
        index = rest.partition(".")[0]
        return f"copies.{index if index.isdigit() else 0}"
    return first if first == "recipients" else "head"


def note_view(note: Note, number: int) -> NoteView:
    """A note with its number."""
    return NoteView(number, note.printed, note.suspected, note.reason.rstrip(". "))


def field_text(notes: Mapping[Note, int], field: str, text: str) -> Markup:
    """A value of the metadata as printed, with its suspected slips marked. `field` as in `Note.field`."""
    marks = []
    for note, n in notes.items():
        at = text.find(note.printed) if note.field == field else -1
        if at >= 0:
            marks.append(Mark(Span(at, at + len(note.printed)), "span", (("class", "kh-slip"),), note_reference(n)))
    return mark_up(text, marks)


def who(site: Site, task: Task) -> str:
    """«Ban A chủ trì; phối hợp: Ban B»: the parties in one line. A lead alone needs no word for its role, and one that
    the heading above the sentence names is not named again."""
    below = all(p.basis == "heading" for p in task.parties if p.role == "lead")
    lead = "" if below else _names(site, task, "lead")
    others = [f"{words}: {found}" for role, words in _OTHER_ROLES if (found := _names(site, task, role))]
    if not others:
        return lead
    return "; ".join([f"{lead} chủ trì", *others] if lead else others)


_OTHER_ROLES: tuple[tuple[Role, str], ...] = (
    ("coordinate", "phối hợp"),
    ("advises", "tham mưu cho"),
    ("reports_to", "báo cáo"),
)


def _names(site: Site, task: Task, role: Role) -> str:
    names = list(dict.fromkeys(named(site, p).name for p in task.parties if p.role == role))
    rest = len(names) - NAMES_SHOWN
    shown = ", ".join(names[:NAMES_SHOWN])
    return shown if rest <= 0 else f"{shown} và {rest} bên khác"


def task_note(site: Site, task: Task) -> TaskNote:
    """A task in the margin of its own sentence: a single deliverable is that sentence, and is not said again."""
    before = dict(zip((d.id for d in task.deliverables[1:]), task.deliverables, strict=False))
    several = len(task.deliverables) > 1
    dues = tuple(
        DueView(tuple(_item(site, task, d, before.get(d.id)) for d in g.deliverables) if several else (), g.chip)
        for g in due_groups(task.deliverables)
    )
    return TaskNote(task.clause, urls.task(task.id), task.core, who(site, task), dues)


def _item(site: Site, task: Task, item: Deliverable, before: Deliverable | None) -> ItemView:
    """A deliverable in short; inherited verbs that the line above has already said are «…»."""
    inherited = ", ".join(item.actions) if item.action_inherited else ""
    words = deliverable_title(site, item, 60)
    if inherited and words.startswith(f"{inherited} "):
        words = words[len(inherited) + 1 :]
    if before and before.actions == item.actions and inherited:
        inherited = "…"
    return ItemView(item.letter, urls.deliverable_anchor(task.clause, item.letter), inherited, numbers_kept(words))


def _carried_out(site: Site, clause: Clause) -> tuple[CarriedOut, ...]:
    by_plan: dict[str, list[CarrierView]] = {}
    for task in site.graph.implementers.get(clause.id, ()):
        confidence = next(
            i.confidence for i in task.implements if i.document == clause.document and i.clause == clause.path
        )
        lead = shorten(_names(site, task, "lead"), 60)
        view = CarrierView(task.clause, urls.task(task.id), lead, CONFIDENCE_WORDS[confidence])
        by_plan.setdefault(task.document, []).append(view)
    documents = site.graph.documents
    return tuple(CarriedOut(document_name(documents[p]), urls.document(p), tuple(ts)) for p, ts in by_plan.items())
