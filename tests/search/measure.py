"""What the reader's search costs on a built site, in size and in time.

    python -m tests.search.measure FOLDER
    python -m tests.search.measure FOLDER --file

FOLDER is a built site (`python -m generator.bench --plans 200 --keep …` leaves one of 10,000 pages). Sizes are those of
the index as published; times are a real browser's: from the first use of the box to the first results, to the whole
text, and the 95th percentile of questions asked then. A machine that does something else as well measures that too.
"""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass
from pathlib import Path

import click
from playwright.sync_api import sync_playwright

from generator.site import urls
from generator.vietnamese import fold
from tests.browser.chromium import launch
from tests.browser.server import served

QUESTIONS = 50
_ASK = """async ([root, questions]) => {
  const started = performance.now();
  await new Promise((done, fail) => {
    const script = document.createElement("script");
    Object.assign(script, { src: root + "%s", onload: done, onerror: fail });
    document.head.append(script);
  });
  const ask = (query) => new Promise((done, fail) => {
    const begun = performance.now();
    let first = 0;
    khSearch.ask(query, { limit: 5, onResult: (result) => {
      first = first || performance.now() - begun;
      if (result.complete) done([first, performance.now() - begun]);
    } }).catch(fail);
  });
  const [first, whole] = await ask(questions[0]);
  const opened = performance.now() - started;
  const times = [];
  for (const question of questions) times.push((await ask(question))[1]);
  return { first: first + (opened - whole), whole: opened, times };
}""".replace("%s", urls.SEARCH_ENGINE)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes of the index: names, names and texts together, and their gzip."""

    names_gzip: int
    raw: int
    gzip: int


def sizes(site: Path) -> Sizes:
    """The sizes of the index of a built site."""
    files = {p.name: p.read_bytes() for p in (site / urls.SEARCH_NAMES).parent.glob("*.js")}
    packed = {name: len(gzip.compress(data, 9)) for name, data in files.items()}
    return Sizes(packed[Path(urls.SEARCH_NAMES).name], sum(map(len, files.values())), sum(packed.values()))


def questions(site: Path, count: int = QUESTIONS) -> list[str]:
    """Stretches of four words from texts all over the collection, each third without diacritics."""
    shards = sorted((site / urls.SEARCH_NAMES).parent.glob("chu-*.js"))
    texts = [t for shard in shards for t in re.findall(r'\d,"([^"\\]{80,})"', shard.read_text(encoding="utf-8"))]
    out = []
    for n in range(count):
        words = texts[n * len(texts) // count].split()
        at = n * 7 % max(1, len(words) - 4)
        stretch = " ".join(words[at : at + 4])
        out.append(fold(stretch, marks=False) if n % 3 == 0 else stretch)
    return out


@click.command(help="Đo ô tìm của một trang đã dựng: cỡ chỉ mục, thời gian tới kết quả đầu, thời gian trả lời.")
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--file", "from_file", is_flag=True, help="Mở từ file:// thay cho http.")
def main(site: Path, from_file: bool) -> None:
    """Measure one site and print a line for each figure."""
    pages = sum(1 for _ in site.rglob("*.html"))
    own = sizes(site)
    with sync_playwright() as playwright, served(site) as http:
        browser, _ = launch(playwright)
        page = browser.new_page()
        root = site.resolve().as_uri() + "/" if from_file else http
        page.goto(root + urls.NOT_FOUND)
        timed = page.evaluate(_ASK, [root, questions(site)])
        browser.close()
    times = sorted(timed["times"])
    click.echo(f"trang: {pages}")
    click.echo(f"chỉ mục: {own.raw / pages / 1000:.2f} KB một trang, gzip {own.gzip / pages / 1000:.3f} KB")
    click.echo(f"danh mục tên: gzip {own.names_gzip / 1000:.0f} KB")
    click.echo(f"kết quả đầu: {timed['first']:.0f} ms; đủ toàn văn: {timed['whole']:.0f} ms")
    click.echo(f"trả lời: giữa {times[len(times) // 2]:.0f} ms, p95 {times[int(len(times) * 0.95)]:.0f} ms")


if __name__ == "__main__":
    main()
