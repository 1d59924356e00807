"""`kehoach`: one module a command, thin. Each has `command(language)`, which makes its click command.

Exit codes: 0 done, 1 something in the data or on the disk must be mended, 2 the command line cannot be used.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from generator import __version__
from generator.cli import build, check, collate, confirm, import_, schema, serve
from generator.cli.program import Program, asked_language, refusal
from generator.cli.words import WORDS
from generator.messages import Language

NAME = "kehoach"
COMMANDS = (import_, confirm, check, build, serve, collate, schema)


def program(language: Language) -> Program:
    """The whole program in one language."""
    return Program(NAME, WORDS[language], [module.command(language) for module in COMMANDS], __version__)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program and exit; `arguments` as in sys.argv[1:]."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    _speak_unicode()
    language = asked_language(arguments)
    words = WORDS[language]
    try:
        # No command at all is a question: it is answered with the help.
        code = program(language).main(arguments or ["--help"], NAME, standalone_mode=False)
    except click.ClickException as error:
        at = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx is not None else NAME
        click.echo(f"{words.error}: {refusal(error, words)}\n{words.try_help.format(command=at)}", err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo(words.stopped, err=True)
        sys.exit(130)
    sys.exit(code if isinstance(code, int) else 0)


def _speak_unicode() -> None:
    """Vietnamese must come out whole: piped in UTF-8 whatever the code page, never dying on a letter."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="replace")
