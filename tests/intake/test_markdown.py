"""Body blocks -> text.md: headings, joined paragraphs, repaired labels, tables, and where each word comes from."""

from __future__ import annotations

import pytest

from generator.intake.draft_doubts import clause_pieces
from generator.intake.markdown import Body, write_body
from generator.intake.source import Block, Cell
from generator.model import Clause, Place
from generator.reading.outline import read_outline


def p(text: str, label: str = "", style: str = "", **more: object) -> Block:
    """A paragraph block."""
    return Block("paragraph", text, label=label, style=style, **more)  # type: ignore[arg-type]


def body(*blocks: Block, title: tuple[str, ...] = ()) -> Body:
    return write_body(list(enumerate(blocks)), title)


def outline(found: Body) -> list[tuple[str, str, str, str]]:
    return [(c.path, c.kind, c.label, c.text) for c in read_outline(found.text).clauses]


def test_title_and_levels() -> None:
    found = body(
        p("MỤC ĐÍCH", "I-", "heading"),
        p("Nâng cao nhận thức.", "1."),
        p("NHIỆM VỤ", "II-"),
        p("Sở Nội vụ", "1."),
        p("Chủ trì rà soát.", "-"),
        title=("KẾ HOẠCH", "thực hiện chương trình"),
    )
    assert found.text == (
        "# KẾ HOẠCH\nthực hiện chương trình\n\n## I- MỤC ĐÍCH\n\n1. Nâng cao nhận thức.\n\n## II- NHIỆM VỤ\n\n"
        "### 1. Sở Nội vụ\n\n- Chủ trì rà soát.\n"
    )
    assert [path for path, *_ in outline(found)] == ["0", "I", "I.1", "II", "II.1", "II.1/1"]


@pytest.mark.parametrize(
    ("blocks", "heading", "why"),
    [
        ((p("Sở Nội vụ", "1."), p("Chủ trì rà soát.", "-")), True, "bullets stand under it"),
        ((p("Sở Nội vụ", "1."), p("Chủ trì rà soát.")), True, "a paragraph stands under it"),
        ((p("Mục đích", "1."), p("Nâng cao", "1.1."), p("x", "-")), True, "a deeper number stands under it"),
        (
            (
                p("Liên hiệp các Hội và các tổ chức chính trị - xã hội trực thuộc Mặt trận tỉnh", "1."),
                p("Vận động hội viên tham gia."),
            ),
            True,
            "a long name, and what it does",
        ),
        ((p("Văn phòng Thành uỷ", "1."), p("Theo dõi việc thực hiện.")), True, "«uỷ» ends a name"),
        ((p("Tổ công tác chuyển đổi số", "1."), p("Theo dõi việc thực hiện.")), True, "«số» is no number here"),
        ((p("Sở Nội vụ", "1."), p("Sở Tài chính", "2.")), False, "an item of a list"),
        ((p("Sở Nội vụ chủ trì rà soát.", "1."), p("Báo cáo kết quả.", "-")), False, "a sentence"),
        ((p("Sở Nội vụ chủ trì các việc sau:", "1."), p("Báo cáo.", "-")), False, "it announces"),
        ((p("Sở Nội vụ", "a)"), p("Chủ trì rà soát.", "-")), True, "a letter may be a heading too"),
    ],
)
def test_what_is_a_heading(blocks: tuple[Block, ...], heading: bool, why: str) -> None:
    found = body(p("NHIỆM VỤ", "II-"), *blocks)
    assert (outline(found)[1][1] == "heading") is heading, why


@pytest.mark.parametrize(
    ("before", "after", "joined", "sure", "why"),
    [
        ("Rà soát các quy chế làm việc của", "cấp uỷ các cấp.", True, True, "small letter"),
        ("Rà soát các quy chế, quy định,", "Quy trình làm việc.", True, True, "an open comma"),
        ("Thực hiện Kế hoạch số", "60-KH/TU, ngày 15/02/2024.", True, True, "a number that stands alone is no label"),
        ("Hoàn thành trước ngày", "30/6/2024.", True, True, "a date"),
        (
            "Sắp xếp bộ máy của các cơ quan chuyên môn thuộc khối trực thuộc Uỷ ban",
            "Thường vụ.",
            True,
            False,
            "a name may go on",
        ),
        ("Rà soát các quy chế.", "Báo cáo kết quả.", False, True, "two sentences"),
        ("Sở Nội vụ", "Chủ trì rà soát.", False, True, "a heading and its paragraph"),
        ("Gồm các việc sau:", "cụ thể hoá.", False, True, "it announces"),
    ],
)
def test_paragraphs_cut_by_a_page(before: str, after: str, joined: bool, sure: bool, why: str) -> None:
    found = body(p("NHIỆM VỤ", "II-"), p(before), p(after))
    texts = [text for *_, text in outline(found)][1:]
    assert texts == ([f"{before} {after}"] if joined else [before, after]), why
    assert [r.kind for r in found.repairs] == (["joined"] if joined else [])
    assert [f.code for _, f in found.flags] == ([] if sure else ["paragraph-joined"])


def test_a_heading_over_two_lines_is_one() -> None:
    found = body(p("CÔNG TÁC QUÁN TRIỆT", "II-"), p("VÀ TRIỂN KHAI THỰC HIỆN"), p("Rà soát.", "1."))
    assert outline(found)[0] == ("II", "heading", "II-", "CÔNG TÁC QUÁN TRIỆT VÀ TRIỂN KHAI THỰC HIỆN")


def test_a_heading_in_capitals_goes_on_in_capitals_only() -> None:
    found = body(p("CÔNG TÁC QUÁN TRIỆT", "II-"), p("chung của các cấp."))
    assert [c[3] for c in outline(found)] == ["CÔNG TÁC QUÁN TRIỆT", "chung của các cấp."]


def test_two_halves_of_a_word_are_no_bullet() -> None:
    found = body(p("NHIỆM VỤ", "II-"), p("Phát triển kinh tế"), p("xã hội của tỉnh.", "-"))
    assert outline(found)[1][3] == "Phát triển kinh tế - xã hội của tỉnh."


@pytest.mark.parametrize(
    ("labels", "expected", "why"),
    [
        (["I-", "Il-", "HI-", "IV-"], ["I-", "II-", "III-", "IV-"], "l and H for I and II"),
        (["I-", "1I-", "lll-"], ["I-", "II-", "III-"], "digits and small l"),
        (["I.", "II.", "IIl."], ["I.", "II.", "III."], "State style, with a dot"),
        (["I-", "II-", "IV-"], ["I-", "II-", "IV-"], "a missing section is not made up"),
    ],
)
def test_damaged_section_labels(labels: list[str], expected: list[str], why: str) -> None:
    found = body(*(p(f"{label} MỤC TIÊU CHUNG") for label in labels))
    assert [c[2] for c in outline(found)] == expected, why
    repaired = [pair for pair in zip(labels, expected, strict=True) if pair[0] != pair[1]]
    assert [(r.raw, r.now) for r in found.repairs] == repaired
    assert [f.code for _, f in found.flags] == ["label-repaired"] * len(repaired)


@pytest.mark.parametrize(
    ("words", "label", "why"),
    [
        ("3, Sở Nội vụ tổng hợp.", "3.", "a point that was read as a comma"),
        ("4, Sở Nội vụ tổng hợp.", "", "not the next one"),
        ("3, 4 và 5 của Điều 2.", "", "no beginning of a sentence"),
    ],
)
def test_a_number_before_a_comma(words: str, label: str, why: str) -> None:
    found = body(p("NHIỆM VỤ", "I-"), p("Rà soát.", "1."), p("Sơ kết.", "2."), p(words))
    assert (outline(found)[-1][2] or "") == label, why
    assert [f.code for _, f in found.flags] == ["label-repaired"] * bool(label), why


def test_damaged_numbers() -> None:
    found = body(p("NHIỆM VỤ", "I-"), p("l. Rà soát."), p("Sơ kết.", "2."), p("Tổng kết.", "3."))
    assert [c[2] for c in outline(found)][1:] == ["1.", "2.", "3."]


def test_a_gap_in_the_numbers_is_an_issue() -> None:
    found = body(p("NHIỆM VỤ", "I-"), p("Rà soát.", "1."), p("Tổng kết.", "3."))
    assert [(i.code, i.label, i.before) for i in read_outline(found.text).issues] == [("missed", "3.", "1.")]


@pytest.mark.parametrize(
    ("text", "italics", "why"),
    [
        ("Rà soát (hoàn thành trong năm 2024).", ((9, 34),), "a deadline"),
        ("Đối với Quốc hội: đổi mới.", ((0, 18),), "a lead-in with a blank at its edge"),
        ("Chi 5 * 3 triệu, # và | dấu.", (), "marks that are printed"),
        ("# không phải tiêu đề", (), "printed at the start"),
        (r"dấu \ in trong câu", (), "a backslash"),
        ("một * và *nghiêng* in sao", (), "stars that are printed"),
    ],
)
def test_marks_are_those_of_the_file(text: str, italics: tuple[tuple[int, int], ...], why: str) -> None:
    found = body(p("NHIỆM VỤ", "I-"), p(text, italics=italics))
    clause = read_outline(found.text).clauses[1]
    assert clause.text == text, why
    assert [clause.text[s:e] for s, e in clause.marks] == [text[s:e].strip() for s, e in italics]


def test_a_footnote() -> None:
    found = body(p("NHIỆM VỤ", "I-"), p("Rà soát[^1]."), Block("footnote", "Theo quy định.", label="1"))
    assert outline(found)[-1] == ("fn/1", "footnote", "1", "Theo quy định.")


CELLS = (
    Cell("TT", 0, 0), Cell("Nội dung", 0, 1), Cell("Cơ quan chủ trì", 0, 2), Cell("Thời gian", 0, 3),
    Cell("1", 1, 0), Cell("Rà soát quy chế", 1, 1), Cell("Sở Nội vụ", 1, 2, rows=2), Cell("Quý I/2024", 1, 3),
    Cell("2", 2, 0), Cell("Tổng kết", 2, 1), Cell("Quý II/2024", 2, 3),
)  # fmt: skip


def test_a_task_table_in_an_annex() -> None:
    found = body(p("", "PHỤ LỤC"), Block("table", "", cells=CELLS))
    rows = {c[0]: c[3] for c in outline(found)}
    assert rows["PL.1"] == "Rà soát quy chế | Sở Nội vụ | Quý I/2024"
    assert rows["PL.2"].startswith("Tổng kết")
    assert len(found.tables) == 1


def test_any_other_table_keeps_its_cells() -> None:
    cells = (Cell("Năm", 0, 0), Cell("Số | dự toán", 0, 1), Cell("2024", 1, 0), Cell("5 * 3", 1, 1))
    found = body(p("KINH PHÍ", "I-"), Block("table", "", cells=cells))
    assert [c[3] for c in outline(found)][1:] == ["Năm | Số | dự toán", "2024 | 5 * 3"]


def test_every_word_is_known_by_its_block() -> None:
    blocks = (
        p("NHIỆM VỤ", "I-"),
        p("Rà soát các quy chế làm việc của", "1."),
        p("cấp uỷ các cấp."),
    )
    found = body(*blocks)
    one = read_outline(found.text).clauses[1]
    clause = Clause("x", one.path, one.label, one.kind, one.text, one.parent, one.level, Place("text.md", one.line, 1))
    pieces = clause_pieces(clause, found)
    assert [(clause.text[q.start : q.end], q.block) for q in pieces] == [(blocks[1].text, 1), (blocks[2].text, 2)]
    assert all(blocks[q.block].text[q.offset :].startswith(clause.text[q.start : q.end]) for q in pieces)


def test_a_label_found_in_the_text_is_no_part_of_the_pieces() -> None:
    found = body(p("I- NHIỆM VỤ"), p("l. Rà soát."))
    written = found.written[-1]
    (piece,) = written.pieces
    assert written.plain[piece.start : piece.end] == "Rà soát."
    assert piece.offset == len("l. ")


def test_letters_and_sections_that_look_like_numbers() -> None:
    """«l)» below «k)» is the letter, and the sections of an annex begin with I again."""
    found = body(
        p("NHIỆM VỤ", "V.", "heading"),
        p("Kiểm tra hồ sơ;", "1."),
        p("Kho lưu trữ;", "k)"),
        p("Lối thoát nạn;", "l)"),
        p("PHỤ LỤC", "", "centred"),
        p("Các cụm công nghiệp", "I.", "heading"),
        p("Các khu công nghiệp", "II.", "heading"),
    )
    assert not [r for r in found.repairs if r.kind == "label"]
    assert [c.label for c in read_outline(found.text).clauses if c.label in ("l)", "I.", "II.")] == ["l)", "I.", "II."]


@pytest.mark.parametrize(("typed", "count"), [(True, 2), (False, 1)])
def test_paragraphs_of_word_are_paragraphs(typed: bool, count: int) -> None:
    """A scan cuts a paragraph at the end of a page; nobody types half of one."""
    first = "Nội dung hồ sơ đề nghị thẩm định theo khoản 3 Điều 10 Nghị định số 34/2031/NĐ-CP"
    blocks = [p(first), p("Trong thời gian 08 ngày làm việc, Sở Nội vụ trả lời.")]
    found = write_body(list(enumerate(blocks)), (), typed=typed)
    assert len(found.text.strip().split("\n\n")) == count
