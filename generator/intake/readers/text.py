"""Plain text and Markdown, OCR'd Markdown among it: paragraphs, tables, labels, italics.

A `#` says only that somebody, or a program, took the line for a heading: levels come from the labels. What a page cut
in two is joined, numbers of pages that stand in between are left out; each of these is a `Repair`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.intake.gate import decode, is_markdown
from generator.intake.readers import fonts
from generator.intake.readers.text_glued import pieces
from generator.intake.readers.text_layout import cell_run, head_and_tail, table_run, two_columns
from generator.intake.readers.text_lines import (
    Shape,
    are_spaced,
    begins_paragraph,
    clean,
    first_label,
    goes_on,
    is_capitals,
    is_cut,
    is_page_number,
    join,
    margins_of,
    page_numbers_of,
    shape_of,
)
from generator.intake.source import Block, Cell, Kind, Refused, Repair, Source
from generator.reading.blocks import read_marks
from generator.reading.labels import read_label

_HEADING = re.compile(r"#{1,6}(?:[ \t]+|(?=[^#\s]))")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_FOOTNOTE = re.compile(r"\[\^(\w+)\]:\s*")
_NOTE_BELOW = re.compile(r"\[(\d{1,3})\]\s*(?=\w)")
_MARKUP = re.compile(r"<!--.*?-->|!\[[^\]]*\]\([^)]*\)", re.DOTALL)
_BREAK = re.compile(r"<br ?/?>|\\$| {2,}$")
# «**3. **Sở Tài chính»: a blank before the closing mark keeps it from closing
_LOOSE_MARK = re.compile(r"(?<![\w*])(\*{1,3})(?![\s*])([^*\n]*?[^\s*])([^\S\n]+)\1(?=[^\s*]|$)", re.MULTILINE)
_EMPTY_MARK = re.compile(r"(?<=[^\s*]\*\*)\*\*([^\S\n]*\n?[^\S\n]*)(?<=\s)\*\*(?=\S)")  # «**1.**** **Các cơ quan …»
_STRONG = "**"
_BOLD = re.compile(r"\*\*(?:(?!\*\*).)+\*\*")
_BAR = re.compile(r"(?:(?<=\s)|^)\|(?=\s|$)")
_WORDS = re.compile(r"\w")
_HEAD_PARAGRAPHS = 12  # paragraphs in which a letterhead may stand


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being collected: its text with marks, the length of its first line, what the marks say."""

    line: int
    text: str
    heading: bool = False
    column: int = 0
    first: int = 0
    last: str = ""
    rows: list[str] = field(default_factory=list)
    joints: list[Repair] = field(default_factory=list)
    closed: bool = False


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
    paragraphs = _joined_over_pages(_paragraphs(lines, markdown, repairs), repairs)
    paragraphs = _parted(paragraphs, repairs)
    paragraphs, first_note = _notes_below(paragraphs)
    for number, paragraph in enumerate(paragraphs, start=1):
        repairs.extend(paragraph.joints)
        if number > first_note:
            m = _NOTE_BELOW.match(paragraph.text)
            label, words = (m[1], m.end()) if m else ("", 0)
            yield Block("footnote", paragraph.text[words:], label=label, paragraph=number)
        elif paragraph.rows:
            yield _table(paragraph, number, markdown)
        else:
            yield _block(paragraph, number, markdown)


def _notes_below(paragraphs: list[_Paragraph]) -> tuple[list[_Paragraph], int]:
    """The paragraphs with each note at the end in one, and how many stand before the notes: «[1] Chương trình số …», a
    run that counts up, each with its mark in the text above, and nothing between but what goes on with one («[2] Bộ ⏎
    Giáo dục và Đào tạo»)."""
    marks = [(at, m) for at, p in enumerate(paragraphs) if not p.rows and (m := _NOTE_BELOW.match(p.text))]
    run = marks[-1:]
    for at, m in reversed(marks[:-1]):
        if int(m[1]) + 1 != int(run[0][1][1]):
            break
        run.insert(0, (at, m))
    none = paragraphs, len(paragraphs)
    if not run:
        return none
    first = run[0][0]
    above = "\n".join(p.text for p in paragraphs[:first])
    if not all(f"[{m[1]}]" in above for _, m in run):
        return none
    starts = {at for at, _ in run}
    out = paragraphs[:first]
    for at, paragraph in enumerate(paragraphs[first:], start=first):
        if at in starts:
            out.append(replace(paragraph))
        elif paragraph.rows or paragraph.heading or begins_paragraph(paragraph.text) or is_capitals(paragraph.text):
            return none
        else:
            out[-1].text = join(out[-1].text, paragraph.text)[0]
    return out, first


def _parted(paragraphs: Sequence[_Paragraph], repairs: list[Repair]) -> list[_Paragraph]:
    """Paragraphs in which lines of a head, articles or a signature were run together are several again."""
    out: list[_Paragraph] = []
    for at, paragraph in enumerate(paragraphs):
        parts = [""] if paragraph.rows else pieces(paragraph.text, head=at < _HEAD_PARAGRAPHS)
        if len(parts) < 2:
            out.append(paragraph)
            continue
        repairs.extend(paragraph.joints)
        for part in parts:
            out.append(_Paragraph(paragraph.line, part, paragraph.heading, paragraph.column, len(part), part))
            if len(out) > 1 and part is not parts[0]:
                raw = f"{out[-2].text[-30:]} {part[:30]}"
                repairs.append(Repair("parted", raw, raw.replace(" ", " ⏎ ", 1), f"dòng {paragraph.line}"))
    return out


def _left_out(m: re.Match[str], text: str, repairs: list[Repair]) -> str:
    repairs.append(Repair("markup", m.group()[:120], "", f"dòng {text.count(chr(10), 0, m.start()) + 1}"))
    return "\n" * m.group().count("\n")


# ── lines to paragraphs ──────────────────────────────────────────────────────────────────────────────────────────────


def _paragraphs(lines: Sequence[str], markdown: bool, repairs: list[Repair]) -> list[_Paragraph]:
    shape = shape_of([line for line in lines if not line.startswith(("|", "#"))])
    head_end, tail_start = head_and_tail(lines)
    plain = [line.replace("*", "") for line in lines] if markdown else lines
    behind_head = min(head_end, first_label(plain))
    spaced = replace(shape, spaced=are_spaced(plain[behind_head:]))
    page_numbers = page_numbers_of(lines, shape)
    margins = margins_of(lines, shape)
    out: list[_Paragraph] = []
    open_: _Paragraph | None = None
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
            out.append(_Paragraph(number, "", rows=cells))
            i += count - 1
            continue
        if not _WORDS.search(raw):  # blank, or drawn: `---`, a lone star, a border
            open_ = None
            continue
        if run := table_run(lines, i - 1):
            open_ = None
            out.append(_Paragraph(number, "", rows=[line.replace("\f", "") for line in run]))
            i += len(run) - 1
            continue
        mark = _HEADING.match(raw.lstrip()) if markdown else None
        if mark is None and (number <= head_end or number >= tail_start) and (pair := two_columns(raw)):
            out += [_Paragraph(number, text, column=column, last=text) for column, text in pair]
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
                open_ = _Paragraph(number, text, mark is not None, first=len(text), last=part)
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


def _continues(paragraph: _Paragraph, line: str, shape: Shape, markdown: bool) -> bool:
    if markdown and paragraph.text.count(_STRONG) % 2:
        return True  # «**II. NHIỆM VỤ,⏎GIẢI PHÁP**»
    if markdown:  # marks must not hide how a line begins and ends
        return goes_on(paragraph.last.replace("*", ""), line.replace("*", ""), shape)
    return goes_on(paragraph.last, line, shape)


def _joined_over_pages(paragraphs: Sequence[_Paragraph], repairs: list[Repair]) -> list[_Paragraph]:
    """Paragraphs that the end of a page cut are one again; the number of the page between the halves goes."""
    out: list[_Paragraph] = []
    for at, paragraph in enumerate(paragraphs):
        before = out[-1] if out else None
        if before is None or before.rows or paragraph.rows or before.column or paragraph.column:
            out.append(paragraph)
            continue
        words, tail = paragraph.text.replace("*", ""), before.text.replace("*", "").strip()
        follower = next((p for p in paragraphs[at + 1 : at + 2] if not p.rows), None)
        if is_page_number(words) and follower and is_cut(tail, follower.text.replace("*", "").strip()):
            repairs.append(Repair("page-number", words, "", f"dòng {paragraph.line}"))
            continue
        if (not before.heading and not paragraph.heading and is_cut(tail, words)) or _heading_goes_on(
            before, paragraph
        ):
            raw = f"{tail[-30:]} ⏎ {words[:30]}"
            before.text, cut = join(before.text, paragraph.text)
            now = f"{tail[-30:]}{'' if cut else ' '}{words[:30]}"
            before.joints += [*paragraph.joints, Repair("joined", raw, now, f"dòng {paragraph.line}")]
        else:
            out.append(paragraph)
    return out


def _heading_goes_on(before: _Paragraph, paragraph: _Paragraph) -> bool:
    """Whether a heading in capitals was broken in two headings: the first has a label, the second has none."""
    if not (before.heading and paragraph.heading):
        return False
    first, second = before.text.replace("*", ""), paragraph.text.replace("*", "")
    return (
        is_capitals(first)
        and is_capitals(second)
        and read_label(first, len(first), heading=True) is not None
        and read_label(second, len(second), heading=True) is None
        and not first.rstrip().endswith((".", ":", ";"))
    )


# ── columns and tables ───────────────────────────────────────────────────────────────────────────────────────────────


def _table(paragraph: _Paragraph, number: int, markdown: bool) -> Block:
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


def _block(paragraph: _Paragraph, number: int, markdown: bool) -> Block:
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
