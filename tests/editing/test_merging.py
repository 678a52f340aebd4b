"""Two records become one, and two again."""

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError

from archive.editing import MergeError, merge, undo_merge
from archive.index.upkeep.changes import drain
from archive.models import (
    Article,
    ArticleOfficial,
    ArticleRegion,
    Office,
    Official,
    OfficialMerge,
    OfficialName,
    OfficialProposal,
    Position,
    Region,
    RegionName,
    RejectedTag,
)
from archive.search import SearchRequest, search

TAGGER = {"asserted_by": "tagger", "tagger_version": "1"}


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


def test_undoing_brings_back_what_was(
    editor: User, satybaldy: Official, double: Official, article: Article
) -> None:
    office = satybaldy.positions.get().office
    Position.objects.create(official=double, office=office, start="2022-08-30", end="2026")
    article.official_tags.create(official=satybaldy, asserted_by="tagger", tagger_version="1")
    article.official_tags.create(official=double)
    before = state(satybaldy, double)
    done = merge(double, satybaldy, editor)
    assert undo_merge(done, editor) == []
    assert state(satybaldy, double) == before


def test_undoing_leaves_alone_what_was_changed_since(
    editor: User, satybaldy: Official, double: Official
) -> None:
    done = merge(double, satybaldy, editor)
    OfficialName.objects.filter(text="Darhan Satybaldi").delete()
    satybaldy.names.filter(text="Даркан Сатыбалды").update(kind="former")
    Official.objects.filter(pk=satybaldy.pk).update(wikidata_id="Q7")
    assert undo_merge(done, editor) == []
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
        undo_merge(first, editor)
    undo_merge(later, editor)
    first = OfficialMerge.objects.get(pk=first.pk)
    undo_merge(first, editor)
    with pytest.raises(MergeError, match="undone already"):
        undo_merge(first, editor)
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

    undo_merge(done, editor)
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

    def found(query: str = "", officials: tuple[Official, ...] = ()) -> int:
        return search(SearchRequest(query=query, officials=officials)).total

    assert found(officials=(satybaldy,)) == 0
    done = merge(double, satybaldy, editor)
    drain()
    assert found(officials=(satybaldy,)) == 1
    assert found(query="Darhan Satybaldi") == found(query="Дархан Сатыбалды") == 1
    undo_merge(done, editor)
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


def test_what_was_merged_a_moment_ago_is_not_merged_again(
    editor: User, satybaldy: Official, double: Official
) -> None:
    """Another editor was quicker: the page that this one looks at is old."""
    third = Official.objects.create(slug="d-satybaldy")
    old_double, old_satybaldy = (Official.objects.get(pk=one.pk) for one in (double, satybaldy))
    merge(double, satybaldy, editor)
    with pytest.raises(MergeError, match="was merged into Darkhan Satybaldy already"):
        merge(old_double, third, editor)
    merge(satybaldy, third, editor)
    with pytest.raises(MergeError, match=r"darkhan-satybaldy was merged into .* already"):
        merge(Official.objects.create(slug="fourth"), old_satybaldy, editor)


def test_what_is_gone_is_not_merged(editor: User, satybaldy: Official, double: Official) -> None:
    old = Official.objects.get(pk=double.pk)
    double.delete()
    for merged, kept in ((old, satybaldy), (satybaldy, old)):
        with pytest.raises(MergeError, match="not there any more"):
            merge(merged, kept, editor)


def test_merge_that_was_undone_a_moment_ago_is_not_undone_again(
    editor: User, satybaldy: Official, double: Official
) -> None:
    done = merge(double, satybaldy, editor)
    old = OfficialMerge.objects.get()
    undo_merge(done, editor)
    with pytest.raises(MergeError, match="undone already"):
        undo_merge(old, editor)
    old = OfficialMerge.objects.get()
    done.delete()
    with pytest.raises(MergeError, match="not there any more"):
        undo_merge(old, editor)


def test_what_stands_in_the_way_of_undoing_is_said_and_logged(
    editor: User, satybaldy: Official, double: Official, caplog: pytest.LogCaptureFixture
) -> None:
    done = merge(double, satybaldy, editor)
    OfficialName.objects.create(official=double, language="ky", text="Даркан Сатыбалды")
    with pytest.raises(MergeError, match="Something was added to"):
        undo_merge(done, editor)
    (logged,) = caplog.records
    assert logged.exc_info
    assert isinstance(logged.exc_info[1], IntegrityError)
    assert f"Merge {done.pk} of officials" in logged.message
    assert OfficialMerge.objects.get().undone is None


def test_roles_and_confirmations_of_both_are_kept_and_come_back(
    editor: User, turkistan: Region, kazakhstan: Region, article: Article
) -> None:
    """An editor's choice of a role goes before a proposed one, also the choice of none."""
    old = Region.objects.create(slug="old-region", kind="province", parent=kazakhstan)
    second = Article.objects.create(headline="Екінші", language="kk")
    proposed = {"role": "visited", "role_asserted_by": "tagger", "role_tagger_version": "1"}
    article.region_tags.create(region=turkistan, **TAGGER, **proposed)
    article.region_tags.create(region=old, role="", role_asserted_by="editor", **TAGGER)
    second.region_tags.create(region=turkistan, role="home", role_asserted_by="editor", **TAGGER)
    second.region_tags.create(region=old, confirmed_by=editor, **TAGGER, **proposed)
    before = sorted(ArticleRegion.objects.values_list())
    done = merge(old, turkistan, editor)
    tag = article.region_tags.get()
    assert (tag.role, tag.role_asserted_by, tag.role_tagger_version) == ("", "editor", "")
    tag = second.region_tags.get()
    assert (tag.role, tag.role_asserted_by, tag.confirmed_by) == ("home", "editor", editor)
    assert undo_merge(done, editor) == []
    assert sorted(ArticleRegion.objects.values_list()) == before


def test_kept_records_own_confirmation_stays(
    editor: User, satybaldy: Official, double: Official, article: Article
) -> None:
    article.official_tags.create(official=satybaldy)
    article.official_tags.create(official=double, confirmed_by=editor, **TAGGER)
    merge(double, satybaldy, editor)
    tag = article.official_tags.get()
    assert (tag.asserted_by, tag.tagger_version, tag.confirmed_by) == ("editor", "", None)
    assert tag.history.count() == 1


def test_chosen_role_stands_against_a_rejection(
    editor: User, turkistan: Region, kazakhstan: Region, article: Article
) -> None:
    old = Region.objects.create(slug="old-region", kind="province", parent=kazakhstan)
    article.region_tags.create(region=old, role="home", role_asserted_by="editor", **TAGGER)
    RejectedTag.objects.create(article=article, region=turkistan)
    merge(old, turkistan, editor)
    assert article.region_tags.get().region == turkistan
    assert not article.rejected_tags.exists()


def test_two_rejections_become_one_and_two_again(
    editor: User, satybaldy: Official, double: Official, article: Article
) -> None:
    for official in (satybaldy, double):
        RejectedTag.objects.create(article=article, official=official, rejected_by=editor)
    before = sorted(RejectedTag.objects.values_list())
    done = merge(double, satybaldy, editor)
    assert RejectedTag.objects.get().official == satybaldy
    assert undo_merge(done, editor) == []
    assert sorted(RejectedTag.objects.values_list()) == before


@pytest.fixture
def twins(editor: User, satybaldy: Official, double: Official, article: Article) -> OfficialMerge:
    """A merge of two that have a tag, a name and a position in common."""
    office = satybaldy.positions.get().office
    Position.objects.create(official=double, office=office, start="2022-08-30", end="2026")
    for official in (satybaldy, double):
        article.official_tags.create(official=official, confirmed_by=editor, **TAGGER)
    done = merge(double, satybaldy, editor)
    assert isinstance(done, OfficialMerge)
    return done


def test_only_what_has_been_replaced_is_not_brought_back(
    editor: User, double: Official, article: Article, twins: OfficialMerge
) -> None:
    new = article.official_tags.create(official=double)
    (lost,) = undo_merge(twins, editor)
    assert (type(lost), lost.article) == (ArticleOfficial, article)
    assert double.article_tags.get() == new
    assert double.positions.get().end == "2026"
    assert ("kk", "Дархан Сатыбалды", "heading") in names(double)


def test_all_that_has_been_replaced_is_counted(
    editor: User, double: Official, article: Article, twins: OfficialMerge
) -> None:
    article.official_tags.create(official=double)
    office = Office.objects.get()
    Position.objects.create(official=double, office=office, start="2022-08-30")
    lost = undo_merge(twins, editor)
    assert {type(row) for row in lost} == {ArticleOfficial, Position}
    assert len(lost) == 2
    assert double.positions.get().end == ""


def test_tag_does_not_come_back_where_it_was_rejected_since(
    editor: User, double: Official, article: Article, twins: OfficialMerge
) -> None:
    RejectedTag.objects.create(article=article, official=double)
    (lost,) = undo_merge(twins, editor)
    assert isinstance(lost, ArticleOfficial)
    assert not double.article_tags.exists()


def test_rejection_does_not_come_back_where_the_record_was_tagged_since(
    editor: User, satybaldy: Official, double: Official, article: Article
) -> None:
    rejected = RejectedTag.objects.create(article=article, official=satybaldy)
    article.official_tags.create(official=double)
    done = merge(double, satybaldy, editor)
    article.official_tags.get().delete()
    article.official_tags.create(official=satybaldy)
    assert undo_merge(done, editor) == [rejected]
    assert article.official_tags.get().official == satybaldy


def test_neither_does_a_rejection_of_a_region(
    editor: User, turkistan: Region, kazakhstan: Region, article: Article
) -> None:
    old = Region.objects.create(slug="old-region", kind="province", parent=kazakhstan)
    rejected = RejectedTag.objects.create(article=article, region=turkistan)
    article.region_tags.create(region=old)
    done = merge(old, turkistan, editor)
    article.region_tags.get().delete()
    article.region_tags.create(region=turkistan)
    assert undo_merge(done, editor) == [rejected]
    assert article.region_tags.get().region == turkistan


def test_rows_come_back_without_an_account_that_is_gone(
    editor: User, satybaldy: Official, double: Official, article: Article
) -> None:
    other = User.objects.create_user("bermet")
    article.official_tags.create(official=satybaldy)
    article.official_tags.create(official=double, confirmed_by=other, **TAGGER)
    done = merge(double, satybaldy, editor)
    other.delete()
    assert undo_merge(done, editor) == []
    tag = double.article_tags.get()
    assert (tag.asserted_by, tag.confirmed_by) == ("editor", None)
