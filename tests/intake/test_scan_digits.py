"""Digits that look like none of their kind on the page."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from generator.intake.readers.ocr import Seen
from generator.intake.readers.scan_digits import odd_digits
from tests.intake.make_scan import font


def page_of(*lines: str, read: dict[str, str], name: str = "Tinos-Regular.ttf") -> tuple[Image.Image, list[Seen]]:
    """A page with these lines, and its words as a program read them: as printed, but for those in `read`."""
    letters = font(44, name)
    page = Image.new("L", (1500, 80 * len(lines) + 80), 255)
    pen = ImageDraw.Draw(page)
    words = []
    for row, line in enumerate(lines):
        x, y = 60.0, 40 + 80 * row
        for word in line.split():
            left, top, right, bottom = pen.textbbox((x, y), word, font=letters)
            pen.text((x, y), word, fill=0, font=letters)
            box = (round(left), round(top), round(right), round(bottom))
            words.append(Seen((1, 1, row), read.get(word, word), *box, 0.95))
            x += letters.getlength(word + " ")
    return page, words


@pytest.mark.ocr
@pytest.mark.parametrize("name", ["Tinos-Regular.ttf", "Tinos-Italic.ttf", "Arimo-Regular.ttf", "Tinos-Bold.ttf"])
@pytest.mark.parametrize(
    ("lines", "read", "expected", "why"),
    [
        (("ngày 05 tháng 3 năm 2026",), {}, {}, "nothing is odd"),
        (("số 12 ngày 28/4/2017 và 30/9/2017",), {}, {}, "nor in dates"),
        (("ngày 05 tháng 3 năm 2026",), {"05": "03"}, {"03": "03", "3": "3"}, "one of two that are not alike"),
        (
            ("từ 2025 đến hết 2035", "trong 2035 và 2053"),
            {"2025": "2023"},
            {"2023": "2025"},
            "a 5 among those of the page",
        ),
        (("số 7",), {"7": "1"}, {}, "nothing to compare it with"),
    ],
)
def test_odd_digits(
    lines: tuple[str, ...], read: dict[str, str], expected: dict[str, str], why: str, name: str
) -> None:
    page, words = page_of(*lines, read=read, name=name)
    found = {words[n].text: text for n, text in odd_digits(page, words).items()}
    assert {word: found.get(word) for word in expected} == expected, why
    if not expected:
        assert found == {}, why


def test_letters_that_run_together_are_not_compared() -> None:
    page = Image.new("L", (400, 100), 255)
    page.paste(0, (50, 20, 150, 60))
    assert odd_digits(page, [Seen((1, 1, 0), "2026", 50, 20, 150, 60, 0.9)]) == {}
