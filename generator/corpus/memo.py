"""What files say, remembered between builds by the content of the files.

Only what is a pure function of one file's bytes is remembered (its data, its outline), so that a build with the memo
equals a build without it. The memo is one file of JSON lines in the project's own folder: reading it runs no code, and
a line that is damaged, or was written by another version of the program, is as good as none.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import zlib
from contextlib import suppress
from dataclasses import fields
from functools import cache
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import Literal, TypeAlias
from unicodedata import unidata_version

from generator import vietnamese
from generator.corpus import decode, yamlio
from generator.corpus.yamlio import Data
from generator.reading import blocks, labels, outline
from generator.reading.outline import Outline, OutlineClause, OutlineIssue

FOLDER = ".kehoach-cache"
"""Below the project folder; may be deleted at any time."""

Kind: TypeAlias = Literal["yaml", "text"]

_FILE = "tep-da-doc.jsonl"
# What decides how bytes are read; a change in any of them makes everything remembered foreign.
_READERS: tuple[ModuleType, ...] = (decode, yamlio, outline, blocks, labels, vietnamese, sys.modules[__name__])


class Memo:
    """The memo of one project. It is read when it is made; nothing is written before `save`."""

    def __init__(self, root: Path) -> None:
        """`root` is the project folder."""
        self._file = root / FOLDER / _FILE
        # Neither what is known nor what is new stands in memory as it is: it is as large as the collection.
        self._known = _lines(self._file)
        self._used: dict[bytes, bytes | None] = {}

    def data(self, raw: bytes) -> tuple[Data] | None:
        """The data of a YAML file with these bytes, as a tuple of one; None where nothing is remembered."""
        line = self._line("yaml", raw)
        with suppress(ValueError):
            return (json.loads(line),) if line else None
        return None

    def outline(self, raw: bytes) -> Outline | None:
        """The outline of a text with these bytes; None where nothing is remembered."""
        line = self._line("text", raw)
        with suppress(ValueError, TypeError, KeyError):
            return _outline(line) if line else None
        return None

    def remember(self, raw: bytes, said: Data | Outline) -> None:
        """Keep what the file with these bytes says. The caller answers for there being nothing wrong in it."""
        key = _key("text" if isinstance(said, Outline) else "yaml", raw)
        if key in self._used:
            return
        value: object = said
        if isinstance(said, Outline):
            value = {"clauses": list(map(_CLAUSE, said.clauses)), "issues": list(map(_ISSUE, said.issues))}
        line = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self._used[key] = zlib.compress(line.encode(errors="surrogatepass"), level=1)

    def save(self) -> None:
        """Write what was used since the memo was made, and nothing else: it never outgrows the collection.

        A memo that cannot be written costs time, never a build.
        """
        if self._used.keys() == self._known.keys():
            return
        fresh = self._file.with_name(f"{_FILE}.{os.getpid()}")
        try:
            fresh.parent.mkdir(exist_ok=True)
            with fresh.open("wb") as out:
                for key, packed in self._used.items():
                    line = zlib.decompress(packed) if packed else self._read(key)
                    if line is not None:
                        out.write(b"%s %s %s\n" % (key, _digest(line), line))
            fresh.replace(self._file)
        except OSError:
            with suppress(OSError):
                fresh.unlink()

    def _line(self, kind: Kind, raw: bytes) -> bytes | None:
        """What is remembered, as JSON; it is still in use then."""
        key = _key(kind, raw)
        line = self._read(key)
        if line is not None:
            self._used[key] = None
        return line

    def _read(self, key: bytes) -> bytes | None:
        """A line of the file, whole and undamaged."""
        where = self._known.get(key)
        if where is None:
            return None
        with suppress(OSError), self._file.open("rb") as file:
            file.seek(where[0])
            digest, _, line = file.read(where[1]).partition(b" ")
            if digest == _digest(line):
                return line
        return None


_CLAUSE = attrgetter(*(f.name for f in fields(OutlineClause)))
_ISSUE = attrgetter(*(f.name for f in fields(OutlineIssue)))


def _outline(line: bytes) -> Outline:
    value = json.loads(line)
    clauses = [[*rest, tuple((start, end) for start, end in marks)] for *rest, marks in value["clauses"]]
    return Outline(tuple(OutlineClause(*c) for c in clauses), tuple(OutlineIssue(*i) for i in value["issues"]))


def _lines(file: Path) -> dict[bytes, tuple[int, int]]:
    """Where the lines of a memo stand, by their keys: the offset and the length, in bytes, of what follows the key."""
    found = {}
    offset = 0
    with suppress(OSError), file.open("rb") as lines:
        for line in lines:
            key = line.partition(b" ")[0]
            start = len(key) + 1
            found[key] = offset + start, len(line.rstrip(b"\n")) - start
            offset += len(line)
    return found


def _digest(line: bytes) -> bytes:
    return hashlib.sha256(line).hexdigest().encode()


def _key(kind: Kind, raw: bytes) -> bytes:
    return hashlib.sha256(b"%s %s %s" % (kind.encode(), _program(), raw)).hexdigest().encode()


@cache
def _program() -> bytes:
    """Stands for how this program, with these libraries, reads bytes: its very code, because a version that is being
    worked on has the number of the last one."""
    digest = hashlib.sha256(f"{sys.version} {unidata_version} {yamlio.PARSER}".encode())
    try:
        for module in _READERS:
            digest.update(Path(module.__file__ or "").read_bytes())
    except OSError:  # installed without its code as files: nothing is recognised
        digest.update(os.urandom(16))
    return digest.hexdigest().encode()
