"""How heavy and how dark the letters of a scanned page are: bold print tells headings, where no font does, and words
in lighter ink are a seal's, where a scan in grey has no colour to tell them by.

The mean thickness of the strokes is twice the area of the ink over the length of its edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from PIL import Image, ImageFilter

from generator.intake.readers.ocr import Seen
from generator.intake.readers.pdf_lines import Line

_INK = 128  # grey: darker is ink
_BOLD = 1.3  # of the usual thickness of the page: heavier lines are bold
_PALE = 170  # grey: lighter is paper
_LIGHTER = 30  # levels of grey by which ink is clearly lighter than most
_LEAST_INK = 60  # pixels
_NEXT = 1.6  # of the size: a line no farther below is the next one
_LETTERS = 5  # that a line needs to be judged

FAINT = 0.45
"""Confidence that a word in lighter ink keeps at most."""


def with_weight(page: Image.Image, lines: Sequence[Line], others: Sequence[Line], dpi: int) -> tuple[Line, ...]:
    """The lines of a page, those in bold print marked. `page` is the grey picture that they were read on; `others` are
    its lines in tables, which only tell what is usual on it."""
    found = [thickness(page, line, dpi) for line in lines]
    usual = _usual([*lines, *others], [*found, *(thickness(page, line, dpi) for line in others)])
    out: list[Line] = []
    for line, thick in zip(lines, found, strict=True):
        bold = bool(usual and thick > _BOLD * usual)
        if not thick and out and 0 < line.base - out[-1].base < _NEXT * line.size:
            bold = out[-1].bold  # the last word of a title in two lines
        out.append(replace(line, bold=bold))
    return tuple(out)


def thickness(page: Image.Image, line: Line, dpi: int) -> float:
    """The mean thickness of a line's strokes, as a share of the letters' size; 0 where there are too few letters."""
    if sum(c.isalpha() for c in line.text) < _LETTERS:
        return 0.0
    scale = dpi / 72
    x0, y0, x1, y1 = (round(v * scale) for v in (line.x0, line.y0, line.x1, line.y1))
    ink = page.crop((x0 - 2, y0 - 2, x1 + 2, y1 + 2)).point([255 * (v < _INK) for v in range(256)])
    area = ink.histogram()[255]
    edge = area - ink.filter(ImageFilter.MinFilter(3)).histogram()[255]
    return 2 * area / edge / (line.size * scale) if edge else 0.0


def _usual(lines: Sequence[Line], found: Sequence[float]) -> float:
    """The thickness of most letters: the median by length."""
    weighed = sorted((thick, len(line.text)) for line, thick in zip(lines, found, strict=True) if thick)
    half, seen = sum(length for _, length in weighed) / 2, 0
    for thick, length in weighed:
        seen += length
        if seen >= half:
            return thick
    return 0.0


def with_faint_doubted(page: Image.Image, words: Sequence[Seen]) -> list[Seen]:
    """The words of a page, those in clearly lighter ink than most with a confidence of `FAINT` at most."""
    found = [_darkness(page, word) for word in words]
    known = [value for value in found if value is not None]
    if not known:
        return list(words)
    limit = median(known) + _LIGHTER
    return [
        replace(word, confidence=min(word.confidence, FAINT)) if value is not None and value > limit else word
        for word, value in zip(words, found, strict=True)
    ]


def _darkness(page: Image.Image, word: Seen) -> int | None:
    """The grey level that a fifth of a word's ink is darker than; None for a word of too little ink."""
    counts = page.crop((word.x0, word.y0, word.x1, word.y1)).histogram()[:_PALE]
    need, seen = sum(counts) / 5, 0
    if 5 * need < _LEAST_INK:
        return None
    return next(value for value, count in enumerate(counts) if (seen := seen + count) >= need)
