"""Which articles are offered beside one."""

import pytest
from haystack import connections

from archive.index.segments.manifest import Manifest, write_manifest
from archive.models import Status, Story
from archive.search import similar_articles

pytestmark = pytest.mark.django_db

BORDER = "шекарада жаңа бақылау бекеті салынды, кеден ісі жеңілдейді"
THEATRE = "театр маусымы ашылды, көрермен көп болды"


def similar(article, **options):
    return [other.headline for other in similar_articles(article, **options)]


@pytest.fixture(autouse=True)
def others(make_article):
    """Articles about something else: without them no word tells anything."""
    for number in range(20):
        make_article(f"Басқа {number}", f"мүлде бөлек мәтін {number}")


WORDS = [
    ("kk", "шекарада жаңа бекет салынды", "шекарадағы бекеттің құрылысы аяқталды"),
    ("ky", "чек арада көпүрө курулду", "чек арадагы көпүрөнүн курулушу бүттү"),
    ("ru", "на границе открыли мост", "мост на границе достроят позже"),
]


@pytest.mark.parametrize(("language", "body", "near"), WORDS)
def test_shared_words_in_any_form_make_articles_similar(
    make_article, update_index, language, body, near
):
    article = make_article("А", body, language=language)
    make_article("Б", near, language=language)
    make_article("В", THEATRE, language=language)
    update_index()
    assert similar(article) == ["Б"]


def test_shared_official_makes_articles_of_two_languages_similar(
    make_article, make_official, update_index
):
    tokayev = make_official("tokayev", kk="Қасым-Жомарт Тоқаев")
    article = make_article("А", BORDER, officials=[tokayev], language="kk")
    make_article("Б", "Президент прибыл", officials=[tokayev], language="ru")
    update_index()
    assert similar(article) == ["Б"]


def test_shared_region_counts(make_article, make_region, update_index):
    osh = make_region("osh", ky="Ош")
    article = make_article("А", BORDER, regions=[osh])
    make_article("Б", BORDER)
    make_article("В", BORDER, regions=[osh])
    update_index()
    assert similar(article) == ["В", "Б"]


def test_nearer_in_time_comes_first(make_article, update_index):
    article = make_article("А", BORDER, published="2024-03-07")
    make_article("Б", BORDER, published="2010")
    make_article("В", BORDER, published="2024-02")
    make_article("Г", BORDER, published="XXXX")
    update_index()
    assert similar(article)[0] == "В"


def test_same_story_and_copies_are_left_out(make_article, update_index):
    story = Story.objects.create(slug="border")
    other = Story.objects.create(slug="bridge")
    article = make_article("Бекет ашылды", BORDER, story=story)
    make_article("Пост открыт", BORDER, story=story, language="ru")
    make_article("БЕКЕТ АШЫЛДЫ", BORDER)
    make_article("Көпір", BORDER, story=other)
    make_article("Көпүрө", BORDER, story=other, language="ky")
    update_index()
    assert len(similar(article)) == 1
    assert similar(article)[0] in {"Көпір", "Көпүрө"}


def test_only_published_articles_are_offered(make_article, update_index):
    article, other = make_article("А", BORDER), make_article("Б", BORDER)
    make_article("В", BORDER, status=Status.DRAFT)
    update_index()
    type(other).objects.filter(pk=other.pk).update(status=Status.WITHDRAWN)
    assert similar(article) == []


def test_limit_is_kept(make_article, update_index):
    article = make_article("А", BORDER)
    for number in range(8):
        make_article(f"Б {number}", BORDER)
    update_index()
    assert len(similar(article, limit=3)) == 3


@pytest.mark.parametrize("body", ["", "…", "\0", "🙂", "а " * 5_000, "сөз" * 1_000])
def test_no_text_fails(make_article, update_index, body):
    article = make_article("А", body)
    update_index()
    similar_articles(article)


def test_article_that_is_not_in_the_index_has_similar_ones(make_article, update_index):
    make_article("А", BORDER)
    make_article("Б", BORDER)
    update_index()
    assert set(similar(make_article("В", BORDER))) == {"А", "Б"}


def test_without_an_index_there_are_none(make_article, update_index):
    article = make_article("А", BORDER)
    make_article("Б", BORDER)
    update_index()
    handle = connections["default"].get_backend().handle
    write_manifest(handle.path, Manifest(generation=9))
    assert similar_articles(article) == ()


def test_queries_do_not_grow_with_the_candidates(
    make_article, update_index, django_assert_max_num_queries
):
    article = make_article("А", BORDER, published="2024")
    for number in range(8):
        make_article(f"Б {number}", BORDER, published="2023")
    update_index()
    similar_articles(article)
    with django_assert_max_num_queries(14):
        similar_articles(article)
