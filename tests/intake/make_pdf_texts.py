"""Invented official documents for the tests of the PDF and scan readers: a Party plan with a copy, a State plan with an
annex table. No province, body or number of them exists."""

from __future__ import annotations

from tests.intake.make_pdf import Letter, Para, Ruled

COPY = Letter(
    left=("HUYỆN UỶ NGÃ BA", "*", "Số 214-BS/HU"),
    right=("ĐẢNG CỘNG SẢN VIỆT NAM", "", "*Ngã Ba, ngày 22 tháng 5 năm 2031*"),
    body=(Para("SAO Y", as_="type"),),
    tail_left=("Nơi nhận:", "- Các chi bộ, đảng bộ trực thuộc Huyện uỷ,", "- Lưu Văn phòng Huyện uỷ."),
    tail_right=("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "", "", "Hoàng Thị Mỹ Duyên"),
)

PARTY = Letter(
    left=("TỈNH UỶ SÔNG HƯƠNG", "*", "Số 41-KH/TU"),
    right=("ĐẢNG CỘNG SẢN VIỆT NAM", "", "*Sông Hương, ngày 15 tháng 5 năm 2031*"),
    body=(
        Para("KẾ HOẠCH", as_="type"),
        Para(
            "thực hiện Chỉ thị số 19-CT/TW, ngày 02/3/2031 của Ban Bí thư về nâng cao chất lượng công tác văn thư, lưu "
            "trữ trong các cơ quan, tổ chức đảng",
            as_="subject",
        ),
        Para(
            "Thực hiện Chỉ thị số 19-CT/TW, ngày 02/3/2031 của Ban Bí thư về nâng cao chất lượng công tác văn thư, lưu "
            "trữ trong các cơ quan, tổ chức đảng (sau đây gọi là Chỉ thị 19), Ban Thường vụ Tỉnh uỷ ban hành Kế hoạch "
            "thực hiện như sau:"
        ),
        Para("MỤC ĐÍCH, YÊU CẦU", "I-", "heading"),
        Para(
            "Quán triệt sâu sắc, đầy đủ quan điểm, mục tiêu, nhiệm vụ và giải pháp nêu trong Chỉ thị 19; tạo chuyển "
            "biến rõ nét về nhận thức, trách nhiệm của cấp uỷ, tổ chức đảng và người đứng đầu.",
            "1.",
        ),
        Para(
            "Việc thực hiện phải bám sát Nghị định số 30/2020/NĐ-CP, ngày 05/3/2020 của Chính phủ, Quy định số "
            "66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư; bảo đảm thiết thực, tiết kiệm, không hình thức.",
            "2.",
        ),
        Para("NHIỆM VỤ CỤ THỂ", "II-", "heading"),
        Para("Văn phòng Tỉnh uỷ", "1.", "heading"),
        Para(
            "Chủ trì, phối hợp với Ban Tổ chức Tỉnh uỷ rà soát, sửa đổi, bổ sung Quy chế văn thư ban hành kèm theo "
            "Quyết định số 1208-QĐ/TU, ngày 17/9/2027 của Ban Thường vụ Tỉnh uỷ (*hoàn thành trong quý III/2031*); xây "
            "dựng kho lưu trữ số (*trước ngày 30/6/2032*).",
            "-",
        ),
        Para(
            "Hướng dẫn, kiểm tra việc lập hồ sơ, giao nộp tài liệu vào lưu trữ lịch sử của Đảng; phổ biến kịp thời "
            "những quy định mới (*thực hiện thường xuyên*).",
            "-",
        ),
        Para("Ban Tuyên giáo và Dân vận Tỉnh uỷ", "2.", "heading"),
        Para("Tham mưu ban hành hướng dẫn tuyên truyền, cụ thể:", "a)"),
        Para("Biên soạn tài liệu phục vụ sinh hoạt chi bộ, số lượng khoảng 1.250 cuốn.", "-"),
        Para(
            "Mở chuyên mục trên Báo Sông Hương và Đài Phát thanh - Truyền hình tỉnh; phát hiện, giới thiệu những tập "
            "thể, cá nhân có cách làm hay, hiệu quả (*từ tháng 6/2031*).",
            "-",
        ),
        Para("Theo dõi dư luận xã hội, định kỳ 6 tháng báo cáo Ban Thường vụ Tỉnh uỷ.", "b)"),
        Para(
            "*Đối với các huyện uỷ, thị uỷ, thành uỷ:* Căn cứ Kế hoạch này và tình hình thực tế, xây dựng kế hoạch "
            "thực hiện ở cấp mình; gửi Ban Thường vụ Tỉnh uỷ (qua Văn phòng Tỉnh uỷ) trước ngày 31/7/2031."
        ),
        Para("TỔ CHỨC THỰC HIỆN", "III-", "heading"),
        Para(
            "Các ban đảng, đảng uỷ trực thuộc Tỉnh uỷ chịu trách nhiệm lãnh đạo, chỉ đạo thực hiện nghiêm túc Kế hoạch "
            "này; kịp thời khắc phục những hạn chế, khuyết điểm đã được chỉ ra qua kiểm tra, giám sát.",
            "1.",
        ),
        Para(
            "Giao Văn phòng Tỉnh uỷ theo dõi, đôn đốc, tổng hợp kết quả; tham mưu sơ kết, tổng kết theo quy định./.",
            "2.",
        ),
    ),
    tail_left=(
        "Nơi nhận:",
        "- Ban Bí thư Trung ương Đảng (để báo cáo),",
        "- Các ban đảng, đảng uỷ trực thuộc Tỉnh uỷ,",
        "- Các huyện uỷ, thị uỷ, thành uỷ,",
        "- Các đồng chí Tỉnh uỷ viên,",
        "- Lưu Văn phòng Tỉnh uỷ.",
    ),
    tail_right=("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "", "*(Đã ký)*", "", "Nguyễn Quỳnh Thuỷ"),
    copy=COPY,
)

TABLE = Ruled(
    rows=(
        ("TT", "Nội dung nhiệm vụ", "Cơ quan|chủ trì", "Cơ quan|phối hợp", "Thời gian hoàn thành", "Sản phẩm"),
        ("I", "Hoàn thiện thể chế", None, None, None, None),
        (
            "1", "Xây dựng Quy chế quản lý, khai thác cơ sở dữ liệu hộ tịch dùng chung của tỉnh", "Sở Tư pháp",
            "Công an tỉnh; UBND các xã, phường", "Quý II/2031", "Quyết định của UBND tỉnh",
        ),
        (
            "2", "Rà soát, bãi bỏ thủ tục hành chính không còn phù hợp", "Văn phòng UBND tỉnh", "Các sở, ban, ngành",
            "Trước ngày 15/10/2031", "Danh mục thủ tục bãi bỏ",
        ),
        ("II", "Hạ tầng và dữ liệu", None, None, None, None),
        (
            "3", "Nâng cấp trục liên thông văn bản", "Sở Khoa học và Công nghệ", "Văn phòng UBND tỉnh; VNPT Sông Hương",
            "Tháng 12/2031", "Trục liên thông bảo đảm yêu cầu tại Quyết định số 28/2018/QĐ-TTg",
        ),
        ("4", "Tập huấn kỹ năng số", "...", "Sở Nội vụ", "Hằng năm", "Lớp tập huấn"),
    ),
    widths=(6, 30, 17, 17, 14, 16),
)  # fmt: skip
TABLE = Ruled((*TABLE.rows[:6], (*TABLE.rows[6][:2], ..., *TABLE.rows[6][3:])), TABLE.widths)

STATE = Letter(
    left=("ỦY BAN NHÂN DÂN", "TỈNH SÔNG HƯƠNG", "Số: 173/KH-UBND"),
    right=(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "*Sông Hương, ngày 09 tháng 01 năm 2031*",
    ),
    body=(
        Para("KẾ HOẠCH", as_="type"),
        Para("Đẩy mạnh cung cấp dịch vụ công trực tuyến trên địa bàn tỉnh năm 2031", as_="subject"),
        Para(
            "Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa "
            "học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia; Quyết định số 707/QĐ-TTg ngày 21/4/2029 của "
            "Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"
        ),
        Para("MỤC TIÊU", "I.", "heading"),
        Para("Mục tiêu chung", "1.", "heading"),
        Para(
            "Phấn đấu đến năm 2035, 95% hồ sơ được tiếp nhận và giải quyết trực tuyến toàn trình; mức độ hài lòng của "
            "người dân đạt từ 90% trở lên."
        ),
        Para("Mục tiêu cụ thể", "2.", "heading"),
        Para("100% thủ tục đủ điều kiện được cung cấp trên Cổng Dịch vụ công quốc gia.", "-"),
        Para("Rút ngắn thời gian giải quyết từ 15 ngày làm việc xuống còn 10 ngày làm việc.", "-"),
        Para("PHÂN CÔNG THỰC HIỆN", "II.", "heading"),
        Para("Nhiệm vụ, thời hạn và sản phẩm cụ thể như bảng dưới đây:"),
        TABLE,
        Para("Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Nội vụ để tổng hợp./."),
    ),
    tail_left=("Nơi nhận:", "- Thủ tướng Chính phủ (b/c);", "- TT Tỉnh uỷ, TT HĐND tỉnh;", "- Lưu: VT, NC."),
    tail_right=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "Đặng Vũ Khuê"),
)  # fmt: skip
