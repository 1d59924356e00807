"""What a draft's folder remembers: the source records, what we wrote last, and the flags. Files are replaced whole.

`drafts/ID/trang-thai.json` is ours alone. From the hash of what we wrote, a later import tells a person's edit from our
own text: an edited file is never written again; what is proposed then goes into a file beside it (`plan.moi.yml`).
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from generator.intake.write_flags import Kept

DRAFTS = "drafts"
"""Folder below the project's that holds the drafts; never published."""
STATE = "trang-thai.json"
_FORMAT = 1

Outcome = Literal["new", "updated", "same", "kept", "beside"]
"""What became of a file: `kept` a person's edit stays and there is nothing new; `beside` the same, and the new proposal
stands in a file of its own."""


@dataclass(frozen=True, slots=True)
class Received:
    """A received file in the folder: its record, its bytes and its page images (names below the folder)."""

    record: str
    sha256: str
    name: str
    original: str
    images: str


@dataclass
class State:
    """The memory of one draft. `document` is the id it will have (or has: `held`); `own` the hash of the file that its
    text and plan were read from; `base` and `text` the plan (as YAML's data) and the text as we last wrote them,
    `proposal` the plan as last proposed."""

    document: str
    held: bool = False
    own: str = ""
    received: list[Received] = field(default_factory=list)
    files: dict[str, dict[str, str]] = field(default_factory=dict)
    text: str = ""
    base: Any = None
    proposal: Any = None
    flags: tuple[Kept, ...] = ()
    confirmed: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> State | None:
        """The state in a draft's folder; None where there is none. ValueError where it is damaged."""
        try:
            text = (folder / STATE).read_text(encoding="utf-8")
        except (FileNotFoundError, NotADirectoryError):
            return None
        try:
            data = json.loads(text)
            if data["format"] != _FORMAT:
                raise ValueError(f"format {data['format']}")
            return cls(
                document=data["document"],
                held=data["held"],
                own=data["own"],
                received=[Received(**r) for r in data["received"]],
                files=data["files"],
                text=data["text"],
                base=data["base"],
                proposal=data["proposal"],
                flags=tuple(Kept.of_data(f) for f in data["flags"]),
                confirmed=data["confirmed"],
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(str(error)) from error

    def save(self, folder: Path) -> None:
        """Write the state into the folder."""
        data = {
            "format": _FORMAT,
            "document": self.document,
            "held": self.held,
            "own": self.own,
            "received": [
                {"record": r.record, "sha256": r.sha256, "name": r.name, "original": r.original, "images": r.images}
                for r in self.received
            ],
            "files": self.files,
            "confirmed": self.confirmed,
            "flags": [k.to_data() for k in self.flags],
            "text": self.text,
            "base": self.base,
            "proposal": self.proposal,
        }
        replace(folder / STATE, json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n")

    # ── files that a person may edit ──

    def put(self, folder: Path, name: str, text: str, origin: str) -> tuple[str, Outcome]:
        """Write a proposal, or keep the person's edit and put the proposal beside it. `origin` is the hash of the file
        that it was read from: what was read from one file never takes the place of what was read from another.

        Returns the name of the file that holds the proposal, and what became of it.
        """
        fresh = fingerprint(text)
        for candidate in _candidates(name):
            path = folder / candidate
            outcome: Outcome = "updated"
            if not path.exists():
                outcome = "new" if candidate == name else "beside"
            else:
                present = fingerprint(path.read_text(encoding="utf-8", errors="replace"))
                ours = self.files.get(candidate, {})
                if present == fresh:
                    outcome = "same"
                elif present != ours.get("sha256"):
                    if ours.get("sha256") == fresh:
                        return candidate, "kept"
                    continue
                elif ours.get("from") != origin:
                    continue
            if outcome != "same":
                replace(path, text.encode())
            self.files[candidate] = {"sha256": fresh, "from": origin}
            return candidate, "beside" if candidate != name and outcome != "same" else outcome
        raise AssertionError("candidates never end")

    def edited(self, folder: Path, name: str) -> bool:
        """Whether a person changed a file since we wrote it."""
        path = folder / name
        if not path.exists():
            return False
        ours = self.files.get(name, {}).get("sha256")
        return fingerprint(path.read_text(encoding="utf-8", errors="replace")) != ours


def _candidates(name: str) -> Iterator[str]:
    stem, _, suffix = name.rpartition(".")
    yield name
    number = 1
    while True:
        yield f"{stem}.moi{'' if number == 1 else f'-{number}'}.{suffix}"
        number += 1


def fingerprint(text: str) -> str:
    """Hash of a text that an editor may have saved with other line ends or a byte order mark."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(plain.encode()).hexdigest()


def replace(path: Path, raw: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        part.write_bytes(raw)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


_FORBIDDEN = '<>:"/\\|?*'
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{n}{i}" for n in ("com", "lpt") for i in range(1, 10))})


def safe_name(name: str) -> str:
    """A received file's name as a name in our folder: no path, no character or word that a system refuses."""
    base = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(c if c.isprintable() and c not in _FORBIDDEN else "_" for c in base).strip(" .")[-120:]
    return f"_{kept}" if not kept or kept.partition(".")[0].lower() in _RESERVED else kept


def free_name(folder: Path, name: str, taken: Callable[[Path], bool]) -> str:
    """`name`, or `name-2` … where `taken` says that another thing stands there."""
    stem, dot, suffix = name.rpartition(".")
    if not dot:
        stem, suffix = name, ""
    number = 1
    while True:
        candidate = name if number == 1 else f"{stem}-{number}{dot}{suffix}"
        if not taken(folder / candidate):
            return candidate
        number += 1
