"""A draft becomes part of the collection: what stands in the way, what is written, and that it is all or nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator import pipeline
from generator.intake import confirm_files, write
from generator.intake.confirm import Confirmed, confirm
from generator.intake.confirm_files import finish, write_all
from generator.intake.draft import Draft
from generator.intake.flags import flag
from generator.intake.write import Written
from generator.model import Problem
from tests.intake.received import COPY, NAME, PLAN, read
from tests.intake.test_write import HELD, files, held_again
from tests.sample import write_sample

AT = "2026-05-04T09:30:00+07:00"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "kho"
    write_sample(root)
    return root


def plain(draft: Draft) -> Draft:
    """The draft without doubts and with an issuer that the sample knows: what the tests here are about is the rest."""
    issuer = {"issuer": "Ban Thường vụ Tỉnh uỷ Sông Hương", "issuer_agency": "ban-thuong-vu-tinh-uy-song-huong"}
    return replace(draft, flags=(), plan={**draft.plan, **issuer}, entries={})


def drafted(root: Path, change: Callable[[Draft], Draft] = plain, words: str = PLAN) -> Written:
    draft, known, file = read(root, words)
    return write.write(root, change(draft), known, file)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def answer(folder: Path, word: str = "đúng như in") -> None:
    """What a clerk does last: a word after every key."""
    asked = folder / "da-xem.yml"
    lines = asked.read_text(encoding="utf-8").splitlines()
    asked.write_text(
        "\n".join(f"{n} {word}" if n.endswith(":") and n[0] != "#" else n for n in lines) + "\n", encoding="utf-8"
    )


def done(result: Confirmed | tuple[Problem, ...]) -> Confirmed:
    assert isinstance(result, Confirmed), result
    return result


def problems(result: Confirmed | tuple[Problem, ...]) -> tuple[Problem, ...]:
    assert not isinstance(result, Confirmed)
    return result


def codes(result: Confirmed | tuple[Problem, ...]) -> list[str]:
    return [p.code for p in problems(result)]


def log(root: Path, document: str) -> list[dict[str, object]]:
    text = (root / f"plans/nguon/{document}/xac-nhan.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


# ── what is written ──


def test_a_settled_draft_goes_into_the_collection(root: Path) -> None:
    folder = drafted(root).folder
    edit(folder / "plan.yml", "signer: ", "# đã xem chữ ký\nsigner: ")
    before = files(root)
    result = done(confirm(root, NAME, "Nguyễn Thị Nhập", AT))
    assert (result.document, result.copy) == (NAME, False)
    after = files(root)
    assert {n: c for n, c in after.items() if n in before and not n.startswith("drafts/")} == {
        n: c for n, c in before.items() if not n.startswith("drafts/")
    }
    plan = after[f"plans/{NAME}.yml"].decode()
    assert "#?" not in plan
    assert "# đã xem chữ ký" in plan
    assert "$schema=schema/plan.schema.json" in plan
    assert after[f"content/van-ban/{NAME}.md"] == (folder / "text.md").read_bytes()
    checked = pipeline.read(root)
    assert not checked.problems
    assert NAME in checked.graph.documents


def test_the_record_says_who_when_and_of_what(root: Path) -> None:
    folder = drafted(root).folder
    source = json.loads((folder / "nguon.json").read_text(encoding="utf-8"))
    edit(folder / "text.md", "an toàn, dễ tìm", "an toàn, để tìm")
    done(confirm(root, NAME, "Nguyễn Thị Nhập", AT))
    (line,) = log(root, NAME)
    assert (line["by"], line["at"], line["kind"]) == ("Nguyễn Thị Nhập", AT, "document")
    record = root / f"plans/nguon/{NAME}/{source['sha256']}.json"
    assert record.read_bytes() == (folder / "nguon.json").read_bytes()
    assert set(line["files"]) == {f"plans/{NAME}.yml", f"content/van-ban/{NAME}.md"}  # type: ignore[call-overload]
    assert line["text_changes"] == [
        {"read": "dễ", "confirmed": "để", "before": "Tài liệu được chỉnh lý đầy đủ, an toàn,"}
    ]
    draft, _, _ = read(root)
    assert write.confirmed_before(root, draft.source) == NAME


def test_a_draft_is_confirmed_once(root: Path) -> None:
    drafted(root)
    done(confirm(root, NAME, "An", AT))
    before = files(root)
    (again,) = problems(confirm(root, NAME, "Bình", AT))
    assert again.code == "confirmed-already"
    assert dict(again.values)["by"] == "An"
    assert files(root) == before


def test_the_number_decides_the_name(root: Path) -> None:
    """A person corrects a misread number: the files are named by the number that stands in plan.yml."""
    folder = drafted(root).folder
    edit(folder / "plan.yml", "number: 09-KH/TU", "number: 19-KH/TU")
    result = done(confirm(root, NAME, "An", AT))
    assert result.document == "19-kh-tu-song-huong-2026"
    assert (root / "plans/19-kh-tu-song-huong-2026.yml").exists()
    assert not pipeline.read(root).problems


def test_new_entries_go_into_the_registers(root: Path) -> None:
    register = root / "plans/agencies.yml"
    register.write_text("# Sổ của tỉnh\n" + register.read_text(encoding="utf-8"), encoding="utf-8", newline="\r\n")

    def more(draft: Draft) -> Draft:
        words = "Ban Bảo vệ, chăm sóc sức khoẻ"
        entries = {"agencies": {"ban-bao-ve": {"name": words}}, "regulations": {}}
        return replace(
            plain(draft), entries=entries, text=draft.text.replace("2. Ban Tổ chức Tỉnh uỷ Sông Hương", f"2. {words}")
        )

    folder = drafted(root, more).folder
    assert (folder / "agencies.yml").exists()
    edit(folder / "plan.yml", "    lead: ban-to-chuc-tinh-uy-song-huong", "    lead: ban-bao-ve")
    done(confirm(root, NAME, "An", AT))
    text = register.read_bytes().decode()
    assert text.startswith("# Sổ của tỉnh\r\n")
    assert text.endswith("ban-bao-ve:\r\n  name: Ban Bảo vệ, chăm sóc sức khoẻ\r\n")
    assert not pipeline.read(root).errors


# ── flags ──


def doubting(draft: Draft) -> Draft:
    asked = (
        flag("dung", "date-conflict", "16/4/2026", field="date", first="15/4/2026", second="16/4/2026"),
        flag("xem", "agency-unknown", "các chi bộ", clause="II.1/1", field="tasks.0.coordinate", role="coordinate"),
        flag("biet", "section-core", "II"),
    )
    return replace(plain(draft), flags=asked)


def test_only_what_the_draft_brings_is_told_of_the_collection(root: Path) -> None:
    """A remark on what was there before is `kehoach check`'s; one on what the draft brings is told here."""
    agencies = root / "plans/agencies.yml"
    unused = "\nso-thua:\n  name: Sở Thừa\n  kind: body\n"
    agencies.write_text(agencies.read_text(encoding="utf-8") + unused, encoding="utf-8")
    had = pipeline.read(root).warnings
    (drafted(root).folder / "agencies.yml").write_text(unused.replace("thua", "moi").lstrip(), encoding="utf-8")
    told = done(confirm(root, NAME, "Nguyễn Thị Nhập", AT)).warnings
    assert [(p.code, p.values) for p in had] == [("unused-agency", (("agency", "so-thua"),))]
    assert [(p.code, p.values) for p in told] == [("unused-agency", (("agency", "so-moi"),))]


def test_an_open_flag_stops_and_nothing_is_written(root: Path) -> None:
    folder = drafted(root, doubting).folder
    before = files(root)
    result = problems(confirm(root, NAME, "An", AT))
    assert [p.code for p in result] == ["flag-open", "flag-open"], "a «biết» asks nothing"
    lines = (folder / "da-xem.yml").read_text(encoding="utf-8").splitlines()
    for p, code in zip(result, ("date-conflict@0", "agency-unknown@II.1/1"), strict=True):
        assert lines[p.place.line - 1].startswith(code)
        assert p.place.file == f"drafts/{NAME}/da-xem.yml"
    assert files(root) == before


def test_a_word_settles_a_flag_and_is_kept(root: Path) -> None:
    folder = drafted(root, doubting).folder
    answer(folder, "đã đối chiếu bản giấy")
    done(confirm(root, NAME, "An", AT))
    flags = log(root, NAME)[0]["flags"]
    assert isinstance(flags, list)
    assert [f["settled"] for f in flags] == [
        {"by": "word", "said": "đã đối chiếu bản giấy"}, {"by": "word", "said": "đã đối chiếu bản giấy"}, None,
    ]  # fmt: skip


def test_changing_the_value_settles_its_flag_alone(root: Path) -> None:
    folder = drafted(root, doubting).folder
    edit(folder / "plan.yml", "date: ngày 15 tháng 4 năm 2026", "date: ngày 16 tháng 4 năm 2026")
    (left,) = problems(confirm(root, NAME, "An", AT))
    assert "các chi bộ" in dict(left.values)["say"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("agency-unknwon@II.1/1~0000: x", "answer-unknown"),
        ("- một", "yaml-broken"),
        ("agency-new@0~1234: [a, b]", "answer-shape"),
    ],
)
def test_an_answer_that_cannot_be_meant_is_told(root: Path, line: str, code: str) -> None:
    folder = drafted(root, doubting).folder
    answer(folder)
    asked = folder / "da-xem.yml"
    asked.write_text(asked.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    assert code in codes(confirm(root, NAME, "An", AT))


# ── the collection ──


def test_an_error_is_told_at_the_line_of_the_draft(root: Path) -> None:
    def said(draft: Draft) -> Draft:
        return replace(plain(draft), comments={"number": "như in", "tasks.0.lead": "từ tiêu đề"})

    folder = drafted(root, said).folder
    plan = folder / "plan.yml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("lead: van-phong-tinh-uy-song-huong", "lead: van-phong-tinh-uy", 1), encoding="utf-8")
    before = files(root)
    (wrong,) = problems(confirm(root, NAME, "An", AT))
    assert (wrong.code, wrong.near) == ("unknown-agency", "van-phong-tinh-uy-song-huong")
    assert wrong.place.file == f"drafts/{NAME}/plan.yml"
    assert plan.read_text(encoding="utf-8").splitlines()[wrong.place.line - 1] == "    lead: van-phong-tinh-uy"
    assert files(root) == before


def test_broken_yaml_is_told(root: Path) -> None:
    folder = drafted(root).folder
    (folder / "plan.yml").write_text("number: [\n", encoding="utf-8")
    assert codes(confirm(root, NAME, "An", AT)) == ["yaml-broken"]


def test_a_document_that_came_meanwhile_is_not_overwritten(root: Path) -> None:
    drafted(root)
    (root / f"plans/{NAME}.yml").write_text("number: 1\n", encoding="utf-8")
    assert codes(confirm(root, NAME, "An", AT)) == ["held-already"]
    assert (root / f"plans/{NAME}.yml").read_text(encoding="utf-8") == "number: 1\n"


@pytest.mark.parametrize("name", ["09-kh-tu-song-huong-2025", "../plans", "", ".", "khong/co"])
def test_a_name_that_is_no_draft(root: Path, name: str) -> None:
    drafted(root)
    (missing,) = problems(confirm(root, name, "An", AT))
    assert missing.code == "draft-missing"
    assert missing.near == (NAME if name.startswith("09") else "")


def test_a_damaged_memory_is_told(root: Path) -> None:
    folder = drafted(root).folder
    (folder / "trang-thai.json").write_text("{", encoding="utf-8")
    assert codes(confirm(root, NAME, "An", AT)) == ["draft-damaged"]


# ── a copy of a held document ──


def test_a_copy_is_added_to_the_held_plan(root: Path) -> None:
    name = held_again(root).name
    answer(root / "drafts" / name)
    before = files(root)
    result = done(confirm(root, name, "An", AT))
    assert (result.document, result.copy) == (HELD, True)
    after = files(root)
    old, new = (f[f"plans/{HELD}.yml"].decode().splitlines() for f in (before, after))
    added = [line for line in new if line not in old]
    assert [line for line in old if line not in new] == []
    assert any("21-BS/HU" in line for line in added)
    assert after[f"content/van-ban/{HELD}.md"] == before[f"content/van-ban/{HELD}.md"]
    assert not pipeline.read(root).problems
    copies = pipeline.read(root).graph.documents[HELD].copies
    assert [c.number for c in copies] == ["11-BS/HU", "08-BS/HU", "21-BS/HU"]
    assert log(root, HELD)[0]["kind"] == "copy"


def test_two_copies_are_two_lines_of_the_log(root: Path) -> None:
    for number in ("21-BS/HU", "22-BS/HU"):
        name = held_again(root, copy=COPY.replace("21-BS/HU", number)).name
        answer(root / "drafts" / name)
        done(confirm(root, name, "An", AT))
    assert len(log(root, HELD)) == 2
    assert len(list((root / f"plans/nguon/{HELD}").glob("*.json"))) == 2


def test_nothing_to_add_is_refused(root: Path) -> None:
    name = held_again(root, copy="").name
    answer(root / "drafts" / name)
    assert codes(confirm(root, name, "An", AT)) == ["copies-nothing"]


# ── all or nothing ──


def test_an_error_while_writing_puts_everything_back(root: Path) -> None:
    drafted(root)
    (root / f"plans/nguon/{NAME}").parent.mkdir(parents=True, exist_ok=True)
    (root / f"plans/nguon/{NAME}").write_text("một tệp đứng ở chỗ của thư mục", encoding="utf-8")
    before = files(root)
    assert codes(confirm(root, NAME, "An", AT)) == ["draft-not-written"]
    assert files(root) == before


def test_what_died_after_it_counted_is_finished_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "drafts/x"
    (tmp_path / "a.txt").write_text("cũ", encoding="utf-8")

    def power_cut(*_: object) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        calls = iter([False])
        patched.setattr(confirm_files, "finish", lambda *a: next(calls, None) is not None or power_cut())
        with pytest.raises(KeyboardInterrupt):
            write_all(tmp_path, folder, {"a.txt": b"moi", "b/c.txt": b"them"})
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "cũ"
    assert finish(tmp_path, folder)
    assert files(tmp_path) == {"a.txt": b"moi", "b/c.txt": b"them"}
    assert not finish(tmp_path, folder)


def test_what_died_before_it_counted_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "drafts/x"
    (folder / ".dang-ghi").mkdir(parents=True)
    (folder / ".dang-ghi/0.moi").write_text("nửa chừng", encoding="utf-8")
    assert not finish(tmp_path, folder)
    write_all(tmp_path, folder, {"a.txt": b"x"})
    assert files(tmp_path) == {"a.txt": b"x"}
