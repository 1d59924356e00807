"""The cells of a ruled table on a scan: each read for itself, those that hold one short word between two others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from PIL import Image

from generator.intake.readers.ocr import Engine, Seen
from generator.intake.readers.pdf_paragraphs import cell_text
from generator.intake.readers.pdf_tables import Area, Grid, Table, table
from generator.intake.readers.scan_alone import Spot, anchors, read_alone
from generator.intake.readers.scan_parts import Pixels, pixels, read_boxes, used
from generator.intake.readers.scan_words import height_of, line_of
from generator.intake.source import Repair

_INSET = 0.012  # inch: a cell's ruled border
_WIDE, _HIGH = 0.35, 0.24  # inch: a cell with less ink than that holds a short word, of which Tesseract makes anything
_DASH_HIGH = 0.03  # inch: a level stroke that says «none»
_DASH_SURE = 0.9  # confidence of one, which is told by its shape
_UNSURE = 0.8  # confidence below which a person is asked, as for the words of the text

Cells = Mapping[Area, list[Seen]]


def read_cells(clear: Image.Image, grid: Grid, found: Engine, dpi: int) -> Cells:
    """The words of each cell."""
    inset = _INSET * 72
    boxes = [pixels((area.x0 + inset, area.y0 + inset, area.x1 - inset, area.y1 - inset), dpi) for area in grid.areas]
    inked = [used(clear, box) for box in boxes]
    short = {at: ink for at, ink in enumerate(inked) if ink is not None and _is_short(ink, dpi)}
    long = [(0, 0, 0, 0) if at in short else box for at, box in enumerate(boxes)]
    words = read_boxes(clear, long, found, dpi)
    beside = anchors(clear, [word for cell in words for word in cell], dpi, 1)
    dashes = {at: ink for at, ink in short.items() if _is_dash(clear.crop(ink), dpi)}
    alone = {at: ink for at, ink in short.items() if at not in dashes}
    spots = [Spot(x0 + 6, y0 + 6, x1 - 6, y1 - 6, y1 - 6) for x0, y0, x1, y1 in alone.values()]
    for at, read in zip(alone, read_alone(clear, spots, beside[0] if beside else None, found, dpi), strict=True):
        words[at] = [Seen((0, 0, at), word.text, word.x0, word.y0, word.x1, word.y1, word.confidence) for word in read]
    for at, ink in dashes.items():
        words[at] = [Seen((0, 0, at), "-", *ink, _DASH_SURE)]
    return dict(zip(grid.areas, words, strict=True))


def _is_short(ink: Pixels, dpi: int) -> bool:
    x0, y0, x1, y1 = ink
    return x1 - x0 < _WIDE * dpi and y1 - y0 < _HIGH * dpi


def _is_dash(crop: Image.Image, dpi: int) -> bool:
    """Whether all that a cell has is a level stroke."""
    ink = crop.point([255 * (v < 128) for v in range(256)]).getbbox()
    return ink is not None and ink[3] - ink[1] <= _DASH_HIGH * dpi and ink[2] - ink[0] >= 1.5 * (ink[3] - ink[1])


def made_table(grid: Grid, cells: Cells, number: int, scale: float) -> Table:
    """The table of a grid on page `number`; `scale` makes points of pixels."""

    def words(area: Area) -> str:
        rows: dict[tuple[int, int, int], list[Seen]] = defaultdict(list)
        for word in cells.get(area, ()):
            rows[word.line].append(word)
        size = median([height_of(row) for row in rows.values()]) * scale if rows else 0.0
        lines = [line_of(sorted(row, key=lambda word: word.x0), number, scale, size) for row in rows.values()]
        return cell_text(sorted(lines, key=lambda line: line.base), area)

    return table(grid, words)


def with_words(cells: Cells, words: Iterable[Seen]) -> Cells:
    """The same cells with other words: as many, in the same order."""
    given = iter(words)
    return {area: [next(given) for _ in old] for area, old in cells.items()}


def unsure(cells: Cells, number: int) -> list[Repair]:
    """Words of cells that must be looked at: a cell keeps no confidence."""
    return [
        Repair("unsure", word.text, word.text, in_cell(number, area))
        for area, words in cells.items()
        for word in words
        if word.confidence < _UNSURE
    ]


def in_cell(number: int, area: Area) -> str:
    """Where a cell is, for people."""
    return f"trang {number}, hàng {area.row + 1}, cột {area.column + 1}"


def words_of(cells: Sequence[Cells]) -> list[tuple[Area, Seen]]:
    """All words of some tables' cells, each with its cell."""
    return [(area, word) for one in cells for area, words in one.items() for word in words]
