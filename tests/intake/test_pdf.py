"""PDF with text: what an office prints comes out as blocks, letter by letter, in reading order.

Marked `ocr` where the page must be printed in Tinos, which that part of the tests brings: other fonts lack letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from generator.intake.readers import pdf
from generator.intake.readers.pdf_words import join_at
from generator.intake.source import Block, Refused, Source, from_json, to_json
from tests.intake.make_pdf import Letter, Para, Ruled, assemble, page, plain, print_pdf, raw_pdf, shown, stream, to_html
from tests.intake.make_pdf_texts import PARTY, STATE


def lines(source: Source) -> list[str]:
    """Blocks as people read them: label, then text."""
    return [f"{block.label} {block.text}".strip() for block in source.blocks if not block.cells]


def expected(letter: Letter) -> Iterator[tuple[int, str, str]]:
    """(column, label, text) of each block of a made letter, without its tables."""
    at: Letter | None = letter
    while at is not None:
        for column, side in ((1, at.left), (2, at.right)):
            yield from ((column, "", plain(line)) for line in side if line)
        yield from ((0, part.label, plain(part.text)) for part in at.body if isinstance(part, Para))
        for line in at.tail_left:
            yield (1, "-", line[2:]) if line.startswith("- ") else (1, "", line)
        yield from ((2, "", plain(line)) for line in at.tail_right if line)
        at = at.copy


def read_page(browser: Browser, body: str, css: str = "", running: str = "", number: bool = True) -> Source:
    return pdf.read(print_pdf(browser, page(body, css), running, number), "thu.pdf")


@pytest.mark.ocr
@pytest.mark.parametrize("letter", [PARTY, STATE], ids=["party", "state"])
def test_a_whole_document_comes_out_exactly(browser: Browser, letter: Letter) -> None:
    source = pdf.read(print_pdf(browser, to_html(letter)), "thu.pdf")
    got = [(block.column, block.label, block.text) for block in source.blocks if not block.cells]
    assert got == list(expected(letter))
    assert source.kind == "pdf"
    assert source.pages == 2
    assert from_json(to_json(source)) == source


def test_a_star_beside_the_date_stays_in_its_column(browser: Browser) -> None:
    """It looks like the mark of a list, and the date beside it like the words of its item."""
    letter = Letter(
        ("TỈNH UỶ SÔNG LAM", "*", "Số 27-CT/TU"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", "Sông Lam, ngày 03 tháng 01 năm 2031"),
        (Para("CHỈ THỊ", as_="type"), Para("Các cấp uỷ thực hiện nghiêm túc Chỉ thị này.")),
    )
    source = pdf.read(print_pdf(browser, to_html(letter)), "thu.pdf")
    assert [(b.column, b.label, b.text) for b in source.blocks][:5] == [
        *((1, "", line) for line in letter.left), *((2, "", line) for line in letter.right),
    ]  # fmt: skip


def test_a_ruled_table_over_two_pages_is_one(browser: Browser) -> None:
    source = pdf.read(print_pdf(browser, to_html(STATE)), "thu.pdf")
    (table,) = [block for block in source.blocks if block.cells]
    made = next(part for part in STATE.body if isinstance(part, Ruled))
    cells = {(cell.row, cell.column): cell for cell in table.cells}
    for row, parts in enumerate(made.rows):
        for column, part in enumerate(parts):
            if part is None or part is ...:
                assert (row, column) not in cells  # covered by the cell on its left, or above
            else:
                # whether a short line ended by itself or by hand cannot be seen on paper
                assert cells[row, column].text.replace("\n", " ") == str(part).replace("|", " ")
    assert (cells[1, 1].columns, cells[5, 2].rows) == (5, 2)
    assert [repair.at for repair in source.repairs if repair.kind == "joined"] == ["trang 1–2"]


def test_the_head_of_a_table_that_each_page_repeats_goes(browser: Browser) -> None:
    rows = "".join(f"<tr><td>{n}</td><td>Nhiệm vụ thứ {n}</td></tr>" for n in range(1, 61))
    body = f'<table class="ruled"><thead><tr><td>TT</td><td>Nội dung</td></tr></thead>{rows}</table>'
    source = read_page(browser, body)
    (table,) = [block for block in source.blocks if block.cells]
    assert [cell.text for cell in table.cells if cell.column == 0] == ["TT", *map(str, range(1, 61))]
    heads = [repair for repair in source.repairs if repair.kind == "table-head"]
    assert [repair.raw for repair in heads] == ["TT | Nội dung"] * (source.pages - 1)
    assert source.pages >= 2


@pytest.mark.ocr
def test_italics_are_spans_of_the_text(browser: Browser) -> None:
    source = pdf.read(print_pdf(browser, to_html(PARTY)), "thu.pdf")
    (task,) = [block for block in source.blocks if block.text.startswith("Chủ trì, phối hợp với Ban Tổ chức")]
    assert [task.text[s:e] for s, e in task.italics] == ["hoàn thành trong quý III/2031", "trước ngày 30/6/2032"]
    (led,) = [block for block in source.blocks if block.text.startswith("Đối với các huyện uỷ")]
    assert [led.text[s:e] for s, e in led.italics] == ["Đối với các huyện uỷ, thị uỷ, thành uỷ:"]


@pytest.mark.ocr
def test_layout_is_told(browser: Browser) -> None:
    source = pdf.read(print_pdf(browser, to_html(PARTY)), "thu.pdf")
    style = {block.text: block.style for block in source.blocks}
    assert style["KẾ HOẠCH"] == "title"
    assert style["MỤC ĐÍCH, YÊU CẦU"] == style["Văn phòng Tỉnh uỷ"] == "heading"
    assert style["Tham mưu ban hành hướng dẫn tuyên truyền, cụ thể:"] == ""


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("Nghị định số 30/2020/NĐ-", "CP của Chính phủ", "Nghị định số 30/2020/NĐ-CP của Chính phủ"),
        ("Nghị định số 30/2020/", "NĐ-CP của Chính phủ", "Nghị định số 30/2020/NĐ-CP của Chính phủ"),
        ("Kết luận số 12-", "KL/TW", "Kết luận số 12-KL/TW"),
        ("Kết luận số 12", "-KL/TW", "Kết luận số 12-KL/TW"),
        ("Quyết định số 707", "/QĐ-TTg", "Quyết định số 707/QĐ-TTg"),
        ("ngày 02/3/", "2031", "ngày 02/3/2031"),
        ("phát triển kinh tế -", "xã hội", "phát triển kinh tế - xã hội"),
        ("phát triển kinh tế", "- xã hội", "phát triển kinh tế - xã hội"),
        ("phát triển kinh tế-", "xã hội", "phát triển kinh tế-xã hội"),
        ("mạng inter\u00ad", "net", "mạng internet"),
        ("mạng inter\u2010", "net", "mạng internet"),
        ("số 30/2020/NĐ\u00ad", "CP", "số 30/2020/NĐ-CP"),
        ("và/hoặc/", "bộ, ngành", "và/hoặc/ bộ, ngành"),
        ("năm 2031", "của tỉnh", "năm 2031 của tỉnh"),
        ("gồm 12", "-Khẩn trương", "gồm 12 -Khẩn trương"),
    ],
)
def test_line_ends(before: str, after: str, whole: str) -> None:
    glue, dropped, told = join_at(before, after)
    assert before[: len(before) - dropped] + glue + after == whole
    assert told == (glue != " ")


def test_a_number_cut_at_its_hyphen_is_whole_and_told(browser: Browser) -> None:
    words = "Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư"
    for width in range(62, 98, 5):  # wherever the line ends
        source = read_page(browser, f'<div style="width:{width}mm;text-align:left"><p>{words}</p></div>')
        assert lines(source) == [words]
    cut = read_page(browser, "<p>Căn cứ Nghị định số 30/2020/NĐ-<br>CP của Chính phủ về công tác văn thư</p>")
    told = [repair for repair in cut.repairs if repair.kind == "hyphen"]
    assert [(repair.raw, repair.now) for repair in told] == [("30/2020/NĐ-⏎CP", "30/2020/NĐ-CP")]


def test_soft_hyphens_go(browser: Browser) -> None:
    source = read_page(browser, '<div style="width:52mm"><p>Dịch vụ công trực tuy&shy;ến trên inter&shy;net</p></div>')
    assert lines(source) == ["Dịch vụ công trực tuyến trên internet"]


def test_decomposed_letters_come_out_composed(browser: Browser) -> None:
    words = "Tỉnh uỷ chỉ đạo đổi mới, ưu tiên những nhiệm vụ trọng tâm"
    source = read_page(browser, f"<p>{unicodedata.normalize('NFD', words)}</p>")
    assert lines(source) == [words]


def test_a_line_that_begins_with_a_dash_is_no_bullet_by_itself(browser: Browser) -> None:
    words = "Đẩy mạnh thực hiện đồng bộ các nhiệm vụ, giải pháp phát triển kinh tế - xã hội của tỉnh trong năm tới"
    for width in range(60, 150, 10):  # wherever the line ends
        source = read_page(browser, f'<div style="width:{width}mm;text-align:left"><p>{words}</p></div>')
        assert lines(source) == [words]


def test_page_numbers_and_running_heads_go(browser: Browser) -> None:
    body = "".join(f"<p>Đoạn thứ {n} của văn bản, dài hơn một dòng để trang có nhiều dòng như văn bản thật.</p>"
                   for n in range(1, 61))  # fmt: skip
    source = read_page(browser, body, running="Công báo Sông Hương số 12")
    assert len(lines(source)) == 60
    assert not any("Công báo" in line for line in lines(source))
    gone = [repair.raw for repair in source.repairs if repair.kind == "running"]
    assert gone.count("Công báo Sông Hương số 12") == source.pages >= 3
    assert {"1", "2", "3"} <= set(gone)


def test_a_paragraph_over_two_pages_is_one_and_told(browser: Browser) -> None:
    kinds = ("rà soát", "hoàn thành đúng hạn", "báo cáo", "tổng hợp, gửi kết quả", "sơ kết")
    long = " ".join(f"{kinds[n * n % 5]} việc {n * 7}," for n in range(520))
    source = read_page(browser, f"<p>{long} hết.</p><p>Đoạn sau.</p>")
    assert lines(source) == [f"{long} hết.", "Đoạn sau."]
    assert [repair.at for repair in source.repairs if repair.kind == "joined"] == [
        f"trang {n}–{n + 1}" for n in range(1, source.pages)
    ]
    assert source.pages >= 3


def test_footnotes_stand_apart_and_are_called(browser: Browser) -> None:
    filler = "<p>Các cơ quan, đơn vị tiếp tục thực hiện nghiêm túc, đúng thời hạn những nhiệm vụ đã được giao.</p>"
    pages = "".join(
        f"<section><p>{kind} quả<sup>1</sup> đạt được trên diện tích rộng 5 km<sup>2</sup>.</p>{filler}"
        f'<div class="foot"><hr><p><sup>1</sup> Theo báo cáo của Ban {kind}.</p></div></section>'
        for kind in ("Kết", "Hậu")
    )
    source = read_page(browser, pages)
    assert [line for line in lines(source) if "cơ quan" not in line] == [
        "Kết quả[^1] đạt được trên diện tích rộng 5 km2.",
        "Hậu quả[^2] đạt được trên diện tích rộng 5 km2.",
        "1 Theo báo cáo của Ban Kết.",
        "2 Theo báo cáo của Ban Hậu.",
    ]
    assert [block.kind for block in source.blocks][-2:] == ["footnote", "footnote"]


def test_recipients_that_wrap(browser: Browser) -> None:
    letter = Letter(
        left=("BAN TỔ CHỨC TỈNH UỶ", "Số 09-CV/BTCTU"),
        right=("ĐẢNG CỘNG SẢN VIỆT NAM", "Sông Hương, ngày 01 tháng 02 năm 2031"),
        body=(Para("Đề nghị các cơ quan, đơn vị thực hiện."),),
        tail_left=(
            "Nơi nhận:",
            "- Các huyện uỷ, thị uỷ, thành uỷ, đảng uỷ trực thuộc Tỉnh uỷ (để thực hiện),",
            "- Lưu.",
        ),
        tail_right=("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "", "", "Lò Văn Ếch"),
    )
    source = pdf.read(print_pdf(browser, to_html(letter)), "thu.pdf")
    got = [(block.column, block.label, block.text) for block in source.blocks]
    assert got == list(expected(letter))


def test_what_looks_like_a_label(browser: Browser) -> None:
    more = "của Ban Bí thư về công tác văn thư, lưu trữ trong các cơ quan, tổ chức đảng từ Trung ương đến cơ sở"
    starts = [
        "80-KL/TW",
        "30/2020/NĐ-CP",
        "1.5 tỷ đồng",
        "12. Kết luận",
        "12- Kết luận",
        "1.2. Kết luận",
        "đ) Kết luận",
    ]
    source = read_page(browser, "".join(f"<p>{start} {more}.</p>" for start in starts))
    assert [block.label for block in source.blocks] == ["", "", "", "12.", "12-", "1.2.", "đ)"]


def test_a_line_stretched_from_margin_to_margin_is_one_line(browser: Browser) -> None:
    name = "mot-dia-chi-rat-dai-khong-the-ngat-xuong-dong-o-dau-ca"
    words = f"Theo địa chỉ này {name}-thu-nhat thì {name}-thu-hai và sau đó {name}-thu-ba thì hết."
    source = read_page(browser, f"<p>{words.replace('-', chr(0x2011))}</p>")
    assert lines(source) == [words.replace("-", "\u2011")]


def test_chapters_take_the_line_above_as_their_label(browser: Browser) -> None:
    head = '<p class="type">Chương I</p><p class="subject">QUY ĐỊNH CHUNG</p>'
    source = read_page(
        browser, f"{head}<p><b>Điều 1. Phạm vi điều chỉnh</b></p><p>Quy chế này quy định việc lưu trữ.</p>"
    )
    assert [(b.label, b.text) for b in source.blocks] == [
        ("Chương I", "QUY ĐỊNH CHUNG"),
        ("Điều 1.", "Phạm vi điều chỉnh"),
        ("", "Quy chế này quy định việc lưu trữ."),
    ]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_page_that_is_turned_reads_as_shown(rotate: int) -> None:
    """Text is written along the page as it is shown: the file turns it."""
    matrix = {0: "1 0 0 1 80 700", 90: "0 1 -1 0 100 80", 180: "-1 0 0 -1 500 100", 270: "0 -1 1 0 500 700"}[rotate]
    content = f"BT /F1 14 Tf {matrix} Tm (Trang nam ngang) Tj 0 -16 Td (dong hai) Tj ET".encode()
    source = pdf.read(raw_pdf(content, {"F1": "Times-Roman"}, rotate), "thu.pdf")
    assert " ".join(lines(source)) == "Trang nam ngang dong hai"


def test_text_that_runs_up_the_margin_is_left_out_and_told() -> None:
    content = shown([("F1", 80, 700, b"Noi dung chinh cua trang")])
    content += b" BT /F1 10 Tf 0 1 -1 0 30 200 Tm (Ban nhap) Tj ET"
    source = pdf.read(raw_pdf(content, {"F1": "Times-Roman"}), "thu.pdf")
    assert lines(source) == ["Noi dung chinh cua trang"]
    assert [repair.kind for repair in source.repairs] == ["turned"]


def test_letters_drawn_twice_to_look_bold_stand_once() -> None:
    content = shown([("F1", 80, 700, b"KE HOACH"), ("F1", 80.4, 700, b"KE HOACH")])
    assert lines(pdf.read(raw_pdf(content, {"F1": "Times-Roman"}), "thu.pdf")) == ["KE HOACH"]


def test_tcvn3_fonts_are_turned_and_told() -> None:
    """The horned ư is U+00AD there, which programs write, and pdfium gives, as a hyphen."""
    text = [
        ("F2", 80, 730, "kÕ ho¹ch sè 12-KH/TU"),
        ("F1", 80, 700, "NhiÖm vô: nh­ng ng­êi ®øng ®Çu, th­ ký; ­u tiªn, gi­¬ng mÉu, th­"),
        ("F1", 80, 684, "viÖn; kinh tÕ-x· héi; NghÞ ®Þnh sè 30/2020/N§-CP; - Ban TØnh uû"),
        ("F3", 80, 640, "Arial 12-KH"),
    ]
    content = shown([(font, x, y, words.encode("latin-1")) for font, x, y, words in text])
    source = pdf.read(raw_pdf(content, {"F1": ".VnTime", "F2": ".VnTimeH", "F3": "Arial"}), "thu.pdf")
    assert " ".join(lines(source)) == (
        "KẾ HOẠCH SỐ 12-KH/TU Nhiệm vụ: nhưng người đứng đầu, thư ký; ưu tiên, giương mẫu, thư viện; kinh tế-xã hội; "
        "Nghị định số 30/2020/NĐ-CP; - Ban Tỉnh uỷ Arial 12-KH"
    )
    told = [repair for repair in source.repairs if repair.kind == "font"]
    assert [repair.at.split(",")[0] for repair in told] == [
        "phông .VnTimeH (TCVN3 (ABC))",
        "phông .VnTime (TCVN3 (ABC))",
    ]


def test_vni_fonts_are_turned_and_told() -> None:
    words = "Keá hoaïch thöïc hieän Nghò quyeát cuûa Ñaûng".encode("latin-1")
    source = pdf.read(raw_pdf(shown([("F1", 80, 700, words)]), {"F1": "VNI-Times"}), "thu.pdf")
    assert lines(source) == ["Kế hoạch thực hiện Nghị quyết của Đảng"]
    assert [repair.kind for repair in source.repairs] == ["font"]


def test_blocks_know_their_place(browser: Browser) -> None:
    more = "tiếp tục được các cơ quan, đơn vị thực hiện nghiêm túc, đúng thời hạn đã định trong kế hoạch."
    source = read_page(browser, f"<p>Việc thứ nhất {more}</p><p>Việc thứ hai {more}</p>")
    first, second = source.blocks
    assert first.box is not None
    assert second.box is not None
    assert first.box.page == 1
    assert 57 <= first.box.y0 < first.box.y1 < second.box.y0  # the top margin is 20 mm
    assert first.box.x0 == pytest.approx(85 + 36, abs=3)  # left margin 30 mm and the first line set in by 12,7 mm


def test_the_record_is_the_same_each_time(browser: Browser) -> None:
    raw = print_pdf(browser, to_html(STATE))
    assert to_json(pdf.read(raw, "thu.pdf")) == to_json(pdf.read(raw, "thu.pdf"))


LOCKED = assemble(
    [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>",
     b"<< /Filter /Standard /V 1 /R 2 /O <" + b"00" * 32 + b"> /U <" + b"11" * 32 + b"> /P -4 >>"],
    trailer=b"/Encrypt 3 0 R /ID [<00> <00>]",
)  # fmt: skip
BLANK = assemble(
    [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
     b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>", stream(b"")],
)  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (LOCKED, "file-encrypted"),
        (b"%PDF-1.7\nkhong phai PDF", "file-truncated"),
        (b"", "file-truncated"),
        (BLANK, "file-no-text"),
    ],
    ids=["locked", "garbage", "empty", "blank"],
)
def test_refused(raw: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        pdf.read(raw, "thu.pdf")
    assert refused.value.code == code


def test_every_block_has_one_line(browser: Browser) -> None:
    source = pdf.read(print_pdf(browser, to_html(PARTY)), "thu.pdf")

    def clean(block: Block) -> bool:
        return block.text == " ".join(block.text.split()) == unicodedata.normalize("NFC", block.text)

    assert all(clean(block) for block in source.blocks)


def test_a_letter_that_is_cut_off_is_not_on_paper() -> None:
    """A program that prints a page draws the beginning of the next one below its margin too, and cuts it off."""
    cut = b"q 0 0 10 10 re W n " + shown([("F1", 300, 60, b"U")]) + b" Q"
    content = shown([("F1", 80, 700, b"Ke hoach so 12"), ("F1", 80, 680, b"a")]) + b"\n" + cut
    source = pdf.read(raw_pdf(content, {"F1": "Times-Roman"}), "thu.pdf")
    assert " ".join(lines(source)) == "Ke hoach so 12 a"
    assert [(r.kind, r.raw) for r in source.repairs] == [("hidden", "1 chữ không hiện ra trên giấy")]
