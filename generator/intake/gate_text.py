"""Is what was read a Vietnamese text with its tone marks? Asked after reading, of every kind of file.

A text without marks cannot be a record («hoa», «hoà» and «hoá» are one there), and a text in another language would
be read as one long paragraph without a clause. Measures are shares of letters, so that names and tables do no harm.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.intake.source import Block
from generator.vietnamese import fold

_MARKED = re.compile("[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]")
_WORD = re.compile(r"[^\W\d_]+")
# a syllable of Vietnamese without its marks: onset, vowels, coda
_SYLLABLE = re.compile(
    r"(?:ngh?|gh|gi|kh|ph|th|tr|ch|nh|qu|[bcdghklmnprstvx])?"
    r"(?:ie|ye|uo|ua|ia|ya|ai|ao|au|ay|eo|eu|iu|oi|oa|oe|oai|oay|oao|oeo|oi|ua|ue|ui|uy|uya|uye|uyu|uoi|uou|ieu|yeu|uay"
    r"|uau|uu|oo|[aeiouy])"
    r"(?:ch|ng|nh|[cmnpt])?"
)
# syllables that fill a Vietnamese official text and are rare, all together, in any other language
_FREQUENT = frozenset(
    re.findall(
        r"\w+",
        "cua va cac trong thuc hien ngay thang nam dang ban quyet dinh nghi chuc tinh uy viec chinh tri thuong vu "
        "hoach cong tac nhiem duoc ve voi theo nhung mot khong co cho den tai khi lanh dao co quan hoi dong bao cao",
    )
)
_ENOUGH = 40  # letters: fewer say nothing about the language
_BLOCK = 80
_SENTENCES = 200  # words outside tables
_CELLS = 1 / 3
_WORDS = 3  # of a cell: fewer are a symbol or a unit


def judge(blocks: Sequence[Block]) -> str:
    """The code of the refusal (`file-no-text`, `text-other-language`, `text-no-diacritics`), or "" for a good text."""
    texts = [text for block in blocks for text in (block.text, *(cell.text for cell in block.cells)) if text]
    counts = [Counter(_WORD.findall(text.lower())) for text in texts]
    words: Counter[str] = Counter()
    for count in counts:
        words.update(count)
    letters = _letters(words)
    if letters == 0:
        return "file-no-text"
    if letters < _ENOUGH:
        return ""
    if not _vietnamese(words):
        return _judge_sentences(blocks)
    if _without_marks(words):
        return "text-no-diacritics"
    bare = sum(_letters(count) for count in counts if _letters(count) >= _BLOCK and _without_marks(count))
    return "text-no-diacritics" if bare > 0.3 * letters else ""


def _judge_sentences(blocks: Sequence[Block]) -> str:
    """As `judge`, whatever the tables name: a decree may list substances for pages."""
    if _has_vietnamese_cells(blocks):
        return ""
    words = Counter(word for block in blocks for word in _WORD.findall(block.text.lower()))
    if words.total() < _SENTENCES or not _vietnamese(words):
        return "text-other-language"
    return "text-no-diacritics" if _without_marks(words) else ""


def _has_vietnamese_cells(blocks: Sequence[Block]) -> bool:
    """Whether a list in two languages, a column for each, has a third of its cells in Vietnamese."""
    found = (_WORD.findall(cell.text.lower()) for block in blocks for cell in block.cells)
    cells = [words for words in found if len(words) >= _WORDS]
    vietnamese = sum(_marked(count) >= 0.35 * count.total() for count in map(Counter, cells))
    return bool(cells) and vietnamese >= _CELLS * len(cells)


def is_syllable(word: str) -> bool:
    """Whether a word, its marks left out, has the shape of a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(fold(word.lower(), marks=False)) is not None


def _vietnamese(words: Counter[str]) -> bool:
    total = words.total()
    keys = [(fold(word, marks=False), times) for word, times in words.items()]
    shaped = sum(times for key, times in keys if _SYLLABLE.fullmatch(key))
    frequent = sum(times for key, times in keys if key in _FREQUENT)
    return shaped >= 0.6 * total and (frequent >= 0.06 * total or _marked(words) >= 0.35 * total)


def _letters(words: Counter[str]) -> int:
    return sum(len(word) * times for word, times in words.items())


def _marked(words: Counter[str]) -> int:
    return sum(times for word, times in words.items() if _MARKED.search(word))


def _without_marks(words: Counter[str]) -> bool:
    """Whether words that are Vietnamese have next to no marks: every fourth has one at least in a proper text."""
    return _marked(words) < 0.1 * words.total()
