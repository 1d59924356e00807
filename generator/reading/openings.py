"""Patterns that are found by the words they begin with.

A pattern that may begin anywhere is tried at every letter of a text, and most readers of a clause find nothing in it.
Looking for the few words that a match can begin with, and trying the pattern only there, gives the same matches in a
third of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.vietnamese import fold

DIGITS = "0 1 2 3 4 5 6 7 8 9"
"""For a pattern that can begin with a number."""


class Opened:
    """A pattern on folded text whose every match begins with one of some words, at the beginning of a word."""

    def __init__(self, pattern: re.Pattern[str], words: str | Iterable[str]) -> None:
        """`words`, as one spells them and divided by blanks: the first words of all forms of `pattern`."""
        self.pattern = pattern
        opening = {fold(w) for w in (words.split() if isinstance(words, str) else words)}
        # Alternatives that all begin with a letter are what `re` looks for without trying each of them.
        self._opening = re.compile("|".join(_whole(w) for w in sorted(opening)))

    def finditer(self, folded: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """As `pattern.finditer`."""
        end = len(folded) if end is None else end
        for opening in self._opening.finditer(folded, start, end):
            at = opening.start()
            if at >= start and (match := self.pattern.match(folded, at, end)):
                yield match
                start = match.end()

    def search(self, folded: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `pattern.search`."""
        return next(self.finditer(folded, start, end), None)


def _whole(word: str) -> str:
    if word.isdecimal():
        return rf"{word}\d*"
    return re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "")
