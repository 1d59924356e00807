"""One page of the site before it is rendered: where it stands and what its template reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """What a module of `generator.site.pages` yields for each file that it publishes.

    - `path`: site-relative, from `urls` only (`nhiem-vu/12-kh-tw-2022/iv-4_2.html`); no two pages share one.
    - `kind`: the template is `site_templates/pages/{kind}.html`.
    - `title`: plain text (not HTML) for <title>.
    - `hub`: the section that is marked in the navigation, a key of `urls.HUBS`; `""` marks none.
    - `view`: everything that the template may read, by name. A name that is missing is an error, never an empty
      string. Text is escaped by the template; only `Markup` is taken as HTML.
    - `print_head`: running head of a printout, plain text («Kế hoạch 12-KH/TW · Nhiệm vụ IV.4/2»).
    - `wide`: printed in landscape.
    - `bare`: the template is the whole file, without header, navigation and footer (an address that leads elsewhere).

    A page holds only what belongs to its own record: no totals of the collection, no date of the build, no program
    version. Those change with every new document and stand in assets/edition.js; `m.edition()` shows them.
    Otherwise one new document would rewrite every file of the site.
    """

    path: str
    kind: str
    title: str
    hub: str
    view: Mapping[str, object]
    print_head: str = ""
    wide: bool = False
    bare: bool = False
