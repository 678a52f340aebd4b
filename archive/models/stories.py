"""Stories: what joins the articles that tell of one event, in other languages or as copies."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from archive.models.natural_keys import NaturalKeyed, NaturalKeyManager

if TYPE_CHECKING:
    from archive.models.articles import Article

_MADE_BY_THE_ARCHIVE = "story-of-article-"


class StoryManager(NaturalKeyManager["Story"]):
    """Joins articles to stories."""

    def join(self, first: "Article", second: "Article") -> "Story":
        """Make two saved articles tell one story; the stories they are in become one.

        A story that an editor named is kept rather than one that the archive made.
        """
        stories = sorted(
            {story.pk: story for story in (first.story, second.story) if story}.values(),
            key=lambda story: (story.made_by_the_archive, story.pk),
        )
        kept = stories[0] if stories else self._make(first)
        for other in stories[1:]:
            for article in other.articles.exclude(pk__in=[first.pk, second.pk]):
                self._put(article, kept)
        for article in (first, second):
            self._put(article, kept)
        for other in stories[1:]:
            other.delete()
        return kept

    def _make(self, article: "Article") -> "Story":
        """A new story, named after an article; an editor may have taken that article out of one."""
        slug = f"{_MADE_BY_THE_ARCHIVE}{article.pk}"
        taken = set(self.filter(slug__startswith=slug).values_list("slug", flat=True))
        free = (name for n in range(len(taken) + 1) if (name := f"{slug}-{n}" if n else slug))
        return self.create(slug=next(name for name in free if name not in taken))

    def _put(self, article: "Article", story: "Story") -> None:
        if article.story_id != story.pk:
            article.story = story
            article.save(update_fields=["story", "modified"])


class Story(NaturalKeyed):
    """One event; its articles tell it in different languages or copy each other."""

    slug = models.SlugField(_("slug"), max_length=100, unique=True)

    objects = StoryManager()

    class Meta:
        ordering = ["slug"]
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def __str__(self) -> str:
        return self.slug

    @property
    def made_by_the_archive(self) -> bool:
        """Whether no editor has named it yet."""
        return self.slug.startswith(_MADE_BY_THE_ARCHIVE)
