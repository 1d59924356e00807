"""The index of documents: the newest ones, then a page a year. A helper of `van_ban`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Document
from generator.site import urls
from generator.site.context import LONG, Site
from generator.site.markup import numbers_kept
from generator.site.page import Page
from generator.site.views import copy_words, crumbs, document_name

NEWEST = 12
"""Documents that the index shows before the years."""

UNKNOWN_YEAR = "khong-ro-ngay"
"""The word that stands in an address for the year of what has no date."""


@dataclass(frozen=True, slots=True)
class Row:
    """A document in a list."""

    name: Markup
    path: str
    title: Markup
    date: str
    issuer: str
    issuer_path: str
    tasks: int
    tasks_path: str
    copies: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A page of a list that is split: its words, its path (the page that one is on has none), how many it holds."""

    text: str
    path: str
    count: int


def index_pages(site: Site) -> Iterator[Page]:
    """«Văn bản»: the newest documents and the years; then a page a year, split past LONG."""
    years: dict[str, list[Document]] = {}
    for document in reversed(tuple(site.graph.documents.values())):
        years.setdefault(document.date[:4] or UNKNOWN_YEAR, []).append(document)
    every = sorted((d for ds in years.values() for d in ds), key=lambda d: d.date, reverse=True)
    ordered = sorted(years, key=lambda y: (y != UNKNOWN_YEAR, y), reverse=True)
    steps = [Step(_year_words(y), urls.index_year("van-ban", y), len(years[y])) for y in ordered]
    yield _index_page(
        urls.hub("van-ban"), "Văn bản", every[:NEWEST], site, steps, (), newest=len(every) > NEWEST, here=None
    )
    for y in ordered:
        parts = [years[y][i : i + LONG] for i in range(0, len(years[y]), LONG)]
        paths = [urls.index_year("van-ban", y, n) for n in range(1, len(parts) + 1)]
        for n, part in enumerate(parts):
            words = f"Văn bản {_year_words(y).lower()}" + (f", trang {n + 1}" if n else "")
            turns = [Step(f"Trang {k + 1}", "" if k == n else p, len(parts[k])) for k, p in enumerate(paths)]
            around = [Step(s.text, "" if s.path == paths[0] else s.path, s.count) for s in steps]
            turns = turns if len(parts) > 1 else []
            yield _index_page(paths[n], words, part, site, around, turns, newest=False, here=_year_words(y))


def _year_words(year: str) -> str:
    return "Không rõ ngày" if year == UNKNOWN_YEAR else f"Năm {year}"


def _index_page(
    path: str,
    title: str,
    documents: Sequence[Document],
    site: Site,
    years: Sequence[Step],
    turns: Sequence[Step],
    *,
    newest: bool,
    here: str | None,
) -> Page:
    steps = (("Văn bản", urls.hub("van-ban")),) if here else ()
    view = {
        "crumbs": crumbs(*steps, here=here or "Văn bản"),
        "title": title,
        "rows": tuple(_row(site, d) for d in documents),
        "years": tuple(years),
        "turns": tuple(turns),
        "newest": newest,
    }
    return Page(path, "van_ban_muc_luc", title, "van-ban", view, print_head=title)


def _row(site: Site, document: Document) -> Row:
    agency = document.issuer_agency or ""
    return Row(
        name=document_name(document),
        path=urls.document(document.id),
        title=numbers_kept(document.title),
        date=document.date,
        issuer=document.issuer,
        issuer_path=urls.agency(agency) if agency in site.graph.agencies else "",
        tasks=len(site.graph.tasks_of_document.get(document.id, ())),
        tasks_path=urls.document_tasks(document.id),
        copies=tuple(copy_words(c) for c in document.copies),
    )
