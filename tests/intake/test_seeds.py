"""Importing the two seeds and settling their flags gives the corpus of the hand-made plans.

What may differ is what no text can tell: whose judgement a relation between tasks is (`implements`, `see_also`), what
sources say became of a regulation (`status`), and suspected slips of the print (`notes`).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.intake.draft import Draft
from tests.intake.seeds_decisions import SEEDS
from tests.intake.seeds_root import PROJECT, confirm, corpus, import_file, new_root

FOLDER = PROJECT / "tests" / "seeds"


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Draft]]:
    """Both seeds imported one after the other into a collection that has only the registers, and confirmed."""
    root = new_root(tmp_path_factory.mktemp("seeds") / "root")
    drafts = {}
    for name, decisions in SEEDS.items():
        drafts[name] = import_file(root, FOLDER / name)
        confirm(root, drafts[name], {d.path: d.value for d in decisions})
    return root, drafts


def _comparable(found: dict[str, Any]) -> dict[str, Any]:
    for document in found["documents"]:
        document["notes"] = []
    for task in found["tasks"]:
        task["implements"], task["see_also"] = [], []
    for regulation in found["regulations"]:
        regulation["status"] = []
    return {key: value for key, value in found.items() if key not in ("generated", "problems")}


def _differences(one: Any, other: Any, path: str = "") -> list[str]:
    if isinstance(one, dict) and isinstance(other, dict):
        return [x for k in {**one, **other} for x in _differences(one.get(k), other.get(k), f"{path}.{k}")]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [x for i, pair in enumerate(zip(one, other, strict=True)) for x in _differences(*pair, f"{path}[{i}]")]
    return [] if one == other else [f"{path}: draft {one!r}, by hand {other!r}"]


def test_the_corpus_is_that_of_the_hand_made_plans(imported: tuple[Path, dict[str, Draft]]) -> None:
    root, _ = imported
    assert _differences(_comparable(corpus(root)), _comparable(corpus(PROJECT))) == []


def test_what_is_confirmed_passes_every_check(imported: tuple[Path, dict[str, Draft]]) -> None:
    root, _ = imported
    assert corpus(root)["problems"] == []


@pytest.mark.parametrize(("name", "held"), [("12-KH-TW.txt", "12-kh-tw-2022"), ("28-NQ-TW.txt", "28-nq-tw-2022")])
def test_the_text_is_the_hand_made_one(imported: tuple[Path, dict[str, Draft]], name: str, held: str) -> None:
    _, drafts = imported
    by_hand = (PROJECT / "content" / "van-ban" / f"{held}.md").read_text(encoding="utf-8")
    assert drafts[name].id == held
    assert drafts[name].text.rstrip("\n") == by_hand.rstrip("\n")


@pytest.mark.parametrize("name", SEEDS)
def test_nothing_is_decided_that_no_flag_asked_for(imported: tuple[Path, dict[str, Draft]], name: str) -> None:
    _, drafts = imported
    raised = {f.code for f in drafts[name].flags if f.grade != "biet"}
    assert {d.flag for d in SEEDS[name]} <= raised


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("12-KH-TW.txt", ["split-doubtful"]),
        ("28-NQ-TW.txt", ["agency-new", "recipient-joined"]),
    ],
)
def test_few_flags_ask_a_person(imported: tuple[Path, dict[str, Draft]], name: str, expected: list[str]) -> None:
    _, drafts = imported
    assert sorted(f.code for f in drafts[name].flags if f.grade != "biet") == expected


def test_a_second_import_is_a_second_copy(imported: tuple[Path, dict[str, Draft]]) -> None:
    root, drafts = imported
    again = import_file(root, FOLDER / "12-KH-TW.txt")
    assert (again.id, again.held) == ("12-kh-tw-2022", "12-kh-tw-2022")
    assert again.plan == drafts["12-KH-TW.txt"].plan


TITLES = ("86-kl-tw-2014", "202-tb-tw-2015", "164-qd-tw-2013", "132-qd-tw-2018", "08-qdi-tw-2018", "101-qd-tw-2012",
          "55-qd-tw-2016", "37-nq-tw-2014", "218-qd-tw-2013", "82-kl-tw-2010", "216-qd-tw-2009")  # fmt: skip


def test_titles_of_cited_documents_are_those_of_the_register(tmp_path: Path) -> None:
    """With an empty register of regulations the draft proposes the titles that were written by hand."""
    root = new_root(tmp_path / "root")
    (root / "plans" / "regulations.yml").write_text("{}\n", encoding="utf-8")
    one = import_file(root, FOLDER / "12-KH-TW.txt")
    proposed = one.entries["regulations"]
    (root / "plans" / "regulations.yml").write_text(_as_yaml(proposed), encoding="utf-8")
    confirm(root, one, {})
    by_hand = {r["id"]: (r["title"], r["carries"]) for r in corpus(PROJECT)["regulations"]}
    found = {r["id"]: (r["title"], r["carries"]) for r in corpus(root)["regulations"]}
    assert {own_id: found[own_id] for own_id in TITLES} == {own_id: by_hand[own_id] for own_id in TITLES}
    assert found["158-qd-tw-2008"][1] == by_hand["158-qd-tw-2008"][1]


def _as_yaml(entries: Any) -> str:
    return json.dumps(entries, ensure_ascii=False)
