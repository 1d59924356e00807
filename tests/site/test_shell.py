"""A page joined from a shell equals the page rendered in full; where it does not, the kind is rendered in full."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from markupsafe import escape

from generator.site.page import Page
from generator.site.shell import ShellMismatchError, Shells, Slot, Theme, cut, with_fallback


class Plain:
    """A theme that reads what the shell fills: every slot, one of them escaped as well."""

    def __init__(self) -> None:
        self.rendered = 0

    def render(self, path: str, hub: str, values: Mapping[str, str]) -> str:
        self.rendered += 1
        folder = path.rpartition("/")[0]
        canonical = f"<link href={values['canonical']}>" if values["canonical"] else ""
        return (
            f"<title>{values['title']}</title>{canonical}<nav data-hub={hub} data-folder={folder}>"
            f"<i title='{escape(values['title'])}'></i><p>{values['print_head']}</p>"
            f"<main class='x{values['wide']}'>{values['body']}</main>"
        )


class Curious(Plain):
    """A theme that reads the file's name, which no shell knows."""

    def render(self, path: str, hub: str, values: Mapping[str, str]) -> str:
        return super().render(path, hub, values) + f"<!-- {path} -->"


def page(path: str, kind: str = "k", hub: str = "van-ban", wide: bool = False, title: str = "A & «B» <i>") -> Page:
    return Page(path, kind, title, hub, {}, wide=wide)


PAGES = [
    page("a.html"),
    page("van-ban/b.html"),
    page("van-ban/c.html", wide=True),
    page("van-ban/d.html", hub="nhiem-vu"),
    page("van-ban/e.html", title="\\1 {{ x }}"),
    page("nhiem-vu/x/iv.html", kind="other"),
]


@pytest.mark.parametrize("site_url", ["", "https://vidu.vn/kh/"])
def test_joined_equals_full(site_url: str) -> None:
    shells = Shells(Plain(), site_url)
    full = Shells(Plain(), site_url, frozenset({"k", "other"}))
    for each in PAGES:
        body = f"<p>{each.path} &amp; </p>"
        assert shells.html(each, body) == full.html(each, body)


def test_a_shell_is_rendered_once_a_folder_and_section() -> None:
    theme = Plain()
    shells = Shells(theme)
    for n in range(100):
        shells.html(page(f"van-ban/{n}.html"), "")
    assert theme.rendered == 1 + 7  # the shell, and the 1st, 2nd, 4th … 64th page to compare


def test_a_theme_that_reads_more_is_found_out_and_rendered_in_full() -> None:
    theme: Theme = Curious()
    with pytest.raises(ShellMismatchError, match="kind k"):
        Shells(theme).html(page("van-ban/b.html"), "")
    out: dict[str, str] = {}
    said: list[str] = []

    def attempt(full: frozenset[str]) -> None:
        out.clear()
        shells = Shells(theme, "", full)
        for each in PAGES:
            out[each.path] = shells.html(each, "")

    with_fallback(attempt, said.append)
    assert all(f"<!-- {path} -->" in html for path, html in out.items())
    assert len(said) == 2  # one a kind


def test_bare_pages_have_no_shell() -> None:
    bare = Page("a.html", "k", "t", "", {}, bare=True)
    assert Shells(Plain()).html(bare, "<!doctype html>") == "<!doctype html>"


@pytest.mark.parametrize(
    ("rendered", "expected"),
    [
        pytest.param("no slot", "no slot", id="nothing to fill"),
        pytest.param("a\x02body\x03b\x02body\x03", "a<p>b<p>", id="twice"),
        pytest.param("a\x02e:body\x03b", "a&lt;p&gt;b", id="escaped by the template"),
    ],
)
def test_slots_are_filled(rendered: str, expected: str) -> None:
    assert cut(rendered).join({"body": "<p>"}) == expected


def test_an_escaping_template_gets_the_escaping_slot() -> None:
    assert str(escape(Slot("\x02title\x03"))) == "\x02e:title\x03"
