"""A draft on disk: `drafts/ID/` with the source record, the text, the plan and what a person has to look at.

    nguon.json   the source record; other bytes of the same document add nguon-2.json, nothing is replaced
    goc/         the received files;  trang/  page images of a scan
    text.md      the text, as it will stand in content/van-ban/
    plan.yml     the decisions, as they will stand in plans/; agencies.yml, regulations.yml: entries to be added
    da-xem.yml   the flags that ask for an answer
    review.html  all of it beside the original;  so-sanh.html  two readings side by side, where there are two

A file that a person changed is never written again. A document that the collection holds already is not drafted a
second time: its folder then proposes only a copy (sao y, sao lục, trích sao) and what differs between the texts.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.corpus.yamlio import parse
from generator.intake import collate, review
from generator.intake.draft import Draft
from generator.intake.flags import Flag, flag
from generator.intake.known import Known
from generator.intake.source import Source, to_json
from generator.intake.write_flags import ANSWERS, Kept, answers_text, entries, keep
from generator.intake.write_state import DRAFTS, Outcome, Received, State, free_name, replace, safe_name
from generator.intake.write_yaml import dump
from generator.messages import flag_sentence
from generator.model import Document
from generator.reading.dates import read_date
from generator.reading.numbers import document_id, parse_number
from generator.reading.outline import read_outline

TEXT, PLAN = "text.md", "plan.yml"
REGISTERS = ("agencies", "regulations")
COMPARED = "so-sanh.html"
_MOST_DIFFERENCES = 40
"""Past so many real differences they are one flag: the whole must be read side by side."""


@dataclass(frozen=True)
class Written:
    """What an import left: the draft's folder and name, its files with what became of each, and its flags.

    `held` is the id of the document that is in the collection already, "" for a new one; `second` says that the folder
    held a draft of the same document that was read from another file.
    """

    folder: Path
    name: str
    files: tuple[tuple[str, Outcome], ...]
    flags: tuple[Kept, ...]
    held: str = ""
    second: bool = False


def confirmed_before(root: Path, source: Source) -> str:
    """The id of the held document whose source records have this very file; "" where there is none."""
    found = sorted((root / "plans" / "nguon").glob(f"*/{source.sha256}.json"))
    return found[0].parent.name if found else ""


def write(root: Path, draft: Draft, known: Known, original: Path, images: Path | None = None) -> Written:
    """Write a draft below `root` (the project folder). `original` is the received file; `images` the folder of its
    page images. OSError where the disk refuses; ValueError where the folder's own memory is damaged."""
    held = known.documents[draft.held] if draft.held else None
    own = draft.id or f"chua-ro-{draft.source.sha256[:8]}"
    name = _copy_name(draft, held) if held else own
    folder = root / DRAFTS / name
    state = State.read(folder) or State(document=held.id if held else own, held=held is not None)
    state.confirmed = {}  # what was confirmed here is no longer held, else the name would be another
    state.own = state.own or draft.source.sha256
    second = not held and state.own != draft.source.sha256
    try:
        received = _receive(folder, state, draft.source, original, images)
        shown, flags = _proposed(draft, held, second, state, folder)
        kept = keep(dict.fromkeys(flags))
        files = _write_files(folder, state, draft, held, shown, second)
        _ask(folder, state, kept)
        state.flags = kept
        number = state.received.index(received) + 1
        page = "review.html" if number == 1 else f"review-{number}.html"
        review.write(folder, page, draft, kept, received.images)
    finally:
        state.save(folder)  # whatever happened, what was written is known to be ours
    return Written(folder, name, files, kept, held.id if held else "", second)


def _proposed(
    draft: Draft, held: Document | None, second: bool, state: State, folder: Path
) -> tuple[Mapping[str, Any], tuple[Flag, ...]]:
    """The plan that is proposed, and the flags: the draft's, and those of comparing it with another text."""
    if held:
        return _as_copy(draft, held, folder)
    before = tuple(k.flag for k in state.flags)
    if second:
        own = (f for f in before if not _compares(f))
        return draft.plan, (*own, *_second_reading(draft, state, folder))
    return draft.plan, (*draft.flags, *(f for f in before if _compares(f)))


def _write_files(
    folder: Path, state: State, draft: Draft, held: Document | None, shown: Mapping[str, Any], second: bool
) -> tuple[tuple[str, Outcome], ...]:
    """Write text, plan and entries; a file with a person's edits stays."""
    origin = draft.source.sha256
    plan = dump(shown, {} if held else draft.comments, head=_head(draft, held), sections=_sections(draft))
    files = [state.put(folder, TEXT, draft.text, origin), state.put(folder, PLAN, plan, origin)]
    if not held:
        entries = ((r, draft.entries.get(r)) for r in REGISTERS)
        files += [state.put(folder, f"{r}.yml", dump(new, head=_register_head(r)), origin) for r, new in entries if new]
    if not second:
        state.proposal = parse(plan, PLAN).data
    if files[0][0] == TEXT and files[0][1] != "kept":
        state.text = draft.text
    if files[1][0] == PLAN and files[1][1] != "kept":
        state.base = state.proposal
    return tuple(files)


# ── the received file ────────────────────────────────────────────────────────────────────────────────────────────────


def _receive(folder: Path, state: State, source: Source, original: Path, images: Path | None) -> Received:
    """Put record, bytes and images into the folder, once for each file and reading."""
    record = to_json(source)
    for known in state.received:
        if known.sha256 == source.sha256 and (folder / known.record).read_text(encoding="utf-8") == record:
            return known
    raw = original.read_bytes()
    number = len(state.received) + 1
    tail = "" if number == 1 else f"-{number}"
    goc = folder / "goc"
    name = free_name(goc, safe_name(source.name), lambda p: p.exists() and p.read_bytes() != raw)
    replace(goc / name, raw)
    pages = ""
    if images and source.images:
        pages = f"trang{tail}"
        (folder / pages).mkdir(parents=True, exist_ok=True)
        for image in source.images:
            shutil.copyfile(images / image.file, folder / pages / image.file)
    replace(folder / f"nguon{tail}.json", record.encode())
    received = Received(f"nguon{tail}.json", source.sha256, source.name, f"goc/{name}", pages)
    state.received.append(received)
    return received


def _second_reading(draft: Draft, state: State, folder: Path) -> tuple[Flag, ...]:
    """The flags of a file that is another copy of a document still in draft: its text against the draft's as it is."""
    own = next(r for r in state.received if r.sha256 == state.own)
    first = read_outline((folder / TEXT).read_text(encoding="utf-8-sig"))
    left, right = collate.passages_of_clauses(first.clauses), collate.passages_of_clauses(draft.clauses)
    found = collate.collate(left, right)
    review.write_comparison(folder / COMPARED, found, f"{own.name} (text.md)", draft.source.name)
    return (flag("xem", "second-file", draft.source.name, file=draft.source.name), *_difference_flags(found))


# ── a copy of a held document ────────────────────────────────────────────────────────────────────────────────────────


def _copy_name(draft: Draft, held: Document) -> str:
    copies = _list(draft.plan.get("copies"))
    own = ""
    if copies:
        c = copies[0]
        date = read_date(_text(c.get("date"))) or None
        own = document_id(_text(c.get("number")), date, place=_text(c.get("place")), issuer=_text(c.get("by")))
    return f"{held.id}--{own or draft.source.sha256[:8]}"


def _as_copy(draft: Draft, held: Document, folder: Path) -> tuple[dict[str, Any], tuple[Flag, ...]]:
    """What a copy of a held document proposes (copies and arrivals that are not held), and its flags."""
    met = {(_number_key(c.number), c.date) for c in held.copies}
    copies = [c for c in _list(draft.plan.get("copies")) if _copy_key(c) not in met]
    stamps = {(a.number, a.date) for a in held.received}
    arrivals = _list(draft.plan.get("received"))
    received = [a for a in arrivals if (_text(a.get("number")), read_date(_text(a.get("date"))) or "") not in stamps]
    flags = [f for f in draft.flags if f.field.partition(".")[0] in ("copies", "received")]
    if not copies:
        flags.append(flag("xem", "copy-nothing-new", held.number, document=held.id))
    found = collate.collate(collate.passages_of_clauses(held.clauses), collate.passages_of_clauses(draft.clauses))
    review.write_comparison(folder / COMPARED, found, f"{held.number} (trong kho)", draft.source.name)
    return {"copies": copies, "received": received}, (*flags, *_difference_flags(found))


def _copy_key(copy: Mapping[str, Any]) -> tuple[object, str]:
    return _number_key(_text(copy.get("number"))), read_date(_text(copy.get("date"))) or ""


def _number_key(printed: str) -> object:
    read = parse_number(printed)
    return read.key if read else printed


def _compares(raised: Flag) -> bool:
    """Whether a flag comes from comparing two files."""
    return raised.code in ("second-file", "texts-differ", "texts-differ-slips", "texts-differ-much")


def _difference_flags(found: collate.Collation) -> tuple[Flag, ...]:
    """A flag for each real difference, one for all likely slips: none is settled by the machine."""
    flags: list[Flag] = []
    if len(found.real) > _MOST_DIFFERENCES:
        flags.append(flag("dung", "texts-differ-much", count=len(found.real)))
    else:
        for d in found.real:
            raw, left, right = d.left or d.right, d.left or "—", d.right or "—"
            at = d.left_place
            flags.append(
                flag("xem", "texts-differ", raw, clause=at, left=left, right=right, before=d.before, after=d.after)
            )
    if found.slips:
        flags.append(flag("xem", "texts-differ-slips", count=len(found.slips)))
    return tuple(flags)


# ── what a person reads and edits ────────────────────────────────────────────────────────────────────────────────────


def _ask(folder: Path, state: State, kept: tuple[Kept, ...]) -> None:
    """Write da-xem.yml; where a person has answered, only what is newly asked is added below."""
    path = folder / ANSWERS
    if not state.edited(folder, ANSWERS):
        state.files.pop(ANSWERS, None)
        path.unlink(missing_ok=True)
        state.put(folder, ANSWERS, answers_text(kept, _say), "")
        return
    present = path.read_text(encoding="utf-8-sig")
    answered = parse(present, ANSWERS).data
    known = answered if isinstance(answered, dict) else {}
    fresh = [k for k in kept if k.key not in known]
    if more := entries(fresh, _say):
        replace(path, (present.rstrip("\n") + "\n" + more).encode())


def _say(raised: Flag) -> str:
    return flag_sentence(raised.code, raised.clause, raised.raw, raised.values, "vi")


def _head(draft: Draft, held: Document | None) -> tuple[str, ...]:
    if held:
        return (
            f"Bản sao của văn bản đã có trong kho: {held.id}. Tệp này chỉ thêm copies: (và received:) cho văn bản ấy.",
            "Chỗ hai bản khác nhau: so-sanh.html. Xem xong từng chỗ thì trả lời trong da-xem.yml.",
        )
    return (
        "yaml-language-server: $schema=../../plans/schema/plan.schema.json",
        f"{_text(draft.plan.get('number'))}. Nguyên văn ở content/van-ban/; tệp này ghi điều người đọc quyết định.",
        f"#? Bản nháp, đọc từ {draft.source.name}; nguyên văn nháp ở text.md. Dòng #? là lời của máy (vì sao, chắc đến",
        "#? đâu), bỏ đi khi xác nhận. Ghi chú của người viết sau dấu # thường, được giữ.",
    )


def _register_head(register: str) -> tuple[str, ...]:
    what = "cơ quan" if register == "agencies" else "văn bản được viện dẫn"
    return (f"Mục mới cho plans/{register}.yml ({what}), thêm vào khi xác nhận. Sửa, hoặc xoá mục không cần.",)


def _sections(draft: Draft) -> dict[str, str]:
    """The headings of the sections, as printed."""
    tops = (c for c in draft.clauses if not set("./") & set(c.path) and c.path != "0")
    return {c.path: f"{c.label} {c.text}".strip() for c in tops}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _list(value: object) -> list[Mapping[str, Any]]:
    items = value if isinstance(value, (list, tuple)) else [value]
    return [i for i in items if isinstance(i, Mapping)]
