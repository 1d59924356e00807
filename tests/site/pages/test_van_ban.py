"""The page of a document: its words as they are, what stands beside them, the links both ways; the index by year."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.corpus.link import link
from generator.corpus.load import load
from generator.model import Arrival, Clause, Copy, Document, Note, Place, Span
from generator.site import urls
from generator.site.context import LONG, Site
from generator.site.page import Page
from generator.site.pages.van_ban import document_page, pages
from generator.site.pages.van_ban_le import note_numbers
from generator.site.pages.van_ban_muc_luc import index_pages
from generator.site.render import Renderer
from tests.sample import DIRECTIVE, PLAN, RESOLUTION
from tests.site.pages.small import Words, by_path, due, long_plan, sample


@cache
def real() -> Site:
    """The collection of the project itself."""
    return Site(link(load(Path(__file__).parents[3])).graph)


def body(page: Page) -> str:
    return Renderer().body(page)


def text_of(page: Page) -> str:
    """What a reader sees, with a blank between blocks."""
    apart = re.sub(r"<(?=/?(?:dt|dd|small|li|p|h\d|td|th|tr|div|a class=.kh-letter)\b)", " <", body(page))
    return " ".join(Words(apart).text.split())


class Printed(HTMLParser):
    """The words of each clause on a page, by anchor: without the code, the margin and the numbers of notes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: dict[str, str] = {}
        self._anchor = ""
        self._inside: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {k: v or "" for k, v in attrs}
        classes = given.get("class", "").split()
        if "kh-clause" in classes or tag == "tr" or "kh-subject" in classes:
            self._anchor = given.get("id", "")
        if tag in ("input", "br", "meta"):
            return
        shown = ("kh-clause__text" in classes or "kh-subject" in classes) and "text"
        hidden = ("kh-ref" in classes or "kh-margin" in classes) and "hidden"
        self._inside.append(shown or hidden or "")

    def handle_endtag(self, tag: str) -> None:
        self._inside.pop()

    def handle_data(self, data: str) -> None:
        if "text" in self._inside and "hidden" not in self._inside:
            self.words[self._anchor] = self.words.get(self._anchor, "") + data


@pytest.mark.parametrize("site", [pytest.param(sample, id="invented"), pytest.param(real, id="real")])
def test_the_words_are_printed_as_they_are(site: object) -> None:
    found: Site = site()  # type: ignore[operator]
    for document in found.graph.documents.values():
        printed = Printed(body(document_page(found, document))).words
        for clause in document.clauses:
            label = f"{clause.label} " if clause.label else ""
            assert printed[urls.anchor(clause.path)] == label + clause.text, clause.id


@pytest.mark.parametrize("site", [pytest.param(sample, id="invented"), pytest.param(real, id="real")])
def test_every_clause_and_deliverable_has_its_anchor_once(site: object) -> None:
    found: Site = site()  # type: ignore[operator]
    for document in found.graph.documents.values():
        ids = Words(body(document_page(found, document))).ids
        assert len(ids) == len(set(ids))
        expected = {urls.anchor(c.path) for c in document.clauses}
        for task in found.graph.tasks_of_document.get(document.id, ()):
            expected |= {urls.deliverable_anchor(task.clause, d.letter) for d in task.deliverables}
        assert expected <= set(ids)


def test_links_to_the_same_page_have_a_target() -> None:
    for document in sample().graph.documents.values():
        page = Words(body(document_page(sample(), document)))
        assert {h[1:] for h in page.links if h.startswith("#")} <= set(page.ids)


@pytest.mark.parametrize(
    ("document", "says", "never"),
    [
        pytest.param(
            PLAN,
            [
                "Kế hoạch 07-KH/TU",
                "03/03/2026 Ban Thường vụ Tỉnh uỷ Sông Hương ban hành, Sông Hương",
                "09/03/2026 đến Huyện uỷ Vĩ Dạ, số đến 01",
                "10/03/2026 sao y 11-BS/HU, Huyện uỷ Vĩ Dạ",
                "12/03/2026 sao lục 08-BS/HU, Thị uỷ Kim Long",
                "ĐẢNG BỘ TỈNH SÔNG HƯƠNG",
                "Nhiệm vụ II.1/1 · phối hợp: Ban Tổ chức Tỉnh uỷ Sông Hương",
                "Nhiệm vụ I.1 · nhiệm vụ trọng tâm · Các huyện uỷ, thị uỷ",
                "trong quý III/2026",
                "T/M BAN THƯỜNG VỤ",
                "PHÓ BÍ THƯ",
                "Các ban đảng của Tỉnh uỷ",
                "Các chi bộ, đảng bộ cơ sở",
                "Bản sao không in nơi nhận.",
                "có thể là «Danh mục». Nơi khác viết hoa. Giữ nguyên văn.",
                "có thể là «Côn». Dấu mờ. Giữ nguyên văn.",
                "Mọi đoạn trong phần thân của văn bản đều có nhiệm vụ.",
                '<script>alert("1 & 2")</script>',
                "Lời văn theo bản sao lục 08-BS/HU ngày 12/03/2026 của Thị uỷ Kim Long",
                "Chỉ thị 03-CT/TU 1",
            ],
            ["30/09/2026", "quá hạn", "None", "Undefined"],
            id="a plan",
        ),
        pytest.param(
            RESOLUTION,
            [
                "Kế hoạch 07-KH/TU cụ thể hoá II.1/1 Văn phòng Tỉnh uỷ Sông Hương · rõ",
                "người biên tập đọc và đánh giá",
                "giao cho Văn phòng Tỉnh uỷ Sông Hương; Ban Tổ chức Tỉnh uỷ Sông Hương",
                "không lập nhiệm vụ",
                "Kế hoạch 07-KH/TU",
                "Chưa có bản sao nào trong kho.",
                "Kho chưa có bản sao nào của văn bản này.",
            ],
            ["Đoạn chưa gắn nhiệm vụ"],
            id="a resolution: judged to be carried out, and what it assigns",
        ),
        pytest.param(
            DIRECTIVE,
            ["không ghi", "Không in nơi nhận.", "Chưa có văn bản nào trong kho viện dẫn văn bản này."],
            ["Mục lục"],
            id="nothing but a text: every absence is said",
        ),
    ],
)
def test_what_a_page_says(document: str, says: list[str], never: list[str]) -> None:
    text = text_of(document_page(sample(), sample().graph.documents[document]))
    assert [s for s in says if s not in text] == []
    assert [s for s in never if s in text] == []


def test_a_page_gives_no_text_a_chance_to_be_html() -> None:
    html = body(document_page(sample(), sample().graph.documents[PLAN]))
    assert "<script" not in html
    assert "&lt;script&gt;" in html


# ── by hand ──


def document(*clauses: Clause, **changes: object) -> Document:
    base = long_plan([]).graph.documents["kh"]
    return replace(base, clauses=clauses, **changes)  # type: ignore[arg-type]


def clause(path: str, kind: str, text: str, label: str = "", parent: str = "", level: int = 0) -> Clause:
    return Clause("kh", path, label, kind, text, parent, level, Place("kh.md"))  # type: ignore[arg-type]


def alone(made: Document) -> Site:
    graph = long_plan([]).graph
    return Site(replace(graph, documents={"kh": made}, tasks={}, citations=[], mentions=[], regulations={}))


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        pytest.param(
            [("I", "heading", "MỘT", "I-", "", 0), ("I.1", "heading", "Hai", "1.", "I", 1)],
            ["h2", "h3"],
            id="by level",
        ),
        pytest.param(
            [("1", "numbered", "một:", "1.", "", 0), ("1/1", "heading", "Hai", "", "1", 1)],
            ["h2"],
            id="under a clause that is no heading: no rank is skipped",
        ),
    ],
)
def test_ranks_of_headings(clauses: list[tuple[str, str, str, str, str, int]], expected: list[str]) -> None:
    made = document(*(clause(*c) for c in clauses))
    html = body(document_page(alone(made), made)).partition('id="noi-nhan"')[0]
    assert [t for t in Words(html + "</h2></section>").tags if t in ("h2", "h3", "h4")][: len(expected)] == expected


def test_rows_of_an_annex_are_a_table() -> None:
    made = document(
        clause("PL", "heading", "Danh mục", "PHỤ LỤC"),
        clause("PL/1", "row", "TT | Nội dung | Hạn", "", "PL", 1),
        clause("PL.I", "row", "Nhóm một", "I", "PL", 1),
        clause("PL.I.1", "row", "Đề án <b> | quý I", "1", "PL.I", 2),
    )
    html = body(document_page(alone(made), made))
    assert '<th scope="col">Nội dung</th>' in html
    assert '<th scope="row">1</th><td>Đề án &lt;b&gt;</td><td>quý I</td>' in html
    assert '<td colspan="2">Nhóm một</td>' in html  # a group has one cell for the whole row
    assert {"pl", "pl_1", "pl-i", "pl-i-1"} <= set(Words(html).ids)


@pytest.mark.parametrize(
    ("labels", "head", "why"),
    [
        (("", "1", "2"), True, "numbered rows below one without a number: it names the columns"),
        (("", "", ""), False, "no row has a number: nothing says that the first is more than a row"),
        (("1", "", ""), False, "the first is numbered itself"),
        (("",), False, "alone"),
    ],
)
def test_the_first_row_of_an_annex_names_the_columns_only_where_the_others_are_numbered(
    labels: tuple[str, ...], head: bool, why: str
) -> None:
    rows = [clause(f"PL/{n}", "row", f"a{n} | b{n}", label, "PL", 1) for n, label in enumerate(labels, start=1)]
    made = document(clause("PL", "heading", "Danh mục", "PHỤ LỤC"), *rows)
    html = body(document_page(alone(made), made))
    assert ("<thead>" in html.partition("kh-rows")[2].partition("</table>")[0]) is head, why


def test_a_reference_leads_to_its_footnote_and_the_words_stay() -> None:
    made = document(
        clause("1", "numbered", "Theo Quy định[^1] và phụ lục[^7].", "1."),
        clause("fn/1", "footnote", "Nay là <Quy chế>.", "1"),
    )
    page = document_page(alone(made), made)
    html = body(page)
    assert f'<a class="kh-fn" href="#{urls.anchor("fn/1")}" aria-label="chú thích 1">' in html
    assert urls.anchor("fn/1") in Words(html).ids
    assert html.count('class="kh-fn"') == 1, "no footnote 7: the print is shown as it is"
    assert "Theo Quy định[^1] và phụ lục[^7]." in Words(html).text


def test_any_number_of_dates_and_copies() -> None:
    copies = tuple(
        Copy("sao y", f"{n}-BS/XX", "Ban <A>", None, "", f"2031-03-{n:02d}", "", "", "", ("Nơi <i>",), f"c{n}")
        for n in range(1, 8)
    )
    arrivals = (Arrival("", "2031-02-01", "Ban B", None), Arrival("7", "2031-04-01", "Ban C", None))
    made = document(clause("1", "numbered", "Một.", "1."), copies=copies, received=arrivals)
    page = document_page(alone(made), made)
    events = page.view["events"]
    assert [e.day for e in events] == sorted(e.day for e in events)  # type: ignore[attr-defined]
    assert len(events) == 10  # type: ignore[arg-type]
    html = body(page)
    assert "Ban &lt;A&gt;" in html
    assert "Nơi &lt;i&gt;" in html
    assert "sao y 7-BS/XX ngày 07/03/2031" in text_of(page)


def test_notes_are_numbered_as_a_reader_meets_them() -> None:
    clauses = (clause("1", "numbered", "Môt hai", "1."), clause("2", "numbered", "Bạ", "2."))
    notes = (
        Note("Cồn", "Côn", "", None, "signer"),
        Note("Bạ", "Ba", "", "2", None, Span(0, 2)),
        Note("hai", "Hai", "", "1", None, Span(4, 7)),
        Note("Môt", "Một", "", "1", None, Span(0, 3)),
        Note("Nhạn", "Nhận", "", None, "copies.0.recipients"),
    )
    assert [n.printed for n in note_numbers(clauses, notes)] == ["Cồn", "Môt", "hai", "Bạ", "Nhạn"]
    copy = Copy("sao y", "1-BS/XX", "Ban A", None, "", "2031-02-01", "", "", "", ("Nhạn",), "c")
    made = document(*clauses, notes=notes, signer="Lê Văn Cồn", signature="Đã ký", copies=(copy,))
    ids = Words(body(document_page(alone(made), made))).ids
    assert sorted(i for i in ids if i.startswith("ghi-chu-")) == [f"ghi-chu-{n}" for n in range(1, 6)]


def test_clauses_that_no_task_was_made_from_are_named() -> None:
    site = long_plan([due("trong năm 2032", "2032-01-01", "2032-12-31", "year"), None])
    graph = site.graph
    site = Site(replace(graph, tasks={"kh:1": graph.tasks["kh:1"]}))
    text = text_of(document_page(site, site.graph.documents["kh"]))
    assert "Chưa có nhiệm vụ nào được lập từ những đoạn sau. Ngoài các mục 2 rà soát" in text


def test_a_document_cited_very_often_is_no_wall_of_links() -> None:
    site = long_plan([None] * 40)
    page = document_page(site, site.graph.documents["kh"])
    assert "12 và 28 đoạn nữa" in text_of(page)


# ── the index ──


def many(dates: list[str]) -> Site:
    """Documents of the given dates."""
    site = alone(document(clause("1", "numbered", "Một.", "1.")))
    one = site.graph.documents["kh"]
    made = {f"kh-{n}": replace(one, id=f"kh-{n}", number=f"{n}-KH/XX", date=d) for n, d in enumerate(dates, start=1)}
    return Site(replace(site.graph, documents=made))


@pytest.mark.parametrize(
    ("dates", "paths"),
    [
        pytest.param([], ["van-ban/index.html"], id="no document"),
        pytest.param(["2031-05-01"], ["van-ban/index.html", "van-ban/2031.html"], id="one year"),
        pytest.param(
            ["2031-05-01", "2033-05-01", ""],
            ["van-ban/index.html", "van-ban/2033.html", "van-ban/2031.html", "van-ban/khong-ro-ngay.html"],
            id="newest year first, no date last",
        ),
        pytest.param(
            ["2031-05-01"] * (LONG + 1),
            ["van-ban/index.html", "van-ban/2031.html", "van-ban/2031-2.html"],
            id="a long year is split",
        ),
    ],
)
def test_index_by_year(dates: list[str], paths: list[str]) -> None:
    site = many(dates)
    made = by_path(index_pages(site))
    assert list(made) == paths
    linked = {h for p in made.values() for h in Words(body(p)).links}
    assert {p.removeprefix("van-ban/") for p in paths[1:]} <= linked  # every page of the index can be reached
    documents = {urls.document(d).removeprefix("van-ban/") for d in site.graph.documents}
    assert documents <= linked
    if not dates:
        assert "Kho chưa có văn bản nào." in text_of(made["van-ban/index.html"])


def test_pages_are_the_documents_and_the_index() -> None:
    made = by_path(pages(sample()))
    assert {urls.document(d) for d in (PLAN, RESOLUTION, DIRECTIVE)} <= set(made)
    assert {p.hub for p in made.values()} == {"van-ban"}
