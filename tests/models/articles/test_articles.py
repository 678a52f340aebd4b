"""Articles: their dates, their paragraphs, their sets."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from archive.models import Article, Status

pytestmark = pytest.mark.django_db


def test_bounds_follow_the_edtf_date(make_article):
    article = make_article(published="2024-03")
    assert article.published_latest == date(2024, 3, 31)
    article.published = "XXXX-03-07"
    article.save()
    assert Article.objects.get(published_earliest=None, published_latest=None) == article


def test_date_that_is_not_edtf_is_refused_with_its_reason(make_article):
    article = make_article()
    article.published = "7 наурыз"
    with pytest.raises(ValidationError, match="7 наурыз"):
        article.full_clean()


def test_published_article_needs_a_text(make_article):
    with pytest.raises(ValidationError, match="text"):
        make_article(body=" ").full_clean()


def test_paragraphs_are_parted_by_empty_lines():
    article = Article(body="Бір.\nжалғасы\n \n\nЕкі.\n\n\n")
    assert article.paragraphs == ["Бір.\nжалғасы", "Екі."]


def test_newest_first_puts_undated_articles_last(make_article):
    for headline, published in [("undated", "XXXX"), ("new", "2024-03-07"), ("old", "2019")]:
        make_article(headline, published=published)
    assert [str(one) for one in Article.objects.newest_first()] == ["new", "old", "undated"]


def test_readers_see_neither_drafts_nor_withdrawn_nor_merged_articles(make_article):
    seen = make_article("seen")
    make_article("draft", status=Status.DRAFT)
    make_article("withdrawn", status=Status.WITHDRAWN)
    make_article("merged", merged_into=seen)
    assert list(Article.objects.published()) == [seen]


def test_articles_of_a_region_include_those_of_everything_below_it(make_article, make_region):
    china = make_region("china")
    xinjiang = make_region("xinjiang", parent=china)
    kashgar = make_region("kashgar", kind="city", parent=xinjiang)
    article = make_article(regions=[kashgar, xinjiang])
    make_article()
    assert list(Article.objects.about_region(china)) == [article]


def test_every_change_is_kept_in_the_history(make_article):
    article = make_article("Бірінші")
    article.headline = "Екінші"
    article.save()
    assert [one.headline for one in article.history.all()] == ["Екінші", "Бірінші"]


def test_url_holds_the_headline_but_only_the_id_finds_it(make_article):
    article = make_article("Түркістан — «Қытай»!")
    assert article.slug == "түркістан-қытай"
    assert make_article("???").slug == "-"
