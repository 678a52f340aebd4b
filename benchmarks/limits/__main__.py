"""Measure what other limits of roles and tellings would do to the articles of the fixtures.

    python -m benchmarks.limits

Five events, each told in three languages, with roles and stories that were chosen by hand. Each
limit is made half, four fifths, five fourths and twice of what it is, one at a time. The table says
how many of the roles and of the pairs of tellings are right, and how many are proposed wrongly.
docs/tagging.md and docs/duplicates.md say what follows.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import NamedTuple

from benchmarks.limits.roles_data import STORY_ROLES
from benchmarks.quality.temporary_archive import open_archive

FACTORS = (1.0, 0.5, 0.8, 1.25, 2.0)

ROLES = ("LEAD", "_OPENING", "_OFTEN", "_REACH", "_DELEGATION_REACH", "_CLOSE")
TELLINGS = (
    "_DAYS",
    "_MOST",
    "_LIKELY",
    "_BUSY",
    "_SAME_DAY",
    "_SAME_FIGURE",
    "_MOST_FIGURES",
    "_SMALLER_REGION",
    "_SMALLEST_ARCHIVE",
    "_UNDATED",
    "_LOST_PER_DAY",
    "_OTHER_FIGURES",
    "_MANY_FIGURES",
)


class Outcome(NamedTuple):
    """How many of the answers wanted were given, and how many others."""

    right: int
    wrong: int

    def __str__(self) -> str:
        return f"{self.right} / {self.wrong}"


def main() -> None:
    """Print the tables."""
    with TemporaryDirectory(prefix="zhylnama-limits-") as folder:
        open_archive(folder, authority=True)
        from django.core.management import call_command

        from archive.ingest.likeness import tellings
        from archive.tagging.events import roles

        call_command("loaddata", "sources", "articles", verbosity=0)
        for module, names, measure in (
            (roles, ROLES, measure_roles),
            (tellings, TELLINGS, measure_tellings),
        ):
            print_table(module, names, measure)


def print_table(module: ModuleType, names: tuple[str, ...], measure: Callable[[], Outcome]) -> None:
    """The outcomes, right / wrong, for each limit and factor."""
    print(f"\n| {module.__name__} | value | {' | '.join(f'× {one:g}' for one in FACTORS)} |")
    print(f"|---|--:|{'--:|' * len(FACTORS)}")
    for name in names:
        value = getattr(module, name)
        cells = []
        for factor in FACTORS:
            with changed(module, name, factor):
                cells.append(str(measure()))
        print(f"| `{name}` | {value:g} | {' | '.join(cells)} |")


@contextmanager
def changed(module: ModuleType, name: str, factor: float) -> Iterator[None]:
    """Let a limit be so many times what it is; whole numbers change by 1 at least."""
    value = getattr(module, name)
    new = value * factor
    if isinstance(value, int):
        least = value + (factor > 1) - (factor < 1)
        new = max(least, round(new)) if factor > 1 else min(least, round(new))
    setattr(module, name, new)
    try:
        yield
    finally:
        setattr(module, name, value)


def measure_roles() -> Outcome:
    """The roles of regions as the tagger proposes them, against those chosen by hand."""
    from archive.models import Article
    from archive.tagging import current_tagger, suggest_for

    tagger = current_tagger()
    right = wrong = 0
    for article in Article.objects.all():
        chosen = set(STORY_ROLES[article.story.slug].items()) if article.story else set()
        tags = suggest_for(article, tagger).regions
        found = {(tag.record.slug, str(tag.role)) for tag in tags if tag.role}
        right, wrong = right + len(found & chosen), wrong + len(found - chosen)
    return Outcome(right, wrong)


def measure_tellings() -> Outcome:
    """The articles found to tell an event in another language, against the stories."""
    from archive.ingest.likeness.tellings import Event, find_tellings
    from archive.models import Article

    stories = dict(Article.objects.values_list("pk", "story"))
    right = wrong = 0
    for article in Article.objects.all():
        found = [stories[telling.article_id] for telling in find_tellings(Event.of(article))]
        same = found.count(stories[article.pk])
        right, wrong = right + same, wrong + len(found) - same
    return Outcome(right, wrong)


if __name__ == "__main__":
    main()
