"""What a received document is: its id, and who issued it.

Party numbers restart each term and each type, so the id has symbol, body, place and year (design, Identifiers). The
issuer is told by the authority line or the issuing sentence, never by the letterhead; where these differ a person
decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.intake.copies import body_name
from generator.intake.flags import Flag, flag
from generator.intake.head import Head
from generator.intake.head_issuer import by_letterhead, committee_of, whole_in_text
from generator.intake.head_lines import is_capitals, is_motto
from generator.intake.known import Known
from generator.intake.tail import AUTHORITY, Signature
from generator.reading.dates import read_date
from generator.reading.issuers import issuer_end
from generator.reading.numbers import document_id, parse_number, same_document, type_of
from generator.reading.same_issuer import same_issuer
from generator.reading.type_names import TYPE_WORDS, type_name
from generator.vietnamese import fold, folded_pattern, slug

_ISSUES = folded_pattern(
    rf" *(?:đã )?(?:thống nhất )?(?:ban hành|yêu cầu|quyết định|kết luận|thông báo|hướng dẫn|chỉ thị|đề nghị)"
    rf"(?: +(?:thực hiện|triển khai|tổ chức|các|{TYPE_WORDS})(?!\w)(?! *số \d)|"
    rf"(?= *[:,.]| +như sau| +các| +cấp| +(?:thủ trưởng|giám đốc|chủ tịch)(?!\w)))"
    r"| +có ý kiến(?: +chỉ đạo)? +như sau(?= *:)"
)
_GROUNDS = folded_pattern(r"\W*(?:(?:các|những) +căn cứ|căn cứ|xét|theo đề nghị)(?!\w)")
_ABBREVIATION = re.compile(r" *\([A-ZĐ]{2,8}\) *")
_LEVEL_NAMES = folded_pattern(
    r"(?:tỉnh|thành|huyện|quận|thị|đảng) uỷ +\w|(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) +\w|đảng bộ +\w"
)
_COMMITTEE = folded_pattern(r"(?:tỉnh|thành|huyện|quận|thị|đảng) uỷ +\w")
_OFFICES = {
    fold("thủ tướng"): "Thủ tướng Chính phủ", fold("chủ tịch nước"): "Chủ tịch nước",
}  # fmt: skip
_TERM = folded_pattern(r" *\(? *khoá +[ivxlc\d]+ *\)?$")


def issuer_of(
    head: Head, signature: Signature, opening: Sequence[str], known: Known, texts: Sequence[str] = ()
) -> tuple[str, str, list[Flag]]:
    """(issuer, its agency id or "", flags). `opening`: the paragraphs before the first section; `texts`: all clauses.

    Sources in this order: the issuing sentence, the authority line with the place of the letterhead, the line of a
    meeting or an office in the title. Two that name different bodies are a flag that stops.
    """
    flags: list[Flag] = []
    said: list[tuple[str, str]] = []  # (where, name)
    # «…:» issues this document; «Căn cứ Nghị quyết … ban hành …;» tells of another one
    sentences = [x for x in opening if x.rstrip().endswith(":")]
    if not head.title_lines:  # news, or an excerpt: further down others are told of
        opening = opening[:_FIRST_SENTENCES]
        if any(_ISSUED_NUMBERED.search(fold(x)) for x in opening):
            sentences, opening = [], opening[:1]  # news of a document that has a number of its own
    sentences += [x for x in opening if x not in sentences and not _GROUNDS.match(fold(x))]
    signed = _signed_by(opening[0]) if opening and not head.title_lines else ""
    if name := signed or next(filter(None, map(issuing_body, sentences)), ""):
        said.append(("sentence", name))
    if name := _by_authority(head, signature, known):
        said.append(("authority", name))
    if head.issued_by:
        said.append(("title", _spelled(head.issued_by, known)))
    if not said:
        proposal = by_letterhead(head.letterhead, known) or _announcing(texts)
        flags.append(flag("dung", "issuer-not-found", proposal, field="issuer", letterhead=proposal))
        return proposal, known.agency_of(proposal) or "", flags
    said = [(where, committee_of(x, head.letterhead, known)) for where, x in said]
    name = said[0][1]
    for where, other in said[1:]:
        if not _one_body(name, other):
            flags.append(flag("dung", "issuer-conflict", other, field="issuer", first=name, second=other, where=where))
        elif len(other) > len(name):
            name = other
    name = whole_in_text(_whole(name, head, known), texts)
    if own := _by_number(head, known):
        if said[0][0] != "authority" and not same_issuer(own, name) and _in_office(name):
            flags.append(
                flag("xem", "issuer-conflict", name, field="issuer", first=own, second=name, where="letterhead")
            )
            name = own
        elif "UBND" in name:
            name = own
    if (office := _office_by_number(head, known)) and not same_issuer(office, name):
        flags.append(
            flag("xem", "issuer-conflict", name, field="issuer", first=office, second=name, where="letterhead")
        )
        name = office
    agency = known.agency_of(name) or known.agency_of(_TERM.sub("", fold(name))) or ""
    if not agency:
        flags.append(flag("xem", "issuer-unknown", name, field="issuer", name=name))
    return name, agency, flags


def _spelled(printed: str, known: Known) -> str:
    return body_name(printed, known)[0]


_ANNOUNCES = folded_pattern(
    r" +(?:xin +|trân trọng +|kính +)?(?:thông báo|truyền đạt|thông tin) +(?:để|đến|tới|cho|ý kiến)(?!\w)"
)
_OFFICE_NAME = folded_pattern(r"văn phòng(?!\w)")


def _announcing(texts: Sequence[str]) -> str:
    """The office that tells in the last sentences what its committee wants («Văn phòng … thông báo để … thực hiện»)."""
    for text in reversed(texts[-_LAST_SENTENCES:]):
        folded = fold(text)
        end = issuer_end(text, folded, 0) if _OFFICE_NAME.match(folded) else None
        if end is not None and _ANNOUNCES.match(folded, end):
            return " ".join(text[:end].split())
    return ""


_LAST_SENTENCES = 4
_FIRST_SENTENCES = 2
_ISSUED_NUMBERED = folded_pattern(rf"(?<!\w)ban hành +(?:{TYPE_WORDS}) +số +\d")
_SIGNS = folded_pattern(rf"(?:vừa|đã) +ký(?: +ban hành)? +(?=(?:{TYPE_WORDS})(?!\w))")


def _signed_by(text: str) -> str:
    """Who signed, in the news of it («…, Thủ tướng Chính phủ Nguyễn … vừa ký Chỉ thị số …»): the office, without the
    name of the person, which nothing divides from it."""
    signs = _SIGNS.search(fold(text))
    offices = [(fold(text).rfind(fold(name), 0, signs.start()), name) for name in _OFFICES.values()] if signs else []
    at, name = max(offices, default=(-1, ""))
    return name if at >= 0 else ""


_OWN_TYPE = folded_pattern(rf"(?<!\w)(?P<type>{TYPE_WORDS}) +này(?!\w)")


def said_type(texts: Sequence[str]) -> str:
    """The type that a text without a head calls itself («… thực hiện Kế hoạch này»); "" where it prints not one."""
    found = {type_name(m["type"]) or "" for x in texts for m in _OWN_TYPE.finditer(fold(x)) if x[m.start()].isupper()}
    return next(iter(found)) if len(found) == 1 else ""


def issuing_body(text: str) -> str:
    """The body right before a word of issuing («…, Bộ Chính trị ban hành Kế hoạch …»); "" where there is none."""
    folded = fold(text)
    for match in reversed(list(_ISSUES.finditer(folded))):  # what is cited before issues something else
        for start in range(max(0, match.start() - 90), match.start()):
            if start and (folded[start - 1].isalnum() or not text[start].isupper()):
                continue
            # cut there: «ban» of «ban hành» is also the second word of a body's name
            end = issuer_end(text[: match.start()], folded[: match.start()], start)
            if end is None:
                continue
            at = end
            while at < match.start() and (short := _ABBREVIATION.match(text, at)):
                at = short.end()
                more = issuer_end(text[: match.start()], folded[: match.start()], at)
                at = more if more else at
            level = _LOCAL_LEVEL.match(folded, at)
            if level and at < match.start():
                at = level.end()
            if folded[at : match.start()].strip() == "":
                if _OPINION.match(match.group()) and not _OWN_OPINION.match(folded, start):
                    break
                return " ".join(_ABBREVIATION.sub(" ", text[start:at]).split())
    return ""


# «Phó Chủ tịch … có ý kiến như sau:» is told by an office; a committee tells its own
_OPINION = folded_pattern(r" *có ý kiến")
_OWN_OPINION = folded_pattern(r"(?:uỷ ban nhân dân|ubnd|(?:tỉnh|thành|huyện|thị|đảng) uỷ|ban thường vụ)(?!\w)")
_LOCAL_LEVEL = folded_pattern(r" *(?:tỉnh|thành phố|huyện|xã|phường)(?!\w)")


def _by_authority(head: Head, signature: Signature, known: Known) -> str:
    """«T/M BAN THƯỜNG VỤ» under the letterhead «TỈNH UỶ X»: Ban Thường vụ Tỉnh uỷ X."""
    words = signature.authority or signature.position
    lead = AUTHORITY.match(words)
    body = words[lead.end() :].strip() if lead else ""
    acting = lead is not None and words[: lead.end()].strip(" .:").replace("/", "").upper() in ("TM",)
    if not acting:
        office = re.sub(r"^(?:KT\.?|K/T) ?", "", words)
        return _OFFICES.get(fold(office).strip(), "")
    body = re.split(r"\s(?:KT|K/T|TUQ|Q)[. ]", body)[0].strip(" ,.")
    if known.agency_of(body):
        return _spelled(body, known)
    levels = [x for x in head.letterhead if not is_motto(x) and _LEVEL_NAMES.match(fold(x))]
    if len(levels) > 1 and _COMMITTEE.match(fold(levels[-1])):
        levels = levels[-1:]  # «ĐẢNG BỘ TỈNH … ⏎ HUYỆN UỶ …»: the lower one issues
    level = " ".join(levels)
    if level and fold(level).startswith(fold(body)):
        return _spelled(level, known)
    if level and fold(level) not in fold(body):
        if fold(level).startswith(fold("tỉnh ")) and fold(body).endswith(fold("tỉnh")):
            body = body[: -len("tỉnh")].strip()
        return _spelled(f"{body} {level}", known)
    return _spelled(body, known)


def _by_number(head: Head, known: Known) -> str:
    """The committee that both number and letterhead name («/KH-UBND» under «ỦY BAN NHÂN DÂN TỈNH …»); "" where not."""
    if head.number is None or not head.number.body.startswith("UBND"):
        return ""
    above = " ".join(x for x in head.letterhead if not is_motto(x))
    # without its place the committee says less than the office that a sentence names
    named = fold(above).startswith(fold("uỷ ban nhân dân")) and fold(above).strip() != fold("uỷ ban nhân dân")
    return _spelled(above, known) if named else ""


def _office_by_number(head: Head, known: Known) -> str:
    """The office that both number and letterhead name («318/TB-VPUBND» under «VĂN PHÒNG»), which announces what another
    one concluded; "" where not."""
    if head.number is None or not head.number.body.startswith("VP"):
        return ""
    name = by_letterhead(head.letterhead, known)
    return name if fold(name).startswith(fold("văn phòng")) else ""


def _in_office(name: str) -> bool:
    """«Chủ tịch Ủy ban nhân dân tỉnh …» acts for the committee whose number the document has."""
    return fold(name).startswith(fold("chủ tịch")) and fold("uỷ ban nhân dân") in fold(name)


def _one_body(a: str, b: str) -> bool:
    """Whether two printed names can be one body: one a shorter form of the other («UBND tỉnh», «Ban Thường vụ»)."""
    if same_issuer(a, b):
        return True
    one, other = (fold(x).replace("ubnd", fold("uỷ ban nhân dân")) for x in (a, b))
    return one.startswith(other) or other.startswith(one) or set(one.split()) <= set(other.split())


def _whole(name: str, head: Head, known: Known) -> str:
    """The name with the place that the letterhead has and the sentence leaves out («Ủy ban nhân dân tỉnh ban hành»)."""
    if known.agency_of(name):
        return name
    words = fold(name)
    for line in head.letterhead:
        folded = fold(line)
        if is_motto(line) or not is_capitals(line):
            continue
        if folded.startswith(f"{words} "):
            return _spelled(line, known)
        for level in (
            "tỉnh",
            "thành phố",
            "huyện",
            "xã",
            "phường",
            "quận",
            "tỉnh uỷ",
            "huyện uỷ",
            "thành uỷ",
            "đảng uỷ",
        ):
            key = fold(level)
            if words.endswith(key) and folded.startswith(f"{key} ") and folded != words:
                return f"{name} {_spelled(line, known)[len(level) :].strip()}"
    return name


# ── the id ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def type_for(number: str, printed: str, head_flags: list[Flag]) -> str | None:
    """The type to state in plan.yml: only where the symbol does not tell it (QĐ), or tells another than the print."""
    read = parse_number(number) if number else None
    told = type_of(read.symbol) if read else None
    if told is None:
        return type_name(printed) if printed else None
    if printed and fold(told) in fold(printed):
        return type_name(printed)  # «Thông báo kết luận»: the longer name says more
    if printed and type_name(printed) != told:
        head_flags.append(flag("xem", "type-conflict", printed, field="type", number=told, printed=printed))
        return type_name(printed)
    return None


def id_of(number: str, date: str, place: str, issuer: str, title: str, known: Known) -> tuple[str, str]:
    """(id, id of the held document that this is another copy of, or ""). Equal ids of two documents are parted by month
    and day (design, Identifiers)."""
    iso = read_date(date) if date else None
    own_id = document_id(number, iso, place=place or None, name=title or "van-ban", issuer=issuer or None)
    own_id = own_id or slug(title)[:60].strip("-") or "van-ban"
    identity = number or None, iso, issuer or None
    for held in known.documents.values():
        if same_document(identity, (held.number, held.date, held.issuer)):
            return own_id, held.id
    if own_id in known.documents and iso:
        own_id = f"{own_id}-{iso[5:7]}{iso[8:10]}"
    return own_id, ""
