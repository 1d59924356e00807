"""Word files: numbers as Word prints them, columns, tables, notes, what does not print, what is refused."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.intake.readers import doc, docx
from generator.intake.readers.docx_numbering import spell
from generator.intake.source import Block, Refused, Source
from tests.intake.make_docx import (
    abstract,
    field,
    letterhead,
    lvl,
    note,
    num,
    p,
    plan,
    r,
    style,
    tbl,
    tc,
    text_box,
    tr,
)
from tests.intake.make_docx import (
    docx as make,
)


def source(raw: bytes) -> Source:
    return docx.read(raw, "a.docx")


def blocks(*body: str, **parts: object) -> tuple[Block, ...]:
    return source(make(*body, **parts)).blocks  # type: ignore[arg-type]


def labels(*body: str, **parts: object) -> list[str]:
    return [b.label for b in blocks(*body, **parts)]


def tracked(inner: str) -> str:
    return f"<w:p><w:pPr/>{inner}<w:r><w:t>phần còn lại</w:t></w:r></w:p>"


# ── numbering.xml ──

DECIMAL = lvl(0, "decimal", "%1.") + lvl(1, "decimal", "%1.%2.")


def items(*levels: tuple[int, int]) -> list[str]:
    """Paragraphs of (list, level)."""
    return [p("chữ", num=n, level=at) for n, at in levels]


NUMBERED = [
    # the levels of a Party document: I- 1. 1.1. a) -
    (None, [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 3), (1, 3), (1, 4), (1, 0), (1, 1), (1, 2)],
     ["I-", "1.", "2.", "2.1.", "2.2.", "a)", "b)", "-", "II-", "1.", "1.1."]),
    # a level that is left and entered again starts anew
    (abstract(0, DECIMAL) + num(1, 0), [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], ["1.", "1.1.", "1.2.", "2.", "2.1."]),
    # two instances of one abstract list count on together …
    (abstract(0, DECIMAL) + num(1, 0) + num(2, 0), [(1, 0), (1, 0), (2, 0)], ["1.", "2.", "3."]),
    # … unless one of them starts anew, and that once
    (abstract(0, DECIMAL) + num(1, 0) + num(2, 0, {0: 1}), [(1, 0), (1, 0), (2, 0), (2, 0), (1, 0)],
     ["1.", "2.", "1.", "2.", "3."]),
    (abstract(0, DECIMAL) + num(1, 0, {0: 4}), [(1, 0), (1, 0)], ["4.", "5."]),
    # two abstract lists count each for itself
    (abstract(0, DECIMAL) + abstract(1, lvl(0, "lowerLetter", "%1)")) + num(1, 0) + num(2, 1),
     [(1, 0), (2, 0), (2, 0), (1, 0), (2, 0)], ["1.", "a)", "b)", "2.", "c)"]),
    # start at another number; a level that is passed over counts as begun
    (abstract(0, lvl(0, "upperRoman", "%1-", start=3)) + num(1, 0), [(1, 0), (1, 0)], ["III-", "IV-"]),
    (abstract(0, DECIMAL) + num(1, 0), [(1, 1), (1, 1), (1, 0), (1, 1)], ["1.1.", "1.2.", "2.", "2.1."]),
    (abstract(0, DECIMAL, lvl(2, "decimal", "%1.%2.%3.")) + num(1, 0), [(1, 0), (1, 2), (1, 1), (1, 0), (1, 2), (1, 1)],
     ["1.", "1.1.1.", "1.2.", "2.", "2.1.1.", "2.2."]),
    # lvlRestart: never (0), or only after the level that it names
    (abstract(0, lvl(0, "decimal", "%1."), lvl(1, "decimal", "Điều %2.", more='<w:lvlRestart w:val="0"/>')) + num(1, 0),
     [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], ["1.", "Điều 1.", "Điều 2.", "2.", "Điều 3."]),
    (abstract(0, DECIMAL, lvl(2, "decimal", "%3)", more='<w:lvlRestart w:val="1"/>')) + num(1, 0),
     [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)],
     ["1.", "1.1.", "1)", "1.2.", "2)", "2.", "2.1.", "1)"]),
    # isLgl prints the higher levels in digits
    (abstract(0, lvl(0, "upperRoman", "%1-"), lvl(1, "decimal", "%1.%2.", more="<w:isLgl/>")) + num(1, 0),
     [(1, 0), (1, 0), (1, 1)], ["I-", "II-", "2.1."]),
    # a list that is only a link to a list style
    (abstract(0, DECIMAL, more='<w:styleLink w:val="Muc"/>') + abstract(1, more='<w:numStyleLink w:val="Muc"/>')
     + num(1, 1), [(1, 0), (1, 1)], ["1.", "1.1."]),
    # an instance may bring a level of its own
    (abstract(0, DECIMAL) + f'<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
     f'{lvl(0, "lowerLetter", "%1)", start=3)}</w:lvlOverride></w:num>', [(1, 0), (1, 0)], ["c)", "d)"]),
    # bullets, as they are and from symbol fonts
    (abstract(0, *(lvl(at, "bullet", mark) for at, mark in enumerate(("-", "+", "\uf0b7", "o")))) + num(1, 0),
     [(1, 0), (1, 1), (1, 2), (1, 3)], ["-", "+", "•", "•"]),
    # nothing printed
    (abstract(0, lvl(0, "none", "")) + num(1, 0), [(1, 0)], [""]),
    (abstract(0, DECIMAL) + num(1, 0), [(0, 0), (9, 0)], ["", ""]),
]  # fmt: skip


@pytest.mark.parametrize(("numbering", "levels", "expected"), NUMBERED)
def test_numbers_come_out_as_printed(numbering: str | None, levels: list[tuple[int, int]], expected: list[str]) -> None:
    parts = {} if numbering is None else {"numbering": numbering}
    assert labels(*items(*levels), **parts) == expected


def test_a_style_brings_its_list_and_the_level_that_names_it() -> None:
    nodes = [
        style("Muc", "Mục", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>'),
        style("Diem", "Điểm", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>'),
        style("Con", "Con", based="Diem"),
    ]
    numbering = abstract(
        0,
        lvl(0, "upperRoman", "%1-", more='<w:pStyle w:val="Muc"/>'),
        lvl(1, "decimal", "%2.", more='<w:pStyle w:val="Diem"/>'),
    ) + num(1, 0)
    body = [
        p("A", style="Muc"),
        p("B", style="Diem"),
        p("C", style="Con"),
        p("D", style="Diem", num=0),
        p("E", style="Muc"),
    ]
    assert labels(*body, style_nodes=nodes, numbering=numbering) == ["I-", "1.", "2.", "", "II-"]


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [
        (49, "upperRoman", "XLIX"), (4, "lowerRoman", "iv"), (26, "lowerLetter", "z"), (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"), (7, "decimalZero", "07"), (3, "ordinal", "3"), (1, "vietnameseCounting", "một"),
        (10, "vietnameseCounting", "mười"), (15, "vietnameseCounting", "mười lăm"),
        (21, "vietnameseCounting", "hai mươi mốt"), (24, "vietnameseCounting", "hai mươi tư"),
    ],
)  # fmt: skip
def test_number_formats(number: int, form: str, expected: str) -> None:
    assert spell(number, form) == expected


def test_a_bullet_of_a_symbol_font_is_told() -> None:
    made = make(p("a", num=1), numbering=abstract(0, lvl(0, "bullet", "\uf0b7")) + num(1, 0))
    assert [(x.kind, x.raw, x.now, x.at) for x in source(made).repairs] == [("label", "\uf0b7", "•", "đoạn 1")]


def test_numbers_in_cells_are_text_of_the_cell() -> None:
    """The column TT of a table is often a list."""
    rows = [tr(tc(p(num=1, level=1)), "Việc"), tr(tc(p(num=1, level=1)), "Việc khác")]
    (table,) = blocks(tbl(*rows))
    assert [c.text for c in table.cells] == ["1.", "Việc", "2.", "Việc khác"]


def test_a_typed_label_is_split_and_a_printed_one_goes_before_it() -> None:
    got = [
        (b.label, b.text)
        for b in blocks("I- MỤC ĐÍCH", "1.\tYêu cầu", "- Một", "1.5 tỷ đồng", p("- Hai", num=1, level=3))
    ]
    assert got == [("I-", "MỤC ĐÍCH"), ("1.", "Yêu cầu"), ("-", "Một"), ("", "1.5 tỷ đồng"), ("a)", "- Hai")]


# ── the words of a paragraph ──

WORDS = [
    (p(r("Kế"), r(" hoạch")), "Kế hoạch"),
    (p(r("Kê"), r("\u0301 hoạch")), "Kế hoạch"),  # a mark in the next run
    (p(r("1. a\u00a0 b\tc ")), "a b c"),
    (p(r("30/2020/NĐ", xml="<w:noBreakHyphen/>"), r("CP")), "30/2020/NĐ-CP"),
    (p(r("hành", xml="<w:softHyphen/>"), r(" chính")), "hành chính"),
    (p("Trang ", field("PAGE \\* MERGEFORMAT", "3"), " của mục ", field("REF a", "IV")), "Trang của mục IV"),
    (p('<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>', "chữ"), "chữ"),
    (p('<w:hyperlink r:id="x"><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>'), "liên kết"),
    (p("<w:sdt><w:sdtContent><w:r><w:t>ô điền</w:t></w:r></w:sdtContent></w:sdt>"), "ô điền"),
    (p(r("thấy"), r("không thấy", "vanish"), r(" được")), "thấy được"),
    (p(r("chữ "), r("hoa", "caps")), "chữ HOA"),
    (p(r("", xml='<w:sym w:font="Symbol" w:char="F0B3"/>'), r(" 95%")), "≥ 95%"),
    (p(r("", xml='<w:sym w:font="Wingdings" w:char="F0FE"/>'), r(" có")), "☒ có"),
    (p(r("x", xml='<w:sym w:font="Wingdings" w:char="F031"/>')), "x\ufffd"),
    (p(r("ViÖt Nam", font=".VnTime")), "Việt Nam"),
    (p(r("tØnh uû", font=".VnTimeH")), "TỈNH UỶ"),
    (p("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", " là số"), "a+b là số"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraph", "expected"), WORDS)
def test_words_as_they_print(paragraph: str, expected: str) -> None:
    assert [b.text for b in blocks(paragraph)] == [expected]


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        (p(r("không thấy", "vanish"), r("chữ")), "hidden"),
        (p(r("hoa", "caps")), "capitals"),
        (p(r("bỏ", "strike")), "struck"),
        (p(r("ViÖt Nam", font=".VnTime")), "font"),
        (p(r("x", xml='<w:sym w:font="Wingdings" w:char="F031"/>')), "symbol"),
        (p("a", text_box(p("dấu đến"))), "text-box"),
        (p("a", "<w:r><w:drawing><a:blip/></w:drawing></w:r>"), "picture"),
        (p("a", "<w:r><w:object/></w:r>"), "object"),
        (p(field("TOC \\o", "I- Mục lục 3"), "a"), "left-out"),
        (p(field("LISTNUM", ""), "a"), "number"),
    ],
)
def test_what_the_reader_changed_is_told(paragraph: str, kind: str) -> None:
    assert [(x.kind, x.at.partition(";")[0]) for x in source(make(paragraph)).repairs] == [(kind, "đoạn 1")]


def test_comments_are_told_and_not_read() -> None:
    made = make(p("chữ", '<w:r><w:commentReference w:id="4"/></w:r>'), comments={4: "Xem lại số liệu"})
    result = source(made)
    assert [b.text for b in result.blocks] == ["chữ"]
    assert [(x.kind, x.raw, x.at) for x in result.repairs] == [("comment", "Xem lại số liệu", "đoạn 1; Người soát")]


def test_italics_of_runs_and_styles() -> None:
    nodes = [style("Nghieng", "Nghiêng", rpr="<w:i/>"), style("Y", "Y", rpr="<w:i/>", kind="character")]
    cases = [
        (p(r("- Đối với Quốc hội:", "i"), r(" làm")), ["Đối với Quốc hội:"]),
        (p(r("a ", "i"), r("b", "i"), r(" c")), ["a b"]),
        (p(r("cả đoạn"), style="Nghieng"), ["cả đoạn"]),
        (p(r("hai lần là thôi", style="Y"), r(" một"), style="Nghieng"), ["một"]),  # toggles
        (p('<w:r><w:rPr><w:i w:val="0"/></w:rPr><w:t>thẳng</w:t></w:r>', style="Nghieng"), []),
    ]
    for paragraph, expected in cases:
        (block,) = blocks(paragraph, style_nodes=nodes)
        assert [block.text[s:e] for s, e in block.italics] == expected


def test_headings_by_outline_by_style_and_by_bold_with_a_label() -> None:
    nodes = [style("H1", "heading 1"), style("D", "Dòng", ppr='<w:outlineLvl w:val="1"/>'), style("T", "Title")]
    body = [
        p("A", style="H1"), p("B", style="D"), p("C", style="T"), p(r("D", "b"), num=1), p(r("E", "b")), p("F", num=1),
        p(r("- G", "b")), p("H", jc="center"), p("I", jc="right"),
    ]  # fmt: skip
    expected = ["heading", "heading", "title", "heading", "", "", "", "centred", "right"]
    assert [b.style for b in blocks(*body, style_nodes=nodes)] == expected


def test_soft_breaks() -> None:
    body = [
        p(r("KẾ HOẠCH\nthực hiện Nghị quyết"), jc="center"),
        p("Một câu dài\ncòn tiếp ở dòng sau."),
        p("Nhiệm vụ như sau:\n- Việc một;\n- Việc hai."),
        p("I- MỤC ĐÍCH\nLàm rõ nhiệm vụ"),
    ]
    assert [(b.paragraph, b.label, b.text) for b in blocks(*body)] == [
        (1, "", "KẾ HOẠCH"),
        (1, "", "thực hiện Nghị quyết"),
        (2, "", "Một câu dài còn tiếp ở dòng sau."),
        (3, "", "Nhiệm vụ như sau:"),
        (3, "-", "Việc một;"),
        (3, "-", "Việc hai."),
        (4, "I-", "MỤC ĐÍCH"),
        (4, "", "Làm rõ nhiệm vụ"),
    ]


def test_notes_are_numbered_as_the_text_refers_to_them() -> None:
    got = blocks(p("Một", note(7), " hai", note(3), "."), footnotes={3: "Chú thích ba.", 7: "Chú thích bảy."})
    assert [(b.kind, b.label, b.text) for b in got] == [
        ("paragraph", "", "Một[^1] hai[^2]."),
        ("footnote", "1", "Chú thích bảy."),
        ("footnote", "2", "Chú thích ba."),
    ]


# ── columns and tables ──


def test_a_letterhead_in_two_columns_and_one_with_a_tab() -> None:
    for head in (
        letterhead(["TỈNH UỶ SÔNG TRĂNG", "Số 15-KH/TU"], ["ĐẢNG CỘNG SẢN VIỆT NAM", "ngày 05 tháng 3 năm 2024"]),
        tbl(
            tr("TỈNH UỶ SÔNG TRĂNG", "ĐẢNG CỘNG SẢN VIỆT NAM"),
            tr("Số 15-KH/TU", "ngày 05 tháng 3 năm 2024"),
            style="Khong",
        ),
        p("TỈNH UỶ SÔNG TRĂNG\tĐẢNG CỘNG SẢN VIỆT NAM") + p("Số 15-KH/TU\t\tngày 05 tháng 3 năm 2024"),
    ):
        got = {(b.column, b.text) for b in blocks(head, p("Hết"))}
        assert got == {
            (1, "TỈNH UỶ SÔNG TRĂNG"), (2, "ĐẢNG CỘNG SẢN VIỆT NAM"), (1, "Số 15-KH/TU"),
            (2, "ngày 05 tháng 3 năm 2024"), (0, "Hết"),
        }  # fmt: skip


def cells(table: str) -> list[tuple[str, int, int, int, int]]:
    (block,) = blocks(table)
    return [(c.text, c.row, c.column, c.rows, c.columns) for c in block.cells]


def test_a_table_on_its_grid() -> None:
    table = tbl(
        tr("TT", tc("Nội dung", span=3), "Thời gian"),  # Word's grid has columns that nobody sees
        tr("1", tc("A", span=3), tc("Quý I", "Quý II", merge="restart")),
        tr("2", tc("B", span=3), tc(merge="continue")),
        tr(tc("II. Lĩnh vực khác", span=5)),
        tr("3", tc("C", span=3), ""),
    )
    assert cells(table) == [
        ("TT", 0, 0, 1, 1), ("Nội dung", 0, 1, 1, 1), ("Thời gian", 0, 2, 1, 1),
        ("1", 1, 0, 1, 1), ("A", 1, 1, 1, 1), ("Quý I\nQuý II", 1, 2, 2, 1),
        ("2", 2, 0, 1, 1), ("B", 2, 1, 1, 1),
        ("II. Lĩnh vực khác", 3, 0, 1, 3),
        ("3", 4, 0, 1, 1), ("C", 4, 1, 1, 1), ("", 4, 2, 1, 1),
    ]  # fmt: skip


def test_which_tables_are_tables() -> None:
    three = [tr("TT", "Nội dung", "Thời gian"), tr("1", "A", "Quý I")]
    assert [b.kind for b in blocks(tbl(*three, borders=False))] == ["table"]  # no borders, but a list of tasks
    assert [b.kind for b in blocks(tbl(*three, style="TableGrid"))] == ["table"]
    assert [b.kind for b in blocks(tbl(tr("trong", "khung"), tr("a", "b")))] == ["table"]
    assert [b.kind for b in blocks(tbl(tr(tc("một ô có khung", borders=True))))] == ["paragraph"]
    bordered = tbl(tr(tc("a", borders=True), tc("b", borders=True)), borders=False)
    assert [b.kind for b in blocks(bordered)] == ["table"]


def test_a_signature_that_grew_onto_a_table_is_no_row_of_it() -> None:
    table = tbl(
        tr("TT", "Việc", "Hạn"), tr("1", "A", "Quý I"), tr(tc("Nơi nhận:", "- Như trên", span=2), "T/M BAN THƯỜNG VỤ")
    )
    got = blocks(table)
    assert [len(b.cells) for b in got] == [6, 0, 0, 0]
    assert [(b.column, b.text) for b in got[1:]] == [(1, "Nơi nhận:"), (1, "Như trên"), (2, "T/M BAN THƯỜNG VỤ")]


def test_text_boxes_and_notes_count_for_themselves() -> None:
    inner = p("hộp", num=1), p("hộp", num=1)
    got = blocks(p("thân", num=1), p(text_box(*inner)), p("thân", num=1), p(text_box(*inner)))
    assert [f"{b.label} {b.text}" for b in got] == ["I- thân", "I- hộp", "II- hộp", "II- thân", "III- hộp", "IV- hộp"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    got = blocks(p("Trước", text_box(p("Số: 12"), p("ĐẾN"))), p("Sau"))
    assert [b.text for b in got] == ["Trước", "Số: 12", "ĐẾN", "Sau"]


# ── what is refused ──

REFUSED = [
    (make(tracked('<w:ins w:id="1"><w:r><w:t>thêm</w:t></w:r></w:ins>')), "docx-tracked-changes"),
    (make(tracked('<w:del w:id="1"><w:r><w:delText>bỏ</w:delText></w:r></w:del>')), "docx-tracked-changes"),
    (make(tracked('<w:moveFrom w:id="1"><w:r><w:t>dời</w:t></w:r></w:moveFrom>')), "docx-tracked-changes"),
    (make(p("a", ppr='<w:rPr><w:ins w:id="1"/></w:rPr>')), "docx-tracked-changes"),  # a paragraph mark
    (make(p("a", ppr='<w:pPrChange w:id="1"><w:pPr/></w:pPrChange>')), "docx-tracked-changes"),  # it may hold a number
    (make(tbl(tr("TT", "Nội dung"), tr("1", tc(tbl(tr("a", "b"), tr("c", "d")))))), "table-unreadable"),
    (make(tbl(tr("a", "b"), tr(tc("c", span=2)), tr("d", tc(merge="continue")))), "table-unreadable"),
    (make('<w:altChunk r:id="rId9"/>'), "docx-foreign-part"),
    (make("a").replace(b"PK\x05\x06", b"PK\x05\x07"), "file-truncated"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "code"), REFUSED)
def test_refused(raw: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        source(raw)
    assert refused.value.code == code


def test_tracked_changes_say_how_many_and_where() -> None:
    body = [p("Đoạn đầu"), tracked('<w:ins w:id="1"><w:r><w:t>thêm </w:t></w:r></w:ins><w:del w:id="2"/>')]
    with pytest.raises(Refused) as refused:
        source(make(*body))
    assert refused.value.values == {"count": "2", "paragraph": "2", "near_text": "thêm phần còn lại"}


# ── the whole, and a reader that is not ours ──


def test_a_plan_in_official_layout() -> None:
    got = [(b.label, b.text) for b in source(plan()).blocks if b.kind == "paragraph" and b.column == 0]
    assert got[4:] == [
        ("I-", "MỤC ĐÍCH, YÊU CẦU"),
        ("1.", "Nâng cao nhận thức của các cấp uỷ, tổ chức đảng."),
        ("2.", "Xác định rõ nhiệm vụ của từng cơ quan."),
        ("II-", "NHIỆM VỤ CỤ THỂ"),
        ("1.", "Ban Tổ chức Tỉnh uỷ"),
        ("-", "Rà soát các quy định về công tác cán bộ (hoàn thành trong quý II/2024)."),
        ("-", "Chủ trì, phối hợp với Văn phòng Tỉnh uỷ xây dựng cơ sở dữ liệu.[^1]"),
        ("2.", "Văn phòng Tỉnh uỷ"),
        ("2.1.", "Về hạ tầng"),
        ("a)", "Kết nối mạng thông tin diện rộng."),
        ("b)", "Bảo đảm an toàn thông tin."),
        ("2.2.", "Về dữ liệu"),
        ("a)", "Số hoá tài liệu lưu trữ."),
    ]


def office_text(raw: bytes, folder: Path) -> str:
    """The text that LibreOffice itself gives of a Word file, numbers included."""
    program = doc.find()
    assert program, "LibreOffice is not installed"
    (folder / "a.docx").write_bytes(raw)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "a.docx")], check=True, capture_output=True, timeout=120)
    return (folder / "a.txt").read_text(encoding="utf-8-sig")


@pytest.mark.office
def test_libreoffice_prints_the_same_numbers_and_words(tmp_path: Path) -> None:
    """An independent reading of the lists above, in one file; those with lvlRestart it does not honour."""
    body, numbering, expected = "", "", []
    for at, (lists, levels, printed) in enumerate(NUMBERED[1:9]):
        shift = 100 * (at + 1)
        moved = _shifted(lists or "", shift)
        numbering += moved
        body += "".join(p(f"mẫu {at}", num=n + shift, level=level) for n, level in levels)
        expected += [f"{label} mẫu {at}" for label in printed]
    abstracts = "".join(x for x in numbering.split("\x00") if x.startswith("<w:abstractNum "))
    nums = "".join(x for x in numbering.split("\x00") if x.startswith("<w:num "))
    made = make(body, numbering=abstracts + nums)
    lines = [" ".join(line.split()) for line in office_text(made, tmp_path).splitlines() if line.strip()]
    assert lines == expected
    assert [f"{b.label} {b.text}" for b in source(made).blocks] == expected


def _shifted(lists: str, by: int) -> str:
    """Lists with other ids, and a mark between them, so that several can share a file."""
    import re

    moved = re.sub(r'(w:(?:abstractNumId|numId)(?: w:val)?)="(\d+)"', lambda m: f'{m[1]}="{int(m[2]) + by}"', lists)
    return re.sub(r"(?=<w:num |<w:abstractNum )", "\x00", moved)


@pytest.mark.office
def test_libreoffice_reads_the_same_plan(tmp_path: Path) -> None:
    words = " ".join(office_text(plan(), tmp_path).split())
    for block in source(plan()).blocks:
        if block.kind == "footnote":  # left out of its text
            continue
        for text in [block.text] if block.text else [cell.text for cell in block.cells]:
            for line in text.split("\n"):
                label = "◦" if block.label == "-" and block.column == 0 else block.label  # its own bullet for any
                assert f"{label} {line}".strip().replace("[^1]", "1") in words
