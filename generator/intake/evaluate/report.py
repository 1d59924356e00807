"""Figures and failures as a person reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.intake.evaluate.figures import Change, Measured, figures, silence

_RESULTS = {"right": "đúng", "wrong": "SAI", "missed": "SÓT", "extra": "THỪA", None: "–"}


def table(measured: Sequence[Measured]) -> Iterator[str]:
    """The figures, then the rates, then the time."""
    yield f"{'':32} {'F1':>6} {'đúng':>5} {'sai':>4} {'sót':>4} {'thừa':>4}"
    for f in figures(measured):
        yield f"{f.name:32} {f.f1:6.3f} {f.right:5} {f.wrong:4} {f.missed:4} {f.extra:4}"
    quiet = silence(measured)
    yield ""
    yield f"{'sai mà không báo':32} {quiet.wrong_rate:6.2%} ({quiet.wrong} / {quiet.read} trường đã đọc)"
    yield f"{'sót mà không báo':32} {quiet.missed_rate:6.2%} ({quiet.missed} / {quiet.gold} trường phải có)"
    for name, values in (
        ("ký tự sai (CER)", [m.cer for m in measured if m.cer is not None]),
        ("riêng dấu", [m.cer_marks for m in measured if m.cer_marks is not None]),
    ):
        if values:
            mean = sum(values) / len(values)
            yield f"{name:32} {mean:6.2%} (trung bình {len(values)} tệp, cao nhất {max(values):.2%})"
    if measured:
        slowest = max(measured, key=lambda m: m.seconds)
        total = sum(m.seconds for m in measured)
        longest = f"lâu nhất {slowest.seconds:.1f}s: {slowest.case}"
        yield f"{'thời gian':32} {total:5.1f}s cho {len(measured)} tệp ({longest})"
    for m in measured:
        if m.stopped:
            yield f"KHÔNG ĐỌC ĐƯỢC {m.case}: {m.stopped}"


def failures(measured: Sequence[Measured]) -> Iterator[str]:
    """Every field that is not right, by case; «có cờ» where a flag warned."""
    for m in measured:
        wrong = [o for o in m.outcomes if o.result != "right"]
        if wrong:
            yield f"\n{m.case}"
        for o in wrong:
            flag = " (có cờ)" if o.flagged else ""
            both = f"{o.gold or '–'}  →  {o.read or '–'}"
            yield f"  {_RESULTS[o.result]:5}{flag} {o.figure}: {o.item}   {both}"


def compared(found: Sequence[Change]) -> Iterator[str]:
    """Gains and losses against another run."""
    for title, chosen in (("Được", [c for c in found if c.gain]), ("Mất", [c for c in found if c.loss])):
        yield f"\n{title}: {len(chosen)}"
        for c in chosen:
            yield f"  {c.case} · {c.figure} · {c.item}: {_RESULTS[c.before]} → {_RESULTS[c.now]}"
