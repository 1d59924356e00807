"""`kehoach confirm`: a draft that a person has settled becomes part of the collection."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from generator import messages
from generator.cli.program import Command, Word, root_option
from generator.cli.words import WORDS
from generator.intake import confirm
from generator.messages import Language


def command(language: Language) -> Command:
    """The command, speaking `language`."""
    words = WORDS[language]

    def run(name: str, by: str, root: Path) -> None:
        if not by.strip():
            raise click.UsageError(words.who_needed)
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        done = confirm.confirm(root, name, by.strip(), now, language)
        if not isinstance(done, confirm.Confirmed):
            for problem in done:
                click.echo(messages.line(problem, language), err=True)
            click.echo(words.not_confirmed.format(count=len(done)), err=True)
            raise click.exceptions.Exit(1)
        for warning in done.warnings:
            click.echo(messages.line(warning, language), err=True)
        said = words.confirmed_copy if done.copy else words.confirmed
        click.echo(said.format(document=done.document, by=by.strip()))
        for file in done.files:
            click.echo(f"  {file}")
        click.echo(words.now_build)

    person = click.Option(["--by"], default="", metavar=words.person, help=words.by)
    return Command("confirm", words, run, words.confirm, [Word("name", words.draft_name), person, root_option(words)])
