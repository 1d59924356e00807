"""What the columns of a task table are for, told by their heads.

Heads are worded and ordered in many ways («Cơ quan chủ trì», «Đơn vị đầu mối», «Chủ trì thực hiện»), stand in one row
or in two («Phân công thực hiện» over «Chủ trì» and «Phối hợp»), below a title, and may be followed by a row of numbers.
Where a head holds words of two kinds, the first one tells what the column is; one that is for leading and for working
together alike says so (`both`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.vietnamese import folded_pattern, tone_key

ColumnRole = Literal[
    "number", "theme", "content", "lead", "coordinate", "both", "submit", "start", "deadline", "product", "note"
]

# Rows that may stand above the head: a title of the sheet, a line «(Kèm theo Kế hoạch số …)».
_HEAD_WITHIN = 8
_LONGEST_HEAD = 70


def _head(words: str) -> re.Pattern[str]:
    return folded_pattern(rf"(?<!\w)(?:{words})(?!\w)")


_NUMBER = folded_pattern(r"(?:s?tt|số ?tt|số thứ tự|thứ tự|mục|no\.?|#)\.?")
_WORDS: tuple[tuple[ColumnRole, re.Pattern[str]], ...] = (
    # what is said of persons and papers, before the words that it holds
    (
        "note",
        _head(
            "ghi chú|lãnh đạo|người ký|căn cứ|cơ sở pháp lý|kinh phí|nguồn lực|dự toán|mức độ|tình trạng|đơn vị tính"
            "|địa điểm|thành phần|số lượng|chỉ tiêu|mục tiêu|đề nghị|ý kiến"
        ),
    ),
    (
        "submit",
        _head(
            "cấp trình|trình cấp|cơ quan trình|nơi nhận|báo cáo cấp|thẩm quyền"
            "|(?:cấp|cơ quan) (?:phê duyệt|ban hành|quyết định)"
        ),
    ),
    ("start", _head("bắt đầu|khởi công|triển khai từ")),
    (
        "deadline",
        _head("thời gian|thời hạn|thời điểm|tiến độ|hạn hoàn thành|hoàn thành|lộ trình|kết thúc|năm thực hiện"),
    ),
    ("product", _head("sản phẩm|kết quả|đầu ra|hình thức(?: văn bản)?")),
    ("coordinate", _head("phối hợp|tham gia|cùng thực hiện")),
    (
        "lead",
        _head(
            "chủ trì|đầu mối|chịu trách nhiệm|phụ trách|phân công|trách nhiệm|cơ quan, đơn vị"
            "|(?:cơ quan|đơn vị|tổ chức|người|sở,? ngành) (?:thực hiện|tham mưu|soạn thảo|được giao|triển khai)"
        ),
    ),
    (
        "content",
        _head(
            "nội dung|nhiệm vụ|nhóm|lĩnh vực|công việc|đầu việc|hoạt động|giải pháp|hành động|hạng mục|đề án"
            "|chương trình|tên (?:đề án|văn bản|việc)|việc (?:cần )?làm|phần việc"
        ),
    ),
)
_INDICATOR = folded_pattern(r"(?:tên )?(?:các )?chỉ tiêu(?: (?:chủ yếu|cụ thể|thực hiện))?")
_BOTH = folded_pattern(r"chủ trì.{0,40}phối hợp|phối hợp.{0,40}chủ trì")
_COUNTING = re.compile(r"\(?\[?(?:\d{1,2}|[A-Za-z])\]?\)?(?:\s*=.*)?")


@dataclass(frozen=True, slots=True)
class Heads:
    """Which rows are the head, and what each column is for. `first` is the row that the head begins at, `after` the
    first row of the table's body; `columns` are roles by column, "" in `unread` heads that say nothing known."""

    first: int
    after: int
    columns: Mapping[int, ColumnRole]
    texts: Mapping[int, str]

    @property
    def unread(self) -> tuple[int, ...]:
        """Columns with a head that is not understood."""
        return tuple(c for c, text in self.texts.items() if text and c not in self.columns)

    def of(self, role: ColumnRole) -> int | None:
        """The column of a role, None where the table has none."""
        return next((c for c, r in self.columns.items() if r == role), None)

    @property
    def is_task_table(self) -> bool:
        """Whether it says what is to be done, and who does it, by when, or with which result."""
        roles = set(self.columns.values())
        return "content" in roles and bool(roles & {"lead", "both", "deadline", "coordinate"})


def column_role(head: str) -> ColumnRole | None:
    """What the column under `head` is for; None where its words tell nothing."""
    folded = tone_key(head).strip(" .:*()")
    if not folded:
        return None
    if _NUMBER.fullmatch(folded):
        return "number"
    first: tuple[int, int] | None = None
    for rank, (_, pattern) in enumerate(_WORDS):
        match = pattern.search(folded)
        if match and (first is None or match.start() < first[0]):
            first = match.start(), rank
    if first is None:
        return None
    role = _WORDS[first[1]][0]
    return "both" if role in ("lead", "coordinate") and _BOTH.search(folded) else role


def read_heads(grid: Sequence[Sequence[str]], spans: Sequence[Sequence[bool]]) -> Heads | None:
    """The head of a table whose texts are `grid`, row by row; None where no row is one.

    A merged cell's text stands in each place that it covers; `spans` tells the places where the cell begins in the row
    above.
    """
    for first in range(min(len(grid), _HEAD_WITHIN)):
        row = grid[first]
        if any(len(text) > _LONGEST_HEAD for text in row):
            continue
        roles = {role for text in row if (role := column_role(text))}
        if len(roles) < 2 or len(set(filter(None, row))) < 3:
            continue
        texts = list(row)
        after = first + 1
        while after < len(grid) and _goes_on(grid, spans, after):
            texts = [
                below if below and below != above and not counts_columns(grid[after]) else above
                for above, below in zip(texts, grid[after], strict=True)
            ]
            after += 1
        return _named(first, after, texts, row)
    return None


def _goes_on(grid: Sequence[Sequence[str]], spans: Sequence[Sequence[bool]], row: int) -> bool:
    """Whether `row` still belongs to the head: it counts the columns, or holds nothing but words of heads."""
    texts = grid[row]
    if counts_columns(texts):
        return True
    own = {text for c, text in enumerate(texts) if text and not spans[row][c] and text != grid[row - 1][c]}
    if not own:
        return any(texts)
    return len(own) >= 2 and all(
        len(text) <= _LONGEST_HEAD and column_role(text) not in (None, "number") for text in own
    )


def counts_columns(row: Sequence[str]) -> bool:
    """Whether a row only numbers the columns: «(1) | (2) | (3)»."""
    own = [text.strip() for text in row if text.strip()]
    return len(own) >= 3 and all(_COUNTING.fullmatch(text) for text in own) and len(set(own)) == len(own)


def _named(first: int, after: int, texts: Sequence[str], top: Sequence[str]) -> Heads:
    columns: dict[int, ColumnRole] = {}
    for c, text in enumerate(texts):
        role = column_role(text) or column_role(top[c])
        if role == "deadline" and text != top[c] and column_role(text) is None:
            role = None
        if role:
            columns[c] = role
    _indicators(columns, texts)
    _one_content(columns)
    _one_deadline(columns, texts)
    return Heads(first, after, columns, dict(enumerate(texts)))


def _indicators(columns: dict[int, ColumnRole], texts: Sequence[str]) -> None:
    """Where a table says who leads and names no work, what it assigns are its indicators («Chỉ tiêu | Chủ trì»)."""
    if "content" in columns.values() or not {"lead", "both"} & {*columns.values()}:
        return
    named = [c for c in columns if _INDICATOR.fullmatch(tone_key(texts[c]).strip(" .:*()"))]
    if len(named) == 1:
        columns[named[0]] = "content"


def _one_content(columns: dict[int, ColumnRole]) -> None:
    """Of several columns of content the last is the task, what stands before it its theme."""
    content = [c for c, role in columns.items() if role == "content"]
    for c in content[:-1]:
        columns[c] = "theme"


def _one_deadline(columns: dict[int, ColumnRole], texts: Sequence[str]) -> None:
    """Of several columns of time, the one that speaks of the end."""
    times = [c for c, role in columns.items() if role == "deadline"]
    if len(times) < 2:
        return
    ends = [c for c in times if _ENDS.search(tone_key(texts[c]))] or times[-1:]
    for c in times:
        if c != ends[-1]:
            columns[c] = "start"


_ENDS = folded_pattern(r"(?<!\w)(?:hoàn thành|kết thúc|xong|đến)(?!\w)")
