"""What invented plans share: provinces with their bodies and resolutions, and the regulations that plans cite.

Everything is a pure function of the seed and an index: a collection of any size is the beginning of a larger one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from random import Random

from generator.bench import words
from generator.vietnamese import slug

PLANS_A_PROVINCE = 20
"""Plans that share one held resolution, and the bodies of one province."""

NEW_REGULATIONS = 9
"""Regulations that a plan is the first to cite."""

CORE = 40
"""Regulations that plans of all provinces cite."""

DISTRICTS = 12
FIRST_DAY = date.fromordinal(737_791)  # the invented calendar starts on any 1 January
YEARS = 5


@dataclass(frozen=True, slots=True)
class Cited:
    """A regulation as it is printed: `words` from type to issuer, `title` from «về» on; `id` is what it resolves to."""

    id: str
    words: str
    title: str


# ── the province ─────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Province:
    """What the plans of one province share: its names, its resolution, and the topics of that."""

    index: int
    name: str
    bodies: tuple[str, ...]
    districts: tuple[str, ...]
    resolution: str
    resolution_id: str
    resolution_date: date
    topics: tuple[tuple[str, str], ...]
    """(clause of the resolution, words that it prints)."""

    @property
    def committee(self) -> str:
        return f"Tỉnh uỷ {self.name}"

    @property
    def standing(self) -> str:
        return f"Ban Thường vụ Tỉnh uỷ {self.name}"

    @property
    def congress(self) -> str:
        return f"Ban Chấp hành Đảng bộ tỉnh {self.name}"

    @property
    def members(self) -> str:
        """The name of the class of its districts."""
        return f"Các huyện uỷ, thị uỷ trực thuộc Tỉnh uỷ {self.name}"

    @property
    def own(self) -> Cited:
        """The resolution as its plans cite it, by its short name."""
        return Cited(self.resolution_id, f"Nghị quyết {self.resolution}", "")

    @property
    def subject(self) -> str:
        """What the resolution is about, in its title."""
        return f"về {words.ASPECTS[self.index % 3]} {self.topics[0][1]} giai đoạn mới"


@lru_cache(maxsize=256)
def province(seed: int, index: int) -> Province:
    """The index-th province."""
    random = Random(f"{seed}:province:{index}")
    names = [words.place(index * (DISTRICTS + 1) + i) for i in range(DISTRICTS + 1)]
    issued = FIRST_DAY + timedelta(days=365 * (index % YEARS) + random.randrange(20, 60))
    serial = 2 + index % 40
    pairs = random.sample([(f, s) for f in words.FIELDS for s in words.SCOPES], 24)
    return Province(
        index=index,
        name=names[0],
        bodies=tuple(f"{body} {names[0]}" for body in words.BODIES),
        districts=tuple(f"{'Thị uỷ' if i % 4 == 3 else 'Huyện uỷ'} {name}" for i, name in enumerate(names[1:])),
        resolution=f"{serial:02}",
        resolution_id=slug(f"{serial:02} nq tu {names[0]} {issued.year}"),
        resolution_date=issued,
        topics=tuple((f"III.{n // 6 + 1}/{n % 6 + 1}", " ".join(pair)) for n, pair in enumerate(pairs)),
    )


def printed_date(day: date) -> str:
    """A date as Party documents print it: a zero before a day, and before January and February."""
    return f"{day.day:02}/{f'{day.month:02}' if day.month < 3 else day.month}/{day.year}"


# ── regulations ──────────────────────────────────────────────────────────────────────────────────────────────────

_KINDS = (
    ("Quy định", "{n}-QĐ/TW", "Bộ Chính trị"),
    ("Chỉ thị", "{n}-CT/TW", "Ban Bí thư"),
    ("Kết luận", "{n}-KL/TW", "Bộ Chính trị"),
    ("Quyết định", "{n}-QĐ/TU", ""),
    ("Hướng dẫn", "{n}-HD/BTCTW", "Ban Tổ chức Trung ương"),
    ("Quyết định", "{n}/QĐ-TTg", "Thủ tướng Chính phủ"),
)


@lru_cache(maxsize=20_000)
def regulation(seed: int, index: int) -> Cited:
    """The index-th regulation; none shares a number within a year with another."""
    random = Random(f"{seed}:regulation:{index}")
    kind, number, issuer = _KINDS[index % len(_KINDS)]
    serial, year = divmod(index // len(_KINDS), 8)
    day = FIRST_DAY - timedelta(days=365 * year + random.randrange(1, 360))
    serial = serial * 8 + year + 1  # a day may fall into the year before
    place = ""
    if not issuer:
        home = province(seed, index // (NEW_REGULATIONS * PLANS_A_PROVINCE))
        issuer, place = home.standing, home.name
    number = number.format(n=f"{serial:02}")
    title = f"về {random.choice(words.ASPECTS)} {random.choice(words.FIELDS)} {random.choice(words.SCOPES)}"
    return Cited(
        slug(f"{number} {place} {day.year}"), f"{kind} số {number}, ngày {printed_date(day)} của {issuer}", title
    )


def regulations(seed: int, index: int, random: Random) -> list[Cited]:
    """What the plan cites, each once: its own new ones, the core, and earlier ones of its province."""
    own = range(index * NEW_REGULATIONS, (index + 1) * NEW_REGULATIONS)
    core = random.sample(range(CORE), 26)
    first = index // PLANS_A_PROVINCE * PLANS_A_PROVINCE * NEW_REGULATIONS
    earlier = range(first, own.start)
    near = random.sample(earlier, min(20, len(earlier)))
    sure, more = [*own, *core[:14], *near[:7]], [*core[14:], *near[7:]]  # a plan cites 30 to 50
    random.shuffle(sure)
    return [regulation(seed, k) for k in dict.fromkeys([*sure, *more])]
