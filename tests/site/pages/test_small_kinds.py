"""Tra cứu, Dữ liệu and the addresses that lead on."""

from __future__ import annotations

from generator.corpus.graph import Graph
from generator.site import urls
from generator.site.context import Site
from generator.site.pages import chuyen_huong, du_lieu, tra_cuu
from generator.site.render import Renderer
from tests.sample import DIRECTIVE, PLAN, RESOLUTION
from tests.site.pages.small import Words, by_path, sample


def with_redirects(**redirects: str) -> Site:
    graph = sample().graph
    return Site(
        Graph(
            graph.documents,
            graph.agencies,
            graph.tasks,
            graph.regulations,
            graph.citations,
            graph.mentions,
            {old.replace("_", "-"): new for old, new in redirects.items()},
        )
    )


def test_the_page_that_looks_up_offers_the_lists_without_javascript() -> None:
    (page,) = tra_cuu.pages(sample())
    words = Words(Renderer().body(page))
    assert {"van-ban/index.html", "co-quan/index.html", "thoi-han/index.html"} <= set(words.links)
    assert "đang tắt JavaScript" in words.text


def test_data_names_every_documents_file() -> None:
    (page,) = du_lieu.pages(sample())
    links = Words(Renderer().body(page)).links
    assert {urls.CORPUS, urls.SCHEMA, *(urls.data(d) for d in (PLAN, RESOLUTION, DIRECTIVE))} <= set(links)


def test_held_and_renamed_records_are_led_to() -> None:
    site = with_redirects(
        van_phong="van-phong-tinh-uy-song-huong",
        kh_cu=PLAN,
        qd_cu="40-qd-tu-song-huong-2024",
        **{f"{PLAN}:II.9": f"{PLAN}:II.1/1", f"{PLAN}#II.9": f"{PLAN}#II.1/1"},
    )
    pages = by_path(chuyen_huong.pages(site))
    leading = {path: page.view["target"] for path, page in pages.items()}
    assert leading == {
        urls.regulation_page(PLAN): urls.document(PLAN),
        urls.regulation_page(RESOLUTION): urls.document(RESOLUTION),
        urls.agency("van-phong"): urls.agency("van-phong-tinh-uy-song-huong"),
        urls.document("kh-cu"): urls.document(PLAN),
        urls.regulation_page("qd-cu"): urls.regulation_page("40-qd-tu-song-huong-2024"),
        urls.task(f"{PLAN}:II.9"): urls.task(f"{PLAN}:II.1/1"),
    }  # an anchor has no file of its own
    assert all(page.bare for page in pages.values())
    body = Renderer().body(pages[urls.agency("van-phong")])
    assert 'content="0; url=van-phong-tinh-uy-song-huong.html"' in body
