"""Verbatim text as HTML: the words of a clause with its links, deliverables, deadlines and notes marked in place.

Marks are spans over the clause's text (code points); the text itself is only ever escaped, never changed. Marks may
overlap in any way: where two cross, the inner one is closed and opened again, so that the HTML is always well nested.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup, escape

from generator.model import Clause, Note, Span
from generator.site import urls
from generator.site.context import Site

_NUMBER = re.compile(r"(?:[Ss]ố )?\d[\w/.-]*[-/][A-ZĐ][\w/-]*")
"""A document number with the «số» before it, inside the words of a citation: it must not break over two lines."""

FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
"""A reference to a footnote of the same document, as the body file writes it."""

_UNBROKEN = (("class", "kh-no"),)
_WHEN = (("class", "kh-when"),)


class Mark(NamedTuple):
    """An element around a stretch of a text. `attributes` are written in their order; an `id` only on the first piece
    of a mark that had to be cut. `after` follows the mark's last piece (a reference to a note)."""

    span: Span
    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    after: Markup = Markup()

    def opened(self, again: bool = False) -> str:
        attributes = tuple(kv for kv in self.attributes if kv[0] != "id") if again else self.attributes
        return _opened(self.tag, attributes)

    @property
    def closed(self) -> str:
        return f"</{self.tag}>"


@lru_cache(maxsize=4096)
def _opened(tag: str, attributes: tuple[tuple[str, str], ...]) -> str:
    """Remembered: the marks of one folder are nearly all of a few classes and lead to the same places."""
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes)
    return f"<{tag}{written}>"


def mark_up(text: str, marks: Iterable[Mark]) -> Markup:
    """`text` escaped, with `marks` around their stretches; of two crossing or nested links the later one is dropped."""
    whole = escape(text)
    ordered = _outer_first(marks)
    if not ordered:
        return whole
    clean = len(whole) == len(text)  # nearly always: then no stretch of it needs to be escaped
    out: list[str] = []
    stack: list[Mark] = []
    ends: list[int] = []  # of the marks in the stack
    at = 0
    waiting = ordered[::-1]
    for cut in sorted({len(text), *(p for m in ordered for p in m.span)}):
        if at < cut:
            out.append(text[at:cut] if clean else escape(text[at:cut]))
            at = cut
        if ends and min(ends) <= cut:
            reopen: list[Mark] = []
            while ends and min(ends) <= cut:
                top = stack.pop()
                out.append(top.closed)
                if ends.pop() > cut:
                    reopen.append(top)
                elif top.after:
                    out.append(top.after)
            for top in reversed(reopen):
                out.append(top.opened(again=True))
                stack.append(top)
                ends.append(top.span.end)
        while waiting and waiting[-1].span.start == cut:
            top = waiting.pop()
            out.append(top.opened())
            stack.append(top)
            ends.append(top.span.end)
    return Markup("".join(out))


def _outer_first(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in the order in which they open, without empty ones and without links that begin in a link."""
    keyed = sorted((m.span.start, -m.span.end, n, m) for n, m in enumerate(marks) if m.span.end > m.span.start)
    kept: list[Mark] = []
    reached = 0
    for start, end, _, mark in keyed:
        if mark.tag == "a":
            if start < reached:
                continue
            reached = -end
        kept.append(mark)
    return kept


@lru_cache(maxsize=4096)
def number(text: str) -> Markup:
    """A document number that stays on one line."""
    return Markup(f'<span class="kh-no">{escape(text)}</span>')


@lru_cache(maxsize=4096)
def numbered(type_name: str, number_of: str) -> Markup:
    """«Kế hoạch 12-KH/TW»."""
    return Markup(f"{escape(type_name)} {number(number_of)}")


@lru_cache(maxsize=4096)
def numbers_kept(text: str) -> Markup:
    """A text in the page's own words whose document numbers stay on one line each."""
    return mark_up(text, [Mark(Span(*m.span()), "span", _UNBROKEN) for m in _NUMBER.finditer(text)])


def clause_html(
    site: Site,
    clause: Clause,
    at: str,
    *,
    deliverables: bool = True,
    anchors: bool = False,
    notes: Mapping[Note, int] | None = None,
    highlight: str = "",
    within: Span | None = None,
) -> Markup:
    """The verbatim text of a clause with everything that is known about its words.

    - `at`: path of the page that it stands on (links are relative to it);
    - `deliverables`: mark the deliverables of the clause's task (`kh-seg`, `data-d` is the letter); with `anchors` each
      has the id that `urls.deliverable_anchor` promises (only on the page of the document);
    - `notes`: number of each note of the document, for references to them; None where the notes are not on the page
      (then the suspected reading is in a `title`);
    - `highlight`: id of a regulation whose citations stand out instead of being linked;
    - `within`: only this stretch of the text.
    """
    marked = Marked(site, clause, at, notes=notes, highlight=highlight)
    return marked.html(deliverables=deliverables, anchors=anchors, within=within)


class Marked:
    """A clause's text on one page. For several stretches of it: what is known about its words is collected once."""

    def __init__(
        self,
        site: Site,
        clause: Clause,
        at: str,
        *,
        notes: Mapping[Note, int] | None = None,
        highlight: str = "",
    ) -> None:
        """The arguments are those of `clause_html`."""
        self._site = site
        self._clause = clause
        dues = _due_spans(site, clause)
        self._marks = [
            *_citations(site, clause, at, highlight),
            *_mentions(site, clause, at),
            *(Mark(span, "span", _WHEN) for span in sorted(dues)),
            *_notes(site, clause, notes),
            *_footnotes(site, clause, at),
            # a deadline's own class is in italics already
            *(Mark(span, "i") for span in clause.italics if span not in dues),
        ]

    def html(self, *, deliverables: bool = True, anchors: bool = False, within: Span | None = None) -> Markup:
        """The text, or a stretch of it; the arguments are those of `clause_html`."""
        marks = self._marks
        if deliverables:
            marks = [*marks, *_deliverables(self._site, self._clause, anchors)]
        if within is None:
            return mark_up(self._clause.text, marks)
        return mark_up(within.of(self._clause.text), _shifted(marks, within))


def _shifted(marks: Iterable[Mark], within: Span) -> list[Mark]:
    out = []
    for m in marks:
        start, end = max(m.span.start, within.start), min(m.span.end, within.end)
        if start < end:
            out.append(Mark(Span(start - within.start, end - within.start), m.tag, m.attributes, m.after))
    return out


def _citations(site: Site, clause: Clause, at: str, highlight: str) -> list[Mark]:
    out = []
    for c in site.graph.citations_in.get(clause.id, ()):
        out += [
            Mark(Span(c.span.start + m.start(), c.span.start + m.end()), "span", _UNBROKEN)
            for m in _NUMBER.finditer(c.raw)
        ]
        if c.target is None or c.kind == "self":
            continue
        if c.target == highlight:
            out.append(Mark(c.span, "strong", (("class", "kh-cite"),)))
        else:
            href = urls.relative(site.regulation(c.target), at)
            out.append(Mark(c.span, "a", (("class", "kh-cite"), ("href", href))))
    return out


def _mentions(site: Site, clause: Clause, at: str) -> list[Mark]:
    return [
        Mark(m.span, "a", (("class", "kh-ag"), ("href", urls.relative(urls.agency(m.agency), at))))
        for m in site.graph.mentions_in.get(clause.id, ())
    ]


def _due_spans(site: Site, clause: Clause) -> set[Span]:
    task = site.graph.tasks_at.get(clause.id)
    if task is None:
        return set()
    return {d.deadline.span for d in task.deliverables if d.deadline and d.deadline.clause == clause.path}


def _deliverables(site: Site, clause: Clause, anchors: bool) -> list[Mark]:
    task = site.graph.tasks_at.get(clause.id)
    if task is None:
        return []
    out = []
    for d in task.deliverables:
        attributes = [("class", "kh-seg"), ("data-d", d.letter)]
        if anchors:
            attributes.append(("id", urls.deliverable_anchor(clause.path, d.letter)))
        out.append(Mark(d.span, "span", tuple(attributes)))
    return out


def _notes(site: Site, clause: Clause, numbers: Mapping[Note, int] | None) -> list[Mark]:
    out = []
    for note in site.graph.documents[clause.document].notes:
        if note.clause != clause.path or note.span is None:
            continue
        if numbers is None:
            title = f"Bản in «{note.printed}», có thể là «{note.suspected}». Giữ nguyên văn."
            out.append(Mark(note.span, "span", (("class", "kh-slip"), ("title", title))))
        else:
            out.append(Mark(note.span, "span", (("class", "kh-slip"),), note_reference(numbers[note])))
    return out


def _footnotes(site: Site, clause: Clause, at: str) -> list[Mark]:
    """References to footnotes that the document has: a small number that leads to the footnote. The brackets of the
    body file stay in the text, unseen."""
    out = []
    for m in FOOTNOTE.finditer(clause.text):
        path = f"fn/{m[1]}"
        if f"{clause.document}#{path}" not in site.graph.clauses:
            continue
        href = urls.relative(urls.clause(clause.document, path), at)
        out.append(
            Mark(Span(*m.span()), "a", (("class", "kh-fn"), ("href", href), ("aria-label", f"chú thích {m[1]}")))
        )
        brackets = (Span(m.start(), m.start(1)), Span(m.end(1), m.end()))
        out += [Mark(span, "span", (("class", "kh-unseen"),)) for span in brackets]
    return out


def note_reference(n: int) -> Markup:
    """The small number that leads to note `n` of the same page (`#ghi-chu-n`)."""
    return Markup('<a class="kh-ref" href="#ghi-chu-{0}" aria-label="ghi chú {0}">{0}</a>').format(n)
