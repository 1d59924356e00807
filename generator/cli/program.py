"""What the commands share: click with help and refusals in the reader's language, and the options that all have."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from generator.cli.words import Words
from generator.messages import Language, language_of


class Spoken(click.Command):
    """A command that speaks one language throughout; click's own words are English only."""

    words: Words

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.words.help
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        wanted = [p.make_metavar(ctx) for p in self.get_params(ctx) if isinstance(p, click.Argument)]
        formatter.write_usage(ctx.command_path, " ".join([*wanted, self.words.arguments]), prefix=self.words.usage)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [record for p in self.get_params(ctx) if (record := p.get_help_record(ctx))]
        with formatter.section(self.words.options):
            formatter.write_dl(rows)


class Command(Spoken):
    """One command."""

    def __init__(
        self, name: str, words: Words, run: Callable[..., None], text: str, params: Sequence[click.Parameter]
    ) -> None:
        self.words = words
        params = [*params, lang_option(words)]
        # Surplus words are refused below, in the reader's language.
        super().__init__(name, callback=run, help=text, params=params, context_settings={"allow_extra_args": True})

    def invoke(self, ctx: click.Context) -> Any:
        for param in self.params:
            if isinstance(param, click.Argument) and not ctx.params.get(param.name or ""):
                raise click.UsageError(self.words.missing_word.format(name=param.make_metavar(ctx).rstrip(".")), ctx)
        if ctx.args:
            raise click.UsageError(self.words.extra.format(names=" ".join(ctx.args)), ctx)
        ctx.params.pop("lang")
        return super().invoke(ctx)


class Program(Spoken, click.Group):
    """The program: its commands, in the order in which they are used."""

    def __init__(self, name: str, words: Words, commands: Sequence[click.Command], version: str) -> None:
        self.words = words

        def show(ctx: click.Context, param: click.Parameter, asked: bool) -> None:
            if asked:
                click.echo(f"{name} {version}")
                ctx.exit()

        params = [
            click.Option(
                ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show, help=words.version
            ),
            lang_option(words, expose_value=False),
        ]
        super().__init__(name, commands=commands, help=words.program, params=params, no_args_is_help=False)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, self.words.command_line, prefix=self.words.usage)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        with formatter.section(self.words.commands):
            formatter.write_dl([(name, command.help or "") for name, command in self.commands.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in self.commands:
            near = difflib.get_close_matches(name, self.commands, n=1)
            hint = self.words.did_you_mean.format(names=near[0]) if near else ""
            raise click.UsageError(self.words.unknown_command.format(name=name) + hint, ctx)
        return super().resolve_command(ctx, args)


class OneOf(click.ParamType[str]):
    """One of a few words."""

    def __init__(self, words: Words, *choices: str) -> None:
        self.name = "|".join(choices)
        self._words = words
        self._choices = choices

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self._choices:
            self.fail(self._words.bad_choice.format(value=value, choices=", ".join(self._choices)), param, ctx)
        return str(value)


class Folder(click.ParamType[Path]):
    """A folder that exists."""

    name = "DIR"

    def __init__(self, words: Words) -> None:
        self._words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(value)
        if not path.is_dir():
            self.fail(self._words.bad_folder.format(value=value), param, ctx)
        return path


class NewFolder(click.ParamType[Path]):
    """A folder that may not be there yet. A word that looks like an option is the next one, whose folder was forgotten;
    a folder of such a name is given as `./--name`."""

    name = "DIR"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        if str(value).startswith("-"):
            raise click.BadOptionUsage(param.opts[0] if param else self.name, "", ctx)
        return Path(value)


class NewFile(NewFolder):
    """A file that may not be there yet."""

    name = "FILE"


class Word(click.Argument):
    """A word that a command needs; its absence is refused by `Command`, in the reader's language."""

    def __init__(self, name: str, shown: str) -> None:
        super().__init__([name], metavar=shown, required=False)


class Files(click.Argument):
    """One file or more."""

    def __init__(self, name: str, words: Words) -> None:
        shown = f"{words.file}..."
        super().__init__([name], metavar=shown, required=False, nargs=-1, type=click.Path(path_type=Path))


class Count(click.ParamType[int]):
    """A number from 1 on."""

    name = "N"

    def __init__(self, words: Words) -> None:
        self._words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if not re.fullmatch(r"0*[1-9][0-9]{0,3}", str(value), re.ASCII):
            self.fail(self._words.bad_count.format(value=value), param, ctx)
        return int(value)


class Address(click.ParamType[str]):
    """`host:port`."""

    name = "host:port"

    def __init__(self, words: Words) -> None:
        self._words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        found = re.fullmatch(r"[A-Za-z0-9.\-]+:([0-9]{1,5})", value)
        if found is None or int(found[1]) > 65535:
            self.fail(self._words.bad_address.format(value=value), param, ctx)
        return str(value)


def root_option(words: Words) -> click.Option:
    """`--root`: the project folder."""
    return click.Option(["--root"], type=Folder(words), default=".", metavar="DIR", help=words.root)


def lang_option(words: Words, expose_value: bool = True) -> click.Option:
    """`--lang`: read beforehand by `asked_language`; here it is checked and shown."""
    kind = OneOf(words, "vi", "en")
    return click.Option(["--lang"], type=kind, metavar=kind.name, expose_value=expose_value, help=words.lang)


def asked_language(arguments: Sequence[str]) -> Language:
    """The language that a command line asks for, before click reads it: its help and refusals depend on it."""
    asked = None
    for word, following in zip(arguments, (*arguments[1:], ""), strict=False):
        if word == "--lang":
            asked = following
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return language_of(asked)


def refusal(error: click.ClickException, words: Words) -> str:
    """Why a command line cannot be used, as a sentence."""
    if isinstance(error, click.NoSuchOption):
        near = words.did_you_mean.format(names=", ".join(error.possibilities)) if error.possibilities else ""
        return words.unknown_option.format(name=error.option_name) + near
    if isinstance(error, click.BadOptionUsage):
        return words.missing.format(name=error.option_name)
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"{'/'.join(error.param.opts)}: {error.message}"
    return error.message
