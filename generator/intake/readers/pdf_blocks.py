"""Paragraphs and tables -> blocks: text put together over line ends and pages, labels split off, italics as spans,
footnotes named, tables joined over pages. Whatever is not as printed is told as a Repair.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from generator.intake.readers.pdf_flow import Flow
from generator.intake.readers.pdf_lines import ITALIC, PLAIN, RAISED, Line, Token, footnote_mark, is_upper
from generator.intake.readers.pdf_paragraphs import Paragraph, label_of, leading_of, paragraphs_of, placed
from generator.intake.readers.pdf_tables import Table, continues, joined
from generator.intake.readers.pdf_words import join_at
from generator.intake.source import Block, Box, Repair, Word
from generator.vietnamese import fold


def blocks(flow: Flow, scanned: Collection[int], repairs: list[Repair]) -> list[Block]:
    """The document's blocks in reading order, footnotes last; repairs are added to the list. `scanned` are the pages
    whose words keep their boxes."""
    leading = leading_of(flow)
    out: list[Block] = []
    called: dict[str, str] = {}
    notes = _footnotes(flow, called)
    group: list[Line] = []
    stretches: list[list[Line] | Table] = []
    for item in flow.items:
        if isinstance(item, Table):
            stretches += [group, item]
            group = []
        else:
            if group and _zone(flow, group[-1]) != _zone(flow, item):
                stretches.append(group)
                group = []
            group.append(item)
    stretches.append(group)
    for stretch in _joined_tables(stretches, repairs):
        if isinstance(stretch, Table):
            left, top, right = round(stretch.xs[0], 2), round(stretch.top, 2), round(stretch.xs[-1], 2)
            box = Box(stretch.page, left, top, right, top)
            out.append(Block("table", "", cells=stretch.cells, box=box))
        elif stretch:
            out += [_block(one, scanned, called, repairs) for one in paragraphs_of(stretch, flow, leading)]
    out += [_block(note, scanned, called, repairs) for note in notes]
    return _lone_labels(out)


def _zone(flow: Flow, line: Line) -> tuple[int, int]:
    columns = flow.zones.get(id(line))
    return (columns.number if columns else 0), line.column


def _joined_tables(stretches: Sequence[list[Line] | Table], repairs: list[Repair]) -> list[list[Line] | Table]:
    """Tables that go on over pages as one."""
    out: list[list[Line] | Table] = []
    for stretch in stretches:
        before = next((one for one in reversed(out) if one), None)
        if isinstance(stretch, Table) and isinstance(before, Table) and continues(before, stretch):
            both = joined(before, stretch)
            again = " | ".join(text for text in both.repeated[len(before.repeated) :] if text)
            at = f"trang {before.last_page}–{stretch.page}"
            if again:
                repairs.append(Repair("table-head", again.replace("\n", " "), "", at))
            repairs.append(Repair("joined", "hai phần bảng ở hai trang", "một bảng", at))
            out[next(i for i, one in enumerate(out) if one is before)] = both
        else:
            out.append(stretch)
    return out


# ── footnotes ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _footnotes(flow: Flow, called: dict[str, str]) -> list[Paragraph]:
    """Footnotes as paragraphs. `called` is filled with page and printed mark -> the note's name in the whole document:
    many documents begin at 1 on each page."""
    out: list[Paragraph] = []
    names: set[str] = set()
    for line in flow.notes:
        first = line.words[0]
        lead = first.text[: len(first.marks) - len(first.marks.lstrip(RAISED))] or first.text.rstrip(".")
        mark = footnote_mark(lead)
        starts = bool(mark) and (first.marks[0] == RAISED or not out or out[-1].lines[-1].page != line.page
                                 or mark == str(_number(out[-1].label) + 1))  # fmt: skip
        if not starts and out:
            out[-1].lines.append(line)
            continue
        name = mark or str(len(out) + 1)
        if name in names or not name.isdigit():
            name = str(max((int(n) for n in names), default=0) + 1)
        names.add(name)
        called[f"{line.page}:{mark}"] = name
        rest = first.text[len(lead) :].lstrip(".) ")
        words = (replace(first, text=rest, marks=PLAIN * len(rest)),) if rest else ()
        kept = replace(line, words=(*words, *line.words[1:]))
        if kept.words:
            out.append(Paragraph([kept], note=True, label=name))
    return out


def _number(label: str) -> int:
    return int(label) if label.isdigit() else 0


# ── paragraphs to blocks ─────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class _Text:
    """The text that is being put together, with a mark for each letter and the places of its words."""

    text: str = ""
    marks: str = ""
    words: list[Word] = field(default_factory=list)


def _block(paragraph: Paragraph, scanned: Collection[int], called: dict[str, str], repairs: list[Repair]) -> Block:
    made = _put_together(paragraph, called, repairs)
    first = paragraph.lines[0]
    box = placed(first.page, first)
    text, marks = made.text, made.marks
    if paragraph.note:
        return Block("footnote", text, paragraph.label, "", _italics(marks), box, words=_kept(made, 0, scanned))
    first_line = min(len(first.text), len(text))
    bold = all(line.bold for line in paragraph.lines)
    label = label_of(text, first_line, heading=bold and paragraph.centred) if first.column != 2 else None
    cut, printed, kind = (label.end, label.printed, label.kind) if label else (0, "", "")
    style = _style(paragraph, printed, bold, kind)
    return Block(
        "paragraph", text[cut:], printed, style, _italics(marks[cut:]), box,
        words=_kept(made, cut, scanned), column=first.column,
    )  # fmt: skip


def _style(paragraph: Paragraph, label: str, bold: bool, kind: str) -> str:
    first = paragraph.lines[0]
    if first.column:
        return ""
    if paragraph.centred:
        return "title" if bold and not label else "heading" if bold else "centred"
    if paragraph.right:
        return "right"
    heads = bold or (kind == "section" and all(is_upper(line.text) for line in paragraph.lines))
    return "heading" if heads and kind != "bullet" else ""


def _put_together(paragraph: Paragraph, called: dict[str, str], repairs: list[Repair]) -> _Text:
    made = _Text()
    for at, line in enumerate(paragraph.lines):
        if at:
            tail = made.text[-40:]
            glue, dropped, told = join_at(made.text, line.text)
            if dropped:
                made.text, made.marks = made.text[:-dropped], made.marks[:-dropped]
            made.text += glue
            made.marks += (PLAIN if made.marks[-1:] != ITALIC or line.words[0].marks[:1] != ITALIC else ITALIC) * len(
                glue
            )
            where = f"trang {line.page}"
            if told:
                head = line.words[0].text
                raw = f"{tail.split(' ')[-1]}⏎{head}"
                repairs.append(Repair("hyphen", raw, f"{made.text.split(' ')[-1]}{head}", where))
            if at in paragraph.joined_at:
                before = paragraph.lines[at - 1].page
                now = f"{made.text[-40:]}{line.text[:40]}"
                repairs.append(Repair("joined", f"{tail} ⏎ {line.text[:40]}", now, f"trang {before}–{line.page}"))
        for number, word in enumerate(line.words):
            if number:
                made.text += " "
                made.marks += ITALIC if made.marks[-1:] == ITALIC and word.marks[:1] == ITALIC else PLAIN
            start = len(made.text)
            text, marks = _with_calls(word, line.page, called)
            made.text, made.marks = made.text + text, made.marks + marks
            made.words.append(Word(start, len(made.text), placed(line.page, word), round(word.confidence, 3)))
    return made


def _with_calls(word: Token, page: int, called: dict[str, str]) -> tuple[str, str]:
    """A word with its raised numbers as calls of footnotes (`[^1]`), where the page has such a note."""
    if RAISED not in word.marks:
        return word.text, word.marks
    text, marks, at = "", "", 0
    for m in re.finditer(f"{RAISED}+", word.marks):
        name = called.get(f"{page}:{footnote_mark(word.text[m.start() : m.end()])}")
        raised = f"[^{name}]" if name else word.text[m.start() : m.end()]
        text += word.text[at : m.start()] + raised
        marks += word.marks[at : m.start()] + PLAIN * len(raised)
        at = m.end()
    return text + word.text[at:], marks + word.marks[at:]


def _italics(marks: str) -> tuple[tuple[int, int], ...]:
    return tuple((m.start(), m.end()) for m in re.finditer(f"{ITALIC}+", marks))


def _kept(made: _Text, cut: int, scanned: Collection[int]) -> tuple[Word, ...]:
    """The words of a scan in the text without its label. A word of the label keeps the span from 0 to 0."""
    return tuple(
        replace(word, start=max(word.start - cut, 0), end=max(word.end - cut, 0))
        for word in made.words
        if word.box.page in scanned
    )


def _lone_labels(made: Sequence[Block]) -> list[Block]:
    """«Chương I» on a line of its own is the label of the centred line below it."""
    out: list[Block] = []
    for block in made:
        before = out[-1] if out else None
        if (
            before is not None
            and before.kind == block.kind == "paragraph"
            and before.label
            and not before.text
            and not block.label
            and fold(before.label, marks=False).startswith(("chuong", "muc", "phan", "phu luc"))
            and block.style in ("title", "heading", "centred")
        ):
            out[-1] = replace(block, label=before.label, box=before.box, words=(*before.words, *block.words))
        else:
            out.append(block)
    return out
