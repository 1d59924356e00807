"""«Did you mean»: the nearest valid value to what was written."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from generator.corpus.graph import Graph
from generator.vietnamese import fold


def nearest(value: str, valid: Iterable[str]) -> str:
    """The valid value most like `value`, tone marks and case aside; "" when none is near."""
    folded = {fold(v, marks=False): v for v in valid}
    found = difflib.get_close_matches(fold(value, marks=False), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else ""


def nearest_id(record: str, graph: Graph) -> str:
    """The id of the collection most like `record`, of the same kind: that of a clause (`ID#PATH`) or a task or
    deliverable (`ID:PATH`) in the document most like its own, else a document's, regulation's or agency's. "" when
    none is near."""
    mark = next((m for m in "#:" if m in record), "")
    if not mark:
        return nearest(record, [*graph.documents, *graph.regulations, *graph.agencies])
    stated = record.partition(mark)[0]
    document = stated if stated in graph.documents else nearest(stated, graph.documents)
    if not document:
        return ""
    if mark == "#":
        return nearest(record, [c.id for c in graph.documents[document].clauses])
    tasks = graph.tasks_of_document.get(document, ())
    return nearest(record, [*(t.id for t in tasks), *(d.id for t in tasks for d in t.deliverables)])
