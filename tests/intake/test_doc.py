"""Old Word files through LibreOffice: numbers and tables survive, and a machine without it says what to install."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.intake import child
from generator.intake.readers import doc
from generator.intake.source import Refused, Source
from generator.model import Problem
from tests.intake.make_docx import docx, p, plan


def as_doc(raw: bytes, folder: Path) -> Path:
    """A Word file as an old Word file, made by LibreOffice."""
    program = doc.find()
    assert program, "LibreOffice is not installed"
    (folder / "a.docx").write_bytes(raw)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "a.docx")], check=True, capture_output=True, timeout=120)
    return folder / "a.doc"


@pytest.mark.office
def test_a_plan_in_old_word(tmp_path: Path) -> None:
    source = child.read(as_doc(plan(), tmp_path))
    assert isinstance(source, Source)
    assert source.kind == "doc"
    assert source.programs[0][0] == "LibreOffice"
    assert source.programs[0][1]
    labels = [b.label for b in source.blocks if b.kind == "paragraph" and not b.column and b.label]
    assert labels == ["I-", "1.", "2.", "II-", "1.", "-", "-", "2.", "2.1.", "a)", "b)", "2.2.", "a)"]
    (table,) = [b for b in source.blocks if b.kind == "table"]
    assert [c.text for c in table.cells if c.row == 1] == ["1", "Ban hành quy chế", "Văn phòng Tỉnh uỷ", "Quý III/2024"]
    assert [b.text for b in source.blocks if b.column == 2][-1] == "Trần Văn Sông"
    assert [b.text for b in source.blocks if b.kind == "footnote"] == ["Theo Đề án đã được phê duyệt."]


@pytest.mark.office
def test_tracked_changes_stop_in_old_word_too(tmp_path: Path) -> None:
    date = 'w:author="A" w:date="2024-01-01T00:00:00Z"'
    raw = docx(p("Ban Thường vụ ", f'<w:ins w:id="1" {date}><w:r><w:t>mới thêm</w:t></w:r></w:ins>'))
    refused = child.read(as_doc(raw, tmp_path))
    assert isinstance(refused, Problem)
    assert refused.code == "docx-tracked-changes"


def test_without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(doc.ENV, "khong-co-chuong-trinh-nay")
    with pytest.raises(Refused) as refused:
        doc.read(b"", "a.doc")
    assert refused.value.code == "office-missing"


@pytest.mark.parametrize(("script", "said"), [("echo hỏng >&2; exit 1", "hỏng"), ("exit 3", "mã 3")])
def test_a_conversion_that_fails_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str
) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv(doc.ENV, str(program))
    with pytest.raises(Refused) as refused:
        doc.read(b"x", "a.doc")
    assert (refused.value.code, refused.value.values) == ("office-failed", {"what": said})
