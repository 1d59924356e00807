"""Agencies in a text: exact names, the longest first, and the traps that a shorter name lies in."""

from __future__ import annotations

import pytest

from generator.model import Agency, AgencyKind
from generator.reading.agencies import Register
from generator.vietnamese import nfc
from tests.reading.register import REGISTER


def _named(text: str, register: Register = REGISTER) -> list[tuple[str, str]]:
    return [(text[start:end], agency) for start, end, agency in register.find(text)]


def _register(**names: tuple[str, ...]) -> Register:
    kind: AgencyKind = "body"
    return Register({key: Agency(key, name, kind, tuple(more)) for key, (name, *more) in names.items()})


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Ủy ban Kiểm tra Trung ương", [("Ủy ban Kiểm tra Trung ương", "ubkt")], "as entered"),
        ("Uỷ ban Kiểm tra Trung ương", [("Uỷ ban Kiểm tra Trung ương", "ubkt")], "the tone's place does not count"),
        ("BAN TỔ CHỨC  TRUNG ƯƠNG", [("BAN TỔ CHỨC  TRUNG ƯƠNG", "to-chuc")], "nor capitals, nor runs of blanks"),
        ("Ban Tổ\nchức Trung ương", [("Ban Tổ\nchức Trung ương", "to-chuc")], "nor a line's end"),
        ("Ban Tổ chức Trung ươngX", [], "a whole word only"),
        ("Ban Tổ chức Tỉnh uỷ", [], "another body's name is not forgiven a word"),
        (
            "Ban Bí thư, Ban Bí thư Trung ương Đoàn",
            [("Ban Bí thư", "ban-bi-thu"), ("Ban Bí thư Trung ương Đoàn", "doan")],
            "the longest name first",
        ),
        (
            "Ban Bí thư Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh chủ trì",
            [("Ban Bí thư Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "doan")],
            "and the longest of two variants",
        ),
        ("Ban Bí thư Trung ương Hội Nông dân", [], "a capitalised word goes on: a body that is not in the register"),
        ("trước hết là Ủy viên Ban Bí thư", [("Ủy viên Ban Bí thư", "uv-ban-bi-thu")], "persons, where they are known"),
        ("đồng chí Trưởng Ban Tổ chức Trung ương", [], "a person of a body is not the body"),
        ("Chánh Văn phòng Trung ương Đảng", [], "nor is its head"),
        ("Phó Ban Tổ chức Trung ương", [], "nor a deputy"),
        ("Phó Bộ Nội vụ; nguyên Bộ Nội vụ; Bộ Nội vụ", [("Bộ Nội vụ", "noi-vu")], "another office, or none any more"),
        ("kiến nghị mô hình tổ chức đảng đoàn phù hợp", [], "«tổ chức đảng» inside «đảng đoàn»"),
        ("xử lý tổ chức đảng vi phạm", [("tổ chức đảng", "cap-uy")], "where it is that class"),
        ("của các cấp uỷ, tổ chức đảng,", [("các cấp uỷ, tổ chức đảng", "cap-uy")], "a class, lower case"),
        (
            "Bộ Văn hoá, Thể thao và Du lịch, Bộ Nội vụ",
            [("Bộ Văn hoá, Thể thao và Du lịch", "van-hoa"), ("Bộ Nội vụ", "noi-vu")],
            "commas inside a name",
        ),
        (
            "đảng đoàn các tổ chức chính trị-xã hội",
            [("đảng đoàn các tổ chức chính trị-xã hội", "doan-the")],
            "blanks around a dash do not count",
        ),
        ("", [], "nothing"),
    ],
)
def test_find(text: str, expected: list[tuple[str, str]], why: str) -> None:
    assert _named(nfc(text)) == expected, why


def test_the_issuer_inside_a_citation_is_left_out() -> None:
    text = "tham mưu Bộ Chính trị sửa đổi Quy định số 164-QĐ/TW, ngày 01/02/2013 của Bộ Chính trị"
    citation = (text.index("Quy định"), len(text))
    assert len(_named(text)) == 2
    assert REGISTER.find(text, outside=[citation]) == [(9, 21, "bo-chinh-tri")]


def test_a_shared_name_names_neither_and_hides_the_shorter_one() -> None:
    register = _register(a=("Văn phòng Tỉnh uỷ",), b=("Văn phòng Uỷ ban", "Văn phòng Tỉnh ủy"), c=("Văn phòng",))
    assert _named("Văn phòng Tỉnh uỷ chủ trì", register) == []
    assert _named("Văn phòng chủ trì; Văn phòng Uỷ ban", register) == [("Văn phòng", "c"), ("Văn phòng Uỷ ban", "b")]
    assert register.named("Văn phòng Tỉnh uỷ") is None


def test_a_name_that_is_the_beginning_of_two_others() -> None:
    register = _register(a=("Sở A",), b=("Sở A B C",), c=("Sở A B (cũ)",))
    assert [agency for _, _, agency in register.find("Sở A b; Sở A B C; Sở A B (cũ)")] == ["a", "b", "c"]


def test_offsets_are_those_of_the_text() -> None:
    text = "giao  Uỷ ban Kiểm tra Trung ương"
    assert [text[s:e] for s, e, _ in REGISTER.find(text)] == ["Uỷ ban Kiểm tra Trung ương"]


def test_a_register_without_agencies_finds_nothing() -> None:
    empty = Register({})
    assert empty.find("Bộ Chính trị") == []
    assert empty.ids == frozenset()
