"""Scans: the text of a made document comes back from a tilted, noisy picture of it with a red stamp, with boxes and
confidence, and what cannot be trusted is refused."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser
from rapidfuzz.distance import Levenshtein

from generator.intake.readers import ocr, pdf, scan_image
from generator.intake.source import Refused, Source, from_json, to_json
from generator.vietnamese import fold
from tests.intake.make_pdf import page, print_pdf, raw_pdf, shown, to_html
from tests.intake.make_pdf_texts import PARTY, STATE
from tests.intake.make_scan import Scanner, Stamp, picture_pdf, pictures
from tests.intake.make_scan import scan as scanned

ARRIVAL = Stamp(1, 120, 30, ("CÔNG VĂN ĐẾN", "Số: 1126", "Ngày 28/5/2031"), 11)
SEALS = (Stamp(1, 200, 150), Stamp(2, 400, 230))  # one over the title, one over the signature
NORMAL = Scanner(dpi=200, tilt=0.7, noise=14, blur=0.4, ink=45)


def words_of(source: Source) -> str:
    """All words in reading order; what a stamp says is not of the document."""
    parts = []
    for block in source.blocks:
        if block.style != "stamp":
            parts += [cell.text for cell in block.cells] if block.cells else [f"{block.label} {block.text}"]
    return " ".join(" ".join(parts).split())


def bare(text: str) -> str:
    """Without diacritics."""
    letters = unicodedata.normalize("NFD", fold(text).replace("đ", "d"))
    return "".join(c for c in letters if not unicodedata.combining(c))


def errors(true: str, got: str) -> tuple[float, float]:
    """Share of letters that are wrong, and of those that are wrong in their diacritics only."""
    steps = Levenshtein.editops(true, got)
    marks = [s for s in steps if s.tag == "replace" and bare(true[s.src_pos]) == bare(got[s.dest_pos])]
    return len(steps) / len(true), len(marks) / len(true)


class Case:
    """A made document, as text and as a scan that has been read."""

    def __init__(self, printed: bytes, scanner: Scanner, stamps: Sequence[Stamp], folder: Path) -> None:
        self.folder = folder
        self.true = pdf.read(printed, "in.pdf")
        self.source = pdf.read(scanned(printed, scanner, stamps), "quet.pdf", folder)


@pytest.fixture(scope="module")
def party(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Two pages at 200 dpi, tilted, noisy, with the stamp of arrival and two seals."""
    return Case(print_pdf(browser, to_html(PARTY)), NORMAL, (ARRIVAL, *SEALS), tmp_path_factory.mktemp("party"))


@pytest.fixture(scope="module")
def state(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Two pages at 300 dpi, tilted the other way, in grey, with a ruled table over both."""
    scanner = replace(NORMAL, dpi=300, tilt=-1.3, grey=True)
    return Case(print_pdf(browser, to_html(STATE)), scanner, (), tmp_path_factory.mktemp("state"))


@pytest.mark.ocr
@pytest.mark.parametrize("name", ["party", "state"])
def test_errors_of_a_normal_scan(name: str, request: pytest.FixtureRequest) -> None:
    case: Case = request.getfixturevalue(name)
    wrong, marks = errors(words_of(case.true), words_of(case.source))
    assert wrong <= 0.01
    assert marks <= 0.002


@pytest.mark.ocr
def test_paragraphs_and_labels_come_out_as_from_text(party: Case) -> None:
    true = [(block.column, block.label) for block in party.true.blocks]
    got = [(block.column, block.label) for block in party.source.blocks if block.style != "stamp"]
    assert len(got) == len(true)
    # a Roman numeral may be misread («HI-»): then it stays in the text, for a person to see
    assert sum(a != b for a, b in zip(true, got, strict=True)) <= 1


@pytest.mark.ocr
def test_red_ink_is_taken_from_the_text_and_read_by_itself(party: Case) -> None:
    title = next(block for block in party.source.blocks if block.text.startswith("thực hiện Chỉ thị"))
    assert title.text.startswith("thực hiện Chỉ thị số 19-CT/TW, ngày 02/3/2031 của Ban Bí thư")
    stamp = " ".join(block.text for block in party.source.blocks if block.style == "stamp")
    assert "CÔNG VĂN ĐẾN" in stamp
    assert "1126" in stamp
    assert "28/5/2031" in stamp
    assert "SÔNG HƯƠNG" not in stamp  # a round seal says nothing that can be trusted


@pytest.mark.ocr
def test_words_keep_their_box_and_confidence(party: Case) -> None:
    source = party.source
    (line,) = [block for block in source.blocks if block.text.startswith("Quán triệt sâu sắc")]
    label, *words = line.words
    assert (label.start, label.end) == (0, 0)  # «1.» stands before the text
    assert [line.text[word.start : word.end] for word in words] == line.text.split()
    assert all(0.5 < word.confidence <= 1 for word in words)
    true = next(block for block in party.true.blocks if block.text.startswith("Quán triệt sâu sắc"))
    assert line.box is not None
    assert true.box is not None
    assert line.box.page == 1
    # the page was turned about its middle and back again
    assert line.box.x0 == pytest.approx(true.box.x0, abs=3)
    assert line.box.y0 == pytest.approx(true.box.y0, abs=6)


@pytest.mark.ocr
def test_page_pictures_fit_the_boxes(party: Case) -> None:
    assert [image.file for image in party.source.images] == ["0001.png", "0002.png"]
    for image in party.source.images:
        with Image.open(party.folder / image.file) as picture:
            assert picture.size == (image.width, image.height)
            assert image.height / image.width == pytest.approx(842 / 595, rel=0.01)
    (block,) = [block for block in party.source.blocks if block.text == "KẾ HOẠCH"]
    with Image.open(party.folder / "0001.png") as picture:
        grey = picture.convert("L")
        assert block.box is not None
        scale = picture.width / 595.92
        box = tuple(round(v * scale) for v in (block.box.x0, block.box.y0, block.box.x1, block.box.y1))
        inside = grey.crop((box[0], box[1], box[2], box[3]))
        assert inside.point([255 * (v < 128) for v in range(256)]).getbbox() is not None


@pytest.mark.ocr
def test_tables_come_out_cell_by_cell(state: Case) -> None:
    (true,) = [block for block in state.true.blocks if block.cells]
    (got,) = [block for block in state.source.blocks if block.cells]
    assert [(c.row, c.column, c.rows, c.columns) for c in got.cells] == [
        (c.row, c.column, c.rows, c.columns) for c in true.cells
    ]
    pairs = [(" ".join(a.text.split()), " ".join(b.text.split())) for a, b in zip(true.cells, got.cells, strict=True)]
    assert sum(a != b for a, b in pairs) <= 4
    assert all(cell.box is not None for cell in got.cells)


@pytest.mark.ocr
def test_the_record_says_what_was_done(party: Case) -> None:
    source = party.source
    assert source.kind == "scan"
    assert from_json(to_json(source)) == source
    assert {"tesseract", "tessdata", "pdfium"} <= {name for name, _ in source.programs}
    assert [repair.at for repair in source.repairs if repair.kind == "tilt"] == ["trang 1", "trang 2"]


@pytest.mark.ocr
def test_a_page_on_its_side_is_turned(browser: Browser) -> None:
    words = "Văn phòng Tỉnh uỷ chủ trì, phối hợp với các cơ quan liên quan rà soát, bổ sung quy chế làm việc."
    printed = print_pdf(browser, page("".join(f"<p>{n}. {words}</p>" for n in range(1, 9))))
    source = pdf.read(scanned(printed, Scanner(dpi=150, turns=1, grey=True)), "quet.pdf")
    wrong, _ = errors(words_of(pdf.read(printed, "in.pdf")), words_of(source))
    assert wrong <= 0.03
    assert [repair.kind for repair in source.repairs if repair.kind == "turned"] == ["turned"]


@pytest.mark.ocr
@pytest.mark.parametrize(
    ("scanner", "measure"),
    [
        (Scanner(dpi=72, tilt=1, noise=50, blur=1.1, ink=110), "hạt nhiễu"),
        (Scanner(dpi=130, tilt=1, noise=26, blur=1.5, ink=120), "độ tin trung bình"),
        (Scanner(dpi=100, ink=30), "độ phân giải 100 dpi"),
    ],
    ids=["grain", "confidence", "resolution"],
)
def test_a_scan_too_poor_to_trust_is_refused_by_its_measure(
    browser: Browser, tmp_path: Path, scanner: Scanner, measure: str
) -> None:
    printed = print_pdf(
        browser, page("<p>" + "Các cấp uỷ, tổ chức đảng quán triệt, thực hiện nghiêm túc. " * 12 + "</p>")
    )
    with pytest.raises(Refused) as refused:
        pdf.read(scanned(printed, scanner), "quet.pdf", tmp_path)
    assert refused.value.code == "scan-poor"
    assert refused.value.values["page"] == "1"
    assert refused.value.values["found"].startswith(measure)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.ocr
def test_pictures_without_text_are_refused() -> None:
    blank = picture_pdf([Image.new("RGB", (620, 877), "white")], 75)
    with pytest.raises(Refused) as refused:
        pdf.read(blank, "trang.pdf")
    assert refused.value.code == "scan-empty"


@pytest.mark.ocr
def test_text_that_was_laid_unseen_over_a_picture_is_not_believed(browser: Browser) -> None:
    """Scanners with OCR of their own put their guesses under the picture."""
    content = b"q 595 0 0 842 0 0 cm /Im1 Do Q BT 3 Tr /F1 14 Tf 80 700 Td (KE HOACH doan sai het ca) Tj ET"
    words = "Nội dung thật của văn bản nằm trong ảnh quét, không nằm trong lớp chữ ẩn."
    picture = pictures(print_pdf(browser, page(f"<p>{words}</p>"), number=False), 150)[0]
    source = pdf.read(raw_pdf(content, {"F1": "Times-Roman"}, picture=picture), "quet.pdf")
    assert source.kind == "scan"
    assert words_of(source) == words
    assert [repair.kind for repair in source.repairs] == ["text-layer"]


@pytest.mark.parametrize(
    ("which", "languages", "code"),
    [(None, "", "ocr-missing"), ("tesseract", "List of available languages (2):\neng\nosd\n", "ocr-language-missing")],
)
def test_ocr_that_is_missing_is_named(
    which: str | None, languages: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: which)
    monkeypatch.setattr(ocr, "_PLACES", ())
    monkeypatch.setattr(ocr, "_run", lambda command, given: languages.encode())
    with pytest.raises(Refused) as refused:
        pdf.read(picture_pdf([Image.new("RGB", (620, 877), "white")], 75), "quet.pdf")
    assert refused.value.code == code


def test_a_pdf_with_text_needs_no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    content = shown([("F1", 80, 700, b"Van ban co chu, khong can nhan chu")])
    assert pdf.read(raw_pdf(content, {"F1": "Times-Roman"}), "chu.pdf").kind == "pdf"


@pytest.mark.parametrize("angle", [-3.2, -0.4, 0.0, 0.9, 4.5])
def test_tilt_is_measured(angle: float) -> None:
    drawn = Image.new("L", (800, 1100), 255)
    for row in range(100, 1000, 25):
        for left in range(80, 700, 60):
            drawn.paste(0, (left, row, left + 45, row + 9))
    assert scan_image.tilt(drawn.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)) == pytest.approx(
        angle, abs=0.1
    )
