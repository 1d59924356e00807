"""A pattern that is looked for by its first words finds what it finds without them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.reading import citations, deadlines, responsibility, short_names
from generator.reading.openings import DIGITS, Opened
from generator.vietnamese import fold, folded_pattern
from tests import sample
from tests.reading.register import REGISTER

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
TABLES = sorted(Path(__file__).parent.glob("test_*.py"))
OPENED = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in (citations, deadlines, responsibility, short_names)
    for name, value in vars(module).items()
    if isinstance(value, Opened)
} | {"register": REGISTER._pattern}


@cache
def lines() -> tuple[str, ...]:
    """Every line of the two documents, of the sample, and of the tables of the reader's own tests, folded."""
    files = [*sorted(SEEDS.rglob("*.md")), *TABLES]
    texts = [*(f.read_text(encoding="utf-8") for f in files), *sample.FILES.values()]
    return tuple(dict.fromkeys(fold(line) for text in texts for line in text.splitlines() if line.strip()))


def spans(found: Iterator[re.Match[str]]) -> list[tuple[int, int]]:
    return [m.span() for m in found]


@pytest.mark.parametrize("name", OPENED)
def test_it_finds_what_the_pattern_finds(name: str) -> None:
    opened = OPENED[name]
    assert opened is not None
    missed = [line for line in lines() if spans(opened.finditer(line)) != spans(opened.pattern.finditer(line))]
    assert missed == []
    assert any(opened.search(line) for line in lines()) or "$" in opened.pattern.pattern, "no line tells anything"


@pytest.mark.parametrize(
    ("words", "pattern", "text", "found"),
    [
        ("ban", r"(?<!\w)ban(?: hành)?", "ban, bàn; xban ban hành", ["ban", "ban hành"]),
        ("uỷ", r"(?<!\w)uỷ ban", "Ủy ban và UỶ BAN", ["uỷ ban", "uỷ ban"]),
        ("một " + DIGITS, r"(?<!\w)(?:một|\d+) lần", "12 lần, một lần, x3 lần", ["12 lần", "một lần"]),
        ("a b", r"(?<!\w)a b|(?<!\w)b a", "a b a b", ["a b", "a b"]),  # what a match took is not begun in again
        ("(", r"\(\w+\)", "(a) (b)", ["(a)", "(b)"]),
    ],
)
def test_words(words: str, pattern: str, text: str, found: list[str]) -> None:
    opened = Opened(folded_pattern(pattern), words.split())
    assert [m.group() for m in opened.finditer(fold(text))] == [fold(f) for f in found]


def test_a_stretch_of_the_text() -> None:
    """Offsets, and what stands before them, are those of the whole text."""
    opened = Opened(re.compile(r"(?<!\w)ba$"), "ba")
    assert opened.search("ba ba xba", 1, 5) is not None
    assert opened.search("ba ba xba", 1, 4) is None
    assert opened.search("ba ba xba", 7) is None
