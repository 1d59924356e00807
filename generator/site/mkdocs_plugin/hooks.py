"""The events of MkDocs: what `KehoachPlugin` does at each of them."""

from __future__ import annotations

import logging
import shutil
import tempfile
import time
import traceback
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkPage
from mkdocs.utils import normalize_url

from generator import __version__, messages, pipeline
from generator.corpus.decode import decode
from generator.model import Problem
from generator.resources import templates_dir
from generator.site import hand_tables, links, preview, urls
from generator.site.build import BuildReport, compose, publish
from generator.site.context import Site
from generator.site.edition import build_day, edition_of
from generator.site.listen import Collected
from generator.site.mkdocs_plugin.theme import MaterialTheme, put_under, source_of
from generator.site.write import Output, refuse

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

Progress = Callable[[int], None]
"""Is told the number of pages made so far."""


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
            source = source_of(path)
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
                put_under(hub, file.page)
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


def _targets(item: object) -> tuple[object, ...]:
    """What an entry of `nav` leads to."""
    return tuple(item.values()) if isinstance(item, dict) else (item,)
