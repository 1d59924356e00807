"""Templates: what they may rely on, and what they are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from generator.site.page import Page
from generator.site.render import Renderer, count, date


def render(tmp_path: Path, template: str, **view: object) -> str:
    (tmp_path / "k.html").write_text(template, encoding="utf-8")
    return Renderer(tmp_path).body(Page("van-ban/a.html", "k", "T", "", view))


@pytest.mark.parametrize(
    ("template", "view", "expected"),
    [
        pytest.param("{{ x }}", {"x": "<script>&"}, "&lt;script&gt;&amp;", id="text is escaped"),
        pytest.param("{{ x }}", {"x": "'\""}, "&#39;&#34;", id="quotes too: text stands in attributes"),
        pytest.param("{{ x }}", {"x": Markup("<b>")}, "<b>", id="markup is not"),
        pytest.param("{{ x }} {{ y }}", {"x": 0, "y": None}, "0 None", id="values that are no text"),
        pytest.param("{{ x|join(', ') }}", {"x": ["<", Markup("<b>")]}, "&lt;, <b>", id="each part of a joined list"),
        pytest.param("{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{{ m('<') }}", {}, "<i>&lt;</i>", id="in a macro"),
        pytest.param(
            "{% macro m(x) %}{{ caller(x) }}{% endmacro %}"
            "{% for x in y %}{% call(a) m(x) %}{{ a }}{{ x }}{% endcall %}{% endfor %}",
            {"y": ["&"]},
            "&amp;&amp;",
            id="in a block that a macro calls",
        ),
        pytest.param("{{ url('co-quan/x.html#a') }}", {}, "../co-quan/x.html#a", id="relative to the page"),
        pytest.param("{{ url('https://vidu.vn/') }}", {}, "https://vidu.vn/", id="another site"),
        pytest.param("{{ url(urls.agency('x')) }}", {}, "../co-quan/x.html", id="addresses by id"),
        pytest.param("{{ '2030-02-05'|date }} {{ 1234567|count }}", {}, "05/02/2030 1.234.567", id="filters"),
        pytest.param("{{ page.title }}", {}, "T", id="the page itself"),
    ],
)
def test_what_a_template_may_use(tmp_path: Path, template: str, view: dict[str, object], expected: str) -> None:
    assert render(tmp_path, template, **view) == expected


@pytest.mark.parametrize("template", ["{{ missing }}", "{% if missing %}{% endif %}", "{{ x.missing }}"])
def test_a_name_that_is_missing_is_an_error(tmp_path: Path, template: str) -> None:
    with pytest.raises(UndefinedError):
        render(tmp_path, template, x={})


@pytest.mark.parametrize(
    ("iso", "expected"),
    [("2030-02-05", "05/02/2030"), ("2030-12", "12/2030"), ("2030", "2030"), ("", ""), ("quý II", "quý II")],
)
def test_dates_keep_their_precision(iso: str, expected: str) -> None:
    assert date(iso) == expected


@pytest.mark.parametrize(("number", "expected"), [(0, "0"), (999, "999"), (1000, "1.000"), (1234567, "1.234.567")])
def test_counts_have_the_vietnamese_mark(number: int, expected: str) -> None:
    assert count(number) == expected
