"""Checks of the texts: their clauses are numbered as a reader expects."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus.link import Linked
from generator.corpus.load import Collection
from generator.model import Place, Problem, problem


def clauses_follow(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """A missed or repeated label gives the clauses after it to the wrong parent, and tasks to the wrong body.

    Real texts are numbered wrongly in print too: only a path that two clauses share is an error, the rest is a hint.
    """
    for source in collection.sources.values():
        for issue in source.outline.issues:
            place = Place(source.text_file, issue.line, 1)
            if issue.code == "duplicate":
                yield problem(place, "clause-twice", clause=issue.label)
            elif issue.code == "not-separated":
                yield problem(place, "clause-not-separated", severity="warning", label=issue.label, block=issue.before)
            elif issue.before:
                yield problem(place, "clause-sequence", severity="warning", label=issue.label, before=issue.before)
            else:
                yield problem(place, "clause-not-first", severity="warning", label=issue.label)
