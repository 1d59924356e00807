"""What the guide states in tables and lists is what the code says: keys, words, deadlines, labels, errors, policy."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from pydantic import BaseModel, ValidationError

from generator.cli.check import as_json
from generator.corpus import decisions
from generator.corpus.yamlio import parse
from generator.messages import SENTENCES
from generator.model import Place, problem
from generator.reading.deadlines import read_deadline
from generator.reading.labels import read_label
from generator.reading.outline import read_outline
from generator.reading.places import place_words
from tests.browser.test_pages import POLICY
from tests.guide.pages import CLERK, PUBLISHER, code, section, tables

KEYS: dict[str, type[BaseModel]] = {
    "khoa-van-ban": decisions.PlanFile,
    "khoa-ban-sao": decisions.CopyDecision,
    "khoa-dau-den": decisions.ArrivalDecision,
    "khoa-nhiem-vu": decisions.TaskDecision,
    "khoa-mot-ben": decisions.PartyDecision,
    "khoa-san-pham": decisions.DeliverableDecision,
    "khoa-vien-dan": decisions.CiteDecision,
    "khoa-cu-the-hoa": decisions.ImplementsDecision,
    "khoa-ghi-chu": decisions.NoteDecision,
    "khoa-giao-viec": decisions.AssignDecision,
    "khoa-co-quan": decisions.AgencyDecision,
    "khoa-thay-doi": decisions.BecameDecision,
    "khoa-quy-dinh": decisions.RegulationDecision,
    "khoa-cau-trich": decisions.QuoteDecision,
    "khoa-dien-bien": decisions.StatusDecision,
    "khoa-chuyen-huong": decisions.RedirectsFile,
}
"""Anchor of a table of keys -> the record whose keys it names."""
TABLES = tables(CLERK)


def test_every_record_of_the_files_has_a_table() -> None:
    records = {
        value
        for value in vars(decisions).values()
        if isinstance(value, type) and issubclass(value, BaseModel) and value.model_fields
    }
    assert set(KEYS.values()) == records


@pytest.mark.parametrize("anchor", KEYS)
def test_a_table_names_exactly_the_keys_and_which_are_required(anchor: str) -> None:
    stated = {code(row[0])[0]: row[1].startswith("**Bắt buộc.**") for row in TABLES[anchor]}
    assert stated == {name: field.is_required() for name, field in KEYS[anchor].model_fields.items()}


EXAMPLES = [(anchor, code(row[2])[0]) for anchor in KEYS for row in TABLES[anchor] if code(row[2])]


@pytest.mark.parametrize(("anchor", "example"), EXAMPLES, ids=[f"{a}-{e.partition(':')[0]}" for a, e in EXAMPLES])
def test_an_example_can_be_written_as_it_stands(anchor: str, example: str) -> None:
    parsed = parse(example, "example.yml")
    assert not parsed.problems
    assert isinstance(parsed.data, dict)
    try:
        KEYS[anchor].model_validate(parsed.data)
    except ValidationError as error:  # the other required keys are missing: only this one counts
        faults = [e for e in error.errors() if e["loc"][0] in parsed.data]
        assert not faults, faults


def test_the_words_of_relations_and_overrules_are_all_named() -> None:
    assert code(section(CLERK, "quan-he")) == list(get_args(decisions.Relation))
    assert code(section(CLERK, "khoa-overrules")) == list(get_args(decisions.OverruleKey))


MEANS = {
    "trong tháng ấy": ("within", "month"),
    "trong quý ấy": ("within", "quarter"),
    "trong năm ấy": ("within", "year"),
    "đúng ngày ấy": ("within", "day"),
    "đến ngày ấy": ("by", "day"),
    "đến cuối năm ấy": ("by", "year"),
    "khoảng giữa hai ngày": ("from-to", "day"),
    "năm suy từ": ("by", "day"),
    "thường xuyên": ("continuous", None),
    "định kỳ": ("periodic", None),
    "không có ngày": ("unspecified", None),
}
"""How the guide's second column begins -> kind and precision."""


@pytest.mark.parametrize("row", TABLES["thoi-han"], ids=lambda row: str(row[0]))
def test_a_deadline_of_the_guide_is_read_as_it_says(row: list[str]) -> None:
    expected = next(kind for words, kind in MEANS.items() if row[1].startswith(words))
    for printed in code(row[0]):
        reading = read_deadline(printed, "2023-02-15")
        assert reading is not None, printed
        assert (reading.kind, reading.precision) == expected, printed
        assert reading.inferred_year == row[1].startswith("năm suy từ"), printed


def test_what_the_guide_calls_no_deadline_is_none() -> None:
    sentence = next(line for line in section(CLERK, "thoi-han").splitlines() if line.startswith("- Không phải"))
    printed = re.findall("«([^»]+)»", sentence)
    assert len(printed) >= 4
    assert [p for p in printed if read_deadline(p, "2023-02-15") is not None] == []


@pytest.mark.parametrize("row", TABLES["loi"], ids=lambda row: str(row[0]))
def test_an_error_of_the_guide_exists(row: list[str]) -> None:
    assert code(row[0])[0] in SENTENCES["vi"]


def test_every_name_of_an_error_in_the_guide_exists() -> None:
    """`quote-not-found`, `reading-due` …: whatever looks like the name of an error is one."""
    begins = {name.partition("-")[0] for name in SENTENCES["vi"]}
    named = [c for c in code(CLERK.read_text(encoding="utf-8")) if re.fullmatch(r"[a-z]+(-[a-z_0-9]+)+", c)]
    looks = [c for c in named if c.partition("-")[0] in begins]
    assert len(looks) > 10
    assert [c for c in looks if c not in SENTENCES["vi"]] == []


LABELS = [
    (label, row[0])
    for row in TABLES["nguyen-van"]
    if row[0].startswith(("Mục lớn", "Tiêu đề", "Điểm", "Gạch"))
    for label in [*code(row[0]), *(c for c in code(row[1]) if "#" not in c)]
]


@pytest.mark.parametrize(("label", "row"), LABELS, ids=[label for label, _ in LABELS])
def test_a_label_of_the_guide_is_one(label: str, row: str) -> None:
    words = label if label.endswith("…") else f"{label} Việc phải làm"
    assert read_label(words, len(label), heading=True) is not None, row


def test_an_escape_of_the_guide_keeps_the_mark_as_text() -> None:
    row = next(row for row in TABLES["nguyen-van"] if row[0].startswith("Dấu in đúng như vậy"))
    escaped = [c for c in code(row[1]) if len(c) > 2]
    assert len(escaped) >= 2
    for text in escaped:
        clause = read_outline(f"# KẾ HOẠCH\n\n## I- MỤC\n\n{text}\n").clauses[-1]
        assert (clause.kind, clause.label, clause.text) == ("paragraph", "", text.replace("\\", ""))


def test_the_table_of_json_errors_names_its_keys() -> None:
    stated = [key for row in tables(PUBLISHER)["khoa-loi"] for key in code(row[0])]
    assert stated == list(as_json(problem(Place("plans/x.yml"), "missing-key", key="number"), "vi"))


def test_the_policy_that_is_published_is_the_one_that_is_tested() -> None:
    assert PUBLISHER.read_text(encoding="utf-8").count(POLICY) == 3  # nginx, Apache, IIS


BODY = """\
# KẾ HOẠCH

Thực hiện Nghị quyết:

## III- GIẢI PHÁP

### 1. Chung

1.1. Tổ chức

a) Rà soát.

### 3. Riêng

3.1. Cán bộ

- Một.

- Hai.

- Ba.

- Bốn.

## IV- NHIỆM VỤ

### 4. Văn phòng

- Một.

- Hai[^1].

## Phụ lục 1

| TT | Việc |
|---|---|
| 7 | Rà soát |

[^1]: Chú thích.
"""

ARTICLES = """\
# QUYẾT ĐỊNH

Điều 5. Hiệu lực

2. Khoản hai:

b) Điểm b.
"""


@pytest.mark.parametrize("row", TABLES["ma-doan"], ids=lambda row: str(row[0]))
def test_a_path_of_the_guide_is_read_as_it_says(row: list[str]) -> None:
    clauses = read_outline(ARTICLES if "Điều" in row[1] else BODY).clauses
    assert "; ".join(place_words(path, clauses) for path in code(row[0])).lower() == row[1].lower()
