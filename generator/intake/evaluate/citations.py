"""Citations read, beside gold. Gold lists each document once; a text may mention it often, now with its date, now
without: a mention without the date is right where the dated one is known, and a wrong date is always wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.intake.evaluate.outcomes import Flags, Item, Outcome, Result, flat, overlap, shown
from generator.reading.numbers import parse_number

DATED, ISSUED, NAMED = "dẫn chiếu: số + ngày", "dẫn chiếu: số + ngày + cơ quan", "dẫn chiếu: chỉ có tên"
_Key = tuple[str, str]


def number_key(number: object) -> str:
    """What two prints of one number share: style and blanks count, zeros in front do not."""
    read = parse_number(str(number)) if number else None
    return read.number.lstrip("0") if read else flat(number)


def _key(item: Item) -> _Key:
    return number_key(item.get("number")), str(item.get("date") or "")


def compare_citations(
    gold: Sequence[Item], read: Sequence[Item], flags: Flags, own_number: object = None
) -> Iterator[Outcome]:
    """Outcomes of the numbered ones twice (with date; with date and issuer), then of those that are only named.

    `own_number`: the document's own; where it cites itself nothing is missing from gold.
    """
    numbered = [c for c in read if c.get("number") and c.get("kind") in (None, "numbered")]
    own = number_key(own_number)
    wanted = [g for g in gold if g.get("number")]
    yield from _numbered(wanted, [c for c in numbered if number_key(c["number"]) != own], flags)
    yield from _named([g for g in gold if not g.get("number")], read)


def _numbered(gold: Sequence[Item], read: Sequence[Item], flags: Flags) -> Iterator[Outcome]:
    by_key: dict[_Key, list[Item]] = {}
    for citation in read:
        by_key.setdefault(_key(citation), []).append(citation)
    for item in gold:
        key, name = _key(item), f"{item['number']} {item.get('date') or ''}".strip()
        found = by_key.get(key)
        if not found:
            near = [c for c in read if number_key(c["number"]) == key[0] and not _said(c, gold)]
            result: Result = "wrong" if near else "missed"
            value = shown(near[0].get("date")) if near else ""
            warned = any(map(flags.on, near)) or flags.says(str(item.get("raw") or item["number"]))
            for figure in (DATED, ISSUED):
                yield Outcome(figure, name, result, shown(item.get("raw")), value, warned)
            continue
        yield Outcome(DATED, name, "right", read=shown(found[0].get("raw")))
        issuers = [flat(c.get("issuer")) for c in found]
        if flat(item.get("issuer")) in issuers:
            yield Outcome(ISSUED, name, "right")
        else:
            value = shown(found[0].get("issuer"))
            yield Outcome(ISSUED, name, "wrong", shown(item.get("issuer")), value, any(map(flags.on, found)))
    once: set[_Key] = set()
    for citation in read:
        key = _key(citation)
        if key in once or _said(citation, gold) or _near(citation, gold, by_key):
            continue
        once.add(key)
        name = f"{citation['number']} {citation.get('date') or ''}".strip()
        for figure in (DATED, ISSUED):
            yield Outcome(figure, name, "extra", read=shown(citation.get("raw")), flagged=flags.on(citation))


def _said(citation: Item, gold: Sequence[Item]) -> bool:
    """Whether gold has it, as dated as it was read or more exactly."""
    number, date = _key(citation)
    return any(number == k[0] and (not date or date == k[1]) for k in map(_key, gold))


def _near(citation: Item, gold: Sequence[Item], by_key: dict[_Key, list[Item]]) -> bool:
    """Whether it is already counted as the wrong reading of one in gold."""
    return any(number_key(citation["number"]) == k[0] and k not in by_key for k in map(_key, gold))


def _named(gold: Sequence[Item], read: Sequence[Item]) -> Iterator[Outcome]:
    names = [flat(c.get("raw")) for c in read]
    for item in gold:
        raw = flat(item.get("raw"))
        found = next((name for name in names if overlap(name, raw)), None)
        yield Outcome(NAMED, shown(item.get("raw")), "right" if found else "missed", shown(item.get("raw")))
