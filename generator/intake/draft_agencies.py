"""Bodies that a document gives a part to and that no register knows yet: read by how names are built, and proposed.

Nothing is matched by likeness: a name is taken word by word as it is printed, and becomes an entry of agencies.yml only
when a person confirms it. A likely known name is only a suggestion beside it (the issue: at 85 % likeness «Mặt trận Tổ
quốc» became «Đảng đoàn Mặt trận Tổ quốc Việt Nam»).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Agency, Clause
from generator.reading.agencies import Register
from generator.reading.bodies import Body, find_bodies
from generator.reading.numbers import parse_number
from generator.reading.party_words import HEADING_OPENS, LEADS
from generator.reading.responsibility import owners_of
from generator.reading.verbs import PREDICATE
from generator.vietnamese import fold, folded_pattern, slug

_NO_BODY = folded_pattern(
    r"(?:cơ quan|tổ|phòng|hội|viện|vụ|trường|báo|đài|thuế|cục|ban|bộ|sở|thường trực|trung tâm|hội đồng|uỷ ban|văn phòng"
    r"|đảng uỷ|đảng bộ|viện kiểm sát|toà án|công an|thanh tra)$"
)
_JOIN = r"(?: *, *(?:và +)?| +và +)(?:các +)?"
# «các cơ quan», «các địa phương» alone are no body that anybody could look up.
_WIDE = (
    r"(?:cơ quan|đơn vị|tổ chức|địa phương|ban|ngành|hội|cấp|tỉnh|xã|thành|thị|chi|bộ|báo|đài|huyện|phường|hiệp hội|"
    r"doanh nghiệp|tổ chức hội|trường học|nhà trường|quận|cơ quan báo chí|thành phố|thị xã)"
)
_TOO_WIDE = folded_pattern(rf"các +{_WIDE}|các +(?:cơ quan|đơn vị|tổ chức|địa phương)(?:{_JOIN}{_WIDE})*")
_MANY = folded_pattern(r"(?<!\w)các(?!\w)|,|(?<!\w)và(?!\w)")
_CENTRAL = folded_pattern(
    r"^(?:bộ|ban bí thư|chính phủ|quốc hội|thủ tướng|uỷ ban thường vụ quốc hội|"
    r"toà án nhân dân tối cao)(?!\w)(?! chỉ huy)"
    r"|(?<!\w)(?:trung ương|việt nam|nhà nước|chính phủ|quốc hội|tối cao)(?!\w)"
)
_LIKELY = 75.0
_ENOUGH = 2
_LONGEST_HEADING = 160
_NO_OWNER = folded_pattern(
    r"(?:kinh phí|nguồn|đợt|giai đoạn|bước|phần|các (?:uỷ viên|thành viên)|"
    r"thời gian|chế độ|công tác|việc|về|một số|chung|nội dung|"
    r"các (?:nhiệm vụ|giải pháp|nội dung|biện pháp)|"
    r"mục|yêu cầu|nhiệm vụ|giải pháp|tổ chức thực hiện|hiệu lực|điều|quá trình|trong|căn cứ|trên đây|định kỳ|hằng|hàng|"
    r"phân công|thi hành|dự(?: tại)?|thành phần|đại biểu|khách mời|tổ chức|tiến độ|kết quả|sản phẩm|"
    r"đối với|khen thưởng|kiểm tra|giám sát|thông tin|báo cáo|tuyên truyền)(?!\w)"
)
"""How a heading begins that is no name of bodies, wherever it stands."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An agency that a draft proposes for the register, with the clause that first prints it, and the known name most
    like it («» where none is)."""

    agency: Agency
    clause: str
    span: tuple[int, int]
    like: str = ""


def names_in(text: str) -> Iterator[Body]:
    """The names of bodies in `text` that somebody could look up: not «các cơ quan liên quan», not «các đơn vị»."""
    folded = fold(text)
    for body in find_bodies(text):
        wide = _TOO_WIDE.fullmatch(folded, body.start, body.end) or _NO_BODY.fullmatch(folded, body.start, body.end)
        if not body.related and not wide:
            yield body


def candidates(clauses: Iterable[Clause], register: Register, place: str) -> dict[str, Proposal]:
    """The bodies that the register does not know, by the id that is proposed for them."""
    out: dict[str, Proposal] = {}
    for clause in clauses:
        if clause.kind in ("title", "footnote"):
            continue
        known = [(n.start, n.end) for n in register.find(clause.text)]
        for body in names_in(clause.text):
            start, stop = body.start, body.end
            end = _before_known(clause.text, start, stop, known) if body.many else stop
            name = clause.text[start:end]
            if not name:
                continue
            if register.named(name) or any(s <= start and end <= e for s, e in known) or parse_number(name):
                continue
            own_id = _id(name, place)
            if own_id and own_id not in register.ids and own_id not in out:
                shown = name[:1].upper() + name[1:]
                many = body.many and _MANY.search(fold(name)) is not None
                agency = Agency(own_id, shown, "persons" if body.office else "class" if many else "body")
                out[own_id] = Proposal(agency, clause.path, (start, end))
    return out


def headed(clauses: Sequence[Clause], register: Register, place: str) -> dict[str, Proposal]:
    """Bodies that only their place tells: a heading among headings that are names of bodies, by the id that is proposed
    («6. Trách nhiệm của các tổ chức hoạt động trong lĩnh vực …»). `register` knows all that is proposed so far."""
    above = {c.parent for c in clauses}
    rows: dict[str, list[Clause]] = {}
    for c in clauses:
        if c.label and (c.kind == "heading" or c.path in above):
            rows.setdefault(c.parent, []).append(c)
    out: dict[str, Proposal] = {}
    for row in rows.values():
        read = [bool(owners_of(c, register)) for c in row]
        sure = sum(read) >= _ENOUGH and 2 * sum(read) >= len(row)
        for clause in (c for c, known in zip(row, read, strict=True) if not known and any(read)):
            span = _headed_name(clause.text) if sure or clause.text.rstrip().endswith(":") else None
            if span is None:
                continue
            name = clause.text[slice(*span)]
            own_id = _id(name, place)
            if own_id not in register.ids:
                agency = Agency(own_id, name[:1].upper() + name[1:], "class" if _MANY.search(fold(name)) else "body")
                out.setdefault(own_id, Proposal(agency, clause.path, span))
    return out


def _headed_name(heading: str) -> tuple[int, int] | None:
    """Where the name stands in a heading that may be one of bodies; None where it is a sentence or tells a matter."""
    folded = fold(heading)
    opens = HEADING_OPENS.match(folded)
    start = opens.end() if opens else 0
    name = heading[start:].rstrip(" .:;")
    if not 0 < len(name) <= _LONGEST_HEADING or any(map(str.isdigit, name)) or heading.rstrip().endswith((".", ";")):
        return None
    if LEADS.pattern.search(folded) or PREDICATE.match(folded, start) or _NO_OWNER.match(folded, start):
        return None
    return start, start + len(name)


def _before_known(text: str, start: int, end: int, known: Sequence[tuple[int, int]]) -> int:
    """Where a list of bodies ends that a known name goes on with: «Các tỉnh uỷ, thành uỷ, | các ban đảng, …»."""
    inside = [s for s, e in known if start < s and s < end]
    if not inside:
        return end
    words = text[start : inside[0]].rstrip()
    return start + len(words.rstrip(",").removesuffix(" và").rstrip()) if words.endswith((",", " và")) else start


def _id(name: str, place: str) -> str:
    parts = [name]
    if place and not _CENTRAL.search(fold(name)) and fold(place) not in fold(name):
        parts.append(place)
    own_id = slug(" ".join(parts))
    while len(own_id) > 90:
        own_id = own_id.rpartition("-")[0]
    return own_id


def suggest(name: str, agencies: Mapping[str, Agency]) -> str:
    """The known name that is most like `name`, as a suggestion for a person; "" where none is like it."""
    try:
        from rapidfuzz import fuzz, process  # of the extra `intake`
    except ImportError:
        return ""
    names: Sequence[str] = [n for a in agencies.values() for n in (a.name, *a.variants)]
    found = process.extractOne(fold(name), [fold(n) for n in names], scorer=fuzz.ratio, score_cutoff=_LIKELY)
    return names[found[2]] if found else ""
