"""The words of one clause cut into the pieces that each ask for one thing.

A piece is one object with all the verbs that govern it (domain notes, Deadlines: what one deliverable is). Each cited
regulation, named output or class is an object of its own; a field of work («công tác …») is not. A new verb with its
own object begins a new piece after «;», «.», «và» and «trên cơ sở đó», and after a comma where an adverb shows that it
is a verb; else a comma goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from generator.model import CitationKind, Span
from generator.reading.party_words import JOINER, OPENS, PREDICATE_INSIDE, UNNAMED
from generator.reading.verbs import ADVERBS, CHAIN, VERB_NEXT, VERBS, sentence_ends
from generator.vietnamese import fold, folded_pattern


class Cited(Protocol):
    """What a citation must tell about itself here: `generator.model.Citation` does."""

    @property
    def span(self) -> Span: ...
    @property
    def kind(self) -> CitationKind: ...


C = TypeVar("C", bound=Cited)


# ── the words that tell where one ends and the next begins ───────────────────────────────────────────────────────────

_ADVERB = rf"(?:(?:{ADVERBS})(?!\w),? +)"
_PART_ENDS = re.compile(r"[;\n]\s*")
_LEAD_IN = folded_pattern(r"[\s,;.:]*(?:(?:và|đồng thời|trên cơ sở đó)(?!\w),?\s*)*")
_EDGE = " ,;.:\n\t"
_GIVEN = folded_pattern(r"(?:giao|đề nghị|yêu cầu|phân công)(?: +(?:cho|trách nhiệm cho|nhiệm vụ cho))? +")
_PARENTHESIS = re.compile(r"\([^()]*\)")
_WORD_IN = re.compile(r"\w")
_QUOTED = re.compile(r'"[^"]*"')
_THEREUPON = folded_pattern(r"(?:, +| +)(?:và +)?(?:trên cơ sở đó|đồng thời),? +")
_THEREUPON_WORDS = (fold("trên cơ sở đó"), fold("đồng thời"))
_RELATED = fold("liên quan")
_AND = folded_pattern(r"(?:, +| +)và +")
# Verbs that give work of their own after «và». Others («kiểm tra và giám sát việc …», «tổ chức và hoạt động») are as
# often the second half of a noun.
_NEW_WORK = folded_pattern(
    rf"{_ADVERB}*(?:chỉ đạo|lãnh đạo|nghiên cứu|xây dựng|hoàn thiện|tham mưu|đề xuất|kiến nghị|báo cáo|trình|sơ kết"
    r"|tổng kết|bổ sung|sửa đổi|rà soát|ban hành|cụ thể hoá|thể chế hoá|hướng dẫn|theo dõi|đôn đốc|tăng cường|đẩy mạnh"
    r"|phát huy|công bố|biên soạn|triển khai|tổ chức|thực hiện|quan tâm|lập|phê duyệt|trình|khắc phục)(?!\w)"
)
# After a comma a verb can be the next noun of a list; with an adverb before it, it cannot («, tích cực tham gia …»),
# unless the list before it is one of verbs («lãnh đạo, chỉ đạo, thường xuyên kiểm tra …»).
_EAGERLY = folded_pattern(rf", +({_ADVERB}+(?:{VERBS})(?!\w))")
_VERB_BEFORE = folded_pattern(rf"(?<!\w)(?:{VERBS})$")
# A verb behind one of these is part of a name or of an aim: «việc A và B», «để A và B».
_NOMINAL = folded_pattern(r"(?<!\w)(?:việc|công tác|hoạt động|để|nhằm|sự|cơ chế|quá trình|năng lực)(?!\w)")
# The next object of the same verbs is a thing of its own when it is a document, an output with a name or a class.
_DOCUMENT = folded_pattern(
    r"(?:(?:các|những|một số) +)?(?:quy định|quy chế|quy trình|quyết định|nghị quyết|nghị định|kết luận|thông báo"
    r"|chỉ thị|thông tư|hướng dẫn|đề án|dự án|chiến lược|chương trình|kế hoạch|luật|bộ luật|pháp lệnh|báo cáo|tờ trình"
    r"|điều lệ|quy hoạch|văn bản|công văn)(?!\w)"
)
_FIELD = folded_pattern(
    r"(?:công tác|việc|hoạt động|vai trò|nội dung|các|những|một số|về|trong|với|cho|của|ở|tại|theo|từ|mọi|sự"
    r"|chế độ)(?!\w)"
)
_OF = folded_pattern(r"\w+(?: +\w+)? +của +")
_TITLE = folded_pattern(r",? *(?:khoá +\w+,? *)?(?:của +[^;.()]{1,60}? +)?(?:về|ban hành|quy định|phê duyệt)(?!\w)")
_LISTED = folded_pattern(r"(?:,|;|(?<!\w)và)\s*$")
_OBJECT_NEXT = folded_pattern(rf"(?:^|(?<!\w)(?:{VERBS}))\W*$")
# Who does it is no action on an object.
_RESPONSIBILITY = folded_pattern(r"(?:chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm)(?!\w)(?:[ ,]+|(?: +và +))*")
_WITH = folded_pattern(r"(?:với|cùng)(?!\w)")
_BEHIND_NAME = re.compile(r" *(?:: *)?")


def citations_in(span: Span, citations: Iterable[C]) -> list[C]:
    """The citations that begin within `span`."""
    return [c for c in citations if span.start <= c.span.start < span.end]


def holds(outer: Span, inner: Span) -> bool:
    """Whether `inner` lies within `outer`."""
    return outer.start <= inner.start and inner.end <= outer.end


class Words:
    """One clause's text, with what else was read in it."""

    def __init__(self, text: str, citations: Sequence[Cited], names: Sequence[tuple[int, int, str]]) -> None:
        """`citations` and `names` (of agencies, as `Register.find` gives them) are those of `text` (NFC)."""
        self.text = text
        self.folded = fold(text)
        self.brackets = [Span(*m.span()) for m in _PARENTHESIS.finditer(text)]
        self.numbered = [c for c in citations if c.kind == "numbered"]
        self.names = [Span(s, e) for s, e, _ in names]
        if _RELATED in self.folded:  # else the pattern of unnamed bodies is tried in vain
            self.names += (Span(*m.span()) for m in UNNAMED.finditer(self.folded))
        self._goes_on_thereupon = any(words in self.folded for words in _THEREUPON_WORDS)
        self._whole = [*self.brackets, *(Span(*m.span()) for m in _QUOTED.finditer(self.folded))]

    def parts(self, block: Span) -> list[Span]:
        """Sentences, and what stands between semicolons where it is a thing of its own."""
        out: list[Span] = []
        marks = [m.span() for m in _PART_ENDS.finditer(self.text, block.start, block.end)]
        edges = [e for e in sorted(marks + sentence_ends(self.text, *block)) if not self._inside(e[0])]
        starts = [block.start, *(e for _, e in edges)]
        ends = [*(s for s, _ in edges), block.end]
        for start, end in zip(starts, ends, strict=True):
            if out and (self._goes_on(start) or self._only_names(out[-1])):
                out[-1] = Span(out[-1].start, end)
            elif _WORD_IN.search(self.text, start, end):
                out.append(Span(start, end))
        return out

    def _goes_on(self, start: int) -> bool:
        """Whether what follows a semicolon is one more field of the same work: «công tác kiểm tra, giám sát»."""
        start = self.past(_LEAD_IN, start)
        return bool(
            (_FIELD.match(self.folded, start) or _OF.match(self.folded, start))
            and not _DOCUMENT.match(self.folded, start)
            and not VERB_NEXT.match(self.folded, start)
            and self.text[start].islower()
        )

    def _only_names(self, part: Span) -> bool:
        """Whether a part is nothing but bodies: «Các sở, ban, ngành; Uỷ ban nhân dân các xã xây dựng …»."""
        part = self.trimmed(part)
        at = part.start
        while name := next((n for n in self.names if n.start in (at, self.past(OPENS, at))), None):
            if name.end >= part.end:
                return True
            at = self.past(JOINER, name.end)
        return False

    def pieces(self, part: Span) -> list[Span]:
        """The pieces of a part, without the words and marks that join them."""
        edges = [part.start, *(at for cut in sorted(self._cuts(part)) for at in cut), part.end]
        spans = [self.trimmed(Span(*pair)) for pair in zip(edges[::2], edges[1::2], strict=True)]
        return [s for s in spans if s.end > s.start]

    def _cuts(self, part: Span) -> Iterator[tuple[int, int]]:
        """Where a part is cut: the joining words between one piece and the next."""
        listed = list(self._listed(part))
        for citation in listed:
            joint = _LISTED.search(self.folded, part.start, citation.span.start)
            yield (joint.start() if joint else citation.span.start), citation.span.start
        for match in _THEREUPON.finditer(self.folded, part.start, part.end) if self._goes_on_thereupon else ():
            if VERB_NEXT.match(self.folded, match.end(), part.end) and not self._inside(match.start()):
                yield match.span()
        titles = self._titles(part, listed)
        first = self.verbs_end(part)
        for match in _AND.finditer(self.folded, part.start, part.end):
            at = match.start()
            if (
                at > first
                and _NEW_WORK.match(self.folded, match.end(), part.end)
                and not self._inside(at)
                and not any(holds(t, Span(at, at)) for t in titles)
                and not self._in_nominal(part.start, match)
            ):
                yield match.span()
        for match in _EAGERLY.finditer(self.folded, part.start, part.end):
            at = match.start()
            if not (
                _VERB_BEFORE.search(self.folded, part.start, at)
                or self._inside(at)
                or any(holds(t, Span(at, at)) for t in titles)
            ):
                yield at, match.start(1)

    def _listed(self, part: Span) -> Iterator[Cited]:
        """The second and later regulations that one phrase of verbs governs."""
        inside = [c for c in self.numbered if holds(part, c.span)]
        if not inside or not _OBJECT_NEXT.search(self.folded[part.start : inside[0].span.start]):
            return
        yield from (c for c in inside[1:] if _LISTED.search(self.folded, part.start, c.span.start))

    def _titles(self, part: Span, listed: Sequence[Cited]) -> list[Span]:
        """Where the titles of cited regulations stand: to the end of the part, or to the next one of the list."""
        out = []
        for citation in self.numbered:
            if holds(part, citation.span) and _TITLE.match(self.folded, citation.span.end, part.end):
                following = (c.span.start for c in listed if c.span.start > citation.span.start)
                out.append(Span(citation.span.end, min(following, default=part.end)))
        return out

    def _in_nominal(self, start: int, joint: re.Match[str]) -> bool:
        """Whether «và» joins two verbs of a name or an aim: the verb before it stands right behind the noun or the
        aim («việc tổng kết và sửa đổi …»), with no object between."""
        before = self.folded[start : joint.start()]
        nouns = list(_NOMINAL.finditer(before))
        return bool(nouns) and CHAIN.fullmatch(before, nouns[-1].end() + 1) is not None

    def work(self, span: Span) -> int:
        """Where the work begins: behind the subject, behind «chủ trì, phối hợp với …»."""
        start = self._past_subject(span)
        at = start
        while match := _RESPONSIBILITY.match(self.folded, at, span.end):
            at = match.end()
            if _WITH.match(self.folded, at, span.end):
                verb = self._next_verb(at, span.end)
                if verb is None:
                    return start
                at = verb
        return at if at == start or VERB_NEXT.match(self.folded, at, span.end) else start

    def _past_subject(self, span: Span) -> int:
        """Where the predicate begins: behind the list of names at the beginning, or at the next verb where the list
        holds names that nobody knows."""
        given = _GIVEN.match(self.folded, span.start, span.end)
        if given and not any(n.start in (given.end(), self.past(OPENS, given.end())) for n in self.names):
            given = None
        begin = given.end() if given else span.start
        if not given and VERB_NEXT.match(self.folded, span.start, span.end):
            return span.start
        at, behind = begin, self.past(OPENS, begin)  # «các» may be the first word of the name
        while name := next((n for n in self.names if n.start in (at, self.past(OPENS, at))), None):
            behind = self.past(_BEHIND_NAME, name.end)
            at = self.past(JOINER, name.end)
        if behind == self.past(OPENS, begin):
            return span.start
        if at == behind or VERB_NEXT.match(self.folded, behind, span.end):
            return behind
        verb = self._next_verb(behind, span.end)
        return behind if verb is None else verb

    def _next_verb(self, start: int, end: int) -> int | None:
        return next(
            (
                m.start()
                for m in PREDICATE_INSIDE.finditer(self.folded, start, end)
                if not any(n.start <= m.start() < n.end for n in self.names)
            ),
            None,
        )

    def verbs_end(self, span: Span) -> int:
        """Where the verbs at the beginning of a piece end."""
        start = self.work(span)
        chain = CHAIN.match(self.folded, start, span.end)
        return chain.end() if chain else start

    def trimmed(self, span: Span) -> Span:
        """`span` without the joining words before it and the marks around it."""
        start = self.past(_LEAD_IN, span.start)
        words = self.text[start : span.end].rstrip(_EDGE)
        return Span(start, start + len(words))

    def past(self, pattern: re.Pattern[str], at: int) -> int:
        """Where the words of a pattern that begins at `at` end; `at` where none does."""
        match = pattern.match(self.folded, at)
        return match.end() if match else at

    def _inside(self, at: int) -> bool:
        """Whether `at` stands in brackets or in a quotation."""
        return any(w.start < at < w.end for w in self._whole)
