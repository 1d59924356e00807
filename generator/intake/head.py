"""What is printed above the first clause: letterhead, number, place and date, type, title (trích yếu), and who issues.

The issuer comes from the authority line or from the issuing sentence, never from the letterhead, which names a level
(domain notes, Identity of a document). Whatever is missing, damaged or contradictory is a flag; nothing is picked
silently.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.intake.copies import PLACE_DATE, place_date
from generator.intake.flags import Flag, Grade, flag
from generator.intake.head_bracket import bracketed
from generator.intake.head_lines import Line, cleaned, is_capitals, is_damaged, is_misread, is_motto
from generator.intake.head_start import (
    GROUNDS,
    LONGEST_HEAD,
    NUMBER_LINE,
    TYPES_BY_STEM,
    first_of_body,
    is_head_line,
    joined_type,
    loose_date,
    place_name,
    stem_of,
    told_in_news,
    type_line,
    unknown_type,
    with_whole_motto,
)
from generator.intake.source import Repair
from generator.reading.dates import read_date
from generator.reading.numbers import DocumentNumber, find_numbers
from generator.reading.type_names import type_name
from generator.vietnamese import fold, folded_pattern, plain

_LONGEST_TITLE = 14
_BLANK_NUMBER = re.compile(r"Số\s*:?\s*[._…\s]*[-/]\s*[A-ZĐ]{1,5}[a-z]?\s*[-/]\s*[A-ZĐ]{2,}")
_ABOUT = folded_pattern(r"v/v ?:?|(?:về việc|trích yếu)(?!\w)")
_TITLE_BEGINS = folded_pattern(
    r"(?:về|thực hiện|ban hành|triển khai|v/v|phê duyệt|quy định|kèm theo|sơ kết|tổng kết)(?!\w)"
)
_BODY_BEGINS = folded_pattern(
    r"(?:kính gửi|căn cứ|xét|theo|thực hiện|để|nhằm|sau khi|ngày \d+|hội nghị lần|trên cơ sở|trong thời gian|qua|từ|"
    r"năm \d+|thi hành|tại (?:phiên|cuộc|buổi|hội nghị|kỳ))(?!\w)"
)
_ISSUES = folded_pattern(r"(?:căn cứ|xét|theo đề nghị|theo|trên cơ sở)(?!\w)")
_BY_DECISION = folded_pattern(r"(?<!\w)theo +(?:quyết định|qđ) *số(?!\w)")
_FOOT_OF_NUMBER = re.compile(r"^[\s*\-–—_.]*")


@dataclass
class Head:
    """What stands above the first clause, as printed. `title_lines` are the lines of the title clause, the type's name
    first; `start` is the index, among the lines, of the first line of the body."""

    letterhead: list[str] = field(default_factory=list)
    number: DocumentNumber | None = None
    place: str = ""
    date: str = ""
    type: str = ""
    title_lines: list[str] = field(default_factory=list)
    title: str = ""
    issued_by: str = ""
    start: int = 0
    from_news: bool = False  # the text tells of the document and is not it
    flags: list[Flag] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)


def read_head(lines: Sequence[Line]) -> Head:
    """The head of a document whose lines are `lines` (stamps taken out)."""
    out = Head()
    at, joined = type_line(lines), joined_type(lines)
    if joined is not None and (at is None or joined[0] < at):
        _above(lines[: joined[0]], out)
        line = lines[joined[0]]
        out.type = type_name(line.text[: joined[1]]) or ""
        out.start = _title(lines, joined[0], out, line.text[joined[1] :].strip(" :"))
        _missing(out)
        return out
    about = (
        None
        if at is not None
        else next((i for i, x in enumerate(lines[:LONGEST_HEAD]) if _ABOUT.match(x.folded)), None)
    )
    end = at if at is not None else about
    if end is None and (unknown := unknown_type(lines)) is not None:
        _above(lines[:unknown], out)
        out.type = lines[unknown].text.capitalize()
        out.start = _title(lines, unknown, out)
        out.flags.append(flag("dung", "type-not-found", lines[unknown].text, field="type"))
        if out.title:
            out.flags.append(flag("xem", "title-doubtful", out.title, clause="0", field="title"))
        _missing(out)
        return out
    if end is None:
        out.start = first_of_body(lines)
        _above(lines[: out.start], out)
        news = told_in_news(lines[out.start :]) if out.number is None else None
        if news is not None:
            out.type, out.number, out.title, out.date, out.from_news = news
            out.flags += [flag("xem", "date-loose", out.date, field="date")] * bool(out.date)
            out.flags.append(flag("dung", "head-from-news", out.number.printed, field="number"))
        out.flags.append(flag("dung", "type-not-found", field="type"))
        out.flags.append(flag("dung", "title-not-found", field="title"))
        _missing(out)
        return out
    _above(lines[:end], out)
    if at is None:
        out.start = _letter(lines, end, out)
    else:
        stem = stem_of(lines[at].text)
        word = TYPES_BY_STEM.get(stem) or max((s for s in TYPES_BY_STEM if stem.endswith(s)), key=len)
        out.type = type_name(TYPES_BY_STEM.get(word, word)) or ""
        if " ".join(lines[at].folded.split()) != fold(out.type):
            out.repairs.append(Repair("type", lines[at].text, out.type))
            out.flags.append(flag("xem", "type-repaired", lines[at].text, clause="0", field="type", now=out.type))
        out.start = _title(lines, at, out)
    _missing(out)
    return out


# ── above the type ───────────────────────────────────────────────────────────────────────────────────────────────────


def _above(lines: Sequence[Line], out: Head) -> None:
    numbers: dict[str, DocumentNumber] = {}
    dates: dict[str, tuple[str, str]] = {}
    whole = "\n".join(x.text for x in lines)
    for line, before in zip(lines, [None, *lines], strict=False):
        said = False
        for number in [] if _of_a_team(line, before) else _numbers(line):
            numbers.setdefault(number.number, number)
            said = True
        if place := place_date(line.text):
            date = " ".join(place["date"].split())
            dates.setdefault(fold(date), (place_name(place["place"], line.text), date))
            said = True
        elif loose := loose_date(line):
            date = " ".join(loose["date"].split())
            dates.setdefault(fold(date), (loose["place"] or "", date))
            out.flags.append(flag("xem", "date-loose", line.text, field="date"))
            said = True
        if said or NUMBER_LINE.match(line.folded) or is_motto(line.text):
            if is_motto(line.text):
                out.letterhead.append(line.text)
        elif is_capitals(line.text) and (words := cleaned(line.text)) and not is_damaged(words):
            out.letterhead.append(words)
        else:
            out.flags.append(flag("xem", "line-unplaced", line.printed))
    if (
        not dates and len(whole) < 1200 and (broken := PLACE_DATE.search(" ".join(whole.split())))
    ):  # «ngày 21⏎tháng 01 năm 2024»
        dates[""] = (place_name(broken["place"], ""), " ".join(broken["date"].split()))
    if numbers:
        out.number = next(iter(numbers.values()))
        if out.number.odd_year:
            out.flags.append(flag("xem", "number-year-impossible", out.number.printed, field="number"))
        if out.number.repairs and out.number.printed != out.number.number:
            out.repairs.append(Repair("number", out.number.printed, out.number.number))
            grade: Grade = "biet" if set(out.number.repairs) <= {"blanks"} else "xem"  # a number filled in by hand
            out.flags.append(flag(grade, "number-repaired", out.number.printed, field="number", now=out.number.number))
        for other in list(numbers.values())[1:]:
            first, second = out.number.number, other.number
            out.flags.append(flag("dung", "number-conflict", other.printed, field="number", first=first, second=second))
    elif blank := _BLANK_NUMBER.search(plain(whole)):
        out.flags.append(flag("dung", "number-blank", whole[slice(*blank.span())], field="number"))
    if dates:
        out.place, out.date = next(iter(dates.values()))
        for _, later in list(dates.values())[1:]:
            out.flags.append(flag("dung", "date-conflict", later, field="date", first=out.date, second=later))


def _of_a_team(line: Line, before: Line | None) -> bool:
    """«ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ …» is the name of who writes; the number of the paper stands below."""
    told = f"{before.text} {line.text}" if before is not None and is_capitals(before.text) else line.text
    match = _BY_DECISION.search(fold(told))
    return match is not None and is_capitals(line.text) and match.end() > len(told) - len(line.text)


def _numbers(line: Line) -> list[DocumentNumber]:
    """The numbers in a line of the letterhead: after «Số», or alone in the line."""
    found = find_numbers(line.text)
    if not found:
        return []
    led = NUMBER_LINE.search(line.folded)
    if led and any(c.islower() for c in line.text[: led.start()]):  # «Nghị định số …» in a sentence
        led = None
    alone = not _FOOT_OF_NUMBER.sub("", line.text[: found[0].span.start])
    return [found[0].number] if led or alone else []


# ── the title ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _title(lines: Sequence[Line], at: int, out: Head, inline: str = "") -> int:
    """The lines of the title clause from the type's name on; where the body starts. `inline` is what of the title
    stands in the line of the type's name."""
    out.title_lines = [lines[at].printed]
    end = at + 1
    while end < len(lines) and end - at < _LONGEST_TITLE and _goes_on(lines, at - 1 if inline else at, end):
        end += 1
    rest = list(lines[at + 1 : end])
    # «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …» between title and «Căn cứ» is who decides, and no part of the title
    if len(rest) > (0 if inline else 1) and end < len(lines) and _grounds(lines[end]) and is_capitals(rest[-1].text):
        session = len(rest) > 2 and bool(_SESSION.match(rest[-1].folded))  # «KHOÁ XVIII, KỲ HỌP THỨ NĂM»
        who = rest[-2] if session else rest[-1]
        if _NAMES_ISSUER.match(who.folded) and is_capitals(who.text):
            out.issued_by = who.text
            del rest[-2 if session else -1 :]
            end -= 2 if session else 1
    out.title_lines += [x.printed for x in rest]
    begins = 0 if inline else next((i for i, x in enumerate(rest) if _begins_title(x, rest[:i])), 0)
    out.title = " ".join([inline, *(x.printed for x in rest[begins:])]).strip()
    above = [x.text for x in rest[:begins]]
    if above and not out.issued_by:
        out.issued_by = _issuer_in(above)
    if not out.title:
        out.flags.append(flag("dung", "title-not-found", lines[at].text, clause="0", field="title"))
    elif is_misread(out.title):
        out.flags.append(flag("xem", "title-doubtful", out.title, clause="0", field="title"))
    return end


def _grounds(line: Line) -> bool:
    return bool(_ISSUES.match(line.folded) or GROUNDS.match(line.folded))


_NAMES_ISSUER = folded_pattern(
    r"(?:chủ tịch|thủ tướng|bộ trưởng|ban |bộ |uỷ ban|hội đồng|tỉnh uỷ|thành uỷ|huyện uỷ|quốc hội|chính phủ|giám đốc|"
    r"thống đốc|tổng|viện trưởng|chánh án|đảng uỷ)"
)
_SESSION = folded_pattern(r"(?:khoá +[ivxlc]+|kỳ họp)(?!\w)")
_OF_ISSUER = folded_pattern(r"của +")  # «CHỈ THỊ ⏎ CỦA BAN THƯỜNG VỤ TỈNH UỶ»
_MEETING = folded_pattern(r"(?:hội nghị|đại hội|kỳ họp)(?!\w)")


def _issuer_in(lines: Sequence[str]) -> str:
    """Who issues, in the lines between type and title («HỘI NGHỊ LẦN THỨ SÁU ⏎ BAN CHẤP HÀNH …»)."""
    named = [x[4:] if _OF_ISSUER.match(fold(x)) else x for x in lines if not _MEETING.match(fold(x))]
    return " ".join(named)


def _begins_title(line: Line, before: Sequence[Line]) -> bool:
    if _TITLE_BEGINS.match(line.folded):
        return True
    if _MEETING.match(line.folded) and is_capitals(line.text):
        return False
    if is_capitals(line.text) and (_NAMES_ISSUER.match(line.folded) or _OF_ISSUER.match(line.folded)):
        return False
    return not before or bool(before)


def _goes_on(lines: Sequence[Line], at: int, i: int) -> bool:
    """Whether line `i` still belongs to the title that begins with the type's name at `at`."""
    line, before = lines[i], lines[i - 1]
    if line.label or is_recipient_list(line.text):
        return False
    if line.text.endswith((":", ";", ".")) and len(line.text) > 60:
        return False
    if line.style in ("centred", "title", "heading"):
        return True
    if is_capitals(line.text):
        return True
    if i == at + 1:
        return len(line.text) <= 400 and not line.text.endswith((":", ".", ";"))
    if _BODY_BEGINS.match(line.folded) and line.text[:1].isupper():
        return False
    if line.text[:1].islower() or line.text[:1] in '("“«':
        return len(line.text) <= 240
    return len(line.text) <= 90 and not before.text.endswith((".", ":")) and not line.text.endswith((":", ";", "."))


def is_recipient_list(text: str) -> bool:
    """«Kính gửi: …» is no part of a title."""
    return fold(text).startswith(fold("kính gửi"))


def _letter(lines: Sequence[Line], at: int, out: Head) -> int:
    """An official letter has no type's name: «V/v …» is its title, from which its letterhead may still go on."""
    out.type = type_name("Công văn") or ""
    taken = [lines[at]]
    end = at + 1
    addressed = next((i for i in range(end, min(len(lines), at + 10)) if is_recipient_list(lines[i].text)), 0)
    while end < len(lines) and end - at < 8 and not lines[end].label:
        of_head = is_head_line(lines[end]) or is_capitals(lines[end].text)
        if not (_subject_goes_on(lines[at], lines[end]) or (end < addressed and not of_head)):
            break
        taken.append(lines[end])
        end += 1
    out.title_lines = [x.printed for x in taken]
    out.title = " ".join(out.title_lines)
    if out.number is None and (inside := bracketed(out.title)):
        out.title, out.number, day = inside
        out.flags.append(flag("xem", "number-from-bracket", out.number.printed, field="number"))
        if day and not out.date:
            out.date = day
            out.flags.append(flag("xem", "date-loose", day, field="date"))
    rest: list[Line] = []
    while end < len(lines) and end - at < 14 and (is_head_line(lines[end]) or is_capitals(lines[end].text)):
        rest.append(lines[end])
        end += 1
    if rest:
        more = Head()
        _above(rest, more)
        out.letterhead += more.letterhead
        out.number = out.number or more.number
        if more.date and not out.date:
            out.place, out.date = more.place, more.date
        out.flags += more.flags
        out.repairs += more.repairs
    return end


def _subject_goes_on(first: Line, line: Line) -> bool:
    """Whether a line goes on with «V/v …»: it begins with a small letter, or stands below it in a narrow column."""
    if line.text[:1].islower():
        return True
    same = first.column and line.column == first.column and not is_capitals(line.text)
    return bool(same and not is_head_line(line) and not is_recipient_list(line.text))


def _missing(out: Head) -> None:
    out.letterhead = with_whole_motto(out.letterhead)
    coded = {f.field for f in out.flags if f.grade == "dung"}
    if out.number is None and "number" not in coded:
        out.flags.append(flag("dung", "number-not-found", field="number"))
    if not out.date:
        out.flags.append(flag("dung", "date-not-found", field="date"))
    elif read_date(out.date) is None:
        out.flags.append(flag("dung", "date-unreadable", out.date, field="date"))
