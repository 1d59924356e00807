"""Graphs for the tests of sheets and records: the suite's invented collection, and one of any length made by hand."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from generator.corpus.graph import Graph
from generator.corpus.link import link
from generator.corpus.load import load
from generator.model import (
    Agency,
    Citation,
    CitedBy,
    CitedWork,
    Clause,
    Deadline,
    Deliverable,
    Document,
    Mention,
    Party,
    Place,
    Precision,
    Regulation,
    Span,
    Task,
)
from generator.site.context import Site
from generator.site.page import Page
from tests.sample import write_sample


@cache
def sample() -> Site:
    """The suite's invented collection, linked."""
    with tempfile.TemporaryDirectory() as folder:
        write_sample(Path(folder))
        linked = link(load(Path(folder)))
    assert not [p for p in linked.problems if p.severity == "error"]
    return Site(linked.graph)


def by_path(pages: object) -> dict[str, Page]:
    """Pages by path; two with one path fail."""
    out: dict[str, Page] = {}
    for page in pages:  # type: ignore[attr-defined]
        assert page.path not in out
        out[page.path] = page
    return out


def due(
    raw: str, start: str | None, end: str | None, precision: Precision | None = "day", clause: str = "1"
) -> Deadline:
    """A deadline as the graph holds it; without an end it is continuous."""
    kind = "continuous" if end is None else "by" if start is None else "within"
    return Deadline(raw, clause, Span(0, len(raw)), kind, precision, start, end)  # type: ignore[arg-type]


TEXT = "rà soát Quy định số 9-QĐ/XX <script>alert(1)</script> & «báo cáo»"


def long_plan(deadlines: list[Deadline | None], *, member: bool = False) -> Site:
    """A plan with a clause and a task for each deadline, led by `ban-a` (by a class that `ban-a` is a member of, where
    `member`), each citing `9-qd-xx`."""
    clauses = tuple(
        Clause("kh", str(n), f"{n}.", "numbered", TEXT, "", 0, Place("kh.md", n)) for n in range(1, len(deadlines) + 1)
    )
    document = Document(
        id="kh", number="1-KH/XX", type="Kế hoạch", title="về việc <b>thử</b>", issuer="Ban A", issuer_agency="ban-a",
        authority="", position="", signature="", signer="", date="2031-01-01", place="", letterhead=(), recipients=(),
        copies=(), received=(), clauses=clauses, notes=(), assigns=(),
    )  # fmt: skip
    lead = "cac-ban" if member else "ban-a"
    span = Span(0, len(TEXT))
    cited = Span(TEXT.index("Quy định"), TEXT.index(" <"))
    tasks = {
        f"kh:{n}": Task(
            f"kh:{n}", "kh", str(n), str(n), False, TEXT,
            (Party("lead", lead, "Ban A", str(n), Span(0, 3), "sentence"),),
            (
                Deliverable(
                    f"kh:{n}-a", "a", TEXT, span, ("rà soát",), False,
                    replace(d, clause=str(n), span=Span(0, 0)) if d else None,
                    (CitedWork("9-qd-xx", cited.of(TEXT), ("rà soát",)),),
                ),
            ),
            (), (),
        )
        for n, d in enumerate(deadlines, start=1)
    }  # fmt: skip
    citations = [
        Citation("kh", c.path, cited, cited.of(TEXT), "numbered", "9-QĐ/XX", None, None, "Quy định", "9-qd-xx")
        for c in clauses
    ]
    regulation = Regulation(
        "9-qd-xx", "9-QĐ/XX", (), (), "Quy định", None, None, None, False,
        tuple(CitedBy("kh", c.path, f"kh:{c.path}", f"kh:{c.path}-a", ("rà soát",)) for c in clauses), (),
    )  # fmt: skip
    return Site(
        Graph(
            documents={"kh": document},
            agencies={
                "ban-a": Agency("ban-a", "Ban A <i>", "body", member_of=("cac-ban",) if member else ()),
                "cac-ban": Agency("cac-ban", "Các ban", "class"),
            },
            tasks=tasks,
            regulations={"9-qd-xx": regulation},
            citations=citations,
            mentions=[Mention("kh", "1", Span(0, 3), "ban-a")],
        )
    )


class Words(HTMLParser):
    """What a reader sees of a body: text outside tags, ids, links, the texts of the elements of one class."""

    def __init__(self, body: str, of_class: str = "") -> None:
        super().__init__()
        self.text = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.found: list[str] = []
        self._class = of_class
        self._open: list[bool] = []
        self.feed(body)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        assert "style" not in given
        assert not any(name.startswith("on") for name in given)
        if tag in ("input", "br", "rect", "path"):
            return
        wanted = bool(self._class) and self._class in (given.get("class") or "").split()
        if wanted:
            self.found.append("")
        self._open.append(wanted)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("rect", "path"):
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        if any(self._open):
            self.found[-1] += data
