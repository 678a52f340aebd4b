"""Writes what the tagger suggests for an article, around what editors decided."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from simple_history.utils import bulk_create_with_history

from archive.models import (
    Article,
    ArticleOfficial,
    ArticleRegion,
    Asserter,
    IndexChange,
    OfficialProposal,
    ProposalState,
)
from archive.tagging.suggested import OfficialTag, ProposedPerson, RegionTag, Tags
from archive.tagging.tagger import VERSION, Tagger, current_tagger


def tagged_text(article: Article) -> str:
    """What the tagger reads of an article; mentions are places in it."""
    return f"{article.headline}\n\n{article.body}"


def suggest_for(article: Article, tagger: Tagger | None = None) -> Tags:
    """What the tagger finds in an article; nothing is written."""
    tagger = tagger or current_tagger()
    return tagger.suggest(tagged_text(article), article.language, article.published)


def tag_article(article: Article, tagger: Tagger | None = None) -> bool:
    """Bring the tagger's tags and proposals of a saved article up to date; whether any changed.

    Tags that an editor made, confirmed or rejected, roles that one chose and decided proposals
    stay as they are. The index is only noted to be out of date: whoever tags outside of a request
    for this article drains the queue afterwards.
    """
    return store_tags(article, suggest_for(article, tagger))


def store_tags(article: Article, tags: Tags, *, new: bool = False) -> bool:
    """Write suggestions that were made for an article elsewhere; see tag_article().

    A `new` article, saved in the same transaction, is known to have no tags yet, which saves
    looking.
    """
    writer = _Writer(article, tags, new=new)
    if not writer.differs:
        return False
    with transaction.atomic():
        if not new:
            # The rows may have been fetched long ago, with those of many other articles: what an
            # editor decided meanwhile must not be undone.
            held = Article.objects.select_for_update().only("pk").filter(pk=article.pk).first()
            if held is None:
                return False
            writer = _Writer(held, tags, new=False)
        writer.write()
    return writer.differs


class _Writer:
    """Collects what differs from the database, then writes it."""

    def __init__(self, article: Article, tags: Tags, *, new: bool) -> None:
        self.article = article
        self.new = new
        self.region_tags = [] if new else list(article.region_tags.all())
        self.official_tags = [] if new else list(article.official_tags.all())
        self.known_proposals = [] if new else list(article.proposals.all())
        rejected = [] if new else list(article.rejected_tags.all())
        self.rejected_regions = {tag.region_id for tag in rejected}
        self.rejected_officials = {tag.official_id for tag in rejected}
        self.created: list[ArticleRegion | ArticleOfficial | OfficialProposal] = []
        self.changed: list[Any] = []
        self.deleted: list[Any] = []
        self._regions(tags.regions)
        self._officials(tags.officials)
        self._proposals(tags.people)

    @property
    def differs(self) -> bool:
        return bool(self.created or self.changed or self.deleted)

    def _regions(self, suggested: Iterable[RegionTag]) -> None:
        existing = {tag.region_id: tag for tag in self.region_tags}
        for suggestion in suggested:
            pk = suggestion.record.pk
            if pk in self.rejected_regions and not (pk in existing and existing[pk].decided):
                continue
            tag = existing.pop(pk, None)
            if tag is None:
                tag = ArticleRegion(article=self.article, region_id=pk, **_by_tagger())
                _propose_role(tag, suggestion)
                self.created.append(tag)
            elif _propose_role(tag, suggestion) | _reassert(tag):
                self.changed.append(tag)
        self.deleted += [tag for tag in existing.values() if not tag.decided]

    def _officials(self, suggested: Iterable[OfficialTag]) -> None:
        existing = {tag.official_id: tag for tag in self.official_tags}
        for suggestion in suggested:
            pk = suggestion.record.pk
            mismatch = suggestion.mismatch.kind if suggestion.mismatch else ""
            if pk in self.rejected_officials and not (pk in existing and existing[pk].decided):
                continue
            tag = existing.pop(pk, None)
            if tag is None:
                tag = ArticleOfficial(article=self.article, official_id=pk, **_by_tagger())
                tag.mismatch = mismatch
                self.created.append(tag)
            elif not tag.confirmed:
                differs = tag.mismatch != mismatch
                tag.mismatch = mismatch
                if _reassert(tag) or differs:
                    self.changed.append(tag)
        self.deleted += [tag for tag in existing.values() if not tag.decided]

    def _proposals(self, suggested: Iterable[ProposedPerson]) -> None:
        existing = {proposal.key: proposal for proposal in self.known_proposals}
        new = []
        for person in suggested:
            proposal = existing.pop(person.key, None)
            if proposal is None:
                new.append(_describe(OfficialProposal(article=self.article), person))
            elif proposal.state == ProposalState.OPEN and _differs(proposal, person):
                self.changed.append(_describe(proposal, person))
        self.created += _without_dismissed(new)
        self.deleted += [p for p in existing.values() if p.state == ProposalState.OPEN]

    def write(self) -> None:
        for row in self.deleted:
            row.delete()
        for row in self.changed:
            row.save()
        for model in (ArticleRegion, ArticleOfficial):
            rows = [row for row in self.created if isinstance(row, model)]
            if rows:
                bulk_create_with_history(rows, model)
        # Proposals have no history to be written behind.
        OfficialProposal.objects.bulk_create(
            row for row in self.created if isinstance(row, OfficialProposal)
        )
        if not self.new and any(not isinstance(row, OfficialProposal) for row in self.created):
            # Rows created in bulk send no signals; a new article has just sent its own.
            IndexChange.objects.record([self.article.pk])


def _by_tagger() -> dict[str, Any]:
    return {"asserted_by": Asserter.TAGGER, "tagger_version": VERSION}


def _reassert(tag: ArticleRegion | ArticleOfficial) -> bool:
    """Let an undecided tag be this version's; whether that changes it."""
    if tag.confirmed or tag.tagger_version == VERSION:
        return False
    tag.tagger_version = VERSION
    return True


def _propose_role(tag: ArticleRegion, suggestion: RegionTag) -> bool:
    """Put the suggested role on a tag whose role no editor chose; whether that changes it."""
    role = suggestion.role or ""
    if tag.role_asserted_by == Asserter.EDITOR or tag.role == role:
        return False
    tag.role = role
    tag.role_asserted_by = Asserter.TAGGER if role else ""
    tag.role_tagger_version = VERSION if role else ""
    return True


def _fields(person: ProposedPerson) -> dict[str, Any]:
    """A proposed person as the columns of a proposal."""
    return {
        "key": person.key[:200],
        "surface": person.mention.text[:200],
        "name": person.name[:200],
        "title": person.title[:200],
        "office_kind": person.office_kind,
        "region_id": person.region.pk if person.region else None,
        "sentence": person.mention.sentence,
        "tagger_version": VERSION,
    }


def _differs(proposal: OfficialProposal, person: ProposedPerson) -> bool:
    return any(getattr(proposal, name) != value for name, value in _fields(person).items())


def _describe(proposal: OfficialProposal, person: ProposedPerson) -> OfficialProposal:
    for name, value in _fields(person).items():
        setattr(proposal, name, value)
    return proposal


def _without_dismissed(proposals: list[OfficialProposal]) -> list[OfficialProposal]:
    """Without names that an editor dismissed everywhere."""
    keys = [proposal.key for proposal in proposals]
    if not keys:
        return []
    dismissed = set(
        OfficialProposal.objects.filter(key__in=keys, everywhere=True).values_list("key", flat=True)
    )
    return [proposal for proposal in proposals if proposal.key not in dismissed]
