"""Officials: the register, and a page for each."""

from archive.web.officials.held_at import held_at
from archive.web.officials.views import official_detail, official_list

__all__ = [
    "held_at",
    "official_detail",
    "official_list",
]
