"""Lines of pages -> lines in reading order: columns left, then right; running heads and page numbers out, footnotes
apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.intake.readers.pdf_columns import Zone, zones_of
from generator.intake.readers.pdf_lines import RAISED, Line, footnote_mark, merged
from generator.intake.readers.pdf_page import Margins, PageLines, margins_of
from generator.intake.readers.pdf_tables import Table
from generator.reading.labels import read_label
from generator.vietnamese import fold

_EDGE = 0.1  # of a page's height: where running heads and page numbers stand
_RUNNING_GAP = 1.6  # of a line's size: from a running head to the text
_PAGE_NUMBER = re.compile(r"[-–—~]{0,2} ?(?:trang )?\d{1,4}(?: ?[/|] ?\d{1,4})? ?[-–—~.]{0,2}", re.IGNORECASE)
_ROMAN_PAGE = re.compile(r"[ivxl|]{1,5}", re.IGNORECASE)  # and what a scan makes of a lone «1»
_MIDDLE = 40.0  # points off the middle of the page at which such a one may stand
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns side by side: their number in the document, and where the gutter between them is (points)."""

    number: int
    gutter: float


@dataclass(slots=True)
class Flow:
    """The document in reading order. `running` are lines left out: page, text. Lines of two columns have `column`."""

    items: list[Line | Table] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    running: list[tuple[int, str]] = field(default_factory=list)
    margins: dict[int, Margins] = field(default_factory=dict)
    zones: dict[int, Columns] = field(default_factory=dict)  # id() of a line in columns -> its pair of columns


def flow(pages: Sequence[PageLines]) -> Flow:
    """All pages as one stream."""
    out = Flow()
    pages = [_without(page, running) for page, running in zip(pages, _running(pages, out), strict=True)]
    margins = margins_of(pages)
    size = _body_size(pages)
    for page in pages:
        out.margins[page.number] = margins[page.number]
        notes = _notes(page, size, margins[page.number])
        out.notes.extend(notes)
        rest = [line for line in page.lines if not any(line is note for note in notes)]
        _order(page, rest, margins[page.number], out)
    return out


def _without(page: PageLines, gone: Sequence[Line]) -> PageLines:
    return replace(page, lines=tuple(line for line in page.lines if not any(line is one for one in gone)))


# ── running heads and page numbers ───────────────────────────────────────────────────────────────────────────────────


def _running(pages: Sequence[PageLines], out: Flow) -> list[list[Line]]:
    """A page's lines that belong to the paper, not to the text."""
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    edges = [_edge_lines(page) for page in pages]
    for page, lines in zip(pages, edges, strict=True):
        for line in lines:
            seen[_likeness(line)].add(page.number)
    gone = []
    for page, lines in zip(pages, edges, strict=True):
        here = []
        for line in lines:
            often = len(seen[_likeness(line)]) >= max(2, len(pages) / 2) and not _is_label_of_text(line)
            if often or _is_page_number(line, page):
                here.append(line)
                out.running.append((page.number, line.text))
        gone.append(here)
    return gone


def _edge_lines(page: PageLines) -> list[Line]:
    """Lines at the top and at the foot of a page that a gap divides from the text."""
    free = [
        line
        for line in page.lines
        if not any(table.page == page.number and _beside(table, line) for table in page.tables)
    ]
    top = sorted(free, key=lambda line: line.base)
    return [*_apart(top, page, 1), *_apart(top[::-1], page, -1)]


def _apart(lines: Sequence[Line], page: PageLines, way: int) -> list[Line]:
    out: list[Line] = []
    for at, line in enumerate(lines):
        inside = line.y1 < _EDGE * page.height if way == 1 else line.y0 > (1 - _EDGE) * page.height
        if not inside:
            return out if not at or _gap(lines[at - 1], line) > _RUNNING_GAP * line.size else []
        out.append(line)
        after = lines[at + 1] if at + 1 < len(lines) else None
        if after is not None and _gap(line, after) > _RUNNING_GAP * line.size:
            return out
    return out


def _gap(a: Line, b: Line) -> float:
    return abs(a.base - b.base)


def _beside(made: Table, line: Line) -> bool:
    return any(c.box is not None and c.box.y0 <= line.base <= c.box.y1 for c in made.cells)


def _likeness(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", fold(line.text)), round(line.base / 4)


def _is_label_of_text(line: Line) -> bool:
    label = read_label(line.text, len(line.text), heading=False)
    return label is not None and label.kind in ("bullet", "letter", "section")


def _is_page_number(line: Line, page: PageLines) -> bool:
    """A number alone at the edge of a page, with nothing between it and the edge."""
    text = line.text.strip()
    middle = abs((line.x0 + line.x1) / 2 - page.width / 2) < _MIDDLE
    if not (_PAGE_NUMBER.fullmatch(text) or (middle and _ROMAN_PAGE.fullmatch(text))):
        return False
    top = line.base < page.height / 2
    others = [one for one in page.lines if one is not line]
    return all(one.base >= line.base - 2 for one in others) if top else all(one.base <= line.base + 2 for one in others)


# ── where the text stands ────────────────────────────────────────────────────────────────────────────────────────────


def _body_size(pages: Sequence[PageLines]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 12.0


# ── footnotes ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _notes(page: PageLines, size: float, margins: Margins) -> list[Line]:
    """Lines of footnotes at the foot of a page: smaller letters below a short rule, or a raised number before them."""
    short = [
        r.y0
        for r in page.rules
        if r.level and 36 <= r.x1 - r.x0 <= 0.55 * (margins.right - margins.left) and abs(r.x0 - margins.left) < 24
    ]
    for y in sorted(short, reverse=True):
        below = [line for line in page.lines if line.y1 - 0.3 * line.size > y]
        if below and all(line.size < 0.95 * size for line in below) and _starts_note(below[0], ruled=True):
            return below
    out: list[Line] = []
    for line in reversed(page.lines):
        if line.size > 0.9 * size or line.column:
            break
        out.insert(0, line)
    while out and not _starts_note(out[0], ruled=False):
        out.pop(0)
    return out


def _starts_note(line: Line, ruled: bool) -> bool:
    first = line.words[0]
    if first.marks[0] == RAISED:
        return True
    return ruled and bool(footnote_mark(first.text.rstrip(".")))


# ── reading order ────────────────────────────────────────────────────────────────────────────────────────────────────


def _order(page: PageLines, lines: Sequence[Line], margins: Margins, out: Flow) -> None:
    lines = sorted(lines, key=lambda line: (line.base, line.x0))
    zones = zones_of(lines, margins)
    inside = {id(line): zone for zone in zones for line in (*zone.left, *zone.right)}
    pieces: list[tuple[float, list[Line] | Table | Zone]] = [(table.top, table) for table in page.tables]
    pieces += [(zone.top, zone) for zone in zones]
    pieces += [(row[0].y0, row) for row in _rows([line for line in lines if id(line) not in inside])]
    for _, piece in sorted(pieces, key=lambda piece: piece[0]):
        if isinstance(piece, Table):
            out.items.append(piece)
        elif isinstance(piece, Zone):
            columns = Columns(len(set(out.zones.values())) + 1, (piece.low + piece.high) / 2)
            for column, side in ((1, piece.left), (2, piece.right)):
                for line in sorted(side, key=lambda line: (line.base, line.x0)):
                    placed = replace(line, column=column)
                    out.zones[id(placed)] = columns
                    out.items.append(placed)
        else:
            out.items.append(piece[0] if len(piece) == 1 else merged(piece))


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines at one height together: what was taken apart by a gap that divides no columns."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(line.base - rows[-1][-1].base) < 0.3 * line.size and line.x0 >= rows[-1][-1].x1 - 1:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows
