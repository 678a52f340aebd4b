"""What the browser tests find on the site."""

from dataclasses import dataclass

from archive.models import Article, Official, Region

HEADLINES = {
    "kk": "Түркістан облысы Қытаймен меморандумға қол қойды",
    "ky": "Түркстан облусу Кытай менен меморандумга кол койду",
    "ru": "Туркестанская область подписала меморандум с Китаем",
}
"""What the story's articles are called."""


@dataclass(frozen=True)
class Archive:
    """The story's articles by language, and what they are tagged with."""

    articles: dict[str, Article]
    official: Official
    region: Region
