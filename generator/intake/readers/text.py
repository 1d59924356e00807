"""Plain text and Markdown, OCR'd Markdown among it: paragraphs, tables, labels, italics.

A `#` says only that somebody, or a program, took the line for a heading: levels come from the labels. What a page cut
in two is joined, numbers of pages that stand in between are left out; each of these is a `Repair`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.intake.gate import decode, is_markdown
from generator.intake.readers import fonts
from generator.intake.readers.text_layout import cell_run, head_and_tail, table_run, two_columns
from generator.intake.readers.text_lines import (
    Shape,
    are_spaced,
    clean,
    first_label,
    goes_on,
    join,
    margins_of,
    page_numbers_of,
    shape_of,
)
from generator.intake.readers.text_paragraphs import NOTE_BELOW, Paragraph, joined_over_pages, notes_below, parted
from generator.intake.source import Block, Cell, Kind, Refused, Repair, Source
from generator.reading.blocks import read_marks
from generator.reading.labels import read_label

_HEADING = re.compile(r"#{1,6}(?:[ \t]+|(?=[^#\s]))")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_FOOTNOTE = re.compile(r"\[\^(\w+)\]:\s*")
_MARKUP = re.compile(r"<!--.*?-->|!\[[^\]]*\]\([^)]*\)", re.DOTALL)
_BREAK = re.compile(r"<br ?/?>|\\$| {2,}$")
# «**3. **Sở Tài chính»: a blank before the closing mark keeps it from closing
_LOOSE_MARK = re.compile(r"(?<![\w*])(\*{1,3})(?![\s*])([^*\n]*?[^\s*])([^\S\n]+)\1(?=[^\s*]|$)", re.MULTILINE)
_EMPTY_MARK = re.compile(r"(?<=[^\s*]\*\*)\*\*([^\S\n]*\n?[^\S\n]*)(?<=\s)\*\*(?=\S)")  # «**1.**** **Các cơ quan …»
_STRONG = "**"
_BOLD = re.compile(r"\*\*(?:(?!\*\*).)+\*\*")
_BAR = re.compile(r"(?:(?<=\s)|^)\|(?=\s|$)")
_WORDS = re.compile(r"\w")


def read(raw: bytes, name: str, images: Path | None = None) -> Source:
    """The record of a text or Markdown file. Raises Refused for an encoding that is not Unicode, and for a table whose
    rows do not fit its head."""
    text, encoding = decode(raw)
    repairs: list[Repair] = []
    text = _from_legacy(text.replace("\r\n", "\n").replace("\r", "\n"), repairs)
    kind: Kind = "markdown" if is_markdown(text, Path(name).suffix.lower()) else "text"
    blocks = tuple(_blocks(text, kind == "markdown", repairs))
    programs = (("encoding", encoding),)
    return Source(name, kind, hashlib.sha256(raw).hexdigest(), len(raw), 0, blocks, tuple(repairs), programs)


def _from_legacy(text: str, repairs: list[Repair]) -> str:
    """The text in Unicode: what was typed in TCVN3 or VNI is turned as a whole, which loses which words were set in
    a font of capitals; that is told."""
    table = fonts.legacy(text)
    if table is None:
        return text
    now = fonts.turned(text, table)
    repairs.append(Repair("font", clean(text)[:120], clean(now)[:120], f"{fonts.NAMES[table]}: cả tệp"))
    return now


def _blocks(text: str, markdown: bool, repairs: list[Repair]) -> Iterator[Block]:
    if markdown:
        text = _MARKUP.sub(lambda m: _left_out(m, text, repairs), text)
        text = _EMPTY_MARK.sub(r"\1", text)
        text = _LOOSE_MARK.sub(r"\1\2\1\3", text)
    lines = text.replace("\v", "\n").split("\n")
    paragraphs = joined_over_pages(_paragraphs(lines, markdown, repairs), repairs)
    paragraphs = parted(paragraphs, repairs)
    paragraphs, first_note = notes_below(paragraphs)
    for number, paragraph in enumerate(paragraphs, start=1):
        repairs.extend(paragraph.joints)
        if number > first_note:
            m = NOTE_BELOW.match(paragraph.text)
            label, words = (m[1], m.end()) if m else ("", 0)
            yield Block("footnote", paragraph.text[words:], label=label, paragraph=number)
        elif paragraph.rows:
            yield _table(paragraph, number, markdown)
        else:
            yield _block(paragraph, number, markdown)


def _left_out(m: re.Match[str], text: str, repairs: list[Repair]) -> str:
    repairs.append(Repair("markup", m.group()[:120], "", f"dòng {text.count(chr(10), 0, m.start()) + 1}"))
    return "\n" * m.group().count("\n")


# ── lines to paragraphs ──────────────────────────────────────────────────────────────────────────────────────────────


def _paragraphs(lines: Sequence[str], markdown: bool, repairs: list[Repair]) -> list[Paragraph]:
    shape = shape_of([line for line in lines if not line.startswith(("|", "#"))])
    head_end, tail_start = head_and_tail(lines)
    plain = [line.replace("*", "") for line in lines] if markdown else lines
    behind_head = min(head_end, first_label(plain))
    spaced = replace(shape, spaced=are_spaced(plain[behind_head:]))
    page_numbers = page_numbers_of(lines, shape)
    margins = margins_of(lines, shape)
    out: list[Paragraph] = []
    open_: Paragraph | None = None
    i = 0
    while i < len(lines):
        if i in page_numbers:
            repairs.append(Repair("page-number", clean(lines[i]), "", f"dòng {i + 1}"))
            i += 1
            continue
        raw = lines[i].replace("\f", "")
        number = i + 1
        i += 1
        cells, count = cell_run(lines, i - 1) if raw.strip() == "|" else ([], 0)
        if cells:
            open_ = None
            out.append(Paragraph(number, "", rows=cells))
            i += count - 1
            continue
        if not _WORDS.search(raw):  # blank, or drawn: `---`, a lone star, a border
            open_ = None
            continue
        if run := table_run(lines, i - 1):
            open_ = None
            out.append(Paragraph(number, "", rows=[line.replace("\f", "") for line in run]))
            i += len(run) - 1
            continue
        mark = _HEADING.match(raw.lstrip()) if markdown else None
        if mark is None and (number <= head_end or number >= tail_start) and (pair := two_columns(raw)):
            out += [Paragraph(number, text, column=column, last=text) for column, text in pair]
            open_ = None
            continue
        body = raw.lstrip()[mark.end() :] if mark else raw
        for part, more in _parts(body, markdown):
            text = clean(part)
            if not _WORDS.search(text):
                continue
            if (
                open_ is not None
                and not mark
                and not open_.closed
                and _continues(
                    open_,
                    part,
                    replace(spaced if number > behind_head else shape, margin=margins[number - 1]),
                    markdown,
                )
            ):
                open_.text, cut = join(open_.text, text)
                open_.last = part
                if cut:
                    open_.joints.append(Repair("hyphen", cut, cut.replace("⏎", ""), f"dòng {number}"))
            else:
                open_ = Paragraph(number, text, mark is not None, first=len(text), last=part)
                out.append(open_)
            open_.closed = more or open_.heading
    return out


def _parts(line: str, markdown: bool) -> Iterator[tuple[str, bool]]:
    """The stretches of a line between hard breaks, with whether a break follows."""
    if not markdown:
        yield line, False
        return
    pieces = _BREAK.split(line)
    for at, piece in enumerate(pieces):
        yield piece, at + 1 < len(pieces)


def _continues(paragraph: Paragraph, line: str, shape: Shape, markdown: bool) -> bool:
    if markdown and paragraph.text.count(_STRONG) % 2:
        return True  # «**II. NHIỆM VỤ,⏎GIẢI PHÁP**»
    if markdown:  # marks must not hide how a line begins and ends
        return goes_on(paragraph.last.replace("*", ""), line.replace("*", ""), shape)
    return goes_on(paragraph.last, line, shape)


# ── columns and tables ───────────────────────────────────────────────────────────────────────────────────────────────


def _table(paragraph: Paragraph, number: int, markdown: bool) -> Block:
    rows = paragraph.rows
    if rows[0].lstrip().startswith("|"):
        # a rule is drawn below the head; further down, a row of single hyphens says «none» in every cell
        split = [
            _bordered(row)
            for at, row in enumerate(rows)
            if not (_TABLE_RULE.fullmatch(row.strip()) and (at == 1 or "--" in row))
        ]
    elif len(_BAR.findall(rows[0])) > 1:
        split = [_BAR.split(row) for row in rows]
    else:
        split = [row.rstrip().split("\t") for row in rows]
    width = len(split[0]) if rows[0].lstrip().startswith("|") else max(map(len, split))
    cells = []
    for at, row in enumerate(split):
        if any(cell.strip() for cell in row[width:]):
            why = f"hàng {at + 1} có {len(row)} ô, đầu bảng có {width} ô (dòng {paragraph.line})"
            raise Refused("table-unreadable", paragraph=number, why=why)
        row = [*row, *[""] * width][:width]  # a short row is a row whose last cells are empty
        cells += [Cell(_cell(text, markdown), at, column) for column, text in enumerate(row)]
    return Block("table", "", paragraph=number, cells=tuple(cells))


def _bordered(row: str) -> list[str]:
    cells = re.split(r"(?<!\\)\|", row.strip())[1:]
    if cells and not cells[-1].strip():
        cells.pop()
    return cells


def _cell(text: str, markdown: bool) -> str:
    parts = re.split(r"<br ?/?>", text)
    return "\n".join(filter(None, (clean(read_marks((part,)).text if markdown else part) for part in parts)))


# ── paragraphs to blocks ─────────────────────────────────────────────────────────────────────────────────────────────


def _block(paragraph: Paragraph, number: int, markdown: bool) -> Block:
    marked = read_marks((paragraph.text,)) if markdown else None
    text = marked.text if marked else paragraph.text
    italics = tuple((s, e) for s, e in marked.italics if e > s) if marked else ()
    if m := _FOOTNOTE.match(text):
        block = Block("footnote", text, label=m[1], italics=italics, paragraph=number)
        return _without(block, m.end())
    bold = markdown and _BOLD.fullmatch(paragraph.text) is not None
    label = read_label(text, min(paragraph.first or len(text), len(text)), paragraph.heading)
    protected = marked is not None and label is not None and any(at < label.end for at in marked.escaped)
    if label is None or not label.sure or protected:
        style = "heading" if paragraph.heading else ""
        return Block("paragraph", text, style=style, italics=italics, paragraph=number, column=paragraph.column)
    heading = label.kind != "bullet" and (paragraph.heading or bold)
    block = Block(
        "paragraph",
        text,
        label=label.printed,
        style="heading" if heading else "",
        italics=italics,
        paragraph=number,
        column=paragraph.column,
    )
    return _without(block, label.end)


def _without(block: Block, start: int) -> Block:
    """The block without its first `start` letters, its italics moved along."""
    italics = tuple((max(s - start, 0), e - start) for s, e in block.italics if e > start)
    return replace(block, text=block.text[start:], italics=italics)
