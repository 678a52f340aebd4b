"""The promises of the door: what is found, counted, sorted and marked."""

import pytest

from archive.models import Article, Status
from archive.search import UNDATED, Excluded, Month, SearchRequest, Sort, search
from archive.search.searching import FEW


def headlines(**request):
    return [hit.article.headline for hit in search(SearchRequest(**request)).hits]


INFLECTED = [
    ("kk", "Түркістан облысының әкімі Қытайға барды.", "облыс"),
    ("kk", "Түркістан облысының әкімі Қытайға барды.", "әкім"),
    ("kk", "Делегация Өзбекстанда болды.", "Өзбекстан"),
    ("kk", "Делегация Өзбекстанда болды.", "Өзбекстанмен"),
    ("ky", "Ишкерлер Кыргызстандагы жолугушууга келди.", "Кыргызстан"),
    ("ky", "Президент Жапаровго кайрылуу жөнөтүлдү.", "Жапаров"),
    ("ru", "Переговоры о транзите через Казахстана.", "Казахстаном"),
    ("ru", "Встреча с Олжасом Бектеновым.", "Бектенов"),
    ("kk", "Түркістан облысының әкімі", "Туркистан облысынын акими"),
    ("kk", "Қасым-Жомарт Тоқаев", "Касым-Жомарт"),
    ("kk", "АҚШ-пен келісім", "АҚШ"),
]


@pytest.mark.parametrize(("language", "body", "query"), INFLECTED)
def test_inflected_query_finds_inflected_text(make_article, update_index, language, body, query):
    make_article("Тақырып", body, language=language)
    make_article("Басқа", "Мүлде бөлек мәтін.")
    update_index()
    assert headlines(query=query) == ["Тақырып"]


def test_one_query_searches_all_languages(make_article, update_index):
    make_article("Бишкекте кездесу", language="kk")
    make_article("Бишкекте жолугушуу", language="ky")
    make_article("Встреча в Бишкеке", language="ru")
    update_index()
    assert search(SearchRequest(query="Бишкек")).total == 3


def test_all_words_must_match_and_excluded_ones_must_not(make_article, update_index):
    make_article("А", "сауда және көлік")
    make_article("Б", "сауда және туризм")
    update_index()
    assert headlines(query="сауда көлік") == ["А"]
    assert headlines(query="сауда -көлік") == ["Б"]
    assert headlines(query="-көлік") == ["Б"]


def test_many_words_of_which_no_article_has_all_find_those_with_most(make_article, update_index):
    make_article("А", "сауда және көлік туралы келісім")
    make_article("Б", "сауда және туризм")
    make_article("В", "мүлде бөлек")
    update_index()
    page = search(SearchRequest(query="сауда көлік келісім мұхит"))
    assert [hit.article.headline for hit in page.hits] == ["А", "Б"]
    assert (page.complete, page.total) == (0, 2)


def test_phrase_needs_its_words_together(make_article, update_index):
    make_article("А", "жаңа көкөніс қоймасы")
    make_article("Б", "қоймасы жаңа көкөніс үшін")
    update_index()
    assert headlines(query='"көкөніс қоймасы"') == ["А"]


def test_beginning_of_a_word(make_article, update_index):
    make_article("А", "меморандумдарға қол қойылды")
    update_index()
    assert headlines(query="мемор*") == ["А"]


def test_headline_ranks_above_body(make_article, update_index):
    make_article("Форум", "Ташкентте өтті сауда")
    make_article("Сауда форумы", "Ташкентте өтті")
    update_index()
    assert headlines(query="сауда") == ["Сауда форумы", "Форум"]


def test_names_in_other_languages_find_a_tagged_article(make_article, make_official, update_index):
    japarov = make_official("sadyr-japarov", ky="Садыр Жапаров", en="Sadyr Japarov")
    make_article("Келди", "Мәтін", officials=[japarov])
    update_index()
    assert headlines(query="Japarov") == ["Келди"]


def test_region_filter_includes_everything_below_it(make_article, make_region, update_index):
    china = make_region("china", kk="Қытай")
    xinjiang = make_region("xinjiang", parent=china, kk="Шыңжаң")
    make_article("Қашқар", regions=[xinjiang])
    make_article("Басқа")
    update_index()
    assert headlines(regions=(china,)) == ["Қашқар"]


def test_regions_narrow_and_languages_widen(make_article, make_region, update_index):
    kz, kg = make_region("kazakhstan", kk="Қазақстан"), make_region("kyrgyzstan", kk="Қырғызстан")
    make_article("екеуі", regions=[kz, kg], language="kk")
    make_article("бірі", regions=[kz], language="ky")
    make_article("орысша", regions=[kg], language="ru")
    update_index()
    assert headlines(regions=(kz, kg)) == ["екеуі"]
    assert set(headlines(languages=("kk", "ky"))) == {"екеуі", "бірі"}


def test_excluded_values_are_in_no_hit(make_article, make_region, update_index):
    kz, kg = make_region("kazakhstan", kk="Қазақстан"), make_region("kyrgyzstan", kk="Қырғызстан")
    make_article("екеуі", regions=[kz, kg], language="kk")
    make_article("бірі", regions=[kz], language="ky")
    update_index()
    assert headlines(excluded=Excluded(regions=(kg,))) == ["бірі"]
    assert headlines(excluded=Excluded(languages=("ky",)), regions=(kz,)) == ["екеуі"]


def test_facets_count_what_choosing_would_give(make_article, make_region, update_index):
    kz, kg = make_region("kazakhstan", kk="Қазақстан"), make_region("kyrgyzstan", kk="Қырғызстан")
    make_article("1", regions=[kz, kg], language="kk", published="2024-03-07")
    make_article("2", regions=[kz], language="kk", published="2023")
    make_article("3", regions=[kz], language="ru", published="XXXX")
    update_index()
    facets = search(SearchRequest(languages=("kk",))).facets
    assert [(row.value, row.count, row.selected) for row in facets.languages] == [
        ("kk", 2, True),
        ("ru", 1, False),
    ]
    assert [(row.value.slug, row.count) for row in facets.regions] == [
        ("kazakhstan", 2),
        ("kyrgyzstan", 1),
    ]
    assert [(row.value, row.count) for row in facets.years] == [(2024, 1), (2023, 1)]
    everything = search(SearchRequest()).facets
    assert (UNDATED, 1) in [(row.value, row.count) for row in everything.years]


def test_months_are_offered_of_one_chosen_year(make_article, update_index):
    for date in (
        "2024-03-07",
        "2024-03",
        "2024-11-30",
        "2024",
        "2023-03-01",
        "2024-03-31/2024-04-01",
    ):
        make_article(date, published=date)
    update_index()
    march = Month(2024, 3)
    assert not search(SearchRequest()).facets.months.counts
    offered = search(SearchRequest(years=(2024,))).facets.months
    assert [(row.value, row.count) for row in offered] == [(march, 2), (Month(2024, 11), 1)]
    chosen = search(SearchRequest(years=(2024,), months=(march,)))
    assert sorted(hit.article.headline for hit in chosen.hits) == ["2024-03", "2024-03-07"]
    assert [(row.value, row.count, row.selected) for row in chosen.facets.months] == [
        (march, 2, True),
        (Month(2024, 11), 1, False),
    ]
    assert len(headlines(excluded=Excluded(months=(march,)))) == 4


def test_a_filter_that_leaves_few_does_not_widen_the_search(make_article, update_index):
    for number in range(FEW):
        make_article(f"Әкім {number} сапары", "сауда", language="kk" if number else "ru")
    make_article("Сауда", "келісім", language="ru")
    update_index()
    query = "әкім сапары сауда"
    languages = search(SearchRequest(query=query)).facets.languages
    counts = {row.value: row.count for row in languages}
    found = {
        code: search(SearchRequest(query=query, languages=(code,))).total for code in ("kk", "ru")
    }
    assert found == counts == {"kk": FEW - 1, "ru": 1}


def test_newest_and_oldest_first_with_undated_last(make_article, update_index):
    for headline, published in [("old", "2019"), ("undated", "XXXX"), ("new", "2024-03-07")]:
        make_article(headline, published=published)
    update_index()
    assert headlines(sort=Sort.NEWEST) == ["new", "old", "undated"]
    assert headlines(sort=Sort.OLDEST) == ["old", "new", "undated"]
    assert headlines() == ["new", "old", "undated"]


def test_pages_cut_the_result_without_overlap(make_article, update_index):
    for number in range(7):
        make_article(f"сауда {number}")
    update_index()
    pages = [headlines(query="сауда", page=page, page_size=3) for page in (1, 2, 3, 4)]
    assert [len(page) for page in pages] == [3, 3, 1, 0]
    assert len({headline for page in pages for headline in page}) == 7


def test_only_published_articles_are_found(make_article, update_index):
    make_article("жоба", status=Status.DRAFT)
    article = make_article("шықты")
    update_index()
    assert headlines() == ["шықты"]
    article.status = Status.WITHDRAWN
    article.save()
    update_index()
    assert headlines() == []


def test_snippet_marks_the_surface_form(make_article, update_index):
    make_article(
        "Кеңеш", "Башка сөз. " * 60 + "Ишкерлер Кыргызстандагы базарга келди.", language="ky"
    )
    update_index()
    (hit,) = search(SearchRequest(query="Кыргызстан")).hits
    assert [one.text for one in hit.snippet if one.matched] == ["Кыргызстандагы"]
    assert hit.snippet[0].text == "… "


MARKED = [
    ('"қол қойды"', ["қол", "қойды"]),
    ('"құжатқа қойды"~2', ["құжатқа", "қойды"]),
    ('"құжатқа қойды"', []),
    ('"ҚХР қол"', ["ҚХР", "қол"]),
    ("қой*", ["қойды"]),
    ("қо*ды", ["қойды"]),
    ("=ауданын", ["ауданын"]),
    ("Синьцзян", ["Шыңжаң", "Ұйғыр", "автономиялық", "ауданында"]),
    ("Шыңжаң -Бішкек", ["Шыңжаң"]),
]


@pytest.mark.parametrize(("query", "marked"), MARKED)
def test_snippet_marks_what_matched_and_no_more(
    make_article, make_region, update_index, query, marked
):
    name = "Шыңжаң Ұйғыр автономиялық ауданы"
    make_region("xinjiang", kk=name, ru="Синьцзян")
    make_article(
        "Кеңес",
        "Қол алысты. Алыс ауданын аралады. Ол құжатқа қол қойды. ҚХР-мен қол ұстасты. "
        "Кездесу Шыңжаң Ұйғыр автономиялық ауданында өтті.",
    )
    update_index()
    hits = search(SearchRequest(query=query)).hits
    assert [one.text for hit in hits for one in hit.snippet if one.matched] == marked


HOSTILE = [
    "",
    " ",
    '"',
    '""',
    "-",
    "*",
    "a*",
    "\0",
    "((",
    "OR",
    "AND NOT",
    "<script>",
    "🙂",
    "x" * 10_000,
    "сауда " * 500,
    "\ud800",
    "-" * 300,
    '"а б" -"в',
    "a:b",
    "[1 TO 2]",
    "\u200b",
    "и\u0306",
]


@pytest.mark.parametrize("query", HOSTILE)
def test_no_query_fails(make_article, update_index, query):
    make_article()
    update_index()
    search(SearchRequest(query=query))


def test_article_gone_since_it_was_indexed_is_left_out(make_article, update_index):
    article = make_article()
    update_index()
    Article.objects.filter(pk=article.pk).update(status=Status.WITHDRAWN)
    assert headlines() == []
