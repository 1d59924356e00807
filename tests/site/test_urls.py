"""Addresses: as promised, safe on every file system, and never the same for two records."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site import urls


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("0", "0"),
        ("0/1", "0_1"),
        ("IV.4/2", "iv-4_2"),
        ("III.1/4/3", "iii-1_4_3"),
        ("III.1.1.c", "iii-1-1-c"),
        ("P2.I.1", "p2-i-1"),
        ("PL.II.7", "pl-ii-7"),
        ("PL1.II.7", "pl1-ii-7"),
        ("Đ5.2.b", "dd5-2-b"),
        ("Đ5.2.đ", "dd5-2-dd"),
        ("Đ5a.2", "dd5a-2"),
        ("fn/1", "fn_1"),
        # Where both cases are possible, the one that the place does not suggest is marked.
        ("I", "i"),
        ("i", "i0"),
        ("II.1.i", "ii-1-i"),
        ("II.1.I", "ii-1-i0"),
        # A label that nobody foresaw still has an address.
        ("IV.01", "iv-0x3031"),
    ],
)
def test_anchor(path: str, expected: str) -> None:
    assert urls.anchor(path) == expected
    assert unanchor(expected) == path


CODED = re.compile(r"(?P<letters>[a-z]+)(?P<mark>0)?(?P<number>[1-9][0-9]*[a-z]{0,2})?")
OPENS_CAPITALS = re.compile(r"P[1-9][0-9]*|PL(?:[1-9][0-9]*)?|P|")


def unanchor(text: str) -> str:
    """The clause path that `urls.anchor` turned into `text`: as long as there is a way back, anchors are injective."""
    out: list[str] = []
    before = ""
    for part in re.split(r"([-_])", text):
        if part in ("-", "_"):
            out.append({"-": ".", "_": "/"}[part])
        else:
            before = label_of(part, OPENS_CAPITALS.fullmatch(before) is not None)
            out.append(before)
    return "".join(out)


def label_of(part: str, capitals: bool) -> str:
    """The label behind one part of an anchor; `capitals` says whether its letters stand in capitals in this place."""
    if part.startswith("0x"):
        return bytes.fromhex(part[2:]).decode()
    coded = CODED.fullmatch(part)
    if coded is None or part == "fn":
        return part.replace("dd", "đ")  # a number, or one with a letter (`5a`)
    letters, number = coded["letters"].replace("dd", "đ"), (coded["number"] or "").replace("dd", "đ")
    return (letters.upper() if capitals != bool(coded["mark"]) else letters) + number


ROMANS = [a + b for a in ("", "X", "XX") for b in ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")]
NUMBERS = st.integers(1, 300).map(str)
LABELS = st.one_of(
    st.sampled_from(ROMANS),
    st.sampled_from("ABCDĐEGHIKLMNOPQRSTUVXY"),
    st.sampled_from("abcdđeghiklmnopqrstuvxy"),
    NUMBERS,
    st.sampled_from(["0", "P", "PL", "fn"]),
    st.builds("{}{}".format, st.sampled_from(["P", "PL", "Đ"]), NUMBERS),
    st.builds("{}{}{}".format, st.sampled_from(["", "Đ"]), NUMBERS, st.sampled_from("abcdđ")),
)
PATHS = st.builds(
    lambda head, tail: head + "".join(tail), LABELS, st.lists(st.builds("{}{}".format, st.sampled_from("./"), LABELS))
)


@given(PATHS)
def test_anchors_are_injective(path: str) -> None:
    """A mapping with an inverse brings no two paths together."""
    assert unanchor(urls.anchor(path)) == path


@given(st.lists(st.text(min_size=1).filter(lambda s: not set(s) & set("./")), min_size=1, max_size=4))
def test_any_label_has_an_anchor_of_its_own(labels: list[str]) -> None:
    path = ".".join(labels)
    anchor = urls.anchor(path)
    assert re.fullmatch(r"[0-9a-z_-]+", anchor)
    assert unanchor(anchor) == path


SLUGS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,40}", fullmatch=True)


@given(SLUGS, SLUGS, PATHS)
def test_files_have_names_that_every_system_takes(one: str, two: str, path: str) -> None:
    for address in (
        urls.document(one),
        urls.task(f"{one}:{path}"),
        urls.document_tasks(one, 12),
        urls.agency(one),
        urls.agency(one, 2024),
        urls.regulation(one),
        urls.matrix(one, two),
        urls.data(one),
    ):
        assert re.fullmatch(r"[0-9a-z/_.-]+", address)
        assert len(address) <= urls.MAX_PATH
        for part in address.split("/"):
            assert part.split(".")[0] not in {"con", "prn", "aux", "nul", "com1", "lpt9"}


@given(SLUGS, SLUGS)
def test_two_records_have_two_addresses(one: str, two: str) -> None:
    for address in (urls.document, urls.agency, urls.regulation, urls.data):
        assert (address(one) == address(two)) == (one == two)


def test_a_record_never_takes_the_place_of_a_section() -> None:
    assert urls.agency("index") not in urls.HUBS.values()
    assert urls.regulation("index") not in urls.HUBS.values()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (urls.clause("12-kh-tw-2022", "IV.4/2"), "van-ban/12-kh-tw-2022.html#iv-4_2"),
        (urls.clause_id("12-kh-tw-2022#IV.4/2"), "van-ban/12-kh-tw-2022.html#iv-4_2"),
        (urls.task("12-kh-tw-2022:IV.4/2"), "nhiem-vu/12-kh-tw-2022/iv-4_2.html"),
        (urls.deliverable("12-kh-tw-2022:IV.4/2-a"), "nhiem-vu/12-kh-tw-2022/iv-4_2.html#a"),
        (urls.deliverable_anchor("IV.4/2", "a"), "iv-4_2--a"),
        (urls.agency("ban-to-chuc-trung-uong"), "co-quan/ban-to-chuc-trung-uong.html"),
        (urls.regulation("164-qd-tw-2013"), "quy-dinh/164-qd-tw-2013.html"),
        (urls.regulation("28-nq-tw-2022", held=True), "van-ban/28-nq-tw-2022.html"),
        (urls.matrix("12-kh-tw-2022", "28-nq-tw-2022"), "doi-chieu/12-kh-tw-2022--28-nq-tw-2022.html"),
        (urls.timeline_year(2024, 2), "thoi-han/2024-2.html"),
        (urls.index("co-quan"), "co-quan/index.html"),
        (urls.index("co-quan", 2), "co-quan/index-2.html"),
    ],
)
def test_addresses(address: str, expected: str) -> None:
    assert address == expected


@pytest.mark.parametrize(
    ("target", "start", "expected"),
    [
        ("index.html", "nhiem-vu/12-kh-tw-2022/iv-4_2.html", "../../index.html"),
        ("co-quan/a.html#x", "index.html", "co-quan/a.html#x"),
        ("co-quan/a.html", "co-quan/b.html", "a.html"),
        ("co-quan/a.html#x", "co-quan/a.html", "#x"),
        ("co-quan/a.html", "co-quan/a.html", "a.html"),
        ("#x", "co-quan/a.html", "#x"),
        ("https://example.org/x", "co-quan/a.html", "https://example.org/x"),
        ("mailto:a@example.org", "co-quan/a.html", "mailto:a@example.org"),
    ],
)
def test_relative(target: str, start: str, expected: str) -> None:
    assert urls.relative(target, start) == expected


@pytest.mark.parametrize(
    "target", ["", "#a", "co-quan/x.html", "co-quan/x.html#a", "co-quan/x.html.html", "index.html"]
)
def test_the_links_of_a_page_are_the_relative_ones(target: str) -> None:
    assert urls.linker("co-quan/x.html")(target) == urls.relative(target, "co-quan/x.html")
