"""What the groups may do, and what nobody may."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.db.models import ProtectedError
from django.test import Client

from archive.models import Article, Official, OfficialName, Region, Status
from tests.admin.forms import messages, submit

ARTICLES = "/admin/archive/article/"
OFFICIALS = "/admin/archive/official/"

PAGES = {
    f"{ARTICLES}add/": ("editor", "archivist"),
    "/admin/archive/importrun/": ("editor", "archivist"),
    OFFICIALS: ("editor", "archivist"),
    f"{OFFICIALS}add/": ("archivist",),
    "/admin/archive/region/add/": ("archivist",),
    "/admin/archive/source/add/": ("archivist",),
    "/admin/auth/user/": (),
}


@pytest.fixture
def member(client: Client, db: None, request: pytest.FixtureRequest) -> Client:
    """The browser of a member of the group that the test is parametrised with."""
    user = User.objects.create_user("bermet", is_staff=True)
    user.groups.add(Group.objects.get(name=request.param))
    client.force_login(user)
    return client


@pytest.mark.parametrize(
    ("member", "group"),
    [("editor", "editor"), ("archivist", "archivist")],
    indirect=["member"],
)
@pytest.mark.parametrize("url", PAGES)
def test_groups_reach_their_pages_and_no_others(member: Client, group: str, url: str) -> None:
    assert member.get(url).status_code == (200 if group in PAGES[url] else 403)


@pytest.mark.django_db
def test_stories_are_told_only_to_whoever_may_look_at_articles(client: Client) -> None:
    client.force_login(User.objects.create_user("bermet", is_staff=True))
    assert client.get(f"{ARTICLES}stories/", {"text": "сапар"}).status_code == 403


@pytest.mark.django_db
def test_archivists_may_do_whatever_editors_may() -> None:
    editors, archivists = (
        set(Group.objects.get(name=name).permissions.all()) for name in ("editor", "archivist")
    )
    assert editors < archivists


@pytest.mark.django_db
def test_no_group_may_delete_a_record() -> None:
    deleting = Permission.objects.filter(group__isnull=False, codename__startswith="delete_")
    assert set(deleting.values_list("codename", flat=True)) == {
        "delete_articleofficial",
        "delete_articleregion",
        "delete_officename",
        "delete_officialname",
        "delete_position",
        "delete_regionname",
    }


@pytest.mark.parametrize("member", ["editor"], indirect=True)
def test_editor_tags_but_does_not_change_the_official(
    member: Client, article: Article, satybaldy: Official
) -> None:
    submit(member, f"{ARTICLES}{article.pk}/change/", headline="Жаңа тақырып")
    assert Article.objects.get().headline == "Жаңа тақырып"
    page = member.get(f"{OFFICIALS}{satybaldy.pk}/change/")
    assert page.status_code == 200
    assert 'name="_save"' not in page.text
    answer = member.post(f"{OFFICIALS}{satybaldy.pk}/change/", {"slug": "x"})
    assert answer.status_code == 403


@pytest.mark.parametrize("member", ["editor"], indirect=True)
def test_editor_does_not_revert_the_official(member: Client, satybaldy: Official) -> None:
    version = satybaldy.history.get()
    satybaldy.wikidata_id = "Q1"
    satybaldy.save()
    url = f"{OFFICIALS}{satybaldy.pk}/history/{version.pk}/"
    assert member.get(url).status_code == 200
    assert member.post(url, {"slug": satybaldy.slug}).status_code == 403
    assert Official.objects.get().wikidata_id == "Q1"


@pytest.mark.parametrize("member", ["archivist"], indirect=True)
def test_archivist_changes_names(member: Client, satybaldy: Official) -> None:
    url = f"{OFFICIALS}{satybaldy.pk}/change/"
    submit(member, url, **{"names-0-text": "Darkhan Satybaldi"})
    assert OfficialName.objects.filter(text="Darkhan Satybaldi").exists()


def test_account_that_stands_behind_tags_is_not_deleted(
    admin: Client, article: Article, make_official: Callable[..., Official]
) -> None:
    editor, guest = map(User.objects.create_user, ("bermet", "guest"))
    said = {"asserted_by": "tagger", "tagger_version": "1", "confirmed_by": editor}
    tag = article.official_tags.create(official=make_official("a"), **said)
    accounts = "/admin/auth/user/"
    many = {"action": "delete_selected", "_selected_action": [editor.pk], "post": "yes"}
    admin.post(accounts, many)
    assert admin.post(f"{accounts}{editor.pk}/delete/", {"post": "yes"}).status_code == 403
    assert "instead of deleting accounts" in admin.get(f"{accounts}{editor.pk}/change/").text
    with pytest.raises(ProtectedError):
        editor.delete()
    tag.refresh_from_db()
    assert tag.confirmed_by == editor
    admin.post(f"{accounts}{guest.pk}/delete/", {"post": "yes"})
    assert not User.objects.filter(pk=guest.pk).exists()


def test_withdrawn_article_is_restored_as_a_draft(admin: Client, article: Article) -> None:
    chosen = {"_selected_action": [article.pk]}
    for action, status in (
        ("withdraw_selected", Status.WITHDRAWN),
        ("restore_selected", Status.DRAFT),
    ):
        admin.post(ARTICLES, {"action": action, **chosen})
        assert Article.objects.get().status == status
    response = admin.post(ARTICLES, {"action": "restore_selected", **chosen}, follow=True)
    assert messages(response)[-1] == "0 articles are drafts again."


def test_history_of_an_article_tells_of_its_tags(
    admin: Client, article: Article, turkistan: Region
) -> None:
    tag = article.region_tags.create(region=turkistan, asserted_by="tagger", tagger_version="7")
    url = f"{ARTICLES}{article.pk}/change/"
    submit(admin, url, **{f"decide-region-{turkistan.pk}": "accept"})
    submit(admin, url, **{"region_tags-0-DELETE": "on"})
    assert not article.region_tags.exists()
    changes = admin.get(f"{ARTICLES}{article.pk}/history/").context["row_changes"]
    assert [(change.what, change.row) for change in changes] == [
        ("Deleted", "Turkistan region"),
        ("Changed", "Turkistan region"),
        ("Created", "Turkistan region"),
    ]
    assert [str(change.user) for change in changes] == ["aigul", "aigul", "None"]
    assert ("confirmed by", "–", "aigul") in changes[1].changes
    assert tag.history.count() == 3


def test_history_of_an_official_tells_of_names_and_positions(
    admin: Client, satybaldy: Official
) -> None:
    url = f"{OFFICIALS}{satybaldy.pk}/change/"
    submit(admin, url, **{"names-0-text": "Darkhan Satybaldi", "positions-0-end": "2026"})
    changes = admin.get(f"{OFFICIALS}{satybaldy.pk}/history/").context["row_changes"]
    changed = {pair for change in changes if change.what == "Changed" for pair in change.changes}
    assert {("name", "Darkhan Satybaldy", "Darkhan Satybaldi"), ("until", "–", "2026")} <= changed
