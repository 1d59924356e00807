"""A scanned page as a picture: coloured ink apart from print, tilt taken out, ruled lines found and wiped.

Pillow only. Pictures are grey, 0 black to 255 white, unless said otherwise; places are pixels from the top left.
"""

from __future__ import annotations

import itertools
import re
from array import array
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter

_COLOURED = 45  # of 255: by which one channel stands out where ink is coloured
_DARK = 110  # print under a stamp is darker than that in every channel, at least
_PRINT = 0.72  # of what is usual in the ink's lightest channel: darker is print
_STEEPEST = 6.0  # degrees of tilt that are looked for
_SPOTS = 2_500  # dark pixels: fewer are no text to judge by
_SMOOTH = 0.7  # pixels
_BARE = 0.02  # share of dark pixels below which a page is nearly empty: a page of text has more
_INK, _PAPER = 128, 200  # grey: darker is ink, lighter is paper
_BLOCK = 0.06  # inch: stretches in which a rule must be dark
_LEVEL_BLOCKS, _UPRIGHT_BLOCKS = 7, 4  # the shortest ruled lines; no letter is so wide or so high


@dataclass(frozen=True, slots=True)
class Layers:
    """A page taken apart: the print, and the coloured ink (stamps, signatures); `inked` is the ink's share of it."""

    print: Image.Image
    ink: Image.Image
    inked: float


@dataclass(frozen=True, slots=True)
class Span:
    """A ruled line on a picture: level where `level`, else upright; `at` is its row or column of pixels."""

    level: bool
    at: int
    start: int
    end: int


def layers(page: Image.Image) -> Layers:
    """Print and coloured ink of a page in colour. Red ink vanishes from the print, the letters under it stay, their
    thin marks too: what is much darker than the ink in every channel is print."""
    page = page.convert("RGB")
    red, green, blue = page.split()
    lightest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    spots = _coloured(page)
    where = spots.filter(ImageFilter.MaxFilter(5)).resize(page.size, Image.Resampling.NEAREST)
    limit = max(_DARK, round(_PRINT * _median(lightest, spots.resize(page.size, Image.Resampling.NEAREST))))
    gone, mask = (
        ImageChops.darker(where, lightest.point([255 * (v > least) for v in range(256)])) for least in (limit, _DARK)
    )
    inked = mask.histogram()[255] / (page.width * page.height)
    printed, ink = red, Image.new("L", page.size, 255)
    if inked:
        printed.paste(lightest, mask=where)
        printed.paste(255, mask=gone)
        ink.paste(ImageChops.darker(ImageChops.darker(page.getchannel(0), green), blue), mask=mask)
    return Layers(levelled(printed), ink, inked)


def _coloured(page: Image.Image) -> Image.Image:
    """Where ink is coloured (255, else 0), on a smaller picture, in which the thin coloured fringes that a scanner puts
    around black letters are grey."""
    red, green, blue = page.reduce(3).split()
    lightest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    return ImageChops.subtract(lightest, darkest).point([255 * (v > _COLOURED) for v in range(256)])


def _median(grey: Image.Image, mask: Image.Image) -> int:
    """The middle value of the pixels under a mask; 0 where there are none."""
    counts = grey.histogram(mask)
    half, seen = sum(counts) / 2, 0
    return next((v for v, count in enumerate(counts) if (seen := seen + count) >= half and half), 0)


def levelled(grey: Image.Image) -> Image.Image:
    """The picture with its paper white and its darkest ink black."""
    counts = grey.histogram()
    paper = max(range(128, 256), key=lambda v: counts[v] + (counts[v - 1] if v else 0))
    total, seen, black = sum(counts), 0, 0
    for value, count in enumerate(counts):
        seen += count
        if seen > 0.002 * total:
            black = value
            break
    low, high = min(black, 110), max(paper - 12, 120)
    return grey.point([max(0, min(255, round((v - low) * 255 / (high - low)))) for v in range(256)])


def tilt(grey: Image.Image) -> float:
    """By how many degrees the lines of text lean (counter-clockwise is positive, as Pillow turns)."""
    scale = min(1.0, 700 / max(grey.size))
    small = grey.resize((max(1, round(grey.width * scale)), max(1, round(grey.height * scale))), Image.Resampling.BOX)
    dark = ImageChops.invert(small)
    best = _best(dark, [step * 0.5 for step in range(round(-_STEEPEST * 2), round(_STEEPEST * 2) + 1)])
    best = _best(dark, [best + step * 0.1 for step in range(-5, 6)])
    return _best(dark, [best + step * 0.025 for step in range(-3, 4)])


def _best(dark: Image.Image, angles: list[float]) -> float:
    return max(angles, key=lambda angle: (_sharpness(dark, angle), -abs(angle)))


def _sharpness(dark: Image.Image, angle: float) -> int:
    """How strongly rows of text and the white between them differ when the page is turned back by `angle`."""
    turned = dark.rotate(-angle, Image.Resampling.BILINEAR)
    margin = turned.width // 20
    rows = turned.crop((margin, 0, turned.width - margin, turned.height)).convert("F")
    column = rows.resize((1, turned.height), Image.Resampling.BOX)
    values = array("f", column.tobytes())
    return round(sum((a - b) ** 2 for a, b in itertools.pairwise(values)) * 1000)


def rules(grey: Image.Image, dpi: int) -> list[Span]:
    """The ruled lines of a page without tilt."""
    return [*_spans(grey, dpi, level=True), *_spans(grey, dpi, level=False)]


def _spans(grey: Image.Image, dpi: int, level: bool) -> list[Span]:
    """Rows of pixels that are dark over many stretches on end, neighbouring rows taken together."""
    if not level:
        grey = grey.transpose(Image.Transpose.TRANSPOSE)
    block = max(4, round(_BLOCK * dpi))
    dark = grey.point([255 * (v < 150) for v in range(256)])
    columns = grey.width // block
    coarse = dark.crop((0, 0, columns * block, grey.height)).resize((columns, grey.height), Image.Resampling.BOX)
    # a line that leans a little passes from one row of pixels to the next
    coarse = ImageChops.lighter(
        coarse, ImageChops.lighter(ImageChops.offset(coarse, 0, 1), ImageChops.offset(coarse, 0, -1))
    )
    full = coarse.point([1 * (v > 190) for v in range(256)]).tobytes()
    need = _LEVEL_BLOCKS if level else _UPRIGHT_BLOCKS
    run = re.compile(rb"\x01{%d,}" % need)
    open_: list[list[int]] = []  # first row, last row, start, end
    closed: list[list[int]] = []
    for row in range(grey.height):
        found = [m.span() for m in run.finditer(full[row * columns : (row + 1) * columns])]
        kept: list[list[int]] = []
        for span in open_:
            (kept if row - span[1] <= 2 else closed).append(span)
        open_ = kept
        for start, end in found:
            met = next((s for s in open_ if s[2] <= end and start <= s[3]), None)
            if met is None:
                open_.append([row, row, start, end])
            else:
                met[1], met[2], met[3] = row, min(met[2], start), max(met[3], end)
    thick = max(8, round(0.05 * dpi))
    return [
        Span(level, (first + last) // 2, start * block, end * block)
        for first, last, start, end in [*closed, *open_]
        if last - first <= thick
    ]


def wiped(grey: Image.Image, found: list[Span], dpi: int) -> Image.Image:
    """The picture without its ruled lines."""
    out = grey.copy()
    half, more = max(2, round(0.012 * dpi)), round(_BLOCK * dpi)
    for span in found:
        low, high = span.start - more, span.end + more
        at0, at1 = span.at - half, span.at + half + 1
        out.paste(255, (low, at0, high, at1) if span.level else (at0, low, at1, high))
    return out


def straightened(grey: Image.Image, lean: float) -> Image.Image:
    """The picture turned back by its tilt, in the same frame."""
    return grey.rotate(-lean, Image.Resampling.BICUBIC, fillcolor=255) if lean else grey


def smoothed(grey: Image.Image) -> Image.Image:
    """The picture without the grain of the scanner. On six made scans a third fewer tone marks were read wrong."""
    return grey.filter(ImageFilter.GaussianBlur(_SMOOTH))


def unspotted(grey: Image.Image) -> Image.Image:
    """The picture, its paper all white where next to nothing is printed on it: a program that looks for the grey that
    divides ink from paper finds it there among the grain of the paper itself, and reads words in every corner."""
    return grey.point([v if v < _PAPER else 255 for v in range(256)]) if is_bare(grey) else grey


def is_bare(grey: Image.Image) -> bool:
    """Whether next to nothing is printed on a page: what grain it has is as little, and the strokes of a signature
    count as such."""
    return sum(grey.histogram()[:_INK]) < _BARE * grey.width * grey.height


def grain(grey: Image.Image) -> float:
    """Which share of the dark spots is grain: what a small filter takes away of the middle of the page. Below 0.2 in a
    normal scan."""
    wide, high = grey.width // 4, grey.height // 4
    spots = smoothed(grey.crop((wide, high, 3 * wide, 3 * high))).point([255 * (v < 128) for v in range(256)])
    dark = spots.histogram()[255]
    if dark < _SPOTS:
        return 0.0
    gone = ImageChops.difference(spots, spots.filter(ImageFilter.MedianFilter(5)))
    return gone.histogram()[255] / dark
