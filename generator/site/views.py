"""View models that several kinds of pages share: deadline labels, breadcrumbs, names of places, short titles.

Plain records for the macros of `site_templates/pages/_macros.html`. Words of the texts stay as printed; what is said
in the page's own words is composed here, in Vietnamese.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from markupsafe import Markup, escape

from generator.model import (
    Clause,
    Copy,
    Deadline,
    DeadlineKind,
    Deliverable,
    Document,
    Party,
    Precision,
    Role,
    Status,
    Task,
)
from generator.site import urls
from generator.site.context import Site
from generator.site.markup import FOOTNOTE, numbered, numbers_kept
from generator.site.render import date
from generator.vietnamese import fold, folded_pattern

RELATION_WORDS: dict[str, str] = {
    "replaced_by": "được thay bằng",
    "amended_by": "được sửa đổi, bổ sung bởi",
    "continued_by": "được tiếp tục bằng",
    "same_subject": "có văn bản cùng vấn đề",
}

CONFIDENCE_WORDS: dict[str, str] = {"clear": "rõ", "fair": "khá rõ", "weak": "yếu"}


# ── deadlines ────────────────────────────────────────────────────────────────────────────────────────────────────

_TIME_WORDS = folded_pattern(
    r"\b(?:trong|trước|chậm nhất|đến hết|từ|quý|thường xuyên|định kỳ|hằng|hàng|ngày|tháng|năm)\b"
)


@dataclass(frozen=True, slots=True)
class Chip:
    """A deadline label. `precision` is year, month, quarter, day, continuous or none; `month` and `quarter` place the
    filled part in the small box that stands for a year. `start` and `end` (ISO) feed the state that the browser
    computes; `datetime` is what a <time> element may hold, else "". `html` is the label, `state` the place of what the
    browser computes: made here and not in a template, because a few hundred labels stand on many thousand pages."""

    text: str
    precision: str
    title: str
    month: int | None = None
    quarter: int | None = None
    datetime: str = ""
    start: str = ""
    end: str = ""
    html: Markup = field(init=False, repr=False, compare=False)
    state: Markup = field(init=False, repr=False, compare=False)

    def __hash__(self) -> int:
        return hash(self.title)

    def __post_init__(self) -> None:
        box = f' data-month="{self.month}"' if self.month else ""
        box += f' data-quarter="{self.quarter}"' if self.quarter else ""
        words: str = escape(self.text)
        if self.datetime:
            words = f'<time datetime="{self.datetime}">{words}</time>'
        label = f'<span class="kh-chip" data-precision="{self.precision}"{box} title="{escape(self.title)}">'
        state = f'<span class="kh-state" data-due-start="{self.start}" data-due-end="{self.end}"></span>'
        object.__setattr__(self, "html", Markup(f"{label}{words}</span>"))
        object.__setattr__(self, "state", Markup(state if self.end else ""))


def chip(deadline: Deadline | None) -> Chip:
    """The label of a deadline: its printed words from the first one that speaks of time; all of them in the title."""
    if deadline is None:
        return _NO_DEADLINE
    return _chip(deadline.raw, deadline.kind, deadline.precision, deadline.start, deadline.end)


_NO_DEADLINE = Chip("không ghi thời hạn", "none", "Văn bản không ghi thời hạn")


@lru_cache(maxsize=4096)
def _chip(raw: str, kind: DeadlineKind, precision: Precision | None, start: str | None, end: str | None) -> Chip:
    words = _TIME_WORDS.search(fold(raw))
    text = raw[words.start() :] if words else raw
    title = f"In trong văn bản: «{raw}»"
    if end is None:
        return Chip(text, "none" if kind == "unspecified" else "continuous", title, start=start or "")
    precision = precision or "day"
    month = int(end[5:7])
    return Chip(
        text,
        precision,
        title,
        month=month if precision in ("month", "day") else None,
        quarter=(month + 2) // 3 if precision == "quarter" else None,
        datetime={"year": end[:4], "month": end[:7], "day": end}.get(precision, ""),
        start=start or "",
        end=end,
    )


@dataclass(frozen=True, slots=True)
class DueGroup:
    """Deliverables that one deadline, as printed, governs."""

    chip: Chip
    deliverables: tuple[Deliverable, ...]


def due_groups(deliverables: Iterable[Deliverable]) -> tuple[DueGroup, ...]:
    """Neighbouring deliverables with the same printed deadline, together."""
    groups: list[tuple[Deadline | None, list[Deliverable]]] = []
    for d in deliverables:
        if groups and groups[-1][0] == d.deadline:
            groups[-1][1].append(d)
        else:
            groups.append((d.deadline, [d]))
    return tuple(DueGroup(chip(deadline), tuple(ds)) for deadline, ds in groups)


# ── where something stands ───────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the breadcrumb; the last one, the page itself, has no `path`."""

    text: Markup
    path: str = ""


def crumbs(*steps: tuple[str | Markup, str], here: str | Markup) -> tuple[Crumb, ...]:
    """«Trang chủ › … › here»; a step is (words, site-relative path)."""
    return (
        Crumb(Markup("Trang chủ"), urls.HOME),
        *(Crumb(numbers_kept(text) if not isinstance(text, Markup) else text, path) for text, path in steps),
        Crumb(numbers_kept(here) if not isinstance(here, Markup) else here),
    )


@dataclass(frozen=True, slots=True)
class ClauseRef:
    """A clause as a basis: `code` (`IV.4/2`), `words` («gạch đầu dòng thứ 2, điểm 4, mục IV») and where to read it."""

    document: str
    code: str
    words: str
    path: str


def clause_ref(site: Site, document: str, path: str) -> ClauseRef:
    """The reference to one clause of a held document."""
    return ClauseRef(document, path, site.place_words(document, path), urls.clause(document, path))


def heading_text(site: Site, clause: Clause) -> str:
    """The words of a heading for breadcrumbs and lists: capitals become a sentence, in which what is cited keeps the
    capital of a name («Nghị quyết 28»)."""
    text = clause.text
    if not text.isupper():
        return text
    capitals = {0, *(c.span.start for c in site.graph.citations_in.get(clause.id, ()))}
    return "".join(c if i in capitals else c.lower() for i, c in enumerate(text))


def label_and_text(site: Site, clause: Clause) -> str:
    """«4. Ban Tổ chức Trung ương»: a heading with its label, for breadcrumbs and lists."""
    return f"{clause.label} {heading_text(site, clause)}".strip()


def document_name(document: Document) -> Markup:
    """«Kế hoạch 12-KH/TW»."""
    return numbered(document.type, document.number)


def document_reference(document: Document) -> str:
    """«Kế hoạch số 12-KH/TW ngày 28/11/2022 của Bộ Chính trị»: a document as it is named in a letter that quotes it."""
    issued = f" ngày {date(document.date)}" if document.date else ""
    return f"{document.type} số {document.number}{issued} của {document.issuer}"


def copy_words(copy: Copy) -> Markup:
    """«sao lục 417-BS/TU ngày 20/12/2022 của …»."""
    return numbers_kept(f"{copy.kind} {copy.number} ngày {date(copy.date)} của {copy.by}")


# ── tasks ────────────────────────────────────────────────────────────────────────────────────────────────────────

_BREAKS = re.compile(r"[,;:.]\s|\s(?=(?:và|của|về|đối với|trong|theo|để|nhằm|gắn với|trên cơ sở|từ|tại|cho|với)\s)")


def shorten(text: str, limit: int = 70) -> str:
    """The beginning of `text` up to a break between phrases, with « …» where words were left out.

    At most `limit` characters, unless the first phrase alone is longer; then it ends with a whole word. References to
    footnotes are left out.
    """
    text = FOOTNOTE.sub("", text)
    if len(text) <= limit:
        return text
    cut = 0
    for found in _BREAKS.finditer(text):
        if found.start() > limit - 2:
            break
        cut = found.start()
    if cut < limit // 2:
        cut = text.rfind(" ", 0, limit - 1)
    return f"{text[: cut if cut > 0 else limit].rstrip(' ,;:.')} …"


def deliverable_title(site: Site, deliverable: Deliverable, limit: int = 70) -> str:
    """A deliverable in short: its verbs and the numbers of what they govern, or the beginning of its words."""
    numbers = _governed(site, deliverable)
    if numbers:
        return f"{', '.join(deliverable.actions)} {_joined(numbers)}"
    return shorten(deliverable.text, limit)


def task_title(site: Site, task: Task, limit: int = 90) -> str:
    """A task in short, for headings and lists: what is to be done with which documents, or its first words.

    Composed from printed verbs and numbers; where the deliverables differ in their verbs, it is the first one's.
    """
    key = task, limit
    if key not in site.task_titles:
        site.task_titles[key] = _task_title(site, task, limit)
    return site.task_titles[key]


def _task_title(site: Site, task: Task, limit: int) -> str:
    governed = [_governed(site, d) for d in task.deliverables]
    if all(governed) and len({d.actions for d in task.deliverables}) == 1:
        numbers = list(dict.fromkeys(n for numbers in governed for n in numbers))
        return _upper_first(f"{', '.join(task.deliverables[0].actions)} {_joined(numbers)}")
    first = task.deliverables[0] if task.deliverables else None
    return _upper_first(shorten(first.text if first else task.text, limit))


def _governed(site: Site, deliverable: Deliverable) -> list[str]:
    """Numbers (or names) of the regulations that the deliverable's own verbs act on; none where one of them is acted
    on by other words: «tổ chức Hội nghị … quán triệt Nghị quyết 28» does not organise the resolution."""
    verbs = fold(" ".join(deliverable.actions))
    if not all(fold(r) in verbs for w in deliverable.citations for r in w.relation):
        return []
    return [n for n in (_number_of(site, w.regulation) for w in deliverable.citations) if n]


def _number_of(site: Site, regulation: str) -> str:
    found = site.graph.regulations.get(regulation)
    if found is not None:
        return found.number or (found.names[0] if found.names else "")
    document = site.graph.documents.get(regulation)
    return document.number if document else ""


def _joined(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} và {words[-1]}"


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class PartyView:
    """A body in its role, as printed; `path` leads to its sheet ("" for an unnamed party), `basis` says why."""

    name: str
    path: str
    basis: str


def party_view(site: Site, task: Task, party: Party) -> PartyView:
    """The register's name of a party (the printed words where it is unnamed), and where the print says so."""
    agency = site.graph.agencies.get(party.agency) if party.agency else None
    if party.clause == task.clause:
        basis = "theo câu văn"
    else:
        basis = f"theo tiêu đề {site.place_words(task.document, party.clause)}"
    return PartyView(agency.name if agency else party.raw, urls.agency(agency.id) if agency else "", basis)


def parties(site: Site, task: Task, role: Role) -> tuple[PartyView, ...]:
    """The parties of a task in one role, in printed order."""
    return tuple(party_view(site, task, p) for p in task.parties if p.role == role)


# ── sources ──────────────────────────────────────────────────────────────────────────────────────────────────────


def status_words(status: Status) -> str:
    """«được thay bằng 124-QĐ/TW, 04/10/2023» in the words of the relation; «có thể liên quan» where inferred."""
    lead = "có thể liên quan: " if status.possible else ""
    of = f"{status.of} " if status.of else ""
    return f"{lead}{of}{RELATION_WORDS[status.relation]} {status.number}, {date(status.date)}"
