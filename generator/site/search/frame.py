"""What names and texts of the index share: the numbers that stand for a place in a document, and who is in which shard.

Thousands of clauses stand at the same few hundred places («gạch đầu dòng thứ 2, điểm 4, mục IV»), so a place is
written once, and a clause or a task names it by its number.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from generator.site.context import Site

SHARD = 384 * 1024
"""Bytes of text past which a shard is full: one takes some 50 ms to be read by an office computer."""

Spot = tuple[str, str]
"""A place in a document: clause path and its words in Vietnamese."""


@dataclass(frozen=True)
class Frame:
    """`spots` in the order in which their numbers count; `shards` hold ids of documents. `edition` changes with
    anything that a shard depends on: names and texts of two builds must not be read together."""

    spots: Mapping[Spot, int]
    shards: tuple[tuple[str, ...], ...]
    edition: str

    def spot(self, site: Site, document: str, path: str) -> int:
        """The number of the place of a clause."""
        return self.spots[path, site.place_words(document, path)]


def frame(site: Site) -> Frame:
    """The frame of a collection: documents in order of presentation, so that a new one changes the last shard only."""
    spots: dict[Spot, int] = {}
    shards: list[list[str]] = []
    digest = sha256()
    room = 0
    for document in site.graph.documents.values():
        size = 0
        digest.update(document.id.encode())
        for c in document.clauses:
            spots.setdefault((c.path, site.place_words(document.id, c.path)), len(spots))
            data = c.text.encode()
            digest.update(data)
            size += len(data)
        if not shards or size > room:
            shards.append([])
            room = SHARD
        shards[-1].append(document.id)
        room -= size
    digest.update(json.dumps(list(spots), ensure_ascii=False).encode())
    return Frame(spots, tuple(tuple(s) for s in shards), digest.hexdigest()[:12])


def compact(value: object) -> str:
    """A value as the shortest JSON; «</» cannot end a script, and the two line ends that old engines refuse in a
    script's strings are escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
