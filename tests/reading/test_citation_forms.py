"""More forms of citations: the issuer before the number, a number without its symbol, a numbered department."""

from __future__ import annotations

import pytest

from generator.corpus.identities import resolve
from generator.reading.bare_numbers import find_bare
from generator.reading.citations import find_citations, find_numbered
from generator.reading.issuers import names_body
from generator.reading.numbers import find_numbers
from tests.reading.test_citations import document


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("theo đề nghị của Bộ Y tế (Công văn số 812/BYT-KCB ngày 03/5/2022), ý kiến của Bộ Quốc phòng (Công văn số "
         "77/BQP-TM ngày 10/5/2022)", [("812/BYT-KCB", "Bộ Y tế"), ("77/BQP-TM", "Bộ Quốc phòng")], "in brackets"),
        ("ý kiến của Sở Tư pháp (văn bản số 40/STP-XD ngày 02/3/2024, Sở Tài chính (văn bản số 51/STC-NS ngày "
         "05/3/2024)", [("40/STP-XD", "Sở Tư pháp"), ("51/STC-NS", "Sở Tài chính")], "a bracket that is never closed"),
        ("đề nghị của Sở Nội vụ tại các Tờ trình số 12/TTr-SNV ngày 01/02/2024, số 15/TTr-SNV ngày 05/02/2024",
         [("12/TTr-SNV", "Sở Nội vụ"), ("15/TTr-SNV", "Sở Nội vụ")], "two of one body"),
        ("theo đề xuất của Ban cán sự đảng UBND huyện tại Tờ trình số 31/TTr-BCSĐ ngày 21.8.2021",
         [("31/TTr-BCSĐ", "Ban cán sự đảng UBND huyện")], "«đảng» inside the name"),
        ("Ban Dân vận Tỉnh uỷ đã có Công văn số 55-CV/BDVTU, ngày 03/4/2024 đề nghị",
         [("55-CV/BDVTU", "Ban Dân vận Tỉnh uỷ")], "«đã có»"),
        ("Thường trực Huyện uỷ (Công văn số 55-CV/HU, ngày 02/3/2024)", [("55-CV/HU", "Thường trực Huyện uỷ")],
         "the whole name"),
        ("gửi Sở Tài chính (Quyết định số 12/QĐ-UBND ngày 03/4/2024)", [("12/QĐ-UBND", None)],
         "another body's number"),
        ("Sở Y tế thực hiện (theo Công văn số 812/BYT-KCB ngày 03/5/2022)", [("812/BYT-KCB", None)], "«theo»"),
        ("các huyện có Công văn số 45/UBND-NC ngày 03/5/2022", [("45/UBND-NC", None)], "a class of bodies"),
        ("Ủy ban Thường vụ Quốc hội đã ban hành Nghị quyết số 12/NQ-UBTVQH15", [
            ("12/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội")], "a first letter with a mark"),
        ("Ủy ban nhân dân tỉnh ban hành Công văn số 31/UBND-NC", [("31/UBND-NC", "Ủy ban nhân dân tỉnh")], "another"),
        ("Đảng ủy xã đã ban hành Kế hoạch số 7-KH/ĐU", [("7-KH/ĐU", "Đảng ủy xã")], "«Đ»"),
        ("Bộ Tài chính (Công văn số 11/BTC-NS), Bộ Nội vụ trả lời", [("11/BTC-NS", "Bộ Tài chính")], "no date"),
        ("Thủ tướng Chính phủ Trần Văn Ví Dụ đã ký Quyết định số 901/QĐ-TTg ban hành Kế hoạch",
         [("901/QĐ-TTg", "Thủ tướng Chính phủ")], "a person's name between"),
        ("Bộ Giao thông vận tải ban hành theo Thông tư số 48/2021/TT-BGTVT ngày 15/11/2021",
         [("48/2021/TT-BGTVT", "Bộ Giao thông vận tải")], "«ban hành theo»"),
        ("Cục Đăng kiểm Việt Nam đã có Văn bản số 68/ĐKVN-VAQ ngày 28/11/2025 và Văn bản số 157/ĐKVN-PT ngày 29/4/2026",
         [("68/ĐKVN-VAQ", "Cục Đăng kiểm Việt Nam"), ("157/ĐKVN-PT", "Cục Đăng kiểm Việt Nam")], "without «cục»"),
        ("ý kiến của Cục Hoá chất - Bộ Công Thương tại Văn bản số 19/HC-CN ngày 05/02/2024",
         [("19/HC-CN", "Cục Hoá chất - Bộ Công Thương")], "with the body above it"),
        ("Bộ Tài chính đã ban hành Quyết định số 25/QĐ-BTC về giao dự toán và Thông tư số 88/2019/TT-BTC quy định",
         [("25/QĐ-BTC", "Bộ Tài chính"), ("88/2019/TT-BTC", "Bộ Tài chính")], "two of one subject"),
        ("Kế hoạch số 01/KH-UBND ngày 21/01/2021 của Uỷ ban bầu cử tỉnh Thí Dụ về triển khai",
         [("01/KH-UBND", "Uỷ ban bầu cử tỉnh Thí Dụ")], "small letters inside"),
        ("Thông tư số 47/2024/TT-BGTVT của Bộ trưởng Bộ giao thông vận tải quy định",
         [("47/2024/TT-BGTVT", "Bộ trưởng Bộ giao thông vận tải")], "a field spelled small"),
        ("chỉ đạo của Thủ tướng tại Chỉ thị số 05/CT-TTg ngày 28/01/2020, Chỉ thị so 10/CT-TTg ngày 25/02/2020",
         [("05/CT-TTg", "Thủ tướng"), ("10/CT-TTg", "Thủ tướng")], "«số» misread"),
        ("Thông tư số 02/2017/TT-VPCP ngày 31/10/2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn",
         [("02/2017/TT-VPCP", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ")], "two offices of one person"),
        ("Căn cứ các Quyết định của Bộ trưởng Bộ Nội vụ: Số 10/QĐ-BNV ngày 03/8/2016 về việc công bố danh mục của Bộ; "
         "số 54/QĐ-BNV ngày 21/5/2020", [("10/QĐ-BNV", "Bộ trưởng Bộ Nội vụ"), ("54/QĐ-BNV", "Bộ trưởng Bộ Nội vụ")],
         "of a whole list"),
        ("được Chủ tịch UBND tỉnh công bố tại các Quyết định: Số 21/QĐ-UBND ngày 28/12/2021, số 17/QĐ-UBND ngày "
         "14/11/2019", [("21/QĐ-UBND", "Chủ tịch UBND tỉnh"), ("17/QĐ-UBND", "Chủ tịch UBND tỉnh")], "before a list"),
        ("Báo cáo của Ban Tổ chức Trung ương về tiến độ sắp xếp (Báo cáo số 38-BC/BTCTW, ngày 14/5/2025)",
         [("38-BC/BTCTW", "Ban Tổ chức Trung ương")], "before a title and its bracket"),
        ("chỉ đạo của Phó Thủ tướng Chính phủ Trần Văn Mẫu tại Công văn số 75/VPCP-CN ngày 14/8/2025",
         [("75/VPCP-CN", None)], "who said it issues nothing"),
        ("Thông tư số 17/2022/TT-BGDĐT ngày 20/7/2021 quy định về đánh giá học sinh của Bộ trưởng Bộ Giáo dục và "
         "Đào tạo",
         [("17/2022/TT-BGDĐT", "Bộ trưởng Bộ Giáo dục và Đào tạo")], "behind the title"),
        ("Công văn số 65/BGDĐT-GDTrH ngày 16/10/2024 về việc tập huấn giáo viên của Bộ GDĐT.",
         [("65/BGDĐT-GDTrH", "Bộ GDĐT")], "behind the title, in letters"),
        ("Thông tư số 15/2026/TT-BGDĐT ngày 24/3/2026 của Bộ GDĐT ban hành Điều lệ", [("15/2026/TT-BGDĐT", "Bộ GDĐT")],
         "«ban hành» is none of it"),
        ("Quyết định số 11/QĐ-UBND ngày 3/2/2020 về quy chế của Sở Nội vụ", [("11/QĐ-UBND", None)],
         "another body behind the title"),
        ("Thủ tướng vừa ký Công điện số 77/CĐ-TTg", [("77/CĐ-TTg", "Thủ tướng")], "«vừa ký»"),
        ("Thông báo số 9-TB/BCĐ, ngày 04/7/2023 của Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới "
         "sáng tạo và chuyển đổi số về kết luận của đồng chí Trưởng ban", [(
             "9-TB/BCĐ", "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số"
         )], "a board is named by its work"),
        ("Quyết định số 20/QĐ-BCĐ ngày 01/02/2025 của Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh về "
         "chương trình", [("20/QĐ-BCĐ", "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh")], "commas"),
        ("Tờ trình số 12/TTr-BQLDA ngày 28/6/2018 của Ban QLDA đầu tư xây dựng các công trình Nông nghiệp và PTNT (kèm "
         "theo hồ sơ)", [("12/TTr-BQLDA", "Ban QLDA đầu tư xây dựng các công trình Nông nghiệp và PTNT")], "projects"),
    ],
)  # fmt: skip
def test_issuer_before(text: str, found: list[tuple[str, str | None]], why: str) -> None:
    assert [(n.number.number, n.issuer) for n in find_numbered(text)] == found, why


@pytest.mark.parametrize(
    ("code", "issuer", "same"),
    [
        ("BKHĐT-PTDN", "Bộ Kế hoạch và Đầu tư", True),
        ("BVHTTDL", "Bộ Văn hoá, Thể thao và Du lịch", True),
        ("UBND", "Ủy ban nhân dân tỉnh", True),
        ("UBND-NC", "UBND tỉnh Sông Lam", True),
        ("TTg", "Thủ tướng Chính phủ", True),
        ("TU", "Ban Thường vụ Tỉnh uỷ", True),
        ("BTCTW", "Ban Tổ chức Trung ương", True),
        ("NHNN-TD", "Ngân hàng Nhà nước Việt Nam", True),
        ("BTCTW", "Ban Tổ chức Tỉnh uỷ", False),
        ("BTC", "Bộ Tư pháp", False),
        ("UBND", "Sở Tài chính", False),
    ],
)
def test_letters_of_a_body(code: str, issuer: str, same: bool) -> None:
    assert names_body(code, issuer) is same


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("quán triệt Nghị quyết số 37 của Ban Chấp hành Trung ương khoá XI về",
         [("Nghị quyết số 37 của Ban Chấp hành Trung ương khoá XI", "37", None,
           "Ban Chấp hành Trung ương khoá XI")], "type, number, issuer"),
        ("Kết luận 52 của Ban Bí thư, các cấp uỷ", [("Kết luận 52 của Ban Bí thư", "52", None, "Ban Bí thư")],
         "without «số»"),
        ("Quyết định số 14 ngày 03/4/2021 của UBND tỉnh về",
         [("Quyết định số 14 ngày 03/4/2021 của UBND tỉnh", "14", "2021-04-03", "UBND tỉnh")], "a day and an issuer"),
        ("Công văn số 45, ngày 3 tháng 4 năm 2024 đề nghị",
         [("Công văn số 45, ngày 3 tháng 4 năm 2024", "45", "2024-04-03", None)], "a day"),
        ("Nghị quyết số 37; các cấp uỷ", [("Nghị quyết số 37", "37", None, None)], "as Party texts speak of it"),
        ("theo Quyết định số 14; nghị quyết số 37", [], "no issuer, no day"),
        ("Kết luận số 7 và Chỉ thị 05", [], "too little"),
        ("Nghị quyết số 37-NQ/TW của Bộ Chính trị", [], "with its symbol it is another form"),
        ("Kế hoạch 5 năm của Chính phủ", [], "five years"),
        ("báo cáo số 3 của nhóm giúp việc", [], "no body"),
        ("Đề án số 06 của Chính phủ", [], "a scheme has a name of its own"),
        ("thông báo 15 ngày trước khi họp", [], "days"),
        ("Tại Chỉ thị số 31 ban hành ngày 5/8 về tiết kiệm", [("Chỉ thị số 31 ban hành ngày 5/8", "31", None, None)],
         "a day without a year"),
        ("theo Thông báo số 41 ký ngày 12 tháng 9, các xã", [("Thông báo số 41 ký ngày 12 tháng 9", "41", None, None)],
         "signed on a day"),
        ("theo Hướng dẫn số 21 và Hướng dẫn số 24 của Ban Tổ chức Trung ương",
         [("Hướng dẫn số 21", "21", None, "Ban Tổ chức Trung ương"),
          ("Hướng dẫn số 24 của Ban Tổ chức Trung ương", "24", None, "Ban Tổ chức Trung ương")], "one issuer of two"),
        ("theo Hướng dẫn số 21 và Kế hoạch số 24 của Bộ Nội vụ",
         [("Kế hoạch số 24 của Bộ Nội vụ", "24", None, "Bộ Nội vụ")], "two types"),
        ("Bộ Nội vụ vừa có công điện khẩn số 3172 về bão", [("công điện khẩn số 3172", "3172", None, "Bộ Nội vụ")],
         "the issuer before, and urgency"),
        ("Các địa phương đã có báo cáo số 3172 về bão", [], "a class of bodies issues nothing"),
        ("gửi báo cáo khẩn 15 trang", [], "pages"),
    ],
)  # fmt: skip
def test_bare_numbers(text: str, found: list[tuple[str, str, str | None, str | None]], why: str) -> None:
    assert [(b.span.of(text), b.number, b.date, b.issuer) for b in find_bare(text)] == found, why


def test_a_bare_number_cites_and_means_no_document() -> None:
    one = document("1. Thực hiện Nghị quyết số 37 của Bộ Chính trị và Nghị quyết số 37 của Ban Bí thư.\n")
    cited = resolve({}, find_citations(one, {}), {})
    assert [(c.kind, c.number, c.issuer, c.target) for c in cited] == [
        ("numbered", "37", "Bộ Chính trị", None),
        ("numbered", "37", "Ban Bí thư", None),
    ]


def test_a_short_name_stands_before_a_bare_number() -> None:
    one = document("1. Nghị quyết số 37-NQ/TW của Bộ Chính trị.\n\n2. Thực hiện Nghị quyết 37 của Bộ Chính trị.\n")
    assert [c.kind for c in find_citations(one, {})] == ["numbered", "short"]


@pytest.mark.parametrize(
    ("text", "number", "why"),
    [
        ("Số: 118/VPCP-V.II", "118/VPCP-V.II", "a numbered department"),
        ("Số: 118/VPCP-V .IIV/v xử lý", "118/VPCP-V.II", "«V/v» glued to it"),
        ("Số: 77/UBND-VPV/v triển khai", "77/UBND-VP", "«V/v» glued to a department"),
        ("Công văn số 118/VPCP-V. Ngày", "118/VPCP-V", "a full stop"),
        ("Công văn số 118/VPCP-KTTH.I", "118/VPCP-KTTH", "no such department"),
        ("Nghị định số 105/2025/NĐ-CP2, cơ quan", "105/2025/NĐ-CP", "the mark of a footnote"),
        ("Thông tư số 47/2024/TT-BGTVT4 của Bộ", "47/2024/TT-BGTVT", "another"),
        ("Công văn số 38/UBND-NN4 ngày", "38/UBND-NN4", "a department with a number"),
        ("Nghị quyết số 57/2022/QH15 ngày", "57/2022/QH15", "a term"),
        ("Công văn 4503/TCT ngày", "4503/TCT", "a letter of a body that no list has"),
        ("Văn bản số 787/C06-P3 ngày", "787/C06-P3", "a police department"),
        ("Chương trình số 104-CTr/Tu ngày", "104-CTr/TU", "small letters"),
    ],
)
def test_numbers_at_their_end(text: str, number: str, why: str) -> None:
    assert [n.number.number for n in find_numbers(text)] == [number], why


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("Quyết định số 12/QĐ-BNN ngày 03/4/2012 của Bộ Nông nghiệp và Phát triển nông thôn về giống",
         [("12/QĐ-BNN", "Bộ Nông nghiệp và Phát triển nông thôn")], "«và Phát triển»"),
        ("Báo cáo số 15/BC-SNN ngày 03/4/2012 của Sở Nông nghiệp và Phát\ntriển nông thôn, các xã",
         [("15/BC-SNN", "Sở Nông nghiệp và Phát\ntriển nông thôn")], "over the end of a line"),
        ("Công văn số 15/TCTK-TH ngày 03/4/2012 của Tổng cục Thống kê triển khai",
         [("15/TCTK-TH", "Tổng cục Thống kê")],
         "a verb after the name"),
        ("Kế hoạch số 15/KH-UBND ngày 03/4/2012 của UBND tỉnh Sông Lam phát triển rừng",
         [("15/KH-UBND", "UBND tỉnh Sông Lam")], "«phát triển» is a verb"),
        ("Công văn số 55/UBND-VX ngày 03/4/2012 của UBND huyện Bến Mẫu V/v tuyên truyền",
         [("55/UBND-VX", "UBND huyện Bến Mẫu")], "«V/v» behind it"),
        ("Công điện số 5/CĐ-BCT ngày 03/4/2012 của Bộ Công Thương - Phó trưởng Ban Chỉ đạo về",
         [("5/CĐ-BCT", "Bộ Công Thương")], "another post of the same body"),
        ("Công văn số 5/BLĐTBXH-VP ngày 03/4/2012 của Bộ Lao động - Thương binh và Xã hội về",
         [("5/BLĐTBXH-VP", "Bộ Lao động - Thương binh và Xã hội")], "a dash of the name"),
        ("Bộ Tài chính có báo cáo về dự án A (công văn số 11/BTC-NS ngày 1/2/2012), dự án B (công văn số 12/BTC-QLG "
         "ngày 2/2/2012).", [("11/BTC-NS", "Bộ Tài chính"), ("12/BTC-QLG", "Bộ Tài chính")], "the subject of it all"),
        ("Bộ Tài chính có báo cáo về dự án A (công văn số 11/BXD-NS ngày 1/2/2012)", [("11/BXD-NS", None)],
         "another body's number"),
        ("UBND tỉnh có báo cáo về dự án A (công văn số 11/UBND-NS ngày 1/2/2012)", [("11/UBND-NS", None)],
         "a number that every province has"),
        ("Bộ Tài chính có báo cáo về dự án A. Dự án B (công văn số 11/BTC-NS ngày 1/2/2012)", [("11/BTC-NS", None)],
         "another sentence"),
        ("đề nghị của Sở Nội vụ tại các công văn số 11/SNV-TC ngày 1/2/2012, số 12/SNV-TC ngày 2/2/2012, số "
         "13/SNV-VP ngày 3/2/2012",
         [("11/SNV-TC", "Sở Nội vụ"), ("12/SNV-TC", "Sở Nội vụ"), ("13/SNV-VP", "Sở Nội vụ")],
         "once before a list"),
        ("Văn phòng Quốc hội đã có Giấy mời số 45/GM-VPQH ngày 03/4/2012", [("45/GM-VPQH", "Văn phòng Quốc hội")],
         "a symbol that no list knows"),
        ("ý kiến của Lãnh đạo Chính phủ tại văn bản số 94/VPCP-NC ngày 03/4/2012", [("94/VPCP-NC", None)],
         "who said it does not issue it"),
        ("ý kiến của Thủ tướng Chính phủ tại văn bản số 94/VPCP-NC ngày 03/4/2012",
         [("94/VPCP-NC", "Thủ tướng Chính phủ")], "as printed"),
    ],
)  # fmt: skip
def test_whose_number(text: str, found: list[tuple[str, str | None]], why: str) -> None:
    assert [(n.number.number, n.issuer) for n in find_numbered(text)] == found, why


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("Thông báo số 26/TB-VP.HĐND ngày 06/02/2018 của", [("26/TB-VP.HĐND", "2018-02-06")], "a dot in the body"),
        ("Báo cáo số 8/BC-STC.NS, ngày 06/02/2018", [("8/BC-STC.NS", "2018-02-06")], "a department behind a dot"),
        ("theo Kế hoạch số 8/KH-UBND.UBND tỉnh yêu cầu", [("8/KH-UBND", None)], "a sentence that lost its blank"),
        ("theo Kế hoạch số 8/KH-UBND.Các xã", [("8/KH-UBND", None)], "another one"),
        ("Nghị quyết số 34/201/NQ-HĐND ngày 13/12/2019", [("34/201/NQ-HĐND", "2019-12-13")], "a year cut short"),
        ("Thông tư số 7/20155/TT-BTC ngày 13/12/2015", [("7/20155/TT-BTC", "2015-12-13")], "one digit too many"),
        ("bản đồ tỷ lệ 1/500/HT", [], "a scale"),
        ("Công văn số 184/UBND ngày21 tháng 01 năm 2011", [("184/UBND", "2011-01-21")], "no department, a glued date"),
        ("đạt 12/SNV đơn vị", [], "no «số»"),
        ("công văn số 96/BC-BTNMT ngày 18 tháng 11 năm 2913 về", [("96/BC-BTNMT", None)], "a year that cannot be"),
        ("báo cáo số 5/BC-STP đến ngày 21/01/2011 của Sở Tư pháp", [("5/BC-STP", "2011-01-21")], "a stray «đến»"),
        ("thực hiện Kế hoạch số 5/KH-STP đến ngày 21/01/2011", [("5/KH-STP", None)], "until a day"),
    ],
)  # fmt: skip
def test_slips_in_numbers_and_days(text: str, found: list[tuple[str, str | None]], why: str) -> None:
    assert [(n.number.number, n.date) for n in find_numbered(text)] == found, why


def test_cited_again_without_its_issuer() -> None:
    one = document(
        "1. Công văn số 11/BTC-NS ngày 1/2/2012 của Bộ Tài chính; Kế hoạch số 5/KH-UBND ngày 3/2/2012 của UBND tỉnh A, "
        "Kế hoạch số 5/KH-UBND ngày 3/2/2012 của UBND tỉnh B.\n\n2. Theo Công văn số 11/BTC-NS ngày 1/2/2012, Kế hoạch "
        "số 5/KH-UBND ngày 3/2/2012, Công văn số 11/BTC-NS ngày 9/9/2012.\n"
    )
    assert [c.issuer for c in find_citations(one, {}) if c.clause == "2"] == ["Bộ Tài chính", None, None]


@pytest.mark.parametrize(
    ("second", "kind", "number", "why"),
    [
        ("Nghị quyết số 57", "short", "57-NQ/TW", "the only resolution of that number"),
        ("Nghị quyết số 18", "numbered", "18", "two of that number"),
        ("Kết luận số 57", "numbered", "57", "another type"),
        ("Nghị quyết số 99", "numbered", "99", "cited nowhere else"),
    ],
)
def test_a_bare_number_is_short_for_what_is_cited_in_full(second: str, kind: str, number: str, why: str) -> None:
    one = document(
        "1. Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Nghị quyết số 18-NQ/TW; Nghị quyết số "
        f"18/NQ-HĐND ngày 1/2/2021 của Hội đồng nhân dân tỉnh.\n\n2. Thực hiện {second} trong toàn tỉnh.\n"
    )
    found = [c for c in find_citations(one, {}) if c.clause == "2"]
    assert [(c.kind, c.number) for c in found] == [(kind, number)], why
    assert (found[0].date == "2024-12-22") is (kind == "short")


@pytest.mark.parametrize(
    ("text", "date", "why"),
    [
        ("Luật Giao dịch điện tử số 20/2023/QH15 năm 2023;", None, "the number says the year, and no day is printed"),
        ("Kế hoạch số 12-KH/TU năm 2022 của Tỉnh uỷ", "2022", "the number does not say it"),
        ("Luật Giao dịch điện tử số 20/2023/QH15 ngày 22/6/2023", "2023-06-22", "a day"),
        ("Ngày 10/1/2019 Tổng cục Thuế đã ban hành Quyết định số 63/QĐ-TCT về việc", "2019-01-10", "before the issuer"),
        ("Nghị định số 06/2022/NĐ-CP của Chính phủ, ngày 17/6/2025 Bộ Tài chính họp", None, "the next sentence's day"),
    ],
)
def test_the_day_of_a_citation(text: str, date: str | None, why: str) -> None:
    assert [n.date for n in find_numbered(text)] == [date], why
