"""The schemas for editors: plans/schema/ holds what the program makes, and they accept what the program accepts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator.corpus import yamlio
from generator.corpus.load import load
from generator.corpus.schemas import FOLDER, schemas
from tests import sample
from tests.corpus.small import HEAD, PLAN_FILE, read, stated, write_small

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS: dict[str, Any] = {name: json.loads(content) for name, content in schemas().items()}


def schema_of(name: str) -> Any:
    """The schema that a file under plans/ names in its first line."""
    stem = name.removesuffix(".yml")
    return SCHEMAS[f"{stem if stem in ('agencies', 'regulations', 'redirects') else 'plan'}.schema.json"]


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_files_are_current(name: str) -> None:
    """`kehoach schema` writes them anew after a change of `decisions`."""
    assert (ROOT / FOLDER / name).read_bytes() == schemas()[name], f"{name}: chạy kehoach schema"


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_schemas_are_schemas(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])


REAL = sorted(p.name for p in (ROOT / "plans").glob("*.yml"))
INVENTED = sorted(name.partition("/")[2] for name in sample.FILES if name.startswith("plans/"))


@pytest.mark.parametrize("name", REAL)
def test_real_files_are_valid(name: str) -> None:
    text = (ROOT / "plans" / name).read_text(encoding="utf-8")
    assert [e.message for e in Draft7Validator(schema_of(name)).iter_errors(yamlio.parse(text, name).data)] == []
    assert text.startswith("# yaml-language-server: $schema=schema/"), "editors find the schema by the first line"


@pytest.mark.parametrize("name", INVENTED)
def test_invented_files_are_valid(name: str) -> None:
    data = yamlio.parse(sample.FILES[f"plans/{name}"], name).data
    assert [e.message for e in Draft7Validator(schema_of(name)).iter_errors(data)] == []


SHORTHAND = {
    "one value for a list": "letterhead: ĐẢNG BỘ\n",
    "a list": "letterhead: [ĐẢNG BỘ, VIỆT NAM]\n",
    "nothing for a list": "letterhead:\n",
    "nothing for a text": "signer:\n",
    "one record for a list of them": "received: {number: x, date: 5/5/2026, by: A}\n",
    "a number where a text is meant": "received: {number: 1008, date: 5/5/2026, by: A}\n",
    "a body by its id": "assigns: {clause: I.1, agency: van-phong}\n",
    "a body with its words": "assigns: {clause: I.1, agency: {agency: van-phong, raw: Văn phòng}}\n",
    "bodies both ways": "assigns: [{clause: I.1, agency: [van-phong, {agency: van-phong, raw: Văn phòng}]}]\n",
}


@pytest.mark.parametrize("written", SHORTHAND.values(), ids=SHORTHAND)
def test_shorthand_is_accepted_by_both(written: str, tmp_path: Path) -> None:
    write_small(tmp_path, {PLAN_FILE: HEAD + written})
    assert [p for p in stated(read(tmp_path)[1]) if p[0] != "unused-agency"] == []
    validator = Draft7Validator(SCHEMAS["plan.schema.json"])
    data: Any = yamlio.parse(HEAD + written, "x").data
    assert [e.message for e in validator.iter_errors(data)] == []
    if "1008" in written:  # an editor reads a number as one
        data["received"]["number"] = 1008
        assert [e.message for e in validator.iter_errors(data)] == []


WRONG = {
    "a key that does not exist": "sign: A\n",
    "a value of no closed list": "copies: {kind: bản sao, number: 1-BS/HU, by: A, date: 5/5/2026}\n",
    "an id with capitals": "issuer_agency: Van-Phong\n",
    "a key missing": "received: {number: x}\n",
    "a list for a text": "signer: [A]\n",
}


@pytest.mark.parametrize("written", WRONG.values(), ids=WRONG)
def test_faults_are_seen_by_both(written: str, tmp_path: Path) -> None:
    write_small(tmp_path, {PLAN_FILE: HEAD + written})
    assert load(tmp_path).problems
    assert not Draft7Validator(SCHEMAS["plan.schema.json"]).is_valid(yamlio.parse(HEAD + written, "x").data)


def test_every_key_is_explained_in_vietnamese() -> None:
    """The description is what an editor shows beside the key; a class's own words serve a key that holds a record."""
    silent = [
        f"{name}: {part}.{key}"
        for name, schema in SCHEMAS.items()
        for part, definition in [("", schema), *schema.get("$defs", {}).items()]
        for key, value in definition.get("properties", {}).items()
        if "description" not in value
    ]
    assert silent == []
