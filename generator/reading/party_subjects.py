"""The bodies that a sentence is about: the list before its first verb, behind an introduction or in its heading.

A subject leads where what it has to do follows; what is told of it («đã», «nhận được»), what it asks of others and what
it issues gives it no work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.reading import party_words as words
from generator.reading.bodies_words import HEAD, MANY
from generator.reading.party_lists import Item
from generator.reading.party_open import OpenLists
from generator.reading.verbs import PREDICATE, sentence_ends
from generator.vietnamese import fold

_PART_ENDS = re.compile(r"[;:\n](?:(?<!\n)\s*)?")
_CHAIRS = fold("chủ trì")
_GLUED_END = re.compile(r"\.(?<=[a-zà-ỹ]{3}\.)(?=[A-ZÀ-ỸĐ][a-zà-ỹ]+ [a-zà-ỹ])")
_LABEL = re.compile(r"\(\w{1,2}\) +")
_LONGEST_SUBJECT = 160
_LONGEST_REST = 60
_LONGEST_WHEN = 90
_LONGEST_REMARKED = 80
_INTRO_COMMAS = 4


class Subjects(OpenLists):
    """One clause's text, each of whose sentences may be asked for its subject."""

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
            if self.text[end] == "(" and self._remarked(start, end):
                continue
            if self._in_fields(end) or any(a < end < b for a, b in lists):
                continue
            if self.text[end] == ":" and any(i.start < end < i.end for i in self.items(start, len(self.text))[0]):
                continue  # «Các Sở: Nội vụ, Tài chính chủ trì …»
            if start <= end:
                yield start, end
            start = following
        yield start, len(self.text)

    def _remarked(self, start: int, end: int) -> bool:
        """Whether the bracket at `end` only tells who the bodies before it are, and their verb follows: «Các nhà mạng
        (VNPT, Viettel) | ưu tiên …»."""
        bracket = words.BRACKET.match(self.text, end)
        if bracket is None or end - start > _LONGEST_REMARKED or self._predicate(start, end) is not None:
            return False
        acts = words.PREDICATE_NEXT.match(self.folded, bracket.end()) or words.DUTY_NEXT.match(
            self.folded, bracket.end()
        )
        return acts is not None and (self._is_actor(start, end) or bool(self.items(start, end)[0]))

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
            if (if_then := words.IF_THEN.search(self.folded, start, end)) is not None:
                return self._named_subject(if_then.end(), end) or (False, [])
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

    def _board_asks(self, begins: int, at: int) -> bool:
        """Whether a request at `at` is that of a board named from `begins`, whose name nobody can tell the end of:
        «Ban Chỉ đạo về những vấn đề … trong …» has commas and verbs of its own work."""
        head = HEAD.match(self.folded, begins, at)
        if head is None or not head["board"] or not self.text[begins].isupper():
            return False
        return at - begins < _LONGEST_SUBJECT and self._predicate(head.end(), at) is None
