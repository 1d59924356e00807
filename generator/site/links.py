"""Links of hand-written pages to records: `[Quy định 164](kehoach:164-qd-tw-2013)` -> the page of the record.

Every kind of id has an address: a document or a regulation, an agency, a clause (`12-kh-tw-2022#IV.4/2` shape), a task
(`…:IV.4/2`), a deliverable (`…:IV.4/2-a`), and an old id that plans/redirects.yml leads on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import unquote

from generator.corpus.graph import Graph
from generator.corpus.suggest import nearest
from generator.model import Place, Problem, problem
from generator.site import urls

SCHEME = "kehoach:"
_HREF = re.compile(rf'(?<=\shref=)(?P<quote>["\']){SCHEME}(?P<id>[^"\']*)(?P=quote)')


def address(graph: Graph, record: str) -> str | None:
    """The site-relative address of the record with this id, None where there is none."""
    record = graph.redirects.get(record, record)
    if record in graph.documents:
        return urls.document(record)
    if record in graph.regulations:
        return urls.regulation_page(record)
    if record in graph.agencies:
        return urls.agency(record)
    if record in graph.clauses:
        return urls.clause_id(record)
    if record in graph.tasks:
        return urls.task(record)
    if record in graph.deliverables:
        return urls.deliverable(record)
    return None


def near_id(graph: Graph, record: str) -> str:
    """The id of the collection that is most like `record`, `""` where none is."""
    if "#" in record:
        return nearest(record, graph.clauses)
    if ":" in record:
        return nearest(record, [*graph.tasks, *graph.deliverables])
    return nearest(record, [*graph.documents, *graph.regulations, *graph.agencies])


def resolve(html: str, source: str, graph: Graph, page: str, file: str, report: Callable[[Problem], None]) -> str:
    """The HTML of a hand-written page with its links to records led to their pages.

    `page` is the site-relative path of the page; `file` and `source` are the Markdown file and its text, which give an
    unknown id its place in what is reported.
    """

    def lead(found: re.Match[str]) -> str:
        record = unquote(unescape(found["id"]))
        target = address(graph, record)
        if target is None:
            line, column = _place(source, record)
            report(problem(Place(file, line, column), "unknown-link", near=near_id(graph, record), id=record))
            return found[0]
        return f'"{escape(urls.relative(target, page))}"'

    return _HREF.sub(lead, html)


def _place(source: str, record: str) -> tuple[int, int]:
    """Line and column (from 1) of the first link to `record`; (0, 0) where it is written some other way."""
    at = source.find(SCHEME + record)
    if at < 0:
        return 0, 0
    return source.count("\n", 0, at) + 1, at - source.rfind("\n", 0, at)
