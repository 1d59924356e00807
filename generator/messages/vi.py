"""The Vietnamese sentences: what is wrong, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.words import Words

_NEAR = "có phải «{near}»?"

SENTENCES: Mapping[str, Words] = {
    # files
    "not-utf8": Words("tệp không phải UTF-8 (byte {byte})", "mở bằng trình soạn thảo, lưu lại với bảng mã UTF-8"),
    "control-character": Words("toàn văn có ký tự điều khiển {character}", "xoá ký tự này: nó không phải chữ in"),
    "unreadable-file": Words("không đọc được tệp: {what}", "xem quyền truy cập của tệp"),
    "plan-missing": Words("có toàn văn nhưng chưa có {file}", "thêm tệp dữ liệu, hoặc đổi tên cho khớp", _NEAR),
    "text-missing": Words("có dữ liệu nhưng chưa có toàn văn {file}", "thêm toàn văn, hoặc đổi tên cho khớp", _NEAR),
    "text-empty": Words("toàn văn trống", "dán nguyên văn vào tệp: dòng # là tên văn bản, rồi các mục"),
    "nothing-here": Words(
        "thư mục này chưa có văn bản nào", "chạy lệnh ở thư mục có plans/ và {texts}/, hoặc dùng --root"
    ),
    # YAML
    "yaml-broken": Words("YAML hỏng: {what}", "xem dấu hai chấm, thụt dòng và dấu ngoặc ở chỗ này"),
    "yaml-duplicate-key": Words("khoá «{key}» viết hai lần (lần đầu ở dòng {line})", "gộp lại hoặc bỏ một"),
    "yaml-alias": Words("không dùng *{name} của YAML", "viết lại giá trị ở chỗ này"),
    "yaml-deep": Words("giá trị lồng quá sâu", "xem lại thụt dòng và dấu ngoặc"),
    "yaml-tag": Words("không dùng nhãn YAML «{tag}»", "bỏ nhãn; giá trị được đọc theo chữ đã viết"),
    "yaml-key": Words("khoá phải là chữ đơn giản", "viết khoá như trong hướng dẫn"),
    # shape
    "unknown-key": Words("không có khoá «{key}» ở đây", "các khoá: {allowed}", _NEAR + " Các khoá ở đây: {allowed}"),
    "missing-key": Words("thiếu «{key}»", "thêm khoá này"),
    "not-allowed": Words(
        "«{value}» không phải giá trị cho phép", "các giá trị: {allowed}", _NEAR + " Các giá trị: {allowed}"
    ),
    "bad-id": Words(
        "«{value}» không phải mã hợp lệ", "mã chỉ gồm chữ thường không dấu, chữ số và gạch nối: van-phong-tinh-uy"
    ),
    "empty-value": Words("«{key}» đang trống", "điền giá trị hoặc bỏ khoá"),
    "wrong-shape": Words("«{key}» sai kiểu, cần: {expected}", "xem ví dụ trong hướng dẫn"),
    # document
    "bad-date": Words(
        "không đọc được ngày «{value}»", "viết ngày/tháng/năm bằng chữ số, hoặc như in: ngày … tháng … năm …"
    ),
    "bad-number": Words("không đọc được số hiệu «{value}»", "viết như trong văn bản: 07-KH/TU, 12-BS/TU, 05/QĐ-TTg"),
    "id-differs": Words(
        "tên tệp «{id}» không khớp số và năm của văn bản",
        "đổi tên hai tệp thành «{near}»",
        "đổi tên hai tệp thành «{near}»",
    ),
    "type-unknown": Words(
        "không suy ra được tên loại từ số hiệu «{value}»", "thêm khoá type: (Quyết định, Quy định …)"
    ),
    "duplicate-document": Words(
        "trùng văn bản với «{other}» (cùng số, ngày, cơ quan ban hành)",
        "bản thứ hai là một mục của copies: trong tệp kia",
    ),
    "duplicate-id": Words("mã «{id}» trùng với một {kind}", "đổi một trong hai mã"),
    "duplicate-copy": Words("bản sao {number} ngày {date} đã có ở {other}", "bỏ một trong hai"),
    "note-nowhere": Words("ghi chú không nói ở đoạn nào", "thêm clause: hoặc field:"),
    "note-not-in-field": Words("«{printed}» không có trong {field}", "chép đúng chữ đã in"),
    # the text's labels
    "clause-sequence": Words(
        "số thứ tự «{label}» không nối tiếp «{before}»", "xem lại nhãn: có thể sót hoặc nhận dạng sai một mục"
    ),
    "clause-not-first": Words("mục đầu tiên ở đây mang nhãn «{label}»", "xem lại: có thể sót mục đứng trước"),
    "clause-twice": Words("đoạn {clause} xuất hiện hai lần", "xem lại nhãn của đoạn"),
    "clause-not-separated": Words(
        "nhãn «{label}» nằm giữa đoạn «{block}»", "thêm một dòng trống trước nhãn, nếu đó là một mục riêng"
    ),
    # references
    "unknown-clause": Words("không có đoạn «{clause}» trong {document}", "xem mã đoạn ở trang toàn văn", _NEAR),
    "unknown-document": Words("không có văn bản «{document}» trong kho", "xem tên tệp trong plans/", _NEAR),
    "unknown-agency": Words("không có cơ quan «{agency}»", "thêm vào plans/agencies.yml", _NEAR),
    "unknown-regulation": Words("không văn bản nào viện dẫn «{regulation}»", "xem mã ở danh mục quy định", _NEAR),
    "unknown-task": Words("đoạn {clause} không phải là nhiệm vụ", "chọn một đoạn có nhiệm vụ", _NEAR),
    "duplicate-task": Words("đoạn {clause} đã có nhiệm vụ (dòng {line})", "gộp các sản phẩm vào một nhiệm vụ"),
    "unused-agency": Words("cơ quan «{agency}» chưa có vai trò nào", "bỏ mục này, hoặc xem lại nơi dùng mã"),
    "class-cycle": Words("«{agency}» là thành viên của chính mình (qua {via})", "bỏ một member_of"),
    "not-a-class": Words("«{agency}» không phải là nhóm (kind: class)", "sửa member_of hoặc kind"),
    "redirect-lost": Words("chuyển hướng tới «{target}» nhưng không có mã đó", "sửa mã đích", _NEAR),
    "redirect-shadows": Words("mã cũ «{id}» vẫn đang được dùng", "bỏ dòng chuyển hướng này"),
    # quotes
    "quote-not-found": Words(
        "không thấy «{quote}» trong đoạn {clause}", "chép đúng từng chữ đã in", "chỗ gần nhất trong đoạn: «{near}»"
    ),
    "quote-ambiguous": Words("«{quote}» xuất hiện nhiều lần trong đoạn {clause}", "trích dài hơn cho rõ chỗ nào"),
    "agency-not-printed": Words(
        "đoạn {clause} và các tiêu đề trên nó không in tên của «{agency}»",
        "thêm tên đã in vào variants, hoặc viết {{agency: …, raw: …, clause: …}}",
    ),
    "party-empty": Words("một bên không có mã cơ quan và không có raw", "điền một trong hai"),
    "deliverables-overlap": Words(
        "hai sản phẩm của đoạn {clause} trích chồng lên nhau", "mỗi chữ chỉ thuộc một sản phẩm"
    ),
    "action-not-in-text": Words(
        "không thấy động từ «{action}» trong câu trích của sản phẩm",
        "chép đúng chữ; nếu động từ ở vế trước, thêm inherits: true",
    ),
    "action-not-before": Words(
        "không thấy động từ «{action}» ở vế trước của đoạn {clause}", "chép đúng chữ của vế trước"
    ),
    "citation-not-printed": Words(
        "đoạn {clause} không dẫn «{regulation}»", "xem lại mã, hoặc ghi lý do ở overrules: cites", _NEAR
    ),
    # deadlines
    "unreadable-deadline": Words(
        "không đọc được thời hạn «{value}»",
        "trích đúng chữ ghi thời hạn: hoàn thành trong năm …, trước ngày …, thường xuyên …",
    ),
    "deadline-before-document": Words("thời hạn «{value}» kết thúc trước ngày ban hành {date}", "xem lại câu trích"),
    # the recogniser's reading
    "reading-lead": Words(
        "{clause}: ghi chủ trì «{stated}», chương trình đọc «{read}»", "sửa, hoặc ghi lý do ở overrules: {{lead: …}}"
    ),
    "reading-coordinate": Words(
        "{clause}: ghi phối hợp «{stated}», chương trình đọc «{read}»",
        "sửa, hoặc ghi lý do ở overrules: {{coordinate: …}}",
    ),
    "reading-advises": Words(
        "{clause}: ghi tham mưu cho «{stated}», chương trình đọc «{read}»",
        "sửa, hoặc ghi lý do ở overrules: {{advises: …}}",
    ),
    "reading-reports_to": Words(
        "{clause}: ghi báo cáo «{stated}», chương trình đọc «{read}»",
        "sửa, hoặc ghi lý do ở overrules: {{reports_to: …}}",
    ),
    "reading-due": Words(
        "{clause}: ghi thời hạn «{stated}», chương trình đọc «{read}»", "sửa, hoặc ghi lý do ở overrules: {{due: …}}"
    ),
    "reading-cites": Words(
        "{clause}: ghi viện dẫn «{stated}», chương trình đọc «{read}»", "sửa, hoặc ghi lý do ở overrules: {{cites: …}}"
    ),
    "reading-split": Words(
        "{clause}: ghi {stated} sản phẩm, chương trình đọc {read}", "sửa, hoặc ghi lý do ở overrules: {{split: …}}"
    ),
    "reading-no-task": Words(
        "đoạn {clause} có giao việc nhưng chưa có nhiệm vụ", "thêm nhiệm vụ, hoặc ghi lý do ở overrules: của văn bản"
    ),
    "overrule-idle": Words(
        "{clause}: overrules «{key}» không còn cần: chương trình đọc giống dữ liệu", "bỏ dòng overrules này"
    ),
    # hand-written pages and configuration
    "unknown-link": Words("liên kết kehoach:{id} không có trong kho", "sửa mã", _NEAR),
    "config-broken": Words("{file} không đúng: {what}", "sửa theo lời báo, hoặc lấy lại tệp mẫu"),
    # the site's folder
    "foreign-folder": Words(
        "{folder} có tệp không do chương trình tạo ({example})", "chọn thư mục trống, hoặc dời các tệp đó đi"
    ),
    "site-dir-is-file": Words("{folder} là một tệp, không phải thư mục", "chọn thư mục khác"),
    "site-dir-in-sources": Words("{folder} nằm trong {source}, nơi chứa dữ liệu", "chọn thư mục khác"),
    "site-not-written": Words("không ghi được vào {folder}: {what}", "xem quyền ghi và chỗ trống của đĩa"),
}

SEVERITIES: Mapping[str, str] = {"error": "lỗi", "warning": "nhắc"}

TERMS: Mapping[str, str] = {
    "text": "chữ",
    "list": "danh sách",
    "mapping": "các khoá và giá trị",
    "document": "văn bản",
    "regulation": "quy định được viện dẫn",
    "this document": "văn bản này",
    "control characters are not allowed": "có ký tự điều khiển không hợp lệ",
    "mapping values are not allowed in this context": "dấu hai chấm ở chỗ không được phép",
    "could not find expected ':'": "thiếu dấu hai chấm",
    "did not find expected key": "thụt dòng không khớp, hoặc thiếu khoá",
    "did not find expected '-' indicator": "thụt dòng không khớp, hoặc thiếu gạch đầu dòng",
    "did not find expected ',' or ']'": "thiếu dấu phẩy hoặc dấu ]",
    "did not find expected ',' or '}'": "thiếu dấu phẩy hoặc dấu }",
    "did not find expected node content": "thiếu giá trị",
    "found character that cannot start any token": "giá trị bắt đầu bằng ký tự không hợp lệ (đặt nó trong ngoặc kép)",
    "found a tab character that violates indentation": "thụt dòng bằng phím Tab",
    "found a tab character where an indentation space is expected": "thụt dòng bằng phím Tab",
    "found unexpected end of stream": "thiếu dấu ngoặc kép đóng",
    "found unexpected document indicator": "thiếu dấu ngoặc kép đóng",
    "found unknown escape character": "dấu \\ trong ngoặc kép không đúng",
    "found undefined alias": "dấu * ở đầu giá trị (đặt giá trị trong ngoặc kép)",
    "found undefined tag handle": "dấu ! ở đầu giá trị (đặt giá trị trong ngoặc kép)",
    "found unknown directive name": "dấu % ở đầu dòng",
    "but found another document": "có dòng --- giữa tệp",
    "block sequence entries are not allowed in this context": "gạch đầu dòng ở chỗ không được phép",
    "exceeded maximum nesting depth": "lồng quá sâu",
}
"""Values that are words of the program and not of the file, as the reader's language says them."""
