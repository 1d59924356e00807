"""Paper: A4, nothing cut that cannot be scrolled there, nothing on it that only a screen can use."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.site import urls
from tests.browser.test_pages import examples as examples
from tests.browser.test_pages import roots as roots

UPRIGHT, WIDE = (595, 842), (842, 595)
"""A4 in points."""

KINDS = {
    "văn bản": UPRIGHT,
    "nhiệm vụ": UPRIGHT,
    "cơ quan": UPRIGHT,
    "quy định": UPRIGHT,
    "sổ sao lục": WIDE,
    "tra cứu": UPRIGHT,
    "thời hạn": WIDE,
    "thời hạn, một năm": WIDE,
    "đối chiếu": WIDE,
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def sheets(page: Page) -> list[tuple[int, int]]:
    """Width and height, in points, of each sheet of paper that the page fills."""
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", page.pdf(prefer_css_page_size=True))
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize("kind", KINDS)
def test_every_sheet_is_a4_and_lies_as_its_kind_does(
    page: Page, roots: dict[str, str], examples: dict[str, str], kind: str
) -> None:
    page.goto(roots["file"] + examples[kind])
    found = sheets(page)
    assert found
    assert all(abs(a - b) <= 1 for sheet in found for a, b in zip(sheet, KINDS[kind], strict=True)), found


@pytest.mark.parametrize("kind", ["thời hạn", "đối chiếu"])
def test_every_part_of_a_wide_page_asks_for_the_wide_sheet(
    page: Page, roots: dict[str, str], examples: dict[str, str], kind: str
) -> None:
    """Firefox forgets in the middle of a table what stands at the body alone, and cuts what does not fit upright."""
    page.goto(roots["file"] + examples[kind])
    page.emulate_media(media="print")
    asked = page.evaluate("Array.from(document.querySelectorAll('main, main *'), (e) => getComputedStyle(e).page)")
    assert set(asked) == {"kh-wide"}


@pytest.mark.parametrize("kind", KINDS)
def test_paper_has_its_head_and_nothing_to_press(
    page: Page, roots: dict[str, str], examples: dict[str, str], kind: str
) -> None:
    page.goto(roots["file"] + examples[kind])
    page.emulate_media(media="print")
    expect(page.locator(".kh-print-head")).to_be_visible()
    useless = ".md-header, .md-tabs, .md-footer, .md-sidebar, .md-top, .md-skip, button, input, select, .kh-crumb"
    assert [e.evaluate("(e) => e.outerHTML") for e in page.locator(useless).all() if e.is_visible()] == []


def test_the_names_over_the_comparison_are_whole(page: Page, roots: dict[str, str], examples: dict[str, str]) -> None:
    """On a screen a long name ends in «…», and pointing at it shows all of it; paper cannot be pointed at."""
    page.goto(roots["file"] + examples["đối chiếu"])
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1009, "height": 692})  # what the margins leave of the sheet, in CSS pixels
    cut = page.evaluate(
        """Array.from(document.querySelectorAll(".kh-matrix__ag span"))
          .filter((e) => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)
          .map((e) => e.textContent)"""
    )
    assert page.locator(".kh-matrix__ag span").count() > 5
    assert cut == []


def test_results_are_printed_without_the_ways_in(page: Page, roots: dict[str, str]) -> None:
    page.goto(roots["file"] + urls.SEARCH + "?q=kiểm tra")
    page.locator("[data-ket-qua][data-query][aria-busy=false]").wait_for(state="attached")
    page.emulate_media(media="print")
    expect(page.locator("a.kh-hit").first).to_be_visible()
    expect(page.locator(".kh-lookup .kh-sec").first).to_be_hidden()
    expect(page.locator("[data-lookup-status]")).to_contain_text("kiểm tra")
    expect(page.locator(".kh-edition")).to_be_visible()


def test_found_words_are_not_tinted_on_paper(page: Page, roots: dict[str, str], examples: dict[str, str]) -> None:
    """What is handed on is the text, not what its reader was looking for."""
    page.goto(roots["file"] + examples["văn bản"] + "?h=kiểm tra")
    mark = page.locator("mark").first
    mark.wait_for()
    page.emulate_media(media="print")
    expect(mark).to_have_css("background-color", "rgba(0, 0, 0, 0)")
