"""Periodic deadlines: «hằng năm», «định kỳ 6 tháng», «trước ngày 18 hằng tháng», as a rule where one is exact.

A rule is an RRULE (RFC 5545). Words that name two rhythms («6 tháng, hằng năm») or none («định kỳ») have no rule.
"""

from __future__ import annotations

from datetime import date

from generator.reading.periods import pattern

_UNIT = r"(?:ngày|tuần|tháng|quý|năm)(?!\w| \d{4})"
_EACH = rf"(?:hằng|hàng|mỗi) {_UNIT}"
_COUNT = rf"(?:\d{{1,2}}|một|hai|ba|sáu) {_UNIT}(?! (?:đầu|cuối))"
_TIMES = r"(?:,? (?:\d{1,2}|một|hai|ba|bốn) lần|~/~(?:1|01)?~lần)"
_MORE = rf"(?:(?:,~| và | hoặc )(?:định kỳ )?(?:{_EACH}|{_COUNT}|{_UNIT}){_TIMES}?)*"
_DATE = r"(?:ngày )?\d{1,2}(?:~/~\d{1,2}| tháng \d{1,2})(?!~/~\d)"
_DATES = (
    rf"(?:{_DATE}(?:(?:,~| và )(?:trước )?{_DATE}){{0,3}}|ngày \d{{1,2}}(?! tháng \d)(?:(?:,~| và )ngày \d{{1,2}})?)"
)
_BY = r"(?:trước|vào|(?:chậm|muộn) nhất(?: là)?(?: vào| trước)?)"

# «trước ngày 15/12 hằng năm», «hằng năm (trước ngày 15/12)»: those brackets are part of what is printed
DATED_EVERY = (
    rf"(?:định kỳ,? )?(?:(?:{_BY} )?{_DATES},?(?: của)? {_EACH}"
    rf"|(?:{_BY} )?ngày \d{{1,2}}(?: của)? tháng cuối(?: của)?(?: mỗi| hằng| hàng)? quý(?: (?:hằng|hàng|mỗi) năm)?"
    rf"|{_EACH},?~\((?:{_BY} )?ngày \d{{1,2}}(?: của)? tháng cuối(?: của)?(?: mỗi| hằng| hàng)? quý\)"
    rf"|(?:{_EACH}|{_COUNT}){_TIMES}?{_MORE},?~\((?:{_BY} )?{_DATES}(?: trong (?:năm|tháng|quý))?\)"
    rf"|{_EACH},?~{_BY} {_DATES}|{_BY} {_DATES}(?: của)? (?:tháng|quý|năm) (?:liền kề|kế tiếp|tiếp theo|"
    rf"trước đó)(?! \d))"
)
_PART_OF_YEAR = r"(?:tháng~\d{1,2}|quý~(?:iv|i{1,3}|[1-4])) (?:hằng|hàng|mỗi) năm(?! \d{4})"
EVERY = (
    rf"(?:(?:(?:trong|vào) )?{_PART_OF_YEAR}"
    rf"|định kỳ,? (?:theo )?(?:{_EACH}|{_COUNT}|{_UNIT}){_TIMES}?{_MORE}"
    rf"|{_EACH}{_TIMES}?{_MORE}|{_COUNT}{_TIMES}|định kỳ)"
)

_DAY = pattern(r"(?<!\w)(?P<d>\d{1,2})(?:(?:~/~| tháng )(?P<m>\d{1,2}))?(?=\D|$)")
_QUARTER_END = pattern(r"tháng cuối(?: của)?(?: mỗi| hằng| hàng)? quý")
_EACH_UNIT = pattern(r"(?:hằng|hàng|mỗi) (?P<unit>\w+)")
_RHYTHM = pattern(r"(?:(?P<count>\d{1,2}|một|hai|ba|sáu) |)(?P<unit>ngày|tuần|tháng|quý|năm)(?!\w)")
_OFTEN = pattern(r"(?P<times>\w+) lần")
_MONTHLY = pattern(r"tháng~(?P<m>\d{1,2}) (?:hằng|hàng|mỗi)")
_QUARTERLY = pattern(r"quý~(?:iv|i{1,3}|[1-4]) (?:hằng|hàng|mỗi)")
_WORDS = {"một": 1, "hai": 2, "ba": 3, "sáu": 6}
# What one printed unit is in RFC 5545, which has no quarters.
_FREQUENCY = {
    "ngày": ("DAILY", 1),
    "tuần": ("WEEKLY", 1),
    "tháng": ("MONTHLY", 1),
    "quý": ("MONTHLY", 3),
    "năm": ("YEARLY", 1),
}


def every_rule(words: str) -> str | None:
    """The rule of words that `EVERY` matches (folded); None where they print no exact one."""
    if _MONTHLY.search(words):
        month = next(int(m["m"]) for m in _MONTHLY.finditer(words))
        return f"FREQ=YEARLY;BYMONTH={month}" if 1 <= month <= 12 else None
    if _QUARTERLY.search(words):
        return None
    often = _OFTEN.search(words)
    if often and _number(often["times"]) != 1:
        return None
    rhythms = [(_number(m["count"] or "1"), _unfolded(m["unit"])) for m in _RHYTHM.finditer(words)]
    if len(rhythms) != 1 or rhythms[0][0] < 1:
        return None
    count, unit = rhythms[0]
    frequency, size = _FREQUENCY[unit]
    return f"FREQ={frequency}" + (f";INTERVAL={count * size}" if count * size > 1 else "")


def dated_rule(words: str) -> tuple[bool, str | None]:
    """The rule of words that `DATED_EVERY` matches (folded): whether such days can be, and the rule or None."""
    days = [(int(m["d"]), int(m["m"]) if m["m"] else 0) for m in _DAY.finditer(words)]
    if any(not _possible(day, month) for day, month in days):
        return False, None
    months = sorted({month for _, month in days})
    numbers = ",".join(str(day) for day in sorted({day for day, _ in days}))
    each = _EACH_UNIT.search(words)
    if _QUARTER_END.search(words):
        return True, f"FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY={numbers}"
    if each and months == [0] and _unfolded(each["unit"]) == "tháng":
        return True, f"FREQ=MONTHLY;BYMONTHDAY={numbers}"
    if each and 0 not in months and _unfolded(each["unit"]) == "năm" and "," not in numbers:
        return True, f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))};BYMONTHDAY={numbers}"
    return True, None


def _possible(day: int, month: int) -> bool:
    try:
        date(4, month or 1, day)  # a leap year, a long month: only what can never be is refused
    except ValueError:
        return False
    return True


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _WORDS.get(word, 0)


def _unfolded(unit: str) -> str:
    """A unit's usual spelling; `fold` moves the tone («ngày» -> «ngaỳ»)."""
    return _SPELLED.get(unit, unit)


_SPELLED = {pattern(unit).pattern: unit for unit in _FREQUENCY}
