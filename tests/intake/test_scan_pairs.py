"""Pairs of syllables: what stands in them is read again, and another tone is taken only where a reading has it."""

from __future__ import annotations

import pytest
from PIL import Image

from generator.intake.readers import ocr
from generator.intake.readers.ocr import Engine, Seen
from generator.intake.readers.scan_pairs import PAIRS, likely_pairs
from generator.intake.readers.scan_twice import CEILING, Doubt, read_twice
from tests.intake.test_scan_twice import page_of, reads

ENGINE = Engine("khong-co", "Vietnamese", "0")
DPI = 300


def in_a_line(text: str, wide: int = 18) -> list[Seen]:
    """Words side by side, a blank between them."""
    out, x = [], 0
    for word in text.split():
        out.append(Seen((1, 1, 1), word, x, 0, x + wide * len(word), 40, 0.96))
        x += wide * len(word) + 12
    return out


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("V/v triền khai thực hiện", {1: "triển"}),
        ("việc sửa đồi, bồ sung một số", {2: "đổi", 3: "bổ"}),
        ("việc chuyền đồi số", {1: "chuyển", 2: "đổi"}),  # neither word is right as it stands
        ("theo thầm quyên được giao", {1: "thẩm", 2: "quyền"}),
        ("TRIỀN KHAI", {0: "triển"}),
        ("các tồ chức", {1: "tổ"}),
        ("kiềm tra, xử lý", {0: "kiểm"}),
        ("(đề b/c);", {0: "để"}),
        ("đối đồi với", {1: "đối"}),
        ("triển khai, tổ chức, kiểm tra, chỉ tiêu", {}),
        ("mức chi tiêu, các chỉ tiêu", {}),  # both are Vietnamese
        ("sở hữu quả đồi phía tây", {}),
        ("sửa. Đồi núi", {}),  # a pair does not reach over a stop
        ("quy định tại khoản 2", {}),
        ("cơ quan trong tỉnh", {}),  # a word that stands anywhere is no slip
        ("bảo vệ đề tài", {}),  # makes a pair with its other neighbour
        ("bồ câu", {}),
        ("số", {}),
    ],
)
def test_words_that_are_likely_misread(words: str, expected: dict[int, str]) -> None:
    assert likely_pairs(in_a_line(words)) == expected


def test_pairs_are_of_two_syllables_in_small_letters() -> None:
    assert len(PAIRS) > 900
    assert all(word == word.lower() and " " not in word for pair in PAIRS for word in pair)


def test_a_pair_goes_on_at_the_head_of_the_next_line_only() -> None:
    first, second = in_a_line("vận chuyền")
    below = Seen((1, 1, 2), "chuyền", 0, 60, 100, 100, 0.96)
    assert likely_pairs([first, second]) == {1: "chuyển"}
    assert likely_pairs([first, below]) == {1: "chuyển"}
    for far in (
        Seen((1, 1, 1), "chuyền", 400, 0, 500, 40, 0.96),  # in another column
        Seen((1, 1, 2), "chuyền", 30, 60, 130, 100, 0.96),  # in another cell
        Seen((1, 1, 2), "chuyền", 0, 400, 100, 440, 0.96),  # in another paragraph
    ):
        assert likely_pairs([first, far]) == {}


@pytest.mark.parametrize(
    ("word", "others", "text", "doubt", "why"),
    [
        ("Triền", ("triển", "triển"), "Triển", "Triển", "a reading has the word of the pair; capitals stay"),
        ("TRIỀN", ("triển", "Triển"), "TRIỂN", "TRIỂN", "in capitals"),
        ("triền", ("triền", "triền", "triển", "triền"), "triển", "triển", "one of four is enough, since it is known"),
        ("triền", ("triền", "triền", "triền", "triền", "triền", "Triển"), "triển", "triển", "the last of six"),
        ("triền", ("triền",) * 6, "triền", "triền", "never read so: it stays, and is doubted"),
        ("triền", ("triên", "triên", "triên", "triên", "triên", "triên"), "triền", "triên", "nor is another one taken"),
        ("triển", (), "triển", None, "a known pair is not asked about"),
    ],
)
def test_what_is_taken_of_a_pair(
    word: str, others: tuple[str, ...], text: str, doubt: str | None, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, words = page_of(["Đã", word, "Khai"])
    monkeypatch.setattr(ocr, "see", reads(*((one,) for one in others)))
    after, doubts = read_twice(page, words, ENGINE, DPI)
    assert [w.text for w in after] == ["Đã", text, "Khai"], why
    assert doubts == ([] if doubt is None else [Doubt(1, word, doubt, text != word)]), why
    assert after[1].confidence == (0.96 if doubt is None else CEILING), why


def test_a_mark_behind_a_word_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    page, words = page_of(["Sửa", "đồi,"])
    monkeypatch.setattr(ocr, "see", reads(("đổi",), ("đổi",)))
    after, _ = read_twice(page, words, ENGINE, DPI)
    assert [w.text for w in after] == ["Sửa", "đổi,"]


def test_no_picture_is_asked_where_all_is_known() -> None:
    assert likely_pairs([]) == {}
    assert read_twice(Image.new("L", (10, 10), 255), [], ENGINE, DPI) == ([], [])
