"""It is not a site of two documents: a collection that the program has never seen gets every kind of page, whole.

The invented plan of tests/sample.py has other bodies and years, day, quarter and «trước ngày» deadlines, a class with
members, points a) to đ), a regulation that is only named and two copies.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.site import urls
from tests.built.html import BuiltSite, read_site
from tests.sample import PLAN, RESOLUTION

OFFICE = "van-phong-tinh-uy-song-huong"
BOARD = "ban-thuong-vu-tinh-uy-song-huong"
CLASS, MEMBER, OTHER_MEMBER = "cac-huyen-uy-thi-uy", "huyen-uy-vi-da", "thi-uy-kim-long"


@pytest.fixture(scope="session")
def site(sample_site: Path) -> BuiltSite:
    return read_site(sample_site)


def words(site: BuiltSite, path: str) -> str:
    return " ".join(site.pages[path].text.split())


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        # the home page and the indexes name what there is
        (urls.HOME, ["07-KH/TU", "05-NQ/TU", "08-BS/HU"]),
        (urls.hub("van-ban"), ["07-KH/TU", "05-NQ/TU", "03-CT/TU"]),
        (urls.hub("co-quan"), ["Văn phòng Tỉnh uỷ Sông Hương", "Các huyện uỷ, thị uỷ"]),
        (urls.hub("quy-dinh"), ["12-QĐ/TU", "40-QĐ/TU", "Quy định về quản lý hồ sơ điện tử"]),
        (urls.document_tasks(PLAN), ["II.1/1", "II.2.đ", "II.3/1"]),
        # the text, with points a) to đ) and HTML that is only words
        (urls.document(PLAN), ["đ) Kiểm tra việc lưu trữ hồ sơ điện tử", '<script>alert("1 & 2")</script>']),
        (urls.document(PLAN), ["11-BS/HU", "08-BS/HU", "Hồ Thị Nón", "Các chi bộ, đảng bộ cơ sở"]),
        # a task: every deadline as printed, a verb taken from before, a resolution's clause it carries out
        (urls.task(f"{PLAN}:II.1/2"), ["trước ngày 15/11/2026", "trong năm 2027", "Tổng kết"]),
        (urls.task(f"{PLAN}:II.1/1"), ["trong quý III/2026", "trong tháng 3/2027", "Ban Tổ chức Tỉnh uỷ Sông Hương"]),
        (urls.task(f"{PLAN}:II.2.đ"), ["từ ngày 01/10/2026 đến ngày 31/12/2026"]),
        (urls.task(f"{PLAN}:II.2.d"), ["không ghi thời hạn"]),
        # agencies: what a body leads, what it is advised on, what its class is given, what became of it
        (urls.agency(OFFICE), ["số hoá hồ sơ đảng viên", "trong quý III/2026"]),
        (urls.agency(BOARD), ["quản lý hồ sơ điện tử", "Báo cáo Ban Thường vụ"]),
        (urls.agency(MEMBER), ["Thí điểm họp không giấy", "ban hành chương trình thực hiện Nghị quyết 05"]),
        (urls.agency(OTHER_MEMBER), ["ban hành chương trình thực hiện Nghị quyết 05", "Các huyện uỷ, thị uỷ"]),
        (urls.agency(CLASS), ["Huyện uỷ Vĩ Dạ", "Thị uỷ Kim Long"]),
        (urls.agency("ban-to-chuc-tinh-uy-song-huong"), ["Đổi tên", "Ban Tổ chức Tỉnh uỷ Hương Giang"]),
        # regulations: held or not, named only, with a source or «chưa rõ»
        (urls.regulation("12-qd-tu-song-huong-2023"), ["15-QĐ/TU", "chưa có toàn văn trong kho"]),
        (urls.regulation("40-qd-tu-song-huong-2024"), ["chưa rõ", "trong năm 2027"]),
        (urls.regulation("quy-dinh-ve-quan-ly-ho-so-dien-tu"), ["Quy định về quản lý hồ sơ điện tử"]),
        # deadlines: a page a year, and the two lists
        (urls.timeline(), ["trước ngày 30/6/2026", "trong quý III/2026", "trong năm 2027"]),
        (urls.timeline_year(2026), ["trước ngày 30/6/2026", "trong ngày 20/5/2026"]),
        (urls.timeline_year(2027), ["trong tháng 3/2027", "trong năm 2027"]),
        (urls.continuous(), ["thường xuyên", "hằng tháng"]),
        (urls.undated(), ["Lập danh mục dữ liệu mở"]),
        # the comparison and the register
        (urls.matrix(PLAN, RESOLUTION), ["II.1/1", "II.2", "Số hoá toàn bộ hồ sơ đảng viên"]),
        (urls.COPIES, ["11-BS/HU", "sao y", "08-BS/HU", "sao lục", "12/03/2026"]),
        (urls.DATA, ["corpus.json", "07-KH/TU"]),
    ],
)
def test_every_kind_of_page_has_it(site: BuiltSite, path: str, expected: list[str]) -> None:
    text = words(site, path)
    for part in expected:
        assert part in text, f"{path} lacks «{part}»"


def test_the_axis_runs_from_the_first_to_the_last_dated_deadline(site: BuiltSite) -> None:
    """First 20/5/2026, or the start of what is open until then; last 31/12/2027."""
    text = words(site, urls.timeline())
    assert {"2026", "2027"} <= set(re.findall(r"\b20\d\d\b", text))
    assert not {"2025", "2028"} & set(re.findall(r"\b20\d\d\b", text))
    years = {p for p in site.pages if re.fullmatch(r"thoi-han/\d{4}.*", p)}
    assert years == {urls.timeline_year(2026), urls.timeline_year(2027)}


def test_nothing_of_the_first_collection_is_left(site: BuiltSite) -> None:
    for path, page in site.pages.items():
        for word in ("12-KH/TW", "28-NQ/TW", "Quảng Ngãi", "Bình Phước", "Ban Tổ chức Trung ương"):
            assert word not in page.text, path


def test_the_data_says_the_same(site: BuiltSite) -> None:
    corpus = json.loads((site.folder / urls.CORPUS).read_text(encoding="utf-8"))
    deadlines = {d["id"]: d["deadline"] for t in corpus["tasks"] for d in t["deliverables"]}
    intervals = {
        f"{PLAN}:I.1-a": ("by", "day", None, "2026-06-30"),
        f"{PLAN}:II.1/1-a": ("within", "quarter", "2026-07-01", "2026-09-30"),
        f"{PLAN}:II.1/1-b": ("within", "month", "2027-03-01", "2027-03-31"),
        f"{PLAN}:II.2.đ-a": ("from-to", "day", "2026-10-01", "2026-12-31"),
        f"{PLAN}:II.3/1-a": ("within", "day", "2026-05-20", "2026-05-20"),
    }
    for deliverable, (kind, precision, start, end) in intervals.items():
        found = deadlines[deliverable]
        assert (found["kind"], found["precision"], found["start"], found["end"]) == (kind, precision, start, end)
    assert deadlines[f"{PLAN}:II.2.c-a"]["kind"] == "periodic"
    assert deadlines[f"{PLAN}:II.2.d-a"] is None


def test_a_renamed_record_is_still_found_at_its_old_address(site: BuiltSite) -> None:
    assert site.pages["co-quan/van-phong-tinh-uy.html"].refresh == f"{OFFICE}.html"
    assert site.pages["van-ban/05-nq-tu-2026.html"].refresh == f"{RESOLUTION}.html"
