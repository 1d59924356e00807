"""The page on receiving documents is followed by the real program, and its tables say what the code says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.intake.flags import GRADES
from generator.intake.write_flags import GRADE_WORDS
from generator.messages import SENTENCES
from tests.guide.pages import INTAKE, code, tables
from tests.guide.test_guide import copy_project, follow

NEW = "61-kh-tu-minh-hoa-2023"


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project after the page was followed to its end."""
    folder = tmp_path_factory.mktemp("nhan-van-ban")
    copy_project(folder)
    assert follow(INTAKE, folder) == 6
    return folder


def test_the_example_is_in_the_collection(followed: Path) -> None:
    plan = (followed / f"plans/{NEW}.yml").read_text(encoding="utf-8")
    assert "lead: van-phong-tinh-uy-minh-hoa" in plan
    assert "#?" not in plan
    register = (followed / "plans/agencies.yml").read_text(encoding="utf-8")
    assert "name: Văn phòng Tỉnh uỷ Minh Hoạ" in register


def test_every_file_of_a_draft_is_in_the_table(followed: Path) -> None:
    stated = {name.rstrip("/") for row in tables(INTAKE)["ban-nhap"] for name in code(row[0])}
    there = {p.name for p in (followed / "drafts" / NEW).iterdir()}
    assert there - stated <= {"xem-lai.css", "xem-lai.js"}


@pytest.mark.parametrize("row", tables(INTAKE)["tu-choi"], ids=lambda row: str(row[0]))
def test_a_refusal_of_the_page_exists(row: list[str]) -> None:
    assert [name for name in code(row[0]) if name not in SENTENCES["vi"]] == []


def test_the_grades_of_the_page_are_those_of_the_program() -> None:
    assert [re.sub(r"\W", "", row[0]) for row in tables(INTAKE)["ba-muc"]] == [GRADE_WORDS[grade] for grade in GRADES]
