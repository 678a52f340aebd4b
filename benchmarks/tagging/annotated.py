"""Texts in which people marked the names: KazNERD, NEREL and factRuEval."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SETS = {"kk_kaznerd": "kk", "ru_nerel": "ru", "ru_factrueval": "ru"}
"""Files of annotated texts → their language."""

PEOPLE = frozenset({"PERSON"})
PLACES = frozenset(
    {
        *("GPE", "LOCATION", "FACILITY", "ORGANISATION", "NORP", "PROJECT", "EVENT", "POSITION"),
        *("COUNTRY", "CITY", "STATE_OR_PROVINCE", "DISTRICT", "ORGANIZATION", "NATIONALITY"),
        *("PROFESSION", "LAW", "AWARD", "WORK_OF_ART", "LOCORG", "ORG", "CONTACT"),
    }
)
"""Entities in which a place may stand: the ministry of a country names the country."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A name that people marked; `wikidata` is empty where they did not say whose."""

    start: int
    end: int
    kind: str
    wikidata: str = ""

    def overlaps(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text and its names."""

    text: str
    language: str
    entities: tuple[Entity, ...]

    def kinds_at(self, start: int, end: int) -> set[str]:
        return {entity.kind for entity in self.entities if entity.overlaps(start, end)}


def read_annotated(path: Path, language: str) -> Iterator[Annotated]:
    """The texts of one file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        if "tokens" in row:
            yield _from_tokens(row["tokens"], row["tags"], language)
        else:
            entities = tuple(_entity(entity) for entity in row["entities"])
            yield Annotated(row["text"], language, entities)


def _entity(entity: dict[str, Any]) -> Entity:
    wikidata = (entity.get("wikidata") or "").removeprefix("Wikidata:")
    return Entity(entity["start"], entity["end"], entity["type"].upper(), wikidata)


def _from_tokens(tokens: list[str], tags: list[str], language: str) -> Annotated:
    """A text with a tag for each token; one entity for each run of them."""
    entities: list[Entity] = []
    start = 0
    for token, tag in zip(tokens, tags, strict=True):
        end = start + len(token)
        if tag.startswith("I-") and entities:
            entities[-1] = Entity(entities[-1].start, end, entities[-1].kind)
        elif tag != "O":
            entities.append(Entity(start, end, tag[2:]))
        start = end + 1
    return Annotated(" ".join(tokens), language, tuple(entities))
