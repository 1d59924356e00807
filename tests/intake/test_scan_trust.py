"""Which pages of a scan refuse the paper, which are left out of its text, and how a person is told."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter
from playwright.sync_api import Browser

from generator.intake.draft import draft
from generator.intake.known import Known
from generator.intake.readers import pdf, scan_image, scan_trust
from generator.intake.readers.ocr import Seen
from generator.intake.readers.pdf_lines import PLAIN, Line, Token
from generator.intake.readers.pdf_page import PageLines
from generator.intake.readers.scan_trust import ScannedPage, Sureness, check, sureness
from generator.intake.source import LEFT_OUT, Refused, Repair
from tests.intake.make_pdf import print_pdf, to_html
from tests.intake.make_pdf_texts import PARTY
from tests.intake.make_scan import font, picture_pdf, pictures

GOOD, POOR, DOUBTED = Sureness(1000, 0.93, 0.02), Sureness(1000, 0.7, 0.1), Sureness(1000, 0.9, 0.4)
FEW = Sureness(90, 0.6, 0.5)
NONE = Sureness(0, 0.0, 0.0)


def lines(number: int, *texts: str) -> PageLines:
    made = tuple(
        Line(number, (Token(text, PLAIN * len(text), 70, 20 * at, 300, 20 * at + 14, 0.95),), 20 * at + 12, 14)
        for at, text in enumerate(texts)
    )
    return PageLines(number, 595, 842, made)


def scanned(number: int, found: Sureness, text: str = "Nội dung", *, grain: float = 0.0, dpi: int = 250) -> ScannedPage:
    return ScannedPage(number, lines(number, text), (), (), None, (), found, resolution=dpi, grain=grain)


SIGNED = "Nơi nhận:"


@pytest.mark.parametrize(
    ("pages", "left_out", "code", "why"),
    [
        ([scanned(1, GOOD)], [], None, "a good page"),
        ([scanned(1, POOR)], [], "scan-poor", "the first page"),
        ([scanned(1, DOUBTED)], [], "scan-poor", "doubted words"),
        ([scanned(1, Sureness(12, 0.3, 0.9))], [], None, "too few letters to be judged"),
        ([scanned(1, NONE)], [], "scan-empty", "nothing was read"),
        ([scanned(1, GOOD, dpi=100)], [], "scan-poor", "too coarse"),
        ([scanned(1, GOOD), scanned(2, GOOD, SIGNED), scanned(3, POOR)], [3], None, "an annex"),
        ([scanned(1, GOOD), scanned(2, GOOD, "T/M BAN THƯỜNG VỤ"), scanned(3, POOR)], [3], None, "signed for a body"),
        ([scanned(1, GOOD), scanned(2, GOOD, SIGNED), scanned(3, NONE, grain=0.6)], [3], None, "an annex of grain"),
        ([scanned(1, GOOD), scanned(2, POOR), scanned(3, GOOD, SIGNED)], [], "scan-poor", "in the midst"),
        ([scanned(1, GOOD), scanned(2, NONE, grain=0.6)], [], "scan-poor", "grain tells nothing of the words"),
        ([scanned(1, GOOD), scanned(2, FEW)], [2], None, "hardly a word on it"),
        ([scanned(1, FEW), scanned(2, GOOD)], [], "scan-poor", "the first page may be bare too"),
        ([scanned(1, GOOD), scanned(2, GOOD, SIGNED), *(scanned(n, POOR) for n in (3, 4))], [3, 4], None, "half"),
        ([scanned(1, GOOD, SIGNED), *(scanned(n, POOR) for n in (2, 3))], [], "scan-poor", "most pages are poor"),
    ],
)
def test_what_a_poor_page_does(pages: list[ScannedPage], left_out: list[int], code: str | None, why: str) -> None:
    if code is None:
        assert list(check(pages)) == left_out, why
        return
    with pytest.raises(Refused) as refused:
        check(pages)
    assert refused.value.code == code, why


def test_pages_with_text_count_too() -> None:
    """A scanned annex behind a document with text."""
    poor = [scanned(3, POOR)]
    assert list(check(poor, [lines(1, "KẾ HOẠCH"), lines(2, SIGNED)])) == [3]
    with pytest.raises(Refused):
        check(poor, [lines(1, "KẾ HOẠCH"), lines(2, "Nội dung")])


def word(text: str, confidence: float) -> Seen:
    return Seen((1, 1, 1), text, 0, 0, 10, 10, confidence)


def test_a_page_of_digits_is_judged_by_its_words() -> None:
    numbers = [word("2474568,21", 0.75)] * 30
    heads = [word("Toạ", 0.95), word("độ", 0.95), word("điểm", 0.95)] * 6
    found = sureness([*numbers, *heads])
    assert found.letters == 54
    assert found.mean == pytest.approx(0.95)
    assert sureness([*numbers, *heads[:3]]).mean < scan_trust.MEAN_FLOOR  # too few words to judge by
    assert sureness([*numbers[:2], *heads]).letters == 74  # a page of words with some numbers
    assert sureness([]) == NONE


def signature_page() -> Image.Image:
    """A last page: a few lines of print, much white, and in the middle of it a signature of thin strokes."""
    page = Image.new("RGB", (1654, 2339), "white")
    pen = ImageDraw.Draw(page)
    for row in range(4):
        pen.text((200, 150 + 60 * row), "Tổ chức thực hiện đầy đủ, đạt yêu cầu của hồ sơ.", fill="black", font=font(44))
    for at in range(24):
        pen.arc((600 + 8 * at, 1000, 900 + 8 * at, 1300), 20 * at, 20 * at + 200, fill="black", width=1)
    return page


def test_thin_strokes_on_a_bare_page_are_no_grain() -> None:
    few = Image.new("L", (1000, 1400), 255)
    pen = ImageDraw.Draw(few)
    for row in range(400, 1000, 10):
        pen.line((300, row, 500, row), fill=0, width=1)
    assert scan_image.is_bare(few)
    many = few.copy()
    many.paste(0, (0, 0, 1000, 100))
    assert not scan_image.is_bare(many)


def annex(seed: int) -> Image.Image:
    """A page of smeared print: words that no program reads surely."""
    page = Image.new("RGB", (1654, 2339), "white")
    pen = ImageDraw.Draw(page)
    random_ = random.Random(seed)
    letters = "bcdfghklmnpqrtvxaeiou0123456789§#@&%"
    for row in range(12):
        text = "".join(random_.choice(letters) for _ in range(60))
        pen.text((150, 150 + 65 * row), text, fill=(90, 90, 90), font=font(30))
    return page.filter(ImageFilter.GaussianBlur(3.2))


@pytest.mark.ocr
def test_a_poor_annex_is_left_out_and_told(browser: Browser, tmp_path: Path) -> None:
    printed = pictures(print_pdf(browser, to_html(PARTY)), 200)
    source = pdf.read(picture_pdf([*printed, annex(1)], 200), "quet.pdf", tmp_path)
    last = len(printed) + 1
    (told,) = [repair for repair in source.repairs if repair.kind == LEFT_OUT]
    assert told.at == f"trang {last}"
    assert "ngưỡng" in told.raw
    assert not [block for block in source.blocks if block.box is not None and block.box.page == last]
    assert [image.page for image in source.images] == list(range(1, last + 1))  # a person sees it
    (raised,) = [f for f in draft(source, Known()).flags if f.code == "scan-page-left-out"]
    assert (raised.grade, raised.raw) == ("dung", f"trang {last}")


@pytest.mark.ocr
def test_a_poor_first_page_refuses_and_leaves_nothing(browser: Browser, tmp_path: Path) -> None:
    printed = pictures(print_pdf(browser, to_html(PARTY)), 200)
    with pytest.raises(Refused) as refused:
        pdf.read(picture_pdf([annex(2), *printed], 200), "quet.pdf", tmp_path)
    assert (refused.value.code, refused.value.values["page"]) == ("scan-poor", "1")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.ocr
def test_a_last_page_with_a_line_and_a_signature_is_read(browser: Browser) -> None:
    printed = pictures(print_pdf(browser, to_html(PARTY)), 200)
    last = signature_page()
    assert scan_image.grain(scan_image.layers(last).print) > scan_trust.GRAIN_CEILING
    source = pdf.read(picture_pdf([printed[0], last], 200), "quet.pdf")
    assert any("Tổ chức thực hiện" in block.text for block in source.blocks)
    assert not [repair for repair in source.repairs if repair.kind == LEFT_OUT]


def test_a_page_left_out_keeps_its_picture_and_nothing_else() -> None:
    (page,) = scan_trust.without({3: scanned(3, POOR)}, {3: ("độ tin trung bình 70%", "82%")}).values()
    assert page.lines.lines == ()
    assert page.repairs == (
        Repair(LEFT_OUT, "độ tin trung bình 70%, ngưỡng 82%", "trang không được ghi", "trang 3"),
    )  # fmt: skip
