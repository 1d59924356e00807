"""Deliverables of a clause: real sentences, each with its pieces, verbs and deadlines; then the rules one by one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from generator.model import CitationKind, Span
from generator.reading.citations import find_numbered
from generator.reading.deadlines import find_deadlines
from generator.reading.deliverables import DeliverableFound, due_of, read_deliverables
from generator.reading.quotes import find_quote
from tests.reading.register import REGISTER

ISSUED = "2022-11-28"


@dataclass(frozen=True)
class Numbered:
    """A numbered citation, as far as the reader asks."""

    span: Span
    kind: CitationKind = "numbered"


def read(text: str) -> tuple[DeliverableFound, ...]:
    citations = [Numbered(found.span) for found in find_numbered(text)]
    return read_deliverables(text, find_deadlines(text, ISSUED), citations, REGISTER.find(text))


Row = tuple[str, str, bool, str]
"""The quote, the verbs, whether they are inherited, the deadline's words («» where there are none)."""

REAL: list[tuple[str, list[Row], str]] = [
    (
        "Bộ Chính trị tổ chức Hội nghị cán bộ toàn quốc nghiên cứu, học tập, quán triệt Nghị quyết và Kế "
        "hoạch thực hiện Nghị quyết 28 (trong tháng 12/2022).",
        [
            ("tổ chức Hội nghị cán … hiện Nghị quyết 28", "tổ chức", False, "trong tháng 12/2022"),
        ],
        "one",
    ),
    (
        "Ban Tuyên giáo Trung ương chủ trì, phối hợp với các cơ quan liên quan hướng dẫn các cấp uỷ, tổ "
        "chức đảng nghiên cứu, học tập, quán triệt Nghị quyết 28 và Kế hoạch thực hiện ở các cấp, các "
        "ngành; chỉ đạo các cơ quan báo chỉ thông tin, tuyên truyền nội dung và kết quả thực hiện Nghị "
        "quyết (hoàn thành học tập trong tháng 12/2022) và thường xuyên chỉ đạo thực hiện.",
        [
            (
                "hướng dẫn các cấp uỷ, … các cấp, các ngành",
                "hướng dẫn",
                False,
                "hoàn thành học tập trong tháng 12/2022",
            ),
            ("chỉ đạo các cơ quan … thực hiện Nghị quyết", "chỉ đạo", False, "thường xuyên"),
        ],
        "the deadline names «học tập»; what follows it dates the work of the same verb",
    ),
    (
        "Các đồng chí Ủy viên Bộ Chính trị, Ủy viên Ban Bí thư, Ủy viên Ban Chấp hành Trung ương Đảng, bí "
        "thư tỉnh ủy, thành ủy, đảng đoàn, ban cán sự đảng, đảng ủy trực thuộc Trung ương chịu trách nhiệm "
        "chỉ đạo việc tổ chức nghiên cứu, học tập, quán triệt Nghị quyết và xây dựng chương trình, kế hoạch "
        "thực hiện trong phạm vi phụ trách, gắn với chức năng, nhiệm vụ và điều kiện thực tế của cơ quan, "
        "đơn vị, địa phương (hoàn thành trong tháng 01/2023).",
        [
            ("chỉ đạo việc tổ chức … quán triệt Nghị quyết", "chỉ đạo", False, "hoàn thành trong tháng 01/2023"),
            ("xây dựng chương trình, kế … đơn vị, địa phương", "xây dựng", False, "hoàn thành trong tháng 01/2023"),
        ],
        "«và» with a verb and an object of its own",
    ),
    (
        "Cấp ủy, tổ chức đảng ban hành chương trình, kế hoạch thực hiện Nghị quyết 28 gắn với thực hiện "
        "Nghị quyết Đại hội XIII và các chủ trương, đường lối của Đảng có liên quan; kịp thời khắc phục hạn "
        "chế trong phương thức lãnh đạo của Đảng. Nâng cao nhận thức, trách nhiệm, tạo sự thống nhất trong "
        "Đảng, đồng thuận của Nhân dân trong chấp hành, thực hiện có hiệu quả đường lối, chủ trương của "
        "Đảng, chính sách, pháp luật của Nhà nước.",
        [
            ("ban hành chương trình, kế … Đảng có liên quan", "ban hành", False, ""),
            ("kịp thời khắc phục hạn … lãnh đạo của Đảng", "khắc phục", False, ""),
            ("Nâng cao nhận thức, trách … luật của Nhà nước", "Nâng cao | tạo", False, ""),
        ],
        "two sentences, a semicolon; «tạo …» goes on",
    ),
    (
        "Tập trung đổi mới, nâng cao chất lượng ban hành văn bản của Đảng; công tác tổ chức - cán bộ; công "
        "tác kiểm tra, giám sát; công tác tuyên truyền, vận động.",
        [
            ("Tập trung đổi mới, nâng … tuyên truyền, vận động", "Tập trung đổi mới | nâng cao", False, ""),
        ],
        "fields of work under one phrase of verbs",
    ),
    (
        "Phát huy vai trò tiên phong, gương mẫu của cán bộ, đảng viên, nhất là cán bộ lãnh đạo, quản lý, "
        "người đứng đầu; đẩy mạnh việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; tạo "
        "chuyển biến thực chất, lan toả tầm gương tiêu biểu của cán bộ, đảng viên.",
        [
            ("Phát huy vai trò tiên … lý, người đứng đầu", "Phát huy", False, ""),
            ("đẩy mạnh việc học tập … cách Hồ Chí Minh", "đẩy mạnh", False, ""),
            ("tạo chuyển biến thực chất, … cán bộ, đảng viên", "tạo | lan toả", False, ""),
        ],
        "three verbs after semicolons",
    ),
    (
        "Tiếp tục đổi mới phong cách, phương pháp công tác, lề lối làm việc bảo đảm sự lãnh đạo, chỉ đạo "
        "thông suốt, kịp thời của cấp ủy, tổ chức đảng. Đẩy mạnh cải cách hành chính, ứng dụng công nghệ "
        "thông tin, chuyển đổi số trong các cơ quan của hệ thống chính trị, gắn với xây dựng, áp dụng các "
        "tiêu chí, chỉ số đánh giá hiệu quả, chất lượng tổ chức, hoạt động của các cơ quan, đơn vị, địa "
        "phương.",
        [
            ("Tiếp tục đổi mới phong … ủy, tổ chức đảng", "Tiếp tục đổi mới", False, ""),
            ("Đẩy mạnh cải cách hành … đơn vị, địa phương", "Đẩy mạnh", False, ""),
        ],
        "a sentence that begins with Đ",
    ),
    (
        "Lãnh đạo, chỉ đạo đổi mới, nâng cao chất lượng hoạt động của Quốc hội và quan tâm chỉ đạo xây "
        "dựng, hoàn thiện bộ máy, tổ chức của các cơ quan trực thuộc Quốc hội, Ủy ban Thường vụ Quốc hội "
        "theo hướng tinh gọn, giảm số lượng cấp phó của người đứng đầu và Ủy viên thường trực của Hội đồng "
        "dân tộc và các Ủy ban của Quốc hội; thể chế kịp thời, đầy đủ chủ trương, đường lối của Đảng, bảo "
        "đảm đồng bộ giữa văn bản của Đảng và pháp luật của Nhà nước.",
        [
            ("Lãnh đạo, chỉ đạo đổi … động của Quốc hội", "Lãnh đạo | chỉ đạo đổi mới | nâng cao", False, ""),
            ("quan tâm chỉ đạo xây … ban của Quốc hội", "chỉ đạo xây dựng | hoàn thiện", False, ""),
            ("thể chế kịp thời, đầy … luật của Nhà nước", "thể chế", False, ""),
        ],
        "three: «và», «;»",
    ),
    (
        "Lãnh đạo, chỉ đạo đổi mới công tác quản lý, điều hành của Chính phủ và hệ thống cơ quan hành chính "
        "nhà nước; hoàn thiện chức năng, nhiệm vụ, quyền hạn của các bộ, cơ quan ngang bộ, cơ quan thuộc "
        "Chính phủ, chính quyền địa phương; sửa đổi, hoàn thiện chính sách công vụ (chế độ công vụ) để liên "
        "thông cán bộ từ cấp xã tới cấp huyện và tỉnh (thực hiện thường xuyên).",
        [
            (
                "Lãnh đạo, chỉ đạo đổi … hành chính nhà nước",
                "Lãnh đạo | chỉ đạo đổi mới",
                False,
                "thực hiện thường xuyên",
            ),
            ("hoàn thiện chức năng, nhiệm … chính quyền địa phương", "hoàn thiện", False, "thực hiện thường xuyên"),
            ("sửa đổi, hoàn thiện chính … cấp huyện và tỉnh", "sửa đổi | hoàn thiện", False, "thực hiện thường xuyên"),
        ],
        "one deadline covers every deliverable",
    ),
    (
        "Sơ kết việc thực hiện tổ chức chính quyền đô thị tại thành phố Hà Nội, Thành phố Hồ Chí Minh và "
        "thành phố Đà Nẵng, trên cơ sở đó xây dựng, hoàn thiện tiêu chí, tổ chức bộ máy của mô hình chính "
        "quyền đô thị, nông thôn, hải đảo, đơn vị hành chính - kinh tế đặc biệt (hoàn thành trong năm "
        "2024).",
        [
            ("Sơ kết việc thực hiện … thành phố Đà Nẵng", "Sơ kết việc thực hiện", False, "hoàn thành trong năm 2024"),
            (
                "xây dựng, hoàn thiện tiêu … kinh tế đặc biệt",
                "xây dựng | hoàn thiện",
                False,
                "hoàn thành trong năm 2024",
            ),
        ],
        "«, trên cơ sở đó»",
    ),
    (
        "Chủ trì, phối hợp với các cơ quan liên quan tổng kết việc thực hiện Kết luận số 86-KL/TW, ngày "
        "24/01/2014 của Bộ Chính trị về chính sách thu hút, tạo nguồn cán bộ từ sinh viên tốt nghiệp xuất "
        'sắc, cán bộ khoa học trẻ; xây dựng và triển khai có hiệu quả "Chiến lược quốc gia thu hút, trọng '
        'dụng nhân tài" (hoàn thành trong năm 2024); Thông báo số 202-TB/TW, ngày 26/5/2015 của Bộ Chính '
        'trị về Đề án "Thí điểm đổi mới cách tuyển chọn lãnh đạo, quản lý cấp vụ, cấp sở, cấp phòng"; tham '
        "mưu Bộ Chính trị về định hướng, giải pháp trong thời gian tới (hoàn thành trong năm 2025).",
        [
            (
                "tổng kết việc thực hiện … bộ khoa học trẻ",
                "tổng kết việc thực hiện",
                False,
                "hoàn thành trong năm 2024",
            ),
            (
                'xây dựng và triển khai … trọng dụng nhân tài"',
                "xây dựng | triển khai",
                False,
                "hoàn thành trong năm 2024",
            ),
            (
                'Thông báo số 202-TB/TW, ngày … cấp sở, cấp phòng"',
                "tổng kết việc thực hiện",
                True,
                "hoàn thành trong năm 2025",
            ),
            ("tham mưu Bộ Chính trị … trong thời gian tới", "tham mưu", False, "hoàn thành trong năm 2025"),
        ],
        "two deadlines, a verb-less object that takes back an earlier verb",
    ),
    (
        "Đảng đoàn Mặt trận Tổ quốc Việt Nam chủ trì, phối hợp với đảng đoàn các tổ chức chính trị - xã "
        "hội, Ban Bí thư Trung ương Đoàn nghiên cứu, tham mưu các chủ trương, giải pháp đổi mới, nâng cao "
        "vai trò lãnh đạo của đảng đoàn, Ban Bí thư Trung ương Đoàn; kiến nghị mô hình tổ chức đảng đoàn "
        "phù hợp với nguyên tắc hiệp thương dân chủ, tổ chức và hoạt động của Mặt trận Tổ quốc và các tổ "
        "chức thành viên.",
        [
            ("nghiên cứu, tham mưu các … thư Trung ương Đoàn", "nghiên cứu | tham mưu", False, ""),
            ("kiến nghị mô hình tổ … tổ chức thành viên", "kiến nghị", False, ""),
        ],
        "partners are no part of the work",
    ),
    (
        "Thực hiện tốt vai trò giám sát, phản biện xã hội, tích cực tham gia xây dựng, chỉnh đốn Đảng và hệ "
        "thống chính trị, phòng, chống tham nhũng, tiêu cực.",
        [
            ("Thực hiện tốt vai trò giám sát, phản biện xã hội", "Thực hiện", False, ""),
            ("tích cực tham gia xây … tham nhũng, tiêu cực", "tham gia xây dựng", False, ""),
        ],
        "a comma with an adverb",
    ),
    (
        "Chủ trì sơ kết, tham mưu bổ sung, sửa đổi Quy định số 164-QĐ/TW, ngày 01/02/2013 của Bộ Chính trị "
        "về chế độ bồi dưỡng, cập nhật kiến thức mới đối với cán bộ lãnh đạo, quản lý các cấp (hoàn thành "
        "trong năm 2023); Quy định số 132-QĐ/TW, ngày 08/3/2018 của Bộ Chính trị về việc kiểm điểm và đánh "
        "giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân trong hệ thống chính trị (hoàn thành "
        "trong năm 2024).",
        [
            (
                "sơ kết, tham mưu bổ … quản lý các cấp",
                "sơ kết | tham mưu bổ sung | sửa đổi",
                False,
                "hoàn thành trong năm 2023",
            ),
            (
                "Quy định số 132-QĐ/TW, ngày … hệ thống chính trị",
                "sơ kết | tham mưu bổ sung | sửa đổi",
                True,
                "hoàn thành trong năm 2024",
            ),
        ],
        "a verb-less regulation inherits",
    ),
    (
        "Tham mưu sơ kết, tổng kết việc thực hiện Quy định số 08-QĐi/TW, ngày 25/10/2018 của Ban Chấp hành "
        "Trung ương Đảng về trách nhiệm nêu gương của cán bộ, đảng viên, trước hết là Ủy viên Bộ Chính trị, "
        "Ủy viên Ban Bí thư, Ủy viên Trung ương Đảng; Quy định số 101-QĐ/TW, ngày 07/6/2012 của Ban Bí thư "
        'về "trách nhiệm nêu gương của cán bộ, đảng viên, nhất là cán bộ lãnh đạo chủ chốt các cấp" và Quy '
        'định số 55-QĐ/TW, ngày 19/12/2016 của Bộ Chính trị về "một số việc cần làm ngay để tăng cường '
        'trách nhiệm nêu gương của cán bộ, đảng viên" (hoàn thành trong năm 2024).',
        [
            (
                "Tham mưu sơ kết, tổng … viên Trung ương Đảng",
                "Tham mưu sơ kết | tổng kết việc thực hiện",
                False,
                "hoàn thành trong năm 2024",
            ),
            (
                'Quy định số 101-QĐ/TW, ngày … chủ chốt các cấp"',
                "Tham mưu sơ kết | tổng kết việc thực hiện",
                True,
                "hoàn thành trong năm 2024",
            ),
            (
                'Quy định số 55-QĐ/TW, ngày … cán bộ, đảng viên"',
                "Tham mưu sơ kết | tổng kết việc thực hiện",
                True,
                "hoàn thành trong năm 2024",
            ),
        ],
        "each regulation of a list",
    ),
    (
        "Chủ trì tổng kết, tham mưu bổ sung, sửa đổi Quy định số 10-QĐi/TW, ngày 12/12/2018 của Bộ Chính "
        "trị; Quyết định số 200-QĐ/TW, ngày 02/10/2013, Quy định số 42-QĐ/TW, ngày 03/10/2016 của Ban Bí "
        "thư; các quy định về chức năng, nhiệm vụ của các tổ chức đảng, mối quan hệ công tác của cấp ủy "
        "đảng đối với các tổ chức trong hệ thống chính trị (hoàn thành trong năm 2025).",
        [
            (
                "tổng kết, tham mưu bổ … của Bộ Chính trị",
                "tổng kết | tham mưu bổ sung | sửa đổi",
                False,
                "hoàn thành trong năm 2025",
            ),
            (
                "Quyết định số 200-QĐ/TW, ngày 02/10/2013",
                "tổng kết | tham mưu bổ sung | sửa đổi",
                True,
                "hoàn thành trong năm 2025",
            ),
            (
                "Quy định số 42-QĐ/TW, ngày 03/10/2016 của Ban Bí thư",
                "tổng kết | tham mưu bổ sung | sửa đổi",
                True,
                "hoàn thành trong năm 2025",
            ),
            (
                "các quy định về chức … hệ thống chính trị",
                "tổng kết | tham mưu bổ sung | sửa đổi",
                True,
                "hoàn thành trong năm 2025",
            ),
        ],
        "a list with commas, and a class",
    ),
    (
        "Chủ trì tổng kết, sửa đổi Quy chế chất vấn trong Đảng (ban hành kèm theo Quyết định số 158-QĐ/TW, "
        "ngày 12/5/2008 của Bộ Chính trị) (hoàn thành trong năm 2023).",
        [
            ("tổng kết, sửa đổi Quy … của Bộ Chính trị)", "tổng kết | sửa đổi", False, "hoàn thành trong năm 2023"),
        ],
        "brackets that are no deadline stay",
    ),
    (
        "Chủ trì tổng kết việc thực hiện Nghị quyết số 37-NQ/TW, ngày 09/10/2014 của Bộ Chính trị khoá XI "
        "về công tác lý luận và định hướng nghiên cứu đến năm 2030 (hoàn thành trong năm 2025).",
        [
            (
                "tổng kết việc thực hiện … cứu đến năm 2030",
                "tổng kết việc thực hiện",
                False,
                "hoàn thành trong năm 2025",
            ),
        ],
        "«và định hướng» is in a title",
    ),
    (
        "Chủ trì đổi mới nội dung, phương thức, nâng cao chất lượng hiệu quả công tác tuyên truyền, vận "
        "động cán bộ, đảng viên và Nhân dân; đẩy mạnh công tác bảo vệ nền tảng tư tưởng của Đảng, đấu tranh "
        "phản bác các quan điểm sai trái, thù địch.",
        [
            ("đổi mới nội dung, phương … viên và Nhân dân", "đổi mới | nâng cao", False, ""),
            ("đẩy mạnh công tác bảo … sai trái, thù địch", "đẩy mạnh", False, ""),
        ],
        "two verbs on one object",
    ),
    (
        "Chủ trì tổng kết việc thực hiện Quyết định số 218-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị khoá XI "
        "ban hành Quy định về việc Mặt trận Tổ quốc Việt Nam, các đoàn thể chính trị - xã hội và Nhân dân "
        "tham gia góp ý xây dựng chính quyền (hoàn thành trong năm 2023).",
        [
            (
                "tổng kết việc thực hiện … xây dựng chính quyền",
                "tổng kết việc thực hiện",
                False,
                "hoàn thành trong năm 2023",
            ),
        ],
        "«và Nhân dân tham gia» is in a title",
    ),
    (
        "Chủ trì, phối hợp nghiên cứu đổi mới, nâng cao hiệu quả công tác dân vận của hệ thống chính trị, "
        "góp phần mở rộng dân chủ cơ sở, tạo sự đồng thuận của nhân dân trong thực hiện chủ trương, đường "
        "lối của Đảng (hoàn thành trong năm 2024).",
        [
            (
                "nghiên cứu đổi mới, nâng … đường lối của Đảng",
                "nghiên cứu đổi mới | nâng cao",
                False,
                "hoàn thành trong năm 2024",
            ),
        ],
        "aims go on",
    ),
    (
        "Tổng kết thực tiễn, nghiên cứu lý luận về chủ nghĩa xã hội và con đường đi lên chủ nghĩa xã hội ở "
        "Việt Nam gắn với vai trò lãnh đạo, cầm quyền và yêu cầu không ngừng đổi mới phương thức lãnh đạo, "
        "cầm quyền của Đảng (hoàn thành trong năm 2024).",
        [
            (
                "Tổng kết thực tiễn, nghiên … cầm quyền của Đảng",
                "Tổng kết | nghiên cứu",
                False,
                "hoàn thành trong năm 2024",
            ),
        ],
        "a comma alone goes on",
    ),
    (
        "Tiếp tục đổi mới, nâng cao chất lượng thông tin phục vụ lãnh đạo. Tăng cường chỉ đạo, hướng dẫn, "
        "kiểm tra, giám sát việc thực hiện chế độ thông tin, báo cáo của các cấp uỷ, tổ chức (thực hiện "
        "thường xuyên).",
        [
            (
                "Tiếp tục đổi mới, nâng … phục vụ lãnh đạo",
                "Tiếp tục đổi mới | nâng cao",
                False,
                "thực hiện thường xuyên",
            ),
            (
                "Tăng cường chỉ đạo, hướng … cấp uỷ, tổ chức",
                "Tăng cường chỉ đạo | hướng dẫn | kiểm tra | giám sát",
                False,
                "thực hiện thường xuyên",
            ),
        ],
        "two sentences",
    ),
    (
        "Chủ trì tổng kết thực hiện Kết luận số 82-KL/TW, ngày 16/8/2010 của Bộ Chính trị về cải cách thủ "
        "tục hành chính trong Đảng, đổi mới lề lối, tác phong công tác trong các cơ quan lãnh đạo của Đảng "
        "và cơ quan tham mưu, giúp việc cấp uỷ, tổ chức đảng các cấp; hoàn thiện quy định, quy trình về ban "
        "hành văn bản của Đảng; quy định về việc sơ kết, tổng kết nghị quyết, chủ trương của Đảng (hoàn "
        "thành trong năm 2024).",
        [
            ("tổng kết thực hiện Kết … chức đảng các cấp", "tổng kết thực hiện", False, "hoàn thành trong năm 2024"),
            ("hoàn thiện quy định, quy … văn bản của Đảng", "hoàn thiện", False, "hoàn thành trong năm 2024"),
            ("quy định về việc sơ … chủ trương của Đảng", "hoàn thiện", True, "hoàn thành trong năm 2024"),
        ],
        "the third inherits «hoàn thiện»; its «sơ kết, tổng kết» is a title",
    ),
    (
        "Chủ trì tổng kết 15 năm thực hiện Quy định số 216-QĐ/TW, ngày 01/4/2009 của Bộ Chính trị về quan "
        "hệ lãnh đạo, chỉ đạo của Bộ Chính trị, Ban Bí thư với đồng chí Ủy viên Bộ Chính trị, Chủ tịch nước "
        "và một số tổ chức đảng trực thuộc ở Trung ương (hoàn thành trong năm 2024).",
        [
            (
                "tổng kết 15 năm thực … thuộc ở Trung ương",
                "tổng kết 15 năm thực hiện",
                False,
                "hoàn thành trong năm 2024",
            ),
        ],
        "«15 năm thực hiện» is no deadline",
    ),
    (
        "Nghiên cứu, cụ thể hoá Nghị quyết, Kế hoạch thực hiện bằng các chương trình, kế hoạch phù hợp với "
        "điều kiện thực tế của cơ quan, đơn vị, địa phương và bổ sung vào Chương trình hành động thực hiện "
        "Nghị quyết Đại hội XIII và nghị quyết đại hội đảng bộ các cấp (hoàn thành trong năm 2023).",
        [
            (
                "Nghiên cứu, cụ thể hoá … đơn vị, địa phương",
                "Nghiên cứu | cụ thể hoá",
                False,
                "hoàn thành trong năm 2023",
            ),
            ("bổ sung vào Chương trình … đảng bộ các cấp", "bổ sung", False, "hoàn thành trong năm 2023"),
        ],
        "two; the short names list one object",
    ),
    (
        "Rà soát, hoàn thiện, ban hành các quy định, quy chế, quy trình, bảo đảm sự lãnh đạo của Đảng đối "
        "với hệ thống chính trị ở địa phương. Đẩy mạnh cải cách hành chính, ứng dụng công nghệ thông tin, "
        "chuyển đổi số trong các cơ quan, đơn vị, địa phương.",
        [
            ("Rà soát, hoàn thiện, ban … trị ở địa phương", "Rà soát | hoàn thiện | ban hành", False, ""),
            ("Đẩy mạnh cải cách hành … đơn vị, địa phương", "Đẩy mạnh", False, ""),
        ],
        "two sentences",
    ),
    (
        "Bộ Chính trị, Ban Bí thư tăng cường công tác lãnh đạo, chỉ đạo, thường xuyên kiểm tra, giám sát "
        "việc triển khai thực hiện Nghị quyết của Ban Chấp hành Trung ương Đảng và Kế hoạch của Bộ Chính "
        "trị.",
        [
            (
                "tăng cường công tác lãnh … của Bộ Chính trị",
                "tăng cường công tác lãnh đạo | chỉ đạo | kiểm tra | giám sát",
                False,
                "thường xuyên",
            ),
        ],
        "«lãnh đạo, chỉ đạo, thường xuyên kiểm tra» is one list",
    ),
    (
        "Các đồng chí bí thư tỉnh uỷ, thành uỷ, đảng đoàn, ban cán sự đảng, đảng uỷ trực thuộc Trung ương, "
        "Ban Bí thư Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh chủ trì, chịu trách nhiệm về kết quả "
        "thực hiện Nghị quyết.",
        [
            ("chủ trì, chịu trách nhiệm về kết quả thực hiện Nghị quyết", "chủ trì | chịu trách nhiệm", False, ""),
        ],
        "the responsibility is the work",
    ),
    (
        "Ban Tổ chức Trung ương chủ trì, phối hợp với các cơ quan, tổ chức liên quan thường xuyên theo dõi, "
        "hướng dẫn, kiểm tra, đôn đốc việc tổ chức thực hiện Nghị quyết và Kế hoạch, định kỳ báo cáo Bộ "
        "Chính trị, Ban Bí thư.",
        [
            (
                "thường xuyên theo dõi, hướng … quyết và Kế hoạch",
                "theo dõi | hướng dẫn | kiểm tra | đôn đốc",
                False,
                "thường xuyên",
            ),
            ("định kỳ báo cáo Bộ Chính trị, Ban Bí thư", "báo cáo", False, "định kỳ"),
        ],
        "two adverbs of time",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), REAL)
def test_real_sentences(text: str, expected: list[Row], why: str) -> None:
    found = read(text)
    quotes = [find_quote(quote, text) for quote, *_ in expected]
    assert [d.span for d in found] == quotes, why
    assert [(" | ".join(d.actions), d.inherited, d.due.raw if d.due else "") for d in found] == [
        tuple(rest) for _, *rest in expected
    ], why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Rà soát quy định.", ["Rà soát quy định"], "one"),
        ("Rà soát, sửa đổi quy chế làm việc.", ["Rà soát, sửa đổi quy chế làm việc"], "verbs on one object"),
        ("Xây dựng và ban hành quy chế.", ["Xây dựng và ban hành quy chế"], "«và» between verbs without an object"),
        ("Rà soát quy chế và ban hành hướng dẫn.", ["Rà soát quy chế", "ban hành hướng dẫn"], "«và», own object"),
        (
            "Hướng dẫn việc tổng kết và sửa đổi quy chế.",
            ["Hướng dẫn việc tổng kết và sửa đổi quy chế"],
            "«việc A và B» is one thing",
        ),
        (
            'Xây dựng Đề án "Đổi mới tổ chức; hoàn thiện quy chế và ban hành quy định".',
            ['Xây dựng Đề án "Đổi mới tổ chức; hoàn thiện quy chế và ban hành quy định'],
            "nothing is cut inside a quotation",
        ),
        (
            "Rà soát quy chế (quy chế cũ; quy chế mới) và tổng kết phong trào.",
            ["Rà soát quy chế (quy chế cũ; quy chế mới)", "tổng kết phong trào"],
            "nor inside brackets",
        ),
        (
            "Kiểm tra công tác cán bộ; công tác đảng viên.",
            ["Kiểm tra công tác cán bộ; công tác đảng viên"],
            "a field is no thing of its own",
        ),
        ("Sửa đổi quy chế; quy định về bầu cử.", ["Sửa đổi quy chế", "quy định về bầu cử"], "a class is"),
        ("Trồng cây xanh; chăm sóc vườn hoa.", ["Trồng cây xanh", "chăm sóc vườn hoa"], "verbs that no table has"),
        (
            "Tổng kết Quy định số 1-QĐ/TW, số 2-QĐ/TW và Quy định số 3-QĐ/TW.",
            ["Tổng kết Quy định số 1-QĐ/TW", "số 2-QĐ/TW", "Quy định số 3-QĐ/TW"],
            "each regulation of a list",
        ),
        (
            "Tổng kết Quy định số 1-QĐ/TW về công tác cán bộ và xây dựng tổ chức; rà soát quy chế và tổng kết lớp.",
            [
                "Tổng kết Quy định số 1-QĐ/TW về công tác cán bộ và xây dựng tổ chức",
                "rà soát quy chế",
                "tổng kết lớp",
            ],
            "nothing is cut inside the title of a regulation",
        ),
        (
            "Xây dựng hướng dẫn theo Quy định số 1-QĐ/TW, Quy định số 2-QĐ/TW.",
            ["Xây dựng hướng dẫn theo Quy định số 1-QĐ/TW, Quy định số 2-QĐ/TW"],
            "regulations that are a basis are no objects",
        ),
        (
            "Giao ban. Đổi mới cách họp.",
            ["Giao ban", "Đổi mới cách họp"],
            "a sentence may begin with any capital letter",
        ),
        ("Bộ Nội vụ chủ trì rà soát quy định.", ["rà soát quy định"], "the subject is not part of the work"),
        (
            "Bộ Nội vụ, Hội Chữ thập chủ trì, phối hợp với các bộ, tổ chức liên quan rà soát quy định.",
            ["rà soát quy định"],
            "nor are an unknown second subject and the partners",
        ),
    ],
)
def test_pieces(text: str, expected: list[str], why: str) -> None:
    assert [d.span.of(text).rstrip('"') for d in read(text)] == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "Sơ kết A; tổng kết B (hoàn thành trong năm 2024); rà soát C (hoàn thành trong năm 2025).",
            ["hoàn thành trong năm 2024", "hoàn thành trong năm 2024", "hoàn thành trong năm 2025"],
            "since the previous parenthesis",
        ),
        ("Rà soát A (hoàn thành trong năm 2024); tổng kết B.", ["hoàn thành trong năm 2024", ""], "none after it"),
        ("Rà soát A (bản cũ).", [""], "a parenthesis that says no time"),
        (
            "Trước ngày 30/6/2023, rà soát A và ban hành B.",
            ["Trước ngày 30/6/2023", "Trước ngày 30/6/2023"],
            "a date in the sentence holds for all of it",
        ),
        ("Rà soát A và thường xuyên theo dõi B.", ["", "thường xuyên"], "«thường xuyên» where it stands"),
        (
            "Hướng dẫn học tập nghị quyết; xây dựng kế hoạch (hoàn thành học tập trong tháng 12/2022).",
            ["hoàn thành học tập trong tháng 12/2022", ""],
            "a deadline that names its work",
        ),
    ],
)
def test_deadlines(text: str, expected: list[str], why: str) -> None:
    assert [d.due.raw if d.due else "" for d in read(text)] == expected, why


def test_a_regulation_inherits_from_the_last_one_with_a_regulation() -> None:
    found = read("Tổng kết Kết luận số 1-KL/TW; xây dựng Chiến lược; Thông báo số 2-TB/TW; chiến lược biển.")
    assert [(d.actions, d.inherited) for d in found] == [
        (("Tổng kết",), False),
        (("xây dựng",), False),
        (("Tổng kết",), True),
        (("xây dựng",), True),
    ]


def test_the_deadline_of_other_words_than_the_readers() -> None:
    text = "Rà soát A và ban hành B (hoàn thành trong năm 2024); tổng kết C (hoàn thành trong năm 2025)."
    found = read(text)
    both, last = Span(0, text.index(" (")), Span(text.index("tổng"), text.index(" C") + 2)
    assert [(due := due_of(span, found)) and due.raw for span in (both, last)] == [
        "hoàn thành trong năm 2024",
        "hoàn thành trong năm 2025",
    ]
    assert due_of(Span(len(text), len(text)), found) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rà soát quy chế; tổng kết chỉ thị; hoàn thành trong quý III năm 2025.",
            [
                ("Rà soát quy chế", "hoàn thành trong quý III năm 2025"),
                ("tổng kết chỉ thị", "hoàn thành trong quý III năm 2025"),
            ],
        ),
        ("Xây dựng bến cảng. Thời gian hoàn thành: quý IV/2026.", [("Xây dựng bến cảng", "quý IV/2026")]),
    ],
)
def test_a_part_that_is_only_a_deadline(text: str, expected: list[tuple[str, str]]) -> None:
    """It is no work of its own: it dates what stands before it."""
    found = read_deliverables(text, find_deadlines(text, "2025-01-01"), ())
    assert [(d.span.of(text), d.due.raw if d.due else "") for d in found] == expected
