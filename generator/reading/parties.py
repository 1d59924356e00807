"""One sentence read for who has which part in it: subjects, bodies that work is given to, partners, bodies advised."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from generator.model import Role
from generator.reading import party_words as words
from generator.reading.bodies import find_bodies
from generator.reading.party_lists import Item
from generator.reading.party_subjects import Subjects
from generator.reading.verbs import PREDICATE, sentence_ends
from generator.vietnamese import fold

_COMMA = re.compile(r", *(?=\w)")
_TOGETHER = fold("phối hợp")
_ALSO = fold("đồng thời")
_NAME_WORD = re.compile(r"[^\W\d_]+|[^\w\s]")
_LONGEST_NAME = 5
_BLANK = re.compile(" *")
_LONGEST_SUBJECT = 160
_LONGEST_REST = 60
_SENTENCE_ENDS = re.compile(r"\. |\n")
_LONGEST_LETTER = 200


class Sentence(Subjects):
    """One clause's text with the names in it."""

    def parties(self) -> Iterator[tuple[Role, Item]]:
        """Every (role, body) that the words give, in no particular order."""
        keyed = list(self._keyed())
        if keyed and keyed[0][0] == 0:
            yield from ((role, item) for _, role, item in keyed)
            return
        yield from ((role, item) for _, role, item in keyed)
        told = words.NARRATIVE.match(self.folded) is not None
        subjects: list[Item] = []
        for start, end in () if told else self._parts():
            behind_colon = self.text[:start].endswith((":", ": "))
            if behind_colon and words.CONTACT.search(self.folded, max(0, start - _LONGEST_REST), start):
                continue
            supports, items = self._subject(start, end)
            subjects += items
            yield from (("coordinate" if supports else "lead", item) for item in items)
        given = list(self._given())
        yield from given
        for match in words.MADE_TO_LEAD.finditer(self.folded):
            items, stop = self.items(match.end(), self._list_end(match.end()))
            if items and words.LEADS_AS.match(self.folded, stop):
                yield from (("lead", item) for item in items)
        if not told:
            yield from (("lead", item) for item in self._bound([*subjects, *(item for _, item in given)]))
        for match in words.CARRIES_END.finditer(self.folded):
            yield from (("lead", item) for item in self._charged(match.start()))
        for match in words.BY_WHOM.finditer(self.folded):
            items, stop = self.items(match.end(), self._list_end(match.end()))
            if items and words.LEADS.pattern.match(self.folded, self.past(_BLANK, stop)):
                yield from (("lead", item) for item in items)
        if not told and _TOGETHER in self.folded:
            yield from (("coordinate", item) for item in self._partners())
        for pattern, role in ((words.ADVISES, "advises"), (words.REPORTS, "reports_to")) if self.register.ids else ():
            for match in pattern.finditer(self.folded):
                if not self._behind(words.STAFF_BEFORE, match.start()):
                    yield from ((role, i) for i in self._list(match.end()) if i.agency)  # type: ignore[misc]

    # ── leads ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _keyed(self) -> Iterator[tuple[int, Role, Item]]:
        """«Cơ quan chủ trì: Sở A. Cơ quan phối hợp: Sở B»: where the key stands, and the bodies behind it."""
        keys = list(words.KEYED.finditer(self.folded)) if ":" in self.text else []
        for i, key in enumerate(keys):
            end = keys[i + 1].start() if i + 1 < len(keys) else len(self.text)
            closed = words.KEYED_END.search(self.folded, key.end(), end)
            stop = closed.start() if closed else end
            role: Role = "coordinate" if key["role"] == words.PARTNER else "lead"
            items, after = self.items(key.end(), stop)
            if key["does"] and not words.CHAIRS_THEN.match(self.folded, after, stop):
                continue  # «Đơn vị thực hiện: …» beside «Đơn vị chủ trì: …» leads nothing; alone: `doers`
            yield from ((key.start(), role, item) for item in items)
            if role == "lead" and words.CHAIRS_THEN.match(self.folded, after, stop):
                partners = (item for item in self._partners() if after <= item.start < stop)
                yield from ((key.start(), "coordinate", item) for item in partners)
            elif after < stop:
                yield from ((key.start(), role, item) for item in self._gaps(after, stop, loose=True))

    def doers(self) -> list[Item]:
        """The bodies of «Đơn vị thực hiện: …», who lead where no line beside says who does."""
        keys = (key for key in words.KEYED.finditer(self.folded) if key["does"])
        return [item for key in keys for item in self.items(key.end(), self._list_end(key.end(), over=";"))[0]]

    def _given(self) -> Iterator[tuple[Role, Item]]:
        """«giao Sở A …», «yêu cầu các cấp uỷ …»: whom the words give work to. A request in the middle of somebody's
        duty («đôn đốc, yêu cầu các đơn vị điều chỉnh») gives none of its own."""
        for match in words.GIVEN.finditer(self.folded):
            items, stop = self.items(match.end(), self._list_end(match.end(), over=";"))
            known = [i for i in items if i.agency]
            if known and not any(i.form for i in items):
                everybody = items if self._acts_next(stop) else known  # with «các cơ quan liên quan» behind them
                yield from (("lead", i) for i in everybody)
                continue
            if not items or self._behind(words.NOT_GIVEN, match.start()):
                continue
            if (person := self._person_named(items[-1])) is not None:
                items, stop = [*items[:-1], person], person.end
            if words.TOLD_LETTER.search(self.folded, max(0, match.start() - _LONGEST_LETTER), match.start()):
                continue
            asked = words.ASKED_ONLY.match(self.folded, match.start()) is not None
            loose = asked or any(i.many for i in items)
            if loose and not self._begins_asking(match.start()):
                continue
            named = any(i.agency or i.form for i in items) or self._begins_asking(match.start())
            yield from (("lead", i) for i in items if i.agency or i.form or (named and self._acts_next(stop)))

    def _person_named(self, item: Item) -> Item | None:
        """An office with the name of the person who holds it («giao Phó Thủ tướng Chính phủ | Trần Văn Mẫu»), where
        one is printed right behind: several hold that office."""
        if item.many or not words.SURNAME_NEXT.match(self.folded, item.end):
            return None
        name = list(takewhile(lambda m: m.group().istitle(), _NAME_WORD.finditer(self.text, item.end)))
        return replace(item, end=name[-1].end()) if 1 < len(name) <= _LONGEST_NAME else None

    def _bound(self, known: list[Item]) -> Iterator[Item]:
        """«…, cơ quan chủ trì có trách nhiệm …», «thì đơn vị quản lý người đó có trách nhiệm …»: whom words of duty
        bind in the middle of a sentence in which nobody else (`known`) has one before."""
        edges = [0, *(end for _, end in sentence_ends(self.text))]
        for match in words.BOUND.finditer(self.folded):
            begins = edges[bisect(edges, match.start()) - 1]
            if words.CARRIES_OUT.match(self.folded, match.start()):
                continue
            if any(begins <= item.start < match.start() for item in known):
                continue
            for opens in words.HALF_BEGINS.finditer(
                self.folded, max(0, match.start() - _LONGEST_SUBJECT), match.start()
            ):
                if found := self.list_until(opens.end(), match.start()):
                    yield from found
                    break

    def _acts_next(self, stop: int) -> bool:
        """Whether a list of bodies ends before what they have to do: the unnamed ones in it have to do it as well."""
        return words.PREDICATE_NEXT.match(self.folded, stop) is not None or self._then_acts(stop, len(self.text))

    def _charged(self, end: int) -> Iterator[Item]:
        """«Chánh Văn phòng; Giám đốc Sở A; các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành …»: every one that
        the sentence names before, where it names one by one."""
        begin = max([0, *(m.end() for m in _SENTENCE_ENDS.finditer(self.text, 0, end))])
        if ";" not in self.text[begin:end]:
            return  # a list with commas alone is the subject of the sentence
        known = [Item(n.start, n.end, n.agency) for n in self.names if begin <= n.start and n.end <= end]
        read = (
            Item(begin + b.start, begin + b.end, None, form=True, many=b.many)
            for b in find_bodies(self.text[begin:end])
        )
        items = [*known, *(i for i in read if not any(k.start < i.end and i.start < k.end for k in known))]
        if any(map(self._single, items)):
            yield from sorted(items, key=lambda item: item.start)

    def _begins_asking(self, at: int) -> bool:
        """Whether a request stands at the beginning of a sentence, behind who asks, or behind an introduction."""
        start = max((s for s, _ in self._parts() if s <= at), default=0)
        before = self.folded[start:at].strip(" ,")
        if not before or (before == _ALSO and self.text[:start].rstrip()[-1:] in ("", ".", "\n")):
            return True
        if words.INTRO.match(before) and (
            self.folded[:at].rstrip().endswith(",") or self._behind(words.IF_ANYTHING, at)
        ):
            last = before.rpartition(", ")[2]
            return PREDICATE.match(last) is None
        asker = self.text[start:at].strip()
        if asker[0].isupper() and words.ASKER.fullmatch(asker) and self._predicate(start, at) is None:
            return True
        begins = start
        while begins < at:
            items, stop = self.items(begins, at)
            if items and words.BEFORE_ASKING.fullmatch(self.folded, stop, at):
                return True
            if self._board_asks(begins, at):
                return True
            comma = _COMMA.search(self.folded, begins, at)
            if comma is None:
                return False
            begins = comma.end()
        return False

    # ── partners ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _partners(self) -> Iterator[Item]:
        for match in words.WITH.finditer(self.folded):
            if not self._is_thing(match.start()):
                yield from self._over_semicolons(match.end()) or self._list(match.end(), whole=True)
        for match in words.WITHOUT_WITH.finditer(self.folded):
            if not self._is_thing(match.start()):
                yield from self._list(match.end())
        for match in words.THEN_SUPPORTS.finditer(self.folded):
            items, stop = self.items(match.end(), self._list_end(match.end()))
            if items and words.SUPPORTS.match(self.folded, stop):
                yield from items

    def _is_thing(self, at: int) -> bool:
        """Whether «phối hợp» at `at` is part of a noun («quy chế phối hợp»); not behind «… - Kế hoạch»."""
        if words.TOLD_BEFORE.search(self.folded, max(0, at - _LONGEST_REST), at):
            return True
        if not self._behind(words.THING_BEFORE, at):
            return False
        return not any(body.end == len(self.text[:at].rstrip()) for body in find_bodies(self.text[:at]))
