"""Labels of a received text as they were meant: `HI-` -> `III-`, `l.` -> `1.`, `Il-` -> `II-`.

A label is repaired only where what stands there is no label, or breaks the count, and where the next label of the count
looks the same to a scanner. A repair is recorded, and a person looks at it: a section that begins in the wrong place
gives its tasks to the wrong body.
"""

from __future__ import annotations

import re

from generator.intake.flags import Flag, flag
from generator.intake.source import Repair
from generator.reading.labels import follows, read_label

_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
           "XVIII", "XIX", "XX")  # fmt: skip
# Letters that a scanner takes for one another; H is II, and so on.
_AS_ROMAN = str.maketrans(
    {
        **dict.fromkeys("l1|!iÏÍÌTL", "I"),
        **dict.fromkeys("HUn", "II"),
        **dict.fromkeys("Mm", "III"),
        **dict.fromkeys("NW", "IV"),
        "v": "V",
        "x": "X",
    }
)
_AS_DIGITS = str.maketrans(
    {
        **dict.fromkeys("lI|!iÌÍ", "1"),
        **dict.fromkeys("Oo", "0"),
        **dict.fromkeys("Ss", "5"),
        **dict.fromkeys("Zz", "2"),
        **dict.fromkeys("gq", "9"),
        "B": "8",
    }
)
_COUNTS_ANEW = frozenset({"annex", "part", "chapter", "division"})  # their sections begin with I again
_SHORT = 60  # letters of such a heading; a sentence may begin with «Phần 1 của …»
_ROMAN = re.compile(r"[IVXL]+$")
_STARTS = re.compile(r"(?P<value>[A-Za-zÌÍÏ0-9|!]{1,6}) ?(?P<mark>[-–—.,)])(?=\s|[^\W\d_])\s*")


class Labels:
    """The count of sections and numbers, as a text is gone through."""

    def __init__(self, repairs: list[Repair]) -> None:
        self._repairs = repairs
        self._section: str | None = None
        self._number: str | None = None
        self._letter: str | None = None

    def settle(self, label: str, text: str, style: str, doubts: list[Flag]) -> tuple[str, str]:
        """Label and text of one block, the label as it was meant; what was repaired is recorded, and doubted."""
        words = f"{label} {text}".strip() if label else text
        read = read_label(words, 0, heading=style in ("heading", "title") or words.isupper())
        if read is not None and read.kind in ("section", "number") and self._fits(read.kind, read.value):
            self._count(read.kind, read.value)
            return label, text
        if read is not None and read.kind in _COUNTS_ANEW and (len(words) <= _SHORT or read.printed.isupper()):
            self._section = self._number = self._letter = None
            return label, text
        if read is not None and read.kind == "letter":
            letter, self._letter = self._letter, read.value
            if letter is not None and follows("letter", read.value, letter):
                return label, text  # «l)» below «k)» is the letter, and no «1)»
        if repaired := self._meant(words, style):
            kind, value, mark, end = repaired
            printed = words[:end].strip()
            now = f"{value}{mark}"
            self._count(kind, value)
            self._repairs.append(Repair("label", printed, now))
            doubts.append(flag("xem", "label-repaired", printed, now=now))
            return now, words[end:].strip()
        if read is not None and read.kind in ("section", "number"):
            self._count(read.kind, read.value)
        return label, text

    def _fits(self, kind: str, value: str) -> bool:
        if kind == "section":
            return follows("section", value, self._section)
        if "." in value:
            return True
        return follows("number", value, self._number) or value == "1"

    def _count(self, kind: str, value: str) -> None:
        self._letter = None
        if kind == "section":
            self._section, self._number = value, None
        elif "." not in value:
            self._number = value

    def _meant(self, words: str, style: str) -> tuple[str, str, str, int] | None:
        """(kind, value, mark, end) of the label that a damaged beginning stands for; None where it is none."""
        match = _STARTS.match(words)
        if match is None:
            return None
        raw, mark = match["value"], match["mark"].replace(",", ".")
        rest = words[match.end() :]
        if not rest or raw in ("a", "b", "c", "d", "e", "g", "h", "k"):
            return None
        section = _next_roman(self._section)
        capitals = rest[:60].isupper() or style in ("heading", "title")
        roman = raw.translate(_AS_ROMAN)
        if capitals and raw != section and roman == section and not raw.isdigit():
            return "section", section, mark, match.end()
        if (
            rest.isupper()
            and " " in rest
            and len(raw) > 1
            and _is_later(roman, self._section)
            and not _ROMAN.match(raw)
        ):
            return "section", roman, mark, match.end()  # «HI. TỔ CHỨC THỰC HIỆN» in an extract that lacks II
        number = str(int(re.sub(r"\D", "", self._number or "0") or 0) + 1)
        if raw == number and match["mark"] == "," and self._number and rest[:1].isupper():
            return "number", number, mark, match.end()  # «5, Sở Nội vụ» behind «4.»: a point that was read as a comma
        if not raw.isdigit() and raw.translate(_AS_DIGITS) == number and mark in ".)-–" and rest[:1].isupper():
            return "number", number, mark, match.end()
        return None


def _is_later(value: str, before: str | None) -> bool:
    """Whether a section may stand behind `before` with sections left out between them."""
    return value in _ROMANS and (before not in _ROMANS or _ROMANS.index(value) > _ROMANS.index(before))


def _next_roman(value: str | None) -> str:
    at = _ROMANS.index(value) + 1 if value in _ROMANS else 0
    return _ROMANS[min(at, len(_ROMANS) - 1)]
