"""What is printed before a clause: `IV-`, `4.`, `3.1.`, `a)`, `Điều 5.`, `Phần thứ nhất`, `Phụ lục II`, `-`, `+`.

A label decides the level of its clause; how many `#` a heading has decides nothing. Forms: those of Party documents
(I- 1. 1.1. a) - +) and of State documents (Phần, Chương, Mục, Điều, khoản, điểm, Phụ lục).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.vietnamese import fold

LabelKind = Literal["annex", "part", "chapter", "division", "article", "section", "number", "letter", "bullet"]

# Letters of points in the order of Vietnamese law. Those in `_OPTIONAL` are left out by some documents, used by others.
_LETTERS = "abcdđefghijklmnopqrstuvwxyz"
_OPTIONAL = frozenset("đfjwz")
_COUNTING = (
    ("nhất",), ("hai",), ("ba",), ("tư", "bốn"), ("năm",), ("sáu",), ("bảy", "bẩy"), ("tám",), ("chín",), ("mười",),
)  # fmt: skip
_ORDINALS = {fold(word): str(number) for number, words in enumerate(_COUNTING, start=1) for word in words}
_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})|XL(IX|IV|V?I{0,3})|L?")

# `*` stands above `-` where both are printed, `+` below it, dots below that.
BULLET_RANK = {"*": 0, "-": 1, "–": 1, "—": 1, "+": 2, "•": 3, "●": 3, "▪": 3, "·": 3, "∙": 3}

_KINDS: dict[str, LabelKind] = {
    fold("phần"): "part",
    fold("chương"): "chapter",
    fold("mục"): "division",
    fold("điều"): "article",
    fold("phụ lục"): "annex",
}
_FIRST_LETTERS = frozenset(word[0] for word in _KINDS)
_WORDED = re.compile(
    r"(?P<word>" + "|".join(_KINDS).replace(" ", " +") + ")"
    r"(?: +(?:số +)?(?P<value>thứ +\w+|[ivxl]+|\d+[a-zđ]?|[a-h]))?"
    r"(?![\w/])(?P<mark> *[.:-](?=\s|$))?"
)
_SECTION = re.compile(r"(?P<value>[IVXL]+) ?[-–—./)](?=\s|[^\W\d_]{2}|$)")
_LETTER_PART = re.compile(r"(?P<value>[A-H]) ?[-–—.](?=\s)")
# `1.` `1-` `1)` `1/` `12a.`: a space may be missing after the mark, but 30/4, 1.5 tỷ and 3 - 5 ngày are no labels
_NUMBER = re.compile(r"(?P<value>\d{1,3}[a-zđ]?)(?: ?[.)](?!\d)| ?[-–](?!\s*\d)|/(?=\s))")
# «75-KL/TW, Chương trình …»: a document's number at the beginning of a line
_DOCUMENT = re.compile(r"\d{1,4} ?[-/] ?[A-ZĐ][A-Za-zĐđ]{0,4} ?[-/] ?[A-ZĐ]{2}")
_NUMBERS = re.compile(r"(?P<value>\d{1,3}(?:\.[1-9]\d?)+)(?:(?P<mark> ?[.)](?!\d)| ?[-–](?!\s*\d)|/(?=\s))|(?=\s))")
_LETTER = re.compile(r"\(?(?P<value>[a-zđ])(?:\)|[./](?=\s|$))")
_BULLET = re.compile(r"(?P<value>[-–—+*•●▪·∙])(?=\s|[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Label:
    """A label as read. `value` is its part of the path without prefix (`IV`, `3.1`, `đ`, `5a`; "" for a lone annex),
    `printed` the words on the paper, `end` the offset at which the clause's own words start. `sure` is False for a
    number that may as well be a quantity («1.5 tỷ đồng»)."""

    kind: LabelKind
    value: str
    printed: str
    end: int
    sure: bool = True


def read_label(text: str, first_line: int, heading: bool) -> Label | None:
    """The label that `text` starts with, or None.

    `first_line` is the length of the block's first line: «Phần thứ nhất» is a label when it stands there alone, not
    when it starts a sentence («Điều 5 của Luật …»). `heading`: the block is marked as a heading.
    """
    if worded := _worded(text, first_line, heading):
        return worded
    if (m := _SECTION.match(text)) and roman_value(m["value"]):
        return _label("section", m, text)
    if heading and (m := _LETTER_PART.match(text)):
        return _label("part", m, text)
    if _DOCUMENT.match(text):
        return None
    if m := _NUMBERS.match(text):
        return _label("number", m, text, sure=m["mark"] is not None)
    if m := _NUMBER.match(text):
        return _label("number", m, text)
    if m := _LETTER.match(text):
        return _label("letter", m, text)
    if m := _BULLET.match(text):
        return _label("bullet", m, text)
    return None


def _label(kind: LabelKind, m: re.Match[str], text: str, sure: bool = True) -> Label:
    return Label(kind, m["value"], m.group().strip(), _skip(text, m.end()), sure)


def _worded(text: str, first_line: int, heading: bool) -> Label | None:
    if fold(text[:1]) not in _FIRST_LETTERS:  # most clauses: not folded for a word that they do not begin with
        return None
    m = _WORDED.match(fold(text))
    if m is None:
        return None
    kind = _KINDS[" ".join(m["word"].split())]
    if not (heading or m["mark"] or m.end() >= first_line):
        return None
    nameless = "" if kind == "annex" else None
    value = nameless if m["value"] is None else _ordinal(m["value"])
    if value is None:
        return None
    return Label(kind, value, text[: m.end()].strip(), _skip(text, m.end()))


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ordinal(value: str) -> str | None:
    """Path value of a folded «thứ nhất», «ii», «5a», «b»; None where it is none of them."""
    if value.startswith("thứ"):
        return _ORDINALS.get(value.split()[-1])
    if value[0].isdigit():
        return value
    roman = roman_value(value.upper())
    return str(roman) if roman else value.upper() if len(value) == 1 else None


def roman_value(numeral: str) -> int:
    """Value of a Roman numeral up to 50 in its proper form; 0 for anything else."""
    if not numeral or not _ROMAN.fullmatch(numeral):
        return 0
    digits = {"I": 1, "V": 5, "X": 10, "L": 50}
    values = [digits[c] for c in numeral]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def follows(kind: LabelKind, value: str, before: str | None) -> bool:
    """Whether `value` comes next after `before` in a run of one kind; first of its run when `before` is None."""
    if kind == "letter":
        start = _LETTERS.index(before) + 1 if before is not None else 0
        at = _LETTERS.index(value)
        return at >= start and all(c in _OPTIONAL for c in _LETTERS[start:at])
    if kind == "part" and value.isalpha():
        return ord(value) == (ord(before) + 1 if before else ord("A"))
    if kind == "annex" and value.isalpha():
        return before is None or ord(value) == ord(before[0]) + 1
    number, suffix = _split(value)
    last, last_suffix = _split(before) if before else (0, "")
    if suffix:  # «Điều 5a» was put in after «Điều 5» or «Điều 5b» … by an amendment
        return number == last and suffix > last_suffix
    return number == last + 1


def _split(value: str) -> tuple[int, str]:
    if roman := roman_value(value):
        return roman, ""
    digits = value.rsplit(".", 1)[-1]
    m = re.fullmatch(r"(\d+)([a-zđ]?)", digits)
    return (int(m[1]), m[2]) if m else (0, digits)
