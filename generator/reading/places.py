"""A clause's path in the words of a Vietnamese sentence: «gạch đầu dòng thứ 2, điểm 4, mục IV»."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from generator.model import ClauseKind


class Placed(Protocol):
    """What a clause must tell about itself here: `generator.model.Clause` and `OutlineClause` both do."""

    @property
    def path(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def kind(self) -> ClauseKind: ...
    @property
    def parent(self) -> str: ...


def place_words(path: str, clauses: Iterable[Placed]) -> str:
    """Where a clause stands, from the inside out; an annex is named first («Phụ lục II, dòng 7»).

    `clauses` are those of its document. Bullets, paragraphs and rows without a number are counted among their own
    kind, as a person counts them on the paper. A path that no clause has is given back as it is.
    """
    return Places(clauses).words(path)


class Places:
    """Where the clauses of one document stand: for many questions about the same document, counted once."""

    def __init__(self, clauses: Iterable[Placed]) -> None:
        self._by_path = {c.path: c for c in clauses}
        self._below: dict[str, list[Placed]] = defaultdict(list)
        for c in self._by_path.values():
            self._below[_stem(c.path)].append(c)
        self._has_sections = any(path[0] != "0" and c.kind != "footnote" for path, c in self._by_path.items())
        self._said: dict[str, str] = {}
        self._said_of: dict[str, str] = {}

    def words(self, path: str) -> str:
        """As `place_words`."""
        words = self._said.get(path)
        if words is None:
            words = self._said[path] = self._words(path)
        return words

    def _words(self, path: str) -> str:
        clause = self._by_path.get(path)
        if clause is None:
            return path
        if clause.kind == "title":
            return "Tên văn bản"
        words: list[str] = []
        annex = ""
        current: Placed | None = clause
        while current is not None:
            word = self._said_of.get(current.path)
            if word is None:
                word = self._said_of[current.path] = self._word(current)
            if current.path.startswith("PL") and "." not in current.path and "/" not in current.path:
                annex = word
            elif word:
                words.append(word)
            above = self._by_path.get(current.parent)
            # «điểm 1.1» already says that it stands in điểm 1
            while above is not None and _repeats(current, above):
                above = self._by_path.get(above.parent)
            current = above
        if annex:
            words = [annex, *(reversed(words) if clause.kind == "row" else words)]
        return ", ".join(words)

    def _word(self, clause: Placed) -> str:
        path, last = clause.path, re.split(r"[./]", clause.path)[-1]
        if clause.kind == "title":
            return ""
        if clause.kind == "footnote":
            return f"chú thích {last}"
        if clause.kind == "row":
            return self._row_word(clause, last)
        if "/" in path and re.fullmatch(r"\d+", last) and clause.kind in {"bullet", "paragraph", "heading"}:
            return self._counted_word(clause)
        if clause.kind == "lettered":
            return f"điểm {last}"
        if number := _number(path):
            return f"khoản {number}" if re.search(r"(?:^|\.)Đ\w+\.", path) else f"điểm {number}"
        if last.startswith("Đ"):
            return f"Điều {last[1:]}"
        if re.fullmatch(r"PL\w*|[PCM]\d+\w*", last):
            return _capitalised(clause.label)
        if last == "đ" or (len(last) == 1 and last.islower()):
            return f"điểm {last}"
        return f"phần {last}" if re.fullmatch(r"[A-H]", last) else f"mục {last}"

    def _counted_word(self, clause: Placed) -> str:
        stem = _stem(clause.path)
        siblings = [c for c in self._below[stem] if c.kind == clause.kind]
        if clause.kind == "bullet":
            siblings = [c for c in siblings if c.label == clause.label]
        count = _place_in(siblings, clause)
        before_sections = stem == "0" and self._has_sections
        if clause.kind == "paragraph":
            if before_sections:
                return "đoạn mở đầu" if count == 1 else f"đoạn mở đầu thứ {count}"
            return f"đoạn {count}"
        word = "tiêu đề" if clause.kind == "heading" else "dấu cộng" if clause.label == "+" else "gạch đầu dòng"
        return f"{word} thứ {count}" + (", phần mở đầu" if before_sections else "")

    def _row_word(self, clause: Placed, last: str) -> str:
        if "/" in clause.path:
            rows = [c for c in self._below[_stem(clause.path)] if c.kind == "row" and "/" in c.path]
            return f"hàng thứ {_place_in(rows, clause)} của bảng"
        if re.fullmatch(r"[IVXL]+|[A-H]", last):
            return f"nhóm {last}"
        return f"dòng {_number(clause.path) or last}" if last[0].isdigit() else f"điểm {last}"


def _stem(path: str) -> str:
    return path.rpartition("/")[0]


def _place_in(siblings: Iterable[Placed], clause: Placed) -> int:
    return next(i for i, c in enumerate(siblings, start=1) if c.path == clause.path)


def _repeats(inner: Placed, outer: Placed) -> bool:
    number, above = _number(inner.path), _number(outer.path)
    return bool(above) and number.startswith(f"{above}.")


@lru_cache(maxsize=4096)
def _number(path: str) -> str:
    m = re.search(r"(?:^|\.)(\d+[a-zđ]?(?:\.\d+[a-zđ]?)*)$", path)
    return m[1] if m else ""


def _capitalised(label: str) -> str:
    """«PHẦN THỨ HAI» -> «Phần thứ hai», «PHỤ LỤC II» -> «Phụ lục II»."""
    words = label.strip(" .:-–").split()
    out = [w if re.fullmatch(r"[IVXL]+|[A-H]|\d\w*", w) else w.lower() for w in words]
    return " ".join(out)[:1].upper() + " ".join(out)[1:]
