"""Paragraphs of a plain text that stand apart in the file and are one, or stand together and are several: what the end
of a page cut, notes at the end, a head or a signature that was run together. Each is a `Repair`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.intake.readers.text_glued import pieces
from generator.intake.readers.text_lines import begins_paragraph, is_capitals, is_cut, is_page_number, join
from generator.intake.source import Repair
from generator.reading.labels import read_label

NOTE_BELOW = re.compile(r"\[(\d{1,3})\]\s*(?=\w)")
_HEAD_PARAGRAPHS = 12  # paragraphs in which a letterhead may stand


@dataclass(slots=True)
class Paragraph:
    """A paragraph that is being collected: its text with marks, the length of its first line, what the marks say."""

    line: int
    text: str
    heading: bool = False
    column: int = 0
    first: int = 0
    last: str = ""
    rows: list[str] = field(default_factory=list)
    joints: list[Repair] = field(default_factory=list)
    closed: bool = False


def notes_below(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], int]:
    """The paragraphs with each note at the end in one, and how many stand before the notes: «[1] Chương trình số …», a
    run that counts up, each with its mark in the text above, and nothing between but what goes on with one («[2] Bộ ⏎
    Giáo dục và Đào tạo»)."""
    marks = [(at, m) for at, p in enumerate(paragraphs) if not p.rows and (m := NOTE_BELOW.match(p.text))]
    run = marks[-1:]
    for at, m in reversed(marks[:-1]):
        if int(m[1]) + 1 != int(run[0][1][1]):
            break
        run.insert(0, (at, m))
    none = paragraphs, len(paragraphs)
    if not run:
        return none
    first = run[0][0]
    above = "\n".join(p.text for p in paragraphs[:first])
    if not all(f"[{m[1]}]" in above for _, m in run):
        return none
    starts = {at for at, _ in run}
    out = paragraphs[:first]
    for at, paragraph in enumerate(paragraphs[first:], start=first):
        if at in starts:
            out.append(replace(paragraph))
        elif paragraph.rows or paragraph.heading or begins_paragraph(paragraph.text) or is_capitals(paragraph.text):
            return none
        else:
            before = out[-1]
            raw = f"{before.text[-30:]} ⏎ {paragraph.text[:30]}"
            before.text = join(before.text, paragraph.text)[0]
            joint = Repair("joined", raw, raw.replace(" ⏎ ", " "), f"dòng {paragraph.line}")
            before.joints = [*before.joints, *paragraph.joints, joint]
    return out, first


def parted(paragraphs: Sequence[Paragraph], repairs: list[Repair]) -> list[Paragraph]:
    """Paragraphs in which lines of a head, articles or a signature were run together are several again."""
    out: list[Paragraph] = []
    for at, paragraph in enumerate(paragraphs):
        parts = [""] if paragraph.rows else pieces(paragraph.text, head=at < _HEAD_PARAGRAPHS)
        if len(parts) < 2:
            out.append(paragraph)
            continue
        repairs.extend(paragraph.joints)
        for part in parts:
            out.append(Paragraph(paragraph.line, part, paragraph.heading, paragraph.column, len(part), part))
            if len(out) > 1 and part is not parts[0]:
                raw = f"{out[-2].text[-30:]} {part[:30]}"
                repairs.append(Repair("parted", raw, raw.replace(" ", " ⏎ ", 1), f"dòng {paragraph.line}"))
    return out


def joined_over_pages(paragraphs: Sequence[Paragraph], repairs: list[Repair]) -> list[Paragraph]:
    """Paragraphs that the end of a page cut are one again; the number of the page between the halves goes."""
    out: list[Paragraph] = []
    for at, paragraph in enumerate(paragraphs):
        before = out[-1] if out else None
        if before is None or before.rows or paragraph.rows or before.column or paragraph.column:
            out.append(paragraph)
            continue
        words, tail = paragraph.text.replace("*", ""), before.text.replace("*", "").strip()
        follower = next((p for p in paragraphs[at + 1 : at + 2] if not p.rows), None)
        if is_page_number(words) and follower and is_cut(tail, follower.text.replace("*", "").strip()):
            repairs.append(Repair("page-number", words, "", f"dòng {paragraph.line}"))
            continue
        if (not before.heading and not paragraph.heading and is_cut(tail, words)) or _heading_goes_on(
            before, paragraph
        ):
            raw = f"{tail[-30:]} ⏎ {words[:30]}"
            before.text, cut = join(before.text, paragraph.text)
            now = f"{tail[-30:]}{'' if cut else ' '}{words[:30]}"
            before.joints += [*paragraph.joints, Repair("joined", raw, now, f"dòng {paragraph.line}")]
        else:
            out.append(paragraph)
    return out


def _heading_goes_on(before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a heading in capitals was broken in two headings: the first has a label, the second has none."""
    if not (before.heading and paragraph.heading):
        return False
    first, second = before.text.replace("*", ""), paragraph.text.replace("*", "")
    return (
        is_capitals(first)
        and is_capitals(second)
        and read_label(first, len(first), heading=True) is not None
        and read_label(second, len(second), heading=True) is None
        and not first.rstrip().endswith((".", ":", ";"))
    )
