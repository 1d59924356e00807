"""`kehoach serve`: a preview that follows every edit."""

from __future__ import annotations

from pathlib import Path

import click

from generator import messages
from generator.cli.program import Address, Command, root_option
from generator.cli.words import WORDS
from generator.messages import Language
from generator.site import mkdocs_plugin


def command(language: Language) -> Command:
    """The command, speaking `language`."""
    words = WORDS[language]

    def run(root: Path, addr: str) -> None:
        try:
            problem = mkdocs_plugin.serve(root, addr, language, click.echo)
        except OSError as error:
            what = error.strerror or type(error).__name__
            click.echo(f"{words.error}: {words.port_taken.format(address=addr, what=what)}", err=True)
            raise click.exceptions.Exit(1) from error
        if problem is not None:
            click.echo(messages.line(problem, language), err=True)
            raise click.exceptions.Exit(1)
        click.echo(words.stopped)

    address = click.Option(
        ["--addr"], type=Address(words), default="127.0.0.1:8000", show_default=True, help=words.address
    )
    return Command("serve", words, run, words.serve, [root_option(words), address])
