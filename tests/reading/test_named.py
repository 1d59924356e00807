"""Citations by name only: where the name of a law, a charter, a congress's resolution ends, and what is none."""

from __future__ import annotations

import pytest

from generator.model import Citation
from generator.reading.citations import find_citations
from generator.reading.named import find_named
from tests.reading.test_citations import document

Seen = list[tuple[str, str | None]]


def named(text: str) -> list[Citation]:
    """The citations without a number of a clause with this text."""
    return [c for c in find_citations(document(text), {}) if c.kind == "named"]


def seen(text: str) -> Seen:
    """(raw, day) of each."""
    return [(c.raw, c.date) for c in named(text)]


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("Căn cứ Luật Phòng, chống rửa tiền ngày 15 tháng 11 năm 2022;",
         [("Luật Phòng, chống rửa tiền ngày 15 tháng 11 năm 2022", "2022-11-15")], "a comma inside, a day"),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;",
         [("Luật Tổ chức chính quyền địa phương ngày 16/6/2025", "2025-06-16")], "a day in figures"),
        ("Thực hiện Luật Hoà giải ở cơ sở năm 2013; Luật Phổ biến, giáo dục pháp luật năm 2012 và các văn bản",
         [("Luật Hoà giải ở cơ sở năm 2013", None), ("Luật Phổ biến, giáo dục pháp luật năm 2012", None)],
         "years only: the year stays in the words"),
        ("theo Bộ luật Lao động năm 2019 và quy chế cơ quan", [("Bộ luật Lao động năm 2019", None)], "a code"),
        ("Triển khai Luật Đất đai 2024 trên địa bàn tỉnh", [("Luật Đất đai 2024", None)], "a year without «năm»"),
        ("Căn cứ Pháp lệnh Ưu đãi người có công với cách mạng ngày 09 tháng 12 năm 2020;",
         [("Pháp lệnh Ưu đãi người có công với cách mạng ngày 09 tháng 12 năm 2020", "2020-12-09")], "an ordinance"),
        ("thể chế hoá Hiến pháp năm 2013, bảo đảm", [("Hiến pháp năm 2013", None)], "the constitution of a year"),
        ("Hiến pháp nước Cộng hoà xã hội chủ nghĩa Việt Nam năm 2013 quy định",
         [("Hiến pháp nước Cộng hoà xã hội chủ nghĩa Việt Nam năm 2013", None)], "in full"),
        ("Căn cứ Điều lệ Đảng Cộng sản Việt Nam;", [("Điều lệ Đảng Cộng sản Việt Nam", None)], "the charter"),
        ("chấp hành nghiêm Điều lệ Đảng, nghị quyết của cấp uỷ", [("Điều lệ Đảng", None)], "its short form"),
        ("theo Điều lệ Công đoàn Việt Nam và quy định", [("Điều lệ Công đoàn Việt Nam", None)], "another charter"),
        ("thực hiện Nghị quyết Đại hội XIII của Đảng, nghị quyết đại hội đảng bộ các cấp",
         [("Nghị quyết Đại hội XIII của Đảng", None)], "lower case is a class"),
        ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng đã đề ra",
         [("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng", None)], "the long form"),
        ("triển khai Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2025 - 2030.",
         [("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2025 - 2030", None)], "with its term"),
        ("kết quả thực hiện Nghị quyết Đại hội XVI Đảng bộ tỉnh, Nghị quyết Đại hội XXI Đảng bộ huyện;",
         [("Nghị quyết Đại hội XVI Đảng bộ tỉnh", None), ("Nghị quyết Đại hội XXI Đảng bộ huyện", None)], "two"),
        ("quán triệt Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khoá XIII về",
         [("Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khoá XIII", None)], "a session"),
        ("thực hiện Nghị quyết Trung ương 4 khoá XII gắn với",
         [("Nghị quyết Trung ương 4 khoá XII", None)], "a session in short"),
        ("theo quy định tại Điều 108, Luật Địa chất và khoáng sản.",
         [("Luật Địa chất và khoáng sản", None)], "«và» inside a name, a full stop after it"),
        ("Luật Địa chất và Khoáng sản năm 2024 và các văn bản hướng dẫn thi hành;",
         [("Luật Địa chất và Khoáng sản năm 2024", None)], "a capital after «và»"),
        ("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương "
         "ngày 22 tháng 11 năm 2019;",
         [("Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày "
           "22 tháng 11 năm 2019", "2019-11-22")], "one law that names two"),
        ("Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh khoá XX;",
         [("Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh khoá XX", None)], "rules of a committee"),
        ("thi hành Luật Cán bộ, công chức, Luật Viên chức và Luật Thi đua, khen thưởng",
         [("Luật Cán bộ, công chức", None), ("Luật Viên chức", None), ("Luật Thi đua, khen thưởng", None)],
         "a list of names with commas of their own"),
        ("theo Luật Ngân sách nhà nước và các quy định hiện hành", [("Luật Ngân sách nhà nước", None)], "«và các»"),
        ("theo Luật Đầu tư công, các sở, ngành báo cáo trước ngày 30/6/2026",
         [("Luật Đầu tư công", None)], "what follows the comma is a subject, the day a deadline"),
        ("Luật Đất đai được Quốc hội thông qua ngày 18/01/2024", [("Luật Đất đai", None)], "a verb ends the name"),
        ("đối chiếu với Luật Nhà ở, Luật Kinh doanh bất động sản để xử lý",
         [("Luật Nhà ở", None), ("Luật Kinh doanh bất động sản", None)], "«ở» is a part of «nhà ở»"),
        ("Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19/02/2025 của Quốc hội;",
         [("Luật Ban hành văn bản quy phạm pháp luật ngày 19/02/2025 của Quốc hội", "2025-02-19")], "with its issuer"),
        ("Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ ngày 29 tháng 11 năm 2024 có hiệu lực",
         [("Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ ngày 29 tháng 11 năm 2024", "2024-11-29")], "three marks"),
        ("tương tự như Đề án 06 và bảo đảm", [("Đề án 06", None)], "a scheme known by its number"),
        ("Luật Bảo vệ môi trường (sửa đổi) năm 2020 quy định", [("Luật Bảo vệ môi trường (sửa đổi) năm 2020", None)],
         "the bracket before the year"),
    ],
)  # fmt: skip
def test_named(text: str, found: Seen, why: str) -> None:
    assert seen(text) == found, why
    assert all(c.number is None for c in named(text)), why
    assert all(c.span.of(text) == c.raw for c in named(text)), why


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("Căn cứ Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân ngày 25 tháng 6 năm 2015;",
         [("Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân ngày 25 tháng 6 năm 2015", "2015-06-25")],
         "bodies inside the name"),
        ("Căn cứ Bộ luật Tố tụng hình sự, Luật Thi hành án hình sự và Luật Thi hành tạm giữ, tạm giam;",
         [("Bộ luật Tố tụng hình sự", None), ("Luật Thi hành án hình sự", None),
          ("Luật Thi hành tạm giữ, tạm giam", None)], "three, the last with a comma"),
        ("theo Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng năm 2020.",
         [("Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng năm 2020", None)], "a long one"),
        ("Điểm b khoản 2 Điều 47 Luật Quản lý, sử dụng tài sản công quy định",
         [("Luật Quản lý, sử dụng tài sản công", None)], "after article and clause"),
        ("Luật Khoa học, công nghệ và đổi mới sáng tạo năm 2025, Luật Công nghiệp công nghệ số năm 2025",
         [("Luật Khoa học, công nghệ và đổi mới sáng tạo năm 2025", None),
          ("Luật Công nghiệp công nghệ số năm 2025", None)], "«số» inside a name"),
        ("Căn cứ Luật Trật tự, an toàn giao thông đường bộ ngày 27 tháng 6 năm 2024,",
         [("Luật Trật tự, an toàn giao thông đường bộ ngày 27 tháng 6 năm 2024", "2024-06-27")], "a comma at the end"),
        ("tổ chức thi hành Luật Hôn nhân và gia đình; Luật Trẻ em; Luật Bình đẳng giới.",
         [("Luật Hôn nhân và gia đình", None), ("Luật Trẻ em", None), ("Luật Bình đẳng giới", None)], "a list"),
        ("Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn năm 2007",
         [("Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn năm 2007", None)], "two commas"),
        ("Thực hiện Nghị quyết Đại hội lần thứ XIV của Đảng và Nghị quyết Đại hội Đảng bộ thành phố lần thứ XVII",
         [("Nghị quyết Đại hội lần thứ XIV của Đảng", None),
          ("Nghị quyết Đại hội Đảng bộ thành phố lần thứ XVII", None)], "two congresses"),
        ("Nghị quyết Đại hội đại biểu Đảng bộ xã Bến Mẫu lần thứ I, nhiệm kỳ 2025 - 2030 đề ra",
         [("Nghị quyết Đại hội đại biểu Đảng bộ xã Bến Mẫu lần thứ I, nhiệm kỳ 2025 - 2030", None)], "a commune's"),
        ("quán triệt Kết luận Hội nghị Trung ương 11 khoá XIII về",
         [("Kết luận Hội nghị Trung ương 11 khoá XIII", None)],
         "a conclusion of a session"),
        ("Nghị quyết Trung ương 6 (khoá XII), Nghị quyết Trung ương 7 (khoá XII)",
         [("Nghị quyết Trung ương 6 (khoá XII)", None), ("Nghị quyết Trung ương 7 (khoá XII)", None)], "in brackets"),
        ("Điều lệ Mặt trận Tổ quốc Việt Nam, Điều lệ Đoàn Thanh niên Cộng sản Hồ Chí Minh;",
         [("Điều lệ Mặt trận Tổ quốc Việt Nam", None), ("Điều lệ Đoàn Thanh niên Cộng sản Hồ Chí Minh", None)],
         "two charters"),
        ("theo Quy chế làm việc của Ban Thường vụ Huyện uỷ, Ban Chỉ đạo yêu cầu",
         [("Quy chế làm việc của Ban Thường vụ Huyện uỷ", None)], "a subject follows"),
        ("Nghị quyết Đại hội Đảng toàn quốc lần thứ XIV", [("Nghị quyết Đại hội Đảng toàn quốc lần thứ XIV", None)],
         "«toàn quốc» after the Party"),
        ("Căn cứ Quy chế làm việc của Tỉnh uỷ, Ban Thường vụ Tỉnh uỷ, Thường trực Tỉnh uỷ khoá XX;",
         [("Quy chế làm việc của Tỉnh uỷ, Ban Thường vụ Tỉnh uỷ, Thường trực Tỉnh uỷ khoá XX", None)],
         "three bodies up to the term"),
        ("Căn cứ Luật Thanh tra năm 2025 của Quốc hội;", [("Luật Thanh tra năm 2025 của Quốc hội", None)],
         "its issuer"),
        ("thực hiện Luật Thanh niên và tình hình thực tế của đơn vị", [("Luật Thanh niên", None)],
         "«và» of a sentence"),
        ("theo Điều 7 của Luật đất đai năm 2013", [("Luật đất đai năm 2013", None)], "small letters"),
        ("Căn cứ Luật xuất bản ngày 03-12-2004;", [("Luật xuất bản ngày 03-12-2004", "2004-12-03")], "small, dated"),
        ("Căn cứ Luật này ngày 03-12-2004;", [], "no name"),
        ("Điều 12 Luật bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dânchậm nhất là ngày 5/6/2021",
         [("Luật bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", None)], "a lost blank"),
        ("theo Luật khiếu nại chậm nhất ngày 5/6/2021", [("Luật khiếu nại", None)], "a day after it"),
        ("thi hành Luật Căn cước, Nghị định số 70/2024/NĐ-CP của Chính phủ", [("Luật Căn cước", None)],
         "a decree after"),
    ],
)  # fmt: skip
def test_more_names(text: str, found: Seen, why: str) -> None:
    assert seen(text) == found, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Sinh viên ngành Luật Kinh tế năm 2026", "a subject of study"),
        ("trình Quốc hội xem xét, thông qua Luật Dẫn độ tại kỳ họp thứ mười", "still to be passed"),
        ("Nghị quyết Đại hội chi bộ các cơ quan", "no number"),
        ("Đề án 2: phát triển làng nghề", "a number in a list"),
        ("Kết luận Hội nghị giao ban tháng 5", "an ordinary meeting"),
        ("Quy chế làm việc mẫu", "no body"),
        ("Luật sư tham gia tố tụng", "a lawyer"),
        ("Luật và các văn bản hướng dẫn", "the word alone"),
        ("Luật pháp về đất đai", "the law at large"),
    ],
)
def test_more_that_are_none(text: str, why: str) -> None:
    assert seen(text) == [], why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("nhiệm kỳ 2020 - 2025 của Hội Luật gia tỉnh", "a body"),
        ("mời luật sư, Đoàn Luật sư tỉnh tham gia", "a body of lawyers"),
        ("Trường Đại học Luật Hà Nội năm 2024 tuyển sinh", "a school"),
        ("chấp hành Hiến pháp và pháp luật", "no year: a phrase"),
        ("xây dựng dự án Luật Dân số trình Quốc hội", "a law still to be made"),
        ("góp ý dự thảo Luật Báo chí năm 2025", "a draft"),
        ("các Luật mới được thông qua", "no name"),
        ("theo luật đất đai năm 2024", "lower case"),
        ("TRIỂN KHAI LUẬT ĐẤT ĐAI NĂM 2024", "capitals of a heading"),
        ("nghị quyết đại hội đảng bộ các cấp", "a class"),
        ("tuyên truyền Nghị quyết Đại hội Đảng bộ các cấp", "no number of a congress"),
        ("Xây dựng Quy chế làm việc của Ban Chỉ đạo", "to be made"),
        ("Ban hành kèm theo Quyết định này Quy chế làm việc của Hội đồng", "issued by this very document"),
        ("Ngày Pháp luật năm 2026", "a day"),
        ("Đề án đào tạo cán bộ năm 2026", "an output"),
        ("năm học 2025 - 2026, giai đoạn 2021 - 2025", "no document"),
        ("Hướng dẫn Điều lệ trường mầm non", "a charter of no body"),
    ],
)
def test_not_named(text: str, why: str) -> None:
    assert seen(text) == [], why


def test_the_rules_that_a_document_issues_are_itself() -> None:
    """«QUY CHẾ ⏎ làm việc của …» is the title of the document, and no citation."""
    one = document("# QUY CHẾ\nlàm việc của Ban Chấp hành Đảng bộ huyện khoá X\n\nNội dung.", kind="Quy chế")
    assert [c.raw for c in find_citations(one, {}) if c.kind == "named"] == []


@pytest.mark.parametrize(
    ("text", "raw", "number", "date"),
    [
        ("Căn cứ Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024 của Quốc hội;",
         "Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024 của Quốc hội", "31/2024/QH15", "2024-01-18"),
        ("Căn cứ Luật Phòng, chống ma tuý (số 73/2021/QH14);", "Luật Phòng, chống ma tuý (số 73/2021/QH14)",
         "73/2021/QH14", None),
    ],
)  # fmt: skip
def test_a_name_before_a_number(text: str, raw: str, number: str, date: str | None) -> None:
    (found,) = find_citations(document(text), {})
    assert (found.kind, found.raw, found.number, found.date) == ("numbered", raw, number, date)


def test_a_known_name_keeps_its_target() -> None:
    known = {"Luật Lưu trữ": "luat-luu-tru"}
    (found,) = find_citations(document("Thực hiện Luật Lưu trữ ngày 21 tháng 6 năm 2024 và các quy định."), known)
    assert (found.target, found.raw) == ("luat-luu-tru", "Luật Lưu trữ")


def test_a_long_text_is_read_in_linear_time() -> None:
    body = "theo Luật Đất đai và Luật Nhà ở năm 2023 và Nghị quyết Đại hội " * 3000
    assert len(named(body)) == 6000


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("bổ sung Quy chế phối hợp giữa Công an huyện và Phòng Tư pháp (xong trong quý IV)",
         ["Quy chế phối hợp giữa Công an huyện và Phòng Tư pháp"], "two bodies"),
        ("ký Quy chế phối hợp giữa Ban Dân vận Tỉnh uỷ và Hội Nông dân tỉnh trong công tác",
         ["Quy chế phối hợp giữa Ban Dân vận Tỉnh uỷ và Hội Nông dân tỉnh"], "it may go on"),
        ("theo Điều lệ Hội và Quy chế cán bộ hội;", ["Quy chế cán bộ hội"], "of an association"),
        ("đúng Quy chế bầu cử trong Đảng, bảo đảm", ["Quy chế bầu cử trong Đảng"], "of the Party"),
        ("xây dựng Quy chế phối hợp giữa Sở Y tế và Sở Nội vụ", [], "still to be made"),
        ("quy chế phối hợp giữa các cơ quan", [], "a class"),
        ("theo Quy chế phối hợp giữa các ngành", [], "no bodies"),
    ],
)  # fmt: skip
def test_rules(text: str, found: list[str], why: str) -> None:
    """Their ends are never sure, so that a person looks."""
    assert [n.span.of(text) for n in find_named(text) if n.type == "Quy chế" and not n.sure] == found, why
