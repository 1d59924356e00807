"""What a draft proposes for the registers: bodies that have a part in it, and what its sentences say of the documents
that it cites (their titles, what they carry, and the names of those that have no number), as exact quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.intake.draft_agencies import Proposal
from generator.intake.draft_titles import carried_of, title_of
from generator.intake.known import Known
from generator.model import Citation, Document


def entries_of(
    proposals: Mapping[str, Proposal],
    named: Mapping[str, dict[str, Any]],
    document: Document,
    citations: Sequence[Citation],
    known: Known,
) -> dict[str, dict[str, Any]]:
    """Entries by register and id; `named` are those of documents cited by name. What has an entry, or is held, gets
    none."""
    agencies: dict[str, Any] = {}
    for own_id, p in proposals.items():
        agencies[own_id] = {"name": p.agency.name}
        if p.agency.kind != "body":
            agencies[own_id]["kind"] = p.agency.kind
    regulations: dict[str, Any] = {}
    texts = {c.path: c.text for c in document.clauses}
    for citation in citations:
        target = citation.target
        if citation.kind != "numbered" or not target or target in known.documents or target in known.regulations:
            continue
        entry = regulations.setdefault(target, {})
        text = texts[citation.clause]
        if "carries" not in entry and (carried := carried_of(text, citation.span)):
            entry["carries"] = [{"clause": f"{document.id}#{citation.clause}", "text": carried}]
        if "title" not in entry and (title := title_of(text, citation.span)):
            entry["title"] = {"clause": f"{document.id}#{citation.clause}", "text": title}
    regulations = {k: v for k, v in regulations.items() if v} | dict(named)
    found = {"agencies": agencies, "regulations": regulations}
    return {register: entries for register, entries in found.items() if entries}
