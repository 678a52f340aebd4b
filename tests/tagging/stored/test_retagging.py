"""Tagging the archive anew: what changed concerns few articles, and what is decided stays."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from archive.editing import reject_tag
from archive.models import (
    Article,
    Office,
    Official,
    OfficialName,
    Position,
    Region,
    RegionName,
    TaggingRun,
)
from archive.models.articles.tags import Mismatch
from archive.tagging import tag_articles

TEXTS = {
    "visit": "Дархан Сатыбалды Қытайға барды.",
    "rain": "Ошто жамгыр жаады.",
    "unknown": "Кенсуу айылында Асель Кодуранова сүйлөдү.",
    "nobody": "Бүгүн күн ачык.",
}


@pytest.fixture
def articles(authority: None, make_article: Callable[..., Article]) -> dict[str, Article]:
    """Articles that were all tagged once."""
    made = {name: make_article(name, text, language="ky") for name, text in TEXTS.items()}
    assert tag_articles().read == len(made)
    return made


def slugs(article: Article) -> set[str]:
    regions = set(article.region_tags.values_list("region__slug", flat=True))
    return regions | set(article.official_tags.values_list("official__slug", flat=True))


def read() -> int:
    return tag_articles(changed_only=True).read


def test_all_articles_are_tagged(articles: dict[str, Article]) -> None:
    assert slugs(articles["visit"]) == {"darkhan-satybaldy", "china"}
    assert slugs(articles["rain"]) == {"osh"}
    assert slugs(articles["nobody"]) == set()


def test_a_second_tagging_changes_nothing(articles: dict[str, Article]) -> None:
    report = tag_articles()
    assert (report.read, report.changed) == (len(articles), 0)
    assert TaggingRun.objects.count() == 1


def test_where_nothing_changed_nothing_is_read(articles: dict[str, Article]) -> None:
    assert read() == 0


def test_the_first_time_everything_is_read(
    authority: None, make_article: Callable[..., Article]
) -> None:
    make_article("visit", TEXTS["visit"])
    assert read() == 1


def test_another_version_of_the_tagger_reads_everything(articles: dict[str, Article]) -> None:
    TaggingRun.objects.update(tagger_version="0")
    assert read() == len(articles)


def test_a_new_official_concerns_only_articles_with_the_name(
    articles: dict[str, Article],
) -> None:
    official = Official.objects.create(slug="asel-koduranova")
    OfficialName.objects.create(official=official, language="ru", text="Асель Кодуранова")
    assert read() == 1
    assert slugs(articles["unknown"]) == {"asel-koduranova"}


def test_names_that_are_loaded_past_the_history_are_noticed(
    articles: dict[str, Article],
) -> None:
    official = Official.objects.get(slug="sadyr-japarov")
    OfficialName.objects.bulk_create(
        [OfficialName(official=official, language="ky", text="Асель Кодуранова")]
    )
    assert read() == 1
    assert slugs(articles["unknown"]) == {"sadyr-japarov"}


def test_a_new_region_concerns_only_articles_with_the_name(articles: dict[str, Article]) -> None:
    kyrgyzstan = Region.objects.get(slug="kyrgyzstan")
    region = Region.objects.create(slug="kensuu", kind="city", parent=kyrgyzstan)
    RegionName.objects.create(region=region, language="ky", text="Кенсуу")
    assert read() == 1


def test_a_name_that_is_gone_takes_its_tags_along(articles: dict[str, Article]) -> None:
    OfficialName.objects.filter(official__slug="darkhan-satybaldy").delete()
    assert read() == 1
    assert slugs(articles["visit"]) == {"china"}


def test_an_official_who_is_gone_is_noticed(articles: dict[str, Article]) -> None:
    Official.objects.get(slug="roza-otunbayeva").delete()
    assert read() == 0
    assert read() == 0


def test_a_merged_official_hands_the_tags_over(articles: dict[str, Article]) -> None:
    kept = Official.objects.get(slug="sadyr-japarov")
    merged = Official.objects.get(slug="darkhan-satybaldy")
    merged.merged_into = kept
    merged.save()
    assert read() == 1
    assert slugs(articles["visit"]) == {"sadyr-japarov", "china"}


def test_a_namesake_takes_an_automatic_tag_away(articles: dict[str, Article]) -> None:
    namesake = Official.objects.create(slug="darkhan-satybaldy-2")
    OfficialName.objects.create(official=namesake, language="kk", text="Дархан Сатыбалды")
    assert read() == 1
    assert slugs(articles["visit"]) == {"china"}


def test_an_official_named_like_a_region_concerns_articles_of_the_region(
    articles: dict[str, Article],
) -> None:
    """Ош can then be somebody's name, and no longer stands for the city by itself."""
    official = Official.objects.create(slug="osh-asanov")
    OfficialName.objects.create(official=official, language="ky", text="Ош Асанов")
    assert read() == 1
    assert slugs(articles["rain"]) == set()


def test_a_changed_position_is_compared_anew(
    authority: None, make_article: Callable[..., Article]
) -> None:
    article = make_article("a", "Министр Дархан Сатыбалды келді.", published="2024")
    other = make_article("b", "Қытайда жаңбыр жауды.")
    tag_articles()
    office = Office.objects.create(slug="governor", kind="governor")
    official = Official.objects.get(slug="darkhan-satybaldy")
    Position.objects.create(official=official, office=office)
    assert read() == 1
    assert article.official_tags.get().mismatch == Mismatch.OTHER_OFFICE
    assert slugs(other) == {"china"}


def test_decisions_outlive_a_change(articles: dict[str, Article]) -> None:
    editor = User.objects.create_user("aigul")
    reject_tag(articles["visit"].official_tags.get(), editor)
    official = Official.objects.get(slug="darkhan-satybaldy")
    OfficialName.objects.create(official=official, language="ky", text="Дархан Сатыбалды")
    assert read() == 1
    assert slugs(articles["visit"]) == {"china"}


def test_articles_merged_into_another_are_left_alone(articles: dict[str, Article]) -> None:
    Article.objects.filter(pk=articles["rain"].pk).update(merged_into=articles["visit"])
    assert tag_articles().read == len(articles) - 1
