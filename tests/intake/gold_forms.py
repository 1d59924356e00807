"""Documents that are kept as text or Markdown with gold, set as an office sets them: in Word, and as a printed PDF.

What is right about the text is right about its other forms, so each keeps the gold of its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser

from tests.intake import make_docx as word
from tests.intake import make_pdf as pdf
from tests.intake.gold_parts import Line, Parts, Table

GOLD = Path(__file__).parent / "gold"
_LABEL = re.compile(r"(?:[IVX]+[-.]|\d+[-.]|[a-zđ]\)|-|Phụ lục$)(?= |$)")
_BESIDE, _ABOVE = None, ...
_BULLET = 9  # in the place of a level: the list of dashes, which is another one


def documents(folder: Path = GOLD) -> list[Path]:
    """The texts of a folder that have gold."""
    texts = sorted((*folder.glob("*.md"), *folder.glob("*.txt")))
    return [file for file in texts if file.with_suffix(".gold.json").is_file()]


def _title(parts: Parts) -> tuple[str, ...]:
    """What is printed as the title: the subject of an official letter stands in its head."""
    return () if parts.title and parts.title[0] in parts.left else parts.title


# ── Word ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class _Lists:
    """Labels as numbers of one Word list: its levels take the look that the document gives them, and a label whose
    number would not come out as printed stays typed."""

    looks: dict[int, tuple[str, str]] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)

    def level(self, label: str) -> int | None:
        """The level that prints `label` here, if one does."""
        kinds = ((r"[IVX]+([-.])", "upperRoman"), (r"\d+([-.])", "decimal"), (r"[a-zđ](\))", "lowerLetter"))
        for at, (pattern, kind) in enumerate(kinds):
            match = re.fullmatch(pattern, label)
            if match is None:
                continue
            look = (kind, f"%{at + 1}{match[1]}")
            number = self.counts.get(at, 0) + 1
            if self.looks.setdefault(at, look) != look or label[:-1] != _printed(number, kind):
                return None
            self.counts = {**{k: v for k, v in self.counts.items() if k < at}, at: number}
            return at
        return _BULLET if label == "-" else None

    def xml(self) -> str:
        """numbering.xml."""
        levels = {at: self.looks.get(at, ("decimal", f"%{at + 1}.")) for at in range(3)}
        counted = word.abstract(0, *(word.lvl(at, *look) for at, look in levels.items()))
        return counted + word.abstract(1, word.lvl(0, "bullet", "-")) + word.num(1, 0) + word.num(2, 1)


def _printed(number: int, kind: str) -> str:
    if kind == "decimal":
        return str(number)
    if kind == "lowerLetter":
        return chr(ord("a") + number - 1)
    return ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")[number] if number <= 10 else ""


def to_docx(parts: Parts, *, lists: bool = False) -> bytes:
    """The document as Word has it: head and end in tables without borders, italics, ruled tables. `lists`: its labels
    are numbers that Word counts, not letters that somebody typed."""
    counted = _Lists() if lists else None
    body = [_word(part, counted) for part in parts.body]
    annex = [_word(part, None) for part in parts.annex]
    head = [word.letterhead(parts.left, parts.right), *(word.p(line) for line in parts.stamp)]
    copy = parts.copy
    return word.docx(
        *head,
        *_word_title(_title(parts)),
        *body,
        _word_end(parts),
        *([word.letterhead(copy.left, copy.right), *_word_title(copy.title), _word_end(copy)] if copy else []),
        *annex,
        numbering=counted.xml() if counted else word.OFFICIAL_LISTS,
    )


def _word_title(lines: Sequence[str]) -> Iterator[str]:
    return (word.p(word.r(line, "b"), jc="center") for line in lines)


def _word_end(parts: Parts) -> str:
    signature = word.tc(*(word.p(word.r(line, "b"), jc="center") for line in parts.signature))
    return word.tbl(word.tr(word.tc(*parts.recipients), signature), borders=False)


def _word(part: Line | Table, lists: _Lists | None) -> str:
    if isinstance(part, Line):
        styles = ("b",) if part.heading else ()
        label = _LABEL.match(part.text)
        level = lists.level(label.group()) if lists and label else None
        text = part.text[label.end() :].lstrip() if label and level is not None else part.text
        runs = (word.r(t, *styles, *(("i",) if i % 2 else ())) for i, t in enumerate(text.split("*")) if t)
        if level is None:
            return word.p(*runs)
        return word.p(*runs, num=2, level=0) if level == _BULLET else word.p(*runs, num=1, level=level)
    rows = []
    grid = [700, *[round(8660 / (len(part[0]) - 1))] * (len(part[0]) - 1)]
    for r, row in enumerate(part):
        cells = []
        for c, cell in enumerate(row):
            if cell is _BESIDE:
                continue
            wide = 1 + next((i for i, x in enumerate(row[c + 1 :]) if x is not _BESIDE), len(row) - c - 1)
            covers = r + 1 < len(part) and part[r + 1][c] is _ABOVE
            merge = "continue" if cell is _ABOVE else "restart" if covers else ""
            words = [str(cell)] if isinstance(cell, str) and cell else []
            cells.append(word.tc(*words, span=wide, merge=merge, width=sum(grid[c : c + wide])))
        rows.append(word.tr(*cells))
    return word.tbl(*rows, grid=grid)


# ── PDF ──────────────────────────────────────────────────────────────────────────────────────────────────────────


_NEXT_PAGE = ".tail + .head { break-before: page; margin-top: 4pt }"


def to_pdf(browser: Browser, parts: Parts, font: str = "Tinos", *, stamped: bool = True) -> bytes:
    """The document as it is printed, the annex on a page of its own. `stamped`: the stamp of arrival is printed as
    words below the head; else it is left for the scan to have it in ink."""
    annex = pdf.Letter((), (), tuple(map(_pdf, parts.annex))) if parts.annex else None
    copy = parts.copy
    if copy is not None:
        sent = pdf.Letter(copy.left, copy.right, _pdf_title(copy), copy.recipients, copy.signature, copy=annex)
    stamp = tuple(pdf.Para(line) for line in parts.stamp) if stamped else ()
    letter = pdf.Letter(
        parts.left,
        parts.right,
        (*stamp, *_pdf_title(parts), *map(_pdf, parts.body)),
        parts.recipients,
        parts.signature,
        copy=sent if copy is not None else annex,
        extra_css=f"* {{ font-family: '{font}', Tinos, serif }} {_NEXT_PAGE}",
    )
    return pdf.print_pdf(browser, pdf.to_html(letter))


def _pdf_title(parts: Parts) -> tuple[pdf.Para, ...]:
    kind, *subject = _title(parts) or ("",)
    return (pdf.Para(kind, as_="type"), *(pdf.Para(line, as_="subject") for line in subject)) if kind else ()


def _pdf(part: Line | Table) -> pdf.Para | pdf.Ruled:
    if not isinstance(part, Line):
        return pdf.Ruled(part)
    label = _LABEL.match(part.text)
    name = label.group() if label else ""
    return pdf.Para(part.text[len(name) :].strip(), name, "heading" if part.heading else "body")
