"""Slips of a tone that make another real word, told by the words beside it: «đẳng uỷ», «chỉ bộ», «nội dụng».

OCR is sure of such a word. It is read again, and where another reading has the word that belongs there, that is taken;
nothing is changed on the strength of this list alone.
"""

from __future__ import annotations

import re
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
_SLIPS = (
    _Slip("đẳng", "đảng", but_after=_GRADES),
    _Slip("chỉ", "chi", before=_PARTY),
    _Slip("chị", "chi", before=_PARTY),
    _Slip("dụng", "dung", after=_CONTENT),
    _Slip("dựng", "dung", after=_CONTENT),
    _Slip("dưng", "dung", after=_CONTENT),
    _Slip("tồn", "tôn", before=_RAISE),
    _Slip("đồn", "đôn", before=_URGE),
    _Slip("đòn", "đôn", before=_URGE),
)


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
