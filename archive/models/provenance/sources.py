"""Publishers."""

from collections.abc import Iterator

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from archive.models.natural_keys import NaturalKeyed, NaturalKeyManager


class SourceQuerySet(models.QuerySet["Source"]):
    """Sets of sources."""

    def of_domains(self, *domains: str) -> "Source | None":
        """The source of the first domain that has one, itself or the closest domain above it.

        ru.sputnik.kg belongs to sputnik.kg, if it is no source itself.
        """
        wanted = [above for domain in domains for above in _with_those_above(domain.casefold())]
        sources = self.annotate(folded=Lower("domain")).filter(folded__in=wanted)
        found = {source.domain.casefold(): source for source in sources}
        return next((found[domain] for domain in wanted if domain in found), None)


def _with_those_above(domain: str) -> Iterator[str]:
    """A domain and those above it but for the last, which is nobody's: kg."""
    labels = domain.split(".")
    return (".".join(labels[start:]) for start in range(len(labels) - 1))


class Source(NaturalKeyed):
    """A publisher of articles: a news agency, a site, a channel."""

    slug = models.SlugField(_("slug"), unique=True)
    name = models.CharField(_("name"), max_length=200)
    homepage = models.URLField(_("home page"), blank=True)
    domain = models.CharField(
        _("domain"),
        max_length=200,
        blank=True,
        help_text=_("Articles with a URL on this domain come from this source: inform.kz"),
    )

    objects = NaturalKeyManager.from_queryset(SourceQuerySet)()
    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="source_name_not_empty"),
            models.UniqueConstraint(
                fields=["domain"], condition=~Q(domain=""), name="source_domain_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{reverse('article-list')}?source={self.slug}"
