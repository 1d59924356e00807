"""Table blocks from a drawing: one line a row, cells parted by «|», for tests of task tables.

`^` is a cell that is merged into the one above it, `<` one that is merged into the one on its left, «⏎» the end of a
paragraph inside a cell.
"""

from __future__ import annotations

from dataclasses import replace

from generator.intake.source import Block, Cell


def table(drawing: str) -> Block:
    """The table block that `drawing` shows."""
    rows = [[cell.strip() for cell in line.split("|")] for line in drawing.strip("\n").split("\n")]
    width = max(map(len, rows))
    cells: dict[tuple[int, int], Cell] = {}
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for r, row in enumerate(rows):
        for c, text in enumerate([*row, *[""] * (width - len(row))]):
            if text in ("^", "<"):
                at = owner[r - 1, c] if text == "^" else owner[r, c - 1]
                owner[r, c] = at
                cell = cells[at]
                cells[at] = replace(cell, rows=max(cell.rows, r - at[0] + 1), columns=max(cell.columns, c - at[1] + 1))
            else:
                owner[r, c] = r, c
                cells[r, c] = Cell(text.replace("⏎", "\n"), r, c)
    return Block("table", "", cells=tuple(cells.values()))
