"""Two readings of one document, compared word by word (đối chiếu hai bản): what differs, and of what kind it is.

Paragraphs are cut differently by every reader and every scanner, so the comparison does not depend on where they end:
equal paragraphs are paired first, and between them words are aligned by their letters without marks. A difference is a
likely slip of reading (tone marks only, look-alike letters, a hyphen, a blank) or a real one (other words, numbers,
words missing). It is only sorted: which text is right, a person decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Protocol

from generator.intake.collate_kinds import SLIPS, Kind, kind_of, looks, tokens
from generator.intake.source import Source
from generator.vietnamese import nfc

_CONTEXT = 40
"""Letters shown on each side of a difference."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with the place that a person finds it by (`IV.4/2`, «đoạn 12»)."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the left text and what stands in their place in the right one; one of the two may be empty.

    The places name the passages; `before` and `after` are the words around it on the left (on the right where the left
    has none).
    """

    kind: Kind
    left: str
    right: str
    left_place: str
    right_place: str
    before: str
    after: str

    @property
    def slip(self) -> bool:
        """Whether it is likely that one side was only misread."""
        return self.kind in SLIPS


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a row: text of one side; `difference` is its number in the collation, -1 where both sides agree."""

    text: str
    difference: int = -1


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs that stand for each other, to be shown side by side."""

    left_place: str
    right_place: str
    left: tuple[Piece, ...]
    right: tuple[Piece, ...]

    @property
    def same(self) -> bool:
        """Whether nothing in it differs."""
        return all(piece.difference < 0 for piece in (*self.left, *self.right))


@dataclass(frozen=True, slots=True)
class Collation:
    """All differences in the order of the texts, and the rows that show them in place."""

    differences: tuple[Difference, ...]
    rows: tuple[Row, ...]

    @property
    def real(self) -> tuple[Difference, ...]:
        """The differences that a misreading does not explain."""
        return tuple(d for d in self.differences if not d.slip)

    @property
    def slips(self) -> tuple[Difference, ...]:
        """The likely slips of reading."""
        return tuple(d for d in self.differences if d.slip)


# ── passages ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def passages_of_source(source: Source) -> tuple[Passage, ...]:
    """The paragraphs of a received file, labels included, the cells of a table one by one."""
    found = []
    for number, block in enumerate(source.blocks, start=1):
        page = f"trang {block.box.page}, " if block.box else ""
        place = f"{page}đoạn {block.paragraph or number}"
        if block.cells:
            found += [Passage(place, cell.text) for cell in block.cells if cell.text.strip()]
        elif text := f"{block.label} {block.text}".strip():
            found.append(Passage(place, text))
    return tuple(found)


class _Clause(Protocol):
    @property
    def path(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def text(self) -> str: ...


def passages_of_clauses(clauses: Iterable[_Clause]) -> tuple[Passage, ...]:
    """The clauses of a document or of an outline, labels included."""
    return tuple(Passage(c.path, f"{c.label} {c.text}".strip()) for c in clauses if c.text.strip())


# ── the comparison ───────────────────────────────────────────────────────────────────────────────────────────────────


def collate(left: Sequence[Passage], right: Sequence[Passage]) -> Collation:
    """What differs between two texts. Blanks, line ends, kinds of quotes and of dashes do not count."""
    sides = (tuple(left), tuple(right))
    keys = [[_paragraph_key(p.text) for p in side] for side in sides]
    differences: list[Difference] = []
    rows: list[Row] = []
    for tag, i, k, j, m in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes():
        if tag == "equal":
            for one, other in zip(sides[0][i:k], sides[1][j:m], strict=True):
                rows.append(Row(one.place, other.place, (Piece(one.text),), (Piece(other.text),)))
        else:
            _compare(sides[0][i:k], sides[1][j:m], differences, rows)
    return Collation(tuple(differences), tuple(rows))


def _paragraph_key(text: str) -> str:
    """Equal for paragraphs without a difference: quotes and dashes of one form, white space as blanks."""
    return " ".join(t.text for t in tokens(0, text))


class _Side:
    """The words of one side of a stretch that differs."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.tokens = [t for n, p in enumerate(passages) for t in tokens(n, p.text)]

    def place(self, start: int, end: int) -> str:
        """The passage of the words `start`…`end`; of the word before them where there are none."""
        if not self.tokens:
            return self.passages[0].place if self.passages else ""
        at = start if start < end else max(0, start - 1)
        return self.passages[self.tokens[min(at, len(self.tokens) - 1)].passage].place

    def words(self, start: int, end: int) -> str:
        """The words as printed, paragraph ends as blanks."""
        inner = (self._printed(n) + self.gap(n) for n in range(start, end - 1))
        return "".join(inner) + self._printed(end - 1) if start < end else ""

    def gap(self, at: int) -> str:
        """What stands between a word and the next one."""
        if at + 1 >= len(self.tokens):
            return ""
        token, following = self.tokens[at], self.tokens[at + 1]
        if token.passage != following.passage:
            return " "
        return nfc(self.passages[token.passage].text)[token.end : following.start]

    def begins(self, at: int) -> bool:
        """Whether a passage begins with this word, and not the first one."""
        return 0 < at < len(self.tokens) and self.tokens[at].passage != self.tokens[at - 1].passage

    def around(self, start: int, end: int) -> tuple[str, str]:
        """A few words before and after, inside the passage."""
        passage = self.tokens[start].passage
        i, k = start, end
        while i > 0 and start - i < 12 and self.tokens[i - 1].passage == passage:
            i -= 1
        while k < len(self.tokens) and k - end < 12 and self.tokens[k].passage == self.tokens[end - 1].passage:
            k += 1
        before, after = self.words(i, start), self.words(end, k)
        if len(before) > _CONTEXT:
            before = "…" + before[-_CONTEXT:].partition(" ")[2]
        if len(after) > _CONTEXT:
            after = after[:_CONTEXT].rpartition(" ")[0] + "…"
        return before, after

    def _printed(self, at: int) -> str:
        token = self.tokens[at]
        return nfc(self.passages[token.passage].text)[token.start : token.end]


def _compare(left: Sequence[Passage], right: Sequence[Passage], differences: list[Difference], rows: list[Row]) -> None:
    """Compare two stretches of paragraphs; differences and rows are added."""
    one, other = _Side(left), _Side(right)
    marked: list[tuple[int, int, int, int, int]] = []  # left start, end, right start, end, number of the difference
    cuts: list[tuple[int, int]] = [(0, 0)]
    for i, k, j, m in _unequal(one, other, cuts):
        kind = kind_of(one.tokens[i:k], other.tokens[j:m], one.words(i, k), other.words(j, m))
        before, after = one.around(i, k) if i < k else other.around(j, m)
        marked.append((i, k, j, m, len(differences)))
        differences.append(
            Difference(kind, one.words(i, k), other.words(j, m), one.place(i, k), other.place(j, m), before, after)
        )
    ends = [*cuts[1:], (len(one.tokens), len(other.tokens))]
    for (i, j), (k, m) in zip(cuts, ends, strict=True):
        here = [d for d in marked if i <= d[0] and d[1] <= k and j <= d[2] and d[3] <= m]
        rows.append(
            Row(
                one.place(i, k) if i < k else "",
                other.place(j, m) if j < m else "",
                tuple(_pieces(one, i, k, [(d[0], d[1], d[4]) for d in here])),
                tuple(_pieces(other, j, m, [(d[2], d[3], d[4]) for d in here])),
            )
        )


def _pieces(side: _Side, start: int, end: int, marked: Sequence[tuple[int, int, int]]) -> Iterator[Piece]:
    at = start
    for i, k, number in marked:
        if i == k:
            continue
        if at < i:
            yield Piece(side.words(at, i) + side.gap(i - 1))
        yield Piece(side.words(i, k), number)
        if k < end and (gap := side.gap(k - 1)):
            yield Piece(gap)
        at = k
    if at < end:
        yield Piece(side.words(at, end))


def _unequal(left: _Side, right: _Side, cuts: list[tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """Stretches of words that differ, as (left start, end, right start, end).

    `cuts` is filled with the pairs of words at which a paragraph begins on both sides.
    """
    one, other = [t.key for t in left.tokens], [t.key for t in right.tokens]
    for tag, i, k, j, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            for a, b in zip(range(i, k), range(j, m), strict=True):
                if left.begins(a) and right.begins(b):
                    cuts.append((a, b))
                if left.tokens[a].text != right.tokens[b].text:
                    # Word by word: two tone slips beside each other are two, each to be looked at.
                    yield a, a + 1, b, b + 1
            continue
        starts = [a for a in range(i, k) if left.begins(a)], [b for b in range(j, m) if right.begins(b)]
        if i < k and j < m and len(starts[0]) == len(starts[1]):
            begun = list(zip(*starts, strict=True))
            cuts += begun
            edges = [(i, j), *(pair for pair in begun if pair != (i, j)), (k, m)]
        else:
            edges = [(i, j), (k, m)]
        for (a, b), (c, d) in pairwise(edges):
            yield from _by_word(left, right, a, c, b, d)


def _by_word(left: _Side, right: _Side, i: int, k: int, j: int, m: int) -> Iterator[tuple[int, int, int, int]]:
    """A stretch word by word where each word was only misread; else as it is."""
    pairs = list(zip(range(i, k), range(j, m), strict=False))
    if k - i == m - j and all(looks(left.tokens[a].key) == looks(right.tokens[b].key) for a, b in pairs):
        yield from ((a, a + 1, b, b + 1) for a, b in pairs if left.tokens[a].text != right.tokens[b].text)
    else:
        yield i, k, j, m
