"""What the intake must reach, by form, and which figures of a run do not: the table of figures that it was built to.

Text, Word and PDF are clean; a form called `scan…` is a normal scan (200 to 300 dots an inch). A form called `poor…` is
a worse scan: it may be refused, or read badly, and only what is wrong without a flag counts against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

from generator.intake.evaluate.citations import DATED, ISSUED
from generator.intake.evaluate.compare import CLAUSE, TASK
from generator.intake.evaluate.figures import Measured, figures, silence
from generator.intake.evaluate.parties import PARTIES
from generator.intake.evaluate.timing import DEADLINE

Name = Literal[
    "exact", "cer", "marks", "clauses", "dated", "issued", "deadlines", "lead", "coordinate", "tasks", "silent", "time"
]
_F1: Final[Mapping[Name, str]] = {
    "clauses": CLAUSE,
    "dated": DATED,
    "issued": ISSUED,
    "deadlines": DEADLINE,
    "lead": PARTIES["lead"],
    "coordinate": PARTIES["coordinate"],
    "tasks": TASK,
}
AT_MOST: Final = frozenset({"cer", "marks", "silent", "time"})
"""Figures that must not be above their target; the others must not be below."""

CLEAN: Final[Mapping[Name, float]] = {
    "exact": 1.0, "clauses": 0.99, "dated": 0.98, "issued": 0.95, "deadlines": 0.97, "lead": 0.95, "coordinate": 0.90,
    "silent": 0.005,
}  # fmt: skip
SCAN: Final[Mapping[Name, float]] = {
    "cer": 0.01, "marks": 0.002, "clauses": 0.97, "dated": 0.96, "issued": 0.92, "deadlines": 0.93, "lead": 0.90,
    "coordinate": 0.85, "silent": 0.01, "time": 6.0,
}  # fmt: skip
POOR: Final[Mapping[Name, float]] = {"silent": 0.01}
_TIMES: Final = {"docx": 1.0, "doc": 10.0, "pdf": 0.5}
"""Seconds of one core: of a file; of a page where the form is counted by pages."""
_BY_PAGES: Final = ("pdf", "scan", "poor")


@dataclass(frozen=True, slots=True)
class FormFigures:
    """The figures of one form: shares and rates from 0 to 1, `time` in seconds of one core. A figure is absent where
    there is nothing to measure it by. `refused` of its `files` were not read."""

    form: str
    files: int
    refused: int
    values: Mapping[Name, float]
    targets: Mapping[Name, float]

    @property
    def short(self) -> tuple[Name, ...]:
        """The figures that do not reach their target."""
        has = self.values
        return tuple(n for n, target in self.targets.items() if n in has and not _met(n, has[n], target))


def _met(name: Name, value: float, target: float) -> bool:
    return value <= target if name in AT_MOST else value >= target


def targets_of(form: str) -> Mapping[Name, float]:
    """The targets of a form, by its name."""
    if form.startswith("poor"):
        return POOR
    if form.startswith("scan"):
        return SCAN
    time = _TIMES.get(form.partition("-")[0])
    return CLEAN if time is None else {**CLEAN, "time": time}


def by_form(measured: Sequence[Measured]) -> Iterator[FormFigures]:
    """The figures of each form, in the order of the forms."""
    order = {form: at for at, form in enumerate(dict.fromkeys(m.form for m in measured))}
    for form, group in groupby(sorted(measured, key=lambda m: order[m.form]), key=lambda m: m.form):
        cases = list(group)
        # what is refused is no text that was read badly: it counts in `refused`, and for a normal form as fields missed
        told = cases if not form.startswith("poor") else [m for m in cases if not m.stopped]
        refused = sum(bool(m.stopped) for m in cases)
        yield FormFigures(form, len(cases), refused, _values(told, form), targets_of(form))


def _values(cases: Sequence[Measured], form: str) -> dict[Name, float]:
    out: dict[Name, float] = {}
    texts = [m.text for m in cases if m.text is not None]
    if letters := sum(t.letters for t in texts):
        out["exact"] = sum(t.wrong == 0 for t in texts) / len(texts)
        out["cer"] = sum(t.wrong for t in texts) / letters
        out["marks"] = sum(t.marks for t in texts) / letters
    counted = {figure.name: figure.f1 for figure in figures(cases)}
    out |= {name: counted[figure] for name, figure in _F1.items() if figure in counted}
    if cases:
        out["silent"] = silence(cases).wrong_rate
        count = sum(m.pages for m in cases) if form.startswith(_BY_PAGES) else len(cases)
        out["time"] = sum(m.work for m in cases) / count
    return out
