"""The gate: which files are read, by content; what is refused, with which code. Every input is made here."""

from __future__ import annotations

import struct
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from generator.intake import gate_ole, gate_text
from generator.intake.gate import Admitted, admit, kind_of
from generator.intake.limits import Limits
from generator.intake.source import Block, Cell, Refused
from generator.model import Problem
from tests.intake.make_docx import MAIN_TYPE, docx, p, plan, zipped

LIMITS = Limits()
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
TEXT = "KẾ HOẠCH\nthực hiện Nghị quyết\n".encode()
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def code_of(raw: bytes, suffix: str, limits: Limits = LIMITS) -> str:
    """The kind of a file that is taken, or the code of its refusal."""
    try:
        return kind_of(raw, suffix, limits)
    except Refused as refused:
        return refused.code


def ole(*streams: str, flags: int = 0, cut: int = 0) -> bytes:
    """A compound file with the named streams; the first sector of WordDocument has the given flags."""
    sector = 512
    names = ["Root Entry", *streams]
    header = bytearray(sector)
    header[:8] = gate_ole.MAGIC
    struct.pack_into("<HH", header, 24, 0x3E, 3)
    struct.pack_into("<HHH", header, 28, 0xFFFE, 9, 6)
    struct.pack_into("<I", header, 44, 1)  # one sector of the allocation table
    struct.pack_into("<I", header, 48, 1)  # the directory begins in sector 1
    struct.pack_into("<II", header, 68, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    table = [0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFE, *[0xFFFFFFFF] * 125]
    directory = bytearray(sector)
    for at, name in enumerate(names[:4]):
        encoded = name.encode("utf-16-le") + b"\0\0"
        directory[at * 128 : at * 128 + len(encoded)] = encoded
        struct.pack_into("<HB", directory, at * 128 + 64, len(encoded), 2)
        struct.pack_into("<I", directory, at * 128 + 116, 2)
    text = bytearray(sector)
    struct.pack_into("<H", text, 0, 0xA5EC)
    struct.pack_into("<H", text, 10, flags)
    whole = bytes(header) + struct.pack("<128I", *table) + bytes(directory) + bytes(text)
    return whole[: len(whole) - cut] if cut else whole


def with_entry(name: str, data: bytes = b"x", **attributes: int) -> bytes:
    """A good Word file with one more entry, whose name and attributes are as given."""
    out = BytesIO(docx("chữ"))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        info = zipfile.ZipInfo(name)
        info.compress_type = zipfile.ZIP_DEFLATED
        for key, value in attributes.items():
            setattr(info, key, value)
        archive.writestr(info, data)
    return out.getvalue()


def flagged(raw: bytes) -> bytes:
    """A zip whose entries all claim to be encrypted."""
    out = bytearray(raw)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = out.find(mark)
        while at >= 0:
            out[at + offset] |= 1
            at = out.find(mark, at + 4)
    return bytes(out)


BOMB = zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<a>" + b"0" * 40_000_000})
DTD = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w>&b;</w>'

TAKEN = [
    (TEXT, ".txt", "text"),
    (TEXT, "", "text"),
    (b"\xef\xbb\xbf" + TEXT, ".txt", "text"),
    (TEXT.decode().encode("utf-16"), ".txt", "text"),
    (TEXT, ".md", "markdown"),
    (b"## I- A\n\n**1. B**\n", ".txt", "markdown"),  # OCR'd Markdown comes under .txt
    (plan(), ".docx", "docx"),
    (zipped({"[Content_Types].xml": f'<O ContentType="{XLSX_TYPE}"/>'.encode()}), ".xlsx", "xlsx"),
    (PDF, ".pdf", "pdf"),
    (b"\n" + PDF, ".pdf", "pdf"),
    (ole("WordDocument", "1Table"), ".doc", "doc"),
    (with_entry("word/embeddings/oleObject1.bin", b"\xd0\xcf"), ".docx", "docx"),
    (with_entry("word/embeddings/Bang.xlsx", zipped({"xl/a.xml": b"<a/>"})), ".docx", "docx"),
]
REFUSED = [
    # nothing there
    (b"", ".docx", "file-empty"),
    (b" \r\n\t\0\0", ".txt", "file-empty"),
    (b"\xef\xbb\xbf\n", ".txt", "file-empty"),
    # not what its name says
    (PDF, ".docx", "file-wrong-kind"),
    (plan(), ".pdf", "file-wrong-kind"),
    (plan(), ".doc", "file-wrong-kind"),
    (TEXT, ".docx", "file-wrong-kind"),
    (b"<html><body>KH</body></html>", ".doc", "file-wrong-kind"),
    (b"\x01\x02\x03 garbage", ".pdf", "file-wrong-kind"),
    # kinds that are not taken
    (b"{\\rtf1 abc}", ".doc", "file-kind-unknown"),
    (b"\x89PNG\r\n\x1a\n", ".png", "file-kind-unknown"),
    (b"<!DOCTYPE html><p>a</p>", "", "file-kind-unknown"),
    (TEXT, ".csv", "file-kind-unknown"),
    (ole("Workbook"), ".xls", "file-kind-unknown"),
    (zipped({"mimetype": b"application/vnd.oasis", "content.xml": b"<a/>"}), ".odt", "file-kind-unknown"),
    (docx("a", main_type=MAIN_TYPE.replace("document", "template")), ".docx", "file-kind-unknown"),
    (b"abc\x07\x01def", ".txt", "file-kind-unknown"),
    # encodings
    ("Kê hoach sô 5".encode("latin-1"), ".txt", "text-encoding"),
    ("KÕ ho¹ch thùc hiÖn NghÞ quyÕt cña TØnh uû vÒ c«ng t¸c c¸n bé".encode("cp1252"), ".txt", "text-legacy-font"),
    ("Kế hoạch".encode()[:-1] + b"\xff", ".txt", "text-encoding"),
    # cut off, damaged
    (plan()[:2000], ".docx", "file-truncated"),
    (plan()[:-30], ".docx", "file-truncated"),
    (b"PK\x05\x06" + b"\0" * 18, ".docx", "file-kind-unknown"),  # a zip without entries
    (PDF[:60], ".pdf", "file-truncated"),
    (ole("WordDocument", cut=600), ".doc", "file-truncated"),
    (gate_ole.MAGIC + b"\0" * 100, ".doc", "file-truncated"),
    # locked
    (PDF.replace(b"trailer<<", b"trailer<</Encrypt 5 0 R"), ".pdf", "file-encrypted"),
    (ole("EncryptedPackage", "EncryptionInfo"), ".docx", "file-encrypted"),
    (ole("WordDocument", flags=0x0100), ".doc", "file-encrypted"),
    (flagged(plan()), ".docx", "file-encrypted"),
    # macros
    (docx("a", main_type="application/vnd.ms-word.document.macroEnabled.main+xml"), ".docx", "file-macro"),
    (docx("a", main_type="application/vnd.ms-word.document.macroEnabled.main+xml"), ".docm", "file-macro"),
    (plan(), ".docm", "file-macro"),
    (with_entry("word/vbaProject.bin"), ".docx", "file-macro"),
    (ole("WordDocument", "Macros"), ".doc", "file-macro"),
    # bombs
    (BOMB, ".docx", "file-zip-bomb"),
    (with_entry("word/media/big.bin", b"\0" * 30_000_000), ".docx", "file-zip-bomb"),
    (zipped({f"word/{n}.bin": b"" for n in range(4100)}), ".docx", "file-zip-bomb"),
    (with_entry("word/media/a.zip", zipped({"b": b"c"})), ".docx", "file-zip-nested"),
    (with_entry("word/media/a.png", zipped({"b": b"c"})), ".docx", "file-zip-nested"),  # under another name
    (with_entry("word/embeddings/a.xlsx", zipped({"b.zip": zipped({"c": b"d"})})), ".docx", "file-zip-nested"),
    # XML that is a program
    (docx("a", extra={"word/custom.xml": DTD}), ".docx", "file-xml-unsafe"),
    (docx("a", extra={"word/custom.xml": DTD.decode().encode("utf-16")}), ".docx", "file-xml-unsafe"),
    (docx("a", extra={"word/custom.xml": b"<!--" + b" " * 70_000 + b"-->" + DTD[21:]}), ".docx", "file-xml-unsafe"),
    (docx("a", extra={"word/custom.xml": b'<?xml version="1.0" encoding="UTF-7"?>+ADw-'}), ".docx", "file-xml-unsafe"),
    # names that climb
    (with_entry("../../etc/passwd"), ".docx", "file-path-trick"),
    (with_entry("/etc/passwd"), ".docx", "file-path-trick"),
    (with_entry("C:/a.xml"), ".docx", "file-path-trick"),
    (with_entry("word\\..\\..\\a.bin"), ".docx", "file-path-trick"),
    (with_entry("word/link", b"/etc/passwd", external_attr=0xA1FF << 16), ".docx", "file-path-trick"),
    (with_entry("WORD/Document.xml", b"<a/>"), ".docx", "file-path-trick"),  # which of the two is the text?
]


@pytest.mark.parametrize(("raw", "suffix", "kind"), TAKEN)
def test_taken(raw: bytes, suffix: str, kind: str) -> None:
    assert code_of(raw, suffix) == kind


@pytest.mark.parametrize(("raw", "suffix", "code"), REFUSED, ids=lambda x: x if isinstance(x, str) else "")
def test_refused(raw: bytes, suffix: str, code: str) -> None:
    assert code_of(raw, suffix) == code


def test_limits_are_the_callers(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(plan())
    assert isinstance(admit(path, LIMITS), Admitted)
    for tight, code in [
        (replace(LIMITS, size=1000), "file-too-large"),
        (replace(LIMITS, entries=3), "file-zip-bomb"),
        (replace(LIMITS, unpacked=1000), "file-zip-bomb"),
    ]:
        refused = admit(path, tight)
        assert isinstance(refused, Problem)
        assert (refused.code, refused.place.file) == (code, str(path))


@pytest.mark.parametrize("name", ["khong-co.docx", "."])
def test_no_file(tmp_path: Path, name: str) -> None:
    refused = admit(tmp_path / name, LIMITS)
    assert isinstance(refused, Problem)
    assert refused.code == "file-missing"


def test_a_declared_size_that_lies_is_damage() -> None:
    """An archive that declares a small size and unfolds to more is never unfolded past what it declares."""
    raw = bytearray(zipped({"[Content_Types].xml": b"<Types/>", "word/a.xml": b"<a>" + b"1" * 500_000 + b"</a>"}))
    at = raw.rfind(b"PK\x01\x02")
    raw[at + 24 : at + 28] = struct.pack("<I", 10)
    assert code_of(bytes(raw), ".docx") == "file-truncated"


def block(text: str) -> Block:
    return Block("paragraph", text)


JUDGED = [
    ("", "file-no-text"),
    ("1. 2. 3.", "file-no-text"),
    ("Số 15", ""),  # too short to tell
    ("Ban Thường vụ Tỉnh uỷ ban hành Kế hoạch thực hiện Nghị quyết số 12-NQ/TU về chuyển đổi số như sau:", ""),
    # names, symbols and loan words do not make another language of it
    ("Triển khai Windows Server, Microsoft Office và Zoom tại Văn phòng Tỉnh uỷ trong quý II năm 2024; báo cáo.", ""),
    # a damaged scan is still Vietnamese
    ("Ủy bạn nhân dần tính bạn hành Kê hoach sô l5 vê công tác cai cach hành chính năm 2O24, cụ thê như sau", ""),
    (
        "Ban Thuong vu Tinh uy ban hanh Ke hoach thuc hien Nghi quyet ve chuyen doi so trong cac co quan cua tinh",
        "text-no-diacritics",
    ),
    (
        "The Standing Committee issues this plan to carry out the resolution on digital transformation in the offices",
        "text-other-language",
    ),
    (
        "Le comité permanent adopte ce plan pour exécuter la résolution sur la numérisation des bureaux de la région",
        "text-other-language",
    ),
    ("中央委员会关于数字化转型的决议执行计划，各级党委应当认真贯彻落实，" * 2, "text-other-language"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), JUDGED)
def test_the_text_is_judged(text: str, code: str) -> None:
    assert gate_text.judge([block(text)]) == code


def test_half_a_text_without_marks_is_refused() -> None:
    good = block(
        "Ban Thường vụ Tỉnh uỷ ban hành Kế hoạch thực hiện Nghị quyết về chuyển đổi số trong các cơ quan của tỉnh"
    )
    bare = block(
        "Ban Thuong vu Tinh uy ban hanh Ke hoach thuc hien Nghi quyet ve chuyen doi so trong cac co quan cua tinh"
    )
    assert gate_text.judge([good, bare]) == "text-no-diacritics"
    assert gate_text.judge([good, good, good, bare]) == ""
    assert gate_text.judge([Block("table", "", cells=(Cell(good.text, 0, 0), Cell("", 0, 1)))]) == ""


def test_a_refusal_names_the_file_and_its_values(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(p("a"), extra={"word/custom.xml": DTD}))
    refused = admit(path, LIMITS)
    assert isinstance(refused, Problem)
    assert refused.values == (("part", "word/custom.xml"),)
