"""Where the words of a draft stand in the received file: block, offset and, on a scan, the boxes of the words.

The words of a clause know their blocks. The data of the head and the tail are sought, without blanks and hyphens: a
line that was broken, or a hyphen that was taken out, is then still found whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.intake.paragraphs import Piece
from generator.intake.source import Box, Source
from generator.vietnamese import fold, nfc

_LEFT_OUT = frozenset(" -\u00ad\ufffe*|")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of one block: the cell (-1 for the block's own text, -2 for its label) and `[start, end)` in it."""

    block: int
    cell: int
    start: int
    end: int


class Origins:
    """The received file as one string of letters, each with its place."""

    def __init__(self, source: Source) -> None:
        self._source = source
        letters: list[str] = []
        self._places: list[tuple[int, int, int]] = []
        for number, block in enumerate(source.blocks):
            texts = [(-2, block.label), (-1, block.text), *((n, c.text) for n, c in enumerate(block.cells))]
            for cell, text in texts:
                for offset, letter in _letters(text):
                    letters.append(letter)
                    self._places.append((number, cell, offset))
        self._text = "".join(letters)

    def anywhere(self, text: str) -> list[Stretch]:
        """Where the same words stand first, in the whole file; empty where they do not."""
        letters = _letters(text)
        start = self._text.find("".join(letter for _, letter in letters)) if letters else -1
        return list(self._stretches(start, [o for o, _ in letters])) if start >= 0 else []

    def boxes(self, stretch: Stretch) -> Iterator[tuple[Box, float | None]]:
        """The boxes of a stretch on the page: of its words on a scan, with their confidence; else of block or cell."""
        block = self._source.blocks[stretch.block]
        if stretch.cell >= 0:
            if (box := block.cells[stretch.cell].box) is not None:
                yield box, None
        elif block.words:
            label = [w for w in block.words if w.start == w.end]  # a word of the label covers nothing of the text
            words = [w for w in block.words if w.start < stretch.end and w.end > stretch.start]
            yield from ((w.box, w.confidence) for w in (words if stretch.cell == -1 else label))
        elif block.box is not None:
            yield block.box, None

    def _stretches(self, start: int, offsets: list[int]) -> Iterator[Stretch]:
        """Runs of letters that stand in one block or cell, as far apart there as in the text."""
        begin = 0
        for n in range(1, len(offsets) + 1):
            if n < len(offsets):
                here, before = self._places[start + n], self._places[start + n - 1]
                if here[:2] == before[:2] and here[2] - before[2] == offsets[n] - offsets[n - 1]:
                    continue
            block, cell, first = self._places[start + begin]
            last = self._places[start + n - 1][2]
            yield Stretch(block, cell, first, last + 1)
            begin = n


def clause_stretches(pieces: Sequence[Piece], start: int, end: int) -> list[Stretch]:
    """Where `[start, end)` of a clause's text stands in the file, by the clause's pieces."""
    found = []
    for piece in pieces:
        first, last = max(start, piece.start), min(end, piece.end)
        if first < last:
            at = piece.offset + first - piece.start
            cell = -1 if piece.cell is None else piece.cell
            found.append(Stretch(piece.block, cell, at, at + last - first))
    return found


def label_stretches(label: str, pieces: Sequence[Piece], source: Source) -> list[Stretch]:
    """Where a clause's label stands: beside its block's text, or before it in the same words."""
    if not label or not pieces:
        return []
    first = pieces[0]
    if source.blocks[first.block].label:
        return [Stretch(first.block, -2, 0, len(label))]
    return [Stretch(first.block, -1, 0, first.offset)] if first.offset else []


def _letters(text: str) -> list[tuple[int, str]]:
    """The letters that count, each with its offset."""
    return [(n, c) for n, c in enumerate(fold(nfc(text))) if c not in _LEFT_OUT]
