"""Tesseract, called directly: a grey picture in, words with boxes and confidence out (its TSV output).

Nothing is corrected here but the code of a letter that looks the same. The program and its data for Vietnamese are
looked for at run time; where they are missing, a scan is refused with the names of the packages.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.intake.source import Refused
from generator.vietnamese import nfc

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGES: Final = ("script/Vietnamese", "Vietnamese")
"""Names of the data that are taken: all of Vietnamese script. The smaller `vie` confuses more tone marks."""

SECONDS: Final = 120
"""A page takes 2 to 6 seconds; past that Tesseract hangs."""

_LOOK_ALIKES: Final = {0xD0: "Đ", 0x2044: "/", 0xA1: "i"}
"""Letters of other scripts for ours that look the same: Icelandic eth, the slash of fractions, «¡» for an «i»."""

_PLACES = ("C:/Program Files/Tesseract-OCR/tesseract.exe", "C:/Program Files (x86)/Tesseract-OCR/tesseract.exe")


@dataclass(frozen=True, slots=True)
class Engine:
    """Tesseract as it was found: its file, the name of the data, its version."""

    program: str
    language: str
    version: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A word on a picture: the line it belongs to, its text in NFC, its box in pixels, its confidence from 0 to 1."""

    line: tuple[int, int, int]
    text: str
    x0: int
    y0: int
    x1: int
    y1: int
    confidence: float


def engine() -> Engine:
    """The OCR program. Raises Refused (`ocr-missing`, `ocr-language-missing`) with what to install."""
    program = shutil.which("tesseract") or next((place for place in _PLACES if Path(place).is_file()), None)
    if program is None:
        raise Refused("ocr-missing")
    version = (_run([program, "--version"], b"").decode("utf-8", "replace").split() or ["", "?"])[1]
    known = _run([program, "--list-langs"], b"").decode("utf-8", "replace").split()
    language = next((name for name in LANGUAGES if name in known), None)
    if language is None:
        raise Refused("ocr-language-missing")
    return Engine(program, language, version)


def see(found: Engine, picture: Image, dpi: int, layout: int) -> list[Seen]:
    """The words on a grey picture. `layout` is Tesseract's page segmentation mode (4: lines of many sizes in one
    column, 6: one block of text, 11: text anywhere). Raises Refused (`ocr-failed`)."""
    pnm = io.BytesIO()
    picture.convert("L").save(pnm, "PPM")
    command = [found.program, "stdin", "stdout", "-l", found.language, "--psm", str(layout), "--dpi", str(dpi), "tsv"]
    return _words(_run(command, pnm.getvalue()).decode("utf-8", "replace"))


def _run(command: list[str], given: bytes) -> bytes:
    try:
        done = subprocess.run(
            command,
            input=given,
            capture_output=True,
            # one thread: the limit of a page is one core's, and more threads are slower on a page
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            timeout=SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Refused("ocr-failed", what=type(error).__name__) from error
    if done.returncode != 0:
        words = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise Refused("ocr-failed", what=words[-1] if words else f"{done.returncode}")
    return done.stdout


def _words(tsv: str) -> list[Seen]:
    out = []
    for row in csv.DictReader(io.StringIO(tsv), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = nfc((row.get("text") or "").strip()).translate(_LOOK_ALIKES)
        if row.get("level") != "5" or not text:
            continue
        left, top, wide, high = (int(row[key]) for key in ("left", "top", "width", "height"))
        line = (int(row["block_num"]), int(row["par_num"]), int(row["line_num"]))
        confidence = max(0.0, min(1.0, float(row["conf"]) / 100))
        out.append(Seen(line, text, left, top, left + wide, top + high, confidence))
    return out
