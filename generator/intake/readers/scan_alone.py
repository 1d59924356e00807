"""Words of a scanned page, each read by itself: cut out and set between two words of the page that were read well.

Tesseract reads lines. A word that stands alone, as the number of a row in its cell («1», «II», «(3)»), it reads as
anything: «ắ», «H», «G)». Between two words of a sentence it reads nearly all of them right. What else is read on the
page with little confidence is read once more in the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from PIL import Image

from generator.intake.readers import ocr
from generator.intake.readers.ocr import Engine, Seen

_LAYOUT = 6  # of Tesseract: one block of text
_HIGHEST = 30_000  # pixels: Tesseract takes no picture higher than 32,767
_MARGIN = 0.012  # inch around a word: less than the blank between two words
_BLANK = 0.075  # inch between a word and those beside it
_NEAR = 40  # words before and behind one among which its line is
_SURE = 0.95  # confidence of a word that others are set beside
_BELOW = frozenset("gjpqyQ,;()[]{}/|$_ạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴ")  # what reaches below the line


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word that was read well, cut out: its picture, how far its line lies below the top of that, its text."""

    picture: Image.Image
    base: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the page to be read by itself, in pixels, and the line that its letters stand on."""

    x0: int
    y0: int
    x1: int
    y1: int
    base: int


def anchors(page: Image.Image, words: Sequence[Seen], dpi: int, count: int = 2) -> list[Anchor]:
    """The words of a page that others can be set beside: sure ones in small letters that stand on the line, of the
    usual height (a taller box holds a mark of the next line too). Fewer than `count` where there are not so many."""
    fit = [
        (at, word)
        for at, word in enumerate(words)
        if word.confidence >= _SURE and 3 <= len(word.text) <= 6 and word.text.isalpha() and word.text.islower()
        and not _BELOW.intersection(word.text)
    ]  # fmt: skip
    if not fit:
        return []
    usual = median(word.y1 - word.y0 for _, word in fit)
    off = {at: abs(word.y1 - word.y0 - usual) + abs(word.y1 - spot(words, at).base) for at, word in fit}
    more = round(_MARGIN * dpi)
    out: dict[str, Anchor] = {}
    for _, word in sorted(fit, key=lambda one: (off[one[0]], -one[1].confidence, one[1].y0, one[1].x0)):
        if word.text not in out:
            crop = page.crop((word.x0 - more, word.y0 - more, word.x1 + more, word.y1 + more))
            out[word.text] = Anchor(crop, word.y1 - word.y0 + more, word.text)
        if len(out) == count:
            break
    return list(out.values())


def spot(words: Sequence[Seen], at: int) -> Spot:
    """The place of a word; the line that it stands on is told by the words beside it."""
    word = words[at]
    near = words[max(0, at - _NEAR) : at + _NEAR]
    standing = [
        other.y1
        for other in near
        if other.line == word.line and other.y0 < word.y1 and word.y0 < other.y1 and not _BELOW.intersection(other.text)
    ]
    if len(standing) > 2 or (standing and _BELOW.intersection(word.text)):
        base = round(median(standing))
    else:
        base = round(word.y1 - 0.18 * (word.y1 - word.y0)) if _BELOW.intersection(word.text) else word.y1
    return Spot(word.x0, word.y0, word.x1, word.y1, base)


@dataclass(frozen=True, slots=True)
class _Strip:
    """A spot as it is set on the sheet: its number, its picture, where that stands, and where its line of the sheet
    begins and ends."""

    number: int
    picture: Image.Image
    x: int
    y: int
    top: int
    bottom: int


def read_alone(
    page: Image.Image, spots: Sequence[Spot], anchor: Anchor | None, found: Engine, dpi: int, scale: float = 1.0
) -> list[list[Seen]]:
    """What each spot reads between two copies of `anchor` (alone where there is none), at `scale` times its size: its
    words in pixels of the page. Raises Refused (`ocr-failed`)."""
    out: list[list[Seen]] = [[] for _ in spots]
    more, blank, white = round(_MARGIN * dpi), round(_BLANK * dpi), round(0.12 * dpi)
    wide = anchor.picture.width if anchor else 0
    above, below = (anchor.base, anchor.picture.height - anchor.base) if anchor else (0, 0)
    sheet: list[_Strip] = []
    top = white
    for number, one in enumerate(spots):
        y0, y1 = max(0, one.y0 - more), min(page.height, one.y1 + more)
        crop = page.crop((max(0, one.x0 - more), y0, min(page.width, one.x1 + more), y1))
        over, under = max(above, one.base - y0), max(below, y1 - one.base)
        if sheet and (top + over + under + white) * scale > _HIGHEST:
            _read(sheet, spots, anchor, found, dpi, scale, out)
            sheet, top = [], white
        x = white + (wide + blank if anchor else 0)
        sheet.append(_Strip(number, crop, x, top + over - (one.base - y0), top, top + over + under))
        top += over + under + white
    if sheet:
        _read(sheet, spots, anchor, found, dpi, scale, out)
    return out


def _read(
    sheet: Sequence[_Strip], spots: Sequence[Spot], anchor: Anchor | None, found: Engine, dpi: int, scale: float,
    out: list[list[Seen]],
) -> None:  # fmt: skip
    blank, white, more = round(_BLANK * dpi), round(0.12 * dpi), round(_MARGIN * dpi)
    beside = anchor.picture.width + blank if anchor else 0
    wide = max(strip.x + strip.picture.width for strip in sheet) + beside + white
    picture = Image.new("L", (wide, sheet[-1].bottom + white), 255)
    for strip in sheet:
        picture.paste(strip.picture, (strip.x, strip.y))
        if anchor:
            line = strip.y + (spots[strip.number].base - max(0, spots[strip.number].y0 - more))
            for x in (white, strip.x + strip.picture.width + blank):
                picture.paste(anchor.picture, (x, line - anchor.base))
    if scale != 1:
        size = round(picture.width * scale), round(picture.height * scale)
        picture = picture.resize(size, Image.Resampling.BICUBIC)
    for word in sorted(ocr.see(found, picture, round(dpi * scale), _LAYOUT), key=lambda word: word.x0):
        across, middle = (word.x0 + word.x1) / 2 / scale, (word.y0 + word.y1) / 2 / scale
        for strip in sheet:
            if strip.top - white / 2 <= middle < strip.bottom + white / 2:
                end = strip.x + strip.picture.width
                inside = strip.x - blank / 2 <= word.x0 / scale and word.x1 / scale <= end + blank / 2
                if anchor and word.text == anchor.text and not inside:
                    break  # one of the two beside it, whose box may reach over the spot
                if strip.x - blank / 3 <= across <= end + blank / 3:
                    out[strip.number].append(_moved(word, strip, spots[strip.number], more, scale))
                break


def _moved(word: Seen, strip: _Strip, one: Spot, more: int, scale: float) -> Seen:
    """A word of the sheet at its place on the page."""
    x, y = max(0, one.x0 - more) - strip.x, max(0, one.y0 - more) - strip.y
    x0, y0, x1, y1 = (round(value / scale) for value in (word.x0, word.y0, word.x1, word.y1))
    return replace(word, x0=x0 + x, y0=y0 + y, x1=x1 + x, y1=y1 + y)
