"""One document in other forms says the same: the Markdown documents of gold/, in Word and as a printed PDF."""

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
from tests.intake.gold_forms import documents, to_docx, to_pdf
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
    (found,) = measure([Case(file.name, file, gold)], _reader)
    assert found.stopped == ""
    said = "\n".join(failures([found]))
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
def test_printed(source: Path, tmp_path: Path, browser: Browser) -> None:
    file = tmp_path / f"{source.stem}.pdf"
    file.write_bytes(to_pdf(browser, parts_of(source.read_text(encoding="utf-8"))))
    check(file, source)


def test_there_is_a_table_with_merged_cells() -> None:
    """The forms are worth something only while an annex with groups and a head of two rows is among them."""
    tables = [part for file in settable() for part in parts_of(file.read_text(encoding="utf-8")).annex]
    cells = [cell for part in tables if isinstance(part, tuple) for row in part for cell in row]
    assert None in cells
    assert ... in cells
