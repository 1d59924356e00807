"""The index that the reader's search reads: names first, then the texts in shards behind them.

    assets/tim-kiem/ten.js      what every record is called: enough to match and to show a hit (`names`)
    assets/tim-kiem/chu-0.js …  the texts of the clauses, whole documents to a shard (`texts`)

Each is a plain script, `khData(name, value)`: a Worker reads it with importScripts over http, a page with <script>
from file://. It holds no posting lists: the browser makes tokens of the texts itself, which is less to carry than any
index, and the texts are needed anyway for what is shown around a match. The engine is
`site_templates/assets/tim-kiem/`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.site import urls
from generator.site.context import Site
from generator.site.search import names, texts
from generator.site.search.frame import frame


def files(site: Site) -> Iterator[tuple[str, bytes | Iterator[bytes]]]:
    """Every file of the index as (site-relative path, bytes or pieces); one shard at a time is in memory."""
    framed = frame(site)
    for n, documents in enumerate(framed.shards):
        yield urls.search_texts(n), texts.script(site, framed, n, documents)
    yield urls.SEARCH_NAMES, names.script(site, framed)
