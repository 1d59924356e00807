"""Where the issuer's name ends in «… của Ban Thường vụ Tỉnh uỷ Quảng Ngãi về …».

A name is read word by word by its capitals: a small word goes on with it only when it is known to (hành in «Chấp hành»,
«nhân dân», «tỉnh» before a place). So the title, a verb or the next body after the name is never taken in.
"""

from __future__ import annotations

import re

from generator.reading.bodies import Bodies
from generator.reading.type_names import TYPE_WORDS
from generator.reading.verbs import PREDICATE
from generator.vietnamese import fold, folded_pattern


def _words(source: str) -> frozenset[str]:
    return frozenset(fold(source).split())


# Second syllables of words that bodies are named with: Chấp hành, Trung ương, Tỉnh uỷ, Bí thư, Kiểm tra, Tài chính …
_SECOND = _words(
    "hành ương chức vụ uỷ ủy thư trị tướng phủ phòng nghiệp trường tra vận giáo chính hàng nước hội động binh "
    "thông nghệ đốc tịch pháp thương thao lịch hoá hóa học tế dựng an công đoàn sinh niên sản nữ chiến dân "
    "quốc trận tập thống tin sát toán hoạch tư ban đồng đạo mưu giao sự luận trách viên án viện vệ ninh bộ "
    "khoáng nguyên tộc thuế quan dục tạo cơ sở lập khối ngoại phúc binh trưởng ngữ bang nghiên cứu lý thuật "
    "thể dưỡng hiểm xã đua thưởng tâm tàng tồn sóc viễn thanh hình huy lệnh đội trực phán "
)
_LOCAL = _words("tỉnh huyện quận xã phường")
HEADS = folded_pattern(
    r"(?:bộ chính trị|ban bí thư|ban chấp hành|ban thường vụ|bộ|ban|uỷ ban|hội đồng|thủ tướng|chính phủ|quốc hội|"
    r"tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|đảng uỷ|văn phòng|chủ tịch|sở|toà án|viện|đảng đoàn|thống đốc|"
    r"bộ trưởng|giám đốc|thường trực|ngân hàng nhà nước|tổng cục|cục|chi cục|vụ|trung tâm|công an|kho bạc|bảo hiểm|"
    r"tổng liên đoàn|liên đoàn|mặt trận|tổng thanh tra|thanh tra|"
    r"ban cán sự|ubnd|hđnd|btv|bch)(?!\w)"
)
# Bodies that stand for themselves where the text prints no «của».
_ALONE = folded_pattern(
    r"[ ]{1,3}(?=(?:bộ chính trị|ban bí thư|ban chấp hành|ban thường vụ|thủ tướng chính phủ|chính phủ|quốc hội|"
    r"uỷ ban nhân dân|uỷ ban thường vụ)(?!\w))"
)
# Of these, names with commas and «và» exist: «Bộ Văn hoá, Thể thao và Du lịch».
_LONG_NAMED = folded_pattern(
    r"(?:bộ(?! chính trị)|sở|ban(?! bí thư| chấp hành| thường vụ)|uỷ ban|văn phòng|hội|phòng|trung tâm|cục|"
    r"vụ|đài|báo)(?!\w)"
)
_ISSUES_NEXT = folded_pattern(r"ban hành(?!\w)")
_LEARNED = folded_pattern(r"(?:giám đốc )?(?:học viện|viện|trường|trung tâm)(?! kiểm sát)(?!\w)")
_DOUBLE = folded_pattern(r"bộ trưởng, +chủ nhiệm +")
_BOARD = folded_pattern(r"(?:ban chỉ đạo|ban quản lý|bql|ban qlda)(?!\w)")
_CONFERENCE = folded_pattern(r"hội nghị +(?:lần thứ +[^,.;:()]{1,24}? +)?(?=(?:ban chấp hành|bch|trung ương)(?!\w))")
_BOARD_WORK = folded_pattern(
    r" +về +(?=(?:việc|thúc đẩy|đẩy mạnh|triển khai|thực hiện|tăng cường|tổ chức|tổng kết|sơ kết|kiểm tra|ban hành|"
    r"hướng dẫn|phân công|kết quả|tình hình)(?!\w))"
)
_LONGEST_VERB = 12
_UNFINISHED = folded_pattern(r"uỷ ban|(?:(?:bộ trưởng|giám đốc|cục trưởng) )?(?:bộ|sở|phòng|cục) \w+")
_OFFICE = folded_pattern(
    r"(?:phó )?(?:giám đốc|bộ trưởng|thống đốc|chủ tịch|chủ nhiệm|chánh|trưởng|tổng giám đốc|viện trưởng|"
    r"cục trưởng)[ ]{1,3}"
)
# what ends a name, whatever follows: a place behind its level, the Government
_WHOLE = re.compile(
    r"(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Tt]hị xã|[Xx]ã|[Pp]hường)(?: [^\W\d_a-z]\w*){2,3}$|Chính phủ$|Quốc hội$|Bí thư$"
)
_NAMED_WITH_ANY = folded_pattern(r"(?<!\w)(?:bộ|sở|phòng|vụ)$")
_LOWER_HEAD = folded_pattern(r"(?:ban thường vụ |ban chấp hành )?(?:tỉnh|thành|huyện|quận|thị|đảng) uỷ(?!\w)")
_FIXED = folded_pattern(
    r"(?<=quốc hội)[ ]{1,3}nước cộng hoà xã hội chủ nghĩa việt nam(?!\w)|"
    r"(?<=cán sự)[ ]{1,3}đảng(?!\w)|(?<=ban)[ ]{1,3}cán sự đảng(?!\w)|[ ]{1,3}t\.ư(?!\w)|"
    r"(?<=tổng)[ ]{1,3}(?:cục|công ty)(?!\w)|(?<=chi)[ ]{1,3}cục(?!\w)|"
    r"(?<=phát)[ ]{1,3}triển(?:[ ]{1,3}(?:nông thôn|đô thị|hạ tầng|quỹ đất))?(?!\w)|(?<=nông)[ ]{1,3}thôn(?!\w)|"
    r"(?<=thống)[ ]{1,3}kê(?!\w)|(?<=kiểm)[ ]{1,3}(?:lâm|ngư)(?!\w)|(?<=kho)[ ]{1,3}bạc(?!\w)|"
    r"(?<=quỹ)[ ]{1,3}đất(?!\w)|"
    r"(?<=dự)[ ]{1,3}trữ(?!\w)|(?<=thuỷ)[ ]{1,3}(?:lợi|văn)(?!\w)|(?<=năng)[ ]{1,3}lượng(?!\w)|"
    r"(?<=nạn nhân)[ ]{1,3}chất độc da cam(?:[ ]?/[ ]?dioxin)?(?!\w)|(?<=nạn)[ ]{1,3}nhân(?!\w)|"
    r"(?<=khu)[ ]{1,3}(?:kinh tế|công nghiệp|chế xuất|công nghệ cao|du lịch)(?!\w)|"
    r"[ ]{1,3}(?:nhân dân(?: tối cao| cấp cao)?|các cơ quan|vận tải|trực thuộc|thành phố|thị xã|thị trấn|"
    r"đặc khu|tối cao|lâm thời|nước)(?!\w)"
)
_TERM_WORDS = r"khoá[ ]{1,3}(?:[ivxlc]+|\d{1,2})(?!\w)"
_TERM = folded_pattern(rf",?[ ]{{0,3}}(?:\([ ]?{_TERM_WORDS}[ ]?\)|{_TERM_WORDS})")
_GAP = re.compile(r"[ ]?-[ ]?|[ ]{1,3}")
_WORD = re.compile(r"[^\W\d_]+")
_OF = folded_pattern(r"[ ]{0,3}(?:,[ ]{0,3})?(?:của|do)[ ]{1,3}")
_NO_PART = folded_pattern(r"v/v(?!\w)|cộng hoà xã hội|độc lập ?-|kính gửi")  # what a page prints beside a name
# «Bộ X – Phó trưởng Ban …»: another post of the same person
_POST = folded_pattern(
    r"(?:phó|trưởng|chánh|uỷ viên|thường trực|cơ quan thường trực|chủ tịch|bí thư|ban chỉ đạo)(?!\w)"
)
_PARTS = folded_pattern(r"(?:\w+[ ]\w+,[ ])?\w+[ ](?:\w+[ ])?và[ ](?P<last>\w)")
_TYPE_STARTS = folded_pattern(rf"(?:{TYPE_WORDS})(?!\w)")
_COMMA_LIST = re.compile(r",[ ]{1,3}(?=[^\W\d_a-z])")


def issuer_end(text: str, folded: str, start: int) -> int | None:
    """Where the name of a body that starts at `start` ends; None where no name starts there.

    `folded` is `fold(text)`. A term («khoá XIII», «(khoá XIV)») belongs to the name.
    """
    if double := _DOUBLE.match(folded, start):  # «Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ»
        return issuer_end(text, folded, double.end())
    lower = _LOWER_HEAD.match(folded, start)
    first = _WORD.match(text, start)
    if first is None or not (first.group()[0].isupper() or lower):
        return None
    if meeting := _CONFERENCE.match(folded, start):  # «Hội nghị lần thứ sáu Ban Chấp hành Trung ương khoá XII»
        return issuer_end(text, folded, meeting.end())
    office = _OFFICE.match(folded, start)
    led = office.end() if office else start
    if _BOARD.match(folded, led) and (board := Bodies(text, folded, len(text)).before(start, len(text))):
        work = _BOARD_WORK.search(folded, led, board.end + _LONGEST_VERB)
        if work and work.start() < board.end:
            return work.start()  # «của Ban Chỉ đạo Trung ương | về thúc đẩy …»: what the document is about
        return board.end  # named by its work, with commas and verbs in it
    end = _capitals_end(text, folded, start, lower.end() if lower else first.end())
    body = Bodies(text, folded, len(text)).before(start, len(text)) if _may_go_on(text, end) else None
    if body and body.end > end:
        rest = text[end : body.end].split()
        unfinished = _UNFINISHED.fullmatch(folded, start, end) and (
            len(text[start:end].split()) < 3 or text[end - 1].islower()
        )
        if (rest[-1][0].isupper() and "-" not in rest) or unfinished or _LEARNED.match(folded, start):
            return body.end  # «Cục Đăng | kiểm Việt Nam», «Uỷ ban | bầu cử tỉnh …», «Bộ trưởng Bộ giao | thông vận tải»
    return end


def _may_go_on(text: str, end: int) -> bool:
    """Whether small letters follow, which the capitals of a name do not tell from what comes behind it."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].islower() and not text[:end][-20:].isupper()


def _capitals_end(text: str, folded: str, start: int, end: int) -> int:
    """Where the name ends whose first word is at `[start, end)`, read by its capitals, with its term."""
    long_named = _LONG_NAMED.match(folded, start) is not None
    capital = True
    office = _OFFICE.match(folded, start)
    if office and _LONG_NAMED.match(folded, office.end()) and text[office.end()].isupper():
        long_named = True  # «Giám đốc Sở Nông nghiệp và Môi trường»
    while True:
        following = _next_end(text, folded, end, long_named, after_capital=capital)
        if following is None:
            break
        end, capital = following
    term = _TERM.match(folded, end)
    return term.end() if term else end


def _next_end(text: str, folded: str, end: int, long_named: bool, *, after_capital: bool) -> tuple[int, bool] | None:
    """End of the next word of the name after `end`, and whether that word is capitalised; None where the name ends."""
    if fixed := _FIXED.match(folded, end):
        return fixed.end(), False
    gap = _GAP.match(folded, end)
    if gap is None:
        return _comma_end(text, folded, end) if long_named else None
    word = _WORD.match(text, gap.end())
    if word is None or _NO_PART.match(folded, word.start()):
        return None
    if "-" in gap.group() and _POST.match(folded, word.start()):
        return None
    small = folded[word.start() : word.end()]
    if _ISSUES_NEXT.match(folded, word.start()):
        return None
    if small == fold("và"):  # in capitals too: «CỦA THỦ TƯỚNG CHÍNH PHỦ VÀ QUYẾT ĐỊNH SỐ …»
        return _joined_end(text, folded, word.end()) if long_named else None
    if word.group()[0].isupper() and _WHOLE.search(text[:end]) and PREDICATE.match(folded, word.start()):
        return None  # «… thành phố Cần Thơ | Thực hiện …»: the next line, run on
    if word.group()[0].isupper():
        # «Bộ Kế hoạch và Đầu tư» is named with the word of a type; «Ban Bí thư Quy định số …» lost a comma.
        other = _TYPE_STARTS.match(folded, word.start()) and not _NAMED_WITH_ANY.search(folded, max(0, end - 5), end)
        if other or small == fold("về") or _TERM.match(folded, end):
            return None
        return word.end(), True
    if small in _LOCAL:
        return word.end(), False
    if after_capital and small in _SECOND and "-" not in gap.group():
        return word.end(), False
    return None


def _joined_end(text: str, folded: str, end: int) -> tuple[int, bool] | None:
    """«và Môi trường»: on with the name, unless another body or document follows."""
    gap = _GAP.match(folded, end)
    word = _WORD.match(text, gap.end()) if gap else None
    if word is None or not word.group()[0].isupper() or _is_other(folded, word.start()):
        return None
    return word.end(), True


def _comma_end(text: str, folded: str, end: int) -> tuple[int, bool] | None:
    """«, Thể thao và Du lịch»: a comma belongs to the name only where «và» and a last part follow it."""
    comma = _COMMA_LIST.match(text, end)
    if comma is None or _is_other(folded, comma.end()):
        return None
    rest = _PARTS.match(folded, comma.end())
    if rest is None or not text[rest.start("last")].isupper() or _is_other(folded, rest.start("last")):
        return None
    word = _WORD.match(text, comma.end())
    return (word.end(), True) if word else None


def _is_other(folded: str, at: int) -> bool:
    return bool(HEADS.match(folded, at) or _TYPE_STARTS.match(folded, at))


def issuer_after(text: str, folded: str, start: int, *, sure: bool = False) -> tuple[int, int] | None:
    """Where the issuer printed right after `start` stands: «của X».

    `sure`: a date has just been read, so that X alone is meant where it can be nothing else («ngày … Chính phủ»: scans
    lose the «của»).
    """
    of = _OF.match(folded, start)
    alone = None if of or not sure else _ALONE.match(folded, start)
    at = of.end() if of else alone.end() if alone else None
    end = None if at is None else issuer_end(text, folded, at)
    return None if at is None or end is None else (at, end)


_AND_ISSUER = folded_pattern(rf"(?:, +(?:và +)?| +và +| +[-–] +)(?=đoàn chủ tịch|{HEADS.pattern})")
_SMALL_WORD = frozenset({fold("và")})


def joined_issuers_end(text: str, folded: str, end: int) -> int:
    """Where the list of issuers ends whose first name ends at `end`, of a document that several bodies issue («… của Uỷ
    ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch …»)."""
    while joint := _AND_ISSUER.match(folded, end):
        following = issuer_end(text, folded, joint.end()) if text[joint.end()].isupper() else None
        if following is None:
            break
        end = following
    return end


def names_body(code: str, issuer: str) -> bool:
    """Whether the letters of a number's body («BKHĐT-PTDN») are those that the words of an issuer begin with («Bộ Kế
    hoạch và Đầu tư»)."""
    first = fold(code.split("-")[0].replace(".", ""))
    words = [w for w in _WORD.findall(_WITHOUT_OFFICE.sub("", issuer, count=1)) if fold(w) not in _SMALL_WORD]
    short = ((fold(w), len(w) > 1 and w.isupper() and not issuer.isupper()) for w in words)  # «Bộ GDĐT»
    initials = "".join(w if whole or w in _INITIALS_FOLDED else w[0] for w, whole in short)
    if len(first) > 1 and initials.startswith(first):
        return True
    if len(first) > _SYMBOL and _WITHOUT_HEAD.match(fold(issuer)) and initials[1:].startswith(first):
        return True  # «ĐKVN»: Cục Đăng kiểm Việt Nam
    if first in _SPELLED:
        return _SPELLED[first] in fold(issuer)
    if len(first) <= _SYMBOL and "-" in code:  # a symbol that no list knows («GM-UBND»)
        return names_body(code.split("-", 1)[1], issuer)
    # «BTCTW»: Ban Tổ chức Trung ương
    centre = len(first) > 3 and first.endswith(_CENTRE)
    return centre and initials.startswith(first[: -len(_CENTRE)]) and fold("trung ương") in fold(issuer)


_WITHOUT_OFFICE = re.compile(r"^(?:Bộ trưởng|Giám đốc|Cục trưởng|Chánh) (?=Bộ |Sở |Cục |Văn |Học )", re.IGNORECASE)
_WITHOUT_HEAD = folded_pattern(r"(?:cục|vụ|viện|hội|sở|chi cục|tổng cục)(?!\w)")
_CENTRE = fold("TW")
_SYMBOL = 2
_INITIALS_FOLDED = frozenset(map(fold, ("ubnd", "hđnd", "btv", "bch", "mttq", "tw")))
# letters that are not the first ones of the words
_SPELLED = {
    fold(code): fold(name)
    for code, name in (
        ("TTg", "thủ tướng"), ("TU", "tỉnh uỷ"), ("ThU", "thành uỷ"), ("HU", "huyện uỷ"), ("ĐU", "đảng uỷ"),
        ("BNV", "bộ nội vụ"), ("NHNN", "ngân hàng nhà nước"), ("VPTW", "văn phòng trung ương"),
        ("VPTU", "văn phòng tỉnh uỷ"), ("BTGTU", "ban tuyên giáo tỉnh uỷ"), ("BTCTU", "ban tổ chức tỉnh uỷ"),
    )
}  # fmt: skip
