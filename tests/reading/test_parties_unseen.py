"""Who leads and who works with them where no register knows a body: names are read by how they are built.

Sentences in the manner of real papers, invented for these tests; the register is empty throughout.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from generator.model import ClauseKind
from generator.reading.agencies import Register
from generator.reading.responsibility import read_parties

NOBODY = Register({})
Case = tuple[str, tuple[str, ...], list[str], list[str]]
"""Text, the headings above it (nearest first), leads, coordinating bodies."""


@dataclass(frozen=True)
class Placed:
    """A clause as far as the reader asks."""

    path: str
    text: str
    kind: ClauseKind = "bullet"


def parts(text: str, above: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Leads and coordinating bodies of a sentence below some headings."""
    headings = [Placed(f"^{i}", words, "heading") for i, words in enumerate(above, start=1)]
    found = read_parties(Placed("x", text), headings, NOBODY)
    return [p.raw for p in found if p.role == "lead"], [p.raw for p in found if p.role == "coordinate"]


HEADINGS: list[Case] = [
    ("Chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch.", ("Sở Tư pháp",), ["Sở Tư pháp"], []),
    ("Bố trí kinh phí thực hiện.", ("Sở Tài chính:",), ["Sở Tài chính"], []),
    ("Đẩy mạnh tuyên truyền.", ("Sở Văn hoá, Thể thao và Du lịch",), ["Sở Văn hoá, Thể thao và Du lịch"], []),
    ("Tăng cường thanh tra đột xuất.", ("Trách nhiệm của Thanh tra tỉnh",), ["Thanh tra tỉnh"], []),
    (
        "Xây dựng kế hoạch cụ thể.",
        ("Các sở, ban, ngành và Uỷ ban nhân dân các xã, phường",),
        ["Các sở, ban, ngành", "Uỷ ban nhân dân các xã, phường"],
        [],
    ),
    (
        "Chỉ đạo các lực lượng tuần tra.",
        ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh",),
        ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"],
        [],
    ),
    (
        "Vận động nhân dân hưởng ứng.",
        ("Đề nghị Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội",),
        ["Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức chính trị - xã hội"],
        [],
    ),
    ("Cụ thể hoá thành chương trình hành động.", ("Các huyện uỷ, thị uỷ, thành uỷ, đảng uỷ trực thuộc Tỉnh uỷ",),
     ["Các huyện uỷ, thị uỷ, thành uỷ, đảng uỷ trực thuộc Tỉnh uỷ"], []),
    ("Rà soát chức năng, nhiệm vụ.", ("Ban cán sự đảng Uỷ ban nhân dân tỉnh",),
     ["Ban cán sự đảng Uỷ ban nhân dân tỉnh"], []),
    ("Tăng cường giám sát chuyên đề.", ("Đảng đoàn Hội đồng nhân dân tỉnh",), ["Đảng đoàn Hội đồng nhân dân tỉnh"], []),
    ("Cung cấp thông tin kịp thời.", ("Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Minh Hoạ",),
     ["Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Minh Hoạ"], []),
    ("Ưu tiên thời lượng phát sóng.", ("Báo và Đài Phát thanh, Truyền hình tỉnh",),
     ["Báo và Đài Phát thanh, Truyền hình tỉnh"], []),
    ("Thực hiện chế độ báo cáo.", ("Trách nhiệm của các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",),
     ["các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ"], []),
    ("Giải ngân đúng tiến độ.", ("Kho bạc Nhà nước khu vực XI, Thuế tỉnh",),
     ["Kho bạc Nhà nước khu vực XI", "Thuế tỉnh"], []),
    ("Xét xử lưu động các vụ án điểm.", ("Toà án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh",),
     ["Toà án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh"], []),
    ("Phổ biến đến đoàn viên.", ("Liên đoàn Lao động tỉnh, Hội Nông dân tỉnh và Tỉnh đoàn",),
     ["Liên đoàn Lao động tỉnh", "Hội Nông dân tỉnh", "Tỉnh đoàn"], []),
    ("Rà soát quy hoạch.", ("Nhiệm vụ cụ thể", "Sở Xây dựng", "TỔ CHỨC THỰC HIỆN"), ["Sở Xây dựng"], []),
    ("Mở chuyên trang.", ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG",), ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG"], []),
    ("Chuẩn bị lực lượng.", ("Giao Bộ Tư lệnh Thủ đô Hà Nội",), ["Bộ Tư lệnh Thủ đô Hà Nội"], []),
    ("Chỉ đạo quyết liệt.", ("Chủ tịch Uỷ ban nhân dân các huyện, thành phố",),
     ["Chủ tịch Uỷ ban nhân dân các huyện, thành phố"], []),
    ("Hướng dẫn thủ tục.", ("Bảo hiểm xã hội tỉnh",), ["Bảo hiểm xã hội tỉnh"], []),
]  # fmt: skip

SUBJECTS: list[Case] = [
    ("Bộ Kế hoạch và Đầu tư khẩn trương trình Thủ tướng Chính phủ đề án.", (), ["Bộ Kế hoạch và Đầu tư"], []),
    ("Sở Y tế hướng dẫn các cơ sở khám chữa bệnh thực hiện.", (), ["Sở Y tế"], []),
    (
        "Văn phòng Uỷ ban nhân dân tỉnh chủ trì, phối hợp với Sở Nội vụ, Sở Tư pháp và các đơn vị liên quan theo dõi.",
        (), ["Văn phòng Uỷ ban nhân dân tỉnh"], ["Sở Nội vụ", "Sở Tư pháp", "các đơn vị liên quan"],
    ),
    (
        "Công an tỉnh phối hợp với Quân đội, Hải quan đấu tranh chống buôn lậu.",
        (), ["Công an tỉnh"], ["Quân đội", "Hải quan"],
    ),
    (
        "Ban Tuyên giáo và Dân vận Tỉnh uỷ chủ trì, phối hợp với Báo và Phát thanh, Truyền hình tỉnh soạn tài liệu.",
        (), ["Ban Tuyên giáo và Dân vận Tỉnh uỷ"], ["Báo và Phát thanh, Truyền hình tỉnh"],
    ),
    (
        "Giao Sở Khoa học và Công nghệ chủ trì, phối hợp các sở, ngành liên quan xây dựng nền tảng số dùng chung.",
        (), ["Sở Khoa học và Công nghệ"], ["các sở, ngành liên quan"],
    ),
    (
        "Yêu cầu Thủ trưởng các sở, ban, ngành, Chủ tịch Uỷ ban nhân dân các xã, phường nghiêm túc thực hiện.",
        (), ["Thủ trưởng các sở, ban, ngành", "Chủ tịch Uỷ ban nhân dân các xã, phường"], [],
    ),
    ("Giám đốc Sở Giáo dục và Đào tạo chỉ đạo các nhà trường rà soát.", (), ["Giám đốc Sở Giáo dục và Đào tạo"], []),
    (
        "Đề nghị Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh, các tổ chức chính trị - xã hội tăng cường tuyên truyền.",
        (), ["Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức chính trị - xã hội"], [],
    ),
    (
        "Các cấp uỷ, tổ chức đảng, chính quyền, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội quán triệt sâu sắc "
        "Chỉ thị.",
        (),
        ["Các cấp uỷ, tổ chức đảng, chính quyền", "Mặt trận Tổ quốc", "các tổ chức chính trị - xã hội"], [],
    ),
    ("Các bộ, ngành, địa phương rà soát, cắt giảm thủ tục hành chính.", (), ["Các bộ, ngành, địa phương"], []),
    (
        "Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh tổ chức sơ kết hằng năm.",
        (), ["Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh"], [],
    ),
    (
        "Uỷ ban nhân dân các huyện, thị xã, thành phố bố trí quỹ đất; định kỳ báo cáo Uỷ ban nhân dân tỉnh.",
        (), ["Uỷ ban nhân dân các huyện, thị xã, thành phố"], [],
    ),
    ("Đảng uỷ Công an Trung ương, Quân uỷ Trung ương lãnh đạo công tác bảo vệ.", (),
     ["Đảng uỷ Công an Trung ương", "Quân uỷ Trung ương"], []),
    ("Đề án do Bộ Xây dựng chủ trì soạn thảo.", (), ["Bộ Xây dựng"], []),
    ("Giao cho Cục Thống kê tỉnh công bố số liệu.", (), ["Cục Thống kê tỉnh"], []),
    (
        "Tổng cục Du lịch, Cục Hàng không Việt Nam và Tổng công ty Cảng hàng không Việt Nam phối hợp mở đường bay mới.",
        (), ["Tổng cục Du lịch", "Cục Hàng không Việt Nam", "Tổng công ty Cảng hàng không Việt Nam"], [],
    ),
    ("Trường Chính trị tỉnh bổ sung nội dung giảng dạy.", (), ["Trường Chính trị tỉnh"], []),
    ("Học viện Chính trị quốc gia Hồ Chí Minh chủ trì nghiên cứu lý luận.", (),
     ["Học viện Chính trị quốc gia Hồ Chí Minh"], []),
    ("Chính quyền địa phương các cấp chịu trách nhiệm quản lý đất bãi bồi.", (),
     ["Chính quyền địa phương các cấp"], []),
    ("Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh phát động phong trào.", (),
     ["Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"], []),
    ("Cơ quan chủ trì: Sở Công Thương.", (), ["Sở Công Thương"], []),
    ("Cơ quan phối hợp: Sở Tài chính, Ban Quản lý các khu công nghiệp tỉnh.", (), [],
     ["Sở Tài chính", "Ban Quản lý các khu công nghiệp tỉnh"]),
    (
        "Chủ trì, phối hợp với Uỷ ban Kiểm tra Tỉnh uỷ, các ban đảng và Văn phòng Tỉnh uỷ tham mưu kiểm tra.",
        ("Ban Tổ chức Tỉnh uỷ",), ["Ban Tổ chức Tỉnh uỷ"],
        ["Uỷ ban Kiểm tra Tỉnh uỷ", "các ban đảng", "Văn phòng Tỉnh uỷ"],
    ),
    (
        "Phối hợp với chính quyền địa phương giải phóng mặt bằng.",
        ("Ban Quản lý dự án đầu tư xây dựng tỉnh",),
        ["Ban Quản lý dự án đầu tư xây dựng tỉnh"], ["chính quyền địa phương"],
    ),
    (
        "Uỷ ban nhân dân tỉnh giao Sở Nông nghiệp và Môi trường chủ trì lập bản đồ ngập lụt, hoàn thành trong quý II.",
        (), ["Sở Nông nghiệp và Môi trường"], [],
    ),
    (
        "Các cơ quan báo chí phối hợp với Ban Dân vận Huyện uỷ đăng tải tin, bài.",
        (), ["Các cơ quan báo chí"], ["Ban Dân vận Huyện uỷ"],
    ),
    ("Đồng chí Chánh Văn phòng Tỉnh uỷ theo dõi, đôn đốc.", (), ["Chánh Văn phòng Tỉnh uỷ"], []),
    ("Tập đoàn Điện lực Việt Nam bảo đảm cung ứng đủ điện.", (), ["Tập đoàn Điện lực Việt Nam"], []),
    ("Chi cục Thuỷ lợi tham mưu Sở Nông nghiệp và Môi trường ban hành quy trình.", (), ["Chi cục Thuỷ lợi"], []),
]  # fmt: skip

NOT_LED: list[Case] = [
    ("Ban Thường vụ Tỉnh uỷ yêu cầu:", (), [], []),
    ("Thực hiện Chỉ thị của Thủ tướng Chính phủ, Uỷ ban nhân dân tỉnh ban hành Kế hoạch như sau:", (), [], []),
    ("Căn cứ Nghị quyết số 12-NQ/TW, ngày 16/3/2022 của Bộ Chính trị về lực lượng công an.", (), [], []),
    ("Báo cáo kết quả về Uỷ ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 15 hằng tháng.", (), [], []),
    ("Gửi Sở Tài chính thẩm định, tổng hợp.", ("Sở Y tế",), ["Sở Y tế"], []),
    ("Thành lập Ban Chỉ đạo chuyển đổi số cấp xã.", ("Sở Nội vụ",), ["Sở Nội vụ"], []),
    ("Nâng cao vai trò lãnh đạo của Đảng uỷ, trách nhiệm quản lý của Uỷ ban nhân dân xã.", (), [], []),
    ("Xây dựng cơ chế phối hợp với Công an tỉnh trong xử lý vi phạm.", ("Sở Xây dựng",), ["Sở Xây dựng"], []),
    ("Tổ chức thực hiện nghiêm các quy định.", ("TỔ CHỨC THỰC HIỆN",), [], []),
    ("Các khoản chi do ngân sách nhà nước bảo đảm.", (), [], []),
    ("Hội nghị do Ban Thường vụ Huyện uỷ tổ chức đã thành công tốt đẹp.", ("TÌNH HÌNH",), [], []),
    ("Chất lượng nguồn nhân lực được nâng lên; công tác phối hợp giữa các sở, ngành chưa chặt chẽ.", (), [], []),
    ("Thời gian: trong tháng 10; địa điểm: Hội trường Uỷ ban nhân dân huyện.", ("HỘI NGHỊ",), [], []),
    ("Hỗ trợ các cơ quan, đơn vị và Liên đoàn Lao động tỉnh về trang thiết bị.", ("Giải pháp",), [], []),
    ("Trình Ban Thường vụ Tỉnh uỷ xem xét, cho ý kiến.", ("Ban Tổ chức Tỉnh uỷ",), ["Ban Tổ chức Tỉnh uỷ"], []),
    ("Sở Nội vụ là cơ quan thường trực của Ban Chỉ đạo.", (), [], []),
    ("Kiện toàn tổ chức bộ máy của Trung tâm Phục vụ hành chính công.", ("Nhiệm vụ",), [], []),
    ("Bí thư Tỉnh uỷ Nguyễn Văn Mẫu đã dự và phát biểu chỉ đạo hội nghị.", (), [], []),
]


@pytest.mark.parametrize(("text", "above", "leads", "partners"), [*HEADINGS, *SUBJECTS, *NOT_LED])
def test_parties_by_the_form_of_names(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)
