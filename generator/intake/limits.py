"""How much a received file may cost: its size, what an archive may unfold to, and a reader's time and memory."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.intake.source import Kind

_MIB = 1024 * 1024
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_SIZE_OF_PAGE = 96 * 1024  # bytes: a scanned page in grey or colour has more


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one import. Sizes are in bytes, times in seconds.

    `ratio` is how many times larger than packed a big entry of an archive (over `ratio_from` bytes) may be: XML of a
    long table packs 40 to 60 times. A PDF may be a scan, and has `seconds_pages` to begin with, `seconds_page` more for
    each page, and `seconds_most` at most: reading a page takes 3 to 6 seconds of one core, under load 15, so that a
    minute leaves room for 30 pages on a slow and busy machine. `memory` is address space, which programs claim
    more of than they use.
    """

    size: int = 64 * _MIB
    unpacked: int = 256 * _MIB
    ratio: int = 200
    ratio_from: int = 4 * _MIB
    entries: int = 4000
    seconds: float = 60.0
    seconds_office: float = 180.0
    seconds_pages: float = 300.0
    seconds_page: float = 60.0
    seconds_most: float = 14_400.0
    memory: int = 1024 * _MIB
    memory_programs: int = 4096 * _MIB
    output: int = 256 * _MIB

    def seconds_for(self, kind: Kind, raw: bytes = b"") -> float:
        """Time for the reader of `kind` and of this file: pages are counted, and LibreOffice has to start."""
        if kind in ("pdf", "scan"):
            return min(self.seconds_most, self.seconds_pages + self.seconds_page * pages_of(raw))
        return self.seconds_office if kind == "doc" else self.seconds

    def memory_for(self, kind: Kind) -> int:
        """Memory for the reader of `kind`: page images and other programs need more."""
        return self.memory_programs if kind in ("doc", "pdf", "scan") else self.memory


def pages_of(raw: bytes) -> int:
    """About how many pages a PDF has, one at least: by the marks of its pages, or by its size where they are packed."""
    return max(1, sum(1 for _ in _PAGE.finditer(raw)), len(raw) // _SIZE_OF_PAGE)
