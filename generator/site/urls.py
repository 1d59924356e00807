"""The one place that knows where a record is published: id -> site-relative path, with an anchor where it has one.

Addresses are API: people keep them in letters and bookmarks. They are lower-case ASCII, never differ by case only,
never are a name that Windows reserves and stay within MAX_PATH characters. Nothing here reads data; where an address
depends on the collection (a held document has its page under van-ban/), `Site` in `context.py` asks.

    van-ban/12-kh-tw-2022.html#iv-4_2          a document, a clause in it
    nhiem-vu/12-kh-tw-2022/iv-4_2.html#a       a task, a deliverable of it
    co-quan/ID.html   quy-dinh/ID.html   thoi-han/2024.html   doi-chieu/PLAN--RESOLUTION.html
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial
from hashlib import sha256

MAX_PATH = 120
"""Longest path of a published file, in characters: a USB stick is opened below long folder names on Windows."""

HOME = "index.html"
COPIES = "so-sao-luc.html"
SEARCH = "tra-cuu.html"
DATA = "du-lieu.html"
GUIDE = "huong-dan/index.html"
NOT_FOUND = "404.html"
CORPUS = "data/corpus.json"
SCHEMA = "data/corpus.schema.json"
STYLE = "assets/kh.css"
SCRIPT = "assets/kh.js"
EDITION = "assets/edition.js"
LOOKUP = "assets/tra-cuu.js"
SEARCH_ENGINE = "assets/tim-kiem.js"
SEARCH_NAMES = "assets/tim-kiem/ten.js"

HUBS: dict[str, str] = {
    "trang-chu": HOME,
    "van-ban": "van-ban/index.html",
    "nhiem-vu": "nhiem-vu/index.html",
    "co-quan": "co-quan/index.html",
    "quy-dinh": "quy-dinh/index.html",
    "thoi-han": "thoi-han/index.html",
    "doi-chieu": "doi-chieu/index.html",
    "so-sao-luc": COPIES,
    "tra-cuu": SEARCH,
    "huong-dan": GUIDE,
    "du-lieu": DATA,
}
"""The sections of the site, in the order of the navigation, with the page that opens each."""


# ── sections and lists that grow ─────────────────────────────────────────────────────────────────────────────────


def hub(name: str) -> str:
    """The page that opens a section."""
    return HUBS[name]


def index(name: str, page: int = 1) -> str:
    """Page `page` of a section's index: the section's own page, then `co-quan/index-2.html` …"""
    return HUBS[name] if page == 1 else f"{name}/index{_nth(page)}.html"


def index_year(name: str, year: int | str, page: int = 1) -> str:
    """One year of a section's index (`van-ban/2022.html`, `so-sao-luc/2022-2.html`).

    `year` is the calendar year, or a word for what has none (`khong-ro-ngay`).
    """
    return f"{name}/{year}{_nth(page)}.html"


def document_tasks(document: str, page: int = 1) -> str:
    """The list of the tasks of one plan."""
    return f"nhiem-vu/{_name(document, 48)}/index{_nth(page)}.html"


def timeline() -> str:
    """The overview of all deadlines."""
    return HUBS["thoi-han"]


def timeline_year(year: int | str, page: int = 1) -> str:
    """The deadlines of one calendar year."""
    return f"thoi-han/{year}{_nth(page)}.html"


def continuous(page: int = 1) -> str:
    """The list «thường xuyên, định kỳ»."""
    return f"thoi-han/thuong-xuyen{_nth(page)}.html"


def undated(page: int = 1) -> str:
    """The list «không ghi thời hạn»."""
    return f"thoi-han/khong-ghi-thoi-han{_nth(page)}.html"


def matrix(plan: str, resolution: str) -> str:
    """The comparison of a plan with the document that it carries out."""
    return f"doi-chieu/{_name(plan, 48)}--{_name(resolution, 48)}.html"


# ── records ──────────────────────────────────────────────────────────────────────────────────────────────────────


def document(document_id: str) -> str:
    """A document that is held in full."""
    return f"van-ban/{_name(document_id, 100)}.html"


def clause(document_id: str, path: str) -> str:
    """One clause, on the page of its document."""
    return f"{document(document_id)}#{anchor(path)}"


def clause_id(full: str) -> str:
    """One clause by its full id (`12-kh-tw-2022#IV.4/2`)."""
    document_id, _, path = full.partition("#")
    return clause(document_id, path)


def task(task_id: str) -> str:
    """A task by its id (`12-kh-tw-2022:IV.4/2`)."""
    document_id, _, path = task_id.partition(":")
    return f"nhiem-vu/{_name(document_id, 48)}/{_name(anchor(path), 48)}.html"


def deliverable(deliverable_id: str) -> str:
    """A deliverable by its id (`12-kh-tw-2022:IV.4/2-a`): its place on the page of its task."""
    task_id, letter = split_deliverable(deliverable_id)
    return f"{task(task_id)}#{letter}"


def split_deliverable(deliverable_id: str) -> tuple[str, str]:
    """The task's id and the letter of a deliverable's id. Clause paths hold no hyphen, so that the last one parts."""
    task_id, _, letter = deliverable_id.rpartition("-")
    return task_id, letter


def deliverable_anchor(path: str, letter: str) -> str:
    """The anchor of a deliverable's words on the page of its document (`iv-4_2--a`)."""
    return f"{anchor(path)}--{letter}"


def agency(agency_id: str, year: int | str | None = None) -> str:
    """An agency's sheet; with `year` the sheet of that year, where the record is too long for one."""
    part = "" if year is None else f"--{year}"
    return f"co-quan/{_name(agency_id, 96)}{part}.html"


def regulation(regulation_id: str, held: bool = False) -> str:
    """A cited document; one that is held has its page under van-ban/ (ask `Site.regulation`, which knows)."""
    return document(regulation_id) if held else regulation_page(regulation_id)


def regulation_page(regulation_id: str, year: int | str | None = None) -> str:
    """The address under quy-dinh/, which for a held document only leads on to van-ban/; with `year` the page of the
    places that cite it in documents of that year, where they are too many for one."""
    part = "" if year is None else f"--{year}"
    return f"quy-dinh/{_name(regulation_id, 96)}{part}.html"


def data(document_id: str) -> str:
    """The data of one document, for other programs."""
    return f"data/{_name(document_id, 96)}.json"


def search_texts(shard: int) -> str:
    """One part of the texts that the search reads, counted from 0."""
    return f"assets/tim-kiem/chu-{shard}.js"


# ── from one page to another ─────────────────────────────────────────────────────────────────────────────────────


def relative(target: str, start: str) -> str:
    """The link from the page at `start` to `target`, both site-relative; addresses with a scheme are left alone.

    Works from file:// as well: no leading slash, no folder without its index.html.
    """
    page = start.partition("#")[0]
    if not target or target.startswith((page, "#")):
        path, mark, fragment = target.partition("#")
        if not path or path == page:
            return f"#{fragment}" if mark else page.rpartition("/")[2]
    return _from_folder(page.rpartition("/")[0], target)


def linker(start: str) -> Callable[[str], str]:
    """`relative` for the many links of the page at `start`, which has no anchor."""
    elsewhere = partial(_from_folder, start.rpartition("/")[0])

    def link(target: str) -> str:
        return relative(target, start) if not target or target.startswith((start, "#")) else elsewhere(target)

    return link


@lru_cache(maxsize=16384)
def _from_folder(folder: str, target: str) -> str:
    """The link from any page of a folder to another page. The pages of a folder lead to much the same places."""
    if _SCHEME.match(target):
        return target
    path, mark, fragment = target.partition("#")
    to_folder, _, name = path.rpartition("/")
    return f"{_way(to_folder, folder)}{name}{mark}{fragment}"


def _way(to: str, start: str) -> str:
    """From one folder to another: empty, or a path that ends in a slash."""
    down, up = (folder.split("/") if folder else [] for folder in (to, start))
    while down and up and down[0] == up[0]:
        del down[0], up[0]
    return "../" * len(up) + "".join(f"{name}/" for name in down)


_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


# ── clause path -> anchor ────────────────────────────────────────────────────────────────────────────────────────
#
# Lower-casing alone would bring `I` (section) and `i` (point i) together, so the case that a label has by its place
# is left unsaid and the other one is marked: capitals stand first in a path and below a part or an annex
# (`IV`, `P2.I`, `PL.II`), small letters everywhere else (`III.1.1.c`). The mark is a `0` after the letters: no label
# is numbered 0. A label of any other shape is spelt out in hexadecimal behind a `0`, so that every path has an anchor.

_SEPARATORS = {".": "-", "/": "_"}
_NUMBER = re.compile(r"(0|[1-9][0-9]*)")
_FOOTNOTE = "fn"
_WORD = re.compile(
    r"(?P<upper>[IVXLCM]+|[A-ZĐ]|PL)(?P<number>[1-9][0-9]*[a-zđ]?)?|(?P<lower>[a-zđ])|(?P<sub>[1-9][0-9]*[a-zđ])"
)
_OPENS_CAPITALS = re.compile(r"P[1-9][0-9]*|PL(?:[1-9][0-9]*)?|P")


@cache
def anchor(path: str) -> str:
    """The anchor of a clause in its document: `IV.4/2` -> `iv-4_2`, `Đ5.2.đ` -> `dd5-2-dd`. Injective."""
    out: list[str] = []
    before = ""
    for part in re.split(r"([./])", path):
        if part in _SEPARATORS:
            out.append(_SEPARATORS[part])
        else:
            out.append(_encode(part, _capitals_expected(before)))
            before = part
    return "".join(out)


def _capitals_expected(before: str) -> bool:
    """Whether a label of letters stands in capitals after the label `before` (`""` at the start of the path)."""
    return not before or bool(_OPENS_CAPITALS.fullmatch(before))


def _encode(label: str, capitals: bool) -> str:
    if _NUMBER.fullmatch(label) or label == _FOOTNOTE:
        return label
    word = _WORD.fullmatch(label)
    if word is None:
        return "0x" + label.encode().hex()
    if word["sub"]:
        return _ascii(label)
    letters, number = word["upper"] or word["lower"], word["number"] or ""
    mark = "" if bool(word["upper"]) == capitals else "0"
    return f"{_ascii(letters.lower())}{mark}{_ascii(number)}"


def _ascii(text: str) -> str:
    return text.replace("đ", "dd")


# ── names of files ───────────────────────────────────────────────────────────────────────────────────────────────

_RESERVED = frozenset(
    ["index", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)


def _name(record_id: str, room: int) -> str:
    """`record_id` as the name of a file or folder of at most `room` characters.

    Ids are slugs, so this is nearly always the id itself. A longer one is cut and told apart by a digest; one that is
    a device on Windows or the name of a section's own page gets an underscore, which no slug has.
    """
    if len(record_id) > room:
        return f"{record_id[: room - 9]}-{sha256(record_id.encode()).hexdigest()[:8]}"
    return f"{record_id}_" if record_id in _RESERVED else record_id


def _nth(page: int) -> str:
    return "" if page == 1 else f"-{page}"
