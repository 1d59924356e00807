"""The words that give a body a part in a sentence, and those that only look so (folded text)."""

from __future__ import annotations

import re

from generator.reading.bodies_words import REMARK, SURNAMES
from generator.reading.openings import Opened
from generator.reading.verbs import DUTIES, DUTY, PREDICATE
from generator.vietnamese import fold, folded_pattern

# ── who is asked ─────────────────────────────────────────────────────────────────────────────────────────────────────

OPENS = folded_pattern(r"(?:(?:các|những) +)?(?:(?:đồng chí|ông,? +bà|ông *\(bà\)) +)?")
_GIVES = (
    r"(?:đề nghị|yêu cầu|giao|phân công|uỷ quyền)(?: +trực tiếp)?(?: +(?:cho|trách nhiệm cho|nhiệm vụ cho|tới|đến))?"
)
GIVEN = Opened(folded_pattern(rf"(?<!\w){_GIVES} +"), "đề yêu giao phân uỷ")
# «bàn giao Sở …», «theo yêu cầu các …» ask nobody
NOT_GIVEN = folded_pattern(
    r"(?:bàn|chuyển|được|đã|bàn giao,?|theo|về|văn bản|nội dung|có|những|các|khi|đáp ứng|để|hồ sơ|"
    r"đơn|giấy|danh sách) +$"
)
TOLD_LETTER = folded_pattern(
    r"(?<!\w)đã +(?:có|ban hành|gửi|ký) +(?:[^\W\d_]+ +){0,2}?(?:văn bản|công văn|công điện|tờ trình|báo cáo) +"
    r"(?:số +)?\d[^.;]*$"
)
"""«Cục A đã có Văn bản số … đề nghị Cục B»: what that letter asks is told."""
ASKED_ONLY = folded_pattern(r"(?:đề nghị|yêu cầu)(?!\w)")
ASKED_ONLY_ANYWHERE = folded_pattern(r"(?<!\w)(?:đề nghị|yêu cầu)(?!\w)")
NOT_TO = folded_pattern(r" +không(?! +(?:còn|chỉ|phải|thể)(?!\w))(?!\w)")
"""«… yêu cầu A không tổ chức …; B | không tặng …»: asked not to do."""
ASKER = re.compile(r"[\w&]+(?: [\w&-]+){0,7}")
"""Who asks, though nothing tells a body: «TCCT yêu cầu các cơ quan …», «Đồng chí X đề nghị các đơn vị …»."""
MADE_TO_LEAD = Opened(folded_pattern(r"(?<!\w)(?:chỉ đạo|giao(?: cho)?) +"), "chỉ giao")
LEADS_AS = folded_pattern(r" +(?:(?:làm|là) +(?:cơ quan |đơn vị )?(?:đầu mối|thường trực|chủ trì)|chủ trì)(?!\w)")
"""«… đề nghị A chỉ đạo B | làm đầu mối tổ chức thực hiện …»: B leads as well."""
ASKED_AFTER = folded_pattern(r"(?<!\w)(?:đề nghị|yêu cầu) +(?=(?:các|những|ubnd|uỷ ban|sở|bộ|ban|chủ|giám|thủ)(?!\w))")
HEADING_OPENS = folded_pattern(
    rf"(?:điều +\d+[.:] +)?(?:(?:trách nhiệm|nhiệm vụ)(?: +cụ thể)?(?: +của)? +|(?:đối với|về phía) +|{_GIVES} *:? +)?"
)
OF_DUTY = folded_pattern(r"(?:điều +\d+[.:] +)?(?:trách nhiệm|nhiệm vụ)(?: +cụ thể)?(?: +của)? +$")
LED_WITH = folded_pattern(r"(?:chủ trì,? (?:và )?)?phối hợp (?:chặt chẽ )?(?:với|cùng(?: với)?) +")
"""A heading of work with others: «a) Chủ trì, phối hợp với các sở, ngành»."""
WITH_BELOW = folded_pattern(r"(?:chủ trì,? (?:và )?)?phối hợp(?: chặt chẽ)?(?: +(?:với|cùng(?: với)?))? *:?")
"""A heading of work with those that each line below begins with: «b) Chủ trì, phối hợp»."""
NAME_GOES_ON = re.compile(
    rf" +(?!{PREDICATE.pattern})[a-zà-ỹđ][^.;:]*: *$|"
    + folded_pattern(
        r"(?:,? +(?:và +)?(?:sản xuất|chế biến|kinh doanh|xuất khẩu|nhập khẩu|cung cấp|khai thác|sử dụng|quản lý|"
        r"vận hành))+"
        r"[^.;:]*[.:]? *$| +(?:tại|ở|trong|thuộc|có|nơi|nêu (?:trên|tại)|bị|được|đang|khác)(?!\w)[^.;:]*[.:]? *$"
    ).pattern
)
"""What tells which bodies of a class a heading means."""
DEPARTMENT = folded_pattern(r"(?:cục|tổng cục|chi cục|vụ|viện|trung tâm|phòng|ban quản lý) +")
NO_DEPARTMENT = folded_pattern(
    r"[.;:()](?= )|(?<!\w)(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tham mưu|thực hiện|tổ chức|trong|để|"
    r"theo|với|cục|vụ|sở|viện|văn phòng|thanh tra|các)(?!\w)"
)
"""What stands in no name of one department."""
HEADING_GOES_ON = folded_pattern(r" *(?:trong|đối với|về|khi)(?!\w)")
REMARK_BEHIND = re.compile(folded_pattern(r"[-,] *(?:là +)?").pattern + REMARK.pattern)
OF_A_ROLE = folded_pattern(r"(?:cơ quan|đơn vị)(?!\w)")
HEADING_ENDS = folded_pattern(r"(?:,? *(?:có trách nhiệm|chịu trách nhiệm|chủ trì(?: thực hiện)?))?[ .:,;]*$")
ASKS = folded_pattern(
    r"[ ,]*(?:(?:vừa|đã|cũng|trân trọng|kính|xin) +)*(?:yêu cầu|đề nghị)(?!\w)|"
    r" *(?:có ý kiến(?: +chỉ đạo)?|kết luận|quyết định|điện|chỉ thị|quyết nghị)(?: +như sau)? *:"
)
ASKS_A_BODY = folded_pattern(
    r"[ ,]*(?:(?:vừa|đã|cũng|thống nhất|(?:có ý kiến +)?chỉ đạo|đồng ý|nhất trí|quyết định|kết luận)[,:]? +)*"
    rf"{_GIVES} +"
)
BEFORE_ASKING = folded_pattern(r"[ ,]*(?:(?:vừa|đã|cũng|trân trọng|kính|xin)(?!\w)[ ,]*)*")
"""Who asks another body is not the one that does it: «Ban Bí thư yêu cầu các cấp uỷ …»."""

# ── lines with a key, in a line or in brackets ───────────────────────────────────────────────────────────────────────

KEYED = folded_pattern(
    r"(?:^|(?<=[.;(|])|(?<=[.;(|] ))[ -]*(?:"
    r"(?:(?:cơ quan|đơn vị|sở,? ngành|cơ quan,? đơn vị|các cơ quan|các đơn vị) +)?"
    r"(?P<role>chủ trì|phối hợp)(?:,? +(?:thực hiện|tham mưu|tổ chức|triển khai|chính)){0,3}|"
    r"(?:cơ quan|đơn vị|cơ quan,? đơn vị|bộ phận) +(?P<does>thực hiện|đầu mối|chịu trách nhiệm(?: chính)?)) *: *"
)
KEYED_END = folded_pattern(
    r"[;,.] *(?=(?:thời gian|thời hạn|thời điểm|tiến độ|sản phẩm|kết quả|kinh phí|địa điểm|hoàn thành)(?!\w))|"
    r"[)|]|\.(?= +\w)|\.? *$"
)
PARTNER = fold("phối hợp")
CHAIRS_THEN = folded_pattern(r"[ ,]*(?:là +(?:cơ quan|đơn vị) +)?chủ trì(?!\w)")
"""«Đơn vị thực hiện: Sở A chủ trì, phối hợp với Sở B»: the value is a sentence."""

# ── subjects ─────────────────────────────────────────────────────────────────────────────────────────────────────────

BY_WHOM = Opened(folded_pattern(r"(?<!\w)do +"), "do")
LEADS = Opened(folded_pattern(r"(?<!\w)(?:chủ trì|chịu trách nhiệm|có trách nhiệm)(?!\w)"), "chủ chịu có")
BOUND = Opened(folded_pattern(r"(?<!\w)(?:chịu trách nhiệm|có trách nhiệm)(?!\w)"), "chịu có")
ROLE_NOUN = folded_pattern(r"(?<!\w)(?:đơn vị|cơ quan|sở|ngành|bộ|vai trò|là|người|sự|được phân công) +$")
_DUTY = (
    r"(?:chức năng|quản lý nhà nước|nhiệm vụ|quyền hạn|thẩm quyền|trách nhiệm|lĩnh vực|phạm vi|được giao|"
    r"được phân công|của mình|phụ trách|quản lý)"
)
IN_CHARGE = folded_pattern(
    r" +(?:được phân công +)?phụ trách(?: +(?:địa bàn|lĩnh vực|xã|phường|cơ sở|khối|huyện))+(?= )"
)
CHARGE_NEXT = folded_pattern(r" +phụ trách(?!\w)")
"""«báo cáo …, Phó Thủ tướng | phụ trách»: which one, and no duty."""
BY_DUTY = folded_pattern(rf"[ ,]*(?:theo|căn cứ|trên cơ sở|trong)(?: +(?:vào +)?{_DUTY},?| +và(?= +{_DUTY}))+(?= )")
"""«… theo chức năng, nhiệm vụ được giao theo dõi …»: stands between the bodies and their verb."""
ON_GROUNDS = folded_pattern(r"[ ,]*căn cứ(?!\w)")
BY_WHAT = re.compile(
    folded_pattern(r"[ ,]*(?:trên cơ sở|căn cứ) +[^,.;:()]{3,90}, +").pattern + rf"(?={PREDICATE.pattern})"
)
"""«… trên cơ sở đề nghị của Uỷ ban nhân dân cùng cấp, hoàn thành …»: stands there as well."""
WHEN = folded_pattern(
    r"[ ,]*(?:trước ngày|từ ngày|(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)|định kỳ|trong (?:tháng|quý|năm \d|"
    r"thời hạn|vòng|phạm vi|đêm|ngày)|theo thẩm quyền|trên cơ sở|căn cứ|ngay (?:trong|sau|từ)|bằng (?:nhiều|mọi)|"
    r"ngoài (?:việc|nhiệm vụ)|sau khi|chậm nhất|trong phạm vi)(?!\w)"
)
"""What may stand between a body and its verb: when, within what, on which grounds."""
TOLD_INSIDE = folded_pattern(r"(?<!\w)(?:đã|vừa|đang|được|bị|là|có)(?!\w)")
HAS_DONE = folded_pattern(r"(?<!\w)(?:đã|vừa) +$")
BRACKET = re.compile(r" *\([^()]{2,200}\)")
HALF_BEGINS = folded_pattern(r"(?:, +|; +|(?<!\w)thì +)")
"""Where the half of a sentence begins that may have a subject of its own."""
DIRECTS = folded_pattern(r"(?<!\w)(?:chỉ đạo|hướng dẫn|đôn đốc|yêu cầu|đề nghị)(?!\w)(?! +(?:của|tại|thực hiện))")
HANDS_DOWN = folded_pattern(r"[ ,]*(?:giao|phân công) +")
"""«UBND các xã giao Công chức … làm đầu mối»: a class of bodies issues no document, so to give the work is its duty."""
COLON_THEN_VERB = re.compile(rf" *: *(?:{PREDICATE.pattern})")
COLON_THEN_WORD = re.compile(
    rf" *: *(?!{folded_pattern(r'(?:có(?! trách)|là|đạt|không quá|tối đa|mức)').pattern}\b)[^\W\d_]", re.IGNORECASE
)
AIM_BETWEEN = folded_pattern(r"(?<!\w)(?:trong|để|về|theo|nhằm|khi)(?!\w)")
PLAIN_WORD_NEXT = re.compile(
    r" +(?!(?:của|và|cùng|với|trong|là|về|ở|tại|thuộc|trực|do|theo|từ|được|bị|đã|để|có|khoá|khóa|nhiệm|lần|số|vừa|"
    r"đang|còn|chưa|cũng|cho|ngày|tháng|năm|quý)\b)[^\W\d_]+"
)
PREDICATE_NEXT = re.compile(rf"[ ,]*(?:{PREDICATE.pattern})")
DUTY_NEXT = folded_pattern(rf"[ ,]*(?:{DUTIES})(?!\w)")
"""Verbs of duty that head no deliverable of their own, behind the body that has the duty."""
TOLD_NEXT = folded_pattern(
    r"[ ,]*(?:(?:đã|vừa|đang|còn|chưa|cũng|bị|là|gồm|không(?! để| được)|nhận được|"
    r"cho biết|cho rằng|khẳng định|nhấn mạnh|"
    r"chỉ đạo +(?:về việc|tại (?:công văn|văn bản))|nhận định|ghi nhận|biểu dương|"
    r"dự(?! +(?:kiến|thảo)(?!\w))|phát biểu|"
    r"trân trọng cảm ơn|cảm ơn|"
    r"ban hành +(?:[^\W\d_]+ +){1,4}?số +\d|"
    r"họp|ký|(?:cơ bản +)?(?:đồng ý|nhất trí|tán thành)|cơ bản +thống nhất|cho ý kiến|"
    r"thống nhất +(?:chủ trương|về|với)|chủ trì +(?:hội nghị|cuộc họp|buổi|phiên họp|lễ)|"
    r"(?:(?:xin|trân trọng|kính) +)+(?:kính +)?mời|(?:(?:xin|trân trọng|kính) +)+thông báo(?= *(?:\./|[.;]|$))|"
    r"(?:(?:xin|trân trọng|kính) +)*thông báo +(?:(?:để|đề)(?= +\w)|(?:đến|tới|cho|với) +[^.;:]*?biết))(?!\w))"
)
"""What follows a body of which something is only told, a notice («… thông báo để các cơ quan biết») among it."""
CARRIES_END = folded_pattern(
    r"(?<!\w)(?:chịu|có) trách nhiệm +thi hành +(?:quyết định|chỉ thị|nghị quyết|quy định|kế hoạch) +này"
)
CARRIES_OUT = folded_pattern(
    r"[ ,]*(?:(?:chịu trách nhiệm +|có trách nhiệm +)?thi hành +"
    r"(?:quyết định|chỉ thị|nghị quyết|quy định|kế hoạch) +này|"
    r"chịu trách nhiệm +thi hành)"
)
"""Who «chịu trách nhiệm thi hành Quyết định này» is charged with it where named one by one; «Các Bộ trưởng, Thủ trưởng
cơ quan ngang bộ» alone are all of them, and get no work."""
BEING = re.compile(
    folded_pattern(
        r" *,? *là +(?:cơ quan|đơn vị) +(?:chủ trì|thường trực|đầu mối)(?:(?:,| và)? +(?:chủ trì|đầu mối))?,? +"
    ).pattern
    + rf"(?={PREDICATE.pattern})"
)
"""«… là cơ quan chủ trì hướng dẫn, đôn đốc …»: stands between the body and its verb."""
OBJECT_NEXT = re.compile(r" +[^\W\d_]{2,}(?:,? +\w+){2}")
"""A word that may be a verb, with something behind it: «Bộ Nông nghiệp và Phát triển | nông thôn.» is a name."""
NO_VERB = folded_pattern(
    r" +(?:phụ trách|hiện|nay|gồm|nằm|đóng|đạt|thu hút|xếp|tăng|giảm|vẫn|mới|luôn|chính|phần|trước|sau|như|mà|thì|nên|"
    r"này|đó|nêu|trên|dưới|khi|nếu|vì|qua|bởi|bằng|hoặc|hay|tổng|quy mô|thông qua|chủ quản|cấp|các|những|mọi|mỗi|từng|"
    r"nói|trả lời|chia sẻ|bày tỏ|đánh giá cao|kỷ niệm|ra đời|thành lập(?= +(?:năm|ngày|từ))|ngày|tháng|năm|số|lần|"
    r"khoá|nhiệm kỳ|trình bày|tặng|nhận|trao|vinh dự|công tác|hoạt động)(?!\w)"
)
"""What is no verb of duty behind a body, whatever else may be one."""
LEADING_FIRST = folded_pattern(r"lãnh đạo(?!\w)")
_IF_ANYTHING = r"(?<!\w)(?:vướng mắc|phát sinh|khó khăn|bất cập|sửa đổi|bổ sung|điều chỉnh|cần thiết)"
IF_ANYTHING = folded_pattern(rf"{_IF_ANYTHING} +$")
"""«…, nếu có khó khăn, vướng mắc | đề nghị các cơ quan …»: what asks, or who acts, begins without a comma."""
IF_THEN = folded_pattern(rf"(?<!\w)nếu(?!\w)[^.;:]{{2,90}}?{_IF_ANYTHING} +(?=các )")
SURNAME_NEXT = re.compile(rf" (?:{SURNAMES.pattern})")
ISSUES = folded_pattern(
    r"[ ,]*(?:(?:đã|vừa) +)?(?:ban hành|xây dựng|thông báo|báo cáo|hướng dẫn|thống nhất|quyết định|kết luận|có ý kiến|"
    r"yêu cầu|đề nghị|chỉ đạo|trân trọng|kính)(?!\w)[^.]*(?:như sau|cụ thể|sau đây|nội dung sau|sau) *: *$"
)
"""The sentence that issues a document: «Uỷ ban nhân dân tỉnh ban hành Kế hoạch … như sau:»."""
NARRATIVE = folded_pattern(
    r"(?:trong +)?(?:thời gian|những năm|các năm|năm|nhiệm kỳ|"
    r"giai đoạn)(?: +\d{4}(?: *- *\d{4})?)?,? +(?:vừa +)?qua(?!\w)"
    r"|(?:hiện nay|đến nay|tuy nhiên|bên cạnh đó|nhìn chung|thực tế|nguyên nhân|kết quả là|(?:qua|sau) +\d+ +năm|"
    r"trước đó)(?!\w)"
)
"""How a paragraph begins that tells what has been: nobody in it is asked anything."""
INTRO = folded_pattern(
    r"(?:trong|trước|để|nhằm|căn cứ|trên cơ sở|theo(?! +dõi)|từ|đến|hằng|hàng|định kỳ|khi|sau khi|về|đối với|ngoài|"
    r"bên cạnh|thực hiện|tiếp tục|qua|với|chậm nhất|sau|cùng với|trường hợp|nếu|riêng|"
    r"nhận được|đồng thời|song song|cũng|tương tự|mặt khác|trước mắt|cụ thể|do đó|vì vậy|qua đó|nhân dịp|"
    r"tiếp đó|quá trình)(?!\w)"
)
"""Words with which a sentence begins before its subject: «Trong quý II, Sở Nội vụ …»."""
IN_GENITIVE = folded_pattern(r"(?<!\w)(?:của|giữa) [^,.;:]{2,40},(?: [^,.;:]{2,40},)? $")
"""The list that a comma goes on with is one of owners: «lợi ích của nhà nước, | doanh nghiệp, …»."""
CONTACT = folded_pattern(
    r"(?<!\w)(?:liên hệ|liên lạc|địa chỉ|đầu mối|điện thoại|giải đáp|gửi về|nơi nhận)(?!\w)[^.:;]*: *$"
)
"""Behind these stands whom to ask or write to: «Mọi chi tiết xin liên hệ: Vụ …»."""
SUPPORTS = folded_pattern(r"[ ,]*(?:có trách nhiệm +)?phối hợp(?!\w)(?!,? +(?:[^\W\d_]+ +)?(?:với|cùng)(?!\w))")

# ── partners ─────────────────────────────────────────────────────────────────────────────────────────────────────────

# «cơ chế phối hợp với …» is the name of a thing. «phối hợp nghiên cứu» names nobody, so the list needs its «với».
_CLOSELY = (
    r"(?:,? (?:chặt chẽ|đồng bộ|thường xuyên|hiệu quả|công tác|kịp thời|tốt|nhịp nhàng|thống nhất|trao đổi|hiệp đồng))"
    r"{0,3}"
)
WITH = Opened(folded_pattern(rf"(?<!\w)phối hợp{_CLOSELY},? (?:với|cùng(?: với)?) +"), "phối")
WITHOUT_WITH = Opened(folded_pattern(r"(?<!\w)phối hợp +(?!với|cùng|giữa)"), "phối")
THEN_SUPPORTS = Opened(folded_pattern(r"(?<!\w)chủ trì *[,;] *(?:và +)?"), "chủ")
TOLD_BEFORE = folded_pattern(r"(?<!\w)(?:đã|vừa)(?: +[^\W\d_]+,?){0,4} *$")
"""«Công an tỉnh đã chủ trì, phối hợp với …» is told, not asked."""
THING_BEFORE = folded_pattern(
    r"(?<!\w)(?:cơ chế|quy chế|quy trình|quy định|nguyên tắc|chương trình|kế hoạch|công tác|việc|sự|nội dung|"
    r"mối quan hệ|hiệu quả|trong|thiếu|tăng cường) +$"
)
NO_PARTY = folded_pattern(
    r"(?:trong|để|về|theo|khi|nhằm|tại|trên|từ|do|có|được|bằng|với|qua|đối với|nếu|là|ở|đến|trước|sau|việc|"
    r"công tác)(?!\w)"
)
LIKE_A_PARTY = folded_pattern(
    r"(?:các|những|một số|nhóm|người|nghệ nhân|nghệ sĩ|nhà|chuyên gia|doanh nghiệp|tổ chức|cá nhân|hộ|nhân dân|"
    r"đơn vị|cơ quan|địa phương|trường|câu lạc bộ|làng|học sinh|sinh viên|đoàn viên|hội viên|già làng|trưởng|xã|phường|"
    r"thôn|bản|lực lượng|gia đình|nhà trường|cộng đồng|báo|chủ)(?!\w)"
)

# ── advised, reported to ─────────────────────────────────────────────────────────────────────────────────────────────

ADVISES = Opened(folded_pattern(r"(?<!\w)tham mưu(?:, (?:đề xuất|trình))?(?: +(?:cho|với|giúp))? +"), "tham")
REPORTS = Opened(folded_pattern(r"(?<!\w)(?:báo cáo|trình)(?: +(?:lên|cho|với))? +"), "báo trình")
STAFF_BEFORE = folded_pattern(r"(?<!\w)(?:cơ quan|bộ phận|tổ chức|công tác|chế độ|các ban|đơn vị) +$")

# ── lists ────────────────────────────────────────────────────────────────────────────────────────────────────────────

JOINER = folded_pattern(
    r" *[,;] *(?:(?:và|cùng|với|nhất là|đặc biệt là|trong đó có) +)?| +(?:và|cùng|cùng với|với|hoặc) +|"
    r" ?/ ?(?=[^\W\d_]{2})"
)
NAMED_BEFORE = folded_pattern(r"(?<!\w)(?:với|giao|đề nghị|yêu cầu|cùng) $")
SHORT_NAME = re.compile(r"(?<![\w/-])(?:[A-ZĐ]{3,8}|[A-Z]{1,2}\d{2})(?![\w/-])")
"""A body by its letters alone: «EVN», «C04»."""
_SOME = r"(?:bộ|ban|ngành|sở|cơ quan|đơn vị|tổ chức|địa phương|đoàn thể|cấp|bên|lực lượng|doanh nghiệp)"
UNNAMED = folded_pattern(
    rf"(?<!\w)(?:các +)?{_SOME}(?:(?:, +|,? +và +)(?:các +)?{_SOME})*(?: +\w+){{0,3}}? +(?:có )?liên quan(?!\w)"
)
"""A party that nobody names: «các cơ quan liên quan»."""
LIST_ENDS = re.compile(r"[.:;()|\n]")
ASIDE = re.compile(
    r"\([^\W\d_]+(?: [^\W\d_]+){0,3}\)(?= các )|"
    + folded_pattern(r"\((?=(?:trung tâm|văn phòng|phòng|cục|vụ|ban|sở|cơ quan thường trực) )[^()]{4,80}\)").pattern
)
"""«ban tuyên giáo (tuyên huấn) các huyện …», «Văn phòng A (Trung tâm B)»: another name, or a part, within the list."""
GAP_OPENS = folded_pattern(r"\W*(?:(?:và|cùng|với|do)(?!\w)\W*)*")
GAP_CLOSES = re.compile(r"\s+(?:và|cùng|với)$")
NOUN_BEFORE = folded_pattern(r"(?<!\w)(?:các|những|mọi|một số|của|ban|cơ quan|công tác) +$")
ACT_INSIDE = re.compile(rf"(?<!\w)(?:{PREDICATE.pattern}|{DUTY.pattern})")
"""As `PREDICATE_INSIDE`, with what a body does that heads no deliverable: where a list of bodies ends."""
PREDICATE_INSIDE = re.compile(rf"(?<!\w)(?:{PREDICATE.pattern})")
"""A verb, or the adverb before it, anywhere in a text."""
