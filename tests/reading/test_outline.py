"""The outline: each clause under the path that stays its address."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading.outline import read_outline

ROOT = Path(__file__).parents[2]


def paths(source: str) -> dict[str, str]:
    return {c.path: c.text for c in read_outline(source).clauses}


@pytest.mark.parametrize(
    ("source", "path", "text", "why"),
    [
        ("# KẾ HOẠCH\nvề việc X\n\nMở đầu.", "0", "KẾ HOẠCH về việc X", "the title"),
        ("# KẾ HOẠCH\n\nMở đầu.\n\n## I- A", "0/1", "Mở đầu.", "what stands before the first section"),
        ("## IV- A\n\n### 4. Ban\n\n- một\n\n- hai", "IV.4/2", "hai", "the second bullet"),
        ("## III- A\n\n### 3. B\n\n#### 3.1. C\n\n- a\n\n- b\n\n- c\n\n- d", "III.3.1/4", "d", "a number of two parts"),
        ("## III- A\n\n### 1. B\n\n- một các nội dung sau:\n\n*Một:* x\n\n*Hai:* y", "III.1/1/2", "Hai: y", "«sau:»"),
        (
            "## III- A\n\n### 1. B\n\n### 1.1. C\n\na) x\n\nb) y\n\n- p\n\n- q",
            "III.1.1.b/2",
            "q",
            "letters are a level",
        ),
        ("## III- A\n\n### 1. B\n\n### 1.1. C\n\na) x", "III.1.1.a", "x", "a letter"),
        ("## Phần thứ hai\n\n## I- A\n\n1. một", "P2.I.1", "một", "a part above the sections"),
        ("## Phụ lục\n\n## II- A\n\n| 7 | bảy |", "PL.II.7", "bảy", "a row of the only annex"),
        ("## Phụ lục 1\n\na\n\n## Phụ lục 2\n\nb", "PL2/1", "b", "annexes with numbers"),
        ("## Phụ lục\n\na\n\n## Phụ lục\n\nb", "PL2/1", "b", "annexes without numbers are counted"),
        ("một[^1]\n\n[^1]: Chú thích.", "fn/1", "Chú thích.", "a footnote"),
        ("## Chương I\n\n### Điều 5. A\n\n2. B:\n\na) x\n\nb) y", "Đ5.2.b", "y", "articles are cited without chapters"),
        ("## Chương I\n\n### Điều 5. A\n\n2. B", "Đ5.2", "B", "a khoản"),
        ("## I- A\n\n- một\n\nđoạn\n\n- hai", "I/3", "hai", "bullets and paragraphs are counted together"),
        ("## I- A\n\n- một\n\n+ nhỏ\n\n- hai", "I/1/1", "nhỏ", "a plus stands under a dash"),
        ("## I- A\n\nBảng:\n\n| a | b |\n|---|---|\n| 1 | x |", "I/3", "1 | x", "rows outside an annex are counted"),
        ("##### I- A\n\n# 1. B", "I.1", "B", "labels decide, not the number of #"),
    ],
)
def test_paths(source: str, path: str, text: str, why: str) -> None:
    assert paths(source).get(path) == text, why


@pytest.mark.parametrize(
    ("source", "code", "label", "why"),
    [
        ("## I- A\n\n## III- B", "missed", "III-", "II is not there"),
        ("## I- A\n\n1. một\n\n1. một nữa", "duplicate", "I.1", "one path twice"),
        ("## I- A\n\nMột câu.\n- gạch một\n- gạch hai", "not-separated", "-", "a blank line is missing"),
    ],
)
def test_issues(source: str, code: str, label: str, why: str) -> None:
    issues = read_outline(source).issues
    assert (code, label) in [(i.code, i.label) for i in issues], why


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("## I- A\n\n1. một\n\n2. hai\n\n## II- B\n\n1. lại một", "a run starts again under a new section"),
        ("## I- A\n\n1. một\n\n## II- B\n\n2. hai", "numbers may count on across sections"),
        ("Phát triển kinh tế\n- xã hội của tỉnh", "a line broken before a dash that is no bullet"),
        ("a) x\n\nb) y\n\nc) z\n\nd) t\n\nđ) u\n\ne) v\n\ng) w", "the letters of law"),
    ],
)
def test_no_issues(source: str, why: str) -> None:
    assert read_outline(source).issues == (), why


def test_nothing_is_lost_and_nothing_fails() -> None:
    source = "1.5 tỷ đồng\n\n<b>x</b>\n\n| hở\n\n\\- thường\n\n30/4 và 01/5"
    outline = read_outline(source)
    assert [c.text for c in outline.clauses] == ["1.5 tỷ đồng", "<b>x</b>", "hở", "- thường", "30/4 và 01/5"]


@pytest.mark.parametrize(
    ("name", "path", "starts"),
    [
        ("12-kh-tw-2022", "IV.4/2", "Chủ trì sơ kết, tham mưu bổ sung, sửa đổi Quy định số 164-QĐ/TW"),
        ("12-kh-tw-2022", "IV.1/1", "Lãnh đạo, chỉ đạo đổi mới"),
        ("12-kh-tw-2022", "V.3", "Ban Tổ chức Trung ương chủ trì"),
        ("12-kh-tw-2022", "0/1", "Thực hiện Nghị quyết số 28-NQ/TW"),
        ("28-nq-tw-2022", "III.1/4/3", "Đối với các cơ quan tư pháp"),
        ("28-nq-tw-2022", "III.3.1/4", "Thực hiện nghiêm chủ trương"),
        ("28-nq-tw-2022", "IV.6", "Ban Tổ chức Trung ương chủ trì"),
    ],
)
def test_the_two_documents(name: str, path: str, starts: str) -> None:
    outline = read_outline((ROOT / f"content/van-ban/{name}.md").read_text(encoding="utf-8"))
    clauses = {c.path: c.text for c in outline.clauses}
    assert clauses[path].startswith(starts)
    assert len(clauses) == len(outline.clauses), "no path twice"
    assert outline.issues == ()


def test_italics_are_kept_beside_the_text() -> None:
    (clause,) = read_outline("- Một (*hoàn thành trong năm 2024*).").clauses
    assert [clause.text[start:end] for start, end in clause.marks] == ["hoàn thành trong năm 2024"]
    assert (clause.label, clause.kind) == ("-", "bullet")
