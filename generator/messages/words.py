"""The shape of a sentence that a person is told."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """What is wrong and the remedy; `near` is the remedy's form when a nearest valid value is known."""

    message: str
    hint: str
    near: str = ""
