"""The words by which a numbered document is looked up."""

import pytest

from generator.model import Regulation
from generator.site.lookup import number_keys


def regulation(number: str | None, type: str | None = None, date: str | None = None) -> Regulation:  # noqa: A002
    return Regulation("x", number, (), (), type, date, None, None, False, (), ())


@pytest.mark.parametrize(
    ("number", "kind", "date", "expected"),
    [
        ("28-NQ/TW", "Nghị quyết", "2022-11-17", "nghi quyet 28 nq tw nqtw 2022"),
        ("08-QĐi/TW", "Quy định", "2018-10-25", "quy dinh 8 qdi qd tw qditw 2018"),
        ("30/2020/NĐ-CP", "Nghị định", "2020-03-05", "nghi dinh 30 nd cp ndcp 2020"),
        ("15-NQ/TW", None, None, "15 nq tw nqtw"),
        (None, None, None, ""),
    ],
)
def test_number_keys(number: str | None, kind: str | None, date: str | None, expected: str) -> None:
    assert number_keys(regulation(number, kind, date)) == expected
