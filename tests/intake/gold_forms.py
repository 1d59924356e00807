"""The documents of gold/ that are written in Markdown, set as an office sets them: in Word, and as a printed PDF.

What is right about the text is right about its other forms, so each keeps the gold of its Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.intake import make_docx as word
from tests.intake import make_pdf as pdf

GOLD = Path(__file__).parent / "gold"
_RIGHT = ("ĐẢNG CỘNG SẢN", "CỘNG HÒA", "Độc lập")
_LABEL = re.compile(r"(?:[IVX]+[-.]|\d+\.|[a-zđ]\)|-|Phụ lục$)(?= |$)")
_RULE = re.compile(r"[|\s-]+")
_BESIDE, _ABOVE = None, ...


@dataclass(frozen=True)
class Line:
    """A paragraph; `heading` where Markdown marks it as one."""

    text: str
    heading: bool = False


Table = tuple[tuple[object, ...], ...]
"""Cells by row; `None` is covered by the cell on its left, `...` by the one above."""


@dataclass(frozen=True)
class Parts:
    """A document in its parts: both columns of the head, the title, the body, both columns of the end, the annex."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    title: tuple[str, ...]
    body: tuple[Line | Table, ...]
    recipients: tuple[str, ...]
    signature: tuple[str, ...]
    annex: tuple[Line | Table, ...]


def documents() -> list[Path]:
    """The Markdown documents that have gold."""
    return [file for file in sorted(GOLD.glob("*.md")) if file.with_suffix(".gold.json").is_file()]


def parts_of(source: str) -> Parts:
    """The parts of a document of gold/."""
    head, _, rest = source.partition("\n# ")
    lines = [line for line in head.splitlines() if line]
    right = tuple(x for x in lines if x.startswith(_RIGHT) or ", ngày " in x)
    blocks = rest.strip().split("\n\n")
    annex = next((i for i, b in enumerate(blocks) if b.startswith("## Phụ lục")), len(blocks))
    end = next(i for i, b in enumerate(blocks) if b.startswith(("Nơi nhận", "T/M", "TM.")))
    listed = [line for b in blocks[end:annex] if b.startswith(("Nơi nhận", "- ")) for line in b.splitlines()]
    signed = [line for b in blocks[end:annex] if not b.startswith(("Nơi nhận", "- ")) for line in b.splitlines()]
    return Parts(
        left=tuple(x for x in lines if x not in right),
        right=right,
        title=tuple(blocks[0].splitlines()),
        body=tuple(_parts(blocks[1:end])),
        recipients=tuple(listed),
        signature=tuple(signed),
        annex=tuple(_parts(blocks[annex:])),
    )


def _parts(blocks: Sequence[str]) -> Iterator[Line | Table]:
    for block in blocks:
        if block.startswith("|"):
            rows = [line for line in block.splitlines() if not _RULE.fullmatch(line)]
            yield _merged([[cell.strip() for cell in row.strip()[1:-1].split("|")] for row in rows])
        else:
            yield from (Line(line.lstrip("# "), line.startswith("#")) for line in block.splitlines())


def _merged(rows: Sequence[Sequence[str]]) -> Table:
    """The cells that an office merges: a head of two rows, and the words of a group across the table."""
    out: list[list[object]] = [list(row) for row in rows]
    two = not rows[1][0]
    for c, text in enumerate(rows[0]):
        if two and not text:
            out[0][c] = _BESIDE
        elif two and not rows[1][c]:
            out[1][c] = _ABOVE
    for r, row in enumerate(rows[2 if two else 1 :], start=2 if two else 1):
        if row[1] and not any(row[2:]):
            out[r][2:] = [_BESIDE] * len(row[2:])
    return tuple(tuple(row) for row in out)


# ── Word ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def to_docx(parts: Parts) -> bytes:
    """The document as Word has it: head and end in tables without borders, italics, ruled tables."""
    signature = word.tc(*(word.p(word.r(line, "b"), jc="center") for line in parts.signature))
    return word.docx(
        word.letterhead(parts.left, parts.right),
        *(word.p(word.r(line, "b"), jc="center") for line in parts.title),
        *map(_word, parts.body),
        word.tbl(word.tr(word.tc(*parts.recipients), signature), borders=False),
        *map(_word, parts.annex),
    )


def _word(part: Line | Table) -> str:
    if isinstance(part, Line):
        styles = ("b",) if part.heading else ()
        runs = (word.r(t, *styles, *(("i",) if i % 2 else ())) for i, t in enumerate(part.text.split("*")) if t)
        return word.p(*runs)
    rows = []
    for r, row in enumerate(part):
        cells = []
        for c, cell in enumerate(row):
            if cell is _BESIDE:
                continue
            wide = 1 + next((i for i, x in enumerate(row[c + 1 :]) if x is not _BESIDE), len(row) - c - 1)
            covers = r + 1 < len(part) and part[r + 1][c] is _ABOVE
            merge = "continue" if cell is _ABOVE else "restart" if covers else ""
            cells.append(word.tc(*([str(cell)] if isinstance(cell, str) and cell else []), span=wide, merge=merge))
        rows.append(word.tr(*cells))
    return word.tbl(*rows)


# ── PDF ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def to_pdf(browser: Browser, parts: Parts) -> bytes:
    """The document as it is printed, the annex on a page of its own."""
    kind, *subject = parts.title
    title = [pdf.Para(kind, as_="type"), *(pdf.Para(line, as_="subject") for line in subject)]
    body = (*title, *map(_pdf, parts.body))
    annex = pdf.Letter((), (), tuple(map(_pdf, parts.annex))) if parts.annex else None
    return pdf.print_pdf(
        browser, pdf.to_html(pdf.Letter(parts.left, parts.right, body, parts.recipients, parts.signature, copy=annex))
    )


def _pdf(part: Line | Table) -> pdf.Para | pdf.Ruled:
    if not isinstance(part, Line):
        return pdf.Ruled(part)
    label = _LABEL.match(part.text)
    name = label.group() if label else ""
    return pdf.Para(part.text[len(name) :].strip(), name, "heading" if part.heading else "body")
