"""Drafts of invented documents: which clauses are tasks, who, what, by when, on what; and what is flagged."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.corpus.decisions import PlanFile
from generator.intake.draft import Draft, draft, to_json
from generator.intake.known import Known
from generator.messages import flag_sentence
from generator.model import Citation, Document, Span
from tests.intake.seeds_text import KNOWN, SIGNED, letterhead, source

PREAMBLE = "Ban Thường vụ Tỉnh uỷ Sông Lam ban hành Kế hoạch như sau:\n\n"


def drafted(body: str, known: Known = KNOWN, **head: str) -> Draft:
    return draft(source(letterhead(**head) + PREAMBLE + body + SIGNED), known)


def task(found: Draft, clause: str) -> dict[str, Any]:
    return next(t for t in found.plan["tasks"] if t["clause"] == clause)


def codes(found: Draft) -> set[tuple[str, str, str]]:
    return {(f.grade, f.code, f.clause) for f in found.flags}


PLAN = """### I- MỤC ĐÍCH, YÊU CẦU

1. Nâng cao nhận thức của cán bộ, đảng viên.

### II- NHIỆM VỤ TRỌNG TÂM

1. Đổi mới lề lối làm việc.

### III- NHIỆM VỤ CỤ THỂ

#### 1. Văn phòng Tỉnh uỷ Sông Lam

- Chủ trì, phối hợp với Ban Tổ chức Tỉnh uỷ Sông Lam rà soát Quy chế số 05-QC/TU, ngày 10/3/2021 của Ban Thường vụ \
Tỉnh uỷ Sông Lam (*hoàn thành trong quý III/2024*); xây dựng Đề án lưu trữ điện tử (*hoàn thành trước ngày 31/12/2025*).

- Tham mưu Ban Thường vụ Tỉnh uỷ Sông Lam sơ kết việc thực hiện Chỉ thị số 07-CT/TU, ngày 02/4/2020 của Ban Thường vụ \
Tỉnh uỷ Sông Lam (*hoàn thành trong năm 2024*).

#### 2. Ban Tổ chức Tỉnh uỷ Sông Lam

Tổng kết công tác quy hoạch cán bộ (*thực hiện thường xuyên*).

### IV- TỔ CHỨC THỰC HIỆN

1. Văn phòng Tỉnh uỷ Sông Lam theo dõi, đôn đốc việc thực hiện Kế hoạch, định kỳ báo cáo Ban Thường vụ Tỉnh uỷ Sông Lam.
"""


def test_which_clauses_are_tasks() -> None:
    found = drafted(PLAN)
    assert [t["clause"] for t in found.plan["tasks"]] == ["II.1", "III.1/1", "III.1/2", "III.2/1", "IV.1"]
    assert found.plan["core"] == ["II"]
    assert ("biet", "section-core", "II") in codes(found)


def test_two_deadlines_in_one_bullet_bind_to_their_halves() -> None:
    found = task(drafted(PLAN), "III.1/1")
    assert (found["lead"], found["coordinate"]) == ("van-phong-tinh-uy-song-lam", "ban-to-chuc-tinh-uy-song-lam")
    assert [(d["actions"], d.get("due")) for d in found["deliverables"]] == [
        ("rà soát", "hoàn thành trong quý III/2024"),
        ("xây dựng", "hoàn thành trước ngày 31/12/2025"),
    ]
    assert [d.get("cites") for d in found["deliverables"]] == [
        [{"regulation": "05-qc-tu-song-lam-2021", "relation": "rà soát"}],
        None,
    ]


def test_who_is_advised_and_reported_to() -> None:
    found = drafted(PLAN)
    assert task(found, "III.1/2")["advises"] == "ban-thuong-vu-tinh-uy-song-lam"
    assert task(found, "IV.1")["reports_to"] == "ban-thuong-vu-tinh-uy-song-lam"
    assert task(found, "III.2/1")["lead"] == "ban-to-chuc-tinh-uy-song-lam"


def test_the_plan_has_the_shape_of_a_plan_file() -> None:
    PlanFile.model_validate(drafted(PLAN).plan)


def test_the_same_record_gives_the_same_draft() -> None:
    assert to_json(drafted(PLAN)) == to_json(drafted(PLAN))


def test_what_import_prints() -> None:
    said = json.loads(to_json(drafted(PLAN)))
    assert list(said) == [
        "document", "copies", "clauses", "citations", "deadlines", "agencies", "tasks", "flags",
    ]  # fmt: skip
    texts = {c["path"]: c["text"] for c in said["clauses"]}
    for kind in ("citations", "deadlines", "agencies"):
        assert said[kind]
        for item in said[kind]:
            start, end = item["span"]
            assert texts[item["clause"]][start:end] == item["raw"], kind
    due = next(d for d in said["deadlines"] if "quý III" in d["raw"])
    assert (due["start"], due["end"], due["kind"], due["precision"]) == (
        "2024-07-01",
        "2024-09-30",
        "within",
        "quarter",
    )
    assert said["document"]["date"] == "2024-04-03"
    assert {(a["role"], a["canonical"]) for a in said["agencies"] if a["clause"] == "III.1/1"} >= {
        ("coordinate", "ban-to-chuc-tinh-uy-song-lam")
    }


def test_quotes_point_at_one_place() -> None:
    said = json.loads(to_json(drafted(PLAN)))
    texts = {c["path"]: c["text"] for c in said["clauses"]}
    for one in said["tasks"]:
        for d in one["deliverables"]:
            assert texts[one["clause"]][slice(*d["span"])] == d["text"]
            assert d["text"] != texts[one["clause"]] or len(one["deliverables"]) == 1


# ── bodies that no register knows ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "lead", "name", "why"),
    [
        ("#### 1. Sở Nội vụ\n\n- Rà soát biên chế.", "so-noi-vu", None, "known: nothing is proposed"),
        ("#### 1. Sở Tài chính\n\n- Rà soát dự toán.", "so-tai-chinh-song-lam", "Sở Tài chính", "a heading"),
        ("1. Sở Văn hoá, Thể thao và Du lịch chủ trì rà soát lễ hội.", "so-van-hoa-the-thao-va-du-lich-song-lam",
         "Sở Văn hoá, Thể thao và Du lịch", "commas inside a name"),
        ("1. Ban cán sự đảng Uỷ ban nhân dân tỉnh chỉ đạo rà soát.", "ban-can-su-dang-uy-ban-nhan-dan-tinh-song-lam",
         "Ban cán sự đảng Uỷ ban nhân dân tỉnh", "a party organ with the body that it stands in"),
        ("1. Các huyện uỷ, thành uỷ xây dựng kế hoạch.", "cac-huyen-uy-thanh-uy-song-lam",
         "Các huyện uỷ, thành uỷ", "a class"),
        ("1. Giao Sở Tư pháp thẩm định dự thảo.", "so-tu-phap-song-lam", "Sở Tư pháp", "given to"),
        ("1. UBND các xã, phường bố trí kho lưu trữ.", "ubnd-cac-xa-phuong-song-lam", "UBND các xã, phường",
         "abbreviated"),
    ],
)  # fmt: skip
def test_bodies_of_no_register(words: str, lead: str, name: str | None, why: str) -> None:
    found = drafted(f"### I- NHIỆM VỤ CỤ THỂ\n\n{words}\n")
    assert found.plan["tasks"][0]["lead"] == lead, why
    proposed = found.entries.get("agencies", {})
    assert {k: v["name"] for k, v in proposed.items()} == ({lead: name} if name else {})
    assert ("agency-new" in {f.code for f in found.flags}) is (name is not None)


def test_a_likely_name_is_only_a_suggestion() -> None:
    found = drafted("### I- NHIỆM VỤ CỤ THỂ\n\n1. Ban Tổ chức Tỉnh uỷ Sông La chủ trì rà soát.\n")
    (raised,) = [f for f in found.flags if f.code == "agency-new"]
    assert dict(raised.values)["like"] == "Ban Tổ chức Tỉnh uỷ Sông Lam"
    assert found.plan["tasks"][0]["lead"] != "ban-to-chuc-tinh-uy-song-lam"


@pytest.mark.parametrize(
    ("sentence", "partners", "why"),
    [
        ("Sở Nội vụ chủ trì, phối hợp rà soát biên chế.", None, "no partner is named: none is guessed"),
        (
            "Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan rà soát.",
            [{"raw": "các cơ quan liên quan"}],
            "unnamed",
        ),
        ("Sở Nội vụ xây dựng cơ chế phối hợp kiểm tra.", None, "a thing, not coordination"),
    ],
)
def test_partners(sentence: str, partners: object, why: str) -> None:
    found = drafted(f"### I- NHIỆM VỤ CỤ THỂ\n\n1. {sentence}\n")
    assert task(found, "I.1").get("coordinate") == partners, why


def test_who_asks_is_not_who_does() -> None:
    found = drafted("### I- NHIỆM VỤ CỤ THỂ\n\n1. Ban Thường vụ Tỉnh uỷ Sông Lam yêu cầu Sở Nội vụ rà soát biên chế.\n")
    assert task(found, "I.1")["lead"] == "so-noi-vu"


# ── doubts ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        ("### I- NHIỆM VỤ\n\n#### 1. Sở Nội vụ\n\n- Rà soát.\n\n#### 3. Sở Tài chính\n\n- Rà soát.\n",
         ("dung", "label-missed", "I.3"), "a missed start gives tasks to the wrong body"),
        ("### I- NHIỆM VỤ\n\n#### 1. Sở Tài chính\n\n- Rà soát.\n\nSở Nội vụ\n\n- Tổng kết.\n",
         ("dung", "heading-without-label", "I.1/2"), "a heading lost its number"),
        ("### I- NHIỆM VỤ\n\n1. Sở Nội vụ rà soát Quy định số 15-QĐ/TƯ, ngày 01/3/2020 của Tỉnh uỷ Sông Lam.\n",
         ("xem", "number-repaired", "I.1"), "an Ư in a body"),
        ("### I- NHIỆM VỤ\n\n1. Sở Nội vụ tổng kết Chỉ thị số 12-CT/TU, ngày 12 tháng 35 năm 2008.\n",
         ("dung", "date-impossible", "I.1"), "no such month"),
        ("### I- NHIỆM VỤ\n\n1. Sở Nội vụ rà soát biên chế (hoàn thành trước ngày 31/8).\n",
         ("xem", "year-inferred", "I.1"), "a year that is not printed"),
        ("### I- NHIỆM VỤ\n\n1. Sở Nội vụ tổng kết Chỉ thị số 12-CT/TU, ngày 12/3/2008.\n",
         ("xem", "citation-without-issuer", "I.1"), "no issuer is printed"),
        ("### I- NHIỆM VỤ\n\n1. Thủ tướng Chính phủ đã ký Quyết định số 77/QĐ-TTg ngày 12/3/2008.\n",
         ("biet", "citation-issuer-apart", "I.1"), "the issuer is the subject of the sentence"),
        ("### I- CÁC LĨNH VỰC\n\n1. Sở Nội vụ rà soát biên chế.\n",
         ("xem", "section-unknown", "I"), "a heading that says nothing of tasks"),
        ("### I- NHIỆM VỤ\n\n1. Rà soát biên chế.\n\n2. Tổng kết quy hoạch.\n",
         ("xem", "tasks-without-lead", "I"), "nobody is named"),
        ("### I- MỤC TIÊU\n\n1. Sở Nội vụ chủ trì rà soát.\n\n### II- NHIỆM VỤ\n\n1. Sở Nội vụ tổng kết.\n",
         ("xem", "clause-left-out", "I.1"), "a section of aims names who acts"),
        ("### I- NHIỆM VỤ\n\n1. Sở Nội vụ rà soát hồ sơ, tích cực tham gia góp ý dự thảo.\n",
         ("xem", "split-doubtful", "I.1"), "an adverb behind a comma"),
    ],
)  # fmt: skip
def test_doubts(body: str, expected: tuple[str, str, str], why: str) -> None:
    assert expected in codes(drafted(body)), why


def test_a_plan_without_doubts_raises_none() -> None:
    assert {f.code for f in drafted(PLAN).flags if f.grade != "biet"} == set()


def test_a_section_without_tasks_has_its_reason_in_the_plan() -> None:
    found = drafted("### I- MỤC TIÊU\n\n1. Sở Nội vụ chủ trì rà soát.\n\n### II- NHIỆM VỤ\n\n1. Sở Nội vụ tổng kết.\n")
    assert list(found.plan["overrules"]) == ["I.1"], "the issuing sentence gives its body no part"


# ── relations ────────────────────────────────────────────────────────────────────────────────────────────────────────

CITED = "Nghị quyết số 03-NQ/TU, ngày 05/5/2021 của Tỉnh uỷ Sông Lam"


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        (f"tổng kết việc thực hiện {CITED}", "tổng kết", "what is summed up is not carried out"),
        (f"tổng kết 5 năm thực hiện {CITED}", "tổng kết", "with the years between"),
        (f"sơ kết, tham mưu bổ sung, sửa đổi {CITED}", ["sơ kết", "bổ sung", "sửa đổi"], "all the verbs before it"),
        (f"tổ chức hội nghị học tập, quán triệt {CITED}", "quán triệt", "the verb next to it"),
        (f"ban hành kế hoạch thực hiện {CITED}", "thực hiện", "the verb next to it, not the first one"),
        (f"sửa đổi Quy chế làm việc (ban hành kèm theo {CITED})", "sửa đổi", "what is carried is changed"),
        (f"cụ thể hoá {CITED} bằng chương trình công tác", "cụ thể hoá", "one verb"),
    ],
)
def test_relations(words: str, expected: object, why: str) -> None:
    found = drafted(f"### I- NHIỆM VỤ CỤ THỂ\n\n1. Sở Nội vụ {words}.\n")
    (cite,) = task(found, "I.1")["deliverables"][0]["cites"]
    assert cite == {"regulation": "03-nq-tu-song-lam-2021", "relation": expected}, why


# ── other kinds of documents ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_resolution_has_no_tasks() -> None:
    body = (
        "### I- TÌNH HÌNH\n\n1. Kết quả.\n\n### II- TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ hướng dẫn thực hiện Nghị quyết.\n"
    )
    found = drafted(body, kind="NGHỊ QUYẾT", number="Số 09-NQ/TU", title="về công tác cán bộ")
    assert "tasks" not in found.plan
    assert found.plan["assigns"] == [{"clause": "II.1", "agency": "so-noi-vu"}]


def test_lines_with_keys_are_the_fields_of_their_task() -> None:
    body = (
        "### I- NỘI DUNG\n\n#### 1. Hội thảo lưu trữ số\n\n- Thời gian: ngày 12/9/2024.\n\n- Đơn vị chủ "
        "trì: Sở Nội vụ.\n\n"
        "- Đơn vị phối hợp: Các hội nghề nghiệp, nghệ nhân.\n"
    )
    found = drafted(body)
    one = task(found, "I.1")
    assert one["lead"] == [{"agency": "so-noi-vu", "raw": "Sở Nội vụ", "clause": "I.1/2"}]
    assert one["coordinate"] == [{"raw": "Các hội nghề nghiệp, nghệ nhân", "clause": "I.1/3"}]
    assert (one["deliverables"][0]["due"], one["deliverables"][0]["due_clause"]) == ("ngày 12/9/2024", "I.1/1")


BESIDE = "\n\n".join((
    "Uỷ ban nhân dân tỉnh chỉ đạo như sau:",
    "1. Hoàn thiện hạ tầng",
    "(1) Phối hợp với Kho bạc Nhà nước rà soát dữ liệu.",
    "- Đơn vị thực hiện: Sở Tài chính.",
    "- Thời gian hoàn thành: Trong tháng 8/2024.",
    "(2) Sao lưu dữ liệu.",
    "- Đơn vị chủ trì thực hiện: Sở Nội vụ.",
    "- Đơn vị phối hợp: Công an tỉnh.",
    "- Thời gian hoàn thành: Trong tháng 9/2024.",
    "(3) Tổng kết.",
    "- Đơn vị thực hiện: Sở Nội vụ chủ trì, phối hợp với Công an tỉnh.",
    "- Thời gian hoàn thành: Trong tháng 10/2024.\n",
))  # fmt: skip


def test_lines_with_keys_behind_a_point_are_its_fields() -> None:
    """«(1) … ⏎ - Đơn vị thực hiện: … ⏎ - Thời gian: …», all on one level."""
    found = draft(source(letterhead() + BESIDE + SIGNED), KNOWN)

    def who(entry: dict[str, Any], role: str) -> list[str]:
        return [p["raw"] for p in entry.get(role, [])]

    told = [(who(t, "lead"), who(t, "coordinate"), t["deliverables"][0].get("due")) for t in found.plan["tasks"]]
    assert told == [
        (["Sở Tài chính"], ["Kho bạc Nhà nước"], "Trong tháng 8/2024"),
        (["Sở Nội vụ"], ["Công an tỉnh"], "Trong tháng 9/2024"),
        (["Sở Nội vụ"], ["Công an tỉnh"], "Trong tháng 10/2024"),
    ]


TABLE = (
    "### I- NHIỆM VỤ\n\n1. Sở Nội vụ theo dõi.\n"
    + SIGNED
    + "\nPHỤ LỤC\n\n| TT | Nội dung | Cơ quan chủ trì | Thời gian |\n| --- | --- | --- | --- |\n"
    "| 1 | Rà soát quy chế làm việc | Sở Nội vụ | Quý III/2024 |\n"
)


def test_rows_of_an_annex_are_tasks() -> None:
    found = draft(source(letterhead() + PREAMBLE + TABLE), KNOWN)
    one = task(found, "PL.1")
    assert (one["lead"], one["deliverables"][0]["due"]) == ("so-noi-vu", "Quý III/2024")
    assert one["deliverables"][0]["text"] == "Rà soát quy chế làm việc"
    assert found.plan["signer"] == "Trần Văn Ví Dụ", "the annex stands below the signature"


# ── documents that are held ──────────────────────────────────────────────────────────────────────────────────────────


# ── what is confirmed passes every check ─────────────────────────────────────────────────────────────────────────────

KEYED = (
    "### I- NỘI DUNG\n\n#### 1. Hội thảo lưu trữ số\n\n- Thời gian: ngày 12/9/2024.\n\n- Đơn vị chủ trì: Sở Nội vụ.\n\n"
    "- Đơn vị phối hợp: Các hội nghề nghiệp, nghệ nhân.\n"
)
UNKNOWN = (
    "### I- MỤC TIÊU\n\n1. Sở Nội vụ chủ trì rà soát.\n\n### II- NHIỆM VỤ CỤ THỂ\n\n#### 1. Sở Tài "
    "chính\n\n- Rà soát dự toán; "
    "tham mưu Uỷ ban nhân dân tỉnh tổng kết Kế hoạch số 20/KH-UBND, ngày 03/2/2023 của Uỷ ban nhân dân tỉnh "
    "Sông Lam.\n\n"
    "#### 2. Các huyện uỷ, thành uỷ\n\n- Chủ trì, phối hợp với Sở Nội vụ, Công an tỉnh và các cơ quan liên "
    "quan rà soát hồ sơ "
    "(hoàn thành trước ngày 30/9/2024), báo cáo Ban Thường vụ Tỉnh uỷ Sông Lam.\n"
)
LAWS = (
    "### I- NHIỆM VỤ\n\n1. Sở Nội vụ rà soát việc thi hành Luật Lưu trữ năm 2024, Luật Cư trú (hoàn thành trong quý "
    "II/2025).\n\n2. Sở Tư pháp tuyên truyền Luật lưu trữ năm 2024 và Luật An ninh mạng và bảo vệ dữ liệu năm 2023.\n"
)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (letterhead() + PREAMBLE + PLAN + SIGNED, "known bodies"),
        (letterhead() + PREAMBLE + UNKNOWN + SIGNED, "proposed bodies, a section of aims"),
        (letterhead() + PREAMBLE + KEYED + SIGNED, "lines with keys"),
        (letterhead() + PREAMBLE + TABLE, "rows of a table"),
        (letterhead() + PREAMBLE + LAWS + SIGNED, "documents cited by name"),
        (letterhead() + BESIDE + SIGNED, "lines with keys beside their points"),
    ],
)
def test_a_confirmed_draft_has_no_errors(tmp_path: Path, words: str, why: str) -> None:
    found = draft(source(words), KNOWN)
    (tmp_path / "plans").mkdir()
    (tmp_path / "content" / "van-ban").mkdir(parents=True)
    known = {a.id: {"name": a.name, "kind": a.kind, "variants": list(a.variants)} for a in KNOWN.agencies.values()}
    files: dict[str, Any] = {
        "plans/agencies.yml": {**known, **found.entries.get("agencies", {})},
        "plans/regulations.yml": found.entries.get("regulations", {}),
        "plans/redirects.yml": {"redirects": {}},
        f"plans/{found.id}.yml": found.plan,
    }
    for name, data in files.items():
        (tmp_path / name).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")  # JSON is YAML
    (tmp_path / "content" / "van-ban" / f"{found.id}.md").write_text(found.text, encoding="utf-8")
    assert [(p.code, p.values) for p in pipeline.read(tmp_path).errors] == [], why


def test_a_law_cited_by_name_is_proposed_with_its_spellings() -> None:
    found = drafted(LAWS)
    assert found.entries["regulations"] == {
        "luat-luu-tru-nam-2024": {"names": ["Luật Lưu trữ năm 2024", "Luật lưu trữ năm 2024"]},
        "luat-cu-tru": {"names": ["Luật Cư trú"]},
    }
    # a name whose end nothing tells gets no entry, and a flag
    assert [f.raw for f in found.flags if f.code == "citation-name-unsure"] == [
        "Luật An ninh mạng và bảo vệ dữ liệu năm 2023"
    ]


def _held(issuer: str, date: str) -> Known:
    one = Document(
        "12-kh-tu-song-lam-2024", "12-KH/TU", "Kế hoạch", "x", issuer, None, "", "", "", "", date, "Sông Lam",
        (), (), (), (), (), (), (),
    )  # fmt: skip
    return Known(agencies=KNOWN.agencies, documents={one.id: one})


@pytest.mark.parametrize(
    ("issuer", "date", "own_id", "held", "why"),
    [
        ("Ban Thường vụ Tỉnh uỷ Sông Lam", "2024-04-03", "12-kh-tu-song-lam-2024", True, "the same document"),
        ("Ban Thường vụ Tỉnh uỷ Sông Lam", "2024-01-15", "12-kh-tu-song-lam-2024-0403", False, "another day"),
        ("Đảng uỷ Khối", "2024-04-03", "12-kh-tu-song-lam-2024-0403", False, "another issuer"),
    ],
)
def test_sameness_is_number_date_and_issuer(issuer: str, date: str, own_id: str, held: bool, why: str) -> None:
    found = drafted(PLAN, _held(issuer, date))
    assert (found.id, bool(found.held)) == (own_id, held), why


def test_a_citation_with_two_meanings_is_given_none() -> None:
    cited = [
        Citation("x", "I.1", Span(0, 1), "x", "numbered", number="03-NQ/TU", date=day, issuer="Tỉnh uỷ Sông Lam")
        for day in ("2020-05-05", "2021-05-05")
    ]
    known = Known(agencies=KNOWN.agencies, citations=tuple(cited))
    found = drafted("### I- NHIỆM VỤ\n\n1. Sở Nội vụ tổng kết Nghị quyết số 03-NQ/TU của Tỉnh uỷ Sông Lam.\n", known)
    assert ("xem", "citation-two-targets", "I.1") in codes(found)
    assert "cites" not in task(found, "I.1")["deliverables"][0]


@pytest.mark.parametrize(
    ("bracket", "flagged", "why"),
    [
        ("(hoàn thành trong năm 20239)", True, "a scan saw one digit more"),
        ("(hoàn thành trong năm 2025)", False, "read"),
        ("(hoàn thành học tập trong tháng 12/2024)", False, "read, with a word between"),
        ("(kèm theo 12 biểu mẫu)", False, "no time at all"),
    ],
)
def test_a_deadline_that_cannot_be_read(bracket: str, flagged: bool, why: str) -> None:
    found = drafted(f"### I- NHIỆM VỤ\n\n1. Sở Nội vụ rà soát hồ sơ {bracket}.\n")
    assert ("deadline-unreadable" in {f.code for f in found.flags}) is flagged, why


@pytest.mark.parametrize(
    ("issuer", "flagged"),
    [("Tỉnh uỷ Sông Lam khoá XX", False), ("Tỉnh uỷ Sông Lam khoá XIX", True)],
)
def test_a_held_document_with_another_term(issuer: str, flagged: bool) -> None:
    one = Document(
        "03-nq-tu-song-lam-2021", "03-NQ/TU", "Nghị quyết", "x", "Tỉnh uỷ Sông Lam khoá XX", None, "", "", "", "",
        "2021-05-05", "Sông Lam", (), (), (), (), (), (), (),
    )  # fmt: skip
    known = Known(agencies=KNOWN.agencies, documents={one.id: one})
    words = f"### I- NHIỆM VỤ\n\n1. Sở Nội vụ tổng kết Nghị quyết số 03-NQ/TU, ngày 05/5/2021 của {issuer}.\n"
    assert (("dung", "citation-near-held", "I.1") in codes(drafted(words, known))) is flagged


SECOND = "TỈNH UỶ SÔNG LAM\n\n## {title}\n\n{bracket}\n\n### I- MỤC ĐÍCH\n\n1. Nâng cao nhận thức.\n"


@pytest.mark.parametrize(
    ("behind", "flagged", "why"),
    [
        (SECOND.format(title="QUY CHẾ\n\nlàm việc của Tỉnh uỷ",
                       bracket="(Ban hành kèm theo Quyết định số 08-QĐ/TU, ngày 03/4/2024)"),
         "QUY CHẾ", "on its lines"),
        (SECOND.format(title="KẾ HOẠCH\n\nthực hiện Quy định", bracket="*(Kèm theo Quyết định số 08-QĐ/TU)*"),
         "KẾ HOẠCH", "in italics"),
        (SECOND.format(title="KẾ HOẠCH thực hiện Quy định (kèm theo Quyết định số 08-QĐ/TU)", bracket=""),
         "KẾ HOẠCH thực hiện Quy định (kèm theo Quyết định số 08-QĐ/TU)", "on one line"),
        (SECOND.format(title="PHỤ LỤC\n\nKẾ HOẠCH MỞ LỚP", bracket="(Kèm theo Kế hoạch số 12-KH/TU)"), "", "an annex"),
        ("", "", "nothing"),
    ],
)  # fmt: skip
def test_a_second_document_in_the_file_stops(behind: str, flagged: str, why: str) -> None:
    body = (
        "### I- NHIỆM VỤ\n\n1. Sở Nội vụ thực hiện Quy chế làm việc (ban hành kèm theo Quyết định số 05-QĐ/TU, ngày "
        "02/01/2024 của Tỉnh uỷ Sông Lam).\n"
    )
    found = draft(source(letterhead() + PREAMBLE + body + SIGNED + "\n" + behind), KNOWN)
    raised = [(f.grade, f.raw) for f in found.flags if f.code == "attached-document"]
    assert raised == ([("dung", flagged)] if flagged else [])
    for f in found.flags:
        assert flag_sentence(f.code, f.clause, f.raw, f.values, "vi")


def test_every_flag_has_a_sentence() -> None:
    """In both languages, with the values that the flag carries."""
    known = Known(agencies=KNOWN.agencies)
    ugly = (
        "### I- CÁC LĨNH VỰC\n\n1. Sở Lạ rà soát Quy định số 15-QĐ/TƯ, hoàn thành trước ngày 31/8.\n\n"
        "3. Rà soát Chỉ thị số 12-CT/TU, ngày 12 tháng 35 năm 2008 (hoàn thành trong năm 20239).\n"
    )
    found = draft(source(letterhead(number="Số 12 – KH/TƯ", date="") + ugly), known)
    assert len(found.flags) > 6
    for raised in found.flags:
        for language in ("vi", "en"):
            assert flag_sentence(raised.code, raised.clause, raised.raw, raised.values, language)


def test_a_heading_among_names_of_bodies_is_one() -> None:
    """«3. Trách nhiệm của các tổ chức hoạt động trong …» is built like no name; its neighbours tell what it is."""
    body = (
        "Uỷ ban nhân dân tỉnh yêu cầu:\n\n### 1. Sở Nội vụ\n\n- Rà soát hồ sơ.\n\n### 2. Sở Tài chính\n\n- Bố trí kinh "
        "phí.\n\n### 3. Trách nhiệm của những người làm nghề muối biển\n\n- Phối hợp với Sở Nội vụ "
        "lập danh sách.\n\n### 4. Kinh phí thực hiện\n\n- Bố trí trong dự toán.\n"
    )
    found = draft(source(letterhead() + body + SIGNED), KNOWN)
    leads = {t["clause"]: t.get("lead") for t in found.plan["tasks"]}
    assert leads["3/1"] == "nhung-nguoi-lam-nghe-muoi-bien-song-lam"
    assert found.entries["agencies"][leads["3/1"]]["name"] == "Những người làm nghề muối biển"
    assert not any(str(lead).startswith("kinh-phi") for lead in leads.values())
    assert any(f.code == "agency-new" and "muối" in f.raw for f in found.flags)


def test_who_is_charged_below_a_heading_on_money_has_work() -> None:
    body = (
        "### I- NHIỆM VỤ\n\n1. Sở Nội vụ rà soát hồ sơ.\n\n### II- KINH PHÍ THỰC HIỆN\n\n1. Kinh phí do ngân sách "
        "cấp.\n\n2. Sở Tài chính chủ trì bố trí kinh phí.\n"
    )
    found = drafted(body)
    assert [t["clause"] for t in found.plan["tasks"]] == ["I.1", "II.2"]
    assert ("biet", "clauses-without-task", "II") in codes(found)


def test_a_request_with_topics_below_asks_for_all_of_them() -> None:
    """«… đề nghị Sở A thực hiện các nhiệm vụ sau: 1. Về …»: the headings name topics."""
    body = (
        "Uỷ ban nhân dân tỉnh đề nghị Sở Nội vụ thực hiện các nhiệm vụ như sau:\n\n### 1. Về chuyển đổi số\n\n- Phối "
        "hợp với Sở Tài chính xây dựng quy chế.\n\n### 2. Về lưu trữ\n\n- Rà soát hồ sơ.\n"
    )
    found = draft(source(letterhead() + body + SIGNED), KNOWN)
    assert {t["clause"]: t.get("coordinate") for t in found.plan["tasks"]} == {
        "1/1": "so-tai-chinh-song-lam",
        "2/1": None,
    }
    assert all("so-noi-vu" in json.dumps(t["lead"]) for t in found.plan["tasks"])


def test_who_is_asked_in_the_sentence_above_leads() -> None:
    """«… đề nghị các huyện uỷ: - Báo cáo …»: the bullets name nobody."""
    body = (
        "Ban Thường vụ Tỉnh uỷ Sông Lam đề nghị Sở Nội vụ:\n\n- Rà soát hồ sơ.\n\n"
        "- Báo cáo kết quả trước ngày 30/9/2024.\n"
    )
    found = draft(source(letterhead() + body + SIGNED), KNOWN)
    assert [(t["clause"], t["lead"]) for t in found.plan["tasks"]] == [
        (path, [{"agency": "so-noi-vu", "raw": "Sở Nội vụ", "clause": "0/1"}]) for path in ("0/2", "0/3")
    ]
    assert ("xem", "lead-from-request", "0/2") in codes(found)


def test_who_is_asked_has_a_part_though_no_task_follows() -> None:
    """The first page of a directive ends with the sentence that asks."""
    body = "Ban Thường vụ Tỉnh uỷ Sông Lam đề nghị Sở Nội vụ thực hiện các nhiệm vụ sau:\n"
    found = draft(source(letterhead() + body + SIGNED), KNOWN)
    assert [(p["raw"], p["role"]) for p in found.parties if p["role"] == "lead"] == [("Sở Nội vụ", "lead")]
    assert found.plan.get("tasks", []) == []


def test_a_numbered_point_within_a_paragraph_is_a_task_and_a_remark_is_none() -> None:
    body = (
        "Ban Thường vụ Tỉnh uỷ Sông Lam ban hành Kế hoạch như sau:\n\n(1) Sở Nội vụ rà soát hồ sơ.\n\n"
        "(Sở Nội vụ rà soát hồ sơ nêu trên.)\n"
    )
    found = draft(source(letterhead() + body + SIGNED), KNOWN)
    assert [t["lead"] for t in found.plan["tasks"]] == ["so-noi-vu"]


def test_points_under_no_heading_are_tasks() -> None:
    body = (
        "Ban Thường vụ Tỉnh uỷ Sông Lam yêu cầu thực hiện các nhiệm vụ sau:\n\n1. Sở Nội vụ rà soát hồ sơ.\n\n"
        "2. Văn phòng Tỉnh uỷ Sông Lam theo chức năng, nhiệm vụ theo dõi việc thực hiện.\n\nChỉ thị phổ "
        "biến đến chi bộ.\n"
    )
    found = draft(source(letterhead(kind="CHỈ THỊ", number="Số 12-CT/TU") + body + SIGNED), KNOWN)
    assert [(t["clause"], t["lead"]) for t in found.plan["tasks"]] == [
        ("1", "so-noi-vu"),
        ("2", "van-phong-tinh-uy-song-lam"),
    ]
    assert "section-unknown" not in {f.code for f in found.flags}


def test_who_hands_a_request_on_before_the_first_section_has_work_and_issues_nothing() -> None:
    body = "Giao Ban cán sự đảng UBND tỉnh chỉ đạo UBND tỉnh yêu cầu các xã rà soát quy hoạch.\n"
    found = draft(source(letterhead() + body + SIGNED), KNOWN)
    assert [p["raw"] for p in found.parties if p["role"] == "lead"] == ["Ban cán sự đảng UBND tỉnh"]


# ── parts of bodies where no task is ─────────────────────────────────────────────────────────────────────────────────


def roles(body: str) -> set[tuple[str, str, str]]:
    """(role, clause, words) of every part that the draft prints, mere names left out."""
    said = json.loads(to_json(drafted(body)))
    return {(a["role"], a["clause"], a["raw"]) for a in said["agencies"] if a["role"] != "other"}


@pytest.mark.parametrize(
    ("sentence", "expected", "why"),
    [
        ("Phối hợp chặt chẽ với Công an xã Thí Dụ trong quản lý.", {("coordinate", "Công an xã Thí Dụ")}, "a partner"),
        ("Sở Nội vụ chịu trách nhiệm về tiến độ.", {("lead", "Sở Nội vụ")}, "one who is charged"),
        ("Sở Nội vụ nâng cao nhận thức của cán bộ.", set(), "an aim is no charge"),
    ],
)
def test_parts_in_a_section_of_aims(sentence: str, expected: set[tuple[str, str]], why: str) -> None:
    body = f"### I- MỤC ĐÍCH, YÊU CẦU\n\n1. {sentence}\n\n### II- NHIỆM VỤ\n\n1. Sở Y tế rà soát.\n"
    assert {(role, raw) for role, clause, raw in roles(body) if clause == "I.1"} == expected, why


def test_those_a_letter_is_addressed_to_have_no_part() -> None:
    body = "Kính gửi:\n\n- Các sở: Nội vụ, Y tế tổ chức lễ hội;\n\n- Công an tỉnh.\n\nYêu cầu Sở Y tế rà soát hồ sơ.\n"
    assert {(role, raw) for role, _, raw in roles(body)} == {("lead", "Sở Y tế")}


LINES = """### I- TỔ CHỨC THỰC HIỆN

Ban Giám đốc Trung tâm Thí Dụ

Xây dựng kế hoạch chi tiết.

Hướng dẫn các tổ thực hiện.

Phòng Đào tạo

Tổng hợp kết quả.
"""


def test_a_line_that_is_a_name_leads_what_stands_below_it() -> None:
    found = drafted(LINES)
    said = {t["clause"]: t["lead"][0]["raw"] for t in found.plan["tasks"]}
    assert said == {
        "I/2": "Ban Giám đốc Trung tâm Thí Dụ",
        "I/3": "Ban Giám đốc Trung tâm Thí Dụ",
        "I/5": "Phòng Đào tạo",
    }
    assert {c for c in codes(found) if c[1] == "lead-from-line"} == {("xem", "lead-from-line", p) for p in said}


TWICE = """### V- NHIỆM VỤ

#### 1. Sở Nội vụ

- Rà soát biên chế.

### V- CHẾ ĐỘ BÁO CÁO

1. Sở Y tế tổng hợp báo cáo.
"""


def test_a_number_that_is_printed_twice_keeps_its_own_heading() -> None:
    assert ("lead", "V.1", "Sở Nội vụ") in roles(TWICE)


def test_words_of_manner_and_bare_years_set_no_time_in_aims() -> None:
    body = (
        "### I- MỤC ĐÍCH\n\n1. Thường xuyên nâng cao chất lượng.\n\n2. Hoàn thành chỉ tiêu trong năm 2025.\n\n"
        "### II- NHIỆM VỤ\n\n1. Sở Y tế thường xuyên rà soát; hoàn thành trong năm 2025.\n"
    )
    said = json.loads(to_json(drafted(body)))
    assert [(d["clause"], d["raw"]) for d in said["deadlines"]] == [
        ("II.1", "thường xuyên"),
        ("II.1", "hoàn thành trong năm 2025"),
    ]


def test_a_heading_of_time_tells_when() -> None:
    body = (
        "### I- MỤC ĐÍCH, YÊU CẦU\n\n1. Phạm vi\n\nHoàn thành trong năm 2025.\n\n2. Thời gian thực hiện:\n\nTừ nay đến "
        "hết năm 2025.\n\n### II- NHIỆM VỤ\n\n1. Sở Y tế rà soát.\n"
    )
    said = json.loads(to_json(drafted(body)))
    assert [d["raw"] for d in said["deadlines"]] == ["Từ nay đến hết năm 2025"]


def test_a_law_needs_no_issuer() -> None:
    found = codes(drafted("### I- NHIỆM VỤ\n\n1. Sở Nội vụ thực hiện Luật số 20/2023/QH15 ngày 22/6/2023.\n"))
    assert {c for c in found if c[1] == "citation-without-issuer"} == {("biet", "citation-without-issuer", "I.1")}
