"""Several files at once, all or none: a confirmation never leaves half of itself behind.

The new contents are first written in full into a folder; giving that folder its final name is the moment from which
they count. Then each is moved to its place. A run that dies before that moment has changed nothing; one that dies after
it is finished by the next; an error while moving puts everything back.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_LIST = "tep.json"
_STAGED = "dang-ghi"


def write_all(root: Path, folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files (path below `root` -> content), staged below `folder`. OSError where that fails; nothing is changed
    then."""
    finish(root, folder)
    staged, part = folder / _STAGED, folder / f".{_STAGED}"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    names = {}
    for number, (name, content) in enumerate(files.items()):
        names[name] = f"{number}.moi"
        with (part / f"{number}.moi").open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
    (part / _LIST).write_text(json.dumps(names, ensure_ascii=False), encoding="utf-8")
    part.replace(staged)
    before = {name: (root / name).read_bytes() if (root / name).exists() else None for name in files}
    try:
        finish(root, folder)
    except OSError:
        _put_back(root, before)
        shutil.rmtree(staged, ignore_errors=True)
        raise


def finish(root: Path, folder: Path) -> bool:
    """Move what an earlier run staged and did not get to move; whether there was any. OSError where that fails."""
    staged = folder / _STAGED
    try:
        names = json.loads((staged / _LIST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return False
    for name, content in names.items():
        if (staged / content).exists():  # else it has been moved already
            target = root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            (staged / content).replace(target)
    shutil.rmtree(staged)
    return True


def _put_back(root: Path, before: Mapping[str, bytes | None]) -> None:
    for name, content in before.items():
        with suppress(OSError):
            if content is None:
                (root / name).unlink(missing_ok=True)
            elif (root / name).read_bytes() != content:
                (root / name).write_bytes(content)
