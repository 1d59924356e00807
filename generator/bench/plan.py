"""One invented document of the benchmark: its text, what its YAML decides about it, and what it cites.

A document is a pure function of the seed, its number in the collection and what was changed in it. Sizes are those of
real plans: 35 tasks in 20–40 KB of text, one to three deliverables and citations a task, deadlines of every kind. Each
sentence is read by the program as the YAML states it, so that the collection has no problem.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import cycle
from random import Random

from generator.bench import words
from generator.bench.province import (
    PLANS_A_PROVINCE,
    Cited,
    Province,
    printed_date,
    province,
    regulations,
)
from generator.vietnamese import slug

BULLETS = 4
BODIES = 7
"""Bodies that a plan gives tasks to under headings of their own."""
_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Where a document prints the title of a regulation."""

    regulation: str
    clause: str
    title: str


@dataclass(frozen=True, slots=True)
class Written:
    """A document as its two files state it, with what the registers must know of it.

    `agencies` are the names that it gives a part; `tasks` the clauses that are tasks;
    `month_day` what is added to an id that two documents would share.
    """

    id: str
    md: str
    yml: str
    quoted: tuple[Quoted, ...]
    agencies: tuple[str, ...]
    tasks: tuple[str, ...] = ()
    month_day: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A deliverable: its words, verbs and deadline as printed, and the regulations it acts on with the relation."""

    words: str
    actions: tuple[str, ...]
    due: str = ""
    cites: tuple[tuple[Cited, str], ...] = ()
    inherits: bool = False


@dataclass(frozen=True, slots=True)
class _Task:
    """A sentence that gives work: `opens` stands before the first deliverable; `shared` is a deadline of all."""

    opens: str
    pieces: tuple[_Piece, ...]
    lead: str
    coordinate: tuple[str, ...] = ()
    advises: tuple[str, ...] = ()
    reports_to: tuple[str, ...] = ()
    shared: str = ""
    topic: tuple[str, str] | None = None

    @property
    def text(self) -> str:
        parts = [f"{p.words} (*{p.due}*)" if p.due and not self.shared else p.words for p in self.pieces]
        end = f" (*{self.shared}*)." if self.shared else "."
        body = "; ".join(parts)
        return f"{self.opens}{body if self.opens else body[0].upper() + body[1:]}{end}"


class _Draw:
    """What one plan draws from: its random numbers, its citations and its topics."""

    def __init__(self, seed: int, index: int, issued: date, home: Province) -> None:
        self.random = Random(f"{seed}:plan:{index}")
        self.issued = issued
        self.home = home
        self._cited = iter(regulations(seed, index, self.random))
        self._tails = cycle(self.random.sample(words.TAILS, len(words.TAILS)))

    def topic(self) -> str:
        return f"{self.random.choice(words.FIELDS)} {self.random.choice(words.SCOPES)}"

    def tail(self) -> str:
        """The next one in turn: none stands twice in a sentence, so that a quote points at one place."""
        return next(self._tails)

    def output(self) -> str:
        return f"{self.random.choice(words.OUTPUTS)} {self.topic()}{self.tail()}{self.tail()}"

    def due(self) -> str:
        """A deadline after the plan's own date, in one of the forms that plans print."""
        year, month = self.issued.year + self.random.randrange(1, 4), self.random.randrange(3, 13)
        day = self.random.randrange(10, 29)
        return self.random.choice(
            (
                f"hoàn thành trong năm {year}",
                f"hoàn thành trong tháng {month:02}/{year}",
                f"hoàn thành trong quý {_ROMAN[(month - 1) // 3]}/{year}",
                f"hoàn thành trước ngày {day}/{month}/{year}",
                f"chậm nhất ngày {day}/{month}/{year}",
                f"hoàn thành trước ngày {day}/12",
                f"từ ngày {day}/{month}/{year} đến ngày {day}/{month}/{year + 1}",
            )
        )

    def works_on(self, verb: str, relation: str) -> _Piece:
        """«tổng kết Quy định số …»; on a thing without a number when the plan's regulations are used up."""
        cited = next(self._cited, None)
        if cited is None:
            return _Piece(f"{verb} {self.output()}", (verb,))
        return _Piece(f"{verb} {cited.words} {cited.title}", (verb,), cites=((cited, relation),))


# ── the sentences of a body's bullets ────────────────────────────────────────────────────────────────────────────


def _with_partner(draw: _Draw, lead: str, other: str) -> _Task:
    make = draw.random.choice(words.MAKES)
    first = _Piece(f"{make} {draw.output()}", (make,), draw.due())
    second = replace(draw.works_on("sơ kết", "sơ kết"), due=draw.due())
    return _Task(f"Chủ trì, phối hợp với {other} ", (first, second), lead, coordinate=(other,))


def _of_regulations(draw: _Draw, lead: str, other: str) -> _Task:
    first = replace(draw.works_on("tổng kết", "tổng kết"), due=draw.due())
    second = replace(draw.works_on("rà soát", "rà soát"), due=draw.due())
    third = draw.works_on("rà soát", "rà soát")
    if third.cites:  # «; Quy định số …»: its verb stands in the part before
        third = replace(third, words=third.words.removeprefix("rà soát "), inherits=True)
    return _Task("", (first, second, replace(third, due=draw.due())), lead)


def _advising(draw: _Draw, lead: str, other: str) -> _Task:
    standing = draw.home.standing
    piece = draw.works_on("sửa đổi", "sửa đổi")
    advised = replace(piece, words=f"tham mưu {standing} {piece.words}", due=draw.due())
    last = _Piece(f"công bố {draw.output()}", ("công bố",))
    return _Task("", (advised, last), lead, advises=(standing,))


def _continuous(draw: _Draw, lead: str, other: str) -> _Task:
    topic = draw.random.choice(draw.home.topics)
    verb = draw.random.choice(words.DOES)
    first = _Piece(f"{verb.lower()} {topic[1]}{draw.tail()}{draw.tail()}", (verb.lower(),), "thực hiện thường xuyên")
    second = _Piece(
        f"báo cáo {draw.home.standing} kết quả từng mặt công tác{draw.tail()}", ("báo cáo",), "trước ngày 15 hằng tháng"
    )
    third = draw.works_on("quán triệt", "quán triệt")
    return _Task("", (first, second, third), lead, reports_to=(draw.home.standing,), topic=topic)


def _together(draw: _Draw, lead: str, other: str) -> _Task:
    topic = draw.random.choice(draw.home.topics)
    due = draw.due()
    pieces = (
        _Piece(f"khảo sát {topic[1]}{draw.tail()}{draw.tail()}{draw.tail()}", ("khảo sát",), due),
        replace(draw.works_on("cụ thể hoá", "cụ thể hoá"), due=due),
    )
    return _Task("", pieces, lead, shared=due, topic=topic)


def _undated(draw: _Draw, lead: str, other: str) -> _Task:
    verb = draw.random.choice(words.MAKES)
    return _Task(
        "", (_Piece(f"{verb} {draw.output()}{draw.tail()}", (verb,)), draw.works_on("bổ sung", "bổ sung")), lead
    )


_SENTENCES: tuple[Callable[[_Draw, str, str], _Task], ...] = (
    _with_partner,
    _of_regulations,
    _advising,
    _continuous,
    _together,
    _undated,
)


# ── the plan ─────────────────────────────────────────────────────────────────────────────────────────────────────


def plan(seed: int, index: int, *, later: int | None = 0, bodies: int = BODIES) -> Written:
    """The index-th plan, with tasks of so many bodies of its province.

    `later` puts its first deadline off by so many years, the smallest change that a clerk makes; None leaves it out.
    """
    home = province(seed, index // PLANS_A_PROVINCE)
    nth = index % PLANS_A_PROVINCE
    issued = home.resolution_date + timedelta(days=30 + 11 * nth)
    draw = _Draw(seed, index, issued, home)
    number = f"{nth + 11}-KH/TU"
    own_id = slug(f"{number} {home.name} {issued.year}")
    named = f"Nghị quyết số {home.resolution}-NQ/TU, ngày {printed_date(home.resolution_date)}"
    about = f"thực hiện {named} {home.subject}"
    lines = [
        f"# KẾ HOẠCH\n{about}",
        f"Thực hiện {named} của {home.congress} {home.subject} (sau đây gọi là Nghị quyết {home.resolution}), "
        f"{home.standing} ban hành Kế hoạch như sau:",
        "## I- MỤC ĐÍCH, YÊU CẦU",
        *(f"{n}. {aim}{draw.tail()}{draw.tail()}{draw.tail()}." for n, aim in enumerate(words.AIMS, start=1)),
        "## II- NHIỆM VỤ CHUNG",
    ]
    tasks: list[tuple[str, _Task]] = []
    for n in range(1, 4):
        first = "" if later is None else f"hoàn thành trong năm {issued.year + 1 + later}"
        task = _common(draw, first if n == 1 else draw.due())
        tasks.append((f"II.{n}", task))
        lines.append(f"{n}. {task.text}")
    lines.append("## III- NHIỆM VỤ CỤ THỂ")
    leads = draw.random.sample(home.bodies, bodies)
    for n, lead in enumerate(leads, start=1):
        lines.append(f"### {n}. {lead}")
        for m in range(1, BULLETS + 1):
            other = draw.random.choice([b for b in home.bodies if b != lead])
            task = draw.random.choice(_SENTENCES)(draw, lead, other)
            tasks.append((f"III.{n}/{m}", task))
            lines.append(f"- {task.text}")
    lines.append("## IV- TỔ CHỨC THỰC HIỆN")
    for n in range(1, 5):
        task = _organising(draw, n)
        tasks.append((f"IV.{n}", task))
        lines.append(f"{n}. {task.text}")
    return Written(
        id=own_id,
        md="\n\n".join(lines) + "\n",
        yml=_plan_yml(home, nth, number, about, issued, tasks),
        quoted=tuple(
            Quoted(c.id, path, c.title)
            for path, task in tasks
            for p in task.pieces
            for c, _ in p.cites
            if task.text.count(c.title) == 1  # two regulations may be about the same; a quote must be unambiguous
        ),
        agencies=tuple(dict.fromkeys(a for _, task in tasks for a in (task.lead, *task.coordinate, *task.reports_to))),
        tasks=tuple(path for path, _ in tasks),
        month_day=f"{issued.month:02}{issued.day:02}",
    )


def _common(draw: _Draw, due: str) -> _Task:
    """A task of all districts, given by the sentence itself."""
    members = draw.home.members
    first = _Piece(
        f"ban hành Chương trình thực hiện Nghị quyết {draw.home.resolution}{draw.tail()}", ("ban hành",), due
    )
    pieces = (replace(first, cites=((draw.home.own, "thực hiện"),)), draw.works_on("quán triệt", "quán triệt"))
    return _Task(f"{members} ", pieces, members)


def _organising(draw: _Draw, n: int) -> _Task:
    """«Sở Y tế … theo dõi …, báo cáo Ban Bí thư»: a body of the province reports to one of the centre."""
    lead = draw.home.bodies[(draw.issued.day + 3 * n) % len(draw.home.bodies)]
    central = words.CENTRAL[n % len(words.CENTRAL)]
    pieces = (
        _Piece(f"theo dõi {draw.topic()}{draw.tail()}{draw.tail()}", ("theo dõi",), "định kỳ 6 tháng"),
        _Piece(
            f"báo cáo {central} kết quả thực hiện Nghị quyết {draw.home.resolution}",
            ("báo cáo",),
            draw.due(),
            ((draw.home.own, "thực hiện"),),
        ),
    )
    return _Task(f"{lead} ", pieces, lead, reports_to=(central,))


# ── the resolution ───────────────────────────────────────────────────────────────────────────────────────────────


def resolution(seed: int, index: int) -> Written:
    """The held resolution of the index-th province: sections of bullets, and what it assigns to whom."""
    home = province(seed, index)
    random = Random(f"{seed}:resolution:{index}")

    def tails(count: int) -> str:
        return "".join(random.sample(words.TAILS, count))

    lines = [f"# NGHỊ QUYẾT\n{home.subject}", "## I- TÌNH HÌNH"]
    lines += [f"{n}. {aim}{tails(4)}." for n, aim in enumerate(words.AIMS, start=1)]
    lines.append("## II- QUAN ĐIỂM, MỤC TIÊU")
    lines += [f"{n}. {aim}{tails(5)}." for n, aim in enumerate(reversed(words.AIMS), start=1)]
    lines.append("## III- NHIỆM VỤ, GIẢI PHÁP")
    for n in range(1, 5):
        lines.append(f"### {n}. Về {words.ASPECTS[n]} {random.choice(words.FIELDS)}")
        lines += [f"- Đẩy mạnh {topic}{tails(3)}." for clause, topic in home.topics if clause.startswith(f"III.{n}/")]
    lines.append("## IV- TỔ CHỨC THỰC HIỆN")
    assigned = (home.standing, *home.bodies[:4])
    lines += [f"{n}. {name} lập danh mục công việc từng năm{tails(2)}." for n, name in enumerate(assigned, start=1)]
    yml = [
        f"number: {home.resolution}-NQ/TU",
        f"title: {_quoted(home.subject)}",
        f"issuer: {home.congress}",
        f"issuer_agency: {slug(home.congress)}",
        "authority: T/M TỈNH UỶ",
        "signature: Đã ký",
        f"signer: {random.choice(words.SURNAMES)} {random.choice(words.GIVEN)}",
        f"date: {printed_date(home.resolution_date)}",
        f"place: {home.name}",
        "assigns:",
        *(f"  - {{clause: IV.{n}, agency: {slug(name)}}}" for n, name in enumerate(assigned, start=1)),
    ]
    return Written(home.resolution_id, "\n\n".join(lines) + "\n", "\n".join(yml) + "\n", (), (home.congress, *assigned))


# ── YAML ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _quoted(text: str) -> str:
    """A YAML scalar in double quotes."""
    return json.dumps(text, ensure_ascii=False)


def _plan_yml(home: Province, nth: int, number: str, about: str, issued: date, tasks: list[tuple[str, _Task]]) -> str:
    random = Random(f"{home.name}:{nth}")
    first, second = random.sample(home.districts, 2)
    arrived = issued + timedelta(days=5)
    lines = [
        f"number: {number}",
        f"title: {_quoted(about)}",
        f"issuer: {home.standing}",
        f"issuer_agency: {slug(home.standing)}",
        "authority: T/M BAN THƯỜNG VỤ",
        "position: PHÓ BÍ THƯ",
        "signature: Đã ký",
        f"signer: {random.choice(words.SURNAMES)} {random.choice(words.GIVEN)}",
        f"date: ngày {issued.day:02} tháng {issued.month:02} năm {issued.year}",
        f"place: {home.name}",
        f"letterhead: [{home.congress}, ĐẢNG CỘNG SẢN VIỆT NAM]",
        "recipients:",
        *(f"  - {body}" for body in home.bodies),
        f"  - Lưu Văn phòng Tỉnh uỷ {home.name}",
        "received:",
        f'  - {{number: "{nth + 100}", date: {printed_date(arrived)}, by: {first}, by_agency: {slug(first)}}}',
        "copies:",
    ]
    for kind, copied, by in (("sao lục", f"{nth + 21}-BS/TU", home.committee), ("sao y", f"{nth + 31}-BS/HU", second)):
        lines += [
            f"  - kind: {kind}",
            f"    number: {copied}",
            f"    by: {by}",
            f"    by_agency: {slug(by)}",
            f"    place: {home.name}",
            f"    date: {printed_date(issued + timedelta(days=12))}",
            "    authority: T/L BAN THƯỜNG VỤ",
            f"    signer: {random.choice(words.SURNAMES)} {random.choice(words.GIVEN)}",
            "    recipients: [Các chi bộ, Các đảng bộ cơ sở]",
        ]
    lines += ["core: [II]", "tasks:"]
    for path, task in tasks:
        lines += _task_yml(home, path, task)
    return "\n".join(lines) + "\n"


def _task_yml(home: Province, path: str, task: _Task) -> list[str]:
    lines = [f"  - clause: {path}", f"    lead: {slug(task.lead)}"]
    for role in ("coordinate", "advises", "reports_to"):
        names: tuple[str, ...] = getattr(task, role)
        if names:
            lines.append(f"    {role}: [{', '.join(map(slug, names))}]")
    lines.append("    deliverables:")
    for n, piece in enumerate(task.pieces):
        capital = n == 0 and not task.opens
        shown = piece.words[0].upper() + piece.words[1:] if capital else piece.words
        verbs = [v[0].upper() + v[1:] if capital and i == 0 and shown.startswith(v[0].upper() + v[1:]) else v
                 for i, v in enumerate(piece.actions)]  # fmt: skip
        lines += [f"      - text: {_quoted(_shortened(shown, task.text))}", f"        actions: [{', '.join(verbs)}]"]
        if piece.inherits:
            lines.append("        inherits: true")
        if piece.due:
            lines.append(f"        due: {piece.due}")
        if piece.cites:
            lines.append("        cites:")
            lines += [f"          - {{regulation: {c.id}, relation: {relation}}}" for c, relation in piece.cites]
    if task.topic and task.text.count(task.topic[1]) == 1:
        clause, printed = task.topic
        lines += [
            "    implements:",
            f"      - clause: {home.resolution_id}#{clause}",
            "        confidence: fair",
            f"        quote_task: {_quoted(printed)}",
            f"        quote_clause: {_quoted(printed)}",
            "        by: Người biên tập",
        ]
    return lines


def _shortened(text: str, clause: str) -> str:
    """«first words … last words» for a long quote, as a clerk writes it, where both point at one place."""
    found = text.split()
    first, last = " ".join(found[:9]), " ".join(found[-6:])
    once = clause.count(first) == 1 and clause.count(last) == 1
    return f"{first} … {last}" if len(found) >= 24 and once else text
