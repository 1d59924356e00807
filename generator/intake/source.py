"""The source record (bản ghi nguồn): what a reader saw in one received file, as immutable values.

It is written once and never altered: everything after it (text, draft, flags, review page) names its blocks and spans,
so that each statement of a draft can be shown on the words, the page and the box that it was read from. The bytes
themselves are known by `sha256`; whatever a reader changed or decided on the way is a `Repair`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

Kind = Literal["text", "markdown", "docx", "doc", "pdf", "scan", "xlsx"]
BlockKind = Literal["paragraph", "table", "footnote"]

KINDS: tuple[Kind, ...] = get_args(Kind)
LEFT_OUT = "left-out"
"""Kind of the repair that tells of a page of a scan whose words are not in the record; its `raw` says why."""
FORMAT = 1  # of the JSON below; raised when a field changes its meaning


class Refused(Exception):  # noqa: N818  (it says what happened to the file, not what failed in the program)
    """A file that must not be read further: `code` names the reason, `values` fill the sentence that a reader sees.

    Raised inside readers only. `child.read` turns it into a `Problem`, so that callers never see it.
    """

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = {key: str(value) for key, value in values.items()}


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page: points (1/72 inch) from the top left corner; `page` counts from 1."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a scan: its span in the block's text (code points), its box, and the confidence from 0 to 1."""

    start: int
    end: int
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. `row` and `column` count from 0; `rows` and `columns` say how many it spans.

    `text` holds one line for each paragraph of the cell, divided by `\\n`.
    """

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """Something that the reader changed or decided; never silent.

    `kind` is one word (`hyphen`, `font`, `label`, `joined`, `number` …), `raw` what the file has, `now` what the
    record has instead, `at` a place for people («đoạn 12», «trang 3»).
    """

    kind: str
    raw: str
    now: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, one footnote, or one table, in reading order.

    `text` is NFC, one line, without the numbering printed before it, which is `label` (`I-`, `1.`, `a)`, `-`).
    `style` is what the layout says: `heading`, `title`, `centred`, `right`, or nothing. `italics` are spans of `text`.
    `box` is where it begins on a page, for PDF and scans; `paragraph` its number in the file, from 1, for Word and
    text. A table has `cells` and no text. `column` is 1 (left) or 2 (right) in a two-column header, else 0.
    """

    kind: BlockKind
    text: str
    label: str = ""
    style: str = ""
    italics: tuple[tuple[int, int], ...] = ()
    box: Box | None = None
    paragraph: int = 0
    words: tuple[Word, ...] = ()
    cells: tuple[Cell, ...] = ()
    column: int = 0


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page of a scan as PNG, for the review page: its size in pixels, and the file's name in the images' folder."""

    page: int
    width: int
    height: int
    file: str


@dataclass(frozen=True, slots=True)
class Source:
    """What was read from one file. `size` is in bytes; `programs` are names and versions of what read it."""

    name: str
    kind: Kind
    sha256: str
    size: int
    pages: int
    blocks: tuple[Block, ...]
    repairs: tuple[Repair, ...] = ()
    programs: tuple[tuple[str, str], ...] = ()
    images: tuple[PageImage, ...] = ()


# ── JSON: canonical, one line a block, so that two records can be compared line by line ──────────────────────────────


def to_json(source: Source) -> str:
    """The record as JSON text: the same record gives the same bytes. Fields that hold their default are left out."""
    head = {
        "format": FORMAT,
        "name": source.name,
        "kind": source.kind,
        "sha256": source.sha256,
        "size": source.size,
        "pages": source.pages,
        "programs": [list(pair) for pair in source.programs],
    }
    lines = [f"  {_line(key)}: {_line(value)}" for key, value in head.items()]
    lines.append(_listed("images", [_line(_image(image)) for image in source.images]))
    lines.append(_listed("repairs", [_line(_repair(repair)) for repair in source.repairs]))
    lines.append(_listed("blocks", [_line(_block(block)) for block in source.blocks]))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def from_json(text: str) -> Source:
    """The record that `to_json` wrote. ValueError where the text is not one, or is of a format that is not known."""
    try:
        data = json.loads(text)
        if data["format"] != FORMAT:
            raise ValueError(f"source record of format {data['format']}, not {FORMAT}")
        if data["kind"] not in KINDS:
            raise ValueError(f"source record of an unknown kind {data['kind']!r}")
        return Source(
            name=data["name"],
            kind=data["kind"],
            sha256=data["sha256"],
            size=data["size"],
            pages=data["pages"],
            blocks=tuple(_block_from(block) for block in data["blocks"]),
            repairs=tuple(Repair(**repair) for repair in data["repairs"]),
            programs=tuple((name, version) for name, version in data["programs"]),
            images=tuple(PageImage(**image) for image in data["images"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a source record: {error}") from error


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def _listed(key: str, rows: list[str]) -> str:
    inside = "\n    " + ",\n    ".join(rows) + "\n  " if rows else ""
    return f"  {_line(key)}: [{inside}]"


def _box(box: Box) -> list[float]:
    return [box.page, *(round(float(value), 2) for value in (box.x0, box.y0, box.x1, box.y1))]


def _box_from(values: list[float] | None) -> Box | None:
    return Box(int(values[0]), *(float(value) for value in values[1:])) if values else None


def _image(image: PageImage) -> dict[str, Any]:
    return {"page": image.page, "width": image.width, "height": image.height, "file": image.file}


def _repair(repair: Repair) -> dict[str, Any]:
    return {"kind": repair.kind, "raw": repair.raw, "now": repair.now, **({"at": repair.at} if repair.at else {})}


def _cell(cell: Cell) -> dict[str, Any]:
    row: dict[str, Any] = {"row": cell.row, "column": cell.column, "text": cell.text}
    if cell.rows != 1:
        row["rows"] = cell.rows
    if cell.columns != 1:
        row["columns"] = cell.columns
    if cell.box:
        row["box"] = _box(cell.box)
    return row


def _cell_from(data: Mapping[str, Any]) -> Cell:
    return Cell(**{**data, "box": _box_from(data.get("box"))})


def _block(block: Block) -> dict[str, Any]:
    row: dict[str, Any] = {"kind": block.kind}
    for key in ("paragraph", "column", "style", "label", "text"):
        if value := getattr(block, key):
            row[key] = value
    if block.italics:
        row["italics"] = [list(span) for span in block.italics]
    if block.box:
        row["box"] = _box(block.box)
    if block.words:
        row["words"] = [[w.start, w.end, round(float(w.confidence), 3), *_box(w.box)] for w in block.words]
    if block.cells:
        row["cells"] = [_cell(cell) for cell in block.cells]
    return row


def _block_from(data: Mapping[str, Any]) -> Block:
    words = tuple(
        Word(start, end, Box(int(box[0]), *(float(v) for v in box[1:])), confidence)
        for start, end, confidence, *box in data.get("words", ())
    )
    return Block(
        kind=data["kind"],
        text=data.get("text", ""),
        label=data.get("label", ""),
        style=data.get("style", ""),
        italics=tuple((start, end) for start, end in data.get("italics", ())),
        box=_box_from(data.get("box")),
        paragraph=data.get("paragraph", 0),
        words=words,
        cells=tuple(_cell_from(cell) for cell in data.get("cells", ())),
        column=data.get("column", 0),
    )
