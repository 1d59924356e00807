"""The second reading of numbers on a scan: what is read in two ways keeps its words and is flagged."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from PIL import Image
from playwright.sync_api import Browser

from generator.intake.draft import Draft, draft
from generator.intake.known import Known
from generator.intake.readers import ocr, pdf, scan_twice
from generator.intake.readers.ocr import Engine, Seen
from generator.intake.readers.scan_slips import is_suspect, slips
from generator.intake.readers.scan_twice import CEILING, Doubt, bare, can_be_spelled, is_read_twice, read_twice
from generator.intake.source import Block, Box, Cell, Repair, Source, Word
from tests.intake.make_pdf import print_pdf, to_html
from tests.intake.make_pdf_texts import PARTY
from tests.intake.make_scan import Scanner, scan

ENGINE = Engine("khong-co", "Vietnamese", "0")
DPI = 300


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("30/9/2026).", True),
        ("19-CT/TW,", True),
        ("1.", True),
        ("II-", True),
        ("HI-", True),  # «III-» misread
        ("(XIII", True),
        ("III/2026", True),
        ("Chỉ", False),
        ("TW", False),
        ("-", False),
        ("a)", False),
    ],
)
def test_which_words_are_read_twice(word: str, expected: bool) -> None:
    assert is_read_twice(word) is expected


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("30/9/2026).", "30/9/2026", True),
        ("30/9/2026", "30/9/2029", False),
        ("12–KH/TW", "12-KH/TW.", True),
        ("«số", "số", True),
        ("1 126", "1126", True),
        ("]II/2031", "II/2031", False),  # a bracket is what an I was read as
        ("214-BS/HƯU", "214-BS/HU", False),
    ],
)
def test_how_two_readings_are_compared(first: str, second: str, same: bool) -> None:
    assert (bare(first) == bare(second)) is same


def page_of(words: list[str]) -> tuple[Image.Image, list[Seen]]:
    """A page with a dark box for each word, one to a line."""
    page = Image.new("L", (1000, 100 * len(words) + 100), 255)
    seen = []
    for at, word in enumerate(words):
        box = (100, 100 * at + 50, 100 + 30 * len(word), 100 * at + 100)
        page.paste(0, box)
        seen.append(Seen((1, 1, at), word, *box, 0.96))
    return page, seen


def reads(*sheets: tuple[str, ...]) -> Callable[[Engine, Image.Image, int, int], list[Seen]]:
    """OCR that says the answers of each sheet, for the dark boxes of the picture from the top."""
    left = list(sheets)

    def see(found: Engine, picture: Image.Image, dpi: int, layout: int) -> list[Seen]:
        answers = left.pop(0)
        rows = picture.point([255 * (v < 128) for v in range(256)]).resize((1, picture.height), Image.Resampling.BOX)
        dark = bytes(1 if v else 0 for v in rows.tobytes())
        places = [m.span() for m in re.finditer(rb"\x01+", dark)]
        assert len(places) == len(answers), "a box was cut, or two of them stand together"
        return [
            Seen((1, 1, at), answer, 80, top, 120, bottom, 0.99)
            for at, (answer, (top, bottom)) in enumerate(zip(answers, places, strict=True))
            if answer
        ]

    return see


@pytest.mark.parametrize(
    ("word", "confidence", "others", "text", "doubt", "why"),
    [
        ("30/9/2029).", 0.96, ("30/9/2029",), "30/9/2029).", None, "read twice alike"),
        ("30/9/2029).", 0.96, ("30/9/2026", "30/9/2026", "30/9/2029", "30/9/2029"), "30/9/2029).", "30/9/2026", "sure"),
        ("30/9/2029).", 0.96, ("30/9/2026",) * 4, "30/9/2026).", "30/9/2026).", "four against one that was sure"),
        ("19-CT/TUU,", 0.60, ("19-CT/TU", "19-CT/TU"), "19-CT/TU,", "19-CT/TU,", "two against one that was not sure"),
        ("19-CT/TUU,", 0.60, ("19-CT/TU", "19-CT/TW", "19-CT/TU", ""), "19-CT/TUU,", "19-CT/TU", "three readings"),
        ("12/2026", 0.30, ("",) * 4, "12/2026", "", "nothing was read"),
        ("27/QĐĐ-TTg", 0.95, ("27/QĐ-TTg", "27/QDD-TTg"), "27/QĐ-TTg", "27/QĐ-TTg", "a letter that OCR doubles"),
        ("27/QĐĐ-TTg", 0.95, ("27/QĐĐ-TTg",) * 4, "27/QĐĐ-TTg", "27/QĐĐ-TTg", "never read so: doubted"),
        ("5/BVHI1DL-DS", 0.7, ("5/BVHIIDL-DS", "5/BVHTTDL-DS", "5/BVHTTDL-DS", ""), "5/BVHTTDL-DS", "5/BVHTTDL-DS",
         "no digit stands inside a symbol"),
        ("08-QĐi/TW", 0.7, ("08-QĐ1/TW", "08-QĐ1/TW"), "08-QĐi/TW", "08-QĐ1/TW", "what cannot be is not taken"),
        ("g)", 0.5, ("ø)", "ø)"), "g)", "ø)", "nor a letter that Vietnamese has not"),
        ("ø)", 0.5, ("g)", "g)", "", "g"), "g)", "g)", "a letter that Vietnamese has not"),
        ("ĐẲẢNG", 0.60, ("ĐẢNG", "ĐẢNG"), "ĐẢNG", "ĐẢNG", "no syllable has two tones"),
        ("chỉ", 0.60, ("chi", "chi"), "chỉ", "chi", "nothing speaks for either"),
        ("TJL", 0.60, ("T/L", "T/L"), "T/L", "T/L", "whom somebody signs for"),
        ("12", 0.5, ("ii", "ii", "ii", "ii"), "12", "ii", "a number is no letter"),
        ("xuyêTÒ.", 0.3, ("Xuyên).", "Xuyến)."), "xuyên).", "xuyên).", "no word has a capital inside"),
        ("XX", 0.5, ("KX", "KX", "KX", "XX"), "XX", "KX", "a numeral as it is printed"),
        ("V/", 0.36, ("V/v", "V/v"), "V/v", "V/v", "no number, though it looks like one"),
        ("03", 0.8, ("035", "035", "035", "05"), "03", "035", "no number grows a digit"),
        ("20235", 0.5, ("20235", "2025", "20235", "2025"), "2025", "2025", "no year has five digits"),
        ("ĐẢO", 0.5, ("ĐAO", "ĐAO"), "ĐẢO", "ĐAO", "a mark is lost by itself"),
        ("10/4/2026", 0.7, ("70/4/2026",) * 4, "10/4/2026", "70/4/2026", "no month has seventy days"),
        ("15.", 0.7, ("l5.", "l5.", "l5.", "15."), "15.", "l5.", "a stroke beside a digit is no number"),
        ("1]", 0.7, ("l1", "1|", "", ""), "11", "11", "two strokes that all readings see"),
        ("_1.", 0.96, ("1.",), "1.", "1.", "dirt before a word"),
        ("SỞ", 0.90, ("sở",), "SỞ", None, "capitals of a word by itself tell nothing"),
    ],
)  # fmt: skip
def test_what_is_taken_and_what_is_doubted(
    word: str, confidence: float, others: tuple[str, ...], text: str, doubt: str | None, why: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    page, words = page_of(["Sở", word, "Nội"])
    words[1] = replace(words[1], confidence=confidence)
    monkeypatch.setattr(ocr, "see", reads(*((one,) for one in others)))
    after, doubts = read_twice(page, words, ENGINE, DPI)
    assert [w.text for w in after] == ["Sở", text, "Nội"], why
    assert [d.now for d in doubts] == ([] if doubt is None else [doubt]), why
    if doubt is not None and word[0] != "_":
        assert after[1].confidence == min(confidence, CEILING)
        assert doubts == [Doubt(1, word, doubt, text != word)]


@pytest.mark.parametrize(
    ("votes", "text"), [(("1.", "1."), "1."), (("]", "1.", "", ""), "1."), (("]", "]", "J.", "]."), "].")]
)
def test_a_label_read_as_a_stroke(votes: tuple[str, ...], text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """«].» before other words of its line is «1.» where a reading says so; else it stays, and is doubted."""
    page = Image.new("L", (400, 200), 255)
    words = [Seen((1, 1, 0), "].", 100, 50, 200, 100, 0.96), Seen((1, 1, 0), "Sở", 220, 50, 300, 100, 0.96)]
    for word in words:
        page.paste(0, (word.x0, word.y0, word.x1, word.y1))
    monkeypatch.setattr(ocr, "see", reads(*((one,) for one in votes)))
    after, _ = read_twice(page, words, ENGINE, DPI)
    assert [w.text for w in after] == [text, "Sở"]
    assert after[0].confidence == CEILING


def test_a_slip_of_a_tone_among_many_that_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """«đằng» is a word, and was read surely; beside three «đảng» it is looked at again."""
    page, words = page_of(["Đảng", "Đảng", "Đảng", "Đằng"])
    monkeypatch.setattr(ocr, "see", reads(("Đảng",), ("Đảng",)))
    after, doubts = read_twice(page, words, ENGINE, DPI)
    assert [w.text for w in after] == ["Đảng"] * 4
    assert doubts == [Doubt(3, "Đằng", "Đảng", True)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("các đẳng uỷ trực thuộc", {1: "đảng"}),
        ("Đẳng uỷ phường", {0: "đảng"}),
        ("trường cao đẳng nghề, bình đẳng giới", {}),
        ("phổ biến đến chỉ bộ", {3: "chi"}),
        ("chỉ đạo các bộ", {}),
        ("NỘI DỤNG", {1: "dung"}),
        ("nguồn chỉ thường xuyên", {1: "chi"}),
        ("quy định chị tiết", {2: "chi"}),
        ("T/M BẠN THƯỜNG VỤ", {1: "ban"}),
        ("TRƯỞNG BẠN", {1: "ban"}),
        ("bạn bè quốc tế", {}),
        ("PHO BỊ THƯ", {1: "bí"}),
        ("PHO CHỦ TỊCH", {0: "phó"}),
        ("Tình Uỷ Ví Dụ", {0: "tỉnh"}),
        ("tình hình", {}),
        ("ÚY BAN NHÂN DÂN TÍNH VÍ DỤ", {0: "ủy", 4: "tỉnh"}),
        ("nghĩ ngờ", {0: "nghi"}),
        ("các chị, đảng bộ", {1: "chi"}),
        ("Ban Quẩn lý Huyên uỷ", {1: "quản", 3: "huyện"}),
        ("sử dụng", {}),
        ("số 08-QĐĐ/TU, ngày", {1: "08-qđ/tu"}),
        ("số 08-QĐii/TW", {1: "08-qđi/tw"}),
        ("số 08-QĐ/TW", {}),
    ],
)
def test_likely_slips(words: str, expected: dict[int, str]) -> None:
    assert slips(page_of(words.split())[1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("101/CĐĐ-TTg", True),
        ("239/CĐ-TTgø", True),
        ("512/BVHI1DL-DSVH", True),
        ("08-QĐ1/TW,", True),
        ("09-QĐI/TU", True),
        ("20235", True),
        ("14/3/20235", True),
        ("Ï.", True),
        ("70/4/2026.", True),
        ("10/14/2026", True),
        ("31/12/2026", False),
        ("l1.", True),
        ("1]", True),
        ("[1]", False),
        ("5l", False),  # litres
        ("08-QĐi/TW", False),
        ("89/2025/QH15", False),
        ("30/2021/NQ-HĐND", False),
        ("12-KH/BCĐ35", False),
        ("20.235", False),
        ("Đường", False),
    ],
)
def test_what_cannot_be_printed_so(text: str, expected: bool) -> None:
    assert is_suspect(text) is expected


def test_a_label_that_stands_on_the_page_already(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second «II.» is told by its strokes: three of them are «III.»."""
    page, words = page_of(["II.", "II."])
    for word, count in zip(words, (2, 3), strict=True):
        page.paste(255, (word.x0, word.y0, word.x1, word.y1))
        for at in range(count):
            page.paste(0, (word.x0 + 20 * at, word.y0, word.x0 + 20 * at + 8, word.y1))
    said = [Seen((1, 1, 0), "II.", 0, 0, 9, 9, 0.9)]
    monkeypatch.setattr(scan_twice, "read_alone", lambda _, spots, *rest: [said for _ in spots])
    after, doubts = read_twice(page, words, ENGINE, DPI)
    assert [word.text for word in after] == ["II.", "III."]
    assert doubts == [Doubt(1, "II.", "III.", True)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("đảng", True), ("đảẳng", False), ("hoaạ", False), ("xoong", True), ("uỷ", True), ("thuở", True), ("tuủ", False)],
)
def test_syllables(word: str, expected: bool) -> None:
    assert can_be_spelled(word) is expected


def test_a_page_of_many_numbers_is_read_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tesseract takes no picture higher than 32,767 pixels."""
    heights: list[int] = []

    def see(found: Engine, picture: Image.Image, dpi: int, layout: int) -> list[Seen]:
        heights.append(picture.height)
        return []

    monkeypatch.setattr(ocr, "see", see)
    page, words = page_of(["2026"] * 300)
    _, doubts = read_twice(page, words, ENGINE, DPI)
    assert len(doubts) == 300
    assert len(heights) > 1
    assert max(heights) < 32_767


def test_a_page_without_numbers_needs_no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "see", lambda *_: pytest.fail("read"))
    page, words = page_of(["Sở", "Nội", "vụ"])
    assert read_twice(page, words, ENGINE, DPI) == (words, [])


# ── what a person is told ────────────────────────────────────────────────────────────────────────────────────────────

TEXT = (
    "Số 12-KH/TU",
    "Sông Lam, ngày 03 tháng 4 năm 2024",
    "KẾ HOẠCH",
    "thực hiện Chỉ thị số 19-CT/TW, ngày 02/3/2024 của Ban Bí thư",
    "I- NHIỆM VỤ",
    "1. Sở Nội vụ rà soát Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư (hoàn thành trước ngày 30/9/2026).",
)


def scanned(doubted: str) -> Source:
    """The text as a scan of which one word (as printed) was read in two ways."""
    blocks = []
    for at, printed in enumerate(TEXT):
        label, _, rest = printed.partition(" ") if re.match(r"I-|1\.", printed) else ("", "", printed)
        box = Box(1, 70, 40.0 * at, 500, 40.0 * at + 14)
        words = [Word(0, 0, box, CEILING if label == doubted else 0.96)] if label else []
        words += [
            Word(*m.span(), box, CEILING if m.group().strip(",.()") == doubted else 0.96)
            for m in re.finditer(r"\S+", rest)
        ]
        style = "title" if rest == "KẾ HOẠCH" else ""
        blocks.append(Block("paragraph", rest, label, style, box=box, words=tuple(words)))
    return Source("quet.pdf", "scan", "0" * 64, 1, 1, tuple(blocks), (), ())


def flagged(found: Draft) -> set[tuple[str, str, str, str]]:
    return {(f.grade, f.code, f.clause, f.field) for f in found.flags if f.code.startswith("scan-")}


@pytest.mark.parametrize(
    ("doubted", "expected"),
    [
        ("12-KH/TU", {("xem", "scan-number-unsure", "", "number")}),
        ("2024", {("xem", "scan-date-unsure", "", "date")}),
        ("19-CT/TW", {("xem", "scan-number-unsure", "0", ""), ("xem", "scan-words-unsure", "", "title")}),
        ("I-", {("xem", "scan-label-unsure", "I", "")}),
        ("1.", {("xem", "scan-label-unsure", "I.1", "")}),
        ("66-QĐ/TW", {("xem", "scan-number-unsure", "I.1", "")}),
        ("30/9/2026", {("xem", "scan-date-unsure", "I.1", "")}),
        ("Nội", {("xem", "scan-agency-unsure", "I.1", "")}),
        ("Lam", {("xem", "scan-words-unsure", "", "place")}),
        ("soát", set()),
    ],
)
def test_what_was_read_in_two_ways_is_flagged(doubted: str, expected: set[tuple[str, ...]]) -> None:
    assert flagged(draft(scanned(doubted), Known())) == expected


@pytest.mark.parametrize(
    ("at", "raised"),
    [("trang 1, hàng 2, cột 4", True), ("trang 2, hàng 2, cột 4", False), ("trang 1", False)],
)
def test_a_word_of_a_cell_is_flagged_by_what_the_reader_tells(at: str, raised: bool) -> None:
    rows = (("TT", "Nội dung", "Cơ quan chủ trì", "Thời gian"), ("1", "Rà soát quy chế", "Sở Nội vụ", "Quý III/2026"))
    cells = tuple(
        Cell(
            text, row, column, box=Box(1, 70.0 + 100 * column, 300.0 + 20 * row, 160.0 + 100 * column, 315.0 + 20 * row)
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    source = scanned("")
    told = Repair("second-reading", "III/2026", "II/2026", at)
    source = replace(source, blocks=(*source.blocks, Block("table", "", cells=cells)), repairs=(told,))
    found = draft(source, Known())
    assert (("scan-date-unsure", "Quý III/2026") in {(f.code, f.raw) for f in found.flags}) is raised


# ── a made scan ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.ocr
def test_a_made_scan(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few words of a clean scan are doubted, and those that are wrong are among them; where two of the readings are
    made to say another year, that word is."""
    printed = print_pdf(browser, to_html(PARTY))
    clean = scan(printed, Scanner(dpi=200))
    true = " ".join(f"{b.label} {b.text}" for b in pdf.read(printed, "in.pdf").blocks).split()
    source = pdf.read(clean, "quet.pdf")
    words = [b.text[w.start : w.end] for b in source.blocks for w in b.words if w.end]
    numbers = [word for word in words if is_read_twice(word)]
    doubted = [repair.raw for repair in source.repairs if repair.kind == "second-reading"]
    assert len([word for word in doubted if is_read_twice(word)]) <= len(numbers) / 6
    wrong = {word for word in numbers if "/20" in word and word not in true}
    assert wrong <= set(doubted)

    texts, made = scan_twice._texts, []

    def other(read: list[list[Seen]]) -> list[str]:
        made.extend(said := texts(read))
        once = " ".join(made).count("30/6/2032") < 3
        return [text.replace("30/6/2032", "30/6/2082") if once else text for text in said]

    monkeypatch.setattr(scan_twice, "_texts", other)
    again = pdf.read(clean, "quet.pdf")
    told: Mapping[str, str] = {r.raw: r.now for r in again.repairs if r.kind == "second-reading"}
    assert "30/6/2082" in told["30/6/2032)."]
    assert [b.text for b in again.blocks if "30/6/2032" in b.text] == [
        b.text for b in source.blocks if "30/6/2032" in b.text
    ]
    (word,) = [w for b in again.blocks for w in b.words if b.text[w.start : w.end] == "30/6/2032)."]
    assert word.confidence <= CEILING
