"""Automatic links on texts that people annotated: whether they are right, and what is missing."""

import re
from collections.abc import Iterable
from pathlib import Path

from archive.tagging import Mention, Tagger
from benchmarks.quality.tables import Cell, print_table
from benchmarks.tagging.annotated import PEOPLE, PLACES, SETS, Annotated, read_annotated
from benchmarks.tagging.scores import Scores, excerpt, print_list

_ADJECTIVE = re.compile(r"[«\"]?(?:[\w-]+)?ск(?:ий|ая|ое|ого|ому|ом|им|ую|ой|ие|их|ими)|[а-яё-]+")
_PLACE_KINDS = frozenset({"COUNTRY", "CITY", "STATE_OR_PROVINCE", "DISTRICT"})


def measure_kinds(tagger: Tagger, texts: Iterable[Annotated]) -> tuple[Scores, Scores]:
    """Whether linked officials stand where people marked a person, and regions where a place."""
    officials, regions = Scores(), Scores()
    for text in texts:
        tags = tagger.suggest(text.text, text.language)
        for found, kinds, scores in (
            (tags.officials, PEOPLE, officials),
            (tags.regions, PLACES, regions),
        ):
            for tag in found:
                for mention in tag.mentions:
                    marked = text.kinds_at(mention.start, mention.end)
                    what = excerpt(text.text, mention.start, mention.end)
                    scores.judge(right=bool(marked & kinds), what=f"{tag.record.slug}: {what}")
    return officials, regions


def measure_identity(tagger: Tagger, texts: Iterable[Annotated]) -> tuple[Scores, Scores]:
    """Whether links lead to whom the annotation's Wikidata id names, and which it names are found.

    Counted once for each text and record, as tags are. The tagger does not take an adjective
    alone (российская группа) for the region: such places are not expected.
    """
    officials = {o.wikidata_id: o.slug for o in tagger.gazetteer.officials.values()}
    regions = {r.wikidata_id: r.slug for r in tagger.gazetteer.regions.values()}
    scores = Scores(), Scores()
    for text in texts:
        tags = tagger.suggest(text.text, text.language)
        linked: Iterable[tuple[str, str, tuple[Mention, ...]]]
        for known, kinds, found, score in (
            (officials, PEOPLE, tags.officials, scores[0]),
            (regions, _PLACE_KINDS, tags.regions, scores[1]),
        ):
            linked = [(tag.record.slug, tag.record.wikidata_id, tag.mentions) for tag in found]
            _compare(text, kinds, known, list(linked), score)
    return scores


def _compare(
    text: Annotated,
    kinds: frozenset[str],
    known: dict[str, str],
    linked: list[tuple[str, str, tuple[Mention, ...]]],
    scores: Scores,
) -> None:
    marked = [e for e in text.entities if e.kind in kinds and e.wikidata]
    for slug, wikidata, mentions in linked:
        ids = {
            entity.wikidata
            for mention in mentions
            for entity in marked
            if entity.overlaps(mention.start, mention.end)
        }
        if wikidata and ids:
            what = excerpt(text.text, mentions[0].start, mentions[0].end)
            scores.judge(right=wikidata in ids, what=f"{slug}: {what}")
    slugs = {slug for slug, _, _ in linked}
    nouns = [e for e in marked if not _ADJECTIVE.fullmatch(text.text, e.start, e.end)]
    for wikidata in dict.fromkeys(e.wikidata for e in nouns if e.wikidata in known):
        entity = next(e for e in nouns if e.wikidata == wikidata)
        what = excerpt(text.text, entity.start, entity.end)
        scores.expect(found=known[wikidata] in slugs, what=f"{known[wikidata]}: {what}")


def print_links(tagger: Tagger, folder: Path, misses: int) -> None:
    """Two tables: by kind on all sets, by Wikidata id where there are any."""
    by_kind: list[tuple[Cell, ...]] = []
    by_identity: list[tuple[Cell, ...]] = []
    notes: list[tuple[str, list[str]]] = []
    for name, language in SETS.items():
        path = folder / "entities" / f"{name}.jsonl"
        if not path.is_file():
            continue
        texts = list(read_annotated(path, language))
        for what, scores in zip(
            ("officials", "regions"), measure_kinds(tagger, texts), strict=True
        ):
            links = scores.right + len(scores.wrong)
            by_kind.append((name, language, what, links, scores.precision))
            notes.append((f"{name}, {what}, no such thing", scores.wrong))
        if not any(entity.wikidata for text in texts for entity in text.entities):
            continue
        measured = measure_identity(tagger, texts)
        for what, scores in zip(("officials", "regions"), measured, strict=True):
            links, marked = scores.right + len(scores.wrong), scores.found + len(scores.missed)
            row = (links, scores.precision, marked, scores.recall)
            by_identity.append((name, language, what, *row))
            notes += [
                (f"{name}, {what}, another", scores.wrong),
                (f"{name}, {what}, missed", scores.missed),
            ]
    print_table(
        "Links that stand on a name of the kind",
        ("texts", "language", "what", "mentions", "precision %"),
        by_kind,
    )
    print_table(
        "Links and Wikidata ids",
        ("texts", "language", "what", "links", "precision %", "marked", "recall %"),
        by_identity,
    )
    for title, wrong in notes:
        print_list(title, wrong, misses)
