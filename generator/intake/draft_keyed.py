"""Work that is printed as lines with keys under its name: «Đơn vị chủ trì: …», «Thời gian dự kiến: …».

The clause above the lines is the task, and they are its fields: each is stated with the clause that prints it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.intake.draft_quotes import is_exact, quote
from generator.intake.draft_tasks import Reading, Tasks, is_unnamed, settle
from generator.intake.flags import flag
from generator.model import Clause, Span
from generator.reading.party_words import CHAIRS, KEYED
from generator.vietnamese import fold, folded_pattern

_LEAD = folded_pattern(
    r"^(?:(?:cơ quan|đơn vị|sở,? ngành|cơ quan,? đơn vị) +)?chủ trì(?: +(?:thực hiện|tham mưu|tổ chức))? *:"
)
_WORKS = folded_pattern(
    r"^(?:(?:cơ quan|đơn vị|sở,? ngành|cơ quan,? đơn vị) +)?phối hợp(?: +(?:thực hiện|tham mưu|tổ chức))? *:"
)
_TIME = folded_pattern(r"^(?:thời gian|thời hạn|tiến độ)(?: +\w+){0,3} *:")

_TOLD = 0.6
"""Share of a printed list that names take up when all of it is told by them."""


def keyed_tasks(clauses: Sequence[Clause]) -> dict[str, list[Clause]]:
    """The clauses whose fields stand under them as lines with keys, each with those lines."""
    below: dict[str, list[Clause]] = {}
    for c in clauses:
        if c.parent and c.kind in ("bullet", "paragraph", "lettered", "numbered"):
            below.setdefault(c.parent, []).append(c)
    return {path: lines for path, lines in below.items() if path != "0" and {"lead"} < {_key(x) for x in lines} - {""}}


def _key(clause: Clause) -> str:
    folded = fold(clause.text)
    for name, pattern in (("lead", _LEAD), ("coordinate", _WORKS), ("time", _TIME)):
        if pattern.match(folded):
            return name
    return ""


def _lists(text: str) -> Iterator[tuple[str, int, int]]:
    """The lists of bodies in a line, each with its part: «Cơ quan chủ trì: …; cơ quan phối hợp: …»."""
    keys = list(KEYED.finditer(fold(text)))
    for i, key in enumerate(keys):
        role = "lead" if key["role"] == CHAIRS else "coordinate"
        yield role, key.end(), keys[i + 1].start() if i + 1 < len(keys) else len(text)


def write_keyed(found: Mapping[str, Sequence[Clause]], reading: Reading, out: Tasks) -> None:
    """Add a task for each clause of `found`."""
    for path, lines in found.items():
        clause = reading.clauses[path]
        at = f"tasks.{len(out.tasks)}"
        entry: dict[str, object] = {"clause": path}
        due: dict[str, object] = {}
        for line in lines:
            key = _key(line)
            for role, start, end in _lists(line.text) if key in ("lead", "coordinate") else ():
                parties = [p for p in reading.parties(line) if p.role == role and start <= p.span.start < end]
                stated = [_party(p.agency, p.raw, line) for p in parties if p.agency or is_unnamed(p)]
                whole = line.text[start:end].strip(" .;")
                told = sum(len(p.raw) for p in parties if p.agency or is_unnamed(p))
                if whole and told < _TOLD * len(whole):
                    # a list that nobody can look up is one party, as printed, and one doubt
                    at_words = line.text.index(whole, start)
                    stated = [s for s in stated if "agency" in s] + [_party(None, whole, line)]
                    out.flags.append(
                        flag("xem", "agency-unknown", whole, clause=line.path, span=(at_words, at_words + len(whole)),
                             field=f"{at}.{role}", role=role)
                    )  # fmt: skip
                entry[role] = [*_listed(entry.get(role)), *stated]
            if key == "time" and len(dated := reading.deadlines(line)) == 1 and not due:
                due = {"due": dated[0].raw, "due_clause": line.path}
            elif key == "time":
                out.flags.append(flag("xem", "deadline-unbound", line.text, clause=line.path, field=at))
        words = quote(clause.text, Span(0, len(clause.text.rstrip(" .:"))))
        entry["deliverables"] = [{"text": words, "actions": [], **due}]
        settle(entry, clause, reading, "Ghi ở các dòng «Đơn vị chủ trì», «Thời gian» dưới đoạn này.")
        out.tasks.append(entry)
        out.flags.append(flag("xem", "task-of-keyed-lines", clause.text, clause=path, field=at))


def _party(agency: str | None, raw: str, line: Clause) -> dict[str, str]:
    entry = {"agency": agency} if agency else {}
    at = line.text.find(raw)
    words = raw if at >= 0 and is_exact(raw, line.text, Span(at, at + len(raw))) else line.text
    return {**entry, "raw": words, "clause": line.path}


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
