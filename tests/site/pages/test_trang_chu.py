"""The home page: what it says about a small collection, and that it stays small when the collection grows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.corpus.graph import Graph
from generator.model import Agency, Copy, Deadline
from generator.site import urls
from generator.site.context import Site
from generator.site.pages import trang_chu
from generator.site.pages.trang_chu import ALL_AGENCIES, MOST_AGENCIES, MOST_DOCUMENTS, pages
from generator.site.render import Renderer
from tests.site.pages.small import Words, due, long_plan, sample
from tests.site.pages.test_thoi_han import with_leads

YEAR = due("trong năm 2032", "2032-01-01", "2032-12-31", "year")
ALWAYS = due("thường xuyên", None, None, None)


def body(site: Site) -> str:
    (page,) = pages(site)
    assert (page.path, page.hub) == (urls.HOME, "trang-chu")
    return Renderer().body(page)


def of_years(first: int, last: int) -> list[Deadline | None]:
    return [due(f"trong năm {y}", f"{y}-01-01", f"{y}-12-31", "year") for y in range(first, last + 1)]


def test_the_sample_is_all_there() -> None:
    html = body(sample())
    words = Words(html)
    g = sample().graph
    for document in g.documents.values():
        assert urls.document(document.id) in words.links
    for copy in (c for d in g.documents.values() for c in d.copies):
        assert copy.number in words.text
    for lead in {a for t in g.tasks.values() for a in t.lead}:
        assert urls.agency(lead) in words.links
    assert urls.matrix(*(d.id for d in sample().matrices[0])) in words.links
    assert {urls.hub(h) for h in ("van-ban", "nhiem-vu", "co-quan", "quy-dinh", "thoi-han")} <= set(words.links)
    assert len(words.ids) == len(set(words.ids))


def test_the_search_form_works_without_javascript() -> None:
    html = body(sample())
    assert f'action="{urls.SEARCH}" method="get"' in html
    assert 'name="q"' in html
    assert any(link.startswith(f"{urls.SEARCH}?q=") for link in Words(html).links)


def test_every_deliverable_stands_once_in_the_totals() -> None:
    site = with_leads(long_plan([YEAR, YEAR, ALWAYS, None]), {"kh:1": ("ban-b", "ban-c"), "kh:2": ()})
    (page,) = pages(site)
    table = page.view["table"]
    assert isinstance(table, trang_chu.Table)
    assert [c.words for c in table.columns] == ["2032", "thường xuyên, định kỳ", "không ghi"]
    assert table.total == (2, 1, 1)
    assert sum(sum(r.cells) for r in table.rows) == 5
    assert table.shared == 1
    assert table.rows[-1].path == ""


def test_the_busiest_years_have_columns_of_their_own() -> None:
    (page,) = pages(long_plan(of_years(2031, 2042) + of_years(2033, 2036)))
    table = page.view["table"]
    assert isinstance(table, trang_chu.Table)
    assert [c.words for c in table.columns][:-2] == ["trước 2033", "2033", "2034", "2035", "2036", "2037", "sau 2037"]
    assert table.total == (2, 2, 2, 2, 2, 1, 5, 0, 0)


def test_earlier_years_share_a_column_and_lose_nothing() -> None:
    (page,) = pages(long_plan(of_years(2031, 2042)))
    table = page.view["table"]
    assert isinstance(table, trang_chu.Table)
    assert [c.words for c in table.columns][:2] == ["trước 2038", "2038"]
    assert sum(table.total) == 12
    assert table.total[0] == 7


@pytest.mark.parametrize(
    ("deadlines", "lines"),
    [
        pytest.param(of_years(2031, 2042), 12, id="as many periods as fit"),
        pytest.param(of_years(2031, 2055), 24, id="more: the latest years"),
        pytest.param([ALWAYS, None], 0, id="nothing dated"),
    ],
)
def test_the_list_of_periods_ends(deadlines: list[Deadline | None], lines: int) -> None:
    html = body(long_plan(deadlines))
    assert html.count("<li data-period=") == lines
    assert html.count('<div class="kh-near"') == lines
    assert ("Chưa có sản phẩm nào ghi thời hạn" in html) == (lines == 0)


def test_with_many_documents_and_agencies_it_stays_small() -> None:
    n = 60
    site = with_leads(long_plan([YEAR] * n), {f"kh:{i}": (f"ban-{i}",) for i in range(1, n + 1)})
    g = site.graph
    plan = g.documents["kh"]
    copies = {
        i: Copy("sao y", f"{i:02}-BS/XX", "Ban A", None, "", f"2031-02-{i % 28 + 1:02}", "", "", "", (), f"c{i}")
        for i in range(n)
    }
    documents = {"kh": plan, **{f"d{i}": replace(plan, id=f"d{i}", copies=(copies[i],)) for i in range(n)}}
    html = body(Site(Graph(documents, g.agencies, g.tasks, g.regulations, g.citations, g.mentions)))
    assert html.count('<p class="kh-meta">') == MOST_DOCUMENTS
    assert "28/02/2031" in html, "the newest copy is there"
    assert f"Tất cả {n + 1} văn bản" in html
    assert html.count('<th scope="row">') == MOST_AGENCIES + 1
    assert f"trong {n}." in html
    assert len(html) < 60_000


def test_up_to_a_limit_every_agency_has_its_row() -> None:
    n = ALL_AGENCIES
    site = with_leads(long_plan([YEAR] * n), {f"kh:{i}": (f"ban-{i}",) for i in range(1, n + 1)})
    assert body(site).count('<th scope="row">') == n + 1


def test_an_empty_collection_is_an_answer() -> None:
    html = body(Site(Graph({}, {}, {}, {}, [], [])))
    for words in ("Kho chưa có văn bản nào.", "Chưa có nhiệm vụ nào.", "Chưa có sản phẩm nào ghi thời hạn"):
        assert words in html
    assert "<table" not in html


def test_names_are_escaped() -> None:
    g = long_plan([YEAR]).graph
    agencies = {**g.agencies, "ban-a": Agency("ban-a", "<script>x</script>", "body")}
    html = body(Site(Graph(g.documents, agencies, g.tasks, g.regulations, g.citations, g.mentions)))
    assert "<script" not in html
    assert "về việc &lt;b&gt;thử&lt;/b&gt;" in html
