"""Deadlines read, beside gold: the words, the kind and the interval together, each occurrence once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.intake.evaluate.outcomes import Flags, Item, Outcome, flat, overlap, shown

DEADLINE = "thời hạn"
_Meaning = tuple[str, str, str]


def _meaning(item: Item) -> _Meaning:
    """Kind and interval. «Từ nay đến hết năm …» is an interval whose start nobody printed: `by` for some readers,
    `from-to` for others, and the same days for both."""
    kind, start, end = str(item.get("kind")), str(item.get("start") or ""), str(item.get("end") or "")
    return ("by" if kind == "from-to" and not start else kind, start, end)


def _written(item: Item) -> str:
    return f"{shown(item.get('raw'))} [{' '.join(part or '…' for part in _meaning(item))}]"


def compare_deadlines(gold: Item, read: Sequence[Item], flags: Flags) -> Iterator[Outcome]:
    """`gold` is a whole gold record: what it calls optional is neither missed nor extra, and where one of its
    `not_deadlines` was read that is named in the outcome."""
    left = list(read)
    later: list[Item] = []
    for item in gold.get("deadlines", ()):
        exact = _first(left, item, same=True)
        if exact is None:
            later.append(item)
            continue
        left.remove(exact)
        yield Outcome(DEADLINE, shown(item["raw"]), "right", read=_written(exact))
    for item in later:
        near = _first(left, item, same=False)
        if near is None:
            yield Outcome(DEADLINE, shown(item["raw"]), "missed", _written(item), flagged=flags.says(item["raw"]))
        else:
            left.remove(near)
            yield Outcome(DEADLINE, shown(item["raw"]), "wrong", _written(item), _written(near), flags.on(near))
    for item in gold.get("optional_deadlines", ()):
        spare = _first(left, item, same=True)
        if spare is not None:
            left.remove(spare)
    for extra in left:
        trap = next((t for t in gold.get("not_deadlines", ()) if overlap(flat(t), flat(extra["raw"]))), "")
        name = shown(extra["raw"])
        yield Outcome(DEADLINE, name, "extra", f"không phải: {trap}" if trap else "", _written(extra), flags.on(extra))


def _first(left: Sequence[Item], item: Item, same: bool) -> Item | None:
    """The first one left whose words fit, the same words before longer and shorter ones."""
    raw = flat(item["raw"])
    fits = [d for d in left if overlap(flat(d["raw"]), raw) and (not same or _meaning(d) == _meaning(item))]
    return min(fits, key=lambda d: abs(len(flat(d["raw"])) - len(raw)), default=None)
