"""assets/edition.js: which build is this, and when its date may change."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from generator.site.edition import Edition, build_day

EDITION = Edition("1.2.0", "abcdef0123456789", "2031-02-03", 1234, 5, 6, 7, 8, 9, "2030-12-20")


def test_the_sentence_names_what_identifies_the_build() -> None:
    assert EDITION.text == (
        "Dữ liệu: 1.234 văn bản, 9 bản sao; sao lục mới nhất trong kho ngày 20/12/2030. "
        "Dựng ngày 03/02/2031 (kehoach 1.2.0, dữ liệu abcdef01)."
    )
    assert "mới nhất" not in replace(EDITION, newest_copy="").text


def test_the_script_is_one_statement_with_every_value() -> None:
    text = EDITION.script().decode()
    assert text.startswith("window.khEdition = {")
    values = json.loads(text.removeprefix("window.khEdition = ").rstrip().removesuffix(";"))
    assert values["documents"] == 1234
    assert values["built_text"] == "03/02/2031"
    assert values["text"] == EDITION.text


@pytest.mark.parametrize(
    ("old", "built"),
    [
        pytest.param(
            replace(EDITION, built="2030-01-01").script(), "2030-01-01", id="same data, same program: old date"
        ),
        pytest.param(replace(EDITION, built="2030-01-01", data="0").script(), "2031-02-03", id="other data"),
        pytest.param(replace(EDITION, built="2030-01-01", program="1").script(), "2031-02-03", id="other program"),
        pytest.param(replace(EDITION, built="").script(), "2031-02-03", id="an old script without a date"),
        pytest.param(None, "2031-02-03", id="first build"),
        pytest.param(b"window.khEdition = {", "2031-02-03", id="cut off"),
        pytest.param(b"window.khEdition = [];\n", "2031-02-03", id="somebody else's"),
        pytest.param(b"\xff\xfe", "2031-02-03", id="not even text"),
    ],
)
def test_the_date_stays_while_nothing_changed(old: bytes | None, built: str) -> None:
    assert EDITION.dated_like(old).built == built


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        pytest.param("1893456000", "2030-01-01", id="seconds"),
        pytest.param("1893455999", "2029-12-31", id="the day in UTC, wherever the machine stands"),
        pytest.param("hôm nay", None, id="no number"),
        pytest.param("9" * 30, None, id="past the end of time"),
    ],
)
def test_the_day_of_the_build(epoch: str, day: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    if day is None:
        with pytest.raises(ValueError, match=epoch[:4]):
            build_day()
    else:
        assert build_day().isoformat() == day
