"""Whoever makes the pages, the site is the same: this thread, other threads, other processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import pipeline
from generator.bench.runs import files
from generator.site import bodies as module
from generator.site import mkdocs_plugin
from generator.site.bodies import bodies
from generator.site.context import Site
from generator.site.page import Page
from generator.site.share import WHOLE, Share
from tests.sample import write_sample


def processes() -> Executor:
    """Two processes that start with nothing of ours in memory, as on Windows."""
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


ANY = pytest.mark.parametrize("make", [lambda: ThreadPoolExecutor(2), processes], ids=["threads", "processes"])


@given(st.integers(0, 60), st.integers(1, 9))
def test_shares_are_the_whole_and_do_not_overlap(count: int, of: int) -> None:
    records = list(range(count))
    shares = [Share(n, of) for n in range(of)]
    assert [r for share in shares for r in share.take(records)] == records
    assert [share.first for share in shares] == [True] + [False] * (of - 1)
    assert max(len(s.take(records)) for s in shares) - min(len(s.take(records)) for s in shares) <= 1


@ANY
def test_any_executor_makes_the_same_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[], Executor]
) -> None:
    write_sample(tmp_path)
    site = Site(pipeline.read(tmp_path).graph)
    here = {page.path: (page.kind, page.title, page.hub, page.wide, body) for page, body in bodies(site)}
    monkeypatch.setattr(module, "TASKS", 2)  # several shares of a small collection
    with make() as executor:
        made = list(bodies(site, executor))
    assert len(made) == len(here)
    assert {page.path: (page.kind, page.title, page.hub, page.wide, body) for page, body in made} == here
    assert all(page.view == {} for page, _ in made), "views do not travel"


@ANY
def test_any_executor_builds_the_same_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[], Executor]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # two builds of the same data, also over midnight
    write_sample(tmp_path)
    mkdocs_plugin.build(tmp_path, tmp_path / "one")
    monkeypatch.setattr(module, "TASKS", 2)
    with make() as executor:
        report = mkdocs_plugin.build(tmp_path, tmp_path / "many", executor=executor)
    assert report.problems == ()
    one, many = tmp_path / "one", tmp_path / "many"
    assert {p: (many / p).read_bytes() for p in files(many)} == {p: (one / p).read_bytes() for p in files(one)}


def failing(site: Site, share: Share) -> Iterator[Page]:
    """The second share cannot be made."""
    if share.number == 1:
        raise LookupError("the fault")
    yield Page(f"{share.number}.html", "loi_du_lieu", "T", "", {"rows": []})


def test_a_fault_in_another_process_is_told_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_sample(tmp_path)
    site = Site(pipeline.read(tmp_path).graph)
    monkeypatch.setattr(module, "TASKS", 2)
    with processes() as executor, pytest.raises(LookupError, match="the fault"):
        list(bodies(site, executor, failing))


def test_the_whole_is_one_share() -> None:
    assert WHOLE.first
    assert WHOLE.take("abc") == ["a", "b", "c"]
