"""Listening to what the engine says in its log, so that the commands can say it in their own words."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Collected(logging.Handler):
    """Keeps what is said at one level: warnings, so that strict mode can hold before anything is written."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno == self.level:
            self.lines.append(record.getMessage())


class Told(logging.Handler):
    """Hands on every line."""

    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__(logging.INFO)
        self._say = say

    def emit(self, record: logging.LogRecord) -> None:
        self._say(record.getMessage())


@contextmanager
def only(handler: logging.Handler, logger: logging.Logger) -> Iterator[None]:
    """Let `logger` and those below it talk to `handler` and to nobody else."""
    before = logger.propagate
    logger.propagate = False
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = before


@contextmanager
def told(say: Callable[[str], None], logger: logging.Logger) -> Iterator[None]:
    """Let `logger` tell `say` each of its lines, the informing ones included."""
    handler, level = Told(say), logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
