"""Lines of a scan that were read as several lines one over the other, or as nothing that is believed: read again, each
as one line by itself. A seal that touches a signature does that."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image

from generator.intake.readers.ocr import Engine, Seen
from generator.intake.readers.scan_alone import Spot, anchors, read_alone

_SPOILT = 0.3  # confidence below which nothing is believed
_COVERED = 0.5  # share of the larger one of two words that both cover: they are one
_MOST = 12  # spoilt lines on a page: with more it is the page that is poor
_FIRST_LINE = 10_000  # number of the first mended line: above any that the engine gives


def mended(page: Image.Image, words: Sequence[Seen], found: Engine, dpi: int) -> list[Seen]:
    """The words of a page, those of spoilt lines read again where that is surer. Raises Refused (`ocr-failed`)."""
    spoilt = _spoilt(words)
    if not spoilt or len(spoilt) > _MOST:
        return _without_doubles(words)
    beside = anchors(page, words, dpi, 1)
    spots = [_place([words[n] for n in group]) for group in spoilt]
    again = read_alone(page, spots, beside[0] if beside else None, found, dpi)
    gone: set[int] = set()
    new: list[Seen] = []
    for number, (group, read) in enumerate(zip(spoilt, again, strict=True)):
        if _sureness(read) > _sureness([words[n] for n in group]):
            gone |= group
            new += [
                Seen((_FIRST_LINE + number, 0, 0), w.text, w.x0, w.y0, w.x1, w.y1, w.confidence) for w in read
            ]  # fmt: skip
    return _without_doubles([*(word for n, word in enumerate(words) if n not in gone), *new])


def _without_doubles(words: Sequence[Seen]) -> list[Seen]:
    """The words without those that lie on another one that is surer: a place that was read in two lines."""
    return [
        word
        for n, word in enumerate(words)
        if not any(
            _lies_on(word, other) and (other.confidence, -m) > (word.confidence, -n)
            for m, other in enumerate(words)
            if m != n
        )
    ]


def _lies_on(a: Seen, b: Seen) -> bool:
    """Whether two words of different lines, of about one size, are at one place. Boxes of one line may overlap."""
    across, down = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
    if a.line == b.line or across <= 0 or down <= 0:
        return False
    return across * down > _COVERED * max((w.x1 - w.x0) * (w.y1 - w.y0) for w in (a, b))


def _spoilt(words: Sequence[Seen]) -> list[set[int]]:
    """Groups of words that stand on one line with one that is not believed."""
    out: list[set[int]] = []
    for n, word in enumerate(words):
        if word.confidence >= _SPOILT or not any(c.isalnum() for c in word.text) or any(n in group for group in out):
            continue
        group, grew = {n}, True
        while grew:
            near = {
                m
                for m, other in enumerate(words)
                if m not in group and any(_beside(other, words[one]) for one in group)
            }  # fmt: skip
            group |= near
            grew = bool(near)
        out.append(group)
    return out


def _beside(a: Seen, b: Seen) -> bool:
    """Whether two words stand on one line, one over the other or no farther apart than a blank."""
    high = min(a.y1 - a.y0, b.y1 - b.y0)
    return min(a.y1, b.y1) - max(a.y0, b.y0) > 0.5 * high and max(a.x0, b.x0) - min(a.x1, b.x1) < high


def _place(words: Sequence[Seen]) -> Spot:
    box = (min(w.x0 for w in words), min(w.y0 for w in words), max(w.x1 for w in words), max(w.y1 for w in words))
    return Spot(*box, round(box[3] - 0.15 * (box[3] - box[1])))


def _sureness(words: Sequence[Seen]) -> float:
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0
