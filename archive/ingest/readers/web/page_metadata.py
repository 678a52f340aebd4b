"""What a page says of its article in its head, in JSON-LD and in time elements."""

import html
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import etree

from archive.ingest.raw_documents import Fields
from archive.ingest.readers.web.json_ld import LinkedArticle
from archive.ingest.readers.web.markup import element_text

Meta = dict[str, str]

_DATES = (
    *("article:published_time", "og:article:published_time", "datepublished", "pubdate"),
    *("publishdate", "publish_date", "publish-date", "date", "dc.date", "dc.date.issued"),
    *("dcterms.created", "dcterms.date", "sailthru.date", "mediator_published_time"),
)
"""Names of <meta> elements that hold a date of publication, the most trusted first."""

_SITE_IN_TITLE = re.compile(r"\s+(?:[|·»—–-]|::)\s+(?P<site>[^|·»—–]{2,60})$")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)\s*(?P<url>https?://\S+)", re.IGNORECASE)


def read_metadata(tree: etree._Element, linked: LinkedArticle) -> Fields:
    """The fields that the page states; not its text."""
    meta = _meta(tree)
    site = linked.publisher or meta.get("og:site_name", "")
    dates = _dates(tree, meta, linked)
    author = linked.author or meta.get("author", "") or meta.get("article:author", "")
    return Fields(
        headline=html.unescape(linked.headline) or _headline(tree, meta, site),
        dates=tuple(dates.values()),
        date_origins=tuple(dates),
        url=_url(tree, meta, linked),
        language_hints=_languages(tree, meta, linked),
        source=site,
        byline="" if author.casefold() == site.casefold() else author,
    )


def _meta(tree: etree._Element) -> Meta:
    """Names, in lower case, and contents of the <meta> elements; the first of a name counts."""
    found: Meta = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if (name := element.get(attribute)) and content:
                found.setdefault(name.strip().lower(), content)
    return found


def _headline(tree: etree._Element, meta: Meta, site: str) -> str:
    """The title for sharing, or the only big heading, or the page's title without the site."""
    headings = {text for one in tree.iter("h1") if (text := " ".join(element_text(one).split()))}
    shared = _without_site(meta.get("og:title", ""), site)
    title = " ".join((tree.findtext(".//title") or "").split())
    return shared or (headings.pop() if len(headings) == 1 else _without_site(title, site))


def _without_site(title: str, site: str) -> str:
    """«Мост открыт | gazeta.kz» without what comes after the bar; after a dash only the site."""
    if not (match := _SITE_IN_TITLE.search(title)):
        return title
    named = match["site"].casefold()
    is_site = named in site.casefold() or (site and site.casefold() in named)
    return title[: match.start()] if is_site or match[0].strip()[0] in "|·»:" else title


def _dates(tree: etree._Element, meta: Meta, linked: LinkedArticle) -> dict[str, str]:
    """Dates by where they stand, the most trusted first."""
    found = {"json-ld datePublished": linked.published}
    found |= {f"meta {name}": meta[name] for name in _DATES if name in meta}
    found |= {"time": next(_times(tree), "")}
    return {origin: value for origin, value in found.items() if value}


def _times(tree: etree._Element) -> Iterator[str]:
    """Dates of <time> elements that are the article's: marked so, inside it, or the only one."""
    times = [one for one in tree.iter("time") if one.get("datetime") or one.text]
    marked = [
        one for one in times if one.get("itemprop") == "datePublished" or "pubdate" in one.attrib
    ]
    inside = [one for one in times if next(one.iterancestors("article", "main"), None) is not None]
    for one in marked or inside or (times if len(times) == 1 else []):
        yield (one.get("datetime") or " ".join(one.itertext())).strip()


def _url(tree: etree._Element, meta: Meta, linked: LinkedArticle) -> str:
    """The address that the page gives itself; the front page of the site is none."""
    canonical = [one.get("href", "") for one in tree.iter("link") if one.get("rel") == "canonical"]
    saved = [match["url"] for one in _leading_comments(tree) if (match := _SAVED_FROM.search(one))]
    stated = map(str, (*canonical, meta.get("og:url", ""), linked.url, *saved))
    return next((url for url in stated if path_of(url)), "")


def path_of(url: str) -> str:
    """What comes after the host in the address of a page; nothing where it is no such address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return parts.path.strip("/") if parts.scheme in {"http", "https"} else ""


def _leading_comments(tree: etree._Element) -> Iterator[str]:
    for one in (*tree.itersiblings(etree.Comment, preceding=True), *tree.iter(etree.Comment)):
        yield one.text or ""


def _languages(tree: etree._Element, meta: Meta, linked: LinkedArticle) -> tuple[str, ...]:
    stated = (linked.language, tree.get("lang", ""), meta.get("og:locale", ""))
    return tuple(dict.fromkeys(one for one in stated if one))
