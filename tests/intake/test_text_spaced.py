"""Texts in which an empty line parts the paragraphs, as law sites and converters write them: wrapped lines, tables with
a cell a line, bold labels cut in two, notes at the end."""

from __future__ import annotations

import pytest

from generator.intake.gate import is_markdown
from tests.intake.test_text import grid, said, source

SPACED = """\
1. Sở
Nông nghiệp và Môi trường:

- Chủ trì cập nhật số liệu
về chất lượng nước tại các trạm quan trắc của tỉnh, báo cáo hằng ngày trên trang
thông tin điện tử.

- Phối hợp với các xã trong giai đoạn 2026
- 2030.

2. Giao
Sở Xây dựng kiểm tra, báo cáo Quốc hội khoá
XV.

3. Sở Y tế
lập kế hoạch.

4. Công an tỉnh
kiểm tra.

5. Sở Tài chính
bố trí kinh phí.
"""


def test_what_has_no_empty_line_before_it_goes_on() -> None:
    assert said(SPACED) == [
        ("1.", "Sở Nông nghiệp và Môi trường:"),
        (
            "-",
            "Chủ trì cập nhật số liệu về chất lượng nước tại các trạm quan trắc của tỉnh, báo cáo hằng ngày trên "
            "trang thông tin điện tử.",
        ),
        ("-", "Phối hợp với các xã trong giai đoạn 2026 - 2030."),
        ("2.", "Giao Sở Xây dựng kiểm tra, báo cáo Quốc hội khoá XV."),
        ("3.", "Sở Y tế lập kế hoạch."),
        ("4.", "Công an tỉnh kiểm tra."),
        ("5.", "Sở Tài chính bố trí kinh phí."),
    ]


def test_lines_without_empty_ones_between_labels_stay_apart() -> None:
    """The same text with its empty lines taken away tells nothing of where a short line goes on."""
    tight = SPACED.replace("\n\n", "\n")
    assert ("2.", "Giao") in said(tight)


CELLS = """\
|
STT
|
Nhiệm vụ
|
Cơ quan chủ trì
|
|
I.
NÂNG CAO NHẬN THỨC
|
|
1
|
Mở lớp tập huấn
cho cán bộ xã.
|
Sở Nội vụ
|
|
2
|
- Lập đề án
- Trình phê duyệt
|
Sở Tư pháp
|

Trên đây là Kế hoạch.
"""


def test_a_table_with_a_cell_a_line() -> None:
    assert grid(CELLS, "a.txt") == [
        ["STT", "Nhiệm vụ", "Cơ quan chủ trì"],
        ["I. NÂNG CAO NHẬN THỨC", "", ""],
        ["1", "Mở lớp tập huấn cho cán bộ xã.", "Sở Nội vụ"],
        ["2", "- Lập đề án\n- Trình phê duyệt", "Sở Tư pháp"],
    ]
    assert source(CELLS).blocks[-1].text == "Trên đây là Kế hoạch."


@pytest.mark.parametrize(
    "text",
    [
        "|\nKính gửi:\n|\n- Sở Nội vụ;\n- Sở Y tế.\n|\n\nThực hiện Kế hoạch.",  # who is addressed
        "|\nNơi nhận:\n- Như trên.\n|\nTM. UỶ BAN NHÂN DÂN\nCHỦ TỊCH\n|\n\nHết.",  # the end of a letter
        "|\nUBND TỈNH\n|\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\n|\nSố: 5/KH\n|\nngày 5/6/2025\n|\n\nA.",  # a head
    ],
)
def test_lines_between_bars_that_are_no_table(text: str) -> None:
    assert all(b.kind == "paragraph" for b in source(text).blocks)


BOLD = [
    ("**II. NHIỆM VỤ,\nGIẢI PHÁP**\n\nA\n", ("II.", "NHIỆM VỤ, GIẢI PHÁP")),  # over two lines
    ("**3. **Sở Tài chính bố trí kinh phí.\n\nA\n", ("3.", "Sở Tài chính bố trí kinh phí.")),  # a blank inside
    ("**4.**** **Các xã báo cáo.\n\n**5.** B\n", ("4.", "Các xã báo cáo.")),  # an empty bold behind
    ("**4.****\n**Các xã báo cáo.\n\n**5.** B\n", ("4.", "Các xã báo cáo.")),
]


@pytest.mark.parametrize(("text", "expected"), BOLD)
def test_bold_labels(text: str, expected: tuple[str, str]) -> None:
    assert said(text, "a.md")[0] == expected


def test_bold_words_over_two_lines_tell_markdown() -> None:
    assert is_markdown("**1. Yêu cầu\nchung:**\n\nA\n\n**2. Trách\nnhiệm**\n", ".txt")
    assert not is_markdown("Nhân 2 ** 3 và\n\n4 ** 5", ".txt")


def test_notes_at_the_end_are_notes() -> None:
    text = (
        "1. Theo các kế hoạch[1] và chỉ thị[2].\n\nNơi nhận:\n\n[1]\nKế hoạch số 5/KH-UBND.\n\n[2] Chỉ thị số 6-CT/TU."
    )
    blocks = source(text).blocks
    assert [(b.label, b.text) for b in blocks if b.kind == "footnote"] == [
        ("1", "Kế hoạch số 5/KH-UBND."),
        ("2", "Chỉ thị số 6-CT/TU."),
    ]


NOTES = "1. Theo các kế hoạch[1] và chỉ thị[2].\n\nNơi nhận:\n\n"


@pytest.mark.parametrize(
    ("below", "notes"),
    [
        ("[1] Sở\n\nY tế, Công an tỉnh.\n\n[2] Chỉ thị số 6-CT/TU.", ["Sở Y tế, Công an tỉnh.", "Chỉ thị số 6-CT/TU."]),
        ("[1] Kế hoạch.\n[2] Chỉ thị số 6-CT/TU.", ["Kế hoạch.", "Chỉ thị số 6-CT/TU."]),
        ("[1] Kế hoạch.\n\nPHỤ LỤC\n\n1. Danh mục.", []),  # something follows that is no note
    ],
)
def test_notes_broken_by_their_lines(below: str, notes: list[str]) -> None:
    assert [b.text for b in source(NOTES + below).blocks if b.kind == "footnote"] == notes


def test_a_joined_note_is_told() -> None:
    found = source(NOTES + "[1] Sở\n\nY tế.\n\n[2] Chỉ thị số 6-CT/TU.")
    assert [r.raw for r in found.repairs if r.kind == "joined"] == ["[1] Sở ⏎ Y tế."]


def test_numbers_in_brackets_without_a_mark_above_are_no_notes() -> None:
    assert all(b.kind == "paragraph" for b in source("A.\n\n[1] Kế hoạch số 5/KH-UBND.").blocks)


WRAPPED = """\
1. Rà soát, cập nhật và bổ sung đầy đủ hồ sơ theo đề nghị của các cơ quan, đơn vị
trực thuộc; tổ chức lưu trữ, bảo quản tài liệu theo đúng quy định của pháp luật, gửi
báo cáo kết quả thực hiện hằng quý; bố trí kho lưu trữ đạt chuẩn, cử người phụ trách và tập huấn cho cán bộ làm công tác
văn thư của các phòng, ban, đơn vị; kịp thời chấn chỉnh việc chưa đúng.
"""
NAMES_CUT = [
    ("2. Cục\nXuất bản và Phát hành\n- Rà soát.", ["Cục Xuất bản và Phát hành", "Rà soát."]),
    ("Theo đề nghị của Giám đốc Sở\nNội vụ tại Tờ trình.", ["Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình."]),
    ("- Báo cáo Uỷ ban nhân dân\nThành phố.", ["Báo cáo Uỷ ban nhân dân Thành phố."]),
    ("2. Lãnh đạo Sở\nCác phòng rà soát.", ["Lãnh đạo Sở", "Các phòng rà soát."]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES_CUT)
def test_a_name_goes_on_in_the_next_line(text: str, expected: list[str]) -> None:
    assert [words for _, words in said(WRAPPED + text)][1:] == expected


SHORT_FIRST = """\
1. Rà
soát, cập nhật và bổ sung đầy đủ hồ sơ theo đề nghị của các cơ quan, đơn vị trực
thuộc; tổ chức lưu trữ, bảo quản tài liệu theo đúng quy định của pháp luật, báo cáo
2. Bố
trí kho lưu trữ đạt chuẩn, cử người phụ trách và tập huấn cho cán bộ làm công tác
3. Kịp
thời chấn chỉnh những việc làm chưa đúng của các phòng, ban, đơn vị trực thuộc sở,
4. Tổng
hợp kết quả thực hiện của các cơ quan, đơn vị trực thuộc, báo cáo trước ngày 5/6.
"""
BROKEN_NAMES = [
    ("5. Về Dự án Nhà máy điện Thí\nDụ 3 và Thí Dụ 4", ["Về Dự án Nhà máy điện Thí Dụ 3 và Thí Dụ 4"]),
    ("5. Sở Nội vụ tỉnh Bến\nMẫu lập danh sách.", ["Sở Nội vụ tỉnh Bến Mẫu lập danh sách."]),
    ("5. Công an tỉnh Bến Mẫu\nChủ trì rà soát.", ["Công an tỉnh Bến Mẫu", "Chủ trì rà soát."]),
    ("5. Công an tỉnh Bến Mẫu\nHằng quý báo cáo.", ["Công an tỉnh Bến Mẫu", "Hằng quý báo cáo."]),
]


@pytest.mark.parametrize(("text", "expected"), BROKEN_NAMES)
def test_names_broken_in_first_lines(text: str, expected: list[str]) -> None:
    assert [words for _, words in said(SHORT_FIRST + text)][4:] == expected


def test_names_are_not_joined_where_lines_break_late() -> None:
    assert [words for _, words in said(WRAPPED + "2. Sở Nội vụ tỉnh Bến\nMẫu số 1")][1:] == [
        "Sở Nội vụ tỉnh Bến",
        "Mẫu số 1",
    ]
