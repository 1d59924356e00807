"""What was put on a document after it was issued: the blocks of certified copies (sao y, sao lục, trích sao) and the
incoming stamps (dấu đến). Neither is part of the document's text.

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

# ── copies ───────────────────────────────────────────────────────────────────────────────────────────────────────────


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
        while start and _above_copy(lines[start - 1], lines[start:at]):
            start -= 1
        # kind and number of one copy are two anchors
        if begins and not _new_copy(lines[begins[-1] : start], lines[start : at + 1]):
            continue
        begins.append(start)
    ends = [*begins[1:], len(lines)]
    return list(lines[: begins[0]]), [list(lines[s:e]) for s, e in zip(begins, ends, strict=True)]


def _above_copy(line: Line, below: Sequence[Line]) -> bool:
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

# ── incoming stamps ──────────────────────────────────────────────────────────────────────────────────────────────────

_ARRIVED = folded_pattern(r"(?:^|\s)(?:(?:công văn|văn bản) +)?đến(?=\s|$)")
_STAMP_NUMBER = folded_pattern(r"(?:^|\s)số(?: +đến)? ?:? ?(?P<number>\d{1,5})(?![\d/-])")
_STAMP_DATE = folded_pattern(
    r"(?:^|\s)(?:đến +)?ngày ?:? ?(?P<date>\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:\d{4}|\d\d)(?!\d)"
    r"|\d{1,2} tháng \d{1,2} năm \d{4})"
)
_STAMP_REST = folded_pattern(r"^(?:chuyển|lưu hồ sơ(?: số)?|kính chuyển|đơn vị xử lý|số và ký hiệu hs)\b ?:?.{0,30}$")
_LOOSE_NUMBER = re.compile(r"\d{1,5}")
_LOOSE_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)")


@dataclass
class Stamp:
    """An incoming stamp as read; `date` is as on it, with the year in full where two digits are printed."""

    number: str = ""
    date: str = ""
    by: str = ""
    by_agency: str = ""
    flags: list[Flag] = field(default_factory=list)


def take_stamps(lines: Sequence[Line], known: Known) -> tuple[list[Line], list[Stamp]]:
    """The lines without the incoming stamps, wherever they were printed, and the stamps.

    A number and a date that stand loose above the letterhead are the same stamp in handwriting where they agree with
    one; else they are one whose body is not printed.
    """
    taken: set[int] = set()
    stamps: list[Stamp] = []
    for i, line in enumerate(lines):
        if i in taken or not _is_arrival(line.text) or len(line.text) > 120:
            continue
        first, last = i, i
        while first and first - 1 not in taken and i - first < 4 and _of_stamp(lines[first - 1].text):
            first -= 1
        while last + 1 < len(lines) and last - i < 6 and _of_stamp(lines[last + 1].text, after=True):
            last += 1
        text = " \n ".join(x.text for x in lines[first : last + 1])
        stamp = _read_stamp(text, known, len(stamps))
        if stamp.number or stamp.date:
            stamps.append(stamp)
            taken.update(range(first, last + 1))
    left = [line for i, line in enumerate(lines) if i not in taken]
    return _without_loose(left, stamps)


def _is_arrival(text: str) -> bool:
    folded = fold(text)
    match = _ARRIVED.search(folded)
    if match is None or not ("ĐẾN" in text or len(text) <= 24):
        return False
    # «ĐỊNH HƯỚNG ĐẾN NĂM …» stands in a title
    return (match.start() <= 1 and match.end() == len(folded)) or bool(
        _STAMP_NUMBER.search(folded) or _STAMP_DATE.search(folded)
    )


def _of_stamp(text: str, *, after: bool = False) -> bool:
    """Whether a line beside «ĐẾN» belongs to the stamp: its number, its date, where it goes; above it the body too."""
    folded = fold(text)
    if len(text) > 90:
        return False
    if (_STAMP_NUMBER.search(folded) and not find_numbers(text)) or _STAMP_REST.match(folded):
        return True
    if _STAMP_DATE.fullmatch(folded) or (_STAMP_DATE.search(folded) and not place_date(text)):
        return True
    return not after and is_capitals(text) and _STAMP_BODY.match(folded) is not None


_STAMP_BODY = folded_pattern(r"(?:tỉnh|thành|huyện|quận|đảng) uỷ .*văn phòng|văn phòng |uỷ ban nhân dân .*văn phòng")


def _read_stamp(text: str, known: Known, index: int) -> Stamp:
    out = Stamp()
    folded = fold(text)
    prefix = f"received.{index}."
    number, date = _STAMP_NUMBER.search(folded), _STAMP_DATE.search(folded)
    if number:
        out.number = number["number"]
    if date:
        out.date, short = _full_year(text[slice(*date.span("date"))])
        if short:
            out.flags.append(flag("xem", "year-short", text[slice(*date.span("date"))], field=f"{prefix}date"))
    edges = [m.start() for m in (number, date, _ARRIVED.search(folded)) if m]
    printed = " ".join(text[: min(edges)].split()) if edges else ""
    out.by, agency = body_name(printed, known)
    out.by_agency = agency or ""
    for name in ("number", "date", "by"):
        if not getattr(out, name):
            out.flags.append(
                flag("dung", "stamp-field-missing", " ".join(text.split()), field=prefix + name, name=name)
            )
    if out.by and not agency:
        out.flags.append(flag("xem", "stamp-body-unknown", printed, field=f"{prefix}by", name=out.by))
    return out


def _full_year(printed: str) -> tuple[str, bool]:
    """«05.12.22» -> «05/12/2022», and whether the century was added."""
    parts = re.split(r" ?[/.-] ?", printed)
    if len(parts) != 3 or not all(p.isdigit() for p in parts):
        return printed, False
    short = len(parts[2]) == 2
    return "/".join([parts[0], parts[1], f"20{parts[2]}" if short else parts[2]]), short


def _without_loose(lines: Sequence[Line], stamps: list[Stamp]) -> tuple[list[Line], list[Stamp]]:
    out: list[Line] = []
    skipped: set[int] = set()
    for i, line in enumerate(lines[:12]):
        if not _LOOSE_NUMBER.fullmatch(line.text) or i + 1 >= len(lines):
            continue
        date = _LOOSE_DATE.fullmatch(lines[i + 1].text)
        if date is None:
            continue
        full, _ = _full_year(date.group())
        same = [s for s in stamps if s.number == line.text]
        if same and read_date(same[0].date) == read_date(full):
            skipped |= {i, i + 1}
        elif same or not stamps:
            skipped |= {i, i + 1}
            raw = f"{line.text} {date.group()}"
            target = same[0] if same else Stamp(line.text, full)
            at = f"received.{stamps.index(target) if same else len(stamps)}"
            code = "stamp-conflict" if same else "stamp-field-missing"
            target.flags.append(flag("dung", code, raw, field=f"{at}.{'date' if same else 'by'}", name="by"))
            if not same:
                stamps.append(target)
    out = [line for i, line in enumerate(lines) if i not in skipped]
    return out, stamps


def days(printed: str) -> str | None:
    """The ISO day of a printed date, wherever it stands in the words."""
    found = find_dates(printed)
    return read_date(printed) or (found[0].iso if found else None)
