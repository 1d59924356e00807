"""The lines of a received file outside its body: what stands above the title and below the last clause.

A letterhead, a signature and a list of recipients are laid out in lines and columns, not in paragraphs, and Word keeps
them in tables without borders. Here they are lines again, each with the block that it came from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.intake.source import Block, Source
from generator.vietnamese import fold, folded_pattern

_ORNAMENT = re.compile(r"[\s*_\-–—=.\\|~•·+#]+")
_BREAKS = re.compile(r"[\n\t\v]| {3,}")
_CELLS = re.compile(r"[\n\t\v]| {3,}| \| | / (?=[A-ZĐÀ-Ỹ-])")  # cells that were written in one line
# What is printed over every document of the Party, or of the State; scans join it with what stands beside it.
_MOTTO = folded_pattern(r"đảng cộng sản việt nam|cộng hoà xã hội chủ nghĩa việt nam|độc lập ?- ?tự do ?- ?hạnh phúc")
_NO_LETTER = re.compile(r"\W+")
_MOTTO_LETTERS = frozenset(
    _NO_LETTER.sub("", fold(words, marks=False))
    for words in ("đảng cộng sản việt nam", "cộng hoà xã hội chủ nghĩa việt nam", "độc lập tự do hạnh phúc")
)
_LAYOUT = folded_pattern(
    r"nơi nhận ?:|độc lập ?- ?tự do|đảng cộng sản việt nam|^ *(?:t/m|tm|k/t|kt|t/l|tl)\b"
    r"|(?:^|\n) *đến(?: *\n|$)|(?<!\w)sao (?:y|lục)(?!\w)"
)


_DAY = folded_pattern(r"(?<!\w)ngày +\d* *tháng +\d* *năm")
_NUMBERED = folded_pattern(r"(?:s ?ố )?s?tt")
_CELLS_LAID_OUT = 24
_COLUMNS_LAID_OUT = 5
_LONGEST_LETTERHEAD = 300  # letters of a cell with number, place and date of a letterhead
_OPEN_DATE = folded_pattern(r", *ngày(?: *\d{1,2} *tháng(?: *\d{1,2} *năm)?| *\d{1,2}| *\d{1,2} *tháng *\d{1,2})?$")
_DATE_GOES_ON = folded_pattern(r"(?:\d|tháng|năm)")
_LONGEST_LAID_OUT = 2500
_OPEN_PLACE = folded_pattern(r"thành|thị|(?:thành phố|tp\.?|tỉnh|thị xã)(?: [^\W\d_]+){0,3}")
_PLACE_GOES_ON = folded_pattern(r"(?:[^\W\d_]+ ){0,4}?[^\W\d_]+, ngày(?!\w)")  # «Thành phố Hồ ⏎ Chí Minh, ngày …»
_OPEN_BODY = folded_pattern(r"uỷ(?: ban(?: nhân)?)?|hội(?: đồng(?: nhân)?)?|thủ")
_BODY_GOES_ON = folded_pattern(  # «ỦY ⏎ BAN NHÂN DÂN»
    r"(?:ban nhân dân|đồng nhân dân|nhân dân|dân|tướng chính phủ)(?!\w)"
)
_LONGEST_DATED = 60
_WORD = re.compile(r"[^\W\d_]+")
_UNDER = folded_pattern(
    r"(?:kt|tm|tl|tuq|t/m|t/l|k/t)\.? ?[^ ].*? (?=(?:phó|thứ trưởng)(?!\w))|"
    r"(?:tm|tl|tuq|t/m|t/l)\.? ?[^ ].*? (?=(?:chánh|giám đốc|vụ trưởng|cục trưởng|bí thư|chủ tịch|"
    r"trưởng (?:ban|phòng))(?!\w))"
)
_LONGEST_SIGNED, _LONGEST_NAME = 110, 6
_NUMBER_AND_TITLE = folded_pattern(r"số *:? *\d[^ ]*(?: ?[-/] ?[^ ]+)? +(?=(?:về việc|v/v)(?!\w))")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: `text` without blanks around it, at offset `start` of the text of block number `block` (from
    0; of the cell in a table). `label` is what is printed before it; `column` as in `Block`, in a table
    counted from 1."""

    block: int
    start: int
    text: str
    label: str = ""
    style: str = ""
    column: int = 0

    @property
    def folded(self) -> str:
        """The text for matching."""
        return fold(self.text)

    @property
    def printed(self) -> str:
        """Label and text, as on the paper."""
        return f"{self.label} {self.text}".strip()


def lines_of(source: Source) -> list[Line]:
    """Every line of the file in reading order, ornaments and drawn rules left out. Tables that only lay out a
    letterhead or a signature are taken apart column by column; other tables, and footnotes, are left out."""
    out: list[Line] = []
    for index, block in enumerate(source.blocks):
        if block.kind == "paragraph" and not block.text and block.label:
            out.append(Line(index, 0, "", block.label, block.style, block.column))
        elif block.kind == "paragraph":
            out += _lines(index, block.text, block.label, block.style, block.column)
        elif block.kind == "table" and is_layout(block):
            for cell in sorted(block.cells, key=lambda c: (c.column, c.row)):
                for start, piece in _signed(cell.text):
                    lines = _lines(index, piece, "", "", cell.column + 1)
                    out += (replace(line, start=line.start + start) for line in lines)
    return out


def _signed(cell: str) -> Iterator[tuple[int, str]]:
    """A cell that was flattened into one line, cut before the name of who signs: «THỦ TƯỚNG | Trần Văn Mẫu»."""
    words = list(_WORD.finditer(cell)) if "\n" not in cell and len(cell) <= _LONGEST_SIGNED else []
    first = len(words)
    while first and words[first - 1].group()[0].isupper() and not words[first - 1].group().isupper():
        first -= 1
    named = len(words) - first
    if first and 1 < named < _LONGEST_NAME and is_capitals(office := cell[: words[first].start()].strip(" *_")):
        under = _UNDER.match(fold(office))
        yield 0, office[: under.end()].rstrip() if under else office
        if under:
            yield under.end(), office[under.end() :]
        yield words[first].start(), cell[words[first].start() :].strip(" *_")
    else:
        yield 0, cell


def joined_lines(lines: Sequence[Line]) -> list[Line]:
    """Lines of a head that a narrow column broke in one again: a date («… ngày 20 tháng 12 năm ⏎ 2022»), a place, the
    name of a committee («ỦY ⏎ BAN NHÂN DÂN»)."""
    out: list[Line] = []
    for line in lines:
        before = out[-1] if out else None
        if (
            before is not None
            and (_name_goes_on(before, line) or (_OPEN_DATE.search(before.folded) and _DATE_GOES_ON.match(line.folded)))
            and len(before.text) <= _LONGEST_DATED
            and not line.label
        ):
            out[-1] = replace(before, text=f"{before.text} {line.text}")
        else:
            out.append(line)
    return out


def _name_goes_on(before: Line, line: Line) -> bool:
    """Whether a line goes on with the name of a place or of a body, of which the one before has the first words."""
    capitals = is_capitals(before.text)
    if capitals:
        body = _OPEN_BODY.fullmatch(before.folded) and _BODY_GOES_ON.match(line.folded)
        return bool(body) and line.text.split()[0].isupper()
    return bool(_OPEN_PLACE.fullmatch(before.folded) and _PLACE_GOES_ON.match(line.folded))


def is_layout(block: Block) -> bool:
    """Whether a table only puts a letterhead, a stamp or a signature beside something else. A table with numbered rows,
    or with many columns, does not; nor does a sentence in a cell that names a day."""
    if len(block.cells) > _CELLS_LAID_OUT or any(c.column >= _COLUMNS_LAID_OUT for c in block.cells):
        return False
    if any(_NUMBERED.fullmatch(fold(c.text)) for c in block.cells if c.row == 0):
        return False
    return any(_is_laid_out(fold(cell.text)) for cell in block.cells)


def _is_laid_out(folded: str) -> bool:
    dated = _DAY.search(folded) is not None and len(folded) <= _LONGEST_LETTERHEAD
    return dated or _LAYOUT.search(folded) is not None


def _lines(index: int, text: str, label: str, style: str, column: int) -> Iterator[Line]:
    at = 0
    first = True
    laid_out = (" | " in text and (_LAYOUT.search(fold(text)) or _DAY.search(fold(text)))) or (
        is_capitals(text) and _CELLS.search(text)
    )
    breaks = _CELLS if laid_out and len(text) <= _LONGEST_LAID_OUT else _BREAKS
    for part in [*breaks.finditer(text), None]:
        end = part.start() if part else len(text)
        for start, piece in _pieces(text[at:end]):
            words = piece.strip().strip("*_").strip()  # marks whose other half stands in the next line
            if words and not _ORNAMENT.fullmatch(words):
                offset = at + start + piece.index(words)
                yield Line(index, offset, words, label if first else "", style, column)
                first = False
        at = part.end() if part else end


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """A line cut where the motto stands, and between the number of a letter and what it is about."""
    for at, piece in _without_motto(text):
        if number := _NUMBER_AND_TITLE.match(fold(piece)):
            yield at, piece[: number.end()]
            yield at + number.end(), piece[number.end() :]
        else:
            yield at, piece


def _without_motto(text: str) -> Iterator[tuple[int, str]]:
    """A line cut where the motto stands, which is printed in a column of its own; the motto is a line too."""
    if len(text) > 160:  # a sentence that names the Party
        yield 0, text
        return
    at = 0
    for match in _MOTTO.finditer(fold(text)):
        if not text[match.start()].isupper():
            continue
        yield at, text[at : match.start()]
        yield match.start(), match.group() and text[slice(*match.span())]
        at = match.end()
    yield at, text[at:]


def is_motto(text: str) -> bool:
    """Whether a line is the motto of the Party or of the State, and names no body."""
    return _NO_LETTER.sub("", fold(text, marks=False)) in _MOTTO_LETTERS


_DIRT = re.compile(r"^[\s*_\-–—=.\\|~•·+#:;,“”‘’'\"`«»]+|[\s*_\-–—=.\\|~•·+#:;,“”‘’'\"`«»]+$")
_STRANGE = re.compile(r"[|~^{}<>=¬¡«»\\@$`]|\w[(){}\[\]][^\W\d_]|[.,:;]{2}|[^\W\d_][,:;][^\W\d_]")
_LETTERS = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?")


def cleaned(text: str) -> str:
    """A line of a letterhead without the dirt at its ends."""
    return _DIRT.sub("", text)


def is_damaged(text: str) -> bool:
    """Whether a line in capitals is a scan's dirt, or has some in it, and names nobody."""
    words = _LETTERS.findall(text)
    mixed = any(len(w) > 2 and not (w.isupper() or w[1:].islower()) for w in words)
    if any(_is_foreign(c) for w in words for c in w):
        return True
    return mixed or bool(_STRANGE.search(text)) or max(map(len, words), default=0) not in range(3, 9)


_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")


def _is_foreign(letter: str) -> bool:
    """Whether a letter stands in no Vietnamese word («Ÿ»); Ð is the Đ of old fonts."""
    parts = unicodedata.normalize("NFD", letter)
    return not _MARKS.issuperset(parts[1:]) or not (parts[0].isascii() or parts[0] in "đĐÐ")


def is_misread(text: str) -> bool:
    """Whether a sentence holds what no one prints: signs inside words, capitals inside words, or words in small letters
    that are no Vietnamese syllable («việcban»)."""
    if _STRANGE.search(text):
        return True
    for word in _LETTERS.findall(text):
        bare = fold(word, marks=False)
        if not word.isupper() and len(word) > 1 and not word[1:].islower():
            return True
        if word.islower() and len(word) > 3 and not _SYLLABLE.fullmatch(bare):
            return True
    return False


def is_capitals(text: str) -> bool:
    """Whether all words are printed in capitals (a number of the document may stand among them)."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 2 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)


_VOWEL = re.compile("[aeiouy]")


def in_small_letters(text: str) -> str:
    """A name printed in capitals as it is written in a sentence: «TỈNH UỶ QUẢNG NAM» -> «Tỉnh uỷ Quảng Nam».

    Only for names that no register knows; capitals hide which words are proper names, so the result is a proposal.
    """
    words = text.split()
    out: list[str] = []
    folded = [fold(w) for w in words]
    for i, word in enumerate(words):
        low = word.lower()
        before = folded[i - 1] if i else ""
        pair = f"{before} {folded[i]}"
        if len(word) > 1 and word.isalpha() and not _VOWEL.search(fold(word, marks=False)):
            out.append(word)  # «TNCS» is no syllable
        elif i == 0:
            out.append(low[:1].upper() + low[1:])
        elif (
            pair in _PAIRS
            or pair in _LEVEL_PAIRS
            or " ".join(folded[i : i + 2]) in _LEVEL_PAIRS
            or folded[i] in _ALWAYS_SMALL
            or (folded[i] in _LEVELS and folded[i + 1 : i + 2] != [_COMMITTEE])
        ):
            out.append(low)
        else:
            out.append(low[:1].upper() + low[1:])
    return " ".join(out)


_PAIRS = frozenset(
    map(
        fold,
        (
            "chấp hành", "thường vụ", "tỉnh uỷ", "tỉnh ủy", "thành uỷ", "thành ủy", "huyện uỷ", "huyện ủy", "quận uỷ",
            "quận ủy", "thị uỷ", "thị ủy", "đảng uỷ", "đảng ủy", "đảng bộ", "đảng đoàn", "cán sự", "sự đảng", "bí thư",
            "chính trị", "văn phòng", "uỷ ban", "nhân dân", "hội đồng", "thủ tướng", "chính phủ", "quốc hội",
            "trung ương", "chủ tịch", "ủy ban", "nội vụ", "tài chính", "kiểm tra", "tổ chức", "dân vận", "tuyên giáo",
            "nội chính", "thanh tra", "công an", "công thương", "giáo dục", "đào tạo", "môi trường", "nông nghiệp",
            "xây dựng", "tư pháp", "ban nhân", "đồng nhân", "ban cán", "y tế", "phụ nữ", "nông dân", "thanh niên",
            "tổng công", "cơ quan",
        ),
    )
)  # fmt: skip
_LEVEL_PAIRS = frozenset(map(fold, ("thành phố", "thị xã", "thị trấn", "đặc khu")))
_COMMITTEE = fold("uỷ")
_ALWAYS_SMALL = frozenset(map(fold, ("và", "của", "các", "về", "thuộc", "trực")))
_LEVELS = frozenset(map(fold, ("tỉnh", "huyện", "quận", "xã", "phường")))


def joined(lines: Sequence[Line]) -> str:
    """Lines as one text, as a sentence that was broken over them reads."""
    return " ".join(line.text for line in lines)
