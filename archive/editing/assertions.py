"""The only place where it is written that an editor says something of an article.

Whatever an editor says stays, and nothing says the opposite beside it: no article has a tag and a
rejection of the same record, and whoever says the one takes the other back. So that this holds for
two editors at once, and for an editor beside a running tagger, each function locks its articles.
"""

from collections.abc import Collection, Iterable
from copy import copy
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from simple_history.utils import bulk_update_with_history

from archive.models import (
    UNCONFIRMED,
    Article,
    ArticleOfficial,
    ArticleRegion,
    Asserter,
    Official,
    OfficialProposal,
    ProposalState,
    Region,
    RejectedTag,
    Tag,
)
from archive.tagging import tag_article

AnyTag = ArticleRegion | ArticleOfficial
TagT = TypeVar("TagT", bound=AnyTag)
AnyRecord = Region | Official

_BATCH = 500
_DECISION = ("state", "decided_by", "decided")


def surviving(record: AnyRecord) -> AnyRecord:
    """The record that stands for one: what it was merged into, or itself."""
    seen = {record.pk}
    while (other := record.merged_into) and other.pk not in seen:
        record = other
        seen.add(record.pk)
    return record


def add_tags(article: Article, records: Iterable[AnyRecord]) -> int:
    """Tag an article with records; for how many of them that was new. See add_tag()."""
    with transaction.atomic():
        return sum(add_tag(article, record) for record in records)


@transaction.atomic
def add_tag(article: Article, record: AnyRecord) -> bool:
    """Tag an article with a record; whether that was new.

    A tag that only the tagger stood behind becomes the editor's own, and a rejection is taken
    back. A merged record stands for the one that it was merged into.
    """
    _lock(article.pk)
    record = surviving(record)
    tag: AnyTag
    if isinstance(record, Region):
        tag, new = article.region_tags.get_or_create(region=record)
    else:
        tag, new = article.official_tags.get_or_create(official=record)
    _rejections(tag).delete()
    if new or tag.confirmed:
        return new
    claim(tag)
    tag.save()
    return True


@transaction.atomic
def confirm_tag(tag: AnyTag, editor: User) -> None:
    """Stand behind a tag of the tagger. Its mismatch with the positions is settled by that."""
    tag = _as_it_is_now(tag)
    _confirm(tag, editor)
    tag.save()
    _rejections(tag).delete()


@transaction.atomic
def confirm_tags(articles: QuerySet[Article], editor: User) -> int:
    """Stand behind everything that the tagger found in articles; how many tags that were."""
    chosen = articles.order_by().values("pk")
    Article.objects.filter(pk__in=chosen).lock()
    confirmed = 0
    for model, fields in (
        (ArticleRegion, ["confirmed_by"]),
        (ArticleOfficial, ["confirmed_by", "mismatch"]),
    ):
        rows: Any = model.objects.filter(UNCONFIRMED, article__in=chosen)
        tags = list(rows)
        for tag in tags:
            _confirm(tag, editor)
        bulk_update_with_history(tags, model, fields, batch_size=_BATCH, default_user=editor)
        confirmed += len(tags)
    RejectedTag.objects.filter(article__in=chosen).contradicted().delete()
    return confirmed


@transaction.atomic
def reject_tag(tag: AnyTag, editor: User) -> RejectedTag:
    """Take a tag away for good."""
    tag = _as_it_is_now(tag)
    rejected = _reject(tag, editor)
    tag.delete()
    return rejected


@transaction.atomic
def restore_tag(rejected: RejectedTag) -> None:
    """Undo a rejection: the article has the tag again, as the editor's own."""
    record = rejected.region or rejected.official
    if record:
        add_tag(rejected.article, record)
    rejected.delete()


def note_row(tag: AnyTag, changed: Iterable[str]) -> None:
    """Note on a tag that an editor wrote in a form what the changed fields mean; see save_row().

    With another record it is the editor's own, and so is a role.
    """
    fields = set(changed)
    if {"region", "official"} & fields:
        claim(tag)
    if "role" in fields and isinstance(tag, ArticleRegion):
        _claim_role(tag)


@transaction.atomic
def save_row(tag: AnyTag, editor: User, form: Collection[AnyTag] = ()) -> None:
    """Save a tag that an editor wrote in a form; the record in whose place it stands is rejected.

    Where there is a tag of its record already, that tag becomes this: another row of the form had
    it, or another editor has made it meanwhile. `form`: all rows that stay; what one of them says
    is not rejected because another one said it before.
    """
    _lock(tag.article_id)
    tags: Any = type(tag)
    before = tags.objects.filter(pk=tag.pk).first()
    there = tags.objects.filter(article=tag.article_id, **_record(tag)).exclude(pk=tag.pk).first()
    leaves = before and _record(before) != _record(tag)
    replaced = leaves and not _says(form, before)
    if there or (leaves and not replaced):
        if replaced:
            before.delete()
        tag = copy(tag)
        tag.pk, tag._state.adding = there and there.pk, not there  # noqa: SLF001  # public
    tag.save()
    _rejections(tag).delete()
    if replaced:
        _reject(before, editor)


@transaction.atomic
def delete_row(tag: AnyTag, editor: User, form: Collection[AnyTag]) -> None:
    """Reject a tag that an editor took out of a form, as it was stored; see save_row()."""
    stored = type(tag).objects.filter(pk=tag.pk).first() or tag
    if not _says(form, stored):
        reject_tag(stored, editor)


@transaction.atomic
def accept_proposal(proposal: OfficialProposal, official: Official, editor: User) -> bool:
    """The proposed person is this official, whose names are saved already: tag the article.

    Other articles with an open proposal of the name are tagged anew, too. False, and nothing is
    written, where another editor has decided meanwhile.
    """
    _lock(proposal.article_id)
    kept = surviving(official)
    if not isinstance(kept, Official) or not _decide(proposal, ProposalState.ACCEPTED, editor):
        return False
    proposal.official = kept
    proposal.save(update_fields=[*_DECISION, "official"])
    tag, _new = ArticleOfficial.objects.get_or_create(
        article_id=proposal.article_id,
        official=kept,
        defaults={"asserted_by": Asserter.TAGGER, "tagger_version": proposal.tagger_version},
    )
    confirm_tag(tag, editor)
    same_name = OfficialProposal.objects.open().same_name(proposal)
    for article in Article.objects.filter(proposals__in=same_name):
        tag_article(article)
    return True


@transaction.atomic
def dismiss_proposal(proposal: OfficialProposal, editor: User, *, everywhere: bool = False) -> bool:
    """Never propose the name for this article again, or for any article.

    False, and nothing is written, where another editor has decided meanwhile.
    """
    _lock(proposal.article_id)
    if not _decide(proposal, ProposalState.DISMISSED, editor):
        return False
    proposal.everywhere = everywhere
    proposal.save(update_fields=[*_DECISION, "everywhere"])
    if everywhere:
        # Proposals have no history to be written behind.
        OfficialProposal.objects.open().same_name(proposal).update(
            state=ProposalState.DISMISSED, decided_by_id=editor.pk, decided=timezone.now()
        )
    return True


def is_contradicted(row: Any) -> bool:
    """Whether a tag or a rejection that is about to be saved would contradict what is saved."""
    if isinstance(row, RejectedTag):
        tags = ArticleRegion.objects.filter(article=row.article_id, region=row.region_id)
        others = ArticleOfficial.objects.filter(article=row.article_id, official=row.official_id)
        return tags.exists() or others.exists()
    return isinstance(row, AnyTag) and _rejections(row).exists()


def _lock(article_id: int) -> None:
    Article.objects.filter(pk=article_id).lock()


def _as_it_is_now(tag: TagT) -> TagT:
    """The tag that says the same now, which nobody changes until the transaction ends.

    Somebody may have changed it since it was fetched, or taken it away and made another. Where
    there is none any more, it is the one that was fetched.
    """
    _lock(tag.article_id)
    tags: Any = type(tag)
    now: TagT | None = tags.objects.filter(article=tag.article_id, **_record(tag)).first()
    return now or tag


def _record(tag: AnyTag) -> dict[str, int]:
    """The record of a tag, as a rejection names it."""
    if isinstance(tag, ArticleRegion):
        return {"region_id": tag.region_id}
    return {"official_id": tag.official_id}


def _says(rows: Iterable[AnyTag], tag: AnyTag) -> bool:
    """Whether one of some rows is of the record of a tag."""
    return any(_record(row) == _record(tag) for row in rows)


def _rejections(tag: AnyTag) -> QuerySet[RejectedTag]:
    return RejectedTag.objects.filter(article_id=tag.article_id, **_record(tag))


def _reject(tag: AnyTag, editor: User) -> RejectedTag:
    rejected, _new = RejectedTag.objects.get_or_create(
        article_id=tag.article_id, **_record(tag), defaults={"rejected_by_id": editor.pk}
    )
    return rejected


def claim(tag: Tag) -> None:
    """Make a tag the editor's own."""
    tag.asserted_by, tag.tagger_version, tag.confirmed_by = Asserter.EDITOR, "", None
    _settle(tag)


def _claim_role(tag: ArticleRegion) -> None:
    tag.role_asserted_by, tag.role_tagger_version = Asserter.EDITOR, ""


def _confirm(tag: AnyTag, editor: User) -> None:
    if not tag.confirmed:
        tag.confirmed_by_id = editor.pk
    _settle(tag)


def _settle(tag: Tag) -> None:
    """An editor has seen the title beside the name."""
    if isinstance(tag, ArticleOfficial):
        tag.mismatch = ""


def _decide(proposal: OfficialProposal, state: ProposalState, editor: User) -> bool:
    """Note a decision on a proposal that is still open."""
    if not OfficialProposal.objects.open().filter(pk=proposal.pk).exists():
        return False
    proposal.decide(state, editor)
    return True
