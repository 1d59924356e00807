"""One document in other forms says the same: the documents of gold/, in Word, as a printed PDF, and scanned."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.intake.evaluate.figures import figures, silence
from generator.intake.evaluate.gold import Case
from generator.intake.evaluate.measure import measure
from generator.intake.evaluate.reader import ImportReader
from generator.intake.evaluate.report import failures
from generator.intake.evaluate.report import forms as report_of
from generator.intake.evaluate.targets import by_form
from tests.intake import forms
from tests.intake.gold_forms import GOLD, documents, to_docx, to_pdf
from tests.intake.gold_parts import UnsettableError, parts_of

ROOT = Path(__file__).parents[2]
FLOOR = 0.95
"""F1 of each figure over one document: a single field of a few may be wrong, none of the many."""
_reader = ImportReader(ROOT)


def settable() -> list[Path]:
    """The documents whose parts can be told: a text that is kept as a damaged scan has no other forms."""
    out = []
    for file in documents():
        with suppress(UnsettableError):
            parts_of(file.read_text(encoding="utf-8"))
            out.append(file)
    return out


def check(file: Path, source: Path) -> None:
    gold = json.loads(source.with_suffix(".gold.json").read_text(encoding="utf-8"))
    reference = parts_of(source.read_text(encoding="utf-8")).reference
    (found,) = measure([Case(file.name, file, gold, reference)], _reader)
    assert found.stopped == ""
    said = "\n".join(failures([found]))
    assert found.text is not None
    assert found.text.wrong == 0, said
    for figure in figures([found]):
        few = figure.right + figure.wrong + figure.missed + figure.extra < 20
        assert figure.f1 >= (0.8 if few else FLOOR), f"{figure.name}{said}"
    assert silence([found]).wrong <= 1, said


@pytest.mark.parametrize("source", settable(), ids=lambda file: file.stem)
def test_in_word(source: Path, tmp_path: Path) -> None:
    file = tmp_path / f"{source.stem}.docx"
    file.write_bytes(to_docx(parts_of(source.read_text(encoding="utf-8"))))
    check(file, source)


@pytest.mark.parametrize("source", settable(), ids=lambda file: file.stem)
def test_in_word_with_numbers_that_word_counts(source: Path, tmp_path: Path) -> None:
    file = tmp_path / f"{source.stem}.docx"
    file.write_bytes(to_docx(parts_of(source.read_text(encoding="utf-8")), lists=True))
    check(file, source)


@pytest.mark.parametrize("source", settable(), ids=lambda file: file.stem)
def test_printed(source: Path, tmp_path: Path, browser: Browser) -> None:
    file = tmp_path / f"{source.stem}.pdf"
    file.write_bytes(to_pdf(browser, parts_of(source.read_text(encoding="utf-8"))))
    check(file, source)


SCANNED = (("01-ke-hoach-tinh-uy.md", "scan-200"), ("02-ke-hoach-ubnd-phu-luc.md", "scan-300"),
           ("06-ket-luan-sao-luc-ocr.txt", "scan-200"), ("09-nghi-quyet-tinh-uy.md", "scan-300"))  # fmt: skip
"""Documents as the kept command scans them: a table, a copy, the stamp of arrival, seals, both tilts, two fonts."""


@pytest.mark.ocr
def test_scanned(tmp_path: Path, browser: Browser) -> None:
    """The targets of a normal scan hold (all but the time, which decides no test), over the documents together."""
    makers = forms.forms(browser, ["Tinos", "Arimo"])
    found = []
    for number, (name, form) in enumerate(SCANNED):
        source = GOLD / name
        parts = parts_of(source.read_text(encoding="utf-8"))
        file = tmp_path / f"{source.stem}.pdf"
        file.write_bytes(makers[form].make(forms.Text(source, parts, number), 0))
        gold = json.loads(source.with_suffix(".gold.json").read_text(encoding="utf-8"))
        found.append(Case(file.name, file, gold, parts.reference, "scan"))
    measured = list(measure(found, _reader))
    (figures_,) = by_form(measured)
    said = "\n".join([*failures(measured), *report_of(measured)])
    assert figures_.refused == 0, said
    assert set(figures_.short) <= {"time"}, said


@pytest.mark.ocr
@pytest.mark.parametrize("form", ["poor-150", "poor-grey", "poor-stamp"])
def test_a_worse_scan_is_not_wrong_in_silence(form: str, tmp_path: Path, browser: Browser) -> None:
    source = GOLD / "04-cong-van-huyen-uy.txt"
    parts = parts_of(source.read_text(encoding="utf-8"))
    file = tmp_path / "quet.pdf"
    file.write_bytes(forms.forms(browser, ["Tinos"])[form].make(forms.Text(source, parts, 0), 0))
    gold = json.loads(source.with_suffix(".gold.json").read_text(encoding="utf-8"))
    measured = list(measure([Case(file.name, file, gold, parts.reference, form)], _reader))
    assert silence(measured).wrong == 0, "\n".join(failures(measured))


def test_there_is_a_table_with_merged_cells() -> None:
    """The forms are worth something only while an annex with groups and a head of two rows is among them."""
    tables = [part for file in settable() for part in parts_of(file.read_text(encoding="utf-8")).annex]
    cells = [cell for part in tables if isinstance(part, tuple) for row in part for cell in row]
    assert None in cells
    assert ... in cells
