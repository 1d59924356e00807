"""The review page (trang xem lại): a draft beside the original, for the person who checks it. Offline, self-contained.

It is written beside the draft with its style sheet and script as files of their own, so that it opens from a folder or
a USB stick and runs under a strict Content-Security-Policy. It changes nothing: what a person decides is written into
plan.yml and da-xem.yml by that person; the page only gathers the lines for the latter, to be copied.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.intake.collate import Collation, Difference
from generator.intake.draft import Draft
from generator.intake.review_view import view
from generator.intake.write_flags import Kept
from generator.intake.write_state import replace
from generator.resources import templates_dir

ASSETS = ("xem-lai.css", "xem-lai.js")

KIND_WORDS = {
    "spelling": "cách viết dấu (uỷ/ủy)", "tone": "chỉ khác dấu", "letters": "chữ gần giống nhau", "hyphen": "gạch nối",
    "spacing": "khoảng trắng", "number": "số", "case": "hoa, thường", "punctuation": "dấu câu", "words": "khác chữ",
    "missing": "chỉ có bên trái", "added": "chỉ có bên phải",
}  # fmt: skip
"""Kind of a difference -> how a reader is told."""


def write(folder: Path, name: str, draft: Draft, flags: Sequence[Kept], images: str = "") -> None:
    """Write the page `name` and its assets into a draft's folder. `images`: the folder of the page images in there."""
    points = {image.file: _points(folder / images / image.file) for image in draft.source.images} if images else {}
    _page(folder, name, "review.html.j2", view(draft, flags, images, points))


def _points(file: Path) -> float:
    """Points that a pixel of a PNG covers, from its own word on its resolution (pHYs); 0 where it has none."""
    with file.open("rb") as png:
        head = png.read(4096)
    at = head.find(b"pHYs")
    if at < 0 or head[at + 12 : at + 13] != b"\x01":
        return 0.0
    a_metre = int.from_bytes(head[at + 4 : at + 8], "big")
    return 72 / (a_metre * 0.0254) if a_metre else 0.0


def write_comparison(path: Path, found: Collation, left: str, right: str) -> None:
    """Write the page that shows two texts side by side. `left` and `right` name them."""
    grouped = _grouped(found.differences)
    _page(
        path.parent,
        path.name,
        "so-sanh.html.j2",
        {"found": found, "left": left, "right": right, "kinds": KIND_WORDS, "grouped": grouped},
    )


def _grouped(differences: Sequence[Difference]) -> list[tuple[bool, list[tuple[int, Difference]]]]:
    """The real differences with their numbers, then the likely slips."""
    numbered = list(enumerate(differences))
    return [(slip, [(n, d) for n, d in numbered if d.slip is slip]) for slip in (False, True)]


def _page(folder: Path, name: str, template: str, values: dict[str, object]) -> None:
    html = _environment().get_template(template).render(values)
    replace(folder / name, html.encode())
    for asset in ASSETS:
        replace(folder / asset, (templates_dir() / "intake" / asset).read_bytes())


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(templates_dir() / "intake"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
