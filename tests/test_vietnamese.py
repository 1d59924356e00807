"""Folding, slugs and order: what must be one key, what must stay two, and that offsets survive."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.vietnamese import find_folded, fold, folded_pattern, nfc, plain, slug, sort_key, tone_key

vietnamese = st.text(
    alphabet=st.sampled_from(
        "aăâbcdđeêghiklmnoôơpqrstuưvxyAĐÊƠƯáàảãạấầẩẫậớờởỡợứừửữựýỳỷỹỵíìỉĩịóòỏõọ –—\u00a0\n\"“”'-/0129"
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("uỷ ban", "ủy ban", "new and old tone placement"),
        ("khoá XIII", "khóa XIII", "oa"),
        ("quý II", "qúy II", "qu- needs no exception"),
        ("KHOẺ", "khỏe", "capitals"),
        ("Ðảng uỷ", "Đảng ủy", "the Icelandic letter of old fonts"),
        ("100 – KL/TW", "100\u00a0- KL/TW", "dashes and the blank that does not break"),
        ("“Chiến lược”", '"Chiến lược"', "curly quotes"),
        ("Tỉnh  ủy\nQuảng Ngãi", "tỉnh uỷ quảng ngãi", "white space and line ends"),
        (unicodedata.normalize("NFD", "Thường vụ"), "thường vụ", "tone_key takes NFD too"),
    ],
)
def test_one_key(one: str, other: str, why: str) -> None:
    assert tone_key(one) == tone_key(other), why


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("tỉnh uỷ", "tình uỷ", "another tone is another word: a slip stays visible"),
        ("đảng", "dảng", "đ is a letter"),
        ("báo chí", "báo chỉ", "slip of an accent"),
        ("mua", "mưa", "the horn is part of the vowel"),
    ],
)
def test_two_keys(one: str, other: str, why: str) -> None:
    assert tone_key(one) != tone_key(other), why


def test_plain_keeps_case_and_length() -> None:
    assert plain("158\u00a0– QÐ/TW\n“A”") == "158 - QĐ/TW “A”"


def test_fold_without_marks() -> None:
    assert fold("Nghị quyết Đại hội XIII", marks=False) == "nghi quyet dai hoi xiii"


def test_glued_syllables_keep_both_tones() -> None:
    assert fold("kếhoạch") == "kếhoạch"
    assert fold("Uỷáo") == "uỷáo", "two tones in one run of vowels are damage: nothing is moved"


@given(vietnamese | st.text(max_size=40))
def test_fold_keeps_length_and_is_idempotent(s: str) -> None:
    s = nfc(s)
    for marks in (True, False):
        once = fold(s, marks=marks)
        assert len(once) == len(s)
        assert fold(once, marks=marks) == once


@given(vietnamese)
def test_without_marks_forgets_the_marks(s: str) -> None:
    assert fold(nfc(s), marks=False) == fold(fold(nfc(s)), marks=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quy định về bầu cử trong Đảng", "quy-dinh-ve-bau-cu-trong-dang"),
        ("08-QĐi/TW", "08-qdi-tw"),
        ("  Uỷ ban – Kiểm tra  ", "uy-ban-kiem-tra"),
        (unicodedata.normalize("NFD", "Đảng uỷ"), "dang-uy"),
        ("…", ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text(max_size=40))
def test_slug_is_plain_ascii_and_stable(s: str) -> None:
    got = slug(s)
    assert got.isascii()
    assert got == got.lower()
    assert slug(got) == got


@pytest.mark.parametrize(
    ("ordered", "why"),
    [
        (["an", "ăn", "ân", "ba", "ca", "da", "đa", "em", "êm", "ơn", "ưng"], "the alphabet"),
        (["ma", "mà", "mả", "mã", "má", "mạ"], "the tones"),
        (["ba tháng", "bà ngoại"], "syllable by syllable, not letters of the whole line first"),
        (["2-KL/TW", "10-QĐ/TW", "82-KL/TW", "Ban"], "numbers as numbers, before letters"),
        (["IV.2", "IV.10", "V"], "clause paths"),
    ],
)
def test_sort_key(ordered: list[str], why: str) -> None:
    assert all(sort_key(a) < sort_key(b) for a, b in pairwise(ordered)), why


def test_sort_key_ignores_case_and_tone_place() -> None:
    assert sort_key("Uỷ ban") == sort_key("ủy  BAN")


@pytest.mark.parametrize(
    ("needle", "text", "found", "why"),
    [
        ("ủy ban kiểm tra", "do Uỷ  ban\u00a0Kiểm tra nêu", ["Uỷ  ban\u00a0Kiểm tra"], "tone, case, runs of blanks"),
        ("ban", "bang, ban, toàn ban", ["ban", "ban"], "whole words only"),
        ("(trong tháng 12/2022)", "a (trong tháng 12/2022).", ["(trong tháng 12/2022)"], "a needle may end in a mark"),
        ("", "abc", [], "nothing is nowhere"),
        (unicodedata.normalize("NFD", "Đảng đoàn"), "các đảng đoàn", ["đảng đoàn"], "the needle may be NFD"),
    ],
)
def test_find_folded(needle: str, text: str, found: list[str], why: str) -> None:
    assert [text[a:b] for a, b in find_folded(needle, text)] == found, why


def test_folded_pattern_is_written_as_one_spells() -> None:
    pattern = folded_pattern(r"\bngày\W+(\d+)\b.*uỷ ban")
    match = pattern.search(fold("Hà Nội, NGÀY 28 của Ủy ban"))
    assert match is not None
    assert match.group(1) == "28"


def test_find_folded_from_an_offset() -> None:
    assert find_folded("ban", "ban a ban", start=1) == [(6, 9)]


@pytest.mark.parametrize(
    ("text", "end", "found"),
    [
        ("ban a ban", 8, [(0, 3)]),  # the last word goes on behind the end: it is not in the stretch
        ("ban a ban", 9, [(0, 3), (6, 9)]),
        ("ban bant", 7, [(0, 3), (4, 7)]),  # as in the stretch cut out, which ends there
        ("ban  a ban", 9, [(0, 3)]),  # uneven blanks
    ],
)
def test_find_folded_up_to_an_offset(text: str, end: int, found: list[tuple[int, int]]) -> None:
    assert find_folded("ban", text, end=end) == found == find_folded("ban", text[:end])
