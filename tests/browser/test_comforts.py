"""Reader's comforts: copying a link or a sentence with its citation, filters that are remembered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.site import urls
from generator.site.markup import FOOTNOTE
from tests.browser.server import served
from tests.browser.test_pages import POLICY

DOCUMENT = "van-ban/12-kh-tw-2022.html"
TASK = "nhiem-vu/12-kh-tw-2022/iv-4_2.html"

RECORD = """
window.copied = [];
if (navigator.clipboard) navigator.clipboard.writeText = async (text) => { window.copied.push(text); };
document.addEventListener("copy", () => window.copied.push(document.activeElement.value));
"""
INSECURE = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
"""A plain http address has no clipboard to write to: what is left is the old command."""
REFUSED = "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));"


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


# ── copying ──────────────────────────────────────────────────────────────────────────────────────────────────────


def copied(page: Page) -> str:
    page.wait_for_function("() => window.copied.length > 0")
    return str(page.evaluate("window.copied.pop()"))


@pytest.mark.parametrize(
    ("way", "scripts"),
    [("http", [RECORD]), ("file", [RECORD]), ("http", [INSECURE, RECORD]), ("http", [RECORD, REFUSED])],
    ids=["http", "file", "plain http", "refused"],
)
def test_a_sentence_is_copied_with_its_citation(
    page: Page, roots: dict[str, str], way: str, scripts: list[str]
) -> None:
    for script in scripts:
        page.add_init_script(script)
    page.goto(roots[way] + TASK)
    button = page.get_by_role("button", name="Sao chép câu trích dẫn")
    button.click()
    text = copied(page)
    assert text.startswith("«Chủ trì sơ kết, tham mưu bổ sung, sửa đổi Quy định số 164-QĐ/TW, ngày 01/02/2013 của Bộ")
    assert text.endswith(
        "(hoàn thành trong năm 2024).» "
        "(gạch đầu dòng thứ 2, điểm 4, mục IV, Kế hoạch số 12-KH/TW ngày 28/11/2022 của Bộ Chính trị)"
    )
    assert page.locator("[role=status]", has_text="Đã chép câu trích dẫn.").count() == 1
    assert button.evaluate("(b) => document.activeElement === b"), "the keyboard stays where it was"


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_copied_link_leads_to_the_clause_and_leaves_the_looked_for_words_behind(
    page: Page, roots: dict[str, str], way: str
) -> None:
    page.add_init_script(RECORD)
    page.goto(roots[way] + DOCUMENT + "?h=kiểm tra")
    page.locator('a[data-copy][href="#iv-4_2"]').click()
    assert copied(page) == roots[way] + DOCUMENT + "#iv-4_2"


@pytest.mark.parametrize("document", ["12-kh-tw-2022", "28-nq-tw-2022"])
def test_what_is_copied_is_the_clause_letter_by_letter(
    page: Page, roots: dict[str, str], built_site: Path, document: str
) -> None:
    corpus = json.loads((built_site / urls.CORPUS).read_text(encoding="utf-8"))
    clauses = next(d["clauses"] for d in corpus["documents"] if d["id"] == document)
    page.add_init_script(RECORD)
    page.goto(roots["http"] + urls.document(document))
    quoted = 0
    for clause in clauses:
        part = page.locator(f"[id='{clause['url'].partition('#')[2]}']")
        button = part.locator("> .kh-trich")
        if clause["kind"] in ("heading", "row", "title"):
            assert button.count() == 0
            continue
        button.evaluate("(b) => b.click()")
        text = copied(page)
        verbatim = FOOTNOTE.sub("", clause["text"])
        assert text.startswith(f"«{verbatim}» ("), clause["path"]
        quoted += 1
    assert quoted > 20


def test_the_button_beside_a_clause_shows_when_it_is_pointed_at_or_reached(page: Page, roots: dict[str, str]) -> None:
    page.add_init_script(RECORD)
    page.goto(roots["http"] + DOCUMENT)
    button = page.locator("#iv-4_3 > .kh-trich")
    opacity = "(b) => getComputedStyle(b).opacity"
    page.mouse.move(0, 0)
    assert button.evaluate(opacity) == "0"
    page.locator("#iv-4_3 .kh-clause__text").hover()
    assert button.evaluate(opacity) == "1"
    page.mouse.move(0, 0)
    button.focus()
    assert button.evaluate(opacity) == "1"
    page.keyboard.press("Enter")
    assert copied(page).startswith("«Tham mưu sơ kết, tổng kết việc thực hiện Quy định số 08-QĐi/TW")
    assert button.inner_text() == "đã chép"
    page.wait_for_function("() => document.querySelector('#iv-4_3 > .kh-trich').textContent === 'chép câu'")


@pytest.mark.parametrize("scripts", [[RECORD], [INSECURE, RECORD]], ids=["clipboard", "plain http"])
def test_the_code_of_a_clause_copies_its_address(page: Page, roots: dict[str, str], scripts: list[str]) -> None:
    for script in scripts:
        page.add_init_script(script)
    page.goto(roots["http"] + DOCUMENT)
    page.locator("#iv-4_2 > a.kh-clause__id").click()
    assert copied(page) == f"{roots['http']}{DOCUMENT}#iv-4_2"
    assert page.url.endswith("#iv-4_2")


def test_the_clipboard_of_a_real_browser_gets_the_words(browser: Browser, roots: dict[str, str]) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    opened.goto(roots["http"] + TASK)
    opened.get_by_role("button", name="Sao chép câu trích dẫn").click()
    opened.locator("[role=status]", has_text="Đã chép").wait_for(state="attached")
    assert opened.evaluate("navigator.clipboard.readText()").startswith("«Chủ trì sơ kết")
    context.close()


def test_without_javascript_no_useless_button_stands_there(browser: Browser, roots: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(roots["http"] + TASK)
    assert opened.get_by_role("button", name="Sao chép câu trích dẫn").count() == 0
    context.close()


# ── filters ──────────────────────────────────────────────────────────────────────────────────────────────────────

YEAR = "thoi-han/2024.html"
SHOWN = "document.querySelectorAll('[data-row]:not([hidden])').length"


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_filter_is_remembered_on_its_page_until_it_is_taken_away(page: Page, roots: dict[str, str], way: str) -> None:
    page.goto(roots[way] + YEAR)
    every = page.evaluate(SHOWN)
    off = page.get_by_role("button", name="Bỏ lọc")
    assert off.count() == 0, "nothing is filtered"
    page.locator("select[name=agency]").select_option(index=1)
    chosen = page.locator("select[name=agency]").input_value()
    some = page.evaluate(SHOWN)
    assert 0 < some < every
    page.reload()
    assert page.locator("select[name=agency]").input_value() == chosen
    assert page.evaluate(SHOWN) == some
    assert "theo bộ lọc đã nhớ" in page.locator("form.kh-filter output").inner_text()

    page.goto(roots[way] + "thoi-han/thuong-xuyen.html")
    assert page.locator("select[name=agency]").input_value() == "", "another page has its own"

    page.goto(roots[way] + YEAR)
    off.click()
    page.wait_for_function(f"() => {SHOWN} === {every}")
    assert page.evaluate("document.activeElement.name") == "agency", "the button is gone, the keyboard is not lost"
    page.reload()
    assert page.evaluate(SHOWN) == every
    assert off.count() == 0


def test_a_filter_by_state_is_remembered_too(page: Page, roots: dict[str, str]) -> None:
    """The state of a row is computed in the browser, by another script: a remembered filter must wait for it."""
    day = "?ngay=2025-06-01"
    page.goto(roots["http"] + YEAR + day)
    page.locator("select[name=state]").select_option("past")
    some = page.evaluate(SHOWN)
    assert some > 0
    page.reload()
    assert page.evaluate(SHOWN) == some


def test_a_link_to_a_row_shows_it_whatever_is_remembered(page: Page, roots: dict[str, str]) -> None:
    page.goto(roots["http"] + YEAR)
    group = page.locator("tbody[data-group]").first.get_attribute("id")
    page.locator("select[name=state]").select_option("next")
    page.goto("about:blank")
    page.goto(f"{roots['http']}{YEAR}#{group}")
    assert page.locator(f"[id='{group}']").is_visible()
    page.goto("about:blank")
    page.goto(roots["http"] + YEAR)
    assert page.locator("select[name=state]").input_value() == "next"


def test_typed_words_are_not_remembered(page: Page, roots: dict[str, str]) -> None:
    page.goto(roots["http"] + "quy-dinh/index.html")
    every = page.evaluate(SHOWN)
    page.locator("form.kh-filter input[type=search]").fill("164")
    assert page.evaluate(SHOWN) < every
    page.reload()
    assert page.evaluate(SHOWN) == every
    assert page.evaluate("Object.entries(localStorage).filter(([, value]) => value.includes('164')).length") == 0


def test_a_tick_of_the_matrix_is_remembered(page: Page, roots: dict[str, str], built_site: Path) -> None:
    matrix = next(built_site.glob("doi-chieu/*--*.html")).relative_to(built_site).as_posix()
    page.goto(roots["http"] + matrix)
    tick = page.locator("#chi-cho-trong")
    tick.check()
    page.reload()
    assert tick.is_checked()
    page.get_by_role("button", name="Bỏ lọc").click()
    assert not tick.is_checked()
    page.reload()
    assert not tick.is_checked()


def test_a_remembered_value_that_is_no_longer_offered_is_no_filter(page: Page, roots: dict[str, str]) -> None:
    page.goto(roots["http"] + YEAR)
    every = page.evaluate(SHOWN)
    page.locator("select[name=agency]").select_option(index=1)
    page.evaluate(
        """() => Object.keys(localStorage).filter((key) => key.includes(".loc.")).forEach((key) => {
          localStorage[key] = '{"agency": "co-quan-cu"}';
        })"""
    )
    page.reload()
    assert page.evaluate(SHOWN) == every
