"""The cells of a table block by row and column."""

from __future__ import annotations

from collections.abc import Sequence

from generator.intake.source import Cell
from generator.vietnamese import nfc


def cell_text(cell: Cell) -> str:
    """A cell's words: NFC, single blanks, a line of its own for each paragraph."""
    lines = (" ".join(line.split()) for line in nfc(cell.text).splitlines())
    return "\n".join(line for line in lines if line)


class Grid:
    """The cells by row and column; a merged cell stands in every place that it covers."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self.height = max(c.row + c.rows for c in cells)
        self.width = max(c.column + c.columns for c in cells)
        self._at: list[list[Cell | None]] = [[None] * self.width for _ in range(self.height)]
        self._places = {(cell.row, cell.column): place for place, cell in enumerate(cells)}
        for cell in cells:
            for r in range(cell.row, cell.row + cell.rows):
                for c in range(cell.column, cell.column + cell.columns):
                    self._at[r][c] = cell
        self.texts = [[cell_text(cell) if cell else "" for cell in row] for row in self._at]
        self.covered = [[cell is not None and cell.row < r for cell in row] for r, row in enumerate(self._at)]
        self.merges = any(c.rows > 1 for c in cells)

    def own(self, r: int) -> list[str]:
        """The texts whose cell begins in row `r`, each at its first column; "" elsewhere."""
        out = []
        for c, cell in enumerate(self._at[r]):
            begins = cell is not None and cell.row == r and cell.column == c
            out.append(self.texts[r][c] if begins else "")
        return out

    def origin(self, r: int, c: int) -> tuple[int, ...]:
        """The place in the block of the cell that begins at a place of the grid; empty where none begins."""
        place = self._places.get((r, c))
        return () if place is None else (place,)

    def anchor(self, r: int, c: int) -> int:
        """The row where the cell at a place begins."""
        cell = self._at[r][c]
        return cell.row if cell else r

    def width_of(self, r: int, c: int) -> int:
        """How many columns the cell at a place covers."""
        cell = self._at[r][c]
        return cell.columns if cell else 1
