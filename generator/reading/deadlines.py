"""Deadlines (thời hạn): the interval that printed words mean, and where such words stand in a running text.

An interval keeps the precision that was printed and serves sorting and filtering; a reader is always shown the words.
A year that is not printed is inferred from the document's date and flagged; a date that cannot be is no deadline.
Source of the kinds and of the traps: the domain notes, Deadlines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from generator.model import DeadlineKind, Precision, Span
from generator.reading.numbers import find_numbers
from generator.reading.openings import DIGITS, Opened
from generator.reading.periods import DAY, PERIOD, Period, pattern, read_printed_period
from generator.reading.recurrence import DATED_EVERY, EVERY, dated_rule, every_rule
from generator.vietnamese import fold, nfc

_DONE = r"(?:hoàn thành|hoàn tất|xong|kết thúc)"
_LABEL = r"(?:thời gian|thời hạn|tiến độ)(?: \w+){0,3}~"
# All of these leave the start open. «Đến năm …» alone is a horizon, so the bare «đến» is a form of its own below.
_BY = (
    r"(?:(?:chậm|muộn) nhất(?: là)?(?: vào| trong| trước| đến| hết| cuối){0,3}~:?|không (?:quá|muộn hơn|chậm hơn)"
    r"|(?:trong thời gian )?từ nay (?:cho )?(?:đến|tới)(?: hết| cuối)?|(?:cho )?(?:đến|tới) (?:hết|cuối|trước)"
    r"|trước(?: thời điểm)?|hết)"
)
_CLOCK = r"(?: \d{1,2}~(?:giờ|h)(?:~\d{2}(?: phút)?)?,?)?"  # an hour of the day: shown as printed, not counted
_FROM = r"(?:từ|sau)(?: khi| ngày)?(?: \w+){1,4}"
_CORE_PATTERN = pattern(
    rf"""(?<![\w/-])(?:
    (?P<dated_every>{DATED_EVERY})
    |(?P<every>{EVERY})
    |(?:bắt đầu |thực hiện )?từ (?P<from>(?:ngày )?\d{{1,2}}(?=~-~\d{{1,2}}(?: |/)| đến| tới)|{PERIOD})
        (?: (?:đến|tới)(?: hết| cuối)? |~-~)(?P<to>{PERIOD}|[12]\d{{3}})
    |(?P<starts>bắt đầu |thực hiện |triển khai )?từ (?P<since>{PERIOD})(?: trở đi)?
    |(?P<by>{_BY}){_CLOCK} (?:tháng (?={DAY}))?(?P<until>{PERIOD})
    |(?:đến|tới) (?P<at>{PERIOD})
    |(?P<lead>(?:ngay )?(?:trong|nội trong)(?: khoảng)?|vào|{_DONE}|{_LABEL}:)(?: (?P<in>{PERIOD}))
    |(?P<continuous>thường xuyên(?:,? (?:và )?liên tục)?)
    |(?P<unspecified>khẩn trương|(?:ngay )?trong thời gian (?:sớm|ngắn) nhất|sớm nhất có thể
        |trong (?:vòng|thời hạn|thời gian) \d{{1,3}} (?:ngày|tháng|năm)(?: làm việc)?(?:,? (?:kể |tính )?{_FROM})?
        |trong \d{{1,3}} (?:ngày|tháng)(?: làm việc)?,? (?:kể|tính) {_FROM})
    )(?![\w/])"""
)
_CORE = Opened(
    _CORE_PATTERN,
    "định hằng hàng mỗi trước vào chậm muộn ngày một hai ba bốn sáu từ bắt thực triển trong không cho đến tới hết ngay"
    f" nội hoàn xong kết thời tiến thường khẩn sớm {DIGITS}",
)
_BARE = pattern(PERIOD)
_YEAR = pattern(r"(?:cuối )?(?:năm )?[12]\d{3}")
_DONE_WORD = pattern(rf"(?<!\w){_DONE}(?!\w)")
_DAY_ALONE = pattern(r"(?:ngày )?(\d{1,2})")

# What may stand around the words that tell the time: «hoàn thành học tập trong tháng …», «… (thứ Sáu)».
_WORDS = r"[^\W\d]+"
_BEFORE = pattern(rf"(?:{_WORDS}(?:,~| )){{0,12}}")
_AFTER = pattern(r"~(?:\([^()\d]{1,20}\)|[.,;:]){0,2}~")
_ADVERB_AFTER = pattern(rf"(?:,? {_WORDS}){{0,12}}[.,;]?")
_HORIZON = pattern(r"(?<!\w)(?:giai đoạn|nhiệm kỳ|tầm nhìn|thời kỳ|mục tiêu|phấn đấu|định hướng|tính)(?!\w)")
# Words that a deadline of a running sentence takes along.
_TAKEN_ALONG = pattern(
    rf"(?:(?:thời gian|thời hạn|tiến độ)(?: thực hiện| hoàn thành)? )?"
    rf"(?:(?:phải|cơ bản|cần|thực hiện|tiến hành|{_DONE}) ){{0,3}}$"
)
# «Chi thường xuyên», «kế hoạch hằng năm», «đánh giá, xếp loại chất lượng hằng năm» are names of things.
_NOUN_BEFORE = pattern(
    r"(?<!\w)(?:(?:chi|không|chưa|kinh phí|ngân sách|nguồn|hoạt động|nhiệm vụ|công việc|chất lượng|dự toán|xếp loại|"
    r"đánh giá|chỉ tiêu|bình quân|trung bình|học tập|chuyên đề|kỳ họp|hội nghị|khu vực|sử dụng|làm việc)|"
    r"(?:kế hoạch|chương trình)(?: \w+){0,3})~$"
)
_AIM_BEFORE = pattern(
    r"(?<!\w)(?:phấn đấu|mục tiêu|tầm nhìn|giai đoạn|thời kỳ|nhiệm kỳ|tính|có hiệu lực)(?: \w+){0,6}~$"
)
_AFTER_LABEL = pattern(rf"{_LABEL}:~$")
_TITLE_STARTS = pattern(r"(?<!\w)(?:về|ban hành|phê duyệt|quy định|v/v)(?!\w)")
_SEGMENT_END = re.compile(r"[ ]{0,2}(?:[.;)]|$)")
_TITLE_ENDS = re.compile(r'[;()|]|\. |"')


@dataclass(frozen=True, slots=True)
class DeadlineReading:
    """What the words of a deadline mean; the fields are those of `generator.model.Deadline`.

    `by`: `start` is None, and `end` the printed day; «trước» a month, quarter or year ends on the day before it.
    «Từ … trở đi» has no `end`. Half a year is an interval with the precision of a month; of two periods of different
    precision the coarser one counts.
    """

    kind: DeadlineKind
    precision: Precision | None
    start: str | None
    end: str | None
    inferred_year: bool = False
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class DeadlineFound:
    """A deadline in a running text; `raw` are the words at `span`, without the brackets they stand in."""

    span: Span
    raw: str
    reading: DeadlineReading


@lru_cache(maxsize=4096)
def read_deadline(raw: str, issued: str | None) -> DeadlineReading | None:
    """What `raw` means when it is the words of a deadline and nothing else; None where it is not readable as one.

    Words of completion may stand before («hoàn thành học tập trong tháng 12/2022»). `issued` is the document's ISO
    date: it gives a year that is not printed. A horizon («đến năm 2030», «giai đoạn …») is not a deadline.
    """
    folded = fold(nfc(raw)).strip(" .,;:")
    if folded.startswith("(") and folded.endswith(")"):
        folded = folded[1:-1].strip(" .,;:")
    cores = list(_CORE.finditer(folded))
    if not cores:
        return _bare(folded, issued)
    core = cores[0]
    before, after = folded[: core.start()], folded[core.end() :]
    adverb = core["continuous"] or core["unspecified"] or core["every"]
    if adverb and _NOUN_BEFORE.search(before):
        return None
    if len(cores) > 1 or not _BEFORE.fullmatch(before) or _HORIZON.search(before):
        return None
    if not _AFTER.fullmatch(after) and not (adverb and not before and _ADVERB_AFTER.fullmatch(after)):
        return None
    if core["at"] and _year_alone(core["at"]) and not _DONE_WORD.search(before):
        return None
    return _reading(core, issued)


def _bare(folded: str, issued: str | None) -> DeadlineReading | None:
    """A period without a word that says how («Quý II/2026» in the column of a table)."""
    match = _BARE.match(folded)
    if match is None or not _AFTER.fullmatch(folded, match.end()):
        return None
    period = read_printed_period(match.group(), issued)
    return _within(period)


def _within(period: Period | None) -> DeadlineReading | None:
    if period is None:
        return None
    return DeadlineReading("within", period.precision, period.start, period.end, period.inferred)


def _reading(core: re.Match[str], issued: str | None) -> DeadlineReading | None:
    """The reading of one match of `_CORE`; None where its date cannot be."""
    if core["continuous"]:
        return DeadlineReading("continuous", None, None, None)
    if core["unspecified"]:
        return DeadlineReading("unspecified", None, None, None)
    if core["every"]:
        return DeadlineReading("periodic", None, None, None, rule=every_rule(core["every"]))
    if core["dated_every"]:
        possible, rule = dated_rule(core["dated_every"])
        return DeadlineReading("periodic", None, None, None, rule=rule) if possible else None
    if core["to"]:
        return _range(core["from"], core["to"], issued)
    if core["in"]:
        return _within(read_printed_period(core["in"], issued))
    period = read_printed_period(core["since"] or core["until"] or core["at"], issued)
    if period is None:
        return None
    if core["since"]:
        return DeadlineReading("from-to", period.precision, period.start, None, period.inferred)
    end = period.end
    if core["by"] and core["by"].split()[-1] == fold("trước") and period.precision != "day":
        end = (date.fromisoformat(period.start) - timedelta(days=1)).isoformat()
    return DeadlineReading("by", period.precision, None, end, period.inferred)


_COARSER: dict[Precision, int] = {"day": 0, "month": 1, "quarter": 2, "year": 3}


def _range(first: str, last: str, issued: str | None) -> DeadlineReading | None:
    """«Từ A đến B»; what A leaves out (a year, a month) stands in B."""
    end = read_printed_period(last, issued)
    if end is None:
        return None
    if alone := _DAY_ALONE.fullmatch(" ".join(first.split())):
        first = f"{alone[1]}/{int(end.end[5:7])}/{end.end[:4]}"
    start = read_printed_period(first, issued, year=int(end.end[:4]))
    if start is not None and start.start > end.end:  # «từ 15/11 đến 15/02/2024»
        start = read_printed_period(first, issued, year=int(end.end[:4]) - 1)
    if start is None or start.start > end.end:
        return None
    precision = max(start.precision, end.precision, key=_COARSER.__getitem__)
    return DeadlineReading("from-to", precision, start.start, end.end, end.inferred)


def _year_alone(words: str) -> bool:
    return _YEAR.fullmatch(words) is not None


# ── in a running text ────────────────────────────────────────────────────────────────────────────────────────────


def find_deadlines(text: str, issued: str | None) -> list[DeadlineFound]:
    """The deadlines printed in `text` (NFC), in order. Words of a title, an aim or a date of a citation are none, and
    neither is a time that was over when the document was issued."""
    if "|" in text:  # a table row: what fills a cell needs no word that says «trong»
        return [found for start, end in _cells(text) for found in _in_cell(text, start, end, issued)]
    return list(_running(text, issued, 0))


def _cells(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^|]+", text):
        words = match.group()
        lead = len(words) - len(words.lstrip())
        if words.strip():
            yield match.start() + lead, match.start() + lead + len(words.strip())


def _in_cell(text: str, start: int, end: int, issued: str | None) -> Iterator[DeadlineFound]:
    cell = text[start:end]
    reading = read_deadline(cell, issued) if end - start <= 120 else None
    if reading is not None and not _over(reading, issued):
        yield DeadlineFound(Span(start, end), cell, reading)
    elif reading is None:
        yield from _running(cell, issued, start)


def _running(text: str, issued: str | None, offset: int) -> Iterator[DeadlineFound]:
    folded = fold(text)
    cores = list(_CORE.finditer(folded))
    if not cores:
        return
    brackets = [m.span() for m in re.finditer(r"\([^()]*\)", folded)]
    titles = _Titles(text, folded)
    for core in cores:
        start = _start(folded, core, _around(brackets, core.start()))
        if not _says_so(folded, core, start, titles):
            continue
        reading = _reading(core, issued)
        if reading is not None and not _over(reading, issued):
            span = Span(start + offset, core.end() + offset)
            yield DeadlineFound(span, text[start : core.end()], reading)


def _around(stretches: list[tuple[int, int]], at: int) -> tuple[int, int] | None:
    """The one of some ordered stretches that `at` stands in."""
    i = bisect_right(stretches, (at, len(stretches) + at)) - 1
    return stretches[i] if i >= 0 and stretches[i][0] <= at < stretches[i][1] else None


class _Titles:
    """Titles of cited documents and quotations in a text; few of its deadlines need to know."""

    def __init__(self, text: str, folded: str) -> None:
        self._text = text
        self._folded = folded

    def hold(self, at: int) -> bool:
        """Whether `at` stands in one."""
        return _around(self._stretches, at) is not None

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


def _start(folded: str, core: re.Match[str], bracket: tuple[int, int] | None) -> int:
    """Where the deadline's words start: with the bracket that they end, else with the verb of completion before."""
    if bracket and core.end() <= bracket[1] and not folded[core.end() : bracket[1] - 1].strip():
        inside = folded[bracket[0] + 1 : core.start()]
        if _BEFORE.fullmatch(inside):
            return bracket[0] + 1 + len(inside) - len(inside.lstrip())
    if core["lead"] and core["lead"].endswith(":"):  # «Thời gian: ngày …»: a label, not words of the deadline
        return core.start("in")
    window = max(0, core.start() - 80)
    taken = _TAKEN_ALONG.search(folded, window, core.start())
    start = taken.start() if taken else core.start()
    while start and start > window and folded[start - 1].isalnum():  # the window cut a word
        start += 1
    return start


def _says_so(folded: str, core: re.Match[str], start: int, titles: _Titles) -> bool:
    """Whether these words set a time for the work, and are not part of a name, a title or an aim."""
    before = folded[max(0, start - 60) : start]
    adverb = bool(core["continuous"] or core["unspecified"] or core["every"])
    if adverb:  # right before the adverb, also where the whole bracket is the deadline: «(chi thường xuyên)»
        noun = folded[max(0, core.start() - 60) : core.start()]
        return not _NOUN_BEFORE.search(noun) and not titles.hold(core.start())
    if core["dated_every"]:
        return True
    if _AIM_BEFORE.search(before):
        return False
    if core["since"] and not (core["starts"] or _AFTER_LABEL.search(before)):
        return False  # «từ năm 2020» tells when something began
    words = core["to"] or core["since"] or core["until"] or core["at"] or core["in"]
    if _year_alone(words):
        if core["at"] or core["lead"] == fold("vào"):
            return False
        dates_work = _DONE_WORD.search(folded, start, core.end()) or _SEGMENT_END.match(folded, core.end())
        if not dates_work and titles.hold(core.start()):
            return False
    return True


def _over(reading: DeadlineReading, issued: str | None) -> bool:
    return bool(issued and reading.end and reading.end < issued[:10])
