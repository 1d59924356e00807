"""What an office system has put on a PDF after Word printed it: the number, the day, notes of digital signatures.

They are no part of the page but fields above it (annotations, ISO 32000-1, 12.5.6.19), and no text of the page has
them: «Số:      /QĐ-UBND» stays open, while the paper shows a number. A field that is drawn over a letter («tháng 4»,
signed in May) stands for it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.intake.readers.pdf_chars import Char, PageContent, page_content, text_of
from generator.intake.source import Repair
from generator.vietnamese import fold, folded_pattern

_SIGNED = folded_pattern(r"(?:người ký|ký bởi|được ký|ký số|thời gian ký|ngày ký|digitally signed|email ?:|signature)")
_LONGEST = 40  # letters of a number or a day
_DONE = 1  # what pdfium says when it has drawn fields into the page
_NEAR = 0.45  # sizes between the baselines of a field and of the letters beside it, or under it
_GAP = 0.3  # sizes: a blank
_EDGE = 2.0


@dataclass(frozen=True, slots=True)
class _Field:
    """Where a field lies on the page, in points from its top left corner."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, char: Char) -> bool:
        middle = char.base - char.size / 3
        inside = self.x0 - _EDGE <= (char.x0 + char.x1) / 2 <= self.x1 + _EDGE
        return inside and self.y0 - _EDGE <= middle <= self.y1 + _EDGE


def with_fields(document: Any, number: int) -> tuple[PageContent, list[Repair]]:
    """Page `number` (from 1) of a document of pypdfium2 with what its fields say, and what was put in or left out."""
    page = document[number - 1]
    content = page_content(page, number)
    fields = _fields(page, content.height)
    if not fields:
        page.close()
        return content, []
    import pypdfium2.raw as raw

    drawn = raw.FPDFPage_Flatten(page, 0) == _DONE
    page.close()
    if not drawn:
        return content, []
    page = document[number - 1]
    flat = page_content(page, number)
    page.close()
    before = {_place(char) for char in content.chars}
    fresh = [char for char in flat.chars if _place(char) not in before]
    return _filled(content, [[char for char in fresh if field.holds(char)] for field in fields])


def _fields(page: Any, height: float) -> list[_Field]:
    import pypdfium2.raw as raw

    out = []
    box = raw.FS_RECTF()
    left, bottom, _, _ = page.get_cropbox()
    for at in range(raw.FPDFPage_GetAnnotCount(page)):
        thing = raw.FPDFPage_GetAnnot(page, at)
        if raw.FPDFAnnot_GetSubtype(thing) == raw.FPDF_ANNOT_WIDGET and raw.FPDFAnnot_GetRect(thing, ctypes.byref(box)):
            xs, ys = sorted((box.left - left, box.right - left)), sorted((box.top - bottom, box.bottom - bottom))
            out.append(_Field(xs[0], height - ys[1], xs[1], height - ys[0]))
        raw.FPDFPage_CloseAnnot(thing)
    return out


def _place(char: Char) -> tuple[str, int, int]:
    return char.text, round(char.x0), round(char.base)


def _filled(content: PageContent, filled: Sequence[Sequence[Char]]) -> tuple[PageContent, list[Repair]]:
    chars = list(content.chars)
    at = f"trang {content.number}"
    repairs: list[Repair] = []
    seen: set[int] = set()
    for own in filled:
        own = [char for char in own if id(char) not in seen]
        seen |= {id(char) for char in own}
        words = text_of(own).strip()
        if not words:
            continue
        if _SIGNED.search(fold(words)) or len(words) > _LONGEST:
            repairs.append(Repair("signature", words, "", at))
            continue
        covered = [char for char in chars if _covers(own, char)]
        hidden = {id(char) for char in covered}
        chars = [char for char in chars if id(char) not in hidden]
        chars += _in_line(own, chars)
        repairs.append(Repair("field", "".join(char.text for char in covered), words, at))
    return replace(content, chars=tuple(chars)), repairs


def _covers(own: Sequence[Char], char: Char) -> bool:
    """Whether a letter of the page lies under the words of a field."""
    x0, x1 = min(c.x0 for c in own), max(c.x1 for c in own)
    return _level(own, char) and x0 <= (char.x0 + char.x1) / 2 <= x1


def _level(own: Sequence[Char], char: Char) -> bool:
    return any(abs(c.base - char.base) <= _NEAR * char.size for c in own)


def _in_line(own: Sequence[Char], chars: Sequence[Char]) -> list[Char]:
    """The words of a field put into the line where the page leaves room for them, a blank before and behind: a field is
    larger than the room, and lies a little above or below."""
    row = [char for char in chars if _level(own, char)]
    x0, x1 = min(c.x0 for c in own), max(c.x1 for c in own)
    middle = (x0 + x1) / 2
    before = max((c for c in row if (c.x0 + c.x1) / 2 < middle), key=lambda c: c.x1, default=None)
    behind = min((c for c in row if (c.x0 + c.x1) / 2 > middle), key=lambda c: c.x0, default=None)
    left = x0 if before is None else max(x0, before.x1 + _GAP * before.size)
    right = x1 if behind is None else min(x1, behind.x0 - _GAP * behind.size)
    scale = max(right - left, 0.0) / (x1 - x0) if x1 > x0 else 1.0
    near = before or behind
    out = []
    for at, char in enumerate(sorted(own, key=lambda c: c.x0)):
        start, end = left + (char.x0 - x0) * scale, left + (char.x1 - x0) * scale
        base, size = (near.base, near.size) if near else (char.base, char.size)
        out.append(replace(char, x0=start, x1=end, base=base, size=size, blank=at == 0))
    return out
