"""Parts of a scanned page, each read for itself: the cells of a table, the columns of a letterhead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from generator.intake.readers import ocr
from generator.intake.readers.ocr import Engine, Seen
from generator.intake.readers.pdf_columns import columns_of
from generator.intake.readers.pdf_page import PageLines, Place

_BLOCK, _COLUMN = 6, 4  # of Tesseract: one block of text; one column with lines of any size
Pixels = tuple[int, int, int, int]
_SURE = 0.92  # mean confidence below which a column is read in a second way
_STRIP = 20_000  # pixels: Tesseract takes no picture higher than 32,767


def read_boxes(
    clear: Image.Image, boxes: Sequence[Pixels], found: Engine, dpi: int, layout: int = _BLOCK
) -> list[list[Seen]]:
    """The words of each part of a page. The parts are set below each other on one strip, so that no line runs through
    two of them, and the strip is read in one go."""
    out: list[list[Seen]] = [[] for _ in boxes]
    gap, border = round(0.08 * dpi), round(0.1 * dpi)
    strip: list[tuple[int, Image.Image, int, int, int]] = []  # number, picture, its place on the page, on the strip
    top = gap
    for number, (x0, y0, x1, y1) in enumerate(boxes):
        ink = used(clear, (x0, y0, x1, y1)) if x1 - x0 >= 8 and y1 - y0 >= 8 else None
        if ink is None:
            continue
        crop = clear.crop(ink)
        if strip and top + crop.height > _STRIP:
            _read_strip(strip, border, found, dpi, layout, out)
            strip, top = [], gap
        strip.append((number, crop, ink[0], ink[1], top))
        top += crop.height + gap
    if strip:
        _read_strip(strip, border, found, dpi, layout, out)
    return out


def pixels(place: Place, dpi: int) -> Pixels:
    """A place in points as pixels."""
    x0, y0, x1, y1 = (round(value * dpi / 72) for value in place)
    return x0, y0, x1, y1


def used(clear: Image.Image, box: Pixels) -> Pixels | None:
    """The part of `box` that has ink in it, with 6 pixels around that; None where there is none or only a speck."""
    ink = clear.crop(box).point([255 * (v < 128) for v in range(256)]).getbbox()
    if ink is None or (ink[2] - ink[0] < 6 and ink[3] - ink[1] < 6):
        return None
    x0, y0, x1, y1 = box
    return max(x0, x0 + ink[0] - 6), max(y0, y0 + ink[1] - 6), min(x1, x0 + ink[2] + 6), min(y1, y0 + ink[3] + 6)


def _read_strip(
    strip: Sequence[tuple[int, Image.Image, int, int, int]],
    border: int,
    found: Engine,
    dpi: int,
    layout: int,
    out: list[list[Seen]],
) -> None:
    wide = max(crop.width for _, crop, _, _, _ in strip) + 2 * border
    high = max(top + crop.height for _, crop, _, _, top in strip) + border
    sheet = Image.new("L", (wide, high), 255)
    for _, crop, _, _, top in strip:
        sheet.paste(crop, (border, top))
    for word in ocr.see(found, sheet, dpi, layout):
        middle = (word.y0 + word.y1) / 2
        for number, crop, x, y, top in strip:
            if top - 8 <= middle <= top + crop.height + 8:
                across, down = x - border, y - top
                out[number].append(
                    replace(word, x0=word.x0 + across, x1=word.x1 + across, y0=word.y0 + down, y1=word.y1 + down)
                )
                break


def by_columns(clear: Image.Image, made: PageLines, words: list[Seen], found: Engine, dpi: int) -> list[Seen]:
    """The page's words with those of columns read again, each column for itself: their lines stand at other heights,
    and read across, a dot below a letter becomes a line of its own."""
    boxes = [pixels(column, dpi) for pair in columns_of(made) for column in pair]
    if not boxes:
        return words
    inside = [
        word
        for word in words
        if any(x0 <= (word.x0 + word.x1) / 2 < x1 and y0 <= (word.y0 + word.y1) / 2 < y1 for x0, y0, x1, y1 in boxes)
    ]
    taken = {id(word) for word in inside}
    again = _best(clear, boxes, found, dpi)
    columns = [
        replace(word, line=(1000 + number, *word.line[:1], 1000 * word.line[1] + word.line[2]))
        for number, column in enumerate(again)
        for word in column
    ]
    return [word for word in words if id(word) not in taken] + columns


def _best(clear: Image.Image, boxes: Sequence[Pixels], found: Engine, dpi: int) -> list[list[Seen]]:
    """The words of columns. As columns with lines of any size no mark above a capital is lost; where that was read with
    doubt, as one block too, and the surer of the two is taken."""
    out = read_boxes(clear, boxes, found, dpi, _COLUMN)
    doubtful = [at for at, words in enumerate(out) if words and _sureness(words) < _SURE]
    others = read_boxes(clear, [boxes[at] for at in doubtful], found, dpi, _BLOCK) if doubtful else []
    for at, words in zip(doubtful, others, strict=True):
        if _sureness(words) > _sureness(out[at]):
            out[at] = words
    return out


def _sureness(words: Sequence[Seen]) -> float:
    """The mean confidence of the words, by letters."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0
