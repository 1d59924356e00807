"""Citations (dẫn chiếu): every mention of a document in the clauses of another one.

Numbered ones are read here, with date and issuer in any order and an issuer shared by a list; those that a list of
known names finds, and short names («sau đây gọi là Nghị quyết 28»), are added by the second half, `short_names`.
Source of the forms: the domain notes, Citations; of what `raw` holds: the design, Data contract.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model import Citation, CitationKind, Clause, Document, Span
from generator.reading.dates import DateFound, find_dates, read_date
from generator.reading.issuers import HEADS, issuer_after, issuer_end
from generator.reading.numbers import DocumentNumber, find_numbers, same_document
from generator.reading.openings import Opened
from generator.reading.short_names import ShortNames, find_known
from generator.reading.type_names import TYPE_OPENINGS, TYPE_WORDS, first_type, type_name
from generator.vietnamese import fold, folded_pattern

_TYPE_BEFORE = Opened(
    folded_pattern(rf"(?<!\w)(?P<type>{TYPE_WORDS})[ ]{{0,3}}(?P<so>(?:[( ]*số[ ]{{0,3}}:?[ ]{{0,3}})*)\(?[ ]?$"),
    TYPE_OPENINGS,
)
_SO_BEFORE = folded_pattern(r"(?<!\w)(?:số[ ]{0,3}:?[ ]{0,3})+$")
_TYPE_EARLIER = Opened(folded_pattern(rf"(?<!\w)(?P<type>{TYPE_WORDS})(?!\w)"), TYPE_OPENINGS)
_TITLE_BETWEEN = re.compile(r"[^;.:()|]{1,150}\([ ]?$")
_DATE_LEAD = folded_pattern(r"[ ]{0,3}(?:,[ ]{0,3})?(?P<open>\([ ]?)?(?:(?:ký|ban hành)[ ])?")
# A date that scanning broke still stands between number and issuer, and is skipped, never guessed.
_BROKEN_DATE = folded_pattern(r"[ ]{0,3},?[ ]{0,3}ngày[ ][^,;.()]{1,30}?(?=[ ]{1,3}của[ ])")
_YEAR = folded_pattern(r"[ ]{1,3}năm[ ]{1,3}(?P<y>(?:19|20)\d\d)(?=[ ]{1,3}của[ ]|[ ]{1,3}về[ ]|[,;.)]|$)")
# «của Thống đốc … tại Tờ trình số …»; «Ngày 24/2/2026, Văn phòng … ban hành Công văn số …».
_AT = folded_pattern(r"[ ]{1,3}tại[ ]{1,3}$")
_ISSUES = folded_pattern(r"[ ]{1,3}(?:vừa[ ]|đã[ ])?(?:ký[ ])?ban hành[ ]{1,3}$")
_THAT_DAY = folded_pattern(r"(?:^|[.;:][ ])(?P<day>ngày[ ]\d[^,;.:]{5,24}),[ ]{1,3}$")
_BODY_STARTS = re.compile(r"(?<![^\W_])(?=[^\W\d_a-zà-ỹđ])")
_CLOSE = re.compile(r"[ ]?\)")
_OF = folded_pattern(r"[ ]của[ ]")
_JOINT = folded_pattern(r"[ ]{0,3}(?:,|và|,[ ]?và)[ ]{0,3}")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered citation in one text. `type` is the name of the document's type as documents spell it, `date` ISO
    (a day or a year); both and `issuer` are None where nothing tells them."""

    span: Span
    number: DocumentNumber
    type: str | None
    date: str | None
    issuer: str | None


def find_citations(document: Document, known: Mapping[str, str]) -> Iterable[Citation]:
    """Every citation in the clauses of `document`, in the order of the text; none overlaps another.

    `known`: printed names of documents that are cited by name alone -> id. A citation of kind *short* carries number,
    date and issuer of the one that its name was defined for; a bare type word means the document itself where that is
    of this type (*self*). What is still to be produced («Đề án đào tạo …») is no citation.
    """
    short_names = ShortNames(document)
    for clause in document.clauses:
        yield from _in_clause(document, clause, known, short_names)


def _in_clause(
    document: Document, clause: Clause, known: Mapping[str, str], short_names: ShortNames
) -> Iterator[Citation]:
    text, folded = clause.text, fold(clause.text)
    numbered = [_citation(document, clause, found) for found in find_numbered(text)]
    found = [*numbered]
    for span, target in find_known(folded, known):
        if target != document.id or clause.kind != "title":
            kind: CitationKind = "self" if target == document.id else "named"
            name = first_type(span.of(folded))
            found.append(Citation(document.id, clause.path, span, span.of(text), kind, type=name, target=target))
    found = _apart(found)
    found += short_names.read(clause, folded, numbered, [c.span for c in found])
    yield from sorted(found, key=lambda c: c.span)


def _citation(document: Document, clause: Clause, found: Numbered) -> Citation:
    identity = (found.number.number, found.date, found.issuer)
    own = same_document(identity, (document.number, document.date, document.issuer))
    return Citation(
        document.id,
        clause.path,
        found.span,
        found.span.of(clause.text),
        "self" if own else "numbered",
        number=found.number.number,
        date=found.date,
        issuer=found.issuer,
        type=found.type,
    )


def _apart(found: list[Citation]) -> list[Citation]:
    """Without those that begin inside another one; a numbered one stands before a named one."""
    kept: list[Citation] = []
    for citation in sorted(found, key=lambda c: (c.span.start, c.kind != "numbered", -c.span.end)):
        if kept and citation.span.start < kept[-1].span.end:
            if citation.kind == "numbered" and kept[-1].kind != "numbered":
                kept[-1] = citation
            continue
        kept.append(citation)
    return kept


# ── numbered ─────────────────────────────────────────────────────────────────────────────────────────────────────


def find_numbered(text: str) -> list[Numbered]:
    """The documents that `text` (NFC) cites by number, in order, each with its date and issuer as far as printed."""
    numbers = find_numbers(text)
    if not numbers:
        return []
    folded = fold(text)
    dates = {found.span.start: found for found in find_dates(text)}
    out: list[Numbered] = []
    at = 0
    for number in numbers:
        if number.span.start < at:
            continue
        start, type_word = _start(text, folded, number.span.start, at, out)
        opened = "(" in text[start : number.span.start]
        end, date, issuer = _tail(text, folded, number.span.end, dates, opened=opened)
        if issuer is None and opened:
            issuer = _issuer_in_title(text, folded, start, number.span.start)
        if issuer is None:
            issuer, day = _issuer_before(text, folded, start, at)
            date = date or day
        out.append(Numbered(Span(start, end), number.number, type_name(type_word, number.number), date, issuer))
        at = end
    return _shared(folded, out)


def _start(text: str, folded: str, number: int, at: int, before: list[Numbered]) -> tuple[int, str | None]:
    """Where a citation starts whose number stands at `number`, and its type word (folded).

    `at`: where the last citation ended. «Quy định số 164-QĐ/TW, số 132-QĐ/TW» does not repeat its type word.
    """
    window = max(at, number - 60)
    if match := _TYPE_BEFORE.search(folded, window, number):
        return match.start(), match["type"]
    word = _SO_BEFORE.search(folded, window, number)
    start = word.start() if word else number
    if before and _JOINT.fullmatch(folded, at, start):
        return start, fold(before[-1].type) if before[-1].type else None
    # «Quy chế làm việc của Tỉnh uỷ khoá X (số 22-QC/TU)»
    window = max(at, number - 180)
    types = [m for m in _TYPE_EARLIER.finditer(folded, window, start) if text[m.start()].isupper()]
    for match in types:
        if _TITLE_BETWEEN.fullmatch(folded, match.end(), start):
            return match.start(), match["type"]
    return start, None


def _tail(
    text: str, folded: str, end: int, dates: Mapping[int, DateFound], *, opened: bool
) -> tuple[int, str | None, str | None]:
    """Where a citation ends whose number ends at `end`, its date and its issuer, in either order.

    `opened`: the number stands in a bracket that belongs to the citation. A bracket that the date or the issuer opens
    is taken in only where nothing else stands in it.
    """
    date: str | None = None
    issuer: str | None = None
    before_bracket: tuple[int, str | None, str | None] | None = None
    while True:
        if close := opened and _CLOSE.match(folded, end):
            end, opened, before_bracket = close.end(), False, None
        elif date is None and (lead := _DATE_LEAD.match(folded, end)) and lead.end() in dates:
            if lead["open"]:
                before_bracket, opened = (end, date, issuer), True
            found = dates[lead.end()]
            end, date = found.span.end, found.iso
        elif date is None and issuer is None and (broken := _BROKEN_DATE.match(folded, end)):
            end = broken.end()
        elif date is None and (year := _YEAR.match(folded, end)):
            end, date = year.end("y"), year["y"]
        elif issuer is None and (body := issuer_after(text, folded, end, sure=date is not None)):
            issuer = text[slice(*body)]
            end = body[1]
        else:
            return before_bracket or (end, date, issuer)


def _issuer_in_title(text: str, folded: str, start: int, end: int) -> str | None:
    """«Quy chế làm việc của Tỉnh uỷ khoá X (số …)»: the issuer stands before the number."""
    for match in _OF.finditer(folded, start, end):
        if body := issuer_after(text, folded, match.start()):
            return text[slice(*body)]
    return None


def _issuer_before(text: str, folded: str, start: int, at: int) -> tuple[str | None, str | None]:
    """Who issued what is cited at `start`, and when, where the sentence says that before: the body right before «tại»
    or «ban hành». `at`: where the last citation ended."""
    window = max(at, start - 150)
    joint = _AT.search(folded, window, start) or _ISSUES.search(folded, window, start)
    if joint is None:
        return None, None
    for match in _BODY_STARTS.finditer(text, window, joint.start()):
        begin = match.start()
        if issuer_end(text[: joint.start()], folded[: joint.start()], begin) != joint.start():
            continue
        if not HEADS.match(folded, begin):
            continue
        that_day = _THAT_DAY.search(folded, window, begin)
        return text[begin : joint.start()], read_date(text[slice(*that_day.span("day"))]) if that_day else None
    return None, None


def _shared(folded: str, found: list[Numbered]) -> list[Numbered]:
    """With the issuer that ends a comma list given to the whole list, as far as the numbers name the same body."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        one, following = out[i], out[i + 1]
        if (
            one.issuer is None
            and following.issuer is not None
            and one.number.body.split("-")[0] == following.number.body.split("-")[0]
            and _JOINT.fullmatch(folded, one.span.end, following.span.start)
        ):
            out[i] = replace(one, issuer=following.issuer)
    return out
