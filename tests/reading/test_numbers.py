"""Document numbers: what is printed, what it is repaired to, and which two are one document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.numbers import (
    document_id,
    find_numbers,
    parse_number,
    place_of,
    same_document,
    type_of,
)
from generator.reading.same_issuer import same_issuer


@pytest.mark.parametrize(
    ("printed", "number", "symbol", "body", "style", "why"),
    [
        ("28-NQ/TW", "28-NQ/TW", "NQ", "TW", "party", "Party style"),
        ("65-CTr/TU", "65-CTr/TU", "CTr", "TU", "party", "a symbol with a small letter"),
        ("36-HD/VPTW", "36-HD/VPTW", "HD", "VPTW", "party", "an office"),
        ("24-BS/UBKTTU", "24-BS/UBKTTU", "BS", "UBKTTU", "party", "a certified copy"),
        ("08-QĐi/TW", "08-QĐi/TW", "QĐi", "TW", "party", "kept as printed"),
        ("số 12-KH/TW", "12-KH/TW", "KH", "TW", "party", "with its word"),
        ("707/QĐ-TTg", "707/QĐ-TTg", "QĐ", "TTg", "state", "State style"),
        ("30/2020/NĐ-CP", "30/2020/NĐ-CP", "NĐ", "CP", "state", "with a year"),
        ("64/2025/QH15", "64/2025/QH15", "", "QH15", "state", "a law has no symbol"),
        ("173/KH-UBND", "173/KH-UBND", "KH", "UBND", "state", "a province's plan"),
        ("5973/UBND-KT", "5973/UBND-KT", "", "UBND-KT", "state", "an official letter has no symbol"),
        ("29-CV/TC-NV", "29-CV/TC-NV", "CV", "TC-NV", "party", "a body of two parts"),
        ("05/2015/TTLT-BNV-BTC", "05/2015/TTLT-BNV-BTC", "TTLT", "BNV-BTC", "state", "two ministries"),
    ],
)
def test_whole_numbers(printed: str, number: str, symbol: str, body: str, style: str, why: str) -> None:
    read = parse_number(printed)
    assert read is not None, why
    assert (read.number, read.symbol, read.body, read.style) == (number, symbol, body, style), why
    assert read.repairs == (), why


@pytest.mark.parametrize(
    ("printed", "number", "repairs", "why"),
    [
        ("100 - KL/TW", "100-KL/TW", ("blanks",), "blanks around the dash"),
        ("31 – HD/BTCTW", "31-HD/BTCTW", ("blanks",), "a long dash"),
        ("10-\nNQ/TW", "10-NQ/TW", ("blanks",), "broken over two lines"),
        ("158QĐ/TW", "158-QĐ/TW", ("joint",), "the dash is lost"),
        ("158-QD/TW", "158-QĐ/TW", ("letters",), "the bar of Đ is lost"),
        ("158-QÐ/TW", "158-QĐ/TW", ("letters",), "an old font's Ð"),
        ("2468/QĐUBND", "2468/QĐ-UBND", ("joint",), "symbol and body in one"),
        ("57-NQ-TW", "57-NQ/TW", ("joint",), "a dash for the slash"),
        ("217/QĐ-TW", "217-QĐ/TW", ("style",), "a Party body in State style"),
        ("07-QĐI/TW", "07-QĐi/TW", ("letters",), "a capital I"),
        ("445-KL/TƯ", "445-KL/TU", ("letters",), "Ư for U"),
        ("30c/NQCP", "30c/NQ-CP", ("joint",), "a letter in the serial"),
        ("số số 12-KH/TW", "12-KH/TW", ("doubled word",), "the word twice"),
    ],
)
def test_damaged_numbers_are_repaired_and_the_repair_is_recorded(
    printed: str, number: str, repairs: tuple[str, ...], why: str
) -> None:
    read = parse_number(printed)
    assert read is not None, why
    assert (read.number, read.repairs) == (number, repairs), why


@pytest.mark.parametrize(
    ("printed", "why"),
    [
        ("28", "a bare serial"),
        ("Nghị quyết 28", "a short name"),
        ("01/02/2013", "a date"),
        ("1/2", "a fraction"),
        ("3 - 5 ngày", "a range"),
        ("28-NQ/TW và 12-KH/TW", "two numbers are not one"),
        ("", "nothing"),
    ],
)
def test_no_number(printed: str, why: str) -> None:
    assert parse_number(printed) is None, why


@given(
    serial=st.integers(1, 9999),
    tail=st.sampled_from(
        ["-NQ/TW", "-CTr/TU", "-QĐi/TW", "/QĐ-TTg", "/2020/NĐ-CP", "/KH-UBND", "/UBND-KT", "/2025/QH15"]
    ),
)
def test_a_repaired_number_reads_as_itself(serial: int, tail: str) -> None:
    read = parse_number(f"{serial:02}{tail}")
    assert read is not None
    again = parse_number(read.number)
    assert again is not None
    assert (again.number, again.repairs) == (read.number, ())


def test_what_was_printed_is_kept() -> None:
    read = parse_number("số 31 – HD/BTCTW")
    assert read is not None
    assert (read.printed, read.serial) == ("31 – HD/BTCTW", "31")


def test_find_numbers_covers_the_number_alone() -> None:
    text = "Quy định số 164-QĐ/TW, ngày 01/02/2013; Quyết định 707/QĐ-TTg và 10-\nNQ/TW"
    assert [f.span.of(text) for f in find_numbers(text)] == ["164-QĐ/TW", "707/QĐ-TTg", "10-\nNQ/TW"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("28-NQ/TW", "Nghị quyết"),
        ("164-QĐ/TW", None),
        ("08-QĐi/TW", "Quy định"),
        ("707/QĐ-TTg", "Quyết định"),
        ("30/2020/TT-BNV", "Thông tư"),
        ("5973/UBND-KT", "Công văn"),
    ],
)
def test_the_type_is_told_only_where_the_symbol_tells_it(printed: str, name: str | None) -> None:
    read = parse_number(printed)
    assert read is not None
    assert read.type == name


def test_type_of_a_symbol() -> None:
    assert (type_of("KH"), type_of("TT", "party"), type_of("TT", "state"), type_of("TT")) == (
        "Kế hoạch",
        "Thông tri",
        "Thông tư",
        None,
    )


@pytest.mark.parametrize(
    ("number", "date", "issuer", "expected", "why"),
    [
        ("164-QĐ/TW", "2013-02-01", "Bộ Chính trị", "164-qd-tw-2013", "number, symbol, body, year"),
        ("15-NQ/TW", None, None, "15-nq-tw", "as precise as the text"),
        ("8-QĐi/TW", "2018-10-25", None, "08-qdi-tw-2018", "padded; the symbol as printed"),
        ("60-KH/TU", "2023-02-01", "Ban Thường vụ Tỉnh uỷ Quảng Ngãi", "60-kh-tu-quang-ngai-2023", "one in each place"),
        ("30/2020/NĐ-CP", "2020-03-05", "Chính phủ", "30-2020-nd-cp", "a year of its own is not repeated"),
    ],
)
def test_document_id(number: str, date: str | None, issuer: str | None, expected: str, why: str) -> None:
    assert document_id(number, date, issuer=issuer) == expected, why


def test_a_document_without_a_number_is_named_by_its_name() -> None:
    assert document_id("", None, name="Quy định về bầu cử trong Đảng") == "quy-dinh-ve-bau-cu-trong-dang"


@pytest.mark.parametrize(
    ("issuer", "place"),
    [
        ("Ban Thường vụ Tỉnh uỷ Quảng Ngãi", "Quảng Ngãi"),
        ("Uỷ ban nhân dân thành phố Hà Nội", "Hà Nội"),
        ("Ban Thường vụ Tỉnh uỷ", ""),
        ("Bộ Chính trị", ""),
    ],
)
def test_place_of(issuer: str, place: str) -> None:
    assert place_of(issuer) == place


@pytest.mark.parametrize(
    ("a", "b", "same", "why"),
    [
        (("10-QĐi/TW", "2018-12-12", "Bộ Chính trị"), ("10-QĐ/TW", "2018-12-12", "Bộ Chính trị"), True, "QĐi is QĐ"),
        (("8-QĐ/TW", None, None), ("08-QĐ/TW", None, None), True, "zeros in front"),
        (("35-CT/TW", "2019-05-30", None), ("35-CT/TW", "2024-06-14", None), False, "numbers restart each term"),
        (("35-CT/TW", None, None), ("35-CT/TW", "2024-06-14", "Bộ Chính trị"), True, "may be: no date is printed"),
        (("5-KL/TU", None, "Tỉnh uỷ Quảng Ngãi"), ("5-KL/TU", None, "Tỉnh uỷ Bình Phước"), False, "two provinces"),
        (("5-KL/TU", "2023", None), ("5-KL/TU", "2023-03-01", None), True, "a year agrees with a day of it"),
        (("28-NQ/TW", None, None), ("28-KL/TW", None, None), False, "another type"),
        ((None, "2023-03-01", None), (None, "2023-03-01", None), False, "no number says nothing"),
    ],
)
def test_same_document(
    a: tuple[str | None, str | None, str | None], b: tuple[str | None, str | None, str | None], same: bool, why: str
) -> None:
    assert same_document(a, b) is same, why
    assert same_document(b, a) is same, why


@pytest.mark.parametrize(
    ("a", "b", "same", "why"),
    [
        ("Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương Đảng khoá XIII", True, "a term is left out"),
        ("Bộ Chính trị khoá XI", "Bộ Chính trị khoá XII", False, "two terms"),
        ("Ban Bí thư", "Ban Bí thư Trung ương Đảng", True, "a shorter form"),
        ("BTV Tỉnh ủy Lào Cai", "Ban Thường vụ Tỉnh uỷ Lào Cai", True, "an abbreviation, another tone placement"),
        ("Bộ Chính trị", "Ban Bí thư", False, "two bodies"),
    ],
)
def test_same_issuer(a: str, b: str, same: bool, why: str) -> None:
    assert same_issuer(a, b) is same, why


@pytest.mark.parametrize(
    ("printed", "number"),
    [("08-QĐ¡/TW", "08-QĐi/TW"), ("10-QĐ¡\u2044/TW", "10-QĐi/TW"), ("12-KH\u2044TW", "12-KH/TW")],
)
def test_letters_that_a_scan_saw(printed: str, number: str) -> None:
    """An i read as a turned mark, a slash as a fraction's stroke or twice: repaired, and said."""
    (found,) = find_numbers(f"Quy định số {printed}, ngày 25/10/2018")
    assert (found.number.number, found.number.printed) == (number, printed)
    assert found.number.repairs


def test_a_body_with_an_ampersand_is_one_body() -> None:
    (found,) = find_numbers("Công văn số 893/SNV-CCHC&VTLT ngày 03/10/2025")
    assert found.number.number == "893/SNV-CCHC&VTLT"
