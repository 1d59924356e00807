"""The words that invented plans are made of: Vietnamese, plausible, about nothing in particular.

Chosen so that a sentence reads in one way only: no «và» before a verb, no word that a title or a deadline begins with.
"""

from __future__ import annotations

FIELDS = (
    "công tác cán bộ", "công tác dân vận", "công tác kiểm tra đảng", "kỷ luật đảng viên", "tài chính đảng",
    "hồ sơ điện tử", "lưu trữ lịch sử", "chuyển đổi số", "cải cách hành chính", "an sinh xã hội", "giáo dục lý luận",
    "nông nghiệp hữu cơ", "kinh tế tập thể", "kinh tế tư nhân", "du lịch cộng đồng", "đất đai công", "nhà ở xã hội",
    "nước sạch nông thôn", "bảo tồn di sản", "thông tin đối ngoại", "quốc phòng toàn dân", "an ninh mạng",
    "nguồn nhân lực trẻ", "văn hoá công vụ", "dữ liệu dùng chung", "y tế cơ sở", "giao thông nông thôn",
    "rừng phòng hộ", "thuỷ lợi nội đồng", "năng lượng tái tạo",
)  # fmt: skip
SCOPES = (
    "trong các cơ quan đảng", "ở cấp xã", "ở cấp huyện", "tại các khu công nghiệp", "ở vùng biên giới",
    "ở vùng bãi ngang ven biển", "trong doanh nghiệp nhà nước", "trong các trường học", "ở địa bàn dân tộc thiểu số",
    "trong các đơn vị sự nghiệp", "tại các xã đảo", "ở khu dân cư", "trong lực lượng vũ trang", "tại các hợp tác xã",
    "ở địa bàn miền núi", "trong hệ thống chính trị",
)  # fmt: skip
ASPECTS = (
    "tiêu chuẩn", "định mức", "trách nhiệm người đứng đầu đối với", "chế độ trách nhiệm trong",
    "vai trò của chi bộ trong", "nguyên tắc cơ bản của", "nội dung trọng tâm của", "phương thức lãnh đạo đối với",
    "tiêu chí phân loại", "thẩm quyền của cấp uỷ đối với",
)  # fmt: skip
TAILS = (
    ", phù hợp với đặc điểm của từng địa bàn, từng loại hình tổ chức cơ sở đảng",
    ", lấy kết quả công việc làm thước đo, lấy sự hài lòng của người dân làm mục tiêu cuối cùng",
    ", coi đây là nhiệm vụ chính trị trọng tâm của người đứng đầu cấp uỷ, chính quyền các cấp",
    ", bám sát các khâu đột phá nêu trong nghị quyết đại hội đảng bộ các cấp",
    ", với lộ trình rõ người, rõ việc, rõ kết quả, rõ nguồn lực của từng cơ quan, đơn vị",
    ", không làm phát sinh đầu mối mới, không tăng biên chế của các cơ quan, đơn vị",
    ", nhất là ở những nơi còn nhiều khó khăn, vướng mắc, đông đồng bào theo đạo, đông công nhân lao động",
    ", gắn với chức năng của từng cấp, từng ngành cùng đặc thù của từng địa phương, lĩnh vực",
    ", theo hướng gọn đầu mối, ít tầng nấc trung gian, rõ địa chỉ, dễ đối chiếu kết quả giữa các năm",
    ", từ khâu đầu đến khâu cuối của từng quy trình nghiệp vụ, không để khoảng trống giữa các cấp",
)  # fmt: skip
AIMS = (
    "Sự thống nhất trong nhận thức của cấp uỷ, tổ chức đảng, cán bộ, đảng viên, công chức là điều kiện đầu tiên",
    "Mỗi việc nêu dưới đây có địa chỉ rõ ràng, có thời gian rõ ràng, có kết quả đo đếm được ở từng cấp, từng ngành",
    "Nguồn lực dành cho các nhiệm vụ được cân đối từ đầu năm, ưu tiên địa bàn còn nhiều khó khăn, vướng mắc kéo dài",
    "Kết quả từng năm là một căn cứ xếp loại tổ chức đảng, đảng viên, tập thể lãnh đạo của cơ quan, đơn vị, địa phương",
    "Các bước đi phù hợp với điều kiện thực tế của địa phương, không nóng vội, không hình thức, không dàn trải",
)
OUTPUTS = ("Quy chế", "Đề án", "Quy trình", "Chương trình", "Phương án", "Bộ tiêu chí")
MAKES = ("xây dựng", "ban hành", "hoàn thiện", "rà soát", "biên soạn")
DOES = ("Đẩy mạnh", "Tăng cường", "Củng cố", "Mở rộng", "Khảo sát", "Theo dõi")

CENTRAL = (
    "Bộ Chính trị", "Ban Bí thư", "Ban Tổ chức Trung ương", "Văn phòng Trung ương Đảng", "Uỷ ban Kiểm tra Trung ương",
    "Ban Nội chính Trung ương",
)  # fmt: skip
BODIES = (
    "Ban Tổ chức Tỉnh uỷ", "Ban Tuyên giáo Tỉnh uỷ", "Ban Dân vận Tỉnh uỷ", "Ban Nội chính Tỉnh uỷ",
    "Uỷ ban Kiểm tra Tỉnh uỷ", "Văn phòng Tỉnh uỷ", "Đảng uỷ Quân sự tỉnh", "Đảng uỷ Công an tỉnh", "Sở Nội vụ tỉnh",
    "Sở Tài chính tỉnh", "Sở Tư pháp tỉnh", "Sở Y tế tỉnh", "Sở Xây dựng tỉnh", "Sở Công Thương tỉnh",
)  # fmt: skip
"""Bodies that each province has; the province's name follows."""

FIRST = (
    "An", "Bình", "Cẩm", "Đông", "Giang", "Hà", "Hoà", "Kim", "Lâm", "Minh", "Nam", "Phú", "Sơn", "Tân", "Thanh",
    "Thuận", "Trà", "Vân", "Vĩnh", "Xuân", "Yên", "Long", "Bảo", "Hưng", "Lạc", "Mỹ", "Ngọc", "Quế", "Thạch", "Diên",
)  # fmt: skip
SECOND = (
    "Viên", "Khê", "Lĩnh", "Trạch", "Cát", "Đàm", "Khúc", "Bích", "Sa", "Tuyền", "Điền", "Thượng", "Mai", "Trúc",
    "Liên", "Cúc", "Lộc", "Thịnh", "Hải", "Nguyên", "Châu", "Phong", "Đức", "Quan", "Lương", "Khánh",
)  # fmt: skip
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi")
GIVEN = ("Văn An", "Thị Bình", "Minh Châu", "Quốc Dũng", "Thu Hà", "Đức Khải", "Ngọc Lan", "Thanh Mai", "Hữu Phước")


def place(index: int) -> str:
    """The index-th invented place name, each different: two syllables, three once those are used up."""
    more, index = divmod(index, len(FIRST) * len(SECOND))
    name = f"{FIRST[index % len(FIRST)]} {SECOND[(index // len(FIRST) + index) % len(SECOND)]}"
    return f"{name} {SECOND[(more - 1) % len(SECOND)]}" if more else name
