"""Classes spelled with capitals, committees of kinds of bodies, systems, election bodies, and work handed down.

Sentences invented for these tests, in the manner of directives, conclusions and official letters.
"""

from __future__ import annotations

import pytest

from generator.model import Agency
from generator.reading.agencies import Register
from generator.reading.responsibility import read_parties
from tests.reading.test_parties_unseen import Case, Placed, parts

CAPITALS: list[Case] = [
    (
        "Ban Tuyên giáo Tỉnh uỷ đề nghị các Chi bộ, Đảng bộ trực thuộc Đảng uỷ, Mặt trận Tổ quốc và các đoàn thể "
        "xây dựng kế hoạch tuyên truyền.",
        (),
        ["các Chi bộ, Đảng bộ trực thuộc Đảng uỷ", "Mặt trận Tổ quốc", "các đoàn thể"],
        [],
    ),
    (
        "Các Đảng bộ, Chi uỷ trực thuộc Thành uỷ rà soát đảng viên.",
        (),
        ["Các Đảng bộ, Chi uỷ trực thuộc Thành uỷ"],
        [],
    ),
    (
        "Yêu cầu các ban, ngành, Mặt trận và các đoàn thể; các xã, phường thực hiện tốt công tác hiến máu.",
        (),
        ["các ban, ngành", "Mặt trận", "các đoàn thể", "các xã, phường"],
        [],
    ),
    (
        "Các cấp uỷ, chính quyền, Mặt trận, các tổ chức hội tập trung tuyên truyền.",
        (),
        ["Các cấp uỷ, chính quyền", "Mặt trận", "các tổ chức hội"],
        [],
    ),
    (
        "Các sở, ban, ngành, Đảng uỷ Khối Doanh nghiệp tỉnh triển khai kế hoạch.",
        (),  # a name of its own is no more of the class
        ["Các sở, ban, ngành", "Đảng uỷ Khối Doanh nghiệp tỉnh"],
        [],
    ),
]

KINDS: list[Case] = [
    (
        "Các đảng uỷ doanh nghiệp thuộc Khối rà soát quy chế làm việc.",
        (),
        ["Các đảng uỷ doanh nghiệp thuộc Khối"],
        [],
    ),
    (
        "Giao các chi bộ trường học và Ban Bí thư Trung ương Đoàn chuẩn bị nội dung.",
        (),
        ["các chi bộ trường học", "Ban Bí thư Trung ương Đoàn"],
        [],
    ),
    (
        "Các đảng bộ cơ quan ở Trung ương; các đảng uỷ tập đoàn, tổng công ty tổ chức học tập.",
        (),
        ["Các đảng bộ cơ quan ở Trung ương", "các đảng uỷ tập đoàn, tổng công ty"],
        [],
    ),
    ("Yêu cầu mỗi đảng bộ có tối thiểu 02 tác phẩm gửi dự thi.", (), ["mỗi đảng bộ"], []),
    ("Mỗi chi bộ có ít nhất 02 đảng viên dự thi.", (), ["Mỗi chi bộ"], []),
    ("Đảng uỷ trường Đại học Thí Dụ rà soát quy chế.", (), ["Đảng uỷ trường Đại học Thí Dụ"], []),
    ("Đảng bộ cơ quan Sở Nội vụ tổ chức học tập.", (), ["Đảng bộ cơ quan Sở Nội vụ"], []),
    ("Đề nghị mỗi đơn vị có 01 tiết mục tham gia hội diễn.", (), ["mỗi đơn vị"], []),
    ("Các huyện có rừng tổ chức trực gác.", (), ["Các huyện có rừng"], []),
    ("Hệ thống thư viện tổ chức trưng bày sách.", (), ["Hệ thống thư viện"], []),
    (
        "Công an xã và hệ thống truyền thanh cơ sở tăng cường tuyên truyền.",
        (),
        ["Công an xã", "hệ thống truyền thanh cơ sở"],
        [],
    ),
    ("Kính gửi: Các ban tổ chức các huyện uỷ, thị uỷ trực thuộc Tỉnh uỷ", (), [], []),
    ("Các ban dân vận các huyện uỷ tổng hợp số liệu.", (), ["Các ban dân vận các huyện uỷ"], []),
    ("Hệ thống thư viện của tỉnh đã được đầu tư đồng bộ.", (), [], []),
    ("Hệ thống thông tin báo cáo tổ chức theo quy định.", (), [], []),
    (
        "Giao các Ban QLDA chuyên ngành huyện lập hồ sơ thanh toán.",
        (),
        ["các Ban QLDA chuyên ngành huyện"],
        [],
    ),
    (
        "Giao Ban QLDA đầu tư xây dựng huyện Tân Mẫu lập hồ sơ thanh toán.",
        (),
        ["Ban QLDA đầu tư xây dựng huyện Tân Mẫu"],
        [],
    ),
]

LEVELS: list[Case] = [
    (
        "Ban bầu cử ở huyện, ở xã căn cứ danh sách được duyệt, tổ chức niêm yết.",
        (),
        ["Ban bầu cử ở huyện, ở xã"],
        [],
    ),
    (
        "Uỷ ban nhân dân ở xã, phường trên cơ sở ý kiến của cử tri, hoàn thành việc lập danh sách.",
        (),
        ["Uỷ ban nhân dân ở xã, phường"],
        [],
    ),
    (
        "Hội đồng bầu cử quốc gia, Uỷ ban bầu cử ở tỉnh tổ chức kiểm tra.",
        (),
        ["Hội đồng bầu cử quốc gia", "Uỷ ban bầu cử ở tỉnh"],
        [],
    ),
    ("Tổ bầu cử kiểm tra thẻ cử tri.", (), ["Tổ bầu cử"], []),
    (
        "Sở Nội vụ căn cứ kế hoạch được duyệt, hướng dẫn các địa phương.",
        (),
        ["Sở Nội vụ"],
        [],
    ),
]

HANDED_DOWN: list[Case] = [
    (
        "UBND các xã, phường giao Công chức văn hoá theo dõi; các thôn phân công Trưởng thôn ghi chép.",
        (),
        ["UBND các xã, phường", "các thôn", "Trưởng thôn"],  # who gets the work has it as well
        [],
    ),
    (
        "Uỷ ban nhân dân các huyện giao Phòng Nội vụ chủ trì kiểm tra.",
        (),
        ["Uỷ ban nhân dân các huyện", "Phòng Nội vụ"],
        [],
    ),
    (
        "Uỷ ban nhân dân tỉnh giao Sở Nội vụ chủ trì kiểm tra.",
        (),  # who issues the document has no work from it
        ["Sở Nội vụ"],
        [],
    ),
    (
        "Theo đó, Tỉnh uỷ Tân Mẫu yêu cầu các cấp uỷ, tổ chức đảng, chính quyền tăng cường tuần tra.",
        (),
        ["các cấp uỷ, tổ chức đảng, chính quyền"],
        [],
    ),
    ("Uỷ ban nhân dân các huyện yêu cầu Phòng Nội vụ kiểm tra.", (), ["Phòng Nội vụ"], []),
    # «theo» opens a sentence before its subject; «theo dõi» is what is to be done
    (
        "Theo dõi nguồn nước, coi đây là việc của người đứng đầu cấp uỷ, chính quyền các cấp, từ khâu đầu tới cuối.",
        (),
        [],
        [],
    ),
    ("Theo phân cấp, chính quyền các cấp quản lý nguồn nước.", (), ["chính quyền các cấp"], []),
]


@pytest.mark.parametrize(("text", "above", "leads", "partners"), [*CAPITALS, *KINDS, *LEVELS, *HANDED_DOWN])
def test_parties_of_classes(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)


def test_a_known_class_hands_work_down_as_well() -> None:
    register = Register({"ubnd-xa": Agency("ubnd-xa", "Uỷ ban nhân dân các xã", "class")})
    found = read_parties(Placed("x", "Uỷ ban nhân dân các xã giao Công an xã kiểm tra.", "paragraph"), (), register)
    assert [p.raw for p in found if p.role == "lead"] == ["Uỷ ban nhân dân các xã", "Công an xã"]


def test_a_list_that_is_asked_is_read_once_where_the_register_knows_its_first() -> None:
    register = Register({"cap-uy": Agency("cap-uy", "các cấp uỷ, tổ chức đảng", "class")})
    text = "Theo đó, Tỉnh uỷ Tân Mẫu yêu cầu các cấp uỷ, tổ chức đảng tăng cường tuần tra."
    found = read_parties(Placed("x", text, "paragraph"), (), register)
    assert [p.raw for p in found if p.role == "lead"] == ["các cấp uỷ, tổ chức đảng"]
