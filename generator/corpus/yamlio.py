"""YAML files -> plain data whose every scalar keeps its place in the file.

Every scalar is read as the string that is printed (`1.10`, `01`, `no` stay what they are): types come from the schema,
never from YAML's guesses. Duplicate keys, alias expansion and unknown tags are Problems. Composed by libyaml: a plan
takes 5 ms instead of 60, and its absence is an error at import, not a silent slow path.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

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

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
Loc: TypeAlias = "tuple[str | int, ...]"

_YAML = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset(
    _YAML + t for t in ("str", "int", "float", "bool", "null", "timestamp", "merge", "value")
)  # what YAML takes a plain scalar for; a written tag other than these is a Problem
_MAX_DEPTH = 24


@dataclass(frozen=True, slots=True)
class Marks:
    """Places of the values of one YAML file, by path of keys and indexes; a key itself is at `(*path, "")`."""

    file: str
    places: Mapping[Loc, Place]

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
    try:
        node = yaml.compose(text, Loader=CSafeLoader)
    except yaml.reader.ReaderError as error:
        before = text.encode()[: error.position].decode(errors="ignore")  # libyaml counts bytes
        return _broken(place_after(before, file), "control characters are not allowed")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        return _broken(place, error.problem or error.context or "")
    reader = _Reader(file)
    data = reader.value(node, ()) if node is not None else None
    if reader.aliases:
        reader.problems.extend(_aliases(text, file))
    return YamlFile(data, Marks(file, reader.places), tuple(reader.problems))


def _broken(place: Place, what: str) -> YamlFile:
    return YamlFile(None, Marks(place.file, {}), (problem(place, "yaml-broken", what=what),))


def _aliases(text: str, file: str) -> list[Problem]:
    """A Problem for each alias. A composed node has only its anchor's place, so the events are read once more."""
    return [
        problem(Place(file, mark.line + 1, mark.column + 1), "yaml-alias", name=event.anchor or "")
        for event in yaml.parse(text, Loader=CSafeLoader)
        if isinstance(event, yaml.AliasEvent) and (mark := event.start_mark)
    ]


class _Reader:
    """Walks composed nodes once, collecting data, places and problems."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.places: dict[Loc, Place] = {}
        self.problems: list[Problem] = []
        self.aliases = False
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, loc: Loc) -> Data:
        place = Place(self.file, node.start_mark.line + 1, node.start_mark.column + 1)
        self.places.setdefault(loc, place)
        # An alias composes to the very node of its anchor: meeting a node twice is an expansion.
        if id(node) in self._seen:
            self.aliases = True
            return None
        self._seen.add(id(node))
        if len(loc) > _MAX_DEPTH:
            self.problems.append(problem(place, "yaml-deep"))
            return None
        if isinstance(node, yaml.ScalarNode):
            self._tag(node, place, _PLAIN_TAGS)
            return None if not node.style and node.value in ("", "~") else str(node.value)
        if isinstance(node, yaml.SequenceNode):
            self._tag(node, place, {f"{_YAML}seq"})
            return [self.value(child, (*loc, i)) for i, child in enumerate(node.value)]
        self._tag(node, place, {f"{_YAML}map"})
        return self._mapping(node, loc)

    def _tag(self, node: yaml.Node, place: Place, expected: frozenset[str] | set[str]) -> None:
        if node.tag not in expected:
            self.problems.append(problem(place, "yaml-tag", tag=node.tag.replace(_YAML, "!!")))

    def _mapping(self, node: yaml.Node, loc: Loc) -> dict[str, Data]:
        out: dict[str, Data] = {}
        pairs: Sequence[tuple[yaml.Node, yaml.Node]] = node.value
        for key_node, value_node in pairs:
            place = Place(self.file, key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if not isinstance(key_node, yaml.ScalarNode) or key_node.value in ("<<", ""):
                self.problems.append(problem(place, "yaml-key"))
                continue
            self._tag(key_node, place, _PLAIN_TAGS)
            key = str(key_node.value)
            if key in out:
                first = self.places[(*loc, key, "")]
                self.problems.append(problem(place, "yaml-duplicate-key", key=key, line=first.line))
                continue
            self.places[(*loc, key, "")] = place
            out[key] = self.value(value_node, (*loc, key))
        return out
