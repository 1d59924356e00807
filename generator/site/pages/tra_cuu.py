"""Tra cứu: one page that leads from a number, a name, words or an id to its record; the form in the header comes here.

The looking up is done in the browser (`site_templates/assets/tra-cuu.js`, with the engine and the lists of the box in
the header), from file:// too; without JavaScript the page offers the lists of records.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.site import urls
from generator.site.context import Site
from generator.site.page import Page
from generator.site.views import crumbs

_WAYS = (
    ("van-ban", "Văn bản", "toàn văn từng văn bản có trong kho"),
    ("co-quan", "Cơ quan", "phiếu nhiệm vụ của từng cơ quan, nhóm cơ quan"),
    ("nhiem-vu", "Nhiệm vụ", "theo từng kế hoạch"),
    ("quy-dinh", "Quy định", "mọi văn bản được viện dẫn, kể cả văn bản chưa có toàn văn"),
    ("thoi-han", "Thời hạn", "theo năm; thường xuyên, định kỳ; không ghi thời hạn"),
    ("doi-chieu", "Đối chiếu", "đoạn nào của văn bản đã có nhiệm vụ thực hiện"),
)

_TIPS = (
    ("Có dấu hay không dấu", "đều được, chữ hoa hay thường cũng vậy; gõ đủ dấu thì kết quả đúng dấu đứng trước"),
    ("Số hiệu", "viết thế nào cũng được: số và ký hiệu, liền hay cách, có hay không có tên loại"),
    ("Đoạn của văn bản", "«mục IV.4», thêm số hiệu nếu cần: «mục IV.4 kế hoạch …»"),
    ("Đúng nguyên cụm", 'đặt trong ngoặc kép: "kiểm tra, giám sát"'),
    ("Thời hạn", "«hạn quý II» rồi năm, hoặc «việc phải xong năm …»"),
    ("Phím tắt", "/ hoặc Ctrl+K tới ô tìm; ↑ ↓ chọn, Enter mở, Esc đóng"),
)
"""What may be typed, and how."""


def pages(site: Site) -> Iterator[Page]:
    """The one page of the kind. It holds no data of the collection: that is in the scripts of the search."""
    yield Page(
        path=urls.SEARCH,
        kind="tra_cuu",
        title="Tra cứu",
        hub="tra-cuu",
        view={
            "crumbs": crumbs(here="Tra cứu"),
            "ways": [(urls.hub(hub), name, words) for hub, name, words in _WAYS],
            "tips": _TIPS,
        },
    )
