"""Tables of hand-written pages, made ready for narrow screens, where a row is printed as lines below each other."""

from __future__ import annotations

import re
from html import escape, unescape
from itertools import count

_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_HEAD = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<td\b")
_TAG = re.compile(r"<[^>]+>")
_ENOUGH = 3
"""Columns from which a value needs its column's name beside it: of two, the first is the name of the second."""


def labelled(html: str) -> str:
    """`html` with the name of its column on each cell (`data-l`, which the stylesheet shows where columns are gone),
    the first of a row excepted. Only tables as Python-Markdown writes them, with a head and three columns or more."""
    return _TABLE.sub(_labelled_table, html)


def _labelled_table(match: re.Match[str]) -> str:
    table = match.group()
    names = [unescape(_TAG.sub("", name)).strip() for name in _HEAD.findall(table)]
    if len(names) < _ENOUGH:
        return table
    return _ROW.sub(lambda row: _labelled_row(row.group(), names), table)


def _labelled_row(row: str, names: list[str]) -> str:
    column = count()

    def cell(match: re.Match[str]) -> str:
        at = next(column)
        named = 0 < at < len(names) and names[at]
        return f'{match.group()} data-l="{escape(names[at])}"' if named else match.group()

    return _CELL.sub(cell, row)
