"""`kehoach import`: received files become drafts, or, with `--json`, are only read and printed."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from generator import messages
from generator.cli.program import Command, Files, root_option
from generator.cli.words import WORDS, Words
from generator.corpus.link import link
from generator.corpus.load import load
from generator.intake import child, write
from generator.intake.draft import draft, to_json
from generator.intake.known import Known
from generator.intake.source import Source
from generator.messages import Language
from generator.model import Place, Problem, problem


def command(language: Language) -> Command:
    """The command, speaking `language`."""
    words = WORDS[language]

    def run(files: Sequence[Path], root: Path, as_json: bool) -> None:
        refused = False
        printed: list[dict[str, Any]] = []
        for file in files:
            with tempfile.TemporaryDirectory(prefix="kehoach-") as scratch:
                images = Path(scratch)
                source = child.read(file, images=images)
                trouble = source if isinstance(source, Problem) else None
                if isinstance(source, Source) and as_json:
                    printed.append(json.loads(to_json(draft(source, _known(root)))))
                elif isinstance(source, Source):
                    trouble = _write(file, source, root, images, words)
            if trouble is not None:
                click.echo(messages.line(trouble, language), err=True)
                refused = True
        if as_json and printed:
            click.echo(json.dumps(printed[0] if len(files) == 1 else printed, ensure_ascii=False, indent=1))
        raise click.exceptions.Exit(1 if refused else 0)

    names = Files("files", words)
    flag = click.Option(["--json", "as_json"], is_flag=True, help=words.as_json)
    return Command("import", words, run, words.import_, [names, root_option(words), flag])


def _known(root: Path) -> Known:
    """What the collection knows, anew for each file: no draft depends on another."""
    collection = load(root)
    return Known.of(collection, link(collection))


def _write(file: Path, source: Source, root: Path, images: Path, words: Words) -> Problem | None:
    """Write the draft and say what was left where; the Problem where it could not be written."""
    if document := write.confirmed_before(root, source):
        click.echo(words.known_file.format(file=file.name, document=document))
        return None
    known = _known(root)
    try:
        done = write.write(root, draft(source, known), known, file, images)
    except OSError as error:
        return problem(Place(str(file)), "draft-not-written", what=error.strerror or str(error))
    except ValueError as error:
        return problem(Place(str(file)), "draft-damaged", what=error)
    _tell(done, words)
    return None


def _tell(done: write.Written, words: Words) -> None:
    if done.held:
        click.echo(words.copy_of.format(document=done.held))
    elif done.second:
        click.echo(words.second_file)
    click.echo(words.drafted.format(folder=done.folder))
    said: Mapping[str, str] = {"kept": words.kept, "beside": words.beside}
    for name, outcome in done.files:
        if outcome in said:
            click.echo("  " + said[outcome].format(name=name))
    grades = [k.flag.grade for k in done.flags]
    click.echo(words.flags.format(dung=grades.count("dung"), xem=grades.count("xem"), biet=grades.count("biet")))
    click.echo(words.look_at.format(page=done.folder / "review.html", name=done.name))
