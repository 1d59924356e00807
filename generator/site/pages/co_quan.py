"""Cơ quan: one printable sheet a body, class or printed group of persons; and the index of all of them.

A sheet holds what names the body in a role, what is given to the classes that it is a member of (marked as inherited),
what a resolution assigns (outside all counts), how the texts print its name, and what sources say became of it. It
never says that a task passed to another body (domain notes, Responsibility).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.model import ROLES, Agency, Role
from generator.site import urls
from generator.site.agency_record import FEW, Registry, assigned, became_words, printed, unprinted
from generator.site.context import LONG, Site, paged, year_of
from generator.site.duty import DueKey, Group, Item, by_due
from generator.site.markup import number
from generator.site.page import Page
from generator.site.pages.co_quan_muc_luc import KIND_WORDS, index
from generator.site.share import WHOLE, Share
from generator.site.strip import WIDTH, Cell, cells
from generator.site.views import Crumb, copy_words, crumbs, document_name

_SELF = {"body": "cơ quan này", "class": "nhóm này", "persons": "nhóm người này"}
_ROLE_TITLES: dict[Role, tuple[str, str]] = {
    "lead": ("Chủ trì", "han"),
    "coordinate": ("Phối hợp", "phoi-hop"),
    "advises": ("Được tham mưu", "duoc-tham-muu"),
    "reports_to": ("Được báo cáo", "duoc-bao-cao"),
}
_ROLE_LEADS: dict[Role, str] = {
    "lead": "chủ trì",
    "coordinate": "phối hợp trong",
    "advises": "được tham mưu trong",
    "reports_to": "được báo cáo trong",
}
_OPEN = "khong-ngay-het-han"
_NEWEST = 10


@dataclass(frozen=True, slots=True)
class Duty:
    """The deliverables of one role; `of` is the body that the text names: the body itself, or a class of it."""

    role: Role
    of: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A role's table on a sheet. `group` names the class where the role is inherited; `number` stands in the head of
    the basis where all rows are of one document."""

    id: str
    title: str
    tasks: int
    deliverables: int
    groups: tuple[Group, ...]
    group: tuple[str, str] | None = None
    number: Markup | None = None


@dataclass(frozen=True, slots=True)
class SheetLink:
    """A sheet of a record that is too long for one."""

    text: str
    path: str
    here: bool = False


def pages(site: Site, share: Share = WHOLE) -> Iterator[Page]:
    """The index, and for each body its sheet (past `LONG` deliverables also a sheet a year)."""
    if share.first:
        yield from index(site)
    registry = Registry(site)
    for agency in share.take(site.graph.agencies.values()):
        yield from _sheets(registry, agency)


# ── what a sheet holds ───────────────────────────────────────────────────────────────────────────────────────────


def duties(site: Site, agency: Agency) -> tuple[Duty, ...]:
    """A body's deliverables by role: first where it is named itself, then what its classes give it."""
    graph = site.graph
    own = [(agency.id, role, graph.tasks_of_agency.get((agency.id, role), ())) for role in ROLES]
    inherited = [(cls, role, graph.tasks_of_agency.get((cls, role), ())) for cls in agency.member_of for role in ROLES]
    return tuple(
        Duty(role, of, tuple((t, d) for t in tasks for d in t.deliverables_of(role, of)))
        for of, role, tasks in own + inherited
        if tasks
    )


def on_the_axis(found: Sequence[Duty]) -> tuple[Item, ...]:
    """What the small timeline shows: what the body leads, itself or as a member; without any, all its roles."""
    for wanted in ([d for d in found if d.role == "lead"], found):
        items = dict.fromkeys(item for duty in wanted for item in duty.items)
        if items:
            return tuple(items)
    return ()


def of_year(found: Iterable[Duty], years: frozenset[int | None]) -> tuple[Duty, ...]:
    """The part of each duty whose deadline ends in one of `years`; None is what has no end."""
    out = (replace(duty, items=tuple(i for i in duty.items if year_of(i[1].deadline) in years)) for duty in found)
    return tuple(duty for duty in out if duty.items)


def in_parts(found: Sequence[Duty], size: int = LONG) -> list[tuple[Duty, ...]]:
    """The same duties in parts of at most `size` deliverables, each duty by deadline."""
    flat = [(n, i) for n, duty in enumerate(found) for some in by_due(duty.items).values() for i in some]
    out = []
    for part in paged(flat, size):
        of: dict[int, list[Item]] = defaultdict(list)
        for n, item in part:
            of[n].append(item)
        out.append(tuple(replace(found[n], items=tuple(items)) for n, items in of.items()))
    return out


def _sheets(registry: Registry, agency: Agency) -> Iterator[Page]:
    found = duties(registry.site, agency)
    total = sum(len(duty.items) for duty in found)
    home = urls.agency(agency.id)
    if total <= LONG:
        yield _sheet(registry, agency, found, found, home, ())
        return
    years = sorted({y for duty in found for _, d in duty.items if (y := year_of(d.deadline)) is not None})
    open_parts = in_parts(of_year(found, frozenset([None])))
    parts: list[tuple[str, str, tuple[Duty, ...]]] = []
    if len(open_parts) > 1:
        parts += [(f"{_OPEN}-{n}", f"không có ngày hết hạn, phần {n}", p) for n, p in enumerate(open_parts, 1)]
    for year in years:
        of = in_parts(of_year(found, frozenset([year])))
        parts += [(_nth(year, n), f"{year}" if len(of) == 1 else f"{year}, phần {n}", p) for n, p in enumerate(of, 1)]
    links = tuple(SheetLink(words, urls.agency(agency.id, name)) for name, words, _ in parts)
    main = in_parts(of_year(found, frozenset([None, *years[-1:]])))[0]
    yield _sheet(registry, agency, found, main, home, links)
    for name, words, part in parts:
        path = urls.agency(agency.id, name)
        here = tuple(replace(link, here=link.path == path) for link in links)
        yield _sheet(registry, agency, found, part, path, here, words)


def _nth(year: int, n: int) -> str:
    return str(year) if n == 1 else f"{year}-{n}"


def _sheet(
    registry: Registry,
    agency: Agency,
    every: Sequence[Duty],
    shown: Sequence[Duty],
    path: str,
    links: tuple[SheetLink, ...],
    part: str = "",
) -> Page:
    site = registry.site
    sections = _sections(registry, agency, shown)
    documents = tuple(dict.fromkeys(t.document for duty in shown for t, _ in duty.items))
    view: dict[str, object] = {
        "crumbs": _trail(agency, part),
        "agency": agency,
        "kind": KIND_WORDS[agency.kind],
        "self_words": _SELF[agency.kind],
        "home": urls.agency(agency.id),
        "part": part,
        "lead": _lead(site, agency, shown if part else every),
        "own": [s for s in sections if s.group is None],
        "inherited": [s for s in sections if s.group is not None],
        "several": len(documents) > 1,
        "links": links,
        "cells": (),
        "width": WIDTH,
        "copies": _copies_of(site, documents),
    }
    if not part:
        view |= _whole(registry, agency, every, sections, links)
    return Page(
        path=path,
        kind="co_quan",
        title=f"{agency.name}, {part}" if part else agency.name,
        hub="co-quan",
        view=view,
        print_head=f"{agency.name} · nhiệm vụ được giao" + (f" · {part}" if part else ""),
    )


def _trail(agency: Agency, part: str) -> tuple[Crumb, ...]:
    index = ("Cơ quan", urls.hub("co-quan"))
    return crumbs(index, (agency.name, urls.agency(agency.id)), here=part) if part else crumbs(index, here=agency.name)


def _whole(
    registry: Registry,
    agency: Agency,
    every: Sequence[Duty],
    sections: Sequence[Section],
    links: tuple[SheetLink, ...],
) -> dict[str, object]:
    """What only the first sheet of a body says."""
    site = registry.site
    given = assigned(registry, agency)
    kinds = {a.type for a in given}
    members = site.graph.members.get(agency.id, ())
    issued, copied = registry.issued.get(agency.id, []), registry.copied.get(agency.id, [])
    received = registry.received.get(agency.id, [])
    return {
        "cells": _strip(agency, every, sections, links),
        "strip_inherited": any(d.role == "lead" and d.of != agency.id for d in every),
        "empty": _empty(site, agency, every),
        "assigned": given,
        "assigned_title": f"{kinds.pop()} cũng giao" if len(kinds) == 1 else "Văn bản khác cũng giao",
        "members": [(m.name, urls.agency(m.id)) for m in members],
        "printed": printed(registry, agency),
        "unprinted": unprinted(registry, agency),
        "became": [(became_words(b), b) for b in sorted(agency.became, key=lambda b: b.when)],
        "issued": [(document_name(d), urls.document(d.id), d.date, d.title) for d in issued[:_NEWEST]],
        "issued_more": len(issued[_NEWEST:]),
        "copied": [
            (document_name(d), urls.document(d.id), c.kind, number(c.number), c.date) for d, c in copied[:_NEWEST]
        ],
        "copied_more": len(copied[_NEWEST:]),
        "received": [(document_name(d), urls.document(d.id), a.number, a.date) for d, a in received[:_NEWEST]],
        "received_more": len(received[_NEWEST:]),
    }


def _sections(registry: Registry, agency: Agency, shown: Sequence[Duty]) -> tuple[Section, ...]:
    out = []
    classes = {of: n for n, of in enumerate(dict.fromkeys(d.of for d in shown if d.of != agency.id), start=1)}
    for duty in shown:
        title, prefix = _ROLE_TITLES[duty.role]
        group = None
        if duty.of != agency.id:
            cls = registry.site.graph.agencies[duty.of]
            group = cls.name, urls.agency(cls.id)
            prefix = f"nhom-{classes[duty.of]}-{prefix}"
        tasks = {t.id: t for t, _ in duty.items}
        numbers = {t.document for t in tasks.values()}
        out.append(
            Section(
                id="chu-tri" if prefix == "han" else prefix,
                title=title,
                tasks=len(tasks),
                deliverables=len(duty.items),
                groups=registry.desk.groups(duty.items, duty.of, prefix),
                group=group,
                number=number(registry.site.graph.documents[numbers.pop()].number) if len(numbers) == 1 else None,
            )
        )
    return tuple(out)


def _strip(
    agency: Agency, every: Sequence[Duty], sections: Sequence[Section], links: Sequence[SheetLink]
) -> tuple[Cell, ...]:
    home = urls.agency(agency.id)
    open_sheet = next((link.path for link in links if link.path.startswith(urls.agency(agency.id, _OPEN)[:-5])), home)
    first: dict[DueKey, str] = {}
    for section in sections:
        for group in section.groups:
            first.setdefault(group.key, f"{home}#{group.id}")

    def year_path(year: int) -> str:
        return urls.agency(agency.id, year)

    return cells(on_the_axis(every), lambda key: first.get(key, open_sheet), year_path if links else None)


# ── in the page's own words ──────────────────────────────────────────────────────────────────────────────────────


def _lead(site: Site, agency: Agency, every: Sequence[Duty]) -> Markup:
    """«Chủ trì 6 nhiệm vụ, 13 sản phẩm theo Kế hoạch 12-KH/TW; phối hợp trong 2 nhiệm vụ; …»"""
    own = [d for d in every if d.of == agency.id]
    inherited = [d for d in every if d.of != agency.id]
    out: list[Markup] = []
    for duty in own:
        tasks = len({t.id for t, _ in duty.items})
        words = f"{_ROLE_LEADS[duty.role]} {tasks} nhiệm vụ"
        if duty.role == "lead":
            words += f", {len(duty.items)} sản phẩm"
        plans = _by_which_plans(site, duty) if not out else ""
        cited = _acts_on(site, duty) if duty.role == "lead" else ""
        out.append(Markup("{}{}{}").format(words, plans, cited))
    if inherited:
        tasks = len({t.id for d in inherited for t, _ in d.items})
        classes = len({d.of for d in inherited})
        where = "nhóm" if classes == 1 else f"{classes} nhóm"
        out.append(Markup("{} nhiệm vụ giao chung cho {} mà cơ quan này là thành viên").format(tasks, where))
    if not out:
        return Markup("Chưa thấy nhiệm vụ nào trong kho ghi tên {}.").format(_SELF[agency.kind])
    text = Markup("; ").join(out)
    return Markup(text[:1].upper() + text[1:]) + "."


def _by_which_plans(site: Site, duty: Duty) -> Markup:
    plans = dict.fromkeys(t.document for t, _ in duty.items)
    if len(plans) > FEW:
        return Markup(f" theo {len(plans)} kế hoạch")
    names = [
        Markup('<a href="{}">{}</a>').format(
            urls.relative(urls.document(plan), urls.hub("co-quan")), document_name(site.graph.documents[plan])
        )
        for plan in plans
    ]
    return Markup(" theo {}").format(Markup(", ").join(names))


def _acts_on(site: Site, duty: Duty) -> str:
    """How many cited documents the body must deal with, those that are only named apart."""
    ids = {w.regulation for _, d in duty.items for w in d.citations}
    found = [r for i in ids if (r := site.graph.regulations.get(i))]
    numbered = sum(1 for r in found if r.number)
    words = [f"{numbered} văn bản có số"] if numbered else []
    words += [f"{len(found) - numbered} văn bản chỉ nêu tên"] if len(found) > numbered else []
    return f" (dẫn {' và '.join(words)})" if words else ""


def _empty(site: Site, agency: Agency, every: Sequence[Duty]) -> Markup:
    """One sentence for all the roles in which no task names the body, instead of a row of empty boxes."""
    present = {d.role for d in every if d.of == agency.id}
    roles = [_ROLE_TITLES[r][0].lower() for r in ROLES if r not in present]
    out: list[Markup] = []
    if roles:
        joined = roles[0] if len(roles) == 1 else f"{', '.join(roles[:-1])} hoặc {roles[-1]}"
        out.append(Markup("Không nhiệm vụ nào trong kho ghi {} {}.").format(_SELF[agency.kind], joined))
    if agency.kind == "body":
        given = {d.of for d in every if d.of != agency.id}
        idle = [site.graph.agencies[c] for c in agency.member_of if c not in given]
        if not agency.member_of:
            out.append(Markup("Chưa ghi nhận cơ quan này là thành viên của nhóm nào được giao việc chung."))
        elif idle:
            names = Markup(", ").join(
                Markup('«<a href="{}">{}</a>»').format(urls.relative(urls.agency(c.id), urls.hub("co-quan")), c.name)
                for c in idle
            )
            out.append(
                Markup("Là thành viên của nhóm {}; chưa thấy nhiệm vụ nào giao chung cho nhóm đó.").format(names)
            )
    return Markup(" ").join(out)


def _copies_of(site: Site, documents: Sequence[str]) -> list[tuple[Markup, list[Markup]]]:
    """The documents whose words stand on a page, with the certified copies that they were read from."""
    found = [site.graph.documents[d] for d in documents[:FEW]]
    return [(document_name(d), [copy_words(c) for c in d.copies]) for d in found]
