"""A collection in a folder of its own: the registers of the project, and documents as their drafts are confirmed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from generator import pipeline
from generator.corpus.link import link
from generator.corpus.load import load
from generator.intake.draft import Draft, draft
from generator.intake.known import Known
from generator.intake.readers import text

PROJECT = Path(__file__).parents[2]
REGISTERS = ("agencies", "regulations", "redirects")
Decide = Callable[[dict[str, Any]], None]


def new_root(folder: Path) -> Path:
    """A collection without documents, with the project's registers."""
    (folder / "plans").mkdir(parents=True)
    (folder / "content" / "van-ban").mkdir(parents=True)
    for name in REGISTERS:
        shutil.copy(PROJECT / "plans" / f"{name}.yml", folder / "plans" / f"{name}.yml")
    return folder


def import_file(root: Path, file: Path) -> Draft:
    """The draft of a text file, beside what the collection at `root` knows."""
    collection = load(root)
    return draft(text.read(file.read_bytes(), file.name, None), Known.of(collection, link(collection)))


def confirm(root: Path, one: Draft, decisions: Mapping[str, Any]) -> None:
    """Put a draft into the collection, with a person's decisions: dotted path in the plan -> value (None: left out)."""
    plan = json.loads(json.dumps(one.plan))
    for path, value in decisions.items():
        put(plan, path, value)
    # JSON is YAML; no value here needs another form
    (root / "plans" / f"{one.id}.yml").write_text(json.dumps(plan, ensure_ascii=False, indent=1), encoding="utf-8")
    (root / "content" / "van-ban" / f"{one.id}.md").write_text(one.text, encoding="utf-8")


def put(plan: dict[str, Any], path: str, value: Any) -> None:
    """Set the value at a dotted path of a plan; a part like `IV.3/3` in square brackets names a task by its clause."""
    where: Any = plan
    *parts, last = _parts(path)
    for part in parts:
        where = _inside(where, part)
    if value is None:
        where.pop(last if isinstance(where, dict) else int(last))
    elif isinstance(where, list):
        where[int(last)] = value
    else:
        where[last] = value


def _parts(path: str) -> list[str]:
    head, bracket, rest = path.partition("[")
    if not bracket:
        return path.split(".")
    clause, _, tail = rest.partition("]")
    return [*head.strip(".").split("."), f"[{clause}", *tail.strip(".").split(".")]


def _inside(where: Any, part: str) -> Any:
    if part.startswith("["):
        return next(item for item in where if item["clause"] == part[1:])
    return where[int(part)] if isinstance(where, list) else where[part]


def corpus(root: Path) -> dict[str, Any]:
    """corpus.json of the collection at `root`, with every problem of its checks under `problems`."""
    checked = pipeline.read(root)
    for name, content in pipeline.data_files(checked):
        if name == "data/corpus.json":
            raw = content if isinstance(content, bytes) else b"".join(content)
            return {
                **json.loads(raw),
                "problems": [(p.place.file, p.place.line, p.code, p.values) for p in checked.problems],
            }
    raise AssertionError("no corpus.json")
