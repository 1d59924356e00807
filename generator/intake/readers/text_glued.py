"""Lines that a copy from a page ran together: a whole letterhead, a row of articles, a signature in one paragraph.

A paragraph is cut only where marks of the official layout stand that no sentence holds: a number below a letterhead in
capitals, «V/v» behind a number, «Điều 2.» behind the end of «Điều 1.», «Nơi nhận:» behind the last full stop. Words are
never changed; each cut is a `Repair` of the reader.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.intake.readers.text_lines import is_capitals
from generator.reading.numbers import find_numbers
from generator.reading.type_names import TYPE_WORDS
from generator.vietnamese import fold, folded_pattern

# Vietnamese capitals and small letters, as classes of a pattern
_LETTERS = [chr(c) for c in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))]
_UP = "A-Z" + "".join(c for c in _LETTERS if c.isupper())
_LOW = "a-z" + "".join(c for c in _LETTERS if c.islower())
_NUMBER = folded_pattern(r"(?<![^\W_])số *:? *(?=\d)")
_ABOUT = re.compile(r"[ .]{0,3}(?P<v>V/v)(?= ?:? ?\w)")
_MOTTO = folded_pattern(r"đảng cộng sản việt nam|cộng hoà xã hội chủ nghĩa việt nam|độc lập *- *tự do *- *hạnh phúc")
_PLACE_DATE = folded_pattern(r"[^\W\d_]+(?: [^\W\d_]+){0,3} *, *ngày *\d{1,2} *tháng *\d{1,2} *năm *\d{4}")
_PLACE = re.compile(rf"(?<!\w)(?:[{_UP}][{_LOW}]+[ ]?){{1,4}}$")
_CAPITAL_TYPE = re.compile(
    r"(?:QUYẾT ĐỊNH|KẾ HOẠCH|CHỈ THỊ|THÔNG BÁO|KẾT LUẬN|NGHỊ QUYẾT|HƯỚNG DẪN|CÔNG ĐIỆN|BÁO CÁO|TỜ TRÌNH|QUY ĐỊNH|"
    rf"CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|THÔNG TRI)(?= *[:]?(?: |$|[{_UP}][{_LOW}]))"
)
_RULE = re.compile(r"[*_–—=-]{3,}")
_GROUNDS = re.compile(r" ?- ?(?=Căn cứ )|(?<=; )(?=Căn cứ )")
_ADDRESSED = re.compile(r"Kính gửi *:")
_ARTICLE = re.compile(rf"(?:(?<=^)|(?<=[.;:!?”\"] )|(?<=[{_UP}] ))Điều (?P<n>\d{{1,3}})\.(?= [{_UP}])")
_RECIPIENTS = re.compile(r"(?:(?<=\./\. )|(?<=[.;] ))Nơi nhận *:")
_AUTHORITY = re.compile(rf"(?:(?<=[.;] )|(?<=\)))(?:T/?M|K/?T|T/?L)\.? (?=[{_UP}]{{2,}} ?[{_UP}]*)")
_GLUED_POSITION = re.compile(
    rf"(?<=[{_UP}])(?=(?:PHÓ )?(?:BÍ THƯ(?: THƯỜNG TRỰC)?|CHỦ TỊCH|CHỦ NHIỆM|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|"
    rf"BỘ TRƯỞNG)(?: *\(|$| *[{_UP}][{_LOW}]))"
)
_SIGNED = re.compile(r"\( ?[đĐ]ã ký ?\)")
_CITED = folded_pattern(rf"(?:{TYPE_WORDS}|theo|của|tại) *$")
_LONGEST_ABOVE = 220  # letters of a letterhead above the number


def pieces(text: str, *, head: bool) -> list[str]:
    """The parts of a paragraph that are lines of their own, in order; the paragraph itself where it is one.

    `head`: it stands where a letterhead may.
    """
    cuts = set(_letterhead(text)) if head else set()
    cuts |= set(_articles(text)) | set(_tail(text))
    if not cuts:
        return [text]
    edges = [0, *sorted(c for c in cuts if 0 < c < len(text)), len(text)]
    parts = (_RULE.sub(" ", text[a:b]).strip() for a, b in pairwise(edges))
    return [part for part in parts if re.search(r"\w", part)]


def _letterhead(text: str) -> list[int]:
    """Where the lines of a head begin that stand in one: a letterhead in capitals, the number, the place and the date,
    the type's name, the title."""
    folded = fold(text)
    number = _NUMBER.search(folded, 0, _LONGEST_ABOVE)
    if number is None or _CITED.search(folded, 0, number.start()) or not _in_capitals(text, folded, number.start()):
        return []
    found = next((n for n in find_numbers(text) if number.end() <= n.span.start <= number.end() + 3), None)
    end = found.span.end if found else number.end()
    if found is None and not _PLACE_DATE.search(folded, end, end + _LONGEST_ABOVE):
        return []
    about = _ABOUT.match(text, end)
    cuts = [number.start()]
    if about:
        cuts.append(about.start("v"))
    if not number.start():  # «Số: 45/UBND-VP V/v …», and no more
        return cuts if len(text) <= 2 * _LONGEST_ABOVE else []
    for motto in _MOTTO.finditer(folded, 0, 2 * _LONGEST_ABOVE):
        if text[motto.start()].isupper():
            cuts += [motto.start(), motto.end()]
    if dated := _PLACE_DATE.search(folded, end):
        comma = text.index(",", dated.start())
        place = _PLACE.search(text, end, comma)
        cuts += [place.start() if place else dated.start(), dated.end()]
        end = dated.end()
    if not about and dated is None:
        cuts.append(end)
    kind = _CAPITAL_TYPE.search(text, end, end + 60)
    if kind:
        cuts += [kind.start(), kind.end()]
        end = kind.end()
    cuts += [m.start() for m in _RULE.finditer(text)]
    cuts += [m.start() for m in _ADDRESSED.finditer(text)]
    cuts += [m.start() for m in _GROUNDS.finditer(text, end)]
    return cuts


def _in_capitals(text: str, folded: str, end: int) -> bool:
    """Whether what stands before `end` is in capitals, the motto left out («… Độc lập - Tự do - Hạnh phúc Số: …»)."""
    rest = list(text[:end])
    for motto in _MOTTO.finditer(folded, 0, end):
        rest[motto.start() : motto.end()] = " " * (motto.end() - motto.start())
    words = "".join(rest)
    return not re.search(r"\w", words) or is_capitals(words)


def _articles(text: str) -> list[int]:
    """Where articles begin that count up within one paragraph, and the word of decision before the first."""
    found = list(_ARTICLE.finditer(text))
    row = [m for m, n in pairwise(found) if int(n["n"]) == int(m["n"]) + 1]
    if not row or len(row) != len(found) - 1:
        return []
    cuts = [m.start() for m in found]
    decides = re.search(r"QUYẾT ĐỊNH *:? *$", text[: found[0].start()])
    return [decides.start(), *cuts] if decides else cuts


def _tail(text: str) -> list[int]:
    """Where a list of recipients and a signature begin behind the last sentence of a paragraph."""
    recipients = _RECIPIENTS.search(text)
    at = recipients.end() if recipients else len(text) if not _AUTHORITY.search(text) else 0
    authority = _AUTHORITY.search(text, at)
    signed = _SIGNED.search(text, authority.end()) if authority else None
    if authority is None and (recipients is None or not text[: recipients.start()].rstrip().endswith("./.")):
        return []
    if recipients is None and signed is None:
        return []
    cuts = [recipients.start()] if recipients else []
    if authority:
        cuts.append(authority.start())
        cuts += [m.start() for m in _GLUED_POSITION.finditer(text, authority.end())]
    if signed:
        cuts += [signed.start(), signed.end()]
    return cuts
