"""Trang chủ: what the collection holds, the deadlines around today, the newest copies, and the ways in.

It is the page of the collection itself, so its totals may stand in it. It stays small whatever the collection grows
to: every list ends after a fixed number of lines and leads to the full one. Which period is «now», «next» or «last»
is said by the browser (assets/js/95-trang-chu.js), because a copy on a USB stick ages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Document
from generator.site import urls
from generator.site.comparison import compare
from generator.site.context import Site, is_continuous, year_of
from generator.site.deadlines import (
    UNNAMED,
    Pair,
    by_lead,
    dated,
    lead_name,
    lead_path,
    leads,
    periods,
    shared,
    span_words,
    year_chip,
)
from generator.site.page import Page
from generator.site.pages.doi_chieu import line
from generator.site.views import Chip, document_name, shorten
from generator.vietnamese import fold, nfc

MOST_DOCUMENTS = 10
MOST_AGENCIES = 20
ALL_AGENCIES = 25
"""Up to here a table with every agency is shorter than explaining which ones were left out."""
MOST_PERIODS = 12
MOST_YEARS = 24
"""The browser shows the ones around today (assets/js/95-trang-chu.js)."""
MOST_COLUMNS = 5
MOST_REGULATIONS = 20
MOST_MATRICES = 5
MOST_EXAMPLES = 5
MOST_COPIES = 2


def pages(site: Site) -> Iterator[Page]:
    """The one home page."""
    pairs = dated(site)
    leading = by_lead(site.graph.deliverables.values())
    acted = _regulations(site)
    view: dict[str, object] = {
        "counts": _counts(site),
        "hints": _hints(site, leading, acted),
        "span": span_words(pairs),
        "dated": len(pairs),
        "spans": _spans(site, pairs),
        "continuous": len(site.continuous),
        "undated": len(site.undated),
        "documents": tuple(_document(d) for d in _newest(site)),
        "document_count": len(site.graph.documents),
        "matrices": tuple(line(compare(site, *pair)) for pair in site.matrices[-MOST_MATRICES:][::-1]),
        "matrix_count": len(site.matrices),
        "table": _table(site, leading),
        "regulations": acted[:MOST_REGULATIONS],
        "regulation_count": len(acted),
        "ways": _WAYS,
    }
    yield Page(urls.HOME, "trang_chu", "Trang chủ", "trang-chu", view, "Trang chủ")


_WAYS = (
    ("van-ban", "Theo văn bản", "toàn văn, chia theo mục, điểm, gạch đầu dòng"),
    ("nhiem-vu", "Theo nhiệm vụ", "ai làm, với ai, khi nào, căn cứ vào đâu"),
    ("co-quan", "Theo cơ quan", "phiếu in của từng cơ quan"),
    ("thoi-han", "Theo thời hạn", "hình và bảng, từng năm"),
    ("quy-dinh", "Theo quy định", "văn bản được viện dẫn, phải làm gì với nó"),
    ("doi-chieu", "Đối chiếu", "đoạn của văn bản và nhiệm vụ thực hiện"),
    ("so-sao-luc", "Sổ sao lục", "các bản sao, theo ngày"),
)


# ── what the template reads ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Total:
    """A number of the collection: the `key` of assets/edition.js that keeps it up to date, and its words."""

    key: str
    count: int
    words: str


@dataclass(frozen=True, slots=True)
class Example:
    """A deliverable in one line."""

    leads: str
    inherited: str
    words: str
    path: str


@dataclass(frozen=True, slots=True)
class SpanLine:
    """A period (or, in a large collection, a year) with its count, its bar (0–100) and its first deliverables."""

    anchor: str
    chip: Chip
    count: int
    share: float
    path: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class CopyLine:
    """«sao lục 417-BS/TU, …» and its ISO day."""

    kind: str
    number: str
    by: str
    date: str


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A held document with its newest copies; `more` counts the others."""

    name: Markup
    path: str
    title: str
    date: str
    issuer: str
    copies: tuple[CopyLine, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table agencies × periods: a year, what ended before the years shown, or a list."""

    words: str
    path: str


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency's tasks and its deliverables a column; `coordinates` counts tasks where it only coordinates."""

    name: str
    path: str
    tasks: int
    coordinates: int
    cells: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The agencies with most deliverables; `of` is how many agencies lead any, `total` counts each deliverable once."""

    columns: tuple[Column, ...]
    rows: tuple[AgencyRow, ...]
    of: int
    tasks: int
    total: tuple[int, ...]
    shared: int


@dataclass(frozen=True, slots=True)
class RegulationLine:
    """A regulation that something is to be done with, and in which years."""

    name: str
    path: str
    years: str


# ── the parts ────────────────────────────────────────────────────────────────────────────────────────────────────


def _counts(site: Site) -> tuple[Total, ...]:
    g = site.graph
    return (
        Total("documents", len(g.documents), "văn bản"),
        Total("copies", len(g.copies), "bản sao"),
        Total("tasks", len(g.tasks), "nhiệm vụ"),
        Total("deliverables", len(g.deliverables), "sản phẩm"),
    )


def _hints(
    site: Site, leading: dict[str, tuple[Pair, ...]], acted: Sequence[RegulationLine]
) -> tuple[str, ...]:  # fmt: skip
    """Words that find something here: the busiest agency without diacritics, a number in short, a whole number."""
    out = []
    named = [lead for lead in leading if lead != UNNAMED]
    if named:
        out.append(fold(nfc(lead_name(site, max(named, key=lambda lead: len(leading[lead])))), marks=False))
    out += [r.name for r in acted[:1]]
    out += [d.number for d in list(site.graph.documents.values())[-1:]]
    return tuple(dict.fromkeys(out))


def _spans(site: Site, pairs: Sequence[Pair]) -> tuple[SpanLine, ...]:
    """The periods; where there are too many for a home page, the latest years."""
    found = periods(pairs)
    if len(found) <= MOST_PERIODS:
        most = max((len(p.pairs) for p in found), default=1)
        return tuple(
            SpanLine(
                p.anchor, p.chip, len(p.pairs), _share(p.pairs, most),
                f"{urls.timeline_year(p.year)}#{p.anchor}", _examples(site, p.pairs),
            )
            for p in found
        )  # fmt: skip
    years = list(site.by_year.items())[-MOST_YEARS:]
    most = max(len(own) for _, own in years)
    return tuple(
        SpanLine(
            f"han-{year}",
            year_chip(year),
            len(own), _share(own, most), urls.timeline_year(year), _examples(site, own),
        )
        for year, own in years
    )  # fmt: skip


def _share(pairs: Sequence[Pair], most: int) -> float:
    return round(100 * len(pairs) / most, 1)


def _examples(site: Site, pairs: Sequence[Pair]) -> tuple[Example, ...]:
    return tuple(
        Example(
            "; ".join(lead_name(site, lead) for lead in leads(task)),
            ", ".join(item.actions) if item.action_inherited else "",
            shorten(item.text, 110),
            urls.deliverable(item.id),
        )
        for task, item in pairs[:MOST_EXAMPLES]
    )  # fmt: skip


def _newest(site: Site) -> tuple[Document, ...]:
    """The documents that were copied last, then the ones without a copy, newest first."""
    every = site.graph.documents.values()
    return tuple(
        sorted(every, key=lambda d: (max((c.date for c in d.copies), default=""), d.date), reverse=True)
    )[:MOST_DOCUMENTS]  # fmt: skip


def _document(document: Document) -> DocumentLine:
    copies = sorted(document.copies, key=lambda c: (c.date, c.number), reverse=True)
    return DocumentLine(
        document_name(document), urls.document(document.id), document.title, document.date, document.issuer,
        tuple(CopyLine(c.kind, c.number, c.by, c.date) for c in copies[:MOST_COPIES]),
        max(len(copies) - MOST_COPIES, 0),
    )  # fmt: skip


def _table(site: Site, leading: dict[str, tuple[Pair, ...]]) -> Table:
    years = list(site.by_year)
    shown = _window(site)
    earlier = bool(shown) and years[0] < shown[0]
    later = bool(shown) and years[-1] > shown[-1]
    columns = (
        *((Column(f"trước {shown[0]}", urls.timeline()),) if earlier else ()),
        *(Column(str(year), urls.timeline_year(year)) for year in shown),
        *((Column(f"sau {shown[-1]}", urls.timeline()),) if later else ()),
        Column("thường xuyên, định kỳ", urls.continuous()),
        Column("không ghi", urls.undated()),
    )
    chosen = leading
    if len(leading) > ALL_AGENCIES:
        order = sorted(leading, key=lambda lead: -len(leading[lead]))
        chosen = {lead: leading[lead] for lead in order[:MOST_AGENCIES]}
    every = tuple(site.graph.deliverables.values())
    return Table(
        columns=columns,
        rows=tuple(_agency(site, lead, own, shown, earlier, later) for lead, own in chosen.items()),
        of=len(leading),
        tasks=len(site.graph.tasks),
        total=_cells(every, shown, earlier, later),
        shared=shared(every),
    )


def _window(site: Site) -> list[int]:
    """The neighbouring years with deadlines that hold most deliverables, the latest of several such stretches."""
    years = list(site.by_year)
    starts = range(max(len(years) - MOST_COLUMNS, 0) + 1)
    best = max(starts, key=lambda i: (sum(len(site.by_year[y]) for y in years[i : i + MOST_COLUMNS]), i))
    return years[best : best + MOST_COLUMNS]


def _agency(site: Site, lead: str, own: Sequence[Pair], years: Sequence[int], earlier: bool, later: bool) -> AgencyRow:
    led = {task.id for task, _ in own}
    beside = site.graph.tasks_of_agency.get((lead, "coordinate"), ()) if lead else ()
    return AgencyRow(
        lead_name(site, lead),
        lead_path(lead),
        len(led),
        sum(1 for t in beside if t.id not in led),
        _cells(own, years, earlier, later),
    )


def _cells(pairs: Sequence[Pair], years: Sequence[int], earlier: bool, later: bool) -> tuple[int, ...]:
    """Deliverables a column: (before,) each year (, after), without a last day, without a deadline."""
    ends = [year_of(d.deadline) for _, d in pairs]
    endless = sum(1 for _, d in pairs if is_continuous(d.deadline))
    before = (sum(1 for y in ends if y is not None and y < years[0]),) if earlier else ()
    after = (sum(1 for y in ends if y is not None and y > years[-1]),) if later else ()
    return (*before, *(ends.count(year) for year in years), *after, endless, ends.count(None) - endless)


def _regulations(site: Site) -> tuple[RegulationLine, ...]:
    """The regulations that deliverables act on, the ones due last first (a tie: most deliverables)."""
    out = []
    for regulation in site.graph.regulations.values():
        own = site.graph.deliverables_on.get(regulation.id, ())
        if not own or not regulation.number:
            continue
        ends = sorted({y for _, d in own if (y := year_of(d.deadline)) is not None})
        words = "" if not ends else str(ends[0]) if len(ends) == 1 else f"{ends[0]} – {ends[-1]}"
        key = (-(ends[-1] if ends else 0), -len(own))
        out.append((key, RegulationLine(regulation.number, site.regulation(regulation.id), words)))
    return tuple(found for _, found in sorted(out, key=lambda pair: pair[0]))
