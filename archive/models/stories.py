"""Stories: what joins the articles that tell of one event, in other languages or as copies."""

from django.db import models
from django.utils.translation import gettext_lazy as _

MADE_BY_THE_ARCHIVE = "story-of-article-"
"""How the slug of a story begins that no editor has named."""


class StoryManager(models.Manager["Story"]):
    """Finds stories by natural key."""

    def get_by_natural_key(self, slug: str) -> "Story":
        return self.get(slug=slug)


class Story(models.Model):
    """One event; its articles tell it in different languages or copy each other."""

    slug = models.SlugField(_("slug"), max_length=100, unique=True)

    objects = StoryManager()

    class Meta:
        ordering = ["slug"]
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def __str__(self) -> str:
        return self.slug

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    @property
    def made_by_the_archive(self) -> bool:
        """Whether no editor has named it yet."""
        return self.slug.startswith(MADE_BY_THE_ARCHIVE)
