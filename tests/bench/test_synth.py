"""The invented collections: the same bytes every time, no problem in any of them, and sizes like real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import messages, pipeline
from generator.bench.province import PLANS_A_PROVINCE, regulation
from generator.bench.synth import Invented, collection, write
from generator.bench.words import FIRST, SECOND, place
from generator.model import Problem

TWO_PROVINCES = collection(PLANS_A_PROVINCE).with_new().without(1)


def said(problems: tuple[Problem, ...]) -> list[str]:
    return [messages.line(p, "vi") for p in problems]


def test_a_collection_is_the_same_bytes_every_time(tmp_path: Path) -> None:
    write(collection(2), tmp_path)
    assert write(collection(2), tmp_path) == []
    assert dict(collection(2).files()) != dict(collection(2, seed=2).files())


def test_a_smaller_collection_is_the_beginning_of_a_larger_one() -> None:
    smaller, larger = (dict(collection(n).files()) for n in (3, 4))
    documents = {path for path in smaller if path.count("-") > 1}
    assert {path for path in documents if larger[path] != smaller[path]} == set()
    assert len(documents) == 2 * (3 + 1), "three plans and their resolution, each a text and its data"


@pytest.mark.parametrize(
    ("invented", "why"),
    [
        (collection(1), "a plan alone: its resolution, no regulation cited twice"),
        (collection(3, bodies=1), "short plans"),
        (collection(2, seed=7), "other words"),
        (collection(3).rename(1).put_off(0).leave_out(2).without(0), "changes of every kind"),
        (Invented(frozenset({0, PLANS_A_PROVINCE, 2 * PLANS_A_PROVINCE, 60 * PLANS_A_PROVINCE})), "many provinces"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_collection_has_no_problem(tmp_path: Path, invented: Invented, why: str) -> None:
    """Warnings included: the recogniser reads every sentence as the data states it."""
    write(invented, tmp_path)
    assert said(pipeline.read(tmp_path).problems) == [], why


def test_sizes_are_those_of_real_plans(tmp_path: Path) -> None:
    write(collection(4), tmp_path)
    graph = pipeline.read(tmp_path).graph
    plans = [d for d in graph.documents.values() if d.id in graph.tasks_of_document]
    assert [len(graph.tasks_of_document[d.id]) for d in plans] == [35] * 4
    for document in plans:
        size = (tmp_path / f"content/van-ban/{document.id}.md").stat().st_size
        assert 20_000 <= size <= 40_000, document.id
    kinds = {d.deadline.kind for _, d in graph.deliverables.values() if d.deadline}
    assert kinds == {"within", "by", "from-to", "continuous", "periodic"}
    assert {d.deadline.precision for _, d in graph.deliverables.values() if d.deadline} >= {"day", "month", "quarter"}
    assert {r.title is not None for r in graph.regulations.values()} == {True}
    assert any(len(r.cited_by) > 1 for r in graph.regulations.values()), "regulations are shared"
    assert sum(bool(t.implements) for t in graph.tasks.values()) > 4
    assert all(d.copies and d.received for d in plans)


def test_no_two_regulations_and_no_two_places_are_one() -> None:
    ids = [regulation(1, k).id for k in range(2000)]
    assert len(set(ids)) == len(ids)
    names = [place(k) for k in range(2 * len(FIRST) * len(SECOND))]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("after", "touched"),
    [
        (collection(3).put_off(1), {"plans/ID.yml", "content/van-ban/ID.md"}),
        (collection(3).rename(1), {"plans/ID.yml", "content/van-ban/ID.md", "plans/redirects.yml"}),
        (collection(3).with_new(), {"plans/ID.yml", "content/van-ban/ID.md", "plans/agencies.yml"}),
        (collection(3).without(1), {"plans/ID.yml", "content/van-ban/ID.md"}),
    ],
    ids=["one deadline", "another id", "one more", "one less"],
)
def test_a_change_touches_what_a_clerk_would_touch(tmp_path: Path, after: Invented, touched: set[str]) -> None:
    write(collection(3), tmp_path)
    names = {p if "-" not in p.rpartition("/")[2] else f"{p.rpartition('/')[0]}/ID.{p[-3:].strip('.')}" for p in
             write(after, tmp_path)}  # fmt: skip
    assert names - {"plans/regulations.yml", "plans/agencies.yml"} == touched - {"plans/agencies.yml"}
    assert said(pipeline.read(tmp_path).problems) == []
