"""What the archive lacks: the figures of the quality page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, pairwise
from statistics import median
from typing import Any

from django.db.models import Max
from django.urls import reverse
from django.utils import timezone

from archive.admin.quality.review import LACKS
from archive.index import needs_rebuild
from archive.models import (
    Article,
    IndexChange,
    OfficialName,
    RegionName,
    Source,
    Status,
)
from archive.search import Searches, searches_since
from archive.text import tokenise
from archive.text.scripts import normalise_word

SEARCHED_WITHIN = timedelta(days=30)
NEWEST = 2000
"""Articles whose texts are looked through for look-alikes: all would take too long for a page."""

MIN_ARTICLES, MIN_SILENCE, USUAL_GAPS = 5, timedelta(days=30), 4
"""A source went quiet when it was silent for this long, and for as many times its usual gap."""

_MIXED = re.compile(r"[A-Za-zÀ-ɏ][\w'’]*[\u0400-\u052f]|[\u0400-\u052f][\w'’]*[A-Za-zÀ-ɏ]")


@dataclass(frozen=True, slots=True)
class Gap:
    """What articles lack: how many drafts and published ones, each with the address of a list."""

    label: Any
    drafts: int
    published: int
    drafts_url: str
    published_url: str


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Words in which a Latin letter stands for a Cyrillic one or the reverse, and where."""

    words: tuple[str, ...]
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class QuietSource:
    """A source that has given nothing for longer than it used to."""

    source: Source
    last: date
    usual_days: int


@dataclass(frozen=True, slots=True)
class IndexState:
    """Whether the index has what the database has; an empty reason is good."""

    reason: str
    waiting: int


def gaps() -> list[Gap]:
    """What articles lack, by kind."""
    listed = reverse("admin:archive_article_changelist")

    def count(condition: Any, status: Status) -> int:
        return Article.objects.filter(condition, status=status).count()

    def url(name: str, status: Status) -> str:
        return f"{listed}?lacks={name}&status__exact={status.value}"

    return [
        Gap(
            lack.label,
            count(lack.condition, Status.DRAFT),
            count(lack.condition, Status.PUBLISHED),
            url(name, Status.DRAFT),
            url(name, Status.PUBLISHED),
        )
        for name, lack in LACKS.items()
    ]


def look_alikes(limit: int = 50) -> list[LookAlike]:
    """Names, and texts of the newest articles, with letters of the wrong alphabet."""
    return list(islice(_look_alikes(), limit))


def mixed_words(text: str) -> tuple[str, ...]:
    """The words in which look-alikes of the other alphabet stand."""
    if not _MIXED.search(text):
        return ()
    words = dict.fromkeys(token.text for token in tokenise(text) if _MIXED.search(token.text))
    return tuple(word for word in words if normalise_word(word) != word.lower())


def _look_alikes() -> Iterator[LookAlike]:
    for model, owner in ((OfficialName, "official"), (RegionName, "region")):
        rows: Any = model.objects.values_list("text", owner)
        for text, pk in rows:
            if words := mixed_words(text):
                yield LookAlike(words, text, reverse(f"admin:archive_{owner}_change", args=[pk]))
    articles = Article.objects.order_by("-pk").values_list("pk", "headline", "body")[:NEWEST]
    for pk, headline, body in articles.iterator():
        if words := mixed_words(f"{headline}\n{body}"):
            url = reverse("admin:archive_article_change", args=[pk])
            yield LookAlike(words[:8], headline, url)


def quiet_sources(today: date | None = None) -> list[QuietSource]:
    """Sources that used to bring articles and no longer do, the latest silence first."""
    today = today or timezone.localdate()
    sources = Source.objects.annotate(last=Max("articles__published_latest"))
    quiet = []
    for source in sources.filter(last__lt=today - MIN_SILENCE):
        days = source.articles.exclude(published_latest=None).order_by("-published_latest")
        latest = list(days.values_list("published_latest", flat=True)[:200])
        if len(latest) < MIN_ARTICLES:
            continue
        usual = median((newer - older).days for newer, older in pairwise(latest))
        if (today - latest[0]).days > USUAL_GAPS * usual:
            quiet.append(QuietSource(source, latest[0], max(1, round(usual))))
    return sorted(quiet, key=lambda one: one.last, reverse=True)


def failed_searches(limit: int = 30) -> list[Searches]:
    """What readers searched for lately and found nothing the last time, the commonest first."""
    searches = searches_since(timezone.localdate() - SEARCHED_WITHIN)
    failed = [one for one in searches if not one.hits]
    return sorted(failed, key=lambda one: (-one.times, one.query))[:limit]


def index_state() -> IndexState:
    """Whether readers find what the database has."""
    return IndexState(needs_rebuild(), IndexChange.objects.values("article_id").distinct().count())
