"""Cases -> measured cases: read each file, compare, take the time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator

from generator.intake.evaluate.compare import compare
from generator.intake.evaluate.figures import Measured
from generator.intake.evaluate.gold import Case
from generator.intake.evaluate.outcomes import Item
from generator.intake.evaluate.texts import text_errors
from generator.model import Problem

Reader = Callable[[Case], Item | Problem]
"""Reads the file of a case: what `kehoach import --json` prints, or why it was refused."""


def measure(found: Iterable[Case], read: Reader) -> Iterator[Measured]:
    """Every case measured. A file that is refused counts as one of which nothing was read."""
    for case in found:
        began, worked = time.perf_counter(), _work()
        said = read(case)
        seconds, work = time.perf_counter() - began, _work() - worked
        if isinstance(said, Problem):
            values = " ".join(f"{k}={v}" for k, v in said.values)
            stopped = f"{said.code} {values}".strip()
            yield Measured(case.name, tuple(compare(case.gold, {})), seconds, work, case.form, stopped=stopped)
            continue
        text = text_errors(case.reference, str(said.get("text") or "")) if case.reference else None
        pages = int(said.get("pages") or 1)
        yield Measured(case.name, tuple(compare(case.gold, said)), seconds, work, case.form, pages, text)


def _work() -> float:
    """Seconds of one core that this process and the ended children of it have used; where a system does not tell (the
    children's, on Windows), only its own."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system
