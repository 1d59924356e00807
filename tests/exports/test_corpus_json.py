"""data/corpus.json and data/ID.json: valid by their own schema, true to the texts, the same bytes every time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.corpus.graph import Graph
from generator.corpus.link import link
from generator.corpus.load import load
from generator.exports import corpus_json
from generator.exports.contract import corpus_schema
from generator.site import urls
from tests.sample import DIRECTIVE, PLAN, RESOLUTION, write_sample

ROOT = Path(__file__).resolve().parents[2]
FINGERPRINT = "0" * 64
COLLECTIONS = ("invented", "real")


def files_of(graph: Graph) -> dict[str, bytes]:
    written = corpus_json.files(graph, FINGERPRINT, urls)
    return {path: data if isinstance(data, bytes) else b"".join(data) for path, data in written}


@pytest.fixture(scope="module", params=COLLECTIONS)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file that is written for a collection: the invented one, then this repository's own."""
    root = ROOT
    if request.param == "invented":
        root = tmp_path_factory.mktemp("sample")
        write_sample(root)
    return files_of(link(load(root)).graph)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    root = tmp_path_factory.mktemp("sample")
    write_sample(root)
    files = files_of(link(load(root)).graph)
    return {name.removeprefix("data/"): json.loads(content) for name, content in files.items()}


def corpora(written: dict[str, bytes]) -> Iterator[tuple[str, Any]]:
    """The files that follow the contract: the whole collection and each document's part."""
    return ((name, json.loads(data)) for name, data in written.items() if not name.endswith(".schema.json"))


def test_valid_by_its_own_schema(written: dict[str, bytes]) -> None:
    schema = json.loads(written["data/corpus.schema.json"])
    Draft202012Validator.check_schema(schema)
    for name, corpus in corpora(written):
        errors = [f"{name}: {e.json_path}: {e.message}" for e in Draft202012Validator(schema).iter_errors(corpus)]
        assert errors == []


def test_the_schema_is_closed() -> None:
    """A key that the contract does not state is a fault, and so is one that is missing."""
    schema = corpus_schema()
    for name, record in schema["$defs"].items():
        assert record["additionalProperties"] is False, name
        assert sorted(record["required"]) == sorted(record["properties"]), name


def test_every_span_covers_the_words_that_it_says(written: dict[str, bytes]) -> None:
    for name, corpus in corpora(written):
        texts = {(d["id"], c["path"]): c["text"] for d in corpus["documents"] for c in d["clauses"]}

        def words(document: str, clause: str, span: list[int], texts: dict[tuple[str, str], str] = texts) -> str:
            return texts[document, clause][span[0] : span[1]]

        for task in corpus["tasks"]:
            document = task["document"]
            assert task["text"] == texts[document, task["clause"]]
            for party in task["parties"]:
                assert words(document, party["clause"], party["span"]) == party["raw"], name
            for item in task["deliverables"]:
                assert words(document, task["clause"], item["span"]) == item["text"], name
                if item["deadline"]:
                    due = item["deadline"]
                    assert words(document, due["clause"], due["span"]) == due["raw"], name
        for citation in corpus["citations"]:
            assert words(citation["document"], citation["clause"], citation["span"]) == citation["raw"], name
        for document in corpus["documents"]:
            for note in document["notes"]:
                assert (note["span"] is None) == (note["clause"] is None)
                if note["span"]:
                    assert words(document["id"], note["clause"], note["span"]) == note["printed"], name


def test_every_reference_leads_to_a_record(written: dict[str, bytes]) -> None:
    """In the whole file; in a document's own part, what it names itself."""
    for name, corpus in corpora(written):
        agencies = {a["id"] for a in corpus["agencies"]}
        regulations = {r["id"] for r in corpus["regulations"]}
        documents = {d["id"] for d in corpus["documents"]}
        tasks = {t["id"]: t for t in corpus["tasks"]}
        deliverables = {i["id"] for t in corpus["tasks"] for i in t["deliverables"]}
        for agency in corpus["agencies"]:
            assert set(agency["member_of"]) <= agencies, name
        for document in corpus["documents"]:
            named = {x["by_agency"] for key in ("copies", "received") for x in document[key]}
            named |= {document["issuer_agency"]} | {a["agency"] for a in document["assigns"]}
            assert named - {None} <= agencies, name
        for task in corpus["tasks"]:
            for role in ("lead", "coordinate", "advises", "reports_to"):
                stated = [p["agency"] for p in task["parties"] if p["role"] == role and p["agency"]]
                assert task[role] == list(dict.fromkeys(stated)), name
                assert set(task[role]) <= agencies, name
            for item in task["deliverables"]:
                assert {c["regulation"] for c in item["citations"]} <= regulations, name
        for citation in corpus["citations"]:
            assert citation["target"] is None or citation["target"] in regulations | documents, name
        for regulation in corpus["regulations"]:
            for row in regulation["cited_by"]:
                assert row["document"] in documents, name
                assert row["task"] is None or row["task"] in tasks, name
                assert row["deliverable"] is None or row["deliverable"] in deliverables, name


def test_the_parts_make_up_the_whole(written: dict[str, bytes]) -> None:
    """Documents, tasks and citations of corpus.json are those of the documents' own files, byte for byte."""
    whole = written["data/corpus.json"].splitlines()
    for name, data in written.items():
        if name in ("data/corpus.json", "data/corpus.schema.json"):
            continue
        part = json.loads(data)
        lines = {line.rstrip(b",") for line in whole}
        for key in ("documents", "agencies", "tasks", "citations"):
            for record in part[key]:
                assert json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() in lines, (name, key)
    counts = {key: sum(len(p[key]) for n, p in corpora(written) if n != "data/corpus.json") for key in PER_DOCUMENT}
    assert counts == {key: len(json.loads(written["data/corpus.json"])[key]) for key in PER_DOCUMENT}


PER_DOCUMENT = ("documents", "tasks", "citations")


def test_the_same_collection_makes_the_same_bytes(tmp_path: Path) -> None:
    for name in "ab":
        write_sample(tmp_path / name)
    first, second = (load(tmp_path / name) for name in "ab")
    assert first.fingerprint == second.fingerprint, "it stands for the files, not for where they are"
    assert files_of(link(first).graph) == files_of(link(second).graph)


def test_the_fingerprint_follows_every_byte(tmp_path: Path) -> None:
    write_sample(tmp_path)
    before = load(tmp_path).fingerprint
    text = tmp_path / f"content/van-ban/{PLAN}.md"
    text.write_bytes(text.read_bytes() + b"\n")
    assert load(tmp_path).fingerprint != before


def test_a_document_has_a_fingerprint_of_its_own(tmp_path: Path) -> None:
    """A change in one document leaves the files of the others as they were."""
    write_sample(tmp_path)
    before = files_of(link(load(tmp_path)).graph)
    plan = tmp_path / f"plans/{DIRECTIVE}.yml"
    plan.write_text(plan.read_text(encoding="utf-8") + "signer: Lê Văn A\n", encoding="utf-8")
    after = files_of(link(load(tmp_path)).graph)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"data/corpus.json", f"data/{DIRECTIVE}.json"}


# ── the contract, by name ────────────────────────────────────────────────────────────────────────────────────────

CONTRACT = {
    "documents": "id number type title issuer issuer_agency authority date place signer held url copies received "
    "recipients clauses notes assigns",
    "copies": "kind number by date place authority signer recipients",
    "received": "number date by",
    "clauses": "path label kind text url",
    "notes": "clause field span printed suspected reason",
    "assigns": "clause agency raw",
    "agencies": "id name kind variants member_of became url",
    "became": "event when related_now source",
    "tasks": "id document clause section text parties lead coordinate advises reports_to deliverables implements "
    "see_also url",
    "parties": "role agency raw clause span basis",
    "deliverables": "id text span actions action_inherited deadline citations",
    "deadline": "raw clause span kind precision start end inferred_year rule",
    "implements": "document clause confidence quote_task quote_clause by",
    "regulations": "id number names carries type date issuer title held cited_by status url",
    "cited_by": "document clause task deliverable relation",
    "status": "relation number date source note",
    "citations": "document clause span raw number date issuer target kind",
    "generated": "version fingerprint",
}
"""Names are API: a program that reads them must go on working."""


def records(corpus: Any, key: str) -> Iterator[dict[str, Any]]:
    """Every record under `key`, at the top or inside other records (citations of a deliverable are records apart)."""
    for top in corpus.values():
        for record in top if isinstance(top, list) else [top]:
            yield from _inside(record, key)
    if isinstance(corpus.get(key), list):
        yield from corpus[key]
    elif key in corpus:
        yield corpus[key]


def _inside(record: dict[str, Any], key: str) -> Iterator[dict[str, Any]]:
    for name, value in record.items():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                if name == key and "regulation" not in item:
                    yield item
                yield from _inside(item, key)


@pytest.mark.parametrize("key", CONTRACT)
def test_contract(key: str, sample: dict[str, Any]) -> None:
    found = list(records(sample["corpus.json"], key))
    assert found, "the invented collection has one of each"
    for record in found:
        assert set(CONTRACT[key].split()) <= set(record)


def test_a_deliverable_says_what_is_to_be_done_to_what(sample: dict[str, Any]) -> None:
    (task,) = [t for t in sample["corpus.json"]["tasks"] if t["clause"] == "II.2.a"]
    assert task["deliverables"][0]["citations"] == [
        {
            "regulation": "quy-dinh-ve-quan-ly-ho-so-dien-tu",
            "raw": "Quy định về quản lý hồ sơ điện tử",
            "relation": ["rà soát", "sửa đổi"],
        }
    ]


def test_addresses_are_the_sites(sample: dict[str, Any]) -> None:
    corpus = sample["corpus.json"]
    assert [d["url"] for d in corpus["documents"]] == [f"van-ban/{x}.html" for x in (RESOLUTION, PLAN, DIRECTIVE)]
    by_id = {r["id"]: r["url"] for r in corpus["regulations"]}
    assert by_id[RESOLUTION] == f"van-ban/{RESOLUTION}.html", "a held one has its page under van-ban/"
    assert by_id["12-qd-tu-song-huong-2023"] == "quy-dinh/12-qd-tu-song-huong-2023.html"
    assert {t["clause"]: t["url"] for t in corpus["tasks"]}["II.2.đ"] == f"nhiem-vu/{PLAN}/ii-2-dd.html"


def test_a_documents_part_has_what_it_names_and_no_more(sample: dict[str, Any]) -> None:
    part = sample[f"{RESOLUTION}.json"]
    assert [r["id"] for r in part["regulations"]] == [RESOLUTION, "12-qd-tu-song-huong-2023"]
    assert [row["document"] for r in part["regulations"] for row in r["cited_by"]] == [RESOLUTION]
    assert "huyen-uy-vi-da" not in [a["id"] for a in part["agencies"]]
    plan = [a["id"] for a in sample[f"{PLAN}.json"]["agencies"]]
    assert "cac-huyen-uy-thi-uy" in plan, "with the classes of the bodies it names"
