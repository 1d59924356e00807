"""Sheets of agencies: what stands where, what is inherited, what is never said, and how a long record is parted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.model import Agency, Became, Deadline, Span
from generator.site.context import LONG, Site
from generator.site.duty import Desk, anchors, by_due, due_key
from generator.site.pages.co_quan import duties, in_parts, pages
from generator.site.pages.co_quan_muc_luc import filter_key, letters
from generator.site.render import Renderer
from generator.site.strip import Cell, cells, draw
from tests.sample import PLAN
from tests.site.pages.small import TEXT, Words, by_path, due, long_plan, sample

YEAR = due("trong năm 2032", "2032-01-01", "2032-12-31", "year")
MONTH = due("trong tháng 3/2032", "2032-03-01", "2032-03-31", "month")
QUARTER = due("trong quý II/2032", "2032-04-01", "2032-06-30", "quarter")
DAY = due("trước ngày 30/6/2032", None, "2032-06-30")
ALWAYS = due("thường xuyên", None, None, None)


def body(site: Site, path: str) -> str:
    return Renderer().body(by_path(pages(site))[path])


# ── deadlines and the strip ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("deadline", "bars"),
    [
        pytest.param(YEAR, [("year", 0, 120)], id="a year fills the width"),
        pytest.param(MONTH, [("track", 0, 120), ("span", 20, 10)], id="a month stands in its place"),
        pytest.param(QUARTER, [("track", 0, 120), ("span", 30, 30)], id="three months"),
        pytest.param(DAY, [("track", 0, 120), ("lead", 0, 57), ("day", 57, 3)], id="open up to a day"),
        pytest.param(
            due("trong ngày 01/01/2032", "2032-01-01", "2032-01-01"),
            [("track", 0, 120), ("day", 0, 0.32)],
            id="one day",
        ),
        pytest.param(
            due("từ A đến B", "2031-11-01", "2032-01-31", None),
            [("track", 0, 120), ("span", 0, 10)],
            id="from the year before: cut to the year in which it ends",
        ),
    ],
)
def test_a_deadline_is_drawn_as_it_is_printed(deadline: Deadline, bars: list[tuple[str, float, float]]) -> None:
    drawn, height = draw([deadline])
    assert [(b.kind, b.x, b.width) for b in drawn] == bars
    assert height == 8


def test_many_deadlines_share_rows() -> None:
    many = [due(f"ngày {n}", f"2032-{n:02}-05", f"2032-{n:02}-05") for n in range(1, 13)]
    assert draw(many)[1] == 8, "twelve different days fit on one row"
    assert draw([YEAR] * 30)[1] == 8, "one line for thirty deliverables with one deadline"
    assert draw([YEAR] * 5)[1] == 40


def strip(deadlines: Sequence[Deadline | None]) -> tuple[Cell, ...]:
    site = long_plan(list(deadlines))
    return cells(list(site.graph.deliverables.values()), lambda key: "p")


@pytest.mark.parametrize(
    ("deadlines", "expected"),
    [
        ([], []),
        ([YEAR, DAY, YEAR], [("trước ngày 30/6/2032", 1), ("trong năm 2032", 2)]),
        ([None, ALWAYS, YEAR], [("trong năm 2032", 1), ("thường xuyên", 1), ("không ghi thời hạn", 1)]),
        # past six printed deadlines a cell is a year
        (
            [due(f"ngày {n}", f"2032-{n:02}-01", f"2032-{n:02}-02") for n in range(1, 8)]
            + [due("trong năm 2033", "2033-01-01", "2033-12-31", "year")],
            [("2032", 7), ("2033", 1)],
        ),
    ],
)
def test_the_strip(deadlines: list[Deadline | None], expected: list[tuple[str, int]]) -> None:
    assert [(c.text, c.count) for c in strip(deadlines)] == expected


def test_deadlines_printed_alike_are_one_group_and_anchors_never_collide() -> None:
    longer = replace(YEAR, raw="hoàn thành trong năm 2032")
    assert due_key(YEAR) == due_key(longer)
    other = replace(due("trong tháng 10", "2033-10-01", "2033-10-31", "month"), inferred_year=True)
    same = due("trong tháng 10", "2032-10-01", "2032-10-31", "month")
    names = anchors([(due_key(d), d) for d in (same, other, None)], "han")
    assert list(names.values()) == ["han-trong-thang-10", "han-trong-thang-10-2", "han-khong-ghi-thoi-han"]
    keys = sorted(due_key(d) for d in (None, ALWAYS, YEAR, DAY))
    assert keys == [due_key(d) for d in (DAY, YEAR, ALWAYS, None)]


# ── sheets of the invented collection ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("agency", "says", "never"),
    [
        pytest.param(
            "ban-to-chuc-tinh-uy-song-huong",
            [
                "Chủ trì 5 nhiệm vụ, 5 sản phẩm theo Kế hoạch 07-KH/TU (dẫn 1 văn bản chỉ nêu tên)",
                "phối hợp trong 1 nhiệm vụ",
                "trong quý IV/2026",
                "từ ngày 01/10/2026 đến ngày 31/12/2026",
                "trước ngày 15 hằng tháng",
                "không ghi thời hạn",
                "tham mưu cho: Ban Thường vụ Tỉnh uỷ Sông Hương",
                "Không nhiệm vụ nào trong kho ghi cơ quan này được tham mưu hoặc được báo cáo.",
                "Nghị quyết cũng giao ngoài số nhiệm vụ",
                "Đổi tên, có hiệu lực ngày 01/01/2027. Cơ quan liên quan hiện nay: Ban Tổ chức Tỉnh uỷ Hương Giang",
                "Trang này không suy ra việc nào đã chuyển",
                "điểm đ, điểm 2, mục II",
            ],
            ["chuyển sang", "quá hạn", "chưa hoàn thành", "31/12/2027"],
            id="leads, coordinates, was renamed",
        ),
        pytest.param(
            "ban-thuong-vu-tinh-uy-song-huong",
            [
                "Được tham mưu 1 nhiệm vụ, 1 sản phẩm",
                "Được báo cáo 1 nhiệm vụ, 1 sản phẩm",
                "chủ trì: Ban Tổ chức Tỉnh uỷ Sông Hương",
                "ghi cơ quan này chủ trì hoặc phối hợp.",
                "Ban hành",
                "Chỉ thị 03-CT/TU",
                "Chưa có nguồn nào ghi thay đổi của cơ quan này.",
            ],
            ["Thuộc nhóm"],
            id="only advised and reported to",
        ),
        pytest.param(
            "huyen-uy-vi-da",
            [
                "Chủ trì 1 nhiệm vụ, 1 sản phẩm",
                "1 nhiệm vụ giao chung cho nhóm mà cơ quan này là thành viên",
                "Chủ trì, giao chung cho nhóm «Các huyện uỷ, thị uỷ»",
                "trước ngày 30/6/2026",
                "sao y 11-BS/HU",
                "số đến 01",
            ],
            [],
            id="a member of a class, a copying and a receiving body",
        ),
        pytest.param(
            "cac-huyen-uy-thi-uy",
            ["Nhóm cơ quan", "Thành viên 2 có phiếu trong kho", "Thị uỷ Kim Long", "Chủ trì 1 nhiệm vụ, 1 sản phẩm"],
            ["Thuộc nhóm"],
            id="a class",
        ),
        pytest.param(
            "ban-chap-hanh-dang-bo-tinh-song-huong",
            ["Chưa thấy nhiệm vụ nào trong kho ghi tên cơ quan này.", "Nghị quyết 05-NQ/TU"],
            ["Sản phẩm theo kỳ hạn"],
            id="an issuer without tasks has no empty boxes",
        ),
    ],
)
def test_a_sheet_says(agency: str, says: list[str], never: list[str]) -> None:
    text = " ".join(Words(body(sample(), f"co-quan/{agency}.html")).text.split())
    for words in says:
        assert words in text
    for words in never:
        assert words not in text


def test_every_sheet_is_well_formed_and_its_own_anchors_exist() -> None:
    renderer = Renderer()
    for path, page in by_path(pages(sample())).items():
        words = Words(renderer.body(page))
        assert words.tags.count("h1") == 1, path
        assert len(words.ids) == len(set(words.ids)), path
        assert {link[1:] for link in words.links if link.startswith("#")} <= set(words.ids), path


def test_words_of_deliverables_are_verbatim_and_said_once_for_a_clause() -> None:
    site = sample()
    desk = Desk(site, "co-quan/index.html")
    for task, item in site.graph.deliverables.values():
        shown = Words(f"<p>{desk.words(task, item)}</p>").text
        assert shown == item.span.of(site.graph.clause(task.document, task.clause).text)
    task = site.graph.tasks[f"{PLAN}:II.1/2"]
    together = tuple((task, replace(d, deadline=None)) for d in task.deliverables)
    (group,) = desk.groups(together, "van-phong-tinh-uy-song-huong", "x")
    (row,) = group.rows
    assert [(p.letter, p.verbs, p.same_as) for p in row.parts] == [("a", "", ""), ("b", "Tổng kết", "a")]
    apart = desk.groups([(task, d) for d in task.deliverables], "van-phong-tinh-uy-song-huong", "x")
    assert [p.verbs for g in apart for r in g.rows for p in r.parts] == ["", "Tổng kết"]


def test_persons_hand_nothing_to_their_bodies() -> None:
    site = long_plan([YEAR])
    graph = replace(site.graph, agencies={"ban-a": Agency("ban-a", "Các đồng chí", "persons")})
    text = Words(body(Site(graph), "co-quan/ban-a.html")).text
    assert "Nhóm người" in text
    assert "không vì thế mà được giao" in text


@pytest.mark.parametrize(
    ("became", "says"),
    [
        (Became("đổi tên", "2030-02-03", "announced", None, ("https://a.vn/x",)), "Đổi tên, công bố ngày 03/02/2030."),
        (Became("hợp nhất", "2030-02", "effective", "Ban B", ("https://a.vn/x",)), "Hợp nhất, có hiệu lực 02/2030."),
    ],
)
def test_announced_is_not_effective(became: Became, says: str) -> None:
    site = long_plan([YEAR])
    graph = replace(site.graph, agencies={"ban-a": Agency("ban-a", "Ban A", "body", became=(became,))})
    text = Words(body(Site(graph), "co-quan/ban-a.html")).text
    assert says in text
    assert "a.vn" in text
    assert ("Cơ quan liên quan hiện nay: Ban B" in text) == bool(became.related_now)


def test_markup_in_a_name_or_a_text_is_shown_as_text() -> None:
    html = body(long_plan([YEAR]), "co-quan/ban-a.html")
    words = Words(html, "kh-v")
    assert "script" not in words.tags
    assert "Ban A <i>" in words.text
    assert TEXT in words.found


# ── records that are long ────────────────────────────────────────────────────────────────────────────────────────


def numbered(year: int, count: int) -> list[Deadline | None]:
    return [due(f"trong năm {year}", f"{year}-01-01", f"{year}-12-31", "year")] * count


@pytest.mark.parametrize(
    ("deadlines", "sheets"),
    [
        (numbered(2031, LONG), {"ban-a": LONG}),
        # past LONG: what has no end and the latest year, and a sheet a year
        (
            [*numbered(2031, LONG), *numbered(2032, 3), None, ALWAYS],
            {"ban-a": 5, "ban-a--2031": LONG, "ban-a--2032": 3},
        ),
        # a year that is too long itself
        (numbered(2031, LONG + 1), {"ban-a": LONG, "ban-a--2031": LONG, "ban-a--2031-2": 1}),
        (
            [None] * (LONG + 1),
            {"ban-a": LONG, "ban-a--khong-ngay-het-han-1": LONG, "ban-a--khong-ngay-het-han-2": 1},
        ),
    ],
)
@pytest.mark.parametrize("member", [False, True], ids=["itself", "as a member"])
def test_a_long_record_has_a_sheet_a_year(
    deadlines: list[Deadline | None], sheets: dict[str, int], member: bool
) -> None:
    site = long_plan(deadlines, member=member)
    made = {p: page for p, page in by_path(pages(site)).items() if p.startswith("co-quan/ban-a")}
    found = {}
    renderer = Renderer()
    for path, page in made.items():
        words = Words(renderer.body(page), "kh-v")
        found[path.removeprefix("co-quan/").removesuffix(".html")] = words.found.count(TEXT)
        files = {link for link in words.links if link.startswith("ban-a")}
        assert {f"co-quan/{link.partition('#')[0]}" for link in files} <= made.keys()
    assert found == sheets
    assert len(renderer.body(made["co-quan/ban-a.html"]).encode()) < 600_000


def test_parts_keep_every_deliverable_in_order_of_deadline() -> None:
    site = long_plan([*numbered(2033, 3), *numbered(2031, 4), None])
    every = duties(site, site.graph.agencies["ban-a"])
    parts = in_parts(every, 3)
    assert [sum(len(d.items) for d in part) for part in parts] == [3, 3, 2]
    order = [i[1].id for part in parts for d in part for i in d.items]
    assert order == [i[1].id for some in by_due(every[0].items).values() for i in some]


# ── the index ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_index_is_by_kind_and_alphabetical() -> None:
    words = Words(body(sample(), "co-quan/index.html"))
    text = " ".join(words.text.split())
    order = ["Ban Chấp hành Đảng bộ", "Ban Thường vụ", "Ban Tổ chức", "Huyện uỷ Vĩ Dạ", "Thị uỷ", "Nhóm cơ quan 1"]
    places = [text.index(name) for name in order]
    assert places == sorted(places)
    assert "trong quý III/2026 – trong năm 2027" in text, "the first and the last as printed"
    assert "trước ngày 30/6/2026" in text
    assert "30/06/2026" not in text
    assert "chưa thấy nhiệm vụ nào" in text
    assert "Thị uỷ Kim Long có việc giao chung cho 1 nhóm chưa thấy nhiệm vụ giao riêng" in text


def test_the_index_is_paged_with_letters() -> None:
    site = long_plan([YEAR])
    many = {f"b-{n}": Agency(f"b-{n}", f"{'BĐ'[n % 2]}an {n}", "body") for n in range(LONG)}
    made = by_path(pages(Site(replace(site.graph, agencies=dict(site.graph.agencies) | many))))
    assert {"co-quan/index.html", "co-quan/index-2.html"} <= made.keys()
    first = Words(Renderer().body(made["co-quan/index.html"]))
    assert "index-2.html" in first.links
    assert "B – Đ" in first.text
    assert "Nhóm cơ quan, C" in first.text


def test_an_empty_collection_has_an_index() -> None:
    site = long_plan([])
    empty = replace(site.graph, agencies={}, documents={}, regulations={}, mentions=[])
    assert "Chưa có cơ quan nào trong kho." in body(Site(empty), "co-quan/index.html")


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (("Tỉnh uỷ Đắk",), "tinh uy dak"),
        (("132-QĐ/TW", "về việc"), "132-qd/tw ve viec 132 qd tw ve viec"),
    ],
)
def test_what_the_filter_compares(names: tuple[str, ...], key: str) -> None:
    assert filter_key(*names) == key


def test_letters_name_the_kind_where_it_is_not_a_body() -> None:
    body_, group = Agency("a", "Đảng uỷ", "body"), Agency("b", "Các ban", "class")
    assert letters([body_]) == "Đ"
    assert letters([body_, group]) == "Đ – Nhóm cơ quan, C"
    assert letters([]) == ""


def test_a_body_is_reported_to_on_the_deliverable_that_names_it() -> None:
    """«theo dõi …; định kỳ báo cáo Ban B»: the reporting is one deliverable, the watching another."""
    task = sample().graph.tasks[f"{PLAN}:II.2.c"]
    watching = replace(task.deliverables[0], id="a", letter="a", span=Span(0, 0))
    reporting = replace(task.deliverables[0], id="b", letter="b")
    both = replace(task, deliverables=(watching, reporting))
    (party,) = [p for p in task.parties if p.role == "reports_to"]
    assert both.deliverables_of("reports_to", party.agency) == (reporting,)
    assert both.deliverables_of("lead", task.lead[0]) == (watching, reporting)
    elsewhere = replace(both, parties=tuple(replace(p, clause="II.2") for p in task.parties))
    assert elsewhere.deliverables_of("reports_to", party.agency) == (watching, reporting)
