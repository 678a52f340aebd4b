"""People whom articles name with a title and whom the authority file does not have.

A page of proposals lists `OfficialProposal.objects.open()`, most frequent names first with
`.names()`, and ends each with `accept_proposal()` or `dismiss_proposal()` of `archive.editing`.
Nothing here makes an official: only an editor does.
"""

from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.db.models import Count, Min, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from archive.models.articles.articles import Article
from archive.models.records import OfficeKind, Official, Region


class ProposalState(models.TextChoices):
    """What an editor made of a proposal."""

    OPEN = "open", _("to decide")
    ACCEPTED = "accepted", _("accepted")
    DISMISSED = "dismissed", _("dismissed")


class Proposal(models.Model):
    """What a program proposes, and an editor decides once."""

    proposed = models.DateTimeField(_("proposed"), auto_now_add=True)
    state = models.CharField(
        _("state"), max_length=10, choices=ProposalState.choices, default=ProposalState.OPEN
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    decided = models.DateTimeField(_("decided"), null=True, blank=True)

    class Meta:
        abstract = True

    def decide(self, state: ProposalState, editor: AbstractBaseUser | None) -> None:
        """Note who decided what; to be saved."""
        self.state, self.decided = state, timezone.now()
        self.decided_by_id = editor.pk if editor else None


class OfficialProposalQuerySet(models.QuerySet["OfficialProposal"]):
    """Sets of proposals."""

    def open(self) -> Self:
        """Those that wait for an editor."""
        return self.filter(state=ProposalState.OPEN)

    def same_name(self, proposal: "OfficialProposal") -> Self:
        """Those that name the same person in any spelling, or a namesake."""
        return self.filter(key=proposal.key)

    def names(self) -> "models.QuerySet[Any, Any]":
        """One row a name, with `key`, `name` (one spelling) and `articles`; frequent ones first."""
        rows = self.order_by().values("key").annotate(name=Min("name"), articles=Count("article"))
        return rows.order_by("-articles", "name")


class OfficialProposal(Proposal):
    """A person whom an article names with a title, proposed as an official.

    One for each article and name. The state of a decided one never changes by tagging; open ones
    come and go with the text and the authority records.
    """

    article = models.ForeignKey(Article, related_name="proposals", on_delete=models.CASCADE)
    surface = models.CharField(
        _("as written"), max_length=200, help_text=_("The name as it stands in the text.")
    )
    name = models.CharField(
        _("name"), max_length=200, help_text=_("In the base form, given name first.")
    )
    key = models.CharField(
        max_length=200,
        db_index=True,
        help_text=_("Equal for the spellings and inflected forms of a name."),
    )
    title = models.CharField(_("title"), max_length=200, help_text=_("As it stands in the text."))
    office_kind = models.CharField(
        _("kind of office"), max_length=30, choices=OfficeKind.choices, default=OfficeKind.OTHER
    )
    region = models.ForeignKey(
        Region,
        verbose_name=_("region"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    sentence = models.TextField(_("sentence"))
    tagger_version = models.CharField(_("version of the tagger"), max_length=40)
    everywhere = models.BooleanField(
        _("dismissed everywhere"),
        default=False,
        help_text=_("The name is not proposed for other articles either."),
    )
    official = models.ForeignKey(
        Official,
        verbose_name=_("accepted as"),
        related_name="proposals",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )

    objects = OfficialProposalQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("proposed official")
        verbose_name_plural = _("proposed officials")
        constraints = [
            models.UniqueConstraint(fields=["article", "key"], name="proposal_once"),
            models.CheckConstraint(
                condition=Q(state__in=ProposalState.values), name="proposal_state_known"
            ),
            models.CheckConstraint(
                condition=Q(office_kind__in=OfficeKind.values), name="proposal_office_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(state=ProposalState.OPEN, decided=None, official=None)
                | ~Q(state=ProposalState.OPEN) & Q(decided__isnull=False),
                name="proposal_decided_or_open",
            ),
            models.CheckConstraint(
                condition=Q(everywhere=False) | Q(state=ProposalState.DISMISSED),
                name="proposal_everywhere_is_dismissed",
            ),
        ]

    def __str__(self) -> str:
        return self.name
