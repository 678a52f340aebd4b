"""What SearchQuerySet promises, kept where haystack's own Whoosh backend does not."""

import pytest
from haystack.exceptions import SearchBackendError
from haystack.query import SearchQuerySet

from archive.models import Article


@pytest.fixture
def seven(make_article, update_index) -> list[Article]:
    articles = [
        make_article(f"сауда {n}", "көлік", published=f"201{n}", language="kk" if n % 2 else "ky")
        for n in range(7)
    ]
    update_index()
    return articles


def keys(results) -> list[int]:
    return [int(result.pk) for result in results]


def test_slice_that_is_not_a_page_returns_its_rows(seven):
    queryset = SearchQuerySet().filter(content="сауда").order_by("last_day")
    assert keys(queryset[2:5]) == [article.pk for article in seven[2:5]]
    assert keys(queryset[5:6]) == [seven[5].pk]


def test_iterating_gives_every_result_once(seven):
    assert sorted(keys(SearchQuerySet().all())) == sorted(article.pk for article in seven)


def test_mixed_directions_of_order(seven):
    found = keys(SearchQuerySet().all().order_by("language", "-last_day"))
    assert found == [seven[n].pk for n in (5, 3, 1, 6, 4, 2, 0)]


def test_facets_count_whole_values_and_keep_to_their_options(seven):
    counts = SearchQuerySet().facet("language").facet("years", limit=2).facet_counts()
    assert counts["fields"]["language"] == [("ky", 4), ("kk", 3)]
    assert len(counts["fields"]["years"]) == 2


def test_narrowing_by_a_facet_value(seven):
    assert SearchQuerySet().narrow("language:kk").count() == 3


def test_query_facets_are_counted(seven):
    counts = SearchQuerySet().query_facet("language", "kk").facet_counts()
    assert counts["queries"] == {"language:kk": 3}


def test_one_letter_query_is_searched(make_article, update_index):
    make_article("а")
    update_index()
    assert SearchQuerySet().filter(content="а").count() == 1


def test_highlight_is_escaped(make_article, update_index):
    make_article("Тақырып", "<b>сауда</b> облысында")
    update_index()
    (result,) = SearchQuerySet().filter(content="облыс").highlight()
    (text,) = result.highlighted["body"]
    assert "<em>облысында</em>" in text
    assert "&lt;b&gt;" in text


def test_unknown_facet_or_order_is_an_error_not_a_wrong_answer(seven, settings):
    with pytest.raises(SearchBackendError):
        SearchQuerySet().facet("body").facet_counts()
    with pytest.raises(SearchBackendError):
        list(SearchQuerySet().all().order_by("body"))


def test_similar_articles_leave_out_the_article_itself(make_article, update_index):
    article = make_article("А", "шекарада бақылау бекеті ашылды")
    near = make_article("Б", "шекарада жаңа бақылау бекеті салынды")
    make_article("В", "театр маусымы басталды")
    update_index()
    assert keys(SearchQuerySet().more_like_this(article))[:1] == [near.pk]


def test_results_lead_to_their_objects(seven):
    result = SearchQuerySet().filter(content="сауда")[0]
    assert isinstance(result.object, Article)
