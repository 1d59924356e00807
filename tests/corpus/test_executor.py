"""Whoever parses the files, the collection is the same: this thread, other threads, other processes."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from generator import pipeline
from generator.corpus.load import load
from generator.corpus.memo import Memo
from tests.corpus.small import write_small
from tests.sample import PLAN, write_sample


def processes() -> Executor:
    """Two processes that start with nothing of ours in memory, as on Windows."""
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


@pytest.mark.parametrize("make", [lambda: ThreadPoolExecutor(2), processes], ids=["threads", "processes"])
def test_any_executor_reads_the_same(tmp_path: Path, make: Callable[[], Executor]) -> None:
    good, faulty = tmp_path / "good", tmp_path / "faulty"
    write_sample(good)
    write_small(
        faulty,
        {
            "plans/khac.yml": b"number: \xff\n",  # no UTF-8
            "plans/kia.yml": "number: [\n",
            "plans/nua.yml": "a: &x 1\nb: *x\n",
            "content/van-ban/khac.md": "# Một\f trang\n",
            "content/van-ban/nua.md": "",
        },
    )
    with make() as executor:
        assert load(good, executor) == load(good)
        assert load(faulty, executor) == load(faulty)
        assert load(faulty, executor).problems
        pipeline.read(good, remember=True)
        text = good / f"content/van-ban/{PLAN}.md"
        text.write_text(text.read_text(encoding="utf-8") + "\n2. Thêm một đoạn.\n", encoding="utf-8")
        assert load(good, executor, Memo(good)) == load(good)  # one file is parsed, the rest remembered
