"""What is put into files that people keep: where it stands, and that nothing else moves."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from generator.corpus.yamlio import parse
from generator.intake.merge import add_entries, add_to_lists
from generator.intake.source import Refused

ROOT = Path(__file__).resolve().parents[2]
COPY = {"kind": "sao y", "number": "01-BS/HU", "date": "01/02/2026", "recipients": ["Các chi bộ", "P.TH: 2"]}
LINES = ["  - kind: sao y", "    number: 01-BS/HU", "    date: 01/02/2026", "    recipients:", "      - Các chi bộ",
         '      - "P.TH: 2"']  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("number: 1\n", ["number: 1", "", "copies:", *LINES], id="no list, nothing below"),
        pytest.param(
            "number: 1\n\n# Vì sao\ntasks: []\n",
            ["number: 1", "", "copies:", *LINES, "", "# Vì sao", "tasks: []"],
            id="no list: above what follows, and above its comment",
        ),
        pytest.param("copies: []\ntasks: []\n", ["copies:", *LINES, "tasks: []"], id="an empty list"),
        pytest.param("copies:\n", ["copies:", *LINES], id="no value"),
        pytest.param(
            "copies:\n  - kind: sao lục  # mực đỏ\n    number: 2\n\n  # của người nhập\n\n# Việc\ntasks: []\n",
            ["copies:", "  - kind: sao lục  # mực đỏ", "    number: 2", *LINES, "", "  # của người nhập", "", "# Việc",
             "tasks: []"],
            id="after the last item, comments where they were",
        ),
        pytest.param(
            "copies:\n- kind: sao lục\n  number: 2\ncore: [I]\n",
            ["copies:", "- kind: sao lục", "  number: 2", *(line[2:] for line in LINES), "core: [I]"],
            id="items without indentation",
        ),
        pytest.param(
            "copies:\n  kind: sao lục\n  # số mờ\n  number: 2\n",
            ["copies:", "  - kind: sao lục", "    # số mờ", "    number: 2", *LINES],
            id="one item that is no list",
        ),
    ],
)  # fmt: skip
def test_a_copy_is_put_into_a_plan(before: str, after: list[str]) -> None:
    assert add_to_lists(before, {"copies": [COPY]}).splitlines() == after


def test_a_layout_that_was_not_foreseen_is_refused() -> None:
    with pytest.raises(Refused, match="merge-layout"):
        add_to_lists("copies: [{kind: sao y}]\n", {"copies": [COPY]})


@pytest.mark.parametrize("path", sorted(p for p in (ROOT / "plans").glob("[0-9]*.yml")), ids=lambda p: p.stem)
def test_the_plans_of_the_collection_keep_every_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    new = add_to_lists(text, {"received": [{"number": "7", "date": "01/01/2026", "by": "Huyện uỷ"}], "copies": [COPY]})
    changes = [line for line in difflib.ndiff(text.splitlines(), new.splitlines()) if line[0] in "+-"]
    assert not [line for line in changes if line[0] == "-"]
    assert len(changes) >= 9


REGISTER = """\
# Sổ
ban-a:
  name: Ban A
  variants: [Ban cũ]

# Hai
ban-b:
  name: Ban B
"""


@pytest.mark.parametrize(
    ("entries", "after"),
    [
        pytest.param({}, REGISTER, id="nothing"),
        pytest.param({"ban-c": {"name": "Ban C"}}, REGISTER + "\nban-c:\n  name: Ban C\n", id="a new one, at the end"),
        pytest.param({"ban-b": {"name": "Ban B"}}, REGISTER, id="known"),
        pytest.param(
            {"ban-b": {"kind": "class"}}, REGISTER + "  kind: class\n", id="a key that was missing",
        ),
        pytest.param(
            {"ban-a": {"variants": ["Ban cũ", "Ban A1"]}},
            REGISTER.replace("  variants: [Ban cũ]", "  variants:\n    - Ban cũ\n    - Ban A1"),
            id="one more name",
        ),
        pytest.param(
            {"ban-b": {"variants": ["B"]}}, REGISTER + "  variants:\n    - B\n", id="the first other name"
        ),
    ],
)  # fmt: skip
def test_entries_are_put_into_a_register(entries: dict[str, dict[str, object]], after: str) -> None:
    assert add_entries(REGISTER, entries, "plans/agencies.yml") == after


def test_an_entry_that_contradicts_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        add_entries(REGISTER, {"ban-b": {"name": "Ban Khác"}}, "plans/agencies.yml")
    assert (refused.value.code, refused.value.values["id"]) == ("entry-conflict", "ban-b")


def test_a_comment_inside_a_value_is_never_lost() -> None:
    text = "ban-a:\n  variants:\n    # nguồn\n    - A1\n"
    with pytest.raises(Refused, match="merge-layout"):
        add_entries(text, {"ban-a": {"variants": ["A2"]}}, "plans/agencies.yml")


def test_a_new_register() -> None:
    text = add_entries("", {"ban-c": {"name": "Ban C"}}, "plans/agencies.yml")
    assert parse(text, "x").data == {"ban-c": {"name": "Ban C"}}
