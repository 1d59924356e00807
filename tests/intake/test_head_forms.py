"""Heads whose layout is poor: lines of a site above, columns run together, news, dirt of a scan, no letterhead."""

from __future__ import annotations

import pytest

from generator.intake.draft import Draft, draft
from generator.intake.known import Known
from generator.intake.readers.text_glued import pieces
from generator.intake.source import Block, Source
from tests.intake.seeds_text import KNOWN, source

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
DATED = "Sông Lam, ngày 05 tháng 6 năm 2024"
PLAN = "\nKẾ HOẠCH\nTriển khai công tác lưu trữ năm 2024\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n"
BODY = "\nI. MỤC ĐÍCH\n\n1. Nâng cao nhận thức.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Thử Nghiệm\n"
PARTY_BODY = "\nI- MỤC ĐÍCH\n\n1. Nâng cao nhận thức.\n"
UBND = "Ủy ban nhân dân tỉnh Sông Lam"
STATED = {"number": "45/KH-UBND", "date": "ngày 05 tháng 6 năm 2024", "issuer": UBND, "type": "Kế hoạch",
          "title": "Triển khai công tác lưu trữ năm 2024"}  # fmt: skip

FORMS = [
    (f"Cổng thông tin điện tử tỉnh Sông Lam\n\nTải văn bản (2.1 MB)\n\nỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n\n{MOTTO}\n\n"
     f"Số: 45/KH-UBND\n\n{DATED}\n{PLAN}{BODY}", STATED, "lines of a site above"),
    (f"ỦY BAN NHÂN DÂN TỈNH SÔNG LAM | {MOTTO} Độc lập - Tự do - Hạnh phúc\nSố: 45/KH-UBND | {DATED}\n{PLAN}{BODY}",
     STATED, "columns in one line with bars"),
    (f"ỦY BAN NHÂN DÂN TỈNH SÔNG LAM {MOTTO}\nSố: 45/KH-UBND Độc lập - Tự do - Hạnh phúc\n{DATED}\n{PLAN}{BODY}",
     STATED, "columns run together"),
    (f"ỦY BAN NHÂN DÂN / TỈNH SÔNG LAM\n\n{MOTTO}\n\nSố: 45/KH-UBND\n\n{DATED}\n{PLAN}{BODY}", STATED, "a slash"),
    (f"ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n{MOTTO}\nSố: 45/KH-UBND\n{DATED}\n\nKẾ HOẠCH Triển khai công tác lưu trữ năm "
     f"2024\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n{BODY}", STATED, "type and title in one line"),
    (f"ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n{MOTTO}\nSố: 45/KH-UBND {DATED}\n{PLAN}{BODY}", STATED, "number and date"),
    (f"{MOTTO}\nĐộc lập - Tự do - Hạnh phúc\nỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 45/KH-UBND\n{DATED}\n{PLAN}{BODY}",
     STATED, "the motto first"),
    (f"HUYỆN ỦY BẾN MẪU\nCƠ QUAN TỔ CHỨC – NỘI VỤ\n\nSố 29-CV/TC-NV\nV/v báo cáo lịch đại hội\n\nĐẢNG CỘNG SẢN VIỆT NAM"
     f"\n{DATED}\n\nKính gửi: Các chi bộ\n\nYêu cầu các chi bộ gửi lịch trước ngày 18/6/2024.\n\nTHỦ TRƯỞNG\n\nTrần "
     f"Văn "
     "Mẫu", {"number": "29-CV/TC-NV", "type": "Công văn", "title": "V/v báo cáo lịch đại hội",
             "issuer": "Cơ quan Tổ chức – Nội vụ, Huyện ủy Bến Mẫu"}, "an agency under its committee"),
    (f"TỈNH UỶ SÔNG LAM\n*\nSố 88-KL/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n{DATED}\n\nKẾT LUẬN\nHỘI NGHỊ LẦN THỨ BẢY\n"
     f"BAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHOÁ XVI)\nvề phát triển đô thị\n\nHội nghị đã thảo luận và kết luận:\n{PARTY_BODY}",
     {"number": "88-KL/TU", "type": "Kết luận", "title": "về phát triển đô thị", "issuer": "Tỉnh uỷ Sông Lam"},
     "the committee of the letterhead is the one that met"),
    (f"ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n{MOTTO}\nSố: 05/CĐ-UBND\n{DATED}\n\nCÔNG ĐIỆN\nVề việc chủ động ứng phó với "
     "bão số 3\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG LAM điện:\n\n- Các sở, ban, ngành.\n\n1. Theo dõi chặt chẽ "
     "diễn biến "
     "của bão.\n\nCHỦ TỊCH\n\nLê Thị Thử",
     {"number": "05/CĐ-UBND", "type": "Công điện", "title": "Về việc chủ động ứng phó với bão số 3"}, "a telegram"),
    (f"TỈNH UỶ SÔNG LAM\nVĂN PHÒNG\n*\nSố 412-TB/VPTU\nĐẢNG CỘNG SẢN VIỆT NAM\n{DATED}\n\nTHÔNG BÁO\nKết luận của đồng "
     "chí Bí thư Tỉnh uỷ tại hội nghị giao ban tháng 5\n\nNgày 03/6/2024, đồng chí Bí thư Tỉnh uỷ chủ trì hội nghị.\n\n"
     "1. Giao Sở Xây dựng rà soát.\n\nCHÁNH VĂN PHÒNG\n\nTrần Văn Mẫu",
     {"number": "412-TB/VPTU", "type": "Thông báo", "issuer": "Văn phòng Tỉnh uỷ Sông Lam",
      "title": "Kết luận của đồng chí Bí thư Tỉnh uỷ tại hội nghị giao ban tháng 5"}, "what a meeting concluded"),
    (f"TỈNH UỶ SÔNG LAM\n*\nSố 97-TB/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n{DATED}\n\nTHÔNG BÁO KẾT LUẬN\ncủa Ban Thường vụ Tỉnh "
     f"uỷ về công tác dân vận\n\nBan Thường vụ Tỉnh uỷ kết luận như sau:\n{PARTY_BODY}\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ "
     f"THƯ\n\n"
     "Trần Văn Mẫu", {"number": "97-TB/TU", "type": "Thông báo kết luận",
                      "issuer": "Ban Thường vụ Tỉnh uỷ Sông Lam"}, "a longer type"),
    (f"ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n26 ŸBC-VPTH\n{MOTTO}\nSố: 45/KH-UBND\n{DATED}\n{PLAN}{BODY}",
     STATED, "what a scan makes of a number written by hand"),
    (f"ỦY BAN NHÂN DÂN TỈNH SÔNG LAM ——=\n. “ E:\n{MOTTO} Tự\nSố: 45/KH-UBND\n{DATED}\n—\n{PLAN}{BODY}", STATED,
     "dirt of a scan beside and below the name"),
    (f"BỘ NỘI VỤ\n{MOTTO}\nSố: 12/CT-BNV\nHà Nội, ngày 05 tháng 6 năm 2024\n\nCHỈ THỊ\nVề kỷ luật hành chính\n\n"
     "1. Các đơn vị chấp hành nghiêm.\n\nBỘ TRƯỞNG\n\nTrần Văn Mẫu",
     {"number": "12/CT-BNV", "type": "Chỉ thị", "issuer": "Bộ Nội vụ"}, "a ministry signs by its office"),
]  # fmt: skip


MORE = [
    (f"ĐẢNG BỘ TỈNH SÔNG LAM\nHUYỆN ỦY BẾN MẪU\n*\nSố 31-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nBến Mẫu, ngày 05 tháng 6 năm "
     f"2024\n\nKẾ HOẠCH\ntổ chức đại hội chi bộ\n{PARTY_BODY}\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nTrần Văn Mẫu",
     {"number": "31-KH/HU", "issuer": "Ban Thường vụ Huyện ủy Bến Mẫu", "title": "tổ chức đại hội chi bộ"},
     "the authority of the lower committee"),
    (f"UBND TỈNH SÔNG LAM\nSỞ NỘI VỤ\n{MOTTO}\nSố: 77/SNV-VP\nV/v rà soát hồ sơ\n{DATED}\n\nKính gửi: Các phòng\n\nĐề "
     "nghị các phòng rà soát trước ngày 20/6/2024.\n\nGIÁM ĐỐC\n\nTrần Văn Mẫu",
     {"number": "77/SNV-VP", "issuer": "Sở Nội vụ tỉnh Sông Lam", "type": "Công văn"}, "a department"),
    (f"Trang chủ > Văn bản chỉ đạo\nNgày cập nhật: 07/06/2024\nỦY BAN NHÂN DÂN TỈNH SÔNG LAM\n{MOTTO}\nĐộc lập - Tự "
     f"do - "
     f"Hạnh phúc\nSố: 45/KH-UBND\n{DATED}\n{PLAN}{BODY}", STATED, "a trail and a date of the site"),
    (f"ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM | {MOTTO}\nĐộc lập - Tự do - Hạnh phúc\nSố: 45/KH-UBND | Sông Lam, ngày 05 "
     f"tháng 6 "
     f"năm 2024\n{PLAN}{BODY}", STATED, "the name over two lines, then a bar"),
    (f"HỘI ĐỒNG NHÂN DÂN\nTỈNH SÔNG LAM\n{MOTTO}\nSố: 21/NQ-HĐND\n{DATED}\n\nNGHỊ QUYẾT\nVề dự toán ngân sách địa "
     f"phương\n\n"
     "HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG LAM\nKHOÁ XVIII, KỲ HỌP THỨ NĂM\n\nCăn cứ Luật Ngân sách nhà nước;\n\nQUYẾT NGHỊ:\n\n"
     "Điều 1. Phê duyệt dự toán.\n\nCHỦ TỊCH\n\nTrần Văn Mẫu",
     {"number": "21/NQ-HĐND", "type": "Nghị quyết", "title": "Về dự toán ngân sách địa phương",
      "issuer": "Hội đồng nhân dân tỉnh Sông Lam"}, "a council"),
    (f"BAN CHẤP HÀNH TRUNG ƯƠNG\nVĂN PHÒNG\n*\nSố 112-HD/VPTW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 05 tháng 6 năm "
     "2024\n\n"
     f"HƯỚNG DẪN\ncông tác lưu trữ\n{PARTY_BODY}\nCHÁNH VĂN PHÒNG\n\nTrần Văn Mẫu",
     {"number": "112-HD/VPTW", "issuer": "Văn phòng Trung ương Đảng", "type": "Hướng dẫn"}, "an office of the Centre"),
    (f"ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n{MOTTO}\nSố: 45/KH-UBND\nSông Lam ngày 05 tháng 6 năm 2024\n{PLAN}{BODY}",
     STATED,
     "no comma before the date"),
    (f"VĂN PHÒNG CHÍNH PHỦ\n{MOTTO}\nSố: 210/TB-VPCP\nHà Nội, ngày 05 tháng 6 năm 2024\n\nTHÔNG BÁO\nKết luận của "
     f"Phó Thủ "
     "tướng Chính phủ tại cuộc họp về cải cách hành chính\n\nNgày 01/6/2024, Phó Thủ tướng Chính phủ chủ trì cuộc "
     "họp.\n\n1. Giao "
     "Bộ Nội vụ rà soát.\n\nTL. BỘ TRƯỞNG, CHỦ NHIỆM\n\nTrần Văn Mẫu",
     {"number": "210/TB-VPCP", "type": "Thông báo", "issuer": "Văn phòng Chính phủ",
      "title": "Kết luận của Phó Thủ tướng Chính phủ tại cuộc họp về cải cách hành chính"}, "what a meeting concluded"),
]  # fmt: skip


def read(words: str) -> Draft:
    return draft(source(words, "van-ban.txt"), Known())


@pytest.mark.parametrize(("words", "expected", "why"), [*FORMS, *MORE], ids=[w for _, _, w in [*FORMS, *MORE]])
def test_forms(words: str, expected: dict[str, str], why: str) -> None:
    one = read(words)
    found = {key: one.type if key == "type" else one.plan.get(key) for key in expected}
    assert found == expected, why


NEWS = (
    "Ngày 24/2/2026, Văn phòng Tỉnh uỷ ban hành Công văn số 539-CV/VPTU về công tác sau Tết.\n\n"
    "Ban Bí thư yêu cầu các cấp uỷ tập trung thực hiện tốt nhiệm vụ.\n"
)
SIGNED_NEWS = (
    "Thủ tướng Chính phủ vừa ký Chỉ thị số 07/CT-TTg đẩy mạnh chuyển đổi số.\n\n"
    "Xây dựng, tham mưu Chính phủ trình Quốc hội ban hành Nghị quyết quy định về cơ chế đặc thù.\n"
)
EXCERPT = (
    "V. CHẾ ĐỘ BÁO CÁO\n\n1. Các sở, ngành báo cáo Ủy ban nhân dân tỉnh trước ngày 10/12/2026 kết quả thực hiện.\n"
)


@pytest.mark.parametrize("words", [NEWS, EXCERPT])
@pytest.mark.parametrize("field", ["number", "date", "title", "type"])
def test_without_a_head_nothing_is_taken(words: str, field: str) -> None:
    one = read(words)
    assert not (one.type if field == "type" else one.plan.get(field))
    assert ("dung", field) in {(f.grade, f.field) for f in one.flags}


def test_news_of_a_signature_propose_and_stop() -> None:
    """«… vừa ký Chỉ thị số …»: what the sentence tells is a proposal, each field with a flag that stops."""
    one = read(SIGNED_NEWS)
    assert (one.plan["number"], one.type, one.plan["title"]) == ("07/CT-TTg", "Chỉ thị", "đẩy mạnh chuyển đổi số")
    assert one.plan["issuer"] == "Thủ tướng Chính phủ"
    assert {"number", "type", "title", "date"} <= {f.field for f in one.flags if f.grade == "dung"}


@pytest.mark.parametrize("words", [NEWS, SIGNED_NEWS, EXCERPT])
def test_who_asks_in_a_text_without_a_head_did_not_issue_it(words: str) -> None:
    """News tell of several bodies: whoever is named is a proposal at most, and flagged."""
    one = read(words)
    assert any(f.field == "issuer" and f.grade in ("dung", "xem") for f in one.flags)
    assert one.plan.get("issuer") in (None, "", "Thủ tướng Chính phủ")


def test_who_decides_above_the_grounds_has_no_work() -> None:
    """«THỦ TƯỚNG CHÍNH PHỦ» between title and «Căn cứ …» is a line of its own, and no task."""
    words = (
        f"THỦ TƯỚNG CHÍNH PHỦ\n\n{MOTTO}\n\nSố: 401/QĐ-TTg\n\nHà Nội, ngày 05 tháng 6 năm 2024\n\nQUYẾT ĐỊNH\n\nVề "
        "việc ban hành Kế hoạch\n\nTHỦ TƯỚNG CHÍNH PHỦ\n\nCăn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;\n\n"
        "QUYẾT ĐỊNH:\n\n"
        "Điều 1. Bộ Nội vụ chủ trì rà soát.\n\nTHỦ TƯỚNG\n\nTrần Văn Mẫu\n"
    )
    one = read(words)
    assert [t["clause"] for t in one.plan["tasks"]] == ["Đ1"]
    assert one.plan["title"] == "Về việc ban hành Kế hoạch"
    assert one.plan["issuer"] == "Thủ tướng Chính phủ"


GLUED_HEAD = (
    f"ỦY BAN NHÂN DÂN TỈNH SÔNG LAM {MOTTO} Độc lập - Tự do - Hạnh phúc Số: 45/KH-UBND {DATED} KẾ HOẠCH Triển khai "
    "công tác lưu trữ năm 2024"
)
LETTER = {"number": "297/UBND-VP", "type": "Công văn", "title": "V/v tuyên truyền đại hội"}
GLUED = [
    (f"{GLUED_HEAD}\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n{BODY}", STATED, "a head in one line"),
    (f"UBND HUYỆN BẾN MẪU Số: 297/UBND-VP V/v tuyên truyền đại hội\n\n{MOTTO}\n{DATED}\n\nKính gửi: Các xã.\n\n"
     "Yêu cầu các xã thực hiện.\n", LETTER, "a letter's number and title in one line"),
    (f"UBND HUYỆN BẾN MẪU\nSố: 297/UBND-VPV/v tuyên truyền đại hội\n\n{MOTTO}\n{DATED}\n\nKính gửi: Các xã.\n\n"
     "Yêu cầu các xã thực hiện.\n", LETTER, "«V/v» glued to the number"),
    (f"ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nVĂN PHÒNG\n{MOTTO}\nSố: 61/TB-VPUBND\n{DATED}\n\nTHÔNG BÁO\nKết luận của "
     "Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp về đê điều\n\nChủ tịch UBND tỉnh kết luận như sau:\n\n1. Giao Sở "
     "Xây dựng rà soát.\n\nCHÁNH VĂN PHÒNG\n\nTrần Văn Mẫu",
     {"number": "61/TB-VPUBND", "issuer": "Văn phòng Ủy ban nhân dân tỉnh Sông Lam"}, "an office announces"),
    (f"HUYỆN ĐOÀN BẾN MẪU\nSố: 12-QĐ/ĐTN\n{DATED}\n\nQUYẾT ĐỊNH\nVề việc thành lập tổ công tác\n\nCăn cứ Điều lệ "
     "Đoàn;\n\nQUYẾT ĐỊNH Điều 1. Thành lập tổ công tác. Điều 2. Giao Văn phòng theo dõi. Điều 3. Quyết định có hiệu "
     "lực từ ngày ký./. Nơi nhận: - Như Điều 2; - Lưu VP. TM. BAN THƯỜNG VỤ HUYỆN ĐOÀNBÍ THƯ (đã ký) Trần Văn Mẫu",
     {"authority": "TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN", "position": "BÍ THƯ", "signer": "Trần Văn Mẫu"},
     "articles and signature in one paragraph"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected", "why"), GLUED, ids=[w for _, _, w in GLUED])
def test_lines_run_together(words: str, expected: dict[str, str], why: str) -> None:
    test_forms(words, expected, why)


def test_articles_run_together_are_clauses() -> None:
    paths = [c.path for c in read(GLUED[-1][0]).clauses]
    assert [x for x in paths if x.startswith("Đ")] == ["Đ1", "Đ2", "Đ3"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Căn cứ Quyết định số 12/QĐ-UBND ngày 03/4/2024 của UBND tỉnh", "a citation"),
        ("THỰC HIỆN CHỈ THỊ SỐ 19/CT-TTG NGÀY 16 THÁNG 7 NĂM 2021", "a title in capitals"),
        ("Số: 45/KH-UBND", "a number alone"),
        ("Thực hiện theo Điều 12. Luật này áp dụng từ Điều 14. Các cơ quan báo cáo", "articles that do not count up"),
        ("Danh sách gửi kèm; Nơi nhận: các xã", "no signature, no end"),
    ],
)
def test_what_is_one_line(text: str, why: str) -> None:
    assert pieces(text, head=True) == [text], why


def test_the_number_that_news_tell_is_a_citation() -> None:
    words = (
        "Ban Thường vụ Tỉnh ủy vừa ban hành Kế hoạch số 31-KH/TU triển khai công tác dân vận.\n\n"
        "Theo Kế hoạch, các cấp uỷ báo cáo trước ngày 30/6/2024.\n"
    )
    assert [(c.kind, c.number, c.issuer) for c in read(words).citations if c.number] == [
        ("numbered", "31-KH/TU", "Ban Thường vụ Tỉnh ủy")
    ]


@pytest.mark.parametrize(
    ("last", "number", "date"),
    [
        ("(Nguồn công văn số 297/UBND-VP - 22/09/2024)", "297/UBND-VP", "22/09/2024"),
        ("Nguồn: Công văn số 297/UBND-VP, ngày 22/9/2024.", "297/UBND-VP", "ngày 22/9/2024"),
        ("(Nguồn: Từ Công văn số 297/UBND-VP ngày 22/09/2024)", "297/UBND-VP", "ngày 22/09/2024"),
        ("(Nguồn: theo Công văn số 297/UBND-VP)", "297/UBND-VP", None),
        ("(Nguồn: Từ các Công văn của tỉnh)", None, None),
        ("Nguồn: Cổng thông tin điện tử huyện", None, None),
        ("Các xã thực hiện Công văn số 297/UBND-VP ngày 22/9/2024.", None, None),
    ],
)
def test_a_line_of_origin_proposes_and_stops(last: str, number: str | None, date: str | None) -> None:
    above = "Tuyên truyền đại hội\n\nỦy ban nhân dân huyện có ý kiến như sau:\n\n1. Phòng Nội vụ rà soát."
    one = read(f"{above}\n\n{last}\n")
    assert (one.plan.get("number") or None, one.plan.get("date") or None) == (number, date)
    assert "number" in {f.field for f in one.flags if f.grade == "dung"}


def test_parted_lines_are_told() -> None:
    assert "lines-parted" in {f.code for f in read(GLUED[0][0]).flags}
    assert "lines-parted" not in {f.code for f in read(FORMS[0][0]).flags}


LETTER_BODY = "\nKính gửi: Phòng Nội vụ\n\nPhòng Nội vụ rà soát hồ sơ trước ngày 20/6/2024.\n"
NARROW = [
    (f"ỦY BAN NHÂN DÂN {MOTTO}\nHUYỆN BẾN MẪU Độc lập - Tự do - Hạnh phúc\n\nSố: 218/UBND Bến Mẫu, ngày 05 tháng 6 năm "
     f"2024\n\nV/v rà soát hồ sơ\n{LETTER_BODY}", {"number": "218/UBND", "place": "Bến Mẫu"}, "no department, a place"),
    (f"SỞ NỘI VỤ\nSố: 77/SNV {DATED}\nV/v rà soát hồ sơ\n{LETTER_BODY}", {"number": "77/SNV", "place": "Sông Lam"},
     "a department's letter"),
    (f"VĂN PHÒNG QUỐC\nHỘI\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nSố: 218/VPQH-TH\n{DATED}\nV/v rà soát hồ sơ\n"
     f"{LETTER_BODY}", {"issuer": "Văn phòng Quốc hội"}, "a broken motto"),
    ("Về việc rà soát hồ sơ lưu trữ (412/VP-NC, ngày 05/6/2024).\n\nThực hiện ý kiến của Chủ tịch UBND huyện.\n\nGiao "
     "Phòng Nội vụ rà soát hồ sơ.\n\nVăn phòng UBND huyện thông báo để Phòng Nội vụ thực hiện./.\n",
     {"number": "412/VP-NC", "date": "ngày 05/6/2024", "title": "Về việc rà soát hồ sơ lưu trữ",
      "issuer": "Văn phòng UBND huyện"}, "number and date in brackets, an office announces"),
    (f"SỞ NỘI VỤ\nSố: 77/SNV-VP\n{DATED}\nV/v rà soát hồ sơ\n{LETTER_BODY}\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐCTrần Văn Mẫu\n",
     {"authority": "KT. GIÁM ĐỐC", "position": "PHÓ GIÁM ĐỐC", "signer": "Trần Văn Mẫu"}, "a glued name"),
    (f"ỦY BAN NHÂN DÂN | {MOTTO}\nSố: 15/CT-UBND | {DATED}\nCHỈ THỊ\nVỀ KỶ LUẬT HÀNH CHÍNH\nĐể nâng cao kỷ luật, Chủ "
     "tịch UBND thành phố yêu cầu Giám đốc các sở:\n\n1. Rà soát hồ sơ.\n", {"issuer": "Chủ tịch UBND thành phố"},
     "the letterhead leaves out its place"),
    (f"UBND HUYỆN BẾN MẪU\nSố: 218 /UBND-XD {DATED}\nV/v triển khai Quyết định số\n1074/QĐ-BXD ngày 29/6/2023 của "
     f"Bộ\nXây dựng về phòng cháy\n{LETTER_BODY}",
     {"number": "218/UBND-XD", "title": "V/v triển khai Quyết định số 1074/QĐ-BXD ngày 29/6/2023 của Bộ Xây dựng về "
      "phòng cháy"}, "lines of the title that begin with capitals and numbers"),
    (f"ỦY\nBAN NHÂN DÂN\nTHÀNH PHỐ BẾN MẪU\n{MOTTO}\nSố: 12/UBND-ĐT\nThành\nphố Bến Mẫu, ngày 05 tháng 6 năm 2024\n"
     f"{LETTER_BODY}\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nBùi\nVăn Mẫu\n",
     {"issuer": "Ủy ban nhân dân thành phố Bến Mẫu", "place": "Thành phố Bến Mẫu", "signer": "Bùi Văn Mẫu"},
     "lines broken behind their first word"),
    (f"THỦ TƯỚNG CHÍNH PHỦ\n{MOTTO}\nSố: 12/CĐ-TTg\n{DATED}\nCÔNG ĐIỆN\nVỀ VIỆC ỨNG PHÓ MƯA LŨ\nTHỦ\nTƯỚNG CHÍNH PHỦ "
     "điện:\n- Bộ trưởng Bộ Y tế.\n\nYêu cầu Bộ Y tế rà soát./.\n", {"title": "VỀ VIỆC ỨNG PHÓ MƯA LŨ"},
     "who wires, in two lines"),
    (f"TỈNH UỶ SÔNG LAM\nSố 12-KL/TU\n{DATED}\nKẾT LUẬN\nVỀ RÀ SOÁT HỒ SƠ\n-----\nTại phiên họp ngày 4/6/2024, xem "
     "xét Tờ trình của\nBan Tổ chức Tỉnh uỷ, Ban Thường vụ kết luận:\n\n1. Phòng Nội vụ rà soát./.\n",
     {"title": "VỀ RÀ SOÁT HỒ SƠ"}, "the body begins with its meeting"),
    (f"UBND THÀNH PHỐ\nBẾN MẪU\n{MOTTO}\nSố: 12/KH-UBND\nThành phố Bến\nMẫu, ngày 05 tháng 6 năm 2024\n\nKẾ HOẠCH\n\n"
     "Về rà soát hồ sơ\n\nNgày 18 tháng 5 năm 2024, Chủ tịch UBND thành phố\nTrần Văn Mẫu họp về việc này.\n\n"
     "1. Phòng Nội vụ rà soát.\n", {"place": "Thành phố Bến Mẫu", "title": "Về rà soát hồ sơ"},
     "a broken place, a day that opens the body"),
    (f"ĐẢNG UỶ XÃ BẾN MẪU\n*\nSố 24 -CV/ĐU về việc triển khai Chương trình hành động\n{DATED}\n{LETTER_BODY}",
     {"number": "24-CV/ĐU", "title": "về việc triển khai Chương trình hành động"}, "the title in the number's line"),
    (f"| ỦY BAN NHÂN DÂN XÃ BẾN MẪU | {MOTTO} |\n| --- | --- |\n| Số: 15/KH-UBND | *{DATED}* |\n\nKẾ HOẠCH\n\nVề rà "
     "soát hồ sơ\n\n1. Phòng Nội vụ rà soát hồ sơ./.\n\n| *Nơi nhận:* - Như trên; - Lưu: VT. | KT. CHỦ TỊCH PHÓ CHỦ "
     "TỊCH Trần Văn Ví Dụ |\n| --- | --- |\n",
     {"authority": "KT. CHỦ TỊCH", "position": "PHÓ CHỦ TỊCH", "signer": "Trần Văn Ví Dụ"}, "a flattened signature"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected", "why"), NARROW, ids=[w for _, _, w in NARROW])
def test_narrow_heads(words: str, expected: dict[str, str], why: str) -> None:
    test_forms(words, expected, why)


@pytest.mark.parametrize(
    "title",
    ["Về việc rà soát (kèm theo Công văn số 412/VP-NC ngày 05/6/2024)", "Về việc rà soát (đợt 2, ngày 05/6/2024)"],
)
def test_a_bracket_that_is_no_number_of_its_own(title: str) -> None:
    one = read(f"{title}\n\nGiao Phòng Nội vụ rà soát hồ sơ.\n")
    assert not one.plan.get("number")
    assert one.plan["title"] == title


def test_a_number_from_a_bracket_is_told() -> None:
    inside = read("Về việc rà soát hồ sơ (412/VP-NC, ngày 05/6/2024)\n\nGiao Phòng Nội vụ rà soát hồ sơ.\n")
    above = read(f"SỞ NỘI VỤ\nSố: 77/SNV-VP\n{DATED}\nV/v rà soát\n\n1. Phòng Nội vụ rà soát.\n")
    assert [[f.raw for f in x.flags if f.code == "number-from-bracket"] for x in (inside, above)] == [["412/VP-NC"], []]


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("Thực hiện Hướng dẫn số 12-HD/HU ngày 05/6/2024 của Huyện ủy; Ủy ban nhân dân huyện Bến Mẫu có ý kiến như "
         "sau:", "Ủy ban nhân dân huyện Bến Mẫu"),
        ("Xét đề nghị của Sở Y tế, Ủy ban nhân dân tỉnh Sông Lam có ý kiến chỉ đạo như sau:", UBND),
        ("Ủy ban nhân dân huyện Bến Mẫu có ý kiến về dự thảo như đã nêu.", ""),
        ("Các xã có ý kiến như sau:", ""),
        ("Phó Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:", ""),
    ],
)  # fmt: skip
def test_who_has_an_opinion_issues(sentence: str, issuer: str) -> None:
    assert read(f"{sentence}\n\n1. Phòng Nội vụ rà soát hồ sơ.\n").plan.get("issuer", "") == issuer


def test_a_year_that_cannot_be_is_flagged() -> None:
    one = read(f"SỞ NỘI VỤ\nSố: 77/SNV-VP\n{DATED}\nV/v rà soát\n\n1. Theo Nghị quyết số 34/201/NQ-HĐND ngày "
               "13/12/2913, Phòng Nội vụ rà soát.\n")  # fmt: skip
    assert {"number-year-impossible", "date-impossible"} <= {f.code for f in one.flags}


PROVINCE = "UBND TỈNH SÔNG LAM\n\nSỞ NỘI VỤ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            PROVINCE + "Số: 12/GM-SNV\n\n" + f"{DATED}\n\n" + "GIẤY MỜI HỌP\n\nSở Nội vụ kính mời dự họp.\n",
            {"type": "Giấy mời", "title": "HỌP", "number": "12/GM-SNV"},
        ),
        (
            PROVINCE + "Số: 12/GP-SNV\n\n" + f"{DATED}\n\n" + "GIẤY PHÉP SỬ DỤNG KHO LƯU TRỮ\n\nGIÁM ĐỐC SỞ NỘI VỤ\n\n"
            "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\n\nĐiều 1. Cho phép sử dụng kho.\n",
            {"type": "Giấy phép", "title": "SỬ DỤNG KHO LƯU TRỮ"},
        ),
        (
            "SỞ NỘI VỤ\n\nĐOÀN KIỂM TRA\n\nTHEO QUYẾT ĐỊNH\n\nSỐ 1050/QĐ-SNV\n\nSố 1105/KH-ĐKT\n\n" + f"{DATED}\n\n"
            + "KẾ HOẠCH\n\nKiểm tra công tác văn thư\n\nĐoàn kiểm tra ban hành Kế hoạch như sau:\n",
            {"type": "Kế hoạch", "number": "1105/KH-ĐKT"},
        ),
        (
            "CHÍNH PHỦ\n\nSố: 66.19/2031/NQ-CP\n\nHà Nội, ngày 18 tháng 5 năm 2031\n\nNGHỊ QUYẾT\n\nVề thủ tục\n\n"
            "Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;\n\nĐiều 1. Cắt giảm thủ tục hành chính.\n",
            {"type": "Nghị quyết", "number": "66.19/2031/NQ-CP"},
        ),
    ],
)  # fmt: skip
def test_heads_of_offices(words: str, expected: dict[str, str]) -> None:
    one = read(words)
    assert {key: one.type if key == "type" else one.plan.get(key) for key in expected} == expected


def test_a_subject_in_a_narrow_column_goes_on_with_a_name() -> None:
    """«… dự án ⏎ Móng Sến tại xã …»: the column tells that the line belongs to it, though a name begins it."""
    left = ["SỞ NỘI VỤ", "Số: 36/SNV-VP", "V/v kiểm tra kho lưu trữ của dự án", "Móng Sơn tại xã Tả Lam."]
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Sông Lam, ngày 28 tháng 5 năm 2031"]
    blocks = [Block("paragraph", text, column=1) for text in left] + [Block("paragraph", t, column=2) for t in right]
    blocks += [Block("paragraph", "Kính gửi: Ủy ban nhân dân xã Tả Lam"), Block("paragraph", "Đề nghị xã bố trí kho.")]
    one = draft(Source("a.pdf", "pdf", "0" * 64, 1, 1, tuple(blocks), (), ()), KNOWN)
    assert one.plan["title"] == "V/v kiểm tra kho lưu trữ của dự án Móng Sơn tại xã Tả Lam."
    assert one.plan["date"] == "ngày 28 tháng 5 năm 2031"


def test_two_authorities_in_one_line() -> None:
    words = PROVINCE + "Số: 12/QĐ-UBND\n\n" + f"{DATED}\n\n" + "QUYẾT ĐỊNH\n\nVề việc uỷ quyền\n\nĐiều 1. Uỷ quyền.\n\n"
    one = read(words + "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nHoàng Văn Mẫu\n")
    assert one.plan["authority"] == "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH"
    assert one.plan["position"] == "PHÓ CHỦ TỊCH"
