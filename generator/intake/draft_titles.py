"""The title that a sentence prints behind a citation («… về chế độ bồi dưỡng …»), as an exact quote.

Where a title ends is told by a mark only: by «;», a bracket, a full stop, a closing quotation, or the next document of
the list. Where no such mark stands, none is taken.
"""

from __future__ import annotations

import re

from generator.intake.draft_quotes import quote
from generator.model import Span
from generator.reading.numbers import find_numbers
from generator.reading.type_names import TYPE_WORDS
from generator.vietnamese import fold, folded_pattern

_BEGINS = folded_pattern(r",? *(?P<words>(?:về|ban hành|quy định|phê duyệt)(?!\w))")
_QUOTED = re.compile(r'(?:về(?: việc)? )?["“][^"”]*["”]')
_ENDS = re.compile(r"[;(|]|\.(?:\s|$)|$")
_NEXT = folded_pattern(rf",? +và +(?=(?:{TYPE_WORDS}) )|, +(?=(?:{TYPE_WORDS}) +số )")
_CARRIED = folded_pattern(rf"^(?:{TYPE_WORDS}) .*$")
_BRACKET = folded_pattern(r"\( *ban hành +kèm +theo +$")
_LONGEST = 400


def title_of(text: str, cited: Span) -> str:
    """The quote of the title behind the citation at `cited`; "" where none is printed, or its end cannot be told."""
    folded = fold(text)
    begins = _BEGINS.match(folded, cited.end)
    if begins is None:
        return ""
    start = begins.start("words")
    if quoted := _QUOTED.match(text, start):
        return quote(text, Span(start, quoted.end()))
    ends = [m.start() for m in (_ENDS.search(text, start), _NEXT.search(folded, start)) if m]
    ends += [n.span.start for n in find_numbers(text) if n.span.start > start][:1]
    end = min(ends, default=len(text))
    words = text[start:end].rstrip(" ,")
    if not words or len(words) > _LONGEST or (end < len(text) and text[end].isalnum()):
        return ""
    return quote(text, Span(start, start + len(words)))


def carried_of(text: str, cited: Span) -> str:
    """What a document carries: «Quy chế … (ban hành kèm theo Quyết định số …)», or «… ban hành Quy định về …»."""
    before = text[: cited.start]
    if bracket := _BRACKET.search(fold(before)):
        head = before[: bracket.start()].rstrip()
        starts = [
            m.start() for m in re.finditer(rf"(?<!\w)(?:{TYPE_WORDS})(?!\w)", fold(head)) if head[m.start()].isupper()
        ]
        return quote(text, Span(starts[-1], len(head))) if starts else ""
    title = re.match(r",? *ban hành +", fold(text[cited.end :]))
    if title and _CARRIED.match(fold(text[cited.end + title.end() :])):
        start = cited.end + title.end()
        end = _ENDS.search(text, start)
        words = text[start : end.start() if end else len(text)].rstrip(" ,")
        return quote(text, Span(start, start + len(words)))
    return ""
