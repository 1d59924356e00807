"""Is this an old Word file (OLE compound file), whole, without macros and not encrypted?

Only the header, the allocation table and the directory are looked at: [MS-CFB] for the container, [MS-DOC] 2.5.1 for
the bit that says that the text is encrypted.
"""

from __future__ import annotations

import struct

from generator.intake.source import Refused

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SMALL = 64  # bytes of a sector of small streams
_FREE, _LAST_REGULAR = 0xFFFFFFFF, 0xFFFFFFFA
_ENCRYPTED, _OTHERS = ("EncryptedPackage", "EncryptionInfo"), {"Workbook": "xls", "Book": "xls"}


def inspect(raw: bytes) -> None:
    """Returns where `raw` is a Word 97–2003 document that may be converted; raises Refused for everything else."""
    if len(raw) < 1536:
        raise Refused("file-truncated", found="doc")
    sector = 1 << struct.unpack_from("<H", raw, 30)[0]
    if sector not in (512, 4096):
        raise Refused("file-truncated", found="doc")
    table = _allocation(raw, sector)
    used = max((i for i, follower in enumerate(table) if follower != _FREE), default=0)
    if (used + 1) * sector >= len(raw) + sector - 1:
        raise Refused("file-truncated", found="doc")
    streams = _directory(raw, sector, table)
    if any(name in streams for name in _ENCRYPTED):
        raise Refused("file-encrypted")
    if any(name in streams for name in ("Macros", "_VBA_PROJECT", "VBA", "_VBA_PROJECT_CUR")):
        raise Refused("file-macro")
    if "WordDocument" not in streams:
        found = next((kind for name, kind in _OTHERS.items() if name in streams), "")
        raise Refused("file-kind-unknown", found=found or ("ppt" if "PowerPoint Document" in streams else "OLE"))
    start = _first_byte(raw, sector, table, streams)
    if start + 12 > len(raw):
        raise Refused("file-truncated", found="doc")
    magic, flags = struct.unpack_from("<H", raw, start)[0], struct.unpack_from("<H", raw, start + 10)[0]
    if magic != 0xA5EC:
        raise Refused("file-truncated", found="doc")
    if flags & 0x0100:
        raise Refused("file-encrypted")


def _allocation(raw: bytes, sector: int) -> list[int]:
    """For each sector the one that follows it. Sectors that the file does not have end the table."""
    places = [s for s in struct.unpack_from("<109I", raw, 76) if s <= _LAST_REGULAR]
    further, count = struct.unpack_from("<II", raw, 68)
    for _ in range(min(count, len(raw) // sector)):
        at = (further + 1) * sector
        if further > _LAST_REGULAR or at + sector > len(raw):
            break
        *more, further = struct.unpack_from(f"<{sector // 4}I", raw, at)
        places += [s for s in more if s <= _LAST_REGULAR]
    table: list[int] = []
    for place in places:
        at = (place + 1) * sector
        if at + sector > len(raw):
            raise Refused("file-truncated", found="doc")
        table += struct.unpack_from(f"<{sector // 4}I", raw, at)
    return table


def _first_byte(raw: bytes, sector: int, table: list[int], streams: dict[str, tuple[int, int]]) -> int:
    """Where the text's stream begins: in a sector of its own, or, where it is small, inside the stream of small ones,
    which is the root's."""
    first, size = streams["WordDocument"]
    if size >= struct.unpack_from("<I", raw, 56)[0]:
        return (first + 1) * sector
    place, _ = streams.get("Root Entry", (_FREE, 0))
    for _ in range(first * _SMALL // sector):
        place = table[place] if place < len(table) else _FREE
    if place > _LAST_REGULAR:
        raise Refused("file-truncated", found="doc")
    return (place + 1) * sector + first * _SMALL % sector


def _directory(raw: bytes, sector: int, table: list[int]) -> dict[str, tuple[int, int]]:
    """Names of the streams and storages, with the sector that each begins in and its size in bytes."""
    entries: dict[str, tuple[int, int]] = {}
    place, seen = struct.unpack_from("<I", raw, 48)[0], set[int]()
    while place <= _LAST_REGULAR and place not in seen:
        seen.add(place)
        at = (place + 1) * sector
        if at + sector > len(raw):
            raise Refused("file-truncated", found="doc")
        for entry in range(at, at + sector, 128):
            length = struct.unpack_from("<H", raw, entry + 64)[0]
            if 2 < length <= 64:
                name = raw[entry : entry + length - 2].decode("utf-16-le", "replace")
                entries[name] = struct.unpack_from("<II", raw, entry + 116)
        place = table[place] if place < len(table) else _FREE
    return entries
