"""A new article is filed: copies join its story, doubtful ones are proposed, evidence is kept."""

from collections.abc import Callable
from functools import partial

import pytest
from django.contrib.auth.models import User

from archive.editing import dismiss_story
from archive.ingest.composing.composing import compose
from archive.ingest.drafts import Draft, Remark
from archive.ingest.raw_documents import Fields
from archive.ingest.running.filing import file_article
from archive.models import Article, Evidence, Fingerprint, Official, Region, StoryProposal
from tests.ingest.texts import long_text

pytestmark = pytest.mark.django_db

Make = Callable[..., Article]
HEADLINE, BODY = "Әкім көпір ашты", long_text()


def _filed(make_article: Make, body: str = BODY, **fields: object) -> tuple[Article, list[Remark]]:
    draft: Draft = compose(Fields(headline=HEADLINE, text=body))
    article = make_article(draft.headline, draft.body, **fields)
    return article, [note.remark for note in file_article(article, draft)]


def test_copies_become_one_story_and_all_stay(make_article: Make) -> None:
    articles = [_filed(make_article, body)[0] for body in (BODY, f"{BODY} Соңы.", f"Бас. {BODY}")]
    for article in articles:
        article.refresh_from_db()
    assert articles[0].story
    assert {article.story for article in articles} == {articles[0].story}
    assert not StoryProposal.objects.exists()


def test_copy_is_remarked_on_with_its_article(make_article: Make) -> None:
    first, remarks = _filed(make_article)
    assert remarks == []
    article = make_article(HEADLINE, BODY)
    draft = compose(Fields(headline=HEADLINE, text=BODY))
    (note,) = file_article(article, draft)
    assert (note.remark, note.detail) == (Remark.COPY, f"{first.pk} (1.00)")


def test_doubtful_copy_is_proposed_and_not_joined(make_article: Make) -> None:
    first, _ = _filed(make_article, published="2024-03-07")
    second, remarks = _filed(make_article, published="2024-03-20")
    assert remarks == [Remark.PERHAPS_COPY]
    proposal = StoryProposal.objects.open().of(second).get()
    assert (proposal.first, proposal.likeness, second.story) == (first, "copy", None)


def test_pair_that_an_editor_dismissed_is_not_joined_or_proposed_again(make_article: Make) -> None:
    first, _ = _filed(make_article)
    second = make_article(HEADLINE, BODY)
    pair = {"first": first, "second": second}
    proposal = StoryProposal.objects.create(**pair, likeness="copy", likelihood=1)
    dismiss_story(proposal, User.objects.create(username="editor"))
    file_article(second, compose(Fields(headline=HEADLINE, text=BODY)))
    second.refresh_from_db()
    assert second.story is None
    assert not StoryProposal.objects.open()


def test_same_event_in_another_language_is_proposed_with_what_is_shared(
    make_article: Make,
    make_official: Callable[..., Official],
    make_region: Callable[..., Region],
) -> None:
    officials, regions = [make_official("aa"), make_official("bb")], [make_region("kazakhstan")]
    tagged = partial(make_article, officials=officials, regions=regions)
    first = tagged("Аким открыл мост", "Мост.", language="ru")
    second, remarks = _filed(tagged)
    assert remarks == [Remark.PERHAPS_TOLD]
    proposal = StoryProposal.objects.open().get()
    assert (proposal.first, proposal.second, proposal.likeness) == (first, second, "telling")
    assert list(proposal.officials.all()) == officials
    assert list(proposal.regions.all()) == regions
    assert second.story is None


def test_evidence_and_fingerprint_are_kept(make_article: Make) -> None:
    draft = compose(
        Fields(text=f"{HEADLINE}\n\nАЛМАТЫ. 7 наурыз. ҚазАқпарат - {BODY}\n\nАвтор: Айгүл Омар")
    )
    article = make_article(draft.headline, draft.body)
    file_article(article, draft)
    fields = Evidence.objects.get(article=article).fields
    assert {name: (one["origin"], one["certainty"]) for name, one in fields.items()} == {
        "headline": ("page", "likely"),
        "byline": ("page", "certain"),
        "agency": ("dateline", "certain"),
        "dateline_place": ("dateline", "certain"),
        "published": ("dateline", "certain"),
        "language": ("text", "likely"),
    }
    assert Fingerprint.objects.get(article=article).minhash
