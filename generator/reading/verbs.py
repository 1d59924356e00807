"""The verbs in which plans give work, and the words that may stand before them.

One table for both readers of a sentence: who does it ends where the first of these begins, and what is done begins
there. A verb is listed when plans use it as the head of a task («chủ trì», «sơ kết», «ban hành»); words that are nouns
as often as verbs («quy định», «kế hoạch», «hoạt động») are not, because a sentence would be cut inside an object.
"""

from __future__ import annotations

import re

from generator.vietnamese import folded_pattern

VERBS = """
chủ trì|chịu trách nhiệm|có trách nhiệm|phối hợp|lãnh đạo|chỉ đạo|điều hành|tổ chức|thực hiện|triển khai|quán triệt
nghiên cứu|học tập|xây dựng|hoàn thiện|hoàn thành|đổi mới|nâng cao|tham mưu|đề xuất|kiến nghị|báo cáo
(?<!công )(?<!chương )(?<!quy )(?<!quá )(?<!tiến )(?<!lộ )(?<!giáo )trình|giúp
sơ kết|tổng kết|đánh giá|bổ sung|sửa đổi|thay thế|bãi bỏ|rà soát|ban hành|cụ thể hoá|thể chế hoá|thể chế|công bố
hướng dẫn|theo dõi|đôn đốc|tổng kiểm tra|tổng rà soát|kiểm tra|giám sát
thẩm định|thẩm tra|tuyên truyền|phổ biến|tập huấn
đẩy mạnh|tăng cường|phát huy|khắc phục|tập trung|tạo|bảo đảm|đảm bảo|tham gia|quan tâm|chú trọng|chủ động
biên soạn|soạn thảo|hoàn chỉnh|cập nhật|tổng hợp|thống kê|lập|khảo sát|thí điểm|nhân rộng|áp dụng|ứng dụng|vận hành
bố trí|phân bổ|phê duyệt|giao(?! (?:thông|dịch|lưu|thừa|thoa|hưởng))|phân công|lựa chọn|tuyển chọn|đào tạo|bồi dưỡng
sắp xếp|kiện toàn
củng cố|mở rộng|phát triển|quản lý|xử lý|giải quyết|tiếp nhận|cung cấp|chuẩn bị|khen thưởng|biểu dương|nêu cao
kết nối|tích hợp|số hoá|đầu tư|huy động|khuyến khích|đề cao|xác định|kịp thời khắc phục|ký kết|tiến hành|hỗ trợ
""".replace("\n", "|").strip("|")

# What a body has to do that heads no deliverable of its own; behind a name, it tells that the name has ended.
DUTIES = """
có ít nhất|có tối thiểu|sớm|xem xét|căn cứ|gửi|thông báo|công khai|cân đối|ưu tiên|dành|mở|cử|phát động|vận động
duy trì|sử dụng|thành lập|niêm yết|đăng tải|thông tin|phản biện|phát hiện|ngăn chặn|đấu tranh|tuần tra|bảo vệ
lồng ghép|đăng ký|cam kết|động viên|tự kiểm tra|tự rà soát|tự đánh giá|tự giác|tự chủ|đẩy nhanh|chi trả|trợ giúp|nộp
nắm|bám sát|siết chặt|chấn chỉnh|tháo gỡ|thống nhất|kết hợp|khuyến nghị|xét|thanh tra|kiểm toán|điều tra|truy tố
xét xử|bám|quyết liệt|kiên quyết|nhanh chóng|chuyển|thu|cấp|giới thiệu|phân tích|dự báo|bảo quản|chấp hành
định hướng|công nhận|hoàn tất|phấn đấu|rút kinh nghiệm|phát hành|in|tặng|trang bị|vào cuộc|tuyển|xây|lấy ý kiến
tiếp thu|giải trình|bàn giao|thay mặt|nghiệm thu|giải ngân|quy hoạch|cải tạo|xúc tiến|mời|đón|thường trực|ứng trực
trực(?! tiếp)|sẵn sàng|san tạo|san lấp|dự thảo|kê khai|kiểm đếm|kiểm kê|khôi phục|phục hồi|tiếp xúc|đối thoại|thăm hỏi
tu bổ|tôn tạo|sửa chữa|nâng cấp|lắp đặt|nạo vét|khơi thông|gia cố|mua sắm|trao đổi|chia sẻ|dự trữ|điều chỉnh
điều phối|điều động|luân chuyển|bổ nhiệm|hiệp thương|giải thích|thụ lý|ghi chép|giải phóng|xác minh|xác nhận|kiểm điểm
xử phạt|thu gom|bình xét|tranh thủ|hạ thấp|đưa ra|nhắc nhở|niêm phong|tiêu độc|khử trùng|khử khuẩn|gặp gỡ|tạm giữ
khởi tố|túc trực|chốt chặn|sơ tán|cấp phát|tạm dừng|đình chỉ|nghiêm cấm|tặng quà|xoá bỏ|gỡ bỏ|tu sửa|duy tu|xét nghiệm
điều trị|cách ly|phát sóng|in ấn|cấp đổi|gia hạn|kết nạp|kèm cặp|giúp đỡ|ký hợp đồng|cơ cấu lại|khám sàng lọc|tiêm chủng
tịch thu|thu hồi|cưỡng chế|di dời|bồi thường|cắm mốc|đo đạc|thanh toán|quyết toán|tạm ứng|rút ngắn|cắt giảm
đơn giản hoá|đưa tin|biên tập|trưng bày|tham dự|làm việc|gặp mặt|tôn vinh|bình chọn|giảng dạy|quan trắc|cảnh báo
phòng ngừa|ngăn ngừa|trấn áp|canh gác|giữ gìn|giữ vững|tôn trọng|tuân thủ|thi hành|làm tốt|làm rõ|gắn kết|phân cấp
phân loại|phân luồng|nhận diện|nêu gương|gương mẫu|lắng nghe|tiếp cận|hoà giải|phối kết hợp|tập hợp|tiết kiệm
thu thập|gìn giữ|lưu trữ|truyền tải|quảng bá|giới hạn|hạn chế|tổng kiểm kê|tiêu huỷ|trang trí|ra quân|vận chuyển
phòng,? chống|bình ổn|kiểm soát|nhân dịp|đồng hành|chăm lo|đối chiếu|lấy mẫu|thẩm tra|soát xét|góp ý|cho ý kiến
dự kiến|phản hồi|phản ánh
""".replace("\n", "|").strip("|")

# How, how often, how eagerly: stands between a body and its verb, or between «và» and the next verb.
ADVERBS = (
    "tiếp tục|thường xuyên|kịp thời|chủ động|tích cực|khẩn trương|định kỳ|hằng năm|hàng năm|trực tiếp(?! là)|quan tâm|"
    "tập trung|đồng thời|cần|phải|nghiêm túc|chú trọng"
)

_SENTENCE_ENDS = re.compile(r"[.!?]\s+(?=\w)")


def sentence_ends(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Where `text` goes from one sentence to the next: the mark and the blanks behind it, before a capital."""
    found = _SENTENCE_ENDS.finditer(text, start, len(text) if end is None else end)
    return [m.span() for m in found if text[m.end() : m.end() + 1].isupper()]


VERB = folded_pattern(rf"(?<!\w)(?:{VERBS})(?!\w)")
PREDICATE = folded_pattern(rf"(?:(?:{ADVERBS}),? +)*(?:{VERBS}|{ADVERBS})(?!\w)")
"""A verb with the adverbs before it, to be matched where a predicate may begin (folded text)."""

_ADVERB = rf"(?:(?:{ADVERBS})(?!\w),? +)"
VERB_NEXT = folded_pattern(rf"(?:(?:đồng thời|cùng với đó|và),? +)*{_ADVERB}*(?:{VERBS})(?!\w)")
"""A predicate whose verb is in the table, to be matched where one may begin."""
DUTY = folded_pattern(rf"(?:{DUTIES})(?!\w)")
"""A verb of duty that heads no deliverable, to be matched where one may begin."""
_ACTION = (
    rf"{_ADVERB}*(?:{VERBS})(?!\w)(?: +{_ADVERB}*(?:{VERBS})(?!\w))*(?:(?<=kết)(?: +việc|"
    rf" +\d+ +năm) +thực hiện(?!\w))?"
)
CHAIN = folded_pattern(rf"{_ACTION}(?:(?:,? +và +|, +){_ACTION})*")
"""All the verbs that stand before one object: «sơ kết, tham mưu bổ sung, sửa đổi»."""
