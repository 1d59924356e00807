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
nghiên cứu|học tập|xây dựng|hoàn thiện|hoàn thành|đổi mới|nâng cao|tham mưu|đề xuất|kiến nghị|báo cáo|trình|giúp
sơ kết|tổng kết|đánh giá|bổ sung|sửa đổi|thay thế|bãi bỏ|rà soát|ban hành|cụ thể hoá|thể chế hoá|thể chế|công bố
hướng dẫn|theo dõi|đôn đốc|tổng kiểm tra|tổng rà soát|kiểm tra|giám sát
thẩm định|thẩm tra|tuyên truyền|phổ biến|tập huấn
đẩy mạnh|tăng cường|phát huy|khắc phục|tập trung|tạo|bảo đảm|đảm bảo|tham gia|quan tâm|chú trọng|chủ động
biên soạn|soạn thảo|hoàn chỉnh|cập nhật|tổng hợp|thống kê|lập|khảo sát|thí điểm|nhân rộng|áp dụng|ứng dụng|vận hành
bố trí|phân bổ|phê duyệt|giao|phân công|lựa chọn|tuyển chọn|đào tạo|bồi dưỡng|sắp xếp|kiện toàn
củng cố|mở rộng|phát triển|quản lý|xử lý|giải quyết|tiếp nhận|cung cấp|chuẩn bị|khen thưởng|biểu dương|nêu cao
kết nối|tích hợp|số hoá|đầu tư|huy động|khuyến khích|đề cao|xác định|kịp thời khắc phục|ký kết|tiến hành|hỗ trợ
""".replace("\n", "|").strip("|")

# How, how often, how eagerly: stands between a body and its verb, or between «và» and the next verb.
ADVERBS = (
    "tiếp tục|thường xuyên|kịp thời|chủ động|tích cực|khẩn trương|định kỳ|hằng năm|hàng năm|trực tiếp|quan tâm|"
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
_ACTION = (
    rf"{_ADVERB}*(?:{VERBS})(?!\w)(?: +{_ADVERB}*(?:{VERBS})(?!\w))*(?:(?<=kết)(?: +việc| +\d+ +năm) +thực hiện(?!\w))?"
)
CHAIN = folded_pattern(rf"{_ACTION}(?:(?:,? +và +|, +){_ACTION})*")
"""All the verbs that stand before one object: «sơ kết, tham mưu bổ sung, sửa đổi»."""
