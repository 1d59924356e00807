"""A source record taken apart: head, body, signature and recipients, copies, incoming stamps.

Every line goes somewhere; one that fits nowhere is flagged, so that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.intake.annexes import ANNEX, without_annexes
from generator.intake.copies import CopyBlock, days, read_copy, split_copies
from generator.intake.flags import Flag, flag
from generator.intake.head import Head, read_head
from generator.intake.head_lines import Line, is_layout, is_motto, joined_lines, lines_of
from generator.intake.known import Known
from generator.intake.source import Block, Repair, Source
from generator.intake.stamps import Stamp, take_stamps
from generator.intake.tail import Closing, is_person, is_position, is_signed, read_closing, starts_tail
from generator.reading.type_names import TYPE_WORDS
from generator.vietnamese import fold, folded_pattern

_ATTACHED = folded_pattern(r"\( *(?:được )?(?:ban hành )?kèm theo(?!\w)")
_TYPE_FIRST = folded_pattern(rf"(?:{TYPE_WORDS})(?!\w)")
_TITLE_LINES = 8  # between the name of a type and the bracket that says what it is attached to


@dataclass
class Anatomy:
    """The parts of one document. `body` are its blocks by number, annexes included; `title_block` is the number of the
    block that prints the type's name."""

    head: Head
    body: list[tuple[int, Block]]
    title_block: int
    closing: Closing
    copies: list[CopyBlock]
    stamps: list[Stamp]
    flags: list[Flag] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)


def take_apart(source: Source, known: Known) -> Anatomy:
    """The parts of the document in a record."""
    lines, stamps = take_stamps(joined_lines(lines_of(source)), known)
    head = read_head(lines)
    below = joined_lines(_down_the_page(lines[head.start :], source))
    tail_at = next((i for i in range(len(below)) if _tail_begins(below, i)), len(below))
    tail, annexes = without_annexes(below[tail_at:])
    own, blocks = split_copies(tail)
    if not blocks and tail_at == len(below):  # a copy's block may follow a body without a signature
        rest, blocks = split_copies(below)
        if blocks:
            tail_at = len(rest)
    closing = read_closing(own)
    copies = [read_copy(block, i, known) for i, block in enumerate(blocks)]
    out = Anatomy(head, [], _title_block(lines, head), closing, copies, stamps)
    out.body = _body(source, lines[: head.start], below[:tail_at], tail, annexes)
    out.flags += [
        *head.flags,
        *closing.flags,
        *(f for c in copies for f in c.flags),
        *(f for s in stamps for f in s.flags),
    ]
    out.repairs += [*head.repairs, *closing.repairs, *(r for c in copies for r in c.repairs)]
    out.flags += [flag("xem", "line-unplaced", line.printed) for line in closing.rest if not is_motto(line.text)]
    if own and not closing.signed.signer:
        out.flags.append(flag("xem", "signer-not-found", closing.signed.authority, field="signer"))
    elif tail_at == len(below):
        out.flags.append(flag("xem", "signature-not-found", field="signer"))
    if (attached := _attached(below)) is not None:
        out.flags.append(flag("dung", "attached-document", attached.printed))
    if not out.body:
        out.flags.append(flag("dung", "body-not-found"))
    out.flags += _contradictions(out)
    return out


def _down_the_page(lines: Sequence[Line], source: Source) -> list[Line]:
    """Lines from the first one in a column on in the order of their height on the page: a signature beside a list, and
    the letterhead of a copy below both, belong together row by row."""
    boxes = [source.blocks[x.block].box for x in lines]
    first = next((i for i, x in enumerate(lines) if x.column and boxes[i]), len(lines))
    rest = list(zip(lines[first:], boxes[first:], strict=True))
    if any(box is None for _, box in rest):
        return list(lines)
    ordered = sorted(rest, key=lambda pair: (pair[1].page, pair[1].y0) if pair[1] else (0, 0.0))
    return [*lines[:first], *(line for line, _ in ordered)]


def _tail_begins(lines: Sequence[Line], i: int) -> bool:
    """Whether the signature begins here: a list of recipients, an authority, or an office with a name right below."""
    line = lines[i]
    if starts_tail(line):
        return True
    office = is_position(line.text) and not line.label
    return office and any(is_person(x.text) or is_signed(x.text) for x in lines[i + 1 : i + 4])


def _attached(lines: Sequence[Line]) -> Line | None:
    """The title of a second document in the same file («KẾ HOẠCH …», then «(Ban hành kèm theo Quyết định số …)»): the
    name of a type in capitals, and below its title the bracket. An annex («PHỤ LỤC») is a part of the document, and
    what is cited so stands within a sentence."""
    for i, line in enumerate(lines):
        name = _TYPE_FIRST.match(line.folded)
        if name is None or line.label or not line.text[: name.end()].isupper():
            continue
        if any(ANNEX.match(fold(x.printed)) for x in lines[max(0, i - 3) : i]):
            continue
        if _ATTACHED.search(line.folded):
            return line
        for below in lines[i + 1 : i + 1 + _TITLE_LINES]:
            if below.label:
                break
            if _ATTACHED.match(below.folded):
                return line
    return None


def _title_block(lines: Sequence[Line], head: Head) -> int:
    first = head.title_lines[0] if head.title_lines else ""
    return next((x.block for x in lines[: head.start] if x.printed == first), 0)


def _body(
    source: Source, head: Sequence[Line], body: Sequence[Line], tail: Sequence[Line], annexes: Sequence[Line]
) -> list[tuple[int, Block]]:
    """The blocks between head and tail, with those of the annexes. A table, or a footnote, belongs to the part whose
    lines stand around it."""
    if not body and not annexes:
        if head or any(block.kind == "paragraph" and block.text for block in source.blocks):
            return []
        return list(enumerate(source.blocks))  # a list of things to check, an annex sent alone: nothing but tables
    above = {x.block for x in head}
    inside = {x.block for x in body} - above
    own = {x.block for x in tail}
    behind = {x.block for x in annexes} - above - own
    last = max(inside, default=min(inside | behind))
    lined = {x.block for x in lines_of(source)}
    out: list[tuple[int, Block]] = []
    for number, block in enumerate(source.blocks):
        table = number not in lined and block.kind == "table" and bool(block.cells)  # it has no lines of its own
        between = number <= last or not annexes or number > min(behind)
        # a letterhead or a signature of which nothing is the document's own, as in a form, is text
        laid_out = number in own and block.kind == "table" and is_layout(block)
        if block.kind == "footnote" or (number in inside | behind and not laid_out) or (table and between):
            out.append((number, block))
    return out


def _contradictions(out: Anatomy) -> list[Flag]:
    """Three dates are different facts, and have an order: the document's, then its copies' and its arrivals'."""
    flags: list[Flag] = []
    issued = days(out.head.date) if out.head.date else None
    dated = [(f"copies.{i}.date", c.date) for i, c in enumerate(out.copies)]
    dated += [(f"received.{i}.date", s.date) for i, s in enumerate(out.stamps)]
    for at, printed in dated:
        day = days(printed) if printed else None
        if issued and day and day < issued:
            flags.append(flag("dung", "date-before-document", printed, field=at, date=out.head.date))
    numbers = [c.number for c in out.copies if c.number]
    if out.head.number and out.head.number.number in numbers:
        flags.append(flag("dung", "number-conflict", out.head.number.number, field="number",
                          first=out.head.number.number, second=out.head.number.number))  # fmt: skip
    return flags
