"""Two texts compared: what is told as a difference, of which kind, and where."""

from __future__ import annotations

import random

import pytest

from generator.intake.collate import (
    Collation,
    Difference,
    Passage,
    collate,
    passages_of_clauses,
    passages_of_source,
)
from generator.intake.collate_kinds import SLIPS
from generator.intake.source import Block, Box, Cell, Source
from generator.reading.outline import read_outline


def compared(left: str, right: str) -> Collation:
    """Two texts, one paragraph a line."""
    sides = ([Passage(str(n), line) for n, line in enumerate(text.split("\n"), start=1)] for text in (left, right))
    return collate(*sides)


def told(found: Collation) -> list[tuple[str, str, str]]:
    return [(d.kind, d.left, d.right) for d in found.differences]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("Các tỉnh uỷ", "Các tỉnh uỷ", [], id="the same"),
        pytest.param("khoa học - công nghệ", "khoa  học – công nghệ", [], id="blanks and kinds of dashes do not count"),
        pytest.param('gọi là "Chiến lược"', "gọi là “Chiến lược”", [], id="kinds of quotes do not count"),
        pytest.param("Các\ntỉnh uỷ", "Các tỉnh uỷ", [], id="nor where a line ends"),
        pytest.param("Các tình uỷ", "Các tỉnh uỷ", [("tone", "tình", "tỉnh")], id="a tone that makes another word"),
        pytest.param("thành uỷ", "thành ủy", [("spelling", "uỷ", "ủy")], id="where the tone stands"),
        pytest.param("ngành", "nganh", [("tone", "ngành", "nganh")], id="a tone lost"),
        pytest.param("đổi mới", "dổi mới", [("tone", "đổi", "dổi")], id="đ for d"),
        pytest.param("mục III", "mục HI", [("letters", "III", "HI")], id="HI for III"),
        pytest.param("năm l0 lần", "năm 10 lần", [("letters", "l0", "10")], id="l for 1"),
        pytest.param("giám sát", "giárn sát", [("letters", "giám", "giárn")], id="rn for m"),
        pytest.param("kinh tế - xã hội", "kinh tế xã hội", [("hyphen", "-", "")], id="a hyphen lost"),
        pytest.param("khoa học", "khoahọc", [("spacing", "khoa học", "khoahọc")], id="a blank lost"),
        pytest.param("ngày 30/6/2026", "ngày 30/8/2026", [("number", "6", "8")], id="a digit is never a slip"),
        pytest.param("28-NQ/TW", "23-NQ/TW", [("number", "28", "23")], id="a number is never a slip"),
        pytest.param("Nghị quyết", "nghị quyết", [("case", "Nghị", "nghị")], id="a capital tells what is meant"),
        pytest.param("một, hai", "một. hai", [("punctuation", ",", ".")], id="a mark"),
        pytest.param("chủ trì việc", "phối hợp việc", [("words", "chủ trì", "phối hợp")], id="other words"),
        pytest.param("làm ngay việc", "làm việc", [("missing", "ngay", "")], id="a word less"),
        pytest.param("làm việc", "không làm việc", [("added", "", "không")], id="a word more"),
        pytest.param("", "Thêm một đoạn", [("added", "", "Thêm một đoạn")], id="nothing beside something"),
        pytest.param(
            "các tình uỷ, thành uỷ, thị uỷ",
            "các tỉnh ủy, thành ủy, thị ủy",
            [("tone", "tình", "tỉnh"), *[("spelling", "uỷ", "ủy")] * 3],
            id="each slip is one, to be looked at alone",
        ),
        pytest.param(
            "Mục HI\nKhoa học cao\nGiữ", "Mục III\nKhoahọc cao\nGiữ",
            [("letters", "HI", "III"), ("spacing", "Khoa học", "Khoahọc")], id="over the end of a paragraph",
        ),
    ],
)  # fmt: skip
def test_a_difference_and_its_kind(left: str, right: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(compared(left, right)) == expected


def test_slips_and_real_ones_are_sorted() -> None:
    found = compared("Các tình uỷ làm trước ngày 30/6", "Các tỉnh ủy làm trước ngày 30/8")
    assert [(d.left, d.right) for d in found.slips] == [("tình", "tỉnh"), ("uỷ", "ủy")]
    assert [(d.left, d.right) for d in found.real] == [("6", "8")]
    assert not {"number", "words", "missing", "added", "case"} & SLIPS


def test_a_difference_names_its_places_and_what_stands_around() -> None:
    found = compared("Mở đầu\nBan Tổ chức chủ trì việc này", "Đoạn thêm\nMở đầu\nBan Tổ chức phối hợp việc này")
    assert found.real[-1] == Difference("words", "chủ trì", "phối hợp", "2", "3", "Ban Tổ chức", "việc này")


def test_the_rows_hold_both_texts_whole() -> None:
    left = "Tên\nĐoạn một bị\ncắt đôi ở đây\nĐoạn hai giữ nguyên"
    right = "Tên\nĐoạn một bị cắt dôi ở đây\nĐoạn hai giữ nguyên\nĐoạn ba"
    found = compared(left, right)
    for side, text in (("left", left), ("right", right)):
        rows = [[piece.text for piece in getattr(row, side)] for row in found.rows]
        assert " ".join("".join(row) for row in rows if row) == text.replace("\n", " ")
    marked = [p.text for row in found.rows for p in row.left if p.difference >= 0]
    assert marked == ["đôi"]
    assert [row.same for row in found.rows] == [True, False, True, False]


def test_the_words_of_any_two_texts_are_all_shown() -> None:
    """Whatever the texts: nothing is lost from a row, and both sides without their differences are equal."""
    seed = random.Random(5)
    words = [
        "tỉnh",
        "tình",
        "uỷ",
        "ủy",
        "30",
        "36",
        "Ban",
        "ban",
        "tổ",
        "chức",
        ",",
        ".",
        "-",
        "kinh",
        "tế",
        "xã",
        "hội",
        "III",
        "HI",
    ]
    for _ in range(60):
        texts = [
            "\n".join(" ".join(seed.choices(words, k=seed.randint(0, 7))) for _ in range(seed.randint(1, 4)))
            for _ in range(2)
        ]
        found = compared(*texts)
        for side, text in zip(("left", "right"), texts, strict=True):
            shown = [piece.text for row in found.rows for piece in getattr(row, side)]
            assert "".join("".join(shown).split()) == "".join(text.split())
        same = [
            "".join(p.text for row in found.rows for p in getattr(row, side) if p.difference < 0)
            for side in ("left", "right")
        ]
        assert same[0].replace(" ", "") == same[1].replace(" ", "")


def test_what_is_compared_of_a_file() -> None:
    blocks = (
        Block("paragraph", "Tiêu đề", label="I-", paragraph=3),
        Block("table", "", cells=(Cell("Việc", 0, 0), Cell(" ", 0, 1)), box=Box(2, 0, 0, 1, 1)),
        Block("paragraph", ""),
    )
    source = Source("a.docx", "docx", "0" * 64, 1, 0, blocks)
    assert passages_of_source(source) == (Passage("đoạn 3", "I- Tiêu đề"), Passage("trang 2, đoạn 2", "Việc"))


def test_what_is_compared_of_a_held_document() -> None:
    outline = read_outline("# KẾ HOẠCH\n\n## I- MỤC\n\n- Việc *trong năm* này.\n")
    assert [(p.place, p.text) for p in passages_of_clauses(outline.clauses)] == [
        ("0", "KẾ HOẠCH"), ("I", "I- MỤC"), ("I/1", "- Việc trong năm này."),
    ]  # fmt: skip
