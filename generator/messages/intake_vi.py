"""The intake's Vietnamese sentences: why a file is refused, what hinders a confirmation, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.words import Words

SENTENCES: Mapping[str, Words] = {
    "file-missing": Words("không có tệp này", "xem lại đường dẫn và tên tệp"),
    "file-unreadable": Words("không mở được tệp: {what}", "xem quyền truy cập, đóng chương trình đang mở tệp"),
    "file-empty": Words("tệp trống", "chép lại từ nơi gửi"),
    "file-too-large": Words(
        "tệp lớn {found}, quá {limit}", "tách thành nhiều tệp hoặc quét lại với độ phân giải thấp hơn (200–300 dpi)"
    ),
    "file-kind-unknown": Words(
        "không nhận loại tệp này ({found})",
        "lưu lại thành .docx, .pdf, .xlsx, .txt hoặc .md rồi nhận lại (ảnh chụp: gộp thành một tệp PDF)",
    ),
    "file-wrong-kind": Words(
        "đuôi tệp là {suffix} nhưng nội dung là {found}",
        "mở bằng chương trình đã tạo ra tệp và lưu lại đúng loại, đừng chỉ đổi đuôi",
    ),
    "file-encrypted": Words("tệp có mật khẩu", "mở bằng mật khẩu, lưu bản không có mật khẩu rồi nhận lại"),
    "file-truncated": Words("tệp {found} bị cụt hoặc hỏng", "chép lại từ nơi gửi"),
    "file-macro": Words(
        "tệp có macro", "mở trong Word hoặc Excel với macro bị tắt, lưu lại thành .docx hoặc .xlsx rồi nhận lại"
    ),
    "file-zip-bomb": Words("tệp bung ra quá lớn ({found}, giới hạn {limit})", "không mở tệp này, hỏi lại nơi gửi"),
    "file-zip-nested": Words("trong tệp có tệp nén khác ({entry})", "không mở tệp này, hỏi lại nơi gửi"),
    "file-path-trick": Words("trong tệp có tên mục không an toàn ({entry})", "không mở tệp này, hỏi lại nơi gửi"),
    "file-xml-unsafe": Words("phần {part} của tệp khai báo DTD hoặc thực thể XML", "không mở tệp này, hỏi lại nơi gửi"),
    "file-no-text": Words(
        "tệp không có chữ nào đọc được", "nếu trong tệp là ảnh quét, xuất ra PDF rồi nhận tệp PDF đó"
    ),
    "text-encoding": Words(
        "không phải UTF-8 hoặc UTF-16 (byte {byte})",
        "mở tệp, chọn lưu với bảng mã UTF-8; nếu chữ gõ bằng TCVN3 hoặc VNI thì chuyển sang Unicode trước",
    ),
    "text-legacy-font": Words(
        "chữ gõ theo bảng mã cũ ({font}), không phải Unicode",
        "chuyển sang Unicode (UniKey, công cụ chuyển mã) rồi nhận lại",
    ),
    "text-other-language": Words("văn bản không phải tiếng Việt", "chương trình chỉ đọc văn bản tiếng Việt"),
    "text-no-diacritics": Words(
        "chữ không có dấu", "tìm bản gốc có dấu: văn bản không dấu không dùng làm nguyên văn được"
    ),
    "docx-tracked-changes": Words(
        "còn {count} chỗ sửa đang theo dõi (chỗ đầu ở đoạn {paragraph}: «{near_text}»)",
        "mở trong Word, chấp nhận hoặc từ chối hết (Review → Accept/Reject), lưu rồi nhận lại",
    ),
    "docx-foreign-part": Words(
        "tệp Word chèn nguyên một tài liệu khác ({part}) mà chương trình không đọc được",
        "mở trong Word, lưu lại thành .docx rồi nhận lại",
    ),
    "table-unreadable": Words(
        "không đọc được bảng ở đoạn {paragraph}: {why}",
        "sửa bảng cho mỗi hàng đủ ô, không lồng bảng trong bảng, rồi nhận lại",
    ),
    "xlsx-formula": Words(
        "ô {cell} của trang «{sheet}» là công thức chưa có giá trị", "mở trong Excel, lưu lại rồi nhận lại"
    ),
    "office-missing": Words(
        "cần LibreOffice để đọc tệp .doc",
        "cài LibreOffice (Debian: apt install libreoffice-writer), hoặc lưu tệp thành .docx",
    ),
    "office-failed": Words(
        "LibreOffice không đổi được tệp .doc: {what}", "mở trong Word, lưu thành .docx rồi nhận lại"
    ),
    "intake-package-missing": Words("chưa cài gói «{package}»", "chạy: pip install kehoach[intake]"),
    "reader-time": Words("đọc tệp quá {limit} giây nên đã dừng", "tách tệp ra, hoặc hỏi lại nơi gửi nếu tệp nhỏ"),
    "reader-memory": Words(
        "đọc tệp cần quá {limit} MB bộ nhớ nên đã dừng", "tách tệp ra, hoặc hỏi lại nơi gửi nếu tệp nhỏ"
    ),
    "reader-died": Words(
        "không đọc được tệp (phần đọc dừng giữa chừng, mã {status}: {what})",
        "mở bằng Word hoặc trình đọc PDF, lưu lại rồi nhận lại",
    ),
    "draft-missing": Words(
        "không có bản nháp «{name}» trong drafts/", "nhận tệp bằng kehoach import, hoặc xem lại tên thư mục"
    ),
    "draft-damaged": Words(
        "tệp trạng thái của bản nháp bị hỏng ({what})", "dời thư mục này đi chỗ khác rồi nhận lại tệp gốc trong goc/"
    ),
    "draft-not-written": Words("không ghi được vào thư mục dự án: {what}", "xem quyền ghi và chỗ trống của đĩa"),
    "flag-open": Words(
        "còn cờ «{grade}» chưa quyết: {say}",
        "sửa giá trị ấy trong plan.yml, hoặc viết một lời sau khoá này trong da-xem.yml",
    ),
    "answer-unknown": Words(
        "da-xem.yml có khoá «{key}» mà bản nháp không hỏi", "xoá dòng này, hoặc chép lại khoá trong review.html"
    ),
    "answer-shape": Words("da-xem.yml phải là các dòng «khoá: một lời»", "xem ví dụ trong hướng dẫn"),
    "confirmed-already": Words(
        "bản nháp này đã được {by} xác nhận lúc {at}",
        "sửa tiếp trong plans/ và content/van-ban/, nhận tệp khác thì chạy lại kehoach import",
    ),
    "held-already": Words(
        "kho đã có văn bản «{document}»", "nhận lại tệp bằng kehoach import để thêm bản sao vào văn bản ấy"
    ),
    "held-missing": Words(
        "kho không còn văn bản «{document}» mà bản sao này thuộc về", "nhận lại tệp bằng kehoach import"
    ),
    "entry-conflict": Words("mục «{id}» đã có trong {file} với «{key}» khác", "sửa một trong hai cho giống nhau"),
    "copies-nothing": Words(
        "không có gì để thêm: plan.yml không có copies: hoặc received:",
        "điền khối bản sao, hoặc xoá thư mục bản nháp này",
    ),
    "merge-layout": Words(
        "không ghi thêm được vào tệp dữ liệu vì cách trình bày của nó",
        "viết mỗi mục một dòng như trong hướng dẫn rồi xác nhận lại",
    ),
    "ocr-missing": Words(
        "tệp là ảnh quét mà máy chưa có chương trình nhận chữ",
        "cài Tesseract và dữ liệu chữ Việt (Debian: apt install tesseract-ocr tesseract-ocr-script-viet), rồi nhận lại",
    ),
    "ocr-language-missing": Words(
        "Tesseract chưa có dữ liệu chữ Việt",
        "cài gói script/Vietnamese (Debian: apt install tesseract-ocr-script-viet), rồi nhận lại",
    ),
    "ocr-failed": Words("Tesseract không đọc được trang: {what}", "thử lại, hoặc quét lại tài liệu ở 300 dpi"),
    "scan-poor": Words(
        "trang {page} quét quá kém để tin được ({found}, ngưỡng {floor})",
        "quét lại ở 300 dpi, giấy phẳng, không dùng bản photo mờ",
    ),
    "scan-empty": Words(
        "không nhận được chữ nào trong ảnh quét", "kiểm tra tệp có đúng là văn bản không, quét lại ở 300 dpi"
    ),
}
