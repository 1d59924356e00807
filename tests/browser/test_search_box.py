"""The search box of the header and the page Tra cứu, as a reader meets them: keyboard, words, states, access.

What is found is tested in tests/search/; here `INVENTED` stands in the engine's place where an answer must be known to
the letter or come in two parts.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route, ViewportSize, expect

from generator.site import urls
from tests.browser.server import served
from tests.browser.test_pages import POLICY

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
DOCUMENT = "van-ban/12-kh-tw-2022.html"
BOX = "header input[type=search]"
PANEL = "header .kh-tim__bang"
DONE = f"{PANEL}[aria-busy=false]"

INVENTED = """
(() => {
  const task = (n) => ({
    path: "nhiem-vu/12-kh-tw-2022/iv-4_" + n + ".html", kind: "nhiem-vu", title: "Việc thứ " + n + " về 08-QĐi/TW",
    marks: [[0, 4], [17, 20]], place: "mục IV.4 · Kế hoạch", snippet: "… trách nhiệm nêu gương của …",
    snippetMarks: [[14, 23]], lead: "Ban A", deadline: "trong năm nay", forms: ["nêu gương", "a|b"],
  });
  const page = (kind, path, title) => ({
    path, kind, title, marks: [], place: "", snippet: "", snippetMarks: [], lead: "", deadline: "", forms: [],
  });
  const plan = page("van-ban", "van-ban/12-kh-tw-2022.html#iv-4_2", "Kế hoạch");
  const tasks = [1, 2, 3, 4, 5].map(task);
  const answers = {
    "777": { answer: { kind: "no-number", number: "777-QĐ/TW", near: [plan] }, best: [], groups: [] },
    "kiem trra": { answer: { kind: "not-found", spelling: "kiểm tra" }, best: [], groups: [] },
    "xyz": { answer: { kind: "not-found", spelling: "" }, best: [], groups: [] },
  };
  window.asked = [];
  window.khSearch = {
    open: () => Promise.resolve(),
    address: () => Promise.resolve(""),
    ask: (query, { limit, onResult }) => {
      window.asked.push(query);
      const many = Array.from({ length: 14 }, (_, n) => task((n % 5) + 1)).slice(0, limit);
      const result = Object.assign({
        query, complete: true, answer: null, best: [plan, tasks[0]],
        groups: [
          { kind: "nhiem-vu", total: 14, hits: many },
          { kind: "co-quan", total: 1, hits: [page("co-quan", "co-quan/index.html", "Ban A")] },
        ],
      }, answers[query]);
      if (query !== "cham") return onResult(result);
      onResult(Object.assign({}, result, { complete: false, groups: [] }));
      window.finish = () => onResult(result);
    },
  };
})();
"""


@pytest.fixture(scope="module")
def roots(built_site: Path) -> Iterator[dict[str, str]]:
    with served(built_site, ("Content-Security-Policy", POLICY)) as http:
        yield {"http": http, "file": built_site.resolve().as_uri() + "/"}


@dataclass
class Reader:
    """A page, what it asked for and what went wrong on it."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    may_miss: bool = False

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._on_console)

    def _on_console(self, message: ConsoleMessage) -> None:
        missing = "Failed to load resource" in message.text or "net::ERR" in message.text
        if message.type == "error" and not (self.may_miss and missing):
            self.errors.append(message.text)

    def invent(self) -> None:
        """Put the invented engine in the place of the real one (http only)."""
        self.page.route(
            "**/assets/tim-kiem.js",
            lambda route: route.fulfill(body=INVENTED, content_type="text/javascript"),
        )

    @property
    def index_files(self) -> list[str]:
        return [url for url in self.requests if "tim-kiem" in url]

    def ask(self, query: str) -> None:
        """Type `query` and wait until the panel is complete."""
        self.page.locator(BOX).fill(query)
        self.page.locator(DONE).wait_for()

    @property
    def active(self) -> str:
        """The words of the hit that the keyboard is on; "" when it is in the box itself."""
        return str(
            self.page.evaluate(
                """() => {
                  const id = document.activeElement.getAttribute("aria-activedescendant");
                  const chosen = Array.from(document.querySelectorAll("[aria-selected=true]"));
                  if (chosen.length !== (id ? 1 : 0) || (id && chosen[0].id !== id)) return "not one hit is chosen";
                  return id ? chosen[0].querySelector(".kh-hit__ten")?.textContent || chosen[0].textContent : "";
                }"""
            )
        )


def reader_of(browser: Browser, **options: object) -> Iterator[Reader]:
    context: BrowserContext = browser.new_context(**{"viewport": DESKTOP, **options})  # type: ignore[arg-type]
    reader = Reader(context.new_page())
    yield reader
    assert reader.errors == []
    context.close()


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    yield from reader_of(browser)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Reader]:
    yield from reader_of(browser, viewport=PHONE, color_scheme="dark", has_touch=True, is_mobile=True)


# ── before use ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("way", ["http", "file"])
@pytest.mark.parametrize("path", [urls.HOME, DOCUMENT, urls.SEARCH])
def test_nothing_of_the_search_is_loaded_before_it_is_used(
    reader: Reader, roots: dict[str, str], way: str, path: str
) -> None:
    reader.page.goto(roots[way] + path)
    reader.page.wait_for_load_state("networkidle")
    assert reader.index_files == []
    reader.page.locator(BOX).click()
    reader.page.locator(BOX).press_sequentially("kiem tra")
    reader.page.locator(f"{PANEL} a.kh-hit").first.wait_for()
    assert reader.index_files
    assert all(url.startswith(roots[way]) for url in reader.requests)


def test_without_javascript_the_form_leads_to_the_page(browser: Browser, roots: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(roots["http"] + DOCUMENT)
    assert page.locator(BOX).get_attribute("role") is None, "a combobox without a list would be a lie"
    page.locator(BOX).fill("nêu gương")
    page.locator("header form[role=search] button[type=submit]").click()
    assert page.url.partition("?")[0] == roots["http"] + urls.SEARCH
    assert page.locator(".kh-ways a").count() >= 6
    context.close()


# ── the keyboard ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def one_page(browser: Browser) -> Iterator[Reader]:
    """A page with the invented engine that many tests load anew: a context for each would take longer than they do."""
    for reader in reader_of(browser):
        reader.invent()
        yield reader


@pytest.fixture
def invented(one_page: Reader, roots: dict[str, str]) -> Iterator[Reader]:
    one_page.page.goto(roots["http"] + DOCUMENT)
    yield one_page
    errors, one_page.errors = one_page.errors, []
    assert errors == []


@pytest.mark.parametrize("keys", ["/", "Control+k", "Control+K"])
def test_a_key_leads_to_the_box(invented: Reader, keys: str) -> None:
    invented.page.keyboard.press(keys)
    expect(invented.page.locator(BOX)).to_be_focused()
    assert invented.page.locator(BOX).input_value() == ""


def test_a_slash_in_a_field_is_a_slash(reader: Reader, roots: dict[str, str]) -> None:
    reader.page.goto(roots["http"] + "quy-dinh/index.html")
    field_ = reader.page.locator("form.kh-filter input[type=search]")
    field_.press_sequentially("164-QĐ/TW")
    assert field_.input_value() == "164-QĐ/TW"
    expect(field_).to_be_focused()


def test_the_arrows_go_round_through_all_hits(invented: Reader) -> None:
    invented.ask("nêu")
    box = invented.page.locator(BOX)
    assert invented.active == ""
    seen = []
    for _ in range(20):
        box.press("ArrowDown")
        seen.append(invented.active)
        if not seen[-1]:
            break
    tasks = [f"Việc thứ {n} về 08-QĐi/TW" for n in (1, 2, 3, 4)]
    assert seen == ["Kế hoạch", tasks[0], *tasks, "Ban A", "Xem tất cả kết quả", ""]
    box.press("ArrowUp")
    assert invented.active == "Xem tất cả kết quả"
    box.press("Home")
    assert invented.active == "Kế hoạch"
    box.press("End")
    assert invented.active == "Xem tất cả kết quả"
    assert box.input_value() == "nêu"


def test_home_moves_in_the_words_while_no_hit_is_chosen(invented: Reader) -> None:
    invented.ask("nêu")
    invented.page.locator(BOX).press("Home")
    assert invented.active == ""
    assert invented.page.locator(BOX).evaluate("(box) => box.selectionStart") == 0


def test_enter_opens_the_chosen_hit_at_its_clause(invented: Reader, roots: dict[str, str]) -> None:
    invented.ask("nêu")
    invented.page.locator(BOX).press("ArrowDown")
    invented.page.locator(BOX).press("Enter")
    invented.page.wait_for_url(f"{roots['http']}{DOCUMENT}#iv-4_2")
    assert invented.page.locator("#iv-4_2").evaluate("(part) => part.matches(':target')")
    expect(invented.page.locator(PANEL)).to_be_hidden()


def test_enter_without_a_chosen_hit_leads_to_the_whole_list(invented: Reader, roots: dict[str, str]) -> None:
    invented.ask("nêu gương")
    invented.page.locator(BOX).press("Enter")
    invented.page.wait_for_url(f"{roots['http']}{urls.SEARCH}?q=*")
    assert invented.page.locator("#tra-cuu-o").input_value() == "nêu gương"


def test_escape_closes_then_clears(invented: Reader) -> None:
    invented.ask("nêu")
    box = invented.page.locator(BOX)
    box.press("Escape")
    expect(invented.page.locator(PANEL)).to_be_hidden()
    assert box.input_value() == "nêu"
    assert box.get_attribute("aria-expanded") == "false"
    box.press("ArrowDown")
    expect(invented.page.locator(PANEL)).to_be_visible()
    box.press("Escape")
    box.press("Escape")
    assert box.input_value() == ""


def test_tab_leaves(invented: Reader) -> None:
    invented.ask("nêu")
    invented.page.keyboard.press("Tab")  # the button of the form
    expect(invented.page.locator("header .kh-tim__nut")).to_be_focused()
    invented.page.keyboard.press("Tab")
    expect(invented.page.locator(PANEL)).to_be_hidden()
    assert not invented.page.evaluate("() => Boolean(document.activeElement.closest('.kh-tim'))")


def test_a_click_elsewhere_closes(invented: Reader) -> None:
    invented.ask("nêu")
    invented.page.locator(".kh-crumb").click(position={"x": 300, "y": 5})
    expect(invented.page.locator(PANEL)).to_be_hidden()


# ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_a_screen_reader_is_told(invented: Reader) -> None:
    box = invented.page.locator(BOX)
    assert box.get_attribute("role") == "combobox"
    assert box.get_attribute("aria-expanded") == "false"
    assert box.get_attribute("aria-autocomplete") == "list"
    invented.ask("nêu")
    assert box.get_attribute("aria-expanded") == "true"
    listbox = invented.page.locator(f"[id='{box.get_attribute('aria-controls')}']")
    assert listbox.get_attribute("role") == "listbox"
    names = [
        invented.page.locator(f"[id='{g.get_attribute('aria-labelledby')}']").inner_text()
        for g in listbox.locator("[role=group]").all()
    ]
    assert names == ["Sát nhất", "Nhiệm vụ 14", "Cơ quan 1"]
    assert listbox.locator("[role=option]").count() == listbox.locator("a").count()
    live = invented.page.locator("header [role=status]")
    expect(live).to_have_text("17 kết quả cho «nêu».")


def test_a_hit_is_a_real_link_with_its_words_and_facts(invented: Reader, roots: dict[str, str]) -> None:
    invented.ask("nêu")
    hit = invented.page.locator("a.kh-hit").nth(1)
    assert hit.inner_text().splitlines() == [
        "Việc thứ 1 về 08-QĐi/TW",
        "Nhiệm vụ · mục IV.4 · Kế hoạch",
        "… trách nhiệm nêu gương của …",
        "trong năm nay · Ban A",
    ]
    assert hit.locator("mark").all_inner_texts() == ["Việc", "QĐi", "nêu gương"]
    assert hit.locator(".kh-no").inner_text() == "08-QĐi/TW"
    path = f"{roots['http']}nhiem-vu/12-kh-tw-2022/iv-4_1.html"
    assert hit.get_attribute("href") == f"{path}?h=n%C3%AAu%20g%C6%B0%C6%A1ng|a%7Cb"
    with invented.page.context.expect_page() as opened:
        hit.click(button="middle")
    assert opened.value.url.startswith(path)
    opened.value.close()
    expect(invented.page.locator(PANEL)).to_be_visible()
    hit.click()
    invented.page.wait_for_url(f"{path}?h=*")
    assert set(invented.page.locator("mark").all_inner_texts()) <= {"nêu gương", "Nêu gương"}


def test_results_come_in_two_parts_and_the_chosen_hit_stays_chosen(invented: Reader) -> None:
    box = invented.page.locator(BOX)
    box.fill("cham")
    panel = invented.page.locator(PANEL)
    expect(panel.locator(".kh-tim__tin")).to_have_text("2 kết quả cho «cham». Đang đọc thêm toàn văn…")
    assert panel.get_attribute("aria-busy") == "true"
    box.press("ArrowDown")
    box.press("ArrowDown")
    chosen = invented.active
    invented.page.evaluate("() => window.finish()")
    expect(panel).to_have_attribute("aria-busy", "false")
    expect(panel.locator(".kh-tim__tin")).to_have_text("17 kết quả cho «cham».")
    assert invented.active == chosen


def test_an_answer_that_comes_too_late_is_not_shown(invented: Reader) -> None:
    invented.page.locator(BOX).fill("cham")
    invented.page.locator(f"{PANEL} a.kh-hit").first.wait_for()
    invented.ask("xyz")
    invented.page.evaluate("() => window.finish()")
    assert invented.page.locator(f"{PANEL} .kh-tim__tin").inner_text() == "Không có kết quả cho «xyz»."


def test_a_number_that_nothing_has(invented: Reader) -> None:
    invented.ask("777")
    panel = invented.page.locator(PANEL)
    assert panel.locator(".kh-tim__tin").inner_text() == "Không có văn bản số 777-QĐ/TW trong kho này."
    assert panel.locator("[role=group] > p").all_inner_texts() == ["Số gần giống, không phải số đã hỏi"]
    assert panel.locator("a.kh-hit").count() == 1
    assert panel.locator(".kh-tim__het").count() == 0, "there is no list of results to see"


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_the_nearest_spelling_is_offered_and_taken(invented: Reader, by: str) -> None:
    invented.ask("kiem trra")
    option = invented.page.get_by_role("option", name="Có phải: kiểm tra?")
    expect(invented.page.locator("header [role=status]")).to_have_text(
        "Không có kết quả cho «kiem trra». Có phải: kiểm tra?"
    )
    if by == "mouse":
        option.click()
    else:
        invented.page.locator(BOX).press("ArrowDown")
        invented.page.locator(BOX).press("Enter")
    expect(invented.page.locator(BOX)).to_have_value("kiểm tra")
    expect(invented.page.locator(BOX)).to_be_focused()
    assert invented.page.evaluate("() => window.asked.pop()") == "kiểm tra"


def test_nothing_that_was_looked_for_is_remembered(reader: Reader, roots: dict[str, str]) -> None:
    reader.page.goto(roots["http"] + DOCUMENT)
    reader.ask("nêu gương")
    reader.page.locator(BOX).press("Escape")
    kept = reader.page.evaluate("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])")
    assert "gương" not in kept
    assert "guong" not in kept


# ── the real engine, http and file:// ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_real_answer_leads_to_its_page_with_the_words_marked(reader: Reader, roots: dict[str, str], way: str) -> None:
    reader.page.goto(roots[way] + urls.HOME)
    assert reader.page.locator(BOX).is_visible()
    reader.ask("neu guong")
    hit = reader.page.locator(f"{PANEL} a.kh-hit").first
    assert "nêu gương" in hit.inner_text().lower()
    hit.click()
    reader.page.locator("mark").first.wait_for()
    assert "nêu gương" in {m.lower() for m in reader.page.locator("mark").all_inner_texts()}


def test_the_big_box_of_the_home_page_answers_too(reader: Reader, roots: dict[str, str]) -> None:
    reader.page.goto(roots["http"] + urls.HOME)
    box = reader.page.locator("#kh-tim")
    box.fill("28-NQ/TW")
    panel = reader.page.locator(".kh-find .kh-tim__bang")
    panel.locator("a.kh-hit").first.wait_for()
    assert "28-NQ/TW" in panel.locator("a.kh-hit").first.inner_text()
    box.press("Escape")
    expect(panel).to_be_hidden()


# ── when something is missing ────────────────────────────────────────────────────────────────────────────────────


def refuse(pattern: str, reader: Reader) -> list[str]:
    """Refuse every file that fits; the addresses that were asked for."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    reader.may_miss = True
    reader.page.context.route(pattern, answer)
    return asked


@pytest.mark.parametrize(
    ("pattern", "words"), [("**/assets/tim-kiem.js", "Không tải được bộ tìm"), ("**/ten.js*", "dữ liệu tìm kiếm")]
)
def test_a_missing_engine_or_list_is_said_once_and_not_asked_for_again(
    reader: Reader, roots: dict[str, str], pattern: str, words: str
) -> None:
    asked = refuse(pattern, reader)
    reader.page.goto(roots["http"] + DOCUMENT)
    reader.page.locator(BOX).press_sequentially("kiem tra")
    expect(reader.page.locator(f"{PANEL} .kh-tim__tin")).to_contain_text(words)
    first = len(asked)
    reader.page.locator(BOX).press_sequentially(" giam sat")
    expect(reader.page.locator(DONE)).to_be_visible()
    assert len(asked) == first
    assert reader.page.locator(BOX).get_attribute("aria-expanded") == "false"


def test_an_error_of_the_program_is_told_in_words_for_a_reader(reader: Reader, roots: dict[str, str]) -> None:
    broken = "window.khSearch = { open: () => Promise.reject(new TypeError('x is not iterable')) };"
    reader.page.route("**/assets/tim-kiem.js", lambda route: route.fulfill(body=broken, content_type="text/javascript"))
    reader.page.goto(roots["http"] + DOCUMENT)
    reader.page.locator(BOX).fill("kiểm tra")
    expect(reader.page.locator(f"{PANEL} .kh-tim__tin")).to_contain_text("Không tải được bộ tìm kiếm.")


def test_a_missing_text_leaves_the_names(reader: Reader, roots: dict[str, str]) -> None:
    asked = refuse("**/chu-*.js*", reader)
    reader.page.goto(roots["http"] + DOCUMENT)
    reader.ask("28-NQ/TW")
    assert "28-NQ/TW" in reader.page.locator(f"{PANEL} a.kh-hit").first.inner_text()
    expect(reader.page.locator(f"{PANEL} .kh-tim__tin")).to_contain_text("tải lại trang", ignore_case=True)
    first = len(asked)
    assert first > 0
    reader.ask("ban to chuc trung uong")
    assert len(asked) == first


def test_a_copy_without_the_index_says_what_to_do_from_file(reader: Reader, built_site: Path, tmp_path: Path) -> None:
    copy = tmp_path / "site"
    shutil.copytree(built_site, copy)
    shutil.rmtree(copy / "assets/tim-kiem")
    reader.may_miss = True
    reader.page.goto((copy / DOCUMENT).resolve().as_uri())
    reader.page.locator(BOX).fill("kiểm tra")
    expect(reader.page.locator(f"{PANEL} .kh-tim__tin")).to_contain_text("dữ liệu tìm kiếm")
    reader.page.goto((copy / urls.SEARCH).resolve().as_uri() + "?q=kiểm tra")
    expect(reader.page.locator("[data-lookup-status]")).to_contain_text("dữ liệu tìm kiếm")


# ── access and screens ───────────────────────────────────────────────────────────────────────────────────────────


def assert_accessible(page: Page, query: str) -> None:
    results = Axe().run(page)
    assert not results.response["violations"], f"«{query}»\n{results.generate_report()}"


def test_the_open_panel_is_accessible(invented: Reader, roots: dict[str, str]) -> None:
    invented.page.goto(roots["http"] + urls.COPIES)
    for query in ("nêu", "777", "kiem trra"):
        invented.ask(query)
        if query == "nêu":
            invented.page.locator(BOX).press("ArrowDown")
        assert_accessible(invented.page, query)


def test_the_open_sheet_of_a_phone_is_accessible(phone: Reader, roots: dict[str, str]) -> None:
    phone.invent()
    phone.page.goto(roots["http"] + urls.COPIES)
    phone.page.locator(BOX).tap()
    for query in ("", "nêu", "kiem trra"):
        phone.ask(query)
        assert_accessible(phone.page, query)


def test_on_a_phone_the_box_takes_the_whole_screen_and_gives_it_back(phone: Reader, roots: dict[str, str]) -> None:
    phone.invent()
    phone.page.goto(roots["http"] + DOCUMENT)
    back = phone.page.get_by_role("button", name="Đóng ô tìm")
    assert back.count() == 0
    phone.page.locator(BOX).tap()
    form = phone.page.locator("header .kh-tim")
    assert form.bounding_box() == {"x": 0, "y": 0, **PHONE}
    assert "Gõ số hiệu" in phone.page.locator(PANEL).inner_text()
    phone.page.locator(BOX).fill("nêu")
    phone.page.locator(f"{PANEL} a.kh-hit").first.wait_for()
    back.tap()
    assert back.count() == 0
    box = form.bounding_box()
    assert box is not None
    assert box["height"] < 60
    assert not phone.page.evaluate("() => Boolean(document.activeElement.closest('.kh-tim'))")


SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("path", [DOCUMENT, urls.HOME])
@pytest.mark.parametrize("zoom", [1, 2], ids=["100 %", "200 %"])
def test_the_panel_stays_on_the_screen(invented: Reader, roots: dict[str, str], path: str, zoom: int) -> None:
    """At any width, and with letters twice as large (root font size, as a reader sets it)."""
    page = invented.page
    page.goto(roots["http"] + path)
    for width in (360, 390, 620, 768, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("() => { document.documentElement.style.fontSize = ''; }")
        before = page.evaluate(SIDEWAYS)
        page.evaluate("(zoom) => { document.documentElement.style.fontSize = 125 * zoom + '%'; }", zoom)
        for box, panel in [(BOX, PANEL)] + ([("#kh-tim", ".kh-find .kh-tim__bang")] if path == urls.HOME else []):
            page.locator(box).fill("nêu")
            page.locator(f"{panel} a.kh-hit").first.wait_for()
            place = page.locator(panel).bounding_box()
            assert place is not None
            assert place["x"] >= 0, width
            assert place["x"] + place["width"] <= width, width
            inner = page.locator(panel).evaluate("(p) => p.scrollWidth - p.clientWidth")
            assert inner <= 0, width
            if zoom == 1:
                assert page.evaluate(SIDEWAYS) <= before <= 0, width
            last = page.locator(f"{panel} [role=option]").last
            last.scroll_into_view_if_needed()
            assert last.is_visible(), width
            page.locator(box).press("Escape")
            page.locator(box).fill("")
            page.locator(box).blur()
    page.set_viewport_size(DESKTOP)


def test_the_panel_is_not_printed(invented: Reader) -> None:
    invented.ask("nêu")
    invented.page.emulate_media(media="print")
    expect(invented.page.locator(PANEL)).to_be_hidden()
    invented.page.emulate_media(media="screen")


# ── the page Tra cứu ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def lookup(invented: Reader, roots: dict[str, str]) -> Reader:
    invented.page.goto(f"{roots['http']}{urls.SEARCH}?q=nêu")
    invented.page.locator("[data-ket-qua][aria-busy=false] a.kh-hit").first.wait_for()
    return invented


def test_the_page_lists_all_groups_and_more_on_demand(lookup: Reader) -> None:
    page = lookup.page
    assert page.locator("#tra-cuu-o").input_value() == "nêu"
    assert page.locator("[data-lookup-status]").inner_text() == "17 kết quả cho «nêu»."
    assert page.locator("[data-ket-qua] h2").all_inner_texts() == ["Sát nhất", "Nhiệm vụ 14", "Cơ quan 1"]
    tasks = page.locator("[data-kind=nhiem-vu]")
    assert tasks.locator("a.kh-hit").count() == 10
    tasks.get_by_role("button", name="Xem thêm 4 kết quả").click()
    expect(tasks.locator("a.kh-hit")).to_have_count(14)
    expect(tasks.locator("a.kh-hit").nth(10)).to_be_focused()
    assert tasks.get_by_role("button").count() == 0
    assert page.locator("#cach-tim").is_hidden()


def test_the_page_answers_while_one_types_and_helps_when_there_is_nothing(lookup: Reader) -> None:
    page = lookup.page
    page.locator("#tra-cuu-o").fill("777")
    expect(page.locator("[data-lookup-status]")).to_have_text("Không có văn bản số 777-QĐ/TW trong kho này.")
    page.locator("#tra-cuu-o").fill("kiem trra")
    expect(page.locator("[data-lookup-status]")).to_have_text("Không có kết quả cho «kiem trra». Có phải: kiểm tra?")
    assert page.locator("#cach-tim").is_visible()
    page.locator("[data-lookup-status] a").click()
    page.wait_for_url("**/tra-cuu.html?q=*")
    assert page.locator("#tra-cuu-o").input_value() == "kiểm tra"
    page.locator("#tra-cuu-o").fill("")
    expect(page.locator("[data-lookup-status]")).to_have_text("")
    assert page.locator("#cach-tim").is_visible()


def test_the_keys_lead_to_the_box_of_the_page(lookup: Reader) -> None:
    lookup.page.keyboard.press("/")
    expect(lookup.page.locator("#tra-cuu-o")).to_be_focused()


@pytest.mark.parametrize(("size", "scheme"), [(DESKTOP, "light"), (PHONE, "dark")], ids=["desktop", "phone"])
def test_the_page_with_results_is_accessible(
    browser: Browser, roots: dict[str, str], size: ViewportSize, scheme: str
) -> None:
    for reader in reader_of(browser, viewport=size, color_scheme=scheme):
        reader.invent()
        for query in ("nêu", "777", "kiem trra"):
            reader.page.goto(f"{roots['http']}{urls.SEARCH}?q={query}")
            reader.page.locator("[data-ket-qua][aria-busy=false]").wait_for(state="attached")
            assert reader.page.evaluate(SIDEWAYS) <= 0
            assert_accessible(reader.page, query)
