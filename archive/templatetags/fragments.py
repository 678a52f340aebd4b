"""Found text with what matched in it marked."""

from collections.abc import Iterable
from functools import reduce
from operator import add

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from archive.search import Fragment

register = template.Library()


@register.filter
def marked(fragments: Iterable[Fragment]) -> SafeString:
    """Fragments as HTML, every one escaped, the matched ones in <mark>."""
    return reduce(add, map(_marked, fragments), SafeString())


def _marked(fragment: Fragment) -> SafeString:
    if fragment.matched:
        return format_html("<mark>{}</mark>", fragment.text)
    return escape(fragment.text)
