"""Documents that a sentence cites by a number without its symbol: «Nghị quyết số 25 của Ban Chấp hành Trung ương khoá
X», «Kết luận 80 của Bộ Chính trị», «Công văn số 391 ngày 06/4/2015».

The word of a type, and an issuer beside the number or a day behind it, make it a citation, and with some types the
number alone; which document it is nobody can tell from the number. Source of the forms: the domain notes, Citations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model import Span
from generator.reading.dates import find_dates
from generator.reading.issuers import HEADS, issuer_after, issuer_end
from generator.reading.openings import Opened
from generator.reading.type_names import type_name
from generator.vietnamese import fold, folded_pattern

_TYPES = (
    "nghị quyết|chỉ thị|kết luận|quy định|quyết định|nghị định|thông tư|công văn|công điện|thông báo kết luận|"
    "thông báo|hướng dẫn|kế hoạch|báo cáo|tờ trình|thông tri|văn bản"
)
_NUMBERED = Opened(
    folded_pattern(
        rf"(?<![\w/-])(?P<type>{_TYPES.replace(' ', '[ ]{1,3}')})[ ]{{1,3}}"
        rf"(?:(?:hoả tốc|thượng khẩn|khẩn|mật|tối mật|tuyệt mật)[ ]{{1,3}}(?=số[ ]))?(?P<so>số[ ]{{0,3}}:?[ ]{{0,3}})?"
        r"(?P<serial>\d{1,5}[a-zđ]?)(?![\w/%]|[ ]?[-/.][ ]?\w|,\d|[ ](?:năm|tháng|quý|tuần|nhiệm vụ)(?!\w))"
    ),
    "nghị chỉ kết quy quyết thông công hướng kế báo tờ văn",
)
_KNOWN_BY_NUMBER = folded_pattern(r"(?:nghị quyết|chỉ thị|kết luận|quy định)[ ]{1,3}số[ ]{0,3}:?[ ]{0,3}\d\d")
"""«Chỉ thị số 03»: of these types a number of two digits alone is enough, as Party texts speak of them."""
_DATE_LEAD = folded_pattern(r"[ ]{0,3}(?:,[ ]{0,3})?\(?(?:(?:ký|ban hành)[ ])?(?=ngày[ ])")
# «ban hành ngày 17/7»: a day whose year nobody printed
_DAY_ONLY = folded_pattern(r"[ ]{1,3}(?:ký|ban hành)[ ]ngày[ ]\d{1,2}[ ]?(?:/|tháng)[ ]?\d{1,2}(?![\w/])")
_ISSUES = folded_pattern(r"[ ]{1,3}(?:vừa[ ]|đã[ ])?(?:có|gửi|(?:ký[ ])?ban hành)[ ]{1,3}(?:bản[ ])?$")
_BODY_STARTS = re.compile(r"(?<![^\W_])[^\W\d_]")
_JOINT = folded_pattern(r"[ ]{0,3}(?:,|và|,[ ]?và)[ ]{0,3}")


@dataclass(frozen=True, slots=True)
class Bare:
    """One such citation. `number` is the serial as printed; `type` the type's name; `date` ISO."""

    span: Span
    number: str
    type: str | None
    date: str | None
    issuer: str | None
    sure: bool = False  # a day is printed, perhaps without its year, or it is a document that Party texts call so


def find_bare(text: str) -> Iterator[Bare]:
    """The documents that `text` (NFC) cites by type, bare number, and issuer or day, in order."""
    folded = fold(text)
    found = list(_each(text, folded))
    for i in range(len(found) - 2, -1, -1):  # «Quy định số 253 và Quy định số 255 của Ban Bí thư»
        one, following = found[i], found[i + 1]
        joint = _JOINT.fullmatch(folded, one.span.end, following.span.start)
        if joint and one.issuer is None and one.type == following.type:
            found[i] = replace(one, issuer=following.issuer)
    yield from (bare for bare in found if bare.issuer or bare.sure)


def _each(text: str, folded: str) -> Iterator[Bare]:
    dates = None
    for match in _NUMBERED.finditer(folded):
        if not match["so"] and not text[match.start()].isupper():
            continue
        if dates is None:
            dates = {found.span.start: found for found in find_dates(text)}
        end, date, issuer = match.end(), None, None
        for _ in range(2):
            lead = _DATE_LEAD.match(folded, end) if date is None else None
            if lead and "(" not in lead.group() and (found := dates.get(lead.end())):
                end, date = found.span.end, found.iso
            elif issuer is None and (body := issuer_after(text, folded, end)) and HEADS.match(folded, body[0]):
                end, issuer = body[1], text[slice(*body)]
        if date is None and issuer is None and (day := _DAY_ONLY.match(folded, end)):
            end = day.end()
        if issuer is None and match["so"]:
            issuer = _issuer_before(text, folded, match.start())
        if issuer or match["so"]:
            dated = bool(match["so"]) and (date is not None or end > match.end())
            named = (
                bool(match["so"]) and text[match.start()].isupper() and _KNOWN_BY_NUMBER.match(folded, match.start())
            )
            yield Bare(
                Span(match.start(), end), match["serial"], type_name(match["type"]), date, issuer, dated or bool(named)
            )


def _issuer_before(text: str, folded: str, start: int) -> str | None:
    """«Văn phòng Chính phủ vừa có công văn số …»: the body right before the word of issuing."""
    window = max(0, start - 150)
    issues = _ISSUES.search(folded, window, start)
    if issues is None:
        return None
    end = issues.start()
    for match in _BODY_STARTS.finditer(text, window, end):
        begin = match.start()
        whole = match.group().isupper() and HEADS.match(folded, begin)
        if whole and issuer_end(text[:end], folded[:end], begin) == end:
            return text[begin:end]
    return None
