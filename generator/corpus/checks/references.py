"""Checks of references: every id that a file names is the id of something."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.corpus.checks.stated import stated_documents
from generator.corpus.decisions import PartyDecision
from generator.corpus.link import Linked
from generator.corpus.load import Collection
from generator.corpus.suggest import nearest, nearest_id
from generator.corpus.yamlio import Spot
from generator.model import ROLES, Problem, problem
from generator.vietnamese import tone_key


def named_agencies(collection: Collection) -> Iterator[tuple[str, Spot]]:
    """Every agency id that a plan names, with where it does."""
    for source in collection.sources.values():
        plan = source.plan
        if plan is None:
            continue
        if plan.issuer_agency:
            yield plan.issuer_agency, source.spot("issuer_agency")
        for i, copy in enumerate(plan.copies):
            if copy.by_agency:
                yield copy.by_agency, source.spot("copies", i, "by_agency")
        for i, arrival in enumerate(plan.received):
            if arrival.by_agency:
                yield arrival.by_agency, source.spot("received", i, "by_agency")
        for i, task in enumerate(plan.tasks):
            for role in ROLES:
                parties: list[PartyDecision] = getattr(task, role)
                for j, party in enumerate(parties):
                    if party.agency:
                        yield party.agency, source.spot("tasks", i, role, j)
        for i, assign in enumerate(plan.assigns):
            for j, party in enumerate(assign.agency):
                if party.agency:
                    yield party.agency, source.spot("assigns", i, "agency", j)
    for own_id, agency in collection.agencies.items():
        for i, cls in enumerate(agency.member_of):
            yield cls, collection.agencies_marks.spot(own_id, "member_of", i)


def agencies_exist(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """Each named agency stands in the register."""
    if collection.agency_ids is None:  # the register could not be read: that is one problem, and it is reported
        return
    known = collection.agency_ids
    near = cache(lambda agency: nearest(agency, known))  # one renamed entry is named in thousands of places
    for agency, spot in named_agencies(collection):
        if agency not in known:
            yield problem(spot.place, "unknown-agency", near=near(agency), agency=agency)


def classes_hold(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """Members belong to classes, and no class belongs to itself."""
    for own_id, agency in collection.agencies.items():
        for i, cls in enumerate(agency.member_of):
            spot = collection.agencies_marks.spot(own_id, "member_of", i)
            parent = collection.agencies.get(cls)
            if parent is None:
                continue
            if parent.kind != "class":
                yield problem(spot.place, "not-a-class", agency=cls)
            elif own_id in _above(cls, collection):
                yield problem(spot.place, "class-cycle", agency=own_id, via=cls)


def _above(cls: str, collection: Collection) -> set[str]:
    """A class with every class above it."""
    found: set[str] = set()
    waiting = [cls]
    while waiting:
        current = waiting.pop()
        if current not in found and current in collection.agencies:
            found.add(current)
            waiting.extend(collection.agencies[current].member_of)
    return found


def agencies_have_a_role(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """A body has a record if it has a role, issues, copies, receives, or is in a class; a mere mention has none."""
    if not collection.complete:
        return
    used = {agency for agency, _ in named_agencies(collection)}
    for own_id, agency in collection.agencies.items():
        if own_id not in used and not agency.member_of:
            yield problem(collection.agencies_marks.at(own_id, ""), "unused-agency", severity="warning", agency=own_id)


def regulations_are_cited(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """A deliverable's citation is printed in its clause or in a heading above it."""
    graph = linked.graph
    near_any = cache(lambda regulation: nearest(regulation, graph.regulations))
    for _, source, plan in stated_documents(collection, linked):
        for i, task in enumerate(plan.tasks):
            if f"{source.id}#{task.clause}" not in graph.clauses:
                continue
            printed = _printed_above(source.id, task.clause, linked)
            for j, deliverable in enumerate(task.deliverables):
                for k, cite in enumerate(deliverable.cites):
                    regulation = cite.regulation
                    spot = source.spot("tasks", i, "deliverables", j, "cites", k, "regulation")
                    if regulation not in graph.regulations:
                        yield problem(
                            spot.place, "unknown-regulation", near=near_any(regulation), regulation=regulation
                        )
                    elif regulation not in printed and "cites" not in {*task.overrules, *deliverable.overrules}:
                        near = nearest(regulation, printed)
                        yield problem(
                            spot.place, "citation-not-printed", near=near, regulation=regulation, clause=task.clause
                        )


def _printed_above(document: str, path: str, linked: Linked) -> set[str]:
    """Regulations cited in a clause or in what it stands under."""
    graph, found = linked.graph, set()
    while path:
        found |= {c.target for c in graph.citations_in.get(f"{document}#{path}", ()) if c.target}
        clause = graph.clauses.get(f"{document}#{path}")
        path = clause.parent if clause else ""
    return found


def see_also_are_tasks(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """«See also» names clauses that are tasks."""
    graph = linked.graph
    for _, source, plan in stated_documents(collection, linked):
        for i, task in enumerate(plan.tasks):
            for j, ref in enumerate(task.see_also):
                document, _, path = ref.rpartition("#")
                document = document or source.id
                if f"{document}#{path}" in graph.clauses and f"{document}:{path}" not in graph.tasks:
                    near = nearest(path, [t.clause for t in graph.tasks_of_document.get(document, ())])
                    yield problem(source.place("tasks", i, "see_also", j), "unknown-task", near=near, clause=ref)


def redirects_lead_somewhere(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """A renamed id leads to a present one, and is itself no longer used."""
    graph = linked.graph
    ids = {*graph.documents, *graph.agencies, *graph.tasks, *graph.regulations, *graph.clauses, *graph.deliverables}
    for old, new in collection.redirects.items():
        if old in ids:
            yield problem(collection.redirects_marks.at("redirects", old, ""), "redirect-shadows", id=old)
        if new not in ids and collection.complete:
            place = collection.redirects_marks.at("redirects", old)
            yield problem(place, "redirect-lost", near=nearest_id(new, graph), target=new)


def deadlines_follow_the_document(collection: Collection, linked: Linked) -> Iterator[Problem]:
    """A deadline that ends before its document was issued is a misreading more often than not."""
    for document, source, plan in stated_documents(collection, linked):
        issued = document.date
        for i, stated in enumerate(plan.tasks):
            task = linked.graph.tasks.get(f"{source.id}:{stated.clause}")
            dated = [d.deadline for d in task.deliverables if d.deadline and d.deadline.end] if task else []
            for j, deliverable in enumerate(stated.deliverables):
                due = next((x for x in dated if tone_key(x.raw) == tone_key(deliverable.due or "")), None)
                if due is not None and (due.end or "") < issued:
                    place = source.place("tasks", i, "deliverables", j, "due")
                    yield problem(place, "deadline-before-document", severity="warning", value=due.raw, date=issued)
