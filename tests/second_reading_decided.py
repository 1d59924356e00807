"""How the sentence decided, where the two readings of a document differ."""

from __future__ import annotations

from typing import Literal

Side = Literal["plans", "program", "second", "both"]
"""Who has read the sentence rightly. `both`: they say the same in two ways."""

Key = tuple[str, str, str, str, str]
"""Document, kind of statement, clause (or field), the second reader's words, the other side's."""

_PLAN = "12-kh-tw-2022"
_RESOLUTION = "28-nq-tw-2022"
_ITSELF = (
    "«Kế hoạch» ở đây là chính văn bản này (self): một văn bản không có việc phải làm với chính nó trong sổ quy định"
)
_FIELD = "«công tác …» là lĩnh vực, không phải quy định, sản phẩm có tên hay nhóm: cùng một cụm động từ, một sản phẩm"
_WEAK = "ghi chú chỉ nêu chữ sai rõ; thiếu dấu phẩy, viết hoa hay cách nói tắt vẫn là câu đúng"

DECIDED: dict[Key, tuple[Side, str]] = {
    # ── deliverables ──
    (_PLAN, "deliverable", "II.2", "thường xuyên chỉ đạo thực hiện", ""): (
        "plans",
        "«và thường xuyên chỉ đạo thực hiện» nói nhịp của việc chỉ đạo báo chí ngay trước nó, không thêm đối tượng nào",
    ),
    (_PLAN, "due", "II.2", "chỉ đạo các cơ quan báo: hoàn thành học tập trong tháng 12/2022", "thường xuyên"): (
        "plans",
        "ngoặc đơn chỉ nói «học tập»: thời hạn của việc hướng dẫn học tập; việc chỉ đạo báo chí là «thường xuyên»",
    ),
    (_PLAN, "deliverable", "III.2", "công tác tổ chức - cán", ""): ("plans", _FIELD),
    (_PLAN, "deliverable", "III.2", "công tác kiểm tra, giám sát", ""): ("plans", _FIELD),
    (_PLAN, "deliverable", "III.2", "công tác tuyên truyền, vận động", ""): ("plans", _FIELD),
    (_PLAN, "deliverable", "III.4", "Đẩy mạnh cải cách hành chính,", ""): (
        "plans",
        "«gắn với» nối cách làm vào việc đứng trước, như ở III.1 («gắn với thực hiện Nghị quyết Đại hội XIII») "
        "mà cả hai bên đều không tách",
    ),
    (_PLAN, "deliverable", "IV.3/3", "Thực hiện tốt vai trò giám", ""): (
        "plans",
        "chỉ có dấu phẩy nối, như ở III.1, III.3 và V.1 mà cả hai bên đều để là một việc kể qua nhiều vế; "
        "các việc khác trong văn bản nối bằng «;», «.» hoặc «và»",
    ),
    # ── citations of deliverables ──
    (_PLAN, "cites", "II.1", "tổ chức Hội nghị cán bộ: 12-KH/TW", ""): ("plans", _ITSELF),
    (_PLAN, "cites", "II.2", "hướng dẫn các cấp uỷ, tổ: 12-KH/TW", ""): ("plans", _ITSELF),
    (_PLAN, "cites", "IV.11/1", "Nghiên cứu, cụ thể hoá Nghị: 12-KH/TW", ""): ("plans", _ITSELF),
    (_PLAN, "cites", "V.1", "tăng cường công tác lãnh đạo,: 12-KH/TW", ""): ("plans", _ITSELF),
    (_PLAN, "cites", "V.3", "thường xuyên theo dõi, hướng dẫn,: 12-KH/TW", ""): ("plans", _ITSELF),
    (_PLAN, "cites", "III.1", "ban hành chương trình, kế hoạch: ", "28-NQ/TW, Nghị quyết Đại hội XIII"): (
        "plans",
        "câu in «thực hiện Nghị quyết 28» và «thực hiện Nghị quyết Đại hội XIII»: việc phải làm với hai văn bản ấy",
    ),
    (_PLAN, "cites", "V.2", "chủ trì, chịu trách nhiệm về: ", "28-NQ/TW"): (
        "plans",
        "câu in «kết quả thực hiện Nghị quyết»: việc phải làm với Nghị quyết, như ở V.1 và V.3",
    ),
    (
        _PLAN,
        "cites",
        "IV.11/1",
        "bổ sung vào Chương trình hành: Chương trình hành động",
        "Nghị quyết Đại hội XIII",
    ): (
        "plans",
        "mỗi nơi có một chương trình hành động: đó là đối tượng của việc, không phải một văn bản; văn bản được dẫn là "
        "Nghị quyết Đại hội XIII",
    ),
    # ── assignments of the resolution ──
    (
        _RESOLUTION,
        "assigns",
        "IV.2",
        "Các tỉnh uỷ; thành uỷ; các ban đảng; ban cán sự đảng; đảng đoàn; "
        "đảng uỷ, cơ quan, đơn vị trực thuộc Trung ương",
        "Các tỉnh uỷ, thành uỷ, các ban đảng, ban cán sự đảng, đảng đoàn, "
        "đảng uỷ, cơ quan, đơn vị trực thuộc Trung ương; "
        "các ban đảng, ban cán sự đảng, đảng đoàn, đảng uỷ, cơ quan, đơn vị trực thuộc Trung ương",
    ): ("both", "cùng những chữ ấy: một bên kể từng loại, một bên ghi hai nhóm cơ quan mà các loại ấy thuộc về"),
    # ── suspected slips ──
    (_PLAN, "slip", "IV.6/2", "nâng cao chất lượng hiệu quả", ""): ("plans", _WEAK),
    (_PLAN, "slip", "IV.7/2", "sự đồng thuận của nhân dân", ""): ("plans", _WEAK),
    (_PLAN, "slip", "IV.10/1", "của các cấp uỷ, tổ chức", ""): ("plans", _WEAK),
    (_RESOLUTION, "slip", "III.1/2", "nghiên cứu, học tập quán triệt", ""): ("plans", _WEAK),
    (_RESOLUTION, "slip", "III.3.2/5", "nhiều chiều cùng với phẩm chất", ""): ("plans", _WEAK),
    (_RESOLUTION, "slip", "III.3.2/5", "", "đề cấp phó"): (
        "plans",
        "«khi đề cấp phó … tiêu cực» không thành câu; «để cấp phó» thì thành: người đọc thứ hai bỏ sót",
    ),
    (
        _RESOLUTION,
        "slip",
        "recipients",
        "- Ban Bí thư Trung ương - Đoàn Thanh niên Cộng sản Hồ Chí Minh,",
        "",
    ): (
        "both",
        "trường recipients ghi một nơi nhận liền nhau, với lời giải thích trong tệp: không còn chữ để đánh dấu",
    ),
    # ── the program's own reading ──
    (_PLAN, "citation", "0/1", "Nghị quyết 28 | short | 28-NQ/TW", ""): (
        "program",
        "«sau đây gọi là Nghị quyết 28» đặt tên cho lần dẫn vừa in, không phải dẫn thêm một lần nữa",
    ),
    (_PLAN, "citation", "IV.11/1", "Chương trình hành động | named", ""): (
        "program",
        "mỗi nơi có một chương trình hành động: một loại văn bản, không phải tên của một văn bản",
    ),
    (_PLAN, "citation", "II", "KẾ HOẠCH | self | 12-KH/TW", ""): (
        "second",
        "tiêu đề in hoa toàn bộ: chữ hoa không nói gì, nên chương trình không đọc «KẾ HOẠCH» đứng một mình",
    ),
    (
        _PLAN,
        "read-due",
        "II.2",
        "chỉ đạo các cơ quan báo: hoàn thành học tập trong tháng 12/2022",
        "thường xuyên",
    ): ("program", "như dữ liệu: ngoặc đơn là của việc học tập, «thường xuyên» là của việc chỉ đạo báo chí"),
    (_PLAN, "read-due", "II.2", "thường xuyên chỉ đạo thực hiện: thường xuyên", ""): (
        "program",
        "những chữ ấy là nhịp của việc chỉ đạo báo chí, không phải một sản phẩm riêng",
    ),
}
