"""The held texts against the copies they were read from: nothing added, nothing lost, nothing mended.

What a body file leaves out (stamp, letterhead, signature, recipients, the copy's own block) stands in fields of
plans/ID.yml; the tables below say where, stretch by stretch, and every word of both sides is accounted for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
SEEDS = {"12-kh-tw-2022": "12-KH-TW.txt", "28-nq-tw-2022": "28-NQ-TW.txt"}


@dataclass(frozen=True)
class Piece:
    """Printed words that the body leaves out, and the field that holds them; no field: words of the form itself
    («Số», «Nơi nhận:», a bullet, the empty lines of a stamp)."""

    text: str
    field: str = ""


Stretch: TypeAlias = tuple[Piece, ...]
P = Piece


def items(field: str, *lines: str) -> Stretch:
    """A list as printed, one bullet an item of the field."""
    return tuple(p for i, line in enumerate(lines) for p in (P("-"), P(line, f"{field}.{i}")))


# Stretches in the order of the seed.
LEFT_OUT: dict[str, tuple[Stretch, ...]] = {
    "12-kh-tw-2022": (
        (P("1008", "received.0.number"), P("05.12.22", "received.0.date")),  # the stamp's entries, also at the top
        (P("BAN CHẤP HÀNH TRUNG ƯƠNG", "letterhead.0"), P("ĐẢNG CỘNG SẢN VIỆT NAM", "letterhead.1")),
        (P("Số"), P("12-KH/TW", "number")),
        (P("Hà Nội,", "place"), P("ngày 28 tháng 11 năm 2022", "date")),
        (
            P("TỈNH ỦY QUẢNG NGÃI", "received.0.by"),
            P("VĂN PHÒNG", "received.0.by"),
            P("Số:"),
            P("1008", "received.0.number"),
            P("ĐẾN"),
            P("Ngày:"),
            P("05/12/2022", "received.0.date"),
            P("Chuyển:"),
            P("Lưu hồ sơ:"),
        ),
        (P("T/M BỘ CHÍNH TRỊ", "authority"), P("Đã ký:", "signature"), P("Võ Văn Thương", "signer")),
        (P("TỈNH ỦY QUẢNG NGÃI", "copies.0.by"), P("SAO LỤC", "copies.0.kind")),
        (P("Số"), P("417-BS/TU", "copies.0.number")),
        (P("Quảng Ngãi,", "copies.0.place"), P("ngày 20 tháng 12 năm 2022", "copies.0.date")),
        (
            P("Nơi nhận:"),
            *items(
                "copies.0.recipients",
                "Các cơ quan chuyên trách tham mưu, giúp việc Tỉnh uỷ,",
                "Các ban cán sự đảng, đảng đoàn, Tỉnh đoàn,",
                "Các sở, ban, ngành tỉnh,",
                "Các đơn vị sự nghiệp trực thuộc Tỉnh uỷ,",
                "Các hội có tính chất đặc thù trên địa bàn tỉnh,",
                "Cổng Thông tin điện tử Đảng bộ tỉnh,",
                "Các đồng chí Tỉnh uỷ viên,",
                "Các huyện, thị, thành uỷ, đảng uỷ trực thuộc,",
                "VPTU: PCVP, P.TH,",
                "Lưu Văn phòng Tỉnh uỷ.",
            ),
        ),
        (P("Nguyễn Thị Ngọc Bích", "copies.0.signer"),),
    ),
    "28-nq-tw-2022": (
        (P("BAN CHẤP HÀNH TRUNG ƯƠNG", "letterhead.0"), P("ĐẢNG CỘNG SẢN VIỆT NAM", "letterhead.1")),
        (P("Số"), P("28-NQ/TW", "number")),
        (P("Hà Nội,", "place"), P("ngày 17 tháng 11 năm 2022", "date")),
        (
            P("Nơi nhận:"),
            *items(
                "recipients",
                "Các tỉnh uỷ, thành uỷ,",
                "Các ban đảng, ban cán sự đảng, đảng đoàn, đảng uỷ trực thuộc Trung ương,",
                "Các đảng uỷ đơn vị sự nghiệp Trung ương,",
                "Ban Bí thư Trung ương",
            ),
            P("-"),  # one recipient that the print broke into two bullets
            P("Đoàn Thanh niên Cộng sản Hồ Chí Minh,", "recipients.3"),
            P("-"),
            P("Các đồng chí Ủy viên Ban Chấp hành Trung ương Đảng,", "recipients.4"),
            P("-"),
            P("Lưu Văn phòng Trung ương Đảng.", "recipients.5"),
        ),
        (
            P("T/M BAN CHẤP HÀNH TRUNG ƯƠNG", "authority"),
            P("TỔNG BÍ THƯ", "position"),
            P("Nguyễn Phú Trọng", "signer"),
        ),
        (P("TỈNH ỦY BÌNH PHƯỚC", "copies.0.by"), P("Số"), P("94-BS/TU", "copies.0.number")),
        (
            P("Nơi nhận :"),
            *items(
                "copies.0.recipients",
                "Các đ/c TUV,",
                "Các ban xây dựng đảng Tỉnh ủy,",
                "BCS Đảng, Đảng đoàn, BTV Tỉnh đoàn,",
                "Các huyện, thị, thành ủy, Đảng ủy trực thuộc,",
                "Lưu Văn phòng Tỉnh ủy.",
            ),
        ),
        (
            P("SAO Y", "copies.0.kind"),
            P("Bình Phước,", "copies.0.place"),
            P("ngày 07 tháng 12 năm 2022", "copies.0.date"),
        ),
        (
            P("T/L BAN THƯỜNG VỤ", "copies.0.authority"),
            P("CHÁNH VĂN PHÒNG", "copies.0.position"),
            P("Nguyễn Văn Khánh", "copies.0.signer"),
        ),
    ),
}

# Decisions about the document that are printed in its body, or not printed at all.
NOT_LEFT_OUT = re.compile(r"title|issuer|\w*(\.\d+\.)?(issuer|by)_agency")
TEXT_FIELDS = ("notes", "core", "tasks", "assigns", "overrules")  # about the body, with quotes of their own


def words(text: str) -> list[str]:
    """Words and marks as printed, without Markdown's own signs and without rules and ornaments."""
    bare = re.sub(r"\\?[*#]|^-{3,}$", "", unicodedata.normalize("NFC", text), flags=re.MULTILINE)
    return bare.split()


def bare_words(text: str) -> list[str]:
    """Words as a field holds them: in any case, without the punctuation that closes a line or list item."""
    return [w for w in (word.strip(",.;:").casefold() for word in words(text)) if w]


def day(text: str) -> tuple[int, int, int]:
    """Day, month, two digits of the year: a stamp prints «05.12.22», a letterhead «ngày 28 tháng 11 năm 2022»."""
    d, m, y = (int(n) for n in re.findall(r"\d+", text))
    return d, m, y % 100


def runs(needle: list[str], hay: list[str], start: int = 0) -> Iterator[int]:
    """Where a run of words begins in a list of words."""
    return (i for i in range(start, len(hay) - len(needle) + 1) if hay[i : i + len(needle)] == needle)


def seed_words(document: str) -> list[str]:
    return words((ROOT / "tests/seeds" / SEEDS[document]).read_text(encoding="utf-8"))


def body_text(document: str) -> str:
    return (ROOT / f"content/van-ban/{document}.md").read_text(encoding="utf-8")


def leaves(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every single value of a YAML file with its path (`copies.0.signer`)."""
    if isinstance(value, str):
        yield path, value
        return
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in pairs:
        yield from leaves(item, f"{path}.{key}" if path else str(key))


def fields(document: str) -> dict[str, str]:
    """What plans/ID.yml says about the document itself, by path; every value as the string that is written."""
    plan = yaml.load((ROOT / f"plans/{document}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return dict(leaves({k: v for k, v in plan.items() if k not in TEXT_FIELDS}))


@pytest.mark.parametrize("document", SEEDS)
def test_body_is_the_seed_without_what_was_left_out(document: str) -> None:
    rest, at = seed_words(document), 0
    for stretch in LEFT_OUT[document]:
        printed = [w for piece in stretch for w in words(piece.text)]
        found = next(runs(printed, rest, at), None)
        assert found is not None, f"not printed there: {' '.join(printed)}"
        del rest[found : found + len(printed)]
        at = found
    body = words(body_text(document))
    first = next((i for i, (a, b) in enumerate(zip(rest, body, strict=False)) if a != b), min(len(rest), len(body)))
    assert rest == body, f"from word {first}: printed {rest[first : first + 8]}, body {body[first : first + 8]}"


@pytest.mark.parametrize("document", SEEDS)
def test_paragraphs_cut_by_a_page_break_are_whole(document: str) -> None:
    """A paragraph ends a sentence; one that does not is half of one, and its other half would be another clause."""
    blocks = [b for b in re.split(r"\n\s*\n", body_text(document).strip()) if not b.startswith("#")]
    assert len(blocks) > 30
    assert [b[-60:] for b in blocks if b[-1] not in ".:"] == []


CLAIMS = [
    (document, i, field)
    for document, stretches in LEFT_OUT.items()
    for i, stretch in enumerate(stretches)
    for field in dict.fromkeys(p.field for p in stretch if p.field)
]


@pytest.mark.parametrize(("document", "stretch", "field"), CLAIMS)
def test_field_holds_what_was_left_out(document: str, stretch: int, field: str) -> None:
    """Every printed word stands in the field, and the field has no other word."""
    held = fields(document).get(field)
    assert held is not None, f"plans/{document}.yml has no {field}"
    printed = [p.text for p in LEFT_OUT[document][stretch] if p.field == field]
    if field.endswith("date"):
        assert [day(t) for t in printed] == [day(held)]
        return
    hay = bare_words(held)
    assert len(hay) == sum(len(bare_words(t)) for t in printed)
    for text in printed:  # in any order: a stamp prints the office under its Party committee, the field before it
        assert list(runs(bare_words(text), hay)), f"{text!r} is not in {held!r}"


@pytest.mark.parametrize("document", SEEDS)
def test_every_field_was_printed(document: str) -> None:
    """A field that no stretch of the seed stands behind is an invention."""
    claimed = {field for d, _, field in CLAIMS if d == document}
    stated = {path for path in fields(document) if not NOT_LEFT_OUT.fullmatch(path)}
    assert stated == claimed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("### **III- NHIỆM VỤ**", ["III-", "NHIỆM", "VỤ"]),  # marks of a heading
        ("(*thực hiện thường xuyên*).", ["(thực", "hiện", "thường", "xuyên)."]),  # italics inside a word
        ("chính trị - xã hội\n-----\n- Bộ", ["chính", "trị", "-", "xã", "hội", "-", "Bộ"]),  # a rule is no word
        ("\\*  \nSố 28-NQ/TW", ["Số", "28-NQ/TW"]),  # the ornament above the number
        ("uy\u0309", ["uỷ"]),  # decomposed letters
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected
