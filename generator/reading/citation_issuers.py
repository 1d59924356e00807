"""Who issued a cited document, where the sentence says it elsewhere than right behind the number.

«… của X tại Tờ trình số …», «Ngày …, X ban hành …», «Thông tư số … quy định về … của X», «các Luật của X: …». A body is
taken only where its place in the sentence or the letters of the number say that it is the issuer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.reading.bodies_words import SURNAMES
from generator.reading.dates import read_date
from generator.reading.issuers import HEADS, issuer_after, issuer_end, names_body
from generator.reading.numbers import DocumentNumber
from generator.reading.type_names import TYPE_WORDS
from generator.vietnamese import fold, folded_pattern

# «của Thống đốc … tại Tờ trình số …»; «Ngày 24/2/2026, Văn phòng … ban hành Công văn số …».
_AT = folded_pattern(
    r"[ ]{1,3}(?:(?:công bố|ban hành|phê duyệt|quy định|giao|nêu)[ ])?tại[ ]{1,3}"
    r"(?:các[ ]{1,3}(?:(?:quyết định|văn bản|công văn|nghị quyết)[ ]?:[ ]{1,3})?)?$"
)
# «Căn cứ các Quyết định của Bộ trưởng Bộ X: Số …; số …»
_OF_ALL = folded_pattern(rf"(?<!\w)các[ ]{{1,3}}(?:{TYPE_WORDS})(?=[ ]của[ ][^.;:()]{{4,90}}:[ ]{{1,3}}$)")
# «Báo cáo của Ban A về … (Báo cáo số …)»
_TYPE_OF = folded_pattern(rf"(?<!\w)(?:{TYPE_WORDS})(?=[ ]của[ ])")
_TITLE_LATER = folded_pattern(r"[ ]{1,3}(?:về|quy định|hướng dẫn|ban hành)[ ][^.;:()]{4,260}?(?=[ ]của[ ])")
_ISSUES = folded_pattern(
    r"[ ]{1,3}(?:(?:vừa[ ]|đã[ ])?(?:ký[ ])?ban hành(?:[ ](?:kèm[ ])?theo)?|(?:vừa|đã)[ ](?:ký|có|gửi))[ ]{1,3}$"
)
# «Bộ Tài chính (Công văn số …)», «Sở Nội vụ có Tờ trình số …»: only where the number names that body
_BESIDE = folded_pattern(
    r"(?:[ ]{0,3},?[ ]{0,3}\((?:tại[ ])?|"
    r"[ ]{1,3}(?:vừa[ ]|đã[ ])?(?:có|gửi|trình)(?:[ ](?:ý kiến |trình )?tại)?[ ]{1,3}"
    r"(?:(?:phiếu|giấy|thư)[ ]\w+(?:[ ]\w+)?[ ])?)$"
)
_THAT_DAY = folded_pattern(r"(?:^|[ ])(?P<day>ngày[ ]\d[^,;.:]{5,24}?),?[ ]{1,3}$")
# «Bộ X có báo cáo … về dự án A (công văn số …), dự án B (công văn số …)»: the subject of the sentence
_SUBJECT = folded_pattern(
    r"(?:^|[.;:][ ]|,[ ])(?P<who>(?=\w)[^,;.:()]{4,120}?)[ ]{1,3}(?:vừa[ ]|đã[ ])?"
    r"(?:có|gửi|trình|báo cáo|đề nghị|đề xuất|kiến nghị)[ ]"
)
_LOCAL_CODE = folded_pattern(r"(?:ubnd|hđnd|tu|hu|ubkt|cp|ttg)(?!\w)")
# «của Lãnh đạo Chính phủ tại văn bản số …/VPCP-…»: who said it, and not who issues
_SPEAKER = folded_pattern(r"(?<!\w)(?:lãnh đạo|đồng chí|đ/c|phó|các)[ ]{1,3}$")
_SURNAME = re.compile(rf" (?:{SURNAMES.pattern})(?= )")
_PERSON = 3, 5  # syllables of a person's name
_BODY_STARTS = re.compile(r"(?<![^\W_])[^\W\d_]")
_OF = folded_pattern(r"[ ]của[ ]")
_SENTENCE_ENDS = re.compile(r"[.;:()]")
_LIST_OF = folded_pattern(
    r"(?<!\w)các +(?:bộ +)?(?:luật|nghị quyết|nghị định|thông tư|quyết định|chỉ thị|kết luận)(?: +sau(?: đây)?)?"
    r"(?= +của(?!\w))"
)
_NUMBERS_OPEN = folded_pattern(r"\(số +\d")
_ASSEMBLY = fold("quốc hội")
_SENTENCE = 900
_LONGEST_TITLE = 300


def issuer_of_list(text: str, folded: str, start: int, number: DocumentNumber) -> str | None:
    """«Căn cứ các Luật của Quốc hội …: Luật A số …, Luật B số …»: the issuer that a list names before its colon, where
    the number names it."""
    for match in _LIST_OF.finditer(folded, max(0, start - _SENTENCE), start):
        body = issuer_after(text, folded, match.end())
        if body is None or not (text[body[1] :].lstrip().startswith(":") or _in_bracket(folded, body[1], start)):
            continue
        same = number.body.startswith("QH") == fold(text[body[0] : body[1]]).startswith(_ASSEMBLY)
        if same and (number.body.startswith("QH") or names_body(number.body, text[slice(*body)])):
            return text[slice(*body)]
    return None


def _in_bracket(folded: str, end: int, start: int) -> bool:
    """Whether `start` stands in a bracket that holds the numbers of what is named before it: «các Quyết định của X phê
    duyệt … (số …, số …)»."""
    opens = folded.find("(", end, start)
    if opens < 0 or ")" in folded[opens:start] or not _NUMBERS_OPEN.match(folded, opens):
        return False
    return _SENTENCE_ENDS.search(folded, end, opens) is None


def issuer_in_title(text: str, folded: str, start: int, end: int) -> str | None:
    """«Quy chế làm việc của Tỉnh uỷ khoá X (số …)»: the issuer stands before the number."""
    for match in _OF.finditer(folded, start, end):
        if body := issuer_after(text, folded, match.start()):
            return text[slice(*body)]
    return None


def issuer_later(text: str, folded: str, end: int, number: DocumentNumber) -> str | None:
    """«Thông tư số …/TT-BX ngày … quy định về … của Bộ trưởng Bộ X»: the issuer behind the title, where the number
    names it."""
    position, stop = end, min(len(text), end + _LONGEST_TITLE)
    while (
        title := _TITLE_LATER.match(folded, position, stop) if position == end else _OF.search(folded, position, stop)
    ):
        at = title.end() if position == end else title.start()
        body = issuer_after(text, folded, at)
        if body and names_body(number.body, text[slice(*body)]):
            return text[slice(*body)]
        if _SENTENCE_ENDS.search(folded, position, at):
            return None
        position = at + 1
    return None


def issuer_before(text: str, folded: str, start: int, at: int, number: DocumentNumber) -> tuple[str | None, str | None]:
    """Who issued what is cited at `start`, and when, where the sentence says that before: the body right before «tại»
    or «ban hành», or before a bracket or «có», where `number` names it. `at`: where the last citation ended."""
    window = max(at, start - _LONGEST_TITLE)
    sure = _AT.search(folded, window, start) or _ISSUES.search(folded, window, start)
    for opens in (_OF_ALL.search(folded, window, start), *_titled_before(folded, window, start)):
        body = issuer_after(text, folded, opens.end()) if opens else None
        if body and (folded[body[1] : start].strip(" :") == "" or names_body(number.body, text[slice(*body)])):
            return text[slice(*body)], None
    joint = sure or _BESIDE.search(folded, window, start)
    if joint is None:
        return _subject_before(text, folded, start, number), None
    end = _before_person(text, folded, window, joint.start()) if sure else joint.start()
    speaks = end != joint.start() and _AT.search(folded, window, start) is not None  # who said it, and not who issues
    for match in _BODY_STARTS.finditer(text, window, end):
        begin = match.start()
        if not match.group().isupper() or not HEADS.match(folded, begin):
            continue
        if issuer_end(text[:end], folded[:end], begin) != end:
            continue
        named = names_body(number.body, text[begin:end])
        if not named and (sure is None or speaks or _SPEAKER.search(folded, window, begin)):
            continue
        that_day = _THAT_DAY.search(folded, window, begin)
        return text[begin:end], read_date(text[slice(*that_day.span("day"))]) if that_day else None
    return (None, None) if sure else (_subject_before(text, folded, start, number), None)


def _titled_before(folded: str, window: int, start: int) -> Iterator[re.Match[str]]:
    """Where «Báo cáo của A …» begins whose number stands in the bracket behind its title."""
    if folded[max(0, start - 2) : start].endswith("("):
        yield from reversed(list(_TYPE_OF.finditer(folded, max(window, start - _LONGEST_TITLE), start)))


def _before_person(text: str, folded: str, start: int, end: int) -> int:
    """`end`, or where the name of a person begins that ends there: «Thủ tướng Chính phủ | Trần Văn Ví Dụ»."""
    for surname in _SURNAME.finditer(folded, start, end):
        name = text[surname.start() : end].split()
        if _PERSON[0] <= len(name) <= _PERSON[1] and all(word.isalpha() and word[0].isupper() for word in name):
            return surname.start()
    return end


def _subject_before(text: str, folded: str, start: int, number: DocumentNumber) -> str | None:
    """The subject of the sentence in whose bracket a number stands, where that number names it, and only it."""
    if "(" not in text[max(0, start - 3) : start + 2] or _LOCAL_CODE.match(fold(number.body)):
        return None
    sentence = max(folded.rfind(". ", 0, start) + 1, folded.rfind("\n", 0, start) + 1, start - _SENTENCE)
    named = set[str]()
    for match in _SUBJECT.finditer(folded, sentence, start):
        begin, end = match.span("who")
        begin += len(text[begin:end]) - len(text[begin:end].lstrip())
        whole = HEADS.match(folded, begin) and issuer_end(text[:end], folded[:end], begin) == end
        if whole and names_body(number.body, text[begin:end]):
            named.add(text[begin:end])
    return named.pop() if len(named) == 1 else None
