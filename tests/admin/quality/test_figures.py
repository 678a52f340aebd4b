"""The quality page says what the archive lacks."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from archive.admin.quality import figures
from archive.index.upkeep.changes import drain
from archive.models import (
    Article,
    Official,
    OfficialName,
    OfficialProposal,
    Source,
)
from archive.search.log import note_search

URL = "/admin/quality/"


@pytest.fixture(autouse=True)
def log(settings: Settings, tmp_path: Path) -> Path:
    settings.SEARCH_LOG = tmp_path / "searches"
    return tmp_path / "searches"


def test_gaps_are_counted_and_lead_to_the_articles(admin: Client, article: Article) -> None:
    Article.objects.create(headline="Күнсіз", body="Мәтін.", language="kk", status="published")
    page = admin.get(URL)
    counts = {str(gap.label): (gap.drafts, gap.published) for gap in page.context["gaps"]}
    assert counts["no date"] == (0, 1)
    assert counts["no region"] == (1, 1)
    gap = next(gap for gap in page.context["gaps"] if gap.label == "no date")
    assert [one.headline for one in admin.get(gap.published_url).context["cl"].queryset] == [
        "Күнсіз"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Қазақстан мен Kazakhstan", ()),
        ("Kaзақстан облысы", ("Kaзақстан",)),
        ("облысы oблысы oблысы", ("oблысы",)),
        ("WhatsAppтағы хабар", ()),
        ("COVID-19 және SIM-карта", ()),
        ("Аstana", ("Аstana",)),
        ("", ()),
    ],
)
def test_words_with_letters_of_the_wrong_alphabet_are_found(
    text: str, words: tuple[str, ...]
) -> None:
    assert figures.mixed_words(text) == words


def test_wrong_letters_are_found_in_names_and_articles(
    admin: Client, article: Article, satybaldy: Official
) -> None:
    OfficialName.objects.create(official=satybaldy, language="ky", text="Дархан Caтыбалды")
    Article.objects.filter(pk=article.pk).update(body="Oблыс әкімі")
    found = admin.get(URL).context["look_alikes"]
    assert [one.words for one in found] == [("Caтыбалды",), ("Oблыс",)]
    assert [admin.get(one.url).status_code for one in found] == [200, 200]


@pytest.mark.parametrize(
    ("days_ago", "quiet"),
    [
        ([100, 103, 106, 109, 112], True),
        ([20, 23, 26, 29, 32], False),
        ([100, 150, 200, 250, 300], False),
        ([100, 103], False),
    ],
)
def test_source_that_stopped_is_noticed(inform: Source, days_ago: list[int], quiet: bool) -> None:
    today = date(2026, 6, 1)
    for days in days_ago:
        Article.objects.create(
            headline="х",
            language="kk",
            source=inform,
            published=(today - timedelta(days=days)).isoformat(),
        )
    assert [one.source for one in figures.quiet_sources(today)] == ([inform] if quiet else [])


def test_searches_in_vain_are_listed_by_frequency(admin: Client, log: Path) -> None:
    for query, hits in (("жоқ", 0), ("бар", 0), ("бар", 5), ("қате", None), ("жоқ", 0)):
        note_search(query, hits)
    old = timezone.localdate() - timedelta(days=31)
    (log / f"{old.isoformat()}.jsonl").write_text('["old", 0]\n' * 9)
    for _ in range(2):
        searches = admin.get(URL).context["searches"]
        assert [(one.query, one.times, one.hits) for one in searches] == [
            ("жоқ", 2, 0),
            ("қате", 1, None),
        ]


def test_looking_writes_nothing(
    admin: Client, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    note_search("жоқ", 0)
    with django_assert_max_num_queries(100) as asked:
        admin.get(URL)
    assert {query["sql"].split()[0] for query in asked} <= {"SELECT", "WITH"}


def test_proposed_names_are_listed_by_frequency(admin: Client, article: Article) -> None:
    second = Article.objects.create(headline="х", language="kk")
    for where, name in (
        (article, "Болат Асанов"),
        (second, "Болат Асанов"),
        (second, "Ерік Оспан"),
    ):
        OfficialProposal.objects.create(
            article=where, surface=name, name=name, key=name, title="әкім", tagger_version="1"
        )
    page = admin.get(URL)
    assert [row["name"] for row in page.context["names"]] == ["Болат Асанов", "Ерік Оспан"]
    link = "/admin/archive/officialproposal/?key=%D0%91"
    assert link in page.text
    rows = admin.get("/admin/archive/officialproposal/", {"key": "Болат Асанов"})
    assert rows.context["cl"].queryset.count() == 2


def test_state_of_the_index_is_told(admin: Client, article: Article) -> None:
    assert "1 changed article waits to be written." in admin.get(URL).text
    drain()
    assert "Everything that is published can be found." in admin.get(URL).text


def test_quality_page_is_for_editors(client: Client, db: None) -> None:
    assert client.get(URL).status_code == 302
    client.force_login(User.objects.create_user("x", is_staff=True))
    assert client.get(URL).status_code == 403
