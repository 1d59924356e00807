"""The way of the data, once: files -> checked graph -> files for other programs. Build, check and serve all take it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.corpus.checks import check
from generator.corpus.graph import Graph
from generator.corpus.link import link
from generator.corpus.load import Collection, load
from generator.corpus.memo import FOLDER, Memo
from generator.exports import corpus_json
from generator.model import Problem
from generator.site import urls

MEMO = FOLDER
"""Folder below the project's that holds what is remembered of its files."""


@dataclass(frozen=True)
class Checked:
    """A collection after every check. The graph may be published only when there are no `errors`."""

    graph: Graph
    problems: tuple[Problem, ...]
    fingerprint: str

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that forbid a build."""
        return tuple(p for p in self.problems if p.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that a person should look at and that a build survives."""
        return tuple(p for p in self.problems if p.severity == "warning")


def read(root: Path, executor: Executor | None = None, *, remember: bool = False) -> Checked:
    """Load, link and check the collection below `root` (the folder with plans/ and content/). Never raises for what
    a person wrote.

    What an earlier build remembered of the files is used; `remember` writes it anew, below `root`. `executor` parses
    the files. By default this thread does: at 200 plans two processes save 0.2 s of a build and cost as much CPU again.
    """
    with _no_garbage():
        collection = _collection(root, executor, remember)
        linked = link(collection)
        return Checked(linked.graph, check(collection, linked), collection.fingerprint)


def _collection(root: Path, executor: Executor | None, remember: bool) -> Collection:
    memo = Memo(root)
    collection = load(root, executor, memo)
    if remember:
        memo.save()
    return collection


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Records hold no cycles, and they stay: nothing is looked through for garbage while they are made, nor are they
    afterwards. Otherwise a third of the time goes there, and more with every document."""
    gc.unfreeze()  # what an earlier reading of a preview left
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if on:
            gc.enable()


def data_files(checked: Checked) -> Iterator[tuple[str, bytes | Iterator[bytes]]]:
    """Every file that other programs read, as (site-relative path, bytes or, where they are many, pieces)."""
    yield from corpus_json.files(checked.graph, checked.fingerprint, urls)
