"""The same pages through other generators: stock MkDocs with Material, and Hugo.

Both get the pages of a site that we have built, so that number and text of the pages are the same. They get an easier
task: the pages are made already, with nothing to read, check, link or count.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath

from generator.bench.measure import Run, measure

_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_NAV = ("index", "van-ban/index", "nhiem-vu/index", "co-quan/index", "quy-dinh/index", "thoi-han/index", "tra-cuu")


def pages(site: Path) -> Iterator[tuple[str, str, str]]:
    """(path without suffix, title, HTML of the body) of every page of a built site but the 404 page."""
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix().removesuffix(".html")
        if path != "404":
            html = file.read_text(encoding="utf-8")
            body, title = _ARTICLE.search(html), _TITLE.search(html)
            yield path, unescape(title[1]).strip() if title else path, body[1] if body else ""


# ── stock MkDocs ─────────────────────────────────────────────────────────────────────────────────────────────────


def mkdocs(site: Path, work: Path) -> Run:
    """`mkdocs build` with Material and its search: every page a Markdown file with the words, headings, lists, tables
    and links of our page; seven entries in `nav`, because a nav with all pages makes stock grow quadratically."""
    docs = work / "docs"
    paths = {file.relative_to(site).as_posix() for file in site.rglob("*.html")}
    for path, title, body in pages(site):
        file = docs / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(to_markdown(title, body, path, paths), encoding="utf-8")
    nav = "".join(f"  - {path}.md\n" for path in _NAV if (docs / f"{path}.md").is_file())
    (work / "mkdocs.yml").write_text(
        "site_name: Tra cứu kế hoạch\nuse_directory_urls: false\n"
        f"theme:\n  name: material\n  language: vi\n  font: false\nplugins:\n  - search\nnav:\n{nav}"
        "markdown_extensions: [tables, attr_list]\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(work / "mkdocs.yml")]
    return measure(command, work / "site")


def to_markdown(title: str, body: str, path: str, paths: set[str]) -> str:
    """A page's body as Markdown under its title. Links to pages of the site (`paths`) lead to their Markdown files."""
    reader = _Markdown(path, paths)
    reader.feed(body)
    reader.close()
    return f"# {title}\n\n" + re.sub(r"\n{3,}", "\n\n", "".join(reader.out)).strip() + "\n"


class _Markdown(HTMLParser):
    """HTML -> Markdown of the same words, as far as a fair comparison needs it."""

    _BLOCKS = frozenset(("p", "div", "section", "ul", "ol", "dl", "dt", "dd", "figure", "details", "summary", "nav"))
    _SKIPPED = frozenset(("script", "style", "svg"))

    def __init__(self, path: str, paths: set[str]) -> None:
        super().__init__()
        self.out: list[str] = []
        self._folder = path.rpartition("/")[0]
        self._paths = paths
        self._links: list[str] = []
        self._skipping = 0
        self._row: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._SKIPPED:
            self._skipping += 1
        elif re.fullmatch(r"h[1-6]", tag):
            self.out.append(f"\n\n{'#' * max(2, int(tag[1]))} ")
        elif tag == "li" and self._row is None:
            self.out.append("\n\n- ")
        elif tag == "table":
            self.out.append("\n\n")
        elif tag == "tr":
            self._row = 0
            self.out.append("\n|")
        elif tag in self._BLOCKS and self._row is None:
            self.out.append("\n\n")
        elif tag == "a":
            self._links.append(self._target(dict(attrs).get("href") or ""))
            self.out.append("[" if self._links[-1] else "")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._SKIPPED:
            self._skipping -= 1
        elif tag in ("td", "th") and self._row is not None:
            self._row += 1
            self.out.append(" |")
        elif tag == "tr":
            self._row = None
        elif tag == "thead":
            columns = "".join(self.out).rpartition("\n|")[2].count("|")
            self.out.append("\n|" + " --- |" * columns)
        elif tag == "a" and self._links:
            target = self._links.pop()
            self.out.append(f"]({target})" if target else "")

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self.out.append(re.sub(r"\s+", " ", data).replace("|", "\\|"))

    def _target(self, href: str) -> str:
        """The Markdown file that a link leads to, from this page's folder; `""` for what is no page."""
        page = href.partition("#")[0]
        whole = normpath(f"{self._folder}/{page}" if self._folder else page)
        return f"{page.removesuffix('.html')}.md" if page.endswith(".html") and whole in self._paths else ""


# ── Hugo ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def hugo_there() -> bool:
    """Whether the command `hugo` is installed (Debian's package `hugo`)."""
    return shutil.which("hugo") is not None


def hugo(site: Path, work: Path) -> Run:
    """`hugo` with our bodies as HTML content (no Markdown to read) in one template of the size of Material's page: our
    own rendered page around a placeholder."""
    template = ""
    for path, title, body in pages(site):
        file = work / "content" / f"{path}_.html" if path.endswith("index") else work / "content" / f"{path}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: '{title.replace(chr(39), chr(39) * 2)}'\n---\n{body}\n", encoding="utf-8")
        if not template and body and "/" in path:
            template = (site / f"{path}.html").read_text(encoding="utf-8")
    around = _ARTICLE.search(template)
    if around is None:
        raise ValueError(f"{site}: no page with an article")
    parts = [_go(template[: around.start(1)]), "{{ .Content }}", _go(template[around.end(1) :])]
    shown = _TITLE.sub(lambda match: "<title>{{ .Title }}</title>", "".join(parts), count=1)
    layouts = work / "layouts/_default"
    layouts.mkdir(parents=True, exist_ok=True)
    (layouts / "single.html").write_text(shown, encoding="utf-8")
    (work / "config.toml").write_text(
        f'baseURL = "/"\nlanguageCode = "vi"\ntitle = "{escape("Tra cứu kế hoạch")}"\nuglyURLs = true\n'
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home", "404"]\n',
        encoding="utf-8",
    )
    return measure(["hugo", "--quiet", "--source", str(work), "--destination", str(work / "site")], work / "site")


def _go(html: str) -> str:
    """HTML in which nothing is an action of Go's templates."""
    return html.replace("{{", "{{`{{`}}")
