"""Whose event it is, and which region was visited."""

import pytest

from archive.tagging import Tagger

VISITS = [
    (
        "kk",
        "Делегация\nТүркістан облысының делегациясы Қытайға сапармен барды.",
        "turkistan-region",
        {"china"},
    ),
    (
        "kk",
        "Сапар\nАлматы облысының әкімі Амандық Баталов Өзбекстандағы ресми сапарын бастады.",
        "almaty-region",
        {"uzbekistan"},
    ),
    (
        "ky",
        "Сапар\nОш облусунун делегациясы Казакстанга барды.",
        "osh-region",
        {"kazakhstan"},
    ),
    (
        "ru",
        "Визит\nДелегация Туркестанской области прибыла в Китай.",
        "turkistan-region",
        {"china"},
    ),
    (
        "ru",
        "Визит\nПремьер-министр Казахстана Олжас Бектенов посетил Бишкек.",
        "kazakhstan",
        {"bishkek"},
    ),
    (
        "ru",
        "Визит\nПосол Узбекистана Иван Петров совершил визит в Алматинскую область.",
        "uzbekistan",
        {"almaty-region"},
    ),
    (
        "ru",
        "Путь\nПрезидент Казахстана Касым-Жомарт Токаев прибыл в Бишкек. Позже он прибыл в Ош.",
        "kazakhstan",
        {"bishkek", "osh"},
    ),
]


def roles(tagger: Tagger, text: str, language: str) -> dict[str, str]:
    tags = tagger.suggest(text, language).regions
    return {tag.record.slug: str(tag.role) for tag in tags if tag.role}


@pytest.mark.parametrize(("language", "text", "home", "visited"), VISITS)
def test_who_visited_whom(
    full_tagger: Tagger, language: str, text: str, home: str, visited: set[str]
) -> None:
    assert roles(full_tagger, text, language) == {
        home: "home",
        **dict.fromkeys(visited, "visited"),
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "Экспорт\nТүркістан облысы Қытайға көкөніс сатады. Түркістан облысы үлкен."),
        ("kk", "Халық\nТүркістан облысы өсіп келген. Қытайда да Түркістан облысы туралы біледі."),
        ("ru", "Экспорт\nТуркестанская область продаёт в Китай. Туркестанская область большая."),
    ],
)
def test_where_nobody_travels_only_the_main_region_has_a_role(
    full_tagger: Tagger, language: str, text: str
) -> None:
    assert roles(full_tagger, text, language) == {"turkistan-region": "home"}


def test_the_headline_names_the_main_region(full_tagger: Tagger) -> None:
    text = "Бишкекте жол оңдолду\n\nКазакстан жардам берди. Казакстан рахмат айтты."
    assert roles(full_tagger, text, "ky") == {"bishkek": "home"}


@pytest.mark.parametrize(
    "text",
    [
        "Новость\n\nПриехали гости из Ташкента.",
        "Новость\n\nВ Китае прошёл дождь.",
        "Новость без мест.",
    ],
)
def test_a_region_in_passing_has_no_role(full_tagger: Tagger, text: str) -> None:
    assert roles(full_tagger, text, "ru") == {}


def test_a_province_does_not_visit_itself_or_its_own_country(full_tagger: Tagger) -> None:
    text = (
        "Поездка\nДелегация Туркестанской области прибыла в Казахстан и в город Туркестан "
        "Туркестанской области."
    )
    assert roles(full_tagger, text, "ru") == {"turkistan-region": "home"}
