"""Legacy Vietnamese fonts (phông chữ cũ): TCVN3 (ABC, `.VnTime` …) and VNI (`VNI-Times` …) turned into Unicode.

Documents of before about 2005 keep Vietnamese letters at the places where Windows has Western ones: «ViÖt Nam» in
`.VnTime` is «Việt Nam». The font's name says which table is meant; a plain text has no font, so `legacy` recognises it
by its letters. A conversion is always told (a Repair). Tables: TCVN 5712:1993, set VN3; VNI for Windows.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from generator.intake.source import Repair

Legacy = Literal["tcvn3", "vni"]

NAMES: dict[Legacy, str] = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI"}

# Code points of Windows Latin 1, each table in the order of `_VOWELS` below: huyền, hỏi, ngã, sắc, nặng.
_VOWELS = (
    "àảãáạ", "ằẳẵắặ", "ầẩẫấậ", "èẻẽéẹ", "ềểễếệ", "ìỉĩíị",
    "òỏõóọ", "ồổỗốộ", "ờởỡớợ", "ùủũúụ", "ừửữứự", "ỳỷỹýỵ",
)  # fmt: skip
_TCVN3_VOWELS = (
    "µ¶·¸¹", "»¼½¾Æ", "ÇÈÉÊË", "ÌÎÏÐÑ", "ÒÓÔÕÖ", "×ØÜÝÞ",
    "ßáâãä", "åæçèé", "êëìíî", "ïñòóô", "õö÷øù", "úûüýþ",
)  # fmt: skip
_TCVN3_BASES = dict(zip("¨©ª«¬\u00ad®¡¢£¤¥¦§", "ăâêôơưđĂÂÊÔƠƯĐ", strict=True))
_TCVN3: dict[str, str] = _TCVN3_BASES | {
    old: new for olds, news in zip(_TCVN3_VOWELS, _VOWELS, strict=True) for old, new in zip(olds, news, strict=True)
}
_TCVN3_TABLE = str.maketrans(_TCVN3)

# VNI writes a base letter and then its marks as one more letter; a few have one letter of their own.
_VNI_MARKS = {"": "øûõùï", "â": "àåãáä", "ê": "èúüéë"}  # plain, with circumflex (aâ eâ oâ), with breve (aê)
_VNI: dict[str, str] = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}


def _fill_vni() -> None:
    plain = {"a": 0, "e": 3, "o": 6, "u": 9, "y": 11, "ô": 8, "ö": 10}
    for base, row in plain.items():
        for mark, letter in zip(_VNI_MARKS[""], _VOWELS[row], strict=True):
            _VNI[base + mark] = letter
    del _VNI["yï"]  # «ỵ» has its own letter
    for base, row in {"a": 2, "e": 4, "o": 7}.items():
        _VNI[base + "â"] = "âêô"["aeo".index(base)]
        for mark, letter in zip(_VNI_MARKS["â"], _VOWELS[row], strict=True):
            _VNI[base + mark] = letter
    _VNI["aê"] = "ă"
    for mark, letter in zip(_VNI_MARKS["ê"], _VOWELS[1], strict=True):
        _VNI["a" + mark] = letter
    for old, new in list(_VNI.items()):
        _VNI[old.upper()] = new.upper()
        if len(old) == 2:  # a capital with a small mark, as it is typed at the start of a word
            _VNI[old[0].upper() + old[1]] = new.upper()


_fill_vni()
_VNI_LETTER = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_TCVN3_FONT = re.compile(r"^(?:\.[Vv][Nn][A-Za-z]|Vn[A-Z])")
_VNI_FONT = re.compile(r"^(?:VNI|[Vv]ni[-_ ])")
_CAPITALS_FONT = re.compile(r"^\.?[Vv]n[A-Za-z ]*H(?![a-z])")

# What counts for a plain text: marks of a table between letters, where neither Unicode nor any language puts them.
_LETTER = r"[^\W\d_]"
_TCVN3_ENDS = re.compile(rf"(?:{_LETTER}[µ¶·¸¹¨©ª«¬\u00ad]|[®»¼½¾]{_LETTER}|{_LETTER}[»¼½¾])")
_VNI_SIGN = re.compile(r"[aeouyAEOUYôöÔÖ][øûõùïØÛÕÙÏ]|[aeoAEO][âàåãáäÂÀÅÃÁÄ]|[aA][êèúüéëÊÈÚÜÉË]")
_UNICODE_SIGN = re.compile(r"[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")
_ENOUGH = 4  # signs in a text before it is called legacy
_SHARE = 0.2  # of its words that must carry one


def font_table(font_name: str) -> Legacy | None:
    """The legacy table that a font's name stands for (`ABCDEF+.VnTimeH,Bold` -> tcvn3), None for a Unicode font."""
    name = _SUBSET.sub("", font_name).strip()
    if _VNI_FONT.match(name):
        return "vni"
    if _TCVN3_FONT.match(name):
        return "tcvn3"
    return None


def draws_capitals(font_name: str) -> bool:
    """Whether a TCVN3 font draws small letters as capitals: its name ends in H (`.VnTimeH`)."""
    return _CAPITALS_FONT.match(_SUBSET.sub("", font_name).strip()) is not None


def convert(text: str, font_name: str) -> tuple[str, Repair | None]:
    """`text` set in a font, as Unicode in NFC, and the Repair that tells it; unchanged (None) in a Unicode font.

    Fonts that end in H (`.VnTimeH`) draw small letters as capitals: the result has capitals. Text that is proper
    Vietnamese Unicode already is left alone, whatever the font's name: a reader has turned it before.
    """
    table = font_table(font_name)
    if table is None or not text or _UNICODE_SIGN.search(text):
        return text, None
    now = turned(text, table)
    if table == "tcvn3" and draws_capitals(font_name):
        now = now.upper()
    if now == text:
        return text, None
    return now, Repair("font", text, now, f"{NAMES[table]}: {_SUBSET.sub('', font_name)}")


def turned(text: str, table: Legacy) -> str:
    """`text` read by a legacy table, in NFC. What the table does not have stays as it is."""
    if table == "tcvn3":
        return unicodedata.normalize("NFC", text.translate(_TCVN3_TABLE))
    return unicodedata.normalize("NFC", _VNI_LETTER.sub(lambda m: _VNI[m.group()], text))


def legacy(text: str) -> Legacy | None:
    """The legacy table that a plain text is in, by its letters; None for Unicode, and where it cannot be told.

    A text counts as legacy when it has none of the letters that only Vietnamese Unicode has, a fifth of its words
    carry a sign of the table, and reading it by the table gives Vietnamese.
    """
    words = len(re.findall(r"\S+", text))
    unicode_signs = len(_UNICODE_SIGN.findall(text))
    counts: dict[Legacy, int] = {"tcvn3": len(_TCVN3_ENDS.findall(text)), "vni": len(_VNI_SIGN.findall(text))}
    table: Legacy = "tcvn3" if counts["tcvn3"] >= counts["vni"] else "vni"
    signs = counts[table]
    if signs < max(_ENOUGH, _SHARE * words) or unicode_signs > signs // 10:
        return None
    return table
