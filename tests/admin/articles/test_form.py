"""The article form fills in what it can, and explains what it refuses."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from archive.models import Article, Source
from tests.admin.forms import messages, submit

ADD = "/admin/archive/article/add/"
BODY = "Аким области подписал соглашение о сотрудничестве с провинцией Шэньси."
FIELDS = {"headline": "Соглашение подписано", "body": BODY}


def errors(response: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = response.context["adminform"].form.errors
    return found


def test_language_that_was_chosen_is_kept(admin: Client) -> None:
    response = submit(admin, ADD, **FIELDS, language="en")
    assert Article.objects.get().language == "en"
    assert not any("detected" in message for message in messages(response))


def test_language_that_cannot_be_told_has_to_be_chosen(admin: Client) -> None:
    response = submit(admin, ADD, headline="2024", body="…")
    assert errors(response) == {
        "language": ["The language could not be detected. Choose it."],
    }
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("07.03.2024", "Did you mean 2024-03-07?"),
        ("7 марта 2024 г.", "Did you mean 2024-03-07?"),
        ("weiß nicht", "Write 2024-03-07 (a day), 2024-03 (a month)"),
        ("2024-02-30", "XXXX (unknown)"),
        ("2024-05/2024-03", "2022-06-08/.. (since that day)"),
        ("<b>", "“<b>” cannot be read"),
    ],
)
def test_date_that_is_not_edtf_is_refused_with_examples(
    admin: Client, text: str, part: str
) -> None:
    response = submit(admin, ADD, **FIELDS, published=text)
    assert part in errors(response)["published"][0]
    assert "<b>”" not in response.text


def test_known_url_is_refused_with_the_way_to_its_article(admin: Client, article: Article) -> None:
    Article.objects.filter(pk=article.pk).update(headline="<i>Бар</i> мақала")
    response = submit(admin, ADD, **FIELDS, source_url=article.source_url)
    url = reverse("admin:archive_article_change", args=[article.pk])
    assert f'<a href="{url}">&lt;i&gt;Бар&lt;/i&gt; мақала</a>' in response.text
    assert list(errors(response)) == ["source_url"]


def test_article_may_keep_its_own_url(admin: Client, article: Article) -> None:
    response = submit(admin, reverse("admin:archive_article_change", args=[article.pk]))
    assert any("was changed successfully" in message for message in messages(response))


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://www.inform.kz/kaz/2", True),
        ("https://inform.kz/2", True),
        ("https://INFORM.kz:443/2", True),
        ("https://notinform.kz/2", False),
        ("https://inform.kz.example.com/2", False),
    ],
)
def test_source_is_filled_in_from_the_url(
    admin: Client, inform: Source, url: str, found: bool
) -> None:
    response = submit(admin, ADD, **FIELDS, source_url=url)
    assert Article.objects.get().source == (inform if found else None)
    assert ("Source filled in from the URL: Kazinform." in messages(response)) is found


def test_source_that_was_chosen_is_kept(admin: Client, inform: Source) -> None:
    other = Source.objects.create(slug="other", name="Other")
    submit(admin, ADD, **FIELDS, source_url="https://inform.kz/2", source=other.pk)
    assert Article.objects.get().source == other


def test_text_is_tidied(admin: Client) -> None:
    submit(
        admin,
        ADD,
        headline="  Соглашение   подписано ",
        body=f"{BODY}  \r\n \t\r\nВторой абзац.\t\r\n\r\n",
    )
    article = Article.objects.get()
    assert article.headline == "Соглашение подписано"
    assert article.body == f"{BODY}\n\nВторой абзац."


@pytest.mark.parametrize("field", ["headline", "body"])
def test_nul_is_refused_with_an_explanation(admin: Client, field: str) -> None:
    response = submit(admin, ADD, **FIELDS | {field: "Текст\x00 дальше"})
    assert "NUL character (U+0000)" in errors(response)[field][0]


def test_article_without_text_is_not_published(admin: Client) -> None:
    response = submit(admin, ADD, headline="Без текста", language="ru", status="published")
    assert errors(response) == {"body": ["A published article needs a text."]}


def test_saved_date_is_read_aloud_below_its_field(admin: Client, article: Article) -> None:
    page = admin.get(reverse("admin:archive_article_change", args=[article.pk]))
    assert ">7 March 2024</output>" in page.text
