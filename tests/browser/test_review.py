"""The review page in a real browser: from a folder (file://) and over http under a strict policy, by mouse and keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from generator.intake import write
from generator.intake.draft import draft
from generator.intake.flags import flag
from generator.intake.known import Known
from tests.browser.server import served
from tests.browser.test_pages import POLICY
from tests.intake.received import PLAN, read
from tests.intake.test_review import scan, scanned
from tests.sample import write_sample

SCREEN, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 800}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A draft with a flag of each grade, its second file, and beside it a scan."""
    root = tmp_path_factory.mktemp("kho")
    write_sample(root)
    made, known, file = read(root)
    flags = (
        flag("dung", "date-conflict", "16/4/2026", field="date", first="15/4/2026", second="16/4/2026"),
        flag("xem", "number-unreadable", "hồ sơ đảng viên", clause="II.1/1", span=(62, 77)),
        flag("biet", "citation-without-date", "Quy chế", clause="II.1/2", span=(9, 16)),
    )
    done = write.write(root, replace(made, flags=flags), known, file)
    other, known, file = read(root, PLAN.replace("30/9/2026", "30/8/2026").replace("quý", "qúy"), "hai.txt")
    write.write(root, other, known, file)
    write.write(root, replace(made, flags=flags), known, root / "nhan/ke-hoach.txt")
    (done.folder / "quet").mkdir()
    scanned(done.folder / "quet")
    return done.folder


@pytest.fixture(scope="module")
def roots(folder: Path) -> Iterator[dict[str, str]]:
    with served(folder, ("Content-Security-Policy", POLICY)) as http:
        yield {"http": http, "file": folder.resolve().as_uri() + "/"}


@pytest.fixture
def opened(browser: Browser, roots: dict[str, str], request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page with nothing gone wrong on it: (way, path, size, scheme)."""
    way, path, size, scheme = request.param
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: wrong.append(str(e)))
    page.on("request", lambda r: wrong.append(r.url) if not r.url.startswith(roots[way]) else None)
    page.on("requestfailed", lambda r: wrong.append(f"failed: {r.url}"))
    page.goto(roots[way] + path, wait_until="load")
    yield page
    assert wrong == []
    context.close()


def pages(*cases: tuple[str, str, dict[str, int], str]) -> pytest.MarkDecorator:
    names = [f"{way}-{path}-{size['width']}-{scheme}" for way, path, size, scheme in cases]
    return pytest.mark.parametrize("opened", cases, indirect=True, ids=names)


EVERY = [
    (way, path, size, scheme)
    for path in ("review.html", "so-sanh.html", "quet/review.html")
    for way, size, scheme in (("file", SCREEN, "light"), ("http", SCREEN, "dark"), ("file", PHONE, "dark"))
]


@pages(*EVERY)
def test_it_opens_fits_and_can_be_read_by_all(opened: Page) -> None:
    assert opened.locator("h1").count() == 1
    assert opened.evaluate("document.documentElement.scrollWidth") <= opened.evaluate("innerWidth")
    results = Axe().run(
        opened, options={"preload": False}
    )  # else it asks for the style sheet, which the policy forbids
    assert results.violations_count == 0, results.generate_report()


@pages(("file", "review.html", SCREEN, "light"), ("http", "review.html", SCREEN, "light"))
def test_a_field_lights_up_its_words_on_both_sides(opened: Page) -> None:
    button = opened.locator(".ds-truong .deadline").first
    words = button.locator("q").inner_text()
    button.hover()
    assert opened.locator(".goc .sang").all_inner_texts() == [words]
    assert opened.locator(".doc span.sang").all_inner_texts() == [words]
    opened.locator(".goc").get_by_text("MỤC ĐÍCH").hover()
    assert opened.locator(".sang").count() == 0


@pages(("file", "review.html", SCREEN, "light"))
def test_the_other_way_round_a_click_on_the_words_finds_the_field(opened: Page) -> None:
    words = opened.locator(".goc span.deadline").last
    words.click()
    assert opened.locator(".doc button.ghim").count() == 1
    assert opened.locator(".doc button.ghim").first.is_visible()
    opened.wait_for_function(
        "() => { const r = document.querySelector('.doc .ghim').getBoundingClientRect();"
        " return r.top >= 0 && r.bottom <= innerHeight }"
    )
    opened.keyboard.press("Escape")
    assert opened.locator(".ghim").count() == 0


@pages(("file", "review.html", SCREEN, "light"))
def test_the_filters_hide_a_grade_everywhere(opened: Page) -> None:
    def shown() -> list[str]:
        return [e.get_attribute("data-muc") or "" for e in opened.locator(".mot-co:visible, .co-doan:visible").all()]

    assert shown().count("biet") == 0, "what is only to be known is asked for"
    opened.locator(".loc .biet").click()
    assert {"dung", "xem", "biet"} == set(shown())
    opened.locator(".loc .xem").click()
    assert "xem" not in shown()
    assert opened.locator(".loc .xem").get_attribute("aria-pressed") == "false"


@pages(("file", "review.html", SCREEN, "light"))
def test_keys_go_from_flag_to_flag(opened: Page) -> None:
    opened.keyboard.press("n")
    assert opened.evaluate("document.activeElement.closest('.mot-co').dataset.muc") == "dung"
    opened.keyboard.press("n")
    assert opened.evaluate("document.activeElement.closest('.mot-co').dataset.muc") == "xem"
    opened.keyboard.press("p")
    assert opened.evaluate("document.activeElement.closest('.mot-co').dataset.muc") == "dung"
    opened.locator("input[data-khoa]").first.focus()
    opened.keyboard.press("n")
    assert opened.locator("input[data-khoa]").first.input_value() == "n", "in a field it is a letter"


@pages(("file", "review.html", SCREEN, "light"), ("http", "review.html", PHONE, "light"))
def test_answers_become_lines_for_the_file_and_last(opened: Page, folder: Path) -> None:
    asked = opened.locator('.co-doan input[data-khoa^="number-unreadable"]')
    asked.fill('đúng "như in": 1')
    key = asked.get_attribute("data-khoa")
    assert opened.locator("[data-dong]").input_value() == f'{key}: "đúng \\"như in\\": 1"'
    assert opened.locator(f'.mot-co input[data-khoa="{key}"]').input_value() == 'đúng "như in": 1', "one answer"
    assert f"\n{key}:" in (folder / "da-xem.yml").read_text(encoding="utf-8")
    opened.reload()
    assert asked.input_value() == 'đúng "như in": 1'


@pages(("file", "quet/review.html", SCREEN, "light"))
def test_a_scan_lights_up_boxes_on_its_page(opened: Page) -> None:
    opened.locator(".ds-truong .deadline").first.click()
    boxes = opened.locator("rect.deadline.ghim")
    assert boxes.count() == 5, "one for each word"
    page = opened.locator(".to svg").first.bounding_box()
    first = boxes.first.bounding_box()
    assert page
    assert first
    word = next(w for b in scan().blocks for w in b.words if "(hoàn" in b.text[w.start : w.end])
    assert (first["x"] - page["x"]) / page["width"] == pytest.approx(word.box.x0 / 595, abs=0.01)
    assert (first["y"] - page["y"]) / page["height"] == pytest.approx(word.box.y0 / 842, abs=0.01)


@pages(("file", "review.html", SCREEN, "light"))
def test_paper_has_the_text_and_the_flags(opened: Page) -> None:
    opened.emulate_media(media="print")
    assert opened.locator(".doc").is_visible()
    assert opened.locator(".ds-co").is_visible()
    assert not opened.locator(".goc").is_visible()
    assert not opened.locator(".loc").is_visible()


@pages(("file", "so-sanh.html", SCREEN, "light"))
def test_a_difference_is_found_in_both_texts(opened: Page) -> None:
    opened.locator(".khac button").first.click()
    assert opened.locator("mark.ghim").all_inner_texts() == ["9", "8"]
    assert re.findall(r"\d+", opened.locator(".nguon").inner_text())[0] == "1", (
        "one real difference, the rest are slips"
    )


def test_known_is_made_of_nothing() -> None:
    """A scan is read against an empty collection too."""
    assert draft(scan(), Known()).clauses
