"""Pairs of syllables that stand in nearly every office text: «triển khai», «sửa đổi, bổ sung», «thẩm quyền».

Tesseract reads hỏi as huyền and is often sure of it: «triền khai», «sửa đồi», «vật liệu nồ». Where what is printed
makes no pair of this list with the words beside it, and other marks on the same letters would make one, the word is
likely misread. It is read again by itself (`scan_twice`); where another reading has the word of the pair, that is
taken, and where none has, the word stays as it was read and is doubted. Nothing is changed on the strength of the list.

The list is written from knowledge of the language, most of it syllables with hỏi, ngã and hats, since those are
confused. A pair that differs from another one in its marks alone belongs here too where it is Vietnamese («chi tiêu»
beside «chỉ tiêu»): so neither is taken for a slip of the other.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.intake.readers.ocr import Seen

_PAIRS = """
triển khai, phát triển, triển vọng, triển lãm, tổ chức, tổ trưởng, tổ phó, tổ công, tổ giúp, tổ hợp, tổ quốc, tổ dân,
tổ viên, sửa đổi, thay đổi, chuyển đổi, trao đổi, đổi mới, đổi số, biến đổi, hoán đổi, bổ sung, bổ nhiệm, phân bổ,
bổ trợ, phổ biến, phổ cập, phổ thông, thành phố, khu phố, công bố, phân bố, bố trí, tuyên bố, kiểm tra, kiểm soát,
kiểm sát, kiểm toán, kiểm định, kiểm điểm, kiểm kê, kiểm nghiệm, kiểm lâm, kiểm đếm, kiểm chứng, tìm kiếm,
kiêm nhiệm, thẩm quyền, thẩm định, thẩm tra, thẩm phán, thẩm mỹ, thẩm vấn, thẩm tách, thẩm thấu, cụ thể, tổng thể,
tập thể, thể chế, thể hiện, thể dục, thể thao, có thể, không thể, đoàn thể, toàn thể, thể thức, vật thể, chủ thể,
thể lệ, cơ thể, thế giới, vị thế, lợi thế, thay thế, như thế, thế hệ, thế nào, thế mạnh, điều chỉnh, hoàn chỉnh,
chỉnh sửa, chỉnh lý, chỉnh đốn, chấn chỉnh, chỉnh trang, chính sách, chính phủ, chính trị, chính quyền, hành chính,
tài chính, chính thức, chính xác, quản lý, quản trị, quản lí, bảo quản, chủ quản, cơ quan, quan hệ, quan tâm,
quan trọng, quan điểm, liên quan, hải quan, tham quan, khách quan, kết quả, hiệu quả, hậu quả, chỉ tiêu, chi tiêu,
chỉ đạo, chỉ thị, chỉ huy, chỉ số, chỉ định, chỉ dẫn, chỉ rõ, địa chỉ, chi tiết, chi cục, chi bộ, chi nhánh, chi phí,
chi trả, chi đoàn, chi uỷ, chi ủy, chi hội, thu chi, tiêu chí, tiêu chuẩn, mục tiêu, quy chuẩn, chuẩn bị, phê chuẩn,
chuẩn mực, chuẩn hoá, chuẩn hóa, quy chế, quy định, quy hoạch, quy trình, quyết định, xác định, ổn định, nghị định,
nhất định, dự định, nhận định, quyết toán, thanh toán, dự toán, kế toán, tính toán, an toàn, toàn quốc, toàn tỉnh,
toàn diện, toàn bộ, hoàn toàn, bảo đảm, đảm bảo, đảm nhiệm, bảo vệ, bảo hiểm, bảo tồn, bảo mật, bảo hộ, bảo lãnh,
báo cáo, thông báo, cảnh báo, dự báo, báo chí, nguy hiểm, hiểm hoạ, hiểm họa, rủi ro, vận chuyển, luân chuyển,
chuyển giao, chuyển biến, chuyển dịch, chuyển tiếp, chuyển hướng, chuyển nhượng, chuyển tải, di chuyển, điều chuyển,
phiếu chuyển, chuyên viên, chuyên môn, chuyên đề, chuyên ngành, chuyên gia, chuyên trách, chuyên nghiệp,
thuyên chuyển, câu chuyện, chuyến bay, chuyến đi, vật liệu, tài liệu, số liệu, dữ liệu, nguyên liệu, nhiên liệu,
liệu nổ, thuốc nổ, cháy nổ, nổ mìn, nổ công, chất nổ, phá nổ, vụ nổ, nổ súng, nỗ lực, phòng cháy, chữa cháy, cứu nạn,
cứu hộ, sửa chữa, chữa bệnh, khắc phục, xử lý, xử phạt, xử lí, pháp lý, địa lý, tâm lý, hợp lý, lý do, nguyên lý,
xử trí, thanh lý, lý luận, đại lý, thủ tục, thủ trưởng, thủ tướng, thủ đô, thủ công, thủ quỹ, bảo thủ, tuân thủ,
nguyên thủ, tiếp tục, liên tục, phong tục, giáo dục, chủ động, chủ trì, chủ tịch, chủ nhiệm, chủ trương, chủ yếu,
chủ đạo, chủ đề, chủ quan, chủ nghĩa, chủ đầu, chủ sở, dân chủ, làm chủ, tự chủ, tham mưu, ban hành, thi hành,
chấp hành, tiến hành, thực hiện, phát hiện, xuất hiện, hiện nay, hiện đại, hiện trạng, biểu hiện, điều hành,
thành lập, độc lập, lập kế, kế hoạch, thiết kế, thiết bị, cần thiết, thiết yếu, thiết thực, thiết lập, tổng kết,
sơ kết, kết luận, đoàn kết, cam kết, ký kết, kết nối, kết hợp, tổng hợp, phối hợp, phù hợp, tích hợp, trường hợp,
hợp tác, hợp đồng, hợp pháp, đồng bộ, đồng thời, đồng ý, đồng nhất, cộng đồng, lao động, hoạt động, tác động,
vận động, động viên, chủ rừng, sử dụng, áp dụng, tuyển dụng, ứng dụng, tín dụng, vận dụng, tác dụng, xây dựng,
nội dung, bộ phận, cán bộ, nội bộ, bộ trưởng, thứ trưởng, hiệu trưởng, tăng trưởng, trưởng phòng, trưởng ban,
trưởng đoàn, thị trường, môi trường, hiện trường, nhà trường, trường học, phương pháp, giải pháp, biện pháp,
pháp luật, hợp lệ, giải quyết, giải trình, giải đáp, giải phóng, giải ngân, giải thích, giảm thiểu, giảm nghèo,
tối thiểu, thiểu số, tối đa, thiếu sót, hướng dẫn, định hướng, phương hướng, xu hướng, ảnh hưởng, hưởng ứng,
hưởng lợi, thụ hưởng, khen thưởng, thi đua, dẫn đến, trích dẫn, yêu cầu, nhu cầu, nghiên cứu, căn cứ, bầu cử, ứng cử,
cử tri, đề cử, tiến cử, đề nghị, kiến nghị, hội nghị, đề xuất, đề án, đề tài, vấn đề, tiền đề, mệnh đề, đề cương,
đề cập, để báo, để b/c, để p/h, để biết, để thực, để phục, để kịp, phấn đấu, đấu thầu, đấu giá, đầu tư, đầu mối,
bắt đầu, đầu vào, ban đầu, hàng đầu, tiếp nhận, công nhận, xác nhận, chứng nhận, nhận thức, ý thức, kiến thức,
hình thức, cách thức, hình ảnh, tình hình, tình trạng, mô hình, điển hình, địa hình, loại hình, tỉnh uỷ, tỉnh ủy,
tỉnh đoàn, ngoài tỉnh, trong tỉnh, cấp tỉnh, tính mạng, tính chất, công dân, nhân dân, uỷ ban, ủy ban, uỷ viên,
ủy viên, uỷ quyền, ủy quyền, đảng uỷ, đảng ủy, thường vụ, thường trực, thường xuyên, bất thường, bồi thường,
bình thường, nhiệm vụ, phục vụ, dịch vụ, nghĩa vụ, công vụ, trách nhiệm, kinh nghiệm, nghiệm thu, thử nghiệm,
thí nghiệm, trải nghiệm, thí điểm, thời điểm, địa điểm, trọng điểm, đặc điểm, ưu điểm, khuyết điểm, tại điểm, điểm b,
điểm c, điểm d, điểm đ, điểm e, tiêu huỷ, tiêu hủy, huỷ bỏ, hủy bỏ, bãi bỏ, loại bỏ, xoá bỏ, xóa bỏ, hỗ trợ,
trợ giúp, viện trợ, hồ sơ, cơ sở, sở hữu, trụ sở, sở dĩ, có sở, có số, cơ số, của sở, số lượng, số hoá, số hóa,
dân số, dãy số, chất lượng, lực lượng, năng lượng, khối lượng, đo lường, lường trước, bảo dưỡng, bồi dưỡng,
nuôi dưỡng, dinh dưỡng, đào tạo, lãnh đạo, đạo đức, chỉ lệnh, tổng cục, tổng công, tổng số, tổng giám, tổng bí,
giám sát, giám đốc, khảo sát, cảnh sát, sát hạch, sát hợp, đôn đốc, gương mẫu, biểu mẫu, mẫu mã, mẫu số, theo mẫu,
lưu trữ, dự trữ, lưu trú, trữ lượng, truyền thông, truyền thống, tuyên truyền, lan truyền, truyền hình, truyền tải,
hệ thống, thống nhất, thống kê, thông tin, thông tư, thông qua, giao thông, lưu thông, quán triệt, triệt để, để từ,
vi phạm, phạm vi, quy phạm, tội phạm, khả năng, chức năng, kỹ năng, tiềm năng, năng lực, hiệu lực, áp lực, nguồn lực,
nhân lực, lĩnh vực, khu vực, tích cực, trực thuộc, trực tiếp, trực tuyến, gián tiếp, tiếp cận, phản ánh, phản biện,
phản hồi, thu hồi, khôi phục, phục hồi, hồi đáp, sản xuất, sản phẩm, tài sản, khoáng sản, thuỷ sản, thủy sản,
bất động, động sản, di sản, bất cập, thực phẩm, dược phẩm, văn phẩm, thành phẩm, nhãn hiệu, hiểu biết, tìm hiểu,
đối với, đối tượng, đối chiếu, đối tác, đối thoại, tuyệt đối, phản đối, tương đối, cân đối, mối quan, nối dài,
kết cấu, cơ cấu, cấu thành, cơ chế, hạn chế, kiềm chế, kiềm hãm, chế độ, chế biến, chế tài, mức độ, tiến độ, tốc độ,
trình độ, thái độ, nghị quyết, nghị viện, thuế suất, đặc biệt, phân biệt, đẩy mạnh, thúc đẩy, đẩy nhanh, lành mạnh,
đầy đủ, đủ điều, tăng cường, nâng cao, nâng cấp, củng cố, sự cố, cố gắng, kiên cố, cố định, bền vững, vững chắc,
giữ vững, gìn giữ, giữ gìn, chia sẻ, sẵn sàng, khẩn trương, khẩn cấp, nghiêm túc, nghiêm chỉnh, nghiêm cấm, tổn thất,
tổn thương, thất thoát, thoả thuận, thỏa thuận, thuận lợi, quyền lợi, lợi ích, chỗ ở, nhà ở, ở cơ, cửa khẩu,
xuất khẩu, nhập khẩu, khẩu hiệu, hộ khẩu, nhân khẩu, cổ phần, cổ phiếu, cổ động, phần mềm, thành phần, góp phần,
dự thảo, hội thảo, thảo luận, soạn thảo, tham khảo, thí sinh, vệ sinh, phát sinh, sinh viên, học sinh, sinh hoạt,
kiểu mẫu, tiểu học, tiểu ban, tiểu dự, đại biểu, phát biểu, tiêu biểu, thời biểu, biểu dương, tham dự, dự án,
tiền chất, hoá chất, hóa chất, nước thải, khí thải, chất thải, rác thải, xả thải, phát thải, bề mặt, bề dày, bể nước,
bể chứa, tư vấn, phỏng vấn, cố vấn, quỹ đất, đất đai, mặt bằng, bằng cấp, văn bằng, giấy phép, cấp phép, cho phép,
nghỉ phép, nghỉ hưu, nghỉ lễ, đề phòng, văn phòng, quốc phòng, dự phòng, phòng chống, phòng ngừa, an ninh, trật tự,
tự quản, tự giác, kỷ luật, kỷ niệm, kỷ cương, thế kỷ, nhiệm kỳ, định kỳ, thời kỳ, bất kỳ, thời hạn, quyền hạn,
giới hạn, hạn hán, hạ tầng, gia hạn, rà soát, rõ ràng, làm rõ, nêu rõ, ghi rõ, minh bạch, khoa học, công nghệ,
công nghiệp, nông nghiệp, doanh nghiệp, sự nghiệp, tốt nghiệp, nghiệp vụ, công thương, công trình, chương trình,
tờ trình, quá trình, trình tự, lộ trình, cải cách, cải thiện, cải tiến, cải tạo, tham nhũng, tiêu cực, lãng phí,
kinh phí, lệ phí, miễn phí, miễn nhiệm, miễn giảm, mỗi năm, mỗi xã, những người, lễ hội, nghi lễ, lễ kỷ, xã hội,
thị xã, hợp xã, thôn xã, xã viên, xã phường, diễn ra, diễn biến, diễn tập, tiễn đưa, thực tiễn, thực tế, kinh tế,
y tế, quốc tế, tế bào, văn hoá, văn hóa, xoá đói, xóa đói, tuổi trẻ, độ tuổi, trẻ em, người già, sức khoẻ, sức khỏe,
khoẻ mạnh, khỏe mạnh, bảng biểu, bảng lương, bảng kê, quảng cáo, quảng bá, khoảng cách, khoản thu, điều khoản,
tài khoản, khoản chi, tỷ lệ, tỉ lệ, tỷ đồng, tỷ trọng, đẩy lùi, trả lời, trả kết, chi viện, hoàn trả, trả lương,
thả nổi, nổi bật, nổi lên, ngoài ra, đến nay, đến hết, biến động, chuyển sang, mở rộng, cởi mở, biển đảo, biển báo,
ven biển, biển số, tải trọng, quá tải, trọng tải, đường thuỷ, đường thủy, thuỷ điện, thủy điện, thuỷ lợi, thủy lợi,
điện tử, phần tử, thanh tra, điều tra, tra cứu, tranh chấp, cạnh tranh, khiếu nại, tố cáo, tố tụng, yếu tố, nhân tố,
khởi tố, khởi công, khởi nghiệp, khởi động, phát động, chấp thuận, tại khoản, tồn tại, hiện tại, công nhân,
phương tiện, tiện đo, kỹ thuật, đóng dấu, phản ứng, có phản, có phần, cấp tính, tính cấp, tương đương, tương ứng,
trở lên, thành viên, nhân viên, hội viên, đảng viên, giấy tờ, rò rỉ, tinh thể, đình chỉ, phân tử, điện từ, chứng từ,
chữ số, mẫu sổ, sổ sách, cổ đông, tái chế, tái tạo, trợ lý, trợ cấp, chủ kho, thiên tai, tai nạn, phiếu bầu,
có phiếu, dự kiến, ý kiến, điều kiện, sự kiện, ngày lễ, cấp phó, cấp trưởng, cấp uỷ, cấp ủy, tham vấn, đi đôi,
thể tích, hiển thị, dùng để, chống sét, cửa sổ, nhà máy, máy móc, tên đơn, thuế quan, thời gian, không gian,
trung gian, dân gian, vĩnh viễn, viễn thông, dân tộc, tôn giáo, tín ngưỡng, bản sắc, văn bản, cơ bản, bản đồ, sơ đồ,
tư tưởng, tin tưởng, lý tưởng, ưu tiên, ưu đãi, chiến lược, chiến sĩ, chiến sỹ, bác sĩ, sĩ quan, tiến sĩ, thạc sĩ,
tuổi thọ, chăm sóc, nhà nước, trước mắt, kính gửi, gửi về, gửi báo, nơi nhận, để tổng, cảm ơn, tình cảm, cảm nhận,
hy vọng, nguyện vọng, vẫn còn, vướng mắc, khó khăn, quốc hội, hội đồng, khoá họp
"""
_EDGES = " .,:;()[]«»“”\"'-_*"
_ANYWHERE = "tại có để từ trong đã về tôi trở lên cho các là khi và của được với theo như này đó cả ra vào"
_SURE = frozenset(_ANYWHERE.split())
"""Words that stand beside any other: they are never taken for a slip."""
_STOPS = '.,:;()[]«»“”"!?'  # no pair reaches over one
_HUYEN, _HOI = "\u0300", "\u0309"
_APART = 1.2  # of its height: two words of a pair stand no farther apart on a line
_BELOW = 3.0  # of its height: the next line is no lower


def _letters(word: str) -> str:
    """A word (small letters) without any mark; đ stays a letter of its own."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


PAIRS = frozenset(
    (one[0], one[1]) for one in (pair.split() for pair in _PAIRS.replace("\n", " ").split(",")) if len(one) == 2
)
"""The pairs, in small letters."""
_BEHIND: dict[tuple[str, str], set[str]] = defaultdict(set)  # first word, letters of the second: what that may be
_BEFORE: dict[tuple[str, str], set[str]] = defaultdict(set)  # second word, letters of the first
_BOTH: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
for _first, _second in PAIRS:
    _BEHIND[_first, _letters(_second)].add(_second)
    _BEFORE[_second, _letters(_first)].add(_first)
    _BOTH[_letters(_first), _letters(_second)].add((_first, _second))


def likely_pairs(words: Sequence[Seen]) -> dict[int, str]:
    """The words that are likely misread, by their place in the list, with the word (small letters) that would make a
    pair with a word beside it."""
    plain = [unicodedata.normalize("NFC", word.text).strip(_EDGES).lower() for word in words]
    out: dict[int, str] = {}
    known: set[int] = set()
    beside = [n for n in range(len(words) - 1) if _is_next(words[n], words[n + 1])]
    for n in beside:
        if (plain[n], plain[n + 1]) in PAIRS:
            known |= {n, n + 1}
    for n in beside:
        for at, right in _meant(plain, n, known):
            out.setdefault(at, right)
    return out


def _meant(plain: Sequence[str], n: int, known: set[int]) -> Iterator[tuple[int, str]]:
    """What two words on end would be if they made a pair: one of them where the other fits as it is, else both. A word
    that makes a pair with its other neighbour is right as it is (`known`)."""
    first, second = plain[n], plain[n + 1]
    found = False
    known = known | {at for at in (n, n + 1) if plain[at] in _SURE}
    if n + 1 not in known and len(fit := _BEHIND.get((first, _letters(second)), ())) == 1:
        found = True
        yield n + 1, next(iter(fit))
    if n not in known and len(fit := _BEFORE.get((second, _letters(first)), ())) == 1:
        found = True
        yield n, next(iter(fit))
    both = _BOTH.get((_letters(first), _letters(second)), ())
    if not found and len(both) == 1 and not known & {n, n + 1}:
        pair = next(iter(both))
        if _lost_hoi(first, pair[0]) or _lost_hoi(second, pair[1]):
            yield from ((n, pair[0]), (n + 1, pair[1]))


def _lost_hoi(read: str, right: str) -> bool:
    """Whether huyền was read for hỏi, the slip that is by far the most frequent."""
    return _HUYEN in unicodedata.normalize("NFD", read) and _HOI in unicodedata.normalize("NFD", right)


def _is_next(a: Seen, b: Seen) -> bool:
    """Whether a word is printed behind another one, on its line or at the head of the next, without a mark between."""
    if a.text[-1:] in _STOPS or b.text[:1] in _STOPS:
        return False
    high = max(a.y1 - a.y0, b.y1 - b.y0)
    if min(a.y1, b.y1) - max(a.y0, b.y0) > 0:
        return a.x1 - high < b.x0 < a.x1 + _APART * high
    return a.y1 <= b.y0 < a.y1 + _BELOW * high and b.x0 <= a.x0
