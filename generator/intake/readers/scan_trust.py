"""How far the pages of a scan can be trusted: what refuses a document, and what is left out of its text.

A paper is refused where its first page or most of its pages are poor, or a page in its midst. One poor page is left out
where nothing hangs on it: behind the signature, as an annex of pictures, or with hardly a word on it. A person is told
which page that is (flag `scan-page-left-out`), and sees its picture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn

from generator.intake.readers.ocr import Seen
from generator.intake.readers.pdf_page import PageLines
from generator.intake.source import LEFT_OUT, Block, PageImage, Refused, Repair
from generator.intake.tail import is_authority, is_recipients

MEAN_FLOOR = 0.82
"""A page whose words have a lower mean confidence is too poor to trust (by letters)."""
DOUBTFUL_CEILING = 0.15
"""So is one where more than this share of the letters stand in words of a confidence below `DOUBTFUL`."""
DOUBTFUL = 0.5
LEAST_DPI = 120
"""A picture of less dots an inch is too coarse: a mark above a letter is three dots."""
GRAIN_CEILING = 0.45
"""And one with more grain than that: it is not even read, since Tesseract takes minutes over specks."""
ENOUGH = 40
"""Letters that a page needs before it is judged."""
FEW = 150
"""Letters below which a page has hardly a word: three lines."""
_MOSTLY_DIGITS = 0.5  # share of the letters that stand in words with digits


@dataclass(frozen=True, slots=True)
class Sureness:
    """How surely words were read: their letters, the mean confidence by letters, and the share of the letters that
    stand in words below `DOUBTFUL`."""

    letters: int
    mean: float
    doubtful: float


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """What one scanned page gave. `sureness` measures how far its words can be trusted."""

    number: int
    lines: PageLines
    stamps: tuple[Block, ...]
    repairs: tuple[Repair, ...]
    image: PageImage | None
    programs: tuple[tuple[str, str], ...]
    sureness: Sureness
    lean: float = 0.0  # degrees by which it was turned back
    resolution: int = 250  # dots an inch of the picture in the file
    grain: float = 0.0  # of a page that was not read because of it; else 0


def sureness(words: Sequence[Seen]) -> Sureness:
    """How surely the words of a page were read. A page of digits (coordinates, amounts) is judged by its words, where
    there are enough: each number is read twice and shown to a person anyway."""
    plain = [word for word in words if not any(c.isdigit() for c in word.text)]
    letters, rest = _letters(words), _letters(plain)
    if letters - rest > _MOSTLY_DIGITS * letters and rest >= ENOUGH:
        return _sureness(plain)
    return _sureness(words)


def _sureness(words: Sequence[Seen]) -> Sureness:
    letters = _letters(words)
    if not letters:
        return Sureness(0, 0.0, 0.0)
    mean = sum(word.confidence * len(word.text) for word in words) / letters
    return Sureness(letters, mean, _letters([word for word in words if word.confidence < DOUBTFUL]) / letters)


def _letters(words: Sequence[Seen]) -> int:
    return sum(len(word.text) for word in words)


def poverty(page: ScannedPage) -> tuple[str, str] | None:
    """What was found too poor on a page, and the threshold, as a person reads them; None where it can be trusted."""
    found = page.sureness
    if page.grain:
        return f"hạt nhiễu {page.grain:.0%}", f"{GRAIN_CEILING:.0%}"
    if found.letters < ENOUGH:
        return None
    if page.resolution < LEAST_DPI:
        return f"độ phân giải {page.resolution} dpi", f"{LEAST_DPI} dpi"
    if found.mean < MEAN_FLOOR:
        return f"độ tin trung bình {found.mean:.0%}", f"{MEAN_FLOOR:.0%}"
    if found.doubtful > DOUBTFUL_CEILING:
        return f"{found.doubtful:.0%} chữ không chắc", f"{DOUBTFUL_CEILING:.0%}"
    return None


def check(pages: Sequence[ScannedPage], others: Sequence[PageLines] = ()) -> dict[int, tuple[str, str]]:
    """The pages that are left out, by number, each with what was found and the threshold. `others` are the pages of the
    document with text of their own.

    Raises Refused: `scan-empty` where no page has a letter, `scan-poor` for the first page that cannot be left out.
    """
    poor = {page.number: measure for page in pages if (measure := poverty(page)) is not None}
    if not poor and not any(page.sureness.letters for page in pages):
        raise Refused("scan-empty")
    all_lines = [*others, *(page.lines for page in pages if page.number not in poor)]
    signed = min((lines.number for lines in all_lines if _is_signed(lines)), default=None)
    bare = {page.number for page in pages if _is_bare(page)}
    many = 2 * len(poor) > len(pages) + len(others)
    for number, measure in poor.items():
        behind = signed is not None and number > signed
        if number == 1 or many or not (behind or number in bare):
            refuse(number, measure)
    return poor


def refuse(number: int, measure: tuple[str, str]) -> NoReturn:
    """Refuse a document because of a page (Refused, `scan-poor`), with what was found and the threshold."""
    raise Refused("scan-poor", page=number, found=measure[0], floor=measure[1])


def _is_signed(page: PageLines) -> bool:
    """Whether a document is signed on a page: its recipients or on whose behalf it is signed stand there."""
    return any(is_recipients(line.text) or is_authority(line.text) for line in page.lines)


def _is_bare(page: ScannedPage) -> bool:
    return not page.grain and page.sureness.letters < FEW


def without(pages: Mapping[int, ScannedPage], left_out: Mapping[int, tuple[str, str]]) -> dict[int, ScannedPage]:
    """The pages, nothing but the pictures of those that are left out, and a repair that says so."""
    return {number: _emptied(page, *left_out[number]) if number in left_out else page for number, page in pages.items()}


def _emptied(page: ScannedPage, found: str, floor: str) -> ScannedPage:
    lines = PageLines(page.number, page.lines.width, page.lines.height, ())
    told = Repair(LEFT_OUT, f"{found}, ngưỡng {floor}", "trang không được ghi", f"trang {page.number}")
    return ScannedPage(page.number, lines, (), (told,), page.image, page.programs, page.sureness, page.lean)
