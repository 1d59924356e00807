"""The review page as HTML: everything that was read stands on its words, in the draft and in the original."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from generator.intake import review
from generator.intake.collate import Passage, collate
from generator.intake.draft import Draft, draft
from generator.intake.flags import flag
from generator.intake.known import Known
from generator.intake.review_origin import Origins, Stretch
from generator.intake.source import Block, Box, Cell, PageImage, Source, Word
from generator.intake.write_flags import keep
from tests.intake.received import PLAN, read
from tests.sample import write_sample

COUNCIL = "Ban Chấp hành Đảng bộ tỉnh Sông Hương"
INLINE = re.compile(r"\s(?:style|on\w+)=|<style|<script(?! src=)|javascript:|https?://", re.IGNORECASE)


@pytest.fixture
def plan(tmp_path: Path) -> Draft:
    write_sample(tmp_path / "kho")
    return read(tmp_path / "kho")[0]


def page(folder: Path, shown: Draft, images: str = "") -> str:
    review.write(folder, "review.html", shown, keep(shown.flags), images)
    return (folder / "review.html").read_text(encoding="utf-8")


def marked(html: str, name: str) -> list[str]:
    """The words of the spans that have a number, in order."""
    return [
        m[2]
        for m in re.finditer(r'<span class="x [^"]*" data-f="([^"]*)">([^<]*)</span>', html)
        if name in m[1].split()
    ]


def number_of(html: str, words: str) -> str:
    """The number of the field whose button says these words."""
    found = re.search(rf'data-f="(\w+)[^"]*"[^>]*>(?:(?!</button>).)*{re.escape(words)}', html, re.DOTALL)
    assert found, words
    return found[1]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Số, ký hiệu", "09-KH/TU"),
        ("thời hạn (by)", "hoàn thành trước ngày 30/9/2026"),
        ("viện dẫn: 05-NQ/TU, 10/02/2026", f"Nghị quyết số 05-NQ/TU, ngày 10/02/2026 của {COUNCIL}"),
        ("chủ trì: van-phong-tinh-uy-song-huong", "Văn phòng Tỉnh uỷ Sông Hương"),
        ("sản phẩm a: Bồi dưỡng", "Bồi dưỡng nghiệp vụ lưu trữ cho cán bộ"),
    ],
)  # fmt: skip
def test_a_field_stands_on_its_words_on_both_sides(tmp_path: Path, plan: Draft, title: str, words: str) -> None:
    html = page(tmp_path, plan)
    if title == "Số, ký hiệu":
        row = re.search(rf"{title}</th>\s*<td><button[^>]*data-f=\"(\w+)", html)
        assert row
        assert marked(html, row[1]) == [words], "in the original; the draft has it in the table"
        return
    shown = marked(html, number_of(html, title))
    original, reading = html.split('id="ban-doc"')
    name = number_of(html, title)
    assert "".join(marked(original, name)) == "".join(marked(reading, name)) == words, shown


def test_a_party_stands_once_in_a_clause(tmp_path: Path, plan: Draft) -> None:
    """A heading names the body of every task below it; the page lists it once, and others beside it."""
    party = next(p for p in plan.parties if p["role"] == "lead")
    nameless = [
        {**party, "span": None, "canonical": None, "proposed": None, "raw": raw} for raw in ("Sở Một", "Sở Hai")
    ]
    once = page(tmp_path, replace(plan, parties=(party, *nameless)))
    many = page(tmp_path, replace(plan, parties=(party, party, *nameless, {**party, "task": 7}, *nameless)))
    assert many == once
    assert once.count(f">chủ trì: {party['canonical']}<") == 1
    assert once.count(">chủ trì: không có trong sổ<") == 2


def test_nothing_of_the_file_is_left_out(tmp_path: Path, plan: Draft) -> None:
    original = page(tmp_path, plan).split('aria-label="Bản gốc"')[1].split('id="ban-doc"')[0]
    text = re.sub(r"<[^>]*>", "", original)
    for paragraph in PLAN.split("\n\n"):
        words = paragraph.strip().lstrip("- ")
        assert " ".join(words.split())[-40:] in " ".join(text.split())


def test_flags_have_grades_counts_and_an_answer_where_one_is_asked(tmp_path: Path, plan: Draft) -> None:
    raised = (
        flag("dung", "date-not-found", field="date"),
        flag("xem", "number-unreadable", "30/9/2026", clause="II.1/1", span=(93, 102)),
        flag("biet", "section-core", "II", clause="II"),
    )
    shown = replace(plan, flags=raised)
    html = page(tmp_path, shown)
    assert re.findall(r'data-muc="(\w+)" aria-pressed="(\w+)">\w+ <b>(\d+)</b>', html) == [
        ("dung", "true", "1"), ("xem", "true", "1"), ("biet", "false", "1"),
    ]  # fmt: skip
    asked = re.findall(r'data-khoa="([^"]+)"', html)
    assert set(asked) == {k.key for k in keep(raised)[:2]}
    assert asked.count(keep(raised)[1].key) == 2, "in the list, and beside its clause"
    assert "plan.yml: date" in html


def test_words_of_the_file_are_never_markup(tmp_path: Path, plan: Draft) -> None:
    evil = '<script>alert(1)</script>" onclick="x'
    blocks = (Block("paragraph", evil, paragraph=1), *plan.source.blocks)
    shown = replace(plan, source=replace(plan.source, blocks=blocks, name=evil), plan={**plan.plan, "title": evil})
    html = page(tmp_path, shown)
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_the_page_holds_no_code_and_names_no_other_place(tmp_path: Path, plan: Draft) -> None:
    html = page(tmp_path, plan)
    assert not INLINE.search(html)
    assert "default-src 'none'" in html
    for asset in review.ASSETS:
        assert (tmp_path / asset).exists()
        assert f'"{asset}"' in html
        assert not re.search(r"https?://|@import|url\(", (tmp_path / asset).read_text(encoding="utf-8"))


# ── scans ──


LINES = ("Số 09-KH/TU", "KẾ HOẠCH", "1. Văn phòng Tỉnh uỷ chủ trì số hoá hồ sơ (hoàn thành trước ngày 30/9/2026).")


def scan() -> Source:
    """A page of three lines, every word with its box: five points a letter, a line every twenty."""
    blocks = []
    for n, line in enumerate(LINES):
        words = tuple(
            Word(
                m.start(),
                m.end(),
                Box(1, 50 + m.start() * 5, 100 + 20 * n, 50 + m.end() * 5, 112 + 20 * n),
                0.5 if "30/9" in m[0] else 0.96,
            )
            for m in re.finditer(r"\S+", line)
        )
        blocks.append(Block("paragraph", line, box=words[0].box, words=words))
    return Source("quet.pdf", "scan", "0" * 64, 1, 1, tuple(blocks), images=(PageImage(1, 1240, 1754, "trang-1.png"),))


def scanned(folder: Path, dpi: int | None = 150) -> str:
    (folder / "trang").mkdir()
    picture, file = Image.new("L", (1240, 1754), 255), folder / "trang/trang-1.png"
    if dpi:
        picture.save(file, dpi=(dpi, dpi))
    else:
        picture.save(file)
    return page(folder, draft(scan(), Known()), "trang")


@pytest.mark.parametrize("dpi", [150, None], ids=["the picture says its resolution", "it does not: A4"])
def test_a_scan_shows_its_page_with_the_boxes_of_the_words(tmp_path: Path, dpi: int | None) -> None:
    html = scanned(tmp_path, dpi)
    assert 'href="trang/trang-1.png" width="595' in html
    boxes = re.findall(r'<rect class="x ([^"]*)" data-f="(\w+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"', html)
    assert ("number", "65", "100", "40") in [(k, x, y, w) for k, _, x, y, w in boxes]
    deadline = [(k, x) for k, _, x, y, _ in boxes if k.startswith("deadline")]
    assert deadline[0][0] == "deadline"
    assert deadline[-1][0] == "deadline mo", "the word that was read unsurely is outlined"


def test_numbers_and_deadlines_always_show_their_image(tmp_path: Path) -> None:
    html = scanned(tmp_path)
    crops = re.findall(r'<svg class="cat" viewBox="([^"]*)"[^>]*aria-label="Ảnh gốc, trang 1: ([^"]*)"', html)
    assert ("62.0 97.0 46.0 18.0", "09-KH/TU") in crops
    assert ("47.0 137.0 16.0 18.0", "1.") in crops, "the label too"
    assert any(words.startswith("hoàn thành trước ngày") for _, words in crops)
    assert "50 %" in html, "how sure the machine was of the least sure word"


# ── origins ──


def source(*blocks: Block) -> Source:
    return Source("a.txt", "text", "0" * 64, 1, 0, blocks)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("09-KH/TU", [Stretch(0, -1, 3, 11)]),
        ("09 - KH/TU", [Stretch(0, -1, 3, 5), Stretch(0, -1, 6, 11)]),
        ("Tỉnh uỷ Quảng", [Stretch(1, -1, 4, 11), Stretch(2, -1, 0, 5)]),
        ("TỈNH UỶ", [Stretch(1, -1, 4, 11)]),
        ("Việc hai", [Stretch(3, 1, 0, 8)]),
        ("không có", []),
        ("", []),
    ],
)
def test_where_words_stand(words: str, expected: list[Stretch]) -> None:
    table = Block("table", "", cells=(Cell("Việc một", 0, 0), Cell("Việc hai", 0, 1)))
    found = Origins(
        source(Block("paragraph", "Số 09-KH/TU"), Block("paragraph", "của Tỉnh ủy"), Block("paragraph", "Quảng"), table)
    )
    assert [replace(s) for s in found.anywhere(words)] == expected or _touching(found.anywhere(words), expected)


def _touching(found: list[Stretch], expected: list[Stretch]) -> bool:
    """The same letters, whatever blanks are cut between them."""

    def letters(stretches: list[Stretch]) -> set[tuple[int, int, int]]:
        return {(s.block, s.cell, n) for s in stretches for n in range(s.start, s.end)}

    blanks = {(1, -1, 8), (3, 1, 4), (0, -1, 5)}
    return letters(found) - blanks == letters(expected) - blanks


# ── two texts side by side ──


def test_the_comparison_shows_both_and_sorts(tmp_path: Path) -> None:
    found = collate(
        [Passage("I.1", "Các tình uỷ làm trước 30/6 <b>")], [Passage("đoạn 1", "Các tỉnh uỷ làm trước 30/8 <b>")]
    )
    review.write_comparison(tmp_path / "so-sanh.html", found, "bản <một>", "bản hai")
    html = (tmp_path / "so-sanh.html").read_text(encoding="utf-8")
    assert html.index(">6<") < html.index(">tình<"), "what is real comes first"
    assert re.findall(r'<mark class="(\w+)" data-f="d\d">([^<]*)</mark>', html) == [
        ("nhe", "tình"), ("that", "6"), ("nhe", "tỉnh"), ("that", "8"),
    ]  # fmt: skip
    assert "bản &lt;một&gt;" in html
    assert not INLINE.search(html)
