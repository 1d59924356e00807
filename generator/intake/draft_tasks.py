"""Clauses that give work -> the `tasks` of plan.yml: who, what, by when, on which documents; and what is doubtful.

Everything is read by `generator.reading`, as `kehoach check` will read it again, so that a confirmed draft needs no
reason beside it; where a person decides otherwise, the check asks for one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any

from generator.corpus.tasks import ancestors
from generator.intake.draft_quotes import quote
from generator.intake.draft_relations import relations
from generator.intake.flags import Flag, flag
from generator.model import ROLES, Citation, Clause, Role, Span
from generator.reading.agencies import Register
from generator.reading.deadlines import DeadlineFound, find_deadlines
from generator.reading.deliverables import DeliverableFound, due_of, read_deliverables
from generator.reading.party_words import UNNAMED
from generator.reading.pieces import citations_in
from generator.reading.quotes import QuoteError, find_quote
from generator.reading.responsibility import PartyFound, owning, read_parties
from generator.vietnamese import fold, folded_pattern, tone_key

_EAGERLY = folded_pattern(r"(?<=,) (?:tích cực|chủ động|thường xuyên|kịp thời|tiếp tục|đồng thời|quan tâm) ")
_ADDRESSED = folded_pattern(r"kính +(?:gửi|trình|mời) *(?::|$)")
_UNKNOWN_GROUP = folded_pattern(r"(?:các|những|toàn|một số)(?!\w)")


@dataclass
class Reading:
    """What reads the clauses of one document: its register, its citations by clause, its date."""

    register: Register
    clauses: Mapping[str, Clause]
    citations: Mapping[str, Sequence[Citation]]
    document: str
    date: str | None
    every: Sequence[Clause] = ()
    """All clauses in their order, of which `clauses` has the last with each path."""
    _parties: dict[int, tuple[PartyFound, ...]] = field(default_factory=dict)

    @cached_property
    def twice(self) -> bool:
        """Whether two clauses have one path."""
        return len(self.every) > len(self.clauses)

    @cached_property
    def addressees(self) -> frozenset[int]:
        """The lines of the clauses that say whom a letter is addressed to."""
        out: set[int] = set()
        listing = False
        for clause in self.every:
            opens = _ADDRESSED.match(fold(clause.text)) is not None
            listing = opens or (listing and clause.kind == "bullet")
            if listing:
                out.add(clause.place.line)
        return frozenset(out)

    def above(self, clause: Clause) -> tuple[Clause, ...]:
        """The clauses that one stands under, nearest first: where the paper prints a number twice, those before it."""
        if not self.twice:
            return tuple(ancestors(clause, self.clauses))
        order = list(self.every)
        before = {c.path: c for c in order[: order.index(clause)]}
        return tuple(ancestors(clause, before))

    def parties(self, clause: Clause) -> tuple[PartyFound, ...]:
        """Who has which part in a clause; those whom a letter is addressed to («Kính gửi: …») have none."""
        if clause.place.line in self.addressees:
            return ()
        found = self._parties.get(clause.place.line)
        if found is None:
            found = self._parties[clause.place.line] = read_parties(clause, self.above(clause), self.register)
        return found

    def owners(self, clause: Clause) -> tuple[PartyFound, ...]:
        """The bodies whose name the whole of a clause is, as a heading's."""
        return owning(clause, self.register)

    def asked(self, above: Clause) -> tuple[PartyFound, ...]:
        """Whom a sentence asks for what follows it («… đề nghị các chi bộ:»); else whose name the whole line is."""
        stated = tuple(p for p in self.parties(above) if p.role == "lead")
        return stated or self.owners(above)

    def deadlines(self, clause: Clause) -> list[DeadlineFound]:
        """The deadlines printed in a clause."""
        return find_deadlines(clause.text, self.date)

    def deliverables(self, clause: Clause) -> tuple[DeliverableFound, ...]:
        """What a clause asks for."""
        cited = self.citations.get(clause.path, ())
        return read_deliverables(clause.text, self.deadlines(clause), cited, self.register.find(clause.text))


@dataclass
class Tasks:
    """The tasks as data for plan.yml, their flags, and comments by dotted path."""

    tasks: list[dict[str, object]] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    comments: dict[str, str] = field(default_factory=dict)


def write_tasks(chosen: Sequence[Clause], reading: Reading) -> Tasks:
    """One entry of plan.yml for each chosen clause, in their order."""
    out = Tasks()
    for clause in chosen:
        found = reading.deliverables(clause)
        if not found:
            out.flags.append(flag("dung", "task-without-deliverable", clause.text[:80], clause=clause.path))
            continue
        at = f"tasks.{len(out.tasks)}"
        task: dict[str, object] = {"clause": clause.path}
        _write_parties(task, clause, reading, at, out)
        task["deliverables"] = [
            _deliverable(clause, d, reading, f"{at}.deliverables.{j}", out) for j, d in enumerate(found)
        ]
        out.tasks.append(task)
        out.flags += _doubtful_split(clause, found, at)
        out.flags += _unbound_deadlines(clause, found, reading, at)
    return out


# ── who ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _write_parties(task: dict[str, object], clause: Clause, reading: Reading, at: str, out: Tasks) -> None:
    found = reading.parties(clause)
    for role in ROLES:
        stated = [_party(p, clause) for p in found if p.role == role]
        if stated:
            task[role] = stated[0] if len(stated) == 1 and isinstance(stated[0], str) else stated
        unknown = [p for p in found if p.role == role and p.agency is None and not is_unnamed(p)]
        if role == "lead":
            unknown = [p for p in found if p.role == role and p.agency is None]  # a lead that nobody names, too
            out.flags += [_unknown_party(p.raw, p.span, p.clause_path, role, f"{at}.{role}") for p in unknown]
        elif unknown:  # a list of partners that nobody can look up is one doubt, not ten
            span = Span(min(p.span.start for p in unknown), max(p.span.end for p in unknown))
            path = unknown[0].clause_path
            raw = span.of(reading.clauses[path].text)
            out.flags.append(_unknown_party(raw, span, path, role, f"{at}.{role}"))


def is_unnamed(party: PartyFound) -> bool:
    """Whether a party is named by nobody («các cơ quan liên quan»): it has no agency, and needs none."""
    return party.agency is None and UNNAMED.fullmatch(fold(party.raw)) is not None


def _party(party: PartyFound, clause: Clause) -> str | dict[str, str]:
    """A known body is its id, which the program finds again by the same words; any other is its words."""
    if party.agency is not None:
        return party.agency
    entry = {"raw": party.raw}
    if party.clause_path != clause.path:
        entry["clause"] = party.clause_path
    return entry


def _unknown_party(raw: str, span: Span, path: str, role: Role, at: str) -> Flag:
    """A lead that no register knows stops; one of a group («các địa phương»), or a partner, only asks for a look."""
    stops = role == "lead" and not _UNKNOWN_GROUP.match(fold(raw))
    return flag(
        "dung" if stops else "xem", "agency-unknown", raw, clause=path, span=(span.start, span.end), field=at, role=role
    )


# ── what, by when, on which documents ────────────────────────────────────────────────────────────────────────────────


def _deliverable(clause: Clause, found: DeliverableFound, reading: Reading, at: str, out: Tasks) -> dict[str, object]:
    entry: dict[str, object] = {"text": quote(clause.text, found.span)}
    actions = list(found.actions)
    entry["actions"] = actions[0] if len(actions) == 1 else actions
    if found.inherited:
        entry["inherits"] = "true"
        out.comments[at] = "Vế này không có động từ: lấy lại động từ của vế trước."
    if not actions:
        out.flags.append(
            flag("xem", "actions-not-found", found.span.of(clause.text)[:80], clause=clause.path, span=found.span,
                 field=f"{at}.actions")
        )  # fmt: skip
    if found.due is not None:
        entry["due"] = found.due.raw
        if found.due.reading.inferred_year:
            out.flags.append(
                flag("xem", "year-inferred", found.due.raw, clause=clause.path, span=found.due.span,
                     field=f"{at}.due", year=(found.due.reading.end or found.due.reading.start or "")[:4])
            )  # fmt: skip
    cites = _cites(clause, found, reading, at, out)
    if cites:
        entry["cites"] = cites
    return entry


def _cites(clause: Clause, found: DeliverableFound, reading: Reading, at: str, out: Tasks) -> list[dict[str, object]]:
    """Each document that the deliverable's words cite, once, with what is to be done to it."""
    cites: list[dict[str, object]] = []
    seen: set[str] = set()
    for citation in citations_in(found.span, reading.citations.get(clause.path, ())):
        target = citation.target
        if target is None or target == reading.document or target in seen:
            continue
        seen.add(target)
        said = relations(clause.text, Span(*found.span), citation.span.start, found.actions, inherited=found.inherited)
        cites.append({"regulation": target, "relation": said[0] if len(said) == 1 else list(said)})
        if not said:
            out.flags.append(
                flag("dung", "relation-not-found", citation.raw, clause=clause.path, span=citation.span,
                     field=f"{at}.cites.{len(cites) - 1}.relation")
            )  # fmt: skip
    return cites


# ── what is doubtful ─────────────────────────────────────────────────────────────────────────────────────────────────


def _doubtful_split(clause: Clause, found: Sequence[DeliverableFound], at: str) -> list[Flag]:
    """Where one deliverable ends and the next begins is doubtful after a comma: an adverb shows a verb, but a person
    may count the whole as one piece of work."""
    out = []
    for one, other in pairwise(found):
        between = clause.text[one.span.end : other.span.end]
        if between.startswith(",") and _EAGERLY.match(fold(between), 1):
            words = clause.text[one.span.start : other.span.end]
            out.append(
                flag("xem", "split-doubtful", words, clause=clause.path, span=(one.span.start, other.span.end),
                     field=f"{at}.deliverables")
            )  # fmt: skip
    return out


def _unbound_deadlines(clause: Clause, found: Sequence[DeliverableFound], reading: Reading, at: str) -> list[Flag]:
    """A deadline that is printed in the clause and that no deliverable has."""
    used = {tuple(d.due.span) for d in found if d.due}
    return [
        flag("xem", "deadline-unbound", d.raw, clause=clause.path, span=d.span, field=f"{at}.deliverables")
        for d in reading.deadlines(clause)
        if tuple(d.span) not in used
    ]


# ── what a resolution assigns ────────────────────────────────────────────────────────────────────────────────────────


def write_assigns(chosen: Sequence[Clause], reading: Reading, out: Tasks) -> list[dict[str, object]]:
    """The `assigns` of plan.yml: who a resolution's «tổ chức thực hiện» names, clause by clause. No task."""
    assigns: list[dict[str, object]] = []
    for clause in chosen:
        at = f"assigns.{len(assigns)}.agency"
        leads = [p for p in reading.parties(clause) if p.role == "lead" and p.clause_path == clause.path]
        known = list(dict.fromkeys(p.agency for p in leads if p.agency))
        for party in leads:
            if party.agency is None:
                out.flags.append(
                    flag("dung", "agency-unknown", party.raw, clause=clause.path, span=party.span, field=at,
                         role="lead")
                )  # fmt: skip
        out.flags += [
            _unknown_party(p.raw, p.span, p.clause_path, p.role, at)
            for p in reading.parties(clause)
            if p.role == "coordinate" and p.agency is None and not is_unnamed(p)
        ]
        if known:
            assigns.append({"clause": clause.path, "agency": known[0] if len(known) == 1 else known})
    return assigns


# ── who was asked in the sentence above ──────────────────────────────────────────────────────────────────────────────


def lead_by_request(tasks: Tasks, asked: Mapping[str, Clause], reading: Reading) -> None:
    """Give tasks that name nobody the bodies that the sentence above them asks («… đề nghị các chi bộ:»), or whose name
    the line above them is."""
    for i, task in enumerate(tasks.tasks):
        path = str(task["clause"])
        above = asked.get(path)
        if above is None or "lead" in task:
            continue
        leads = [p for p in reading.asked(above) if p.role == "lead"]
        stated = [{**({"agency": p.agency} if p.agency else {}), "raw": p.raw, "clause": above.path} for p in leads]
        now = {"clause": path, "lead": stated, **{k: v for k, v in task.items() if k != "clause"}}
        settle(now, reading.clauses[path], reading, f"Đoạn {above.path} giao cho các cơ quan này.")
        tasks.tasks[i] = now
        raw = ", ".join(p.raw for p in leads)
        code = "lead-from-line" if leads[0].basis == "heading" else "lead-from-request"
        tasks.flags.append(flag("xem", code, raw, clause=path, field=f"tasks.{i}.lead", above=above.path))


# ── where the paper says it otherwise than in a sentence ─────────────────────────────────────────────────────────────


def settle(entry: dict[str, object], clause: Clause, reading: Reading, why: str) -> None:
    """Add to a task the reasons that `kehoach check` asks for where its sentence alone reads otherwise than stated: in
    a table the columns say who and when, not the words."""
    overrules: dict[str, str] = {}
    found = reading.parties(clause)
    for role in ROLES:
        stated: Any = entry.get(role, [])
        items = stated if isinstance(stated, list) else [stated]
        keys = {i if isinstance(i, str) else i.get("agency") or tone_key(i["raw"]) for i in items}
        if keys != {p.agency or tone_key(p.raw) for p in found if p.role == role}:
            overrules[role] = why
    deliverables: Any = entry["deliverables"]
    read = reading.deliverables(clause)
    if len(read) != len(deliverables):
        overrules["split"] = why
    for one in deliverables:
        span = find_quote(one["text"], clause.text)
        if isinstance(span, QuoteError) or one.get("due_clause"):
            continue
        due = due_of(span, read)
        if tone_key(str(one.get("due") or "")) != tone_key(due.raw if due else ""):
            overrules["due"] = why
    if overrules:
        entry["overrules"] = overrules
