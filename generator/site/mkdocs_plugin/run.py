"""Building and previewing a site through MkDocs, for the commands."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from generator import messages, pipeline
from generator.model import Place, Problem, problem
from generator.resources import default_config, templates_dir
from generator.site.build import BuildReport
from generator.site.listen import Collected, only, told
from generator.site.mkdocs_plugin.hooks import CONTENT, ENGINE_LOG, NAME, PLANS, KehoachPlugin, Progress, log
from generator.site.mkdocs_plugin.sealed import Sealed
from generator.site.write import refuse

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


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
            sealed = Sealed(root, config)
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


def _plugin(config: MkDocsConfig) -> KehoachPlugin:
    plugin = config.plugins.get(NAME)
    if not isinstance(plugin, KehoachPlugin):
        raise ConfigurationError(f"plugins: thiếu «{NAME}»")
    return plugin


def _broken(file: str, lines: Iterable[str]) -> Problem:
    return problem(Place(file), "config-broken", file=Path(file).name, what="; ".join(lines))
