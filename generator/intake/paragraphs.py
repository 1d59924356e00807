"""The blocks of a received file as paragraphs: those that a page break or the end of a line cut are joined again.

Two blocks are one where the second cannot begin anything: it has no label, begins with a small letter, or what stands
before it asks for more. Each joint is a `Repair`; one that is only probable is a flag, so that a person looks at it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.intake.flags import Flag, flag
from generator.intake.source import Block, Repair
from generator.reading.agencies import Register
from generator.reading.labels import read_label
from generator.reading.parties import Sentence
from generator.reading.verbs import VERB, VERB_NEXT
from generator.vietnamese import fold, folded_pattern

ENDS = re.compile(r"[.;:?!…|][\"”»')\]]*$|[)\]]$|\./\.$")
"""A paragraph's end: the mark that closes a sentence, an item or a bracket."""

LONGEST_HEADING = 260
"""Characters; longer words are a paragraph, however they are printed."""

_COUNTED = re.compile(r"\(\d{1,2}\) +[^\W\d_]")
_PERIOD = 40
_LIKE_LABEL = re.compile(r"[A-Za-z0-9|!]{1,6} ?[-–—.)](?=\s)")
_NUMBER_GOES_ON = folded_pattern(r"(?<!\w)(?:số|ngày|tháng|năm|điều|khoản|khoá|quý|mục|điểm)$")
# A dash after one of these joins two halves of a word; a line that was cut there begins with no bullet.
_HALF = folded_pattern(
    r"(?<!\w)(?:kinh tế|chính trị|quốc phòng|hành chính|văn hoá|khoa học|tổ chức|chủ nghĩa|lao động|an ninh|kỹ thuật)$"
)
_OTHER_HALF = folded_pattern(
    r"(?:xã hội|an ninh|kinh tế|cán bộ|kỹ thuật|công nghệ|sự nghiệp|nghệ thuật|nội vụ|quốc phòng)(?!\w)"
)
_ASKS_FOR_MORE = folded_pattern(
    r"(?:,|(?<!\w)(?:và|của|các|với|về|cho|trong|từ|tới|đến|là|để|bằng|theo|hoặc|tại|do|những|mọi|"
    r"ban|bộ(?<!đảng bộ)(?<!cán bộ)|uỷ(?<!tỉnh uỷ)(?<!thành uỷ)(?<!huyện uỷ)(?<!quận uỷ)(?<!thị uỷ)(?<!đảng uỷ)"
    r"(?<!cấp uỷ)))$"
)
_NUMBER_NEXT = re.compile(r"\d|[IVXLC]+(?!\w)|[A-ZĐ]{2,}[-/]|[-/(]|[a-zđ](?!\w)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a stretch of plain text comes from: `[start, end)` of it are the words of block number `block` (from 0)
    from `offset` on; of its cell number `cell` where the block is a table."""

    start: int
    end: int
    block: int
    offset: int
    cell: int | None = None


@dataclass
class Part:
    """A block on its way: what it is, and which words of the file it is made of."""

    label: str
    text: str
    style: str
    pieces: list[Piece]
    italics: list[tuple[int, int]] = field(default_factory=list)
    kind: str = "paragraph"
    table: Block | None = None
    doubts: list[Flag] = field(default_factory=list)


def part_of(number: int, block: Block) -> Part:
    """Block number `number` of the file, its blanks made single; a table goes on as it is."""
    if block.kind == "table":
        return Part("", "", "", [Piece(0, 0, number, 0)], kind="table", table=block)
    text = " ".join(block.text.split())
    label, style = block.label.strip(), block.style
    part = Part(label, text, style, [Piece(0, len(text), number, 0)], list(block.italics), block.kind)
    if text != block.text:
        part.italics = []  # offsets hold for the text as it was
    return part


def cut_pieces(part: Part) -> None:
    """A label that was found in the text is no longer part of it."""
    whole = part.pieces[-1].end if part.pieces else 0
    cut = whole - len(part.text)
    if cut <= 0:
        return
    part.pieces = [
        Piece(max(p.start - cut, 0), p.end - cut, p.block, p.offset + max(cut - p.start, 0), p.cell)
        for p in part.pieces
        if p.end > cut
    ]
    part.italics = [(max(s - cut, 0), e - cut) for s, e in part.italics if e > cut]


def joined(parts: Sequence[Part], repairs: list[Repair], *, typed: bool = False) -> list[Part]:
    """The parts as paragraphs; the joints are added to `repairs`, the doubtful ones to the doubts of their part."""
    out: list[Part] = []
    for part in parts:
        before = out[-1] if out else None
        if before is not None and (sure := _goes_on(before, part, typed)) is not None:
            tail = f"{part.label} {part.text}".strip() if part.label else part.text
            raw = f"{before.text[-40:]} ⏎ {tail[:40]}"
            start = len(before.text) + 1
            shift = start + len(tail) - len(part.text)
            before.pieces += [Piece(p.start + shift, p.end + shift, p.block, p.offset, p.cell) for p in part.pieces]
            before.italics += [(s + shift, e + shift) for s, e in part.italics]
            before.text = f"{before.text} {tail}"
            repairs.append(Repair("joined", raw, raw.replace(" ⏎", "")))
            if not sure:
                before.doubts.append(flag("xem", "paragraph-joined", raw))
            continue
        out.append(replace(part))
    return out


def _goes_on(before: Part, part: Part, typed: bool) -> bool | None:
    """Whether `part` goes on with the paragraph before it: True surely, False probably, None not."""
    if before.kind != "paragraph" or part.kind != "paragraph" or not before.text or not part.text:
        return None
    if part.label:
        halves = part.label in ("-", "–") and _HALF.search(fold(before.text)) and _OTHER_HALF.match(fold(part.text))
        return True if halves else None
    if before.text.isupper():  # a section's heading goes on in capitals only
        return True if before.label and part.text.isupper() and not ENDS.search(before.text) else None
    if (
        before.label
        and before.style == part.style
        and len(before.text) <= LONGEST_HEADING
        and _heading_goes_on(before, part)
    ):
        return True
    if part.style in ("heading", "title", "centred", "right") or before.style in ("heading", "title", "centred"):
        return None
    if _ADDRESSED.match(fold(before.text)) and not part.text[0].islower():
        return None  # «Kính gửi: …» ends without a mark
    if ENDS.search(before.text) and not _NUMBER_GOES_ON.search(fold(before.text.rstrip(" )"))):
        return None
    first = part.text[0]
    label = read_label(part.text, len(part.text), heading=False)
    if first.islower() and label is None:
        return True
    if before.text.endswith(",") or (_NUMBER_GOES_ON.search(fold(before.text)) and _NUMBER_NEXT.match(part.text)):
        return True
    if label is not None or first in "-–—+•*" or _LIKE_LABEL.match(part.text) or typed:
        return None
    if _COUNTED.match(part.text) or (part.text.isdigit() and len(before.text) < _PERIOD):
        return None  # «(1) Tiếp tục …» begins a point; «Tháng 3/2026 ⏎ 2» are cells of a table
    if first in '("“' or first.isdigit():
        return True
    if before.label and (VERB_NEXT.match(fold(part.text)) or not _acts(before.text) or _names_bodies(before.text)):
        return None  # «5. Các tổ chức chính trị - xã hội tỉnh ⏎ Vận động hội viên …»: who, and what
    # «các cơ quan trực thuộc ⏎ Quốc hội»: a capital may be a name; a short line before may be a heading
    return False if len(before.text) > 60 and not part.text.isupper() else None


_ADDRESSED = folded_pattern(r"kính gửi *:")
_NOBODY = Register({})


def _names_bodies(text: str) -> bool:
    """Whether a line is nothing but names of bodies, whatever verbs are in them («… tham mưu, giúp việc Đảng uỷ»)."""
    return len(text) <= LONGEST_HEADING and Sentence(text, _NOBODY).items(0, len(text))[1] == len(text)


_ORGANISATIONS = folded_pattern(r"tổ chức(?= (?:chính trị|xã hội|đảng|đoàn thể|thành viên|cơ sở|hội))")


def _acts(text: str) -> bool:
    """Whether a verb stands in it; «tổ chức» may be a noun."""
    return VERB.search(_ORGANISATIONS.sub("", fold(text))) is not None


def _heading_goes_on(before: Part, part: Part) -> bool:
    """Whether a numbered heading is printed over two lines: the first ends in a word that asks for more, or the second
    begins with a small letter."""
    if ENDS.search(before.text) or read_label(part.text, len(part.text), heading=True):
        return False
    return _ASKS_FOR_MORE.search(fold(before.text)) is not None or (
        before.style == "heading" and part.text[0].islower()
    )
