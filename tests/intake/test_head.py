"""Heads of State and Party documents: letterhead, number, place and date, type, title, issuer, and what is damaged."""

from __future__ import annotations

import pytest

from generator.intake.draft import draft
from generator.intake.head_lines import in_small_letters, lines_of
from generator.intake.known import Known
from generator.intake.source import Block, Cell, Source
from generator.intake.tail import is_person, is_position
from tests.intake.seeds_text import KNOWN, SIGNED, letterhead, source

BODY = "Ban Thường vụ Tỉnh uỷ Sông Lam ban hành Kế hoạch như sau:\n\n### I- MỤC ĐÍCH\n\n1. Nâng cao nhận thức.\n"

PARTY = letterhead() + BODY + SIGNED
STATE = """
ỦY BAN NHÂN DÂN

TỈNH SÔNG LAM

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Số: 45/KH-UBND

Sông Lam, ngày 05 tháng 6 năm 2024

KẾ HOẠCH

Triển khai công tác lưu trữ số năm 2024

Thực hiện Luật Lưu trữ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

1. Nâng cao nhận thức.

TM. ỦY BAN NHÂN DÂN

KT. CHỦ TỊCH

PHÓ CHỦ TỊCH

Lê Thị Thử Nghiệm
"""
DECISION = """
ỦY BAN NHÂN DÂN

TỈNH SÔNG LAM

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Số: 118/QĐ-UBND

Sông Lam, ngày 07 tháng 6 năm 2024

QUYẾT ĐỊNH

Ban hành Quy chế tiếp công dân

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG LAM

Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;

Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp công dân.

CHỦ TỊCH

Lê Thị Thử Nghiệm
"""
LETTER = """
TỈNH UỶ SÔNG LAM

VĂN PHÒNG

Số 77-CV/VPTU

V/v báo cáo kết quả chỉnh lý hồ sơ

ĐẢNG CỘNG SẢN VIỆT NAM

Sông Lam, ngày 09 tháng 6 năm 2024

Kính gửi: Các huyện uỷ, thành uỷ

Đề nghị các huyện uỷ, thành uỷ báo cáo trước ngày 30/6/2024.

CHÁNH VĂN PHÒNG

Lê Thị Thử Nghiệm
"""
RESOLUTION = """
TỈNH UỶ SÔNG LAM

ĐẢNG CỘNG SẢN VIỆT NAM

Số 09-NQ/TU

Sông Lam, ngày 11 tháng 6 năm 2024

NGHỊ QUYẾT

HỘI NGHỊ LẦN THỨ MƯỜI

BAN CHẤP HÀNH ĐẢNG BỘ TỈNH KHOÁ XX

về phát triển kinh tế số

Hội nghị thống nhất nội dung như sau:

I- TÌNH HÌNH

1. Kết quả.

T/M TỈNH UỶ

BÍ THƯ

Trần Văn Ví Dụ
"""


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        (
            PARTY,
            {
                "number": "12-KH/TU",
                "title": "thực hiện chương trình làm việc toàn khoá",
                "issuer": "Ban Thường vụ Tỉnh uỷ Sông Lam",
                "issuer_agency": "ban-thuong-vu-tinh-uy-song-lam",
                "authority": "T/M BAN THƯỜNG VỤ",
                "position": "PHÓ BÍ THƯ",
                "signer": "Trần Văn Ví Dụ",
                "date": "ngày 03 tháng 4 năm 2024",
                "place": "Sông Lam",
                "letterhead": ["TỈNH UỶ SÔNG LAM", "ĐẢNG CỘNG SẢN VIỆT NAM"],
                "recipients": ["Các huyện uỷ, thành uỷ", "Lưu Văn phòng Tỉnh uỷ"],
            },
            "a plan of a provincial committee",
        ),
        (
            STATE,
            {
                "number": "45/KH-UBND",
                "title": "Triển khai công tác lưu trữ số năm 2024",
                "issuer": "Ủy ban nhân dân tỉnh Sông Lam",
                "authority": "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH",
                "position": "PHÓ CHỦ TỊCH",
                "signer": "Lê Thị Thử Nghiệm",
            },
            "State style: the sentence leaves out the place, the letterhead has it",
        ),
        (
            DECISION,
            {"number": "118/QĐ-UBND", "type": "Quyết định", "title": "Ban hành Quy chế tiếp công dân"},
            "QĐ needs the type; the line of who decides is no part of the title",
        ),
        (
            LETTER,
            {
                "number": "77-CV/VPTU",
                "title": "V/v báo cáo kết quả chỉnh lý hồ sơ",
                "date": "ngày 09 tháng 6 năm 2024",
                "place": "Sông Lam",
                "position": "CHÁNH VĂN PHÒNG",
            },
            "a letter has no type's name, and its date stands below «V/v»",
        ),
        (
            RESOLUTION,
            {
                "number": "09-NQ/TU",
                "title": "về phát triển kinh tế số",
                "authority": "T/M TỈNH UỶ",
                "position": "BÍ THƯ",
            },
            "meeting and committee between type and title are no title",
        ),
    ],
)
def test_heads(words: str, expected: dict[str, object], why: str) -> None:
    plan = draft(source(words), KNOWN).plan
    assert {key: plan.get(key) for key in expected} == expected, why


@pytest.mark.parametrize(
    ("change", "code", "grade", "why"),
    [
        (("Số 12-KH/TU", "Số 12 – KH/TƯ"), "number-repaired", "xem", "blanks, a long dash and an Ư"),
        (("Số 12-KH/TU", "Số      -KH/TU"), "number-blank", "dung", "the place for the number is empty"),
        (("Số 12-KH/TU", ""), "number-not-found", "dung", "no number at all"),
        (("Số 12-KH/TU", "Số 12-KH/TU\n\nSố 13-KH/TU"), "number-conflict", "dung", "two numbers"),
        (("ngày 03 tháng 4 năm 2024", "ngày 35 tháng 4 năm 2024"), "date-unreadable", "dung", "no such day"),
        (("ngày 03 tháng 4 năm 2024", "ngày    tháng 4 năm 2024"), "date-unreadable", "dung", "the day is left open"),
        (("Sông Lam, ngày 03 tháng 4 năm 2024", ""), "date-not-found", "dung", "no date at all"),
        (("## KẾ HOẠCH", "## K Ế HOẠCH"), "type-repaired", "xem", "a scan put a blank into the type"),
        (("## KẾ HOẠCH", "## THÔNG BÁO"), "type-conflict", "xem", "KH and «Thông báo»"),
        (("T/M BAN THƯỜNG VỤ", "T/M UỶ BAN KIỂM TRA"), "issuer-conflict", "dung", "sentence and authority differ"),
    ],
)
def test_damage_is_flagged(change: tuple[str, str], code: str, grade: str, why: str) -> None:
    found = draft(source(PARTY.replace(*change)), KNOWN)
    assert (grade, code) in {(f.grade, f.code) for f in found.flags}, why


def test_an_undamaged_head_raises_nothing() -> None:
    found = draft(source(PARTY), KNOWN)
    assert [
        f for f in found.flags if f.field.split(".")[0] in ("number", "date", "title", "issuer", "type", "signer")
    ] == []


def test_a_repaired_number_is_recorded() -> None:
    found = draft(source(PARTY.replace("Số 12-KH/TU", "Số 12 – KH/TƯ")), KNOWN)
    assert found.plan["number"] == "12-KH/TU"
    assert [(r.kind, r.raw, r.now) for r in found.repairs if r.kind == "number"] == [
        ("number", "12 – KH/TƯ", "12-KH/TU")
    ]


def test_the_id_has_body_place_and_year() -> None:
    assert draft(source(PARTY), KNOWN).id == "12-kh-tu-song-lam-2024"
    assert draft(source(STATE), Known()).id == "45-kh-ubnd-song-lam-2024"


def test_two_columns_of_a_word_table_are_lines() -> None:
    """Word keeps head and signature in tables without borders; a cell holds several lines."""
    cells = (
        Cell("TỈNH UỶ SÔNG LAM\n*\nSố 12-KH/TU", 0, 0),
        Cell("ĐẢNG CỘNG SẢN VIỆT NAM\nSông Lam, ngày 03 tháng 4 năm 2024", 0, 1),
    )
    record = Source("a.docx", "docx", "0" * 64, 1, 1, (Block("table", "", cells=cells), Block("paragraph", "KẾ HOẠCH")))
    assert [(line.text, line.column) for line in lines_of(record)] == [
        ("TỈNH UỶ SÔNG LAM", 1),
        ("Số 12-KH/TU", 1),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 2),
        ("Sông Lam, ngày 03 tháng 4 năm 2024", 2),
        ("KẾ HOẠCH", 0),
    ]


@pytest.mark.parametrize(
    ("capitals", "name"),
    [
        ("TỈNH UỶ SÔNG LAM", "Tỉnh uỷ Sông Lam"),
        ("VĂN PHÒNG TỈNH UỶ SÔNG LAM", "Văn phòng Tỉnh uỷ Sông Lam"),
        ("ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", "Ủy ban nhân dân tỉnh Sông Lam"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "Ban Chấp hành Trung ương"),
        ("BAN CÁN SỰ ĐẢNG CHÍNH PHỦ", "Ban cán sự đảng Chính phủ"),
        ("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Bộ Nông nghiệp và Môi trường"),
    ],
)
def test_names_in_small_letters(capitals: str, name: str) -> None:
    assert in_small_letters(capitals) == name


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Trần Văn Ví Dụ", True),
        ("TRẦN VĂN VÍ DỤ", True),
        ("Thượng tá Lê Thị Thử", True),
        ("PHÓ BÍ THƯ", False),
        ("TỈNH UỶ SÔNG LAM", False),
        ("Các huyện uỷ, thành uỷ", False),
        ("Lưu Văn phòng Tỉnh uỷ", False),
    ],
)
def test_persons(words: str, person: bool) -> None:
    assert is_person(words) is person
    assert not (person and is_position(words))


def test_nothing_above_the_title_is_lost() -> None:
    found = draft(source("Chữ lạ trên đầu trang giấy\n\n" + PARTY), KNOWN)
    assert ("xem", "line-unplaced", "Chữ lạ trên đầu trang giấy") in {(f.grade, f.code, f.raw) for f in found.flags}


def test_a_type_below_the_grounds_is_no_title() -> None:
    """«QUYẾT ĐỊNH:» stands again below «Căn cứ …»; where a scan spoilt the first, the grounds must stay in the text."""
    words = DECISION.replace("\nQUYẾT ĐỊNH\n", "\n» ¬ QUYẾTĐỊNH\n").replace("Điều 1.", "QUYẾT ĐỊNH:\n\nĐiều 1.")
    found = draft(source(words), KNOWN)
    assert "Căn cứ Luật Tiếp công dân" in found.text
    assert found.plan["title"] == "Ban hành Quy chế tiếp công dân"
    assert ("xem", "type-repaired") in {(f.grade, f.code) for f in found.flags}
