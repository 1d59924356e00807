"""Names: what every record is called, so that a hit can be matched and shown before any text is read.

    khData("ten", {
      "edition", "shards"   as `frame` says; the number of shards
      "types", "same"       type names by folded symbol of a document number; symbols that mean the same
      "redirects"           old id -> present id
      "spots"               [clause path, words, anchor, file of the task there if it is not called by its anchor]
      "deadlines"           [printed words, start, end]
      "rows"                [kind, id, path, title, lines, further lines, place, type, date, numbers, folder, tasks]
    })

A row is an agency (kind 1), a cited document (2), a page of deadlines, comparisons or lists (3, its `type` is the group
in which it is shown) or a held document (4). `lines` are names and titles, `further lines` what else it is looked up
by; `date` is ISO, an interval for a page. Of the numbers [serial, year, folded symbol, folded body] the first is the
record's own ([] where it has none), the others are those of copies, arrivals and successors. A task is [spot, title,
leads, other bodies, deadlines], each of the last three by number; agencies come first, so theirs are rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from generator.model import Agency, Document, Regulation, Task
from generator.reading.numbers import TYPES, parse_number, type_of
from generator.site import urls
from generator.site.context import LONG, Site
from generator.site.deadlines import period_key, periods
from generator.site.render import count, date
from generator.site.search.frame import Frame, compact
from generator.site.views import chip, task_title
from generator.vietnamese import fold

Row = list[object]
Due = tuple[str, str, str]
"""A deadline: printed words, start, end."""

AGENCY, REGULATION, PAGE, DOCUMENT = range(1, 5)


def script(site: Site, framed: Frame) -> Iterator[bytes]:
    """The content of assets/tim-kiem/ten.js in pieces; one record a line."""
    graph = site.graph
    deadlines = _deadlines(site)
    yield f'khData("ten",{{"edition":"{framed.edition}","shards":{len(framed.shards)}'.encode()
    for name, value in (("types", type_words()), ("same", same_symbols()), ("redirects", dict(graph.redirects))):
        yield f',"{name}":{compact(value)}'.encode()
    yield from _table("spots", (spot(path, words) for path, words in framed.spots))
    yield from _table("deadlines", (list(d) for d in deadlines))
    yield from _table("rows", rows(site, framed, {key: n for n, key in enumerate(deadlines)}))
    yield b"});\n"


def rows(site: Site, framed: Frame, deadlines: Mapping[Due, int]) -> Iterator[Row]:
    """Every record; agencies first and documents last."""
    yield from map(agency, site.graph.agencies.values())
    yield from map(regulation, site.regulations_cited)
    yield from period_rows(site)
    yield from page_rows(site)
    for d in site.graph.documents.values():
        yield document(site, framed, deadlines, d)


def spot(path: str, words: str) -> Row:
    """The row of a place in a document."""
    anchor = urls.anchor(path)
    file = urls.task(f"x:{path}").removeprefix("nhiem-vu/x/").removesuffix(".html")
    return [path, words, anchor] if file == anchor else [path, words, anchor, file]


def _table(name: str, rows: Iterable[Row]) -> Iterator[bytes]:
    yield f',\n"{name}":['.encode()
    comma = ""
    for row in rows:
        yield f"{comma}\n{compact(row)}".encode()
        comma = ","
    yield b"]"


# ── document numbers ─────────────────────────────────────────────────────────────────────────────────────────────


@cache
def same_symbols() -> dict[str, str]:
    """Folded symbols under which one document is printed in two ways (`qdi` -> `qd`)."""
    out = {}
    for symbol in TYPES:
        read = parse_number(f"1-{symbol}/TW")
        if read is not None and read.key[2] != symbol:
            out[fold(symbol, marks=False)] = fold(read.key[2], marks=False)
    return out


@cache
def type_words() -> dict[str, list[str]]:
    """Type names by folded symbol, all that it may stand for: `qd` is Quyết định and, as `qdi`, Quy định."""
    out: dict[str, dict[str, None]] = {}
    for symbol in TYPES:
        key = fold(symbol, marks=False)
        words = (type_of(symbol), type_of(symbol, "party"), type_of(symbol, "state"))
        out.setdefault(same_symbols().get(key, key), {}).update(dict.fromkeys(w for w in words if w))
    return {symbol: list(words) for symbol, words in out.items()}


# ── records ──────────────────────────────────────────────────────────────────────────────────────────────────────


def agency(a: Agency) -> Row:
    """The row of an agency."""
    since = (", ".join(x for x in (b.event, b.related_now, date(b.when)) if x) for b in a.became)
    return [AGENCY, a.id, urls.agency(a.id), a.name, _lines(a.variants), _lines(since), "", "", "", []]


def regulation(r: Regulation) -> Row:
    """The row of a cited document that is not held."""
    title = f"{r.type or ''} {r.number}".strip() if r.number else next(iter(r.names), r.id)
    became = dict.fromkeys(s.number for s in r.status if s.number)
    since = (", ".join(x for x in (s.number, date(s.date) if s.date else "", s.note) if x) for s in r.status)
    issued = [x for x in (r.issuer, date(r.date) if r.date else "") if x]
    lines = _lines(x for x in (r.title, *r.names, *r.carries) if x and x != title)
    numbers = [number_key(n) for n in (r.number or "", *became)]
    return [
        REGULATION, r.id, urls.regulation_page(r.id), title, lines, _lines((*issued, *since)), ", ".join(issued),
        r.type or "", r.date or "", numbers,
    ]  # fmt: skip


def document(site: Site, framed: Frame, deadlines: Mapping[Due, int], d: Document) -> Row:
    """The row of a held document with its tasks."""
    known = site.graph.regulations.get(d.id)
    lines = _lines((d.title, *(known.names if known else ()), *(known.carries if known else ())))
    more = _lines((d.issuer, date(d.date), *further_words(d), *carried_out(site, d)))
    numbers = [number_key(n) for n in (d.number, *(c.number for c in d.copies), *(a.number for a in d.received))]
    tasks = [_task(site, framed, deadlines, t) for t in site.graph.tasks_of_document.get(d.id, ())]
    return [
        DOCUMENT, d.id, urls.document(d.id), f"{d.type} {d.number}", lines, more, f"{d.issuer}, {date(d.date)}", d.type,
        d.date, numbers, urls.document_tasks(d.id).rpartition("/")[0], tasks,
    ]  # fmt: skip


def number_key(number: str) -> Row:
    """What a number is told by: serial without zeros, year, folded symbol and body; a number without a symbol (the
    stamp of an arrival) is its serial."""
    read = parse_number(number)
    if read is None:
        digits = re.search(r"\d+", number)
        return [digits[0].lstrip("0"), "", "", ""] if digits else []
    serial, year, symbol, body = read.key
    return [serial, year, fold(symbol, marks=False), re.sub(r"[^a-z0-9]", "", fold(body, marks=False))]


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(parts))


def further_words(d: Document) -> list[str]:
    """What else a document is looked up by: who signed for whom, copies, arrivals, recipients; a suspected spelling
    beside the printed one."""
    signers = [d.signer, *(d.signer.replace(n.printed, n.suspected) for n in d.notes if n.field == "signer")]
    words = [f"{d.authority} {d.position} {signer} ký".strip() for signer in signers if signer]
    words += d.place, *(n.suspected for n in d.notes if n.field and n.field != "signer")
    for c in d.copies:
        words.append(f"{c.kind} số {c.number} ngày {date(c.date)} của {c.by}")
        words.append(f"{c.authority} {c.position} {c.signer} ký".strip())
        words += c.recipients
    words += (f"văn bản đến số {a.number} ngày {date(a.date)} của {a.by}" for a in d.received)
    return list(dict.fromkeys(w for w in (*words, *d.recipients) if w))


def carried_out(site: Site, d: Document) -> Iterator[str]:
    """The documents that the title names («thực hiện Nghị quyết Hội nghị lần thứ sáu …»), by number."""
    for cited in site.graph.citations_in.get(f"{d.id}#0", ()):
        known = site.graph.regulations.get(cited.target or "")
        if known is not None and known.number and known.id != d.id:
            yield f"thực hiện {known.type or ''} {known.number}".replace("  ", " ")


def _task(site: Site, framed: Frame, deadlines: Mapping[Due, int], task: Task) -> Row:
    order, known = site.order, site.graph.agencies
    leads = [order[a] for a in task.lead if a in known]
    named = dict.fromkeys(p.agency for p in task.parties if p.agency in known)
    others = [order[a] for a in named if a is not None and a not in task.lead]
    due = dict.fromkeys(deadlines[key] for key in _due(task))
    return [framed.spot(site, task.document, task.clause), task_title(site, task), leads, others, list(due)]


# ── deadlines ────────────────────────────────────────────────────────────────────────────────────────────────────


def _due(task: Task) -> Iterator[Due]:
    """A task's deadlines as (printed words, start, end), in printed order."""
    for item in task.deliverables:
        if item.deadline is not None:
            yield chip(item.deadline).text, item.deadline.start or "", item.deadline.end or ""


def _deadlines(site: Site) -> list[Due]:
    return list(dict.fromkeys(key for task in site.graph.tasks.values() for key in _due(task)))


def period_rows(site: Site) -> Iterator[Row]:
    """A page for each year, a place on it for each period where the year is on one page, and the two lists without
    a last day."""
    for year, pairs in site.by_year.items():
        at = urls.timeline_year(year)
        yield _page(at, f"Thời hạn năm {year}", "thoi-han", f"{year}-01-01/{year}-12-31", len(pairs))
        for p in periods(pairs) if len(pairs) <= LONG else ():
            if period_key(p.deadline) != str(year):
                interval = f"{p.deadline.start or ''}/{p.deadline.end or ''}"
                yield _page(f"{at}#{p.anchor}", f"Thời hạn {p.chip.text}", "thoi-han", interval, len(p.pairs))
    yield _page(urls.continuous(), "Thường xuyên, định kỳ", "thoi-han", "", len(site.continuous))
    yield _page(urls.undated(), "Không ghi thời hạn", "thoi-han", "", len(site.undated))


def page_rows(site: Site) -> Iterator[Row]:
    """The comparisons, and the pages that open a section."""
    for plan, of in site.matrices:
        title = f"Đối chiếu {plan.type} {plan.number} với {of.type} {of.number}"
        yield _page(urls.matrix(plan.id, of.id), title, "nhiem-vu")
    for hub, title, group in _HUBS:
        yield _page(urls.hub(hub), title, group)


def _page(path: str, title: str, group: str, interval: str = "", deliverables: int | None = None) -> Row:
    place = "" if deliverables is None else f"{count(deliverables)} sản phẩm"
    return [PAGE, "", path, title, "", "", place, group, interval, []]


_HUBS = (
    ("van-ban", "Văn bản", "van-ban"),
    ("nhiem-vu", "Nhiệm vụ", "nhiem-vu"),
    ("co-quan", "Cơ quan", "co-quan"),
    ("quy-dinh", "Quy định được viện dẫn", "quy-dinh"),
    ("thoi-han", "Thời hạn", "thoi-han"),
    ("doi-chieu", "Đối chiếu", "nhiem-vu"),
    ("so-sao-luc", "Sổ sao lục", "van-ban"),
)
