"""Copies of a text among the articles of the archive.

Only articles that share a band of their signature are looked at, so that the cost does not grow
with the archive. How the limits below were chosen is in docs/duplicates.md.
"""

import re
from collections import Counter
from dataclasses import dataclass

from archive.ingest.likeness.signatures import (
    UNSIGNED,
    VERSION,
    Signature,
    folded_words,
    shared_text,
)
from archive.models import Article, Fingerprint, FingerprintBand
from archive.text.dates import EdtfDate, parse_edtf
from archive.text.scripts import fold

# What these numbers were measured with, and what others would do, is in docs/duplicates.md.

COPY, PERHAPS_A_COPY = 0.6, 0.5
"""How much of their text two articles share to be copies, or to be shown to an editor."""

_LONG_ENOUGH = 40
"""Shorter texts are only shown to an editor: reports of alerts and rates are made of one mould."""

_SAME_FIGURES = 0.9
"""Which share of the figures two texts have in common that tell of one event."""

_DAYS = 3
"""So many days lie between an article and its copy at most."""

_STEM = 5
"""Two words that begin with so many letters alike are forms of one."""

_LOOKED_UP, _COMPARED = 500, 20
"""So many signatures are looked at, of so many articles the text."""

_PROMISING = 0.35
"""Signatures less alike are hardly ever of texts that share PERHAPS_A_COPY."""

_CAPITALISED = re.compile(r"(?<!\w)[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\w{2,}")


@dataclass(frozen=True, slots=True)
class Text:
    """What is compared of an article or of a draft."""

    headline: str
    body: str
    published: str
    signature: Signature


@dataclass(frozen=True, slots=True)
class Match:
    """An article that shares so much (0 to 1) of a text, and whether it is surely a copy."""

    article_id: int
    likeness: float
    is_copy: bool


def find_copies(text: Text, *, besides: int | None = None) -> list[Match]:
    """The articles that are copies of a text or may be, the likest first.

    `besides` is the id of the article that the text itself is.
    """
    candidates = _promising(text.signature, besides)
    articles = Article.objects.only("headline", "body", "published").in_bulk(candidates).values()
    matches = [_compare(text, article) for article in articles]
    return sorted(filter(None, matches), key=lambda match: (-match.likeness, match.article_id))


def _promising(signature: Signature, besides: int | None) -> list[int]:
    """The ids of the few articles whose signatures are the likest.

    In two steps, as a database that joins the tables may begin with all the articles there are.
    """
    bands = FingerprintBand.objects.filter(key__in=signature.bands())
    shared = Counter(bands.values_list("fingerprint", flat=True))
    del shared[besides]
    rows = Fingerprint.objects.filter(
        pk__in=[pk for pk, _ in shared.most_common(_LOOKED_UP)],
        version=VERSION,
        article__merged_into=None,
    ).values_list("pk", "minhash")
    ranked = sorted(
        ((signature.likeness(bytes(minhash)), pk) for pk, minhash in rows), reverse=True
    )
    return [pk for likeness, pk in ranked[:_COMPARED] if likeness >= _PROMISING]


def _compare(text: Text, article: Article) -> Match | None:
    likeness = shared_text((text.headline, text.body), (article.headline, article.body))
    if likeness < PERHAPS_A_COPY:
        return None
    other = Text(article.headline, article.body, article.published, UNSIGNED)
    is_copy = likeness >= COPY and not _made_of_one_mould(text, other)
    return Match(article.pk, round(likeness, 2), is_copy)


def _made_of_one_mould(one: Text, other: Text) -> bool:
    """Whether two texts are alike as forms are that were filled in for different events."""
    first, second = (folded_words(f"{text.headline}\n{text.body}") for text in (one, other))
    return (
        min(len(first), len(second)) < _LONG_ENOUGH
        or _are_apart(parse_edtf(one.published), parse_edtf(other.published))
        or _have_other_figures(first, second)
        or (_is_missing(one.headline, second) and _is_missing(other.headline, first))
    )


def _are_apart(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether more days lie between two dates than between copies; not where one is not known."""
    return any(
        later and earlier and (later - earlier).days > _DAYS
        for later, earlier in ((one.earliest, other.latest), (other.earliest, one.latest))
    )


def _have_other_figures(first: list[str], second: list[str]) -> bool:
    """Whether too few of the figures of the text that has fewer are in the other, too."""
    ours, theirs = ({word for word in words if word.isdecimal()} for words in (first, second))
    return len(ours & theirs) < _SAME_FIGURES * min(len(ours), len(theirs))


def _is_missing(headline: str, words: list[str]) -> bool:
    """Whether a headline has a capitalised word that does not occur in a text in any form."""
    stems = {word[:_STEM] for word in words}
    return any(fold(word)[:_STEM] not in stems for word in _CAPITALISED.findall(headline))
