"""What the page of one article shows beside its text."""

from dataclasses import dataclass

from archive.models import Article, ArticleQuerySet, Official, Position, Region
from archive.search import similar_articles
from archive.web.articles.neighbours import Neighbours, neighbours
from archive.web.collation import collation_key
from archive.web.officials import held_at


@dataclass(frozen=True, slots=True)
class Participant:
    """An official of an article, with the position held at its date where that is known."""

    official: Official
    position: Position | None


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and its surroundings.

    `translations` has one article for each language of the story, itself included; it is empty
    when there is only one. `copies` are the other articles of the story in the same language,
    `similar` are articles on other stories.
    """

    article: Article
    participants: list[Participant]
    regions: list[Region]
    translations: list[Article]
    copies: list[Article]
    neighbours: Neighbours
    similar: tuple[Article, ...]


def articles_to_read() -> ArticleQuerySet:
    """Articles with everything that reading() needs, in a fixed number of queries."""
    return Article.objects.select_related("source", "merged_into").prefetch_related(
        "regions__names",
        "officials__names",
        "officials__positions__office__names",
    )


def reading(article: Article) -> Reading:
    """Everything that the article's page shows."""
    told = _told_elsewhere(article)
    others = {other.language: other for other in told if other.language != article.language}
    translations = sorted([article, *others.values()], key=lambda each: each.language)
    return Reading(
        article=article,
        participants=_participants(article),
        regions=sorted(article.regions.all(), key=_heading),
        translations=translations if others else [],
        copies=[other for other in told if other.language == article.language],
        neighbours=neighbours(article),
        similar=similar_articles(article),
    )


def _told_elsewhere(article: Article) -> list[Article]:
    if article.story_id is None:
        return []
    told = Article.objects.published().filter(story=article.story_id).exclude(pk=article.pk)
    return list(told.select_related("source").order_by("-pk"))


def _participants(article: Article) -> list[Participant]:
    earliest, latest = article.published_earliest, article.published_latest
    return [
        Participant(official, held_at(official.positions.all(), earliest, latest))
        for official in sorted(article.officials.all(), key=_heading)
    ]


def _heading(record: Official | Region) -> tuple[tuple[int, ...], ...]:
    """What records are sorted by: their names in the language of the interface."""
    return collation_key(str(record))
