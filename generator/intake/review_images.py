"""What a scan shows of itself on the review page: its pages with the boxes of the words, and crops of single fields.

A crop is cut by the browser: an SVG that shows a part of the page's picture. No picture is written twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.intake.review_origin import Origins, Stretch
from generator.intake.source import Box, PageImage, Source

_MARGIN = 3.0
"""Points of paper shown around a crop."""
_UNSURE = 0.8
"""Confidence below which a word of a scan is shown as doubtful."""


@dataclass(frozen=True)
class Crop:
    """A piece of a page image: the file, the view box in points, the page's size in points, and the least confidence of
    its words (None where there are none)."""

    file: str
    box: str
    width: float
    height: float
    page_width: float
    page_height: float
    page: int
    confidence: float | None


class Crops:
    """Pieces of the page images, cut by the browser: an SVG that shows a part of the picture."""

    def __init__(self, source: Source, origins: Origins, images: str, points: Mapping[str, float]) -> None:
        self._origins = origins
        self._folder = images
        self.images: dict[int, PageImage] = {i.page: i for i in source.images} if images else {}
        boxes = [w.box for b in source.blocks for w in b.words]
        self._scale = {
            page: points.get(image.file) or _scale(image, [b for b in boxes if b.page == page])
            for page, image in self.images.items()
        }

    def of(self, stretches: Sequence[Stretch]) -> list[Crop]:
        """The crops that show some stretches, one a line of print."""
        found: list[Crop] = []
        lines: list[tuple[Box, float | None]] = []
        for stretch in stretches:
            for box, confidence in self._origins.boxes(stretch):
                if lines and _same_line(lines[-1][0], box):
                    lines[-1] = _union(lines[-1], (box, confidence))
                else:
                    lines.append((box, confidence))
        for box, confidence in lines:
            image = self.images.get(box.page)
            if image is not None:
                scale = self._scale[box.page]
                x, y = max(0.0, box.x0 - _MARGIN), max(0.0, box.y0 - _MARGIN)
                width, height = box.x1 - x + _MARGIN, box.y1 - y + _MARGIN
                found.append(
                    Crop(
                        f"{self._folder}/{image.file}",
                        f"{x:.1f} {y:.1f} {width:.1f} {height:.1f}",
                        round(width, 1),
                        round(height, 1),
                        round(image.width * scale, 1),
                        round(image.height * scale, 1),
                        box.page,
                        confidence,
                    )
                )
        return found

    def pages(self, places: Iterable[tuple[str, str, Sequence[Stretch]]]) -> list[dict[str, object]]:
        """The page images, each with the boxes of everything that was read from it. A place: number, kind, where."""
        boxes: dict[int, list[dict[str, object]]] = {page: [] for page in self.images}
        for own_id, kind, stretches in places:
            for box, confidence in (b for s in stretches for b in self._origins.boxes(s)):
                if box.page in boxes:
                    boxes[box.page].append(
                        {
                            "id": own_id, "kind": kind, "x": round(box.x0, 1), "y": round(box.y0, 1),
                            "width": round(box.x1 - box.x0, 1), "height": round(box.y1 - box.y0, 1),
                            "unsure": confidence is not None and confidence < _UNSURE,
                        }
                    )  # fmt: skip
        return [
            {
                "page": page,
                "file": f"{self._folder}/{image.file}",
                "width": round(image.width * self._scale[page], 1),
                "height": round(image.height * self._scale[page], 1),
                "boxes": boxes[page],
            }
            for page, image in sorted(self.images.items())
        ]


_A4 = (595.3, 841.9)


def _scale(image: PageImage, boxes: Sequence[Box]) -> float:
    """Points a pixel of a page image that does not say its resolution: the page is A4, and no word stands beyond the
    paper's edge."""
    long, short = max(image.width, image.height), min(image.width, image.height)
    scale = min(_A4[1] / long, _A4[0] / short)
    reach = (
        max((b.x1 / image.width for b in boxes), default=0.0),
        max((b.y1 / image.height for b in boxes), default=0.0),
    )
    return max(scale, *reach)


def _same_line(one: Box, other: Box) -> bool:
    return one.page == other.page and min(one.y1, other.y1) - max(one.y0, other.y0) > 0.4 * (other.y1 - other.y0)


def _union(one: tuple[Box, float | None], other: tuple[Box, float | None]) -> tuple[Box, float | None]:
    a, b = one[0], other[0]
    known = [c for c in (one[1], other[1]) if c is not None]
    box = Box(a.page, min(a.x0, b.x0), min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1))
    return box, min(known, default=None)
