"""How long the help while searching takes: suggestions, “did you mean”, similar articles.

    PYTHONPATH=. ZHYLNAMA_VAR=/tmp/benchmark SECRET_KEY=x python benchmarks/autocomplete.py \
        [--articles 20000]

It fills an empty archive in ZHYLNAMA_VAR with the fixtures and with synthetic articles, indexes
it into one segment (which takes most of the time, and is done once), and prints the median and
the slowest of many calls in processor time. What a text needs of the index is read when the text
comes for the first time after a change of the index, and then kept. Words follow Zipf's law and
carry endings, so that the vocabulary is as large as in news; headlines have names of officials
and regions among their words.
"""

import argparse
import os
import random
from collections.abc import Callable, Iterator
from itertools import accumulate
from statistics import median
from time import perf_counter, process_time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
django.setup()

from django.core.management import call_command  # noqa: E402
from haystack import connections  # noqa: E402

from archive.index.upkeep.rebuilding import rebuild  # noqa: E402
from archive.models import Article, ArticleOfficial, ArticleRegion, Official, Region  # noqa: E402
from archive.search import SearchRequest, search, similar_articles, suggest  # noqa: E402

SEED = 7
STEMS = 30_000
HEADLINE_WORDS, BODY_WORDS = 8, 40
BATCH = 2_000
CALLS = 5
SYLLABLES = (
    "ба бе бі ға да де жа же зи ка ке қа қо құ ла ле ма ме мұ на не ңа па ра ре са се сү та те тү"
)
ENDINGS = ("", "", "", "лар", "ның", "ға", "да", "дан", "мен", "лары", "ында", "ының", "ов", "ский")

TYPED = (
    *("то", "ток", "тока", "токаев", "Tok", "Tokayev", "njrf", "njrftd", "жа", "жап", "Japa"),
    *("тү", "түр", "Турк", "Turkistan", "ne", "об", "облыс", "садыр жап", "ба", "қа", "ка", "ме"),
    *("ташкент бе", "қытайға са", "zz", "inf", "x", "ақпарат жә"),
)
MISSPELLED = (
    *("токаевв", "Жапраов", "Түркситан", "njrftd", "президентт", "сауда кездсеу", "Tokaewv"),
    *("ынтымақтастыққ", "туркистан облыысы", "Бектеновв келді", "абракадабра"),
)


def words(chance: random.Random) -> Iterator[str]:
    """An endless stream of words."""
    syllables = SYLLABLES.split()
    stems = ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(STEMS)]
    names = [
        word
        for record in (*Official.objects.with_names(), *Region.objects.with_names())
        for word in record.heading("kk").split()
    ]
    weights = list(accumulate(1 / rank for rank in range(1, STEMS + 1)))
    while True:
        for stem in chance.choices(stems, cum_weights=weights, k=1_000):
            yield stem + chance.choice(ENDINGS)
            if chance.random() < 0.1:  # noqa: PLR2004
                yield chance.choice(names) + chance.choice(ENDINGS)


def fill(count: int) -> None:
    """Make articles and index them, unless that was done before."""
    call_command("migrate", verbosity=0)
    call_command("load_fixtures", verbosity=0)
    backend = connections["default"].get_backend()
    wanted = count - Article.objects.count()
    chance = random.Random(SEED)  # noqa: S311
    stream = words(chance)
    officials = list(Official.objects.values_list("pk", flat=True))
    regions = list(Region.objects.values_list("pk", flat=True))
    for start in range(0, wanted, BATCH):
        made = Article.objects.bulk_create(
            Article(
                headline=" ".join(next(stream) for _ in range(HEADLINE_WORDS)).capitalize(),
                body=" ".join(next(stream) for _ in range(BODY_WORDS)),
                language=chance.choice(("kk", "ky", "ru")),
                published=f"{chance.randint(2000, 2024)}-{chance.randint(1, 12):02}",
                status="published",
            )
            for _ in range(min(BATCH, wanted - start))
        )
        ArticleOfficial.objects.bulk_create(
            ArticleOfficial(article=one, official_id=chance.choice(officials)) for one in made
        )
        ArticleRegion.objects.bulk_create(
            ArticleRegion(article=one, region_id=chance.choice(regions)) for one in made
        )
    if backend.handle.trouble() or backend.handle.document_count() < count:
        started = perf_counter()
        rebuild(lambda _: print(".", end="", flush=True))
        backend.optimize()
        print(f"\nindexed in {perf_counter() - started:.0f} s")


def measure(name: str, call: Callable[[str], object], inputs: tuple[str, ...]) -> None:
    """Print how long calls take, in ms of processor time: again, and each for the first time."""
    cold, *warm = ([spent(call, each) for each in inputs] for _ in range(1 + CALLS))
    times = [time for row in warm for time in row]
    print(
        f"{name:14} median {median(times):6.1f}   slowest {max(times):6.1f}   "
        f"for the first time: median {median(cold):6.1f}   slowest {max(cold):6.1f}"
    )


def spent(call: Callable[[str], object], text: str) -> float:
    """The milliseconds of processor time that a call takes."""
    started = process_time()
    call(text)
    return (process_time() - started) * 1000


def main() -> None:
    """Fill the archive and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    count = parser.parse_args().articles
    fill(count)
    print(f"{connections['default'].get_backend().handle.document_count()} articles; milliseconds")
    measure("suggest", suggest, TYPED)
    measure("search, found", lambda text: search(SearchRequest(query=text)), ("Токаев", "келісім"))
    measure("search, helped", lambda text: search(SearchRequest(query=text)), MISSPELLED)
    articles = {str(one.pk): one for one in Article.objects.order_by("pk")[:50]}
    measure("similar", lambda pk: similar_articles(articles[pk]), tuple(articles))


if __name__ == "__main__":
    main()
