"""Graph -> every file of the site, compared with what is there. Knows no MkDocs: the engine is the `theme` it is given.

Every page is computed in every build and written only where it differs. Nothing is tracked, nothing is assumed to be
unchanged: a rebuild equals a clean build, always.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin
from xml.sax.saxutils import escape

from generator.model import Place, Problem, problem
from generator.resources import templates_dir
from generator.site import search, urls
from generator.site.bodies import Make, bodies
from generator.site.context import Site
from generator.site.edition import Edition
from generator.site.pages import all_pages
from generator.site.scripts import published
from generator.site.shell import Shells, Theme, with_fallback
from generator.site.write import ForeignFolderError, Output, Written

_UNUSED = re.compile(r"assets/javascripts/(lunr|workers)/.*|.*\.map|sitemap\.xml(\.gz)?")
"""Of the theme's files: the search that we do not use, maps for its developers, and MkDocs' dated sitemap."""

_SITEMAP_ROWS = 50_000
"""Most addresses that one sitemap may hold (sitemaps.org)."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. With errors (or, in strict mode, warnings) `written` is None: the old site is untouched."""

    pages: int = 0
    written: Written | None = None
    warnings: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    documents: int = 0
    tasks: int = 0
    site_dir: Path = Path()


def publish(
    target: Path, put: Callable[[Output], int], hold: Callable[[], bool]
) -> tuple[int, Written | None] | Problem:
    """Fill the folder `target` with what `put` puts out, all of it or nothing.

    What `put` returned (the number of pages) and what was written: None where `hold`, asked when all is put, says that
    the old site must stay. A Problem where the folder is not ours or cannot be written.
    """
    try:
        with Output(target) as out:
            return put(out), None if hold() else out.commit()
    except ForeignFolderError as error:
        return error.problem
    except OSError as error:
        if error.errno is None:  # Jinja's «no such template» is one too, and it is not the disk's fault
            raise
        what = f"{error.strerror or type(error).__name__} ({error.filename})"
        return problem(Place(str(target)), "site-not-written", folder=target, what=what)


def compose(
    site: Site,
    theme: Theme,
    out: Output,
    *,
    edition: Edition,
    extra: Iterable[tuple[str, bytes | Iterator[bytes]]] = (),
    static: Path | None = None,
    site_url: str = "",
    warn: Callable[[str], None],
    progress: Callable[[int], None] = lambda pages: None,
    executor: Executor | None = None,
    make: Make = all_pages,
) -> int:
    """Put every file of the site into `out`; the number of pages made from records.

    `extra` are further files as (path, bytes or pieces), such as the data for other programs. `static` is the folder
    with what the engine itself made: the theme's assets and the hand-written pages. A page of ours takes precedence
    over it. `progress` is told the number of pages so far; `executor` makes them (else this thread does).
    """
    pages = 0

    def attempt(full: frozenset[str]) -> None:
        nonlocal pages
        pages = 0
        out.reset()
        shells = Shells(theme, site_url, full)
        for page, body in bodies(site, executor, make):
            out.put(page.path, shells.html(page, body).encode())
            pages += 1
            progress(pages)

    with_fallback(attempt, warn)
    for path, data in assets():
        out.put(path, data)
    out.put(urls.EDITION, edition.dated_like(out.old(urls.EDITION)).script())
    for path, content in search.files(site):
        out.put(path, content)
    for path, content in extra:
        out.put(path, content)
    if static is not None:
        for path, data in static_files(static):
            if path not in out:
                out.put(path, data)
    if site_url:
        for path, data in list(sitemap([p for p in out.paths if p.endswith(".html")], site_url)):
            out.put(path, data)
    return pages


def assets(folder: Path | None = None) -> Iterator[tuple[str, bytes]]:
    """The stylesheet and the script of every page, and the search engine: the files of assets/css, assets/js and
    assets/tim-kiem, each joined in the order of their names; and the scripts of single pages, which stand in assets/
    itself. Scripts are published small (scripts.py)."""
    folder = folder or templates_dir() / "assets"
    # One function, so that its parts see each other's names and nobody else does.
    engine = f'(function () {{\n"use strict";\n{_joined(folder / "tim-kiem", "js")}}})();\n'
    scripts = {urls.SCRIPT: _joined(folder / "js", "js"), urls.SEARCH_ENGINE: engine}
    scripts |= {f"assets/{file.name}": file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.js"))}
    yield urls.STYLE, _joined(folder / "css", "css").encode()
    for path, script in zip(scripts, published(list(scripts.values())), strict=True):
        yield path, script.encode()


def _joined(folder: Path, kind: str) -> str:
    parts = [p.read_text(encoding="utf-8").strip() for p in sorted(folder.glob(f"*.{kind}"))]
    return "\n\n".join(parts) + "\n"


def static_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files that the engine made in `folder`, without those that the site does not use."""
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if file.is_file() and not _UNUSED.fullmatch(path):
            yield path, file.read_bytes()


def sitemap(paths: list[str], site_url: str) -> Iterator[tuple[str, bytes]]:
    """sitemap.xml of the pages at `paths`, in parts where one may not hold them all. Without dates: a date would
    change the file with every build."""
    base = site_url.rstrip("/") + "/"
    rows = [urljoin(base, path) for path in sorted(paths) if path != urls.NOT_FOUND]
    parts = [rows[i : i + _SITEMAP_ROWS] for i in range(0, len(rows), _SITEMAP_ROWS)] or [[]]
    if len(parts) == 1:
        yield "sitemap.xml", _sitemap("urlset", "url", rows)
        return
    names = [f"sitemap-{n}.xml" for n in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield name, _sitemap("urlset", "url", part)
    yield "sitemap.xml", _sitemap("sitemapindex", "sitemap", [urljoin(base, name) for name in names])


def _sitemap(whole: str, part: str, addresses: list[str]) -> bytes:
    rows = "".join(f"<{part}><loc>{escape(address)}</loc></{part}>\n" for address in addresses)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{whole} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{rows}</{whole}>\n"
    ).encode()
