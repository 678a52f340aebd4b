"""EDTF dates in the language of the interface."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from archive.text.dates import datetime_attribute, describe, describe_span

register = template.Library()


@register.simple_tag
def edtf_date(edtf: str, language: str | None = None) -> SafeString:
    """A date in words, in <time> where it is exactly known: `{% edtf_date article.published %}`."""
    words = describe(edtf, language or _interface_language())
    if machine_readable := datetime_attribute(edtf):
        return format_html('<time datetime="{}">{}</time>', machine_readable, words)
    return format_html("<span>{}</span>", words)


@register.filter
def in_words(edtf: str) -> str:
    """A date or interval in words, as plain text."""
    return describe(edtf, _interface_language())


@register.simple_tag
def edtf_span(start: str, end: str) -> str:
    """A start and an end in words: `{% edtf_span position.start position.end %}`."""
    return describe_span(start, end, _interface_language())


def _interface_language() -> str:
    return (get_language() or "en").split("-")[0]
