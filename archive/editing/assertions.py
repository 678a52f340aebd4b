"""What editors decide about tags and proposals. Use these instead of saving or deleting rows:

they keep the decision, so that no later tagging undoes it. Each expects the editor's account; the
history takes its user from the request.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from simple_history.utils import bulk_update_with_history

from archive.models import (
    Article,
    ArticleOfficial,
    ArticleRegion,
    Official,
    OfficialProposal,
    Region,
    RejectedTag,
)
from archive.models.proposals import ProposalState
from archive.models.tags import UNCONFIRMED, Asserter, RegionRole
from archive.tagging import tag_article

_BATCH = 500


@transaction.atomic
def add_tags(article: Article, records: Iterable[Official | Region]) -> int:
    """Tag an article with records, on the editor's word; how many it did not have."""
    return sum(add_tag(article, record) for record in records)


def add_tag(article: Article, record: Official | Region) -> bool:
    """Tag an article with a record, on the editor's word; whether it did not have it."""
    if isinstance(record, Region):
        return article.region_tags.get_or_create(region=record)[1]
    return article.official_tags.get_or_create(official=record)[1]


@transaction.atomic
def confirm_tags(articles: QuerySet[Article], user: User) -> int:
    """Stand behind everything that the tagger found in articles; how many tags that were."""
    confirmed = 0
    for model in (ArticleRegion, ArticleOfficial):
        rows: Any = model.objects.filter(UNCONFIRMED, article__in=articles.order_by().values("pk"))
        tags = list(rows)
        for tag in tags:
            tag.confirmed_by = user
        bulk_update_with_history(
            tags, model, ["confirmed_by"], batch_size=_BATCH, default_user=user
        )
        confirmed += len(tags)
    return confirmed


def confirm_tag(tag: ArticleRegion | ArticleOfficial, editor: User) -> None:
    """Confirm a tag of the tagger. Its mismatch with the positions is settled by that."""
    if tag.asserted_by == Asserter.TAGGER:
        tag.confirmed_by_id = editor.pk
    if isinstance(tag, ArticleOfficial):
        tag.mismatch = ""
    tag.save()


@transaction.atomic
def reject_tag(tag: ArticleRegion | ArticleOfficial, editor: User) -> RejectedTag:
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
def accept_proposal(proposal: OfficialProposal, official: Official, editor: User) -> None:
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
def dismiss_proposal(proposal: OfficialProposal, editor: User, *, everywhere: bool = False) -> None:
    """Never propose the name for this article again, or for any article."""
    proposal.decide(ProposalState.DISMISSED, editor)
    proposal.everywhere = everywhere
    proposal.save()
    if everywhere:
        OfficialProposal.objects.open().same_name(proposal).update(
            state=ProposalState.DISMISSED, decided_by_id=editor.pk, decided=timezone.now()
        )
