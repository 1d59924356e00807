"""Lists of bodies whose names only the verb behind them ends, and what looks so and is none."""

from __future__ import annotations

import pytest

from tests.reading.parts import Case, parts

# Members with words that no list of heads and tails has.
UP_TO_THE_VERB: list[Case] = [
    (
        "Trạm Thuỷ văn Bến Mẫu, các chủ hồ chứa trên lưu vực sông Mẫu vận hành theo đúng quy trình liên hồ.",
        (),
        ["Trạm Thuỷ văn Bến Mẫu", "các chủ hồ chứa trên lưu vực sông Mẫu"],
        [],
    ),
    (
        "Các cửa hàng bán lẻ gạo, thương nhân đầu mối duy trì lượng dự trữ tối thiểu.",
        (),
        ["Các cửa hàng bán lẻ gạo", "thương nhân đầu mối"],
        [],
    ),
    (
        "Đồn Biên phòng Bến Mẫu, già làng, người có uy tín vận động bà con di dời trước mùa mưa.",
        (),
        ["Đồn Biên phòng Bến Mẫu", "già làng", "người có uy tín"],
        [],
    ),
    ("Tổ hợp tác dùng nước thôn Mẫu khơi thông kênh mương nội đồng.", (), ["Tổ hợp tác dùng nước thôn Mẫu"], []),
    ("EVN, TKV bảo đảm cung ứng điện, than trong mùa khô.", (), ["EVN", "TKV"], []),
]

# What bodies do tells which are meant, where a duty follows.
TOLD_BY_THEIR_WORK: list[Case] = [
    ("Các cơ sở kinh doanh khí đốt báo cáo Sở Công Thương.", (), ["Các cơ sở kinh doanh khí đốt"], []),
    ("Các đơn vị quản lý hồ đập tổ chức trực ban.", (), ["Các đơn vị quản lý hồ đập"], []),
    ("Các hộ nuôi cá lồng thực hiện ký cam kết.", (), ["Các hộ nuôi cá lồng"], []),
    (
        "Các đơn vị thi công công trình thuỷ lợi bảo đảm an toàn.",
        (),
        ["Các đơn vị thi công công trình thuỷ lợi"],
        [],
    ),
    # the work is the duty itself
    ("Các đơn vị quản lý chặt chẽ việc tổ chức hội chợ.", (), ["Các đơn vị"], []),
    ("Các địa phương tổ chức triển khai thực hiện Đề án.", (), ["Các địa phương"], []),
    ("Các đơn vị cung cấp số liệu, báo cáo Sở Tài chính.", (), ["Các đơn vị"], []),
]

# When, within what, on which grounds may stand between a body and its verb.
BETWEEN: list[Case] = [
    ("Sở Y tế trước ngày 15/3 cho ý kiến bằng văn bản.", (), ["Sở Y tế"], []),
    ("Chi cục Thú y hằng quý lấy mẫu giám sát.", (), ["Chi cục Thú y"], []),
    ("Sở Xây dựng, theo thẩm quyền, công bố danh mục.", (), ["Sở Xây dựng"], []),
    ("Sở Công Thương trong tháng 5 đã tổ chức hội chợ.", (), [], []),
]

# «… có trách nhiệm» binds in the middle of a sentence too, where nobody is bound before.
BOUND: list[Case] = [
    (
        "Trường hợp các bên có ý kiến khác nhau, cơ quan chủ trì có trách nhiệm làm rõ.",
        (),
        ["cơ quan chủ trì"],
        [],
    ),
    (
        "Đối với hồ sơ nộp tại xã thì đơn vị tiếp nhận hồ sơ có trách nhiệm số hoá.",
        (),
        ["đơn vị tiếp nhận hồ sơ"],
        [],
    ),
    (
        "Để xảy ra vi phạm, người đứng đầu cơ quan, đơn vị phải chịu trách nhiệm trước Tỉnh uỷ.",
        (),
        ["người đứng đầu cơ quan, đơn vị"],
        [],
    ),
    ("Sở Nội vụ rà soát; Sở Nội vụ và các đơn vị có trách nhiệm báo cáo.", (), ["Sở Nội vụ", "các đơn vị"], []),
]

# Lists of partners that semicolons part, and the one whose verb they are before.
SEMICOLONS: list[Case] = [
    (
        "Giao Sở Du lịch chủ trì, phối hợp với các sở, ngành; Uỷ ban nhân dân các xã; các đơn vị liên quan lập đề án.",
        (),
        ["Sở Du lịch"],
        ["các sở, ngành", "Uỷ ban nhân dân các xã", "các đơn vị liên quan"],
    ),
    ("Sở Y tế chủ trì, phối hợp với Sở Tài chính; Sở Nội vụ tổng hợp.", (), ["Sở Y tế", "Sở Nội vụ"], ["Sở Tài chính"]),
]

NOBODY: list[Case] = [
    ("Các chuyên đề về lịch sử địa phương tập trung vào truyền thống.", (), [], []),
    ("Cán bộ, hội viên tích cực tham gia phong trào.", (), [], []),
    ("Cơ quan chủ trì thực hiện nhiệm vụ.", (), [], []),
    ("Những nội dung vượt thẩm quyền báo cáo cấp trên.", (), [], []),
    ("Ngân hàng dữ liệu được vận hành thường xuyên.", (), [], []),
    ("Tăng cường phối hợp giữa các cơ quan: Sở Y tế, Công an tỉnh và chính quyền trong công tác kiểm tra.", (), [], []),
    ("Văn phòng Tỉnh uỷ trân trọng thông báo./.", (), [], []),
    ("Bộ Chính trị, Ban Bí thư, trực tiếp là Tổng Bí thư, đã tập trung lãnh đạo.", (), [], []),
    ("Bộ Chính trị, Ban Bí thư cơ bản nhất trí với Tờ trình của Đảng uỷ Chính phủ.", (), [], []),
    ("Lập danh sách đề nghị Ban Thường vụ cấp uỷ quyết định công nhận.", (), [], []),
    ("Các báo cáo này gửi Sở Tài chính trước ngày 5/6.", (), [], []),
    ("Trong đó nơi phát hiện (trạm y tế, nhà trường, chính quyền) là nơi chịu trách nhiệm.", (), [], []),
    (
        "Tiếp tục phối hợp với Trung tâm Dữ liệu tỉnh và các cơ quan, đơn vị liên quan bảo đảm hạ tầng.",
        ("Sở Y tế",),
        ["Sở Y tế"],
        ["Trung tâm Dữ liệu tỉnh", "các cơ quan, đơn vị liên quan"],
    ),
    ("Kiện toàn Tổ Công nghệ số, phân công nhiệm vụ cho các thành viên, ban hành quy chế.", (), [], []),
]


@pytest.mark.parametrize(
    ("text", "above", "leads", "partners"),
    [*UP_TO_THE_VERB, *TOLD_BY_THEIR_WORK, *BETWEEN, *BOUND, *SEMICOLONS, *NOBODY],
)
def test_open_lists(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)


IF_ANYTHING: list[Case] = [
    ("Trong quá trình thực hiện, nếu cần sửa đổi, bổ sung các sở, ngành, địa phương gửi Sở Y tế tổng hợp.", (),
     ["các sở, ngành, địa phương"], []),
    ("Quá trình thực hiện nếu có khó khăn, vướng mắc các cơ quan, đơn vị báo cáo về Sở Y tế.", (),
     ["các cơ quan, đơn vị"], []),
    ("Trong quá trình thực hiện nếu có vướng mắc đề nghị các cơ quan, đơn vị phản ánh về Sở Y tế.", (),
     ["các cơ quan, đơn vị"], []),
    ("Trong thời gian qua, các đơn vị có văn bản số 5/BC-SYT gửi Sở Y tế.", (), [], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "above", "leads", "partners"), IF_ANYTHING)
def test_closing_sentences(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)


HEADINGS: list[Case] = [
    # a heading that names partners, below the heading that is the body's
    (
        "Hướng dẫn các xã lập hồ sơ.",
        ("Chủ trì, phối hợp với Sở Tài chính, Công an tỉnh", "Sở Y tế"),
        ["Sở Y tế"],
        ["Sở Tài chính", "Công an tỉnh"],
    ),
    ("Lập hồ sơ.", ("Đề nghị: Hội Nông dân tỉnh, Hiệp hội doanh nghiệp tỉnh",),
     ["Hội Nông dân tỉnh", "Hiệp hội doanh nghiệp tỉnh"], []),
    # what tells which of a class are meant belongs to its name in a heading
    ("Giữ mối liên hệ.", ("Đề nghị các doanh nghiệp sản xuất, chế biến chè",),
     ["các doanh nghiệp sản xuất, chế biến chè"], []),
    ("Sơ tán dân.", ("Chủ tịch Uỷ ban nhân dân các xã tại vùng trũng dự báo có ngập:",),
     ["Chủ tịch Uỷ ban nhân dân các xã tại vùng trũng dự báo có ngập"], []),
    ("Lắp đồng hồ đo.", ("Các đơn vị cấp nước sạch trên địa bàn thành phố có trách nhiệm",),
     ["Các đơn vị cấp nước sạch trên địa bàn thành phố"], []),
    # a heading of work with others that names none of them: each line below begins with its own
    ("Sở Y tế và các đơn vị có liên quan cân đối kinh phí.", ("Chủ trì, phối hợp", "Công an tỉnh"),
     ["Công an tỉnh"], ["Sở Y tế", "các đơn vị có liên quan"]),
    # a department's name with words of work, or with a comma, is the heading as a whole
    ("Rà soát hồ sơ.", ("Cục Kinh tế - Quản lý đầu tư xây dựng",), ["Cục Kinh tế - Quản lý đầu tư xây dựng"], []),
    ("Rà soát hồ sơ.", ("Vụ Kế hoạch, Tài chính",), ["Vụ Kế hoạch, Tài chính"], []),
    ("Rà soát hồ sơ.", ("Vụ Pháp chế, Vụ Tổ chức cán bộ",), ["Vụ Pháp chế", "Vụ Tổ chức cán bộ"], []),
    ("Niêm yết giá.", ("Đối với Sở Y tế (cơ quan thường trực):",), ["Sở Y tế"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "above", "leads", "partners"), HEADINGS)
def test_headings(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)


NAMES: list[Case] = [
    ("Văn phòng Ban Chỉ đạo phòng thủ dân sự tỉnh theo dõi sát.", (),
     ["Văn phòng Ban Chỉ đạo phòng thủ dân sự tỉnh"], []),
    ("Bộ Chỉ huy quân sự tỉnh tham mưu lập kế hoạch.", (), ["Bộ Chỉ huy quân sự tỉnh"], []),
    ("Quỹ Bảo vệ môi trường tỉnh tổ chức cho vay.", (), ["Quỹ Bảo vệ môi trường tỉnh"], []),
    ("Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ kiểm tra các chợ.", (),
     ["Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ"], []),
    ("Phối hợp với ngành công thương và các địa phương vận hành hồ chứa.", ("Sở Y tế",), ["Sở Y tế"],
     ["ngành công thương", "các địa phương"]),
    ("Yêu cầu UBND các xã, phường và các cơ quan liên quan báo cáo.", (),
     ["UBND các xã, phường", "các cơ quan liên quan"], []),
    ("Bộ trưởng các Bộ: Quốc phòng, Công an, Y tế chủ động chỉ đạo.", (),
     ["Bộ trưởng các Bộ: Quốc phòng, Công an, Y tế"], []),
    ("Thành phố Tân Mẫu, tỉnh Thí Dụ đẩy nhanh tiến độ giải ngân.", (), ["Thành phố Tân Mẫu", "tỉnh Thí Dụ"], []),
    ("Đề nghị Uỷ ban nhân dân tỉnh Thí Dụ chủ trì, phối hợp với Sở Y tế làm rõ.", (),
     ["Uỷ ban nhân dân tỉnh Thí Dụ"], ["Sở Y tế"]),
    ("Sở Y tế dự kiến phương án phân bổ vốn.", (), ["Sở Y tế"], []),
    # several hold the office: the person tells which
    ("Giao Phó Thủ tướng Chính phủ Trần Văn Mẫu chỉ đạo việc này.", (), ["Phó Thủ tướng Chính phủ Trần Văn Mẫu"], []),
    ("Giao Phó Thủ tướng Chính phủ Lê Thị Ví Dụ đi kiểm tra.", (), ["Phó Thủ tướng Chính phủ Lê Thị Ví Dụ"], []),
    ("Uỷ ban nhân dân các tỉnh, thành phố: Thí Dụ, Tân Mẫu, Bến Mẫu đẩy nhanh tiến độ.", (),
     ["Uỷ ban nhân dân các tỉnh, thành phố: Thí Dụ, Tân Mẫu, Bến Mẫu"], []),
    ("Chủ tịch Uỷ ban nhân dân các tỉnh, thành phố từ Thí Dụ đến Tân Mẫu tổ chức trực ban.", (),
     ["Chủ tịch Uỷ ban nhân dân các tỉnh, thành phố từ Thí Dụ đến Tân Mẫu"], []),
    ("Chủ tịch Uỷ ban nhân dân các tỉnh, thành phố trực thuộc Trung ương: Thí Dụ, Tân Mẫu rà soát.", (),
     ["Chủ tịch Uỷ ban nhân dân các tỉnh, thành phố trực thuộc Trung ương: Thí Dụ, Tân Mẫu"], []),
    ("Các nhà mạng (VNPT, Viettel và doanh nghiệp khác) ưu tiên xử lý sự cố.", (), ["Các nhà mạng"], []),
    ("Phối hợp với các lực lượng vũ trang đóng quân tại địa bàn, các doanh nghiệp hỗ trợ nhân dân.", ("Sở Y tế",),
     ["Sở Y tế"], ["các lực lượng vũ trang đóng quân tại địa bàn", "các doanh nghiệp"]),
    ("Giao C04 chủ trì, phối hợp với V01 lập kế hoạch.", (), ["C04"], ["V01"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "above", "leads", "partners"), NAMES)
def test_names(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)
