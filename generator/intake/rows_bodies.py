"""Bodies named in one cell of a table: «Sở Tài chính, Sở Nội vụ; UBND các xã, phường» are three.

In a cell nothing but names is printed, so a name ends where the next one begins: at a line, at `;`, at a comma or «và»
that a head of a name follows («, Sở …», «và Công an …»). A comma inside a name stays («Sở Văn hoá, Thể thao và Du
lịch», «Các sở, ban, ngành»). What is no name of a body is given back as such, never left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model import Span
from generator.reading.agencies import Register
from generator.reading.party_words import UNNAMED
from generator.vietnamese import fold, folded_pattern, tone_key

CellRole = Literal["lead", "coordinate", "untold"]
"""`untold`: the cell names the body and does not say which part it has."""

_HEADS = (
    r"sở|bộ|ban|uỷ ban|ubnd|ub|hđnd|ubmttq|mttq|văn phòng|vp|công an|bộ đội|bộ chỉ huy|thanh tra|thuế|hải quan|chi cục"
    r"|cục|tổng cục|vụ|viện|toà án|tand|vksnd|tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|đảng uỷ|đảng bộ|chi bộ"
    r"|đảng đoàn|cấp uỷ|trung tâm|trường|học viện|đại học|mặt trận|liên đoàn|công đoàn|hội|liên hiệp|liên minh|hiệp hội"
    r"|tỉnh đoàn|thành đoàn|huyện đoàn|đoàn|ngân hàng|kho bạc|bảo hiểm|bhxh|báo|tạp chí|đài|cổng|quỹ|tập đoàn"
    r"|tổng công ty|công ty|doanh nghiệp|phòng|đơn vị|cơ quan|chính phủ|thủ tướng|quốc hội|chính quyền|lực lượng|tổ"
    r"|chủ tịch|thường trực|thủ trưởng|người đứng đầu|giám đốc|bí thư|thành viên|hội đồng|tổ chức|địa phương|xã(?! hội)"
    r"|phường|đặc khu|bệnh viện|nhà|điện lực|bưu điện|quân|bch|btv|bct"
)
_ONE = folded_pattern(rf"(?:{_HEADS})(?!\w)")
_MANY = folded_pattern(r"(?:tất cả )?(?:các|những|mọi|toàn)(?!\w)")
_OPENS = folded_pattern(r"[-+•*·]? *(?:(?:đề nghị|giao|mời|đ/c|đồng chí)(?!\w) *)?")
_MARK = folded_pattern(
    r"(?P<lead>\(? *(?:cơ quan |đơn vị )?(?:chủ trì|đầu mối)(?: thực hiện)? *\)? *:?)"
    r"|(?P<coordinate>\(? *(?:cơ quan |đơn vị )?phối hợp(?: thực hiện)?(?: với)? *\)? *:?)"
)
_TAIL = re.compile(r"(?: *\([^()]*\))* *[.,;:]* *$")
# A line that only ends where a narrow column does leaves a blank between two names: behind a level that ends the first,
# before a head whose words are no place's («Công an xã Phòng Kinh tế»; a place has capitals: «xã Phòng Sơn»).
_NEXT_NAME = (
    r"(?:(?<=\bxã)|(?<=\bphường)|(?<=\bhuyện)|(?<=\btỉnh)) "
    r"(?=(?:Phòng|Sở|Ban) [A-ZĐ]\w* [^\W\dA-ZĐ]|(?:Văn phòng|Công an|Trung tâm|[UỦ][ỷy] ban)(?!\w))"
)
_JOINT = re.compile(rf";|\n|,|/|(?<!\w)và(?!\w)|{_NEXT_NAME}")
_SPLIT_OFFICE = folded_pattern(r"(?:hđnd|hội đồng nhân dân|ubnd|uỷ ban nhân dân)(?!\w)")
_NOBODY = frozenset(("", "-", "–", "không", "0", "x", "/"))


@dataclass(frozen=True, slots=True)
class BodyFound:
    """A name in a cell: `raw` at `span` of the cell's text. `agency` is None for one that the register does not have;
    `unnamed` for «các cơ quan liên quan»; `body` is False for words that begin like no name of a body."""

    span: Span
    raw: str
    role: CellRole
    agency: str | None
    unnamed: bool = False
    body: bool = True


def read_bodies(cell: str, role: CellRole, register: Register) -> tuple[BodyFound, ...]:
    """The bodies of a cell in a column that gives them `role`, in printed order.

    Words in the cell itself go before the column («Sở A chủ trì, phối hợp với Sở B»; «Sở A (chủ trì), Sở B»). Where
    the column does not tell the part (`untold`), a lone body leads; of several, those that no word tells stay untold.
    """
    if tone_key(cell) in _NOBODY:
        return ()
    found = [
        _body(cell, start, end, said, register)
        for part_start, part_end, said in _parts(cell, role)
        for start, end in _names(cell, part_start, part_end, register)
    ]
    if len(found) == 1 and found[0].role == "untold":
        only = found[0]
        return (BodyFound(only.span, only.raw, "lead", only.agency, only.unnamed, only.body),)
    return tuple(found)


def _parts(cell: str, role: CellRole) -> Iterator[tuple[int, int, CellRole]]:
    """Stretches of a cell by the part that their words give. A mark with a colon («Chủ trì: …») and «phối hợp với …»
    govern what follows; one behind a name («… chủ trì», «(chủ trì)») governs the name before it."""
    folded = fold(cell)
    marks = list(_MARK.finditer(folded))
    if not marks:
        yield 0, len(cell), role
        return
    at, current = 0, role
    for i, match in enumerate(marks):
        said: CellRole = "lead" if match["lead"] else "coordinate"
        mark = match.group().strip()
        opens = mark.endswith(":") or (said == "coordinate" and mark.endswith(fold("với")))
        before = cell[at : match.start()]
        if opens or not before.strip(" ,;\n"):
            if before.strip(" ,;\n"):
                yield at, match.start(), current
            at, current = match.end(), said
            continue
        start = at + _last_name(before)
        if before[: start - at].strip(" ,;\n"):
            yield at, start, current
        yield start, match.start(), said
        bracketed = mark.startswith("(")
        rest: CellRole = "coordinate" if role == "untold" and said == "lead" else "untold"
        at, current = match.end(), rest if bracketed or i + 1 == len(marks) else current
    if cell[at:].strip(" ,;.\n"):
        yield at, len(cell), current


def _last_name(before: str) -> int:
    """Where the last name of a stretch begins."""
    cuts = [m.end() for m in re.finditer(r"[;\n]", before)]
    return cuts[-1] if cuts and before[cuts[-1] :].strip() else 0


def _names(cell: str, start: int, end: int, register: Register) -> Iterator[tuple[int, int]]:
    """The names between `start` and `end`, bullets and marks at their edges taken off."""
    closed = [(n.start, n.end) for n in register.find(cell)]
    closed += [m.span() for m in re.finditer(r"\([^()]*\)", cell)]
    folded = fold(cell)
    at = start
    for joint in _JOINT.finditer(cell, start, end):
        if any(s <= joint.start() < e for s, e in closed) or joint.start() < at:
            continue
        if _begins(cell, folded, at, joint, end):
            yield from _trimmed(cell, folded, at, joint.start())
            at = joint.end()
    yield from _trimmed(cell, folded, at, end)


def _begins(cell: str, folded: str, at: int, joint: re.Match[str], end: int) -> bool:
    """Whether the next name begins behind `joint`."""
    following = _skip(folded, joint.end())
    left = folded[at : joint.start()].strip()
    if following >= end or not left:
        return joint.group() in ";\n,"
    if joint.group() in (";", " "):
        return True
    many = _MANY.match(folded, following) is not None
    head = _ONE.match(folded, following) is not None
    if joint.group() == "\n":
        return many or head or (cell[following : following + 1].isupper() and not left.endswith((",", fold("và"))))
    capital = cell[following : following + 1].isupper()
    if joint.group() == fold("và"):
        if len(left.split()) < 2 or (left.startswith(fold("văn phòng")) and _SPLIT_OFFICE.match(folded, following)):
            return False
        return (head and capital) or (many and not _MANY.match(left))
    return many or (head and capital)


def _skip(folded: str, at: int) -> int:
    match = _OPENS.match(folded, at + len(folded[at:]) - len(folded[at:].lstrip()))
    return match.end() if match else at


def _trimmed(cell: str, folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = min(_skip(folded, start), end)
    tail = _TAIL.search(cell, at, end)
    stop = tail.start() if tail else end
    if cell[at:stop].strip(" ,;.-"):
        yield at, stop


def _body(cell: str, start: int, end: int, role: CellRole, register: Register) -> BodyFound:
    raw, folded = cell[start:end], fold(cell[start:end])
    agency = register.named(raw)
    if agency is None:
        many = _MANY.match(folded)
        agency = register.named(raw[many.end() :]) if many else None
    unnamed = agency is None and UNNAMED.fullmatch(folded) is not None
    body = agency is not None or unnamed or bool(_MANY.match(folded) or _ONE.match(folded))
    return BodyFound(Span(start, end), raw, role, agency, unnamed, body)
