"""What every part of the suite may share: one browser a worker, one built site a run."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import BrowserMissingError, launch
from tests.intake.programs import left_out
from tests.sample import write_sample

ROOT = Path(__file__).resolve().parent.parent
# A slow machine is no fault of the code: no example has a time limit.
settings.register_profile("kehoach", deadline=None)
settings.load_profile("kehoach")

BUILD_SECONDS = 300
"""Far more than a build takes: past it the build hangs, and the run must end with a message instead."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take out what `make test WITHOUT=…` names: only what a person asked for, and never silently."""
    without = left_out()
    gone = [item for item in items if any(item.get_closest_marker(part) for part in without)]
    if gone:
        config.hook.pytest_deselected(items=gone)
        items[:] = [item for item in items if item not in gone]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The last line of a run that left something out."""
    if without := left_out():
        terminalreporter.write_line(f"NOT RUN: {', '.join(without)}", red=True, bold=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium for the whole session; open contexts and pages from it, it is closed here.

    No browser is a failure, not a skip: a suite that leaves out its pages says nothing about them.
    """
    with sync_playwright() as playwright:
        try:
            started, _ = launch(playwright)
        except BrowserMissingError as error:
            pytest.fail(str(error), pytrace=False)
        yield started
        started.close()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's own data, built once a run, shared by all workers: read it, never write into it."""
    return _built_once(tmp_path_factory, "own", lambda folder: ROOT)


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented collection of tests/sample.py, shared in the same way; its sources are in `../data`."""

    def write(folder: Path) -> Path:
        write_sample(folder / "data")
        return folder / "data"

    return _built_once(tmp_path_factory, "sample", write)


def _built_once(factory: pytest.TempPathFactory, name: str, root: Callable[[Path], Path]) -> Path:
    """The site of the collection that `root` gives (or writes below the folder it is told), built by one worker."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent  # the workers' folders lie side by side in the folder of the run
    folder = shared / f"site-{name}"
    site, outcome = folder / "site", folder / "outcome.json"
    try:
        folder.mkdir()  # atomic: one worker gets to build, the others wait for its outcome
    except FileExistsError:
        _wait_for(outcome)
    else:
        _build(root(folder), site, outcome)
    result = json.loads(outcome.read_text(encoding="utf-8"))
    if result["code"] != 0:
        pytest.fail(f"kehoach build: exit {result['code']}\n{result['output']}", pytrace=False)
    return site


def _build(root: Path, site: Path, outcome: Path) -> None:
    """Build into `site` in a process of its own, as a person does, and leave exit code and output in `outcome`."""
    command = [sys.executable, "-m", "generator", "build", "--root", str(root), "--site-dir", str(site)]
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "PYTHONUTF8": "1"},  # Vietnamese messages; Windows would pipe them in a code page
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=BUILD_SECONDS,
            check=False,
        )
        result = {"code": done.returncode, "output": done.stdout}
    except subprocess.TimeoutExpired as error:
        result = {"code": None, "output": str(error)}
    # Renamed into place, so that a worker that sees the file sees all of it.
    part = outcome.with_suffix(".part")
    part.write_text(json.dumps(result), encoding="utf-8")
    part.replace(outcome)


def _wait_for(outcome: Path) -> None:
    """Return when `outcome` exists; fail when the worker that builds has not answered in time."""
    end = time.monotonic() + BUILD_SECONDS + 30
    while not outcome.exists():
        if time.monotonic() > end:
            pytest.fail(f"no worker finished the site in {BUILD_SECONDS} s", pytrace=False)
        time.sleep(0.1)
