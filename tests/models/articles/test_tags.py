"""What the database refuses of tags, rejections and proposals."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from archive.models import (
    Article,
    ArticleOfficial,
    ArticleRegion,
    Official,
    OfficialProposal,
    Region,
    RejectedTag,
)

pytestmark = pytest.mark.django_db


def article() -> Article:
    return Article.objects.create(headline="Тақырып", body="а", language="kk")


def region() -> Region:
    return Region.objects.get_or_create(slug="kazakhstan", kind="country")[0]


def official() -> Official:
    return Official.objects.get_or_create(slug="a")[0]


def region_tag(**fields: str) -> ArticleRegion:
    return ArticleRegion.objects.create(article=article(), region=region(), **fields)


def proposal(**fields: object) -> OfficialProposal:
    fields = {"article": article(), "key": "a b", "name": "А Б", "tagger_version": "1", **fields}
    return OfficialProposal.objects.create(**fields)


def reject_twice() -> None:
    rejected = article()
    for _ in range(2):
        RejectedTag.objects.create(article=rejected, region=region())


def propose_twice() -> None:
    first = proposal()
    proposal(article=first.article)


REFUSED: dict[str, Callable[[], object]] = {
    "an unknown role": lambda: region_tag(role="guest", role_asserted_by="editor"),
    "a role that nobody asserts": lambda: region_tag(role="home"),
    "a proposed role without a version": lambda: region_tag(role="home", role_asserted_by="tagger"),
    "an unknown mismatch": lambda: ArticleOfficial.objects.create(
        article=article(), official=official(), mismatch="odd"
    ),
    "a rejection of nothing": lambda: RejectedTag.objects.create(article=article()),
    "a rejection of two records": lambda: RejectedTag.objects.create(
        article=article(), region=region(), official=official()
    ),
    "one rejection twice": reject_twice,
    "one proposal twice": propose_twice,
    "an open proposal that is decided": lambda: proposal(decided=timezone.now()),
    "a decided proposal without a day": lambda: proposal(state="dismissed"),
    "an unknown state": lambda: proposal(state="maybe", decided=timezone.now()),
    "accepted and dismissed everywhere": lambda: proposal(
        state="accepted", decided=timezone.now(), everywhere=True
    ),
}


@pytest.mark.parametrize("write", REFUSED.values(), ids=REFUSED.keys())
def test_database_refuses(write: Callable[[], object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        write()


def test_an_editor_can_decide_that_a_region_has_no_role() -> None:
    tag = region_tag(role="", role_asserted_by="editor")
    assert (tag.role, tag.role_asserted_by) == ("", "editor")


def test_proposals_of_one_name_belong_together() -> None:
    one, other = proposal(), proposal(name="Ә Б")
    proposal(key="c d")
    assert set(OfficialProposal.objects.same_name(one)) == {one, other}
    assert str(one) == "А Б"
