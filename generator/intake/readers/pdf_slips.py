"""Letters that older programs of Word name wrongly in their PDFs: the paper shows «HÒA», «nước», «chúng», the file says
«HÕA», «nƣớc», «chöng».

No Vietnamese word has ƣ or ö. Where a file has ƣ, its ò may stand as õ; a few words have õ and keep it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.intake.readers.pdf_chars import Char, PageContent, text_of, words_of
from generator.intake.source import Repair

_MARKS = "ƣƢ"
_ALWAYS = {"ƣ": "ư", "Ƣ": "Ư", "ö": "ú", "Ö": "Ú"}
_SOMETIMES = {"õ": "ò", "Õ": "Ò"}
_WITH_TILDE = frozenset(
    ("rõ", "võ", "ngõ", "gõ", "mõ", "bõ", "dõi", "sõi", "lõi", "cõi", "cõng", "chõng", "nõn", "khõm", "hõm", "lõm")
)


def mended(pages: Sequence[PageContent]) -> tuple[list[PageContent], list[Repair]]:
    """The pages with the letters that the paper shows, and what was changed; as they are where no letter tells that the
    file was made so."""
    if not any(char.text in _MARKS for page in pages for char in page.chars):
        return list(pages), []
    told: Counter[tuple[str, str]] = Counter()
    out = [replace(page, chars=tuple(_page(page.chars, told))) for page in pages]
    return out, [Repair("font", raw, now, f"{count} chỗ") for (raw, now), count in told.items()]


def _page(chars: Sequence[Char], told: Counter[tuple[str, str]]) -> Iterator[Char]:
    for word in words_of(chars):
        tilde = text_of(word).strip().lower().strip(".,;:()“”\"'-/") in _WITH_TILDE
        for char in word:
            now = _ALWAYS.get(char.text) or ("" if tilde else _SOMETIMES.get(char.text, ""))
            if now:
                told[char.text, now] += 1
            yield replace(char, text=now) if now else char
