"""From decisions to the graph: what each statement of the invented collection becomes, both ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus.graph import Graph
from generator.model import CitedBy, Deadline
from tests import sample
from tests.corpus.small import REGULATIONS_FILE, TEXT, TEXT_FILE, read, write_small
from tests.sample import DIRECTIVE, PLAN, RESOLUTION, write_sample


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    root = tmp_path_factory.mktemp("sample")
    write_sample(root)
    return read(root)[0].graph


def test_the_invented_collection_has_no_problem(tmp_path: Path) -> None:
    write_sample(tmp_path)
    assert read(tmp_path)[1] == ()


# ── documents ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_documents_stand_by_date(graph: Graph) -> None:
    assert list(graph.documents) == [RESOLUTION, PLAN, DIRECTIVE]
    assert [d.date for d in graph.documents.values()] == ["2026-02-10", "2026-03-03", "2027-01-15"]


def test_copies_have_ids_of_their_own_and_stand_newest_first(graph: Graph) -> None:
    assert [(d.id, c.id, c.kind) for d, c in graph.copies] == [
        (PLAN, "08-bs-hu-kim-long-2026", "sao lục"),
        (PLAN, "11-bs-hu-vi-da-2026", "sao y"),
    ]


def test_notes_cover_the_printed_words(graph: Graph) -> None:
    in_clause, in_field = graph.documents[PLAN].notes
    assert in_clause.span is not None
    assert in_clause.clause is not None
    assert in_clause.span.of(graph.clause(PLAN, in_clause.clause).text) == "danh mục"
    assert (in_field.field, in_field.span) == ("signer", None)


def test_assignments_quote_the_clause(graph: Graph) -> None:
    for assign in graph.documents[RESOLUTION].assigns:
        assert assign.span.of(graph.clause(RESOLUTION, assign.clause).text) == assign.raw
    named = [(d.id, a.clause) for d, a in graph.assigns_of["van-phong-tinh-uy-song-huong"]]
    assert named == [(RESOLUTION, "III.2")]


# ── tasks ────────────────────────────────────────────────────────────────────────────────────────────────────────


def deadline(graph: Graph, deliverable: str) -> Deadline | None:
    return graph.deliverables[f"{PLAN}:{deliverable}"][1].deadline


@pytest.mark.parametrize(
    ("deliverable", "raw", "kind", "precision", "start", "end"),
    [
        ("I.1-a", "hoàn thành trước ngày 30/6/2026", "by", "day", None, "2026-06-30"),
        ("II.1/1-a", "hoàn thành trong quý III/2026", "within", "quarter", "2026-07-01", "2026-09-30"),
        ("II.1/1-b", "hoàn thành trong tháng 3/2027", "within", "month", "2027-03-01", "2027-03-31"),
        ("II.1/2-b", "hoàn thành trong năm 2027", "within", "year", "2027-01-01", "2027-12-31"),
        ("II.2.b-a", "thực hiện thường xuyên", "continuous", None, None, None),
        ("II.2.c-a", "trước ngày 15 hằng tháng", "periodic", None, None, None),
        ("II.2.đ-a", "từ ngày 01/10/2026 đến ngày 31/12/2026", "from-to", "day", "2026-10-01", "2026-12-31"),
        ("II.3/1-a", "hoàn thành trong ngày 20/5/2026", "within", "day", "2026-05-20", "2026-05-20"),
    ],
)
def test_deadlines(
    graph: Graph, deliverable: str, raw: str, kind: str, precision: str | None, start: str | None, end: str | None
) -> None:
    found = deadline(graph, deliverable)
    assert found is not None
    assert (found.raw, found.kind, found.precision, found.start, found.end) == (raw, kind, precision, start, end)
    assert found.span.of(graph.clause(PLAN, found.clause).text) == raw


def test_no_deadline_is_none(graph: Graph) -> None:
    assert deadline(graph, "II.2.d-a") is None


def test_parties_come_from_the_heading_or_the_sentence(graph: Graph) -> None:
    task = graph.tasks[f"{PLAN}:II.1/1"]
    assert [(p.role, p.agency, p.clause, p.basis) for p in task.parties] == [
        ("lead", "van-phong-tinh-uy-song-huong", "II.1", "heading"),
        ("coordinate", "ban-to-chuc-tinh-uy-song-huong", "II.1/1", "sentence"),
    ]
    for party in task.parties:
        assert party.span.of(graph.clause(PLAN, party.clause).text) == party.raw


def test_see_also_holds_both_ways(graph: Graph) -> None:
    assert graph.tasks[f"{PLAN}:II.1/1"].see_also == (f"{PLAN}:II.2.đ",)
    assert graph.tasks[f"{PLAN}:II.2.đ"].see_also == (f"{PLAN}:II.1/1",)


def test_core_is_kept_apart(graph: Graph) -> None:
    assert {t.clause: t.core for t in graph.tasks.values()}["I.1"] is True
    assert [t.clause for t in graph.tasks.values() if t.core] == ["I.1"]


def test_a_task_given_to_a_class_is_the_class_s_and_not_counted_for_its_members(graph: Graph) -> None:
    assert [t.clause for t in graph.tasks_of_agency["cac-huyen-uy-thi-uy", "lead"]] == ["I.1"]
    assert ("thi-uy-kim-long", "lead") not in graph.tasks_of_agency
    assert [a.id for a in graph.members["cac-huyen-uy-thi-uy"]] == ["huyen-uy-vi-da", "thi-uy-kim-long"]
    assert [t.clause for t in graph.tasks_of_agency["huyen-uy-vi-da", "lead"]] == ["II.3/1"], "its own ones only"


def test_implements_quotes_both_sides(graph: Graph) -> None:
    (task,) = graph.implementers[f"{RESOLUTION}#II.1/1"]
    judgement = task.implements[0]
    assert judgement.quote_task in task.text
    assert judgement.quote_clause in graph.clause(RESOLUTION, "II.1/1").text
    assert [i.confidence for t in graph.tasks.values() for i in t.implements] == ["clear", "weak", "fair"]


# ── citations ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_regulations_are_what_the_texts_cite(graph: Graph) -> None:
    assert {r.id: (r.number, r.date, r.held) for r in graph.regulations.values()} == {
        RESOLUTION: ("05-NQ/TU", "2026-02-10", True),
        PLAN: ("07-KH/TU", "2026-03-03", True),
        "12-qd-tu-song-huong-2023": ("12-QĐ/TU", "2023-01-05", False),
        "40-qd-tu-song-huong-2024": ("40-QĐ/TU", "2024-08-20", False),
        "quy-dinh-ve-quan-ly-ho-so-dien-tu": (None, None, False),
    }


def test_what_carries_another_document_keeps_its_own_type(tmp_path: Path) -> None:
    """The sentence names the Quy chế first, then the Quyết định that issues it: the number is the Quyết định's."""
    printed = "Quy chế trồng cây (ban hành kèm theo Quyết định số 9-QĐ/TU, ngày 04/02/2025 của Tỉnh uỷ An Cựu)"
    names = "09-qd-tu-an-cuu-2025:\n  names: Quy chế trồng cây\n"
    body = TEXT.replace("Quyết định số 9-QĐ/TU, ngày 04/02/2025 của Tỉnh uỷ An Cựu", printed)
    write_small(tmp_path, {TEXT_FILE: body, REGULATIONS_FILE: names})
    regulations = read(tmp_path)[0].graph.regulations
    assert [(r.id, r.type) for r in regulations.values()] == [("09-qd-tu-an-cuu-2025", "Quyết định")]


def test_cited_by_says_where_and_to_do_what(graph: Graph) -> None:
    assert graph.regulations["12-qd-tu-song-huong-2023"].cited_by == (
        CitedBy(RESOLUTION, "I/1", None, None, ()),
        CitedBy(PLAN, "II.1/2", f"{PLAN}:II.1/2", f"{PLAN}:II.1/2-a", ("tổng kết",)),
    )


def test_a_citation_without_date_means_the_one_it_can_mean(graph: Graph) -> None:
    assert [c.target for c in graph.citations_in[f"{DIRECTIVE}#1"]] == [PLAN, RESOLUTION]
    assert [c.target for c in graph.citations_in[f"{DIRECTIVE}#2"]] == ["40-qd-tu-song-huong-2024"]


def test_a_self_reference_is_no_backlink(graph: Graph) -> None:
    assert any(c.kind == "self" and c.target == RESOLUTION for c in graph.citations)
    assert all(c.kind != "self" for c in graph.citations_of[RESOLUTION])
    assert all(row.document != RESOLUTION for row in graph.regulations[RESOLUTION].cited_by)


def test_citations_stand_where_they_say(graph: Graph) -> None:
    for citation in graph.citations:
        assert citation.span.of(graph.clause(citation.document, citation.clause).text) == citation.raw
    for mention in graph.mentions:
        words = mention.span.of(graph.clause(mention.document, mention.clause).text)
        assert mention.agency in graph.agencies
        assert words


def test_issuers_inside_citations_are_no_mentions(graph: Graph) -> None:
    named = [m.agency for m in graph.mentions_in.get(f"{PLAN}#II.1/2", ())]
    assert named == [], "«của Ban Thường vụ Tỉnh uỷ Sông Hương» belongs to the regulation"


def test_the_sample_keeps_its_promise() -> None:
    """No id of the invented collection is one of the real one's: a page of it can only come from the data."""
    real = Path(__file__).resolve().parents[2] / "plans"
    stated = {p.stem for p in real.glob("*.yml")} - {"agencies", "regulations", "redirects"}
    assert not stated & {RESOLUTION, PLAN, DIRECTIVE}
    agencies = {line.rstrip(":") for line in sample.AGENCIES_YML.splitlines() if line and line[0].isalpha()}
    register = (real / "agencies.yml").read_text(encoding="utf-8")
    assert not [agency for agency in agencies if f"\n{agency}:" in register]
