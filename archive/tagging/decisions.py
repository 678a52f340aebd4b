"""What editors decide about tags and proposals. Use these instead of saving or deleting rows:

they keep the decision, so that no later tagging undoes it. Each expects the editor's account; the
history takes its user from the request.
"""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from archive.models import (
    Article,
    ArticleOfficial,
    ArticleRegion,
    Official,
    OfficialProposal,
    RejectedTag,
)
from archive.models.proposals import ProposalState
from archive.models.tags import Asserter, RegionRole
from archive.tagging.storing import tag_article


def accept_tag(tag: ArticleRegion | ArticleOfficial, editor: AbstractBaseUser) -> None:
    """Confirm a tag of the tagger. Its mismatch with the positions is settled by that."""
    if tag.asserted_by == Asserter.TAGGER:
        tag.confirmed_by_id = editor.pk
    if isinstance(tag, ArticleOfficial):
        tag.mismatch = ""
    tag.save()


@transaction.atomic
def reject_tag(tag: ArticleRegion | ArticleOfficial, editor: AbstractBaseUser) -> RejectedTag:
    """Take a tag away for good."""
    if isinstance(tag, ArticleRegion):
        record = {"region_id": tag.region_id}
    else:
        record = {"official_id": tag.official_id}
    rejected, _ = RejectedTag.objects.get_or_create(
        article_id=tag.article_id, **record, defaults={"rejected_by_id": editor.pk}
    )
    tag.delete()
    return rejected


@transaction.atomic
def restore_tag(rejected: RejectedTag) -> ArticleRegion | ArticleOfficial:
    """Undo a rejection: the article has the tag again, as the editor's own."""
    tag: ArticleRegion | ArticleOfficial
    article = rejected.article
    if rejected.region:
        tag, _ = ArticleRegion.objects.get_or_create(article=article, region=rejected.region)
    elif rejected.official:
        tag, _ = ArticleOfficial.objects.get_or_create(article=article, official=rejected.official)
    rejected.delete()
    return tag


def set_role(tag: ArticleRegion, role: RegionRole | None) -> None:
    """Let an editor choose the role of a region, or that it has none."""
    tag.role, tag.role_asserted_by, tag.role_tagger_version = role or "", Asserter.EDITOR, ""
    tag.save()


@transaction.atomic
def accept_proposal(
    proposal: OfficialProposal, official: Official, editor: AbstractBaseUser
) -> None:
    """The proposed person is this official, whose names are saved already: tag the article.

    Other articles with an open proposal of the name are tagged anew, too.
    """
    proposal.decide(ProposalState.ACCEPTED, editor)
    proposal.official = official
    proposal.save()
    ArticleOfficial.objects.get_or_create(
        article_id=proposal.article_id,
        official=official,
        defaults={
            "asserted_by": Asserter.TAGGER,
            "tagger_version": proposal.tagger_version,
            "confirmed_by_id": editor.pk,
        },
    )
    same_name = OfficialProposal.objects.open().same_name(proposal)
    for article in Article.objects.filter(proposals__in=same_name):
        tag_article(article)


@transaction.atomic
def dismiss_proposal(
    proposal: OfficialProposal, editor: AbstractBaseUser, *, everywhere: bool = False
) -> None:
    """Never propose the name for this article again, or for any article."""
    proposal.decide(ProposalState.DISMISSED, editor)
    proposal.everywhere = everywhere
    proposal.save()
    if everywhere:
        OfficialProposal.objects.open().same_name(proposal).update(
            state=ProposalState.DISMISSED, decided_by_id=editor.pk, decided=timezone.now()
        )
