"""One sentence read for who has which part in it: subjects, bodies that work is given to, partners, bodies advised."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from generator.model import Role
from generator.reading import party_words as words
from generator.reading.bodies import find_bodies
from generator.reading.bodies_words import HEAD, MANY
from generator.reading.party_lists import Item
from generator.reading.party_open import OpenLists
from generator.reading.verbs import PREDICATE, sentence_ends
from generator.vietnamese import fold

_PART_ENDS = re.compile(r"[;:\n](?:(?<!\n)\s*)?")
_COMMA = re.compile(r", *(?=\w)")
_TOGETHER = fold("phối hợp")
_ALSO = fold("đồng thời")
_CHAIRS = fold("chủ trì")
_GLUED_END = re.compile(r"\.(?<=[a-zà-ỹ]{3}\.)(?=[A-ZÀ-ỸĐ][a-zà-ỹ]+ [a-zà-ỹ])")
_BLANK = re.compile(" *")
_LABEL = re.compile(r"\(\w{1,2}\) +")
_LONGEST_SUBJECT = 160
_LONGEST_REST = 60
_LONGEST_WHEN = 90
_SENTENCE_ENDS = re.compile(r"\. |\n")
_LONGEST_LETTER = 200
_INTRO_COMMAS = 4


class Sentence(OpenLists):
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
            if words.TOLD_LETTER.search(self.folded, max(0, match.start() - _LONGEST_LETTER), match.start()):
                continue
            asked = words.ASKED_ONLY.match(self.folded, match.start()) is not None
            loose = asked or any(i.many for i in items)
            if loose and not self._begins_asking(match.start()):
                continue
            named = any(i.agency or i.form for i in items) or self._begins_asking(match.start())
            yield from (("lead", i) for i in items if i.agency or i.form or (named and self._acts_next(stop)))

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
        if words.INTRO.match(before) and self.folded[:at].rstrip().endswith(","):
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

    def _board_asks(self, begins: int, at: int) -> bool:
        """Whether a request at `at` is that of a board named from `begins`, whose name nobody can tell the end of:
        «Ban Chỉ đạo về những vấn đề … trong …» has commas and verbs of its own work."""
        head = HEAD.match(self.folded, begins, at)
        if head is None or not head["board"] or not self.text[begins].isupper():
            return False
        return at - begins < _LONGEST_SUBJECT and self._predicate(head.end(), at) is None

    def _parts(self) -> Iterator[tuple[int, int]]:
        start = self.past(_LABEL, 0)
        marks = [m.span() for m in _PART_ENDS.finditer(self.text)]
        opened = [(m.start(), m.end()) for m in re.finditer(r"\((?=[^\W\da-z_])", self.text)]
        lists = [
            (with_whom.end(), items[-1].end)
            for with_whom in (words.WITH.finditer(self.folded) if ";" in self.text else ())
            if (items := self._over_semicolons(with_whom.end()))
        ]
        glued = [m.span() for m in _GLUED_END.finditer(self.text)]
        for end, following in sorted(marks + opened + glued + sentence_ends(self.text)):
            if self.text[end] == ";" and self.items(start, end)[1] == end:
                continue  # «Các sở, ban, ngành; Uỷ ban nhân dân các xã xây dựng …»: the list goes on
            if self._in_fields(end) or any(a < end < b for a, b in lists):
                continue
            if self.text[end] == ":" and any(i.start < end < i.end for i in self.items(start, len(self.text))[0]):
                continue  # «Các Sở: Nội vụ, Tài chính chủ trì …»
            if start <= end:
                yield start, end
            start = following
        yield start, len(self.text)

    def _subject(self, start: int, end: int) -> tuple[bool, list[Item]]:
        """The bodies that a sentence is about, the list before its first verb; and whether they only support another
        that leads («…; Sở B phối hợp»)."""
        opened = self.past(words.HEADING_OPENS, start) if self.text[end : end + 1] == ":" else start
        found = self._subject_at(start, end) if opened == start else self._headed(opened, end)
        if found is not None:
            supports, items = found
            return supports, items
        if words.INTRO.match(self.folded, start, end):
            position = start
            for _ in range(_INTRO_COMMAS):
                comma = self.folded.find(", ", position, end)
                if comma < 0 or _CHAIRS in self.folded[position:comma]:
                    break
                position = comma + 2
                items, stop = self.items(position, end)
                if self._among_partners(start, position):
                    continue  # «Tiếp tục phối hợp với các cơ quan, | đơn vị liên quan đảm bảo …»
                if words.DIRECTS.search(self.folded, start, position):
                    break  # «Thực hiện và chỉ đạo các chủ đầu tư, cơ quan, đơn vị chủ động …»
                if items and words.IN_GENITIVE.search(self.folded, start, position) and not self._own_name(position):
                    continue  # «lợi ích của nhà nước, doanh nghiệp, …»
                if words.GIVEN.pattern.match(self.folded, position, end):
                    break  # «Nhận được …, yêu cầu các sở, ban, ngành …»: whom it asks is read elsewhere
                if items and not self._issues(stop):
                    inner = self._named_subject(position, end)
                    if inner is not None and inner[1]:
                        return inner
                    if self._asks(stop, end):
                        break  # «Theo đó, A yêu cầu các cấp uỷ, chính quyền …»: whom it asks is read elsewhere
                if items:
                    position = stop
        return False, []

    def _among_partners(self, start: int, at: int) -> bool:
        """Whether `at` stands in a list of those with whom something is done, begun behind `start`."""
        return any(
            self.items(match.end(), self._list_end(match.end()))[1] > at
            for match in words.WITH.finditer(self.folded, start, at)
        )

    def _headed(self, opened: int, end: int) -> tuple[bool, list[Item]] | None:
        """«Đối với Sở A: …»."""
        items, stop = self.items(opened, end)
        return (False, items) if items and stop == end and self._opens_with(0, end) else None

    def _issues(self, stop: int) -> bool:
        return words.ISSUES.match(self.folded, stop) is not None

    def _subject_at(self, start: int, end: int) -> tuple[bool, list[Item]] | None:
        """As `_subject`, for a list that begins right at `start`; None where none does."""
        found = self._named_subject(start, end)
        if (found is not None and found[1]) or self._is_told(start, end):
            return found
        opened = self.open_list(start, end) if self.text[start : start + 1].isupper() else None
        if opened is None:
            return found
        items, verb = opened
        if self._asks(verb, end) or words.TOLD_NEXT.match(self.folded, verb, end) or self._issues(verb):
            return found
        if words.CARRIES_OUT.match(self.folded, verb, end):
            return found
        return False, items

    def _is_told(self, start: int, end: int) -> bool:
        """Whether a list of names at `start` is read to its end, and something is only told of it."""
        items, stop = self.items(start, end)
        if not items:
            return False
        return bool(
            words.TOLD_NEXT.match(self.folded, stop, end)
            or words.CARRIES_OUT.match(self.folded, stop, end)
            or self._asks(stop, end)
            or self._issues(stop)
        )

    def _named_subject(self, start: int, end: int) -> tuple[bool, list[Item]] | None:
        """As `_subject_at`, for names that are known or built like one."""
        items, stop = self.items(start, end)
        if not items:
            return self._unknown_subject(start, end)
        bare = stop
        for pattern in (words.BRACKET, words.BEING, words.IN_CHARGE, words.BY_DUTY, words.BY_WHAT):
            between = pattern.match(self.folded, stop, end)
            stop = between.end() if between else stop
        if words.SURNAME_NEXT.match(self.folded, stop, end) and self.text[stop + 1 : stop + 2].isupper():
            return False, []  # «Thủ tướng Chính phủ Phạm …» is a person in the news
        if words.CARRIES_OUT.match(self.folded, stop, end):
            return False, items if any(map(self._single, items)) else []
        board = (head := HEAD.match(self.folded, start, end)) and head["board"]
        request = words.ASKED_AFTER.search(self.folded, stop, end + 1) if board else None
        if request and self._board_asks(start, request.start()):
            return False, []
        if words.HANDS_DOWN.match(self.folded, stop, end) and all(map(self._is_class, items)):
            return False, items
        if words.NOT_TO.match(self.folded, stop, end) and self._asked_before(start):
            return False, items
        if self._asks(stop, end) or words.TOLD_NEXT.match(self.folded, stop, end) or self._issues(stop):
            return False, []
        supports = (
            words.SUPPORTS.match(self.folded, stop, end) is not None
            and fold("chủ trì") in self.folded[max(0, start - _LONGEST_SUBJECT) : start]
        )
        if stop == end and self._opens_with(start, end):
            return supports, items
        if words.PREDICATE_NEXT.match(self.folded, stop, end) or words.DUTY_NEXT.match(self.folded, stop, end):
            return supports, items
        if self._then_acts(bare, end):
            return supports, items  # «… căn cứ chức năng, nhiệm vụ và nội dung Kế hoạch này để xây dựng …»
        known = not any(item.form for item in items)
        plain = words.PLAIN_WORD_NEXT.match(self.text, stop, end) and not words.CHARGE_NEXT.match(self.folded, stop)
        if known and self.text[start : start + 1].isupper() and plain:
            return supports, items  # a verb that the table does not have
        if items[-1].form and self._may_have_any_verb(items, stop, end):
            return supports, items
        # Where some of the list is built like no name, the words of leading still say who leads.
        verb = self._lead_word(stop, end)
        if verb is None and words.JOINER.match(self.folded, stop, end):
            verb = self._predicate(stop, min(end, stop + _LONGEST_REST))
            if verb is not None and (
                words.LIST_ENDS.search(self.folded, stop, verb) or words.AIM_BETWEEN.search(self.folded, stop, verb)
            ):
                return False, []
        if verb is None or self._predicate(stop, verb) is not None:
            return False, []
        if words.HAS_DONE.search(self.folded, stop, verb):
            return False, []  # «Bộ Chính trị, trực tiếp là …, Chính phủ đã tập trung lãnh đạo …»
        return supports, [*items, *self._gaps(stop, verb)]

    def _then_acts(self, stop: int, end: int) -> bool:
        """Whether nothing but when, within what or on which grounds stands between names that end at `stop` and their
        verb: «Sở A trước ngày 15/3 cho ý kiến …»."""
        if words.ON_GROUNDS.match(self.folded, stop, end):
            return True
        when = words.WHEN.match(self.folded, stop, end)
        if when is None:
            return False
        verb = self._predicate(when.end(), min(end, when.end() + _LONGEST_WHEN), acts=True)
        return verb is not None and words.TOLD_INSIDE.search(self.folded, when.end(), verb) is None

    def _asked_before(self, at: int) -> bool:
        """Whether the sentence asked somebody before its half that begins at `at`: «… yêu cầu A không …; B không …»."""
        if self.text[:at].rstrip()[-1:] != ";":
            return False
        begins = max(self.text.rfind(mark, 0, at) for mark in (". ", "\n")) + 1
        return words.ASKED_ONLY_ANYWHERE.search(self.folded, begins, at) is not None

    def _own_name(self, at: int) -> bool:
        return self.text[at].isupper() or MANY.match(self.folded, at) is not None

    def _single(self, item: Item) -> bool:
        """Whether a member of a list is one body or office, and no class."""
        body = self.bodies.before(item.start, len(self.text))
        return body is not None and not body.many

    def _is_class(self, item: Item) -> bool:
        """Whether a member of a list is a class of bodies, known or not."""
        body = self.bodies.before(item.start, len(self.text))
        return item.many or (body is not None and body.many)

    def _may_have_any_verb(self, items: list[Item], stop: int, end: int) -> bool:
        """Whether a verb that no table has may follow names at `stop`: all of them printed with capitals of their own
        and not only with a word that may begin something else («Văn phòng điện tử», «Công an xã chính quy»)."""
        verb = words.PLAIN_WORD_NEXT.match(self.text, stop, end)
        if verb is None or not verb.group().islower() or not words.OBJECT_NEXT.match(self.text, stop, end):
            return False
        if words.NO_VERB.match(self.folded, stop, end):
            return False
        return all(self.bodies.own_name(item.start, item.end) for item in items)

    def _unknown_subject(self, start: int, end: int) -> tuple[bool, list[Item]] | None:
        """A subject that is built like no name of a body, before words of leading."""
        verb = self._lead_word(start, end)
        named = words.SURNAME_NEXT.match(" " + self.folded[self.past(words.OPENS, start) : end])
        if verb is None or named or not self.text[start : start + 1].isupper() or PREDICATE.match(self.folded, start):
            return None
        if words.TOLD_NEXT.match(self.folded, verb) or words.CARRIES_OUT.match(self.folded, verb):
            return None
        if self._predicate(start, verb) is not None or words.BY_WHOM.search(self.folded, start, verb):
            return None
        if words.INTRO.match(self.folded, start, end) or words.AIM_BETWEEN.search(self.folded, start, verb):
            return None
        if words.GIVEN.pattern.match(self.folded, start, end):
            return None  # «Đề nghị Uỷ ban nhân dân tỉnh … chủ trì»: whom it asks is read elsewhere
        return False, self._gaps(start, verb)

    def _opens_with(self, start: int, end: int) -> bool:
        """«Sở A, Sở B: Tăng cường …»: a list before a colon has what follows; within a clause only before a verb."""
        if words.COLON_THEN_VERB.match(self.folded, end):
            return True
        return start == 0 and words.COLON_THEN_WORD.match(self.text, end) is not None

    def _asks(self, stop: int, end: int) -> bool:
        if words.ASKS.match(self.folded, stop, end + 1):
            return True
        giving = words.ASKS_A_BODY.match(self.folded, stop, end)
        return giving is not None and bool(self.items(giving.end(), end)[0])

    def _lead_word(self, start: int, end: int) -> int | None:
        match = words.LEADS.search(self.folded, start, min(end, start + _LONGEST_SUBJECT))
        if match is None or self._behind(words.ROLE_NOUN, match.start()):
            return None
        if words.LIST_ENDS.search(self.folded, start, match.start()):
            return None
        return match.start()

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
