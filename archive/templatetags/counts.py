"""Numbers of articles beside what they are of."""

from functools import lru_cache

from django import template
from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, npgettext

register = template.Library()


@register.filter
def counted(count: int) -> SafeString:
    """A number of articles, which only those who cannot see the page are told the unit of."""
    return _counted(count, get_language())


@lru_cache(maxsize=10_000)
def _counted(count: int, _language: str | None) -> SafeString:
    unit = npgettext("behind a number", "article", "articles", count)
    return format_html(
        '<span class="count">{}<span class="visually-hidden"> {}</span></span>',
        intcomma(count),
        unit,
    )
