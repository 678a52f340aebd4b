"""What the last tagging of the whole archive knew, to tell what a new one has to look at."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TaggingRun(models.Model):
    """A tagging of all articles, and the authority records that it used.

    Only the last one is kept: `manage.py tag_articles --changed` compares with it.
    """

    finished = models.DateTimeField(_("finished"), auto_now_add=True)
    tagger_version = models.CharField(_("version of the tagger"), max_length=40)
    records = models.JSONField(
        _("authority records"),
        help_text=_("For each record a checksum and the keys of its names."),
    )

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("tagging run")
        verbose_name_plural = _("tagging runs")

    def __str__(self) -> str:
        return f"{self.finished:%Y-%m-%d %H:%M}"
