"""What changed in the authority records since the last tagging, and whom it can concern."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.authority import Gazetteer
from archive.models import (
    Article,
    ArticleOfficial,
    ArticleRegion,
    Official,
    OfficialName,
    Position,
    Region,
    RegionName,
    TaggingRun,
)
from archive.tagging.stored.tagged_articles import tagged_text
from archive.tagging.tagger import VERSION
from archive.tagging.words import read_words
from archive.text.names import base_keys, is_particle

Records = dict[str, list[str]]
"""Authority record → its checksum, then the keys of its names: "o12" is an official, "r7" a region.

A key is the words with which a text can name the record, as skeleton keys.
"""


def describe_records(gazetteer: Gazetteer) -> Records:
    """The authority records as the tagger knows them now."""
    keys = _keys(gazetteer)
    return {
        record: [_checksum(facts), *sorted(keys.get(record, ()))]
        for record, facts in _facts().items()
    }


def _facts() -> dict[str, list[tuple[object, ...]]]:
    """Everything that decides how a record is tagged."""
    facts: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    for pk, merged in Official.objects.values_list("pk", "merged_into"):
        facts[f"o{pk}"].append((merged,))
    for pk, *region in Region.objects.values_list("pk", "merged_into", "parent", "kind", "existed"):
        facts[f"r{pk}"].append(tuple(region))
    names = ("language", "text", "kind", "used")
    for pk, *name in OfficialName.objects.values_list("official", *names).order_by("pk"):
        facts[f"o{pk}"].append(tuple(name))
    for pk, *name in RegionName.objects.values_list("region", *names).order_by("pk"):
        facts[f"r{pk}"].append(tuple(name))
    office = ("office__kind", "office__region", "start", "end")
    for pk, *position in Position.objects.values_list("official", *office).order_by("pk"):
        facts[f"o{pk}"].append(tuple(position))
    return facts


def _checksum(facts: list[tuple[object, ...]]) -> str:
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:16]


def _keys(gazetteer: Gazetteer) -> dict[str, set[str]]:
    """The keys of all names: of a region the first word, of an official the whole name.

    A word of an official's name that regions can begin with counts alone: it decides whether
    that word may still stand for the region.
    """
    keys: dict[str, set[str]] = defaultdict(set)
    regions = gazetteer.places.by_keys
    for words, places in regions.places.items():
        for place in places:
            keys[f"r{place.area.pk}"].add(words[0])
    for words, officials in gazetteer.people.by_keys.items():
        for pk in officials:
            keys[f"o{pk}"].add(" ".join(words))
            keys[f"o{pk}"].update(regions.first.intersection(words))
    return keys


@dataclass(frozen=True, slots=True)
class Difference:
    """The records that changed between two taggings, and their names before and after."""

    officials: frozenset[int]
    regions: frozenset[int]
    names: frozenset[tuple[str, ...]]

    def __bool__(self) -> bool:
        return bool(self.officials or self.regions)


def compare_records(before: Records, after: Records) -> Difference:
    """What differs, a record that is gone or new included."""
    changed = {
        record for record in before.keys() | after.keys() if before.get(record) != after.get(record)
    }
    keys = {
        tuple(key.split())
        for record in changed
        for known in (before, after)
        for key in known.get(record, ())[1:]
    }
    return Difference(
        frozenset(int(record[1:]) for record in changed if record[0] == "o"),
        frozenset(int(record[1:]) for record in changed if record[0] == "r"),
        frozenset(keys),
    )


def changes_since(run: TaggingRun | None, now: Records) -> Difference | None:
    """What changed since a tagging; None when everything must be looked at."""
    if run is None or run.tagger_version != VERSION:
        return None
    return compare_records(run.records, now)


def affected(articles: Iterable[Article], difference: Difference) -> Iterator[Article]:
    """Of some articles, those that are tagged with a changed record or may name one."""
    tagged = {
        *ArticleRegion.objects.filter(region__in=difference.regions).values_list(
            "article", flat=True
        ),
        *ArticleOfficial.objects.filter(official__in=difference.officials).values_list(
            "article", flat=True
        ),
    }
    for article in articles:
        if article.pk in tagged or _may_name(article, difference.names):
            yield article


def _may_name(article: Article, names: frozenset[tuple[str, ...]]) -> bool:
    """Whether an article has all the words of a name, wherever they stand."""
    words = read_words(tagged_text(article), article.language)
    written = {word.text for word in words if word.capital or is_particle(word.text)}
    keys = {key for text in written for key in base_keys(text, article.language)}
    return any(keys.issuperset(name) for name in names)
