"""The printed words of a Word paragraph: its runs as one text with italics, through fields, breaks, symbols and notes.

What does not print is left out and told (hidden words); what is drawn otherwise than it is stored is given as it is
printed (capitals, symbols, letters of a legacy font) and told as well.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from generator.intake.readers import fonts
from generator.intake.readers.docx_styles import Look, Styles
from generator.intake.readers.docx_xml import Element, W, inside
from generator.intake.source import Repair
from generator.vietnamese import nfc

# Fields whose result is a number of a page, or repeats headings; every other field prints its result.
_LEFT_OUT = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "TOC", "SECTION"})
_TOLD = frozenset({"TOC"})

# Letters of symbol fonts (Symbol, Wingdings) at their places in the private area.
_SYMBOLS = {
    "symbol": {"\uf0b3": "≥", "\uf0a3": "≤", "\uf0b1": "±", "\uf0b4": "×", "\uf0b0": "°", "\uf0b7": "•", "\uf02d": "−",
               "\uf0de": "⇒", "\uf0ae": "→", "\uf0b8": "÷", "\uf0b9": "≠", "\uf02b": "+"},
    "wingdings": {"\uf0fe": "☒", "\uf0a8": "☐", "\uf06f": "☐", "\uf0fc": "✓", "\uf0e0": "→", "\uf0f0": "⇨",
                  "\uf0a7": "▪", "\uf06c": "●", "\uf0d8": "➢", "\uf028": "☎", "\uf02a": "✉", "\uf0ab": "★"},
}  # fmt: skip
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_BLANKS = re.compile(r"\s+")
_WORD = re.compile(r"\w")
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


@dataclass(slots=True)
class Field:
    """An open field: its instruction, and whether its result is being read."""

    code: str = ""
    result: bool = False

    @property
    def name(self) -> str:
        """`PAGE`, `REF` …"""
        words = self.code.split()
        return words[0].upper() if words else ""


@dataclass(frozen=True, slots=True)
class Printed:
    """A stretch of a paragraph between line breaks: text on one line, spans of italics, whether all of it is bold.

    A tab is kept, because in a letterhead it divides two columns.
    """

    text: str
    italics: tuple[tuple[int, int], ...]
    bold: bool


@dataclass(slots=True)
class Notes:
    """Footnotes and endnotes in the order in which the text refers to them: (`footnote`, id) -> printed number."""

    numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def number(self, kind: str, own: str) -> int:
        """The number of a note; a note that is met for the first time is the next of its kind."""
        key = (kind, own)
        if key not in self.numbers:
            self.numbers[key] = 1 + sum(1 for k, _ in self.numbers if k == kind)
        return self.numbers[key]


@dataclass(slots=True)
class Reading:
    """What goes on from paragraph to paragraph: open fields, notes, and what was changed."""

    styles: Styles
    notes: Notes = field(default_factory=Notes)
    repairs: list[Repair] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    comments: dict[str, int] = field(default_factory=dict)

    def tell(self, kind: str, raw: str, now: str, paragraph: int, more: str = "") -> None:
        """Record a Repair in a paragraph."""
        self.repairs.append(Repair(kind, raw, now, f"đoạn {paragraph}{f'; {more}' if more else ''}"))


def read_paragraph(paragraph: Element, style: str, number: int, reading: Reading) -> list[Printed]:
    """The printed lines of a paragraph: one, or more where soft line breaks divide it. Its text boxes are put aside in
    `reading.boxes`."""
    parts = _Parts(style, number, reading)
    parts.walk(paragraph)
    return [line for line in (_printed(pieces) for pieces in parts.lines()) if line.text.strip()]


_Piece = tuple[str, Look]


class _Parts:
    """Collects the runs of one paragraph."""

    def __init__(self, style: str, number: int, reading: Reading) -> None:
        self.style, self.number, self.reading = style, number, reading
        self.pieces: list[_Piece] = []

    def walk(self, container: Element) -> None:
        for node in inside(container):
            if node.tag == W + "r":
                self.run(node)
            elif node.tag == W + "fldSimple":
                self.reading.fields.append(Field(node.get(W + "instr", ""), result=True))
                self.walk(node)
                self.close_field()
            elif node.tag in (_MATH + "oMath", _MATH + "oMathPara"):
                formula = "".join(node.itertext(_MATH + "t"))
                self.add(formula, Look())
                self.reading.tell("formula", formula, formula, self.number)
            elif node.tag in (W + "ruby",):
                self.walk(node)

    def run(self, run: Element) -> None:
        look = self.reading.styles.look(run, self.style)
        for node in inside(run):
            tag = node.tag
            if tag == W + "t":
                self.add(node.text or "", look)
            elif tag in (W + "tab", W + "ptab"):
                self.add("\t", look)
            elif tag in (W + "br", W + "cr"):
                self.add("\n", look)
            elif tag == W + "noBreakHyphen":
                self.add("-", look)
            elif tag == W + "sym":
                self.symbol(node, look)
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                kind = "footnote" if tag == W + "footnoteReference" else "endnote"
                label = note_label(kind, self.reading.notes.number(kind, node.get(W + "id", "")))
                self.add(f"[^{label}]", Look())
            elif tag == W + "fldChar":
                self.field(node.get(W + "fldCharType"))
            elif tag == W + "instrText":
                if self.reading.fields:
                    self.reading.fields[-1].code += node.text or ""
            elif tag == W + "commentReference":
                self.reading.comments[node.get(W + "id", "")] = self.number
            elif tag in (W + "drawing", W + "pict", W + "object"):
                self.drawn(node)

    def field(self, kind: str | None) -> None:
        fields = self.reading.fields
        if kind == "begin":
            fields.append(Field())
        elif kind == "separate" and fields:
            fields[-1].result = True
            if fields[-1].name in _TOLD:
                self.reading.tell("left-out", fields[-1].name, "", self.number)
        elif kind == "end":
            self.close_field()

    def close_field(self) -> None:
        if not self.reading.fields:
            return
        closed = self.reading.fields.pop()
        if closed.name in ("LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT"):  # Word counts these, and stores no number
            self.reading.tell("number", closed.name, "", self.number)

    def drawn(self, node: Element) -> None:
        boxes = list(node.iter(W + "txbxContent"))
        self.reading.boxes += [box for box in boxes if next(box.iterancestors(W + "txbxContent"), None) is None]
        if node.tag == W + "object":
            self.reading.tell("object", "", "", self.number)
        elif any(_local(inner) in ("blip", "imagedata", "chart", "relIds") for inner in node.iter()):
            self.reading.tell("picture", "", "", self.number)

    def symbol(self, node: Element, look: Look) -> None:
        font, code = node.get(W + "font", ""), node.get(W + "char", "")
        try:
            letter = chr(int(code, 16))
        except ValueError:
            letter = "\ufffd"
        if letter < "\uf000" and (font.lower() in _SYMBOLS or font.lower().startswith("wingdings")):
            letter = chr(0xF000 + ord(letter))
        self.add(letter, Look(look.italic, look.bold, hidden=look.hidden, font=font))

    def add(self, text: str, look: Look) -> None:
        if not text or any(not f.result or f.name in _LEFT_OUT for f in self.reading.fields):
            return
        if self.pieces and self.pieces[-1][1] == look:
            self.pieces[-1] = (self.pieces[-1][0] + text, look)
        else:
            self.pieces.append((text, look))

    def lines(self) -> list[list[_Piece]]:
        """The pieces as they print, divided at the line breaks."""
        out: list[list[_Piece]] = [[]]
        for text, look in self.pieces:
            shown = self.shown(text, look)
            for at, part in enumerate(shown.split("\n")):
                if at:
                    out.append([])
                out[-1].append((part, look))
        return out

    def shown(self, text: str, look: Look) -> str:
        """A piece as it prints."""
        if look.hidden:
            if text.strip():
                self.reading.tell("hidden", text, "", self.number)
            return ""
        now, repair = fonts.convert(text, look.font)
        if repair:
            self.reading.tell(repair.kind, repair.raw, repair.now, self.number, repair.at)
        if _PRIVATE.search(now):
            now = self.public(now, look.font)
        if look.capitals and now != now.upper():
            self.reading.tell("capitals", now, now.upper(), self.number)
            now = now.upper()
        if look.struck and now.strip():
            self.reading.tell("struck", now, now, self.number)
        return now

    def public(self, text: str, font: str) -> str:
        """Letters of a symbol font by what they draw; one that is not known is told and marked."""
        table = _SYMBOLS["symbol" if font.lower() == "symbol" else "wingdings"]
        now = _PRIVATE.sub(lambda m: table.get(m.group(), "\ufffd"), text)
        self.reading.tell("symbol", text, now, self.number, font)
        return now


def note_label(kind: str, number: int) -> str:
    """The name of a note in the text: `1`; endnotes have Roman numbers of their own, as Word prints them."""
    from generator.intake.readers.docx_numbering import spell

    return str(number) if kind == "footnote" else spell(number, "lowerRoman")


def _local(node: Element) -> str:
    return str(node.tag).rpartition("}")[2]


def _printed(pieces: list[_Piece]) -> Printed:
    """Pieces as one text in NFC with single blanks, the spans of its italics, and whether its words are all bold."""
    clean: list[_Piece] = []
    for text, look in pieces:
        now = _BLANKS.sub(lambda m: "\t" if "\t" in m.group() else " ", nfc(text.translate(_INVISIBLE)))
        while now and clean and unicodedata.combining(now[0]):  # a mark whose letter stands in the run before
            clean[-1] = (nfc(clean[-1][0] + now[0]), clean[-1][1])
            now = now[1:]
        if now[:1].isspace() and (not clean or clean[-1][0][-1].isspace()):
            if clean and now[0] == "\t":
                clean[-1] = (clean[-1][0][:-1] + "\t", clean[-1][1])
            now = now[1:]
        if now:
            clean.append((now, look))
    text = "".join(piece for piece, _ in clean)
    end = len(text.rstrip())
    bold = [look.bold for piece, look in clean if _WORD.search(piece)]
    return Printed(text[:end], _italics(clean, end), bool(bold) and all(bold))


def _italics(pieces: list[_Piece], end: int) -> tuple[tuple[int, int], ...]:
    """Spans of italics, without the blanks around them; two that only blanks divide are one."""
    spans: list[tuple[int, int]] = []
    at = 0
    blank_since = 0  # where the blanks before `at` began
    for text, look in pieces:
        words = text.strip()
        if words and look.italic:
            start = at + len(text) - len(text.lstrip())
            stop = min(at + len(text.rstrip()), end)
            if spans and spans[-1][1] >= blank_since:
                spans[-1] = (spans[-1][0], stop)
            else:
                spans.append((start, stop))
        if words:
            blank_since = at + len(text.rstrip())
        at += len(text)
    return tuple(spans)
