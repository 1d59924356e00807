"""The index of cited documents: those with a number by issuer, type and date, and those that are only named apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Deliverable, Regulation
from generator.site import urls
from generator.site.context import Site, deadline_key, paged
from generator.site.markup import numbered, numbers_kept
from generator.site.page import Page
from generator.site.pages.co_quan_muc_luc import filter_key
from generator.site.views import Chip, chip, crumbs
from generator.vietnamese import SortKey, sort_key, tone_key

NO_ISSUER = "Không ghi cơ quan ban hành"
NAMED_ONLY = "Chỉ nêu tên, không ghi số"


@dataclass(frozen=True, slots=True)
class RegulationRow:
    """A cited document in the index. `title` is verbatim; `cited` counts the clauses that cite it; `todo` is what is
    to be done to it, as printed; `last` is the latest deadline of that."""

    name: Markup
    path: str
    q: str
    title: str
    date: str
    held: bool
    cited: int
    todo: tuple[str, ...]
    last: Chip | None


@dataclass(frozen=True, slots=True)
class IssuerPart:
    """The rows of one issuer on one page of the index."""

    title: str
    rows: tuple[RegulationRow, ...]


def record_name(record: Regulation) -> Markup:
    """«Quy định 132-QĐ/TW»; of a record without a number its printed name."""
    if record.number:
        return numbered(record.type or "Văn bản", record.number)
    return numbers_kept(record.names[0] if record.names else record.type or "Văn bản không ghi số")


def relation_words(record: Regulation, deliverable: Deliverable) -> tuple[str, ...]:
    """What a deliverable must do to a record, as printed, each word once."""
    return tuple(
        dict.fromkeys(w for work in deliverable.citations if work.regulation == record.id for w in work.relation)
    )


def index(site: Site) -> Iterator[Page]:
    """The index, `LONG` documents a page."""
    records = sorted(site.graph.regulations.values(), key=_order)
    parts = paged(records)
    steps = [(_range(part), urls.index("quy-dinh", n)) for n, part in enumerate(parts, start=1)]
    for n, part in enumerate(parts, start=1):
        here = "Quy định" if n == 1 else f"Quy định, trang {n}"
        yield Page(
            path=urls.index("quy-dinh", n),
            kind="quy_dinh_muc_luc",
            title=here,
            hub="quy-dinh",
            view={
                "crumbs": crumbs(here="Quy định") if n == 1 else crumbs(("Quy định", urls.hub("quy-dinh")), here=here),
                "parts": _by_issuer(site, part),
                "steps": steps if len(steps) > 1 else [],
            },
            print_head="Danh mục văn bản được viện dẫn" + ("" if n == 1 else f", trang {n}"),
        )


def _order(record: Regulation) -> tuple[int, int, SortKey, SortKey, str, SortKey]:
    """Numbered before named only; inside, by issuer (none last), type, date and number."""
    return (
        0 if record.number else 1,
        0 if record.issuer and record.number else 1,
        sort_key(record.issuer or "") if record.number else (),
        sort_key(record.type or "") if record.number else (),
        record.date or "9999",
        sort_key(record.number or (record.names[0] if record.names else record.id)),
    )


def _heading(record: Regulation) -> str:
    return (record.issuer or NO_ISSUER) if record.number else NAMED_ONLY


def _range(part: Sequence[Regulation]) -> str:
    if not part:
        return ""
    first, last = _heading(part[0]), _heading(part[-1])
    ends = [r.number or (r.names[0] if r.names else "không tên") for r in (part[0], part[-1])]
    return f"{first}: {ends[0]} – {ends[1]}" if first == last else f"{first} – {last}"


def _by_issuer(site: Site, part: Sequence[Regulation]) -> list[IssuerPart]:
    found: dict[str, list[Regulation]] = defaultdict(list)
    for record in part:
        found[tone_key(_heading(record))].append(record)
    return [IssuerPart(_heading(some[0]), tuple(_row(site, r) for r in some)) for some in found.values()]


def _row(site: Site, record: Regulation) -> RegulationRow:
    works = [d for _, d in site.graph.deliverables_on.get(record.id, ())]
    dated = [d.deadline for d in works if d.deadline and d.deadline.end]
    todo = dict.fromkeys(w for d in works for w in (relation_words(record, d) or d.actions))
    words = (record.type or "", record.number or "", *record.names, record.title or "", record.issuer or "")
    return RegulationRow(
        name=record_name(record),
        path=site.regulation(record.id),
        q=filter_key(*words),
        title=record.title or "",
        date=record.date or "",
        held=record.id in site.graph.documents,
        cited=len({(c.document, c.clause) for c in record.cited_by}),
        todo=tuple(todo),
        last=chip(max(dated, key=deadline_key)) if dated else None,
    )
