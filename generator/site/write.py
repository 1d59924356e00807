"""Computed files -> the folder of the site: only what differs is written, what is gone is deleted, all or nothing.

The folder keeps a list of the files that a build put there (`.kehoach-site`). A build deletes nothing else, and a
folder that holds files without such a list is refused: a wrong `--site-dir` must never cost anybody a file.

Changed files are first written beside the old ones (`.kehoach-moi/` inside the folder, so that they can be renamed
into place) and moved only when the whole build has succeeded. A build that fails leaves the old site as it was; one
that is cut off while it moves is completed by the next.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from generator.model import Place, Problem, problem

LIST = ".kehoach-site"
SPOOL = ".kehoach-moi"
_BLOCK = 1 << 20
_HEADER = "# Tệp do kehoach dựng trong thư mục này; lần dựng sau chỉ ghi và xoá những tệp ấy.\n"


@dataclass(frozen=True, slots=True)
class Written:
    """What a build did to the folder, in files."""

    created: int
    changed: int
    deleted: int
    unchanged: int
    fingerprint: str = field(default="", compare=False)
    """Stands for the paths and the bytes of all its files, as `fingerprint` says it of a folder."""

    @property
    def total(self) -> int:
        """The files of the site."""
        return self.created + self.changed + self.unchanged

    @property
    def touched(self) -> int:
        """Files that were written or deleted."""
        return self.created + self.changed + self.deleted


class ForeignFolderError(Exception):
    """The folder, or a file in it, is not ours to write; `problem` says why. `refuse` says most of it beforehand."""

    def __init__(self, reason: Problem) -> None:
        super().__init__(f"{reason.code}: {dict(reason.values)}")
        self.problem = reason


class DuplicatePathError(Exception):
    """Two files of one build claim the same path, or paths that differ by case only: a fault of the program."""


def refuse(target: Path, sources: Iterable[Path] = ()) -> Problem | None:
    """Why a site may not be built in `target`, or None.

    Ours are: a folder that does not exist or is empty, and one that a build has made. Never one of `sources` (the
    folders that are read) nor a folder inside them, nor one that holds them.
    """
    place = Place(str(target))
    if target.exists() and not target.is_dir():
        return problem(place, "site-dir-is-file", folder=target)
    full = target.resolve()
    for source in sources:
        if source.resolve() == full or source.resolve() in full.parents or full in source.resolve().parents:
            return problem(place, "site-dir-in-sources", folder=target, source=source)
    if target.is_dir() and not (target / LIST).is_file():
        foreign = sorted(p.name for p in target.iterdir() if p.name != SPOOL)
        if foreign:
            return problem(place, "foreign-folder", folder=target, example=foreign[0])
    return None


class Output:
    """One build into one folder: `put` every file, then `commit`; leaving the `with` without it changes nothing."""

    def __init__(self, target: Path) -> None:
        self._target = str(target)
        self._spool = str(target / SPOOL)
        self._owned: frozenset[str] = frozenset()
        self._begin()

    def _begin(self) -> None:
        self._paths: dict[str, str] = {}
        self._digests: dict[str, bytes] = {}
        self._created = 0
        self._changed = 0
        self._folders: set[str] = set()
        self._checked: set[str] = set()

    def __enter__(self) -> Output:
        reason = refuse(Path(self._target))
        if reason is not None:
            raise ForeignFolderError(reason)
        self._owned = read_list(Path(self._target))
        shutil.rmtree(self._spool, ignore_errors=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self._spool, ignore_errors=True)

    def reset(self) -> None:
        """Forget every file that was put: the build starts over."""
        shutil.rmtree(self._spool, ignore_errors=True)
        self._begin()

    def __contains__(self, path: str) -> bool:
        """Whether this build has already put a file at `path`."""
        return path.casefold() in self._paths

    @property
    def paths(self) -> Iterable[str]:
        """The files of this build, in the order in which they were put."""
        return self._paths.values()

    @property
    def owned(self) -> frozenset[str]:
        """The files that the last build left here."""
        return self._owned

    def old(self, path: str) -> bytes | None:
        """The bytes that the last build left at `path`."""
        return _read(os.path.join(self._target, path)) if path in self._owned else None

    def put(self, path: str, data: bytes | Iterator[bytes]) -> None:
        """Publish `data` at the site-relative `path`. It is written only where other bytes stand there now. A file that
        is too large to stand in memory comes in pieces."""
        self._claim(path)
        file = os.path.join(self._target, path)
        if isinstance(data, bytes):
            self._digests[path] = hashlib.sha256(data).digest()
            old = _read(file)
            if old == data:
                return
            new = old is None
            self._write(path, (data,))
        else:
            digest = hashlib.sha256()
            spooled = self._write(path, _hashed(data, digest.update))
            self._digests[path] = digest.digest()
            new = not os.path.isfile(file)
            if not new and _same(spooled, file):
                os.remove(spooled)
                return
        if new:
            self._created += 1
        elif path in self._owned:
            self._changed += 1
        else:
            raise ForeignFolderError(self._foreign(path))  # somebody else's file, where a page of ours belongs

    def _write(self, path: str, pieces: Iterable[bytes]) -> str:
        """Put a file beside the old ones, and where it stands there."""
        spooled = os.path.join(self._spool, path)
        folder = os.path.dirname(spooled)
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)
            self._folders.add(folder)
        with open(spooled, "wb") as file:
            file.writelines(pieces)
        return spooled

    def _claim(self, path: str) -> None:
        _check(path)
        key = path.casefold()
        if key in self._paths:
            raise DuplicatePathError(f"{path} and {self._paths[key]}")
        self._paths[key] = path
        folder = path.rpartition("/")[0]
        if folder not in self._checked:
            self._inside(folder)
            self._checked.add(folder)

    def _inside(self, folder: str) -> None:
        """A link in the folder would lead a write or a deletion out of it."""
        at = self._target
        for part in folder.split("/") if folder else []:
            at = os.path.join(at, part)
            if os.path.islink(at):
                raise ForeignFolderError(self._foreign(os.path.relpath(at, self._target)))

    def _foreign(self, path: str) -> Problem:
        return problem(Place(self._target), "foreign-folder", folder=self._target, example=path)

    def commit(self) -> Written:
        """Make the folder hold exactly the files that were put (and what other people have in it)."""
        target = Path(self._target)
        target.mkdir(parents=True, exist_ok=True)
        now = frozenset(self._paths.values())
        gone = sorted(self._owned - now)
        if self._created or gone:
            # Both lists together first: whatever happens now, the next build knows these files as its own.
            write_list(target, self._owned | now)
        deleted = sum(self._delete(path) for path in gone)
        if os.path.isdir(self._spool):
            _merge(self._spool, self._target)
        if now != read_list(target) or not (target / LIST).is_file():
            write_list(target, now)
        unchanged = len(now) - self._created - self._changed
        return Written(self._created, self._changed, deleted, unchanged, _combined(self._digests))

    def _delete(self, path: str) -> int:
        folder = path.rpartition("/")[0]
        self._inside(folder)
        file = Path(self._target, path)
        try:
            file.unlink()
        except (FileNotFoundError, NotADirectoryError):
            return 0
        while folder:
            try:
                Path(self._target, folder).rmdir()
            except OSError:
                break  # something of ours, or of somebody else, is still in it
            folder = folder.rpartition("/")[0]
        return 1


def read_list(target: Path) -> frozenset[str]:
    """The files that builds have put into `target`; none where there is no list. Unsafe paths are passed over."""
    try:
        text = (target / LIST).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return frozenset()
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#") and _safe(line))


def write_list(target: Path, paths: Iterable[str]) -> None:
    """Replace the list of files, in one step."""
    part = target / f"{LIST}.part"
    part.write_text(_HEADER + "".join(f"{path}\n" for path in sorted(paths)), encoding="utf-8", newline="\n")
    part.replace(target / LIST)


def fingerprint(target: Path) -> str:
    """Stands for the paths and the bytes of all files that builds have put into `target` (SHA-256, hex). A file that is
    no longer there, or not to be read, counts as none."""
    digests = {}
    for path in read_list(target):
        with suppress(OSError):
            data = _read(os.path.join(target, path))
            if data is not None:
                digests[path] = hashlib.sha256(data).digest()
    return _combined(digests)


def _combined(digests: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256()
    for path in sorted(digests):
        whole.update(f"{path}\0".encode() + digests[path])
    return whole.hexdigest()


def _hashed(pieces: Iterable[bytes], update: Callable[[bytes], object]) -> Iterator[bytes]:
    """The pieces, each told to `update` as it passes."""
    for piece in pieces:
        update(piece)
        yield piece


def _safe(path: str) -> bool:
    return "\\" not in path and ":" not in path and not any(part in ("", ".", "..") for part in path.split("/"))


def _check(path: str) -> None:
    if not _safe(path) or path.startswith((LIST, SPOOL)):
        raise ValueError(f"not a path inside the site: {path!r}")


def _read(file: str) -> bytes | None:
    try:
        with open(file, "rb", buffering=0) as opened:
            return opened.read()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _same(one: str, other: str) -> bool:
    """Whether two files hold the same bytes."""
    if os.path.getsize(one) != os.path.getsize(other):
        return False
    with open(one, "rb") as left, open(other, "rb") as right:
        while block := left.read(_BLOCK):
            if block != right.read(_BLOCK):
                return False
    return True


def _merge(source: str, target: str) -> None:
    """Move everything in `source` into `target`: a folder that is new as a whole with one rename."""
    with os.scandir(source) as entries:
        found = list(entries)
    for entry in found:
        to = os.path.join(target, entry.name)
        if not entry.is_dir(follow_symlinks=False):
            os.replace(entry.path, to)
        elif os.path.isdir(to):
            _merge(entry.path, to)
        else:
            os.rename(entry.path, to)
