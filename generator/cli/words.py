"""Every sentence of the commands themselves, in both languages. What is wrong with the data is said by messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generator.messages import Language


class Words(NamedTuple):
    """The sentences of one language; named by where they stand. Values are filled by name."""

    program: str
    check: str
    build: str
    serve: str
    schema: str
    import_: str
    confirm: str
    collate: str
    as_json: str
    by: str
    html: str
    file: str
    person: str
    draft_name: str
    missing_word: str
    who_needed: str
    known_file: str
    copy_of: str
    second_file: str
    drafted: str
    kept: str
    beside: str
    flags: str
    look_at: str
    not_confirmed: str
    confirmed: str
    confirmed_copy: str
    now_build: str
    real: str
    slips: str
    compared: str
    root: str
    site_dir: str
    jobs: str
    address: str
    format: str
    lang: str
    help: str
    version: str
    usage: str
    options: str
    commands: str
    arguments: str
    command_line: str
    error: str
    try_help: str
    unknown_command: str
    unknown_option: str
    missing: str
    bad_choice: str
    bad_folder: str
    bad_address: str
    bad_count: str
    bad_epoch: str
    extra: str
    did_you_mean: str
    counts: str
    collection: str
    not_built: str
    making: str
    built: str
    files: str
    nothing: str
    open_at: str
    stopped: str
    port_taken: str
    written: str


VI = Words(
    program="Dựng trang tĩnh tra cứu từ dữ liệu kế hoạch: ai làm gì, khi nào, với ai, căn cứ vào đâu.",
    check="Soát plans/ và content/van-ban/, nêu mọi lỗi một lần: tệp:dòng:cột, điều sai, cách sửa. "
    "Mã thoát 1 khi có lỗi.",
    build="Soát rồi dựng trang. Có lỗi thì không ghi gì, trang cũ giữ nguyên.",
    serve="Xem trang trên máy này và tự dựng lại khi sửa plans/, content/, site_templates/.",
    schema="Ghi plans/schema/*.json để trình soạn thảo gợi ý khoá và báo sai khi gõ.",
    root="Thư mục có plans/ và content/.",
    site_dir="Thư mục của trang (mặc định: site/, hoặc site_dir trong mkdocs.yml).",
    jobs="Số tiến trình cùng làm (mặc định: 1). Nhanh hơn khi kho có từ khoảng trăm kế hoạch; tốn thêm bộ nhớ.",
    address="Địa chỉ xem trang.",
    format="Dạng kết quả: chữ cho người đọc, json cho chương trình khác.",
    lang="Tiếng Việt hay tiếng Anh (mặc định: theo máy).",
    help="Hiện trợ giúp này.",
    version="Hiện phiên bản.",
    usage="Cách dùng: ",
    options="Tuỳ chọn",
    commands="Lệnh",
    arguments="[TUỲ CHỌN]",
    command_line="[TUỲ CHỌN] LỆNH [TUỲ CHỌN CỦA LỆNH]",
    error="Lỗi",
    try_help="Xem «{command} --help».",
    unknown_command="không có lệnh «{name}»",
    unknown_option="không có tuỳ chọn «{name}»",
    missing="thiếu giá trị cho {name}",
    bad_choice="«{value}» không dùng được; chọn một trong: {choices}",
    bad_folder="không có thư mục «{value}»",
    bad_address="«{value}» không phải địa chỉ dạng máy:cổng, ví dụ 127.0.0.1:8000",
    bad_count="«{value}» không phải một số từ 1 trở lên",
    bad_epoch="SOURCE_DATE_EPOCH phải là số giây: «{value}»",
    extra="thừa: {names}",
    did_you_mean="; có phải {names}?",
    counts="{errors} lỗi, {warnings} nhắc.",
    collection="{documents} văn bản, {tasks} nhiệm vụ.",
    not_built="Chưa dựng: sửa các lỗi trên rồi chạy lại. Trang cũ được giữ nguyên.",
    making="Đang dựng",
    built="Đã dựng {pages} trang từ {documents} văn bản, {tasks} nhiệm vụ trong {seconds} giây.",
    files="Tệp: {created} mới, {changed} đổi, {deleted} xoá, {unchanged} giữ nguyên.",
    nothing="Không tệp nào phải ghi lại.",
    open_at="Mở bằng trình duyệt: {path}",
    stopped="Đã dừng.",
    port_taken="không mở được {address}: {what}",
    written="Đã ghi {path}",
    import_="Nhận tệp (.docx, .doc, .pdf, .xlsx, .txt, .md): đọc, lập bản nháp trong drafts/ để xem lại. Không "
    "đụng tới plans/ và content/.",
    confirm="Đưa một bản nháp đã xem xong vào kho. Còn cờ «dừng», «xem» chưa quyết, hoặc kho có lỗi, thì không ghi gì.",
    collate="So hai tệp: chỗ nào khác thật, chỗ nào có lẽ chỉ do đọc máy. In ra và ghi một trang đặt hai bản "
    "cạnh nhau.",
    as_json="In điều đã đọc dạng JSON, không ghi gì.",
    by="Ai xác nhận (bắt buộc).",
    html="Tệp của trang so sánh (mặc định: trong drafts/so-sanh/).",
    file="TỆP",
    person="TÊN",
    draft_name="BẢN-NHÁP",
    missing_word="thiếu {name}",
    who_needed="cần --by: tên người xác nhận",
    known_file="{file}: đúng tệp này đã được nhận và xác nhận trong «{document}»; không ghi gì.",
    copy_of="Văn bản «{document}» đã có trong kho: tệp này là một bản sao nữa của nó.",
    second_file="Bản nháp này đã có từ một tệp khác: hai bản được so trong so-sanh.html.",
    drafted="Bản nháp: {folder}",
    kept="{name}: đã có người sửa, giữ nguyên",
    beside="tệp cũ có người sửa, giữ nguyên; đề xuất mới ở {name}",
    flags="Cờ: {dung} dừng, {xem} xem, {biet} biết.",
    look_at="Xem lại: {page}\nXong thì: kehoach confirm {name} --by TÊN",
    not_confirmed="Chưa xác nhận, không ghi gì: {count} chỗ phải sửa.",
    confirmed="Đã đưa «{document}» vào kho, {by} xác nhận. Tệp đã ghi:",
    confirmed_copy="Đã thêm bản sao vào «{document}», {by} xác nhận. Tệp đã ghi:",
    now_build="Tiếp theo: kehoach build",
    real="Khác thật",
    slips="Có lẽ do đọc máy",
    compared="{real} chỗ khác thật, {slips} chỗ có lẽ chỉ do đọc máy.",
)

EN = Words(
    program="Build a static site from plan data: who does what, when, with whom, on which basis.",
    check="Check plans/ and content/van-ban/, all problems at once: file:line:column, what is wrong, what to do. "
    "Exit 1 on errors.",
    build="Check, then build the site. On an error nothing is written and the old site stays as it is.",
    serve="Preview the site on this machine and rebuild when plans/, content/ or site_templates/ change.",
    schema="Write plans/schema/*.json, so that editors complete keys and mark mistakes.",
    root="Folder with plans/ and content/.",
    site_dir="Folder of the site (default: site/, or site_dir in mkdocs.yml).",
    jobs="Processes that work side by side (default: 1). Pays from about a hundred plans on; takes more memory.",
    address="Address of the preview.",
    format="Text for people, json for other programs.",
    lang="Vietnamese or English (default: the machine's).",
    help="Show this help.",
    version="Show the version.",
    usage="Usage: ",
    options="Options",
    commands="Commands",
    arguments="[OPTIONS]",
    command_line="[OPTIONS] COMMAND [OPTIONS OF THE COMMAND]",
    error="Error",
    try_help="See «{command} --help».",
    unknown_command="no such command «{name}»",
    unknown_option="no such option «{name}»",
    missing="{name} needs a value",
    bad_choice="«{value}» is not valid; choose from: {choices}",
    bad_folder="no such folder «{value}»",
    bad_address="«{value}» is not an address of the form host:port, such as 127.0.0.1:8000",
    bad_count="«{value}» is not a number from 1 on",
    bad_epoch="SOURCE_DATE_EPOCH must be a number of seconds: «{value}»",
    extra="unexpected: {names}",
    did_you_mean="; did you mean {names}?",
    counts="{errors} error(s), {warnings} warning(s).",
    collection="{documents} documents, {tasks} tasks.",
    not_built="Not built: mend the errors above and run again. The old site is untouched.",
    making="Building",
    built="Built {pages} pages from {documents} documents, {tasks} tasks in {seconds} s.",
    files="Files: {created} new, {changed} changed, {deleted} deleted, {unchanged} unchanged.",
    nothing="No file had to be written.",
    open_at="Open in a browser: {path}",
    stopped="Stopped.",
    port_taken="cannot open {address}: {what}",
    written="Wrote {path}",
    import_="Take received files (.docx, .doc, .pdf, .xlsx, .txt, .md): read them and write drafts below "
    "drafts/. plans/ and content/ are left alone.",
    confirm="Put a settled draft into the collection. Nothing is written while a «dừng» or «xem» is open or the "
    "collection has an error.",
    collate="Compare two files: what really differs, and what is likely only misread. Printed, and written as a "
    "page side by side.",
    as_json="Print what was read as JSON and write nothing.",
    by="Who confirms (required).",
    html="File of the page (default: below drafts/so-sanh/).",
    file="FILE",
    person="NAME",
    draft_name="DRAFT",
    missing_word="{name} is missing",
    who_needed="--by is needed: the name of who confirms",
    known_file="{file}: this very file was confirmed in «{document}» already; nothing is written.",
    copy_of="«{document}» is held already: this file is another copy of it.",
    second_file="There is a draft from another file: the two are compared in so-sanh.html.",
    drafted="Draft: {folder}",
    kept="{name}: edited by a person, left as it is",
    beside="the old file was edited by a person and stays; the new proposal is in {name}",
    flags="Flags: {dung} dừng (stop), {xem} xem (look), {biet} biết (note).",
    look_at="Look at: {page}\nThen: kehoach confirm {name} --by NAME",
    not_confirmed="Not confirmed, nothing is written: {count} to settle.",
    confirmed="«{document}» is in the collection, confirmed by {by}. Files written:",
    confirmed_copy="A copy was added to «{document}», confirmed by {by}. Files written:",
    now_build="Next: kehoach build",
    real="Real differences",
    slips="Likely misread",
    compared="{real} real difference(s), {slips} likely misread.",
)

WORDS: Mapping[Language, Words] = {"vi": VI, "en": EN}
