"""One body, or one office, in each place or at each level."""

from __future__ import annotations

import pytest

from tests.reading.parts import Case, parts

# «Mỗi …», «từng …»; a person or a month is no body.
ONE_IN_EACH: list[Case] = [
    ("Mỗi sở, ngành xây dựng một mô hình điểm.", (), ["Mỗi sở, ngành"], []),
    ("Từng chi bộ, đảng bộ xây dựng kế hoạch khắc phục.", (), ["Từng chi bộ, đảng bộ"], []),
    ("Yêu cầu mỗi đảng bộ có tối thiểu 02 tác phẩm gửi dự thi.", (), ["mỗi đảng bộ"], []),
    ("Mỗi chi bộ có ít nhất 02 đảng viên dự thi.", (), ["Mỗi chi bộ"], []),
    ("Đề nghị mỗi đơn vị có 01 tiết mục tham gia hội diễn.", (), ["mỗi đơn vị"], []),
    ("Mỗi cán bộ, đảng viên nêu cao tinh thần trách nhiệm.", (), [], []),
    ("Mỗi tháng tổ chức một hội nghị.", (), [], []),
]

# A body or an office in each place of a class, the places by kind or by name.
OF_EACH: list[Case] = [
    (
        "Phòng Nội vụ các huyện, thị xã, thành phố tổng hợp số liệu.",
        (),
        ["Phòng Nội vụ các huyện, thị xã, thành phố"],
        [],
    ),
    (
        "Đề nghị Ban Tổ chức các huyện, thành phố; Văn phòng các Đảng uỷ trực thuộc Tỉnh uỷ gửi báo cáo.",
        (),
        ["Ban Tổ chức các huyện, thành phố", "Văn phòng các Đảng uỷ trực thuộc Tỉnh uỷ"],
        [],
    ),
    ("Dân vận các đảng uỷ xã tổ chức tuyên truyền.", (), ["Dân vận các đảng uỷ xã"], []),
    ("Dân vận khéo là phong trào thi đua.", (), [], []),
    ("Cấp uỷ các đảng bộ bộ phận tổ chức học tập.", (), ["Cấp uỷ các đảng bộ bộ phận"], []),
    ("Theo đó,Huyện uỷ yêu cầu Chi uỷ các chi bộ khối phố tổ chức sinh hoạt.", (), ["Chi uỷ các chi bộ khối phố"], []),
    ("Các ban dân vận các huyện uỷ tổng hợp số liệu.", (), ["Các ban dân vận các huyện uỷ"], []),
    (
        "Đề nghị ban tuyên giáo (tuyên huấn) các huyện, thành uỷ; Mặt trận Tổ quốc tỉnh tổ chức cuộc thi.",
        (),
        ["ban tuyên giáo (tuyên huấn) các huyện, thành uỷ", "Mặt trận Tổ quốc tỉnh"],
        [],
    ),
    (
        "Giám đốc các sở: Y tế, Giáo dục và Đào tạo khẩn trương báo cáo.",
        (),
        ["Giám đốc các sở: Y tế, Giáo dục và Đào tạo"],
        [],
    ),
    (
        "Bí thư Đảng uỷ các xã: Bình Mẫu, An Thử, Tân Ví trực tiếp chỉ đạo việc kiểm điểm.",
        (),
        ["Bí thư Đảng uỷ các xã: Bình Mẫu, An Thử, Tân Ví"],
        [],
    ),
    (
        "Yêu cầu Chủ tịch UBND các xã: Mẫu Sơn, Ví Thượng kiểm điểm.",
        (),
        ["Chủ tịch UBND các xã: Mẫu Sơn, Ví Thượng"],
        [],
    ),
    ("Giao các Sở: Nội vụ, Tài chính, Tư pháp rà soát.", (), ["các Sở: Nội vụ, Tài chính, Tư pháp"], []),
    ("Các sở: Tổ chức rà soát thủ tục.", (), ["Các sở"], []),
]

# Bodies of elections and of levels.
LEVELS: list[Case] = [
    ("Ban bầu cử ở huyện, ở xã căn cứ danh sách được duyệt, tổ chức niêm yết.", (), ["Ban bầu cử ở huyện, ở xã"], []),
    (
        "Uỷ ban nhân dân ở xã, phường trên cơ sở ý kiến của cử tri, hoàn thành việc lập danh sách.",
        (),
        ["Uỷ ban nhân dân ở xã, phường"],
        [],
    ),
    (
        "Hội đồng bầu cử quốc gia, Uỷ ban bầu cử ở tỉnh tổ chức kiểm tra.",
        (),
        ["Hội đồng bầu cử quốc gia", "Uỷ ban bầu cử ở tỉnh"],
        [],
    ),
    ("Tổ bầu cử kiểm tra thẻ cử tri.", (), ["Tổ bầu cử"], []),
    ("Ban Chỉ đạo các cấp rà soát thành viên.", (), ["Ban Chỉ đạo các cấp"], []),
]


@pytest.mark.parametrize(("text", "above", "leads", "partners"), [*ONE_IN_EACH, *OF_EACH, *LEVELS])
def test_each_of_them(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)
