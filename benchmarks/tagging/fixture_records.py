"""The authority records of the fixtures as the tagger uses them, without a database."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from archive.authority import Reference, WrittenName
from archive.authority.gazetteer import PositionRow, build_gazetteer
from archive.models import NameKind, Official, Region
from archive.tagging import Tagger

FIXTURES = Path(__file__).parents[2] / "fixtures"
Row = tuple[str, dict[str, Any]]


def read_tagger(folder: Path = FIXTURES) -> Tagger:
    """A tagger that knows the officials and regions of the fixtures."""
    rows: list[Row] = [
        (row["model"].removeprefix("archive."), row["fields"])
        for name in ("regions", "officials")
        for row in json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    ]
    numbers = _numbers(rows)
    regions = {
        numbers["region", fields["slug"]]: _region(fields, numbers)
        for fields in _of(rows, "region")
    }
    officials = {
        numbers["official", fields["slug"]]: Official(
            pk=numbers["official", fields["slug"]],
            slug=fields["slug"],
            wikidata_id=fields.get("wikidata_id", ""),
        )
        for fields in _of(rows, "official")
    }
    gazetteer = build_gazetteer(
        officials,
        regions,
        tuple(
            _name(owner, fields, numbers)
            for owner in ("official", "region")
            for fields in _of(rows, f"{owner}name")
        ),
        _positions(rows, numbers),
    )
    return Tagger(gazetteer)


Numbers = dict[tuple[str, str], int]


def _numbers(rows: list[Row]) -> Numbers:
    """Primary keys for everything that has a slug."""
    slugs = [(model, fields["slug"]) for model, fields in rows if "slug" in fields]
    return {slug: number for number, slug in enumerate(slugs, 1)}


def _of(rows: list[Row], model: str) -> list[dict[str, Any]]:
    return [fields for name, fields in rows if name == model]


def _region(fields: dict[str, Any], numbers: Numbers) -> Region:
    return Region(
        pk=numbers["region", fields["slug"]],
        slug=fields["slug"],
        kind=fields["kind"],
        parent_id=numbers["region", fields["parent"][0]] if fields.get("parent") else None,
        wikidata_id=fields.get("wikidata_id", ""),
        existed=fields.get("existed", ""),
    )


def _name(owner: str, fields: dict[str, Any], numbers: Numbers) -> tuple[Reference, WrittenName]:
    """A name of an official or region."""
    kind = NameKind(fields.get("kind", "variant"))
    name = WrittenName(fields["language"], fields["text"], kind, fields.get("used", ""))
    return Reference(owner, numbers[owner, fields[owner][0]]), name


def _positions(rows: list[Row], numbers: Numbers) -> Iterator[PositionRow]:
    offices = {fields["slug"]: fields for fields in _of(rows, "office")}
    for fields in _of(rows, "position"):
        office = offices[fields["office"][0]]
        region = numbers["region", office["region"][0]] if office.get("region") else None
        official = numbers["official", fields["official"][0]]
        yield official, office["kind"], region, fields.get("start", ""), fields.get("end", "")
