"""Fingerprints of articles: what finds copies without reading all articles again."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from archive.models.articles.articles import Article


class Fingerprint(models.Model):
    """What one article's address and text come down to.

    Made by `archive.ingest`, at the import or before the next one. Empty keys stand for no
    address, and for a text too short to tell it from others.
    """

    article = models.OneToOneField(
        Article, related_name="fingerprint", primary_key=True, on_delete=models.CASCADE
    )
    url_key = models.CharField(max_length=32, blank=True, db_index=True)
    text_key = models.CharField(max_length=32, blank=True, db_index=True)
    minhash = models.BinaryField(blank=True, help_text=_("32-bit little-endian numbers."))
    version = models.PositiveSmallIntegerField(help_text=_("Of the method that made it."))
    taken = models.DateTimeField(help_text=_("When the article was last changed before."))

    class Meta:
        verbose_name = _("fingerprint")
        verbose_name_plural = _("fingerprints")

    def __str__(self) -> str:
        return f"article {self.article_id}"


class FingerprintBand(models.Model):
    """A part of a fingerprint; articles that share one are compared with each other."""

    fingerprint = models.ForeignKey(Fingerprint, related_name="bands", on_delete=models.CASCADE)
    key = models.BigIntegerField(help_text=_("A hash of the part and of its place."))

    class Meta:
        verbose_name = _("part of a fingerprint")
        verbose_name_plural = _("parts of fingerprints")
        indexes = [models.Index(fields=["key", "fingerprint"], name="fingerprint_band_key")]

    def __str__(self) -> str:
        return f"{self.fingerprint}: {self.key}"
