"""Which document a citation means: (number, date, issuer) as printed -> the id it gets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.corpus.identities import resolve
from generator.model import Citation, Document, Span

Printed = tuple[str | None, str | None, str | None]


def citation(number: str | None, date: str | None, issuer: str | None) -> Citation:
    return Citation("a-document", "1", Span(0, 1), "x", "numbered", number, date, issuer)


def held(own_id: str, number: str, date: str, issuer: str) -> Document:
    return Document(
        own_id, number, "Quyết định", "", issuer, None, "", "", "", "", date, "", (), (), (), (), (), (), ()
    )


BODY = "Ban Thường vụ Tỉnh uỷ Sông Hương"
CASES: dict[str, tuple[list[Printed], list[str | None]]] = {
    "one document, however it is printed": (
        [("10-QĐi/TW", "2018-07-12", "Bộ Chính trị"), ("10-QĐ/TW", "2018-07-12", None)],
        ["10-qdi-tw-2018", "10-qdi-tw-2018"],
    ),
    "numbers restart: the year tells two apart": (
        [("35-CT/TW", "2019-05-30", None), ("35-CT/TW", "2024-06-14", None)],
        ["35-ct-tw-2019", "35-ct-tw-2024"],
    ),
    "the same number twice in a year: the newcomer has its day": (
        [("5-QĐ/TU", "2026-01-02", BODY), ("5-QĐ/TU", "2026-11-03", BODY), ("5-QĐ/TU", "2026-01-02", None)],
        ["05-qd-tu-song-huong-2026", "05-qd-tu-song-huong-2026-1103", "05-qd-tu-song-huong-2026"],
    ),
    "the same number and day of two issuers of one level": (
        [("5-QĐ/TW", "2026-01-02", "Bộ Chính trị"), ("5-QĐ/TW", "2026-01-02", "Ban Bí thư")],
        ["05-qd-tw-2026", "05-qd-tw-2026-0102"],
    ),
    "and of a third one": (
        [
            ("5-QĐ/TW", "2026-01-02", "Bộ Chính trị"),
            ("5-QĐ/TW", "2026-01-02", "Ban Bí thư"),
            ("5-QĐ/TW", "2026-01-02", "Ban Tổ chức Trung ương"),
        ],
        ["05-qd-tw-2026", "05-qd-tw-2026-0102", "05-qd-tw-2026-0102-2"],
    ),
    "without a date: the one it can mean, wherever that stands": (
        [("15-NQ/TW", None, None), ("15-NQ/TW", "2007-07-30", "Ban Chấp hành Trung ương Đảng khoá X")],
        ["15-nq-tw-2007", "15-nq-tw-2007"],
    ),
    "without a date and alone: an id without a year": (
        [("15-NQ/TW", None, None), ("15-NQ/TW", None, "Ban Chấp hành Trung ương Đảng khoá X")],
        ["15-nq-tw", "15-nq-tw"],
    ),
    "without a date, and two it can mean: none": (
        [("35-CT/TW", "2019-05-30", None), ("35-CT/TW", "2024-06-14", None), ("35-CT/TW", None, None)],
        ["35-ct-tw-2019", "35-ct-tw-2024", None],
    ),
    "the issuer decides between two": (
        [
            ("35-CT/TW", "2019-05-30", "Bộ Chính trị"),
            ("35-CT/TW", "2024-06-14", "Ban Bí thư"),
            ("35-CT/TW", None, "Ban Bí thư"),
        ],
        ["35-ct-tw-2019", "35-ct-tw-2024", "35-ct-tw-2024"],
    ),
    "a body that every province has": (
        [("5-QĐ/TU", "2026-01-02", BODY), ("5-QĐ/TU", "2026-01-02", "Ban Thường vụ Tỉnh uỷ Kim Long")],
        ["05-qd-tu-song-huong-2026", "05-qd-tu-kim-long-2026"],
    ),
    "no number: nothing is guessed": ([(None, "2026-01-02", BODY)], [None]),
}


@pytest.mark.parametrize(("printed", "expected"), CASES.values(), ids=CASES)
def test_resolve(printed: list[Printed], expected: list[str | None]) -> None:
    assert [c.target for c in resolve({}, [citation(*p) for p in printed], {})] == expected


def test_a_held_document_is_meant_by_number_date_and_issuer_never_by_its_id() -> None:
    documents = {"renamed": held("renamed", "5-QĐ/TU", "2026-01-02", BODY)}
    found = resolve(documents, [citation("05-QĐ/TU", "2026-01-02", None), citation("5-QĐ/TU", "2025-01-02", BODY)], {})
    assert [c.target for c in found] == ["renamed", "05-qd-tu-song-huong-2025"]


def test_a_local_number_is_never_taken_for_another_place() -> None:
    """Every province has a 5-QĐ/TU: without an issuer it means the citing body's own, or an unknown one."""
    documents = {
        "theirs": held("theirs", "5-QĐ/TU", "2026-01-02", "Ban Thường vụ Tỉnh uỷ Kim Long"),
        "a-document": held("a-document", "6-KH/TU", "2026-02-02", BODY),
        "central": held("central", "7-KH/TW", "2026-02-02", "Bộ Chính trị"),
    }
    ours = citation("5-QĐ/TU", None, None)
    assert [c.target for c in resolve(documents, [ours], {})] == ["05-qd-tu"]
    assert [c.target for c in resolve(documents, [replace(ours, document="theirs")], {})] == ["theirs"]
    assert [c.target for c in resolve(documents, [replace(ours, document="central")], {})] == ["theirs"]


def test_a_named_citation_means_only_a_known_name() -> None:
    named = replace(citation(None, None, None), kind="named", target="dieu-le-dang")
    assert [c.target for c in resolve({}, [named], {"Điều lệ Đảng": "dieu-le-dang"})] == ["dieu-le-dang"]
    assert [c.target for c in resolve({}, [named], {})] == [None]


def test_a_self_reference_means_its_own_document() -> None:
    itself = replace(citation(None, None, None), kind="self")
    assert resolve({}, [itself], {})[0].target == "a-document"
