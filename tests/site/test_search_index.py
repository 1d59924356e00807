"""The files that the reader's search reads: what is in a row, what is in a shard, and how large they may be."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.bench.synth import collection, write
from generator.model import Agency, Became, Note, Regulation, Span, Status
from generator.pipeline import read
from generator.resources import templates_dir
from generator.site import search, urls
from generator.site.build import assets
from generator.site.context import Site
from generator.site.pages import all_pages
from generator.site.scripts import published as published_scripts
from generator.site.search import names, texts
from generator.site.search.frame import SHARD, compact, frame
from tests.sample import DIRECTIVE, PLAN, RESOLUTION
from tests.site.pages.small import long_plan, sample


def whole(data: bytes | Iterator[bytes]) -> bytes:
    return data if isinstance(data, bytes) else b"".join(data)


def published(site: Site) -> dict[str, bytes]:
    return {path: whole(data) for path, data in search.files(site)}


def value(script: bytes, name: str) -> dict[str, list[list[object]]]:
    """What a script hands over: it must be one call with one name and JSON, and nothing else."""
    text = script.decode()
    head, tail = f'khData("{name}",', ");\n"
    assert text.startswith(head)
    assert text.endswith(tail)
    return json.loads(text[len(head) : -len(tail)])  # type: ignore[no-any-return]


def rows(site: Site) -> dict[object, list[object]]:
    """The rows of names by id; pages by their address."""
    return {row[1] or row[2]: row for row in value(published(site)[urls.SEARCH_NAMES], "ten")["rows"]}


# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_record_has_its_row_and_its_address() -> None:
    site, found = sample(), rows(sample())
    graph = site.graph
    for record in (*graph.documents, *graph.agencies, *(r.id for r in site.regulations_cited)):
        assert record in found
    assert found[PLAN][2] == urls.document(PLAN)
    assert found["van-phong-tinh-uy-song-huong"][2] == urls.agency("van-phong-tinh-uy-song-huong")
    assert found["12-qd-tu-song-huong-2023"][2] == urls.regulation_page("12-qd-tu-song-huong-2023")
    tasks = [task for row in found.values() if len(row) > 11 for task in row[11]]  # type: ignore[attr-defined]
    assert len(tasks) == len(graph.tasks)


def test_every_address_is_a_page_of_the_site() -> None:
    pages = {page.path for page in all_pages(sample())}
    assert {str(row[2]).partition("#")[0] for row in rows(sample()).values()} <= pages


def test_a_document_is_found_by_all_that_is_printed_on_it_and_its_copies() -> None:
    row = rows(sample())[PLAN]
    further = str(row[5]).split("\n")
    assert row[3] == "Kế hoạch 07-KH/TU"
    assert row[6:9] == ["Ban Thường vụ Tỉnh uỷ Sông Hương, 03/03/2026", "Kế hoạch", "2026-03-03"]
    assert row[9] == [["7", "", "kh", "tu"], ["11", "", "bs", "hu"], ["8", "", "bs", "hu"], ["1", "", "", ""]]
    for words in (
        "T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ Lê Văn Cồn ký",
        "T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ Lê Văn Côn ký",  # the suspected spelling of the signer's name
        "sao lục số 08-BS/HU ngày 12/03/2026 của Thị uỷ Kim Long",
        "T/L BAN THƯỜNG VỤ CHÁNH VĂN PHÒNG Hồ Thị Nón ký",
        "văn bản đến số 01 ngày 09/03/2026 của Huyện uỷ Vĩ Dạ",
        "Các chi bộ, đảng bộ cơ sở",
        "thực hiện Nghị quyết 05-NQ/TU",  # its title names it
    ):
        assert words in further


def test_a_task_names_its_bodies_and_deadlines_by_number() -> None:
    data = value(published(sample())[urls.SEARCH_NAMES], "ten")
    by_id = {row[1]: row for row in data["rows"]}
    tasks = {data["spots"][task[0]][0]: task for task in by_id[PLAN][11]}  # type: ignore[attr-defined]
    spot, _title, leads, others, due = tasks["II.1/1"]
    assert data["spots"][spot] == ["II.1/1", "gạch đầu dòng thứ 1, điểm 1, mục II", "ii-1_1"]
    assert [data["rows"][n][1] for n in leads] == ["van-phong-tinh-uy-song-huong"]
    assert [data["rows"][n][1] for n in others] == ["ban-to-chuc-tinh-uy-song-huong"]
    assert [data["deadlines"][n] for n in due] == [
        ["trong quý III/2026", "2026-07-01", "2026-09-30"],
        ["trong tháng 3/2027", "2027-03-01", "2027-03-31"],
    ]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("28-NQ/TW", ["28", "", "nq", "tw"]),
        ("08-QĐi/TW", ["8", "", "qd", "tw"]),  # printed in two ways, one symbol
        ("30/2020/NĐ-CP", ["30", "2020", "nd", "cp"]),
        ("5973/UBND-KT", ["5973", "", "", "ubndkt"]),
        ("1008", ["1008", "", "", ""]),  # the stamp of an arrival
        ("không số", []),
        ("", []),
    ],
)
def test_what_a_number_is_told_by(number: str, expected: list[str]) -> None:
    assert names.number_key(number) == expected


def test_types_and_symbols_come_from_the_reader_of_numbers() -> None:
    assert names.same_symbols() == {"qdi": "qd"}
    assert names.type_words()["qd"] == ["Quyết định", "Quy định"]
    assert "qdi" not in names.type_words()


def test_a_regulation_is_found_by_what_it_became_and_by_its_names() -> None:
    status = Status("replaced_by", "15-QĐ/TU", "2026-12", ("https://example.org",))
    row = names.regulation(
        Regulation("x", "12-QĐ/TU", ("Quy chế A",), (), "Quyết định", "2023", "Tỉnh uỷ", "về B", False, (), (status,))
    )
    assert row[3:6] == ["Quyết định 12-QĐ/TU", "về B\nQuy chế A", "Tỉnh uỷ\n2023\n15-QĐ/TU, 12/2026"]
    assert row[9] == [["12", "", "qd", "tu"], ["15", "", "qd", "tu"]]
    named = names.regulation(Regulation("y", None, ("Quy chế A",), (), None, None, None, None, False, (), (status,)))
    assert named[3:5] == ["Quy chế A", ""]
    assert named[9] == [[], ["15", "", "qd", "tu"]]  # the first is its own, and it has none


def test_an_agency_is_found_by_what_became_of_it() -> None:
    became = Became("hợp nhất với Ban B", "2027-01-01", "effective", "Ban C", ("https://example.org",))
    row = names.agency(Agency("x", "Ban A", "body", ("BA",), (), (became,)))
    assert row[3:6] == ["Ban A", "BA", "hợp nhất với Ban B, Ban C, 01/01/2027"]


def test_pages_of_deadlines_have_their_interval() -> None:
    found = rows(sample())
    assert found["thoi-han/2027.html"][3:9] == [
        "Thời hạn năm 2027",
        "",
        "",
        "2 sản phẩm",
        "thoi-han",
        "2027-01-01/2027-12-31",
    ]
    assert found["thoi-han/2026.html#han-2026-q3"][8] == "2026-07-01/2026-09-30"
    assert found["thoi-han/2026.html#han-den-2026-06-30"][8] == "/2026-06-30"
    assert found[urls.continuous()][8] == ""


def test_a_task_with_a_long_path_says_its_file() -> None:
    path = "III." + ".".join("1" * 30)
    assert names.spot("IV.4/2", "…") == ["IV.4/2", "…", "iv-4_2"]
    own = names.spot(path, "…")
    assert f"nhiem-vu/kh/{own[3]}.html" == urls.task(f"kh:{path}")


# ── texts ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_shards_hold_every_clause_once_and_verbatim() -> None:
    site = sample()
    files = published(site)
    spots = value(files[urls.SEARCH_NAMES], "ten")["spots"]
    documents = list(site.graph.documents)
    found = {}
    for n, clauses, _fixed in value(files[urls.search_texts(0)], "chu-0")["rows"]:
        for spot, text in zip(clauses[::2], clauses[1::2], strict=True):  # type: ignore[index]
            found[documents[n], spots[spot][0]] = text  # type: ignore[call-overload]
    wanted = {(c.document, c.path): c.text for c in site.graph.clauses.values() if c.kind != "title"}
    assert found == wanted


def test_names_and_texts_of_two_builds_cannot_be_taken_for_one() -> None:
    site = sample()
    first = frame(site).edition
    document = site.graph.documents[DIRECTIVE]
    clauses = (*document.clauses[:-1], replace(document.clauses[-1], text="Chữ khác."))
    changed = replace(site.graph, documents={**site.graph.documents, DIRECTIVE: replace(document, clauses=clauses)})
    assert frame(Site(changed)).edition != first == frame(sample()).edition
    assert f'"edition":"{first}"'.encode() in published(site)[urls.search_texts(0)]


@pytest.mark.parametrize(
    ("text", "printed", "suspected", "expected"),
    [
        ("báo chỉ đưa tin", "báo chỉ", "báo chí", "báo chí đưa tin"),
        ("x" * 30 + " mười hai chữ cái nữa rồi tình uỷ", "tình uỷ", "tỉnh uỷ", "mười hai chữ cái nữa rồi tỉnh uỷ"),
        ("tình uỷ " + "chữ " * 30, "tình uỷ", "tỉnh uỷ", "tỉnh uỷ" + " chữ" * 9),  # no word is cut in two
    ],
)
def test_a_slip_is_also_spelt_as_suspected(text: str, printed: str, suspected: str, expected: str) -> None:
    document = sample().graph.documents[RESOLUTION]
    clause = replace(document.clauses[1], text=text)
    at = text.index(printed)
    note = Note(printed, suspected, "…", clause=clause.path, span=Span(at, at + len(printed)))
    assert texts.corrected(replace(document, clauses=(clause,), notes=(note,))) == [(clause.path, expected)]


def test_no_text_can_end_the_script() -> None:
    assert compact(["</script>", "\u2028\u2029"]) == '["<\\/script>","\\u2028\\u2029"]'
    assert json.loads(compact(["</script>", "\u2028"])) == ["</script>", "\u2028"]
    assert b"</script>" not in published(sample())[urls.search_texts(0)]


# ── how much there is to load ────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root: Path = tmp_path_factory.mktemp("invented")
    write(collection(20), root)
    return Site(read(root).graph)


def test_the_index_stays_small(invented: Site) -> None:
    pages = sum(1 for _ in all_pages(invented))
    files = published(invented)
    packed = {path: len(gzip.compress(data, 9)) for path, data in files.items()}
    assert sum(map(len, files.values())) / pages < 1_400
    assert sum(packed.values()) / pages < 350
    assert packed[urls.SEARCH_NAMES] / pages < 30  # 300 KB at 10,000 pages


def test_form_results_and_engine_are_small_to_load() -> None:
    """What a reader's first search loads of code, packed as servers pack it: 15 KB in all."""
    (box,) = published_scripts([(templates_dir() / "assets/js/50-o-tim.js").read_text(encoding="utf-8")])
    packed = [len(gzip.compress(data, 9)) for data in (dict(assets())[urls.SEARCH_ENGINE], box.encode())]
    assert sum(packed) <= 15_000


def test_shards_are_of_a_size_and_hold_whole_documents(invented: Site) -> None:
    framed = frame(invented)
    assert [d for shard in framed.shards for d in shard] == list(invented.graph.documents)
    sizes = [len(data) for path, data in published(invented).items() if path != urls.SEARCH_NAMES]
    assert len(sizes) == len(framed.shards) > 1
    assert all(size < 512 * 1024 for size in sizes)
    assert all(size > SHARD / 2 for size in sizes[:-1])


def test_a_document_that_is_longer_than_a_shard_has_one_of_its_own() -> None:
    site = long_plan([None] * 3)
    document = site.graph.documents["kh"]
    long = replace(document, clauses=tuple(replace(c, text="chữ " * SHARD) for c in document.clauses))
    assert frame(Site(replace(site.graph, documents={"kh": long}))).shards == (("kh",),)


def test_a_collection_without_documents_has_names_only() -> None:
    empty = Site(replace(sample().graph, documents={}, tasks={}, citations=[], mentions=[]))
    assert list(published(empty)) == [urls.SEARCH_NAMES]
