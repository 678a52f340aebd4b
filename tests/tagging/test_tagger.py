"""The door: what every answer promises, whatever the text."""

from itertools import chain, pairwise

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.tagging import VERSION, Mention, Tagger, Tags, current_tagger, suggest_tags

TEXT = (
    "Түркістан облысының әкімі Дархан Сатыбалды Қытайға барды.\n\n"
    "Қазақстанның Қытайдағы елшілігі — «Достық» орталығында.\u00a0Дархан Амангелдіұлы "
    "Алматы қаласына қайтты. Қытайда Си Цзиньпинмен кездескен."
)


def mentions_of(tags: Tags) -> list[tuple[Mention, ...]]:
    """The mentions of each record."""
    return [tag.mentions for tag in tags.regions] + [tag.mentions for tag in tags.officials]


def test_mentions_are_exact_places_of_the_text(authority: None) -> None:
    tags = suggest_tags(TEXT, "kk")
    mentions = list(chain.from_iterable(mentions_of(tags)))
    assert len(mentions) == 9
    assert all(TEXT[m.start : m.end] == m.text for m in mentions)


def test_tags_and_mentions_come_in_reading_order(authority: None) -> None:
    tags = suggest_tags(TEXT, "kk")
    assert [tag.record.slug for tag in tags.regions] == [
        "turkistan-region",
        "china",
        "kazakhstan",
        "almaty",
    ]
    for mentions in mentions_of(tags):
        starts = [mention.start for mention in mentions]
        assert starts == sorted(starts)


def test_mentions_do_not_overlap(authority: None) -> None:
    tags = suggest_tags(TEXT, "kk")
    spans = sorted((m.start, m.end) for mentions in mentions_of(tags) for m in mentions)
    assert all(one[1] <= following[0] for one, following in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "123",
        "\x00",
        "«",
        "«»" * 50,
        "А",
        "А." * 500,
        "Ал-" * 2000,
        "уулу",
        "🙂 " * 99,
    ],
)
@pytest.mark.parametrize("language", ["kk", "ky", "ru", "en", "und", "xx"])
def test_any_text_is_answered(full_tagger: Tagger, text: str, language: str) -> None:
    assert isinstance(full_tagger.suggest(text, language), Tags)


@pytest.mark.django_db
def test_without_authority_records_nothing_is_tagged() -> None:
    tags = suggest_tags(TEXT, "kk")
    assert (tags.regions, tags.officials) == ((), ())


def test_version_fits_the_column_of_the_tags() -> None:
    assert 0 < len(VERSION) <= 40


def test_looking_up_costs_few_queries(
    authority: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    suggest_tags(TEXT, "kk")
    with django_assert_num_queries(1):
        suggest_tags(TEXT, "kk")


def test_a_tagger_at_hand_needs_no_queries(
    authority: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    tagger = current_tagger()
    with django_assert_num_queries(0):
        assert tagger.suggest(TEXT, "kk").officials
