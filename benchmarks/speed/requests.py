"""The addresses that the readers of an archive with a corpus ask for."""

import random
from collections.abc import Callable
from urllib.parse import urlencode

from benchmarks.speed.authority import OFFICIALS, REGIONS, official_slug, officials, region_slug
from benchmarks.speed.corpus import Corpus
from benchmarks.speed.words_data import NOUNS

_COMMON = [noun for text in NOUNS.values() for noun in text.split()[:20]]
_PREFIX = 4


class Reader:
    """Makes up what a reader asks for; the same seed asks for the same."""

    def __init__(self, corpus: Corpus, seed: int = 1) -> None:
        self.corpus = corpus
        self.chance = random.Random(seed)  # noqa: S311

    def front_page(self) -> str:
        return "/"

    def register(self) -> str:
        return "/officials/"

    def search(self) -> str:
        return _address("/search/", q=self._query())

    def filtered_search(self) -> str:
        return _address("/search/", q=self._query(), **self._filter())

    def listing(self) -> str:
        return _address("/articles/", page=str(self.chance.randint(1, 3)))

    def filtered_listing(self) -> str:
        return _address("/articles/", **self._filter())

    def official(self) -> str:
        return f"/officials/{official_slug(self._person())}/"

    def suggestions(self) -> str:
        surname = officials()[self._person()].surname
        return _address("/suggest/", q=surname[: self.chance.randint(2, 6)])

    def _query(self) -> str:
        kinds: tuple[Callable[[], str], ...] = (
            lambda: self.chance.choice(_COMMON),
            lambda: self._words(1),
            lambda: f"{self.chance.choice(_COMMON)} {self._words(1)}",
            lambda: self._words(2),
            lambda: f'"{self._words(2)}"',
            lambda: f"{self._words(1)[:_PREFIX]}*",
            lambda: "{0.given} {0.surname}".format(officials()[self._person()]),
        )
        return self.chance.choice(kinds)()

    def _words(self, count: int) -> str:
        """Neighbouring words of an article."""
        document = self.corpus.document(self.chance.randrange(self.corpus.size))
        words = document.paragraphs[0].replace(",", "").rstrip(".").split(" ")
        first = self.chance.randrange(len(words) - count)
        return " ".join(words[first : first + count])

    def _filter(self) -> dict[str, str]:
        return self.chance.choice(
            (
                {"language": self.chance.choice(("kk", "ky", "ru"))},
                {"year": str(self.chance.randint(2005, 2024))},
                {"region": region_slug(self.chance.randrange(REGIONS))},
                {"official": official_slug(self._person())},
            )
        )

    def _person(self) -> int:
        """Who is written about more is asked for more."""
        return int(OFFICIALS ** self.chance.random()) - 1


PAGES: dict[str, Callable[[Reader], str]] = {
    "front page": Reader.front_page,
    "register of officials": Reader.register,
    "search page": Reader.search,
    "search page, filtered": Reader.filtered_search,
    "listing": Reader.listing,
    "listing, filtered": Reader.filtered_listing,
    "official's page": Reader.official,
    "autocomplete": Reader.suggestions,
}


def _address(path: str, **parameters: str) -> str:
    return f"{path}?{urlencode(parameters)}"
