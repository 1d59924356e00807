"""Which browser the tests take on which machine, and what happens where there is none."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser.chromium import ENV, BrowserMissingError, ensure_browser, installed_browsers, installers, run_all

WINDOWS = {
    "PROGRAMFILES": "C:/Program Files",
    "PROGRAMFILES(X86)": "C:/Program Files (x86)",
    "LOCALAPPDATA": "C:/Local",
}
CHROME = "C:/Program Files/Google/Chrome/Application/chrome.exe"
OWN_CHROME = "C:/Local/Google/Chrome/Application/chrome.exe"
EDGE = "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"
MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
MAC_OWN_CHROMIUM = "/Users/lan/Applications/Chromium.app/Contents/MacOS/Chromium"

Which = Callable[[str], str | None]


def which_of(commands: Mapping[str, str]) -> Which:
    """A PATH that holds just these commands."""
    return commands.get


def is_file_of(files: Iterable[str]) -> Callable[[Path], bool]:
    """A disk that holds just these files."""
    held = {Path(file) for file in files}
    return held.__contains__


@pytest.mark.parametrize(
    ("platform", "env", "commands", "files", "expected"),
    [
        pytest.param("linux", {}, {}, [], [], id="nothing installed"),
        pytest.param("linux", {}, {"chromium": "/usr/bin/chromium"}, [], ["/usr/bin/chromium"], id="Debian"),
        pytest.param(
            "linux",
            {},
            {"google-chrome": "/usr/bin/google-chrome", "chromium": "/usr/bin/chromium"},
            [],
            ["/usr/bin/chromium", "/usr/bin/google-chrome"],
            id="Chromium before Chrome, Chrome still in reserve",
        ),
        pytest.param(
            "linux",
            {},
            {"google-chrome": "/opt/chrome", "google-chrome-stable": "/opt/chrome"},
            [],
            ["/opt/chrome"],
            id="two names of one file are tried once",
        ),
        pytest.param("linux", WINDOWS, {}, [CHROME], [], id="places of Windows are not looked at elsewhere"),
        pytest.param("win32", WINDOWS, {}, [EDGE], [EDGE], id="Edge comes with Windows"),
        pytest.param("win32", WINDOWS, {}, [EDGE, OWN_CHROME], [OWN_CHROME, EDGE], id="Chrome of one user before Edge"),
        pytest.param("win32", WINDOWS, {}, [OWN_CHROME, CHROME], [CHROME, OWN_CHROME], id="Chrome for all users first"),
        pytest.param("win32", {}, {}, [CHROME], [], id="Windows without its usual variables"),
        pytest.param("darwin", {}, {}, [MAC_CHROME], [MAC_CHROME], id="Mac"),
        pytest.param(
            "darwin", {"HOME": "/Users/lan"}, {}, [MAC_OWN_CHROMIUM], [MAC_OWN_CHROMIUM], id="Mac, own folder"
        ),
        pytest.param(
            "linux",
            {ENV: "/x/chrome"},
            {"chromium": "/usr/bin/chromium"},
            ["/x/chrome"],
            ["/x/chrome"],
            id="named file",
        ),
        pytest.param(
            "linux",
            {ENV: "brave"},
            {"brave": "/usr/bin/brave", "chromium": "/usr/bin/chromium"},
            [],
            ["/usr/bin/brave"],
            id="named command, no other is tried",
        ),
        pytest.param("linux", {ENV: ""}, {"chromium": "/c"}, [], ["/c"], id="an empty variable names nothing"),
    ],
)
def test_installed_browsers(
    platform: str, env: Mapping[str, str], commands: Mapping[str, str], files: Sequence[str], expected: Sequence[str]
) -> None:
    found = installed_browsers(env, platform, which_of(commands), is_file_of(files))
    assert found == [Path(path) for path in expected]


def test_a_named_browser_that_is_not_there_is_an_error_not_another_browser() -> None:
    with pytest.raises(BrowserMissingError, match=f"{ENV}=/nowhere"):
        installed_browsers({ENV: "/nowhere"}, "linux", which_of({"chromium": "/usr/bin/chromium"}), is_file_of([]))


@pytest.mark.parametrize(
    ("is_root", "commands", "expected"),
    [
        pytest.param(True, {"apt-get": "/usr/bin/apt-get"}, ["apt-get", "playwright"], id="container of CI"),
        pytest.param(False, {"apt-get": "/usr/bin/apt-get"}, ["playwright"], id="a person may not install packages"),
        pytest.param(True, {}, ["playwright"], id="root on a system without apt"),
    ],
)
def test_ways_to_install(is_root: bool, commands: Mapping[str, str], expected: Sequence[str]) -> None:
    ways = installers(is_root, which_of(commands))
    assert ["apt-get" if way[0][0] == "apt-get" else way[0][2] for way in ways] == expected


class Machine:
    """A pretended machine on which some ways of installing work and give a browser that starts."""

    def __init__(self, installed: bool, working: Iterable[str], refused: Iterable[str] = ()) -> None:
        self.installed, self.working, self.refused = installed, set(working), set(refused)
        self.ran: list[str] = []

    def starts(self) -> tuple[Path, str]:
        if not self.installed:
            raise BrowserMissingError("no browser starts")
        return Path("/usr/bin/chromium"), "1"

    def run(self, way: Sequence[Sequence[str]]) -> str | None:
        name = way[0][0]
        self.ran.append(name)
        self.installed = name in self.working
        return f"{name}: refused" if name in self.refused else None


WAYS = [[["apt-get"]], [["playwright"]]]


@pytest.mark.parametrize(
    ("machine", "ran"),
    [
        pytest.param(Machine(True, []), [], id="installed: nothing is run"),
        pytest.param(Machine(False, ["apt-get"]), ["apt-get"], id="the first way works"),
        pytest.param(
            Machine(False, ["playwright"]), ["apt-get", "playwright"], id="apt gives a stub that does not start"
        ),
        pytest.param(Machine(False, ["playwright"], ["apt-get"]), ["apt-get", "playwright"], id="apt fails"),
    ],
)
def test_a_browser_is_installed_when_none_starts(
    machine: Machine, ran: Sequence[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ENV, raising=False)
    assert ensure_browser(machine.starts, WAYS, machine.run) == Path("/usr/bin/chromium")
    assert machine.ran == ran


def test_no_way_left_says_what_each_one_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENV, raising=False)
    machine = Machine(False, [], ["apt-get", "playwright"])
    with pytest.raises(BrowserMissingError) as caught:
        ensure_browser(machine.starts, WAYS, machine.run)
    assert str(caught.value).splitlines() == ["apt-get: refused", "playwright: refused", "no browser starts"]


def test_nothing_is_installed_in_place_of_a_named_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENV, "/nowhere")
    machine = Machine(False, ["apt-get"])
    with pytest.raises(BrowserMissingError):
        ensure_browser(machine.starts, WAYS, machine.run)
    assert machine.ran == []


def test_without_a_browser_the_program_fails_and_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def none_left() -> Path:
        raise BrowserMissingError(chromium.HELP)

    monkeypatch.setattr(chromium, "ensure_browser", none_left)
    assert chromium.main() == 1
    assert ENV in capsys.readouterr().err


def test_run_all_stops_at_the_first_failure_and_keeps_its_last_words(tmp_path: Path) -> None:
    failing = [sys.executable, "-c", "print('refused'); raise SystemExit(3)"]
    never = [sys.executable, "-c", f"open({str(tmp_path / 'ran')!r}, 'w').close()"]
    reason = run_all([[sys.executable, "-c", ""], failing, never])
    assert reason is not None
    assert reason.endswith("→ 3\nrefused")
    assert not (tmp_path / "ran").exists()


def test_run_all_names_a_command_that_does_not_exist() -> None:
    reason = run_all([["no-such-command-here"]])
    assert reason is not None
    assert reason.startswith("no-such-command-here: ")


def test_the_browser_opens_pages_from_disk(browser: Browser, tmp_path: Path) -> None:
    page_file = tmp_path / "kế hoạch.html"
    page_file.write_text("<!doctype html><meta charset=utf-8><title>Nhiệm vụ</title>", encoding="utf-8")
    page = browser.new_page()
    page.goto(page_file.as_uri())
    assert page.title() == "Nhiệm vụ"
    page.close()


def test_a_stub_in_place_of_a_browser_is_passed_over(tmp_path: Path) -> None:
    # In a process of its own: this one may already hold a running Playwright.
    stub = tmp_path / "chromium-browser"
    stub.write_text("#!/bin/sh\necho install the snap >&2\nexit 1\n", encoding="utf-8")
    stub.chmod(0o755)
    program = (
        "from pathlib import Path\n"
        "from playwright.sync_api import sync_playwright\n"
        "from tests.browser import chromium\n"
        "with sync_playwright() as playwright:\n"
        f"    browser, path = chromium.launch(playwright, [Path({str(stub)!r}), *chromium.installed_browsers()])\n"
        "    print(path)\n"
        "    browser.close()\n"
        "    try:\n"
        f"        chromium.launch(playwright, [Path({str(stub)!r})])\n"
        "    except chromium.BrowserMissingError as error:\n"
        "        print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program], capture_output=True, encoding="utf-8", check=True
    )
    started, *refusal = done.stdout.splitlines()
    assert Path(started) != stub
    if refusal:  # empty where Playwright's own browser was downloaded before: then that one starts
        assert refusal[0].startswith(f"{stub}: ")
        if os.name == "posix":  # elsewhere the stub is no program at all, and has no words of its own
            assert refusal[1].strip() == "install the snap"
        assert "No browser for the browser tests" in refusal[-1]
