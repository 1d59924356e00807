"""Every command and option that a page names exists, and every one that exists is explained on a page."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from generator.cli import program
from tests.guide.pages import CLERK, INTAKE, PAGES, PUBLISHER, README, ROOT, code, commands, tables

GROUP = program("vi")
PROGRAM: dict[str, click.Command] = {"": GROUP, **GROUP.commands}
"""Command by its name; the program itself has none."""
TEXTS = {page: page.read_text(encoding="utf-8") for page in (*PAGES, README)}
NAMED = sorted({(page.name, line) for page, text in TEXTS.items() for line in commands(text)})


def options(command: click.Command) -> set[str]:
    """Every option that a command takes, `--help` among them."""
    params = command.get_params(click.Context(command))
    return {option for param in params if isinstance(param, click.Option) for option in param.opts}


def test_the_pages_name_commands() -> None:
    assert len(NAMED) > 15


@pytest.mark.parametrize(("page", "line"), NAMED)
def test_a_named_command_exists_with_its_options(page: str, line: str) -> None:
    words = re.sub(r"[\[\]]", " ", line).split()[1:]
    name = words[0] if words and not words[0].startswith("-") else ""
    assert name in PROGRAM, f"{page}: {line}"
    used = {word.partition("=")[0] for word in words if word.startswith("--")}
    assert used <= options(PROGRAM[name]), f"{page}: {line}"


@pytest.mark.parametrize("name", PROGRAM)
def test_a_command_is_in_the_table_with_exactly_its_options(name: str) -> None:
    rows = {code(row[0])[0]: row for row in tables(PUBLISHER)["cac-lenh"]}
    assert set(code(rows[f"kehoach {name}".strip()][1])) == options(PROGRAM[name])


@pytest.mark.parametrize("name", GROUP.commands)
def test_every_command_is_explained_to_those_who_use_it(name: str) -> None:
    for pages in ((CLERK, PUBLISHER, INTAKE), (README,)):
        lines = [line.split() for page in pages for line in commands(TEXTS[page])]
        assert any(words[1:2] == [name] for words in lines), pages


@pytest.mark.parametrize("option", sorted({o for command in PROGRAM.values() for o in options(command)} - {"--help"}))
def test_every_option_is_explained_outside_the_table(option: str) -> None:
    prose = [
        line for page in (CLERK, PUBLISHER, INTAKE, README) for line in TEXTS[page].splitlines() if line[:1] != "|"
    ]
    assert any(option in line for line in prose)


def goals(file: Path) -> set[str]:
    """What `make` can be asked for."""
    text = file.read_text(encoding="utf-8")
    pattern = r'if "%GOAL%"=="(\w+)"' if file.suffix == ".cmd" else r"^([a-z]+):.*##"
    return set(re.findall(pattern, text, re.M))


@pytest.mark.parametrize("page", TEXTS, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_named_goal_of_make_exists_on_both_systems(page: Path) -> None:
    named = set(re.findall(r"(?:^|`)(?:\.\\)?make ([a-z]+)", TEXTS[page], re.M))
    assert named <= goals(ROOT / "Makefile") & goals(ROOT / "make.cmd")


@pytest.mark.parametrize("page", TEXTS, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_file_of_the_project_that_a_page_names_exists(page: Path) -> None:
    """Names with MÃ, … or the invented province stand for others."""
    ours = re.compile(r"(?:plans|content|generator|tests|site_templates)/(?!.*(?:MÃ|minh-hoa|…|\{|\s))")
    missing = [name for name in code(TEXTS[page]) if ours.match(name) and not (ROOT / name).exists()]
    assert missing == []
