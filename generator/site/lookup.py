"""What «Tra cứu» looks things up in: every record with its address, as a plain script that also loads from file://.

`assets/tra-cuu.js` (the engine) reads `window.khLookup`:

    kinds      the words for each kind, in the order in which results are shown
    rows       [kind, id, path, title, note, number keys, other words]
    redirects  old id -> present id

A clause has no row: its address is its document's with the anchor of its path, which the engine computes as `urls`
does (a test compares the two).
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.model import Document, Regulation
from generator.reading.numbers import parse_number
from generator.site import urls
from generator.site.context import Site
from generator.site.render import date
from generator.site.views import task_title
from generator.vietnamese import fold

KINDS = ("văn bản", "quy định", "cơ quan", "nhiệm vụ")
_DOCUMENT, _REGULATION, _AGENCY, _TASK = range(len(KINDS))

Row = tuple[int, str, str, str, str, str, str]


def script(site: Site) -> bytes:
    """The content of assets/tra-cuu-du-lieu.js; one row a line, so that two builds can be compared."""
    rows = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in _rows(site))
    redirects = json.dumps(dict(site.graph.redirects), ensure_ascii=False)
    kinds = json.dumps(KINDS, ensure_ascii=False)
    return f'window.khLookup = {{"kinds": {kinds}, "redirects": {redirects}, "rows": [\n{rows}\n]}};\n'.encode()


def _rows(site: Site) -> Iterator[Row]:
    graph = site.graph
    for d in graph.documents.values():
        note = f"{d.issuer}, {date(d.date)}"
        yield _DOCUMENT, d.id, urls.document(d.id), f"{d.type} {d.number}", note, number_keys(d), d.title
    for r in site.regulations_cited:
        title = f"{r.type or ''} {r.number}".strip() if r.number else (r.names[0] if r.names else r.id)
        note = ", ".join(x for x in (r.issuer, date(r.date) if r.date else "") if x)
        words = " ".join([*r.names, *r.carries, r.title or ""])
        yield _REGULATION, r.id, site.regulation(r.id), title, note, number_keys(r), words
    for a in graph.agencies.values():
        yield _AGENCY, a.id, urls.agency(a.id), a.name, "", "", " ".join(a.variants)
    for t in graph.tasks.values():
        document = graph.documents[t.document]
        leads = "; ".join(graph.agencies[x].name for x in t.lead if x in graph.agencies)
        note = f"{t.clause}, {document.number}" + (f" · {leads}" if leads else "")
        yield _TASK, t.id, urls.task(t.id), task_title(site, t), note, "", ""


def number_keys(record: Document | Regulation) -> str:
    """Folded words by which people name a numbered document: type, serial without zeros, symbol, body, year.

    A symbol that is printed in two ways has both (`QĐi` is also `qd`); symbol and body are also one word, as typed in
    haste (`12khtw`).
    """
    number = parse_number(record.number) if record.number else None
    if number is None:
        return ""
    symbol = fold(number.symbol, marks=False)
    also = number.key[2] if number.key[2] != number.symbol else ""
    year = number.year or (record.date or "")[:4]
    body = fold(number.body, marks=False)
    parts = [number.serial.lstrip("0"), symbol, fold(also, marks=False), body, symbol + body, year]
    return " ".join(p for p in [fold(record.type or "", marks=False), *parts] if p)
