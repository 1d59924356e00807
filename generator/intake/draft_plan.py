"""plan.yml as data, in the order in which a person writes it: what the paper says of itself, then who does what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.intake.copies import CopyBlock
from generator.intake.draft_anatomy import Anatomy
from generator.intake.draft_quotes import quote
from generator.intake.draft_tasks import Tasks
from generator.intake.sections import Work
from generator.intake.stamps import Stamp
from generator.model import Clause, Document, Span

_COPY = ("kind", "number", "by", "by_agency", "place", "date", "authority", "position", "signer", "recipients")
_STAMP = ("number", "date", "by", "by_agency")
_LONGEST_TITLE = 120


def plan_of(
    anatomy: Anatomy,
    document: Document,
    type_name: str | None,
    work: Work,
    tasks: Tasks,
    assigns: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    """The plan. A key that has nothing to say is left out; one that must be there and was not found is an empty string,
    which a flag that stops stands on."""
    head, signed = anatomy.head, anatomy.closing.signed
    stated: dict[str, Any] = {
        "number": document.number,
        "type": type_name,
        "title": _title(head.title, document.clauses),
        "issuer": document.issuer,
        "issuer_agency": document.issuer_agency,
        "authority": signed.authority,
        "position": signed.position,
        "signature": signed.signature,
        "signer": signed.signer,
        "date": head.date,
        "place": head.place,
        "letterhead": head.letterhead,
        "recipients": anatomy.closing.recipients,
        "received": [_record(s, _STAMP) for s in anatomy.stamps],
        "copies": [_record(c, _COPY) for c in anatomy.copies],
        "core": list(work.core),
        "tasks": tasks.tasks,
        "assigns": list(assigns),
        "overrules": work.left_out if tasks.tasks else {},
    }
    needed = ("number", "title", "issuer", "date")
    return {key: value for key, value in stated.items() if value or (key in needed and value is not None)}


def _record(one: CopyBlock | Stamp, keys: Sequence[str]) -> dict[str, Any]:
    return {key: value for key in keys if (value := getattr(one, key))}


def _title(title: str, clauses: Sequence[Clause]) -> str:
    """The title as a quote of the title clause; short where it is long."""
    printed = next((c.text for c in clauses if c.path == "0"), "")
    at = printed.find(title)
    if not title or at < 0 or len(title) <= _LONGEST_TITLE * 2:
        return title
    return quote(printed, Span(at, at + len(title)))
