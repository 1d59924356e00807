"""Outcomes -> figures, and what two runs have in common.

F1 counts a wrong value twice, as one that is missing and one that should not be there. The rate that matters most is
`silent`: of all fields that were read, how many are wrong and no flag says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from generator.intake.evaluate.outcomes import Outcome, Result
from generator.intake.evaluate.texts import TextErrors


@dataclass(frozen=True, slots=True)
class Figure:
    """The counts of one kind of field over all cases."""

    name: str
    right: int
    wrong: int
    missed: int
    extra: int

    @property
    def f1(self) -> float:
        """1 where there is nothing to find and nothing was found."""
        faults = self.missed + self.extra + 2 * self.wrong
        return 1.0 if not (self.right or faults) else 2 * self.right / (2 * self.right + faults)


@dataclass(frozen=True, slots=True)
class Measured:
    """One case: its outcomes, the seconds that reading took, those of them that one core worked, its form, its pages,
    what is wrong in its text where an exact text is kept, and what stopped the import, or ""."""

    case: str
    outcomes: tuple[Outcome, ...]
    seconds: float
    work: float = 0.0
    form: str = ""
    pages: int = 1
    text: TextErrors | None = None
    stopped: str = ""


def figures(measured: Iterable[Measured]) -> list[Figure]:
    """The figures in the order in which their first outcomes come."""
    counts: dict[str, Counter[Result]] = {}
    for case in measured:
        for outcome in case.outcomes:
            counts.setdefault(outcome.figure, Counter())[outcome.result] += 1
    return [Figure(name, c["right"], c["wrong"], c["missed"], c["extra"]) for name, c in counts.items()]


@dataclass(frozen=True, slots=True)
class Silence:
    """Of `read` fields that were given a value, `wrong` are wrong without a flag; of all in gold, `missed` are absent
    without one."""

    read: int
    wrong: int
    gold: int
    missed: int

    @property
    def wrong_rate(self) -> float:
        """Wrong and unflagged, of what was read."""
        return self.wrong / self.read if self.read else 0.0

    @property
    def missed_rate(self) -> float:
        """Missed and unflagged, of what gold has."""
        return self.missed / self.gold if self.gold else 0.0


def silence(measured: Iterable[Measured]) -> Silence:
    """How much is wrong or missed without a word."""
    read = wrong = gold = missed = 0
    for case in measured:
        for outcome in case.outcomes:
            read += outcome.result != "missed"
            gold += outcome.result != "extra"
            if not outcome.flagged:
                wrong += outcome.result in ("wrong", "extra")
                missed += outcome.result == "missed"
    return Silence(read, wrong, gold, missed)


# ── runs ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def to_run(measured: Sequence[Measured]) -> dict[str, Any]:
    """A run as data: what `--json` keeps and `--against` reads."""
    return {
        "figures": {f.name: {**asdict(f), "f1": round(f.f1, 4)} for f in figures(measured)},
        "silence": asdict(silence(measured)),
        "cases": {
            m.case: {
                "form": m.form,
                "pages": m.pages,
                "seconds": round(m.seconds, 3),
                "work": round(m.work, 3),
                "text": asdict(m.text) if m.text else None,
                "stopped": m.stopped,
                "outcomes": [asdict(o) for o in m.outcomes],
            }
            for m in measured
        },
    }


@dataclass(frozen=True, slots=True)
class Change:
    """A field whose result differs between two runs. `before` or `now` is None where a run did not compare it."""

    case: str
    figure: str
    item: str
    before: str | None
    now: str | None

    @property
    def gain(self) -> bool:
        """Whether the newer run is the better one: right now, or no longer there where it should not be."""
        return self.now == "right" or (self.now is None and self.before == "extra")

    @property
    def loss(self) -> bool:
        """Whether the newer run is the worse one."""
        return self.before == "right" or (self.before is None and self.now == "extra")


def changes(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[Change]:
    """Gains and losses from one run to another, by case; cases that only one run has are left out."""
    out: list[Change] = []
    for case in sorted(before["cases"].keys() & now["cases"].keys()):
        old, new = (_results(run["cases"][case]["outcomes"]) for run in (before, now))
        out += [
            Change(case, key[0], key[1], old.get(key), new.get(key))
            for key in sorted(old.keys() | new.keys())
            if old.get(key) != new.get(key)
        ]
    return [change for change in out if change.gain or change.loss]


def _results(outcomes: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str, int], str]:
    """Results by figure, item and count of the item: «thường xuyên» stands in six rows."""
    seen: Counter[tuple[str, str]] = Counter()
    out = {}
    for outcome in outcomes:
        key = outcome["figure"], outcome["item"]
        seen[key] += 1
        out[(*key, seen[key])] = outcome["result"]
    return out
