"""What readers searched for, counted by day; nothing of who they are."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

MAX_QUERY = 200


class SearchCount(models.Model):
    """How often a query was searched for on a day, and how much it found the last time."""

    day = models.DateField(_("day"), db_index=True)
    query = models.CharField(_("query"), max_length=MAX_QUERY)
    hits = models.PositiveIntegerField(
        _("hits"), null=True, help_text=_("Empty when the search could not answer.")
    )
    count = models.PositiveIntegerField(_("times"), default=0)

    class Meta:
        ordering = ["-day", "-count", "query"]
        verbose_name = _("search")
        verbose_name_plural = _("searches")
        constraints = [
            models.UniqueConstraint(fields=["day", "query"], name="search_counted_once_a_day"),
            models.CheckConstraint(condition=~Q(query=""), name="search_query_not_empty"),
        ]

    def __str__(self) -> str:
        return self.query
