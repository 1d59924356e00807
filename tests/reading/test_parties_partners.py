"""Who works with the lead."""

from __future__ import annotations

import pytest

from tests.reading.parts import Case, parts

# «Chủ trì, phối hợp với …».
WITH_A_LEAD: list[Case] = [
    (
        "Văn phòng Uỷ ban nhân dân tỉnh chủ trì, phối hợp với Sở Nội vụ, Sở Tư pháp và các đơn vị liên quan theo dõi.",
        (),
        ["Văn phòng Uỷ ban nhân dân tỉnh"],
        ["Sở Nội vụ", "Sở Tư pháp", "các đơn vị liên quan"],
    ),
    (
        "Ban Tuyên giáo và Dân vận Tỉnh uỷ chủ trì, phối hợp với Báo và Phát thanh, Truyền hình tỉnh soạn tài liệu.",
        (),
        ["Ban Tuyên giáo và Dân vận Tỉnh uỷ"],
        ["Báo và Phát thanh, Truyền hình tỉnh"],
    ),
    (
        "Giao Sở Khoa học và Công nghệ chủ trì, phối hợp các sở, ngành liên quan xây dựng nền tảng số dùng chung.",
        (),
        ["Sở Khoa học và Công nghệ"],
        ["các sở, ngành liên quan"],
    ),
    (
        "Ngân hàng Nhà nước Việt Nam chủ trì, phối hợp với Bộ Tài chính, Bộ Công an và các cơ quan liên quan "
        "điều hành chính sách tiền tệ chủ động, linh hoạt.",
        (),
        ["Ngân hàng Nhà nước Việt Nam"],
        ["Bộ Tài chính", "Bộ Công an", "các cơ quan liên quan"],
    ),
    (
        "Ban Chính sách, chiến lược Trung ương chủ trì, phối hợp với Văn phòng Trung ương Đảng theo dõi việc "
        "thực hiện Nghị quyết.",
        (),
        ["Ban Chính sách, chiến lược Trung ương"],
        ["Văn phòng Trung ương Đảng"],
    ),
    (
        "Sở NN&MT chủ trì, phối hợp với Sở KH&CN, Công an tỉnh, UBND các xã, phường tổ chức kiểm tra.",
        (),
        ["Sở NN&MT"],
        ["Sở KH&CN", "Công an tỉnh", "UBND các xã, phường"],
    ),
    (
        "Ban Thường vụ Huyện uỷ giao Ban Tổ chức Huyện uỷ chủ trì, phối hợp với Uỷ ban Kiểm tra Huyện uỷ thẩm "
        "định nhân sự.",
        (),
        ["Ban Tổ chức Huyện uỷ"],
        ["Uỷ ban Kiểm tra Huyện uỷ"],
    ),
    (
        "Ủy ban nhân dân tỉnh giao Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh và các cơ quan, đơn vị có "
        "liên quan theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này; tổng hợp, báo cáo UBND tỉnh theo quy "
        "định.",
        (),
        ["Sở Nội vụ"],
        ["Văn phòng UBND tỉnh", "các cơ quan, đơn vị có liên quan"],
    ),
    (
        "Văn phòng Tỉnh ủy chủ trì, phối hợp với các ban xây dựng đảng Tỉnh ủy thường xuyên theo dõi, đôn đốc, "
        "kiểm tra, giám sát, định kỳ báo cáo Ban Thường vụ Tỉnh ủy.",
        (),
        ["Văn phòng Tỉnh ủy"],
        ["các ban xây dựng đảng Tỉnh ủy"],
    ),
    (
        "Bộ Công Thương chủ trì, phối hợp với các bộ, ngành, địa phương liên quan và Tập đoàn Điện lực Việt Nam, "
        "Tập đoàn Công nghiệp Năng lượng Quốc gia Việt Nam xây dựng phương án.",
        (),
        ["Bộ Công Thương"],
        [
            "các bộ, ngành, địa phương liên quan",
            "Tập đoàn Điện lực Việt Nam",
            "Tập đoàn Công nghiệp Năng lượng Quốc gia Việt Nam",
        ],
    ),
    (
        "Giao Bộ Ngoại giao chủ trì, phối hợp với Bộ Quốc phòng, Bộ Công an, Bộ Tư pháp và các bộ, ngành liên "
        "quan đàm phán.",
        (),
        ["Bộ Ngoại giao"],
        ["Bộ Quốc phòng", "Bộ Công an", "Bộ Tư pháp", "các bộ, ngành liên quan"],
    ),
    (
        "Công an tỉnh chủ trì, phối hợp Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy BĐBP tỉnh nắm chắc tình hình an ninh "
        "chính trị.",
        (),
        ["Công an tỉnh"],
        ["Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy BĐBP tỉnh"],
    ),
    (
        "Phòng Kinh tế chủ trì, phối hợp với Văn phòng HĐND và UBND, Trung tâm Phục vụ hành chính công xã rà "
        "soát thủ tục hành chính.",
        (),
        ["Phòng Kinh tế"],
        ["Văn phòng HĐND và UBND", "Trung tâm Phục vụ hành chính công xã"],
    ),
    ("Thanh tra Chính phủ chủ trì, phối hợp với Bộ Nội vụ sơ kết.", (), ["Thanh tra Chính phủ"], ["Bộ Nội vụ"]),
    (
        "Giao Ban Tuyên giáo Tỉnh ủy chủ trì, phối hợp với Ban cán sự đảng UBND tỉnh, các cơ quan, đơn vị liên "
        "quan tổ chức hội nghị học tập, quán triệt và triển khai thực hiện.",
        (),
        ["Ban Tuyên giáo Tỉnh ủy"],
        ["Ban cán sự đảng UBND tỉnh", "các cơ quan, đơn vị liên quan"],
    ),
    (
        "Ban Tổ chức Trung ương chủ trì, phối hợp với Đảng ủy Chính phủ, Đảng ủy Quốc hội hướng dẫn.",
        (),
        ["Ban Tổ chức Trung ương"],
        ["Đảng ủy Chính phủ", "Đảng ủy Quốc hội"],
    ),
    (
        "Ban Bí thư giao Ban Tổ chức Trung ương chủ trì, phối hợp với Ban Tuyên giáo và Dân vận Trung ương hướng "
        "dẫn, theo dõi, kiểm tra, đôn đốc việc thực hiện Chỉ thị này.",
        (),
        ["Ban Tổ chức Trung ương"],
        ["Ban Tuyên giáo và Dân vận Trung ương"],
    ),
    ("Giao Sở Xây dựng chủ trì, cùng các ngành, đơn vị liên quan chủ động tham mưu.", (), ["Sở Xây dựng"], []),
]

# «Phối hợp với …» without «chủ trì».
TOGETHER: list[Case] = [
    (
        "Công an tỉnh phối hợp với Quân đội, Hải quan đấu tranh chống buôn lậu.",
        (),
        ["Công an tỉnh"],
        ["Quân đội", "Hải quan"],
    ),
    (
        "Các cơ quan báo chí phối hợp với Ban Dân vận Huyện uỷ đăng tải tin, bài.",
        (),
        ["Các cơ quan báo chí"],
        ["Ban Dân vận Huyện uỷ"],
    ),
    (
        "Đảng uỷ Quốc hội lãnh đạo sửa đổi Luật Đất đai; phối hợp với Đảng uỷ Chính phủ bảo đảm tính thống nhất.",
        (),
        ["Đảng uỷ Quốc hội"],
        ["Đảng uỷ Chính phủ"],
    ),
    (
        "Liên hiệp các hội Khoa học và Kỹ thuật tỉnh phối hợp với Sở Giáo dục và Đào tạo tổ chức hội thi.",
        (),
        ["Liên hiệp các hội Khoa học và Kỹ thuật tỉnh"],
        ["Sở Giáo dục và Đào tạo"],
    ),
    (
        "Thuế tỉnh, Chi cục Hải quan khu vực, Kho bạc Nhà nước khu vực phối hợp với Sở Tài chính đối chiếu số thu.",
        (),
        ["Thuế tỉnh", "Chi cục Hải quan khu vực", "Kho bạc Nhà nước khu vực"],
        ["Sở Tài chính"],
    ),
    (
        "Ủy ban Dân tộc phối hợp với Bộ Nông nghiệp và Phát triển nông thôn, Bộ Lao động - Thương binh và Xã hội "
        "thực hiện chương trình mục tiêu quốc gia.",
        (),
        ["Ủy ban Dân tộc"],
        ["Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Lao động - Thương binh và Xã hội"],
    ),
    (
        "Văn phòng Quốc hội, Văn phòng Chủ tịch nước phối hợp với Văn phòng Chính phủ chuẩn bị nội dung.",
        (),
        ["Văn phòng Quốc hội", "Văn phòng Chủ tịch nước"],
        ["Văn phòng Chính phủ"],
    ),
    (
        "Cục Thi hành án dân sự tỉnh, Hội Luật gia tỉnh, Đoàn Luật sư tỉnh phối hợp với Sở Tư pháp trợ giúp pháp lý.",
        (),
        ["Cục Thi hành án dân sự tỉnh", "Hội Luật gia tỉnh", "Đoàn Luật sư tỉnh"],
        ["Sở Tư pháp"],
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
    (
        "Phối hợp với các Sở, ban ngành, chủ đầu tư hạ tầng kỹ thuật các khu, cụm công nghiệp trên địa bàn thực hiện.",
        (),
        [],
        ["các Sở, ban ngành, chủ đầu tư hạ tầng kỹ thuật các khu, cụm công nghiệp trên địa bàn"],
    ),
    (
        "Phối hợp với chính quyền cơ sở, các cơ quan chuyên môn và cộng đồng doanh nghiệp để nâng cao hiệu quả.",
        (),
        [],
        ["chính quyền cơ sở", "các cơ quan chuyên môn và cộng đồng doanh nghiệp"],
    ),
]

# Labels, brackets, partners as a subject of their own, a second sentence.
OTHER_FORMS: list[Case] = [
    (
        "Cơ quan phối hợp: Sở Tài chính, Ban Quản lý các khu công nghiệp tỉnh.",
        (),
        [],
        ["Sở Tài chính", "Ban Quản lý các khu công nghiệp tỉnh"],
    ),
    (
        "Đơn vị chủ trì: Phòng Kinh tế, Hạ tầng và Đô thị; đơn vị phối hợp: Văn phòng HĐND và UBND phường.",
        (),
        ["Phòng Kinh tế, Hạ tầng và Đô thị"],
        ["Văn phòng HĐND và UBND phường"],
    ),
    ("- Đơn vị thực hiện: Trung tâm Văn hoá tỉnh.", (), [], []),
    (
        "- Chủ trì: Vụ Pháp chế; phối hợp: Văn phòng Bộ, các đơn vị thuộc Bộ.",
        (),
        ["Vụ Pháp chế"],
        ["Văn phòng Bộ", "các đơn vị thuộc Bộ"],
    ),
    (
        "Sở Tài chính chủ trì, các sở, ban, ngành và địa phương phối hợp thực hiện.",
        (),
        ["Sở Tài chính"],
        ["các sở, ban, ngành và địa phương"],
    ),
    (
        "Xây dựng cơ sở dữ liệu dùng chung (Sở Khoa học và Công nghệ chủ trì, phối hợp với Công an tỉnh).",
        ("Chuyển đổi số",),
        ["Sở Khoa học và Công nghệ"],
        ["Công an tỉnh"],
    ),
    (
        "Giao Sở Nội vụ rà soát biên chế. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ bố trí kinh phí.",
        (),
        ["Sở Nội vụ", "Sở Tài chính"],
        ["Sở Nội vụ"],
    ),
    (
        "Đơn vị thực hiện: Sở Công Thương chủ trì, phối hợp với Công an tỉnh và các sở, ngành.",
        (),
        ["Sở Công Thương"],
        ["Công an tỉnh", "các sở, ngành"],
    ),
]


@pytest.mark.parametrize(("text", "above", "leads", "partners"), [*WITH_A_LEAD, *TOGETHER, *OTHER_FORMS])
def test_partners(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)
