"""Deadlines (thời hạn): the interval that printed words mean, and where such words stand in a running text.

An interval keeps the precision that was printed and serves sorting and filtering; a reader is always shown the words.
A year that is not printed is inferred from the document's date and flagged; a date that cannot be is no deadline.
Source of the kinds and of the traps: the domain notes, Deadlines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.model import Span
from generator.reading.deadline_meaning import DeadlineReading, from_to, read_core, read_here, stretch, this_year
from generator.reading.deadline_traps import (
    BARE_YEARS,
    Titles,
    are_figures,
    around,
    is_manner,
    is_past,
    is_told_stretch,
    opens_report,
)
from generator.reading.deadline_words import CORE, DONE, LABEL
from generator.reading.periods import DAY, PERIOD, SPAN, pattern, read_printed_period, span_parts, spelled
from generator.vietnamese import fold, nfc

_BARE = pattern(rf"(?:{SPAN}|{PERIOD}|[12]\d{{3}})")
_DAYS = pattern(rf"(?P<first>{DAY}|\d{{1,2}})(?:~-~| đến )(?P<last>{DAY})")
_IN_YEAR = pattern(r"(?:trong|vào) (?P<y>[12]\d{3}(?:~-~[12]\d{3})?)")
_ONE_DAY = pattern(DAY)
_TWO_DAYS = pattern(rf"{DAY}(?:(?:~[;,]~| và ){DAY})+")
_AND_ON = pattern(r"(?P<since>(?:năm )?[12]\d{3}) và (?:các|những) năm (?:tiếp theo|sau|tiếp sau)")
_AND_YEARS = pattern(r" và (?:các|những) năm (?:tiếp theo|tiếp sau|sau)(?!\w)")
_BESIDE = pattern(r"~(?:,|;|và|/)~")
_THIS_YEAR = pattern(r"(?:trong|cả|đầu|giữa|cuối|hết) năm(?: nay)?|năm nay")
_YEAR = pattern(r"(?:cuối )?(?:năm )?[12]\d{3}")
_DONE_WORD = pattern(rf"(?<!\w){DONE}(?!\w)")

# What may stand around the words that tell the time: «hoàn thành học tập trong tháng …», «… (thứ Sáu)».
_WORDS = r"[^\W\d]+"
_BEFORE = pattern(rf"(?:{_WORDS}(?:,~| )){{0,12}}")
_AFTER = pattern(r"~(?:\([^()\d]{1,20}\)|[.,;:]){0,2}~")
_ADVERB_AFTER = pattern(rf"(?:,? {_WORDS}){{0,12}}[.,;]?")
_HORIZON = pattern(r"(?<!\w)(?:giai đoạn|nhiệm kỳ|tầm nhìn|thời kỳ|mục tiêu|phấn đấu|định hướng|tính)(?!\w)")
# Words that a deadline of a running sentence takes along.
_TAKEN_ALONG = pattern(
    rf"(?:(?:thời gian|thời hạn|tiến độ)(?: thực hiện| hoàn thành)? )?"
    rf"(?:(?:phải|cơ bản|cần|thực hiện|tiến hành|{DONE}) ){{0,3}}$"
)
# «Chi thường xuyên», «kế hoạch hằng năm», «đánh giá, xếp loại chất lượng hằng năm» are names of things.
_NOUN_BEFORE = pattern(
    r"(?<!\w)(?:(?:chi|không|chưa|kinh phí|ngân sách|nguồn|hoạt động|nhiệm vụ|công việc|chất lượng|dự toán|xếp loại|"
    r"đánh giá|chỉ tiêu|bình quân|trung bình|học tập|chuyên đề|kỳ họp|hội nghị|khu vực|sử dụng|làm việc|"
    r"(?:trợ cấp|phụ cấp|lương|tiền công|sinh hoạt phí|ngân sách nhà nước|ngân sách địa phương|nghị quyết|mối quan hệ|"
    r"quan trọng,|toàn khoá,|"
    r"được thực hiện|người trực tiếp,))|"
    r"(?:kế hoạch|chương trình|xếp loại|dự toán)(?: \w+){0,5}|"
    r"(?:gắn (?:với|liền với|vào)|là (?:một )?(?:trong những )?(?:căn cứ|tiêu chí|cơ sở))(?:,? \w+){1,9})~$"
)
# «xây dựng báo cáo định kỳ», «chế độ báo cáo định kỳ»: a kind of report, and no time
_KIND_BEFORE = pattern(
    r"(?<!\w)(?:xây dựng|lập|soạn|hoàn thiện|chế độ|mẫu|các|những|bản|loại|duy trì|theo|trong|vào|kỳ) "
    r"(?:báo cáo(?: \w+){0,2}|họp|giao ban)~$|"
    r"(?<!\w)(?:sinh hoạt(?: đảng| chi bộ| đoàn)?|đối thoại(?: với doanh nghiệp)?)~$"
)
# «báo cáo định kỳ hoạt động …», «kiểm tra định kỳ trong năm 2020»: the same, with what it is about
_KIND_OF = pattern(r"(?<!\w)(?:báo cáo|kiểm tra|thanh tra|giám sát|bảo dưỡng|khảo sát|đánh giá)~$")
_ABOUT_NEXT = pattern(r" (?!(?:theo|về|cho|với|và|gửi|trước|vào|hằng|hàng|mỗi)(?!\w))\w")
# «phối hợp chặt chẽ, thường xuyên, hiệu quả»: how, and not when
_HOW = (
    r"(?:chặt chẽ|đồng bộ|kịp thời|nghiêm túc|hiệu quả|đầy đủ|sâu rộng|toàn diện|thống nhất|liên tục|chủ động|nghiêm)"
)
_HOW_BEFORE = pattern(rf"(?<!\w){_HOW},~$")
_HOW_AFTER = pattern(rf"(?:,~| và ){_HOW}(?!\w)")
_NOT_YET = pattern(
    r"(?<!\w)(?:chưa|không)(?: được)?(?: thực hiện| tiến hành| duy trì)?~$"
)  # «chưa được thực hiện thường xuyên»
# «Đến hết ngày 23/10/2018, toàn ngành đã thực hiện 702 cuộc»
_TOLD_NEXT = pattern(r",? (?:[^\W\d_]+ ){1,6}?đã (?!(?:được )?(?:giao|phân công|đề ra|duyệt))\w")
_REGULAR = fold("định kỳ")
# «Ngày ban hành | 30/05/2021»: what a site tells of a document beside its text
_OF_THE_DOCUMENT = pattern(r"(?:ngày (?:ban hành|ký|có hiệu lực|hết hiệu lực|công báo|đăng)|hiệu lực)(?!\w)")
_PART_OF_YEAR = pattern(r"(?:quý|tháng) ?(?:[ivx]+|\d)")
_LONGEST_PERIOD = 40
_AIM_BEFORE = pattern(
    r"(?<!\w)(?:phấn đấu|mục tiêu|tầm nhìn|giai đoạn|thời kỳ|nhiệm kỳ|tính|có hiệu lực)(?: \w+){0,6}~$"
)
# Work that is sent to a body, whose name is all that stands between
_SENT = pattern(
    r"(?<!\w)(?:trình|gửi|nộp|báo cáo)(?: cho| lên| về)? (?:thủ tướng(?: chính phủ)?|chính phủ|quốc hội|bộ chính trị|"
    r"ban (?:bí thư|thường vụ(?: \w+ uỷ)?|chấp hành(?: \w+){0,2})|bộ(?: \w+){2,4}|sở(?: \w+){2,4}|"
    r"(?:ubnd|hđnd|uỷ ban nhân dân|hội đồng nhân dân)(?: (?:tỉnh|thành phố|huyện|quận|xã))?|(?:tỉnh|thành|huyện) uỷ|"
    r"cấp (?:trên|có thẩm quyền))(?: (?:xem xét|phê duyệt|ban hành|thông qua|quyết định),?){0,3}~$"
)
_AFTER_LABEL = pattern(rf"{LABEL}:~$")
_WEEKDAY = pattern(r" \((?:thứ [^\W\d]+|chủ nhật)\)")  # «ngày 18/4 (thứ Bảy)»
_URGENT = fold("khẩn trương")
_SEGMENT_END = re.compile(r"[ ]{0,2}(?:[.;)]|$)")


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
    folded = spelled(nfc(raw)).strip(" .,;:")
    if folded.startswith("(") and folded.endswith(")"):
        folded = folded[1:-1].strip(" .,;:")
    cores = list(CORE.finditer(folded))
    if not cores or span_parts(folded):
        return _bare(folded, issued)
    core = cores[0]
    if len(cores) == 2 and all(_is_adverb(c) for c in cores) and _BESIDE.fullmatch(folded, *_between(cores)):
        return read_core(core, issued) if not core.start() and _AFTER.fullmatch(folded, cores[1].end()) else None
    before, after = folded[: core.start()], folded[core.end() :]
    adverb = _is_adverb(core)
    if adverb and _NOUN_BEFORE.search(before):
        return None
    if len(cores) > 1 or not _BEFORE.fullmatch(before) or _HORIZON.search(before):
        return None
    if not _AFTER.fullmatch(after) and not (adverb and not before and _ADVERB_AFTER.fullmatch(after)):
        return None
    if core["at"] and _year_alone(core["at"]) and not _DONE_WORD.search(before):
        return None
    return read_core(core, issued)


def _is_adverb(core: re.Match[str]) -> bool:
    """Whether a match of `CORE` has no day: «thường xuyên», «hằng năm»."""
    return bool(core["continuous"] or core["unspecified"] or core["every"])


def _between(cores: list[re.Match[str]]) -> tuple[int, int]:
    return cores[0].end(), cores[1].start()


def _bare(folded: str, issued: str | None) -> DeadlineReading | None:
    """A period without a word that says how («Quý II/2026» in the column of a table)."""
    if _THIS_YEAR.fullmatch(folded):
        return this_year("within", issued)
    if year := _IN_YEAR.fullmatch(folded):
        return stretch(year["y"], issued)
    if days := _DAYS.fullmatch(folded):
        return from_to(days["first"], days["last"], issued)
    if (on := _AND_ON.fullmatch(folded)) and (start := read_printed_period(on["since"], issued)):
        return DeadlineReading("from-to", "year", start.start, None)
    match = _BARE.match(folded)
    if match is None or not _AFTER.fullmatch(folded, match.end()):
        return None
    return stretch(match.group(), issued)


def _year_alone(words: str) -> bool:
    return _YEAR.fullmatch(words) is not None


# ── in a running text ────────────────────────────────────────────────────────────────────────────────────────────


def find_deadlines(text: str, issued: str | None) -> list[DeadlineFound]:
    """The deadlines printed in `text` (NFC), in order. Words of a title, an aim or a date of a citation are none, and
    neither is a time that was over when the document was issued."""
    if "|" in text:  # a table row: what fills a cell needs no word that says «trong»
        cells = list(_cells(text))
        if cells and _OF_THE_DOCUMENT.match(fold(text), cells[0][0]):
            return []
        figures = are_figures([fold(text[slice(*cell)]) for cell in cells])
        return [
            found
            for start, end in cells
            if not (figures and BARE_YEARS.fullmatch(fold(text[start:end])))
            for found in _in_cell(text, start, end, issued)
        ]
    found = list(_running(text, issued, 0))
    return found or list(_alone(text, issued))


def _alone(text: str, issued: str | None) -> Iterator[DeadlineFound]:
    """A clause that is nothing but a period («Quý III/2026»): a cell of a table whose lines a file has lost."""
    words = text.strip()
    folded = spelled(words)
    if len(words) > _LONGEST_PERIOD or not _PART_OF_YEAR.match(folded):
        return
    reading = _bare(folded, issued)
    if reading is not None and not _over(reading, issued):
        start = text.index(words)
        yield DeadlineFound(Span(start, start + len(words)), words, reading)


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
    elif reading is None and _TWO_DAYS.fullmatch(fold(cell)):  # «30/6/2026; 30/12/2026»
        for part in _ONE_DAY.finditer(fold(cell)):
            if day := read_deadline(part.group(), issued):
                yield DeadlineFound(Span(start + part.start(), start + part.end()), cell[slice(*part.span())], day)
    elif reading is None:
        yield from _running(cell, issued, start)


def _running(text: str, issued: str | None, offset: int) -> Iterator[DeadlineFound]:
    folded = spelled(text)
    cores = list(CORE.finditer(folded))
    if not cores:
        return
    brackets = [m.span() for m in re.finditer(r"\([^()]*\)", folded)]
    titles = Titles(text, folded)
    found: list[tuple[int, re.Match[str], DeadlineReading]] = []
    for core in cores:
        start = _start(folded, core, around(brackets, core.start()))
        reading = read_here(core, issued) if _says_so(folded, core, start, titles) else None
        if reading is not None and not _over(reading, issued):
            found.append((start, core, reading))
    for start, core, reading in found:
        if core["unspecified"] == _URGENT and is_manner(folded, *core.span()):
            continue
        on = _AND_YEARS.match(folded, core.end())
        if on and not core["lead"]:
            continue  # «từ nay đến năm 2020 và những năm tiếp theo» is a horizon
        if on and reading.kind == "within":
            # «Thời gian: Năm 2025 và các năm sau»
            reading = DeadlineReading("from-to", reading.precision, reading.start, None)
            yield DeadlineFound(Span(start + offset, on.end() + offset), text[start : on.end()], reading)
            continue
        day = _WEEKDAY.match(folded, core.end())
        end = day.end() if day else core.end()
        yield DeadlineFound(Span(start + offset, end + offset), text[start:end], reading)


def _start(folded: str, core: re.Match[str], bracket: tuple[int, int] | None) -> int:
    """Where the deadline's words start: with the bracket that they end, else with the verb of completion before."""
    if bracket and core.end() <= bracket[1] and not folded[core.end() : bracket[1] - 1].strip():
        inside = folded[bracket[0] + 1 : core.start()]
        if _BEFORE.fullmatch(inside):
            return bracket[0] + 1 + len(inside) - len(inside.lstrip())
    if core["lead"] and ":" in core["lead"]:  # «Thời gian: ngày …»: a label, not words of the deadline
        return core.start("hour") + 1 if core["hour"] else core.start("in")
    window = max(0, core.start() - 80)
    taken = _TAKEN_ALONG.search(folded, window, core.start())
    start = taken.start() if taken else core.start()
    while start < core.start() and start > window and folded[start - 1].isalnum():  # the window cut a word
        start += 1
    return start


def _says_so(folded: str, core: re.Match[str], start: int, titles: Titles) -> bool:
    """Whether these words set a time for the work, and are not part of a name, a title or an aim."""
    before = folded[max(0, start - 60) : start]
    if _is_adverb(core):  # right before the adverb, also where the whole bracket is the deadline: «(chi thường xuyên)»
        noun = folded[max(0, core.start() - 60) : core.start()]
        if core["every"] == _REGULAR:
            if _KIND_BEFORE.search(noun):
                return False
            if _KIND_OF.search(noun) and _ABOUT_NEXT.match(folded, core.end()):
                return False
        if _NOT_YET.search(noun) or (_HOW_BEFORE.search(noun) and _HOW_AFTER.match(folded, core.end())):
            return False
        return not _NOUN_BEFORE.search(noun) and not titles.hold(core.start())
    if core["dated_every"]:
        return True
    if _AIM_BEFORE.search(before):
        return False
    if core["year_end"]:
        return True
    if core["due"]:  # «…, trình Thủ tướng Chính phủ Quý II năm 2014.»
        return _SENT.search(before) is not None and not titles.hold(core.start())
    if core["since"] and not (core["starts"] or _AFTER_LABEL.search(before)):
        return False  # «từ năm 2020» tells when something began
    if core["closes"]:
        return True
    if core["by"] and _TOLD_NEXT.match(folded, core.end()):
        return False
    if is_past(folded, start, core.start(), figures=bool(core["at"] or core["until"]), told=bool(core["in"])):
        return False
    if core["in"] and opens_report(folded, start, core.end()):
        return False
    if (core["to"] or core["at"] or core["since"]) and is_told_stretch(folded, start, core.end()):
        return False
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
