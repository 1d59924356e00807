"""Shards: the texts of the clauses, verbatim, a document at a time.

    khData("chu-0", {"edition": …, "rows": [[document, [spot, text, spot, text, …], {spot: correction}], …]})

The title is left out: it stands among the names. A correction is the words around a suspected slip, spelt as the note
beside the text suggests, so that the clause is found by its right spelling too. It is never shown.
"""

from __future__ import annotations

from generator.model import Document
from generator.site.context import Site
from generator.site.search.frame import Frame, compact

_AROUND = 40
"""Characters of the text on either side of a slip that are spelt out with it: some eight syllables."""


def script(site: Site, framed: Frame, number: int, documents: tuple[str, ...]) -> bytes:
    """The content of one shard; one document a line."""
    rows = ",\n".join(compact(_row(site, framed, site.graph.documents[d])) for d in documents)
    return f'khData("chu-{number}",{{"edition":"{framed.edition}","rows":[\n{rows}\n]}});\n'.encode()


def _row(site: Site, framed: Frame, document: Document) -> list[object]:
    texts: list[object] = []
    for c in document.clauses:
        if c.kind != "title":
            texts += framed.spot(site, document.id, c.path), c.text
    corrections: dict[int, str] = {}
    for path, words in corrected(document):
        spot = framed.spot(site, document.id, path)
        corrections[spot] = f"{corrections[spot]}\n{words}" if spot in corrections else words
    return [site.order[document.id], texts, corrections]


def corrected(document: Document) -> list[tuple[str, str]]:
    """(clause path, words around a slip in their suspected spelling) for each note that stands in a clause."""
    out = []
    by_path = {c.path: c.text for c in document.clauses}
    for note in document.notes:
        if note.clause is None or note.span is None:
            continue
        text = by_path[note.clause]
        before = text[max(0, note.span.start - _AROUND) : note.span.start]
        after = text[note.span.end : note.span.end + _AROUND]
        # a word that is cut in two would be a word of its own
        before = before if note.span.start <= _AROUND else before.partition(" ")[2]
        after = after if note.span.end + _AROUND >= len(text) else after.rpartition(" ")[0]
        out.append((note.clause, f"{before}{note.suspected}{after}"))
    return out
