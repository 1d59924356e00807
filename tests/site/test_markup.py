"""Marks over a text: the words stay as they are, the HTML is well nested, a link never holds a link."""

from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.model import Span
from generator.site.markup import Mark, mark_up, numbers_kept


class _Nesting(HTMLParser):
    """Collects the words, and fails where an element is closed that is not the innermost, or a link stands in one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.words = ""
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not (tag == "a" and "a" in self.open)
        self.open.append(tag)
        self.ids += [v for k, v in attrs if k == "id" and v]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_entityref(self, name: str) -> None:
        self.words += unescape(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.words += unescape(f"&#{name};")


TEXT = 'Chủ trì <sơ kết> & «tổng kết» "việc" thực hiện'
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda ab: Span(min(ab), max(ab)))
TAGS = st.sampled_from(["a", "i", "span"])
MARKS = st.lists(
    st.builds(lambda span, tag, n: Mark(span, tag, (("id", f"m{n}"),)), SPANS, TAGS, st.integers(0, 10**9)), max_size=8
)


@given(MARKS)
def test_any_marks_keep_the_words_and_nest(marks: list[Mark]) -> None:
    found = _Nesting()
    found.feed(str(mark_up(TEXT, marks)))
    found.close()
    assert found.words == TEXT
    assert not found.open
    assert len(found.ids) == len(set(found.ids)) or len({m.attributes for m in marks}) < len(marks)


def mark(start: int, end: int, tag: str = "span", **attributes: str) -> Mark:
    return Mark(Span(start, end), tag, tuple(attributes.items()))


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], "ab&lt;cd"),
        ([mark(0, 2)], "<span>ab</span>&lt;cd"),
        ([mark(1, 3), mark(0, 5, "i")], "<i>a<span>b&lt;</span>cd</i>"),
        # two that cross: the inner one is cut, and its id stands once
        ([mark(0, 3, "i"), mark(2, 5, id="x")], '<i>ab<span id="x">&lt;</span></i><span>cd</span>'),
        ([mark(0, 4, "a", href="u"), mark(1, 2, "a", href="v")], '<a href="u">ab&lt;c</a>d'),
        ([mark(2, 2)], "ab&lt;cd"),
        ([mark(0, 1, title='"')], '<span title="&#34;">a</span>b&lt;cd'),
    ],
)
def test_mark_up(marks: list[Mark], expected: str) -> None:
    assert mark_up("ab<cd", marks) == expected


def test_what_follows_a_mark_stands_after_its_last_piece() -> None:
    note = Mark(Span(1, 4), "span", after=Markup("<sup>1</sup>"))
    assert mark_up("abcde", [Mark(Span(0, 2), "i"), note]) == "<i>a<span>b</span></i><span>cd</span><sup>1</sup>e"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theo số 10-QĐi/TW này", 'theo <span class="kh-no">số 10-QĐi/TW</span> này'),
        ("Quyết định 707/QĐ-TTg", 'Quyết định <span class="kh-no">707/QĐ-TTg</span>'),
        ("ngày 01/02/2013 & hết", "ngày 01/02/2013 &amp; hết"),
    ],
)
def test_numbers_stay_on_one_line(text: str, expected: str) -> None:
    assert numbers_kept(text) == expected
