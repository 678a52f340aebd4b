"""Keeping the fingerprints of articles up to date."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import F, Q, QuerySet

from archive.ingest.likeness.addresses import address_key
from archive.ingest.likeness.signatures import VERSION, Signature, sign, text_key
from archive.models import Article, Fingerprint, FingerprintBand

_AT_ONCE = 500


def take_missing_fingerprints() -> int:
    """Take the fingerprints of articles that are new or changed since; gives how many there were.

    Articles whose text and address are what they were are only noted as seen. What this takes grows
    with what waits, so no request calls it.
    """
    taken = 0
    while batch := list(_stale()[:_AT_ONCE]):
        with transaction.atomic():
            _take(batch)
        taken += len(batch)
    return taken


def _stale() -> QuerySet[Article]:
    return (
        Article.objects.filter(
            Q(fingerprint=None)
            | ~Q(fingerprint__version=VERSION)
            | Q(fingerprint__taken__lt=F("modified"))
        )
        .select_related("fingerprint")
        .only("headline", "body", "source_url", "modified", "fingerprint")
        .order_by("pk")
    )


def store_fingerprint(article: Article, signature: Signature) -> None:
    """Store what an article comes down to, in place of what it did before."""
    fingerprint = Fingerprint(
        article=article,
        url_key=address_key(article.source_url),
        text_key=signature.text_key,
        minhash=signature.minhash,
        version=VERSION,
        taken=article.modified,
    )
    Fingerprint.objects.bulk_create(
        [fingerprint],
        update_conflicts=True,
        unique_fields=["article"],
        update_fields=["url_key", "text_key", "minhash", "version", "taken"],
    )
    fingerprint.bands.all().delete()
    FingerprintBand.objects.bulk_create(
        FingerprintBand(fingerprint=fingerprint, key=key) for key in signature.bands()
    )


def _take(articles: Iterable[Article]) -> None:
    seen: list[Fingerprint] = []
    for article in articles:
        known: Fingerprint | None = getattr(article, "fingerprint", None)
        if known and _is_still(known, article):
            known.taken = article.modified
            seen.append(known)
        else:
            store_fingerprint(article, sign(article.headline, article.body))
    Fingerprint.objects.bulk_update(seen, ["taken"])


def _is_still(known: Fingerprint, article: Article) -> bool:
    """Whether a fingerprint is what would be taken of the article now."""
    return (
        known.version == VERSION
        and known.url_key == address_key(article.source_url)
        and known.text_key == text_key(article.headline, article.body)
    )
