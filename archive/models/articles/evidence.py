"""Where the fields of an imported article came from, and how sure that is."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from archive.models.articles.articles import Article


class Origin(models.TextChoices):
    """What told the value of a field."""

    RECORD = "record", _("the record or the page's metadata")
    PAGE = "page", _("a line of the page")
    URL = "url", _("the address")
    DATELINE = "dateline", _("the dateline")
    TEXT = "text", _("the text")
    RETRIEVAL = "retrieval", _("the day of retrieval and a word like “today”")


class Certainty(models.TextChoices):
    """How sure a value is."""

    CERTAIN = "certain", _("certain")
    LIKELY = "likely", _("likely")
    GUESS = "guess", _("a guess")


class Evidence(models.Model):
    """Where the importer found the fields of an article.

    `fields` has for each the `origin` and the `certainty`, and for some the words (`quote`) that
    told it. It is about what was imported: what editors change later has its history.
    """

    article = models.OneToOneField(
        Article, related_name="evidence", primary_key=True, on_delete=models.CASCADE
    )
    fields = models.JSONField(_("fields"), default=dict)

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")

    def __str__(self) -> str:
        return f"article {self.article_id}"
