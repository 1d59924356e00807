"""Letters that a PDF draws and does not tell: such a page is read from its picture, as a scan is.

Programs that sign and stamp a PDF may leave out what the drawings of its fonts mean. «Kế hoạch» is then stored as
«.Ӄ KR̩FK», by the numbers of its drawings; its digits have numbers that no letter has, and vanish.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.intake.gate_text import is_syllable
from generator.intake.readers.pdf_chars import Char, text_of, words_of

_WRONG = 0.3  # share of words that are none, among those of which the file does not tell a letter
_SIGNS = re.compile(r"^[^\w\s]+|[^\w\s]+$")


def unread(chars: Sequence[Char]) -> int:
    """How many characters have no letter that the file tells, and are none as they stand either."""
    doubtful = [word for word in words_of(chars) if not all(char.mapped for char in word)]
    wrong = sum(not is_syllable(_SIGNS.sub("", text_of(word).strip())) for word in doubtful)
    return sum(not char.mapped for word in doubtful for char in word) if wrong > _WRONG * len(doubtful) else 0
