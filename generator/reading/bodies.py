"""Names of bodies that no register has, read by how they are built: where one begins, where it ends.

A name has a head («Sở», «Uỷ ban nhân dân», «các cấp uỷ»), perhaps an office before it («Giám đốc Sở …»), and goes on
with capitals, their second syllables, levels and places. A comma inside («Sở Văn hoá, Thể thao và Du lịch») never parts
it. Nothing is matched by likeness; what is read here is no agency until a person says so (the issue of the intake).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.reading import bodies_words as words
from generator.reading.bodies_ends import WORD, Body
from generator.reading.bodies_names import FIRST, Names
from generator.reading.party_words import DUTY_NEXT
from generator.reading.place_marks import spelled
from generator.reading.verbs import PREDICATE, VERB
from generator.vietnamese import fold, folded_pattern

__all__ = ["Bodies", "Body", "find_bodies"]

_STARTS = folded_pattern(r"(?<![\w-])(?:các|những|[^\W\d_])")
_AROUND = (fold("trên địa bàn"), fold("tại địa bàn"))
_COLON = re.compile(r" *:? *")
_BREAK = re.compile(r"[.;:(),\n]")
_BREAK_LIST = re.compile(r"[.;:()\n]")
_LONGEST_WORK = 110
_AND = fold(" và")
_LONGEST_HAVING = 10
_FRONT = folded_pattern(r"mặt trận")
_PARTY_UNIT = folded_pattern(
    r"(?:chi uỷ|chi bộ|đảng bộ|chi,? +đảng bộ|(?:đảng|tỉnh|thành|huyện|thị|quận) uỷ|tổ chức(?: cơ sở)? đảng)$"
)
_COMMITTEE = folded_pattern(
    r"(?:cấp uỷ|chi uỷ|tổ chức đảng|ban thường vụ|ban chấp hành|thường trực|"
    r"ban (?:tổ chức|tuyên giáo|dân vận|nội chính)(?: +\((?:tuyên huấn|dân vận)\))?$)"
)
_PLACED = folded_pattern(rf"(?:{words.LEVEL_WORDS}|(?:tỉnh|thành|huyện|thị|quận|đảng) uỷ|tổ quốc|việt nam)$")
_BARE = folded_pattern(
    r"(?:ban (?:tổ chức|tuyên giáo|dân vận|nội chính)(?: +\((?:tuyên huấn|dân vận)\))? +các|"
    r"(?P<builder>nhà đầu tư|chủ đầu tư|nhà thầu|đơn vị (?:tư vấn|thi công))|báo, đài(?!\w)|bộ phận(?= \w)|"
    r"cộng đồng doanh nghiệp|(?:các )?tổ chức, (?:cá nhân|doanh nghiệp)|"
    r"cấp uỷ|chính quyền|tổ chức(?: cơ sở)? đảng|mặt trận(?: tổ quốc)? +(?:và|các)|mặt trận(?= *,)|"
    rf"{words.SYSTEM.pattern}|"
    r"lực lượng (?:vũ trang|chức năng|công an|quân đội)|cơ quan (?:chức năng|chuyên môn|báo chí|thường trực|có liên|"
    r"liên quan|quản lý nhà nước|có thẩm quyền|nhà nước|tham mưu)|cơ quan, đơn vị|"
    r"cơ quan (?:chủ trì|phối hợp)(?= +(?:(?:có|chịu) trách nhiệm|phải)(?!\w))|"
    r"đơn vị (?:trực thuộc|có liên|liên quan)|sở,? (?:ban,? )?ngành|bộ, ngành|nhà trường|"
    r"doanh nghiệp(?: nhà nước)?(?!\w)|(?:tỉnh|huyện|quận|thị),? +(?:và +)?(?:thành|huyện|quận|thị|đảng) uỷ)(?!\w)"
)


def find_bodies(text: str) -> Iterator[Body]:
    """Every name of a body in `text`, none inside another: those with a capital, and classes («các huyện uỷ»)."""
    text = spelled(text)
    folded = fold(text)
    reader = Bodies(text, folded, len(text))
    at = 0
    for start in _STARTS.finditer(folded):
        if start.start() < at or not (text[start.start()].isupper() or words.MANY.match(folded, start.start())):
            continue
        body = reader.body(start.start())
        if body is not None:
            yield body
            at = body.end


class Bodies(Names):
    """Proper names, offices and classes of one text."""

    def before(self, at: int, stop: int) -> Body | None:
        """The name of a body that begins at `at` and ends before `stop`; None where none does. Remembered, because the
        readers of a sentence ask for the same places."""
        key = at, stop
        if key not in self._read:
            self.stop = stop
            found = self.body(at)
            self._read[key] = found and found._replace(end=self._told_which(found))
        return self._read[key]

    def body(self, at: int) -> Body | None:
        """The name of a body that begins at `at`; None where none does."""
        many = words.MANY.match(self.folded, at, self.stop)
        office = words.OFFICE.match(self.folded, many.end() if many else at, self.stop)
        if office and (found := self._of_office(at, office)):
            return found
        if many:
            return self.units(at, many.end())
        if press := words.PRESS.match(self.folded, at, self.stop):
            level = words.LEVEL.match(self.folded, press.end(), self.stop)
            printed = level.end() if level else press.end()
            place = None if self.capitals else self._capitals(printed)
            return Body(at, place or printed)
        end, several = self._proper(at)
        if end is not None:
            return Body(at, end, several)
        return self._bare_class(at)

    def _of_office(self, at: int, office: re.Match[str]) -> Body | None:
        """«Giám đốc Sở Nội vụ», «Thủ trưởng các cơ quan»; a person with a name is no body."""
        begin = office.end() + 1
        inner = self.body(begin) if self.folded[begin : begin + 1].strip() else None
        if inner is None:
            inner = self.units(begin, begin)
        if inner is None or self._person(office.end(), inner.end):
            return None
        return Body(office.start(), inner.end, inner.many, office=True)

    def _person(self, start: int, end: int) -> bool:
        """Whether the name of a person stands in a name or right behind it."""
        words_in = WORD.finditer(self.text, start, self.stop)
        return any(self._surname(m) for m in words_in if m.start() <= end)

    # ── classes ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _bare_class(self, at: int) -> Body | None:
        """A class without «các»: «Cấp uỷ, chính quyền các cấp», «chính quyền địa phương»."""
        opening = _BARE.match(self.folded, at, self.stop)
        if opening is None or (opening["builder"] and not self.text[at].isupper()):
            return None
        return self.units(at, at)

    def units(self, at: int, first: int) -> Body | None:
        """Units one after the other, each with what tells which are meant, from `first`."""
        end = None
        of_places = False
        position = first
        while True:
            unit = words.UNIT.match(self.folded, position, self.stop)
            if unit is None or (end is not None and self._by_itself(position, unit)):
                break
            of_places = words.PLACES_OF.match(unit.group()) is not None
            if (end is None or of_places) and first > at and (fields := self._fields(unit)):
                return Body(at, fields, many=True)
            stop = self._unit_end(unit)
            if stop is None:
                break
            end = stop
            joint = words.JOINT.match(self.folded, end, self.stop)
            if joint is None:
                break
            position = joint.end()
        if end is None:
            return None
        if of_places and self.text[end : end + 2] == ": " and (named := self._listed(end + 2, places=True)):
            return Body(at, named, many=True)  # «các tỉnh, thành phố trực thuộc Trung ương: Hà Tĩnh, …»
        if related := words.RELATED.match(self.folded, end, self.stop):
            to = words.RELATED_TO.match(self.folded, related.end(), self.stop)
            return Body(at, to.end() if to else related.end(), many=True, related=to is None)
        return Body(at, self._small_tail(end, capital=True), many=True)

    def _by_itself(self, at: int, unit: re.Match[str]) -> bool:
        """Whether the next of a list is no more of the class: a proper name, «Mặt trận», and not what is only spelled
        with a capital («các Đảng bộ, Chi bộ trực thuộc Huyện uỷ»)."""
        if not self.text[at].isupper():
            return False
        if _FRONT.fullmatch(unit.group()):
            return True
        if self._proper(at)[0] is None:
            return False
        return _PARTY_UNIT.match(unit.group()) is None or not words.DIRECTLY.match(self.folded, unit.end(), self.stop)

    def _unit_end(self, unit: re.Match[str]) -> int | None:
        """Where a unit ends with its tail; None where it is the head of a proper name («Sở Nội vụ»)."""
        end = unit.end()
        level = False
        while True:
            if of := self._of(end):
                end, level = of
            elif end == unit.end() and (field := self._small_field(unit)):
                end, level = field, False
            elif end == unit.end() and (under := self._under(unit)):
                return under
            elif tail := words.UNIT_TAIL.match(self.folded, end, self.stop):
                end, level = tail.end(), False
            elif (each := words.EACH_OF.match(self.folded, end, self.stop)) and _COMMITTEE.match(unit.group()):
                inner_unit = words.UNIT.match(self.folded, each.end(), self.stop)
                return self._unit_end(inner_unit) if inner_unit else end
            elif inner := words.LEVEL.match(self.folded, end, self.stop):
                end, level = inner.end(), True
            elif end > unit.end() and self._new_sentence(end):
                return end
            elif not self.capitals and (place := self._capitals(end)):
                if level or _PLACED.search(self.folded, unit.start(), end):
                    end, level = place, False
                else:
                    return None
            else:
                return end

    def _under(self, unit: re.Match[str]) -> int | None:
        """Where «các Đảng uỷ đơn vị sự nghiệp ở Trung ương» ends, committees of a kind of bodies."""
        under = words.UNDER_COMMITTEE.match(self.folded, unit.end(), self.stop)
        if under is None or _PARTY_UNIT.match(unit.group()) is None:
            return None
        inner = words.UNIT.match(self.folded, under.end(), self.stop)
        return self._unit_end(inner) if inner else None

    def _small_field(self, unit: re.Match[str]) -> int | None:
        """Where «các sở giáo dục và đào tạo» ends, a field spelled small."""
        field = words.FIELD_SMALL.match(self.folded, unit.end(), self.stop)
        if (
            field is None
            or not words.FIELDS_OF.match(unit.group())
            or not self.text[unit.end() : field.end()].islower()
        ):
            return None
        return field.end()

    def _told_which(self, body: Body) -> int:
        """Where a name ends with the clause that tells which one is meant: «Đảng uỷ nơi đặt trụ sở chủ trì …»."""
        if self.text[body.end : body.end + 1] != " ":
            return body.end
        if whole := words.SITUATED_WHOLE.match(self.folded, body.end, self.stop):
            return whole.end()
        if where := words.SITUATED.match(self.folded, body.end, self.stop):
            mark = _BREAK.search(self.text, where.end(), self.stop)
            stop = mark.start() if mark else self.stop
            verb = words.SITUATED_ENDS.search(self.folded, where.end(), stop)
            if verb is None:
                verb = next(VERB.finditer(self.folded, where.end() + 1, stop), None)
            return len(self.text[: verb.start()].rstrip()) if verb else body.end
        if not body.many or body.related:
            return body.end
        if which := words.WHICH.match(self.folded, body.end, self.stop):
            return which.end()
        if working := words.WORKING.match(self.folded, body.end, self.stop):
            stop = self._capitals(working.end()) or working.end()
            if self._acts(stop) or words.NOT_YET.match(self.folded, stop, self.stop):
                return stop
        if (doing := words.DOING.match(self.folded, body.end, self.stop)) and (
            end := self.work_end(doing.end(), self.stop)
        ):
            return end
        if having := words.HAVING.match(self.folded, body.end, self.stop):
            if self._verb(having.end()):
                return body.end
            position = having.end() - 1
            for _ in range(_LONGEST_HAVING):
                word = WORD.match(self.text, position, self.stop)
                if word is None or (position >= having.end() and self._acts(position)):
                    break
                position = word.end()
            return position if self._acts(position) else body.end
        return body.end

    def work_end(self, at: int, end: int) -> int | None:
        """Where the work ends that tells which bodies are meant («các đơn vị | quản lý đường bộ | tổ chức trực gác»):
        before what they have to do, which is a verb that nothing joins to the words before it. None where their work is
        all that the words tell."""
        mark = _BREAK_LIST.search(self.text, at, end)
        stop = min(mark.start() if mark else end, at + _LONGEST_WORK)
        for duty in words.STRONG_DUTY.finditer(self.folded, at, stop):
            before = self.folded[at : duty.start()].strip()
            if before.endswith((",", _AND)):
                return None
            if not before or words.GOES_ON.search(before):
                continue
            last = [m.start() for m in WORD.finditer(self.text, at, duty.start())][-2:]
            if any(self._verb(start + 1) and self.text[start + 1 : duty.start()].strip() for start in last):
                continue
            return len(self.text[: duty.start()].rstrip())
        return None

    def _acts(self, end: int) -> bool:
        """Whether what somebody has to do follows, or the next of a list, or nothing."""
        if self._closed(end) or self.text[end] in ".;":
            return True
        return DUTY_NEXT.match(self.folded, end, self.stop) is not None or self._verb(end + 1)

    def _new_sentence(self, end: int) -> bool:
        """Whether a verb with a capital follows: the next line, run on («… chính trị - xã hội Phối hợp với …»)."""
        word = WORD.match(self.text, end, self.stop)
        return word is not None and word.group(1).istitle() and self._verb(word.start(1))

    def _of(self, end: int) -> tuple[int, bool] | None:
        """Where «… trực thuộc Tỉnh uỷ», «… của tỉnh» ends, and whether in a level that a place may follow."""
        of = words.OF.match(self.folded, end, self.stop)
        if of is None:
            return None
        what = words.OF_WHAT.match(self.folded, of.end(), self.stop)
        proper = self._proper(of.end())[0]
        if proper is None and what is None:
            where = of.group().strip()
            return (of.end() - 1, False) if where.endswith(_AROUND) else None
        return max(proper or 0, what.end() if what else 0), proper is None

    def _fields(self, unit: re.Match[str]) -> int | None:
        """«các Sở: Nội vụ, Tài chính và Tư pháp»: the names of several bodies with one head."""
        places = words.PLACES_OF.match(unit.group()) is not None
        if not places and not words.FIELDS_OF.match(unit.group()):
            return None
        if places and (reach := words.FROM_TO.match(self.folded, unit.end(), self.stop)):
            last = self._capitals(reach.end() - 1)
            return last if self.text[reach.start("first")].isupper() else None
        colon = _COLON.match(self.text, unit.end())
        return self._listed(colon.end() if colon else unit.end(), places=places)

    def _listed(self, position: int, *, places: bool) -> int | None:
        """Where a list of names without their head ends, of fields of work or of places."""
        end = None
        while self.text[position : position + 1].isupper() and not self.capitals:
            if self._is_proper(position) and not words.FIELD_OR_BODY.match(self.folded, position):
                break
            verb = PREDICATE.match(self.folded, position, self.stop)
            if (
                end is None
                and verb
                and WORD.match(self.text, verb.end(), self.stop)
                and not words.JOINT.match(self.folded, verb.end())
            ):
                break  # «Các sở: Tổ chức rà soát …», and not «Các ban: Tổ chức, Tuyên giáo»
            word = FIRST.match(self.text, position, self.stop)
            if word is None:
                break
            if places:
                end = self._capitals(position - 1) or word.end()
            else:
                end, _ = self._go_on(word.end(), commas=False, capital=True)
            joint = words.JOINT.match(self.folded, end, self.stop)
            if joint is None or ";" in joint.group():
                break
            position = joint.end()
        return end
