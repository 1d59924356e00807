"""Who leads where the subject is an office: a head, a deputy, members."""

from __future__ import annotations

import pytest

from tests.reading.parts import Case, parts

# With and without «đồng chí» and «các ông (bà)»; lists of offices that carry out a decision.
OFFICES: list[Case] = [
    ("Giám đốc Sở Giáo dục và Đào tạo chỉ đạo các nhà trường rà soát.", (), ["Giám đốc Sở Giáo dục và Đào tạo"], []),
    ("Đồng chí Chánh Văn phòng Tỉnh uỷ theo dõi, đôn đốc.", (), ["Chánh Văn phòng Tỉnh uỷ"], []),
    (
        "Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ, Chủ tịch Uỷ ban nhân "
        "dân các tỉnh, thành phố trực thuộc trung ương tập trung tháo gỡ khó khăn cho sản xuất, kinh doanh.",
        (),
        [
            "Các Bộ trưởng",
            "Thủ trưởng cơ quan ngang bộ",
            "Thủ trưởng cơ quan thuộc Chính phủ",
            "Chủ tịch Uỷ ban nhân dân các tỉnh, thành phố trực thuộc trung ương",
        ],
        [],
    ),
    (
        "Bộ trưởng Bộ Nông nghiệp và Môi trường chỉ đạo theo dõi sát diễn biến hạn hán, xâm nhập mặn.",
        (),
        ["Bộ trưởng Bộ Nông nghiệp và Môi trường"],
        [],
    ),
    (
        "Người đứng đầu cấp uỷ, tổ chức đảng, cơ quan, đơn vị chịu trách nhiệm trước Tỉnh uỷ về kết quả thực hiện.",
        (),
        ["Người đứng đầu cấp uỷ, tổ chức đảng, cơ quan, đơn vị"],
        [],
    ),
    (
        "Các đồng chí Ủy viên Ban Thường vụ, Ủy viên Ban Chấp hành Đảng bộ tỉnh phụ trách địa bàn tăng cường "
        "kiểm tra, đôn đốc cơ sở.",
        (),
        ["Ủy viên Ban Thường vụ", "Ủy viên Ban Chấp hành Đảng bộ tỉnh"],
        [],
    ),
    (
        "Hiệu trưởng các trường học trên địa bàn tổ chức lễ chào cờ.",
        (),
        ["Hiệu trưởng các trường học trên địa bàn"],
        [],
    ),
    ("Hiệu trưởng các trường THPT xây dựng kế hoạch.", (), ["Hiệu trưởng các trường THPT"], []),
    ("Bí thư cấp uỷ trực tiếp chỉ đạo.", (), ["Bí thư cấp uỷ"], []),
    ("Lãnh đạo các đơn vị xây dựng kế hoạch.", (), ["Lãnh đạo các đơn vị"], []),
    (
        "Chánh Văn phòng, Thủ trưởng các đơn vị thuộc Bộ và các tổ chức, cá nhân có liên quan chịu trách nhiệm "
        "thi hành Quyết định này./.",
        (),
        ["Chánh Văn phòng", "Thủ trưởng các đơn vị thuộc Bộ", "các tổ chức, cá nhân có liên quan"],
        [],
    ),
    (
        "Chánh Văn phòng Uỷ ban nhân dân tỉnh, Giám đốc Sở Nội vụ và Thủ trưởng các cơ quan, đơn vị có liên quan "
        "chịu trách nhiệm thi hành Quyết định này./.",
        (),
        ["Chánh Văn phòng Uỷ ban nhân dân tỉnh", "Giám đốc Sở Nội vụ", "Thủ trưởng các cơ quan, đơn vị có liên quan"],
        [],
    ),
    (
        "Các ông (bà) Chánh Văn phòng, Trưởng phòng Nội vụ chịu trách nhiệm thi hành Quyết định này.",
        (),
        ["Chánh Văn phòng", "Trưởng phòng Nội vụ"],
        [],
    ),
    (
        "Thủ trưởng các sở, ban, ngành, đơn vị thuộc Thành phố; Chủ tịch UBND các quận, huyện nâng cao trách nhiệm.",
        (),
        ["Thủ trưởng các sở, ban, ngành, đơn vị thuộc Thành phố", "Chủ tịch UBND các quận, huyện"],
        [],
    ),
]


@pytest.mark.parametrize(("text", "above", "leads", "partners"), OFFICES)
def test_offices(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)
