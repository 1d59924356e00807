"""Sổ sao lục: every certified copy in the collection, newest first; and the incoming stamps beside it.

The first page shows the newest copies; where there are more than a page holds, each year has pages of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Arrival, Copy, Document
from generator.site import urls
from generator.site.context import LONG, Site, paged
from generator.site.page import Page
from generator.site.views import Crumb, crumbs, document_name

_NO_DATE = "khong-ro-ngay"


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One copy with its document, as a row of the register."""

    copy: Copy
    document: Markup
    title: str
    path: str
    by_path: str
    arrivals: tuple[Arrival, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A link between the pages of the register; `here` is the page that is open."""

    text: str
    path: str
    here: bool = False


def pages(site: Site) -> Iterator[Page]:
    """The register: one page, or (past `LONG` copies) the newest ones and pages by year."""
    rows = [_row(site, d, c) for d, c in site.graph.copies]
    uncopied = [(document_name(d), urls.document(d.id)) for d in site.graph.documents.values() if not d.copies]
    if len(rows) <= LONG:
        yield _page(urls.COPIES, rows, uncopied, (), crumbs(here="Sổ sao lục"))
        return
    by_year: dict[str, list[CopyRow]] = defaultdict(list)
    for row in rows:
        by_year[row.copy.date[:4] or _NO_DATE].append(row)
    years = sorted(by_year, reverse=True)
    yield _page(urls.COPIES, rows[:LONG], uncopied, _steps(years, ""), crumbs(here="Sổ sao lục"))
    for year in years:
        parts = paged(by_year[year])
        for n, part in enumerate(parts, start=1):
            name = year if year != _NO_DATE else "không rõ ngày"
            here = name if n == 1 else f"{name}, trang {n}"
            steps = _steps(years, year, len(parts), n)
            trail = crumbs(("Sổ sao lục", urls.COPIES), here=here)
            yield _page(urls.index_year("so-sao-luc", year, n), part, [], steps, trail, here)


def _page(
    path: str,
    rows: Iterable[CopyRow],
    uncopied: Sequence[tuple[Markup, str]],
    steps: Sequence[Step],
    trail: tuple[Crumb, ...],
    part: str = "",
) -> Page:
    title = f"Sổ sao lục {part}".strip()
    return Page(
        path=path,
        kind="so_sao_luc",
        title=title,
        hub="so-sao-luc",
        view={"crumbs": trail, "rows": list(rows), "uncopied": uncopied, "steps": steps, "heading": title},
        print_head=title,
        wide=True,
    )


def _row(site: Site, document: Document, copy: Copy) -> CopyRow:
    by = urls.agency(copy.by_agency) if copy.by_agency in site.graph.agencies and copy.by_agency else ""
    return CopyRow(copy, document_name(document), document.title, urls.document(document.id), by, document.received)


def _steps(years: Sequence[str], year: str, parts: int = 1, part: int = 1) -> tuple[Step, ...]:
    """The newest copies, then every year; of the open year every part."""
    out = [Step("Mới nhất", urls.COPIES, here=not year)]
    for y in years:
        name = y if y != _NO_DATE else "không rõ ngày"
        if y == year and parts > 1:
            out += [
                Step(f"{name} ({n})", urls.index_year("so-sao-luc", y, n), here=n == part) for n in range(1, parts + 1)
            ]
        else:
            out.append(Step(name, urls.index_year("so-sao-luc", y), here=y == year))
    return tuple(out)
