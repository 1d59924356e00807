"""The hand-written pages as data: blocks to follow, tables to compare, commands that they name.

What a block means stands in its title, so that a reader sees it too:

    ```yaml title="plans/x.yml"                                 a whole file to write
    ```yaml title="thêm vào cuối plans/x.yml"                   text to append
    ```yaml title="dán ngay dưới dòng «copies:» của plans/x.yml"   text to put under that line
    ```diff title="sửa trong plans/x.yml"                       lines to replace: `-` old, `+` new
    ```console                                                  `$ ` commands, each with the output that follows it

In an expected output `…` stands for any characters of the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "content" / "huong-dan"
CLERK, PUBLISHER, INTAKE = GUIDE / "nhap-du-lieu.md", GUIDE / "cong-bo.md", GUIDE / "nhan-van-ban.md"
PAGES = (GUIDE / "index.md", CLERK, PUBLISHER, INTAKE, ROOT / "content" / "ky-thuat" / "index.md")
README = ROOT / "README.md"

_FENCE = re.compile(r"^```(?P<language>\w+)(?: title=\"(?P<title>[^\"]*)\")?\n(?P<text>.*?)^```$", re.M | re.S)
_HEADING = re.compile(r"^#{2,4} .*\{#(?P<anchor>[\w-]+)\}$")
_UNDER = re.compile(r"dán ngay dưới dòng «(?P<line>.+)» của (?P<file>\S+)")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block; `line` is where it starts in its page, `title` is empty where it has none."""

    page: str
    line: int
    language: str
    title: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


@dataclass(frozen=True, slots=True)
class Run:
    """A command with the output that the page prints for it."""

    command: str
    output: tuple[str, ...]


def blocks(page: Path) -> list[Block]:
    """Every fenced block of a page, in order."""
    text = page.read_text(encoding="utf-8")
    return [
        Block(page.name, text.count("\n", 0, m.start()) + 1, m["language"], m["title"] or "", m["text"])
        for m in _FENCE.finditer(text)
    ]


def runs(block: Block) -> list[Run]:
    """The commands of a console block."""
    found: list[tuple[str, list[str]]] = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return [Run(command, tuple(output)) for command, output in found]


def edited(block: Block, files: dict[str, str]) -> tuple[str, str] | None:
    """What a block makes of a file, as (path, new text); None for a block that is only to be read.

    `files` has the present texts. AssertionError where the page says to edit what is not there, or not there once.
    """
    if not block.title:
        return None
    if block.title.startswith("thêm vào cuối "):
        file = block.title.removeprefix("thêm vào cuối ")
        return file, files[file] + block.text
    if under := _UNDER.fullmatch(block.title):
        line, file = under["line"] + "\n", under["file"]
        assert files[file].count("\n" + line) == 1, f"{block}: «{under['line']}»"
        return file, files[file].replace("\n" + line, "\n" + line + block.text)
    if block.title.startswith("sửa trong "):
        file = block.title.removeprefix("sửa trong ")
        lines = block.text.splitlines(keepends=True)
        old = "".join(line[1:] for line in lines if line[0] in "- ")
        new = "".join(line[1:] for line in lines if line[0] in "+ ")
        assert files[file].count(old) == 1, f"{block}: «{old.strip()}»"
        return file, files[file].replace(old, new)
    assert re.fullmatch(r"[\w./-]+\.(?:yml|md|txt)", block.title), (
        f"{block}: «{block.title}» says nothing that can be done"
    )
    return block.title, block.text


def tables(page: Path) -> dict[str, list[list[str]]]:
    """Rows of cells of the first table under each heading that has an anchor (`## … {#anchor}`), without the head."""
    found: dict[str, list[list[str]]] = {}
    anchor = ""
    for line in page.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            heading = _HEADING.match(line)
            anchor = heading["anchor"] if heading else ""
        elif anchor and line.startswith("|"):
            found.setdefault(anchor, []).append(cells(line))
        elif anchor in found:
            anchor = ""  # a second table under the same heading is another one
    return {anchor: rows[2:] for anchor, rows in found.items()}


def cells(row: str) -> list[str]:
    """The cells of a row; a bar inside `code` is no border."""
    return [cell.strip() for cell in re.findall(r"((?:`[^`]*`|[^|`])*)\|", row)[1:]]


def code(text: str) -> list[str]:
    """Everything between single backquotes."""
    return re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text)


def section(page: Path, anchor: str) -> str:
    """The text under the heading with this anchor, up to the next heading."""
    text = page.read_text(encoding="utf-8")
    found = re.search(rf"^#+ .*\{{#{re.escape(anchor)}\}}$\n(.*?)(?=^#|\Z)", text, re.M | re.S)
    assert found, f"{page.name} has no #{anchor}"
    return found[1]


def commands(text: str) -> Iterator[str]:
    """Every `kehoach …` command line in a text: in code spans, and at the start of a line of a block."""
    fenced = [m["text"] for m in _FENCE.finditer(text)] + re.findall(r"^```\n(.*?)^```$", text, re.M | re.S)
    for block in fenced:
        for line in block.splitlines():
            if found := re.match(r"(?:\$ |\S+=\S+ |\S*/)?(kehoach(?: .*)?)$", line.strip()):
                yield re.split(r"\s{3,}", found[1])[0]
    for span in code(re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)):
        if span == "kehoach" or span.startswith("kehoach "):
            yield span
