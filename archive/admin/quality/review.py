"""What an article may lack: what the queue is filtered by and the quality page counts."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from archive.models import (
    UNCONFIRMED,
    ArticleOfficial,
    ArticleRegion,
    OfficialProposal,
    StoryProposal,
)

UNDATED = Q(published_earliest=None, published_latest=None)
"""Articles whose year is not known."""


@dataclass(frozen=True, slots=True)
class Lack:
    """Something to look into, and which articles have it."""

    label: Any
    condition: Any


def _any(rows: Any) -> Exists:
    """Whether an article has any of some rows."""
    return Exists(rows.filter(article=OuterRef("pk")))


POSSIBLE_DOUBLES = StoryProposal.objects.open().filter(
    Q(first=OuterRef("pk")) | Q(second=OuterRef("pk"))
)
"""Open proposals that an article is part of, for a subquery."""

LACKS = {
    "date": Lack(_("no date"), UNDATED),
    "region": Lack(_("no region"), ~_any(ArticleRegion.objects)),
    "official": Lack(_("no official"), ~_any(ArticleOfficial.objects)),
    "confirmation": Lack(
        _("tags to confirm"),
        _any(ArticleRegion.objects.filter(UNCONFIRMED))
        | _any(ArticleOfficial.objects.filter(UNCONFIRMED)),
    ),
    "double": Lack(_("possible copy or other telling"), Exists(POSSIBLE_DOUBLES)),
    "mismatch": Lack(
        _("title does not fit the positions"),
        _any(ArticleOfficial.objects.filter(UNCONFIRMED).exclude(mismatch="")),
    ),
    "name": Lack(_("names to decide"), _any(OfficialProposal.objects.open())),
}
"""Each under the name it has in addresses."""
