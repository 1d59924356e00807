"""All that a build reads, as one fingerprint: by it a site is known to be the one that a build would make.

What the seal holds and where it lies is `generator.site.seal`; here is what goes into it, which only MkDocs' settings
tell: its folders, its theme, its extensions, and the packages that decide on the bytes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from generator import __version__, pipeline
from generator.resources import templates_dir
from generator.site import scripts, seal
from generator.site.build import BuildReport
from generator.site.mkdocs_plugin.hooks import NAME, PLANS
from generator.site.seal import Seal
from generator.site.write import Written, fingerprint

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_PROGRAM = Path(__file__).parents[2]
"""The folder of the package `generator`."""

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


class Sealed:
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
    folders = [root / PLANS, Path(config.docs_dir), templates_dir(), _PROGRAM]
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
