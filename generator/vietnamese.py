"""Vietnamese text as keys: folding that keeps offsets, slugs for addresses, and the order of a Vietnamese list.

Official text is printed as it stands and compared in a folded form: the same word is typed «uỷ» and «ủy», «hoá» and
«hòa», with a long dash or a short one, in capitals or not. This module imports nothing of ours and does no I/O.

A folded word is a key, not a spelling («ngày» becomes «ngaỳ»): compare a folded text only with folded words, and write
patterns for it with `folded_pattern`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# Tone marks in the order of a Vietnamese dictionary: huyền, hỏi, ngã, sắc, nặng (ngang has none and sorts first).
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_VOWELS = "aăâeêioôơuưy"
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_DOUBLE_QUOTES = "“”„‟«»″"
_SINGLE_QUOTES = "‘’‚‛′"


def nfc(s: str) -> str:
    """`s` in the one form that texts are stored in (NFC), so that offsets mean the same everywhere."""
    return unicodedata.normalize("NFC", s)


def plain(s: str) -> str:
    """`s` with its case and letters kept, **same length**: white space a blank, every dash «-», old fonts' Ð a Đ."""
    return s.translate(_PLAIN) if _UNEVEN.search(s) else s


def _parts(letter: str) -> tuple[str, str]:
    """A letter without its tone, and the tone («ộ» -> «ô», nặng); the tone is "" where there is none."""
    decomposed = unicodedata.normalize("NFD", letter)
    tone = "".join(c for c in decomposed if c in _TONES)
    if not tone:
        return letter, ""
    return nfc("".join(c for c in decomposed if c not in _TONES)), tone


class _Folding(dict[int, str]):
    """Table for `str.translate`, filled as letters are met: one code point in, one out."""

    def __init__(self, marks: bool) -> None:
        super().__init__()
        self._marks = marks

    def __missing__(self, code: int) -> str:
        folded = self[code] = self._fold(chr(code))
        return folded

    def _fold(self, c: str) -> str:
        if c.isspace():
            return " "
        if c in _DASHES:
            return "-"
        if c in _DOUBLE_QUOTES:
            return '"'
        if c in _SINGLE_QUOTES:
            return "'"
        if c in "ÐðƉɖ":  # the Icelandic and African letters that old fonts and OCR put for Đ
            c = "đ"
        lower = c.lower()
        if len(lower) != 1:  # «İ» would become two code points
            lower = c
        if self._marks:
            return lower
        if lower == "đ":
            return "d"
        bare = "".join(x for x in unicodedata.normalize("NFD", lower) if not unicodedata.combining(x)).lower()
        return bare if len(bare) == 1 else lower


class _Plain(dict[int, str]):
    """Table for `plain`, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        c = chr(code)
        if c.isspace():
            c = " "
        elif c in _DASHES:
            c = "-"
        elif c in "ÐƉ":
            c = "Đ"
        self[code] = c
        return c


_PLAIN = _Plain()
_UNEVEN = re.compile(rf"[^\S ]|[{_DASHES}ÐƉ]")
"""What `plain` changes; nearly every text has nothing of it, and looking costs less than writing it anew."""
_WITH_MARKS = _Folding(marks=True)
_WITHOUT_MARKS = _Folding(marks=False)
_TONED_VOWELS = "".join(nfc(v + t) for v in _VOWELS for t in _TONES)
# Two vowels or more, the first toned one of which is not the last: the only places where a tone can move.
_MOVABLE = re.compile(f"[{_VOWELS}]*[{_TONED_VOWELS}][{_VOWELS}{_TONED_VOWELS}]+")


@lru_cache(maxsize=4096)
def _tone_last(vowels: str) -> str:
    """A run of vowels with its one tone on the last of them; a run with two tones is damaged and stays as it is."""
    parts = [_parts(v) for v in vowels]
    tones = "".join(tone for _, tone in parts)
    if len(tones) != 1:
        return vowels
    return "".join(letter for letter, _ in parts[:-1]) + nfc(parts[-1][0] + tones)


def fold(s: str, *, marks: bool = True) -> str:
    """`s` for matching, with **the same length** as `s`, so that an offset found in it holds in the text.

    Lower case; the tone of a syllable on its last vowel («uỷ» and «ủy», «quý» and «qúy» become one) with no table
    of words; every dash «-», every white space a blank, curly quotes straight. `marks=False` also takes all
    diacritics away (đ -> d). `s` is expected in NFC: an NFD text keeps its length but does not match an NFC one.
    """
    return _folded(s) if marks else s.translate(_WITHOUT_MARKS)


@lru_cache(maxsize=4096)
def _folded(s: str) -> str:
    """Remembered, because every reader of a clause folds it anew."""
    return " ".join(map(_folded_word, s.split(" ")))


@lru_cache(maxsize=16_384)
def _folded_word(s: str) -> str:
    """Remembered, because a syllable comes back again and again: a new text costs half."""
    return _MOVABLE.sub(lambda m: _tone_last(m.group()), s.translate(_WITH_MARKS))


def folded_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A compiled pattern for folded text, whose Vietnamese words may be written as one spells them, in lower case.

    Only tones are moved, so escapes keep their capitals (`\\W`). A class of toned vowels (`[áà]`) does not belong here.
    """
    return re.compile(_MOVABLE.sub(lambda m: _tone_last(m.group()), nfc(source)), flags)


def tone_key(s: str) -> str:
    """A key under which two printed forms of one name are equal; its length says nothing."""
    return " ".join(fold(nfc(s)).split())


def slug(s: str) -> str:
    """`s` as part of an id or an address: lower-case ASCII letters and digits joined by single hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(nfc(s), marks=False)).strip("-")


SortKey = tuple[tuple[int, tuple[int, ...], tuple[int, ...]], ...]


def sort_key(s: str) -> SortKey:
    """Key for a Vietnamese list: syllable by syllable as a dictionary does, letters a ă â b c d đ e ê … before tones
    ngang huyền hỏi ngã sắc nặng; numbers compare as numbers and come before letters; case and punctuation do not count.
    """
    return tuple(_token_key(t) for t in re.findall(r"\d+|[^\W\d_]+", fold(nfc(s))))


@lru_cache(maxsize=4096)
def _token_key(token: str) -> tuple[int, tuple[int, ...], tuple[int, ...]]:
    if token[0].isdecimal():
        return 0, (int(token),), ()
    parts = [_parts(c) for c in token]
    ranks = tuple(_ALPHABET.find(c) if c in _ALPHABET else len(_ALPHABET) + ord(c) for c, _ in parts)
    return 1, ranks, tuple(_TONES.find(t) + 1 if t else 0 for _, t in parts)


def _needle(words: list[str]) -> re.Pattern[str]:
    before = r"(?<!\w)" if words[0][0].isalnum() else ""
    after = r"(?!\w)" if words[-1][-1].isalnum() else ""
    return re.compile(before + " +".join(map(re.escape, words)) + after)


def find_folded(needle: str, text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Where `needle` stands in `text` as whole words, from offset `start` up to `end`: `(start, end)` in code points of
    `text`.

    Tolerant of case, tone placement, dashes and runs of white space. Matches do not overlap; an empty needle is
    nowhere.
    """
    words = fold(nfc(needle)).split()
    if not words:
        return []
    folded = fold(text)
    stop = len(folded) if end is None else end
    if "  " in folded:
        return [m.span() for m in _needle(words).finditer(folded, start, stop)]
    # Nearly every text: the words are found without a pattern of their own, whose compiling costs more.
    return list(_whole_words(" ".join(words), folded, start, stop))


def _whole_words(words: str, text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    at = text.find(words, start, stop)
    while at >= 0:
        end = at + len(words)
        cut_before = words[0].isalnum() and at > 0 and _in_word(text[at - 1])
        cut_after = words[-1].isalnum() and end < stop and _in_word(text[end])
        if cut_before or cut_after:
            end = at + 1
        else:
            yield at, end
        at = text.find(words, end, stop)


def _in_word(c: str) -> bool:
    return c.isalnum() or c == "_"
