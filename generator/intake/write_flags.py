"""The flags of a draft on disk: each with a key that lasts, and `da-xem.yml`, in which a person answers them.

A «dừng» or «xem» is settled in one of two ways: the person changes, in plan.yml, the very value that it is about; or
writes after its key in da-xem.yml what was found («đúng như in», «đã đối chiếu bản giấy» …). Nothing else settles it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.intake.flags import Flag, Grade
from generator.intake.write_yaml import comment_lines, scalar

ANSWERS = "da-xem.yml"
"""The file, in a draft's folder, with the person's answers."""

GRADE_WORDS: Mapping[Grade, str] = {"dung": "dừng", "xem": "xem", "biet": "biết"}
OPEN_GRADES: tuple[Grade, ...] = ("dung", "xem")
"""Grades that a person must settle before the draft can be confirmed."""

_HEAD = (
    "# Mỗi mục là một chỗ phải quyết («dừng») hoặc phải xem («xem»). Xem review.html và bản gốc, rồi viết sau dấu hai",
    "# chấm một lời: đúng như in · đã sửa · đã đối chiếu bản giấy … Để trống là chưa xem. Sửa chính giá trị ấy trong",
    "# plan.yml cũng là đã quyết, khi đó ở đây không phải viết gì.",
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A flag as a draft's folder keeps it."""

    key: str
    flag: Flag

    @property
    def open(self) -> bool:
        """Whether its grade asks for an answer."""
        return self.flag.grade in OPEN_GRADES

    def to_data(self) -> dict[str, Any]:
        """As JSON data."""
        f = self.flag
        return {
            "key": self.key, "grade": f.grade, "code": f.code, "clause": f.clause,
            "span": list(f.span) if f.span else None, "raw": f.raw, "values": dict(f.values), "field": f.field,
        }  # fmt: skip

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Kept:
        """From JSON data."""
        span = (data["span"][0], data["span"][1]) if data["span"] else None
        values = tuple((str(k), str(v)) for k, v in data["values"].items())
        flag = Flag(data["grade"], data["code"], data["clause"], span, data["raw"], values, data["field"])
        return cls(data["key"], flag)


def keep(flags: Iterable[Flag]) -> tuple[Kept, ...]:
    """The flags with their keys: `lead-unknown@IV.2/3~1f3a`.

    A key says code and clause to a person; its end stands for the words and values, so that an answer is never taken
    for another flag when a later reading finds more of them, and is asked for anew when the words change. What is only
    suggested (`like`) is no part of the question.
    """
    met: Counter[str] = Counter()
    kept = []
    for flag in flags:
        told = "\0".join((flag.code, flag.clause, flag.raw, *(f"{k}={v}" for k, v in flag.values if k != "like")))
        key = f"{flag.code}@{flag.clause or '0'}~{hashlib.sha256(told.encode()).hexdigest()[:4]}"
        met[key] += 1
        kept.append(Kept(key if met[key] == 1 else f"{key}-{met[key]}", flag))
    return tuple(kept)


def answers_text(kept: Sequence[Kept], sentence: Callable[[Flag], str]) -> str:
    """The whole of da-xem.yml for a draft that nobody has looked at. `sentence` says a flag in words."""
    return "\n".join(_HEAD) + "\n" + entries(kept, sentence)


def entries(kept: Sequence[Kept], sentence: Callable[[Flag], str]) -> str:
    """The entries of da-xem.yml for the flags that ask for an answer, each under what it says."""
    lines: list[str] = []
    for k in kept:
        if not k.open:
            continue
        place = " · ".join(part for part in (k.flag.clause, k.flag.field) if part)
        words = f"«{k.flag.raw}»" if k.flag.raw else ""
        lines += [
            "",
            *comment_lines(f"[{GRADE_WORDS[k.flag.grade]}] {' · '.join(x for x in (place, words) if x)}", 0, "#"),
        ]
        lines += comment_lines(sentence(k.flag), 0, "#  ")
        lines.append(f"{scalar(k.key)}:")
    return "\n".join(lines) + "\n" if lines else ""


# ── the value that a flag is about ───────────────────────────────────────────────────────────────────────────────────

_NAMES = ("clause", "text", "number", "regulation", "agency", "raw", "field", "printed")
"""Keys that tell the items of a list apart, the first that an item has."""

MISSING = object()


def changed(field: str, proposed: Any, base: Any, now: Any) -> bool:
    """Whether a person changed the value at a flag's `field`.

    `proposed` is the plan in which the flag was raised, `base` the one that the person started from, `now` the
    person's. Items of lists are found by what they are about (a task by its clause, a deliverable by its quote), since
    the person may have added or taken away others before them.
    """
    path = _named(field, proposed)
    before, after = _at(path, base), _at(path, now)
    return before is not after if MISSING in (before, after) else before != after


_Path = list[tuple[str, Any]]
"""Steps to a value: ("key", name), or ("item", (index, naming key, its value))."""


def _named(field: str, data: Any) -> _Path:
    steps: _Path = []
    at = data
    for part in field.split(".") if field else ():
        if isinstance(at, Mapping) and not part.isdigit():
            steps.append(("key", part))
            at = at.get(part, MISSING)
        elif part.isdigit():
            index = int(part)
            item = at[index] if isinstance(at, list) and index < len(at) else at if index == 0 else MISSING
            named = item if isinstance(item, Mapping) else {}
            name = next((n for n in _NAMES if named.get(n)), "")
            steps.append(("item", (index, name, named.get(name))))
            at = item
        else:
            steps.append(("key", part))
            at = MISSING
    return steps


def _at(path: _Path, data: Any) -> Any:
    at = data
    for kind, step in path:
        if kind == "key":
            at = at.get(step, MISSING) if isinstance(at, Mapping) else MISSING
            continue
        index, name, value = step
        items = at if isinstance(at, list) else [] if at is MISSING or at is None else [at]
        if name:
            at = next((i for i in items if isinstance(i, Mapping) and i.get(name) == value), MISSING)
        else:
            at = items[index] if index < len(items) else MISSING
    return at
