"""Labels: what is printed before a clause, and what only looks like it."""

from __future__ import annotations

import pytest

from generator.reading.labels import follows, read_label, roman_value


@pytest.mark.parametrize(
    ("text", "kind", "value", "rest", "why"),
    [
        ("I- MỤC ĐÍCH", "section", "I", "MỤC ĐÍCH", "a Party section"),
        ("IV. NHIỆM VỤ", "section", "IV", "NHIỆM VỤ", "with a full stop"),
        ("IX – Tổ chức", "section", "IX", "Tổ chức", "a long dash"),
        ("4. Ban Tổ chức", "number", "4", "Ban Tổ chức", "a number"),
        ("1- Về tổ chức", "number", "1", "Về tổ chức", "the older form"),
        ("3.1. Bộ máy", "number", "3.1", "Bộ máy", "two parts"),
        ("12a. Bổ sung", "number", "12a", "Bổ sung", "put in by an amendment"),
        ("a) Rà soát", "letter", "a", "Rà soát", "a letter"),
        ("đ) Báo cáo", "letter", "đ", "Báo cáo", "đ is a letter of its own"),
        ("- Rà soát", "bullet", "-", "Rà soát", "a bullet"),
        ("-Rà soát", "bullet", "-", "Rà soát", "the blank is lost"),
        ("+ Một", "bullet", "+", "Một", "a bullet below"),
        ("Điều 5. Hiệu lực", "article", "5", "Hiệu lực", "an article"),
        ("Chương II", "chapter", "2", "", "alone on its line"),
        ("Phần thứ nhất", "part", "1", "", "an ordinal"),
        ("PHỤ LỤC II", "annex", "2", "", "capitals"),
        ("Phụ lục", "annex", "", "", "the only annex"),
    ],
)
def test_labels(text: str, kind: str, value: str, rest: str, why: str) -> None:
    label = read_label(text, len(text), heading=False)
    assert label is not None, why
    assert (label.kind, label.value, text[label.end :]) == (kind, value, rest), why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("30/4 là ngày nghỉ", "a date"),
        ("3 - 5 ngày làm việc", "a range"),
        ("Điều 5 của Luật quy định", "a sentence that starts with an article's name"),
        ("Phần lớn cán bộ", "a word"),
        ("Mục tiêu chung", "a word"),
        ("Thực hiện Nghị quyết", "plain words"),
        ("75-KL/TW, Chương trình hành động này", "a document's number at the beginning of a line"),
        ("12 - QĐ/TU, ngày 03/4/2021", "another, with blanks"),
        ("", "nothing"),
    ],
)
def test_no_labels(text: str, why: str) -> None:
    assert read_label(text, len(text), heading=False) is None, why


def test_a_bare_decimal_is_not_sure() -> None:
    label = read_label("1.5 tỷ đồng", 0, heading=False)
    assert label is None or not label.sure


def test_a_capital_letter_is_a_part_only_as_a_heading() -> None:
    assert read_label("A. TÌNH HÌNH", 12, heading=True) is not None
    assert read_label("A. TÌNH HÌNH", 12, heading=False) is None


@pytest.mark.parametrize(
    ("numeral", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("IIII", 0), ("VX", 0), ("", 0)]
)
def test_roman_value(numeral: str, value: int) -> None:
    assert roman_value(numeral) == value


@pytest.mark.parametrize(
    ("kind", "value", "before", "fits", "why"),
    [
        ("section", "I", None, True, "the first"),
        ("section", "IV", "III", True, "the next"),
        ("section", "IV", "II", False, "III is missing"),
        ("number", "3.2", "3.1", True, "the last part counts"),
        ("letter", "đ", "d", True, "đ follows d"),
        ("letter", "e", "d", True, "đ may be left out"),
        ("letter", "g", "e", True, "f is left out in law"),
        ("letter", "c", "a", False, "b may not"),
        ("article", "5a", "5", True, "put in by an amendment"),
    ],
)
def test_follows(kind: str, value: str, before: str | None, fits: bool, why: str) -> None:
    assert follows(kind, value, before) is fits, why  # type: ignore[arg-type]
