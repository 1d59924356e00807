"""Proper names of bodies: a head («Sở», «Ban Chỉ đạo», «Uỷ ban nhân dân») and what goes on with it."""

from __future__ import annotations

import re

from generator.reading import bodies_words as words
from generator.reading.bodies_boards import Boards
from generator.reading.bodies_ends import AND, COMMA, WORD
from generator.reading.verbs import DUTY, PREDICATE
from generator.vietnamese import folded_pattern

FIRST = re.compile(r"[^\W_]+")
_DASHED = re.compile(r"(?: *- *| *& *)(?=[^\W\d_])")
_SMALL_DASH = re.compile(r" +[-–] +(?=[^\W\d_])")
_SHORT_FORM = re.compile(r" *\((?:[A-ZĐƯÔ&]{2,12})\)")
_PARTS = folded_pattern(r"(?:\w+ \w+, )?\w+ (?:\w+ )?và (?P<last>\w)")
_LONGEST_TAIL = 8
_LONGEST_BRIDGE = 4
_PARTY_BODY = folded_pattern(r" +(?:tỉnh|thành|huyện|thị|quận|đảng) uỷ(?!\w)")


class Names(Boards):
    """Reads proper names in one text. What is a class is told by `Bodies`, which knows both."""

    def own_name(self, at: int, end: int) -> bool:
        """Whether the name at `[at, end)` has more than a head and levels: «Sở Du lịch», not «Công an xã»."""
        head = self._head(at)
        if head is None or not self.text[at].isupper():
            return False
        if head["alone"] and words.ASSOCIATION.match(self.folded, at):
            return True
        if not head["named"]:
            return False
        return any(w[0].isupper() for w in self.text[head.end() : end].split())

    def _is_proper(self, at: int) -> bool:
        return self._proper(at)[0] is not None and self.text[at].isupper()

    def _proper(self, at: int) -> tuple[int | None, bool]:
        """Where the proper name ends that begins at `at`, and whether it is one of several («Uỷ ban nhân dân các
        xã»)."""
        head = self._head(at)
        if head is None:
            return None, False
        if head["board"] and (end := self._board(head)):
            return end, False
        if head["alone"] and (board := self._board_behind(head.end())):
            return board, False  # «Văn phòng Ban Chỉ đạo …»
        several = words.MANY.match(self.folded, head.end() + 1, self.stop)
        if several and not (head["named"] and words.TAIL.match(self.folded, head.end(), self.stop)):
            units = self.units(at, several.end()) if self.folded[head.end()] == " " else None
            if units and not units.related:
                return units.end, True
            levels = words.LEVEL.match(self.folded, several.end() - 1, self.stop) if units else None
            if levels:  # «UBND các xã, phường và | các cơ quan, đơn vị có liên quan»
                return levels.end(), True
        commas = words.WITH_COMMAS.match(self.folded, at) is not None
        end, capital = self._go_on(head.end(), commas=commas)
        if self.capitals and words.NO_NAME.search(self.folded, at, end):
            return None, False
        if head["alone"]:
            at_levels = words.AT_LEVELS.match(self.folded, end, self.stop)
            return (at_levels.end() if at_levels and self.text[at].isupper() else end), False
        if end == head.end() and head["named"] and self.text[at].isupper() and words.SMALL_NAMED.match(self.folded, at):
            end = self._small_named(end)
        if (each := words.EACH_OF.match(self.folded, end, self.stop)) and (
            end > head.end() or words.STAFF.match(head["named"] or "")
        ):
            units = self.units(at, each.end()) if self.text[at].isupper() else None
            if units:
                return units.end, True
        if end == head.end() or (head["named"] and not self.text[at].isupper()):
            return None, False
        if not self.capitals and (level := self._to_level(end)):
            return level, False
        if words.SCIENCE.match(self.folded, at) and words.SCIENCE_WORK.match(self.folded, end, self.stop):
            return self._board_level(end) or end, False
        return (end if head["board"] else self._small_tail(end, capital)), False

    def _go_on(self, end: int, *, commas: bool, capital: bool = False) -> tuple[int, bool]:
        """Where a name ends that has come to `end`, and whether small letters may go on with it: its last word is no
        level and no place. `capital`: the
        word before is one that a second syllable may follow."""
        place, first = False, end
        own = False
        while end < self.stop:
            if tail := words.TAIL.match(self.folded, end, self.stop):
                end, capital, place, own = tail.end(), False, False, False
            elif inner := words.LEVEL.match(self.folded, end, self.stop):
                end, capital, place, own = inner.end(), False, True, False
            elif party := _PARTY_BODY.match(self.folded, end, self.stop):
                end, capital, place, own = party.end(), False, True, False
            elif small := words.COMMA_SMALL.match(self.folded, end, self.stop):
                end, capital, place = small.end(), False, False
            elif short := _SHORT_FORM.match(self.text, end, self.stop):
                end = short.end()
            elif (capital or own or end == first) and (field := self._field(end)):
                end, capital, place, own = field, False, False, False
            elif commas and end > first and (bridge := self._bridge(end)):
                end, capital, place, own = bridge, True, False, True
            elif joint := self._joint(end, commas and end > first):
                end, capital, place, own = joint, True, False, True
            else:
                word = WORD.match(self.text, end, self.stop)
                if word is None:
                    break
                if word.group(1)[0].isupper() or self._numbered(word, first):
                    if self._document(word.start(1)) or self._surname(word):
                        break
                    inner = self._head(word.start(1))
                    commas = commas or words.WITH_COMMAS.match(self.folded, word.start(1)) is not None
                    board = self._board_behind(end) if end == first else None
                    if board:
                        return board, False
                    if inner and inner["alone"] and not self.capitals:  # «Văn phòng Uỷ ban nhân dân tỉnh»
                        end, capital, place, own = inner.end(), False, False, False
                        continue
                    end, capital, own = word.end(), not place, not place
                elif capital and self._second(word):
                    end, capital = word.end(), False
                else:
                    break
        return end, own

    def _field(self, end: int) -> int | None:
        """Where a field ends that a name spells small: «Trung tâm Truyền thông | tài nguyên và môi trường»."""
        field = words.FIELD_SMALL.match(self.folded, end, self.stop)
        if field is None or self.capitals or not self.text[end : field.end()].islower():
            return None
        return None if self._verb(end + 1) else field.end()

    def _bridge(self, end: int) -> int | None:
        """Where the capital behind «và» ends that small words lead to: «Khí tượng | thuỷ văn và Biến đổi khí hậu»."""
        position = end
        for _ in range(_LONGEST_BRIDGE):
            word = WORD.match(self.text, position, self.stop)
            if word is None or not word.group(1).islower():
                return None
            if both := AND.match(self.folded, position, self.stop):
                following = both.end()
                if position == end or not self.text[following].isupper() or self._other(following):
                    return None
                last = FIRST.match(self.text, following, self.stop)
                return last.end() if last else None
            if words.STOPS.match(self.folded, word.start(1)) or self._verb(word.start(1)):
                return None
            position = word.end()
        return None

    def _joint(self, end: int, commas: bool) -> int | None:
        """Where the word behind «-», «&», a comma or «và» ends that goes on with the name."""
        if dash := _DASHED.match(self.text, end, self.stop):
            word = WORD.match(" " + self.text[dash.end() : self.stop])
            if word and word.group(1)[0].isupper() and not words.REMARK.match(self.folded, dash.end()):
                return dash.end() + word.end() - 1
            return None
        if not commas:
            return None
        if both := AND.match(self.folded, end, self.stop):
            following = both.end()
        elif comma := COMMA.match(self.text, end, self.stop):
            following = comma.end()
            rest = _PARTS.match(self.folded, following, self.stop)
            last = rest.start("last") if rest else following
            if not self.capitals and (rest is None or not self.text[last].isupper() or self._other(last)):
                return None
        else:
            return None
        if not self.text[following].isupper() or self._other(following):
            return None
        word = WORD.match(" " + self.text[following : self.stop])
        return following + word.end() - 1 if word else None

    def _numbered(self, word: re.Match[str], first: int) -> bool:
        return word.group(1).isdecimal() and len(word.group(1)) <= 2 and word.start() == first

    def _second(self, word: re.Match[str]) -> bool:
        """Whether a small syllable is the second one of the capitalised word before it."""
        at = word.start(1)
        before = self.folded[max(0, at - 14) : at].rstrip()
        if words.WHOLE_WORDS.search(before):
            return words.SECOND.search(self.folded[max(0, at - 14) : word.end()]) is not None
        if words.SECOND.search(self.folded[max(0, at - 14) : word.end()]):
            return True
        return not (words.STOPS.match(self.folded, at) or self._verb(at))

    def _small_tail(self, end: int, capital: bool) -> int:
        """A name that goes on in small letters up to a verb, the next body or the end: «Hội Bảo vệ quyền lợi người
        tiêu dùng tỉnh»."""
        if not capital or self.capitals:
            return end
        position = end
        for _ in range(_LONGEST_TAIL):
            dash = _SMALL_DASH.match(self.text, position, self.stop)
            word = WORD.match(self.text, dash.end() - 1 if dash else position, self.stop)
            if word is None or (word.group(1)[0].isupper() and (dash or position == end)):
                break
            if words.STOPS.match(self.folded, word.start(1)) or self._verb(word.start(1)):
                break
            duty = DUTY.match(self.folded, word.start(1), self.stop)
            if duty and " " in duty.group():  # one syllable may be half of a word of the name
                break
            position = word.end()
        if position == end:
            return end
        verb = PREDICATE.match(self.folded, position + 1, self.stop)
        if verb and not {" "} & {*verb.group(), *self.text[end:position].strip()}:
            return end  # «Sở Tư pháp | trợ giúp»: two syllables are one verb that the table does not have
        return position if self._closed(position) else end
