"""The gate (cổng nhận): which received files are read at all. Decides by content; the suffix must agree with it.

No reader is started for what is refused here. The codes have their sentences in `generator.messages`; each says what a
person can do about it. What only a reader can find (tracked changes, tables that cannot be read) it refuses itself.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from generator.intake import gate_ole, gate_text, gate_zip
from generator.intake.limits import Limits
from generator.intake.readers import fonts
from generator.intake.source import Kind, Refused, Source
from generator.model import Place, Problem, problem

SUFFIXES: dict[str, frozenset[Kind]] = {
    ".txt": frozenset({"text", "markdown"}),
    ".md": frozenset({"text", "markdown"}),
    ".markdown": frozenset({"text", "markdown"}),
    ".docx": frozenset({"docx"}),
    ".doc": frozenset({"doc"}),
    ".pdf": frozenset({"pdf"}),
    ".xlsx": frozenset({"xlsx"}),
}
"""The suffixes that are taken, with the kinds that may stand under each. A scan is a PDF until it is read."""

_FOREIGN = {
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"GIF8": "GIF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
    b"MZ": "EXE",
    b"\x7fELF": "EXE",
}
_HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|\?xml)\b", re.IGNORECASE | re.DOTALL)
_PDF_ENCRYPTED = re.compile(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)")
_MARKDOWN = re.compile(r"^(?:#{1,6} ?\S|\|.*\|\s*$)|\*\*\S[^*]{0,300}?\*\*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Admitted:
    """A file that may be read: its name without folder, its kind by content, its bytes and their hash."""

    name: str
    kind: Kind
    raw: bytes
    sha256: str

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.raw)


def admit(path: Path, limits: Limits) -> Admitted | Problem:
    """The file at `path` with its kind, or the Problem for which it is refused."""
    try:
        raw = _bytes(path, limits)
        kind = kind_of(raw, path.suffix.lower(), limits)
    except Refused as refused:
        return refusal(path, refused)
    return Admitted(path.name, kind, raw, hashlib.sha256(raw).hexdigest())


def refusal(path: Path, refused: Refused) -> Problem:
    """A reader's or the gate's refusal as the Problem that a person is told."""
    return Problem(Place(str(path)), refused.code, tuple(refused.values.items()))


def check_text(path: Path, source: Source) -> Problem | None:
    """The Problem of a text that was read but cannot be used, or None."""
    code = gate_text.judge(source.blocks)
    return problem(Place(str(path)), code) if code else None


def kind_of(raw: bytes, suffix: str, limits: Limits) -> Kind:
    """The kind of `raw`, which came under `suffix` (lower case, with its dot; "" where it had none). Raises Refused."""
    if not raw.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise Refused("file-empty")
    if suffix in (".docm", ".dotm", ".xlsm", ".xltm", ".xlsb"):
        raise Refused("file-macro")
    kind = _by_content(raw, suffix, limits)
    if suffix and suffix not in SUFFIXES:
        raise Refused("file-kind-unknown", found=suffix)
    if suffix and kind not in SUFFIXES[suffix]:
        raise Refused("file-wrong-kind", suffix=suffix, found=kind)
    return kind


def decode(raw: bytes) -> tuple[str, str]:
    """The text of `raw` and the name of its encoding: UTF-8, or UTF-16. Raises Refused for any other, and says
    so where it is the old encoding of a Vietnamese font."""
    try:
        if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
            return raw.decode("utf-16"), "UTF-16"
        if b"\0" in raw[:4096]:  # UTF-16 that lost its mark: half of its bytes are zero in a Latin text
            encoding = "utf-16-le" if raw[1:2] == b"\0" or raw[3:4] == b"\0" else "utf-16-be"
            return raw.decode(encoding), "UTF-16"
        return raw.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError as error:
        table = fonts.legacy(raw.decode("cp1252", "replace"))
        if table:
            raise Refused("text-legacy-font", font=fonts.NAMES[table]) from error
        raise Refused("text-encoding", byte=error.start + 1) from error


def is_markdown(text: str, suffix: str) -> bool:
    """Whether a text is Markdown: by its suffix, or by two marks of a heading, of a table or of bold words."""
    return suffix in (".md", ".markdown") or len(_MARKDOWN.findall(text)) >= 2


def _bytes(path: Path, limits: Limits) -> bytes:
    try:
        if not path.is_file():
            raise Refused("file-missing")
        size = path.stat().st_size
        if size > limits.size:
            raise Refused("file-too-large", found=_mib(size), limit=_mib(limits.size))
        with path.open("rb") as file:
            return file.read(limits.size + 1)[: limits.size]
    except OSError as error:
        raise Refused("file-unreadable", what=error.strerror or str(error)) from error


def _by_content(raw: bytes, suffix: str, limits: Limits) -> Kind:
    if (at := raw[:1024].find(b"%PDF-")) >= 0 and not raw[:at].strip(b"\xef\xbb\xbf \t\r\n\0"):
        _check_pdf(raw)
        return "pdf"
    if raw.startswith(b"PK"):
        return gate_zip.inspect(raw, limits)
    if raw.startswith(gate_ole.MAGIC):
        gate_ole.inspect(raw)
        return "doc"
    if foreign := next((name for magic, name in _FOREIGN.items() if raw.startswith(magic)), ""):
        raise Refused("file-kind-unknown", found=foreign)
    if suffix in SUFFIXES and not SUFFIXES[suffix] & {"text", "markdown"}:
        # the head of a PDF or of an archive is gone, or it is a page that was saved under Word's suffix
        found = "HTML" if _HTML.match(raw[:4096]) else _text_or_not(raw)
        raise Refused("file-wrong-kind", suffix=suffix, found=found)
    if _HTML.match(raw[:4096]):
        raise Refused("file-kind-unknown", found="HTML")
    text, _ = decode(raw)
    if any(c < " " and c not in "\t\n\r\f\v" for c in text[:100_000]):
        raise Refused("file-kind-unknown", found="nhị phân")
    return "markdown" if is_markdown(text, suffix) else "text"


def _text_or_not(raw: bytes) -> str:
    try:
        decode(raw[:4096].rpartition(b"\n")[0] or raw[:4096])
    except Refused:
        return "nhị phân"
    return "text"


def _check_pdf(raw: bytes) -> None:
    if _PDF_ENCRYPTED.search(raw):
        raise Refused("file-encrypted")
    if b"%%EOF" not in raw[-4096:] and b"startxref" not in raw[-4096:]:
        raise Refused("file-truncated", found="pdf")


def _mib(size: int) -> str:
    return f"{size / (1024 * 1024):.1f} MB"
