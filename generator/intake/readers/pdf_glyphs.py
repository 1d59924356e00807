"""Letters of a PDF that keeps only the numbers of their drawings, read by how Times New Roman numbers them.

Office systems that sign and stamp what Word has printed write such files: «Kế hoạch số 15» is stored as the numbers of
the drawings of a font, its meaning left out. The numbers are those of the font of Windows: first the signs from the
blank to the tilde, then the letters of western Europe in the order of the old Macintosh set (Apple, TrueType Reference
Manual, `post`; without its blank and its apple), and the Vietnamese letters U+1EA0–U+1EF9 in one row (Ỳ and ỳ stand
apart), whose place differs between upright and slanted.

What comes out must be Vietnamese, word by word, or nothing is taken: the page is then read from its picture.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.intake.gate_text import is_syllable
from generator.intake.readers.pdf_chars import Char, PageContent, text_of, words_of
from generator.intake.source import Repair
from generator.vietnamese import nfc

_FIRST, _MACINTOSH = 3, 98  # the number of the blank, and of the first letter after the tilde
_SIGNS = "".join(map(chr, range(0x20, 0x7F)))
_WESTERN = (
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰"
    "ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇŁłŠšŽž¦ÐðÝýÞþ−×¹²³½¼¾"
)
_COMMON = {
    255: "đ", 264: "Đ", 258: "Ă", 259: "ă", 0x1AC: "Ĩ", 0x1AD: "ĩ", 0x1C9: "Ũ", 0x1CA: "ũ", 0x1E3: "Ỳ", 0x1E4: "ỳ",
}  # fmt: skip
_VIETNAMESE = [letter for letter in map(chr, range(0x1EA0, 0x1EFA)) if letter not in "Ỳỳ"]


def _numbers(row: int, horned: int) -> dict[int, str]:
    """Number -> letter, where `row` is the number of U+1EA0, and `horned` that of Ơ, before ơ, Ư and ư."""
    return {
        **dict(enumerate(_SIGNS, start=_FIRST)),
        **dict(enumerate(_WESTERN, start=_MACINTOSH)),
        **_COMMON,
        **dict(enumerate("ƠơƯư", start=horned)),
        **dict(enumerate(_VIETNAMESE, start=row)),
    }


_UPRIGHT, _SLANTED = _numbers(0x4A4, 0x46A), _numbers(0x328, 0x2EE)

_FREQUENT = frozenset(
    (
        "của", "việc", "định", "quyết", "được", "về", "số", "thực", "hiện", "nghị", "tại", "để", "với", "điều", "sở",
        "tỉnh", "ủy", "uỷ", "nhiệm", "vụ", "độc", "lập", "quản", "luật", "kế", "hoạch", "bộ", "phủ", "đề", "người",
        "năm", "đến", "tổ", "chức",
    )
)  # fmt: skip
_ENOUGH = 15  # words: with fewer each must be Vietnamese
_BAD, _KNOWN = 0.06, 0.1  # share of words that are none, at most; of the most frequent ones, at least
_EDGES = re.compile(r"^[^\w\s]+|[^\w\s]+$")
_SAMPLE = 60

_Key = tuple[str, str]


def by_numbers(pages: Sequence[PageContent]) -> tuple[list[PageContent], list[Repair]]:
    """The pages with the letters that the numbers stand for, and one Repair a font; the same pages where the numbers
    are not those of the font, or none are kept."""
    fonts: dict[_Key, list[Char]] = defaultdict(list)
    for page in pages:
        for char in page.chars:
            fonts[_key(char)].append(char)
    numbered = {key for key, chars in fonts.items() if sum(not char.mapped for char in chars) > len(chars) / 2}
    if not numbered:
        return list(pages), []
    turned = {(slant, text): now for slant in (False, True) for text, now in _letters(slant).items()}
    made = [[_turned(char, turned) if _key(char) in numbered else char for char in page.chars] for page in pages]
    if not all(_is_vietnamese(made, pages, numbered, slant) for slant in (False, True)):
        return list(pages), []
    plain = _plain_fonts(fonts, numbered)
    made = [[_western(char) if _key(char) in plain else char for char in chars] for chars in made]
    repairs = [_told(key, fonts[key], turned) for key in sorted(numbered)]
    return [replace(page, chars=tuple(chars)) for page, chars in zip(pages, made, strict=True)], repairs


def _key(char: Char) -> _Key:
    return char.font.subset, char.font.name


def _letters(slant: bool) -> Mapping[str, str]:
    return {chr(number): nfc(letter) for number, letter in (_SLANTED if slant else _UPRIGHT).items()}


def _turned(char: Char, table: Mapping[tuple[bool, str], str]) -> Char:
    """A character as its letter; the sign for an unknown one where the number stands for none."""
    if char.mapped:
        return char
    return replace(char, text=table.get((char.font.italic, char.text), "\ufffd"), mapped=True)


def _words(chars: Sequence[Char]) -> Iterator[str]:
    """The words of a page without the signs around them."""
    return (_EDGES.sub("", text_of(word).strip()) for word in words_of(chars))


def _is_vietnamese(
    made: Sequence[Sequence[Char]], pages: Sequence[PageContent], numbered: set[_Key], slant: bool
) -> bool:
    """Whether the words that were read by numbers of upright, or of slanted letters, are Vietnamese ones."""
    found: list[str] = []
    for chars, page in zip(made, pages, strict=True):
        for word, before in zip(_words(chars), words_of(page.chars), strict=True):
            own = [char for char in before if _key(char) in numbered and not char.mapped]
            if own and all(char.font.italic == slant for char in own) and word.isalpha():
                found.append(word)
    bad = sum(not (is_syllable(word) and (word[1:].islower() or word.isupper() or len(word) == 1)) for word in found)
    if len(found) < _ENOUGH:
        return bad == 0
    known = sum(word.lower() in _FREQUENT for word in found)
    return bad <= _BAD * len(found) and known >= _KNOWN * len(found)


# ── the other letters of such a file ─────────────────────────────────────────────────────────────────────────────────


def _plain_fonts(fonts: Mapping[_Key, Sequence[Char]], numbered: set[_Key]) -> set[_Key]:
    """The fonts beside them whose letters of western Europe are taken for those of a Macintosh («h‡nh» for «hành»)."""
    out: set[_Key] = set()
    for key, chars in fonts.items():
        if key in numbered:
            continue
        before = [word for word in _words(chars) if not word.isascii()]
        after = [word for word in _words([_western(char) for char in chars]) if not word.isascii()]
        if sum(map(is_syllable, after)) > sum(map(is_syllable, before)):
            out.add(key)
    return out


def _western(char: Char) -> Char:
    """A letter of the Macintosh set as that which Windows has in its place. pdfium takes Á for a pound."""
    if char.text == "£":
        return replace(char, text="Á")
    try:
        code = char.text.encode("latin-1" if not char.mapped else "mac_roman")
        return replace(char, text=nfc(code.decode("cp1252")), mapped=True)
    except UnicodeError:
        return char


def _told(key: _Key, chars: Sequence[Char], table: Mapping[tuple[bool, str], str]) -> Repair:
    own = [char for char in chars if not char.mapped]
    some = own[:_SAMPLE]
    raw = " ".join(f"{ord(char.text[:1] or chr(0)):x}" for char in some[: _SAMPLE // 5])
    now = text_of(_turned(char, table) for char in some).strip()
    return Repair("font", raw, now, f"phông {key[1]}: đọc theo số hình chữ, {len(own)} chữ")
