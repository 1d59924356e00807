"""Bodies that a document gives a part to and that no register knows yet: read by how names are built, and proposed.

Nothing is matched by likeness: a name is taken word by word as it is printed, and becomes an entry of agencies.yml only
when a person confirms it. A likely known name is only a suggestion beside it (the issue: at 85 % likeness «Mặt trận Tổ
quốc» became «Đảng đoàn Mặt trận Tổ quốc Việt Nam»).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.intake.head_lines import is_capitals
from generator.model import Agency, Clause
from generator.reading.agencies import Register
from generator.reading.issuers import issuer_end
from generator.reading.numbers import parse_number
from generator.reading.responsibility import PREDICATE_INSIDE
from generator.vietnamese import fold, folded_pattern, slug

_BODY = folded_pattern(
    r"(?<![\w-])(?:bộ(?! máy| luật| tiêu chí| chỉ số| phận| thủ tục| đội| mặt| ba)|ban(?! hành| đêm| ngày|"
    r" đầu| giám)|sở|"
    r"uỷ ban(?: kiểm tra| nhân dân| mặt trận tổ quốc)?|ubnd|hđnd|ubmttq|ubkt|hội đồng|văn phòng|vp|công an|thanh tra|"
    r"tổng cục|cục|chi cục|vụ|viện|học viện|trường|đảng uỷ|đảng bộ|đảng đoàn|tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|"
    r"tỉnh đoàn|thành đoàn|huyện đoàn|trung ương đoàn|mặt trận tổ quốc|hội liên hiệp|hội nông dân|hội cựu chiến binh|"
    r"hội phụ nữ|hội|liên hiệp|liên đoàn|liên minh|tổng liên đoàn|đoàn thanh niên|báo|đài|trung tâm|kho bạc|ngân hàng|"
    r"bảo hiểm|toà án|viện kiểm sát|thông tấn xã|đài truyền hình|bộ chỉ huy|bộ tư lệnh|quân uỷ|quân khu|phòng|thuế|"
    r"cơ quan|tổ(?! chức)|chính phủ|kiểm toán|hải quan|bưu điện|tập đoàn|tổng công ty|thường trực|"
    r"ban quản lý|ban chỉ đạo|"
    r"thủ tướng|bảo tàng|thư viện|nhà xuất bản|thống đốc|hiệp hội)(?!\w)"
)
_NO_BODY = folded_pattern(
    r"(?:cơ quan|tổ|phòng|hội|viện|vụ|trường|báo|đài|thuế|cục|ban|bộ|sở|thường trực|trung tâm|hội đồng|uỷ ban|văn phòng"
    r"|đảng uỷ|đảng bộ|viện kiểm sát|toà án|công an|thanh tra)$"
)
_UNIT = (
    r"(?:ban cán sự đảng|ban đảng|ban xây dựng đảng|ban,? ngành|sở|ban(?! hành| chỉ| đầu| giám)|bộ(?! máy|"
    r" phận)|ngành|cơ quan|đơn vị(?: sự nghiệp)?|địa phương|tổ chức(?: chính trị ?- ?xã hội| đảng)?|đoàn thể"
    r"|huyện uỷ|thành uỷ|tỉnh uỷ|thị uỷ|quận uỷ|đảng uỷ|chi bộ|chi uỷ|đảng bộ|chi,? đảng bộ(?: cơ sở)?|cấp uỷ(?: đảng)?"
    r"|chính quyền|đảng đoàn|(?:tổ chức )?hội|hiệp hội|mặt trận(?: tổ quốc)?|ubnd|uỷ ban nhân dân"
    r"|hđnd|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|doanh nghiệp|trường học|nhà trường|cấp|lực lượng vũ trang"
    r"|báo|đài|cơ quan báo chí|chi|tỉnh|thành|thị)"
)
_TAIL = (
    r"(?: +(?:chuyên trách(?: +tham mưu,? giúp việc)?|tham mưu(?:,? giúp việc)?))?(?: +(?:trực thuộc|thuộc|"
    r"của|ở|trên địa bàn|tham mưu,? giúp việc)(?: +(?:trung ương|tỉnh(?: uỷ)?|thành phố|huyện(?: uỷ)?"
    r"|đảng|cấp uỷ|tỉnh,? thành phố|uỷ ban nhân dân|ubnd|quốc hội|chính phủ|nhà nước))*| +(?:tỉnh|huyện|"
    r"cơ sở|trung ương|đảng)"
    r"| +các cấp)?"
)
_JOIN = r"(?: *, *(?:và +)?| +và +)(?:các +)?"
_CLASS = folded_pattern(
    rf"(?<!\w)(?:các +{_UNIT}{_TAIL}(?:{_JOIN}{_UNIT}{_TAIL})*"
    rf"|(?:ubnd|uỷ ban nhân dân|cấp uỷ|hđnd|đảng uỷ|người đứng đầu) +(?:các +)?{_UNIT}{_TAIL}(?:{_JOIN}{_UNIT}{_TAIL})*"
    rf"|(?:cấp uỷ|chính quyền)(?:{_JOIN}{_UNIT}{_TAIL})+)(?!\w)"
)
# «các cơ quan», «các địa phương» alone are no body that anybody could look up.
_WIDE = (
    r"(?:cơ quan|đơn vị|tổ chức|địa phương|ban|ngành|hội|cấp|tỉnh|xã|thành|thị|chi|bộ|báo|đài|huyện|phường|hiệp hội|"
    r"doanh nghiệp|tổ chức hội|trường học|nhà trường|quận|cơ quan báo chí|thành phố|thị xã)"
)
_TOO_WIDE = folded_pattern(rf"các +{_WIDE}|các +(?:cơ quan|đơn vị|tổ chức|địa phương)(?:{_JOIN}{_WIDE})*")
# «Ban Chỉ đạo phòng, chống rửa tiền»: named by its work in small letters, with a comma inside
_BOARD = folded_pattern(
    r"(?P<kind>ban chỉ đạo|tổ công tác) +(?:phòng, chống +)?[^\W\d_]+(?: +(?:phòng, chống|[^\W\d_]+)){0,11}"
)
_ORGAN = folded_pattern(r"(?:ban cán sự đảng|đảng đoàn|ban thường vụ|thường trực|đảng uỷ) +")
_MANY = folded_pattern(r"(?<!\w)các(?!\w)|,|(?<!\w)và(?!\w)")
_NO_NAME = folded_pattern(
    r"(?<!\w)(?:thực hiện|chỉ đạo(?! phòng)|triển khai|giải pháp|nhiệm vụ|mục tiêu|yêu cầu|nội dung|"
    r"tình hình|đánh giá)(?!\w)"
)
_LEVEL = folded_pattern(r" +(?:tỉnh|thành phố|huyện|xã|phường|quận)(?!\w)")
_RELATED = folded_pattern(r" *(?:có +)?liên quan(?!\w)")
_CENTRAL = folded_pattern(
    r"^(?:bộ|ban bí thư|chính phủ|quốc hội|thủ tướng|uỷ ban thường vụ quốc hội|"
    r"toà án nhân dân tối cao)(?!\w)(?! chỉ huy)"
    r"|(?<!\w)(?:trung ương|việt nam|nhà nước|chính phủ|quốc hội|tối cao)(?!\w)"
)
_LIKELY = 75.0


@dataclass(frozen=True, slots=True)
class Proposal:
    """An agency that a draft proposes for the register, with the clause that first prints it, and the known name most
    like it («» where none is)."""

    agency: Agency
    clause: str
    span: tuple[int, int]
    like: str = ""


def names_in(text: str) -> Iterator[tuple[int, int, bool]]:
    """Every stretch of `text` that is built like the name of a body: (start, end, whether it is a class)."""
    folded = fold(text)
    at = 0
    found = sorted(
        [(m.start(), m.end(), True) for m in _CLASS.finditer(folded)]
        + [(m.start(), 0, False) for m in _BODY.finditer(folded) if text[m.start()].isupper()],
        key=lambda item: (item[0], -item[1]),
    )
    if is_capitals(text) and _NO_NAME.search(folded):  # a section's heading: capitals tell nothing there
        return
    for start, stop, is_class in found:
        if start < at:
            continue
        end = stop if is_class else _end(text, folded, start)
        if is_class and _TOO_WIDE.fullmatch(folded, start, stop):
            continue
        if end is None or _RELATED.match(folded, end):
            continue
        if is_class or not _NO_BODY.fullmatch(folded, start, end):
            yield start, end, is_class
            at = end


def _end(text: str, folded: str, start: int) -> int | None:
    """Where the name of a body ends that begins at `start`: of a party organ with that of the body it stands in
    («Ban cán sự đảng Bộ …»), of a local one with its level and place («… tỉnh Quảng Ngãi»)."""
    if board := _BOARD.match(folded, start):
        verb = PREDICATE_INSIDE.search(folded, board.end("kind"), board.end())
        return len(text[: verb.start()].rstrip()) if verb else board.end()
    organ = _ORGAN.match(folded, start)
    inner = issuer_end(text, folded, organ.end()) if organ and text[organ.end() : organ.end() + 1].isupper() else None
    end = inner or issuer_end(text, folded, start)
    if end is None:
        return None
    level = _LEVEL.match(folded, end)
    if level and text[end + 1].islower():
        end = level.end()
        place = issuer_end(text, folded, end + 1) if end + 1 < len(text) and text[end + 1].isupper() else None
        end = place or end
    return end


def candidates(clauses: Iterable[Clause], register: Register, place: str) -> dict[str, Proposal]:
    """The bodies that the register does not know, by the id that is proposed for them."""
    out: dict[str, Proposal] = {}
    for clause in clauses:
        if clause.kind in ("title", "footnote"):
            continue
        known = [(n.start, n.end) for n in register.find(clause.text)]
        for start, stop, is_class in names_in(clause.text):
            end = _before_known(clause.text, start, stop, known) if is_class else stop
            name = clause.text[start:end]
            if not name:
                continue
            if register.named(name) or any(s <= start and end <= e for s, e in known) or parse_number(name):
                continue
            own_id = _id(name, place)
            if own_id and own_id not in register.ids and own_id not in out:
                shown = name[:1].upper() + name[1:]
                many = is_class and _MANY.search(fold(name)) is not None
                agency = Agency(own_id, shown, "class" if many else "body")
                out[own_id] = Proposal(agency, clause.path, (start, end))
    return out


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
