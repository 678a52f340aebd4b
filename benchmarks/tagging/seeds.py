"""The five articles that the archive began with: every titled official, known and unknown."""

from pathlib import Path

from archive.authority.gazetteer import build_gazetteer
from archive.tagging import Tagger
from benchmarks.quality.tables import Cell, print_table
from benchmarks.tagging.scores import print_list
from benchmarks.tagging.seeds_data import SEEDS


def without_officials(tagger: Tagger) -> Tagger:
    """A tagger that knows only countries, as when an archive is new."""
    regions = {
        pk: region for pk, region in tagger.gazetteer.regions.items() if region.kind == "country"
    }
    return Tagger(build_gazetteer({}, regions, (), ()))


def print_seeds(tagger: Tagger, folder: Path, misses: int) -> None:
    """A row for each seed."""
    unknowing = without_officials(tagger)
    rows: list[tuple[Cell, ...]] = []
    notes: list[str] = []
    for seed, (language, people, regions) in SEEDS.items():
        path = next(folder.glob(f"{seed}_*"))
        text = path.read_text(encoding="utf-8")
        tags = tagger.suggest(text, language)
        linked = {tag.record.slug for tag in tags.officials}
        named = {tag.record.slug for tag in tags.regions}
        proposed = {person.name for person in unknowing.suggest(text, language).people}
        notes += [
            *(f"{seed}: {slug} not linked" for slug in set(people) - linked),
            *(f"{seed}: {slug} linked" for slug in linked - set(people)),
            *(f"{seed}: {p.name} proposed though known" for p in tags.people),
            *(f"{seed}: {name} not proposed" for name in set(people.values()) - proposed),
            *(f"{seed}: {name} proposed" for name in proposed - set(people.values())),
            *(f"{seed}: {slug} missing" for slug in regions - named),
            *(f"{seed}: {slug} too much" for slug in named - regions),
        ]
        roles = ", ".join(f"{t.record.slug} {t.role}" for t in tags.regions if t.role)
        row = (len(people), len(set(people) & linked), len(set(people.values()) & proposed))
        rows.append((seed, language, *row, len(named & regions), roles))
    header = ("seed", "language", "titled", "linked", "proposed*", "regions", "roles")
    print_table("Seeds (* by name, without any records)", header, rows)
    print_list("wrong", notes, misses)
