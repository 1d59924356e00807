"""Who has a part in one sentence, for the tests that read without a register: names are read by how they are built.

The sentences of `test_parties_*.py` are invented, in the manner of real papers, letters and news; every case is a row
(text, headings above it, leads, coordinating bodies), the parties in the order in which they are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import ClauseKind
from generator.reading.agencies import Register
from generator.reading.responsibility import read_parties

NOBODY = Register({})
Case = tuple[str, tuple[str, ...], list[str], list[str]]
"""Text, the headings above it (nearest first), leads, coordinating bodies."""


@dataclass(frozen=True)
class Placed:
    """A clause as far as the reader asks."""

    path: str
    text: str
    kind: ClauseKind = "bullet"


def headings(above: Sequence[str]) -> list[Placed]:
    """Texts above a clause, the nearest first, as clauses; their paths are `^1`, `^2` …"""
    return [Placed(f"^{i}", words, "heading") for i, words in enumerate(above, start=1)]


def parts(text: str, above: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Leads and coordinating bodies of a sentence below some headings."""
    found = read_parties(Placed("x", text), headings(above), NOBODY)
    return [p.raw for p in found if p.role == "lead"], [p.raw for p in found if p.role == "coordinate"]
