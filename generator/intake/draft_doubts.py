"""What a person should look at although it was read: damage, contradictions, words that a scan may have misread.

A slip of a tone inside a real word has a high confidence, so that on a scan every number, date, body and label is shown
with its image; where the confidence is low too, a flag asks for a look (the issue of the intake).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.corpus.identities import number_key
from generator.intake.flags import Flag, Grade, flag
from generator.intake.markdown import Body
from generator.intake.paragraphs import Piece
from generator.intake.source import LEFT_OUT, Source
from generator.model import Citation, Clause, Document
from generator.reading.agencies import Register
from generator.reading.deadlines import DeadlineFound
from generator.reading.numbers import find_numbers, parse_number
from generator.reading.outline import OutlineIssue
from generator.vietnamese import fold, folded_pattern

_UNSURE = 0.8
"""Confidence of a scanned word below which what it says is doubtful."""
_TWO_WAYS = 0.5
"""What is left of the confidence of a word that was read in two ways."""
_IMPOSSIBLE = folded_pattern(r"ngày *(?P<d>\d{1,2}) *(?:/|-|tháng) *(?P<m>\d{1,2}) *(?:/|-|năm) *(?P<y>[12]\d{3})")
_TIMED = folded_pattern(
    r"\((?:[^()]{0,40}(?<!\w))?(?:hoàn thành|trong (?:năm|tháng|quý)|trước ngày|"
    r"chậm nhất)(?!\w)[^()]{0,40}\d[^()]{0,20}\)?"
)
_NO_YEAR = 2200  # «2913»: a slip of the print
_NUMBER_LIKE = re.compile(
    r"(?<![\w/.-])\d{1,4} ?[-–/]? ?[A-ZĐƯ][A-Za-zĐđƯ]{0,4} ?[-–/ ] ?[A-ZĐƯ]{2,}(?!\w)"
    r"|(?<=số )\d{1,4} ?[-–/] ?[^\W\d_][^\s,;()]*"
)


def outline_flags(issues: Sequence[OutlineIssue], clauses: Sequence[Clause]) -> Iterator[Flag]:
    """A label that does not follow the one before: a missed start gives tasks to the wrong body, so it stops."""
    for issue in issues:
        clause = next((c for c in clauses if c.place.line == issue.line), None)
        path = clause.path if clause else ""
        code = {"missed": "label-missed", "duplicate": "label-twice"}.get(issue.code, "label-inside")
        yield flag("dung", code, issue.label, clause=path, label=issue.label, before=issue.before)


def lines_parted(source: Source) -> Iterator[Flag]:
    """One flag where lines that were run together are lines of their own again."""
    parted = [r for r in source.repairs if r.kind == "parted"]
    if parted:
        yield flag("xem", "lines-parted", parted[0].now, count=len(parted))


def pages_left_out(source: Source) -> Iterator[Flag]:
    """Pages of a scan whose words are not in the text: nobody may take the text for the whole paper."""
    for one in source.repairs:
        if one.kind == LEFT_OUT:
            yield flag("dung", "scan-page-left-out", one.at, why=one.raw)


def headings_without_label(clauses: Sequence[Clause], register: Register) -> Iterator[Flag]:
    """A paragraph that is nothing but a body's name, among numbered headings, lost its number."""
    numbered = {c.parent for c in clauses if c.kind == "heading" and c.label}
    for c in clauses:
        words = c.text.strip(" .:")
        lost = c.kind in ("paragraph", "heading") and not c.label and c.path[:1] != "0"
        if lost and (c.parent in numbered or _under_numbered(c, clauses)) and register.named(words):
            yield flag("dung", "heading-without-label", c.text, clause=c.path)


def _under_numbered(clause: Clause, clauses: Sequence[Clause]) -> bool:
    above = next((c for c in clauses if c.path == clause.parent), None)
    return above is not None and above.kind == "heading" and bool(above.label)


def unread_deadlines(clause: Clause, found: Sequence[DeadlineFound]) -> Iterator[Flag]:
    """Brackets that speak of a time («(hoàn thành trong năm 20239)») and in which no deadline was read."""
    for match in _TIMED.finditer(fold(clause.text)):
        if not any(match.start() <= d.span.start < match.end() for d in found):
            yield flag(
                "xem", "deadline-unreadable", clause.text[slice(*match.span())], clause=clause.path, span=match.span()
            )


def near_known(citations: Sequence[Citation], documents: Mapping[str, Document]) -> Iterator[Flag]:
    """Citations with number and date of a held document, but another issuer: a term misread (khoá XII, XIII), or the
    print's own slip."""
    by_key = {(number_key(d.number), d.date): d for d in documents.values()}
    for c in citations:
        held = by_key.get((number_key(c.number), c.date or "")) if c.number and c.kind == "numbered" else None
        if held is not None and c.target not in (held.id, None):
            yield flag(
                "dung", "citation-near-held", c.raw, clause=c.clause, span=c.span, id=held.id, issuer=held.issuer
            )


_LAW = re.compile(r"/(?:UBTV)?QH\d")


def citation_flags(clauses: Sequence[Clause], citations: Sequence[Citation]) -> Iterator[Flag]:
    """Repaired numbers, citations without a date or an issuer or with an impossible date, and what only looks like a
    number."""
    at: dict[str, list[Citation]] = {}
    for c in citations:
        at.setdefault(c.clause, []).append(c)
    issued = {c.number for c in citations if c.issuer}
    for clause in clauses:
        here = at.get(clause.path, [])
        spans = [tuple(c.span) for c in here]
        found = find_numbers(clause.text)
        for number in found:
            read = number.number
            if read.odd_year:
                yield flag("xem", "number-year-impossible", read.printed, clause=clause.path, span=number.span)
            if read.repairs and read.printed != read.number:
                grade: Grade = "biet" if set(read.repairs) <= {"blanks"} else "xem"
                raw, now = read.printed, read.number
                yield flag(grade, "number-repaired", raw, clause=clause.path, span=number.span, now=now)
        for c in here:
            if c.kind == "numbered" and c.number and c.target is None and parse_number(c.number) is None:
                yield flag("xem", "citation-number-bare", c.raw, clause=c.clause, span=c.span, number=c.number)
            elif c.kind == "numbered" and c.number and c.target is None:
                yield flag("xem", "citation-two-targets", c.raw, clause=c.clause, span=c.span, number=c.number)
            elif c.kind == "numbered":
                yield from _incomplete(c, known=c.number in issued)
        for match in _NUMBER_LIKE.finditer(clause.text):
            span = match.span()
            if not any(s < span[1] and span[0] < e for s, e in [*spans, *((n.span.start, n.span.end) for n in found)]):
                yield flag("xem", "number-unreadable", match.group(), clause=clause.path, span=span)
        for match in _IMPOSSIBLE.finditer(fold(clause.text)):
            if not (1 <= int(match["m"]) <= 12 and 1 <= int(match["d"]) <= 31 and int(match["y"]) < _NO_YEAR):
                yield flag(
                    "dung", "date-impossible", clause.text[slice(*match.span())], clause=clause.path, span=match.span()
                )


def _incomplete(c: Citation, *, known: bool) -> Iterator[Flag]:
    """What a citation does not print itself, so that a person knows what its entry in the register rests on. Where no
    other citation of the number (`known`) has its issuer either, a person looks whether the sentence tells it; a law
    needs none."""
    if not c.date:
        yield flag("biet", "citation-without-date", c.raw, clause=c.clause, span=c.span)
    if not c.issuer:
        grade: Grade = "biet" if known or _LAW.search(c.number or "") else "xem"
        yield flag(grade, "citation-without-issuer", c.raw, clause=c.clause, span=c.span)
    elif c.issuer not in c.raw:
        yield flag("biet", "citation-issuer-apart", c.raw, clause=c.clause, span=c.span, issuer=c.issuer)


# ── scans ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def scan_flags(
    source: Source,
    body: Body,
    clauses: Sequence[Clause],
    citations: Sequence[Citation],
    deadlines: Mapping[str, Sequence[DeadlineFound]],
    register: Register,
) -> Iterator[Flag]:
    """Numbers, dates, bodies and labels whose words a scan was not sure of."""
    if source.kind != "scan":
        return
    by_clause: dict[str, list[tuple[str, tuple[int, int]]]] = {}
    for c in citations:
        by_clause.setdefault(c.clause, []).append(("number", (c.span.start, c.span.end)))
    for path, found in deadlines.items():
        by_clause.setdefault(path, []).extend(("date", (d.span.start, d.span.end)) for d in found)
    for clause in clauses:
        pieces = clause_pieces(clause, body)
        in_cells = _doubted_in_cells(source, pieces)
        spots = by_clause.get(clause.path, []) + [("agency", (n.start, n.end)) for n in register.find(clause.text)]
        for what, span in spots:
            raw = clause.text[slice(*span)]
            # a title is joined from lines of the head: its words are looked for in the file
            least = _least_printed(source, raw) if clause.path == "0" else _least(source, pieces, span)
            if any(word in raw for word in in_cells):
                least = min(least or 1.0, _TWO_WAYS)
            if least is not None and least < _UNSURE:
                yield flag("xem", f"scan-{what}-unsure", raw, clause=clause.path, span=span, confidence=f"{least:.2f}")
        if clause.label and (least := _least_of_label(source, pieces)) is not None and least < _UNSURE:
            yield flag("xem", "scan-label-unsure", clause.label, clause=clause.path, confidence=f"{least:.2f}")


def head_flags(source: Source, fields: Mapping[str, str]) -> Iterator[Flag]:
    """What is printed in the head, the end and the copies (`fields`: printed words by field) whose words a scan was not
    sure of."""
    if source.kind != "scan":
        return
    for name, printed in fields.items():
        least = _least_printed(source, printed)
        if least is not None and least < _UNSURE:
            kind = name.rpartition(".")[2]
            code = {"date": "scan-date-unsure", "number": "scan-number-unsure"}.get(kind, "scan-words-unsure")
            yield flag("xem", code, printed, field=name, confidence=f"{least:.2f}")


def clause_pieces(clause: Clause, body: Body) -> list[Piece]:
    """Where the words of a clause come from: offsets of its own text."""
    written = body.at(clause.place.line)
    if written is None:
        return []
    shift = len(written.plain) - len(clause.text) if written.plain.endswith(clause.text) else 0
    return [
        Piece(max(p.start - shift, 0), p.end - shift, p.block, p.offset + max(shift - p.start, 0), p.cell)
        for p in written.pieces
        if p.end > shift
    ]


def _least(source: Source, pieces: Iterable[Piece], span: tuple[int, int]) -> float | None:
    """The least confidence of the words that a span of a clause covers."""
    found: list[float] = []
    for p in pieces:
        start, end = max(span[0], p.start), min(span[1], p.end)
        if start >= end:
            continue
        at, stop = p.offset + start - p.start, p.offset + end - p.start
        found += [w.confidence for w in source.blocks[p.block].words if w.start < stop and at < w.end]
    return min(found, default=None)


def _least_printed(source: Source, printed: str) -> float | None:
    """The least confidence of the words of `printed` at the first block that has them all; where lines were joined, of
    the blocks that are such lines, and of its words with a digit, each at the first block that has it."""
    if not printed:
        return None
    whole = any(printed in b.text for b in source.blocks)
    parts = [printed]
    if not whole:
        parts = [word for word in printed.split() if any(c.isdigit() for c in word)]
        parts += [b.text for b in source.blocks if b.kind == "paragraph" and " " in b.text and b.text in printed]
    found: list[float] = []
    for part in parts:
        block = next((b for b in source.blocks if part in b.text), None)
        if block is not None:
            at = block.text.index(part)
            found += [w.confidence for w in block.words if w.start < at + len(part) and at < w.end]
    return min(found, default=None)


def _doubted_in_cells(source: Source, pieces: Iterable[Piece]) -> set[str]:
    """Words that the reader of a scan doubted in cells on the pages where these pieces stand. A cell keeps no
    confidence, and a table may go on over pages: the page is what both know."""
    boxes = [source.blocks[p.block].cells[p.cell].box for p in pieces if p.cell is not None and p.cell >= 0]
    pages = {f"trang {box.page}," for box in boxes if box is not None}
    doubted = [r for r in source.repairs if r.kind in ("unsure", "second-reading")]
    words = {r.raw.strip(" .,:;()") for r in doubted if any(r.at.startswith(page) for page in pages)}
    return words - {""}


def _least_of_label(source: Source, pieces: Sequence[Piece]) -> float | None:
    """The confidence of a label: of the first word, which has no place in the text, or of what stands before it where
    the label was taken from the text itself («HI-», read as «III-»)."""
    words = source.blocks[pieces[0].block].words if pieces else ()
    if not words:
        return None
    if pieces[0].offset == 0:
        return words[0].confidence
    return min((w.confidence for w in words if w.start < pieces[0].offset), default=None)
