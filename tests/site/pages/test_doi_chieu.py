"""Comparisons: which clauses and tasks are compared, the numbers both ways, and tables that are split as they grow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.corpus.graph import Graph
from generator.model import Clause, ClauseKind, Confidence, Implements, Party, Place, Span
from generator.site import urls
from generator.site.comparison import Comparison, compare
from generator.site.context import Site
from generator.site.pages.doi_chieu import MOST_COLUMNS, pages, shares
from generator.site.render import Renderer
from tests.site.pages.small import Words, by_path, long_plan, sample

CLAUSES: list[tuple[str, ClauseKind, str]] = [
    ("0", "title", ""),
    ("I", "heading", ""),
    ("I.1", "numbered", "I"),
    ("II", "heading", ""),
    ("II.1", "heading", "II"),
    ("II.1/1", "bullet", "II.1"),
    ("II.1/2", "bullet", "II.1"),
    ("II.1/2/1", "paragraph", "II.1/2"),
    ("II.2", "numbered", "II"),
    ("III", "heading", ""),
    ("III/1", "paragraph", "III"),
    ("fn/1", "footnote", ""),
]


def compared(judged: dict[str, list[tuple[str, Confidence]]], tasks: int = 4, leads: int = 1) -> Site:
    """A plan of `tasks` tasks and a document with CLAUSES; `judged`: task number -> (clause, confidence)."""
    g = long_plan([None] * tasks).graph
    text = {path: f"<b>{path}</b> & «chữ»" for path, *_ in CLAUSES}
    clauses = tuple(
        Clause("nq", path, "", kind, text[path], parent, path.count("/"), Place("nq.md", n))
        for n, (path, kind, parent) in enumerate(CLAUSES)
    )
    resolution = replace(g.documents["kh"], id="nq", number="2-NQ/XX", type="Nghị quyết", clauses=clauses)
    changed = {}
    for n, (key, task) in enumerate(g.tasks.items()):
        implements = tuple(
            Implements("nq", path, confidence, "chữ <i>", text[path], "Người A")
            for path, confidence in judged.get(task.clause, [])
        )
        lead = ("ban-a", "cac-ban")[n * leads // tasks if leads > 1 else 0]
        party = Party("lead", lead, "", task.clause, Span(0, 1), "sentence")
        changed[key] = replace(task, section="1", implements=implements, parties=(party,))
    documents = {"nq": resolution, **g.documents}
    return Site(Graph(documents, g.agencies, changed, g.regulations, g.citations, g.mentions))


def comparison(site: Site) -> Comparison:
    return compare(site, *site.matrices[0])


@pytest.mark.parametrize(
    ("judged", "rows"),
    [
        pytest.param(
            {"1": [("II.1/1", "clear")]}, ["II.1/1", "II.1/2/1", "II.2"], id="the touched section, leaves only"
        ),
        pytest.param(
            {"1": [("II.1/2", "fair")]}, ["II.1/1", "II.1/2", "II.1/2/1", "II.2"], id="a larger clause that is named"
        ),
        pytest.param(
            {"1": [("I.1", "weak")], "2": [("III/1", "weak")]}, ["I.1", "III/1"], id="two sections, not the middle one"
        ),
    ],
)
def test_rows(judged: dict[str, list[tuple[str, Confidence]]], rows: list[str]) -> None:
    assert [c.path for c in comparison(compared(judged)).clauses] == rows


def test_numbers_both_ways() -> None:
    found = comparison(
        compared({"1": [("II.1/1", "weak")], "2": [("II.1/1", "clear"), ("II.2", "weak"), ("II.2", "fair")]})
    )
    assert dict(found.clause_levels) == {"clear": 1, "fair": 1, None: 1}
    assert [t.clause for t in found.tasks_without] == ["3", "4"]
    assert [c.path for c, _ in found.of_task(found.tasks[1])] == ["II.1/1", "II.2"]
    assert [c.path for c in found.left_out] == ["I", "III"]
    assert [(s.mark, s.count) for s in shares(found)] == [("high", 1), ("medium", 1), ("low", 0), ("none", 1)]


def test_the_page_says_whose_judgement_it_is_and_what_is_missing() -> None:
    site = compared({"1": [("II.1/1", "clear")]})
    path = urls.matrix("kh", "nq")
    html = Renderer().body(by_path(pages(site))[path])
    words = Words(html)
    assert "Người đánh giá: Người A" in words.text
    assert html.count('<tr class="is-gap">') == 2 + 3, "two clauses without a task, three tasks without a clause"
    assert "chưa thấy nhiệm vụ" in words.text
    assert "chưa thấy đoạn nào" in words.text
    assert f"../{urls.task('kh:1')}#cu-the-hoa" in words.links
    assert "<b>II" not in html
    assert "<b>II.1/1</b> & «chữ»" in words.text
    assert len(words.ids) == len(set(words.ids))


def test_every_cell_says_its_confidence_in_words() -> None:
    site = compared({"1": [("II.1/1", "clear")], "2": [("II.1/1", "fair")], "3": [("II.2", "weak")]})
    html = Renderer().body(by_path(pages(site))[urls.matrix("kh", "nq")])
    assert [w.strip() for w in Words(html, "kh-cell__w").found] == ["rõ", "khá rõ", "yếu"]


def test_past_the_columns_the_tasks_are_split_by_lead() -> None:
    tasks = MOST_COLUMNS + 20
    site = compared({"1": [("II.1/1", "clear")], str(tasks): [("II.2", "clear")]}, tasks, leads=2)
    html = Renderer().body(by_path(pages(site))[urls.matrix("kh", "nq")])
    tables = [part.split("</table>")[0] for part in html.split('<table class="kh-matrix"')[1:]]
    assert [t.count('<th scope="col" class="kh-matrix__t') for t in tables] == [30, 30]
    assert ["chưa thấy nhiệm vụ" in t for t in tables] == [True, False], "a gap is said once"
    assert ["Ban A" in t for t in tables] == [True, False]


def test_a_lead_with_more_tasks_than_columns_is_cut() -> None:
    site = compared({"1": [("II.1/1", "clear")]}, 2 * MOST_COLUMNS + 5)
    html = Renderer().body(by_path(pages(site))[urls.matrix("kh", "nq")])
    tables = html.split('<table class="kh-matrix"')[1:]
    assert [t.count('<th scope="col" class="kh-matrix__t') for t in tables] == [40, 40, 5]


def test_the_list_of_comparisons() -> None:
    found = by_path(pages(sample()))
    html = Renderer().body(found[urls.hub("doi-chieu")])
    assert [page.hub for page in found.values()] == ["doi-chieu", "doi-chieu"]
    assert "3/3" in html
    assert "2/8" in html
    assert found[urls.matrix(*(d.id for d in sample().matrices[0]))].wide


def test_no_comparison_is_an_answer() -> None:
    found = by_path(pages(long_plan([None])))
    assert list(found) == [urls.hub("doi-chieu")]
    html = Renderer().body(found[urls.hub("doi-chieu")])
    assert "Chưa có bảng đối chiếu nào" in html
    assert "<table" not in html
