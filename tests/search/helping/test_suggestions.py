"""What is offered while a reader types."""

import pytest
from django.core.management import call_command
from django.utils.translation import override
from haystack import connections

from archive.index.segments.manifest import Manifest, write_manifest
from archive.index.upkeep.changes import postponed_updates
from archive.models import (
    Office,
    OfficeName,
    OfficialName,
    Position,
    RegionName,
    Status,
)
from archive.search import suggest

pytestmark = pytest.mark.django_db


def labels(text, **options):
    return [one.label for one in suggest(text, **options)]


@pytest.fixture
def records(make_official, make_region, make_source):
    tokayev = make_official(
        "tokayev", kk="Қасым-Жомарт Тоқаев", ru="Касым-Жомарт Токаев", en="Kassym-Jomart Tokayev"
    )
    make_official("japarov", ky="Садыр Жапаров", ru="Садыр Жапаров", en="Sadyr Japarov")
    kazakhstan = make_region("kazakhstan", kk="Қазақстан", ru="Казахстан", en="Kazakhstan")
    make_region(
        "turkistan-region",
        parent=kazakhstan,
        kk="Түркістан облысы",
        ky="Түркстан облусу",
        ru="Туркестанская область",
        en="Turkistan Region",
    )
    make_source("inform", name="Kazinform", domain="inform.kz")
    return tokayev


TYPED = [
    ("Тоқ", "Қасым-Жомарт Тоқаев"),
    ("Тока", "Қасым-Жомарт Тоқаев"),
    ("токаев", "Қасым-Жомарт Тоқаев"),
    ("ТОКАЕВ", "Қасым-Жомарт Тоқаев"),
    ("Toka", "Қасым-Жомарт Тоқаев"),
    ("Toqay", "Қасым-Жомарт Тоқаев"),
    ("njrf", "Қасым-Жомарт Тоқаев"),
    ("nj0f", "Қасым-Жомарт Тоқаев"),
    ("ещлфну", "Қасым-Жомарт Тоқаев"),
    ("касым", "Қасым-Жомарт Тоқаев"),
    ("Қасым-Жо", "Қасым-Жомарт Тоқаев"),
    ("токаев кас", "Қасым-Жомарт Тоқаев"),
    ("касым жомарт ток", "Қасым-Жомарт Тоқаев"),
    ("Жа", "Садыр Жапаров"),
    ("Japa", "Садыр Жапаров"),
    ("Zhapa", "Садыр Жапаров"),
    ("Джапа", "Садыр Жапаров"),
    (";fgfh", "Садыр Жапаров"),
    ("Түрк", "Түркістан облысы"),
    ("Турк", "Түркістан облысы"),
    ("Turk", "Түркістан облысы"),
    ("Туркестанской обл", "Түркістан облысы"),
    ("Түркістанның об", "Түркістан облысы"),
    ("N8hr", "Түркістан облысы"),
    ("kazin", "Kazinform"),
    ("inf", "Kazinform"),
]


@pytest.mark.parametrize(("typed", "label"), TYPED)
def test_record_is_suggested_in_any_script_spelling_and_layout(records, typed, label):
    with override("kk"):
        assert labels(typed)[0] == label


@pytest.mark.parametrize("typed", ["токаев жап", "касым об", "zzz", "т", "", "Түркістан Қытай"])
def test_nothing_is_suggested_that_does_not_fit(records, typed):
    assert labels(typed) == []


@pytest.mark.parametrize(
    ("language", "label"), [("ky", "Түркстан облусу"), ("en", "Turkistan Region")]
)
def test_label_is_in_the_language_of_the_interface(records, language, label):
    with override(language):
        assert labels("турк") == [label]


def test_detail_says_what_a_suggestion_is(records, make_article, update_index):
    for slug, title, start, end in [
        ("minister", "Minister", "2003", "2007"),
        ("president", "President of Kazakhstan", "2019-03-20", ""),
        ("chairman", "Chairman", "2013-10", "2019-03"),
    ]:
        office = Office.objects.create(slug=slug, kind="other")
        OfficeName.objects.create(office=office, language="en", text=title, kind="heading")
        Position.objects.create(official=records, office=office, start=start, end=end)
    make_article("Тоқаев келді", language="kk", published="2024-03-07")
    update_index()
    with override("en"):
        found = {one.kind: one for one in (*suggest("тока"), *suggest("turk"), *suggest("inform"))}
    assert found["official"].detail == "President of Kazakhstan"
    assert found["region"].detail == "province, Kazakhstan"
    assert found["source"].detail == "source"
    assert found["headline"].detail == "Kazakh, 7 March 2024"
    assert found["official"].record == records


def test_heading_comes_before_variant_before_other_spelling(make_official):
    make_official("skeleton", ru="Ахмет Джолдасов")
    variant = make_official("variant", ru="Асан Иванов")
    OfficialName.objects.create(official=variant, language="ru", text="Асан Жолбарс")
    make_official("heading", ru="Жолдошбек Асанов")
    with override("ru"):
        assert labels("жол") == ["Жолдошбек Асанов", "Асан Иванов", "Ахмет Джолдасов"]


def test_beginning_of_a_region_comes_before_its_other_words(make_region):
    country = make_region("china", ru="Китай")
    make_region("oblast", parent=country, ru="Южная область")
    make_region("obihingou", parent=country, ru="Обихингоу")
    with override("ru"):
        assert labels("об") == ["Обихингоу", "Южная область"]


def test_more_articles_come_first_among_equals(make_official, make_article, update_index):
    make_official("rare", ru="Акылбек Жапаров")
    often = make_official("often", ru="Садыр Жапаров")
    make_article("Келди", officials=[often])
    update_index()
    with override("ru"):
        assert labels("жапа") == ["Садыр Жапаров", "Акылбек Жапаров"]


def test_former_names_find_a_region(make_region):
    astana = make_region("astana", kk="Астана")
    RegionName.objects.create(region=astana, language="kk", text="Нұр-Сұлтан", kind="former")
    with override("kk"):
        assert labels("нур") == labels("Nursul") == labels("Нұр-Сұл") == ["Астана"]


HEADLINES = [
    ("сау", "Сауда келісімі"),
    ("келисими", "Сауда келісімі"),
    ("саудадағы кел", "Сауда келісімі"),
    ("cfelf", "Сауда келісімі"),
    ("saud", "Сауда келісімі"),
]


@pytest.mark.parametrize(("typed", "headline"), HEADLINES)
def test_headline_is_suggested(make_article, update_index, typed, headline):
    make_article("Сауда келісімі")
    make_article("Мұхит туралы")
    update_index()
    assert labels(typed) == [headline]


def test_headlines_are_newest_first_and_at_most_five(make_article, update_index):
    for year in range(2010, 2020):
        make_article(f"Форум {year}", published=str(year))
    update_index()
    assert labels("фор") == [f"Форум {year}" for year in range(2019, 2014, -1)]


def test_same_headline_is_suggested_once(make_article, update_index):
    make_article("Форум ашылды")
    make_article("ФОРУМ АШЫЛДЫ")
    update_index()
    assert len(labels("фор")) == 1


def test_only_published_headlines_are_suggested(make_article, update_index):
    article = make_article("Форум")
    update_index()
    type(article).objects.filter(pk=article.pk).update(status=Status.WITHDRAWN)
    assert labels("фор") == []


def test_limit_keeps_room_for_records_and_headlines(make_official, make_article, update_index):
    for number in range(9):
        make_official(f"f-{number}", ru=f"Форумов {number}")
        make_article(f"Форум {number}")
    update_index()
    kinds = [one.kind for one in suggest("фор", limit=6)]
    assert kinds == ["official"] * 3 + ["headline"] * 3


def test_merged_records_are_not_suggested(make_official):
    kept, merged = make_official("kept", ru="Иван Петров"), make_official("gone", ru="Иван Петроф")
    merged.merged_into = kept
    merged.save()
    with override("ru"):
        assert labels("петр") == ["Иван Петров"]


def test_new_name_is_suggested_at_once(make_official):
    official = make_official("a", ru="Иван Петров")
    assert labels("ив")
    OfficialName.objects.create(official=official, language="ru", text="Зигфрид")
    assert labels("зигф")


def test_new_position_and_new_source_are_shown_at_once(records, make_source):
    with override("en"):
        (before,) = suggest("tokayev")
        office = Office.objects.create(slug="president", kind="other")
        OfficeName.objects.create(office=office, language="en", text="President", kind="heading")
        Position.objects.create(official=records, office=office, start="2019-03-20")
        make_source("tengrinews", name="Tengrinews")
        (after,) = suggest("tokayev")
        assert (before.detail, after.detail) == ("official", "President")
        assert labels("teng") == ["Tengrinews"]


def test_without_an_index_there_are_only_records(records, make_article, update_index):
    make_article("Тоқаев келді")
    update_index()
    handle = connections["default"].get_backend().handle
    write_manifest(handle.path, Manifest(generation=9))
    with override("kk"):
        assert labels("тока") == ["Қасым-Жомарт Тоқаев"]


HOSTILE = [
    *('""', "--", "**", "\0\0", "((((", "OR", "<script>", "🙂🙂", "%_%", "..", "ъъ", "ʼʼ", "٢٣"),
    *("x" * 10_000, "то " * 5_000, "\ud800\ud800", "токаев\ud800", "\u200b\u200b", "то\u0301"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_fails(records, make_article, update_index, text):
    make_article("Тоқаев келді")
    update_index()
    suggest(text)


@pytest.fixture
def fixtures(db):
    with postponed_updates(drain_at_end=False):
        call_command("loaddata", "regions", "sources", "officials", verbosity=0)


FIRST_OF_THE_FIXTURES = [
    ("Toka", "kassym-jomart-tokayev"),
    ("токаев", "kassym-jomart-tokayev"),
    ("njrf", "kassym-jomart-tokayev"),
    ("nj0f", "kassym-jomart-tokayev"),
    ("садыр жап", "sadyr-japarov"),
    ("Bektenov", "olzhas-bektenov"),
    ("Түркістан обл", "turkistan-region"),
    ("Туркестанской обл", "turkistan-region"),
    ("Turkistan reg", "turkistan-region"),
    ("Шыңжаң", "xinjiang"),
    ("Синьцз", "xinjiang"),
    ("казинф", "inform"),
    ("Tengri", "tengrinews"),
]


def test_records_of_the_fixtures_are_suggested(fixtures):
    wanted = [
        *FIRST_OF_THE_FIXTURES,
        *((name.text, name.official.slug) for name in OfficialName.objects.filter(kind="heading")),
    ]
    found = {typed: [one.record.slug for one in suggest(typed, limit=3)] for typed, _ in wanted}
    assert [(typed, slug) for typed, slug in wanted if slug not in found[typed]] == []
