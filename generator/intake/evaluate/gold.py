"""A folder of files and gold -> cases.

`NAME.gold.json` says what is right about every file called `NAME` beside it (`NAME.txt`, `NAME.docx`, `NAME.pdf` …, and
`NAME@1.pdf`, `NAME@2.pdf` where it is there in many ways); `NAME.reference.txt`, where there is one, holds the exact
words that text.md must have: title, body, annexes. A folder inside the folder holds one form of its documents, and its
name is the form's; files that lie in the folder itself have the form of their ending. Keys of the gold, all of
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
VARIANT = "@"
_FORMS = {".txt": "text", ".md": "text"}
_GOLD = ".gold.json"
_REFERENCE = ".reference.txt"


@dataclass(frozen=True)
class Case:
    """One file with its gold. `name` is the file's, below the folder; `reference` is "" where no exact text is kept;
    `form` is what it counts for beside its like."""

    name: str
    file: Path
    gold: dict[str, Any]
    reference: str = ""
    form: str = ""


class GoldError(ValueError):
    """A gold file that is no gold: which, and why."""


def cases(folder: Path) -> Iterator[Case]:
    """The cases of `folder`, then those of the folders in it, by name. Files without gold are left out; gold without a
    file is a `GoldError`."""
    yield from _cases(folder, "")
    for form in sorted(path for path in folder.iterdir() if path.is_dir()):
        yield from _cases(form, form.name)


def _cases(folder: Path, form: str) -> Iterator[Case]:
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
        there = sorted((file for file in folder.glob(f"{stem}*") if _is_of(file, stem)), key=_order)
        if not there:
            raise GoldError(f"{gold_file.name}: không có tệp {stem}.txt, .docx, .pdf … bên cạnh")
        for file in there:
            name = f"{form}/{file.name}" if form else file.name
            yield Case(name, file, gold, text, form or _FORMS.get(file.suffix, file.suffix[1:]))


def _is_of(file: Path, stem: str) -> bool:
    """Whether a file is the document `stem`, or a variant of it."""
    return file.suffix in SUFFIXES and file.stem.partition(VARIANT)[0] == stem


def _order(file: Path) -> tuple[int, str]:
    return SUFFIXES.index(file.suffix), file.stem
