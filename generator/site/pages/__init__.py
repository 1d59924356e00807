"""The kinds of pages. One module a kind (or a family of kinds), each with

    def pages(site: Site) -> Iterator[Page]

A module is a pure function of the graph: no files, no clock, no MkDocs. It makes view models (plain records, `Markup`
from `generator.site.markup`, addresses from `generator.site.urls`); the HTML is in `site_templates/pages/`.
To add a kind, write the module and name it here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from generator.site.context import Site
from generator.site.page import Page

MODULES: tuple[str, ...] = (
    "trang_chu",
    "van_ban",
    "nhiem_vu",
    "co_quan",
    "quy_dinh",
    "thoi_han",
    "doi_chieu",
    "so_sao_luc",
    "tra_cuu",
    "du_lieu",
    "chuyen_huong",
)
"""Modules of this package, in the order in which their pages are made."""


def _load() -> dict[str, Callable[[Site], Iterator[Page]]]:
    found: dict[str, Callable[[Site], Iterator[Page]]] = {}
    for name in MODULES:
        full = f"{__name__}.{name}"
        try:
            found[name] = import_module(full).pages
        except ModuleNotFoundError as missing:
            if missing.name != full:
                raise
    return found


ALL: dict[str, Callable[[Site], Iterator[Page]]] = _load()
"""The makers of pages, by module."""


def all_pages(site: Site) -> Iterator[Page]:
    """Every page of the site."""
    for make in ALL.values():
        yield from make(site)
