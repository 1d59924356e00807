"""Documents that are cited without a number: by a known name, by a short name, or by their bare type word.

«(sau đây gọi là Nghị quyết 28)» defines a short name; after it «Nghị quyết 28» and a bare capitalised «Nghị quyết»
mean that document. A bare type word of the document's own type means the document itself. Lower case is no reference,
and neither is a word that goes on to a longer name («Nghị quyết Đại hội XIII», «Quy chế công tác dân vận»).
Source: the domain notes, Citations; decisions on the two texts, 18.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.model import Citation, Clause, Document, Span
from generator.reading.issuers import issuer_after
from generator.reading.numbers import parse_number
from generator.reading.openings import Opened
from generator.reading.same_issuer import same_issuer
from generator.reading.type_names import TYPE_OPENINGS, TYPE_WORDS, first_type, type_name
from generator.vietnamese import fold, folded_pattern, nfc

_DEFINES = folded_pattern(
    r"\([^()]{0,40}?(?<!\w)(?:gọi|viết)[ ](?:(?:tắt|chung|ngắn gọn)[ ])?là[ ]?:?[ ]?"
    r"\"?(?P<name>[^()\";]{3,80}?)[ ]?\"?[ ]?[.]?\)"
)
_TYPE = Opened(folded_pattern(rf"(?<![\w/-])(?P<type>{TYPE_WORDS})(?!\w)"), TYPE_OPENINGS)
_SERIAL = folded_pattern(
    r"[ ]{1,3}(?:số[ ]{1,3})?(?P<serial>\d{1,4})(?![\w/]|[ ]?[-/.][ ]?\w|[ ](?:năm|tháng|ngày|quý)(?!\w))"
)
_CARRYING_OUT = folded_pattern(r"[ ]{1,3}thực hiện(?!\w)")
# What may follow a bare type word that is a reference: it ends there, or a verb, a preposition or «này» goes on.
_ENDS = folded_pattern(
    r"[ ]{0,3}(?:$|[,.;:()\"|/]|[ ]-[ ]|(?:này|nêu|trên|và|hoặc|bằng|đến|tới|trong|ngoài|với|phải|được|đã|đang|có|cho|"
    r"theo|là|để|ở|tại|gắn|đạt|còn|sẽ|cần|do|vào|khi|nhằm|như|đề ra|xác định|yêu cầu|đi vào|sâu|rộng|từ|ngay|thì|mà|"
    r"một cách|một số|bảo đảm|đồng bộ|kịp thời|hiệu quả|đúng|vừa|cũng|chưa|không|trước|sau|qua)(?!\w))"
)
_WORD = re.compile(r"\w+")
_NOT_ONE = folded_pattern(r"(?<!\w)(?:các|những|mọi|nhiều|từng|mỗi|một|hai|ba|dự thảo)[ ]{1,3}$")
_THIS = folded_pattern(r"[ ]{1,3}này(?!\w)")
_SENTENCE_START = re.compile(r"(?:^|[.:;|!?]\s+|[-+]\s+)$")


@dataclass(frozen=True, slots=True)
class _Definition:
    """A short name: how it is matched, the type word it starts with, and the citation it was defined for."""

    pattern: re.Pattern[str]
    type: str
    meant: Citation


class ShortNames:
    """The short names of one document, as its clauses are read in the order of the text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._own_type = type_name(document.type)
        self._definitions: dict[str, _Definition] = {}
        self._cited: dict[tuple[str, int], dict[str, Citation]] = {}

    def read(self, clause: Clause, folded: str, numbered: Sequence[Citation], taken: Sequence[Span]) -> list[Citation]:
        """The citations of `clause` that are short or mean the document itself; `taken` is what others cover.

        `numbered` are the clause's numbered citations; the names that it defines hold from there on.
        """
        definitions = list(_DEFINES.finditer(folded))
        covered = sorted([*taken, *(Span(*m.span()) for m in definitions)])
        met: list[Citation | re.Match[str]] = [*numbered, *definitions]
        news = deque(sorted(met, key=_end))
        past: list[Citation] = []
        out: list[Citation] = []
        at = 0
        for match in _TYPE.finditer(folded):
            while news and _end(news[0]) <= match.start():
                self._learn(news.popleft(), past)
            while at < len(covered) and covered[at].end <= match.start():
                at += 1
            if (at < len(covered) and covered[at].start <= match.start()) or (out and match.start() < out[-1].span.end):
                continue
            if (citation := self._mention(clause, folded, match)) is not None:
                out.append(citation)
        for new in news:
            self._learn(new, past)
        return out

    def _learn(self, new: Citation | re.Match[str], past: list[Citation]) -> None:
        """Remember a citation, or tie a defined name to the nearest one before it of its type; any other name (of a
        body, say) is not ours. `past`: the numbered citations of the clause so far."""
        if isinstance(new, Citation):
            past.append(new)
            self._remember(new)
            return
        kind = first_type(new["name"])
        meant = next((c for c in reversed(past) if _fits(kind, c.type)), None)
        if kind is not None and meant is not None:
            words = new["name"].split()
            pattern = re.compile(r"[ ]{1,3}".join(map(re.escape, words)) + r"(?![\w/]|[ ]?[-/]\w)")
            self._definitions[" ".join(words)] = _Definition(pattern, kind, meant)

    def _remember(self, citation: Citation) -> None:
        number = parse_number(citation.number or "")
        if number is not None and citation.type is not None:
            serial = int("".join(c for c in number.serial if c.isdecimal()))
            self._cited.setdefault((citation.type, serial), {}).setdefault(number.number, citation)

    def _mention(self, clause: Clause, folded: str, match: re.Match[str]) -> Citation | None:
        """The citation that a type word begins, or None."""
        kind = type_name(match["type"]) or ""
        named = [(d, m) for d in self._definitions.values() if (m := d.pattern.match(folded, match.start()))]
        if named:
            definition, m = max(named, key=lambda item: item[1].end())
            if m.end() > match.end():
                return self._short(clause, folded, match.start(), m.end(), definition.meant)
        if serial := _SERIAL.match(folded, match.end()):
            meant = self._cited.get((kind, int(serial["serial"])), {})
            if len(meant) != 1:
                return None
            return self._short(clause, folded, match.start(), serial.end(), next(iter(meant.values())))
        return self._bare(clause, folded, match, kind)

    def _short(self, clause: Clause, folded: str, start: int, end: int, meant: Citation) -> Citation:
        body = issuer_after(clause.text, folded, end)
        if body and meant.issuer and same_issuer(clause.text[slice(*body)], meant.issuer):
            end = body[1]
        span = Span(start, end)
        return Citation(
            self._document.id, clause.path, span, span.of(clause.text), "short",
            number=meant.number, date=meant.date, issuer=meant.issuer, type=meant.type,
        )  # fmt: skip

    def _bare(self, clause: Clause, folded: str, match: re.Match[str], kind: str) -> Citation | None:
        """A bare type word: the one document of this type that has a short name, or this document itself."""
        word = match.group()
        printed = clause.text[match.start() : match.end()]
        if (
            not printed[0].isupper()
            or printed.isupper()
            or _NOT_ONE.search(folded, max(0, match.start() - 12), match.start())
        ):
            return None
        own = kind == self._own_type
        meant = {d.meant.number: d.meant for d in self._definitions.values() if d.type == kind}
        this = _THIS.match(folded, match.end())
        if this or (own and not meant):
            target: Citation | None = None
        elif len(meant) == 1 and not own:
            target = next(iter(meant.values()))
        else:
            return None
        if target is None and not own:
            return None
        issuer = target.issuer if target else self._document.issuer
        end = self._bare_end(clause, folded, match, issuer, own=target is None)
        if end is None or (not this and (clause.kind == "row" or self._starts_sentence(folded, match, end))):
            return None
        if target is not None:
            return self._short(clause, folded, match.start(), end, target)
        span = Span(match.start(), end)
        return Citation(self._document.id, clause.path, span, span.of(clause.text), "self", type=type_name(word))

    def _bare_end(
        self, clause: Clause, folded: str, match: re.Match[str], issuer: str | None, *, own: bool
    ) -> int | None:
        """Where a bare mention ends; None where the word is the beginning of a longer name."""
        end = match.end()
        if body := issuer_after(clause.text, folded, end):
            return body[1] if issuer and same_issuer(clause.text[slice(*body)], issuer) else None
        if own and (carrying := _CARRYING_OUT.match(folded, end)):
            # «thực hiện» begins the title, which is no part of a citation: «Kế hoạch thực hiện Nghị quyết 28».
            following = _WORD.search(folded, carrying.end())
            if following and any(d.pattern.match(folded, following.start()) for d in self._definitions.values()):
                return end
            return end if _ENDS.match(folded, carrying.end()) else None
        return end if _ENDS.match(folded, end) else None

    @staticmethod
    def _starts_sentence(folded: str, match: re.Match[str], end: int) -> bool:
        """Whether a capital tells nothing here: the first word of a sentence that only names a kind of document."""
        if not _SENTENCE_START.search(folded[max(0, match.start() - 4) : match.start()]):
            return False
        return _PREDICATE.match(folded, end) is None


_PREDICATE = folded_pattern(r"[ ]{1,3}(?:này|nêu|đã|phải|được|có|là|xác định|yêu cầu|đề ra|cần)(?!\w)")


def _end(new: Citation | re.Match[str]) -> int:
    return new.span.end if isinstance(new, Citation) else new.end()


def _fits(kind: str | None, cited: str | None) -> bool:
    """Whether a short name of one type can stand for a document of another («Kết luận» for «Thông báo kết luận»)."""
    return kind is not None and cited is not None and fold(kind) in fold(cited)


# ── known names ──────────────────────────────────────────────────────────────────────────────────────────────────


def find_known(folded: str, known: Mapping[str, str]) -> Iterator[tuple[Span, str]]:
    """Where the names of `known` (printed name -> id) stand in folded text, each with its id; the longest one wins."""
    names, targets = _known_names(tuple(known.items()))
    for match in names.finditer(folded) if names else ():
        yield Span(*match.span()), targets[" ".join(match.group().split())]


@lru_cache(maxsize=8)
def _known_names(known: tuple[tuple[str, str], ...]) -> tuple[Opened | None, dict[str, str]]:
    """One pattern for all names, the longest first (None where there is none), and the ids by folded name."""
    targets: dict[str, str] = {}
    for name, target in sorted(known, key=lambda item: -len(item[0])):
        words = " ".join(fold(nfc(name)).split())
        if _WORD.match(words):
            targets.setdefault(words, target)
    if not targets:
        return None, targets
    names = "|".join("[ ]{1,3}".join(map(re.escape, name.split())) for name in targets)
    openings = {word.group() for name in targets if (word := _WORD.match(name))}
    return Opened(re.compile(rf"(?<!\w)(?:{names})(?!\w)"), openings), targets
