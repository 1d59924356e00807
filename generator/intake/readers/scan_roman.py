"""Roman numerals of a scan by their strokes: «II» and «III» are what OCR confuses most («H», «IH», «XIIH»).

Upright strokes can be counted on the picture. Together with what was read («IH» has three of them) they tell the
numeral; a count that no reading bears out tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PIL import Image

from generator.intake.readers.ocr import Seen
from generator.intake.readers.scan_alone import Spot
from generator.vietnamese import fold

_STROKES = {"I": 1, "J": 1, "l": 1, "1": 1, "|": 1, "!": 1, "i": 1, "Ï": 1, "Ì": 1, "Í": 1, "Ị": 1, "H": 2, "N": 2,
            **dict.fromkeys("EÉỀẾỆỂỄ", 1)}  # fmt: skip
_HEAD = re.compile(r"([(«“\"]?)([XVIJHNl1|!iÏÌÍỊEÉỀẾỆỂỄ]{1,8})(?=[-–—./,:;)»”\"]|$)")
_ALONE = re.compile(r"[XVIJHNl1|!iÏÌÍỊEÉỀẾỆỂỄ]{1,8}(?:[-–—.]?|/20\d\d.*)")
_BELIEVED = 0.8  # confidence from which a number in digits is one
_SMALL = re.compile(r"xx[iv]{0,4}(?=[-–—./,:;)»”\"]|$)")
_RUN = re.compile(r"[IJHNl1|!iÏÌÍỊEÉỀẾỆỂỄ]+")
_TENS = ("", "X", "XX")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_VALID = frozenset(ten + one for ten in _TENS for one in _ONES) - {""}
_BEFORE = frozenset(("khoa", "thu", "quy", "lan", "muc", "phan", "chuong", "hoi"))
"""Words, without diacritics, behind which a numeral is expected."""
_SLANTS = (0.15, 0.18, 0.21, 0.24, 0.27)  # tangents of italics
_DARK = 0.96  # share of a stroke's height that must be dark
_APART = 0.5  # of the height: strokes farther apart belong to two things


def expects(before: Seen | None, word: Seen, alone: bool = True) -> bool:
    """Whether `word` stands where a Roman numeral is expected: behind «quý», «khoá», «thứ», or as a label where no
    word is before it. Before other words a label has a mark behind it («Vi» is a name)."""
    if is_in_digits(word.text) and word.confidence >= _BELIEVED:
        return False
    if before is None:
        if not alone and word.text[-1:].isalpha():
            return False
        return bool(_ALONE.fullmatch(word.text) or _SMALL.match(word.text))
    return fold(before.text, marks=False) in _BEFORE and bool(_HEAD.match(word.text) or _SMALL.match(word.text))


def is_in_digits(text: str) -> bool:
    """Whether a word begins with a number in digits: «quý 1» is printed as it is."""
    return re.match(r"\d+(?=[-–—./,:;)»”\"]|$)", text) is not None


def numeral(page: Image.Image, place: Spot, readings: Sequence[str], sure: bool = True) -> str | None:
    """The first reading with its numeral as the strokes on the page tell it; None where they bear none of them out.

    A reading may be off by one stroke where the first is no numeral or not `sure`.
    """
    if _SMALL.match(readings[0]) and _HEAD.match(readings[0].upper()):
        return readings[0].upper()  # «lần thứ xx»
    first = _HEAD.match(readings[0])
    if first is None or all(is_in_digits(reading) for reading in readings):
        return None
    count = strokes(page, place)
    for most in (0,) if sure and first[2] in _VALID else (0, 1):
        for reading in readings:
            head = _HEAD.match(reading)
            runs = _RUN.findall(head[2]) if head else []
            if head is None or len(runs) != 1:
                continue
            off = abs(sum(_STROKES[c] for c in runs[0]) - count)
            told = _RUN.sub("I" * count, head[2])
            if told in _VALID and off <= most:
                return f"{first[1]}{told}{readings[0][first.end() :]}".replace("//", "/")
    return None


def strokes(page: Image.Image, place: Spot) -> int:
    """How many upright strokes stand side by side at the beginning of a word, after letters without any (X, V)."""
    high = place.base - place.y0
    if high < 8:
        return 0
    box = (place.x0 - 3, place.y0, place.x1 + 3, place.base)
    ink = page.crop(box).point([255 * (v < 128) for v in range(256)])
    return _upright(ink, 0.0, high) or max(_upright(ink, slant, high) for slant in _SLANTS)


def _upright(ink: Image.Image, slant: float, high: int) -> int:
    if slant:
        shear = (1, -slant, slant * high / 2, 0, 1, 0)
        ink = ink.transform(ink.size, Image.Transform.AFFINE, shear, Image.Resampling.NEAREST)
    band = ink.crop((0, round(0.2 * high), ink.width, round(0.8 * high)))
    columns = band.resize((band.width, 1), Image.Resampling.BOX).tobytes()
    runs = [m.span() for m in re.finditer(rb"\x01+", bytes(1 if v >= 255 * _DARK else 0 for v in columns))]
    count = 0
    for at, (start, _) in enumerate(runs):
        if at and start - runs[at - 1][1] > _APART * high:
            break
        count += 1
    return count
