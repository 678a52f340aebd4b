"""Stories: what joins the articles that tell of one event, in other languages or as copies."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from archive.models.natural_keys import NaturalKeyed, NaturalKeyManager

MADE_BY_THE_ARCHIVE = "story-of-article-"
"""How the slug of a story begins that no editor has named."""


class Story(NaturalKeyed):
    """One event; its articles tell it in different languages or copy each other."""

    slug = models.SlugField(_("slug"), max_length=100, unique=True)

    objects = NaturalKeyManager["Story"]()

    class Meta:
        ordering = ["slug"]
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def __str__(self) -> str:
        return self.slug

    @property
    def made_by_the_archive(self) -> bool:
        """Whether no editor has named it yet."""
        return self.slug.startswith(MADE_BY_THE_ARCHIVE)
