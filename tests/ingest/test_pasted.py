"""What an editor pastes is read as an import would read it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from archive.ingest import (
    Fields,
    IngestError,
    analyse,
    keep_pasted,
    note_likeness,
    take_missing_fingerprints,
)
from archive.ingest.likeness.signatures import VERSION
from archive.models import Article, Fingerprint, SourceDocument, StoryProposal
from tests.ingest.texts import long_text

pytestmark = pytest.mark.django_db

SENTENCE = "Екі жақ ауыл шаруашылығы мен білім саласында ынтымақтасу туралы меморандумға қол қойды."
NOTHING = Fields()


@pytest.mark.parametrize(
    "pasted",
    [
        f"Меморандумға қол қойылды\n{SENTENCE}",
        f"<p><b>Меморандумға қол қойылды</b></p><p>{SENTENCE}</p>",
        (
            f"<html><head>{'<meta name=x>' * 500}</head><body><article>"
            f"<h1>Меморандумға қол қойылды</h1><p>{SENTENCE}</p></article></body></html>"
        ),
    ],
    ids=["text", "piece of a page", "page with a long head"],
)
def test_text_and_html_come_to_the_same(pasted: str) -> None:
    draft = analyse(pasted, NOTHING).draft
    assert SENTENCE in draft.body
    assert "<" not in draft.headline + draft.body
    assert draft.language == "kk"


def test_what_the_editor_says_is_taken_for_granted() -> None:
    known = Fields(headline="Өз тақырыбым", language="ky", byline="Айгүл")
    draft = analyse(SENTENCE, known, "2023?").draft
    assert (draft.headline, draft.byline, draft.published) == ("Өз тақырыбым", "Айгүл", "2023?")
    assert draft.language == "ky"


@pytest.mark.parametrize("pasted", ["", " \n", "<html><body></body></html>", "я" * 2_600_000])
def test_what_is_no_article_is_refused_with_a_reason(pasted: str) -> None:
    with pytest.raises(IngestError, match=r".{10}"):
        analyse(pasted, NOTHING)


def _statements(pasted: str = SENTENCE) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        analyse(pasted, NOTHING)
    return [query["sql"] for query in queries]


def test_reading_writes_nothing(make_article: Callable[..., Article]) -> None:
    make_article("Меморандум", long_text())
    before = [list(model.objects.values()) for model in (Article, SourceDocument, Fingerprint)]
    assert {statement.split()[0] for statement in _statements(long_text())} == {"SELECT"}
    after = [list(model.objects.values()) for model in (Article, SourceDocument, Fingerprint)]
    assert after == before


@pytest.mark.parametrize("has_fingerprint", [False, True], ids=["without fingerprint", "touched"])
def test_reading_takes_no_longer_whatever_waits_elsewhere(
    *, has_fingerprint: bool, make_article: Callable[..., Article]
) -> None:
    make_article("Меморандум", long_text())
    take_missing_fingerprints()
    before = len(_statements(long_text()))
    made = Article.objects.bulk_create(
        Article(headline=f"Мақала {number}", body="Мәтін.", language="kk") for number in range(3000)
    )
    if has_fingerprint:
        old = timezone.now() - timedelta(days=1)
        Fingerprint.objects.bulk_create(
            Fingerprint(article=article, version=VERSION, taken=old) for article in made
        )
    assert len(_statements(long_text())) == before < 30
    assert take_missing_fingerprints() == 3000


def test_original_is_kept_as_it_was_pasted() -> None:
    editor = User.objects.create_user("aigul")
    pasted = f"Сурет: Әкімдік\r\n{SENTENCE}"
    article = Article.objects.create(headline="Меморандум", body=SENTENCE, language="kk")
    keep_pasted(article, pasted, analyse(pasted, NOTHING), editor)
    article.refresh_from_db()
    assert article.source_document
    assert article.source_document.content == pasted.encode()
    line = article.import_lines.get()
    assert (line.run.user, line.removed) == (editor, "photo credit: Сурет: Әкімдік")


def test_likeness_is_proposed_once_and_never_applied() -> None:
    body = "\n\n".join(
        [SENTENCE, "Тараптар алдағы айда кездесіп, жобаны талқылайды.", SENTENCE[::-1]]
    )
    articles = [
        Article.objects.create(headline="Меморандумға қол қойылды", body=body, language="kk")
        for _ in range(2)
    ]
    for article in (*articles, articles[0]):
        note_likeness(article)
    assert StoryProposal.objects.get().likeness == "copy"
    assert not Article.objects.exclude(story=None).exists()
