"""`import`, `confirm`, `collate` as a clerk meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import cli
from tests.cli.test_commands import Kehoach, kehoach
from tests.intake.received import NAME, PLAN
from tests.intake.test_confirm import answer
from tests.intake.test_write import files
from tests.sample import write_sample

__all__ = ["kehoach"]  # the fixture


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "Kho của tỉnh"
    write_sample(root)
    return root


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "Kế hoạch số 9.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("arguments", "vi", "en"),
    [
        pytest.param(["import"], "thiếu TỆP", "FILE is missing", id="no file"),
        pytest.param(["confirm"], "thiếu BẢN-NHÁP", "DRAFT is missing", id="no draft"),
        pytest.param(["confirm", "x"], "cần --by", "--by is needed", id="nobody"),
        pytest.param(["confirm", "x", "--by", " "], "cần --by", "--by is needed", id="nobody at all"),
        pytest.param(["confirm", "x", "y", "--by", "An"], "thừa: y", "unexpected: y", id="one too many"),
        pytest.param(["collate", "a.txt"], "thiếu TỆP", "FILE is missing", id="one file"),
        pytest.param(["collate", "a", "b", "c"], "thừa: c", "unexpected: c", id="three files"),
    ],
)
def test_a_wrong_command_line_is_refused_with_2(kehoach: Kehoach, arguments: list[str], vi: str, en: str) -> None:
    for result, words in ((kehoach(*arguments), vi), (kehoach("--lang", "en", *arguments), en)):
        assert (result.code, result.out) == (2, "")
        assert words in result.err
        assert "--help" in result.err


@pytest.mark.parametrize("name", ["import", "confirm", "collate"])
def test_help_speaks_both_languages_and_names_what_is_wanted(kehoach: Kehoach, name: str) -> None:
    vi, en = kehoach(name, "--help"), kehoach(name, "--lang", "en", "--help")
    assert vi.code == en.code == 0
    wanted = {"import": ("TỆP...", "FILE..."), "confirm": ("BẢN-NHÁP", "DRAFT"), "collate": ("TỆP TỆP", "FILE FILE")}
    assert vi.out.startswith(f"Cách dùng: kehoach {name} {wanted[name][0]} [TUỲ CHỌN]")
    assert en.out.startswith(f"Usage: kehoach {name} {wanted[name][1]} [OPTIONS]")
    assert not set("ạảấầđếệộợữự") & set(en.out.replace("«dừng»", "").replace("dừng", ""))


def test_the_whole_way(kehoach: Kehoach, root: Path, plan: Path) -> None:
    drafted = kehoach("import", plan, "--root", root)
    assert (drafted.code, drafted.err) == (0, "")
    lines = drafted.out.splitlines()
    folder = root / "drafts" / NAME
    assert lines[0] == f"Bản nháp: {folder}"
    assert lines[1].startswith("Cờ: ")
    assert str(folder / "review.html") in lines[2]
    assert lines[3] == f"Xong thì: kehoach confirm {NAME} --by TÊN"
    answer(folder)
    done = kehoach("confirm", NAME, "--by", "Nguyễn Thị Nhập", "--root", root)
    assert done.code == 0, done.err
    assert f"Đã đưa «{NAME}» vào kho, Nguyễn Thị Nhập xác nhận." in done.out
    assert f"  plans/{NAME}.yml" in done.out.splitlines()
    again = kehoach("import", plan, "--root", root)
    assert again.out == f"{plan.name}: đúng tệp này đã được nhận và xác nhận trong «{NAME}»; không ghi gì.\n"
    assert "4 văn bản" in kehoach("check", "--root", root).out


def test_an_open_flag_is_told_and_nothing_is_written(kehoach: Kehoach, root: Path, plan: Path) -> None:
    kehoach("import", plan, "--root", root)
    asked = root / "drafts" / NAME / "da-xem.yml"
    with asked.open("a", encoding="utf-8") as file:
        file.write("khong-hoi@0~0000: x\n")
    before = files(root)
    result = kehoach("confirm", NAME, "--by", "An", "--root", root)
    assert result.code == 1
    assert "[answer-unknown]" in result.err
    assert "Chưa xác nhận, không ghi gì" in result.err
    assert files(root) == before


def test_an_edit_is_said_to_stay(kehoach: Kehoach, root: Path, plan: Path) -> None:
    kehoach("import", plan, "--root", root)
    with (root / "drafts" / NAME / "plan.yml").open("a", encoding="utf-8") as file:
        file.write("# đã xem\n")
    assert "plan.yml: đã có người sửa, giữ nguyên" in kehoach("import", plan, "--root", root).out


def test_json_prints_and_writes_nothing(kehoach: Kehoach, root: Path, plan: Path) -> None:
    before = files(root)
    result = kehoach("import", "--json", plan, "--root", root)
    assert (result.code, result.err) == (0, "")
    found = json.loads(result.out)
    assert list(found) == ["document", "copies", "clauses", "citations", "deadlines", "agencies", "tasks", "flags"]
    assert found["document"]["number"] == "09-KH/TU"
    assert {"raw", "canonical", "role"} <= set(found["agencies"][0])
    texts = {c["path"]: c["text"] for c in found["clauses"]}
    for item in (*found["citations"], *found["deadlines"], *found["agencies"]):
        start, end = item["span"]
        assert texts[item["clause"]][start:end] == item["raw"]
    assert files(root) == before
    both = kehoach("import", "--json", plan, plan, "--root", root)
    assert json.loads(both.out) == [found, found]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("khong-co.pdf", None, "file-missing"),
        ("trong.txt", b"", "file-empty"),
        ("anh.png", b"\x89PNG\r\n\x1a\n" + b"0" * 99, "file-kind-unknown"),
        ("hong.pdf", b"%PDF-1.7\n" + b"x" * 99, "file-truncated"),
        (
            "khong-dau.txt",
            ("Thuc hien Nghi quyet cua Ban Chap hanh Trung uong ve doi moi. " * 20).encode(),
            "text-no-diacritics",
        ),
    ],
)
def test_what_is_refused_is_told_and_leaves_nothing(
    kehoach: Kehoach,
    root: Path,
    tmp_path: Path,
    plan: Path,
    name: str,
    content: bytes | None,
    code: str,
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    before = files(root)
    result = kehoach("import", tmp_path / name, "--root", root)
    assert result.code == 1
    assert f"[{code}]" in result.err
    assert " — " in result.err, "what to do"
    assert files(root) == before
    mixed = kehoach("import", tmp_path / name, plan, "--root", root)
    assert mixed.code == 1, "one refused file is told"
    assert (root / "drafts" / NAME).is_dir(), "and takes no other with it"


def test_two_files_are_compared(kehoach: Kehoach, root: Path, plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "bản hai.txt"
    other.write_text(PLAN.replace("30/9/2026", "30/8/2026").replace("lưu trữ của", "lưu trử của"), encoding="utf-8")
    result = kehoach("collate", plan, other, "--root", root)
    assert (result.code, result.err) == (0, "")
    assert "1 chỗ khác thật, 1 chỗ có lẽ chỉ do đọc máy." in result.out
    assert "[9 | 8]" in result.out
    assert result.out.index("Khác thật") < result.out.index("Có lẽ do đọc máy")
    page = root / "drafts/so-sanh/Kế hoạch số 9--bản hai.html"
    assert "lưu trử" in page.read_text(encoding="utf-8") or "trử" in page.read_text(encoding="utf-8")
    assert kehoach("collate", plan, plan, "--html", tmp_path / "x.html").out.startswith("0 chỗ khác thật, 0")
    assert (tmp_path / "x.html").exists()
    missing = kehoach("collate", plan, tmp_path / "khong-co.txt")
    assert missing.code == 1
    assert "[file-missing]" in missing.err


def test_the_commands_stand_in_the_order_of_the_work() -> None:
    assert [c.__name__.rpartition(".")[2].strip("_") for c in cli.COMMANDS][:4] == [
        "import",
        "confirm",
        "check",
        "build",
    ]
