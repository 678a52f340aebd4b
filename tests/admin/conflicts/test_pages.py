"""What happens to a form whose record is deleted or merged, to reverting, and to proposals."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from archive.editing import accept_proposal, dismiss_proposal, dismiss_story, merge
from archive.models import (
    Article,
    Official,
    OfficialProposal,
    Position,
    Region,
    Story,
    StoryProposal,
)
from tests.admin.forms import fields_of, messages, new_row, send, shown_fields, submit
from tests.admin.records.test_proposals import propose


def change_url(record: Any) -> str:
    return reverse(f"admin:archive_{record._meta.model_name}_change", args=[record.pk])


def version_url(record: Any) -> str:
    """The page of the first version of a record."""
    name = f"admin:archive_{record._meta.model_name}_simple_history"
    return reverse(name, args=[record.pk, record.history.last().pk])


@pytest.fixture
def aknazarov(db: None) -> Official:
    official = Official.objects.create(slug="bakyt-aknazarov")
    official.names.create(language="ky", text="Бакыт Акназаров", kind="heading")
    return official


def test_deleted_record_does_not_take_what_was_typed_along(
    admin: Client, colleague: Client, aknazarov: Official, satybaldy: Official
) -> None:
    url = change_url(aknazarov)
    opened = shown_fields(admin, url)
    office = Position.objects.get().office.pk
    assert colleague.post(url.replace("change", "delete"), {"post": "yes"}).status_code == 302
    typed = {"wikidata_id": "Q77", "names-0-text": "Бакыт <i>Акназар</i> уулу"}
    page = send(admin, url, opened, **typed, **new_row("positions", office=office, start="2019"))
    assert page.status_code == 200
    assert str(page.context["author"].user) == "bermet"
    assert "Q77" in page.text
    assert "ky · Бакыт &lt;i&gt;Акназар&lt;/i&gt; уулу · heading" in page.text
    assert "governor of Turkistan region · 2019" in page.text
    assert not Official.objects.filter(pk=aknazarov.pk).exists()


def test_deleted_story_is_told_without_a_history(admin: Client, colleague: Client) -> None:
    story = Story.objects.create(slug="kashgar-visit")
    url = change_url(story)
    opened = shown_fields(admin, url)
    colleague.post(url.replace("change", "delete"), {"post": "yes"})
    page = send(admin, url, opened, slug="Turpan visit")
    assert page.status_code == 200
    assert "Turpan visit" in page.text
    assert str(page.context["author"].user) == "bermet"


def test_record_that_never_was_is_not_called_deleted(admin: Client, db: None) -> None:
    page = admin.post("/admin/archive/official/99/change/", {"slug": "x"}, follow=True)
    assert page.redirect_chain


def test_merged_record_is_noticed(
    admin: Client, editor: User, aknazarov: Official, satybaldy: Official
) -> None:
    url = change_url(aknazarov)
    opened = shown_fields(admin, url)
    merge(aknazarov, satybaldy, editor)
    page = send(admin, url, opened, **{"names-0-text": "Бакыт Акназар"})
    notice = page.context["conflict"]
    assert [change.label for change in notice.taken] == ["Merged into"]
    assert f'<a href="{change_url(satybaldy)}">Darkhan Satybaldy</a>' in page.text
    (removed,) = notice.open
    assert "".join(piece.text for piece in removed.mine) == "ky · Бакыт Акназар · heading"
    assert not aknazarov.names.exists()
    page = send(admin, url, fields_of(page), **{removed.name: "mine"})
    assert page.context["conflict"].merged_into == satybaldy, "saved, it could not be parted again"
    assert "Бакыт Акназар" in page.text
    assert not aknazarov.names.exists()


def test_merge_into_the_opened_record_is_noticed(
    admin: Client, aknazarov: Official, satybaldy: Official
) -> None:
    url = change_url(satybaldy)
    opened = shown_fields(admin, url)
    merge(aknazarov, satybaldy, User.objects.create_user("bermet"))
    page = send(admin, url, opened, wikidata_id="Q5")
    (added,) = page.context["conflict"].taken
    assert "".join(piece.text for piece in added.theirs).startswith("ky · Бакыт Акназаров")
    assert added.author.reason == "bakyt-aknazarov merged into darkhan-satybaldy"
    send(admin, url, fields_of(page))
    satybaldy.refresh_from_db()
    assert satybaldy.wikidata_id == "Q5"
    assert satybaldy.names.filter(text="Бакыт Акназаров").exists()


@pytest.mark.parametrize("fixture", ["article", "satybaldy", "turkistan", "inform"])
def test_reverting_does_not_replace_what_nobody_saw(
    admin: Client, colleague: Client, request: pytest.FixtureRequest, fixture: str
) -> None:
    record = request.getfixturevalue(fixture)
    name = "headline" if fixture == "article" else "slug"
    url = version_url(record)
    opened = shown_fields(admin, url)
    submit(colleague, change_url(record), **{name: "theirs"})
    page = send(admin, url, opened)
    assert page.status_code == 200
    (change,) = page.context["conflict"].taken
    assert str(change.author.user) == "bermet"
    assert "If you revert now, this is replaced as well." in page.text
    record.refresh_from_db()
    assert getattr(record, name) == "theirs"
    send(admin, url, fields_of(page))
    record.refresh_from_db()
    assert getattr(record, name) != "theirs"


def test_reverting_an_article_does_not_replace_tags_that_nobody_saw(
    admin: Client, colleague: Client, article: Article, turkistan: Region
) -> None:
    opened = shown_fields(admin, version_url(article))
    submit(colleague, change_url(article), **new_row("region_tags", region=turkistan.pk))
    page = send(admin, version_url(article), opened)
    assert [change.label for change in page.context["conflict"].taken] == ["Region"]
    assert article.region_tags.exists()
    send(admin, version_url(article), fields_of(page))
    assert not article.region_tags.exists()


def test_reverting_does_not_bring_back_what_was_deleted_meanwhile(
    admin: Client, colleague: Client, aknazarov: Official
) -> None:
    url = version_url(aknazarov)
    opened = shown_fields(admin, url)
    colleague.post(change_url(aknazarov).replace("change", "delete"), {"post": "yes"})
    page = send(admin, url, opened, wikidata_id="Q77")
    assert page.status_code == 200
    assert "Q77" in page.text
    assert str(page.context["author"].user) == "bermet"
    assert not Official.objects.exists()
    # Whoever opens the version afterwards knows what they do.
    submit(admin, url)
    assert Official.objects.get() == aknazarov


def test_reverting_an_official_leaves_names_alone(
    admin: Client, colleague: Client, satybaldy: Official
) -> None:
    opened = shown_fields(admin, version_url(satybaldy))
    submit(colleague, change_url(satybaldy), **{"names-0-text": "Darkhan Satybaldi"})
    assert send(admin, version_url(satybaldy), opened).redirect_chain
    assert satybaldy.names.filter(text="Darkhan Satybaldi").exists()


@pytest.fixture
def accepting(article: Article, turkistan: Region) -> tuple[OfficialProposal, str]:
    """A proposal, and the address where it is accepted."""
    proposal = propose(article, turkistan)
    return proposal, reverse("admin:archive_officialproposal_accept", args=[proposal.pk])


def test_accepted_proposal_is_not_accepted_again(
    admin: Client, colleague: Client, accepting: tuple[OfficialProposal, str]
) -> None:
    _proposal, url = accepting
    opened = shown_fields(admin, url)
    submit(colleague, url)
    official = Official.objects.get()
    page = send(admin, url, opened, name="Менің атым", slug="mine")
    assert page.status_code == 200
    assert "Somebody else has accepted this proposal meanwhile" in page.text
    assert change_url(official) in page.text
    assert "bermet" in page.text
    assert fields_of(page)["name"] == "Менің атым"
    assert Official.objects.get() == official


def test_dismissed_proposal_is_not_accepted(
    admin: Client, editor: User, accepting: tuple[OfficialProposal, str]
) -> None:
    proposal, url = accepting
    opened = shown_fields(admin, url)
    dismiss_proposal(proposal, editor)
    assert "dismissed" in send(admin, url, opened, name="Менің атым").text
    assert not Official.objects.exists()


def test_proposal_that_is_gone_is_told(
    admin: Client, accepting: tuple[OfficialProposal, str]
) -> None:
    proposal, url = accepting
    opened = shown_fields(admin, url)
    proposal.delete()
    page = send(admin, url, opened, name="Менің <b>атым</b>")
    assert messages(page)[0].startswith("“Менің <b>атым</b>” is no longer proposed")
    assert "<b>атым</b>" not in page.text
    assert not Official.objects.exists()


def test_who_may_not_change_names_is_not_told_of_them(
    client: Client, colleague: Client, article: Article, satybaldy: Official
) -> None:
    user = User.objects.create_user("nurlan", is_staff=True)
    user.groups.add(Group.objects.get(name="editor"))
    client.force_login(user)
    page = client.get(change_url(satybaldy))
    assert 'name="_shown"' not in page.text


@pytest.mark.parametrize(
    ("theirs", "mine", "outcome"),
    [("reject", "accept", "rejected"), ("accept", "reject", "accepted")],
)
def test_decision_that_comes_too_late_is_told(
    admin: Client,
    colleague: Client,
    article: Article,
    turkistan: Region,
    theirs: str,
    mine: str,
    outcome: str,
) -> None:
    article.region_tags.create(region=turkistan, asserted_by="tagger", tagger_version="7")
    url, field = change_url(article), f"decide-region-{turkistan.pk}"
    opened = shown_fields(admin, url)
    submit(colleague, url, **{field: theirs})
    page = send(admin, url, opened, headline="Менікі", **{field: mine})
    (decided,) = page.context["conflict"].decided
    assert (decided.title, decided.outcome) == ("Turkistan region", outcome)
    assert send(admin, url, fields_of(page)).redirect_chain
    article.refresh_from_db()
    assert article.headline == "Менікі"
    assert article.region_tags.exists() == (theirs == "accept")


@pytest.mark.parametrize("kind", ["person", "story"])
def test_decision_on_people_and_stories_that_comes_too_late_is_told(
    admin: Client, editor: User, article: Article, turkistan: Region, kind: str
) -> None:
    other = Article.objects.create(headline="Соглашение", body="Текст.", language="ru")
    person = propose(article, turkistan)
    story = StoryProposal.objects.create(
        first=article, second=other, likeness="telling", likelihood=0.9
    )
    url = change_url(article)
    opened = shown_fields(admin, url)
    accept_proposal(person, Official.objects.create(slug="nuralkhan"), editor)
    dismiss_story(story, editor)
    field, choice, title = {
        "person": (f"decide-person-{person.pk}", "reject", person.name),
        "story": (f"decide-story-{story.pk}", "accept", other.headline),
    }[kind]
    page = send(admin, url, opened, **{field: choice})
    assert [one.title for one in page.context["conflict"].decided] == [title]


def test_same_decision_by_both_is_not_told(
    admin: Client, colleague: Client, article: Article, turkistan: Region
) -> None:
    article.region_tags.create(region=turkistan, asserted_by="tagger", tagger_version="7")
    url, choice = change_url(article), {f"decide-region-{turkistan.pk}": "reject"}
    opened = shown_fields(admin, url)
    submit(colleague, url, **choice)
    assert send(admin, url, opened, **choice).redirect_chain


def test_second_click_is_no_conflict(
    admin: Client, article: Article, turkistan: Region, satybaldy: Official
) -> None:
    """What the first click has stored, the second one finds."""
    other = Article.objects.create(headline="Соглашение", body="Текст.", language="ru")
    story = StoryProposal.objects.create(
        first=article, second=other, likeness="telling", likelihood=0.9
    )
    article.region_tags.create(region=turkistan, asserted_by="tagger", tagger_version="7")
    url = change_url(article)
    opened = shown_fields(admin, url)
    choices = {
        "headline": "Менікі",
        "more_tags": "Сатыбалды",
        f"decide-region-{turkistan.pk}": "accept",
        f"decide-story-{story.pk}": "accept",
    }
    for _click in range(2):
        assert send(admin, url, opened, **choices).redirect_chain
    article.refresh_from_db()
    assert article.headline == "Менікі"
    assert list(article.regions.all()) == [turkistan]
    assert list(article.officials.all()) == [satybaldy]
    assert article.story is not None
