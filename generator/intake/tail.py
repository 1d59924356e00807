"""What is printed below the last clause: who signs on whose authority, and who receives it (nơi nhận).

`T/M BỘ CHÍNH TRỊ` and `TM. ỦY BAN NHÂN DÂN` are authority lines; `K/T`, `T/L` likewise; what stands between them and
the name is the signer's position. The lists of the original and of a copy look alike; which is whose is told by the
copy's own block (`copies`). Source of the rules: the domain notes, Anatomy of a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.intake.flags import Flag, flag
from generator.intake.head_lines import Line, is_capitals, is_motto
from generator.intake.source import Repair
from generator.reading.bodies_words import SURNAMES
from generator.vietnamese import fold, folded_pattern

_LONGEST_ITEM = 220
RECIPIENTS = folded_pattern(r"nơi nhận ?[:;.]?")
AUTHORITY = re.compile(r"(?:T/M|TM|K/T|KT|T/L|TL|TUQ|T/UQ|Q)(?:[.:]|(?=\s))\s*(?=[^\W\d_])")
_POSITIONS = (
    "(?:quyền |q\\. ?)?(?:phó )?(?:tổng bí thư|bí thư thường trực|bí thư|chủ tịch nước|chủ tịch|chủ nhiệm|thủ tướng|"
    "bộ trưởng|thứ trưởng|chánh (?:văn phòng|thanh tra|án)|trưởng (?:ban|phòng|đoàn|công an)|giám đốc|tổng giám đốc|"
    "cục trưởng|vụ trưởng|viện trưởng|tổng thanh tra|thống đốc|thủ trưởng|hiệu trưởng|chỉ huy trưởng|trưởng)"
)
_POSITION = folded_pattern(rf"(?:{_POSITIONS}|(?:uỷ viên )?thường trực(?: ban bí thư)?|uỷ viên thường trực)(?!\w)")
_SIGNED = folded_pattern(r"\(?(?:đã ký)\)?[ :.]*")
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,5}")
_TITLED = folded_pattern(r"(?:đồng chí|đ/c|gs\.?|ts\.?|pgs\.?|ths\.?|(?:thiếu|trung|thượng|đại) (?:tướng|tá|uý))[ .]+")
_GIVEN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,2}")
_ITEM_ENDS = re.compile(r"[,;.]\s*$|\./\.\s*$")
_ITEM_STARTS = re.compile(r"^[-–—+•*]\s*")
_SEPARATORS = re.compile(r"\s+/\s+[-–—]?\s*|;\s+[-–—]\s*")
# A kind of line that no recipient is: what the block of the signature is made of.
_DRAWN = re.compile(r"^[\[(]?(?:chữ ký|con dấu|dấu|ký tên)", re.IGNORECASE)


@dataclass
class Signature:
    """Who signs, as printed. Empty where a line is not printed."""

    authority: str = ""
    position: str = ""
    signature: str = ""
    signer: str = ""


@dataclass
class Closing:
    """A signature with a list of recipients; `rest` are lines that are neither, `repairs` and `flags` what was
    decided."""

    signed: Signature = field(default_factory=Signature)
    recipients: list[str] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)


def is_authority(text: str) -> bool:
    """Whether a line says on whose authority a document is signed."""
    return AUTHORITY.match(text) is not None and is_capitals(text)


def is_position(text: str) -> bool:
    """Whether a line in capitals is nothing but a signer's position («PHÓ BÍ THƯ»)."""
    return is_capitals(text) and _POSITION.match(fold(text)) is not None and len(text) <= 60


def is_signed(text: str) -> bool:
    """Whether a line says that the original is signed («Đã ký: …»)."""
    return _SIGNED.match(fold(text)) is not None


def is_recipients(text: str) -> bool:
    """Whether a list of recipients begins with this line."""
    return RECIPIENTS.match(fold(text)) is not None


def is_person(text: str) -> bool:
    """Whether a line can be the name of a person: a few words, each with a capital, none a word of an office."""
    words = text.strip(" .,")
    lead = _TITLED.match(fold(words))
    words = words[lead.end() :] if lead else words
    if not _NAME.fullmatch(words) or is_motto(words) or is_position(words):
        return False
    if is_capitals(words):
        return 2 <= len(words.split()) <= 5 and not _OFFICE.search(fold(words))
    return all(w[0].isupper() and w[1:].islower() for w in words.split() if len(w) > 1) and not _OFFICE.search(
        fold(words)
    )


_OFFICE = folded_pattern(
    r"(?<!\w)(?:ban|bộ|uỷ|văn phòng|nhân dân|hội đồng|tỉnh|huyện|đảng|trung ương|chính phủ|sở|sao|số|quận|"
    r"phòng|nước)(?!\w)"
)


def starts_tail(line: Line) -> bool:
    """Whether a line begins what stands below the last clause."""
    return is_recipients(line.text) or is_authority(line.text)


def read_closing(lines: Sequence[Line], field_prefix: str = "") -> Closing:
    """The signature and the recipients among `lines`, which hold nothing else of the document.

    `field_prefix` is where they are stated in plan.yml («copies.0.»), for flags. Two lists, or two signers, are
    flagged; the first is taken for neither: all lines are kept.
    """
    out = Closing()
    listing = False
    items: list[_Item] = []
    columns = {line.column for line in lines}
    recipient_column = next((x.column for x in lines if is_recipients(x.text)), 0) if len(columns) > 1 else 0
    for line in _parted(lines):
        text = line.text
        if is_recipients(text):
            listing = True
            match = RECIPIENTS.match(fold(text))
            rest = text[match.end() if match else 0 :].strip()
            if not rest:
                continue
            text = rest.lstrip("/ ")
        if is_authority(text) or (is_capitals(text) and is_position(text)):
            listing = listing and bool(recipient_column)
            _authority(text, out)
            continue
        if signed := _SIGNED.match(fold(text)):
            listing = listing and bool(recipient_column)
            out.signed.signature = text[: signed.end()].strip(" :.()") or text
            if name := text[signed.end() :].strip():
                _signer(name, out, field_prefix)
            continue
        labelled = bool(line.label or _ITEM_STARTS.match(text))
        in_column = not recipient_column or line.column == recipient_column
        if listing and in_column and len(text) <= _LONGEST_ITEM and (labelled or not is_person(text)):
            parts = (_ITEM_STARTS.sub("", part.strip()).strip() for part in _SEPARATORS.split(text))
            items += (_Item(words, labelled) for words in parts if words)
            continue
        if is_person(text):
            listing = listing and bool(recipient_column)
            _signer(text, out, field_prefix)
        elif out.signed.authority and is_capitals(text) and not out.signed.signer and not _DRAWN.match(text):
            _authority(text, out)
        else:
            out.rest.append(line)
    _recipients(items, out, field_prefix)
    return out


_GLUED = re.compile(r"(?<=\S)(?=[^\W\d_a-z][^\W\d_A-Z])")


def _names_joined(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, a name that a narrow column broke behind its surname («Bùi ⏎ Xuân Cường») in one."""
    surname: Line | None = None
    for line in lines:
        if surname is not None:
            both = f"{surname.text} {line.text}"
            if not line.label and _GIVEN.fullmatch(line.text) and is_person(both):
                yield replace(surname, text=both)
                surname = None
                continue
            yield surname
            surname = None
        if not line.label and line.text.istitle() and SURNAMES.fullmatch(line.folded):
            surname = line
        else:
            yield line
    if surname is not None:
        yield surname


def _parted(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those in two where a position and a name are glued («PHÓ GIÁM ĐỐCTrần Văn Mẫu»)."""
    for line in _names_joined(lines):
        cut = next((m.start() for m in _GLUED.finditer(line.text) if _is_glued(line.text, m.start())), None)
        if cut is None:
            yield line
        else:
            yield replace(line, text=line.text[:cut].strip())
            yield replace(line, start=line.start + cut, text=line.text[cut:].strip(), label="")


def _is_glued(text: str, at: int) -> bool:
    position, name = text[:at], text[at:]
    return (is_position(position) or is_authority(position)) and not is_capitals(name) and is_person(name)


def _authority(text: str, out: Closing) -> None:
    """One line may hold both: «T/M BAN CHẤP HÀNH TRUNG ƯƠNG TỔNG BÍ THƯ», «TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH»."""
    if second := _SECOND.search(text):
        _authority(text[: second.start()], out)
        _authority(text[second.end() :], out)
        return
    signed = out.signed
    words = text.strip()
    if mark := _SIGNED.search(fold(words)):
        tail = words[mark.end() :].strip()
        signed.signature = words[mark.start() : mark.end()].strip(" :.()")
        words = words[: mark.start()].strip()
        if tail and is_person(tail):
            signed.signer = tail
    lead = AUTHORITY.match(words)
    start = lead.end() if lead else 0
    folded = fold(words)
    found = [
        m
        for m in _POSITION.finditer(folded)
        if m.start() > start and words[m.start() - 1] == " " and not folded[: m.start()].endswith(_OF_BODY)
    ]
    if lead and found and not _by_office(words[:start]):
        words, position = words[: found[0].start()].strip(), words[found[0].start() :].strip()
        signed.position = f"{signed.position} {position}".strip()
    if lead:
        signed.authority = f"{signed.authority} {words}".strip()
    elif signed.authority and not signed.position and not is_position(words):
        signed.authority = f"{signed.authority} {words}"  # a narrow column broke the body's name
    else:
        signed.position = f"{signed.position} {words}".strip()


_SECOND = re.compile(r"(?<=[^\W\d_]) +(?=(?:K/?T|T/?L|TUQ)\. *[^\W\d_])")
_OF_BODY = (fold("ban "), fold("uỷ ban "), fold("văn phòng "), fold("của "))  # «BAN BÍ THƯ» is a body, no position


def _by_office(lead: str) -> bool:
    """«KT. CHỦ TỊCH»: the authority is the office itself."""
    return lead.strip(" .:").replace("/", "").upper() in ("KT", "Q")


def _signer(name: str, out: Closing, prefix: str) -> None:
    words = name.strip(" .,")
    if out.signed.signer and out.signed.signer != words:
        out.flags.append(
            flag("xem", "two-signers", words, field=f"{prefix}signer", first=out.signed.signer, second=words)
        )
        return
    out.signed.signer = words


@dataclass(frozen=True, slots=True)
class _Item:
    """One printed line of a list of recipients, without its dash."""

    text: str
    labelled: bool

    @property
    def ends(self) -> bool:
        """Whether a mark says that the item ends here."""
        return _ITEM_ENDS.search(self.text) is not None

    @property
    def words(self) -> str:
        """The item without the mark at its end."""
        return _ITEM_ENDS.sub("", self.text).strip()


def _recipients(items: Sequence[_Item], out: Closing, prefix: str) -> None:
    """The printed lines as items. Where items end with a mark, one that does not is broken over two lines, even when
    the second has a dash of its own; where items have dashes, a line without one goes on with the item before."""
    marked = 2 * sum(i.ends for i in items) > len(items)
    labelled = any(i.labelled for i in items)
    whole: list[_Item] = []
    for item in items:
        before = whole[-1] if whole else None
        if before is not None and not before.ends and (marked or (labelled and not item.labelled)):
            both = _Item(f"{before.text} {item.text}", before.labelled)
            whole[-1] = both
            if item.labelled:
                at = f"{prefix}recipients.{len(whole) - 1}"
                out.repairs.append(Repair("joined", f"{before.text} / {item.text}", both.text))
                out.flags.append(flag("xem", "recipient-joined", both.words, field=at))
        else:
            whole.append(item)
    out.recipients = [item.words for item in whole]
