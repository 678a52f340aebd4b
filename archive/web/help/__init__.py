"""Pages about the archive itself."""

from archive.web.help.views import about, robots, search_help

__all__ = [
    "about",
    "robots",
    "search_help",
]
