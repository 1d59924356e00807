"""Who does it (chủ trì, phối hợp, tham mưu, báo cáo): the bodies that one clause gives a part to, and on which words.

A body leads because its own sentence says so, or because the heading above the clause is its name. Nothing is guessed:
«chủ trì, phối hợp nghiên cứu» names no partner, and a body that is only talked about has no part. Source of the rules:
the domain notes, Responsibility.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.model import ROLES, Basis, Role, Span
from generator.reading.agencies import Named, Register
from generator.reading.openings import Opened
from generator.reading.verbs import PREDICATE, sentence_ends
from generator.vietnamese import fold, folded_pattern


class Placed(Protocol):
    """What a clause must tell about itself here: `generator.model.Clause` and `OutlineClause` both do."""

    @property
    def path(self) -> str: ...
    @property
    def text(self) -> str: ...


@dataclass(frozen=True, slots=True)
class PartyFound:
    """A body's part in a clause as read: `agency` is None for an unnamed party («các cơ quan liên quan»).

    `raw` are the words at `span` of the clause `clause_path`: the clause itself (basis `sentence`) or one above it.
    """

    role: Role
    agency: str | None
    raw: str
    clause_path: str
    span: Span
    basis: Basis


@dataclass(frozen=True, slots=True)
class _Item:
    """A member of a list of bodies."""

    start: int
    end: int
    agency: str | None


# Sentences, and the parts of one that can have a subject of their own.
_PART_ENDS = re.compile(r"[;:\n](?:(?<!\n)\s*)?")
OPENS = folded_pattern(r"(?:(?:các|những) +)?(?:đồng chí +)?")
_GIVES = r"(?:đề nghị|yêu cầu|giao|phân công|uỷ quyền)(?: +(?:cho|trách nhiệm cho|nhiệm vụ cho))?"
_GIVEN = Opened(folded_pattern(rf"(?<!\w){_GIVES} +"), "đề yêu giao phân uỷ")
_HEADING_OPENS = folded_pattern(rf"(?:(?:trách nhiệm|nhiệm vụ) +(?:cụ thể +)?của +|{_GIVES} +)?")
# Who asks another body is not the one that does it: «Ban Bí thư yêu cầu các cấp uỷ …».
_ASKS = folded_pattern(
    r"[ ,]*(?:(?:vừa|đã|cũng) +)?(?:(?:yêu cầu|đề nghị)(?!\w)|(?:giao|phân công|"
    r"uỷ quyền)(?: +cho)? +(?=(?:các|những|cấp|uỷ ban|ubnd"
    r"|ban|bộ|sở|đồng chí|người đứng đầu|thủ trưởng|văn phòng|đảng|tỉnh|thành|huyện|hội|cơ quan|mặt trận|đoàn)(?!\w)))"
)
# «Đơn vị chủ trì: Sở …»: a line that has a key.
_KEYED = folded_pattern(
    r"^(?:(?:cơ quan|đơn vị|sở,? ngành|cơ quan,? đơn vị) +)?(?P<role>chủ trì|phối hợp)(?: +(?:thực hiện|"
    r"tham mưu|tổ chức))? *: *"
)
_ROLE_NOUN = folded_pattern(r"(?<!\w)(?:đơn vị|cơ quan|sở|ngành|bộ|vai trò|là) +$")
_NO_PARTY = folded_pattern(
    r"(?:trong|để|về|theo|khi|nhằm|tại|trên|từ|do|có|được|bằng|với|qua|đối với|nếu|là|ở|đến|trước|sau|việc|"
    r"công tác)(?!\w)"
)
_BY_WHOM = Opened(folded_pattern(r"(?<!\w)do +"), "do")
_LEADS = Opened(folded_pattern(r"(?<!\w)(?:chủ trì|chịu trách nhiệm|có trách nhiệm)(?!\w)"), "chủ chịu có")
# «cơ chế phối hợp với …» is the name of a thing. «phối hợp nghiên cứu» names nobody, so the list needs its «với».
_WITH = Opened(
    folded_pattern(r"(?<!\w)phối hợp(?:,? (?:chặt chẽ|đồng bộ|thường xuyên|hiệu quả|công tác)){0,3},? (?:với|cùng) +"),
    "phối",
)
_THING_BEFORE = folded_pattern(
    r"(?<!\w)(?:cơ chế|quy chế|quy trình|quy định|nguyên tắc|chương trình|kế hoạch|công tác|việc|sự|nội dung) +$"
)
_ADVISES = Opened(folded_pattern(r"(?<!\w)tham mưu(?:, (?:đề xuất|trình))?(?: +(?:cho|với|giúp))? +"), "tham")
_REPORTS = Opened(folded_pattern(r"(?<!\w)(?:báo cáo|trình)(?: +(?:lên|cho|với))? +"), "báo trình")
_STAFF_BEFORE = folded_pattern(r"(?<!\w)(?:cơ quan|bộ phận|tổ chức|công tác|chế độ|các ban|đơn vị) +$")
_LONGEST_BEFORE = 14

JOINER = folded_pattern(r" *[,;] *(?:(?:và|cùng|với) +)?| +(?:và|cùng|cùng với|với|hoặc) +")
_SOME = r"(?:bộ|ban|ngành|sở|cơ quan|đơn vị|tổ chức|địa phương|đoàn thể|cấp|bên|lực lượng|doanh nghiệp)"
UNNAMED = folded_pattern(
    rf"(?<!\w)(?:các +)?{_SOME}(?:(?:, +|,? +và +)(?:các +)?{_SOME})*(?: +\w+){{0,3}}? +(?:có )?liên quan(?!\w)"
)
_CHAIRS = fold("chủ trì")
_LIST_ENDS = re.compile(r"[.:;()|\n]")
_LONGEST_SUBJECT = 160
_LONGEST_REST = 60
_BLANK = re.compile(" *")


def read_parties(clause: Placed, above: Sequence[Placed], register: Register) -> tuple[PartyFound, ...]:
    """The parties of `clause`, role by role, each in printed order and once.

    `above` are the clauses it stands under, nearest first. Leads come from the clause's own words; only where those
    name none, from the nearest clause above that is the name of bodies, or that gives them what follows («Bộ X chủ
    trì các việc sau:»).
    """
    own = _Sentence(clause.text, register)
    found = [
        PartyFound(
            role, item.agency, clause.text[item.start : item.end], clause.path, Span(item.start, item.end), "sentence"
        )
        for role, item in own.parties()
    ]
    if not any(p.role == "lead" for p in found):
        for where in above:
            if owners := _owners(where, register):
                found.extend(
                    PartyFound(
                        "lead", o.agency, where.text[o.start : o.end], where.path, Span(o.start, o.end), "heading"
                    )
                    for o in owners
                )
                break
    once = {(p.role, p.agency or fold(p.raw)): p for p in reversed(found)}
    kept = sorted(once.values(), key=lambda p: (ROLES.index(p.role), p.span))
    return tuple(kept)


def _owners(where: Placed, register: Register) -> list[_Item]:
    """The bodies that own what stands below `where`."""
    sentence = _Sentence(where.text, register)
    if where.text.rstrip().endswith(":") and (leads := [item for role, item in sentence.parties() if role == "lead"]):
        return leads
    items, end = sentence.items(sentence.past(_HEADING_OPENS, 0), len(where.text))
    if sentence.folded[end:].strip(" .:,;") or not any(item.agency for item in items):
        return []
    return [item for item in items if item.agency]


class _Sentence:
    """One clause's text with the names in it."""

    def __init__(self, text: str, register: Register) -> None:
        self.text = text
        self.folded = fold(text)
        self.register = register
        self.names = register.find(text)
        self._at: dict[int, Named] = {n.start: n for n in self.names}

    def parties(self) -> Iterator[tuple[Role, _Item]]:
        """Every (role, body) that the words give, in no particular order."""
        if keyed := _KEYED.match(self.folded):
            role: Role = "lead" if keyed["role"] == _CHAIRS else "coordinate"
            yield from ((role, item) for item in self._gaps(keyed.end(), len(self.text.rstrip(" ."))))
            return
        for start, end in self._parts():
            yield from (("lead", item) for item in self._subject(start, end))
        for match in _GIVEN.finditer(self.folded):
            yield from (("lead", i) for i in self._list(match.end()) if i.agency)
        for match in _BY_WHOM.finditer(self.folded):
            items, stop = self.items(match.end(), self._list_end(match.end()))
            if items and _LEADS.pattern.match(self.folded, self.past(_BLANK, stop)):
                yield from (("lead", item) for item in items)
        for match in _WITH.finditer(self.folded):
            if not self._behind(_THING_BEFORE, match.start()):
                yield from (("coordinate", i) for i in self._list(match.end(), whole=True))
        for match in _ADVISES.finditer(self.folded):
            if not self._behind(_STAFF_BEFORE, match.start()):
                yield from (("advises", i) for i in self._list(match.end()) if i.agency)
        for match in _REPORTS.finditer(self.folded):
            if not self._behind(_STAFF_BEFORE, match.start()):
                yield from (("reports_to", i) for i in self._list(match.end()) if i.agency)

    def items(self, start: int, end: int) -> tuple[list[_Item], int]:
        """The list of bodies that begins at `start`, and where it ends: names and unnamed groups («các cơ quan liên
        quan») with nothing but commas and «và» between them.

        A name without its head takes it from the one before: in «Đảng đoàn Mặt trận …, các tổ chức …», «đảng đoàn»
        governs both.
        """
        out: list[_Item] = []
        position = start
        while True:
            at = position
            if out:
                joiner = JOINER.match(self.folded, position, end)
                if joiner is None:
                    return out, position
                at = joiner.end()
            # «các» may be the first word of the name
            item = self._item(at, end, out) or self._item(self.past(OPENS, at), end, out)
            if item is None:
                return out, position
            out.append(item)
            position = item.end

    def past(self, pattern: re.Pattern[str], at: int) -> int:
        """Where the words of a pattern that begins at `at` end."""
        match = pattern.match(self.folded, at)
        return match.end() if match else at

    def _item(self, at: int, end: int, before: list[_Item]) -> _Item | None:
        name = self._at.get(at)
        if name is not None and name.end <= end:
            return _Item(name.start, name.end, name.agency)
        unnamed = UNNAMED.match(self.folded, at, end)
        if unnamed:
            return _Item(*unnamed.span(), None)
        return self._headless(at, end, before)

    def _headless(self, at: int, end: int, before: list[_Item]) -> _Item | None:
        """A name at `at` that lacks the head which an earlier name of the list has."""
        if not before:
            return None
        stop = min((n.start for n in self.names if n.start >= at), default=end)
        words = [m.end() for m in re.finditer(r"\w+", self.text[at : min(stop, end)])]
        listed = {item.agency for item in before}
        for earlier in before:
            head = self.text[earlier.start : earlier.end].split()
            for size in (1, 2, 3):
                for length in reversed(words):
                    agency = self.register.named(" ".join(head[:size]) + " " + self.text[at : at + length])
                    # «Sở Tài chính và chính quyền …»: «Sở Tài» + «chính» is the name before, and no other one
                    if agency and agency not in listed:
                        return _Item(at, at + length, agency)
        return None

    def _parts(self) -> Iterator[tuple[int, int]]:
        start = 0
        marks = [m.span() for m in _PART_ENDS.finditer(self.text)]
        for end, following in sorted(marks + sentence_ends(self.text)):
            if self.text[end] == ";" and self.items(start, end)[1] == end:
                continue  # «Các sở, ban, ngành; Uỷ ban nhân dân các xã xây dựng …»: the list goes on
            yield start, end
            start = following
        yield start, len(self.text)

    def _subject(self, start: int, end: int) -> list[_Item]:
        """The bodies that a sentence is about: the list before its first verb."""
        items, stop = self.items(start, end)
        if items and (duty := _BY_DUTY.match(self.folded, stop, end)):
            stop = duty.end()
        if items and _ASKS.match(self.folded, stop, end):
            return []
        if items and stop == end and _COLON_THEN_VERB.match(self.folded, end):
            return items
        if items and _PREDICATE_NEXT.match(self.folded, stop, end):
            return items
        if items and self.text[start : start + 1].isupper() and _PLAIN_WORD_NEXT.match(self.text, stop, end):
            return items  # a verb that the table does not have
        # Where some of the list is not in the register, the words of leading still say who leads.
        verb = self._lead_word(stop, end)
        if verb is None and items and JOINER.match(self.folded, stop, end):
            verb = self._predicate(stop, min(end, stop + _LONGEST_REST))
            if verb is not None and (
                _LIST_ENDS.search(self.folded, stop, verb) or _AIM_BETWEEN.search(self.folded, stop, verb)
            ):
                return []
        if verb is None or (not items and (self._predicate(start, verb) or _BY_WHOM.search(self.folded, start, verb))):
            return []
        return [*items, *self._gaps(stop, verb)]

    def _lead_word(self, start: int, end: int) -> int | None:
        match = _LEADS.search(self.folded, start, min(end, start + _LONGEST_SUBJECT))
        if match is None or self._behind(_ROLE_NOUN, match.start()):
            return None
        if _LIST_ENDS.search(self.folded, start, match.start()):
            return None
        return match.start()

    def _gaps(self, start: int, end: int) -> list[_Item]:
        """What stands between names up to a verb, as bodies that the register does not know, with the names there."""
        out = [_Item(n.start, n.end, n.agency) for n in self.names if start <= n.start and n.end <= end]
        out += [_Item(*m.span(), None) for m in UNNAMED.finditer(self.folded, start, end)]
        out.sort(key=lambda item: item.start)
        edges = [start, *(edge for item in out for edge in (item.start, item.end)), end]
        for left, right in zip(edges[::2], edges[1::2], strict=True):
            for piece in re.finditer(r"[^,;]+", self.text[left:right]):
                at = self.past(_GAP_OPENS, left + piece.start())
                words = _GAP_CLOSES.sub("", self.text[at : left + piece.end()].rstrip())
                if _NO_PARTY.match(self.folded, at):
                    break
                if words and not PREDICATE.match(self.folded, at):
                    out.append(_Item(at, at + len(words), None))
        return sorted(out, key=lambda item: item.start)

    def _list(self, start: int, whole: bool = False) -> list[_Item]:
        """The bodies listed from `start`. `whole`: what the register does not know is an unnamed party, up to the next
        verb."""
        end = self._list_end(start)
        items, stop = self.items(start, end)
        if not whole:
            return items
        verb = self._predicate(stop, end)
        return [*items, *self._gaps(stop, end if verb is None else verb)]

    def _predicate(self, start: int, end: int) -> int | None:
        """Where the next verb, or the adverb before it, stands; «các tổ chức» holds none."""
        return next(
            (
                m.start()
                for m in PREDICATE_INSIDE.finditer(self.folded, start, end)
                if not self._in_name(m.start())
                and not self._behind(_NOUN_BEFORE, m.start())
                and not (m.start() and self.text[m.start()].isupper())  # «Sở Xây dựng»
            ),
            None,
        )

    def _in_name(self, at: int) -> bool:
        return any(n.start <= at < n.end for n in self.names)

    def _list_end(self, start: int) -> int:
        match = _LIST_ENDS.search(self.folded, start)
        return match.start() if match else len(self.folded)

    def _behind(self, pattern: re.Pattern[str], at: int) -> bool:
        return pattern.search(self.folded, max(0, at - _LONGEST_BEFORE), at) is not None


_GAP_OPENS = folded_pattern(r"\W*(?:(?:và|cùng|với|do)(?!\w)\W*)*")
_DUTY = (
    r"(?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền|trách nhiệm|lĩnh vực|phạm vi|được giao|được phân công|của mình"
    r"|phụ trách)"
)
# «… theo chức năng, nhiệm vụ được giao theo dõi …»: stands between the bodies and their verb
_BY_DUTY = folded_pattern(rf"[ ,]*(?:theo|căn cứ|trên cơ sở|trong)(?: +{_DUTY},?| +và(?= +{_DUTY}))+(?= )")
# «Công an tỉnh, Sở Nội vụ: Tăng cường …»
_COLON_THEN_VERB = re.compile(rf" *: *(?:{PREDICATE.pattern})")
_AIM_BETWEEN = folded_pattern(r"(?<!\w)(?:trong|để|về|theo|nhằm|khi)(?!\w)")
_GAP_CLOSES = re.compile(r"\s+(?:và|cùng|với)$")
_NOUN_BEFORE = folded_pattern(r"(?<!\w)(?:các|những|mọi|một số|của|ban|cơ quan|công tác) +$")
_PLAIN_WORD_NEXT = re.compile(
    r" +(?!(?:của|và|cùng|với|trong|là|về|ở|tại|thuộc|trực|do|theo|từ|được|bị|đã|để|có|khoá|khóa|nhiệm|lần|số)\b)"
    r"[^\W\d_]+"
)
_PREDICATE_NEXT = re.compile(rf"[ ,]*(?:{PREDICATE.pattern})")
PREDICATE_INSIDE = re.compile(rf"(?<!\w)(?:{PREDICATE.pattern})")
