"""«Did you mean»: what is offered for a value, and for an id of each kind."""

from __future__ import annotations

import pytest

from generator.corpus.graph import Graph
from generator.corpus.link import link
from generator.corpus.load import load
from generator.corpus.suggest import nearest, nearest_id
from tests.sample import PLAN, write_sample


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    root = tmp_path_factory.mktemp("sample")
    write_sample(root)
    return link(load(root)).graph


@pytest.mark.parametrize(
    ("value", "valid", "expected", "why"),
    [
        ("leed", ["lead", "due"], "lead", "a slip of one letter"),
        ("phối hợp", ["phoi-hop", "chu-tri"], "phoi-hop", "marks are typed where an id has none"),
        ("LEAD", ["lead"], "lead", "case"),
        ("xyz", ["lead", "due"], "", "nothing is like it"),
        ("lead", [], "", "nothing is valid"),
    ],
)
def test_nearest(value: str, valid: list[str], expected: str, why: str) -> None:
    assert nearest(value, valid) == expected, why


@pytest.mark.parametrize(
    ("record", "expected", "why"),
    [
        (f"{PLAN}x", PLAN, "a document"),
        (f"{PLAN}#II.1/11", f"{PLAN}#II.1/1", "a clause of the document"),
        (f"{PLAN}x#II.1/1", f"{PLAN}#II.1/1", "a clause, where the document is misspelt"),
        (f"{PLAN}:II.1/11", f"{PLAN}:II.1/1", "a task, not a clause"),
        (f"{PLAN}:II.1/1-aa", f"{PLAN}:II.1/1-a", "a deliverable"),
        ("thi-uy-kim-lon", "thi-uy-kim-long", "an agency"),
        ("khong-giong-gi-ca:I.1", "", "no document is like it"),
    ],
)
def test_nearest_id(graph: Graph, record: str, expected: str, why: str) -> None:
    assert nearest_id(record, graph) == expected, why
