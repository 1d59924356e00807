"""Figures by form beside their targets, and the forms that they are measured on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import Browser

from generator.intake.evaluate.citations import DATED
from generator.intake.evaluate.compare import CLAUSE
from generator.intake.evaluate.figures import Measured
from generator.intake.evaluate.gold import cases
from generator.intake.evaluate.outcomes import Outcome, Result
from generator.intake.evaluate.report import forms as report_of
from generator.intake.evaluate.targets import by_form, targets_of
from generator.intake.evaluate.texts import TextErrors, running
from tests.intake import forms
from tests.intake.gold_forms import GOLD, documents
from tests.intake.gold_parts import Line, UnsettableError, parts_of


def measured(
    form: str, results: Sequence[str] = (), *, text: TextErrors | None = None, stopped: str = "", work: float = 1.0
) -> Measured:
    outcomes = tuple(Outcome(CLAUSE, str(i), cast(Result, result)) for i, result in enumerate(results))
    return Measured(f"{form}/a", outcomes, 9.0, work, form, 2, text, stopped)


# ── figures and targets ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("form", "case", "short"),
    [
        ("text", measured("text", ["right"] * 99 + ["missed"]), ()),
        ("text", measured("text", ["right"] * 97 + ["missed"] * 3), ("clauses",)),
        ("scan-200", measured("scan-200", ["right"] * 97 + ["missed"] * 3), ()),
        ("docx", measured("docx", text=TextErrors(1000, 1, 0)), ("exact",)),
        ("scan-200", measured("scan-200", text=TextErrors(1000, 10, 2)), ()),
        ("scan-200", measured("scan-200", text=TextErrors(1000, 11, 3)), ("cer", "marks")),
        ("docx", measured("docx", work=1.1), ("time",)),
        ("doc", measured("doc", work=1.1), ()),
        ("pdf", measured("pdf", work=1.1), ("time",)),  # it has two pages
        ("scan-300", measured("scan-300", work=11.9), ()),
        ("scan-300", measured("scan-300", stopped="scan-poor"), ()),
        ("poor-150", measured("poor-150", ["right"] * 3 + ["missed"] * 5, text=TextErrors(10, 9, 9)), ()),
        ("poor-150", measured("poor-150", ["right"] * 98 + ["wrong"] * 2), ("silent",)),
    ],
)
def test_what_falls_short(form: str, case: Measured, short: tuple[str, ...]) -> None:
    (found,) = by_form([case])
    assert (found.form, found.short) == (form, short)


def test_a_normal_scan_that_is_refused_is_missed_and_a_poor_one_is_not() -> None:
    outcomes = (Outcome(DATED, "a", "missed"),)
    scan, poor = by_form([Measured("a", outcomes, 1, 1, form, stopped="scan-poor") for form in ("scan-200", "poor-1")])
    assert (scan.refused, scan.values["dated"], scan.short) == (1, 0.0, ("dated",))
    assert (poor.refused, poor.values, poor.short) == (1, {}, ())


def test_rates_are_of_all_letters_and_pages_of_a_form() -> None:
    long, short = TextErrors(900, 0, 0), TextErrors(100, 10, 1)
    (found,) = by_form([measured("scan-200", text=text, work=6.0) for text in (long, short)])
    assert [found.values[name] for name in ("cer", "marks", "exact", "time")] == [0.01, 0.001, 0.5, 3.0]


def test_the_table_marks_what_falls_short() -> None:
    lines = list(report_of([measured("docx", ["right"]), measured("scan-200", text=TextErrors(100, 5, 0))]))
    docx, scan = (next(line for line in lines if line.startswith(form)) for form in ("docx", "scan"))
    assert "5.00%!" in scan
    assert "!" not in docx


def test_targets_go_by_the_name_of_the_form() -> None:
    assert targets_of("docx-list")["time"] == 1.0
    assert "cer" in targets_of("scan-200-grey")
    assert set(targets_of("poor-150")) == {"silent"}
    assert targets_of("text")["exact"] == 1.0


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# KẾ HOẠCH\nvề việc\n\n## I- MỤC ĐÍCH\n", "KẾ HOẠCH về việc I- MỤC ĐÍCH"),
        ("(*xong trong năm*); \\* và \\#", "(xong trong năm); * và #"),
        ("| TT | A |\n|---|---|\n| 1 |  |\n", "TT A 1"),
        ("[^1]: Theo Đề án.", "Theo Đề án."),
    ],
)
def test_running_text(markdown: str, words: str) -> None:
    assert running(markdown) == words


def test_forms_are_folders(tmp_path: Path) -> None:
    for name in ("a.docx", "pdf/a@1.pdf", "pdf/a@2.pdf", "pdf/ab.pdf"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"")
        (file.parent / "a.gold.json").write_text("{}", encoding="utf-8")
    assert [(c.name, c.form) for c in cases(tmp_path)] == [
        ("a.docx", "docx"), ("pdf/a@1.pdf", "pdf"), ("pdf/a@2.pdf", "pdf"),
    ]  # fmt: skip


# ── the forms ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_most_documents_can_be_set() -> None:
    """One that is kept as a damaged scan has no other forms; it is named."""
    unset = [one for one in forms.texts(GOLD) if isinstance(one, str)]
    assert all("20-kl-ban-thuong-vu-ocr" in one for one in unset), unset
    assert len(documents()) >= 20


def test_parts_of_a_text_in_columns() -> None:
    parts = parts_of((GOLD / "12-ke-hoach-dong-cat.txt").read_text(encoding="utf-8"))
    assert parts.left == ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ VÍ DỤ", "Số: 61/KH-UBND")
    assert parts.right[0].startswith("CỘNG HÒA")
    assert parts.recipients == ("Nơi nhận:", "- Sở Văn hóa và Thể thao;", "- Lưu: VT.")
    assert Line("2. Thư viện thành phố") in parts.body
    assert "\n2\n" not in parts.reference


def test_parts_of_a_copy() -> None:
    parts = parts_of((GOLD / "06-ket-luan-sao-luc-ocr.txt").read_text(encoding="utf-8"))
    assert parts.stamp[1] == "ĐẾN Số: 2207"
    assert parts.copy is not None
    assert (parts.copy.left[-1], parts.copy.title, parts.copy.signature[-1]) == (
        "Số 309-BS/TU", ("SAO LỤC",), "Ngô Văn Thử",
    )  # fmt: skip
    assert "Nghị quyết số 10-NQ/TU, ngày" in parts.reference
    assert "SAO LỤC" not in parts.reference


@pytest.mark.parametrize("text", ["", "Một đoạn văn.\n\nMột đoạn nữa.", "KẾ HOẠCH\nvề việc\n\nKhông có nơi nhận."])
def test_a_text_without_parts_is_left_out(text: str) -> None:
    with pytest.raises(UnsettableError):
        parts_of(text)


def test_forms_are_written_with_gold_and_words_beside_them(tmp_path: Path, browser: Browser) -> None:
    source = tmp_path / "in"
    source.mkdir()
    for suffix in (".txt", ".gold.json"):
        (source / f"a{suffix}").write_bytes((GOLD / f"04-cong-van-huyen-uy{suffix}").read_bytes())
    (source / "b.txt").write_text("Không phải văn bản.", encoding="utf-8")
    (source / "b.gold.json").write_text("{}", encoding="utf-8")
    said = list(forms.write(source, tmp_path / "out", browser, ("text", "docx", "scan-200")))
    assert said[0].startswith("BỎ b.txt")
    found = list(cases(tmp_path / "out"))
    assert [case.name for case in found] == ["docx/a.docx", "scan-200/a@1.pdf", "scan-200/a@2.pdf", "text/a.txt"]
    assert all(case.reference.startswith("V/v báo cáo kết quả") for case in found)
