"""Slips of a tone that make another real word, told by the words beside it: «đẳng uỷ», «chỉ bộ», «nội dụng».

OCR is sure of such a word. It is read again, and where another reading has the word that belongs there, that is taken;
nothing is changed on the strength of this list alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from generator.intake.readers.ocr import Seen

_EDGES = " .,:;()«»“”\"'-_*"


@dataclass(frozen=True, slots=True)
class _Slip:
    """A word that is a slip of `right`: behind one of the words `after`, or before one of the words `before`, or
    anywhere but behind one of the words `but_after`."""

    word: str
    right: str
    after: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    but_after: frozenset[str] = frozenset()

    def fits(self, left: str, right: str) -> bool:
        """Whether it stands between these words as a slip does."""
        if self.but_after:
            return left not in self.but_after
        return left in self.after or right in self.before


_GRADES = frozenset(("bình", "cao", "đồng", "sơ", "trung", "thượng", "thứ", "siêu", "đại", "hạ", "nhất"))
_PARTY = frozenset(("bộ", "uỷ", "ủy", "đoàn"))
_CONTENT, _RAISE, _URGE = frozenset(("nội",)), frozenset(("vinh", "trọng", "tạo")), frozenset(("đốc",))
_OF_BODIES = frozenset(("chấp", "thường", "chỉ", "bí", "tổ", "tuyên", "kiểm", "nội", "quản", "nhân"))
_HEADS = frozenset(("chủ", "bí", "thủ", "trưởng", "chánh", "giám", "tổng", "viện", "cục", "vụ"))
_LEVELS = frozenset(("tỉnh", "huyện", "thành", "thị", "quận", "đảng", "cấp", "xã", "phường", "thường", "chi"))
_CHAIR = frozenset(("tịch", "nghĩa", "nhiệm", "trì"))
_SLIPS = (
    _Slip("đẳng", "đảng", but_after=_GRADES),
    _Slip("chỉ", "chi", before=_PARTY | {"tiết", "cục", "đảng"}),
    _Slip("chị", "chi", before=_PARTY | {"tiết", "cục", "đảng"}),
    _Slip("dụng", "dung", after=_CONTENT),
    _Slip("dựng", "dung", after=_CONTENT),
    _Slip("dưng", "dung", after=_CONTENT),
    _Slip("tồn", "tôn", before=_RAISE),
    _Slip("đồn", "đôn", before=_URGE),
    _Slip("đòn", "đôn", before=_URGE),
    _Slip("nghĩ", "nghi", before=frozenset(("ngờ", "vấn"))),
    _Slip("nghỉ", "nghi", before=frozenset(("ngờ", "vấn"))),
    _Slip("quẩn", "quản", before=frozenset(("lý", "trị", "triệt"))),
    _Slip("huyên", "huyện", before=frozenset(("uỷ", "ủy"))),
    _Slip("bạn", "ban", after=frozenset(("trưởng", "uỷ", "ủy", "t/m", "t/l", "phó")), before=_OF_BODIES),
    _Slip("pho", "phó", before=_HEADS),
    _Slip("bị", "bí", before=frozenset(("thư",))),
    _Slip("bi", "bí", before=frozenset(("thư",))),
    _Slip("chỉ", "chi", after=frozenset(("nguồn", "khoản", "mức", "thu", "bội"))),
    _Slip("tính", "tỉnh", after=frozenset(("dân",))),
    _Slip("tình", "tỉnh", before=frozenset(("uỷ", "ủy", "đoàn"))),
    _Slip("tính", "tỉnh", before=frozenset(("uỷ", "ủy", "đoàn"))),
    _Slip("tinh", "tỉnh", before=frozenset(("uỷ", "ủy", "đoàn"))),
    _Slip("uý", "uỷ", after=_LEVELS, before=frozenset(("ban",))),
    _Slip("uỳ", "uỷ", after=_LEVELS, before=frozenset(("ban",))),
    _Slip("úy", "ủy", after=_LEVELS, before=frozenset(("ban",))),
    _Slip("ùy", "ủy", after=_LEVELS, before=frozenset(("ban",))),
    _Slip("thương", "thường", before=frozenset(("trực", "vụ"))),
    _Slip("tương", "tướng", after=frozenset(("thủ",))),
    _Slip("thú", "thủ", before=frozenset(("tướng", "trưởng"))),
    _Slip("chú", "chủ", before=_CHAIR),
    _Slip("chu", "chủ", before=_CHAIR),
)  # fmt: skip

_VIETNAMESE_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
_NO_YEAR = re.compile(r"(?:\d{1,2}[/-]){0,2}20\d{3}")  # an amount has a point in it
_DAYS, _MONTHS = 31, 12
_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(?:19|20)\d\d")
_NO_ONE = re.compile(r"^[(«“\"]?[l|!\]]\d|^[^\[]*\d[|!\]]")  # what a 1 beside another digit is read as
_SPOILT_SYMBOL = re.compile(r"ĐĐ|\d[A-ZĐ]|QĐ(?:[1Il|]|ii|i1|1i)(?=/)|[A-ZĐ]{2}\d(?=/)")
_SYMBOL = re.compile(r"\d[-/]+([A-ZĐ].*)")


def is_suspect(text: str) -> bool:
    """Whether no word can be written so: it has a letter that Vietnamese has not («ø», «Ï»), or the symbol of a
    document's number has a digit among its letters, or a letter twice («QĐĐ», «BVHI1DL»), or a year has five digits, or
    a number has a stroke («l1», «1]»), or a date names no day («70/4/2026»)."""
    for c in unicodedata.normalize("NFD", text):
        if c not in _VIETNAMESE_MARKS and (
            unicodedata.combining(c) or (c.isalpha() and not c.isascii() and c not in "đĐ")
        ):
            return True
    symbol = _SYMBOL.search(text)
    date = _DATE.fullmatch(text.strip(_EDGES))
    if date is not None and not (1 <= int(date[1]) <= _DAYS and 1 <= int(date[2]) <= _MONTHS):
        return True
    if _NO_YEAR.fullmatch(text.strip(_EDGES)) or _NO_ONE.search(text):
        return True
    return symbol is not None and _SPOILT_SYMBOL.search(symbol[1]) is not None


def with_ones(text: str) -> str:
    """A number with the strokes that stand in it as the 1 that they are («l1» is 11)."""
    return re.sub(r"[l|!\]]", "1", text) if _NO_ONE.search(text) else text


def slips(words: Sequence[Seen]) -> dict[int, str]:
    """The words that are likely slips, by their place in the list, with the word (small letters) that belongs there."""
    plain = [word.text.strip(_EDGES).lower() for word in words]
    out: dict[int, str] = {}
    for n, word in enumerate(plain):
        if (number := _number(word)) != word:
            out[n] = number
            continue
        left = plain[n - 1] if n else ""
        right = plain[n + 1] if n + 1 < len(plain) else ""
        for slip in _SLIPS:
            if slip.word == word and slip.fits(left, right):
                out[n] = slip.right
    return out


def _number(word: str) -> str:
    """A document's number (small letters) without what OCR doubles in it: «QĐĐ» is «QĐ», «QĐii» and «QĐ1» are «QĐi»."""
    if not re.search(r"\d.*[-/]", word):
        return word
    return re.sub(r"qđ(?:ii|i1|1i?|l)(?=/)", "qđi", word.replace("đđ", "đ"))
