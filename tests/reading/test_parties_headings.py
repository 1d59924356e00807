"""Who leads by the heading above the sentence."""

from __future__ import annotations

import pytest

from tests.reading.parts import Case, parts

# The heading is the name of a body, or a list of such names.
BODIES: list[Case] = [
    ("Chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch.", ("Sở Tư pháp",), ["Sở Tư pháp"], []),
    ("Bố trí kinh phí thực hiện.", ("Sở Tài chính:",), ["Sở Tài chính"], []),
    ("Đẩy mạnh tuyên truyền.", ("Sở Văn hoá, Thể thao và Du lịch",), ["Sở Văn hoá, Thể thao và Du lịch"], []),
    (
        "Rà soát chức năng, nhiệm vụ.",
        ("Ban cán sự đảng Uỷ ban nhân dân tỉnh",),
        ["Ban cán sự đảng Uỷ ban nhân dân tỉnh"],
        [],
    ),
    ("Tăng cường giám sát chuyên đề.", ("Đảng đoàn Hội đồng nhân dân tỉnh",), ["Đảng đoàn Hội đồng nhân dân tỉnh"], []),
    (
        "Cung cấp thông tin kịp thời.",
        ("Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Minh Hoạ",),
        ["Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Minh Hoạ"],
        [],
    ),
    (
        "Ưu tiên thời lượng phát sóng.",
        ("Báo và Đài Phát thanh, Truyền hình tỉnh",),
        ["Báo và Đài Phát thanh, Truyền hình tỉnh"],
        [],
    ),
    ("Hướng dẫn thủ tục.", ("Bảo hiểm xã hội tỉnh",), ["Bảo hiểm xã hội tỉnh"], []),
    ("Mở chuyên trang.", ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG",), ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG"], []),
    (
        "Trồng mới 100 ha rừng.",
        ("Sở Nông nghiệp và Môi trường (cơ quan thường trực)",),
        ["Sở Nông nghiệp và Môi trường"],
        [],
    ),
    (
        "Chỉ đạo các lực lượng tuần tra.",
        ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh",),
        ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"],
        [],
    ),
    (
        "Giải ngân đúng tiến độ.",
        ("Kho bạc Nhà nước khu vực XI, Thuế tỉnh",),
        ["Kho bạc Nhà nước khu vực XI", "Thuế tỉnh"],
        [],
    ),
    (
        "Xét xử lưu động các vụ án điểm.",
        ("Toà án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh",),
        ["Toà án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh"],
        [],
    ),
    (
        "Phổ biến đến đoàn viên.",
        ("Liên đoàn Lao động tỉnh, Hội Nông dân tỉnh và Tỉnh đoàn",),
        ["Liên đoàn Lao động tỉnh", "Hội Nông dân tỉnh", "Tỉnh đoàn"],
        [],
    ),
    ("Bố trí vốn đối ứng.", ("SỞ TÀI CHÍNH, SỞ NỘI VỤ",), ["SỞ TÀI CHÍNH", "SỞ NỘI VỤ"], []),
    ("Rà soát quy hoạch.", ("Nhiệm vụ cụ thể", "Sở Xây dựng", "TỔ CHỨC THỰC HIỆN"), ["Sở Xây dựng"], []),
    ("Lãnh đạo các lực lượng tuần tra.", ("Đảng uỷ Quân sự tỉnh",), ["Đảng uỷ Quân sự tỉnh"], []),
    (
        "Xây dựng kế hoạch.",
        ("Bộ Chỉ huy Quân sự tỉnh/Ban Chỉ huy Bộ đội Biên phòng tỉnh",),
        ["Bộ Chỉ huy Quân sự tỉnh", "Ban Chỉ huy Bộ đội Biên phòng tỉnh"],
        [],
    ),
    (
        "Khẩn trương ban hành kế hoạch.",
        ("Các Bộ: Công Thương, Giao thông vận tải, Nông nghiệp và Phát triển nông thôn:",),
        ["Các Bộ: Công Thương, Giao thông vận tải, Nông nghiệp và Phát triển nông thôn"],
        [],
    ),
]

# The heading is a class of bodies, or an office.
CLASSES: list[Case] = [
    (
        "Xây dựng kế hoạch cụ thể.",
        ("Các sở, ban, ngành và Uỷ ban nhân dân các xã, phường",),
        ["Các sở, ban, ngành", "Uỷ ban nhân dân các xã, phường"],
        [],
    ),
    (
        "Cụ thể hoá thành chương trình hành động.",
        ("Các huyện uỷ, thị uỷ, thành uỷ, đảng uỷ trực thuộc Tỉnh uỷ",),
        ["Các huyện uỷ, thị uỷ, thành uỷ, đảng uỷ trực thuộc Tỉnh uỷ"],
        [],
    ),
    (
        "Xây dựng kế hoạch.",
        ("Các ban đảng, đảng uỷ, ban thường vụ quận uỷ, thị uỷ, huyện uỷ trực thuộc Thành uỷ",),
        ["Các ban đảng, đảng uỷ, ban thường vụ quận uỷ, thị uỷ, huyện uỷ trực thuộc Thành uỷ"],
        [],
    ),
    ("Mở lớp tập huấn.", ("Các Sở: Nội vụ, Tài chính, Tư pháp",), ["Các Sở: Nội vụ, Tài chính, Tư pháp"], []),
    (
        "Chỉ đạo quyết liệt.",
        ("Chủ tịch Uỷ ban nhân dân các huyện, thành phố",),
        ["Chủ tịch Uỷ ban nhân dân các huyện, thành phố"],
        [],
    ),
    (
        "Rà soát dữ liệu.",
        ("Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, Chủ tịch Uỷ ban nhân dân các tỉnh, thành phố:",),
        ["Bộ trưởng", "Thủ trưởng cơ quan ngang Bộ", "Chủ tịch Uỷ ban nhân dân các tỉnh, thành phố"],
        [],
    ),
]

# The heading has words around the name: «trách nhiệm của», «giao», «đề nghị», or a whole sentence.
WORDED: list[Case] = [
    ("Tăng cường thanh tra đột xuất.", ("Trách nhiệm của Thanh tra tỉnh",), ["Thanh tra tỉnh"], []),
    (
        "Thực hiện chế độ báo cáo.",
        ("Trách nhiệm của các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",),
        ["các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ"],
        [],
    ),
    (
        "Quản lý quy hoạch.",
        ("Điều 7. Trách nhiệm của Uỷ ban nhân dân các xã, phường",),
        ["Uỷ ban nhân dân các xã, phường"],
        [],
    ),
    ("Tổng hợp nhu cầu đào tạo.", ("Đối với Sở Nội vụ",), ["Sở Nội vụ"], []),
    ("Chuẩn bị lực lượng.", ("Giao Bộ Tư lệnh Thủ đô Hà Nội",), ["Bộ Tư lệnh Thủ đô Hà Nội"], []),
    (
        "Vận động nhân dân hưởng ứng.",
        ("Đề nghị Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội",),
        ["Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức chính trị - xã hội"],
        [],
    ),
    (
        "Kịp thời đưa tin.",
        ("Đề nghị các cơ quan thông tấn, báo chí Trung ương và địa phương",),
        ["các cơ quan thông tấn, báo chí Trung ương và địa phương"],
        [],
    ),
    (
        "Theo dõi chặt chẽ diễn biến của bão.",
        ("Bộ Thí Dụ yêu cầu UBND các tỉnh ven biển:",),
        ["UBND các tỉnh ven biển"],
        [],
    ),
    (
        "Mở đợt cao điểm.",
        ("Công an tỉnh chủ trì, phối hợp với Sở Tài chính, các sở, ngành liên quan:",),
        ["Công an tỉnh"],
        ["Sở Tài chính", "các sở, ngành liên quan"],
    ),
]

# The heading leads, the sentence names who works with it.
WITH_PARTNERS: list[Case] = [
    (
        "Chủ trì, phối hợp với Uỷ ban Kiểm tra Tỉnh uỷ, các ban đảng và Văn phòng Tỉnh uỷ tham mưu kiểm tra.",
        ("Ban Tổ chức Tỉnh uỷ",),
        ["Ban Tổ chức Tỉnh uỷ"],
        ["Uỷ ban Kiểm tra Tỉnh uỷ", "các ban đảng", "Văn phòng Tỉnh uỷ"],
    ),
    (
        "Phối hợp với chính quyền địa phương giải phóng mặt bằng.",
        ("Ban Quản lý dự án đầu tư xây dựng tỉnh",),
        ["Ban Quản lý dự án đầu tư xây dựng tỉnh"],
        ["chính quyền địa phương"],
    ),
    (
        "Phối hợp chặt chẽ với lực lượng Kiểm lâm, Bộ đội Biên phòng tuần tra, kiểm soát.",
        ("Công an các xã, phường",),
        ["Công an các xã, phường"],
        ["lực lượng Kiểm lâm", "Bộ đội Biên phòng"],
    ),
]

# The heading leads; a body in the sentence is sent something, made or only spoken of.
SPOKEN_OF: list[Case] = [
    ("Gửi Sở Tài chính thẩm định, tổng hợp.", ("Sở Y tế",), ["Sở Y tế"], []),
    ("Thành lập Ban Chỉ đạo chuyển đổi số cấp xã.", ("Sở Nội vụ",), ["Sở Nội vụ"], []),
    ("Xây dựng cơ chế phối hợp với Công an tỉnh trong xử lý vi phạm.", ("Sở Xây dựng",), ["Sở Xây dựng"], []),
    ("Trình Ban Thường vụ Tỉnh uỷ xem xét, cho ý kiến.", ("Ban Tổ chức Tỉnh uỷ",), ["Ban Tổ chức Tỉnh uỷ"], []),
]

# The heading is about a matter: it leads nothing, and neither does the sentence under it.
TOPICS: list[Case] = [
    ("Tổ chức thực hiện nghiêm các quy định.", ("TỔ CHỨC THỰC HIỆN",), [], []),
    ("Hội nghị do Ban Thường vụ Huyện uỷ tổ chức đã thành công tốt đẹp.", ("TÌNH HÌNH",), [], []),
    ("Thời gian: trong tháng 10; địa điểm: Hội trường Uỷ ban nhân dân huyện.", ("HỘI NGHỊ",), [], []),
    ("Hỗ trợ các cơ quan, đơn vị và Liên đoàn Lao động tỉnh về trang thiết bị.", ("Giải pháp",), [], []),
    ("Kiện toàn tổ chức bộ máy của Trung tâm Phục vụ hành chính công.", ("Nhiệm vụ",), [], []),
    ("Công tác phối hợp với các cơ quan chức năng còn hạn chế.", ("Đánh giá chung",), [], []),
    ("Kinh phí thực hiện do ngân sách tỉnh bảo đảm theo phân cấp.", ("Kinh phí",), [], []),
    ("Sở Nội vụ đã hoàn thành việc sắp xếp; các xã đang rà soát.", ("TÌNH HÌNH",), [], []),
    ("Tăng cường sự lãnh đạo của cấp uỷ, sự phối hợp giữa Công an và Quân đội.", ("Mục đích",), [], []),
    ("Báo cáo, phân tích số liệu về thu ngân sách.", ("Mục tiêu",), [], []),
]


@pytest.mark.parametrize(
    ("text", "above", "leads", "partners"), [*BODIES, *CLASSES, *WORDED, *WITH_PARTNERS, *SPOKEN_OF, *TOPICS]
)
def test_the_heading_above(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)
