"""Deadlines: what printed words mean, and which words of a sentence are a deadline at all."""

from __future__ import annotations

import pytest

from generator.reading.deadlines import find_deadlines, read_deadline

ISSUED = "2022-11-28"


@pytest.mark.parametrize(
    ("raw", "kind", "precision", "start", "end", "why"),
    [
        ("trong tháng 12/2022", "within", "month", "2022-12-01", "2022-12-31", "a month"),
        ("hoàn thành trong tháng 01/2023", "within", "month", "2023-01-01", "2023-01-31", "with its verb"),
        ("hoàn thành trong tháng 3.2025", "within", "month", "2025-03-01", "2025-03-31", "a dot for the slash"),
        ("trong tháng 2 năm 2024", "within", "month", "2024-02-01", "2024-02-29", "in words; a leap year"),
        ("xong trong quý II/2023", "within", "quarter", "2023-04-01", "2023-06-30", "a Roman quarter"),
        ("quý 1 năm 2026", "within", "quarter", "2026-01-01", "2026-03-31", "an Arabic one, bare"),
        ("Trong  qúy\nIII/2023", "within", "quarter", "2023-07-01", "2023-09-30", "a tone elsewhere, a broken line"),
        ("hoàn thành trong năm 2024", "within", "year", "2024-01-01", "2024-12-31", "a year"),
        ("(hoàn thành học tập trong tháng 12/2022)", "within", "month", "2022-12-01", "2022-12-31", "with an object"),
        ("6 tháng đầu năm 2024", "within", "month", "2024-01-01", "2024-06-30", "half a year, to the month"),
        ("trong 6 tháng cuối năm 2024", "within", "month", "2024-07-01", "2024-12-31", "the other half"),
        ("vào ngày 10/10/2026 (thứ Bảy)", "within", "day", "2026-10-10", "2026-10-10", "a day, with its weekday"),
        ("trước ngày 30/6/2023", "by", "day", None, "2023-06-30", "the start is open"),
        ("trước 15/8/2024", "by", "day", None, "2024-08-15", "«ngày» left out"),
        ("trước tháng 28/10/2023", "by", "day", None, "2023-10-28", "«tháng» by mistake for «ngày»"),
        ("trước 17 giờ ngày 05/5/2026", "by", "day", None, "2026-05-05", "an hour of the day"),
        ("chậm nhất 16h30, ngày 05/5/2026", "by", "day", None, "2026-05-05", "an hour, short"),
        ("trong 30 ngày kể từ ngày ban hành", "unspecified", None, None, None, "days from a day that no text gives"),
        ("chậm nhất ngày 15/7/2023", "by", "day", None, "2023-07-15", "chậm nhất"),
        ("Chậm nhất là ngày 05 tháng 7 năm 2023.", "by", "day", None, "2023-07-05", "the long form"),
        ("đến hết năm 2025", "by", "year", None, "2025-12-31", "«hết» makes it a deadline"),
        ("từ nay đến hết năm 2025", "by", "year", None, "2025-12-31", "no first day is printed"),
        ("từ nay đến tháng 6/2023", "by", "month", None, "2023-06-30", "without «hết»"),
        ("hoàn thành đến năm 2025", "by", "year", None, "2025-12-31", "the verb says that it is no horizon"),
        ("trước năm 2025", "by", "year", None, "2024-12-31", "before a year is the last day of the year before"),
        ("từ ngày 1/3/2023 đến ngày 30/4/2023", "from-to", "day", "2023-03-01", "2023-04-30", "two days"),
        ("từ ngày 01 đến ngày 15/6/2024", "from-to", "day", "2024-06-01", "2024-06-15", "one month for both"),
        ("ngày 01 đến hết ngày 15/6/2024", "from-to", "day", "2024-06-01", "2024-06-15", "«từ» is left out"),
        ("từ 01-15/6/2024", "from-to", "day", "2024-06-01", "2024-06-15", "with a dash"),
        ("từ tháng 3 đến tháng 6/2024", "from-to", "month", "2024-03-01", "2024-06-30", "one year for both"),
        ("từ ngày 15/11 đến ngày 15/02/2024", "from-to", "day", "2023-11-15", "2024-02-15", "across the new year"),
        ("từ ngày 11/9 đến hết năm 2026", "from-to", "year", "2026-09-11", "2026-12-31", "the coarser precision"),
        ("từ quý II/2026", "from-to", "quarter", "2026-04-01", None, "no end is printed"),
        ("thường xuyên", "continuous", None, None, None, "no interval"),
        ("thực hiện thường xuyên", "continuous", None, None, None, "with its verb"),
        ("thường xuyên chỉ đạo thực hiện", "continuous", None, None, None, "the adverb of a sentence"),
        ("khẩn trương", "unspecified", None, None, None, "raw words are kept"),
        ("trong thời gian sớm nhất", "unspecified", None, None, None, "raw words are kept"),
        ("trong thời hạn 30 ngày kể từ ngày ký", "unspecified", None, None, None, "counted from an unknown day"),
    ],
)
def test_read_deadline(
    raw: str, kind: str, precision: str | None, start: str | None, end: str | None, why: str
) -> None:
    reading = read_deadline(raw, ISSUED)
    assert reading is not None, why
    assert (reading.kind, reading.precision, reading.start, reading.end) == (kind, precision, start, end), why
    assert not reading.inferred_year, why


@pytest.mark.parametrize(
    ("raw", "start", "end", "why"),
    [
        ("trước ngày 31/8", None, "2023-08-31", "August is over: the next one"),
        ("trước ngày 31/12", None, "2022-12-31", "still to come in the document's year"),
        ("trong tháng 11", "2022-11-01", "2022-11-30", "the month of the document itself"),
        ("trong quý I", "2023-01-01", "2023-03-31", "a quarter"),
        ("trong 6 tháng đầu năm", "2023-01-01", "2023-06-30", "half a year"),
        ("trước ngày 29/02", None, "2024-02-29", "the next year that has such a day"),
    ],
)
def test_a_year_that_is_not_printed_is_inferred_and_flagged(raw: str, start: str | None, end: str, why: str) -> None:
    reading = read_deadline(raw, ISSUED)
    assert reading is not None, why
    assert (reading.start, reading.end, reading.inferred_year) == (start, end, True), why
    assert read_deadline(raw, None) is None, "without the document's date there is no year to take"


@pytest.mark.parametrize(
    ("raw", "rule", "why"),
    [
        ("hằng năm", "FREQ=YEARLY", "every year"),
        ("Hàng năm", "FREQ=YEARLY", "the other spelling"),
        ("hằng quý", "FREQ=MONTHLY;INTERVAL=3", "RFC 5545 has no quarters"),
        ("định kỳ 6 tháng", "FREQ=MONTHLY;INTERVAL=6", "a count"),
        ("6 tháng một lần", "FREQ=MONTHLY;INTERVAL=6", "the same in other words"),
        ("2 năm/lần", "FREQ=YEARLY;INTERVAL=2", "in short"),
        ("trước ngày 18 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=18", "a day of the month"),
        ("trước ngày 15/12 hằng năm", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", "a day of the year"),
        ("định kỳ hàng năm (trước ngày 10/12)", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10", "the day in brackets"),
        ("trước ngày 01/6 và ngày 01/12 hằng năm", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=1", "two days"),
        ("trước ngày 20 của tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20", "quarters end in 4 months"),
        ("trước ngày 05/6 và ngày 20/12 hằng năm", None, "one rule cannot say it without saying more"),
        ("định kỳ 6 tháng, hằng năm", None, "two rhythms"),
        ("mỗi năm 2 lần", None, "when in the year is not printed"),
        ("định kỳ", None, "no rhythm"),
        ("định kỳ báo cáo", None, "no rhythm, with its verb"),
    ],
)
def test_periodic(raw: str, rule: str | None, why: str) -> None:
    reading = read_deadline(raw, ISSUED)
    assert reading is not None, why
    assert (reading.kind, reading.start, reading.end, reading.rule) == ("periodic", None, None, rule), why


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("đến năm 2030", "a horizon"),
        ("đến năm 2030, tầm nhìn 2045", "a horizon"),
        ("giai đoạn 2026 - 2031", "a horizon"),
        ("nhiệm kỳ 2020 - 2025", "a term"),
        ("định hướng nghiên cứu đến năm 2030", "words of a title"),
        ("xếp loại chất lượng hằng năm", "words of a title"),
        ("trong 30 ngày qua", "a length of time that is over"),
        ("15 năm thực hiện", "a length of time that is over"),
        ("trong thời gian tới", "no time is set"),
        ("trong tháng 13/2022", "no 13th month"),
        ("trước ngày 30/02/2023", "no such day"),
        ("ngày 12 tháng 35 năm 2008", "damaged: nothing is guessed"),
        ("trước ngày 32 hằng tháng", "no such day in any month"),
        ("từ ngày 30/4/2023 đến ngày 01/3/2023", "it would end before it starts"),
        ("trong năm 2024 và trong năm 2025", "two deadlines are not one"),
        ("ban hành kèm theo Quyết định", "no time at all"),
        ("", "nothing"),
    ],
)
def test_no_deadline(raw: str, why: str) -> None:
    assert read_deadline(raw, ISSUED) is None, why


@pytest.mark.parametrize(
    ("text", "raws", "why"),
    [
        (
            "quán triệt Nghị quyết 28 và Kế hoạch thực hiện ở các cấp; kết quả thực hiện Nghị quyết "
            "(hoàn thành học tập trong tháng 12/2022) và thường xuyên chỉ đạo thực hiện.",
            ["hoàn thành học tập trong tháng 12/2022", "thường xuyên"],
            "the bracket without its marks, then the adverb",
        ),
        (
            "sửa đổi Quy định số 132-QĐ/TW, ngày 08/3/2018 của Bộ Chính trị về việc kiểm điểm và đánh giá, xếp loại "
            "chất lượng hằng năm đối với tập thể, cá nhân (hoàn thành trong năm 2024).",
            ["hoàn thành trong năm 2024"],
            "«hằng năm» in a title; the date of a citation",
        ),
        (
            "Nghị quyết số 37-NQ/TW, ngày 09/10/2014 của Bộ Chính trị khoá XI về công tác lý luận và định hướng nghiên "
            "cứu đến năm 2030 (hoàn thành trong năm 2025).",
            ["hoàn thành trong năm 2025"],
            "a horizon in a title",
        ),
        ("thường xuyên theo dõi việc thực hiện, định kỳ báo cáo Bộ Chính trị.", ["thường xuyên", "định kỳ"], "two"),
        ("tham mưu về giải pháp trong thời gian tới (xong trong quý II/2023)", ["xong trong quý II/2023"], "one"),
        (
            "Sửa đổi Quy chế số 9-QC/TU về giao ban thường xuyên và báo cáo định kỳ trong năm 2023 của cấp uỷ (xong "
            "trong tháng 3/2023).",
            ["xong trong tháng 3/2023"],
            "a title may name any time",
        ),
        ("Thực hiện đề án “Học tập thường xuyên hằng ngày” ở chi bộ.", [], "a quotation"),
        ("Tổng kết 15 năm thực hiện Quy định.", [], "a length of time"),
        ("Đến năm 2025, cơ bản hoàn thiện vị trí việc làm giai đoạn 2026 - 2031.", [], "aims"),
        ("Phấn đấu đến hết năm 2025 có 90% hồ sơ trực tuyến.", [], "an aim, though it says «hết»"),
        ("Tính đến hết năm 2025 số liệu đã có.", [], "a date of figures"),
        ("Chiến lược (sửa đổi năm 2024) và Đề án (2023 - 2025).", [], "brackets that set no time"),
        ("những việc làm được trong năm 2021 cần phát huy", [], "over when the document was issued"),
        ("bố trí kinh phí chi thường xuyên theo kế hoạch hằng năm", [], "names of things"),
        ("Báo cáo tỉnh trước ngày 15/12 hằng năm.", ["trước ngày 15/12 hằng năm"], "one deadline, not two"),
        ("Thời gian thực hiện: từ quý II/2026.", ["từ quý II/2026"], "after a label an open start is one"),
        ("Luật có hiệu lực từ ngày 01/7/2025.", [], "when a law begins"),
        ("ban hành, hoàn thành trước ngày 20/01/2023.", ["hoàn thành trước ngày 20/01/2023"], "with its verb"),
        ("khẩn trương ban hành, gửi trước 20/01/2023", ["trước 20/01/2023"], "an adverb beside a day is none"),
        ("Quy chế | Xong trong Quý II/2026 | Sở | Hàng năm", ["Xong trong Quý II/2026", "Hàng năm"], "cells"),
        ("Rà soát quy chế | Quý II/2026 | Kế hoạch", ["Quý II/2026"], "a cell needs no «trong»"),
    ],
)  # fmt: skip
def test_find_deadlines(text: str, raws: list[str], why: str) -> None:
    found = find_deadlines(text, ISSUED)
    assert [f.raw for f in found] == raws, why
    assert [f.span.of(text) for f in found] == raws, "a span covers its words"


def test_a_long_text_is_read_in_linear_time() -> None:
    text = "thường xuyên kiểm tra (hoàn thành trong năm 2024); ( trước ngày từ ngày 1 đến " * 2000
    assert len(find_deadlines(text, ISSUED)) == 4000
