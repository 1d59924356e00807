"""What a preview shows in the place of pages that cannot be made: it must be there when the fault is mended.

Nothing of this is ever published: a build with an error writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from generator import messages
from generator.messages import Language
from generator.model import Problem
from generator.site import urls
from generator.site.build import assets, static_files
from generator.site.page import Page
from generator.site.render import Renderer
from generator.site.shell import Shells, Theme
from generator.site.write import Output


def show_errors(target: Path, errors: Iterable[Problem], language: Language, theme: Theme, static: Path) -> None:
    """Put the list of errors in the place of every page of the preview in `target`. `static` is the folder with the
    theme's assets."""
    rows = [(e.place, messages.message(e, language), messages.hint(e, language)) for e in errors]
    renderer, shells = Renderer(), Shells(theme)
    with Output(target) as out:
        known = {path for path in out.owned if path.endswith(".html")}
        for path in sorted(known | {urls.HOME, urls.NOT_FOUND}):
            page = Page(path, "loi_du_lieu", "Dữ liệu có lỗi", "", {"rows": rows})
            out.put(path, shells.html(page, renderer.body(page)).encode())
        for path, data in (*assets(), *static_files(static)):
            if path not in out:
                out.put(path, data)
        out.commit()


def show_failure(target: Path, trace: str) -> None:
    """Put the program's own failure in the place of every page: without the theme, which may be what failed."""
    html = (
        '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Chưa dựng được trang</title><body>'
        f"<h1>Chưa dựng được trang</h1><p>Sửa chỗ sai rồi ghi tệp; trang sẽ tự mở lại.</p><pre>{escape(trace)}</pre>"
        "</body></html>\n"
    )
    for page in target.rglob("*.html"):
        page.write_text(html, encoding="utf-8")
