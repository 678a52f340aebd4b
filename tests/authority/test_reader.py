"""Naming an official or a region in any spelling finds what is about it in any language."""

import pytest

from archive.authority.reader import current_names
from archive.models import Office, OfficeName, OfficialName, Position, RegionName
from archive.search import SearchRequest, search

pytestmark = pytest.mark.django_db


@pytest.fixture
def tokayev(make_official):
    official = make_official(
        "kassym-jomart-tokayev",
        kk="Қасым-Жомарт Тоқаев",
        ky="Касым-Жомарт Токаев",
        ru="Касым-Жомарт Токаев",
        en="Kassym-Jomart Tokayev",
    )
    OfficialName.objects.create(official=official, language="kk-Latn", text="Qasym-Jomart Toqaev")
    return official


@pytest.fixture
def japarovs(make_official):
    return [
        make_official("sadyr-japarov", kk="Садыр Жапаров", ky="Садыр Жапаров", en="Sadyr Japarov"),
        make_official("akylbek-japarov", kk="Ақылбек Жапаров", ky="Акылбек Жапаров"),
    ]


@pytest.fixture
def turkistan(make_region):
    kazakhstan = make_region("kazakhstan", kk="Қазақстан", ru="Казахстан", en="Kazakhstan")
    region = make_region(
        "turkistan-region",
        parent=kazakhstan,
        kk="Түркістан облысы",
        ky="Түркстан облусу",
        ru="Туркестанская область",
        en="Turkistan Region",
    )
    for language, text in [("kk", "Түркістан"), ("ru", "Туркестан"), ("en", "Turkistan")]:
        RegionName.objects.create(region=region, language=language, text=text)
    return region


TOKAYEV = [
    "Токаев", "Тоқаев", "Тоқаевтың", "Токаеву", "Токаевге", "Tokayev", "Toqayev", "tokayev",
    "Касым-Жомарт Токаев", "Токаев Касым-Жомарт", "Қасым-Жомарт Тоқаевтың", "Kassym-Jomart Tokayev",
]  # fmt: skip


@pytest.mark.parametrize("query", TOKAYEV)
def test_any_spelling_finds_the_tagged_article(make_article, update_index, tokayev, query):
    make_article("Президент сапары", "Мәтін", officials=[tokayev])
    make_article("Басқа", "Мүлде бөлек")
    update_index()
    page = search(SearchRequest(query=query))
    assert [hit.article.headline for hit in page.hits] == ["Президент сапары"]
    assert page.guidance.records == (tokayev,)


def test_other_languages_names_find_untagged_texts(make_article, update_index, tokayev):
    make_article("Визит", "Президент Токаева встретили в Бишкеке", language="ru")
    make_article("Сапар", "Тоқаевты Бішкекте қарсы алды", language="kk")
    update_index()
    assert search(SearchRequest(query="Tokayev")).total == 2


def test_surname_does_not_find_others_with_the_same_patronymic(make_article, update_index, tokayev):
    OfficialName.objects.create(official=tokayev, language="kk", text="Қасым-Жомарт Кемелұлы")
    make_article("Ақын", "Нұрлан Кемелұлы өлең оқыды", language="kk")
    update_index()
    assert search(SearchRequest(query="Tokayev")).total == 0
    page = search(SearchRequest(query="Кемелұлы"))
    assert (page.total, page.guidance.records) == (1, ())


def test_page_says_what_else_was_searched_and_it_can_be_switched_off(
    make_article, update_index, tokayev
):
    make_article("Президент сапары", "Мәтін", officials=[tokayev])
    update_index()
    (also,) = search(SearchRequest(query="Токаев")).guidance.names
    assert (also.typed, also.also) == ("Токаев", ("Tokayev",)) or "Tokayev" in also.also
    off = search(SearchRequest(query="Токаев", names=False))
    assert (off.total, off.guidance.names, off.guidance.records) == (0, (), ())


def test_namesakes_are_a_choice_and_not_merged(make_article, update_index, japarovs):
    make_article("Бірінші", "Садыр Жапаров келді", officials=japarovs[:1])
    make_article("Екінші", "мәтін", officials=japarovs[1:])
    update_index()
    page = search(SearchRequest(query="Жапаров"))
    (choice,) = page.guidance.namesakes
    assert set(choice.officials) == set(japarovs)
    assert [hit.article.headline for hit in page.hits] == ["Бірінші"]


@pytest.mark.parametrize("query", ["Джапаров", "Джапарову", "Japarov", "Zhaparov", "Жапаровдун"])
def test_surname_of_namesakes_is_found_in_any_spelling(make_article, update_index, japarovs, query):
    make_article("Жолугушуу", "Аны Жапаров кабыл алды", language="ky")
    update_index()
    page = search(SearchRequest(query=query))
    assert page.complete == 1
    (also,) = page.guidance.names
    assert (also.typed, "Жапаров" in also.also) == (query, True)
    assert [choice.typed for choice in page.guidance.namesakes] == [query]


@pytest.mark.parametrize(
    "query", ["Садыр Жапаров", "Sadyr Zhaparov", "Садыру Жапарову", "Садыр Джапаров"]
)
def test_full_name_tells_namesakes_apart(make_article, update_index, japarovs, query):
    make_article("Екінші", "мәтін", officials=japarovs[1:])
    make_article("Бірінші", "мәтін", officials=japarovs[:1])
    update_index()
    assert [hit.article.headline for hit in search(SearchRequest(query=query)).hits] == ["Бірінші"]


def test_excluded_name_is_left_out_in_all_languages_and_not_offered(
    make_article, update_index, turkistan, tokayev
):
    make_article("Сапар", "Тоқаев келді", language="kk")
    make_article("Визит", "Токаев в Туркестане", language="ru")
    update_index()
    page = search(SearchRequest(query="Tokayev -Түркістан"))
    assert [hit.article.headline for hit in page.hits] == ["Сапар"]
    assert page.guidance.records == (tokayev,)
    assert [(one.typed, one.excluded) for one in page.guidance.names] == [
        ("Tokayev", False),
        ("Түркістан", True),
    ]


REGION = [
    "Түркістан", "Туркистан", "Туркестан", "Turkistan", "Түркістан облысы", "Түркістан облысында",
    "Туркестанской области", "Туркестанскую область", "Түркстан облусунда", "turkistan region",
]  # fmt: skip


@pytest.mark.parametrize("query", REGION)
def test_region_in_any_language_and_inflection(make_article, update_index, turkistan, query):
    make_article("Сапар", "мәтін", regions=[turkistan])
    make_article("Басқа", "бөлек")
    update_index()
    page = search(SearchRequest(query=query))
    assert [hit.article.headline for hit in page.hits] == ["Сапар"]
    assert page.guidance.records[0] == turkistan


def test_city_is_offered_with_the_region_called_after_it(update_index, make_region):
    city = make_region("turkistan", kk="Түркістан", ru="Туркестан")
    region = make_region("turkistan-region", kk="Түркістан облысы", ru="Туркестанская область")
    update_index()
    for query in ("Түркістан", "Туркестан"):
        assert search(SearchRequest(query=query)).guidance.records == (city, region)
    assert search(SearchRequest(query="Түркістан облысы")).guidance.records == (region,)


@pytest.mark.parametrize(
    "query",
    [
        "аким Туркестанской области",
        "Түркістан облысының әкімі",
        "Түркстан облусунун акими",
        "әкім Түркістан облысы",
        "Туркестанская область аким",
    ],
)
def test_office_phrase_offers_its_holders(update_index, turkistan, make_official, query):
    office = Office.objects.create(slug="governor", kind="governor", region=turkistan)
    for language, text in [
        ("kk", "Түркістан облысының әкімі"),
        ("ky", "Түркстан облусунун акими"),
        ("ru", "аким Туркестанской области"),
    ]:
        OfficeName.objects.create(office=office, language=language, text=text, kind="heading")
    holder = make_official("darkhan-satybaldy", kk="Дархан Сатыбалды")
    Position.objects.create(official=holder, office=office, start="2022-08-31")
    (found,) = search(SearchRequest(query=query)).guidance.offices
    assert found == office
    assert [position.official for position in found.positions.all()] == [holder]


def test_words_of_public_life_are_found_in_the_other_languages(make_article, update_index):
    make_article("Кыргызча", "Облустун акими келди", language="ky")
    make_article("По-русски", "Посол посетил область", language="ru")
    update_index()
    page = search(SearchRequest(query="облыс"))
    assert page.total == 2
    assert {"облус", "область"} <= set(page.guidance.synonyms[0].also)
    assert search(SearchRequest(query="облыс", synonyms=False)).total == 0


@pytest.mark.parametrize(
    ("query", "also"),
    [
        ("граница", "чек ара"),
        ("чек-арада", "шекара"),
        ("сельского хозяйства", "айыл чарба"),
        ("орун басары", "заместитель"),
        ("шекара", "чек ара"),
    ],
)
def test_two_words_of_public_life_side_by_side(make_article, update_index, query, also):
    texts = {
        "kk": "Шекараны ашты. Ауыл шаруашылығы. Орынбасары келді.",
        "ky": "Чек араны ачты. Айыл чарбасы. Орун басары келди.",
        "ru": "Открыл границу. Сельское хозяйство. Приехал заместитель.",
    }
    for language, text in texts.items():
        make_article(language, text, language=language)
    make_article("Ара", "Эки шаардын арасында чек коюлду", language="ky")
    update_index()
    page = search(SearchRequest(query=query))
    assert also in page.guidance.synonyms[0].also
    assert {hit.article.headline for hit in page.hits} >= {"kk", "ky", "ru"}
    assert page.complete == 3 + (query == "чек-арада")


def test_new_name_is_known_at_once(make_official):
    official = make_official("a", kk="Нұрлан Әбдіров")
    assert not current_names().look_up("Nurlan Smith")
    OfficialName.objects.create(official=official, language="en", text="Nurlan Smith")
    assert [one.pk for one in current_names().look_up("Nurlan Smith")] == [official.pk]


def test_letters_without_a_shape_name_nothing(make_region):
    make_region("yiwu", kk="Иу", en="Yiwu")
    assert not list(current_names().find(["ыыыы"]))


ORDINARY = {
    "кийин": {"kk": "Сиань", "en": "Xi'an"},
    "күндө": {"kk": "Гуандун", "ru": "Гуандун"},
    "өзүнүн": {"ky": "Өзгөн", "ru": "Узген"},
    "эле": {"kk": "Іле"},
    "на": {"kk": "Науаи", "ru": "Навои"},
    "карата": {"kk": "Қаратау", "ru": "Каратау"},
    "роста": {"kk": "Ресей", "ru": "Россия"},
    "to": {"kk": "Тыуа", "en": "Tuva"},
}


@pytest.mark.parametrize("word", ORDINARY)
def test_ordinary_word_is_not_taken_for_a_name_with_the_same_skeleton(make_region, word):
    region = make_region("a", **ORDINARY[word])
    assert not list(current_names().find([word]))
    for name in ORDINARY[word].values():
        assert [one.pk for one in current_names().look_up(name)] == [region.pk]
