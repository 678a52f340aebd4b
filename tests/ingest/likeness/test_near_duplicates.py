"""Copies are found among all articles; forms filled in for different events are no copies."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from archive.ingest.likeness.fingerprints import store_fingerprint, take_missing_fingerprints
from archive.ingest.likeness.near_duplicates import Match, Text, find_copies
from archive.ingest.likeness.signatures import sign
from archive.models import Article, Fingerprint, FingerprintBand
from tests.ingest.texts import long_text

pytestmark = pytest.mark.django_db

HEADLINE = "Әкім көпір ашты"
BODY = long_text()


def _find(body: str = BODY, headline: str = HEADLINE, published: str = "XXXX") -> list[Match]:
    return find_copies(Text(headline, body, published, sign(headline, body)))


@pytest.fixture
def original(make_article: Callable[..., Article]) -> Article:
    article = make_article(HEADLINE, BODY, published="2024-03-07")
    make_article("Мектеп ашылды", long_text("school"))
    take_missing_fingerprints()
    return article


COPIES = {
    "itself": BODY,
    "with a dateline": f"Астана. 7 наурыз. ҚазАқпарат – {BODY}",
    "with a sentence more": f"{BODY} Еске салсақ, әкім былтыр да осында келген.",
    "with a sentence less": BODY[BODY.index(".") + 2 :],
    "with look-alike letters": BODY.replace("о", "o").replace("а", "a"),
    "with other breaks": BODY.replace(". ", ".\n\n"),
    "shuffled": " ".join(reversed(re.split(r"(?<=\.) ", BODY))),
}


@pytest.mark.parametrize("body", COPIES.values(), ids=COPIES)
def test_altered_copy_is_found(original: Article, body: str) -> None:
    (match,) = _find(body)
    assert (match.article_id, match.is_copy) == (original.pk, True)
    assert match.likeness >= 0.6


COST = "Көпірге {} млн теңге мен {} ай кетті."


@pytest.mark.parametrize(
    "changed",
    [
        {"published": "2024-03-20"},
        {"body": f"{BODY} {COST.format(310, 52)}"},
        {"headline": "Қарағандыда көпір ашылды"},
    ],
    ids=["on another day", "with other figures", "with other names"],
)
def test_same_form_for_another_event_is_only_perhaps_a_copy(
    make_article: Callable[..., Article], changed: dict[str, str]
) -> None:
    same = {
        "headline": "Талдықорғанда көпір ашылды",
        "body": f"{BODY} {COST.format(260, 45)}",
        "published": "2024-03-07",
    }
    article = make_article(**same)
    take_missing_fingerprints()
    assert [match.is_copy for match in _find(**same)] == [True]
    (match,) = _find(**{**same, **changed})
    assert (match.article_id, match.is_copy) == (article.pk, False)


def test_short_texts_are_only_perhaps_copies(make_article: Callable[..., Article]) -> None:
    make_article(HEADLINE, long_text(sentences=5))
    take_missing_fingerprints()
    (match,) = _find(long_text(sentences=5))
    assert not match.is_copy


def test_other_text_and_the_article_itself_are_not_found(original: Article) -> None:
    assert _find(long_text("factory")) == []
    text = Text(HEADLINE, BODY, "XXXX", sign(HEADLINE, BODY))
    assert find_copies(text, besides=original.pk) == []


def test_merged_articles_are_not_found(original: Article) -> None:
    original.merged_into = Article.objects.exclude(pk=original.pk).get()
    original.save()
    assert _find() == []


def test_merged_articles_leave_room_for_others(make_article: Callable[..., Article]) -> None:
    original = make_article(HEADLINE, BODY)
    for _ in range(25):
        make_article(HEADLINE, BODY, merged_into=original)
    take_missing_fingerprints()
    assert [match.article_id for match in _find()] == [original.pk]


def test_fingerprints_of_touched_articles_are_noted_together(
    make_article: Callable[..., Article],
) -> None:
    def queries() -> int:
        Article.objects.update(modified=timezone.now())
        with CaptureQueriesContext(connection) as done:
            take_missing_fingerprints()
        return len(done)

    make_article(HEADLINE, BODY)
    take_missing_fingerprints()
    few = queries()
    for number in range(20):
        make_article(HEADLINE, f"{number} {BODY}")
    take_missing_fingerprints()
    assert queries() == few


def test_fingerprints_are_taken_once_and_again_after_a_change(original: Article) -> None:
    assert take_missing_fingerprints() == 0
    before = Fingerprint.objects.get(pk=original.pk)
    original.save()
    assert take_missing_fingerprints() == 1
    after = Fingerprint.objects.get(pk=original.pk)
    assert (after.minhash, after.taken) == (before.minhash, original.modified)
    original.body = long_text("factory")
    original.save()
    assert take_missing_fingerprints() == 1
    assert _find() == []
    assert _find(long_text("factory"))[0].article_id == original.pk
    assert FingerprintBand.objects.filter(fingerprint=original.pk).count() == 21


def test_search_does_not_read_all_articles(
    original: Article, make_article: Callable[..., Article]
) -> None:
    def rows_read() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert len(_find()) == 1
        return len(queries)

    few = rows_read()
    for number in range(20):
        make_article(f"Зауыт {number}", f"{number} " + long_text("factory"))
    take_missing_fingerprints()
    assert rows_read() == few
    (plan,) = (
        row[3]
        for row in connection.cursor()
        .execute(
            "EXPLAIN QUERY PLAN SELECT fingerprint_id FROM archive_fingerprintband WHERE key = 1"
        )
        .fetchall()
    )
    assert "fingerprint_band_key" in plan


def test_address_is_kept_as_a_key(make_article: Callable[..., Article]) -> None:
    article = make_article(HEADLINE, BODY, source_url="https://www.gazeta.kz/1/?utm_source=a")
    store_fingerprint(article, sign(HEADLINE, BODY))
    other = make_article(HEADLINE, "Қысқа.", source_url="http://gazeta.kz/1")
    store_fingerprint(other, sign(HEADLINE, "Қысқа."))
    keys = set(Fingerprint.objects.values_list("url_key", flat=True))
    assert len(keys) == 1
    assert Fingerprint.objects.get(pk=other.pk).text_key == ""
