"""What a reader needs who enlarges the text or has no mouse: nothing cut at 200 %, every stop of Tab seen, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.site import urls
from tests.browser.test_pages import KINDS, PHONE, SCREEN
from tests.browser.test_pages import examples as examples
from tests.browser.test_pages import roots as roots
from tests.built.html import ENGLISH

SETTLES = 40  # looks, a twentieth of a second apart

CUT = """() => {
  const width = document.documentElement.clientWidth, out = [];
  if (document.documentElement.scrollWidth > width) out.push("the page scrolls sideways");
  for (const e of document.body.querySelectorAll("*")) {
    if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (e.closest(".kh-vh, .kh-cell__w, .md-skip, .md-sidebar") || !e.textContent.trim()) continue;
    const box = e.getBoundingClientRect(), style = getComputedStyle(e), name = e.tagName + "." + e.className;
    const said = name + " «" + e.textContent.trim().slice(0, 40) + "»";
    const words = Array.from(e.childNodes).some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());
    if (words && box.width && (box.left < -1 || box.right > width + 1)) out.push("off the screen: " + said);
    if (/hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1) out.push("cut at the side: " + said);
    if (/hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 2) out.push("cut below: " + said);
  }
  return out;
}"""
"""What a reader cannot see of the page; words for a screen reader alone are meant to be unseen."""

STOP = """() => {
  const e = document.activeElement;
  if (e === document.body) return null;
  const shown = e.getBoundingClientRect().width < 2 ? e.nextElementSibling : e; /* an input that only its label shows */
  const box = shown.getClientRects()[0]; /* of a link that goes over two lines, the first one */
  const lit = (x) => {
    const s = getComputedStyle(x);
    return (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 1 && s.outlineColor !== "rgba(0, 0, 0, 0)")
      || s.boxShadow !== "none";
  };
  const around = [e, e.nextElementSibling, e.closest("form")].filter(Boolean);
  const all = Array.from(document.querySelectorAll("*"));
  const x = Math.min(Math.max(box.left + Math.min(box.width, 12) / 2, 0), innerWidth - 1);
  const y = box.top + Math.min(box.height, 12) / 2, top = document.elementFromPoint(x, y);
  const words = e.textContent.trim() || e.ariaLabel || "";
  return {
    name: e.tagName + "." + e.className + " «" + words.slice(0, 40) + "»",
    place: all.indexOf(e),
    lit: around.some(lit),
    seen: Boolean(top) && (e.contains(top) || top.contains(e) || around.some((a) => a.contains(top))),
    inMain: Boolean(e.closest("main")),
  };
}"""
"""Where the keyboard is: which element in the order of the page, whether it is marked, whether anything covers it."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": SCREEN[0], "height": SCREEN[1]})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_text_twice_as_large_is_all_there(
    page: Page, roots: dict[str, str], examples: dict[str, str], kind: str
) -> None:
    page.goto(roots["file"] + examples[kind])
    page.evaluate(
        """() => {
          const root = document.documentElement;
          root.style.fontSize = 2 * parseFloat(getComputedStyle(root).fontSize) + "px";
        }"""
    )
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_window_between_phone_and_screen_cuts_nothing(
    page: Page, roots: dict[str, str], examples: dict[str, str], kind: str
) -> None:
    """The narrowest one that still has tables with columns."""
    page.set_viewport_size({"width": 722, "height": 900})
    page.goto(roots["file"] + examples[kind])
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize(
    ("html", "faults"),
    [
        ("<p>chữ</p>", 0),
        ('<p style="width: 3000px">chữ</p>', 2),
        ('<p style="margin-left: -50px">chữ</p>', 1),
        ('<p style="overflow: hidden; height: 5px">chữ</p>', 1),
        ('<p style="overflow-x: clip; width: 9px">chuyển</p>', 1),
        ('<p class="kh-vh" style="overflow: hidden; height: 1px">chữ</p>', 0),
        ('<p style="overflow: hidden; height: 5px; visibility: hidden">chữ</p>', 0),
    ],
)
def test_what_is_cut_is_noticed(page: Page, html: str, faults: int) -> None:
    page.set_content(f"<body style='margin: 20px'>{html}")
    assert len(page.evaluate(CUT)) == faults


def _settled(page: Page) -> dict[str, Any] | None:
    """Where the keyboard is once nothing moves: the button that leads up comes and goes with the scrolling, a frame or
    two behind it."""
    for _ in range(SETTLES):
        stop: dict[str, Any] | None = page.evaluate(STOP)
        if stop is None or stop["seen"]:
            break
        page.wait_for_timeout(50)
    return stop


@pytest.mark.parametrize("size", [SCREEN, PHONE], ids=["screen", "phone"])
@pytest.mark.parametrize(
    "kind", ["trang chủ", "văn bản", "nhiệm vụ", "cơ quan", "thời hạn", "đối chiếu", "tra cứu", "hướng dẫn"]
)
def test_tab_goes_through_the_page_in_order_and_is_always_seen(
    page: Page, roots: dict[str, str], examples: dict[str, str], kind: str, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(reduced_motion="reduce")
    page.goto(roots["http"] + examples[kind])
    places: list[int] = []
    for _ in range(45):
        page.keyboard.press("Tab")
        stop = _settled(page)
        if stop is None:  # past the last one
            break
        assert stop["lit"], f"the keyboard is nowhere to be seen: {stop['name']}"
        if places:  # the first one, the skip link, slides in
            assert stop["seen"], f"covered: {stop['name']}"
            assert stop["place"] > places[-1], f"backwards: {stop['name']}"
        places.append(stop["place"])
    assert len(places) > 5


@pytest.mark.parametrize("kind", ["trang chủ", "văn bản", "cơ quan", "thời hạn", "hướng dẫn", "không có trang này"])
def test_the_first_stop_skips_to_the_content(
    page: Page, roots: dict[str, str], examples: dict[str, str], kind: str
) -> None:
    page.goto(roots["http"] + examples[kind])
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    assert skip.evaluate("(link) => link === document.activeElement")
    assert skip.inner_text().strip() == "Tới nội dung"
    expect(skip).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    stop = page.evaluate(STOP)
    assert stop is not None
    assert stop["inMain"], stop["name"]


@pytest.mark.parametrize("path", [urls.GUIDE, "huong-dan/cong-bo.html", urls.HOME, urls.SEARCH])
def test_no_english_comes_with_the_scripts(page: Page, roots: dict[str, str], path: str) -> None:
    """What the theme's script writes into a page (buttons beside code, notices) is no part of the built file."""
    page.goto(roots["http"] + path)
    labels = page.evaluate(
        """Array.from(document.querySelectorAll("[aria-label], [title], [placeholder]"))
          .flatMap((e) => ["aria-label", "title", "placeholder"].map((name) => e.getAttribute(name)).filter(Boolean))"""
    )
    assert labels
    words = re.compile(rf"\b(?:{'|'.join(ENGLISH)})\b")
    assert not [label for label in labels if words.search(label)]
