"""Found text with what matched in it marked."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive.search import Fragment

register = template.Library()


@register.filter
def marked(fragments: Iterable[Fragment]) -> SafeString:
    """Fragments as HTML, every one escaped, the matched ones in <mark>."""
    return format_html_join("", "{}", ((_marked(fragment),) for fragment in fragments))


def _marked(fragment: Fragment) -> str:
    return format_html("<mark>{}</mark>", fragment.text) if fragment.matched else fragment.text
