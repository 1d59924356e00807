"""The index of agencies: bodies, classes and groups of persons, each in alphabetical order, in pages by letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import ROLES, Agency, AgencyKind, Role
from generator.site import urls
from generator.site.context import Site, paged
from generator.site.deadlines import span_ends
from generator.site.page import Page
from generator.site.views import crumbs
from generator.vietnamese import fold, nfc, slug, sort_key

KIND_WORDS: dict[AgencyKind, str] = {"body": "Cơ quan", "class": "Nhóm cơ quan", "persons": "Nhóm người"}

_OTHER_ROLES: dict[Role, str] = {
    "coordinate": "phối hợp",
    "advises": "được tham mưu",
    "reports_to": "được báo cáo",
}


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """A body in the index. `q` is its folded names, which the filter compares; `when` holds the first and the last
    deadline of what it leads, as printed; `others` are its other roles; `groups` the classes that give it work."""

    name: str
    path: str
    q: str
    tasks: int
    deliverables: int
    when: tuple[str, ...]
    others: tuple[str, ...]
    groups: int
    members: int


@dataclass(frozen=True, slots=True)
class IndexPart:
    """The rows of one kind on one page of the index."""

    kind: AgencyKind
    title: str
    rows: tuple[AgencyRow, ...]


def index(site: Site) -> Iterator[Page]:
    """The index, `LONG` bodies a page."""
    order = list(KIND_WORDS)
    agencies = sorted(site.graph.agencies.values(), key=lambda a: (order.index(a.kind), sort_key(a.name)))
    parts = paged(agencies)
    steps = [(letters(part), urls.index("co-quan", n)) for n, part in enumerate(parts, start=1)]
    for n, part in enumerate(parts, start=1):
        here = "Cơ quan" if n == 1 else f"Cơ quan, trang {n}"
        yield Page(
            path=urls.index("co-quan", n),
            kind="co_quan_muc_luc",
            title=here,
            hub="co-quan",
            view={
                "crumbs": crumbs(here="Cơ quan") if n == 1 else crumbs(("Cơ quan", urls.hub("co-quan")), here=here),
                "parts": _by_kind(site, part),
                "steps": steps if len(steps) > 1 else [],
            },
            print_head="Danh mục cơ quan" if n == 1 else f"Danh mục cơ quan, trang {n}",
        )


def letters(part: Sequence[Agency]) -> str:
    """«A – Đ»: the first letters on a page; with the kind where the page does not hold bodies alone."""
    if not part:
        return ""
    ends = []
    for agency in (part[0], part[-1]):
        letter = agency.name[:1].upper()
        ends.append(letter if agency.kind == "body" else f"{KIND_WORDS[agency.kind]}, {letter}")
    return ends[0] if ends[0] == ends[1] else " – ".join(ends)


def filter_key(*names: str) -> str:
    """What the filter of an index compares: the names without diacritics, and their syllables and numbers one by one
    (`132-qd/tw 132 qd tw`), so that each may be typed alone."""
    folded = " ".join(fold(nfc(" ".join(names)), marks=False).split())
    words = slug(folded).replace("-", " ")
    return folded if words == folded else f"{folded} {words}"


def _by_kind(site: Site, part: Sequence[Agency]) -> list[IndexPart]:
    out = []
    for kind, title in KIND_WORDS.items():
        rows = tuple(_row(site, a) for a in part if a.kind == kind)
        if rows:
            out.append(IndexPart(kind, title, rows))
    return out


def _row(site: Site, agency: Agency) -> AgencyRow:
    of = site.graph.tasks_of_agency
    led = [(t, d) for t in of.get((agency.id, "lead"), ()) for d in t.deliverables]
    roles = {role: len(of.get((agency.id, role), ())) for role in ROLES}
    return AgencyRow(
        name=agency.name,
        path=urls.agency(agency.id),
        q=filter_key(agency.name, *agency.variants),
        tasks=roles["lead"],
        deliverables=len(led),
        when=span_ends(led),
        others=tuple(f"{words} {roles[role]}" for role, words in _OTHER_ROLES.items() if roles[role]),
        groups=sum(1 for cls in agency.member_of if any(of.get((cls, role)) for role in ROLES)),
        members=len(site.graph.members.get(agency.id, ())),
    )
