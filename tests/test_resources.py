"""The templates are found in a checkout and in an installed package, and a broken installation says so."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.resources import templates_dir


@pytest.mark.parametrize(
    ("folders", "expected"),
    [
        pytest.param(["generator", "site_templates"], "site_templates", id="checkout"),
        pytest.param(["generator/_templates"], "generator/_templates", id="wheel"),
        # Someone else's package called site_templates may lie in the same site-packages.
        pytest.param(["generator/_templates", "site_templates"], "generator/_templates", id="wheel beside a namesake"),
    ],
)
def test_where_the_templates_are(tmp_path: Path, folders: Iterable[str], expected: str) -> None:
    for folder in folders:
        (tmp_path / folder).mkdir(parents=True)
    assert templates_dir(tmp_path / "generator") == tmp_path / expected


def test_a_file_in_the_place_of_the_folder_is_no_answer(tmp_path: Path) -> None:
    (tmp_path / "generator").mkdir()
    (tmp_path / "site_templates").write_text("", encoding="utf-8")
    with pytest.raises(FileNotFoundError, match="_templates"):
        templates_dir(tmp_path / "generator")


def test_this_checkout_uses_its_own_folder() -> None:
    assert templates_dir() == Path(__file__).resolve().parent.parent / "site_templates"
