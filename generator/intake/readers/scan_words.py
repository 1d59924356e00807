"""Words of a picture -> lines, as characters of a PDF give them: sizes and baselines from the boxes of the words."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from generator.intake.readers.ocr import Seen
from generator.intake.readers.pdf_lines import PLAIN, Line, Token, is_column_gap, keeps_mark

_DESCENDING = set("gjpqyQ,;()[]{}/|$_") | set("ạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴ")

_LIKE_STAR = frozenset(("x", "X", "×", "+"))
_GLUED = re.compile(r"(T/[LMU]|T[LM]\.|KT\.|TUQ\.)(?=[^\W\d_]{2})")


def unglued(words: Iterable[Seen]) -> list[Seen]:
    """The words with those taken apart that stand for others and were read without the blank behind them («T/LBAN»)."""
    out: list[Seen] = []
    for word in words:
        mark = _GLUED.match(word.text)
        if mark is None:
            out.append(word)
            continue
        cut = word.x0 + (word.x1 - word.x0) * mark.end() // len(word.text)
        out.append(replace(word, text=mark[1], x1=cut))
        out.append(replace(word, text=word.text[mark.end() :], x0=cut + 1))
    return out


def starred(words: Sequence[Seen]) -> list[Seen]:
    """The words with the star below a body's name («*») as it is printed, where it was read as another mark: it stands
    alone on its line in one of two columns, smaller than a letter."""
    rows: dict[tuple[int, int, int], list[Seen]] = defaultdict(list)
    for word in words:
        rows[word.line].append(word)
    usual = median(word.y1 - word.y0 for word in words) if words else 0
    return [
        replace(word, text="*")
        if word.text in _LIKE_STAR and len(rows[word.line]) == 1 and word.y1 - word.y0 < 0.8 * usual
        else word
        for word in words
    ]


def lines_of_words(words: Sequence[Seen], number: int, scale: float) -> tuple[Line, ...]:
    rows: dict[tuple[int, int, int], list[Seen]] = defaultdict(list)
    for word in words:
        rows[word.line].append(word)
    heights = [height_of(row) for row in rows.values()]
    usual = median(heights) if heights else 0.0
    out = []
    for row, height in zip(rows.values(), heights, strict=True):
        size = (usual if 0.77 * usual <= height <= 1.3 * usual else height) * scale
        out += _split(sorted(row, key=lambda word: word.x0), number, scale, size)
    return tuple(sorted(out, key=lambda line: (line.base, line.x0)))


def height_of(row: Sequence[Seen]) -> float:
    """Size of a line's letters in pixels, by the boxes of its words: a word with a tall letter is 0.9 sizes high."""
    tall = [word.y1 - word.y0 for word in row if len(word.text) > 1 and word.text != word.text.lower().upper()]
    return median(tall or [word.y1 - word.y0 for word in row]) / 0.85


def _split(row: Sequence[Seen], number: int, scale: float, size: float) -> list[Line]:
    gaps = [(b.x0 - a.x1) * scale for a, b in itertools.pairwise(row)]
    groups: list[list[Seen]] = [[]]
    for at, word in enumerate(row):
        if (
            at
            and is_column_gap(gaps[at - 1], gaps[: at - 1] + gaps[at:], size)
            and not _is_mark(groups[-1], gaps[at - 1], size)
        ):
            groups.append([])
        groups[-1].append(word)
    return [line_of(group, number, scale, size) for group in groups if group]


def _is_mark(group: Sequence[Seen], gap: float, size: float) -> bool:
    return len(group) == 1 and keeps_mark(group[0].text, gap, size)


def line_of(group: Sequence[Seen], number: int, scale: float, size: float) -> Line:
    standing = [word.y1 for word in group if not _DESCENDING.intersection(word.text)]
    base = median(standing) * scale if standing else median(word.y1 for word in group) * scale - 0.2 * size
    words = tuple(
        Token(w.text, PLAIN * len(w.text), w.x0 * scale, w.y0 * scale, w.x1 * scale, w.y1 * scale, w.confidence)
        for w in group
    )
    return Line(number, words, base, size)
