"""The register of certified copies: newest first, as printed, and in years when it grows."""

from __future__ import annotations

from dataclasses import replace

from generator.corpus.graph import Graph
from generator.model import Copy
from generator.site import urls
from generator.site.context import LONG, Site
from generator.site.pages import so_sao_luc
from generator.site.render import Renderer
from tests.sample import DIRECTIVE, PLAN
from tests.site.pages.small import Words, by_path, sample


def copy(number: int, date: str) -> Copy:
    return Copy("sao y", f"{number}-BS/HU", "Huyện uỷ <Vĩ Dạ>", None, "Vĩ Dạ", date, "", "", "", (), f"{number}")


def with_copies(*copies: Copy) -> Site:
    """The sample with `copies` on its plan."""
    graph = sample().graph
    documents = {**graph.documents, PLAN: replace(graph.documents[PLAN], copies=copies)}
    return Site(Graph(documents, graph.agencies, graph.tasks, graph.regulations, graph.citations, graph.mentions, {}))


def text(site: Site, path: str) -> str:
    return " ".join(Words(Renderer().body(by_path(so_sao_luc.pages(site))[path])).text.split())


def test_newest_first_with_what_is_printed_on_each() -> None:
    words = text(sample(), urls.COPIES)
    assert words.index("08-BS/HU") < words.index("11-BS/HU")
    for printed in ("sao lục", "12/03/2026", "Kim Long", "Võ Văn Lá", "T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "01"):
        assert printed in words


def test_a_document_without_a_copy_is_named() -> None:
    words = text(sample(), urls.COPIES)
    assert "Chưa có bản sao" not in words
    assert sample().graph.documents[DIRECTIVE].number in words


def test_missing_values_are_said_and_words_are_words() -> None:
    words = text(with_copies(copy(1, "")), urls.COPIES)
    assert "không ghi người ký" in words
    assert "Huyện uỷ <Vĩ Dạ>" in words
    assert "Chưa có bản sao nào trong kho" in text(with_copies(), urls.COPIES)


def test_a_long_register_has_a_page_a_year() -> None:
    rows = [copy(n, "2030-05-06") for n in range(LONG + 1)] + [copy(n, "2031-07-08") for n in range(3)]
    pages = by_path(so_sao_luc.pages(with_copies(*rows)))
    counts = {path: Renderer().body(page).count("-BS/HU") for path, page in pages.items()}
    assert counts == {
        urls.COPIES: LONG,
        "so-sao-luc/2030.html": LONG,
        "so-sao-luc/2030-2.html": 1,
        "so-sao-luc/2031.html": 3,
    }
    assert "2030 (2)" in text(with_copies(*rows), "so-sao-luc/2030.html")


def test_exactly_as_many_as_a_page_holds_stay_on_one() -> None:
    assert len(by_path(so_sao_luc.pages(with_copies(*(copy(n, "2030-05-06") for n in range(LONG)))))) == 1
