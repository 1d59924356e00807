"""What letters and telegrams say around the work: opening lines, what is passed on, addresses."""

from __future__ import annotations

import pytest

from generator.model import Agency
from generator.reading.agencies import Register
from generator.reading.responsibility import read_parties
from tests.reading.parts import Case, Placed, parts

# The opening line: who asks or concludes there leads nothing.
OPENINGS: list[Case] = [
    ("Ban Thường vụ Tỉnh uỷ yêu cầu:", (), [], []),
    ("Thực hiện Chỉ thị của Thủ tướng Chính phủ, Uỷ ban nhân dân tỉnh ban hành Kế hoạch như sau:", (), [], []),
    ("Thủ tướng Chính phủ yêu cầu:", (), [], []),
    ("THỦ TƯỚNG CHÍNH PHỦ điện:", (), [], []),
    ("Ban Thường vụ Huyện uỷ kết luận:", (), [], []),
]

# A letter is only passed on, which is no work; a notice of one's own is.
PASSED_ON: list[Case] = [
    ("Văn phòng Tỉnh uỷ thông báo để các cơ quan, đơn vị biết, thực hiện.", (), [], []),
    ("Sở Y tế trân trọng thông báo đến các cơ sở khám bệnh biết.", (), [], []),
    ("Văn phòng Tỉnh uỷ thông báo để các cơ quan, đơn vị thực hiện./.", (), [], []),
    (
        "Văn phòng UBND thành phố xin thông báo đến Sở Nội vụ, các cơ quan liên quan biết, triển khai thực hiện.",
        (),
        [],
        [],
    ),
    ("Văn phòng Chính phủ thông báo để các Bộ, ngành, địa phương biết và tổ chức thực hiện.", (), [], []),
    ("Uỷ ban nhân dân xã thông báo để cá cđơn vị biết, thực hiện./.", (), [], []),
    ("Văn phòng Huyện uỷ thông báo đến các chi, đảng bộ trực thuộc để biết, tổ chức thực hiện.", (), [], []),
    (
        "Văn phòng UBND tỉnh đã có văn bản số 5/VP-KT truyền đạt ý kiến của Phó Chủ tịch giao Sở Tài chính chủ "
        "trì, phối hợp với các Sở, cơ quan liên quan khẩn trương báo cáo.",
        (),
        ["Sở Tài chính"],
        ["các Sở, cơ quan liên quan"],
    ),
    (
        "Theo yêu cầu của Tỉnh uỷ, ngày 02 tháng 3, Văn phòng đã truyền đạt ý kiến giao Sở Y tế chủ trì, phối "
        "hợp với các Sở, đơn vị liên quan khẩn trương báo cáo.",
        (),
        ["Sở Y tế"],
        ["các Sở, đơn vị liên quan"],
    ),
    ("Sở Y tế thông báo đến các địa phương kế hoạch tiêm chủng trước ngày 10/6.", (), ["Sở Y tế"], []),
    ("Sở Nội vụ thông báo kết quả tuyển dụng trước ngày 10/5.", (), ["Sở Nội vụ"], []),
    ("Văn phòng UBND tỉnh thông báo lịch tiếp công dân hằng tháng.", (), ["Văn phòng UBND tỉnh"], []),
]

# Whom a letter is addressed to, and whom to ask.
ADDRESSES: list[Case] = [
    ("Kính gửi: Sở Nội vụ, Sở Tài chính.", (), [], []),
    ("Kính gửi: Các ban tổ chức các huyện uỷ, thị uỷ trực thuộc Tỉnh uỷ", (), [], []),
    ("Đầu mối liên hệ: Phòng Thí Dụ - Sở Nội vụ theo dõi, tổng hợp.", (), [], []),
    ("Báo cáo gửi về: Vụ Pháp chế, Bộ Thí Dụ trước ngày 15 tháng 5.", (), [], []),
    ("Mọi vướng mắc xin liên hệ: Vụ Thí Dụ - Bộ Nội vụ, điện thoại 000, để được giải đáp.", (), [], []),
    ("Chi tiết liên hệ: Phòng Thí Dụ, Sở Y tế, số 5 đường Tân Mẫu.", (), [], []),
    ("Thông tin liên hệ: Phòng Công tác học sinh - Sở Giáo dục và Đào tạo.", (), [], []),
    ("Địa chỉ nhận báo cáo: Vụ Kế hoạch, Bộ Thí Dụ.", (), [], []),
    ("Mọi chi tiết xin liên hệ: Phòng Công tác học sinh, sinh viên - Sở Thí Dụ.", (), [], []),
]


@pytest.mark.parametrize(("text", "above", "leads", "partners"), [*OPENINGS, *PASSED_ON, *ADDRESSES])
def test_letters(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)


@pytest.mark.parametrize(
    "text",
    ["Thủ tướng Chính phủ điện:", "Thủ tướng Chính phủ có ý kiến chỉ đạo như sau:", "Thủ tướng Chính phủ quyết định:"],
)
def test_who_asks_in_the_opening_line_leads_nothing_though_the_register_knows_it(text: str) -> None:
    register = Register({"thu-tuong": Agency("thu-tuong", "Thủ tướng Chính phủ", "persons", ())})
    assert [p for p in read_parties(Placed("x", text), [], register) if p.role == "lead"] == []
