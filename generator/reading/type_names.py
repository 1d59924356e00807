"""Type names of documents (tên loại) as they are printed before a number or alone, the longest first."""

from __future__ import annotations

from collections.abc import Iterable

from generator.reading.numbers import TYPES, DocumentNumber
from generator.vietnamese import fold, folded_pattern

# «Thông báo kết luận» and the like have no symbol of their own; «Văn bản» stands for any type.
_NAMES = frozenset(
    {
        *(name for name in TYPES.values() if name and name != "Bản sao"),
        "Quyết định", "Thông tư", "Thông tri", "Lệnh", "Bộ luật", "Thông báo kết luận", "Văn bản", "Quy hoạch",
        "Chương trình công tác", "Chiến lược", "Hiến pháp", "Cương lĩnh", "Lời kêu gọi", "Thông cáo",
    }
)  # fmt: skip
# What is printed over a paper and seldom cited: invitations, permits, slips.
_HEADS = frozenset(
    {
        "Giấy mời", "Thư mời", "Giấy phép", "Giấy chứng nhận", "Giấy uỷ quyền", "Giấy giới thiệu", "Phiếu trình",
        "Phiếu chuyển", "Phiếu gửi", "Phiếu xử lý", "Bản ghi nhớ", "Thư công",
    }
)  # fmt: skip
_BY_FOLDED = {fold(name): name for name in (*_NAMES, *_HEADS)}


# Alternatives of a pattern on folded text, with any blanks between the words.
def _alternatives(names: Iterable[str]) -> str:
    folded = sorted(map(fold, names), key=lambda name: (-len(name), name))
    return "|".join("[ ]{1,3}".join(name.split()) for name in folded)


TYPE_WORDS = _alternatives(_NAMES)
HEAD_TYPE_WORDS = _alternatives((*_NAMES, *_HEADS))
"""Those of `TYPE_WORDS`, and the types that only the paper itself is called by."""
TYPE_OPENINGS = frozenset(fold(name).split()[0] for name in _NAMES)
_FIRST = folded_pattern(rf"(?:{TYPE_WORDS})(?!\w)")


def first_type(folded: str) -> str | None:
    """The name of the type that folded words begin with, as «Quy định» in the name of a regulation; None for another
    word."""
    match = _FIRST.match(folded)
    return type_name(match.group()) if match else None


def type_name(printed: str | None, number: DocumentNumber | None = None) -> str | None:
    """The name of a type as documents spell it: the printed word's, or what the number tells where the word is none
    or only «Văn bản»."""
    name = _BY_FOLDED.get(fold(" ".join(printed.split()))) if printed else None
    if number is not None and (name is None or name == "Văn bản"):
        return number.type or name
    return name
