"""Flags (cờ): what a person must settle, look at, or may want to know, each on the words that it is about.

Three grades (issue of the intake): `dung` stops (must be settled), `xem` asks for a look, `biet` informs. A flag names
the field of plan.yml that it concerns by a dotted path (`tasks.3.lead`), so that a person finds it there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Grade = Literal["dung", "xem", "biet"]
GRADES: tuple[Grade, ...] = ("dung", "xem", "biet")


@dataclass(frozen=True, slots=True)
class Flag:
    """One doubt. `code` is a stable word that messages are kept for; `clause` is a path ("" for the document as a
    whole) and `span` a stretch of that clause's text; `raw` the words as printed; `values` fill the sentence."""

    grade: Grade
    code: str
    clause: str
    span: tuple[int, int] | None
    raw: str
    values: tuple[tuple[str, str], ...] = ()
    field: str = ""


def flag(
    grade: Grade,
    code: str,
    raw: str = "",
    *,
    clause: str = "",
    span: Sequence[int] | None = None,
    field: str = "",
    **values: object,
) -> Flag:
    """A Flag with its values given by name; `span` is (start, end)."""
    where = (span[0], span[1]) if span is not None else None
    return Flag(grade, code, clause, where, raw, tuple((k, str(v)) for k, v in values.items()), field)


def sorted_flags(flags: Iterable[Flag], order: dict[str, int]) -> tuple[Flag, ...]:
    """Flags once each: the gravest first, then in the order of the text (`order`: place of a clause by path)."""
    once = dict.fromkeys(flags)
    return tuple(sorted(once, key=lambda f: (GRADES.index(f.grade), order.get(f.clause, -1), f.span or (0, 0), f.code)))
