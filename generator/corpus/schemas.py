"""JSON Schemas of the files under plans/, for the completion and the hints of an editor.

They accept what `load` accepts, shorthand included. `load` reads every scalar as the string that is printed; an editor
reads `1.10` and `true` as YAML does, so that wherever a string may stand its schema takes a number and a boolean too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from generator.corpus import shape

FOLDER = "plans/schema"
"""Where the files stand in a project; `kehoach schema` writes them, `load` does not read them."""

_FILES: Mapping[str, TypeAdapter[Any]] = {
    "plan.schema.json": shape.PLAN,
    "agencies.schema.json": shape.AGENCIES,
    "regulations.schema.json": shape.REGULATIONS,
    "redirects.schema.json": shape.REDIRECTS,
}
_DRAFT = "http://json-schema.org/draft-07/schema#"  # the newest one that every YAML editor understands
_SCALARS = ["string", "number", "boolean"]


def schemas() -> Mapping[str, bytes]:
    """File name -> content (UTF-8, LF, the same bytes for the same program)."""
    out = {}
    for name, adapter in _FILES.items():
        schema = {"$schema": _DRAFT, **_opened(adapter.json_schema())}
        out[name] = (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()
    return out


def _opened(schema: Any) -> Any:
    """A schema without pydantic's English titles and defaults, with every string open to YAML's other scalars."""
    if isinstance(schema, list):
        return [_opened(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    out = {k: _named(v) if k in _NAMED else _opened(v) for k, v in schema.items() if k not in ("title", "default")}
    if out.get("type") == "string":
        if out.get("enum") == ["true", "false"]:
            return {k: v for k, v in out.items() if k != "type"} | {"enum": ["true", "false", True, False]}
        if "enum" not in out:
            out["type"] = _SCALARS
    return out


_NAMED = ("properties", "patternProperties", "$defs")


def _named(parts: Mapping[str, Any]) -> dict[str, Any]:
    """Parts of a schema under names that are a person's keys and not the schema's own («title» is one of ours)."""
    return {name: _opened(part) for name, part in parts.items()}
