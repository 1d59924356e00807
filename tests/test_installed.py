"""The program as somebody else installs it: from its wheel, in an environment that holds nothing else of ours."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sample import write_sample

ROOT = Path(__file__).resolve().parent.parent
PIP = ["-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` folder of a fresh environment with the locked packages and the wheel of this checkout."""
    folder = tmp_path_factory.mktemp("installed")
    wheels, environment = folder / "wheels", folder / "venv"
    build = ["wheel", "--no-index", "--no-build-isolation", "--no-deps", "--wheel-dir", str(wheels), str(ROOT)]
    subprocess.run([sys.executable, *PIP, *build], check=True)
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    (wheel,) = wheels.glob("*.whl")
    locked = ["install", "--only-binary", ":all:", "--require-hashes", "-r", str(ROOT / "requirements.lock")]
    subprocess.run([programs / "python", *PIP, *locked], check=True)
    subprocess.run([programs / "python", *PIP, "install", "--no-index", "--no-deps", str(wheel)], check=True)
    return programs


def run(programs: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`kehoach …` in `folder`, knowing nothing of this checkout."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return subprocess.run(
        [programs / "kehoach", *arguments],
        cwd=folder,
        env={**env, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def files(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


def test_the_same_site_is_built_from_the_installed_wheel(installed: Path, sample_site: Path, tmp_path: Path) -> None:
    write_sample(tmp_path)
    done = run(installed, tmp_path, "build", "--lang", "vi")
    assert done.returncode == 0, done.stdout + done.stderr
    ours, theirs = files(sample_site), files(tmp_path / "site")
    assert ours.keys() == theirs.keys()
    # The day of the build may have turned between the two.
    assert [path for path in ours if ours[path] != theirs[path] and path != "assets/edition.js"] == []


def test_the_installed_program_says_its_version_and_helps(installed: Path, tmp_path: Path) -> None:
    assert run(installed, tmp_path, "--version").stdout.startswith("kehoach ")
    assert "serve" in run(installed, tmp_path, "--help", "--lang", "vi").stdout
