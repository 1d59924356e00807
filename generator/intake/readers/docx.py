"""Word files (.docx) from their XML: paragraphs with the numbers that Word prints, tables, footnotes, text boxes.

Headers, footers and page numbers are not part of the text. A file with tracked changes is not one text but two, so it
is refused until somebody has accepted or rejected them. What does not print, or cannot be read as text, is told.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from lxml import etree

from generator.intake.readers.docx_numbering import Numbering, read_numbering
from generator.intake.readers.docx_styles import Place, read_styles
from generator.intake.readers.docx_tables import Slot, cells_of, foot_of, is_frame, is_layout, rows_of, slots_of
from generator.intake.readers.docx_text import Printed, Reading, note_label, read_paragraph
from generator.intake.readers.docx_xml import Element, Parts, W, child, inside, open_parts
from generator.intake.source import Block, Kind, Refused, Repair, Source
from generator.reading.labels import read_label
from generator.vietnamese import fold, folded_pattern

_TRACKED = tuple(
    W + name
    for name in (
        "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange", "rPrChange",
        "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange",
    )
)  # fmt: skip
_SET = {"center": "centred", "right": "right", "end": "right"}
_ENDED = re.compile(r"[.:;!?…][”\"’)]*$")
_RECIPIENTS = folded_pattern(r"\W*nơi nhận *:?")
_PROSE = 140  # letters: with a paragraph that long the letterhead is over
_COLUMN = 90


def read(raw: bytes, name: str, images: Path | None = None) -> Source:
    """The record of a Word file. Raises Refused where changes are unresolved or a table cannot be read."""
    return read_as(raw, name, "docx", (("lxml", etree.__version__),))


def read_as(raw: bytes, name: str, kind: Kind, programs: tuple[tuple[str, str], ...]) -> Source:
    """The record of the Word file `raw`, under the kind of the file that was received."""
    parts = open_parts(raw)
    _check_tracked(parts)
    reader = _Reader(parts)
    blocks = tuple(reader.blocks())
    repairs = tuple(reader.reading.repairs)
    return Source(name, kind, hashlib.sha256(raw).hexdigest(), len(raw), 0, blocks, repairs, programs)


def _check_tracked(parts: Parts) -> None:
    found = [node for root in (parts.document, parts.footnotes, parts.endnotes) if root is not None
             for node in root.iter(*_TRACKED)]  # fmt: skip
    if not found:
        return
    paragraphs = list(parts.document.iter(W + "p"))
    around = next(found[0].iterancestors(W + "p"), None)
    number = paragraphs.index(around) + 1 if around in paragraphs else 0
    near = "" if around is None else "".join(t.text or "" for t in around.iter(W + "t", W + "delText"))
    raise Refused("docx-tracked-changes", count=len(found), paragraph=number, near_text=" ".join(near.split())[:60])


class _Reader:
    """Goes through a document once, counting paragraphs and numbers as Word does."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.styles = read_styles(parts.styles)
        self.numbering: Numbering = read_numbering(parts.numbering)
        self.stories: dict[str, Numbering] = {}
        self.reading = Reading(self.styles)
        self.count = 0
        self.in_head, self.in_tail = True, False

    def blocks(self) -> Iterator[Block]:
        """The blocks of the body in printed order, then the notes, then what comments say (told, not read)."""
        body = child(self.parts.document, "body")
        if body is None:
            raise Refused("file-truncated", found="docx")
        yield from self.flow(body)
        yield from self.notes()
        self.comments()

    def flow(self, container: Element, column: int = 0) -> Iterator[Block]:
        """Paragraphs and tables of the body, of a cell of a layout, or of a text box."""
        for node in inside(container):
            if node.tag == W + "p":
                yield from self.paragraph(node, column)
            elif node.tag == W + "tbl":
                yield from self.table(node, column)
            elif node.tag == W + "altChunk":
                raise Refused("docx-foreign-part", part="altChunk")

    def aside(self, container: Element, story: str, column: int = 0) -> Iterator[Block]:
        """What stands outside the flow of the body, and has numbers of its own: text boxes, footnotes, endnotes."""
        body = self.numbering
        self.numbering = self.stories.setdefault(story, body.apart())
        yield from list(self.flow(container, column))
        self.numbering = body

    # ── paragraphs ──

    def paragraph(self, node: Element, column: int) -> Iterator[Block]:
        self.count += 1
        number = self.count
        place, label, raw = self.placed(node)
        lines = read_paragraph(node, place.style, number, self.reading)
        boxes, self.reading.boxes = self.reading.boxes, []
        if raw:
            self.reading.tell("label", raw, label, number)
        if not lines and label and not label.strip("-–—+*•●▪·∙"):
            lines = []  # an empty bullet prints a mark and says nothing
        elif not lines and label:
            lines = [Printed("", (), False)]
        centred = _SET.get(place.set, "") != "" or column > 0
        for at, line in enumerate(self.joined(lines, centred, number)):
            yield from self.block(line, place, label if at == 0 else "", number, column)
        for box in boxes:
            inner = list(self.aside(box, "text-box"))
            said = " ⏎ ".join(block.text for block in inner if block.text)
            if said:
                self.reading.tell("text-box", said, said, number)
            yield from inner

    def placed(self, node: Element) -> tuple[Place, str, str]:
        """The place of a paragraph, the label that Word prints before it, and the mark that the label stands for."""
        place = self.styles.place(node)
        if not place.number:
            return place, "", ""
        level = place.level
        if level is None:
            level = self.numbering.level_of_style(place.number, place.style)
        printed = self.numbering.next(place.number, level)
        return (place, printed.label, printed.raw) if printed else (place, "", "")

    def joined(self, lines: list[Printed], centred: bool, number: int) -> list[Printed]:
        """Lines that soft breaks divide: those of a heading stay apart; in running text they are one paragraph,
        unless the break stands before a label, where somebody meant a new one."""
        if centred or len(lines) < 2:
            return lines
        out = [lines[0]]
        for line in lines[1:]:
            before = out[-1].text
            label = read_label(line.text, len(line.text), heading=False)
            if label is not None and label.sure and _ENDED.search(before):
                self.reading.tell("line-break", f"{before[-20:]}⏎{line.text[:20]}", "hai đoạn", number)
                out.append(line)
            elif before.isupper() != line.text.isupper():
                out.append(line)
            else:
                shift = len(before) + 1
                italics = (*out[-1].italics, *((s + shift, e + shift) for s, e in line.italics))
                out[-1] = Printed(f"{before} {line.text}", italics, out[-1].bold and line.bold)
        return out

    def block(self, line: Printed, place: Place, label: str, number: int, column: int) -> Iterator[Block]:
        text = line.text
        if len(text) > _PROSE and not column:
            self.in_head = self.in_tail = False
        elif _RECIPIENTS.match(fold(text)):
            self.in_tail = True
        if not label and not column and (self.in_head or self.in_tail) and "\t" in text:
            halves = _halves(text, self.in_tail)
            if halves:
                for at, half in enumerate(halves, start=1):
                    yield Block("paragraph", half, paragraph=number, column=at)
                return
        text = text.replace("\t", " ")  # one letter for one letter: italics stay where they are
        block = Block("paragraph", text, label, _SET.get(place.set, ""), line.italics, None, number, column=column)
        if not label:
            block = _with_typed_label(block)
        yield replace(block, style=_style(block, place, line.bold))

    # ── tables ──

    def table(self, node: Element, column: int) -> Iterator[Block]:
        first = self.count + 1
        slots = slots_of(node)
        if is_layout(node, self.styles):
            yield from self.side_by_side(slots, column)
            return
        if is_frame(slots):
            self.reading.tell("frame", "bảng trong bảng", "đọc lần lượt từng ô", first)
            yield from self.side_by_side(slots, column)
            return
        self.in_head = False
        hidden = len([row for row in inside(node) if row.tag == W + "tr"]) - len(rows_of(node))
        if hidden:
            self.reading.tell("hidden", f"{hidden} hàng", "", first)
        foot = foot_of(slots)
        cells = cells_of([slot for slot in slots if slot.row < foot], self.cell, first)
        if any(cell.text for cell in cells):
            yield Block("table", "", paragraph=first, cells=cells)
        yield from self.side_by_side([slot for slot in slots if slot.row >= foot], column)

    def side_by_side(self, slots: Sequence[Slot], column: int) -> Iterator[Block]:
        """What the cells of a layout hold, each in its column; what is alone in its row has nothing beside it."""
        for slot in slots:
            alone = sum(1 for other in slots if other.row == slot.row) == 1
            yield from self.flow(slot.cell, column or (0 if alone else min(slot.column, 1) + 1))

    def cell(self, node: Element) -> str:
        """The text of a cell: a line for each paragraph that has one, with its label."""
        lines = [f"{b.label} {b.text}".strip() for b in self.flow(node, column=1) if b.kind == "paragraph"]
        return "\n".join(line for line in lines if line)

    # ── notes and comments ──

    def notes(self) -> Iterator[Block]:
        for kind, root in (("footnote", self.parts.footnotes), ("endnote", self.parts.endnotes)):
            if root is None:
                continue
            texts = {node.get(W + "id", ""): node for node in root.iter(W + kind)}
            for (of, own), number in list(self.reading.notes.numbers.items()):
                if of != kind or own not in texts:
                    continue
                lines = [b for b in self.aside(texts[own], kind, column=1) if b.kind == "paragraph"]
                text = " ".join(f"{b.label} {b.text}".strip() for b in lines)
                italics = lines[0].italics if len(lines) == 1 and not lines[0].label else ()
                yield Block("footnote", text, note_label(kind, number), "", italics)

    def comments(self) -> None:
        if self.parts.comments is None:
            return
        for node in self.parts.comments.iter(W + "comment"):
            text = " ".join("".join(t.text or "" for t in p.iter(W + "t")) for p in node.iter(W + "p")).strip()
            at = self.reading.comments.get(node.get(W + "id", ""))
            who = node.get(W + "author", "")
            self.reading.repairs.append(Repair("comment", text, "", f"đoạn {at}; {who}" if at else who))


def _halves(text: str, in_tail: bool) -> list[str]:
    """The two columns of a line of a letterhead that a tab divides; nothing where it is one thing. Only a list of
    recipients, in the tail, has labels before such a line."""
    parts = [part.strip() for part in text.split("\t") if part.strip()]
    if len(parts) != 2 or max(map(len, parts)) > _COLUMN or parts[1].startswith(("/", "-")):
        return []
    label = read_label(f"{parts[0]} ", len(parts[0]), heading=False)
    return parts if label is None or (in_tail and label.end < len(parts[0])) else []


def _with_typed_label(block: Block) -> Block:
    """A label that was typed by hand, taken off the text."""
    label = read_label(block.text, len(block.text), heading=False)
    if label is None or not label.sure:
        return block
    italics = tuple((max(s - label.end, 0), e - label.end) for s, e in block.italics if e > label.end)
    return replace(block, label=label.printed, text=block.text[label.end :], italics=italics)


def _style(block: Block, place: Place, bold: bool) -> str:
    if place.style_name == "title":
        return "title"
    bullet = block.label and not any(c.isalnum() for c in block.label)
    if not bullet and not block.column:
        styled = place.outline is not None and place.outline < 9
        if styled or place.style_name.startswith("heading") or (bold and block.label):
            return "heading"
    return block.style
