"""Whether the index holds what the database does, document by document."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from archive.authority import latest_analysis
from archive.index.current import current_index
from archive.index.documents import read_documents
from archive.index.exceptions import LostIndexError
from archive.index.schema import FINGERPRINT
from archive.index.segments import Snapshot
from archive.index.upkeep.changes import write_changes
from archive.index.upkeep.outdated_words import outdated_articles
from archive.index.upkeep.rebuilding import rebuild
from archive.models import Article, IndexChange


@dataclass(frozen=True, slots=True)
class Differences:
    """What is different, as ids of articles. `trouble`: why the index cannot be read at all."""

    checked: int = 0
    missing: tuple[int, ...] = ()
    """Published, but not in the index."""
    surplus: tuple[int, ...] = ()
    """In the index, but not published, or there twice."""
    outdated: tuple[int, ...] = ()
    """In the index as they once were."""
    misread: tuple[int, ...] = ()
    """In the index with other stems than they have with today's names of officials and regions."""
    trouble: str = ""

    def __bool__(self) -> bool:
        return bool(self.trouble or any(True for _ in self.by_kind()))

    def by_kind(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        """What there is of each kind of difference."""
        for kind, article_ids in (
            ("Missing", self.missing),
            ("Not published", self.surplus),
            ("Outdated", self.outdated),
            ("Analysed with other names than there are now", self.misread),
        ):
            if article_ids:
                yield kind, article_ids


def compare() -> Differences:
    """Compare all that the index holds with the database; reads every byte of both.

    Raises SearchError when the index cannot be used and making it anew would not help.
    """
    handle = current_index()
    try:
        handle.check_everything()
        with handle.searching() as engine:
            indexed = _indexed(engine.snapshot)
            misread = outdated_articles(engine.snapshot, latest_analysis())
    except LostIndexError as error:
        return Differences(trouble=str(error))
    article_ids = list(Article.objects.published().order_by("pk").values_list("pk", flat=True))
    published = {
        document.key: document.numbers[FINGERPRINT] for document in read_documents(article_ids)
    }
    return Differences(
        checked=len(published),
        missing=tuple(sorted(published.keys() - indexed.keys())),
        surplus=tuple(
            sorted(pk for pk, found in indexed.items() if pk not in published or len(found) > 1)
        ),
        outdated=tuple(
            sorted(
                pk for pk, found in indexed.items() if pk in published and found != [published[pk]]
            )
        ),
        misread=tuple(pk for pk in misread if pk in published),
    )


def _indexed(snapshot: Snapshot) -> dict[int, list[int]]:
    """The fingerprints of the documents of each article; more than one when it is there twice."""
    found: dict[int, list[int]] = defaultdict(list)
    for one in snapshot.segments:
        live = slice(None) if one.live is None else one.live
        keys = one.segment.keys[live].tolist()
        prints = one.segment.numbers(FINGERPRINT)[live].tolist()
        for key, fingerprint in zip(keys, prints, strict=True):
            found[key].append(fingerprint)
    return found


def repair_differences(differences: Differences) -> int:
    """Write the articles that differ, or everything when the index cannot be read; how many.

    Those that were analysed with other names every drain finds by itself. Raises SearchError.
    """
    if differences.trouble:
        return rebuild()
    differing = {*differences.missing, *differences.surplus, *differences.outdated}
    with transaction.atomic():
        IndexChange.objects.record(sorted(differing))
    return write_changes()
