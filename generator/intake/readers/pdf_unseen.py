"""Letters that a PDF holds and does not show: a program that prints a page draws the beginning of the next one's first
line below its margin too, and cuts it off there. Only looking at the page as it is shown tells them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from generator.intake.readers.pdf_chars import Char, PageContent

_FEW = 2  # letters alone on a line: only those are looked for on the page
_SCALE = 2  # pixels a point
_INK = 245  # grey: darker is ink


def seen_only(page: Any, content: PageContent) -> PageContent:
    """The content of a page of pypdfium2 without letters alone on their line that are not shown; they count as hidden.
    Bullets and numbers are left: a page is looked at only where a letter stands alone."""
    alone = [char for char in _alone(content.chars) if char.text.isalpha()]
    if not alone:
        return content
    shown = page.render(scale=_SCALE).to_pil().convert("L")
    gone = set()
    for char in alone:
        box = (char.x0, char.base - 0.8 * char.size, char.x1, char.base + 0.1 * char.size)
        ink = shown.crop(tuple(round(value * _SCALE) for value in box))
        if ink.width and ink.height and ink.getextrema()[0] > _INK:
            gone.add(id(char))
    if not gone:
        return content
    kept = tuple(char for char in content.chars if id(char) not in gone)
    return replace(content, chars=kept, hidden=content.hidden + len(gone))


def _alone(chars: Sequence[Char]) -> list[Char]:
    rows: dict[int, list[Char]] = defaultdict(list)
    for char in chars:
        rows[round(char.base)].append(char)
    return [char for row in rows.values() if len(row) <= _FEW for char in row]
