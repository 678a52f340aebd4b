"""Which articles are compared with a text, and where a copy ends: every limit, from both sides."""

from collections.abc import Callable

import numpy as np
import pytest
from django.utils import timezone

from archive.ingest.likeness.near_duplicates import Match, Text, find_copies
from archive.ingest.likeness.signatures import VERSION, Signature, sign
from archive.models import Article, Fingerprint, FingerprintBand

pytestmark = pytest.mark.django_db

Make = Callable[..., Article]


def _words(count: int, beginning: str = "сөз") -> str:
    """So many words, no two the same."""
    letters = "абвгдежзик"
    return " ".join(
        beginning + "".join(letters[int(digit)] for digit in str(number)) for number in range(count)
    )


def _text(body: str, headline: str = "—", published: str = "XXXX") -> Text:
    # A signature of its own: what is compared must not depend on how long the texts are.
    return Text(headline, body, published, sign("", _words(100)))


def _stored(
    make_article: Make,
    text: Text,
    *,
    alike: int = 63,
    shared_bands: int = 21,
    version: int = VERSION,
    **fields: object,
) -> Article:
    """An article whose signature has so many numbers and bands of the one of a text."""
    article = make_article(text.headline, text.body, published=text.published, **fields)
    numbers = np.frombuffer(text.signature.minhash, "<u4").copy()
    numbers[alike:] += 1
    fingerprint = Fingerprint.objects.create(
        article=article, minhash=numbers.tobytes(), version=version, taken=timezone.now()
    )
    FingerprintBand.objects.bulk_create(
        FingerprintBand(fingerprint=fingerprint, key=key)
        for key in text.signature.bands()[:shared_bands]
    )
    return article


def _compared(make_article: Make, text: Text, other: Text) -> Match | None:
    """What a text is to one other article."""
    Article.objects.all().delete()
    _stored(make_article, other)
    return next(iter(find_copies(text)), None)


# --- how much is shared


@pytest.mark.parametrize(
    ("common", "ours", "theirs", "likeness", "is_copy"),
    [
        (60, 40, 0, 0.6, True),
        (60, 0, 40, 0.6, True),
        (60, 20, 21, 0.59, False),
        (50, 25, 25, 0.5, False),
        (50, 26, 25, None, None),
    ],
)
def test_share_of_the_runs_of_words(
    make_article: Make,
    common: int,
    ours: int,
    theirs: int,
    likeness: float | None,
    is_copy: bool | None,
) -> None:
    # Each word behind the common ones is in one run of three more.
    beginning = _words(common + 2)
    one = _text(f"{beginning} {_words(ours, 'біз')}")
    other = _text(f"{beginning} {_words(theirs, 'олар')}")
    match = _compared(make_article, one, other)
    assert (match and match.likeness, match and match.is_copy) == (likeness, is_copy)


def test_likest_comes_first_and_then_the_oldest(make_article: Make) -> None:
    text = _text(_words(100))
    little = _stored(make_article, _text(f"{_words(70)} {_words(5, 'олар')}"))
    more = [_stored(make_article, _text(_words(90))) for _ in range(2)]
    all_of_it = _stored(make_article, text)
    found = [match.article_id for match in find_copies(text)]
    assert found == [all_of_it.pk, *(one.pk for one in more), little.pk]


# --- what is made of one mould


@pytest.mark.parametrize(("count", "is_copy"), [(39, False), (40, True)])
def test_short_texts_are_no_copies(make_article: Make, count: int, is_copy: bool) -> None:
    short, long = _text(_words(count)), _text(_words(60))
    assert _is_copy(make_article, short, short) is is_copy
    # Which of the two is short is the same.
    assert _is_copy(make_article, short, long) is _is_copy(make_article, long, short) is is_copy


def _is_copy(make_article: Make, text: Text, other: Text) -> bool:
    match = _compared(make_article, text, other)
    assert match is not None
    return match.is_copy


@pytest.mark.parametrize(
    ("one", "other", "is_copy"),
    [
        ("2024-03-07", "2024-03-10", True),
        ("2024-03-07", "2024-03-11", False),
        ("2024-03", "2024-04-03", True),
        ("2024-03", "2024-04-04", False),
        ("2024-03", "2024-03-20", True),
        ("XXXX", "2024-03-07", True),
        ("../2024-03-07", "2024-03-11", False),
        ("2024-03-11/..", "2024-03-07", False),
        ("XXXX", "XXXX", True),
    ],
)
def test_days_between_copies(make_article: Make, one: str, other: str, is_copy: bool) -> None:
    texts = [_text(_words(60), published=date) for date in (one, other)]
    assert _is_copy(make_article, *texts) is is_copy
    assert _is_copy(make_article, *reversed(texts)) is is_copy


@pytest.mark.parametrize(
    ("ours", "theirs", "is_copy"),
    [
        (10, range(1, 11), True),
        (10, range(2, 12), True),
        (9, range(2, 11), False),
        (10, range(3, 13), False),
        (10, range(1, 2), True),
        (10, range(0), True),
    ],
    ids=["same", "one of ten", "one of nine", "two of ten", "one, the same", "none"],
)
def test_figures_of_copies(make_article: Make, ours: int, theirs: range, is_copy: bool) -> None:
    one, other = (
        _text(f"{_words(100)} {' '.join(map(str, figures))}")
        for figures in (range(1, ours + 1), theirs)
    )
    assert _is_copy(make_article, one, other) is is_copy
    assert _is_copy(make_article, other, one) is is_copy


@pytest.mark.parametrize(
    ("ours", "theirs", "is_copy"),
    [
        ("Караганда", "Алматы", False),
        ("Караганда", "алматы", True),
        ("Караганда", "", True),
        ("Караганда", "Карабалта", False),
        ("Караганда", "Карагуз", True),
        ("Ош", "Чу", True),
    ],
)
def test_names_in_the_headlines_of_copies(
    make_article: Make, ours: str, theirs: str, is_copy: bool
) -> None:
    one, other = (_text(_words(60), f"{name} көпір ашты") for name in (ours, theirs))
    assert _is_copy(make_article, one, other) is is_copy
    assert _is_copy(make_article, other, one) is is_copy


# --- which articles are compared


@pytest.mark.parametrize(("alike", "found"), [(23, True), (22, False)])
def test_signatures_must_be_alike(make_article: Make, alike: int, found: bool) -> None:
    text = _text(_words(60))
    _stored(make_article, text, alike=alike)
    assert bool(find_copies(text)) is found


def test_articles_without_a_common_band_are_not_compared(make_article: Make) -> None:
    text = _text(_words(60))
    _stored(make_article, text, shared_bands=0)
    assert find_copies(text) == []


def test_signatures_of_another_version_are_not_compared(make_article: Make) -> None:
    text = _text(_words(60))
    _stored(make_article, text, version=VERSION + 1)
    assert find_copies(text) == []


def test_only_the_likest_signatures_are_compared(make_article: Make) -> None:
    text = _text(_words(60))
    likest = _stored(make_article, text, alike=50)
    others = [_stored(make_article, text, alike=40) for _ in range(25)]
    last = _stored(make_article, text, alike=51)
    found = {match.article_id for match in find_copies(text)}
    assert len(found) == 20
    assert {likest.pk, last.pk} < found <= {likest.pk, last.pk, *(one.pk for one in others)}


@pytest.mark.parametrize(("others", "found"), [(499, True), (500, False)])
def test_signatures_that_share_most_bands_are_looked_up(
    make_article: Make, others: int, found: bool
) -> None:
    text = _text(_words(60))
    _stored(make_article, text, shared_bands=1)
    made = Article.objects.bulk_create(
        Article(headline=f"Мақала {number}", body="Мәтін.", language="kk")
        for number in range(others)
    )
    fingerprints = Fingerprint.objects.bulk_create(
        Fingerprint(article=article, minhash=bytes(252), version=VERSION, taken=timezone.now())
        for article in made
    )
    FingerprintBand.objects.bulk_create(
        FingerprintBand(fingerprint=fingerprint, key=key)
        for fingerprint in fingerprints
        for key in text.signature.bands()[:2]
    )
    assert bool(find_copies(text)) is found


@pytest.mark.parametrize("minhash", [b"", bytes(8)])
def test_signature_of_another_length_is_like_none(make_article: Make, minhash: bytes) -> None:
    text = _text(_words(60))
    article = _stored(make_article, text)
    Fingerprint.objects.filter(article=article).update(minhash=minhash)
    assert find_copies(text) == []


def test_text_without_a_signature_is_like_none(make_article: Make) -> None:
    _stored(make_article, _text(_words(60)))
    assert find_copies(Text("", _words(60), "XXXX", Signature())) == []


def test_article_itself_is_left_out_and_its_copies_are_not(make_article: Make) -> None:
    text = _text(_words(60))
    article, copy = (_stored(make_article, text) for _ in range(2))
    assert [match.article_id for match in find_copies(text, besides=article.pk)] == [copy.pk]
    assert len(find_copies(text)) == 2
    assert len(find_copies(text, besides=article.pk + 1000)) == 2
