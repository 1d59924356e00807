"""The text that was read, beside the exact words: as running text, so that ends of lines and Markdown do not count."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.vietnamese import fold, nfc

_ESCAPED = re.compile(r"\\([\\*#|\[])")
_LEAD = re.compile(r"#{1,6} |\[\^\w+\]: ")
_RULE = re.compile(r"\|(?: ?-{3,} ?\|)+")
_HOLD = dict(zip("\\*#|[", "\ue000\ue001\ue002\ue003\ue004", strict=True))
_BACK = str.maketrans({held: mark for mark, held in _HOLD.items()})


@dataclass(frozen=True, slots=True)
class TextErrors:
    """Of the `letters` of an exact text, how many are `wrong` (also missing, or too many), and how many of these only
    in their diacritics (`marks`)."""

    letters: int
    wrong: int
    marks: int


def running(markdown: str) -> str:
    """The words of a text in Markdown, in NFC, with single blanks: no marks of headings, italics and tables."""
    lines = []
    for line in nfc(markdown).splitlines():
        if _RULE.fullmatch(line.strip()):
            continue
        held = _ESCAPED.sub(lambda match: _HOLD[match[1]], line)
        bare = _LEAD.sub("", held, count=1) if _LEAD.match(held) else held
        lines.append(bare.replace("*", "").replace("|", " ").translate(_BACK))
    return " ".join(" ".join(lines).split())


def text_errors(reference: str, markdown: str) -> TextErrors:
    """What is wrong in a text that was read. `reference` is plain words, in lines of any length. What differs in
    diacritics alone is the difference to what remains wrong without them."""
    one, other = " ".join(nfc(reference).split()), running(markdown)
    bare = _distance(fold(one, marks=False), fold(other, marks=False))
    return TextErrors(len(one), _distance(one, other), max(0, _distance(one.lower(), other.lower()) - bare))


def _distance(a: str, b: str) -> int:
    from rapidfuzz.distance import Levenshtein  # of the extra `intake`

    return int(Levenshtein.distance(a, b))
