"""Lines in capitals, each read once more with room above it: marks over capitals («TỔ», «PHÓ», «NGUYỄN») stand so high
that a line which is found by its letters loses them, and what is left is another word («TO», «PHO», «NGUYEN»)."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from generator.intake.readers.ocr import Engine, Seen
from generator.intake.readers.scan_parts import Pixels, read_boxes
from generator.vietnamese import fold

_BLOCK, _COLUMN = 6, 4  # of Tesseract: one block of text; one column with lines of any size
_SURE = 0.94  # confidence from which a word is left alone
_BELIEVED = 0.9  # confidence from which a mark more is believed, and a line is not read a third time
_LETTERS = 4  # that a line in capitals has at least
_CAPITALS = 0.8  # share of its letters
_ABOVE, _BELOW, _BESIDE = 0.35, 0.12, 0.2  # of a letter's height: white around a line; a mark of the next one is near
_SAME_PLACE = 0.6  # share of two boxes that lie on one another
_CLEARLY = 0.05  # confidence by which a reading with a dot below must be surer
_DOT_BELOW = "\u0323"

CHANGED = 0.5
"""Confidence that a word keeps at most where the two readings differ."""


def with_capitals(page: Image.Image, words: Sequence[Seen], found: Engine, dpi: int) -> list[Seen]:
    """The words of a page, those in lines of capitals as the better of two readings has them: the surer one, and of two
    that differ in their marks alone the one with more marks above its letters, since dirt makes none.

    Raises Refused (`ocr-failed`).
    """
    rows: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for n, word in enumerate(words):
        rows[word.line].append(n)
    out = list(words)
    left = [row for row in rows.values() if _is_doubtful([words[n] for n in row], _SURE)]
    for layout in (_BLOCK, _COLUMN):
        again = read_boxes(page, [_box([words[n] for n in row]) for row in left], found, dpi, layout) if left else []
        for row, read in zip(left, again, strict=True):
            for n in row:
                other = next((one for one in read if _is_same_place(words[n], one)), None)
                if other is not None and other.text != words[n].text and _is_better(out[n], other):
                    out[n] = replace(other, line=words[n].line)
        left = [row for row in left if _is_doubtful([out[n] for n in row], _BELIEVED)]
    return [
        one if one.text == word.text else replace(one, confidence=min(one.confidence, CHANGED))
        for one, word in zip(out, words, strict=True)
    ]


def _is_better(word: Seen, other: Seen) -> bool:
    if fold(word.text, marks=False) != fold(other.text, marks=False):
        return other.confidence > word.confidence
    more = _marks_above(other.text) - _marks_above(word.text)
    if more:
        return more > 0 and other.confidence >= min(_BELIEVED, word.confidence)
    # a dot below may be dirt, or a mark of the next line
    return other.confidence > word.confidence + (_CLEARLY if _dots(other.text) > _dots(word.text) else 0.0)


def _dots(text: str) -> int:
    return unicodedata.normalize("NFD", text).count(_DOT_BELOW)


def _marks_above(text: str) -> int:
    return sum(unicodedata.combining(c) > 0 and c != _DOT_BELOW for c in unicodedata.normalize("NFD", text))


def _is_doubtful(row: Sequence[Seen], sure: float) -> bool:
    """Whether a line is one of capitals with a word in it that is less than `sure`."""
    letters = [c for word in row for c in word.text if c.isalpha()]
    return (
        len(letters) >= _LETTERS
        and sum(c.isupper() for c in letters) >= _CAPITALS * len(letters)
        and any(word.confidence < sure and any(c.isalpha() for c in word.text) for word in row)
    )


def _box(row: Sequence[Seen]) -> Pixels:
    high = max(word.y1 - word.y0 for word in row)
    return (
        max(0, min(word.x0 for word in row) - round(_BESIDE * high)),
        max(0, min(word.y0 for word in row) - round(_ABOVE * high)),
        max(word.x1 for word in row) + round(_BESIDE * high),
        max(word.y1 for word in row) + round(_BELOW * high),
    )


def _is_same_place(a: Seen, b: Seen) -> bool:
    across = min(a.x1, b.x1) - max(a.x0, b.x0)
    down = min(a.y1, b.y1) - max(a.y0, b.y0)
    return across >= _SAME_PLACE * max(a.x1 - a.x0, b.x1 - b.x0) and down >= 0.5 * min(a.y1 - a.y0, b.y1 - b.y0)
