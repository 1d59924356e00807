"""What stands behind the signature of a document and is a part of it: annexes, with or without the word «Phụ lục».

Annexes of circulars and decrees are forms, each with a letterhead, a signature and a list of recipients of its own.
None of these is the document's: once the document is signed, only the block of a copy ends an annex.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.intake.copies import split_copies
from generator.intake.head_lines import Line, is_capitals, is_motto
from generator.intake.tail import is_authority, is_person, is_position, is_recipients, is_signed, starts_tail
from generator.vietnamese import fold, folded_pattern

ANNEX = folded_pattern(r"(?:phụ lục|phụ biểu|biểu mẫu)(?: +(?:số +)?(?:[ivxl]+|\d{1,2}|[a-h]))?(?!\w) *[.:]?")
_ATTACHED = folded_pattern(r"\( *(?:được )?(?:ban hành )?kèm theo(?!\w)")
_NEAR = 4  # lines from the title of an annex to the bracket that says what it is attached to
_TITLE = 2  # words of a title in capitals, at least
_SENTENCE = 80  # letters: a numbered line as long as that is none of a list of recipients
_COPY = 12  # lines in which the block of a copy shows itself


def without_annexes(tail: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the signature and the copies, and those of annexes that stand between or behind them."""
    kept: list[Line] = []
    annexes: list[Line] = []
    inside = False
    listed = any(is_recipients(line.text) for line in tail)  # a permit, or the minutes of a visit, has no such list
    for i, line in enumerate(tail):
        if not inside and _begins(tail, i, kept, listed):
            inside = True
        elif inside and ((starts_tail(line) and not _is_signed(kept, listed)) or _copy_near(tail, i)):
            inside = False
        (annexes if inside else kept).append(line)
    return kept, annexes


def _begins(tail: Sequence[Line], i: int, kept: Sequence[Line], listed: bool) -> bool:
    """Whether an annex begins here: it is called one, or stands under a title of its own below a signature."""
    line = tail[i]
    printed = fold(line.printed)
    if named := ANNEX.match(printed):
        rest = line.printed[named.end() :].strip(" .:–-")
        if not rest or line.printed[:7].isupper() or is_capitals(rest) or printed[: named.end()].endswith((":", ".")):
            return True
    if not _is_signed(kept, listed) or _copy_near(tail, i):
        return False
    numbered = line.label[:1].isalnum() and not line.column
    return _has_title(tail, i, kept) or (numbered and (is_capitals(line.text) or len(line.text) > _SENTENCE))


def _has_title(tail: Sequence[Line], i: int, kept: Sequence[Line]) -> bool:
    """A title in capitals below the columns of the signature, or above «(Kèm theo Kế hoạch số …)»."""
    line = tail[i]
    title = is_capitals(line.text) and len(line.text.split()) > _TITLE and not line.label and not is_motto(line.text)
    if not title or is_authority(line.text) or is_position(line.text) or is_person(line.text):
        return False
    if not line.column and any(x.column for x in kept):
        return True
    return any(_ATTACHED.match(x.folded) for x in tail[i + 1 : i + 1 + _NEAR])


def _is_signed(lines: Sequence[Line], listed: bool) -> bool:
    """Whether the lines hold a whole closing: recipients, where the paper has them (`listed`), and an authority or
    office with the name of a person."""
    office = next((i for i, x in enumerate(lines) if is_authority(x.text) or is_position(x.text)), None)
    if office is None or (listed and not any(is_recipients(x.text) for x in lines)):
        return False
    return any(is_person(x.text) or is_signed(x.text) for x in lines[office + 1 :])


def _copy_near(tail: Sequence[Line], i: int) -> bool:
    """Whether the block of a copy begins here."""
    own, blocks = split_copies(tail[i : i + _COPY])
    return bool(blocks) and not own
