"""A small authority file: enough officials and regions to be confused with one another."""

from dataclasses import dataclass

import pytest

from archive.authority.gazetteer.people import People, index_people
from archive.authority.gazetteer.places import Area, PlaceName, Places, index_places
from archive.models import Official, OfficialName, Region, RegionName
from archive.tagging import Tagger
from archive.tagging.people.known_officials import find_officials
from archive.tagging.places.known_regions import find_regions
from archive.tagging.spans import Span
from archive.tagging.words.words import Word, read_words
from benchmarks.tagging.fixture_records import read_tagger

REGIONS: list[tuple[str, str, str, dict[str, str]]] = [
    ("kazakhstan", "country", "", {"kk": "Қазақстан", "ky": "Казакстан", "ru": "Казахстан"}),
    ("kyrgyzstan", "country", "", {"kk": "Қырғызстан", "ky": "Кыргызстан", "ru": "Кыргызстан"}),
    ("uzbekistan", "country", "", {"kk": "Өзбекстан", "ky": "Өзбекстан", "ru": "Узбекистан"}),
    ("china", "country", "", {"kk": "Қытай", "ky": "Кытай", "ru": "Китай"}),
    ("russia", "country", "", {"kk": "Ресей", "ky": "Россия", "ru": "Россия"}),
    ("almaty", "city", "kazakhstan", {"kk": "Алматы", "ky": "Алматы", "ru": "Алматы"}),
    ("astana", "city", "kazakhstan", {"kk": "Астана", "ky": "Астана", "ru": "Астана"}),
    (
        "almaty-region",
        "province",
        "kazakhstan",
        {"kk": "Алматы облысы", "ky": "Алматы облусу", "ru": "Алматинская область"},
    ),
    (
        "turkistan-region",
        "province",
        "kazakhstan",
        {"kk": "Түркістан облысы", "ky": "Түркстан облусу", "ru": "Туркестанская область"},
    ),
    (
        "jetisu-region",
        "province",
        "kazakhstan",
        {"kk": "Жетісу облысы", "ky": "Жетисуу облусу", "ru": "область Жетысу"},
    ),
    (
        "abai-region",
        "province",
        "kazakhstan",
        {"kk": "Абай облысы", "ky": "Абай облусу", "ru": "область Абай"},
    ),
    (
        "west-kazakhstan-region",
        "province",
        "kazakhstan",
        {"kk": "Батыс Қазақстан облысы", "ru": "Западно-Казахстанская область"},
    ),
    ("turkistan", "city", "turkistan-region", {"kk": "Түркістан", "ru": "Туркестан"}),
    ("konaev", "city", "almaty-region", {"kk": "Қонаев", "ru": "Конаев"}),
    ("semey", "city", "abai-region", {"kk": "Семей", "ru": "Семей"}),
    (
        "zhambyl-district-almaty-region",
        "district",
        "almaty-region",
        {"kk": "Жамбыл ауданы", "ru": "Жамбылский район"},
    ),
    (
        "zhambyl-district-turkistan-region",
        "district",
        "turkistan-region",
        {"kk": "Жамбыл ауданы", "ru": "Жамбылский район"},
    ),
    ("bishkek", "city", "kyrgyzstan", {"kk": "Бішкек", "ky": "Бишкек", "ru": "Бишкек"}),
    ("osh", "city", "kyrgyzstan", {"kk": "Ош", "ky": "Ош", "ru": "Ош"}),
    ("osh-region", "province", "kyrgyzstan", {"ky": "Ош облусу", "ru": "Ошская область"}),
    ("talas-region", "province", "kyrgyzstan", {"ky": "Талас облусу", "ru": "Таласская область"}),
    ("talas", "city", "talas-region", {"kk": "Талас", "ky": "Талас", "ru": "Талас"}),
    ("may-district", "district", "talas-region", {"ky": "Май району", "ru": "Майский район"}),
    ("tashkent", "city", "uzbekistan", {"kk": "Ташкент", "ky": "Ташкент", "ru": "Ташкент"}),
    ("shaanxi", "province", "china", {"kk": "Шэньси провинциясы", "ru": "провинция Шэньси"}),
    ("weinan", "city", "shaanxi", {"kk": "Вэйнань", "ru": "Вэйнань"}),
    ("guangdong", "province", "china", {"ky": "Гуандун", "ru": "провинция Гуандун"}),
]

REGION_VARIANTS = [
    ("kazakhstan", "kk", "Қазақстан Республикасы", "variant"),
    ("kazakhstan", "ru", "Республика Казахстан", "variant"),
    ("kazakhstan", "ru", "РК", "variant"),
    ("kazakhstan", "en", "Kazakhstan", "heading"),
    ("kazakhstan", "kk-Latn", "Qazaqstan", "variant"),
    ("kyrgyzstan", "ky", "Кыргыз Республикасы", "variant"),
    ("kyrgyzstan", "ru", "Кыргызская Республика", "variant"),
    ("china", "kk", "Қытай Халық Республикасы", "variant"),
    ("china", "ky", "Кытай Эл Республикасы", "variant"),
    ("china", "ru", "КНР", "variant"),
    ("astana", "kk", "Нұр-Сұлтан", "former"),
    ("astana", "ru", "Нур-Султан", "former"),
    ("turkistan-region", "kk", "Оңтүстік Қазақстан облысы", "former"),
    ("turkistan-region", "ru", "Южно-Казахстанская область", "former"),
    ("turkistan-region", "en", "Turkistan Region", "heading"),
    ("almaty", "en", "Almaty", "heading"),
    ("jetisu-region", "ru", "Джетысуйский район", "variant"),
    ("jetisu-region", "ru", "Джетысу", "variant"),
]

OFFICIALS: dict[str, dict[str, str]] = {
    "kassym-jomart-tokayev": {
        "kk": "Қасым-Жомарт Тоқаев",
        "ky": "Касым-Жомарт Токаев",
        "ru": "Касым-Жомарт Токаев",
        "en": "Kassym-Jomart Tokayev",
    },
    "sadyr-japarov": {"ky": "Садыр Жапаров", "kk": "Садыр Жапаров", "en": "Sadyr Japarov"},
    "akylbek-japarov": {"ky": "Акылбек Жапаров", "kk": "Ақылбек Жапаров"},
    "darkhan-satybaldy": {"kk": "Дархан Сатыбалды", "ru": "Дархан Сатыбалды"},
    "bakyt-torobaev": {"ky": "Бакыт Төрөбаев", "ru": "Бакыт Торобаев"},
    "amandyk-batalov": {"kk": "Амандық Баталов", "ru": "Амандык Баталов"},
    "muratbek-tileuberdi": {"kk": "Мұхтар Тілеуберді", "ru": "Мухтар Тлеуберди"},
    "beibit-isabaev": {"kk": "Бейбіт Исабаев", "ru": "Бейбут Исабаев"},
    "xi-jinping": {"kk": "Си Цзиньпин", "ky": "Си Цзиньпин", "ru": "Си Цзиньпин"},
    "roza-otunbayeva": {"ky": "Роза Отунбаева", "ru": "Роза Отунбаева"},
    "nurlan-sagintayev": {"kk": "Нұрлан Сағынтаев", "ru": "Нурлан Сагинтаев"},
    "nurlan-sagintayev-2": {"kk": "Нұрлан Сағынтаев", "ru": "Нурлан Сагинтаев"},
    "altai-kulginov": {"kk": "Алтай Көлгінов", "ru": "Алтай Кульгинов"},
}

OFFICIAL_VARIANTS = [
    ("kassym-jomart-tokayev", "kk", "Қасым-Жомарт Кемелұлы"),
    ("kassym-jomart-tokayev", "ru", "Касым-Жомарт Кемелевич Токаев"),
    ("akylbek-japarov", "ru", "Жапаров Акылбек Усенбекович"),
    ("beibit-isabaev", "ru", "Бейбит Исабаев"),
    ("nurlan-sagintayev", "kk", "Нұрлан Бақытұлы Сағынтаев"),
    ("nurlan-sagintayev-2", "kk", "Нұрлан Ерланұлы Сағынтаев"),
    ("kassym-jomart-tokayev", "ru", "К. К. Токаев"),
]

Names = list[tuple[str, str, str, str]]
"""Slug, language, text, kind."""


def _region_names() -> Names:
    headings = [(s, lang, text, "heading") for s, _, _, n in REGIONS for lang, text in n.items()]
    return headings + REGION_VARIANTS


def _official_names() -> Names:
    headings = [
        (s, lang, text, "heading") for s, n in OFFICIALS.items() for lang, text in n.items()
    ]
    return headings + [(*variant, "variant") for variant in OFFICIAL_VARIANTS]


@pytest.fixture
def authority(db: None) -> None:
    """The records above, in the database."""
    regions: dict[str, Region] = {}
    for slug, kind, parent, _ in REGIONS:
        above = regions[parent] if parent else None
        regions[slug] = Region.objects.create(slug=slug, kind=kind, parent=above)
    officials = {slug: Official.objects.create(slug=slug) for slug in OFFICIALS}
    RegionName.objects.bulk_create(
        RegionName(region=regions[slug], language=language, text=text, kind=kind)
        for slug, language, text, kind in _region_names()
    )
    OfficialName.objects.bulk_create(
        OfficialName(official=officials[slug], language=language, text=text, kind=kind)
        for slug, language, text, kind in _official_names()
    )


@dataclass(frozen=True)
class Finder:
    """The finders over the records above, without a database."""

    people: People
    places: Places
    slugs: dict[int, str]

    def regions(self, text: str, language: str) -> dict[str, list[str]]:
        """The regions that a text names → their mentions."""
        words = read_words(text, language)
        taken = {at for span in find_officials(words, self.people) for at in span.words}
        spans = find_regions(words, self.places, taken)
        return _mentions(spans, words, text, self.slugs)

    def officials(self, text: str, language: str) -> dict[str, list[str]]:
        """The officials whom a text names → their mentions."""
        words = read_words(text, language)
        return _mentions(find_officials(words, self.people), words, text, self.slugs)


def _mentions(
    spans: list[Span], words: list[Word], text: str, slugs: dict[int, str]
) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for span in spans:
        mention = text[words[span.first].start : words[span.last].end]
        found.setdefault(slugs[span.record], []).append(mention)
    return found


@pytest.fixture(scope="session")
def finder() -> Finder:
    """Finds the records above in texts."""
    numbers = {slug: at for at, slug in enumerate([*OFFICIALS, *(row[0] for row in REGIONS)])}
    areas: dict[str, Area] = {}
    for slug, kind, parent, _ in REGIONS:
        above = areas[parent].ancestors | {numbers[parent]} if parent else frozenset[int]()
        areas[slug] = Area(numbers[slug], kind, numbers.get(parent), above)
    people = index_people(
        (numbers[s], language, text) for s, language, text, _ in _official_names()
    )
    places = index_places(
        [
            PlaceName(areas[s], lang, text, kind == "former")
            for s, lang, text, kind in _region_names()
        ],
        people.words,
    )
    slugs = {at: slug for slug, at in numbers.items()}
    return Finder(people, places, slugs)


@pytest.fixture(scope="session")
def full_tagger() -> Tagger:
    """Knows the records of the project's fixtures, without a database."""
    return read_tagger()


@pytest.fixture(scope="session")
def full_finder(full_tagger: Tagger) -> Finder:
    """Finds the records of the project's fixtures."""
    gazetteer = full_tagger.gazetteer
    records = {**gazetteer.officials, **gazetteer.regions}
    slugs = {pk: record.slug for pk, record in records.items()}
    return Finder(gazetteer.people, gazetteer.places, slugs)
