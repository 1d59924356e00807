"""What the checks go through: the linked documents beside what their files state."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus.decisions import PlanFile
from generator.corpus.link import Linked
from generator.corpus.load import Collection, Source
from generator.model import Document


def stated_documents(collection: Collection, linked: Linked) -> Iterator[tuple[Document, Source, PlanFile]]:
    """The documents of the graph, each with its files and the decisions in them."""
    for document in linked.graph.documents.values():
        source = collection.sources[document.id]
        if source.plan is not None:
            yield document, source, source.plan
