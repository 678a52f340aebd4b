"""A person whom articles name becomes an official in two clicks."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from archive.admin.records.new_official import romanise
from archive.models import Article, Office, Official, OfficialProposal, Position, Region
from tests.admin.forms import messages

LIST = "/admin/archive/officialproposal/"


@pytest.fixture
def proposal(article: Article, turkistan: Region) -> OfficialProposal:
    return propose(article, turkistan)


def propose(
    article: Article, region: Region | None, name: str = "Нұралхан Көшеров"
) -> OfficialProposal:
    return OfficialProposal.objects.create(
        article=article,
        surface="Нұралхан Көшеровтің",
        name=name,
        key=name,
        title="Түркістан облысының әкімі",
        office_kind="governor",
        region=region,
        sentence="Түркістан облысының әкімі Нұралхан Көшеровтің айтуынша, жоба басталды.",
        tagger_version="2",
    )


def fields(client: Client, url: str) -> dict[str, str]:
    form = client.get(url).context["form"]
    return {bound.html_name: bound.value() or "" for bound in form}


@pytest.mark.parametrize(
    ("name", "language", "slug"),
    [
        ("Қасым-Жомарт Тоқаев", "kk", "kasym-zhomart-tokaev"),
        ("Садыр Жапаров", "ky", "sadyr-japarov"),
        ("Сергей Щукин", "ru", "sergei-shchukin"),
        ("Chen Xiaoyun", "en", "chen-xiaoyun"),
        ("李强", "und", ""),
    ],
)
def test_names_are_romanised_for_addresses(name: str, language: str, slug: str) -> None:
    assert romanise(name, language) == slug


def test_official_is_made_as_the_proposal_says(
    admin: Client, editor: User, proposal: OfficialProposal, turkistan: Region
) -> None:
    office = Office.objects.create(slug="governor-x", kind="governor", region=turkistan)
    url = f"{LIST}{proposal.pk}/accept/"
    assert url in admin.get(LIST).text
    page = admin.post(url, fields(admin, url), follow=True)
    official = Official.objects.get(slug="nuralkhan-kosherov")
    assert str(official.names.get()) == "Нұралхан Көшеров"
    assert Position.objects.get(official=official).office == office
    tag = proposal.article.official_tags.get()
    assert (tag.official, tag.confirmed_by) == (official, editor)
    proposal.refresh_from_db()
    assert (proposal.state, proposal.decided_by) == ("accepted", editor)
    assert "is now tagged as" in messages(page)[0]
    assert admin.get(url).status_code == 404


def test_person_can_be_an_official_the_archive_has(
    admin: Client, proposal: OfficialProposal, satybaldy: Official
) -> None:
    url = f"{LIST}{proposal.pk}/accept/"
    admin.post(url, fields(admin, url) | {"existing": "Сатыбалды"})
    assert proposal.article.officials.get() == satybaldy
    assert Official.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"name": ""}, "A new official needs this."),
        ({"slug": "darkhan-satybaldy"}, "Another official has this slug."),
        ({"slug": "а б"}, "Enter a valid"),
        ({"existing": "turkistan-region"}, "Name one official."),
        ({"existing": "Атлант"}, "No official or region is called “Атлант”."),
        ({"language": "xx"}, "Select a valid choice."),
    ],
)
def test_what_is_wrong_is_said(
    admin: Client,
    proposal: OfficialProposal,
    satybaldy: Official,
    changes: dict[str, str],
    complaint: str,
) -> None:
    url = f"{LIST}{proposal.pk}/accept/"
    assert complaint in admin.post(url, fields(admin, url) | changes).text
    assert Official.objects.count() == 1


def test_taken_slug_gets_a_number(admin: Client, proposal: OfficialProposal) -> None:
    Official.objects.create(slug="nuralkhan-kosherov")
    assert fields(admin, f"{LIST}{proposal.pk}/accept/")["slug"] == "nuralkhan-kosherov-2"


def test_dismissed_names_go_for_all_articles(
    admin: Client, proposal: OfficialProposal, turkistan: Region
) -> None:
    second = propose(Article.objects.create(headline="х", language="kk"), None)
    third = propose(proposal.article, None, "Ерік Оспанов")
    page = admin.post(
        LIST,
        {"action": "dismiss_selected", "_selected_action": [proposal.pk, second.pk]},
        follow=True,
    )
    assert messages(page) == ["1 name dismissed."]
    states = OfficialProposal.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["dismissed", "dismissed", "open"]
    assert third.everywhere is False


def test_proposal_is_dismissed_in_the_article(
    admin: Client, editor: User, proposal: OfficialProposal
) -> None:
    url = f"/admin/archive/article/{proposal.article_id}/change/"
    page = admin.get(url)
    (suggestion,) = page.context["suggestions"].people
    assert suggestion.create_url == f"{LIST}{proposal.pk}/accept/"
    assert suggestion.excerpts[0].name == "Нұралхан Көшеровтің"
    assert "Make an official of this person" in page.text


def test_editors_do_not_make_officials(client: Client, proposal: OfficialProposal) -> None:
    user = User.objects.create_user("bermet", is_staff=True)
    user.groups.add(Group.objects.get(name="editor"))
    client.force_login(user)
    assert client.get(f"{LIST}{proposal.pk}/accept/").status_code == 403
    page = client.get(f"/admin/archive/article/{proposal.article_id}/change/")
    assert "Make an official of this person" not in page.text
