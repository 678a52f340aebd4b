"""Kills processes that change the archive, again and again, and checks what they leave.

    python -m tests.index.faults FOLDER [--kills N] [--seed S]

An archive is made in the folder. A child saves, tags, deletes, drains, merges and rebuilds until it
is killed at a random moment; then the index must be readable, and the next drain must make index
and database equal.
"""

import argparse
import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path

ARTICLES = 40
LONGEST = 0.12
"""Seconds that a child lives at most; one of its changes takes some thousandths."""


def set_up(folder: Path) -> None:
    """Start Django with a new archive."""
    os.environ |= {
        "ZHYLNAMA_VAR": str(folder),
        "SECRET_KEY": "only-for-tests",
        "DJANGO_SETTINGS_MODULE": "archive.settings",
        "LOG_LEVEL": "CRITICAL",
    }
    for name in ("DATABASE_URL", "INDEX_PATH"):
        os.environ.pop(name, None)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def fill() -> None:
    """Some published articles, and two regions to tag them with."""
    from archive.index.upkeep.rebuilding import rebuild
    from archive.models import Article, Region

    for slug in ("china", "russia"):
        Region.objects.create(slug=slug, kind="country")
    for number in range(ARTICLES):
        Article.objects.create(
            headline=f"Сауда {number}", body="Мәтін. " * 20, language="kk", status="published"
        )
    rebuild()


def change_until_killed(seed: int) -> None:
    """Change the archive in every way there is."""
    chance = random.Random(seed)  # noqa: S311
    changes = [save, save, create, delete, tag, drain_queue, merge_everything, rebuild_all]
    while True:
        chance.choice(changes)(chance)


def save(chance: random.Random) -> None:
    """An editor saves, publishes or withdraws."""
    article = some_article(chance)
    if article is not None:
        article.headline = f"Көлік {chance.random()}"
        article.status = chance.choice(["published", "published", "withdrawn"])
        article.save()


def create(chance: random.Random) -> None:
    """An article is added."""
    from archive.models import Article

    if Article.objects.count() < ARTICLES * 2:
        Article.objects.create(headline="Жаңа", body="а", language="kk", status="published")


def delete(chance: random.Random) -> None:
    """An article goes for good."""
    article = some_article(chance)
    if article is not None and article.pk > ARTICLES // 2:
        article.delete()


def tag(chance: random.Random) -> None:
    """A region is added to an article, or taken away."""
    from archive.models import ArticleRegion, Region

    article = some_article(chance)
    region = chance.choice(list(Region.objects.all()))
    if article is None:
        return
    existing = ArticleRegion.objects.filter(article=article, region=region).first()
    if existing:
        existing.delete()
    else:
        ArticleRegion.objects.create(article=article, region=region)


def drain_queue(chance: random.Random) -> None:
    """What waits is written."""
    from archive.index.upkeep.changes import drain

    drain()


def merge_everything(chance: random.Random) -> None:
    """All segments become one."""
    from archive.index.schema import FIELDS
    from archive.index.segments.maintenance import merge_segments

    store = handle().store
    merge_segments(store, [one.name for one in store.snapshot().manifest.segments], FIELDS, 1.0)


def rebuild_all(chance: random.Random) -> None:
    """The index is made anew."""
    from archive.index.upkeep.rebuilding import rebuild

    rebuild()


def some_article(chance: random.Random):
    """Any article."""
    from archive.models import Article

    keys = list(Article.objects.values_list("pk", flat=True))
    return Article.objects.filter(pk=chance.choice(keys)).first() if keys else None


def handle():
    """The archive's index."""
    from haystack import connections

    return connections["default"].get_backend().handle


def live_and_die(seed: int) -> None:
    """One child, from its first change to its death."""
    from django.db import connections

    connections.close_all()
    child = os.fork()
    if not child:
        try:
            change_until_killed(seed)
        finally:
            # Only an error comes here: nothing else ends a child but the parent.
            os._exit(70)
    time.sleep(random.Random(seed).uniform(0.002, LONGEST))  # noqa: S311
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        sys.exit(f"Seed {seed}: a change failed before its process was killed.")


def check(seed: int) -> int:
    """What the child has left; how many changes had still to be written."""
    from archive.index.upkeep.changes import drain
    from archive.index.upkeep.checking import compare
    from archive.models import Article
    from archive.search import SearchRequest, search

    if trouble := handle().trouble():
        sys.exit(f"Seed {seed}: {trouble}")
    search(SearchRequest(query="сауда"))
    written = drain()
    if differences := compare():
        sys.exit(f"Seed {seed}: {differences}")
    found = search(SearchRequest()).total
    if found != Article.objects.published().count():
        sys.exit(f"Seed {seed}: {found} articles are found.")
    return written


def main() -> None:
    """Kill and check as often as was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311
    options = parser.parse_args()
    set_up(options.folder)
    fill()
    left: Counter[bool] = Counter()
    for seed in range(options.seed, options.seed + options.kills):
        live_and_die(seed)
        left[check(seed) > 0] += 1
    sys.stdout.write(f"{options.kills} kills; after {left[True]} there was something to write.\n")


if __name__ == "__main__":
    main()
