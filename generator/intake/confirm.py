"""A draft becomes part of the collection (xác nhận): only when a person has settled every doubt, and only as a whole.

Refused while a «dừng» or «xem» is open, or while the collection, as it would be with the draft in it, has an error.
Then text and plan go into content/van-ban/ and plans/, new entries into the registers, a copy into the plan of the
document that it is a copy of, the source records into plans/nguon/ID/, and one line into plans/nguon/ID/xac-nhan.jsonl:
who, when, the hashes of everything, how each flag was settled, and what a person changed in the text.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator import __version__, pipeline
from generator.corpus.memo import FOLDER as MEMO
from generator.corpus.suggest import nearest
from generator.corpus.yamlio import YamlFile, parse
from generator.intake import collate
from generator.intake.confirm_files import finish, write_all
from generator.intake.merge import add_entries, add_to_lists
from generator.intake.source import Refused
from generator.intake.write import PLAN, REGISTERS, TEXT
from generator.intake.write_flags import ANSWERS, GRADE_WORDS, Kept, changed
from generator.intake.write_state import DRAFTS, State
from generator.intake.write_yaml import without_machine_words
from generator.messages import Language, flag_message
from generator.model import Place, Problem, problem
from generator.reading.dates import read_date
from generator.reading.numbers import document_id

PLANS, TEXTS, SOURCES = "plans", "content/van-ban", "plans/nguon"
LOG = "xac-nhan.jsonl"


@dataclass(frozen=True)
class Confirmed:
    """What a confirmation did: the document's id, whether it was held before (a copy was added), the files that were
    written (paths below the project folder), and what a person should look at in the collection."""

    document: str
    copy: bool
    files: tuple[str, ...]
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class _Draft:
    """A draft's folder as it is now."""

    name: str
    folder: Path
    state: State
    plan: YamlFile
    answers: YamlFile

    def file(self, name: str) -> str:
        """A file's path as a person knows it."""
        return f"{DRAFTS}/{self.name}/{name}"

    def text(self, name: str) -> str:
        """The text of one of its files, with LF line ends."""
        return _text(self.folder / name)


def confirm(root: Path, name: str, by: str, at: str, language: Language = "vi") -> Confirmed | tuple[Problem, ...]:
    """Confirm the draft `name` below `root`. `by` is the person's name, `at` the time (ISO 8601), which the caller's
    clock says. Either everything is written, or nothing and the problems say why."""
    folder = root / DRAFTS / name
    try:
        if folder.is_dir():
            finish(root, folder)
        draft = _open(root, name)
        if not isinstance(draft, _Draft):
            return draft
        if problems := tuple(_open_flags(draft, language)):
            return problems
        document, files = _as_copy(root, draft) if draft.state.held else _as_document(root, draft)
        checked = _checked(root, files, draft, document)
        if checked.errors:
            return checked.errors
        files.update(_records(root, draft, document, by, at, files))
        draft.state.confirmed = {"document": document, "by": by, "at": at}
        write_all(root, folder, files)
        draft.state.save(folder)
    except Refused as refused:
        return (Problem(Place(f"{DRAFTS}/{name}/{PLAN}"), refused.code, tuple(refused.values.items())),)
    except OSError as error:
        return (problem(Place(f"{DRAFTS}/{name}"), "draft-not-written", what=error.strerror or str(error)),)
    return Confirmed(document, draft.state.held, tuple(files), checked.warnings)


def _open(root: Path, name: str) -> _Draft | tuple[Problem, ...]:
    """The draft, or why it is none."""
    folder = root / DRAFTS / name
    place = Place(f"{DRAFTS}/{name}")
    try:
        state = State.read(folder) if name and name == Path(name).name else None
    except ValueError as error:
        return (problem(place, "draft-damaged", what=error),)
    if state is None:
        others = [p.name for p in (root / DRAFTS).iterdir()] if (root / DRAFTS).is_dir() else []
        return (problem(place, "draft-missing", near=nearest(name, others), name=name),)
    if done := state.confirmed:
        return (problem(place, "confirmed-already", document=done["document"], by=done["by"], at=done["at"]),)
    plan = parse(_text(folder / PLAN), f"{DRAFTS}/{name}/{PLAN}")
    asked = folder / ANSWERS
    answers = parse(_text(asked) if asked.exists() else "", f"{DRAFTS}/{name}/{ANSWERS}")
    if faults := (*plan.problems, *answers.problems):
        return faults
    return _Draft(name, folder, state, plan, answers)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


# ── flags ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def settled(kept: Kept, state: State, plan: Any, answers: Mapping[str, Any]) -> tuple[str, str] | None:
    """How a person settled a flag: ("word", what was written) or ("value", the field that was changed); else None."""
    word = answers.get(kept.key)
    if isinstance(word, str) and word.strip():
        return "word", word.strip()
    field = kept.flag.field
    if field and changed(field, state.proposal, state.base, plan):
        return "value", field
    return None


def _open_flags(draft: _Draft, language: Language) -> Iterator[Problem]:
    """A Problem for each flag that nobody settled, at its line in da-xem.yml, and for each answer to no question."""
    answers = draft.answers.data if draft.answers.data is not None else {}
    if not isinstance(answers, dict):
        yield problem(Place(draft.file(ANSWERS)), "answer-shape")
        return
    keys = [k.key for k in draft.state.flags]
    for key, word in answers.items():
        if isinstance(word, (list, dict)):
            yield problem(draft.answers.marks.at(key), "answer-shape")
        elif key not in keys and word:
            yield problem(draft.answers.marks.at(key, ""), "answer-unknown", near=nearest(key, keys), key=key)
    for kept in draft.state.flags:
        if kept.open and settled(kept, draft.state, draft.plan.data, answers) is None:
            f = kept.flag
            say = flag_message(f.code, f.clause, f.raw, f.values, language)
            where = draft.answers.marks.at(kept.key, "")
            yield problem(where, "flag-open", grade=GRADE_WORDS[f.grade], say=f"{f.clause}: {say}" if f.clause else say)


# ── what would be written ────────────────────────────────────────────────────────────────────────────────────────────


def _as_document(root: Path, draft: _Draft) -> tuple[str, dict[str, bytes]]:
    """A new document: its id and its files. Raises Refused."""
    document = _id_of(draft)
    plan, text = f"{PLANS}/{document}.yml", f"{TEXTS}/{document}.md"
    if (root / plan).exists() or (root / text).exists():
        raise Refused("held-already", document=document)
    files = {text: draft.text(TEXT).encode(), plan: _for_plans(draft.text(PLAN)).encode()}
    for register in REGISTERS:
        path = draft.folder / f"{register}.yml"
        entries = parse(_text(path), path.name).data if path.exists() else None
        if isinstance(entries, dict) and entries:
            target = f"{PLANS}/{register}.yml"
            moved = json.loads(json.dumps(entries).replace(f'"{draft.state.document}#', f'"{document}#'))
            files[target] = _merged(root / target, lambda held, e=moved, t=target: add_entries(held, e, t))
    return document, files


def _as_copy(root: Path, draft: _Draft) -> tuple[str, dict[str, bytes]]:
    """Another copy of a held document: its id and its plan with the copy in it. Raises Refused."""
    document = draft.state.document
    path = f"{PLANS}/{document}.yml"
    if not (root / path).exists():
        raise Refused("held-missing", document=document)
    data = draft.plan.data if isinstance(draft.plan.data, dict) else {}
    new = {key: _mappings(data.get(key)) for key in ("received", "copies")}
    if not any(new.values()):
        raise Refused("copies-nothing")
    return document, {path: _merged(root / path, lambda held: add_to_lists(held, new))}


def _merged(path: Path, change: Any) -> bytes:
    """A file with a change, in its own line ends."""
    raw = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    text: str = change(raw.replace("\r\n", "\n"))
    return (text.replace("\n", "\r\n") if "\r\n" in raw else text).encode()


def _id_of(draft: _Draft) -> str:
    """The document's id by its number, date and place as the person left them; the draft's own where they give none."""
    data = draft.plan.data if isinstance(draft.plan.data, dict) else {}
    number, date = (str(data.get(key) or "") for key in ("number", "date"))
    read = read_date(date)
    if not number or read is None:
        return draft.state.document
    place, issuer = (str(data.get(key) or "") or None for key in ("place", "issuer"))
    own = document_id(number, read, place=place, issuer=issuer)
    dated = f"{own}-{read[5:7]}{read[8:]}"
    return dated if draft.state.document == dated else own


def _for_plans(text: str) -> str:
    """plan.yml as it stands in plans/: without the machine's words, the schema beside it."""
    bare = without_machine_words(text).replace("$schema=../../plans/schema/", "$schema=schema/")
    same = parse(bare, "").data == parse(text, "").data
    return bare if same else text


def _mappings(value: Any) -> list[Mapping[str, Any]]:
    items = value if isinstance(value, list) else [value]
    return [i for i in items if isinstance(i, dict)]


# ── the collection as it would be ────────────────────────────────────────────────────────────────────────────────────


def _checked(root: Path, files: Mapping[str, bytes], draft: _Draft, document: str) -> pipeline.Checked:
    """The collection with these files in it, checked in a copy; places in them are told as the draft's. Of what is
    only to be looked at, what the collection had before is left out."""
    known = {_said(warning) for warning in pipeline.read(root).warnings}
    with tempfile.TemporaryDirectory(prefix="kehoach-") as scratch:
        copy = Path(scratch)
        for folder, suffix in ((PLANS, ".yml"), (TEXTS, ".md")):
            (copy / folder).mkdir(parents=True)
            for path in (root / folder).glob(f"*{suffix}"):
                if path.is_file():
                    shutil.copyfile(path, copy / folder / path.name)
        if (root / MEMO).is_dir():
            shutil.copytree(root / MEMO, copy / MEMO)
        for name, content in files.items():
            (copy / name).write_bytes(content)
        checked = pipeline.read(copy)
    lines = _machine_lines(draft.text(PLAN)) if not draft.state.held else ()
    names = {} if draft.state.held else {f"{PLANS}/{document}.yml": PLAN, f"{TEXTS}/{document}.md": TEXT}
    new = (p for p in checked.problems if p.severity == "error" or _said(p) not in known)
    return replace(checked, problems=tuple(_told(p, names, draft, lines) for p in new))


def _said(found: Problem) -> tuple[object, ...]:
    """What a problem says, wherever its line has moved to."""
    return found.place.file, found.code, found.values


def _machine_lines(text: str) -> tuple[int, ...]:
    """Numbers of the lines that are taken away on confirming."""
    return tuple(n for n, line in enumerate(text.splitlines(), start=1) if line and not without_machine_words(line))


def _told(found: Problem, names: Mapping[str, str], draft: _Draft, gone: tuple[int, ...]) -> Problem:
    name = names.get(found.place.file)
    if name is None:
        return found
    line = found.place.line
    if name == PLAN:
        for n in gone:
            if line and n <= line:
                line += 1
    return replace(found, place=Place(draft.file(name), line, found.place.column))


# ── the record ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _records(
    root: Path, draft: _Draft, document: str, by: str, at: str, files: Mapping[str, bytes]
) -> dict[str, bytes]:
    """The source records, each once and for good, and the log with one line more."""
    folder = f"{SOURCES}/{document}"
    records: dict[str, bytes] = {}
    sources = []
    for received in draft.state.received:
        raw = (draft.folder / received.record).read_bytes()
        name = f"{folder}/{received.sha256}.json"
        number = 1
        while ((root / name).exists() and (root / name).read_bytes() != raw) or records.get(name, raw) != raw:
            number += 1
            name = f"{folder}/{received.sha256}-{number}.json"
        if not (root / name).exists():
            records[name] = raw
        sources.append(
            {"name": received.name, "sha256": received.sha256, "record": Path(name).name, "hash": _hash(raw)}
        )
    answers = draft.answers.data if isinstance(draft.answers.data, dict) else {}
    line = {
        "at": at,
        "by": by,
        "document": document,
        "kind": "copy" if draft.state.held else "document",
        "draft": draft.name,
        "program": __version__,
        "sources": sources,
        "files": {name: _hash(content) for name, content in files.items()},
        "flags": [_settling(k, draft, answers) for k in draft.state.flags],
        "text_changes": _text_changes(draft),
    }
    log = root / folder / LOG
    before = log.read_bytes() if log.exists() else b""
    records[f"{folder}/{LOG}"] = before + json.dumps(line, ensure_ascii=False).encode() + b"\n"
    return records


def _settling(kept: Kept, draft: _Draft, answers: Mapping[str, Any]) -> dict[str, Any]:
    how = settled(kept, draft.state, draft.plan.data, answers)
    return {**kept.to_data(), "settled": {"by": how[0], "said": how[1]} if how else None}


def _text_changes(draft: _Draft) -> list[dict[str, str]]:
    """What a person changed in the text since the machine wrote it: nothing of that is silent."""
    if draft.state.held:
        return []
    read = draft.state.text
    one, other = ([collate.Passage("", p) for p in t.split("\n\n")] for t in (read, draft.text(TEXT)))
    return [{"read": d.left, "confirmed": d.right, "before": d.before} for d in collate.collate(one, other).differences]


def _hash(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
