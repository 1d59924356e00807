"""The bytes of a file -> its text, in the one form that offsets are counted in."""

from __future__ import annotations

import re

from generator.model import Place, Problem, problem
from generator.vietnamese import nfc

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")


def decode(raw: bytes, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    """UTF-8 bytes -> NFC text with LF line ends; None and a Problem with its place where they are not UTF-8."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
        place = place_after(_lines(before), file)
        return None, (problem(place, "not-utf8", byte=f"0x{raw[error.start]:02X}"),)
    return nfc(_lines(text)), ()


def control_characters(text: str, file: str) -> tuple[Problem, ...]:
    """A Problem for each character that is no letter, mark or space of a text and that a page cannot hold (U+0000, the
    form feed that a scanner leaves between pages). In YAML, libyaml refuses them."""
    return tuple(
        problem(place_after(text[: m.start()], file), "control-character", character=f"U+{ord(m.group()):04X}")
        for m in _CONTROL.finditer(text)
    )


def place_after(before: str, file: str) -> Place:
    """The place in `file` that follows the text `before`."""
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
