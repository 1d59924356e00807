"""Files -> the collection as stated: decisions with their places, and the outlines of the texts.

The only module of the corpus that opens files. What one file says is a pure function of its bytes (`yamlio`, `shape`,
`read_outline`), so that it can be remembered by content.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.corpus import shape, yamlio
from generator.corpus.decisions import AgencyDecision, PlanFile, RegulationDecision
from generator.corpus.decode import control_characters, decode
from generator.corpus.suggest import nearest
from generator.corpus.yamlio import Marks, YamlFile
from generator.model import Place, Problem, problem
from generator.reading.outline import Outline, read_outline

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

    def text(self, file: str) -> str | None:
        """The text of a file, None where there is none or it cannot be read (a Problem, unless it is absent)."""
        try:
            raw = (self.root / file).read_bytes()
        except (FileNotFoundError, NotADirectoryError):  # a folder that is a file is told once, by `names`
            return None
        except OSError as error:
            self.unreadable(file, error)
            return None
        self.digest.update(f"{file}\0{len(raw)}\0".encode() + raw)
        text, faults = decode(raw, file)
        self.problems.extend(faults)
        return text

    def yaml(self, file: str) -> YamlFile | None:
        """A YAML file, None where there is none or its bytes cannot be read. Its problems are the caller's."""
        text = self.text(file)
        return None if text is None else yamlio.parse(text, file)

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


def load(root: Path) -> Collection:
    """Read plans/*.yml and content/van-ban/*.md below `root` (the project folder); folders inside them are not read.

    Never raises for what a person wrote: what cannot be read becomes Problems.
    """
    files = _Files(root)
    agencies: dict[str, AgencyDecision] = {}
    regulations: dict[str, RegulationDecision] = {}
    redirects: dict[str, str] = {}
    agency_ids: frozenset[str] | None = frozenset()
    marks = {name: Marks(f"{PLANS}/{name}.yml", {}) for name in REGISTERS}
    for name in REGISTERS:
        before = len(files.problems)
        parsed = files.yaml(marks[name].file)
        if parsed is None:
            if name == "agencies" and len(files.problems) > before:
                agency_ids = None
            continue
        marks[name] = parsed.marks
        if name == "agencies":
            agencies, agency_ids, faults = shape.read_entries(parsed, shape.AGENCIES)
        elif name == "regulations":
            regulations, _, faults = shape.read_entries(parsed, shape.REGULATIONS)
        else:
            stated = shape.read(parsed, shape.REDIRECTS)
            redirects, faults = (stated[0].redirects if stated[0] else {}), stated[1]
        files.problems.extend(faults)
    sources = _sources(files)
    if not sources and not files.problems:
        files.problems.append(problem(Place(PLANS), "nothing-here", texts=TEXTS))
    return Collection(
        sources=sources,
        agencies=agencies,
        agency_ids=agency_ids,
        agencies_marks=marks["agencies"],
        regulations=regulations,
        regulations_marks=marks["regulations"],
        redirects=redirects,
        redirects_marks=marks["redirects"],
        problems=tuple(files.problems),
        fingerprint=files.digest.hexdigest(),
    )


def _sources(files: _Files) -> dict[str, Source]:
    """Every document that has a file of data or a text, in the order of their ids."""
    plan_ids = files.names(PLANS, ".yml") - set(REGISTERS)
    text_ids = files.names(TEXTS, ".md")
    sources: dict[str, Source] = {}
    for doc in sorted(plan_ids | text_ids):
        plan_file, text_file = f"{PLANS}/{doc}.yml", f"{TEXTS}/{doc}.md"
        if doc not in plan_ids:
            near = nearest(doc, plan_ids - text_ids)
            files.problems.append(problem(Place(text_file), "plan-missing", file=plan_file, near=near))
        if doc not in text_ids:
            near = nearest(doc, text_ids - plan_ids)
            files.problems.append(problem(Place(plan_file), "text-missing", file=text_file, near=near))
        parsed, body = files.yaml(plan_file), files.text(text_file)
        files.problems.extend(control_characters(body or "", text_file))
        outline = read_outline(body or "")
        if body is not None and not outline.clauses:
            files.problems.append(problem(Place(text_file), "text-empty"))
        plan: PlanFile | None = None
        marks = Marks(plan_file, {})
        if parsed is not None:
            marks = parsed.marks
            stated = shape.read(parsed, shape.PLAN)
            plan = stated[0]
            files.problems.extend(stated[1])
        sources[doc] = Source(doc, plan, marks, outline, text_file)
    return sources
