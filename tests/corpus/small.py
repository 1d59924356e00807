"""The smallest collection that shows a fault at a known line: one plan, one body, and what the program finds in it."""

from __future__ import annotations

from pathlib import Path

from generator import messages
from generator.corpus.checks import check
from generator.corpus.link import Linked, link
from generator.corpus.load import load
from generator.model import Problem
from tests.sample import write_files

DOC = "02-kh-tu-an-cuu-2026"
PLAN_FILE = f"plans/{DOC}.yml"
TEXT_FILE = f"content/van-ban/{DOC}.md"
AGENCIES_FILE = "plans/agencies.yml"
REGULATIONS_FILE = "plans/regulations.yml"
REDIRECTS_FILE = "plans/redirects.yml"

HEAD = """\
number: 02-KH/TU
title: về trồng cây
issuer: Tỉnh uỷ An Cựu
date: 04/5/2026
place: An Cựu
"""
"""Lines 1 to 5 of the plan: what a case adds starts on line 6."""

TASK = """\
tasks:
- clause: I.1
  lead: van-phong
  deliverables:
  - text: trồng cây theo Quyết định số 9-QĐ/TU, ngày 04/02/2025 của Tỉnh uỷ An Cựu
    actions: trồng
    due: hoàn thành trong năm 2026
    cites: {regulation: 09-qd-tu-an-cuu-2025, relation: thực hiện}
  - text: chăm sóc cây
    actions: chăm sóc
    due: thường xuyên
"""

TEXT = """\
# KẾ HOẠCH
về trồng cây

## I- VIỆC CỤ THỂ

1. Văn phòng trồng cây theo Quyết định số 9-QĐ/TU, ngày 04/02/2025 của Tỉnh uỷ An Cựu (*hoàn thành trong năm 2026*); \
chăm sóc cây (*thường xuyên*).

2. Cây quý, cây hiếm.
"""

AGENCIES = """\
van-phong:
  name: Văn phòng
"""

FILES = {PLAN_FILE: HEAD + TASK, TEXT_FILE: TEXT, AGENCIES_FILE: AGENCIES}


def write_small(root: Path, changed: dict[str, str | bytes | None]) -> None:
    """Write the collection with some files changed: other text, other bytes, or none."""
    write_files(root, {name: text for name, text in FILES.items() if name not in changed})
    for name, content in changed.items():
        if content is not None:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())


def read(root: Path) -> tuple[Linked, tuple[Problem, ...]]:
    """The linked collection below `root`, and every problem that it has."""
    collection = load(root)
    linked = link(collection)
    problems = check(collection, linked)
    for problem in problems:  # whatever goes wrong in a test must also be sayable, in both languages
        assert messages.line(problem, "vi") != messages.line(problem, "en")
    return linked, problems


def stated(problems: tuple[Problem, ...]) -> list[tuple[str, str, int, int, str]]:
    """(code, file, line, column, nearest value) of each problem, the recogniser's own opinions left out."""
    return [
        (p.code, p.place.file, p.place.line, p.place.column, p.near)
        for p in problems
        if not p.code.startswith(("reading-", "overrule-"))
    ]
