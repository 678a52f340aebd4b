"""manage.py tag_articles."""

from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import call_command

from archive.models import Article, IndexChange, Official
from archive.search import SearchRequest, search


@pytest.fixture
def official(make_official: Callable[..., Official]) -> Official:
    return make_official("darkhan-satybaldy", kk="Дархан Сатыбалды")


def run(*arguments: str, **options: int) -> str:
    out = StringIO()
    call_command("tag_articles", *arguments, stdout=out, **options)
    return out.getvalue().strip()


def test_it_tags_and_counts(official: Official, make_article: Callable[..., Article]) -> None:
    article = make_article("Сапар", "Дархан Сатыбалды келді.")
    make_article("Ауа райы", "Жаңбыр жауды.")
    assert run() == "2 articles were read, the tags of 1 changed."
    assert article.official_tags.get().official == official
    assert run("--changed") == "0 articles were read, the tags of 0 changed."


@pytest.mark.django_db(transaction=True)
def test_the_index_has_the_new_tags(
    official: Official, make_article: Callable[..., Article]
) -> None:
    article = make_article("Сапар", "Дархан Сатыбалды келді.")
    run()
    assert not IndexChange.objects.exists()
    page = search(SearchRequest(officials=(official,)))
    assert [hit.article for hit in page.hits] == [article]


def test_it_says_nothing_when_it_should_be_quiet(
    official: Official, make_article: Callable[..., Article]
) -> None:
    make_article("Сапар", "Дархан Сатыбалды келді.")
    assert run(verbosity=0) == ""
