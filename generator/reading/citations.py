"""Citations (dẫn chiếu): every mention of a document in the clauses of another one.

Numbered ones are read here, with date and issuer in any order and an issuer shared by a list; what is cited by its name
alone is found by `named`, and by a list of known names; short names («sau đây gọi là Nghị quyết 28») by `short_names`.
Source of the forms: the domain notes, Citations; of what `raw` holds: the design, Data contract.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model import Citation, CitationKind, Clause, Document, Span
from generator.reading.bare_numbers import find_bare
from generator.reading.citation_issuers import issuer_before, issuer_in_title, issuer_later, issuer_of_list
from generator.reading.cited_again import with_issuers
from generator.reading.dates import DateFound, find_dates
from generator.reading.issuers import issuer_after, joined_issuers_end
from generator.reading.named import Named, find_named, law_before
from generator.reading.numbers import DocumentNumber, NumberFound, find_numbers, same_document
from generator.reading.openings import Opened
from generator.reading.short_names import ShortNames, find_known
from generator.reading.type_names import TYPE_OPENINGS, TYPE_WORDS, first_type, type_name
from generator.vietnamese import fold, folded_pattern

_TYPE_BEFORE = Opened(
    folded_pattern(
        rf"(?<!\w)(?P<type>{TYPE_WORDS})[ ]{{0,3}}(?P<so>(?:[( ]*(?:số|so)[ ]{{0,3}}:?[ ]{{0,3}})*)\(?[ ]?$"
    ),
    TYPE_OPENINGS,
)
_SO_BEFORE = folded_pattern(r"(?<!\w)(?:số[ ]{0,3}:?[ ]{0,3})+$")
_TYPE_EARLIER = Opened(folded_pattern(rf"(?<!\w)(?P<type>{TYPE_WORDS})(?!\w)"), TYPE_OPENINGS)
_TITLE_BETWEEN = re.compile(r"[^;.:()|]{1,150}\([ ]?$")
# «đến ngày …» where «của» follows the day: a slip, since an issuer ends no stretch of time
_DATE_LEAD = folded_pattern(
    r"[ ]{0,3}(?:,[ ]{0,3})?(?P<open>\([ ]?)?(?:(?:ký|ban hành)[ ]|(?:đến|tới)[ ](?=ngày[ ]?[^,;.()]{1,30}?[ ]của[ ]))?"
)
# A date that scanning broke still stands between number and issuer, and is skipped, never guessed.
_BROKEN_DATE = folded_pattern(r"[ ]{0,3},?[ ]{0,3}ngày[ ][^,;.()]{1,30}?(?=[ ]{1,3}của[ ])")
_YEAR = folded_pattern(r"[ ]{1,3}năm[ ]{1,3}(?P<y>(?:19|20)\d\d)(?=[ ]{1,3}của[ ]|[ ]{1,3}về[ ]|[,;.)]|$)")
_CLOSE = re.compile(r"[ ]?\)")
_JOINT = folded_pattern(r"[ ]{0,3}(?:,|và|,[ ]?và)[ ]{0,3}")
_LISTED = re.compile(rf"{_JOINT.pattern}|{folded_pattern(r'[ ]về[ ][^.;:]{3,200}?(?:;|,?[ ]và)[ ]{1,3}').pattern}")


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
    yield from with_issuers(c for x in document.clauses for c in _in_clause(document, x, known, short_names))


def _in_clause(
    document: Document, clause: Clause, known: Mapping[str, str], short_names: ShortNames
) -> Iterator[Citation]:
    text, folded = clause.text, fold(clause.text)
    numbered = [_citation(document, clause, found) for found in find_numbered(text)]
    found = [*numbered]
    by_name = list(find_named(text))
    for span, target in find_known(folded, known):
        if target != document.id or clause.kind != "title":
            kind: CitationKind = "self" if target == document.id else "named"
            name = first_type(span.of(folded))
            said = next((n for n in by_name if n.span == span), None)
            date, issuer = (said.date, said.issuer) if said else (None, None)
            printed = (document.id, clause.path, span, span.of(text), kind)
            found.append(Citation(*printed, date=date, issuer=issuer, type=name, target=target))
    found = _apart([*found, *_by_name(document, clause, by_name, found)])
    found += short_names.read(clause, folded, numbered, [c.span for c in found])
    found += _by_bare_number(document, clause, found)
    yield from sorted(found, key=lambda c: c.span)


def _by_name(
    document: Document, clause: Clause, named: Sequence[Named], before: Sequence[Citation]
) -> Iterator[Citation]:
    """Those of `named` that no number and no known name tells; what the clause already cites (`before`) is left out."""
    for found in named:
        if _is_new(found.span, before):
            yield Citation(
                *(document.id, clause.path, found.span, found.span.of(clause.text), "named"),
                date=found.date,
                issuer=found.issuer,
                type=type_name(found.type),
            )


def _by_bare_number(document: Document, clause: Clause, before: Sequence[Citation]) -> Iterator[Citation]:
    """Those whose number has no symbol; what the clause already cites (`before`) is left out."""
    for found in find_bare(clause.text):
        if _is_new(found.span, before):
            yield Citation(
                *(document.id, clause.path, found.span, found.span.of(clause.text), "numbered"),
                number=found.number,
                date=found.date,
                issuer=found.issuer,
                type=found.type,
            )


def _is_new(span: Span, before: Sequence[Citation]) -> bool:
    """Whether nothing that is cited already (`before`) overlaps `span`."""
    return not any(c.span.start < span.end and span.start < c.span.end for c in before)


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
    at, said_before = 0, False
    for number in numbers:
        if number.span.start < at:
            continue
        start, type_word = _start(text, folded, number.span.start, at, out)
        opened = "(" in text[start : number.span.start]
        end, date, issuer = _tail(text, folded, number, dates, opened=opened)
        if date is not None and len(date) == _YEAR_ONLY and date in number.number.number.split("/"):
            date = None  # «Luật … số 20/2023/QH15 năm 2023»: no day, and the number says the year
        if issuer is None:
            issuer = issuer_of_list(text, folded, start, number.number)
        if issuer is None and opened:
            issuer = issuer_in_title(text, folded, start, number.span.start)
        if issuer is None and (later := issuer_later(text, folded, end, number.number)):
            issuer = later
        again = bool(out) and said_before and _same_body(number.number, out[-1].number)
        if issuer is None and again and _LISTED.fullmatch(folded, at, start):
            issuer = out[-1].issuer  # «Sở X tại các Văn bản số A, số B», «… ban hành A về …; B về …»
        elif issuer is None:
            issuer, day = issuer_before(text, folded, start, at, number.number)
            date, said_before = date or day, issuer is not None
        else:
            said_before = False
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
    # «Luật Đất đai số 31/2024/QH15»
    law = law_before(text, folded, window, start)
    return (start, None) if law is None else (law, fold("luật"))


def _tail(
    text: str, folded: str, number: NumberFound, dates: Mapping[int, DateFound], *, opened: bool
) -> tuple[int, str | None, str | None]:
    """Where the citation of `number` ends, its date and its issuer, in either order. A day of another year than the one
    in the number, behind the issuer, begins what follows («…/2022/… của A, ngày … 2025 B ban hành»). A joint document
    («… liên tịch số», «… liên ngành số») has a list of issuers.

    `opened`: the number stands in a bracket that belongs to the citation. A bracket that the date or the issuer opens
    is taken in only where nothing else stands in it.
    """
    end, year = number.span.end, number.number.year
    joint = _is_joint(folded, number)
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
            if issuer is not None and year and found.iso and not found.iso.startswith(year):
                return before_bracket or (end, date, issuer)
            end, date = found.span.end, found.iso
        elif date is None and issuer is None and (broken := _BROKEN_DATE.match(folded, end)):
            end = broken.end()
        elif date is None and (alone := _YEAR.match(folded, end)):
            end, date = alone.end("y"), alone["y"]
        elif issuer is None and (body := issuer_after(text, folded, end, sure=date is not None)):
            both = _BOTH_ORGANS.match(folded, body[0])
            end = joined_issuers_end(text, folded, body[1]) if joint or both else body[1]
            issuer = text[body[0] : end]
        else:
            return before_bracket or (end, date, issuer)


_JOINT_BEFORE = folded_pattern(r" liên (?:tịch|ngành|bộ|cơ quan) +(?:số *:? *)?$")
_JOINT_SYMBOLS = frozenset({"TTLT", "NQLT", "HDLN"})
# «Kết luận số … của Bộ Chính trị, Ban Bí thư»: both of them, where no verb tells that the second does something
_BOTH_ORGANS = folded_pattern(r"bộ chính trị(?=,? (?:và )?ban bí thư(?: khoá \w+)?(?: về(?!\w)|[,;.)]|$))")
_SEMICOLON = re.compile(r" *; *")
_YEAR_ONLY = 4


def _is_joint(folded: str, number: NumberFound) -> bool:
    """Whether several bodies issue what is cited: «Nghị quyết liên tịch số …», «số 6-HD/BTCTW-BTGTW»."""
    organs = number.number.body.split("-")
    if len(organs) > 1 and all(organ.endswith("TW") for organ in organs):
        return True
    at = number.span.start
    return number.number.symbol in _JOINT_SYMBOLS or _JOINT_BEFORE.search(folded, max(0, at - 30), at) is not None


def _same_body(one: DocumentNumber, other: DocumentNumber) -> bool:
    return one.body.split("-")[0] == other.body.split("-")[0]


def _same_kind(one: Numbered, other: Numbered) -> bool:
    """Whether two numbers differ in nothing but the serial: «số 7/CĐ-UBND ngày …; số 8/CĐ-UBND …»."""
    return (one.number.symbol, one.number.body) == (other.number.symbol, other.number.body)


def _shared(folded: str, found: list[Numbered]) -> list[Numbered]:
    """With the issuer that ends a comma list given to the whole list, as far as the numbers name the same body."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        one, following = out[i], out[i + 1]
        if (
            one.issuer is None
            and following.issuer is not None
            and _same_body(one.number, following.number)
            and (
                _JOINT.fullmatch(folded, one.span.end, following.span.start)
                or (_SEMICOLON.fullmatch(folded, one.span.end, following.span.start) and _same_kind(one, following))
            )
        ):
            out[i] = replace(one, issuer=following.issuer)
    return out
