"""A register of agencies for the tests of reading: short ids, the printed names that hold the traps."""

from __future__ import annotations

from generator.model import Agency, AgencyKind
from generator.reading.agencies import Register

_NAMES: dict[str, tuple[AgencyKind, tuple[str, ...]]] = {
    "bo-chinh-tri": ("body", ("Bộ Chính trị",)),
    "ban-bi-thu": ("body", ("Ban Bí thư",)),
    "to-chuc": ("body", ("Ban Tổ chức Trung ương",)),
    "tuyen-giao": ("body", ("Ban Tuyên giáo Trung ương",)),
    "dan-van": ("body", ("Ban Dân vận Trung ương",)),
    "kinh-te": ("body", ("Ban Kinh tế Trung ương",)),
    "ubkt": ("body", ("Ủy ban Kiểm tra Trung ương",)),
    "van-phong": ("body", ("Văn phòng Trung ương Đảng",)),
    "chinh-phu": ("body", ("Ban cán sự đảng Chính phủ",)),
    "quoc-hoi": ("body", ("Đảng đoàn Quốc hội",)),
    "mat-tran": ("body", ("Đảng đoàn Mặt trận Tổ quốc Việt Nam",)),
    "mttq": ("body", ("Mặt trận Tổ quốc Việt Nam",)),
    "doan": ("body", ("Ban Bí thư Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Ban Bí thư Trung ương Đoàn")),
    "van-hoa": ("body", ("Bộ Văn hoá, Thể thao và Du lịch",)),
    "noi-vu": ("body", ("Bộ Nội vụ",)),
    "doan-the": ("class", ("Đảng đoàn các tổ chức chính trị - xã hội",)),
    "cap-uy": ("class", ("Cấp ủy, tổ chức đảng", "các cấp uỷ, tổ chức đảng", "tổ chức đảng")),
    "tinh-uy": ("class", ("Các tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương",)),
    "uv-bo-chinh-tri": ("persons", ("Ủy viên Bộ Chính trị",)),
    "uv-ban-bi-thu": ("persons", ("Ủy viên Ban Bí thư",)),
    "uv-trung-uong": ("persons", ("Ủy viên Ban Chấp hành Trung ương Đảng",)),
    "bi-thu": ("persons", ("bí thư tỉnh ủy, thành ủy, đảng đoàn, ban cán sự đảng, đảng ủy trực thuộc Trung ương",)),
}

REGISTER = Register({key: Agency(key, names[0], kind, names[1:]) for key, (kind, names) in _NAMES.items()})
