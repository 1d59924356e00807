"""Who leads and who works with them, beside gold.

Gold lists each (name, part) once, and sometimes a whole printed list as one name; a reader splits lists. So a name of
gold is found when what was read covers its words, and what was read is right when its words stand in a name of gold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.intake.evaluate.outcomes import Flags, Item, Outcome, flat, overlap, shown

PARTIES = {"lead": "chủ trì", "coordinate": "phối hợp"}
_COVERED = 0.8
_JOINING = frozenset(map(flat, ("các", "và", "cùng", "với", "những", "có")))


def compare_parties(gold: Sequence[Item], read: Sequence[Item], flags: Flags) -> Iterator[Outcome]:
    """Outcomes of leads, then of coordinating bodies; any other part is not compared."""
    for role, figure in PARTIES.items():
        wanted = {flat(g["raw"]): g for g in gold if g.get("role") == role}
        found: dict[str, Item] = {}
        for party in read:
            if party.get("role") == role and flat(party.get("raw")):
                found.setdefault(flat(party["raw"]), party)
        for raw, item in wanted.items():
            if covered(raw, found):
                yield Outcome(figure, shown(item["raw"]), "right")
            else:
                near = [p for r, p in found.items() if overlap(r, raw)]
                warned = flags.says(item["raw"]) or any(map(flags.on, near))
                yield Outcome(figure, shown(item["raw"]), "missed", shown(item["raw"]), "", warned)
        for raw, party in found.items():
            if not any(overlap(raw, g) for g in wanted):
                yield Outcome(figure, shown(party["raw"]), "extra", "", shown(party["raw"]), flags.on(party))


def covered(raw: str, found: Sequence[str] | dict[str, Item]) -> bool:
    """Whether the names `found` hold the words of the flat name `raw`, joining words aside."""
    if any(raw in name and len(name) <= 2 * len(raw) + 10 for name in found):
        return True
    words = [w for w in re.findall(r"\w+", raw) if w not in _JOINING]
    held: set[str] = set()
    for name in found:
        if name in raw:
            held |= set(re.findall(r"\w+", name))
    return bool(words) and sum(w in held for w in words) >= _COVERED * len(words)
