"""Pages of cited documents: who must do what, every place that cites, and only what a source says of the status."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import CitedWork, Regulation, Status
from generator.site.context import LONG, Site
from generator.site.page import Page
from generator.site.pages.quy_dinh import chain, citing_places, pages, status_now
from generator.site.pages.quy_dinh_muc_luc import record_name, relation_words
from generator.site.render import Renderer
from tests.sample import PLAN, RESOLUTION
from tests.site.pages.small import TEXT, Words, by_path, due, long_plan, sample

YEAR = due("hoàn thành trong năm 2032", "2032-01-01", "2032-12-31", "year")
REPLACED = Status("replaced_by", "10-QĐ/XX", "2033-05-01", ("https://bao.vn/a",))
NEXT = Status("replaced_by", "11-QĐ/XX", "2035", ("https://bao.vn/b", "https://tin.vn/c"), of="10-QĐ/XX")
POSSIBLE = Status("replaced_by", "99-QĐ/XX", "2034", ("https://bao.vn/d",), note="Suy ra.", possible=True)


def body(site: Site, path: str) -> str:
    return Renderer().body(by_path(pages(site))[path])


def text_of(site: Site, path: str) -> str:
    return " ".join(Words(body(site, path)).text.split())


def with_record(**changes: object) -> Site:
    """A plan of one task on one cited document, with `changes` to its record."""
    site = long_plan([YEAR])
    record = replace(site.graph.regulations["9-qd-xx"], **changes)  # type: ignore[arg-type]
    return Site(replace(site.graph, regulations={"9-qd-xx": record}))


@pytest.mark.parametrize(
    ("record", "says", "never"),
    [
        pytest.param(
            "12-qd-tu-song-huong-2023",
            [
                "chưa có toàn văn trong kho",
                "Quyết định 12-QĐ/TU",
                "về ứng dụng công nghệ thông tin",
                "05/01/2023",
                "Văn phòng Tỉnh uỷ Sông Hương",
                "trước ngày 15/11/2026",
                "2 đoạn, trong 07-KH/TU, 05-NQ/TU",
                "được thay bằng 15-QĐ/TU",
                "12/2026",
                "example.org",
                "Trang này không suy ra nhiệm vụ đã xong hay chưa.",
            ],
            ["chưa rõ", "quá hạn", "15/11/2026 –"],
            id="numbered, with a sourced status",
        ),
        pytest.param(
            "40-qd-tu-song-huong-2024",
            [
                "trong năm 2027",
                "Tổng kết",
                "chưa rõ",
                "Tình trạng chưa rõ: chưa có nguồn nào ghi",
                "Chỉ thị 03-CT/TU",
                "Câu viện dẫn không ghi trích yếu.",
            ],
            ["còn hiệu lực", "31/12/2027"],
            id="numbered, without a source",
        ),
        pytest.param(
            "quy-dinh-ve-quan-ly-ho-so-dien-tu",
            [
                "Quy định về quản lý hồ sơ điện tử",
                "Văn bản chỉ nêu tên, không ghi số.",
                "không ghi",
                "trong quý IV/2026",
            ],
            ["Câu viện dẫn không ghi trích yếu"],
            id="only named",
        ),
    ],
)
def test_a_page_says(record: str, says: list[str], never: list[str]) -> None:
    text = text_of(sample(), f"quy-dinh/{record}.html")
    for words in says:
        assert words in text
    for words in never:
        assert words not in text


def test_a_held_document_has_no_page_here_but_stands_in_the_index() -> None:
    made = by_path(pages(sample()))
    assert f"quy-dinh/{RESOLUTION}.html" not in made
    words = Words(Renderer().body(made["quy-dinh/index.html"]))
    assert f"../van-ban/{RESOLUTION}.html" in words.links
    assert "có toàn văn" in words.text


def test_every_page_is_well_formed_and_its_own_anchors_exist() -> None:
    renderer = Renderer()
    for path, page in by_path(pages(sample())).items():
        words = Words(renderer.body(page))
        assert words.tags.count("h1") == 1, path
        assert len(words.ids) == len(set(words.ids)), path
        assert {link[1:] for link in words.links if link.startswith("#")} <= set(words.ids), path


def test_citing_sentences_are_verbatim_with_the_citation_standing_out() -> None:
    site = sample()
    record = site.graph.regulations["12-qd-tu-song-huong-2023"]
    html = body(site, "quy-dinh/12-qd-tu-song-huong-2023.html")
    shown = [p.strip() for p in Words(html, "kh-quote").found]
    for document, path in citing_places(site, record):
        assert any(site.graph.clause(document, path).text in quote for quote in shown)
    assert "<strong" in html


def test_places_stand_newest_document_first_then_in_the_order_of_the_text() -> None:
    site = sample()
    places = citing_places(site, site.graph.regulations["12-qd-tu-song-huong-2023"])
    assert places == [(PLAN, "II.1/2"), (RESOLUTION, "I/1")]


# ── status ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("status", "now"),
    [
        ((), None),
        ((POSSIBLE,), None),
        ((NEXT,), None),
        ((REPLACED, NEXT, POSSIBLE), ("được thay bằng 10-QĐ/XX", 1)),
        (
            (replace(REPLACED, relation="amended_by", date="2032"), REPLACED),
            ("được thay bằng 10-QĐ/XX", 1),
        ),
        ((replace(REPLACED, relation="same_subject"),), ("có văn bản cùng vấn đề 10-QĐ/XX", 1)),
    ],
    ids=["none", "an inference is no status", "of its successor only", "all three", "the latest", "same subject"],
)
def test_the_status_is_what_a_source_says_of_this_record(
    status: tuple[Status, ...], now: tuple[str, int] | None
) -> None:
    assert status_now(with_record(status=status).graph.regulations["9-qd-xx"]) == now


def test_the_chain_has_plans_and_sources_by_date_and_no_inference() -> None:
    site = with_record(status=(NEXT, POSSIBLE, REPLACED))
    events = chain(site, site.graph.regulations["9-qd-xx"])
    assert [(e.day, e.plan, len(e.sources)) for e in events] == [
        ("2031-01-01", True, 0),
        ("2033-05-01", False, 1),
        ("2035", False, 2),
    ]
    assert all(e.sources or e.basis for e in events)
    text = text_of(site, "quy-dinh/9-qd-xx.html")
    assert "10-QĐ/XX được thay bằng 11-QĐ/XX." in text
    inferred = text.index("99-QĐ/XX")
    assert text.index("Có thể liên quan") < inferred
    assert text.count("99-QĐ/XX") == 1
    assert "không phải số hay tình trạng của văn bản này" in text


def test_an_inference_alone_leaves_the_status_unknown() -> None:
    text = text_of(with_record(status=(POSSIBLE,)), "quy-dinh/9-qd-xx.html")
    assert "Tình trạngchưa rõ có văn bản có thể liên quan" in text


# ── what is to be done ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("actions", "inherited", "relation", "says", "never"),
    [
        (("rà soát",), False, ("rà soát",), "rà soát", "trong việc"),
        (("sơ kết", "tham mưu bổ sung"), True, ("sơ kết", "bổ sung"), "sơ kết, tham mưu bổ sung", "trong việc"),
        (("ban hành",), False, ("thực hiện",), "thực hiện trong việc: rà soát Quy định", "ban hành"),
        (("cụ thể hóa",), False, ("cụ thể hoá",), "cụ thể hóa", "trong việc"),
    ],
    ids=["said by the verb", "inherited", "the verb is about something else", "the tone stands elsewhere"],
)
def test_what_is_to_be_done(
    actions: tuple[str, ...], inherited: bool, relation: tuple[str, ...], says: str, never: str
) -> None:
    site = long_plan([YEAR])
    task = site.graph.tasks["kh:1"]
    item = replace(
        task.deliverables[0],
        actions=actions,
        action_inherited=inherited,
        citations=(CitedWork("9-qd-xx", "x", relation),),
    )
    changed = Site(replace(site.graph, tasks={task.id: replace(task, deliverables=(item,))}))
    assert relation_words(changed.graph.regulations["9-qd-xx"], item) == relation
    html = body(changed, "quy-dinh/9-qd-xx.html")
    table = " ".join(Words(html[html.index("<tbody>") : html.index("</tbody>")]).text.split())
    assert says in table
    assert never not in table
    assert ("Động từ lấy lại từ vế trước" in html) == inherited


def test_a_record_that_is_only_cited_says_so() -> None:
    site = long_plan([YEAR])
    bare = Site(replace(site.graph, tasks={}))
    text = text_of(bare, "quy-dinh/9-qd-xx.html")
    assert "Chưa thấy nhiệm vụ nào trong kho giao việc với văn bản này" in text


def test_what_it_carries_is_on_its_page() -> None:
    text = text_of(with_record(carries=("Quy chế <b> A",)), "quy-dinh/9-qd-xx.html")
    assert "Ban hành kèm theo: Quy chế <b> A." in text


def test_markup_in_a_text_is_shown_as_text() -> None:
    words = Words(body(long_plan([YEAR]), "quy-dinh/9-qd-xx.html"), "kh-quote")
    assert "script" not in words.tags
    assert TEXT in words.found[0]


@pytest.mark.parametrize(
    ("number", "type_", "names", "name"),
    [
        ("9-QĐ/XX", "Quy định", (), "Quy định 9-QĐ/XX"),
        ("9-QĐ/XX", None, (), "Văn bản 9-QĐ/XX"),
        (None, "Điều lệ", ("Điều lệ Đảng",), "Điều lệ Đảng"),
        (None, None, (), "Văn bản không ghi số"),
    ],
)
def test_names(number: str | None, type_: str | None, names: tuple[str, ...], name: str) -> None:
    record = Regulation("x", number, names, (), type_, None, None, None, False, (), ())
    assert Words(f"<p>{record_name(record)}</p>").text == name


# ── records that are long, and the index ─────────────────────────────────────────────────────────────────────────


def test_many_citing_places_are_split_by_year_of_the_citing_document() -> None:
    site = long_plan([YEAR] * (LONG + 1))
    made = by_path(pages(site))
    found = {
        path: len(Words(Renderer().body(page), "kh-quote").found)
        for path, page in made.items()
        if path.startswith("quy-dinh/9-qd-xx")
    }
    assert found == {
        "quy-dinh/9-qd-xx.html": LONG,
        "quy-dinh/9-qd-xx--2031.html": LONG,
        "quy-dinh/9-qd-xx--2031-2.html": 1,
    }
    assert "9-qd-xx--2031-2.html" in Words(Renderer().body(made["quy-dinh/9-qd-xx.html"])).links


def rows(page: Page) -> list[str]:
    return [text for text in Words(Renderer().body(page), "kh-basis").found if text]


def test_many_things_to_do_are_split_with_the_clauses_that_ask_them() -> None:
    made = by_path(pages(long_plan([YEAR] * (LONG + 1))))
    home, first, second = (made[f"quy-dinh/9-qd-xx{part}.html"] for part in ("", "--2031", "--2031-2"))
    assert [len(rows(page)) for page in (home, first, second)] == [LONG, LONG, 1]
    assert sorted(rows(first) + rows(second), key=int) == [str(n) for n in range(1, LONG + 2)]
    text = Words(Renderer().body(home))
    assert f"{LONG + 1} việc; bảng này là các việc theo văn bản 2031, phần 1." in text.text
    assert "9-qd-xx--2031-2.html#phai-lam" in text.links


def test_a_clause_that_asks_more_than_a_page_holds_is_one_part_and_few_clauses_may_be_many_pages() -> None:
    """Two deliverables in each of 150 clauses: 300 things to do, which no page may show at once."""
    site = long_plan([YEAR] * 150)
    graph = site.graph
    tasks = {
        own_id: replace(t, deliverables=(*t.deliverables, replace(t.deliverables[0], id=f"{own_id}-b", letter="b")))
        for own_id, t in graph.tasks.items()
    }
    made = by_path(pages(Site(replace(graph, tasks=tasks))))
    assert {p: len(rows(page)) for p, page in made.items() if p.startswith("quy-dinh/9-qd-xx")} == {
        "quy-dinh/9-qd-xx.html": LONG,
        "quy-dinh/9-qd-xx--2031.html": LONG,
        "quy-dinh/9-qd-xx--2031-2.html": 100,
    }


def test_a_part_that_only_cites_says_so() -> None:
    site = long_plan([YEAR] * (LONG + 1))
    kept = {own_id: t for own_id, t in site.graph.tasks.items() if own_id != f"kh:{LONG + 1}"}
    last = by_path(pages(Site(replace(site.graph, tasks=kept))))["quy-dinh/9-qd-xx--2031-2.html"]
    assert rows(last) == []
    assert "Các đoạn của phần này chỉ viện dẫn" in Words(Renderer().body(last)).text


def test_the_index_stands_by_issuer_and_names_apart() -> None:
    text = text_of(sample(), "quy-dinh/index.html")
    order = ["Ban Chấp hành Đảng bộ tỉnh", "Ban Thường vụ Tỉnh uỷ", "12-QĐ/TU", "40-QĐ/TU", "Chỉ nêu tên, không ghi số"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "tổng kết" in text
    assert "trong năm 2027" in text


def test_the_index_is_paged() -> None:
    site = long_plan([YEAR])
    record = site.graph.regulations["9-qd-xx"]
    many = {f"r-{n}": replace(record, id=f"r-{n}", number=f"{n}-QĐ/XX", issuer="Ban B") for n in range(LONG)}
    made = by_path(pages(Site(replace(site.graph, regulations={record.id: record} | many))))
    assert {"quy-dinh/index.html", "quy-dinh/index-2.html"} <= made.keys()
    assert "index-2.html" in Words(Renderer().body(made["quy-dinh/index.html"])).links


def test_an_empty_collection_has_an_index() -> None:
    site = Site(replace(long_plan([]).graph, regulations={}))
    assert "Chưa có văn bản nào được viện dẫn trong kho." in text_of(site, "quy-dinh/index.html")
