"""A task's decisions -> its record: parties, deliverables with their deadlines and citations, judgements.

Every value is the decision's; what follows mechanically from a quote (spans, intervals, letters) is computed here.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping, Sequence

from generator.corpus.decisions import DeliverableDecision, PartyDecision, PlanFile, TaskDecision
from generator.corpus.documents import known_clause, quote_span
from generator.corpus.load import Source
from generator.corpus.readings import Readings
from generator.corpus.suggest import nearest
from generator.model import (
    ROLES,
    Basis,
    Citation,
    CitedWork,
    Clause,
    Deadline,
    Deliverable,
    Document,
    Implements,
    Party,
    Problem,
    Role,
    Span,
    Task,
    problem,
)
from generator.reading.deadlines import read_deadline
from generator.vietnamese import find_folded


def letter(index: int) -> str:
    """The letter of a deliverable, counted from 0: a … z, then aa, ab …"""
    letters = string.ascii_lowercase
    return (letter(index // 26 - 1) if index >= 26 else "") + letters[index % 26]


def ancestors(clause: Clause, clauses: Mapping[str, Clause]) -> Iterator[Clause]:
    """The clauses that `clause` stands under, nearest first."""
    while clause.parent and clause.parent in clauses:
        clause = clauses[clause.parent]
        yield clause


def link_tasks(
    source: Source,
    plan: PlanFile,
    document: Document,
    readings: Readings,
    cited: Mapping[str, Sequence[Citation]],
    texts: Mapping[str, Mapping[str, Clause]],
    problems: list[Problem],
) -> list[Task]:
    """All tasks of one document, in the order of the text.

    `cited`: the document's citations by clause path; `texts`: clauses by path of every document,
    none for one whose text could not be read.
    """
    clauses = texts[document.id]
    order = {path: i for i, path in enumerate(clauses)}
    linker = _Linker(source, document, plan, readings, cited, texts, problems)
    tasks: list[Task] = []
    seen: dict[str, int] = {}
    for i, decision in enumerate(plan.tasks):
        clause = known_clause(decision.clause, clauses, source.spot("tasks", i, "clause"), problems)
        if clause is None:
            continue
        if clause.path in seen:
            first = source.place("tasks", seen[clause.path], "clause").line
            problems.append(
                problem(source.place("tasks", i, "clause"), "duplicate-task", clause=clause.path, line=first)
            )
            continue
        seen[clause.path] = i
        tasks.append(linker.task(i, decision, clause))
    return sorted(tasks, key=lambda t: order[t.clause])


class _Linker:
    """What linking the tasks of one document needs to know about the rest of the collection."""

    def __init__(
        self,
        source: Source,
        document: Document,
        plan: PlanFile,
        readings: Readings,
        cited: Mapping[str, Sequence[Citation]],
        texts: Mapping[str, Mapping[str, Clause]],
        problems: list[Problem],
    ) -> None:
        self.source = source
        self.document = document
        self.plan = plan
        self.readings = readings
        self.register = readings.register
        self.cited = cited
        self.texts = texts
        self.clauses = texts[document.id]
        self.problems = problems

    def report(self, loc: tuple[str | int, ...], code: str, near: str = "", **values: str) -> None:
        self.problems.append(problem(self.source.place(*loc), code, near, "error", **values))

    def task(self, i: int, decision: TaskDecision, clause: Clause) -> Task:
        task_id = f"{self.document.id}:{clause.path}"
        section = clause.path.split(".")[0].split("/")[0]
        deliverables = self._deliverables(i, decision, clause, task_id)
        return Task(
            id=task_id,
            document=self.document.id,
            clause=clause.path,
            section=section,
            core=section in self.plan.core,
            text=clause.text,
            parties=self._parties(i, decision, clause),
            deliverables=deliverables,
            implements=self._implements(i, decision, clause),
            see_also=tuple(self._see_also(i, decision)),
        )

    # ── parties ──

    def _parties(self, i: int, decision: TaskDecision, clause: Clause) -> tuple[Party, ...]:
        above = tuple(ancestors(clause, self.clauses))
        read = {(p.role, p.agency): p for p in self.readings.parties(clause, above)}
        out = []
        for role in ROLES:
            stated: list[PartyDecision] = getattr(decision, role)
            for j, party in enumerate(stated):
                loc = ("tasks", i, role, j)
                if party.raw is not None:
                    found = self._quoted_party(role, party, clause, above, loc)
                elif party.agency is None:
                    self.report(loc, "party-empty")
                    continue
                elif (seen := read.get((role, party.agency))) is not None:
                    found = Party(role, party.agency, seen.raw, seen.clause_path, Span(*seen.span), seen.basis)
                else:
                    found = self._mentioned_party(role, party.agency, clause, above, loc)
                if found is not None:
                    out.append(found)
        return tuple(out)

    def _quoted_party(
        self,
        role: Role,
        party: PartyDecision,
        clause: Clause,
        above: tuple[Clause, ...],
        loc: tuple[str | int, ...],
    ) -> Party | None:
        where: Clause | None = clause
        if party.clause is not None:
            where = known_clause(party.clause, self.clauses, self.source.spot(*loc, "clause"), self.problems)
        if where is None or party.raw is None:
            return None
        span = quote_span(party.raw, where, self.source.spot(*loc, "raw"), self.problems)
        if span is None:
            return None
        basis: Basis = "heading" if where in above else "sentence"
        return Party(role, party.agency, span.of(where.text), where.path, span, basis)

    def _mentioned_party(
        self, role: Role, agency: str, clause: Clause, above: tuple[Clause, ...], loc: tuple[str | int, ...]
    ) -> Party | None:
        """Where a stated body is named: in the sentence itself, else in the headings above it."""
        for where in (clause, *above):
            for start, end, found in self.register.find(where.text):
                if found == agency:
                    span = Span(start, end)
                    basis: Basis = "sentence" if where is clause else "heading"
                    return Party(role, agency, span.of(where.text), where.path, span, basis)
        if agency in self.register.ids:
            self.report(loc, "agency-not-printed", agency=agency, clause=clause.path)
        return None  # an unknown id is reported by the checks

    # ── deliverables ──

    def _deliverables(self, i: int, decision: TaskDecision, clause: Clause, task_id: str) -> tuple[Deliverable, ...]:
        located: list[tuple[Span, int, DeliverableDecision]] = []
        for j, deliverable in enumerate(decision.deliverables):
            loc = ("tasks", i, "deliverables", j)
            spot = self.source.spot(*loc, "text")
            span = quote_span(deliverable.text, clause, spot, self.problems, self.readings.quote)
            if span is not None:
                located.append((span, j, deliverable))
        located.sort(key=lambda item: item[0])
        out: list[Deliverable] = []
        for k, (span, j, deliverable) in enumerate(located):
            loc = ("tasks", i, "deliverables", j)
            if k and located[k - 1][0].end > span.start:
                self.report((*loc, "text"), "deliverables-overlap", clause=clause.path)
            inherited = deliverable.inherits == "true"
            self._check_actions(deliverable, clause, span, inherited, loc)
            out.append(
                Deliverable(
                    id=f"{task_id}-{letter(k)}",
                    letter=letter(k),
                    text=span.of(clause.text),
                    span=span,
                    actions=tuple(deliverable.actions),
                    action_inherited=inherited,
                    deadline=self._deadline(deliverable, clause, span, loc),
                    citations=tuple(
                        CitedWork(c.regulation, self._cited_words(c.regulation, clause, span), tuple(c.relation))
                        for c in deliverable.cites
                    ),
                )
            )
        return tuple(out)

    def _check_actions(
        self,
        deliverable: DeliverableDecision,
        clause: Clause,
        span: Span,
        inherited: bool,
        loc: tuple[str | int, ...],
    ) -> None:
        """Each verb is printed: in the deliverable's own words, or before them when it is inherited."""
        start, end = (0, span.start) if inherited else span
        for k, action in enumerate(deliverable.actions):
            if not find_folded(action, clause.text, start, end):
                code = "action-not-before" if inherited else "action-not-in-text"
                self.report((*loc, "actions", k), code, action=action, clause=clause.path)

    def _deadline(
        self, deliverable: DeliverableDecision, clause: Clause, span: Span, loc: tuple[str | int, ...]
    ) -> Deadline | None:
        if deliverable.due is None:
            return None
        where: Clause | None = clause
        if deliverable.due_clause is not None:
            where = known_clause(
                deliverable.due_clause, self.clauses, self.source.spot(*loc, "due_clause"), self.problems
            )
        if where is None:
            return None
        spans = [Span(*s) for s in find_folded(deliverable.due, where.text)]
        if not spans:
            quote_span(deliverable.due, where, self.source.spot(*loc, "due"), self.problems)
            return None
        # A deadline closes what stands before it: the first such words after the quote, else the last ones.
        following = [s for s in spans if where is not clause or s.start >= span.start]
        due_span = following[0] if following else spans[-1]
        raw = due_span.of(where.text)
        reading = read_deadline(raw, self.document.date)
        if reading is None:
            self.report((*loc, "due"), "unreadable-deadline", value=deliverable.due)
            return None
        return Deadline(
            raw=raw,
            clause=where.path,
            span=due_span,
            kind=reading.kind,
            precision=reading.precision,
            start=reading.start,
            end=reading.end,
            inferred_year=reading.inferred_year,
            rule=reading.rule,
        )

    def _cited_words(self, regulation: str, clause: Clause, span: Span) -> str:
        """How the deliverable, else its clause, else a heading above prints the regulation; "" where none does (the
        checks ask why)."""
        here = [c for c in self.cited.get(clause.path, ()) if c.target == regulation]
        inside = [c for c in here if span.start <= c.span.start < span.end]
        above = (c for where in ancestors(clause, self.clauses) for c in self.cited.get(where.path, ()))
        found = inside or here or [c for c in above if c.target == regulation]
        # «Quy chế … (ban hành kèm theo Quyết định số …)»: the number says more than the name.
        return min(found, key=lambda c: c.kind != "numbered").raw if found else ""

    # ── judgements and relations ──

    def _implements(self, i: int, decision: TaskDecision, clause: Clause) -> tuple[Implements, ...]:
        out = []
        for j, item in enumerate(decision.implements):
            loc = ("tasks", i, "implements", j)
            target = self._other_clause(item.clause, (*loc, "clause"))
            task_span = quote_span(item.quote_task, clause, self.source.spot(*loc, "quote_task"), self.problems)
            if target is None or task_span is None:
                continue
            span = quote_span(item.quote_clause, target, self.source.spot(*loc, "quote_clause"), self.problems)
            if span is None:
                continue
            out.append(
                Implements(
                    target.document,
                    target.path,
                    item.confidence,
                    task_span.of(clause.text),
                    span.of(target.text),
                    item.by,
                )
            )
        return tuple(out)

    def _see_also(self, i: int, decision: TaskDecision) -> Iterator[str]:
        """Task ids; that the clause is a task is for the checks, once all documents are linked."""
        for j, ref in enumerate(decision.see_also):
            target = self._other_clause(ref, ("tasks", i, "see_also", j))
            if target is not None:
                yield f"{target.document}:{target.path}"

    def _other_clause(self, ref: str, loc: tuple[str | int, ...]) -> Clause | None:
        """A clause named as `PATH` (of this document) or `ID#PATH` (of another one that is held)."""
        document, _, path = ref.rpartition("#")
        document = document or self.document.id
        if document not in self.texts:
            self.report(loc, "unknown-document", near=nearest(document, self.texts), document=document)
            return None
        if not self.texts[document]:
            return None
        return known_clause(path, self.texts[document], self.source.spot(*loc), self.problems, document)
