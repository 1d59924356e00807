"""`kehoach check`: every problem of the data at once."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator import messages, pipeline
from generator.cli.program import Command, OneOf, root_option
from generator.cli.words import WORDS
from generator.messages import Language
from generator.model import Problem


def command(language: Language) -> Command:
    """The command, speaking `language`."""
    words = WORDS[language]

    def run(root: Path, format: str) -> None:  # noqa: A002 - the option's name
        checked = pipeline.read(root)
        if format == "json":
            click.echo(json.dumps([as_json(p, language) for p in checked.problems], ensure_ascii=False, indent=1))
        else:
            for problem in checked.problems:
                click.echo(messages.line(problem, language))
            graph = checked.graph
            click.echo(
                words.counts.format(errors=len(checked.errors), warnings=len(checked.warnings))
                + " "
                + words.collection.format(documents=len(graph.documents), tasks=len(graph.tasks))
            )
        raise click.exceptions.Exit(1 if checked.errors else 0)

    kind = OneOf(words, "text", "json")
    formats = click.Option(["--format"], type=kind, default="text", metavar=kind.name, help=words.format)
    return Command("check", words, run, words.check, [root_option(words), formats])


def as_json(problem: Problem, language: Language) -> dict[str, object]:
    """One problem for other programs; keys are never removed or renamed. `line` and `column` count from 1, 0 means
    the file as a whole; `near` is the nearest valid value or empty; `values` are what the sentence is made of."""
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": messages.message(problem, language),
        "hint": messages.hint(problem, language),
        "near": problem.near,
        "values": dict(problem.values),
    }
