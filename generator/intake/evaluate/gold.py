"""A folder of files and gold -> cases.

`NAME.gold.json` says what is right about every file called `NAME` beside it (`NAME.txt`, `NAME.docx`, `NAME.pdf` …);
`NAME.reference.txt`, where there is one, is the exact text, for the rate of wrong characters. Keys of the gold, all of
them optional: `document`, `citations`, `deadlines`, `not_deadlines`, `optional_deadlines`, `agencies`, `tasks`,
`clauses`, `copies`, `received`. A key that is absent is not compared; an empty list says that there is none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SUFFIXES = (".txt", ".md", ".docx", ".doc", ".pdf", ".xlsx")
_GOLD = ".gold.json"
_REFERENCE = ".reference.txt"


@dataclass(frozen=True)
class Case:
    """One file with its gold. `name` is the file's; `reference` is "" where no exact text is kept."""

    name: str
    file: Path
    gold: dict[str, Any]
    reference: str = ""


class GoldError(ValueError):
    """A gold file that is no gold: which, and why."""


def cases(folder: Path) -> Iterator[Case]:
    """The cases of `folder`, by name. Files without gold are left out; gold without a file is a `GoldError`."""
    for gold_file in sorted(folder.glob(f"*{_GOLD}")):
        stem = gold_file.name.removesuffix(_GOLD)
        try:
            gold = json.loads(gold_file.read_text(encoding="utf-8"))
        except ValueError as error:
            raise GoldError(f"{gold_file.name}: {error}") from error
        if not isinstance(gold, dict):
            raise GoldError(f"{gold_file.name}: không phải một bảng khoá")
        reference = folder / f"{stem}{_REFERENCE}"
        text = reference.read_text(encoding="utf-8") if reference.is_file() else ""
        files = [folder / f"{stem}{suffix}" for suffix in SUFFIXES]
        there = [file for file in files if file.is_file()]
        if not there:
            raise GoldError(f"{gold_file.name}: không có tệp {stem}.txt, .docx, .pdf … bên cạnh")
        for file in there:
            yield Case(file.name, file, gold, text)
