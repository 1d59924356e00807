"""Every kind of page in a real browser, over http (under a strict policy) and from file://, on a screen and a phone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from generator.site import urls
from tests.browser.server import served
from tests.built.html import read_site

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'"
)
SCREEN, PHONE = (1280, 900), (360, 780)

KINDS = {
    "trang chủ": "index.html",
    "văn bản, danh mục": "van-ban/index.html",
    "văn bản": "van-ban/*.html",
    "nhiệm vụ, danh mục": "nhiem-vu/index.html",
    "nhiệm vụ của một kế hoạch": "nhiem-vu/*/index.html",
    "nhiệm vụ": "nhiem-vu/*/*_*.html",
    "cơ quan, danh mục": "co-quan/index.html",
    "cơ quan": "co-quan/*.html",
    "quy định, danh mục": "quy-dinh/index.html",
    "quy định": "quy-dinh/*.html",
    "thời hạn": "thoi-han/index.html",
    "thời hạn, một năm": "thoi-han/2*.html",
    "thường xuyên": "thoi-han/thuong-xuyen.html",
    "không ghi thời hạn": "thoi-han/khong-ghi-thoi-han.html",
    "đối chiếu, danh mục": "doi-chieu/index.html",
    "đối chiếu": "doi-chieu/*--*.html",
    "sổ sao lục": urls.COPIES,
    "tra cứu": urls.SEARCH,
    "dữ liệu": urls.DATA,
    "hướng dẫn": urls.GUIDE,
    "không có trang này": urls.NOT_FOUND,
}
"""A pattern for each kind of page; the longest file that fits stands for the kind: it holds the most."""


@dataclass
class Watched:
    """A page with everything that went wrong on it."""

    page: Page
    root: str
    errors: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        self.page.goto(self.root + path, wait_until="load")


@pytest.fixture(scope="session")
def examples(built_site: Path) -> dict[str, str]:
    """The page that stands for each kind."""
    site = read_site(built_site)
    out = {}
    for kind, pattern in KINDS.items():
        fitting = [p.relative_to(built_site).as_posix() for p in built_site.glob(pattern)]
        own = [p for p in fitting if p in site.pages and not site.pages[p].refresh]
        if "*" in pattern:
            own = [p for p in own if not p.endswith("/index.html") or pattern.endswith("index.html")]
        assert own, f"no page of the kind «{kind}»: {pattern}"
        out[kind] = max(own, key=lambda p: (built_site / p).stat().st_size)
    return out


@pytest.fixture(scope="session")
def roots(built_site: Path) -> Iterator[dict[str, str]]:
    with served(built_site, ("Content-Security-Policy", POLICY)) as http:
        yield {"http": http, "file": built_site.resolve().as_uri() + "/"}


@pytest.fixture
def watched(browser: Browser, roots: dict[str, str], request: pytest.FixtureRequest) -> Iterator[Watched]:
    way, size, scheme = request.param
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, has_touch=size == PHONE
    )
    page = context.new_page()
    found = Watched(page, roots[way])

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            found.errors.append(f"console: {message.text}")

    def on_request(asked: Request) -> None:
        if not asked.url.startswith((found.root, "data:", "blob:")):
            found.errors.append(f"request: {asked.url}")

    def on_failure(asked: Request) -> None:
        # What a page was still loading when it led on to another one is not missing.
        if asked.failure != "net::ERR_ABORTED":
            found.errors.append(f"failed: {asked.url} {asked.failure}")

    page.on("console", on_console)
    page.on("request", on_request)
    page.on("pageerror", lambda error: found.errors.append(f"error: {error}"))
    page.on("requestfailed", on_failure)
    yield found
    context.close()


def ways(*combinations: tuple[str, tuple[int, int], str]) -> pytest.MarkDecorator:
    names = [f"{way}-{size[0]}-{scheme}" for way, size, scheme in combinations]
    return pytest.mark.parametrize("watched", combinations, indirect=True, ids=names)


@ways(("http", SCREEN, "light"), ("file", SCREEN, "light"), ("file", PHONE, "dark"))
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_opens_without_an_error(watched: Watched, examples: dict[str, str], kind: str) -> None:
    watched.open(examples[kind])
    assert watched.page.locator("h1").count() == 1
    assert watched.page.locator("h1").inner_text().strip()
    width = watched.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert width <= 0, f"scrolls sideways by {width} px"
    assert not watched.errors


@ways(("http", SCREEN, "light"), ("http", PHONE, "dark"))
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_accessible(watched: Watched, examples: dict[str, str], kind: str) -> None:
    """Fingers need 24 pixels (a rule that axe does not ask of itself); the colours are looked at in both schemes."""
    watched.open(examples[kind])
    results = Axe().run(watched.page, options={"rules": {"target-size": {"enabled": True}}})
    assert not results.response["violations"], results.generate_report()
    schemes = watched.page.evaluate(
        """() => {
          const name = "data-md-color-scheme", before = document.body.getAttribute(name);
          document.body.setAttribute(name, before === "slate" ? "default" : "slate");
          document.getAnimations().forEach((change) => change.finish());  // the theme fades from one to the other
          return [before, document.body.getAttribute(name)];
        }"""
    )
    assert set(schemes) == {"default", "slate"}
    results = Axe().run(watched.page, options={"runOnly": {"type": "tag", "values": ["cat.color"]}})
    assert not results.response["violations"], results.generate_report()


@ways(("file", SCREEN, "light"))
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?q=28-NQ/TW", "van-ban/28-nq-tw-2022.html"),
        ("?q=nq 28", "van-ban/28-nq-tw-2022.html"),
        ("?q=nghi quyet 28", "van-ban/28-nq-tw-2022.html"),
        ("?q=Nghị quyết số 28", "van-ban/28-nq-tw-2022.html"),
        ("?q=12khtw", "van-ban/12-kh-tw-2022.html"),
        ("?q=164 qd tw", "quy-dinh/164-qd-tw-2013.html"),
        ("?q=08-QĐi/TW", "quy-dinh/08-qdi-tw-2018.html"),
        ("?q=8 qd tw", "quy-dinh/08-qdi-tw-2018.html"),
        ("?id=12-kh-tw-2022%23IV.4/2", "van-ban/12-kh-tw-2022.html#iv-4_2"),
        ("?id=12-kh-tw-2022:IV.4/2", "nhiem-vu/12-kh-tw-2022/iv-4_2.html"),
        ("?id=12-kh-tw-2022:IV.4/2-b", "nhiem-vu/12-kh-tw-2022/iv-4_2.html#b"),
        ("?id=ban-to-chuc-trung-uong", "co-quan/ban-to-chuc-trung-uong.html"),
    ],
)
def test_a_number_or_an_id_leads_to_its_page(watched: Watched, query: str, expected: str) -> None:
    watched.page.goto(watched.root + urls.SEARCH + query)
    watched.page.wait_for_url(watched.root + expected, timeout=10_000)
    assert not watched.errors


@ways(("file", SCREEN, "light"))
@pytest.mark.parametrize(
    ("query", "first", "status"),
    [
        ("to chuc trung uong", "Ban Tổ chức Trung ương", "kết quả cho «to chuc trung uong»"),
        ("nêu gương", "Quy định 08-QĐi/TW", "kết quả cho «nêu gương»"),
        ("không có chữ này", "", "Không có kết quả cho «không có chữ này»"),
    ],
)
def test_words_are_answered_with_a_list(watched: Watched, query: str, first: str, status: str) -> None:
    watched.open(f"{urls.SEARCH}?q={query}")
    watched.page.locator("[data-ket-qua][data-query][aria-busy=false]").wait_for(state="attached")
    assert status in watched.page.locator("[data-lookup-status]").inner_text()
    hits = watched.page.locator("a.kh-hit")
    assert hits.count() if first else not hits.count()
    if first:
        assert first in hits.all_inner_texts()
    assert not watched.errors


@ways(("file", SCREEN, "light"))
def test_the_anchor_of_every_clause_is_computed_as_the_program_does(watched: Watched, built_site: Path) -> None:
    corpus = json.loads((built_site / urls.CORPUS).read_text(encoding="utf-8"))
    clauses = [(d["id"], c["path"], c["url"]) for d in corpus["documents"] for c in d["clauses"]]
    for document, path, url in clauses[:: max(1, len(clauses) // 12)]:
        watched.page.goto(f"{watched.root}{urls.SEARCH}?id={document}%23{path}")
        watched.page.wait_for_url(watched.root + url, timeout=10_000)


@ways(("http", SCREEN, "light"), ("file", PHONE, "light"))
def test_the_form_in_the_header_leads_to_the_answer(watched: Watched) -> None:
    watched.open(urls.HOME)
    box = watched.page.locator("header form[role=search] input[type=search]").first
    box.fill("28-NQ/TW")
    box.press("Enter")
    watched.page.wait_for_url("**/van-ban/28-nq-tw-2022.html", timeout=10_000)
    assert not watched.errors
