"""The exam of the search box: queries with the pages that would content a reader, and how many are found.

    python -m tests.search.score --by-group --failures
    python -m tests.search.score --set unseen --by-group

hit@k: one of the expected places is among the first k hits, in the order in which the panel shows them. The queries and
what counts as found stand in queries.yml; the other sets, which came later, measure whether what works there works for
other words too: each says in its head what it found when it was first asked.
"""

from __future__ import annotations

import json
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click
import yaml
from playwright.sync_api import sync_playwright

from tests.browser.chromium import launch
from tests.browser.server import served

HERE: Final = Path(__file__).resolve().parent
SETS = tuple(HERE / f"{name}.yml" for name in ("queries", "unseen", "fresh", "third", "fourth", "fifth"))
"""The sets of queries in the order in which they were written: the first while the engine was made, each of the others
before anything was asked, to say how well it does with words that it was not made for."""
NUMBERS: Final = "số hiệu"
"""The group in which only the first hit counts: a number names one document."""
KEPT: Final = 10
"""Hits that are looked at: nobody reads on."""


@dataclass(frozen=True, slots=True)
class Case:
    """A query as it is typed and the ids or addresses that content the reader, any of which will do.

    `unknown` is a number that nothing has: `wanted` are then numbers that look like it, of which one must be offered
    (none may be asked for).
    """

    group: str
    query: str
    wanted: tuple[str, ...]
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What the panel shows: the addresses of its hits in order, site-relative and without `?h=`, and its words."""

    hits: tuple[str, ...]
    text: str


class QueryFileError(ValueError):
    """A file of queries that cannot be used as it stands; the message says where."""


# ── the files ──


def load(file: Path) -> tuple[Case, ...]:
    """The cases of a file in its order; a query that stands twice in a group is a QueryFileError."""
    data = _plain(yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader), file)
    short = {f"{k}": f"{v}" for k, v in _mapping(data["short"]).items()}
    cases = [
        Case(name, _as_typed(query, f"{group.get('as', '')}"), _wanted(places, short))
        for name, group in ((n, _mapping(g)) for n, g in _mapping(data["groups"]).items())
        for query, places in _mapping(group["queries"]).items()
    ]
    unknown = [Case("số không có", q, _wanted(near, short), True) for q, near in _mapping(data["unknown"]).items()]
    return (*cases, *unknown)


def _plain(node: yaml.Node | None, file: Path) -> dict[str, object]:
    """The mapping as Python values, all text; PyYAML alone would keep the last of two equal keys without a word."""

    def value(node: yaml.Node) -> object:
        if isinstance(node, yaml.MappingNode):
            out: dict[str, object] = {}
            for key, child in node.value:
                if key.value in out:
                    raise QueryFileError(f"{file.name}:{key.start_mark.line + 1}: «{key.value}» đã có ở trên")
                out[key.value] = value(child)
            return out
        return [value(child) for child in node.value] if isinstance(node, yaml.SequenceNode) else str(node.value)

    return _mapping(value(node) if node else {})


def _mapping(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise QueryFileError(f"phải là các cặp «tên: giá trị»: {value!r}")
    return value


def _as_typed(query: str, spelling: str) -> str:
    if spelling not in ("", "nfd"):
        raise QueryFileError(f"as: «{spelling}» không phải là một cách gõ")
    return unicodedata.normalize("NFD" if spelling == "nfd" else "NFC", query)


def _wanted(places: object, short: Mapping[str, str]) -> tuple[str, ...]:
    """Ids with their short form spelt out: `KH:IV.4/2` -> `12-kh-tw-2022:IV.4/2`."""
    out = []
    for place in [places] if isinstance(places, str) else [f"{p}" for p in places]:  # type: ignore[attr-defined]
        end = min((i for mark in "#:" if (i := place.find(mark)) > 0), default=len(place))
        out.append(short.get(place[:end], place[:end]) + place[end:])
    return tuple(out)


# ── where an id stands ──


class Places:
    """Which addresses answer an id, read from the site's own published data."""

    def __init__(self, site: Path) -> None:
        corpus = json.loads((site / "data/corpus.json").read_text(encoding="utf-8"))
        self._url: dict[str, str] = {}
        self._also: dict[str, str] = {}
        for document in corpus["documents"]:
            self._url.update((f"{document['id']}#{c['path']}", c["url"]) for c in document["clauses"])
        for kind in ("documents", "regulations", "agencies", "tasks"):
            self._url.update((record["id"], record["url"]) for record in corpus[kind])
        numbered = [r for kind in ("documents", "regulations") for r in corpus[kind] if r["number"]]
        self.serials: dict[str, set[str]] = {}
        """Serial without zeros -> ids of the documents and regulations whose number has it."""
        for record in numbered:
            serial = record["number"].lstrip("0").partition("-")[0].partition("/")[0]
            self.serials.setdefault(serial, set()).add(record["id"])
        for task in corpus["tasks"]:
            self._also[task["id"]] = self._url[f"{task['document']}#{task['clause']}"]

    def of(self, wanted: str) -> tuple[str, ...]:
        """The addresses that answer `wanted`, an id or an address; KeyError for an id that the site does not have."""
        if wanted.endswith(".html"):
            return (wanted,)
        return tuple(a for a in (self._url[wanted], self._also.get(wanted, "")) if a)


def answers(hit: str, place: str) -> bool:
    """Whether a reader who wanted `place` is content with `hit`, both site-relative addresses.

    A deliverable's anchor (`iv-4_2--a`) is inside its clause. A document's page is not answered by some clause in it,
    where the reader lands in the middle; any anchor of another page is.
    """
    page, _, anchor = hit.partition("#")
    wanted_page, _, wanted_anchor = place.partition("#")
    if page != wanted_page:
        return False
    if wanted_anchor:
        return anchor == wanted_anchor or anchor.startswith(f"{wanted_anchor}--")
    return anchor in ("", "0") or not page.startswith("van-ban/")


def rank(answer: Answer, case: Case, places: Places) -> int | None:
    """The place of the first hit that answers, from 1; None when none of the first ten does."""
    wanted = [place for w in case.wanted for place in places.of(w)]
    return next((i for i, hit in enumerate(answer.hits[:KEPT], 1) if any(answers(hit, p) for p in wanted)), None)


def is_owned_up(answer: Answer) -> bool:
    """Whether the panel says that nothing has this number."""
    return "không có" in unicodedata.normalize("NFC", answer.text).casefold()


# ── the result ──


@dataclass(frozen=True, slots=True)
class Found:
    """A case, its answer and the rank of its first good hit; an unknown number that is owned up to ranks first."""

    case: Case
    answer: Answer
    rank: int | None


def examine(cases: Iterable[Case], ask: Callable[[str], Answer], places: Places) -> tuple[Found, ...]:
    """Ask each query and judge what is shown."""
    out = []
    for case in cases:
        answer = ask(case.query)
        found = rank(answer, case, places)
        if case.unknown:
            found = 1 if is_owned_up(answer) and (found or not case.wanted) else None
        out.append(Found(case, answer, found))
    return tuple(out)


def share(found: Sequence[Found], most: int) -> float:
    """hit@`most`: the share of cases found among the first `most` hits, 0 to 1."""
    return sum(f.rank is not None and f.rank <= most for f in found) / len(found)


def by_group(found: Iterable[Found]) -> dict[str, list[Found]]:
    """The cases of each group, groups in the order of the file."""
    out: dict[str, list[Found]] = {}
    for f in found:
        out.setdefault(f.case.group, []).append(f)
    return out


def table(found: Sequence[Found], groups: bool) -> str:
    """hit@1, @3 and @10, a line a group and one for all."""
    rows = [*by_group(found).items()] if groups else []
    lines = [f"{'nhóm':24} {'câu':>4} {'hit@1':>7} {'hit@3':>7} {'hit@10':>7}"]
    for name, own in [*rows, ("tất cả", list(found))]:
        lines.append(f"{name:24} {len(own):>4} " + " ".join(f"{share(own, k):7.3f}" for k in (1, 3, KEPT)))
    return "\n".join(lines)


def failures(found: Iterable[Found]) -> str:
    """What was not among the first three (the first, for a number): wanted and shown."""
    lines = []
    for f in found:
        if f.rank is None or f.rank > (1 if f.case.group == NUMBERS else 3):
            lines.append(f"{f.case.group}: «{f.case.query}» hạng {f.rank or '-'}; cần {', '.join(f.case.wanted)}")
            lines += [f"    {i}. {hit}" for i, hit in enumerate(f.answer.hits[:5], 1)]
    return "\n".join(lines)


@click.command(help="Chấm ô tìm trên bộ câu hỏi, bằng trình duyệt thật.")
@click.option("--set", "file", type=click.Choice([f.stem for f in SETS]), default=SETS[0].stem, help="Bộ câu hỏi.")
@click.option("--by-group", "groups", is_flag=True, help="Từng nhóm một dòng.")
@click.option("--failures", "show_failures", is_flag=True, help="Liệt kê câu không đạt.")
@click.option("--file", "from_file", is_flag=True, help="Mở trang từ file:// thay cho http.")
@click.option("--site", type=click.Path(path_type=Path, exists=True), help="Trang đã dựng (mặc định: dựng mới).")
def main(file: str, groups: bool, show_failures: bool, from_file: bool, site: Path | None) -> None:
    """Run the exam and print the table."""
    from tests.search.box import Box, build  # here, so that the judging needs no browser

    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        built = site or build(HERE.parent.parent, Path(temporary) / "site")
        browser, _ = launch(playwright)
        with served(built) as http:
            box = Box(browser, f"{built.resolve().as_uri()}/" if from_file else http)
            found = examine(load(HERE / f"{file}.yml"), box.ask, Places(built))
        browser.close()
    click.echo(table(found, groups))
    if show_failures:
        click.echo(failures(found))


if __name__ == "__main__":
    main()
