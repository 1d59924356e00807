"""Our pages as MkDocs sees them, though it never read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkPage

from generator.site import urls

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation


class MaterialTheme:
    """The `Theme` of shells: Material's page template around a page that is not in MkDocs' navigation."""

    def __init__(self, config: MkDocsConfig, nav: Navigation, files: Files, env: jinja2.Environment) -> None:
        self._config = config
        self._nav = nav
        self._files = files.documentation_pages()
        self._template = env.get_template("main.html")
        self._hubs = {page.file.dest_uri: page for page in nav.pages}

    def render(self, path: str, hub: str, values: Mapping[str, str]) -> str:
        """The whole file; `values` are the slots of `generator.site.shell`."""
        page = MkPage(None, File.generated(self._config, source_of(path), content=""), self._config)
        page.markdown, page.content = "", ""
        page.meta = {"kh": values}
        put_under(self._hubs.get(urls.HUBS.get(hub, "")), page)
        page.active = True  # marks the section too
        try:
            return self._template.render(get_context(self._nav, self._files, self._config, page))
        finally:
            page.active = False


def put_under(hub: MkPage | None, page: MkPage) -> None:
    """Put `page` under the page that leads its section, which the theme then marks; MkDocs itself knows only sections
    without a page."""
    page.parent = hub  # type: ignore[assignment]


def source_of(path: str) -> str:
    """The Markdown file that MkDocs makes a page from."""
    return path.removesuffix(".html") + ".md"
