"""The built site as a whole: no link leads nowhere, no page stands alone, nothing is asked of another host."""

import re
from collections import Counter
from pathlib import Path

import pytest

from generator.site import urls
from tests.built.html import ENGLISH, BuiltSite, read_site

_ELSEWHERE = re.compile(rb"""(?:url\(|@import|fetch\(|importScripts\(|new Worker\()\s*["']?(?:https?:)?//""")


@pytest.fixture(scope="session", params=["built_site", "sample_site"])
def site(request: pytest.FixtureRequest) -> BuiltSite:
    """The site of this repository's own data, then that of a collection that the program has never seen."""
    folder: Path = request.getfixturevalue(request.param)
    return read_site(folder)


def test_every_link_leads_to_a_file_and_every_anchor_to_a_place(site: BuiltSite) -> None:
    anchors = {path: {*page.ids, "", "top"} for path, page in site.pages.items()}
    broken = [
        f"{page}: {reference.value}"
        for page in site.pages
        for reference, path, fragment in site.links(page)
        if path not in site.files or (fragment and path in anchors and fragment not in anchors[path])
    ]
    assert not broken


def test_every_page_is_linked_from_the_home_page(site: BuiltSite) -> None:
    """Addresses that only lead on, and the page for wrong addresses, are the ones that nothing needs to link to."""
    reached: set[str] = set()
    waiting = [urls.HOME]
    while waiting:
        page = waiting.pop()
        if page not in reached and page in site.pages:
            reached.add(page)
            waiting += [path for _, path, _ in site.links(page)]
    alone = {p for p, page in site.pages.items() if not page.refresh} - reached - {urls.NOT_FOUND}
    assert not alone


def test_addresses_that_lead_on_lead_to_a_page(site: BuiltSite) -> None:
    leading = {path: page.refresh for path, page in site.pages.items() if page.refresh}
    assert leading, "a held document that is cited has an address under quy-dinh/"
    for path, value in leading.items():
        target = site.target(path, value)
        assert target is not None
        assert target[0] in site.pages, path


def test_nothing_is_loaded_from_another_host(site: BuiltSite) -> None:
    """Only a plain link may name one; a page that is read offline asks nobody for anything."""
    for path, page in site.pages.items():
        for reference in page.references:
            if site.target(path, reference.value) is None and not reference.value.startswith("mailto:"):
                plain = reference.tag == "a" or (reference.tag == "link" and reference.rel == "canonical")
                assert plain, f"{path}: <{reference.tag} {reference.attribute}={reference.value}>"
    for file in site.files:
        if file.endswith((".css", ".js")) and not file.startswith("assets/javascripts/"):
            assert not _ELSEWHERE.search((site.folder / file).read_bytes()), file


def test_a_strict_content_security_policy_is_possible(site: BuiltSite) -> None:
    for path, page in site.pages.items():
        assert not page.inline, f"{path}: inline {page.inline}"
        assert "style" not in page.attributes, path
        assert not [a for a in page.attributes if a.startswith("on")], path


def test_ids_are_unique_and_every_page_has_one_title_in_vietnamese(site: BuiltSite) -> None:
    for path, page in site.pages.items():
        twice = [name for name, count in Counter(page.ids).items() if count > 1]
        assert not twice, f"{path}: {twice}"
        assert page.lang == "vi", path
        assert page.title.strip(), path
        assert page.headings.count(1) == 1, f"{path}: {page.headings}"
        steps = zip([1, *page.headings], page.headings, strict=False)
        assert all(after <= before + 1 for before, after in steps), f"{path}: {page.headings}"


@pytest.mark.parametrize("english", ENGLISH)
def test_no_word_of_the_themes_english_is_left(site: BuiltSite, english: str) -> None:
    found = re.compile(rf"\b{english}\b")
    for path, page in site.pages.items():
        for words in [page.text, page.title, *page.labels]:
            assert not found.search(words), f"{path}: {english}"


def test_paths_are_safe_on_every_system(site: BuiltSite) -> None:
    ours = [f for f in site.files if f.endswith((".html", ".json")) or f in {urls.STYLE, urls.SCRIPT, urls.EDITION}]
    for path in ours:
        assert re.fullmatch(r"[a-z0-9/_.-]+", path), path
        assert len(path) <= urls.MAX_PATH, path
    folded = Counter(f.casefold() for f in site.files)
    assert folded.most_common(1)[0][1] == 1


def test_pages_are_light(site: BuiltSite) -> None:
    """A page of a task is read on slow machines, thousands of them from a stick: 30 KB at the most."""
    sizes = {p: (site.folder / p).stat().st_size for p in site.pages if re.fullmatch(r"nhiem-vu/[^/]+/(?!index).*", p)}
    assert sizes
    heaviest = max(sizes, key=lambda p: sizes[p])
    assert sizes[heaviest] <= 30_000, heaviest
