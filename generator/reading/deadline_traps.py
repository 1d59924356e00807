"""What only looks like a deadline: words in the title of a cited document or in a quotation, and «khẩn trương» where it
tells how and not when.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from generator.reading.numbers import find_numbers
from generator.reading.periods import pattern

_TITLE_STARTS = pattern(r"(?<!\w)(?:về|ban hành|phê duyệt|quy định|v/v)(?!\w)")
_TITLE_ENDS = re.compile(r'[;()|]|\. |"')
# «tinh thần khẩn trương», «một cách khẩn trương», «không khí làm việc khẩn trương»
_HOW_BEFORE = pattern(
    r"(?<!\w)(?:một cách|(?:tinh thần|thái độ|khí thế|tác phong|không khí|ý thức|nhịp độ|nếp)(?: \w+){0,3}|"
    r"làm việc|rất|hết sức|thật|bảo đảm|đảm bảo|tính|phải) ?$"
)
BARE_YEARS = pattern(r"[12]\d{3}(?:~-~[12]\d{3})?")
_FIGURE = pattern(r"[12]\d{3}~-~[12]\d{3}|[\d.,]+~%?")
_FIRST_HEAD = pattern(r"(?:s?tt|số tt|số thứ tự)\.?")
_PHRASE_ENDS = pattern(r"~(?:[,.;:]| và |$)")
_CLAUSE_STARTS = re.compile(r"(?:^|[.:;|(+-])[ ]{0,3}$")
_WORD_NEXT = pattern(r",? \w")


def around(stretches: list[tuple[int, int]], at: int) -> tuple[int, int] | None:
    """The one of some ordered stretches that `at` stands in."""
    i = bisect_right(stretches, (at, len(stretches) + at)) - 1
    return stretches[i] if i >= 0 and stretches[i][0] <= at < stretches[i][1] else None


class Titles:
    """Titles of cited documents and quotations in a text; few of its deadlines need to know."""

    def __init__(self, text: str, folded: str) -> None:
        self._text = text
        self._folded = folded

    def hold(self, at: int) -> bool:
        """Whether `at` stands in one."""
        return around(self._stretches, at) is not None

    @cached_property
    def _stretches(self) -> list[tuple[int, int]]:
        """Where they stand: from the word that opens a title after a number to the mark that ends it."""
        folded = self._folded
        out = [m.span() for m in re.finditer(r'"[^"]*"', folded)]
        numbers = find_numbers(self._text)
        limits = [n.span.start for n in numbers[1:]] + [len(folded)] * bool(numbers)
        for number, limit in zip(numbers, limits, strict=True):
            opens = _TITLE_STARTS.search(folded, number.span.end, min(limit, number.span.end + 150))
            stop = _TITLE_ENDS.search(folded, number.span.end, limit)
            if opens and not (stop and stop.start() < opens.start()):
                close = _TITLE_ENDS.search(folded, opens.end(), limit)
                out.append((opens.start(), close.start() if close else limit))
        return sorted(out)


def is_manner(folded: str, start: int, end: int) -> bool:
    """Whether «khẩn trương» at `start`…`end` says how something is done: before its verb, as a quality of something, or
    behind its verb at the end of a phrase. Alone, in brackets or in a cell, it is a time."""
    window = max(0, start - 60)
    if _WORD_NEXT.match(folded, end) or _HOW_BEFORE.search(folded[window:start]):
        return True
    return bool(_PHRASE_ENDS.match(folded, end)) and not _CLAUSE_STARTS.search(folded[window:start])


def are_figures(folded: Sequence[str]) -> bool:
    """Whether years in a row of folded cells are heads or values of a table of figures, and no time: the head of a
    table, more than one of them, or other numbers beside them."""
    numbers = sum(_FIGURE.fullmatch(cell) is not None for cell in folded[1:])
    return bool(folded and _FIRST_HEAD.fullmatch(folded[0])) or numbers > 1


# «số liệu chốt đến ngày …», «tính đến hết tháng …»: a day up to which figures count
_COUNTED_TO = pattern(
    r"(?<!\w)(?:tính|chốt số liệu|(?:số liệu|dữ liệu|thống kê)(?: \w+){0,4}|(?:cập nhật|luỹ kế|tổng hợp) số liệu) ?$"
)
# «sự kiện … diễn ra trong tháng …», «đã tổ chức trong tháng …»: told, not asked for
_TOLD = pattern(
    r"(?<!\w)(?:(?:sự kiện|ngày lễ|vụ việc|vụ)(?:,? \w+){0,6} (?:diễn ra|xảy ra|nổ ra)|xảy ra|phát sinh|"
    r"(?:vừa|đã)(?! (?:được )?(?:giao|phân công|đề ra|đăng ký|xác định|ký|nêu|có|ban hành|phê duyệt|duyệt))"
    r"(?: \w+){0,4}) ?$"
)


# «Từ ngày 16-20/11/2025, trên các sông … xuất hiện một đợt lũ», «… khu vực … có mưa to»: told by a forecast
_WEATHER = pattern(
    r"[^.;]{0,160}(?<!\w)(?:có (?:mưa|gió|dông|lốc|nắng|rét|bão|lũ|nơi)|xuất hiện|mưa (?:phổ biến|to|rất to|lớn))(?!\w)"
)
_FORECAST = pattern(r"(?<!\w)(?:dự báo|cơ quan khí tượng|ảnh hưởng của|lượng mưa)(?!\w)")
# «kỳ 6 tháng (từ ngày 15/12/2025 đến ngày 14/6/2026)»: what a report is about
_REPORTED = pattern(r"(?<!\w)(?:kỳ(?: báo cáo)?(?: \w+){0,3}|số liệu(?: \w+){0,3}) ?\(?~$")


# «Trong năm 2025, tỉnh … được bố trí 7,6 tỷ đồng», «Trong 06 tháng đầu năm, lực lượng … bắt giữ 461 vụ»
_SENTENCE_BEGINS = re.compile(r"(?:^|[.:;] |\n)[-+ ]*$")
_TOLD_AFTER = pattern(
    r",[^.;:]{3,120}?(?<!\w)(?:được(?! giao)|đã|bắt giữ|phát hiện|xử lý \d|đạt|tăng|giảm|xảy ra|còn|có \d)(?!\w)"
)


def opens_report(folded: str, start: int, end: int) -> bool:
    """Whether a time that opens a sentence dates what the sentence reports."""
    before = _SENTENCE_BEGINS.search(folded[max(0, start - 12) : start])
    return before is not None and _TOLD_AFTER.match(folded, end) is not None


def is_told_stretch(folded: str, start: int, end: int) -> bool:
    """Whether a stretch of days is one in which something is forecast, or which a report is about."""
    if _REPORTED.search(folded[max(0, start - 60) : start]):
        return True
    return bool(_WEATHER.match(folded, end)) and _FORECAST.search(folded[max(0, start - 400) : end + 160]) is not None


def is_past(folded: str, start: int, core: int, *, figures: bool, told: bool) -> bool:
    """Whether words that look like a deadline tell of something: `start` is where they begin, `core` where their time
    does; `figures`: they name a last day, `told`: a time within which something may also have happened."""
    if figures and _COUNTED_TO.search(folded[max(0, core - 60) : core]):
        return True
    return told and _TOLD.search(folded[max(0, start - 80) : start]) is not None
