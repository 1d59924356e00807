"""Agencies named in a text: exact names only, the longest first, every one at its place.

Two names that differ by a tone's place, by case or by white space are one («uỷ» and «ủy»); nothing else is forgiven, so
that a body is never guessed (domain notes, Responsibility). A name that two agencies share names neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from generator.model import Agency, AgencyKind
from generator.reading.openings import Opened
from generator.vietnamese import fold, folded_pattern, nfc

_Tree: TypeAlias = "dict[str, _Tree]"
_TOKEN = re.compile(r"\w+|[^\w\s]")

# A person of a body is not the body: «Ủy viên Ban Bí thư», «Chánh Văn phòng Trung ương Đảng».
_PERSON_BEFORE = folded_pattern(
    r"(?<!\w)(?:ủy viên(?: thường trực)?|thành viên|bí thư|(?:phó )?chủ tịch|chủ nhiệm|trưởng|thủ trưởng|bộ trưởng"
    r"|thứ trưởng|chánh|(?:tổng )?giám đốc|viện trưởng|vụ trưởng|cục trưởng) +$"
)
# «Phó Thủ tướng Chính phủ», «nguyên Bí thư …» hold another office, or none.
_DEPUTY_BEFORE = folded_pattern(r"(?<!\w)(?:phó|nguyên) +$")
_LONGEST_PERSON = 24
# «đảng» is the first half of another word: «mô hình tổ chức đảng đoàn» holds no «tổ chức đảng».
_OTHER_WORD = folded_pattern(r"(?<!\w)đảng +(?:đoàn|ủy|bộ|viên|phái)(?!\w)")


class Named(NamedTuple):
    """A name in a text: `[start, end)` in code points, and the id of the agency that it names."""

    start: int
    end: int
    agency: str


class Register:
    """The agencies of the collection as a reader knows them: by every name that is printed for them."""

    def __init__(self, agencies: Mapping[str, Agency]) -> None:
        """`agencies` by id. Names are their `name` and `variants`."""
        self.ids = frozenset(agencies)
        self._kinds: dict[str, AgencyKind] = {key: a.kind for key, a in agencies.items()}
        owners: dict[tuple[str, ...], set[str]] = {}
        for key, agency in agencies.items():
            for name in (agency.name, *agency.variants):
                if tokens := _tokens(name):
                    owners.setdefault(tokens, set()).add(key)
        # A shared name stays in the pattern: it must not be read as the shorter name inside it.
        self._owner = {tokens: next(iter(ids)) if len(ids) == 1 else None for tokens, ids in owners.items()}
        self._pattern = _pattern(self._owner)
        self._read: dict[str, tuple[Named, ...]] = {}  # by text: linking and checking ask for the same clauses

    def named(self, name: str) -> str | None:
        """The agency that is called exactly `name`; None where there is none, or more than one."""
        return self._owner.get(_tokens(name))

    def find(self, text: str, outside: Iterable[tuple[int, int]] = ()) -> list[Named]:
        """Every agency named in `text` (NFC), in order.

        What overlaps a span of `outside` is left out: the issuer inside a citation plays no part in the sentence. So is
        a name that is only the beginning of a longer one («Ban Bí thư» in «Ban Bí thư Trung ương Đoàn», whether the
        register knows that body or not), and a body behind the person who sits on it.
        """
        found = self._read.get(text)
        if found is None:
            found = self._read[text] = tuple(self._named_in(text))
        closed = tuple(outside)
        return [n for n in found if not any(s < n.end and n.start < e for s, e in closed)]

    def _named_in(self, text: str) -> Iterator[Named]:
        if self._pattern is None:
            return
        folded = fold(text)
        for match in self._pattern.finditer(folded):
            start, end = match.span()
            agency = self._owner.get(tuple(_TOKEN.findall(match.group())))
            if agency is None:
                continue
            if _goes_on(text, start, end) or _is_half_a_word(folded, end):
                continue
            if _DEPUTY_BEFORE.search(folded, max(0, start - _LONGEST_PERSON), start):
                continue
            if self._kinds[agency] != "persons" and _PERSON_BEFORE.search(
                folded, max(0, start - _LONGEST_PERSON), start
            ):
                continue
            yield Named(start, end, agency)


def _tokens(name: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(fold(nfc(name))))


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a proper name continues after `end`: a capitalised word right behind it, where not all is capitals."""
    rest = text[end : end + 2]
    if len(rest) < 2 or not rest[0].isspace() or not rest[1].isupper():
        return False
    return not text[start:end].isupper()


def _is_half_a_word(folded: str, end: int) -> bool:
    match = _OTHER_WORD.search(folded, max(0, end - 5))
    return match is not None and match.start() < end < match.end()


def _pattern(names: Iterable[tuple[str, ...]]) -> Opened | None:
    """One pattern for all names, as a tree over their words: its cost does not grow with the number of names that
    share a beginning («Ban …», «Uỷ ban nhân dân …»), and the longest name wins by trying to go on first."""
    tree: _Tree = {}
    for name in names:
        node = tree
        for token in name:
            node = node.setdefault(token, {})
        node[""] = {}
    return Opened(re.compile(rf"(?<!\w)(?:{_branches(tree, '')})"), tree) if tree else None


def _branches(node: _Tree, before: str) -> str:
    out = []
    for token in sorted((t for t in node if t), reverse=True):
        gap = " +" if before[-1:].isalnum() and token[0].isalnum() else " *" if before else ""
        below = node[token]
        more = _branches(below, token) if any(below) else ""
        end = r"(?!\w)" if token[-1].isalnum() else ""
        tail = f"(?:{more}|{end})" if more and "" in below else f"(?:{more})" if more else end
        out.append(f"{gap}{re.escape(token)}{tail}")
    return "|".join(out)
