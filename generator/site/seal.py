"""«Nothing has changed»: what the last build was made from and what it left, so that the same build is not made twice.

A seal holds two fingerprints: of every file and setting that a build reads, and of every file that it put out. While
both are still what they were, building again would write nothing, and need not be done. Both are taken from the bytes,
never from sizes or dates: a site whose file somebody has touched is built, and so is one whose source has changed.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path

_FILE = "da-dung.json"


@dataclass(frozen=True, slots=True)
class Seal:
    """A build without a problem or a warning. `inputs` and `outputs` are fingerprints (SHA-256, hex); the rest is what
    its report says, in pages, files and records."""

    inputs: str
    outputs: str
    pages: int
    files: int
    documents: int
    tasks: int


def fingerprint(files: Iterable[Path], words: Iterable[str]) -> str:
    """Stands for the bytes and addresses of `files` and for `words`, the settings and versions that decide with them.

    A file that cannot be read is as if it had changed each time: the build, not the seal, is to say what is wrong.
    """
    digest = hashlib.sha256()
    for word in words:
        digest.update(f"{len(word)}\0{word}".encode(errors="surrogatepass"))
    for file in sorted(set(files)):
        try:
            raw = file.read_bytes()
        except OSError:
            raw = os.urandom(32)
        digest.update(f"{file}\0{len(raw)}\0".encode(errors="surrogatepass"))
        digest.update(raw)
    return digest.hexdigest()


def below(folder: Path) -> list[Path]:
    """Every file in a folder and its subfolders, compiled code left out; none where there is no such folder."""
    found = []
    for at, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found += [Path(at, name) for name in names]
    return found


def read(folder: Path) -> Seal | None:
    """The seal that stands in `folder`; None where there is none, or none that can be read."""
    with suppress(OSError, ValueError, TypeError, AttributeError):
        values = json.loads((folder / _FILE).read_bytes())
        if values.keys() == {f.name for f in fields(Seal)}:
            return Seal(**values)
    return None


def write(folder: Path, seal: Seal) -> None:
    """Keep the seal in `folder`, in the place of an older one; one that cannot be kept costs time, never a build."""
    file = folder / _FILE
    fresh = file.with_name(f"{_FILE}.{os.getpid()}")
    try:
        fresh.parent.mkdir(exist_ok=True)
        fresh.write_text(json.dumps(asdict(seal)) + "\n", encoding="utf-8")
        fresh.replace(file)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
