"""The suite's one invented collection: a province that does not exist, so that nothing of it can be known beforehand.

A plan (day, quarter and «trước ngày» deadlines, recurring ones, points a) to đ), a class with members, two copies, an
arrival), the resolution that it implements, and a third held document that cites both; none shares an id, a body or a
year with the collection that the project starts from. `write_sample` puts it below any folder; it has no problems.
"""

from __future__ import annotations

from pathlib import Path

RESOLUTION = "05-nq-tu-song-huong-2026"
PLAN = "07-kh-tu-song-huong-2026"
DIRECTIVE = "03-ct-tu-song-huong-2027"

RESOLUTION_TEXT = """\
# NGHỊ QUYẾT
về chuyển đổi số trong các cơ quan đảng của tỉnh

## I- TÌNH HÌNH

Sau 3 năm thực hiện Quyết định số 12-QĐ/TU, ngày 05/01/2023 của Ban Thường vụ Tỉnh uỷ Sông Hương về ứng dụng công nghệ \
thông tin, văn bản điện tử đã thay dần văn bản giấy.

## II- NHIỆM VỤ, GIẢI PHÁP

1. Số hoá hồ sơ, tài liệu

- Số hoá toàn bộ hồ sơ đảng viên.

- Liên thông cơ sở dữ liệu giữa các cơ quan đảng.

2. Nâng cao kỹ năng số cho cán bộ, đảng viên.

## III- TỔ CHỨC THỰC HIỆN

1. Ban Thường vụ Tỉnh uỷ Sông Hương xây dựng kế hoạch thực hiện Nghị quyết.

2. Văn phòng Tỉnh uỷ Sông Hương phối hợp với Ban Tổ chức Tỉnh uỷ Sông Hương theo dõi, đôn đốc, báo cáo kết quả.
"""

RESOLUTION_YML = """\
# yaml-language-server: $schema=schema/plan.schema.json
number: 05-NQ/TU
title: về chuyển đổi số trong các cơ quan đảng của tỉnh
issuer: Ban Chấp hành Đảng bộ tỉnh Sông Hương
issuer_agency: ban-chap-hanh-dang-bo-tinh-song-huong
authority: T/M TỈNH UỶ
position: BÍ THƯ
signature: Đã ký
signer: Trần Thị Sao
date: ngày 10 tháng 02 năm 2026
place: Sông Hương
recipients:
  - Các huyện uỷ, thị uỷ
  - Lưu Văn phòng Tỉnh uỷ
assigns:
  - clause: III.1
    agency: ban-thuong-vu-tinh-uy-song-huong
  - clause: III.2
    agency: [van-phong-tinh-uy-song-huong, ban-to-chuc-tinh-uy-song-huong]
"""

PLAN_TEXT = """\
# KẾ HOẠCH
thực hiện Nghị quyết số 05-NQ/TU, ngày 10/02/2026 về chuyển đổi số trong các cơ quan đảng

Thực hiện Nghị quyết số 05-NQ/TU, ngày 10/02/2026 của Ban Chấp hành Đảng bộ tỉnh Sông Hương về chuyển đổi số trong các \
cơ quan đảng của tỉnh (sau đây gọi là Nghị quyết 05), Ban Thường vụ Tỉnh uỷ Sông Hương ban hành Kế hoạch như sau:

## I- NHIỆM VỤ CHUNG

1. Các huyện uỷ, thị uỷ ban hành chương trình thực hiện Nghị quyết 05 (*hoàn thành trước ngày 30/6/2026*).

## II- NHIỆM VỤ CỤ THỂ

### 1. Văn phòng Tỉnh uỷ Sông Hương

- Chủ trì, phối hợp với Ban Tổ chức Tỉnh uỷ Sông Hương số hoá hồ sơ đảng viên (*hoàn thành trong quý III/2026*); xây \
dựng Quy chế khai thác dữ liệu (*hoàn thành trong tháng 3/2027*).

- Tổng kết việc thực hiện Quyết định số 12-QĐ/TU, ngày 05/01/2023 của Ban Thường vụ Tỉnh uỷ Sông Hương về ứng dụng \
công nghệ thông tin (*hoàn thành trước ngày 15/11/2026*); Quyết định số 40-QĐ/TU, ngày 20/8/2024 của Ban Thường vụ \
Tỉnh uỷ Sông Hương về gửi nhận văn bản điện tử (*hoàn thành trong năm 2027*).

### 2. Ban Tổ chức Tỉnh uỷ Sông Hương

a) Rà soát, tham mưu Ban Thường vụ Tỉnh uỷ Sông Hương sửa đổi Quy định về quản lý hồ sơ điện tử (*hoàn thành trong \
quý IV/2026*).

b) Bồi dưỡng kỹ năng số cho cán bộ (*thực hiện thường xuyên*).

c) Báo cáo Ban Thường vụ Tỉnh uỷ Sông Hương kết quả thực hiện (*trước ngày 15 hằng tháng*).

d) Lập danh mục dữ liệu mở (tên thẻ <script>alert("1 & 2")</script> giữ như in).

đ) Kiểm tra việc lưu trữ hồ sơ điện tử (*từ ngày 01/10/2026 đến ngày 31/12/2026*).

### 3. Huyện uỷ Vĩ Dạ

- Thí điểm họp không giấy (*hoàn thành trong ngày 20/5/2026*).
"""

PLAN_YML = """\
# yaml-language-server: $schema=schema/plan.schema.json
number: 07-KH/TU
title: thực hiện Nghị quyết số 05-NQ/TU, ngày 10/02/2026 về chuyển đổi số trong các cơ quan đảng
issuer: Ban Thường vụ Tỉnh uỷ Sông Hương
issuer_agency: ban-thuong-vu-tinh-uy-song-huong
authority: T/M BAN THƯỜNG VỤ
position: PHÓ BÍ THƯ
signature: Đã ký
signer: Lê Văn Cồn
date: 03/3/2026
place: Sông Hương
letterhead: ĐẢNG BỘ TỈNH SÔNG HƯƠNG
recipients:
  - Các huyện uỷ, thị uỷ
  - Các ban đảng của Tỉnh uỷ
received:
  - number: "01"
    date: 09/3/2026
    by: Huyện uỷ Vĩ Dạ
    by_agency: huyen-uy-vi-da
copies:
  - kind: sao y
    number: 11-BS/HU
    by: Huyện uỷ Vĩ Dạ
    by_agency: huyen-uy-vi-da
    place: Vĩ Dạ
    date: 10/3/2026
    authority: T/L BAN THƯỜNG VỤ
    position: CHÁNH VĂN PHÒNG
    signer: Hồ Thị Nón
    recipients: Các chi bộ, đảng bộ cơ sở
  - kind: sao lục
    number: 08-BS/HU
    by: Thị uỷ Kim Long
    by_agency: thi-uy-kim-long
    place: Kim Long
    date: ngày 12 tháng 3 năm 2026
    signer: Võ Văn Lá
notes:
  - clause: II.2.d
    printed: danh mục
    suspected: Danh mục
    reason: Nơi khác viết hoa.
  - field: signer
    printed: Cồn
    suspected: Côn
    reason: Dấu mờ.
core: [I]
tasks:
  - clause: I.1
    lead: cac-huyen-uy-thi-uy
    deliverables:
      - text: ban hành chương trình thực hiện Nghị quyết 05
        actions: ban hành
        due: hoàn thành trước ngày 30/6/2026
        cites:
          - regulation: 05-nq-tu-song-huong-2026
            relation: thực hiện

  - clause: II.1/1
    lead: van-phong-tinh-uy-song-huong
    coordinate: ban-to-chuc-tinh-uy-song-huong
    see_also: [II.2.đ]
    deliverables:
      - text: số hoá hồ sơ đảng viên
        actions: số hoá
        due: hoàn thành trong quý III/2026
      - text: xây dựng Quy chế khai thác dữ liệu
        actions: xây dựng
        due: hoàn thành trong tháng 3/2027
    implements:
      - clause: 05-nq-tu-song-huong-2026#II.1/1
        confidence: clear
        quote_task: số hoá hồ sơ đảng viên
        quote_clause: Số hoá toàn bộ hồ sơ đảng viên
        by: Người biên tập
      - clause: 05-nq-tu-song-huong-2026#II.1/2
        confidence: weak
        quote_task: khai thác dữ liệu
        quote_clause: Liên thông cơ sở dữ liệu
        by: Người biên tập

  - clause: II.1/2
    lead: van-phong-tinh-uy-song-huong
    deliverables:
      - text: Tổng kết việc thực hiện Quyết định số 12-QĐ/TU … về ứng dụng công nghệ thông tin
        actions: Tổng kết
        due: hoàn thành trước ngày 15/11/2026
        cites:
          - regulation: 12-qd-tu-song-huong-2023
            relation: tổng kết
      - text: Quyết định số 40-QĐ/TU … về gửi nhận văn bản điện tử
        actions: Tổng kết
        inherits: true
        due: hoàn thành trong năm 2027
        cites:
          - regulation: 40-qd-tu-song-huong-2024
            relation: tổng kết

  - clause: II.2.a
    lead: ban-to-chuc-tinh-uy-song-huong
    advises: ban-thuong-vu-tinh-uy-song-huong
    deliverables:
      - text: Rà soát, tham mưu Ban Thường vụ Tỉnh uỷ Sông Hương sửa đổi Quy định về quản lý hồ sơ điện tử
        actions: [Rà soát, sửa đổi]
        due: hoàn thành trong quý IV/2026
        cites:
          - regulation: quy-dinh-ve-quan-ly-ho-so-dien-tu
            relation: [rà soát, sửa đổi]

  - clause: II.2.b
    lead: ban-to-chuc-tinh-uy-song-huong
    deliverables:
      - text: Bồi dưỡng kỹ năng số cho cán bộ
        actions: Bồi dưỡng
        due: thực hiện thường xuyên
    implements:
      - clause: 05-nq-tu-song-huong-2026#II.2
        confidence: fair
        quote_task: kỹ năng số
        quote_clause: kỹ năng số
        by: Người biên tập

  - clause: II.2.c
    lead: ban-to-chuc-tinh-uy-song-huong
    reports_to: ban-thuong-vu-tinh-uy-song-huong
    deliverables:
      - text: Báo cáo Ban Thường vụ Tỉnh uỷ Sông Hương kết quả thực hiện
        actions: Báo cáo
        due: trước ngày 15 hằng tháng

  - clause: II.2.d
    lead: ban-to-chuc-tinh-uy-song-huong
    deliverables:
      - text: Lập danh mục dữ liệu mở
        actions: Lập

  - clause: II.2.đ
    lead: ban-to-chuc-tinh-uy-song-huong
    deliverables:
      - text: Kiểm tra việc lưu trữ hồ sơ điện tử
        actions: Kiểm tra
        due: từ ngày 01/10/2026 đến ngày 31/12/2026

  - clause: II.3/1
    lead: huyen-uy-vi-da
    deliverables:
      - text: Thí điểm họp không giấy
        actions: Thí điểm
        due: hoàn thành trong ngày 20/5/2026
"""

DIRECTIVE_TEXT = """\
# CHỈ THỊ
về tăng cường họp không giấy

1. Tiếp tục thực hiện Kế hoạch số 07-KH/TU, ngày 03/3/2026 của Ban Thường vụ Tỉnh uỷ Sông Hương và Nghị quyết số \
05-NQ/TU của Ban Chấp hành Đảng bộ tỉnh Sông Hương.

2. Không thay thế Quyết định số 40-QĐ/TU của Ban Thường vụ Tỉnh uỷ Sông Hương.
"""

DIRECTIVE_YML = """\
number: 03-CT/TU
title: về tăng cường họp không giấy
issuer: Ban Thường vụ Tỉnh uỷ Sông Hương
issuer_agency: ban-thuong-vu-tinh-uy-song-huong
date: 15/01/2027
place: Sông Hương
"""

AGENCIES_YML = """\
# yaml-language-server: $schema=schema/agencies.schema.json
ban-chap-hanh-dang-bo-tinh-song-huong:
  name: Ban Chấp hành Đảng bộ tỉnh Sông Hương

ban-thuong-vu-tinh-uy-song-huong:
  name: Ban Thường vụ Tỉnh uỷ Sông Hương
  variants: Ban Thường vụ Tỉnh uỷ

van-phong-tinh-uy-song-huong:
  name: Văn phòng Tỉnh uỷ Sông Hương
  variants: [Văn phòng Tỉnh uỷ]

ban-to-chuc-tinh-uy-song-huong:
  name: Ban Tổ chức Tỉnh uỷ Sông Hương
  became:
    - event: đổi tên
      when: 01/01/2027
      when_is: effective
      related_now: Ban Tổ chức Tỉnh uỷ Hương Giang
      source: https://example.org/doi-ten

cac-huyen-uy-thi-uy:
  name: Các huyện uỷ, thị uỷ
  kind: class

huyen-uy-vi-da:
  name: Huyện uỷ Vĩ Dạ
  member_of: cac-huyen-uy-thi-uy

thi-uy-kim-long:
  name: Thị uỷ Kim Long
  member_of: [cac-huyen-uy-thi-uy]
"""

REGULATIONS_YML = """\
# yaml-language-server: $schema=schema/regulations.schema.json
quy-dinh-ve-quan-ly-ho-so-dien-tu:
  names: Quy định về quản lý hồ sơ điện tử

12-qd-tu-song-huong-2023:
  title:
    clause: 07-kh-tu-song-huong-2026#II.1/2
    text: về ứng dụng công nghệ thông tin
  status:
    - relation: replaced_by
      number: 15-QĐ/TU
      date: tháng 12/2026
      source: https://example.org/thay-the
      note: Công bố trên trang của tỉnh.
"""

REDIRECTS_YML = """\
redirects:
  van-phong-tinh-uy: van-phong-tinh-uy-song-huong
  05-nq-tu-2026: 05-nq-tu-song-huong-2026
"""

FILES: dict[str, str] = {
    "plans/agencies.yml": AGENCIES_YML,
    "plans/regulations.yml": REGULATIONS_YML,
    "plans/redirects.yml": REDIRECTS_YML,
    f"plans/{RESOLUTION}.yml": RESOLUTION_YML,
    f"plans/{PLAN}.yml": PLAN_YML,
    f"plans/{DIRECTIVE}.yml": DIRECTIVE_YML,
    f"content/van-ban/{RESOLUTION}.md": RESOLUTION_TEXT,
    f"content/van-ban/{PLAN}.md": PLAN_TEXT,
    f"content/van-ban/{DIRECTIVE}.md": DIRECTIVE_TEXT,
}
"""Every file of the collection, by its path below the project folder."""


def write_sample(root: Path) -> None:
    """Write plans/ and content/van-ban/ of the collection below `root`."""
    write_files(root, FILES)


def write_files(root: Path, files: dict[str, str]) -> None:
    """Write text files (UTF-8, LF) below `root`, their folders included."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
