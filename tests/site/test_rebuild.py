"""A rebuild is a clean build: whatever changed in between, and however often, the folder holds the same bytes.

Real builds of invented collections, in this process; short plans, few examples, because each example is many builds.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.bench.runs import files, same, times
from generator.bench.synth import Invented, collection, write
from generator.corpus.memo import FOLDER
from generator.site import mkdocs_plugin, urls
from generator.site.build import BuildReport

START = collection(2, bodies=1)
CHANGES = ("add", "delete", "put off", "leave out", "rename")
Change = tuple[str, int]


def changed(invented: Invented, change: Change) -> Invented:
    """The collection after a change to one of its plans, chosen by the change's number."""
    name, number = change
    plan = sorted(invented.plans)[number % len(invented.plans)]
    if name == "add":
        return invented.with_new()
    if name == "delete":
        return invented.without(plan) if len(invented.plans) > 1 else invented
    if name == "put off":
        return invented.put_off(plan)
    return invented.leave_out(plan) if name == "leave out" else invented.rename(plan)


def build(root: Path, site: Path) -> BuildReport:
    report = mkdocs_plugin.build(root, site)
    assert report.problems == ()
    assert report.warnings == ()
    assert report.written is not None
    return report


def read(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in files(folder)}


@pytest.fixture(autouse=True, scope="module")
def one_day() -> Iterator[None]:
    """Two builds of the same data must be the same bytes also over midnight."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "0")
        yield


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 5)), min_size=1, max_size=5))
def test_a_rebuild_equals_a_clean_build_after_any_changes(changes: list[Change]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        data, site, clean = folder / "data", folder / "site", folder / "clean"
        invented = START
        write(invented, data)
        build(data, site)
        for change in changes:
            invented = changed(invented, change)
            write(invented, data)
            build(data, site)
        shutil.rmtree(data / FOLDER)  # what was remembered of the files is no part of a clean build
        build(data, clean)
        assert read(site) == read(clean)

        before = times(site)
        report = build(data, site)
        assert report.written is not None
        assert report.written.touched == 0
        assert times(site) == before


@pytest.mark.parametrize(
    ("change", "gone", "there"),
    [
        (("delete", 0), ["van-ban/11-kh-tu-{x}.html", "nhiem-vu/11-kh-tu-{x}/ii-1.html"], []),
        (("rename", 0), ["data/11-kh-tu-{x}.json"], ["van-ban/11-kh-tu-{x}.html", "nhiem-vu/11-kh-tu-{x}/ii-1.html"]),
        (("add", 0), [], ["van-ban/13-kh-tu-{x}.html", "nhiem-vu/13-kh-tu-{x}/ii-1.html"]),
    ],
    ids=["deleted", "renamed: the old addresses lead on", "added"],
)
def test_what_a_change_takes_away_and_brings(tmp_path: Path, change: Change, gone: list[str], there: list[str]) -> None:
    data, site = tmp_path / "data", tmp_path / "site"
    write(START, data)
    build(data, site)
    (first,) = (p for p in files(data) if p.startswith("plans/11-kh"))
    rest = first.removeprefix("plans/11-kh-tu-").removesuffix(".yml")
    old = set(files(site))
    write(changed(START, change), data)
    build(data, site)
    new = set(files(site))
    assert {path.format(x=rest) for path in gone} <= old - new
    assert {path.format(x=rest) for path in there} <= new
    assert all(any((site / p).iterdir()) for p in {str(Path(p).parent) for p in new}), "no empty folder stays"


def test_the_old_address_of_a_renamed_plan_leads_to_the_new_one(tmp_path: Path) -> None:
    write(START.rename(0), tmp_path / "data")
    build(tmp_path / "data", tmp_path / "site")
    (new,) = (p.stem for p in (tmp_path / "data/plans").glob("11-kh-*.yml"))
    old = new.rpartition("-")[0]
    page = (tmp_path / "site" / urls.document(old)).read_text(encoding="utf-8")
    assert f"{new}.html" in page


def test_one_deadline_changes_few_files(tmp_path: Path) -> None:
    """The pages of other plans hold nothing of it."""
    data, site = tmp_path / "data", tmp_path / "site"
    write(START, data)
    build(data, site)
    before = read(site)
    write(START.put_off(0), data)
    build(data, site)
    after = read(site)
    differing = {path for path in after if before.get(path) != after[path]}
    assert 0 < len(differing) < len(after) / 3
    assert not [path for path in differing if path.startswith("nhiem-vu/12-kh")]
    assert not same(site, data)
