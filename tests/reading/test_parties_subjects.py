"""Who leads as the subject of the sentence."""

from __future__ import annotations

import pytest

from tests.reading.parts import Case, parts

# Bodies of the whole country.
CENTRAL: list[Case] = [
    ("Bộ Kế hoạch và Đầu tư khẩn trương trình Thủ tướng Chính phủ đề án.", (), ["Bộ Kế hoạch và Đầu tư"], []),
    (
        "Đảng uỷ Công an Trung ương, Quân uỷ Trung ương lãnh đạo công tác bảo vệ.",
        (),
        ["Đảng uỷ Công an Trung ương", "Quân uỷ Trung ương"],
        [],
    ),
    (
        "Tổng cục Du lịch, Cục Hàng không Việt Nam và Tổng công ty Cảng hàng không Việt Nam phối hợp mở đường bay mới.",
        (),
        ["Tổng cục Du lịch", "Cục Hàng không Việt Nam", "Tổng công ty Cảng hàng không Việt Nam"],
        [],
    ),
    (
        "Học viện Chính trị quốc gia Hồ Chí Minh chủ trì nghiên cứu lý luận.",
        (),
        ["Học viện Chính trị quốc gia Hồ Chí Minh"],
        [],
    ),
    ("Tập đoàn Điện lực Việt Nam bảo đảm cung ứng đủ điện.", (), ["Tập đoàn Điện lực Việt Nam"], []),
    ("Đảng uỷ Chính phủ lãnh đạo, chỉ đạo rà soát, hoàn thiện thể chế về đất đai.", (), ["Đảng uỷ Chính phủ"], []),
    (
        "Đảng uỷ Mặt trận Tổ quốc, các đoàn thể Trung ương chỉ đạo tăng cường giám sát, phản biện xã hội.",
        (),
        ["Đảng uỷ Mặt trận Tổ quốc", "các đoàn thể Trung ương"],
        [],
    ),
    (
        "Ban Tuyên giáo và Dân vận Trung ương hướng dẫn việc học tập, quán triệt, tuyên truyền Chỉ thị.",
        (),
        ["Ban Tuyên giáo và Dân vận Trung ương"],
        [],
    ),
    (
        "Bộ Tài chính hướng dẫn, cân đối, bố trí nguồn ngân sách trung ương để thực hiện Đề án theo quy định của "
        "Luật Ngân sách nhà nước.",
        (),
        ["Bộ Tài chính"],
        [],
    ),
    (
        "Hội Nông dân Việt Nam, Trung ương Hội Liên hiệp Phụ nữ Việt Nam, Trung ương Đoàn Thanh niên Cộng sản Hồ "
        "Chí Minh, Tổng Liên đoàn Lao động Việt Nam tổ chức các phong trào thi đua.",
        (),
        [
            "Hội Nông dân Việt Nam",
            "Trung ương Hội Liên hiệp Phụ nữ Việt Nam",
            "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
            "Tổng Liên đoàn Lao động Việt Nam",
        ],
        [],
    ),
    (
        "Đài Truyền hình Việt Nam, Đài Tiếng nói Việt Nam, Thông tấn xã Việt Nam và các cơ quan thông tấn, báo "
        "chí tăng cường thông tin, tuyên truyền.",
        (),
        [
            "Đài Truyền hình Việt Nam",
            "Đài Tiếng nói Việt Nam",
            "Thông tấn xã Việt Nam",
            "các cơ quan thông tấn, báo chí",
        ],
        [],
    ),
]

# Bodies of a province, a district, a commune.
LOCAL: list[Case] = [
    ("Sở Y tế hướng dẫn các cơ sở khám chữa bệnh thực hiện.", (), ["Sở Y tế"], []),
    (
        "Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh tổ chức sơ kết hằng năm.",
        (),
        ["Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh"],
        [],
    ),
    ("Trường Chính trị tỉnh bổ sung nội dung giảng dạy.", (), ["Trường Chính trị tỉnh"], []),
    (
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh phát động phong trào.",
        (),
        ["Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"],
        [],
    ),
    ("Chi cục Thuỷ lợi tham mưu Sở Nông nghiệp và Môi trường ban hành quy trình.", (), ["Chi cục Thuỷ lợi"], []),
    (
        "Trung tâm Xúc tiến đầu tư, thương mại và du lịch chủ trì tổ chức hội chợ.",
        (),
        ["Trung tâm Xúc tiến đầu tư, thương mại và du lịch"],
        [],
    ),
    (
        "Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh hướng dẫn tổ chức Ngày Pháp luật.",
        (),
        ["Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh"],
        [],
    ),
    ("Ban Quản lý Khu kinh tế tỉnh rà soát các dự án chậm tiến độ.", (), ["Ban Quản lý Khu kinh tế tỉnh"], []),
    ("Thường trực Ban Chỉ đạo phân công thành viên theo dõi địa bàn.", (), ["Thường trực Ban Chỉ đạo"], []),
    (
        "Tỉnh đoàn, Hội Liên hiệp Phụ nữ tỉnh, Hội Cựu chiến binh tỉnh vận động đoàn viên, hội viên tham gia.",
        (),
        ["Tỉnh đoàn", "Hội Liên hiệp Phụ nữ tỉnh", "Hội Cựu chiến binh tỉnh"],
        [],
    ),
    (
        "Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo, chỉ đạo cụ thể hóa các nội dung của Nghị quyết thành cơ chế, "
        "chính sách, bảo đảm nguồn lực thực hiện.",
        (),
        ["Đảng ủy Ủy ban nhân dân tỉnh"],
        [],
    ),
    (
        "Ban Nội chính Tỉnh ủy tham mưu giúp Ban Thường vụ Tỉnh ủy theo dõi, hướng dẫn, kiểm tra.",
        (),
        ["Ban Nội chính Tỉnh ủy"],
        [],
    ),
    (
        "Ban Chỉ đạo chuyển đổi số tỉnh chịu trách nhiệm chỉ đạo, điều phối chung.",
        (),
        ["Ban Chỉ đạo chuyển đổi số tỉnh"],
        [],
    ),
    (
        "Sở Lao động - Thương binh và Xã hội, Sở Giáo dục và Đào tạo, Liên đoàn Lao động tỉnh và các huyện, "
        "thành phố tổ chức tháng hành động vì trẻ em.",
        (),
        [
            "Sở Lao động - Thương binh và Xã hội",
            "Sở Giáo dục và Đào tạo",
            "Liên đoàn Lao động tỉnh",
            "các huyện, thành phố",
        ],
        [],
    ),
    (
        "Hội đồng nhân dân, Ủy ban nhân dân các cấp cụ thể hoá Chỉ thị; bố trí nguồn lực.",
        (),
        ["Hội đồng nhân dân", "Ủy ban nhân dân các cấp"],
        [],
    ),
    ("Bảo hiểm xã hội tỉnh cung cấp dữ liệu.", (), ["Bảo hiểm xã hội tỉnh"], []),
    ("Văn phòng Điều phối nông thôn mới tỉnh tham mưu tổng kết.", (), ["Văn phòng Điều phối nông thôn mới tỉnh"], []),
    (
        "Viện Nghiên cứu phát triển kinh tế - xã hội tỉnh chủ trì xây dựng đề án.",
        (),
        ["Viện Nghiên cứu phát triển kinh tế - xã hội tỉnh"],
        [],
    ),
    ("Trung tâm Kiểm soát bệnh tật tỉnh giám sát dịch tễ.", (), ["Trung tâm Kiểm soát bệnh tật tỉnh"], []),
    (
        "Ngân hàng Chính sách xã hội chi nhánh tỉnh giải ngân vốn vay ưu đãi.",
        (),
        ["Ngân hàng Chính sách xã hội chi nhánh tỉnh"],
        [],
    ),
    ("Công ty Điện lực Minh Hoạ bảo đảm cấp điện.", (), ["Công ty Điện lực Minh Hoạ"], []),
    (
        "Đại học Minh Hoạ, Trường Cao đẳng Nghề Minh Hoạ tổ chức đào tạo.",
        (),
        ["Đại học Minh Hoạ", "Trường Cao đẳng Nghề Minh Hoạ"],
        [],
    ),
    (
        "Thường trực Thành ủy, Thường trực HĐND thành phố, UBND thành phố chỉ đạo, kiểm tra.",
        (),
        ["Thường trực Thành ủy", "Thường trực HĐND thành phố", "UBND thành phố"],
        [],
    ),
    ("Quỹ Bảo vệ và Phát triển rừng chi trả dịch vụ môi trường rừng.", (), ["Quỹ Bảo vệ và Phát triển rừng"], []),
    (
        "Các sở và UBND các xã căn cứ chức năng, nhiệm vụ được giao và nội dung kế hoạch này để xây dựng kế hoạch.",
        (),
        ["Các sở", "UBND các xã"],
        [],
    ),
    ("Bộ tư lệnh Vùng Cảnh sát biển 3: Phối hợp tuyên truyền.", (), ["Bộ tư lệnh Vùng Cảnh sát biển 3"], []),
    ("Khoa Công nghệ thông tin: Đề xuất danh sách.", (), ["Khoa Công nghệ thông tin"], []),
    (
        "Ban Giám hiệu nhà trường phân công nhiệm vụ; Giáo viên chủ nhiệm theo dõi.",
        (),
        ["Ban Giám hiệu nhà trường", "Giáo viên chủ nhiệm"],
        [],
    ),
]

# Words stand before the subject: when, on what ground, besides what.
AFTER: list[Case] = [
    ("Hằng năm, Sở Nội vụ tổng hợp, báo cáo Chủ tịch UBND tỉnh kết quả thực hiện.", (), ["Sở Nội vụ"], []),
    ("Trên cơ sở dự toán được giao, Sở Tài chính tham mưu phân bổ kinh phí.", (), ["Sở Tài chính"], []),
    ("Trường hợp vướng mắc, các đơn vị phản ánh về Sở Xây dựng để được hướng dẫn.", (), ["các đơn vị"], []),
    ("Đối với các xã biên giới, Bộ đội Biên phòng tăng cường cán bộ giúp xã.", (), ["Bộ đội Biên phòng"], []),
    ("Song song đó, Sở Y tế rà soát trang thiết bị.", (), ["Sở Y tế"], []),
    ("Sở Nội vụ căn cứ kế hoạch được duyệt, hướng dẫn các địa phương.", (), ["Sở Nội vụ"], []),
    # «theo» opens a sentence before its subject; «theo dõi» is what is to be done
    (
        "Theo dõi nguồn nước, coi đây là việc của người đứng đầu cấp uỷ, chính quyền các cấp, từ khâu đầu tới cuối.",
        (),
        [],
        [],
    ),
    ("Theo phân cấp, chính quyền các cấp quản lý nguồn nước.", (), ["chính quyền các cấp"], []),
]

# The sentence says who leads: «do … chủ trì», «cơ quan chủ trì», «là cơ quan chủ trì».
SAID_TO_LEAD: list[Case] = [
    ("Đề án do Bộ Xây dựng chủ trì soạn thảo.", (), ["Bộ Xây dựng"], []),
    ("Cơ quan chủ trì: Sở Công Thương.", (), ["Sở Công Thương"], []),
    (
        "Hội nghị quán triệt tổ chức tại trụ sở Huyện uỷ, do đồng chí Bí thư Huyện uỷ chủ trì.",
        ("Thời gian",),
        ["Bí thư Huyện uỷ"],
        [],
    ),
    ("Hội nghị do Thường trực Huyện uỷ chủ trì.", (), ["Thường trực Huyện uỷ"], []),
    (
        "Ban Tuyên giáo Thành uỷ là cơ quan chủ trì hướng dẫn, đôn đốc việc học tập.",
        (),
        ["Ban Tuyên giáo Thành uỷ"],
        [],
    ),
]

# Verbs that no table of duties has; a mark before the verb; three subjects in one sentence.
VERBS: list[Case] = [
    ("Báo Mẫu, cổng thông tin điện tử tỉnh mở chuyên mục.", (), ["Báo Mẫu", "cổng thông tin điện tử tỉnh"], []),
    ("Sở Du lịch livestream quảng bá sản phẩm vùng cao.", (), ["Sở Du lịch"], []),
    ("Trung tâm Y tế huyện túc trực cấp cứu 24/24 giờ.", (), ["Trung tâm Y tế huyện"], []),
    (
        "Sở Y tế chịu trách nhiệm chuyên môn; Sở Tài chính chịu trách nhiệm bố trí kinh phí; UBND các xã, phường "
        "chịu trách nhiệm tổ chức thực hiện trên địa bàn.",
        (),
        ["Sở Y tế", "Sở Tài chính", "UBND các xã, phường"],
        [],
    ),
]


@pytest.mark.parametrize(("text", "above", "leads", "partners"), [*CENTRAL, *LOCAL, *AFTER, *SAID_TO_LEAD, *VERBS])
def test_the_subject(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)
