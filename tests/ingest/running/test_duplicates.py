"""What the archive has already is recognised by bytes, address or text."""

from collections.abc import Callable

import pytest

from archive.ingest.composing.composing import compose
from archive.ingest.drafts import Draft
from archive.ingest.raw_documents import Fields
from archive.ingest.running.duplicates import Known, Register
from archive.models import Article
from tests.ingest.texts import long_text

pytestmark = pytest.mark.django_db

HEADLINE, BODY = "Әкім көпір ашты", long_text()
URL = "https://gazeta.kz/1"


def _draft(url: str = "", date: str = "", body: str = BODY) -> Draft:
    return compose(Fields(headline=HEADLINE, text=body, url=url, dates=(date,) if date else ()))


@pytest.mark.parametrize("dry_run", [False, True])
def test_address_is_recognised_however_it_is_written(
    make_article: Callable[..., Article], dry_run: bool
) -> None:
    article = make_article(HEADLINE, source_url=URL)
    Register(dry_run=False)
    register = Register(dry_run=dry_run)
    assert register.same_url("http://www.gazeta.kz/1/?utm_source=t") == Known(article_id=article.pk)
    assert register.same_url("https://gazeta.kz/2") is None
    assert register.same_url("") is None


def test_address_of_an_article_without_fingerprint_is_recognised_as_it_stands(
    make_article: Callable[..., Article],
) -> None:
    register = Register(dry_run=False)
    article = make_article(HEADLINE, source_url=URL)
    assert register.same_url(URL) == Known(article_id=article.pk)


@pytest.mark.parametrize(
    ("url", "published", "draft", "is_same"),
    [
        ("", "XXXX", {}, True),
        (URL, "2024-03-07", {}, True),
        ("", "2024-03-07", {"url": URL, "date": "2024-03-07"}, True),
        ("", "2024", {"date": "2024-03-07"}, True),
        (URL, "XXXX", {"url": "https://other.kz/1"}, False),
        ("", "2024-03-07", {"date": "2024-03-08"}, False),
        ("", "XXXX", {"body": long_text("school")}, False),
        ("", "XXXX", {"body": "Қысқа мәтін."}, False),
    ],
)
def test_same_text_is_the_same_article_unless_address_or_day_differ(
    make_article: Callable[..., Article],
    url: str,
    published: str,
    draft: dict[str, str],
    is_same: bool,
) -> None:
    article = make_article(HEADLINE, BODY, source_url=url, published=published)
    known = Register(dry_run=False).same_text(_draft(**draft))
    assert known == (Known(article_id=article.pk) if is_same else None)


def test_dry_run_remembers_addresses_and_texts_and_writes_nothing() -> None:
    register = Register(dry_run=True)
    assert register.same_text(_draft()) is None
    register.remember("0" * 64, URL)
    assert register.same_text(_draft()) == Known()
    assert register.same_url(f"{URL}/?fbclid=1") == Known()
    assert register.same_bytes("0" * 64) == Known()
