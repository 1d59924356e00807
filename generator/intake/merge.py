"""New items in YAML files that people keep: a copy in a held plan, entries in the registers.

Text is put in and nothing else is written anew, so that comments, order and spelling of the file stay to the letter.
The result is read again and must say exactly the old data with the new; where it does not (a layout that was not
foreseen), nothing is merged.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.corpus.yamlio import Data, parse
from generator.intake.source import Refused
from generator.intake.write_yaml import dump

_AFTER_COPIES = ("notes", "core", "tasks", "assigns", "overrules")
_KEY = re.compile(r"(?P<key>[\w-]+|\"[^\"]*\"):(?=\s|$)")


def add_to_lists(text: str, new: Mapping[str, Sequence[Mapping[str, Any]]]) -> str:
    """A plan with more items in its top-level lists (`copies`, `received`). Raises Refused (`merge-layout`)."""
    expected = _data(text)
    for key, items in new.items():
        if not items:
            continue
        rendered = _data(dump({key: list(items)}))[key]
        expected[key] = [*_listed(expected.get(key)), *_listed(rendered)]
        text = _added(text, key, items)
    return _proved(text, expected)


def add_entries(text: str, entries: Mapping[str, Mapping[str, Any]], file: str) -> str:
    """A register with more entries. An id that it has already gets what it lacks: missing keys, more values of a list.

    Raises Refused: `entry-conflict` where a key has another value already, `merge-layout` as above.
    """
    expected = _data(text)
    for own_id, entry in entries.items():
        fresh = _data(dump({own_id: entry}))[own_id]
        held = expected.get(own_id)
        if held is None:
            expected[own_id] = fresh
            text = text.rstrip("\n") + ("\n\n" if text.strip() else "") + dump({own_id: entry})
            continue
        for key, value in fresh.items():
            if key not in held:
                held[key] = value
            elif isinstance(value, list) or isinstance(held[key], list) or key in ("variants", "names", "member_of"):
                more = [v for v in _listed(value) if v not in _listed(held[key])]
                if not more:
                    continue
                held[key] = [*_listed(held[key]), *more]
            elif held[key] == value:
                continue
            else:
                raise Refused("entry-conflict", id=own_id, key=key, file=file)
            text = _with_key(text, own_id, key, held[key])
    return _proved(text, expected)


# ── text ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _added(text: str, key: str, items: Sequence[Mapping[str, Any]]) -> str:
    lines = text.splitlines()
    rendered = dump({key: list(items)}).splitlines()[1:]
    block = _block(lines, key, 0)
    if block is None:
        at = _place_for(lines, key)
        fresh = [f"{key}:", *rendered]
        return "\n".join([*lines[:at], *_apart(lines, at, fresh), *lines[at:]]) + "\n"
    start, end = block
    inner = lines[start + 1 : end]
    dash = next((m for line in inner if (m := re.match(r"( *)- ", line))), None)
    first = next((n for n, line in enumerate(inner) if line.strip() and not line.lstrip().startswith("#")), None)
    if first is None:  # «copies: []», «copies:»
        head = re.sub(r"^([\w-]+:)\s*(?:\[\s*\]|~|null)?", r"\1", lines[start])
        return "\n".join([*lines[:start], head, *rendered, *lines[start + 1 :]]) + "\n"
    indent = len(dash[1]) if dash else 2
    if not dash or dash.start() != 0 or not re.match(r" *- ", inner[first]):  # one mapping where a list is meant
        margin = len(inner[first]) - len(inner[first].lstrip())
        inner = [f"  {line}" if line.strip() else line for line in inner]
        inner[first] = " " * margin + "- " + inner[first].lstrip()
        indent = margin
    moved = [" " * indent + line[2:] for line in rendered]
    return "\n".join([*lines[: start + 1], *inner, *moved, *lines[end:]]) + "\n"


def _apart(lines: list[str], at: int, fresh: list[str]) -> list[str]:
    """New lines with an empty one on the sides where other lines stand."""
    before = [""] if at > 0 and lines[at - 1].strip() else []
    after = [""] if at < len(lines) and lines[at].strip() else []
    return [*before, *fresh, *after]


def _place_for(lines: list[str], key: str) -> int:
    """The line before which a new top-level key goes: above the parts that follow it, and above their comments."""
    followers = ("copies", *_AFTER_COPIES) if key == "received" else _AFTER_COPIES
    starts = [n for n, line in enumerate(lines) if (m := _KEY.match(line)) and m["key"] in followers]
    at = min(starts, default=len(lines))
    while at > 0 and at < len(lines) and lines[at - 1].startswith("#"):
        at -= 1
    return at


def _block(lines: list[str], key: str, indent: int, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
    """The lines of a key's value: (line of the key, line after the last one that says something)."""
    stop = len(lines) if end is None else end
    for n in range(start, stop):
        match = _KEY.match(lines[n].lstrip())
        if match is None or len(lines[n]) - len(lines[n].lstrip()) != indent or match["key"].strip('"') != key:
            continue
        last = n
        for m in range(n + 1, stop):
            line = lines[m]
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            margin = len(line) - len(line.lstrip())
            if margin < indent or (margin == indent and not line.lstrip().startswith("- ")):
                break
            last = m
        return n, last + 1
    return None


def _with_key(text: str, own_id: str, key: str, value: Any) -> str:
    """A register in which one entry's key has this value; comments inside the old value forbid it."""
    lines = text.splitlines()
    entry = _block(lines, own_id, 0)
    if entry is None:
        raise Refused("merge-layout")
    rendered = [f"  {line}" for line in dump({key: value}).splitlines()]
    old = _block(lines, key, 2, entry[0] + 1, entry[1])
    if old is None:
        return "\n".join([*lines[: entry[1]], *rendered, *lines[entry[1] :]]) + "\n"
    if any("#" in line for line in lines[old[0] : old[1]]):
        raise Refused("merge-layout")
    return "\n".join([*lines[: old[0]], *rendered, *lines[old[1] :]]) + "\n"


# ── proof ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _data(text: str) -> dict[str, Any]:
    parsed = parse(text, "")
    if parsed.problems or not isinstance(parsed.data, dict | None):
        raise Refused("merge-layout")
    return copy.deepcopy(parsed.data) if parsed.data else {}


def _proved(text: str, expected: Mapping[str, Any]) -> str:
    if _plain(_data(text)) != _plain(dict(expected)):
        raise Refused("merge-layout")
    return text


def _plain(value: Data) -> Any:
    """Data in which one value and a list of it are the same, as they are for those who read the file."""
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return _plain(value[0]) if len(value) == 1 else [_plain(v) for v in value]
    return value


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]
