"""The body of a received file -> text.md in the format of content/van-ban, and where each of its words comes from.

Nothing is corrected: a block's words come out as they went in. What is decided is which blocks are one paragraph (a
page break cuts them), which label was meant where a scan misread it (`HI-` for `III-`), and which lines are headings.
Each such decision is a `Repair`, and one that a person should look at is a flag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.intake.flags import Flag
from generator.intake.markdown_labels import Labels
from generator.intake.paragraphs import ENDS, LONGEST_HEADING, Part, Piece, cut_pieces, joined, part_of
from generator.intake.rows import table_lines
from generator.intake.source import Block, Cell, Repair
from generator.intake.tables import TaskTable, task_rows
from generator.reading.labels import Label, read_label

_MARKS = re.compile(r"([\\*])")
_JOINT = " | "
_AS_PRINTED = r"\\\1"


@dataclass(frozen=True, slots=True)
class Written:
    """One block of text.md. `line` counts from 1; `plain` is its text as an outline reads it, label included."""

    line: int
    plain: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Body:
    """text.md, with its blocks by line, and what was decided on the way."""

    text: str
    written: tuple[Written, ...]
    tables: tuple[tuple[TaskTable, dict[int, int]], ...] = ()
    """Task tables, each with the line of text.md of its rows, by their place in the table."""
    repairs: tuple[Repair, ...] = ()
    flags: tuple[tuple[int, Flag], ...] = ()
    """Flags with the line of text.md that they stand at: their clause is known once the outline is read."""

    def at(self, line: int) -> Written | None:
        """The block that begins at a line."""
        return next((w for w in self.written if w.line == line), None)


def write_body(
    blocks: Sequence[tuple[int, Block]], title: Sequence[str], title_block: int = 0, *, typed: bool = False
) -> Body:
    """The body `blocks` (number in the file, block) as text.md, under the lines of the title. `typed`: the paragraphs
    are those of a Word file, and no page or scan has cut them."""
    repairs: list[Repair] = []
    parts = joined([part_of(number, block) for number, block in blocks], repairs, typed=typed)
    labels = Labels(repairs)
    for part in parts:
        if part.kind == "paragraph":
            part.label, part.text = labels.settle(part.label, part.text, part.style, part.doubts)
            cut_pieces(part)
    return _render(parts, title, title_block, repairs)


# ── what is a heading, and how it is written ─────────────────────────────────────────────────────────────────────────

_DEPTH = {"annex": 2, "part": 2, "chapter": 2, "division": 3, "section": 2, "article": 3, "number": 3, "letter": 4}


def _read(part: Part) -> Label | None:
    words = f"{part.label} {part.text}".strip()
    marked = part.style in ("heading", "title") or words.isupper()  # «B. NHIỆM VỤ» needs no mark
    return read_label(words, len(words) if len(words) < 60 else 0, heading=marked)


def _is_heading(part: Part, label: Label | None, following: Part | None) -> bool:
    """A section is always one; a number or a letter where its words are a heading's: short, without a mark at the end,
    and with something that stands under it."""
    if part.kind != "paragraph":
        return False
    if label is None:
        return part.style == "heading" and len(part.text) <= LONGEST_HEADING and not ENDS.search(part.text)
    if label.kind in ("section", "annex", "part", "chapter", "division"):
        return True
    if label.kind not in ("number", "letter") or len(part.text) > LONGEST_HEADING or part.text.endswith((".", ";")):
        return False
    if part.style in ("heading", "title") and not part.text.endswith(":"):
        return True
    if part.text.endswith((":", ",")) or following is None or not part.text:
        return False
    below = _read(following)
    if below is None:
        return following.kind == "table" or not following.text[:1].islower()
    if below.kind == "bullet":
        return True
    if below.kind == "letter":
        return label.kind == "number"
    return below.kind == "number" and label.kind == "number" and below.value.count(".") > label.value.count(".")


def _render(parts: Sequence[Part], title: Sequence[str], title_block: int, repairs: list[Repair]) -> Body:
    lines: list[str] = []
    written: list[Written] = []
    flags: list[tuple[int, Flag]] = []
    if title:
        first, *rest = (_escaped(x) for x in title)
        written.append(Written(1, " ".join(title), (Piece(0, len(" ".join(title)), title_block, 0),)))
        lines += [f"# {first}", *rest, ""]
    tables: list[tuple[TaskTable, dict[int, int]]] = []
    before: TaskTable | None = None
    for i, part in enumerate(parts):
        following = parts[i + 1] if i + 1 < len(parts) else None
        line = len(lines) + 1
        flags += [(line, f) for f in part.doubts]
        if part.table is not None:
            before = task_rows(part.table, before)
            if before is not None:
                tables.append((before, {}))
                for text, place in table_lines(before):
                    if place is not None:
                        tables[-1][1][place] = len(lines) + 1
                        written.append(_row_written(before, place, part, len(lines) + 1))
                    lines.append(text)
            else:
                rows = list(_rows(part.table, part.pieces[0].block, line))
                lines += [text for text, _ in rows]
                written += [w for _, w in rows if w is not None]
            lines.append("")
            continue
        before = None
        if part.kind == "footnote":
            name = re.sub(r"\W", "", part.label) or str(sum(p.kind == "footnote" for p in parts[: i + 1]))
            lines.append(f"[^{name}]: {_marked(part.text, part.italics)}")
            written.append(Written(line, f"[^{name}]: {part.text}", tuple(_moved(part.pieces, len(name) + 6))))
        else:
            label = _read(part)
            marks = f"{'#' * _depth(label)} " if _is_heading(part, label, following) else ""
            lead = f"{part.label} " if part.label and part.text else part.label
            lines.append(f"{marks}{_escaped(lead)}{_marked(part.text, part.italics)}")
            written.append(Written(line, f"{lead}{part.text}", tuple(_moved(part.pieces, len(lead)))))
        lines.append("")
    text = "\n".join(lines).rstrip("\n") + "\n"
    return Body(text, tuple(written), tuple(tables), tuple(repairs), tuple(flags))


def _depth(label: Label | None) -> int:
    """How many `#` a heading gets; the outline goes by the labels and does not look at it."""
    if label is None:
        return 3
    deeper = label.value.count(".") if label.kind == "number" else 0
    return min(_DEPTH.get(label.kind, 3) + deeper, 6)


def _moved(pieces: Sequence[Piece], by: int) -> Iterator[Piece]:
    return (replace(p, start=p.start + by, end=p.end + by) for p in pieces)


def _escaped(text: str) -> str:
    """Characters that Markdown would take for marks, as printed."""
    words = _MARKS.sub(_AS_PRINTED, text)
    return f"\\{words}" if words.startswith(("#", "|", "[^")) else words


def _marked(text: str, italics: Sequence[tuple[int, int]]) -> str:
    """The text with its italics marked; blanks at the edges of italics stay outside the marks."""
    out: list[str] = []
    at = 0
    for start, end in sorted(italics):
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if start < at or end <= start:
            continue
        out += [_escaped(text[at:start]) if at == 0 else _MARKS.sub(_AS_PRINTED, text[at:start])]
        out.append(f"*{_MARKS.sub(_AS_PRINTED, text[start:end])}*")
        at = end
    rest = text[at:]
    out.append(_escaped(rest) if at == 0 else _MARKS.sub(_AS_PRINTED, rest))
    return "".join(out)


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _row_written(table: TaskTable, place: int, part: Part, line: int) -> Written:
    """A row of a task table: its cells, each with the cell of the block that it comes from."""
    row, block = table.rows[place], part.pieces[0].block
    pieces: list[Piece] = []
    start = 0
    for text, origins in zip(row.cells, row.origins, strict=False):
        if text and origins:
            pieces.append(Piece(start, start + len(text), block, 0, origins[0]))
        start += len(text) + len(_JOINT)
    return Written(line, _JOINT.join(c.replace("\n", " ") for c in row.cells), tuple(pieces))


def _rows(block: Block, number: int, line: int) -> Iterator[tuple[str, Written | None]]:
    """The lines of any other table: a merged cell is written where it begins, and again in each row that it covers."""
    if not block.cells:
        return
    height = max(c.row + c.rows for c in block.cells)
    width = max(c.column + c.columns for c in block.cells)
    grid: list[list[tuple[int, Cell] | None]] = [[None] * width for _ in range(height)]
    for index, cell in enumerate(block.cells):
        for row in range(cell.row, cell.row + cell.rows):
            grid[row][cell.column] = (index, cell)
    at = line
    for i, cells in enumerate(grid):
        texts = [" ".join(c[1].text.split()) if c else "" for c in cells]
        pieces: list[Piece] = []
        start = 0
        for held, text in zip(cells, texts, strict=True):
            if held and text:
                pieces.append(Piece(start, start + len(text), number, 0, held[0]))
            start += len(text) + len(_JOINT)
        protected = (_MARKS.sub(_AS_PRINTED, t).replace("|", "\\|") for t in texts)
        yield "| " + _JOINT.join(protected) + " |", Written(at, _JOINT.join(texts), tuple(pieces))
        at += 1
        if i == 0:
            yield "|" + " --- |" * width, None
            at += 1
