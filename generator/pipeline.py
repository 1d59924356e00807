"""The way of the data, once: files -> checked graph -> files for other programs. Build, check and serve all take it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.corpus.checks import check
from generator.corpus.graph import Graph
from generator.corpus.link import link
from generator.corpus.load import load
from generator.exports import corpus_json
from generator.model import Problem
from generator.site import urls


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


def read(root: Path) -> Checked:
    """Load, link and check the collection below `root` (the folder with plans/ and content/). Never raises for what
    a person wrote."""
    collection = load(root)
    linked = link(collection)
    return Checked(linked.graph, check(collection, linked), collection.fingerprint)


def data_files(checked: Checked) -> Iterator[tuple[str, bytes]]:
    """Every file that other programs read, as (site-relative path, bytes)."""
    yield from corpus_json.files(checked.graph, checked.fingerprint, urls)
