"""`python -m tests.intake.forms FOLDER --out DIR`: the texts of a folder that have gold, in every form that comes in.

One folder a form, below DIR, with the gold and the exact words beside each file, ready to be measured:

    python -m tests.intake.forms tests/intake/gold --out /tmp/forms
    python -m generator.intake.evaluate /tmp/forms --failures

A text that cannot be set is named, and left out of every form. Needs Chromium and the fonts of fonts-croscore; the form
`doc` needs LibreOffice.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import click
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import launch
from tests.intake.gold_forms import documents, to_docx, to_pdf
from tests.intake.gold_parts import Parts, UnsettableError, parts_of
from tests.intake.make_scan import Scanner, Stamp, find, scan

FONTS = ("Tinos", "Arimo", "Noto Serif", "DejaVu Serif")
"""Fonts with all Vietnamese letters; those that are installed take turns."""
TILTS = (0.6, -0.9)
NORMAL = Scanner(noise=14, blur=0.4, ink=45)
_TEXTS_OF_POOR = 3  # texts that are set as poor scans: what they show does not depend on the words


@dataclass(frozen=True)
class Text:
    """A text with gold and its parts; `number` is its place in the folder."""

    file: Path
    parts: Parts
    number: int


Maker = Callable[[Text, int], bytes]
"""Sets a text; the second argument counts its variants."""


@dataclass(frozen=True)
class Form:
    """A form: the ending of its files, how many variants of each text it has and of how many texts, and its maker."""

    ending: str
    make: Maker
    variants: int = 1
    texts: int = 1000


def installed(fonts: Sequence[str] = FONTS) -> list[str]:
    """Which of the fonts this machine has."""
    said = subprocess.run(("fc-list", ":", "family"), capture_output=True, encoding="utf-8", check=False).stdout
    families = {name.strip() for line in said.splitlines() for name in line.split(",")}
    return [font for font in fonts if font in families]


def forms(browser: Browser, fonts: Sequence[str]) -> dict[str, Form]:
    """All forms by the name of their folder: `scan-…` as offices scan, `poor-…` worse than that."""

    def printed(text: Text, variant: int, *, stamped: bool = True) -> bytes:
        return to_pdf(browser, text.parts, fonts[(text.number + variant) % len(fonts)], stamped=stamped)

    def scanned(scanner: Scanner, over_number: bool, text: Text, variant: int) -> bytes:
        paper = printed(text, variant, stamped=False)
        tilted = replace(scanner, tilt=scanner.tilt or TILTS[(text.number // len(fonts) + variant) % len(TILTS)])
        return scan(paper, tilted, _stamps(paper, text.parts, over_number))

    def normal(scanner: Scanner) -> Maker:
        return partial(scanned, scanner, False)

    few = partial(Form, ".pdf", texts=_TEXTS_OF_POOR)
    fine, coarse = replace(NORMAL, dpi=300), replace(NORMAL, dpi=200)
    return {
        "docx": Form(".docx", lambda text, _: to_docx(text.parts)),
        "docx-list": Form(".docx", lambda text, _: to_docx(text.parts, lists=True)),
        "doc": Form(".doc", lambda text, _: _to_doc(to_docx(text.parts))),
        "pdf": Form(".pdf", printed, variants=len(fonts)),
        "scan-200": Form(".pdf", normal(coarse), variants=2),
        "scan-300": Form(".pdf", normal(fine), variants=2),
        "poor-jpeg": few(normal(replace(coarse, quality=60))),
        "poor-paper": few(normal(replace(coarse, shade=70))),
        "poor-tilt": few(normal(replace(coarse, tilt=1.5))),
        "poor-grey": few(normal(replace(coarse, grey=True))),
        "poor-150": few(normal(replace(NORMAL, dpi=150))),
        "poor-100": few(normal(replace(NORMAL, dpi=100))),
        "poor-stamp": few(partial(scanned, coarse, True)),
    }


def _stamps(paper: bytes, parts: Parts, over_number: bool) -> list[Stamp]:
    """A round seal on the left of each signature, as it is put; the stamp of arrival above the head, where there is
    one; and one over the number, which no office wants."""
    signed = [part.signature[0] for part in (parts, parts.copy) if part is not None and part.signature]
    at = [find(paper, line, last=True) for line in signed]
    out = [Stamp(page, x - 30, y + 45) for page, x, y in filter(None, at)]
    if parts.stamp:
        out.append(Stamp(1, 120, 32, parts.stamp, 9))
    number = next((line for line in parts.left if line.startswith("Số")), "")
    if over_number and (place := find(paper, number)):
        out.append(Stamp(place[0], place[1] + 20, place[2] + 5))
    return out


def _to_doc(docx: bytes) -> bytes:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise click.ClickException("thiếu LibreOffice: apt-get install libreoffice-writer-nogui, hoặc bỏ dạng doc")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "a.docx").write_bytes(docx)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = (office, profile, "--headless", "--convert-to", "doc", "--outdir", scratch, str(folder / "a.docx"))
        subprocess.run(command, capture_output=True, check=True, timeout=180)
        return (folder / "a.doc").read_bytes()


def texts(folder: Path) -> Iterator[Text | str]:
    """The texts of a folder that can be set; of the others, why they cannot."""
    for number, file in enumerate(documents(folder)):
        try:
            yield Text(file, parts_of(file.read_text(encoding="utf-8")), number)
        except UnsettableError as error:
            yield f"{file.name}: {error}"


def write(folder: Path, out: Path, browser: Browser, names: Sequence[str] = ()) -> Iterator[str]:
    """Set the texts of `folder` below `out`: the texts themselves, and the forms called `names` (none: all of them).
    Yields what was made."""
    made = list(texts(folder))
    yield from (f"BỎ {one}" for one in made if isinstance(one, str))
    found = [one for one in made if isinstance(one, Text)]
    fonts = installed()
    if not fonts:
        raise click.ClickException("thiếu phông chữ Việt: apt-get install fonts-croscore")
    yield f"phông: {', '.join(fonts)}"
    if not names or "text" in names:
        for text in found:
            (_beside(out / "text", text) / text.file.name).write_bytes(text.file.read_bytes())
        yield f"text: {len(found)} tệp"
    for name, form in forms(browser, fonts).items():
        if names and name not in names:
            continue
        chosen = [(text, variant) for text in found[: form.texts] for variant in range(form.variants)]
        for text, variant in chosen:
            mark = f"@{variant + 1}" if form.variants > 1 else ""
            (_beside(out / name, text) / f"{text.file.stem}{mark}{form.ending}").write_bytes(form.make(text, variant))
        yield f"{name}: {len(chosen)} tệp"


def _beside(folder: Path, text: Text) -> Path:
    """The folder of a form, with the gold and the exact words of a text in it."""
    folder.mkdir(parents=True, exist_ok=True)
    gold = text.file.with_suffix(".gold.json")
    (folder / gold.name).write_bytes(gold.read_bytes())
    (folder / f"{text.file.stem}.reference.txt").write_text(text.parts.reference, encoding="utf-8")
    return folder


@click.command(help="Dựng các văn bản có đáp án trong THƯ_MỤC thành mọi dạng nhận được, để đo.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="THƯ_MỤC")
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Ghi vào thư mục này.")
@click.option("--forms", "names", default="", help="Chỉ các dạng này, cách nhau bằng dấu phẩy; mặc định: mọi dạng.")
def main(folder: Path, out: Path, names: str) -> None:
    """The command."""
    with sync_playwright() as playwright:
        browser, _ = launch(playwright)
        for line in write(folder, out, browser, [name for name in names.split(",") if name]):
            click.echo(line)
            sys.stdout.flush()
        browser.close()


if __name__ == "__main__":
    main()
