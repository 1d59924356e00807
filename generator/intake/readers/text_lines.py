"""Lines to paragraphs: which line of a plain text goes on with the one before it, and how the two are joined.

Texts come wrapped at a column (a PDF's text, old e-mail), as one line a paragraph (Word), or cut where a page ended
(OCR). A label starts a paragraph; otherwise it is told by how full the line before is and by how it ends.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.reading.labels import read_label
from generator.reading.verbs import DUTY, PREDICATE
from generator.vietnamese import fold, folded_pattern, nfc

_WIDEST = 130  # columns: longer lines are whole paragraphs, not wrapped ones
_FULL = 0.72
_BRIM = 0.93
_HALF = 0.5
_MARGIN = 2  # columns of indent that start a paragraph
_MIDDLE = 0.3  # of a line's width: a number set in farther stands in the middle
_NEAR = 6  # long lines before and after one that tell the margin there
_FEW = 2  # lines that tell no margin yet
_ENOUGH = 5  # lines that show how a file is laid out
_RARE = 0.1
_OFTEN = 4  # first lines broken after a few words that tell a layout
_PAGE_LINES = 15  # lines that a page has at least
_PAGE_END = 66  # letters that a paragraph has at least before a page can cut it

RECIPIENTS = folded_pattern(r"\W*nơi nhận *:?")
_NOTE_MARK = re.compile(r"\[\d{1,3}\]")
_NOTE = re.compile(r"\[\d{1,3}\] ?(?=[A-ZÀ-ỸĐ])")
_COLUMNS = re.compile(r"\S {3,}\S")
_SPACES = re.compile(r"[^\S\n]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_ENDS = re.compile(r"[.:;!?…](?:[”\"’)\]*_]*)$")
_OPEN_END = folded_pattern(
    r"(?<!\w)(?:và|của|về|với|các|những|theo|tại|do|cho|trong|từ|đến|là|bằng|để|hoặc|hay|đồng chí)$"
)
# after these a number goes on («ngày ⏎ 20»), and no sentence: «chuyển đổi số», «trong năm», «nêu tại mục»
_BEFORE_NUMBER = folded_pattern(
    r"(?<!\w)(?:số|ngày|tháng|năm|quý|khoản|điểm|điều|mục|thứ|khoá|lần thứ|đại hội|và|đến)$"
)
_NUMBER_NEXT = re.compile(r"\d|[IVXLC]+(?!\w)|[A-ZĐ]{2,}[-/]|[-/(]")
_COUNTED = folded_pattern(r"(?<!\w)(?:ngày|tháng|năm|quý|số|khoản|điều|khoá|lần thứ|đại hội|và|đến)$")
# a document's number that the end of a line cut at one of its hyphens or slashes
_NUMBER_HEAD = re.compile(r"(?:\d[\w./]*|[A-ZĐ]{2,})[-/]$")
_NUMBER_TAIL = re.compile(r"[-/][A-ZĐ]|[A-ZĐ]{2}|\d")
# a line that ends with the first word of a name, and what cannot go on with it
_NAME_OPEN = folded_pattern(r"(?<= )(?:sở|cục|chi cục|tổng cục|vụ|viện|trung tâm|bộ|uỷ ban)$")
_COMMITTEE_OPEN = folded_pattern(r"(?<= )(?:uỷ ban|hội đồng) nhân dân$")
_NO_NAME = folded_pattern(
    r"(?:các|những|mỗi|sở|bộ|ban|uỷ ban|cục|vụ|viện|trung tâm|phòng|văn phòng|căn cứ|theo|trong|từ|đến|trước|sau|khi|"
    r"để|về|đối với|năm|quý|tháng|ngày|hằng|hàng|thời|kinh phí|cơ quan|đơn vị|nội dung|số|như|lưu|thủ trưởng|chủ tịch|"
    r"giám đốc|công an|thường xuyên|kết quả|điều|chương|mục|phần|phụ lục|kính gửi|nơi nhận)(?!\w)"
)
_PLACE_NEXT = folded_pattern(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|cấp)(?!\w)")
_CAPITAL_END = re.compile(r"(?<![\w])[^\W\d_a-z]\w*$")
_PAGE_NUMBER = re.compile(r"[-–—]? ?(?:Trang )?\d{1,3}(?: ?/ ?\d{1,3})? ?[-–—]?")


@dataclass(frozen=True, slots=True)
class Shape:
    """How the lines of a file are laid out: whether they are wrapped, at which column, and from which margin; `spaced`:
    an empty line stands before each paragraph; `short_first`: the first line of a paragraph is broken after a few
    words, as pages of law sites are whose source was indented."""

    wrapped: bool
    width: int
    margin: int
    spaced: bool = False
    short_first: bool = False


def clean(text: str) -> str:
    """`text` in NFC on one line: white space of any kind is one blank, letters that have no width are left out."""
    return _SPACES.sub(" ", nfc(text).translate(_INVISIBLE)).strip()


def shape_of(lines: Sequence[str]) -> Shape:
    """The layout of a file by its lines as they are (with their indents)."""
    ends = sorted(len(line.rstrip()) for line in lines if line.strip())
    if not ends:
        return Shape(False, 0, 0)
    width = ends[int(0.9 * (len(ends) - 1))]
    long = [line for line in lines if len(line.rstrip()) >= _FULL * width]
    open_ends = sum(1 for line in long if not _ENDS.search(line.rstrip()))
    wrapped = 40 <= width <= _WIDEST and len(long) >= 4 and open_ends >= 0.4 * len(long)
    indents = sorted(len(line) - len(line.lstrip(" ")) for line in long)
    margin = indents[len(indents) // 4] if indents else 0
    short_first = sum(_breaks_early(a, b, width) for a, b in pairwise(lines)) >= _OFTEN
    return Shape(wrapped, width, margin, short_first=wrapped and short_first)


def _breaks_early(before: str, line: str, width: int) -> bool:
    last, text = clean(before), clean(line)
    if not last or not text or len(before.rstrip()) >= _HALF * width:
        return False
    return text[0].islower() and not _ENDS.search(last) and not is_capitals(last)


def first_label(lines: Sequence[str]) -> int:
    """Where the first line stands that begins with a label; how many lines there are where none does."""
    return next((i for i, line in enumerate(lines) if begins_paragraph(clean(line))), len(lines))


def are_spaced(lines: Sequence[str]) -> bool:
    """Whether an empty line stands before each paragraph of some lines: before what begins with a label, so that what
    follows without one is the rest of a line. Tables and lists of recipients do not tell."""
    apart = together = inner = 0
    block: list[str] = []
    for line in [*map(clean, lines), ""]:
        if line:
            block.append(line)
            continue
        if block and not any(x[0] == "|" or RECIPIENTS.match(fold(x)) for x in block):
            begins = [begins_paragraph(x) for x in block]
            no_label = [False, *(_is_no_label(a, b, open_line=True) for a, b in pairwise(block))]
            starts = [label and not goes for label, goes in zip(begins, no_label, strict=True)]
            apart += starts[0]
            together += sum(starts[1:])
            inner += len(starts) - 1 - sum(starts[1:])
        block = []
    return apart >= _ENOUGH and inner >= _ENOUGH and together <= _RARE * apart


def margins_of(lines: Sequence[str], shape: Shape) -> list[int]:
    """The margin at each line: pages of one text that is laid out with blanks have each their own. Between two pages it
    is the wider one, so that the last lines of a page begin no paragraphs."""
    long = [i for i, line in enumerate(lines) if len(line.rstrip()) >= _FULL * shape.width]
    prose = next((a for a, b in pairwise(long) if b == a + 1 and not _COLUMNS.search(lines[a].strip())), len(lines))
    long = [i for i in long if i >= prose]  # a head has lines in columns and in the middle
    indents = [len(lines[i]) - len(lines[i].lstrip(" ")) for i in long]
    if not shape.wrapped or max(indents, default=0) == 0:
        return [shape.margin] * len(lines)
    out = [shape.margin] * prose
    for i in range(prose, len(lines)):
        at = bisect_left(long, i)
        both = (indents[max(0, at - _NEAR) : at], indents[at : at + _NEAR])
        sides = [sorted(side) for side in both if len(side) > _FEW] or [sorted(both[0] + both[1])]
        out.append(max(side[len(side) // 4] for side in sides))
    return out


def goes_on(before: str, line: str, shape: Shape) -> bool:
    """Whether `line` continues the paragraph whose last line is `before` (both with their indents, no blank line
    between them)."""
    if _is_label_alone(clean(before)) and clean(line) and not begins_paragraph(clean(line)):
        return True
    if not shape.wrapped and not shape.spaced:
        return False
    end, text = len(before.rstrip()), clean(line)
    last = clean(before)
    if not text or not last:
        return False
    if shape.wrapped and _name_goes_on(last, text):
        return True
    if shape.short_first and end < _HALF * shape.width and _is_broken_name(last, text):
        return True
    full = end >= _FULL * shape.width
    ended = _ENDS.search(last) is not None
    if begins_paragraph(text) and not _is_no_label(last, text, (full or shape.spaced) and not ended):
        return False
    if shape.spaced and text[0] not in "|#" and is_capitals(last) == is_capitals(text):
        return True
    counted = _COUNTED.search(fold(last)) is not None
    if counted and _NUMBER_NEXT.match(text):
        return True  # «… Quốc hội khoá⏎XV.»
    if is_capitals(last) != is_capitals(text) and not (full and text[0].islower()):
        return False
    if len(line) - len(line.lstrip(" ")) >= shape.margin + _MARGIN and not (full and text[0].islower()):
        return False
    if counted and text[0].islower():
        return True
    if _NUMBER_HEAD.search(last) and _NUMBER_TAIL.match(text):
        return True
    if text[0].islower() or last.endswith(","):
        return not ended or (last.endswith(";") and end >= _HALF * shape.width)
    if ended:  # a sentence may end at the brim, a list does not
        return last.endswith(".") and not last.endswith("./.") and end >= _BRIM * shape.width and shape.margin == 0
    return full


def is_cut(before: str, after: str) -> bool:
    """Whether a paragraph that ends in `before` was cut by the end of a page and goes on in the paragraph `after`."""
    if not before or not after or _ENDS.search(before) or begins_paragraph(after) or is_capitals(before):
        return False
    if len(before) < _PAGE_END and read_label(before, len(before), heading=False) is None:
        return False
    if after[0].islower() or _NUMBER_HEAD.search(before):
        return True
    if _BEFORE_NUMBER.search(fold(before)) and _NUMBER_NEXT.match(after):
        return True
    return not is_capitals(after) and (before.endswith(",") or _OPEN_END.search(fold(before)) is not None)


def is_page_number(line: str) -> bool:
    """Whether a line holds nothing but a page's number («3», «- 3 -», «Trang 3/12»)."""
    return _PAGE_NUMBER.fullmatch(line) is not None


def page_numbers_of(lines: Sequence[str], shape: Shape) -> frozenset[int]:
    """The lines that are only a page's number: beside a form feed, in the middle of a line of a text that is laid out
    with blanks, or one of a row that counts up page by page."""
    alone = {i: int(re.sub(r"\D*(\d+).*", r"\1", line)) for i, line in enumerate(lines) if is_page_number(clean(line))}
    found = {i for i in alone if "\f" in lines[i] or "\f" in "".join(lines[i + 1 : i + 3])}
    found |= {i for i in alone if shape.wrapped and len(lines[i]) - len(lines[i].lstrip()) > _MIDDLE * shape.width}
    row: list[int] = []
    for i, number in alone.items():
        if row and number == alone[row[-1]] + 1 and i - row[-1] >= _PAGE_LINES:
            row.append(i)
            found.update(row)
        elif number <= 2 or not row:
            row = [i]
    return frozenset(found)


def join(before: str, line: str) -> tuple[str, str]:
    """Two lines of one paragraph as one, and what was joined at a hyphen («NĐ- CP»), "" where a blank joins them.

    A hyphen stays: Vietnamese breaks no words, so it is part of a number or of a compound. A soft hyphen goes.
    """
    before, line = before.rstrip(), line.lstrip()
    if before.endswith(("\u00ad", "\ufffe")):
        before = before[:-1]
        if _NUMBER_HEAD.search(before + "-") and _NUMBER_TAIL.match(line):  # PDF writes U+FFFE for a line-end hyphen
            before += "-"
    elif not (
        (_NUMBER_HEAD.search(before) and _NUMBER_TAIL.match(line))
        or (re.search(r"\d$", before) and re.match(r"[-/][A-ZĐ]{2}", line))
        or (re.search(r"[^\W\d_]-$", before) and line[:1].isalpha())
    ):
        return f"{before} {line}", ""
    return before + line, f"{_last(before)}⏎{_first(line)}"


def is_capitals(text: str) -> bool:
    """Whether a text is printed in capitals throughout."""
    letters = [c for c in text if unicodedata.category(c) in ("Lu", "Ll")]
    return len(letters) >= 2 and sum(1 for c in letters if c.isupper()) >= 0.85 * len(letters)


def begins_paragraph(text: str) -> bool:
    """Whether a line begins a paragraph whatever stands before it: it has a label, or is a note."""
    label = read_label(text, len(text), heading=False)
    return (label is not None and label.sure) or text.startswith(("[^", "#", "|")) or _NOTE.match(text) is not None


def _is_label_alone(last: str) -> bool:
    """Whether a line is nothing but a label, whose words stand on the next: «4.», «[1]»."""
    label = read_label(last, len(last), heading=False)
    counted = label is not None and label.kind in ("section", "article", "number", "letter") and label.sure
    if not counted or label is None:
        return _NOTE_MARK.fullmatch(last) is not None
    return label.end == len(last)


def _name_goes_on(last: str, text: str) -> bool:
    """Whether a line ends in the middle of a name: «… của Giám đốc Sở ⏎ Nội vụ», «… Ủy ban nhân dân ⏎ Thành phố»."""
    if is_capitals(last) or is_capitals(text):
        return False
    if _COMMITTEE_OPEN.search(fold(last)):
        return _PLACE_NEXT.match(fold(text)) is not None
    opened = _NAME_OPEN.search(fold(last))
    return (
        opened is not None and last[opened.start()].isupper() and text[0].isupper() and not _NO_NAME.match(fold(text))
    )


def _is_broken_name(last: str, text: str) -> bool:
    """Whether a short line ends in a proper name that goes on: «1. Về Dự án Nhà máy điện Thí ⏎ Dụ 3 và Thí Dụ 4»."""
    if _ENDS.search(last) or last.endswith(",") or is_capitals(last) or is_capitals(text):
        return False
    if not _CAPITAL_END.search(last) or not text[0].isupper():
        return False
    return not (_NO_NAME.match(fold(text)) or PREDICATE.match(fold(text)) or DUTY.match(fold(text)))


def _is_no_label(last: str, text: str, open_line: bool) -> bool:
    """Whether what looks like a label is part of an open sentence: «kinh tế⏎- xã hội», «khoá⏎XIII. Các»."""
    if text[0] in "-–—":
        after = text[1:].lstrip()
        return open_line and (after[:1].islower() or (after[:1].isdigit() and last[-1:].isdigit()))
    return _COUNTED.search(fold(last)) is not None


def _last(text: str) -> str:
    return text.rsplit(" ", 1)[-1]


def _first(text: str) -> str:
    return text.split(" ", 1)[0]
