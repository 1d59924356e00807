"""The browser of the browser tests: find one, else install one, else say what to do. Never skip.

`python -m tests.browser.chromium` does all three and prints the browser that will be used; `make test` runs it before
pytest.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

ENV: Final = "KEHOACH_BROWSER"
"""Environment variable that names the browser to use: a path, or a command on PATH. Then no other is tried."""

COMMANDS: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)

_WINDOWS_ROOTS: Final = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_WINDOWS_PLACES: Final = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_MAC_PLACES: Final = (
    "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "Applications/Chromium.app/Contents/MacOS/Chromium",
    "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)

IS_ROOT: Final = hasattr(os, "geteuid") and os.geteuid() == 0

LAUNCH_ARGS: Final[tuple[str, ...]] = (
    # Chromium refuses to start its sandbox as root, which is what CI containers are.
    *(("--no-sandbox",) if IS_ROOT else ()),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # The tests assert that a page asks for nothing elsewhere, so the browser must be silent of its own accord too.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

HELP: Final = f"""\
Không có trình duyệt nào chạy được cho phép thử. Chọn một cách:
  - cài Chromium, Google Chrome hoặc Microsoft Edge (Debian: apt-get install chromium);
  - hoặc tải bản của Playwright: python -m playwright install --with-deps chromium;
  - hoặc chỉ ra bản đã có: {ENV}=/duong/dan/chromium make test
No browser for the browser tests: do one of these, then run the tests again."""


class BrowserMissingError(Exception):
    """There is no browser to run the tests with; the message says what was tried and what to do."""


def installed_browsers(
    env: Mapping[str, str] | None = None,
    platform: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
    is_file: Callable[[Path], bool] = Path.is_file,
) -> list[Path]:
    """Every browser of the Chromium family that is installed, the most wanted first.

    `platform` is a `sys.platform`. Whatever `ENV` names is the only answer when it is set.
    Raises BrowserMissingError when `ENV` names nothing that exists: another browser would not be what was asked for.
    """
    env = os.environ if env is None else env
    if named := env.get(ENV, ""):
        if is_file(Path(named)):
            return [Path(named)]
        if on_path := which(named):
            return [Path(on_path)]
        raise BrowserMissingError(f"{ENV}={named}: không có tệp hay lệnh này (no such file or command).")
    on_path_too = (Path(found) for command in COMMANDS if (found := which(command)))
    usual = (place for place in _usual_places(env, platform) if is_file(place))
    return list(dict.fromkeys([*on_path_too, *usual]))


def _usual_places(env: Mapping[str, str], platform: str) -> Iterator[Path]:
    """Where installers put a browser without putting it on PATH."""
    if platform in ("win32", "cygwin"):
        roots = [Path(env[name]) for name in _WINDOWS_ROOTS if env.get(name)]
        yield from (root / place for place in _WINDOWS_PLACES for root in roots)
    elif platform == "darwin":
        roots = [Path("/"), *([Path(env["HOME"])] if env.get("HOME") else [])]
        yield from (root / place for place in _MAC_PLACES for root in roots)


def find_browser() -> Path | None:
    """The browser to try first, None when none is installed (Playwright's own is not looked for here)."""
    return next(iter(installed_browsers()), None)


def launch(playwright: Playwright, candidates: Sequence[Path] | None = None) -> tuple[Browser, Path]:
    """Start the first browser that really starts, headless, and say which one it is.

    A file is not yet a browser: on some systems /usr/bin/chromium-browser is a stub that asks for a package to be
    installed. `candidates` are the installed browsers unless given; Playwright's own comes last, if it was downloaded
    before and `ENV` does not name another.
    Raises BrowserMissingError with the reason for each one that did not start.
    """
    tried = list(installed_browsers() if candidates is None else candidates)
    own = Path(playwright.chromium.executable_path)
    if own.is_file() and not os.environ.get(ENV):
        tried.append(own)
    reasons: list[str] = []
    for path in tried:
        try:
            return playwright.chromium.launch(executable_path=path, headless=True, args=list(LAUNCH_ARGS)), path
        except Error as error:
            reasons.append(f"{path}: {_in_short(error.message)}")
    raise BrowserMissingError("\n".join([*reasons, HELP]))


def _in_short(message: str) -> str:
    """What Playwright says when a browser dies, without the sixty flags: its first line and what the browser wrote."""
    first, *rest = message.strip().splitlines() or [""]
    own_words = dict.fromkeys(line.split("[err]", 1)[1].strip() for line in rest if "[err]" in line)
    return "\n  ".join([first, *list(own_words)[:5]])


def _starts() -> tuple[Path, str]:
    """The browser that starts and its version, after closing it again."""
    with sync_playwright() as playwright:
        browser, path = launch(playwright)
        version = browser.version
        browser.close()
    return path, version


def installers(
    is_root: bool = IS_ROOT, which: Callable[[str], str | None] = shutil.which
) -> list[tuple[tuple[str, ...], ...]]:
    """The ways to install a browser on this machine, each a row of commands, the better way first."""
    own = ((sys.executable, "-m", "playwright", "install", "chromium"),)
    if is_root and which("apt-get"):
        # The Noto fonts carry every Vietnamese letter with its marks; a bare container has no font that does.
        return [
            (("apt-get", "update", "-qq"), ("apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-core")),
            own,
        ]
    return [own]


def run_all(commands: Sequence[Sequence[str]]) -> str | None:
    """Run the commands in order up to the first that fails; that one's last words, None when all went well."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in commands:
        print("+", *command, flush=True)
        try:
            done = subprocess.run(
                command,
                env=env,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                check=False,
            )
        except OSError as error:
            return f"{command[0]}: {error}"
        if done.returncode != 0:
            last_words = "\n".join(done.stdout.strip().splitlines()[-5:])
            return f"{' '.join(command)} → {done.returncode}\n{last_words}"
    return None


def ensure_browser(
    starts: Callable[[], tuple[Path, str]] = _starts,
    ways: Sequence[Sequence[Sequence[str]]] | None = None,
    run: Callable[[Sequence[Sequence[str]]], str | None] = run_all,
) -> Path:
    """A browser that starts, installed now if need be.

    `starts` tries what is installed, `ways` are the rows of commands that install one, `run` runs such a row (they are
    arguments so that each outcome can be tested without touching the machine).
    Raises BrowserMissingError when every way was tried in vain, with what each one said; at once, with nothing
    installed, when `ENV` names a browser that does not start.
    """
    try:
        return starts()[0]
    except BrowserMissingError as error:
        if os.environ.get(ENV):
            raise
        failure = error
    reasons: list[str] = []
    for way in installers() if ways is None else ways:
        if reason := run(way):
            reasons.append(reason)
            continue
        try:
            return starts()[0]
        except BrowserMissingError as error:
            failure = error
    raise BrowserMissingError("\n".join([*reasons, str(failure)]))


def main() -> int:
    """Print the browser that the tests will use; exit code 1 and a message when there is none."""
    try:
        print(f"Trình duyệt cho phép thử: {ensure_browser()}")
    except BrowserMissingError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
