"""The benchmark itself: what it measures, what it writes, and that it can fail."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.bench import against, runs
from generator.bench.__main__ import main
from generator.bench.measure import CommandError, Run, measure
from generator.bench.report import exponent, table
from generator.bench.runs import Rebuild, Size
from generator.bench.synth import collection, write
from generator.site import mkdocs_plugin

RUN = {"user_s", "sys_s", "wall_s", "rss_mb", "output_mb"}
REBUILDS = {"rebuild_new_plan", "rebuild_changed", "rebuild_deleted", "rebuild_nothing"}


def in_process(command: Sequence[str], output: Path, env: Mapping[str, str] | None = None) -> Run:
    """A build without a process of its own: for what is tested here its cost does not matter."""
    report = mkdocs_plugin.build(Path(command[command.index("--root") + 1]), output)
    assert report.written is not None
    return Run(1.0, 0.5, 2.0, 3.0, 4.0)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.setattr(runs, "measure", in_process)
    monkeypatch.setattr(runs, "collection", lambda plans: collection(plans, bodies=1))


@pytest.mark.usefixtures("quick")
def test_the_json_has_the_shape_that_others_read(tmp_path: Path) -> None:
    file = tmp_path / "bench.json"
    result = CliRunner().invoke(main, ["--plans", "1", "--json", str(file), "--keep", str(tmp_path / "kept")])
    assert result.exit_code == 0, result.output
    (size,) = json.loads(file.read_text(encoding="utf-8"))["sizes"]
    assert set(size) == {"pages", "plans", "full", "stock", "hugo", *REBUILDS}
    assert size["plans"] == 1
    assert size["pages"] > 30
    assert set(size["full"]) == RUN
    assert size["stock"] is None
    for name in REBUILDS:
        assert set(size[name]) == RUN | {"equal_to_clean"}
        assert size[name]["equal_to_clean"] is True, name
    assert "không chạm tệp nào" in result.stdout
    assert (tmp_path / "kept/1/site/index.html").is_file()


@pytest.mark.parametrize(
    ("rebuild", "said"),
    [
        (Rebuild(Run(1, 1, 1, 1, 1), equal=False, untouched=True), "KHÁC bản dựng sạch"),
        (Rebuild(Run(1, 1, 1, 1, 1), equal=True, untouched=False), "CÓ chạm tệp"),
    ],
    ids=["other bytes", "files written anew"],
)
def test_a_rebuild_that_differs_is_told(monkeypatch: pytest.MonkeyPatch, rebuild: Rebuild, said: str) -> None:
    measured = Size(1, 10, ((run(1.0), {}),), {"nothing": rebuild})
    monkeypatch.setattr("generator.bench.__main__.run_size", lambda *given: measured)
    result = CliRunner().invoke(main, ["--plans", "1"])
    assert result.exit_code == 1
    assert said in result.stdout


def test_two_folders_are_the_same_only_byte_for_byte(tmp_path: Path) -> None:
    for folder, text in (("a", "x"), ("b", "x"), ("c", "y")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "f").write_text(text, encoding="utf-8")
    (tmp_path / "d").mkdir()
    assert runs.same(tmp_path / "a", tmp_path / "b")
    assert not runs.same(tmp_path / "a", tmp_path / "c")
    assert not runs.same(tmp_path / "a", tmp_path / "d")


def test_a_real_build_is_measured(tmp_path: Path) -> None:
    write(collection(1, bodies=1), tmp_path / "data")
    run = runs.build(tmp_path / "data", tmp_path / "site")
    assert run.user_s > 0.1
    assert run.rss_mb > 20
    assert run.output_mb > 0.5


def test_a_process_pays_for_what_it_starts(tmp_path: Path) -> None:
    """CPU of a grandchild counts, memory of this test does not."""
    ballast = bytearray(80_000_000)
    ballast[::4096] = b"x" * len(ballast[::4096])
    work = "sum(i * i for i in range(1_500_000))"
    command = [sys.executable, "-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}])"]
    (tmp_path / "a").write_bytes(b"x" * 2_000_000)
    run = measure(command, tmp_path)
    assert run.user_s > 0.05
    assert run.rss_mb < 60
    assert run.output_mb == 2.0


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no such luck"):
        measure([sys.executable, "-c", "raise SystemExit('no such luck')"], tmp_path)


@pytest.mark.parametrize("argument", ["--plans=x", "--plans=0", "--plans=", "--against=jekyll"])
def test_arguments_are_checked(argument: str) -> None:
    assert CliRunner().invoke(main, [argument]).exit_code == 2


def test_what_is_not_installed_is_said() -> None:
    assert "máy không có lệnh hugo" in table([size(10, 1.0)], ["hugo"])


def test_ratios_are_those_of_pairs_that_ran_together() -> None:
    pairs = tuple((run(own), {"mkdocs": run(other)}) for own, other in ((1, 10), (2, 30), (4, 44)))
    measured = Size(1, 10, pairs, {})
    assert measured.ratio("mkdocs", lambda r: r.user_s) == 11.0
    assert measured.ratio("hugo", lambda r: r.user_s) is None
    assert measured.full.user_s == 2


@pytest.mark.parametrize(("power", "expected"), [(1.0, 1.0), (2.0, 2.0)], ids=["linear", "quadratic"])
def test_growth(power: float, expected: float) -> None:
    assert exponent([size(n, n**power) for n in (10, 100, 500)]) == pytest.approx(expected)
    assert exponent([size(10, 1.0)]) is None


def run(cpu: float) -> Run:
    return Run(cpu, 0.0, cpu, 1.0, 1.0)


def size(pages: int, cpu: float) -> Size:
    return Size(1, pages, ((run(cpu), {}),), {"nothing": Rebuild(run(1.0), True, True)})


# ── the same pages for others ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h1>Một</h1><p>Hai  ba.</p>", "## Một\n\nHai ba."),
        ('<p>Theo <a href="../a.html#x">a</a>, <a href="b.html">b</a></p>', "Theo [a](../a.md), b"),
        ("<ul><li>Một</li><li>Hai</li></ul>", "- Một\n\n- Hai"),
        ("<table><thead><tr><th>A</th><th>B</th></tr></thead><tr><td>1</td><td><p>2</p></td></tr></table>",
         "|A |B |\n| --- | --- |\n|1 |2 |"),
        ("<script>no</script><p>x</p>", "x"),
    ],
    ids=["headings", "links to pages only", "lists", "tables", "scripts"],
)  # fmt: skip
def test_bodies_as_markdown(html: str, markdown: str) -> None:
    assert against.to_markdown("T", html, "f/p", {"a.html"}) == f"# T\n\n{markdown}\n"


def test_others_get_the_same_pages(tmp_path: Path) -> None:
    for path in ("index", "van-ban/index", "van-ban/a", "404"):
        file = tmp_path / "site" / f"{path}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"<title>T {path}</title><body><article class=x><p>Chữ</p></article>", encoding="utf-8")
    run = against.mkdocs(tmp_path / "site", tmp_path / "work")
    made = {p.relative_to(tmp_path / "work/site").as_posix() for p in (tmp_path / "work/site").rglob("*.html")}
    assert made == {"index.html", "van-ban/index.html", "van-ban/a.html", "404.html"}
    assert run.user_s > 0
    text = (tmp_path / "work/site/van-ban/a.html").read_text(encoding="utf-8")
    assert re.search(r"<p>Chữ</p>", text)
