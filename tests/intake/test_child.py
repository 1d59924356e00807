"""The child: a reader that sleeps, swells, dies, prints or calls out is a Problem; a good one gives its record."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.intake import child
from generator.intake.gate import Admitted
from generator.intake.limits import Limits
from generator.intake.source import Kind, Refused, Source
from generator.model import Problem
from tests.intake.make_docx import docx, p, plan

LIMITS = Limits()
FILE = Admitted("a.txt", "text", "Nguyên văn".encode(), "0" * 64)

READER = """
import os, socket, subprocess, sys, time
from generator.intake.source import Block, Refused, Source

def read(raw, name, images):
    {body}
    return Source("other name", "text", "not the hash", 0, 0, (Block("paragraph", raw.decode()),))
"""


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder from which the child imports a module `mau` that the test writes."""
    monkeypatch.setattr(child, "_ROOT", tmp_path)
    (tmp_path / "generator").symlink_to(Path(child.__file__).resolve().parents[1], target_is_directory=True)
    return tmp_path / "mau.py"


def outcome(reader: Path, body: str, limits: Limits = LIMITS) -> Source | Refused:
    reader.write_text(READER.format(body=body), encoding="utf-8")
    try:
        return child.run(FILE, "mau", limits)
    except Refused as refused:
        return refused


def test_a_record_comes_back_as_that_of_this_file(reader: Path) -> None:
    source = outcome(reader, "print('nhiễu', flush=True); os.write(1, b'noise')")
    assert isinstance(source, Source)
    assert (source.name, source.sha256, source.size) == (FILE.name, FILE.sha256, FILE.size)
    assert source.blocks[0].text == "Nguyên văn"


@pytest.mark.parametrize(
    ("body", "limits", "code"),
    [
        ("time.sleep(60)", replace(LIMITS, seconds=2), "reader-time"),
        ("while True: pass", replace(LIMITS, seconds=2), "reader-time"),
        ("subprocess.run([sys.executable, '-c', 'while True: pass'])", replace(LIMITS, seconds=2), "reader-time"),
        ("x = bytearray(2 << 30)", LIMITS, "reader-memory"),
        ("x = [bytes(1000) for _ in range(3_000_000)]", LIMITS, "reader-memory"),
        ("os.kill(os.getpid(), 11)", LIMITS, "reader-died"),
        ("os._exit(3)", LIMITS, "reader-died"),
        ("sys.exit(0)", LIMITS, "reader-died"),
        ("raise RuntimeError('hỏng')", LIMITS, "reader-died"),
        ("socket.create_connection(('127.0.0.1', 9))", LIMITS, "reader-died"),
        ("raise Refused('table-unreadable', paragraph=3, why='lệch')", LIMITS, "table-unreadable"),
        ("import khong_co_goi_nay.x", LIMITS, "intake-package-missing"),
    ],
)  # fmt: skip
def test_a_bad_reader_is_a_refusal(reader: Path, body: str, limits: Limits, code: str) -> None:
    refused = outcome(reader, body, limits)
    assert isinstance(refused, Refused)
    assert refused.code == code


def test_values_say_what_happened(reader: Path) -> None:
    cases = {
        "os._exit(3)": ("status", "3"),
        "raise RuntimeError('hỏng ở đây')": ("what", "RuntimeError: hỏng ở đây"),
        "socket.create_connection(('127.0.0.1', 9))": ("what", "PermissionError: a reader may not use the network"),
        "import khong_co_goi_nay.x": ("package", "khong_co_goi_nay"),
        "raise Refused('table-unreadable', paragraph=3)": ("paragraph", "3"),
    }
    for body, (key, value) in cases.items():
        refused = outcome(reader, body)
        assert isinstance(refused, Refused)
        assert refused.values[key].endswith(value)


def test_nothing_that_it_started_outlives_it(reader: Path, tmp_path: Path) -> None:
    mark = tmp_path / "con-song"
    program = f"import time, pathlib; time.sleep(3); pathlib.Path({str(mark)!r}).touch()"
    outcome(
        reader, f"subprocess.Popen([sys.executable, '-c', {program!r}]); time.sleep(60)", replace(LIMITS, seconds=1)
    )
    outcome(reader, "time.sleep(4)")
    assert not mark.exists()


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        ("ke-hoach.docx", plan(), "docx"),
        ("ke-hoach.txt", "Ban Thường vụ Tỉnh uỷ ban hành Kế hoạch".encode(), "text"),
        ("anh.docx", docx(p()), "file-no-text"),
        ("khong-dau.txt", b"Ban Thuong vu Tinh uy ban hanh Ke hoach thuc hien Nghi quyet ve chuyen doi so",
         "text-no-diacritics"),
        ("english.txt", b"The Standing Committee issues this plan to carry out the resolution.", "text-other-language"),
        ("sua.docx", docx('<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>'),
         "docx-tracked-changes"),
        ("trong.docx", b"", "file-empty"),
    ],
)  # fmt: skip
def test_from_path_to_record(tmp_path: Path, name: str, raw: bytes, expected: str) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    result = child.read(path)
    assert (result.code if isinstance(result, Problem) else result.kind) == expected


@pytest.mark.parametrize(
    ("kind", "raw", "least", "most"),
    [
        ("text", b"x" * 9_000_000, 60, 60),
        ("pdf", b"", 300, 600),
        ("scan", b"<< /Type /Page >> << /Type/Pages >>" * 30, 30 * 60, 30 * 60 + 600),
        ("scan", b"\0" * 6_000_000, 30 * 60, 3 * 60 * 60),  # the marks of its pages are packed
        ("scan", b"/Type /Page " * 100_000, 14_400, 14_400),
    ],
)
def test_time_grows_with_the_pages(kind: Kind, raw: bytes, least: float, most: float) -> None:
    assert least <= LIMITS.seconds_for(kind, raw) <= most
