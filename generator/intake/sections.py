"""Which clauses of a document give work: by what their section is called, and by who is named in them.

Aims, situation, points of view give none. «Nhiệm vụ trọng tâm» is kept apart (core). A resolution's «tổ chức thực hiện»
assigns and is no task (domain notes, decisions 2 and 17). Where the heading says nothing, the clauses under it decide,
and a flag says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.intake.draft_agencies import names_in
from generator.intake.flags import Flag, Grade, flag
from generator.intake.head_lines import is_capitals
from generator.intake.identity import issuing_body
from generator.model import Clause
from generator.reading.responsibility import PartyFound
from generator.reading.verbs import VERB_NEXT
from generator.vietnamese import fold, folded_pattern

Sort = Literal["none", "tasks", "core", "unknown"]

_NONE = folded_pattern(
    r"(?:mục đích|yêu cầu|quan điểm|mục tiêu|chỉ tiêu|tình hình|đánh giá|bối cảnh|nguyên nhân|nguyên tắc|căn cứ|cơ sở|"
    r"sự cần thiết|phạm vi|đối tượng|kết quả|hạn chế|ưu điểm|tồn tại|thực trạng|bài học|giải thích|quy định chung|"
    r"dự tại|đại biểu|khách mời|thành phần|tư tưởng chỉ đạo|phương châm)(?!\w)"
)
_CORE = folded_pattern(r"(?:các |một số )?nhiệm vụ(?:,? (?:và )?giải pháp)?(?: chủ yếu,?)? trọng tâm(?!\w)")
_TASKS = folded_pattern(
    r"(?<!\w)(?:nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|triển khai|quán triệt|nội dung|tiến độ|"
    r"công tác|kế hoạch|thực hiện|chế độ báo cáo|biện pháp|thông tin, báo cáo)(?!\w)"
)
_WITHOUT_TASKS = frozenset(
    {"Nghị quyết", "Quy định", "Quy chế", "Điều lệ", "Luật", "Nghị định", "Thông tư", "Pháp lệnh"}
)
_GIVES_FIRST = folded_pattern(r"(?:giao|phân công)(?!\w)")
_ASSIGNING = folded_pattern(
    r"(?:công tác )?(?:tổ chức thực hiện|tổ chức triển khai|điều khoản thi hành|"
    r"trách nhiệm|phân công (?:nhiệm vụ|trách nhiệm|thực hiện))(?!\w)"
)
_FOLLOWS = folded_pattern(r"(?:như sau|sau đây|các nội dung sau|các nhiệm vụ sau|nội dung sau|cụ thể|sau) *:\s*$")
_TIME_HEADING = folded_pattern(r"(?:về )?(?:thời gian|thời hạn|tiến độ|lộ trình)(?: \w+){0,4}[ .:]*")
_SETTLED = ("title", "heading", "footnote")


@dataclass
class Work:
    """The clauses that are tasks, in the order of the text; sections kept apart; those that a resolution assigns."""

    tasks: list[Clause] = field(default_factory=list)
    core: list[str] = field(default_factory=list)
    assigns: list[Clause] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)
    asked: dict[str, Clause] = field(default_factory=dict)
    """Tasks that name nobody, with the sentence above that asks somebody for them («… đề nghị các chi bộ:»)."""
    announced: list[Clause] = field(default_factory=list)
    """That sentence itself, where no task has its bodies: they have a part in the document all the same."""
    flags: list[Flag] = field(default_factory=list)
    aims: set[str] = field(default_factory=set)
    """Clauses of sections that give no work: aims, situation, points of view."""


_HEADLESS = ""
_LONGEST_LINE = 160
_LABEL = re.compile(r"\(\w{1,2}\) +\w")
Parties = Callable[[Clause], Sequence[PartyFound]]


def section_of(path: str) -> str:
    """The top-level path that a clause stands under (`IV` of `IV.4/2`)."""
    return path.split(".")[0].split("/")[0]


def find_work(clauses: Sequence[Clause], type_name: str, parties: Parties, owners: Parties) -> Work:
    """Which of `clauses` give work in a document of this type. `parties` are those that the words give a part to,
    `owners` the bodies whose name the whole of a clause is."""
    out = Work()
    by_path = {c.path: c for c in clauses}
    parents = {c.parent for c in clauses}
    if type_name in _WITHOUT_TASKS:
        out.assigns = [
            c
            for c in clauses
            if c.kind not in _SETTLED and c.path not in parents and _assigning(c, by_path) and _leads(parties(c))
        ]
        return out
    sorts = {path: _sort(c) for path, c in by_path.items()}
    sections: dict[str, list[Clause]] = {}
    for c in clauses:
        top = section_of(c.path)
        headless = top != "0" and by_path[top].kind in ("numbered", "lettered") if top in by_path else False
        sections.setdefault(_HEADLESS if headless else top, []).append(c)
    # «… thực hiện các nhiệm vụ sau: 1. … 2. …»: a document whose points stand under no heading
    sorts[_HEADLESS] = "unknown" if any(_is_section(c) for c in clauses) else "tasks"
    asking = _asking(clauses, parties)
    lines = _below_names(clauses, owners)
    out.aims = {
        c.path
        for c in clauses
        if c.kind not in _SETTLED and _stands_in(c, by_path, sorts) == "none" and not _tells_time(by_path.get(c.parent))
    }
    for path, members in sections.items():
        _in_section(path, members, by_path, parents, sorts, parties, out, asking, lines)
    if asking is not None and asking not in out.asked.values() and asking not in out.tasks:
        out.announced = [asking]
    _leave_out(clauses, by_path, parties, out)
    out.left_out = {path: out.left_out[path] for path in by_path if path in out.left_out}
    return out


def _asking(clauses: Sequence[Clause], parties: Parties) -> Clause | None:
    """The last sentence before the first section that ends in a colon and asks bodies for what follows."""
    found = None
    for c in clauses:
        if section_of(c.path) == "0" and c.kind == "paragraph" and c.text.rstrip().endswith(":") and _leads(parties(c)):
            body = fold(issuing_body(c.text))
            leads = [fold(p.raw) for p in parties(c) if p.role == "lead"]
            if not body or any(lead not in body and body not in lead for lead in leads):
                found = c
    return found


def _below_names(clauses: Sequence[Clause], owners: Parties) -> dict[str, Clause]:
    """The clauses that stand behind a line that is nothing but names of bodies, a heading without a number, each with
    that line; one level, up to the next such line."""
    out: dict[str, Clause] = {}
    held: dict[str, Clause | None] = {}
    for c, following in zip(clauses, [*clauses[1:], None], strict=True):
        if _is_name_line(c, owners):
            below = following is not None and following.parent == c.parent and _acts(following)
            held[c.parent] = c if below else None
        elif line := held.get(c.parent):
            out[c.path] = line
    return out


def _is_name_line(c: Clause, owners: Parties) -> bool:
    if c.kind != "paragraph" or c.label or section_of(c.path) == "0" or len(c.text) > _LONGEST_LINE:
        return False
    return not c.text.rstrip().endswith((".", ";", ",")) and bool(owners(c))


def _leave_out(clauses: Sequence[Clause], by_path: Mapping[str, Clause], parties: Parties, out: Work) -> None:
    """A clause whose words name somebody who acts, and that is no task, has a reason in plan.yml, and a flag: a person
    may think otherwise. The issuing sentence needs only the reason."""
    used = {c.path for c in out.tasks}
    above = {a for c in out.tasks for a in _above(c, by_path)}
    for c in clauses:
        if c.kind in _SETTLED or c.path in used | above or used & set(_above(c, by_path)) or c.kind == "row":
            continue
        if not _leads(parties(c)) or _names_issuer(c):
            continue
        introduces = _introduces(c, parties)
        reason = "Câu dẫn, không giao việc." if introduces else "Câu này không giao việc."
        out.left_out.setdefault(c.path, reason)
        if not introduces:
            out.flags.append(flag("xem", "clause-left-out", c.text[:120], clause=c.path, field="overrules"))


def _above(c: Clause, by_path: Mapping[str, Clause]) -> list[str]:
    out: list[str] = []
    where = by_path.get(c.parent)
    while where is not None:
        out.append(where.path)
        where = by_path.get(where.parent)
    return out


def _introduces(c: Clause, parties: Parties) -> bool:
    """Whether a clause before the first section only issues the document (the body that «leads» in it issues it), or
    announces what follows («… yêu cầu các cấp uỷ thực hiện các nhiệm vụ sau:»)."""
    if section_of(c.path) != "0":
        return False
    if c.text.rstrip().endswith(":"):
        return True
    if _GIVES_FIRST.match(fold(c.text)):
        return False  # «Giao Ban cán sự đảng … chỉ đạo Uỷ ban nhân dân tỉnh yêu cầu …» issues nothing
    body = issuing_body(c.text)
    leads = [p for p in parties(c) if p.role == "lead"]
    return bool(body) and all(fold(p.raw) in fold(body) or fold(body) in fold(p.raw) for p in leads)


def _in_section(
    path: str,
    members: Sequence[Clause],
    by_path: Mapping[str, Clause],
    parents: set[str],
    sorts: Mapping[str, Sort],
    parties: Parties,
    out: Work,
    asking: Clause | None,
    lines: Mapping[str, Clause],
) -> None:
    """The work in one top-level section. `asking`: the sentence before the first section that asks for what follows;
    `lines`: the line with a body's name that a clause stands below, by path."""
    top = by_path.get(path)
    sort: Sort = sorts[path] if path == _HEADLESS or (top is not None and top.kind == "heading") else "unknown"
    leaves = [c for c in members if _can_be_task(c, parents, parties)]
    if not leaves:
        return
    names = {line.path for line in lines.values()}
    leaves = [c for c in leaves if not _introduces(c, parties) and c.path not in names]
    at = path or (leaves[0].path if leaves else "")
    led = {c.path for c in leaves if _leads(parties(c))}
    if sort == "tasks" and path == _HEADLESS and not led:
        sort = "unknown"
    if sort == "none":
        for c in leaves:
            if c.path in led and _nearest_sort(c, by_path, sorts) == "none":
                out.left_out[c.path] = f"Mục {_short(top)} không giao việc."
        return
    if sort == "unknown":
        asked_here = asking is not None and (path in ("0", _HEADLESS) or (not led and _ends_asking(asking)))
        after = asking.place.line if asking is not None and asked_here else None
        chosen = [
            c
            for c in leaves
            if c.path in led or (_acts(c) and (c.path in lines or (after is not None and c.place.line > after)))
        ]
        if chosen and path != "0":
            out.flags.append(flag("xem", "section-unknown", top.text if top else "", clause=at, count=len(chosen)))
    else:
        chosen = [
            c
            for c in leaves
            if c.path in led or (_nearest_sort(c, by_path, sorts) != "none" and (sort == "core" or _acts(c)))
        ]
    if sort == "core":
        out.core.append(path)
        out.flags.append(flag("biet", "section-core", top.text if top else "", clause=path))
    chosen = [c for c in chosen if c.path in led or _nearest_sort(c, by_path, sorts) != "none"]
    out.tasks += chosen
    unled = [c for c in chosen if c.path not in led]
    out.asked |= {c.path: lines[c.path] for c in unled if c.path in lines}
    unled = [c for c in unled if c.path not in lines]
    if asking is not None and (path in ("0", _HEADLESS) or (sort == "unknown" and not led)):
        out.asked |= {c.path: asking for c in unled}
        unled = []
    if unled and sort != "core":
        out.flags.append(
            flag("xem", "tasks-without-lead", top.text if top else "", clause=at, count=len(unled),
                 clauses=", ".join(c.path for c in unled[:12]))
        )  # fmt: skip
    silent = [c for c in leaves if c not in chosen and c.path not in led and sort != "unknown"]
    naming = [c for c in silent if any(True for _ in names_in(c.text))]
    out.flags += _silent("xem", naming, at)
    out.flags += _silent("biet", [c for c in silent if c not in naming], at)


def _ends_asking(asking: Clause) -> bool:
    """Whether a request announces all that follows, whatever the sections are called: «… một số nhiệm vụ như sau:»."""
    return _FOLLOWS.search(fold(asking.text)) is not None


def _silent(grade: Grade, clauses: Sequence[Clause], at: str) -> list[Flag]:
    """Clauses of a section with tasks that are none; where they name a body, a person looks whether it has work."""
    paths = ", ".join(c.path for c in clauses[:12])
    return [flag(grade, "clauses-without-task", clause=at, count=len(clauses), clauses=paths)] if clauses else []


def _is_section(c: Clause) -> bool:
    return c.kind == "heading" and not set("./") & set(c.path) and c.path != "0"


def _can_be_task(c: Clause, parents: set[str], parties: Parties) -> bool:
    """A clause with nothing under it; or one that gives work itself, with an explanation under it."""
    if c.kind in _SETTLED or c.kind == "row" or not c.text or _names_issuer(c):
        return False
    if c.text.startswith("(") and not _LABEL.match(c.text):
        return False
    if c.path not in parents:
        return True
    return not c.text.rstrip().endswith(":") and (_acts(c) or _leads(parties(c)))


def _tells_time(heading: Clause | None) -> bool:
    """Whether a heading says that what stands below it is when the plan is carried out: «3. Thời gian thực hiện»."""
    return heading is not None and _TIME_HEADING.fullmatch(fold(heading.text)) is not None


def can_speak(c: Clause) -> bool:
    """Whether the words of a clause may give somebody a part though it is no task: it is no heading, no row of a table,
    and no part of what issues the document."""
    return c.kind not in _SETTLED and c.kind != "row" and section_of(c.path) != "0"


def _names_issuer(c: Clause) -> bool:
    """«THỦ TƯỚNG CHÍNH PHỦ», a line of its own above «Căn cứ …»: who decides, and no work."""
    return section_of(c.path) == "0" and is_capitals(c.text)


def _sort(c: Clause) -> Sort:
    words = fold(c.text).strip(" .:")
    if c.kind == "title":
        return "unknown"
    if _CORE.search(words) and len(words) < 80:
        return "core"
    if _NONE.match(words):
        return "none"
    return "tasks" if _TASKS.search(words) else "unknown"


def _nearest_sort(c: Clause, by_path: Mapping[str, Clause], sorts: Mapping[str, Sort]) -> Sort:
    """What the nearest heading above says that says anything."""
    where = by_path.get(c.parent)
    while where is not None:
        if where.kind == "heading" and sorts[where.path] in ("none", "core"):
            return sorts[where.path]
        if where.kind == "heading" and sorts[where.path] == "tasks":
            return "tasks"
        where = by_path.get(where.parent)
    return "unknown"


def _stands_in(c: Clause, by_path: Mapping[str, Clause], sorts: Mapping[str, Sort]) -> Sort:
    """What the headings above say, nearest first, and last the section."""
    nearest = _nearest_sort(c, by_path, sorts)
    top = by_path.get(section_of(c.path))
    return sorts[top.path] if nearest == "unknown" and top is not None and top.kind == "heading" else nearest


def _leads(found: Sequence[PartyFound]) -> bool:
    return any(p.role == "lead" for p in found)


def _acts(c: Clause) -> bool:
    """Whether a clause begins with a verb, as an instruction does."""
    return VERB_NEXT.match(fold(c.text)) is not None


def _assigning(c: Clause, by_path: Mapping[str, Clause]) -> bool:
    where: Clause | None = c
    while where is not None:
        if where.kind == "heading" and _ASSIGNING.match(fold(where.text)):
            return True
        where = by_path.get(where.parent)
    return False


def _short(top: Clause | None) -> str:
    return f"«{top.text[:60]}»" if top else "này"
