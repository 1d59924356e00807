"""The programs of the intake's tests: find them, else install them, else say what to do. Never skip unasked.

`python -m tests.intake.programs` does it; `make test` runs it before pytest. Whoever cannot install them runs the rest
with `make test WITHOUT=ocr,office`, which ends with «NOT RUN: …».
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tests.browser.chromium import IS_ROOT, run_all

ENV: Final = "KEHOACH_WITHOUT"
"""Environment variable that names the parts to leave out, with commas between them."""


@dataclass(frozen=True, slots=True)
class Need:
    """A program that a part of the tests needs. `packages` are Debian's; `there` says whether it can be used."""

    part: str
    name: str
    packages: tuple[str, ...]
    there: Callable[[], bool]


def _printed(*command: str) -> str:
    """What a command says; nothing where there is no such command."""
    if shutil.which(command[0]) is None:
        return ""
    return subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False).stdout


def _reads_vietnamese() -> bool:
    return any(line.split("/")[-1] == "Vietnamese" for line in _printed("tesseract", "--list-langs").split())


NEEDS: Final = (
    Need("ocr", "Tesseract (script/Vietnamese)", ("tesseract-ocr", "tesseract-ocr-script-viet"), _reads_vietnamese),
    # A scan is made of a page in the type that offices use; Liberation, its usual stand-in, lacks letters.
    Need("ocr", "Tinos", ("fonts-croscore",), lambda: "Tinos" in _printed("fc-list", "Tinos", "family")),
    Need(
        "office",
        "LibreOffice",
        ("libreoffice-writer-nogui",),
        lambda: any(shutil.which(name) for name in ("soffice", "libreoffice")),
    ),
)
_AS_ROOT: Final = run_all if IS_ROOT and shutil.which("apt-get") else None
PARTS: Final = tuple(dict.fromkeys(need.part for need in NEEDS))


class ProgramsMissingError(Exception):
    """Programs are missing and cannot be installed; the message names the packages and the way without them."""


def left_out(env: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The parts that are not to be run. Raises ProgramsMissingError for a part that there is not."""
    asked = [part for part in env.get(ENV, "").split(",") if part]
    if wrong := [part for part in asked if part not in PARTS]:
        raise ProgramsMissingError(
            f"WITHOUT={','.join(asked)}: không có phần «{wrong[0]}»; chọn trong {', '.join(PARTS)}"
        )
    return tuple(dict.fromkeys(asked))


def ensure(
    without: Collection[str],
    needs: Sequence[Need] = NEEDS,
    run: Callable[[Sequence[Sequence[str]]], str | None] | None = _AS_ROOT,
) -> None:
    """Everything that the parts need which are not in `without`, installed now if need be.

    `run` runs commands as root; None where that is impossible. Raises ProgramsMissingError where something stays away.
    """
    wanted = [need for need in needs if need.part not in without]
    missing = [need for need in wanted if not need.there()]
    reason = None
    if missing and run is not None:
        packages = [package for need in missing for package in need.packages]
        install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)
        reason = run((("apt-get", "update", "-qq"), install))
        missing = [need for need in wanted if not need.there()]
    if missing:
        packages = [package for need in missing for package in need.packages]
        parts = ",".join(dict.fromkeys(need.part for need in missing))
        raise ProgramsMissingError(
            f"Thiếu {', '.join(need.name for need in missing)}: apt-get install {' '.join(packages)}; "
            f"hoặc chạy phần còn lại: make test WITHOUT={parts}" + (f"\n{reason}" if reason else "")
        )


def main() -> int:
    """Exit code 1 and one line when something is missing."""
    try:
        without = left_out()
        ensure(without)
    except ProgramsMissingError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Bỏ qua: {', '.join(without)}" if without else "Tesseract, LibreOffice, phông chữ: đủ")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
