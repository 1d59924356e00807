"""`kehoach schema`: JSON Schemas of the files under plans/, for editors."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.program import Command, root_option
from generator.cli.words import WORDS
from generator.corpus.schemas import FOLDER, schemas
from generator.messages import Language


def command(language: Language) -> Command:
    """The command, speaking `language`."""
    words = WORDS[language]

    def run(root: Path) -> None:
        folder = root / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in schemas().items():
            (folder / name).write_bytes(content)
            click.echo(words.written.format(path=folder / name))

    return Command("schema", words, run, words.schema, [root_option(words)])
