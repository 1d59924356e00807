"""How names of bodies are read: short forms, capitals, names grown together, what a name holds."""

from __future__ import annotations

import pytest

from generator.reading.bodies import find_bodies
from generator.reading.place_marks import spelled
from tests.reading.parts import Case, parts

# «T.Ư», «TP.», «TX.», «P.».
SHORT_FORMS: list[Case] = [
    (
        "Ban Tổ chức T.Ư chủ trì, phối hợp với Văn phòng T.Ư Đảng, Ban Nội chính T.Ư và Uỷ ban Kiểm tra T.Ư hướng dẫn.",
        (),
        ["Ban Tổ chức T.Ư"],
        ["Văn phòng T.Ư Đảng", "Ban Nội chính T.Ư", "Uỷ ban Kiểm tra T.Ư"],
    ),
    (
        "Ban Kinh tế TƯ chủ trì, phối hợp với Đảng đoàn MTTQ Việt Nam sơ kết Chỉ thị.",
        (),
        ["Ban Kinh tế TƯ"],
        ["Đảng đoàn MTTQ Việt Nam"],
    ),
    (
        "Ban Dân vận T.Ư, Đảng đoàn MTTQ Việt Nam và T.Ư Đoàn nhân rộng mô hình.",
        (),
        ["Ban Dân vận T.Ư", "Đảng đoàn MTTQ Việt Nam", "T.Ư Đoàn"],
        [],
    ),
    ("UBND TP. Hải Mẫu khẩn trương báo cáo UBND tỉnh.", (), ["UBND TP. Hải Mẫu"], []),
    (
        "UBND P. Tân Mẫu, UBND TX. Thí Dụ khẩn trương giải phóng mặt bằng.",
        (),
        ["UBND P. Tân Mẫu", "UBND TX. Thí Dụ"],
        [],
    ),
    (
        "Ban Dân vận Thành uỷ phối hợp với Uỷ ban MTTQ TP vận động Nhân dân.",
        (),
        ["Ban Dân vận Thành uỷ"],
        ["Uỷ ban MTTQ TP"],
    ),
]

# Names all in capitals, names in small letters, and words like them.
LETTERS: list[Case] = [
    ("SỞ TƯ PHÁP: Chủ trì thẩm định.", (), ["SỞ TƯ PHÁP"], []),
    ("Bộ Tư pháp rà soát thông tư về đầu tư tư nhân.", (), ["Bộ Tư pháp"], []),
    ("Ban tuyên giáo Huyện uỷ tham mưu hướng dẫn.", (), ["Ban tuyên giáo Huyện uỷ"], []),
    ("Phòng y tế huyện tham mưu kế hoạch tiêm chủng.", (), ["Phòng y tế huyện"], []),
    (
        "Giao Trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên huyện tuyển sinh.",
        (),
        ["Trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên huyện"],
        [],
    ),
    ("Phòng chống thiên tai cấp huyện được tăng cường.", (), [], []),
    ("Phòng thủ dân sự cấp xã cần tăng cường.", (), [], []),
]

# Words grown together.
GLUED: list[Case] = [
    (
        "Giao Bộ Y tế, Ban Chỉ đạo quốcgia về phòng, chống dịch nghiên cứu báo cáo.",
        (),
        ["Bộ Y tế", "Ban Chỉ đạo quốcgia về phòng, chống dịch"],
        [],
    ),
    (
        "Ban Chỉ đạo Trungương về nhà đất chủ trì, phối hợp với Bộ Xây dựng sơ kết.",
        (),
        ["Ban Chỉ đạo Trungương về nhà đất"],
        ["Bộ Xây dựng"],
    ),
    (
        "Giao Ban Chỉ đạo quốcgia về khắc phục hậu quả bom mìn tham mưu kế hoạch.",
        (),
        ["Ban Chỉ đạo quốcgia về khắc phục hậu quả bom mìn"],
        [],
    ),
    ("Uỷ ban nhândân tỉnh báo cáo kết quả.", (), ["Uỷ ban nhândân tỉnh"], []),
]

# Commas, «và», «các», «về», dashes inside a name.
LONG: list[Case] = [
    (
        "Giao Ban Chỉ đạo quốc gia phòng, chống tác hại rượu, bia, Bộ Y tế kiểm tra.",
        (),
        ["Ban Chỉ đạo quốc gia phòng, chống tác hại rượu, bia", "Bộ Y tế"],
        [],
    ),
    (
        "Ban Chỉ đạo quốc gia về chuyển đổi số và Bộ Khoa học và Công nghệ hướng dẫn các địa phương.",
        (),
        ["Ban Chỉ đạo quốc gia về chuyển đổi số", "Bộ Khoa học và Công nghệ"],
        [],
    ),
    (
        "Yêu cầu Giám đốc Ban QLDA đầu tư xây dựng các công trình Giao thông & CTCC và Thủ trưởng các đơn vị có "
        "liên quan thực hiện.",
        (),
        ["Giám đốc Ban QLDA đầu tư xây dựng các công trình Giao thông & CTCC", "Thủ trưởng các đơn vị có liên quan"],
        [],
    ),
    (
        "Chánh Văn phòng, Vụ trưởng Vụ Khoa học giáo dục – môi trường và Thủ trưởng các đơn vị có liên quan thuộc Bộ "
        "chịu trách nhiệm thi hành Quyết định này.",
        (),
        [
            "Chánh Văn phòng",
            "Vụ trưởng Vụ Khoa học giáo dục – môi trường",
            "Thủ trưởng các đơn vị có liên quan thuộc Bộ",
        ],
        [],
    ),
    # fields spelled small, and small words before «và»
    (
        "Viện Khoa học Khí tượng thuỷ văn và Biến đổi khí hậu nghiên cứu phương pháp.",
        (),
        ["Viện Khoa học Khí tượng thuỷ văn và Biến đổi khí hậu"],
        [],
    ),
    (
        "Trung tâm Truyền thông tài nguyên và môi trường, Tạp chí Tài nguyên và Môi trường có trách nhiệm phản ánh.",
        (),
        ["Trung tâm Truyền thông tài nguyên và môi trường", "Tạp chí Tài nguyên và Môi trường"],
        [],
    ),
    ("Sở Tài chính hướng dẫn và Kho bạc Nhà nước chi trả.", (), ["Sở Tài chính"], []),
    ("Giao Ban xây dựng đảng Đảng uỷ chủ trì hướng dẫn.", (), ["Ban xây dựng đảng Đảng uỷ"], []),
]


@pytest.mark.parametrize(("text", "above", "leads", "partners"), [*SHORT_FORMS, *LETTERS, *GLUED, *LONG])
def test_names(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Ban Dân vận T.Ư", "Ban Dân vận TWW"),
        ("Văn phòng TƯ Đảng", "Văn phòng TW Đảng"),
        ("UBND TP. Hải Mẫu", "UBND TP  Hải Mẫu"),
        ("UBND X. Tân Mẫu", "UBND X  Tân Mẫu"),
        ("Đồng chí V.I. Lênin", "Đồng chí V.I. Lênin"),
        ("SỞ TƯ PHÁP.", "SỞ TƯ PHÁP."),
        ("Gửi về TP. Sở Nội vụ", "Gửi về TP  Sở Nội vụ"),
    ],
)
def test_short_forms_keep_their_length(text: str, form: str) -> None:
    assert spelled(text) == form
    assert len(form) == len(text)


def test_names_with_a_short_form_are_found_where_they_stand() -> None:
    text = "Theo Ban Dân vận T.Ư, UBND TP. Hải Mẫu."
    assert [text[b.start : b.end] for b in find_bodies(text)] == ["Ban Dân vận T.Ư", "UBND TP. Hải Mẫu"]
