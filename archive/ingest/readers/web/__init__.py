"""What comes from the web: pages, feeds and WARC files."""

from archive.ingest.readers.web import feeds, pages
from archive.ingest.readers.web.markup import looks_like_markup, markup_text
from archive.ingest.readers.web.pages import page_fields
from archive.ingest.readers.web.web_archives import cut_web_archive

__all__ = [
    "cut_web_archive",
    "feeds",
    "looks_like_markup",
    "markup_text",
    "page_fields",
    "pages",
]
