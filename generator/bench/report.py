"""The table that the README quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log

from generator.bench.measure import Run
from generator.bench.runs import OTHERS, Size

_NAMES = {
    "new_plan": "dựng lại, thêm một kế hoạch",
    "changed": "dựng lại, đổi một thời hạn",
    "deleted": "dựng lại, bớt một kế hoạch",
    "nothing": "dựng lại, không đổi gì",
    "stock": "MkDocs + Material, cùng các trang",
    "hugo": "Hugo, cùng các trang",
}


def exponent(sizes: Sequence[Size]) -> float | None:
    """How the cost of a full build grows with the pages: the slope of log CPU over log pages (least squares).

    1 is linear, 2 quadratic; None for fewer than two sizes.
    """
    points = [(log(s.pages), log(s.full.cpu_s)) for s in sizes]
    if len({x for x, _ in points}) < 2:
        return None
    mean_x, mean_y = (sum(p[i] for p in points) / len(points) for i in (0, 1))
    across = sum((x - mean_x) * (y - mean_y) for x, y in points)
    return across / sum((x - mean_x) ** 2 for x, _ in points)


def table(sizes: Sequence[Size], absent: Sequence[str]) -> str:
    """Markdown. `absent`: other generators that were asked for and are not installed."""
    lines = [
        "| trang | việc | CPU người dùng (s) | CPU hệ thống (s) | đồng hồ (s) | bộ nhớ (MB) | kết quả (MB) | ghi chú |",
        "|---:|---|---:|---:|---:|---:|---:|---|",
    ]
    for size in sizes:
        lines.extend(_rows(size, absent))
    slope = exponent(sizes)
    if slope is not None:
        lines += ["", f"Số mũ tăng của CPU theo số trang khi dựng từ đầu: {_number(slope, 2)}."]
    return "\n".join(lines)


def _rows(size: Size, absent: Sequence[str]) -> Iterator[str]:
    per_page = f"{_number(1000 * size.full.user_s / size.pages, 2)} ms CPU người dùng một trang"
    yield _row(size, "dựng từ đầu", size.full, per_page)
    for name, rebuild in size.rebuilds.items():
        note = "bằng bản dựng sạch" if rebuild.equal else "KHÁC bản dựng sạch"
        if name == "nothing":
            note += ", không chạm tệp nào" if rebuild.untouched else ", CÓ chạm tệp"
        yield _row(size, _NAMES[name], rebuild.run, note)
    for key, name in OTHERS.items():
        run = size.other(name)
        if run is not None:
            user, cpu = size.ratio(name, lambda r: r.user_s), size.ratio(name, lambda r: r.cpu_s)
            note = f"{_number(user or 0, 1)} lần CPU người dùng, {_number(cpu or 0, 1)} lần CPU"
            yield _row(size, _NAMES[key], run, note)
        elif name in absent:
            yield f"| {_count(size.pages)} | {_NAMES[key]} | | | | | | không đo: máy không có lệnh {name} |"


def _row(size: Size, name: str, run: Run, note: str) -> str:
    cells = [_count(size.pages), name, _number(run.user_s, 2), _number(run.sys_s, 2), _number(run.wall_s, 1)]
    return f"| {' | '.join([*cells, _number(run.rss_mb, 0), _number(run.output_mb, 1), note])} |"


def _number(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".replace(".", ",")


def _count(value: int) -> str:
    return f"{value:,}".replace(",", ".")
