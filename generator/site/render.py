"""Page -> HTML of its body, with the templates of `site_templates/pages/`.

What a template of ours can rely on:

- autoescape is on: text is escaped where it is put out, `Markup` is not. Never `|safe`;
- an unknown name is an error (StrictUndefined); test with `{% if x is defined %}` only where a view may lack a name;
- the names of `page.view`, and `page` itself;
- `url(target)`: the relative address from this page to a site-relative one (`url("co-quan/x.html#a")`); the addresses
  themselves come from `urls` (the module, also a global: `url(urls.agency(id))`). Addresses with a scheme pass through;
- filters: `date` (ISO -> 28/11/2022; a month, quarter or year stays as precise as it is), `count` (1234 -> 1.234),
  `domain` (the domain of a source's address);
- `{% import "_macros.html" as m with context %}` for what several kinds share: without `with context` a macro has
  no `url`.

No `style=`, no `<script>`, no `<style>`, no `on…=`: the site runs under a strict Content-Security-Policy. Lengths and
places are SVG attributes or a closed set of classes. A Jinja comment in Vietnamese or English says why, never what.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator.resources import templates_dir
from generator.site import urls
from generator.site.page import Page


class Renderer:
    """Renders bodies. Holds the compiled templates, so that one of them serves a whole build."""

    def __init__(self, folder: Path | None = None) -> None:
        self._env = environment(folder)
        self._templates: dict[str, Template] = {}

    def body(self, page: Page) -> str:
        """The HTML of a page's body (of the whole file when the page is bare)."""
        template = self._templates.get(page.kind)
        if template is None:
            template = self._templates[page.kind] = self._env.get_template(f"{page.kind}.html")
        return template.render(page.view, page=page, url=urls.linker(page.path))


def environment(folder: Path | None = None) -> Environment:
    """The Jinja environment of the page templates; `folder` is `site_templates/pages` unless a test says otherwise."""
    env = _Environment(
        loader=FileSystemLoader(folder or templates_dir() / "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    env.globals["urls"] = urls
    env.filters["date"] = date
    env.filters["count"] = count
    env.filters["domain"] = domain
    return env


# ── what Jinja does for every value and every call of a page, without the cases that no template of ours has ──────────


def text(value: object) -> str:
    """`escape(value)` as a plain string; most values need no escaping, and a page puts out hundreds."""
    kind = value.__class__
    if kind is Markup:
        return value  # type: ignore[return-value]
    if kind is not str:
        return escape(value)
    plain: str = value  # type: ignore[assignment]
    if "&" in plain or "<" in plain or ">" in plain or '"' in plain or "'" in plain:
        return escape(plain)
    return plain


class _Context(Context):
    """Calls what is called: no function here asks for the context or the environment."""

    def call(self, called: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        if kwargs:
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
        return called(*args, **kwargs)


class _CodeGenerator(CodeGenerator):
    """Puts values out through `text`. Should Jinja give its method another name, they go through `escape` again."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.text(")


class _Environment(Environment):
    code_generator_class = _CodeGenerator
    context_class = _Context
    text = staticmethod(text)


_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")


@cache
def date(iso: str) -> str:
    """An ISO date as it is written in Vietnam: `2022-12-05` -> `05/12/2022`, `2022-12` -> `12/2022`, a year as it is.

    The day keeps its two digits, as in the heading of a document.
    """
    if day := _DAY.fullmatch(iso):
        return f"{day[3]}/{day[2]}/{day[1]}"
    if month := _MONTH.fullmatch(iso):
        return f"{month[2]}/{month[1]}"
    return iso


def count(number: int) -> str:
    """A number with the Vietnamese mark for thousands: 1234 -> `1.234`."""
    return f"{number:,}".replace(",", ".")


def domain(address: str) -> str:
    """The domain of a source's address, for «nguồn: …»."""
    return urlsplit(address).netloc.removeprefix("www.") or address
