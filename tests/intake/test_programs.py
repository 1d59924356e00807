"""What `make test` does about programs that are missing: install, or stop in one line; leave out only what is asked."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.intake import programs
from tests.intake.programs import NEEDS, Need, ProgramsMissingError, ensure, left_out


def need(part: str, *, there: bool) -> Need:
    return Need(part, part.upper(), (f"{part}-goi",), lambda: there)


@pytest.mark.parametrize(
    ("said", "parts"), [("", ()), ("ocr", ("ocr",)), ("ocr,office", ("ocr", "office")), ("office,,office", ("office",))]
)
def test_what_is_left_out(said: str, parts: tuple[str, ...]) -> None:
    assert left_out({"KEHOACH_WITHOUT": said}) == parts


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(ProgramsMissingError, match="không có phần «oc»; chọn trong ocr, office"):
        left_out({"KEHOACH_WITHOUT": "oc"})


def test_nothing_is_installed_where_all_is_there() -> None:
    ensure((), [need("ocr", there=True)], lambda commands: pytest.fail("installed"))


def test_what_is_missing_is_installed() -> None:
    there = False

    def install(commands: Sequence[Sequence[str]]) -> None:
        nonlocal there
        there = True
        assert commands[-1][-1] == "ocr-goi"

    ensure((), [Need("ocr", "OCR", ("ocr-goi",), lambda: there)], install)
    assert there


def test_one_line_names_the_packages_and_the_way_without_them() -> None:
    needs = [need("ocr", there=False), need("office", there=True)]
    with pytest.raises(ProgramsMissingError) as stopped:
        ensure((), needs, None)
    assert str(stopped.value) == "Thiếu OCR: apt-get install ocr-goi; hoặc chạy phần còn lại: make test WITHOUT=ocr"


def test_why_an_installation_failed_is_told() -> None:
    with pytest.raises(ProgramsMissingError, match="apt-get install → 100"):
        ensure((), [need("ocr", there=False)], lambda commands: "apt-get install → 100")


def test_a_part_that_is_left_out_needs_nothing() -> None:
    ensure(("ocr",), [need("ocr", there=False)], None)


def test_every_part_is_a_marker(pytestconfig: pytest.Config) -> None:
    markers = {line.partition(":")[0] for line in pytestconfig.getini("markers")}
    assert set(programs.PARTS) <= markers
    assert {n.part for n in NEEDS} == set(programs.PARTS)
