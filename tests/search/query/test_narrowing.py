"""Fields of a query, looked up on a real index."""

import pytest
from django.utils import translation

from archive.search import SearchRequest, search
from archive.search.query.narrowing import Narrower
from archive.search.query.syntax import Field
from archive.search.query.words_data import FIELD_NAMES
from archive.text.scripts.folding import fold

pytestmark = pytest.mark.django_db


def headlines(query: str) -> set[str]:
    return {hit.article.headline for hit in search(SearchRequest(query=query)).hits}


@pytest.fixture
def archive(make_article, make_region, make_official, make_source, update_index):
    china = make_region("china", kk="Қытай", ru="Китай")
    xinjiang = make_region("xinjiang", parent=china, kk="Шыңжаң", ru="Синьцзян")
    japarov = make_official("sadyr-japarov", ky="Садыр Жапаров")
    inform = make_source("inform", name="Қазақпарат", domain="inform.kz")
    make_article("А", "сауда", regions=[xinjiang], published="2024-03-07", source=inform)
    make_article("Б", "сауда", officials=[japarov], published="2023", language="ky")
    make_article("В", "Сауда үйі", published="XXXX-03-07", language="ru")
    update_index()


FIELDS = [
    ("region:Қытай", {"А"}),
    ("region:china", {"А"}),
    ("регион:Китая", {"А"}),
    ("аймақ:Синьцзян", {"А"}),
    ('official:"Sadyr Zhaparov"', {"Б"}),
    ("тұлға:Жапаров", {"Б"}),
    ("language:ky", {"Б"}),
    ("тіл:қазақша", {"А"}),
    ("язык:русский", {"В"}),
    ("source:inform.kz", {"А"}),
    ("source:Казакпарат", {"А"}),
    ("title:А", {"А"}),
    ("date:2024", {"А"}),
    ("date:2023-03..2023-05", {"Б"}),
    ("date:2023..", {"А", "Б"}),
    ('date:"наурыз 2024"', {"А"}),
    ('date:"март 2024"', {"А"}),
    ('date:"2024-жылдын марты"', {"А"}),
    ("күні:2024-03-07", {"А"}),
    ("дата:март 2023..март 2024", {"А", "Б"}),
    ("кейін:наурыз 2023", {"А", "Б"}),
    ("before:2024", {"Б"}),
    ("до:2024", {"Б"}),
    ("after:2023", {"А"}),
    ("-date:2024", {"Б", "В"}),
    ("сауда -region:Қытай", {"Б", "В"}),
    ("language:ky OR language:ru", {"Б", "В"}),
]


@pytest.mark.parametrize(("query", "found"), FIELDS)
def test_field_narrows_the_search(archive, query, found):
    assert headlines(query) == found


@pytest.mark.parametrize(
    "query",
    ["наурыз 2024", "март 2024", "2024-жылдын марты", "7 марта 2024 сауда"],
)
def test_month_with_its_year_also_finds_what_is_dated_so(archive, query):
    page = search(SearchRequest(query=query))
    assert page.hits[0].article.headline == "А"
    assert "2024" in page.guidance.synonyms[0].also[0]
    off = search(SearchRequest(query=query, synonyms=False))
    assert not off.guidance.synonyms


@pytest.mark.parametrize("query", ["2024", "март", "7 марта", "2024 7"])
def test_date_without_month_or_year_is_only_words(archive, query):
    assert search(SearchRequest(query=query)).guidance.synonyms == ()


@pytest.mark.parametrize(
    "query", ["region:Атлантида", "date:кеше", "language:xx", "source:nobody", "official:Q"]
)
def test_unknown_value_finds_nothing_and_is_noted(archive, query):
    page = search(SearchRequest(query=query))
    assert page.total == 0
    assert query.partition(":")[2] in page.notes[-1]


@pytest.mark.parametrize(
    ("language", "note"), [("kk", "күні"), ("ky", "дата"), ("ru", "дата"), ("en", "date")]
)
def test_note_names_the_field_in_the_readers_language(language, note):
    with translation.override(language):
        narrower = Narrower()
        narrower.narrow(Field.DATE, "кеше")
    (written,) = narrower.notes
    assert note in written
    assert FIELD_NAMES[fold(note)] is Field.DATE
