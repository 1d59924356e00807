"""A part of the pages, so that several processes can make them: which records are whose."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Share:
    """The share with the number `number` (from 0) of `of` shares. Together they are the whole, none overlaps."""

    number: int = 0
    of: int = 1

    @property
    def first(self) -> bool:
        """Whether this share has what cannot be divided: the pages that exist once."""
        return self.number == 0

    def take(self, records: Collection[T]) -> list[T]:
        """The records of this share: a stretch of them, because neighbours have much in common."""
        start, end = (len(records) * n // self.of for n in (self.number, self.number + 1))
        return list(islice(records, start, end))


WHOLE = Share()
