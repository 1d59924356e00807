"""The source record: what goes into JSON comes out again, and equal records give equal bytes."""

from __future__ import annotations

import json

import pytest

from generator.intake.source import Block, Box, Cell, PageImage, Repair, Source, Word, from_json, to_json

FULL = Source(
    name="Kế hoạch 15.pdf",
    kind="scan",
    sha256="0" * 64,
    size=1234,
    pages=2,
    blocks=(
        Block("paragraph", "Nâng cao nhận thức", "1.", "heading", ((0, 8),), Box(1, 72.25, 90.5, 300, 104)),
        Block("paragraph", "Số 15", words=(Word(0, 2, Box(1, 1, 2, 3, 4), 0.875), Word(3, 5, Box(1, 5, 2, 9, 4), 0.5))),
        Block("table", "", paragraph=7, cells=(Cell("a\nb", 0, 0, 2, 1, Box(2, 0, 0, 9, 9)), Cell("", 0, 1))),
        Block("footnote", "Theo Đề án.", "1"),
        Block("paragraph", "TỈNH UỶ", column=1, style="centred"),
    ),
    repairs=(Repair("hyphen", "NĐ-⏎CP", "NĐ-CP", "trang 1"), Repair("hidden", "x", "")),
    programs=(("tesseract", "5.3.0"),),
    images=(PageImage(1, 2480, 3508, "1.png"),),
)
EMPTY = Source("a.txt", "text", "f" * 64, 1, 0, ())


@pytest.mark.parametrize("source", [FULL, EMPTY])
def test_a_record_survives_json(source: Source) -> None:
    assert from_json(to_json(source)) == source
    assert to_json(from_json(to_json(source))) == to_json(source)


def test_a_block_takes_one_line() -> None:
    lines = to_json(FULL).splitlines()
    assert sum('"kind": "paragraph"' in line or '"kind": "table"' in line for line in lines) == 4
    assert [line for line in lines if "Nâng cao nhận thức" in line] == [
        '    {"kind": "paragraph", "style": "heading", "label": "1.", "text": "Nâng cao nhận thức", '
        '"italics": [[0, 8]], "box": [1, 72.25, 90.5, 300.0, 104.0]},'
    ]


@pytest.mark.parametrize(
    "change",
    [{"format": 99}, {"kind": "exe"}, {"blocks": [{"text": "without a kind"}]}, {"pages": None, "blocks": 3}],
)
def test_what_is_no_record_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="record"):
        from_json(json.dumps(json.loads(to_json(FULL)) | change))
