"""Known-item queries: the spellings, the draw, and a small collection asked in a real browser."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Browser

from generator import pipeline
from generator.bench.synth import collection, write
from generator.model import Clause
from generator.vietnamese import fold
from tests.browser.server import served
from tests.search.box import Box, build
from tests.search.known_items import (
    EXACT,
    FOLDED,
    MOST,
    SPELLINGS,
    Tolerant,
    cases,
    other_placement,
    rare_stretches,
    slip,
)
from tests.search.score import by_group, examine, failures, share, table

PLANS, COUNT, FLOOR = 5, 13, 0.92
"""With 13 queries a spelling, one may fail."""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("known-items")
    write(collection(PLANS), root)
    return root


@pytest.fixture(scope="module")
def clauses(data: Path) -> Sequence[Clause]:
    return [c for d in pipeline.read(data).graph.documents.values() for c in d.clauses]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("cụ thể hoá", "cụ thể hóa"),
        ("Ủy ban Kiểm tra", "Uỷ ban Kiểm tra"),
        ("thuỷ lợi, văn hóa", "thủy lợi, văn hoá"),
        ("khoẻ", "khỏe"),
        ("quý II", "quý II"),
        ("hoàn thành toàn diện", "hoàn thành toàn diện"),
        ("của tỉa nghĩa", "của tỉa nghĩa"),
        ("thoa", "thoa"),
    ],
)
def test_the_other_placement_of_a_tone(words: str, expected: str) -> None:
    assert other_placement(words) == expected
    assert fold(other_placement(words)) == fold(words)


def test_a_slip_makes_a_syllable_that_is_in_no_text() -> None:
    known = frozenset({"kiem", "tra", "kim"})
    made = {slip("kiểm tra", known, Random(seed)) for seed in range(40)} - {None}
    assert len(made) > 10
    for words in made:
        assert words is not None
        left, right = (fold(word, marks=False) for word in words.split())
        assert (left in known) != (right in known), words
        assert min(len(left), len(right)) >= 3


def test_no_slip_where_every_slip_is_a_word() -> None:
    assert slip("an ở", frozenset(), Random(1)) is None


def test_a_stretch_is_rare_in_the_whole_collection(clauses: Sequence[Clause]) -> None:
    texts = {c.id: f" {' '.join(fold(c.text, marks=False).replace(',', ' ').split())} " for c in clauses}
    for item in rare_stretches(clauses)[::500]:
        bare = f" {' '.join(fold(item.words, marks=False).replace(',', ' ').split())} "
        holding = {clause for clause, text in texts.items() if bare in text}
        assert holding <= set(item.clauses), item
        assert 1 <= len(item.clauses) <= MOST


def test_the_draw_is_the_same_every_time(clauses: Sequence[Clause]) -> None:
    drawn = cases(clauses, 4)
    assert drawn == cases(clauses, 4)
    assert drawn != cases(clauses, 4, seed=5)
    assert {name: len(own) for name, own in _by_spelling(drawn).items()} == dict.fromkeys(SPELLINGS, 4)
    spelt = _by_spelling(drawn)
    assert all(query.isascii() for query in spelt[FOLDED])
    assert not any(query.isascii() for query in spelt[EXACT])


def test_a_collection_that_is_too_small_is_refused(clauses: Sequence[Clause]) -> None:
    with pytest.raises(ValueError, match="chỉ có"):
        cases(clauses[:3], 40)


def test_a_known_sentence_is_found_again(
    data: Path, clauses: Sequence[Clause], browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = build(data, tmp_path_factory.mktemp("known-items-site") / "site")
    with served(site) as root:
        box = Box(browser, root)
        found = examine(cases(clauses, COUNT), box.ask, Tolerant(site))
        box.close()
    said = f"{table(found, groups=True)}\n{failures(found)}"
    assert {name: share(own, 3) for name, own in by_group(found).items() if share(own, 3) < FLOOR} == {}, said


def _by_spelling(drawn: Sequence[object]) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for case in drawn:
        out.setdefault(case.group, []).append(case.query)  # type: ignore[attr-defined]
    return out
