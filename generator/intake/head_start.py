"""Where the head of a document ends: at the line of its type's name, at «V/v …» of a letter, or at the first sentence
of a text that has neither.

Sites put their own lines above a letterhead, scans put dirt into the type's name, and a type may share its line with
the title. What stands in a sentence («Căn cứ Nghị định …») is no type.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.intake.copies import place_date
from generator.intake.head_lines import Line, is_capitals, is_motto
from generator.reading.dates import read_date
from generator.reading.numbers import DocumentNumber, find_numbers
from generator.reading.type_names import HEAD_TYPE_WORDS, TYPE_WORDS, type_name
from generator.vietnamese import fold, folded_pattern

LONGEST_HEAD = 60  # lines above the title, at most: a scan's dirt included
NUMBER_LINE = folded_pattern(r"(?:^|(?<=\s))số(?: *:| +)(?!lượng|liệu)")
_TYPE_ALONE = folded_pattern(rf"(?:{HEAD_TYPE_WORDS})")
_TYPE_FIRST = folded_pattern(rf"(?:{HEAD_TYPE_WORDS})(?= +[^\W\d_]| *:)")
_OF_NUMBER = folded_pattern(r" *(?:số|này|:?$)")
GROUNDS = folded_pattern(r"căn (?:cứ|cú) +(?:luật|nghị|hiến|quyết|quy|pháp|thông|điều|kế|chỉ|kết)")
_SUBJECT = folded_pattern(r"v/v(?!\w)")
_LOOSE_DATE = re.compile(
    r"\(?(?:(?P<place>[^\W\d_a-z][^\d,;:/()]{1,40}?)\s+)?(?P<date>[Nn]gày\s*\d{1,2}\s*(?:tháng|/)\s*\d{1,2}\s*(?:năm|/)\s*\d{4})\)?"
)
_NEWS = folded_pattern(rf"(?<!\w)vừa +(?:ký|ban hành|ký ban hành) +(?P<type>{TYPE_WORDS}) +số +")
_DATE_BEHIND = folded_pattern(r",? *ngày +[\d/.]+(?: tháng \d+ năm \d+)?")
_ORIGIN = folded_pattern(rf"\W*(?:nguồn|theo)(?: *:)? *(?:(?:tại|từ|theo) +)?(?P<type>{TYPE_WORDS}) +số *:? *")
_ORIGIN_DATE = re.compile(rf"[ ,–-]*(?P<day>(?:{fold('ngày')} +)?\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}) *\)? *\.?$")
_LAST_LINES = 2
_UNKNOWN_TYPE = 5  # words of a type's name that no list knows («BẢNG SO SÁNH»), at most
_STEM = re.compile(r"\W+")
TYPES_BY_STEM = {
    _STEM.sub("", fold(word, marks=False)): word
    for word in (w.replace("[ ]{1,3}", " ") for w in HEAD_TYPE_WORDS.split("|"))
}
_LONGEST_LINE = 160  # a longer line above a head is a sentence of the text


def told_in_news(lines: Sequence[Line]) -> tuple[str, DocumentNumber, str, str, bool] | None:
    """Type, number, title and date of the document that the first sentence of a text without a head tells of («… vừa ký
    Chỉ thị số 07/CT-TTg đẩy mạnh …»), or its last line («(Nguồn: Công văn số … - 22/9/2020)»), and whether the text is
    news of it. A proposal, since the text is not, or not all of, that document."""
    for line in lines[:2]:
        news = _NEWS.search(line.folded)
        found = [n for n in find_numbers(line.text) if news and n.span.start >= news.end()]
        if news is None or not found or line.text[news.end() : found[0].span.start].strip():
            continue
        words = line.text[found[0].span.end :]
        date = _DATE_BEHIND.match(fold(words))
        title = re.split(r"[.;]\s|[.;]$", words[date.end() if date else 0 :])[0].strip(" ,.:")
        return type_name(news["type"]) or "", found[0].number, title, "", True
    for line in lines[-_LAST_LINES:]:
        origin = _ORIGIN.match(line.folded)
        found = find_numbers(line.text)
        if origin is None or len(found) != 1 or line.text[origin.end() : found[0].span.start].strip():
            continue
        date = _ORIGIN_DATE.match(line.folded, found[0].span.end)
        printed = line.text[slice(*date.span("day"))] if date else ""
        return type_name(origin["type"]) or "", found[0].number, "", printed if read_date(printed) else "", False
    return None


def stem_of(text: str) -> str:
    """The letters of a line without diacritics: what a scan leaves of a type's name."""
    return _STEM.sub("", fold(text, marks=False))


def type_line(lines: Sequence[Line]) -> int | None:
    """Where the type's name stands alone («KẾ HOẠCH»), also where a scan put blanks or dirt into it."""
    # no type stands below «Căn cứ …»: what is printed there («QUYẾT ĐỊNH:») belongs to the body
    body = next((i for i, x in enumerate(lines[:LONGEST_HEAD]) if _in_body(x)), LONGEST_HEAD)
    above = lines[:body]
    for i, line in enumerate(above):
        if stem_of(line.text) in TYPES_BY_STEM and is_capitals(line.text):
            return i
    for i, line in enumerate(above):  # a scan's dirt before it
        dirty = len(line.text) <= 40 and not line.label and is_capitals(line.text.split(" ")[-1])
        if (
            dirty
            and any(stem_of(line.text).endswith(s) and len(s) >= 7 for s in TYPES_BY_STEM)
            and not NUMBER_LINE.search(line.folded)
        ):
            return i
    return next((i for i, x in enumerate(above) if x.style in ("heading", "title", "centred") and not x.label
                 and _TYPE_ALONE.fullmatch(x.folded)), None)  # fmt: skip


def _in_body(line: Line) -> bool:
    """No type stands below «Căn cứ …», nor below «V/v …»: a letter has none, and its last point may be called one."""
    return bool(GROUNDS.match(line.folded) or _SUBJECT.match(line.folded))


def joined_type(lines: Sequence[Line]) -> tuple[int, int] | None:
    """The line that holds the type's name and the title («KẾ HOẠCH Triển khai …»), and where the title begins in it. It
    stands below a line of a head, and the name is in capitals."""
    below = False
    for i, line in enumerate(lines[:LONGEST_HEAD]):
        if GROUNDS.match(line.folded) or (line.label and below):
            return None
        name = _TYPE_FIRST.match(line.folded)
        if below and name and line.text[: name.end()].isupper() and not _OF_NUMBER.match(line.folded, name.end()):
            return i, name.end()
        below = below or is_head_line(line) or is_motto(line.text)
    return None


def unknown_type(lines: Sequence[Line]) -> int | None:
    """A short line in capitals right below the head, where a type's name stands, and that names none that is known."""
    last = max((i for i in range(first_of_body(lines)) if is_head_line(lines[i])), default=None)
    if last is None or last + 2 >= len(lines):
        return None
    line, below = lines[last + 1], lines[last + 2]
    short = is_capitals(line.text) and len(line.text.split()) <= _UNKNOWN_TYPE and not is_motto(line.text)
    sentence = below.label or below.text.endswith((".", ":", ";"))
    return last + 1 if short and not line.label and not sentence and not find_numbers(line.text) else None


def first_of_body(lines: Sequence[Line]) -> int:
    """The first line that can be no part of a head: a label, a sentence. What a site prints above a letterhead is
    none of the body where lines of a head follow it."""
    labelled = next((i for i, x in enumerate(lines[:LONGEST_HEAD]) if x.label), len(lines))
    last = max((i for i in range(min(labelled, LONGEST_HEAD, len(lines))) if is_head_line(lines[i])), default=-1)
    sure = last + 1 if all(len(x.text) <= _LONGEST_LINE for x in lines[: last + 1][1:]) else 0
    for i, line in enumerate(lines[:LONGEST_HEAD]):
        if i >= sure and (line.label or not (is_capitals(line.text) or is_head_line(line))):
            return i
    return 0


def is_head_line(line: Line) -> bool:
    """Whether a line can stand only in a head: a number, a place with a date, the motto."""
    return bool(NUMBER_LINE.match(line.folded) or place_date(line.text) or is_motto(line.text))


def loose_date(line: Line) -> re.Match[str] | None:
    """A line that is nothing but a date, or a place and a date without the comma between them."""
    match = None if line.label else _LOOSE_DATE.fullmatch(line.text)
    return match if match and read_date(match["date"]) else None


def place_name(words: str, line: str) -> str:
    """The place in the `words` before a date. What a scan joined before it («/TW Hà Nội») is not of it, nor is the end
    of the number that stands in its `line`."""
    for found in find_numbers(line):
        body = found.number.printed.rsplit("/", 1)[-1]
        if words.startswith(f"{body} ") and line[found.span.end :].startswith(words[len(body) :]):
            words = words[len(body) :]
    return _NUMBER_BEFORE.sub("", re.split(r"\s{2,}|[|/]", words.strip())[-1].strip())


_NUMBER_BEFORE = re.compile(r"^[A-ZĐ]{1,4}[a-z]?-\S+\s+")


def with_whole_motto(letterhead: Sequence[str]) -> list[str]:
    """The lines of a letterhead, the motto in one where a narrow column broke it («CỘNG HÒA XÃ HỘI ⏎ CHỦ NGHĨA …»)."""
    out: list[str] = []
    for line in letterhead:
        if out and is_motto(f"{out[-1]} {line}"):
            out[-1] = f"{out[-1]} {line}"
        else:
            out.append(line)
    return out
