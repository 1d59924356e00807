"""A built site as the tests read it: the links, ids and scripts of every page, parsed once a run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

ENGLISH = (
    "Search", "Skip to content", "Permanent link", "Initializing", "Back to top", "Table of contents", "Navigation",
    "Header", "Footer", "Previous", "Next", "Home", "Copy", "Copied", "Edit this page", "Made with", "Share", "Clear",
    "Menu", "Toggle", "Switch to", "Close", "Open", "Loading", "Type to", "No matching", "Select", "Results",
)  # fmt: skip
"""Words that the theme leaves in English, in its templates or its script: a reader must meet none of them."""

_LINKS = {"href", "src", "action", "poster", "data", "xlink:href"}


@dataclass
class Reference:
    """One address in a page: the element and attribute that hold it."""

    tag: str
    attribute: str
    value: str
    rel: str = ""


@dataclass
class Html:
    """What the tests ask of one page."""

    path: str
    references: list[Reference] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)
    inline: list[str] = field(default_factory=list)
    lang: str = ""
    title: str = ""
    text: str = ""
    """What a reader sees, but for code."""
    labels: list[str] = field(default_factory=list)
    refresh: str = ""


class _Parser(HTMLParser):
    def __init__(self, page: Html) -> None:
        super().__init__()
        self.page = page
        self.stack: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        page = self.page
        page.attributes.update(values)
        page.ids += [values[k] for k in ("id",) if k in values]
        page.labels += [values[k] for k in ("aria-label", "title", "placeholder", "alt") if values.get(k)]
        if tag == "html":
            page.lang = values.get("lang", "")
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            page.headings.append(int(tag[1]))
        # A block of data is no script: no policy forbids it.
        if (tag == "script" and "src" not in values and values.get("type") != "application/json") or tag == "style":
            page.inline.append(tag)
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            page.refresh = values["content"].partition("url=")[2]
        for name in _LINKS & values.keys():
            if (tag, name) != ("object", "data"):
                page.references.append(Reference(tag, name, values[name], values.get("rel", "")))
        self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.stack and self.stack.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "title" in self.stack and "svg" not in self.stack:
            self.page.title += data
        elif not {"script", "style", "code"} & set(self.stack):
            self.page.text += data


@dataclass(frozen=True)
class BuiltSite:
    """The pages of a folder by site-relative path, and the files that are there."""

    folder: Path
    pages: dict[str, Html]
    files: frozenset[str]

    def target(self, page: str, value: str) -> tuple[str, str] | None:
        """(site-relative path, fragment) that an address on `page` leads to; None for one with a scheme."""
        parts = urlsplit(value)
        if parts.scheme or parts.netloc:
            return None
        if not parts.path:
            return page, unquote(parts.fragment)
        return normpath(f"{page.rpartition('/')[0]}/{unquote(parts.path)}").lstrip("/"), unquote(parts.fragment)

    def links(self, page: str) -> Iterator[tuple[Reference, str, str]]:
        """The references of a page that stay on the site: (reference, path, fragment)."""
        for reference in self.pages[page].references:
            target = self.target(page, reference.value)
            if target is not None:
                yield reference, *target


@cache
def read_site(folder: Path) -> BuiltSite:
    """Parse every page below `folder`."""
    files = frozenset(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    pages = {}
    for path in sorted(f for f in files if f.endswith(".html")):
        page = pages[path] = Html(path)
        parser = _Parser(page)
        parser.feed((folder / path).read_text(encoding="utf-8"))
        parser.close()
    return BuiltSite(folder, pages, files)
