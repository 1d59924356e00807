"""Files -> the collection as stated: decisions with their places, and the outlines of the texts.

With `memo`, the only module of the corpus that opens files. What one file says is a pure function of its bytes
(`said`), so that it can be remembered by content and read in another process.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from generator.corpus import shape
from generator.corpus.decisions import AgencyDecision, PlanFile, RegulationDecision
from generator.corpus.memo import Memo
from generator.corpus.said import Said, TextFile, say_all
from generator.corpus.suggest import nearest
from generator.corpus.yamlio import Data, Marks, Spot, YamlFile
from generator.model import Place, Problem, problem
from generator.reading.outline import Outline

T = TypeVar("T")

TEXTS = "content/van-ban"
PLANS = "plans"
REGISTERS = ("agencies", "regulations", "redirects")


@dataclass(frozen=True)
class Source:
    """One held document as its two files state it.

    `plan` is None where the YAML could not be read; `outline` has no clauses where the text could not, or is empty.
    What is wrong is then among the collection's problems, and nothing more can be said about the document.
    """

    id: str
    plan: PlanFile | None
    marks: Marks
    outline: Outline
    text_file: str

    def place(self, *loc: str | int) -> Place:
        """Where the YAML states the value at `loc`."""
        return self.marks.at(*loc)

    def spot(self, *loc: str | int) -> Spot:
        """The value that the YAML states at `loc`, for a Problem that may be found there."""
        return self.marks.spot(*loc)

    @property
    def complete(self) -> bool:
        """Whether both files could be read."""
        return self.plan is not None and bool(self.outline.clauses)


@dataclass(frozen=True)
class Collection:
    """Everything that the files state, before anything is linked, and the problems of reading them.

    `sources` holds every document that has a file, complete or not. `agency_ids` are those of all entries of
    agencies.yml, the faulty ones included; None where the file could not be read. `fingerprint` (SHA-256, hex) stands
    for the bytes of all files: the same collection has the same one everywhere.
    """

    sources: Mapping[str, Source]
    agencies: Mapping[str, AgencyDecision]
    agency_ids: frozenset[str] | None
    agencies_marks: Marks
    regulations: Mapping[str, RegulationDecision]
    regulations_marks: Marks
    redirects: Mapping[str, str]
    redirects_marks: Marks
    problems: tuple[Problem, ...]
    fingerprint: str

    @property
    def register_complete(self) -> bool:
        """Whether every entry of agencies.yml could be read."""
        return self.agency_ids is not None and self.agency_ids == self.agencies.keys()

    @property
    def complete(self) -> bool:
        """Whether everything could be read. If not, what seems to be missing may stand in what was not read, so that
        checks for missing or unused records keep silent: one broken file is one problem, not hundreds."""
        return not any(p.severity == "error" for p in self.problems)


class _Files:
    """The files below one folder, with their fingerprint and what is wrong with them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.digest = hashlib.sha256()
        self.raw: dict[str, bytes] = {}
        self.unread: set[str] = set()

    def read(self, file: str) -> None:
        """The bytes of a file, if it is there; one that cannot be read is a Problem."""
        try:
            raw = self.raw[file] = (self.root / file).read_bytes()
        except (FileNotFoundError, NotADirectoryError):  # a folder that is a file is told once, by `names`
            return
        except OSError as error:
            self.unread.add(file)
            self.unreadable(file, error)
            return
        self.digest.update(f"{file}\0{len(raw)}\0".encode() + raw)

    def names(self, folder: str, suffix: str) -> set[str]:
        """Stems of the files with `suffix` in a folder; none where the folder is absent."""
        try:
            entries = list((self.root / folder).iterdir())
        except FileNotFoundError:
            return set()
        except OSError as error:
            self.unreadable(folder, error)
            return set()
        return {p.stem for p in entries if p.suffix == suffix and p.is_file() and not p.name.startswith(".")}

    def unreadable(self, file: str, error: OSError) -> None:
        self.problems.append(problem(Place(file), "unreadable-file", what=error.strerror or type(error).__name__))


class _Stated:
    """What the files state; what is wrong with them is added to their problems, and the rest is remembered."""

    def __init__(self, files: _Files, executor: Executor | None, memo: Memo | None) -> None:
        self._files = files
        self._memo = memo
        self._coming = say_all(files.raw, executor, memo)
        self._waiting: dict[str, Said] = {}

    def entries(
        self, name: str, adapter: TypeAdapter[dict[str, T]]
    ) -> tuple[dict[str, T], frozenset[str] | None, Marks]:
        """The right entries of a register, the ids of all (None where it could not be read), and their places."""
        file = _register(name)
        parsed = self._take(file)
        if not isinstance(parsed, YamlFile):
            return {}, None if file in self._files.unread else frozenset(), Marks(file)
        value, ids, faults = shape.read_entries(parsed, adapter)
        self._settle(file, parsed.data, faults)
        return value, ids, parsed.marks

    def value(self, file: str, adapter: TypeAdapter[T]) -> tuple[T | None, Marks]:
        """The value of a YAML file, None where it has any fault or is absent, and the places in it."""
        parsed = self._take(file)
        if not isinstance(parsed, YamlFile):
            return None, Marks(file)
        found = shape.read(parsed, adapter)
        self._settle(file, parsed.data, found[1])
        return found[0], parsed.marks

    def outline(self, file: str) -> Outline:
        """The outline of a text, without clauses where it is absent or faulty."""
        text = self._take(file)
        if not isinstance(text, TextFile):
            return Outline(())
        repeats = any(issue.code == "duplicate" for issue in text.outline.issues)
        self._settle(file, text.outline, text.problems, worth=not repeats)
        return text.outline

    def _take(self, file: str) -> Said | None:
        """What a file says, given away: nothing parsed is kept beside what is made of it. None where it is absent."""
        if file not in self._files.raw:
            return None
        while file not in self._waiting:
            name, said = next(self._coming)
            self._waiting[name] = said
        return self._waiting.pop(file)

    def _settle(self, file: str, said: Data | Outline, faults: Sequence[Problem], *, worth: bool = True) -> None:
        self._files.problems.extend(faults)
        if self._memo is not None and worth and not faults:
            self._memo.remember(self._files.raw[file], said)


def load(root: Path, executor: Executor | None = None, memo: Memo | None = None) -> Collection:
    """Read plans/*.yml and content/van-ban/*.md below `root` (the project folder); folders inside them are not read.

    `executor` parses the files (else this thread does), as far as `memo` does not know what they say; the memo is
    told what it may remember, and is not saved. Never raises for what a person wrote: what cannot be read becomes
    Problems.
    """
    files = _Files(root)
    plan_ids = files.names(PLANS, ".yml") - set(REGISTERS)
    text_ids = files.names(TEXTS, ".md")
    documents = sorted(plan_ids | text_ids)
    for file in (*map(_register, REGISTERS), *(f for doc in documents for f in _files_of(doc))):
        files.read(file)
    stated = _Stated(files, executor, memo)
    agencies, agency_ids, agencies_marks = stated.entries("agencies", shape.AGENCIES)
    regulations, _, regulations_marks = stated.entries("regulations", shape.REGULATIONS)
    redirects = stated.value(_register("redirects"), shape.REDIRECTS)
    sources = {doc: _source(doc, plan_ids, text_ids, stated, files.problems) for doc in documents}
    if not sources and not files.problems:
        files.problems.append(problem(Place(PLANS), "nothing-here", texts=TEXTS))
    return Collection(
        sources=sources,
        agencies=agencies,
        agency_ids=agency_ids,
        agencies_marks=agencies_marks,
        regulations=regulations,
        regulations_marks=regulations_marks,
        redirects=redirects[0].redirects if redirects[0] else {},
        redirects_marks=redirects[1],
        problems=tuple(files.problems),
        fingerprint=files.digest.hexdigest(),
    )


def _register(name: str) -> str:
    return f"{PLANS}/{name}.yml"


def _files_of(doc: str) -> tuple[str, str]:
    """The names of a document's two files: its data and its text."""
    return f"{PLANS}/{doc}.yml", f"{TEXTS}/{doc}.md"


def _source(doc: str, plan_ids: set[str], text_ids: set[str], stated: _Stated, problems: list[Problem]) -> Source:
    """A document that has a file of data, a text, or both."""
    plan_file, text_file = _files_of(doc)
    if doc not in plan_ids:
        near = nearest(doc, plan_ids - text_ids)
        problems.append(problem(Place(text_file), "plan-missing", file=plan_file, near=near))
    if doc not in text_ids:
        near = nearest(doc, text_ids - plan_ids)
        problems.append(problem(Place(plan_file), "text-missing", file=text_file, near=near))
    plan = stated.value(plan_file, shape.PLAN)
    return Source(doc, plan[0], plan[1], stated.outline(text_file), text_file)
