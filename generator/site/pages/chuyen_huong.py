"""Addresses that lead elsewhere: a held document under quy-dinh/, and the old address of a renamed record.

People keep addresses in letters; none of them may end nowhere. Each is a small file that needs no JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus.graph import Graph
from generator.site import urls
from generator.site.context import Site
from generator.site.page import Page


def pages(site: Site) -> Iterator[Page]:
    """One page for every address that a record no longer has, or has besides its own."""
    for regulation_id in site.graph.regulations:
        if regulation_id in site.graph.documents:
            yield _leading(urls.regulation_page(regulation_id), urls.document(regulation_id))
    for old, new in site.graph.redirects.items():
        found = _addresses(site.graph, old, new)
        if found is not None:
            yield _leading(*found)


def _leading(old: str, new: str) -> Page:
    return Page(path=old, kind="chuyen_huong", title="Đã chuyển địa chỉ", hub="", view={"target": new}, bare=True)


def _addresses(graph: Graph, old: str, new: str) -> tuple[str, str] | None:
    """Old and new address of a renamed record; None where the old one is only an anchor of a page that stays."""
    if new in graph.agencies:
        return urls.agency(old), urls.agency(new)
    if new in graph.documents:
        return urls.document(old), urls.document(new)
    if new in graph.regulations:
        return urls.regulation_page(old), urls.regulation_page(new)
    if new in graph.tasks and ":" in old:
        return urls.task(old), urls.task(new)
    return None
