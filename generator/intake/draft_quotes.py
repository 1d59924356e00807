"""Quotes for plan.yml as a person writes them: short ones whole, long ones as «first words … last words»."""

from __future__ import annotations

from generator.model import Span
from generator.reading.quotes import QuoteError, find_quote

_WHOLE = 90  # characters that still read well on one line
_FIRST, _LAST = 6, 5  # words at each end


def quote(text: str, span: Span) -> str:
    """The shortest good quote that points at `span` of `text`, and nowhere else; the whole words where none does."""
    words = span.of(text)
    if len(words) <= _WHOLE:
        return words
    parts = words.split()
    for more in range(0, max(len(parts) - _FIRST - _LAST, 0), 2):
        short = f"{' '.join(parts[: _FIRST + more])} … {' '.join(parts[-_LAST - more :])}"
        if len(short) >= len(words):
            break
        if find_quote(short, text) == span:
            return short
    return words


def is_exact(words: str, text: str, span: Span) -> bool:
    """Whether a quote points at `span` of `text` and at no other place."""
    found = find_quote(words, text)
    return not isinstance(found, QuoteError) and found == span
