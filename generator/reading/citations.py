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
from generator.reading.bodies_words import SURNAMES
from generator.reading.cited_again import with_issuers
from generator.reading.dates import DateFound, find_dates, read_date
from generator.reading.issuers import HEADS, issuer_after, issuer_end, joined_issuers_end, names_body
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
# «của Thống đốc … tại Tờ trình số …»; «Ngày 24/2/2026, Văn phòng … ban hành Công văn số …».
_AT = folded_pattern(
    r"[ ]{1,3}(?:(?:công bố|ban hành|phê duyệt|quy định|giao|nêu)[ ])?tại[ ]{1,3}"
    r"(?:các[ ]{1,3}(?:(?:quyết định|văn bản|công văn|nghị quyết)[ ]?:[ ]{1,3})?)?$"
)
# «Căn cứ các Quyết định của Bộ trưởng Bộ X: Số …; số …»
_OF_ALL = folded_pattern(rf"(?<!\w)các[ ]{{1,3}}(?:{TYPE_WORDS})(?=[ ]của[ ][^.;:()]{{4,90}}:[ ]{{1,3}}$)")
# «Báo cáo của Ban A về … (Báo cáo số …)»
_TYPE_OF = folded_pattern(rf"(?<!\w)(?:{TYPE_WORDS})(?=[ ]của[ ])")
_TITLE_LATER = folded_pattern(r"[ ]{1,3}(?:về|quy định|hướng dẫn|ban hành)[ ][^.;:()]{4,260}?(?=[ ]của[ ])")
_ISSUES = folded_pattern(
    r"[ ]{1,3}(?:(?:vừa[ ]|đã[ ])?(?:ký[ ])?ban hành(?:[ ](?:kèm[ ])?theo)?|(?:vừa|đã)[ ](?:ký|có|gửi))"
    r"[ ]{1,3}$"
)
# «Bộ Tài chính (Công văn số …)», «Sở Nội vụ có Tờ trình số …»: only where the number names that body
_BESIDE = folded_pattern(
    r"(?:[ ]{0,3},?[ ]{0,3}\((?:tại[ ])?|"
    r"[ ]{1,3}(?:vừa[ ]|đã[ ])?(?:có|gửi|trình)(?:[ ](?:ý kiến |trình )?tại)?[ ]{1,3}"
    r"(?:(?:phiếu|giấy|thư)[ ]\w+(?:[ ]\w+)?[ ])?)$"
)
_THAT_DAY = folded_pattern(r"(?:^|[ ])(?P<day>ngày[ ]\d[^,;.:]{5,24}?),?[ ]{1,3}$")
# «Bộ X có báo cáo … về dự án A (công văn số …), dự án B (công văn số …)»: the subject of the sentence
_SUBJECT = folded_pattern(
    r"(?:^|[.;:][ ]|,[ ])(?P<who>(?=\w)[^,;.:()]{4,120}?)[ ]{1,3}(?:vừa[ ]|đã[ ])?"
    r"(?:có|gửi|trình|báo cáo|đề nghị|đề xuất|kiến nghị)[ ]"
)
_LOCAL_CODE = folded_pattern(r"(?:ubnd|hđnd|tu|hu|ubkt|cp|ttg)(?!\w)")
# «của Lãnh đạo Chính phủ tại văn bản số …/VPCP-…»: who said it, and not who issues
_SPEAKER = folded_pattern(r"(?<!\w)(?:lãnh đạo|đồng chí|đ/c|phó|các)[ ]{1,3}$")
_SURNAME = re.compile(rf" (?:{SURNAMES.pattern})(?= )")
_PERSON = 3, 5  # syllables of a person's name
_BODY_STARTS = re.compile(r"(?<![^\W_])[^\W\d_]")
_CLOSE = re.compile(r"[ ]?\)")
_OF = folded_pattern(r"[ ]của[ ]")
_SENTENCE_ENDS = re.compile(r"[.;:()]")
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
            issuer = _issuer_of_list(text, folded, start, number.number)
        if issuer is None and opened:
            issuer = _issuer_in_title(text, folded, start, number.span.start)
        if issuer is None and (later := _issuer_later(text, folded, end, number.number)):
            issuer = later
        again = bool(out) and said_before and _same_body(number.number, out[-1].number)
        if issuer is None and again and _LISTED.fullmatch(folded, at, start):
            issuer = out[-1].issuer  # «Sở X tại các Văn bản số A, số B», «… ban hành A về …; B về …»
        elif issuer is None:
            issuer, day = _issuer_before(text, folded, start, at, number.number)
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
    joint = number.number.symbol in _JOINT_SYMBOLS or _JOINT_BEFORE.search(
        folded, max(0, number.span.start - 30), number.span.start
    )
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
            end = joined_issuers_end(text, folded, body[1]) if joint else body[1]
            issuer = text[body[0] : end]
        else:
            return before_bracket or (end, date, issuer)


def _issuer_of_list(text: str, folded: str, start: int, number: DocumentNumber) -> str | None:
    """«Căn cứ các Luật của Quốc hội …: Luật A số …, Luật B số …»: the issuer that a list names before its colon, where
    the number names it."""
    for match in _LIST_OF.finditer(folded, max(0, start - _SENTENCE), start):
        body = issuer_after(text, folded, match.end())
        if body is None or not text[body[1] :].lstrip().startswith(":"):
            continue
        same = number.body.startswith("QH") == fold(text[body[0] : body[1]]).startswith(_ASSEMBLY)
        if same and (number.body.startswith("QH") or names_body(number.body, text[slice(*body)])):
            return text[slice(*body)]
    return None


def _issuer_in_title(text: str, folded: str, start: int, end: int) -> str | None:
    """«Quy chế làm việc của Tỉnh uỷ khoá X (số …)»: the issuer stands before the number."""
    for match in _OF.finditer(folded, start, end):
        if body := issuer_after(text, folded, match.start()):
            return text[slice(*body)]
    return None


def _issuer_later(text: str, folded: str, end: int, number: DocumentNumber) -> str | None:
    """«Thông tư số …/TT-BX ngày … quy định về … của Bộ trưởng Bộ X»: the issuer behind the title, where the number
    names it."""
    position, stop = end, min(len(text), end + _LONGEST_TITLE)
    while (
        title := _TITLE_LATER.match(folded, position, stop) if position == end else _OF.search(folded, position, stop)
    ):
        at = title.end() if position == end else title.start()
        body = issuer_after(text, folded, at)
        if body and names_body(number.body, text[slice(*body)]):
            return text[slice(*body)]
        if _SENTENCE_ENDS.search(folded, position, at):
            return None
        position = at + 1
    return None


def _issuer_before(
    text: str, folded: str, start: int, at: int, number: DocumentNumber
) -> tuple[str | None, str | None]:
    """Who issued what is cited at `start`, and when, where the sentence says that before: the body right before «tại»
    or «ban hành», or before a bracket or «có», where `number` names it. `at`: where the last citation ended."""
    window = max(at, start - _LONGEST_TITLE)
    sure = _AT.search(folded, window, start) or _ISSUES.search(folded, window, start)
    for opens in (_OF_ALL.search(folded, window, start), *_titled_before(folded, window, start)):
        body = issuer_after(text, folded, opens.end()) if opens else None
        if body and (folded[body[1] : start].strip(" :") == "" or names_body(number.body, text[slice(*body)])):
            return text[slice(*body)], None
    joint = sure or _BESIDE.search(folded, window, start)
    if joint is None:
        return _subject_before(text, folded, start, number), None
    end = _before_person(text, folded, window, joint.start()) if sure else joint.start()
    speaks = end != joint.start() and _AT.search(folded, window, start) is not None  # who said it, and not who issues
    for match in _BODY_STARTS.finditer(text, window, end):
        begin = match.start()
        if not match.group().isupper() or not HEADS.match(folded, begin):
            continue
        if issuer_end(text[:end], folded[:end], begin) != end:
            continue
        named = names_body(number.body, text[begin:end])
        if not named and (sure is None or speaks or _SPEAKER.search(folded, window, begin)):
            continue
        that_day = _THAT_DAY.search(folded, window, begin)
        return text[begin:end], read_date(text[slice(*that_day.span("day"))]) if that_day else None
    return (None, None) if sure else (_subject_before(text, folded, start, number), None)


def _titled_before(folded: str, window: int, start: int) -> Iterator[re.Match[str]]:
    """Where «Báo cáo của A …» begins whose number stands in the bracket behind its title."""
    if folded[max(0, start - 2) : start].endswith("("):
        yield from reversed(list(_TYPE_OF.finditer(folded, max(window, start - _LONGEST_TITLE), start)))


def _before_person(text: str, folded: str, start: int, end: int) -> int:
    """`end`, or where the name of a person begins that ends there: «Thủ tướng Chính phủ | Trần Văn Ví Dụ»."""
    for surname in _SURNAME.finditer(folded, start, end):
        name = text[surname.start() : end].split()
        if _PERSON[0] <= len(name) <= _PERSON[1] and all(word.isalpha() and word[0].isupper() for word in name):
            return surname.start()
    return end


def _subject_before(text: str, folded: str, start: int, number: DocumentNumber) -> str | None:
    """The subject of the sentence in whose bracket a number stands, where that number names it, and only it."""
    if "(" not in text[max(0, start - 3) : start + 2] or _LOCAL_CODE.match(fold(number.body)):
        return None
    sentence = max(folded.rfind(". ", 0, start) + 1, folded.rfind("\n", 0, start) + 1, start - _SENTENCE)
    named = set[str]()
    for match in _SUBJECT.finditer(folded, sentence, start):
        begin, end = match.span("who")
        begin += len(text[begin:end]) - len(text[begin:end].lstrip())
        whole = HEADS.match(folded, begin) and issuer_end(text[:end], folded[:end], begin) == end
        if whole and names_body(number.body, text[begin:end]):
            named.add(text[begin:end])
    return named.pop() if len(named) == 1 else None


_LIST_OF = folded_pattern(
    r"(?<!\w)các +(?:bộ +)?(?:luật|nghị quyết|nghị định|thông tư|quyết định|chỉ thị|kết luận)(?: +sau(?: đây)?)?"
    r"(?= +của(?!\w))"
)
_ASSEMBLY = fold("quốc hội")
_JOINT_BEFORE = folded_pattern(r" liên (?:tịch|ngành|bộ|cơ quan) +(?:số *:? *)?$")
_JOINT_SYMBOLS = frozenset({"TTLT", "NQLT", "HDLN"})
_SENTENCE = 900
_LONGEST_TITLE = 300
_YEAR_ONLY = 4


def _same_body(one: DocumentNumber, other: DocumentNumber) -> bool:
    return one.body.split("-")[0] == other.body.split("-")[0]


def _shared(folded: str, found: list[Numbered]) -> list[Numbered]:
    """With the issuer that ends a comma list given to the whole list, as far as the numbers name the same body."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        one, following = out[i], out[i + 1]
        if (
            one.issuer is None
            and following.issuer is not None
            and _same_body(one.number, following.number)
            and _JOINT.fullmatch(folded, one.span.end, following.span.start)
        ):
            out[i] = replace(one, issuer=following.issuer)
    return out
