"""Who is asked, charged or made to lead, and who asks, directs or only passes a letter on."""

from __future__ import annotations

import pytest

from generator.model import Agency
from generator.reading.agencies import Register
from generator.reading.responsibility import read_parties
from tests.reading.parts import Case, Placed, parts

# «Giao …», «phân công …»: who is charged leads, who charges does not.
CHARGED: list[Case] = [
    ("Giao cho Cục Thống kê tỉnh công bố số liệu.", (), ["Cục Thống kê tỉnh"], []),
    (
        "Uỷ ban nhân dân tỉnh giao Sở Nông nghiệp và Môi trường chủ trì lập bản đồ ngập lụt, hoàn thành trong quý II.",
        (),
        ["Sở Nông nghiệp và Môi trường"],
        [],
    ),
    (
        "Giao Văn phòng Chính phủ theo dõi, đôn đốc; kịp thời báo cáo Thủ tướng Chính phủ những vấn đề phát sinh.",
        (),
        ["Văn phòng Chính phủ"],
        [],
    ),
    (
        "Phân công đồng chí Phó Bí thư Thường trực Tỉnh ủy trực tiếp chỉ đạo.",
        (),
        ["Phó Bí thư Thường trực Tỉnh ủy"],
        [],
    ),
    (
        "Ban Chấp hành Đảng bộ tỉnh giao Ban Thường vụ Tỉnh ủy xây dựng kế hoạch tổ chức thực hiện Nghị quyết.",
        (),
        ["Ban Thường vụ Tỉnh ủy"],
        [],
    ),
    (
        "Tham mưu Tỉnh uỷ giao Đảng uỷ Uỷ ban nhân dân tỉnh lãnh đạo xây dựng đề án.",
        (),
        ["Đảng uỷ Uỷ ban nhân dân tỉnh"],
        [],
    ),
    (
        "Giao Chánh Văn phòng Uỷ ban nhân dân tỉnh theo dõi, đôn đốc việc thực hiện Chỉ thị này.",
        (),
        ["Chánh Văn phòng Uỷ ban nhân dân tỉnh"],
        [],
    ),
    ("Tại Văn bản số 123/UBND-NC, Uỷ ban nhân dân tỉnh giao Sở Tư pháp tổng hợp.", (), ["Sở Tư pháp"], []),
    (
        "Bộ Chính trị thống nhất chủ trương sắp xếp; giao Đảng uỷ Chính phủ chỉ đạo xây dựng đề án.",
        (),
        ["Đảng uỷ Chính phủ"],
        [],
    ),
    ("Giao Sở Tài chính bố trí vốn; Sở Xây dựng thẩm định.", (), ["Sở Tài chính", "Sở Xây dựng"], []),
    ("UBND huyện chỉ đạo Giao Phòng Nội vụ chủ trì rà soát.", (), ["Phòng Nội vụ"], []),
    ("Huyện uỷ giao trực tiếp cho Ban Tổ chức Huyện uỷ lập danh sách.", (), ["Ban Tổ chức Huyện uỷ"], []),
    ("Thủ tướng Chính phủ đồng ý giao Bộ Xây dựng lập quy hoạch.", (), ["Bộ Xây dựng"], []),
    # an office or a part of the body in brackets has the work as well
    (
        "Giao Văn phòng UBND tỉnh (Trung tâm Phục vụ hành chính công tỉnh) tổng hợp.",
        (),
        ["Văn phòng UBND tỉnh", "Trung tâm Phục vụ hành chính công tỉnh"],
        [],
    ),
    # who carries a decision out, listed with semicolons, an unreadable one among them
    (
        "Chánh Văn phòng UBND tỉnh; Giám đốc Sở Nội vụ; các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành "
        "Quyết định này.",
        (),
        ["Chánh Văn phòng UBND tỉnh", "Giám đốc Sở Nội vụ"],
        [],
    ),
]

# «Yêu cầu …», «đề nghị …»: who is asked leads, with or without an asker.
ASKED: list[Case] = [
    (
        "Yêu cầu Thủ trưởng các sở, ban, ngành, Chủ tịch Uỷ ban nhân dân các xã, phường nghiêm túc thực hiện.",
        (),
        ["Thủ trưởng các sở, ban, ngành", "Chủ tịch Uỷ ban nhân dân các xã, phường"],
        [],
    ),
    (
        "Đề nghị Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh, các tổ chức chính trị - xã hội tăng cường tuyên truyền.",
        (),
        ["Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức chính trị - xã hội"],
        [],
    ),
    (
        "Đề nghị Toà án nhân dân tối cao, Viện kiểm sát nhân dân tối cao đẩy nhanh tiến độ giải quyết các vụ án.",
        (),
        ["Toà án nhân dân tối cao", "Viện kiểm sát nhân dân tối cao"],
        [],
    ),
    (
        "Yêu cầu các đồng chí Thủ trưởng các cơ quan, đơn vị khẩn trương triển khai thực hiện.",
        (),
        ["Thủ trưởng các cơ quan, đơn vị"],
        [],
    ),
    (
        "Đề nghị Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức thành viên phối hợp tuyên "
        "truyền, vận động các tầng lớp nhân dân.",
        (),
        ["Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức thành viên"],
        [],
    ),
    (
        "Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng, chính quyền, Mặt trận Tổ quốc và các tổ chức "
        "chính trị - xã hội các cấp tập trung lãnh đạo, chỉ đạo thực hiện tốt các nhiệm vụ sau:",
        (),
        ["các cấp ủy, tổ chức đảng, chính quyền", "Mặt trận Tổ quốc", "các tổ chức chính trị - xã hội các cấp"],
        [],
    ),
    (
        "Thực hiện Công văn số 12-CV/TW của Văn phòng Trung ương Đảng, Ban Thường vụ Đảng ủy xã yêu cầu các chi "
        "bộ trực thuộc nghiêm túc thực hiện một số nội dung sau:",
        (),
        ["các chi bộ trực thuộc"],
        [],
    ),
    (
        "Thực hiện ý kiến chỉ đạo của Thường trực Tỉnh uỷ, Sở Nội vụ đề nghị các cơ quan, đơn vị báo cáo.",
        (),
        ["các cơ quan, đơn vị"],
        [],
    ),
    ("Đồng thời, đề nghị Hội Nông dân tỉnh phối hợp giám sát.", (), ["Hội Nông dân tỉnh"], []),
    (
        "Nhận được Công điện này, yêu cầu Chủ tịch UBND các huyện, thành phố Tân Mẫu và các đơn vị quản lý hồ "
        "đập trên địa bàn tỉnh khẩn trương kiểm tra.",
        (),
        ["Chủ tịch UBND các huyện, thành phố Tân Mẫu", "các đơn vị quản lý hồ đập trên địa bàn tỉnh"],
        [],
    ),
    ("Nhận được văn bản này, đề nghị các cơ quan, đơn vị nghiêm túc thực hiện.", (), ["các cơ quan, đơn vị"], []),
    ("Thực hiện ở từng nơi.Nhận được văn bản này, yêu cầu UBND các xã triển khai.", (), ["UBND các xã"], []),
    ("Ban Chỉ huy Phòng thủ dân sự tỉnh yêu cầu UBND các xã, phường:", (), ["UBND các xã, phường"], []),
    (
        "Để chủ động ứng phó với mưa lũ, Ban Chỉ huy Phòng thủ dân sự quốc gia đề nghị UBND các tỉnh, thành phố:",
        (),
        ["UBND các tỉnh, thành phố"],
        [],
    ),
    (
        "Để phòng bệnh dại trong mùa nắng, Ban Chỉ đạo Trung ương về những vấn đề cấp thiết trong chăn nuôi và "
        "phòng bệnh, chữa bệnh động vật yêu cầu UBND các tỉnh:",
        (),
        ["UBND các tỉnh"],
        [],
    ),
    # whom nobody names is asked with those that are named
    (
        "Nhận được Công văn này, yêu cầu các Sở, Ban, ngành có liên quan và UBND các xã nghiêm túc triển khai.",
        (),
        ["các Sở, Ban, ngành có liên quan", "UBND các xã"],
        [],
    ),
    ("Bộ Y tế đề nghị các sở y tế báo cáo kết quả trước ngày 15/6.", (), ["các sở y tế"], []),
    (
        "Bộ Khoa học và Công nghệ đề nghị các sở khoa học và công nghệ tổng hợp số liệu.",
        (),
        ["các sở khoa học và công nghệ"],
        [],
    ),
    ("Bộ Nội vụ trân trọng đề nghị các sở nội vụ gửi báo cáo về Bộ.", (), ["các sở nội vụ"], []),
    (
        "Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, ban, ngành, đoàn thể thuộc Tỉnh; Chủ tịch UBND các xã, "
        "phường và người đứng đầu các đơn vị sự nghiệp công lập chỉ đạo, đôn đốc việc thực hiện.",
        (),
        [
            "Thủ trưởng các sở, ban, ngành, đoàn thể thuộc Tỉnh",
            "Chủ tịch UBND các xã, phường",
            "người đứng đầu các đơn vị sự nghiệp công lập",
        ],
        [],
    ),
    (
        "Triển khai Chỉ thị số 05/CT-TTg của Thủ tướng Chính phủ về việc tiết kiệm điện (Chỉ thị số 05), Chủ "
        "tịch UBND Thành phố yêu cầu Giám đốc các sở, Chủ tịch UBND các phường chỉ đạo thực hiện các nhiệm vụ "
        "sau:",
        (),
        ["Giám đốc các sở", "Chủ tịch UBND các phường"],
        [],
    ),
    (
        "Thực hiện Quy chế làm việc, Văn phòng Tỉnh uỷ trân trọng đề nghị Sở Tài chính khẩn trương báo cáo.",
        (),
        ["Sở Tài chính"],
        [],
    ),
    ("Hội Thí Dụ xin đề nghị Bộ Nội vụ hướng dẫn thủ tục.", (), ["Bộ Nội vụ"], []),
    (
        "Theo đó, Tỉnh uỷ Tân Mẫu yêu cầu các cấp uỷ, tổ chức đảng, chính quyền tăng cường tuần tra.",
        (),
        ["các cấp uỷ, tổ chức đảng, chính quyền"],
        [],
    ),
    (
        "Yêu cầu Sở Nội vụ, Uỷ ban nhân dân xã Thí Dụ, các cơ quan, đơn vị liên quan triển khai.",
        (),
        ["Sở Nội vụ", "Uỷ ban nhân dân xã Thí Dụ", "các cơ quan, đơn vị liên quan"],
        [],
    ),
    ("Đề nghị cộng đồng doanh nghiệp, nhân dân cả nước:", (), ["cộng đồng doanh nghiệp, nhân dân cả nước"], []),
    (
        "Huyện uỷ cũng yêu cầu Uỷ ban nhân dân huyện chỉ đạo Phòng tài chính-Kế hoạch chủ trì xây dựng báo cáo.",
        (),
        ["Uỷ ban nhân dân huyện", "Phòng tài chính-Kế hoạch"],
        [],
    ),
]

# Askers that no list has; a request among other duties; what goes on after «;».
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

# A class hands its work down; a body that issues the document has none.
HANDED_DOWN: list[Case] = [
    # who gets the work has it as well
    (
        "UBND các xã, phường giao Công chức văn hoá theo dõi; các thôn phân công Trưởng thôn ghi chép.",
        (),
        ["UBND các xã, phường", "các thôn", "Trưởng thôn"],
        [],
    ),
    (
        "Uỷ ban nhân dân các huyện giao Phòng Nội vụ chủ trì kiểm tra.",
        (),
        ["Uỷ ban nhân dân các huyện", "Phòng Nội vụ"],
        [],
    ),
    # who issues the document has no work from it
    ("Uỷ ban nhân dân tỉnh giao Sở Nội vụ chủ trì kiểm tra.", (), ["Sở Nội vụ"], []),
    ("Uỷ ban nhân dân các huyện yêu cầu Phòng Nội vụ kiểm tra.", (), ["Phòng Nội vụ"], []),
    (
        "Đề nghị Uỷ ban nhân dân các huyện chỉ đạo Phòng Y tế làm đầu mối tổng hợp.",
        (),
        ["Uỷ ban nhân dân các huyện", "Phòng Y tế"],
        [],
    ),
    # whom it directs is below it, and no lead of the work
    ("Uỷ ban nhân dân các huyện chỉ đạo các xã rà soát hồ sơ.", (), ["Uỷ ban nhân dân các huyện"], []),
]


@pytest.mark.parametrize(("text", "above", "leads", "partners"), [*CHARGED, *ASKED, *ASKERS, *HANDED_DOWN])
def test_requests(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)


def test_a_known_class_hands_work_down_as_well() -> None:
    register = Register({"ubnd-xa": Agency("ubnd-xa", "Uỷ ban nhân dân các xã", "class")})
    found = read_parties(Placed("x", "Uỷ ban nhân dân các xã giao Công an xã kiểm tra.", "paragraph"), (), register)
    assert [p.raw for p in found if p.role == "lead"] == ["Uỷ ban nhân dân các xã", "Công an xã"]


def test_a_list_that_is_asked_is_read_once_where_the_register_knows_its_first() -> None:
    register = Register({"cap-uy": Agency("cap-uy", "các cấp uỷ, tổ chức đảng", "class")})
    text = "Theo đó, Tỉnh uỷ Tân Mẫu yêu cầu các cấp uỷ, tổ chức đảng tăng cường tuần tra."
    found = read_parties(Placed("x", text, "paragraph"), (), register)
    assert [p.raw for p in found if p.role == "lead"] == ["các cấp uỷ, tổ chức đảng"]
