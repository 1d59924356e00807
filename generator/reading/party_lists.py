"""Lists of bodies in a sentence: what belongs to one, and where it ends.

Names are those of the register and, where it has none, those that are built like the name of a body (`bodies`); of two
that begin at one place the longer one is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.reading import party_words as words
from generator.reading.agencies import Named, Register
from generator.reading.bodies import Bodies, Body
from generator.reading.bodies_words import DOING, FIELD_COLON, LEVEL
from generator.reading.place_marks import spelled
from generator.reading.verbs import PREDICATE
from generator.vietnamese import fold

_LONGEST_BEFORE = 20
_OPENED = re.compile(r" \(")


@dataclass(frozen=True, slots=True)
class Item:
    """A member of a list of bodies. `agency` is None where the register does not have it; `form`: it was read by how
    it is built, `many`: as a class."""

    start: int
    end: int
    agency: str | None
    form: bool = False
    many: bool = False


class Lists:
    """One clause's text with the names in it."""

    def __init__(self, text: str, register: Register) -> None:
        self.text = spelled(text)
        self.folded = fold(self.text)
        self.register = register
        self.names = register.find(text)
        self.bodies = Bodies(self.text, self.folded, len(text))
        self._at: dict[int, Named] = {n.start: n for n in self.names}

    def items(self, start: int, end: int) -> tuple[list[Item], int]:
        """The list of bodies that begins at `start`, and where it ends: names and unnamed groups («các cơ quan liên
        quan») with nothing but commas and «và» between them.

        A name without its head takes it from the one before: in «Đảng đoàn Mặt trận …, các tổ chức …», «đảng đoàn»
        governs both.
        """
        out: list[Item] = []
        position = start
        while True:
            at = position
            if out:
                joiner = words.JOINER.match(self.folded, position, end)
                if joiner is None:
                    return out, position
                at = joiner.end()
            # «các» may be the first word of the name
            item = self._item(at, end, out)
            if item is None or item.form:
                behind = self.past(words.OPENS, at)
                other = self._item(behind, end, out) if behind > at else None
                if other is not None and (item is None or (other.agency and other.end >= item.end)):
                    item = other
            if item is None:
                return out, position
            out.append(item)
            position = item.end
            if opened := _OPENED.match(self.text, position, end):  # «Văn phòng A (Trung tâm B)»
                inner = self._item(opened.end(), end, out)
                role = words.OF_A_ROLE.match(self.folded, opened.end(), end)  # «Sở A (cơ quan thường trực)»
                if inner is not None and not role and self.text[inner.end : inner.end + 1] == ")":
                    out.append(inner)
                    position = inner.end + 1

    def past(self, pattern: re.Pattern[str], at: int) -> int:
        """Where the words of a pattern that begins at `at` end."""
        match = pattern.match(self.folded, at)
        return match.end() if match else at

    def _item(self, at: int, end: int, before: list[Item]) -> Item | None:
        name = self._at.get(at)
        if name is not None and name.end > end:
            name = None
        body = self.bodies.before(at, end)
        if body is not None and body.many:
            body = self._cut(body)
        unnamed = words.UNNAMED.match(self.folded, at, end)
        if name is not None and body is not None and not body.many:
            rest = self.folded[name.end : body.end]
            if rest and self.text[name.end : body.end].islower() and not LEVEL.fullmatch(rest):
                return Item(name.start, name.end, name.agency)  # small words behind a known name are none of it
        longest = body.end if body else 0
        if name is not None and (
            name.end >= longest or (body is not None and body.many and words.JOINER.match(self.folded, name.end))
        ):
            return Item(name.start, name.end, name.agency)
        if unnamed and unnamed.end() >= longest:
            return Item(*unnamed.span(), None)
        headless = self._headless(at, end, before) if body is None or body.many else None
        if headless is not None:
            return headless
        told = body is None and (before or self._behind(words.NAMED_BEFORE, at)) and not self.text.isupper()
        if told and (short := words.SHORT_NAME.match(self.text, at, end)):
            return Item(*short.span(), None, form=True)
        return Item(body.start, body.end, None, form=True, many=body.many) if body else None

    def _cut(self, body: Body) -> Body | None:
        """A class up to the known name that its list goes on with: «các sở, ban, ngành, | Ban Bí thư»."""
        for name in self.names:
            if body.start < name.start < body.end:
                left = self.text[body.start : name.start].rstrip()
                bare = left.removesuffix(" và").rstrip().rstrip(",").rstrip()
                if bare != left and name.end >= body.end:
                    return body._replace(end=body.start + len(bare))
        return body

    def _headless(self, at: int, end: int, before: list[Item]) -> Item | None:
        """A name at `at` that lacks the head which an earlier name of the list has."""
        if not before:
            return None
        stop = min((n.start for n in self.names if n.start >= at), default=end)
        ends = [m.end() for m in re.finditer(r"\w+", self.text[at : min(stop, end)])]
        listed = {item.agency for item in before}
        for earlier in before:
            head = self.text[earlier.start : earlier.end].split()
            for size in (1, 2, 3):
                for length in reversed(ends):
                    agency = self.register.named(" ".join(head[:size]) + " " + self.text[at : at + length])
                    # «Sở Tài chính và chính quyền …»: «Sở Tài» + «chính» is the name before, and no other one
                    if agency and agency not in listed:
                        return Item(at, at + length, agency)
        return None

    def _gaps(self, start: int, end: int, *, loose: bool = False) -> list[Item]:
        """What stands between names up to a verb, as bodies that the register does not know, with the names there.
        `loose`: whatever is printed; else only what could be a party."""
        out = [Item(n.start, n.end, n.agency) for n in self.names if start <= n.start and n.end <= end]
        out += [Item(*m.span(), None) for m in words.UNNAMED.finditer(self.folded, start, end)]
        out.sort(key=lambda item: item.start)
        edges = [start, *(edge for item in out for edge in (item.start, item.end)), end]
        for left, right in zip(edges[::2], edges[1::2], strict=True):
            for piece in re.finditer(r"[^,;]+", self.text[left:right]):
                at = self.past(words.GAP_OPENS, left + piece.start())
                printed = words.GAP_CLOSES.sub("", self.text[at : left + piece.end()].rstrip())
                if words.NO_PARTY.match(self.folded, at):
                    break
                if not printed or PREDICATE.match(self.folded, at):
                    continue
                if not loose and not (self.text[at].isupper() or words.LIKE_A_PARTY.match(self.folded, at)):
                    break
                body = self.bodies.before(at, left + piece.end())
                out.append(Item(at, body.end if body else at + len(printed), None, form=body is not None))
        return sorted(out, key=lambda item: item.start)

    def _list(self, start: int, whole: bool = False) -> list[Item]:
        """The bodies listed from `start`. `whole`: what is built like no name is a party as well, up to the next
        verb."""
        end = self._list_end(start)
        items, stop = self.items(start, end)
        if not whole or (items and not words.JOINER.match(self.folded, stop, end)):
            return items
        verb = self._predicate(stop, end, acts=True)
        return [*items, *self._gaps(stop, end if verb is None else verb)]

    def _over_semicolons(self, start: int) -> list[Item]:
        """The bodies listed from `start` in a list that semicolons part («A; B; C triển khai»): more than one of them,
        with nothing but names between, and then the verb of all."""
        items, stop = self.items(start, self._list_end(start, over=";"))
        marks = self.text.count(";", start, stop)
        return items if marks > 1 and words.PREDICATE_NEXT.match(self.folded, stop) else []

    def _predicate(self, start: int, end: int, *, acts: bool = False) -> int | None:
        """Where the next verb, or the adverb before it, stands; «các tổ chức» holds none. `acts`: any verb of duty."""
        return next(
            (
                m.start()
                for m in (words.ACT_INSIDE if acts else words.PREDICATE_INSIDE).finditer(self.folded, start, end)
                if not self._in_name(m.start())
                and not self._behind(words.NOUN_BEFORE, m.start())
                and not (m.start() and self.text[m.start()].isupper())  # «Sở Xây dựng»
                and not (acts and self._tells_which(m.start()))
            ),
            None,
        )

    def _tells_which(self, at: int) -> bool:
        """Whether a verb that heads no deliverable may tell which bodies are meant: «các đơn vị duy trì thoát nước»."""
        return PREDICATE.match(self.folded, at) is None and DOING.match(self.folded, at - 1) is not None

    def _in_name(self, at: int) -> bool:
        return any(n.start <= at < n.end for n in self.names)

    def _list_end(self, start: int, over: str = "") -> int:
        """Where a list that begins at `start` must have ended. `over`: marks that it may hold nevertheless."""
        asides = [m.span() for m in words.ASIDE.finditer(self.folded, start)]
        ends = (m.start() for m in words.LIST_ENDS.finditer(self.folded, start))
        ends = (e for e in ends if not any(a <= e < b for a, b in asides))
        return next((e for e in ends if self.text[e] not in over and not self._in_fields(e)), len(self.folded))

    def _in_fields(self, at: int) -> bool:
        """Whether a colon stands inside «các Sở: Nội vụ, Tài chính»."""
        if self.text[at] != ":":
            return False
        before = FIELD_COLON.search(self.folded, max(0, at - _LONGEST_BEFORE), at)
        body = self.bodies.before(before.start(), len(self.text)) if before else None
        return body is not None and body.end > at

    def _behind(self, pattern: re.Pattern[str], at: int) -> bool:
        return pattern.search(self.folded, max(0, at - _LONGEST_BEFORE), at) is not None
