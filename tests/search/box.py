"""A reader at the search box: type a query, wait until the panel is complete, read what it shows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser

from tests.search.score import Answer

PATIENCE: Final = 60_000
"""Milliseconds until the panel must be complete: it covers loading and indexing 10,000 pages on a slow machine."""

_SHOWN: Final = """
() => {
  const input = document.querySelector("header input[type=search]");
  const list = document.getElementById(input.getAttribute("aria-controls"));
  const panel = list && list.closest("[aria-busy]");
  if (!panel || panel.hidden || panel.getAttribute("aria-busy") !== "false") return null;
  return { text: panel.innerText, hits: Array.from(panel.querySelectorAll("a.kh-hit"), (a) => a.href) };
}
"""


class Box:
    """The box in the header of the page `start` of the site at `root` (`http://…/` or `file:///…/`).

    One page for all queries, as a reader stays on one.
    """

    def __init__(self, browser: Browser, root: str, start: str = "index.html") -> None:
        self._root = root
        self._page = browser.new_page(viewport={"width": 1280, "height": 900})
        self._page.goto(root + start)
        self._input = self._page.locator("header input[type=search]").first

    def ask(self, query: str) -> Answer:
        """What the panel shows for `query` when all texts are in; TimeoutError when it is never complete."""
        self._input.fill(query)
        shown = self._page.wait_for_function(_SHOWN, timeout=PATIENCE, polling=20).json_value()
        return Answer(tuple(self._path(href) for href in shown["hits"]), shown["text"])

    def _path(self, href: str) -> str:
        """The address below the root, without the words to highlight."""
        page, mark, anchor = href.removeprefix(self._root).partition("#")
        return page.partition("?")[0] + mark + anchor

    def close(self) -> None:
        """Leave the page."""
        self._page.close()


def build(root: Path, site: Path) -> Path:
    """Build the site of the data below `root` as a person does; CalledProcessError when that fails."""
    command = [sys.executable, "-m", "generator", "build", "--root", str(root), "--site-dir", str(site)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONUTF8": "1"})
    return site
