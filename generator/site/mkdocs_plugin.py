"""MkDocs as the engine: its theme around our pages, its Markdown for hand-written ones, its server for previews.

The only module that knows MkDocs. `mkdocs build` and `mkdocs serve` find `KehoachPlugin` by its entry point;
`kehoach build` and `kehoach serve` come in through `build` and `serve` below. All of them run the same events:

    on_config      read and check the data; point MkDocs at a staging folder, so that its clean-up wipes only that
    on_files       the texts are data, not pages; the sections' own pages are ours, MkDocs only gets placeholders
    on_page_…      hand-written pages: links to records
    on_post_build  make our pages, compare with the site, write what differs; then restore `site_dir`

With an error in the data nothing is written and the command fails. The preview instead shows what is wrong in the place
of every page, because it must be there when the error is mended.
"""

from __future__ import annotations

import json
import logging
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkPage
from mkdocs.utils import normalize_url

from generator import __version__, messages, pipeline
from generator.corpus.decode import decode
from generator.model import Place, Problem, problem
from generator.resources import default_config, templates_dir
from generator.site import hand_tables, links, preview, scripts, seal, urls
from generator.site.build import BuildReport, compose, publish
from generator.site.context import Site
from generator.site.edition import build_day, edition_of
from generator.site.listen import Collected, only, told
from generator.site.seal import Seal
from generator.site.write import Output, Written, fingerprint, refuse

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.utils.templates import TemplateContext

NAME = "kehoach"
ENGINE_LOG = logging.getLogger("mkdocs")
log = logging.getLogger(f"mkdocs.plugins.{NAME}")

CONTENT = "content"
PLANS = "plans"
TEXTS = "van-ban/"
"""Folder of the texts below content/: data, never pages of MkDocs."""

_READ_ONLY_THE_PAGE = frozenset(
    (
        *("admonition", "attr_list", "def_list", "fenced_code", "footnotes", "tables", "toc"),
        *("pymdownx.highlight", "pymdownx.superfences"),
    )
)
"""Extensions of Markdown that are known to read no file of their own."""

_DECIDING = (
    *("mkdocs", "mkdocs-material", "markdown", "jinja2", "pymdown-extensions", "pygments", "pyyaml", "pydantic"),
    scripts.LIBRARY,
)
"""The packages whose version has a say in the bytes of a site."""

Progress = Callable[[int], None]
"""Is told the number of pages made so far."""


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
        page = MkPage(None, File.generated(self._config, _source(path), content=""), self._config)
        page.markdown, page.content = "", ""
        page.meta = {"kh": values}
        _lead(self._hubs.get(urls.HUBS.get(hub, "")), page)
        page.active = True  # marks the section too
        try:
            return self._template.render(get_context(self._nav, self._files, self._config, page))
        finally:
            page.active = False


class _Options(Config):  # type: ignore[no-untyped-call]
    """The plugin has no options: everything about a site is in its data and in MkDocs' own settings."""


class KehoachPlugin(BasePlugin[_Options]):  # type: ignore[no-untyped-call]
    """One object for all rebuilds of a preview: whatever belongs to one build is set anew in `on_config`."""

    language: messages.Language | None = None
    """The language of problems; None is the locale's. Of the class, because MkDocs makes the object of a preview."""

    def __init__(self) -> None:
        self.serving = False
        self.progress: Progress = lambda pages: None
        self.executor: Executor | None = None
        self.report = BuildReport()
        self._staging = ""
        self._warned = Collected(logging.WARNING)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving = command == "serve"

    # ── before MkDocs reads anything ──
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self._close()
        self._started = time.monotonic()
        self._root = Path(config.docs_dir).parent
        self._site_dir = config.site_dir
        self._placeholders: list[File] = []
        ENGINE_LOG.addHandler(self._warned)
        self._checked = pipeline.read(self._root, self.executor, remember=not self.serving)
        self._errors = list(self._checked.errors)
        self._half = bool(self._errors)
        self._lines: list[str] = []
        if refused := refuse(Path(self._site_dir), [self._root / PLANS, Path(config.docs_dir), templates_dir()]):
            self._errors.append(refused)
        self._report()
        self._lines = [self._line(warning) for warning in self._checked.warnings]
        for line in self._lines:
            log.warning(line)
        if self._errors and not self.serving:
            raise self._failure()

        self._staging = config.site_dir = tempfile.mkdtemp(prefix=f"{NAME}-")
        config.theme.dirs.insert(0, str(templates_dir() / "theme"))
        config.extra_css = [urls.STYLE, *config.extra_css]
        # The edition first: the script reads it.
        config.extra_javascript = [urls.EDITION, urls.SCRIPT, *config.extra_javascript]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for file in list(files):
            if file.src_uri.startswith(TEXTS):
                files.remove(file)
            elif file.is_documentation_page() and (
                faults := decode(file.content_bytes, f"{CONTENT}/{file.src_uri}")[1]
            ):
                self._errors.extend(faults)
                files.remove(file)
        for path in urls.HUBS.values():
            source = _source(path)
            written = files.get_file_from_path(source)
            if path == urls.GUIDE:
                if written is None:  # a collection without a guide has no such section
                    config.nav = [item for item in config.nav or [] if source not in _targets(item)]
                continue
            if written is not None:
                log.warning(f"{CONTENT}/{source}: trang này do chương trình tạo; xoá tệp viết tay, hoặc đổi tên")
                files.remove(written)
            placeholder = File.generated(config, source, content="")
            self._placeholders.append(placeholder)
            files.append(placeholder)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self._nav, self._files = nav, files
        hubs = {page.file.dest_uri: page for page in nav.pages}
        for file in files.documentation_pages():
            # A hand-written page in no section's folder belongs to the guide, as the technical notes do.
            hub = hubs.get(urls.HUBS.get(file.src_uri.partition("/")[0], urls.GUIDE))
            if hub is not None and file.page is not None and file.page not in nav.pages:
                _lead(hub, file.page)
        return nav

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        env.trim_blocks = env.lstrip_blocks = True  # the lines of tags are half of a page otherwise
        self._env = env
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        # MkDocs roots the 404 page at `/`. Without a site_url nobody said that the site stands there, and a USB stick
        # has no such root.
        if not config.site_url:
            context["base_url"] = "."
            context["extra_css"] = [normalize_url(path, base=".") for path in config.extra_css]
            context["extra_javascript"] = [normalize_url(str(path), base=".") for path in config.extra_javascript]
        return context

    # ── hand-written pages ──
    def on_page_content(self, html: str, *, page: MkPage, config: MkDocsConfig, files: Files) -> str:
        html = hand_tables.labelled(html)
        if self._half:  # half a graph knows half the ids
            return html
        file, source = f"{CONTENT}/{page.file.src_uri}", page.file.content_string
        return links.resolve(html, source, self._checked.graph, page.file.dest_uri, file, self._errors.append)

    # ── after MkDocs has made what it makes ──
    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        for file in self._placeholders:
            Path(file.abs_dest_path).unlink(missing_ok=True)
        theme = MaterialTheme(config, self._nav, self._files, self._env)
        try:
            if not self._errors and not (config.strict and self._warned.lines):
                self._publish(config, theme)
            self._report()
            if self._errors and self.serving:
                for error in self._errors:
                    log.info(self._line(error))
                language = messages.language_of(self.language)
                preview.show_errors(Path(self._site_dir), self._errors, language, theme, Path(self._staging))
            elif self._errors:
                raise self._failure()
        finally:
            config.site_dir = self._site_dir
            self._close()

    def on_build_error(self, *, error: Exception) -> None:
        self._close()

    def _publish(self, config: MkDocsConfig, theme: MaterialTheme) -> None:
        checked = self._checked

        def put(out: Output) -> int:
            return compose(
                Site(checked.graph),
                theme,
                out,
                edition=edition_of(checked.graph, __version__, checked.fingerprint, build_day().isoformat()),
                extra=pipeline.data_files(checked),
                static=Path(self._staging),
                site_url="" if self.serving else config.site_url or "",
                warn=log.warning,
                progress=self.progress,
                executor=self.executor,
            )

        done = publish(Path(self._site_dir), put, hold=lambda: config.strict and bool(self._warned.lines))
        if isinstance(done, Problem):
            self._errors.append(done)
            return
        pages, written = done
        if written is not None:
            self.report = replace(self.report, pages=pages, written=written)
            seconds = f"{time.monotonic() - self._started:.1f}".replace(".", ",")
            log.info(f"Đã dựng {pages} trang, ghi {written.touched} tệp, {seconds} giây")

    # ── errors ──
    def _report(self) -> None:
        """Bring the report up to date with what is known now."""
        graph = self._checked.graph
        data_lines = set(self._lines)
        self.report = replace(
            BuildReport() if self._errors else self.report,
            problems=tuple(dict.fromkeys((*self._checked.problems, *self._errors))),
            warnings=tuple(line for line in self._warned.lines if line not in data_lines),
            site_dir=Path(self._site_dir),
            documents=len(graph.documents),
            tasks=len(graph.tasks),
        )

    def _line(self, problem: Problem) -> str:
        return messages.line(problem, messages.language_of(self.language))

    def _failure(self) -> PluginError:
        for error in self._errors:
            log.error(self._line(error))
        return PluginError(f"{len(self._errors)} lỗi trong dữ liệu; trang cũ được giữ nguyên")

    def _close(self) -> None:
        if self._staging:
            shutil.rmtree(self._staging, ignore_errors=True)
        self._staging = ""
        ENGINE_LOG.removeHandler(self._warned)
        self._warned = Collected(logging.WARNING)

    # ── preview ──
    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        for folder in (self._root / PLANS, templates_dir()):
            if folder.is_dir():
                server.watch(str(folder))

        def rebuild() -> None:
            # The server answers nothing after a rebuild that raises: show what happened instead, and go on.
            try:
                builder()
            except (Exception, SystemExit) as error:
                log.error("".join(traceback.format_exception_only(error)).strip())
                preview.show_failure(Path(server.root), traceback.format_exc())

        server.builder = rebuild
        log.info(f"Đang xem tại {server.url} (Ctrl+C để dừng)")
        return server


def _lead(hub: MkPage | None, page: MkPage) -> None:
    """Put `page` under the page that leads its section, which the theme then marks; MkDocs itself knows only sections
    without a page."""
    page.parent = hub  # type: ignore[assignment]


def _source(path: str) -> str:
    """The Markdown file that MkDocs makes a page from."""
    return path.removesuffix(".html") + ".md"


def _targets(item: object) -> tuple[object, ...]:
    """What an entry of `nav` leads to."""
    return tuple(item.values()) if isinstance(item, dict) else (item,)


# ── for the commands ─────────────────────────────────────────────────────────────────────────────────────────────


def options(root: Path) -> dict[str, Any]:
    """What MkDocs is to load for the project folder `root`: its own mkdocs.yml, else the one that the program has."""
    root = root.absolute()  # MkDocs takes what is relative from the folder of its configuration
    own = root / "mkdocs.yml"
    if own.is_file():
        return {"config_file": str(own)}
    return {"config_file": str(default_config()), "docs_dir": str(root / CONTENT), "site_dir": str(root / "site")}


def build(
    root: Path,
    site_dir: Path | None = None,
    *,
    language: messages.Language | None = None,
    progress: Progress | None = None,
    executor: Executor | None = None,
) -> BuildReport:
    """Build the site of `root` in `site_dir` (else where its mkdocs.yml says). Errors are in the report.

    `executor` (any of `concurrent.futures`, or of an engine that offers one) reads the files and makes the pages; by
    default this thread does. The site is the same.

    Where nothing that a build reads has changed since the last one, and the site is still what it left, it is not made
    again: the report is that of a build which found every file as it should be.
    """
    if not (root / CONTENT).is_dir():  # MkDocs would stop at the missing folder with words of its own
        return BuildReport(problems=pipeline.read(root).problems)
    given = options(root)
    if site_dir is not None:
        given["site_dir"] = str(site_dir.absolute())
        if refused := refuse(site_dir, [root / PLANS, root / CONTENT, templates_dir()]):
            return BuildReport(problems=(refused,))
    said = Collected(logging.ERROR)
    with only(said, ENGINE_LOG):
        plugin: KehoachPlugin | None = None
        try:
            config = load_config(**given)
            plugin = _plugin(config)
            sealed = _Sealed(root, config)
            if (report := sealed.report()) is not None:
                return report
            plugin.language = language
            if progress is not None:
                plugin.progress = progress
            plugin.executor = executor
            mkdocs_build(config)
            sealed.keep(plugin.report)
        except (Abort, ConfigurationError) as error:
            if plugin is None or not plugin.report.problems:
                return BuildReport(problems=(_broken(given["config_file"], said.lines or [str(error)]),))
    return plugin.report


def serve(root: Path, address: str, language: messages.Language, say: Callable[[str], None]) -> Problem | None:
    """Show the site of `root` at `address` (`host:port`) and build it anew whenever a source changes, until Ctrl+C.

    `say` gets a line for each build and each error. The problem that keeps the preview from starting, None after
    Ctrl+C.
    """
    from mkdocs.commands.serve import serve as mkdocs_serve  # with its HTTP server, which no build needs

    if not (root / CONTENT).is_dir():
        return next(iter(pipeline.read(root).errors), None)
    given = {**options(root), "dev_addr": address}
    given.pop("site_dir", None)  # the preview has a temporary one
    said = Collected(logging.ERROR)
    KehoachPlugin.language = language
    with only(said, ENGINE_LOG), told(say, log):
        try:
            mkdocs_serve(**given)
        except (Abort, ConfigurationError) as error:
            return _broken(given["config_file"], said.lines or [str(error)])
    return None


class _Sealed:
    """Whether the site of `config` is already the one that a build would make."""

    def __init__(self, root: Path, config: MkDocsConfig) -> None:
        self._folder = root / pipeline.MEMO
        self._site_dir = Path(config.site_dir)
        self._inputs = _inputs(root, config)

    def report(self) -> BuildReport | None:
        """What the build would report, which need not be made then; None where it must be."""
        kept = seal.read(self._folder)
        if kept is None or kept.inputs != self._inputs or kept.outputs != fingerprint(self._site_dir):
            return None
        written = Written(0, 0, 0, kept.files, kept.outputs)
        return BuildReport(kept.pages, written, documents=kept.documents, tasks=kept.tasks, site_dir=self._site_dir)

    def keep(self, report: BuildReport) -> None:
        """Seal what was built. Not where there was something to say: it must be said by the next build too."""
        done = report.written
        if self._inputs and done is not None and not report.problems and not report.warnings:
            pages, documents, tasks = report.pages, report.documents, report.tasks
            seal.write(self._folder, Seal(self._inputs, done.fingerprint, pages, done.total, documents, tasks))


def _inputs(root: Path, config: MkDocsConfig) -> str:
    """Stands for all that a build reads; "" where a theme, a plugin, a hook or an extension may read more."""
    known = config.theme.name == "material" and set(config.plugins) == {NAME} and not config.hooks
    if not known or not set(config.markdown_extensions) <= _READ_ONLY_THE_PAGE:
        return ""
    folders = [root / PLANS, Path(config.docs_dir), templates_dir(), Path(__file__).parents[1]]
    if config.theme.custom_dir:
        folders.append(Path(config.theme.custom_dir))
    files = [Path(config.config_file_path), *(file for folder in folders for file in seal.below(folder))]
    versions = [f"{name} {_version(name)}" for name in _DECIDING]
    return seal.fingerprint(files, [__version__, sys.version, _settings(config), *versions])


def _version(package: str) -> str:
    """The version of an installed package; "" of one that this machine does without (scripts.py)."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _settings(config: MkDocsConfig) -> str:
    """All settings as they came to be, the site's folder among them; of what is an object, its kind."""

    def plain(value: object) -> object:
        return {"": type(value).__qualname__, **(value if isinstance(value, Mapping) else {})}

    theme = {name: config.theme[name] for name in config.theme}
    return json.dumps([dict(config), theme], default=plain)


def _plugin(config: MkDocsConfig) -> KehoachPlugin:
    plugin = config.plugins.get(NAME)
    if not isinstance(plugin, KehoachPlugin):
        raise ConfigurationError(f"plugins: thiếu «{NAME}»")
    return plugin


def _broken(file: str, lines: Iterable[str]) -> Problem:
    return problem(Place(file), "config-broken", file=Path(file).name, what="; ".join(lines))
