"""Clean text out of scraped text; what is cut is kept with the name of its rule."""

from archive.ingest.cleaning.cleaning import Removed, clean, normalise, one_line
from archive.ingest.cleaning.page_lines import PageLines, take_page_lines
from archive.ingest.cleaning.repetition import without_headline, without_repetition

__all__ = [
    "PageLines",
    "Removed",
    "clean",
    "normalise",
    "one_line",
    "take_page_lines",
    "without_headline",
    "without_repetition",
]
