"""What must hold of the collection beyond its shape: a flat list of pure functions, each yielding Problems.

A new rule is one function and one line in `ALL`. Linking has reported what could not be resolved; these look at what
could be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.corpus.checks import identity, reading, references, texts
from generator.corpus.link import Linked
from generator.corpus.load import Collection
from generator.model import Problem

Check = Callable[[Collection, Linked], Iterator[Problem]]

ALL: tuple[Check, ...] = (
    texts.clauses_follow,
    identity.documents_are_different,
    identity.copies_are_different,
    identity.ids_are_different,
    references.agencies_exist,
    references.classes_hold,
    references.agencies_have_a_role,
    references.regulations_are_cited,
    references.see_also_are_tasks,
    references.redirects_lead_somewhere,
    references.deadlines_follow_the_document,
    reading.parties_agree,
    reading.deliverables_agree,
    reading.every_assignment_is_a_task,
)


def check(collection: Collection, linked: Linked) -> tuple[Problem, ...]:
    """Every problem of the collection, those of reading and linking included, in the order of the files."""
    rules = ALL
    if not collection.register_complete:  # without a body's names the program reads its part wrongly
        rules = tuple(rule for rule in rules if rule.__module__ != reading.__name__)
    found = [*collection.problems, *linked.problems, *(p for rule in rules for p in rule(collection, linked))]
    return tuple(sorted(dict.fromkeys(found), key=lambda p: (p.place.file, p.place.line, p.place.column, p.code)))
