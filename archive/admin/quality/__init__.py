"""What the archive lacks, on one page."""

from archive.admin.quality.page import quality_view
from archive.admin.quality.review import LACKS, POSSIBLE_DOUBLES

__all__ = [
    "LACKS",
    "POSSIBLE_DOUBLES",
    "quality_view",
]
