"""Characters with places -> words -> lines: what PDF pages and scans have in common from here on.

A line here is a run of words on one baseline without a wide gap: the two columns of a letterhead are two lines, though
they stand at one height. All places are points from the top left corner of the page.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from generator.intake.readers.pdf_chars import Char
from generator.vietnamese import nfc

PLAIN, ITALIC, RAISED = " ", "i", "r"
"""Marks of letters, one a letter: upright, in italics, raised (the number of a footnote)."""

_SAME_LINE = 0.4  # of the letters' size: baselines no farther apart belong to one line
_RAISED_BY = 0.6  # of the size: by which smaller letters may stand higher
_WORD_GAP = 0.13  # of the size: a gap that is a blank, where the file has written none
_WRITTEN_GAP = 0.06  # of the size: one that the file or pdfium says; less is a raised number that follows at once
_WIDE_GAP = 2.2  # of the size: always a gap between columns
_COLUMN_GAP = 0.9  # of the size: one, if it is much wider than the line's other gaps
_FARTHEST = 4.0  # of the size: from a mark of a list to its words
_FOOTNOTE_MARK = re.compile(r"\(?(?:\d{1,3}|\*{1,3})\)?")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_LONE_MARK = re.compile(r"(?:[-–—+*•●▪·∙]|\(?[0-9a-zđA-Zivxl]{1,4}(?:\.\d{1,2})*[.)/-]+)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word: its text in NFC, a mark for each of its letters, where it stands, and how sure a scan is of it (0..1)."""

    text: str
    marks: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one line from left to right; `base` is its baseline, `size` that of most of its letters, in points."""

    page: int
    words: tuple[Token, ...]
    base: float
    size: float
    bold: bool = False
    column: int = field(default=0, compare=False)

    @property
    def text(self) -> str:
        """The line's words with one blank between them."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Left end."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Right end."""
        return max(word.x1 for word in self.words)

    @property
    def y0(self) -> float:
        """Top."""
        return min(word.y0 for word in self.words)

    @property
    def y1(self) -> float:
        """Bottom."""
        return max(word.y1 for word in self.words)


_LEVEL = 0.12  # sizes between baselines that are the same
_UNDER, _FEW_UNDER = 0.15, 0.2  # sizes by which a letter stands under another; share of letters that may do so


def is_upper(text: str) -> bool:
    """Whether the letters of `text` (there are some) are capitals."""
    return text.upper() == text and text.lower() != text


def lines_of(page: int, chars: Sequence[Char]) -> list[Line]:
    """The lines that characters of one page (or of one cell) form, from top to bottom, then from left to right."""
    lines = [line for row in _rows(chars) for line in _split(page, row)]
    return sorted(lines, key=lambda line: (line.base, line.x0))


@dataclass(slots=True)
class _Glyph:
    """A letter with the marks that are drawn over it; `x1` is where both end."""

    text: str
    char: Char
    x1: float


def _rows(chars: Sequence[Char]) -> Iterable[list[_Glyph]]:
    """Characters by baseline, each row from left to right."""
    glyphs: list[_Glyph] = []
    for char in chars:
        if glyphs and unicodedata.combining(char.text):
            glyphs[-1].text += char.text
            glyphs[-1].x1 = max(glyphs[-1].x1, char.x1)
        else:
            glyphs.append(_Glyph(char.text, char, char.x1))
    rows: list[tuple[float, float, list[_Glyph]]] = []  # baseline and size of the largest letter, letters
    for level in _levels(glyphs):
        base, size = level[0].char.base, max(glyph.char.size for glyph in level)
        near = bool(rows) and base - rows[-1][0] <= _reach(rows[-1][1], size)
        if near and not _collide(level, rows[-1][2]):
            before = rows[-1]
            before[2].extend(level)
            if size > before[1]:
                rows[-1] = (base, size, before[2])
        else:
            rows.append((base, size, level))
    for _, _, row in rows:
        row.sort(key=lambda glyph: glyph.char.x0)
        yield _without_doubles(row)


def _levels(glyphs: Sequence[_Glyph]) -> Iterable[list[_Glyph]]:
    """Letters of one baseline, from top to bottom."""
    level: list[_Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.char.base):
        if level and glyph.char.base - level[0].char.base > _LEVEL * glyph.char.size:
            yield level
            level = []
        level.append(glyph)
    if level:
        yield level


def _collide(level: Sequence[_Glyph], row: Sequence[_Glyph]) -> bool:
    """Whether letters of another baseline stand under those of a row: a signature beside a list has lines between two
    lines of the list, and these are two all the same."""

    def under(glyph: _Glyph) -> bool:
        return any(
            min(glyph.x1, other.x1) - max(glyph.char.x0, other.char.x0) > _UNDER * glyph.char.size for other in row
        )

    return sum(map(under, level)) > _FEW_UNDER * len(level)


def _reach(size: float, other: float) -> float:
    """How far apart the baselines of letters of these sizes may be in one line: raised ones stand higher."""
    larger = max(size, other)
    return (_RAISED_BY if min(size, other) < 0.85 * larger else _SAME_LINE) * larger


def _without_doubles(row: list[_Glyph]) -> list[_Glyph]:
    """The row without letters drawn twice to look bold."""
    kept: list[_Glyph] = []
    for glyph in row:
        twice = any(
            glyph.text == before.text
            and abs(glyph.char.x0 - before.char.x0) < 0.1 * glyph.char.size
            and abs(glyph.char.base - before.char.base) < 0.1 * glyph.char.size
            for before in kept[-2:]
        )
        if not twice:
            kept.append(glyph)
    return kept


def _split(page: int, row: list[_Glyph]) -> Iterable[Line]:
    words = _words(row)
    size = _common_size(row)
    gaps = [after[0].char.x0 - before[-1].x1 for before, after in itertools.pairwise(words)]
    group: list[list[_Glyph]] = []
    for at, word in enumerate(words):
        if at and _is_column_gap(gaps, at - 1, size) and not keeps_mark(_text(group), gaps[at - 1], size):
            yield _line(page, group)
            group = []
        group.append(word)
    if group:
        yield _line(page, group)


def _words(row: list[_Glyph]) -> list[list[_Glyph]]:
    words: list[list[_Glyph]] = []
    for glyph in row:
        gap = glyph.char.x0 - words[-1][-1].x1 if words else 0.0
        size = max(glyph.char.size, words[-1][-1].char.size) if words else 0.0
        if not words or gap > (_WRITTEN_GAP if glyph.char.blank else _WORD_GAP) * size:
            words.append([])
        words[-1].append(glyph)
    return words


def _text(words: Sequence[Sequence[_Glyph]]) -> str:
    return " ".join("".join(glyph.text for glyph in word) for word in words)


def _common_size(row: Sequence[_Glyph]) -> float:
    return Counter(round(glyph.char.size * 2) / 2 for glyph in row).most_common(1)[0][0]


def _is_column_gap(gaps: Sequence[float], at: int, size: float) -> bool:
    """Whether the gap is one between columns: very wide, or wide and out of proportion to the line's other gaps."""
    return is_column_gap(gaps[at], [gap for i, gap in enumerate(gaps) if i != at], size)


def is_column_gap(gap: float, others: Sequence[float], size: float) -> bool:
    """Whether a gap in a line of letters of `size` is one between columns, by the other gaps of that line."""
    if gap > _WIDE_GAP * size:  # unless all are as wide: a line of few words that was stretched to the margin
        return len(others) < 2 or gap > 1.5 * min(others)
    usual = median(others) if len(others) >= 2 else 0.3 * size
    return gap > _COLUMN_GAP * size and gap > 3 * max(usual, 0.15 * size)


def keeps_mark(text: str, gap: float, size: float) -> bool:
    """Whether `text`, before a wide gap, is the mark of a list with its words behind the gap; farther away is another
    column («*» below a body's name, beside the date)."""
    return _LONE_MARK.fullmatch(text) is not None and gap < _FARTHEST * size


def _line(page: int, words: Sequence[Sequence[_Glyph]]) -> Line:
    glyphs = [glyph for word in words for glyph in word]
    size = _common_size(glyphs)
    at_size = [glyph for glyph in glyphs if glyph.char.size > 0.8 * size] or glyphs
    base = median(glyph.char.base for glyph in at_size)
    letters = [glyph for glyph in glyphs if glyph.text[0].isalpha()]
    bold = bool(letters) and sum(glyph.char.font.bold for glyph in letters) > 0.9 * len(letters)
    return Line(page, tuple(_token(word, base, size) for word in words), base, size, bold)


def _token(word: Sequence[_Glyph], base: float, size: float) -> Token:
    parts, marks = [], []
    for glyph in word:
        text = nfc(glyph.text.translate(_INVISIBLE))
        raised = glyph.char.size < 0.85 * size and base - glyph.char.base > 0.12 * size
        parts.append(text)
        marks.append((RAISED if raised else ITALIC if glyph.char.font.italic else PLAIN) * len(text))
    x1 = max(glyph.x1 for glyph in word)
    return Token("".join(parts), "".join(marks), word[0].char.x0, base - 0.9 * size, x1, base + 0.22 * size)


def footnote_mark(text: str) -> str:
    """The name of the footnote that raised letters call (`1`, `*`), "" where they are no such mark."""
    return text.strip("()") if _FOOTNOTE_MARK.fullmatch(text) else ""


def merged(lines: Sequence[Line]) -> Line:
    """Lines at one height as one line, from left to right."""
    ordered = sorted(lines, key=lambda line: line.x0)
    words = tuple(word for line in ordered for word in line.words)
    longest = max(ordered, key=lambda line: line.x1 - line.x0)
    return Line(longest.page, words, longest.base, longest.size, all(line.bold for line in ordered))
