"""A draft as `kehoach import --json` prints it: what was read, with the field names of the data contract.

Every item has its `clause`, its `span` in code points of that clause's text, and its words (`raw`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from generator.intake.copies import days
from generator.intake.flags import Flag
from generator.model import Citation, Clause, Span
from generator.reading.deadlines import DeadlineFound
from generator.reading.quotes import QuoteError, find_quote


class Read(Protocol):
    """What a draft must tell about itself here."""

    @property
    def id(self) -> str: ...
    @property
    def plan(self) -> dict[str, Any]: ...
    @property
    def type(self) -> str: ...
    @property
    def clauses(self) -> tuple[Clause, ...]: ...
    @property
    def citations(self) -> tuple[Citation, ...]: ...
    @property
    def deadlines(self) -> Mapping[str, Sequence[DeadlineFound]]: ...
    @property
    def parties(self) -> tuple[dict[str, Any], ...]: ...
    @property
    def flags(self) -> tuple[Flag, ...]: ...
    @property
    def held(self) -> str: ...


_PAPER = ("number", "title", "issuer", "issuer_agency", "authority", "position", "signature", "signer", "place")


def as_json(one: Read) -> str:
    """The JSON text; the same draft gives the same bytes."""
    plan = one.plan
    found = {
        "document": {
            "id": one.id,
            **{key: plan.get(key) or None for key in _PAPER},
            "type": one.type or None,
            "date": days(plan.get("date", "")) if plan.get("date") else None,
            "date_printed": plan.get("date") or None,
            "letterhead": plan.get("letterhead", []),
            "recipients": plan.get("recipients", []),
            "received": [_dated(r) for r in plan.get("received", [])],
            "held": one.held or None,
        },
        "copies": [_dated(c) for c in plan.get("copies", [])],
        "clauses": [
            {"path": c.path, "label": c.label, "kind": c.kind, "text": c.text, "parent": c.parent} for c in one.clauses
        ],
        "citations": [
            {
                "clause": c.clause,
                "span": list(c.span),
                "raw": c.raw,
                "kind": c.kind,
                "number": c.number,
                "date": c.date,
                "issuer": c.issuer,
                "type": c.type,
                "target": c.target,
            }
            for c in one.citations
        ],
        "deadlines": [_deadline(path, d) for path, ds in one.deadlines.items() for d in ds],
        "agencies": [{k: v for k, v in p.items() if k != "task"} for p in one.parties],
        "tasks": list(_tasks(one)),
        "flags": [
            {
                "grade": f.grade,
                "code": f.code,
                "clause": f.clause or None,
                "span": list(f.span) if f.span else None,
                "raw": f.raw,
                "values": dict(f.values),
                "field": f.field or None,
            }
            for f in one.flags
        ],
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _dated(record: Mapping[str, Any]) -> dict[str, Any]:
    return {**record, "date": days(record["date"]) if record.get("date") else None, "date_printed": record.get("date")}


def _deadline(path: str, d: DeadlineFound) -> dict[str, Any]:
    r = d.reading
    return {
        "clause": path,
        "span": list(d.span),
        "raw": d.raw,
        "kind": r.kind,
        "precision": r.precision,
        "start": r.start,
        "end": r.end,
        "inferred_year": r.inferred_year,
        "rule": r.rule,
    }


def _tasks(one: Read) -> Iterator[dict[str, Any]]:
    """The tasks, each deliverable with its words and their place."""
    texts = {c.path: c.text for c in one.clauses}
    for i, task in enumerate(one.plan.get("tasks", [])):
        path = task["clause"]
        text = texts.get(path, "")
        parties = [{k: v for k, v in p.items() if k != "task"} for p in one.parties if p.get("task") == i]
        roles = {
            r: [p["canonical"] for p in parties if p["role"] == r and p["canonical"]] for r in ("lead", "coordinate")
        }
        deliverables = []
        for d in task["deliverables"]:
            found = find_quote(d["text"], text)
            span = Span(0, len(text)) if isinstance(found, QuoteError) else found
            deliverables.append(
                {
                    "text": span.of(text),
                    "span": list(span),
                    "actions": d["actions"] if isinstance(d["actions"], list) else [d["actions"]],
                    "action_inherited": d.get("inherits") == "true",
                    "due": d.get("due"),
                    "due_clause": d.get("due_clause", path) if d.get("due") else None,
                    "citations": [
                        {"regulation": c["regulation"], "relation": _listed(c["relation"])} for c in d.get("cites", [])
                    ],
                }
            )
        yield {
            "clause": path, "span": [0, len(text)], "raw": text, **roles, "parties": parties,
            "deliverables": deliverables,
        }  # fmt: skip


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
