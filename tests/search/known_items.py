"""Known-item queries in a collection of any size: somebody remembers a few words of one sentence and wants it again.

    python -m tests.search.known_items --plans 200

A stretch of 3 to 6 syllables that stands in at most three clauses of the whole collection, drawn with a fixed seed and
typed in five spellings. Found: a clause that holds the words, or the task that it is, among the first three hits.
Invented plans say the same things over and over, so rare stretches are rare combinations of common words: a hard case
on purpose.
"""

from __future__ import annotations

import re
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final

import click
from playwright.sync_api import sync_playwright

from generator import pipeline
from generator.bench.synth import collection, write
from generator.model import Clause
from generator.vietnamese import fold, nfc
from tests.browser.chromium import launch
from tests.browser.server import served
from tests.search.score import Case, Places, examine, table

SEED: Final = 4
SIZES: Final = (3, 4, 5, 6)
"""Syllables of a stretch, which Vietnamese writes as words."""
MOST: Final = 3
"""Clauses that may hold a stretch: as many as the hits among which it must be."""
EXACT, FOLDED, NFD, PLACEMENT, SLIP = "nguyên văn", "không dấu", "dấu rời", "đặt dấu kiểu khác", "sai một chữ"
SPELLINGS: Final = (EXACT, FOLDED, NFD, PLACEMENT, SLIP)

_BREAK = re.compile(r"[\d.;:()\"]")
"""What does not stand in a stretch: people remember words of one sentence."""
_WORD = re.compile(r"[^\W_]+")
_SENTENCES = frozenset({"numbered", "lettered", "bullet", "paragraph"})
# Where the two fashions differ: the tone on the first or on the second vowel of a final oa, oe, uy, but not after q.
_MOVABLE = re.compile(r"(?<![\w])((?!q)[^\W\d_]*?)(o[ae]|uy)(?![\w])", re.IGNORECASE)
_TONES = "\u0300\u0309\u0303\u0301\u0323"


@dataclass(frozen=True, slots=True)
class Item:
    """Words as printed, and the ids of the clauses that hold them."""

    words: str
    clauses: tuple[str, ...]


# ── spellings ──


def other_placement(words: str) -> str:
    """`words` with each tone of oa, oe, uy on the other vowel («hoá» <-> «hóa», «uỷ» <-> «ủy»); «quý» has one way."""

    def moved(syllable: str) -> str:
        letters = unicodedata.normalize("NFD", syllable)
        tone = next((c for c in letters if c in _TONES), "")
        found = _MOVABLE.fullmatch(letters.replace(tone, "")) if tone else None
        if not found:
            return syllable
        head, vowels = found.groups()
        on_second = letters.endswith(tone)
        return nfc(head + (vowels[0] + tone + vowels[1] if on_second else vowels + tone))

    return _WORD.sub(lambda m: moved(m.group()), nfc(words))


def slip(words: str, known: frozenset[str], random: Random) -> str | None:
    """`words` with one slip of the finger (a letter left out, doubled, swapped with its neighbour or hit beside) in a
    syllable that is then in no text, not even without marks; None where every slip makes another real syllable."""
    spans = [m.span() for m in _WORD.finditer(words) if len(m.group()) >= 3 and m.group().isalpha()]
    random.shuffle(spans)
    for start, end in spans:
        syllable = words[start:end]
        at = random.randrange(1, len(syllable) - 1)
        a, b = syllable[at], syllable[at + 1]
        slips = [
            syllable[:at] + syllable[at + 1 :],
            syllable[:at] + a + syllable[at:],
            syllable[:at] + b + a + syllable[at + 2 :],
            syllable[:at] + random.choice("bdghklmprtvx") + syllable[at + 1 :],
        ]
        random.shuffle(slips)
        for wrong in slips:
            if len(wrong) >= 3 and _bare(wrong) not in known:
                return words[:start] + wrong + words[end:]
    return None


def _bare(words: str) -> str:
    return fold(nfc(words), marks=False)


# ── items ──


def vocabulary(clauses: Iterable[Clause]) -> frozenset[str]:
    """Every syllable of the texts, without marks."""
    return frozenset(word for clause in clauses for word in _WORD.findall(_bare(clause.text)))


def rare_stretches(clauses: Sequence[Clause]) -> tuple[Item, ...]:
    """Every stretch of `SIZES` syllables of one sentence that at most `MOST` clauses hold, none of them a heading.

    A stretch with a figure is left out: a number or a year finds its document by itself.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    spans: dict[str, tuple[int, int]] = {}
    for index, clause in enumerate(clauses):
        found = list(_WORD.finditer(clause.text))
        bare = [_bare(m.group()) for m in found]
        for size in SIZES:
            for at in range(len(found) - size + 1):
                key = " ".join(bare[at : at + size])
                own = holders[key]
                if len(own) <= MOST and (not own or own[-1] != index):
                    own.append(index)
                    spans.setdefault(key, (found[at].start(), found[at + size - 1].end()))
    out = []
    for key, own in holders.items():
        held = [clauses[i] for i in own]
        if len(own) <= MOST and all(c.kind in _SENTENCES for c in held):
            start, end = spans[key]
            words = held[0].text[start:end]
            if not _BREAK.search(words):
                out.append(Item(words, tuple(c.id for c in held)))
    return tuple(out)


def draw(items: Sequence[Item], random: Random) -> Iterator[Item]:
    """The items in a random order, lengths in turn, no two out of one sentence."""
    by_size: dict[int, list[Item]] = {size: [] for size in SIZES}
    for item in items:
        by_size[len(_WORD.findall(item.words))].append(item)
    for own in by_size.values():
        random.shuffle(own)
    taken: set[str] = set()
    while any(by_size.values()):
        for own in by_size.values():
            while own:
                item = own.pop()
                if taken.isdisjoint(item.clauses):
                    taken.update(item.clauses)
                    yield item
                    break


def cases(clauses: Sequence[Clause], count: int, seed: int = SEED) -> tuple[Case, ...]:
    """`count` queries in each of the five spellings.

    ValueError when the texts do not have that many.
    """
    items, known = rare_stretches(clauses), vocabulary(clauses)
    random = Random(seed)
    ways: Mapping[str, Callable[[str], str | None]] = {
        EXACT: lambda words: words,
        FOLDED: _bare,
        NFD: lambda words: unicodedata.normalize("NFD", words),
        PLACEMENT: other_placement,
        SLIP: lambda words: slip(words, known, random),
    }
    out = []
    for name in SPELLINGS:
        # Only what the spelling changes: an item without «hoá» or «uỷ» would be asked as it stands a second time.
        typed = ((ways[name](item.words), item) for item in draw(_touched(items, name), random))
        own = [Case(name, query, _places(item)) for query, item in islice((t for t in typed if t[0]), count) if query]
        if len(own) < count:
            raise ValueError(f"chỉ có {len(own)} câu cho cách gõ «{name}»")
        out += own
    return tuple(out)


def _touched(items: Sequence[Item], spelling: str) -> Sequence[Item]:
    if spelling != PLACEMENT:
        return items
    return [item for item in items if other_placement(item.words) != item.words]


def _places(item: Item) -> tuple[str, ...]:
    """A clause may be a task, which has a page of its own."""
    return (*item.clauses, *(clause.replace("#", ":") for clause in item.clauses))


class Tolerant(Places):
    """Places of a collection in which not every clause is a task."""

    def of(self, wanted: str) -> tuple[str, ...]:
        """As `Places.of`; nothing for a task that is none."""
        try:
            return super().of(wanted)
        except KeyError:
            if ":" in wanted:
                return ()
            raise


@click.command(help="Tìm lại một câu đã biết trong bộ dữ liệu lớn, năm cách gõ.")
@click.option(
    "--plans", default=200, show_default=True, type=click.IntRange(1), help="Số kế hoạch; 200 là 10.000 trang."
)
@click.option("--count", default=40, show_default=True, type=click.IntRange(1), help="Số câu mỗi cách gõ.")
@click.option("--file", "from_file", is_flag=True, help="Mở trang từ file:// thay cho http.")
@click.option("--keep", type=click.Path(path_type=Path), help="Giữ dữ liệu và trang ở thư mục này; đã có thì dùng lại.")
def main(plans: int, count: int, from_file: bool, keep: Path | None) -> None:
    """Build the collection, ask, print the table."""
    from tests.search.box import Box, build  # here, so that drawing items needs no browser

    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        root = keep or Path(temporary)
        write(collection(plans), root / "data")
        clauses = [c for d in pipeline.read(root / "data").graph.documents.values() for c in d.clauses]
        try:
            asked = cases(clauses, count)
        except ValueError as error:
            raise click.UsageError(f"{error}; bớt --count hoặc thêm --plans") from error
        site = build(root / "data", root / "site")
        browser, _ = launch(playwright)
        with served(site) as http:
            box = Box(browser, f"{site.resolve().as_uri()}/" if from_file else http)
            found = examine(asked, box.ask, Tolerant(site))
        browser.close()
    click.echo(table(found, groups=True))
    for f in found:
        if f.rank is None or f.rank > MOST:
            click.echo(f"{f.case.group}: «{f.case.query}» hạng {f.rank or '-'}; cần {', '.join(f.case.wanted[:MOST])}")


if __name__ == "__main__":
    main()
