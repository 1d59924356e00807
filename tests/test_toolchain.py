"""What lets two commands work on a fresh machine: locked packages, bounds, the commands themselves, one version."""

import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import entry_points, version
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import generator

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CORE_LOCK, INTAKE_LOCK, TEST_LOCK = (ROOT / f"requirements{part}.lock" for part in ("", "-intake", "-test"))
BACKEND: list[str] = PYPROJECT["build-system"]["requires"]
CORE: list[str] = PYPROJECT["project"]["dependencies"]
INTAKE: list[str] = PYPROJECT["project"]["optional-dependencies"]["intake"]
TEST: list[str] = PYPROJECT["dependency-groups"]["test"]


def locked(lock: Path) -> dict[str, str]:
    """Each requirement of a lock file: normalized name → everything that stands about it (pin, marker, hashes)."""
    lines = [line for line in lock.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")]
    entries = re.split(r"\n(?=\S)", "\n".join(lines).strip())
    pairs = [(canonicalize_name(re.split(r"[=\s\[]", entry, maxsplit=1)[0]), entry) for entry in entries]
    assert len(dict(pairs)) == len(pairs), "one package has two versions: machines would differ"
    return dict(pairs)


def pin(entry: str) -> str:
    """The exact version of a requirement of a lock file."""
    found = re.match(r"\S+?==([^\s;\\]+)", entry)
    assert found, f"not pinned to one version: {entry}"
    return found[1]


@pytest.mark.parametrize("lock", [CORE_LOCK, INTAKE_LOCK, TEST_LOCK], ids=lambda lock: lock.name)
def test_every_locked_package_has_one_version_and_hashes(lock: Path) -> None:
    for name, entry in locked(lock).items():
        assert pin(entry)
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), name


@pytest.mark.parametrize("lock", [CORE_LOCK, INTAKE_LOCK, TEST_LOCK], ids=lambda lock: lock.name)
def test_locks_name_no_registry_and_no_machine(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|index-url|find-links|trusted-host", text)


@pytest.mark.parametrize(
    ("lock", "asked"),
    [(CORE_LOCK, BACKEND + CORE), (INTAKE_LOCK, BACKEND + CORE + INTAKE), (TEST_LOCK, BACKEND + CORE + INTAKE + TEST)],
    ids=["core", "intake", "test"],
)
def test_locks_hold_what_is_asked_for_and_the_build_backend(lock: Path, asked: list[str]) -> None:
    pins = locked(lock)
    for requirement in map(Requirement, asked):
        entry = pins.get(canonicalize_name(requirement.name))
        assert entry, f"{requirement} is not locked: make lock"
        assert pin(entry) in requirement.specifier, f"{requirement} is locked to {pin(entry)}: make lock"


def test_a_site_is_built_with_the_versions_that_were_tested() -> None:
    test = locked(TEST_LOCK)
    for smaller in (locked(CORE_LOCK), locked(INTAKE_LOCK)):
        assert {name: pin(entry) for name, entry in smaller.items()} == {name: pin(test[name]) for name in smaller}


def test_a_site_needs_no_test_package() -> None:
    for name in ("pytest", "pytest-xdist", "hypothesis", "playwright", "axe-playwright-python", "ruff", "mypy"):
        assert name in locked(TEST_LOCK)
        assert name not in locked(CORE_LOCK)


@pytest.mark.parametrize("line", [*BACKEND, *CORE, *INTAKE, *TEST])
def test_every_dependency_has_a_lower_and_an_upper_bound(line: str) -> None:
    operators = {bound.operator for bound in Requirement(line).specifier}
    assert ">=" in operators, f"no lower bound: {line}"
    assert "<" in operators, f"no upper bound: {line}"


def test_the_locked_build_backend_is_the_declared_one() -> None:
    assert PYPROJECT["dependency-groups"]["build"] == BACKEND


def test_locked_versions_are_the_installed_ones() -> None:
    for name in ("mkdocs", "mkdocs-material", "jinja2", "pyyaml", "pydantic", "pytest", "playwright"):
        assert version(name) == pin(locked(TEST_LOCK)[name]), f"{name}: make venv"


def test_yaml_is_read_by_libyaml() -> None:
    # The slow reader takes twelve times as long a plan; a wheel without libyaml must not go unnoticed.
    assert yaml.__with_libyaml__
    assert yaml.CSafeLoader("a: 1").get_single_data() == {"a": 1}


def test_version_is_stated_once() -> None:
    assert PYPROJECT["project"]["dynamic"] == ["version"]
    assert PYPROJECT["tool"]["hatch"]["version"] == {"path": "generator/__init__.py"}
    assert version("kehoach") == generator.__version__
    assert re.fullmatch(r"\d+\.\d+\.\d+", generator.__version__)


def test_mkdocs_finds_the_plugin_and_a_shell_the_command() -> None:
    (plugin,) = entry_points(group="mkdocs.plugins", name="kehoach")
    (script,) = entry_points(group="console_scripts", name="kehoach")
    assert plugin.load().__name__ == "KehoachPlugin"
    assert callable(script.load())


MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
GOALS = (
    *("help", "site", "serve", "check", "intake", "measure", "test", "lint"),
    *("browser", "programs", "venv", "bench", "lock", "clean"),
)


@pytest.mark.parametrize("goal", GOALS)
def test_make_knows_and_explains_the_goal(goal: str) -> None:
    assert re.search(rf"^{goal}:.*  ## \S", MAKEFILE, re.MULTILINE)
    assert goal in re.findall(r"\S+", re.findall(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[0])


def test_make_explains_no_goal_that_this_table_misses() -> None:
    assert set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE)) == set(GOALS)


def test_ci_runs_make_test() -> None:
    script = ROOT / ".ci" / "run"
    assert "exec make test" in script.read_text(encoding="utf-8")


def test_windows_takes_the_same_steps() -> None:
    batch = (ROOT / "make.cmd").read_bytes()
    assert batch.isascii(), "a console with an old code page shows nothing else"
    assert batch.count(b"\n") == batch.count(b"\r\n"), "labels are lost in a batch file with Unix line ends"
    for step in re.findall(r"\$\(PY\) -m (ruff .*|mypy|tests\.\S+|pytest -n \d+)", MAKEFILE):
        assert f"-m {step}" in batch.decode(), f"make.cmd lacks: {step}"
    pip_options = ("--no-build-isolation --no-deps --editable .", "--only-binary :all: --require-hashes -r")
    for option in pip_options:
        assert option in MAKEFILE
        assert option in batch.decode()


def test_the_wheel_carries_templates_and_type_marker(tmp_path: Path) -> None:
    # Built from the checkout without the network: the backend is installed, pip must not look for another.
    options = ["--quiet", "--no-index", "--no-build-isolation", "--no-deps", "--wheel-dir", str(tmp_path)]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, str(ROOT)], check=True)
    (wheel,) = tmp_path.glob("kehoach-*-py3-none-any.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    templates = {
        f"generator/_templates/{path.relative_to(ROOT / 'site_templates').as_posix()}"
        for path in (ROOT / "site_templates").rglob("*")
        if path.is_file()
    }
    sources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "generator").rglob("*.py")}
    assert templates, "site_templates/ is empty"
    assert templates | sources | {"generator/py.typed"} <= names
    assert {name.split("/")[0] for name in names} == {"generator", f"kehoach-{generator.__version__}.dist-info"}
