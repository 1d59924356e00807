"""Every problem that the program can report has its sentence in both languages, filled with what its reporter gives."""

from __future__ import annotations

import ast
import string
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from generator.messages import FLAGS, SENTENCES, Language, flag_sentence, hint, language_of, line, message
from generator.messages.words import Words
from generator.model import ROLES, Place, Problem, problem

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES: tuple[Language, ...] = ("vi", "en")
SOURCES = [p for p in sorted((ROOT / "generator").rglob("*.py")) if "messages" not in p.parts]


def fields(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}


def calls() -> Iterator[tuple[str, str, set[str]]]:
    """(where, code, names of its values) of each call that makes a Problem with a code written out."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name not in ("problem", "report") or len(node.args) < 2:
                continue
            code = node.args[1]
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                given = {k.arg for k in node.keywords if k.arg} - {"near", "severity"}
                yield f"{path.relative_to(ROOT)}:{node.lineno}", code.value, given


def refusals() -> Iterator[tuple[str, str, set[str]]]:
    """The same for each `Refused(code, …)` of the intake, which becomes a Problem."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refused" and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant) and not any(k.arg is None for k in node.keywords):
                    given = {k.arg for k in node.keywords if k.arg}
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", str(code.value), given


def flags() -> Iterator[tuple[str, str, set[str]]]:
    """The same for each flag of a draft (`flag(grade, code, …)`, and `_flag` of the tables) with a code written out."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or len(node.args) < 2:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            code = node.args[1]
            if name in ("flag", "_flag") and isinstance(code, ast.Constant) and isinstance(code.value, str):
                given = {k.arg for k in node.keywords if k.arg} | {"raw", "clause"}
                yield f"{path.relative_to(ROOT)}:{node.lineno}", code.value, given


def chosen() -> Iterator[tuple[str, str]]:
    """(where, code) of each code that is chosen before it is reported: one of two in a call, or set as `code`."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign):
                set_here = any(isinstance(t, ast.Name) and t.id == "code" for t in node.targets)
                values = [node.value] if set_here else []
            elif isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                values = node.args[1:2] if name in ("problem", "report", "flag", "_flag", "_leave_out") else []
            else:
                continue
            for value in values:
                for one in (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,):
                    if isinstance(one, ast.Constant) and isinstance(one.value, str):
                        yield f"{path.relative_to(ROOT)}:{node.lineno}", one.value


def words_of_the_program() -> tuple[set[str], set[str]]:
    """Every string that the program's code writes out, and every beginning of a composed one (`f"reading-{role}"`)."""
    whole, beginnings = set(), set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            elif isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
    return whole, {b for b in beginnings if b.endswith("-")}


def test_both_languages_have_the_same_sentences() -> None:
    assert set(SENTENCES["vi"]) == set(SENTENCES["en"])
    assert set(FLAGS["vi"]) == set(FLAGS["en"])


def test_both_languages_say_the_same_values() -> None:
    for told in (SENTENCES, FLAGS):
        for code, vi in told["vi"].items():
            en = told["en"][code]
            assert fields(vi.message) == fields(en.message), code
            assert bool(vi.near) == bool(en.near), code


def test_every_code_has_a_sentence_with_the_values_it_is_given() -> None:
    assert len(list(calls())) > 40, "the calls are found at all"
    for where, code, given in calls():
        assert code in SENTENCES["vi"], f"{where}: {code}"
        for language in LANGUAGES:
            words = SENTENCES[language][code]
            needed = fields(words.message) | fields(words.hint) | (fields(words.near) - {"near"})
            assert needed - {"near"} <= given, f"{where}: {code} ({language})"


@pytest.mark.parametrize(("told", "found"), [(SENTENCES, refusals), (FLAGS, flags)], ids=["refusals", "flags"])
def test_every_refusal_and_flag_has_a_sentence_with_the_values_it_is_given(
    told: Mapping[Language, Mapping[str, Words]], found: Callable[[], Iterator[tuple[str, str, set[str]]]]
) -> None:
    assert len(list(found())) > 20, "the calls are found at all"
    for where, code, given in found():
        assert code in told["vi"], f"{where}: {code}"
        for language in LANGUAGES:
            words = told[language][code]
            assert fields(words.message) | fields(words.hint) <= given, f"{where}: {code} ({language})"


def test_a_code_that_is_chosen_first_has_a_sentence() -> None:
    told = {*SENTENCES["vi"], *FLAGS["vi"]}
    assert {"table-head-repeated", "row-two-deadlines", "stamp-conflict"} <= {code for _, code in chosen()}
    assert [(where, code) for where, code in chosen() if code not in told] == []


def test_a_code_that_is_composed_has_a_sentence() -> None:
    """Of what the reading of a sentence and the decision on it may differ in, and of what a scan may be unsure."""
    assert {f"reading-{key}" for key in (*ROLES, "due", "cites")} <= SENTENCES["vi"].keys()
    assert {f"scan-{what}-unsure" for what in ("number", "date", "agency")} <= FLAGS["vi"].keys()


def test_every_sentence_is_used() -> None:
    whole, beginnings = words_of_the_program()
    for told in (SENTENCES["vi"], FLAGS["vi"]):
        idle = [c for c in told if c not in whole and not any(c.startswith(b) for b in beginnings)]
        assert idle == []


def test_a_flag_is_said_with_its_words_and_what_to_do() -> None:
    said = flag_sentence("copy-field-missing", "", "Số 21", (("name", "date"),), "vi")
    assert said.startswith("khối sao thiếu ngày — ")
    assert "lacks its date" in flag_sentence("copy-field-missing", "", "Số 21", (("name", "date"),), "en")


def test_no_sentence_ends_in_a_full_stop_and_every_one_says_what_to_do() -> None:
    for language in LANGUAGES:
        for code, words in (*SENTENCES[language].items(), *FLAGS[language].items()):
            assert words.hint, code
            for text in words:
                assert not text.endswith("."), (code, text)


PROBLEM = problem(Place("plans/a.yml", 3, 5), "unknown-agency", near="ban-a", agency="ban-b")


@pytest.mark.parametrize(
    ("found", "language", "expected"),
    [
        (
            PROBLEM,
            "vi",
            "plans/a.yml:3:5: lỗi: không có cơ quan «ban-b» — có phải «ban-a»? [unknown-agency]",
        ),
        (
            PROBLEM,
            "en",
            "plans/a.yml:3:5: error: there is no agency «ban-b» — did you mean «ban-a»? [unknown-agency]",
        ),
        (  # without a near one: what to do instead; without a place in the file: the file
            problem(Place("plans/a.yml"), "unknown-agency", severity="warning", agency="{x}"),
            "vi",
            "plans/a.yml: nhắc: không có cơ quan «{x}» — thêm vào plans/agencies.yml [unknown-agency]",
        ),
        (  # libyaml speaks English
            problem(Place("a.yml", 1, 1), "yaml-broken", what="did not find expected key"),
            "vi",
            "a.yml:1:1: lỗi: YAML hỏng: thụt dòng không khớp, hoặc thiếu khoá — "
            "xem dấu hai chấm, thụt dòng và dấu ngoặc ở chỗ này [yaml-broken]",
        ),
        (  # a word of the program, said in the reader's language
            problem(Place("a.yml", 1, 1), "wrong-shape", key="lead", expected="list"),
            "vi",
            "a.yml:1:1: lỗi: «lead» sai kiểu, cần: danh sách — xem ví dụ trong hướng dẫn [wrong-shape]",
        ),
        (  # the same word as a clerk's value stays the clerk's
            problem(Place("a.yml", 1, 1), "not-allowed", value="list", allowed="body"),
            "vi",
            "a.yml:1:1: lỗi: «list» không phải giá trị cho phép — các giá trị: body [not-allowed]",
        ),
    ],
)
def test_line(found: Problem, language: Language, expected: str) -> None:
    assert line(found, language) == expected
    assert message(found, language) in expected
    assert hint(found, language) in expected


@pytest.mark.parametrize(
    ("asked", "locale", "expected"),
    [
        ("vi", "en_US.UTF-8", "vi"),
        ("en", "vi_VN.UTF-8", "en"),
        (None, "vi_VN.UTF-8", "vi"),
        (None, "en_GB.UTF-8", "en"),
        (None, "C.UTF-8", "vi"),
        ("fr", "de_DE.UTF-8", "vi"),
    ],
)
def test_language(asked: str | None, locale: str, expected: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert language_of(asked) == expected
