"""`python -m generator.bench`: what a site of any size costs to build and to rebuild, beside other generators.

    python -m generator.bench --plans 20,200,1000 --against mkdocs,hugo --json bench.json

The table goes to standard output, what is being done to standard error. Ends with 1 when a rebuild differs from a clean
build, or when a rebuild of unchanged data touches a file.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

import click

from generator.bench import against, report
from generator.bench.measure import CommandError
from generator.bench.runs import OTHERS, run_size


def _plans(context: click.Context, option: click.Parameter, value: str) -> tuple[int, ...]:
    try:
        found = tuple(int(part) for part in value.split(","))
    except ValueError:
        found = ()
    if not found or min(found) < 1:
        raise click.BadParameter("các số kế hoạch từ 1 trở lên, cách nhau dấu phẩy, ví dụ 20,200")
    return found


def _against(context: click.Context, option: click.Parameter, value: str) -> tuple[str, ...]:
    names = tuple(part for part in value.split(",") if part)
    if wrong := [name for name in names if name not in OTHERS.values()]:
        raise click.BadParameter(f"không có «{wrong[0]}»; chọn trong {', '.join(OTHERS.values())}")
    return names


@click.command(help="Đo việc dựng và dựng lại trang ở các cỡ dữ liệu, cạnh các chương trình khác.")
@click.option("--plans", default="20,200,1000", callback=_plans, show_default=True, help="Số kế hoạch của từng cỡ.")
@click.option("--against", "others", default="", callback=_against, help="So với: mkdocs, hugo.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Ghi số đo vào tệp này.")
@click.option("--keep", type=click.Path(path_type=Path), help="Giữ dữ liệu và trang ở thư mục này.")
@click.option("--repeat", default=1, type=click.IntRange(1), show_default=True, help="Số lần dựng từ đầu, theo cặp.")
def main(
    plans: tuple[int, ...], others: tuple[str, ...], json_file: Path | None, keep: Path | None, repeat: int
) -> None:
    """Run the benchmark."""
    absent = tuple(name for name in others if name == "hugo" and not against.hugo_there())
    there = tuple(name for name in others if name not in absent)
    work = keep or Path(tempfile.mkdtemp(prefix="kehoach-bench-"))
    try:
        sizes = []
        for count in plans:
            folder = work / str(count)
            if folder.exists():
                raise click.UsageError(f"{folder} đã có; chọn thư mục khác cho --keep")
            folder.mkdir(parents=True)
            sizes.append(run_size(count, there, folder, repeat, lambda line: click.echo(line, err=True)))
            if keep is None:
                shutil.rmtree(folder)
    except CommandError as error:
        raise click.ClickException(str(error)) from error
    finally:
        if keep is None:
            shutil.rmtree(work, ignore_errors=True)
    click.echo(report.table(sizes, absent))
    if json_file is not None:
        json_file.write_text(json.dumps({"sizes": [s.json() for s in sizes]}, indent=1) + "\n", encoding="utf-8")
    if not all(r.equal for s in sizes for r in s.rebuilds.values()):
        sys.exit(1)
    if not all(s.rebuilds["nothing"].untouched for s in sizes):
        sys.exit(1)


if __name__ == "__main__":
    main()
