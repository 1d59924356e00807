"""Is this archive safe to open, and which kind of Office file is it? Looks at names, sizes and prologues only.

Office files (OOXML) are zip archives that strangers can build: entries that unfold to gigabytes, archives inside
archives, names that climb out of a folder, XML whose entities multiply, macros. Each is refused before a reader starts.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import Literal

from generator.intake.limits import Limits
from generator.intake.source import Refused

PackageKind = Literal["docx", "xlsx"]

_MAIN = re.compile(
    rb'ContentType\s*=\s*["\']application/vnd\.(?:openxmlformats-officedocument|ms-word|ms-excel|ms-powerpoint)'
    rb"\.?([\w.-]+?)(?:\.main)?\+xml[\"']"
)
_KINDS: dict[bytes, PackageKind] = {b"wordprocessingml.document": "docx", b"spreadsheetml.sheet": "xlsx"}
_ARCHIVES = (".zip", ".docx", ".xlsx", ".pptx", ".docm", ".xlsm", ".pptm", ".7z", ".rar", ".gz", ".jar", ".odt", ".ods")
_EMBEDDED = re.compile(r"(?:word|xl|ppt)/embeddings/[^/]+")
_UNSAFE_XML = (b"<!DOCTYPE", b"<!ENTITY")
_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']""")
_ENCODINGS = frozenset({b"utf-8", b"utf-16", b"us-ascii", b"ascii"})
_SYMLINK = 0xA000
_CHUNK = 1 << 16


def inspect(raw: bytes, limits: Limits) -> PackageKind:
    """The kind of the Office file `raw`. Raises Refused for an archive that is unsafe, damaged, or of another kind."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = archive.infolist()
            _check_entries(entries, len(raw), limits)
            _check_xml(archive, entries)
            _check_nested(archive, entries, limits)
            names = {entry.filename for entry in entries}
            if "[Content_Types].xml" not in names:
                raise Refused("file-kind-unknown", found=_other_archive(names))
            types = archive.read("[Content_Types].xml")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, IndexError, ValueError) as error:
        raise Refused("file-truncated", found="zip") from error
    except (NotImplementedError, RuntimeError) as error:  # an odd compression method; an encrypted entry
        raise Refused("file-encrypted") from error
    return _package_kind(names, types)


def _package_kind(names: set[str], types: bytes) -> PackageKind:
    if b"macroEnabled" in types or any(name.rpartition("/")[2].lower().startswith("vbaproject") for name in names):
        raise Refused("file-macro")
    mains = [m[1] for m in _MAIN.finditer(types)]
    for main in mains:
        if kind := _KINDS.get(main):
            return kind
    found = next((word for word in ("presentation", "template", "slideshow") if word.encode() in types), "zip")
    raise Refused("file-kind-unknown", found=found)


def _other_archive(names: set[str]) -> str:
    """What a zip without content types most likely is, for the message."""
    if "mimetype" in names and "content.xml" in names:
        return "OpenDocument"
    return "zip"


def _check_entries(entries: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    if len(entries) > limits.entries:
        raise Refused("file-zip-bomb", found=f"{len(entries)} mục", limit=f"{limits.entries} mục")
    seen: set[str] = set()
    for entry in entries:
        if _climbs(entry):
            raise Refused("file-path-trick", entry=entry.filename[:80])
        if entry.flag_bits & 0x1:
            raise Refused("file-encrypted")
        if entry.filename.lower() in seen:  # two readers would see two different files
            raise Refused("file-path-trick", entry=entry.filename[:80])
        seen.add(entry.filename.lower())
        packed = max(entry.compress_size, 1)
        if entry.file_size > limits.ratio_from and entry.file_size / packed > limits.ratio:
            ratio = entry.file_size // packed
            raise Refused("file-zip-bomb", found=f"{ratio} lần", limit=f"{limits.ratio} lần")
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > limits.unpacked:
        raise Refused("file-zip-bomb", found=_mib(unpacked), limit=_mib(limits.unpacked))
    if sum(entry.compress_size for entry in entries) > size:  # entries that share their bytes
        raise Refused("file-zip-bomb", found=_mib(unpacked), limit=_mib(size))


def _climbs(entry: zipfile.ZipInfo) -> bool:
    """Whether the entry's name leads out of the archive's own folder, or is a link."""
    name = entry.orig_filename
    return (
        "\\" in name
        or "\0" in name
        or ":" in name.split("/")[0]
        or name.startswith("/")
        or ".." in PurePosixPath(name).parts
        or (entry.external_attr >> 16) & 0xF000 == _SYMLINK
    )


def _check_xml(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """No part may declare a document type or entities, in whatever encoding; reading to the end checks the sums."""
    for entry in entries:
        if not entry.filename.lower().endswith((".xml", ".rels", ".vml")):
            continue
        with archive.open(entry) as part:
            head, tail = b"", b""
            while chunk := part.read(_CHUNK):
                if not head:
                    head = chunk[:256]
                    _check_encoding(head, entry.filename)
                if any(mark in (tail + chunk).replace(b"\0", b"") for mark in _UNSAFE_XML):
                    raise Refused("file-xml-unsafe", part=entry.filename)
                tail = chunk[-40:]


def _check_encoding(head: bytes, name: str) -> None:
    plain = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")
    declared = _ENCODING.match(plain)
    if not plain.lstrip().startswith(b"<") or (declared and declared[1].lower() not in _ENCODINGS):
        raise Refused("file-xml-unsafe", part=name)


def _check_nested(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    """An archive inside is refused, except a workbook or a document that Word embeds, which must itself hold none.

    Nothing inside is ever unfolded by the readers; the rule is for whoever opens the kept original.
    """
    for entry in entries:
        with archive.open(entry) as part:
            is_archive = part.read(4) == b"PK\x03\x04"
        if not is_archive and not entry.filename.lower().endswith(_ARCHIVES):
            continue
        if not (is_archive and _EMBEDDED.fullmatch(entry.filename)):
            raise Refused("file-zip-nested", entry=entry.filename[:80])
        with zipfile.ZipFile(io.BytesIO(archive.read(entry))) as inner:
            inside = inner.infolist()
            _check_entries(inside, entry.file_size, limits)
            if any(i.filename.lower().endswith(_ARCHIVES) for i in inside):
                raise Refused("file-zip-nested", entry=entry.filename[:80])


def _mib(size: int) -> str:
    return f"{size / (1024 * 1024):.0f} MB"
