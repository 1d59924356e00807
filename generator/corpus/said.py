"""What the bytes of one file say: pure functions, so that it can be remembered, or read in another process."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TypeAlias

from generator.corpus import yamlio
from generator.corpus.decode import control_characters, decode
from generator.corpus.memo import Memo
from generator.corpus.yamlio import Marks, YamlFile
from generator.model import Place, Problem, problem
from generator.reading.outline import Outline, read_outline

_AT_ONCE = 8
"""Files that one process gets at a time: each takes some milliseconds, and handing one over costs a tenth of that."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text as read: its `outline` has no clauses where it is empty or no text at all; that is a problem."""

    outline: Outline
    problems: tuple[Problem, ...]


Said: TypeAlias = YamlFile | TextFile


def say(file: str, raw: bytes) -> Said:
    """What `raw`, the bytes of `file`, says: an outline in a `.md`, data in any other."""
    text, faults = decode(raw, file)
    if not _is_text(file):
        return YamlFile(None, Marks(file), faults) if text is None else yamlio.parse(text, file)
    if text is None:
        return TextFile(Outline(()), faults)
    outline = read_outline(text)
    empty = () if outline.clauses else (problem(Place(file), "text-empty"),)
    return TextFile(outline, (*control_characters(text, file), *empty))


def say_all(files: Mapping[str, bytes], executor: Executor | None, memo: Memo | None) -> Iterator[tuple[str, Said]]:
    """What each of `files` (bytes by name) says, in no particular order: as far as `memo` does not know it, read by
    `executor`, or here, one file at a time."""
    if executor is None:
        for file, raw in files.items():
            yield file, (_recalled(file, raw, memo) if memo else None) or say(file, raw)
        return
    known = {file: said for file, raw in files.items() if memo and (said := _recalled(file, raw, memo))}
    yield from known.items()
    unknown = {file: raw for file, raw in files.items() if file not in known}
    fresh = executor.map(say, unknown.keys(), unknown.values(), chunksize=_AT_ONCE)
    yield from zip(unknown, fresh, strict=True)


def _recalled(file: str, raw: bytes, memo: Memo) -> Said | None:
    if _is_text(file):
        outline = memo.outline(raw)
        return None if outline is None else TextFile(outline, ())
    data = memo.data(raw)
    return None if data is None else YamlFile(data[0], Marks.of(file, decode(raw, file)[0] or ""), ())


def _is_text(file: str) -> bool:
    return file.endswith(".md")
