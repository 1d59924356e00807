"""Digits of a scan beside each other: a digit that looks like no other one that was read the same was misread.

A program reads «05» as «03» at any size and is sure of it. But the letters of a page are of one font: a 3 looks like
the other 3 of its line, and a 5 that was read as 3 does not. Of 400 digits of made scans, those read right differed by
0.09 at most from the nearest of their kind on the line, those read wrong by 0.17 at least.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import sub

from PIL import Image

from generator.intake.readers.ocr import Seen

_WIDE, _HIGH = 8, 12  # pixels that a digit is compared in
_INK = 140  # grey: darker is ink
_SLANTS = (0.0, 0.2)  # tangents: upright, and italics, whose letters stand over each other
_UNLIKE = 0.13  # mean difference of two digits, from 0 to 1, above which they are not the same
_ALIKE = 0.06  # and below which they are
_CLEARLY = 2.0  # times: how much nearer another digit is than the nearest of its own kind


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A digit on the page: the number of its word, its place in the word's text, what it was read as, its picture."""

    word: int
    at: int
    digit: str
    line: tuple[int, int, int]
    slant: float
    picture: bytes


def odd_digits(page: Image.Image, words: Sequence[Seen]) -> dict[int, str]:
    """The words, by their place in the list, with a digit that looks like none of its kind, and their text with the
    digit that it looks like; as it was read where it looks like none."""
    glyphs = [glyph for n, word in enumerate(words) for glyph in _glyphs(page, n, word)]
    out: dict[int, str] = {}
    for one in glyphs:
        others = [other for other in glyphs if other.word != one.word and other.slant == one.slant]
        own = [other for other in others if other.digit == one.digit]
        beside = [_difference(one, other) for other in own if other.line == one.line]
        if beside and min(beside) <= _UNLIKE:
            continue
        nearest = min(((_difference(one, other), other.digit) for other in others), default=(1.0, one.digit))
        own_best = min((_difference(one, other) for other in own), default=1.0)
        other_is = nearest[1] != one.digit and nearest[0] < _ALIKE and own and own_best > _CLEARLY * nearest[0]
        if beside or (other_is and own_best > _UNLIKE - _ALIKE / 2):
            text = out.get(one.word, words[one.word].text)
            out[one.word] = text[: one.at] + nearest[1] + text[one.at + 1 :] if other_is else text
    return out


def _glyphs(page: Image.Image, number: int, word: Seen) -> list[_Glyph]:
    """The digits of a word, where its letters stand apart so that each can be cut out."""
    if not any(c.isdigit() for c in word.text):
        return []
    whole = page.crop((word.x0 - 2, word.y0 - 2, word.x1 + 3, word.y1 + 2))
    for slant in _SLANTS:
        shear = (1, -slant, slant * whole.height / 2, 0, 1, 0)
        picture = whole
        if slant:
            picture = whole.transform(
                whole.size, Image.Transform.AFFINE, shear, Image.Resampling.BILINEAR, fillcolor=255
            )  # fmt: skip
        ink = picture.point([255 * (v < _INK) for v in range(256)])
        columns = ink.resize((ink.width, 1), Image.Resampling.BOX).tobytes()
        spans = [m.span() for m in re.finditer(rb"[^\x00]+", columns)]
        if len(spans) == len(word.text):
            cut = [(at, picture.crop((x0, 0, x1, picture.height))) for at, (x0, x1) in enumerate(spans)]
            return [
                _Glyph(number, at, word.text[at], word.line, slant, _small(one))
                for at, one in cut
                if word.text[at].isdigit()
            ]
    return []


def _small(glyph: Image.Image) -> bytes:
    box = glyph.point([255 * (v < _INK) for v in range(256)]).getbbox()
    return glyph.crop(box).resize((_WIDE, _HIGH), Image.Resampling.BOX).tobytes()


def _difference(a: _Glyph, b: _Glyph) -> float:
    return float(sum(map(abs, map(sub, a.picture, b.picture)))) / (255 * _WIDE * _HIGH)
