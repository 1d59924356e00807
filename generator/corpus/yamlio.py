"""YAML files -> plain data, with the place of every value within reach.

Every scalar is read as the string that is printed (`1.10`, `01`, `no` stay what they are): types come from the schema,
never from YAML's guesses. Duplicate keys, alias expansion and unknown tags are Problems. Parsed by libyaml: a plan
takes 2 ms instead of 60, and its absence is an error at import, not a silent slow path.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Protocol, TypeAlias

import yaml

from generator.corpus.decode import place_after
from generator.model import Place, Problem, problem

try:
    from yaml import CSafeLoader
except ImportError as error:  # pragma: no cover - every wheel on PyPI has it
    raise ImportError(
        "PyYAML không có libyaml (CSafeLoader). Cài lại từ gói dựng sẵn: "
        "pip install --force-reinstall --only-binary :all: pyyaml"
    ) from error

PARSER = f"PyYAML {yaml.__version__}"
"""With its libyaml: what decides how a file is parsed, beside this module."""

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
Loc: TypeAlias = "tuple[str | int, ...]"

_YAML = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset(
    _YAML + t for t in ("str", "int", "float", "bool", "null", "timestamp", "merge", "value")
)  # what YAML takes a plain scalar for; a written tag other than these is a Problem
_SEQUENCE_TAGS = frozenset({f"{_YAML}seq"})
_MAPPING_TAGS = frozenset({f"{_YAML}map"})
_MAX_DEPTH = 24


@dataclass(frozen=True)
class Marks:
    """Places of the values of one YAML file, by path of keys and indexes; a key itself is at `(*path, "")`.

    They are found when one is first asked for, by reading the text once more: a collection without problems asks for
    none, and the places of a plan weigh more than what it says. Until then the text is kept compressed.
    """

    file: str
    packed: bytes = b""

    @classmethod
    def of(cls, file: str, text: str) -> Marks:
        """The places of the values that `text` states."""
        return cls(file, zlib.compress(text.encode(), level=1))

    @cached_property
    def places(self) -> Mapping[Loc, Place]:
        """Every place; none where the file is broken."""
        text = zlib.decompress(self.packed).decode() if self.packed else ""
        reader = _Reader(text, self.file, marked=True)
        try:
            reader.document()
        except yaml.YAMLError:
            return {}
        return reader.places

    def at(self, *loc: str | int) -> Place:
        """The place of the value at `loc`, or of the nearest thing above it that the file states.

        One value may stand where a list is meant, so that a first item without a place of its own is the value itself.
        """
        stated: Loc = ()
        for part in loc:
            if (*stated, part) in self.places:
                stated = (*stated, part)
            elif part != 0:
                break
        return self.places.get(stated, Place(self.file))

    def spot(self, *loc: str | int) -> Spot:
        """The value at `loc`, for a Problem that may be found there."""
        return Spot(self, loc)


class Spot(NamedTuple):
    """A value of a YAML file that is being looked at: its place is found only where a Problem needs it."""

    marks: Marks
    loc: Loc

    @property
    def place(self) -> Place:
        """As `Marks.at`."""
        return self.marks.at(*self.loc)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A parsed file: `data` is None where it holds nothing or could not be read at all (then there are problems)."""

    data: Data
    marks: Marks
    problems: tuple[Problem, ...]


def parse(text: str, file: str) -> YamlFile:
    """Read one YAML document.

    Problems: `yaml-broken`, `yaml-duplicate-key`, `yaml-alias`, `yaml-tag`, `yaml-key`, `yaml-deep`.
    """
    reader = _Reader(text, file)
    try:
        data = reader.document()
    except yaml.reader.ReaderError as error:
        before = text.encode()[: error.position].decode(errors="ignore")  # libyaml counts bytes
        return _broken(place_after(before, file), "control characters are not allowed")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return _broken(_place(file, mark), error.problem or error.context or "")
    return YamlFile(data, Marks.of(file, text), tuple(reader.problems))


def _broken(place: Place, what: str) -> YamlFile:
    return YamlFile(None, Marks(place.file), (problem(place, "yaml-broken", what=what),))


class _Mark(Protocol):
    """libyaml's mark; it counts from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


def _place(file: str, mark: _Mark | None) -> Place:
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)


class _Reader:
    """Walks libyaml's events once, collecting data and problems, and with `marked` the places of all values."""

    def __init__(self, text: str, file: str, *, marked: bool = False) -> None:
        self.file = file
        self.places: dict[Loc, Place] = {}
        self.problems: list[Problem] = []
        self._marked = marked
        self._events: Iterator[yaml.Event] = iter(CSafeLoader(text).get_event, None)

    def document(self) -> Data:
        """The one document of the file."""
        data: Data = None
        found = False
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if found:
                    self._report(event, "yaml-broken", what="but found another document")
                    return None
                found = True
                data = self._value(next(self._events), ())
        return data

    def _value(self, event: yaml.Event, loc: Loc) -> Data:
        if self._marked:
            self.places.setdefault(loc, self._at(event))
        if len(loc) > _MAX_DEPTH:
            self._report(event, "yaml-deep")
            self._skip(event)
        elif isinstance(event, yaml.ScalarEvent):
            self._tag(event, _PLAIN_TAGS)
            return event.value if event.style or event.value not in ("", "~") else None
        elif isinstance(event, yaml.SequenceStartEvent):
            self._tag(event, _SEQUENCE_TAGS)
            return self._sequence(loc)
        elif isinstance(event, yaml.MappingStartEvent):
            self._tag(event, _MAPPING_TAGS)
            return self._mapping(loc)
        elif isinstance(event, yaml.AliasEvent):
            self._report(event, "yaml-alias", name=event.anchor or "")
        return None

    def _sequence(self, loc: Loc) -> list[Data]:
        out: list[Data] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            out.append(self._value(event, (*loc, len(out))))
        return out

    def _mapping(self, loc: Loc) -> dict[str, Data]:
        out: dict[str, Data] = {}
        keys: dict[str, yaml.Event] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent) or event.value in ("<<", ""):
                self._report(event, "yaml-key")
                self._skip(event)
                self._skip(next(self._events))
                continue
            self._tag(event, _PLAIN_TAGS)
            key = sys.intern(event.value)  # the same few in every plan
            if key in out:
                self._report(event, "yaml-duplicate-key", key=key, line=str(self._at(keys[key]).line))
                self._skip(next(self._events))
                continue
            keys[key] = event
            if self._marked:
                self.places[(*loc, key, "")] = self._at(event)
            out[key] = self._value(next(self._events), (*loc, key))
        return out

    def _skip(self, event: yaml.Event) -> None:
        """Past the end of a value that is not read."""
        depth = 0
        while True:
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if not depth:
                return
            event = next(self._events)

    def _tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, expected: frozenset[str]) -> None:
        """A tag that is written out; libyaml gives none, or «!», where there is none."""
        if event.tag not in (None, "!") and event.tag not in expected:
            self._report(event, "yaml-tag", tag=event.tag.replace(_YAML, "!!"))

    def _at(self, event: yaml.Event) -> Place:
        return _place(self.file, event.start_mark)

    def _report(self, event: yaml.Event, code: str, **values: str) -> None:
        self.problems.append(problem(self._at(event), code, "", "error", **values))
