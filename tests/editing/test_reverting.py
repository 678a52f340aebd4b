"""An article goes back to the tags that an earlier version had."""

import pytest
from django.contrib.auth.models import User

from archive.editing import confirm_tag, reject_tag, revert_tags, tags_of_version
from archive.models import Article, ArticleRegion, Region, RegionName
from archive.models.articles.tags import Asserter, RegionRole
from tests.roles import choose_role

TAGGER = {"asserted_by": Asserter.TAGGER, "tagger_version": "1"}


@pytest.fixture
def article(db: None) -> Article:
    return Article.objects.create(headline="Мост", body="Текст.", language="ru")


@pytest.fixture
def editor(db: None) -> User:
    return User.objects.create_user("aigul")


def _region(slug: str) -> Region:
    region = Region.objects.create(slug=slug, kind="country")
    RegionName.objects.create(region=region, language="en", text=slug, kind="heading")
    return region


def _tags(article: Article) -> dict[str, ArticleRegion]:
    return {tag.region.slug: tag for tag in article.region_tags.select_related("region")}


def _next_version(article: Article) -> None:
    article.headline += "!"
    article.save()


def test_tags_are_as_they_were(article: Article, editor: User) -> None:
    lost, kept, changed = map(_region, ("lost", "kept", "changed"))
    for region in (lost, kept, changed):
        article.region_tags.create(region=region)
    version = article.history.get()
    _next_version(article)
    reject_tag(article.region_tags.get(region=lost), editor)
    choose_role(article.region_tags.get(region=changed), RegionRole.HOME, editor)
    article.region_tags.create(region=_region("added"))
    assert {str(tag) for tag in tags_of_version(version)} == {"lost", "kept", "changed"}
    revert_tags(article, version)
    tags = _tags(article)
    assert tags.keys() == {"lost", "kept", "changed"}
    assert (tags["lost"].asserted_by, tags["changed"].role) == (Asserter.EDITOR, "")
    assert not article.rejected_tags.exists()
    assert tags["kept"].history.count() == 1, "what is as it was has no new history"


def test_going_back_can_be_gone_back_on(article: Article) -> None:
    article.region_tags.create(region=_region("first"))
    first = article.history.get()
    _next_version(article)
    article.region_tags.all().get().delete()
    article.region_tags.create(region=_region("second"))
    second = article.history.first()
    _next_version(article)
    revert_tags(article, first)
    assert _tags(article).keys() == {"first"}
    revert_tags(article, second)
    assert _tags(article).keys() == {"second"}


def test_what_waits_for_a_decision_stays(article: Article, editor: User) -> None:
    version = article.history.get()
    _next_version(article)
    article.region_tags.create(region=_region("waiting"), **TAGGER)
    confirm_tag(article.region_tags.create(region=_region("accepted"), **TAGGER), editor)
    revert_tags(article, version)
    assert _tags(article).keys() == {"waiting"}
    assert not article.rejected_tags.exists()


def test_merged_and_deleted_records_do_not_stand_in_the_way(article: Article, editor: User) -> None:
    merged, gone, new = map(_region, ("merged", "gone", "new"))
    for region in (merged, gone):
        confirm_tag(article.region_tags.create(region=region, **TAGGER), editor)
    version = article.history.get()
    _next_version(article)
    for tag in article.region_tags.all():
        tag.delete()
    merged.merged_into = new
    merged.save()
    gone.delete()
    editor.delete()
    revert_tags(article, version)
    tags = _tags(article)
    assert tags.keys() == {"new"}
    assert (tags["new"].asserted_by, tags["new"].confirmed_by) == ("editor", None)
