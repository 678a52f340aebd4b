"""Joining articles to stories."""

from archive.models.articles.articles import Article
from archive.models.articles.stories import MADE_BY_THE_ARCHIVE, Story


def join_stories(first: Article, second: Article) -> Story:
    """Make two saved articles tell one story; the stories they are in become one.

    A story that an editor named is kept rather than one that the archive made.
    """
    stories = sorted(
        {story.pk: story for story in (first.story, second.story) if story}.values(),
        key=lambda story: (story.made_by_the_archive, story.pk),
    )
    kept = stories[0] if stories else _make_story(first)
    for other in stories[1:]:
        for article in other.articles.exclude(pk__in=[first.pk, second.pk]):
            _put(article, kept)
    for article in (first, second):
        _put(article, kept)
    for other in stories[1:]:
        other.delete()
    return kept


def _make_story(article: Article) -> Story:
    """A new story, named after an article; an editor may have taken that article out of one."""
    slug = f"{MADE_BY_THE_ARCHIVE}{article.pk}"
    taken = set(Story.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    free = (name for n in range(len(taken) + 1) if (name := f"{slug}-{n}" if n else slug))
    return Story.objects.create(slug=next(name for name in free if name not in taken))


def _put(article: Article, story: Story) -> None:
    if article.story_id != story.pk:
        article.story = story
        article.save(update_fields=["story", "modified"])
