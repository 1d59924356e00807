"""An invented plan as it arrives, for the suite's invented province, and what its second copy says differently."""

from __future__ import annotations

from pathlib import Path

from generator.corpus.link import link
from generator.corpus.load import load
from generator.intake.draft import Draft, draft
from generator.intake.known import Known
from generator.intake.readers import text

NAME = "09-kh-tu-song-huong-2026"

PLAN = """\
ĐẢNG BỘ TỈNH SÔNG HƯƠNG

BAN THƯỜNG VỤ

Số 09-KH/TU

ĐẢNG CỘNG SẢN VIỆT NAM

Sông Hương, ngày 15 tháng 4 năm 2026

KẾ HOẠCH

về chỉnh lý tài liệu lưu trữ của các cơ quan đảng

Thực hiện Nghị quyết số 05-NQ/TU, ngày 10/02/2026 của Ban Chấp hành Đảng bộ tỉnh Sông Hương về chuyển đổi số trong \
các cơ quan đảng của tỉnh, Ban Thường vụ Tỉnh uỷ Sông Hương ban hành Kế hoạch như sau:

I- MỤC ĐÍCH, YÊU CẦU

Tài liệu được chỉnh lý đầy đủ, an toàn, dễ tìm.

II- NHIỆM VỤ CỤ THỂ

1. Văn phòng Tỉnh uỷ Sông Hương

- Chủ trì, phối hợp với Ban Tổ chức Tỉnh uỷ Sông Hương chỉnh lý hồ sơ đảng viên (hoàn thành trước ngày 30/9/2026).

- Xây dựng Quy chế khai thác tài liệu lưu trữ (hoàn thành trong quý IV/2026).

2. Ban Tổ chức Tỉnh uỷ Sông Hương

- Bồi dưỡng nghiệp vụ lưu trữ cho cán bộ (thực hiện thường xuyên).

III- TỔ CHỨC THỰC HIỆN

1. Văn phòng Tỉnh uỷ Sông Hương theo dõi, báo cáo Ban Thường vụ Tỉnh uỷ Sông Hương kết quả thực hiện (trước ngày 15 \
hằng tháng).

Nơi nhận:

- Các huyện uỷ, thị uỷ,

- Lưu Văn phòng Tỉnh uỷ.

T/M BAN THƯỜNG VỤ

PHÓ BÍ THƯ

(Đã ký)

Lê Văn Cồn
"""

COPY = """
HUYỆN UỶ VĨ DẠ

Số 21-BS/HU

SAO Y

ĐẢNG CỘNG SẢN VIỆT NAM

Vĩ Dạ, ngày 22 tháng 4 năm 2026

Nơi nhận:

- Các chi bộ, đảng bộ cơ sở,

- Lưu Văn phòng Huyện uỷ.

T/L BAN THƯỜNG VỤ

CHÁNH VĂN PHÒNG

Hồ Thị Nón
"""


def read(root: Path, words: str = PLAN, name: str = "ke-hoach.txt") -> tuple[Draft, Known, Path]:
    """A text file below `root`/nhan as a draft for the collection there; with what is known, and the file."""
    file = root / "nhan" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(words, encoding="utf-8", newline="\n")
    collection = load(root)
    known = Known.of(collection, link(collection))
    return draft(text.read(file.read_bytes(), name, None), known), known, file
