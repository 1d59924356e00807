"""Legacy fonts and symbol fonts inside a PDF: the letters that are meant, told once a font.

A program that makes PDF writes the ư of TCVN3 (U+00AD) as a hyphen as often as not, so a hyphen in such a font is read
by its neighbours: «nh-ng» has no vowel before it and is «nhưng», «kinh tÕ-x· héi» keeps its hyphen.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.intake.readers import fonts
from generator.intake.readers.pdf_chars import Char, PageContent, text_of
from generator.intake.source import Repair

_SAMPLE = 60  # letters of a font that its Repair shows
_SYMBOLS = {0xF0B7: "•", 0xF02D: "-", 0xF0A7: "▪", 0xF0D8: "▪", 0xF0FC: "✓", 0xF076: "•", 0xF02B: "+", 0xF0B0: "°"}
"""Letters of Symbol and Wingdings as office programs leave them in the private area of Unicode."""

_UNICODE = re.compile(r"[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")
_VOWELS = "aeiouyAEIOUYµ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ¨©ª«¬"
_ROMAN = re.compile(r"[IVX]+")


def from_legacy(pages: Sequence[PageContent]) -> tuple[list[PageContent], list[Repair]]:
    """The pages with the letters of legacy and symbol fonts as Unicode, and what was done, one Repair a font."""
    texts: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        for char in page.chars:
            texts[char.font.name].append(char.text)
    tables = {name: table for name, letters in texts.items() if (table := _table(name, letters)) is not None}
    symbols: Counter[tuple[str, str]] = Counter()
    samples: dict[str, tuple[str, str, int]] = {}
    out = []
    for page in pages:
        chars = _with_symbols(page.chars, symbols)
        if tables:
            chars = _converted(chars, tables, samples)
        out.append(replace(page, chars=tuple(chars), unknown=_unknown(chars)))
    repairs = [
        Repair("font", raw, now, f"phông {name} ({fonts.NAMES[tables[name]]}), {count} chữ"[:200])
        for name, (raw, now, count) in samples.items()
    ]
    repairs += [Repair("symbol", raw, now, f"{count} chỗ") for (raw, now), count in symbols.items()]
    return out, repairs


def _table(name: str, letters: Sequence[str]) -> fonts.Legacy | None:
    """The legacy table of a font by its name, unless its letters show that the file maps them to Unicode itself."""
    table = fonts.font_table(name)
    return None if table is None or len(_UNICODE.findall("".join(letters))) > len(letters) // 50 else table


def _with_symbols(chars: Sequence[Char], seen: Counter[tuple[str, str]]) -> list[Char]:
    out = []
    for char in chars:
        now = _SYMBOLS.get(ord(char.text[0])) if char.text else None
        if now is not None:
            seen[char.text, now] += 1
            char = replace(char, text=now)
        out.append(char)
    return out


def _unknown(chars: Sequence[Char]) -> int:
    return sum("\ue000" <= char.text[:1] <= "\uf8ff" or char.text == "\ufffd" for char in chars)


def _converted(
    chars: Sequence[Char], tables: dict[str, fonts.Legacy], samples: dict[str, tuple[str, str, int]]
) -> list[Char]:
    """Runs of one font turned together: VNI writes one letter with two, and a hyphen is read by its neighbours."""
    out: list[Char] = []
    run: list[Char] = []
    for char in [*chars, None]:
        if run and (char is None or char.font.name != run[0].font.name):
            name = run[0].font.name
            if table := tables.get(name):
                turned = _turned_run(run, table)
                raw, now, count = samples.get(name, ("", "", 0))
                if len(raw) < _SAMPLE:
                    raw, now = raw + text_of(run), now + text_of(turned)
                samples[name] = (raw[: 2 * _SAMPLE], now[: 2 * _SAMPLE], count + len(run))
                out += turned
            else:
                out += run
            run = []
        if char is not None:
            run.append(char)
    return out


def _turned_run(run: Sequence[Char], table: fonts.Legacy) -> list[Char]:
    name = run[0].font.name
    out: list[Char] = []
    at = 0
    while at < len(run):
        char = run[at]
        pair = char.text + run[at + 1].text if at + 1 < len(run) and not run[at + 1].blank else ""
        if table == "vni" and len(pair) == 2 and len(fonts.turned(pair, table)) == 1:
            out.append(replace(char, text=fonts.turned(pair, table), x1=max(char.x1, run[at + 1].x1)))
            at += 2
            continue
        text = char.text
        if table == "tcvn3" and text == "-" and _is_horned_u(run, at):
            text = "\u00ad"
        now = fonts.turned(text, table)
        if table == "tcvn3" and fonts.draws_capitals(name):
            now = now.upper()
        out.append(replace(char, text=now))
        at += 1
    return out


def _is_horned_u(run: Sequence[Char], at: int) -> bool:
    """Whether the hyphen at `at` is the letter ư of TCVN3: nothing before it in its syllable is a vowel."""
    left, right = "", ""
    for i in range(at - 1, -1, -1):
        if run[i + 1].blank or not _is_letter(run[i].text):
            break
        left = run[i].text + left
    if not run[at].blank and at and run[at - 1].text.isdigit() and not left:
        return False
    for char in run[at + 1 :]:
        if char.blank or not _is_letter(char.text):
            break
        right += char.text
    if any(c in _VOWELS for c in left) and left.lower() != "gi":
        return False
    if right[:1].isupper() or right[:1] == "§":
        return False
    if not left:
        return bool(right)
    return bool(right) or not _ROMAN.fullmatch(left)


def _is_letter(text: str) -> bool:
    return text.isalpha() or text in "®§µ¶·¸¹»¼½¾¨©ª«¬×÷"
