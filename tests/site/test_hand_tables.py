"""Tables of hand-written pages: on a phone each value stands beside the name of its column."""

from __future__ import annotations

import re

import markdown
import pytest

from generator.site.hand_tables import labelled

THREE = (
    '| Kho | Tải *trước* | «Cả» & "chỉ mục" |\n|---|---|---|\n| 2 văn bản | 27 KB | 81 KB |\n| 200 kế hoạch | 2 MB | |'
)


def html(source: str) -> str:
    return labelled(markdown.markdown(source, extensions=["tables"]))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (THREE, [None, "Tải trước", "«Cả» &amp; &quot;chỉ mục&quot;"] * 2),
        ("| Mã | Nghĩa |\n|---|---|\n| a | b |", [None, None]),
        ("| A | | C |\n|---|---|---|\n| 1 | 2 | 3 |", [None, None, "C"]),
    ],
    ids=["three columns", "two need none", "a column without a name"],
)
def test_each_cell_but_the_first_has_the_name_of_its_column(source: str, expected: list[str | None]) -> None:
    cells = re.findall(r"<td\b([^>]*)>", html(source))
    assert [m[1] if (m := re.search(r'data-l="([^"]*)"', cell)) else None for cell in cells] == expected


@pytest.mark.parametrize("text", ["<p>không có bảng</p>", '<table class="kh-table"><tr><td>a</td></tr></table>'])
def test_the_rest_stays(text: str) -> None:
    assert labelled(text) == text
