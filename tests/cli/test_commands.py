"""The commands as a clerk meets them: what they print, how they end, what they leave alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__, cli
from generator.corpus.schemas import schemas
from generator.site.write import LIST
from tests.sample import PLAN, write_sample

PLAN_FILE = f"plans/{PLAN}.yml"
TEXT_FILE = f"content/van-ban/{PLAN}.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "Kế hoạch của tỉnh"  # clerks' folders have blanks and marks
    write_sample(root)
    return root


class Result:
    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


class Kehoach:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Result:
        self._capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            cli.main([str(a) for a in arguments])
        out, err = self._capsys.readouterr()
        assert isinstance(end.value.code, int)
        return Result(end.value.code, out, err)


@pytest.fixture
def kehoach(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Kehoach:
    """The program in this process, with no locale to go by."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    return Kehoach(capsys)


# ── the command line ──


@pytest.mark.parametrize(
    ("arguments", "vi", "en"),
    [
        pytest.param(
            ["buid"], "không có lệnh «buid»; có phải build?", "no such command «buid»; did you mean build?", id="typo"
        ),
        pytest.param(["xyz"], "không có lệnh «xyz»", "no such command «xyz»", id="no such command"),
        pytest.param(
            ["check", "--fromat", "json"], "không có tuỳ chọn «--fromat»", "no such option «--fromat»", id="option"
        ),
        pytest.param(
            ["check", "--format", "xml"], "chọn một trong: text, json", "choose from: text, json", id="format"
        ),
        pytest.param(["check", "--root", "/khong-co"], "không có thư mục «/khong-co»", "no such folder", id="root"),
        pytest.param(["check", "thua"], "thừa: thua", "unexpected: thua", id="surplus word"),
        pytest.param(
            ["build", "--site-dir"], "thiếu giá trị cho --site-dir", "--site-dir needs a value", id="no value"
        ),
        pytest.param(["build", "--jobs", "0"], "«0» không phải một số từ 1", "«0» is not a number from 1", id="no job"),
        pytest.param(["build", "--jobs", "hai"], "--jobs: «hai» không phải", "--jobs: «hai» is not", id="no number"),
        pytest.param(["serve", "--addr", "x"], "không phải địa chỉ", "not an address", id="address"),
        pytest.param(["serve", "--addr", "x:99999"], "không phải địa chỉ", "not an address", id="port"),
    ],
)
def test_a_wrong_command_line_is_refused_with_2(kehoach: Kehoach, arguments: list[str], vi: str, en: str) -> None:
    for result, words in (
        (kehoach(*arguments), vi),
        (kehoach("--lang", "en", *arguments), en),
        (kehoach(*arguments, "--lang=en"), en),
    ):
        assert result.code == 2
        assert words in result.err
        assert "--help" in result.err
        assert result.out == ""


def test_an_unknown_language_is_refused(kehoach: Kehoach) -> None:
    result = kehoach("check", "--lang", "fr")
    assert result.code == 2
    assert "vi, en" in result.err


@pytest.mark.parametrize("arguments", [[], ["check"], ["build"], ["serve"], ["schema"]])
def test_help_speaks_both_languages(kehoach: Kehoach, arguments: list[str]) -> None:
    vi, en = kehoach(*arguments, "--help"), kehoach(*arguments, "--lang", "en", "--help")
    assert vi.code == en.code == 0
    assert vi.out.startswith("Cách dùng: kehoach")
    assert "Hiện trợ giúp này." in vi.out
    assert not {"Usage:", "Options:", "Show this message"} & set(vi.out.split("\n"))
    assert en.out.startswith("Usage: kehoach")
    assert not set("ạảấầđếệộợữự") & set(en.out)


def test_the_locale_chooses_the_language(kehoach: Kehoach, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert kehoach("--help").out.startswith("Usage:")
    assert kehoach("--help", "--lang", "vi").out.startswith("Cách dùng:")


def test_no_command_shows_the_help(kehoach: Kehoach) -> None:
    assert kehoach().out == kehoach("--help").out


def test_version(kehoach: Kehoach) -> None:
    assert kehoach("--version").out == f"kehoach {__version__}\n"


# ── check ──


def spoil(root: Path) -> None:
    """Two faults in two files."""
    file = root / PLAN_FILE
    file.write_text(file.read_text(encoding="utf-8") + "khong_co: x\n", encoding="utf-8")
    (root / "plans/agencies.yml").write_text("a: [\n", encoding="utf-8")


def test_check_says_that_all_is_well(kehoach: Kehoach, root: Path) -> None:
    result = kehoach("check", "--root", root)
    assert result.code == 0
    assert result.out.startswith("0 lỗi, 0 nhắc. 3 văn bản, ")
    assert kehoach("check", "--root", root, "--lang", "en").out.startswith("0 error(s), 0 warning(s). 3 documents, ")
    assert json.loads(kehoach("check", "--root", root, "--format", "json").out) == []


def test_check_names_every_problem_with_its_place(kehoach: Kehoach, root: Path) -> None:
    spoil(root)
    result = kehoach("check", "--root", root)
    assert result.code == 1
    lines = result.out.splitlines()
    assert any(line.startswith(f"{PLAN_FILE}:") and "khong_co" in line for line in lines)
    assert any(line.startswith("plans/agencies.yml:") for line in lines)
    assert " lỗi, " in lines[-1]


def test_check_as_json_has_a_stable_shape(kehoach: Kehoach, root: Path) -> None:
    spoil(root)
    result = kehoach("check", "--root", root, "--format", "json")
    assert result.code == 1
    found = json.loads(result.out)
    keys = ["file", "line", "column", "severity", "code", "message", "hint", "near", "values"]
    assert all(list(problem) == keys for problem in found)
    unknown = next(p for p in found if p["code"] == "unknown-key")
    assert unknown["file"] == PLAN_FILE
    assert unknown["line"] > 1
    assert unknown["severity"] == "error"
    assert unknown["values"]["key"] == "khong_co"


def test_a_text_that_is_not_utf8(kehoach: Kehoach, root: Path) -> None:
    (root / TEXT_FILE).write_bytes("# KẾ HOẠCH\n".encode("utf-16"))
    result = kehoach("check", "--root", root)
    assert result.code == 1
    assert TEXT_FILE in result.out
    assert "UTF-8" in result.out


@pytest.mark.parametrize("command", ["check", "build"])
def test_an_empty_folder(kehoach: Kehoach, tmp_path: Path, command: str) -> None:
    result = kehoach(command, "--root", tmp_path)
    assert result.code == 1
    assert "nothing-here" in result.out + result.err
    assert list(tmp_path.iterdir()) == []


# ── build ──


def test_build_sums_up(kehoach: Kehoach, root: Path) -> None:
    first = kehoach("build", "--root", root)
    assert first.code == 0
    assert " trang từ 3 văn bản, " in first.out
    assert "Tệp: " in first.out
    assert str(root / "site" / "index.html") in first.out
    assert first.err == ""
    second = kehoach("build", "--root", root, "--lang", "en")
    assert "No file had to be written." in second.out


def test_several_jobs_build_the_same_site(kehoach: Kehoach, root: Path) -> None:
    assert kehoach("build", "--root", root, "--site-dir", root / "one").code == 0
    several = kehoach("build", "--root", root, "--site-dir", root / "several", "--jobs", "2")
    assert (several.code, several.err) == (0, "")
    pages = {p.relative_to(root / "one"): p.read_bytes() for p in (root / "one").rglob("*.html")}
    assert {p.relative_to(root / "several"): p.read_bytes() for p in (root / "several").rglob("*.html")} == pages


def test_the_site_goes_where_it_is_told(kehoach: Kehoach, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    assert kehoach("build", "--site-dir", "trang/cong-bo").code == 0
    assert (root / "trang/cong-bo" / LIST).is_file()
    assert not (root / "site").exists()


def test_an_error_leaves_the_old_site(kehoach: Kehoach, root: Path) -> None:
    assert kehoach("build", "--root", root).code == 0
    before = {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in (root / "site").rglob("*") if p.is_file()}
    spoil(root)
    result = kehoach("build", "--root", root)
    assert result.code == 1
    assert "khong_co" in result.err
    assert "giữ nguyên" in result.err
    assert {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in (root / "site").rglob("*") if p.is_file()} == before


@pytest.mark.parametrize(
    ("folder", "code"), [("plans", "site-dir-in-sources"), (".", "site-dir-in-sources"), ("thu", "foreign-folder")]
)
def test_a_folder_that_holds_something_else_is_refused(
    kehoach: Kehoach, root: Path, folder: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    (root / "thu").mkdir()
    (root / "thu/thu.docx").write_bytes(b"x")
    before = sorted(root.rglob("*"))
    result = kehoach("build", "--site-dir", folder)
    assert result.code == 1
    assert code in result.err
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize("value", ["hôm nay", "1.5", "9" * 30])
def test_a_date_that_is_none_is_refused(
    kehoach: Kehoach, root: Path, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    result = kehoach("build", "--root", root)
    assert result.code == 2
    assert "SOURCE_DATE_EPOCH" in result.err
    assert not (root / "site").exists()


# ── schema ──


def test_schema_writes_what_editors_read(kehoach: Kehoach, root: Path) -> None:
    assert kehoach("schema", "--root", root).code == 0
    written = {p.name: p.read_bytes() for p in (root / "plans/schema").iterdir()}
    assert written == dict(schemas())
    assert kehoach("check", "--root", root).code == 0  # the folder is not taken for data


# ── the program as others start it ──


def test_the_module_and_the_script_are_one_program(root: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    script = Path(sys.executable).with_name("kehoach.exe" if os.name == "nt" else "kehoach")
    outputs = [
        subprocess.run(
            [*program, "check", "--root", str(root), "--lang", "vi"],
            env=environment,
            capture_output=True,
            timeout=60,
            check=True,
        ).stdout.decode("utf-8")  # Vietnamese comes out whole on a terminal that knows only ASCII
        for program in ([sys.executable, "-m", "generator"], [str(script)])
    ]
    assert outputs[0] == outputs[1]
    assert outputs[0].startswith("0 lỗi, ")
