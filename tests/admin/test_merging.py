"""The pages on which records are merged and merges are undone."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from archive.models import Article, Official, OfficialName, Region
from tests.admin.forms import messages

OFFICIALS = "/admin/archive/official/"


def test_archivist_merges_and_undoes_on_the_pages(
    client: Client, satybaldy: Official, double: Official
) -> None:
    user = User.objects.create_user("bermet", is_staff=True)
    user.groups.add(Group.objects.get(name="archivist"))
    client.force_login(user)
    url = f"{OFFICIALS}{double.pk}/merge/"
    page = client.get(url)
    assert list(page.context["candidates"]) == [satybaldy]
    page = client.get(url, {"into": satybaldy.pk})
    assert "Даркан Сатыбалды" in page.text
    page = client.post(url, {"into": satybaldy.pk}, follow=True)
    assert page.redirect_chain == [(f"{OFFICIALS}{satybaldy.pk}/change/", 302)]
    assert "“darhan-satybaldy” was merged into “Darkhan Satybaldy”" in messages(page)[0]
    assert client.get("/officials/darhan-satybaldy/").status_code == 301
    done = double.merges.get()
    assert "Undo this merge" in client.get(f"/admin/archive/officialmerge/{done.pk}/change/").text
    page = client.post(f"/admin/archive/officialmerge/{done.pk}/undo/", follow=True)
    assert "is a record of its own again" in messages(page)[0]
    assert client.get("/officials/darhan-satybaldy/").status_code == 200


def test_likeliest_double_is_offered_first(
    admin: Client, satybaldy: Official, double: Official
) -> None:
    other = Official.objects.create(slug="a-satybaldy")
    OfficialName.objects.create(
        official=other, language="kk", text="Асан Сатыбалды", kind="heading"
    )
    page = admin.get(f"{OFFICIALS}{double.pk}/merge/")
    assert list(page.context["candidates"]) == [satybaldy, other]


def test_editors_do_not_merge(client: Client, satybaldy: Official, double: Official) -> None:
    user = User.objects.create_user("bermet", is_staff=True)
    user.groups.add(Group.objects.get(name="editor"))
    client.force_login(user)
    url = f"{OFFICIALS}{double.pk}/merge/"
    assert client.get(url).status_code == 403
    assert client.post(url, {"into": satybaldy.pk}).status_code == 403
    assert "merge_selected" not in client.get(OFFICIALS).text


def test_two_ticked_records_lead_to_their_merge(
    admin: Client, satybaldy: Official, double: Official, article: Article
) -> None:
    article.officials.add(satybaldy)
    page = admin.post(
        OFFICIALS,
        {"action": "merge_selected", "_selected_action": [satybaldy.pk, double.pk]},
        follow=True,
    )
    assert (page.context["original"], page.context["kept"]) == (double, satybaldy)
    page = admin.post(
        OFFICIALS, {"action": "merge_selected", "_selected_action": [double.pk]}, follow=True
    )
    assert messages(page) == ["Tick exactly two records."]


@pytest.mark.parametrize("into", ["", "x", "0", "99999999999999999999", "-1", "\x00"])
def test_odd_choice_shows_the_page_again(admin: Client, double: Official, into: str) -> None:
    url = f"{OFFICIALS}{double.pk}/merge/"
    assert admin.get(url, {"into": into}).status_code == 200
    assert admin.post(url, {"into": into}).status_code == 200


def test_record_says_in_how_many_articles_it_is_used(
    admin: Client, satybaldy: Official, turkistan: Region, article: Article
) -> None:
    article.officials.add(satybaldy)
    article.regions.add(turkistan)
    for kind, pk in (("official", satybaldy.pk), ("region", turkistan.pk)):
        link = f"/admin/archive/article/?{kind}s__id__exact={pk}"
        for url in (f"/admin/archive/{kind}/", f"/admin/archive/{kind}/{pk}/change/"):
            assert f'<a href="{link}">1 article</a>' in admin.get(url).text
        assert list(admin.get(link).context["cl"].queryset) == [article]
