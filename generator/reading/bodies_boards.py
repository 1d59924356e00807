"""Names of boards («Ban Chỉ đạo phòng thủ dân sự quốc gia»), which are named by their work, to their level or to the
next verb; and names spelled small up to their level."""

from __future__ import annotations

import re

from generator.reading import bodies_words as words
from generator.reading.bodies_ends import AND, COMMA, WORD, NameEnds
from generator.reading.verbs import DUTY
from generator.vietnamese import fold, folded_pattern

_AMPERSAND = re.compile(r" +& +(?=\w)")
_LONGEST_BOARD = 16
_ENDS_IN = re.compile(r"[.:;()]")
_ABOUT = folded_pattern(r" +về(?!\w)")
_IN_BOARD = folded_pattern(r"(?:về|và|các|đồng)(?!\w)")
_CENTRAL = folded_pattern(r" +trung ?ương$")
_LAST = frozenset(map(fold, ("các cấp", "quốc gia", "quốcgia", "liên ngành")))


class Boards(NameEnds):
    """Reads names of boards in one text."""

    def _board_behind(self, end: int) -> int | None:
        """Where the board ends that a name goes on with: «Văn phòng | Ban Chỉ đạo phòng thủ dân sự quốc gia»."""
        word = WORD.match(self.text, end, self.stop)
        inner = self._head(word.start(1)) if word and word.group(1)[0].isupper() and not self.capitals else None
        if inner is None or not inner["board"]:
            return None
        return self._board(inner) or inner.end()

    def _board(self, head: re.Match[str]) -> int | None:
        """A board is named by its work, to its level or to the next verb."""
        end = head.end()
        if self.capitals:
            return None
        if closed := self._board_level(end):
            return closed
        inside = words.BOARD_WORK.match(self.folded, end, self.stop)
        position = inside.end() if inside else end
        ends: list[int] = []
        aimed = False  # «… quốc gia về | khắc phục hậu quả …»
        for _ in range(_LONGEST_BOARD):
            if field := words.BOARD_FIELD.match(self.folded, position, self.stop):
                position, aimed = field.end(), False
                ends.append(position)
                continue
            if ampersand := _AMPERSAND.match(self.text, position, self.stop):
                position = ampersand.end() - 1
            comma = COMMA.match(self.text, position, self.stop)
            word = WORD.match(self.text, comma.end() - 1 if comma else position, self.stop)
            both = AND.match(self.folded, position, self.stop)
            following = both.end() if both else word.start(1) if word else 0
            if word is None or self._head_of_next(following, comma is not None or both is not None):
                ends.append(position)
                break
            at_tail = words.TAIL.match(self.folded, position, self.stop)
            if not (at_tail or aimed) and self._verb(word.start(1)) and not word.group(1)[0].isupper():
                break
            if _ABOUT.match(self.folded, word.start()) and _ABOUT.search(self.folded, head.end(), word.start()):
                break  # «Ban Chỉ đạo Trung ương về … | về kết luận của …»
            stops = words.STOPS.match(self.folded, word.start(1)) and not _IN_BOARD.match(self.folded, word.start(1))
            if stops and not aimed:
                break
            aimed = False
            level = words.LEVEL.match(self.folded, word.start(), self.stop)
            tail = words.TAIL.match(self.folded, word.start(), self.stop)
            position = tail.end() if tail else word.end()
            if not comma:
                ends.append(position)
            last = tail is not None and tail.group().strip() in _LAST
            if last or level:
                closed = tail.end() if tail and last else level.end() if level else position
                aim = words.BOARD_FOR.match(self.folded, closed, self.stop)
                if aim is None or not (last or (level and _CENTRAL.match(level.group()))):
                    return closed if last else self._capitals(closed) or closed
                position, aimed = aim.end(), True
        whole = [e for e in ends if e > end and not _IN_BOARD.match(self.folded, self.folded.rfind(" ", 0, e) + 1)]
        return whole[-1] if whole else (position if inside else None)

    def _to_level(self, end: int) -> int | None:
        """Where a few small words end that lead a name to its level: «Trung tâm Trợ giúp | pháp lý nhà nước tỉnh»."""
        inner = words.SMALL_TO_LEVEL.match(self.folded, end, self.stop)
        if inner is None or not inner.group().strip() or not self.text[end : inner.end()].islower():
            return None
        for word in WORD.finditer(self.text, end, inner.end()):
            at = word.start(1)
            if words.STOPS.match(self.folded, at) or self._verb(at) or DUTY.match(self.folded, at, self.stop):
                return None
        level = words.OWN_LEVEL.match(self.folded, inner.end(), self.stop)
        return (self._capitals(level.end()) or level.end()) if level else None

    def _small_named(self, end: int) -> int:
        """Where «Trung tâm bồi dưỡng chính trị quận» ends, whose name is spelled small up to its level."""
        inner = words.SMALL_TO_LEVEL.match(self.folded, end, self.stop)
        if inner is None or words.BOARD_STOPS.search(inner.group()) or not self.text[end : inner.end()].islower():
            return end
        level = words.LEVEL.match(self.folded, inner.end(), self.stop)
        return (self._capitals(level.end()) or level.end()) if level else end

    def _board_level(self, end: int) -> int | None:
        """The end of the level that closes a board's name, where a verb, another body or the end follows it."""
        position = end
        for level in words.LEVEL.finditer(self.folded, end, self.stop):
            between = self.folded[end : level.start()]
            joined = (words.OFFICE.match(self.folded, m.end()) for m in AND.finditer(self.folded, end, level.start()))
            if any(joined):
                return None
            if len(between.split()) > _LONGEST_BOARD or words.BOARD_STOPS.search(between) or _ENDS_IN.search(between):
                return None
            position = self._capitals(level.end()) or level.end()
            if self._closed(position):
                return position
        return None
