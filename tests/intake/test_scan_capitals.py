"""Lines in capitals are read once more with room for their marks; what lies on another word, and dirt, goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image, ImageDraw

from generator.intake.readers import ocr
from generator.intake.readers.ocr import Engine, Seen
from generator.intake.readers.scan_capitals import CHANGED, with_capitals
from generator.intake.readers.scan_image import unspotted
from generator.intake.readers.scan_mend import mended
from generator.intake.readers.scan_words import starred
from tests.intake.make_scan import font

ENGINE = Engine("khong-co", "Vietnamese", "0")
DPI = 250


def line(*words: tuple[str, float], row: int = 0) -> list[Seen]:
    """Words side by side on line `row`, with their confidence."""
    top = 100 + 60 * row
    return [
        Seen((1, 1, row), text, 100 + 120 * at, top, 200 + 120 * at, top + 34, confidence)
        for at, (text, confidence) in enumerate(words)
    ]


def page_of(words: list[Seen]) -> Image.Image:
    page = Image.new("L", (900, 500), 255)
    for word in words:
        page.paste(0, (word.x0, word.y0, word.x1, word.y1))
    return page


def reads(*answers: tuple[tuple[str, float], ...]) -> Callable[[Engine, Image.Image, int, int], list[Seen]]:
    """OCR that says one answer after the other, at the place of the ink."""
    left = list(answers)

    def see(found: Engine, picture: Image.Image, dpi: int, layout: int) -> list[Seen]:
        x0, y0, _, _ = picture.point([255 * (v < 128) for v in range(256)]).getbbox() or (0, 0, 0, 0)
        return [
            Seen((1, 1, 0), text, x0 + 120 * at, y0 - 8, x0 + 100 + 120 * at, y0 + 34, confidence)
            for at, (text, confidence) in enumerate(left.pop(0))
        ]

    return see


@pytest.mark.parametrize(
    ("first", "second", "expected", "why"),
    [
        (("PHO", 0.96, "THƯ", 0.91), ("PHÓ", 0.93, "THƯ", 0.93), "PHÓ THƯ", "a mark more, though a little less sure"),
        (("BẠN", 0.86, "TRA", 0.96), ("BAN", 0.94, "TRA", 0.96), "BAN TRA", "a dot below may be dirt: the surer one"),
        (("BAN", 0.90, "TRA", 0.96), ("BẠN", 0.93, "TRA", 0.96), "BAN TRA", "hardly surer of a dot below"),
        (("HOA", 0.74, "TRA", 0.96), ("HOẠ", 0.94, "TRA", 0.96), "HOẠ TRA", "clearly surer of it"),
        (("BAN", 0.96, "TRÁ", 0.90), ("BẠN", 0.95, "TRA", 0.96), "BAN TRÁ", "no mark above is given up"),
        (("20235", 0.60, "ĐINH", 0.92), ("2025", 0.91, "ĐINH", 0.95), "2025 ĐINH", "other letters: the surer one"),
        (("TÍNH", 0.59, "LAM", 0.92), ("TỈNH", 0.94, "LAM", 0.95), "TỈNH LAM", "as many marks: the surer one"),
    ],
)
def test_the_better_of_two_readings_of_a_line(
    first: tuple[str, float, str, float], second: tuple[str, float, str, float], expected: str, why: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    words = line(first[:2], first[2:])
    monkeypatch.setattr(ocr, "see", reads((second[:2], second[2:])))
    after = with_capitals(page_of(words), words, ENGINE, DPI)
    assert " ".join(word.text for word in after) == expected, why
    assert all(new.confidence <= CHANGED for new, old in zip(after, words, strict=True) if new.text != old.text), why
    assert [word.line for word in after] == [word.line for word in words]


def test_a_line_that_stays_doubtful_is_read_in_another_way(monkeypatch: pytest.MonkeyPatch) -> None:
    words = line(("NĂM", 0.95), ("1E!", 0.5))
    monkeypatch.setattr(ocr, "see", reads((("NĂM", 0.95), ("1É!", 0.6)), (("NĂM", 0.95), ("TẾT", 0.93))))
    assert [word.text for word in with_capitals(page_of(words), words, ENGINE, DPI)] == ["NĂM", "TẾT"]


@pytest.mark.parametrize(
    "words", [line(("PHÓ", 0.97), ("THƯ", 0.96)), line(("Sở", 0.5), ("Nội", 0.6)), line(("XX", 0.5))],
    ids=["sure", "small letters", "too few letters"],
)  # fmt: skip
def test_other_lines_are_left(words: list[Seen], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "see", lambda *_: pytest.fail("read"))
    assert with_capitals(page_of(words), words, ENGINE, DPI) == words


@pytest.mark.ocr
def test_marks_of_capitals_are_found_by_the_program() -> None:
    """A line whose boxes have no room for its marks, as a program that looked for letters alone gives them."""
    letters = font(40, "Tinos-Regular.ttf")
    page = Image.new("L", (900, 300), 255)
    ImageDraw.Draw(page).text((100, 100), "PHÓ CHỦ TỊCH", fill=0, font=letters)
    top, bottom = 100 + round(letters.getbbox("P")[1]), 100 + round(letters.getbbox("P")[3])
    words, at = [], 100.0
    for text, wrong in (("PHÓ", "PHO"), ("CHỦ", "CHU"), ("TỊCH", "TICH")):
        end = at + letters.getlength(text)
        words.append(Seen((1, 1, 0), wrong, round(at), top, round(end), bottom, 0.9))
        at = end + letters.getlength(" ")
    after = with_capitals(page, words, ocr.engine(), DPI)
    assert [word.text for word in after][:2] == ["PHÓ", "CHỦ"]


def test_a_place_that_was_read_in_two_lines_is_read_once() -> None:
    again = [replace(word, line=(1, 1, 7), y0=word.y0 + 3) for word in line(("Lưu", 0.7), ("Văn", 0.95))]
    both = [*line(("Lưu", 0.96), ("Văn", 0.9)), *again]
    assert [word.confidence for word in mended(page_of(both), both, ENGINE, DPI)] == [0.96, 0.95]
    apart = [*line(("Lưu", 0.96)), *line(("Văn", 0.7), row=1)]
    assert mended(page_of(apart), apart, ENGINE, DPI) == apart
    long = replace(line(("TRA", 0.97))[0], x1=700)  # a box that reaches over others of its line
    beside = [*line(("CHÁNH", 0.9), ("VĂN", 0.9)), long]
    assert mended(page_of(beside), beside, ENGINE, DPI) == beside


@pytest.mark.parametrize(
    ("text", "high", "beside", "expected"),
    [("x", 20, 0, "*"), ("+", 20, 0, "*"), ("x", 34, 0, "x"), ("x", 20, 1, "x"), ("3", 20, 0, "3")],
    ids=["a small x", "a plus", "a letter", "in a line", "a digit"],
)
def test_the_star_below_a_bodys_name(text: str, high: int, beside: int, expected: str) -> None:
    lone = Seen((1, 1, 1), text, 150, 160, 170, 160 + high, 0.6)
    beside_it = line(*[("là", 0.96)] * beside, row=1)
    words = [*line(("TỈNH", 0.96), ("UỶ", 0.96)), lone, *beside_it, *line(("Số", 0.96), row=2)]
    assert starred(words)[2].text == expected


def test_the_grain_of_a_nearly_empty_page_is_no_ink() -> None:
    """What is left of a page when its table is read cell by cell: a number, and the grain of the paper."""
    page = Image.effect_noise((600, 800), 8).point([min(255, v + 118) for v in range(256)])
    ImageDraw.Draw(page).text((300, 20), "3", fill=0, font=font(30))
    clean = unspotted(page)
    assert clean.crop((0, 100, 600, 800)).getextrema() == (255, 255)
    assert clean.crop((290, 10, 330, 60)).getextrema()[0] == 0
    page.paste(0, (0, 400, 600, 500))
    assert unspotted(page) is page
