"""The runs of one size: full builds beside other generators, then the rebuilds that a clerk waits for.

Every rebuild goes into the folder of the build before it, and is then compared byte by byte with a clean build of the
same data in another folder.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from generator.bench import against
from generator.bench.measure import Run, measure
from generator.bench.synth import Invented, collection, write
from generator.pipeline import MEMO

EPOCH = {"SOURCE_DATE_EPOCH": "0"}
"""One build day for all builds: two of the same data must be the same bytes also over midnight."""


@dataclass(frozen=True, slots=True)
class Rebuild:
    """A build over an older one; `equal` where every file is that of a clean build, `untouched` where besides no file's
    modification time changed."""

    run: Run
    equal: bool
    untouched: bool

    def json(self) -> dict[str, float | bool]:
        return {**self.run.json(), "equal_to_clean": self.equal}


@dataclass(frozen=True)
class Size:
    """All runs of one size. `pairs` holds, for each repetition, the full build and what ran right after it by name."""

    plans: int
    pages: int
    pairs: tuple[tuple[Run, Mapping[str, Run]], ...]
    rebuilds: Mapping[str, Rebuild]

    @property
    def full(self) -> Run:
        """The full build of middle cost."""
        return sorted((full for full, _ in self.pairs), key=lambda run: run.cpu_s)[len(self.pairs) // 2]

    def other(self, name: str) -> Run | None:
        """Another generator's run of middle cost; None where it did not run."""
        found = sorted((o[name] for _, o in self.pairs if name in o), key=lambda run: run.cpu_s)
        return found[len(found) // 2] if found else None

    def ratio(self, name: str, cost: Callable[[Run], float]) -> float | None:
        """How many times as much the other generator costs: the median of the pairs of this run."""
        found = [cost(others[name]) / cost(full) for full, others in self.pairs if name in others]
        return median(found) if found else None

    def json(self) -> dict[str, object]:
        """One entry of `sizes`; None for a generator that did not run."""
        others = {name: run.json() if (run := self.other(key)) else None for name, key in OTHERS.items()}
        rebuilds = {f"rebuild_{name}": rebuild.json() for name, rebuild in self.rebuilds.items()}
        return {"pages": self.pages, "plans": self.plans, "full": self.full.json(), **rebuilds, **others}


OTHERS = {"stock": "mkdocs", "hugo": "hugo"}
"""Key in the JSON -> name on the command line."""


def run_size(plans: int, others: tuple[str, ...], work: Path, repeat: int, say: Callable[[str], None]) -> Size:
    """Measure one size in the empty folder `work`. `others` are names of `OTHERS` that can run here."""
    invented = collection(plans)
    data, site = work / "data", work / "site"
    say(f"{plans} kế hoạch: ghi dữ liệu")
    write(invented, data)
    pairs = []
    for turn in range(repeat):
        say(f"{plans} kế hoạch: dựng từ đầu ({turn + 1}/{repeat})")
        full = from_nothing(data, site)
        say(f"  {full}")
        beside: dict[str, Run] = {}
        for name in others:
            say(f"{plans} kế hoạch: {name}")
            other = work / name
            beside[name] = {"mkdocs": against.mkdocs, "hugo": against.hugo}[name](site, other)
            say(f"  {beside[name]}")
            shutil.rmtree(other)
        pairs.append((full, beside))
    pages = sum(1 for _ in site.rglob("*.html"))
    return Size(plans, pages, tuple(pairs), rebuilds(invented, data, site, work / "clean", say))


def rebuilds(invented: Invented, data: Path, site: Path, clean: Path, say: Callable[[str], None]) -> dict[str, Rebuild]:
    """The four rebuilds, each over the site that the one before it left."""
    middle = sorted(invented.plans)[len(invented.plans) // 2]
    more = invented.with_new()
    changed = more.put_off(middle)
    steps = {
        "new_plan": more,
        "changed": changed,
        "deleted": changed.without(middle),
        "nothing": None,
    }
    out = {}
    for name, state in steps.items():
        say(f"{len(invented.plans)} kế hoạch: dựng lại ({name})")
        if state is not None:
            write(state, data)
        before = times(site)
        run = build(data, site)
        if state is not None:
            _beside(data, clean)
        out[name] = Rebuild(run, same(site, clean), times(site) == before)
        say(f"  {run}{'' if out[name].equal else ' KHÁC bản dựng sạch'}")
    shutil.rmtree(clean)
    return out


def from_nothing(data: Path, site: Path) -> Run:
    """A build of a new site that remembers nothing of an earlier one."""
    shutil.rmtree(site, ignore_errors=True)
    shutil.rmtree(data / MEMO, ignore_errors=True)
    return build(data, site)


def _beside(data: Path, clean: Path) -> None:
    """A clean build to compare with, which leaves what the rebuilds remember as it is."""
    kept = clean.with_name("memo")
    (data / MEMO).rename(kept)
    from_nothing(data, clean)
    shutil.rmtree(data / MEMO)
    kept.rename(data / MEMO)


def build(data: Path, site: Path) -> Run:
    """`kehoach build`, as a person starts it."""
    command = [sys.executable, "-m", "generator", "build", "--root", str(data), "--site-dir", str(site)]
    return measure(command, site, EPOCH)


def files(folder: Path) -> list[str]:
    """Every file below a folder, by its path in it."""
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def times(folder: Path) -> dict[str, int]:
    """Modification time (ns) of every file below a folder."""
    return {path: (folder / path).stat().st_mtime_ns for path in files(folder)}


def same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files with the same bytes."""
    paths = files(one)
    return paths == files(other) and all((one / p).read_bytes() == (other / p).read_bytes() for p in paths)
