"""What a name of a body begins with and what may follow it, in one text: the ground that readers of names stand on."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.reading import bodies_words as words
from generator.reading.type_names import TYPE_WORDS
from generator.reading.verbs import PREDICATE
from generator.vietnamese import fold, folded_pattern

WORD = re.compile(r" +([^\W_]+)")
COMMA = re.compile(r" *, +(?=[^\W\d_])")
AND = folded_pattern(r" +và +(?=\w)")
_TYPE = folded_pattern(rf"(?:{TYPE_WORDS})(?!\w)")
_NAMED_AFTER = folded_pattern(rf"(?:{words.LEVEL_WORDS}|trường|viện|thpt|thcs|tiểu học|mầm non|quốc gia|cộng sản)$")


class Body(NamedTuple):
    """A name of a body at `[start, end)`. `many`: of a class («các sở, ban, ngành»); `office`: of the person who heads
    it; `related`: of nobody in particular («các cơ quan liên quan»)."""

    start: int
    end: int
    many: bool = False
    office: bool = False
    related: bool = False


class NameEnds:
    """One text with the questions that every reader of names asks of it."""

    def __init__(self, text: str, folded: str, stop: int) -> None:
        self.text = text
        self.folded = folded
        self.stop = stop
        self.capitals = text.isupper()
        self._read: dict[tuple[int, int], Body | None] = {}

    def units(self, at: int, first: int) -> Body | None:
        """A class whose units begin at `first`."""
        raise NotImplementedError

    def _capitals(self, at: int) -> int | None:
        """Where a run of capitals right behind `at` ends."""
        end = None
        word = WORD.match(self.text, at, self.stop)
        while word and word.group(1)[0].isupper():
            end = word.end()
            word = WORD.match(self.text, end, self.stop)
        return end

    def _surname(self, word: re.Match[str]) -> bool:
        """Whether a capital begins the name of a person: «Tỉnh uỷ Nguyễn Văn Mẫu»."""
        if self.capitals or not words.SURNAMES.match(self.folded, word.start(1)):
            return False
        if _NAMED_AFTER.search(self.folded, 0, word.start()):
            return False
        second = WORD.match(self.text, word.end())
        third = WORD.match(self.text, second.end()) if second else None
        return all(w is not None and w.group(1)[0].isupper() for w in (second, third))

    def _head(self, at: int) -> re.Match[str] | None:
        return words.HEAD.match(self.folded, at, self.stop)

    def _verb(self, at: int) -> bool:
        return PREDICATE.match(self.folded, at, self.stop) is not None

    def _closed(self, at: int) -> bool:
        """Whether a name may end at `at`: a verb, the next of a list or the end of a heading follows."""
        following = WORD.match(self.text, at, self.stop)
        joint = words.JOINT.match(self.folded, at, self.stop)
        return (
            at == len(self.text)
            or self.text[at : at + 1] == ":"
            or (joint is not None and self._follows(joint.end()))
            or (following is not None and self._verb(following.start(1)))
        )

    def _follows(self, at: int) -> bool:
        return self._other(at) or self._verb(at) or words.UNIT.match(self.folded, at, self.stop) is not None

    def _head_of_next(self, at: int, comma: bool) -> bool:
        return comma and (
            words.OFFICE.match(self.folded, at, self.stop) is not None
            or (self.text[at].isupper() and self._head(at) is not None)
            or bool(words.MANY.match(self.folded, at))
        )

    def _other(self, at: int) -> bool:
        """Whether another body, class or document begins at `at`."""
        return bool(
            self._head(at)
            or words.OFFICE.match(self.folded, at, self.stop)
            or words.MANY.match(self.folded, at, self.stop)
            or self._document(at)
        )

    def _document(self, at: int) -> bool:
        """«Ban Bí thư Quy định số …» lost a comma; «Bộ Kế hoạch và Đầu tư» is named with the word of a type."""
        match = _TYPE.match(self.folded, at, self.stop)
        return match is not None and re.match(rf" +(?:{fold('số')}|\d)", self.folded[match.end() :]) is not None
