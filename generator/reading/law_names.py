"""Where the name of a law ends: «Luật Phòng, chống rửa tiền», «Luật Địa chất và khoáng sản», «Luật Nhà ở».

Names of laws hold commas, «và» and small words, and nothing marks their end. A name begins with a capital and goes on
to a date or a year, to a mark, or to a word that no name of a law holds. A comma or «và» is a part of it between the
words that laws are named with; elsewhere it ends the name, and where a date follows further on, nobody can be sure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.reading.type_names import TYPE_WORDS
from generator.vietnamese import fold, folded_pattern

_LONGEST = 22
"""Words of a name, at most: «Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng» has 16."""
# Words between which a comma or «và» stands inside the name of a law.
_PAIRS = frozenset(
    tuple(fold(pair).split())
    for pair in (
        "phòng chống", "bộ công", "đua khen", "bệnh chữa", "cháy chữa", "cháy cứu", "nạn cứu", "lý sử", "lý bảo",
        "lý đầu", "tự an", "biến giáo", "ngưỡng tôn", "kiệm chống", "kiệm hiệu", "cảnh nhập", "cảnh xuất", "cảnh quá",
        "cảnh cư", "khí vật", "nổ công", "dục thể", "giải đối", "vệ chăm", "vệ phát", "vệ kiểm", "giữ tạm", "xã phường",
        "phường thị", "phòng an", "ninh động", "ninh trật", "hiến lấy", "lấy ghép", "học công", "nghệ đổi", "thị nông",
        "mua trưng", "phẩm hàng", "chuẩn quy", "nhỏ vừa", "hội đại", "hội hội", "nhân gia", "đạc bản", "nguyên môi",
        "biển hải", "xuất kinh", "nghiệp công", "nhân viên", "toàn vệ", "rượu bia", "chất khoáng", "sóc giáo",
        "thiên phòng", "lợi đê", "thu nộp",
    )
)  # fmt: skip
# Words that no name of a law holds, or only before another one.
_STOP = folded_pattern(
    r"(?:các|những|mọi|này|nêu|trên|trong|cho|để|được|bị|đã|đang|sẽ|là|thì|mà|đến|tới|từ|khi|nếu|vì|nhằm|"
    r"như|phải|không|chưa|do|gắn|cần|hoặc|hay|còn|cũng|vẫn|số(?=[ ]?:?[ ]?\d)|năm|ngày|"
    r"tháng|quý|trước|chậm nhất|muộn nhất|sau|bằng|qua|mới(?! sáng)|vừa ban|"
    r"sửa đổi|bổ sung|hiện hành|quy định|ban hành|hướng dẫn|thực hiện|triển khai|thi hành|thông qua|kịp thời|"
    r"nghiêm|rộng rãi|sâu rộng|liên quan|có liên|nhất là|đối với|một số|bảo đảm|đảm bảo|tiếp tục|tăng cường|"
    r"nâng cao|đầy đủ|đồng bộ|cụ thể|kèm theo|phù hợp|chính thức|nói|gồm|góp phần|bao gồm|đi vào|hiệu lực|một cách|"
    r"về|ở(?! (?:cơ sở|nước ngoài|xã))|tại(?! (?:toà án|doanh nghiệp))|theo(?! (?:hợp đồng|phương thức))|"
    r"với(?! cách mạng)|vào(?! (?:sản xuất|doanh nghiệp))|có(?! công)|của(?! (?:rượu|thuốc)))(?!\w)"
)
_HOUSE_BEFORE = folded_pattern(r"(?<!\w)nhà[ ]{1,3}$")  # «Luật Nhà ở»
_OF_INSIDE = folded_pattern(r"(?:hoạt động giám sát|xuất cảnh|nhập cảnh|trách nhiệm)(?!\w)")
_AT_START_OF_REST = folded_pattern(
    r"(?:văn bản|nghị định|thông tư|pháp luật|kế hoạch|chương trình|nhiệm vụ|công tác|kết quả|chỉ tiêu|dự toán|"
    r"tình hình|nghị quyết|chỉ thị|tổ chức|báo cáo|nội dung|tuyên truyền|rà soát|xây dựng|xử lý|chính sách)(?!\w)"
)
# A page that lost a blank behind the name («… nhân dânchậm nhất là ngày …»)
_GLUED = folded_pattern(r"(?<=[^\W\d_])(?:chậm|muộn) nhất[ ]|(?<=[^\W\d_])trước ngày[ ]\d")
# Names that a document prints in small letters («Luật đất đai năm 2013»), as their laws once did
_SMALL = folded_pattern(
    r"(?:bầu cử đại biểu|đất đai|đấu thầu|đầu tư|doanh nghiệp|khiếu nại|tố cáo|tổ chức|phòng,? chống|bảo vệ|"
    r"ban hành văn bản|cán bộ,? công chức|viên chức|ngân sách nhà nước|giáo dục|xây dựng|thi đua|tiếp công dân|"
    r"xử lý vi phạm|thực hành tiết kiệm|quản lý|giao thông|hôn nhân|trẻ em|công đoàn|thanh niên|lưu trữ|hộ tịch|cư trú|"
    r"mặt trận tổ quốc|hoạt động giám sát|dân quân|nghĩa vụ quân sự|quốc phòng|an ninh|bảo hiểm|việc làm)(?!\w)"
)
_SMALL_DATED = folded_pattern(r"(?:[^\W\d_]+,?[ ]{1,3}){1,7}(?:ngày[ ]{1,3}\d|năm[ ]{1,3}(?:19|20)\d\d|số[ ]{1,3}\d)")
_GAP = re.compile(r"[ ]{1,3}")
_COMMA = re.compile(r"[ ]?,[ ]{1,3}")
_WORD = re.compile(r"[^\W\d_]+")
_AND, _AT, _OF = fold("và"), fold("ở"), fold("của")
_TYPE_STARTS = folded_pattern(rf"(?:{TYPE_WORDS})(?!\w)")
_AMENDED = folded_pattern(
    r"[ ]{1,3}\((?:đã )?(?:được )?sửa đổi(?:,? bổ sung)?[^()]{0,24}\)(?=[ ]{1,3}(?:ngày|năm)[ ]\d)"
)
_DATED = folded_pattern(r"[ ]{0,3},?[ ]{0,3}(?:ngày[ ]{0,3}\d|(?:năm[ ]{1,3})?(?:19|20)\d\d(?![\w/-]|[ ]?-[ ]?\d))")

_MORE_LAWS = folded_pattern(r"[ ]{0,3}(?:,|;|và|,[ ]và)[ ]{1,3}(?=(?:bộ luật|luật|pháp lệnh)[ ])")
_LAW = folded_pattern(r"(?:bộ luật|luật|pháp lệnh)[ ]{1,3}")
_SEVERAL_LAWS = folded_pattern(r"\d{1,2}[ ]luật(?:[^\d;.:()]{0,80}?(?=[ ]ngày[ ]\d|[;.,:()]|$))")


@dataclass(frozen=True, slots=True)
class NameEnd:
    """Where a name ends; `sure` is False where a comma or «và» may be a part of it or not."""

    end: int
    sure: bool


def name_end(text: str, folded: str, start: int) -> NameEnd | None:
    """Where the name of a law ends whose first word (after «Luật») stands at `start`; None where no name stands there.

    `folded` is `fold(text)`.
    """
    if glued := _GLUED.search(folded, start, start + _LONGEST * 8):
        text, folded = text[: glued.start()], folded[: glued.start()]
    first = _WORD.match(text, start)
    if first is None or not (first.group()[0].isupper() or _SMALL.match(folded, start) or _small_dated(folded, start)):
        return None
    end, before, words, sure = first.end(), folded[first.start() : first.end()], 1, True
    doubtful: int | None = None  # where the name may have ended already, at a joint that no law is known for
    while words < _LONGEST:
        gap = _GAP.match(folded, end)
        joint = None if gap else _COMMA.match(folded, end)
        if gap is None and joint is None:
            break
        at = (gap or joint).end()  # type: ignore[union-attr]
        word = _WORD.match(text, at)
        if word is None:
            break
        small = folded[word.start() : word.end()]
        if gap is not None and small == _AND:
            joint = _GAP.match(folded, word.end())
            word = _WORD.match(text, joint.end()) if joint else None
            if word is None:
                break
            small = folded[word.start() : word.end()]
        capital = word.group()[0].isupper()
        if capital and _TYPE_STARTS.match(folded, word.start()):
            break
        if joint is not None:
            known = (before, small) in _PAIRS
            comma = gap is None
            if not known and (comma and capital):
                break
            if not known and not capital:
                if _stops(folded, word.start(), start) or _AT_START_OF_REST.match(folded, word.start()):
                    break
                doubtful = end if doubtful is None else doubtful
        elif not capital and _stops(folded, word.start(), start):
            break
        end, before, words = word.end(), small, words + 1
    if amended := _AMENDED.match(folded, end):
        end = amended.end()
    if doubtful is not None:
        # a date right behind the longer words closes the name, perhaps; without one the shorter name is what is sure
        if _DATED.match(folded, end) is None:
            return NameEnd(doubtful, "," in text[doubtful : doubtful + 2])
        sure = False
    return NameEnd(end, sure and words < _LONGEST)


def _small_dated(folded: str, start: int) -> bool:
    """Whether small letters are a name all the same, since a day or a year follows: «Luật xuất bản ngày …»."""
    return _STOP.match(folded, start) is None and _SMALL_DATED.match(folded, start) is not None


def _stops(folded: str, at: int, start: int) -> bool:
    """Whether the small word at `at` ends the name that began at `start`."""
    found = _STOP.match(folded, at)
    if found is None:
        return False
    word = found.group()
    if word == _AT and _HOUSE_BEFORE.search(folded, max(start, at - 6), at):
        return False
    return not (word == _OF and _OF_INSIDE.match(folded, start))


def amended_end(text: str, folded: str, at: int) -> tuple[int, bool] | None:
    """The end of the laws that a law amends («Luật A và Luật B», «10 luật có liên quan …»)."""
    if several := _SEVERAL_LAWS.match(folded, at):
        return several.end(), False
    end: int | None = None
    sure = True
    while lead := _LAW.match(folded, at):
        name = name_end(text, folded, lead.end())
        if name is None:
            break
        end, sure = name.end, sure and name.sure
        more = _MORE_LAWS.match(folded, end)
        if more is None or (";" in more.group()):
            break
        at = more.end()
    return None if end is None else (end, sure)
