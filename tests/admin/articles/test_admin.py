"""Editors add articles, find them, and see who changed what."""

import json

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.models import (
    Article,
    ArticleRegion,
    ImportLine,
    ImportRun,
    Official,
    Region,
    Source,
    SourceDocument,
    Status,
)
from tests.admin.forms import messages, new_row, submit

LIST = "/admin/archive/article/"
ADD = "/admin/archive/article/add/"

KAZAKH = (
    "Түркістан облысының әкімі Қытайдың Шэньси провинциясына барды. "
    "Екі жақ ауыл шаруашылығы мен білім саласында ынтымақтасу туралы келісімге қол қойды."
)


def change_url(article: Article) -> str:
    return reverse("admin:archive_article_change", args=[article.pk])


def test_article_is_added_with_its_regions_and_officials(
    admin: Client, satybaldy: Official, turkistan: Region, inform: Source
) -> None:
    response = submit(
        admin,
        ADD,
        headline="Әкім Қытайға барды",
        body=KAZAKH,
        published="2024-03",
        source=inform.pk,
        status=Status.PUBLISHED,
        **new_row("region_tags", region=turkistan.pk),
        **new_row("official_tags", official=satybaldy.pk),
    )
    assert response.status_code == 200
    article = Article.objects.get()
    assert (article.language, article.status) == ("kk", Status.PUBLISHED)
    assert str(article.published_latest) == "2024-03-31"
    assert article.region_tags.get().asserted_by == "editor"
    assert article.region_tags.get().confirmed
    assert article.officials.get() == satybaldy
    assert "Language detected: Kazakh." in messages(response)


def test_article_says_who_changed_it(admin: Client, editor: User, article: Article) -> None:
    submit(admin, change_url(article), headline="Жаңа тақырып")
    newest = article.history.first()
    assert (newest.history_user, newest.headline) == (editor, "Жаңа тақырып")
    page = admin.get(reverse("admin:archive_article_history", args=[article.pk]))
    assert "Жаңа тақырып" in page.text
    assert "aigul" in page.text
    assert " style=" not in page.text, "the Content-Security-Policy forbids inline styles"


def test_earlier_version_can_be_seen_and_brought_back(admin: Client, article: Article) -> None:
    submit(admin, change_url(article), headline="Жаңа тақырып")
    version = article.history.last()
    url = reverse("admin:archive_article_simple_history", args=[article.pk, version.pk])
    assert "Түркістан облысы Қытаймен келісім жасады" in admin.get(url).text
    submit(admin, url)
    article.refresh_from_db()
    assert article.headline == "Түркістан облысы Қытаймен келісім жасады"


def test_earlier_version_comes_back_with_its_tags(
    admin: Client, article: Article, turkistan: Region, satybaldy: Official
) -> None:
    submit(admin, change_url(article), **new_row("region_tags", region=turkistan.pk))
    version = article.history.first()
    submit(admin, change_url(article), headline="Жаңа тақырып", **{"region_tags-0-DELETE": "on"})
    submit(admin, change_url(article), **new_row("official_tags", official=satybaldy.pk))
    url = reverse("admin:archive_article_simple_history", args=[article.pk, version.pk])
    page = admin.get(url)
    assert "Officials and regions of this version:" in page.text
    assert "Turkistan region" in page.text
    assert 'name="more_tags"' not in page.text
    assert "Historical" not in page.text
    submit(admin, url)
    article.refresh_from_db()
    assert article.headline == "Түркістан облысы Қытаймен келісім жасады"
    assert list(article.regions.all()) == [turkistan]
    assert not article.officials.exists()
    assert not article.rejected_tags.exists()


@pytest.mark.parametrize("model", ["article", "official", "office", "region", "source"])
@pytest.mark.parametrize("address", ["x/history/1", "1/history/x", "1/history/99", "9/history/1"])
def test_odd_address_of_a_version_is_not_found(
    admin: Client, article: Article, satybaldy: Official, model: str, address: str
) -> None:
    for ask in (admin.get, admin.post):
        assert ask(f"/admin/archive/{model}/{address}/").status_code == 404


def test_articles_are_not_deleted(admin: Client, article: Article) -> None:
    assert admin.get(f"{LIST}{article.pk}/delete/").status_code == 403
    assert "delete_selected" not in admin.get(LIST).text


@pytest.mark.parametrize(
    ("query", "finds"),
    [
        ("келісім", True),
        ("КЕЛІСІМ", True),
        ("келисим", True),
        ("туркистан облысы", True),
        ('"Туркистан облысы"', True),
        ('"облысы Туркистан"', False),
        ("inform.kz", True),
        ("сатыбалды", True),
        ("Satybaldy Қытай", True),
        ("Satybaldy Моңғолия", False),
        ("[(*", False),
        ("'", True),
        ('"', False),
    ],
)
def test_list_is_searched_on_any_keyboard(
    admin: Client, article: Article, satybaldy: Official, query: str, finds: bool
) -> None:
    article.officials.add(satybaldy)
    page = admin.get(LIST, {"q": query})
    assert page.status_code == 200
    assert list(page.context["cl"].queryset) == ([article] if finds else [])


@pytest.mark.parametrize(
    ("filters", "finds"),
    [
        ({"status__exact": "draft"}, True),
        ({"status__exact": "published"}, False),
        ({"language__exact": "kk"}, True),
        ({"lacks": "date"}, False),
        ({"lacks": "region"}, False),
        ({"lacks": "official"}, True),
        ({"lacks": "confirmation"}, True),
        ({"lacks": "double"}, False),
        ({"lacks": "mismatch"}, False),
        ({"lacks": "name"}, False),
        ({"published_earliest__year": "2024", "published_earliest__month": "3"}, True),
        ({"published_earliest__year": "2023"}, False),
    ],
)
def test_list_is_filtered(
    admin: Client, article: Article, turkistan: Region, filters: dict[str, str], finds: bool
) -> None:
    ArticleRegion.objects.create(
        article=article, region=turkistan, asserted_by="tagger", tagger_version="1"
    )
    page = admin.get(LIST, filters)
    assert list(page.context["cl"].queryset) == ([article] if finds else [])


def test_list_is_filtered_by_country_with_all_below_it(
    admin: Client, article: Article, kazakhstan: Region, turkistan: Region
) -> None:
    article.regions.add(turkistan)
    page = admin.get(LIST, {"region": kazakhstan.pk, "_facets": 1})
    assert list(page.context["cl"].queryset) == [article]
    assert "– Turkistan region" in page.text


@pytest.mark.parametrize("value", ["x", "-1", "99999999999999999999", "٣", "\x00"])
def test_odd_region_in_the_address_does_no_harm(
    admin: Client, article: Article, value: str
) -> None:
    assert admin.get(LIST, {"region": value}, follow=True).status_code == 200


def test_list_takes_the_same_number_of_queries_for_any_number_of_articles(
    admin: Client,
    inform: Source,
    turkistan: Region,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    admin.get(LIST)

    def add(count: int) -> None:
        for number in range(count):
            article = Article.objects.create(
                headline=f"№ {number}", body="…", language="ru", source=inform, published="2024"
            )
            article.regions.add(turkistan)

    add(2)
    with django_assert_num_queries(10):
        admin.get(LIST)
    add(10)
    with django_assert_num_queries(10):
        admin.get(LIST)


def test_article_leads_to_its_original_and_its_import_report(
    admin: Client, article: Article
) -> None:
    document = SourceDocument.objects.create(sha256="0" * 64, content=b"x", locator="<b>.txt")
    run = ImportRun.objects.create()
    ImportLine.objects.create(run=run, locator="<b>.txt", outcome="imported", article=article)
    Article.objects.filter(pk=article.pk).update(source_document=document)
    page = admin.get(change_url(article)).text
    assert f"/admin/archive/sourcedocument/{document.pk}/change/" in page
    assert f"/admin/archive/importrun/{run.pk}/change/" in page
    assert "&lt;b&gt;.txt" in page
    assert "<b>.txt" not in page


def test_only_published_articles_can_be_viewed_on_the_site(admin: Client, article: Article) -> None:
    assert "viewsitelink" not in admin.get(change_url(article)).text
    Article.objects.filter(pk=article.pk).update(status=Status.PUBLISHED)
    assert "viewsitelink" in admin.get(change_url(article)).text


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("2024-03-07", "7 March 2024"),
        ("2024-03", "March 2024. Sorted as 2024-03-01 to 2024-03-31."),
        ("XXXX", "date unknown. Sorted after all dated ones."),
        ("7.3.2024", "“7.3.2024” cannot be read as an EDTF date. Did you mean 2024-03-07?"),
        ("", ""),
    ],
)
def test_date_being_typed_is_read_aloud(admin: Client, text: str, meaning: str) -> None:
    response = admin.get("/admin/archive/article/date/", {"text": text})
    assert json.loads(response.content) == {"meaning": meaning}


def test_reading_dates_aloud_is_for_editors_only(client: Client, db: None) -> None:
    assert client.get("/admin/archive/article/date/").status_code == 302


def test_headline_is_text_and_never_markup(admin: Client, article: Article) -> None:
    saved = submit(admin, change_url(article), headline="<script>alert(1)</script>")
    pages = [admin.get(url) for url in (LIST, change_url(article), f"{LIST}{article.pk}/history/")]
    for page in [saved, *pages]:
        assert "&lt;script&gt;alert(1)" in page.text
        assert "<script>alert(1)" not in page.text


@pytest.mark.parametrize("page", ["", "{}/change/", "{}/history/"])
def test_who_may_only_look_sees_articles(client: Client, article: Article, page: str) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_article"))
    client.force_login(reader)
    response = client.get(LIST + page.format(article.pk))
    assert response.status_code == 200
    assert article.headline in response.text
    assert 'name="_save"' not in response.text
    assert "publish_selected" not in response.text
