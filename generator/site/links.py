"""Links of hand-written pages to records: `[Quy định 164](kehoach:164-qd-tw-2013)` -> the page of the record.

Every kind of id has an address: a document or a regulation, an agency, a clause (`12-kh-tw-2022#IV.4/2` shape), a task
(`…:IV.4/2`), a deliverable (`…:IV.4/2-a`), and an old id that plans/redirects.yml leads on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import unquote

from generator.corpus.decode import place_after
from generator.corpus.graph import Graph
from generator.corpus.suggest import nearest_id
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


def resolve(html: str, source: str, graph: Graph, page: str, file: str, report: Callable[[Problem], None]) -> str:
    """The HTML of a hand-written page with its links to records led to their pages.

    `page` is the site-relative path of the page; `file` and `source` are the Markdown file and its text, which give an
    unknown id its place in what is reported.
    """

    def lead(found: re.Match[str]) -> str:
        record = unquote(unescape(found["id"]))
        target = address(graph, record)
        if target is None:
            near = nearest_id(record, graph)
            report(problem(_place(source, record, file), "unknown-link", near=near, id=record))
            return found[0]
        return f'"{escape(urls.relative(target, page))}"'

    return _HREF.sub(lead, html)


def _place(source: str, record: str, file: str) -> Place:
    """The place of the first link to `record`; the file as a whole where it is written some other way."""
    at = source.find(SCHEME + record)
    return Place(file) if at < 0 else place_after(source[:at], file)
