"""An invented collection of P plans in the project's own formats, and the changes that a clerk makes to one.

`Invented` is a value: which plans there are, which were renamed, whose deadline was put off. Its files are a pure
function of it, so that the same collection is the same bytes on every machine, and a changed collection differs from
the first in exactly the files that a clerk would touch.

50 pages a plan: its tasks, its own page, list and comparison, and its share of agencies, regulations and lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from generator.bench import words
from generator.bench.plan import BODIES, Written, plan, resolution
from generator.bench.province import PLANS_A_PROVINCE, Province, province
from generator.vietnamese import slug

SEED = 1


@dataclass(frozen=True)
class Invented:
    """A collection: the plans that are in it by number, those whose id was changed, those whose first deadline
    was put off by how many years, or left out (None). `bodies` sets the length of a plan."""

    plans: frozenset[int]
    renamed: frozenset[int] = frozenset()
    later: Mapping[int, int | None] = field(default_factory=dict)
    seed: int = SEED
    bodies: int = BODIES

    # ── changes ──
    def with_new(self) -> Invented:
        """One plan more, as a new certified copy brings it."""
        return replace(self, plans=self.plans | {max(self.plans, default=-1) + 1})

    def without(self, index: int) -> Invented:
        """One plan less."""
        return replace(self, plans=self.plans - {index}, renamed=self.renamed - {index})

    def put_off(self, index: int) -> Invented:
        """One deadline a year later; one that was left out is printed again."""
        before = self.later.get(index, 0)
        return replace(self, later={**self.later, index: 0 if before is None else before + 1})

    def leave_out(self, index: int) -> Invented:
        """One deadline not printed."""
        return replace(self, later={**self.later, index: None})

    def rename(self, index: int) -> Invented:
        """One plan under an id with its day, as where two plans share number and year; the old id leads to it."""
        return replace(self, renamed=self.renamed | {index})

    # ── files ──
    def files(self) -> Iterator[tuple[str, str]]:
        """Every file as (path below the project folder, text)."""
        provinces = [province(self.seed, i) for i in sorted({p // PLANS_A_PROVINCE for p in self.plans})]
        documents = [(resolution(self.seed, home.index), home.resolution_id) for home in provinces]
        redirects: dict[str, str] = {}
        for index in sorted(self.plans):
            written = _plan(self.seed, index, self.later.get(index, 0), self.bodies)
            own_id = written.id
            if index in self.renamed:
                own_id = f"{written.id}-{written.month_day}"
                redirects[written.id] = own_id
                redirects.update((f"{written.id}:{t}", f"{own_id}:{t}") for t in written.tasks)
            documents.append((written, own_id))
        for written, own_id in documents:
            yield f"plans/{own_id}.yml", written.yml
            yield f"content/van-ban/{own_id}.md", written.md
        yield "plans/agencies.yml", _agencies(provinces, [d for d, _ in documents])
        yield "plans/regulations.yml", _regulations(documents)
        yield "plans/redirects.yml", _redirects(redirects)


def collection(plans: int, seed: int = SEED, bodies: int = BODIES) -> Invented:
    """The collection of the first `plans` plans."""
    return Invented(frozenset(range(plans)), seed=seed, bodies=bodies)


def write(invented: Invented, root: Path) -> list[str]:
    """Make plans/ and content/van-ban/ below `root` hold exactly the collection; the paths that were written or
    deleted. Nothing else is touched, as a clerk would leave it."""
    touched, stated = [], set()
    for path, text in invented.files():
        file, data = root / path, text.encode()
        stated.add(file)
        if file.is_file() and file.read_bytes() == data:
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        touched.append(path)
    for folder in ("plans", "content/van-ban"):
        for file in sorted((root / folder).glob("*.*")):
            if file not in stated:
                file.unlink()
                touched.append(file.relative_to(root).as_posix())
    return touched


@lru_cache(maxsize=4096)
def _plan(seed: int, index: int, later: int | None, bodies: int) -> Written:
    """A change of one plan does not invent the others anew."""
    return plan(seed, index, later=later, bodies=bodies)


def _agencies(provinces: list[Province], documents: list[Written]) -> str:
    used = {name for d in documents for name in d.agencies}
    out = [f"{slug(name)}:\n  name: {name}\n" for name in words.CENTRAL if name in used]
    for home in provinces:
        named = (home.congress, home.standing, home.committee, *(b for b in home.bodies if b in used))
        out += [f"{slug(name)}:\n  name: {name}\n" for name in named]
        out.append(f"{slug(home.members)}:\n  name: {home.members}\n  kind: class\n")
        out += [f"{slug(d)}:\n  name: {d}\n  member_of: {slug(home.members)}\n" for d in home.districts]
    return "\n".join(out)


def _regulations(documents: list[tuple[Written, str]]) -> str:
    """The title of each cited regulation, quoted from the first document that prints it."""
    out: dict[str, str] = {}
    for written, own_id in documents:
        for quoted in written.quoted:
            if quoted.title and quoted.regulation not in out:
                out[quoted.regulation] = (
                    f"{quoted.regulation}:\n  title:\n    clause: {own_id}#{quoted.clause}\n    text: {quoted.title}\n"
                )
    return "\n".join(out.values()) or "{}\n"


def _redirects(redirects: dict[str, str]) -> str:
    if not redirects:
        return "redirects: {}\n"
    return "redirects:\n" + "".join(f'  "{old}": "{new}"\n' for old, new in redirects.items())
