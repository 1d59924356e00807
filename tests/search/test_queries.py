"""The exam of the search box, sat in a real browser: six sets of queries over http, some of them from file:// too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.server import served
from tests.built.html import read_site
from tests.search.box import Box
from tests.search.score import (
    NUMBERS,
    SETS,
    Answer,
    Case,
    Found,
    Places,
    QueryFileError,
    answers,
    by_group,
    examine,
    failures,
    is_owned_up,
    load,
    share,
    table,
)

FILE_EVERY = 7
"""From file:// only each seventh query is asked: the engine is the same, only the way it is loaded differs."""
IDS = [file.stem for file in SETS]
FLOORS = {3: 0.97, 10: 0.99}
"""Most hits looked at -> least share of all queries found among them."""
GROUP_FLOOR = 0.92
"""Least hit@3 of every group."""


@pytest.fixture(scope="module")
def places(built_site: Path) -> Places:
    return Places(built_site)


# ── the sets themselves ──


@pytest.mark.parametrize(
    ("file", "most", "least"), list(zip(SETS, (180, 80, 40, 90, 110, 110), (8, 4, 2, 2, 5, 4), strict=True)), ids=IDS
)
def test_the_sets_are_large_enough_to_say_something(file: Path, most: int, least: int) -> None:
    cases = load(file)
    assert len(cases) >= most
    assert {name: len(own) for name, own in by_group(unasked(cases)).items() if len(own) < least} == {}


def test_the_sets_have_the_same_groups_and_no_query_in_common() -> None:
    sets = [load(file) for file in SETS]
    assert len({tuple(by_group(unasked(cases))) for cases in sets}) == 1
    queries = [query for cases in sets for query in {c.query.casefold() for c in cases}]
    assert [q for q in queries if queries.count(q) > 1] == []


@pytest.mark.parametrize("file", SETS, ids=IDS)
def test_every_expected_place_is_there(built_site: Path, places: Places, file: Path) -> None:
    """A place that is not would be a query nobody can pass."""
    pages = read_site(built_site).pages
    missing = []
    for case in load(file):
        for place in (p for wanted in case.wanted for p in places.of(wanted)):
            page, _, anchor = place.partition("#")
            if page not in pages or (anchor and anchor not in pages[page].ids):
                missing.append(f"{case.group}: «{case.query}» -> {place}")
    assert missing == []


@pytest.mark.parametrize("file", SETS, ids=IDS)
def test_numbers_that_nothing_has(places: Places, file: Path) -> None:
    """What has the same serial is of another type or body, and is then one that must be offered."""
    for case in load(file):
        if case.unknown:
            serial = re.findall(r"\d+", case.query)[0].lstrip("0")
            assert places.serials.get(serial, set()) <= set(case.wanted), case.query


# ── the judge ──


@pytest.mark.parametrize(
    ("hit", "place", "expected"),
    [
        ("van-ban/a.html", "van-ban/a.html", True),
        ("van-ban/a.html#0", "van-ban/a.html", True),
        ("van-ban/a.html#iv-4_2", "van-ban/a.html", False),
        ("co-quan/a.html#chu-tri", "co-quan/a.html", True),
        ("van-ban/a.html#iv-4_2", "van-ban/a.html#iv-4_2", True),
        ("van-ban/a.html#iv-4_2--a", "van-ban/a.html#iv-4_2", True),
        ("van-ban/a.html#iv-4_21", "van-ban/a.html#iv-4_2", False),
        ("van-ban/a.html#iv-4", "van-ban/a.html#iv-4_2", False),
        ("van-ban/a.html", "van-ban/a.html#iv-4_2", False),
        ("van-ban/b.html#iv-4_2", "van-ban/a.html#iv-4_2", False),
    ],
)
def test_which_hit_contents_a_reader(hit: str, place: str, expected: bool) -> None:
    assert answers(hit, place) is expected


def test_a_rank_is_that_of_the_first_good_hit(places: Places) -> None:
    task = "nhiem-vu/12-kh-tw-2022/iv-4_2.html"
    case = Case("nhóm", "chữ", ("12-kh-tw-2022:IV.4/2",))
    shown = {
        1: Answer((task, "index.html"), ""),
        2: Answer(("index.html", "van-ban/12-kh-tw-2022.html#iv-4_2"), ""),
        None: Answer((*["index.html"] * 10, task), ""),
    }
    for expected, answer in shown.items():
        (found,) = examine([case], lambda query, answer=answer: answer, places)  # type: ignore[misc]
        assert found.rank == expected
    ranks = [Found(case, shown[1], rank) for rank in (1, 2, 4, None)]
    assert [share(ranks, k) for k in (1, 3, 10)] == [0.25, 0.5, 0.75]


@pytest.mark.parametrize(
    ("hits", "text", "expected"),
    [
        (("van-ban/28-nq-tw-2022.html",), "Không có văn bản số 29-NQ/TW trong kho này.", 1),
        ((), "Không có văn bản số 29-NQ/TW trong kho này.", None),
        (("van-ban/28-nq-tw-2022.html",), "12 kết quả cho «29-NQ/TW».", None),
    ],
    ids=["said, near one offered", "nothing offered", "not said"],
)
def test_a_number_that_nothing_has_must_be_owned_up_to(
    places: Places, hits: tuple[str, ...], text: str, expected: int | None
) -> None:
    case = Case("số không có", "29-NQ/TW", ("28-nq-tw-2022",), unknown=True)
    (found,) = examine([case], lambda query: Answer(hits, text), places)
    assert found.rank == expected


def test_a_query_that_stands_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "twice.yml"
    file.write_text("short: {}\ngroups:\n  a:\n    queries:\n      x: y\n      x: z\nunknown: {}\n", encoding="utf-8")
    with pytest.raises(QueryFileError, match=r"twice.yml:6: «x»"):
        load(file)


# ── the exam ──


@pytest.fixture(scope="module")
def http(browser: Browser, built_site: Path) -> Iterator[Box]:
    with served(built_site) as root:
        box = Box(browser, root)
        yield box
        box.close()


@pytest.fixture(scope="module")
def from_file(browser: Browser, built_site: Path) -> Iterator[Box]:
    box = Box(browser, f"{built_site.resolve().as_uri()}/")
    yield box
    box.close()


@pytest.mark.parametrize("file", SETS, ids=IDS)
def test_readers_find_it(http: Box, places: Places, file: Path) -> None:
    assert_found(examine(load(file), http.ask, places))


def test_readers_of_a_usb_stick_find_the_same(http: Box, from_file: Box) -> None:
    queries = [case.query for case in load(SETS[0])[::FILE_EVERY]]
    differing = [q for q in queries if from_file.ask(q) != http.ask(q)]
    assert differing == []


def assert_found(found: Sequence[Found]) -> None:
    """The figures to reach; the message has the table and every query that was not found."""
    said = f"{table(found, groups=True)}\n{failures(found)}"
    assert {k: share(found, k) for k, least in FLOORS.items() if share(found, k) < least} == {}, said
    groups = by_group(found)
    assert {name: share(own, 3) for name, own in groups.items() if share(own, 3) < GROUP_FLOOR} == {}, said
    assert share(groups[NUMBERS], 1) == 1, said
    assert [f.case.query for f in found if f.case.unknown and not is_owned_up(f.answer)] == [], said


def unasked(cases: Sequence[Case]) -> list[Found]:
    return [Found(case, Answer((), ""), None) for case in cases]
