"""Rows of task tables -> the `tasks` of plan.yml. What a column says is read by `tables` and `rows`; here each of its
words is stated with the clause that prints it (a cell merged over rows stands in the first of them)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.intake.draft_quotes import is_exact, quote
from generator.intake.draft_relations import relations
from generator.intake.draft_tasks import Reading, Tasks, settle
from generator.intake.flags import Flag, flag
from generator.intake.rows import At, RowTask, row_tasks, span_in
from generator.intake.tables import RowFlag, TaskTable
from generator.model import ROLES, Clause, Span
from generator.reading.deliverables import read_deliverables
from generator.reading.pieces import citations_in


def write_rows(table: TaskTable, paths: Mapping[int, str], reading: Reading, out: Tasks) -> None:
    """Add the tasks of one table. `paths`: the clause of each row, by its place in the table."""
    tasks, doubts = row_tasks(table, reading.register, reading.date)
    at_row: dict[int, str] = {}
    for task in tasks:
        path = paths.get(task.row)
        clause = reading.clauses.get(path) if path else None
        if clause is None:
            continue
        at = f"tasks.{len(out.tasks)}"
        at_row[task.row] = at
        entry: dict[str, object] = {"clause": clause.path}
        _parties(task, table, paths, reading, entry)
        entry["deliverables"] = [_deliverable(task, table, paths, clause, reading, at, out)]
        settle(entry, clause, reading, "Đọc theo cột của bảng.")
        out.tasks.append(entry)
    out.flags += [f for d in doubts if (f := _flag(d, table, paths, reading, at_row)) is not None]


def _place(at: At, table: TaskTable, paths: Mapping[int, str], reading: Reading) -> tuple[Clause, Span] | None:
    clause = reading.clauses.get(paths.get(at.row, ""))
    return (clause, span_in(table, at, labelled=bool(clause.label))) if clause else None


def _parties(
    task: RowTask, table: TaskTable, paths: Mapping[int, str], reading: Reading, entry: dict[str, object]
) -> None:
    for role in ROLES:
        stated: list[object] = []
        for party in task.parties:
            if party.role != role:
                continue
            place = _place(party.at, table, paths, reading)
            if place is None:
                continue
            clause, span = place
            words = span.of(clause.text)
            if not is_exact(words, clause.text, span) and party.agency:
                stated.append(party.agency)
                continue
            item: dict[str, str] = {"agency": party.agency} if party.agency else {}
            item["raw"] = words
            if clause.path != entry["clause"]:
                item["clause"] = clause.path
            stated.append(party.agency if party.agency and "clause" not in item else item)
        if stated:
            entry[role] = stated[0] if len(stated) == 1 and isinstance(stated[0], str) else stated


def _deliverable(
    task: RowTask,
    table: TaskTable,
    paths: Mapping[int, str],
    clause: Clause,
    reading: Reading,
    at: str,
    out: Tasks,
) -> dict[str, object]:
    """A row is one deliverable: its content, with its verbs; the product column names the result beside it."""
    place = _place(task.content, table, paths, reading)
    span = place[1] if place and place[0] is clause else Span(0, len(clause.text))
    words = span.of(clause.text)
    cited = reading.citations.get(clause.path, ())
    found = read_deliverables(words, (), (), [(s, e, a) for s, e, a in reading.register.find(words)])
    actions = list(found[0].actions) if found else []
    field = f"{at}.deliverables.0"
    entry: dict[str, object] = {"text": quote(clause.text, span)}
    entry["actions"] = actions[0] if len(actions) == 1 else actions
    if task.due is not None and (due := _place(task.due.at, table, paths, reading)):
        entry["due"] = due[1].of(due[0].text) or task.due.raw
        if due[0] is not clause:
            entry["due_clause"] = due[0].path
    cites: list[dict[str, object]] = []
    for citation in citations_in(span, cited):
        if citation.target and citation.target != reading.document:
            if any(c["regulation"] == citation.target for c in cites):
                continue
            said = relations(clause.text, span, citation.span.start, tuple(actions), inherited=False)
            cites.append({"regulation": citation.target, "relation": said[0] if len(said) == 1 else list(said)})
            if not said:
                out.flags.append(
                    flag("dung", "relation-not-found", citation.raw, clause=clause.path, span=citation.span,
                         field=f"{field}.cites.{len(cites) - 1}.relation")
                )  # fmt: skip
    if cites:
        entry["cites"] = cites
    if len(found) > 1:
        out.flags.append(
            flag("biet", "row-of-several", words[:120], clause=clause.path, span=span, field=field, count=len(found))
        )
    return entry


def _flag(
    doubt: RowFlag, table: TaskTable, paths: Mapping[int, str], reading: Reading, at_row: Mapping[int, str]
) -> Flag | None:
    clause = reading.clauses.get(paths.get(doubt.row, ""))
    if clause is None:
        return None
    span: tuple[int, int] | None = None
    if doubt.column >= 0 and doubt.raw:
        start = span_in(table, At(doubt.row, doubt.column, Span(0, 0)), labelled=bool(clause.label)).start
        at = clause.text.find(doubt.raw.replace("\n", " "), max(start, 0))
        span = (at, at + len(doubt.raw)) if at >= 0 else None
    return Flag(doubt.grade, doubt.code, clause.path, span, doubt.raw, doubt.values, at_row.get(doubt.row, ""))


def row_paths(lines: Mapping[int, int], clauses: Sequence[Clause]) -> dict[int, str]:
    """The clause of each row of a table, by its place there. `lines`: the line of text.md of each row."""
    by_line = {c.place.line: c.path for c in clauses if c.kind == "row"}
    return {row: by_line[line] for row, line in lines.items() if line in by_line}
