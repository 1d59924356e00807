"""Documents that a sentence cites by their names: laws, the constitution, charters, resolutions of congresses and
sessions, rules of committees. «Luật Phòng, chống rửa tiền ngày 15 tháng 11 năm 2022» has no number and is a citation.

What is still to be made («dự án Luật …», «xây dựng Quy chế …») is none, nor is a class («nghị quyết đại hội đảng bộ
các cấp»), nor a name in capitals, which hide where it ends. A year is a part of the name; a day is the date.
Source of the forms: the domain notes, Citations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import Span
from generator.reading.dates import DateFound, find_dates
from generator.reading.issuers import issuer_after, issuer_end
from generator.reading.law_names import amended_end, name_end
from generator.reading.openings import Opened
from generator.vietnamese import fold, folded_pattern

_TYPE = Opened(
    folded_pattern(
        r"(?<![\w/-])(?:(?P<law>bộ[ ]luật|luật|pháp[ ]lệnh)|(?P<constitution>hiến[ ]pháp)|(?P<charter>điều[ ]lệ)|"
        r"(?P<meeting>nghị[ ]quyết|kết[ ]luận)|"
        r"(?P<rules>quy[ ]chế(?=[ ]{1,3}(?:làm việc|phối hợp|cán bộ|công tác cán bộ|bầu cử|dân chủ)[ ]))|"
        r"(?P<scheme>đề[ ]án)|(?P<platform>cương[ ]lĩnh))(?!\w)"
    ),
    "bộ luật pháp hiến điều nghị kết quy đề cương",
)
_TO_BE_MADE = folded_pattern(
    r"(?<!\w)(?:dự án|dự thảo|dự luật|xây dựng|soạn thảo|đề nghị xây dựng|trình quốc hội|này|ban hành)[ ]{1,3}$"
)
_PASSED = folded_pattern(r"(?<!\w)thông qua[ ]{1,3}$")
_OF_A_BODY = folded_pattern(
    r"(?<!\w)(?:hội|đoàn|liên đoàn|đại học|khoa|viện|ngành|môn|công ty|văn phòng|tạp chí|báo|uỷ ban)[ ]{1,3}$"
)
_BLANK = re.compile(r"[ ]{1,3}")
_AMENDING = folded_pattern(
    r"sửa đổi(?:,?[ ](?:và[ ])?bổ sung)?(?:[ ]một số[ ](?:điều|nội dung))?(?:[ ]của)?(?:[ ]các)?[ ]{1,3}"
)
_YEAR = folded_pattern(r"[ ]{0,3}(?:,[ ]{1,3})?(?:năm[ ]{1,3}|[ ])(?:19|20)\d\d(?![\w/]|[ ]?-[ ]?\d)")
_DATE_LEAD = folded_pattern(r"[ ]{0,3}(?:,[ ]{0,3})?(?:(?:ký|thông qua|ban hành)[ ])?(?=ngày|\d)")
_STATE = folded_pattern(r"[ ]{1,3}nước[ ]cộng hoà xã hội chủ nghĩa việt nam")
_THE_PARTY = folded_pattern(r"đảng(?:[ ]cộng sản việt nam)?(?![ ](?:bộ|uỷ|đoàn|viên)|\w)")
_ASSOCIATION = folded_pattern(r"(?:đoàn|công đoàn|hội|mặt trận|liên đoàn|liên hiệp|hiệp hội)(?!\w)")
_TERM = folded_pattern(r",?[ ]{0,3}\(?[ ]?khoá[ ]{1,3}[ivxlc]+(?:,[ ][ivxlc]+)*(?!\w)(?:[ ]?\))?")
_YEARS = folded_pattern(r",?[ ]{1,3}\(?nhiệm kỳ[ ]{1,3}\d{4}[ ]{0,2}-[ ]{0,2}\d{4}\)?")
_COUNTED = (
    r"(?:lần[ ]{1,3}thứ[ ]{1,3}(?:[ivxlc]+|\d{1,2}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:[ ](?:một|hai|ba|"
    r"bốn|tư|lăm|năm|sáu|bảy|tám|chín))?|hai mươi(?:[ ]\w+)?)|[ivxlc]+|\d{1,2})(?![\w/]|[ ]?[-/][ ]?\w)"
)
_CONGRESS = folded_pattern(r"đại hội(?:[ ]{1,3}đại biểu)?(?:[ ]{1,3}toàn quốc)?[ ]{1,3}(?=\w)")
_COUNT = folded_pattern(rf"[ ]{{0,3}},?[ ]{{0,3}}{_COUNTED}")
_OF_PARTY = folded_pattern(
    r"[ ]{1,3}(?:của[ ]{1,3})?đảng(?:[ ]cộng sản việt nam)?(?:[ ]toàn quốc(?=[ ]lần))?(?![ ](?:bộ|uỷ|đoàn|viên)|\w)"
)
_BRANCH = folded_pattern(r"(?:[ ]{1,3}của)?[ ]{1,3}(?=đảng bộ(?!\w))")
_BRANCH_SMALL = re.compile(r"\w+ \w+(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường))?(?: [^\W\d_a-z][^\W\d_]*){0,4}")
_SESSION = folded_pattern(rf"(?:hội nghị[ ]{{1,3}}(?:(?:ban chấp hành[ ])?trung ương[ ]{{1,3}})?{_COUNTED}"
                          rf"|trung ương[ ]{{1,3}}{_COUNTED})")  # fmt: skip
_JOINED = folded_pattern(r"[ ]?(?:,|và|,[ ]và)[ ]{1,3}")
_TERM_END = folded_pattern(r"khoá[ ]{1,3}[ivxlc\d]+\)?$")
_BETWEEN_TWO = folded_pattern(r"[ ]{1,3}phối hợp(?:[ ]công tác)?[ ]{1,3}giữa[ ]{1,3}")
_FIXED_RULES = folded_pattern(
    r"[ ]{1,3}(?:(?:công tác[ ])?cán bộ[ ](?:đoàn|hội|công đoàn)(?:[ ]thanh niên cộng sản hồ chí minh)?|"
    r"bầu cử[ ]trong đảng|dân chủ[ ](?:ở cơ sở|trong hoạt động của cơ quan))(?!\w)"
)
_WORK = folded_pattern(r"[ ]{1,3}làm việc(?=[ ]{1,3}của[ ])")
_PLATFORM = folded_pattern(
    r"(?:[ ]chính trị)?[ ]xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội"
    r"(?:[ ]\([^()]{0,40}\)|[ ]năm[ ](?:19|20)\d\d)?"
)
_SERIAL = folded_pattern(
    r"[ ]{1,3}(?:số[ ]{1,3})?\d{2,3}(?:/cp)?(?![\w/%]|[ ]?[-/.,][ ]?\w|"
    r"[ ](?:năm|tháng|ngày|quý|dự án|đề án|nhiệm vụ)(?!\w))"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A document cited by its name. `type` is the type's name as printed; `date` an ISO day or None; `sure` is False
    where the end of the name cannot be told."""

    span: Span
    type: str
    date: str | None = None
    issuer: str | None = None
    sure: bool = True


def find_named(text: str) -> Iterator[Named]:
    """The documents that `text` (NFC) cites by name, in order; none overlaps another."""
    folded = fold(text)
    dates: dict[int, DateFound] | None = None
    at = 0
    for match in _TYPE.finditer(folded):
        start = match.start()
        if start < at or not text[start].isupper() or match.group() == "" or text[start : match.end()].isupper():
            continue
        if dates is None:
            dates = {found.span.start: found for found in find_dates(text)}
        found = _read(text, folded, match, dates)
        if found is not None:
            at = found.span.end
            yield found


def law_before(text: str, folded: str, start: int, number: int) -> int | None:
    """Where a law's name begins that stands right before a number: «Luật Đất đai số 31/2024/QH15».

    `number` is where the number begins («số» included); nothing before `start` is looked at.
    """
    for match in _TYPE.finditer(folded, start, number):
        if match["law"] and text[match.start()].isupper() and (gap := _BLANK.match(folded, match.end())):
            name = name_end(text, folded, gap.end())
            if name is not None and folded[name.end : number].strip(" ,(") == "":
                return match.start()
    return None


def _read(text: str, folded: str, match: re.Match[str], dates: Mapping[int, DateFound]) -> Named | None:
    window = max(0, match.start() - 24)
    before_law = _OF_A_BODY.search(folded, window, match.start())
    if _TO_BE_MADE.search(folded, window, match.start()) and not match["meeting"] and not match["scheme"]:
        return None
    if match["law"]:
        return None if before_law else _law(text, folded, match, dates)
    if match["constitution"]:
        return _constitution(text, folded, match, dates)
    if match["charter"]:
        return _charter(text, folded, match)
    if match["rules"]:
        return _rules(text, folded, match)
    if match["scheme"]:
        serial = _SERIAL.match(folded, match.end())
        return _named(text, match, serial.end()) if serial else None
    if match["platform"]:
        words = _PLATFORM.match(folded, match.end())
        return _named(text, match, words.end()) if words else None
    return _meeting(text, folded, match, dates)


def _named(text: str, match: re.Match[str], end: int, **more: object) -> Named:
    kind = " ".join(text[match.start() : match.end()].split())
    return Named(Span(match.start(), end), kind, **more)  # type: ignore[arg-type]


# ── laws ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _law(text: str, folded: str, match: re.Match[str], dates: Mapping[int, DateFound]) -> Named | None:
    gap = _BLANK.match(folded, match.end())
    if gap is None:
        return None
    if amending := _AMENDING.match(folded, gap.end()):
        name = amended_end(text, folded, amending.end())
    else:
        found = name_end(text, folded, gap.end())
        name = (found.end, found.sure) if found else None
    if name is None:
        return None
    end, date, issuer = _tail(text, folded, name[0], dates)
    if end == name[0] and _PASSED.search(folded, max(0, match.start() - 12), match.start()):
        return None  # «trình Quốc hội thông qua Luật …»: no day, no year, not yet a law
    return _named(text, match, end, date=date, issuer=issuer, sure=name[1])


def _tail(text: str, folded: str, end: int, dates: Mapping[int, DateFound]) -> tuple[int, str | None, str | None]:
    """Where a citation ends whose name ends at `end`: behind its year, or its day and its issuer."""
    date: str | None = None
    if year := _YEAR.match(folded, end):
        end = year.end()
        if body := issuer_after(text, folded, end):
            return body[1], None, text[slice(*body)]
    if (lead := _DATE_LEAD.match(folded, end)) and (found := dates.get(lead.end())):
        end, date = found.span.end, found.iso
        if body := issuer_after(text, folded, end):
            return body[1], date, text[slice(*body)]
    return end, date, None


def _constitution(text: str, folded: str, match: re.Match[str], dates: Mapping[int, DateFound]) -> Named | None:
    """With the state's name, or a year or a day: the bare word is a phrase («Hiến pháp và pháp luật»)."""
    state = _STATE.match(folded, match.end())
    end, date, _ = _tail(text, folded, state.end() if state else match.end(), dates)
    return _named(text, match, end, date=date) if end > match.end() else None


# ── the Party and associations ───────────────────────────────────────────────────────────────────────────────────


def _charter(text: str, folded: str, match: re.Match[str]) -> Named | None:
    gap = _BLANK.match(folded, match.end())
    if gap is None or not text[gap.end() : gap.end() + 1].isupper():
        return None
    party = _THE_PARTY.match(folded, gap.end())
    if party is None and _ASSOCIATION.match(folded, gap.end()) is None:
        return None
    end = party.end() if party else issuer_end(text, folded, gap.end()) or gap.end()
    term = _TERM.match(folded, end)
    year = _YEAR.match(folded, end)
    return _named(text, match, term.end() if term else year.end() if year else end)


def _rules(text: str, folded: str, match: re.Match[str]) -> Named | None:
    """«Quy chế làm việc của Tỉnh uỷ khoá XX»: the body ends the name."""
    if between := _BETWEEN_TWO.match(folded, match.end()):
        return _rules_of_two(text, folded, match, between.end())
    if fixed := _FIXED_RULES.match(folded, match.end()):
        return _named(text, match, fixed.end(), sure=False)
    work = _WORK.match(folded, match.end())
    body = issuer_after(text, folded, work.end()) if work else None
    if body is None:
        return None
    end = _shared_end(text, folded, body[1])
    years = _YEARS.match(folded, end)
    return _named(text, match, years.end() if years else end, issuer=text[body[0] : end])


def _rules_of_two(text: str, folded: str, match: re.Match[str], at: int) -> Named | None:
    """«Quy chế phối hợp giữa A và B»: both bodies are in the name; it may go on («trong …»), so it is never sure."""
    end = issuer_end(text, folded, at)
    while end is not None and (joint := _JOINED.match(folded, end)):
        further = issuer_end(text, folded, joint.end())
        if further is None:
            break
        end = further
    return None if end is None else _named(text, match, end, sure=False)


def _shared_end(text: str, folded: str, end: int) -> int:
    """«… của Tỉnh uỷ, Ban Thường vụ Tỉnh uỷ, Thường trực Tỉnh uỷ khoá XX»: a list of bodies that ends with the term;
    any other body behind a comma begins something else."""
    at = end
    while joint := _JOINED.match(folded, at):
        further = issuer_end(text, folded, joint.end())
        if further is None:
            return end
        if _TERM_END.search(folded, joint.end(), further):
            return further
        at = further
    return end


def _meeting(text: str, folded: str, match: re.Match[str], dates: Mapping[int, DateFound]) -> Named | None:
    """A resolution of a congress or of a session that is told by its number or its term."""
    gap = _BLANK.match(folded, match.end())
    if gap is None:
        return None
    end = _congress_end(text, folded, gap.end()) or _session_end(text, folded, gap.end())
    if end is None:
        return None
    issuer = text[gap.end() : end]
    if years := _YEARS.match(folded, end):
        end = years.end()
    lead = _DATE_LEAD.match(folded, end)
    found = dates.get(lead.end()) if lead else None
    if found is not None:
        return _named(text, match, found.span.end, date=found.iso, issuer=issuer)
    return _named(text, match, end, issuer=issuer)


def _congress_end(text: str, folded: str, at: int) -> int | None:
    """«Đại hội XIII của Đảng», «Đại hội đại biểu Đảng bộ tỉnh lần thứ XX», «Đại hội XVI Đảng bộ tỉnh»."""
    congress = _CONGRESS.match(folded, at)
    if congress is None:
        return None
    at = congress.end() - 1
    count = _COUNT.match(folded, at)
    end = count.end() if count else at
    if party := _OF_PARTY.match(folded, end):
        end = party.end()
    elif branch := _BRANCH.match(folded, end):
        end = _branch_end(text, folded, branch.end())
    if count is None:
        count = _COUNT.match(folded, end)
        end = count.end() if count else end
    if count is None:
        return None
    if party := _OF_PARTY.match(folded, end):
        end = party.end()
    return end


def _branch_end(text: str, folded: str, at: int) -> int:
    """Where «Đảng bộ tỉnh Quảng Ngãi» ends, also where it begins with a small letter."""
    if text[at].isupper():
        return issuer_end(text, folded, at) or at
    small = _BRANCH_SMALL.match(text, at)
    return small.end() if small else at


def _session_end(text: str, folded: str, at: int) -> int | None:
    """«Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khoá XIII», «Trung ương 4 khoá XII»."""
    session = _SESSION.match(folded, at)
    if session is None:
        return None
    end = session.end()
    if (gap := _BLANK.match(folded, end)) and folded.startswith(fold("ban chấp hành"), gap.end()):
        body = issuer_end(text, folded, gap.end())
        if body is not None:
            return body
    term = _TERM.match(folded, end)
    return term.end() if term else None
