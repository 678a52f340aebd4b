"""The same event in other languages is found by officials, regions and days."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.ingest.likeness.tellings import Event, Telling, figures, find_tellings
from archive.models import Article, Official, Region, Status, join_stories

pytestmark = pytest.mark.django_db

Make = Callable[..., Article]


@pytest.fixture
def records(
    make_official: Callable[..., Official], make_region: Callable[..., Region]
) -> dict[str, object]:
    return {
        "officials": [make_official("aa"), make_official("bb")],
        "regions": [make_region("kazakhstan")],
    }


def _find(article: Article) -> list[Telling]:
    return find_tellings(Event.of(article), besides=article)


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("2024-03-07", "2024-03-07", True),
        ("2024-03-07", "2024-03-09", True),
        ("2024-03-07", "2024-03-20", False),
        ("2024-03-07", "2024-03", True),
        ("2024-03", "2024-03-20", True),
        ("2024-03", "2023", False),
        ("XXXX", "2024-03-07", True),
        ("2024-03-07", "XXXX-03-07", True),
        ("XXXX", "XXXX", True),
        ("9999-12-31", "9999-12-31", True),
    ],
)
def test_days_must_not_be_far_apart(
    make_article: Make, records: dict[str, object], ours: str, theirs: str, found: bool
) -> None:
    other = make_article("Әкім", language="kk", published=theirs, **records)
    article = make_article("Аким", language="ru", published=ours, **records)
    assert [telling.article_id for telling in _find(article)] == ([other.pk] if found else [])


def test_articles_of_some_day_of_a_year_are_not_read_for_one_day(
    make_article: Make, records: dict[str, object]
) -> None:
    def statements() -> list[str]:
        with CaptureQueriesContext(connection) as queries:
            assert [telling.article_id for telling in _find(article)] == [other.pk]
        return [query["sql"] for query in queries]

    other = make_article("Әкім", published="2024-03-07", **records)
    article = make_article("Аким", language="ru", published="2024-03-07", **records)
    before = statements()
    for _ in range(5):
        make_article("Мақала", published="2024", **{**records, "officials": []})
    assert statements() == before


def test_likeliest_comes_first_with_what_is_shared(
    make_article: Make, records: dict[str, list[Official]]
) -> None:
    day = {"published": "2024-03-07"}
    article = make_article("Аким", "Дал 260 млн и 45 машин.", language="ru", **day, **records)
    far = make_article("Әкім", "Басқа 17 мың.", **day, **records)
    near = make_article("Аким", "260 млн жана 45 унаа.", language="ky", **day, **records)
    first, second = _find(article)
    assert (first.article_id, second.article_id) == (near.pk, far.pk)
    assert first.likelihood > second.likelihood
    assert first.officials == {one.pk for one in records["officials"]}
    assert first.regions == {one.pk for one in records["regions"]}


def test_official_of_many_articles_tells_little(
    make_article: Make,
    make_official: Callable[..., Official],
    make_region: Callable[..., Region],
) -> None:
    records = {"officials": [make_official("president")], "regions": [make_region("kazakhstan")]}
    for number in range(40):
        make_article(f"Мақала {number}", officials=records["officials"], published="2020")
    make_article("Әкім", published="2024-03-07", **records)
    article = make_article("Аким", language="ru", published="2024-03-07", **records)
    (common,) = _find(article)
    rare = {**records, "officials": [make_official("mayor")]}
    make_article("Қала", published="2024-03-07", **rare)
    other = make_article("Город", language="ru", published="2024-03-07", **rare)
    assert _find(other)[0].likelihood > common.likelihood + 0.05


def test_other_figures_speak_against(make_article: Make, records: dict[str, object]) -> None:
    day = {"published": "2024-03-07"}
    make_article("Әкім", "260 млн, 45 көлік, 17 мың.", **day, **records)
    article = make_article("Аким", "310 млн, 52 машины.", language="ru", **day, **records)
    (differing,) = _find(article)
    article.body = "260 млн, 45 машин."
    article.save()
    assert _find(article)[0].likelihood > differing.likelihood + 0.3


def test_one_shared_official_is_not_enough(
    make_article: Make, records: dict[str, list[Official]]
) -> None:
    article = make_article("Аким", language="ru", officials=records["officials"][:1])
    make_article("Әкім", officials=records["officials"])
    assert _find(article) == []


@pytest.mark.parametrize(
    "fields", [{"language": "ru"}, {"status": Status.WITHDRAWN}], ids=["language", "withdrawn"]
)
def test_same_language_and_withdrawn_articles_are_left_out(
    make_article: Make, records: dict[str, object], fields: dict[str, str]
) -> None:
    make_article("Әкім", **fields, **records)
    assert _find(make_article("Аким", language="ru", **records)) == []


def test_what_is_of_the_story_already_is_left_out(
    make_article: Make, records: dict[str, object]
) -> None:
    article = make_article("Аким", language="ru", **records)
    join_stories(make_article("Әкім", **records), article)
    assert _find(article) == []


def test_article_without_officials_finds_none(make_article: Make) -> None:
    make_article("Әкім")
    assert _find(make_article("Аким", language="ru")) == []


def test_years_and_single_digits_are_no_figures() -> None:
    assert figures("В 2024 году 5 школ, 260 млн, 4,5 млрд и 17,2 %") == {"260", "17.2"}
