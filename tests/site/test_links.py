"""Links of hand-written pages to records, by id."""

from __future__ import annotations

import pytest

from generator import pipeline
from generator.model import Place, Problem
from generator.site import links
from tests.sample import PLAN, write_sample


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Checked:
    root = tmp_path_factory.mktemp("sample")
    write_sample(root)
    return pipeline.read(root)


def resolve(checked: pipeline.Checked, html: str, source: str = "") -> tuple[str, list[Problem]]:
    found: list[Problem] = []
    out = links.resolve(html, source, checked.graph, "huong-dan/a.html", "content/huong-dan/a.md", found.append)
    return out, found


def test_every_kind_of_id_has_an_address(checked: pipeline.Checked) -> None:
    graph = checked.graph
    task = next(t for t in graph.tasks.values() if t.deliverables)
    ids = [*graph.documents, *graph.regulations, *graph.agencies, *graph.clauses, *graph.tasks, *graph.deliverables]
    assert all(links.address(graph, record) for record in ids)
    assert links.address(graph, PLAN) == f"van-ban/{PLAN}.html"
    assert links.address(graph, task.deliverables[0].id) == f"{links.address(graph, task.id)}#a"


def test_a_link_is_relative_to_the_page(checked: pipeline.Checked) -> None:
    task = next(iter(checked.graph.tasks))
    html, found = resolve(checked, f'<a class="x" href="kehoach:{PLAN}">P</a> <a href="kehoach:{task}">T</a>')
    assert html.startswith(f'<a class="x" href="../van-ban/{PLAN}.html">P</a> <a href="../nhiem-vu/{PLAN}/')
    assert found == []


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://vidu.vn/?x=kehoach:y">x</a>',
        "<code>[x](kehoach:y)</code>",
        '<a data-href="kehoach:y">x</a>',
    ],
)
def test_everything_else_is_left_alone(checked: pipeline.Checked, html: str) -> None:
    assert resolve(checked, html) == (html, [])


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        pytest.param(PLAN + "x", PLAN, id="a document"),
        pytest.param(f"{PLAN}#XX.9", None, id="a clause that does not exist"),
        pytest.param("khong-co-that", "", id="nothing like it"),
    ],
)
def test_an_unknown_id_is_a_problem_at_its_line(checked: pipeline.Checked, wrong: str, near: str | None) -> None:
    source = f"# Trang\n\nxem [đây](kehoach:{wrong}) nhé\n"
    html, found = resolve(checked, f'<a href="kehoach:{wrong}">đây</a>', source)
    assert f"kehoach:{wrong}" in html
    assert [(p.code, p.place) for p in found] == [("unknown-link", Place("content/huong-dan/a.md", 3, 11))]
    assert near is None or found[0].near == near
