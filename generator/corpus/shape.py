"""Whether a parsed file has the shape that `decisions` states, with every fault at its place in the file.

pydantic finds the faults; what a person reads are the project's own words for them (`generator.messages`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.corpus.decisions import AgencyDecision, Id, PlanFile, RedirectsFile, RegulationDecision
from generator.corpus.suggest import nearest
from generator.corpus.yamlio import Loc, Marks, YamlFile
from generator.model import Problem, problem

T = TypeVar("T")

PLAN: TypeAdapter[PlanFile] = TypeAdapter(PlanFile)
AGENCIES: TypeAdapter[dict[str, AgencyDecision]] = TypeAdapter(dict[Id, AgencyDecision])
REGULATIONS: TypeAdapter[dict[str, RegulationDecision]] = TypeAdapter(dict[Id, RegulationDecision])
REDIRECTS: TypeAdapter[RedirectsFile] = TypeAdapter(RedirectsFile)


def read(parsed: YamlFile, adapter: TypeAdapter[T]) -> tuple[T | None, tuple[Problem, ...]]:
    """The value of a file, None when it has any fault; and every fault, YAML's own first."""
    if not _worth_checking(parsed):
        return None, parsed.problems
    found = _validated({} if parsed.data is None else parsed.data, parsed, adapter)
    return (None if parsed.problems else found[0]), parsed.problems + found[1]


def read_entries(
    parsed: YamlFile, adapter: TypeAdapter[dict[str, T]]
) -> tuple[dict[str, T], frozenset[str] | None, tuple[Problem, ...]]:
    """The entries of a register (id -> record) that are right, the ids of all, and every fault.

    One entry with a fault takes no other with it; the ids are None where the file could not be read at all.
    """
    if not _worth_checking(parsed):
        return {}, None, parsed.problems
    data = {} if parsed.data is None else parsed.data
    found = _validated(data, parsed, adapter)
    value = found[0] or {}
    if found[0] is None and isinstance(data, dict):
        for key, entry in data.items():
            alone = _validated({key: entry}, parsed, adapter)
            value.update(alone[0] or {})
    ids = frozenset(data) if isinstance(data, dict) else None
    return value, ids, parsed.problems + found[1]


def _worth_checking(parsed: YamlFile) -> bool:
    """Not a broken file, nor one with aliases: their values are missing from the data, which is no fault of shape."""
    return not any(p.code in ("not-utf8", "yaml-broken", "yaml-alias", "yaml-deep") for p in parsed.problems)


def _validated(data: object, parsed: YamlFile, adapter: TypeAdapter[T]) -> tuple[T | None, tuple[Problem, ...]]:
    try:
        return adapter.validate_python(data), ()
    except ValidationError as error:
        found = error.errors(include_url=False)
        return None, tuple(_fault(fault, parsed.marks, adapter) for fault in found)


def _fault(fault: ErrorDetails, marks: Marks, adapter: TypeAdapter[T]) -> Problem:
    """One of pydantic's findings, at its place in the file and in the project's own words."""
    loc: Loc = tuple(part for part in fault["loc"] if part != "[key]")
    key = next((part for part in reversed(loc) if isinstance(part, str)), marks.file.rpartition("/")[2])
    kind, value = fault["type"], fault["input"]
    if kind == "extra_forbidden":
        allowed = _keys_at(adapter.json_schema(mode="serialization"), loc[:-1])
        return problem(marks.at(*loc, ""), "unknown-key", near=nearest(key, allowed), key=key, allowed=_list(allowed))
    if kind == "missing":
        return problem(marks.at(*loc[:-1]), "missing-key", key=key)
    if value is None or kind in ("too_short", "string_too_short"):
        return problem(marks.at(*loc), "empty-value", key=key)
    if kind == "literal_error":
        choices = _choices(str(fault["ctx"]["expected"]))
        if fault["loc"][-1] == "[key]":
            return problem(
                marks.at(*loc, ""), "unknown-key", near=nearest(key, choices), key=key, allowed=_list(choices)
            )
        return problem(
            marks.at(*loc), "not-allowed", near=nearest(str(value), choices), value=str(value), allowed=_list(choices)
        )
    if kind in ("string_pattern_mismatch", "string_too_long"):
        place = marks.at(*loc, "") if fault["loc"][-1] == "[key]" else marks.at(*loc)
        return problem(place, "bad-id", value=str(value))
    return problem(marks.at(*loc), "wrong-shape", key=key, expected=_EXPECTED.get(kind, kind))


_EXPECTED = {"string_type": "text", "list_type": "list", "dict_type": "mapping", "model_type": "mapping"}
"""pydantic's names of what it expected -> ours; `generator.messages.TERMS` has the words of each language."""


def _choices(expected: str) -> list[str]:
    """pydantic's «'a', 'b' or 'c'» as a list."""
    return [part.strip().strip("'") for part in expected.replace(" or ", ", ").split(", ")]


def _list(words: Iterable[str]) -> str:
    return ", ".join(words)


def _keys_at(schema: Mapping[str, Any], loc: Loc) -> list[str]:
    """The keys that a mapping at `loc` may have."""
    at: Mapping[str, Any] = schema
    for part in loc:
        at = _follow(schema, at)
        if isinstance(part, int):
            at = at.get("items", {})
        else:
            at = at.get("properties", {}).get(part) or at.get("additionalProperties") or _by_pattern(at)
    return list(_follow(schema, at).get("properties", {}))


def _by_pattern(at: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a register's entries look like: their keys are ids of a pattern."""
    return next(iter(at.get("patternProperties", {}).values()), {})


def _follow(schema: Mapping[str, Any], at: Mapping[str, Any]) -> Mapping[str, Any]:
    """A part of the schema with its reference, or its one alternative to null, followed."""
    while True:
        if "$ref" in at:
            at = schema["$defs"][at["$ref"].rpartition("/")[2]]
        elif "anyOf" in at:
            at = next((option for option in at["anyOf"] if option.get("type") != "null"), {})
        else:
            return at
