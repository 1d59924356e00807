"""A path in the words of a Vietnamese sentence."""

from __future__ import annotations

import pytest

from generator.reading.outline import read_outline
from generator.reading.places import place_words

PARTY = (
    "# KẾ HOẠCH\n\nMở đầu.\n\n## III- A\n\n### 1. B\n\n- một, nội dung sau:\n\n*Đối với X:* x\n\n- hai\n\n"
    "### 1.1. C\n\na) x\n\nb) y\n\n- p\n\n- q\n\n## IV- D\n\n### 4. E\n\n- một\n\n- hai\n\nđoạn\n\n[^1]: Chú thích."
)
STATE = "## Phần thứ hai\n\n## Chương I\n\n### Điều 5. A\n\n2. B:\n\na) x\n\nb) y"
ANNEX = "## Phụ lục II\n\n| 7 | bảy |\n\n## II- N\n\n| 8 | tám |"


@pytest.mark.parametrize(
    ("source", "path", "words", "why"),
    [
        (PARTY, "IV.4/2", "gạch đầu dòng thứ 2, điểm 4, mục IV", "from the inside out"),
        (PARTY, "IV.4", "điểm 4, mục IV", "a number"),
        (PARTY, "IV", "mục IV", "a section"),
        (PARTY, "IV.4/3", "đoạn 1, điểm 4, mục IV", "paragraphs are counted among themselves"),
        (PARTY, "III.1/1/1", "đoạn 1, gạch đầu dòng thứ 1, điểm 1, mục III", "a paragraph under a bullet"),
        (PARTY, "III.1.1.b/2", "gạch đầu dòng thứ 2, điểm b, điểm 1.1, mục III", "«điểm 1.1» says that it is in 1"),
        (PARTY, "0", "Tên văn bản", "the title"),
        (PARTY, "0/1", "đoạn mở đầu", "the preamble"),
        (PARTY, "fn/1", "chú thích 1", "a footnote"),
        (PARTY, "IX.1", "IX.1", "a path that no clause has"),
        (STATE, "Đ5.2.b", "điểm b, khoản 2, Điều 5, Chương I, Phần thứ hai", "a State document"),
        (ANNEX, "PL2.7", "Phụ lục II, dòng 7", "the annex is named first"),
        (ANNEX, "PL2.II.8", "Phụ lục II, mục II, dòng 8", "a row of a group"),
    ],
)
def test_place_words(source: str, path: str, words: str, why: str) -> None:
    assert place_words(path, read_outline(source).clauses) == words, why
