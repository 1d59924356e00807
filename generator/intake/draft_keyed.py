"""Work that is printed as lines with keys under its name: «Đơn vị chủ trì: …», «Thời gian dự kiến: …».

The clause above the lines is the task, and they are its fields: each is stated with the clause that prints it. The
lines stand under it, or behind it on the same level.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.intake.draft_quotes import is_exact, quote
from generator.intake.draft_tasks import Reading, Tasks, is_unnamed, settle
from generator.intake.flags import flag
from generator.model import Clause, Span
from generator.reading.parties import Sentence
from generator.reading.party_words import CHAIRS_THEN, KEYED, PARTNER
from generator.reading.responsibility import PartyFound
from generator.vietnamese import fold, folded_pattern

_LEAD = folded_pattern(
    r"^(?:(?:(?:cơ quan|đơn vị|sở,? ngành|cơ quan,? đơn vị) +)?chủ trì(?: +(?:thực hiện|tham mưu|tổ chức))?|"
    r"(?:cơ quan|đơn vị|bộ phận) +(?:thực hiện|đầu mối|chịu trách nhiệm(?: chính)?)) *:"
)
_CHAIRED = folded_pattern(r"^[^:]{0,40}chủ trì[^:]{0,20}:")
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
    out: dict[str, list[Clause]] = {}
    for path, lines in below.items():
        if path == "0":
            continue
        if beside := _beside(lines):
            out |= beside
        elif _tells_who(lines):
            out[path] = lines
    return out


def tells_lead(line: Clause) -> bool:
    """Whether a line with a key says who leads."""
    return _key(line) == "lead"


def _tells_who(lines: Sequence[Clause]) -> bool:
    """Whether lines say who does it, and something besides."""
    return {"lead"} < {_key(x) for x in lines} - {""}


def _beside(lines: Sequence[Clause]) -> dict[str, list[Clause]]:
    """Clauses whose fields are the lines right behind them, of the same level: «(2) Sao lưu dữ liệu. ⏎ - Đơn vị thực
    hiện: … ⏎ - Thời gian: …», more than one of these."""
    groups: dict[str, list[Clause]] = {}
    owner = ""
    for line in lines:
        if not _key(line):
            owner = line.path
        elif owner:
            groups.setdefault(owner, []).append(line)
    told = {path: group for path, group in groups.items() if _tells_who(group)}
    return told if len(told) > 1 else {}


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
        role = "coordinate" if key["role"] == PARTNER else "lead"
        yield role, key.end(), keys[i + 1].start() if i + 1 < len(keys) else len(text)


def write_keyed(found: Mapping[str, Sequence[Clause]], reading: Reading, out: Tasks) -> None:
    """Add a task for each clause of `found`."""
    for path, lines in found.items():
        clause = reading.clauses[path]
        at = f"tasks.{len(out.tasks)}"
        entry: dict[str, object] = {"clause": path}
        if own := _stated([p for p in reading.parties(clause) if p.role == "coordinate"], clause):
            entry["coordinate"] = own  # «(2) Phối hợp với Sở A sao lưu …»
        due: dict[str, object] = {}
        chairless = not any(_CHAIRED.match(fold(line.text)) for line in lines)
        for line in lines:
            key = _key(line)
            if key == "lead" and not chairless and not _CHAIRED.match(fold(line.text)):
                continue  # «Đơn vị thực hiện: …» beside «Đơn vị chủ trì: …» leads nothing
            for role, start, end in _lists(line.text) if key in ("lead", "coordinate") else ():
                here = [p for p in reading.parties(line) if start <= p.span.start < end]
                parties = [p for p in here if p.role == role]
                last = max((p.span.end for p in parties), default=start)
                if role == "lead" and CHAIRS_THEN.match(fold(line.text), last):
                    end = last
                    partners = [p for p in here if p.role == "coordinate"]
                    entry["coordinate"] = [*_listed(entry.get("coordinate")), *_stated(partners, line)]
                stated = _stated(parties, line)
                if role == "lead" and not stated and chairless:
                    doing = [item for item in Sentence(line.text, reading.register).doers() if item.agency]
                    stated = [_party(item.agency, line.text[item.start : item.end], line) for item in doing]
                    parties = []
                    end = start if stated else end
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


def _stated(parties: Sequence[PartyFound], line: Clause) -> list[dict[str, str]]:
    return [_party(p.agency, p.raw, line) for p in parties if p.agency or is_unnamed(p)]


def _party(agency: str | None, raw: str, line: Clause) -> dict[str, str]:
    entry = {"agency": agency} if agency else {}
    at = line.text.find(raw)
    words = raw if at >= 0 and is_exact(raw, line.text, Span(at, at + len(raw))) else line.text
    return {**entry, "raw": words, "clause": line.path}


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
