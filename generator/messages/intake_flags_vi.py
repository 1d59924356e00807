"""The intake's Vietnamese sentences: what a flag of a draft has seen, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.words import Words

FLAGS: Mapping[str, Words] = {
    "second-file": Words(
        "tệp {file} là bản khác của cùng văn bản",
        "xem so-sanh.html, lấy điều cần (như copies:) từ plan.moi.yml sang plan.yml",
    ),
    "texts-differ": Words(
        "hai bản khác nhau: «{left}» và «{right}», ở chỗ «{before} … {after}»",
        "xem so-sanh.html và bản giấy, quyết giữ chữ nào rồi viết lại ở đây",
    ),
    "texts-differ-slips": Words(
        "{count} chỗ khác nhau có lẽ chỉ do đọc máy (dấu, gạch nối, chữ gần giống)",
        "xem lướt mục này trong so-sanh.html",
    ),
    "texts-differ-much": Words(
        "hai bản khác nhau ở {count} chỗ, có thể không phải cùng một văn bản", "đối chiếu cả hai trong so-sanh.html"
    ),
    "copy-nothing-new": Words(
        "tệp này không in khối sao nào mà {document} chưa có",
        "nếu có khối sao, ghi vào copies: trong plan.yml, không thì xoá thư mục bản nháp",
    ),
    "agency-new": Words(
        "cơ quan «{raw}» chưa có trong sổ, đề xuất mã {id} (tên gần nhất trong sổ: {like})",
        "đúng là cơ quan mới thì giữ mục trong agencies.yml, không thì sửa mã trong plan.yml và xoá mục ấy",
    ),
    "agency-unknown": Words(
        "«{raw}» ({role}) không khớp cơ quan nào trong sổ",
        "ghi mã cơ quan vào plan.yml, cơ quan mới thì thêm mục vào agencies.yml",
    ),
    "actions-not-found": Words("không thấy động từ chi phối «{raw}»", "ghi động từ như in vào actions:"),
    "body-not-found": Words("không thấy phần nội dung", "xem bản gốc, có thể tệp chỉ là trang bìa hoặc phụ lục"),
    "attached-document": Words(
        "tệp còn một văn bản nữa, ban hành kèm theo văn bản đầu: «{raw}»",
        "tách tệp làm hai (mỗi văn bản một tệp) rồi nhập từng tệp",
    ),
    "citation-two-targets": Words(
        "«{raw}» có thể là hai văn bản khác nhau", "xem số, ngày, cơ quan trong bản gốc, rồi ghi mã đúng ở cites:"
    ),
    "citation-issuer-apart": Words(
        "dẫn chiếu «{raw}»: cơ quan ban hành «{issuer}» lấy từ chỗ khác của câu hay của văn bản",
        "xem có đúng cơ quan ấy không; sai thì sửa ở sổ quy định",
    ),
    "citation-without-issuer": Words(
        "dẫn chiếu «{raw}» không in cơ quan ban hành", "ghi cơ quan vào sổ quy định nếu biết chắc, không thì để trống"
    ),
    "citation-without-date": Words(
        "dẫn chiếu «{raw}» không in ngày", "không phải làm gì, mã của nó chỉ chính xác đến mức câu chữ"
    ),
    "clauses-without-task": Words("{count} đoạn không thành nhiệm vụ ({clauses})", "xem có đoạn nào giao việc không"),
    "copy-body-unknown": Words(
        "cơ quan sao «{raw}» không có trong sổ", "ghi by_agency:, hoặc bỏ trống nếu không cần phiếu"
    ),
    "copy-field-missing": Words("khối sao thiếu {name}", "xem bản gốc rồi điền vào plan.yml"),
    "date-before-document": Words("ngày «{raw}» đứng trước ngày văn bản {date}", "xem lại cả hai trong bản gốc"),
    "date-conflict": Words("in hai ngày khác nhau: {first} và {second}", "chọn ngày đúng, ghi vào date:"),
    "date-impossible": Words("«{raw}» không phải ngày có thật", "giữ nguyên văn, thêm một mục vào notes:"),
    "date-not-found": Words("không thấy ngày ban hành", "xem bản gốc rồi điền date:"),
    "date-unreadable": Words("không đọc được ngày «{raw}»", "viết lại thành ngày/tháng/năm như bản gốc"),
    "deadline-unbound": Words(
        "thời hạn «{raw}» chưa gắn với sản phẩm nào", "ghi vào due: của sản phẩm ấy, hoặc trả lời vì sao không"
    ),
    "lead-from-line": Words(
        "{clause} không nêu ai làm, lấy «{raw}» từ dòng tên cơ quan đứng trên, ở {above}",
        "xem có đúng là việc của các cơ quan ấy không",
    ),
    "lead-from-request": Words(
        "{clause} không nêu ai làm, lấy «{raw}» từ câu giao việc ở {above}",
        "xem có đúng là việc của các cơ quan ấy không",
    ),
    "issuer-unsure": Words(
        "tệp không có phần đầu văn bản, «{raw}» chỉ đọc từ một câu", "xem có đúng là cơ quan ban hành văn bản này không"
    ),
    "heading-without-label": Words(
        "«{raw}» giống một tiêu đề mất số thứ tự", "xem bản gốc, sửa text.md rồi kiểm các việc dưới nó"
    ),
    "held-already": Words("văn bản này đã có trong kho ({id})", "tệp này chỉ thêm một bản sao"),
    "issuer-conflict": Words(
        "cơ quan ban hành in hai cách: {first} và {second} ({where})", "chọn một, ghi vào issuer:"
    ),
    "issuer-not-found": Words(
        "không thấy cơ quan ban hành ở dòng thẩm quyền hay câu ban hành (tiêu đề giấy in: {letterhead})",
        "xem bản gốc rồi điền issuer:",
    ),
    "issuer-unknown": Words(
        "cơ quan ban hành «{name}» không có trong sổ", "ghi issuer_agency: nếu cần phiếu của cơ quan ấy"
    ),
    "label-inside": Words(
        "nhãn «{label}» nằm giữa đoạn", "xem bản gốc, nếu là một mục riêng thì tách đoạn trong text.md"
    ),
    "label-missed": Words(
        "nhãn «{label}» không nối tiếp «{before}»: có thể sót một mục, việc của mục ấy sẽ giao nhầm",
        "xem bản gốc, sửa text.md",
    ),
    "label-repaired": Words("nhãn in «{raw}», đọc là «{now}»", "xem ảnh gốc"),
    "label-twice": Words("nhãn «{label}» xuất hiện hai lần", "xem bản gốc, sửa text.md"),
    "line-unplaced": Words("dòng «{raw}» chưa rõ thuộc phần nào nên chưa ghi vào đâu", "xem bản gốc"),
    "number-blank": Words("số văn bản còn để trống: «{raw}»", "xem bản gốc rồi điền number:"),
    "number-conflict": Words("in hai số khác nhau: {first} và {second}", "chọn số đúng, ghi vào number:"),
    "number-not-found": Words("không thấy số, ký hiệu", "xem bản gốc rồi điền number:"),
    "number-from-bracket": Words("số «{raw}» lấy từ ngoặc sau trích yếu", "xem có đúng là số của văn bản này không"),
    "number-year-impossible": Words("năm trong số «{raw}» không thể có", "xem bản gốc"),
    "number-repaired": Words("số in «{raw}», đọc là «{now}»", "xem bản gốc"),
    "citation-date-broken": Words("ngày của «{raw}» in hỏng, không đọc được", "xem bản gốc"),
    "head-from-news": Words(
        "tệp là bài đưa tin, không phải văn bản: số «{raw}» lấy từ câu đưa tin",
        "tìm bản văn bản, hoặc sửa trong plan.yml",
    ),
    "citation-name-unsure": Words(
        "không chắc tên «{raw}» kết thúc ở đâu", "xem bản gốc; tên dài hơn thì ghi vào sổ văn bản (names)"
    ),
    "citation-number-bare": Words(
        "«{raw}» in số không có ký hiệu, chưa rõ là văn bản nào",
        "tìm số đầy đủ; văn bản có trong kho thì nối bằng names",
    ),
    "deadline-year-unknown": Words(
        "thời hạn «{raw}» không in năm, mà văn bản chưa có ngày", "điền date: của văn bản, năm sẽ được tính từ đó"
    ),
    "lines-parted": Words(
        "tệp dồn nhiều dòng vào một đoạn, đã tách ở {count} chỗ («{raw}»)",
        "xem bản gốc, chỗ tách sai thì nối lại trong text.md",
    ),
    "date-loose": Words("ngày «{raw}» đứng riêng, không rõ có phải ngày văn bản", "xem bản gốc"),
    "title-doubtful": Words("trích yếu có chữ lạ hoặc không chắc: «{raw}»", "đối chiếu bản gốc, sửa trong plan.yml"),
    "number-unreadable": Words("«{raw}» giống số văn bản nhưng không đọc được", "xem bản gốc"),
    "paragraph-joined": Words(
        "hai đoạn được nối làm một («{raw}»)", "xem bản gốc, nếu là hai đoạn thì tách trong text.md"
    ),
    "recipient-joined": Words("hai dòng nơi nhận được nối làm một («{raw}»)", "xem bản gốc"),
    "relation-not-found": Words(
        "chưa rõ phải làm gì với «{raw}»", "ghi relation: (thực hiện, sơ kết, sửa đổi …) như câu in"
    ),
    "row-deadline-in-part": Words("ô thời hạn «{raw}» chỉ đọc được «{read}»", "xem lại ô ấy"),
    "row-deadline-over": Words("thời hạn «{raw}» kết thúc trước ngày ban hành", "xem bản gốc"),
    "row-deadline-unread": Words("không đọc được thời hạn trong ô «{raw}»", "xem bản gốc, ghi due: nếu là thời hạn"),
    "row-from-parent": Words("giá trị «{raw}» lấy từ dòng {number} đứng trên", "xem bản gốc"),
    "row-joined": Words("hai dòng bảng được nối làm một («{raw}»)", "xem bản gốc"),
    "row-not-a-body": Words("«{raw}» trong ô cơ quan không phải tên cơ quan", "xem bản gốc"),
    "row-of-several": Words("một dòng bảng có {count} việc, ghi thành một sản phẩm", "tách trong plan.yml nếu cần"),
    "row-part-untold": Words("chưa rõ «{raw}» chủ trì hay phối hợp", "ghi vào lead: hoặc coordinate:"),
    "row-same-as": Words("ô in «{raw}», đọc là «{now}»", "không phải làm gì nếu đúng"),
    "row-same-as-nothing": Words("ô in «{raw}» nhưng phía trên không có gì để lấy", "xem bản gốc, điền vào plan.yml"),
    "row-two-deadlines": Words("ô «{raw}» có hai thời hạn, chưa lấy thời hạn nào", "ghi due: cho từng sản phẩm"),
    "row-unknown-body": Words(
        "«{raw}» không có trong sổ cơ quan", "ghi mã vào plan.yml, cơ quan mới thì thêm mục vào agencies.yml"
    ),
    "row-without-content": Words("dòng bảng «{raw}» không có nội dung việc", "xem bản gốc"),
    "row-without-deadline": Words(
        "dòng này không in thời hạn (dòng trên: «{above}»)", "xem bản gốc có gộp ô không, ghi due: nếu có"
    ),
    "row-without-lead": Words(
        "dòng này không in cơ quan chủ trì (dòng trên: «{above}»)", "xem bản gốc có gộp ô không, ghi lead: nếu có"
    ),
    "row-year-inferred": Words("thời hạn «{raw}» không in năm, suy ra {year}", "xem có đúng không"),
    "scan-agency-unsure": Words(
        "tên cơ quan «{raw}» đọc không chắc ({confidence})", "nhìn ảnh, đúng thì trả lời ở đây"
    ),
    "scan-date-unsure": Words("thời hạn «{raw}» đọc không chắc ({confidence})", "nhìn ảnh, đúng thì trả lời ở đây"),
    "scan-label-unsure": Words("nhãn «{raw}» đọc không chắc ({confidence})", "nhìn ảnh, đúng thì trả lời ở đây"),
    "scan-number-unsure": Words("số hiệu «{raw}» đọc không chắc ({confidence})", "nhìn ảnh, đúng thì trả lời ở đây"),
    "scan-page-left-out": Words(
        "chữ của {raw} không có trong văn bản vì trang quét quá kém ({why})",
        "nhìn ảnh của trang; cần chữ thì quét lại trang ấy ở 300 dpi rồi nhập lại, không cần thì trả lời ở đây",
    ),
    "scan-words-unsure": Words("chữ «{raw}» đọc không chắc ({confidence})", "nhìn ảnh, đúng thì trả lời ở đây"),
    "section-core": Words("mục «{raw}» được coi là nhiệm vụ trọng tâm (core)", "bỏ khỏi core: nếu không phải"),
    "section-unknown": Words(
        "chưa rõ mục «{raw}» có giao việc không ({count} đoạn được lập nhiệm vụ)",
        "xem, rồi giữ hoặc xoá các nhiệm vụ ấy",
    ),
    "signature-not-found": Words("không thấy phần ký", "xem bản gốc"),
    "signer-not-found": Words("không thấy tên người ký dưới «{raw}»", "điền signer: nếu bản gốc có in"),
    "split-doubtful": Words("chưa chắc «{raw}» là một hay hai sản phẩm", "xem câu, gộp hoặc giữ"),
    "stamp-body-unknown": Words("cơ quan nhận trên dấu đến «{raw}» không có trong sổ", "ghi by_agency:, hoặc bỏ trống"),
    "stamp-conflict": Words("dấu đến in hai lần không khớp: «{raw}»", "xem bản gốc, ghi lại received:"),
    "stamp-field-missing": Words(
        "dấu đến «{raw}» thiếu {name}", "điền vào plan.yml, hoặc xoá mục ấy nếu không phải dấu đến"
    ),
    "table-head-unread": Words("cột «{raw}» không rõ là gì nên không đọc", "xem bản gốc"),
    "task-without-deliverable": Words(
        "đoạn giao việc «{raw}» nhưng không đọc được sản phẩm nào",
        "thêm nhiệm vụ vào plan.yml, hoặc trả lời vì sao không",
    ),
    "tasks-without-lead": Words(
        "{count} nhiệm vụ không nêu ai chủ trì ({clauses})", "xem câu chữ, ghi lead: nếu có nêu"
    ),
    "title-not-found": Words("không thấy trích yếu", "xem bản gốc rồi điền title: và dòng # của text.md"),
    "two-signers": Words("có hai người ký: {first} và {second}", "chọn người ký văn bản, ghi vào signer:"),
    "type-conflict": Words("ký hiệu nói «{number}» nhưng in tên loại «{printed}»", "giữ type: đúng như in, hoặc sửa"),
    "type-not-found": Words("không thấy tên loại văn bản", "xem bản gốc rồi điền type:"),
    "type-repaired": Words("tên loại in «{raw}», đọc là «{now}»", "xem bản gốc"),
    "year-inferred": Words("thời hạn «{raw}» không in năm, suy ra {year} từ ngày văn bản", "xem có đúng không"),
    "year-short": Words("năm in hai chữ số: «{raw}»", "xem bản gốc"),
    "table-columns-numbered": Words("hàng đánh số cột «{raw}» không đưa vào nguyên văn", "chỉ để biết"),
    "table-head-repeated": Words("tiêu đề bảng in lại ở trang sau «{raw}» không đưa vào nguyên văn", "chỉ để biết"),
    "clause-left-out": Words(
        "câu «{raw}» nêu cơ quan nhưng không ghi thành nhiệm vụ",
        "nếu là việc thì thêm vào tasks: và bỏ khỏi overrules:",
    ),
    "task-of-keyed-lines": Words(
        "nhiệm vụ «{raw}» đọc từ các dòng «Đơn vị chủ trì», «Thời gian» bên dưới", "xem từng giá trị"
    ),
    "deadline-unreadable": Words(
        "«{raw}» giống thời hạn nhưng không đọc được", "xem bản gốc, ghi due: bằng tay nếu là thời hạn"
    ),
    "citation-near-held": Words(
        "«{raw}» trùng số và ngày với {id} nhưng khác cơ quan ban hành ({issuer})",
        "xem bản gốc, sửa chữ đọc sai trong text.md hoặc giữ nguyên",
    ),
}

TERMS: Mapping[str, str] = {
    "kind": "loại bản sao",
    "number": "số",
    "by": "cơ quan",
    "date": "ngày",
    "lead": "chủ trì",
    "coordinate": "phối hợp",
    "advises": "tham mưu cho",
    "reports_to": "báo cáo",
    "sentence": "theo câu ban hành",
    "authority": "theo dòng thẩm quyền",
    "letterhead": "theo số và tiêu đề giấy",
}
"""Names of fields and roles, as a reader is told them."""
