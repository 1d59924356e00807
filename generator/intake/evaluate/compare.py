"""What one import read, beside the gold of its file: a list of outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.intake.evaluate.citations import compare_citations
from generator.intake.evaluate.outcomes import Flags, Item, Outcome, Result, flat, shown
from generator.intake.evaluate.parties import compare_parties, covered
from generator.intake.evaluate.timing import compare_deadlines
from generator.reading.dates import read_date

DOCUMENT, COPY, ARRIVAL, CLAUSE, TASK = "văn bản", "bản sao", "dấu đến", "đoạn", "nhiệm vụ"


def compare(gold: Item, read: Item) -> list[Outcome]:
    """Every field that `gold` speaks of. `read` is what `kehoach import --json` prints."""
    flags = Flags(read.get("flags", ()))
    document = gold.get("document") or {}
    out = list(_fields(DOCUMENT, document, read.get("document") or {}, flags, ""))
    for key, figure in (("copies", COPY), ("received", ARRIVAL)):
        if key in gold:
            out += _records(figure, gold[key], _listed(read, key), flags, key)
    if "clauses" in gold:
        out += _clauses(gold["clauses"], read.get("clauses", ()), flags)
    if "citations" in gold:
        out += compare_citations(gold["citations"], read.get("citations", ()), flags, document.get("number"))
    if "deadlines" in gold:
        out += compare_deadlines(gold, read.get("deadlines", ()), flags)
    if "agencies" in gold:
        out += compare_parties(gold["agencies"], read.get("agencies", ()), flags)
    if "tasks" in gold:
        out += _tasks(gold["tasks"], read, flags)
    return out


def _listed(read: Item, key: str) -> Sequence[Item]:
    """A list of the top level, or of the document."""
    return read.get(key) or (read.get("document") or {}).get(key) or ()


def _fields(figure: str, gold: Item, read: Item, flags: Flags, at: str) -> Iterator[Outcome]:
    for key, wanted in gold.items():
        if key in ("note", "notes"):
            continue
        value = read.get(key)
        yield Outcome(
            figure,
            f"{at}{key}",
            _result(wanted, value),
            shown(wanted),
            shown(value),
            flags.on_field(f"{at}{key}"),
        )


def _result(wanted: object, value: object) -> Result:
    if _flat_value(wanted) == _flat_value(value) or (wanted and _day(value) == wanted):
        return "right"
    if not value:
        return "missed"
    return "wrong" if wanted else "extra"


def _day(value: object) -> str | None:
    """The day of a date that is given as it is printed."""
    return read_date(value) if isinstance(value, str) else None


def _flat_value(value: object) -> object:
    if isinstance(value, list):
        return [flat(v) for v in value if flat(v)] or ""
    return flat(value)


def _records(figure: str, gold: Sequence[Item], read: Sequence[Item], flags: Flags, key: str) -> Iterator[Outcome]:
    """Copies and stamps go by their order on the paper."""
    for i, wanted in enumerate(gold):
        yield from _fields(figure, wanted, read[i] if i < len(read) else {}, flags, f"{key}.{i}.")
    for i, extra in enumerate(read[len(gold) :], start=len(gold)):
        yield Outcome(figure, f"{key}.{i}", "extra", "", shown(extra.get("number")), flags.on_field(f"{key}.{i}"))


def _clauses(gold: Sequence[Item], read: Sequence[Item], flags: Flags) -> Iterator[Outcome]:
    """A clause is right when its path, its label and the beginning of its text are."""
    by_path = {c.get("path"): c for c in read}
    for wanted in gold:
        path, label = wanted["path"], str(wanted.get("label") or "")
        found = by_path.get(path)
        if found is None:
            yield Outcome(
                CLAUSE, path, "missed", f"{label} {shown(wanted.get('text'))}", flagged=_on_clause(flags, path)
            )
            continue
        text = str(wanted.get("text") or "")
        same = flat(found.get("label")) == flat(label) and flat(found.get("text")).startswith(flat(text))
        yield Outcome(
            CLAUSE,
            path,
            "right" if same else "wrong",
            f"{label} {shown(text)}",
            f"{found.get('label')} {shown(found.get('text'))[:80]}",
            _on_clause(flags, path),
        )


def _on_clause(flags: Flags, path: str) -> bool:
    return flags.on({"clause": path})


def _tasks(gold: Sequence[Item], read: Item, flags: Flags) -> Iterator[Outcome]:
    """A task of gold is right when one clause holds its words, and the task there its lead, partners and deadline."""
    texts = {c.get("path"): flat(c.get("text")) for c in read.get("clauses", ())}
    tasks = {str(t.get("clause")): t for t in read.get("tasks", ())}
    for i, wanted in enumerate(gold):
        task = shown(wanted.get("task") or wanted.get("text"))
        path = next((p for p in tasks if flat(task)[:80] in texts.get(p, "")), None)
        name = f"{wanted.get('row', i + 1)} {task[:60]}"
        if path is None:
            yield Outcome(TASK, name, "missed")
            continue
        has = {
            "lead": [flat(p.get("raw")) for p in tasks[path].get("parties", ()) if p.get("role") == "lead"],
            "coordinate": [flat(p.get("raw")) for p in tasks[path].get("parties", ()) if p.get("role") == "coordinate"],
            "deadline": [flat(d.get("raw")) for d in read.get("deadlines", ()) if d.get("clause") == path],
        }
        wrong = [key for key in has if key in wanted and not _agrees(flat(wanted[key]), has[key])]
        yield Outcome(
            TASK,
            name,
            "wrong" if wrong else "right",
            " · ".join(f"{key}: {shown(wanted[key])}" for key in wrong),
            f"{path} " + " · ".join(f"{key}: {', '.join(has[key]) or '–'}" for key in wrong),
            _on_clause(flags, path),
        )


def _agrees(wanted: str, has: Sequence[str]) -> bool:
    """Whether the names or words of one field are those of gold; where gold has none, none were read."""
    return covered(wanted, has) if wanted else not has
