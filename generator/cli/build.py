"""`kehoach build`: check, then build the site; on an error the old site is untouched."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from multiprocessing import get_context
from pathlib import Path

import click
from rich.console import Console

from generator import messages
from generator.cli.program import Command, Count, NewFolder, root_option
from generator.cli.words import WORDS, Words
from generator.messages import Language
from generator.site import mkdocs_plugin
from generator.site.edition import build_day, epoch


def command(language: Language) -> Command:
    """The command, speaking `language`."""
    words = WORDS[language]

    def run(root: Path, site_dir: Path | None, jobs: int) -> None:
        try:
            build_day()
        except ValueError as error:
            raise click.UsageError(words.bad_epoch.format(value=epoch())) from error
        started = time.monotonic()
        with _progress(words) as progress, _executor(jobs) as executor:
            report = mkdocs_plugin.build(root, site_dir, language=language, progress=progress, executor=executor)
        for problem in report.problems:
            click.echo(messages.line(problem, language), err=True)
        for line in report.warnings:
            click.echo(line, err=True)
        if report.written is None:
            click.echo(words.not_built, err=True)
            raise click.exceptions.Exit(1)
        done = report.written
        seconds = _number(time.monotonic() - started, language)
        click.echo(
            words.built.format(pages=report.pages, documents=report.documents, tasks=report.tasks, seconds=seconds)
        )
        click.echo(
            words.files.format(
                created=done.created, changed=done.changed, deleted=done.deleted, unchanged=done.unchanged
            )
            if done.touched
            else words.nothing
        )
        click.echo(words.open_at.format(path=report.site_dir / "index.html"))

    folder = click.Option(["--site-dir"], type=NewFolder(), metavar="DIR", help=words.site_dir)
    jobs = click.Option(["--jobs"], type=Count(words), default=1, metavar="N", help=words.jobs)
    return Command("build", words, run, words.build, [root_option(words), folder, jobs])


def _number(seconds: float, language: Language) -> str:
    text = f"{seconds:.1f}"
    return text.replace(".", ",") if language == "vi" else text


def _executor(jobs: int) -> AbstractContextManager[Executor | None]:
    """Processes that start alike on every system; none for one job, which this one does itself."""
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) if jobs > 1 else nullcontext()


@contextmanager
def _progress(words: Words) -> Iterator[Callable[[int], None] | None]:
    """A line that counts the pages, on a terminal only."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    with console.status(words.making) as status:
        yield lambda pages: status.update(f"{words.making} {pages}") if pages % 50 == 0 else None
