"""Figures and failures as a person reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.intake.evaluate.figures import Change, Measured, figures, silence
from generator.intake.evaluate.targets import AT_MOST, CLEAN, SCAN, FormFigures, Name, by_form

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
    if measured:
        slowest = max(measured, key=lambda m: m.seconds)
        total = sum(m.seconds for m in measured)
        longest = f"lâu nhất {slowest.seconds:.1f}s: {slowest.case}"
        yield f"{'thời gian':32} {total:5.1f}s cho {len(measured)} tệp ({longest})"
    for m in measured:
        if m.stopped:
            yield f"KHÔNG ĐỌC ĐƯỢC {m.case}: {m.stopped}"


_COLUMNS: dict[Name, str] = {
    "exact": "đúng cả", "cer": "CER", "marks": "chỉ dấu", "clauses": "đoạn", "dated": "số+ngày", "issued": "+cơ quan",
    "deadlines": "thời hạn", "lead": "chủ trì", "coordinate": "phối hợp", "tasks": "nhiệm vụ", "silent": "sai im",
    "time": "giây",
}  # fmt: skip
_SHARES = frozenset({"exact", "cer", "marks", "silent"})
_TARGET_ROWS = (("mức: sạch", CLEAN), ("mức: quét", SCAN))


def forms(measured: Sequence[Measured]) -> Iterator[str]:
    """The figures of each form, a form a line, beside the targets; «!» behind what does not reach its own."""
    found = list(by_form(measured))
    yield f"{'dạng':12} {'tệp':>4} {'bỏ':>3}" + "".join(f" {title:>9}" for title in _COLUMNS.values())
    for title, targets in _TARGET_ROWS:
        row = (f"{_AT[n in AT_MOST]}{_shown(n, targets[n]).strip()}" if n in targets else "" for n in _COLUMNS)
        yield f"{title:12} {'':4} {'':3}" + "".join(f" {cell:>8} " for cell in row)
    yield from map(_form, found)
    yield ""
    yield "đúng cả: số tệp có toàn văn đúng từng chữ; sai im: trường sai mà không có cờ; giây: của một nhân, mỗi trang"
    yield "(pdf, scan, poor) hoặc mỗi tệp; bỏ: tệp bị từ chối, không đọc; «!»: chưa đạt mức."


_AT = {True: "≤", False: "≥"}


def _form(one: FormFigures) -> str:
    cells = (
        f" {_shown(n, one.values[n]):>8}{'!' if n in one.short else ' '}" if n in one.values else f" {'–':>8} "
        for n in _COLUMNS
    )
    return f"{one.form:12} {one.files:4} {one.refused:3}" + "".join(cells)


def _shown(name: Name, value: float) -> str:
    if name == "time":
        return f"{value:.2f}"
    return f"{value:.0%}" if name == "exact" else f"{value:.2%}" if name in _SHARES else f"{value:.3f}"


def failures(measured: Sequence[Measured]) -> Iterator[str]:
    """Every field that is not right, by case; «có cờ» where a flag warned. Of what was not read, only why."""
    for m in measured:
        wrong = [o for o in m.outcomes if o.result != "right"]
        spoilt = m.text is not None and m.text.wrong
        if wrong or spoilt or m.stopped:
            yield f"\n{m.case}"
        if m.text is not None and spoilt:
            yield f"  chữ: sai {m.text.wrong} / {m.text.letters}, trong đó chỉ sai dấu {m.text.marks}"
        if m.stopped:
            yield f"  không đọc: {m.stopped}"
            continue
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
