"""Lines in reading order -> paragraphs, and the lines of a cell -> its text.

A paragraph begins where the layout says so: a first line set in, a line before it that ended early, a wider gap, a
centred line. A label alone decides nothing («kinh tế» at the end of a line, «- xã hội» at the start of the next).
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.intake.readers.pdf_flow import Flow
from generator.intake.readers.pdf_lines import ITALIC, Line, Token, is_upper
from generator.intake.readers.pdf_page import Margins
from generator.intake.readers.pdf_tables import Area
from generator.intake.readers.pdf_words import join_at
from generator.intake.source import Box
from generator.reading.labels import Label, read_label
from generator.reading.type_names import type_name
from generator.vietnamese import fold

_ENDS = re.compile(r"[.;:!?…/]['\"”’)\]]*$")
_LISTED = re.compile(r"[,;.:]$")
_NUMBER_OF_DOCUMENT = re.compile(r"\d{1,5}(?:/\d{4})?[-/][A-ZĐ]{1,6}[A-Za-zĐđ]{0,4}[-/]")
_AUTHORITY = re.compile(r"(?:t/?m|k/?t|t/?l|t/?u/?q|q|quyen)\b")
_INDENT = 6.0  # points: less is no indent
_CENTRED = 9.0  # points by which a centred line may stand off the middle
_SPREAD = 1.32  # of the usual distance of baselines: more is a gap between paragraphs


@dataclass(slots=True)
class Paragraph:
    """Lines that make one paragraph, and what its layout says."""

    lines: list[Line]
    centred: bool = False
    right: bool = False
    note: bool = False
    label: str = ""
    joined_at: list[int] = field(default_factory=list)  # indices of lines that begin a new page


def leading_of(flow: Flow) -> float:
    """The usual distance of two lines of one paragraph, as a share of the letters' size."""
    lines = [item for item in flow.items if isinstance(item, Line)]
    steps: Counter[float] = Counter()
    for a, b in itertools.pairwise(lines):
        alike = abs(a.size - b.size) < 0.2 * a.size  # a star below a body's name stands on a line of its own size
        if alike and a.page == b.page and a.column == b.column and 0.7 < (b.base - a.base) / a.size < 2.6:
            steps[round((b.base - a.base) / a.size * 20) / 20] += 1
    if not steps:
        return 1.3
    most = max(steps.values())
    return min(step for step, count in steps.items() if count >= max(1, 0.4 * most))


def paragraphs_of(lines: Sequence[Line], flow: Flow, leading: float) -> list[Paragraph]:
    out: list[Paragraph] = []
    middle = [not line.column and _is_centred(line, flow) for line in lines]
    for at, line in enumerate(lines):
        centred = middle[at] or _is_centred_with(at, lines, middle, flow)
        before = out[-1] if out else None
        if before is not None and _goes_on(before, line, centred, flow, leading, lines):
            if before.lines[-1].page != line.page:
                before.joined_at.append(len(before.lines))
            before.lines.append(line)
        else:
            out.append(Paragraph([line], centred, not centred and _is_right(line, flow)))
    return out


def _is_centred(line: Line, flow: Flow) -> bool:
    margins = flow.margins[line.page]
    before, after = line.x0 - margins.left, margins.right - line.x1
    if before < 12 or after < 12:
        return False
    off = abs(before - after)
    if abs(line.x0 - margins.indent) < 2 and not (is_upper(line.text) and off < 4):
        return False
    return off < _CENTRED


def _is_centred_with(at: int, lines: Sequence[Line], middle: Sequence[bool], flow: Flow) -> bool:
    """Whether a line that nearly fills its page stands in the middle with a centred line above or below it."""
    line, margins = lines[at], flow.margins[lines[at].page]
    before, after = line.x0 - margins.left, margins.right - line.x1
    if line.column or min(before, after) < 3 or abs(before - after) > 4:
        return False
    return any(
        0 <= near < len(lines) and middle[near] and lines[near].bold == line.bold and lines[near].page == line.page
        and abs(lines[near].base - line.base) < 2 * line.size
        for near in (at - 1, at + 1)
    )  # fmt: skip


def _is_right(line: Line, flow: Flow) -> bool:
    margins = flow.margins[line.page]
    return not line.column and line.x0 > (margins.left + margins.right) / 2 and margins.right - line.x1 < 40


def _goes_on(
    paragraph: Paragraph, line: Line, centred: bool, flow: Flow, leading: float, stretch: Sequence[Line]
) -> bool:
    before = paragraph.lines[-1]
    if line.column:
        return _column_goes_on(paragraph, line, flow, stretch, leading)
    margins = flow.margins[line.page]
    if abs(line.size - before.size) > max(1.0, 0.12 * before.size):
        return False
    same_page = line.page == before.page
    if same_page and line.base - before.base > _SPREAD * leading * before.size:
        return False
    if paragraph.centred or centred:
        return paragraph.centred and centred and same_page and _titled_on(before, line)
    if paragraph.right != _is_right(line, flow):
        return False
    if _ended_early(before, line, flow.margins[before.page]):
        return False
    set_in = line.x0 - margins.left > _INDENT
    was_in = before.x0 - flow.margins[before.page].left > _INDENT
    if not set_in:
        return not (_label(line) and _ENDS.search(before.text) and abs(margins.indent - margins.left) <= _INDENT)
    if not was_in:
        return False
    hangs = len(paragraph.lines) == 1 and _text_start(before) is not None
    if hangs and abs(line.x0 - (_text_start(before) or 0)) < 5:
        return True
    # both set in alike: a block that is set in as a whole, or paragraphs of one line each
    return len(paragraph.lines) > 1 and not _label(line) and abs(line.x0 - before.x0) < 4


def _titled_on(before: Line, line: Line) -> bool:
    """Whether a centred line goes on with the centred line above: same looks, and neither the name of a type alone."""
    if type_name(before.text) or type_name(line.text):
        return False
    return before.bold == line.bold and is_upper(before.text) == is_upper(line.text) and not _italic(before, line)


def _italic(before: Line, line: Line) -> bool:
    """Whether one is in italics and the other is not."""
    return _all_italic(before) != _all_italic(line)


def _all_italic(line: Line) -> bool:
    return all(ITALIC in word.marks for word in line.words)


def _ended_early(before: Line, line: Line, margins: Margins) -> bool:
    """Whether the first word of `line` would have stood on the line before: then that line ended a paragraph."""
    first = line.words[0]
    width = first.x1 - first.x0
    return margins.right - before.x1 > width + 0.25 * before.size + max(2.0, 0.01 * (margins.right - margins.left))


def _column_goes_on(paragraph: Paragraph, line: Line, flow: Flow, stretch: Sequence[Line], leading: float) -> bool:
    """In a column: recipients wrap under their dash; a centred line that had no room goes on below."""
    before = paragraph.lines[-1]
    if line.base - before.base > _SPREAD * leading * before.size or abs(line.size - before.size) > 1:
        return False
    if _label(line) or _italic(before, line) or before.bold != line.bold:
        return False
    left_set = len(stretch) > 2 and sum(abs(one.x0 - stretch[0].x0) < 3 for one in stretch) >= 0.6 * len(stretch)
    if left_set and line.column == 1 and _label(paragraph.lines[0]):
        return not _LISTED.search(before.text)
    if is_upper(before.text) != is_upper(line.text):
        return False
    if _AUTHORITY.match(fold(line.text, marks=False)):
        return False
    margins, gutter = flow.margins[line.page], flow.zones[id(line)].gutter
    low, high = (margins.left, gutter) if line.column == 1 else (gutter, margins.right)
    middle = (before.x0 + before.x1) / 2
    room = 2 * min(middle - low, high - middle)
    first = line.words[0]  # whose box may be too wide on a scan
    wide = min(first.x1 - first.x0, (line.x1 - line.x0) * (len(first.text) + 1) / len(line.text))
    return before.x1 - before.x0 + 0.25 * before.size + wide > room


def label_of(text: str, first_line: int, heading: bool) -> Label | None:
    """The label that a paragraph begins with, where it is sure: «80-KL/TW» and «1.5 tỷ đồng» begin with none."""
    if _NUMBER_OF_DOCUMENT.match(text):
        return None
    label = read_label(text, first_line, heading)
    return label if label is not None and label.sure else None


def _label(line: Line) -> bool:
    return label_of(line.text, len(line.text), heading=False) is not None


def _text_start(line: Line) -> float | None:
    """Where the words after a line's label begin."""
    label = label_of(line.text, len(line.text), heading=False)
    if label is None or len(line.words) < 2:
        return None
    return line.words[1].x0 if len(line.words[0].text) >= label.end - 1 else None


def cell_text(lines: Sequence[Line], area: Area) -> str:
    """The words of a cell: lines that only wrap are joined, paragraphs are kept apart by a line break."""
    out = ""
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        if before is None:
            out = line.text
        elif _wraps(before, line, lines, area):
            glue, dropped, _ = join_at(out, line.text)
            out = out[: len(out) - dropped] + glue + line.text
        else:
            out += "\n" + line.text
    return out


def _wraps(before: Line, line: Line, lines: Sequence[Line], area: Area) -> bool:
    if abs(line.base - before.base) < 0.3 * line.size:
        return True
    if _label(line) and (_LISTED.search(before.text) or not _label(lines[0])):
        return False
    padding = max(1.0, min(min(one.x0 for one in lines) - area.x0, area.x1 - max(one.x1 for one in lines), 6.0))
    first = line.words[0]
    free = area.x1 - area.x0 - 2 * padding - (before.x1 - before.x0)
    return free < first.x1 - first.x0 + 0.2 * before.size + 1.5


def placed(page: int, thing: Line | Token) -> Box:
    """The box of a line or a word, to a hundredth of a point."""
    return Box(page, *(round(value, 2) for value in (thing.x0, thing.y0, thing.x1, thing.y1)))
