"""Document numbers (số, ký hiệu): what is printed, repaired where print or OCR damaged it, and what tells two
documents apart.

Party style: dash before the symbol of the type, slash before the body (`28-NQ/TW`, `24-BS/UBKTTU`). State style: slash
before the symbol (`707/QĐ-TTg`, `30/2020/NĐ-CP`, `173/KH-UBND`); a law has no symbol (`64/2025/QH15`), nor has an
official letter (`5973/UBND-KT`). The body decides the style. A repair is recorded in `repairs`, never silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.model import Span
from generator.reading.same_issuer import same_issuer
from generator.vietnamese import fold, folded_pattern, nfc, plain, slug, tone_key

Style = Literal["party", "state"]
Repair = Literal["blanks", "joint", "letters", "style", "doubled word"]

# Symbol -> type name. Empty: the symbol has more than one reading, and only the printed type word can tell.
TYPES: dict[str, str] = {
    "NQ": "Nghị quyết", "CT": "Chỉ thị", "KL": "Kết luận", "QĐ": "", "QĐi": "Quy định", "QC": "Quy chế",
    "KH": "Kế hoạch", "CTr": "Chương trình", "CTHĐ": "Chương trình hành động", "HD": "Hướng dẫn", "TB": "Thông báo",
    "TT": "", "BC": "Báo cáo", "TTr": "Tờ trình", "ĐA": "Đề án", "PA": "Phương án", "CV": "Công văn", "BS": "Bản sao",
    "BB": "Biên bản", "QT": "Quy trình", "CĐ": "Công điện", "NĐ": "Nghị định", "L": "Luật", "PL": "Pháp lệnh",
    "TTLT": "Thông tư liên tịch", "NQLT": "Nghị quyết liên tịch", "HDLN": "Hướng dẫn liên ngành",
    "CTPH": "Chương trình phối hợp", "QCPH": "Quy chế phối hợp", "ĐL": "Điều lệ", "VBHN": "Văn bản hợp nhất",
}  # fmt: skip
_BY_STYLE: dict[tuple[str, Style], str] = {
    ("QĐ", "state"): "Quyết định",
    ("TT", "state"): "Thông tư",
    ("TT", "party"): "Thông tri",
    ("L", "state"): "Lệnh",  # a law is numbered with QH; L-CTN is the President's order that promulgates it
}
# Without diacritics, because that is how the letters get lost: QD, QÐ, QĐI, CTR.
_SYMBOLS = {fold(s, marks=False): s for s in TYPES}
# Symbols under which one document is printed in two ways.
_SAME_SYMBOL = {"QĐi": "QĐ"}

# One organ each: a number with one of these needs no place to be told from another province's.
_CENTRAL = re.compile(
    r"(?:.*TW|TTg|CP|VPCP|TTCP|NHNN|KTNN|CTN|VPCTN|VPQH|QH\d*|UBTVQH\d*|TANDTC|VKSNDTC|UBDT|"
    r"B(?:NV|TC|CT|XD|YT|CA|QP|NG|TP|GDĐT|KHCN|VHTTDL|NNMT|NNPTNT|TNMT|GTVT|TTTT|LĐTBXH|KHĐT|DTTG))(?:-.*)?"
)
_PARTY_BODY = re.compile(r"(?:[A-ZĐ]*(?:TW|TU|HU|QU|ĐU|ĐUK)|ThU|TXU)(?:-.*)?")
_STATE_BODY = re.compile(r"(?:TTg|CP|VPCP|CTN|UBND|HĐND|UBTVQH\d*|QH\d*)(?:-.*)?")
_GLUED_BODY = re.compile(r"[A-ZĐ]*TW|[A-ZĐ]*TU|UBND|HĐND|(?:VP)?CP|TTg|CTN|UBTVQH\d*|B[A-ZĐ]{2,7}|NHNN|TTCP")

# Matched on `plain` text: one kind of dash and of blank, so that a number broken over two lines is still one.
NUMBER = re.compile(
    r"""
    # 164 · 08 · 30c · 66.19 (/2026/NQ-CP), not inside another number; a digit first, because a search looks for that
    (?P<serial> \d (?: (?<![\w/.-]\d) | (?<=\bsố\d) ) \d{0,4} (?: \.\d{1,2} (?=/20\d\d/NQ) | [a-zđ]? ) )
    (?: [ ]{0,2} / [ ]{0,2} (?P<year> (?:19|20)\d\d ) (?= [ ]{0,2} / )         # 30/2020/…: State, normative
      | / (?P<slip> \d{3,5} ) (?= /[A-ZĐ]{1,5}[a-z]?-[A-ZĐ]{2} ) )?            # 34/201/…: a slip, kept as printed
    (?P<joint> [ ]{0,2} [-/]? [ ]{0,2} )                   # «-» Party, «/» State; lost in 158QĐ/TW
    (?P<first> (?: [A-ZĐƯ][a-zđ]? ){1,8} \d{0,2} )         # the symbol; a body in QH15 and UBND-KT; both in QĐUBND
    (?:
        (?P<between> [ ]{0,2} [-/]/? [ ]{0,2} )            # a slash that a scan saw twice
        (?P<second> (?: [A-ZĐƯ][a-z]? ){1,9} \d{0,2}       # the body
            (?: (?: - | &[ ]? | -[ ](?= [A-ZĐ]{4,8} (?! \w ) ) )
                (?: [A-ZĐƯ][a-z]? ){1,16} \d{0,2} ){0,3}          # UBND-KT · QLN& TTBĐS · CAT- ANCTNB
            (?: (?<=-V) [ ]? \. [IVX]{1,4} (?! \.)         # VPCP-V.I: a numbered department
              | \. [A-ZĐ]{2,6} (?! [\w.] | [ ]{1,3} (?:tỉnh|huyện|thành|quận|thị|xã|phường)\b ) )?    # TB-VP.UBND
        )
    )?
    (?: (?= V/v ) | (?! \w | [-/]\w ) )                  # «V/v …» that was glued to it
    """,
    re.VERBOSE,
)
_LETTER_BODY = re.compile(  # «184/UBND»: a letter without its department
    r"(?P<sure>UBND|HĐND|VPCP|[BS][A-ZĐ]{2,6})|[A-ZĐ]{3,6}\d{0,2}"
)
_SAID = folded_pattern(r"(?:(?<!\w)số[ ]*:?|(?:công|văn) (?:văn|bản))[ ]*$")
_SAID_LETTER = folded_pattern(r"(?:công văn|văn bản|công điện)(?:[ ]*số[ ]*:?)?[ ]*$")  # and no «mẫu số 04/HNCT»
_BEFORE = folded_pattern(r"(?:số[ ]*:?[ ]*)+$")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """One document's number.

    `number` is the whole, repaired and in its style; `printed` is what stood there. `serial` keeps its zeros (`08`);
    `symbol` is that of the type, «» where there is none; `year` is part of the number itself, «» where it is not.
    """

    number: str
    serial: str
    symbol: str
    body: str
    style: Style
    year: str = ""
    printed: str = ""
    repairs: tuple[Repair, ...] = ()

    @property
    def type(self) -> str | None:
        """Name of the type, as far as symbol, style and body tell it: a Party `QĐ` is Quyết định or Quy định."""
        if not self.symbol and not self.body.startswith("QH"):
            return "Công văn"
        return type_of(self.symbol, self.style)

    @property
    def odd_year(self) -> bool:
        """Whether the part of the year cannot be one («34/201/…»)."""
        return bool(self.year) and re.fullmatch(r"(?:19|20)\d\d", self.year) is None

    @property
    def central(self) -> bool:
        """Whether the body names one organ of the whole country (TW, TTg) and not one in each place (TU, UBND)."""
        return _CENTRAL.fullmatch(self.body) is not None

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What two prints of one number share: no zeros in front, `QĐi` as `QĐ`, dash or slash all the same."""
        serial = self.serial.lstrip("0") or "0"
        return serial, self.year, _SAME_SYMBOL.get(self.symbol, self.symbol), self.body


@dataclass(frozen=True, slots=True)
class NumberFound:
    """A number in a running text; `span` covers the number alone, without «số»."""

    span: Span
    number: DocumentNumber


def type_of(symbol: str, style: Style | None = None) -> str | None:
    """Name of the type that a symbol stands for («KH» -> «Kế hoạch»); None where the symbol alone does not say."""
    canonical = _SYMBOLS.get(fold(symbol, marks=False), symbol)
    return (_BY_STYLE.get((canonical, style)) if style else None) or TYPES.get(canonical) or None


# What scans put for the «i» of QĐi and for a slash; each is one character, so that offsets stay.
_MISREAD = str.maketrans({"¡": "i", "\u2044": "/", "\u2215": "/"})


def _even(text: str) -> str:
    return plain(text).translate(_MISREAD)


def find_numbers(text: str) -> list[NumberFound]:
    """Every document number in `text` (NFC), damaged ones repaired, in order."""
    return list(_found(text))


def _found(text: str) -> Iterator[NumberFound]:
    even = _even(text)
    for match in NUMBER.finditer(even):
        span = Span(match.start(), len(_without_note(match, even[: match.end()])))
        number = _number(span.of(text))
        if number is None:
            continue
        bare = not number.symbol and not number.year and "-" not in number.body
        before = fold(even[max(0, match.start() - 24) : match.start()]) if bare else ""
        letter = _LETTER_BODY.fullmatch(number.body) if bare else None
        if not bare or (_SAID if letter is None or letter["sure"] else _SAID_LETTER).search(before):
            yield NumberFound(span, number)


@lru_cache(maxsize=16_384)
def _number(printed: str) -> DocumentNumber | None:
    """The number in a stretch that `NUMBER` found; remembered, because a document is cited many times."""
    match = NUMBER.fullmatch(_even(printed))
    return _read(match, printed) if match else None


@lru_cache(maxsize=16_384)
def parse_number(printed: str) -> DocumentNumber | None:
    """The number that `printed` is («số 12-KH/TW» too), or None where it is not one number and nothing else."""
    text = nfc(printed).strip(" \n\t.,;")
    match = NUMBER.search(_even(text))
    if match is None or match.end() != len(text):
        return None
    lead = fold(text[: match.start()])
    if lead and not _BEFORE.fullmatch(lead):
        return None
    return _read(match, text, doubled=len(lead.replace(":", " ").split()) > 1)


def _read(match: re.Match[str], text: str, doubled: bool = False) -> DocumentNumber | None:
    """The number in a match of `NUMBER`; None where its letters are not a symbol and a body after all."""
    first, second, joint = match["first"], match["second"] or "", match["joint"].strip()
    year = match["year"] or match["slip"] or ""
    symbol = _SYMBOLS.get(fold(first, marks=False), "")
    repairs: list[Repair] = ["doubled word"] if doubled else []
    if any(c.isspace() for c in text[match.start() : match.end()]):
        repairs.append("blanks")
    if any(ord(c) in _MISREAD for c in text[match.start() : match.end()]):
        repairs.append("letters")
    if symbol and second:
        body = _body(second)
        if text[slice(*match.span("first"))] != symbol or body != text[slice(*match.span("second"))]:
            repairs.append("letters")
        if not joint:
            repairs.append("joint")
    elif second:
        party_like = joint == "-" and "/" in match["between"]
        if not party_like and joint != "/":
            return None
        body = _body(second) if party_like else _body(f"{first}-{second}")
        if party_like:
            symbol = first
        elif not re.fullmatch(r"[A-ZĐ]{2,}\d{0,2}|TTg|[ACHKVX]\d{2}", _body(first)):  # C06: a police department
            return None
    else:
        glued = None if symbol else _unglue(first)
        if glued:
            symbol, body = glued
            repairs.append("joint")
        elif (year and re.fullmatch(r"(?:UBTV)?QH\d{1,2}", first)) or (
            not year and joint == "/" and _LETTER_BODY.fullmatch(first)
        ):
            body = first
        else:
            return None
        if not joint:
            return None
    style: Style = "state" if joint == "/" or year else "party"
    if symbol and not year and style == "state" and _PARTY_BODY.fullmatch(body):
        style = "party"
        repairs.append("style")
    elif symbol and style == "party" and _STATE_BODY.fullmatch(body):
        style = "state"
        repairs.append("style")
    elif second and match["between"].strip() != ("/" if style == "party" else "-"):
        repairs.append("joint" if symbol else "style")
    number = _written(match["serial"], year, symbol, body, style)
    printed = text[slice(*match.span())]
    return DocumentNumber(number, match["serial"], symbol, body, style, year, printed, tuple(dict.fromkeys(repairs)))


_SPELLED = {"TTG": "TTg", "TU": "TU", "HU": "HU"}
_NOTE_MARK = re.compile(r"(?<=[A-ZĐa-z])[1-9]$")
_ENDS_IN_DIGIT = re.compile(r"(?:UBTV)?QH\d|.*(?:BCĐ|BCH|(?<![A-ZĐ])[A-ZĐ]|HĐND)\d$")
"""Bodies whose letters a digit belongs to: terms of the National Assembly, boards of a decision (BCĐ389), police
departments (C06, PC7)."""


def _without_note(number: re.Match[str], text: str) -> str:
    """`text` without the mark of a footnote that a print has lost the height of: «105/2025/NĐ-CP2»."""
    body = number["second"] or ""  # «UBND-NN4» names a department and not a symbol with a body
    known = fold(number["first"], marks=False) in _SYMBOLS
    if not known or not _NOTE_MARK.search(body) or _ENDS_IN_DIGIT.fullmatch(body):
        return text
    return text[: number.end() - 1] if text[number.end() - 1].isdigit() else text


def _body(printed: str) -> str:
    """The body's letters: no body has an Ư (OCR's TƯ, ƯBND), and TW and TTg have one spelling."""
    parts = printed.replace("Ư", "U").replace(" .", ".").replace("& ", "&").replace("- ", "-").split("-")
    return "-".join(_SPELLED.get(p.upper(), p.upper() if p.upper().endswith("TW") else p) for p in parts)


def _unglue(letters: str) -> tuple[str, str] | None:
    """Symbol and body that lost the mark between them (`QĐUBND`, `NQTW`), the longest symbol first."""
    for size in range(min(4, len(letters) - 1), 0, -1):
        symbol = _SYMBOLS.get(fold(letters[:size], marks=False))
        if symbol and _GLUED_BODY.fullmatch(_body(letters[size:])):
            return symbol, _body(letters[size:])
    return None


def _written(serial: str, year: str, symbol: str, body: str, style: Style) -> str:
    if style == "party":
        return f"{serial}-{symbol}/{body}"
    return "/".join(p for p in (serial, year, f"{symbol}-{body}" if symbol else body) if p)


# ── identity ─────────────────────────────────────────────────────────────────────────────────────────────────────

_LOCAL_LEVEL = folded_pattern(
    r"(?:(?:tỉnh|thành|huyện|quận|thị|đảng) uỷ|tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường) "
)


def place_of(issuer: str) -> str:
    """The place that an issuer's name ends in («Ban Thường vụ Tỉnh uỷ Quảng Ngãi» -> «Quảng Ngãi»), or «»."""
    place = ""
    for match in _LOCAL_LEVEL.finditer(fold(issuer)):
        words = re.match(r"(?:[^\W\d_]+[ ]?)+", issuer[match.end() :])
        named: list[str] = []
        for word in words.group().split() if words else ():
            if not word[0].isupper():
                break
            named.append(word)
        place = " ".join(named) or place
    return place


def document_id(
    number: str, date: str | None, place: str | None = None, name: str | None = None, issuer: str | None = None
) -> str:
    """The id of a document: `164-qd-tw-2013`, `60-kh-tu-quang-ngai-2023`, `15-nq-tw` where no date is printed.

    `date` is ISO (its year is used); `place` (or the place that `issuer` ends in) is added where the number's body
    exists in each province; a document without a number is named by the slug of `name`. The repaired number is used,
    the serial padded to two digits, the symbol as printed. A number that has a year of its own is not dated again.
    """
    read = parse_number(number) if number else None
    if read is None:
        return slug(number or name or "")
    parts = [read.serial.zfill(2), read.year, read.symbol, read.body]
    if not read.central:
        parts.append(place or place_of(issuer or ""))
    if date and date[:4] != read.year:
        parts.append(date[:4])
    return slug(" ".join(parts))


Identity = tuple[str | None, str | None, str | None]


def same_document(a: Identity, b: Identity) -> bool:
    """Whether two (number, ISO date, issuer) can be one document; ids play no part.

    Numbers must agree (`QĐi` is a print of `QĐ`, zeros in front do not count); dates and issuers must agree where both
    are known. An issuer agrees with a shorter or longer form of its name, and not with another term's (khoá).
    """
    if not a[0] or not b[0]:
        return False
    one, other = parse_number(a[0]), parse_number(b[0])
    if one is None or other is None:
        if tone_key(a[0]) != tone_key(b[0]):
            return False
    elif one.key != other.key:
        return False
    if a[1] and b[1] and not (a[1].startswith(b[1]) or b[1].startswith(a[1])):
        return False
    return not a[2] or not b[2] or same_issuer(a[2], b[2])
