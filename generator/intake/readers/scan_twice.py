"""A second reading of what a slip would make wrong unseen: words with digits, and Roman numerals.

Tesseract reads «30/9/2026» as «30/9/2029» and is sure of it. Each such word is cut out, away from its neighbours and at
another size, and read once more. Where the two readings differ the first stays in the text with a low confidence, so
that a person is asked; neither is believed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image

from generator.intake.readers import ocr
from generator.intake.readers.ocr import Engine, Seen

CEILING = 0.5
"""Confidence that a word keeps at most when it was read in two ways."""

_LAYOUT = 6  # of Tesseract: one block of text
_SCALE = 1.5  # a size at which other letters are confused than at that of the page
_SHORT = 3  # letters and digits: a word with no more is cut out with one beside it
_HIGHEST = 30_000  # pixels: Tesseract takes no picture higher than 32,767
_MARGIN = 0.015  # inch around a word: less than the blank between two words
_ROMAN = re.compile(r"[(«“\"]?[IVXLCDMHJl1|!]{1,7}[-–—.,:;)/»”\"]*")  # with the letters that its strokes are taken for
_DASHES = str.maketrans("–—−", "---")
_ENDS = " .,:;()«»“”\"'-_*"  # not «|», «[», «]»: an I may be read so


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word that was read in two ways: its place in the list of words, and what the second reading says."""

    at: int
    now: str


def is_read_twice(text: str) -> bool:
    """Whether a word is read a second time: it holds a digit, or can be a Roman numeral."""
    return any(c.isdigit() for c in text) or _ROMAN.fullmatch(text) is not None


def read_twice(page: Image.Image, words: Sequence[Seen], found: Engine, dpi: int) -> tuple[list[Seen], list[Doubt]]:
    """The words in the same order, those read in two ways with a confidence of at most `CEILING`, and these doubts.

    `page` is the grey picture that the boxes of the words are of. Raises Refused (`ocr-failed`).
    """
    picked = [n for n, word in enumerate(words) if is_read_twice(word.text)]
    second = _readings(page, words, picked, found, dpi)
    doubts = [Doubt(n, now) for n, now in zip(picked, second, strict=True) if bare(now) != bare(words[n].text)]
    out = list(words)
    for doubt in doubts:
        out[doubt.at] = replace(out[doubt.at], confidence=min(out[doubt.at].confidence, CEILING))
    return out, doubts


def bare(text: str) -> str:
    """A word as the two readings are compared: without blanks, and without the marks around it."""
    return "".join(text.split()).translate(_DASHES).strip(_ENDS)


def _readings(page: Image.Image, words: Sequence[Seen], picked: Sequence[int], found: Engine, dpi: int) -> list[str]:
    """What each picked word reads by itself: one below the other, with white between them as high as a line."""
    out = [""] * len(picked)
    white = round(0.15 * dpi * _SCALE)
    sheet: list[_Strip] = []
    top = white
    for number, at in enumerate(picked):
        strip = _cut(page, words[at], _beside(words, at), number, top, dpi)
        if sheet and top + strip.picture.height + white > _HIGHEST:
            _read_sheet(sheet, white, found, dpi, out)
            sheet, top = [], white
            strip = replace(strip, top=top)
        sheet.append(strip)
        top += strip.picture.height + white
    if sheet:
        _read_sheet(sheet, white, found, dpi, out)
    return out


@dataclass(frozen=True, slots=True)
class _Strip:
    """A word as it is set on the sheet: where it stands there, and from where to where the word itself goes in it."""

    number: int
    picture: Image.Image
    top: int
    start: float
    end: float


def _beside(words: Sequence[Seen], at: int) -> Seen | None:
    """The word behind a short one, or before it: «1.» by itself is read as anything."""
    word = words[at]
    if sum(c.isalnum() for c in word.text) > _SHORT:
        return None
    high = word.y1 - word.y0
    line = [other for other in words if other.line == word.line and other.y0 < word.y1 and word.y0 < other.y1]
    behind = [other for other in line if 0 <= other.x0 - word.x1 < 2 * high]
    before = [other for other in line if 0 <= word.x0 - other.x1 < 2 * high]
    return min(behind, key=lambda w: w.x0, default=None) or max(before, key=lambda w: w.x1, default=None)


def _cut(page: Image.Image, word: Seen, beside: Seen | None, number: int, top: int, dpi: int) -> _Strip:
    more = round(_MARGIN * dpi)
    both = [word, beside] if beside else [word]
    x0, y0 = max(0, min(w.x0 for w in both) - more), max(0, min(w.y0 for w in both) - more)
    x1, y1 = min(page.width, max(w.x1 for w in both) + more), min(page.height, max(w.y1 for w in both) + more)
    size = max(1, round((x1 - x0) * _SCALE)), max(1, round((y1 - y0) * _SCALE))
    crop = page.crop((x0, y0, x1, y1)).resize(size, Image.Resampling.BICUBIC)
    return _Strip(number, crop, top, (word.x0 - more - x0) * _SCALE, (word.x1 + more - x0) * _SCALE)


def _read_sheet(sheet: Sequence[_Strip], white: int, found: Engine, dpi: int, out: list[str]) -> None:
    wide = max(strip.picture.width for strip in sheet) + 2 * white
    high = max(strip.top + strip.picture.height for strip in sheet) + white
    picture = Image.new("L", (wide, high), 255)
    for strip in sheet:
        picture.paste(strip.picture, (white, strip.top))
    for word in sorted(ocr.see(found, picture, round(dpi * _SCALE), _LAYOUT), key=lambda word: word.x0):
        across, middle = (word.x0 + word.x1) / 2 - white, (word.y0 + word.y1) / 2
        for strip in sheet:
            if strip.top - white / 2 <= middle < strip.top + strip.picture.height + white / 2:
                if strip.start <= across <= strip.end:
                    out[strip.number] += word.text
                break
