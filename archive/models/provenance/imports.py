"""Where articles came from: untouched originals and the runs that brought them in."""

import hashlib
from collections import Counter

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from archive.models.natural_keys import NaturalKeyed, NaturalKeyManager


class ImportRun(models.Model):
    """One execution of the importer; its lines are the report."""

    started = models.DateTimeField(_("started"), auto_now_add=True)
    finished = models.DateTimeField(_("finished"), null=True, blank=True)
    paths = models.JSONField(_("paths"), default=list)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("started by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )

    class Meta:
        ordering = ["-started"]
        verbose_name = _("import run")
        verbose_name_plural = _("import runs")

    def __str__(self) -> str:
        return f"{localtime(self.started):%Y-%m-%d %H:%M}"

    def counts(self) -> Counter[str]:
        """How many documents had each outcome."""
        rows = self.lines.values_list("outcome").annotate(models.Count("pk")).order_by()
        return Counter(dict(rows))


class SourceDocument(NaturalKeyed):
    """The bytes of one document exactly as they were read. Never changed, never deleted."""

    natural_key_lookups = ("sha256",)

    sha256 = models.CharField(_("SHA-256"), max_length=64, unique=True, editable=False)
    content = models.BinaryField(_("content"), editable=False)
    locator = models.CharField(
        _("where it was read"),
        max_length=1000,
        help_text=_("File name, and the record in it: news.jsonl:12"),
    )
    media_type = models.CharField(_("media type"), max_length=100)
    retrieved = models.DateTimeField(
        _("retrieved"), null=True, blank=True, help_text=_("When it was scraped, where known.")
    )
    stored = models.DateTimeField(_("stored"), auto_now_add=True)

    objects = NaturalKeyManager["SourceDocument"]()

    class Meta:
        ordering = ["-stored"]
        verbose_name = _("source document")
        verbose_name_plural = _("source documents")
        constraints = [
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="source_document_has_checksum"
            ),
        ]

    def __str__(self) -> str:
        return self.locator

    @property
    def is_intact(self) -> bool:
        """Whether the content still is what the checksum was taken of."""
        return hashlib.sha256(self.content).hexdigest() == self.sha256


class Outcome(models.TextChoices):
    """What became of one document."""

    IMPORTED = "imported", _("imported")
    DUPLICATE = "duplicate", _("already in the archive")
    REJECTED = "rejected", _("not imported")


class ImportLine(models.Model):
    """The report's line on one document."""

    run = models.ForeignKey(ImportRun, related_name="lines", on_delete=models.CASCADE)
    locator = models.CharField(_("document"), max_length=1000)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices)
    message = models.TextField(_("message"), blank=True)
    removed = models.TextField(
        _("removed lines"), blank=True, help_text=_("What cleaning cut, and by which rule.")
    )
    source_document = models.ForeignKey(
        SourceDocument, related_name="lines", null=True, blank=True, on_delete=models.PROTECT
    )
    article = models.ForeignKey(
        "archive.Article",
        verbose_name=_("article"),
        related_name="import_lines",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )

    class Meta:
        ordering = ["run", "pk"]
        verbose_name = _("line of an import report")
        verbose_name_plural = _("lines of import reports")
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=Outcome.values), name="import_line_outcome_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.locator}: {self.outcome}"
