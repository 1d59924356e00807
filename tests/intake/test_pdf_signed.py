"""PDF files as office systems sign them: fields above the page, fonts without their meaning, letters named wrongly."""

from __future__ import annotations

import pytest

from generator.intake.readers import pdf
from generator.intake.readers.pdf_chars import Char, Font, PageContent
from generator.intake.readers.pdf_glyphs import by_numbers
from generator.intake.readers.pdf_lines import lines_of
from generator.intake.readers.pdf_slips import mended
from generator.intake.readers.pdf_unread import unread
from tests.intake.make_pdf import assemble, raw_pdf, shown, stream

UPRIGHT = Font("TimesNewRomanPSMT", False, False, "ABCDEF")
SLANTED = Font("TimesNewRomanPS-ItalicMT", False, True, "GHIJKL")
PLAIN = Font("TimesNewRomanPSMT", False, False)
WESTERN = {
    "á": 105, "ã": 109, "í": 116, "ù": 127, "ú": 126, "à": 106, "â": 107, "é": 112, "è": 113, "ê": 114, "ì": 117,
    "ó": 121, "ô": 123, "ý": 234, "À": 172,
}  # fmt: skip
OTHERS = {"đ": 255, "Đ": 264, "ă": 259, "ĩ": 0x1AD, "ũ": 0x1CA, "ỳ": 0x1E4}
HORNED = {False: {"Ơ": 0x46A, "ơ": 0x46B, "Ư": 0x46C, "ư": 0x46D}, True: {"ơ": 0x2EF, "ư": 0x2F1}}


def number(letter: str, slanted: bool) -> str:
    """The number of a letter's drawing in the font, as pdfium gives it where the file tells no letter."""
    if letter in WESTERN or letter in OTHERS or letter in HORNED[slanted]:
        return chr({**WESTERN, **OTHERS, **HORNED[slanted]}[letter])
    if letter < "\x7f":
        return chr(ord(letter) - 29)
    row = [c for c in map(chr, range(0x1EA0, 0x1EFA)) if c not in "Ỳỳ"]
    return chr(row.index(letter) + (0x328 if slanted else 0x4A4))


def chars(text: str, font: Font = PLAIN, y: float = 100, mapped: bool = True) -> list[Char]:
    out, x, blank = [], 50.0, True
    for letter in text:
        if letter == " ":
            x, blank = x + 4, True
            continue
        shape = letter if mapped else number(letter, font.italic)
        out.append(Char(shape, x, x + 6, y, 14, font, blank, mapped))
        x, blank = x + 6.5, False
    return out


def content(*parts: list[Char]) -> PageContent:
    return PageContent(1, 595, 842, tuple(c for part in parts for c in part), (), 0.0, 0, 0, 0)


def said(page: PageContent) -> list[str]:
    return [line.text for line in lines_of(1, page.chars)]


ORDER = "Thực hiện Quyết định số 15/QĐ-UBND của Ủy ban nhân dân tỉnh về việc kiểm tra nhiệm kỳ được quản lý tại các xã"
GROUNDS = "Căn cứ Luật số 89/2031/QH15 về tổ chức thực hiện nhiệm vụ được quy định; kỹ thuật trong lĩnh vực số"


# ── numbers of drawings ──


@pytest.mark.parametrize(("words", "font"), [(ORDER, UPRIGHT), (GROUNDS, SLANTED)], ids=["upright", "slanted"])
def test_letters_are_read_by_the_numbers_of_their_drawings(words: str, font: Font) -> None:
    pages, repairs = by_numbers([content(chars(words, font, mapped=False))])
    assert said(pages[0]) == [words]
    assert [repair.kind for repair in repairs] == ["font"]
    assert unread(pages[0].chars) == 0


def test_numbers_that_make_no_vietnamese_are_not_taken() -> None:
    """Another font numbers its letters otherwise: the page is then read from its picture."""
    wrong = [c if c.text < "\x80" else Char(chr(ord(c.text) + 2), c.x0, c.x1, c.base, c.size, c.font, c.blank, False)
             for c in chars(ORDER, UPRIGHT, mapped=False)]  # fmt: skip
    page = content(wrong)
    pages, repairs = by_numbers([page])
    assert pages == [page]
    assert repairs == []
    assert pdf.is_picture(page)


def test_plain_fonts_beside_them_are_taken_for_those_of_a_macintosh() -> None:
    mac = "h‡nh chÌnh ph·p C‘NG GI£M"
    pages, _ = by_numbers([content(chars(ORDER, UPRIGHT, mapped=False), chars(mac, y=130))])
    assert said(pages[0])[1] == "hành chính pháp CÔNG GIÁM"


def test_a_file_that_tells_its_letters_is_left_alone() -> None:
    page = content(chars("Kế hoạch số 15-KH/TU • mục tiêu"))
    assert by_numbers([page]) == ([page], [])
    assert not pdf.is_picture(page)


def test_letters_without_a_name_that_are_letters_all_the_same() -> None:
    """Some programs leave the meaning out and number the drawings as Unicode does."""
    page = content([Char(c.text, c.x0, c.x1, c.base, c.size, c.font, c.blank, False) for c in chars("Độc lập tự do")])
    assert unread(page.chars) == 0


# ── letters named wrongly ──


def test_older_programs_name_letters_wrongly() -> None:
    pages, repairs = mended([content(chars("CỘNG HÕA nƣớc Chöng tôi theo dõi rõ phõng"))])
    assert said(pages[0]) == ["CỘNG HÒA nước Chúng tôi theo dõi rõ phòng"]
    assert {(repair.raw, repair.now) for repair in repairs} == {("ƣ", "ư"), ("Õ", "Ò"), ("ö", "ú"), ("õ", "ò")}


def test_nothing_is_mended_where_no_letter_tells_it() -> None:
    page = content(chars("võ phõng Köln"))
    assert mended([page]) == ([page], [])


# ── fields ──


def signed_pdf(page: bytes, fields: list[tuple[tuple[int, int, int, int], bytes]]) -> bytes:
    """A page with fields drawn above it: (left, bottom, right, top), words."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"
    first = 6
    annots = b" ".join(b"%d 0 R" % (first + 2 * i) for i in range(len(fields)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [%s] "
        b"/Resources << /Font << /F1 5 0 R >> >> >>" % annots,
        stream(page),
        font,
    ]
    for i, (box, words) in enumerate(fields):
        wide, high = box[2] - box[0], box[3] - box[1]
        rect = b"[%d %d %d %d]" % box
        objects.append(
            b"<< /Type /Annot /Subtype /Widget /FT /Sig /F 4 /Rect %s /AP << /N %d 0 R >> >>"
            % (rect, first + 2 * i + 1)
        )
        look = b"BT /F1 13 Tf 1 0 0 1 0 %d Tm (%s) Tj ET" % (4, words)
        objects.append(
            stream(
                look,
                b"/Type /XObject /Subtype /Form /BBox [0 0 %d %d] /Resources << /Font << /F1 5 0 R >> >>"
                % (wide, high),
            )
        )
    return assemble(objects)


HEAD = shown([("F1", 100, 700, b"So:"), ("F1", 160, 700, b"/KH-UBND"), ("F1", 300, 700, b"Lam, ngay"),
              ("F1", 390, 700, b"thang 4 nam 2031"), ("F1", 100, 600, b"Noi dung cua van ban.")])  # fmt: skip


def words(source: object) -> str:
    return " ".join(f"{b.label} {b.text}".strip() for b in source.blocks)  # type: ignore[attr-defined]


def test_number_and_day_that_stand_in_fields_are_read_in_their_line() -> None:
    source = pdf.read(signed_pdf(HEAD, [((122, 695, 156, 712), b"1696"), ((363, 695, 385, 712), b"15")]), "thu.pdf")
    assert "So: 1696 /KH-UBND" in words(source)
    assert "ngay 15 thang 4 nam 2031" in words(source)
    assert [(r.kind, r.raw, r.now) for r in source.repairs if r.kind == "field"] == [
        ("field", "", "1696"),
        ("field", "", "15"),
    ]


def test_a_field_over_a_letter_stands_for_it() -> None:
    at = HEAD.index(b"thang 4")
    assert at
    source = pdf.read(signed_pdf(HEAD, [((424, 695, 440, 712), b"5")]), "thu.pdf")
    assert "thang 5 nam 2031" in words(source)
    assert [(r.raw, r.now) for r in source.repairs if r.kind == "field"] == [("4", "5")]


def test_the_note_of_a_digital_signature_is_no_part_of_the_text() -> None:
    note = b"Ky boi: So Noi vu, Email: mau@vidu.vn"
    source = pdf.read(signed_pdf(HEAD, [((300, 780, 590, 800), note)]), "thu.pdf")
    assert "Email" not in words(source)
    assert [r.raw for r in source.repairs if r.kind == "signature"] == [note.decode()]


# ── lines ──


def test_letters_that_are_made_slanted_stand_on_their_line() -> None:
    page = HEAD + b" BT /F1 13 Tf 1 0 0.33 1 366 700 Tm (12) Tj ET"
    assert "ngay 12 thang" in words(pdf.read(raw_pdf(page, {"F1": "Times-Roman"}), "thu.pdf"))


def test_a_signature_beside_a_list_does_not_join_two_of_its_lines() -> None:
    left = [chars("- Như trên;", y=181.4), chars("- Ban Giám đốc Sở;", y=192.4), chars("- Lưu: VT.", y=203.4)]
    for part in left:
        for char in part:
            char.size = 11
    right = chars("PHÓ GIÁM ĐỐC", y=185.9)
    for char in right:
        char.size, char.x0, char.x1 = 13, char.x0 + 300, char.x1 + 300
    assert sorted(said(content(*left, right))) == ["- Ban Giám đốc Sở;", "- Lưu: VT.", "- Như trên;", "PHÓ GIÁM ĐỐC"]
