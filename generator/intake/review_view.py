"""What the review page shows, as plain values: the original in blocks or page images, the clauses in pieces, fields.

Everything that was extracted has a number (`f12`), on its words in the clause, on its place in the original and in the
list of fields; a flag has its own (`c3`). The page joins the three by these numbers and knows nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from generator.intake import draft as drafting
from generator.intake.draft import Draft
from generator.intake.draft_doubts import clause_pieces
from generator.intake.review_images import Crop, Crops
from generator.intake.review_origin import Origins, Stretch, clause_stretches, label_stretches
from generator.intake.write_flags import ANSWERS, GRADE_WORDS, Kept
from generator.messages import flag_hint, flag_message

_ROLES = {"lead": "chủ trì", "coordinate": "phối hợp", "advises": "tham mưu cho", "reports_to": "báo cáo"}
_FIELDS = {
    "number": "Số, ký hiệu", "type": "Tên loại", "title": "Trích yếu", "issuer": "Cơ quan ban hành",
    "authority": "Thẩm quyền", "position": "Chức vụ", "signature": "Chữ in ở chỗ ký", "signer": "Người ký",
    "date": "Ngày ban hành", "place": "Nơi ban hành", "letterhead": "Tiêu đề giấy", "recipients": "Nơi nhận",
    "received": "Dấu đến", "copies": "Bản sao", "kind": "Loại bản sao", "by": "Cơ quan",
}  # fmt: skip
_CROPPED = frozenset({"number", "date", "deadline", "citation", "lead", "coordinate", "advises", "reports_to", "label"})
"""What always shows its image on a scan: a slip of tone there reads like a real word, and has a high confidence."""


@dataclass
class Field:
    """Something extracted: its number on the page, its kind, what it is said to be, the words that say it, and where
    they are. `path` is its place in plan.yml where that is known."""

    id: str
    kind: str
    title: str
    value: str
    clause: str = ""
    span: tuple[int, int] | None = None
    path: str = ""
    origins: list[Stretch] = field(default_factory=list)
    crops: list[Crop] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Piece:
    """A piece of text with the numbers of everything that it belongs to."""

    text: str
    ids: str = ""
    kinds: str = ""


@dataclass
class Shown:
    """A flag as shown."""

    id: str
    kept: Kept
    grade: str
    message: str
    hint: str
    origins: list[Stretch]


def view(draft: Draft, flags: Sequence[Kept], images: str, points: Mapping[str, float]) -> dict[str, object]:
    """The names that the template uses. `images` is the folder of the page images, as the page names it; `points` has
    the points (1/72 inch) that a pixel of each of them covers, where its file says so."""
    data = json.loads(drafting.to_json(draft))
    origins = Origins(draft.source)
    pieces = {c.path: clause_pieces(c, draft.body) for c in draft.clauses}
    texts = {c.path: c.text for c in draft.clauses}
    head = list(_head_fields(draft, origins))
    fields = list(_clause_fields(data, len(head)))
    shown = []
    for number, kept in enumerate(flags):
        f = kept.flag
        span = f.span or ((0, len(texts[f.clause])) if f.clause in texts else None)
        where = clause_stretches(pieces[f.clause], *span) if span and f.clause in pieces else origins.anywhere(f.raw)
        shown.append(
            Shown(
                f"c{number}",
                kept,
                GRADE_WORDS[f.grade],
                flag_message(f.code, f.clause, f.raw, f.values, "vi"),
                flag_hint(f.code, f.clause, f.raw, f.values, "vi"),
                where,
            )
        )
    for one in fields:
        if one.span and one.clause in pieces:
            one.origins = clause_stretches(pieces[one.clause], *one.span)
    crops = Crops(draft.source, origins, images, points)
    for one in (*head, *fields):
        one.crops = crops.of(one.origins) if one.kind in _CROPPED else []
    _join(head, fields, shown)
    labels = {c.path: crops.of(label_stretches(c.label, pieces[c.path], draft.source)) for c in draft.clauses}
    return {
        "draft": draft,
        "name": draft.id,
        "plan": draft.plan,
        "head": head,
        "flags": shown,
        "counts": {g: sum(1 for s in shown if s.kept.flag.grade == g) for g in GRADE_WORDS},
        "grades": GRADE_WORDS,
        "clauses": [
            {
                "path": c.path,
                "label": c.label,
                "kind": c.kind,
                "level": c.level,
                "pieces": list(_pieces(c.text, c.path, fields, shown)),
                "fields": [x for x in fields if x.clause == c.path],
                "flags": [s for s in shown if s.kept.flag.clause == c.path],
                "crops": labels.get(c.path, []),
            }
            for c in draft.clauses
        ],
        "pages": crops.pages(_places([*head, *fields], shown)),
        "blocks": list(_blocks(draft, [*head, *fields], shown)) if not crops.images else [],
        "answers": ANSWERS,
        "digest": draft.source.sha256[:12],
    }


# ── fields ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _head_fields(draft: Draft, origins: Origins) -> Iterator[Field]:
    """The document's own data, each looked for in the file."""
    for number, (path, key, value) in enumerate(_leaves(draft.plan)):
        words = _FIELDS.get(key, key)
        above = _FIELDS.get(path.partition(".")[0], "")
        title = words if "." not in path or above == words else f"{above}: {words.lower()}"
        yield Field(f"f{number}", key, title, value, path=path, origins=origins.anywhere(value))


def _leaves(plan: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(path, key, text) of the document's printed data in a plan."""
    for key in _FIELDS:
        value = plan.get(key)
        if isinstance(value, str) and value:
            yield key, key, value
        elif isinstance(value, (list, tuple)):
            for n, item in enumerate(value):
                if isinstance(item, str):
                    yield f"{key}.{n}", key, item
                elif isinstance(item, Mapping):
                    for inner, text in item.items():
                        lines = text if isinstance(text, (list, tuple)) else [text]
                        if inner in _FIELDS:
                            yield from ((f"{key}.{n}.{inner}", inner, x) for x in lines if isinstance(x, str) and x)


def _clause_fields(data: Mapping[str, Any], first: int) -> Iterator[Field]:
    """What was read in the clauses, in the order of the lists that `import --json` prints."""
    met: set[tuple[object, ...]] = set()
    for kind, item, title in _read_items(data):
        clause, span = str(item.get("clause") or ""), item.get("span")
        key = (kind, title, clause, *(span or (item.get("raw"),)))
        if key in met:  # a heading leads every task below it
            continue
        met.add(key)
        place = (int(span[0]), int(span[1])) if span else None
        yield Field(f"f{first + len(met)}", kind, title, str(item.get("raw") or ""), clause=clause, span=place)


def _read_items(data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    for item in data.get("agencies", ()):
        role = str(item.get("role") or "")
        known, fresh = item.get("canonical"), item.get("proposed")
        said = known or (f"mới, đề xuất mã {fresh}" if fresh else "không có trong sổ")
        yield role or "mention", item, f"{_ROLES.get(role, 'nhắc tên')}: {said}"
    for item in data.get("deadlines", ()):
        ends = f"{_day(item.get('start'))} → {_day(item.get('end'))}"
        yield (
            "deadline",
            item,
            f"thời hạn ({item.get('kind')}): {ends if item.get('start') or item.get('end') else '—'}",
        )
    for item in data.get("citations", ()):
        day = _day(item["date"]) if item.get("date") else ""
        said = ", ".join(str(part) for part in (item.get("number"), day, item.get("issuer")) if part)
        yield "citation", item, f"viện dẫn: {said or 'chỉ nêu tên'}"
    for task in data.get("tasks", ()):
        for letter, item in zip("abcdefghijklmnopqrstuvwxyz", task.get("deliverables", ()), strict=False):
            actions = ", ".join(item.get("actions") or ())
            yield (
                "deliverable",
                {"clause": task.get("clause"), "raw": item.get("text"), **item},
                f"sản phẩm {letter}: {actions}",
            )


def _day(iso: object) -> str:
    """An ISO date as Vietnamese readers write it; «…» for an open end."""
    return "/".join(reversed(str(iso).split("-"))) if iso else "…"


def _join(head: Sequence[Field], fields: Sequence[Field], shown: Sequence[Shown]) -> None:
    """Give each field the flags that are about it."""
    for s in shown:
        f = s.kept.flag
        for one in head:
            if f.field and (one.path == f.field or one.path.startswith(f"{f.field}.")):
                one.flags.append(s.id)
        for one in fields:
            if f.clause and one.clause == f.clause and f.span and one.span == f.span:
                one.flags.append(s.id)


def _places(fields: Sequence[Field], shown: Sequence[Shown]) -> Iterator[tuple[str, str, Sequence[Stretch]]]:
    """Number, kind and place in the file of everything that the page shows."""
    yield from ((f.id, f.kind, f.origins) for f in fields)
    yield from ((s.id, f"flag-{s.kept.flag.grade}", s.origins) for s in shown)


# ── text in pieces ───────────────────────────────────────────────────────────────────────────────────────────────────


def _cut(text: str, marks: Iterable[tuple[int, int, str, str]]) -> Iterator[Piece]:
    """A text cut wherever a mark begins or ends. A mark: start, end, number, kind."""
    known = [(max(0, s), min(len(text), e), i, k) for s, e, i, k in marks if s < e]
    edges = sorted({0, len(text), *(s for s, *_ in known), *(e for _, e, *_ in known)})
    for start, end in pairwise(edges):
        over = [(i, k) for s, e, i, k in known if s <= start and end <= e]
        if text[start:end]:
            kinds = " ".join(dict.fromkeys(k for _, k in over))
            yield Piece(text[start:end], " ".join(dict.fromkeys(i for i, _ in over)), kinds)


def _pieces(text: str, path: str, fields: Sequence[Field], shown: Sequence[Shown]) -> Iterator[Piece]:
    marks = [(*f.span, f.id, f.kind) for f in fields if f.clause == path and f.span]
    marks += [
        (*s.kept.flag.span, s.id, f"flag-{s.kept.flag.grade}")
        for s in shown
        if s.kept.flag.clause == path and s.kept.flag.span
    ]
    return _cut(text, marks)


def _blocks(draft: Draft, fields: Sequence[Field], shown: Sequence[Shown]) -> Iterator[dict[str, object]]:
    """The paragraphs of a file without page images, with every place that something was read from."""
    marks: dict[tuple[int, int], list[tuple[int, int, str, str]]] = {}
    for own_id, kind, stretches in _places(fields, shown):
        for s in stretches:
            marks.setdefault((s.block, s.cell), []).append((s.start, s.end, own_id, kind))
    for number, block in enumerate(draft.source.blocks):
        rows: dict[int, list[dict[str, object]]] = {}
        for n, cell in enumerate(block.cells):
            pieces = list(_cut(cell.text, marks.get((number, n), ())))
            rows.setdefault(cell.row, []).append({"pieces": pieces, "rows": cell.rows, "columns": cell.columns})
        yield {
            "number": block.paragraph or number + 1,
            "page": block.box.page if block.box else 0,
            "label": list(_cut(block.label, marks.get((number, -2), ()))),
            "pieces": list(_cut(block.text, marks.get((number, -1), ()))),
            "style": block.style,
            "rows": [rows[row] for row in sorted(rows)],
        }
