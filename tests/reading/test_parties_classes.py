"""Classes of bodies as subjects, partners or those who are asked: which words are of the class."""

from __future__ import annotations

import pytest

from tests.reading.parts import Case, parts

# «Các …», or a kind of body without «các».
CLASSES: list[Case] = [
    (
        "Các cấp uỷ, tổ chức đảng, chính quyền, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội quán triệt "
        "sâu sắc Chỉ thị.",
        (),
        ["Các cấp uỷ, tổ chức đảng, chính quyền", "Mặt trận Tổ quốc", "các tổ chức chính trị - xã hội"],
        [],
    ),
    ("Các bộ, ngành, địa phương rà soát, cắt giảm thủ tục hành chính.", (), ["Các bộ, ngành, địa phương"], []),
    (
        "Uỷ ban nhân dân các huyện, thị xã, thành phố bố trí quỹ đất; định kỳ báo cáo Uỷ ban nhân dân tỉnh.",
        (),
        ["Uỷ ban nhân dân các huyện, thị xã, thành phố"],
        [],
    ),
    (
        "Chính quyền địa phương các cấp chịu trách nhiệm quản lý đất bãi bồi.",
        (),
        ["Chính quyền địa phương các cấp"],
        [],
    ),
    (
        "Các tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương xây dựng chương trình, kế hoạch thực hiện.",
        (),
        ["Các tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương"],
        [],
    ),
    (
        "UBND các xã, phường, đặc khu chịu trách nhiệm toàn diện về công tác phòng cháy trên địa bàn.",
        (),
        ["UBND các xã, phường, đặc khu"],
        [],
    ),
    (
        "Chi cục Kiểm lâm, các Ban quản lý rừng phòng hộ, chủ rừng tăng cường tuần tra trong mùa khô.",
        (),
        ["Chi cục Kiểm lâm", "các Ban quản lý rừng phòng hộ", "chủ rừng"],
        [],
    ),
    ("Cấp uỷ, chính quyền các cấp xác định đây là nhiệm vụ thường xuyên.", (), ["Cấp uỷ, chính quyền các cấp"], []),
    (
        "Các Sở, ban, ngành, UBND các huyện, thị xã, thành phố căn cứ chức năng, nhiệm vụ được giao, xây dựng kế "
        "hoạch cụ thể để triển khai thực hiện.",
        (),
        ["Các Sở, ban, ngành", "UBND các huyện, thị xã, thành phố"],
        [],
    ),
    (
        "Đảng ủy các cơ quan Đảng tỉnh, Đảng ủy Ủy ban nhân dân tỉnh, các đảng ủy xã, phường xây dựng kế hoạch "
        "thực hiện.",
        (),
        ["Đảng ủy các cơ quan Đảng tỉnh", "Đảng ủy Ủy ban nhân dân tỉnh", "các đảng ủy xã, phường"],
        [],
    ),
    (
        "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung "
        "ương trong phạm vi chức năng, nhiệm vụ, quyền hạn của mình tổ chức thực hiện Quyết định này.",
        (),
        [
            "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
            "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương",
        ],
        [],
    ),
    (
        "Cấp ủy, tổ chức đảng, chính quyền, Mặt trận Tổ quốc, các đoàn thể nhân dân cần nhận thức sâu sắc vị "
        "trí, vai trò của chuyển đổi số.",
        (),
        ["Cấp ủy, tổ chức đảng, chính quyền", "Mặt trận Tổ quốc", "các đoàn thể nhân dân"],
        [],
    ),
    ("Chi bộ, đảng bộ cơ sở tổ chức sinh hoạt chuyên đề.", (), ["Chi bộ", "đảng bộ cơ sở"], []),
    ("Các doanh nghiệp viễn thông bảo đảm hạ tầng kết nối.", (), ["Các doanh nghiệp viễn thông"], []),
    ("Chính quyền địa phương 02 cấp bảo đảm vận hành thông suốt.", (), ["Chính quyền địa phương 02 cấp"], []),
    ("Các chủ đầu tư, ban quản lý dự án đẩy nhanh tiến độ giải ngân.", (), ["Các chủ đầu tư, ban quản lý dự án"], []),
    ("Các hộ kinh doanh thực hiện niêm yết giá.", (), ["Các hộ kinh doanh"], []),
    (
        "Các cơ quan, đơn vị được giao chủ trì phải chủ động xây dựng kế hoạch chi tiết.",
        (),
        ["Các cơ quan, đơn vị được giao chủ trì"],
        [],
    ),
    ("Các tổ chức tín dụng tiếp tục giảm lãi suất.", (), ["Các tổ chức tín dụng"], []),
    (
        "Các tỉnh, thành hội, hội trực thuộc căn cứ Hướng dẫn xây dựng kế hoạch.",
        (),
        ["Các tỉnh, thành hội, hội trực thuộc"],
        [],
    ),
    (
        "Các phòng giáo dục và đào tạo hướng dẫn các trường tổ chức khai giảng.",
        (),
        ["Các phòng giáo dục và đào tạo"],
        [],
    ),
]

# A clause tells which of the class: «có rừng», «nơi có dự án đi qua».
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
    ("Tỉnh, thành uỷ nơi có khu kinh tế chỉ đạo rà soát quy hoạch.", (), ["Tỉnh, thành uỷ nơi có khu kinh tế"], []),
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
    ("UBND cấp xã nơi có đất thu hồi có trách nhiệm niêm yết công khai.", (), ["UBND cấp xã nơi có đất thu hồi"], []),
    ("Các huyện có tỷ lệ hộ nghèo cao tập trung nguồn lực.", (), ["Các huyện có tỷ lệ hộ nghèo cao"], []),
    ("Cơ quan chủ trì: Sở Y tế. Cơ quan phối hợp: UBND các xã có dịch.", (), ["Sở Y tế"], ["UBND các xã có dịch"]),
    ("Các chi bộ có từ 30 đảng viên bầu chi uỷ.", (), [], []),
    ("Các huyện có rừng tổ chức trực gác.", (), ["Các huyện có rừng"], []),
    ("Các đơn vị quản lý hồ đập trên địa bàn tỉnh.", (), ["Các đơn vị"], []),
    ("(1) Đảng uỷ xã nơi đặt trụ sở chủ trì sơ kết.", (), ["Đảng uỷ xã nơi đặt trụ sở"], []),
    ("Các địa phương có trách nhiệm báo cáo.", (), ["Các địa phương"], []),
    ("Các tỉnh có báo cáo gửi về Bộ.", (), [], []),
    ("Các đơn vị có thành tích được khen thưởng.", (), [], []),
    # a clause that tells which ones, up to the words of duty
    (
        "Các tổ chức, cá nhân được cấp giấy phép khai thác, sử dụng nước mặt có trách nhiệm phục hồi môi trường.",
        (),
        ["Các tổ chức, cá nhân được cấp giấy phép khai thác, sử dụng nước mặt"],
        [],
    ),
    (
        "Tổ chức, doanh nghiệp có giấy phép nổ mìn phải thông báo bằng văn bản.",
        (),
        ["Tổ chức, doanh nghiệp có giấy phép nổ mìn"],
        [],
    ),
    ("Các đơn vị quản lý chặt chẽ tài sản, có trách nhiệm báo cáo.", (), ["Các đơn vị"], []),
    (
        "Yêu cầu Chủ tịch UBND các xã và các tổ chức, cá nhân có liên quan đến hoạt động khoáng sản nghiêm túc thực "
        "hiện.",
        (),
        ["Chủ tịch UBND các xã", "các tổ chức, cá nhân có liên quan đến hoạt động khoáng sản"],
        [],
    ),
    (
        "Hằng năm, các cơ quan được phân công chủ trì thực hiện nhiệm vụ tại Kế hoạch này có trách nhiệm lập dự toán.",
        (),
        ["các cơ quan được phân công chủ trì thực hiện nhiệm vụ tại Kế hoạch này"],
        [],
    ),
    (
        "Các đơn vị được giao nhiệm vụ trong Kế hoạch khẩn trương thực hiện.",
        (),
        ["Các đơn vị được giao nhiệm vụ trong Kế hoạch"],
        [],
    ),
]

# A list of one class goes on in capitals.
CAPITALS: list[Case] = [
    (
        "Ban Tuyên giáo Tỉnh uỷ đề nghị các Chi bộ, Đảng bộ trực thuộc Đảng uỷ, Mặt trận Tổ quốc và các đoàn thể "
        "xây dựng kế hoạch tuyên truyền.",
        (),
        ["các Chi bộ, Đảng bộ trực thuộc Đảng uỷ", "Mặt trận Tổ quốc", "các đoàn thể"],
        [],
    ),
    ("Các Đảng bộ, Chi uỷ trực thuộc Thành uỷ rà soát đảng viên.", (), ["Các Đảng bộ, Chi uỷ trực thuộc Thành uỷ"], []),
    (
        "Yêu cầu các ban, ngành, Mặt trận và các đoàn thể; các xã, phường thực hiện tốt công tác hiến máu.",
        (),
        ["các ban, ngành", "Mặt trận", "các đoàn thể", "các xã, phường"],
        [],
    ),
    (
        "Các cấp uỷ, chính quyền, Mặt trận, các tổ chức hội tập trung tuyên truyền.",
        (),
        ["Các cấp uỷ, chính quyền", "Mặt trận", "các tổ chức hội"],
        [],
    ),
    # a name of its own is no more of the class
    (
        "Các sở, ban, ngành, Đảng uỷ Khối Doanh nghiệp tỉnh triển khai kế hoạch.",
        (),
        ["Các sở, ban, ngành", "Đảng uỷ Khối Doanh nghiệp tỉnh"],
        [],
    ),
]

# Committees of a kind of body: the kind is of the name.
KINDS: list[Case] = [
    ("Các đảng uỷ doanh nghiệp thuộc Khối rà soát quy chế làm việc.", (), ["Các đảng uỷ doanh nghiệp thuộc Khối"], []),
    (
        "Giao các chi bộ trường học và Ban Bí thư Trung ương Đoàn chuẩn bị nội dung.",
        (),
        ["các chi bộ trường học", "Ban Bí thư Trung ương Đoàn"],
        [],
    ),
    (
        "Các đảng bộ cơ quan ở Trung ương; các đảng uỷ tập đoàn, tổng công ty tổ chức học tập.",
        (),
        ["Các đảng bộ cơ quan ở Trung ương", "các đảng uỷ tập đoàn, tổng công ty"],
        [],
    ),
    ("Đảng uỷ trường Đại học Thí Dụ rà soát quy chế.", (), ["Đảng uỷ trường Đại học Thí Dụ"], []),
    ("Đảng bộ cơ quan Sở Nội vụ tổ chức học tập.", (), ["Đảng bộ cơ quan Sở Nội vụ"], []),
    ("Giao các Ban QLDA chuyên ngành huyện lập hồ sơ thanh toán.", (), ["các Ban QLDA chuyên ngành huyện"], []),
    (
        "Giao Ban QLDA đầu tư xây dựng huyện Tân Mẫu lập hồ sơ thanh toán.",
        (),
        ["Ban QLDA đầu tư xây dựng huyện Tân Mẫu"],
        [],
    ),
    ("Cục Thuế các tỉnh/thành phố rà soát hồ sơ.", (), ["Cục Thuế các tỉnh/thành phố"], []),
    ("Các ban bầu cử, tổ bầu cử rà soát danh sách.", (), ["Các ban bầu cử, tổ bầu cử"], []),
    ("Ban Công tác Mặt trận các thôn vận động Nhân dân.", (), ["Ban Công tác Mặt trận các thôn"], []),
    (
        "Phối hợp với các Đoàn kiểm tra, giám sát của tỉnh khi về xã.",
        (),
        [],
        ["các Đoàn kiểm tra, giám sát của tỉnh"],
    ),
    (
        "Căn cứ Kế hoạch này, các sở, các cơ quan Trung ương đóng trên địa bàn, UBND các xã xây dựng kế hoạch.",
        (),
        ["các sở", "các cơ quan Trung ương đóng trên địa bàn", "UBND các xã"],
        [],
    ),
]

# «Hệ thống …» acts where it is one of bodies.
SYSTEMS: list[Case] = [
    ("Hệ thống thư viện tổ chức trưng bày sách.", (), ["Hệ thống thư viện"], []),
    (
        "Công an xã và hệ thống truyền thanh cơ sở tăng cường tuyên truyền.",
        (),
        ["Công an xã", "hệ thống truyền thanh cơ sở"],
        [],
    ),
    ("Hệ thống thư viện của tỉnh đã được đầu tư đồng bộ.", (), [], []),
    ("Hệ thống thông tin báo cáo tổ chức theo quy định.", (), [], []),
]

# A list that goes on in words of its own: persons, «chỉ huy», «đội ngũ».
WIDE: list[Case] = [
    (
        "Ban Tổ chức Trung ương và cấp uỷ, tổ chức đảng các cơ quan có liên quan chịu trách nhiệm thực hiện.",
        (),
        ["Ban Tổ chức Trung ương", "cấp uỷ, tổ chức đảng các cơ quan có liên quan"],
        [],
    ),
    (
        "Cấp uỷ, tổ chức đảng, chỉ huy, cơ quan chính trị tổ chức quán triệt.",
        (),
        ["Cấp uỷ, tổ chức đảng, chỉ huy, cơ quan chính trị"],
        [],
    ),
    (
        "Yêu cầu các cơ quan báo chí, đội ngũ tuyên truyền viên trong toàn ngành tuyên truyền.",
        (),
        ["các cơ quan báo chí, đội ngũ tuyên truyền viên trong toàn ngành"],
        [],
    ),
    (
        "Yêu cầu các lãnh đạo Đảng, Nhà nước, các cơ quan Trung ương gương mẫu.",
        (),
        ["các lãnh đạo Đảng, Nhà nước", "các cơ quan Trung ương"],
        [],
    ),
]


@pytest.mark.parametrize(
    ("text", "above", "leads", "partners"), [*CLASSES, *TOLD_WHICH, *CAPITALS, *KINDS, *SYSTEMS, *WIDE]
)
def test_classes(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)
