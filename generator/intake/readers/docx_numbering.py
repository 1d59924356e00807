"""The numbers that Word prints before paragraphs and keeps outside the text, in numbering.xml (ECMA-376, 17.9).

A paragraph names a list (`num`) and a level; the list is an instance of an abstract one whose levels say how a number
looks (`%1.%2.`, Roman, letter) and where it starts. Instances of one abstract list count on together, unless one
starts anew. A missed start would give tasks to the wrong body, so every rule here has its case in the tests.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.intake.readers.docx_xml import Element, W, child, switched, value, whole

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_UNITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")

# Bullets that symbol fonts draw from their private letters, as the marks that everyone has.
_SYMBOL = {"\uf0b7": "•", "\uf0a7": "▪", "\uf06e": "▪", "\uf06c": "●", "\uf02d": "-", "\uf0be": "-", "\uf02b": "+"}
_KNOWN = frozenset("-–—+*•●▪·∙")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered. `restart` is the level (from 1) whose numbers make it start again: None
    for any higher one, 0 for never."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class _List:
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A label as printed; `raw` is the list's own mark where another stands for it here (a symbol font's bullet)."""

    label: str
    raw: str = ""


@dataclass(slots=True)
class Numbering:
    """The lists of a file, and how far each has counted. Ask `next` once for each paragraph, in printed order."""

    lists: dict[str, _List] = field(default_factory=dict)
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def level_of_style(self, number: str, style: str) -> int:
        """The level that a list gives to a paragraph style (`pStyle`); 0 where it names none."""
        found = self.lists.get(number)
        return next((at for at, level in found.levels.items() if level.style == style), 0) if found else 0

    def apart(self) -> Numbering:
        """The same lists, not yet begun: text boxes and notes count for themselves, and the body goes on after them."""
        return Numbering(self.lists)

    def next(self, number: str, at: int) -> Numbered | None:
        """The label of the next paragraph of list `number` at level `at` (from 0); None where nothing is printed."""
        found = self.lists.get(number)
        level = found.levels.get(at) if found else None
        if found is None or level is None:
            return None
        counts = self.counts.setdefault(found.abstract, [None] * _LEVELS)
        if at in found.starts and (number, at) not in self.begun:
            counts[at] = found.starts[at]
        else:
            before = counts[at]
            counts[at] = level.start if before is None else before + 1
        self.begun.add((number, at))
        for higher in range(at):  # a level that was passed over counts as begun: after «1.1.» comes «2.»
            if counts[higher] is None and higher in found.levels:
                counts[higher] = found.levels[higher].start
        for deeper in range(at + 1, _LEVELS):
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or (restart and at + 1 <= restart):
                counts[deeper] = None
        if level.hidden or (level.format == "none" and not level.text):
            return None
        return _printed(found, level, counts)


def read_numbering(root: Element | None) -> Numbering:
    """The lists of numbering.xml; without that part, none."""
    if root is None:
        return Numbering()
    abstracts = {node.get(W + "abstractNumId"): node for node in root.iter(W + "abstractNum")}
    by_style = {value(node, "styleLink"): node for node in abstracts.values() if child(node, "styleLink") is not None}
    lists: dict[str, _List] = {}
    for node in root.iter(W + "num"):
        own = value(node, "abstractNumId") or ""
        abstract = abstracts.get(own)
        if abstract is None:
            continue
        linked = by_style.get(value(abstract, "numStyleLink"))
        if linked is not None:
            abstract, own = linked, linked.get(W + "abstractNumId")
        levels = {at: level for at, level in map(_level, abstract.iter(W + "lvl")) if at < _LEVELS}
        starts: dict[int, int] = {}
        for override in node.iter(W + "lvlOverride"):
            at = whole(override.get(W + "ilvl")) or 0
            changed = child(override, "lvl")
            if changed is not None:
                levels[at] = _level(changed)[1]
            start = whole(value(override, "startOverride"))
            if start is not None:
                starts[at] = start
        lists[node.get(W + "numId")] = _List(own, levels, starts)
    return Numbering(lists)


def _level(node: Element) -> tuple[int, Level]:
    start = whole(value(node, "start"))
    return whole(node.get(W + "ilvl")) or 0, Level(
        start=0 if start is None else start,
        format=value(node, "numFmt") or _custom_format(node) or "decimal",
        text=value(node, "lvlText") or "",
        restart=whole(value(node, "lvlRestart")),
        legal=bool(switched(node, "isLgl")),
        style=value(node, "pStyle") or "",
        hidden=bool(switched(child(node, "rPr"), "vanish")),
    )


def _custom_format(node: Element) -> str | None:
    """The format behind Word's newer way to write one it does not show to older programs (`mc:AlternateContent`)."""
    return next((found.get(W + "val") for found in node.iter(W + "numFmt")), None)


def _printed(found: _List, level: Level, counts: list[int | None]) -> Numbered | None:
    if level.format == "bullet":
        raw = level.text.strip()
        if raw in _KNOWN or not raw:
            return Numbered(raw) if raw else None
        return Numbered(_SYMBOL.get(raw, "•"), raw)

    def number(m: re.Match[str]) -> str:
        at = int(m[1]) - 1
        of = found.levels.get(at, Level())
        count = counts[at]
        value_ = of.start if count is None else count
        return spell(value_, "decimal" if level.legal else of.format)

    label = _PLACE.sub(number, level.text).strip()
    return Numbered(label) if label else None


def spell(number: int, form: str) -> str:
    """`number` in one of Word's number formats; those that no Vietnamese document uses are printed as digits."""
    match form:
        case "decimalZero":
            return f"{number:02d}"
        case "upperRoman":
            return _roman(number)
        case "lowerRoman":
            return _roman(number).lower()
        case "upperLetter":
            return _letter(number)
        case "lowerLetter":
            return _letter(number).lower()
        case "none" | "bullet":
            return ""
        case "vietnameseCounting":
            return _counted(number)
    return str(number)


def _roman(number: int) -> str:
    out = ""
    for value_, digit in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        while number >= value_:
            out += digit
            number -= value_
    return out


def _letter(number: int) -> str:
    """A … Z, AA, BB …, as Word counts on."""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


def _counted(number: int) -> str:
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _UNITS[ones]
    unit = "lăm" if ones == 5 else "mốt" if ones == 1 and tens > 1 else "tư" if ones == 4 and tens > 1 else _UNITS[ones]
    return f"{'mười' if tens == 1 else f'{_UNITS[tens]} mươi'} {unit}".strip()
