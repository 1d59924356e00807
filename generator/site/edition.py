"""«Bản này là bản nào?»: what identifies a build, kept out of the pages so that they change only with their record.

`assets/edition.js` is a plain script, because a page opened from file:// may load a script but not JSON. It sets
`window.khEdition`; assets/js/05-ban-nay.js puts it where a page asks for it:

    <span data-edition></span>                       the whole sentence
    <span data-edition-key="documents"></span>       one value, by its name
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime

from generator.corpus.graph import Graph
from generator.site.render import count
from generator.site.render import date as printed_date

_PREFIX = "window.khEdition = "


@dataclass(frozen=True, slots=True)
class Edition:
    """One build: `program` is the version that made it, `data` the fingerprint (hex) of the files it was made from,
    `built` the ISO day; then the totals of the collection. `newest_copy` is the ISO day of the newest certified copy.
    """

    program: str
    data: str
    built: str
    documents: int
    tasks: int
    deliverables: int
    agencies: int
    regulations: int
    copies: int
    newest_copy: str

    @property
    def text(self) -> str:
        """The sentence that every page shows."""
        newest = f"; sao lục mới nhất trong kho ngày {printed_date(self.newest_copy)}" if self.newest_copy else ""
        return (
            f"Dữ liệu: {count(self.documents)} văn bản, {count(self.copies)} bản sao{newest}. "
            f"Dựng ngày {printed_date(self.built)} (kehoach {self.program}, dữ liệu {self.data[:8]})."
        )

    def script(self) -> bytes:
        """The content of assets/edition.js."""
        values = {
            **asdict(self),
            "built_text": printed_date(self.built),
            "newest_copy_text": printed_date(self.newest_copy),
            "text": self.text,
        }
        # A script file, not an inline script, so that nothing in a value can end it; one key a line for a diff.
        return f"{_PREFIX}{json.dumps(values, ensure_ascii=False, indent=1)};\n".encode()

    def dated_like(self, old: bytes | None) -> Edition:
        """This edition with the date of `old` (an earlier edition.js), where program and data are still the same.

        A rebuild of unchanged data is the same edition and must not touch a file.
        """
        values = _values(old)
        if values.get("program") == self.program and values.get("data") == self.data:
            built = values.get("built")
            if isinstance(built, str) and built:
                return replace(self, built=built)
        return self


def edition_of(graph: Graph, program: str, data: str, built: str) -> Edition:
    """The edition of a graph; `built` is the ISO day of the build."""
    return Edition(
        program=program,
        data=data,
        built=built,
        documents=len(graph.documents),
        tasks=len(graph.tasks),
        deliverables=len(graph.deliverables),
        agencies=len(graph.agencies),
        regulations=len(graph.regulations),
        copies=len(graph.copies),
        newest_copy=graph.copies[0][1].date if graph.copies else "",
    )


def epoch() -> str:
    """SOURCE_DATE_EPOCH as it is set, `""` where it is not."""
    return os.environ.get("SOURCE_DATE_EPOCH", "")


def build_day() -> date:
    """The day of the build: SOURCE_DATE_EPOCH (seconds, UTC) where it is set, else today. ValueError where it is set to
    something else."""
    if not epoch():
        return date.today()  # noqa: DTZ011 - the day where the clerk sits
    try:
        return datetime.fromtimestamp(int(epoch()), tz=UTC).date()
    except (OverflowError, OSError) as error:
        raise ValueError(epoch()) from error


def _values(script: bytes | None) -> dict[str, object]:
    if script is None:
        return {}
    try:
        values = json.loads(script.decode().strip().removeprefix(_PREFIX).removesuffix(";"))
    except ValueError:
        return {}  # cut off, or another program's: then it says nothing about this build
    return values if isinstance(values, dict) else {}
