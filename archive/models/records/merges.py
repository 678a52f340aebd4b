"""Merges of authority records: what was moved, so that it can be moved back.

The record that was merged stays, empty, and points at the one that was kept (`merged_into`): its
old address redirects there until the merge is undone.
"""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from archive.models.records.officials import Official
from archive.models.records.regions import Region


class Merge(models.Model):
    """One record merged into another, and perhaps parted from it again."""

    done = models.DateTimeField(_("merged"), auto_now_add=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("merged by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    changes = models.JSONField(
        _("changes"),
        default=dict,
        help_text=_("Every row that was moved, changed or left out, as it was before."),
    )
    undone = models.DateTimeField(_("undone"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("undone by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )

    merged: Any
    kept: Any

    class Meta:
        abstract = True
        ordering = ["-done", "-pk"]

    def __str__(self) -> str:
        return f"{self.merged} → {self.kept}"


def merge_constraints(record: str) -> list[models.BaseConstraint]:
    """What the database guarantees for the merges of one kind of record."""
    return [
        models.CheckConstraint(
            condition=~Q(merged=F("kept")), name=f"{record}_merge_of_two_records"
        ),
        models.UniqueConstraint(
            fields=["merged"], condition=Q(undone=None), name=f"{record}_merged_once"
        ),
    ]


class OfficialMerge(Merge):
    """An official found to be the same person as another."""

    merged = models.ForeignKey(
        Official, verbose_name=_("merged"), related_name="merges", on_delete=models.CASCADE
    )
    kept = models.ForeignKey(
        Official, verbose_name=_("kept"), related_name="merges_here", on_delete=models.CASCADE
    )

    class Meta(Merge.Meta):
        verbose_name = _("merge of officials")
        verbose_name_plural = _("merges of officials")
        constraints = merge_constraints("official")


class RegionMerge(Merge):
    """A region found to be the same as another."""

    merged = models.ForeignKey(
        Region, verbose_name=_("merged"), related_name="merges", on_delete=models.CASCADE
    )
    kept = models.ForeignKey(
        Region, verbose_name=_("kept"), related_name="merges_here", on_delete=models.CASCADE
    )

    class Meta(Merge.Meta):
        verbose_name = _("merge of regions")
        verbose_name_plural = _("merges of regions")
        constraints = merge_constraints("region")
