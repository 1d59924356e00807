"""Citations: which document a sentence means, as printed and as read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.model import Citation, Clause, Document, Place
from generator.reading.citations import find_citations, find_numbered
from generator.reading.outline import read_outline

ROOT = Path(__file__).parents[2]


def document(
    body: str, number: str = "05-KH/TU", kind: str = "Kế hoạch", issuer: str = "Ban Thường vụ Tỉnh uỷ",
    date: str = "2024-02-01", name: str = "05-kh-tu-2024",
) -> Document:  # fmt: skip
    clauses = tuple(
        Clause(name, c.path, c.label, c.kind, c.text, c.parent, c.level, Place("body.md", c.line))
        for c in read_outline(body).clauses
    )
    return Document(
        id=name, number=number, type=kind, title="", issuer=issuer, issuer_agency=None, authority="", position="",
        signature="", signer="", date=date, place="", letterhead=(), recipients=(), copies=(), received=(),
        clauses=clauses, notes=(), assigns=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "raw", "number", "date", "issuer", "kind", "why"),
    [
        ("Quy định số 164-QĐ/TW, ngày 01/02/2013 của Bộ Chính trị về chế độ",
         "Quy định số 164-QĐ/TW, ngày 01/02/2013 của Bộ Chính trị", "164-QĐ/TW", "2013-02-01", "Bộ Chính trị",
         "Quy định", "the usual form"),
        ("theo Quyết định 12-QĐ/TW ngày 3/4/2019 của Ban Bí thư ban hành Quy chế",
         "Quyết định 12-QĐ/TW ngày 3/4/2019 của Ban Bí thư", "12-QĐ/TW", "2019-04-03", "Ban Bí thư",
         "Quyết định", "no «số», no comma"),
        ("Quyết định số 5-QĐ/TU của Ban Thường vụ Tỉnh uỷ Quảng Ngãi, ngày 03/4/2023, về",
         "Quyết định số 5-QĐ/TU của Ban Thường vụ Tỉnh uỷ Quảng Ngãi, ngày 03/4/2023", "5-QĐ/TU", "2023-04-03",
         "Ban Thường vụ Tỉnh uỷ Quảng Ngãi", "Quyết định", "the date after the issuer"),
        ("Nghị quyết số 15-NQ/TW của Ban Chấp hành Trung ương Đảng khoá X, phương thức",
         "Nghị quyết số 15-NQ/TW của Ban Chấp hành Trung ương Đảng khoá X", "15-NQ/TW", None,
         "Ban Chấp hành Trung ương Đảng khoá X", "Nghị quyết", "no date; the term is the issuer's"),
        ("Chỉ thị số 42-CT/TW, ngày 16/4/2010 của Bộ Chính trị (khoá X) về",
         "Chỉ thị số 42-CT/TW, ngày 16/4/2010 của Bộ Chính trị (khoá X)", "42-CT/TW", "2010-04-16",
         "Bộ Chính trị (khoá X)", "Chỉ thị", "the term in brackets"),
        ("Quy chế làm việc của Tỉnh uỷ khoá XX (số 22-QC/TU) và", "Quy chế làm việc của Tỉnh uỷ khoá XX (số 22-QC/TU)",
         "22-QC/TU", None, "Tỉnh uỷ khoá XX", "Quy chế", "the number in brackets, after the name"),
        ("Kết luận số 86-KL/TW (ngày 24/01/2014 của Bộ Chính trị) về",
         "Kết luận số 86-KL/TW (ngày 24/01/2014 của Bộ Chính trị)", "86-KL/TW", "2014-01-24", "Bộ Chính trị",
         "Kết luận", "date and issuer in brackets"),
        ("Quyết định số 9-QĐ/TW (ngày 1/1/2020, đã sửa đổi)", "Quyết định số 9-QĐ/TW", "9-QĐ/TW", None, None,
         "Quyết định", "a bracket that holds more is left alone"),
        ("Chương trình hành động số 8-CTr/TU ngày 17/3/2026 của Thành uỷ", "Chương trình hành động số 8-CTr/TU ngày "
         "17/3/2026 của Thành uỷ", "8-CTr/TU", "2026-03-17", "Thành uỷ", "Chương trình hành động", "the longest type"),
        ("Thông báo kết luận số 12-TB/TW", "Thông báo kết luận số 12-TB/TW", "12-TB/TW", None, None,
         "Thông báo kết luận", "not «Kết luận»"),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
         "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", "30/2020/NĐ-CP", "2020-03-05", "Chính phủ",
         "Nghị định", "a State document"),
        ("tại Quyết định 707/QĐ-TTg, các bộ", "Quyết định 707/QĐ-TTg", "707/QĐ-TTg", None, None, "Quyết định", "bare"),
        ("Văn bản số 42/BNNMT-KH ngày 29/4/2026 của Bộ Nông nghiệp và Môi trường về", "Văn bản số 42/BNNMT-KH ngày "
         "29/4/2026 của Bộ Nông nghiệp và Môi trường", "42/BNNMT-KH", "2026-04-29", "Bộ Nông nghiệp và Môi trường",
         "Công văn", "«Văn bản» is any type; «và» inside a name"),
        ("Thông tư số 5/2015/TT-BVHTTDL của Bộ Văn hoá, Thể thao và Du lịch, các sở", "Thông tư số 5/2015/TT-BVHTTDL "
         "của Bộ Văn hoá, Thể thao và Du lịch", "5/2015/TT-BVHTTDL", None, "Bộ Văn hoá, Thể thao và Du lịch",
         "Thông tư", "commas inside a name"),
        ("Quyết định số 158QĐ/TW, ngày 12 tháng 35 năm 2008 của Bộ Chính trị", "Quyết định số 158QĐ/TW, ngày 12 tháng "
         "35 năm 2008 của Bộ Chính trị", "158-QĐ/TW", None, "Bộ Chính trị", "Quyết định", "a broken number and date"),
        ("Quyết định số số 217/QĐ-TW", "Quyết định số số 217/QĐ-TW", "217-QĐ/TW", None, None, "Quyết định", "twice"),
        ("Nghị định số 61/2018/NĐCP ngày 23 tháng 4 năm 2018 Chính phủ về", "Nghị định số 61/2018/NĐCP ngày 23 tháng 4 "
         "năm 2018 Chính phủ", "61/2018/NĐ-CP", "2018-04-23", "Chính phủ", "Nghị định", "«của» is lost"),
        ("Theo Kết luận số 9-KL/TW, ngày 1/1/2020, Ban Bí thư yêu cầu", "Kết luận số 9-KL/TW, ngày 1/1/2020", "9-KL/TW",
         "2020-01-01", None, "Kết luận", "what follows the comma is a subject"),
        ("CHỈ THỊ SỐ 19/CT-TTG NGÀY 16 THÁNG 7 NĂM 2021 CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ VIỆC", "CHỈ THỊ SỐ 19/CT-TTG NGÀY "
         "16 THÁNG 7 NĂM 2021 CỦA THỦ TƯỚNG CHÍNH PHỦ", "19/CT-TTg", "2021-07-16", "THỦ TƯỚNG CHÍNH PHỦ", "Chỉ thị",
         "capitals hide no end of the name"),
        ("kết luận số 5-KL/TU của Ban Thường vụ Tỉnh ủy “về công tác”", "kết luận số 5-KL/TU của Ban Thường vụ Tỉnh ủy",
         "5-KL/TU", None, "Ban Thường vụ Tỉnh ủy", "Kết luận", "lower case with a number; a quote mark ends it"),
        ("QUYẾT ĐỊNH SỐ 6/QĐ-TTG NGÀY 02 THÁNG 01 NĂM 2025 CỦA THỦ TƯỚNG CHÍNH PHỦ VÀ KẾ HOẠCH NÀY", "QUYẾT ĐỊNH SỐ "
         "6/QĐ-TTG NGÀY 02 THÁNG 01 NĂM 2025 CỦA THỦ TƯỚNG CHÍNH PHỦ", "6/QĐ-TTg", "2025-01-02", "THỦ TƯỚNG CHÍNH PHỦ",
         "Quyết định", "«VÀ» ends a name in capitals"),
        ("Luật Lưu trữ số 33/2024/QH15 ngày 21/6/2024 của Quốc hội nước Cộng hoà xã hội chủ nghĩa Việt Nam.", "Luật "
         "Lưu trữ số 33/2024/QH15 ngày 21/6/2024 của Quốc hội nước Cộng hoà xã hội chủ nghĩa Việt Nam",
         "33/2024/QH15", "2024-06-21", "Quốc hội nước Cộng hoà xã hội chủ nghĩa Việt Nam", "Luật", "the State's name"),
        ("Nghị quyết liên tịch số 7/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN, ngày 26/9/2025 của Ủy ban Thường vụ Quốc hội, "
         "Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam quy định", "Nghị quyết liên tịch số "
         "7/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN, ngày 26/9/2025 của Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ "
         "tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "7/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN", "2025-09-26",
         "Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
         "Nghị quyết liên tịch", "issued by several"),
        ("Quyết định số 5/QĐ-BCA ngày 31/8/2025 của Bộ Công an và Bộ Tài chính đã", "Quyết định số 5/QĐ-BCA ngày "
         "31/8/2025 của Bộ Công an", "5/QĐ-BCA", "2025-08-31", "Bộ Công an", "Quyết định", "issued by one"),
        ("Nghị quyết số 5-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khoá XII về",
         "Nghị quyết số 5-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khoá XII",
         "5-NQ/TW", "2017-10-25", "Hội nghị lần thứ sáu Ban Chấp hành Trung ương khoá XII", "Nghị quyết",
         "a conference of the committee"),
        ("Kế hoạch số 2-KH/BCĐTW ngày 19/6/2025 của Ban Chỉ đạo Trung ương về thúc đẩy chuyển đổi số", "Kế hoạch số "
         "2-KH/BCĐTW ngày 19/6/2025 của Ban Chỉ đạo Trung ương", "2-KH/BCĐTW", "2025-06-19", "Ban Chỉ đạo Trung ương",
         "Kế hoạch", "the title follows a board's name"),
        ("Quyết định số 6/QĐ-BCĐDL ngày 29/7/2024 của Trưởng Ban Chỉ đạo Nhà nước về Du lịch ban hành", "Quyết định số "
         "6/QĐ-BCĐDL ngày 29/7/2024 của Trưởng Ban Chỉ đạo Nhà nước về Du lịch", "6/QĐ-BCĐDL", "2024-07-29",
         "Trưởng Ban Chỉ đạo Nhà nước về Du lịch", "Quyết định", "a board is named by its field"),
        ("Kết luận số 7-KL/TW, ngày 14/2/2025 của Bộ Chính trị, Ban Bí thư về", "Kết luận số 7-KL/TW, ngày 14/2/2025 "
         "của Bộ Chính trị, Ban Bí thư", "7-KL/TW", "2025-02-14", "Bộ Chính trị, Ban Bí thư", "Kết luận", "both"),
        ("Theo Kết luận số 7-KL/TW, ngày 14/2/2025 của Bộ Chính trị, Ban Bí thư yêu cầu", "Kết luận số 7-KL/TW, ngày "
         "14/2/2025 của Bộ Chính trị", "7-KL/TW", "2025-02-14", "Bộ Chính trị", "Kết luận", "the second one asks"),
        ("số 7/KH-UBND ngày 17/9/2025 của Ủy ban nhân dân thành phố Bến Mẫu Thực hiện Luật", "số 7/KH-UBND ngày "
         "17/9/2025 của Ủy ban nhân dân thành phố Bến Mẫu", "7/KH-UBND", "2025-09-17",
         "Ủy ban nhân dân thành phố Bến Mẫu", "Kế hoạch", "a line run on"),
        ("Hướng dẫn số 6-HD/BTCTW-BTGTW ngày 15/8/2011 của Ban Tổ chức Trung ương và Ban Tuyên giáo Trung ương về",
         "Hướng dẫn số 6-HD/BTCTW-BTGTW ngày 15/8/2011 của Ban Tổ chức Trung ương và Ban Tuyên giáo Trung ương",
         "6-HD/BTCTW-BTGTW", "2011-08-15", "Ban Tổ chức Trung ương và Ban Tuyên giáo Trung ương", "Hướng dẫn",
         "two organs of the Party in the number"),
        ("Nghị quyết số 5/2019/NQ-HĐTP ngày 15/8/2019 của Hội đồng Thẩm phán Tòa án nhân dân tối cao hướng dẫn",
         "Nghị quyết số 5/2019/NQ-HĐTP ngày 15/8/2019 của Hội đồng Thẩm phán Tòa án nhân dân tối cao",
         "5/2019/NQ-HĐTP", "2019-08-15", "Hội đồng Thẩm phán Tòa án nhân dân tối cao", "Nghị quyết", "a council"),
        ("(Công văn số 282/TTg-TKBT ngày 10/11/2025)", "Công văn số 282/TTg-TKBT ngày 10/11/2025", "282/TTg-TKBT",
         "2025-11-10", None, "Công văn", "a letter of the Prime Minister"),
        ("Tờ trình số 2/TTr-CAT- ANCTNB ngày 3/2/2023", "Tờ trình số 2/TTr-CAT- ANCTNB ngày 3/2/2023",
         "2/TTr-CAT-ANCTNB", "2023-02-03", None, "Tờ trình", "a blank behind the last dash"),
        ("tại Công văn số 972/SXD-QLN& TTBĐS ngày 14 tháng 11 năm 2025 về", "Công văn số 972/SXD-QLN& TTBĐS ngày 14 "
         "tháng 11 năm 2025", "972/SXD-QLN&TTBĐS", "2025-11-14", None, "Công văn", "a blank behind «&»"),
        ("thực hiện 05-CT/TW trong chi bộ", "05-CT/TW", "05-CT/TW", None, None, "Chỉ thị", "no type word"),
    ],
)  # fmt: skip
def test_one_numbered(
    text: str, raw: str, number: str, date: str | None, issuer: str | None, kind: str, why: str
) -> None:
    (found,) = find_numbered(text)
    assert (found.span.of(text), found.number.number) == (raw, number), why
    assert (found.date, found.issuer, found.type) == (date, issuer, kind), why


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("Quyết định số 200-QĐ/TW, ngày 02/10/2013, Quy định số 42-QĐ/TW, ngày 03/10/2016 của Ban Bí thư; các quy định",
         [("200-QĐ/TW", "Ban Bí thư"), ("42-QĐ/TW", "Ban Bí thư")], "the issuer at the end covers the list"),
        ("Quy định số 10-QĐi/TW, ngày 12/12/2018; Quyết định số 200-QĐ/TW của Ban Bí thư",
         [("10-QĐi/TW", None), ("200-QĐ/TW", "Ban Bí thư")], "a semicolon closes it"),
        ("Quy định số 8-QĐ/TW của Bộ Chính trị; Quy định số 101-QĐ/TW của Ban Bí thư và Quy định số 55-QĐ/TW của Bộ "
         "Chính trị", [("8-QĐ/TW", "Bộ Chính trị"), ("101-QĐ/TW", "Ban Bí thư"), ("55-QĐ/TW", "Bộ Chính trị")],
         "each has its own"),
        ("các Văn bản số 15/BNV-TCBC, số 16/BNV-CCHC của Bộ Nội vụ",
         [("15/BNV-TCBC", "Bộ Nội vụ"), ("16/BNV-CCHC", "Bộ Nội vụ")], "no second type word"),
        ("Nghị định số 30/2020/NĐ-CP, Hướng dẫn số 36-HD/VPTW của Văn phòng Trung ương Đảng",
         [("30/2020/NĐ-CP", None), ("36-HD/VPTW", "Văn phòng Trung ương Đảng")], "that office issues no decrees"),
        ("Quy định số 1-QĐ/TW về công tác A, Quy định số 2-QĐ/TW của Ban Bí thư",
         [("1-QĐ/TW", None), ("2-QĐ/TW", "Ban Bí thư")], "a title between: not one list"),
        ("Căn cứ các Nghị định của Chính phủ quy định chi tiết Luật Lưu trữ (số 37/2019/NĐ-CP ngày 07/5/2019 sửa một "
         "số điều và số 22/2025/NĐ-CP ngày 11/02/2025 thay thế)",
         [("37/2019/NĐ-CP", "Chính phủ"), ("22/2025/NĐ-CP", "Chính phủ")], "a bracket with the numbers of a list"),
        ("Các Công điện: số 7/CĐ-UBND ngày 17/11/2025; số 10/CĐ-UBND ngày 20/11/2025 của UBND tỉnh",
         [("7/CĐ-UBND", "UBND tỉnh"), ("10/CĐ-UBND", "UBND tỉnh")], "numbers of one kind, over a semicolon"),
        ("diện tích 1/2, khoản 3-5 ngày, tỷ lệ 30/70", [], "no numbers of documents"),
    ],
)  # fmt: skip
def test_lists(text: str, found: list[tuple[str, str | None]], why: str) -> None:
    assert [(f.number.number, f.issuer) for f in find_numbered(text)] == found, why


KNOWN = {"Quy định về bầu cử trong Đảng": "quy-dinh-ve-bau-cu-trong-dang", "Điều lệ Đảng": "dieu-le-dang"}
DEFINED = "Thực hiện Nghị quyết số 9-NQ/TU, ngày 02/01/2024 của Tỉnh uỷ về cán bộ (sau đây gọi {}là {}).\n\n"


def seen(body: str, **kwargs: str) -> list[tuple[str, str, str | None]]:
    """(kind, raw, number or target) of every citation after the first paragraph's numbered one."""
    return [(c.kind, c.raw, c.number or c.target) for c in find_citations(document(body, **kwargs), KNOWN)]


@pytest.mark.parametrize(
    ("name", "sentence", "found", "why"),
    [
        ("Nghị quyết 9", "Quán triệt Nghị quyết 9.", [("short", "Nghị quyết 9")], "the defined name"),
        ("Nghị quyết 9", "Theo Nghị quyết 9 của Tỉnh uỷ, ban", [("short", "Nghị quyết 9 của Tỉnh uỷ")], "its issuer"),
        ("Nghị quyết 9", "Theo Nghị quyết 9 của Quốc hội", [("short", "Nghị quyết 9")], "another body"),
        ("Nghị quyết 9", "TRIỂN KHAI NGHỊ QUYẾT, KẾ HOẠCH", [], "capitals tell nothing"),
        ("Nghị quyết 9", "QUÁN TRIỆT NGHỊ QUYẾT 9", [("short", "NGHỊ QUYẾT 9")], "in a heading's capitals"),
        ("“Nghị quyết 9”", "Quán triệt Nghị quyết 9", [("short", "Nghị quyết 9")], "defined in quotes"),
        ("Nghị quyết", "Tổ chức thực hiện Nghị quyết; rà soát", [("short", "Nghị quyết")], "a bare name"),
        ("Nghị quyết 9", "Cụ thể hoá Nghị quyết bằng chương trình", [("short", "Nghị quyết")], "bare, later"),
        ("Nghị quyết 9", "Kết quả thực hiện Nghị quyết (năm 2024)", [("short", "Nghị quyết")], "before a bracket"),
        ("Nghị quyết 9", "Thực hiện Nghị quyết của Tỉnh uỷ và", [("short", "Nghị quyết của Tỉnh uỷ")], "its issuer"),
        ("Nghị quyết 9", "Thực hiện Nghị quyết của Bộ Chính trị và", [], "another issuer's"),
        ("Nghị quyết 9", "Thực hiện nghị quyết của cấp trên; ban hành nghị quyết.", [], "lower case"),
        ("Nghị quyết 9", "Thực hiện Nghị quyết Đại hội XX Đảng bộ tỉnh", [("named",
         "Nghị quyết Đại hội XX Đảng bộ tỉnh")],
         "a longer name"),
        ("Nghị quyết 9", "Thực hiện Nghị quyết Hội nghị lần thứ sáu", [], "a longer name"),
        ("Nghị quyết 9", "Thực hiện Nghị quyết chuyên đề về cán bộ", [], "a longer name"),
        ("Nghị quyết 9", "Học tập Nghị quyết 18 và", [], "another number"),
        ("Nghị quyết 9", "Triển khai các Nghị quyết trên", [], "more than one"),
        ("Tỉnh", "Thực hiện Nghị quyết này", [], "a name of a body defines no document"),
        ("Nghị quyết 9", "Tổ chức thực hiện Kế hoạch.", [("self", "Kế hoạch")], "the document's own type"),
        ("Nghị quyết 9", "Học tập Kế hoạch thực hiện Nghị quyết 9 ở các cấp",
         [("self", "Kế hoạch"), ("short", "Nghị quyết 9")], "the plan that carries it out is this one"),
        ("Nghị quyết 9", "Theo Kế hoạch thực hiện Nghị quyết Đại hội XX", [("named", "Nghị quyết Đại hội XX")],
         "another plan"),
        ("Nghị quyết 9", "Căn cứ Kế hoạch của Ban Thường vụ Tỉnh uỷ, các ban", [("self", "Kế hoạch của Ban Thường vụ "
         "Tỉnh uỷ")], "its own issuer"),
        ("Nghị quyết 9", "Kế hoạch này thay Kế hoạch kiểm tra.", [("self", "Kế hoạch")], "«này» at the start"),
        ("Nghị quyết 9", "Xây dựng Đề án đào tạo cán bộ; ban hành Chương trình hành động.", [], "outputs"),
        ("Nghị quyết 9", "Tổng kết Quy định về bầu cử trong Đảng (2024).", [("named", "Quy định về bầu cử trong Đảng")],
         "known by name"),
        ("Nghị quyết 9", "Sửa đổi Quy định về kiểm tra trong Đảng.", [], "a name that is not known"),
        ("Nghị quyết 9", "Học lại Nghị quyết số 9 và Chỉ thị 5", [("short", "Nghị quyết số 9")], "with «số»"),
    ],
)  # fmt: skip
def test_without_a_number(name: str, sentence: str, found: list[tuple[str, str]], why: str) -> None:
    citations = seen(DEFINED.format("tắt ", name) + sentence)
    assert citations[0][2] == "9-NQ/TU", why
    assert [(kind, raw) for kind, raw, _ in citations[1:]] == found, why
    assert all(number == "9-NQ/TU" for kind, _, number in citations[1:] if kind == "short"), why


def test_a_serial_means_the_one_document_of_its_type_that_was_cited_before() -> None:
    body = "Thực hiện Kết luận số 86-KL/TW, ngày 24/01/2014 của Bộ Chính trị.\n\nTổng kết Kết luận 86 và Chỉ thị 86."
    assert seen(body) == [
        ("numbered", "Kết luận số 86-KL/TW, ngày 24/01/2014 của Bộ Chính trị", "86-KL/TW"),
        ("short", "Kết luận 86", "86-KL/TW"),
    ]


def test_a_short_name_holds_only_after_its_definition() -> None:
    assert [c[0] for c in seen("Quán triệt Nghị quyết.\n\n" + DEFINED.format("", "Nghị quyết 9"))] == ["numbered"]


def test_own_number_is_the_document_itself() -> None:
    (citation,) = find_citations(document("Theo Kế hoạch số 05-KH/TU, ngày 01/02/2024."), {})
    assert (citation.kind, citation.raw) == ("self", "Kế hoạch số 05-KH/TU, ngày 01/02/2024")


def test_a_carrier_and_what_it_carries() -> None:
    known = {"Quy chế chất vấn trong Đảng": "158-qd-tw-2008"}
    body = (
        "Sửa đổi Quy chế chất vấn trong Đảng (ban hành kèm theo Quyết định số 158-QĐ/TW, ngày 12/5/2008 của Bộ Chính "
        "trị) (hoàn thành trong năm 2023)."
    )
    named, numbered = find_citations(document(body), known)
    assert (named.kind, named.raw, named.target) == ("named", "Quy chế chất vấn trong Đảng", "158-qd-tw-2008")
    assert numbered.raw == "Quyết định số 158-QĐ/TW, ngày 12/5/2008 của Bộ Chính trị"


def test_a_long_text_is_read_in_linear_time() -> None:
    body = "Theo Nghị quyết số 9-NQ/TU của Tỉnh uỷ (sau đây gọi là Nghị quyết 9) và Kế hoạch; (gọi là " * 4000
    assert len(list(find_citations(document(body), KNOWN))) == 8000


# ── the two documents ────────────────────────────────────────────────────────────────────────────────────────────

NAMED = {
    "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khoá XIII": "28-nq-tw-2022",
    "Nghị quyết Đại hội XIII của Đảng": "nghi-quyet-dai-hoi-xiii",
    "Nghị quyết Đại hội XIII": "nghi-quyet-dai-hoi-xiii",
    "Quy định về bầu cử trong Đảng": "quy-dinh-ve-bau-cu-trong-dang",
    "Điều lệ Đảng": "dieu-le-dang",
}


@pytest.fixture(scope="module")
def plan() -> list[Citation]:
    body = (ROOT / "content/van-ban/12-kh-tw-2022.md").read_text(encoding="utf-8")
    held = document(body, "12-KH/TW", "Kế hoạch", "Bộ Chính trị", "2022-11-28", "12-kh-tw-2022")
    return list(find_citations(held, NAMED))


@pytest.fixture(scope="module")
def resolution() -> list[Citation]:
    body = (ROOT / "content/van-ban/28-nq-tw-2022.md").read_text(encoding="utf-8")
    issuer = "Ban Chấp hành Trung ương Đảng khoá XIII"
    held = document(body, "28-NQ/TW", "Nghị quyết", issuer, "2022-11-17", "28-nq-tw-2022")
    return list(find_citations(held, NAMED))


def test_the_plan_by_kind(plan: list[Citation]) -> None:
    assert Counter(c.kind for c in plan) == {"numbered": 16, "short": 13, "self": 6, "named": 5}


def test_the_resolution_by_kind(resolution: list[Citation]) -> None:
    assert Counter(c.kind for c in resolution) == {"self": 6, "numbered": 1, "named": 1}
    assert {c.clause for c in resolution if c.kind == "self"} == {"IV.1", "IV.2", "IV.4", "IV.5", "IV.6"}


@pytest.mark.parametrize(
    ("clause", "found", "why"),
    [
        ("0", [("named", "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khoá XIII")], "the title"),
        ("II", [("short", "NGHỊ QUYẾT 28")], "a heading in capitals: its own «KẾ HOẠCH» is no reference"),
        ("II.1", [("short", "Nghị quyết"), ("self", "Kế hoạch"), ("short", "Nghị quyết 28")], "three"),
        ("II.2", [("short", "Nghị quyết 28"), ("self", "Kế hoạch"), ("short", "Nghị quyết")], "a bracket"),
        ("II.3", [("short", "Nghị quyết")], "«chương trình, kế hoạch» in lower case are outputs"),
        ("III.1", [("short", "Nghị quyết 28"), ("named", "Nghị quyết Đại hội XIII")], "two resolutions"),
        ("IV.4/5", [("named", "Quy định về bầu cử trong Đảng")], "no number"),
        ("IV.5/1", [("numbered", "Quyết định số 158-QĐ/TW, ngày 12/5/2008 của Bộ Chính trị")], "in a bracket"),
        ("IV.5/3", [], "«Đề án đào tạo …» is still to be made"),
        ("IV.11/1", [("short", "Nghị quyết"), ("self", "Kế hoạch"), ("named", "Nghị quyết Đại hội XIII")],
         "not the «Chương trình hành động»"),
        ("V.1", [("short", "Nghị quyết của Ban Chấp hành Trung ương Đảng"), ("self", "Kế hoạch của Bộ Chính trị")],
         "each with its issuer"),
        ("V.3", [("short", "Nghị quyết"), ("self", "Kế hoạch")], "bare"),
    ],
)  # fmt: skip
def test_hard_clauses_of_the_plan(plan: list[Citation], clause: str, found: list[tuple[str, str]], why: str) -> None:
    assert [(c.kind, c.raw) for c in plan if c.clause == clause] == found, why


@pytest.mark.parametrize(
    ("number", "type_", "issuer"),
    [
        ("08-QĐi/TW", "Quy định", "Ban Chấp hành Trung ương Đảng"),
        ("101-QĐ/TW", "Quy định", "Ban Bí thư"),
        ("55-QĐ/TW", "Quy định", "Bộ Chính trị"),
        ("10-QĐi/TW", "Quy định", "Bộ Chính trị"),
        ("200-QĐ/TW", "Quyết định", "Ban Bí thư"),
        ("42-QĐ/TW", "Quy định", "Ban Bí thư"),
        ("37-NQ/TW", "Nghị quyết", "Bộ Chính trị khoá XI"),
        ("218-QĐ/TW", "Quyết định", "Bộ Chính trị khoá XI"),
    ],
)
def test_types_and_issuers_of_the_plan(plan: list[Citation], number: str, type_: str, issuer: str) -> None:
    (citation,) = [c for c in plan if c.number == number]
    assert (citation.type, citation.issuer) == (type_, issuer)


def test_the_resolution_outputs_are_no_citations(resolution: list[Citation]) -> None:
    assert [(c.kind, c.raw) for c in resolution if c.clause == "IV.1"] == [("self", "Nghị quyết")]


@pytest.mark.parametrize(
    ("text", "issuer", "date"),
    [
        ("Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 52/TTr-SNNMT ngày 31/3/2024.",
         "Giám đốc Sở Nông nghiệp và Môi trường", "2024-03-31"),
        ("Ngày 24/2/2024, Văn phòng Trung ương Đảng ban hành Công văn số 539-CV/VPTW về báo cáo.",
         "Văn phòng Trung ương Đảng", "2024-02-24"),
        ("Tại Tờ trình số 52/TTr-SNNMT ngày 31/3/2024.", None, "2024-03-31"),
        ("Căn cứ các Quyết định của Bộ trưởng Bộ Y tế phê duyệt quy hoạch mạng lưới (số 26/QĐ-BYT ngày 29/4/2025).",
         "Bộ trưởng Bộ Y tế", "2025-04-29"),
        ("Căn cứ các Luật của Quốc hội nước Cộng hoà xã hội chủ nghĩa Việt Nam: Luật Lưu trữ số 33/2024/QH15, ngày "
         "21/6/2024.", "Quốc hội nước Cộng hoà xã hội chủ nghĩa Việt Nam", "2024-06-21"),
    ],
)  # fmt: skip
def test_issuer_before_the_number(text: str, issuer: str | None, date: str) -> None:
    """Who issued a document may be said before it: «… của X tại Tờ trình số …», «Ngày …, X ban hành …»."""
    (found,) = find_numbered(text)
    assert (found.issuer, found.date) == (issuer, date)
