"""Thời hạn: the timeline of all deadlines, one page a year, and the two lists of what has no last day.

The picture shows agencies × time; the table below it has the same deliverables, and on a narrow screen the list of
periods stands in for the picture. Core tasks (nhiệm vụ trọng tâm) are counted in totals and lists but not drawn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Deadline
from generator.site import urls
from generator.site.context import LONG, Site
from generator.site.deadlines import (
    UNNAMED_WORDS,
    Pair,
    Period,
    Row,
    choices,
    dated,
    periods,
    row,
    shared,
    span_words,
    year_chip,
)
from generator.site.duty import Desk
from generator.site.figure import draw
from generator.site.page import Page
from generator.site.share import WHOLE, Share
from generator.site.views import Chip, PartyView, chip, crumbs, document_name


def pages(site: Site, share: Share = WHOLE) -> Iterator[Page]:
    """The overview, the years, «thường xuyên, định kỳ» and «không ghi thời hạn»."""
    desk = Desk(site, urls.timeline())
    if share.first:
        yield _overview(site, desk)
    for year in share.take(site.by_year):
        yield from _year(site, desk, year)
    if not share.first:
        return
    yield from _endless(
        site,
        desk,
        site.continuous,
        urls.continuous,
        title="Thường xuyên, định kỳ",
        lead="Văn bản ghi thời hạn nhưng không có ngày cuối: không vẽ trên trục thời gian.",
        empty="Chưa có sản phẩm nào ghi «thường xuyên» hoặc «định kỳ».",
    )
    yield from _endless(
        site,
        desk,
        site.undated,
        urls.undated,
        title="Không ghi thời hạn",
        lead="Văn bản không ghi thời hạn cho các sản phẩm này; trang không đặt thêm.",
        empty="Mọi sản phẩm đều ghi thời hạn.",
    )


# ── what the templates read ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A line of the list of periods; `share` is the length of its bar, 0–100."""

    chip: Chip
    count: int
    share: float
    path: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rows below one heading: a deadline label, or the leads that they share."""

    anchor: str
    chip: Chip | None
    leads: tuple[PartyView, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one plan in a list; `core` for the ones that the plan keeps apart."""

    anchor: str
    document: Markup
    path: str
    core: bool
    groups: tuple[Group, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Way:
    """A page of the section and how many deliverables it has; without `path` it is the page itself."""

    words: str
    count: int
    path: str


@dataclass(frozen=True, slots=True)
class Part:
    """One of the pages over which a long list is split."""

    words: Markup
    count: int
    path: str


# ── the overview ─────────────────────────────────────────────────────────────────────────────────────────────────


def _overview(site: Site, desk: Desk) -> Page:
    at = urls.timeline()
    pairs = dated(site)
    here = len(pairs) <= LONG
    found = periods(pairs)

    def place(period: Period) -> str:
        return f"{at}#{period.anchor}" if here else _place(site, period)

    span = span_words(pairs)
    view: dict[str, object] = {
        "crumbs": crumbs(here="Thời hạn"),
        "span": span,
        "count": len(pairs),
        "plans": tuple((document_name(d), urls.document(d.id)) for d in site.plans[:3]) if len(site.plans) <= 3 else (),
        "plan_count": len(site.plans),
        "ways": _ways(site, at),
        "figure": draw(site, pairs, site.span, place),
        "periods": _lines(found, place) if here else _year_lines(site),
        "groups": _groups(site, desk, found) if here else (),
        "choices": choices(site, pairs) if here else {},
        "several": shared(pairs),
    }
    return Page(at, "thoi_han", "Thời hạn", "thoi-han", view, f"Thời hạn {span}".strip(), wide=True)


def _ways(site: Site, at: str) -> tuple[Way, ...]:
    """The years and the two lists, for the navigation of the section."""
    every = [
        *((str(year), len(pairs), urls.timeline_year(year)) for year, pairs in site.by_year.items()),
        ("thường xuyên, định kỳ", len(site.continuous), urls.continuous()),
        ("không ghi thời hạn", len(site.undated), urls.undated()),
    ]
    return tuple(Way(words, n, "" if path == at else path) for words, n, path in every)


def _place(site: Site, period: Period) -> str:
    """Where the rows of a period are, on the pages of the years."""
    split = len(site.by_year[period.year]) > LONG
    return urls.timeline_year(period.year) + ("" if split else f"#{period.anchor}")


def _lines(found: Sequence[Period], place: Callable[[Period], str]) -> tuple[PeriodView, ...]:
    most = max((len(p.pairs) for p in found), default=1)
    return tuple(PeriodView(p.chip, len(p.pairs), round(100 * len(p.pairs) / most, 1), place(p)) for p in found)


def _year_lines(site: Site) -> tuple[PeriodView, ...]:
    """A line a year, where there are too many periods for a line each."""
    most = max((len(pairs) for pairs in site.by_year.values()), default=1)
    return tuple(
        PeriodView(year_chip(year), len(pairs), round(100 * len(pairs) / most, 1), urls.timeline_year(year))
        for year, pairs in site.by_year.items()
    )


# ── a year ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _year(site: Site, desk: Desk, year: int) -> Iterator[Page]:
    pairs = site.by_year[year]
    at = urls.timeline_year(year)
    split = len(pairs) > LONG
    parts = _parts(pairs) if split else []
    found = periods(pairs)

    def place(period: Period) -> str:
        return at if split else f"{at}#{period.anchor}"

    years = list(site.by_year)
    view: dict[str, object] = {
        "crumbs": crumbs(("Thời hạn", urls.timeline()), here=f"Năm {year}"),
        "year": year,
        "count": len(pairs),
        "ways": _ways(site, at),
        "figure": draw(site, pairs, (f"{year}-01-01", f"{year}-12-31"), place),
        "periods": _lines(found, place),
        "groups": () if split else _groups(site, desk, found),
        "choices": {} if split else choices(site, pairs),
        "parts": _part_views(site, parts, lambda page: urls.timeline_year(year, page)),
        "part": "",
        "several": shared(pairs),
        "before": _neighbour(years, year, -1),
        "after": _neighbour(years, year, 1),
    }
    title = f"Thời hạn năm {year}"
    yield Page(at, "thoi_han_nam", title, "thoi-han", view, title, wide=True)
    for n, own in enumerate(parts, start=2):
        path = urls.timeline_year(year, n)
        words = _part_words(site, own)
        part: dict[str, object] = {
            **view,
            "crumbs": crumbs(("Thời hạn", urls.timeline()), (f"Năm {year}", at), here=words),
            "count": len(own),
            "figure": None,
            "periods": (),
            "groups": _groups(site, desk, periods(own)),
            "choices": choices(site, own),
            "part": words,
            "several": shared(own),
        }
        yield Page(path, "thoi_han_nam", f"{title}: {words.striptags()}", "thoi-han", part, title)


def _neighbour(years: Sequence[int], year: int, step: int) -> tuple[int, str] | None:
    """The nearest year with deadlines before or after, and its page."""
    i = years.index(year) + step
    return (years[i], urls.timeline_year(years[i])) if 0 <= i < len(years) else None


def _groups(site: Site, desk: Desk, found: Iterable[Period]) -> tuple[Group, ...]:
    return tuple(
        Group(p.anchor, p.chip, (), tuple(row(site, desk, pair, p.chip) for pair in p.pairs)) for p in found
    )  # fmt: skip


def _parts(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """A long list by plan, in pages of at most LONG rows; only a plan that is longer itself is cut."""
    plans: dict[str, list[Pair]] = defaultdict(list)
    for task, item in pairs:
        plans[task.document].append((task, item))
    out: list[list[Pair]] = [[]]
    for own in plans.values():
        if out[-1] and len(out[-1]) + len(own) > LONG:
            out.append([])
        for i in range(0, len(own), LONG):
            if i:
                out.append([])
            out[-1] += own[i : i + LONG]
    return [part for part in out if part]


def _part_words(site: Site, part: Sequence[Pair]) -> Markup:
    """«Kế hoạch … đến Kế hoạch …»: the plans of one page of a long list."""
    names = [document_name(site.graph.documents[i]) for i in dict.fromkeys(t.document for t, _ in part)]
    if len(names) <= 2:
        return Markup(" và ").join(names)
    return Markup("{} đến {} ({} kế hoạch)").format(names[0], names[-1], len(names))


def _part_views(site: Site, parts: Sequence[Sequence[Pair]], path: Callable[[int], str]) -> tuple[Part, ...]:
    return tuple(Part(_part_words(site, own), len(own), path(n)) for n, own in enumerate(parts, start=2))


# ── the lists without a last day ─────────────────────────────────────────────────────────────────────────────────


def _endless(
    site: Site,
    desk: Desk,
    pairs: Sequence[Pair],
    path: Callable[[int], str],
    *,
    title: str,
    lead: str,
    empty: str,
) -> Iterator[Page]:
    at = path(1)
    split = len(pairs) > LONG
    parts = _parts(pairs) if split else []
    view: dict[str, object] = {
        "crumbs": crumbs(("Thời hạn", urls.timeline()), here=title),
        "heading": title,
        "lead": lead,
        "empty": empty,
        "count": len(pairs),
        "core": sum(1 for task, _ in pairs if task.core),
        "ways": _ways(site, at),
        "sections": () if split else _sections(site, desk, pairs),
        "choices": {} if split else choices(site, pairs),
        "parts": _part_views(site, parts, path),
        "part": "",
    }
    yield Page(at, "thoi_han_danh_sach", title, "thoi-han", view, title)
    for n, own in enumerate(parts, start=2):
        words = _part_words(site, own)
        part: dict[str, object] = {
            **view,
            "crumbs": crumbs(("Thời hạn", urls.timeline()), (title, at), here=words),
            "count": len(own),
            "core": sum(1 for task, _ in own if task.core),
            "sections": _sections(site, desk, own),
            "choices": choices(site, own),
            "part": words,
        }
        yield Page(path(n), "thoi_han_danh_sach", f"{title}: {words.striptags()}", "thoi-han", part, title)


def _sections(site: Site, desk: Desk, pairs: Sequence[Pair]) -> tuple[Section, ...]:
    """The rows by plan, the core tasks of a plan apart, in each by who leads; every deliverable stands once."""
    found: dict[tuple[str, bool], list[Pair]] = defaultdict(list)
    for task, item in pairs:
        found[task.document, task.core].append((task, item))
    out = []
    plans = {document: n for n, (document, _) in enumerate(found)}
    ordered = sorted(found.items(), key=lambda entry: (plans[entry[0][0]], entry[0][1]))
    for n, ((document, core), own) in enumerate(ordered, start=1):
        together: dict[tuple[PartyView, ...], list[Row]] = defaultdict(list)
        for task, item in own:
            line = row(site, desk, (task, item), _heading(item.deadline))
            together[line.leads or _UNNAMED].append(line)
        groups = tuple(Group("", None, leads, tuple(rows)) for leads, rows in together.items())
        plan = site.graph.documents[document]
        out.append(Section(f"p{n}", document_name(plan), urls.document(document), core, groups, len(own)))
    return tuple(out)


_UNNAMED = (PartyView(UNNAMED_WORDS, "", ""),)


def _heading(deadline: Deadline | None) -> Chip | None:
    """Every printed deadline is shown in its row; the absence of one is said once, by the title of the page."""
    return chip(None) if deadline is None else Chip("", "none", "")
