"""Checks of reading: where the program reads a sentence otherwise than the data states it, a person decides.

What is published is always the data's. A difference is an error until a reason stands beside it (`overrules:`), so that
neither a slip of the clerk nor one of the reader passes unseen; a reason that nothing needs any more is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.corpus.checks.stated import stated_documents
from generator.corpus.decisions import DeliverableDecision, PartyDecision, TaskDecision
from generator.corpus.link import Linked
from generator.corpus.load import Collection, Source
from generator.corpus.tasks import ancestors
from generator.model import ROLES, Citation, Clause, Document, Problem, Role, Span, problem
from generator.reading.deadlines import DeadlineFound, find_deadlines, read_deadline
from generator.reading.deliverables import due_of, read_deliverables
from generator.reading.pieces import citations_in
from generator.reading.quotes import QuoteError
from generator.reading.responsibility import PartyFound
from generator.vietnamese import fold, tone_key

_NONE = "—"


@dataclass(frozen=True, slots=True)
class _Stated:
    """One task as its file states it, with the clause that it is made from."""

    index: int
    decision: TaskDecision
    clause: Clause
    above: tuple[Clause, ...]
    source: Source
    document: Document


def _tasks(collection: Collection, linked: Linked) -> Iterator[_Stated]:
    """Every stated task whose clause is there, once; what has no clause or stands twice is reported by linking."""
    for document, source, plan in stated_documents(collection, linked):
        clauses = {c.path: c for c in document.clauses}
        seen: set[str] = set()
        for i, decision in enumerate(plan.tasks):
            clause = clauses.get(decision.clause)
            if clause is not None and clause.path not in seen:
                seen.add(clause.path)
                yield _Stated(i, decision, clause, tuple(ancestors(clause, clauses)), source, document)


def _words(items: Iterable[str]) -> str:
    return ", ".join(items) or _NONE


def _idle(task: _Stated, key: str, *loc: str | int) -> Problem:
    place = task.source.place("tasks", task.index, *loc, "overrules", key)
    return problem(place, "overrule-idle", severity="warning", clause=task.clause.path, key=key)


# ── who ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def parties_agree(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """Who leads, coordinates, is advised and reported to, as the sentence and the headings above it say."""
    for task in _tasks(collection, linked):
        found = linked.readings.parties(task.clause, task.above)
        for role in ROLES:
            stated: list[PartyDecision] = getattr(task.decision, role)
            if any(p.agency and p.agency not in linked.register.ids for p in stated):
                continue  # an unknown id is a fault of its own
            own, read = _keys_stated(stated), _keys_read(found, role)
            overruled = role in task.decision.overrules
            if own.keys() == read.keys():
                if overruled:
                    yield _idle(task, role)
            elif not overruled:
                place = task.source.place("tasks", task.index, role)
                code, clause = f"reading-{role}", task.clause.path
                yield problem(place, code, clause=clause, stated=_words(own.values()), read=_words(read.values()))


def _keys_stated(parties: Iterable[PartyDecision]) -> Mapping[str, str]:
    """Parties by what they are the same by, with the words that show them."""
    return {p.agency or tone_key(p.raw or ""): p.agency or p.raw or "" for p in parties}


def _keys_read(parties: Iterable[PartyFound], role: Role) -> Mapping[str, str]:
    return {p.agency or tone_key(p.raw): p.agency or p.raw for p in parties if p.role == role}


# ── what ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def deliverables_agree(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """How many deliverables a task has, and for the words of each one its deadline and what it cites.

    Deadline and citations are compared for the words that the data quotes, so they are checked even where a person
    splits the sentence otherwise (`overrules: {split: …}`).
    """
    for task in _tasks(collection, linked):
        clause, decision = task.clause, task.decision
        citations = linked.graph.citations_in.get(clause.id, ())
        deadlines = find_deadlines(clause.text, task.document.date)
        found = read_deliverables(clause.text, deadlines, citations, linked.register.find(clause.text))
        if len(found) == len(decision.deliverables):
            if "split" in decision.overrules:
                yield _idle(task, "split")
        elif "split" not in decision.overrules:
            place = task.source.place("tasks", task.index, "deliverables")
            stated, read = str(len(decision.deliverables)), str(len(found))
            yield problem(place, "reading-split", clause=clause.path, stated=stated, read=read)
        needed: set[str] = set()
        for j, deliverable in enumerate(decision.deliverables):
            span = linked.readings.quote(deliverable.text, clause.text)
            if isinstance(span, QuoteError):
                needed |= {"due", "cites"}  # reported by linking; nothing is known of its overrules
                continue
            due, cites = due_of(span, found), _cites(span, task, deliverable, citations, linked)
            different = {"due": _due_difference(task, deliverable, due), "cites": cites}
            for key, difference in different.items():
                if difference is None:
                    if key in deliverable.overrules:
                        yield _idle(task, key, "deliverables", j)
                elif key in deliverable.overrules:
                    continue
                elif key in decision.overrules:
                    needed.add(key)
                else:
                    stated, read = difference
                    place = task.source.place("tasks", task.index, "deliverables", j, key)
                    yield problem(place, f"reading-{key}", clause=clause.path, stated=stated, read=read)
            for key in deliverable.overrules:
                if key not in different:
                    yield _idle(task, key, "deliverables", j)
        for key in ("due", "cites"):
            if key in decision.overrules and key not in needed:
                yield _idle(task, key)


def _due_difference(
    task: _Stated, deliverable: DeliverableDecision, read: DeadlineFound | None
) -> tuple[str, str] | None:
    """(stated, read) where the stated words are not the read deadline's, or not its very words' meaning."""
    stated, date = deliverable.due, task.document.date
    if deliverable.due_clause is not None and stated is not None:
        elsewhere = next((c.text for c in task.document.clauses if c.path == deliverable.due_clause), "")
        read = next((d for d in find_deadlines(elsewhere, date) if _same_words(stated, d.raw)), None)
    if stated is None or read is None:
        return None if stated is None and read is None else (stated or _NONE, read.raw if read else _NONE)
    if tone_key(stated) == tone_key(read.raw):
        return None
    same = _same_words(stated, read.raw) and read_deadline(stated, date) == read.reading
    return None if same else (stated, read.raw)


def _same_words(one: str, other: str) -> bool:
    """Whether one quotes the other, or part of it: «hoàn thành trong năm 2024», «trong năm 2024»."""
    a, b = tone_key(one).strip(" ()"), tone_key(other).strip(" ()")
    return a in b or b in a


def _cites(
    span: Span, task: _Stated, deliverable: DeliverableDecision, citations: Iterable[Citation], linked: Linked
) -> tuple[str, str] | None:
    """(stated, read) where the regulations stated are not those that the quoted words cite, or where what is to be
    done to one of them is not printed.

    What a heading above cites may be stated too; the document itself need not be.
    """
    stated = dict.fromkeys(c.regulation for c in deliverable.cites)
    inside = dict.fromkeys(c.target for c in citations_in(span, citations) if c.target)
    headings = (c for a in task.above for c in linked.graph.citations_in.get(a.id, ()))
    optional = {task.document.id, *(c.target for c in headings)}
    missing = [r for r in inside if r not in stated and r != task.document.id]
    surplus = [r for r in stated if r not in inside and r not in optional]
    if missing or surplus:
        return _words(stated), _words(r for r in inside if r in stated or r != task.document.id)
    for cite in deliverable.cites:
        if unprinted := [r for r in cite.relation if not _is_printed(r, span, task, deliverable, linked)]:
            return f"{cite.regulation}: {_words(unprinted)}", f"{cite.regulation}: {_words(deliverable.actions)}"
    return None


def _is_printed(relation: str, span: Span, task: _Stated, deliverable: DeliverableDecision, linked: Linked) -> bool:
    """Whether the words of a relation stand in the deliverable, among its verbs, or in what its clause and the headings
    above say of no deliverable alone («Thực hiện Nghị quyết …:»). «sơ, tổng kết» prints «sơ kết» too."""
    words = re.compile(r"(?<!\w)" + r"\W+(?:\w+\W+){0,2}".join(map(re.escape, fold(relation).split())) + r"(?!\w)")
    text = task.clause.text
    if any(words.search(fold(own)) for own in (span.of(text), *deliverable.actions)):
        return True
    quotes = (linked.readings.quote(d.text, text) for d in task.decision.deliverables)
    shared, at = "", 0
    for taken in sorted(q for q in quotes if isinstance(q, Span)):
        shared, at = f"{shared} … {text[at : taken.start]}", max(at, taken.end)
    return any(words.search(fold(s)) for s in (f"{shared} … {text[at:]}", *(a.text for a in task.above)))


# ── what was left out ────────────────────────────────────────────────────────────────────────────────────────────────


def every_assignment_is_a_task(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """In a document that has tasks, each clause that gives work to someone is one, or has a reason not to be."""
    for document, source, plan in stated_documents(collection, linked):
        if not plan.tasks:
            continue
        clauses = {c.path: c for c in document.clauses}
        used = {t.clause for t in plan.tasks if t.clause in clauses}
        above_tasks = {a.path for path in used for a in ancestors(clauses[path], clauses)}
        for clause in document.clauses:
            above = tuple(ancestors(clause, clauses))
            if (
                clause.kind in ("title", "heading", "footnote")
                or clause.path in used
                or clause.path in above_tasks
                or any(a.path in used for a in above)
            ):
                continue
            if any(p.role == "lead" for p in linked.readings.parties(clause, above)):
                if clause.path not in plan.overrules:
                    yield problem(clause.place, "reading-no-task", clause=clause.path)
            elif clause.path in plan.overrules:
                yield _needless(source, clause.path)
        for path in plan.overrules:
            if path in used or path not in clauses:
                yield _needless(source, path)


def _needless(source: Source, path: str) -> Problem:
    place = source.place("overrules", path)
    return problem(place, "overrule-idle", severity="warning", clause=path, key=path)
