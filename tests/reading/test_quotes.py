"""Quotes: what is found, and how a refusal helps."""

from __future__ import annotations

import unicodedata

import pytest

from generator.model import Span
from generator.reading.quotes import QuoteError, find_quote

IV_4_2 = (
    "Chủ trì sơ kết, tham mưu bổ sung, sửa đổi Quy định số 164-QĐ/TW, ngày 01/02/2013 của Bộ Chính trị về chế độ bồi "
    "dưỡng, cập nhật kiến thức mới đối với cán bộ lãnh đạo, quản lý các cấp (hoàn thành trong năm 2023); Quy định số "
    "132-QĐ/TW, ngày 08/3/2018 của Bộ Chính trị về việc kiểm điểm và đánh giá (hoàn thành trong năm 2024)."
)


@pytest.mark.parametrize(
    ("quote", "text", "found", "why"),
    [
        ("hoàn thành trong năm 2023", IV_4_2, "hoàn thành trong năm 2023", "exact words"),
        (
            "về chế độ bồi … các cấp",
            IV_4_2,
            "về chế độ bồi dưỡng, cập nhật kiến thức mới đối với cán bộ lãnh đạo, quản lý các cấp",
            "first words … last words",
        ),
        ("tham mưu\n  bổ sung", IV_4_2, "tham mưu bổ sung", "a line break of the YAML file"),
        ("năm 2023 ... đánh giá (hoàn", IV_4_2, None, "parts are in order and end at the last words"),
        (unicodedata.normalize("NFD", "sửa đổi"), IV_4_2, "sửa đổi", "NFD typed on a Mac"),
        ("ban", "các ban, bang", "ban", "whole words: not in «bang»"),
        ("điểm … cuối", "các điểm … cuối cùng", "điểm … cuối", "a printed ellipsis is quoted literally"),
        ("một … ba … năm", "một hai ba bốn năm", "một hai ba bốn năm", "words between, in order"),
        ("«số»", "ghi «số» rồi", "«số»", "begins and ends with marks"),
    ],
)
def test_found(quote: str, text: str, found: str | None, why: str) -> None:
    got = find_quote(quote, text)
    assert isinstance(got, Span), why
    expected = found if found is not None else text[text.index("năm 2023") : text.index("đánh giá (hoàn") + 14]
    assert got.of(text) == expected, why


@pytest.mark.parametrize(
    ("quote", "text", "code", "near", "count", "why"),
    [
        ("của Bộ Chính trị", IV_4_2, "quote-ambiguous", "", 2, "printed twice"),
        ("Chủ trì … Bộ Chính trị", IV_4_2, "quote-ambiguous", "", 2, "the last words are printed twice"),
        (
            "sơ kêt, tham mưu",
            IV_4_2,
            "quote-not-found",
            "sơ kết, tham mưu",
            0,
            "a slip of the tone; near shows the print",
        ),
        ("tỉnh ủy", "của tình uỷ, thành uỷ", "quote-not-found", "tình uỷ", 0, "a quote keeps the slip that is printed"),
        ("Hoàn thành trong năm 2024", IV_4_2, "quote-not-found", "hoàn thành trong năm 2024", 0, "capitals as printed"),
        ("các cấp … về chế độ", IV_4_2, "quote-not-found", "về chế độ", 0, "the parts stand the other way round"),
        ("Chủ trì … cuối câu", IV_4_2, "quote-not-found", "", 0, "nothing is like the missing part"),
        ("", IV_4_2, "quote-not-found", "", 0, "an empty quote is nowhere"),
        ("abc", "", "quote-not-found", "", 0, "an empty clause holds nothing"),
        ("a a", "a a a", "quote-ambiguous", "", 2, "places may overlap"),
    ],
)
def test_refused(quote: str, text: str, code: str, near: str, count: int, why: str) -> None:
    got = find_quote(quote, text)
    assert isinstance(got, QuoteError), why
    assert (got.code, got.near, got.count) == (code, near, count), why
