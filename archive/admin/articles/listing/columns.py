"""The columns of the list of articles."""

from typing import Any

from django.contrib import admin
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from archive.models import Article


@admin.display(description=_("lang."), ordering="language")
def language_code(article: Article) -> str:
    return str(article.language)


@admin.display(description=_("date"), ordering="published_earliest")
def date_as_recorded(article: Article) -> str:
    return str(article.published)


@admin.display(description=_("regions"), ordering="region_count")
def regions_tagged(article: Article) -> int | str:
    return article.region_count or "–"  # type: ignore[attr-defined]  # annotated


@admin.display(description=_("to confirm"), ordering="unconfirmed")
def unconfirmed_tags(article: Article) -> int | str:
    return article.unconfirmed or "–"  # type: ignore[attr-defined]  # annotated


@admin.display(description=_("copies?"), ordering="doubles")
def possible_doubles(article: Article) -> int | str:
    return article.doubles or "–"  # type: ignore[attr-defined]  # annotated


@admin.display(description=_("changed"), ordering="modified")
def changed(article: Article) -> str:
    return date_format(localtime(article.modified), "SHORT_DATE_FORMAT")


COLUMNS: list[Any] = [
    "headline",
    language_code,
    date_as_recorded,
    regions_tagged,
    unconfirmed_tags,
    possible_doubles,
    "source",
    "status",
    changed,
]
"""What the list shows; it needs the counts of `with_counts()`."""
