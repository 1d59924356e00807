"""Sentences with names of bodies, or words like names, where nobody is given work."""

from __future__ import annotations

import pytest

from tests.reading.parts import Case, parts

# What was done, what there is.
TOLD: list[Case] = [
    ("Chất lượng nguồn nhân lực được nâng lên; công tác phối hợp giữa các sở, ngành chưa chặt chẽ.", (), [], []),
    ("Bí thư Tỉnh uỷ Nguyễn Văn Mẫu đã dự và phát biểu chỉ đạo hội nghị.", (), [], []),
    ("Thủ tướng Chính phủ vừa ký quyết định bổ nhiệm lãnh đạo Bộ Xây dựng.", (), [], []),
    ("Đồng chí Trần Văn Thử, Chủ tịch Uỷ ban nhân dân xã dự hội nghị.", (), [], []),
    ("Các cấp uỷ đã tập trung lãnh đạo, chỉ đạo và đạt nhiều kết quả quan trọng.", (), [], []),
    ("Công an tỉnh đã chủ trì, phối hợp với Sở Giao thông vận tải tổ chức 12 đợt tuyên truyền.", (), [], []),
    ("Nghị quyết này đã được Hội đồng nhân dân tỉnh khoá XIX thông qua ngày 10 tháng 7 năm 2025.", (), [], []),
    ("Đại hội biểu dương Đảng bộ xã đạt thành tích xuất sắc.", (), [], []),
    ("Các đại biểu thảo luận, cho ý kiến vào dự thảo.", (), [], []),
    ("Đồng chí Nguyễn Văn Thử - Uỷ viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh uỷ chủ trì hội nghị.", (), [], []),
    ("Sở Nội vụ có 05 phòng chuyên môn.", (), [], []),
    ("Đảng bộ tỉnh có 12 đảng bộ trực thuộc.", (), [], []),
    ("Công an xã chính quy được bố trí đủ biên chế.", (), [], []),
    ("Sở Nội vụ hiện có 05 phòng chuyên môn.", (), [], []),
    ("Sở Nội vụ nhận Cờ thi đua của Chính phủ.", (), [], []),
    ("Bộ Tài chính trả lời kiến nghị của cử tri tỉnh.", (), [], []),
    ("Sở Nội vụ nhận được Công văn số 12/BNV-TL ngày 3/4/2024 của Bộ Nội vụ.", (), [], []),
    ("Cơ quan điều tra phát hiện nhiều vụ án.", (), [], []),
    # what a letter asked is told
    (
        "Cục Ví dụ đã có Văn bản số 787/CVD-P3 ngày 29/01/2025 đề nghị Cục Mẫu ban hành hướng dẫn.",
        (),
        [],
        [],
    ),
    ("Ngày 09 tháng 6 năm 2025, Chính phủ ban hành Nghị định số 131/2024/NĐ-CP về phí.", (), [], []),
    ("Sở Y tế trân trọng cảm ơn sự phối hợp của quý cơ quan.", (), [], []),
]

# Grounds, other documents, and where this one goes.
CITED: list[Case] = [
    ("Căn cứ Nghị quyết số 12-NQ/TW, ngày 16/3/2022 của Bộ Chính trị về lực lượng công an.", (), [], []),
    ("Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 12/TTr-STP.", (), [], []),
    ("Kế hoạch này thay thế Kế hoạch số 12-KH/TU, ngày 01/3/2020 của Ban Thường vụ Tỉnh uỷ.", (), [], []),
    ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;", (), [], []),
    ("Xét đề nghị của Giám đốc Sở Tài chính,", (), [], []),
    ("Ban hành kèm theo Quyết định này Quy chế phối hợp giữa Sở Y tế với Công an tỉnh.", (), [], []),
    ("Chỉ thị này phổ biến đến chi bộ.", (), [], []),
    ("Kế hoạch này được gửi đến Sở Tài chính, Sở Nội vụ để phối hợp.", (), [], []),
]

# Aims and ways of work: the bodies in them are spoken of.
AIMS: list[Case] = [
    ("Nâng cao vai trò lãnh đạo của Đảng uỷ, trách nhiệm quản lý của Uỷ ban nhân dân xã.", (), [], []),
    (
        "Nâng cao nhận thức, trách nhiệm của các cấp uỷ, tổ chức đảng, chính quyền, Mặt trận Tổ quốc, các tổ "
        "chức chính trị - xã hội và người dân.",
        (),
        [],
        [],
    ),
    (
        "Việc triển khai phải bảo đảm đồng bộ, thống nhất, có sự phối hợp chặt chẽ giữa các sở, ban, ngành và "
        "địa phương.",
        (),
        [],
        [],
    ),
    ("Xác định rõ nhiệm vụ, trách nhiệm của từng cơ quan, đơn vị trong tổ chức thực hiện.", (), [], []),
    ("Đẩy mạnh phân cấp, phân quyền cho Uỷ ban nhân dân cấp xã gắn với kiểm tra, giám sát.", (), [], []),
    ("Khuyến khích các doanh nghiệp đầu tư vào nông nghiệp công nghệ cao.", (), [], []),
    ("Tăng cường phối hợp giữa Đoàn đại biểu Quốc hội với Thường trực Hội đồng nhân dân tỉnh.", (), [], []),
    ("Tạo điều kiện để Mặt trận Tổ quốc và các đoàn thể giám sát.", (), [], []),
    ("Phấn đấu 100% các sở, ban, ngành sử dụng chữ ký số.", (), [], []),
    ("Kiên quyết xử lý tổ chức, cá nhân vi phạm; yêu cầu chủ đầu tư khắc phục hậu quả.", (), [], []),
    ("Hướng dẫn các địa phương lập quy hoạch; giao chỉ tiêu cụ thể cho từng đơn vị.", (), [], []),
    ("Phối hợp tổ chức tốt các hoạt động kỷ niệm.", (), [], []),
    ("Phối hợp chặt chẽ trong công tác quản lý nhà nước.", (), [], []),
    ("Chủ trì, phối hợp kiểm tra việc chấp hành.", (), [], []),
    ("Tham mưu Uỷ ban nhân dân tỉnh giao chỉ tiêu cho các xã, phường.", (), [], []),
    ("Tham mưu Ban Thường vụ Tỉnh uỷ chỉ đạo các cấp uỷ rà soát cán bộ.", (), [], []),
    (
        "Để tăng cường quản lý, hài hoà lợi ích của nhà nước, doanh nghiệp, người dân tham gia, Thủ tướng yêu cầu:",
        (),
        [],
        [],
    ),
    ("Sở Nội vụ rà soát quy định để phân công nhiệm vụ cho các Bộ, cơ quan.", (), ["Sở Nội vụ"], []),
]

# Whom reports go to, and who pays.
REPORTS_AND_MONEY: list[Case] = [
    ("Báo cáo kết quả về Uỷ ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 15 hằng tháng.", (), [], []),
    (
        "Định kỳ 6 tháng, hằng năm báo cáo kết quả thực hiện về Ban Thường vụ Tỉnh uỷ (qua Văn phòng Tỉnh uỷ).",
        (),
        [],
        [],
    ),
    ("Các khoản chi do ngân sách nhà nước bảo đảm.", (), [], []),
    ("Kinh phí thực hiện được bố trí trong dự toán ngân sách của các cơ quan, đơn vị.", (), [], []),
    ("Nguồn vốn do Trung ương hỗ trợ, tỉnh đối ứng và các huyện huy động.", (), [], []),
]

# «Là …», «làm Trưởng ban», «gồm …», and bare names.
ROLES: list[Case] = [
    ("Sở Nội vụ là cơ quan thường trực của Ban Chỉ đạo.", (), [], []),
    ("Phòng Tư pháp là cơ quan thường trực của Hội đồng.", (), [], []),
    ("Sở Tài chính là đơn vị chủ trì.", (), [], []),
    ("Ban Chỉ đạo gồm 15 thành viên, do Chủ tịch Uỷ ban nhân dân tỉnh làm Trưởng ban.", (), [], []),
    (
        "Thành lập Ban Chỉ đạo do đồng chí Chủ tịch Uỷ ban nhân dân tỉnh làm Trưởng ban, Giám đốc Sở Nội vụ làm "
        "Phó Trưởng ban.",
        (),
        [],
        [],
    ),
    ("Sở Tài chính, Sở Nội vụ.", (), [], []),
    ("Bộ Nông nghiệp và Phát triển nông thôn.", (), [], []),
    ("Cơ quan, đơn vị lập hồ sơ đề nghị Chủ tịch UBND tỉnh tặng Bằng khen.", (), ["Cơ quan, đơn vị"], []),
    ("Đối với UBND cấp xã: Có kết quả đánh giá đạt loại Tốt.", (), [], []),
]

# People, things and those who only carry out a decision.
PEOPLE: list[Case] = [
    ("Người dân và doanh nghiệp chủ động tham gia.", (), [], []),
    ("Cán bộ, đảng viên gương mẫu thực hiện.", (), [], []),
    ("Hội viên, đoàn viên thực hiện tốt quy ước.", (), [], []),
    ("Trường học không thu các khoản ngoài quy định.", (), [], []),
    ("Các nước trong khu vực tăng cường hợp tác.", (), [], []),
    ("Các dự án trọng điểm được triển khai đúng tiến độ.", (), [], []),
    ("Các chỉ tiêu cơ bản hoàn thành.", (), [], []),
    ("Các hoạt động tuyên truyền phải phù hợp.", (), [], []),
    ("Các bộ trưởng, thủ trưởng cơ quan ngang bộ chịu trách nhiệm thi hành Quyết định này.", (), [], []),
    ("Các cơ quan, đơn vị, địa phương chịu trách nhiệm thi hành Quyết định này.", (), [], []),
    (
        "Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ, các thành viên Ban Chỉ đạo chịu trách nhiệm thi hành Quyết "
        "định này.",
        (),
        [],
        [],
    ),
]

# Words that begin as a name does.
LIKE_NAMES: list[Case] = [
    ("Đoàn kết, thống nhất trong cấp uỷ được giữ vững.", (), [], []),
    ("Bảo hiểm xã hội tự nguyện được mở rộng.", (), [], []),
    ("Bộ máy tổ chức của Đảng, Mặt trận Tổ quốc được sắp xếp tinh gọn.", (), [], []),
    ("Văn phòng điện tử được triển khai đến cấp xã.", (), [], []),
    ("Ngân hàng dữ liệu được cập nhật thường xuyên.", (), [], []),
    ("Sở hữu trí tuệ được bảo vệ.", (), [], []),
]


@pytest.mark.parametrize(
    ("text", "above", "leads", "partners"), [*TOLD, *CITED, *AIMS, *REPORTS_AND_MONEY, *ROLES, *PEOPLE, *LIKE_NAMES]
)
def test_nobody(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)
