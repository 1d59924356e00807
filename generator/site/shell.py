"""What surrounds every page, rendered once a folder and section instead of once a page.

The theme's page template costs 0.8 ms; header, navigation and footer are the same for all pages of one folder and
section. So it is rendered once with placeholders and cut at them; a page is the pieces joined with its own strings.

That a joined page equals a full rendering, byte for byte, is not assumed: of each kind of page, the 1st, 2nd, 4th,
8th … are rendered in full as well and compared. Where a theme or an override reads something that the shell does not
fill, the kind falls back to full rendering, with a warning: slower, never wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urljoin

from markupsafe import escape

from generator.site.page import Page

SLOTS = ("title", "body", "print_head", "wide", "canonical")
"""What differs between two pages of the same folder and section; HTML, already escaped."""

_TOKEN = re.compile(r"\x02(e:)?([a-z_]+)\x03")


class Theme(Protocol):
    """The engine's page template. `path` says which folder it is for, `hub` which section is marked."""

    def render(self, path: str, hub: str, values: Mapping[str, str]) -> str:
        """The whole file at `path` with `values` (HTML by the names of `SLOTS`) in their places."""
        ...


class Slot(str):
    """A placeholder. A template that escapes it gets another one, so that both uses are filled as they should be."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self).replace("\x02", "\x02e:")


@dataclass(frozen=True, slots=True)
class Shell:
    """A rendered page template, cut at its placeholders: text, slot, text, slot … text."""

    texts: tuple[str, ...]
    slots: tuple[tuple[bool, str], ...]

    def join(self, values: Mapping[str, str]) -> str:
        """The page with `values` in the place of the slots."""
        out = [self.texts[0]]
        for (escaped, name), text in zip(self.slots, self.texts[1:], strict=True):
            out.append(str(escape(values[name])) if escaped else values[name])
            out.append(text)
        return "".join(out)


def cut(rendered: str) -> Shell:
    """Cut a page template that was rendered with placeholders."""
    pieces = _TOKEN.split(rendered)
    return Shell(tuple(pieces[::3]), tuple((bool(e), n) for e, n in zip(pieces[1::3], pieces[2::3], strict=True)))


class ShellMismatchError(Exception):
    """A joined page differs from the same page rendered in full; `kind` must be rendered in full from the start."""

    def __init__(self, kind: str, path: str) -> None:
        super().__init__(f"{path}: the shell of kind {kind} lacks something that the theme reads")
        self.kind = kind
        self.path = path


class Shells:
    """Puts bodies into the theme, by shells where they are proved to be right.

    `full` names the kinds that are rendered in full. Raises ShellMismatchError when a sample of another kind differs:
    the caller starts over with that kind in `full`, because earlier pages of it may be wrong too.
    """

    def __init__(self, theme: Theme, site_url: str = "", full: frozenset[str] = frozenset()) -> None:
        self._theme = theme
        self._site_url = site_url.rstrip("/") + "/" if site_url else ""
        self._full = full
        self._shells: dict[tuple[str, str], Shell] = {}
        self._seen: Counter[str] = Counter()

    def html(self, page: Page, body: str) -> str:
        """The whole file of a page."""
        if page.bare:
            return body
        values = self._values(page, body)
        if page.kind in self._full:
            return self._theme.render(page.path, page.hub, values)
        html = self._shell(page).join(values)
        self._seen[page.kind] += 1
        nth = self._seen[page.kind]
        if nth & (nth - 1) == 0 and html != self._theme.render(page.path, page.hub, values):
            raise ShellMismatchError(page.kind, page.path)
        return html

    def _values(self, page: Page, body: str) -> dict[str, str]:
        return {
            "title": str(escape(page.title)),
            "body": body,
            "print_head": str(escape(page.print_head or page.title)),
            "wide": " kh-wide" if page.wide else "",
            "canonical": urljoin(self._site_url, page.path) if self._site_url else "",
        }

    def _shell(self, page: Page) -> Shell:
        folder = page.path.rpartition("/")[0]
        key = (folder, page.hub)
        shell = self._shells.get(key)
        if shell is None:
            values = {name: Slot(f"\x02{name}\x03") for name in SLOTS}
            if not self._site_url:
                values["canonical"] = Slot("")
            where = f"{folder}/_.html" if folder else "_.html"
            shell = self._shells[key] = cut(self._theme.render(where, page.hub, values))
        return shell


def with_fallback(attempt: Callable[[frozenset[str]], None], warn: Callable[[str], None]) -> None:
    """Run `attempt(full)`, again with one kind more in `full` for every kind whose shell proves wrong."""
    full: frozenset[str] = frozenset()
    while True:
        try:
            return attempt(full)
        except ShellMismatchError as mismatch:
            warn(
                f"{mismatch.path}: giao diện cần thứ mà khung dùng chung không có; mọi trang loại «{mismatch.kind}» "
                "được dựng riêng từng trang, chậm hơn. Xem lại phần ghi đè của giao diện."
            )
            full |= {mismatch.kind}
