"""What the reader of scans measures on a picture: strokes of numerals, bold and faint print, seals, lone words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PIL import Image, ImageDraw, ImageFilter

from generator.intake.readers import ocr, scan_image
from generator.intake.readers.ocr import Engine, Seen
from generator.intake.readers.pdf_lines import PLAIN, Line, Token
from generator.intake.readers.scan_alone import Anchor, Spot, anchors, read_alone, spot
from generator.intake.readers.scan_mend import mended
from generator.intake.readers.scan_roman import expects, numeral, strokes
from generator.intake.readers.scan_weight import FAINT, with_faint_doubted, with_weight
from generator.intake.readers.scan_words import unglued
from tests.intake.make_scan import font

ENGINE = Engine("khong-co", "Vietnamese", "0")
DPI = 250


def drawn(text: str, name: str = "Tinos-Regular.ttf", size: int = 48, ink: int = 0) -> tuple[Image.Image, Spot]:
    """A word on white, and the place of its letters."""
    letters = font(size, name)
    page = Image.new("L", (800, 200), 255)
    ImageDraw.Draw(page).text((60, 60), text, fill=ink, font=letters)
    box = page.point([255 * (v < 128) for v in range(256)]).getbbox()
    assert box is not None
    capital = letters.getbbox("I")
    return page, Spot(box[0], 60 + round(capital[1]), box[2], 60 + round(capital[3]), 60 + round(capital[3]))


def seen(text: str, x0: int, y0: int, x1: int, y1: int, confidence: float = 0.96, line: int = 0) -> Seen:
    return Seen((1, 1, line), text, x0, y0, x1, y1, confidence)


# ── Roman numerals ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.ocr
@pytest.mark.parametrize("name", ["Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Arimo-Regular.ttf"])
@pytest.mark.parametrize(
    ("text", "count"), [("I-", 1), ("II", 2), ("III/2026", 3), ("XII", 2), ("XIII", 3), ("VIII", 3), ("IV", 1)]
)
def test_strokes_are_counted(name: str, text: str, count: int) -> None:
    page, place = drawn(text, name)
    assert strokes(page, place) == count


@pytest.mark.ocr
@pytest.mark.parametrize(
    ("printed", "readings", "expected"),
    [
        ("III-", ("HI-", "III-"), "III-"),
        ("II/2026", ("I/2026", "IH/2026", "II/2026"), "II/2026"),
        ("XIII", ("XIIH", "XIIH"), "XIII"),
        ("II.", ("H.", "IH."), "II."),
        ("III/2026);", ("III/2026);", "JI1/2023", "Ï/2023"), "III/2026);"),
        ("III/2026.", ("IỀI/2026.", "IH/2026."), "III/2026."),
        ("II", ("XX", "U"), None),  # no reading speaks of two strokes
        ("1/2026", ("1/2026", "1/2026"), None),  # in digits, as it is printed
        ("XX", ("xx", "xx"), "XX"),
    ],
)
def test_a_numeral_is_told_by_its_strokes_and_a_reading(
    printed: str, readings: Sequence[str], expected: str | None
) -> None:
    page, place = drawn(printed)
    assert numeral(page, place, readings) == expected


@pytest.mark.ocr
def test_a_numeral_that_is_one_is_counted_where_it_is_not_sure() -> None:
    """«II.» read surely where «III.» is printed: the second of its kind on a page, or read in two ways."""
    page, place = drawn("III.")
    assert numeral(page, place, ("II.", "II.")) is None
    assert numeral(page, place, ("II.", "HH."), False) == "III."


@pytest.mark.parametrize(
    ("before", "word", "confidence", "expected"),
    [
        ("quý", "IH/2026).", 0.9, True),
        ("khoá", "XIII", 0.9, True),
        ("quý", "1", 0.95, False),
        ("quý", "1/2026", 0.3, True),
        ("Công", "IN", 0.9, False),
        ("", "HI-", 0.9, True),
        ("", "1.", 0.95, False),
        ("", "Hội", 0.9, False),
        ("thứ", "xx", 0.9, True),
    ],
)
def test_where_a_numeral_is_expected(before: str, word: str, confidence: float, expected: bool) -> None:
    earlier = seen(before, 0, 0, 50, 30) if before else None
    assert expects(earlier, seen(word, 60, 0, 100, 30, confidence)) is expected


def test_a_label_before_words_has_a_mark() -> None:
    """«Vi Thị Giả» begins with a name, and no numeral."""
    assert expects(None, seen("Vi", 0, 0, 40, 30)) is True
    assert expects(None, seen("Vi", 0, 0, 40, 30), alone=False) is False
    assert expects(None, seen("HI-", 0, 0, 40, 30), alone=False) is True


# ── weight and ink ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.ocr
def test_bold_lines_are_told_by_their_strokes() -> None:
    page = Image.new("L", (1700, 700), 255)
    pen = ImageDraw.Draw(page)
    texts = (
        ("NHIỆM VỤ CỤ THỂ", "Bold"),
        ("1. Văn phòng Tỉnh uỷ", "Bold"),
        ("chủ trì, phối hợp với các cơ quan", "Regular"),
        ("liên quan rà soát, bổ sung quy chế", "Italic"),
        ("trước ngày 30/6/2026, báo cáo kết quả", "Regular"),
    )
    lines = []
    for at, (text, weight) in enumerate(texts):
        letters, top = font(48, f"Tinos-{weight}.ttf"), 60 + 100 * at
        pen.text((60, top), text, fill=20, font=letters)
        x0, y0, x1, y1 = (v * 72 / DPI for v in pen.textbbox((60, top), text, font=letters))
        token = Token(text, PLAIN * len(text), x0, y0, x1, y1)
        lines.append(Line(1, (token,), (top + 44) * 72 / DPI, 48 * 72 / DPI))
    worn = page.filter(ImageFilter.GaussianBlur(1))
    assert [line.bold for line in with_weight(worn, lines, (), DPI)] == [True, True, False, False, False]


@pytest.mark.ocr
def test_words_in_lighter_ink_are_doubted() -> None:
    page = Image.new("L", (1500, 200), 255)
    pen, words, x = ImageDraw.Draw(page), [], 40
    for text, ink in (("Trần", 20), ("Văn", 20), ("PHÒNG", 90), ("Thí", 25), ("Dụ", 20)):
        box = pen.textbbox((x, 60), text, font=font(48))
        pen.text((x, 60), text, fill=ink, font=font(48))
        words.append(seen(text, *(round(v) for v in box)))
        x = round(box[2]) + 30
    assert [w.confidence for w in with_faint_doubted(page, words)] == [0.96, 0.96, FAINT, 0.96, 0.96]


@pytest.mark.ocr
def test_thin_marks_under_a_red_seal_stay() -> None:
    """The print of a soft scan is no black: an acute is much lighter than the letter below it."""
    page = Image.new("RGB", (500, 200), (245, 245, 245))
    pen = ImageDraw.Draw(page)
    pen.ellipse((20, 20, 180, 180), outline=(205, 40, 45), width=10)
    pen.rectangle((60, 90, 160, 94), fill=(125, 118, 118))  # a thin mark, through the ring
    parts = scan_image.layers(page)
    mark, ring = (parts.print.crop((x, y, x + 1, y + 1)).tobytes()[0] for x, y in ((120, 92), (100, 25)))
    assert mark < 140
    assert ring > 240
    assert parts.inked > 0.01


# ── words by themselves ──────────────────────────────────────────────────────────────────────────────────────────


def test_anchors_are_sure_words_that_stand_on_the_line() -> None:
    page = Image.new("L", (800, 400), 255)
    words = [
        seen("trình", 10, 10, 90, 40),
        seen("chắc", 100, 10, 170, 52),  # its box holds a mark of the next line
        seen("phụng", 180, 10, 260, 48),  # reaches below the line
        seen("Minh", 270, 10, 350, 40),
        seen("sau", 360, 18, 420, 40, 0.7),
        seen("theo", 430, 10, 500, 40),
        seen("hai", 510, 10, 560, 40),
    ]
    assert [a.text for a in anchors(page, words, DPI)] == ["trình", "theo"]
    assert anchors(page, words[1:3], DPI, 1)[0].text == "chắc"


def test_the_line_of_a_word_is_told_by_its_neighbours() -> None:
    words = [seen("các", 10, 20, 60, 50), seen("quý,", 70, 20, 130, 60), seen("sau", 140, 22, 190, 50)]
    assert spot(words, 1).base == 50
    assert spot(words, 0).base == 50
    assert spot([seen("bộ", 0, 0, 50, 50)], 0).base == 41


def test_what_stands_between_two_anchors_is_read_and_they_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Image.new("L", (400, 400), 255)
    page.paste(0, (100, 100, 120, 130))
    sheets: list[Image.Image] = []

    def see(found: Engine, picture: Image.Image, dpi: int, layout: int) -> list[Seen]:
        sheets.append(picture)
        x0, y0, x1, y1 = picture.point([255 * (v < 10) for v in range(256)]).getbbox() or (0, 0, 0, 0)
        return [seen("các", 30, y0, 80, y1), seen("II", x0, y0, x1, y1), seen("các", x1 + 20, y0, x1 + 70, y1)]

    monkeypatch.setattr(ocr, "see", see)
    anchor = Anchor(Image.new("L", (56, 36), 60), 33, "các")
    ((word,),) = read_alone(page, [Spot(100, 100, 120, 130, 130)], anchor, ENGINE, DPI)
    assert (word.text, word.x0, word.y0, word.x1, word.y1) == ("II", 100, 100, 120, 130)
    grey = sheets[0].point([255 * (v == 60) for v in range(256)])
    assert grey.histogram()[255] == 2 * 56 * 36


def test_a_spoilt_line_is_read_again_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Image.new("L", (900, 300), 255)
    words = [
        seen("Đã", 100, 20, 140, 60),
        seen("ký", 150, 20, 190, 60),
        seen("DU", 100, 100, 140, 140, 0.0, 1),
        seen("TH", 150, 104, 190, 142, 0.0, 2),
        seen("Mẫu", 200, 98, 260, 140, 0.9, 3),
    ]

    def see(found: Engine, picture: Image.Image, dpi: int, layout: int) -> list[Seen]:
        return [seen(text, 40 + 60 * at, 40, 90 + 60 * at, 70) for at, text in enumerate(("Bùi", "Thị", "Mẫu"))]

    monkeypatch.setattr(ocr, "see", see)
    after = mended(page, words, ENGINE, DPI)
    assert [word.text for word in after] == ["Đã", "ký", "Bùi", "Thị", "Mẫu"]
    assert len({word.line for word in after[2:]}) == 1


def test_lines_are_left_that_no_reading_makes_surer(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [seen("x", 100, 100, 140, 140, 0.2)]
    monkeypatch.setattr(ocr, "see", lambda *_: [])
    assert mended(Image.new("L", (300, 300), 255), words, ENGINE, DPI) == words


def test_who_is_signed_for_is_a_word_of_its_own() -> None:
    assert [word.text for word in unglued([seen("T/LBAN", 0, 0, 120, 30), seen("T/M", 130, 0, 160, 30)])] == [
        "T/L", "BAN", "T/M",
    ]  # fmt: skip
