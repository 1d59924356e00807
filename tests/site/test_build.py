"""From a graph to the files of a site: what is put in, which file wins, and the sitemap."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from generator.corpus.graph import Graph
from generator.model import Problem
from generator.site import build as module
from generator.site import urls
from generator.site.build import compose, publish, sitemap
from generator.site.context import Site
from generator.site.edition import Edition
from generator.site.page import Page
from generator.site.share import Share
from generator.site.write import LIST, Output

EDITION = Edition("1", "ab" * 32, "2031-02-03", 1, 1, 1, 1, 1, 1, "")
GRAPH = Graph({}, {}, {}, {}, (), ())


class Theme:
    def render(self, path: str, hub: str, values: Mapping[str, str]) -> str:
        return f"<title>{values['title']}</title>{values['body']}<!-- {values['canonical']} -->"


def run(
    target: Path,
    pages: Iterable[Page] = (),
    *,
    static: Path | None = None,
    site_url: str = "",
    edition: Edition = EDITION,
) -> set[str]:
    def make(site: Site, share: Share) -> Iterable[Page]:
        return pages

    with Output(target) as out:
        compose(
            Site(GRAPH),
            Theme(),
            out,
            edition=edition,
            static=static,
            site_url=site_url,
            warn=lambda text: pytest.fail(text),
            make=make,
        )
        paths = set(out.paths)
        out.commit()
    return paths


def loi(path: str) -> Page:
    """A page of the one kind that needs no graph."""
    return Page(path, "loi_du_lieu", "T & T", "", {"rows": []})


def test_pages_assets_and_the_edition_are_there(tmp_path: Path) -> None:
    assert run(tmp_path / "site", [loi("a.html")]) >= {"a.html", urls.STYLE, urls.SCRIPT, urls.EDITION}
    assert "<title>T &amp; T</title>" in (tmp_path / "site/a.html").read_text(encoding="utf-8")


def test_stylesheets_and_scripts_are_joined_in_the_order_of_their_names(tmp_path: Path) -> None:
    for folder, kind in (("css", "css"), ("js", "js"), ("tim-kiem", "js")):
        (tmp_path / folder).mkdir()
        for name in ("20", "10", "05-bản này"):
            said = f"{folder}{{{name}}}\n\n" if kind == "css" else f'say("{folder} {name}");\n\n'
            (tmp_path / folder / f"{name}.{kind}").write_text(said, encoding="utf-8")
    (tmp_path / "css/ghi-chu.txt").write_text("no", encoding="utf-8")
    assert {path: data.decode() for path, data in module.assets(tmp_path)} == {
        urls.STYLE: "css{05-bản này}\n\ncss{10}\n\ncss{20}\n",
        urls.SCRIPT: 'say("js 05-bản này"),say("js 10"),say("js 20")\n',
        urls.SEARCH_ENGINE: (
            '(function(){"use strict";say("tim-kiem 05-bản này"),say("tim-kiem 10"),say("tim-kiem 20")})()\n'
        ),
    }


@pytest.mark.parametrize(
    ("path", "published"),
    [
        ("huong-dan/a.html", True),
        ("assets/javascripts/bundle.1.min.js", True),
        ("assets/javascripts/workers/search.1.min.js", False),
        ("assets/javascripts/lunr/min/lunr.vi.min.js", False),
        ("assets/javascripts/bundle.1.min.js.map", False),
        ("sitemap.xml", False),
        ("sitemap.xml.gz", False),
    ],
)
def test_what_the_engine_made_is_published_where_it_is_used(tmp_path: Path, path: str, published: bool) -> None:
    file = tmp_path / "static" / path
    file.parent.mkdir(parents=True)
    file.write_bytes(b"x")
    assert (path in run(tmp_path / "site", static=tmp_path / "static")) is published


def test_a_page_of_ours_wins_over_the_engines(tmp_path: Path) -> None:
    (tmp_path / "static").mkdir()
    (tmp_path / "static/a.html").write_text("engine", encoding="utf-8")
    run(tmp_path / "site", [loi("a.html")], static=tmp_path / "static")
    assert "engine" not in (tmp_path / "site/a.html").read_text(encoding="utf-8")


def test_an_unchanged_collection_keeps_its_date(tmp_path: Path) -> None:
    run(tmp_path / "site")
    run(tmp_path / "site", edition=replace(EDITION, built="2031-03-01"))
    assert '"built": "2031-02-03"' in (tmp_path / "site" / urls.EDITION).read_text(encoding="utf-8")
    run(tmp_path / "site", edition=replace(EDITION, built="2031-03-01", data="cd" * 32))
    assert '"built": "2031-03-01"' in (tmp_path / "site" / urls.EDITION).read_text(encoding="utf-8")


def locations(data: bytes) -> list[str]:
    return [e.text or "" for e in ET.fromstring(data).iter() if e.tag.endswith("loc")]


def test_the_sitemap_stands_only_where_the_site_has_an_address(tmp_path: Path) -> None:
    assert "sitemap.xml" not in run(tmp_path / "site", [loi("a.html")])
    assert "sitemap.xml" in run(tmp_path / "site", [loi("a.html")], site_url="https://vidu.vn/kh")
    assert locations((tmp_path / "site/sitemap.xml").read_bytes()) == ["https://vidu.vn/kh/a.html"]


def test_a_long_sitemap_is_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SITEMAP_ROWS", 2)
    files = dict(sitemap(["c.html", "a.html", "b&c.html", "404.html"], "https://vidu.vn/"))
    assert locations(files["sitemap.xml"]) == ["https://vidu.vn/sitemap-1.xml", "https://vidu.vn/sitemap-2.xml"]
    assert locations(files["sitemap-1.xml"]) == ["https://vidu.vn/a.html", "https://vidu.vn/b&c.html"]
    assert locations(files["sitemap-2.xml"]) == ["https://vidu.vn/c.html"]


# ── all of it or nothing ──


def put_one(out: Output) -> int:
    out.put("a.html", b"new")
    return 1


@pytest.mark.parametrize(("held", "expected"), [(False, b"new"), (True, b"old")])
def test_a_build_that_is_held_leaves_the_old_site(tmp_path: Path, held: bool, expected: bytes) -> None:
    with Output(tmp_path / "site") as out:
        out.put("a.html", b"old")
        out.commit()
    done = publish(tmp_path / "site", put_one, hold=lambda: held)
    assert not isinstance(done, Problem)
    assert done[0] == 1
    assert (done[1] is None) is held
    assert (tmp_path / "site/a.html").read_bytes() == expected


def test_a_folder_of_somebody_else_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "thu.txt").write_bytes(b"x")
    done = publish(tmp_path, put_one, hold=lambda: False)
    assert isinstance(done, Problem)
    assert done.code == "foreign-folder"


def test_a_full_disk_is_a_problem_and_a_missing_template_is_not(tmp_path: Path) -> None:
    def full(out: Output) -> int:
        raise OSError(28, "No space left on device", "a.html")

    def no_template(out: Output) -> int:
        raise OSError("khong-co.html")

    done = publish(tmp_path / "site", full, hold=lambda: False)
    assert isinstance(done, Problem)
    assert (done.code, dict(done.values)["what"]) == ("site-not-written", "No space left on device (a.html)")
    with pytest.raises(OSError, match="khong-co"):
        publish(tmp_path / "site", no_template, hold=lambda: False)
    assert not (tmp_path / "site" / LIST).exists()
