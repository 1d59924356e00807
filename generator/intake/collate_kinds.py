"""Of what kind a difference between two texts is: a likely slip of reading, or a real one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.vietnamese import fold, nfc

Kind = Literal[
    "spelling", "tone", "letters", "hyphen", "spacing", "number", "case", "punctuation", "words", "missing", "added"
]

SLIPS: frozenset[Kind] = frozenset({"spelling", "tone", "letters", "hyphen", "spacing"})
"""Kinds that a machine's reading (or a typist's habit) is enough to explain. Digits are never among them."""

_TOKEN = re.compile(r"\w+|[^\w\s]")
_DIGITS = re.compile(r"\d+")
_LOOKALIKES = (
    ("rn", "m"), ("vv", "w"), ("cl", "d"), ("h", "ii"), ("l", "i"), ("1", "i"), ("|", "i"), ("!", "i"), ("0", "o"),
    ("5", "s"), ("8", "b"), ("e", "c"),
)  # fmt: skip
"""Letters that a machine takes for each other, each with the one that stands for both: `HI` and `III`, `l` and `1`."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: in the form that is compared, its letters without tone marks, and where it stands."""

    text: str
    key: str
    passage: int
    start: int
    end: int


def tokens(passage: int, text: str) -> list[Token]:
    """The words and marks of a passage; quotes and dashes are of one form."""
    text = nfc(text)
    found = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        mark = fold(word) if not word[0].isalnum() else word
        found.append(Token(mark, fold(word, marks=False), passage, match.start(), match.end()))
    return found


def kind_of(left: Sequence[Token], right: Sequence[Token], printed_left: str, printed_right: str) -> Kind:
    """The kind of a difference between some words of two texts, one of which may have none."""
    if not left:
        return "added" if any(t.text[0].isalnum() for t in right) else _mark_kind(right)
    if not right:
        return "missing" if any(t.text[0].isalnum() for t in left) else _mark_kind(left)
    one, other = "".join(t.key for t in left), "".join(t.key for t in right)
    if one == other:
        if fold(printed_left) == fold(printed_right):
            return "spelling" if _cases(printed_left) == _cases(printed_right) else "case"
        return "tone" if len(left) == len(right) == 1 else "spacing"
    if one.replace("-", "") == other.replace("-", ""):
        return "hyphen"
    if _digits_differ(printed_left, printed_right):
        return "number"
    if not any(c.isalnum() for c in one + other):
        return "punctuation"
    if looks(one) == looks(other):
        return "letters"
    return "words"


def _mark_kind(tokens: Sequence[Token]) -> Kind:
    return "hyphen" if all(t.text == "-" for t in tokens) else "punctuation"


def _cases(printed: str) -> str:
    """The pattern of capitals."""
    return "".join("A" if c.isupper() else "a" for c in printed if c.isalpha())


def _digits_differ(left: str, right: str) -> bool:
    """Whether both sides print numbers, and other ones. `l0` beside `10` is a slip, `10` beside `16` never is."""
    numbers = [_DIGITS.findall(side) for side in (left, right)]
    whole = [all(w.isdigit() for w in re.findall(r"\w*\d\w*", side)) for side in (left, right)]
    return all(numbers) and all(whole) and numbers[0] != numbers[1]


def looks(letters: str) -> str:
    """Letters with those that a machine takes for each other made one."""
    for seen, stands_for in _LOOKALIKES:
        letters = letters.replace(seen, stands_for)
    return letters
