"""Offices and classes that a letter asks, classes told by a clause of their own, and who only passes a letter on.

Sentences invented for these tests, in the manner of official letters, telegrams and directives.
"""

from __future__ import annotations

import pytest

from tests.reading.test_parties_unseen import Case, parts

ASKED: list[Case] = [
    (
        "Nhận được Công điện này, yêu cầu Chủ tịch UBND các huyện, thành phố Tân Mẫu và các đơn vị quản lý hồ đập trên "
        "địa bàn tỉnh khẩn trương kiểm tra.",
        (),
        ["Chủ tịch UBND các huyện, thành phố Tân Mẫu", "các đơn vị quản lý hồ đập trên địa bàn tỉnh"],
        [],
    ),
    (
        "Nhận được văn bản này, đề nghị các cơ quan, đơn vị nghiêm túc thực hiện.",
        (),
        ["các cơ quan, đơn vị"],
        [],
    ),
    ("Ban Chỉ huy Phòng thủ dân sự tỉnh yêu cầu UBND các xã, phường:", (), ["UBND các xã, phường"], []),
    (
        "Để chủ động ứng phó với mưa lũ, Ban Chỉ huy Phòng thủ dân sự quốc gia đề nghị UBND các tỉnh, thành phố:",
        (),
        ["UBND các tỉnh, thành phố"],
        [],
    ),
    (
        "Để phòng bệnh dại trong mùa nắng, Ban Chỉ đạo Trung ương về những vấn đề cấp thiết trong chăn nuôi và phòng "
        "bệnh, chữa bệnh động vật yêu cầu UBND các tỉnh:",
        (),
        ["UBND các tỉnh"],
        [],
    ),
    (
        "Nhận được Công văn này, yêu cầu các Sở, Ban, ngành có liên quan và UBND các xã nghiêm túc triển khai.",
        (),
        ["UBND các xã"],  # whom nobody names leads nothing by a request
        [],
    ),
    (
        "Theo dõi chặt chẽ diễn biến của bão.",
        ("Bộ Thí Dụ yêu cầu UBND các tỉnh ven biển:",),
        ["UBND các tỉnh ven biển"],
        [],
    ),
    (
        "Bộ Y tế đề nghị các sở y tế báo cáo kết quả trước ngày 15/6.",
        (),
        ["các sở y tế"],
        [],
    ),
    (
        "Bộ Khoa học và Công nghệ đề nghị các sở khoa học và công nghệ tổng hợp số liệu.",
        (),
        ["các sở khoa học và công nghệ"],
        [],
    ),
    (
        "Bộ Nội vụ trân trọng đề nghị các sở nội vụ gửi báo cáo về Bộ.",
        (),
        ["các sở nội vụ"],
        [],
    ),
    (
        "Các phòng giáo dục và đào tạo hướng dẫn các trường tổ chức khai giảng.",
        (),
        ["Các phòng giáo dục và đào tạo"],
        [],
    ),
    (
        "Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, ban, ngành, đoàn thể thuộc Tỉnh; Chủ tịch UBND các xã, phường "
        "và người đứng đầu các đơn vị sự nghiệp công lập chỉ đạo, đôn đốc việc thực hiện.",
        (),
        [
            "Thủ trưởng các sở, ban, ngành, đoàn thể thuộc Tỉnh",
            "Chủ tịch UBND các xã, phường",
            "người đứng đầu các đơn vị sự nghiệp công lập",
        ],
        [],
    ),
    (
        "Triển khai Chỉ thị số 05/CT-TTg của Thủ tướng Chính phủ về việc tiết kiệm điện (Chỉ thị số 05), Chủ tịch UBND "
        "Thành phố yêu cầu Giám đốc các sở, Chủ tịch UBND các phường chỉ đạo thực hiện các nhiệm vụ sau:",
        (),
        ["Giám đốc các sở", "Chủ tịch UBND các phường"],
        [],
    ),
    (
        "Thủ trưởng các sở, ban, ngành, đơn vị thuộc Thành phố; Chủ tịch UBND các quận, huyện nâng cao trách nhiệm.",
        (),
        ["Thủ trưởng các sở, ban, ngành, đơn vị thuộc Thành phố", "Chủ tịch UBND các quận, huyện"],
        [],
    ),
    (
        "Thực hiện Quy chế làm việc, Văn phòng Tỉnh uỷ trân trọng đề nghị Sở Tài chính khẩn trương báo cáo.",
        (),
        ["Sở Tài chính"],
        [],
    ),
    ("Hội Thí Dụ xin đề nghị Bộ Nội vụ hướng dẫn thủ tục.", (), ["Bộ Nội vụ"], []),
]

TOLD_WHICH: list[Case] = [
    (
        "Sở Y tế chủ trì, phối hợp với các địa phương có dịch tổ chức tiêm vắc-xin.",
        (),
        ["Sở Y tế"],
        ["các địa phương có dịch"],
    ),
    (
        "Bộ Thí Dụ phối hợp với các tỉnh có biển và các cơ quan có liên quan lập quy hoạch.",
        (),
        ["Bộ Thí Dụ"],
        ["các tỉnh có biển", "các cơ quan có liên quan"],
    ),
    ("UBND các xã có rừng tổ chức trực gác ngày đêm.", (), ["UBND các xã có rừng"], []),
    (
        "Đảng uỷ nơi đặt trụ sở của xã mới chủ trì, phối hợp với các đảng uỷ xây dựng đề án.",
        (),
        ["Đảng uỷ nơi đặt trụ sở của xã mới"],
        ["các đảng uỷ"],
    ),
    (
        "Tỉnh, thành uỷ nơi có khu kinh tế chỉ đạo rà soát quy hoạch.",
        (),
        ["Tỉnh, thành uỷ nơi có khu kinh tế"],
        [],
    ),
    (
        "Huyện uỷ, thị uỷ nơi thực hiện sáp nhập chủ trì, phối hợp chặt chẽ với các đảng uỷ xã xây dựng đề án.",
        (),
        ["Huyện uỷ", "thị uỷ nơi thực hiện sáp nhập"],
        ["các đảng uỷ xã"],
    ),
    (
        "Các doanh nghiệp khai thác khoáng sản trên địa bàn tỉnh chấp hành quy định về môi trường.",
        (),
        ["Các doanh nghiệp khai thác khoáng sản trên địa bàn tỉnh"],
        [],
    ),
    (
        "Giao Chi cục Kiểm lâm chủ trì, phối hợp với các chủ rừng, UBND các xã có rừng tuần tra.",
        (),
        ["Chi cục Kiểm lâm"],
        ["các chủ rừng", "UBND các xã có rừng"],
    ),
    ("Huyện uỷ nơi có dự án đi qua chỉ đạo giải phóng mặt bằng.", (), ["Huyện uỷ nơi có dự án đi qua"], []),
    (
        "UBND cấp xã nơi có đất thu hồi có trách nhiệm niêm yết công khai.",
        (),
        ["UBND cấp xã nơi có đất thu hồi"],
        [],
    ),
    (
        "Các huyện có tỷ lệ hộ nghèo cao tập trung nguồn lực.",
        (),
        ["Các huyện có tỷ lệ hộ nghèo cao"],
        [],
    ),
    (
        "Cơ quan chủ trì: Sở Y tế. Cơ quan phối hợp: UBND các xã có dịch.",
        (),
        ["Sở Y tế"],
        ["UBND các xã có dịch"],
    ),
    ("Các chi bộ có từ 30 đảng viên bầu chi uỷ.", (), [], []),
    ("Đầu mối liên hệ: Phòng Thí Dụ - Sở Nội vụ theo dõi, tổng hợp.", (), [], []),
    ("Các đơn vị quản lý hồ đập trên địa bàn tỉnh.", (), ["Các đơn vị"], []),
    ("(1) Đảng uỷ xã nơi đặt trụ sở chủ trì sơ kết.", (), ["Đảng uỷ xã nơi đặt trụ sở"], []),
    ("Các địa phương có trách nhiệm báo cáo.", (), ["Các địa phương"], []),
    ("Các tỉnh có báo cáo gửi về Bộ.", (), [], []),
    ("Các đơn vị có thành tích được khen thưởng.", (), [], []),
]

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

PASSED_ON: list[Case] = [
    ("Văn phòng Tỉnh uỷ thông báo để các cơ quan, đơn vị thực hiện./.", (), [], []),
    (
        "Văn phòng UBND thành phố xin thông báo đến Sở Nội vụ, các cơ quan liên quan biết, triển khai thực hiện.",
        (),
        [],
        [],
    ),
    ("Văn phòng Chính phủ thông báo để các Bộ, ngành, địa phương biết và tổ chức thực hiện.", (), [], []),
    ("Uỷ ban nhân dân xã thông báo để cá cđơn vị biết, thực hiện./.", (), [], []),
    ("Sở Nội vụ nhận được Công văn số 12/BNV-TL ngày 3/4/2024 của Bộ Nội vụ.", (), [], []),
    ("Văn phòng Huyện uỷ thông báo đến các chi, đảng bộ trực thuộc để biết, tổ chức thực hiện.", (), [], []),
    ("Báo cáo gửi về: Vụ Pháp chế, Bộ Thí Dụ trước ngày 15 tháng 5.", (), [], []),
    ("Mọi vướng mắc xin liên hệ: Vụ Thí Dụ - Bộ Nội vụ, điện thoại 000, để được giải đáp.", (), [], []),
    ("Chi tiết liên hệ: Phòng Thí Dụ, Sở Y tế, số 5 đường Tân Mẫu.", (), [], []),
    ("Thông tin liên hệ: Phòng Công tác học sinh - Sở Giáo dục và Đào tạo.", (), [], []),
    ("Địa chỉ nhận báo cáo: Vụ Kế hoạch, Bộ Thí Dụ.", (), [], []),
    (
        "Văn phòng UBND tỉnh đã có văn bản số 5/VP-KT truyền đạt ý kiến của Phó Chủ tịch giao Sở Tài chính chủ trì, "
        "phối hợp với các Sở, cơ quan liên quan khẩn trương báo cáo.",
        (),
        ["Sở Tài chính"],
        ["các Sở, cơ quan liên quan"],
    ),
    (
        "Giao Sở Xây dựng chủ trì, cùng các ngành, đơn vị liên quan chủ động tham mưu.",
        (),
        ["Sở Xây dựng"],
        [],
    ),
    ("Mọi chi tiết xin liên hệ: Phòng Công tác học sinh, sinh viên - Sở Thí Dụ.", (), [], []),
    (
        "Theo yêu cầu của Tỉnh uỷ, ngày 02 tháng 3, Văn phòng đã truyền đạt ý kiến giao Sở Y tế chủ trì, phối hợp với "
        "các Sở, đơn vị liên quan khẩn trương báo cáo.",
        (),
        ["Sở Y tế"],
        ["các Sở, đơn vị liên quan"],
    ),
    (
        "Thực hiện ở từng nơi.Nhận được văn bản này, yêu cầu UBND các xã triển khai.",
        (),
        ["UBND các xã"],
        [],
    ),
    ("Sở Nội vụ thông báo kết quả tuyển dụng trước ngày 10/5.", (), ["Sở Nội vụ"], []),
    ("Văn phòng UBND tỉnh thông báo lịch tiếp công dân hằng tháng.", (), ["Văn phòng UBND tỉnh"], []),
]


@pytest.mark.parametrize(("text", "above", "leads", "partners"), [*ASKED, *TOLD_WHICH, *GLUED, *PASSED_ON])
def test_parties_of_letters(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)
