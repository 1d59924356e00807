"""Blocks: lines between blank lines, Markdown's marks off, everything else kept as text."""

from __future__ import annotations

import pytest

from generator.reading.blocks import read_blocks, read_marks, read_rows


@pytest.mark.parametrize(
    ("source", "blocks", "why"),
    [
        ("một\nhai\n\nba", [(1, ("một", "hai"), False), (4, ("ba",), False)], "a blank line parts them"),
        ("một\n## Hai\nba", [(1, ("một",), False), (2, ("Hai", "ba"), True)], "a heading opens a block"),
        ("#Hai", [(1, ("Hai",), True)], "the blank after # is lost"),
        ("một\r\n\r\nhai", [(1, ("một",), False), (3, ("hai",), False)], "Windows line ends"),
        ("\ufeffmột", [(1, ("một",), False)], "a byte order mark"),
        ("một\n\n---\n\nhai", [(1, ("một",), False), (5, ("hai",), False)], "a drawn rule holds no words"),
        ("<script>x</script>", [(1, ("<script>x</script>",), False)], "HTML is text"),
        ("ho\u0323c", [(1, ("học",), False)], "NFC"),
        ("  \n\t\n", [], "only blanks"),
    ],
)
def test_read_blocks(source: str, blocks: list[tuple[int, tuple[str, ...], bool]], why: str) -> None:
    assert [(b.line, b.lines, b.heading) for b in read_blocks(source)] == blocks, why


@pytest.mark.parametrize(
    ("lines", "text", "italic", "why"),
    [
        (("(*hoàn thành trong năm 2024*).",), "(hoàn thành trong năm 2024).", ["hoàn thành trong năm 2024"], "italics"),
        (("**đậm** và *nghiêng*",), "đậm và nghiêng", ["nghiêng"], "bold leaves no trace"),
        (("***cả hai***",), "cả hai", ["cả hai"], "both"),
        (("dòng một", "dòng hai"), "dòng một dòng hai", [], "lines are joined by a blank"),
        (("3 * 4 = 12",), "3 * 4 = 12", [], "a star without a partner"),
        (("một *hở",), "một *hở", [], "never closed"),
        (("\\*không nghiêng\\*",), "*không nghiêng*", [], "a backslash protects"),
        (("nhiều   chỗ  trống",), "nhiều chỗ trống", [], "runs of blanks"),
    ],
)
def test_read_marks(lines: tuple[str, ...], text: str, italic: list[str], why: str) -> None:
    marked = read_marks(lines)
    assert marked.text == text, why
    assert [text[start:end] for start, end in marked.italics] == italic, why


def test_an_escaped_character_is_remembered() -> None:
    marked = read_marks(("\\- không phải gạch đầu dòng",))
    assert (marked.text[0], marked.escaped) == ("-", frozenset({0}))


def test_rows() -> None:
    (block,) = read_blocks("| STT | Việc |\n|---|---|\n| 1 | Rà soát *ngay* |\n| 2 | có \\| trong ô |")
    assert block.is_table
    rows = [(line, [c.text for c in cells], head) for line, cells, head in read_rows(block)]
    assert rows == [
        (1, ["STT", "Việc"], True),
        (3, ["1", "Rà soát ngay"], False),
        (4, ["2", "có | trong ô"], False),
    ]
