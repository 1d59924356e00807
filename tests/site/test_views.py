"""What several kinds of pages say in the same words: deadline labels, short titles, references."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Deadline, DeadlineKind, Precision, Span, Status
from generator.site import views
from tests.sample import PLAN
from tests.site.pages.small import sample


def deadline(
    raw: str,
    kind: DeadlineKind = "within",
    precision: Precision | None = "year",
    start: str | None = "2031-01-01",
    end: str | None = "2031-12-31",
) -> Deadline:
    return Deadline(raw, "1", Span(0, len(raw)), kind, precision, start, end)


@pytest.mark.parametrize(
    ("given", "text", "precision", "month", "quarter", "datetime"),
    [
        (deadline("hoàn thành trong năm 2031"), "trong năm 2031", "year", None, None, "2031"),
        (
            deadline("hoàn thành học tập trong tháng 12/2031", "within", "month", "2031-12-01", "2031-12-31"),
            "trong tháng 12/2031", "month", 12, None, "2031-12",
        ),
        (
            deadline("xong trong quý II/2031", "within", "quarter", "2031-04-01", "2031-06-30"),
            "trong quý II/2031", "quarter", None, 2, "",
        ),
        (
            deadline("trước ngày 30/6/2031", "by", "day", None, "2031-06-30"),
            "trước ngày 30/6/2031", "day", 6, None, "2031-06-30",
        ),
        (
            deadline("Thực hiện thường xuyên", "continuous", None, None, None),
            "thường xuyên", "continuous", None, None, "",
        ),
        (deadline("khẩn trương", "unspecified", None, None, None), "khẩn trương", "none", None, None, ""),
        (None, "không ghi thời hạn", "none", None, None, ""),
    ],
)  # fmt: skip
def test_chip(
    given: Deadline | None, text: str, precision: str, month: int | None, quarter: int | None, datetime: str
) -> None:
    chip = views.chip(given)
    assert (chip.text, chip.precision, chip.month, chip.quarter, chip.datetime) == (
        text,
        precision,
        month,
        quarter,
        datetime,
    )
    if given is not None:
        assert given.raw in chip.title, "all the printed words are in the title"


@pytest.mark.parametrize(
    ("given", "html", "state"),
    [
        (
            deadline('trong "tháng" 3/2031', "within", "month", "2031-03-01", "2031-03-31"),
            '<span class="kh-chip" data-precision="month" data-month="3" '
            'title="In trong văn bản: «trong &#34;tháng&#34; 3/2031»">'
            '<time datetime="2031-03">trong &#34;tháng&#34; 3/2031</time></span>',
            '<span class="kh-state" data-due-start="2031-03-01" data-due-end="2031-03-31"></span>',
        ),
        (
            deadline("xong trong quý II/2031", "within", "quarter", "2031-04-01", "2031-06-30"),
            '<span class="kh-chip" data-precision="quarter" data-quarter="2" '
            'title="In trong văn bản: «xong trong quý II/2031»">trong quý II/2031</span>',
            '<span class="kh-state" data-due-start="2031-04-01" data-due-end="2031-06-30"></span>',
        ),
        # nothing that a browser could compare with today
        (
            None,
            '<span class="kh-chip" data-precision="none" title="Văn bản không ghi thời hạn">không ghi thời hạn</span>',
            "",
        ),
    ],
)
def test_a_chip_as_html(given: Deadline | None, html: str, state: str) -> None:
    assert (views.chip(given).html, views.chip(given).state) == (html, state)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("sơ kết việc thực hiện", 70, "sơ kết việc thực hiện"),
        ("rà soát các quy định, quy chế, quy trình, bảo đảm", 48, "rà soát các quy định, quy chế, quy trình …"),
        ("nâng cao chất lượng của Quốc hội và các cơ quan", 35, "nâng cao chất lượng của Quốc hội …"),
        ("theo Quy định[^1] và phụ lục", 70, "theo Quy định và phụ lục"),
        # no phrase ends in time: a whole word does
        ("mộthaibabốn nămsáubảytám chínmười", 20, "mộthaibabốn …"),
        ("khôngcóchỗnàođểngắtchữra", 10, "khôngcóchỗ …"),
    ],
)  # fmt: skip
def test_shorten_ends_with_a_phrase(text: str, limit: int, expected: str) -> None:
    assert views.shorten(text, limit) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        # all verbs govern all documents: verbs and numbers, the second one's inherited
        ("II.1/2", "Tổng kết 12-QĐ/TU và 40-QĐ/TU"),
        # a document that is only named has its name
        ("II.2.a", "Rà soát, sửa đổi Quy định về quản lý hồ sơ điện tử"),
        # «ban hành chương trình thực hiện Nghị quyết 05» does not issue the resolution
        ("I.1", "Ban hành chương trình thực hiện Nghị quyết 05"),
        ("II.2.d", "Lập danh mục dữ liệu mở"),
    ],
)
def test_task_title(clause: str, expected: str) -> None:
    assert views.task_title(sample(), sample().graph.tasks[f"{PLAN}:{clause}"]) == expected


def test_neighbours_with_one_deadline_stand_together() -> None:
    first = sample().graph.tasks[f"{PLAN}:II.1/1"].deliverables[0]
    year, month = deadline("trong năm 2031"), deadline("trong tháng 3/2031", "within", "month")
    rows = [replace(first, letter=x, deadline=d) for x, d in zip("abcde", [year, year, None, month, year], strict=True)]
    assert ["".join(d.letter for d in g.deliverables) for g in views.due_groups(rows)] == ["ab", "c", "d", "e"]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status("replaced_by", "9-QĐ/XX", "2031-05-06", ("u",)), "được thay bằng 9-QĐ/XX, 06/05/2031"),
        (
            Status("replaced_by", "9-QĐ/XX", "2031-05", ("u",), of="7-QĐ/XX", possible=True),
            "có thể liên quan: 7-QĐ/XX được thay bằng 9-QĐ/XX, 05/2031",
        ),
    ],
)
def test_status_words(status: Status, expected: str) -> None:
    assert views.status_words(status) == expected


def test_a_party_says_where_it_is_printed() -> None:
    task = sample().graph.tasks[f"{PLAN}:II.1/1"]
    (lead,), (partner,) = views.parties(sample(), task, "lead"), views.parties(sample(), task, "coordinate")
    assert (lead.name, lead.basis) == ("Văn phòng Tỉnh uỷ Sông Hương", "theo tiêu đề điểm 1, mục II")
    assert (partner.name, partner.basis) == ("Ban Tổ chức Tỉnh uỷ Sông Hương", "theo câu văn")


def test_capitals_of_a_heading_become_a_sentence() -> None:
    assert views.label_and_text(sample(), sample().graph.clause(PLAN, "II")) == "II- Nhiệm vụ cụ thể"
    office = views.label_and_text(sample(), sample().graph.clause(PLAN, "II.1"))
    assert office == "1. Văn phòng Tỉnh uỷ Sông Hương", "a heading in ordinary letters is as printed"


def test_what_a_heading_in_capitals_cites_keeps_its_capital() -> None:
    site, text = sample(), "QUÁN TRIỆT NGHỊ QUYẾT 05"
    heading = replace(site.graph.clause(PLAN, "II"), text=text)
    cited = replace(site.graph.citations[0], document=PLAN, clause="II", span=Span(11, len(text)))
    graph = replace(site.graph, citations=[cited])
    assert views.heading_text(replace(site, graph=graph), heading) == "Quán triệt Nghị quyết 05"


def test_a_document_as_a_letter_names_it() -> None:
    plan = sample().graph.documents[PLAN]
    assert views.document_reference(plan) == (
        "Kế hoạch số 07-KH/TU ngày 03/03/2026 của Ban Thường vụ Tỉnh uỷ Sông Hương"
    )
    assert (
        views.document_reference(replace(plan, date="")) == "Kế hoạch số 07-KH/TU của Ban Thường vụ Tỉnh uỷ Sông Hương"
    )
