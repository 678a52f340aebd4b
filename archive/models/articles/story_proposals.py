"""Pairs of articles that may tell of one event, for an editor to accept or dismiss.

An editor decides with `accept_story()` or `dismiss_story()` of `archive.editing`, and that stays: a
dismissed pair is not proposed again, and no import joins it.
"""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from archive.models.articles.articles import Article
from archive.models.articles.proposals import Proposal, ProposalState


class Likeness(models.TextChoices):
    """What two articles have in common."""

    COPY = "copy", _("nearly the same text")
    TELLING = "telling", _("the same event in another language")


class StoryProposalQuerySet(models.QuerySet["StoryProposal"]):
    """Sets of proposed pairs."""

    def open(self) -> Self:
        """Those that wait for an editor."""
        return self.filter(state=ProposalState.OPEN)

    def dismissed(self) -> Self:
        return self.filter(state=ProposalState.DISMISSED)

    def of(self, article: Article) -> Self:
        """Those that one article is part of, the likeliest first."""
        return self.filter(Q(first=article) | Q(second=article)).order_by("-likelihood")

    def between(self, one: int, other: int) -> Self:
        """The one on two articles, given by their ids in any order."""
        return self.filter(first=min(one, other), second=max(one, other))


class StoryProposal(Proposal):
    """Two articles that may belong to one story; the older record is the first."""

    first = models.ForeignKey(Article, related_name="+", on_delete=models.CASCADE)
    second = models.ForeignKey(Article, related_name="story_proposals", on_delete=models.CASCADE)
    likeness = models.CharField(_("likeness"), max_length=10, choices=Likeness.choices)
    likelihood = models.FloatField(_("likelihood"), help_text=_("From 0 to 1."))
    officials = models.ManyToManyField(
        "archive.Official", verbose_name=_("shared officials"), related_name="+"
    )
    regions = models.ManyToManyField(
        "archive.Region", verbose_name=_("shared regions"), related_name="+"
    )

    objects = StoryProposalQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("proposed story")
        verbose_name_plural = _("proposed stories")
        indexes = [models.Index(fields=["state", "-likelihood"], name="story_proposal_queue")]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="story_proposal_once"),
            models.CheckConstraint(
                condition=Q(first__lt=F("second")), name="story_proposal_older_first"
            ),
            models.CheckConstraint(
                condition=Q(likeness__in=Likeness.values), name="story_proposal_likeness_known"
            ),
            models.CheckConstraint(
                condition=Q(likelihood__gte=0, likelihood__lte=1),
                name="story_proposal_likelihood_is_one",
            ),
            models.CheckConstraint(
                condition=Q(state=ProposalState.OPEN, decided=None)
                | Q(
                    state__in=[ProposalState.ACCEPTED, ProposalState.DISMISSED],
                    decided__isnull=False,
                ),
                name="story_proposal_decided_or_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first} – {self.second}"

    def other(self, article: Article) -> Article:
        """The article that one of the two is proposed to belong with."""
        return self.second if article.pk == self.first_id else self.first
