"""Tra cứu: one page that leads from a number, a name or an id to its record; the form in the header comes here.

The looking up is done in the browser (`site_templates/assets/tra-cuu.js`), from file:// too; without JavaScript the
page offers the lists.
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


def pages(site: Site) -> Iterator[Page]:
    """The one page of the kind. It holds no data of the collection: that is in its own script."""
    yield Page(
        path=urls.SEARCH,
        kind="tra_cuu",
        title="Tra cứu",
        hub="tra-cuu",
        view={
            "crumbs": crumbs(here="Tra cứu"),
            "ways": [(urls.hub(hub), name, words) for hub, name, words in _WAYS],
        },
    )
