"""The incoming stamps (dấu đến) that a receiving office puts on a document: none is part of the document's text.

A stamp has a number, the day of arrival and the body that received the document, each as far as it can be read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.intake.copies import body_name, place_date
from generator.intake.flags import Flag, flag
from generator.intake.head_lines import Line, is_capitals
from generator.intake.known import Known
from generator.reading.dates import read_date
from generator.reading.numbers import find_numbers
from generator.vietnamese import fold, folded_pattern

_ARRIVED = folded_pattern(r"(?:^|\s)(?:(?:công văn|văn bản) +)?đến(?=\s|$)")
_STAMP_NUMBER = folded_pattern(r"(?:^|\s)số(?: +đến)? ?:? ?(?P<number>\d{1,5})(?![\d/-])")
_STAMP_DATE = folded_pattern(
    r"(?:^|\s)(?:đến +)?ngày ?:? ?(?P<date>\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:\d{4}|\d\d)(?!\d)"
    r"|\d{1,2} tháng \d{1,2} năm \d{4})"
)
_STAMP_REST = folded_pattern(r"^(?:chuyển|lưu hồ sơ(?: số)?|kính chuyển|đơn vị xử lý|số và ký hiệu hs)\b ?:?.{0,30}$")
_STAMP_NEXT = folded_pattern(r"(?:s[ốồổỗộôơ]?|ngày|giờ|đến|chuyển|lưu)(?!\w)")
_WORD = re.compile(r"\W*(?P<word>[^\W\d_])")
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
    if match.end() == len(folded) and match.start() <= 1:
        return True
    # «ĐỊNH HƯỚNG ĐẾN NĂM …», «CÁC MẪU LIÊN QUAN ĐẾN … NGÀY …» stand in a title
    goes_on = _WORD.match(folded, match.end())
    if goes_on and match.start() > 1 and not _STAMP_NEXT.match(folded, goes_on.start("word")):
        return False
    return bool(_STAMP_NUMBER.search(folded) or _STAMP_DATE.search(folded))


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
