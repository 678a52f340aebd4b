"""The pages on which records are merged and merges are undone."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from archive.models import (
    Article,
    Office,
    Official,
    OfficialName,
    Position,
    Region,
    RejectedTag,
)
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
    assert client.get("/officials/darhan-satybaldy/").status_code == 302
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


def test_editor_is_told_what_could_not_be_brought_back(
    admin: Client, satybaldy: Official, double: Official, article: Article
) -> None:
    for official in (satybaldy, double):
        article.official_tags.create(official=official)
    admin.post(f"{OFFICIALS}{double.pk}/merge/", {"into": satybaldy.pk})
    done = double.merges.get()
    article.official_tags.create(official=double)
    url = f"/admin/archive/officialmerge/{done.pk}/undo/"
    *_merged, message = messages(admin.post(url, follow=True))
    assert "1 row had been replaced meanwhile and was left out." in message
    assert message.endswith(f"Official of an article “{article}”.")


def test_of_many_that_could_not_be_brought_back_some_are_named(
    admin: Client, satybaldy: Official, double: Official
) -> None:
    articles = [Article.objects.create(headline=f"Мақала {n}", language="kk") for n in range(12)]
    for one in articles:
        for official in (satybaldy, double):
            one.official_tags.create(official=official)
    admin.post(f"{OFFICIALS}{double.pk}/merge/", {"into": satybaldy.pk})
    for one in articles:
        one.official_tags.create(official=double)
    url = f"/admin/archive/officialmerge/{double.merges.get().pk}/undo/"
    *_merged, message = messages(admin.post(url, follow=True))
    assert "12 rows had been replaced meanwhile and were left out." in message
    assert message.count("Мақала") == 10
    assert message.endswith(", …")


def test_preview_says_what_stays_untagged(
    admin: Client, satybaldy: Official, double: Official, article: Article
) -> None:
    tagger = {"asserted_by": "tagger", "tagger_version": "1"}
    article.official_tags.create(official=double, **tagger)
    RejectedTag.objects.create(article=article, official=satybaldy)
    url = f"{OFFICIALS}{double.pk}/merge/"
    page = admin.get(url, {"into": satybaldy.pk})
    preview = page.context["preview"]
    assert (preview["articles"], preview["in_both"], preview["refused"]) == (0, 0, 1)
    assert "because an editor rejected one of the two" in page.text
    article.rejected_tags.all().delete()
    article.official_tags.create(official=satybaldy, **tagger)
    preview = admin.get(url, {"into": satybaldy.pk}).context["preview"]
    assert (preview["articles"], preview["in_both"], preview["refused"]) == (0, 1, 0)


def test_row_whose_office_is_gone_is_told_by_its_number(
    admin: Client, satybaldy: Official, double: Official
) -> None:
    office = Office.objects.get()
    lost = Position.objects.create(official=double, office=office, start="2022-08-30")
    admin.post(f"{OFFICIALS}{double.pk}/merge/", {"into": satybaldy.pk})
    satybaldy.positions.all().delete()
    office.delete()
    url = f"/admin/archive/officialmerge/{double.merges.get().pk}/undo/"
    *_merged, message = messages(admin.post(url, follow=True))
    assert message.endswith(f"Position “#{lost.pk}”.")
