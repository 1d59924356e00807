"""More forms of deadlines: cells of a time column, hours, counted days, adverbs; and what looks like them."""

from __future__ import annotations

import pytest

from generator.reading.deadlines import find_deadlines, read_deadline

ISSUED = "2026-03-10"
Meaning = tuple[str, str, str | None, str | None]


def found(text: str) -> list[Meaning]:
    """(raw, kind, start, end) of the deadlines in a text."""
    return [(d.raw, d.reading.kind, d.reading.start, d.reading.end) for d in find_deadlines(text, ISSUED)]


@pytest.mark.parametrize(
    ("cell", "kind", "start", "end", "why"),
    [
        ("2026", "within", "2026-01-01", "2026-12-31", "a bare year"),
        ("2026 - 2027", "from-to", "2026-01-01", "2027-12-31", "a span of years"),
        ("2026-2030", "from-to", "2026-01-01", "2030-12-31", "without blanks"),
        ("Năm 2026", "within", "2026-01-01", "2026-12-31", "with its word"),
        ("Năm 2026 - 2027", "from-to", "2026-01-01", "2027-12-31", "a span with its word"),
        ("Quý IV/2026", "within", "2026-10-01", "2026-12-31", "a quarter"),
        ("Quý III, IV/2026", "within", "2026-07-01", "2026-12-31", "two quarters"),
        ("Quý III - IV/2026", "from-to", "2026-07-01", "2026-12-31", "two quarters with a dash"),
        ("30/9", "within", "2026-09-30", "2026-09-30", "a day without a year"),
        ("T9/2026", "within", "2026-09-01", "2026-09-30", "a month in short"),
        ("tháng 9,10/2026", "within", "2026-09-01", "2026-10-31", "two months"),
        ("Tháng 9 - 11/2026", "from-to", "2026-09-01", "2026-11-30", "months with a dash"),
        ("6 tháng cuối năm", "within", "2026-07-01", "2026-12-31", "half a year"),
        ("Trong năm", "within", "2026-01-01", "2026-12-31", "the year of the document"),
        ("Cuối năm 2026", "within", "2026-01-01", "2026-12-31", "the end of a year, to the year"),
        ("Đầu quý IV/2026", "within", "2026-10-01", "2026-12-31", "the beginning of a quarter, to the quarter"),
        ("Cuối tháng 9/2026", "within", "2026-09-01", "2026-09-30", "the end of a month, to the month"),
        ("Trước 30/6/2026", "by", None, "2026-06-30", "by a day"),
        ("Từ 2026 đến 2030", "from-to", "2026-01-01", "2030-12-31", "years without «năm»"),
        ("Hằng năm", "periodic", None, None, "every year"),
        ("Hằng quý, năm", "periodic", None, None, "two rhythms"),
    ],
)
def test_cells(cell: str, kind: str, start: str | None, end: str | None, why: str) -> None:
    assert found(f"5 | Rà soát quy hoạch | Sở Xây dựng | {cell} | Báo cáo") == [(cell, kind, start, end)], why
    reading = read_deadline(cell, ISSUED)
    assert reading is not None
    assert (reading.kind, reading.start, reading.end) == (kind, start, end), why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Gửi báo cáo chậm nhất ngày 15/4/2026.", ("chậm nhất ngày 15/4/2026", "by", None, "2026-04-15"), "by"),
        ("Nộp hồ sơ trước 15/8/2026 để tổng hợp.", ("trước 15/8/2026", "by", None, "2026-08-15"), "no «ngày»"),
        ("Trình duyệt trong quý III.", ("trong quý III", "within", "2026-07-01", "2026-09-30"), "no year"),
        ("Gửi về Văn phòng trước 17 giờ ngày 20/4/2026.",
         ("trước 17 giờ ngày 20/4/2026", "by", None, "2026-04-20"), "an hour"),
        ("Gửi trước 11h00 ngày 20/4/2026 qua hộp thư.", ("trước 11h00 ngày 20/4/2026", "by", None, "2026-04-20"), "h"),
        ("Niêm yết ngay sau khi được phê duyệt.",
         ("ngay sau khi được phê duyệt", "unspecified", None, None), "after an event"),
        ("Báo cáo trong vòng 10 ngày kể từ ngày ký.",
         ("trong vòng 10 ngày kể từ ngày ký", "unspecified", None, None), "counted days"),
        ("Trả lời trong thời hạn 05 ngày làm việc, kể từ ngày nhận văn bản.",
         ("trong thời hạn 05 ngày làm việc, kể từ ngày nhận văn bản", "unspecified", None, None), "working days"),
        ("Tập trung xử lý từ nay đến hết năm.", ("từ nay đến hết năm", "by", None, "2026-12-31"), "no year"),
        ("Rà soát từ nay đến cuối năm 2026.", ("từ nay đến cuối năm 2026", "by", None, "2026-12-31"), "the end"),
        ("Báo cáo định kỳ trước ngày 15 hằng tháng.",
         ("định kỳ trước ngày 15 hằng tháng", "periodic", None, None), "each month"),
        ("Thời hạn hoàn thành: 30/9/2026.", ("30/9/2026", "within", "2026-09-30", "2026-09-30"), "after a label"),
        ("Thời gian: 8 giờ 00, ngày 20/4/2026.", ("8 giờ 00, ngày 20/4/2026", "within", "2026-04-20", "2026-04-20"),
         "a label, an hour"),
        ("Hạn cuối ngày 30/9/2026.", ("Hạn cuối ngày 30/9/2026", "by", None, "2026-09-30"), "another word"),
        ("Hoàn thành trong tháng 9 và tháng 10/2026.",
         ("Hoàn thành trong tháng 9 và tháng 10/2026", "within", "2026-09-01", "2026-10-31"), "two months"),
        ("Rà soát hồ sơ tồn đọng (khẩn trương).", ("khẩn trương", "unspecified", None, None), "alone in brackets"),
        ("Khẩn trương rà soát, báo cáo trước ngày 20/4/2026.",
         ("trước ngày 20/4/2026", "by", None, "2026-04-20"), "the dated one is the deadline"),
    ],
)  # fmt: skip
def test_sentences(text: str, expected: Meaning, why: str) -> None:
    assert found(text) == [expected], why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Đại hội đảng bộ xã nhiệm kỳ 2026 - 2031", "a term"),
        ("Kế hoạch năm học 2026 - 2027", "a school year"),
        ("Chương trình phát triển du lịch giai đoạn 2026 - 2030", "the name of a programme"),
        ("Theo dự báo, từ ngày 16 đến ngày 18/11/2026 khu vực miền núi có mưa to.", "a forecast"),
        ("Báo cáo kỳ 6 tháng (từ ngày 15/12/2026 đến ngày 14/6/2027).", "what a report is about"),
        ("Trong năm 2026, tỉnh được bố trí 12 tỷ đồng thực hiện dự án.", "what has been given"),
        ("Mức trợ cấp hàng tháng của người có công.", "what an allowance is called"),
        ("Công tác kiểm tra được thực hiện thường xuyên.", "what is told of the work"),
        ("Theo Nghị quyết hằng năm của Hội đồng nhân dân.", "what a resolution is called"),
        ("Khẩn trương rà soát hồ sơ tồn đọng.", "how the work is done"),
        ("Sở Nội vụ khẩn trương trình Đề án.", "the same, with its subject"),
        ("Chủ động, khẩn trương triển khai các giải pháp cấp bách.", "two adverbs before a verb"),
        ("Làm việc với tinh thần khẩn trương, nghiêm túc.", "an adjective"),
        ("Thực hiện một cách khẩn trương, hiệu quả.", "an adverbial phrase"),
        ("Xây dựng tác phong khẩn trương, khoa học.", "an adjective of a noun"),
        ("TT | Chỉ tiêu | 2026 | 2027 | 2028", "the head of a table of figures"),
        ("5 | Tổng số xã | 2026 | 45 | 12 | 2027", "figures"),
        ("1 | Kế hoạch phát triển giai đoạn 2026 - 2030 | Sở Tài chính | |", "words of a name in a cell"),
        ("Sau khi sắp xếp, bộ máy hoạt động ổn định.", "what has happened"),
        ("Trong năm qua, công tác này có chuyển biến.", "the past year"),
        ("Luật có hiệu lực kể từ ngày 01/7/2026.", "when a law begins"),
        ("Phê duyệt Quy hoạch thời kỳ 2026 - 2035, tầm nhìn đến năm 2050.", "a horizon"),
        ("Ngân sách năm 2026 và những năm tiếp theo.", "a budget's year"),
        ("Đường dài 2026 m, rộng 30/9 làn", "no time"),
    ],
)
def test_none(text: str, why: str) -> None:
    assert found(text) == [], why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("3 | Lập hồ sơ | Sở Tư pháp | Q.III/2026 |", [("Q.III/2026", "within", "2026-07-01", "2026-09-30")],
         "a quarter"),
        ("3 | Lập hồ sơ | Sở Tư pháp | Tháng 5, 6, 7/2026 |",
         [("Tháng 5, 6, 7/2026", "within", "2026-05-01", "2026-07-31")], "three months"),
        ("3 | Lập hồ sơ | Sở Tư pháp | 2026 và những năm tiếp theo |",
         [("2026 và những năm tiếp theo", "from-to", "2026-01-01", None)], "without an end"),
        ("3 | Lập hồ sơ | Sở Tư pháp | Từ năm 2026 |", [("Từ năm 2026", "from-to", "2026-01-01", None)], "a start"),
        ("3 | Lập hồ sơ | Sở Tư pháp | 15/4 - 30/5/2026 |",
         [("15/4 - 30/5/2026", "from-to", "2026-04-15", "2026-05-30")], "two days"),
        ("3 | Lập hồ sơ | Sở Tư pháp | Quý II, III |", [("Quý II, III", "within", "2026-04-01", "2026-09-30")],
         "no year"),
        ("3 | Lập hồ sơ | Sở Tư pháp | 10/2026 |", [("10/2026", "within", "2026-10-01", "2026-10-31")], "a month"),
        ("3 | Lập hồ sơ | Sở Tư pháp | Hoàn thành trước 31/12/2026 |",
         [("Hoàn thành trước 31/12/2026", "by", None, "2026-12-31")], "with its verb"),
        ("3 | Lập hồ sơ | Sở Tư pháp | Thường xuyên, hằng năm |",
         [("Thường xuyên, hằng năm", "continuous", None, None)], "two words of one cell"),
        ("3 | Lập hồ sơ | Sở Tư pháp | T7-T9/2026 |", [("T7-T9/2026", "from-to", "2026-07-01", "2026-09-30")], "short"),
        ("3 | Lập hồ sơ | Sở Tư pháp | Quý III năm 2026 đến Quý I năm 2027 |",
         [("Quý III năm 2026 đến Quý I năm 2027", "from-to", "2026-07-01", "2027-03-31")], "«từ» is left out"),
        ("3 | Lập hồ sơ | Sở Tư pháp | Trong 2026 |", [("Trong 2026", "within", "2026-01-01", "2026-12-31")], "a year"),
        ("3 | Lập hồ sơ | Sở Tư pháp | Tháng 9 hằng năm |", [("Tháng 9 hằng năm", "periodic", None, None)], "a rule"),
        ("3 | Lập hồ sơ | Sở Tư pháp | Ngày 15/6/2026 và 15/12/2026 |",
         [("Ngày 15/6/2026", "within", "2026-06-15", "2026-06-15"),
          ("15/12/2026", "within", "2026-12-15", "2026-12-15")], "two days of one cell"),
        ("Thời gian: Từ 8h00 đến 11h30, ngày 20/4/2026.",
         [("Từ 8h00 đến 11h30, ngày 20/4/2026", "within", "2026-04-20", "2026-04-20")], "two hours"),
        ("Báo cáo định kỳ hằng quý (trước ngày 20 tháng cuối quý).",
         [("định kỳ hằng quý (trước ngày 20 tháng cuối quý)", "periodic", None, None)], "the bracket belongs to it"),
        ("Báo cáo gửi về Ban Tổ chức chậm nhất vào ngày 25 hằng tháng.",
         [("chậm nhất vào ngày 25 hằng tháng", "periodic", None, None)], "each month"),
        ("Hoàn thành việc bàn giao chậm nhất là 16 giờ 00 phút ngày 28/4/2026.",
         [("chậm nhất là 16 giờ 00 phút ngày 28/4/2026", "by", None, "2026-04-28")], "an hour with minutes"),
        ("Ban hành kế hoạch xong trước ngày 30-4-2026.", [("xong trước ngày 30-4-2026", "by", None, "2026-04-30")],
         "dashes"),
        ("Trình cấp có thẩm quyền trong quý III, IV năm 2026.",
         [("trong quý III, IV năm 2026", "within", "2026-07-01", "2026-12-31")], "two quarters"),
        ("Công bố chậm nhất 05 ngày làm việc kể từ ngày ký ban hành.",
         [("chậm nhất 05 ngày làm việc kể từ ngày ký ban hành", "unspecified", None, None)], "counted days"),
        ("Tổ chức học tập vào đầu tháng 5/2026.", [("vào đầu tháng 5/2026", "within", "2026-05-01", "2026-05-31")],
         "part"),
        ("Các đơn vị triển khai ngay sau khi Kế hoạch được ban hành, báo cáo trước ngày 20/12/2026.",
         [("ngay sau khi Kế hoạch được ban hành", "unspecified", None, None),
          ("trước ngày 20/12/2026", "by", None, "2026-12-20")], "two"),
        ("Thời gian thực hiện: Năm 2027 và các năm tiếp theo.",
         [("Năm 2027 và các năm tiếp theo", "from-to", "2027-01-01", None)], "open at its end"),
        ("Hoàn thành trong quí III/2026.",
         [("Hoàn thành trong quí III/2026", "within", "2026-07-01", "2026-09-30")], "spelled with i"),
        ("Công bố hằng năm (trước ngày 25/12 trong năm).",
         [("hằng năm (trước ngày 25/12 trong năm)", "periodic", None, None)], "a day of each year"),
        ("2 | Tổng hợp | Trước ngày 05 của tháng liền kề | Sở Y tế",
         [("Trước ngày 05 của tháng liền kề", "periodic", None, None)], "a day of the next month"),
        ("Thời gian thực hiện: Quý IV/2026 và các năm tiếp theo.",
         [("Quý IV/2026 và các năm tiếp theo", "from-to", "2026-10-01", None)], "a quarter, open at its end"),
        ("Thời gian: Dự kiến ngày 05/12/2026.", [("ngày 05/12/2026", "within", "2026-12-05", "2026-12-05")], "planned"),
        ("Quý III, IV/2026", [("Quý III, IV/2026", "within", "2026-07-01", "2026-12-31")], "a cell without its table"),
        ("Quý III/2026 tăng trưởng khá.", [], "a period that something is told of"),
        ("Sơ kết định kỳ 6 tháng, 01 năm.", [("định kỳ 6 tháng, 01 năm", "periodic", None, None)], "two rhythms"),
        ("Gửi báo cáo trước ngày 15/6 và trước ngày 15/12 hằng năm.",
         [("trước ngày 15/6 và trước ngày 15/12 hằng năm", "periodic", None, None)], "two days of a year"),
        ("Hoàn thành trong 6 tháng đầu năm 2026.",
         [("Hoàn thành trong 6 tháng đầu năm 2026", "within", "2026-01-01", "2026-06-30")], "half a year"),
    ],
)  # fmt: skip
def test_more_forms(text: str, expected: list[Meaning], why: str) -> None:
    assert found(text) == expected, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Kết quả 6 tháng đầu năm cho thấy tiến bộ.", "a report's period"),
        ("Chương trình hành động nhiệm kỳ 2026 - 2031 của Hội đồng", "a term"),
        ("Thi đua năm học mới 2026 - 2027 tại các trường", "a school year"),
        ("2 | Tổng chi | 2026 | 1.250 | 3.400", "figures"),
        ("Bảo đảm tiến độ khẩn trương, chất lượng.", "a quality"),
        ("Từ năm 2020 đến nay, tỉnh đã ban hành nhiều chính sách.", "the past"),
        ("Bố trí dự toán năm 2026 - 2027 cho các trường.", "a budget's years"),
    ],
)
def test_more_that_are_none(text: str, why: str) -> None:
    assert found(text) == [], why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Đại hội cấp xã bắt đầu từ 01/4/2026 và hoàn thành trước ngày 30/6/2026.",
         [("bắt đầu từ 01/4/2026 và hoàn thành trước ngày 30/6/2026", "from-to", "2026-04-01", "2026-06-30")],
         "both ends"),
        ("Kiểm kê tiến hành từ tháng 4/2026, kết thúc trong tháng 6/2026.",
         [("tiến hành từ tháng 4/2026, kết thúc trong tháng 6/2026", "from-to", "2026-04-01", "2026-06-30")],
         "other verbs"),
        ("triển khai từ quý II, hoàn thành trước tháng 12/2026",
         [("triển khai từ quý II, hoàn thành trước tháng 12/2026", "from-to", "2026-04-01", "2026-11-30")],
         "«trước» a month"),
        ("Bắt đầu từ 01/9/2026, báo cáo trước ngày 30/9/2026.",
         [("Bắt đầu từ 01/9/2026", "from-to", "2026-09-01", None),
          ("trước ngày 30/9/2026", "by", None, "2026-09-30")], "another work has its own"),
        ("Khai mạc: vào ngày 18/4/2026 (thứ Bảy), tại quảng trường.",
         [("vào ngày 18/4/2026 (thứ Bảy)", "within", "2026-04-18", "2026-04-18")], "the day of the week"),
        ("Nộp trước ngày 18/4/2026 (bản giấy).", [("trước ngày 18/4/2026", "by", None, "2026-04-18")],
         "another bracket"),
        ("Định kỳ 3 tháng, 6 tháng (trước ngày 20/3 và ngày 20/6) tổng hợp.",
         [("Định kỳ 3 tháng, 6 tháng (trước ngày 20/3 và ngày 20/6)", "periodic", None, None)],
         "days in the bracket of rhythms"),
        ("Các xã gửi danh sáchchậm nhất là ngày 5 tháng 6 năm 2026 (10 ngày trước hội nghị).",
         [("chậm nhất là ngày 5 tháng 6 năm 2026", "by", None, "2026-06-05")], "a lost blank"),
        ("Gửi Sở Nội vụmuộn nhất ngày 5/6/2026.", [("muộn nhất ngày 5/6/2026", "by", None, "2026-06-05")],
         "another word"),
        ("Gửi về Sở Nội vụtrước ngày 5/6/2026.", [("trước ngày 5/6/2026", "by", None, "2026-06-05")], "«trước ngày»"),
        ("Tổng hợp, báo cáo định kỳ về Huyện uỷ.", [("định kỳ", "periodic", None, None)], "a rhythm of the work"),
        ("Lập báo cáo định kỳ hằng quý.", [("định kỳ hằng quý", "periodic", None, None)], "a rhythm is told"),
        ("Hằng quý (trước ngày 25/3) báo cáo.", [("Hằng quý (trước ngày 25/3)", "periodic", None, None)], "one"),
        ("Đánh giá kết quả hằng năm.", [("hằng năm", "periodic", None, None)], "the work itself, each year"),
        ("Các đơn vị đã rà soát xong báo cáo trước ngày 30/6/2026.",
         [("trước ngày 30/6/2026", "by", None, "2026-06-30")], "«trước» looks ahead"),
        ("Việc đã giao hoàn thành trong tháng 6/2026.",
         [("hoàn thành trong tháng 6/2026", "within", "2026-06-01", "2026-06-30")], "what was given is not done"),
    ],
)  # fmt: skip
def test_ends_brackets_and_rhythms(text: str, expected: list[Meaning], why: str) -> None:
    assert found(text) == expected, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Báo cáo kết quả (số liệu tính đến ngày 30/6/2026).", "figures up to a day"),
        ("Gửi dữ liệu chốt đến hết tháng 5/2026 kèm báo cáo.", "figures up to a month"),
        ("Tuyên truyền các sự kiện lớn diễn ra trong tháng 9/2026.", "events"),
        ("Tỉnh đã tổ chức hội nghị trong tháng 4/2026.", "what was done"),
        ("Gắn với kiểm điểm, xếp loại chi bộ hằng năm.", "a yearly thing"),
        ("Kết quả là căn cứ xếp loại đảng viên hằng năm.", "a ground for a yearly thing"),
        ("Sở Y tế lập báo cáo định kỳ về an toàn thực phẩm.", "a kind of report"),
        ("Thực hiện nghiêm chế độ báo cáo định kỳ.", "a rule of reporting"),
        ("Rà soát các báo cáo định kỳ của xã.", "reports"),
        ("Về việc báo cáo định kỳ hoạt động hoá chất.", "a kind of report, and what it is about"),
        ("Xem xét không kiểm tra định kỳ trong năm đối với các doanh nghiệp.", "a kind of inspection"),
        ("Việc giám sát chưa được thực hiện thường xuyên, toàn diện.", "what was not done"),
        ("Đến hết ngày 23/10/2026, toàn ngành đã thực hiện 702 cuộc.", "figures up to a day, told"),
        ("Lồng ghép trong Báo cáo CCHC định kỳ.", "a kind of report, named"),
        ("Tuyên truyền qua sinh hoạt đảng định kỳ, sinh hoạt chuyên đề.", "a kind of meeting"),
        ("Kinh phí lấy từ dự toán được duyệt hằng năm.", "money"),
        ("| Ngày ban hành | 30/05/2027 |", "told of the document"),
        ("Bảo đảm sự phối hợp chặt chẽ, thường xuyên, hiệu quả giữa các sở.", "how, and not when"),
        ("Quy tập hài cốt từ nay đến năm 2030 và những năm tiếp theo.", "a horizon"),
    ],
)
def test_what_is_told_is_none(text: str, why: str) -> None:
    assert found(text) == [], why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cấp xã hoàn thành trong tháng 3;", ("hoàn thành trong tháng 3", "within")),
        ("gửi về Văn phòng chậm nhất ngày 15/6.", ("chậm nhất ngày 15/6", "by")),
        ("thực hiện từ 01/5 đến 30/6.", ("thực hiện từ 01/5 đến 30/6", "from-to")),
    ],
)
def test_no_year_and_no_date_of_the_document(text: str, expected: tuple[str, str]) -> None:
    """The words and their kind stay; the days are left open, and marked so that a flag can say it."""
    (one,) = find_deadlines(text, None)
    assert (one.raw, one.reading.kind) == expected
    assert (one.reading.start, one.reading.end, one.reading.inferred_year) == (None, None, True)
    assert read_deadline(one.raw, None) is None


@pytest.mark.parametrize(
    ("text", "count", "why"),
    [
        ("xây dựng Nghị định thay thế, trình Chính phủ Quý III năm 2024.", 1, "sent to a body"),
        ("hoàn thiện đề án, báo cáo UBND tỉnh quý IV năm 2024;", 1, "a committee"),
        ("Sở Tài chính gửi báo cáo tài chính Quý II năm 2024.", 0, "a report of the quarter"),
        ("thực hiện Kế hoạch công tác Quý II năm 2024.", 0, "a plan of the quarter"),
        ("trình Chính phủ Quý III năm 2024 số liệu", 0, "the sentence goes on"),
    ],
)
def test_a_quarter_without_its_word(text: str, count: int, why: str) -> None:
    assert len(find_deadlines(text, "2024-02-01")) == count, why
