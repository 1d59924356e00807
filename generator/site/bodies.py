"""Pages and their bodies, made here or by an executor.

Views and templates are four fifths of what a page costs, and need nothing but the graph: shares of the pages can be
made in other processes. The rest (joining with the theme, comparing, writing) is done where it is asked for, because
creating files gains nothing from more processes.
"""

from __future__ import annotations

import gc
import os
import pickle
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import replace
from functools import lru_cache

from generator.corpus.graph import Graph
from generator.site.context import Site
from generator.site.page import Page
from generator.site.pages import all_pages
from generator.site.render import Renderer
from generator.site.share import WHOLE, Share

Make = Callable[[Site, Share], Iterable[Page]]
"""What makes the pages of a share; for an executor a function of a module, which another process can find."""

TASKS = 500
"""Tasks in one share: some 15 MB of pages, so that what waits to be written stays small."""


def bodies(site: Site, executor: Executor | None = None, make: Make = all_pages) -> Iterator[tuple[Page, str]]:
    """Every page with the HTML of its body, one after the other. The order is the same with and without an executor
    only within a share.

    Any `concurrent.futures.Executor` will do. It is handed the graph once a share, as bytes, and a few shares at a
    time; the pages that come back from it have an empty `view`.
    """
    if executor is None:
        renderer = Renderer()
        for page in make(site, WHOLE):
            yield page, renderer.body(page)
        return
    records = pickle.dumps(replace(site.graph), protocol=pickle.HIGHEST_PROTOCOL)  # without the look-ups made so far
    graph = zlib.compress(records, level=1)  # it travels with every share
    del records
    shares = max(1, -(-len(site.graph.tasks) // TASKS))
    shares_ahead = 2 * (os.cpu_count() or 1)
    waiting: deque[Future[list[tuple[Page, str]]]] = deque()
    try:
        for number in range(shares):
            waiting.append(executor.submit(_share, graph, Share(number, shares), make))
            if len(waiting) > shares_ahead:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()


def _share(graph: bytes, share: Share, make: Make) -> list[tuple[Page, str]]:
    """The pages of a share, in the process that the executor chose."""
    site, renderer = _site(graph), _renderer()
    return [(replace(page, view={}), renderer.body(page)) for page in make(site, share)]


@lru_cache(maxsize=1)
def _site(graph: bytes) -> Site:
    """Kept for the next share: a process makes several."""
    unpickled = pickle.loads(zlib.decompress(graph))
    if not isinstance(unpickled, Graph):
        raise TypeError(type(unpickled))
    gc.freeze()  # a million records that stay: looking through them for garbage costs more than the pages
    return Site(unpickled)


@lru_cache(maxsize=1)
def _renderer() -> Renderer:
    return Renderer()
