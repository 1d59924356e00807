"""What a deliverable does to a document that it cites: the relation, as printed, from the closed list of the data.

The verbs that stand right before a citation govern it («sơ kết, tham mưu bổ sung, sửa đổi Quy định số …»); where they
stand in an earlier part of the sentence, the deliverable's own actions do. «Tổng kết việc thực hiện» is a summing-up
and no carrying-out. Where no verb of the list governs a citation none is taken.
"""

from __future__ import annotations

import re
from typing import get_args

from generator.corpus.decisions import Relation
from generator.model import Span
from generator.reading.verbs import CHAIN
from generator.vietnamese import fold, folded_pattern

RELATIONS: tuple[str, ...] = get_args(Relation)
_WORD = re.compile(
    r"(?<!\w)(?:" + "|".join(sorted((re.escape(fold(r)) for r in RELATIONS), key=len, reverse=True)) + r")(?!\w)"
)
_BY_FOLDED = {fold(r): r for r in RELATIONS}
# «sơ, tổng kết» prints «sơ kết» too.
_BOTH = folded_pattern(r"(?<!\w)sơ,? (?:và )?tổng kết(?!\w)")
_OF_SUMMING_UP = folded_pattern(r"(?<=kết) +(?:việc +|\d+ +năm +|kết quả +)?(?:triển khai +)?thực hiện(?!\w)")
_CARRIED = folded_pattern(r"\( *(?:được +)?ban hành(?: +kèm)? +theo *$")
_CARRIED_BY = folded_pattern(r"(?:được +)?ban hành +kèm +theo *$")
_BETWEEN = folded_pattern(r"(?:[ ,]|(?:và|các|việc|nội dung|theo|nghiêm|tốt|có hiệu quả|hiệu quả|của)(?!\w))*")
_BASIS = folded_pattern(r"(?<!\w)(?:căn cứ|theo)(?: quy định (?:tại|của))? *$")
_STOPS = re.compile(r"[;.]\s")


def relations(text: str, span: Span, at: int, actions: tuple[str, ...], *, inherited: bool) -> tuple[str, ...]:
    """The relations to the document that is cited at offset `at` of `text`, in a deliverable at `span`."""
    folded = fold(text)
    if inherited and _near_start(folded, span, at):
        return in_words(", ".join(actions))
    before = folded[span.start : at]
    # «Quy chế … (ban hành kèm theo Quyết định số …)»: what is done to the Quy chế
    if carried := _CARRIED.search(before):
        return in_words(", ".join(actions)) or in_words(before[: carried.start()])[:1]
    if _CARRIED_BY.search(before):
        return ("ban hành kèm theo",)
    if found := in_words(_governing(before)):
        return found
    if _BASIS.search(before):
        return ("căn cứ",)
    stops = [m.end() for m in _STOPS.finditer(before)]
    near = list(_WORD.finditer(_without_summed(before), stops[-1] if stops else 0))
    if near:
        return (_BY_FOLDED[near[-1].group()],)
    return in_words(", ".join(actions))


def in_words(words: str) -> tuple[str, ...]:
    """The relations that some verbs name, in printed order."""
    folded = _without_summed(fold(words))
    found = [(m.start(), _BY_FOLDED[m.group()]) for m in _WORD.finditer(folded)]
    found += [(m.start(), "sơ kết") for m in _BOTH.finditer(folded)]
    return tuple(dict.fromkeys(relation for _, relation in sorted(found)))


def _without_summed(folded: str) -> str:
    """The words with «thực hiện» blanked where it is what is summed up; same length."""
    return _OF_SUMMING_UP.sub(lambda m: " " * len(m.group()), folded)


def _near_start(folded: str, span: Span, at: int) -> bool:
    return not CHAIN.search(folded, span.start, at)


def _governing(before: str) -> str:
    """The chain of verbs that ends right before a citation, or ""."""
    best = ""
    for match in CHAIN.finditer(before):
        if _BETWEEN.fullmatch(before, match.end()):
            best = match.group()
    return best
