"""What stands on one page of a PDF: its characters with places and fonts, its ruled lines, how much of it is a picture.

The only module that asks pypdfium2 about a page. Places are points from the top left corner of the page as it is shown
(a rotation of the page is taken into account).
"""

from __future__ import annotations

import ctypes
import itertools
import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_HYPHENS_AT_END = (0x02, 0xFFFE)
"""What pdfium says for a hyphen at the end of a line, whichever of the two hyphens the file has there."""

_SUBSET = re.compile(r"(?P<letters>[A-Z]{6})\+")
_ITALIC = re.compile(r"italic|oblique|nghieng|[-,]i$", re.IGNORECASE)
_BOLD = re.compile(r"bold|black|heavy|[-,]b$", re.IGNORECASE)
_ITALIC_FLAG = 1 << 6
_FORCED_BOLD_FLAG = 1 << 18
_INVISIBLE = 3  # PDF text rendering mode: what an OCR program lays over a picture
_THIN = 3.0  # points: a filled area no thicker than that is a ruled line
_CONTROL = frozenset("\r\n\t\x00")
_NUMBERED_BLANK = "\x03"  # the drawing of a blank in the fonts of Windows


@dataclass(frozen=True, slots=True)
class Font:
    """A font as the file names it, without the six letters of a subset, which stand apart."""

    name: str
    bold: bool
    italic: bool
    subset: str = ""


@dataclass(slots=True)
class Char:
    """One character: its letter, where it begins and ends, its baseline (all in points), its size and font. Where the
    file does not say which letter it draws, the letter is only the number of the drawing, and `mapped` is False."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    font: Font
    blank: bool = False  # a blank was written, or is meant, before it
    mapped: bool = True


def words_of(chars: Sequence[Char]) -> Iterator[Sequence[Char]]:
    """Characters word by word: a blank before one begins the next."""
    start = 0
    for end in range(1, len(chars) + 1):
        if end == len(chars) or chars[end].blank:
            yield chars[start:end]
            start = end


def text_of(chars: Iterable[Char]) -> str:
    """Characters as text, with the blanks before them."""
    return "".join((" " if char.blank else "") + char.text for char in chars)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, level (y0 = y1) or upright (x0 = x1)."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def level(self) -> bool:
        """Whether it runs from left to right."""
        return self.y0 == self.y1


@dataclass(frozen=True, slots=True)
class PageContent:
    """One page. `pictured` is the share of its area that its largest picture covers; `hidden` counts characters that
    are not drawn, `turned` those not written from left to right, `unknown` those without a letter behind them."""

    number: int
    width: float
    height: float
    chars: tuple[Char, ...]
    rules: tuple[Rule, ...]
    pictured: float
    hidden: int
    turned: int
    unknown: int
    drawn: int = 0  # things drawn that are neither text nor a picture


Place = Callable[[float, float], tuple[float, float]]


def page_content(page: Any, number: int) -> PageContent:
    """What stands on a page of pypdfium2; `number` counts from 1."""
    width, height = page.get_size()
    place = _placing(page)
    chars, hidden, turned, unknown = _chars(page, place)
    rules, pictured, drawn = _drawn(page, place, width * height)
    return PageContent(number, width, height, chars, rules, pictured, hidden, turned, unknown, drawn)


def _placing(page: Any) -> Place:
    """From the file's coordinates (up from below, before rotation) to those of the page as shown."""
    left, bottom, right, top = page.get_cropbox()
    rotation = page.get_rotation()

    def place(x: float, y: float) -> tuple[float, float]:
        if rotation == 90:
            return y - bottom, x - left
        if rotation == 180:
            return right - x, y - bottom
        if rotation == 270:
            return top - y, right - x
        return x - left, top - y

    return place


def _chars(page: Any, place: Place) -> tuple[tuple[Char, ...], int, int, int]:
    import pypdfium2.raw as raw

    text_page = page.get_textpage()
    fonts: dict[tuple[bytes, int], Font] = {}
    out: list[Char] = []
    hidden = turned = unknown = 0
    blank = False
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    matrix = raw.FS_MATRIX()
    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    for at in range(raw.FPDFText_CountChars(text_page)):
        letter = _letter(raw.FPDFText_GetUnicode(text_page, at))
        mapped = raw.FPDFText_HasUnicodeMapError(text_page, at) != 1  # else the number of a drawing: 28 is no blank
        if (letter.isspace() or letter in _CONTROL) if mapped else letter == _NUMBERED_BLANK:
            blank = True
            continue
        length = raw.FPDFText_GetFontInfo(text_page, at, name, 256, flags)
        key = (name.raw[: max(length - 1, 0)] if length <= 256 else b"", flags.value)
        if (font := fonts.get(key)) is None:
            font = fonts[key] = _font(*key)
        if _is_hidden(raw, text_page, at):
            hidden += 1
            continue
        raw.FPDFText_GetCharOrigin(text_page, at, x, y)
        raw.FPDFText_GetLooseCharBox(text_page, at, box)
        x0, base = place(x.value, y.value)
        ends = [place(box.left, box.bottom), place(box.right, box.top)]
        if not _is_level(_angle(raw, text_page, at, matrix), page.get_rotation()):
            turned += 1
            blank = True
            continue
        if letter == "\ufffd" or unicodedata.category(letter) in ("Co", "Cn"):
            unknown += 1
        x1 = max(ends[0][0], ends[1][0])
        size = _size(raw, text_page, at, matrix, abs(ends[1][1] - ends[0][1]))
        out.append(Char(letter, min(x0, x1), x1, base, size, font, blank, mapped))
        blank = False
    return tuple(out), hidden, turned, unknown


def _size(raw: Any, text_page: Any, at: int, matrix: Any, height: float) -> float:
    """Size of a character in points as drawn: the font's size times the scale of its text; where the file tells
    nonsense, what the height of the font's box says (a font of office texts is 1.1 times as high as its size)."""
    raw.FPDFText_GetMatrix(text_page, at, matrix)
    scale = float((matrix.c**2 + matrix.d**2) ** 0.5)
    size = float(raw.FPDFText_GetFontSize(text_page, at)) * scale
    by_box = height / 1.11
    return size if 0.6 * by_box <= size <= 1.6 * by_box else max(by_box, 1.0)


def _letter(code: int) -> str:
    if code in _HYPHENS_AT_END:
        return "-"
    return chr(code) if 0 < code < 0x110000 else "\ufffd"


def _is_hidden(raw: Any, text_page: Any, at: int) -> bool:
    drawn = raw.FPDFText_GetTextObject(text_page, at)
    return bool(drawn) and raw.FPDFTextObj_GetTextRenderMode(drawn) == _INVISIBLE


def _angle(raw: Any, text_page: Any, at: int, matrix: Any) -> float:
    """Which way a character is written, in radians. Letters that are made slanted lean, and stand on the line."""
    if not raw.FPDFText_GetMatrix(text_page, at, matrix):
        return float(raw.FPDFText_GetCharAngle(text_page, at))
    return math.atan2(matrix.b, matrix.a) % (2 * math.pi)


def _is_level(angle: float, rotation: int) -> bool:
    """Whether a character written at `angle` (radians) stands upright on the page as it is shown."""
    turned = (angle * 180 / 3.141592653589793 - rotation) % 360
    return min(turned, 360 - turned) < 5 or min((turned + 2 * rotation) % 360, 360 - (turned + 2 * rotation) % 360) < 5


def _font(name: bytes, flags: int) -> Font:
    text = name.decode("utf-8", "replace")
    subset = match["letters"] if (match := _SUBSET.match(text)) else ""
    text = text[len(match.group()) :] if match else text
    bold = bool(_BOLD.search(text)) or bool(flags & _FORCED_BOLD_FLAG)
    return Font(text, bold, bool(_ITALIC.search(text)) or bool(flags & _ITALIC_FLAG), subset)


def _drawn(page: Any, place: Place, area: float) -> tuple[tuple[Rule, ...], float, int]:
    import pypdfium2.raw as raw

    rules: list[Rule] = []
    pictured, drawn = 0.0, 0
    for thing, matrix in _objects(raw, page):
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            drawn += 1
            rules.extend(_rules(raw, thing, matrix, place))
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            sides = [ctypes.c_float() for _ in range(4)]
            if raw.FPDFPageObj_GetBounds(thing, *sides):
                left, bottom, right, top = (side.value for side in sides)
                pictured = max(pictured, abs((right - left) * (top - bottom)) * matrix.scale / area)
    return tuple(rules), pictured, drawn


@dataclass(frozen=True, slots=True)
class _Matrix:
    """The six numbers of a PDF transformation."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def apply(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, inner: _Matrix) -> _Matrix:
        """`inner` first, then this one."""
        a, b = self.a * inner.a + self.c * inner.b, self.b * inner.a + self.d * inner.b
        c, d = self.a * inner.c + self.c * inner.d, self.b * inner.c + self.d * inner.d
        return _Matrix(a, b, c, d, *self.apply(inner.e, inner.f))

    @property
    def scale(self) -> float:
        """By how much it makes areas larger."""
        return abs(self.a * self.d - self.b * self.c)


def _matrix_of(raw: Any, thing: Any) -> _Matrix:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(thing, matrix)
    return _Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _objects(raw: Any, page: Any) -> Iterator[tuple[Any, _Matrix]]:
    """Every object of a page, those inside forms too, with the transformation of the forms around it."""
    for at in range(raw.FPDFPage_CountObjects(page)):
        yield from _inside(raw, raw.FPDFPage_GetObject(page, at), _Matrix(), 0)


def _inside(raw: Any, thing: Any, matrix: _Matrix, depth: int) -> Iterator[tuple[Any, _Matrix]]:
    if raw.FPDFPageObj_GetType(thing) != raw.FPDF_PAGEOBJ_FORM:
        yield thing, matrix
        return
    if depth >= 5:
        return
    inner = matrix.after(_matrix_of(raw, thing))
    for at in range(raw.FPDFFormObj_CountObjects(thing)):
        yield from _inside(raw, raw.FPDFFormObj_GetObject(thing, at), inner, depth + 1)


def _rules(raw: Any, path: Any, matrix: _Matrix, place: Place) -> Iterator[Rule]:
    """The straight lines of a path: strokes, and filled areas so thin that they are lines."""
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, filled, stroked)
    whole = matrix.after(_matrix_of(raw, path))
    x, y = ctypes.c_float(), ctypes.c_float()
    runs: list[list[tuple[float, float]]] = []
    for at in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, at)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = place(*whole.apply(x.value, y.value))
        if kind == raw.FPDF_SEGMENT_MOVETO or not runs:
            runs.append([point])
        elif kind == raw.FPDF_SEGMENT_LINETO:
            runs[-1].append(point)
        else:  # a curve: no rule
            runs.append([point])
        if raw.FPDFPathSegment_GetClose(segment) and len(runs[-1]) > 1:
            runs[-1].append(runs[-1][0])
    for points in runs:
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        wide, high = max(xs) - min(xs), max(ys) - min(ys)
        if len(points) > 2 and high <= _THIN < wide:
            middle = (max(ys) + min(ys)) / 2
            yield Rule(min(xs), middle, max(xs), middle)
        elif len(points) > 2 and wide <= _THIN < high:
            middle = (max(xs) + min(xs)) / 2
            yield Rule(middle, min(ys), middle, max(ys))
        elif stroked.value:
            for (ax, ay), (bx, by) in itertools.pairwise(points):
                if abs(ay - by) < 1 < abs(ax - bx):
                    yield Rule(min(ax, bx), (ay + by) / 2, max(ax, bx), (ay + by) / 2)
                elif abs(ax - bx) < 1 < abs(ay - by):
                    yield Rule((ax + bx) / 2, min(ay, by), (ax + bx) / 2, max(ay, by))
