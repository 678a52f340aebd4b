"""Joining articles to stories on an editor's word, and taking stories apart."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction

from archive.models import Article, ProposalState, Story, StoryProposal, join_stories


@transaction.atomic
def accept_story(proposal: StoryProposal, editor: User) -> bool:
    """Join two articles, with the stories that they are in by now.

    False, and nothing is written, where another editor has decided meanwhile.
    """
    pair = Article.objects.filter(pk__in=[proposal.first_id, proposal.second_id])
    pair.lock()
    if not _settle(proposal, ProposalState.ACCEPTED, editor):
        return False
    # Read again: another proposal about one of them may have been accepted a moment ago.
    first, second = pair.select_related("story").order_by("pk")
    join_stories(first, second)
    return True


@transaction.atomic
def dismiss_story(proposal: StoryProposal, editor: User) -> bool:
    """Remember that two articles do not belong together: no import joins them.

    False, and nothing is written, where another editor has decided meanwhile.
    """
    Article.objects.filter(pk__in=[proposal.first_id, proposal.second_id]).lock()
    return _settle(proposal, ProposalState.DISMISSED, editor)


@transaction.atomic
def dissolve_stories(stories: Iterable[Story]) -> None:
    """Delete stories; their articles stay, and their histories say that they have none any more."""
    for story in stories:
        for article in story.articles.all():
            article.story = None
            article.save(update_fields=["story", "modified"])
        story.delete()


def _settle(proposal: StoryProposal, state: ProposalState, editor: User) -> bool:
    """Decide a proposal that is still open."""
    if not StoryProposal.objects.open().filter(pk=proposal.pk).exists():
        return False
    proposal.decide(state, editor)
    proposal.save(update_fields=["state", "decided_by", "decided"])
    return True
