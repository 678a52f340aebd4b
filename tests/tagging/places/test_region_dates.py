"""Names of regions mean what they meant when the article was written."""

import pytest

from archive.authority.gazetteer.places import Area, PlaceName, index_places
from archive.tagging import Tagger
from archive.tagging.places.known_regions import find_regions
from archive.tagging.words.words import read_words
from archive.text.dates.period import read_period


def regions(tagger: Tagger, text: str, language: str, published: str) -> list[str]:
    return [tag.record.slug for tag in tagger.suggest(text, language, published).regions]


@pytest.mark.parametrize(
    ("language", "text", "published", "slugs"),
    [
        ("kk", "Жетісу өңірінде жаңбыр жауды", "2018", []),
        ("kk", "Жетісу өңірінде жаңбыр жауды", "2021-12-31", []),
        ("kk", "Жетісу өңірінде жаңбыр жауды", "2022", ["jetisu-region"]),
        ("kk", "Жетісу өңірінде жаңбыр жауды", "2023-05", ["jetisu-region"]),
        ("kk", "Жетісу өңірінде жаңбыр жауды", "XXXX", ["jetisu-region"]),
        ("ky", "Жети-Суу облусунда", "2020", []),
        ("ru", "в области Жетысу", "2024", ["jetisu-region"]),
        ("kk", "Абай облысында", "2015", []),
        ("kk", "Абай облысында", "2024", ["abai-region"]),
        ("kk", "Нұр-Сұлтан қаласында", "2020", ["astana"]),
        ("ru", "в Нур-Султане", "2021-06", ["astana"]),
        ("ru", "в Астане", "2020", ["astana"]),
        ("ru", "в Астане", "2024", ["astana"]),
        ("ru", "город, который был Нур-Султаном", "2024", ["astana"]),
        ("kk", "Нұр-Сұлтан қаласында", "2015", []),
        ("ru", "в городе Акмола", "1985", []),
        ("ru", "в городе Акмола", "1995", ["astana"]),
        ("kk", "Оңтүстік Қазақстан облысында", "2016", ["turkistan-region"]),
        ("kk", "Түркістан облысында", "2020", ["turkistan-region"]),
    ],
)
def test_a_name_counts_from_when_it_was_used(
    full_tagger: Tagger, language: str, text: str, published: str, slugs: list[str]
) -> None:
    assert regions(full_tagger, text, language, published) == slugs


@pytest.mark.parametrize(
    ("published", "record"), [("1995", 1), ("2020", 2), ("1997", 0), ("XXXX", 2)]
)
def test_a_name_of_two_cities_is_that_of_the_one_that_bore_it_then(
    published: str, record: int
) -> None:
    """Both did in 1997; in a text without date it is today's."""
    country = frozenset({9})
    places = index_places(
        [
            PlaceName(Area(1, "city", 9, country), "kk", "Кенсу", True, read_period("1993/1997")),
            PlaceName(Area(2, "city", 9, country), "kk", "Кенсу", False, read_period("1997/..")),
        ],
        frozenset(),
    )
    words = read_words("Кеше Кенсуда жаңбыр жауды", "kk")
    found = find_regions(words, places, frozenset(), read_period(published))
    assert [span.record for span in found] == ([record] if record else [])


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("Алматы облысының әкімі Амандық Баталов Жетісуда болды", ["almaty-region"]),
        ("Алматы облысының әкімі Марат Сұлтанғазиев Жетісуда болды", None),
        ("Жетісу облысының әкімі Бейбіт Исабаев Жетісуда болды", ["jetisu-region"]),
    ],
)
def test_without_a_date_a_title_tells_how_old_the_text_is(
    full_tagger: Tagger, text: str, slugs: list[str] | None
) -> None:
    """Амандық Баталов left office before there was a Jetisu region."""
    found = regions(full_tagger, text, "kk", "XXXX")
    assert found == (slugs or ["almaty-region", "jetisu-region"])


@pytest.mark.parametrize(
    ("language", "text", "slugs"),
    [
        ("kk", "Алматыда", ["almaty"]),
        ("kk", "Алматы қаласында", ["almaty"]),
        ("kk", "Алматы облысында", ["almaty-region"]),
        ("kk", "Алматы қаласы мен Алматы облысында", ["almaty", "almaty-region"]),
        ("kk", "Алматы, Түркістан және Жамбыл облыстарында", None),
        ("ky", "Алматы шаарынан Алматы облусуна", ["almaty", "almaty-region"]),
        ("ru", "из Алматы в Алматинскую область", ["almaty", "almaty-region"]),
        ("ru", "города Алматы и Алматинской области", ["almaty", "almaty-region"]),
        ("ru", "в городе Алматы Алматинской области", ["almaty", "almaty-region"]),
    ],
)
def test_the_city_of_almaty_is_not_the_region(
    full_tagger: Tagger, language: str, text: str, slugs: list[str] | None
) -> None:
    expected = slugs or ["almaty-region", "turkistan-region", "zhambyl-region"]
    assert regions(full_tagger, text, language, "2024") == expected


@pytest.mark.parametrize(
    ("language", "text", "slugs"),
    [
        ("ru", "в Нижнем Новгороде", ["nizhny-novgorod"]),
        ("ru", "в Ростове-на-Дону", ["rostov-on-don"]),
        ("ru", "в Пекине", ["beijing"]),
        ("ru", "Пекинский договор", []),
    ],
)
def test_names_that_look_like_adjectives_or_surnames_are_found(
    full_tagger: Tagger, language: str, text: str, slugs: list[str]
) -> None:
    assert regions(full_tagger, text, language, "2024") == slugs
