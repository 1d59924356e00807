"""The kinds of pages. One module a kind (or a family of kinds), each with

    def pages(site: Site) -> Iterator[Page]                 # a kind with few pages
    def pages(site: Site, share: Share) -> Iterator[Page]   # a kind with a page a record

A module is a pure function of the graph: no files, no clock, no MkDocs. It makes view models (plain records, `Markup`
from `generator.site.markup`, addresses from `generator.site.urls`); the HTML is in `site_templates/pages/`.
To add a kind, write the module and name it here. `van_ban_le`, `…_muc_luc`, `…_danh_sach` and `…_lien_quan` are parts
of their kinds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.site.context import Site
from generator.site.page import Page
from generator.site.pages import (
    chuyen_huong,
    co_quan,
    doi_chieu,
    du_lieu,
    nhiem_vu,
    quy_dinh,
    so_sao_luc,
    thoi_han,
    tra_cuu,
    trang_chu,
    van_ban,
)
from generator.site.share import WHOLE, Share

SINGLE: tuple[Callable[[Site], Iterator[Page]], ...] = (
    trang_chu.pages,
    so_sao_luc.pages,
    tra_cuu.pages,
    du_lieu.pages,
    chuyen_huong.pages,
)
"""The makers of pages that are few, whatever the collection holds."""

DIVIDED: tuple[Callable[[Site, Share], Iterator[Page]], ...] = (
    van_ban.pages,
    nhiem_vu.pages,
    co_quan.pages,
    quy_dinh.pages,
    thoi_han.pages,
    doi_chieu.pages,
)
"""The makers of pages that are as many as the records: each makes those of its share."""


def all_pages(site: Site, share: Share = WHOLE) -> Iterator[Page]:
    """Every page of the site, or a share of them."""
    if share.first:
        for make in SINGLE:
            yield from make(site)
    for divided in DIVIDED:
        yield from divided(site, share)
