"""Keeping the fingerprints of articles up to date."""

from django.db import transaction
from django.db.models import F, Q

from archive.ingest.addresses import address_key
from archive.ingest.signatures import VERSION, Signature, sign, text_key
from archive.models import Article, Fingerprint, FingerprintBand

_AT_ONCE = 500


def take_missing_fingerprints() -> int:
    """Take the fingerprints of articles that are new or changed since; gives how many there were.

    Articles whose text and address are what they were are only noted as seen.
    """
    stale = (
        Article.objects.filter(
            Q(fingerprint=None)
            | ~Q(fingerprint__version=VERSION)
            | Q(fingerprint__taken__lt=F("modified"))
        )
        .select_related("fingerprint")
        .only("headline", "body", "source_url", "modified", "fingerprint")
        .order_by("pk")
    )
    taken = 0
    while batch := list(stale[:_AT_ONCE]):
        with transaction.atomic():
            for article in batch:
                _take(article)
        taken += len(batch)
    return taken


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


def _take(article: Article) -> None:
    seen = getattr(article, "fingerprint", None)
    unchanged = (
        seen is not None
        and seen.version == VERSION
        and seen.url_key == address_key(article.source_url)
        and seen.text_key == text_key(article.headline, article.body)
    )
    if unchanged:
        Fingerprint.objects.filter(pk=article.pk).update(taken=article.modified)
    else:
        store_fingerprint(article, sign(article.headline, article.body))
