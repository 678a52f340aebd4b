"""Pieces of HTML, as feeds and records hold them, to text with a line for each paragraph."""

import re

import lxml.html
from django.utils.translation import gettext as _
from lxml import etree

from archive.ingest.exceptions import NotImportable

_TAG = re.compile(
    r"<(?:p|div|br|h[1-6]|ul|ol|li|blockquote|strong|em|b|i|a|span|img|figure)\b", re.IGNORECASE
)
_BLOCKS = frozenset(
    "p div br h1 h2 h3 h4 h5 h6 ul ol li blockquote table tr section article figure hr pre".split()
)
_SKIPPED = frozenset("script style noscript iframe template object svg button form".split())
_SPACES = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(r"\s*\n\s*")
_FEW = 2_000


def looks_like_markup(text: str) -> bool:
    """Whether a text has tags in it near its beginning."""
    return bool(_TAG.search(text, 0, _FEW))


def markup_text(markup: str) -> str:
    """The text of a piece of HTML, without scripts and the like."""
    tree = parse_html(f"<div>{markup}</div>")
    return "" if tree is None else element_text(tree)


def element_text(tree: etree._Element) -> str:
    """The text of an element; each block stands on lines of its own."""
    parts: list[str] = []
    skipped = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in {"comment", "pi"}:
            parts.append("" if skipped else element.tail or "")
            continue
        skip, block = element.tag in _SKIPPED, element.tag in _BLOCKS
        if event == "start":
            skipped += skip
            parts += ["\n"] if block else []
            parts.append("" if skipped else _flat(element.text))
        else:
            skipped -= skip
            parts += ["\n"] if block else []
            parts.append("" if skipped or element is tree else _flat(element.tail))
    return _BREAKS.sub("\n", _SPACES.sub(" ", "".join(parts))).strip()


def parse_html(markup: str) -> etree._Element | None:
    """The tree of a page or a piece of one; None when there is nothing in it.

    The parser mends what is broken and opens no address. Raises NotImportable at an absurd depth:
    the parser would leave out the rest.
    """
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False)
    try:
        tree = lxml.html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        tree = None
    if any("depth" in str(one.message) for one in parser.error_log):
        raise NotImportable(_("Its HTML is nested too deeply."))
    return tree


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ")
