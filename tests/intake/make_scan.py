"""Scan-like PDFs of the tests: pages of a PDF as pictures, tilted, noisy, with a round seal and the stamp of arrival in
red ink. Everything is drawn here; nothing is left to chance (one seed)."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

RED = (205, 40, 45)


@dataclass(frozen=True)
class Scanner:
    """How badly a page is scanned: dots an inch, tilt in degrees, noise (spread of grey levels), blur in pixels, how
    dark the ink is (0 black … 255 white), quarter turns of the paper, JPEG quality, and how much darker the paper is
    at its lower right corner than at its upper left (levels of grey, as over the fold of a book)."""

    dpi: int = 300
    tilt: float = 0.0
    noise: float = 0.0
    blur: float = 0.0
    ink: int = 20
    turns: int = 0
    quality: int = 80
    grey: bool = False
    shade: int = 0


@dataclass(frozen=True)
class Stamp:
    """Red ink on a page: lines of text in a frame (the stamp of arrival), or a round seal where `lines` is empty;
    the middle, in points from the top left corner."""

    page: int
    x: float
    y: float
    lines: tuple[str, ...] = ()
    size: float = 12.0


def font(size: int, name: str = "Tinos-Regular.ttf") -> ImageFont.FreeTypeFont:
    """A font that has Vietnamese letters (Debian: fonts-croscore)."""
    return ImageFont.truetype(name, size)


def pictures(pdf: bytes, dpi: int) -> list[Image.Image]:
    """The pages of a PDF as pictures."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def find(pdf: bytes, words: str, last: bool = False) -> tuple[int, float, float] | None:
    """Where a PDF has these words first (or last): the page, and the middle of their line's beginning in points from
    the top left."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    found = None
    try:
        for number, page in enumerate(document, start=1):
            text = page.get_textpage()
            search = text.search(words)
            while (at := search.get_next()) is not None:
                left, bottom, _, top = text.get_charbox(at[0])
                found = number, left, page.get_height() - (bottom + top) / 2
                if not last:
                    return found
    finally:
        document.close()
    return found


def scan(pdf: bytes, scanner: Scanner, stamps: Sequence[Stamp] = ()) -> bytes:
    """The PDF printed and scanned again: a PDF of pictures only."""
    pages = []
    for number, page in enumerate(pictures(pdf, scanner.dpi), start=1):
        made = _inked(page, scanner)
        for stamp in stamps:
            if stamp.page == number:
                made = _stamped(made, stamp, scanner.dpi)
        pages.append(_scanned(made, scanner, number))
    return picture_pdf(pages, scanner.dpi, scanner.quality)


def picture_pdf(pages: Sequence[Image.Image], dpi: int, quality: int = 80) -> bytes:
    """A PDF whose pages are these pictures and nothing else."""
    out = io.BytesIO()
    pages[0].save(out, "PDF", resolution=dpi, save_all=True, append_images=list(pages[1:]), quality=quality)
    return out.getvalue()


def _inked(page: Image.Image, scanner: Scanner) -> Image.Image:
    if scanner.ink <= 20:
        return page
    return page.point([scanner.ink + value * (255 - scanner.ink) // 255 for value in range(256)] * 3)


def _stamped(page: Image.Image, stamp: Stamp, dpi: int) -> Image.Image:
    scale = dpi / 72
    ink = Image.new("RGB", page.size, "white")
    pen = ImageDraw.Draw(ink)
    x, y, thick = stamp.x * scale, stamp.y * scale, max(2, round(1.2 * scale))
    if stamp.lines:
        letters = font(round(stamp.size * scale))
        wide = max(pen.textlength(line, font=letters) for line in stamp.lines) + 12 * scale
        high = len(stamp.lines) * stamp.size * 1.35 * scale + 8 * scale
        pen.rectangle((x - wide / 2, y - high / 2, x + wide / 2, y + high / 2), outline=RED, width=thick)
        for at, line in enumerate(stamp.lines):
            top = y - high / 2 + 4 * scale + at * stamp.size * 1.35 * scale
            pen.text((x - pen.textlength(line, font=letters) / 2, top), line, fill=RED, font=letters)
    else:
        for radius in (52, 36):
            box = (x - radius * scale, y - radius * scale, x + radius * scale, y + radius * scale)
            pen.ellipse(box, outline=RED, width=2 * thick)
        letters = font(round(11 * scale))
        for at, word in enumerate(("VĂN PHÒNG", "★", "SÔNG HƯƠNG")):
            left = x - pen.textlength(word, font=letters) / 2
            pen.text((left, y + (at - 1.5) * 14 * scale), word, fill=RED, font=letters)
    return ImageChops.multiply(page, ink)


def _scanned(page: Image.Image, scanner: Scanner, seed: int) -> Image.Image:
    if scanner.tilt:
        page = page.rotate(scanner.tilt, Image.Resampling.BICUBIC, fillcolor="white")
    if scanner.blur:
        page = page.filter(ImageFilter.GaussianBlur(scanner.blur))
    if scanner.shade:
        fall = Image.linear_gradient("L").rotate(45, Image.Resampling.BICUBIC).crop((75, 75, 181, 181))
        dark = fall.resize(page.size, Image.Resampling.BICUBIC).point([v * scanner.shade // 255 for v in range(256)])
        page = ImageChops.subtract(page, Image.merge("RGB", (dark, dark, dark)))
    if scanner.noise:
        page = ImageChops.add(page, _noise(page.size, scanner.noise, seed), 1, -128)
    if scanner.turns:
        page = page.rotate(90 * scanner.turns, expand=True)
    return page.convert("L") if scanner.grey else page


def _noise(size: tuple[int, int], spread: float, seed: int) -> Image.Image:
    """Grains around grey 128. A tile is drawn once and repeated."""
    random_ = random.Random(seed)
    side = 256
    grains = bytes(max(0, min(255, round(random_.gauss(128, spread)))) for _ in range(side * side))
    tile = Image.frombytes("L", (side, side), grains)
    out = Image.new("L", size)
    for x in range(0, size[0], side):
        for y in range(0, size[1], side):
            out.paste(tile, (x, y))
    return Image.merge("RGB", (out, out, out))
