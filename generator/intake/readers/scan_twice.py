"""A second reading of what a slip would make wrong unseen: words with digits, Roman numerals, numbers of documents, and
every word that was read with less than full confidence or looks like the slip of another one, or has a digit that looks
like no other of its kind.

Tesseract reads «30/9/2026» as «30/9/2029» and is sure of it. Each such word is read once more by itself
(`scan_alone`), and where the readings differ a third time. Where both agree against the first, and something else
speaks for them too, theirs is the text. Either way the word keeps a low confidence, so that a person is asked: nothing
that was read in two ways is believed.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PIL import Image

from generator.intake.readers.ocr import Engine, Seen
from generator.intake.readers.scan_alone import Anchor, Spot, anchors, read_alone, spot
from generator.intake.readers.scan_digits import odd_digits
from generator.intake.readers.scan_pairs import likely_pairs
from generator.intake.readers.scan_roman import expects, numeral
from generator.intake.readers.scan_slips import is_suspect, slips, with_ones
from generator.vietnamese import fold

CEILING = 0.5
"""Confidence that a word keeps at most when it was read in two ways."""
FULL = 0.94
"""Confidence from which a word of letters is believed at once: of 53 words read wrong in made scans 47 had less, and of
8,475 read right 5 in a hundred."""

_TRUSTED = 0.9  # confidence from which the first reading of a number stays in the text
_OFTEN = 2  # times as often
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SCALES = (1.0, 1.4)  # of the second and of the third reading: at another size other letters are confused
_MORE_SCALES = (0.8, 1.7)  # of two more, where those do not settle it
_LAST_SCALES = (1.2, 2.0)  # of the last two, where the word that belongs there is known and was not read yet
_ROMAN = re.compile(r"[(«“\"]?[IVXLCDMHJl1|!ÏÌÍ]{1,7}[-–—.,:;)/»”\"]*")  # with the letters that its strokes look like
_STROKE = re.compile(r"[\][][.)]")  # «].»
_NUMERAL = re.compile(r"[IVXLC]+")
_NUMBER_OF_DOCUMENT = re.compile(r"(?=.*[-/])[A-ZĐƯÐ]{2}.*")
_AUTHORITY = re.compile(r"[KT]/[TML]")  # on whose behalf somebody signs: no other word has such a form
_DASHES = str.maketrans("–—−", "---")
_SPECKS = "_'`\"“‘¬~^"  # what dirt before a word is read as
_INSIDE = "-/.,:;()%&"
_ENDS = " .,:;()«»“”\"'-_*"  # not «|», «[», «]»: an I may be read so


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word that was read in two ways: its place in the list of words, what was read first, what else it may be, and
    whether that was `taken` for the text."""

    at: int
    first: str
    now: str
    taken: bool = False


def is_read_twice(text: str) -> bool:
    """Whether a word is read a second time however sure it is: it holds a digit, or can be a Roman numeral or the end
    of a document's number."""
    return any(c.isdigit() for c in text) or bool(_ROMAN.fullmatch(text) or _NUMBER_OF_DOCUMENT.fullmatch(text))


def read_twice(page: Image.Image, words: Sequence[Seen], found: Engine, dpi: int) -> tuple[list[Seen], list[Doubt]]:
    """The words in the same order, those read in two ways with a confidence of at most `CEILING`, and these doubts.

    `page` is the grey picture that the boxes of the words are of. Raises Refused (`ocr-failed`).
    """
    known = Counter(bare(word.text).lower() for word in words if word.confidence >= FULL)
    picked = [
        n for n, word in enumerate(words) if is_read_twice(word.text) or _is_unsure(word) or is_suspect(word.text)
    ]  # fmt: skip
    odd = odd_digits(page, words)
    likely = likely_pairs(words) | slips(words)
    likely |= {n: "1" for n, word in enumerate(words) if _is_stroke(words, n, word)}
    likely |= {n: bare(text).lower() for n, text in odd.items() if text != words[n].text}
    picked = sorted({*picked, *_outnumbered(words, known), *likely, *odd})
    spots = {n: spot(words, n) for n in picked}
    fit = [replace(word, confidence=0.0) if n in likely else word for n, word in enumerate(words)]  # no anchors
    beside = anchors(page, fit, dpi)
    first, last = (beside[0], beside[-1]) if beside else (None, None)
    votes: dict[int, list[str]] = {n: [] for n in picked}

    def ask(which: Sequence[int], beside: Anchor | None, scale: float) -> None:
        read = _texts(read_alone(page, [spots[n] for n in which], beside, found, dpi, scale))
        for n, text in zip(which, read, strict=True):
            votes[n].append(text)

    ask(picked, first, _SCALES[0])
    differ = [n for n in picked if n in likely or n in odd or _is_doubted(words[n], votes[n][0])]
    ask(differ, last, _SCALES[1])
    hard = [n for n in differ if _is_hard(words[n], votes[n], likely.get(n, ""))]
    for beside_, scale in zip((first, last), _MORE_SCALES, strict=True):
        ask(hard, beside_, scale)
    meant = [n for n in hard if n in likely and likely[n].isalpha() and not _is_among(votes[n], likely[n])]
    for beside_, scale in zip((last, first), _LAST_SCALES, strict=True):
        ask(meant, beside_, scale)
    out, doubts = list(words), []
    for n in picked:
        word, now = words[n], votes[n][0]
        roman = _roman(page, spots[n], words, n, votes[n])
        if n in differ or (roman is not None and roman != word.text):
            taken = roman if roman is not None else _settled(word, votes[n], known, likely.get(n, ""))
            out[n] = replace(word, text=taken, confidence=min(word.confidence, CEILING))
            other = now if not same(word.text, now) else odd.get(n, now)
            doubts.append(Doubt(n, word.text, taken if taken != word.text else other, taken != word.text))
        elif word.text[:1] in _SPECKS and now[:1] not in ("", word.text[0]):
            out[n] = replace(word, text=word.text.lstrip(_SPECKS))
            doubts.append(Doubt(n, word.text, out[n].text, True))
    return out, doubts


def _roman(page: Image.Image, place: Spot, words: Sequence[Seen], n: int, votes: Sequence[str]) -> str | None:
    """A word as a Roman numeral by its strokes, where one is expected. Of a label that stands on the page already, or
    that was read in two ways, the strokes tell which it is, though it is a numeral as it stands."""
    word, before = words[n], _before(words, n)
    if not expects(before, word, _is_alone(words, n)):
        return None
    label = bare(word.text)
    again = before is None and any(
        other.text and bare(other.text) == label and other.y1 < word.y0 and _before(words, m) is None
        for m, other in enumerate(words[:n])
    )
    sure = word.confidence >= CEILING and not again and same(word.text, votes[0])
    return numeral(page, place, (word.text, *votes), sure)


def _is_stroke(words: Sequence[Seen], n: int, word: Seen) -> bool:
    """Whether a word is the label «1.» with its digit read as a stroke that is no letter, before others on its line."""
    return _STROKE.fullmatch(word.text) is not None and _before(words, n) is None and not _is_alone(words, n)


def _is_doubted(word: Seen, now: str) -> bool:
    return is_suspect(word.text) or not same(word.text, now)


def _is_hard(word: Seen, votes: Sequence[str], meant: str) -> bool:
    """Whether two more readings may settle a word: it is none, or not the one that belongs there, or it is a number
    that the two others do not settle."""
    if meant and _is_among(votes, meant):
        return False
    settled = _agree(*votes) and (word.confidence < _TRUSTED or is_suspect(votes[0]))
    return bool(meant) or is_suspect(word.text) or (is_read_twice(word.text) and not settled)


def _is_among(votes: Sequence[str], meant: str) -> bool:
    return any(bare(one).lower() == meant for one in votes)


def _settled(word: Seen, votes: Sequence[str], known: Mapping[str, int], meant: str) -> str:
    """The text of a word that was read as `votes` too: theirs where it is the word that is `meant` there, or they agree
    and something speaks for them."""
    other = next((one for one in votes if meant and bare(one).lower() == meant), None)
    if other is not None and meant.isalpha():
        return _within(word.text, _cased(bare(word.text), meant))
    ones = with_ones(word.text)
    if other is None and ones != word.text and all(same(ones, with_ones(one)) for one in votes[:2]):
        return ones
    if other is None and is_suspect(word.text):
        other = next((one for one in votes if not is_suspect(one) and _times(one, votes) > 1), None)
    if other is None and is_read_twice(word.text):
        other = next((one for one in votes if _times(one, votes) > 2 and not is_suspect(one)), None)
        other = other if other is not None and _is_number_for(word.text, other) else None
    if other is None and _agree(*votes[:2]) and not is_suspect(votes[0]) and _is_better(word, votes[0], known):
        other = votes[0]
    if other is None and not is_read_twice(word.text) and not is_possible(word.text):
        other = next((one for one in votes if any(c.isalpha() for c in one) and is_possible(one)), None)
        if other is not None and word.text[0].islower():  # x and X are one in a word by itself
            return other[0].lower() + other[1:]
    return word.text if other is None else _within(word.text, other)


def _is_number_for(text: str, other: str) -> bool:
    """Whether another reading of a word may stand for it: of a number it has as many digits, or the first cannot be."""
    digits, others = (sum(c.isdigit() for c in one) for one in (text, other))
    if not digits:  # a numeral as it is printed gives way to another such only: «XX» is read as «KX»
        return not _NUMERAL.fullmatch(bare(text)) or _NUMERAL.fullmatch(bare(other)) is not None
    return is_read_twice(other) and (digits == others or is_suspect(text))


def _times(one: str, votes: Sequence[str]) -> int:
    return sum(_agree(one, vote) for vote in votes)


def _is_unsure(word: Seen) -> bool:
    return word.confidence < FULL and any(c.isalnum() for c in word.text)


def same(text: str, now: str) -> bool:
    """Whether two readings of a word are one. Small letters and capitals look alike in a word by itself, but where they
    are of a number."""
    if is_read_twice(text):
        return bare(text) == bare(now)
    return bare(text).lower() == bare(now).lower()


def _agree(now: str, again: str) -> bool:
    """Whether two readings agree on something that can be a word."""
    word = bare(now)
    return word == bare(again) and any(c.isalnum() for c in word) and all(c.isalnum() or c in _INSIDE for c in word)


def _outnumbered(words: Sequence[Seen], known: Mapping[str, int]) -> Iterator[int]:
    """The words that differ from another one of the page in their marks alone, which stands there more than twice as
    often: «đẳng» among many «đảng». A slip of a tone in a real word has a high confidence."""
    most: dict[str, int] = {}
    for text, count in known.items():
        key = fold(text, marks=False)
        most[key] = max(most.get(key, 0), count)
    for n, word in enumerate(words):
        own = bare(word.text).lower()
        if own.isalpha() and most.get(fold(own, marks=False), 0) > _OFTEN * max(known.get(own, 0), 1):
            yield n


def _is_better(word: Seen, now: str, known: Mapping[str, int]) -> bool:
    """Whether another reading, twice the same, is to be believed rather than the first, which saw the whole line.

    For a number it is where the first was not sure of itself. For a word something else must speak for it: that the
    first is no syllable and it is one, or that it stands far more often on the page, surely read (`known`).
    """
    if is_read_twice(word.text):
        believed = word.confidence >= _TRUSTED and word.text[0].isalnum()
        return _is_number_for(word.text, now) and not believed
    if _AUTHORITY.fullmatch(now):
        return True
    first, other = bare(word.text).lower(), bare(now).lower()
    if can_be_spelled(first) != can_be_spelled(other):
        return can_be_spelled(other)
    return known.get(other, 0) > _OFTEN * known.get(first, 0)


def can_be_spelled(word: str) -> bool:
    """Whether a word of small letters can be a Vietnamese one: at most one tone, and no vowel twice on end but «oo»."""
    letters = unicodedata.normalize("NFD", word)
    bases = [c for c in letters if not unicodedata.combining(c)]
    doubled = any(a == b and a in "aeiuy" for a, b in itertools.pairwise(bases))
    return sum(c in _TONES for c in letters) <= 1 and not doubled


def is_possible(text: str) -> bool:
    """Whether a word of letters can be printed so: a syllable, without capitals behind small letters."""
    word = bare(text)
    inside = any(a.islower() and b.isupper() for a, b in itertools.pairwise(word))
    return not word.isalpha() or (can_be_spelled(word.lower()) and not inside)


def _is_alone(words: Sequence[Seen], at: int) -> bool:
    """Whether nothing stands behind a word on its line."""
    word = words[at]
    near = words[max(0, at - 40) : at + 40]
    return not any(o.line == word.line and o.x0 >= word.x1 - 2 and o.y0 < word.y1 and word.y0 < o.y1 for o in near)


def _before(words: Sequence[Seen], at: int) -> Seen | None:
    """The word before this one on its line."""
    word = words[at]
    line = [
        other
        for other in words[max(0, at - 40) : at + 40]
        if other.line == word.line and other.x1 <= word.x0 + 2 and other.y0 < word.y1 and word.y0 < other.y1
    ]
    return max(line, key=lambda other: other.x1, default=None)


def bare(text: str) -> str:
    """A word as the two readings are compared: without blanks, and without the marks around it."""
    return "".join(text.split()).translate(_DASHES).strip(_ENDS)


def _within(text: str, now: str) -> str:
    """Another reading of a word, with the marks around it that the first one saw."""
    start = len(text) - len(text.lstrip(_ENDS))
    end = len(text.rstrip(_ENDS))
    core = "".join(now.split()).strip(_ENDS)
    return f"{text[:start]}{core}{text[end:]}" if start < end else now


def _cased(text: str, now: str) -> str:
    """Another reading (small letters) with the capitals of the first one: x and X are one in a word by itself."""
    if len(text) != len(now):
        return now.upper() if text.isupper() else now
    return "".join(c.upper() if first.isupper() else c for first, c in zip(text, now, strict=True))


def _texts(read: Sequence[Sequence[Seen]]) -> list[str]:
    return ["".join(word.text for word in words) for words in read]
