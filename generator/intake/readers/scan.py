"""One scanned page: picture -> print and stamps apart -> straight -> tables by their ruled lines -> words with
confidence -> lines, as a page with text gives them.

Nothing is guessed: a word is what Tesseract read, with its confidence and its box; which pages are too poor to trust
`scan_trust` says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PIL import Image

from generator.intake.readers import ocr, scan_image
from generator.intake.readers.ocr import Engine, Seen
from generator.intake.readers.pdf_chars import Rule
from generator.intake.readers.pdf_lines import Line
from generator.intake.readers.pdf_page import PageLines
from generator.intake.readers.pdf_paragraphs import placed
from generator.intake.readers.pdf_tables import grids
from generator.intake.readers.scan_capitals import with_capitals
from generator.intake.readers.scan_cells import in_cell, made_table, read_cells, with_words, words_of
from generator.intake.readers.scan_cells import unsure as unsure_of
from generator.intake.readers.scan_mend import mended
from generator.intake.readers.scan_parts import by_columns, pixels
from generator.intake.readers.scan_trust import DOUBTFUL, GRAIN_CEILING, MEAN_FLOOR, ScannedPage, sureness
from generator.intake.readers.scan_twice import Doubt, is_read_twice, read_twice
from generator.intake.readers.scan_weight import with_faint_doubted, with_weight
from generator.intake.readers.scan_words import height_of, line_of, lines_of_words, starred, unglued
from generator.intake.source import Block, PageImage, Repair, Word
from generator.vietnamese import fold

DPI = 250
"""Dots an inch at which pages are read: fewer tone marks of 52 made scans were read wrong than at 300 and at 350, in
three quarters of the time."""

_IMAGE_DPI = 200  # of the picture that a person sees
_MOST_PIXELS = 40_000_000
_LAYOUT, _LAYOUT_LOOSE = 6, 11

COARSE_DPI = 180
"""On a picture of less dots an inch than that, what is read twice is believed less than
`_COARSE` even where the readings agree."""
_COARSE = 0.75
_INK = 0.0004  # share of coloured ink below which there is no stamp
_LINE = re.compile(r"\.*[_¬^`~'][._¬^`~']*")  # what is left of a ruled line, or dirt
_MARKS = frozenset({"*", "-", "–", "+", "•", "&", "/", "./.", "="})


def engine() -> Engine:
    """The OCR program, once a document. Raises Refused where it is missing."""
    return ocr.engine()


def page(page_: Any, number: int, found: Engine, images: Path | None) -> ScannedPage:
    """Read one page of pypdfium2 as a picture; its image is written into the folder `images`, where one is given."""
    width, height = page_.get_size()
    dpi = min(DPI, int((_MOST_PIXELS / (width * height)) ** 0.5 * 72))
    picture = page_.render(scale=dpi / 72).to_pil().convert("RGB")
    resolution = _resolution(page_)
    made = _read(picture, number, found, dpi, 0, resolution)
    if made.sureness.letters and made.sureness.mean < MEAN_FLOOR:
        turn = _turn(picture, found, dpi)
        if turn:
            picture = picture.transpose(_TURNS[turn])
            made = _read(picture, number, found, dpi, turn, resolution)
    if images is None:
        return made
    return replace(made, image=_saved(picture, number, dpi, made, images))


def _resolution(page_: Any) -> int:
    """Dots an inch of the largest picture on a page of pypdfium2; `DPI` where there is none, as of letters drawn as
    outlines."""
    import pypdfium2.raw as raw

    sizes = []
    for thing in page_.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,)):
        left, bottom, right, top = thing.get_bounds()
        across, down = thing.get_px_size()
        if right > left and top > bottom:
            # a picture may be turned: the area tells as much as a side
            dots = (across * down / ((right - left) * (top - bottom))) ** 0.5 * 72
            sizes.append(((right - left) * (top - bottom), round(dots)))
    return max(sizes)[1] if sizes else DPI


# ── picture to lines ─────────────────────────────────────────────────────────────────────────────────────────────────


def _read(picture: Image.Image, number: int, found: Engine, dpi: int, turn: int, resolution: int) -> ScannedPage:
    parts = scan_image.layers(picture)
    grain = scan_image.grain(parts.print)
    if grain > GRAIN_CEILING and not scan_image.is_bare(parts.print):
        return _grainy(picture, number, found, dpi, grain)
    lean = scan_image.tilt(parts.print)
    straight = scan_image.straightened(parts.print, lean)
    spans = scan_image.rules(straight, dpi)
    scale = 72 / dpi
    rules = [_rule(span, scale) for span in spans]
    ruled = grids(number, rules)
    bare = scan_image.wiped(straight, spans, dpi)
    clear = scan_image.smoothed(bare)
    cells = []
    for grid in ruled:
        cells.append(read_cells(clear, grid, found, dpi))
        clear.paste(255, pixels((grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]), dpi))
    clear = scan_image.unspotted(clear)
    words = [word for word in ocr.see(found, clear, dpi, _LAYOUT) if not _is_speck(word)]
    width, height = picture.width * scale, picture.height * scale
    first = PageLines(number, width, height, lines_of_words(words, number, scale))
    words = [word for word in unglued(by_columns(clear, first, words, found, dpi)) if not _is_speck(word)]
    words = starred(with_capitals(clear, words, found, dpi))
    words = with_faint_doubted(bare, mended(bare, words, found, dpi))
    in_cells = words_of(cells)
    seen = [*words, *(word for _, word in in_cells)]
    read, doubts = read_twice(bare, seen, found, dpi)
    if resolution < COARSE_DPI:
        read = [replace(w, confidence=min(w.confidence, _COARSE)) if is_read_twice(w.text) else w for w in read]
    settled = iter(read[len(words) :])
    cells = [with_words(one, settled) for one in cells]
    tables = tuple(made_table(grid, one, number, scale) for grid, one in zip(ruled, cells, strict=True))
    unsure = [repair for one in cells for repair in unsure_of(one, number)]
    unsure += [
        _told(doubt, in_cell(number, in_cells[doubt.at - len(words)][0]) if doubt.at >= len(words) else "")
        for doubt in doubts
    ]
    cell_lines = lines_of_words(read[len(words) :], number, scale)
    lines = with_weight(bare, lines_of_words(read[: len(words)], number, scale), cell_lines, dpi)
    stamps, in_stamps = _stamps(parts, lean, found, dpi, number)
    unsure += in_stamps
    free = tuple(rule for rule in rules if not any(grid.holds(rule.x0, rule.y0) for grid in ruled))
    page_lines = PageLines(number, width, height, lines, tables, free)
    repairs = [Repair("tilt", f"nghiêng {lean:.1f}°".replace(".", ","), "trang được xoay thẳng")] if lean else []
    if turn:
        repairs.append(Repair("turned", f"trang nằm {90 * turn}°", "trang được xoay đứng"))
    told = (*repairs, *unsure)
    return ScannedPage(number, page_lines, stamps, told, None, _programs(found), sureness(seen), lean, resolution)


def _grainy(picture: Image.Image, number: int, found: Engine, dpi: int, grain: float) -> ScannedPage:
    """A page that is not read: Tesseract takes minutes over specks."""
    lines = PageLines(number, picture.width * 72 / dpi, picture.height * 72 / dpi, ())
    return ScannedPage(number, lines, (), (), None, _programs(found), sureness(()), grain=grain)


def _programs(found: Engine) -> tuple[tuple[str, str], ...]:
    return ("tesseract", found.version), ("tessdata", found.language)


def _told(doubt: Doubt, at: str) -> Repair:
    """What was read in two ways: which of the two the text has, and what else was read."""
    return Repair("reread" if doubt.taken else "second-reading", doubt.first, doubt.now, at)


def _is_speck(word: Seen) -> bool:
    """Whether a word is dirt: no letter, no digit, no mark that stands alone in a document, and hardly believed or
    what is left of a ruled line."""
    if any(c.isalnum() for c in word.text) or word.text in _MARKS:
        return False
    return word.confidence < DOUBTFUL or _LINE.fullmatch(word.text) is not None


def _rule(span: scan_image.Span, scale: float) -> Rule:
    at, start, end = span.at * scale, span.start * scale, span.end * scale
    return Rule(start, at, end, at) if span.level else Rule(at, start, at, end)


# ── stamps ───────────────────────────────────────────────────────────────────────────────────────────────────────────

_ARRIVAL = re.compile(r"(?<!\w)(?:den|chuyen|so|ngay)(?!\w)")


def _stamps(
    parts: scan_image.Layers, lean: float, found: Engine, dpi: int, number: int
) -> tuple[tuple[Block, ...], list[Repair]]:
    """What coloured ink says where it can be read: the stamp of arrival, line by line, and what was read there in two
    ways. A round seal cannot be read."""
    if parts.inked < _INK:
        return (), []
    ink = scan_image.straightened(parts.ink, lean)
    spans = scan_image.rules(ink, dpi)
    clear = scan_image.levelled(scan_image.wiped(ink, spans, dpi))
    rows: dict[tuple[int, int, int], list[Seen]] = defaultdict(list)
    for word in ocr.see(found, clear, dpi, _LAYOUT_LOOSE):
        rows[word.line].append(word)
    read = [
        sorted(row, key=lambda word: word.x0)
        for row in rows.values()
        if sum(word.confidence for word in row) / len(row) >= 0.6 and sum(len(word.text) for word in row) > 2
    ]
    read = _round_arrival(read)
    if not read:
        return (), []
    seen = [word for row in read for word in row]
    twice, doubts = read_twice(clear, seen, found, dpi)
    words, scale = iter(twice), 72 / dpi
    lines = [line_of([next(words) for _ in row], number, scale, height_of(row) * scale) for row in read]
    blocks = tuple(_stamp(line) for line in sorted(lines, key=lambda line: line.base))
    return blocks, [_told(doubt, "") for doubt in doubts]


def _round_arrival(rows: Sequence[list[Seen]]) -> list[list[Seen]]:
    """The rows of the stamp of arrival: those that say so, and what stands close above or below them."""
    out = [row for row in rows if _ARRIVAL.search(fold(" ".join(word.text for word in row), marks=False))]
    rest = [row for row in rows if not any(row is one for one in out)]
    while near := [row for row in rest if any(_is_close(row, one) for one in out)]:
        out += near
        rest = [row for row in rest if not any(row is one for one in near)]
    return [row for row in rows if any(row is one for one in out)]


def _is_close(a: Sequence[Seen], b: Sequence[Seen]) -> bool:
    """Whether two rows stand over each other, with less than a row between them."""
    high = max(height_of(a), height_of(b))
    apart = max(min(w.y0 for w in a), min(w.y0 for w in b)) - min(max(w.y1 for w in a), max(w.y1 for w in b))
    beside = max(a[0].x0, b[0].x0) < min(a[-1].x1, b[-1].x1)
    return beside and apart < 1.2 * high


def _stamp(line: Line) -> Block:
    words, at = [], 0
    for token in line.words:
        box = placed(line.page, token)
        words.append(Word(at, at + len(token.text), box, round(token.confidence, 3)))
        at += len(token.text) + 1
    return Block("paragraph", line.text, style="stamp", box=placed(line.page, line), words=tuple(words))


# ── pages on their side, and the picture for people ──────────────────────────────────────────────────────────────────

_TURNS = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}


def _turn(picture: Image.Image, found: Engine, dpi: int) -> int:
    """By how many quarter turns the page must be turned to be read best; 0 as it is."""
    small = picture.convert("L").reduce(2)
    scores = {0: _score(small, found, dpi // 2)}
    for turn, way in _TURNS.items():
        scores[turn] = _score(small.transpose(way), found, dpi // 2)
    return max(scores, key=lambda turn: scores[turn])


def _score(picture: Image.Image, found: Engine, dpi: int) -> float:
    words = ocr.see(found, scan_image.levelled(picture), dpi, _LAYOUT)
    return sum(len(word.text) * word.confidence for word in words if word.confidence > 0.7)


def _saved(picture: Image.Image, number: int, dpi: int, made: ScannedPage, images: Path) -> PageImage:
    """The page as a person sees it beside its text: in colour, straight, so that boxes fit, small enough to keep."""
    share = min(1.0, _IMAGE_DPI / dpi)
    small = picture.resize((round(picture.width * share), round(picture.height * share)), Image.Resampling.BILINEAR)
    if made.lean:
        small = small.rotate(-made.lean, Image.Resampling.BILINEAR, fillcolor="white")
    images.mkdir(parents=True, exist_ok=True)
    name = f"{number:04d}.png"
    small.quantize(24, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(images / name, optimize=False)
    return PageImage(number, small.width, small.height, name)
