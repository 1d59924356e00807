"""Where a statement of one task is found in the text: quotes, deadlines, parties, letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.corpus.tasks import letter
from generator.model import Task
from tests.corpus.small import DOC, HEAD, PLAN_FILE, TEXT, TEXT_FILE, read, stated, write_small


def task(root: Path, clause: str, written: str, printed: str) -> Task:
    """The task that is stated at `clause`, where the text's last clauses are `printed`."""
    write_small(root, {PLAN_FILE: HEAD + written, TEXT_FILE: TEXT + printed})
    linked, problems = read(root)
    assert [p for p in stated(problems) if p[0] != "unused-agency"] == []
    return linked.graph.tasks[f"{DOC}:{clause}"]


TWICE = "\n3. Văn phòng trồng hoa (*trong năm 2027*); trồng rau (*trong năm 2027*); Trong năm 2027, tưới.\n"


def test_a_deadline_closes_what_stands_before_it(tmp_path: Path) -> None:
    """The same words stand three times: each deliverable has the first ones after its quote, the last has the last."""
    written = (
        "tasks:\n- clause: I.3\n  lead: van-phong\n  deliverables:\n"
        "  - {text: trồng hoa, actions: trồng, due: trong năm 2027}\n"
        "  - {text: trồng rau, actions: trồng, due: trong năm 2027}\n"
        "  - {text: tưới, actions: tưới, due: trong năm 2027}\n"
    )
    found = task(tmp_path, "I.3", written, TWICE)
    spans = [d.deadline.span for d in found.deliverables if d.deadline]
    assert [s.of(found.text) for s in spans] == ["trong năm 2027", "trong năm 2027", "Trong năm 2027"]
    assert len(set(spans)) == 3
    assert [d.span.start < s.start for d, s in zip(found.deliverables, spans, strict=True)] == [True, True, False]


def test_a_deadline_of_another_clause(tmp_path: Path) -> None:
    written = (
        "tasks:\n- clause: I.3/1\n  lead: van-phong\n  deliverables:\n"
        "  - {text: trồng hoa, actions: trồng, due: trong năm 2027, due_clause: I.3}\n"
    )
    found = task(tmp_path, "I.3/1", written, "\n3. Văn phòng, trong năm 2027:\n\n- trồng hoa\n")
    due = found.deliverables[0].deadline
    assert due is not None
    assert (due.clause, due.raw, due.start) == ("I.3", "trong năm 2027", "2027-01-01")


def test_deliverables_are_lettered_as_printed_not_as_stated(tmp_path: Path) -> None:
    written = (
        "tasks:\n- clause: I.3\n  lead: van-phong\n  deliverables:\n"
        "  - {text: trồng rau, actions: trồng}\n  - {text: trồng hoa, actions: trồng}\n"
    )
    found = task(tmp_path, "I.3", written, "\n3. Văn phòng trồng hoa; trồng rau.\n")
    assert [(d.id, d.text) for d in found.deliverables] == [
        (f"{DOC}:I.3-a", "trồng hoa"),
        (f"{DOC}:I.3-b", "trồng rau"),
    ]


def test_a_long_quote_by_its_ends(tmp_path: Path) -> None:
    written = (
        "tasks:\n- clause: I.3\n  lead: van-phong\n  deliverables:\n"
        "  - {text: trồng hoa … mọi nơi, actions: [trồng, chăm]}\n"
    )
    found = task(tmp_path, "I.3", written, "\n3. Văn phòng trồng hoa, chăm cây và làm cỏ ở mọi nơi.\n")
    assert found.deliverables[0].text == "trồng hoa, chăm cây và làm cỏ ở mọi nơi"


def test_inherited_verbs_stand_before_the_quote(tmp_path: Path) -> None:
    written = (
        "tasks:\n- clause: I.3\n  lead: van-phong\n  deliverables:\n  - {text: trồng hoa, actions: trồng}\n"
        "  - {text: cây quý, actions: trồng, inherits: true}\n"
    )
    found = task(tmp_path, "I.3", written, "\n3. Văn phòng trồng hoa; cây quý.\n")
    assert [(d.actions, d.action_inherited) for d in found.deliverables] == [(("trồng",), False), (("trồng",), True)]


def test_an_unnamed_party_keeps_its_words(tmp_path: Path) -> None:
    written = (
        "tasks:\n- clause: I.3\n  lead: van-phong\n  coordinate: {raw: các cơ quan liên quan}\n  deliverables:\n"
        "  - {text: trồng hoa, actions: trồng}\n"
    )
    found = task(tmp_path, "I.3", written, "\n3. Văn phòng phối hợp với các cơ quan liên quan trồng hoa.\n")
    (party,) = [p for p in found.parties if p.role == "coordinate"]
    assert (party.agency, party.raw, party.basis) == (None, "các cơ quan liên quan", "sentence")
    assert found.agencies("coordinate") == ()


@pytest.mark.parametrize(("index", "expected"), [(0, "a"), (25, "z"), (26, "aa"), (27, "ab"), (52, "ba")])
def test_letters_go_on_past_z(index: int, expected: str) -> None:
    assert letter(index) == expected
