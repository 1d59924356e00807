"""Exact quotes: where the words that a person copied stand in a clause.

A quote is compared as printed. Only what copying itself changes is forgiven: white space (a line break in YAML) and
decomposed letters. It begins and ends with whole words, and it must point at one place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from generator.model import Span
from generator.vietnamese import fold, nfc

QuoteCode = Literal["quote-not-found", "quote-ambiguous"]
_ELLIPSIS = re.compile(r"\s(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s")
_LEAST_LIKENESS = 0.5


@dataclass(frozen=True, slots=True)
class QuoteError:
    """Why a quote points at no one place.

    `near`: the words of the text that are most like it (empty where nothing is, or where the quote is ambiguous);
    `count`: how many places it could mean (0 when not found).
    """

    code: QuoteCode
    quote: str
    near: str = ""
    count: int = 0


def find_quote(quote: str, text: str) -> Span | QuoteError:
    """The place in `text` (NFC) that `quote` points at.

    «first words … last words» stands for everything from the first words through the last ones. Literal words win
    over that form, so a printed «…» can be quoted too. Returns a span in code points of `text`, or a `QuoteError`.
    """
    quote = nfc(quote).strip()
    whole = _occurrences(quote, text)
    parts = [quote]
    if not whole:
        parts = [p.strip() for p in _ELLIPSIS.split(quote)]
        if len(parts) > 1 and all(parts):
            whole = _stretches(parts, text)
    if len(whole) == 1:
        return whole[0]
    if whole:
        return QuoteError("quote-ambiguous", quote, count=len(whole))
    missing = next((p for p in parts if not _occurrences(p, text)), parts[-1])
    return QuoteError("quote-not-found", quote, near=_nearest(missing, text))


def _occurrences(words: str, text: str) -> list[Span]:
    """Every place of `words` in `text`, as whole words; places may overlap."""
    tokens = words.split()
    if not tokens:
        return []
    if _evenly_spaced(text):
        return _even_occurrences(" ".join(tokens), text)
    before = r"(?<!\w)" if tokens[0][0].isalnum() else ""
    after = r"(?!\w)" if tokens[-1][-1].isalnum() else ""
    pattern = before + "(?=(" + r"\s+".join(map(re.escape, tokens)) + ")" + after + ")"
    # The group stands inside a look-ahead, so `after` is tested where the words end.
    return [Span(*m.span(1)) for m in re.finditer(pattern, text)]


@lru_cache(maxsize=256)
def _evenly_spaced(text: str) -> bool:
    """Whether single blanks are its only white space, as in nearly every clause: then words are found without a
    pattern of their own, whose compiling costs more than the search."""
    return " ".join(text.split()) == text


def _even_occurrences(words: str, text: str) -> list[Span]:
    out = []
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        inside_before = words[0].isalnum() and at > 0 and _in_word(text[at - 1])
        inside_after = words[-1].isalnum() and end < len(text) and _in_word(text[end])
        if not inside_before and not inside_after:
            out.append(Span(at, end))
        at = text.find(words, at + 1)
    return out


def _in_word(c: str) -> bool:
    return c.isalnum() or c == "_"


def _stretches(parts: list[str], text: str) -> list[Span]:
    """Every stretch that begins with the first part, holds the middle ones in order and ends with the last."""
    reached = _occurrences(parts[0], text)
    for part in parts[1:]:
        nexts = _occurrences(part, text)
        reached = [Span(a.start, b.end) for a in reached for b in nexts if b.start >= a.end]
    return list(dict.fromkeys(reached))


def _nearest(words: str, text: str) -> str:
    """The run of words in `text` that is most like `words`: what a person probably meant to copy."""
    wanted = fold(words)
    size = max(1, len(wanted.split()))
    tokens = [m.span() for m in re.finditer(r"\S+", text)]
    folded = fold(text)
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    best, place = _LEAST_LIKENESS, Span(0, 0)
    for i in range(max(1, len(tokens) - size + 1) if tokens else 0):
        start, end = tokens[i][0], tokens[min(i + size, len(tokens)) - 1][1]
        matcher.set_seq1(folded[start:end])
        if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and (ratio := matcher.ratio()) > best:
            best, place = ratio, Span(start, end)
    return place.of(text).strip(" ,;.:()")
