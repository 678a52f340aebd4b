"""Proposals of unknown people: whether they are people, and which titled people are missing."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from archive.tagging import Tagger
from benchmarks.quality.tables import Cell, print_table
from benchmarks.tagging.annotated import PEOPLE, SETS, Annotated, Entity, read_annotated
from benchmarks.tagging.scores import Scores, excerpt, print_list

_TITLES = frozenset({"POSITION", "PROFESSION"})
_BESIDE = re.compile(r"\s{1,2}")
_FULL_NAME = re.compile(r"[^\W\d]{2,}(?:-[^\W\d]+)*\s[^\W\d]{2,}.*")


def measure_new_officials(tagger: Tagger, texts: Iterable[Annotated]) -> Scores:
    """Proposals beside what people marked; recall is of full names right behind a marked title.

    Marked titles are of every trade, so recall is a lower bound.
    """
    scores = Scores()
    for text in texts:
        tags = tagger.suggest(text.text, text.language)
        people = [person.mention for person in tags.people]
        for mention in people:
            kinds = text.kinds_at(mention.start, mention.end)
            what = excerpt(text.text, mention.start, mention.end)
            scores.judge(right=bool(kinds & PEOPLE), what=what)
        known = [m for tag in tags.officials for m in tag.mentions]
        for entity in _titled(text):
            found = any(entity.overlaps(m.start, m.end) for m in (*people, *known))
            same = any(_same(text, entity, m.text) for m in (*people, *known))
            scores.expect(found=found or same, what=excerpt(text.text, entity.start, entity.end))
    return scores


def _titled(text: Annotated) -> Iterator[Entity]:
    """The full names with nothing but a space between them and a title."""
    for entity in text.entities:
        if entity.kind not in PEOPLE or not _FULL_NAME.fullmatch(
            text.text[entity.start : entity.end]
        ):
            continue
        for title in text.entities:
            between = text.text[title.end : entity.start]
            if title.kind in _TITLES and title.end < entity.start and _BESIDE.fullmatch(between):
                yield entity
                break


def _same(text: Annotated, entity: Entity, name: str) -> bool:
    """Whether a name is proposed from another place of the text."""
    return text.text[entity.start : entity.end].split()[-1][:5] == name.rsplit(maxsplit=1)[-1][:5]


def print_new_officials(tagger: Tagger, folder: Path, misses: int) -> None:
    """A row for each set."""
    rows: list[tuple[Cell, ...]] = []
    notes: list[tuple[str, list[str]]] = []
    for name, language in SETS.items():
        path = folder / "entities" / f"{name}.jsonl"
        if not path.is_file():
            continue
        scores = measure_new_officials(tagger, read_annotated(path, language))
        proposed, titled = scores.right + len(scores.wrong), scores.found + len(scores.missed)
        row = (proposed, scores.precision, titled, scores.recall if titled else "–")
        rows.append((name, language, *row))
        notes += [(f"{name}, no person", scores.wrong), (f"{name}, missed", scores.missed)]
    print_table(
        "Proposed officials",
        ("texts", "language", "proposed", "people %", "titled", "found %"),
        rows,
    )
    for title, what in notes:
        print_list(title, what, misses)
