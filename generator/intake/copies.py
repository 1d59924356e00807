"""The blocks of certified copies (sao y, sao lục, trích sao) below a document: none is part of the document's text.

A copy's block has a number of its own with the symbol BS (`417-BS/TU`) or prints its kind (`SAO LỤC`), under the name
of the body that made it, with its own date, signer and recipients. The label that is printed is the label that is
recorded (domain notes, Identity of a document).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.intake.flags import Flag, flag
from generator.intake.head_lines import Line, in_small_letters, is_capitals, is_motto, joined
from generator.intake.known import Known
from generator.intake.source import Repair
from generator.intake.tail import is_authority, is_person, is_position, is_recipients, read_closing
from generator.reading.dates import find_dates, read_date
from generator.reading.numbers import DocumentNumber, find_numbers
from generator.vietnamese import fold, folded_pattern

KIND = folded_pattern(r"(?:bản )?(?P<kind>trích sao|sao y|sao lục)(?: bản chính)?\b[ :.]*")
_COPY_NUMBER = folded_pattern(r"^(?:số ?:? ?)?\d{1,4} ?-? ?(?:bs|sy|sl|ts)(?:[ /-]|$)")
_NUMBER_LINE = folded_pattern(r"^số ?:?(?= |\d|$)")
PLACE_DATE = re.compile(
    r"(?P<place>[^\W\d_][^\d,;:/]{1,40}?)\s*,\s*(?P<date>[Nn]gày\s*(?P<d>\d{0,2})\s*(?:tháng|/)\s*(?P<m>\d{0,2})"
    r"\s*(?:năm|/)\s*(?P<y>\d{0,4}))"
)


@dataclass
class CopyBlock:
    """One certified copy as printed; the names of its fields are those of plan.yml."""

    kind: str = ""
    number: str = ""
    by: str = ""
    by_agency: str = ""
    place: str = ""
    date: str = ""
    authority: str = ""
    position: str = ""
    signer: str = ""
    recipients: list[str] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)


def place_date(text: str) -> re.Match[str] | None:
    """Place and date in a line of a head («Hà Nội, ngày … tháng … năm …»); none in a sentence that has a date."""
    match = PLACE_DATE.search(text)
    if match is None or len(text) > _LONGEST_LINE or not match["place"][0].isupper():
        return None
    return match


_LONGEST_LINE = 110


def starts_copy(line: Line) -> bool:
    """Whether a line can stand only in the block of a copy: its kind, or a number with the symbol of copies."""
    text = line.folded.strip(" .:*")
    if (kind := KIND.fullmatch(text)) and (is_capitals(line.text) or len(line.text) <= 30):
        return kind is not None
    return _COPY_NUMBER.match(text) is not None and len(text) <= 40


def split_copies(lines: Sequence[Line]) -> tuple[list[Line], list[list[Line]]]:
    """The lines below a document: those of the original, and those of each copy's block.

    A block begins with the name of the body that copies, in capitals above its number or its kind.
    """
    anchors = [i for i, line in enumerate(lines) if starts_copy(line)]
    if not anchors:
        return list(lines), []
    begins: list[int] = []
    for at in anchors:
        start = at
        while start and _above_copy(lines[start - 1]):
            start -= 1
        # kind and number of one copy are two anchors
        if begins and not _new_copy(lines[begins[-1] : start], lines[start : at + 1]):
            continue
        begins.append(start)
    ends = [*begins[1:], len(lines)]
    return list(lines[: begins[0]]), [list(lines[s:e]) for s, e in zip(begins, ends, strict=True)]


def _above_copy(line: Line) -> bool:
    """Whether a line above a copy's number or kind belongs to its letterhead."""
    text = line.text
    if is_motto(text):
        return True
    if place_date(text) or _NUMBER_LINE.match(line.folded):
        return True
    return is_capitals(text) and not is_authority(text) and not is_position(text) and not is_person(text)


def _new_copy(before: Sequence[Line], fresh: Sequence[Line]) -> bool:
    """Whether what follows is another copy: the block before it already has what an anchor tells."""
    has_kind = any(KIND.fullmatch(x.folded.strip(" .:*")) for x in before)
    has_number = any(_COPY_NUMBER.match(x.folded) for x in before)
    kind = any(KIND.fullmatch(x.folded.strip(" .:*")) for x in fresh)
    number = any(_COPY_NUMBER.match(x.folded) for x in fresh)
    return (has_kind and kind) or (has_number and number)


def read_copy(lines: Sequence[Line], index: int, known: Known) -> CopyBlock:
    """The copy in one block of lines; `index` is its place among the copies, for the fields that flags name."""
    out = CopyBlock()
    prefix = f"copies.{index}."
    rest: list[Line] = []
    head: list[Line] = []
    for line in lines:
        kind = KIND.fullmatch(line.folded.strip(" .:*"))
        if kind and (not out.kind or out.kind == kind["kind"]):
            out.kind = _KINDS[kind["kind"]]
            continue
        place = place_date(line.text)
        number = _copy_number(line) if not out.number else None
        if number is not None:
            out.number = number.number
            if number.repairs and number.number != number.printed:
                out.repairs.append(Repair("number", number.printed, number.number))
                out.flags.append(
                    flag("xem", "number-repaired", number.printed, field=f"{prefix}number", now=number.number)
                )
        if place and not out.date:
            out.place, out.date = place["place"].strip(), " ".join(place["date"].split())
        if place or number is not None:
            continue
        if not head and not rest and is_motto(line.text):
            continue
        (rest if rest or not _is_name(line) else head).append(line)
    closing = read_closing(rest, prefix)
    out.authority, out.position = closing.signed.authority, closing.signed.position
    out.signer, out.recipients = closing.signed.signer, closing.recipients
    out.repairs += closing.repairs
    out.flags += closing.flags
    if not head:
        head = [x for x in closing.rest if is_capitals(x.text) and not is_motto(x.text)]
    printed = joined([x for x in head if not is_motto(x.text)])
    out.by, agency = body_name(printed, known)
    out.by_agency = agency or ""
    _missing(out, prefix, printed)
    return out


_KINDS = {fold(kind): kind for kind in ("sao y", "sao lục", "trích sao")}


def _is_name(line: Line) -> bool:
    return (
        is_capitals(line.text)
        and not is_authority(line.text)
        and not is_position(line.text)
        and not is_person(line.text)
        and not is_recipients(line.text)
    )


def _copy_number(line: Line) -> DocumentNumber | None:
    if not (_NUMBER_LINE.match(line.folded) or _COPY_NUMBER.match(line.folded)):
        return None
    found = find_numbers(line.text)
    return found[0].number if found else None


def _missing(out: CopyBlock, prefix: str, printed: str) -> None:
    """A copy without kind, number, body or date cannot be recorded; a body that no register knows is a proposal."""
    for name in ("kind", "number", "by", "date"):
        if not getattr(out, name):
            out.flags.append(flag("dung", "copy-field-missing", printed, field=prefix + name, name=name))
    if out.date and read_date(out.date) is None:
        out.flags.append(flag("dung", "date-unreadable", out.date, field=f"{prefix}date"))
    if out.by and not out.by_agency:
        out.flags.append(flag("xem", "copy-body-unknown", printed, field=f"{prefix}by", name=out.by))


def body_name(printed: str, known: Known) -> tuple[str, str | None]:
    """The name of a body that a letterhead or a stamp prints in capitals, as the register spells it, and its id.

    An office stands under its committee there («TỈNH ỦY QUẢNG NGÃI VĂN PHÒNG») and before it in a sentence. Where the
    register does not know the body, a spelling in small letters, and None.
    """
    words = " ".join(printed.split()).strip(" .,:;*-")
    if not words:
        return "", None
    for candidate in (_office_first(words), words):
        if agency := known.agency_of(candidate):
            return known.name_of(candidate) or candidate, agency
    return (in_small_letters(_office_first(words)) if is_capitals(words) else words), None


def _office_first(words: str) -> str:
    match = _UNDER.search(fold(words))
    if match and match.start():
        return f"{words[match.start('office') :].strip()} {words[: match.start()].strip()}"
    return words


_UNDER = folded_pattern(
    r" +(?P<office>văn phòng|ban tổ chức|ban tuyên giáo(?: và dân vận)?|ban dân vận|ban nội chính|uỷ ban kiểm tra|"
    r"ban thường vụ)$"
)


def days(printed: str) -> str | None:
    """The ISO day of a printed date, wherever it stands in the words."""
    found = find_dates(printed)
    return read_date(printed) or (found[0].iso if found else None)
