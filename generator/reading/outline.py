"""A body file -> its clauses, each under a path that stays its address for good.

Paths are labels joined by `.`, then `/n` for the n-th bullet or unnumbered paragraph of its parent: `IV.4/2`,
`III.3.1/4`, `III.1.1.b/2`, `P2.I.1`, `Đ5.2.b`, `PL1.II.7`, `fn/1`; `0` is the title and `0/1` the paragraph that
follows it. Labels decide the levels, never the number of `#`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import ClauseKind
from generator.reading.blocks import Block, Marked, read_blocks, read_marks, read_rows
from generator.reading.labels import BULLET_RANK, Label, follows, read_label, roman_value

# What stands under what. Sections stand under articles («Điều 1. Phê duyệt … như sau: I. …») unless the document
# prints sections before its first article. A number of n parts («3.1») stands n - 1 deeper than «3.».
_RANK = {"annex": 0, "part": 1, "chapter": 2, "division": 3, "article": 5, "section": 6, "number": 10, "letter": 20}
_SECTION_OVER_ARTICLE = 4
_PREFIX = {"annex": "PL", "part": "P", "chapter": "C", "division": "M", "article": "Đ"}
_CONTINUED = frozenset({"chapter", "article", "section", "number"})  # may count on across their parents
_FOOTNOTE = re.compile(r"\[\^(\w+)\]:\s*")
_ANNOUNCES = re.compile(r"\bsau(?: đây)?\s*:$", re.IGNORECASE)
_ROW_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)\.?|([IVXL]+)[.-]?|([a-zđ])[.)]?|([A-H])[.)-]?")


@dataclass(frozen=True, slots=True)
class OutlineClause:
    """A clause as read. `label` is as printed, `text` verbatim (NFC) without label and Markdown marks, `line` where it
    starts in the file (from 1), `marks` the italic spans of `text`, `level` its depth under `parent`, from 0.

    A table row's text is its cells joined by « | », without the number cell that is its label; a footnote's label is
    the name between its brackets, and the reference `[^1]` stays in the text that makes it.
    """

    path: str
    label: str
    kind: ClauseKind
    text: str
    parent: str
    level: int
    line: int
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class OutlineIssue:
    """What is suspicious in the labels, as data. `code`: `missed` (`label` does not follow `before`), `duplicate`
    (`label` is a path that occurs twice), `not-separated` (a line inside a block starts with `label`: a blank line
    is missing before it; `before` is how the block begins)."""

    line: int
    code: str
    label: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The clauses in the order of the text, and what is suspicious about them."""

    clauses: tuple[OutlineClause, ...]
    issues: tuple[OutlineIssue, ...] = ()


def read_outline(source: str) -> Outline:
    """The outline of a body file. Never fails: what fits no rule is a paragraph."""
    blocks = [_Labelled.read(block) for block in read_blocks(source)]
    walk = _Walk(lone_annexes=sum(b.is_lone_annex for b in blocks))
    for block in blocks:
        walk.block(block)
    return Outline(tuple(walk.clauses), tuple(sorted(walk.issues, key=lambda i: i.line)))


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A block with its text and its label, as far as the block alone tells them. A table has neither."""

    block: Block
    marked: Marked
    label: Label | None

    @classmethod
    def read(cls, block: Block) -> _Labelled:
        if block.is_table:
            return cls(block, Marked(""), None)
        marked = read_marks(block.lines)
        first_line = marked if len(block.lines) == 1 else read_marks(block.lines[:1])
        label = read_label(marked.text, len(first_line.text), block.heading)
        if label is not None and any(at < label.end for at in marked.escaped):
            label = None
        return cls(block, marked, label)

    @property
    def is_lone_annex(self) -> bool:
        """Whether it begins an annex without a number."""
        return self.label is not None and self.label.kind == "annex" and not self.label.value


@dataclass(slots=True)
class _Open:
    """A label whose clause is still open. `stem` is what a child's path starts with."""

    rank: int
    path: str
    stem: str


@dataclass(slots=True)
class _Bullet:
    """A bullet that is still open. `announces`: it ends in «sau:», so what follows belongs to it; `holds_bullets`:
    bullets of its own mark are its children, up to the next label."""

    mark: str
    path: str
    announces: bool
    holds_bullets: bool = False
    fresh: bool = True


class _Walk:
    """The way through the blocks, with what is open at each point."""

    def __init__(self, lone_annexes: int) -> None:
        self.clauses: list[OutlineClause] = []
        self.issues: list[OutlineIssue] = []
        self._levels: dict[str, int] = {}
        self._counted: dict[str, int] = {}
        self._open: list[_Open] = []
        self._bullets: list[_Bullet] = []
        self._runs: dict[tuple[str, str, str], tuple[str, str]] = {}
        self._latest: dict[str, str] = {}
        self._number_annexes = lone_annexes > 1
        self._annexes = 0
        self._sections_first = False

    # ── blocks ──

    def block(self, read: _Labelled) -> None:
        block, marked, label = read.block, read.marked, read.label
        if block.is_table:
            self._table(block)
            return
        self._look_inside(block)
        if m := _FOOTNOTE.match(marked.text):
            self._add(f"fn/{m[1]}", m[1], "footnote", marked, m.end(), "", block.line)
            return
        if label is not None and not label.sure and not self._continues(label):
            label = None
        if label is None:
            self._unlabelled(block, marked)
        elif label.kind == "bullet":
            self._bullet(label, marked, block.line)
        else:
            self._labelled(label, marked, block)

    def _unlabelled(self, block: Block, marked: Marked) -> None:
        if block.heading and not self._open and "0" not in self._levels:
            self._add("0", "", "title", marked, 0, "", block.line)
            return
        parent = self._scope()
        if block.heading:
            self._bullets.clear()
        else:
            while self._bullets and not self._bullets[-1].announces:
                self._bullets.pop()
            if self._bullets:
                self._bullets[-1].fresh = False
                parent = self._bullets[-1].path
        self._add(self._next(parent), "", "heading" if block.heading else "paragraph", marked, 0, parent, block.line)

    def _bullet(self, label: Label, marked: Marked, line: int) -> None:
        rank = BULLET_RANK[label.value]
        while self._bullets:
            top = self._bullets[-1]
            if top.announces and top.fresh and top.mark == label.value:
                top.holds_bullets = True
            if top.holds_bullets or BULLET_RANK[top.mark] < rank:
                break
            self._bullets.pop()
        parent = self._scope()
        if self._bullets:
            self._bullets[-1].fresh = False
            parent = self._bullets[-1].path
        path = self._next(parent)
        self._bullets.append(
            _Bullet(label.value, path, marked.text.endswith(":") and bool(_ANNOUNCES.search(marked.text)))
        )
        self._add(path, label.printed, "bullet", marked, label.end, parent, line)

    def _labelled(self, label: Label, marked: Marked, block: Block) -> None:
        self._bullets.clear()
        rank = self._rank(label)
        while self._open and self._open[-1].rank >= rank:
            self._open.pop()
        parent, stem = (self._open[-1].path, self._open[-1].stem) if self._open else ("", "")
        if label.kind == "number" and "." in label.value:
            # «3.1» repeats its parent's number, so it is joined to what the parent is joined to
            stem = next((o.stem for o in reversed(self._open) if o.rank < _RANK["number"]), "")
        value = label.value
        if label.kind == "annex":
            self._annexes += 1
            value = value or (str(self._annexes) if self._number_annexes else "")
        own = value if value[:1].isupper() else _PREFIX.get(label.kind, "") + value
        if label.kind == "article":  # articles count through the chapters of a document, and are cited without them
            stem = self._open[0].stem if self._open and self._open[0].rank == _RANK["annex"] else ""
        path = f"{stem}.{own}" if stem else own
        if path in self._levels:
            self.issues.append(OutlineIssue(block.line, "duplicate", path))
        elif value:
            self._check_run(label, stem, parent, block.line)
        self._latest[label.kind] = label.value
        self._open.append(_Open(rank, path, path))
        heading = block.heading or label.kind in {"annex", "part", "chapter", "division", "section"}
        kind: ClauseKind = "heading" if heading else "lettered" if label.kind == "letter" else "numbered"
        self._add(path, label.printed, kind, marked, label.end, parent, block.line)

    def _table(self, block: Block) -> None:
        """Rows of an annex go by group (a letter, under it a Roman number) and printed number; elsewhere, and where no
        number is printed, they are counted like bullets, so that they never take the path of a numbered clause. So are
        those whose numbers start again under each group that has only a name."""
        self._bullets.clear()
        scope = self._scope()
        in_annex = bool(self._open) and self._open[0].rank == _RANK["annex"]
        rows = read_rows(block)
        named_groups = in_annex and _numbers_start_again(rows)
        letter = roman = group = row = scope
        for line, cells, head in rows:
            number = _ROW_NUMBER.fullmatch(cells[0].text) if cells and in_annex and not head else None
            if number is None:
                names = named_groups and not head and _names_a_group(cells)
                parent = roman if names else group
                path, label, rest = self._next(parent), "", cells
                if names:
                    group = row = path
            else:
                label, rest = cells[0].text, cells[1:]
                if number[4]:
                    parent, path = scope, f"{scope}.{number[4]}"
                    letter = roman = group = row = path
                elif number[2] and roman_value(number[2]):
                    parent, path = letter, f"{letter}.{number[2]}"
                    roman = group = row = path
                elif number[1]:
                    parent = group
                    path = f"{group}.{number[1]}" if group == roman else self._next(group)
                    row = path
                else:
                    parent = row
                    path = f"{row}.{number[3] or number[2]}" if group == roman else self._next(row)
                if path in self._levels:
                    self.issues.append(OutlineIssue(line, "duplicate", path))
            self._add(path, label, "row", _joined(rest), 0, parent, line)

    # ── paths ──

    def _scope(self) -> str:
        return self._open[-1].path if self._open else "0"

    def _rank(self, label: Label) -> int:
        if label.kind == "section":
            if not any(o.rank == _RANK["article"] for o in self._open):
                self._sections_first = self._sections_first or "article" not in self._latest
            return _SECTION_OVER_ARTICLE if self._sections_first else _RANK["section"]
        return _RANK[label.kind] + label.value.count(".")

    def _next(self, parent: str) -> str:
        self._counted[parent] = self._counted.get(parent, 0) + 1
        return f"{parent}/{self._counted[parent]}"

    def _add(self, path: str, label: str, kind: ClauseKind, marked: Marked, start: int, parent: str, line: int) -> None:
        if kind == "footnote" and path in self._levels:
            self.issues.append(OutlineIssue(line, "duplicate", path))
        if parent not in self._levels:  # «0» where no title is printed
            parent = ""
        level = self._levels[parent] + 1 if parent else 0
        self._levels[path] = level
        italics = tuple((max(s - start, 0), e - start) for s, e in marked.italics if e > start)
        self.clauses.append(OutlineClause(path, label, kind, marked.text[start:], parent, level, line, italics))

    # ── what is suspicious ──

    def _continues(self, label: Label) -> bool:
        """Whether a bare «1.1» (without a mark after it) is a label here: the number before its last part is open."""
        stem = label.value.rpartition(".")[0]
        return any(o.path == stem or o.path.endswith(f".{stem}") for o in self._open)

    def _check_run(self, label: Label, stem: str, parent: str, line: int) -> None:
        base = label.value.rpartition(".")[0] if label.kind == "number" else ""
        run = (stem, label.kind, base)
        before = self._runs.get(run)
        self._runs[run] = (label.value, label.printed)
        if before is not None:
            fits, shown = follows(label.kind, label.value, before[0]), before[1]
        else:
            fits, shown = follows(label.kind, label.value, None), self._printed(parent)
            if not fits and label.kind in _CONTINUED and not base and label.kind in self._latest:
                fits = follows(label.kind, label.value, self._latest[label.kind])
        if base and fits and not self._open_numbers_agree(base):
            fits, shown = False, self._printed(parent)
        if not fits:
            self.issues.append(OutlineIssue(line, "missed", label.printed, shown))

    def _open_numbers_agree(self, base: str) -> bool:
        numbers = [o for o in self._open if o.rank >= _RANK["number"]]
        return not numbers or numbers[-1].path == base or numbers[-1].path.endswith(f".{base}")

    def _printed(self, path: str) -> str:
        return next((c.label for c in reversed(self.clauses) if c.path == path), "")

    def _look_inside(self, block: Block) -> None:
        """A list typed without blank lines reads as one clause: say so. A line may also be broken before a dash that
        is no bullet («kinh tế⏎- xã hội»), hence only after the end of a sentence or of a heading."""
        for i, line in enumerate(block.lines[1:], start=1):
            if not (block.heading or block.lines[i - 1].rstrip("*_ ").endswith((".", ";", ":", "./.", ")"))):
                continue
            marked = read_marks((line,))
            label = read_label(marked.text, len(marked.text), heading=False)
            if label is not None and label.sure and not any(at < label.end for at in marked.escaped):
                self.issues.append(OutlineIssue(block.line + i, "not-separated", label.printed, block.lines[0][:40]))


def _names_a_group(cells: tuple[Marked, ...]) -> bool:
    """Whether a row without a number holds nothing but one name."""
    return sum(bool(cell.text) for cell in cells) == 1


def _numbers_start_again(rows: Sequence[tuple[int, tuple[Marked, ...], bool]]) -> bool:
    """Whether printed numbers come twice in one numbered group, below names of groups that have no number."""
    seen: set[str] = set()
    named = False
    for _, cells, head in rows:
        number = _ROW_NUMBER.fullmatch(cells[0].text) if cells and not head else None
        if number is None:
            named = named or (not head and _names_a_group(cells))
        elif number[2] or number[4]:
            seen, named = set(), False
        elif number[1] and named and number[1] in seen:
            return True
        elif number[1]:
            seen.add(number[1])
    return False


def _joined(cells: tuple[Marked, ...]) -> Marked:
    """The cells of a row as one text, with their italics moved along."""
    text, italics = "", []
    for i, cell in enumerate(cells):
        text += " | " if i else ""
        italics += [(s + len(text), e + len(text)) for s, e in cell.italics]
        text += cell.text
    return Marked(text, tuple(italics))
