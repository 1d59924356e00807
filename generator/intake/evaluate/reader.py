"""A file of a case -> what `kehoach import --json` prints for it, by the same way: gate, child, source, draft."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from generator.corpus.link import link
from generator.corpus.load import load
from generator.intake import child, draft
from generator.intake.evaluate.gold import Case
from generator.intake.evaluate.outcomes import Item
from generator.intake.known import Known
from generator.model import Problem

_NOTE = b"# source:"


class ImportReader:
    """Reads cases as an import into the collection at `root` would. A folder without plans/ knows no agency and no
    document: then every name is new."""

    def __init__(self, root: Path) -> None:
        self._root = root

    @cached_property
    def known(self) -> Known:
        """What the collection knows."""
        if not (self._root / "plans").is_dir():
            return Known()
        collection = load(self._root)
        return Known.of(collection, link(collection))

    def __call__(self, case: Case) -> Item | Problem:
        """As `measure.Reader`; with the words of text.md under `text`, and the number of `pages` of the file."""
        with _without_note(case.file) as file:
            source = child.read(file)
        if isinstance(source, Problem):
            return source
        made = draft.draft(source, self.known)
        said: dict[str, object] = json.loads(draft.to_json(made))
        said |= {"text": made.text, "pages": source.pages}
        return said


@contextmanager
def _without_note(file: Path) -> Iterator[Path]:
    """The file without a first line that tells where its text was found: that line is no part of the document."""
    raw = file.read_bytes()
    if not raw.startswith(_NOTE):
        yield file
        return
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        bare = Path(folder) / file.name
        bare.write_bytes(raw.partition(b"\n")[2])
        yield bare
