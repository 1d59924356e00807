"""Short forms in names, one body in each place, offices, askers and verbs that no table has: read without a register.

Sentences invented for these tests, in the manner of news, official letters and decisions.
"""

from __future__ import annotations

import pytest

from generator.model import Agency
from generator.reading.agencies import Register
from generator.reading.bodies import find_bodies
from generator.reading.place_marks import spelled
from generator.reading.responsibility import read_parties
from tests.reading.test_parties_unseen import Case, Placed, parts

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

ONE_IN_EACH: list[Case] = [
    ("Mỗi sở, ngành xây dựng một mô hình điểm.", (), ["Mỗi sở, ngành"], []),
    ("Từng chi bộ, đảng bộ xây dựng kế hoạch khắc phục.", (), ["Từng chi bộ, đảng bộ"], []),
    ("Mỗi cán bộ, đảng viên nêu cao tinh thần trách nhiệm.", (), [], []),
    ("Mỗi tháng tổ chức một hội nghị.", (), [], []),
    (
        "Các tỉnh, thành hội, hội trực thuộc căn cứ Hướng dẫn xây dựng kế hoạch.",
        (),
        ["Các tỉnh, thành hội, hội trực thuộc"],
        [],
    ),
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
    ("Giao Sở Tài chính bố trí vốn; Sở Xây dựng thẩm định.", (), ["Sở Tài chính", "Sở Xây dựng"], []),
    ("Dân vận các đảng uỷ xã tổ chức tuyên truyền.", (), ["Dân vận các đảng uỷ xã"], []),
    ("Dân vận khéo là phong trào thi đua.", (), [], []),
    ("Cấp uỷ các đảng bộ bộ phận tổ chức học tập.", (), ["Cấp uỷ các đảng bộ bộ phận"], []),
    (
        "Theo đó,Huyện uỷ yêu cầu Chi uỷ các chi bộ khối phố tổ chức sinh hoạt.",
        (),
        ["Chi uỷ các chi bộ khối phố"],
        [],
    ),
    (
        "Xây dựng kế hoạch.",
        ("Các ban đảng, đảng uỷ, ban thường vụ quận uỷ, thị uỷ, huyện uỷ trực thuộc Thành uỷ",),
        ["Các ban đảng, đảng uỷ, ban thường vụ quận uỷ, thị uỷ, huyện uỷ trực thuộc Thành uỷ"],
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
    (
        "Giao các Sở: Nội vụ, Tài chính, Tư pháp rà soát.",
        (),
        ["các Sở: Nội vụ, Tài chính, Tư pháp"],
        [],
    ),
    ("Các sở: Tổ chức rà soát thủ tục.", (), ["Các sở"], []),
]

BOARDS: list[Case] = [
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
    ("Ban Chỉ đạo các cấp rà soát thành viên.", (), ["Ban Chỉ đạo các cấp"], []),
]

OFFICES: list[Case] = [
    (
        "Chánh Văn phòng Uỷ ban nhân dân tỉnh, Giám đốc Sở Nội vụ và Thủ trưởng các cơ quan, đơn vị có liên quan "
        "chịu trách nhiệm thi hành Quyết định này./.",
        (),
        [
            "Chánh Văn phòng Uỷ ban nhân dân tỉnh",
            "Giám đốc Sở Nội vụ",
            "Thủ trưởng các cơ quan, đơn vị có liên quan",
        ],
        [],
    ),
    (
        "Các ông (bà) Chánh Văn phòng, Trưởng phòng Nội vụ chịu trách nhiệm thi hành Quyết định này.",
        (),
        ["Chánh Văn phòng", "Trưởng phòng Nội vụ"],
        [],
    ),
    ("Các cơ quan, đơn vị, địa phương chịu trách nhiệm thi hành Quyết định này.", (), [], []),
    (
        "Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ, các thành viên Ban Chỉ đạo chịu trách nhiệm thi hành Quyết định "
        "này.",
        (),
        [],
        [],
    ),
    (
        "Rà soát dữ liệu.",
        ("Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, Chủ tịch Uỷ ban nhân dân các tỉnh, thành phố:",),
        [
            "Bộ trưởng",
            "Thủ trưởng cơ quan ngang Bộ",
            "Chủ tịch Uỷ ban nhân dân các tỉnh, thành phố",
        ],
        [],
    ),
    ("Lãnh đạo các lực lượng tuần tra.", ("Đảng uỷ Quân sự tỉnh",), ["Đảng uỷ Quân sự tỉnh"], []),
    ("Lãnh đạo các đơn vị xây dựng kế hoạch.", (), ["Lãnh đạo các đơn vị"], []),
]

ASKERS: list[Case] = [
    ("UBND huyện chỉ đạo Giao Phòng Nội vụ chủ trì rà soát.", (), ["Phòng Nội vụ"], []),
    ("Huyện uỷ giao trực tiếp cho Ban Tổ chức Huyện uỷ lập danh sách.", (), ["Ban Tổ chức Huyện uỷ"], []),
    ("Thủ tướng Chính phủ đồng ý giao Bộ Xây dựng lập quy hoạch.", (), ["Bộ Xây dựng"], []),
    ("Văn phòng Tỉnh uỷ thông báo để các cơ quan, đơn vị biết, thực hiện.", (), [], []),
    ("Sở Y tế trân trọng thông báo đến các cơ sở khám bệnh biết.", (), [], []),
    ("Sở Y tế thông báo đến các địa phương kế hoạch tiêm chủng trước ngày 10/6.", (), ["Sở Y tế"], []),
    ("THỦ TƯỚNG CHÍNH PHỦ điện:", (), [], []),
    ("Ban Thường vụ Huyện uỷ kết luận:", (), [], []),
    ("Kính gửi: Sở Nội vụ, Sở Tài chính.", (), [], []),
]

VERBS: list[Case] = [
    ("Song song đó, Sở Y tế rà soát trang thiết bị.", (), ["Sở Y tế"], []),
    ("Đồng thời, đề nghị Hội Nông dân tỉnh phối hợp giám sát.", (), ["Hội Nông dân tỉnh"], []),
    ("Hiệu trưởng các trường THPT xây dựng kế hoạch.", (), ["Hiệu trưởng các trường THPT"], []),
    (
        "Báo Mẫu, cổng thông tin điện tử tỉnh mở chuyên mục.",
        (),
        ["Báo Mẫu", "cổng thông tin điện tử tỉnh"],
        [],
    ),
    ("Sở Du lịch livestream quảng bá sản phẩm vùng cao.", (), ["Sở Du lịch"], []),
    ("Trung tâm Y tế huyện túc trực cấp cứu 24/24 giờ.", (), ["Trung tâm Y tế huyện"], []),
    ("Sở Nội vụ hiện có 05 phòng chuyên môn.", (), [], []),
    ("Sở Nội vụ nhận Cờ thi đua của Chính phủ.", (), [], []),
    ("Bộ Tài chính trả lời kiến nghị của cử tri tỉnh.", (), [], []),
    ("Bộ Nông nghiệp và Phát triển nông thôn.", (), [], []),
    (
        "Ban Tuyên giáo Thành uỷ là cơ quan chủ trì hướng dẫn, đôn đốc việc học tập.",
        (),
        ["Ban Tuyên giáo Thành uỷ"],
        [],
    ),
    ("Phòng Tư pháp là cơ quan thường trực của Hội đồng.", (), [], []),
    ("Sở Tài chính là đơn vị chủ trì.", (), [], []),
]

PARTNERS: list[Case] = [
    (
        "Mở đợt cao điểm.",
        ("Công an tỉnh chủ trì, phối hợp với Sở Tài chính, các sở, ngành liên quan:",),
        ["Công an tỉnh"],
        ["Sở Tài chính", "các sở, ngành liên quan"],
    ),
    (
        "Giao Sở Nội vụ rà soát biên chế. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ bố trí kinh phí.",
        (),
        ["Sở Nội vụ", "Sở Tài chính"],
        ["Sở Nội vụ"],
    ),
    (
        "Hội Nông dân tỉnh phối hợp với các cơ quan, tổ chức thành viên vận động hội viên.",
        (),
        ["Hội Nông dân tỉnh"],
        ["các cơ quan, tổ chức thành viên"],
    ),
    (
        "Đề nghị Hội Nông dân tỉnh và các tổ chức chính trị - xã hội Phối hợp với Đoàn khối Cơ quan tỉnh vận động.",
        (),
        ["Hội Nông dân tỉnh", "các tổ chức chính trị - xã hội"],
        ["Đoàn khối Cơ quan tỉnh"],
    ),
]


@pytest.mark.parametrize(
    ("text", "above", "leads", "partners"),
    [*SHORT_FORMS, *ONE_IN_EACH, *BOARDS, *OFFICES, *ASKERS, *VERBS, *PARTNERS],
)
def test_parties_by_the_form_of_names(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)


@pytest.mark.parametrize(
    "text",
    ["Thủ tướng Chính phủ điện:", "Thủ tướng Chính phủ có ý kiến chỉ đạo như sau:", "Thủ tướng Chính phủ quyết định:"],
)
def test_who_asks_in_the_opening_line_leads_nothing_though_the_register_knows_it(text: str) -> None:
    register = Register({"thu-tuong": Agency("thu-tuong", "Thủ tướng Chính phủ", "persons", ())})
    assert [p for p in read_parties(Placed("x", text), [], register) if p.role == "lead"] == []


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
