"""More sentences without a register, written after the rules were made for the first ones (`test_parties_unseen`)."""

from __future__ import annotations

import pytest

from tests.reading.test_parties_unseen import Case, parts

SECOND: list[Case] = [
    (
        "Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ, Chủ tịch Uỷ ban nhân dân các "
        "tỉnh, thành phố trực thuộc trung ương tập trung tháo gỡ khó khăn cho sản xuất, kinh doanh.",
        (),
        ["Các Bộ trưởng", "Thủ trưởng cơ quan ngang bộ", "Thủ trưởng cơ quan thuộc Chính phủ",
         "Chủ tịch Uỷ ban nhân dân các tỉnh, thành phố trực thuộc trung ương"],
        [],
    ),
    (
        "Bộ trưởng Bộ Nông nghiệp và Môi trường chỉ đạo theo dõi sát diễn biến hạn hán, xâm nhập mặn.",
        (), ["Bộ trưởng Bộ Nông nghiệp và Môi trường"], [],
    ),
    (
        "Giao Văn phòng Chính phủ theo dõi, đôn đốc; kịp thời báo cáo Thủ tướng Chính phủ những vấn đề phát sinh.",
        (), ["Văn phòng Chính phủ"], [],
    ),
    (
        "Ngân hàng Nhà nước Việt Nam chủ trì, phối hợp với Bộ Tài chính, Bộ Công an và các cơ quan liên quan điều hành "
        "chính sách tiền tệ chủ động, linh hoạt.",
        (), ["Ngân hàng Nhà nước Việt Nam"], ["Bộ Tài chính", "Bộ Công an", "các cơ quan liên quan"],
    ),
    (
        "Đảng uỷ Chính phủ lãnh đạo, chỉ đạo rà soát, hoàn thiện thể chế về đất đai.",
        (), ["Đảng uỷ Chính phủ"], [],
    ),
    (
        "Đảng uỷ Quốc hội lãnh đạo sửa đổi Luật Đất đai; phối hợp với Đảng uỷ Chính phủ bảo đảm tính thống nhất.",
        (), ["Đảng uỷ Quốc hội"], ["Đảng uỷ Chính phủ"],
    ),
    (
        "Đảng uỷ Mặt trận Tổ quốc, các đoàn thể Trung ương chỉ đạo tăng cường giám sát, phản biện xã hội.",
        (), ["Đảng uỷ Mặt trận Tổ quốc", "các đoàn thể Trung ương"], [],
    ),
    (
        "Ban Chính sách, chiến lược Trung ương chủ trì, phối hợp với Văn phòng Trung ương Đảng theo dõi việc thực hiện "
        "Nghị quyết.",
        (), ["Ban Chính sách, chiến lược Trung ương"], ["Văn phòng Trung ương Đảng"],
    ),
    (
        "Ban Tuyên giáo và Dân vận Trung ương hướng dẫn việc học tập, quán triệt, tuyên truyền Chỉ thị.",
        (), ["Ban Tuyên giáo và Dân vận Trung ương"], [],
    ),
    (
        "Các tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương xây dựng chương trình, kế hoạch thực hiện.",
        (), ["Các tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương"], [],
    ),
    (
        "Đề nghị Toà án nhân dân tối cao, Viện kiểm sát nhân dân tối cao đẩy nhanh tiến độ giải quyết các vụ án.",
        (), ["Toà án nhân dân tối cao", "Viện kiểm sát nhân dân tối cao"], [],
    ),
    (
        "UBND các xã, phường, đặc khu chịu trách nhiệm toàn diện về công tác phòng cháy trên địa bàn.",
        (), ["UBND các xã, phường, đặc khu"], [],
    ),
    (
        "Sở NN&MT chủ trì, phối hợp với Sở KH&CN, Công an tỉnh, UBND các xã, phường tổ chức kiểm tra.",
        (), ["Sở NN&MT"], ["Sở KH&CN", "Công an tỉnh", "UBND các xã, phường"],
    ),
    (
        "Hằng năm, Sở Nội vụ tổng hợp, báo cáo Chủ tịch UBND tỉnh kết quả thực hiện.",
        (), ["Sở Nội vụ"], [],
    ),
    (
        "Trên cơ sở dự toán được giao, Sở Tài chính tham mưu phân bổ kinh phí.",
        (), ["Sở Tài chính"], [],
    ),
    (
        "Chi cục Kiểm lâm, các Ban quản lý rừng phòng hộ, chủ rừng tăng cường tuần tra trong mùa khô.",
        (), ["Chi cục Kiểm lâm", "các Ban quản lý rừng phòng hộ", "chủ rừng"], [],
    ),
    (
        "Trung tâm Xúc tiến đầu tư, thương mại và du lịch chủ trì tổ chức hội chợ.",
        (), ["Trung tâm Xúc tiến đầu tư, thương mại và du lịch"], [],
    ),
    (
        "Liên hiệp các hội Khoa học và Kỹ thuật tỉnh phối hợp với Sở Giáo dục và Đào tạo tổ chức hội thi.",
        (), ["Liên hiệp các hội Khoa học và Kỹ thuật tỉnh"], ["Sở Giáo dục và Đào tạo"],
    ),
    (
        "Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh hướng dẫn tổ chức Ngày Pháp luật.",
        (), ["Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh"], [],
    ),
    (
        "Ban Quản lý Khu kinh tế tỉnh rà soát các dự án chậm tiến độ.",
        (), ["Ban Quản lý Khu kinh tế tỉnh"], [],
    ),
    (
        "Thường trực Ban Chỉ đạo phân công thành viên theo dõi địa bàn.",
        (), ["Thường trực Ban Chỉ đạo"], [],
    ),
    (
        "Sở Tài chính chủ trì, các sở, ban, ngành và địa phương phối hợp thực hiện.",
        (), ["Sở Tài chính"], ["các sở, ban, ngành và địa phương"],
    ),
    (
        "Đơn vị chủ trì: Phòng Kinh tế, Hạ tầng và Đô thị; đơn vị phối hợp: Văn phòng HĐND và UBND phường.",
        (), ["Phòng Kinh tế, Hạ tầng và Đô thị"], ["Văn phòng HĐND và UBND phường"],
    ),
    (
        "Xây dựng cơ sở dữ liệu dùng chung (Sở Khoa học và Công nghệ chủ trì, phối hợp với Công an tỉnh).",
        ("Chuyển đổi số",), ["Sở Khoa học và Công nghệ"], ["Công an tỉnh"],
    ),
    (
        "Cấp uỷ, chính quyền các cấp xác định đây là nhiệm vụ thường xuyên.",
        (), ["Cấp uỷ, chính quyền các cấp"], [],
    ),
    (
        "Người đứng đầu cấp uỷ, tổ chức đảng, cơ quan, đơn vị chịu trách nhiệm trước Tỉnh uỷ về kết quả thực hiện.",
        (), ["Người đứng đầu cấp uỷ, tổ chức đảng, cơ quan, đơn vị"], [],
    ),
    ("Tổng hợp nhu cầu đào tạo.", ("Đối với Sở Nội vụ",), ["Sở Nội vụ"], []),
    ("Quản lý quy hoạch.", ("Điều 7. Trách nhiệm của Uỷ ban nhân dân các xã, phường",),
     ["Uỷ ban nhân dân các xã, phường"], []),
    ("Bố trí vốn đối ứng.", ("SỞ TÀI CHÍNH, SỞ NỘI VỤ",), ["SỞ TÀI CHÍNH", "SỞ NỘI VỤ"], []),
    ("Kịp thời đưa tin.", ("Đề nghị các cơ quan thông tấn, báo chí Trung ương và địa phương",),
     ["các cơ quan thông tấn, báo chí Trung ương và địa phương"], []),
    ("Mở lớp tập huấn.", ("Các Sở: Nội vụ, Tài chính, Tư pháp",), ["Các Sở: Nội vụ, Tài chính, Tư pháp"], []),
    ("Trồng mới 100 ha rừng.", ("Sở Nông nghiệp và Môi trường (cơ quan thường trực)",),
     ["Sở Nông nghiệp và Môi trường"], []),
    ("Phối hợp chặt chẽ với lực lượng Kiểm lâm, Bộ đội Biên phòng tuần tra, kiểm soát.", ("Công an các xã, phường",),
     ["Công an các xã, phường"], ["lực lượng Kiểm lâm", "Bộ đội Biên phòng"]),
    (
        "Tỉnh đoàn, Hội Liên hiệp Phụ nữ tỉnh, Hội Cựu chiến binh tỉnh vận động đoàn viên, hội viên tham gia.",
        (), ["Tỉnh đoàn", "Hội Liên hiệp Phụ nữ tỉnh", "Hội Cựu chiến binh tỉnh"], [],
    ),
    (
        "Thuế tỉnh, Chi cục Hải quan khu vực, Kho bạc Nhà nước khu vực phối hợp với Sở Tài chính đối chiếu số thu.",
        (), ["Thuế tỉnh", "Chi cục Hải quan khu vực", "Kho bạc Nhà nước khu vực"], ["Sở Tài chính"],
    ),
    (
        "Ban Thường vụ Huyện uỷ giao Ban Tổ chức Huyện uỷ chủ trì, phối hợp với Uỷ ban Kiểm tra Huyện uỷ thẩm định "
        "nhân sự.",
        (), ["Ban Tổ chức Huyện uỷ"], ["Uỷ ban Kiểm tra Huyện uỷ"],
    ),
]  # fmt: skip

NOT_LED: list[Case] = [
    ("Các bộ trưởng, thủ trưởng cơ quan ngang bộ chịu trách nhiệm thi hành Quyết định này.", (), [], []),
    ("Công tác phối hợp với các cơ quan chức năng còn hạn chế.", ("Đánh giá chung",), [], []),
    ("Ban Chỉ đạo gồm 15 thành viên, do Chủ tịch Uỷ ban nhân dân tỉnh làm Trưởng ban.", (), [], []),
    ("Kinh phí thực hiện do ngân sách tỉnh bảo đảm theo phân cấp.", ("Kinh phí",), [], []),
    ("Sở Nội vụ đã hoàn thành việc sắp xếp; các xã đang rà soát.", ("TÌNH HÌNH",), [], []),
    ("Kế hoạch này được gửi đến Sở Tài chính, Sở Nội vụ để phối hợp.", (), [], []),
    ("Tăng cường sự lãnh đạo của cấp uỷ, sự phối hợp giữa Công an và Quân đội.", ("Mục đích",), [], []),
    ("Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 12/TTr-STP.", (), [], []),
    ("Đoàn kết, thống nhất trong cấp uỷ được giữ vững.", (), [], []),
    ("Hội nghị quán triệt tổ chức tại trụ sở Huyện uỷ, do đồng chí Bí thư Huyện uỷ chủ trì.", ("Thời gian",),
     ["Bí thư Huyện uỷ"], []),
    ("Báo cáo, phân tích số liệu về thu ngân sách.", ("Mục tiêu",), [], []),
    ("Trường hợp vướng mắc, các đơn vị phản ánh về Sở Xây dựng để được hướng dẫn.", (), ["các đơn vị"], []),
    ("Thủ tướng Chính phủ vừa ký quyết định bổ nhiệm lãnh đạo Bộ Xây dựng.", (), [], []),
    ("Đồng chí Trần Văn Thử, Chủ tịch Uỷ ban nhân dân xã dự hội nghị.", (), [], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "above", "leads", "partners"), [*SECOND, *NOT_LED])
def test_parties_by_the_form_of_names(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)
