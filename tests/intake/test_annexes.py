"""What stands behind the signature: annexes with forms, annexes without a name, and what no part of them is."""

from __future__ import annotations

import pytest

from generator.intake import gate_text
from generator.intake.draft import Draft, draft
from generator.intake.readers import docx
from generator.intake.source import Block, Cell, Refused, Source
from tests.intake.make_docx import docx as make
from tests.intake.make_docx import p, tbl, tc, tr
from tests.intake.seeds_text import KNOWN, SIGNED, letterhead, source

BODY = "Ban Thường vụ Tỉnh uỷ Sông Lam ban hành Kế hoạch như sau:\n\n### I- MỤC ĐÍCH\n\n1. Nâng cao nhận thức.\n"
FORM = """
ỦY BAN NHÂN DÂN XÃ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Kính gửi: Sở Nội vụ

Xã đăng ký đào tạo 12 cán bộ trong năm nay.

Nơi nhận:

- Như trên;

- Lưu: VT.

TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

Hoàng Văn Mẫu
"""


def drafted(words: str) -> Draft:
    return draft(source(words), KNOWN)


def test_a_form_in_an_annex_has_a_signature_of_its_own() -> None:
    behind = "\nPHỤ LỤC\n\nMẪU ĐĂNG KÝ\n" + FORM + "\nMẫu số 02\n\nBiểu này do xã lập hằng quý.\n"
    found = drafted(letterhead() + BODY + SIGNED + behind)
    assert found.plan["signer"] == "Trần Văn Ví Dụ"
    assert found.plan["authority"] == "T/M BAN THƯỜNG VỤ"
    assert found.plan["recipients"] == ["Các huyện uỷ, thành uỷ", "Lưu Văn phòng Tỉnh uỷ"]
    for words in ("Xã đăng ký đào tạo 12 cán bộ", "Hoàng Văn Mẫu", "Như trên", "Biểu này do xã lập hằng quý."):
        assert words in found.text
    assert not [f for f in found.flags if f.code in ("line-unplaced", "two-signers")]


def test_an_annex_before_the_signature_ends_at_it() -> None:
    found = drafted(letterhead() + BODY + "\nPHỤ LỤC\n\nDanh mục hồ sơ gửi kèm.\n" + SIGNED)
    assert found.plan["signer"] == "Trần Văn Ví Dụ"
    assert "Danh mục hồ sơ" in found.text


@pytest.mark.parametrize(
    "title",
    [
        "Phụ lục: NỘI DUNG BÁO CÁO",
        "Phụ lục 1. Nội dung báo cáo",
        "PHÂN CÔNG NHIỆM VỤ CỦA TỔ CÔNG TÁC\n\n(Kèm theo Kế hoạch số 12-KH/TU ngày 03/4/2024)",
    ],
)
def test_titles_of_annexes(title: str) -> None:
    found = drafted(letterhead() + BODY + SIGNED + f"\n{title}\n\nMỗi huyện báo cáo số hồ sơ đã chỉnh lý.\n")
    assert "Mỗi huyện báo cáo số hồ sơ đã chỉnh lý." in found.text
    assert "line-unplaced" not in {f.code for f in found.flags}
    assert found.plan["signer"] == "Trần Văn Ví Dụ"


def test_the_block_of_a_copy_ends_an_annex() -> None:
    copy = "\nVĂN PHÒNG TỈNH UỶ SÔNG LAM\n\nSAO Y\n\nSố 20-BS/VPTU\n\nSông Lam, ngày 12 tháng 4 năm 2024\n"
    found = drafted(letterhead() + BODY + SIGNED + "\nPHỤ LỤC\n\nDanh mục hồ sơ.\n" + copy + "\nCHÁNH VĂN PHÒNG\n")
    assert [c["number"] for c in found.plan["copies"]] == ["20-BS/VPTU"]


def test_a_paper_of_nothing_but_a_table_has_a_body() -> None:
    rows = [("STT", "Tài liệu"), ("1", "Đơn đề nghị, ngày 05 tháng 6 năm 2024"), ("2", "Bản sao giấy tờ")]
    cells = tuple(Cell(text, i, j) for i, row in enumerate(rows) for j, text in enumerate(row))
    found = draft(Source("a.docx", "docx", "0" * 64, 1, 0, (Block("table", "", cells=cells),), (), ()), KNOWN)
    assert "Bản sao giấy tờ" in found.text
    assert "body-not-found" not in {f.code for f in found.flags}


# ── what only looks like a part of the head ──


def test_a_title_in_capitals_that_names_a_day_is_no_stamp() -> None:
    title = "BIỂU MẪU LIÊN QUAN ĐẾN KẾ HOẠCH SỐ 58-KH/TU NGÀY 10 THÁNG 5 NĂM 2017"
    found = drafted(letterhead() + BODY + SIGNED + f"\nPHỤ LỤC\n\n{title}\n\nGhi chú.\n\n1. Mẫu số 10: Đơn.\n")
    assert not found.plan.get("received")
    assert title in found.text
    assert "Mẫu số 10" in found.text


def test_the_last_point_of_a_letter_is_no_type() -> None:
    words = """SỞ NỘI VỤ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

V/v góp ý dự thảo

Sông Lam, ngày 19 tháng 6 năm 2024

Kính gửi: Phòng Tổng hợp

1. Về nội dung: cơ bản phù hợp.

### 3. Kết luận

Đề nghị hoàn thiện dự thảo.

TRƯỞNG PHÒNG

Hoàng Văn Mẫu
"""
    found = drafted(words)
    assert found.type == "Công văn"
    assert "Về nội dung: cơ bản phù hợp." in found.text


# ── forms in frames, lists of names ──


def test_a_frame_around_a_form_is_read_cell_by_cell() -> None:
    inner = tbl(tr("STT", "Họ tên"), tr("1", "Hoàng Văn Mẫu"))
    got = docx.read(make(tbl(tr("GIẤY PHÉP", tc(p("Số: 12/GP"), inner, p("Có giá trị một năm."))))), "a.docx")
    assert [b.text or [c.text for c in b.cells] for b in got.blocks] == [
        "GIẤY PHÉP", "Số: 12/GP", ["STT", "Họ tên", "1", "Hoàng Văn Mẫu"], "Có giá trị một năm.",
    ]  # fmt: skip
    assert "frame" in {repair.kind for repair in got.repairs}


def test_a_table_inside_a_list_of_tasks_stops() -> None:
    inner = tbl(tr("a", "b"), tr("c", "d"))
    with pytest.raises(Refused) as refused:
        docx.read(make(tbl(tr("TT", "Nội dung"), tr("1", tc(inner)))), "a.docx")
    assert refused.value.code == "table-unreadable"


SENTENCE = "Ban hành danh mục hoá chất phải khai báo; cơ quan quản lý tổng hợp, báo cáo theo quy định. "


def test_a_list_of_substances_is_vietnamese_by_its_sentences() -> None:
    names = tuple(Cell(f"Dimethyl-trichloro-benzene hydrochloride {i}", i, 0) for i in range(400))
    blocks = [Block("paragraph", SENTENCE * 12), Block("table", "", cells=names)]
    assert gate_text.judge(blocks) == ""
    assert gate_text.judge(blocks[1:]) == "text-other-language"


def test_a_list_in_two_languages_is_vietnamese_by_its_cells() -> None:
    both = (
        "Chất nổ dùng trong công nghiệp, ướt hoặc khô",
        "Explosive substances, wetted or dry, for blasting",
        "BLASTING",
    )
    cells = tuple(Cell(text, i, j) for i in range(60) for j, text in enumerate(both))
    assert gate_text.judge([Block("table", "", cells=cells)]) == ""


def test_a_table_before_the_first_sentence_is_read() -> None:
    cells = tuple(Cell(text, 0, j) for j, text in enumerate(("Số hiệu", "Tên hoá chất", "Loại")))
    blocks = (Block("table", "", cells=cells), Block("paragraph", "Các cột trong bảng có ý nghĩa như sau:"))
    found = draft(Source("a.xlsx", "xlsx", "0" * 64, 1, 0, blocks, (), ()), KNOWN)
    assert "Tên hoá chất" in found.text


def test_numbered_points_below_a_signature_without_a_list_are_an_annex() -> None:
    signed = "\n**T/M BAN THƯỜNG VỤ**\n\n**PHÓ BÍ THƯ**\n\n**Trần Văn Ví Dụ**\n"
    behind = "\nI. DANH MỤC HỒ SƠ\n\n1. Hồ sơ cán bộ gồm lý lịch, quyết định bổ nhiệm và các bản nhận xét.\n"
    found = drafted(letterhead() + BODY + signed + behind)
    assert "Hồ sơ cán bộ gồm lý lịch" in found.text
    assert "line-unplaced" not in {f.code for f in found.flags}


def test_a_signature_of_somebody_else_in_the_text_is_not_lost() -> None:
    cells = (Cell("Ngày 05 tháng 6 năm 2031", 0, 0), Cell("CHUYÊN VIÊN\nHoàng Văn Mẫu", 0, 1))
    blocks = (
        Block("paragraph", "PHIẾU TRÌNH", style="centred"),
        Block("paragraph", "Trình lãnh đạo xem xét, quyết định việc mượn kho."),
        Block("table", "", cells=cells),
        Block("paragraph", "Ý kiến của lãnh đạo: đồng ý cho mượn kho trong năm."),
    )
    found = draft(Source("a.docx", "docx", "0" * 64, 1, 0, blocks, (), ()), KNOWN)
    assert "Hoàng Văn Mẫu" in found.text
