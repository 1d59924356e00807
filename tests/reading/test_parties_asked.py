"""Who is asked, charged or made to lead: askers that no list has, offices, boards, halves of a request."""

from __future__ import annotations

import pytest

from tests.reading.test_parties_unseen import Case, parts

ASKERS: list[Case] = [
    ("TCCT yêu cầu các cơ quan báo chí đẩy mạnh tuyên truyền.", (), ["các cơ quan báo chí"], []),
    ("Đồng chí Trần Văn Mẫu đề nghị các đơn vị sớm gửi báo cáo.", (), ["các đơn vị"], []),
    # to ask is a part of its own duty
    ("Sở Y tế tổng hợp, yêu cầu các đơn vị báo cáo.", (), ["Sở Y tế"], []),
    ("UBND tỉnh chỉ đạo về việc góp ý dự thảo Chỉ thị.", (), [], []),
    (
        "Ban Bí thư yêu cầu các cơ quan, đoàn thể không đi chúc Tết; các địa phương không chúc Tết cấp trên.",
        (),
        ["các cơ quan, đoàn thể", "các địa phương"],
        [],
    ),
    ("Các cơ quan đã họp; các địa phương không có ý kiến.", (), [], []),
    ("Yêu cầu Sở Nội vụ kiểm tra; các địa phương không còn tồn đọng hồ sơ.", (), ["Sở Nội vụ"], []),
]

MADE_TO_LEAD: list[Case] = [
    (
        "Đề nghị Uỷ ban nhân dân các huyện chỉ đạo Phòng Y tế làm đầu mối tổng hợp.",
        (),
        ["Uỷ ban nhân dân các huyện", "Phòng Y tế"],
        [],
    ),
    # whom it directs is below it, and no lead of the work
    ("Uỷ ban nhân dân các huyện chỉ đạo các xã rà soát hồ sơ.", (), ["Uỷ ban nhân dân các huyện"], []),
]

NAMES: list[Case] = [
    (
        "Yêu cầu Giám đốc Ban QLDA đầu tư xây dựng các công trình Nông nghiệp & PTNT và Thủ trưởng các đơn vị có liên "
        "quan thực hiện.",
        (),
        ["Giám đốc Ban QLDA đầu tư xây dựng các công trình Nông nghiệp & PTNT", "Thủ trưởng các đơn vị có liên quan"],
        [],
    ),
    (
        "Chánh Văn phòng, Vụ trưởng Vụ Pháp luật dân sự – kinh tế và Thủ trưởng các đơn vị có liên quan thuộc Bộ chịu "
        "trách nhiệm thi hành Quyết định này.",
        (),
        [
            "Chánh Văn phòng",
            "Vụ trưởng Vụ Pháp luật dân sự – kinh tế",
            "Thủ trưởng các đơn vị có liên quan thuộc Bộ",
        ],
        [],
    ),
    (
        "Ban Tổ chức Trung ương và cấp uỷ, tổ chức đảng các cơ quan có liên quan chịu trách nhiệm thực hiện.",
        (),
        ["Ban Tổ chức Trung ương", "cấp uỷ, tổ chức đảng các cơ quan có liên quan"],
        [],
    ),
    (
        "Đề nghị ban tuyên giáo (tuyên huấn) các huyện, thành uỷ; Mặt trận Tổ quốc tỉnh tổ chức cuộc thi.",
        (),
        ["ban tuyên giáo (tuyên huấn) các huyện, thành uỷ", "Mặt trận Tổ quốc tỉnh"],
        [],
    ),
    (
        "Cấp uỷ, tổ chức đảng, chỉ huy, cơ quan chính trị tổ chức quán triệt.",
        (),
        ["Cấp uỷ, tổ chức đảng, chỉ huy, cơ quan chính trị"],
        [],
    ),
    (
        "Yêu cầu các cơ quan thông tấn, báo chí, đội ngũ báo cáo viên trong toàn quân tuyên truyền.",
        (),
        ["các cơ quan thông tấn, báo chí, đội ngũ báo cáo viên trong toàn quân"],
        [],
    ),
    (
        "Yêu cầu các lãnh đạo Đảng, Nhà nước, các cơ quan Trung ương gương mẫu.",
        (),
        ["các lãnh đạo Đảng, Nhà nước", "các cơ quan Trung ương"],
        [],
    ),
]


@pytest.mark.parametrize(("text", "above", "leads", "partners"), [*ASKERS, *MADE_TO_LEAD, *NAMES])
def test_who_is_asked(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    found = parts(text, above)
    assert (sorted(found[0]), found[1]) == (sorted(leads), partners)
