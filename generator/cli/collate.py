"""`kehoach collate`: what differs between two files, as text and as a page that shows them side by side."""

from __future__ import annotations

from pathlib import Path

import click

from generator import messages
from generator.cli.program import Command, NewFile, Word, root_option
from generator.cli.words import WORDS, Words
from generator.intake import child, collate, review
from generator.intake.source import Source
from generator.intake.write_state import DRAFTS, safe_name
from generator.messages import Language
from generator.model import Place, problem


def command(language: Language) -> Command:
    """The command, speaking `language`."""
    words = WORDS[language]

    def run(left: str, right: str, root: Path, html: Path | None) -> None:
        sources = []
        for file in (Path(left), Path(right)):
            read = child.read(file)
            if not isinstance(read, Source):
                click.echo(messages.line(read, language), err=True)
                raise click.exceptions.Exit(1)
            sources.append(read)
        one, other = sources
        found = collate.collate(collate.passages_of_source(one), collate.passages_of_source(other))
        page = html or root / DRAFTS / "so-sanh" / f"{safe_name(Path(left).stem)}--{safe_name(Path(right).stem)}.html"
        try:
            review.write_comparison(page, found, one.name, other.name)
        except OSError as error:
            told = problem(Place(str(page)), "draft-not-written", what=error.strerror or str(error))
            click.echo(messages.line(told, language), err=True)
            raise click.exceptions.Exit(1) from error
        _print(found, words)
        click.echo(words.compared.format(real=len(found.real), slips=len(found.slips)))
        click.echo(words.open_at.format(path=page))

    option = click.Option(["--html"], type=NewFile(), metavar="FILE", help=words.html)
    params = [Word("left", words.file), Word("right", words.file), root_option(words), option]
    return Command("collate", words, run, words.collate, params)


def _print(found: collate.Collation, words: Words) -> None:
    for title, rows in ((words.real, found.real), (words.slips, found.slips)):
        if rows:
            click.echo(f"{title}:")
        for d in rows:
            where = " / ".join(dict.fromkeys(p for p in (d.left_place, d.right_place) if p))
            click.echo(f"  {where}: …{d.before} [{d.left or '—'} | {d.right or '—'}] {d.after}…")
