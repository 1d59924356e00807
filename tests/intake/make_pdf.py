"""Official documents of the tests as PDF: written as data, set in HTML as an office sets them, printed by Chromium.

`to_html` and `print_pdf` make a PDF with text; tests/intake/make_scan.py makes a scan of one. `raw_pdf` writes what
no browser prints: a page in a legacy font, text that nobody sees over a picture, a locked file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser

Set = Literal["body", "heading", "type", "subject", "right"]

STYLE = """
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
* { font-family: Tinos, serif }
body { margin: 0; font-size: 14pt; line-height: 1.25; text-align: justify; hyphens: manual }
p { margin: 0 0 6pt; text-indent: 12.7mm }
p.heading { font-weight: bold }
p.type, p.subject { text-align: center; text-indent: 0; font-weight: bold; margin: 0 }
p.type { font-size: 16pt; margin-top: 18pt }
p.subject:last-of-type { margin-bottom: 12pt }
p.right { text-align: right; text-indent: 0; font-style: italic }
p.subject + p.body { margin-top: 14pt }
table.two { width: 100%; border-collapse: collapse; margin: 0 }
table.two td { width: 58%; font-size: 13pt; vertical-align: top; text-align: center; padding: 0 }
table.two td.left { width: 42% }
table.two.tail td { font-size: 14pt }
table.two p { margin: 0; text-indent: 0; text-align: center }
table.two.tail { margin-top: 12pt; break-inside: avoid }
table.two.tail td.left p { text-align: left; font-size: 12pt }
table.ruled { width: 100%; border-collapse: collapse; margin: 6pt 0; font-size: 12pt }
table.ruled td { border: 0.75pt solid black; padding: 2pt 4pt; vertical-align: top; text-align: left }
table.ruled tr:first-child td { font-weight: bold; text-align: center }
table.ruled tr { break-inside: avoid }
hr { width: 50mm; margin: 0 0 4pt; border: 0; border-top: 0.75pt solid black }
.foot { position: absolute; bottom: 0 }
.foot p { font-size: 10pt; text-indent: 0; margin: 0 }
section { position: relative; height: 255mm; break-after: page }
sup { font-size: 8pt; line-height: 0 }
"""


@dataclass(frozen=True)
class Para:
    """A paragraph: label and words apart as a block has them; `*…*` in italics, `[^1]` a raised reference."""

    text: str
    label: str = ""
    as_: Set = "body"


@dataclass(frozen=True)
class Ruled:
    """A ruled table: rows of cells. `None` is a cell that the one on its left covers, `...` one that the one above
    covers; «|» breaks a line inside a cell."""

    rows: tuple[tuple[object, ...], ...]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Letter:
    """A document as a reader must give it back."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    body: tuple[Para | Ruled, ...]
    tail_left: tuple[str, ...] = ()
    tail_right: tuple[str, ...] = ()
    copy: Letter | None = None
    extra_css: str = field(default="", compare=False)


def plain(text: str) -> str:
    """The words of a paragraph without the marks of italics."""
    return re.sub(r"\*([^*]+)\*", r"\1", text)


def _marked(text: str) -> str:
    made = re.sub(r"\*([^*]+)\*", r"<i>\1</i>", escape(text))
    return re.sub(r"\[\^(\w+)\]", r"<sup>\1</sup>", made)


def _columns(left: Sequence[str], right: Sequence[str], name: str) -> str:
    cells = "".join(
        f'<td class="{side}">' + "".join(f"<p>{_marked(line) or '&nbsp;'}</p>" for line in lines) + "</td>"
        for side, lines in (("left", left), ("right", right))
    )
    return f'<table class="two {name}"><tr>{cells}</tr></table>'


def _ruled(table: Ruled) -> str:
    out = []
    for at, row in enumerate(table.rows):
        cells = []
        for column, cell in enumerate(row):
            if cell is None or cell is ...:
                continue
            wide = 1
            while column + wide < len(row) and row[column + wide] is None:
                wide += 1
            high = 1
            while at + high < len(table.rows) and table.rows[at + high][column] is ...:
                high += 1
            width = f' width="{table.widths[column]}%"' if table.widths and at == 0 else ""
            words = "<br>".join(_marked(part) for part in str(cell).split("|"))
            cells.append(f'<td colspan="{wide}" rowspan="{high}"{width}>{words}</td>')
        out.append("<tr>" + "".join(cells) + "</tr>")
    return '<table class="ruled">' + "".join(out) + "</table>"


def _body(parts: Sequence[Para | Ruled]) -> str:
    out = []
    for part in parts:
        if isinstance(part, Ruled):
            out.append(_ruled(part))
        else:
            label = escape(part.label) + " " if part.label else ""
            out.append(f'<p class="{part.as_}">{label}{_marked(part.text)}</p>')
    return "\n".join(out)


def to_html(letter: Letter) -> str:
    """The letter set as an office sets it: A4, Times, two columns at the head and at the end."""
    parts = []
    at: Letter | None = letter
    while at is not None:
        parts.append(_columns(at.left, at.right, "head"))
        parts.append(_body(at.body))
        if at.tail_left or at.tail_right:
            parts.append(_columns(at.tail_left, at.tail_right, "tail"))
        at = at.copy
    return page("\n".join(parts), letter.extra_css)


def page(body: str, css: str = "") -> str:
    """A whole HTML page in the style of an official document."""
    return f'<!doctype html><meta charset="utf-8"><title>x</title><style>{STYLE}{css}</style><body>{body}</body>'


def print_pdf(browser: Browser, html: str, running: str = "", number: bool = True, landscape: bool = False) -> bytes:
    """The page as Chromium prints it; `number`: page numbers at the top, in the middle; `running`: a line below each
    page."""
    tab = browser.new_page()
    try:
        tab.set_content(html)
        tab.evaluate("document.fonts.ready")
        small = "font-family: Tinos; font-size: 13px; width: 100%; text-align: center"
        return tab.pdf(
            format="A4",
            landscape=landscape,
            display_header_footer=True,
            header_template=f'<div style="{small}">{"<span class=pageNumber></span>" if number else ""}</div>',
            footer_template=f'<div style="{small}">{escape(running)}</div>',
            margin={"top": "20mm", "bottom": "20mm", "left": "30mm", "right": "15mm"},
        )
    finally:
        tab.close()


# ── PDF files written by hand ────────────────────────────────────────────────────────────────────────────────────────


def assemble(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF file of these objects, numbered from 1; the first is the catalogue."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def stream(content: bytes, extra: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n" % (len(content), extra) + content + b"\nendstream"


def raw_pdf(content: bytes, fonts: dict[str, str], rotate: int = 0, picture: Image.Image | None = None) -> bytes:
    """One A4 page with this content stream. `fonts`: resource name to the name of a font with the letters of Windows
    Latin 1, which no program has at hand: its letters are all of one width. `picture` is `/Im1` for the content."""
    names = b" ".join(b"/%s %d 0 R" % (name.encode(), 5 + i) for i, name in enumerate(fonts))
    pictures = b"/XObject << /Im1 %d 0 R >>" % (5 + len(fonts)) if picture else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate %d /Contents 4 0 R "
        b"/Resources << /Font << %s >> %s >> >>" % (rotate, names, pictures),
        stream(content),
    ]
    widths = b"[" + b" ".join([b"500"] * 224) + b"]"
    objects += [
        b"<< /Type /Font /Subtype /TrueType /BaseFont /%s /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 "
        b"/Widths %s >>" % (name.encode(), widths)
        for name in fonts.values()
    ]
    if picture:
        grey = picture.convert("L")
        head = b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8"
        objects.append(stream(grey.tobytes(), head % grey.size))
    return assemble(objects)


def shown(lines: Sequence[tuple[str, float, float, bytes]], size: float = 14) -> bytes:
    """A content stream: lines of (font resource, x, y from below, bytes in the font's encoding)."""
    out = []
    for font, x, y, text in lines:
        safe = text.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        out.append(b"BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET" % (font.encode(), size, x, y, safe))
    return b"\n".join(out)
