"""Cases -> measured cases: read each file, compare, take the time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator

from generator.intake.evaluate.compare import compare
from generator.intake.evaluate.figures import Measured
from generator.intake.evaluate.gold import Case
from generator.intake.evaluate.outcomes import Item
from generator.model import Problem
from generator.vietnamese import fold, nfc

Reader = Callable[[Case], Item | Problem]
"""Reads the file of a case: what `kehoach import --json` prints, or why it was refused."""


def measure(found: Iterable[Case], read: Reader) -> Iterator[Measured]:
    """Every case measured. A file that is refused counts as one of which nothing was read."""
    for case in found:
        began = time.perf_counter()
        said = read(case)
        seconds = time.perf_counter() - began
        if isinstance(said, Problem):
            values = " ".join(f"{k}={v}" for k, v in said.values)
            yield Measured(case.name, tuple(compare(case.gold, {})), seconds, stopped=f"{said.code} {values}".strip())
            continue
        cer = cer_marks = None
        if case.reference:
            cer, cer_marks = error_rates(case.reference, str(said.get("text") or ""))
        yield Measured(case.name, tuple(compare(case.gold, said)), seconds, cer, cer_marks)


def error_rates(reference: str, read: str) -> tuple[float, float]:
    """Of the characters of `reference`: how many were read wrong, and how many only in their diacritics.

    White space counts as one blank. The second is the difference to what remains wrong without diacritics.
    """
    one, other = (" ".join(nfc(s).split()) for s in (reference, read))
    if not one:
        return 0.0, 0.0
    wrong = _distance(one, other)
    bare = _distance(fold(one, marks=False), fold(other, marks=False))
    return wrong / len(one), max(0, _distance(one.lower(), other.lower()) - bare) / len(one)


def _distance(a: str, b: str) -> int:
    from rapidfuzz.distance import Levenshtein  # of the extra `intake`

    return int(Levenshtein.distance(a, b))
