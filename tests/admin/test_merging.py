"""Two records become one, and two again."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from archive.admin.merging import MergeError, merge, undo
from archive.models import (
    Article,
    Office,
    Official,
    OfficialName,
    OfficialProposal,
    Position,
    Region,
    RegionName,
    RejectedTag,
)
from archive.search import SearchRequest, search
from archive.search.updates import drain
from tests.admin.forms import messages

OFFICIALS = "/admin/archive/official/"


@pytest.fixture
def double(db: None) -> Official:
    """The same governor, entered once more under another spelling."""
    official = Official.objects.create(slug="darhan-satybaldy", wikidata_id="Q42")
    names = {"kk": "Дархан Сатыбалды", "ky": "Даркан Сатыбалды", "en": "Darhan Satybaldi"}
    for language, text in names.items():
        OfficialName.objects.create(official=official, language=language, text=text, kind="heading")
    return official


def names(record: Official | Region) -> set[tuple[str, str, str]]:
    return set(record.names.values_list("language", "text", "kind"))


def state(*records: Official) -> list[tuple[object, ...]]:
    """All that a merge of officials touches."""
    return [
        (
            sorted(official.names.values_list("pk", "language", "text", "kind")),
            sorted(official.positions.values_list("pk", "office", "start", "end")),
            sorted(official.article_tags.values_list("article", "asserted_by", "confirmed_by")),
            (official.wikidata_id, official.merged_into_id),
        )
        for official in Official.objects.filter(pk__in=[one.pk for one in records]).order_by("pk")
    ]


def test_everything_moves_and_nothing_stands_there_twice(
    editor: User, satybaldy: Official, double: Official, article: Article, turkistan: Region
) -> None:
    office = satybaldy.positions.get().office
    other = Office.objects.create(slug="governor-of-x", kind="governor", region=turkistan)
    Position.objects.create(official=double, office=office, start="2022-08-30")
    Position.objects.create(official=double, office=other, start="2018")
    second = Article.objects.create(headline="Екінші", language="kk")
    article.official_tags.create(official=satybaldy, asserted_by="tagger", tagger_version="1")
    article.official_tags.create(official=double)
    second.official_tags.create(official=double)
    RejectedTag.objects.create(article=second, official=double)

    merge(double, satybaldy, editor)

    double.refresh_from_db()
    satybaldy.refresh_from_db()
    assert double.merged_into == satybaldy
    assert state(double)[0][:3] == ([], [], [])
    assert satybaldy.wikidata_id == "Q42"
    assert {position.office for position in satybaldy.positions.all()} == {office, other}
    assert names(satybaldy) == {
        ("kk", "Дархан Сатыбалды", "heading"),
        ("ru", "Дархан Сатыбалды", "heading"),
        ("en", "Darkhan Satybaldy", "heading"),
        ("ky", "Даркан Сатыбалды", "heading"),
        ("en", "Darhan Satybaldi", "variant"),
    }
    assert set(satybaldy.articles.all()) == {article, second}
    assert article.official_tags.get().asserted_by == "editor", "an editor's word is kept"
    assert RejectedTag.objects.get().official == satybaldy


def test_undoing_brings_back_what_was(
    editor: User, satybaldy: Official, double: Official, article: Article
) -> None:
    office = satybaldy.positions.get().office
    Position.objects.create(official=double, office=office, start="2022-08-30", end="2026")
    article.official_tags.create(official=satybaldy, asserted_by="tagger", tagger_version="1")
    article.official_tags.create(official=double)
    before = state(satybaldy, double)
    done = merge(double, satybaldy, editor)
    assert undo(done, editor) == 0
    assert state(satybaldy, double) == before


def test_undoing_leaves_alone_what_was_changed_since(
    editor: User, satybaldy: Official, double: Official
) -> None:
    done = merge(double, satybaldy, editor)
    OfficialName.objects.filter(text="Darhan Satybaldi").delete()
    satybaldy.names.filter(text="Даркан Сатыбалды").update(kind="former")
    Official.objects.filter(pk=satybaldy.pk).update(wikidata_id="Q7")
    assert undo(done, editor) == 0
    assert Official.objects.get(pk=satybaldy.pk).wikidata_id == "Q7"
    assert names(double) == {
        ("ky", "Даркан Сатыбалды", "former"),
        ("kk", "Дархан Сатыбалды", "heading"),
    }


def test_merges_are_undone_in_the_reverse_order(
    editor: User, satybaldy: Official, double: Official
) -> None:
    third = Official.objects.create(slug="d-satybaldy")
    first = merge(double, satybaldy, editor)
    later = merge(satybaldy, third, editor)
    first.refresh_from_db()
    with pytest.raises(MergeError, match="first undo that"):
        undo(first, editor)
    undo(later, editor)
    first = type(first).objects.get(pk=first.pk)
    undo(first, editor)
    with pytest.raises(MergeError, match="undone already"):
        undo(first, editor)
    assert not Official.objects.exclude(merged_into=None).exists()


def test_region_takes_along_what_lies_below_it(
    editor: User, turkistan: Region, kazakhstan: Region, article: Article
) -> None:
    old = Region.objects.create(
        slug="south-kazakhstan-region", kind="province", parent=kazakhstan, iso_code="KZ-61"
    )
    RegionName.objects.create(
        region=old, language="kk", text="Оңтүстік Қазақстан облысы", kind="heading"
    )
    district = Region.objects.create(slug="sairam-district", kind="district", parent=old)
    office = Office.objects.create(slug="governor-of-x", kind="governor", region=old)
    article.region_tags.create(region=old, role="home", role_asserted_by="editor")
    article.region_tags.create(region=turkistan)
    proposal = OfficialProposal.objects.create(
        article=article, surface="x", name="x", key="x", title="x", region=old, tagger_version="1"
    )

    done = merge(old, turkistan, editor)
    for record in (district, office, proposal, turkistan):
        record.refresh_from_db()
    assert (district.parent, office.region, proposal.region) == (turkistan,) * 3
    assert turkistan.iso_code == "KZ-61"
    assert ("kk", "Оңтүстік Қазақстан облысы", "variant") in names(turkistan)
    assert article.region_tags.get().role == "home"

    undo(done, editor)
    for record in (district, office, proposal):
        record.refresh_from_db()
    assert (district.parent, office.region, proposal.region) == (old,) * 3
    assert article.region_tags.count() == 2


def test_odd_merges_are_refused(
    editor: User, turkistan: Region, kazakhstan: Region, satybaldy: Official, double: Official
) -> None:
    china = Region.objects.create(slug="china", kind="country")
    district = Region.objects.create(slug="sairam-district", kind="district", parent=turkistan)
    merge(double, satybaldy, editor)
    double.refresh_from_db()
    for merged, kept, complaint in (
        (turkistan, turkistan, "into itself"),
        (turkistan, china, "only be merged with a country"),
        (turkistan, district, "the other way round"),
        (double, satybaldy, "already"),
    ):
        with pytest.raises(MergeError, match=complaint):
            merge(merged, kept, editor)


def test_search_finds_both_spellings_and_the_index_follows(
    editor: User, satybaldy: Official, double: Official, article: Article
) -> None:
    Article.objects.update(status="published")
    article.official_tags.create(official=double)
    drain()

    def found(**what: object) -> int:
        return search(SearchRequest(**what)).total  # type: ignore[arg-type]

    assert found(officials=(satybaldy,)) == 0
    done = merge(double, satybaldy, editor)
    drain()
    assert found(officials=(satybaldy,)) == 1
    assert found(query="Darhan Satybaldi") == found(query="Дархан Сатыбалды") == 1
    undo(done, editor)
    drain()
    assert found(officials=(satybaldy,)) == 0
    assert found(officials=(double,)) == 1


def test_history_says_who_merged(editor: User, satybaldy: Official, double: Official) -> None:
    done = merge(double, satybaldy, editor)
    newest = double.history.first()
    assert newest.history_user == editor
    assert newest.history_change_reason == "darhan-satybaldy merged into darkhan-satybaldy"
    assert done.user == editor
    moved = OfficialName.objects.get(text="Даркан Сатыбалды").history.first()
    assert moved.history_user == editor


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
