"""The house keeps its own rules: which folder may know which, how long a module is, and that no data is in the code."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted((ROOT / "generator").rglob("*.py"))
TEMPLATES = sorted(
    p for p in (ROOT / "site_templates").rglob("*") if p.suffix in {".html", ".css", ".js", ".svg", ".xml"}
)
LONGEST = 500
"""Lines of a module; past it, ask what two things it is."""

# What a part of generator/ may import of ours; a part also knows itself. A longer name is decided before a shorter one.
ARROWS: dict[str, set[str]] = {
    "model": set(),
    "vietnamese": set(),
    "resources": set(),
    "reading": {"model", "vietnamese"},
    "corpus": {"model", "vietnamese", "reading"},
    "messages": {"model"},
    "exports": {"model", "vietnamese", "corpus.graph", "__version__"},
    "site.mkdocs_plugin": {
        "model",
        "vietnamese",
        "reading",
        "corpus.decode",
        "corpus.graph",
        "corpus.suggest",
        "messages",
        "resources",
        "site",
        "pipeline",
        "__version__",
    },
    "site": {
        "model",
        "vietnamese",
        "reading",
        "corpus.decode",
        "corpus.graph",
        "corpus.suggest",
        "messages",
        "resources",
        "__version__",
    },
    "bench": {"model", "vietnamese", "pipeline"},
    "pipeline": {"model", "corpus", "exports", "site.urls"},
    "intake": {"model", "vietnamese", "reading", "corpus", "messages", "resources", "pipeline", "__version__"},
    "cli": {"model", "messages", "corpus", "resources", "site", "pipeline", "intake", "bench", "__version__"},
    "__main__": {"cli"},
    "": set(),
}
MKDOCS_ONLY_IN = "site.mkdocs_plugin"


def module_name(path: Path) -> str:
    """`corpus.checks.reading` for generator/corpus/checks/reading.py."""
    parts = path.relative_to(ROOT / "generator").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def within(name: str, part: str) -> bool:
    return name == part or name.startswith(f"{part}.")


def part_of(name: str) -> str:
    return max((part for part in ARROWS if part and within(name, part)), key=len, default="")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """(line, full name of the module) of every import of a file, wherever it stands, types-only ones included."""
    package = ["generator", *path.relative_to(ROOT / "generator").parent.parts]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                base = ".".join([*package[: len(package) - node.level + 1], *([base] if base else [])])
            for alias in node.names:
                inner = Path(ROOT, *f"{base}.{alias.name}".split("."))
                known = base == "generator" or inner.with_suffix(".py").is_file() or (inner / "__init__.py").is_file()
                yield node.lineno, f"{base}.{alias.name}" if known and base.startswith("generator") else base


def own_imports(path: Path) -> Iterator[tuple[int, str]]:
    """Imports of ours, without the leading `generator.`."""
    for line, name in imports(path):
        if within(name, "generator"):
            yield line, name.removeprefix("generator").removeprefix(".")


@pytest.mark.parametrize("path", CODE, ids=lambda p: module_name(p) or "generator")
def test_arrows(path: Path) -> None:
    name = module_name(path)
    part = part_of(name)
    allowed = ARROWS[part] | ({part} if part else set())
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {used}"
        for line, used in own_imports(path)
        if used and not any(within(used, a) for a in allowed)
    ]
    assert wrong == []


def test_no_import_goes_round() -> None:
    """Parts form a ladder: what one knows never knows it."""
    for part, allowed in ARROWS.items():
        for used in allowed - {part}:
            other = part_of(used)
            if other and other != part and not within(part, other):
                assert not any(within(part, back) for back in ARROWS[other]), f"{part} <-> {other}"


@pytest.mark.parametrize("path", CODE, ids=lambda p: module_name(p) or "generator")
def test_only_the_plugin_knows_the_engine(path: Path) -> None:
    engine = [(line, name) for line, name in imports(path) if within(name, "mkdocs") or within(name, "material")]
    if not within(module_name(path), MKDOCS_ONLY_IN):
        assert engine == []


@pytest.mark.parametrize("path", CODE, ids=lambda p: module_name(p) or "generator")
def test_only_the_edges_open_files(path: Path) -> None:
    """reading is pure; of the corpus one module opens files and one its memo; the site reads no YAML; exports write no
    file."""
    name = module_name(path)
    used = {module for _, module in imports(path)}
    text = path.read_text(encoding="utf-8")
    opens = re.search(r"\bopen\(|\.(?:read|write)_(?:text|bytes)\(|\.iterdir\(|\.r?glob\(", text) is not None
    if within(name, "reading") or name in ("model", "vietnamese") or within(name, "exports"):
        assert not opens
        assert not used & {"pathlib", "os", "yaml", "datetime.datetime"}
    if within(name, "corpus") and name not in ("corpus.load", "corpus.memo"):
        assert not opens
    if "yaml" in used:
        assert name == "corpus.yamlio"
    if within(name, "corpus") or within(name, "exports") or within(name, "reading"):
        assert "time" not in used, "no clock"


@pytest.mark.parametrize("path", CODE, ids=lambda p: module_name(p) or "generator")
def test_a_module_fits_in_the_head(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


# ── no data in the code ──────────────────────────────────────────────────────────────────────────────────────────


def code_only(path: Path) -> list[tuple[int, str]]:
    """(line, text) of what is neither comment nor docstring: there an example may be named."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return _python(text)
    for comment in (r"\{#.*?#\}", r"<!--.*?-->", r"/\*.*?\*/", r"(?m)(?<![:\"'\\])//.*$"):
        text = re.sub(
            comment, lambda m: "\n" * m.group().count("\n"), text, flags=re.DOTALL if "(?m)" not in comment else 0
        )
    return list(enumerate(text.splitlines(), start=1))


def _python(text: str) -> list[tuple[int, str]]:
    """Tokens of a module without comments and without strings that stand alone as statements."""
    found: list[tuple[int, str]] = []
    fresh = True
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in (tokenize.COMMENT, tokenize.NL):
            continue
        if token.type in (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT):
            fresh = True
            continue
        if not (fresh and token.type == tokenize.STRING):
            verbose = token.type == tokenize.STRING and "\n" in token.string  # a pattern with comments of its own
            found.append((token.start[0], re.sub(r"\s# .*", "", token.string) if verbose else token.string))
        fresh = False
    return found


def names_of_the_data() -> set[str]:
    """Ids and numbers of the held documents, and ids of the agencies: what only plans/ may state."""
    names: set[str] = set()
    for path in (ROOT / "plans").glob("*.yml"):
        data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        if path.stem == "agencies":
            names |= {agency for agency in data if agency.count("-") > 1}
        elif path.stem == "regulations":
            names |= {own_id for own_id in data if own_id[0].isdigit()}
        elif path.stem != "redirects":
            names |= {path.stem, path.stem.rpartition("-")[0], str(data["number"])}
            names |= {str(copy["number"]) for copy in data.get("copies", [])}
    return names


NAMES = re.compile("|".join(sorted((re.escape(n) for n in names_of_the_data()), key=len, reverse=True)))
PLACES = re.compile(r"Quảng Ngãi|Bình Phước|quang-ngai|binh-phuoc", re.IGNORECASE)
YEAR = re.compile(r"(?<![\w#.&;])(?:19[5-9]\d|20[0-4]\d)(?![\w.])")
PUBLIC_NAMES = re.compile(
    r"tag:yaml\.org,2002:|(?:draft[/ ]|JSON Schema )2020-12|www\.w3\.org/\d{4}/\w+"
    r"|schemas\.openxmlformats\.org/[\w-]+/\d{4}|openoffice\.org/\d{4}/\w+|MS Word \d{4} XML"
)
"""Names of public standards that happen to hold a year."""


@pytest.mark.parametrize("path", [*CODE, *TEMPLATES], ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_data_in_the_code(path: Path) -> None:
    """The program must work for any plan: it names no document, body or place of the collection, and no year."""
    where = path.relative_to(ROOT)
    stated = [
        f"{where}:{line}: {match.group()}"
        for line, text in code_only(path)
        for pattern in (NAMES, PLACES, YEAR)
        for match in pattern.finditer(PUBLIC_NAMES.sub("", text))
    ]
    assert stated == []


# ── the rules themselves can fail ────────────────────────────────────────────────────────────────────────────────


def test_what_is_left_out_as_a_comment() -> None:
    source = '"""Doc 2024."""\nx = 2021  # 2022\n\n\ndef f() -> str:\n    """2023"""\n    return "2025"\n'
    assert [text for _, text in _python(source) if YEAR.search(text)] == ["2021", '"2025"']


@pytest.mark.parametrize(
    ("text", "found"),
    [("trong năm 2024", True), ("2024-01-01", True), ("#2024aa", False), ("x2024", False), ("12024", False)],
)
def test_what_counts_as_a_year(text: str, found: bool) -> None:
    assert bool(YEAR.search(text)) is found


def test_the_names_are_read_from_the_data() -> None:
    assert len(names_of_the_data()) > 20
