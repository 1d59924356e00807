"""A document that is kept as text or Markdown -> its parts, so that an office's other forms of it can be set.

The parts are found by the marks of official layout alone, not by the readers that are measured with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_RIGHT = re.compile(r"ĐẢNG CỘNG SẢN|CỘNG H[OÒ]|Độc lập|.*, ngày +\d+ +tháng")
_TYPE = re.compile(
    r"(?:KẾ HOẠCH|QUYẾT ĐỊNH|KẾT LUẬN|HƯỚNG DẪN|CHỈ THỊ|THÔNG BÁO|NGHỊ QUYẾT|CHƯƠNG TRÌNH|CÔNG ĐIỆN|QUY ĐỊNH|BÁO CÁO)\b"
    r".*"
)
_COPY = re.compile(r"(?:SAO Y|SAO LỤC|TRÍCH SAO)\b")
_ENDS = re.compile(
    r"Nơi nhận|(?:T/M|TM\.|KT\.|T/L|TL\.) |(?:PHÓ )?(?:CHÁNH VĂN PHÒNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHỦ TỊCH|BÍ THƯ)$"
)
_ANNEX = re.compile(r"(?:## )?(?:Phụ lục|PHỤ LỤC)(?: [IVX\d]+)?$")
_SECTION = re.compile(r"[IVX]+[-.] .+")
_CUT, _GOES_ON = re.compile(r"(?: số|\w-)$"), re.compile(r"\d|[A-ZĐ]{2}")
_GAP = re.compile(r" {4,}")
_RULE = re.compile(r"[|\s:-]+")
_INDEX = re.compile(r"\(?\d*\)?")
_BESIDE, _ABOVE = None, ...


@dataclass(frozen=True)
class Line:
    """A paragraph; `heading` where an office prints it bold. `*…*` are italics."""

    text: str
    heading: bool = False

    @property
    def plain(self) -> str:
        """The words as they are printed."""
        return self.text.replace("*", "")


Table = tuple[tuple[object, ...], ...]
"""Cells by row; `None` is covered by the cell on its left, `...` by the one above."""
Body = tuple[Line | Table, ...]


class UnsettableError(ValueError):
    """A text without the marks of a document's parts."""


@dataclass(frozen=True)
class Parts:
    """A document: both columns of the head, the stamp of arrival, title, body, both columns of the end, then the copy
    (a document of its own, with another head) and the annex. An official letter has its subject («V/v …») in the left
    column, and for its title."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    title: tuple[str, ...]
    body: Body
    recipients: tuple[str, ...]
    signature: tuple[str, ...]
    annex: Body = ()
    stamp: tuple[str, ...] = ()
    copy: Parts | None = field(default=None)

    @property
    def reference(self) -> str:
        """The words of title, body and annex, as the text of the document that an import keeps has them. A table's row
        of column numbers is none of them: a reader leaves it out."""
        lines = [*self.title]
        for part in (*self.body, *self.annex):
            if isinstance(part, Line):
                lines.append(part.plain)
            else:
                lines += [" ".join(str(c) for c in row if isinstance(c, str) and c) for row in part if not _index(row)]
        return "\n".join(lines) + "\n"


def _is_type(line: str) -> bool:
    return _TYPE.fullmatch(line) is not None and line.isupper()


def _index(row: Sequence[object]) -> bool:
    cells = [cell for cell in row if isinstance(cell, str) and cell]
    return len(cells) > 2 and all(_INDEX.fullmatch(cell) for cell in cells)


def parts_of(source: str) -> Parts:
    """The parts of a document. Raises UnsettableError where they cannot be told."""
    lines = source.replace("**", "").replace("*Nơi nhận:*", "Nơi nhận:").splitlines()
    if lines and lines[0].startswith("# source:"):
        lines = lines[1:]
    if sum(bool(_GAP.search(line.strip())) for line in lines) >= 3:
        lines = list(_unfolded(lines))
    text = "\n".join(line for line in lines if "|" in line or not line.strip() or not _RULE.fullmatch(line))
    blocks = [block.splitlines() for block in re.split(r"\n\s*\n|\n(?=Nơi nhận)", text.strip()) if block]
    start = next((i for i, b in enumerate(blocks) if b[0].startswith("# ") or _is_type(b[0])), None)
    plain = next((i for i, b in enumerate(blocks) if b[0].startswith("Kính gửi")), None)
    if start is None and plain is None:
        raise UnsettableError("không thấy tên loại hay «Kính gửi»")
    title = tuple(blocks[start]) if start is not None else ()
    body = start + 1 if start is not None else plain or 0
    annex = next((i for i, b in enumerate(blocks) if i > body and _ANNEX.fullmatch(b[0])), len(blocks))
    end = next((i for i, b in enumerate(blocks[:annex]) if i > body and _ENDS.match(b[0])), None)
    if end is None:
        raise UnsettableError("không thấy nơi nhận hay người ký")
    copied = next((i for i, b in enumerate(blocks[:annex]) if i > end and _COPY.match(b[0])), None)
    last = copied - 1 if copied is not None else annex
    head = [line for block in blocks[: body - len(title[:1])] for line in block if "ĐẾN" not in " ".join(block)]
    stamp = next((tuple(block) for block in blocks[:body] if any(line.startswith("ĐẾN") for line in block)), ())
    left = tuple(line for line in head if not _RIGHT.match(line))
    about = next((i for i, line in enumerate(left) if line.startswith("V/v")), len(left))
    return Parts(
        left=left,
        right=tuple(line for line in head if _RIGHT.match(line)),
        title=(title[0].removeprefix("# "), *title[1:]) if title else left[about:],
        body=tuple(_body(blocks[body:end])),
        recipients=_recipients(blocks[end:last]),
        signature=_signature(blocks[end:last]),
        annex=tuple(_body(blocks[annex:])),
        stamp=stamp,
        copy=_copy(blocks[last:annex]) if copied is not None else None,
    )


def _recipients(blocks: Sequence[Sequence[str]]) -> tuple[str, ...]:
    return tuple(line for b in blocks if b[0].startswith(("Nơi nhận", "- ")) for line in b)


def _signature(blocks: Sequence[Sequence[str]]) -> tuple[str, ...]:
    return tuple(line for b in blocks if not b[0].startswith(("Nơi nhận", "- ")) for line in b)


def _copy(blocks: Sequence[Sequence[str]]) -> Parts:
    """The block that a body adds that sends a document on: its head, «SAO LỤC» and the day, its end."""
    kind, *day = blocks[1]
    right = ("ĐẢNG CỘNG SẢN VIỆT NAM", *day)
    return Parts(tuple(blocks[0]), right, (kind,), (), _recipients(blocks[2:]), _signature(blocks[2:]))


def _body(blocks: Sequence[Sequence[str]]) -> Iterator[Line | Table]:
    for block in blocks:
        if all(" | " in line or line.startswith("|") for line in block):
            rows = [line.strip() for line in block if not _RULE.fullmatch(line)]
            bare = [row[1:-1] if row.startswith("| ") and row.endswith("|") else row for row in rows]
            yield _merged([[cell.strip().replace("<br>", "\n") for cell in row.split("|")] for row in bare])
        else:
            for line in _paragraphs(block):
                section = _SECTION.fullmatch(line) and line.isupper()
                yield Line(line.lstrip("# "), bool(line.startswith("#") or section or _ANNEX.fullmatch(line)))


def _paragraphs(block: Sequence[str]) -> Iterator[str]:
    """The lines of a block, those that were cut inside a number put together («số⏎30c/NQ-CP», «10-⏎NQ/TU»)."""
    out: list[str] = []
    for line in block:
        if out and _CUT.search(out[-1]) and _GOES_ON.match(line):
            out[-1] += ("" if out[-1].endswith("-") else " ") + line
        else:
            out.append(line)
    yield from out


def _merged(rows: Sequence[Sequence[str]]) -> Table:
    """The cells that an office merges: a head of two rows, and the words of a group across the table."""
    width = max(map(len, rows))
    out: list[list[object]] = [[*row, *[""] * (width - len(row))] for row in rows]
    two = not rows[1][0] and not _index(rows[1]) and sum(map(bool, rows[1])) > 1
    for c, text in enumerate(rows[0]):
        if two and not text:
            out[0][c] = _BESIDE
        elif two and not rows[1][c]:
            out[1][c] = _ABOVE
    for r, row in enumerate(rows[2 if two else 1 :], start=2 if two else 1):
        if row[1] and not any(row[2:]):
            out[r][2:] = [_BESIDE] * (width - 2)
    return tuple(tuple(row) for row in out)


# ── text that was laid out with blanks ───────────────────────────────────────────────────────────────────────────────


def _unfolded(lines: Sequence[str]) -> Iterator[str]:
    """A text in the columns of a typewriter as one line a paragraph: both columns of the head and of the end one after
    the other, numbers of pages left out."""
    opens = (i for i, line in enumerate(lines) if _is_type(line.strip()) or line.strip().startswith("Kính gửi"))
    begins = next(opens, 0)
    ends = next((i for i, line in enumerate(lines) if line.startswith("Nơi nhận")), len(lines))
    yield from _columns(lines[:begins])
    yield ""
    title = list(_until_blank(lines[begins:]))
    yield from (line.strip() for line in title)
    yield ""
    paragraph = ""
    for line in lines[begins + len(title) : ends]:
        text = line.strip()
        if not text or text.isdigit():
            continue
        if line.startswith("    ") and paragraph:
            yield from (paragraph, "")
            paragraph = text
        else:
            cut = paragraph.endswith("-") and _CUT.search(paragraph) and _GOES_ON.match(text)
            paragraph = f"{paragraph}{'' if cut else ' '}{text}".strip()
    yield from (paragraph, "")
    yield from _columns(lines[ends:])


def _until_blank(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if not line.strip():
            return
        yield line


def _columns(lines: Sequence[str]) -> Iterator[str]:
    left, right = [], []
    for line in lines:
        words = _GAP.split(line.strip())
        if len(words) == 2:
            left.append(words[0])
            right.append(words[1])
        elif words != [""]:
            (right if line.startswith(" " * 20) else left).append(words[0])
    yield from (*left, "", *right)
