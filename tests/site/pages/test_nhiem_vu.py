"""The page of a task: who, what, by when, on which basis, in which words; what is related and why; the lists."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.model import CitedWork, Deadline, Deliverable, Document, Party, Span, Status, Task
from generator.site import urls
from generator.site.context import LONG, Site
from generator.site.page import Page
from generator.site.pages.nhiem_vu import Shared, deliverables_heading, pages, task_page
from generator.site.pages.nhiem_vu_lien_quan import RELATED, Surroundings, related
from generator.site.render import Renderer
from tests.sample import PLAN
from tests.site.pages.small import TEXT, Words, by_path, due, long_plan, sample

YEAR = due("hoàn thành trong năm 2032", "2032-01-01", "2032-12-31", "year")
NEXT = due("hoàn thành trong năm 2033", "2033-01-01", "2033-12-31", "year")


def body(page: Page) -> str:
    return Renderer().body(page)


def text_of(page: Page) -> str:
    """What a reader sees, with a blank between blocks."""
    apart = re.sub(r"<(?=/?(?:dt|dd|small|li|p|h\d|td|th|tr|div|a class=.kh-letter)\b)", " <", body(page))
    return " ".join(Words(apart).text.split())


def page_of(site: Site, task: str) -> Page:
    return task_page(site, site.graph.tasks[task], Shared(site))


@pytest.mark.parametrize(
    ("clause", "says", "never"),
    [
        pytest.param(
            "II.1/1",
            [
                "Nhiệm vụ · II.1/1 · 07-KH/TU",
                "Chủ trì Văn phòng Tỉnh uỷ Sông Hương theo tiêu đề điểm 1, mục II",
                "Phối hợp Ban Tổ chức Tỉnh uỷ Sông Hương theo câu văn",
                "Gạch đầu dòng thứ 1, điểm 1, mục II",
                "Hai sản phẩm, hai thời hạn",
                "trong quý III/2026",
                "Cụ thể hoá Nghị quyết 05-NQ/TU",
                "«Số hoá toàn bộ hồ sơ đảng viên»",
                "Người đánh giá: Người biên tập",
                "Nội dung gần nhau, người biên tập nối II.2.đ",
                "Cùng do Văn phòng Tỉnh uỷ Sông Hương chủ trì II.1/2",
                "Trước · I.1",
                "Sau · II.1/2",
                "Lời văn theo bản sao lục 08-BS/HU",
            ],
            ["30/09/2026", "quá hạn", "None"],
            id="two deliverables, a partner, judgements",
        ),
        pytest.param(
            "II.1/2",
            [
                "Quyết định 12-QĐ/TU về ứng dụng công nghệ thông tin",
                "Quyết định ngày 05/01/2023 của Ban Thường vụ Tỉnh uỷ Sông Hương · chưa có toàn văn trong kho",
                "Sau đó Được thay bằng 15-QĐ/TU, 12/2026 (Công bố trên trang của tỉnh). example.org",
                "Vế này không có động từ; chữ trong [ ] lấy lại từ vế trước của câu.",
                "Chưa có đánh giá nào nối nhiệm vụ này với một đoạn của văn bản khác.",
            ],
            ["31/12/2027"],
            id="inherited verbs, a sourced status",
        ),
        pytest.param(
            "I.1",
            ["Nhiệm vụ trọng tâm · I.1", "Phối hợp không ghi", "có toàn văn trong kho", "Một sản phẩm"],
            ["Trước ·"],
            id="core, the first of its plan",
        ),
        pytest.param(
            "II.2.d",
            ["Một sản phẩm, không ghi thời hạn", '<script>alert("1 & 2")</script>'],
            [],
            id="no deadline; HTML in the text is text",
        ),
        pytest.param("II.2.đ", ["người biên tập nối II.1/1"], [], id="see_also is followed both ways"),
        pytest.param("II.2.c", ["Báo cáo Ban Thường vụ Tỉnh uỷ Sông Hương"], ["Tham mưu cho"], id="reports to"),
        pytest.param("II.3/1", ["Trước · II.2.đ"], ["Sau ·"], id="the last of its plan"),
    ],
)
def test_what_a_page_says(clause: str, says: list[str], never: list[str]) -> None:
    text = text_of(page_of(sample(), f"{PLAN}:{clause}"))
    assert [s for s in says if s not in text] == []
    assert [s for s in never if s in text] == []


def test_the_sentence_is_verbatim_and_the_page_light() -> None:
    for task in sample().graph.tasks.values():
        html = body(page_of(sample(), task.id))
        quote = html.partition("<blockquote")[2].partition("<footer>")[0]
        clause = sample().graph.clause(task.document, task.clause)
        label = f"{clause.label} " if clause.label else ""
        assert Words(f"<blockquote{quote}</blockquote>").text.strip() == label + clause.text
        ids = Words(html).ids
        assert len(ids) == len(set(ids))
        assert {d.letter for d in task.deliverables} <= set(ids)  # `urls.deliverable` leads here
        assert "<script" not in html
        assert len(html.encode()) < 16_000  # with the shell well under 30 KB


def item(letter: str, deadline: Deadline | None) -> Deliverable:
    return Deliverable(letter, letter, "x", Span(0, 1), (), False, deadline, ())


@pytest.mark.parametrize(
    ("deadlines", "expected"),
    [
        ([YEAR], "Một sản phẩm"),
        ([None], "Một sản phẩm, không ghi thời hạn"),
        ([YEAR, NEXT], "Hai sản phẩm, hai thời hạn"),
        ([YEAR, YEAR, YEAR], "Ba sản phẩm, một thời hạn"),
        ([YEAR, None], "Hai sản phẩm, một thời hạn"),
        ([YEAR] * 12, "12 sản phẩm, một thời hạn"),  # no word past ten
    ],
)
def test_heading_of_the_deliverables(deadlines: list[Deadline | None], expected: str) -> None:
    assert deliverables_heading(tuple(item(str(n), d) for n, d in enumerate(deadlines))) == expected


@pytest.mark.parametrize(
    ("actions", "relation", "inherited", "expected"),
    [
        pytest.param(("rà soát",), ("rà soát",), False, "rà soát Quy định 9-QĐ/XX", id="its own verb"),
        pytest.param(("rà soát",), ("rà soát",), True, "rà soát Quy định 9-QĐ/XX", id="an inherited verb in brackets"),
        pytest.param(("tổ chức",), ("quán triệt",), False, "quán triệt Quy định 9-QĐ/XX", id="another verb acts on it"),
    ],
)
def test_what_is_to_be_done(
    actions: tuple[str, ...], relation: tuple[str, ...], inherited: bool, expected: str
) -> None:
    site = long_plan([YEAR])
    task = site.graph.tasks["kh:1"]
    work = replace(task.deliverables[0].citations[0], relation=relation)
    made = replace(task.deliverables[0], actions=actions, action_inherited=inherited, citations=(work,))
    site = Site(replace(site.graph, tasks={"kh:1": replace(task, deliverables=(made,))}))
    page = page_of(site, "kh:1")
    assert expected in text_of(page)
    assert ('<i class="kh-inh">rà soát</i>' in body(page)) == inherited
    assert "Ban A &lt;i&gt;" in body(page)  # a name is text as well


def test_a_cited_document_without_a_record_keeps_its_printed_words() -> None:
    site = long_plan([YEAR])
    task = site.graph.tasks["kh:1"]
    made = replace(task.deliverables[0], citations=(CitedWork("la", "Văn bản <lạ>", ("rà soát",)),))
    site = Site(replace(site.graph, tasks={"kh:1": replace(task, deliverables=(made,))}))
    assert "Văn bản &lt;lạ&gt;" in body(page_of(site, "kh:1"))


def test_many_later_documents_are_cut_with_a_link() -> None:
    site = long_plan([YEAR])
    record = site.graph.regulations["9-qd-xx"]
    later = tuple(Status("amended_by", f"{n}-QĐ/XX", "2034", ("https://bao.vn/x",)) for n in range(5))
    site = Site(replace(site.graph, regulations={"9-qd-xx": replace(record, status=later)}))
    text = text_of(page_of(site, "kh:1"))
    assert "2-QĐ/XX, 2034" in text
    assert "3-QĐ/XX" not in text
    assert "Diễn biến và nguồn" in text


def test_an_unnamed_lead_and_none_at_all() -> None:
    site = long_plan([YEAR])
    task = site.graph.tasks["kh:1"]
    unnamed = Party("lead", None, "các cơ quan liên quan", "1", Span(0, 3), "sentence")
    for parties, expected in (((unnamed,), "Chủ trì các cơ quan liên quan theo câu văn"), ((), "Chủ trì không ghi")):
        changed = Site(replace(site.graph, tasks={"kh:1": replace(task, parties=parties)}))
        assert expected in text_of(page_of(changed, "kh:1"))
    assert "Chưa thấy nhiệm vụ nào" in text_of(page_of(site, "kh:1"))


def test_related_tasks_are_capped_and_stand_once() -> None:
    site = long_plan([YEAR] * 30)
    naming = replace(site.graph.tasks["kh:2"], see_also=("kh:15",))
    site = Site(replace(site.graph, tasks={**site.graph.tasks, "kh:2": naming}))
    groups = related(site, site.graph.tasks["kh:15"], Surroundings(site))
    codes = [t.name for g in groups for t in g.tasks]
    assert [str(g.reason.striptags()) for g in groups] == [
        "Nội dung gần nhau, người biên tập nối",
        "Cùng về Quy định 9-QĐ/XX",
        "Cùng do Ban A <i> chủ trì",
    ]
    assert len(codes) == len(set(codes))
    assert "15" not in codes
    assert max(len(g.tasks) for g in groups) <= RELATED
    assert groups[1].more_path == urls.regulation("9-qd-xx")
    assert groups[2].more_path == urls.agency("ban-a")


# ── the lists ──


def test_list_of_a_plan_names_every_task_under_its_heading() -> None:
    made = by_path(pages(sample()))
    page = made[urls.document_tasks(PLAN)]
    text = text_of(page)
    assert "II- Nhiệm vụ cụ thể 1. Văn phòng Tỉnh uỷ Sông Hương II.1/1" in text
    assert "nhiệm vụ trọng tâm" in text
    links = Words(body(page)).links
    assert {urls.relative(urls.task(t), page.path) for t in sample().graph.tasks} <= set(links)
    assert 'data-agency="van-phong-tinh-uy-song-huong"' in body(page)
    assert "trước ngày 15/11/2026" in text


@pytest.mark.parametrize(("tasks", "expected"), [(1, 1), (LONG, 1), (LONG + 1, 2)])
def test_a_long_plan_is_split(tasks: int, expected: int) -> None:
    made = by_path(pages(long_plan([YEAR] * tasks)))
    lists = [p for p in made if p.startswith("nhiem-vu/kh/index")]
    assert lists == [urls.document_tasks("kh", n) for n in range(1, expected + 1)]
    linked = {h for p in lists for h in Words(body(made[p])).links}
    assert {urls.relative(urls.task(f"kh:{n}"), lists[0]) for n in range(1, tasks + 1)} <= linked
    if expected == 2:
        assert "index-2.html" in linked


def many_plans(count: int) -> Site:
    site = long_plan([YEAR])
    document, task = site.graph.documents["kh"], site.graph.tasks["kh:1"]
    documents: dict[str, Document] = {}
    tasks: dict[str, Task] = {}
    for n in range(count):
        plan = f"kh-{n}"
        clauses = tuple(replace(c, document=plan) for c in document.clauses)
        documents[plan] = replace(document, id=plan, number=f"{n}-KH/XX", clauses=clauses)
        tasks[f"{plan}:1"] = replace(task, id=f"{plan}:1", document=plan)
    return Site(replace(site.graph, documents=documents, tasks=tasks, citations=[], mentions=[]))


@pytest.mark.parametrize(("plans", "paths"), [(1, 1), (LONG + 5, 2)])
def test_way_in_by_plan(plans: int, paths: int) -> None:
    site = many_plans(plans)
    made = {p: page for p, page in by_path(pages(site)).items() if page.kind == "nhiem_vu_muc_luc"}
    assert list(made) == [urls.index("nhiem-vu", n) for n in range(1, paths + 1)]
    linked = {h for page in made.values() for h in Words(body(page)).links}
    assert {f"kh-{n}/index.html" for n in range(plans)} <= linked
    assert "<b>" in Words(body(made["nhiem-vu/index.html"])).text  # the title «về việc <b>thử</b>» is text


def test_no_task_is_an_answer() -> None:
    made = by_path(pages(long_plan([])))
    assert list(made) == ["nhiem-vu/index.html"]
    assert "Kho chưa có nhiệm vụ nào." in text_of(made["nhiem-vu/index.html"])


def test_texts_of_the_hand_made_plan_stay_text() -> None:
    html = body(page_of(long_plan([YEAR]), "kh:1"))
    assert "<script" not in html
    assert TEXT in Words(html).text
