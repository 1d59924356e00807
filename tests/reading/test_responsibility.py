"""Who does what: real sentences of the two documents, and the traps as small ones."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.model import Agency
from generator.reading.agencies import Register
from generator.reading.responsibility import PartyFound, read_parties
from tests.reading.parts import Placed, headings
from tests.reading.register import REGISTER

LEAD, WITH, ADVISES, REPORTS = "lead", "coordinate", "advises", "reports_to"


def read(text: str, above: Sequence[str] = ()) -> tuple[PartyFound, ...]:
    """Parties of a sentence below some texts, the nearest first; their paths are `^1`, `^2` …"""
    return read_parties(Placed("x", text), headings(above), REGISTER)


def short(parties: Sequence[PartyFound]) -> list[tuple[str, str]]:
    return [(p.role, p.agency or p.raw) for p in parties]


FRONT = (
    "Đảng đoàn Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội và Ban Bí thư Trung ương Đoàn Thanh niên "
    "Cộng sản Hồ Chí Minh"
)

REAL: list[tuple[str, tuple[str, ...], list[tuple[str, str]], str]] = [
    (
        "Bộ Chính trị tổ chức Hội nghị cán bộ toàn quốc nghiên cứu, học tập, quán triệt Nghị quyết và Kế "
        "hoạch thực hiện Nghị quyết 28 (trong tháng 12/2022).",
        (),
        [(LEAD, "bo-chinh-tri")],
        "the subject before the first verb",
    ),
    (
        "Ban Tuyên giáo Trung ương chủ trì, phối hợp với các cơ quan liên quan hướng dẫn các cấp uỷ, tổ "
        "chức đảng nghiên cứu, học tập, quán triệt Nghị quyết 28 và Kế hoạch thực hiện ở các cấp, các "
        "ngành; chỉ đạo các cơ quan báo chỉ thông tin, tuyên truyền nội dung và kết quả thực hiện Nghị "
        "quyết (hoàn thành học tập trong tháng 12/2022) và thường xuyên chỉ đạo thực hiện.",
        (),
        [(LEAD, "tuyen-giao"), (WITH, "các cơ quan liên quan")],
        "an unnamed party ends at the next verb; «các cấp uỷ» are guided, not partners",
    ),
    (
        "Các đồng chí Ủy viên Bộ Chính trị, Ủy viên Ban Bí thư, Ủy viên Ban Chấp hành Trung ương Đảng, bí "
        "thư tỉnh ủy, thành ủy, đảng đoàn, ban cán sự đảng, đảng ủy trực thuộc Trung ương chịu trách nhiệm "
        "chỉ đạo việc tổ chức nghiên cứu, học tập, quán triệt Nghị quyết và xây dựng chương trình, kế hoạch "
        "thực hiện trong phạm vi phụ trách, gắn với chức năng, nhiệm vụ và điều kiện thực tế của cơ quan, "
        "đơn vị, địa phương (hoàn thành trong tháng 01/2023).",
        (),
        [(LEAD, "uv-bo-chinh-tri"), (LEAD, "uv-ban-bi-thu"), (LEAD, "uv-trung-uong"), (LEAD, "bi-thu")],
        "four printed groups of persons; no Ban Bí thư, no Bộ Chính trị",
    ),
    (
        "Cấp ủy, tổ chức đảng ban hành chương trình, kế hoạch thực hiện Nghị quyết 28 gắn với thực hiện "
        "Nghị quyết Đại hội XIII và các chủ trương, đường lối của Đảng có liên quan; kịp thời khắc phục hạn "
        "chế trong phương thức lãnh đạo của Đảng. Nâng cao nhận thức, trách nhiệm, tạo sự thống nhất trong "
        "Đảng, đồng thuận của Nhân dân trong chấp hành, thực hiện có hiệu quả đường lối, chủ trương của "
        "Đảng, chính sách, pháp luật của Nhà nước.",
        (),
        [(LEAD, "cap-uy")],
        "a class as subject",
    ),
    (
        "Tiếp tục đổi mới phong cách, phương pháp công tác, lề lối làm việc bảo đảm sự lãnh đạo, chỉ đạo "
        "thông suốt, kịp thời của cấp ủy, tổ chức đảng. Đẩy mạnh cải cách hành chính, ứng dụng công nghệ "
        "thông tin, chuyển đổi số trong các cơ quan của hệ thống chính trị, gắn với xây dựng, áp dụng các "
        "tiêu chí, chỉ số đánh giá hiệu quả, chất lượng tổ chức, hoạt động của các cơ quan, đơn vị, địa "
        "phương.",
        ("NHIỆM VỤ TRỌNG TÂM",),
        [],
        "a class at the end of a phrase does nothing; a heading of words owns nothing",
    ),
    (
        "Lãnh đạo, chỉ đạo đổi mới, nâng cao chất lượng hoạt động của Quốc hội và quan tâm chỉ đạo xây "
        "dựng, hoàn thiện bộ máy, tổ chức của các cơ quan trực thuộc Quốc hội, Ủy ban Thường vụ Quốc hội "
        "theo hướng tinh gọn, giảm số lượng cấp phó của người đứng đầu và Ủy viên thường trực của Hội đồng "
        "dân tộc và các Ủy ban của Quốc hội; thể chế kịp thời, đầy đủ chủ trương, đường lối của Đảng, bảo "
        "đảm đồng bộ giữa văn bản của Đảng và pháp luật của Nhà nước.",
        ("Đảng đoàn Quốc hội", "NHIỆM VỤ CỤ THỂ"),
        [(LEAD, "quoc-hoi")],
        "a paragraph under the heading that names the body",
    ),
    (
        "Chủ trì, phối hợp với các cơ quan liên quan tổng kết việc thực hiện Kết luận số 86-KL/TW, ngày "
        "24/01/2014 của Bộ Chính trị về chính sách thu hút, tạo nguồn cán bộ từ sinh viên tốt nghiệp xuất "
        'sắc, cán bộ khoa học trẻ; xây dựng và triển khai có hiệu quả "Chiến lược quốc gia thu hút, trọng '
        'dụng nhân tài" (hoàn thành trong năm 2024); Thông báo số 202-TB/TW, ngày 26/5/2015 của Bộ Chính '
        'trị về Đề án "Thí điểm đổi mới cách tuyển chọn lãnh đạo, quản lý cấp vụ, cấp sở, cấp phòng"; tham '
        "mưu Bộ Chính trị về định hướng, giải pháp trong thời gian tới (hoàn thành trong năm 2025).",
        ("Ban cán sự đảng Chính phủ",),
        [(LEAD, "chinh-phu"), (WITH, "các cơ quan liên quan"), (ADVISES, "bo-chinh-tri")],
        "issuers inside citations have no part; who is advised has",
    ),
    (
        "Đảng đoàn Mặt trận Tổ quốc Việt Nam chủ trì, phối hợp với đảng đoàn các tổ chức chính trị - xã "
        "hội, Ban Bí thư Trung ương Đoàn nghiên cứu, tham mưu các chủ trương, giải pháp đổi mới, nâng cao "
        "vai trò lãnh đạo của đảng đoàn, Ban Bí thư Trung ương Đoàn; kiến nghị mô hình tổ chức đảng đoàn "
        "phù hợp với nguyên tắc hiệp thương dân chủ, tổ chức và hoạt động của Mặt trận Tổ quốc và các tổ "
        "chức thành viên.",
        (FRONT,),
        [(LEAD, "mat-tran"), (WITH, "doan-the"), (WITH, "doan")],
        "the bullet's own subject wins over the heading",
    ),
    (
        "Lãnh đạo đổi mới, nâng cao chất lượng hoạt động của Mặt trận Tổ quốc và các tổ chức chính trị - xã "
        "hội, hướng mạnh về cơ sở, sát quần chúng; thực hiện tốt vai trò đại diện cho quyền, lợi ích hợp "
        "pháp của đoàn viên, hội viên và Nhân dân.",
        (FRONT,),
        [(LEAD, "mat-tran"), (LEAD, "doan-the"), (LEAD, "doan")],
        "three bodies in a heading; «Đảng đoàn» governs the second name too",
    ),
    (
        "Tham mưu sơ kết, tổng kết việc thực hiện Quy định số 08-QĐi/TW, ngày 25/10/2018 của Ban Chấp hành "
        "Trung ương Đảng về trách nhiệm nêu gương của cán bộ, đảng viên, trước hết là Ủy viên Bộ Chính trị, "
        "Ủy viên Ban Bí thư, Ủy viên Trung ương Đảng; Quy định số 101-QĐ/TW, ngày 07/6/2012 của Ban Bí thư "
        'về "trách nhiệm nêu gương của cán bộ, đảng viên, nhất là cán bộ lãnh đạo chủ chốt các cấp" và Quy '
        'định số 55-QĐ/TW, ngày 19/12/2016 của Bộ Chính trị về "một số việc cần làm ngay để tăng cường '
        'trách nhiệm nêu gương của cán bộ, đảng viên" (hoàn thành trong năm 2024).',
        ("Ban Tổ chức Trung ương",),
        [(LEAD, "to-chuc")],
        "«tham mưu sơ kết» advises nobody by name",
    ),
    (
        "Chủ trì xây dựng cơ chế phối hợp hoạt động kiểm tra, giám sát, thanh tra của các cơ quan, tổ chức "
        "trong hệ thống chính trị (hoàn thành trong năm 2024).",
        ("Ủy ban Kiểm tra Trung ương",),
        [(LEAD, "ubkt")],
        "«cơ chế phối hợp» is a thing",
    ),
    (
        "Chủ trì, phối hợp nghiên cứu đổi mới, nâng cao hiệu quả công tác dân vận của hệ thống chính trị, "
        "góp phần mở rộng dân chủ cơ sở, tạo sự đồng thuận của nhân dân trong thực hiện chủ trương, đường "
        "lối của Đảng (hoàn thành trong năm 2024).",
        ("Ban Dân vận Trung ương",),
        [(LEAD, "dan-van")],
        "«Chủ trì, phối hợp nghiên cứu» names no partner",
    ),
    (
        "Chủ trì, phối hợp nghiên cứu, tham mưu tiếp tục đổi mới, hoàn thiện phương thức lãnh đạo của tình "
        "uỷ, thành uỷ trong lĩnh vực phát triển kinh tế - xã hội (hoàn thành trong năm 2023).",
        ("Ban Kinh tế Trung ương",),
        [(LEAD, "kinh-te")],
        "nor does «phối hợp nghiên cứu, tham mưu»",
    ),
    (
        "Chủ trì tổng kết thực hiện Kết luận số 82-KL/TW, ngày 16/8/2010 của Bộ Chính trị về cải cách thủ "
        "tục hành chính trong Đảng, đổi mới lề lối, tác phong công tác trong các cơ quan lãnh đạo của Đảng "
        "và cơ quan tham mưu, giúp việc cấp uỷ, tổ chức đảng các cấp; hoàn thiện quy định, quy trình về ban "
        "hành văn bản của Đảng; quy định về việc sơ kết, tổng kết nghị quyết, chủ trương của Đảng (hoàn "
        "thành trong năm 2024).",
        ("Văn phòng Trung ương Đảng",),
        [(LEAD, "van-phong")],
        "«cơ quan tham mưu, giúp việc cấp uỷ» are words of a title",
    ),
    (
        "Chủ trì tổng kết 15 năm thực hiện Quy định số 216-QĐ/TW, ngày 01/4/2009 của Bộ Chính trị về quan "
        "hệ lãnh đạo, chỉ đạo của Bộ Chính trị, Ban Bí thư với đồng chí Ủy viên Bộ Chính trị, Chủ tịch nước "
        "và một số tổ chức đảng trực thuộc ở Trung ương (hoàn thành trong năm 2024).",
        ("Văn phòng Trung ương Đảng",),
        [(LEAD, "van-phong")],
        "so are «Bộ Chính trị, Ban Bí thư với đồng chí …»",
    ),
    (
        "Nghiên cứu, cụ thể hoá Nghị quyết, Kế hoạch thực hiện bằng các chương trình, kế hoạch phù hợp với "
        "điều kiện thực tế của cơ quan, đơn vị, địa phương và bổ sung vào Chương trình hành động thực hiện "
        "Nghị quyết Đại hội XIII và nghị quyết đại hội đảng bộ các cấp (hoàn thành trong năm 2023).",
        ("Các tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương",),
        [(LEAD, "tinh-uy")],
        "a class in the heading, «Các» and commas included",
    ),
    (
        "Bộ Chính trị, Ban Bí thư tăng cường công tác lãnh đạo, chỉ đạo, thường xuyên kiểm tra, giám sát "
        "việc triển khai thực hiện Nghị quyết của Ban Chấp hành Trung ương Đảng và Kế hoạch của Bộ Chính "
        "trị.",
        (),
        [(LEAD, "bo-chinh-tri"), (LEAD, "ban-bi-thu")],
        "two leads",
    ),
    (
        "Các đồng chí bí thư tỉnh uỷ, thành uỷ, đảng đoàn, ban cán sự đảng, đảng uỷ trực thuộc Trung ương, "
        "Ban Bí thư Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh chủ trì, chịu trách nhiệm về kết quả "
        "thực hiện Nghị quyết.",
        (),
        [(LEAD, "bi-thu"), (LEAD, "doan")],
        "persons and a body, «Các đồng chí» before them",
    ),
    (
        "Ban Tổ chức Trung ương chủ trì, phối hợp với các cơ quan, tổ chức liên quan thường xuyên theo dõi, "
        "hướng dẫn, kiểm tra, đôn đốc việc tổ chức thực hiện Nghị quyết và Kế hoạch, định kỳ báo cáo Bộ "
        "Chính trị, Ban Bí thư.",
        (),
        [
            (LEAD, "to-chuc"),
            (WITH, "các cơ quan, tổ chức liên quan"),
            (REPORTS, "bo-chinh-tri"),
            (REPORTS, "ban-bi-thu"),
        ],
        "«tổ chức» inside the unnamed party is no verb",
    ),
    (
        "Thực hiện Nghị quyết số 28-NQ/TW, ngày 17/11/2022 của Ban Chấp hành Trung ương Đảng khoá XIII về "
        "tiếp tục đổi mới phương thức lãnh đạo, cầm quyền của Đảng đối với hệ thống chính trị trong giai "
        "đoạn mới (sau đây gọi là Nghị quyết 28), Bộ Chính trị ban hành Kế hoạch thực hiện như sau:",
        (),
        [],
        "who issues the plan has no part in it",
    ),
    (
        "Tăng cường, nâng cao hiệu lực, hiệu quả công tác kiểm tra, giám sát của Đảng. Phát huy vai trò, "
        "trách nhiệm của các cơ quan tham mưu, giúp việc của Đảng trong kiểm tra, giám sát các hoạt động "
        "thuộc lĩnh vực được giao. Phối hợp chặt chẽ, đồng bộ giữa công tác kiểm tra, giám sát của Đảng với "
        "công tác thanh tra, kiểm toán, điều tra của Nhà nước.",
        (),
        [],
        "«Phối hợp chặt chẽ giữa …» gives no body a part",
    ),
    (
        "Đảng đoàn Quốc hội, Ban cán sự đảng Chính phủ lãnh đạo, chỉ đạo rà soát, sửa đổi, bổ sung các văn "
        "bản quy phạm pháp luật có liên quan bảo đảm đồng bộ, thống nhất, tạo cơ sở pháp lý cho việc đổi "
        "mới phương thức lãnh đạo, cầm quyền của Đảng đối với hệ thống chính trị trong giai đoạn mới.",
        (),
        [(LEAD, "quoc-hoi"), (LEAD, "chinh-phu")],
        "a list of two",
    ),
    (
        "Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội ở Trung ương ban hành quy định, hướng "
        "dẫn, chỉ đạo thực hiện theo yêu cầu của Nghị quyết.",
        (),
        [(LEAD, "mttq"), (LEAD, "các tổ chức chính trị - xã hội ở Trung ương")],
        "the second is not in the register: kept as printed",
    ),
    (
        "Ban Tổ chức Trung ương chủ trì, phối hợp với các cơ quan liên quan thường xuyên theo dõi, đôn đốc, "
        "hướng dẫn, kiểm tra, giám sát việc thực hiện Nghị quyết, định kỳ sơ kết, tổng kết báo cáo Bộ Chính "
        "trị, Ban Bí thư.",
        (),
        [(LEAD, "to-chuc"), (WITH, "các cơ quan liên quan"), (REPORTS, "bo-chinh-tri"), (REPORTS, "ban-bi-thu")],
        "«tổng kết báo cáo Bộ Chính trị»",
    ),
]


@pytest.mark.parametrize(("text", "above", "expected", "why"), REAL)
def test_real_sentences(text: str, above: tuple[str, ...], expected: list[tuple[str, str]], why: str) -> None:
    assert short(read(text, above)) == expected, why


@pytest.mark.parametrize(
    ("text", "above", "expected", "why"),
    [
        ("Giao Bộ Nội vụ chủ trì xây dựng Đề án.", (), [(LEAD, "noi-vu")], "«giao …»"),
        (
            "Xây dựng Đề án, giao Bộ Nội vụ thực hiện.",
            ("Ban Tổ chức Trung ương",),
            [(LEAD, "noi-vu")],
            "«giao …» inside the sentence, against the heading",
        ),
        ("Đề án do Bộ Nội vụ chủ trì.", (), [(LEAD, "noi-vu")], "«do … chủ trì»"),
        (
            "Rà soát quy định; Bộ Nội vụ theo dõi việc thực hiện.",
            (),
            [(LEAD, "noi-vu")],
            "a later part with a subject of its own",
        ),
        (
            "Bộ Nội vụ và Bộ Văn hoá, Thể thao và Du lịch chịu trách nhiệm tổng kết.",
            (),
            [(LEAD, "noi-vu"), (LEAD, "van-hoa")],
            "«và» between names, comma and «và» inside one",
        ),
        ("Bộ Nội vụ trồng cây.", (), [(LEAD, "noi-vu")], "a verb that no table has"),
        ("Bộ Nội vụ của nước bạn chúc mừng.", (), [], "a name that is only talked about"),
        ("Sở Xây dựng chủ trì rà soát.", (), [(LEAD, "Sở Xây dựng")], "a verb inside a name that is not known"),
        (
            "Hội đồng thi chủ trì, phối hợp với Bộ Nội vụ công bố kết quả.",
            (),
            [(LEAD, "Hội đồng thi"), (WITH, "noi-vu")],
            "a lead that the register does not know is kept as printed",
        ),
        (
            "Bộ Nội vụ chủ trì, phối hợp với Hội Chữ thập, Ban Dân vận Trung ương và các bộ, ngành liên quan tổ chức "
            "lễ.",
            (),
            [(LEAD, "noi-vu"), (WITH, "Hội Chữ thập"), (WITH, "dan-van"), (WITH, "các bộ, ngành liên quan")],
            "known, unknown and unnamed partners in one list",
        ),
        (
            "Bộ Nội vụ chủ trì, phối hợp chặt chẽ với Ban Dân vận Trung ương rà soát.",
            (),
            [(LEAD, "noi-vu"), (WITH, "dan-van")],
            "an adverb inside «phối hợp … với»",
        ),
        (
            "Bộ Nội vụ xây dựng cơ chế phối hợp với Ban Dân vận Trung ương.",
            (),
            [(LEAD, "noi-vu")],
            "the name of a thing: no partner",
        ),
        (
            "Rà soát, trình Ban Bí thư; báo cáo Bộ Chính trị kết quả.",
            ("Bộ Nội vụ",),
            [(LEAD, "noi-vu"), (REPORTS, "ban-bi-thu"), (REPORTS, "bo-chinh-tri")],
            "«trình», «báo cáo»",
        ),
        ("Thực hiện chế độ báo cáo Ban Bí thư.", (), [], "«chế độ báo cáo» is a thing"),
        ("Rà soát.", ("Nhiệm vụ của Bộ Nội vụ",), [(LEAD, "noi-vu")], "a heading that says «nhiệm vụ của …»"),
        ("Rà soát.", ("Phát huy vai trò của Bộ Nội vụ",), [], "a heading of words that holds a name owns nothing"),
        (
            "Rà soát.",
            ("Việc chung", "Ban Dân vận Trung ương", "Bộ Nội vụ"),
            [(LEAD, "dan-van")],
            "the nearest heading that is a name",
        ),
        (
            "Rà soát quy định.",
            ("Bộ Nội vụ chủ trì, phối hợp với Ban Dân vận Trung ương thực hiện các việc sau:",),
            [(LEAD, "noi-vu")],
            "a sentence that gives its lead to what follows",
        ),
        ("Rà soát quy định.", ("Bộ Nội vụ chủ trì tổng kết.",), [], "a sentence that ends gives nothing"),
    ],
)
def test_traps(text: str, above: tuple[str, ...], expected: list[tuple[str, str]], why: str) -> None:
    assert short(read(text, above)) == expected, why


def test_where_the_words_stand() -> None:
    text = "Bộ Nội vụ chủ trì, phối hợp với các cơ quan liên quan rà soát."
    lead, partner = read(text, ("Ban Dân vận Trung ương",))
    assert (lead.clause_path, lead.basis, lead.span.of(text), lead.raw) == ("x", "sentence", "Bộ Nội vụ", "Bộ Nội vụ")
    assert partner.span.of(text) == partner.raw == "các cơ quan liên quan"
    heading = "Đảng đoàn Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội"
    _, second = read("Rà soát.", ("Việc chung", heading))
    assert (second.clause_path, second.basis, second.raw) == ("^2", "heading", "các tổ chức chính trị - xã hội")
    assert second.span.of(heading) == second.raw


def test_a_party_stands_once_in_a_role() -> None:
    parties = read("Bộ Nội vụ chủ trì rà soát, báo cáo Bộ Chính trị; Bộ Nội vụ tổng kết, báo cáo Bộ Chính trị.")
    assert short(parties) == [(LEAD, "noi-vu"), (REPORTS, "bo-chinh-tri")]
    assert parties[0].span.start == 0, "the first place counts"


def test_a_name_is_not_made_of_half_of_the_one_before_it() -> None:
    """«… Sở Tài chính và chính quyền»: the half «Sở Tài» with «chính» behind it is the same name once more."""
    register = Register({name: Agency(name, name, "body") for name in ("Sở Tài chính", "Sở Nội vụ")})
    text = "Phối hợp giữa các cơ quan: Sở Nội vụ, Sở Tài chính và chính quyền địa phương trong công tác kiểm tra."
    assert read_parties(Placed("x", text), (), register) == ()


def test_who_asks_does_not_do_it() -> None:
    register = Register({name: Agency(name, name, "body") for name in ("Ban Bí thư", "Sở Nội vụ")})
    found = read_parties(Placed("x", "Ban Bí thư yêu cầu Sở Nội vụ rà soát biên chế."), (), register)
    assert [(p.role, p.agency) for p in found] == [("lead", "Sở Nội vụ")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đơn vị chủ trì: Sở Nội vụ.", [("lead", "Sở Nội vụ")]),
        ("Cơ quan phối hợp: Sở Nội vụ, Ban Bí thư.", [("coordinate", "Sở Nội vụ"), ("coordinate", "Ban Bí thư")]),
        ("Sở Nội vụ là đơn vị chủ trì đối với các nội dung trên.", []),
    ],
)
def test_lines_with_a_key(text: str, expected: list[tuple[str, str]]) -> None:
    register = Register({name: Agency(name, name, "body") for name in ("Ban Bí thư", "Sở Nội vụ")})
    assert [(p.role, p.agency) for p in read_parties(Placed("x", text), (), register)] == expected


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Sở Nội vụ, Sở Tài chính: Tăng cường kiểm tra.", ["Sở Nội vụ", "Sở Tài chính"]),
        ("Sở Nội vụ; Sở Tài chính xây dựng kế hoạch.", ["Sở Nội vụ", "Sở Tài chính"]),
        ("Sở Nội vụ theo chức năng, nhiệm vụ được giao theo dõi việc thực hiện.", ["Sở Nội vụ"]),
        ("Giao Sở Nội vụ lập danh mục.", ["Sở Nội vụ"]),
    ],
)
def test_subjects_with_words_between(text: str, leads: list[str]) -> None:
    """A colon, a semicolon, or «theo chức năng, nhiệm vụ» between the bodies and their verb."""
    register = Register({name: Agency(name, name, "body") for name in ("Sở Nội vụ", "Sở Tài chính")})
    assert [p.agency for p in read_parties(Placed("x", text), (), register) if p.role == "lead"] == leads
