"""PDF: pages with text by their characters, pages that are pictures by OCR (scan.py), as one source record.

A page is a picture where it has no text to speak of, where its text is what another OCR program laid unseen over a
picture, and where the letters of its fonts cannot be known. Everything left out, joined or turned is a Repair.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.intake.readers.pdf_blocks import blocks
from generator.intake.readers.pdf_chars import PageContent
from generator.intake.readers.pdf_fields import with_fields
from generator.intake.readers.pdf_flow import flow
from generator.intake.readers.pdf_fonts import from_legacy
from generator.intake.readers.pdf_glyphs import by_numbers
from generator.intake.readers.pdf_lines import lines_of
from generator.intake.readers.pdf_page import PageLines
from generator.intake.readers.pdf_paragraphs import cell_text
from generator.intake.readers.pdf_slips import mended
from generator.intake.readers.pdf_tables import grids, table
from generator.intake.readers.pdf_unread import unread
from generator.intake.readers.pdf_unseen import seen_only
from generator.intake.source import Refused, Repair, Source

if TYPE_CHECKING:
    from generator.intake.readers.scan_trust import ScannedPage

_PASSWORD = 4  # error code of pdfium
_FEW = 20  # characters: a page with fewer and a picture is a picture
_PICTURE = 0.3  # share of a page that a picture of text covers at least
_OUTLINES = 100  # things drawn on a page without text: its letters may be drawn as outlines
_UNKNOWN = 0.05  # share of characters without a letter behind them that makes a page a picture


def read(raw: bytes, name: str, images: Path | None = None) -> Source:
    """The record of a PDF file. `images` is the folder for the pictures of scanned pages, where they are wanted.

    Raises Refused: locked, damaged, a scan that cannot be read (no OCR program, too poor).
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise Refused("file-encrypted") from error
        raise Refused("file-truncated", found="pdf") from error
    try:
        return _read(document, raw, name, images)
    finally:
        document.close()


def _read(document: Any, raw: bytes, name: str, images: Path | None) -> Source:
    contents: list[PageContent] = []
    repairs: list[Repair] = []
    for number in range(1, len(document) + 1):
        content, filled = with_fields(document, number)
        page = document[number - 1]
        contents.append(seen_only(page, content))
        page.close()
        repairs += filled
    contents, told = by_numbers(contents)
    contents, turned = from_legacy(contents)
    contents, slips = mended(contents)
    repairs += told + turned + slips
    pictured = [content for content in contents if is_picture(content)]
    texts = {content.number: text_page(content) for content in contents if not is_picture(content)}
    scanned = _scanned(document, pictured, images, list(texts.values()))
    pages = [scanned[number].lines if number in scanned else texts[number] for number in range(1, len(contents) + 1)]
    repairs += _told(contents, scanned)
    made = flow(pages)
    repairs += [Repair("running", text, "", f"trang {page}") for page, text in made.running]
    found = blocks(made, set(scanned), repairs)
    for page in scanned.values():
        found += page.stamps
    if not any(block.text or block.cells or block.label for block in found):
        raise Refused("file-no-text")
    import pypdfium2

    programs = [("pypdfium2", str(pypdfium2.PYPDFIUM_INFO)), ("pdfium", str(pypdfium2.PDFIUM_INFO))]
    programs += next((list(page.programs) for page in scanned.values()), [])
    return Source(
        name=name,
        kind="scan" if scanned else "pdf",
        sha256=hashlib.sha256(raw).hexdigest(),
        size=len(raw),
        pages=len(contents),
        blocks=tuple(found),
        repairs=tuple(repairs),
        programs=tuple(programs),
        images=tuple(page.image for page in scanned.values() if page.image is not None),
    )


def is_picture(content: PageContent) -> bool:
    """Whether a page must be read with OCR: see the head of this module. A page with nothing on it is none."""
    seen = len(content.chars)
    if content.pictured >= _PICTURE and (seen < _FEW or content.hidden > seen):
        return True
    if seen == 0:
        return content.hidden > 0 or content.pictured > 0 or content.drawn > _OUTLINES
    return content.unknown + unread(content.chars) > _UNKNOWN * seen


def text_page(content: PageContent) -> PageLines:
    """Lines and tables of a page with text."""
    made = []
    rest = list(content.chars)
    found = grids(content.number, content.rules)
    for grid in found:
        inside = [char for char in rest if grid.holds((char.x0 + char.x1) / 2, char.base - char.size / 3)]
        if not inside:
            continue
        taken = {id(char) for char in inside}
        rest = [char for char in rest if id(char) not in taken]

        def words(area: Any, chars: Sequence[Any] = inside) -> str:
            own = [char for char in chars if area.holds((char.x0 + char.x1) / 2, char.base - char.size / 3)]
            return cell_text(lines_of(content.number, own), area)

        made.append(table(grid, words))
    free = tuple(rule for rule in content.rules if not any(grid.holds(rule.x0, rule.y0) for grid in found))
    lines = tuple(lines_of(content.number, rest))
    return PageLines(content.number, content.width, content.height, lines, tuple(made), free)


def _scanned(
    document: Any, contents: Sequence[PageContent], images: Path | None, texts: Sequence[PageLines]
) -> dict[int, ScannedPage]:
    """The pages that are pictures, read; `texts` are the others. One poor page may be left out (`scan_trust`)."""
    if not contents:
        return {}
    from generator.intake.readers import scan, scan_trust

    engine = scan.engine()
    out: dict[int, ScannedPage] = {}
    try:
        for content in contents:
            page = document[content.number - 1]
            out[content.number] = scan.page(page, content.number, engine, images)
            page.close()
            if content.number == 1 and (measure := scan_trust.poverty(out[1])) is not None:
                scan_trust.refuse(1, measure)  # before minutes go by on the others
        left_out = scan_trust.check(list(out.values()), texts)
    except Refused:
        for one in out.values():  # nothing stays of what is refused
            if images is not None and one.image is not None:
                (images / one.image.file).unlink(missing_ok=True)
        raise
    return scan_trust.without(out, left_out)


def _told(contents: Sequence[PageContent], scanned: dict[int, ScannedPage]) -> list[Repair]:
    """What of the pages' letters is not in the record."""
    out = []
    for content in contents:
        at = f"trang {content.number}"
        if content.number in scanned:
            if content.hidden or content.chars:
                lost = f"{content.hidden + len(content.chars)} chữ nằm dưới ảnh hoặc không rõ mã"
                out.append(Repair("text-layer", lost, "đọc lại từ ảnh của trang", at))
            out += [replace(one, at=one.at or at) for one in scanned[content.number].repairs]
            continue
        if content.turned:
            out.append(Repair("turned", f"{content.turned} chữ không nằm ngang", "", at))
        if content.hidden:
            out.append(Repair("hidden", f"{content.hidden} chữ không hiện ra trên giấy", "", at))
    return out
