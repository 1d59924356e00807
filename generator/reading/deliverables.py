"""What one clause asks for: its deliverables (sản phẩm), each with the words that govern it and its deadline.

A deadline parenthesis closes everything since the previous one, or since the start of the clause; a deadline in the
running sentence dates its own piece (domain notes, Deadlines: which words a deadline closes).

Free text is not split perfectly by rules: where a person splits otherwise, the person is right, and says why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import Span
from generator.reading.deadlines import DeadlineFound
from generator.reading.pieces import Cited, Words, citations_in, holds
from generator.reading.verbs import CHAIN, VERB, VERBS
from generator.vietnamese import find_folded, fold, folded_pattern

# «Kịp thời», «thường xuyên» say how, and are no part of the action; «tiếp tục», «tập trung» change what is done.
_HOW = folded_pattern(
    r"(?:(?:thường xuyên|kịp thời|chủ động|tích cực|khẩn trương|định kỳ|hằng năm|hàng năm|quan tâm),? +)+"
)
_ONE_ACTION = folded_pattern(r", +| +và +")
# «tăng cường công tác lãnh đạo, chỉ đạo, thường xuyên kiểm tra, giám sát việc …»: all of these act on what follows.
_WORK_OF = folded_pattern(rf" +công tác +(?P<verbs>{CHAIN.pattern})(?= +việc(?!\w))")
# A comma goes on with the same piece («nâng cao nhận thức, tạo sự thống nhất …»), and these verbs behind it act on an
# object of their own; others («, ứng dụng công nghệ», «, tổ chức bộ máy») are as often the next noun.
_ALSO = folded_pattern(
    r", +(?P<verb>(?:nâng cao|tạo|lan toả|nghiên cứu|sơ kết|tổng kết|xây dựng|hoàn thiện|rà soát|ban hành|tham mưu"
    r"|tăng cường|đẩy mạnh|phát huy|khắc phục|hướng dẫn|chỉ đạo|củng cố|kiện toàn|đề xuất|kiến nghị)(?!\w))(?! *[,;])"
)
_ENDS_IN_VERB = folded_pattern(rf"(?<!\w)(?:{VERBS})$")
# Behind one of these stands what the work is for, how it is named, or what somebody else does.
_NO_LONGER = folded_pattern(
    r"(?<!\w)(?:việc|để|nhằm|góp phần|bảo đảm|đảm bảo|gắn với|theo hướng|phù hợp|đáp ứng|phục vụ|trên cơ sở|"
    r"qua đó|từ đó"
    r"|trong đó|như|tiêu chí|giải pháp|chủ trương|đề án|kế hoạch|chương trình|về)(?!\w)"
)
_TIME_LABEL = folded_pattern(r"(?:(?:thời gian|thời hạn|tiến độ)(?: +(?:thực hiện|hoàn thành))? *:?)?[ .,;]*")
_TIME = "trong|trước|vào|chậm|muộn|đến|tháng|quý|năm|ngày"
_NAMED_WORK = folded_pattern(rf"(?:hoàn thành|hoàn tất|xong) +(?!{_TIME})(.+?) +(?:{_TIME})(?!\w)")


@dataclass(frozen=True, slots=True)
class DeliverableFound:
    """A deliverable as read: contiguous words at `span` of the clause, without the deadline's parenthesis.

    `actions` are the verbs that govern the object, as printed; `inherited` where they stand in an earlier part of the
    sentence. `due` is None where no deadline is printed for it.
    """

    span: Span
    actions: tuple[str, ...]
    inherited: bool
    due: DeadlineFound | None


@dataclass(frozen=True, slots=True)
class _Piece:
    span: Span
    due: DeadlineFound | None


def read_deliverables(
    text: str,
    deadlines: Sequence[DeadlineFound],
    citations: Sequence[Cited],
    names: Sequence[tuple[int, int, str]] = (),
) -> tuple[DeliverableFound, ...]:
    """The deliverables of a clause whose text (NFC) is `text`, in printed order.

    `deadlines`, `citations` and `names` (of agencies, as `Register.find` gives them) are those read in the same text.
    """
    return tuple(_Reader(Words(text, citations, names), deadlines).read())


def due_of(span: Span, found: Sequence[DeliverableFound]) -> DeadlineFound | None:
    """The deadline that the reader gives to the words at `span`, however it splits the clause: that of the deliverable
    that most of them lie in. None where it gives none."""
    best: DeliverableFound | None = None
    most = 0
    for deliverable in found:
        shared = min(deliverable.span.end, span.end) - max(deliverable.span.start, span.start)
        if shared > most:
            best, most = deliverable, shared
    return best.due if best else None


class _Reader:
    """One clause on its way from text to deliverables: what each deadline closes, its pieces, their verbs."""

    def __init__(self, words: Words, deadlines: Sequence[DeadlineFound]) -> None:
        self.words = words
        self.closing = [(b, d) for b in words.brackets for d in deadlines if holds(b, d.span)]
        self.inline = [d for d in deadlines if not any(holds(b, d.span) for b in words.brackets)]

    def read(self) -> Iterator[DeliverableFound]:
        pieces: list[_Piece] = []
        for block, due in self._blocks():
            if due is None and pieces and (verb := self._bare_verb(block)):
                pieces = self._dated_later(pieces, block, verb)
            else:
                pieces.extend(self._pieces(block, due))
        found: list[DeliverableFound] = []
        for piece in pieces:
            span = Span(self.words.work(piece.span), piece.span.end)
            actions = self._actions(span)
            inherited = not actions and bool(found)
            if inherited:
                actions = self._governing(span, found)
            found.append(DeliverableFound(span, actions, inherited, piece.due))
        yield from found

    # ── what a deadline closes ──

    def _blocks(self) -> Iterator[tuple[Span, DeadlineFound | None]]:
        """The words since one deadline parenthesis up to the next, with the deadline; None at the end of a text."""
        start = 0
        for bracket, due in self.closing:
            if bracket.start >= start:
                yield Span(start, bracket.start), due
                start = bracket.end
        if re.search(r"\w", self.words.text[start:]):
            yield Span(start, len(self.words.text)), None

    def _pieces(self, block: Span, due: DeadlineFound | None) -> Iterator[_Piece]:
        named = self._named_work(block, due)
        out: list[_Piece] = []
        for part in self.words.parts(block):
            if out and (own := self._only_due(part)):  # «…; hoàn thành trong quý III»: dates what stands before it
                out = [replace(p, due=p.due or own) for p in out]
                continue
            for span in self.words.pieces(part):
                closed = due is not None and (not named or bool(find_folded(named, span.of(self.words.text))))
                out.append(_Piece(span, due if closed else self._own_due(span) or self._shared_due(part)))
        yield from out

    def _only_due(self, part: Span) -> DeadlineFound | None:
        """The deadline that a part is, with nothing but the label of its time before it."""
        own = self.words.trimmed(part)
        due = self._own_due(own)
        if due is None or due.reading.kind in ("continuous", "unspecified"):
            return None
        rest = self.words.folded[own.start : due.span.start] + self.words.folded[due.span.end : own.end]
        return due if _TIME_LABEL.fullmatch(rest) else None

    def _named_work(self, block: Span, due: DeadlineFound | None) -> str:
        """The work that the deadline itself names («hoàn thành học tập trong tháng …»): it dates that work only."""
        match = _NAMED_WORK.match(fold(due.raw)) if due else None
        work = match[1].strip() if match else ""
        return work if work and find_folded(work, block.of(self.words.text)) else ""

    def _bare_verb(self, span: Span) -> str:
        """The first verb (folded) of what follows the last deadline, where it has no object: «và thường xuyên chỉ đạo
        thực hiện» says when something earlier is done."""
        own = self.words.trimmed(span)
        chain = CHAIN.fullmatch(self.words.folded, own.start, own.end)
        verb = VERB.search(self.words.folded, own.start, own.end)
        return verb.group() if chain and verb and self._own_due(span) else ""

    def _dated_later(self, pieces: list[_Piece], tail: Span, verb: str) -> list[_Piece]:
        due, folded = self._own_due(tail), self.words.folded
        governed = [p for p in pieces if verb in folded[p.span.start : self.words.verbs_end(p.span)]]
        return [replace(p, due=due) if p in (governed or pieces[-1:]) else p for p in pieces]

    def _own_due(self, span: Span) -> DeadlineFound | None:
        return next((d for d in self.inline if holds(span, d.span)), None)

    def _shared_due(self, part: Span) -> DeadlineFound | None:
        """A date in the sentence holds for all of it; «thường xuyên», «định kỳ» only where they stand."""
        dated = (d for d in self.inline if holds(part, d.span) and d.reading.kind not in ("continuous", "periodic"))
        return next(dated, None)

    # ── the verbs of a piece ──

    def _actions(self, span: Span) -> tuple[str, ...]:
        """The verbs at the beginning of a piece, one by one, as printed."""
        words = self.words
        chain = CHAIN.match(words.folded, *span)
        if chain is None:
            return ()
        work = _WORK_OF.match(words.folded, chain.end(), span.end)
        end = work.end("verbs") if work else chain.end()
        out, at = [], span.start
        for joint in [*_ONE_ACTION.finditer(words.folded, span.start, end), None]:
            at = words.past(_HOW, at)
            out.append(words.text[at : joint.start() if joint else end].strip(" ,"))
            at = joint.end() if joint else at
        out += self._also(end, span.end)
        return tuple(action for action in out if action)

    def _also(self, start: int, end: int) -> Iterator[str]:
        """The verbs behind a comma of the same piece that have an object of their own, up to an aim or a name."""
        words = self.words
        for match in _ALSO.finditer(words.folded, start, end):
            between = words.folded[start : match.start()]
            cited = any(start <= c.span.start < match.start() for c in words.numbered)
            if cited or _NO_LONGER.search(between):
                return
            if not _ENDS_IN_VERB.search(between) and not any(b.start < match.start() < b.end for b in words.brackets):
                yield words.text[slice(*match.span("verb"))]

    def _governing(self, span: Span, before: Sequence[DeliverableFound]) -> tuple[str, ...]:
        """The verbs of the last earlier deliverable that acts on a same-kind object: a cited regulation like this one,
        or something called by the same word; else simply of the last one."""
        words = self.words
        if any(c.span.start == span.start for c in words.numbered):
            alike = [d for d in before if citations_in(d.span, words.numbered)]
        else:
            called = " ".join(span.of(words.folded).split()[:2])
            alike = [d for d in before if called in d.span.of(words.folded)]
        return (alike or before)[-1].actions
