"""`python -m generator.intake.evaluate FOLDER`: how well an import reads the files of a folder that has gold.

    python -m generator.intake.evaluate FOLDER --json now.json --against last.json --failures

A folder in it holds one form of the documents (`text`, `docx`, `pdf`, `scan-200` …); the figures of each stand beside
the targets (`targets`). All goes to standard output. Ends with 1 when a field was lost that the other run had right.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from generator.intake.evaluate import report
from generator.intake.evaluate.figures import changes, to_run
from generator.intake.evaluate.gold import GoldError, cases
from generator.intake.evaluate.measure import measure
from generator.intake.evaluate.reader import ImportReader

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(path_type=Path, dir_okay=False)
_HELD = click.Path(exists=True, path_type=Path, dir_okay=False)


@click.command(help="Đo xem việc nhập đọc đúng đến đâu: so với đáp án (*.gold.json) của các tệp trong THƯ_MỤC.")
@click.argument("folder", type=_FOLDER, metavar="THƯ_MỤC")
@click.option("--json", "json_file", type=_FILE, help="Ghi kết quả vào tệp này.")
@click.option("--against", type=_HELD, help="So với kết quả của lần đo trước (tệp do --json ghi).")
@click.option("--failures", is_flag=True, help="In từng trường chưa đúng.")
@click.option("--only", default="", help="Chỉ các tệp mà tên có chữ này.")
@click.option("--root", type=_FOLDER, default=Path(), help="Thư mục của kho dữ liệu (có plans/); mặc định: ở đây.")
def main(folder: Path, json_file: Path | None, against: Path | None, failures: bool, only: str, root: Path) -> None:
    """Run the evaluation."""
    try:
        found = [case for case in cases(folder) if only in case.name]
    except GoldError as error:
        raise click.UsageError(str(error)) from error
    if not found:
        raise click.UsageError(f"{folder}: không có tệp nào có đáp án (TÊN.gold.json cạnh TÊN.txt, .docx, .pdf …)")
    measured = list(measure(found, ImportReader(root)))
    run = to_run(measured)
    if failures:
        click.echo("\n".join(report.failures(measured)) + "\n")
    click.echo("\n".join(report.table(measured)))
    if any(one.text is not None for one in measured) or len({one.form for one in measured}) > 1:
        click.echo("\n" + "\n".join(report.forms(measured)))
    lost = False
    if against:
        differences = changes(json.loads(against.read_text(encoding="utf-8")), run)
        click.echo("\n".join(report.compared(differences)))
        lost = any(change.loss for change in differences)
    if json_file:
        json_file.write_text(json.dumps(run, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
