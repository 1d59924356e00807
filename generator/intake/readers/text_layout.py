"""What stands side by side in the lines of a text: two columns of a letterhead, the cells of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.intake.readers.text_lines import RECIPIENTS, clean
from generator.reading.labels import read_label
from generator.vietnamese import fold

_GAP = re.compile(r" {3,}|\t+")
_HEAD_LINES = 24  # lines in which a letterhead in two columns may stand
_PROSE = 100  # letters in one piece: no letterhead any more
_BAR = re.compile(r"(?:(?<=\s)|^)\|(?=\s|$)")
_WORDS = re.compile(r"\w")


_LONE_BAR = re.compile(r"\s*\|\s*")
_LONGEST_CELL = 30  # lines
_FEWEST_CELLS = 3
_FEWEST_ROWS = 3


def head_and_tail(lines: Sequence[str]) -> tuple[int, int]:
    """The last line of the head and the first of the tail, where two columns may stand side by side (from 1)."""
    prose = next((i for i, line in enumerate(lines) if max(map(len, _GAP.split(line.strip()))) > _PROSE), len(lines))
    tail = next((i for i in range(len(lines) - 1, -1, -1) if RECIPIENTS.match(fold(lines[i]))), len(lines))
    return min(prose, _HEAD_LINES), tail + 1


def two_columns(line: str) -> list[tuple[int, str]]:
    """The two halves of a line that has a wide gap inside, with their columns; nothing where it has none."""
    indent = len(line) - len(line.lstrip(" "))
    gaps = [m for m in _GAP.finditer(line, indent) if m.start() > indent and m.end() < len(line.rstrip())]
    if not gaps:
        return []
    widest = max(gaps, key=lambda m: ("\t" in m.group(), m.end() - m.start()))
    left, right = clean(line[: widest.start()]), clean(line[widest.end() :])
    # «Số:     /KH-UBND» is one thing with a place left open for its number
    return [(1, left), (2, right)] if _WORDS.search(left) and not right.startswith(("/", "-")) else []


def table_run(lines: Sequence[str], at: int) -> Sequence[str]:
    """The lines from `at` on that are one table: with borders, or with cells parted by bars or tabs."""
    end = at
    if lines[at].lstrip().startswith("|"):
        while end < len(lines) and lines[end].lstrip().startswith("|"):
            end += 1
        return lines[at:end] if "|" in lines[at].strip()[1:] else ()
    if len(_BAR.findall(lines[at])) > 1:  # cells parted by bars, without a border: «TT | Nội dung | Chủ trì»
        while end < len(lines) and len(_BAR.findall(lines[end])) > 1:
            end += 1
        return lines[at:end] if end - at > 1 else ()
    if "\t" not in lines[at].strip():
        return ()
    while end < len(lines) and ("\t" in lines[end].strip() or (lines[end].startswith("\t") and len(lines[end]) < 80)):
        end += 1
    return lines[at:end] if end - at > 1 and lines[at].strip() else ()


def cell_run(lines: Sequence[str], at: int) -> tuple[list[str], int]:
    """The rows of a table whose cells stand on lines of their own between lines that are a lone bar, from `at` on, each
    as one bordered line; and how many lines they take. Two bars in a row end a row. ([], 0) where that is no table: a
    letterhead or a list of recipients is drawn so as well, but has fewer cells and no rows alike."""
    end = at
    for i in range(at, len(lines)):
        if _LONE_BAR.fullmatch(lines[i]):
            end = i + 1
        elif i - end >= _LONGEST_CELL or not lines[i].strip():
            break
    rows: list[list[list[str]]] = []
    for i in range(at, end):
        if not _LONE_BAR.fullmatch(lines[i]):
            rows[-1][-1].append(lines[i])
        elif not rows or _LONE_BAR.fullmatch(lines[i - 1]):
            rows.append([[]])
        else:
            rows[-1].append([])
    cells = [row[:-1] for row in rows if row[:-1]]
    width = max(map(len, cells), default=0)
    alike = sum(len(row) == width for row in cells)
    if width < _FEWEST_CELLS or alike < _FEWEST_ROWS or 2 * alike <= len(cells):
        return [], 0
    return ["| " + " | ".join(map(_one_cell, row)) + " |" for row in cells], end - at


def _one_cell(lines: Sequence[str]) -> str:
    """The words of a cell in one line; what begins with a label begins a line of it."""
    out = ""
    for line in filter(None, map(clean, lines)):
        label = read_label(line, len(line), heading=False)
        out += (("<br>" if label is not None and label.kind == "bullet" else " ") if out else "") + line
    return out
