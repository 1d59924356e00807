"""Who issues, as far as the letterhead tells: a proposal for a person, since it names a level and not an issuer.

An office stands under its committee («TỈNH UỶ … ⏎ VĂN PHÒNG», «HUYỆN UỶ … ⏎ CƠ QUAN TỔ CHỨC - NỘI VỤ») and before it in
a sentence; a lower committee under a higher one stands for itself. The committee that met («BAN CHẤP HÀNH ĐẢNG BỘ
TỈNH») is the one that the letterhead calls «TỈNH UỶ …».
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.intake.copies import body_name
from generator.intake.head_lines import is_motto
from generator.intake.known import Known
from generator.reading.issuers import issuer_end
from generator.vietnamese import fold, folded_pattern

_OFFICE = folded_pattern(
    r"(?:văn phòng|ban(?! chấp hành| thường vụ| bí thư)|sở|phòng|cơ quan|uỷ ban kiểm tra|cục|chi cục|trung tâm|viện|"
    r"thanh tra|tổng cục|vụ|đoàn|trường|hội đồng)(?!\w)"
)
_LOWER = folded_pattern(r"(?:(?:huyện|quận|thị|thành|đảng) uỷ|đảng bộ|chi bộ|chi uỷ|uỷ ban nhân dân)(?!\w)")
_STATE = folded_pattern(r"(?:uỷ ban nhân dân|hội đồng nhân dân|ubnd|hđnd) +(?=tỉnh|thành phố|huyện|quận|thị|xã|phường)")
_CENTRAL = folded_pattern(r"ban chấp hành trung ương(?: đảng)?")
_MINISTRY = folded_pattern(r"bộ(?!\w)")
_COMMITTEE = folded_pattern(r"(?:tỉnh|thành|huyện|quận|thị|đảng) uỷ +\w")
_MET = folded_pattern(
    r"ban chấp hành đảng bộ(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường))?(?:,? *\(?khoá +[ivxlc\d]+\)?)?"
)
_LEVEL_END = folded_pattern(
    r"(?:uỷ ban nhân dân|hội đồng nhân dân|ban thường vụ|ubnd|hđnd)(?: (?:tỉnh|thành phố|huyện))?"
)


def by_letterhead(above: Sequence[str], known: Known) -> str:
    """The body that the lines of a letterhead name, the motto left out; "" where there are none."""
    lines = [x for x in above if not is_motto(x)]
    parts: list[str] = []
    for line in lines:
        starts = _OFFICE.match(fold(line)) or (_LOWER.match(fold(line)) and parts and _is_whole(parts[-1]))
        if parts and not (starts and _is_whole(parts[-1])):
            parts[-1] = f"{parts[-1]} {line}"
        else:
            parts.append(line)
    if not parts:
        return ""
    together = body_name(" ".join(parts), known)
    if len(parts) == 1 or together[1]:
        return together[0]
    parent, office = (body_name(x, known)[0] for x in parts[-2:])
    if _LOWER.match(fold(parts[-1])) or _MINISTRY.match(fold(parent)):
        return office
    if state := _STATE.match(fold(parent)):
        # «Phòng Nội vụ huyện …», and «Văn phòng Uỷ ban nhân dân tỉnh …»
        return f"{office} {parent if fold(office) == fold('văn phòng') else parent[state.end() :]}"
    if _CENTRAL.fullmatch(fold(parent)):
        return f"{office} Trung ương{' Đảng' if fold(office) == fold('văn phòng') else ''}"
    joint = ", " if fold(office).startswith(fold("cơ quan")) else " "
    return f"{office}{joint}{parent}"


def _is_whole(words: str) -> bool:
    """Whether a line names a body by itself, and is not the first half of a name («ỦY BAN NHÂN DÂN»)."""
    return _LEVEL_END.fullmatch(fold(words)) is None and fold(words) != fold("ban chấp hành đảng bộ")


def committee_of(name: str, letterhead: Iterable[str], known: Known) -> str:
    """The committee of the letterhead, where `name` is that of its members in session and prints no place."""
    if _MET.fullmatch(fold(name)) is None:
        return name
    line = next((x for x in letterhead if not is_motto(x) and _COMMITTEE.match(fold(x))), "")
    return body_name(line, known)[0] if line else name


def whole_in_text(name: str, texts: Iterable[str]) -> str:
    """The one longer form of a name without a place («Ủy ban nhân dân») that a text prints («… tỉnh Sông Lam»); the
    name itself where there is none, or more than one."""
    if _LEVEL_END.fullmatch(fold(name)) is None:
        return name
    key, found = fold(name), Counter[str]()
    for text in texts:
        folded = fold(text)
        for match in re.finditer(rf"(?<!\w){re.escape(key)}(?!\w)", folded):
            end = issuer_end(text, folded, match.start())
            if end is not None and text[match.end() : end].strip() and text[:end].split()[-1][0].isupper():
                found[" ".join(text[match.start() : end].split())] += 1
    return next(iter(found)) if len(found) == 1 else name
