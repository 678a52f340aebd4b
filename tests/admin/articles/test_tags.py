"""Editors decide on what the tagger found, one by one, and tag themselves."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from archive.models import Article, ArticleRegion, Official, Region, RejectedTag, StoryProposal
from archive.tagging import tag_article
from tests.admin.forms import new_row, submit


@pytest.fixture
def url(article: Article) -> str:
    return reverse("admin:archive_article_change", args=[article.pk])


@pytest.fixture
def tag(article: Article, turkistan: Region) -> ArticleRegion:
    """What the tagger found in the headline: «Түркістан облысы Қытаймен келісім жасады»."""
    tag_article(article)
    return article.region_tags.get()


def test_suggestion_shows_the_sentence_it_comes_from(
    admin: Client, url: str, tag: ArticleRegion, turkistan: Region
) -> None:
    (suggestion,) = admin.get(url).context["suggestions"].records
    (excerpt,) = suggestion.excerpts
    assert suggestion.title == turkistan
    assert (excerpt.before, excerpt.name, excerpt.after) == (
        "",
        "Түркістан облысы",
        " Қытаймен келісім жасады",
    )


def test_accepting_keeps_who_asserted_it(
    admin: Client, editor: User, url: str, tag: ArticleRegion
) -> None:
    version = tag.tagger_version
    submit(admin, url, **{f"decide-region-{tag.region_id}": "accept"})
    tag.refresh_from_db()
    assert (tag.asserted_by, tag.tagger_version) == ("tagger", version)
    assert tag.confirmed_by == editor
    assert not admin.get(url).context["suggestions"]


def test_rejected_tag_is_not_proposed_again_and_can_be_restored(
    admin: Client, editor: User, url: str, tag: ArticleRegion, article: Article
) -> None:
    submit(admin, url, **{f"decide-region-{tag.region_id}": "reject"})
    assert RejectedTag.objects.get().rejected_by == editor
    submit(admin, url, _tag="1")
    assert not article.region_tags.exists()
    (rejected,) = admin.get(url).context["suggestions"].rejected
    submit(admin, url, **{rejected.field: "accept"})
    assert article.region_tags.get().asserted_by == "editor"
    assert not RejectedTag.objects.exists()


def test_saving_without_a_decision_decides_nothing(
    admin: Client, url: str, tag: ArticleRegion
) -> None:
    field = f"decide-region-{tag.region_id}"
    unseen = {field: None, "decide-rest": "accept"}
    for choices in ({}, {field: "later"}, {field: "nonsense"}, unseen):
        submit(admin, url, headline="Басқа тақырып", **choices)
        tag.refresh_from_db()
        assert tag.confirmed_by is None


def test_all_that_is_open_is_accepted_with_one_tick(
    admin: Client, editor: User, url: str, tag: ArticleRegion
) -> None:
    choices = {f"decide-region-{tag.region_id}": "later", "decide-rest": "accept"}
    submit(admin, url, **choices)
    tag.refresh_from_db()
    assert tag.confirmed_by == editor


def test_later_editor_does_not_take_over_a_confirmation(
    admin: Client, url: str, tag: ArticleRegion
) -> None:
    first = User.objects.create_user("bermet")
    ArticleRegion.objects.update(confirmed_by=first)
    submit(admin, url, headline="Басқа тақырып")
    tag.refresh_from_db()
    assert tag.confirmed_by == first


def test_adding_what_was_suggested_makes_it_the_editors_own(
    admin: Client, url: str, tag: ArticleRegion, turkistan: Region
) -> None:
    submit(admin, url, **new_row("region_tags", region=turkistan.pk, role="home"))
    tag.refresh_from_db()
    assert (tag.asserted_by, tag.tagger_version, tag.role) == ("editor", "", "home")
    assert tag.role_asserted_by == "editor"


def test_corrected_tag_is_the_editors_own(
    admin: Client, editor: User, url: str, tag: ArticleRegion, kazakhstan: Region
) -> None:
    ArticleRegion.objects.update(confirmed_by=editor)
    submit(admin, url, **{"region_tags-0-region": kazakhstan.pk})
    tag.refresh_from_db()
    assert (tag.region, tag.asserted_by, tag.tagger_version) == (kazakhstan, "editor", "")
    assert tag.confirmed_by is None


def test_deleted_tag_stays_away(
    admin: Client, editor: User, url: str, tag: ArticleRegion, article: Article
) -> None:
    ArticleRegion.objects.update(confirmed_by=editor)
    submit(admin, url, **{"region_tags-0-DELETE": "on"})
    submit(admin, url, _tag="1")
    assert not article.region_tags.exists()


def test_officials_are_looked_for_again_when_the_archive_knows_more(
    admin: Client, url: str, article: Article, satybaldy: Official
) -> None:
    submit(admin, url, body="Дархан Сатыбалды келісімге қол қойды.")
    assert not article.official_tags.exists()
    page = submit(admin, url, _tag="1")
    assert page.redirect_chain == [(url, 302)]
    assert satybaldy in [one.title for one in page.context["suggestions"].records]


def test_same_region_twice_is_refused(admin: Client, url: str, article: Article) -> None:
    region = Region.objects.create(slug="china", kind="country")
    article.regions.add(region)
    response = submit(admin, url, **new_row("region_tags", 1, region=region.pk))
    assert response.status_code == 200
    assert "duplicate" in response.text
    assert ArticleRegion.objects.count() == 1


def test_records_are_added_by_name(
    admin: Client, url: str, article: Article, satybaldy: Official, turkistan: Region
) -> None:
    submit(admin, url, more_tags="turkistan-region\nДархан Сатыбалды")
    assert article.region_tags.get().asserted_by == "editor"
    assert article.officials.get() == satybaldy
    page = submit(admin, url, more_tags="Атлантида")
    assert "No official or region is called “Атлантида”." in page.text
    assert "Атлантида</textarea>" in page.text


def test_possible_copy_is_joined_or_dismissed(
    admin: Client, editor: User, url: str, article: Article
) -> None:
    others = [Article.objects.create(headline=text, language="ru") for text in ("Один", "Два")]
    copies = [
        StoryProposal.objects.create(first=article, second=other, likeness="copy", likelihood=0.8)
        for other in others
    ]
    page = admin.get(url)
    assert [str(one.title) for one in page.context["suggestions"].stories] == ["Один", "Два"]
    assert "nearly the same text · 80 %" in page.text
    submit(
        admin,
        url,
        **{f"decide-story-{copies[0].pk}": "accept", f"decide-story-{copies[1].pk}": "reject"},
    )
    article.refresh_from_db()
    for one in (*others, *copies):
        one.refresh_from_db()
    assert others[0].story == article.story
    assert article.story is not None
    assert others[1].story is None
    assert [copy.state for copy in copies] == ["accepted", "dismissed"]
    assert copies[1].decided_by == editor
    assert not admin.get(url).context["suggestions"]


def test_adding_what_was_suggested_without_a_role_keeps_the_proposed_one(
    admin: Client, url: str, tag: ArticleRegion, turkistan: Region
) -> None:
    proposed = {"role": "home", "role_asserted_by": "tagger", "role_tagger_version": "1"}
    ArticleRegion.objects.update(**proposed)
    submit(admin, url, **new_row("region_tags", region=turkistan.pk))
    tag.refresh_from_db()
    assert (tag.asserted_by, tag.role, tag.role_asserted_by) == ("editor", "home", "tagger")


def test_record_in_whose_place_an_editor_put_another_is_not_proposed_again(
    admin: Client, editor: User, url: str, tag: ArticleRegion, kazakhstan: Region
) -> None:
    wrong = tag.region
    ArticleRegion.objects.update(confirmed_by=editor)
    submit(admin, url, **{"region_tags-0-region": kazakhstan.pk})
    rejected = RejectedTag.objects.get()
    assert (rejected.region, rejected.rejected_by) == (wrong, editor)
    submit(admin, url, _tag="1")
    assert ArticleRegion.objects.get().region == kazakhstan


def test_role_alone_rejects_nothing(
    admin: Client, editor: User, url: str, tag: ArticleRegion
) -> None:
    ArticleRegion.objects.update(confirmed_by=editor)
    submit(admin, url, **{"region_tags-0-role": "visited"})
    tag.refresh_from_db()
    assert (tag.role, tag.role_asserted_by, tag.confirmed_by) == ("visited", "editor", editor)
    assert not RejectedTag.objects.exists()


def test_record_merged_while_the_page_was_open_stands_for_the_kept_one(
    admin: Client, url: str, article: Article, satybaldy: Official
) -> None:
    merged = Official.objects.create(slug="double", merged_into=satybaldy)
    submit(admin, url, **new_row("official_tags", official=merged.pk))
    assert article.officials.get() == satybaldy


@pytest.mark.parametrize(
    ("rows", "deleted", "tagged", "rejected"),
    [
        ("bac", "", "abc", ""),
        ("bca", "", "abc", ""),
        ("bcd", "", "bcd", "a"),
        ("dab", "", "abd", "c"),
        ("bxc", "b", "bc", "a"),
        ("xac", "a", "ac", "b"),
        ("abd", "c", "ab", "c"),
    ],
)
def test_rows_that_change_places_lose_nothing(
    admin: Client, url: str, article: Article, rows: str, deleted: str, tagged: str, rejected: str
) -> None:
    """`rows`: what rows of a, b and c are made to say, x where it stays; some are deleted."""
    regions = {slug: Region.objects.create(slug=slug, kind="country") for slug in "abcd"}
    for slug in "abc":
        article.region_tags.create(region=regions[slug])
    changes: dict[str, object] = {}
    for number, (was, now) in enumerate(zip("abc", rows, strict=True)):
        changes[f"region_tags-{number}-region"] = regions[was if now == "x" else now].pk
        changes[f"region_tags-{number}-role"] = "visited" if now == "b" else ""
        changes[f"region_tags-{number}-DELETE"] = was in deleted
    submit(admin, url, **changes)
    tags = {tag.region.slug: tag.role for tag in article.region_tags.all()}
    assert tags == {slug: "visited" if slug == "b" and "b" in rows else "" for slug in tagged}
    assert set(article.rejected_tags.values_list("region__slug", flat=True)) == set(rejected)
