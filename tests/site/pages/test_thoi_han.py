"""Pages of deadlines: counts by lead, periods, what is split when it grows, and words that stay as printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.corpus.graph import Graph
from generator.model import Agency, Deadline, DeadlineKind, Party, Precision, Span, Task
from generator.site import urls
from generator.site.context import LONG, Site
from generator.site.deadlines import UNNAMED, by_lead, dated, period_key, periods, span_words
from generator.site.figure import MOST_LANES
from generator.site.pages.thoi_han import pages
from generator.site.render import Renderer
from tests.site.pages.small import TEXT, Words, by_path, due, long_plan, sample

YEAR = due("hoàn thành trong năm 2032", "2032-01-01", "2032-12-31", "year")
MONTH = due("trong tháng 3/2032", "2032-03-01", "2032-03-31", "month")
NEXT = due("trong năm 2033", "2033-01-01", "2033-12-31", "year")
BY = due("trước ngày 30/6/2032", None, "2032-06-30")
ALWAYS = due("thường xuyên", None, None, None)


def with_leads(site: Site, leads: dict[str, tuple[str, ...]]) -> Site:
    """The same plan with other leads: task id -> agencies (none at all for an empty tuple)."""
    g = site.graph
    ids = dict.fromkeys(a for own in leads.values() for a in own)
    tasks: dict[str, Task] = {}
    for key, task in g.tasks.items():
        parties = tuple(
            Party("lead", a, a, task.clause, Span(0, 3), "sentence") for a in leads.get(key, task.lead)
        )  # fmt: skip
        tasks[key] = replace(task, parties=parties)
    agencies = {**g.agencies, **{a: Agency(a, f"Cơ quan {a}", "body") for a in ids if a not in g.agencies}}
    return Site(Graph(g.documents, agencies, tasks, g.regulations, g.citations, g.mentions))


def body(site: Site, path: str) -> str:
    return Renderer().body(by_path(pages(site))[path])


# ── periods ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("kind", "precision", "start", "end", "key"),
    [
        ("within", "year", "2032-01-01", "2032-12-31", "2032"),
        ("within", "month", "2032-03-01", "2032-03-31", "2032-03"),
        ("within", "quarter", "2032-04-01", "2032-06-30", "2032-q2"),
        ("within", "day", "2032-05-20", "2032-05-20", "2032-05-20"),
        ("by", "day", None, "2032-06-30", "den-2032-06-30"),
        ("by", "year", None, "2032-12-31", "den-2032-12-31"),
        ("from-to", "day", "2032-01-05", "2032-02-05", "2032-01-05--2032-02-05"),
        ("within", "year", "2032-01-01", "2034-12-31", "2032-01-01--2034-12-31"),
    ],
)
def test_period_key(kind: DeadlineKind, precision: Precision, start: str | None, end: str, key: str) -> None:
    assert period_key(Deadline("", "1", Span(0, 0), kind, precision, start, end)) == key


def test_periods_are_sorted_by_their_end_and_keep_the_printed_words() -> None:
    found = periods(dated(long_plan([NEXT, YEAR, BY, MONTH, YEAR, None, ALWAYS])))
    assert [(p.chip.text, len(p.pairs)) for p in found] == [
        ("trong tháng 3/2032", 1), ("trước ngày 30/6/2032", 1), ("trong năm 2032", 2), ("trong năm 2033", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("deadlines", "words"),
    [
        pytest.param([MONTH, NEXT], "trong tháng 3/2032 – trong năm 2033", id="each end as it is printed"),
        pytest.param([YEAR], "trong năm 2032", id="one year"),
        pytest.param([BY], "trước ngày 30/6/2032", id="«trước ngày» is not the day"),
        pytest.param([due("quý II", "2032-04-01", "2032-06-30", "quarter")], "quý II", id="no year is added"),
        pytest.param([ALWAYS, None], "", id="nothing dated"),
    ],
)
def test_span_words(deadlines: list[Deadline | None], words: str) -> None:
    assert span_words(dated(long_plan(deadlines))) == words


# ── counting ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_deliverable_with_several_leads_stands_in_each_row_and_once_in_the_total() -> None:
    site = with_leads(long_plan([YEAR, YEAR, YEAR]), {"kh:1": ("ban-b", "ban-c"), "kh:2": ()})
    rows = by_lead(dated(site))
    assert {lead: len(own) for lead, own in rows.items()} == {"ban-b": 1, "ban-c": 1, "ban-a": 1, UNNAMED: 1}
    assert list(rows)[-1] == UNNAMED
    text = Words(body(site, urls.timeline())).text
    assert "Cộng 3 sản phẩm" in text
    assert "1 sản phẩm có nhiều cơ quan chủ trì" in text
    assert "Không nêu tên cơ quan chủ trì" in text


def test_a_class_is_its_own_row_and_its_members_inherit_no_count() -> None:
    site = long_plan([YEAR, MONTH], member=True)
    assert {lead: len(own) for lead, own in by_lead(dated(site)).items()} == {"cac-ban": 2}


def test_core_tasks_are_in_the_table_but_not_in_the_picture() -> None:
    g = long_plan([YEAR, YEAR]).graph
    tasks = {key: replace(t, core=key == "kh:1") for key, t in g.tasks.items()}
    site = Site(Graph(g.documents, g.agencies, tasks, g.regulations, g.citations, g.mentions))
    text = Words(body(site, urls.timeline())).text
    assert "2 sản phẩm có thời hạn trong" in text
    assert "Cộng 1 sản phẩm" in text
    assert "1 sản phẩm của «nhiệm vụ trọng tâm»" in text


def test_past_the_lanes_the_agencies_with_fewest_share_a_row() -> None:
    n = MOST_LANES + 10
    site = with_leads(long_plan([YEAR] * (n + 1)), {f"kh:{i}": (f"ban-{i % n}",) for i in range(1, n + 2)})
    html = body(site, urls.timeline())
    assert html.count('<g class="kh-lane">') == MOST_LANES
    assert f"{n - MOST_LANES + 1} cơ quan khác" in html
    assert "ban-1.html" in html, "the busiest one keeps its own row"
    assert f"Cộng {n + 1} sản phẩm" in html


def test_core_tasks_stand_apart_after_the_others_of_their_plan() -> None:
    g = long_plan([None, None]).graph
    tasks = {key: replace(t, core=key == "kh:1") for key, t in g.tasks.items()}
    html = body(Site(Graph(g.documents, g.agencies, tasks, g.regulations, g.citations, g.mentions)), urls.undated())
    assert html.index("kh/2.html") < html.index(": nhiệm vụ trọng tâm") < html.index("kh/1.html")
    assert "2 sản phẩm" in html


# ── pages ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_page_a_year_and_one_a_list() -> None:
    found = by_path(pages(long_plan([YEAR, NEXT, ALWAYS, None])))
    assert list(found) == [
        urls.timeline(), urls.timeline_year(2032), urls.timeline_year(2033), urls.continuous(), urls.undated(),
    ]  # fmt: skip
    assert all(page.hub == "thoi-han" for page in found.values())
    assert found[urls.timeline()].wide


def test_past_the_limit_a_year_is_split_and_the_overview_leads_to_the_years() -> None:
    deadlines: list[Deadline | None] = [*[YEAR] * (LONG + 30), NEXT]
    site = long_plan(deadlines)
    found = by_path(pages(site))
    parts = [urls.timeline_year(2032, n) for n in (1, 2, 3)]
    assert all(path in found for path in parts)
    assert urls.timeline_year(2032, 4) not in found
    rows = [Renderer().body(found[path]).count("<tr data-row") for path in parts]
    assert rows == [0, LONG, 30]
    overview = Words(Renderer().body(found[urls.timeline()]))
    assert "2032.html" in overview.links
    assert "data-row" not in Renderer().body(found[urls.timeline()])
    links = Words(Renderer().body(found[parts[0]])).links
    assert {"2032-2.html", "2032-3.html"} <= set(links)


def test_a_long_list_without_a_last_day_is_split_too() -> None:
    found = by_path(pages(long_plan([None] * (LONG + 1))))
    assert {urls.undated(), urls.undated(2), urls.undated(3)} <= set(found)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (urls.timeline(), "Chưa có sản phẩm nào ghi thời hạn có ngày cuối."),
        (urls.continuous(), "Chưa có sản phẩm nào ghi «thường xuyên» hoặc «định kỳ»."),
        (urls.undated(), "Mọi sản phẩm đều ghi thời hạn."),
    ],
)
def test_nothing_is_an_answer(path: str, words: str) -> None:
    html = body(Site(Graph({}, {}, {}, {}, [], [])), path)
    assert words in html
    assert "<svg" not in html
    assert "<table" not in html


def test_words_stay_as_printed_and_names_are_escaped() -> None:
    for path in (urls.timeline(), urls.timeline_year(2032), urls.undated()):
        html = body(long_plan([YEAR, None]), path)
        assert Words(html, "kh-v").found == [TEXT] * len(Words(html, "kh-v").found)
        assert Words(html, "kh-v").found
        assert "<script" not in html
        assert "Ban A &lt;i&gt;" in html
        assert "31/12/2032" not in Words(html).text


def test_no_id_stands_twice_and_every_period_is_an_anchor() -> None:
    for page in pages(sample()):
        words = Words(Renderer().body(page))
        assert len(words.ids) == len(set(words.ids)), page.path
        for link in words.links:
            if link.startswith("#"):
                assert link[1:] in words.ids, (page.path, link)


@pytest.mark.parametrize("shape", ["kh-day", "kh-month", "kh-quarter", "kh-band", "kh-tail", "kh-stretch"])
def test_every_way_of_printing_is_drawn_and_explained(shape: str) -> None:
    html = body(sample(), urls.timeline())
    legend, _, picture = html.partition("</figcaption>")
    assert f'class="{shape}"' in legend
    assert f'class="{shape}"' in picture


def test_today_is_not_baked_in() -> None:
    html = body(sample(), urls.timeline())
    assert '<g class="kh-today" display="none"' in html
    assert "<span hidden data-today-legend>" in html


def test_filters_offer_what_the_rows_have() -> None:
    html = body(sample(), urls.timeline_year(2026))
    form = html[html.index("<form") : html.index("</form>")]
    assert form.startswith('<form class="kh-filter" data-filter="#bang-thoi-han [data-row]"')
    assert " hidden>" in form.splitlines()[0]
    assert '<option value="quarter">' in form
    assert '<option value="month">' not in form, "no deadline of that year prints a month"
    assert 'name="document"' not in form, "one plan: nothing to choose"
