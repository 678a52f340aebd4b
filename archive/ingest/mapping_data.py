"""Names of columns and keys that are understood without a mapping file."""

DEFAULT_COLUMNS: dict[str, tuple[str, ...]] = {
    "headline": ("headline", "title", "heading", "name"),
    "text": ("text", "body", "content", "article_body", "articlebody", "full_text"),
    "html": ("html", "raw_html", "page_html", "html_content", "response_body"),
    "date": (
        *("date", "published", "date_published", "datepublished", "published_at", "publish_date"),
        *("pubdate", "pub_date", "datetime", "created_at", "date_raw"),
    ),
    "url": ("url", "link", "source_url", "permalink"),
    "language": ("language", "lang", "inlanguage"),
    "source": ("source", "publisher", "site", "domain"),
    "agency": ("agency",),
    "byline": ("byline", "author", "authors"),
    "retrieved": ("retrieved", "retrieved_at", "scraped_at", "crawled_at", "fetched_at"),
}
"""Field → keys, the first that has a value counts; of `date` all count, in this order."""

LANGUAGE_NAMES: dict[str, str] = {
    **dict.fromkeys(("kk", "kaz", "kz", "kazakh", "қазақша", "қазақ", "казахский"), "kk"),
    **dict.fromkeys(("ky", "kir", "kg", "kyrgyz", "кыргызча", "кыргыз", "киргизский"), "ky"),
    **dict.fromkeys(("ru", "rus", "russian", "русский", "орысша", "орусча"), "ru"),
    **dict.fromkeys(("en", "eng", "english", "английский"), "en"),
}
"""What languages are called in records, and their codes."""

NO_VALUE: frozenset[str] = frozenset({"none", "null", "nan", "n/a", "undefined", "-"})
"""What programs write where they have no value."""
