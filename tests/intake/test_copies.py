"""Blocks of certified copies and incoming stamps, as printed and as damaged."""

from __future__ import annotations

from typing import Any

import pytest

from generator.intake.draft import Draft, draft
from tests.intake.seeds_text import KNOWN, SIGNED, letterhead, source

BODY = "Ban Thường vụ Tỉnh uỷ Sông Lam ban hành Kế hoạch như sau:\n\n### I- MỤC ĐÍCH\n\n1. Nâng cao nhận thức.\n"
DOCUMENT = letterhead() + BODY + SIGNED

SAO_Y = """
**HUYỆN UỶ BÌNH MẪU**

Số 20-BS/HU

Nơi nhận:

- Các chi bộ, đảng bộ,

- Lưu Văn phòng Huyện uỷ.

**SAO Y**

Bình Mẫu, ngày 12 tháng 4 năm 2024

**T/L BAN THƯỜNG VỤ**

**CHÁNH VĂN PHÒNG**

**Phạm Thị Minh Hoạ**
"""
SAO_LUC = """
**TỈNH UỶ SÔNG LAM**

**SAO LỤC**

Số 417-BS/TU

Sông Lam, ngày 20 tháng 4 năm 2024

**Phạm Thị Minh Hoạ**
"""
TRICH_SAO = """
**VĂN PHÒNG TỈNH UỶ SÔNG LAM**

**TRÍCH SAO**

Số 08-BS/VPTU

Sông Lam, ngày 22 tháng 4 năm 2024

**CHÁNH VĂN PHÒNG**

**Phạm Thị Minh Hoạ**
"""


def _copies(words: str) -> tuple[Draft, list[dict[str, Any]]]:
    found = draft(source(words), KNOWN)
    return found, found.plan.get("copies", [])


@pytest.mark.parametrize(
    ("block", "expected", "why"),
    [
        (
            SAO_Y,
            {
                "kind": "sao y",
                "number": "20-BS/HU",
                "by": "Huyện uỷ Bình Mẫu",
                "place": "Bình Mẫu",
                "date": "ngày 12 tháng 4 năm 2024",
                "authority": "T/L BAN THƯỜNG VỤ",
                "position": "CHÁNH VĂN PHÒNG",
                "signer": "Phạm Thị Minh Hoạ",
                "recipients": ["Các chi bộ, đảng bộ", "Lưu Văn phòng Huyện uỷ"],
            },
            "the kind stands below the recipients",
        ),
        (
            SAO_LUC,
            {
                "kind": "sao lục",
                "number": "417-BS/TU",
                "by": "Tỉnh uỷ Sông Lam",
                "by_agency": "tinh-uy-song-lam",
                "place": "Sông Lam",
                "date": "ngày 20 tháng 4 năm 2024",
                "signer": "Phạm Thị Minh Hoạ",
            },
            "no authority line, no recipients: none is made up",
        ),
        (
            TRICH_SAO,
            {
                "kind": "trích sao",
                "number": "08-BS/VPTU",
                "by": "Văn phòng Tỉnh uỷ Sông Lam",
                "by_agency": "van-phong-tinh-uy-song-lam",
                "place": "Sông Lam",
                "date": "ngày 22 tháng 4 năm 2024",
                "position": "CHÁNH VĂN PHÒNG",
                "signer": "Phạm Thị Minh Hoạ",
            },
            "an office copies an extract",
        ),
    ],
)
def test_one_copy(block: str, expected: dict[str, object], why: str) -> None:
    found, copies = _copies(DOCUMENT + block)
    assert copies == [expected], why
    assert found.plan["recipients"] == ["Các huyện uỷ, thành uỷ", "Lưu Văn phòng Tỉnh uỷ"], "the original's own list"
    assert found.plan["signer"] == "Trần Văn Ví Dụ", "the original's own signer"


def test_two_copies_one_after_the_other() -> None:
    _, copies = _copies(DOCUMENT + SAO_LUC + SAO_Y)
    assert [(c["kind"], c["number"]) for c in copies] == [("sao lục", "417-BS/TU"), ("sao y", "20-BS/HU")]


@pytest.mark.parametrize(
    ("change", "field", "code", "why"),
    [
        (("**SAO Y**\n", ""), "copies.0.kind", "copy-field-missing", "its label is not printed: none is guessed"),
        (
            ("ngày 12 tháng 4 năm 2024", "ngày 12 tháng 14 năm 2024"),
            "copies.0.date",
            "date-unreadable",
            "no such month",
        ),
        (
            ("ngày 12 tháng 4 năm 2024", "ngày 12 tháng 3 năm 2024"),
            "copies.0.date",
            "date-before-document",
            "copied early",
        ),
        (("Số 20-BS/HU", "Số 20 - BS/HU"), "copies.0.number", "number-repaired", "blanks around the dash"),
        (("**HUYỆN UỶ BÌNH MẪU**", "**HUYỆN UỶ KHÁC**"), "copies.0.by", "copy-body-unknown", "a body of no register"),
    ],
)
def test_doubts_about_a_copy(change: tuple[str, str], field: str, code: str, why: str) -> None:
    found, _ = _copies(DOCUMENT + SAO_Y.replace(*change))
    assert (field, code) in {(f.field, f.code) for f in found.flags}, why


STAMP = "TỈNH UỶ SÔNG LAM VĂN PHÒNG\n\nSố: 1204\n\nĐẾN\n\nNgày: 08/4/2024\n\nChuyển:\n\nLưu hồ sơ:\n\n"
ARRIVED = {
    "number": "1204",
    "date": "08/4/2024",
    "by": "Văn phòng Tỉnh uỷ Sông Lam",
    "by_agency": "van-phong-tinh-uy-song-lam",
}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (STAMP + DOCUMENT, "above the letterhead"),
        (letterhead() + STAMP + BODY + SIGNED, "between title and body, where the paper had room"),
        (DOCUMENT + STAMP, "below the signature"),
        (letterhead() + STAMP.replace("\n\n", " ").strip() + "\n\n" + BODY + SIGNED, "in one line"),
    ],
)
def test_a_stamp_is_found_anywhere(words: str, why: str) -> None:
    found = draft(source(words), KNOWN)
    assert found.plan["received"] == [ARRIVED], why
    assert "1204" not in found.text, "the stamp is no part of the text"
    assert found.plan["title"] == "thực hiện chương trình làm việc toàn khoá"


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        (
            f"1204\n\n08.4.24\n\n{DOCUMENT}",
            ("dung", "stamp-field-missing", "received.0.by"),
            "loose: whose is not printed",
        ),
        (f"1205\n\n08.4.24\n\n{STAMP}{DOCUMENT}", None, "another number beside the stamp is not its own"),
        (
            STAMP.replace("08/4/2024", "08/3/2024") + DOCUMENT,
            ("dung", "date-before-document", "received.0.date"),
            "early",
        ),
        (
            STAMP.replace("08/4/2024", "08/4/24") + DOCUMENT,
            ("xem", "year-short", "received.0.date"),
            "two digits of a year",
        ),
        (
            f"1204\n\n09.4.24\n\n{STAMP}{DOCUMENT}",
            ("dung", "stamp-conflict", "received.0.date"),
            "two days for one number",
        ),
    ],
)
def test_doubts_about_a_stamp(words: str, expected: tuple[str, str, str] | None, why: str) -> None:
    found = draft(source(words), KNOWN)
    raised = {(f.grade, f.code, f.field) for f in found.flags}
    assert expected is None or expected in raised, why


def test_a_loose_copy_of_the_stamp_is_the_same_stamp() -> None:
    found = draft(source(f"1204\n\n08.04.24\n\n{STAMP}{DOCUMENT}"), KNOWN)
    assert found.plan["received"] == [ARRIVED]


def test_a_recipient_broken_in_two_is_one() -> None:
    words = DOCUMENT.replace("- Các huyện uỷ, thành uỷ,", "- Ban Thường vụ các huyện uỷ\n\n- và thành uỷ trực thuộc,")
    found = draft(source(words), KNOWN)
    assert found.plan["recipients"][0] == "Ban Thường vụ các huyện uỷ và thành uỷ trực thuộc"
    assert ("xem", "recipient-joined") in {(f.grade, f.code) for f in found.flags}


def test_a_list_without_marks_is_not_joined() -> None:
    words = DOCUMENT.replace("thành uỷ,", "thành uỷ").replace("Văn phòng Tỉnh uỷ.", "Văn phòng Tỉnh uỷ")
    assert draft(source(words), KNOWN).plan["recipients"] == ["Các huyện uỷ, thành uỷ", "Lưu Văn phòng Tỉnh uỷ"]


def test_nothing_below_the_signature_is_lost() -> None:
    found = draft(source(DOCUMENT + "\nChữ lạ không thuộc phần nào cả\n"), KNOWN)
    assert [f.raw for f in found.flags if f.code == "line-unplaced"] == ["Chữ lạ không thuộc phần nào cả"]
