"""A body file as blocks: runs of lines between blank lines, with Markdown marks taken off and remembered.

A body is Markdown only in name: `#` for a heading, `*…*` for italics, `|` for a table, `[^1]:` for a footnote, and
`\\` before a mark that is meant as printed. Everything else, HTML included, is text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.vietnamese import nfc

_HEADING = re.compile(r"#{1,6}(?:[ \t]+|(?=[^#\s]))")
_RULE = re.compile(r"(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?")
_STARS = re.compile(r"\\[!-/:-@\[-`{-~]|\*\**")


@dataclass(frozen=True, slots=True)
class Marked:
    """Text without its Markdown marks. `italics` are `[start, end)` spans of `text`; `escaped` are the offsets of
    characters that a backslash protected: they are never a label."""

    text: str
    italics: tuple[tuple[int, int], ...] = ()
    escaped: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the file. `line` counts from 1; `lines` are as written (a heading's `#`s taken off)."""

    line: int
    lines: tuple[str, ...]
    heading: bool = False

    @property
    def is_table(self) -> bool:
        """Whether it is a table: every line starts with its border."""
        return not self.heading and all(line.startswith("|") for line in self.lines)


def read_blocks(source: str) -> list[Block]:
    """The blocks of a body. A line that starts with `#` opens a block of its own even without a blank line before it;
    a block that is only a drawn rule (`---`) holds no words and is left out."""
    blocks: list[Block] = []
    pending: list[str] = []
    start, heading = 0, False

    def close() -> None:
        if pending and not (len(pending) == 1 and not heading and _RULE.fullmatch(pending[0])):
            blocks.append(Block(start, tuple(pending), heading))
        pending.clear()

    text = nfc(source.removeprefix("\ufeff")).replace("\r\n", "\n").replace("\r", "\n")
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.strip(" \t")
        if not line:
            close()
            continue
        mark = _HEADING.match(line)
        if mark:
            close()
        if not pending:
            start, heading = number, mark is not None
        pending.append(line[mark.end() :] if mark else line)
    close()
    return blocks


def read_marks(lines: tuple[str, ...]) -> Marked:
    """The lines of one block as one text: joined by single spaces, marks off.

    A run of stars opens when a word follows it and closes when a word precedes it: one is italics, two are bold
    (the text keeps no trace of that), three are both. A star without a partner is text.
    """
    raw = " ".join(lines).strip(" \t")
    if "\t" in raw or "  " in raw:
        raw = re.sub(r"[ \t]+", " ", raw)
    if "*" not in raw and "\\" not in raw:
        return Marked(raw)
    tokens = [(m.start(), m.group()) for m in _STARS.finditer(raw)]
    partner = _partners(raw, tokens)
    out: list[str] = []
    italics: list[tuple[int, int]] = []
    escaped: set[int] = set()
    opened: dict[int, int] = {}
    length = position = 0
    for i, (at, token) in enumerate(tokens):
        out.append(raw[position:at])
        length += at - position
        position = at + len(token)
        if token[0] == "\\":
            escaped.add(length)
            out.append(token[1])
            length += 1
        elif i not in partner:
            out.append(token)
            length += len(token)
        elif partner[i] > i:
            opened[i] = length
        elif len(token) != 2:
            italics.append((opened[partner[i]], length))
    out.append(raw[position:])
    return Marked("".join(out), tuple(italics), frozenset(escaped))


def _partners(raw: str, tokens: list[tuple[int, str]]) -> dict[int, int]:
    """Which run of stars belongs to which, both ways."""
    partner: dict[int, int] = {}
    waiting: list[int] = []
    for i, (at, token) in enumerate(tokens):
        if token[0] == "\\" or len(token) > 3:
            continue
        after = raw[at + len(token) : at + len(token) + 1]
        before = raw[at - 1 : at] if at else ""
        match = next((j for j in reversed(waiting) if len(tokens[j][1]) == len(token)), None)
        if match is not None and before and not before.isspace():
            partner[i], partner[match] = match, i
            del waiting[waiting.index(match) :]
        elif after and not after.isspace():
            waiting.append(i)
    return partner


def read_rows(block: Block) -> list[tuple[int, tuple[Marked, ...], bool]]:
    """Rows of a table block: line, cells, whether it is the head. The drawn rule is left out, `\\|` is no border."""
    ruled = len(block.lines) > 1 and _TABLE_RULE.fullmatch(block.lines[1]) is not None
    rows = []
    for i, line in enumerate(block.lines):
        if _TABLE_RULE.fullmatch(line):
            continue
        cells = re.split(r"(?<!\\)\|", line)[1:]
        if cells and not cells[-1].strip():
            cells.pop()
        rows.append((block.line + i, tuple(read_marks((cell.strip(),)) for cell in cells), ruled and i == 0))
    return rows
