"""Who does it (chủ trì, phối hợp, tham mưu, báo cáo): the bodies that one clause gives a part to, and on which words.

A body leads because its own sentence says so, or because the heading above the clause is its name. Nothing is guessed:
«chủ trì, phối hợp nghiên cứu» names no partner, and a body that is only talked about has no part. Source of the rules:
the domain notes, Responsibility.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol
from weakref import WeakKeyDictionary

from generator.model import ROLES, Basis, Role, Span
from generator.reading import party_words as words
from generator.reading.agencies import Register
from generator.reading.parties import Sentence
from generator.reading.party_lists import Item
from generator.reading.verbs import sentence_ends
from generator.vietnamese import fold

_LONGEST_HEADING = 160
_LONGEST_DEPARTMENT = 70
_OWNERS: WeakKeyDictionary[Register, dict[str, Sequence[tuple[Role, Item]]]] = WeakKeyDictionary()


class Placed(Protocol):
    """What a clause must tell about itself here: `generator.model.Clause` and `OutlineClause` both do."""

    @property
    def path(self) -> str: ...
    @property
    def text(self) -> str: ...


@dataclass(frozen=True, slots=True)
class PartyFound:
    """A body's part in a clause as read: `agency` is None for an unnamed party («các cơ quan liên quan») and for a body
    that the register does not have.

    `raw` are the words at `span` of the clause `clause_path`: the clause itself (basis `sentence`) or one above it.
    """

    role: Role
    agency: str | None
    raw: str
    clause_path: str
    span: Span
    basis: Basis


def read_parties(clause: Placed, above: Sequence[Placed], register: Register) -> tuple[PartyFound, ...]:
    """The parties of `clause`, role by role, each in printed order and once.

    `above` are the clauses it stands under, nearest first. Leads come from the clause's own words; only where those
    name none, from the nearest clause above that is the name of bodies, or that gives them what follows («Bộ X chủ
    trì các việc sau:»).
    """
    own = Sentence(clause.text, register)
    found = [_found(role, item, clause, "sentence") for role, item in own.parties()]
    if words.LEADING_FIRST.match(own.folded) and any(owners_of(where, register) for where in above[:1]):
        # below «Đảng uỷ Công an tỉnh», «Lãnh đạo các lực lượng …» is its work and nobody's office
        found = [p for p in found if p.role != "lead" or p.span.start > 0]
    if above and words.WITH_BELOW.fullmatch(fold(above[0].text)):
        found = [replace(p, role="coordinate") if p.role == "lead" else p for p in found]
    if not any(p.role == "lead" for p in found):
        beside: list[PartyFound] = []  # partners that a heading names, below a heading that is the body's
        for where in above:
            owners = owning(where, register)
            if any(p.role == "lead" for p in owners):
                found.extend((*owners, *beside))
                break
            beside.extend(owners)
    ends = [end for end, _ in sentence_ends(clause.text)] if any(p.role == "coordinate" for p in found) else []
    leads = {(_who(p), bisect(ends, p.span.start)) for p in found if p.role == "lead" and p.basis == "sentence"}
    found = [p for p in found if p.role != "coordinate" or (_who(p), bisect(ends, p.span.start)) not in leads]
    once = {(p.role, _who(p)): p for p in reversed(found)}
    kept = sorted(once.values(), key=lambda p: (ROLES.index(p.role), p.span))
    return tuple(kept)


def owning(where: Placed, register: Register) -> tuple[PartyFound, ...]:
    """The parts that a heading, or a line that is nothing but names of bodies, gives in what stands below it."""
    return tuple(_found(role, item, where, "heading") for role, item in owners_of(where, register))


def _found(role: Role, item: Item, clause: Placed, basis: Basis) -> PartyFound:
    span = Span(item.start, item.end)
    return PartyFound(role, item.agency, clause.text[item.start : item.end], clause.path, span, basis)


def _who(party: PartyFound) -> str:
    return party.agency or fold(party.raw)


def owners_of(where: Placed, register: Register) -> Sequence[tuple[Role, Item]]:
    """The bodies that own what stands below a heading, and those that it says work with them; none where the heading
    is no name of bodies. Remembered: every clause below a heading asks for them."""
    held = _OWNERS.setdefault(register, {})
    if where.text not in held:
        held[where.text] = _read_owners(where, register)
    return held[where.text]


def _read_owners(where: Placed, register: Register) -> list[tuple[Role, Item]]:
    """The bodies that own what stands below `where`, and those that it says work with them: «Bộ X chủ trì, phối hợp với
    Bộ Y:»."""
    sentence = Sentence(where.text, register)
    given = list(sentence.parties()) if where.text.rstrip().endswith(":") else []
    if any(role == "lead" for role, _ in given):
        last = max(item.end for _, item in given)
        only_who = not where.text[last:].strip(" :")
        return [(r, item) for r, item in given if r == "lead" or (r == "coordinate" and only_who)]
    if with_whom := words.LED_WITH.match(sentence.folded):
        items, end = sentence.items(with_whom.end(), len(where.text))
        return [("coordinate", item) for item in items] if not where.text[end:].strip(" .:;") else []
    start = sentence.past(words.HEADING_OPENS, 0)
    items, end = sentence.items(start, len(where.text))
    if not (items and words.HEADING_ENDS.match(sentence.folded, end)):
        opened = sentence.open_list(start, len(where.text))
        if opened and words.HEADING_ENDS.match(sentence.folded, opened[1]):
            return [("lead", item) for item in opened[0]]  # «Các đơn vị cấp nước sạch trên địa bàn có trách nhiệm»
    if _is_whole_name(where.text, sentence.folded, start) and not words.HEADING_ENDS.match(sentence.folded, end):
        items, end = [Item(start, len(where.text.rstrip(" .:;")), None, form=True)], len(where.text)
    if not items:
        return []
    if items[-1].many and len(where.text) <= _LONGEST_HEADING and words.NAME_GOES_ON.match(sentence.folded, end):
        # «Đề nghị các doanh nghiệp sản xuất, chế biến và xuất khẩu hàng hoá»: all of it tells which are meant
        end = len(where.text.rstrip(" .:;"))
        items = [*items[:-1], replace(items[-1], end=end)]
    of_duty = words.OF_DUTY.fullmatch(sentence.folded, 0, start) is not None
    if not (
        words.HEADING_ENDS.match(sentence.folded, end)
        or _remark(where.text, end)
        or (of_duty and words.HEADING_GOES_ON.match(sentence.folded, end))
    ):
        return []
    return [("lead", item) for item in items]


def _is_whole_name(text: str, folded: str, start: int) -> bool:
    """Whether a short heading is the name of a department as a whole, whatever words of work are in it: «Cục Kinh tế -
    Quản lý đầu tư xây dựng», «Vụ Kế hoạch, Tài chính»."""
    head = words.DEPARTMENT.match(folded, start)
    if head is None or len(text) - start > _LONGEST_DEPARTMENT or not text[head.end() : head.end() + 1].isupper():
        return False
    return words.NO_DEPARTMENT.search(folded, head.end()) is None


def _remark(text: str, end: int) -> bool:
    """Whether nothing but a remark follows: «Sở Nội vụ (cơ quan thường trực)», «Sở Nội vụ - Cơ quan thường trực …»."""
    rest = text[end:].strip(" .:;")
    if rest.startswith("(") and rest.endswith(")"):
        return rest.count("(") == 1
    return words.REMARK_BEHIND.match(fold(rest)) is not None
