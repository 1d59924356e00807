"""Text and Markdown: what is one paragraph, which label it has, what is a table, what was left out or joined."""

from __future__ import annotations

import itertools

import pytest

from generator.intake.readers.text import read
from generator.intake.readers.text_lines import goes_on, is_cut, join, shape_of
from generator.intake.source import Refused, Source


def source(text: str, name: str = "a.txt") -> Source:
    return read(text.encode(), name)


def said(text: str, name: str = "a.txt") -> list[tuple[str, str]]:
    """Label and text of each paragraph."""
    return [(b.label, b.text) for b in source(text, name).blocks]


LONG = (
    "Ban Thường vụ Tỉnh uỷ yêu cầu các cấp uỷ, tổ chức đảng nghiêm túc triển khai thực hiện Kế hoạch này và định kỳ báo"
)


# ── encodings ──


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_in_any_form(encoding: str) -> None:
    read_ = read("Kế hoạch số 5\r\nNơi nhận".encode(encoding), "a.txt")
    assert [b.text for b in read_.blocks] == ["Kế hoạch số 5", "Nơi nhận"]


def test_decomposed_letters_are_composed_and_width_is_layout() -> None:
    assert said("Kê\u0301 hoa\u0323ch\u00a0số\u200b\u20095") == [("", "Kế hoạch số 5")]


def test_what_is_not_unicode_is_refused_with_the_byte() -> None:
    with pytest.raises(Refused) as refused:
        read(b"Ban K\xd5 ho\xb9ch", "a.txt")
    assert (refused.value.code, refused.value.values) == ("text-encoding", {"byte": "6"})


def test_legacy_letters_are_turned_and_told() -> None:
    """A text typed in TCVN3 and saved as Unicode keeps the letters of Western fonts."""
    old = "KÕ ho¹ch thùc hiÖn NghÞ quyÕt cña TØnh uû vÒ c«ng t¸c c¸n bé vµ b¶o vÖ néi bé §¶ng"
    result = source(old)
    assert "thực hiện Nghị quyết của Tỉnh uỷ về công tác cán bộ" in result.blocks[0].text
    assert [r.kind for r in result.repairs] == ["font"]


# ── OCR'd Markdown ──

MARKDOWN = [
    # a heading keeps its label, whatever its level and its stars
    ("### **III- NHIỆM VỤ TRỌNG TÂM**\n", [("III-", "NHIỆM VỤ TRỌNG TÂM")]),
    ("#### 1. Đảng đoàn\n\n## **2. Ban cán sự đảng**\n", [("1.", "Đảng đoàn"), ("2.", "Ban cán sự đảng")]),
    # a heading that was broken in two
    (
        "## II- CÔNG TÁC QUÁN TRIỆT NGHỊ QUYẾT\n\n## VÀ TRIỂN KHAI KẾ HOẠCH\n",
        [("II-", "CÔNG TÁC QUÁN TRIỆT NGHỊ QUYẾT VÀ TRIỂN KHAI KẾ HOẠCH")],
    ),
    # a type and a title are two things
    ("# KẾ HOẠCH\n\n# THỰC HIỆN NGHỊ QUYẾT\n", [("", "KẾ HOẠCH"), ("", "THỰC HIỆN NGHỊ QUYẾT")]),
    ("## KẾ HOẠCH\nthực hiện Nghị quyết\n\n**a**", [("", "KẾ HOẠCH"), ("", "thực hiện Nghị quyết"), ("", "a")]),
    # cut by a page, once in the middle of a sentence, once with the page's number in between
    (f"1. {LONG}\n\ncáo kết quả.\n\n# A", [("1.", f"{LONG} cáo kết quả."), ("", "A")]),
    (f"1. {LONG}\n\n- 3 -\n\ncáo kết quả.\n\n# A", [("1.", f"{LONG} cáo kết quả."), ("", "A")]),
    # a number that the page cut at its hyphen
    (
        "1. Thực hiện Nghị quyết số 10-\n\nNQ/TW của Bộ Chính trị.\n\n# A",
        [("1.", "Thực hiện Nghị quyết số 10-NQ/TW của Bộ Chính trị."), ("", "A")],
    ),
    # lines that are not one paragraph
    ("1. Một là:\n\nhai là\n\n# A\n\n# B", [("1.", "Một là:"), ("", "hai là"), ("", "A"), ("", "B")]),
    ("**T/M BỘ CHÍNH TRỊ**  \n**Đã ký: A**\n", [("", "T/M BỘ CHÍNH TRỊ"), ("", "Đã ký: A")]),
    ("Nơi nhận:\n\n- Như trên,\n- Lưu.\n# A\n", [("", "Nơi nhận:"), ("-", "Như trên,"), ("-", "Lưu."), ("", "A")]),
    # a mark that a backslash protects is text
    ("\\- không phải gạch đầu dòng\n\n# A\n\n# B", [("", "- không phải gạch đầu dòng"), ("", "A"), ("", "B")]),
    # rules and pictures are not text
    ("# A\n\n---\n\n![](a.png)\n\n<!-- trang 2 -->\n\n*\n\n# B", [("", "A"), ("", "B")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MARKDOWN)
def test_markdown(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, "a.md") == expected


def test_italics_move_with_the_label() -> None:
    (block,) = source("- Rà soát quy định *(trong quý II/2024)*.", "a.md").blocks
    assert [block.text[start:end] for start, end in block.italics] == ["(trong quý II/2024)"]
    assert (block.label, block.text) == ("-", "Rà soát quy định (trong quý II/2024).")


def test_headings_are_those_marked_or_bold_with_a_label() -> None:
    styles = [(b.text, b.style) for b in source("## I- A\n\n**1. B**\n\n**C**\n\n## - D\n\nE", "a.md").blocks]
    assert styles == [("A", "heading"), ("B", "heading"), ("C", ""), ("D", ""), ("E", "")]


def test_a_footnote_is_a_block_of_its_own() -> None:
    *_, last = source("Một câu[^1].\n\n[^1]: Theo Đề án.", "a.md").blocks
    assert (last.kind, last.label, last.text) == ("footnote", "1", "Theo Đề án.")


def test_everything_that_was_joined_or_left_out_is_told() -> None:
    text = f"1. {LONG}\n\n- 3 -\n\ncáo theo Quyết định số 30-\n\nQĐ/TU.\n\n<!-- ảnh -->\n\n# A\n"
    assert sorted(r.kind for r in source(text, "a.md").repairs) == ["joined", "joined", "markup", "page-number"]
    assert {r.at for r in source(text, "a.md").repairs} == {"dòng 3", "dòng 5", "dòng 7", "dòng 9"}


def test_stars_are_text_in_a_plain_text() -> None:
    assert said("Nhân hệ số 2*3*4 theo quy định")[0][1] == "Nhân hệ số 2*3*4 theo quy định"


# ── wrapped text ──

WRAPPED = """\
I. MỤC ĐÍCH,
YÊU CẦU
1. Mục đích
- Tiếp tục triển khai có hiệu quả các quy định của pháp luật về chuyển đổi số
và các nhiệm vụ trọng tâm theo Quyết định số 30/2020/NĐ-
CP, Kết luận số 80-
KL/TW, ngày 20/6/2020; lồng ghép với các chương trình phát triển kinh tế
- xã hội, quốc phòng - an ninh trên địa bàn toàn tỉnh theo tinh thần Đại hội
XIII. Nâng cao chất lượng hoạt động của các cơ quan trong giai đoạn 2021-
2025 và những năm tiếp theo, bảo đảm đúng tiến độ đề ra.
- Bảo đảm an toàn thông tin;
a) Ở cấp tỉnh, mỗi cơ quan phân công một đồng chí lãnh đạo trực tiếp phụ trách
công tác này.
"""


def test_a_wrapped_text_is_read_by_paragraphs() -> None:
    expected = [
        ("I.", "MỤC ĐÍCH, YÊU CẦU"),
        ("1.", "Mục đích"),
        (
            "-",
            "Tiếp tục triển khai có hiệu quả các quy định của pháp luật về chuyển đổi số và các nhiệm vụ trọng tâm "
            "theo Quyết định số 30/2020/NĐ-CP, Kết luận số 80-KL/TW, ngày 20/6/2020; lồng ghép với các chương trình "
            "phát triển kinh tế - xã hội, quốc phòng - an ninh trên địa bàn toàn tỉnh theo tinh thần Đại hội XIII. "
            "Nâng cao chất lượng hoạt động của các cơ quan trong giai đoạn 2021-2025 và những năm tiếp theo, bảo đảm "
            "đúng tiến độ đề ra.",
        ),
        ("-", "Bảo đảm an toàn thông tin;"),
        ("a)", "Ở cấp tỉnh, mỗi cơ quan phân công một đồng chí lãnh đạo trực tiếp phụ trách công tác này."),
    ]
    assert said(WRAPPED) == expected
    hyphens = [r.raw for r in source(WRAPPED).repairs if r.kind == "hyphen"]
    assert hyphens == ["30/2020/NĐ-⏎CP,", "80-⏎KL/TW,", "2021-⏎2025"]


def test_one_paragraph_a_line_is_left_so() -> None:
    text = f"{LONG} cáo kết quả về Văn phòng Tỉnh uỷ trước ngày 15/12 hằng năm.\nVăn phòng Tỉnh uỷ tổng hợp.\nSở Nội vụ"
    assert len(said(text)) == 3


def test_page_numbers_of_a_text_are_those_that_count_up_page_by_page() -> None:
    page = "\n".join(f"{n}. Cơ quan thứ {n} thực hiện nhiệm vụ." for n in range(1, 18))
    numbered = f"{page}\n\n2\n\n{page}\n\n3\n\n{page}\n"
    assert [r.raw for r in source(numbered).repairs if r.kind == "page-number"] == ["2", "3"]
    # the column of numbers of a table that lost its borders is no row of pages
    flat = "\n".join(f"{n}\nNội dung {n}\nSở Nội vụ" for n in range(1, 9))
    assert [text for _, text in said(flat) if text.isdecimal()] == [str(n) for n in range(1, 9)]


def test_a_number_in_the_middle_of_a_line_is_that_of_a_page() -> None:
    numbered = WRAPPED.replace("- Bảo đảm an", f"{' ' * 37}2\n\n- Bảo đảm an")
    assert said(numbered) == said(WRAPPED)
    assert [r.raw for r in source(numbered).repairs if r.kind == "page-number"] == ["2"]
    assert ("", "2") in said(WRAPPED.replace("- Bảo đảm an", "\n2\n\n- Bảo đảm an")), "at the margin it may be text"


def test_two_columns_of_a_head_and_of_a_signature() -> None:
    text = (
        "   TỈNH UỶ SÔNG TRĂNG              ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "   Số    15-KH/TU                  Sông Trăng, ngày 05    tháng 3 năm 2024\n\n"
        f"                 KẾ HOẠCH\n\n{LONG} cáo.\n\n"
        "Nơi nhận:                      T/M BAN THƯỜNG VỤ\n- Như trên.                     Trần Văn Sông\n"
    )
    assert [(b.column, b.text) for b in source(text).blocks] == [
        (1, "TỈNH UỶ SÔNG TRĂNG"),
        (2, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        (1, "Số 15-KH/TU"),
        (2, "Sông Trăng, ngày 05 tháng 3 năm 2024"),
        (0, "KẾ HOẠCH"),
        (0, f"{LONG} cáo."),
        (1, "Nơi nhận:"),
        (2, "T/M BAN THƯỜNG VỤ"),
        (1, "Như trên."),
        (2, "Trần Văn Sông"),
    ]


# ── tables ──


def grid(text: str, name: str = "a.md") -> list[list[str]]:
    """The rows of the first table."""
    cells = next(b.cells for b in source(text, name).blocks if b.kind == "table")
    return [[c.text for c in cells if c.row == row] for row in range(max(c.row for c in cells) + 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| TT | Việc |\n|---|:-:|\n| 1 | **Ban hành** *quy chế* |\n", [["TT", "Việc"], ["1", "Ban hành quy chế"]]),
        ("|TT|Việc|Hạn|\n|1|A<br>B|\n", [["TT", "Việc", "Hạn"], ["1", "A\nB", ""]]),  # a short row, a line break
        ("| TT | Việc |\n| | a \\| b |\n", [["TT", "Việc"], ["", "a | b"]]),
        # divided by tabs, as OCR writes an incoming stamp
        ("VĂN PHÒNG\tSố: 12\nĐẾN\tNgày: 05/12\n\tChuyển:\n\nXong",
         [["VĂN PHÒNG", "Số: 12"], ["ĐẾN", "Ngày: 05/12"], ["", "Chuyển:"]]),
    ],
)  # fmt: skip
def test_tables(text: str, expected: list[list[str]]) -> None:
    assert grid(text) == expected


def test_a_row_with_more_cells_than_the_head_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        source("| TT | Việc |\n|---|---|\n| 1 | A | B | C |\n")
    assert refused.value.code == "table-unreadable"
    assert "hàng 2 có 4 ô, đầu bảng có 2 ô" in refused.value.values["why"]


# ── the rules one by one ──

JOINED = [
    ("Nghị định số 30/2020/NĐ-", "CP ngày 05/3", "Nghị định số 30/2020/NĐ-CP ngày 05/3"),
    ("số 30/2020/NĐ\ufffe", "CP", "số 30/2020/NĐ-CP"),
    ("Quyết định số 12/", "2024/QĐ-UBND", "Quyết định số 12/2024/QĐ-UBND"),
    ("Chỉ thị số 05", "-CT/TW", "Chỉ thị số 05-CT/TW"),
    ("kinh tế -", "xã hội", "kinh tế - xã hội"),
    ("giai đoạn 2021 -", "2025", "giai đoạn 2021 - 2025"),
    ("hành chí\u00ad", "nh", "hành chính"),
    ("và", "các", "và các"),
]


@pytest.mark.parametrize(("before", "line", "expected"), JOINED)
def test_join(before: str, line: str, expected: str) -> None:
    assert join(before, line)[0] == expected


@pytest.mark.parametrize(
    ("before", "after", "cut"),
    [
        (LONG, "cáo kết quả.", True),
        (LONG, "Cáo", False),
        (f"{LONG} cáo của", "Bộ Chính trị", True),  # «của» ends no paragraph
        (f"{LONG} cáo,", "Uỷ ban", True),
        (f"{LONG} cáo.", "kết quả", False),
        (f"{LONG} cáo", "- kết quả", False),
        ("thực hiện Nghị quyết", "về chuyển đổi số", False),  # lines of a title
        ("- Sở Nội vụ, Sở", "Tài chính", False),  # a capital says nothing
        ("- Sở Nội vụ và", "Sở Tài chính", True),
        ("BAN CHẤP HÀNH", "của", False),
        (f"{LONG} quyết định số", "12/QĐ-UBND của Chủ tịch", True),  # a number goes on
        (f"{LONG} khoá", "XIII đã ban hành", True),
        (f"{LONG} chuyển đổi số", "Các cơ quan báo cáo", False),  # «số» is no number here
        (f"{LONG} trong năm", "Các cơ quan báo cáo", False),
        ("4. Đảng uỷ Khối các cơ quan và Văn phòng Huyện uỷ", "Theo dõi việc thực hiện", False),
        ("5. Liên hiệp các hội và các tổ chức chính trị - xã hội", "Vận động hội viên", False),
        (f"{LONG} trong phiên họp của hội", "Đoàn công tác làm việc", False),
    ],
)
def test_cut_by_a_page(before: str, after: str, cut: bool) -> None:
    assert is_cut(before, after) is cut


def test_indents_start_paragraphs() -> None:
    lines = [
        "     Thực hiện Nghị quyết số 12-NQ/TU, ngày 20/12/2023 của Ban Chấp hành Đảng",
        "bộ tỉnh về chuyển đổi số, Uỷ ban nhân dân tỉnh ban hành Kế hoạch triển khai.",
        "     Các cơ quan chủ động xây dựng kế hoạch cụ thể của mình, báo cáo Văn phòng",
        "Tỉnh uỷ theo dõi, đôn đốc việc thực hiện trong toàn tỉnh và định kỳ báo cáo về",
        "kết quả.",
    ]
    shape = shape_of(lines)
    assert [goes_on(a, b, shape) for a, b in itertools.pairwise(lines)] == [True, False, True, True]


def test_each_page_of_a_laid_out_text_has_its_own_margin() -> None:
    """A program that lays a PDF out with blanks sets page one at column 8 and page two at column 0."""
    line = "thực hiện các quy định về quản lý, lưu trữ hồ sơ của các cơ quan đảng trong toàn tỉnh"
    first = "\n".join([" " * 15 + line.capitalize(), *[" " * 8 + line] * 8, " " * 8 + "Luật Lưu trữ và các quy định."])
    second = "\n".join([" " * 7 + line.capitalize(), *[line] * 8, "Sở Nội vụ kiểm tra."])
    assert [label for label, _ in said(f"{first}\n{second}\n")] == ["", ""]
