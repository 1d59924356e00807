"""Dữ liệu: what other programs may take, and «bản này là bản nào?» in full.

The totals and the date of the build are put in by assets/edition.js, so that this page changes only with its links.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.site import urls
from generator.site.context import LONG, Site
from generator.site.page import Page
from generator.site.views import crumbs, document_name


def pages(site: Site) -> Iterator[Page]:
    """The one page of the kind; it names the newest documents' own files and the pattern for all others."""
    newest = sorted(site.graph.documents.values(), key=lambda d: d.date, reverse=True)
    yield Page(
        path=urls.DATA,
        kind="du_lieu",
        title="Dữ liệu",
        hub="du-lieu",
        view={
            "crumbs": crumbs(here="Dữ liệu"),
            "documents": [(document_name(d), urls.document(d.id), urls.data(d.id)) for d in newest[:LONG]],
            "more": len(newest) > LONG,
        },
    )
