"""One compared field: what gold says, what was read, and whether a flag warned of a difference."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from generator.vietnamese import tone_key

Result = Literal["right", "wrong", "missed", "extra"]
Item = Mapping[str, Any]

_WARNS = frozenset({"dung", "xem"})
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A field compared. `figure` names what it counts for; `item` what it is, the same in every run.

    `wrong`: read, but not as gold has it. `missed`: gold has it, nothing was read. `extra`: read, and not there.
    `flagged`: a flag that must be settled or looked at stands on it, so that a person sees it.
    """

    figure: str
    item: str
    result: Result
    gold: str = ""
    read: str = ""
    flagged: bool = False


class Flags:
    """The flags of one import that stop or ask for a look; those for information warn nobody."""

    def __init__(self, flags: Sequence[Item]) -> None:
        self._flags = [f for f in flags if f.get("grade") in _WARNS]

    def on_field(self, field: str) -> bool:
        """Whether one names this field, or the list or group that it stands in, or something inside it."""
        return any(_same_field(str(f.get("field") or ""), field) for f in self._flags)

    def on(self, item: Item) -> bool:
        """Whether one touches the words of `item`; a flag without a span speaks of its whole clause."""
        clause, span = item.get("clause"), item.get("span")
        for flag in self._flags:
            if not clause or flag.get("clause") != clause:
                continue
            other = flag.get("span")
            if not other or not span or (other[0] < span[1] and span[0] < other[1]):
                return True
        return False

    def says(self, words: str) -> bool:
        """Whether one quotes `words`, or a part of them: gold tells no clause."""
        key = flat(words)
        return any(len(raw) > 3 and (raw in key or key in raw) for raw in (flat(f.get("raw")) for f in self._flags))


def _same_field(flagged: str, field: str) -> bool:
    return bool(flagged) and (flagged == field or flagged.startswith(f"{field}.") or field.startswith(f"{flagged}."))


def flat(value: object) -> str:
    """A text for comparing: folded, single blanks, no marks at the edges; «» for None."""
    return _EDGES.sub("", tone_key(str(value))) if value is not None else ""


def shown(value: object) -> str:
    """A value in a table of failures."""
    if isinstance(value, list):
        return " · ".join(shown(v) for v in value)
    return "–" if value in (None, "") else " ".join(str(value).split())


def overlap(a: str, b: str) -> bool:
    """Whether one of two flat texts holds the other."""
    return bool(a and b) and (a in b or b in a)
