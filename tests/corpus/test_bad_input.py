"""What a clerk can write wrongly: the file as written -> each problem with its place and the nearest right value."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from tests.corpus.small import (
    AGENCIES,
    AGENCIES_FILE,
    DOC,
    HEAD,
    PLAN_FILE,
    REDIRECTS_FILE,
    REGULATIONS_FILE,
    TASK,
    TEXT,
    TEXT_FILE,
    read,
    stated,
    write_small,
)

Found = tuple[str, int, int, str]
"""code, line, column, nearest value"""


def test_the_small_collection_has_no_problem(tmp_path: Path) -> None:
    write_small(tmp_path, {})
    assert stated(read(tmp_path)[1]) == []


# ── the plan's own keys: what stands from line 6 on -> problems in the plan's file ───────────────────────────────

PLAN_CASES: dict[str, tuple[str, list[Found]]] = {
    "unknown agency: the nearest id is named": (
        "tasks:\n- clause: I.1\n  lead: van-phongg\n  deliverables:\n  - text: chăm sóc cây\n    actions: chăm sóc\n",
        [("unknown-agency", 8, 9, "van-phong")],
    ),
    "unknown agency in a list: its own place": (
        "tasks:\n- clause: I.1\n  lead: [van-phong, so-y-te]\n  deliverables:\n"
        "  - text: chăm sóc cây\n    actions: chăm sóc\n",
        [("unknown-agency", 8, 21, "")],
    ),
    "unknown clause": (
        "tasks:\n- clause: I.11\n  lead: van-phong\n  deliverables:\n  - text: chăm sóc cây\n    actions: chăm sóc\n",
        [("unknown-clause", 7, 11, "I.1")],
    ),
    "a see-also in a document that is not held": (
        TASK + "  see_also: 02-kh-tu-an-cuu-2025#I.1\n",
        [("unknown-document", 17, 13, DOC)],
    ),
    "a see-also that is no task": (TASK + "  see_also: [I.2]\n", [("unknown-task", 17, 14, "I.1")]),
    "unknown regulation": (
        "tasks:\n- clause: I.1\n  lead: van-phong\n  deliverables:\n  - text: chăm sóc cây\n    actions: chăm sóc\n"
        "    cites:\n    - regulation: 09-qd-tu-an-cuu-2024\n      relation: thực hiện\n",
        [("unknown-regulation", 13, 19, "09-qd-tu-an-cuu-2025")],
    ),
    "a citation that another clause prints": (
        "tasks:\n- clause: I.2\n  lead: {agency: van-phong, raw: Cây quý}\n  deliverables:\n"
        "  - text: cây hiếm\n    actions: cây\n    cites: {regulation: 09-qd-tu-an-cuu-2025, relation: thực hiện}\n",
        [("citation-not-printed", 12, 25, "")],
    ),
    "a quote with a wrong word: the nearest words": (
        "tasks:\n- clause: I.1\n  lead: van-phong\n  deliverables:\n  - text: chăm bón cây\n    actions: chăm\n",
        [("quote-not-found", 10, 11, "chăm sóc cây")],
    ),
    "a quote whose capital tells two words apart": (
        "tasks:\n- clause: I.2\n  deliverables:\n  - text: cây\n    actions: cây\n",
        [],  # «Cây quý, cây hiếm»: a capital is another word, so «cây» is one place
    ),
    "an ambiguous quote": (
        "tasks:\n- clause: I.1\n  lead: van-phong\n  deliverables:\n  - text: cây\n    actions: cây\n",
        [("quote-ambiguous", 10, 11, "")],
    ),
    "a quote of something like it nowhere": (
        "tasks:\n- clause: I.1\n  lead: van-phong\n  deliverables:\n  - text: XYZ\n    actions: XYZ\n",
        [("quote-not-found", 10, 11, "")],
    ),
    "deadline: printed words that are no deadline": (
        "tasks:\n- clause: I.1\n  lead: van-phong\n  deliverables:\n  - text: chăm sóc cây\n    actions: chăm sóc\n"
        "    due: trồng cây\n",
        [("unreadable-deadline", 12, 10, "")],
    ),
    "deadline: words that are not printed": (
        "tasks:\n- clause: I.1\n  lead: van-phong\n  deliverables:\n  - text: chăm sóc cây\n    actions: chăm sóc\n"
        "    due: hoàn thành trong năm 2027\n",
        [("quote-not-found", 12, 10, "hoàn thành trong năm 2026")],
    ),
    "the same clause twice": (
        TASK + "- clause: I.1\n  lead: van-phong\n  deliverables:\n  - text: chăm sóc cây\n    actions: chăm sóc\n",
        [("duplicate-task", 17, 11, "")],
    ),
    "two deliverables on the same words": (
        "tasks:\n- clause: I.1\n  lead: van-phong\n  deliverables:\n  - text: chăm sóc cây\n    actions: chăm sóc\n"
        "  - text: sóc cây\n    actions: sóc\n",
        [("deliverables-overlap", 12, 11, "")],
    ),
    "a verb that is not in the quote": (
        "tasks:\n- clause: I.1\n  lead: van-phong\n  deliverables:\n"
        "  - text: chăm sóc cây\n    actions: [chăm sóc, tưới]\n",
        [("action-not-in-text", 11, 25, "")],
    ),
    "an inherited verb that does not stand before": (
        "tasks:\n- clause: I.1\n  lead: van-phong\n  deliverables:\n  - text: chăm sóc cây\n    actions: tưới\n"
        "    inherits: true\n",
        [("action-not-before", 11, 14, "")],
    ),
    "a party without id and words": (
        "tasks:\n- clause: I.1\n  lead: {clause: I}\n  deliverables:\n  - text: chăm sóc cây\n    actions: chăm sóc\n",
        [("party-empty", 8, 9, "")],
    ),
    "a body that neither the clause nor a heading names": (
        "tasks:\n- clause: I.2\n  lead: van-phong\n  deliverables:\n  - text: cây hiếm\n    actions: cây\n",
        [("agency-not-printed", 8, 9, "")],
    ),
    "unknown key: did you mean": (
        "tasks:\n- clause: I.1\n  leads: van-phong\n  deliverables:\n  - text: chăm sóc cây\n    action: chăm sóc\n",
        [("missing-key", 10, 5, ""), ("unknown-key", 8, 3, "lead"), ("unknown-key", 11, 5, "actions")],
    ),
    "unknown key at the top": ("ngay: 04/5/2026\n", [("unknown-key", 6, 1, "")]),
    "a task without a deliverable": (
        "tasks:\n- clause: I.1\n  lead: van-phong\n  deliverables: []\n",
        [("empty-value", 9, 17, "")],
    ),
    "a value left empty": (
        "tasks:\n- clause:\n  lead: van-phong\n  deliverables:\n  - text: chăm sóc cây\n    actions: chăm sóc\n",
        [("empty-value", 7, 10, "")],
    ),
    "a value of a closed list": (
        TASK.replace("relation: thực hiện", "relation: thực hiên"),
        [("not-allowed", 13, 57, "thực hiện")],
    ),
    "an id with capitals": (
        TASK.replace("lead: van-phong", "lead: Van-Phong"),
        [("bad-id", 8, 9, "")],
    ),
    "a list where a text is meant": ("signer: [Lê Văn A]\n", [("wrong-shape", 6, 9, "")]),
    "a text where keys are meant": ("copies: 12-BS/TU\n", [("wrong-shape", 6, 9, "")]),
    "a key of overrules that does not exist": (
        TASK + "  overrules: {leed: vì sao}\n",
        [("unknown-key", 17, 15, "lead")],
    ),
    "a copy's date that cannot be": (
        "copies:\n- kind: sao y\n  number: 1-BS/HU\n  by: Huyện uỷ\n  date: 31/02/2026\n",
        [("bad-date", 10, 9, "")],
    ),
    "a copy's number that is none": (
        "copies:\n- kind: sao y\n  number: số một\n  by: Huyện uỷ\n  date: 28/02/2026\n",
        [("bad-number", 8, 11, "")],
    ),
    "the same copy twice": (
        "copies:\n- {kind: sao y, number: 1-BS/HU, by: Huyện uỷ, date: 28/02/2026}\n"
        "- {kind: sao y, number: 1-BS/HU, by: Huyện uỷ, date: 28/02/2026}\n",
        [("duplicate-copy", 8, 25, "")],
    ),
    "a note on no clause": (
        "notes:\n- {printed: cây, suspected: Cây, reason: chữ hoa}\n",
        [("note-nowhere", 7, 3, "")],
    ),
    "a note on a field without those words": (
        "notes:\n- {field: place, printed: Huế, suspected: Hué, reason: dấu}\n",
        [("note-not-in-field", 7, 11, "")],
    ),
    "an assignment without a body": (
        "assigns:\n- clause: I.1\n  agency: {raw: Văn phòng}\n",
        [("missing-key", 8, 11, "")],
    ),
    "broken YAML: the place of the colon": ("authority: T/M: BTV\n", [("yaml-broken", 6, 15, "")]),
    "a tab": ("tasks:\n\t- clause: I.1\n", [("yaml-broken", 7, 1, "")]),
    "a key twice": ("place: Vĩ Dạ\n", [("yaml-duplicate-key", 6, 1, "")]),
    "an alias": ("authority: &a T/M\nposition: *a\n", [("yaml-alias", 7, 11, "")]),
    "a tag": ("authority: !!python/name:os.system ''\n", [("yaml-tag", 6, 12, "")]),
    "a key that is a list": ("? [a, b]\n: c\n", [("yaml-key", 6, 3, "")]),
    "a merge key": ("<<: {signer: A}\n", [("yaml-key", 6, 1, "")]),
    "nested past any sense": ("signer: " + "[" * 30 + "]" * 30 + "\n", [("yaml-deep", 6, 33, "")]),
    "a control character": ("signer: A\x07\n", [("yaml-broken", 6, 10, "")]),
}


@pytest.mark.parametrize(("written", "expected"), PLAN_CASES.values(), ids=PLAN_CASES)
def test_plan(written: str, expected: list[Found], tmp_path: Path) -> None:
    write_small(tmp_path, {PLAN_FILE: HEAD + written})
    problems = stated(read(tmp_path)[1])
    in_the_plan = [(code, *place) for code, file, *place in problems if file == PLAN_FILE]
    assert sorted(in_the_plan) == sorted(expected)
    assert {code for code, file, *_ in problems if file != PLAN_FILE} <= {"unused-agency"}, "and nothing elsewhere"


# ── whole files ──────────────────────────────────────────────────────────────────────────────────────────────────

Placed = tuple[str, str, int, int, str]
FILE_CASES: dict[str, tuple[dict[str, str | bytes | None], list[Placed]]] = {
    "a plan without a text": (
        {TEXT_FILE: None},
        [("text-missing", PLAN_FILE, 0, 0, "")],
    ),
    "a text without a plan, named almost like it": (
        {TEXT_FILE: None, "content/van-ban/02-kh-tu-an-cuu-2025.md": TEXT},
        [
            ("plan-missing", "content/van-ban/02-kh-tu-an-cuu-2025.md", 0, 0, DOC),
            ("text-missing", PLAN_FILE, 0, 0, "02-kh-tu-an-cuu-2025"),
        ],
    ),
    "an empty text": ({TEXT_FILE: "\n \n"}, [("text-empty", TEXT_FILE, 0, 0, "")]),
    "an empty plan": (
        {PLAN_FILE: ""},
        [("missing-key", PLAN_FILE, 0, 0, "")] * 4,
    ),
    "a text without a title": (
        {TEXT_FILE: TEXT.replace("# KẾ HOẠCH\nvề trồng cây\n", "")},
        [("unknown-clause", PLAN_FILE, 2, 8, "")],
    ),
    "a plan that is not UTF-8": (
        {PLAN_FILE: "number: 02-KH/TU\nissuer: é".encode("latin-1")},
        [("not-utf8", PLAN_FILE, 2, 9, "")],
    ),
    "a text that is not UTF-8, after letters of several bytes": (
        {TEXT_FILE: "# KẾ HOẠCH\r\nvề cây ".encode() + "à".encode("cp1252")},
        [("not-utf8", TEXT_FILE, 2, 8, "")],
    ),
    "a text with control characters, each as a scanner leaves them": (
        {TEXT_FILE: TEXT.replace("Cây quý", "Cây\x00 quý") + "\x0c3. Cây lạ.\n"},
        [("control-character", TEXT_FILE, 8, 7, ""), ("control-character", TEXT_FILE, 9, 1, "")],
    ),
    "a text in UTF-16": ({TEXT_FILE: TEXT.encode("utf-16")}, [("not-utf8", TEXT_FILE, 1, 1, "")]),
    "the file's name is not the number's id": (
        {
            PLAN_FILE: None,
            TEXT_FILE: None,
            "plans/02-kh-tu-2026.yml": HEAD + TASK,
            "content/van-ban/02-kh-tu-2026.md": TEXT,
        },
        [("id-differs", "plans/02-kh-tu-2026.yml", 1, 9, DOC)],
    ),
    "the same document under a second name": (
        {"plans/02-kh-tu-an-cuu-2026-0504.yml": HEAD, "content/van-ban/02-kh-tu-an-cuu-2026-0504.md": TEXT},
        [("duplicate-document", "plans/02-kh-tu-an-cuu-2026-0504.yml", 1, 9, "")],
    ),
    "a Party QĐ may be two types": (
        {
            "plans/08-qd-tu-an-cuu-2026.yml": HEAD.replace("02-KH", "08-QĐ").replace("về trồng cây", "về cây"),
            "content/van-ban/08-qd-tu-an-cuu-2026.md": "# QUY ĐỊNH\nvề cây\n",
        },
        [("type-unknown", "plans/08-qd-tu-an-cuu-2026.yml", 1, 9, "")],
    ),
    "a clause printed twice": (
        {TEXT_FILE: TEXT + "\n2. Cây lạ.\n"},
        [("clause-twice", TEXT_FILE, 10, 1, "")],
    ),
    "a label that does not follow": (
        {TEXT_FILE: TEXT + "\n5. Cây lạ.\n"},
        [("clause-sequence", TEXT_FILE, 10, 1, "")],
    ),
    "a list that does not start with its first label": (
        {TEXT_FILE: TEXT.replace("1. Văn phòng", "3. Văn phòng")},
        [
            ("clause-sequence", TEXT_FILE, 6, 1, ""),
            ("clause-sequence", TEXT_FILE, 8, 1, ""),
            ("unknown-clause", PLAN_FILE, 7, 11, "I.3"),
        ],
    ),
    "a list typed without blank lines": (
        {TEXT_FILE: TEXT + "3. Cây lạ.\n"},
        [("clause-not-separated", TEXT_FILE, 9, 1, "")],
    ),
    "one entry of the register is wrong: the others stay, and nobody is unknown": (
        {AGENCIES_FILE: AGENCIES + "so-y-te:\n  nam: Sở Y tế\n"},
        [("missing-key", AGENCIES_FILE, 4, 3, ""), ("unknown-key", AGENCIES_FILE, 4, 3, "name")],
    ),
    "a broken register is one problem": (
        {AGENCIES_FILE: "van-phong:\n  name: [Văn phòng\n"},
        [("yaml-broken", AGENCIES_FILE, 3, 1, "")],
    ),
    "a register entry named like no id": (
        {AGENCIES_FILE: AGENCIES + "Sở Y tế:\n  name: Sở Y tế\n"},
        [("bad-id", AGENCIES_FILE, 3, 1, "")],
    ),
    "a register that is a list": ({AGENCIES_FILE: "- name: Văn phòng\n"}, [("wrong-shape", AGENCIES_FILE, 1, 1, "")]),
    "an id twice in the register": (
        {AGENCIES_FILE: AGENCIES + "van-phong:\n  name: Phòng\n"},
        [("yaml-duplicate-key", AGENCIES_FILE, 3, 1, "")],
    ),
    "an agency with no role": (
        {AGENCIES_FILE: AGENCIES + "so-y-te:\n  name: Sở Y tế\n"},
        [("unused-agency", AGENCIES_FILE, 3, 1, "")],
    ),
    "an agency with a regulation's id": (
        {AGENCIES_FILE: AGENCIES + "09-qd-tu-an-cuu-2025:\n  name: X\n  member_of: van-phong\n"},
        [("duplicate-id", AGENCIES_FILE, 3, 1, ""), ("not-a-class", AGENCIES_FILE, 5, 14, "")],
    ),
    "a class that is a member of itself": (
        {
            AGENCIES_FILE: AGENCIES
            + "a:\n  name: A\n  kind: class\n  member_of: b\nb:\n  name: B\n  kind: class\n  member_of: a\n"
        },
        [("class-cycle", AGENCIES_FILE, 6, 14, ""), ("class-cycle", AGENCIES_FILE, 10, 14, "")],
    ),
    "a member of nothing": (
        {AGENCIES_FILE: AGENCIES + "  member_of: van-phong-lon\n"},
        [("unknown-agency", AGENCIES_FILE, 3, 14, "van-phong")],
    ),
    "what became of a body, on a day that cannot be": (
        {
            AGENCIES_FILE: AGENCIES
            + "  became: {event: đổi tên, when: ngày 30/02/2026, when_is: announced, source: https://example.org}\n"
        },
        [("bad-date", AGENCIES_FILE, 3, 34, "")],
    ),
    "a regulation that nothing cites": (
        {REGULATIONS_FILE: "09-qd-tu-an-cuu-2026:\n  names: Quyết định\n"},
        [("unknown-regulation", REGULATIONS_FILE, 1, 1, "09-qd-tu-an-cuu-2025")],
    ),
    "a title quoted from a document that is not held": (
        {REGULATIONS_FILE: "09-qd-tu-an-cuu-2025:\n  title: {clause: 99-kh-tu#I.1, text: về cây}\n"},
        [("unknown-document", REGULATIONS_FILE, 2, 19, "")],
    ),
    "a title quoted wrongly": (
        {REGULATIONS_FILE: f"09-qd-tu-an-cuu-2025:\n  title:\n    clause: {DOC}#I.1\n    text: trồng hoa\n"},
        [("quote-not-found", REGULATIONS_FILE, 4, 11, "trồng cây")],
    ),
    "a status with no possible date": (
        {
            REGULATIONS_FILE: "09-qd-tu-an-cuu-2025:\n  status:\n    relation: replaced_by\n    number: 1-QĐ/TU\n"
            "    date: tháng 13/2026\n    source: https://example.org\n"
        },
        [("bad-date", REGULATIONS_FILE, 5, 11, "")],
    ),
    "a redirect to nothing, and one from an id in use": (
        {REDIRECTS_FILE: "redirects:\n  van-phong-cu: van-phongg\n  van-phong: 09-qd-tu-an-cuu-2025\n"},
        [("redirect-lost", REDIRECTS_FILE, 2, 17, "van-phong"), ("redirect-shadows", REDIRECTS_FILE, 3, 3, "")],
    ),
    "a chain of redirects leads nowhere": (
        {REDIRECTS_FILE: "redirects:\n  a: b\n  b: van-phong\n"},
        [("redirect-lost", REDIRECTS_FILE, 2, 6, "")],
    ),
    "a deadline that ended before the document was issued": (
        {
            PLAN_FILE: HEAD + "tasks:\n- clause: I.1\n  lead: van-phong\n  deliverables:\n"
            "  - text: chăm sóc cây\n    actions: chăm sóc\n    due: trước ngày 01/02/2026\n",
            TEXT_FILE: TEXT.replace("thường xuyên", "trước ngày 01/02/2026"),
        },
        [("deadline-before-document", PLAN_FILE, 12, 10, "")],
    ),
    "nothing at all": (
        {PLAN_FILE: None, TEXT_FILE: None, AGENCIES_FILE: None},
        [("nothing-here", "plans", 0, 0, "")],
    ),
    "everything at once, in the order of the files": (
        {
            PLAN_FILE: HEAD + TASK.replace("van-phong", "van-phongg").replace("chăm sóc cây", "chăm bón cây"),
            AGENCIES_FILE: AGENCIES + "  kind: phòng\n",
            REDIRECTS_FILE: "redirects: &x {}\nredirects: {}\n",
            "plans/x.yml": "a: [\n",
            "content/van-ban/y.md": b"\xff",
        },
        [
            ("not-utf8", "content/van-ban/y.md", 1, 1, ""),
            ("plan-missing", "content/van-ban/y.md", 0, 0, ""),
            ("unknown-agency", PLAN_FILE, 8, 9, "van-phong"),
            ("quote-not-found", PLAN_FILE, 14, 11, "chăm sóc cây"),
            ("not-allowed", AGENCIES_FILE, 3, 9, ""),
            ("yaml-duplicate-key", REDIRECTS_FILE, 2, 1, ""),
            ("text-missing", "plans/x.yml", 0, 0, ""),
            ("yaml-broken", "plans/x.yml", 2, 1, ""),
        ],
    ),
}


@pytest.mark.parametrize(("changed", "expected"), FILE_CASES.values(), ids=FILE_CASES)
def test_files(changed: dict[str, str | bytes | None], expected: list[Placed], tmp_path: Path) -> None:
    write_small(tmp_path, changed)
    problems = read(tmp_path)[1]
    assert sorted(stated(problems)) == sorted(expected)
    places = [(p.place.file, p.place.line, p.place.column) for p in problems]
    assert places == sorted(places), "in the order of the files"


# ── what is right, however it is written ─────────────────────────────────────────────────────────────────────────

SAME_FILES: dict[str, dict[str, str | bytes | None]] = {
    "Windows line ends and a byte order mark": {
        PLAN_FILE: b"\xef\xbb\xbf" + (HEAD + TASK).replace("\n", "\r\n").encode(),
        TEXT_FILE: b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(),
    },
    "decomposed letters (a Mac)": {
        PLAN_FILE: unicodedata.normalize("NFD", HEAD + TASK),
        TEXT_FILE: unicodedata.normalize("NFD", TEXT),
        AGENCIES_FILE: unicodedata.normalize("NFD", AGENCIES),
    },
    "the schemas for editors and other folders are not read": {
        "plans/schema/plan.schema.json": "{}",
        "plans/schema/x.yml": "a: [",
        "plans/nguon/z.yml": "a: [",
        "plans/.hidden.yml": "a: [",
        "plans/README.txt": "x",
    },
}


@pytest.mark.parametrize("changed", SAME_FILES.values(), ids=SAME_FILES)
def test_same_collection(changed: dict[str, str | bytes | None], tmp_path: Path) -> None:
    write_small(tmp_path / "a", {})
    write_small(tmp_path / "b", changed)
    plain, other = read(tmp_path / "a"), read(tmp_path / "b")
    assert stated(other[1]) == []
    assert other[0].graph.documents == plain[0].graph.documents
    assert other[0].graph.tasks == plain[0].graph.tasks
    assert other[0].graph.agencies == plain[0].graph.agencies


def test_scalars_stay_what_is_printed(tmp_path: Path) -> None:
    """YAML's own types would make 1.1, 1, false, a date and nothing of these."""
    written = (
        'recipients: [1.10, 01, no, 2026-05-04, 1_000, 0x1F, null, "~", 12:30]\n'
        "received: {number: 007, date: 5/5/2026, by: A}\n"
    )
    write_small(tmp_path, {PLAN_FILE: HEAD + TASK + written})
    linked, problems = read(tmp_path)
    assert stated(problems) == []
    document = linked.graph.documents[DOC]
    assert document.recipients == ("1.10", "01", "no", "2026-05-04", "1_000", "0x1F", "null", "~", "12:30")
    assert document.received[0].number == "007"


def test_markup_in_a_text_is_text(tmp_path: Path) -> None:
    html = '<script>alert("1")</script> &amp; {{ x }} <!-- y -->'
    write_small(tmp_path, {TEXT_FILE: TEXT + f"\n3. {html}\n"})
    linked, problems = read(tmp_path)
    assert stated(problems) == []
    assert linked.graph.clause(DOC, "I.3").text == html


def test_a_folder_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "plans").write_text("not a folder", encoding="utf-8")
    assert [p.code for p in read(tmp_path)[1]] == ["unreadable-file"]


@pytest.mark.parametrize("broken", ["van-phong:\n  name: [Văn phòng\n", "van-phong:\n  nam: Văn phòng\n"])
def test_without_the_register_the_program_has_no_opinion(broken: str, tmp_path: Path) -> None:
    """A body whose names could not be read has no part in any sentence: that is told once, where it is wrong."""
    write_small(tmp_path, {AGENCIES_FILE: broken})
    assert {p.place.file for p in read(tmp_path)[1]} == {AGENCIES_FILE}
