"""A draft's decisions as YAML that a clerk reads and edits: laid out as the hand-made plans, with the machine's words.

What the machine says beside a value (why, and how sure) stands above it in lines that begin with `#?`. They are taken
away when the draft is confirmed; comments of people begin with `#` alone and stay.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "str | bool | int | Sequence[Value] | Mapping[str, Value] | None"

MACHINE = "#?"
"""How a line begins that holds the machine's words."""

_WIDTH = 110
_APART = frozenset({"received", "copies", "notes", "core", "tasks", "assigns", "overrules", "recipients"})
"""Top-level keys that open a part of the file, each after an empty line."""
_ALWAYS_LIST = frozenset({"core"})
_BLOCK = frozenset({"letterhead", "recipients", "variants", "names"})
"""Lists that stand one item a line."""

# What YAML (1.1 and 1.2 alike) takes for something else than text when it stands bare.
_NOT_TEXT = re.compile(
    r"[-+]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|0[xob][\da-f_]+|[-+]?\.(?:inf|nan)|~|null|true|false|yes|no|on|off"
    r"|y|n|\d{4}-\d{1,2}-\d{1,2}.*|\d+(?::\d+)+|<<|=",
    re.IGNORECASE,
)
_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`=")


def scalar(text: str, *, flow: bool = False) -> str:
    """A text as a YAML scalar on one line: bare where every reader takes it for that text, else in double quotes.

    `flow`: inside `[…]`, where more characters have a meaning.
    """
    bare = (
        text != ""
        and text == text.strip()
        and text[0] not in _FIRST
        and not text.endswith(":")
        and ": " not in text
        and " #" not in text
        and text.isprintable()
        and not (flow and any(c in ",?[]{}" for c in text))
        and not _NOT_TEXT.fullmatch(text)
    )
    return text if bare else json.dumps(text, ensure_ascii=False)


def dump(
    data: Mapping[str, Value],
    comments: Mapping[str, str] | None = None,
    *,
    head: Sequence[str] = (),
    sections: Mapping[str, str] | None = None,
) -> str:
    """The YAML text of a mapping. Empty values are left out, a list of one plain value is written as the value; None
    is written as a key that waits for its value.

    `comments`: dotted path (`tasks.3.lead`) -> the machine's words on it. `head`: lines of a comment above everything.
    `sections`: path of a section (`IV`) -> its heading, written above its first task.
    """
    writer = _Writer(comments or {}, sections or {})
    lines = [f"# {line}" if line and not line.startswith("#") else line for line in head]
    if lines:
        lines.append("")
    lines += writer.mapping(data, 0, "")
    return "\n".join(lines) + "\n"


def comment_lines(words: str, indent: int, mark: str = MACHINE) -> list[str]:
    """A comment cut into lines of a readable width."""
    lines: list[str] = []
    for paragraph in words.splitlines() or [""]:
        line = ""
        for word in paragraph.split():
            if line and indent + len(mark) + len(line) + len(word) + 2 > _WIDTH:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
    return [f"{' ' * indent}{mark} {line}".rstrip() for line in lines]


def without_machine_words(text: str) -> str:
    """A YAML text without the lines that hold the machine's words."""
    return re.sub(rf"(?m)^[ \t]*{re.escape(MACHINE)}.*(?:\n|\Z)", "", text)


class _Writer:
    def __init__(self, comments: Mapping[str, str], sections: Mapping[str, str]) -> None:
        self._comments = comments
        self._sections = sections
        self._open_section = ""

    def mapping(self, data: Mapping[str, Value], indent: int, path: str) -> list[str]:
        lines: list[str] = []
        for key, value in data.items():
            if value is not None and _empty(value):
                continue
            at = f"{path}.{key}" if path else key
            if indent == 0 and lines and (key in _APART or isinstance(value, Mapping)):
                lines.append("")
            lines += self._said(at, indent)
            lines += self._pair(key, value, indent, at)
        return lines

    def _said(self, path: str, indent: int) -> list[str]:
        return comment_lines(self._comments[path], indent) if path in self._comments else []

    def _pair(self, key: str, value: Value, indent: int, path: str) -> list[str]:
        name = " " * indent + scalar(key) + ":"
        if value is None:
            return [name]
        if isinstance(value, Mapping):
            return [name, *self.mapping(value, indent + 2, path)]
        if isinstance(value, Sequence) and not isinstance(value, str):
            return self._list(name, key, value, indent, path)
        return [f"{name} {_plain(value)}"]

    def _list(self, name: str, key: str, value: Sequence[Value], indent: int, path: str) -> list[str]:
        items = [item for item in value if not _empty(item)]
        simple = all(not isinstance(item, (Mapping, list, tuple)) for item in items)
        inside = [line for n in range(len(value)) for line in self._said(f"{path}.{n}", indent)] if simple else []
        if simple and len(items) == 1 and key not in _ALWAYS_LIST | _BLOCK:
            return [*inside, f"{name} {_plain(items[0])}"]
        flow = f"{name} [{', '.join(_plain(item, flow=True) for item in items)}]"
        if simple and key not in _BLOCK and len(flow) <= _WIDTH:
            return [*inside, flow]
        lines = [name]
        for n, item in enumerate(value):
            if not _empty(item):
                lines += self._item(item, indent + 2, f"{path}.{n}")
        return lines

    def _item(self, item: Value, indent: int, path: str) -> list[str]:
        lines: list[str] = []
        if re.fullmatch(r"tasks\.\d+", path):
            lines += self._task_head(item, indent)
        lines += self._said(path, indent)
        if isinstance(item, Mapping):
            inner = self.mapping(item, indent + 2, path)
            # The dash stands before the first key; what is said about that key stands above the dash.
            first = next(n for n, line in enumerate(inner) if not line.lstrip().startswith("#"))
            lines += [line[2:] for line in inner[:first]]
            lines.append(" " * indent + "- " + inner[first].lstrip())
            return lines + inner[first + 1 :]
        if isinstance(item, Sequence) and not isinstance(item, str):
            return [*lines, f"{' ' * indent}- [{', '.join(_plain(x, flow=True) for x in item)}]"]
        return [*lines, f"{' ' * indent}- {_plain(item)}"]

    def _task_head(self, item: Value, indent: int) -> list[str]:
        """An empty line before each task, and the section's heading before the first of its tasks."""
        clause = str(item.get("clause", "")) if isinstance(item, Mapping) else ""
        section = max(
            (s for s in self._sections if re.match(rf"{re.escape(s)}(?:[./]|\Z)", clause)), key=len, default=""
        )
        if not section or section == self._open_section:
            return [""]
        self._open_section = section
        return ["", *comment_lines(f"── {self._sections[section]} ──", indent, "#"), ""]


def _empty(value: Value) -> bool:
    return value is None or (not isinstance(value, bool) and value in ("", (), [], {}))


def _plain(value: Value, *, flow: bool = False) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return scalar(str(value), flow=flow)
