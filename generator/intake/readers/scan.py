"""One scanned page: picture -> print and stamps apart -> straight -> tables by their ruled lines -> words with
confidence -> lines, as a page with text gives them.

Nothing is guessed: a word is what Tesseract read, with its confidence and its box; pages too poor to trust are refused
with the measure that says so (`check`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

from PIL import Image

from generator.intake.readers import ocr, scan_image
from generator.intake.readers.ocr import Engine, Seen
from generator.intake.readers.pdf_chars import Rule
from generator.intake.readers.pdf_lines import Line
from generator.intake.readers.pdf_page import PageLines
from generator.intake.readers.pdf_paragraphs import cell_text, placed
from generator.intake.readers.pdf_tables import Area, Grid, Table, grids, table
from generator.intake.readers.scan_parts import by_columns, pixels, read_boxes
from generator.intake.readers.scan_twice import read_twice
from generator.intake.readers.scan_words import height_of, line_of, lines_of_words
from generator.intake.source import Block, PageImage, Refused, Repair, Word
from generator.vietnamese import fold

DPI = 300
"""Dots an inch at which pages are read; Tesseract is at its best there."""

_IMAGE_DPI = 200  # of the picture that a person sees
_MOST_PIXELS = 40_000_000
_LAYOUT, _LAYOUT_LOOSE = 6, 11

MEAN_FLOOR = 0.82
"""A page whose words have a lower mean confidence is too poor to trust (by letters)."""
DOUBTFUL_CEILING = 0.15
"""So is one where more than this share of the letters stand in words of a confidence below `DOUBTFUL`."""
DOUBTFUL = 0.5
GRAIN_CEILING = 0.45
"""And one with more grain than that: it is not even read, since Tesseract takes minutes over specks."""
_ENOUGH = 40  # letters that a page needs before it is judged
_INK = 0.0004  # share of coloured ink below which there is no stamp
_MARKS = frozenset({"*", "-", "–", "+", "•", "&", "/", "./.", "="})


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """What one scanned page gave. `mean` and `doubtful` measure how far its words can be trusted."""

    number: int
    lines: PageLines
    stamps: tuple[Block, ...]
    repairs: tuple[Repair, ...]
    image: PageImage | None
    programs: tuple[tuple[str, str], ...]
    mean: float
    doubtful: float
    letters: int
    lean: float  # degrees by which it was turned back


def engine() -> Engine:
    """The OCR program, once a document. Raises Refused where it is missing."""
    return ocr.engine()


def page(page_: Any, number: int, found: Engine, images: Path | None) -> ScannedPage:
    """Read one page of pypdfium2 as a picture; its image is written into the folder `images`, where one is given."""
    width, height = page_.get_size()
    dpi = min(DPI, int((_MOST_PIXELS / (width * height)) ** 0.5 * 72))
    picture = page_.render(scale=dpi / 72).to_pil().convert("RGB")
    made = _read(picture, number, found, dpi, 0)
    if made.letters and made.mean < MEAN_FLOOR:
        turn = _turn(picture, found, dpi)
        if turn:
            picture = picture.transpose(_TURNS[turn])
            made = _read(picture, number, found, dpi, turn)
    if images is None:
        return made
    return replace(made, image=_saved(picture, number, dpi, made, images))


def check(pages: Sequence[ScannedPage]) -> None:
    """Raises Refused (`scan-poor`, `scan-empty`) for the first page that cannot be trusted, with its measure."""
    if not any(page.letters for page in pages):
        raise Refused("scan-empty")
    for one in pages:
        if one.letters < _ENOUGH:
            continue
        if one.mean < MEAN_FLOOR:
            found, floor = f"độ tin trung bình {one.mean:.0%}", f"{MEAN_FLOOR:.0%}"
            raise Refused("scan-poor", page=one.number, found=found, floor=floor)
        if one.doubtful > DOUBTFUL_CEILING:
            found, floor = f"{one.doubtful:.0%} chữ không chắc", f"{DOUBTFUL_CEILING:.0%}"
            raise Refused("scan-poor", page=one.number, found=found, floor=floor)


# ── picture to lines ─────────────────────────────────────────────────────────────────────────────────────────────────


def _read(picture: Image.Image, number: int, found: Engine, dpi: int, turn: int) -> ScannedPage:
    parts = scan_image.layers(picture)
    if (grain := scan_image.grain(parts.print)) > GRAIN_CEILING:
        raise Refused("scan-poor", page=number, found=f"hạt nhiễu {grain:.0%}", floor=f"{GRAIN_CEILING:.0%}")
    lean = scan_image.tilt(parts.print)
    straight = scan_image.straightened(parts.print, lean)
    spans = scan_image.rules(straight, dpi)
    scale = 72 / dpi
    rules = [_rule(span, scale) for span in spans]
    ruled = grids(number, rules)
    bare = scan_image.wiped(straight, spans, dpi)
    clear = scan_image.smoothed(bare)
    tables, in_cells, unsure = [], [], []
    for grid in ruled:
        cells = _cells(clear, grid, found, dpi)
        in_cells += [(area, word) for area, words in cells.items() for word in words]
        tables.append(_table(grid, cells, number, scale))
        unsure += _unsure(cells, number)
        clear.paste(255, pixels((grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]), dpi))
    words = ocr.see(found, clear, dpi, _LAYOUT)
    width, height = picture.width * scale, picture.height * scale
    first = PageLines(number, width, height, lines_of_words(words, number, scale))
    words = [word for word in by_columns(clear, first, words, found, dpi) if not _is_speck(word)]
    seen = [*words, *(word for _, word in in_cells)]
    twice, doubts = read_twice(bare, seen, found, dpi)
    lines = lines_of_words(twice[: len(words)], number, scale)
    for doubt in doubts:
        cell = _in_cell(number, in_cells[doubt.at - len(words)][0]) if doubt.at >= len(words) else ""
        unsure.append(Repair("second-reading", seen[doubt.at].text, doubt.now, cell))
    stamps, in_stamps = _stamps(parts, lean, found, dpi, number)
    unsure += in_stamps
    letters = sum(len(word.text) for word in seen)
    mean = sum(word.confidence * len(word.text) for word in seen) / letters if letters else 0.0
    low = sum(len(word.text) for word in seen if word.confidence < DOUBTFUL) / letters if letters else 0.0
    free = tuple(rule for rule in rules if not any(grid.holds(rule.x0, rule.y0) for grid in ruled))
    page_lines = PageLines(number, width, height, lines, tuple(tables), free)
    repairs = [Repair("tilt", f"nghiêng {lean:.1f}°".replace(".", ","), "trang được xoay thẳng")] if lean else []
    if turn:
        repairs.append(Repair("turned", f"trang nằm {90 * turn}°", "trang được xoay đứng"))
    programs = (("tesseract", found.version), ("tessdata", found.language))
    return ScannedPage(
        number, page_lines, stamps, (*repairs, *unsure), None, programs, mean, low, letters, lean
    )  # fmt: skip


def _is_speck(word: Seen) -> bool:
    """Whether a word is dirt: no letter, no digit, no mark that stands alone in a document, and hardly believed."""
    return not any(c.isalnum() for c in word.text) and word.text not in _MARKS and word.confidence < DOUBTFUL


def _rule(span: scan_image.Span, scale: float) -> Rule:
    at, start, end = span.at * scale, span.start * scale, span.end * scale
    return Rule(start, at, end, at) if span.level else Rule(at, start, at, end)


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _cells(clear: Image.Image, grid: Grid, found: Engine, dpi: int) -> Mapping[Area, list[Seen]]:
    """The words of each cell."""
    inset = 0.012 * 72
    boxes = [pixels((area.x0 + inset, area.y0 + inset, area.x1 - inset, area.y1 - inset), dpi) for area in grid.areas]
    return dict(zip(grid.areas, read_boxes(clear, boxes, found, dpi), strict=True))


def _table(grid: Grid, cells: Mapping[Area, list[Seen]], number: int, scale: float) -> Table:
    def words(area: Area) -> str:
        rows: dict[tuple[int, int, int], list[Seen]] = defaultdict(list)
        for word in cells.get(area, ()):
            rows[word.line].append(word)
        size = median([height_of(row) for row in rows.values()]) * scale if rows else 0.0
        lines = [line_of(sorted(row, key=lambda word: word.x0), number, scale, size) for row in rows.values()]
        return cell_text(sorted(lines, key=lambda line: line.base), area)

    return table(grid, words)


def _unsure(cells: Mapping[Area, list[Seen]], number: int) -> list[Repair]:
    """Words of cells that must be looked at: a cell keeps no confidence."""
    return [
        Repair("unsure", word.text, word.text, _in_cell(number, area))
        for area, words in cells.items()
        for word in words
        if word.confidence < DOUBTFUL
    ]


def _in_cell(number: int, area: Area) -> str:
    return f"trang {number}, hàng {area.row + 1}, cột {area.column + 1}"


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
    if not any(_ARRIVAL.search(fold(" ".join(word.text for word in row), marks=False)) for row in read):
        return (), []
    seen = [word for row in read for word in row]
    twice, doubts = read_twice(clear, seen, found, dpi)
    words, scale = iter(twice), 72 / dpi
    lines = [line_of([next(words) for _ in row], number, scale, height_of(row) * scale) for row in read]
    blocks = tuple(_stamp(line) for line in sorted(lines, key=lambda line: line.base))
    return blocks, [Repair("second-reading", seen[doubt.at].text, doubt.now) for doubt in doubts]


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
