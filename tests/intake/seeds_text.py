"""Source records for tests, from text as it is received, and a small register of invented bodies."""

from __future__ import annotations

from generator.intake.known import Known
from generator.intake.readers import text
from generator.intake.source import Source
from generator.model import Agency

PROVINCE = {
    "tinh-uy-song-lam": Agency("tinh-uy-song-lam", "Tỉnh uỷ Sông Lam", "body"),
    "ban-thuong-vu-tinh-uy-song-lam": Agency(
        "ban-thuong-vu-tinh-uy-song-lam", "Ban Thường vụ Tỉnh uỷ Sông Lam", "body"
    ),
    "van-phong-tinh-uy-song-lam": Agency("van-phong-tinh-uy-song-lam", "Văn phòng Tỉnh uỷ Sông Lam", "body"),
    "ban-to-chuc-tinh-uy-song-lam": Agency(
        "ban-to-chuc-tinh-uy-song-lam", "Ban Tổ chức Tỉnh uỷ Sông Lam", "body", ("Ban Tổ chức Tỉnh uỷ",)
    ),
    "so-noi-vu": Agency("so-noi-vu", "Sở Nội vụ", "body"),
}
KNOWN = Known(agencies=PROVINCE)


def source(words: str, name: str = "van-ban.md") -> Source:
    """The record of a text file with these words; blank lines part its paragraphs."""
    return text.read(words.encode(), name, None)


def letterhead(
    number: str = "Số 12-KH/TU",
    date: str = "Sông Lam, ngày 03 tháng 4 năm 2024",
    kind: str = "KẾ HOẠCH",
    title: str = "thực hiện chương trình làm việc toàn khoá",
) -> str:
    """The head of an invented document of a provincial committee."""
    lines = ["**TỈNH UỶ SÔNG LAM**", "**ĐẢNG CỘNG SẢN VIỆT NAM**", number, date, f"## {kind}", title]
    return "\n\n".join(line for line in lines if line) + "\n\n"


SIGNED = """
Nơi nhận:

- Các huyện uỷ, thành uỷ,

- Lưu Văn phòng Tỉnh uỷ.

**T/M BAN THƯỜNG VỤ**

**PHÓ BÍ THƯ**

**Trần Văn Ví Dụ**
"""
