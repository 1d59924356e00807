"""`?h=`: the words that were looked for, marked on the page arrived at; the page's own text and structure stay."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.server import served
from tests.browser.test_pages import POLICY

DOCUMENT = "van-ban/12-kh-tw-2022.html"
MARKS = "Array.from(document.querySelectorAll('mark'), (m) => m.textContent)"
TEXT = "document.getElementById('noi-dung').textContent"
MARKUP = "document.getElementById('noi-dung').innerHTML"
NFD = unicodedata.normalize("NFD", "nêu gương")


@pytest.fixture(scope="module")
def roots(built_site: Path) -> Iterator[dict[str, str]]:
    with served(built_site, ("Content-Security-Policy", POLICY)) as http:
        yield {"http": http, "file": built_site.resolve().as_uri() + "/"}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield opened
    assert errors == []
    context.close()


def address(root: str, forms: str, anchor: str = "", path: str = DOCUMENT) -> str:
    return f"{root}{path}?h={quote(forms)}{anchor}"


@pytest.mark.parametrize("way", ["http", "file"])
def test_words_are_marked_and_the_text_stays(page: Page, roots: dict[str, str], way: str) -> None:
    page.goto(roots[way] + DOCUMENT)
    text, markup = page.evaluate(TEXT), page.evaluate(MARKUP)
    assert page.locator("mark").count() == 0
    page.goto(address(roots[way], "nêu gương|cán bộ, đảng viên"))
    assert {m.lower() for m in page.evaluate(MARKS)} == {"nêu gương", "cán bộ, đảng viên"}
    assert page.evaluate(TEXT) == text
    page.get_by_role("button", name="Bỏ đánh dấu").click()
    assert page.locator("mark").count() == 0
    assert page.get_by_role("button", name="Bỏ đánh dấu").count() == 0
    assert page.evaluate(MARKUP) == markup
    assert page.evaluate("document.activeElement.id") == "noi-dung"
    assert ("h=" in page.url) is (way == "file" and "h=" in page.url)
    if way == "http":
        assert page.url == roots[way] + DOCUMENT


@pytest.mark.parametrize(
    ("forms", "marked"),
    [
        ("Nêu Gương", {"nêu gương"}),  # the case is not looked at
        (NFD, {"nêu gương"}),  # however the address spells it
        ("neu guong", set()),  # literal: the search hands over what is printed
        ("08-QĐi/TW", {"08-QĐi/TW"}),
        ("0?-QĐi/TW|(.*)", set()),  # no pattern
        ("gươn", set()),  # not in the middle of a word
        ("|  |", set()),
        ("kiểm|kiểm tra", {"kiểm tra", "kiểm"}),  # the longer one first
    ],
)
def test_what_is_marked(page: Page, roots: dict[str, str], forms: str, marked: set[str]) -> None:
    page.goto(address(roots["http"], forms))
    assert {m if "QĐ" in m else m.lower() for m in page.evaluate(MARKS)} == marked
    assert page.locator(".kh-danh-dau__nut").count() == bool(marked)


def test_a_phrase_that_runs_through_links_is_marked_piece_by_piece(page: Page, roots: dict[str, str]) -> None:
    """«sửa đổi Quy định số 164-QĐ/TW»: the citation is a link, and its number an element in it."""
    page.goto(roots["http"] + DOCUMENT)
    text = page.evaluate(TEXT)
    page.goto(address(roots["http"], "sửa đổi Quy định số 164-QĐ/TW, ngày 01/02/2013", "#iv-4_2"))
    pieces = page.locator("#iv-4_2 mark").all_inner_texts()
    assert len(pieces) > 1
    assert "".join(pieces) == "sửa đổi Quy định số 164-QĐ/TW, ngày 01/02/2013"
    assert page.evaluate(TEXT) == text
    assert page.locator("mark a, mark section, mark p").count() == 0


def test_only_the_article_is_marked(page: Page, roots: dict[str, str]) -> None:
    page.goto(address(roots["http"], "văn bản|mục lục|IV.4/2|Tra cứu kế hoạch|Trang chủ"))
    inside = """() => Array.from(document.querySelectorAll("mark"), (mark) =>
      Boolean(mark.closest("#noi-dung")) && !mark.closest("nav, .kh-clause__id, button, .kh-edition"))"""
    found = page.evaluate(inside)
    assert found
    assert all(found)


@pytest.mark.parametrize("way", ["http", "file"])
def test_the_anchor_is_scrolled_to(page: Page, roots: dict[str, str], way: str) -> None:
    page.goto(address(roots[way], "kiểm tra", "#iv-5_2"), wait_until="load")
    top = "document.getElementById('iv-5_2').getBoundingClientRect().top"
    page.wait_for_function(f"() => Math.abs({top} - 64) < 60")
    assert page.evaluate("document.getElementById('iv-5_2').matches(':target')")


def test_next_goes_from_one_match_to_another_and_says_where(page: Page, roots: dict[str, str]) -> None:
    page.goto(address(roots["http"], "nêu gương"))
    count = page.locator("mark").count()
    button = page.get_by_role("button", name="Chỗ sau")
    said = page.locator(".kh-danh-dau__nut [role=status]")
    for n in [*range(1, count + 1), 1]:
        button.click()
        assert said.inner_text() == f"{n}/{count} chỗ khớp"
        box = page.locator("mark").nth(n - 1).bounding_box()
        assert box is not None
        assert 0 < box["y"] < 900


@pytest.mark.parametrize(("size", "scheme"), [((1280, 900), "light"), ((390, 844), "dark")])
def test_a_marked_page_is_accessible(
    browser: Browser, roots: dict[str, str], size: tuple[int, int], scheme: str
) -> None:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)  # type: ignore[arg-type]
    opened = context.new_page()
    opened.goto(address(roots["http"], "sửa đổi Quy định|Ban Tổ chức", path="nhiem-vu/12-kh-tw-2022/iv-4_2.html"))
    assert opened.locator("mark").count() > 2
    results = Axe().run(opened)
    assert not results.response["violations"], results.generate_report()
    context.close()
