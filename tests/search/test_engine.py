"""The search engine itself, asked through `window.khSearch` in a real browser: over http (a Worker, under the strict
policy) and from file:// (in the page). What the box makes of the answers is tested elsewhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.site import urls
from generator.vietnamese import fold
from tests.browser.server import served
from tests.browser.test_pages import POLICY
from tests.sample import PLAN, RESOLUTION

LOAD = """() => new Promise((done, fail) => {
  const script = document.createElement("script");
  Object.assign(script, { src: "%s", onload: () => done(), onerror: fail });
  document.head.append(script);
})""".replace("%s", urls.SEARCH_ENGINE)
ASK = """query => new Promise((done, fail) =>
  khSearch.ask(query, { limit: 5, onResult: (result) => { if (result.complete) done(result); } }).catch(fail))"""

Answer = dict[str, Any]


class Asked:
    """A page on which the engine is loaded."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def __call__(self, query: str) -> Answer:
        answer: Answer = self.page.evaluate(ASK, query)
        return answer


def hits(answer: Answer) -> list[dict[str, Any]]:
    return [*answer["best"], *(hit for group in answer["groups"] for hit in group["hits"])]


def paths(answer: Answer) -> list[str]:
    return [hit["path"] for hit in hits(answer)]


def _asked(browser: Browser, root: str) -> Iterator[Asked]:
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(root + urls.NOT_FOUND)
    page.evaluate(LOAD)
    yield Asked(page)
    page.close()
    assert not errors


@pytest.fixture(scope="module", params=["http", "file"])
def own(browser: Browser, built_site: Path, request: pytest.FixtureRequest) -> Iterator[Asked]:
    """The engine on the site of this repository's own data, both ways."""
    with served(built_site, ("Content-Security-Policy", POLICY)) as http:
        yield from _asked(browser, http if request.param == "http" else built_site.resolve().as_uri() + "/")


@pytest.fixture(scope="module")
def invented(browser: Browser, sample_site: Path) -> Iterator[Asked]:
    """The engine on the site of the invented collection, whose words it cannot have been made for."""
    yield from _asked(browser, sample_site.resolve().as_uri() + "/")


NQ28, KH12 = "van-ban/28-nq-tw-2022.html", "van-ban/12-kh-tw-2022.html"
QD164, QD08 = "quy-dinh/164-qd-tw-2013.html", "quy-dinh/08-qdi-tw-2018.html"
BTC = "co-quan/ban-to-chuc-trung-uong.html"
UBKT = "co-quan/uy-ban-kiem-tra-trung-uong.html"
CARRIED_OUT = "nhiem-vu/12-kh-tw-2022/iv-10_2.html"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        # numbers in any spelling name their document
        *[(q, NQ28) for q in ("28-NQ/TW", "28 nq", "nq28", "nghi quyet 28", "NGHỊ QUYẾT SỐ 28", "28/NQ-TW", "28nqtw")],
        *[(q, QD164) for q in ("164 qd tw", "quyết định 164", "QĐ 164", "164-QĐ/TW ngày 01/02/2013")],
        *[(q, QD08) for q in ("08-QĐi/TW", "8-qdi", "8 qd tw", "quy định số 08")],
        ("417-BS/TU", KH12),  # its copy
        ("145-QĐ/TW", QD164),  # what a source names beside it
        ("26/5/2015", "quy-dinh/202-tb-tw-2015.html"),
        ("ngày 26 tháng 5 năm 2015", "quy-dinh/202-tb-tw-2015.html"),
        # agencies, abbreviated and not
        *[(q, BTC) for q in ("ban to chuc trung uong", "BTC TW", "BTCTW", "btc trung ương", "Ban Tổ chức TƯ")],
        *[(q, UBKT) for q in ("uy ban kiem tra", "kiễm tra", "UBKTTW", "uỷ ban kiểm tra", "Ủy ban kiểm")],
        ("HĐLLTW", "co-quan/hoi-dong-ly-luan-trung-uong.html"),
        # clause paths
        *[(q, f"{KH12}#iv-4") for q in ("mục IV.4", "IV.4", "muc iv 4 kh 12", "điểm 4 mục IV kế hoạch 12")],
        *[(q, f"{KH12}#iv-4_2") for q in ("IV.4/2", "gạch đầu dòng thứ hai, điểm 4, mục IV")],
        ("12-kh-tw-2022#IV.4/2", f"{KH12}#iv-4_2"),
        # questions
        ("cơ quan nào tổng kết kết luận 82", CARRIED_OUT),
        ("ai chu tri tong ket ket luan 82", CARRIED_OUT),
        ("việc phải xong năm 2023", "thoi-han/2023.html"),
        ("hạn quý II/2024", "thoi-han/2024.html"),
        ("thường xuyên", "thoi-han/thuong-xuyen.html"),
        # people, slips of the print and of the hand, keystrokes
        ("Nguyễn Thị Ngọc Bích", KH12),
        ("Võ Văn Thưởng", KH12),
        ("tỉnh uỷ, thành uỷ trong lĩnh vực phát triển kinh tế", "nhiem-vu/12-kh-tw-2022/iv-8_1.html"),
        ("uy ban kiemm tra", UBKT),
        ("uy ban kiemtra", UBKT),
        ("Uyr ban kieemr tra", UBKT),
        ("u3y ban kie63m tra", UBKT),
        ("qd9 164", QD164),  # abbreviations too: VNI, Telex
        ("QDD 164", QD164),
        ("HD9LL TW", "co-quan/hoi-dong-ly-luan-trung-uong.html"),
        ("ddddqh", "co-quan/dang-doan-quoc-hoi.html"),
        ("d9d9qh", "co-quan/dang-doan-quoc-hoi.html"),
        ("TỔ CHỨC THỰC HIỆN KẾ HOẠCH 12", f"{KH12}#v"),  # a heading, and the document it stands in
        ("NHIỆM VỤ, GIẢI PHÁP", f"{NQ28}#iii"),
        ("sổ sao lục", urls.COPIES),
    ],
)  # fmt: skip
def test_the_first_hit(own: Asked, query: str, first: str) -> None:
    assert paths(own(query))[:1] == [first]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("05-NQ/TU", f"van-ban/{RESOLUTION}.html"),
        ("nq 5", f"van-ban/{RESOLUTION}.html"),
        ("kế hoạch thực hiện nghị quyết 05", f"van-ban/{PLAN}.html"),
        ("VPTU Sông Hương", "co-quan/van-phong-tinh-uy-song-huong.html"),
        ("quý III/2026", "thoi-han/2026.html#han-2026-q3"),
        ("hạn tháng 3/2027", "thoi-han/2027.html#han-2027-03"),
        ("II.2.đ", f"van-ban/{PLAN}.html#ii-2-dd"),
        ("điểm đ khoản 2 mục II", f"van-ban/{PLAN}.html#ii-2-dd"),
        ("hop khong giay huyen uy vi da", f"nhiem-vu/{PLAN}/ii-3_1.html"),
        ("11-BS/HU", f"van-ban/{PLAN}.html"),
        ("Lê Văn Côn", f"van-ban/{PLAN}.html"),
        ("15-QĐ/TU", "quy-dinh/12-qd-tu-song-huong-2023.html"),
        ("van-phong-tinh-uy", "co-quan/van-phong-tinh-uy-song-huong.html"),  # an id of old
        ("doi chieu ke hoach 7", f"doi-chieu/{PLAN}--{RESOLUTION}.html"),
    ],
)
def test_the_first_hit_in_another_collection(invented: Asked, query: str, first: str) -> None:
    assert paths(invented(query))[:1] == [first]


@pytest.mark.parametrize("query", ["Hoá hồ sơ, tài liệu", "hóa hồ sơ, tài liệu", "HOA HO SO TAI LIEU"])
def test_spellings_of_one_text_are_answered_alike(invented: Asked, query: str) -> None:
    for spelling in (query, unicodedata.normalize("NFD", query)):
        assert paths(invented(spelling))[0] == f"van-ban/{RESOLUTION}.html#ii-1"


def test_right_tones_come_before_wrong_ones(own: Asked) -> None:
    first = hits(own("nêu gương"))[0]
    assert "nêu gương" in first["snippet"] or "nêu gương" in first["title"]
    assert [first["snippet"][a:b] for a, b in first["snippetMarks"]] == ["nêu gương"]
    assert first["forms"] == ["nêu gương"]


@pytest.mark.parametrize(
    ("query", "marks"),
    [
        ("sơ kết", {"sơ kết"}),  # not the «kết» of «tổng kết» and «Kết luận»
        ("nghị quyết 28", {"nghị quyết 28", "nghị quyết", "nghị quyết số 28"}),
        ("kiểm tra tổng kết", {"kiểm tra", "tổng kết"}),
        ("nêu gương 2024", {"nêu gương", "2024"}),  # a figure that stands in no phrase is no common syllable
        ("tổng kết kết luận 82", {"tổng kết", "kết luận 82", "kết luận số 82"}),
        ("phiếu", {"phiếu"}),
    ],
)
def test_phrases_are_marked_and_lone_syllables_beside_them_are_not(own: Asked, query: str, marks: set[str]) -> None:
    for hit in hits(own(query))[:3]:
        for text, spans in ((hit["title"], hit["marks"]), (hit["snippet"], hit["snippetMarks"])):
            assert {text[start:end].lower() for start, end in spans} <= marks
        assert {form.lower() for form in hit["forms"]} <= marks
        assert hit["forms"]


def test_lone_words_are_marked_where_no_phrase_stands(own: Asked) -> None:
    first = hits(own("phiếu khách"))[0]
    assert first["path"] == f"{NQ28}#iii-3-2_5"
    assert {form.lower() for form in first["forms"]} == {"phiếu", "khách"}


def test_a_phrase_in_quotes_is_taken_literally(own: Asked) -> None:
    for phrase, marks in (("trách nhiệm nêu gương", True), ("trach nhiem neu guong", False)):
        found = hits(own(f'"{phrase}"'))
        assert found
        assert all(fold(phrase, marks=marks) in fold(hit["snippet"], marks=marks) for hit in found)
    assert not hits(own('"gương trách nhiệm nêu"'))


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("777-QĐ/TW", "777-QĐ/TW"),
        ("nghị quyết 999", "nghị quyết 999"),
        ("28-NQ/TU", "28-NQ/TU"),
        ("số 164-KH/TW", "164-KH/TW"),
        ("qd9", "qd9"),  # number 9, not «qđ» as an input method would have it
    ],
)
def test_a_number_that_nothing_has_is_said_to_be_missing(own: Asked, query: str, number: str) -> None:
    answer = own(query)
    assert answer["answer"]["kind"] == "no-number"
    assert answer["answer"]["number"] == number
    assert answer["answer"]["near"]
    assert not hits(answer)


def test_the_nearest_numbers_come_first(own: Asked) -> None:
    assert own("28-NQ/TU")["answer"]["near"][0]["path"] == NQ28
    assert own("133-QĐ/TW")["answer"]["near"][0]["path"] == "quy-dinh/132-qd-tw-2018.html"


def test_a_number_near_that_of_a_copy_leads_to_what_was_copied(own: Asked) -> None:
    assert [hit["path"] for hit in own("98-BS/TU")["answer"]["near"]] == [NQ28]
    assert [hit["path"] for hit in own("416-BS/TU")["answer"]["near"]] == [KH12]


@pytest.mark.parametrize(
    ("query", "spelling"),
    [
        ("keets luaanj", "kết luận"),
        ("kiemm tra", "kiểm tra"),
        ("kiễm trra đản", "kiểm tra đảng"),  # whole: a wrong tone and a word cut short as well
        ("uy ban kiemtra", "ủy ban kiểm tra"),
        ("ai tong keet ket luan 82", "tổng kết kết luận 82"),
        ("qd9 164", "164 QĐ"),
        ("HD9LL TW", "hội đồng lý luận trung ương"),
    ],
)
def test_the_spelling_that_was_really_looked_for_is_shown_as_printed(own: Asked, query: str, spelling: str) -> None:
    assert own(query)["answer"] == {"kind": "corrected", "spelling": spelling}


@pytest.mark.parametrize(
    ("query", "spelling"),
    [
        ("zzzzz", ""),
        ("kiemm xyzzy", ""),  # «kiểm xyzzy» would find nothing either
        ("kiểmmm traaa", "kiểm tra"),
    ],
)
def test_what_is_not_there_is_answered_with_a_spelling_that_finds_something(
    own: Asked, query: str, spelling: str
) -> None:
    assert own(query)["answer"] == {"kind": "not-found", "spelling": spelling}


def test_what_is_there_needs_no_spelling(own: Asked) -> None:
    assert own("kiểm tra")["answer"] is None


def test_a_task_shows_who_and_by_when_as_printed(own: Asked) -> None:
    first = hits(own("tổng kết kết luận 82"))[0]
    assert (first["kind"], first["lead"], first["deadline"]) == (
        "nhiem-vu",
        "Văn phòng Trung ương Đảng",
        "trong năm 2024",
    )
    assert first["place"] == "gạch đầu dòng thứ 2, điểm 10, mục IV · Kế hoạch 12-KH/TW"


def test_a_deadline_is_met_by_tasks_that_end_in_it(own: Asked) -> None:
    found = hits(own("việc phải xong năm 2025"))
    tasks = [hit for hit in found if hit["kind"] == "nhiem-vu"]
    assert tasks
    assert all("2025" in hit["deadline"] for hit in tasks)


def test_hits_are_grouped_once_each(own: Asked) -> None:
    answer = own("kiểm tra")
    found = paths(answer)
    assert len(found) == len(set(found))
    assert len(answer["best"]) == 3
    assert all(len(g["hits"]) == min(5, g["total"]) and g["hits"][0]["kind"] == g["kind"] for g in answer["groups"])


def test_every_mark_covers_whole_words(own: Asked) -> None:
    for query in ("ban to chuc", "phương thức lãnh đạo", "quy định 164"):
        for hit in hits(own(query)):
            for text, marks in ((hit["title"], hit["marks"]), (hit["snippet"], hit["snippetMarks"])):
                for start, end in marks:
                    assert text[start:end].strip() == text[start:end] != ""
                    assert not text[max(0, start - 1) : start].isalnum()
                    assert not text[end : end + 1].isalnum()


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        "?",
        '"',
        '""',
        "«»",
        "/",
        "(",
        "\\",
        "a",
        "1",
        "0",
        "số",
        "là gì",
        "x" * 400,
        "và " * 60,
        "28-",
        "IV.",
        "<b>",
        "𝒳",
        "năm 9999",
        "31/2/2024",
    ],
)
def test_no_query_breaks_it(own: Asked, query: str) -> None:
    assert own(query)["query"] == query


@pytest.mark.parametrize(
    ("record", "address"),
    [
        ("12-kh-tw-2022", KH12),
        ("12-kh-tw-2022#IV.4/2", f"{KH12}#iv-4_2"),
        ("12-kh-tw-2022:IV.4/2", "nhiem-vu/12-kh-tw-2022/iv-4_2.html"),
        ("12-kh-tw-2022:IV.4/2-b", "nhiem-vu/12-kh-tw-2022/iv-4_2.html#b"),
        ("ban-to-chuc-trung-uong", BTC),
        ("164-qd-tw-2013", QD164),
        ("không-có", ""),
        ("12-kh-tw-2022#IX.9", ""),
        ("12-kh-tw-2022:IV.99-a", ""),
    ],
)
def test_an_id_has_an_address(own: Asked, record: str, address: str) -> None:
    assert own.page.evaluate("id => khSearch.address(id)", record) == address


def test_an_old_id_leads_to_the_present_one(invented: Asked) -> None:
    found = invented.page.evaluate("id => khSearch.address(id)", "05-nq-tu-2026#II.1/2")
    assert found == f"van-ban/{RESOLUTION}.html#ii-1_2"


def test_a_later_question_takes_the_place_of_an_earlier_one(own: Asked) -> None:
    told = own.page.evaluate(
        """() => new Promise((done) => {
          const told = [];
          const ask = (query) => khSearch.ask(query, { onResult: (r) => {
            told.push(r.query);
            if (r.query === "nêu gương" && r.complete) setTimeout(() => done(told), 100);
          } });
          ask("n"); ask("nêu"); ask("nêu gương");
        })"""
    )
    assert set(told) == {"nêu gương"}


@pytest.mark.parametrize("missing", ["ten", "chu-0"])
@pytest.mark.parametrize("way", ["http", "file"])
def test_a_file_that_is_missing_is_said_once(browser: Browser, built_site: Path, missing: str, way: str) -> None:
    with served(built_site) as http:
        context = browser.new_context()
        asked: list[str] = []

        def refuse(route: Any) -> None:
            asked.append(route.request.url)
            route.abort()

        context.route(f"**/tim-kiem/{missing}.js*", refuse)
        page = context.new_page()
        page.goto((http if way == "http" else built_site.resolve().as_uri() + "/") + urls.NOT_FOUND)
        page.evaluate(LOAD)
        said = page.evaluate(
            """async () => {
              const ask = (query) => new Promise((done) => khSearch.ask(query, {
                onResult: (result) => { if (result.complete) done(result.failed); },
              }).catch((error) => done(error.message)));
              return [await ask("kiểm tra"), await ask("kiểm")];
            }"""
        )
        context.close()
    assert len(asked) == 1
    assert said[0].startswith("Không đọc được dữ liệu tìm kiếm")
    assert said == [said[0]] * 2
